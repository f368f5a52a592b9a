//! A box to tick.

use egui::{
    CornerRadius, CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    accesskit::Role,
};

use super::button::focus_ring;
use super::sign::Sign;
use crate::ui::theme::{Tokens, space};

const SIZE: f32 = 18.0;
/// What can be hit around it, so that it is 24 points wide.
const AROUND: f32 = 3.0;

/// Shows the box and turns it over when it is clicked. `name` is its accessible name.
pub(crate) fn checkbox_ui(ui: &mut Ui, ticked: &mut bool, name: &str) -> Response {
    let (rect, place) = ui.allocate_exact_size(Vec2::splat(SIZE), Sense::hover());
    // What can be hit is larger than what is seen.
    let mut response = ui.interact(rect.expand(AROUND), place.id.with("tick"), Sense::click());
    if response.clicked() {
        *ticked = !*ticked;
        response.mark_changed();
    }
    let is_ticked = *ticked;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_ticked, name));
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let radius = CornerRadius::same(4);
    if is_ticked {
        let fill = if response.hovered() {
            tokens.accent_hover
        } else {
            tokens.accent
        };
        painter.rect_filled(rect, radius, fill);
        Sign::Check.paint(painter, rect.center(), 11.0, tokens.on_accent);
    } else {
        let edge = if response.hovered() {
            tokens.accent
        } else {
            tokens.control_border
        };
        let stroke = Stroke::new(1.5 * space::HAIRLINE, edge);
        painter.rect(rect, radius, tokens.field, stroke, StrokeKind::Inside);
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
