//! What the pictures share: from values to places, ticks on round numbers, years along the bottom, legible labels.

use egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Pos2, Rangef, Rect, Shape, Stroke, pos2,
};

use crate::domain::Month;
use crate::present::charts;
pub(super) use crate::present::charts::round_steps as ticks;
use crate::ui::theme::{Tokens, fonts, space};

/// An area of the screen with values along both sides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axes {
    /// Where the curves run.
    pub(super) area: Rect,
    /// Values at the left and the right edge.
    pub(super) x: (f64, f64),
    /// Values at the lower and the upper edge.
    pub(super) y: (f64, f64),
}

impl Axes {
    /// The place of a value.
    pub(super) fn at(&self, x: f64, y: f64) -> Pos2 {
        pos2(self.across(x), self.up(y))
    }

    /// The place of a value along the bottom.
    pub(super) fn across(&self, x: f64) -> f32 {
        let share = (x - self.x.0) / (self.x.1 - self.x.0).max(f64::MIN_POSITIVE);
        self.area.left() + share as f32 * self.area.width()
    }

    /// The place of a value along the side.
    pub(super) fn up(&self, y: f64) -> f32 {
        let share = (y - self.y.0) / (self.y.1 - self.y.0).max(f64::MIN_POSITIVE);
        self.area.bottom() - share as f32 * self.area.height()
    }

    /// The value along the bottom at a place.
    pub(super) fn value_across(&self, x: f32) -> f64 {
        let share = (x - self.area.left()) / self.area.width().max(1.0);
        self.x.0 + f64::from(share.clamp(0.0, 1.0)) * (self.x.1 - self.x.0)
    }

    /// A curve through values at whole places from `first` on.
    pub(super) fn curve(&self, first: f64, values: &[f64]) -> Vec<Pos2> {
        values
            .iter()
            .enumerate()
            .map(|(index, value)| self.at(first + index as f64, *value))
            .collect()
    }
}

/// Writes the years below a picture and a short tick at each; every other one where there would be too many.
pub(super) fn paint_years(painter: &Painter, axes: &Axes, start: Month, tokens: &Tokens) {
    let months = axes.x.1.max(0.0) as usize;
    let most = (axes.area.width() / 56.0) as usize;
    let years = charts::years(start, months);
    let step = years.len().div_ceil(most.max(1)).max(1);
    for year in years.into_iter().step_by(step) {
        let x = axes.across(year.at);
        let align = if x > axes.area.right() - 16.0 {
            Align2::RIGHT_TOP
        } else if x < axes.area.left() + 16.0 {
            Align2::LEFT_TOP
        } else {
            Align2::CENTER_TOP
        };
        let tick = Rangef::new(axes.area.bottom(), axes.area.bottom() + 4.0);
        painter.vline(x, tick, Stroke::new(space::HAIRLINE, tokens.axis));
        painter.text(
            pos2(x, axes.area.bottom() + 6.0),
            align,
            year.words,
            fonts::secondary(),
            tokens.secondary,
        );
    }
}

/// A dashed curve.
pub(super) fn dashed(points: &[Pos2], color: Color32, width: f32) -> Vec<Shape> {
    Shape::dashed_line(points, Stroke::new(width, color), 5.0, 4.0)
}

/// Writes a label on ground of its own, so that it can be read across curves, and keeps it inside `bounds`.
pub(super) fn label(
    painter: &Painter,
    bounds: Rect,
    place: Pos2,
    align: Align2,
    text: &str,
    font: FontId,
    colors: (Color32, Color32),
) -> Rect {
    let (ink, ground) = colors;
    let galley = painter.layout_no_wrap(text.to_owned(), font, ink);
    let mut rect = align.anchor_size(place, galley.size());
    let over_right = (rect.right() - bounds.right()).max(0.0);
    rect = rect.translate(egui::vec2(-over_right, 0.0));
    let over_left = (bounds.left() - rect.left()).max(0.0);
    rect = rect.translate(egui::vec2(over_left, 0.0));
    let over_bottom = (rect.bottom() - bounds.bottom()).max(0.0);
    let over_top = (bounds.top() - rect.top()).max(0.0);
    rect = rect.translate(egui::vec2(0.0, over_top - over_bottom));
    painter.rect_filled(
        rect.expand2(egui::vec2(2.0, 0.0)),
        CornerRadius::same(2),
        ground.gamma_multiply(0.86),
    );
    painter.galley(rect.min, galley, ink);
    rect
}
