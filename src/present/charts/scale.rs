//! The worth of the case against the scale of one option.

use crate::engine::OptionResult;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::scaling::{ScalePoint, Scaling};
use crate::present::why::{InCase, WhyQuestion};
use crate::text::CaseText;

use super::axis::money_axis;
use super::{
    Axis, ChartTable, Curve, CurveArea, GuideLine, Ink, LineChart, LineStyle, MarkShape, MarkSide,
    Point, PointMark, Tick, Tone, round_steps,
};

/// A sweet spot this close to the plan is the plan.
const SAME: f64 = 0.005;
/// The column of the table for the worth.
const WORTH: usize = 1;

/// The worth of the case at every scale of an option, with the plan, the sweet spot, and where the expectation is met.
///
/// `position` is that of the option in the case and `scale` its planned scale; the axis counts in the option's own scale, so that 100 % is the option as described.
pub fn scale_chart(
    text: &CaseText<'_>,
    scaling: &Scaling,
    result: &OptionResult,
    (position, scale): (usize, f64),
) -> LineChart {
    let points: Vec<Point> = scaling
        .curve
        .iter()
        .map(|point| Point {
            x: point.multiple * scale,
            y: point.npv,
        })
        .collect();
    let (planned, beyond): (Vec<Point>, Vec<Point>) = (
        points
            .iter()
            .copied()
            .filter(|p| p.x <= scale + 1e-9)
            .collect(),
        points
            .iter()
            .copied()
            .filter(|p| p.x >= scale - 1e-9)
            .collect(),
    );
    let up = up(text, &points);
    let across = across(text, points.last().map_or(scale, |point| point.x));
    let curve = |points, style| Curve {
        points,
        ink: Ink::Plan,
        style,
        label: String::new(),
        column: Some(WORTH),
    };
    LineChart {
        summary: summary(text, scaling, result, scale),
        areas: vec![beyond_the_plan(scale, &across, &up)],
        curves: vec![
            curve(beyond, LineStyle::Dashed),
            curve(planned, LineStyle::Solid),
        ],
        guides: guides(text, scaling, scale),
        marks: marks(text, scaling, result, scale),
        ranges: Vec::new(),
        table: table(text, &points, scaling, position),
        places: points.iter().map(|point| point.x).collect(),
        across,
        up,
    }
}

fn percent(text: &CaseText<'_>, scale: f64) -> String {
    text.texts.percent(scale, 0)
}

fn across(text: &CaseText<'_>, largest: f64) -> Axis {
    let ticks = round_steps(0.0, largest, 6).into_iter().map(|at| Tick {
        at,
        words: percent(text, at),
    });
    Axis {
        name: text.get("scale-chart-across"),
        from: 0.0,
        to: largest,
        ticks: ticks.collect(),
    }
}

fn up(text: &CaseText<'_>, points: &[Point]) -> Axis {
    let low = points.iter().map(|point| point.y).fold(f64::MAX, f64::min);
    let high = points.iter().map(|point| point.y).fold(f64::MIN, f64::max);
    // Room above for the words at the marks, below for those at the guides.
    let height = if high - low < 1.0 {
        // A flat line stands between round amounts, not between parts of one.
        (0.5 * high.abs()).max(1.0)
    } else {
        high - low
    };
    let air = height * 0.22;
    let (from, to) = (low - 1.3 * air, high + 1.2 * air);
    money_axis(text, from, to)
}

/// The ground to the right of the plan.
fn beyond_the_plan(scale: f64, across: &Axis, up: &Axis) -> CurveArea {
    let edge = |y: f64| vec![Point { x: scale, y }, Point { x: across.to, y }];
    CurveArea {
        upper: edge(up.to),
        lower: edge(up.from),
        ink: Ink::Secondary,
        tone: Tone::Full,
    }
}

fn guides(text: &CaseText<'_>, scaling: &Scaling, scale: f64) -> Vec<GuideLine> {
    let met = scaling.met_at.map(|multiple| GuideLine {
        at: multiple * scale,
        ink: Ink::SweetSpot,
        label: text.with(
            "scale-chart-met",
            &[("scale", percent(text, multiple * scale).into())],
        ),
    });
    met.into_iter().collect()
}

fn marks(
    text: &CaseText<'_>,
    scaling: &Scaling,
    result: &OptionResult,
    scale: f64,
) -> Vec<PointMark> {
    let npv_at = |multiple: f64| interpolate(scaling, multiple);
    let plan = PointMark {
        at: Point {
            x: scale,
            y: npv_at(1.0),
        },
        shape: MarkShape::Triangle,
        ink: Ink::Text,
        label: text.with(
            "scale-chart-plan",
            &[("npv", text.money(npv_at(1.0)).into())],
        ),
        side: MarkSide::Below,
    };
    if !result.is_live() {
        // Its best scale is a verdict that it does not have.
        return vec![plan];
    }
    if result.sweet_spot_scale > 1.0 - SAME {
        let label = text.with(
            "scale-chart-plan-is-best",
            &[("npv", text.money(npv_at(1.0)).into())],
        );
        let side = MarkSide::Above;
        return vec![PointMark {
            label,
            side,
            ..plan
        }];
    }
    let best = npv_at(1.0) + result.sweet_spot_gain;
    let sweet_spot = PointMark {
        at: Point {
            x: result.sweet_spot_scale * scale,
            y: best,
        },
        shape: MarkShape::Dot,
        ink: Ink::SweetSpot,
        label: text.with(
            "scale-chart-sweet-spot",
            &[
                (
                    "scale",
                    percent(text, result.sweet_spot_scale * scale).into(),
                ),
                ("npv", text.money(best).into()),
            ],
        ),
        side: MarkSide::Above,
    };
    vec![plan, sweet_spot]
}

/// The worth at a multiple, on the straight line between the points around it.
fn interpolate(scaling: &Scaling, multiple: f64) -> f64 {
    let after = scaling
        .curve
        .iter()
        .position(|point| point.multiple >= multiple - 1e-9);
    let Some(after) = after else {
        return scaling.curve.last().map_or(0.0, |point| point.npv);
    };
    let right = scaling.curve[after];
    match after.checked_sub(1).map(|before| scaling.curve[before]) {
        Some(left) if right.multiple > left.multiple => {
            let share = (multiple - left.multiple) / (right.multiple - left.multiple);
            left.npv + share * (right.npv - left.npv)
        }
        _ => right.npv,
    }
}

fn table(text: &CaseText<'_>, points: &[Point], scaling: &Scaling, option: usize) -> ChartTable {
    let ask = |point: &ScalePoint| {
        let scaled = InCase::Scaled(option, point.multiple);
        WhyQuestion::in_case(Quantity::Case(CaseFigure::Npv), scaled)
    };
    ChartTable {
        asks: scaling
            .curve
            .iter()
            .map(|point| vec![None, Some(ask(point))])
            .collect(),
        heads: vec![
            text.get("scale-chart-across"),
            text.get("scale-chart-worth"),
        ],
        rows: points
            .iter()
            .map(|point| vec![percent(text, point.x), text.money_whole(point.y)])
            .collect(),
        ..ChartTable::default()
    }
}

fn summary(text: &CaseText<'_>, scaling: &Scaling, result: &OptionResult, scale: f64) -> String {
    let worth = text.money(interpolate(scaling, 1.0));
    let mut arguments = vec![
        ("plan", percent(text, scale).into()),
        ("worth", worth.into()),
    ];
    if result.sweet_spot_scale > 1.0 - SAME {
        return text.with("scale-chart-summary-best", &arguments);
    }
    let sweet_spot = percent(text, result.sweet_spot_scale * scale);
    arguments.push(("sweet-spot", sweet_spot.into()));
    arguments.push(("gain", text.money(result.sweet_spot_gain).into()));
    text.with("scale-chart-summary", &arguments)
}
