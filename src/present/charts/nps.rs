//! The NPS over time: every measurement with its margin of error, and the line through the middle of them.

use crate::domain::{FieldPath, Measurement, Month};
use crate::engine::checks::trend::{NpsCourse, nps_course, nps_margin, nps_series};
use crate::engine::quantity::Quantity;
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::axis::{number_axis, years};
use super::{
    Axis, ChartTable, Curve, ErrorRange, Ink, LineChart, LineStyle, MarkShape, MarkSide, Point,
    PointMark, Tick,
};

/// Room before the first month for its mark, as a share of the time.
const BEFORE: f64 = 0.05;
/// Where the chart ends: behind the last month there is room for its mark and its number.
const AFTER: f64 = 1.16;

/// From so many months on the years are written along the bottom, below that the months.
const YEARS_FROM: f64 = 24.0;

/// The column of the table with the margins.
const MARGIN: usize = 2;

/// A measurement in the chart.
struct Measured {
    /// Its position in the case.
    position: usize,
    month: Month,
    /// Months since the first.
    at: f64,
    value: f64,
    margin: Option<f64>,
}

/// The NPS measurements over time; none where there are none.
pub fn nps_chart(text: &CaseText<'_>, measurements: &[Measurement]) -> Option<LineChart> {
    let series = nps_series(measurements);
    let first = series.first()?.month;
    let measured: Vec<Measured> = series
        .into_iter()
        .map(|measurement| Measured {
            position: position(measurements, measurement),
            month: measurement.month,
            at: measurement.month.months_since(first) as f64,
            value: measurement.value,
            margin: nps_margin(measurement),
        })
        .collect();
    let course = nps_course(measurements);
    let months = measured.last().map_or(0.0, |last| last.at).max(1.0);
    Some(LineChart {
        summary: summary(text, &measured, course),
        across: Axis {
            name: String::new(),
            from: -BEFORE * months,
            to: AFTER * months,
            ticks: if months < YEARS_FROM {
                measured.iter().map(|one| month(text, one)).collect()
            } else {
                years(first, (AFTER * months) as usize)
            },
        },
        up: up(text, &measured),
        curves: trend(course, months).into_iter().collect(),
        ranges: measured.iter().filter_map(range).collect(),
        marks: measured.iter().map(|one| mark(text, one)).collect(),
        table: table(text, &measured),
        places: measured.iter().map(|one| one.at).collect(),
        ..LineChart::default()
    })
}

/// What the course of the NPS comes to, as a sentence.
pub fn course_words(text: &CaseText<'_>, course: NpsCourse) -> String {
    match course {
        NpsCourse::TooFew { count } => text.with("nps-too-few", &[("count", count.into())]),
        NpsCourse::NoTrend(_) => text.get("nps-no-trend"),
        NpsCourse::Moving(trend) => {
            let a_year = trend.slope * 12.0;
            let key = if a_year > 0.0 {
                "nps-rising"
            } else {
                "nps-falling"
            };
            let points = text.texts.number(a_year.abs(), 1);
            text.with(key, &[("points", points.into())])
        }
    }
}

fn up(text: &CaseText<'_>, measured: &[Measured]) -> Axis {
    let reach = |one: &Measured| one.margin.unwrap_or(0.0);
    let low = measured.iter().map(|one| one.value - reach(one));
    let high = measured.iter().map(|one| one.value + reach(one));
    let low = low.fold(f64::INFINITY, f64::min).min(0.0);
    let high = high.fold(f64::NEG_INFINITY, f64::max).max(low + 10.0);
    number_axis(low - 2.0, high + 4.0, 4, |at| {
        if at == 0.0 {
            text.texts.number(at, 0)
        } else {
            text.texts.number_change(at, 0)
        }
    })
}

/// The line through the middle, from the first month to the last; dashed where it proves nothing.
fn trend(course: NpsCourse, months: f64) -> Option<Curve> {
    let (trend, ink, style) = match course {
        NpsCourse::TooFew { .. } => return None,
        NpsCourse::NoTrend(trend) => (trend, Ink::DoNothing, LineStyle::Dashed),
        NpsCourse::Moving(trend) => (trend, Ink::Plan, LineStyle::Solid),
    };
    let point = |x: f64| Point {
        x,
        y: trend.at_start + trend.slope * x,
    };
    Some(Curve {
        points: [0.0, months].map(point).to_vec(),
        ink,
        style,
        label: String::new(),
        column: None,
    })
}

fn month(text: &CaseText<'_>, one: &Measured) -> Tick {
    Tick {
        at: one.at,
        words: text.texts.month(one.month),
    }
}

fn range(one: &Measured) -> Option<ErrorRange> {
    one.margin.map(|margin| ErrorRange {
        at: one.at,
        from: one.value - margin,
        to: one.value + margin,
        ink: Ink::Text,
        column: Some(MARGIN),
    })
}

fn mark(text: &CaseText<'_>, one: &Measured) -> PointMark {
    PointMark {
        at: Point {
            x: one.at,
            y: one.value,
        },
        shape: MarkShape::Ring,
        ink: Ink::Plan,
        label: text.texts.number_change(one.value, 1),
        side: MarkSide::Right,
    }
}

fn table(text: &CaseText<'_>, measured: &[Measured]) -> ChartTable {
    let row = |one: &Measured| {
        let margin = |margin| text.texts.number(margin, 1);
        vec![
            text.texts.month(one.month),
            text.texts.number_change(one.value, 1),
            one.margin.map_or_else(|| text.get("chart-unknown"), margin),
        ]
    };
    ChartTable {
        heads: ["chart-month", "chart-nps", "chart-margin"]
            .map(|key| text.get(key))
            .to_vec(),
        rows: measured.iter().map(row).collect(),
        asks: measured.iter().map(asks).collect(),
        ..ChartTable::default()
    }
}

/// What the value and the margin of a measurement are, to be asked why.
fn asks(one: &Measured) -> Vec<Option<WhyQuestion>> {
    let path = FieldPath::root().field("measurements");
    let value = WhyQuestion::input(path.item(one.position, "").field("value"));
    let margin = one
        .margin
        .map(|_| WhyQuestion::shown(Quantity::MeasurementMargin(one.position)));
    vec![None, Some(value), margin]
}

/// Where a measurement stands among all of them.
fn position(measurements: &[Measurement], measurement: &Measurement) -> usize {
    let mut all = measurements.iter();
    let own = all.position(|other| std::ptr::eq(other, measurement));
    own.unwrap_or(0)
}

fn summary(text: &CaseText<'_>, measured: &[Measured], course: NpsCourse) -> String {
    let point = |one: &Measured| {
        let month = text.texts.month(one.month);
        let value = text.texts.number_change(one.value, 1);
        let mut arguments = vec![("month", month.into()), ("value", value.into())];
        let Some(margin) = one.margin else {
            return text.with("nps-point", &arguments);
        };
        arguments.push(("margin", text.texts.number(margin, 1).into()));
        text.with("nps-point-margin", &arguments)
    };
    let mut sentences: Vec<String> = measured.iter().map(point).collect();
    sentences.push(course_words(text, course));
    sentences.join(" ")
}
