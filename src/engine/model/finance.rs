//! What finance reads from a series of monthly money (section 5 of the model).

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::engine::number::Number;

/// The internal rate of return, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Irr {
    /// The yearly rate at which the net present value is zero.
    Rate(f64),
    /// No rate above −99 % makes it zero.
    NoRoot,
    /// Only a rate above 1,000 % a year makes it zero.
    AboveRange,
    /// Several rates make it zero, so none of them means anything.
    SeveralRoots,
}

impl Irr {
    /// The rate where there is exactly one.
    pub fn rate(self) -> Option<f64> {
        match self {
            Self::Rate(rate) => Some(rate),
            Self::NoRoot | Self::AboveRange | Self::SeveralRoots => None,
        }
    }

    /// Why there is no rate: a stable code.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Self::Rate(_) => None,
            Self::NoRoot => Some("no-root"),
            Self::AboveRange => Some("above-range"),
            Self::SeveralRoots => Some("several-roots"),
        }
    }
}

impl Serialize for Irr {
    /// `irr`, or the `irr_reason` why there is none.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_struct("Irr", 2)?;
        parts.serialize_field("irr", &self.rate())?;
        parts.serialize_field("irr_reason", &self.reason())?;
        parts.end()
    }
}

/// One year of the horizon, undiscounted unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct YearResult<N = f64> {
    /// The number of the year, from 1.
    pub year: usize,
    /// What better experience brings and what is saved outside it.
    pub benefit: N,
    /// The part of it that is saved outside the experience.
    #[serde(skip)]
    pub direct: N,
    /// What the options cost.
    pub cost: N,
    /// Benefit less cost.
    pub net: N,
    /// The net present value if the case ended with this year.
    pub npv_to_date: N,
}

/// The lowest yearly rate that is looked at, itself left out.
const LOWEST_RATE: f64 = -0.99;
/// The highest yearly rate that is looked at.
const HIGHEST_RATE: f64 = 10.0;
/// Even steps of ln(1 + rate) in which a change of sign is looked for.
const RATE_STEPS: usize = 2_000;
/// Halvings of a step: enough to reach the precision of a number.
const RATE_HALVINGS: usize = 60;

/// Discount factors d(t) = (1 + rate)^(−(t + ½)/12) for money in the middle of each month.
pub fn discount_factors<N: Number>(yearly_rate: N, months: usize) -> Vec<N> {
    (0..months)
        .map(|month| (N::ONE + yearly_rate).powf(N::from(-(month as f64 + 0.5) / 12.0)))
        .collect()
}

/// What a unit has grown to in each month: (1 + rate)^(t/12).
pub fn growth_factors<N: Number>(yearly_rate: N, months: usize) -> Vec<N> {
    (0..months)
        .map(|month| (N::ONE + yearly_rate).powf(N::from(month as f64 / 12.0)))
        .collect()
}

/// Present value of a series.
pub fn present_value<N: Number>(discount: &[N], series: &[N]) -> N {
    N::sum(discount.iter().zip(series).map(|(d, value)| *d * *value))
}

/// The yearly rate at which a monthly series is worth nothing, or why there is none.
///
/// Looks for changes of sign over even steps of ln(1 + rate), then halves the step. A series of zeros has no rate.
pub fn internal_rate_of_return(net: &[f64]) -> Irr {
    let (from, to) = (LOWEST_RATE.ln_1p(), HIGHEST_RATE.ln_1p());
    let at = |step: usize| from + (to - from) * step as f64 / RATE_STEPS as f64;
    let mut brackets = Vec::new();
    let mut last: Option<(f64, f64)> = None;
    for step in 0..=RATE_STEPS {
        let log_rate = at(step);
        let value = value_at(net, log_rate);
        if value == 0.0 {
            continue;
        }
        if let Some((before, value_before)) = last
            && (value_before < 0.0) != (value < 0.0)
        {
            brackets.push((before, log_rate));
        }
        last = Some((log_rate, value));
    }
    match brackets.as_slice() {
        [] if is_above_range(net) => Irr::AboveRange,
        [] => Irr::NoRoot,
        [(low, high)] => Irr::Rate(bisect(net, *low, *high).exp_m1()),
        _ => Irr::SeveralRoots,
    }
}

/// Whether a series that no rate looked at makes zero is worth nothing at a higher one: it is still worth something at the
/// highest, and begins with money that goes out, which is all that counts when the rate grows beyond any bound.
fn is_above_range(net: &[f64]) -> bool {
    let first = net.iter().find(|net| **net != 0.0);
    first.is_some_and(|first| *first < 0.0) && value_at(net, HIGHEST_RATE.ln_1p()) > 0.0
}

/// Value of the series at a rate given as ln(1 + rate), up to a positive factor that keeps large horizons in range.
fn value_at(net: &[f64], log_rate: f64) -> f64 {
    let monthly = (-log_rate / 12.0).exp();
    net.iter()
        .rev()
        .fold(0.0, |value, net| value * monthly + net)
}

fn bisect(net: &[f64], mut low: f64, mut high: f64) -> f64 {
    let low_is_negative = value_at(net, low) < 0.0;
    for _ in 0..RATE_HALVINGS {
        let middle = f64::midpoint(low, high);
        if (value_at(net, middle) < 0.0) == low_is_negative {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// Running total at the end of each month.
pub fn cumulative<N: Number>(series: &[N]) -> Vec<N> {
    series
        .iter()
        .scan(N::ZERO, |total, value| {
            *total += *value;
            Some(*total)
        })
        .collect()
}

/// Months until a running total is at or above zero for good, interpolated within the month; 0 if it is never below,
/// none if it ends below.
pub fn payback_months(cumulative: &[f64]) -> Option<f64> {
    let Some(last_below) = cumulative.iter().rposition(|total| *total < 0.0) else {
        return Some(0.0);
    };
    let above = cumulative.get(last_below + 1)?;
    let below = cumulative[last_below];
    Some((last_below + 1) as f64 + -below / (above - below))
}

/// The deepest that a running total falls below zero, as a positive amount.
pub fn peak_funding<N: Number>(cumulative: &[N]) -> N {
    -cumulative
        .iter()
        .fold(N::ZERO, |lowest, total| lowest.at_most(*total))
}

/// The years of monthly series: all benefit, the direct part of it, and cost.
pub fn yearly<N: Number>(
    benefit: &[N],
    direct: &[N],
    cost: &[N],
    discount: &[N],
) -> Vec<YearResult<N>> {
    let mut npv_to_date = N::ZERO;
    let months = benefit
        .chunks(12)
        .zip(direct.chunks(12))
        .zip(cost.chunks(12))
        .zip(discount.chunks(12));
    let sum = |months: &[N]| N::sum(months.iter().copied());
    months
        .enumerate()
        .map(|(year, (((benefit, direct), cost), discount))| {
            npv_to_date += present_value(discount, benefit) - present_value(discount, cost);
            let (benefit, cost) = (sum(benefit), sum(cost));
            YearResult {
                year: year + 1,
                benefit,
                direct: sum(direct),
                cost,
                net: benefit - cost,
                npv_to_date,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_years(amounts: &[f64]) -> Vec<f64> {
        let mut net = vec![0.0; 12 * amounts.len()];
        for (year, amount) in amounts.iter().enumerate() {
            net[12 * year] = *amount;
        }
        net
    }

    #[test]
    fn the_rate_of_return_of_a_loan_is_its_interest() {
        let rate = internal_rate_of_return(&on_years(&[-1000.0, 100.0, 100.0, 1100.0]))
            .rate()
            .unwrap();
        assert!((rate - 0.10).abs() < 1e-12, "{rate}");
    }

    #[test]
    fn money_that_only_goes_out_has_no_rate_of_return() {
        assert_eq!(
            internal_rate_of_return(&on_years(&[-1000.0, -10.0])),
            Irr::NoRoot
        );
        assert_eq!(internal_rate_of_return(&[0.0; 12]), Irr::NoRoot);
    }

    #[test]
    fn a_rate_of_return_above_the_highest_is_not_called_none() {
        let rate = internal_rate_of_return(&on_years(&[-1000.0, 10_900.0]));
        assert!((rate.rate().unwrap() - 9.9).abs() < 1e-9, "{rate:?}");
        let above = internal_rate_of_return(&on_years(&[-1000.0, 11_100.0]));
        assert_eq!(above, Irr::AboveRange);
        // Money that only comes in, or comes in first, has no rate at all.
        for net in [[1000.0, 11_100.0], [11_100.0, -1.0]] {
            let none = internal_rate_of_return(&on_years(&net));
            assert_eq!(none, Irr::NoRoot, "{net:?}");
        }
    }

    #[test]
    fn the_pump_problem_has_two_rates_and_so_none() {
        // Lorie & Savage 1955: −1,600, +10,000, −10,000 has rates of 25 % and 400 %.
        assert_eq!(
            internal_rate_of_return(&on_years(&[-1600.0, 10000.0, -10000.0])),
            Irr::SeveralRoots
        );
    }

    #[test]
    fn payback_is_interpolated_within_the_month_and_must_last() {
        assert_eq!(payback_months(&[-100.0, -50.0, 50.0]), Some(2.5));
        assert_eq!(payback_months(&[-100.0, 20.0, -30.0, 30.0]), Some(3.5));
        assert_eq!(payback_months(&[0.0, 10.0]), Some(0.0));
        assert_eq!(payback_months(&[10.0, -1.0]), None);
        assert_eq!(payback_months(&[-10.0, 0.0]), Some(2.0));
    }

    #[test]
    fn peak_funding_is_never_negative() {
        assert_eq!(peak_funding(&[-5.0, -20.0, 3.0]), 20.0);
        assert_eq!(peak_funding(&[5.0, 6.0]), 0.0);
    }

    #[test]
    fn money_in_the_middle_of_the_first_month_is_discounted_by_half_a_month() {
        let discount = discount_factors(0.12, 13);
        assert!((discount[0] - 1.12_f64.powf(-1.0 / 24.0)).abs() < 1e-15);
        assert!((discount[12] - discount[0] / 1.12).abs() < 1e-15);
    }
}
