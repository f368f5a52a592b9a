//! A short notice of what was done, at the foot of the window: it goes away by itself.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, RichText, accesskit::Role, vec2};

use crate::ui::theme::{Tokens, fonts, space};

/// How long a notice stands, seconds.
const STANDS: f64 = 4.0;

/// What is being said, and until when.
#[derive(Clone, Debug)]
struct Said {
    words: String,
    until: f64,
}

fn memory() -> Id {
    Id::unique("said")
}

/// Says that something was done, or why not.
pub(crate) fn say(ctx: &Context, words: String) {
    let until = ctx.input(|input| input.time) + STANDS;
    ctx.data_mut(|data| data.insert_temp(memory(), Said { words, until }));
    ctx.request_repaint();
}

/// Shows what is being said.
pub(crate) fn said_ui(ctx: &Context) {
    let Some(said) = ctx.data(|data| data.get_temp::<Said>(memory())) else {
        return;
    };
    let left = said.until - ctx.input(|input| input.time);
    if left <= 0.0 {
        ctx.data_mut(|data| data.remove::<Said>(memory()));
        return;
    }
    Area::new(memory())
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -space::WIDE))
        .interactable(false)
        .show(ctx, |ui| {
            let tokens = Tokens::of(ui);
            Frame::new()
                .fill(tokens.text)
                .corner_radius(space::CARD_RADIUS)
                .inner_margin(Margin::symmetric(14, 8))
                .show(ui, |ui| {
                    let words = RichText::new(&said.words).font(fonts::body());
                    let label = ui.label(words.color(tokens.surface));
                    ui.ctx().accesskit_node_builder(label.id, |node| {
                        node.set_role(Role::Status);
                        node.set_live(egui::accesskit::Live::Polite);
                        node.set_label(said.words.as_str());
                    });
                });
        });
    ctx.request_repaint_after_secs(left as f32);
}
