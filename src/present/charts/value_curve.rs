//! The response curve: what a gap between delivered and expected is worth to customers.

use crate::domain::{Kano, ResponsePlan};
use crate::engine::figure::CurveFigure;
use crate::engine::gap_value;
use crate::engine::quantity::Quantity;
use crate::present::why::{InCase, WhyQuestion};
use crate::text::CaseText;

use super::axis::number_axis;
use super::{
    Axis, ChartTable, Curve, CurveArea, Ink, LineChart, LineStyle, MarkShape, MarkSide, Point,
    PointMark, Tone,
};

/// Where a driver stands on the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct DriverPoints {
    /// Its name.
    pub name: String,
    /// Its gap today, points.
    pub today: f64,
    /// Its highest gap with the plan, points; none when the plan does not lift it.
    pub plan: Option<f64>,
    /// Its gap in the last month, when expectations have risen, points.
    pub end: f64,
    /// Width of its sweet spot, points.
    pub tolerance: f64,
}

/// The gaps that are shown at least, points.
const REACH: f64 = 2.0;
/// Values that span at least so much are written without decimals.
const WHOLE_FROM: f64 = 4.0;
/// Pieces that the curve is drawn in.
const PIECES: usize = 96;

/// The curve for a kind of driver, and where a driver stands on it today and with the plan.
pub fn value_chart(
    text: &CaseText<'_>,
    response: &ResponsePlan,
    kind: Kano,
    driver: Option<&DriverPoints>,
) -> LineChart {
    let value = |gap: f64| gap_value(response, kind, gap);
    let reach = driver
        .iter()
        .flat_map(|driver| [Some(driver.today), driver.plan, Some(driver.end)])
        .flatten()
        .fold(REACH, |reach, gap| reach.max(gap.abs() + 0.6));
    let (low, high) = (value(-reach).min(-0.5), value(reach).max(0.5));
    let room = (high - low) * 0.12;
    let decimals = usize::from(high - low + 2.0 * room < WHOLE_FROM);
    let up = number_axis(low - room, high + room, 4, |at| {
        text.texts.number(at, decimals)
    });
    let points: Vec<Point> = (0..=PIECES)
        .map(|piece| -reach + 2.0 * reach * piece as f64 / PIECES as f64)
        .map(|gap| Point {
            x: gap,
            y: value(gap),
        })
        .collect();
    let tolerance = driver.map_or(response.tolerance, |driver| driver.tolerance);
    LineChart {
        summary: summary(text, response, kind, driver),
        across: across(text, reach),
        areas: zones(reach, tolerance, &up),
        marks: marks(text, &value, driver),
        table: table(text, &points, kind),
        places: points.iter().map(|point| point.x).collect(),
        curves: vec![
            as_expected(&up),
            Curve {
                points,
                ink: Ink::Plan,
                style: LineStyle::Solid,
                label: String::new(),
                column: Some(1),
            },
        ],
        up,
        ..LineChart::default()
    }
}

fn across(text: &CaseText<'_>, reach: f64) -> Axis {
    let decimals = usize::from(reach < 2.0);
    let axis = number_axis(-reach, reach, 4, |at| {
        if at == 0.0 {
            text.texts.number(at, 0)
        } else {
            text.texts.number_change(at, decimals)
        }
    });
    Axis {
        name: text.get("curve-axis"),
        ..axis
    }
}

/// The line at a gap of nothing.
fn as_expected(up: &Axis) -> Curve {
    Curve {
        points: [up.from, up.to].map(|y| Point { x: 0.0, y }).to_vec(),
        ink: Ink::Secondary,
        style: LineStyle::Thin,
        label: String::new(),
        column: None,
    }
}

fn zones(reach: f64, tolerance: f64, up: &Axis) -> Vec<CurveArea> {
    let tolerance = tolerance.min(reach);
    let zone = |from: f64, to: f64, ink| {
        let edge = |y: f64| [from, to].map(|x| Point { x, y }).to_vec();
        CurveArea {
            upper: edge(up.to),
            lower: edge(up.from),
            ink,
            tone: Tone::Faint,
        }
    };
    vec![
        zone(-reach, 0.0, Ink::FallsShort),
        zone(0.0, tolerance, Ink::SweetSpot),
        zone(tolerance, reach, Ink::Overshoot),
    ]
}

/// Today as a ring, the plan as a triangle, and a faint ring where it ends, each with its word.
fn marks(
    text: &CaseText<'_>,
    value: &dyn Fn(f64) -> f64,
    driver: Option<&DriverPoints>,
) -> Vec<PointMark> {
    let Some(driver) = driver else {
        return Vec::new();
    };
    let mark = |gap: f64, shape, ink, key: &str, side| PointMark {
        at: Point {
            x: gap,
            y: value(gap),
        },
        shape,
        ink,
        label: text.get(key),
        side,
    };
    let (end, today) = (MarkShape::FaintRing, MarkShape::Ring);
    let mut marks = vec![
        mark(
            driver.end,
            end,
            Ink::Secondary,
            "curve-end",
            MarkSide::Below,
        ),
        mark(
            driver.today,
            today,
            Ink::Text,
            "curve-today",
            MarkSide::Below,
        ),
    ];
    if let Some(plan) = driver.plan {
        let shape = MarkShape::Triangle;
        marks.push(mark(plan, shape, Ink::Text, "curve-plan", MarkSide::Above));
    }
    marks
}

fn table(text: &CaseText<'_>, points: &[Point], kind: Kano) -> ChartTable {
    let figure = CurveFigure::Value;
    let asks = |point: &Point| {
        let value = Quantity::Curve { figure, kind };
        vec![
            None,
            Some(WhyQuestion::in_case(value, InCase::AtGap(point.x))),
        ]
    };
    let row = |point: &Point| {
        vec![
            text.texts.number_change(point.x, 2),
            text.texts.number_change(point.y, 2),
        ]
    };
    ChartTable {
        heads: ["chart-gap", "chart-value"]
            .map(|key| text.get(key))
            .to_vec(),
        rows: points.iter().map(row).collect(),
        asks: points.iter().map(asks).collect(),
        ..ChartTable::default()
    }
}

fn summary(
    text: &CaseText<'_>,
    response: &ResponsePlan,
    kind: Kano,
    driver: Option<&DriverPoints>,
) -> String {
    let value = |gap: f64| text.texts.number_change(gap_value(response, kind, gap), 2);
    let mut sentences = vec![text.with(
        "curve-summary",
        &[
            ("kind", text.texts.kind(kind).into()),
            ("loss", value(-1.0).into()),
            ("gain", value(1.0).into()),
        ],
    )];
    if let Some(driver) = driver {
        for (key, gap) in [
            ("curve-summary-today", Some(driver.today)),
            ("curve-summary-plan", driver.plan),
            ("curve-summary-end", Some(driver.end)),
        ] {
            let Some(gap) = gap else { continue };
            let arguments = [
                ("driver", driver.name.as_str().into()),
                ("gap", text.texts.number_change(gap, 1).into()),
                ("value", value(gap).into()),
            ];
            sentences.push(text.with(key, &arguments));
        }
    }
    sentences.join(" ")
}
