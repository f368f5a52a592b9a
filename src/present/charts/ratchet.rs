//! The ratchet: what is delivered against what customers expect, month by month. Expectations rise by themselves and rise
//! faster where they are exceeded, so that what surprised once becomes the norm.

use crate::engine::DriverResult;
use crate::engine::figure::DriverShownFigure;
use crate::engine::quantity::Quantity;
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::axis::{months_axis, number_axis};
use super::{
    Axis, ChartTable, Curve, CurveArea, GuideLine, Ink, LineChart, LineStyle, MarkShape, MarkSide,
    Point, PointMark, Tone,
};

/// The best mark there is.
const BEST: f64 = 10.0;
/// The column of the table for what is delivered.
const DELIVERED: usize = 1;
/// The column of the table for what is expected.
const EXPECTED: usize = 2;

/// A driver's scores month by month.
pub fn ratchet_chart(text: &CaseText<'_>, driver: &DriverResult) -> LineChart {
    let months = driver.delivered.len();
    LineChart {
        summary: summary(text, driver),
        across: months_axis(text, months),
        up: up(text, driver),
        areas: areas(driver),
        curves: curves(driver),
        guides: guides(text, driver),
        marks: marks(text, driver),
        table: table(text, driver),
        // The values of the months stand in their middle.
        places: (0..months).map(middle).collect(),
        ..LineChart::default()
    }
}

fn middle(month: usize) -> f64 {
    month as f64 + 0.5
}

/// Up to the best mark there is, whatever the plan: so nothing jumps while the scale is moved.
fn up(text: &CaseText<'_>, driver: &DriverResult) -> Axis {
    let expected = driver.expected_without.iter().copied();
    let low = expected.chain([today(driver)]).fold(f64::MAX, f64::min) - 0.4;
    let from = low.floor().clamp(0.0, BEST - 2.0);
    number_axis(from, BEST, 5, |at| text.texts.number(at, 0))
}

/// The delivered score without any option.
fn today(driver: &DriverResult) -> f64 {
    driver
        .expected_without
        .first()
        .map_or(driver.gap_today, |expected| expected + driver.gap_today)
}

fn points(driver: &DriverResult, value: impl Fn(usize) -> f64) -> Vec<Point> {
    (0..driver.delivered.len())
        .map(|month| Point {
            x: middle(month),
            y: value(month),
        })
        .collect()
}

/// What customers expect within tolerance, and what is delivered past it or short of it.
fn areas(driver: &DriverResult) -> Vec<CurveArea> {
    if !driver.expectation_is_known {
        return Vec::new();
    }
    let expected = |month: usize| driver.expected[month];
    let tolerated = |month: usize| driver.expected[month] + driver.tolerance;
    let over = |month: usize| driver.delivered[month].max(tolerated(month));
    let under = |month: usize| driver.delivered[month].min(expected(month));
    let area = |lower: Vec<Point>, upper: Vec<Point>, ink| CurveArea {
        upper,
        lower,
        ink,
        tone: Tone::Full,
    };
    let of = |value: &dyn Fn(usize) -> f64| points(driver, value);
    vec![
        area(of(&expected), of(&tolerated), Ink::SweetSpot),
        area(of(&tolerated), of(&over), Ink::Overshoot),
        area(of(&under), of(&expected), Ink::FallsShort),
    ]
}

fn curves(driver: &DriverResult) -> Vec<Curve> {
    let curve = |points, ink, style, column| Curve {
        points,
        ink,
        style,
        label: String::new(),
        column,
    };
    let end = driver.delivered.len() as f64;
    let y = today(driver);
    let without = vec![Point { x: 0.0, y }, Point { x: end, y }];
    let mut curves = vec![curve(without, Ink::DoNothing, LineStyle::Dashed, None)];
    if driver.expectation_is_known {
        let expected = points(driver, |month| driver.expected[month]);
        let tolerated = points(driver, |month| driver.expected[month] + driver.tolerance);
        curves.push(curve(
            expected,
            Ink::SweetSpot,
            LineStyle::Solid,
            Some(EXPECTED),
        ));
        curves.push(curve(tolerated, Ink::SweetSpot, LineStyle::Thin, None));
    }
    let delivered = points(driver, |month| driver.delivered[month]);
    curves.push(curve(
        delivered,
        Ink::Text,
        LineStyle::Solid,
        Some(DELIVERED),
    ));
    curves
}

/// The month from which the surprise is the norm.
fn guides(text: &CaseText<'_>, driver: &DriverResult) -> Vec<GuideLine> {
    let guide = driver.worn_off_month.map(|month| GuideLine {
        at: month as f64,
        ink: Ink::Overshoot,
        label: worn_off(text, month),
    });
    guide.into_iter().collect()
}

fn worn_off(text: &CaseText<'_>, month: usize) -> String {
    text.with("ratchet-worn-off", &[("month", text.month(month).into())])
}

fn marks(text: &CaseText<'_>, driver: &DriverResult) -> Vec<PointMark> {
    let months = driver.delivered.len();
    let Some(last) = months.checked_sub(1) else {
        return Vec::new();
    };
    let words = |key: &str, at, ink, side| PointMark {
        at,
        shape: MarkShape::Words,
        ink,
        label: text.get(key),
        side,
    };
    let highest = (0..months).fold(0, |best, month| {
        if driver.delivered[month] > driver.delivered[best] + 1e-9 {
            month
        } else {
            best
        }
    });
    let at = |month: usize, y: f64| Point {
        x: middle(month),
        y,
    };
    // A little later, so that the words stand over the curve and not over the axis.
    let later = (highest + months / 10).min(last);
    let top = at(later, driver.delivered[later]);
    let end = |y: f64| at(last, y);
    let mut marks = vec![words("ratchet-delivered", top, Ink::Text, MarkSide::Above)];
    if driver.expectation_is_known {
        // The curve rises, so the words stand clear of it where they stand clear of its lower end.
        let early = last.saturating_sub(months / 4);
        let place = end(driver.expected[early]);
        let ink = Ink::SweetSpot;
        marks.push(words("ratchet-expected", place, ink, MarkSide::Below));
    }
    let place = end(today(driver));
    marks.push(words(
        "ratchet-do-nothing",
        place,
        Ink::DoNothing,
        MarkSide::Below,
    ));
    marks
}

fn table(text: &CaseText<'_>, driver: &DriverResult) -> ChartTable {
    let mark = |value: f64| text.texts.number(value, 2);
    let row = |month: usize| {
        let (delivered, expected) = (driver.delivered[month], driver.expected[month]);
        let (expected_words, zone) = if driver.expectation_is_known {
            (mark(expected), driver.zone(delivered - expected))
        } else {
            (text.get("chart-unknown"), crate::engine::Zone::Unknown)
        };
        vec![
            text.month_and_number(month),
            mark(delivered),
            expected_words,
            text.texts.kind(zone),
        ]
    };
    let asks = |month: usize| {
        let shown = |figure| {
            WhyQuestion::shown(Quantity::DriverShown {
                figure,
                driver: driver.position,
                month,
            })
        };
        let expected = shown(DriverShownFigure::Expected);
        vec![
            None,
            Some(shown(DriverShownFigure::Delivered)),
            driver.expectation_is_known.then_some(expected),
            driver
                .expectation_is_known
                .then_some(shown(DriverShownFigure::Gap)),
        ]
    };
    ChartTable {
        heads: [
            "chart-month",
            "chart-delivered",
            "chart-expected",
            "chart-zone",
        ]
        .map(|key| text.get(key))
        .to_vec(),
        rows: (0..driver.delivered.len()).map(row).collect(),
        asks: (0..driver.delivered.len()).map(asks).collect(),
        ..ChartTable::default()
    }
}

fn summary(text: &CaseText<'_>, driver: &DriverResult) -> String {
    let mark = |value: Option<&f64>| text.texts.number(value.copied().unwrap_or(0.0), 1);
    let highest = driver.delivered.iter().copied().fold(0.0, f64::max);
    let worn_off = match driver.worn_off_month {
        Some(month) => worn_off(text, month),
        None => text.get("ratchet-summary-no-surprise"),
    };
    text.with(
        "ratchet-summary",
        &[
            ("first", mark(driver.delivered.first()).into()),
            ("highest", text.texts.number(highest, 1).into()),
            ("expected", mark(driver.expected.first()).into()),
            ("expected-end", mark(driver.expected.last()).into()),
            ("worn-off", worn_off.into()),
        ],
    )
}
