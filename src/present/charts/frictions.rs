//! What each friction costs today: customers who leave and the money that goes with them, the most money first.

use crate::engine::figure::FrictionFigure;
use crate::engine::model::frictions::FrictionLoss;
use crate::engine::quantity::Quantity;
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::Ink;
use super::bar::{Arrangement, Bar, BarChart, BarKind};

/// Frictions by their names, in the order of the case.
pub fn friction_chart(text: &CaseText<'_>, losses: &[(String, FrictionLoss)]) -> BarChart {
    let mut sorted: Vec<(usize, &(String, FrictionLoss))> = losses.iter().enumerate().collect();
    sorted.sort_by(|(_, one), (_, other)| other.1.contribution.total_cmp(&one.1.contribution));
    let words = |(_, (name, loss)): &(usize, &(String, FrictionLoss))| {
        let arguments = [
            ("friction", name.as_str().into()),
            ("customers", text.texts.number(loss.customers, 0).into()),
            ("count", loss.customers.round().into()),
            ("money", text.money(loss.contribution).into()),
        ];
        text.with("losses-summary", &arguments)
    };
    let summary: Vec<String> = sorted.iter().map(words).collect();
    let bars = sorted
        .iter()
        .map(|(place, (name, loss))| bar(text, *place, name, *loss));
    let heads = ["chart-friction", "losses-unit"].map(|key| text.get(key));
    let mut chart = BarChart::new(Arrangement::Below, bars.collect(), heads.to_vec());
    chart.summary = summary.join(" ");
    chart.table.heads.push(text.get("chart-customers-lost"));
    let tables = chart.table.rows.iter_mut().zip(&mut chart.table.asks);
    for ((row, asks), (place, (_, loss))) in tables.zip(sorted) {
        row.push(text.texts.number(loss.customers, 0));
        asks.push(Some(asked(place, FrictionFigure::CustomersLost)));
    }
    chart
}

fn asked(friction: usize, figure: FrictionFigure) -> WhyQuestion {
    WhyQuestion::shown(Quantity::FrictionToday { figure, friction })
}

fn bar(text: &CaseText<'_>, place: usize, name: &str, loss: FrictionLoss) -> Bar {
    let customers = [
        ("customers", text.texts.number(loss.customers, 0).into()),
        ("count", loss.customers.round().into()),
    ];
    Bar {
        name: name.to_owned(),
        remark: text.with("losses-customers", &customers),
        help: String::new(),
        from: 0.0,
        to: loss.contribution.max(0.0),
        ink: Ink::Cost,
        kind: BarKind::Part,
        shown: text.money(loss.contribution),
        exact: text.money_whole(loss.contribution),
        ask: Some(asked(place, FrictionFigure::ContributionLost)),
    }
}
