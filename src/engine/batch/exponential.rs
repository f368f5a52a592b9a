//! e to the power of many numbers at once, and the natural logarithm.
//!
//! One call to the function of the system for each number costs more than all the rest of a world. These are plain arithmetic
//! without a branch, which compilers spread over the lanes of a processor, and they have the same bits on every machine.
//! Where a number stands alone, the function of the system serves ([`crate::engine::number::Number::exp`]).

use crate::engine::number::Number;

/// Beyond this the exponential is held: no rate of the model goes there.
const EXPONENT_LIMIT: f64 = 700.0;
/// Added to a number this makes its last bits the nearest whole number.
pub(in crate::engine) const ROUNDING: f64 = 6_755_399_441_055_744.0;
/// ln 2, its first bits: multiples of it by whole numbers are exact.
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
/// ln 2, the rest.
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e to the power of a number, to within 1.5 parts in 10¹⁵; held between e^−700 and e^700. The power of two is taken out, and
/// the rest, within ± ½ ln 2, goes into the Taylor series.
#[inline(always)]
pub(in crate::engine) fn exp(power: f64) -> f64 {
    let power = power.at_most(EXPONENT_LIMIT).at_least(-EXPONENT_LIMIT);
    let shifted = power * std::f64::consts::LOG2_E + ROUNDING;
    let whole = shifted - ROUNDING;
    let rest = (power - whole * LN_2_HIGH) - whole * LN_2_LOW;
    let power_of_two = f64::from_bits((shifted.to_bits().wrapping_add(1023)) << 52);
    series_13(rest) * power_of_two
}

/// The natural logarithm of a number above 0 that is not tiny beyond normal, to within about one part in 10¹⁵: the power of
/// two is taken out, and the rest m, between √½ and √2, is 2·artanh((m − 1)/(m + 1)) by its series.
#[inline(always)]
pub(in crate::engine) fn ln(number: f64) -> f64 {
    /// The bits of √½, up to the last 32.
    const ROOT_OF_HALF: u64 = 0x3fe6_a09e_0000_0000;
    let bits = number.to_bits();
    let over = bits.wrapping_sub(ROOT_OF_HALF);
    let mantissa = f64::from_bits(bits.wrapping_sub(over & 0xfff0_0000_0000_0000));
    // The power of two as a number, without a conversion that not every processor has side by side.
    let biased = (over >> 52).wrapping_add(2_048) & 0xfff;
    let power =
        f64::from_bits(biased | 0x4330_0000_0000_0000) - (4_503_599_627_370_496.0 + 2_048.0);
    let x = (mantissa - 1.0) / (mantissa + 1.0);
    let square = x * x;
    let mut sum = 1.0 / 23.0;
    for odd in [21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0, 1.0] {
        sum = sum * square + 1.0 / odd;
    }
    power * LN_2_HIGH + (2.0 * x * sum + power * LN_2_LOW)
}

/// The Taylor series of the exponential to the 13th power: below ½ ln 2 what is left out is under 10⁻¹⁷.
#[inline(always)]
fn series_13(x: f64) -> f64 {
    let mut sum = 1.0 / 6_227_020_800.0;
    sum = sum * x + 1.0 / 479_001_600.0;
    sum = sum * x + 1.0 / 39_916_800.0;
    sum = sum * x + 1.0 / 3_628_800.0;
    sum = sum * x + 1.0 / 362_880.0;
    sum = sum * x + 1.0 / 40_320.0;
    sum = sum * x + 1.0 / 5_040.0;
    sum = sum * x + 1.0 / 720.0;
    sum = sum * x + 1.0 / 120.0;
    sum = sum * x + 1.0 / 24.0;
    sum = sum * x + 1.0 / 6.0;
    sum = sum * x + 0.5;
    sum = sum * x + 1.0;
    sum * x + 1.0
}

/// A step of the power that is small enough for [`by_small_step`].
const SMALL_STEP: f64 = 1.0 / 128.0;
/// A step of the power that is small enough for [`by_tiny_step`].
const TINY_STEP: f64 = 1.0 / 2_048.0;

/// How far powers move from month to month, at most. A step that is not far multiplies the value before it, which takes a third
/// of the work. Over 120 months the error grows to one part in 10¹² at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum PowerSteps {
    /// So little that [`by_tiny_step`] serves.
    Tiny,
    /// So little that [`by_small_step`] serves.
    Small,
    /// Further: each takes [`exp`].
    Large,
}

/// Up to where steps that are multiplied by something are tiny, and up to where they are small.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct StepLimits {
    tiny: f64,
    small: f64,
}

impl StepLimits {
    /// For the steps themselves.
    pub(in crate::engine) const PLAIN: Self = Self {
        tiny: TINY_STEP,
        small: SMALL_STEP,
    };

    /// For steps that are still to be multiplied by `most`, without its sign, or less.
    #[inline(always)]
    pub(in crate::engine) fn before(most: f64) -> Self {
        Self {
            tiny: TINY_STEP / most,
            small: SMALL_STEP / most,
        }
    }

    /// How far steps move of which `is_beyond` tells whether any is longer than a limit.
    #[inline(always)]
    pub(in crate::engine) fn steps(self, is_beyond: impl Fn(f64) -> bool) -> PowerSteps {
        if !is_beyond(self.tiny) {
            PowerSteps::Tiny
        } else if !is_beyond(self.small) {
            PowerSteps::Small
        } else {
            PowerSteps::Large
        }
    }
}

/// The exponential of a small step, by its Taylor series to the 5th power: what is left out is under 10⁻¹⁵.
#[inline(always)]
pub(in crate::engine) fn by_small_step(x: f64) -> f64 {
    let mut sum = 1.0 / 120.0;
    sum = sum * x + 1.0 / 24.0;
    sum = sum * x + 1.0 / 6.0;
    sum = sum * x + 0.5;
    sum = sum * x + 1.0;
    sum * x + 1.0
}

/// The exponential of a tiny step, by its Taylor series to the 3rd power: what is left out is under 3·10⁻¹⁵.
#[inline(always)]
pub(in crate::engine) fn by_tiny_step(x: f64) -> f64 {
    let sum = x * (1.0 / 6.0) + 0.5;
    (sum * x + 1.0) * x + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_that_of_the_library_over_the_whole_range() {
        let fine = (-40_000..=40_000).map(|step| f64::from(step) / 1_000.0);
        let wide = (-69_999..=69_999).map(|step| f64::from(step) / 100.0 + 0.003_1);
        for power in fine.chain(wide) {
            let error = (exp(power) / power.exp() - 1.0).abs();
            assert!(error < 1.5e-15, "{power}: {error}");
        }
        assert_eq!(exp(0.0), 1.0);
    }

    #[test]
    fn the_exponential_never_leaves_the_numbers() {
        assert!(exp(1e9).is_finite() && exp(f64::INFINITY).is_finite());
        let least = exp(f64::NEG_INFINITY);
        assert!(least > 0.0 && least < 1e-300);
    }

    #[test]
    fn small_steps_have_the_same_exponential() {
        for part in -1_000..=1_000 {
            let part = f64::from(part) / 1_000.0;
            let (tiny, small) = (part * TINY_STEP, part * SMALL_STEP);
            assert!((by_tiny_step(tiny) / tiny.exp() - 1.0).abs() < 3e-15);
            assert!((by_small_step(small) / small.exp() - 1.0).abs() < 1e-15);
        }
        let steps = |largest: f64| StepLimits::PLAIN.steps(|limit| largest > limit);
        let of = [0.0, TINY_STEP, SMALL_STEP, 1.0].map(steps);
        assert_eq!(
            of,
            [
                PowerSteps::Tiny,
                PowerSteps::Tiny,
                PowerSteps::Small,
                PowerSteps::Large
            ]
        );
    }

    #[test]
    fn the_logarithm_is_that_of_the_library() {
        for step in 1..=20_000 {
            for x in [
                f64::from(step) / 10_000.0,
                f64::from(step) * 1e7,
                1e-9 * f64::from(step),
            ] {
                let error = (ln(x) - x.ln()).abs();
                assert!(error <= 2e-15 * x.ln().abs().max(0.1), "{x}: {error}");
            }
        }
        assert_eq!(ln(1.0), 0.0);
        assert!(ln(f64::MIN_POSITIVE) < -700.0);
    }
}
