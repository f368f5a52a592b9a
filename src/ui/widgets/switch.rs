//! A switch between a few ways to see the same thing, side by side in one frame.

use egui::{CornerRadius, CursorIcon, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use egui::{accesskit::Role, pos2};

use super::button::focus_ring;
use super::label;
use crate::ui::theme::{Tokens, fonts, space};

/// Room between the edge of a part and its words.
const PADDING: f32 = 10.0;

/// Shows the parts from the left; returns the one that was chosen just now. `name` is what they choose.
pub(crate) fn switch_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    current: T,
    parts: &[(T, String)],
) -> Option<T> {
    let tokens = Tokens::of(ui);
    let mut chosen = None;
    let words: Vec<_> = parts
        .iter()
        .map(|(_, words)| label::line_galley(ui, words, fonts::body(), tokens.text))
        .collect();
    let width: f32 = words
        .iter()
        .map(|galley| galley.size().x + 2.0 * PADDING)
        .sum();
    let (whole, frame) = ui.allocate_exact_size(vec2(width, space::CONTROL), Sense::hover());
    frame.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, name));
    let radius = CornerRadius::same(space::CONTROL_RADIUS);
    ui.painter().rect_filled(whole, radius, tokens.surface);
    let mut left = whole.left();
    for ((part, spoken), galley) in parts.iter().zip(words) {
        let size = vec2(galley.size().x + 2.0 * PADDING, space::CONTROL);
        let rect = egui::Rect::from_min_size(pos2(left, whole.top()), size);
        left = rect.right();
        let response = ui.interact(rect, frame.id.with(spoken), Sense::click());
        let is_current = *part == current;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_current, spoken));
        let fill = match (is_current, response.hovered()) {
            (true, _) => tokens.selected,
            (false, true) => tokens.hover,
            (false, false) => tokens.surface,
        };
        ui.painter().rect_filled(rect, radius, fill);
        if is_current {
            let edge = Stroke::new(space::HAIRLINE, tokens.accent);
            ui.painter()
                .rect_stroke(rect, radius, edge, StrokeKind::Inside);
        }
        let ink = if is_current {
            tokens.accent
        } else {
            tokens.text
        };
        let place = rect.center() - galley.size() / 2.0;
        ui.painter()
            .galley_with_override_text_color(place, galley, ink);
        focus_ring(ui, &response);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() && !is_current {
            chosen = Some(*part);
        }
    }
    let edge = Stroke::new(space::HAIRLINE, tokens.control_border);
    ui.painter()
        .rect_stroke(whole, radius, edge, StrokeKind::Inside);
    chosen
}
