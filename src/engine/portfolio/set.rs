//! What a set of options comes to.

use crate::domain::Plan;
use crate::engine::model::options::cost_factor;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

use super::answer::OptionSet;

/// What options at multiples of their planned scale come to.
pub(super) fn set(plan: &Plan, projector: &mut Projector<'_>, multiples: Vec<f64>) -> OptionSet {
    let scenario = scenario(plan, &multiples);
    let totals = projector.project(&scenario);
    let mut by_year = vec![0.0; plan.years()];
    let mut spend = 0.0;
    let schedules = projector.schedules();
    for (option, scale) in scenario.scales.iter().enumerate() {
        let factor = cost_factor(&plan.options[option], *scale);
        spend += factor * schedules.total_cost[option];
        for (sum, year) in by_year
            .iter_mut()
            .zip(schedules.cost.row(option).chunks(12))
        {
            *sum += factor * year.iter().sum::<f64>();
        }
    }
    OptionSet {
        multiples,
        npv: totals.npv(),
        spend,
        by_year,
        pv_cost: totals.cost,
        rox: (totals.cost > 0.0).then(|| totals.experience / totals.cost - 1.0),
        chance_of_loss: None,
    }
}

/// The scenario of options at multiples of their planned scale.
pub(super) fn scenario(plan: &Plan, multiples: &[f64]) -> Scenario {
    let mut scenario = Scenario::nothing(plan);
    let options = plan.options.iter().zip(multiples);
    for (scale, (option, multiple)) in scenario.scales.iter_mut().zip(options) {
        *scale = option.scale * multiple;
    }
    scenario
}
