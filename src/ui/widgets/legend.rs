//! What the marks of a picture mean: small signs with their words, on as many lines as they take.

use egui::{Sense, Ui, Vec2, vec2};

use crate::present::drawing::LegendEntry;
use crate::ui::painter::Easel;
use crate::ui::theme::{Tokens, space};

use super::label::caption_ui;

/// How much larger a legend is than on paper.
const SCALE: f32 = 1.6;

/// Shows a legend.
pub(crate) fn legend_ui(ui: &mut Ui, entries: &[LegendEntry]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::TIGHT);
        for LegendEntry { sign, words } in entries {
            if sign.width > 0.0 {
                let size = vec2(sign.width as f32, sign.height as f32) * SCALE;
                let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                Easel::new(rect.min, SCALE).paint(ui.painter(), Tokens::of(ui), sign);
            }
            caption_ui(ui, words);
            ui.add_space(space::SMALL);
        }
    });
}
