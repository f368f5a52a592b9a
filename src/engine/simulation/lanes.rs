//! Trials side by side: every number of a block of trials as one lane of a row.
//!
//! Loops over the lanes of a row have no branch and a length that the compiler knows, so that it turns each into the widest
//! instructions of the processor it builds them for ([`super::run`] chooses among these at run time). Products and sums are
//! never fused, so a trial has the same bits on every processor.

/// Trials that are computed side by side.
pub(super) const LANES: usize = 32;

/// One number of every trial of a block.
pub(super) type Lane = [f64; LANES];

/// The same number in every trial.
#[inline(always)]
pub(super) const fn all(value: f64) -> Lane {
    [value; LANES]
}

/// A row made lane by lane.
#[inline(always)]
pub(super) fn lanes(of: impl Fn(usize) -> f64) -> Lane {
    let mut row = [0.0; LANES];
    for (lane, value) in row.iter_mut().enumerate() {
        *value = of(lane);
    }
    row
}

/// The number, or `floor` where that is higher.
#[inline(always)]
pub(super) fn at_least(value: f64, floor: f64) -> f64 {
    if value > floor { value } else { floor }
}

/// The number, or `ceiling` where that is lower.
#[inline(always)]
pub(super) fn at_most(value: f64, ceiling: f64) -> f64 {
    if value < ceiling { value } else { ceiling }
}

/// The largest of a row, without signs.
#[inline(always)]
fn largest(row: &Lane) -> f64 {
    let mut parts = [0.0_f64; 8];
    for eight in row.as_chunks::<8>().0 {
        for (part, value) in parts.iter_mut().zip(eight) {
            *part = at_least(value.abs(), *part);
        }
    }
    parts.iter().fold(0.0, |most, part| at_least(*part, most))
}

/// Beyond this the exponential is held: no rate of the model goes there.
const EXPONENT_LIMIT: f64 = 700.0;
/// Added to a number this makes its last bits the nearest whole number.
const ROUNDING: f64 = 6_755_399_441_055_744.0;
/// ln 2, its first bits: multiples of it by whole numbers are exact.
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
/// ln 2, the rest.
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e to the power of a number, to within about one part in 10¹⁵: the power of two is taken out, and the rest, within
/// ± ½ ln 2, goes into the Taylor series.
#[inline(always)]
pub(super) fn exp(power: f64) -> f64 {
    let power = at_least(at_most(power, EXPONENT_LIMIT), -EXPONENT_LIMIT);
    let shifted = power * std::f64::consts::LOG2_E + ROUNDING;
    let whole = shifted - ROUNDING;
    let rest = (power - whole * LN_2_HIGH) - whole * LN_2_LOW;
    let power_of_two = f64::from_bits((shifted.to_bits().wrapping_add(1023)) << 52);
    series_13(rest) * power_of_two
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

/// A step of the power that is small enough for [`series_6`].
const SMALL_STEP: f64 = 1.0 / 64.0;

/// The Taylor series of the exponential to the 6th power: below [`SMALL_STEP`] what is left out is under 10⁻¹⁶.
#[inline(always)]
fn series_6(x: f64) -> f64 {
    let mut sum = 1.0 / 720.0;
    sum = sum * x + 1.0 / 120.0;
    sum = sum * x + 1.0 / 24.0;
    sum = sum * x + 1.0 / 6.0;
    sum = sum * x + 0.5;
    sum = sum * x + 1.0;
    sum * x + 1.0
}

/// The exponential of a power that moves little from month to month, as those of behaviour do: a small step multiplies the
/// value before it, which takes a third of the work. Over 120 months its error grows to one part in 10¹³ at most.
#[derive(Clone, Copy, Debug)]
pub(super) struct SteadyExp {
    power: Lane,
    pub(super) value: Lane,
}

impl SteadyExp {
    /// The exponential of 0.
    pub(super) const ONE: Self = Self {
        power: all(0.0),
        value: all(1.0),
    };

    /// Turns to the next power.
    #[inline(always)]
    pub(super) fn turn_to(&mut self, power: &Lane) {
        let step = lanes(|lane| power[lane] - self.power[lane]);
        if largest(&step) <= SMALL_STEP {
            for (value, step) in self.value.iter_mut().zip(&step) {
                *value *= series_6(*step);
            }
        } else {
            for (value, power) in self.value.iter_mut().zip(power) {
                *value = exp(*power);
            }
        }
        self.power = *power;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_that_of_the_library_to_a_part_in_a_million_billion() {
        for step in -40_000..=40_000 {
            let x = f64::from(step) / 1_000.0;
            let error = (exp(x) / x.exp() - 1.0).abs();
            assert!(error < 1.5e-15, "{x}: {error}");
        }
        assert_eq!(exp(0.0), 1.0);
        assert!(exp(-1e9) > 0.0 && exp(1e9).is_finite());
    }

    #[test]
    fn small_steps_and_large_ones_lead_to_the_same_exponential() {
        let mut steady = SteadyExp::ONE;
        for month in 0..240 {
            let time = f64::from(month);
            let power = lanes(|lane| {
                0.4 * (0.02 * time * (1.0 + lane as f64 / 64.0)).sin()
                    + if month == 120 { -3.0 } else { 0.0 }
            });
            steady.turn_to(&power);
            for (value, power) in steady.value.iter().zip(&power) {
                assert!((value / power.exp() - 1.0).abs() < 2e-14);
            }
        }
    }
}
