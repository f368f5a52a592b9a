//! The six pillars of experience: how far each falls short of what customers expect, as bars.

use crate::domain::Pillar;
use crate::engine::quantity::Quantity;
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::Ink;
use super::bar::{Arrangement, Bar, BarChart, BarKind};

/// Gaps smaller than this read as none, points.
const NOTHING: f64 = 0.05;
/// The chart reaches at least this far to the left and to the right of what is expected, points.
const REACH: (f64, f64) = (-1.0, 0.5);

/// The pillars: to the left of the line what falls short, to the right what exceeds.
pub fn pillar_chart(text: &CaseText<'_>, shortfalls: &[(Pillar, Option<f64>); 6]) -> BarChart {
    let bars = shortfalls
        .iter()
        .map(|(pillar, shortfall)| bar(text, *pillar, *shortfall))
        .collect();
    let heads = ["chart-pillar", "chart-gap"].map(|key| text.get(key));
    let mut chart = BarChart::new(Arrangement::Beside, bars, heads.to_vec());
    chart.from = chart.from.min(REACH.0);
    chart.to = chart.to.max(REACH.1);
    let words = |bar: &Bar| {
        let arguments = [
            ("pillar", bar.name.as_str().into()),
            ("state", bar.shown.as_str().into()),
        ];
        text.with("journey-pillar-row", &arguments)
    };
    let summary: Vec<String> = chart.bars.iter().map(words).collect();
    chart.summary = summary.join("; ");
    chart
}

fn bar(text: &CaseText<'_>, pillar: Pillar, shortfall: Option<f64>) -> Bar {
    let (ink, kind) = match shortfall {
        Some(shortfall) if shortfall > 0.0 => (Ink::FallsShort, BarKind::Part),
        Some(_) => (Ink::SweetSpot, BarKind::Part),
        None => (Ink::Secondary, BarKind::Nothing),
    };
    let shown = words(text, shortfall);
    let exact = shortfall.map(|shortfall| text.texts.number_change(0.0 - shortfall, 2));
    Bar {
        name: text.texts.kind(pillar),
        remark: String::new(),
        help: text.texts.kind_help(pillar),
        from: 0.0,
        to: 0.0 - shortfall.unwrap_or(0.0),
        ink,
        kind,
        exact: exact.unwrap_or_else(|| shown.clone()),
        shown,
        ask: shortfall.map(|_| WhyQuestion::shown(Quantity::PillarShortfall(pillar))),
    }
}

fn words(text: &CaseText<'_>, shortfall: Option<f64>) -> String {
    let Some(shortfall) = shortfall else {
        return text.get("journey-pillar-none");
    };
    let key = if shortfall >= NOTHING {
        "journey-pillar-short"
    } else if shortfall <= -NOTHING {
        "journey-pillar-above"
    } else {
        return text.get("journey-pillar-level");
    };
    let points = text.texts.number(shortfall.abs(), 1);
    text.with(key, &[("points", points.into())])
}
