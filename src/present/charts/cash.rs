//! Cumulative cash of both worlds: our plan, and doing nothing while expectations rise.

use crate::engine::CaseResult;
use crate::engine::figure::MonthFigure;
use crate::engine::quantity::Quantity;
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::axis::{money_axis, months_axis};
use super::{
    Axis, ChartTable, Curve, CurveArea, Ink, LineChart, LineStyle, MarkShape, MarkSide, Point,
    PointMark, Tick, Tone,
};

/// The column of the table for our plan.
const OUR_PLAN: usize = 1;
/// The column of the table for doing nothing.
const DO_NOTHING: usize = 2;

/// Cumulative cash month by month, with the deepest funding and the month in which it pays back.
pub fn cash_chart(text: &CaseText<'_>, result: &CaseResult) -> LineChart {
    let monthly = &result.monthly;
    let plan = from_zero(&monthly.cumulative_net);
    let nothing = from_zero(&monthly.cumulative_inaction);
    let values = || plan.iter().chain(&nothing).map(|point| point.y);
    let low = values().fold(0.0, f64::min);
    let high = values().fold(0.0, f64::max);
    let air = (high - low).max(1.0) * 0.08;
    LineChart {
        summary: cash_summary(text, result),
        across: months_axis(text, monthly.cumulative_net.len()),
        // Below the deepest point stands its label.
        up: money_axis(text, low - 1.6 * air, high + air),
        areas: vec![inaction(&nothing)],
        marks: marks(text, result, &plan, &nothing),
        curves: vec![
            curve(nothing, Ink::DoNothing, LineStyle::Dashed, DO_NOTHING),
            curve(plan, Ink::Plan, LineStyle::Solid, OUR_PLAN),
        ],
        table: table(text, result),
        places: (1..=monthly.cumulative_net.len())
            .map(|month| month as f64)
            .collect(),
        ..LineChart::default()
    }
}

/// Our plan's cumulative cash alone, for where there is little room: without words but the month in which it pays back.
pub fn small_cash_chart(text: &CaseText<'_>, result: &CaseResult) -> LineChart {
    let plan = from_zero(&result.monthly.cumulative_net);
    let low = plan.iter().map(|point| point.y).fold(0.0, f64::min);
    let high = plan
        .iter()
        .map(|point| point.y)
        .fold(low + 1.0, f64::max)
        .max(0.0);
    let zero = Tick {
        at: 0.0,
        words: String::new(),
    };
    let mark = |at, shape, label| PointMark {
        at,
        shape,
        ink: Ink::Plan,
        label,
        side: MarkSide::Right,
    };
    // What never costs more than it brings has nothing to pay back.
    let payback = result.payback_months.filter(|months| *months > 0.0);
    let marks = payback.into_iter().flat_map(|months| {
        let month = (months.ceil() as usize).to_string();
        let words = text.with("month-number", &[("month", month.into())]);
        let at = |y| Point { x: months, y };
        [
            mark(at(0.0), MarkShape::Dot, String::new()),
            // Below the curve, which rises there.
            mark(at(-0.16 * (high - low)), MarkShape::Words, words),
        ]
    });
    LineChart {
        summary: cash_summary(text, result),
        across: Axis {
            to: result.monthly.cumulative_net.len() as f64,
            ..Axis::default()
        },
        up: Axis {
            from: low,
            to: high,
            ticks: vec![zero],
            ..Axis::default()
        },
        marks: marks.collect(),
        curves: vec![curve(plan, Ink::Plan, LineStyle::Solid, OUR_PLAN)],
        ..LineChart::default()
    }
}

/// What cumulative cash comes to, in words.
pub fn cash_summary(text: &CaseText<'_>, result: &CaseResult) -> String {
    let last = |values: &[f64]| values.last().copied().unwrap_or(0.0);
    let end = last(&result.monthly.cumulative_net);
    let inaction = last(&result.monthly.cumulative_inaction);
    let payback = match result.payback_months {
        _ if !result.has_cost() => text.get("cash-summary-nothing-spent"),
        Some(months) => text.with(
            "cash-summary-pays-back",
            &[("time", text.texts.duration(months).into())],
        ),
        None => text.get("cash-summary-no-payback"),
    };
    text.with(
        "cash-summary",
        &[
            ("deepest", text.money_change(-result.peak_funding).into()),
            ("end", text.money_change(end).into()),
            ("inaction", text.money_change(inaction).into()),
            ("payback", payback.into()),
        ],
    )
}

/// What has come together at the end of each month; before the first it is nothing.
fn from_zero(values: &[f64]) -> Vec<Point> {
    let month = |(month, value): (usize, &f64)| Point {
        x: (month + 1) as f64,
        y: *value,
    };
    let start = Point { x: 0.0, y: 0.0 };
    std::iter::once(start)
        .chain(values.iter().enumerate().map(month))
        .collect()
}

fn curve(points: Vec<Point>, ink: Ink, style: LineStyle, column: usize) -> Curve {
    Curve {
        points,
        ink,
        style,
        label: String::new(),
        column: Some(column),
    }
}

/// What doing nothing costs is hatched: it rests on how fast expectations rise, which is assumed.
fn inaction(nothing: &[Point]) -> CurveArea {
    let zero = nothing.iter().map(|point| Point { x: point.x, y: 0.0 });
    CurveArea {
        upper: zero.collect(),
        lower: nothing.to_vec(),
        ink: Ink::DoNothing,
        tone: Tone::Hatched,
    }
}

fn marks(
    text: &CaseText<'_>,
    result: &CaseResult,
    plan: &[Point],
    nothing: &[Point],
) -> Vec<PointMark> {
    let amount =
        |key: &str, amount: f64| text.with(key, &[("amount", text.money_change(amount).into())]);
    let mut marks = Vec::new();
    if let Some(end) = plan.last() {
        marks.push(PointMark {
            at: *end,
            shape: MarkShape::Words,
            ink: Ink::Plan,
            label: amount("cash-our-plan", end.y),
            side: MarkSide::Left,
        });
    }
    let deepest = plan.iter().min_by(|one, other| one.y.total_cmp(&other.y));
    if let Some(deepest) = deepest.filter(|point| point.y < 0.0) {
        marks.push(PointMark {
            at: *deepest,
            shape: MarkShape::Dot,
            ink: Ink::Plan,
            label: amount("cash-deepest", deepest.y),
            side: MarkSide::Below,
        });
    }
    if let Some(months) = result.payback_months.filter(|months| *months > 0.0) {
        let month = (months.ceil() as usize).to_string();
        marks.push(PointMark {
            at: Point { x: months, y: 0.0 },
            shape: MarkShape::Dot,
            ink: Ink::Plan,
            label: text.with("cash-pays-back", &[("month", month.into())]),
            side: MarkSide::Left,
        });
    }
    if let Some(end) = nothing.last().filter(|point| point.y < 0.0) {
        marks.push(PointMark {
            at: *end,
            shape: MarkShape::Words,
            ink: Ink::DoNothing,
            label: amount("cash-do-nothing", end.y),
            side: MarkSide::Below,
        });
    }
    marks
}

fn table(text: &CaseText<'_>, result: &CaseResult) -> ChartTable {
    let monthly = &result.monthly;
    let months = monthly
        .cumulative_net
        .iter()
        .zip(&monthly.cumulative_inaction);
    let row = |(month, (net, inaction)): (usize, (&f64, &f64))| {
        vec![
            text.month_and_number(month),
            text.money_whole(*net),
            text.money_whole(*inaction),
        ]
    };
    ChartTable {
        heads: ["chart-month", "chart-our-plan", "chart-do-nothing"]
            .map(|key| text.get(key))
            .to_vec(),
        rows: months.enumerate().map(row).collect(),
        asks: (0..monthly.cumulative_net.len())
            .map(|month| {
                let ask = |figure| Some(WhyQuestion::shown(Quantity::Month { figure, month }));
                vec![
                    None,
                    ask(MonthFigure::CumulativeNet),
                    ask(MonthFigure::CumulativeInaction),
                ]
            })
            .collect(),
        ..ChartTable::default()
    }
}
