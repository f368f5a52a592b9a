//! The exponential of many numbers at once.
//!
//! One call to the function of the system for each number costs more than all the rest of a world. This one is a plain loop
//! without a branch, which compilers spread over the lanes of a processor, and it has the same bits wherever it runs.

use std::f64::consts::{LN_2, LOG2_E};

/// Beyond this the result is not a normal number any more.
const LARGEST: f64 = 708.0;
/// Adding this leaves the nearest whole number in the lowest bits.
const TO_WHOLE: f64 = 6_755_399_441_055_744.0;
/// ln 2 in two parts: the first one has zeros at its end, so that whole multiples of it are exact.
const LN_2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e to the power of a number, to within two units in the last place; held between e^−708 and e^708.
#[inline(always)]
pub(super) fn exponential(power: f64) -> f64 {
    debug_assert!((LN_2_HIGH + LN_2_LOW - LN_2).abs() < 1e-16);
    let power = if power < LARGEST { power } else { LARGEST };
    let power = if power > -LARGEST { power } else { -LARGEST };
    // power = doublings · ln 2 + rest, with |rest| ≤ ln 2 / 2.
    let shifted = power * LOG2_E + TO_WHOLE;
    let doublings = shifted - TO_WHOLE;
    let rest = (power - doublings * LN_2_HIGH) - doublings * LN_2_LOW;
    // Taylor; the first term that is left out is below 5e-18. Pairs keep the chain of additions short.
    let square = rest * rest;
    let fourth = square * square;
    let low = (1.0 + rest) + square * (1.0 / 2.0 + rest * (1.0 / 6.0));
    let middle =
        (1.0 / 24.0 + rest * (1.0 / 120.0)) + square * (1.0 / 720.0 + rest * (1.0 / 5_040.0));
    let high = (1.0 / 40_320.0 + rest * (1.0 / 362_880.0))
        + square * (1.0 / 3_628_800.0 + rest * (1.0 / 39_916_800.0))
        + fourth * (1.0 / 479_001_600.0 + rest * (1.0 / 6_227_020_800.0));
    let fraction = low + fourth * (middle + fourth * high);
    // Two to the power of `doublings`, put together from its bits.
    let exponent = shifted.to_bits().wrapping_add(1_023) << 52;
    fraction * f64::from_bits(exponent)
}

/// A step of the power that is small enough for [`by_tiny_step`].
const TINY_STEP: f64 = 1.0 / 2_048.0;
/// A step of the power that is small enough for [`by_small_step`].
const SMALL_STEP: f64 = 1.0 / 128.0;

/// How far powers move from month to month, at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Steps {
    /// So little that four terms of the series are enough: what is left out is under 3·10⁻¹⁵.
    Tiny,
    /// So little that six are: what is left out is under 10⁻¹⁵.
    Small,
    /// Further.
    Large,
}

impl Steps {
    /// By the largest of them, without its sign.
    #[inline(always)]
    pub(super) fn of(largest: f64) -> Self {
        if largest <= TINY_STEP {
            Self::Tiny
        } else if largest <= SMALL_STEP {
            Self::Small
        } else {
            Self::Large
        }
    }
}

/// The exponential of a tiny step.
#[inline(always)]
pub(super) fn by_tiny_step(step: f64) -> f64 {
    (1.0 + step) + step * step * (0.5 + step * (1.0 / 6.0))
}

/// The exponential of a small step.
#[inline(always)]
pub(super) fn by_small_step(step: f64) -> f64 {
    let square = step * step;
    let high = 1.0 / 24.0 + step * (1.0 / 120.0);
    (1.0 + step) + square * ((0.5 + step * (1.0 / 6.0)) + square * high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_exponential_over_the_whole_range() {
        for step in -70_000..=70_000 {
            let power = f64::from(step) / 100.0 + 0.003_1;
            let (ours, exact) = (exponential(power), power.exp());
            assert!(
                (ours / exact - 1.0).abs() < 1e-15,
                "{power}: {ours} {exact}"
            );
        }
        assert_eq!(exponential(0.0), 1.0);
    }

    #[test]
    fn small_steps_have_the_same_exponential() {
        for part in -1_000..=1_000 {
            let part = f64::from(part) / 1_000.0;
            let (tiny, small) = (part * TINY_STEP, part * SMALL_STEP);
            assert!((by_tiny_step(tiny) / tiny.exp() - 1.0).abs() < 3e-15);
            assert!((by_small_step(small) / small.exp() - 1.0).abs() < 1e-15);
        }
        let of = [0.0, TINY_STEP, SMALL_STEP, 1.0].map(Steps::of);
        assert_eq!(of, [Steps::Tiny, Steps::Tiny, Steps::Small, Steps::Large]);
        assert_eq!(Steps::of(f64::NAN), Steps::Large);
    }

    #[test]
    fn it_never_leaves_the_numbers() {
        assert!(exponential(1e9).is_finite());
        assert!(exponential(f64::INFINITY).is_finite());
        assert!(exponential(f64::NEG_INFINITY) < 1e-300);
    }
}
