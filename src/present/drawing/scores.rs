//! Drawing the scores of a driver on a scale: what it delivers, and what that is held against.

use crate::domain::DriverPlan;
use crate::present::charts::{Against, Ink, round_steps};
use crate::present::palette::Color;
use crate::text::Texts;

use super::legend::{LegendEntry, SIGN};
use super::{Drawing, HAIRLINE, Place};

/// Height of a row, points.
pub const SCORE_ROW: f64 = 17.5;
/// About as many scores are written along the scale.
const ABOUT: usize = 6;

/// The scores that are written along a scale.
pub fn score_ticks([low, high]: [f64; 2]) -> Vec<f64> {
    round_steps(low, high, ABOUT)
}

/// The place of a score on a scale of a width.
pub fn score_place([low, high]: [f64; 2], width: f64, score: f64) -> f64 {
    (score - low) / (high - low).max(f64::MIN_POSITIVE) * width
}

/// Draws the scores of a driver, with its tolerance, on a scale of a width, in points.
pub fn score_marks(
    (driver, tolerance): (&DriverPlan, f64),
    scale: [f64; 2],
    width: f64,
) -> Drawing {
    let mut drawing = Drawing::new("", width, SCORE_ROW);
    for tick in score_ticks(scale) {
        let x = score_place(scale, width, tick);
        let line = vec![[x, 0.0], [x, SCORE_ROW]];
        drawing.line(line, Color::Grid, HAIRLINE);
    }
    let at = |score: f64| [score_place(scale, width, score), SCORE_ROW / 2.0];
    let others = Against::ALL.map(|against| against.of(driver));
    let known = others.iter().flatten().copied();
    let low = known.clone().fold(driver.delivered, f64::min);
    let high = known.fold(driver.delivered, f64::max);
    drawing.line(vec![at(low), at(high)], Color::Axis, 1.1);
    if let Some(expected) = driver.expected {
        let gap = driver.delivered - expected;
        let ink = if gap < 0.0 {
            Ink::FallsShort
        } else if gap <= tolerance {
            Ink::SweetSpot
        } else {
            Ink::Overshoot
        };
        let line = vec![at(driver.delivered), at(expected)];
        drawing.line(line, Color::Line(ink), 3.0);
    }
    for (against, score) in Against::ALL.into_iter().zip(others) {
        if let Some(score) = score {
            mark(&mut drawing, against, at(score));
        }
    }
    delivered(&mut drawing, at(driver.delivered));
    drawing
}

/// What the marks mean.
pub fn score_legend(texts: &Texts) -> Vec<LegendEntry> {
    let middle = [SIGN / 2.0, SIGN / 2.0];
    let mut own = LegendEntry::new(SIGN, texts.get("journey-mark-delivered"));
    delivered(&mut own.sign, middle);
    let others = Against::ALL.map(|against| {
        let mut entry = LegendEntry::new(SIGN, texts.get(against.text_key()));
        mark(&mut entry.sign, against, middle);
        entry
    });
    std::iter::once(own).chain(others).collect()
}

fn delivered(drawing: &mut Drawing, place: Place) {
    let ink = Color::Line(Ink::Text);
    drawing.circle(place, 3.1, ink, ink, 0.0);
}

fn mark(drawing: &mut Drawing, against: Against, [x, y]: Place) {
    match against {
        Against::Expected => {
            let ink = Color::Line(Ink::Text);
            drawing.rectangle([x - 0.95, y - 4.7], [x + 0.95, y + 4.7], ink);
        }
        Against::Promised => {
            let points = [[0.0, -2.8], [2.8, 0.0], [0.0, 2.8], [-2.8, 0.0]];
            let points = points.map(|[right, down]| [x + right, y + down]);
            drawing.area(points.to_vec(), Color::Line(Ink::Plan));
        }
        Against::Believed => {
            const HALF: f64 = 2.2;
            let (left, right, top, bottom) = (x - HALF, x + HALF, y - HALF, y + HALF);
            drawing.rectangle([left, top], [right, bottom], Color::Paper);
            drawing.outline([left, top], [right, bottom], Color::Line(Ink::Cost), 1.25);
        }
    }
}
