//! Short notices of what was done, at the foot of the window: they go away by themselves.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, RichText, Ui, accesskit::Role, vec2};

use crate::ui::theme::{Tokens, fonts, space};

/// How long a short notice stands, seconds.
const STANDS: f64 = 4.0;
/// How much longer than that one stands that takes longer to read, seconds for each character.
const READING: f64 = 0.07;
/// How many notices stand at most; the oldest goes when there are more.
const MOST: usize = 3;
/// The widest that a notice grows, in points.
const WIDEST: f32 = 640.0;
/// What is left free beside its words, in points.
const SIDE: f32 = 14.0;

/// What is being said, and until when.
#[derive(Clone, Debug)]
struct Announcement {
    words: String,
    until: f64,
}

fn memory() -> Id {
    Id::unique("said")
}

/// Says that something was done, or why not.
pub(crate) fn say(ctx: &Context, words: String) {
    let stands = STANDS.max(words.chars().count() as f64 * READING);
    let until = ctx.input(|input| input.time) + stands;
    ctx.data_mut(|data| {
        let all: &mut Vec<Announcement> = data.get_temp_mut_or_default(memory());
        all.retain(|said| said.words != words);
        all.push(Announcement { words, until });
        let too_many = all.len().saturating_sub(MOST);
        all.drain(..too_many);
    });
    ctx.request_repaint();
}

/// Shows what is being said, the newest at the foot.
pub(crate) fn said_ui(ctx: &Context) {
    let now = ctx.input(|input| input.time);
    let all: Vec<Announcement> = ctx.data_mut(|data| {
        let all: &mut Vec<Announcement> = data.get_temp_mut_or_default(memory());
        all.retain(|said| said.until > now);
        all.clone()
    });
    let Some(next) = all.iter().map(|said| said.until).reduce(f64::min) else {
        return;
    };
    let room = ctx.content_rect().width() - 2.0 * space::WIDE;
    Area::new(memory())
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -space::WIDE))
        .interactable(false)
        .show(ctx, |ui| {
            let width = room.min(WIDEST);
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            // One alone is as wide as its words, several stand under each other as a block.
            let least = if all.len() > 1 {
                width - 2.0 * SIDE
            } else {
                0.0
            };
            for said in &all {
                notice_ui(ui, &said.words, least);
            }
        });
    ctx.request_repaint_after_secs((next - now) as f32);
}

fn notice_ui(ui: &mut Ui, words: &str, least_width: f32) {
    let tokens = Tokens::of(ui);
    Frame::new()
        .fill(tokens.text)
        .corner_radius(space::CARD_RADIUS)
        .inner_margin(Margin::symmetric(SIDE as i8, 8))
        .show(ui, |ui| {
            ui.set_min_width(least_width);
            let shown = RichText::new(words).font(fonts::body());
            let label = ui.label(shown.color(tokens.surface));
            ui.ctx().accesskit_node_builder(label.id, |node| {
                node.set_role(Role::Status);
                node.set_live(egui::accesskit::Live::Polite);
                node.set_label(words);
            });
        });
}
