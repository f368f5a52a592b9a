//! Uniform numbers that fill the space of trials evenly: scrambled Sobol points.
//!
//! Plain random numbers leave gaps and clusters; the points of a Sobol sequence do not, so that a mean over them is nearer
//! to the true one. Each of several *scramblings* permutes the digits at random (Owen 1995): its points are still even and
//! each is uniform, so the means of the scramblings are independent, unbiased, and their spread says how far off they are.
//!
//! - Direction numbers: S. Joe and F. Y. Kuo (2008), the first [`EVEN_DIMENSIONS`] dimensions (`assets/sobol`). The
//!   first are filled most evenly, so the numbers that matter most have to come first. Dimensions beyond are plain random numbers.
//! - Scrambling: a hash in which each digit is changed by those before it (Laine and Karras 2011, in the form of Burley
//!   2020, with the constants of Vegdahl 2021), over the first 32 binary digits. The digits after them are random, as in a
//!   full scrambling: no two trials of a scrambling share the first 32.
//! - Every number follows from (seed, trial, dimension) alone.

use crate::engine::batch::lanes::{LANES, Lane};

/// Independent scramblings: enough for an honest standard error, few enough for each to be even.
pub(super) const SCRAMBLINGS: usize = 8;
/// Dimensions that are filled evenly.
pub(super) const EVEN_DIMENSIONS: usize = 256;
/// Binary digits that are scrambled.
const DIGITS: usize = 32;

/// What all dimensions of one seed are made from.
#[derive(Clone, Debug)]
pub(super) struct Points {
    seed: u64,
    dimensions: Vec<Directions>,
}

/// The direction numbers of a dimension, the first digit lowest.
#[derive(Clone, Debug)]
struct Directions {
    numbers: [u32; DIGITS],
    /// What the lowest digits of the point number make of a block.
    within_block: [u32; LANES],
}

impl Points {
    /// The points of a seed in so many dimensions.
    pub(super) fn new(seed: u64, dimensions: usize) -> Self {
        let dimensions = direction_numbers()
            .take(dimensions.min(EVEN_DIMENSIONS))
            .map(|numbers| {
                let within_block = std::array::from_fn(|lane| combined(&numbers, lane as u64));
                Directions {
                    numbers,
                    within_block,
                }
            });
        Self {
            seed,
            dimensions: dimensions.collect(),
        }
    }

    /// The numbers of one dimension, inside (0, 1), for a block of trials. Blocks take turns among the scramblings.
    #[inline(always)]
    pub(super) fn fill(&self, block: usize, dimension: usize, row: &mut Lane) {
        let (scrambling, part) = (block % SCRAMBLINGS, block / SCRAMBLINGS);
        let key = mixed(mixed(self.seed, scrambling as u64), dimension as u64);
        let Some(directions) = self.dimensions.get(dimension) else {
            for (lane, value) in row.iter_mut().enumerate() {
                let bits = mixed(key, (part * LANES + lane) as u64);
                *value = ((bits >> 12) as f64 + 0.5) / (1_u64 << 52) as f64;
            }
            return;
        };
        let first = combined(&directions.numbers, (part * LANES) as u64);
        let (scramble, fill) = (key as u32, (key >> 32) as u32);
        for (value, point) in row.iter_mut().zip(&directions.within_block) {
            let digits = scrambled(first ^ point, scramble);
            let beyond = hashed(digits ^ fill) >> 12;
            *value = f64::from(digits.reverse_bits()) / 4_294_967_296.0
                + (f64::from(beyond) + 0.5) / (1_u64 << 52) as f64;
        }
    }
}

/// The digits of a point: the direction numbers of the digits of its number, added without carry.
#[inline(always)]
fn combined(numbers: &[u32; DIGITS], point: u64) -> u32 {
    let mut digits = 0;
    let mut rest = point;
    while rest != 0 {
        digits ^= numbers[(rest.trailing_zeros() as usize) % DIGITS];
        rest &= rest - 1;
    }
    digits
}

/// Changes each digit by those before it, the first digit lowest.
#[inline(always)]
fn scrambled(digits: u32, key: u32) -> u32 {
    let mut n = digits;
    n ^= n.wrapping_mul(0x3d20_adea);
    n = n.wrapping_add(key);
    n = n.wrapping_mul((key >> 16) | 1);
    n ^= n.wrapping_mul(0x0552_6c56);
    n ^ n.wrapping_mul(0x53a2_2864)
}

/// A number that looks random, from another.
#[inline(always)]
fn hashed(number: u32) -> u32 {
    let mut n = number;
    n = (n ^ (n >> 16)).wrapping_mul(0x7feb_352d);
    n = (n ^ (n >> 15)).wrapping_mul(0x846c_a68b);
    n ^ (n >> 16)
}

/// The finaliser of `SplitMix64` (Steele, Lea and Flood 2014) over two numbers.
#[inline(always)]
pub(super) fn mixed(key: u64, number: u64) -> u64 {
    let mut n = key ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    n = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

/// The direction numbers of each dimension, the first digit lowest.
fn direction_numbers() -> impl Iterator<Item = [u32; DIGITS]> {
    // The first dimension counts in reversed binary digits; the table begins with the second.
    let first = std::array::from_fn(|digit| 1_u32 << digit);
    let table = include_str!("../../../assets/sobol/new-joe-kuo-6.256.txt");
    std::iter::once(first).chain(table.lines().skip(1).map(directions))
}

/// A line of the table: the dimension, the degree and the coefficients of its primitive polynomial, the first numbers.
fn directions(line: &str) -> [u32; DIGITS] {
    let mut words = line
        .split_whitespace()
        .skip(1)
        .map(|word| word.parse::<u32>().unwrap_or_default());
    let degree = words.next().unwrap_or_default() as usize;
    let coefficients = words.next().unwrap_or_default();
    let mut numbers = [0_u32; DIGITS];
    for (digit, (number, first)) in numbers.iter_mut().zip(words).enumerate() {
        *number = first << (DIGITS - 1 - digit);
    }
    for digit in degree..DIGITS {
        let before = numbers[digit - degree];
        let mut number = before ^ (before >> degree);
        for place in 1..degree {
            if (coefficients >> (degree - 1 - place)) & 1 == 1 {
                number ^= numbers[digit - place];
            }
        }
        numbers[digit] = number;
    }
    numbers.map(u32::reverse_bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the first trials of one scrambling.
    fn numbers(points: &Points, scrambling: usize, dimension: usize, count: usize) -> Vec<f64> {
        let mut row = [0.0; LANES];
        let mut found = Vec::new();
        for part in 0..count / LANES {
            points.fill(part * SCRAMBLINGS + scrambling, dimension, &mut row);
            found.extend(row);
        }
        found
    }

    #[test]
    fn the_table_is_whole_and_every_number_of_it_is_sound() {
        let all: Vec<_> = direction_numbers().collect();
        assert_eq!(all.len(), EVEN_DIMENSIONS);
        for numbers in &all {
            for (digit, number) in numbers.iter().enumerate() {
                // The k-th number has its last digit at place k: odd, and below 2 to the k.
                assert_eq!(number.checked_ilog2(), Some(digit as u32));
            }
        }
    }

    #[test]
    fn the_first_points_are_those_of_the_paper() {
        // x₁, x₂, x₃ of dimensions 1 to 3, unscrambled, in the order of the van der Corput sequence.
        let all: Vec<_> = direction_numbers().take(3).collect();
        let at = |dimension: usize, point: u64| {
            f64::from(combined(&all[dimension], point).reverse_bits()) / 4_294_967_296.0
        };
        for (dimension, expected) in [[0.5, 0.25, 0.75], [0.5, 0.75, 0.25], [0.5, 0.75, 0.25]]
            .into_iter()
            .enumerate()
        {
            assert_eq!(
                [at(dimension, 1), at(dimension, 2), at(dimension, 3)],
                expected
            );
        }
        assert_eq!(at(2, 4), 0.375);
        assert_eq!(at(1, 4), 0.625);
        assert_eq!(at(0, 4), 0.125);
    }

    #[test]
    fn every_dimension_puts_one_of_so_many_points_into_each_of_so_many_parts() {
        let points = Points::new(42, EVEN_DIMENSIONS);
        for dimension in (0..EVEN_DIMENSIONS).step_by(5) {
            for scrambling in [0, SCRAMBLINGS - 1] {
                let mut is_met = [false; 1024];
                for u in numbers(&points, scrambling, dimension, 1024) {
                    assert!(0.0 < u && u < 1.0);
                    is_met[(u * 1024.0) as usize] = true;
                }
                assert!(is_met.iter().all(|met| *met), "dimension {dimension}");
            }
        }
    }

    #[test]
    fn pairs_of_the_first_dimensions_fill_the_square() {
        // The first two dimensions make a (0, 2)-sequence: one of 256 points in each rectangle of that size.
        let points = Points::new(7, 2);
        for (wide, high) in [(256, 1), (64, 4), (16, 16), (4, 64), (1, 256)] {
            let mut is_met = [false; 256];
            let across = numbers(&points, 3, 0, 256);
            for (x, y) in across.iter().zip(numbers(&points, 3, 1, 256)) {
                let place = (x * f64::from(wide)) as usize * high + (y * high as f64) as usize;
                is_met[place] = true;
            }
            assert!(is_met.iter().all(|met| *met), "{wide} × {high}");
        }
    }

    #[test]
    fn scramblings_and_seeds_differ_and_padded_dimensions_are_uniform() {
        let points = Points::new(1, 3);
        let other = Points::new(2, 3);
        assert_ne!(numbers(&points, 0, 1, 64), numbers(&points, 1, 1, 64));
        assert_ne!(numbers(&points, 0, 1, 64), numbers(&other, 0, 1, 64));
        let padded = numbers(&points, 0, 300, 65_536);
        let mean = padded.iter().sum::<f64>() / 65_536.0;
        let spread = padded.iter().map(|u| (u - 0.5).powi(2)).sum::<f64>() / 65_536.0;
        assert!((mean - 0.5).abs() < 5.0 * (1.0 / 12.0_f64 / 65_536.0).sqrt());
        assert!((spread - 1.0 / 12.0).abs() < 2e-3);
    }

    #[test]
    fn the_spread_of_the_scramblings_says_how_far_off_they_are() {
        // The mean of x·y over the unit square is a quarter: over 200 seeds the errors are as large as their standard
        // errors say, within the bounds of a chi-square with 200 degrees of freedom.
        const SEEDS: u64 = 200;
        let mut ratio = 0.0;
        for seed in 0..SEEDS {
            let points = Points::new(seed, 2);
            let means: Vec<f64> = (0..SCRAMBLINGS)
                .map(|scrambling| {
                    let across = numbers(&points, scrambling, 0, 64);
                    let up = numbers(&points, scrambling, 1, 64);
                    across.iter().zip(&up).map(|(x, y)| x * y).sum::<f64>() / 64.0
                })
                .collect();
            let count = SCRAMBLINGS as f64;
            let mean = means.iter().sum::<f64>() / count;
            let variance = means.iter().map(|m| (m - mean).powi(2)).sum::<f64>() / (count - 1.0);
            ratio += (mean - 0.25).powi(2) / (variance / count);
        }
        // The mean of a squared t with 7 degrees of freedom is 7/5.
        let mean_ratio = ratio / SEEDS as f64;
        assert!((0.9..2.1).contains(&mean_ratio), "{mean_ratio}");
    }
}
