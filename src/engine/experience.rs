//! From scores to what customers remember: gaps, their value, and the index of the journey (section 3 of the model).

use crate::domain::{GainCurve, Kano, KanoResponse, MemoryWeights, Plan, ResponsePlan, Stage};

use super::number::Number as _;
use super::rows::Rows;

/// The top of the scale of report marks.
const TOP_SCORE: f64 = 10.0;
/// Months whose index is computed side by side.
const MONTHS_ABREAST: usize = 6;

/// How expectations move from month to month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drift {
    /// Points per month by which they rise anyway.
    per_month: f64,
    /// Share of a surplus that becomes the norm within a month.
    adaptation: f64,
}

impl Drift {
    pub(super) fn new(response: &ResponsePlan) -> Self {
        Self {
            per_month: response.expectation_drift / 12.0,
            adaptation: 1.0 - (1.0 - response.expectation_adaptation).powf(1.0 / 12.0),
        }
    }

    /// The expectation a month after it was `expected` and the gap was `gap`.
    fn next(self, expected: f64, gap: f64) -> f64 {
        (expected + self.per_month + self.adaptation * gap.at_least(0.0)).at_most(TOP_SCORE)
    }
}

/// Where a driver starts in one group of customers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    /// Delivered score.
    pub(super) delivered: f64,
    /// Expected score.
    pub(super) expected: f64,
}

impl Start {
    /// The start of a driver for customers who expect `offset` points more than average. Where nobody asked, what is
    /// delivered counts as expected.
    pub(super) fn new(delivered: f64, expected: Option<f64>, offset: f64) -> Self {
        Self {
            delivered,
            expected: expected.map_or(delivered, |expected| {
                (expected + offset).within(0.0, TOP_SCORE)
            }),
        }
    }
}

/// One driver in one world for one group of customers, month by month.
#[derive(Clone, Debug)]
pub(super) struct GapPath {
    /// Delivered score x.
    pub(super) delivered: Vec<f64>,
    /// Expectation e before what is promised on top or less.
    pub(super) norm: Vec<f64>,
    /// Expectation ê that delivery is held against.
    pub(super) expected: Vec<f64>,
    /// Gap g = x − ê.
    pub(super) gap: Vec<f64>,
}

impl GapPath {
    pub(super) fn new(months: usize) -> Self {
        let zeros = || vec![0.0; months];
        Self {
            delivered: zeros(),
            norm: zeros(),
            expected: zeros(),
            gap: zeros(),
        }
    }

    /// Follows a driver whose score is lifted and whose expectation is shifted by these points.
    pub(super) fn follow(&mut self, start: Start, drift: Drift, lift: &[f64], shift: &[f64]) {
        Self::follow_abreast(std::array::from_mut(self), [start], drift, lift, shift);
    }

    /// Follows a driver in several groups of customers. Each month hangs on the month before, so that a processor which
    /// has several groups in hand waits less.
    fn follow_abreast<const GROUPS: usize>(
        paths: &mut [Self; GROUPS],
        starts: [Start; GROUPS],
        drift: Drift,
        lift: &[f64],
        shift: &[f64],
    ) {
        let months = lift.len();
        let shift = &shift[..months];
        let mut rows = paths.each_mut().map(|path| {
            let Self {
                delivered,
                norm,
                expected,
                gap,
            } = path;
            (
                &mut delivered[..months],
                &mut norm[..months],
                &mut expected[..months],
                &mut gap[..months],
            )
        });
        let mut norms = starts.map(|start| start.expected);
        for month in 0..months {
            for ((rows, norm), start) in rows.iter_mut().zip(&mut norms).zip(&starts) {
                let (delivered, norm_row, expected, gap) = rows;
                let x = (start.delivered + lift[month]).within(0.0, TOP_SCORE);
                let mut held_against = (*norm + shift[month]).within(0.0, TOP_SCORE);
                if shift[month] < 0.0 {
                    // Promising less can close a shortfall, it cannot make a surprise.
                    held_against = held_against.at_least(norm.at_most(x));
                }
                delivered[month] = x;
                norm_row[month] = *norm;
                expected[month] = held_against;
                gap[month] = x - held_against;
                *norm = drift.next(*norm, gap[month]);
            }
        }
    }

    /// Follows a driver in every group of customers: one path and one start for each.
    pub(super) fn follow_groups(
        paths: &mut [Self],
        mut starts: impl Iterator<Item = Start>,
        drift: Drift,
        lift: &[f64],
        shift: &[f64],
    ) {
        let mut next = || starts.next().expect("every group has a start");
        let (fours, rest) = paths.as_chunks_mut::<4>();
        for four in fours {
            let starts = std::array::from_fn(|_| next());
            Self::follow_abreast(four, starts, drift, lift, shift);
        }
        let (twos, rest) = rest.as_chunks_mut::<2>();
        for two in twos {
            let starts = std::array::from_fn(|_| next());
            Self::follow_abreast(two, starts, drift, lift, shift);
        }
        for path in rest {
            path.follow(next(), drift, lift, shift);
        }
    }

    /// Follows a driver that nobody touches.
    pub(super) fn follow_untouched(&mut self, start: Start, drift: Drift) {
        let mut norm = start.expected;
        self.delivered.fill(start.delivered);
        for ((norm_row, expected), gap) in self
            .norm
            .iter_mut()
            .zip(&mut self.expected)
            .zip(&mut self.gap)
        {
            *norm_row = norm;
            *expected = norm;
            *gap = start.delivered - norm;
            norm = drift.next(norm, *gap);
        }
    }
}

/// What a gap is worth to customers of a driver: falling short hurts more than exceeding helps.
#[derive(Clone, Copy, Debug)]
pub(super) struct ValueCurve {
    /// Value per point of shortfall.
    loss: f64,
    /// Weight of the gain.
    gain: f64,
    curve: GainCurve,
    /// The value K that a saturating gain approaches.
    cap: f64,
}

impl ValueCurve {
    pub(super) fn new(response: &ResponsePlan, kano: KanoResponse) -> Self {
        Self {
            loss: response.loss_aversion * kano.loss,
            gain: kano.gain,
            curve: response.gain_curve,
            cap: response.delight_cap,
        }
    }

    /// Writes v(gap) for every gap.
    pub(super) fn fill(&self, gaps: &[f64], values: &mut [f64]) {
        let cap = self.cap;
        match self.curve {
            GainCurve::Saturating if cap == 0.0 => self.fill_with(gaps, values, |_| 0.0),
            GainCurve::Saturating => self.fill_with(gaps, values, |g| cap * g / (cap + g)),
            GainCurve::Linear => self.fill_with(gaps, values, |g| g),
            GainCurve::Convex => self.fill_with(gaps, values, |g| g * (1.0 + g / 2.0)),
        }
    }

    /// Generic over the gain so that each curve becomes a loop of its own without a branch inside.
    fn fill_with(&self, gaps: &[f64], values: &mut [f64], surplus_value: impl Fn(f64) -> f64) {
        for (value, gap) in values.iter_mut().zip(gaps) {
            *value = self.loss * gap.at_most(0.0) + self.gain * surplus_value(gap.at_least(0.0));
        }
    }
}

/// The value v of one gap at a driver of a kind: what being `gap` points above (or, when negative, below) the expectation
/// is worth to customers, in points of the experience index (section 3 of the model).
///
/// Below 0 it is `loss_aversion · loss · gap`. From 0 on it is `gain · C(gap)`, with C the gain curve of the response.
pub fn gap_value(response: &ResponsePlan, kind: Kano, gap: f64) -> f64 {
    let mut values = [0.0];
    ValueCurve::new(response, response.kano(kind)).fill(&[gap], &mut values);
    values[0]
}

/// The touchpoints that count, with what they weigh in memory.
#[derive(Clone, Debug)]
pub(super) struct Journey {
    moments: Vec<Moment>,
    /// The drivers of each moment, in the order of the case.
    drivers: Vec<Vec<usize>>,
    memory: MemoryWeights,
    /// Where each driver counts; nothing for drivers without weight.
    pub(super) places: Vec<Option<Place>>,
}

/// A touchpoint with weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    /// Position of the touchpoint.
    pub(super) touchpoint: usize,
    /// Part of the average of the whole journey.
    pub(super) share: f64,
    /// Part of the average before the purchase.
    share_before: f64,
    /// How much of it stays in memory as a moment of its own: ρ.
    pub(super) salience: f64,
}

impl Moment {
    /// Whether prospects meet it too.
    pub(super) fn is_before(&self) -> bool {
        self.share_before > 0.0
    }
}

/// Where a driver counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Which moment.
    pub(super) moment: usize,
    /// Its part of that moment.
    pub(super) share: f64,
    /// Whether prospects meet it too.
    pub(super) is_before: bool,
}

impl Journey {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut importance = vec![0.0; plan.touchpoints.len()];
        for driver in &plan.drivers {
            importance[driver.touchpoint] += driver.importance;
        }
        let weights: Vec<f64> = plan
            .touchpoints
            .iter()
            .zip(&importance)
            .map(|(t, sum)| t.reach * sum)
            .collect();
        let total: f64 = weights.iter().sum();
        let is_before = |position: usize| plan.touchpoints[position].stage == Stage::Before;
        let before: f64 = (0..weights.len())
            .filter(|&position| is_before(position))
            .map(|p| weights[p])
            .sum();
        let heaviest = weights.iter().copied().fold(0.0, f64::max);

        let mut moment_of = vec![None; weights.len()];
        let mut moments = Vec::new();
        for (position, &weight) in weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| **weight > 0.0)
        {
            moment_of[position] = Some(moments.len());
            moments.push(Moment {
                touchpoint: position,
                share: weight / total,
                share_before: if is_before(position) {
                    weight / before
                } else {
                    0.0
                },
                salience: plan.touchpoints[position].reach.min(weight / heaviest),
            });
        }
        let place = |driver: &crate::domain::DriverPlan| {
            let moment = moment_of[driver.touchpoint]?;
            let share = driver.importance / importance[driver.touchpoint];
            (share > 0.0).then_some(Place {
                moment,
                share,
                is_before: is_before(driver.touchpoint),
            })
        };
        let places: Vec<Option<Place>> = plan.drivers.iter().map(place).collect();
        let mut drivers = vec![Vec::new(); moments.len()];
        for (driver, place) in places.iter().enumerate() {
            if let Some(place) = place {
                drivers[place.moment].push(driver);
            }
        }
        Self {
            moments,
            drivers,
            memory: plan.response.memory,
            places,
        }
    }

    /// The touchpoints that count, in the order of the journey.
    pub(super) fn in_order(&self) -> &[Moment] {
        &self.moments
    }

    /// The drivers that count at a moment, in the order of the case.
    pub(super) fn drivers_of(&self, moment: usize) -> &[usize] {
        &self.drivers[moment]
    }

    /// How many touchpoints count.
    pub(super) fn moments(&self) -> usize {
        self.moments.len()
    }

    /// The index M of what customers remember, from the value of every moment.
    pub(super) fn remember(&self, values: &Rows, index: &mut [f64]) {
        let (blocks, rest) = index.as_chunks_mut::<MONTHS_ABREAST>();
        let first_of_rest = MONTHS_ABREAST * blocks.len();
        for (block, index) in blocks.iter_mut().enumerate() {
            self.remember_months(values, MONTHS_ABREAST * block, index);
        }
        for (month, index) in rest.iter_mut().enumerate() {
            self.remember_months(values, first_of_rest + month, std::array::from_mut(index));
        }
    }

    /// The index of a few months from `first` on: few enough for all sums to stay in registers.
    fn remember_months<const MONTHS: usize>(
        &self,
        values: &Rows,
        first: usize,
        index: &mut [f64; MONTHS],
    ) {
        let mut average = [0.0; MONTHS];
        let mut best = [0.0_f64; MONTHS];
        let mut worst = [0.0_f64; MONTHS];
        let of_moment = |position: usize| {
            let values = values.row(position)[first..].first_chunk::<MONTHS>();
            values.expect("every moment has a value in every month")
        };
        for (position, moment) in self.moments.iter().enumerate() {
            for (month, value) in of_moment(position).iter().enumerate() {
                average[month] += moment.share * value;
                best[month] = best[month].at_least(moment.salience * value);
                worst[month] = worst[month].at_most(moment.salience * value);
            }
        }
        let mut end = average;
        for (position, moment) in self.moments.iter().enumerate() {
            for (month, value) in of_moment(position).iter().enumerate() {
                end[month] = moment.salience * value + (1.0 - moment.salience) * end[month];
            }
        }
        for month in 0..MONTHS {
            index[month] = self.memory.average * average[month]
                + self.memory.peak * (best[month] + worst[month])
                + self.memory.end * end[month];
        }
    }

    /// The index B of what prospects meet before the purchase.
    pub(super) fn remember_before(&self, values: &Rows, index: &mut [f64]) {
        index.fill(0.0);
        for (position, moment) in self
            .moments
            .iter()
            .enumerate()
            .filter(|(_, moment)| moment.is_before())
        {
            for (value, index) in values.row(position).iter().zip(index.iter_mut()) {
                *index += moment.share_before * value;
            }
        }
    }
}

/// The share α by which behaviour follows experience within a month.
pub(super) fn lag_share(response: &ResponsePlan) -> f64 {
    if response.lag_months == 0.0 {
        1.0
    } else {
        1.0 - (-3.0 / response.lag_months).exp()
    }
}

/// Turns an index into the difference D that behaviour responds to: lagged, and against `start`, the index of today.
pub(super) fn lag(index: &[f64], start: f64, share: f64, difference: &mut [f64]) {
    let mut remembered = start;
    for (index, difference) in index.iter().zip(difference) {
        remembered += share * (index - remembered);
        *difference = remembered - start;
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Response;

    use super::*;

    fn response() -> ResponsePlan {
        ResponsePlan::resolve(&Response::default())
    }

    fn value(curve: &ValueCurve, gap: f64) -> f64 {
        let mut values = [0.0];
        curve.fill(&[gap], &mut values);
        values[0]
    }

    #[test]
    fn a_shortfall_hurts_more_than_an_equal_surplus_helps() {
        let curve = ValueCurve::new(&response(), response().kano(Kano::Performance));
        assert_eq!(value(&curve, -1.0), -2.0);
        assert!((value(&curve, 1.0) - 0.8 / 1.8).abs() < 1e-15);
        assert_eq!(value(&curve, 0.0), 0.0);
    }

    #[test]
    fn delight_never_exceeds_its_cap_and_a_cap_of_zero_means_none() {
        let curve = ValueCurve::new(&response(), response().kano(Kano::Attractive));
        assert!(value(&curve, 1e6) < 0.8);
        let none = ValueCurve::new(
            &ResponsePlan {
                delight_cap: 0.0,
                ..response()
            },
            response().kano(Kano::Attractive),
        );
        assert_eq!(value(&none, 5.0), 0.0);
        assert_eq!(value(&none, 0.0), 0.0);
    }

    #[test]
    fn the_value_of_a_gap_follows_the_kind_and_the_curve() {
        // Loss aversion 2; attractive: weight 0.3 below, 1 above.
        assert!((gap_value(&response(), Kano::Attractive, -1.5) - -0.9).abs() < 1e-15);
        assert_eq!(gap_value(&response(), Kano::Basic, 3.0), 0.0);
        let convex = ResponsePlan {
            gain_curve: GainCurve::Convex,
            ..response()
        };
        // 2 · (1 + 2/2)
        assert_eq!(gap_value(&convex, Kano::Performance, 2.0), 4.0);
        let linear = ResponsePlan {
            gain_curve: GainCurve::Linear,
            ..response()
        };
        assert_eq!(gap_value(&linear, Kano::Performance, 2.0), 2.0);
    }

    #[test]
    fn promising_less_closes_a_shortfall_but_makes_no_surprise() {
        let still = Drift {
            per_month: 0.0,
            adaptation: 0.0,
        };
        let start = Start {
            delivered: 6.0,
            expected: 7.0,
        };
        let mut path = GapPath::new(3);
        path.follow(start, still, &[0.0; 3], &[-0.5, -1.0, -3.0]);
        assert_eq!(path.gap, [-0.5, 0.0, 0.0]);
    }

    #[test]
    fn a_surprise_becomes_the_norm_and_a_norm_does_not_fall_back() {
        let yearly = ResponsePlan {
            expectation_drift: 0.0,
            expectation_adaptation: 0.5,
            ..response()
        };
        let start = Start {
            delivered: 6.0,
            expected: 6.0,
        };
        let mut lift = vec![1.0; 12];
        lift.extend([0.0; 12]);
        let mut path = GapPath::new(24);
        path.follow(start, Drift::new(&yearly), &lift, &[0.0; 24]);
        assert!(
            (path.norm[12] - 6.5).abs() < 1e-12,
            "half of the surplus is the norm after a year"
        );
        assert_eq!(path.norm[23], path.norm[12]);
        assert!(path.gap[23] < 0.0);
    }

    #[test]
    fn an_unmeasured_expectation_is_what_is_delivered_whatever_the_segment() {
        let start = Start::new(6.5, None, 1.0);
        assert_eq!(start.expected, 6.5);
        assert_eq!(Start::new(6.5, Some(9.8), 0.6).expected, 10.0);
    }
}
