//! How far the lifts could disappoint before the case no longer pays (section 5 of the model).

use crate::domain::{Plan, Target};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

/// The largest multiple that is tried.
const LARGEST: f64 = 3.0;
/// Steps up to it.
const STEPS: usize = 300;
/// Halvings of the first step that pays.
const HALVINGS: usize = 46;

/// The smallest multiple of every Lift, Incidents, Resolution and Complaints size at which the case does not lose money.
pub(in crate::engine) fn break_even_lift(
    projector: &mut Projector<'_>,
    plan: &Plan,
    planned: &Scenario,
) -> Option<f64> {
    let mut scenario = planned.clone();
    let mut pays = |multiple: f64| {
        for (factor, effect) in scenario.effect_factors.iter_mut().zip(&plan.effects) {
            match effect.target {
                Target::Lift(_)
                | Target::Incidents(_)
                | Target::Resolution(_)
                | Target::Complaints(_) => {
                    *factor = multiple;
                }
                Target::Expectation(_) | Target::Saving => {}
            }
        }
        projector.project(&scenario).npv() >= 0.0
    };
    let at = |step: usize| LARGEST * step as f64 / STEPS as f64;
    let first = (0..=STEPS).find(|&step| pays(at(step)))?;
    if first == 0 {
        return Some(0.0);
    }
    let (mut low, mut high) = (at(first - 1), at(first));
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if pays(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}
