//! Trials side by side: every number of a block of trials as one lane of a row.
//!
//! Loops over the lanes of a row have no branch and a length that the compiler knows, so that it turns each into the widest
//! instructions of the processor it builds them for ([`crate::engine::simulation::run`] chooses among these at run time). Products and sums are
//! never fused, so a trial has the same bits on every processor.

use crate::engine::number::Number;

use super::exponential::{PowerSteps, StepLimits, by_small_step, by_tiny_step, exp};

/// Trials that are computed side by side.
pub(in crate::engine) const LANES: usize = 16;

/// One number of every trial of a block.
pub(in crate::engine) type Lane = [f64; LANES];

/// The same number in every trial.
#[inline(always)]
pub(in crate::engine) const fn all(value: f64) -> Lane {
    [value; LANES]
}

/// A row made lane by lane.
#[inline(always)]
pub(in crate::engine) fn lanes(of: impl Fn(usize) -> f64) -> Lane {
    let mut row = [0.0; LANES];
    for (lane, value) in row.iter_mut().enumerate() {
        *value = of(lane);
    }
    row
}

/// The largest of a row, without signs.
#[inline(always)]
pub(in crate::engine) fn largest(row: &Lane) -> f64 {
    let mut parts = [0.0_f64; 8];
    for eight in row.as_chunks::<8>().0 {
        for (part, value) in parts.iter_mut().zip(eight) {
            *part = value.abs().at_least(*part);
        }
    }
    parts.iter().fold(0.0, |most, part| part.at_least(most))
}

/// Whether any of a row is above a limit.
#[inline(always)]
pub(in crate::engine) fn any_above(row: &Lane, limit: f64) -> bool {
    row.iter().fold(false, |any, value| any | (*value > limit))
}

/// How far the lanes of a row reach from 0: the larger of each two, as a comparison is quicker than the largest of all.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct LaneExtent([f64; LANES / 2]);

impl LaneExtent {
    pub(in crate::engine) const NOTHING: Self = Self([0.0; LANES / 2]);

    #[inline(always)]
    pub(in crate::engine) fn of(row: &Lane) -> Self {
        let mut reach = Self::NOTHING;
        for (lane, reach) in reach.0.iter_mut().enumerate() {
            let (one, other) = (row[lane].abs(), row[lane + LANES / 2].abs());
            *reach = one.at_least(other);
        }
        reach
    }

    #[inline(always)]
    fn is_beyond(&self, limit: f64) -> bool {
        self.0
            .iter()
            .fold(false, |any, reach| any | (*reach > limit))
    }
}

/// Turns the exponential of a power to that of the next `power`, which is a `step` further; `reach` and `limits` say how large
/// the steps are.
#[inline(always)]
pub(in crate::engine) fn turn_exp(
    value: &mut Lane,
    reach: &LaneExtent,
    limits: StepLimits,
    step: impl Fn(usize) -> f64,
    power: impl Fn(usize) -> f64,
) {
    *value = match limits.steps(|limit| reach.is_beyond(limit)) {
        PowerSteps::Tiny => lanes(|lane| value[lane] * by_tiny_step(step(lane))),
        PowerSteps::Small => lanes(|lane| value[lane] * by_small_step(step(lane))),
        PowerSteps::Large => lanes(|lane| exp(power(lane))),
    };
}

/// Adds a row to another.
#[inline(always)]
pub(in crate::engine) fn add(row: &mut Lane, other: &Lane) {
    for lane in 0..LANES {
        row[lane] += other[lane];
    }
}

/// Adds a multiple of a row to another.
#[inline(always)]
pub(in crate::engine) fn add_scaled(row: &mut Lane, scale: f64, other: &Lane) {
    for lane in 0..LANES {
        row[lane] += scale * other[lane];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_steps_and_large_ones_lead_to_the_same_exponential() {
        let (mut value, mut before) = (all(1.0), all(0.0));
        for month in 0..240 {
            let time = f64::from(month);
            let power = lanes(|lane| {
                0.4 * (0.02 * time * (1.0 + lane as f64 / 64.0)).sin()
                    + if month == 120 { -3.0 } else { 0.0 }
            });
            let step = lanes(|lane| power[lane] - before[lane]);
            let reach = LaneExtent::of(&step);
            turn_exp(
                &mut value,
                &reach,
                StepLimits::PLAIN,
                |lane| step[lane],
                |lane| power[lane],
            );
            before = power;
            for (value, power) in value.iter().zip(&power) {
                assert!((value / power.exp() - 1.0).abs() < 1e-12);
            }
        }
    }
}
