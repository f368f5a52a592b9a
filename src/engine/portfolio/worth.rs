//! From what customers remember to what that is worth, in several worlds abreast (sections 3 and 4 of the model).
//!
//! The same maths as a projection, row by row over all lanes, in plain loops that compilers spread over the lanes of a
//! processor. Nothing is fused and nothing is reordered between lanes, so that every machine has the same bits.

use pulp::{Arch, Simd, WithSimd};

use crate::domain::{Plan, ResponsePlan};

use super::super::customers::SegmentRates;
use super::super::projection::Projector;
use super::exponential::exponential;
use super::layout::{LANES, Layout};
use super::sums::{GroupSums, IndexSums, Sums, Weights};
use super::tables::{Row, Tables};

/// A number in each world abreast.
pub(super) type Lanes = [f64; LANES];

/// What no set of options changes.
#[derive(Clone, Debug)]
pub(super) struct Ground<'a> {
    response: &'a ResponsePlan,
    discount: &'a [f64],
    lag_share: f64,
    peak: f64,
    groups: Vec<Group>,
    segments: Vec<Segment<'a>>,
}

#[derive(Clone, Debug)]
struct Group {
    /// M₀.
    today: f64,
    /// B₀.
    before_today: f64,
    /// Whether any of its segments has prospects.
    converts: bool,
}

#[derive(Clone, Debug)]
struct Segment<'a> {
    group: usize,
    rates: &'a SegmentRates,
    contribution_without: &'a [f64],
}

/// Rows to compute in.
#[derive(Clone, Debug)]
pub(super) struct Scratch {
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

impl Scratch {
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

impl<'a> Ground<'a> {
    pub(super) fn new(plan: &'a Plan, projector: &'a Projector<'_>) -> Self {
        let segments: Vec<Segment<'_>> = projector
            .segments()
            .enumerate()
            .map(|(position, segment)| Segment {
                group: projector.group_of(position),
                rates: segment.rates,
                contribution_without: &segment.account_without.contribution,
            })
            .collect();
        let group = |group: usize| {
            let (today, before_today) = projector.index_today(group);
            let converts =
                |segment: &Segment<'_>| segment.group == group && segment.rates.conversions != 0.0;
            Group {
                today,
                before_today,
                converts: segments.iter().any(converts),
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
    fn worth(&self, sums: &Sums<LANES>, weights: &Weights, scratch: &mut Scratch) -> Lanes {
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
        group: &Group,
        sums: &GroupSums<LANES>,
        weights: &Weights,
        scratch: &mut Scratch,
    ) {
        let response = self.response;
        self.index(&sums.whole, group.today, &mut scratch.difference);
        if weights.counts_once {
            self.index(&sums.counted_once, group.today, &mut scratch.counted_once);
        } else {
            scratch.counted_once.copy_from_slice(&scratch.difference);
        }
        fill_factor(
            &mut scratch.retention,
            -response.retention,
            &scratch.counted_once,
        );
        fill_factor(
            &mut scratch.contact,
            -response.contact,
            &scratch.counted_once,
        );
        fill_factor(&mut scratch.spend, response.spend, &scratch.difference);
        fill_factor(
            &mut scratch.referral,
            response.referral,
            &scratch.difference,
        );
        if group.converts {
            scratch.before.copy_from_slice(&sums.before);
            lag(&mut scratch.before, group.before_today, self.lag_share);
            fill_factor(
                &mut scratch.conversion,
                response.conversion,
                &scratch.before,
            );
        }
    }

    /// The difference D of an index from that of today.
    #[inline(always)]
    fn index(&self, sums: &IndexSums<LANES>, today: f64, difference: &mut Row<LANES>) {
        let peak = self.peak;
        let rows = sums
            .linear
            .as_flattened()
            .iter()
            .zip(sums.best.as_flattened());
        let rows = rows.zip(sums.worst.as_flattened());
        for (((linear, best), worst), index) in rows.zip(difference.as_flattened_mut()) {
            *index = *linear + peak * (*best + *worst);
        }
        lag(difference, today, self.lag_share);
    }

    /// Present value of what a segment brings more than in the do-nothing world.
    #[inline(always)]
    fn run(&self, segment: &Segment<'_>, sums: &Sums<LANES>, scratch: &mut Scratch) -> Lanes {
        let rates = segment.rates;
        let rows = scratch
            .retention
            .as_flattened()
            .iter()
            .zip(sums.hazard.as_flattened());
        for ((retention, friction), survival) in rows.zip(scratch.survival.as_flattened_mut()) {
            let hazard = rates.base_hazard * *retention + rates.fit.hazard * *friction;
            *survival = exponential(-hazard / 12.0);
        }
        let (mut customers, mut worth) = ([rates.customers; LANES], [0.0; LANES]);
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
                let called = rates.base_contacts * contact[month][lane]
                    + rates.fit.contacts * contacts[month][lane];
                let contribution = customers[lane]
                    * (spent * (rates.margin + price * difference[month][lane])
                        - called * contact_cost[month]);
                worth[lane] += discount * (contribution - without[month]);
                let referrals = rates.referrals * referral[month][lane] / 12.0;
                let conversions = if rates.conversions == 0.0 {
                    0.0
                } else {
                    rates.conversions * conversion[month][lane] / 12.0
                };
                customers[lane] = customers[lane] * survival[month][lane]
                    + customers[lane] * referrals
                    + (rates.arrivals + conversions);
            }
        }
        worth
    }
}

/// Turns an index into its lagged difference from today, in place.
#[inline(always)]
fn lag(index: &mut Row<LANES>, today: f64, share: f64) {
    let mut remembered = [today; LANES];
    for lanes in index {
        for (remembered, value) in remembered.iter_mut().zip(lanes) {
            *remembered += share * (*value - *remembered);
            *value = *remembered - today;
        }
    }
}

/// exp(slope · difference).
#[inline(always)]
fn fill_factor(row: &mut Row<LANES>, slope: f64, differences: &Row<LANES>) {
    if slope == 0.0 {
        row.fill([1.0; LANES]);
        return;
    }
    let rows = row.as_flattened_mut().iter_mut();
    for (factor, difference) in rows.zip(differences.as_flattened()) {
        *factor = exponential(slope * *difference);
    }
}

/// Works a block of worlds out on whatever lanes the processor has.
pub(super) struct Block<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) weights: &'a Weights,
    pub(super) sums: &'a mut Sums<LANES>,
    pub(super) scratch: &'a mut Scratch,
    /// What all worlds of the block share.
    pub(super) shared: &'a Sums<1>,
    /// What they differ in.
    pub(super) apart: Apart<'a>,
}

/// What the worlds of a block differ in.
#[derive(Clone, Copy)]
pub(super) struct Apart<'a> {
    pub(super) layout: &'a Layout,
    pub(super) tables: &'a Tables,
    /// The state of each part, as far as walked options go.
    pub(super) states: &'a [usize],
    /// Which block, of how many.
    pub(super) block: (usize, usize),
    /// The rows of each part that has no table.
    pub(super) made: &'a [Vec<Lanes>],
    pub(super) groups: usize,
}

impl Block<'_> {
    /// Present value of the contribution that better experience brings, in each lane.
    pub(super) fn worth(self, arch: Arch) -> Lanes {
        arch.dispatch(self)
    }
}

impl WithSimd for Block<'_> {
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
        for &position in &layout.settled_abreast {
            let part = &layout.parts[position];
            let walked = states[position] / part.states_abreast;
            let rows = tables.abreast(position, walked, block, part.rows(groups) * months);
            self.sums
                .add(part, rows.unwrap_or(&made[position]), self.weights);
        }
        self.ground.worth(self.sums, self.weights, self.scratch)
    }
}
