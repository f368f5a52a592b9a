//! Trials by the thousand: blocks of them, spread over the processors, in the widest instructions of each.

use std::ops::Range;

use pulp::{Arch, NullaryFnOnce};

use crate::engine::batch::CancelToken;
use crate::engine::batch::lanes::{LANES, Lane};
use crate::engine::batch::parallel;

use super::inputs::{Inputs, TrialDraws};
use super::kernel::Kernel;
use super::model::{Model, ScaledOptions};
use super::sobol::{Points, SCRAMBLINGS};

/// Blocks that a thread takes at a time.
const BLOCKS_AT_A_TIME: usize = 16;

/// A case that is ready to be simulated.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    pub(super) inputs: Inputs,
    pub(super) model: Model,
    pub(super) points: Points,
    pub(super) threads: usize,
}

/// What came of some trials, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct TrialSamples {
    pub(super) npv: Vec<f64>,
    /// What stands for the effects that helped.
    pub(super) working: Vec<u64>,
    /// Not a number where nothing is spent.
    pub(super) rox: Vec<f64>,
    /// Infinite where the money does not come back.
    pub(super) payback: Vec<f64>,
    /// Cumulative net at the end of each year.
    pub(super) cumulative: Vec<Vec<f64>>,
    /// Trials with a month or more past the sweet spot, by driver, and these months in all.
    pub(super) overshoot: Vec<(usize, f64)>,
}

/// How much is kept of each trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TrialRetention {
    Everything,
    NpvAlone,
}

/// The independent scrambling that a trial belongs to.
pub(super) fn scrambling(trial: usize) -> usize {
    trial / LANES % SCRAMBLINGS
}

impl Machine {
    /// Makes what matters most for the net present value at some scales the most even, among the sources from `first` on.
    pub(super) fn order_dimensions(&mut self, scales: &ScaledOptions, first: usize) {
        let importance = {
            let kernel = std::cell::RefCell::new(Kernel::new(&self.model, self.inputs.slots));
            self.inputs.importance(|draws| {
                Arch::new().dispatch(OneBlock {
                    kernel: &mut kernel.borrow_mut(),
                    model: &self.model,
                    scales,
                    draws,
                })
            })
        };
        self.inputs.order_by(&importance, first);
    }

    /// Draws trials and adds what came of them at some scales; false when cancelled.
    pub(super) fn run(
        &self,
        scales: &[ScaledOptions],
        trials: Range<usize>,
        keep: TrialRetention,
        token: &CancelToken,
        samples: &mut [TrialSamples],
    ) -> bool {
        let blocks = trials.start / LANES..trials.end.div_ceil(LANES);
        let count = blocks.len().div_ceil(BLOCKS_AT_A_TIME);
        let worker = || {
            let kernel = Kernel::new(&self.model, self.inputs.slots);
            (kernel, self.inputs.room())
        };
        let answer = |(kernel, draws): &mut (Kernel, TrialDraws), question: usize| {
            if token.is_cancelled() {
                return None;
            }
            let first = blocks.start + question * BLOCKS_AT_A_TIME;
            Some(Arch::new().dispatch(SomeBlocks {
                machine: self,
                kernel,
                draws,
                scales,
                blocks: first..(first + BLOCKS_AT_A_TIME).min(blocks.end),
                last_trial: trials.end,
                keep,
            }))
        };
        for found in parallel::answers_on(self.threads, count, worker, answer) {
            let Some(found) = found else { return false };
            for (samples, found) in samples.iter_mut().zip(found) {
                samples.append(found);
            }
        }
        true
    }
}

/// One block at given draws.
struct OneBlock<'a> {
    kernel: &'a mut Kernel,
    model: &'a Model,
    scales: &'a ScaledOptions,
    draws: &'a TrialDraws,
}

impl NullaryFnOnce for OneBlock<'_> {
    type Output = Lane;

    #[inline(always)]
    fn call(self) -> Lane {
        self.kernel.run(self.model, self.scales, self.draws).npv()
    }
}

/// Some blocks, one after the other, each at all scales.
struct SomeBlocks<'a> {
    machine: &'a Machine,
    kernel: &'a mut Kernel,
    draws: &'a mut TrialDraws,
    scales: &'a [ScaledOptions],
    blocks: Range<usize>,
    last_trial: usize,
    keep: TrialRetention,
}

impl NullaryFnOnce for SomeBlocks<'_> {
    type Output = Vec<TrialSamples>;

    #[inline(always)]
    fn call(self) -> Vec<TrialSamples> {
        let Machine {
            inputs,
            model,
            points,
            ..
        } = self.machine;
        let mut samples = vec![TrialSamples::default(); self.scales.len()];
        let play_a_part: Vec<Vec<bool>> = self
            .scales
            .iter()
            .map(|scales| model.effects_that_play_a_part(scales))
            .collect();
        for block in self.blocks {
            inputs.draw(points, block, self.draws);
            let trials = (self.last_trial - block * LANES).min(LANES);
            let sets = self.scales.iter().zip(&play_a_part);
            for (samples, (scales, play_a_part)) in samples.iter_mut().zip(sets) {
                let outcome = self.kernel.run(model, scales, self.draws);
                samples.npv.extend_from_slice(&outcome.npv()[..trials]);
                if self.keep == TrialRetention::NpvAlone {
                    continue;
                }
                let working = inputs.working(self.draws, play_a_part);
                samples.working.extend_from_slice(&working[..trials]);
                let rox = crate::engine::batch::lanes::lanes(|lane| {
                    outcome.pv_experience[lane] / outcome.pv_cost[lane] - 1.0
                });
                samples.rox.extend_from_slice(&rox[..trials]);
                samples
                    .payback
                    .extend_from_slice(&outcome.payback[..trials]);
                samples
                    .cumulative
                    .resize_with(outcome.cumulative.len(), Vec::new);
                for (all, year) in samples.cumulative.iter_mut().zip(&outcome.cumulative) {
                    all.extend_from_slice(&year[..trials]);
                }
                samples
                    .overshoot
                    .resize(outcome.overshoot_months.len(), (0, 0.0));
                for (all, months) in samples.overshoot.iter_mut().zip(&outcome.overshoot_months) {
                    for months in &months[..trials] {
                        all.0 += usize::from(*months > 0.0);
                        all.1 += months;
                    }
                }
            }
        }
        samples
    }
}

impl TrialSamples {
    /// The trials so far.
    pub(super) fn trials(&self) -> usize {
        self.npv.len()
    }

    fn append(&mut self, other: Self) {
        self.npv.extend(other.npv);
        self.working.extend(other.working);
        self.rox.extend(other.rox);
        self.payback.extend(other.payback);
        self.cumulative
            .resize_with(other.cumulative.len(), Vec::new);
        for (all, year) in self.cumulative.iter_mut().zip(other.cumulative) {
            all.extend(year);
        }
        self.overshoot.resize(other.overshoot.len(), (0, 0.0));
        for (all, more) in self.overshoot.iter_mut().zip(other.overshoot) {
            all.0 += more.0;
            all.1 += more.1;
        }
    }
}
