//! A result with what a simulation says of it: the verdicts that it bears out (condition C of section 6 of the model), the
//! recommended plan that follows from them, and the decision by the chances of that plan.

use crate::domain::{BusinessCase, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::checks;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;
use crate::engine::simulation::{
    FactorResult, PlanChances, SimulatedVerdict, Simulation, SimulationResult, SimulationSettings,
};

use super::ask::{Ask, AskReason, Chances};
use super::result::{CaseResult, OptionResult};
use super::{minimum, verdicts};

/// A result that a simulation had its say in.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The result: figures at likely values, and the verdicts, the decision and the checks with the simulation known.
    pub result: CaseResult,
    /// What the trials say of every option that is past the sweet spot at likely values.
    pub verdicts: Vec<SimulatedVerdict>,
}

/// Whether the decision depends on what a simulation says: an option is part of the plan.
pub fn asks_for_simulation(result: &CaseResult) -> bool {
    !result.options.is_empty()
}

/// Simulates a plan as far as its decision needs that.
///
/// `plan` has to be that of `case`, and `result` what [`crate::engine::evaluate`] makes of it. The chances are those that
/// [`crate::engine::simulation::simulate`] finds with the same settings. Nothing is drawn where there is nothing to decide: see
/// [`asks_for_simulation`]. None when cancelled before the end.
pub fn judge(
    case: &BusinessCase,
    plan: &Plan,
    result: &CaseResult,
    settings: SimulationSettings,
    token: &CancelToken,
) -> Option<Judged> {
    if !asks_for_simulation(result) {
        return Some(Judged {
            result: result.clone(),
            verdicts: Vec::new(),
        });
    }
    let own = Simulation::drawn(case, plan, settings, token)?;
    let verdicts = own.verdicts(result, token)?;
    let known = SimulatedChances {
        settings,
        verdicts: &verdicts,
        chances: own.chances(),
    };
    let factors = || own.factors(settings.trials_of_study(), token);
    let result = decided(case, plan, result, known, factors, token)?;
    Some(Judged { result, verdicts })
}

/// The same where the plan was simulated already. None when cancelled before the end.
pub fn judge_simulated(
    case: &BusinessCase,
    plan: &Plan,
    result: &CaseResult,
    found: &SimulationResult,
    token: &CancelToken,
) -> Option<CaseResult> {
    if !asks_for_simulation(result) {
        return Some(result.clone());
    }
    let study = found.study.as_ref();
    let known = SimulatedChances {
        settings: found.settings,
        verdicts: study.map_or(&[], |study| study.verdicts.as_slice()),
        chances: found.chances(),
    };
    let factors = || Some(study.map_or_else(Vec::new, |study| study.factors.clone()));
    decided(case, plan, result, known, factors, token)
}

/// What a simulation of the plan as it is says.
#[derive(Clone, Copy)]
struct SimulatedChances<'a> {
    settings: SimulationSettings,
    verdicts: &'a [SimulatedVerdict],
    chances: PlanChances,
}

fn decided(
    case: &BusinessCase,
    plan: &Plan,
    result: &CaseResult,
    known: SimulatedChances<'_>,
    factors_of_plan: impl FnOnce() -> Option<Vec<FactorResult>>,
    token: &CancelToken,
) -> Option<CaseResult> {
    let mut judged = result.clone();
    let mut projector = Projector::new(plan);
    take_verdicts(plan, &mut judged, &mut projector, known.verdicts);
    let less = judged.ask.recommended_plan(plan);
    let less = match &less {
        Some(less) => Some(Simulation::drawn(case, less, known.settings, token)?),
        None => None,
    };
    let chances = Chances {
        settings: known.settings,
        plan: known.chances,
        recommended: less.as_ref().map_or(known.chances, Simulation::chances),
    };
    judged.ask.decide(chances);
    if judged.ask.reason == AskReason::ChanceOfLoss {
        let factors = match &less {
            Some(less) => less.factors(known.settings.trials_of_study(), token)?,
            None => factors_of_plan()?,
        };
        judged.ask.measure_first = worth_knowing_most(factors);
    }
    projector.project(&Scenario::planned(plan));
    judged.findings = checks::run(plan, &judged, &mut projector);
    Some(judged)
}

/// Gives the options the verdicts that the trials bear out, and what follows from verdicts.
fn take_verdicts(
    plan: &Plan,
    judged: &mut CaseResult,
    projector: &mut Projector<'_>,
    simulated: &[SimulatedVerdict],
) {
    let mut softened = false;
    for option in &mut judged.options {
        if let Some(own) = simulated.iter().find(|own| own.option == option.id) {
            softened |= option.verdict != own.verdict;
            option.verdict = own.verdict;
        }
    }
    if !softened {
        return;
    }
    let planned = Scenario::planned(plan);
    projector.project(&planned);
    let active = (0..plan.options.len()).filter(|option| plan.options[*option].is_active());
    let numbered: Vec<(usize, &OptionResult)> = active.zip(&judged.options).collect();
    let warnings = verdicts::warnings(projector, plan, &numbered, &judged.drivers);
    let loss_alert = plan.finance.loss_alert;
    let ask = Ask::at_likely(projector, &planned, judged.npv, &numbered, loss_alert);
    judged.minimum = minimum::choose(plan, &planned, &judged.options, &ask)
        .map(|(basis, scenario)| minimum::evaluate(projector, plan, basis, &scenario));
    judged.warnings = warnings;
    judged.ask = ask;
}

/// What it is worth most to know; among equals what explains most.
fn worth_knowing_most(factors: Vec<FactorResult>) -> Option<FactorResult> {
    factors.into_iter().reduce(|best, other| {
        let by_worth = other.evppi.total_cmp(&best.evppi);
        let by_share = other.share_of_variance.total_cmp(&best.share_of_variance);
        if by_worth.then(by_share).is_gt() {
            other
        } else {
            best
        }
    })
}
