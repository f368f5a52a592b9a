//! The normal distribution: its inverse, and its lower tail.

use crate::engine::batch::exponential::ln;
use crate::engine::batch::lanes::{LANES, Lane, all, any_above, lanes};
use crate::engine::number::Number;

/// Between a half and this the first pair of polynomials holds.
const CENTRE: f64 = 0.425;

/// The inverse of the normal distribution, to about 10⁻¹⁵: algorithm AS 241 (Wichura 1988).
#[cfg(test)]
pub(super) fn inverse(probability: f64) -> f64 {
    let mut row = all(probability);
    invert(&mut row);
    row[0]
}

/// The inverse of every lane, in place, to about 10⁻¹⁵: algorithm AS 241 (Wichura 1988).
#[inline(always)]
pub(super) fn invert(row: &mut Lane) {
    let probabilities = *row;
    let mut outside = [0; LANES];
    let count = invert_centre(&probabilities, row, 0, &mut outside);
    invert_tails(&probabilities, row, &outside[..count]);
}

/// The inverse of the lanes of a row that lie in the centre: six of seven. Writes down where those outside stand, counted from
/// `first`, and how many they are; `outside` has room for all of them.
#[inline(always)]
pub(super) fn invert_centre(
    probabilities: &Lane,
    row: &mut Lane,
    first: usize,
    outside: &mut [usize],
) -> usize {
    *row = lanes(|lane| central(probabilities[lane] - 0.5));
    let mut count = 0;
    for (lane, probability) in probabilities.iter().enumerate() {
        outside[count] = first + lane;
        count += usize::from((probability - 0.5).abs() > CENTRE);
    }
    count
}

/// The inverse of the numbers that stand outside the centre, side by side wherever they come from.
#[inline(always)]
pub(super) fn invert_tails(probabilities: &[f64], rows: &mut [f64], outside: &[usize]) {
    for places in outside.chunks(LANES) {
        let mut row = all(0.25);
        for (probability, place) in row.iter_mut().zip(places) {
            *probability = probabilities[*place];
        }
        let tails = tails(&row);
        for (place, tail) in places.iter().zip(&tails) {
            rows[*place] = *tail;
        }
    }
}

#[inline(always)]
fn central(from_half: f64) -> f64 {
    let r = CENTRE * CENTRE - from_half * from_half;
    from_half
        * polynomial(
            r,
            [
                3.387_132_872_796_366_5,
                133.141_667_891_784_38,
                1_971.590_950_306_551_3,
                13_731.693_765_509_46,
                45_921.953_931_549_87,
                67_265.770_927_008_7,
                33_430.575_583_588_13,
                2_509.080_928_730_122_7,
            ],
        )
        / polynomial(
            r,
            [
                1.0,
                42.313_330_701_600_91,
                687.187_007_492_057_9,
                5_394.196_021_424_751,
                21_213.794_301_586_597,
                39_307.895_800_092_71,
                28_729.085_735_721_943,
                5_226.495_278_852_854,
            ],
        )
}

/// Beyond this distance, in the terms of [`tails`], other polynomials hold.
const FAR: f64 = 5.0;

#[inline(always)]
fn tails(probabilities: &Lane) -> Lane {
    let r = lanes(|lane| {
        let nearest = probabilities[lane].at_most(1.0 - probabilities[lane]);
        (-ln(nearest)).sqrt()
    });
    let mut distances = lanes(|lane| near(r[lane] - 1.6));
    // One number in a hundred thousand million.
    if any_above(&r, FAR) {
        for lane in 0..LANES {
            if r[lane] > FAR {
                distances[lane] = far(r[lane] - FAR);
            }
        }
    }
    lanes(|lane| {
        let distance = distances[lane];
        if probabilities[lane] < 0.5 {
            -distance
        } else {
            distance
        }
    })
}

#[inline(always)]
fn near(r: f64) -> f64 {
    polynomial(
        r,
        [
            1.423_437_110_749_683_5,
            4.630_337_846_156_546,
            5.769_497_221_460_691,
            3.647_848_324_763_204_5,
            1.270_458_252_452_368_4,
            0.241_780_725_177_450_6,
            0.022_723_844_989_269_184,
            7.745_450_142_783_414e-4,
        ],
    ) / polynomial(
        r,
        [
            1.0,
            2.053_191_626_637_759,
            1.676_384_830_183_803_8,
            0.689_767_334_985_1,
            0.148_103_976_427_480_08,
            0.015_198_666_563_616_457,
            5.475_938_084_995_345e-4,
            1.050_750_071_644_416_9e-9,
        ],
    )
}

#[inline(never)]
fn far(r: f64) -> f64 {
    polynomial(
        r,
        [
            6.657_904_643_501_103,
            5.463_784_911_164_114,
            1.784_826_539_917_291_3,
            0.296_560_571_828_504_87,
            0.026_532_189_526_576_124,
            0.001_242_660_947_388_078_4,
            2.711_555_568_743_487_6e-5,
            2.010_334_399_292_288_1e-7,
        ],
    ) / polynomial(
        r,
        [
            1.0,
            0.599_832_206_555_888,
            0.136_929_880_922_735_8,
            0.014_875_361_290_850_615,
            7.868_691_311_456_133e-4,
            1.846_318_317_510_054_7e-5,
            1.421_511_758_316_446e-7,
            2.044_263_103_389_939_8e-15,
        ],
    )
}

/// The value of a polynomial whose lowest coefficient comes first.
#[inline(always)]
fn polynomial<const N: usize>(x: f64, coefficients: [f64; N]) -> f64 {
    let mut sum = 0.0;
    for coefficient in coefficients.into_iter().rev() {
        sum = sum * x + coefficient;
    }
    sum
}

/// The density of the normal distribution.
pub(super) fn density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / std::f64::consts::TAU.sqrt()
}

/// The probability of a value below `z`, to a relative 10⁻¹³ in the lower tail.
///
/// Near 0 by the series φ(z)·(z + z³/3 + z⁵/15 + …), further out by the continued fraction of Laplace.
pub(super) fn below(z: f64) -> f64 {
    const SERIES_UP_TO: f64 = 2.5;
    let far = z.abs();
    let tail = if far < SERIES_UP_TO {
        let (mut term, mut sum, mut odd) = (far, far, 1.0);
        while term > 1e-18 * sum {
            odd += 2.0;
            term *= far * far / odd;
            sum += term;
        }
        0.5 - density(far) * sum
    } else {
        const DEPTH: u32 = 200;
        let fraction = (1..=DEPTH)
            .rev()
            .fold(far, |below, step| far + f64::from(step) / below);
        density(far) / fraction
    };
    if z > 0.0 { 1.0 - tail } else { tail }
}

/// The same to about 10⁻⁷, where that is enough: formula 26.2.17 of Abramowitz and Stegun.
pub(super) fn roughly_below(z: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * z.abs());
    let series = polynomial(
        t,
        [
            0.0,
            0.319_381_530,
            -0.356_563_782,
            1.781_477_937,
            -1.821_255_978,
            1.330_274_429,
        ],
    );
    let tail = density(z) * series;
    if z > 0.0 { 1.0 - tail } else { tail }
}

#[cfg(test)]
mod tests {
    use statrs::distribution::{ContinuousCDF, Normal};

    use super::*;

    #[test]
    fn the_lower_tail_and_its_inverse_are_those_of_another_library() {
        let normal = Normal::new(0.0, 1.0).unwrap();
        for step in -800..=800 {
            let z = f64::from(step) / 100.0;
            let error = (below(z) / normal.cdf(z) - 1.0).abs();
            // The other library is exact to about 10⁻¹⁰.
            assert!(error < 1e-9, "{z}: {error}");
            assert!((roughly_below(z) - below(z)).abs() < 1e-7, "{z}");
            if z < 5.0 {
                let back = inverse(below(z));
                assert!((back - z).abs() < 1e-9, "{z}: {back}");
            }
        }
        for probability in [1e-16, 1e-9, 0.01, 0.075, 0.2, 0.5, 0.8, 0.93, 0.999_999] {
            let (ours, theirs) = (inverse(probability), normal.inverse_cdf(probability));
            assert!(
                (ours - theirs).abs() < 1e-8,
                "{probability}: {ours} {theirs}"
            );
        }
    }

    #[test]
    fn values_of_tables_are_found() {
        // Abramowitz and Stegun, table 26.5 and the usual quantiles.
        for (probability, z) in [
            (0.5, 0.0),
            (0.975, 1.959_963_984_540_054),
            (0.05, -1.644_853_626_951_472_7),
            (0.999, 3.090_232_306_167_813_5),
        ] {
            assert!((inverse(probability) - z).abs() < 1e-13, "{probability}");
        }
    }

    #[test]
    fn a_row_is_inverted_lane_by_lane() {
        let mut row = std::array::from_fn(|lane| (lane as f64 + 0.5) / LANES as f64);
        let expected: Vec<f64> = row.iter().map(|u| inverse(*u)).collect();
        invert(&mut row);
        assert_eq!(row.to_vec(), expected);
    }
}
