//! Trials side by side: every number of a block of trials as one lane of a row.
//!
//! Loops over the lanes of a row have no branch and a length that the compiler knows, so that it turns each into the widest
//! instructions of the processor it builds them for ([`crate::engine::simulation::run`] chooses among these at run time). Products and sums are
//! never fused, so a trial has the same bits on every processor.

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

/// The number, or `floor` where that is higher.
#[inline(always)]
pub(in crate::engine) fn at_least(value: f64, floor: f64) -> f64 {
    if value > floor { value } else { floor }
}

/// The number, or `ceiling` where that is lower.
#[inline(always)]
pub(in crate::engine) fn at_most(value: f64, ceiling: f64) -> f64 {
    if value < ceiling { value } else { ceiling }
}

/// The largest of a row, without signs.
#[inline(always)]
pub(in crate::engine) fn largest(row: &Lane) -> f64 {
    let mut parts = [0.0_f64; 8];
    for eight in row.as_chunks::<8>().0 {
        for (part, value) in parts.iter_mut().zip(eight) {
            *part = at_least(value.abs(), *part);
        }
    }
    parts.iter().fold(0.0, |most, part| at_least(*part, most))
}

/// Whether any of a row is above a limit.
#[inline(always)]
pub(in crate::engine) fn any_above(row: &Lane, limit: f64) -> bool {
    row.iter().fold(false, |any, value| any | (*value > limit))
}

/// Beyond this the exponential is held: no rate of the model goes there.
const EXPONENT_LIMIT: f64 = 700.0;
/// Added to a number this makes its last bits the nearest whole number.
pub(in crate::engine) const ROUNDING: f64 = 6_755_399_441_055_744.0;
/// ln 2, its first bits: multiples of it by whole numbers are exact.
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
/// ln 2, the rest.
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e to the power of a number, to within about one part in 10¹⁵: the power of two is taken out, and the rest, within
/// ± ½ ln 2, goes into the Taylor series.
#[inline(always)]
pub(in crate::engine) fn exp(power: f64) -> f64 {
    let power = at_least(at_most(power, EXPONENT_LIMIT), -EXPONENT_LIMIT);
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

/// A step of the power that is small enough for [`series_5`].
const SMALL_STEP: f64 = 1.0 / 128.0;
/// A step of the power that is small enough for [`series_3`].
const TINY_STEP: f64 = 1.0 / 2_048.0;

/// The Taylor series of the exponential to the 5th power: below [`SMALL_STEP`] what is left out is under 10⁻¹⁵.
#[inline(always)]
fn series_5(x: f64) -> f64 {
    let mut sum = 1.0 / 120.0;
    sum = sum * x + 1.0 / 24.0;
    sum = sum * x + 1.0 / 6.0;
    sum = sum * x + 0.5;
    sum = sum * x + 1.0;
    sum * x + 1.0
}

/// The Taylor series of the exponential to the 3rd power: below [`TINY_STEP`] what is left out is under 3·10⁻¹⁵.
#[inline(always)]
fn series_3(x: f64) -> f64 {
    let sum = x * (1.0 / 6.0) + 0.5;
    (sum * x + 1.0) * x + 1.0
}

/// How far the lanes of a row reach from 0: the larger of each two, as a comparison is quicker than the largest of all.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Reach([f64; LANES / 2]);

impl Reach {
    pub(in crate::engine) const NOTHING: Self = Self([0.0; LANES / 2]);

    #[inline(always)]
    pub(in crate::engine) fn of(row: &Lane) -> Self {
        let mut reach = Self::NOTHING;
        for (lane, reach) in reach.0.iter_mut().enumerate() {
            let (one, other) = (row[lane].abs(), row[lane + LANES / 2].abs());
            *reach = at_least(one, other);
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

/// Up to where the steps of a row that is multiplied by something are tiny, and up to where they are small.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Limits {
    tiny: f64,
    small: f64,
}

impl Limits {
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
}

/// Turns the exponential of a power to that of the next `power`, which is a `step` further; `reach` and `limits` say how large
/// the steps are.
///
/// The powers of behaviour move little from month to month, and a small step multiplies the value before it, which takes a
/// third of the work. Over 120 months the error grows to one part in 10¹² at most.
#[inline(always)]
pub(in crate::engine) fn turn_exp(
    value: &mut Lane,
    reach: &Reach,
    limits: Limits,
    step: impl Fn(usize) -> f64,
    power: impl Fn(usize) -> f64,
) {
    if !reach.is_beyond(limits.tiny) {
        *value = lanes(|lane| value[lane] * series_3(step(lane)));
    } else if !reach.is_beyond(limits.small) {
        *value = lanes(|lane| value[lane] * series_5(step(lane)));
    } else {
        *value = lanes(|lane| exp(power(lane)));
    }
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
            let reach = Reach::of(&step);
            turn_exp(
                &mut value,
                &reach,
                Limits::PLAIN,
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
