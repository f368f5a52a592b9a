//! What the case may come to: how the net present value spreads, how cash may run, and what that hangs on.

use super::axis::{money_axis, months_axis};
use super::bar::{Arrangement, Bar, BarChart, BarKind};
use super::{
    Area, Axis, Curve, Guide, Ink, LineChart, LineStyle, Mark, MarkShape, Point, Side, Table, Tone,
};
use crate::domain::BusinessCase;
use crate::engine::CaseResult;
use crate::engine::sensitivity::TornadoBar;
use crate::engine::simulation::{Distribution, FactorResult, SimulationResult, Study};
use crate::engine::trace::{CaseFigure, Quantity};
use crate::export::why::{Asked, InCase, Simulated, Spread, SpreadFigure};
use crate::text::{CaseText, NO_NUMBER};

/// Bars of a ranking at most.
const MOST_BARS: usize = 10;
/// What explains less of the spread is not shown.
const LEAST_SHARE: f64 = 0.005;

/// How the net present value spreads: losses and gains in their own colours, with the middle and nine trials in ten.
pub fn histogram_chart(text: &CaseText<'_>, found: &SimulationResult) -> LineChart {
    let bins = &found.histogram;
    let edge = |bin: usize| bins.from + bins.width * bin as f64;
    let (left, right) = (edge(0), edge(bins.shares.len()).max(edge(0) + 1.0));
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
    let guide = |at: f64, key: &str, ink| Guide {
        at,
        ink,
        label: text.with(key, &[("npv", text.money(at).into())]),
    };
    let npv = found.npv;
    LineChart {
        summary: text.with(
            "risk-histogram-summary",
            &[
                ("chance", text.texts.chance(found.chance_of_loss).into()),
                ("low", text.money(npv.p5).into()),
                ("middle", text.money(npv.p50).into()),
                ("high", text.money(npv.p95).into()),
            ],
        ),
        across: money_axis(text, left, right),
        // Room below for the words at the lines.
        up: Axis {
            name: String::new(),
            from: -0.16 * top,
            to: top,
            ticks: Vec::new(),
        },
        areas,
        guides: vec![
            guide(npv.p5, "risk-guide-p5", Ink::Secondary),
            guide(npv.p50, "risk-guide-p50", Ink::Text),
            guide(npv.p95, "risk-guide-p95", Ink::Secondary),
        ],
        table: Table {
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
                        Some(Asked::simulated(Simulated::ShareOfBin(bin))),
                    ]
                })
                .collect(),
            ..Table::default()
        },
        places: (0..bins.shares.len())
            .map(|bin| edge(bin) + bins.width / 2.0)
            .collect(),
        ..LineChart::default()
    }
}

/// A column of a histogram, with a little air to the next.
fn column(from: f64, to: f64, height: f64, ink: Ink) -> Area {
    let air = 0.06 * (to - from);
    let edge = |y: f64| [from + air, to - air].map(|x| Point { x, y }).to_vec();
    Area {
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
    let area = |upper: &[Point], lower: &[Point], tone| Area {
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
        at.map(|at| Mark {
            at: *at,
            shape: MarkShape::Words,
            ink: Ink::Plan,
            label: text.with(key, &[("amount", text.money_change(at.y).into())]),
            side,
        })
    };
    let marks = [
        words(high.last(), "risk-fan-high", Side::Left),
        words(middle.last(), "risk-fan-middle", Side::Left),
        words(low.last(), "risk-fan-low", Side::Left),
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

fn fan_table(text: &CaseText<'_>, found: &SimulationResult) -> Table {
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
    Table {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: found
            .fan
            .iter()
            .map(|year| row(year.year, &year.cumulative_net))
            .collect(),
        asks: (0..found.fan.len())
            .map(|year| percentiles_asked(Spread::CumulativeNet(year)))
            .collect(),
        ..Table::default()
    }
}

/// What the percentiles in a row are, to be asked why; its first column is a name.
fn percentiles_asked(of: Spread) -> Vec<Option<Asked>> {
    let asked = |figure| Some(Asked::simulated(Simulated::Spread { of, figure }));
    let percentiles = SpreadFigure::PERCENTILES.into_iter().map(asked);
    std::iter::once(None).chain(percentiles).collect()
}

/// How the net present value and the return on experience spread, in figures: mean, its standard error, percentiles.
pub fn spread_table(text: &CaseText<'_>, found: &SimulationResult) -> Table {
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
        let cells = figures().map(|figure| shown(figure.of(spread)));
        std::iter::once(text.get(name)).chain(cells).collect()
    };
    let asked = |of| {
        let asked =
            figures().map(|figure| Some(Asked::simulated(Simulated::Spread { of, figure })));
        std::iter::once(None).chain(asked).collect()
    };
    let mut rows: Vec<Vec<String>> = vec![row("figure-npv", &found.npv, &money)];
    let mut asks: Vec<Vec<Option<Asked>>> = vec![asked(Spread::Npv)];
    if let Some(rox) = &found.rox {
        let mut cells: Vec<String> = row("figure-rox-short", rox, &percent);
        cells[2] = text.texts.percent(rox.standard_error, 2);
        rows.push(cells);
        asks.push(asked(Spread::Rox));
    }
    Table {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows,
        asks,
        ..Table::default()
    }
}

/// What the ends of each range do to the net present value, the widest bars first.
pub fn tornado_chart(text: &CaseText<'_>, case: &BusinessCase, bars: &[TornadoBar]) -> BarChart {
    let shown = bars.iter().take(MOST_BARS).map(|bar| {
        let (low, high) = (bar.effect.low, bar.effect.high);
        let (at_low, at_high) = (low.change.unwrap_or(0.0), high.change.unwrap_or(0.0));
        let unit = bar.assumption.input.unit;
        let value = |value: f64| text.texts.quantity_rounded(value, unit, text.currency);
        let name = text.texts.number_name_first(&bar.assumption.path, case);
        Bar {
            help: text.with(
                "risk-tornado-help",
                &[
                    ("low", value(low.value).into()),
                    ("at-low", text.money_change(at_low).into()),
                    ("high", value(high.value).into()),
                    ("at-high", text.money_change(at_high).into()),
                ],
            ),
            name,
            remark: String::new(),
            from: at_low.min(at_high).min(0.0),
            to: at_low.max(at_high).max(0.0),
            ink: Ink::Plan,
            kind: BarKind::Part,
            shown: text.with(
                "risk-tornado-range",
                &[
                    ("low", text.money_change(at_low.min(at_high)).into()),
                    ("high", text.money_change(at_low.max(at_high)).into()),
                ],
            ),
            exact: text.with(
                "risk-tornado-range",
                &[
                    (
                        "low",
                        text.texts.money_whole_change(at_low, text.currency).into(),
                    ),
                    (
                        "high",
                        text.texts.money_whole_change(at_high, text.currency).into(),
                    ),
                ],
            ),
            ask: Some(npv_with(
                bar,
                if at_low.abs() > at_high.abs() {
                    low.value
                } else {
                    high.value
                },
            )),
        }
    });
    let mut chart = BarChart::new(Arrangement::Below, shown.collect(), Vec::new());
    chart.table = tornado_table(text, case, bars);
    chart.summary = match chart.bars.first() {
        Some(bar) => text.with(
            "risk-tornado-summary",
            &[
                ("name", bar.name.as_str().into()),
                ("range", bar.shown.as_str().into()),
            ],
        ),
        None => text.get("risk-tornado-nothing"),
    };
    chart
}

/// The net present value with another value of an estimate, to be asked why.
fn npv_with(bar: &TornadoBar, value: f64) -> Asked {
    let path = bar.assumption.path.clone();
    let npv = Quantity::Case(CaseFigure::Npv);
    Asked::in_case(npv, InCase::With(path, value))
}

/// The ends of each range, and what each of them does.
fn tornado_table(text: &CaseText<'_>, case: &BusinessCase, bars: &[TornadoBar]) -> Table {
    let row = |bar: &TornadoBar| {
        let unit = bar.assumption.input.unit;
        let mut row = vec![text.texts.number_name_first(&bar.assumption.path, case)];
        for end in [bar.effect.low, bar.effect.high] {
            let change = end.change.unwrap_or(0.0);
            row.push(text.texts.quantity_rounded(end.value, unit, text.currency));
            row.push(text.texts.money_whole_change(change, text.currency));
        }
        row
    };
    let heads = [
        "risk-number",
        "risk-at-low",
        "risk-tornado-change-low",
        "risk-at-high",
        "risk-tornado-change-high",
    ];
    Table {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: bars.iter().take(MOST_BARS).map(row).collect(),
        ..Table::default()
    }
}

/// What share of the spread each uncertain thing explains by itself, the most first.
pub fn share_chart(text: &CaseText<'_>, case: &BusinessCase, study: &Study) -> BarChart {
    let telling = study
        .factors
        .iter()
        .enumerate()
        .filter(|(_, own)| own.share_of_variance >= LEAST_SHARE);
    let bars = telling.take(MOST_BARS).map(|(place, own)| {
        let share = text.texts.percent(own.share_of_variance, 0);
        let error = text.texts.percent(own.share_error, 1);
        Bar {
            name: text.texts.factor_name(&own.factor, case),
            remark: String::new(),
            help: text.with("risk-share-help", &[("error", error.into())]),
            from: 0.0,
            to: own.share_of_variance,
            ink: Ink::Plan,
            kind: BarKind::Part,
            shown: share,
            exact: text.texts.percent(own.share_of_variance, 1),
            ask: Some(Asked::simulated(Simulated::ShareOfVariance(place))),
        }
    });
    let heads = ["risk-factor", "risk-share"]
        .map(|key| text.get(key))
        .to_vec();
    let mut chart = BarChart::new(Arrangement::Below, bars.collect(), heads);
    chart.summary = match chart.bars.first() {
        Some(bar) => text.with(
            "risk-share-summary",
            &[
                ("name", bar.name.as_str().into()),
                ("share", bar.shown.as_str().into()),
            ],
        ),
        None => text.get("risk-share-nothing"),
    };
    chart
}

/// How likely each driver that is lifted is to be past the sweet spot for a month or more.
pub fn overshoot_chart(
    text: &CaseText<'_>,
    case: &BusinessCase,
    found: &SimulationResult,
) -> BarChart {
    let bars = found.overshoot.iter().enumerate().map(|(place, own)| {
        let mut drivers = case.drivers.iter();
        let name = drivers.find(|driver| driver.id == own.driver);
        let months = text.texts.number(own.mean_months, 0);
        Bar {
            name: name.map_or_else(|| own.driver.clone(), |driver| driver.name.clone()),
            remark: String::new(),
            help: text.with("risk-overshoot-help", &[("months", months.into())]),
            from: 0.0,
            to: own.chance,
            ink: Ink::Overshoot,
            kind: if own.chance > 0.0 {
                BarKind::Part
            } else {
                BarKind::Nothing
            },
            shown: text.texts.chance(own.chance),
            exact: text.texts.percent(own.chance, 1),
            ask: Some(Asked::simulated(Simulated::OvershootChance(place))),
        }
    });
    let heads = ["risk-driver", "risk-chance"]
        .map(|key| text.get(key))
        .to_vec();
    let mut chart = BarChart::new(Arrangement::Beside, bars.collect(), heads);
    chart.to = 1.0;
    let likely: Vec<String> = chart
        .bars
        .iter()
        .filter(|bar| bar.to > 0.0)
        .map(|bar| format!("{} {}", bar.name, bar.shown))
        .collect();
    chart.summary = if likely.is_empty() {
        text.get("risk-overshoot-nothing")
    } else {
        let drivers = likely.join(", ");
        text.with("risk-overshoot-summary", &[("drivers", drivers.into())])
    };
    chart
}

/// What finding something out beforehand is worth at most, the most first; only what is worth more than its error.
pub fn worth_table(text: &CaseText<'_>, case: &BusinessCase, study: &Study) -> Table {
    let mut worth: Vec<(usize, &FactorResult)> = study
        .factors
        .iter()
        .enumerate()
        .filter(|(_, own)| own.evppi > 2.0 * own.evppi_error && own.evppi >= 1.0)
        .collect();
    worth.sort_by(|(_, one), (_, other)| other.evppi.total_cmp(&one.evppi));
    worth.truncate(MOST_BARS);
    let asked = |(place, _): &(usize, &FactorResult)| {
        let information = Simulated::PartialInformation(*place);
        vec![None, Some(Asked::simulated(information))]
    };
    let row = |(_, own): &(usize, &FactorResult)| {
        let name = text.texts.factor_name(&own.factor, case);
        vec![name, text.money(own.evppi)]
    };
    Table {
        heads: ["risk-question", "risk-worth"]
            .map(|key| text.get(key))
            .to_vec(),
        rows: worth.iter().map(row).collect(),
        asks: worth.iter().map(asked).collect(),
        ..Table::default()
    }
}

/// The value of each estimate at which the net present value is 0, for those that matter most.
pub fn switching_table(text: &CaseText<'_>, case: &BusinessCase, bars: &[TornadoBar]) -> Table {
    let row = |bar: &TornadoBar| {
        let unit = bar.assumption.input.unit;
        let value = |value: f64| text.texts.quantity_rounded(value, unit, text.currency);
        vec![
            text.texts.number_name_first(&bar.assumption.path, case),
            value(bar.assumption.value.likely),
            bar.switching_value
                .map_or_else(|| NO_NUMBER.to_owned(), value),
        ]
    };
    let asked = |bar: &TornadoBar| {
        let likely = Asked::input(bar.assumption.path.clone());
        let switching = bar.switching_value.map(|value| npv_with(bar, value));
        vec![None, Some(likely), switching]
    };
    Table {
        heads: ["risk-number", "risk-likely", "risk-switching"]
            .map(|key| text.get(key))
            .to_vec(),
        rows: bars.iter().take(MOST_BARS).map(row).collect(),
        asks: bars.iter().take(MOST_BARS).map(asked).collect(),
        ..Table::default()
    }
}
