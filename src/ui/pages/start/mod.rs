//! Where the work begins: a new case, a file, a recent one, or a sample.

mod recent;
mod recovered;
mod sample;

use egui::{
    Align, CornerRadius, Layout, Rect, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2,
};

use crate::app::Preferences;
use crate::app::background::sample_job::SampleCase;
use crate::app::commands::Command;
use crate::app::recovery::Recovery;
use crate::text::Texts;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::sign::Sign;

use sample::SampleCard;

/// The narrowest that a sample's card gets.
const CARD: f32 = 300.0;

/// The narrowest that a way to begin gets.
const BEGINNING: f32 = 420.0;

/// Height of its title with the gap below.
const TITLE: f32 = 20.0;

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    texts: &'static Texts,
    samples: &[SampleCase],
    preferences: &Preferences,
    recovery: &Recovery,
    requests: &mut Requests,
) {
    ui.add_space(space::MEDIUM);
    let headline = egui::RichText::new(texts.get("start-title")).font(fonts::headline());
    ui.add(egui::Label::new(headline).wrap());
    ui.scope(|ui| {
        ui.set_max_width(640.0);
        label::remark_ui(ui, &texts.get("start-lead"));
    });
    ui.add_space(space::LARGE);
    recovered::recovered_ui(ui, texts, recovery, requests);
    begin_ui(ui, texts, requests);
    ui.add_space(space::WIDE);
    recent::recent_ui(ui, texts, preferences, requests);
    label::cut_ui(
        ui,
        &texts.get("start-samples"),
        fonts::card_title(),
        Tokens::of(ui).text,
    );
    if samples.is_empty() {
        label::remark_ui(ui, &texts.get("start-no-samples"));
        return;
    }
    label::remark_ui(ui, &texts.get("start-samples-lead"));
    ui.add_space(space::TIGHT);
    samples_ui(ui, texts, samples, requests);
}

/// A new case and a place to drop a file on, side by side where there is room.
fn begin_ui(ui: &mut Ui, texts: &Texts, requests: &mut Requests) {
    let whole = ui.available_width();
    let beside = whole >= 2.0 * BEGINNING;
    let width = if beside {
        ((whole - space::LARGE) / 2.0).floor()
    } else {
        whole
    };
    let layout = if beside {
        Layout::left_to_right(Align::Min)
    } else {
        Layout::top_down(Align::Min)
    };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::LARGE);
        let size = Vec2::new(width, 96.0);
        new_ui(ui, texts, size, requests);
        open_ui(ui, texts, size, requests);
    });
}

/// The questions of a new case.
fn new_ui(ui: &mut Ui, texts: &Texts, size: Vec2, requests: &mut Requests) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect(
        rect,
        CornerRadius::same(space::CARD_RADIUS),
        tokens.surface,
        Stroke::new(space::HAIRLINE, tokens.border),
        StrokeKind::Inside,
    );
    let beginning = StartChoice {
        sign: Sign::Plus,
        title: texts.get("start-new-title"),
        remark: texts.get("start-new-remark"),
    };
    let new = texts.get("start-new");
    if beginning.ui(ui, rect, Button::primary(&new)) {
        requests.command(Command::New);
    }
}

/// A place to drop a file on, with the button that does the same.
fn open_ui(ui: &mut Ui, texts: &Texts, size: Vec2, requests: &mut Requests) {
    let tokens = Tokens::of(ui);
    let is_over = ui.input(|input| !input.raw.hovered_files.is_empty());
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (fill, edge) = if is_over {
        (tokens.selected, tokens.accent)
    } else {
        (tokens.surface, tokens.control_border)
    };
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(space::CARD_RADIUS), fill);
    let frame = rect.shrink(0.5);
    let corners = [
        frame.left_top(),
        frame.right_top(),
        frame.right_bottom(),
        frame.left_bottom(),
        frame.left_top(),
    ];
    painter.extend(Shape::dashed_line(
        &corners,
        Stroke::new(1.25, edge),
        6.0,
        4.0,
    ));
    let beginning = StartChoice {
        sign: Sign::File,
        title: texts.get("start-drop"),
        remark: texts.get("start-drop-remark"),
    };
    let open = texts.get("start-open");
    if beginning.ui(ui, rect, Button::secondary(&open)) {
        requests.command(Command::Open);
    }
}

/// A way to begin: a sign, words and a button.
struct StartChoice {
    sign: Sign,
    title: String,
    remark: String,
}

impl StartChoice {
    /// Shows it; says whether its button was pressed.
    fn ui(&self, ui: &mut Ui, rect: Rect, button: Button<'_>) -> bool {
        let inside = UiBuilder::new()
            .max_rect(rect.shrink2(Vec2::new(space::LARGE, 0.0)))
            .layout(Layout::right_to_left(Align::Center));
        let mut inside = ui.new_child(inside);
        let pressed = button.ui(&mut inside).clicked();
        inside.add_space(space::SMALL);
        inside.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            let secondary = Tokens::of(ui).secondary;
            let (sign, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
            self.sign
                .paint(ui.painter(), sign.center(), 22.0, secondary);
            ui.add_space(space::SMALL);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let room = ui.available_size();
                let remark =
                    ui.painter()
                        .layout(self.remark.clone(), fonts::body(), secondary, room.x);
                let words = TITLE + remark.size().y;
                ui.add_space(((room.y - words) / 2.0).max(0.0));
                label::strong_ui(ui, &self.title);
                label::remark_ui(ui, &self.remark);
            });
        });
        pressed
    }
}

fn samples_ui(ui: &mut Ui, texts: &'static Texts, samples: &[SampleCase], requests: &mut Requests) {
    let whole = ui.available_width();
    let per_row = ((whole + space::LARGE) / (CARD + space::LARGE))
        .floor()
        .max(1.0);
    let width = ((whole - (per_row - 1.0) * space::LARGE) / per_row).floor();
    for row in samples.chunks(per_row as usize) {
        let top = ui.cursor().top();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::LARGE;
            for sample in row {
                let size = Vec2::new(width, sample::HEIGHT);
                if SampleCard(sample).ui(ui, texts, size) {
                    requests.ask(UserRequest::OpenSample(sample.name));
                }
            }
        });
        debug_assert!(
            pos2(0.0, top).y <= ui.cursor().top(),
            "rows follow one another"
        );
        ui.add_space(space::SMALL);
    }
}
