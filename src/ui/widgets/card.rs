//! Cards: one border, no shadow, a title and what belongs to it.

use egui::{CornerRadius, Frame, Id, Margin, Rect, Stroke, Ui, UiBuilder, pos2};

use super::label::line_galley;
use crate::ui::theme::{Tokens, fonts, space};

/// A card around `contents`, as wide as there is room.
pub(crate) fn card_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    frame(ui)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// The frame of a card.
pub(crate) fn frame(ui: &Ui) -> Frame {
    let tokens = Tokens::of(ui);
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(space::HAIRLINE, tokens.border))
        .corner_radius(CornerRadius::same(space::CARD_RADIUS))
        .inner_margin(Margin::same(space::LARGE as i8))
}

/// The title of a card, and a remark on the same line where it fits.
pub(crate) fn title_ui(ui: &mut Ui, title: &str, remark: &str) {
    let tokens = Tokens::of(ui);
    // As high as its letters, not as what could be clicked.
    ui.spacing_mut().interact_size.y = 18.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let response = ui.label(egui::RichText::new(title).font(fonts::card_title()));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_label(title);
        });
        if !remark.is_empty() {
            let galley = line_galley(ui, remark, fonts::body(), tokens.secondary);
            ui.label(galley);
        }
    });
    ui.spacing_mut().interact_size.y = space::CONTROL;
    ui.add_space(space::TIGHT);
}

/// From this width on two cards stand side by side.
const ROOM_FOR_TWO: f32 = 760.0;

/// Two cards side by side, `share` of the width for the left one, both as high as the higher; one below the other where there
/// is no room for both.
pub(crate) fn pair_ui(
    ui: &mut Ui,
    salt: &str,
    share: f32,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui),
) {
    if ui.available_width() < ROOM_FOR_TWO {
        ui.push_id((salt, "left"), |ui| card_ui(ui, left));
        ui.add_space(space::SMALL);
        ui.push_id((salt, "right"), |ui| card_ui(ui, right));
        return;
    }
    let memory = Id::unique(("card pair", salt));
    let height = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or(0.0);
    let whole = ui.available_rect_before_wrap();
    let middle = whole.left() + ((whole.width() - space::LARGE) * share).round();
    let rects = [
        Rect::from_min_max(whole.min, pos2(middle, whole.bottom())),
        Rect::from_min_max(pos2(middle + space::LARGE, whole.top()), whole.max),
    ];
    let natural = [
        half_ui(ui, rects[0], height, (salt, "left"), left),
        half_ui(ui, rects[1], height, (salt, "right"), right),
    ];
    let highest = natural[0].max(natural[1]);
    let used = Rect::from_min_size(whole.min, egui::vec2(whole.width(), highest + CHROME));
    ui.allocate_rect(used, egui::Sense::hover());
    if (highest - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(memory, highest));
        ui.ctx().request_discard("cards side by side");
    }
}

/// What a card adds to the height of its contents.
const CHROME: f32 = 2.0 * (space::LARGE + space::HAIRLINE);

/// Shows one of two cards and returns how high its contents are by themselves.
fn half_ui(
    ui: &mut Ui,
    rect: Rect,
    height: f32,
    salt: (&str, &str),
    contents: impl FnOnce(&mut Ui),
) -> f32 {
    let builder = UiBuilder::new().id_salt(salt).max_rect(rect);
    let mut child = ui.new_child(builder);
    card_ui(&mut child, |ui| {
        ui.set_min_height(height);
        ui.scope(contents).response.rect.height()
    })
}
