//! Drawing a gauge: the zones as one bar, today as a ring, the plan as a triangle, the end as a faint ring.

use crate::engine::DriverResult;
use crate::present::charts::{GaugeMarks, GaugeScale};
use crate::present::palette;
use crate::present::palette::Ground;
use crate::text::Texts;

use super::words::{Face, Letters, Weight};
use super::{Drawing, HAIRLINE, PAPER};

/// Height of a gauge, points.
const HEIGHT: f64 = 14.0;
/// Where the middle of the bar is.
const MIDDLE: f64 = 8.5;
/// Half the height of the bar.
const HALF: f64 = 2.75;
/// Radius of the ring of today.
const RING: f64 = 2.6;

/// Draws the gauge of a driver, `width` points wide. `summary` says the same in words.
pub fn gauge(driver: &DriverResult, scale: GaugeScale, summary: &str, width: f64) -> Drawing {
    let marks = GaugeMarks::of(driver);
    let mut drawing = Drawing::new(summary, width, HEIGHT);
    let x = |mark: f64| scale.share(mark) * width;
    if marks.is_known {
        let (from, to) = (x(marks.expected), x(marks.expected + marks.tolerance));
        zone(&mut drawing, [0.0, from], palette::FALLS_SHORT);
        zone(&mut drawing, [to, width], palette::OVERSHOOT);
        spot(&mut drawing, [from, to.max(from + 1.5)]);
    } else {
        zone(&mut drawing, [0.0, width], palette::UNKNOWN);
        drawing.unknown([0.0, MIDDLE - HALF], [width, MIDDLE + HALF]);
    }
    let today = [x(marks.today), MIDDLE];
    if marks.is_lifted {
        let plan = x(marks.plan);
        drawing.line(vec![today, [plan, MIDDLE]], palette::TEXT, 1.0);
        if marks.end_differs() {
            let end = [x(marks.end), MIDDLE];
            drawing.circle(end, RING - 0.3, PAPER, palette::SECONDARY, 0.75);
        }
        drawing.plan_mark([plan, MIDDLE - HALF + 0.6], 5.2);
    }
    drawing.circle(today, RING, PAPER, palette::TEXT, 1.1);
    drawing
}

/// A pale area with its edge below, so that zones can be told apart without colour.
fn zone(drawing: &mut Drawing, [from, to]: [f64; 2], ground: Ground) {
    if to - from < 0.25 {
        return;
    }
    drawing.rectangle([from, MIDDLE - HALF], [to, MIDDLE + HALF], ground.fill);
    drawing.rectangle(
        [from, MIDDLE + HALF - 0.9],
        [to, MIDDLE + HALF],
        ground.line,
    );
}

/// The sweet spot stands out above and below.
fn spot(drawing: &mut Drawing, [from, to]: [f64; 2]) {
    let (top, bottom) = (MIDDLE - HALF - 1.2, MIDDLE + HALF + 1.2);
    let ground = palette::SWEET_SPOT;
    drawing.rectangle([from, top], [to, bottom], ground.fill);
    let edge = vec![
        [from, top],
        [to, top],
        [to, bottom],
        [from, bottom],
        [from, top],
    ];
    drawing.line(edge, ground.line, HAIRLINE);
}

/// What the marks of a gauge mean: small pictures with their words, on one line.
pub fn gauge_legend(letters: &dyn Letters, texts: &Texts) -> Drawing {
    let face = Face::new(7.0, Weight::Regular, palette::SECONDARY);
    let mut drawing = Drawing::new("", 0.0, 10.0);
    let middle = 5.0;
    let mut left = 0.0;
    let entries = [
        "gauge-legend-today",
        "gauge-legend-plan",
        "gauge-legend-end",
        "gauge-legend-sweet-spot",
    ];
    for (place, key) in entries.into_iter().enumerate() {
        let x = left + 4.0;
        match place {
            0 => drawing.circle([x, middle], RING, PAPER, palette::TEXT, 1.1),
            1 => drawing.plan_mark([x, middle + 2.6], 5.2),
            2 => drawing.circle([x, middle], RING - 0.3, PAPER, palette::SECONDARY, 0.75),
            _ => {
                let ground = palette::SWEET_SPOT;
                let (from, to) = (left + 0.5, left + 8.0);
                drawing.rectangle([from, 1.6], [to, 8.4], ground.fill);
                let edge = vec![[from, 1.6], [to, 1.6], [to, 8.4], [from, 8.4], [from, 1.6]];
                drawing.line(edge, ground.line, HAIRLINE);
            }
        }
        let words = texts.get(key);
        let foot = [left + 11.0, middle + face.drop()];
        left += 11.0;
        left += drawing.words(letters, foot, super::words::Anchor::Left, face, &words);
        left += 12.0;
    }
    drawing.width = left;
    drawing.summary = entries.map(|key| texts.get(key)).join(", ");
    drawing
}
