//! Asking a number on screen why it is what it is.
//!
//! Whatever shows a number offers it with [`offer`]; a click or Enter on it asks. The window hears of it at the end of the
//! frame and shows where the number comes from.

use egui::{
    Context, CursorIcon, Id, Popup, PopupCloseBehavior, Rect, Response, Sense, Ui, WidgetInfo,
    accesskit::Role,
};

use crate::engine::quantity::Quantity;
use crate::present::why::{WhyQuestion, WhySubject};
use crate::text::Texts;
use crate::ui::widgets::button::{Button, focus_ring};

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
    offer_in(ui, texts, rect, salt, shown, || {
        WhyQuestion::shown(quantity)
    })
}

/// The same for a number of any case. A salt is of one number.
pub(crate) fn offer_in(
    ui: &Ui,
    texts: &Texts,
    rect: Rect,
    salt: &str,
    shown: &str,
    asked: impl Fn() -> WhyQuestion,
) -> Response {
    let what = asked().what;
    let id = Id::unique("why").with(salt).with(&what);
    let response = ui.interact(rect, id, Sense::click());
    let name = name_of(texts, &what);
    let words = texts.with("why-ask", &[("name", name.into()), ("value", shown.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.clicked() {
        ask_for(ui.ctx(), asked());
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::Help)
}

/// What a number is called.
fn name_of(texts: &Texts, what: &WhySubject) -> String {
    match what {
        WhySubject::Quantity(quantity) => texts.quantity_name(*quantity),
        WhySubject::Input(path) => texts.path(path),
        WhySubject::Simulated(simulated) => simulated.name(texts),
        WhySubject::Composed(composed) => composed.name(texts),
    }
}

/// Lets the user ask the numbers of a sentence that stands in `rect`, each with how it is written there: the only one at
/// once, one of several from a list.
pub(crate) fn offer_each(
    ui: &Ui,
    texts: &Texts,
    rect: Rect,
    salt: &str,
    numbers: &[(WhyQuestion, String)],
) -> Option<Response> {
    let (first, others) = numbers.split_first()?;
    if others.is_empty() {
        let response = offer_in(ui, texts, rect, salt, &first.1, || first.0.clone());
        return Some(response);
    }
    let id = Id::unique("why of a sentence").with(salt);
    let response = ui.interact(rect, id, Sense::click());
    let words = texts.get("why-ask-each");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    focus_ring(ui, &response);
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            for (asked, shown) in numbers {
                let name = name_of(texts, &asked.what);
                let arguments = [("name", name.into()), ("value", shown.as_str().into())];
                let words = texts.with("why-ask-one", &arguments);
                if Button::quiet(&words).ui(ui).clicked() {
                    ask_for(ui.ctx(), asked.clone());
                    ui.close();
                }
            }
        });
    Some(response.on_hover_cursor(CursorIcon::Help))
}

/// Asks a number of the results that are shown.
pub(crate) fn ask(ctx: &Context, quantity: Quantity) {
    ask_for(ctx, WhyQuestion::shown(quantity));
}

/// Asks a number of any case.
pub(crate) fn ask_for(ctx: &Context, asked: WhyQuestion) {
    ctx.data_mut(|data| data.insert_temp(memory(), Some(asked)));
}

/// The number that was asked why, once.
pub(crate) fn take_asked(ctx: &Context) -> Option<WhyQuestion> {
    ctx.data_mut(|data| data.remove_temp::<Option<WhyQuestion>>(memory()))
        .flatten()
}
