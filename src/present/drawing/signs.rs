//! The signs of verdicts, zones and severities: a shape beside every colour.

use crate::engine::finding::Severity;
use crate::engine::{Verdict, Zone};
use crate::present::palette::Color;

use super::words::{Face, FontWeight};
use super::{Drawing, Place, Shape};

/// The sign of a verdict, inside a square of `size` points.
pub fn verdict_sign(verdict: Verdict, size: f64) -> Drawing {
    let color = Color::Verdict(verdict);
    match verdict {
        Verdict::Balanced => disc(size, color),
        Verdict::AboveExpectation => diamond(size, color),
        Verdict::Overshoot => triangle(size, color),
        Verdict::Uneconomic => square(size, color),
        Verdict::CannotJudge => question(size, color),
        Verdict::StartsAfterEnd => after_end(size, color),
    }
}

/// The sign of a zone: down, level, up.
pub fn zone_sign(zone: Zone, size: f64) -> Drawing {
    let color = Color::Zone(zone);
    match zone {
        Zone::FallsShort => areas(size, color, &[[0.5, 0.98], [0.0, 0.06], [1.0, 0.06]]),
        Zone::SweetSpot => disc(size, color),
        Zone::Overshoot => triangle(size, color),
        Zone::Unknown => question(size, color),
    }
}

/// The sign of a severity, in line with those of the verdicts.
pub fn severity_sign(severity: Severity, size: f64) -> Drawing {
    let color = Color::Severity(severity);
    match severity {
        Severity::Overshoot => triangle(size, color),
        Severity::Caution => diamond(size, color),
        Severity::Note => {
            let mut sign = Drawing::new("", size, size);
            let middle = [size / 2.0, size / 2.0];
            sign.circle(middle, size / 2.0 - 0.5, Color::Paper, color, 1.0);
            sign
        }
    }
}

fn disc(size: f64, color: Color) -> Drawing {
    let mut sign = Drawing::new("", size, size);
    let middle = [size / 2.0, size / 2.0];
    sign.circle(middle, size * 0.46, color, color, 0.0);
    sign
}

fn diamond(size: f64, color: Color) -> Drawing {
    areas(
        size,
        color,
        &[[0.5, 0.0], [1.0, 0.5], [0.5, 1.0], [0.0, 0.5]],
    )
}

fn triangle(size: f64, color: Color) -> Drawing {
    areas(size, color, &[[0.5, 0.02], [1.0, 0.94], [0.0, 0.94]])
}

fn square(size: f64, color: Color) -> Drawing {
    areas(
        size,
        color,
        &[[0.06, 0.06], [0.94, 0.06], [0.94, 0.94], [0.06, 0.94]],
    )
}

/// A line, and what comes after it.
fn after_end(size: f64, color: Color) -> Drawing {
    let line = [[0.0, 0.04], [0.18, 0.04], [0.18, 0.96], [0.0, 0.96]];
    let mut sign = areas(size, color, &line);
    let after = [[0.36, 0.12], [1.0, 0.5], [0.36, 0.88]];
    let points = after.iter().map(|[x, y]| [x * size, y * size]);
    sign.area(points.collect(), color);
    sign
}

fn question(size: f64, color: Color) -> Drawing {
    let face = Face::new(size * 1.3, FontWeight::Strong, color);
    let mut sign = Drawing::new("", size, size);
    sign.shapes.push(Shape::Words {
        place: [size * 0.22, size / 2.0 + face.drop()],
        words: "?".to_owned(),
        size: face.size,
        weight: face.weight,
        color,
    });
    sign
}

fn areas(size: f64, color: Color, shares: &[Place]) -> Drawing {
    let mut sign = Drawing::new("", size, size);
    let points = shares.iter().map(|[x, y]| [x * size, y * size]);
    sign.area(points.collect(), color);
    sign
}
