//! What a series of measurements can tell: the NPS margin of error, its trend, and F13 (section 9 of the model).
//!
//! Trend is the Theil–Sen slope, the median of the slopes between all pairs of measurements, which one odd measurement
//! does not move (Theil 1950, Sen 1968), with the p-value of Kendall's rank correlation between month and score
//! (Kendall 1938).

use crate::domain::{Measurement, Metric, Plan};
use crate::engine::finding::{CheckCode, Fact, Finding, Subject};
use crate::engine::number::Number;

use super::reading::exceeds;

/// Measurements without which nothing can be said about a trend.
const FEWEST_MEASUREMENTS: usize = 3;
/// Measurements that a trend looks at, the latest; the number of pairs grows with the square.
const MOST_POINTS: usize = 500;
/// Measurements up to which the p-value without ties is exact; beyond, the normal approximation is as good.
const MOST_EXACT_POINTS: usize = 50;
/// Standard normal deviations on either side that hold 95 %.
const TWO_SIDED_95: f64 = 1.96;

/// F13: no trend in the NPS.
///
/// Fires when there are fewer than three NPS measurements (fact: their count), and when the last less the first lies
/// within their joint margin √(m₁² + m₂²) (facts: count, difference, margin). Where the counts behind one of them are
/// missing, the margin is unknown and it fires without that fact: such a difference cannot be told from chance.
pub(super) fn no_nps_trend(plan: &Plan) -> Vec<Finding> {
    let series = nps_series(&plan.measurements);
    let finding = Finding::new(CheckCode::F13)
        .about(Subject::Measurements)
        .with("count", Fact::Count(series.len()));
    let (Some(first), Some(last)) = (series.first(), series.last()) else {
        return vec![finding];
    };
    if series.len() < FEWEST_MEASUREMENTS {
        return vec![finding];
    }
    let difference = last.value - first.value;
    let finding = finding.with("difference", Fact::Number(difference));
    match (nps_margin(first), nps_margin(last)) {
        (Some(first), Some(last)) => {
            let margin = first.hypot(last);
            if exceeds(difference.abs(), margin) {
                Vec::new()
            } else {
                vec![finding.with("margin", Fact::Number(margin))]
            }
        }
        _ => vec![finding],
    }
}

/// The NPS measurements by month; those of one month in the order of the case.
pub fn nps_series(measurements: &[Measurement]) -> Vec<&Measurement> {
    let mut series: Vec<_> = measurements
        .iter()
        .filter(|measurement| measurement.metric == Metric::Nps)
        .collect();
    series.sort_by_key(|measurement| measurement.month);
    series
}

/// The margin of error of an NPS in points, at 95 %: 1.96·100·√((p + d − (p − d)²)/n) with the shares p of promoters and
/// d of detractors among n responses (section 9 of the model).
///
/// None when a count is missing, there were no answers, or promoters and detractors are more than the responses.
pub fn nps_margin(measurement: &Measurement) -> Option<f64> {
    let responses = measurement.responses.filter(|responses| *responses > 0)?;
    let (promoters, detractors) = (measurement.promoters?, measurement.detractors?);
    if promoters.checked_add(detractors)? > responses {
        return None;
    }
    let counts = [responses, promoters, detractors].map(|count| count as f64);
    Some(margin_of(counts))
}

/// The margin of error of an NPS for the numbers of responses, promoters and detractors.
pub(in crate::engine) fn margin_of<N: Number>([responses, promoters, detractors]: [N; 3]) -> N {
    let (p, d) = (promoters / responses, detractors / responses);
    let variance = (p + d - (p - d) * (p - d)) / responses;
    let half = N::from(0.5);
    variance.at_least(N::ZERO).powf(half) * (100.0 * TWO_SIDED_95)
}

/// The trend of the NPS in points per month; none for fewer than three measurements or when all are of one month.
pub fn nps_trend(measurements: &[Measurement]) -> Option<Trend> {
    let series = nps_series(measurements);
    let start = series.first()?.month;
    let points: Vec<_> = series
        .iter()
        .map(|measurement| {
            (
                measurement.month.months_since(start) as f64,
                measurement.value,
            )
        })
        .collect();
    Trend::of(&points)
}

/// What can be said about the course of the NPS.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NpsCourse {
    /// There are fewer than three measurements, or all are of one month.
    TooFew {
        /// How many there are.
        count: usize,
    },
    /// What changed cannot be told from chance: F13 says so too.
    NoTrend(Trend),
    /// It moves; the trend is per month and says which way.
    Moving(Trend),
}

/// What can be said about the course of the NPS, in line with F13: it moves where F13 is silent and the trend goes the way
/// that the last measurement went from the first.
pub fn nps_course(measurements: &[Measurement]) -> NpsCourse {
    let series = nps_series(measurements);
    let (Some(trend), Some(first), Some(last)) =
        (nps_trend(measurements), series.first(), series.last())
    else {
        return NpsCourse::TooFew {
            count: series.len(),
        };
    };
    let difference = last.value - first.value;
    let margin = nps_margin(first)
        .zip(nps_margin(last))
        .map(|(first, last)| first.hypot(last));
    let stands_out = margin.is_some_and(|margin| exceeds(difference.abs(), margin));
    if stands_out && trend.slope * difference > 0.0 {
        NpsCourse::Moving(trend)
    } else {
        NpsCourse::NoTrend(trend)
    }
}

/// How a score moves with time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Theil–Sen slope: change of the score per unit of time.
    pub slope: f64,
    /// Where the line through the points begins: the median of score − slope · time, the score at time 0.
    pub at_start: f64,
    /// Chance of a rank correlation at least this strong, in either direction, where there is none; 0..=1.
    pub p_value: f64,
}

impl Trend {
    /// The trend of points (time, score), of which the last 500 count; none for fewer than three points or when all have
    /// the same time.
    pub fn of(points: &[(f64, f64)]) -> Option<Self> {
        let points = &points[points.len().saturating_sub(MOST_POINTS)..];
        if points.len() < FEWEST_MEASUREMENTS {
            return None;
        }
        let slope = theil_sen_slope(points)?;
        Some(Self {
            slope,
            at_start: median(points.iter().map(|(time, value)| value - slope * time))?,
            p_value: kendall_p_value(points),
        })
    }
}

/// The median of the slopes between all pairs of points with different times; none when there is no such pair.
fn theil_sen_slope(points: &[(f64, f64)]) -> Option<f64> {
    let sloping = pairs(points).filter(|(a, b)| a.0 != b.0);
    median(sloping.map(|(a, b)| (b.1 - a.1) / (b.0 - a.0)))
}

fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    let (lower, upper) = (sorted.len().checked_sub(1)? / 2, sorted.len() / 2);
    Some((sorted[lower] + sorted[upper]) / 2.0)
}

fn pairs(points: &[(f64, f64)]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    points
        .iter()
        .enumerate()
        .flat_map(|(position, a)| points[position + 1..].iter().map(move |b| (*a, *b)))
}

/// The two-sided p-value of Kendall's rank correlation: exact for few points without ties, else by the normal
/// approximation with the variance for ties (Kendall 1970, Rank Correlation Methods, chapters 4 and 5).
fn kendall_p_value(points: &[(f64, f64)]) -> f64 {
    let mut score = 0.0;
    for (a, b) in pairs(points) {
        let (time, value) = (b.0 - a.0, b.1 - a.1);
        if time != 0.0 && value != 0.0 {
            score += time.signum() * value.signum();
        }
    }
    let times = tie_sizes(points.iter().map(|point| point.0));
    let values = tie_sizes(points.iter().map(|point| point.1));
    if times.is_empty() && values.is_empty() && points.len() <= MOST_EXACT_POINTS {
        return exact_p_value(points.len(), score);
    }
    let variance = score_variance(points.len() as f64, &times, &values);
    if variance <= 0.0 {
        return 1.0;
    }
    (2.0 * normal_upper_tail(score.abs() / variance.sqrt())).min(1.0)
}

/// How many values share a value, for every value that is not alone.
fn tie_sizes(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    sorted
        .chunk_by(|a, b| a == b)
        .filter(|group| group.len() > 1)
        .map(|group| group.len() as f64)
        .collect()
}

/// The chance that the score of n points in random order is at least as far from 0. The number of discordant pairs of a
/// random order is a sum of independent uniform numbers 0..=k, for k from 1 to n − 1.
fn exact_p_value(n: usize, score: f64) -> f64 {
    let pairs = n * (n - 1) / 2;
    let mut chance = vec![0.0; pairs + 1];
    chance[0] = 1.0;
    for k in 1..n {
        let mut window = 0.0;
        let before = chance.clone();
        for discordant in 0..=pairs {
            window += before[discordant];
            if discordant > k {
                window -= before[discordant - k - 1];
            }
            chance[discordant] = window / (k + 1) as f64;
        }
    }
    let fewest = (pairs as f64 - score.abs()) / 2.0;
    let tail: f64 = chance.iter().take(fewest as usize + 1).sum();
    (2.0 * tail).min(1.0)
}

/// The variance of Kendall's score in random order, with ties in time and in value.
fn score_variance(n: f64, times: &[f64], values: &[f64]) -> f64 {
    let sum = |groups: &[f64], term: fn(f64) -> f64| groups.iter().copied().map(term).sum::<f64>();
    let pairs = |t: f64| t * (t - 1.0);
    let triples = |t: f64| t * (t - 1.0) * (t - 2.0);
    let spread = |t: f64| t * (t - 1.0) * (2.0 * t + 5.0);
    (spread(n) - sum(times, spread) - sum(values, spread)) / 18.0
        + sum(times, triples) * sum(values, triples) / (9.0 * triples(n))
        + sum(times, pairs) * sum(values, pairs) / (2.0 * pairs(n))
}

/// The chance that a standard normal number exceeds z ≥ 0, to about 1e-7 of itself: the continued fraction of Laplace for
/// large z, the series of the error function for small (Abramowitz & Stegun 1964, 26.2.10 and 26.2.14).
fn normal_upper_tail(z: f64) -> f64 {
    const SERIES_UP_TO: f64 = 3.0;
    const STEPS: usize = 100;
    let density = (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z < SERIES_UP_TO {
        // Φ(z) − ½ = φ(z)·(z + z³/3 + z⁵/(3·5) + …)
        let mut term = z;
        let mut sum = z;
        for step in 1..STEPS {
            term *= z * z / (2 * step + 1) as f64;
            sum += term;
        }
        0.5 - density * sum
    } else {
        // 1 − Φ(z) = φ(z)/(z + 1/(z + 2/(z + 3/(…))))
        let fraction = (1..STEPS)
            .rev()
            .fold(z, |below, step| z + step as f64 / below);
        density / fraction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[f64]) -> Vec<(f64, f64)> {
        let numbered = values.iter().enumerate();
        numbered
            .map(|(time, value)| (time as f64, *value))
            .collect()
    }

    fn close(value: f64, expected: f64, tolerance: f64) {
        let difference = (value - expected).abs();
        assert!(difference <= tolerance, "{value} is not {expected}");
    }

    #[test]
    fn the_slope_is_that_of_the_cloud_seeding_example() {
        // Hollander & Wolfe, Nonparametric Statistical Methods, example 9.1: five years of double ratios.
        let trend = Trend::of(&points(&[1.26, 1.27, 1.12, 1.16, 1.03])).unwrap();
        close(trend.slope, -0.05625, 1e-12);
        // Score −6 of 5 points: 0.117 on one side in the tables.
        close(trend.p_value, 2.0 * 0.117, 1e-3);
    }

    #[test]
    fn the_p_value_is_that_of_the_canned_tuna_example() {
        // Hollander & Wolfe, example 8.1: two-sided 0.1194.
        let lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
        let taste = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
        let pairs: Vec<_> = lightness.into_iter().zip(taste).collect();
        close(kendall_p_value(&pairs), 0.1194, 5e-5);
    }

    #[test]
    fn exact_p_values_are_those_of_the_tables() {
        // Kendall, Rank Correlation Methods, appendix table 1: chance of a score at least this high.
        for (n, score, one_sided) in [
            (4, 4.0, 0.167),
            (4, 6.0, 0.042),
            (5, 8.0, 0.042),
            (6, 9.0, 0.068),
            (6, 11.0, 0.028),
            (8, 16.0, 0.031),
            (10, 21.0, 0.036),
        ] {
            close(exact_p_value(n, score), 2.0 * one_sided, 1.1e-3);
        }
    }

    #[test]
    fn with_ties_the_p_value_is_that_of_the_normal_approximation() {
        // Two ties in time and one in value; worked out in the documentation of SciPy's kendalltau.
        let x = [12.0, 2.0, 1.0, 12.0, 2.0];
        let y = [1.0, 4.0, 7.0, 1.0, 0.0];
        let pairs: Vec<_> = x.into_iter().zip(y).collect();
        close(kendall_p_value(&pairs), 0.282_745_459_932_774_8, 1e-9);
    }

    #[test]
    fn the_normal_tail_is_that_of_the_tables_on_both_sides_of_the_seam() {
        for (z, tail) in [
            (0.0, 0.5),
            (1.0, 0.158_655_253_931),
            (1.96, 0.024_997_895_148),
            (2.999_999, 0.001_349_902_463),
            (3.0, 0.001_349_898_032),
            (5.0, 2.866_515_719e-7),
        ] {
            close(normal_upper_tail(z), tail, 1e-9 * tail);
        }
    }

    #[test]
    fn one_odd_measurement_does_not_turn_the_trend() {
        let trend = Trend::of(&points(&[1.0, 2.0, 3.0, -90.0, 5.0, 6.0, 7.0])).unwrap();
        close(trend.slope, 1.0, 1e-12);
    }

    #[test]
    fn a_level_series_has_no_trend() {
        let trend = Trend::of(&points(&[4.0, 4.0, 4.0, 4.0])).unwrap();
        assert_eq!((trend.slope, trend.p_value), (0.0, 1.0));
    }

    #[test]
    fn two_points_or_one_month_are_no_trend() {
        assert_eq!(Trend::of(&points(&[1.0, 2.0])), None);
        assert_eq!(Trend::of(&[(3.0, 1.0), (3.0, 2.0), (3.0, 5.0)]), None);
    }

    #[test]
    fn a_long_series_is_judged_by_its_last_part() {
        let mut values = vec![1000.0; 10_000];
        values.extend((0..MOST_POINTS).map(|value| value as f64));
        let trend = Trend::of(&points(&values)).unwrap();
        close(trend.slope, 1.0, 1e-12);
        assert!(trend.p_value < 1e-9);
    }

    fn nps(responses: Option<u64>, promoters: u64, detractors: u64) -> Measurement {
        Measurement {
            month: "2027-01".parse().unwrap(),
            metric: Metric::Nps,
            value: 0.0,
            responses,
            promoters: Some(promoters),
            detractors: Some(detractors),
        }
    }

    #[test]
    fn the_line_runs_through_the_middle_of_the_points() {
        // Slopes 1, 1, 1, 4, 2.5, 2: median 1.5. Scores less 1.5·time: 1, 0.5, 0, 2.5: median 0.75.
        let trend = Trend::of(&points(&[1.0, 2.0, 3.0, 7.0])).unwrap();
        close(trend.slope, 1.5, 1e-12);
        close(trend.at_start, 0.75, 1e-12);
    }

    fn measured(month: &str, value: f64, responses: u64, p: u64, d: u64) -> Measurement {
        Measurement {
            month: month.parse().unwrap(),
            value,
            ..nps(Some(responses), p, d)
        }
    }

    #[test]
    fn the_course_is_a_trend_only_where_the_change_is_larger_than_its_margin() {
        // Margins of about 5.2 and 5.0 at both ends: together 7.2 points.
        let falling = [
            measured("2025-09", 8.6, 940, 302, 221),
            measured("2026-01", 2.2, 910, 268, 248),
            measured("2026-05", -4.7, 985, 263, 309),
        ];
        let NpsCourse::Moving(trend) = nps_course(&falling) else {
            panic!("it falls by 13.3 points");
        };
        close(trend.slope, -13.3 / 8.0, 1e-12);
        let mut level = falling.clone();
        level[2].value = 4.0;
        assert!(matches!(nps_course(&level), NpsCourse::NoTrend(_)));
        assert_eq!(nps_course(&falling[..2]), NpsCourse::TooFew { count: 2 });
        let mut uncounted = falling;
        uncounted[0].promoters = None;
        assert!(matches!(nps_course(&uncounted), NpsCourse::NoTrend(_)));
    }

    #[test]
    fn the_margin_follows_the_counts() {
        // p = 0.5, d = 0.2, n = 400: 196·√((0.7 − 0.09)/400).
        close(
            nps_margin(&nps(Some(400), 200, 80)).unwrap(),
            7.654_044_682,
            1e-9,
        );
        assert_eq!(nps_margin(&nps(Some(50), 50, 0)), Some(0.0));
    }

    #[test]
    fn counts_that_cannot_be_give_no_margin() {
        assert_eq!(nps_margin(&nps(None, 1, 1)), None);
        assert_eq!(nps_margin(&nps(Some(0), 0, 0)), None);
        assert_eq!(nps_margin(&nps(Some(10), 8, 3)), None);
        assert_eq!(nps_margin(&nps(Some(10), u64::MAX, 3)), None);
    }
}
