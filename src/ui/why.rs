//! Asking a number on screen why it is what it is.
//!
//! Whatever shows a number offers it with [`offer`]; a click or Enter on it asks. The window hears of it at the end of the
//! frame and shows where the number comes from.

use egui::{Context, CursorIcon, Id, Rect, Response, Sense, Ui, WidgetInfo, accesskit::Role};

use crate::app::asking::{Asked, InCase, What};
use crate::engine::trace::Quantity;
use crate::export::charts::Ask;
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
    salt: &str,
    quantity: Quantity,
    shown: &str,
) -> Response {
    offer_in(ui, texts, rect, salt, shown, || Asked::shown(quantity))
}

/// The same for a number of any case. A salt is of one number.
pub(crate) fn offer_in(
    ui: &Ui,
    texts: &Texts,
    rect: Rect,
    salt: &str,
    shown: &str,
    asked: impl Fn() -> Asked,
) -> Response {
    let what = asked().what;
    let id = Id::unique("why").with(salt).with(&what);
    let response = ui.interact(rect, id, Sense::click());
    let name = match &what {
        What::Quantity(quantity) => texts.quantity_name(*quantity),
        What::Input(path) => texts.path(path),
    };
    let words = texts.with("why-ask", &[("name", name.into()), ("value", shown.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.clicked() {
        ask_for(ui.ctx(), asked());
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::Help)
}

/// Asks a number of the results that are shown.
pub(crate) fn ask(ctx: &Context, quantity: Quantity) {
    ask_for(ctx, Asked::shown(quantity));
}

/// Asks a figure of a chart or a table.
pub(crate) fn ask_figure(ctx: &Context, figure: Ask) {
    ask_for(
        ctx,
        match figure {
            Ask::Plan(quantity) => Asked::shown(quantity),
            Ask::Minimum(quantity) => Asked {
                what: What::Quantity(quantity),
                case: InCase::Minimum,
            },
            Ask::AtScale {
                quantity,
                option,
                multiple,
            } => Asked {
                what: What::Quantity(quantity),
                case: InCase::Scaled(option, multiple),
            },
        },
    );
}

/// Asks a number of any case.
pub(crate) fn ask_for(ctx: &Context, asked: Asked) {
    ctx.data_mut(|data| data.insert_temp(memory(), Some(asked)));
}

/// The number that was asked why, once.
pub(crate) fn take_asked(ctx: &Context) -> Option<Asked> {
    ctx.data_mut(|data| data.remove_temp::<Option<Asked>>(memory()))
        .flatten()
}
