//! The colours on screen of what a colour stands for.

use egui::Color32;

use crate::engine::Zone;
use crate::present::charts::Ink;
use crate::ui::theme::Tokens;

/// The colour of lines, marks and bars.
pub(super) fn line(tokens: &Tokens, ink: Ink) -> Color32 {
    match ink {
        Ink::Plan => tokens.accent,
        Ink::DoNothing => tokens.do_nothing,
        Ink::Text => tokens.mark,
        Ink::Secondary => tokens.secondary,
        Ink::FallsShort => tokens.zone(Zone::FallsShort).line,
        Ink::SweetSpot => tokens.zone(Zone::SweetSpot).line,
        Ink::Overshoot => tokens.zone(Zone::Overshoot).line,
        Ink::Gain => tokens.gain,
        Ink::Cost => tokens.cost,
        Ink::Saving => tokens.saving,
    }
}

/// The colour of words.
pub(super) fn words(tokens: &Tokens, ink: Ink) -> Color32 {
    match ink {
        Ink::Text => tokens.text,
        // Legible where the line need not be.
        Ink::DoNothing => tokens.secondary,
        Ink::Overshoot => tokens.zone_chip(Zone::Overshoot).ink,
        Ink::FallsShort => tokens.zone_chip(Zone::FallsShort).ink,
        Ink::Plan | Ink::Secondary | Ink::SweetSpot | Ink::Gain | Ink::Cost | Ink::Saving => {
            line(tokens, ink)
        }
    }
}

/// The colour of areas.
pub(super) fn area(tokens: &Tokens, ink: Ink) -> Color32 {
    match ink {
        Ink::Plan => tokens.selected,
        Ink::DoNothing | Ink::Text | Ink::Secondary | Ink::Gain | Ink::Cost | Ink::Saving => {
            tokens.hover
        }
        Ink::FallsShort => tokens.zone(Zone::FallsShort).fill,
        Ink::SweetSpot => tokens.zone(Zone::SweetSpot).fill,
        Ink::Overshoot => tokens.zone(Zone::Overshoot).fill,
    }
}
