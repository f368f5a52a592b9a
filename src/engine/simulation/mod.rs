//! What the case may come to: thousands of trials, each with every uncertain number drawn (section 7 of the model).
//!
//! A trial is a case of its own: every estimate with a range takes a value of its PERT distribution, every option delivers or
//! does not, and what is done for each driver and against each friction works there or does not. So the weights that the
//! plan gives to effects do not occur: in a trial an effect is there or it is not.
//!
//! - `inputs` says what is uncertain and turns uniform numbers into drawn ones; `sobol` gives uniform numbers that leave no
//!   gaps; `shape` and `normal` are the inverses of their distributions.
//! - `model` is the plan as trials take it, `kernel` the maths of sections 2 to 5 for many trials side by side, `lanes` their
//!   numbers, and `run` spreads them over the processors.
//! - `summary`, `masses` and `estimators` make figures of what came of the trials, `study` explains them.
//!
//! The answer follows from (case, settings) alone: no clock, no thread and no processor changes a bit of it.

mod estimators;
mod inputs;
mod kernel;
mod masses;
mod model;
mod normal;
mod result;
mod run;
mod shape;
mod slots;
mod sobol;
mod study;
mod summary;
#[cfg(test)]
mod tests;

use crate::domain::{BusinessCase, OptionPlan, Plan};
use crate::engine::batch::CancelToken;

use super::batch::parallel;
use super::results::result::CaseResult;
use inputs::Inputs;
use model::{Model, ScaledOptions};
use run::{Machine, TrialRetention, TrialSamples};
use sobol::Points;

pub(crate) use result::settings_or_null;
pub use result::{
    Distribution, Factor, FactorResult, FanYear, Histogram, Mass, MassKind, MeanDifference,
    OvershootChance, Payback, PlanChances, SimulatedVerdict, SimulationResult, SimulationSettings,
    Study,
};

/// Trials of the first answer, which comes within a frame.
const FIRST_TRIALS: usize = 1_024;
/// Each further answer rests on so many times the trials of the one before it.
const GROWTH: usize = 8;
/// Net present values of several sets that are kept at a time: 64 MB.
const MOST_VALUES: usize = 1 << 23;

/// Simulates a plan.
///
/// `plan` has to be that of `case`, and `result` what [`super::evaluate`] makes of it. `hear` is told of every answer on the
/// way, each resting on more trials than the one before; the last one is returned. None when cancelled before the
/// end.
pub fn simulate(
    case: &BusinessCase,
    plan: &Plan,
    result: &CaseResult,
    settings: SimulationSettings,
    token: &CancelToken,
    hear: impl FnMut(&SimulationResult),
) -> Option<SimulationResult> {
    Simulation::new(case, plan, settings, parallel::threads()).run(result, token, hear)
}

/// The net present value of other sets of scales of the options, each over the same draws: one scale for each option of the
/// plan, where 0 leaves it out and its planned scale is [`crate::domain::OptionPlan::scale`].
///
/// The draws are those of [`simulate`] with the same settings, so the scales of the plan have the figures that it finds, to
/// the last bit. What only options outside the plan draw comes on top, the same whichever sets are asked.
///
/// The answers are the chance of a loss and the spread of each set, in their order. None when cancelled before the
/// end.
pub fn simulate_scales(
    case: &BusinessCase,
    plan: &Plan,
    settings: SimulationSettings,
    scales: &[Vec<f64>],
    token: &CancelToken,
) -> Option<Vec<ScalesOutlook>> {
    let mut machine = machine(case, plan, settings, parallel::threads());
    machine.add_options_outside_plan(case, plan, settings.seed);
    let scales: Vec<ScaledOptions> = scales
        .iter()
        .map(|scales| machine.model.scales(scales))
        .collect();
    let trials = settings.trials.max(1);
    let together = (MOST_VALUES / trials).max(1);
    let mut outlooks = Vec::with_capacity(scales.len());
    for scales in scales.chunks(together) {
        let mut samples = vec![TrialSamples::default(); scales.len()];
        if !machine.run(
            scales,
            0..trials,
            TrialRetention::NpvAlone,
            token,
            &mut samples,
        ) {
            return None;
        }
        outlooks.extend(samples.iter_mut().map(|samples| ScalesOutlook {
            chance_of_loss: chance_of_loss(&samples.npv).0,
            npv: summary::distribution(&mut samples.npv),
        }));
    }
    Some(outlooks)
}

/// What the trials say of one set of scales.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScalesOutlook {
    /// Net present value.
    pub npv: Distribution,
    /// Chance that it is below 0, 0..=1.
    pub chance_of_loss: f64,
}

/// A plan that is ready, with the order of its dimensions chosen for its own scales.
fn machine(
    case: &BusinessCase,
    plan: &Plan,
    settings: SimulationSettings,
    threads: usize,
) -> Machine {
    let takes_part: Vec<bool> = plan.options.iter().map(OptionPlan::is_active).collect();
    let inputs = Inputs::of(case, plan, &takes_part);
    let mut machine = Machine {
        points: Points::new(settings.seed, inputs.sources()),
        inputs,
        model: Model::new(plan),
        threads,
    };
    let planned = machine.model.scales(&machine.model.planned());
    machine.order_dimensions(&planned, 0);
    machine
}

impl Machine {
    /// Adds what is uncertain about the options that the plan leaves out.
    fn add_options_outside_plan(&mut self, case: &BusinessCase, plan: &Plan, seed: u64) {
        let options = plan.options.iter();
        let outside: Vec<bool> = options.map(|option| !option.is_active()).collect();
        let first = self.inputs.sources();
        self.inputs.add(case, plan, &outside);
        self.points = Points::new(seed, self.inputs.sources());
        let all: Vec<f64> = plan.options.iter().map(|option| option.scale).collect();
        self.order_dimensions(&self.model.scales(&all), first);
    }
}

fn chance_of_loss(npv: &[f64]) -> (f64, Option<f64>) {
    summary::mean_with_error(npv, |npv| if npv < 0.0 { 1.0 } else { 0.0 })
}

/// A simulation of a plan.
pub(super) struct Simulation<'a> {
    plan: &'a Plan,
    settings: SimulationSettings,
    machine: Machine,
    planned: ScaledOptions,
    samples: TrialSamples,
}

impl<'a> Simulation<'a> {
    fn new(
        case: &BusinessCase,
        plan: &'a Plan,
        settings: SimulationSettings,
        threads: usize,
    ) -> Self {
        let machine = machine(case, plan, settings, threads);
        Self {
            plan,
            settings,
            planned: machine.model.scales(&machine.model.planned()),
            machine,
            samples: TrialSamples::default(),
        }
    }

    /// All trials drawn, as far as the net present value needs that. None when cancelled before the end.
    pub(super) fn drawn(
        case: &BusinessCase,
        plan: &'a Plan,
        settings: SimulationSettings,
        token: &CancelToken,
    ) -> Option<Self> {
        let mut simulation = Self::new(case, plan, settings, parallel::threads());
        simulation.draw(settings.trials.max(1), TrialRetention::NpvAlone, token)?;
        Some(simulation)
    }

    /// What the trials so far say of the worth of the plan.
    pub(super) fn chances(&self) -> PlanChances {
        let npv = &self.samples.npv;
        let (mean_npv, mean_npv_error) = summary::mean_with_error(npv, |npv| npv);
        let (chance_of_loss, chance_of_loss_error) = chance_of_loss(npv);
        PlanChances {
            mean_npv,
            mean_npv_error,
            chance_of_loss,
            chance_of_loss_error,
        }
    }

    fn run(
        mut self,
        result: &CaseResult,
        token: &CancelToken,
        mut hear: impl FnMut(&SimulationResult),
    ) -> Option<SimulationResult> {
        let trials = self.settings.trials.max(1);
        let keep = TrialRetention::Everything;
        let mut next = FIRST_TRIALS;
        loop {
            // The rest comes along where another answer would hardly tell more.
            let up_to = if 2 * next >= trials { trials } else { next };
            self.draw(up_to, keep, token)?;
            let mut found = self.summed_up(result);
            if up_to == trials {
                hear(&found);
                found.study = Some(self.study(result, &found, token)?);
                hear(&found);
                return Some(found);
            }
            hear(&found);
            next *= GROWTH;
        }
    }

    /// Draws on until there are so many trials.
    fn draw(&mut self, up_to: usize, keep: TrialRetention, token: &CancelToken) -> Option<()> {
        let from = self.samples.trials();
        let is_done = self.machine.run(
            std::slice::from_ref(&self.planned),
            from..up_to,
            keep,
            token,
            std::slice::from_mut(&mut self.samples),
        );
        is_done.then_some(())
    }

    /// The figures of the trials so far.
    fn summed_up(&self, result: &CaseResult) -> SimulationResult {
        let samples = &self.samples;
        let (chance_of_loss, chance_of_loss_error) = chance_of_loss(&samples.npv);
        let (at_best, _) = summary::mean_with_error(&samples.npv, |npv| npv.max(0.0));
        // Of the two sides of the difference the one that varies.
        let (mean, _) = summary::mean_with_error(&samples.npv, |npv| npv);
        let avoided = |npv: f64| {
            if mean >= 0.0 {
                (-npv).max(0.0)
            } else {
                npv.max(0.0)
            }
        };
        let (_, evpi_error) = summary::mean_with_error(&samples.npv, avoided);
        let mut npv = samples.npv.clone();
        let rox = samples.rox.iter().all(|rox| rox.is_finite());
        SimulationResult {
            settings: self.settings,
            trials: samples.trials(),
            headline_npv: result.npv,
            npv: summary::distribution(&mut npv),
            rox: rox.then(|| summary::distribution(&mut samples.rox.clone())),
            chance_of_loss,
            chance_of_loss_error,
            expected_shortfall: summary::mean_of_lowest_tenth(&mut npv),
            histogram: masses::histogram(&samples.npv, &samples.working),
            payback: summary::payback(&samples.payback, samples.cumulative.len()),
            fan: samples
                .cumulative
                .iter()
                .enumerate()
                .map(|(year, values)| FanYear {
                    year: year + 1,
                    cumulative_net: summary::distribution(&mut values.clone()),
                })
                .collect(),
            overshoot: self.overshoot(),
            evpi: at_best - mean.max(0.0),
            evpi_error,
            study: None,
        }
    }

    fn overshoot(&self) -> Vec<OvershootChance> {
        let trials = self.samples.trials() as f64;
        let drivers = self.plan.drivers.iter().zip(&self.samples.overshoot);
        drivers
            .enumerate()
            .filter(|(position, (driver, _))| {
                let is_touched = !self.planned.of_driver[*position].is_empty();
                is_touched && driver.expected.is_some()
            })
            .map(|(_, (driver, (count, months)))| OvershootChance {
                driver: driver.id.clone(),
                chance: *count as f64 / trials,
                mean_months: months / trials,
            })
            .collect()
    }
}
