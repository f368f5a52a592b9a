//! What the case may come to: how the net present value spreads, and how cash may run.

use crate::engine::CaseResult;
use crate::engine::simulation::{Distribution, SimulationResult};
use crate::present::why::{Simulated, SpreadFigure, SpreadSubject, WhyQuestion};
use crate::text::{CaseText, NO_NUMBER};

use super::axis::{money_axis, months_axis};
use super::masses::{MARKED, mass_chart};
use super::{
    Axis, ChartTable, Curve, CurveArea, GuideLine, Ink, LineChart, LineStyle, MarkShape, MarkSide,
    Point, PointMark, Tone,
};

/// How the net present value spreads over the trials that are in no mass: losses and gains in their own colours, with the
/// middle and nine trials in ten where these lie there. What is in a mass is in [`super::mass_chart`].
pub fn histogram_chart(text: &CaseText<'_>, found: &SimulationResult) -> LineChart {
    let bins = &found.histogram;
    let edge = |bin: usize| bins.from + bins.width * bin as f64;
    let [left, right] = bins.ends();
    let right = right.max(left + 1.0);
    let top = bins.shares.iter().copied().fold(0.0, f64::max);
    let percent = |share: f64| text.texts.percent(share, 1);
    let mut areas = Vec::new();
    for (bin, share) in bins.shares.iter().enumerate() {
        let (from, to) = (edge(bin), edge(bin + 1));
        // A bin around 0 is part loss and part gain.
        let middle = 0.0_f64.clamp(from, to);
        for (from, to, ink) in [(from, middle, Ink::Cost), (middle, to, Ink::Plan)] {
            if to > from {
                areas.push(column(from, to, *share, ink));
            }
        }
    }
    let npv = found.npv;
    let guides = MARKED.into_iter().filter_map(|figure| {
        let at = figure.of(&npv)?;
        let (key, ink) = match figure {
            SpreadFigure::P5 => ("risk-guide-p5", Ink::Secondary),
            SpreadFigure::P50 => ("risk-guide-p50", Ink::Text),
            SpreadFigure::P95 => ("risk-guide-p95", Ink::Secondary),
            SpreadFigure::Mean
            | SpreadFigure::StandardError
            | SpreadFigure::P10
            | SpreadFigure::P90 => return None,
        };
        // Between a mass and the bins lies nothing that a line could stand on.
        bins.mass_at(at).is_none().then(|| GuideLine {
            at: at.clamp(left, right),
            ink,
            label: text.with(key, &[("npv", text.money(at).into())]),
        })
    });
    LineChart {
        summary: histogram_summary(text, found),
        across: money_axis(text, left, right),
        // Room below for the words at the lines.
        up: Axis {
            name: String::new(),
            from: -0.16 * top,
            to: top,
            ticks: Vec::new(),
        },
        areas,
        guides: guides.collect(),
        table: ChartTable {
            heads: ["risk-bin-from", "risk-bin-to", "risk-bin-share"]
                .map(|key| text.get(key))
                .to_vec(),
            rows: bins
                .shares
                .iter()
                .enumerate()
                .map(|(bin, share)| {
                    let (from, to) = (edge(bin), edge(bin + 1));
                    vec![
                        text.money_whole(from),
                        text.money_whole(to),
                        percent(*share),
                    ]
                })
                .collect(),
            asks: (0..bins.shares.len())
                .map(|bin| {
                    vec![
                        None,
                        None,
                        Some(WhyQuestion::simulated(Simulated::ShareOfBin(bin))),
                    ]
                })
                .collect(),
            ..ChartTable::default()
        },
        places: (0..bins.shares.len())
            .map(|bin| edge(bin) + bins.width / 2.0)
            .collect(),
        ..LineChart::default()
    }
}

/// The spread of the net present value in words, with the amounts that many trials come to.
fn histogram_summary(text: &CaseText<'_>, found: &SimulationResult) -> String {
    let npv = found.npv;
    let all = text.with(
        "risk-histogram-summary",
        &[
            ("chance", text.texts.chance(found.chance_of_loss).into()),
            ("low", text.money(npv.p5).into()),
            ("middle", text.money(npv.p50).into()),
            ("high", text.money(npv.p95).into()),
        ],
    );
    if found.histogram.masses.is_empty() {
        return all;
    }
    format!("{all} {}", mass_chart(text, found).summary)
}

/// A column of a histogram, with a little air to the next.
fn column(from: f64, to: f64, height: f64, ink: Ink) -> CurveArea {
    let air = 0.06 * (to - from);
    let edge = |y: f64| [from + air, to - air].map(|x| Point { x, y }).to_vec();
    CurveArea {
        upper: edge(height),
        lower: edge(0.0),
        ink,
        tone: Tone::Strong,
    }
}

/// How cumulative cash may run: nine trials in ten, eight in ten, the middle, and our plan at likely values.
pub fn fan_chart(text: &CaseText<'_>, found: &SimulationResult, result: &CaseResult) -> LineChart {
    let row = |of: fn(&Distribution) -> f64| -> Vec<Point> {
        let start = Point { x: 0.0, y: 0.0 };
        let years = found.fan.iter().map(|year| Point {
            x: 12.0 * year.year as f64,
            y: of(&year.cumulative_net),
        });
        std::iter::once(start).chain(years).collect()
    };
    let (low, high) = (row(|own| own.p5), row(|own| own.p95));
    let middle = row(|own| own.p50);
    let plan: Vec<Point> = std::iter::once(0.0)
        .chain(result.monthly.cumulative_net.iter().copied())
        .enumerate()
        .map(|(month, y)| Point { x: month as f64, y })
        .collect();
    let ys = || low.iter().chain(&high).chain(&plan).map(|point| point.y);
    let (bottom, top) = (ys().fold(0.0, f64::min), ys().fold(0.0, f64::max));
    let air = (top - bottom).max(1.0) * 0.08;
    let area = |upper: &[Point], lower: &[Point], tone| CurveArea {
        upper: upper.to_vec(),
        lower: lower.to_vec(),
        ink: Ink::Plan,
        tone,
    };
    // Percentiles stand in the columns of the table in this order.
    let edge = |points: Vec<Point>, column| Curve {
        points,
        ink: Ink::Plan,
        style: LineStyle::Thin,
        label: String::new(),
        column: Some(column),
    };
    let words = |at: Option<&Point>, key: &str, side| {
        at.map(|at| PointMark {
            at: *at,
            shape: MarkShape::Words,
            ink: Ink::Plan,
            label: text.with(key, &[("amount", text.money_change(at.y).into())]),
            side,
        })
    };
    let marks = [
        words(high.last(), "risk-fan-high", MarkSide::Left),
        words(middle.last(), "risk-fan-middle", MarkSide::Left),
        words(low.last(), "risk-fan-low", MarkSide::Left),
    ];
    let amounts = |place: usize| {
        [&low, &middle, &high].map(|row| text.money(row.get(place).map_or(0.0, |point| point.y)))
    };
    let [end_low, end_middle, end_high] = amounts(found.fan.len());
    LineChart {
        summary: text.with(
            "risk-fan-summary",
            &[
                ("low", end_low.into()),
                ("middle", end_middle.into()),
                ("high", end_high.into()),
            ],
        ),
        across: months_axis(text, result.monthly.cumulative_net.len()),
        up: money_axis(text, bottom - air, top + air),
        areas: vec![
            area(&high, &low, Tone::Faint),
            area(&row(|own| own.p90), &row(|own| own.p10), Tone::Full),
        ],
        curves: vec![
            Curve {
                points: plan,
                ink: Ink::Secondary,
                style: LineStyle::Dashed,
                label: String::new(),
                column: None,
            },
            edge(low, 1),
            edge(row(|own| own.p10), 2),
            edge(row(|own| own.p90), 4),
            edge(high, 5),
            Curve {
                style: LineStyle::Solid,
                ..edge(middle, 3)
            },
        ],
        marks: marks.into_iter().flatten().collect(),
        table: fan_table(text, found),
        places: found
            .fan
            .iter()
            .map(|year| 12.0 * year.year as f64)
            .collect(),
        ..LineChart::default()
    }
}

fn fan_table(text: &CaseText<'_>, found: &SimulationResult) -> ChartTable {
    let heads = [
        "risk-fan-year",
        "risk-p5",
        "risk-p10",
        "risk-p50",
        "risk-p90",
        "risk-p95",
    ];
    let row = |year: usize, own: &Distribution| {
        let amounts = [own.p5, own.p10, own.p50, own.p90, own.p95];
        let amounts = amounts.map(|amount| text.money_whole(amount));
        std::iter::once(year.to_string()).chain(amounts).collect()
    };
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: found
            .fan
            .iter()
            .map(|year| row(year.year, &year.cumulative_net))
            .collect(),
        asks: (0..found.fan.len())
            .map(|year| percentiles_asked(SpreadSubject::CumulativeNet(year)))
            .collect(),
        ..ChartTable::default()
    }
}

/// What the percentiles in a row are, to be asked why; its first column is a name.
fn percentiles_asked(of: SpreadSubject) -> Vec<Option<WhyQuestion>> {
    let asked = |figure| Some(WhyQuestion::simulated(Simulated::Spread { of, figure }));
    let percentiles = SpreadFigure::PERCENTILES.into_iter().map(asked);
    std::iter::once(None).chain(percentiles).collect()
}

/// How the net present value and the return on experience spread, in figures: mean, its standard error, percentiles.
pub fn spread_table(text: &CaseText<'_>, found: &SimulationResult) -> ChartTable {
    let heads = [
        "risk-figure",
        "risk-mean",
        "risk-standard-error",
        "risk-p5",
        "risk-p10",
        "risk-p50",
        "risk-p90",
        "risk-p95",
    ];
    let figures = || {
        let first = [SpreadFigure::Mean, SpreadFigure::StandardError];
        first.into_iter().chain(SpreadFigure::PERCENTILES)
    };
    let money = |value: f64| text.money(value);
    let percent = |value: f64| text.texts.percent_change(value, 0);
    let row = |name: &str, spread: &Distribution, shown: &dyn Fn(f64) -> String| {
        let shown = |value: Option<f64>| value.map_or_else(|| NO_NUMBER.to_owned(), shown);
        let cells = figures().map(|figure| shown(figure.of(spread)));
        std::iter::once(text.get(name)).chain(cells).collect()
    };
    let asked = |of, spread: &Distribution| {
        let asked = figures().map(|figure| {
            figure.of(spread)?;
            Some(WhyQuestion::simulated(Simulated::Spread { of, figure }))
        });
        std::iter::once(None).chain(asked).collect()
    };
    let mut rows: Vec<Vec<String>> = vec![row("figure-npv", &found.npv, &money)];
    let mut asks: Vec<Vec<Option<WhyQuestion>>> = vec![asked(SpreadSubject::Npv, &found.npv)];
    if let Some(rox) = &found.rox {
        let mut cells: Vec<String> = row("figure-rox-short", rox, &percent);
        if let Some(error) = rox.standard_error {
            cells[2] = text.texts.percent(error, 2);
        }
        rows.push(cells);
        asks.push(asked(SpreadSubject::Rox, rox));
    }
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows,
        asks,
        ..ChartTable::default()
    }
}
