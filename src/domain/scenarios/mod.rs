//! Scenarios: named sets of other values for some numbers of a case.
//!
//! A scenario keeps only what it changes, as pairs of a path and a number, and so follows every other change of the plan.
//! [`apply`] makes the case that it stands for. Scenarios that are to be worse or better than the plan are no type of their
//! own: they are sets of overrides as any other, made of the ends of the ranges ([`uncertain`]).

mod carry;
mod numbers;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::difference::apply_all;
use super::{BusinessCase, FieldPath, Problem, ProblemKind};

pub use carry::carry_along;
pub use numbers::{Changeable, ChangeableKind, Uncertain, changeable, find, uncertain};

use numbers::ByPath;

/// The most scenarios of a case: more do not fit side by side.
pub const MOST_SCENARIOS: usize = 20;
/// The most numbers that one scenario changes.
pub const MOST_OVERRIDES: usize = 500;

/// A named set of other values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseScenario {
    /// Unique among the scenarios.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What happens in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The numbers that are others in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
}

/// Another value for one number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Where the number stands, as a [`FieldPath`] is written: `segments[consumers].annual_churn.likely`. Items are named by
    /// their id, effects by their place in the option, from 1.
    pub path: String,
    /// The value instead, in the unit of the number. Whether an option is part of the plan is 1 or 0.
    pub value: f64,
}

/// The case with the values of a scenario in it. Its scenarios stay as they are.
///
/// A range is stretched where the new value would lie outside it.
///
/// # Errors
/// Every override that changes no number, or to what cannot stand there; the paths are those of the scenario at its place
/// among those of the case.
pub fn apply(case: &BusinessCase, scenario: &CaseScenario) -> Result<BusinessCase, Vec<Problem>> {
    let numbers = ByPath::of(case);
    let at = path_of(case, scenario);
    let mut problems = Vec::new();
    check(&at, scenario, &numbers, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let changes: Vec<_> = scenario
        .overrides
        .iter()
        .filter_map(|entry| Some(numbers.get(&entry.path)?.changed_to(entry.value)))
        .collect();
    apply_all(case, &changes).map_err(|error| {
        // A path of the walk leads to a field and its value was checked, so this is about a number that the type of the
        // field cannot hold.
        vec![Problem {
            path: at,
            kind: ProblemKind::UnknownOverride {
                path: error.to_string(),
            },
        }]
    })
}

/// What is wrong with the scenarios of a case, apart from their ids.
pub(super) fn problems(case: &BusinessCase) -> Vec<Problem> {
    let mut found = Vec::new();
    if case.scenarios.is_empty() {
        return found;
    }
    let list = FieldPath::root().field("scenarios");
    if case.scenarios.len() > MOST_SCENARIOS {
        let most = MOST_SCENARIOS;
        let kind = ProblemKind::TooManyScenarios { most };
        found.push(Problem { path: list, kind });
        return found;
    }
    let numbers = ByPath::of(case);
    for (index, scenario) in case.scenarios.iter().enumerate() {
        let at = list.item(index, &scenario.id);
        check(&at, scenario, &numbers, &mut found);
    }
    found
}

fn check(at: &FieldPath, scenario: &CaseScenario, numbers: &ByPath, found: &mut Vec<Problem>) {
    let list = at.field("overrides");
    if scenario.overrides.len() > MOST_OVERRIDES {
        let most = MOST_OVERRIDES;
        let kind = ProblemKind::TooManyOverrides { most };
        found.push(Problem { path: list, kind });
        return;
    }
    let mut seen = BTreeSet::new();
    for (index, Override { path, value }) in scenario.overrides.iter().enumerate() {
        let place = list.item(index, "");
        let path = path.clone();
        let (field, kind) = match numbers.get(&path) {
            None => ("path", Some(ProblemKind::UnknownOverride { path })),
            Some(_) if !seen.insert(path.clone()) => {
                ("path", Some(ProblemKind::RepeatedOverride { path }))
            }
            Some(number) => ("value", number.problem_with(*value)),
        };
        if let Some(kind) = kind {
            let path = place.field(field);
            found.push(Problem { path, kind });
        }
    }
}

/// Where a scenario stands in its case; at the list where it is not one of the case.
fn path_of(case: &BusinessCase, scenario: &CaseScenario) -> FieldPath {
    let list = FieldPath::root().field("scenarios");
    case.scenarios
        .iter()
        .position(|own| own.id == scenario.id)
        .map_or_else(|| list.clone(), |index| list.item(index, &scenario.id))
}

#[cfg(test)]
mod tests;
