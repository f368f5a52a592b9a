//! What customers remember of a journey, and how fast they act on it (section 3 of the model).

use crate::domain::{DriverPlan, Memory, Plan, Stage};
use crate::engine::figure::{DriverFigure, IndexPart, TouchpointFigure};
use crate::engine::model::rows::Rows;
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::Quantity;

/// The index M as a sum over moments and its peak, for many worlds of one journey: what it is made of so far.
///
/// Its average and its end are one weighted sum there ([`Journey::weights_in_sum`]), which takes fewer steps than
/// [`Journey::remember`], whose parts are shown.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct IndexSum<N = f64> {
    /// The average and the end.
    pub(in crate::engine) linear: N,
    /// The best moment, as it is felt: 0 or more.
    pub(in crate::engine) best: N,
    /// The worst moment, as it is felt: 0 or less.
    pub(in crate::engine) worst: N,
}

/// What a moment weighs in an [`IndexSum`].
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct MomentWeight<N = f64> {
    /// In the weighted sum of the average and the end.
    pub(in crate::engine) in_sum: N,
    /// Among the best and the worst: ρ.
    pub(in crate::engine) salience: N,
}

impl<N: Number> IndexSum<N> {
    pub(in crate::engine) const NOTHING: Self = Self {
        linear: N::ZERO,
        best: N::ZERO,
        worst: N::ZERO,
    };

    /// With one more moment.
    #[inline(always)]
    #[must_use]
    pub(in crate::engine) fn with(self, weight: MomentWeight<N>, value: N) -> Self {
        let felt = weight.salience * value;
        Self {
            linear: self.linear + weight.in_sum * value,
            best: felt.at_least(self.best),
            worst: felt.at_most(self.worst),
        }
    }

    /// The index, with what the peak weighs in it.
    #[inline(always)]
    pub(in crate::engine) fn index(self, peak: N) -> N {
        self.linear + peak * (self.best + self.worst)
    }
}

/// Months whose index is computed side by side: few enough for all sums to stay in registers.
const MONTHS_IN_LANES: usize = 6;

/// The touchpoints that count, with what they weigh in memory.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Journey<N = f64> {
    moments: Vec<WeighedTouchpoint<N>>,
    /// The drivers of each moment, in the order of the case.
    drivers: Vec<Vec<usize>>,
    memory: Memory<N>,
    /// Where each driver counts; nothing for drivers without weight.
    pub(in crate::engine) places: Vec<Option<DriverUse<N>>>,
}

/// A touchpoint with weight.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct WeighedTouchpoint<N = f64> {
    /// Position of the touchpoint.
    pub(in crate::engine) touchpoint: usize,
    /// Part of the average of the whole journey.
    pub(in crate::engine) share: N,
    /// Part of the average before the purchase.
    pub(in crate::engine) share_before: N,
    /// How much of it stays in memory as a moment of its own: ρ.
    pub(in crate::engine) salience: N,
}

impl<N: Number> WeighedTouchpoint<N> {
    /// Whether prospects meet it too.
    pub(in crate::engine) fn is_before(&self) -> bool {
        self.share_before.value() > 0.0
    }
}

/// Where a driver counts.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct DriverUse<N = f64> {
    /// Which moment.
    pub(in crate::engine) moment: usize,
    /// Its part of that moment.
    pub(in crate::engine) share: N,
    /// Whether prospects meet it too.
    pub(in crate::engine) is_before: bool,
}

impl<N: Number> Journey<N> {
    pub(in crate::engine) fn new(plan: &Plan<N>) -> Self {
        let mut importance = vec![N::ZERO; plan.touchpoints.len()];
        for driver in &plan.drivers {
            importance[driver.touchpoint] += driver.importance;
        }
        let weights: Vec<N> = plan
            .touchpoints
            .iter()
            .zip(&importance)
            .map(|(touchpoint, sum)| touchpoint.reach * *sum)
            .collect();
        let total = N::sum(weights.iter().copied());
        let is_before = |position: usize| plan.touchpoints[position].stage == Stage::Before;
        let before = (0..weights.len()).filter(|&position| is_before(position));
        let before = N::sum(before.map(|position| weights[position]));
        let heaviest = weights
            .iter()
            .fold(N::ZERO, |heaviest, weight| heaviest.at_least(*weight));

        let mut moment_of = vec![None; weights.len()];
        let mut moments = Vec::new();
        for (position, &weight) in weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| weight.value() > 0.0)
        {
            moment_of[position] = Some(moments.len());
            moments.push(WeighedTouchpoint {
                touchpoint: position,
                share: weight / total,
                share_before: if is_before(position) {
                    weight / before
                } else {
                    N::ZERO
                },
                salience: plan.touchpoints[position].reach.at_most(weight / heaviest),
            });
        }
        name_moments(&mut moments);
        let place = |(position, driver): (usize, &DriverPlan<N>)| {
            let moment = moment_of[driver.touchpoint]?;
            let share =
                (driver.importance / importance[driver.touchpoint]).named(Quantity::Driver {
                    figure: DriverFigure::Share,
                    driver: position,
                });
            (share.value() > 0.0).then_some(DriverUse {
                moment,
                share,
                is_before: is_before(driver.touchpoint),
            })
        };
        let places: Vec<Option<DriverUse<N>>> =
            plan.drivers.iter().enumerate().map(place).collect();
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
    pub(in crate::engine) fn in_order(&self) -> &[WeighedTouchpoint<N>] {
        &self.moments
    }

    /// The drivers that count at a moment, in the order of the case.
    pub(in crate::engine) fn drivers_of(&self, moment: usize) -> &[usize] {
        &self.drivers[moment]
    }

    /// How many touchpoints count.
    pub(in crate::engine) fn moments(&self) -> usize {
        self.moments.len()
    }

    /// What each moment weighs where the average and the end of the index M are one weighted sum.
    pub(in crate::engine) fn weights_in_sum(&self) -> Vec<MomentWeight<N>> {
        let mut kept = N::ONE;
        let mut end = vec![N::ZERO; self.moments.len()];
        for (end, moment) in end.iter_mut().zip(&self.moments).rev() {
            *end = moment.salience * kept;
            kept = kept * (N::ONE - moment.salience);
        }
        let weights = self.moments.iter().zip(end);
        weights
            .map(|(moment, end)| {
                let average = self.memory.average + self.memory.end * kept;
                MomentWeight {
                    in_sum: average * moment.share + self.memory.end * end,
                    salience: moment.salience,
                }
            })
            .collect()
    }

    /// What the best and the worst moment weigh in the index M.
    pub(in crate::engine) fn weight_of_peak(&self) -> N {
        self.memory.peak
    }

    /// The index M of what customers remember, from the value of every moment. Its parts are known by `name`.
    pub(in crate::engine) fn remember(
        &self,
        values: &Rows<N>,
        index: &mut [N],
        name: impl Fn(IndexPart, usize) -> Quantity,
    ) {
        let (blocks, rest) = index.as_chunks_mut::<MONTHS_IN_LANES>();
        let first_of_rest = MONTHS_IN_LANES * blocks.len();
        for (block, index) in blocks.iter_mut().enumerate() {
            self.remember_months(values, MONTHS_IN_LANES * block, index, &name);
        }
        for (month, index) in rest.iter_mut().enumerate() {
            let index = std::array::from_mut(index);
            self.remember_months(values, first_of_rest + month, index, &name);
        }
    }

    /// The index of a few months from `first` on: few enough for all sums to stay in registers.
    fn remember_months<const MONTHS: usize>(
        &self,
        values: &Rows<N>,
        first: usize,
        index: &mut [N; MONTHS],
        name: &impl Fn(IndexPart, usize) -> Quantity,
    ) {
        let mut average = [N::ZERO; MONTHS];
        let mut best = [N::ZERO; MONTHS];
        let mut worst = [N::ZERO; MONTHS];
        let of_moment = |position: usize| {
            let values = values.row(position)[first..].first_chunk::<MONTHS>();
            values.expect("every moment has a value in every month")
        };
        for (position, moment) in self.moments.iter().enumerate() {
            for (month, value) in of_moment(position).iter().enumerate() {
                average[month] += moment.share * *value;
                best[month] = best[month].at_least(moment.salience * *value);
                worst[month] = worst[month].at_most(moment.salience * *value);
            }
        }
        for (row, part) in [
            (&mut average, IndexPart::Average),
            (&mut best, IndexPart::Best),
            (&mut worst, IndexPart::Worst),
        ] {
            name_row(row, |month| name(part, first + month));
        }
        let mut end = average;
        for (position, moment) in self.moments.iter().enumerate() {
            for (month, value) in of_moment(position).iter().enumerate() {
                end[month] = moment.salience * *value + (N::ONE - moment.salience) * end[month];
            }
        }
        name_row(&mut end, |month| name(IndexPart::End, first + month));
        for month in 0..MONTHS {
            index[month] = self.memory.average * average[month]
                + self.memory.peak * (best[month] + worst[month])
                + self.memory.end * end[month];
        }
    }

    /// The index B of what prospects meet before the purchase.
    pub(in crate::engine) fn remember_before(&self, values: &Rows<N>, index: &mut [N]) {
        index.fill(N::ZERO);
        for (position, moment) in self
            .moments
            .iter()
            .enumerate()
            .filter(|(_, moment)| moment.is_before())
        {
            for (value, index) in values.row(position).iter().zip(index.iter_mut()) {
                *index += moment.share_before * *value;
            }
        }
    }
}

fn name_moments<N: Number>(moments: &mut [WeighedTouchpoint<N>]) {
    for moment in moments {
        let touchpoint = moment.touchpoint;
        let named = |number: &mut N, figure| {
            *number = number.named(Quantity::Touchpoint { figure, touchpoint });
        };
        named(&mut moment.share, TouchpointFigure::Share);
        named(&mut moment.salience, TouchpointFigure::Salience);
        if moment.is_before() {
            named(&mut moment.share_before, TouchpointFigure::ShareBefore);
        }
    }
}

/// The share α by which behaviour follows experience within a month.
pub(in crate::engine) fn lag_share<N: Number>(lag_months: N) -> N {
    N::select_less(
        N::ZERO,
        lag_months,
        || N::ONE - (N::from(-3.0) / lag_months).exp(),
        || N::ONE,
    )
}

/// Turns an index into the difference D that behaviour responds to: lagged, and against `start`, the index of today. The lagged index
/// itself is known by `name`.
pub(in crate::engine) fn lag<N: Number>(
    index: &[N],
    start: N,
    share: N,
    difference: &mut [N],
    name: impl Fn(usize) -> Quantity,
) {
    let mut remembered = start;
    for (month, (index, difference)) in index.iter().zip(difference).enumerate() {
        remembered = (remembered + lag_step(share, remembered, *index)).named(name(month));
        *difference = remembered - start;
    }
}

/// How far what is remembered moves in a month, from where it is towards where experience is.
#[inline(always)]
pub(in crate::engine) fn lag_step<N: Number>(share: N, from: N, to: N) -> N {
    share * (to - from)
}
