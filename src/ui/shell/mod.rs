//! The frame around the pages: the bar at the top, the steps at the left, the answer at the right.
//!
//! The areas are shown in the order in which they are read, because that is the order of the keyboard: bar, steps, page,
//! answer.

pub(crate) mod answer;
pub(crate) mod menus;
pub(crate) mod read_only;
pub(crate) mod shield;
pub(crate) mod steps;
pub(crate) mod top_bar;

use egui::{
    Align, CornerRadius, Frame, Layout, Margin, Pos2, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2,
};

use crate::ui::theme::{Tokens, space};

/// How far inside a part the line along its edge runs, so that the next part does not cover it.
const INSIDE: f32 = 0.5;

/// What stands around the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Surroundings {
    /// Nothing: no case is open.
    Nothing,
    /// The steps.
    Steps,
    /// The steps, and the answer as a column at the right.
    AnswerColumn,
    /// The steps, and the answer folded into a strip above the page.
    AnswerStrip,
}

impl Surroundings {
    /// Those of a page of the case in a window of this width.
    pub(crate) fn in_width(width: f32) -> Self {
        if width < space::FOLDS_BELOW {
            Self::AnswerStrip
        } else {
            Self::AnswerColumn
        }
    }
}

/// Where the parts of the window stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Areas {
    window: Rect,
    top: Rect,
    steps: Rect,
    page: Rect,
    answer: Rect,
}

impl Areas {
    /// The parts of a window.
    pub(crate) fn of(window: Rect, surroundings: Surroundings) -> Self {
        let rect = |left: f32, top: f32, right: f32, bottom: f32| {
            Rect::from_min_max(pos2(left, top), pos2(right, bottom))
        };
        let bar = window.top() + space::TOP_BAR;
        let left = match surroundings {
            Surroundings::Nothing => window.left(),
            Surroundings::Steps | Surroundings::AnswerColumn | Surroundings::AnswerStrip => {
                window.left() + space::STEPS
            }
        };
        let (top, right, answer) = match surroundings {
            Surroundings::Nothing | Surroundings::Steps => (bar, window.right(), Rect::NOTHING),
            Surroundings::AnswerColumn => {
                let right = window.right() - space::ANSWER;
                (
                    bar,
                    right,
                    rect(right, bar, window.right(), window.bottom()),
                )
            }
            Surroundings::AnswerStrip => {
                let top = bar + space::ANSWER_STRIP;
                (top, window.right(), rect(left, bar, window.right(), top))
            }
        };
        Self {
            window,
            top: rect(window.left(), window.top(), window.right(), bar),
            steps: rect(window.left(), bar, left, window.bottom()),
            page: rect(left, top, right, window.bottom()),
            answer,
        }
    }

    /// Shows the bar at the top.
    pub(crate) fn top_ui(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
        let margin = Margin::symmetric(space::LARGE as i8, 0);
        let row = Layout::left_to_right(Align::Center);
        part_ui(ui, "top bar", self.top, margin, row, contents);
        let edge = self.top.bottom() - INSIDE;
        self.line(
            ui,
            [pos2(self.top.left(), edge), pos2(self.top.right(), edge)],
        );
    }

    /// Shows the steps at the left.
    pub(crate) fn steps_ui(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
        let margin = Margin::symmetric(space::SMALL as i8, space::LARGE as i8);
        let column = Layout::top_down(Align::Min);
        part_ui(ui, "steps", self.steps, margin, column, contents);
        let edge = self.steps.right() - INSIDE;
        let ends = [self.steps.top(), self.steps.bottom()].map(|y| pos2(edge, y));
        self.line(ui, ends);
    }

    /// Shows the answer as a column.
    pub(crate) fn answer_column_ui(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
        let column = Layout::top_down(Align::Min);
        part_ui(ui, "answer", self.answer, Margin::ZERO, column, |ui| {
            ScrollArea::vertical()
                .id_salt("answer scroll")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    Frame::new()
                        .inner_margin(Margin::same(space::LARGE as i8))
                        .show(ui, contents);
                });
        });
        let edge = self.answer.left() + INSIDE;
        let ends = [self.answer.top(), self.answer.bottom()].map(|y| pos2(edge, y));
        self.line(ui, ends);
    }

    /// Shows the answer as a strip above the page.
    pub(crate) fn answer_strip_ui(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
        let margin = Margin::symmetric(space::LARGE as i8, 0);
        let row = Layout::left_to_right(Align::Center);
        part_ui(ui, "answer", self.answer, margin, row, contents);
        let edge = self.answer.bottom() - INSIDE;
        let ends = [self.answer.left(), self.answer.right()].map(|x| pos2(x, edge));
        self.line(ui, ends);
    }

    /// Shows the page: with narrow margins in a small window, wide ones in a large one, and never wider than a page may be.
    /// `salt` keeps the scroll of each page apart.
    pub(crate) fn page_ui(&self, ui: &mut Ui, salt: &str, contents: impl FnOnce(&mut Ui)) {
        let is_wide = self.window.width() >= space::WIDE_FROM;
        let margin = if is_wide { space::WIDE } else { space::LARGE };
        let room = self.page.width() - 2.0 * margin;
        let width = room.min(space::PAGE);
        let side = margin + ((room - width) / 2.0).max(0.0).round();
        let builder = UiBuilder::new().id_salt("page").max_rect(self.page);
        let mut page = ui.new_child(builder);
        page.shrink_clip_rect(self.page);
        let ground = Tokens::of(ui).page;
        page.painter()
            .rect_filled(self.page, CornerRadius::ZERO, ground);
        ScrollArea::vertical()
            .id_salt(("page", salt))
            .auto_shrink([false, false])
            .show(&mut page, |ui| {
                ui.add_space(margin);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.add_space(side);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.x = space::SMALL;
                        contents(ui);
                    });
                });
                ui.add_space(space::WIDE);
            });
    }

    /// A line along the edge of a part.
    fn line(&self, ui: &Ui, ends: [Pos2; 2]) {
        let stroke = Stroke::new(space::HAIRLINE, Tokens::of(ui).border);
        ui.painter_at(self.window).line_segment(ends, stroke);
    }
}

/// Shows one part of the window on ground of its own.
fn part_ui(
    ui: &mut Ui,
    salt: &str,
    area: Rect,
    margin: Margin,
    layout: Layout,
    contents: impl FnOnce(&mut Ui),
) {
    let surface = Tokens::of(ui).surface;
    ui.painter().rect_filled(area, CornerRadius::ZERO, surface);
    let builder = UiBuilder::new()
        .id_salt(salt)
        .max_rect(area - margin)
        .layout(layout);
    let mut part = ui.new_child(builder);
    part.shrink_clip_rect(area);
    contents(&mut part);
}
