//! Asking a number on screen why it is what it is.
//!
//! Whatever shows a number offers it with [`offer`]; a click or Enter on it asks. The window hears of it at the end of the
//! frame and shows where the number comes from.

use egui::{Context, CursorIcon, Id, Rect, Response, Sense, Ui, WidgetInfo, accesskit::Role};

use crate::engine::trace::Quantity;
use crate::text::Texts;
use crate::ui::widgets::button::focus_ring;

fn memory() -> Id {
    Id::unique("number that is asked why")
}

/// Lets the user ask a number that is shown in `rect` why it is what it is. `shown` is what stands there, and `salt` tells
/// it from the same number elsewhere.
pub(crate) fn offer(
    ui: &Ui,
    texts: &Texts,
    rect: Rect,
    salt: &'static str,
    quantity: Quantity,
    shown: &str,
) -> Response {
    let id = Id::unique("why").with(salt).with(quantity);
    let response = ui.interact(rect, id, Sense::click());
    let name = texts.quantity_name(quantity);
    let words = texts.with("why-ask", &[("name", name.into()), ("value", shown.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.clicked() {
        ask(ui.ctx(), quantity);
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::Help)
}

/// Asks a number why it is what it is.
pub(crate) fn ask(ctx: &Context, quantity: Quantity) {
    ctx.data_mut(|data| data.insert_temp(memory(), Some(quantity)));
}

/// The number that was asked why, once.
pub(crate) fn take_asked(ctx: &Context) -> Option<Quantity> {
    ctx.data_mut(|data| data.remove_temp::<Option<Quantity>>(memory()))
        .flatten()
}
