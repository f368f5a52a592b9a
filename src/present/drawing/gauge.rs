//! Drawing a gauge: the zones as one bar, today as a ring, the plan as a triangle, the end as a faint ring.

use crate::engine::DriverResult;
use crate::present::charts::{GaugeMarks, GaugeScale, Ink};
use crate::present::palette::Color;
use crate::text::Texts;

use super::legend::LegendEntry;
use super::{Drawing, HAIRLINE, Place};

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
        zone(&mut drawing, [0.0, from], colors(Ink::FallsShort));
        zone(&mut drawing, [to, width], colors(Ink::Overshoot));
        let (top, bottom) = (MIDDLE - HALF - 1.2, MIDDLE + HALF + 1.2);
        spot(&mut drawing, [from, top], [to.max(from + 1.5), bottom]);
    } else {
        let unknown = [Color::UnknownGround, Color::Unknown];
        zone(&mut drawing, [0.0, width], unknown);
        drawing.unknown([0.0, MIDDLE - HALF], [width, MIDDLE + HALF]);
    }
    let now = [x(marks.today), MIDDLE];
    if marks.is_lifted {
        let plan = x(marks.plan);
        let way = vec![now, [plan, MIDDLE]];
        drawing.line(way, Color::Line(Ink::Text), 1.0);
        if marks.end_differs() {
            end(&mut drawing, [x(marks.end), MIDDLE]);
        }
        drawing.plan_mark([plan, MIDDLE - HALF + 0.6], 5.2, Ink::Text);
    }
    today(&mut drawing, now);
    drawing
}

/// A pale area with its edge below, so that zones can be told apart without colour.
fn zone(drawing: &mut Drawing, [from, to]: [f64; 2], [fill, line]: [Color; 2]) {
    if to - from < 0.25 {
        return;
    }
    drawing.rectangle([from, MIDDLE - HALF], [to, MIDDLE + HALF], fill);
    drawing.rectangle([from, MIDDLE + HALF - 0.9], [to, MIDDLE + HALF], line);
}

fn colors(ink: Ink) -> [Color; 2] {
    [Color::Ground(ink), Color::Line(ink)]
}

/// The sweet spot stands out above and below.
fn spot(drawing: &mut Drawing, [left, top]: Place, [right, bottom]: Place) {
    let [fill, line] = colors(Ink::SweetSpot);
    drawing.rectangle([left, top], [right, bottom], fill);
    drawing.outline([left, top], [right, bottom], line, HAIRLINE);
}

fn today(drawing: &mut Drawing, place: Place) {
    drawing.circle(place, RING, Color::Paper, Color::Line(Ink::Text), 1.1);
}

fn end(drawing: &mut Drawing, place: Place) {
    let faint = Color::Line(Ink::Secondary);
    drawing.circle(place, RING - 0.3, Color::Paper, faint, 0.75);
}

/// What the marks of a gauge mean.
pub fn gauge_legend(texts: &Texts) -> Vec<LegendEntry> {
    let middle = [4.0, 5.0];
    let sign = |key: &str, draw: &dyn Fn(&mut Drawing)| {
        let mut entry = LegendEntry::new(8.0, texts.get(key));
        draw(&mut entry.sign);
        entry
    };
    vec![
        sign("gauge-legend-today", &|sign| today(sign, middle)),
        sign("gauge-legend-plan", &|sign| {
            sign.plan_mark([4.0, 7.6], 5.2, Ink::Text);
        }),
        sign("gauge-legend-end", &|sign| end(sign, middle)),
        sign("gauge-legend-sweet-spot", &|sign| {
            spot(sign, [0.5, 1.6], [8.0, 8.4]);
        }),
    ]
}
