//! The marks of a line chart and the words at guides, curves and marks.

use egui::{Align2, CornerRadius, FontId, Pos2, Rangef, Rect, Stroke, Vec2, pos2, vec2};

use crate::present::charts::{Ink, Mark, MarkShape, Range, Side};
use crate::ui::plots::ink;
use crate::ui::theme::fonts;
use crate::ui::widgets::sign::plan_marker;

use super::Picture;

/// Half the width of the ends of a range.
const RANGE_END: f32 = 4.0;

impl Picture<'_> {
    pub(super) fn range(&self, range: &Range) {
        let x = self.axes.across(range.at);
        let (top, bottom) = (self.axes.up(range.to), self.axes.up(range.from));
        let stroke = Stroke::new(1.5, ink::line(self.tokens, range.ink));
        self.painter.vline(x, top..=bottom, stroke);
        for end in [top, bottom] {
            let across = Rangef::new(x - RANGE_END, x + RANGE_END);
            self.painter.hline(across, end, stroke);
        }
    }

    pub(super) fn mark(&mut self, mark: &Mark) {
        let place = self.at(mark.at);
        let color = ink::line(self.tokens, mark.ink);
        let surface = self.tokens.surface;
        match mark.shape {
            MarkShape::Dot => {
                self.painter
                    .circle(place, 5.0, color, Stroke::new(1.5, surface));
            }
            MarkShape::Ring => {
                self.painter
                    .circle(place, 4.5, surface, Stroke::new(2.0, color));
            }
            MarkShape::FaintRing => {
                self.painter
                    .circle(place, 4.5, surface, Stroke::new(1.25, color));
            }
            MarkShape::Triangle => {
                plan_marker(&self.painter, place - Vec2::new(0.0, 1.0), 11.0, color);
            }
            MarkShape::Words => return,
        }
        let taken = Rect::from_center_size(place, Vec2::splat(9.0));
        self.placed.keep_free(taken);
    }

    /// The words at guides, curves and marks, none over another.
    pub(super) fn words(&mut self) {
        let chart = self.chart;
        for guide in &chart.guides {
            let place = pos2(self.axes.across(guide.at), self.axes.area.bottom() - 3.0);
            let ink = guide.ink;
            self.direct(place, Align2::CENTER_BOTTOM, &guide.label, ink, plain());
        }
        for mark in &chart.marks {
            let (away, align) = beside(mark);
            let place = self.at(mark.at) + away;
            let font = match mark.shape {
                MarkShape::Triangle => fonts::secondary_strong(),
                MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Words => {
                    plain()
                }
            };
            self.direct(place, align, &mark.label, mark.ink, font);
        }
        for curve in &chart.curves {
            let Some(last) = curve.points.last() else {
                continue;
            };
            let place = self.at(*last) - Vec2::new(0.0, 4.0);
            self.direct(
                place,
                Align2::RIGHT_BOTTOM,
                &curve.label,
                curve.ink,
                plain(),
            );
        }
    }

    /// Writes words on ground of their own, so that they can be read across curves.
    fn direct(&mut self, place: Pos2, align: Align2, words: &str, ink: Ink, font: FontId) {
        if words.is_empty() {
            return;
        }
        let color = ink::words(self.tokens, ink);
        let galley = self.painter.layout_no_wrap(words.to_owned(), font, color);
        let bounds = Rect::from_min_max(
            self.axes.area.min,
            pos2(self.rect.right(), self.axes.area.bottom()),
        );
        let wanted = align.anchor_size(place, galley.size());
        let rect = self.placed.place(wanted, bounds);
        let ground = self.tokens.surface.gamma_multiply(0.86);
        let behind = rect.expand2(vec2(2.0, 0.0));
        self.painter
            .rect_filled(behind, CornerRadius::same(2), ground);
        self.painter.galley(rect.min, galley, color);
    }
}

fn plain() -> FontId {
    fonts::secondary()
}

/// How far from a mark its words stand, and how.
fn beside(mark: &Mark) -> (Vec2, Align2) {
    let away = match mark.shape {
        MarkShape::Words => 4.0,
        MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Triangle => 8.0,
    };
    match mark.side {
        // A triangle stands above its point.
        Side::Above if mark.shape == MarkShape::Triangle => {
            (vec2(0.0, -13.0), Align2::CENTER_BOTTOM)
        }
        Side::Above => (vec2(0.0, -away), Align2::CENTER_BOTTOM),
        Side::Below => (vec2(0.0, away), Align2::CENTER_TOP),
        Side::Left => (vec2(-away, -away / 2.0), Align2::RIGHT_BOTTOM),
        Side::Right => (vec2(away, 0.0), Align2::LEFT_CENTER),
    }
}
