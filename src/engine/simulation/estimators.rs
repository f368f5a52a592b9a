//! What one uncertain number explains of a figure, and what it is worth to know it: from the same trials.
//!
//! Both rest on the mean of the figure where the number is known, m(x) = E\[y | x\]. The first-order Sobol index is the
//! variance of m(x) over that of y; the expected value of knowing x is E\[max(0, m(x))\] − max(0, E\[y\]).
//!
//! - A number that is spread evenly over 0..1 gets a smooth m: a sum of Legendre polynomials, of as many as the trials can
//!   tell from noise. Each is shrunk by the part of it that is noise; otherwise noise would pass for knowledge, and both
//!   figures would come out too high.
//! - A number that decides between classes gets the mean of each class.
//!
//! Standard errors are by jackknife: the trials fall into groups, and each group is left out once.

/// Polynomials at most.
const MOST_TERMS: usize = 10;
/// Points at which a smooth mean is looked at.
const GRID: usize = 512;

/// An estimate and its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct EstimateWithError {
    pub(super) value: f64,
    pub(super) error: f64,
}

/// What one number explains, and what it is worth to know.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ExplainedVariance {
    pub(super) share_of_variance: EstimateWithError,
    pub(super) value_of_knowing: EstimateWithError,
}

/// Explains a figure by a number that is spread evenly over 0..1. `group` says which group a trial belongs to, below
/// `groups`.
pub(super) fn by_even_number(
    figure: &TrialFigure<'_>,
    number: impl Iterator<Item = f64>,
) -> ExplainedVariance {
    let mut sums = vec![[0.0; MOST_TERMS]; figure.groups];
    for ((trial, y), u) in figure.values.iter().enumerate().zip(number) {
        let sums = &mut sums[(figure.group)(trial)];
        let centred = y - figure.mean;
        for (sum, polynomial) in sums.iter_mut().zip(legendre(u)) {
            *sum += polynomial * centred;
        }
    }
    let of = |left_out: Option<usize>, terms: usize| {
        let smooth = Smooth::fit(figure, &sums, left_out, terms);
        (
            smooth.variance() / figure.variance,
            smooth.value_of_knowing(),
        )
    };
    let terms = Smooth::worthwhile_terms(figure, &sums);
    explained(figure.groups, |left_out| of(left_out, terms))
}

/// Explains a figure by a number that decides between classes, which rising `limits` inside 0..1 separate.
pub(super) fn by_classes(
    figure: &TrialFigure<'_>,
    limits: &[f64],
    number: impl Iterator<Item = f64>,
) -> ExplainedVariance {
    let classes = limits.len() + 1;
    let mut sums = vec![vec![(0.0, 0_usize); classes]; figure.groups];
    for ((trial, y), u) in figure.values.iter().enumerate().zip(number) {
        let class = limits.partition_point(|limit| *limit <= u);
        let (sum, count) = &mut sums[(figure.group)(trial)][class];
        *sum += y - figure.mean;
        *count += 1;
    }
    let ends: Vec<f64> = [0.0]
        .into_iter()
        .chain(limits.iter().map(|limit| limit.clamp(0.0, 1.0)))
        .chain([1.0])
        .collect();
    explained(figure.groups, |left_out| {
        let mean_of = |class: usize| {
            let kept = sums.iter().enumerate();
            let kept = kept.filter(|(group, _)| Some(*group) != left_out);
            let (sum, count) = kept.fold((0.0, 0), |(sum, count), (_, classes)| {
                (sum + classes[class].0, count + classes[class].1)
            });
            if count == 0 { 0.0 } else { sum / count as f64 }
        };
        let weighted: Vec<(f64, f64)> = ends
            .windows(2)
            .enumerate()
            .map(|(class, ends)| (ends[1] - ends[0], mean_of(class)))
            .collect();
        let mean: f64 = weighted.iter().map(|(weight, mean)| weight * mean).sum();
        let variance: f64 = weighted
            .iter()
            .map(|(weight, own)| weight * (own - mean).powi(2))
            .sum();
        let at_best: f64 = weighted
            .iter()
            .map(|(weight, own)| weight * (figure.mean + own).max(0.0))
            .sum();
        (
            variance / figure.variance,
            at_best - (figure.mean + mean).max(0.0),
        )
    })
}

/// A figure of every trial.
pub(super) struct TrialFigure<'a> {
    values: &'a [f64],
    mean: f64,
    variance: f64,
    groups: usize,
    group: fn(usize) -> usize,
}

impl<'a> TrialFigure<'a> {
    pub(super) fn new(values: &'a [f64], groups: usize, group: fn(usize) -> usize) -> Self {
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        Self {
            values,
            mean,
            variance: squares / count,
            groups,
            group,
        }
    }

    /// Whether it spreads at all.
    pub(super) fn is_uncertain(&self) -> bool {
        self.variance > 0.0
    }

    fn trials_in(&self, left_out: Option<usize>) -> f64 {
        let count = self.values.len();
        match left_out {
            None => count as f64,
            Some(group) => (0..count).filter(|t| (self.group)(*t) != group).count() as f64,
        }
    }
}

/// The estimate over all groups, with the spread over each being left out.
fn explained(groups: usize, of: impl Fn(Option<usize>) -> (f64, f64)) -> ExplainedVariance {
    let (share, worth) = of(None);
    let without: Vec<(f64, f64)> = (0..groups).map(|group| of(Some(group))).collect();
    let error = |one: fn(&(f64, f64)) -> f64| {
        let count = groups as f64;
        let mean = without.iter().map(one).sum::<f64>() / count;
        let squares = without.iter().map(|found| (one(found) - mean).powi(2));
        ((count - 1.0) / count * squares.sum::<f64>()).sqrt()
    };
    ExplainedVariance {
        share_of_variance: EstimateWithError {
            value: share.clamp(0.0, 1.0),
            error: error(|found| found.0),
        },
        value_of_knowing: EstimateWithError {
            value: worth.max(0.0),
            error: error(|found| found.1),
        },
    }
}

/// A smooth mean over 0..1.
struct Smooth {
    mean: f64,
    coefficients: Vec<f64>,
}

impl Smooth {
    fn fit(
        figure: &TrialFigure<'_>,
        sums: &[[f64; MOST_TERMS]],
        left_out: Option<usize>,
        terms: usize,
    ) -> Self {
        let trials = figure.trials_in(left_out);
        let coefficients = (0..terms).map(|term| {
            let kept = sums.iter().enumerate();
            let kept = kept.filter(|(group, _)| Some(*group) != left_out);
            let coefficient = kept.map(|(_, sums)| sums[term]).sum::<f64>() / trials;
            let noise = Self::noise(figure, sums, term);
            let signal = coefficient * coefficient;
            coefficient * (1.0 - noise / signal.max(noise).max(f64::MIN_POSITIVE))
        });
        Self {
            mean: figure.mean,
            coefficients: coefficients.collect(),
        }
    }

    /// The variance of a coefficient, from its spread over the groups.
    fn noise(figure: &TrialFigure<'_>, sums: &[[f64; MOST_TERMS]], term: usize) -> f64 {
        let groups = figure.groups as f64;
        let in_each = figure.values.len() as f64 / groups;
        let mean = sums.iter().map(|sums| sums[term]).sum::<f64>() / groups;
        let squares = sums.iter().map(|sums| (sums[term] - mean).powi(2));
        squares.sum::<f64>() / (groups - 1.0) / groups / (in_each * in_each)
    }

    /// How many terms tell more than they cost in noise (Mallows 1973).
    fn worthwhile_terms(figure: &TrialFigure<'_>, sums: &[[f64; MOST_TERMS]]) -> usize {
        let trials = figure.values.len() as f64;
        let (mut best, mut best_terms, mut gained) = (0.0, 0, 0.0);
        for term in 0..MOST_TERMS {
            let coefficient = sums.iter().map(|sums| sums[term]).sum::<f64>() / trials;
            gained += coefficient * coefficient - 2.0 * Self::noise(figure, sums, term);
            if gained > best {
                (best, best_terms) = (gained, term + 1);
            }
        }
        best_terms
    }

    fn variance(&self) -> f64 {
        self.coefficients.iter().map(|c| c * c).sum()
    }

    fn value_of_knowing(&self) -> f64 {
        let at_best: f64 = (0..GRID)
            .map(|point| {
                let u = (point as f64 + 0.5) / GRID as f64;
                let terms = self.coefficients.iter().zip(legendre(u));
                let mean: f64 = self.mean + terms.map(|(c, p)| c * p).sum::<f64>();
                mean.max(0.0)
            })
            .sum();
        at_best / GRID as f64 - self.mean.max(0.0)
    }
}

/// The Legendre polynomials of degree 1 and up over 0..1, each with a mean square of 1.
fn legendre(u: f64) -> [f64; MOST_TERMS] {
    let x = 2.0 * u - 1.0;
    let (mut before, mut last) = (1.0, x);
    std::array::from_fn(|term| {
        let degree = (term + 1) as f64;
        let scaled = last * (2.0 * degree + 1.0).sqrt();
        let next = ((2.0 * degree + 1.0) * x * last - degree * before) / (degree + 1.0);
        (before, last) = (last, next);
        scaled
    })
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::super::normal;
    use super::super::run::scrambling;
    use super::super::sobol::{Points, SCRAMBLINGS};
    use super::*;
    use crate::engine::batch::lanes::LANES;

    /// Even points of several dimensions, one column each.
    fn columns(dimensions: usize, trials: usize) -> Vec<Vec<f64>> {
        let points = Points::new(11, dimensions);
        (0..dimensions)
            .map(|dimension| {
                let mut row = [0.0; LANES];
                let blocks = 0..trials / LANES;
                blocks
                    .flat_map(|block| {
                        points.fill(block, dimension, &mut row);
                        row
                    })
                    .collect()
            })
            .collect()
    }

    /// Plain pseudorandom columns.
    fn plain(dimensions: usize, trials: usize) -> Vec<Vec<f64>> {
        let points = Points::new(5, 0);
        (0..dimensions)
            .map(|dimension| {
                let mut row = [0.0; LANES];
                (0..trials / LANES)
                    .flat_map(|block| {
                        points.fill(block, dimension, &mut row);
                        row
                    })
                    .collect()
            })
            .collect()
    }

    #[test]
    fn the_shares_of_variance_of_the_ishigami_function_are_known() {
        // Ishigami and Homma 1990 with a = 7 and b = 0.1: shares 0.3139, 0.4424 and 0.
        for columns in [columns(3, 16_384), plain(3, 16_384)] {
            let x = |dimension: usize, trial: usize| PI * (2.0 * columns[dimension][trial] - 1.0);
            let y: Vec<f64> = (0..16_384)
                .map(|t| {
                    x(0, t).sin()
                        + 7.0 * x(1, t).sin().powi(2)
                        + 0.1 * x(2, t).powi(4) * x(0, t).sin()
                })
                .collect();
            let figure = TrialFigure::new(&y, SCRAMBLINGS, scrambling);
            for (column, expected) in columns.iter().zip([0.313_905, 0.442_411, 0.0]) {
                let found = by_even_number(&figure, column.iter().copied()).share_of_variance;
                let off = (found.value - expected).abs();
                assert!(off < 4.0 * found.error + 0.003, "{expected}: {found:?}");
                assert!(found.error < 0.02, "{found:?}");
            }
        }
    }

    #[test]
    fn the_value_of_knowing_a_part_of_a_normal_figure_is_known() {
        // y = m + a·z₁ + b·z₂: knowing z₁ is worth a·φ(m/a) + m·Φ(m/a) − max(0, m).
        const TRIALS: usize = 16_384;
        for (m, a, b) in [
            (0.0, 1.0, 1.0),
            (0.5, 1.0, 2.0),
            (-1.0, 2.0, 1.0),
            (3.0, 1.0, 1.0),
        ] {
            for columns in [columns(2, TRIALS), plain(2, TRIALS)] {
                let y: Vec<f64> = (0..TRIALS)
                    .map(|t| {
                        m + a * normal::inverse(columns[0][t]) + b * normal::inverse(columns[1][t])
                    })
                    .collect();
                let figure = TrialFigure::new(&y, SCRAMBLINGS, scrambling);
                for (column, own) in columns.iter().zip([a, b]) {
                    let found = by_even_number(&figure, column.iter().copied());
                    let worth = own * normal::density(m / own) + m * normal::below(m / own)
                        - f64::max(0.0, m);
                    let off = (found.value_of_knowing.value - worth).abs();
                    let bound = 4.0 * found.value_of_knowing.error + 0.004 * (a + b);
                    assert!(off < bound, "{m} {a} {b}: {worth} {found:?}");
                    let share = own * own / (a * a + b * b);
                    let off = (found.share_of_variance.value - share).abs();
                    assert!(
                        off < 4.0 * found.share_of_variance.error + 0.005,
                        "{found:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_explains_nothing_is_worth_nothing() {
        // The figure is all noise around 0, where false knowledge would be worth most.
        for columns in [columns(2, 8_192), plain(2, 8_192)] {
            let y: Vec<f64> = columns[0].iter().map(|u| normal::inverse(*u)).collect();
            let figure = TrialFigure::new(&y, SCRAMBLINGS, scrambling);
            let found = by_even_number(&figure, columns[1].iter().copied());
            assert!(found.share_of_variance.value < 0.002, "{found:?}");
            assert!(found.value_of_knowing.value < 0.015, "{found:?}");
        }
    }

    #[test]
    fn a_yes_or_no_is_worth_what_the_two_means_say() {
        // Works with a chance of 0.3: 10, else −2; noise around it. Mean 1.6; knowing it is worth 0.3·10 − 1.6 = 1.4.
        let columns = columns(2, 16_384);
        let y: Vec<f64> = columns[0]
            .iter()
            .zip(&columns[1])
            .map(|(works, noise)| {
                (if *works < 0.3 { 10.0 } else { -2.0 }) + normal::inverse(*noise)
            })
            .collect();
        let figure = TrialFigure::new(&y, SCRAMBLINGS, scrambling);
        let found = by_classes(&figure, &[0.3], columns[0].iter().copied());
        assert!(
            (found.value_of_knowing.value - 1.4).abs() < 0.02,
            "{found:?}"
        );
        // Variance of the means 0.21·144 = 30.24, of all 31.24.
        assert!((found.share_of_variance.value - 30.24 / 31.24).abs() < 0.005);
    }
}
