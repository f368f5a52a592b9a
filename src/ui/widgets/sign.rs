//! Signs that are painted, because the font has no glyph for them. Each stands beside a word or has an accessible name.

use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::engine::Verdict;
use crate::engine::checks::Severity;
use crate::ui::theme::fonts;

/// A sign of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Balanced.
    Disc,
    /// Above expectation.
    Diamond,
    /// Overshoot.
    Triangle,
    /// Below what is expected.
    TriangleDown,
    /// Uneconomic.
    Square,
    /// Cannot be judged.
    Question,
    /// Starts after the case ends.
    AfterEnd,
    /// Something to know.
    Ring,
    /// Done, ticked.
    Check,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// To the start page.
    Home,
    /// The light theme.
    Sun,
    /// The dark theme.
    Moon,
    /// Add.
    Plus,
    /// Take off.
    Cross,
    /// Make a second one.
    Copy,
    /// Delete.
    Bin,
    /// Unfold.
    ChevronDown,
    /// Go back.
    ChevronLeft,
    /// Go there.
    ChevronRight,
    /// A file.
    File,
    /// Everything that can be done.
    Menu,
    /// Find something.
    Search,
}

impl Sign {
    /// The sign of a verdict.
    pub(crate) fn of_verdict(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Balanced => Self::Disc,
            Verdict::AboveExpectation => Self::Diamond,
            Verdict::Overshoot => Self::Triangle,
            Verdict::Uneconomic => Self::Square,
            Verdict::CannotJudge => Self::Question,
            Verdict::StartsAfterEnd => Self::AfterEnd,
        }
    }

    /// The sign of a severity, in line with those of the verdicts.
    pub(crate) fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Overshoot => Self::Triangle,
            Severity::Caution => Self::Diamond,
            Severity::Note => Self::Ring,
        }
    }

    /// Paints the sign inside a square of `size` points around `center`.
    pub(crate) fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let brush = Brush {
            painter,
            square: Rect::from_center_size(center, Vec2::splat(size)),
            stroke: Stroke::new((size / 10.0).clamp(1.25, 2.0), color),
            color,
        };
        match self {
            Self::Disc => {
                painter.circle_filled(center, size * 0.5, color);
            }
            Self::Diamond => brush.area(&[(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)]),
            Self::Triangle => brush.area(&[(0.5, 0.02), (1.0, 0.94), (0.0, 0.94)]),
            Self::TriangleDown => brush.area(&[(0.5, 0.98), (0.0, 0.06), (1.0, 0.06)]),
            Self::Square => {
                painter.rect_filled(
                    brush.square.shrink(size * 0.06),
                    CornerRadius::same(1),
                    color,
                );
            }
            Self::Question => {
                let mut font = fonts::strong();
                font.size = size * 1.4;
                painter.text(center, Align2::CENTER_CENTER, "?", font, color);
            }
            Self::AfterEnd => {
                brush.area(&[(0.0, 0.04), (0.18, 0.04), (0.18, 0.96), (0.0, 0.96)]);
                brush.area(&[(0.36, 0.12), (1.0, 0.5), (0.36, 0.88)]);
            }
            Self::Ring => {
                painter.circle_stroke(center, size * 0.5 - 0.75, brush.stroke);
            }
            Self::Check => brush.line(&[(0.12, 0.55), (0.4, 0.82), (0.9, 0.2)]),
            Self::Undo => brush.turn(|x| x),
            Self::Redo => brush.turn(|x| 1.0 - x),
            Self::Home => brush.home(),
            Self::Sun => brush.sun(),
            Self::Moon => brush.moon(),
            Self::Plus => {
                brush.line(&[(0.5, 0.1), (0.5, 0.9)]);
                brush.line(&[(0.1, 0.5), (0.9, 0.5)]);
            }
            Self::Cross => {
                brush.line(&[(0.1, 0.1), (0.9, 0.9)]);
                brush.line(&[(0.1, 0.9), (0.9, 0.1)]);
            }
            Self::Copy => brush.copy(),
            Self::Bin => brush.bin(),
            Self::ChevronDown => brush.line(&[(0.15, 0.35), (0.5, 0.7), (0.85, 0.35)]),
            Self::Menu => {
                for height in [0.2, 0.5, 0.8] {
                    brush.line(&[(0.08, height), (0.92, height)]);
                }
            }
            Self::ChevronLeft => brush.line(&[(0.65, 0.15), (0.3, 0.5), (0.65, 0.85)]),
            Self::ChevronRight => brush.line(&[(0.35, 0.15), (0.7, 0.5), (0.35, 0.85)]),
            Self::File => brush.file(),
            Self::Search => brush.search(),
        }
    }
}

/// Paints in a square whose sides run from 0 to 1.
struct Brush<'a> {
    painter: &'a Painter,
    square: Rect,
    stroke: Stroke,
    color: Color32,
}

impl Brush<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.square.min + vec2(x * self.square.width(), y * self.square.height())
    }

    fn line(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::line(points, self.stroke));
    }

    fn outline(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    fn area(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter
            .add(Shape::convex_polygon(points, self.color, Stroke::NONE));
    }

    /// An arrow that turns back; `x` mirrors it.
    fn turn(&self, x: impl Fn(f32) -> f32) {
        let mut path = vec![(x(0.08), 0.36), (x(0.66), 0.36)];
        path.extend((0..=8).map(|step| {
            let angle = std::f32::consts::PI * (step as f32 / 8.0 - 0.5);
            (x(0.66 + 0.26 * angle.cos()), 0.62 + 0.26 * angle.sin())
        }));
        path.push((x(0.34), 0.88));
        self.line(&path);
        self.line(&[(x(0.32), 0.12), (x(0.08), 0.36), (x(0.32), 0.6)]);
    }

    fn home(&self) {
        self.line(&[(0.02, 0.5), (0.5, 0.06), (0.98, 0.5)]);
        self.line(&[
            (0.17, 0.4),
            (0.17, 0.95),
            (0.4, 0.95),
            (0.4, 0.62),
            (0.6, 0.62),
            (0.6, 0.95),
            (0.83, 0.95),
            (0.83, 0.4),
        ]);
    }

    fn sun(&self) {
        let center = self.square.center();
        let size = self.square.width();
        self.painter.circle_stroke(center, size * 0.2, self.stroke);
        for step in 0..8 {
            let direction = Vec2::angled(std::f32::consts::TAU * step as f32 / 8.0);
            let ray = [
                center + direction * size * 0.34,
                center + direction * size * 0.5,
            ];
            self.painter.line_segment(ray, self.stroke);
        }
    }

    fn moon(&self) {
        let tau = std::f32::consts::TAU;
        let outer = (0..=14).map(|step| {
            let angle = tau * (0.14 + 0.72 * step as f32 / 14.0) - tau * 0.125;
            (0.5 + 0.44 * angle.cos(), 0.5 + 0.44 * angle.sin())
        });
        let mut points: Vec<_> = outer.collect();
        let (from, to) = (points[points.len() - 1], points[0]);
        let (cx, cy) = (0.69, 0.31);
        let start = (from.1 - cy).atan2(from.0 - cx);
        let mut end = (to.1 - cy).atan2(to.0 - cx);
        if end > start {
            end -= tau;
        }
        let radius = (from.0 - cx).hypot(from.1 - cy);
        points.extend((1..12).map(|step| {
            let angle = start + (end - start) * step as f32 / 12.0;
            (cx + radius * angle.cos(), cy + radius * angle.sin())
        }));
        self.outline(&points);
    }

    fn copy(&self) {
        self.outline(&[(0.34, 0.34), (0.94, 0.34), (0.94, 0.94), (0.34, 0.94)]);
        self.line(&[
            (0.34, 0.66),
            (0.06, 0.66),
            (0.06, 0.06),
            (0.66, 0.06),
            (0.66, 0.34),
        ]);
    }

    fn bin(&self) {
        self.line(&[(0.04, 0.22), (0.96, 0.22)]);
        self.line(&[(0.36, 0.22), (0.36, 0.04), (0.64, 0.04), (0.64, 0.22)]);
        self.line(&[(0.16, 0.22), (0.22, 0.96), (0.78, 0.96), (0.84, 0.22)]);
        self.line(&[(0.42, 0.42), (0.42, 0.76)]);
        self.line(&[(0.58, 0.42), (0.58, 0.76)]);
    }

    fn search(&self) {
        let size = self.square.width();
        let lens = self.at((0.42, 0.42));
        self.painter.circle_stroke(lens, size * 0.34, self.stroke);
        self.line(&[(0.66, 0.66), (0.96, 0.96)]);
    }

    fn file(&self) {
        self.outline(&[
            (0.18, 0.04),
            (0.6, 0.04),
            (0.84, 0.28),
            (0.84, 0.96),
            (0.18, 0.96),
        ]);
        self.line(&[(0.58, 0.06), (0.58, 0.3), (0.82, 0.3)]);
    }
}

/// A filled triangle that points down, its tip at `tip`: the plan on the gauge.
pub(crate) fn plan_marker(painter: &Painter, tip: Pos2, size: f32, color: Color32) {
    let half = size * 0.62;
    painter.add(Shape::convex_polygon(
        vec![
            tip,
            pos2(tip.x - half, tip.y - size),
            pos2(tip.x + half, tip.y - size),
        ],
        color,
        Stroke::NONE,
    ));
}
