//! One bar of a tornado: how far the net present value moves at either end of a number.

use egui::{Align2, CornerRadius, Rect, Stroke, Ui, pos2};

use crate::engine::results::sensitivity::Effect;
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::label;

const BAR: f32 = 9.0;
/// Amounts below this are none, in money.
const LEAST: f64 = 0.5;

/// Paints the bar with its amounts below it. `largest` is the amount that reaches the edge; `strength` is below 1 for what
/// belongs to the case as it was.
pub(super) fn paint(
    ui: &Ui,
    text: &CaseText<'_>,
    area: Rect,
    effect: &Effect,
    largest: f64,
    strength: f32,
) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let secondary = tokens.secondary.gamma_multiply(strength);
    let (Some(low), Some(high)) = (effect.low.change, effect.high.change) else {
        painter.text(
            area.center(),
            Align2::CENTER_CENTER,
            text.get("register-not-alone"),
            fonts::secondary(),
            secondary,
        );
        return;
    };
    let middle = area.center().x;
    let half = area.width() / 2.0;
    let top = area.top() + 7.0;
    for (change, color) in [(low, tokens.do_nothing), (high, tokens.accent)] {
        let share = if largest > 0.0 { change / largest } else { 0.0 };
        let end = middle + share as f32 * half;
        let bar = Rect::from_two_pos(pos2(middle, top), pos2(end, top + BAR));
        painter.rect_filled(bar, CornerRadius::same(1), color.gamma_multiply(strength));
    }
    let axis = Stroke::new(space::HAIRLINE, tokens.axis);
    painter.vline(middle, top - 2.0..=top + BAR + 2.0, axis);
    let [worse, better] = if low <= high {
        [low, high]
    } else {
        [high, low]
    };
    let y = area.bottom() - 6.0;
    if effect.size() < LEAST {
        let words = text.get("register-no-effect");
        let at = pos2(middle, y);
        painter.text(
            at,
            Align2::CENTER_BOTTOM,
            words,
            fonts::secondary(),
            secondary,
        );
        return;
    }
    let words = [worse, better].map(|amount| {
        let words = if amount.abs() < LEAST {
            text.texts.number(0.0, 0)
        } else {
            text.money_change(amount)
        };
        label::line_galley(ui, &words, fonts::secondary(), secondary)
    });
    let taken: f32 = words.iter().map(|galley| galley.size().x).sum();
    let both_fit = taken + space::TIGHT <= area.width();
    let places = [area.left(), area.right() - words[1].size().x];
    let amounts = [worse, better];
    for (which, (galley, left)) in words.into_iter().zip(places).enumerate() {
        // Where there is room for one only, the larger says more.
        if both_fit || amounts[which].abs() >= amounts[1 - which].abs() {
            let place = pos2(left, y - galley.size().y);
            painter.galley(place, galley, secondary);
        }
    }
}
