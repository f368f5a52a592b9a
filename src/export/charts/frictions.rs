//! What each friction costs today: customers who leave and the money that goes with them, the most money first.

use super::Ink;
use super::bar::{Arrangement, Bar, BarChart, BarKind};
use crate::engine::frictions::FrictionLoss;
use crate::text::CaseText;

/// Frictions by their names.
pub fn friction_chart(text: &CaseText<'_>, losses: &[(String, FrictionLoss)]) -> BarChart {
    let mut sorted: Vec<&(String, FrictionLoss)> = losses.iter().collect();
    sorted.sort_by(|one, other| other.1.contribution.total_cmp(&one.1.contribution));
    let words = |(name, loss): &&(String, FrictionLoss)| {
        let arguments = [
            ("friction", name.as_str().into()),
            ("customers", text.texts.number(loss.customers, 0).into()),
            ("count", loss.customers.round().into()),
            ("money", text.money(loss.contribution).into()),
        ];
        text.with("losses-summary", &arguments)
    };
    let summary: Vec<String> = sorted.iter().map(words).collect();
    let bars = sorted.iter().map(|(name, loss)| bar(text, name, *loss));
    let heads = ["chart-friction", "losses-unit"].map(|key| text.get(key));
    let mut chart = BarChart::new(Arrangement::Below, bars.collect(), heads.to_vec());
    chart.summary = summary.join(" ");
    chart.table.heads.push(text.get("chart-customers-lost"));
    for (row, (_, loss)) in chart.table.rows.iter_mut().zip(sorted) {
        row.push(text.texts.number(loss.customers, 0));
    }
    chart
}

fn bar(text: &CaseText<'_>, name: &str, loss: FrictionLoss) -> Bar {
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
        ask: None,
    }
}
