//! Going to a field of the case: it is brought into sight and gets the keyboard.
//!
//! A field is asked for by its path, and the window shows the page that it is on. The widget that shows the field
//! hears of it when it is shown and takes the keyboard. What no widget shows within a few passes is forgotten.

use egui::{Align, Context, Id, Response};

use crate::domain::FieldPath;

/// Passes within which a field that is wanted has to be shown: a page may need some to unfold.
const PASSES: u32 = 4;

#[derive(Clone, Debug)]
struct RevealRequest {
    path: FieldPath,
    passes: u32,
}

fn memory() -> Id {
    Id::unique("field that is wanted")
}

/// Asks for a field, or for the first one of an item.
pub(crate) fn ask(ctx: &Context, path: FieldPath) {
    let wanted = RevealRequest {
        path,
        passes: PASSES,
    };
    ctx.data_mut(|data| data.insert_temp(memory(), wanted));
    ctx.request_repaint();
}

/// The field that is wanted.
pub(crate) fn wanted(ctx: &Context) -> Option<FieldPath> {
    ctx.data(|data| data.get_temp::<RevealRequest>(memory()))
        .map(|wanted| wanted.path)
}

/// Whether the field at a path is wanted: itself, a part of it, or the item that it belongs to.
pub(crate) fn is_at(ctx: &Context, path: &FieldPath) -> bool {
    wanted(ctx).is_some_and(|wanted| wanted.leads_into(path) || path.leads_into(&wanted))
}

/// Says that the field was reached.
pub(crate) fn reached(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<RevealRequest>(memory()));
}

/// Gives the keyboard to the widget of a field that is wanted, and brings it into sight.
pub(crate) fn arrive(response: &Response, path: &FieldPath) {
    if is_at(&response.ctx, path) {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
        reached(&response.ctx);
    }
}

/// Counts a pass in which a field was wanted and not reached.
pub(crate) fn pass(ctx: &Context) {
    ctx.data_mut(|data| {
        let Some(mut wanted) = data.get_temp::<RevealRequest>(memory()) else {
            return;
        };
        wanted.passes -= 1;
        if wanted.passes == 0 {
            data.remove::<RevealRequest>(memory());
        } else {
            data.insert_temp(memory(), wanted);
        }
    });
    if wanted(ctx).is_some() {
        ctx.request_repaint();
    }
}
