//! What each uncertain thing does by itself: how much of the spread it explains, what finding it out is worth, and how likely
//! a driver is to go past the sweet spot.

use crate::domain::BusinessCase;
use crate::domain::inputs::Unit;
use crate::engine::simulation::{FactorResult, SimulationResult, Study};
use crate::present::why::{Simulated, WhyQuestion};
use crate::text::CaseText;

use super::bar::{Arrangement, Bar, BarChart, BarKind};
use super::{ChartTable, Ink, MOST_RANKED};

/// What explains less of the spread is not shown.
const LEAST_SHARE: f64 = 0.005;

/// What share of the spread each uncertain thing explains by itself, the most first.
pub fn share_chart(text: &CaseText<'_>, case: &BusinessCase, study: &Study) -> BarChart {
    let telling = study
        .factors
        .iter()
        .enumerate()
        .filter(|(_, own)| own.share_of_variance >= LEAST_SHARE);
    let bars = telling.take(MOST_RANKED).map(|(place, own)| {
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
            ask: Some(WhyQuestion::simulated(Simulated::ShareOfVariance(place))),
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

/// What finding something out beforehand is worth at most, the most first; only what is worth more than its error.
pub fn worth_table(text: &CaseText<'_>, case: &BusinessCase, study: &Study) -> ChartTable {
    let mut worth: Vec<(usize, &FactorResult)> = study
        .factors
        .iter()
        .enumerate()
        .filter(|(_, own)| own.evppi > 2.0 * own.evppi_error && own.evppi >= 1.0)
        .collect();
    worth.sort_by(|(_, one), (_, other)| other.evppi.total_cmp(&one.evppi));
    worth.truncate(MOST_RANKED);
    let asked = |(place, _): &(usize, &FactorResult)| {
        let information = Simulated::PartialInformation(*place);
        vec![None, Some(WhyQuestion::simulated(information))]
    };
    let row = |(_, own): &(usize, &FactorResult)| {
        let name = text.texts.factor_name(&own.factor, case);
        vec![name, text.money(own.evppi)]
    };
    ChartTable {
        heads: ["risk-question", "risk-worth"]
            .map(|key| text.get(key))
            .to_vec(),
        rows: worth.iter().map(row).collect(),
        asks: worth.iter().map(asked).collect(),
        ..ChartTable::default()
    }
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
        let months = own.mean_months.round();
        let months = text.texts.quantity(months, Unit::Months, text.currency);
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
            ask: Some(WhyQuestion::simulated(Simulated::OvershootChance(place))),
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
