//! From what customers remember to what that is worth, in several worlds in lanes (sections 3 and 4 of the model).
//!
//! The same maths as a projection, row by row over all lanes, in plain loops that compilers spread over the lanes of a
//! processor. Nothing is fused and nothing is reordered between lanes, so that every machine has the same bits.

use pulp::{Arch, Simd, WithSimd};

use crate::domain::{Plan, ResponsePlan};
use crate::engine::batch::exponential::{PowerSteps, StepLimits, by_small_step, by_tiny_step, exp};
use crate::engine::model::customers::{SegmentRates, earned, next_customers, with_frictions};
use crate::engine::model::experience::{IndexSum, lag_step};
use crate::engine::model::projection::Projector;

use super::layout::{DecisionOrder, LANES};
use super::sums::{GroupSums, IndexSums, Sums, Weights};
use super::tables::{Tables, WorldRow};

/// A number in each world in lanes.
pub(super) type Lanes = [f64; LANES];

/// What no set of options changes.
#[derive(Clone, Debug)]
pub(super) struct FixedWorth<'a> {
    response: &'a ResponsePlan,
    discount: &'a [f64],
    lag_share: f64,
    peak: f64,
    groups: Vec<GroupWorth>,
    segments: Vec<SegmentWorth<'a>>,
}

#[derive(Clone, Debug)]
struct GroupWorth {
    /// M₀.
    today: f64,
    /// B₀.
    before_today: f64,
    /// Whether any of its segments has prospects who convert, referrals, contacts that cost.
    converts: bool,
    refers: bool,
    calls: bool,
}

#[derive(Clone, Debug)]
struct SegmentWorth<'a> {
    group: usize,
    rates: &'a SegmentRates,
    contribution_without: &'a [f64],
}

/// Rows to compute in.
#[derive(Clone, Debug)]
pub(super) struct WorthScratch {
    difference: Vec<Lanes>,
    counted_once: Vec<Lanes>,
    before: Vec<Lanes>,
    retention: Vec<Lanes>,
    contact: Vec<Lanes>,
    spend: Vec<Lanes>,
    referral: Vec<Lanes>,
    conversion: Vec<Lanes>,
    survival: Vec<Lanes>,
}

impl WorthScratch {
    pub(super) fn new(months: usize) -> Self {
        let zeros = || vec![[0.0; LANES]; months];
        Self {
            difference: zeros(),
            counted_once: zeros(),
            before: zeros(),
            retention: zeros(),
            contact: zeros(),
            spend: zeros(),
            referral: zeros(),
            conversion: zeros(),
            survival: zeros(),
        }
    }
}

impl<'a> FixedWorth<'a> {
    pub(super) fn new(plan: &'a Plan, projector: &'a Projector<'_>) -> Self {
        let segments: Vec<SegmentWorth<'_>> = projector
            .segments()
            .enumerate()
            .map(|(position, segment)| SegmentWorth {
                group: projector.group_of(position),
                rates: segment.rates,
                contribution_without: &segment.account_without.contribution,
            })
            .collect();
        let group = |group: usize| {
            let (today, before_today) = projector.index_today(group);
            let any = |has: fn(&SegmentRates) -> bool| {
                let mut own = segments.iter().filter(|segment| segment.group == group);
                own.any(|segment| has(segment.rates))
            };
            GroupWorth {
                today,
                before_today,
                converts: any(|rates| rates.conversions != 0.0),
                refers: any(|rates| rates.referrals != 0.0),
                calls: any(|rates| rates.contact_cost.iter().any(|cost| *cost != 0.0)),
            }
        };
        Self {
            response: &plan.response,
            discount: projector.discount(),
            lag_share: projector.lag_share(),
            peak: projector.journey().weight_of_peak(),
            groups: (0..projector.groups()).map(group).collect(),
            segments,
        }
    }

    /// What customers bring in the do-nothing world, today: the size of the amounts that worth is a difference of.
    pub(super) fn size(&self) -> f64 {
        let segments = self.segments.iter();
        segments
            .flat_map(|segment| segment.contribution_without)
            .map(|contribution| contribution.abs())
            .sum()
    }

    /// Present value of the contribution that better experience brings, in each lane.
    #[inline(always)]
    fn worth(&self, sums: &Sums<LANES>, weights: &Weights, scratch: &mut WorthScratch) -> Lanes {
        let mut worth = [0.0; LANES];
        for (position, (group, sums_of_group)) in self.groups.iter().zip(&sums.groups).enumerate() {
            self.respond(group, sums_of_group, weights, scratch);
            for segment in self
                .segments
                .iter()
                .filter(|segment| segment.group == position)
            {
                let of_segment = self.run(segment, sums, scratch);
                for (worth, more) in worth.iter_mut().zip(of_segment) {
                    *worth += more;
                }
            }
        }
        worth
    }

    /// How a group of customers responds: fills the rows of factors.
    #[inline(always)]
    fn respond(
        &self,
        group: &GroupWorth,
        sums: &GroupSums<LANES>,
        weights: &Weights,
        scratch: &mut WorthScratch,
    ) {
        let response = self.response;
        let farthest = self.index(&sums.whole, group.today, &mut scratch.difference);
        let once = if weights.counts_once {
            self.index(&sums.counted_once, group.today, &mut scratch.counted_once)
        } else {
            scratch.counted_once.copy_from_slice(&scratch.difference);
            farthest
        };
        let (difference, counted_once) = (&scratch.difference, &scratch.counted_once);
        fill_factor(
            &mut scratch.retention,
            -response.retention,
            counted_once,
            once,
        );
        fill_factor(&mut scratch.spend, response.spend, difference, farthest);
        if group.calls {
            fill_factor(&mut scratch.contact, -response.contact, counted_once, once);
        }
        if group.refers {
            fill_factor(
                &mut scratch.referral,
                response.referral,
                difference,
                farthest,
            );
        }
        if group.converts {
            scratch.before.copy_from_slice(&sums.before);
            let before = &mut scratch.before;
            let farthest = lag(before, group.before_today, self.lag_share);
            fill_factor(
                &mut scratch.conversion,
                response.conversion,
                before,
                farthest,
            );
        }
    }

    /// The difference D of an index from that of today, and the largest of its steps.
    #[inline(always)]
    fn index(&self, sums: &IndexSums<LANES>, today: f64, difference: &mut WorldRow<LANES>) -> f64 {
        let peak = self.peak;
        let rows = sums
            .linear
            .as_flattened()
            .iter()
            .zip(sums.best.as_flattened());
        let rows = rows.zip(sums.worst.as_flattened());
        for (((linear, best), worst), index) in rows.zip(difference.as_flattened_mut()) {
            let sum = IndexSum {
                linear: *linear,
                best: *best,
                worst: *worst,
            };
            *index = sum.index(peak);
        }
        lag(difference, today, self.lag_share)
    }

    /// Present value of what a segment brings more than in the do-nothing world.
    #[inline(always)]
    fn run(
        &self,
        segment: &SegmentWorth<'_>,
        sums: &Sums<LANES>,
        scratch: &mut WorthScratch,
    ) -> Lanes {
        let rates = segment.rates;
        let rows = scratch
            .retention
            .as_flattened()
            .iter()
            .zip(sums.hazard.as_flattened());
        let (own, fit) = (-rates.base_hazard / 12.0, -rates.fit.hazard / 12.0);
        for ((retention, friction), power) in rows.zip(scratch.survival.as_flattened_mut()) {
            *power = with_frictions(own, *retention, fit * *friction);
        }
        turn_to_exponentials(&mut scratch.survival);
        let (mut customers, mut worth) = ([rates.customers; LANES], [0.0; LANES]);
        let (referrals, conversions) = (rates.referrals / 12.0, rates.conversions / 12.0);
        let price = self.response.price;
        let months = self.discount.len();
        let (difference, spend) = (&scratch.difference[..months], &scratch.spend[..months]);
        let (contact, referral) = (&scratch.contact[..months], &scratch.referral[..months]);
        let (conversion, survival) = (&scratch.conversion[..months], &scratch.survival[..months]);
        let (contacts, base_spend) = (&sums.contacts[..months], &rates.spend[..months]);
        let (contact_cost, without) = (
            &rates.contact_cost[..months],
            &segment.contribution_without[..months],
        );
        for month in 0..months {
            let discount = self.discount[month];
            for lane in 0..LANES {
                let spent = base_spend[month] * spend[month][lane];
                let called = with_frictions(
                    rates.base_contacts,
                    contact[month][lane],
                    rates.fit.contacts * contacts[month][lane],
                );
                let premium = price * difference[month][lane];
                let contribution = customers[lane]
                    * (earned(spent, rates.margin, premium) - called * contact_cost[month]);
                worth[lane] += discount * (contribution - without[month]);
                // Rows that no member of the group needs hold any number, which counts nothing here.
                customers[lane] = next_customers(
                    customers[lane],
                    [survival[month][lane] + referrals * referral[month][lane]],
                    rates.arrivals + conversions * conversion[month][lane],
                );
            }
        }
        worth
    }
}

/// Turns an index into its lagged difference from today, in place. The largest of its steps, without signs.
#[inline(always)]
fn lag(index: &mut WorldRow<LANES>, today: f64, share: f64) -> f64 {
    let (mut remembered, mut farthest) = ([today; LANES], [0.0_f64; LANES]);
    for lanes in index {
        for lane in 0..LANES {
            let step = lag_step(share, remembered[lane], lanes[lane]);
            farthest[lane] = farthest[lane].max(step.abs());
            remembered[lane] += step;
            lanes[lane] = remembered[lane] - today;
        }
    }
    farthest.into_iter().fold(0.0, f64::max)
}

/// exp(slope · difference), where no difference moves by more than `farthest` from month to month, nor from 0 to the first.
#[inline(always)]
fn fill_factor(
    row: &mut WorldRow<LANES>,
    slope: f64,
    differences: &WorldRow<LANES>,
    farthest: f64,
) {
    if slope == 0.0 {
        row.fill([1.0; LANES]);
        return;
    }
    // The step is that of rounded differences, which may be off by a little more than none.
    let farthest = slope.abs() * farthest;
    match StepLimits::PLAIN.steps(|limit| farthest > limit) {
        PowerSteps::Tiny => turn_by(by_tiny_step, row, slope, differences),
        PowerSteps::Small => turn_by(by_small_step, row, slope, differences),
        PowerSteps::Large => {
            let rows = row.as_flattened_mut().iter_mut();
            for (factor, difference) in rows.zip(differences.as_flattened()) {
                *factor = exp(slope * *difference);
            }
        }
    }
}

/// Multiplies on from month to month by the exponential of each step.
#[inline(always)]
fn turn_by(
    step_of: impl Fn(f64) -> f64,
    row: &mut WorldRow<LANES>,
    slope: f64,
    differences: &WorldRow<LANES>,
) {
    let (mut value, mut last) = ([1.0; LANES], [0.0; LANES]);
    for (factors, differences) in row.iter_mut().zip(differences) {
        for lane in 0..LANES {
            value[lane] *= step_of(slope * (differences[lane] - last[lane]));
        }
        (*factors, last) = (value, *differences);
    }
}

/// Turns powers into their exponentials, in place.
#[inline(always)]
fn turn_to_exponentials(row: &mut WorldRow<LANES>) {
    let Some(&first) = row.first() else { return };
    let (mut last, mut farthest) = (first, [0.0_f64; LANES]);
    for powers in row.iter() {
        for lane in 0..LANES {
            farthest[lane] = farthest[lane].max((powers[lane] - last[lane]).abs());
        }
        last = *powers;
    }
    let farthest = farthest.into_iter().fold(0.0, f64::max);
    match StepLimits::PLAIN.steps(|limit| farthest > limit) {
        PowerSteps::Tiny => turn_powers_by(by_tiny_step, row, first),
        PowerSteps::Small => turn_powers_by(by_small_step, row, first),
        PowerSteps::Large => {
            for power in row.as_flattened_mut() {
                *power = exp(*power);
            }
        }
    }
}

#[inline(always)]
fn turn_powers_by(step_of: impl Fn(f64) -> f64, row: &mut WorldRow<LANES>, first: Lanes) {
    let mut value = first.map(exp);
    let mut last = first;
    for powers in row {
        for lane in 0..LANES {
            value[lane] *= step_of(powers[lane] - last[lane]);
        }
        (last, *powers) = (*powers, value);
    }
}

/// Works a block of worlds out on whatever lanes the processor has.
pub(super) struct WorldBlock<'a> {
    pub(super) ground: &'a FixedWorth<'a>,
    pub(super) weights: &'a Weights,
    pub(super) sums: &'a mut Sums<LANES>,
    pub(super) scratch: &'a mut WorthScratch,
    /// What all worlds of the block share.
    pub(super) shared: &'a Sums<1>,
    /// What they differ in.
    pub(super) apart: Apart<'a>,
}

/// What the worlds of a block differ in.
#[derive(Clone, Copy)]
pub(super) struct Apart<'a> {
    pub(super) layout: &'a DecisionOrder,
    pub(super) tables: &'a Tables,
    /// The state of each part, as far as walked options go.
    pub(super) states: &'a [usize],
    /// Which block, of how many.
    pub(super) block: (usize, usize),
    /// The rows of each part that has no table.
    pub(super) made: &'a [Vec<Lanes>],
    pub(super) groups: usize,
}

impl WorldBlock<'_> {
    /// Present value of the contribution that better experience brings, in each lane.
    pub(super) fn worth(self, arch: Arch) -> Lanes {
        arch.dispatch(self)
    }
}

impl WithSimd for WorldBlock<'_> {
    type Output = Lanes;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> Lanes {
        let Apart {
            layout,
            tables,
            states,
            block,
            made,
            groups,
        } = self.apart;
        self.sums.start_from(self.shared, self.weights.counts_once);
        let months = self.sums.hazard.len();
        for &position in &layout.settled_in_lanes {
            let part = &layout.parts[position];
            let walked = states[position] / part.states_in_lanes;
            let rows = tables.in_lanes(position, walked, block, part.rows(groups) * months);
            self.sums
                .add(part, rows.unwrap_or(&made[position]), self.weights);
        }
        self.ground.worth(self.sums, self.weights, self.scratch)
    }
}
