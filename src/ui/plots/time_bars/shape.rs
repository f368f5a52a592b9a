//! What a bar looks like: building is hatched, working as high as it is active, the delay a thin line with whiskers.

use egui::{Color32, CornerRadius, Painter, Shape, Stroke, StrokeKind, pos2, vec2};

use super::{BAR, Look, Row};
use crate::domain::Timing;
use crate::engine::activity;
use crate::ui::theme::space;
use crate::ui::widgets::hatch;

/// Pieces that a curve is drawn in.
const PIECES: usize = 24;

impl Row<'_> {
    /// Paints the bar.
    pub(super) fn paint(&self, painter: &Painter, timing: &Timing) {
        let Look { ink, tokens, .. } = self.look;
        let edge = Stroke::new(space::HAIRLINE, ink);
        if self.starts_after_end(timing) {
            self.paint_beyond(painter);
        }
        if timing.start >= self.axes.x.1 {
            return;
        }
        // Building: outlined and hatched.
        let building = self.bar(timing.start, timing.built.max(timing.start));
        if building.width() > 0.5 {
            hatch::paint(painter, building, ink.gamma_multiply(0.55));
            let radius = CornerRadius::same(2);
            painter.rect_stroke(building, radius, edge, StrokeKind::Inside);
        }
        // Working: as high as it is active.
        let ground = if self.option.included {
            ink
        } else {
            ink.gamma_multiply(0.35)
        };
        self.paint_activity(painter, timing, ground, edge);
        self.paint_delay(painter, timing, Stroke::new(1.25, tokens.mark));
    }

    /// The area under the activity, from live to the end of the case.
    fn paint_activity(&self, painter: &Painter, timing: &Timing, fill: Color32, edge: Stroke) {
        let last = self.axes.x.1;
        let mut moments: Vec<f64> = vec![timing.live, timing.full()];
        let end = timing.end.unwrap_or(f64::INFINITY);
        moments.push(end);
        let faded = self.faded(timing).min(last);
        if end < faded {
            let piece = |n| end + (faded - end) * n as f64 / PIECES as f64;
            moments.extend((0..=PIECES).map(piece));
        }
        moments.push(last);
        moments.retain(|moment| (timing.live..=last).contains(moment));
        moments.sort_by(f64::total_cmp);
        moments.dedup();
        let whole = self.bar(timing.live, last);
        let up = |activity: f64| whole.bottom() - activity as f32 * whole.height();
        for pair in moments.windows(2) {
            // Just before the end of a piece, so that a stop at once is steep.
            let (from, to) = (pair[0], pair[1]);
            let nearly = from + (to - from) * (1.0 - 1e-9);
            let heights = [from, nearly].map(|moment| up(activity(timing, moment)));
            let (left, right) = (self.x(from), self.x(to));
            let corners = vec![
                pos2(left, whole.bottom()),
                pos2(left, heights[0]),
                pos2(right, heights[1]),
                pos2(right, whole.bottom()),
            ];
            let area = heights.iter().any(|y| whole.bottom() - y > 0.25) && right - left > 0.1;
            if area {
                painter.add(Shape::convex_polygon(corners, fill, Stroke::NONE));
                let top = [pos2(left, heights[0]), pos2(right, heights[1])];
                painter.line_segment(top, edge);
            }
        }
    }

    /// The likely delay as a thin line from built to live, and how early or late it may get as whiskers.
    fn paint_delay(&self, painter: &Painter, timing: &Timing, stroke: Stroke) {
        let middle = self.area.center().y;
        if timing.live > timing.built {
            let ends = [
                pos2(self.x(timing.built), middle),
                pos2(self.x(timing.live), middle),
            ];
            painter.line_segment(ends, stroke);
        }
        let Some((early, late)) = timing.live_range else {
            return;
        };
        let below = self.area.center().y + BAR / 2.0 + 4.0;
        let (early, late) = (self.x(early), self.x(late));
        painter.line_segment([pos2(early, below), pos2(late, below)], stroke);
        for x in [early, late] {
            painter.vline(x, below - 2.5..=below + 2.5, stroke);
        }
        painter.circle_filled(pos2(self.x(timing.live), below), 2.0, stroke.color);
    }

    /// An arrow at the edge for what goes live after the case.
    fn paint_beyond(&self, painter: &Painter) {
        let tip = pos2(self.axes.area.right(), self.area.center().y);
        let points = vec![tip, tip + vec2(-8.0, -5.0), tip + vec2(-8.0, 5.0)];
        painter.add(Shape::convex_polygon(points, self.look.ink, Stroke::NONE));
    }
}
