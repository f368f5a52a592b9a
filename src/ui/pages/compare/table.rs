//! Rows of words and figures under a head: how wide each column is, and how a cell stands in it.

use egui::{
    Align, Align2, FontId, Layout, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2,
};
use egui::{Color32, accesskit::Role};

use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::label;

/// The columns of a table: the first takes the room that the others leave.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    first: f32,
    others: Vec<f32>,
}

/// What a row of words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// The names of the columns.
    Head,
    /// One of many.
    Body,
    /// The outcome.
    Total,
}

impl Columns {
    /// Columns of these widths behind a first one, in the room there is.
    pub(super) fn of(ui: &Ui, others: &[f32]) -> Self {
        let gaps = others.len() as f32 * space::SMALL;
        let taken: f32 = others.iter().sum::<f32>() + gaps;
        Self {
            first: (ui.available_width() - taken).max(80.0).floor(),
            others: others.to_vec(),
        }
    }

    /// How wide the first column is.
    pub(super) fn first(&self) -> f32 {
        self.first
    }

    /// Where a figure of a row stands: the columns behind the first, counted from 0.
    pub(super) fn cell(&self, row: Rect, place: usize) -> Rect {
        let before: f32 = self.others[..place]
            .iter()
            .map(|width| space::SMALL + width)
            .sum();
        let left = row.left() + self.first + before + space::SMALL;
        Rect::from_x_y_ranges(left..=left + self.others[place], row.y_range())
    }

    /// Shows a row of words: the first at the left, the others at the right of their columns. A long first one is cut off and
    /// shown whole on hover.
    pub(super) fn words_ui(&self, ui: &mut Ui, cells: &[String], kind: RowKind) -> Response {
        let tokens = Tokens::of(ui);
        let (font, ink) = match kind {
            RowKind::Head => (fonts::secondary_strong(), tokens.secondary),
            RowKind::Body => (fonts::body(), tokens.text),
            RowKind::Total => (fonts::strong(), tokens.text),
        };
        let size = Vec2::new(ui.available_width(), space::ROW - 4.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let spoken = cells.join(", ");
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &spoken));
        line_above(ui, rect, kind);
        let Some((first, others)) = cells.split_first() else {
            return response;
        };
        let galley = label::cut_galley(ui, first, font.clone(), self.first);
        let is_cut = galley.elided;
        let top = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(rect.left(), top), galley, ink);
        self.figures(ui, rect, others, &font, ink);
        if is_cut {
            response.on_hover_text(first)
        } else {
            response
        }
    }

    fn figures(&self, ui: &Ui, rect: Rect, cells: &[String], font: &FontId, ink: Color32) {
        let mut right = rect.left() + self.first;
        for (words, width) in cells.iter().zip(&self.others) {
            right += space::SMALL + width;
            let at = pos2(right, rect.center().y);
            ui.painter()
                .text(at, Align2::RIGHT_CENTER, words, font.clone(), ink);
        }
    }

    /// Shows a row of widgets, each in its column: the first at the left, the others at the right.
    pub(super) fn widgets_ui(&self, ui: &mut Ui, mut cell: impl FnMut(&mut Ui, usize)) {
        let top = ui.cursor().top();
        let across = ui.max_rect().x_range();
        let rect = Rect::from_x_y_ranges(across, top..=top + 1.0);
        line_above(ui, rect, RowKind::Body);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let widths = std::iter::once(&self.first).chain(&self.others);
            for (place, width) in widths.enumerate() {
                let layout = if place == 0 {
                    Layout::left_to_right(Align::Center)
                } else {
                    Layout::right_to_left(Align::Center)
                };
                let size = Vec2::new(*width, space::ROW + 4.0);
                ui.allocate_ui_with_layout(size, layout, |ui| {
                    ui.set_min_size(size);
                    ui.spacing_mut().item_spacing.x = space::TIGHT;
                    cell(ui, place);
                });
            }
        });
    }
}

fn line_above(ui: &Ui, rect: Rect, kind: RowKind) {
    let tokens = Tokens::of(ui);
    let ink = match kind {
        RowKind::Head => return,
        RowKind::Body => tokens.grid,
        RowKind::Total => tokens.axis,
    };
    let stroke = Stroke::new(space::HAIRLINE, ink);
    ui.painter().hline(rect.x_range(), rect.top(), stroke);
}
