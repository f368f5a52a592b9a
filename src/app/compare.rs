//! What differs between two cases, and what each difference is worth: the bridge from one net present value to the other.
//!
//! The way goes one difference at a time, in the order of the file ([`differences`]): within a list what was removed, then
//! what was changed or added, then the order. Each step is worth what it adds after the steps above it, so the steps add up
//! to the whole difference. What a step would be worth as the only one is told beside it; where the two are not the same, it
//! works together with others, and [`CasePair::interaction`] is all of that.
//!
//! Scenarios are no part of the plan: what differs in them comes last, without money.

use std::sync::Arc;

use serde::Serialize;
use thiserror::Error;

use crate::domain::difference::{
    ApplyError, Difference, DifferenceKind, apply, apply_all, differences,
};
use crate::domain::{BusinessCase, Plan, Problem, Step};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

/// Two cases side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct CasePair {
    /// Net present value of the first case.
    pub npv_a: f64,
    /// Net present value of the second case.
    pub npv_b: f64,
    /// The way from the first to the second, in the order of the file.
    pub steps: Vec<BridgeStep>,
}

/// One step of the bridge.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BridgeStep {
    /// Net present value gained by it after the steps before it; none where it cannot change any result, as a title.
    pub npv_change: Option<f64>,
    /// Net present value that it would gain as the only change of the first case; none where it cannot change any result, or
    /// where that case could not be computed.
    pub npv_alone: Option<f64>,
    /// What changes. More than one where the case between them could not be computed: an option and the driver that it lifts
    /// come together.
    #[serde(rename = "changes")]
    pub differences: Vec<Difference>,
    /// The case that the way has then come to, without its scenarios; none where the step cannot change any result.
    #[serde(skip)]
    pub after: Option<Arc<BusinessCase>>,
}

impl CasePair {
    /// What the differences gain or lose by coming together: the whole difference less what each is worth alone. None where
    /// one of them cannot be computed alone.
    pub fn interaction(&self) -> Option<f64> {
        let with_money = self.steps.iter().filter(|step| step.npv_change.is_some());
        let alone: Option<f64> = with_money.map(|step| step.npv_alone).sum();
        alone.map(|alone| self.npv_b - self.npv_a - alone)
    }

    /// What only one of the two cases has, and lists in another order: options, drivers, effects and so on.
    pub fn structural(&self) -> impl Iterator<Item = &Difference> {
        let all = self.steps.iter().flat_map(|step| &step.differences);
        all.filter(|difference| match difference.kind {
            DifferenceKind::Added | DifferenceKind::Removed | DifferenceKind::Reordered => true,
            DifferenceKind::Changed => false,
        })
    }
}

impl BridgeStep {
    /// Net present value gained by it, 0 where it cannot change any result.
    pub fn npv_change(&self) -> f64 {
        self.npv_change.unwrap_or(0.0)
    }
}

/// Why two cases cannot be compared in money.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum CompareError {
    /// The first case cannot be computed.
    #[error("the first case cannot be computed")]
    First(Vec<Problem>),
    /// The second case cannot be computed.
    #[error("the second case cannot be computed")]
    Second(Vec<Problem>),
    /// A difference did not fit the case: a fault of the program.
    #[error(transparent)]
    Apply(#[from] ApplyError),
}

/// Compares two cases and takes the way from `a` to `b` one difference at a time.
///
/// What a step is worth depends on the steps before it; together they are worth what separates the two cases.
///
/// # Errors
/// When one of the cases has problems.
pub fn compare(a: &BusinessCase, b: &BusinessCase) -> Result<CasePair, CompareError> {
    compare_with(a, b, planned_npv)
}

/// Net present value of the plan as it stands.
fn planned_npv(plan: &Plan) -> f64 {
    Projector::new(plan).project(&Scenario::planned(plan)).npv()
}

fn compare_with(
    a: &BusinessCase,
    b: &BusinessCase,
    npv: fn(&Plan) -> f64,
) -> Result<CasePair, CompareError> {
    let npv_a = npv(&Plan::resolve(a).map_err(CompareError::First)?);
    let npv_b = npv(&Plan::resolve(b).map_err(CompareError::Second)?);
    let mut steps = Vec::new();
    let (start, end) = (without_scenarios(a), without_scenarios(b));
    let mut case = start.clone();
    let mut reached = npv_a;
    // Differences that wait for others, without which the case cannot be computed.
    let mut joined: Vec<Difference> = Vec::new();
    for difference in differences(&start, &end) {
        if is_description(&difference) {
            case = apply(&case, &difference)?;
            steps.push(without_money(difference));
            continue;
        }
        joined.push(difference);
        let next = apply_all(&case, &joined)?;
        // The last case is the second one, which can be computed: nothing waits in the end.
        if let Ok(plan) = Plan::resolve(&next) {
            let now = npv(&plan);
            let only = apply_all(&start, &joined).ok();
            let only = only.and_then(|only| Plan::resolve(&only).ok());
            steps.push(BridgeStep {
                differences: std::mem::take(&mut joined),
                npv_change: Some(now - reached),
                npv_alone: only.map(|plan| npv(&plan) - npv_a),
                after: Some(Arc::new(next.clone())),
            });
            case = next;
            reached = now;
        }
    }
    let of_scenarios = differences(a, b).into_iter().filter(is_of_scenarios);
    steps.extend(of_scenarios.map(without_money));
    Ok(CasePair {
        npv_a,
        npv_b,
        steps,
    })
}

/// A case as its plan has it.
fn without_scenarios(case: &BusinessCase) -> BusinessCase {
    BusinessCase {
        scenarios: Vec::new(),
        ..case.clone()
    }
}

fn without_money(difference: Difference) -> BridgeStep {
    BridgeStep {
        differences: vec![difference],
        npv_change: None,
        npv_alone: None,
        after: None,
    }
}

fn is_of_scenarios(difference: &Difference) -> bool {
    difference.path.steps().first() == Some(&Step::Field("scenarios"))
}

/// Whether a difference is one of words only, which no result depends on. Another currency renames the amounts.
fn is_description(difference: &Difference) -> bool {
    match difference.path.steps().last() {
        Some(Step::Field(name)) => matches!(
            *name,
            "title"
                | "organisation"
                | "author"
                | "summary"
                | "currency"
                | "name"
                | "description"
                | "owner"
        ),
        Some(Step::Item { .. }) | None => false,
    }
}

#[cfg(test)]
mod tests;
