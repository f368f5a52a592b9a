//! What is found out about a case before it is exported: how much depends on each assumption, what thousands of trials say,
//! and the best set of its options.

use crate::domain::register::register;
use crate::domain::{BusinessCase, Plan};
use crate::engine::batch::{CancelToken, Cancelled};
use crate::engine::portfolio::{self, Portfolio, PortfolioLimits, PortfolioSettings, ScaleChoices};
use crate::engine::results::sensitivity::{Effect, effects};
use crate::engine::simulation::{SimulationResult, SimulationSettings, simulate, simulate_scales};
use crate::engine::{CaseResult, judge_simulated};
use crate::text::{CaseText, Texts};

/// What was found out about a case. It follows from (case, settings) alone.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// How much depends on each assumption, in the order of [`crate::domain::register::register`].
    pub effects: Vec<Effect>,
    /// What the trials say, with what explains them.
    pub simulation: SimulationResult,
    /// The best set of options within the budget of the case; none for a case without options. Of its sets the plan and the
    /// best one have a chance of a loss, from the same draws as the simulation.
    pub portfolio: Option<Portfolio>,
    /// The result with the verdicts that the trials bear out, and the decision that follows: section 6.
    pub judged: CaseResult,
}

impl Analysis {
    /// Finds it out, in the first half of the way to a file.
    ///
    /// `plan` has to be that of `case`, and `result` what [`crate::engine::evaluate`] makes of it.
    ///
    /// # Errors
    /// When cancelled.
    pub fn of(
        case: &BusinessCase,
        plan: &Plan,
        result: &CaseResult,
        settings: SimulationSettings,
        token: &CancelToken,
    ) -> Result<Self, Cancelled> {
        token.reached(0.0)?;
        let effects = effects(case, &register(case), token).ok_or(Cancelled)?;
        token.reached(0.1)?;
        let simulation = simulate(case, plan, result, settings, token, |found| {
            let share = found.trials as f64 / settings.trials.max(1) as f64;
            token.set_progress(0.1 + 0.2 * share);
        });
        let simulation = simulation.ok_or(Cancelled)?;
        token.reached(0.3)?;
        let portfolio = best_set(case, plan, &simulation, token)?;
        token.reached(0.5)?;
        let judged = judge_simulated(case, plan, result, &simulation, token).ok_or(Cancelled)?;
        Ok(Self {
            effects,
            simulation,
            portfolio,
            judged,
        })
    }

    /// Whether any of its numbers is uncertain: otherwise all trials are the same.
    pub fn is_uncertain(&self) -> bool {
        !self.simulation.histogram.is_certain()
    }

    /// The chance of a loss and what may be expected, in a sentence.
    pub fn in_words(&self, text: &CaseText<'_>) -> String {
        let words = text.texts.chances_in_words(&self.simulation, text.currency);
        words.into()
    }

    /// From how many trials the chances come, and where their draws began.
    pub fn draws(&self, texts: &Texts) -> String {
        texts.draws(&self.simulation)
    }
}

/// The best set of options within the budget, and how likely it is to lose money.
fn best_set(
    case: &BusinessCase,
    plan: &Plan,
    simulation: &SimulationResult,
    token: &CancelToken,
) -> Result<Option<Portfolio>, Cancelled> {
    if plan.options.is_empty() {
        return Ok(None);
    }
    let question = PortfolioSettings {
        scales: ScaleChoices::Whole,
        limits: PortfolioLimits {
            budget: plan.finance.budget,
            ..PortfolioLimits::default()
        },
    };
    let mut found =
        portfolio::optimise(plan, &question, &token.without_progress()).ok_or(Cancelled)?;
    found.simulated = Some(simulation.settings);
    found.planned.chance_of_loss = Some(simulation.chance_of_loss);
    let chosen = found.chosen;
    let chance = if found.frontier[chosen].multiples == found.planned.multiples {
        simulation.chance_of_loss
    } else {
        let options = plan.options.iter();
        let scales = options.zip(&found.frontier[chosen].multiples);
        let scales = scales.map(|(option, multiple)| option.scale * multiple);
        let settings = simulation.settings;
        let told = simulate_scales(case, plan, settings, &[scales.collect()], token);
        told.ok_or(Cancelled)?
            .first()
            .map_or(0.0, |own| own.chance_of_loss)
    };
    found.frontier[chosen].chance_of_loss = Some(chance);
    Ok(Some(found))
}
