//! What explains the spread of the net present value, what it is worth to know, and what the trials say of the verdicts.

use std::collections::BTreeMap;

use crate::domain::{FieldPath, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::batch::lanes::{LANES, all};
use crate::engine::batch::parallel;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;
use crate::engine::results::result::{CaseResult, OptionResult, Verdict};
use crate::engine::results::verdicts;

use super::Simulation;
use super::estimators::{ExplainedVariance, TrialFigure, by_classes, by_even_number};
use super::inputs::InputMeasure;
use super::model::ScaledOptions;
use super::result::{
    Factor, FactorResult, MeanDifference, SimulatedVerdict, SimulationResult, Study,
};
use super::run::{TrialRetention, TrialSamples, scrambling};
use super::sobol::SCRAMBLINGS;

/// The mean and the headline are told apart from this share of the headline on.
const WORTH_EXPLAINING: f64 = 0.1;
/// Ranges that are named as reasons.
const MOST_REASONS: usize = 3;

impl Simulation<'_> {
    /// Explains what was found. None when cancelled.
    pub(super) fn study(
        &self,
        result: &CaseResult,
        found: &SimulationResult,
        token: &CancelToken,
    ) -> Option<Study> {
        let trials = self.settings.trials_of_study();
        Some(Study {
            factors: self.factors(trials, token)?,
            trials,
            verdicts: self.verdicts(result, token)?,
            difference: self.difference(found, token)?,
        })
    }

    /// What each uncertain number explains, the largest share first.
    pub(in crate::engine) fn factors(
        &self,
        trials: usize,
        token: &CancelToken,
    ) -> Option<Vec<FactorResult>> {
        let figure = TrialFigure::new(&self.samples.npv[..trials], SCRAMBLINGS, scrambling);
        let factors = self.machine.inputs.factors(self.plan);
        if !figure.is_uncertain() || trials < SCRAMBLINGS * LANES {
            return Some(Vec::new());
        }
        let explain = |_: &mut (), position: usize| {
            if token.is_cancelled() {
                return None;
            }
            let (source, _, measure) = &factors[position];
            let mut row = all(0.0);
            let numbers = (0..trials.div_ceil(LANES)).flat_map(|block| {
                let machine = &self.machine;
                machine
                    .inputs
                    .column(&machine.points, block, *source, &mut row);
                row
            });
            Some(match measure {
                InputMeasure::Even => by_even_number(&figure, numbers),
                InputMeasure::Classes(limits) => by_classes(&figure, limits, numbers),
            })
        };
        let threads = self.machine.threads;
        let explained = parallel::answers_on(threads, factors.len(), || (), explain);
        let mut results = Vec::with_capacity(factors.len());
        for (explained, (_, factor, _)) in explained.into_iter().zip(&factors) {
            results.push(factor_result(explained?, factor));
        }
        results.sort_by(|a, b| {
            let by_share = b.share_of_variance.total_cmp(&a.share_of_variance);
            by_share.then_with(|| a.factor.cmp(&b.factor))
        });
        Some(results)
    }

    /// Condition C of section 6: whether scaling an option back does at least as well in most of the trials drawn so far.
    pub(in crate::engine) fn verdicts(
        &self,
        result: &CaseResult,
        token: &CancelToken,
    ) -> Option<Vec<SimulatedVerdict>> {
        let trials = self.settings.trials_of_study();
        let warned: Vec<&OptionResult> = result
            .options
            .iter()
            .filter(|option| option.verdict == Verdict::Overshoot)
            .collect();
        let position = |id: &str| self.plan.options.iter().position(|own| own.id == id);
        let scaled_back: Vec<(&OptionResult, ScaledOptions)> = warned
            .into_iter()
            .filter_map(|option| {
                let mut scales = self.machine.model.planned();
                *scales.get_mut(position(&option.id)?)? *= option.sweet_spot_scale;
                Some((option, self.machine.model.scales(&scales)))
            })
            .collect();
        if scaled_back.is_empty() {
            return Some(Vec::new());
        }
        let (options, scales): (Vec<&OptionResult>, Vec<ScaledOptions>) =
            scaled_back.into_iter().unzip();
        let mut samples = vec![TrialSamples::default(); scales.len()];
        let keep = TrialRetention::NpvAlone;
        if !self
            .machine
            .run(&scales, 0..trials, keep, token, &mut samples)
        {
            return None;
        }
        let of_option = options.into_iter().zip(&samples);
        let verdicts = of_option.map(|(option, samples)| {
            let pairs = samples.npv.iter().zip(&self.samples.npv);
            let as_good = pairs.filter(|(less, plan)| less >= plan).count();
            let share = as_good as f64 / trials as f64;
            SimulatedVerdict {
                option: option.id.clone(),
                share_at_least_as_good: share,
                verdict: verdicts::after_simulation(option.verdict, share),
            }
        });
        Some(verdicts.collect())
    }

    /// Why the mean is another than the headline, where it is.
    fn difference(
        &self,
        found: &SimulationResult,
        token: &CancelToken,
    ) -> Option<Option<MeanDifference>> {
        let difference = found.npv.mean - found.headline_npv;
        if difference.abs() <= WORTH_EXPLAINING * found.headline_npv.abs() {
            return Some(None);
        }
        // The mean of a PERT with shape 4.
        let means: Vec<(FieldPath, f64)> = self
            .machine
            .inputs
            .estimates()
            .map(|(path, low, likely, high)| (path.clone(), (low + 4.0 * likely + high) / 6.0))
            .collect();
        let all_means: BTreeMap<&FieldPath, f64> =
            means.iter().map(|(path, mean)| (path, *mean)).collect();
        let from_lopsided_ranges = npv_with(self.plan, &all_means) - found.headline_npv;
        let one = |(): &mut (), position: usize| {
            if token.is_cancelled() {
                return None;
            }
            let (path, mean) = &means[position];
            Some(npv_with(self.plan, &BTreeMap::from([(path, *mean)])) - found.headline_npv)
        };
        let threads = self.machine.threads;
        let each = parallel::answers_on(threads, means.len(), || (), one);
        let each: Option<Vec<f64>> = each.into_iter().collect();
        let mut most_lopsided: Vec<(FieldPath, f64)> = means
            .iter()
            .map(|(path, _)| path.clone())
            .zip(each?)
            .collect();
        most_lopsided.retain(|(_, change)| *change != 0.0);
        most_lopsided.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        most_lopsided.truncate(MOST_REASONS);
        Some(Some(MeanDifference {
            difference,
            from_lopsided_ranges,
            most_lopsided,
        }))
    }
}

fn factor_result(explained: ExplainedVariance, factor: &Factor) -> FactorResult {
    FactorResult {
        factor: factor.clone(),
        share_of_variance: explained.share_of_variance.value,
        share_error: explained.share_of_variance.error,
        evppi: explained.value_of_knowing.value,
        evppi_error: explained.value_of_knowing.error,
    }
}

/// Net present value of a plan with other values at some paths.
fn npv_with(plan: &Plan, values: &BTreeMap<&FieldPath, f64>) -> f64 {
    let changed = plan.with_numbers(|path, value| values.get(&path).copied().unwrap_or(value));
    Projector::new(&changed)
        .project(&Scenario::planned(&changed))
        .npv()
}
