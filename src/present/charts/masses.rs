//! Amounts that many trials come to, each as a bar of its share, with how far all other trials spread.

use crate::engine::simulation::{Histogram, Mass, MassKind, SimulationResult};
use crate::present::why::{Simulated, SpreadFigure, WhyQuestion};
use crate::text::CaseText;

use super::{Arrangement, Bar, BarChart, BarKind, ChartTable, Ink};

/// The percentiles that are marked where the net present value spreads.
pub(super) const MARKED: [SpreadFigure; 3] =
    [SpreadFigure::P5, SpreadFigure::P50, SpreadFigure::P95];

/// The amounts that many trials come to, and the rest; without bars where there is no such amount.
pub fn mass_chart(text: &CaseText<'_>, found: &SimulationResult) -> BarChart {
    let spread = &found.histogram;
    if spread.masses.is_empty() {
        return BarChart::new(Arrangement::Below, Vec::new(), Vec::new());
    }
    let mut bars: Vec<Bar> = (0..spread.masses.len())
        .map(|place| bar(text, found, place))
        .collect();
    if !spread.shares.is_empty() {
        bars.push(rest(text, spread));
    }
    let names: Vec<String> = bars.iter().map(|bar| bar.name.clone()).collect();
    let summary = [("parts", names.join("; ").into())];
    let mut chart = BarChart::new(Arrangement::Below, bars, Vec::new());
    chart.summary = text.with("risk-mass-summary", &summary);
    // The whole width is all trials.
    chart.to = 1.0;
    chart.table = table(text, spread);
    chart
}

/// What the trials of a mass come to, in words.
pub fn mass_words(text: &CaseText<'_>, mass: &Mass) -> String {
    let amount = text.money(mass.amount);
    let is_one = text.money(mass.low) == text.money(mass.high);
    let key = match (mass.kind, is_one) {
        (MassKind::NothingWorks, true) => "risk-mass-nothing-works",
        (MassKind::NothingWorks, false) => "risk-mass-nothing-works-about",
        (MassKind::OneAmount, true) => "risk-mass-one-amount",
        (MassKind::OneAmount, false) => "risk-mass-one-amount-about",
    };
    text.with(key, &[("amount", amount.into())])
}

/// Each mass with its share, then the rest, in words: `70 %: it does not work here, −€ 75.5 k`.
pub fn masses_in_words(text: &CaseText<'_>, found: &SimulationResult) -> Vec<String> {
    let bars = mass_chart(text, found).bars;
    bars.into_iter().map(|bar| bar.name).collect()
}

/// The share of the trials that are in no mass, in words.
pub fn rest_share_words(text: &CaseText<'_>, found: &SimulationResult) -> String {
    share_words(text, found.histogram.share_of_bins())
}

fn share_words(text: &CaseText<'_>, share: f64) -> String {
    if share >= 1.0 {
        text.texts.percent(share, 0)
    } else {
        text.texts.chance(share)
    }
}

fn named(text: &CaseText<'_>, share: f64, what: String) -> String {
    let arguments = [
        ("share", share_words(text, share).into()),
        ("what", what.into()),
    ];
    text.with("risk-mass", &arguments)
}

fn bar(text: &CaseText<'_>, found: &SimulationResult, place: usize) -> Bar {
    let mass = &found.histogram.masses[place];
    let inside: Vec<String> = MARKED
        .into_iter()
        .filter(|figure| {
            let at = figure.of(&found.npv);
            at.and_then(|at| found.histogram.mass_at(at)) == Some(place)
        })
        .map(|figure| text.get(figure.text_key()))
        .collect();
    let remark = match inside.as_slice() {
        [] => String::new(),
        names => {
            let arguments = [
                ("names", names.join(", ").into()),
                ("count", names.len().into()),
            ];
            text.with("risk-mass-percentiles", &arguments)
        }
    };
    let help = match mass.kind {
        MassKind::NothingWorks => text.get("risk-mass-nothing-works-help"),
        MassKind::OneAmount => String::new(),
    };
    Bar {
        name: named(text, mass.share, mass_words(text, mass)),
        remark,
        help,
        from: 0.0,
        to: mass.share,
        ink: if mass.amount < 0.0 {
            Ink::Cost
        } else {
            Ink::Plan
        },
        kind: BarKind::Part,
        shown: String::new(),
        exact: range(text, mass.share, mass.low, mass.high),
        ask: Some(WhyQuestion::simulated(Simulated::ShareOfMass(place))),
    }
}

fn rest(text: &CaseText<'_>, spread: &Histogram) -> Bar {
    let share = spread.share_of_bins();
    let [low, high] = spread.ends();
    let ends = [
        ("low", text.money(low).into()),
        ("high", text.money(high).into()),
    ];
    Bar {
        name: named(text, share, text.with("risk-mass-rest", &ends)),
        remark: String::new(),
        help: String::new(),
        from: 0.0,
        to: share,
        ink: Ink::Secondary,
        kind: BarKind::Part,
        shown: String::new(),
        exact: range(text, share, low, high),
        ask: None,
    }
}

/// A share with the amounts that it reaches over, in full.
fn range(text: &CaseText<'_>, share: f64, low: f64, high: f64) -> String {
    let share = text.texts.percent(share, 1);
    let [low, high] = [low, high].map(|amount| text.money_whole(amount));
    if low == high {
        return format!("{share}, {low}");
    }
    let ends = [("from", low.into()), ("to", high.into())];
    format!("{share}, {}", text.with("simulated-of-bin", &ends))
}

fn table(text: &CaseText<'_>, spread: &Histogram) -> ChartTable {
    let heads = [
        "risk-mass-trials",
        "risk-bin-share",
        "risk-bin-from",
        "risk-bin-to",
        "risk-mean",
    ];
    let row = |what: String, share: f64, [low, high]: [f64; 2], mean: String| {
        let share = text.texts.percent(share, 1);
        let [low, high] = [low, high].map(|amount| text.money_whole(amount));
        vec![what, share, low, high, mean]
    };
    let masses = spread.masses.iter().map(|mass| {
        let mean = text.money_whole(mass.amount);
        row(
            mass_words(text, mass),
            mass.share,
            [mass.low, mass.high],
            mean,
        )
    });
    let rest = (!spread.shares.is_empty()).then(|| {
        let what = text.get("risk-mass-rest-short");
        row(what, spread.share_of_bins(), spread.ends(), String::new())
    });
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: masses.chain(rest).collect(),
        asks: (0..spread.masses.len())
            .map(|place| {
                vec![
                    None,
                    Some(WhyQuestion::simulated(Simulated::ShareOfMass(place))),
                ]
            })
            .collect(),
        ..ChartTable::default()
    }
}
