//! From trials to figures: means with their errors, and percentiles.

use super::result::{Distribution, Payback};
use super::run::scrambling;
use super::sobol::SCRAMBLINGS;

/// The mean of a figure and its standard error, from the spread of the scramblings that the trials belong to.
///
/// With fewer trials than every scrambling needs for one, the error is that of plain random draws. A single trial has none.
pub(super) fn mean_with_error(values: &[f64], figure: impl Fn(f64) -> f64) -> (f64, Option<f64>) {
    let mut sums = [(0.0, 0_usize); SCRAMBLINGS];
    for (trial, value) in values.iter().enumerate() {
        let (sum, count) = &mut sums[scrambling(trial)];
        *sum += figure(*value);
        *count += 1;
    }
    let count = values.len() as f64;
    let mean = sums.iter().map(|(sum, _)| sum).sum::<f64>() / count;
    if sums.iter().any(|(_, count)| *count == 0) {
        let squares = values.iter().map(|value| (figure(*value) - mean).powi(2));
        let squares = squares.sum::<f64>();
        return (
            mean,
            variance(squares, count).map(|own| (own / count).sqrt()),
        );
    }
    // The scramblings may have a few trials more or less: each weighs as much as it has.
    let groups = SCRAMBLINGS as f64;
    let squares = sums.iter().map(|(sum, own)| {
        let weight = *own as f64 * groups / count;
        (weight * (sum / *own as f64 - mean)).powi(2)
    });
    let error = (squares.sum::<f64>() / (groups * (groups - 1.0))).sqrt();
    (mean, Some(error))
}

/// The variance of so many values with these squared distances from their mean; none for a single one.
fn variance(squares: f64, count: f64) -> Option<f64> {
    (count > 1.0).then(|| squares / (count - 1.0))
}

/// How a figure spreads. `values` are left in another order.
pub(super) fn distribution(values: &mut [f64]) -> Distribution {
    let (mean, standard_error) = mean_with_error(values, |value| value);
    let count = values.len() as f64;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let [p5, p10, p50, p90, p95] = percentiles(values, [0.05, 0.1, 0.5, 0.9, 0.95]);
    Distribution {
        mean,
        standard_error,
        standard_deviation: variance(squares, count).map(f64::sqrt),
        p5,
        p10,
        p50,
        p90,
        p95,
    }
}

/// The values at rising shares of all values in their order, between two values in proportion (Hyndman and Fan 1996, type
/// 7). `values` are left in another order.
pub(super) fn percentiles<const N: usize>(values: &mut [f64], shares: [f64; N]) -> [f64; N] {
    let mut sorted_up_to = 0;
    shares.map(|share| {
        let place = share * (values.len() - 1) as f64;
        let low = place as usize;
        let from = sorted_up_to.min(low);
        let (_, at, above) = values[from..].select_nth_unstable_by(low - from, f64::total_cmp);
        let at = *at;
        let next = above.iter().copied().fold(f64::INFINITY, f64::min);
        sorted_up_to = low;
        let part = place - low as f64;
        if part > 0.0 && next > at {
            at + part * (next - at)
        } else {
            at
        }
    })
}

/// The mean of the lowest tenth. `values` are left in another order.
pub(super) fn mean_of_lowest_tenth(values: &mut [f64]) -> f64 {
    let count = values.len().div_ceil(10);
    values.select_nth_unstable_by(count - 1, f64::total_cmp);
    values[..count].iter().sum::<f64>() / count as f64
}

/// When the money comes back.
pub(super) fn payback(months: &[f64], years: usize) -> Payback {
    let values = &mut months.to_vec();
    let count = values.len() as f64;
    let share = |by: f64, values: &[f64]| {
        values.iter().filter(|months| **months <= by).count() as f64 / count
    };
    let by_year = (1..=years)
        .map(|year| share(12.0 * year as f64, values))
        .collect();
    let never = 1.0 - share(f64::MAX, values);
    let known = |months: f64| months.is_finite().then_some(months);
    let [p10, p50, p90] = percentiles(values, [0.1, 0.5, 0.9]).map(known);
    Payback {
        never,
        p10,
        p50,
        p90,
        by_year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_lie_between_values_in_proportion() {
        let mut values: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        assert_eq!(
            percentiles(&mut values, [0.05, 0.5, 0.995]),
            [5.0, 50.0, 99.5]
        );
        let mut two = [3.0, 1.0];
        assert_eq!(percentiles(&mut two, [0.0, 0.25, 1.0]), [1.0, 1.5, 3.0]);
        let mut never = [f64::INFINITY, 2.0, f64::INFINITY];
        assert_eq!(percentiles(&mut never, [0.9]), [f64::INFINITY]);
    }

    #[test]
    fn the_worst_tenth_is_counted_by_hand() {
        let mut values: Vec<f64> = (1..=20).map(f64::from).collect();
        assert_eq!(mean_of_lowest_tenth(&mut values), 1.5);
    }

    #[test]
    fn the_error_is_that_of_the_means_of_the_scramblings() {
        // Every trial of scrambling i is i: mean 3.5, and the variance of 0..7 is 6.
        let values: Vec<f64> = (0..1024).map(|trial| scrambling(trial) as f64).collect();
        let (mean, error) = mean_with_error(&values, |value| value);
        assert_eq!(mean, 3.5);
        assert!((error.unwrap() - (6.0_f64 / 8.0).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn a_single_trial_has_no_error_and_no_deviation() {
        let one = distribution(&mut [5.0]);
        assert_eq!((one.mean, one.p5, one.p95), (5.0, 5.0, 5.0));
        assert_eq!((one.standard_error, one.standard_deviation), (None, None));
        let two = distribution(&mut [4.0, 6.0]);
        assert_eq!(two.standard_error, Some(1.0));
        assert_eq!(two.standard_deviation, Some(2.0_f64.sqrt()));
    }
}
