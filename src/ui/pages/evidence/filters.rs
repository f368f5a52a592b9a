//! What narrows the register down: words to find, grades, and what an assumption is about.

use std::collections::BTreeSet;

use egui::{CornerRadius, CursorIcon, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui::{accesskit::Role, pos2};

use super::row;
use super::state::EvidenceState;
use crate::app::assumptions::{AssumptionEntry, AssumptionSubject, EvidenceBasis};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::label;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::text_field::hinted_text_field_ui;

const HEIGHT: f32 = 24.0;
const PADDING: f32 = 10.0;
const SQUARE: f32 = 9.0;
const SEARCH: f32 = 240.0;

/// Shows the field to search with and the chips.
pub(super) fn filters_ui(ui: &mut Ui, text: &CaseText<'_>, state: &mut EvidenceState) {
    let subjects = counted(state.lines(), &AssumptionSubject::ALL, |line| line.subject);
    let footings = counted(state.lines(), &EvidenceBasis::ALL, |line| line.footing);
    let view = &mut state.view;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        let (name, hint) = (
            text.get("register-search"),
            text.get("register-search-hint"),
        );
        let width = SEARCH.min(ui.available_width());
        hinted_text_field_ui(ui, "register search", &name, &hint, &mut view.search, width);
        for (subject, count) in subjects {
            let words = text.get(subject.text_key());
            chip_ui(ui, text, &mut view.subjects, subject, &words, count, None);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for (footing, count) in footings {
            let words = footing.words(text.texts);
            let footings = &mut view.footings;
            chip_ui(ui, text, footings, footing, &words, count, Some(footing));
        }
        if view.is_filtered() {
            let words = text.get("register-show-all");
            if Button::quiet(&words)
                .with_sign(Sign::Cross)
                .ui(ui)
                .clicked()
            {
                view.show_all();
            }
        }
    });
}

/// How many lines there are of each, without those that have none.
fn counted<T: Copy + PartialEq>(
    lines: &[AssumptionEntry],
    all: &[T],
    of: impl Fn(&AssumptionEntry) -> T,
) -> Vec<(T, usize)> {
    let count = |one: &T| lines.iter().filter(|line| of(line) == *one).count();
    all.iter()
        .map(|one| (*one, count(one)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// A chip that is on or off, with how many lines there are of it.
fn chip_ui<T: Copy + Ord>(
    ui: &mut Ui,
    text: &CaseText<'_>,
    chosen: &mut BTreeSet<T>,
    one: T,
    words: &str,
    count: usize,
    footing: Option<EvidenceBasis>,
) {
    let tokens = Tokens::of(ui);
    let is_on = chosen.contains(&one);
    let number = text.texts.number(count as f64, 0);
    let words_ink = if is_on { tokens.accent } else { tokens.text };
    let galley = label::line_galley(ui, words, fonts::secondary_strong(), words_ink);
    let number = label::line_galley(ui, &number, fonts::secondary(), tokens.secondary);
    let square = footing.map_or(0.0, |_| SQUARE + 6.0);
    let width = 2.0 * PADDING + square + galley.size().x + 6.0 + number.size().x;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::click());
    if response.clicked() && !chosen.remove(&one) {
        chosen.insert(one);
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, words));
    let (fill, edge) = match (is_on, response.hovered()) {
        (true, _) => (tokens.selected, tokens.accent),
        (false, true) => (tokens.hover, tokens.accent),
        (false, false) => (tokens.surface, tokens.border),
    };
    let radius = CornerRadius::same(HEIGHT as u8 / 2);
    let stroke = Stroke::new(space::HAIRLINE, edge);
    ui.painter()
        .rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let mut left = rect.left() + PADDING;
    if let Some(footing) = footing {
        let center = pos2(left + SQUARE / 2.0, rect.center().y);
        let place = Rect::from_center_size(center, Vec2::splat(SQUARE));
        row::paint_footing(ui, place, footing);
        left += square;
    }
    let middle = |height: f32| rect.center().y - height / 2.0;
    let place = pos2(left, middle(galley.size().y));
    left += galley.size().x + 6.0;
    ui.painter().galley(place, galley, words_ink);
    let place = pos2(left, middle(number.size().y));
    ui.painter().galley(place, number, tokens.secondary);
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand);
}
