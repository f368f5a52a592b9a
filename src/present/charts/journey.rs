//! The figures behind the pictures of the journey, and what these say in words.

use crate::domain::{BusinessCase, DriverPlan, Plan};
use crate::engine::results::journey::{JourneyCurve, JourneyTouchpoint};
use crate::text::CaseText;

use super::ChartTable;

/// Text in place of a missing mark.
const NONE: &str = "–";

/// What each touchpoint is worth to customers today and with the plan, and how much of it stays in memory.
pub fn journey_table(text: &CaseText<'_>, case: &BusinessCase, curve: &JourneyCurve) -> ChartTable {
    let month = text.month(curve.plan_month);
    let rows = curve.moments.iter().map(|moment| {
        vec![
            touchpoint_name(case, moment).to_owned(),
            text.texts.number_change(moment.today, 2),
            text.texts.number_change(moment.plan, 2),
            text.texts.percent(moment.salience, 0),
        ]
    });
    ChartTable {
        heads: vec![
            text.get("journey-touchpoint"),
            text.get("journey-curve-today"),
            text.with("journey-curve-plan", &[("month", month.into())]),
            text.get("journey-curve-memory"),
        ],
        rows: rows.collect(),
        ..ChartTable::default()
    }
}

/// What a moment is remembered as; empty where it does not stand out.
pub fn standing_words(text: &CaseText<'_>, curve: &JourneyCurve, position: usize) -> String {
    let here = Some(position);
    let mut words = Vec::new();
    let best = ["journey-best", "journey-best-today", "journey-best-plan"];
    let worst = ["journey-worst", "journey-worst-today", "journey-worst-plan"];
    for ([both, only_today, only_plan], today, plan) in [
        (best, curve.today.best, curve.plan.best),
        (worst, curve.today.worst, curve.plan.worst),
    ] {
        match (today == here, plan == here) {
            (true, true) => words.push(text.get(both)),
            (true, false) => words.push(text.get(only_today)),
            (false, true) => words.push(text.get(only_plan)),
            (false, false) => {}
        }
    }
    if curve.end() == here {
        words.push(text.get("journey-end"));
    }
    words.join(" · ")
}

/// The name of the touchpoint of a moment.
pub fn touchpoint_name<'a>(case: &'a BusinessCase, moment: &JourneyTouchpoint) -> &'a str {
    case.touchpoints
        .get(moment.touchpoint)
        .map_or("", |touchpoint| touchpoint.name.as_str())
}

/// A moment in words, with its values.
pub fn moment_words(
    text: &CaseText<'_>,
    case: &BusinessCase,
    moment: &JourneyTouchpoint,
) -> String {
    text.with(
        "journey-curve-moment",
        &[
            ("touchpoint", touchpoint_name(case, moment).into()),
            ("today", text.texts.number_change(moment.today, 2).into()),
            ("plan", text.texts.number_change(moment.plan, 2).into()),
        ],
    )
}

/// The journey in words, moment by moment.
pub fn journey_summary(text: &CaseText<'_>, case: &BusinessCase, curve: &JourneyCurve) -> String {
    let moments: Vec<String> = curve
        .moments
        .iter()
        .enumerate()
        .map(|(position, moment)| {
            let words = moment_words(text, case, moment);
            let standing = standing_words(text, curve, position);
            if standing.is_empty() {
                return words;
            }
            let parts = [("moment", words.into()), ("standing", standing.into())];
            text.with("journey-curve-standing", &parts)
        })
        .collect();
    text.with(
        "journey-curve-summary",
        &[
            ("month", text.month(curve.plan_month).into()),
            ("moments", moments.join("; ").into()),
        ],
    )
}

/// One of the scores that delivered is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// What customers expect.
    Expected,
    /// What the brand promises.
    Promised,
    /// What management believes.
    Believed,
}

impl Against {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Expected, Self::Promised, Self::Believed];

    /// The score; none where there is none.
    pub fn of(self, driver: &DriverPlan) -> Option<f64> {
        match self {
            Self::Expected => driver.expected,
            Self::Promised => driver.promised,
            Self::Believed => driver.believed,
        }
    }

    /// Key of what it is called.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Expected => "journey-mark-expected",
            Self::Promised => "journey-mark-promised",
            Self::Believed => "journey-mark-believed",
        }
    }

    /// Key of what delivered lies above or below it.
    pub fn gap_key(self) -> &'static str {
        match self {
            Self::Expected => "journey-gap-expected",
            Self::Promised => "journey-gap-promised",
            Self::Believed => "journey-gap-believed",
        }
    }
}

/// What every driver delivers, and what customers expect, the brand promises and management believes. `plan` is that of
/// `case`.
pub fn scores_table(text: &CaseText<'_>, case: &BusinessCase, plan: &Plan) -> ChartTable {
    let first = ["journey-driver", "journey-mark-delivered"];
    let heads = first
        .into_iter()
        .chain(Against::ALL.map(Against::text_key))
        .chain(Against::ALL.map(Against::gap_key));
    let drivers = plan.drivers.iter().zip(&case.drivers);
    ChartTable {
        heads: heads.map(|key| text.get(key)).collect(),
        rows: drivers
            .map(|(driver, named)| scores(text, &named.name, driver))
            .collect(),
        ..ChartTable::default()
    }
}

fn scores(text: &CaseText<'_>, name: &str, driver: &DriverPlan) -> Vec<String> {
    let others = Against::ALL.map(|against| against.of(driver));
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
