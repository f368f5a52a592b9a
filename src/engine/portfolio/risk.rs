//! How likely the sets on the frontier lose money.

use crate::domain::{BusinessCase, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::model::projection::Projector;

use super::super::simulation::{SimulationSettings, simulate_scales};
use super::answer::{OptionSet, Portfolio, exceeds};
use super::set::scenario;

/// Sets of the frontier that are simulated in any case, evenly over their order. The chosen one and the plan come on top.
const EVENLY_SPREAD: usize = 24;
/// Sets that are simulated together while the best one within a limit is looked for.
const TOGETHER: usize = 8;

/// Finds the chance of a loss of the plan, of sets spread over the frontier, and of all that could be chosen; then chooses
/// the best set of the frontier whose chance is within the limit. All over the draws with which
/// [`super::super::simulation::simulate`] simulates the plan, so its chance is the one that is found there.
///
/// `plan` has to be that of `case`, and the portfolio that of the plan. None when cancelled before the end;
/// then the portfolio is as it was.
///
/// A set that another one beats may be less risky than all that are worth more: it is not looked for, as it is not on the
/// frontier.
pub fn judge(
    case: &BusinessCase,
    plan: &Plan,
    portfolio: &Portfolio,
    settings: SimulationSettings,
    token: &CancelToken,
) -> Option<Portfolio> {
    let mut judged = portfolio.clone().without_chances();
    judged.simulated = Some(settings);
    let simulate = |sets: &[&OptionSet]| -> Option<Vec<f64>> {
        let scales = |set: &&OptionSet| scenario(plan, &set.multiples).scales;
        let scales: Vec<Vec<f64>> = sets.iter().map(scales).collect();
        let outlooks = simulate_scales(case, plan, settings, &scales, token)?;
        let chances = outlooks.iter().map(|outlook| outlook.chance_of_loss);
        Some(chances.collect())
    };
    let mut points = evenly(judged.frontier.len());
    points.push(judged.chosen);
    points.sort_unstable();
    points.dedup();
    let mut sets: Vec<&OptionSet> = points
        .iter()
        .map(|point| &judged.frontier[*point])
        .collect();
    sets.push(&judged.planned);
    let mut chances = simulate(&sets)?;
    judged.planned.chance_of_loss = chances.pop();
    judged.take(&points, &chances);
    let limits = judged.question.limits;
    if let Some(limit) = limits.chance_of_loss {
        let is_affordable = |set: &OptionSet| {
            limits
                .budget
                .is_none_or(|budget| !exceeds(set.spend, budget))
        };
        let mut left = judged
            .frontier
            .iter()
            .rposition(is_affordable)
            .map_or(0, |best| best + 1);
        while left > 0 {
            let round: Vec<usize> = (left.saturating_sub(TOGETHER)..left).collect();
            let unknown = |point: &usize| judged.frontier[*point].chance_of_loss.is_none();
            let unknown: Vec<usize> = round.iter().copied().filter(unknown).collect();
            let sets: Vec<&OptionSet> = unknown
                .iter()
                .map(|point| &judged.frontier[*point])
                .collect();
            let chances = simulate(&sets)?;
            judged.take(&unknown, &chances);
            let is_within = |point: &usize| judged.frontier[*point].chance_of_loss <= Some(limit);
            if round.iter().any(is_within) {
                break;
            }
            left = round[0];
        }
    }
    judged.choose(plan, &mut Projector::new(plan));
    Some(judged)
}

impl Portfolio {
    fn take(&mut self, points: &[usize], chances: &[f64]) {
        for (point, chance) in points.iter().zip(chances) {
            self.frontier[*point].chance_of_loss = Some(*chance);
        }
    }
}

/// Positions spread evenly over so many, the first and the last among them.
fn evenly(count: usize) -> Vec<usize> {
    let steps = EVENLY_SPREAD.min(count).max(2) - 1;
    (0..=steps).map(|step| (count - 1) * step / steps).collect()
}
