//! The figures behind the pictures of the journey.

use crate::domain::{BusinessCase, DriverPlan, Plan};
use crate::engine::results::journey::JourneyCurve;
use crate::text::CaseText;

use super::Table;

/// What stands where nobody gave a mark.
const NONE: &str = "–";

/// What each touchpoint is worth to customers today and with the plan, and how much of it stays in memory.
pub fn journey_table(text: &CaseText<'_>, case: &BusinessCase, curve: &JourneyCurve) -> Table {
    let month = text.month(curve.plan_month);
    let rows = curve.moments.iter().map(|moment| {
        let touchpoint = case.touchpoints.get(moment.touchpoint);
        vec![
            touchpoint.map_or_else(String::new, |touchpoint| touchpoint.name.clone()),
            text.texts.number_change(moment.today, 2),
            text.texts.number_change(moment.plan, 2),
            text.texts.percent(moment.salience, 0),
        ]
    });
    Table {
        heads: vec![
            text.get("journey-touchpoint"),
            text.get("journey-curve-today"),
            text.with("journey-curve-plan", &[("month", month.into())]),
            text.get("journey-curve-memory"),
        ],
        rows: rows.collect(),
        ..Table::default()
    }
}

/// What every driver delivers, and what customers expect, the brand promises and management believes. `plan` is that of
/// `case`.
pub fn scores_table(text: &CaseText<'_>, case: &BusinessCase, plan: &Plan) -> Table {
    let heads = [
        "journey-driver",
        "journey-mark-delivered",
        "journey-mark-expected",
        "journey-mark-promised",
        "journey-mark-believed",
        "journey-gap-expected",
        "journey-gap-promised",
        "journey-gap-believed",
    ];
    let drivers = plan.drivers.iter().zip(&case.drivers);
    Table {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: drivers
            .map(|(driver, named)| scores(text, &named.name, driver))
            .collect(),
        ..Table::default()
    }
}

fn scores(text: &CaseText<'_>, name: &str, driver: &DriverPlan) -> Vec<String> {
    let others = [driver.expected, driver.promised, driver.believed];
    let mark = |score: f64| text.texts.number(score, 1);
    let marks = others.map(|score| score.map_or_else(|| NONE.to_owned(), mark));
    let gap = |score: f64| text.texts.number_change(driver.delivered - score, 1);
    let gaps = others.map(|score| score.map_or_else(|| NONE.to_owned(), gap));
    [name.to_owned(), mark(driver.delivered)]
        .into_iter()
        .chain(marks)
        .chain(gaps)
        .collect()
}
