//! What a better experience can be worth at most: straight lines above the maths of sections 3 and 4 of the model.
//!
//! A bound on the worth of any set of options needs something that adds up over the moments of the journey, which the worth
//! itself does not. With ′ for a world with options and 0 for the do-nothing world, what the customers of a segment bring more is,
//! exactly, over all months t,
//!
//! Σ N′(t)·[d(t)·(c′(t) − c₀(t)) + (G′(t) − G₀(t))·W₀(t+1)] + (A′(t) − A₀(t))·W₀(t+1),
//!
//! where c is what a customer brings in the month, G = S + q/12 how many each becomes, A the arrivals, and W₀(t) what a customer
//! of month t brings from then on in the do-nothing world. N′ is at most what it is when every moment is at its best and every
//! friction at its least; c, G and A rise with what is remembered, and where they are convex a chord from the do-nothing world to
//! that best one lies above them. So the whole is at most a sum of slopes times what each month's index gains.

use super::layout::{LevelTerm, TermSubject};
use super::sums::{Sums, Weights};
use crate::domain::{Plan, ResponsePlan};
use crate::engine::model::customers::{SegmentRates, earned, with_frictions};
use crate::engine::model::experience::{IndexSum, lag_step};
use crate::engine::model::projection::Projector;

/// What a point of each index in each month is worth at most, over all segments.
#[derive(Clone, Debug)]
pub(super) struct WorthSlopes {
    /// Of the indices, by group of customers.
    pub(super) groups: Vec<GroupSlopes>,
    /// Of a hazard of frictions that is lower by 1.
    pub(super) hazard: Vec<f64>,
    /// Of contacts with frictions that are fewer by 1.
    pub(super) contacts: Vec<f64>,
}

/// The same for the indices of one group of customers, by month.
#[derive(Clone, Debug)]
pub(super) struct GroupSlopes {
    /// Of M.
    pub(super) whole: Vec<f64>,
    /// Of M with mended failures counted once.
    pub(super) counted_once: Vec<f64>,
    /// Of B.
    pub(super) before: Vec<f64>,
}

/// What the indices and frictions come to, by month: in the do-nothing world, or at their best.
pub(super) struct Extremes {
    sums: Sums<1>,
}

impl Extremes {
    /// From the rows of each part, as tables have them.
    pub(super) fn of<'a>(
        parts: impl Iterator<Item = (&'a LevelTerm, &'a [[f64; 1]])>,
        weights: &Weights,
        groups: usize,
        months: usize,
    ) -> Self {
        let mut sums = Sums::nothing(groups, months);
        for (part, rows) in parts {
            sums.add(part, rows, weights);
        }
        Self { sums }
    }

    /// The best moment of a group in each month, 0 or more, and the worst, 0 or less, as each is felt.
    pub(super) fn felt(&self, group: usize, month: usize) -> (f64, f64) {
        let whole = &self.sums.groups[group].whole;
        (whole.best[month][0], whole.worst[month][0])
    }

    /// The lagged differences D, D^c and `D_B` of a group.
    fn remembered(&self, group: usize, ground: &SlopeBasis<'_>) -> RememberedSlope {
        let sums = &self.sums.groups[group];
        let (today, before_today) = ground.projector.index_today(group);
        let peak = ground.projector.journey().weight_of_peak();
        let share = ground.projector.lag_share();
        let index = |sums: &super::sums::IndexSums<1>| {
            let felt = sums.best.iter().zip(&sums.worst);
            let months = sums.linear.iter().zip(felt);
            let index = months.map(|(&[linear], (&[best], &[worst]))| {
                IndexSum {
                    linear,
                    best,
                    worst,
                }
                .index(peak)
            });
            lagged(index, today, share)
        };
        let whole = index(&sums.whole);
        RememberedSlope {
            counted_once: if ground.weights.counts_once {
                index(&sums.counted_once)
            } else {
                whole.clone()
            },
            before: lagged(
                sums.before.iter().map(|[value]| *value),
                before_today,
                share,
            ),
            whole,
        }
    }
}

struct RememberedSlope {
    whole: Vec<f64>,
    counted_once: Vec<f64>,
    before: Vec<f64>,
}

/// What is common to all slopes.
pub(super) struct SlopeBasis<'a> {
    pub(super) plan: &'a Plan,
    pub(super) projector: &'a Projector<'a>,
    pub(super) weights: &'a Weights,
}

impl WorthSlopes {
    /// The slopes between the do-nothing world and the best there could be; nothing where more customers or better experience
    /// could do harm, as with a margin below 0: then no line lies above.
    pub(super) fn between(
        ground: &SlopeBasis<'_>,
        nothing: &Extremes,
        best: &Extremes,
    ) -> Option<Self> {
        let (projector, months) = (ground.projector, ground.plan.months);
        let zeros = || vec![0.0; months];
        let mut slopes = Self {
            groups: Vec::new(),
            hazard: zeros(),
            contacts: zeros(),
        };
        for group in 0..projector.groups() {
            let worlds = [nothing, best].map(|world| world.remembered(group, ground));
            let mut of_group = GroupSlopes {
                whole: zeros(),
                counted_once: zeros(),
                before: zeros(),
            };
            let segments = projector.segments().enumerate();
            for (_, segment) in segments.filter(|(at, _)| projector.group_of(*at) == group) {
                let segment = SegmentSlopes {
                    rates: segment.rates,
                    response: &ground.plan.response,
                    discount: projector.discount(),
                    worlds: [(nothing, &worlds[0]), (best, &worlds[1])],
                };
                segment.add(&mut slopes, &mut of_group)?;
            }
            for row in [
                &mut of_group.whole,
                &mut of_group.counted_once,
                &mut of_group.before,
            ] {
                spread_back(row, projector.lag_share());
            }
            slopes.groups.push(of_group);
        }
        Some(slopes)
    }

    /// What a part brings at most, given its rows and those of the do-nothing world.
    pub(super) fn at_most(
        &self,
        ground: &SlopeBasis<'_>,
        nothing: &Extremes,
        part: &LevelTerm,
        rows: &[[f64; 1]],
        today: &[[f64; 1]],
    ) -> f64 {
        let months = self.hazard.len();
        let mut rows = rows.chunks_exact(months).zip(today.chunks_exact(months));
        let mut next = || rows.next().unwrap_or_default();
        let gain = |slopes: &[f64], (new, old): (&[[f64; 1]], &[[f64; 1]])| -> f64 {
            let months = slopes.iter().zip(new.iter().zip(old));
            months
                .map(|(slope, ([new], [old]))| slope * (new - old).max(0.0))
                .sum()
        };
        match part.about {
            TermSubject::Moment {
                moment,
                is_counted_once,
                is_before,
            } => {
                let weight = ground.weights.moments[moment];
                let peak = ground.projector.journey().weight_of_peak();
                let mut worth = 0.0;
                for (group, slopes) in self.groups.iter().enumerate() {
                    // The best moment can only become better by this one where it gets above it, the worst one only where this
                    // one is the worst.
                    let index = |slopes: &[f64], (new, old): (&[[f64; 1]], &[[f64; 1]])| -> f64 {
                        let mut worth = 0.0;
                        for (month, slope) in slopes.iter().enumerate() {
                            let ([new], [old]) = (new[month], old[month]);
                            let (best, worst) = nothing.felt(group, month);
                            let mut gain = weight.in_index.in_sum * (new - old).max(0.0);
                            gain += peak * (weight.in_index.salience * new - best).max(0.0);
                            if weight.in_index.salience * old <= worst {
                                gain += peak
                                    * ((weight.in_index.salience * new).min(0.0) - worst).max(0.0);
                            }
                            worth += slope * gain;
                        }
                        worth
                    };
                    let value = next();
                    worth += index(&slopes.whole, value);
                    let once = if is_counted_once { next() } else { value };
                    worth += index(&slopes.counted_once, once);
                    if is_before {
                        worth += weight.before * gain(&slopes.before, next());
                    }
                }
                worth
            }
            TermSubject::Friction(_) => {
                let less = |(new, old)| (old, new);
                gain(&self.hazard, less(next())) + gain(&self.contacts, less(next()))
            }
        }
    }
}

/// A segment in the do-nothing world and in the best one.
struct SegmentSlopes<'a> {
    rates: &'a SegmentRates,
    response: &'a ResponsePlan,
    discount: &'a [f64],
    worlds: [(&'a Extremes, &'a RememberedSlope); 2],
}

impl SegmentSlopes<'_> {
    /// Adds what its customers are worth at most; nothing where no line lies above.
    fn add(&self, slopes: &mut WorthSlopes, of_group: &mut GroupSlopes) -> Option<()> {
        let (rates, response) = (self.rates, self.response);
        let [(nothing, today), (best, above)] = self.worlds;
        let months = self.discount.len();
        let power = |(world, remembered): (&Extremes, &RememberedSlope), month: usize| {
            let stay = (-response.retention * remembered.counted_once[month]).exp();
            let [friction] = world.sums.hazard[month];
            with_frictions(rates.base_hazard, stay, rates.fit.hazard * friction) / 12.0
        };
        let spent = |difference: f64| {
            let factor = (response.spend * difference).exp();
            earned(factor, rates.margin, response.price * difference)
        };
        let to_come = self.to_come(&power, &spent)?;
        let mut customers = rates.customers;
        for month in 0..months {
            let (now, at_best) = (today.whole[month], above.whole[month]);
            if rates.margin + response.price * now < 0.0 {
                return None;
            }
            let later = to_come[month + 1];
            let discount = self.discount[month];
            let referred = |difference: f64| (response.referral * difference).exp();
            let converted = |difference: f64| (response.conversion * difference).exp();
            let spend = discount * rates.spend[month] * chord(spent, now, at_best);
            let referrals = rates.referrals / 12.0;
            let refer = referrals * chord(referred, now, at_best) * later;
            of_group.whole[month] += customers * (spend + refer);

            let (power_now, power_best) =
                (power((nothing, today), month), power((best, above), month));
            let stay = chord(|power| (-power).exp(), power_now, power_best).abs() * later;
            let once = today.counted_once[month];
            let less_hazard =
                rates.base_hazard / 12.0 * response.retention * (-response.retention * once).exp();
            let called = discount * rates.contact_cost[month];
            let fewer = rates.base_contacts * response.contact * (-response.contact * once).exp();
            of_group.counted_once[month] += customers * (stay * less_hazard + called * fewer);
            slopes.hazard[month] += customers * stay * rates.fit.hazard / 12.0;
            slopes.contacts[month] += customers * called * rates.fit.contacts;

            let conversions = rates.conversions / 12.0;
            let (before, before_best) = (today.before[month], above.before[month]);
            of_group.before[month] += conversions * chord(converted, before, before_best) * later;

            customers = customers * ((-power_best).exp() + referrals * referred(at_best))
                + rates.arrivals
                + conversions * converted(before_best);
        }
        Some(())
    }

    /// What a customer of each month brings from then on in the do-nothing world; nothing where that is below 0.
    fn to_come(
        &self,
        power: &impl Fn((&Extremes, &RememberedSlope), usize) -> f64,
        spent: &impl Fn(f64) -> f64,
    ) -> Option<Vec<f64>> {
        let (rates, response) = (self.rates, self.response);
        let (nothing, today) = self.worlds[0];
        let months = self.discount.len();
        let mut to_come = vec![0.0; months + 1];
        for month in (0..months).rev() {
            let difference = today.whole[month];
            let once = today.counted_once[month];
            let [friction] = nothing.sums.contacts[month];
            let factor = (-response.contact * once).exp();
            let called = with_frictions(rates.base_contacts, factor, rates.fit.contacts * friction);
            let contribution =
                rates.spend[month] * spent(difference) - called * rates.contact_cost[month];
            let becomes = (-power((nothing, today), month)).exp()
                + rates.referrals / 12.0 * (response.referral * difference).exp();
            to_come[month] = self.discount[month] * contribution + becomes * to_come[month + 1];
            if to_come[month] < 0.0 {
                return None;
            }
        }
        Some(to_come)
    }
}

/// The slope of the chord of a function between two points; where they are the same, that of a chord beside it which is
/// hardly longer.
fn chord(function: impl Fn(f64) -> f64, from: f64, to: f64) -> f64 {
    const SHORTEST: f64 = 1e-6;
    let way = to - from;
    let to = if way.abs() < SHORTEST {
        from + SHORTEST.copysign(way)
    } else {
        to
    };
    (function(to) - function(from)) / (to - from)
}

/// The lagged differences of an index from that of today.
fn lagged(index: impl Iterator<Item = f64>, today: f64, share: f64) -> Vec<f64> {
    let mut remembered = today;
    index
        .map(|value| {
            remembered += lag_step(share, remembered, value);
            remembered - today
        })
        .collect()
}

/// Turns slopes of a lagged index into those of the index itself: what is felt in a month is remembered in all that follow.
fn spread_back(row: &mut [f64], share: f64) {
    let mut later = 0.0;
    for slope in row.iter_mut().rev() {
        later = *slope + (1.0 - share) * later;
        *slope = share * later;
    }
}
