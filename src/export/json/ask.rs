//! What the decision on a case rests on, for programs.

use serde::Serialize;

use crate::domain::BusinessCase;
use crate::engine::simulation::{FactorResult, PlanChances};
use crate::engine::{CaseResult, ScaleBack};

use super::simulation::factor_name;

/// The figures behind the decision: those of the recommended plan, and of the plan as it is.
#[derive(Serialize)]
pub(super) struct AskFigures<'a> {
    /// Trials and seed of the simulation; null where none has run.
    trials: Option<usize>,
    seed: Option<u64>,
    /// The chance of a loss that the case accepts.
    loss_alert: f64,
    /// The plan as it is.
    plan: PlanFigures,
    /// The plan with what is said below scaled back; the same where that is nothing.
    recommended: PlanFigures,
    /// What the recommended plan has less of, the largest gain first.
    scale_back: Vec<Step<'a>>,
    /// What to measure first; null where that is not what is asked.
    measure_first: Option<MeasureFirst>,
}

#[derive(Serialize)]
struct PlanFigures {
    /// At likely values.
    npv: f64,
    mean_npv: Option<f64>,
    mean_npv_error: Option<f64>,
    chance_of_loss: Option<f64>,
    chance_of_loss_error: Option<f64>,
}

#[derive(Serialize)]
struct Step<'a> {
    option: &'a str,
    scale: f64,
    gain: f64,
}

#[derive(Serialize)]
struct MeasureFirst {
    kind: &'static str,
    of: String,
    evppi: f64,
    evppi_error: f64,
}

impl<'a> AskFigures<'a> {
    pub(super) fn of(case: &BusinessCase, result: &'a CaseResult) -> Self {
        let ask = &result.ask;
        let chances = ask.chances.as_ref();
        Self {
            trials: chances.map(|chances| chances.settings.trials),
            seed: chances.map(|chances| chances.settings.seed),
            loss_alert: case.finance.loss_alert,
            plan: PlanFigures::of(result.npv, chances.map(|chances| &chances.plan)),
            recommended: PlanFigures::of(ask.npv, chances.map(|chances| &chances.recommended)),
            scale_back: ask.scale_back.iter().map(Step::of).collect(),
            measure_first: ask.measure_first.as_ref().map(MeasureFirst::of),
        }
    }
}

impl PlanFigures {
    fn of(npv: f64, chances: Option<&PlanChances>) -> Self {
        Self {
            npv,
            mean_npv: chances.map(|own| own.mean_npv),
            mean_npv_error: chances.and_then(|own| own.mean_npv_error),
            chance_of_loss: chances.map(|own| own.chance_of_loss),
            chance_of_loss_error: chances.and_then(|own| own.chance_of_loss_error),
        }
    }
}

impl<'a> Step<'a> {
    fn of(step: &'a ScaleBack) -> Self {
        Self {
            option: &step.option,
            scale: step.scale,
            gain: step.gain,
        }
    }
}

impl MeasureFirst {
    fn of(first: &FactorResult) -> Self {
        let (kind, of) = factor_name(&first.factor);
        Self {
            kind,
            of,
            evppi: first.evppi,
            evppi_error: first.evppi_error,
        }
    }
}
