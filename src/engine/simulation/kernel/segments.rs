//! What the customers of a segment do and bring, in both worlds.

use crate::engine::batch::exponential::{StepLimits, ln};
use crate::engine::batch::lanes::{LANES, Lane, LaneExtent, all, lanes, turn_exp};
use crate::engine::model::customers::{earned, next_customers, with_frictions};
use crate::engine::model::frictions::{held_within, unexplained};
use crate::engine::simulation::model::SimulatedSegment;

use super::block::TrialBlock;
use super::frictions::{FrictionRows, LaneRates};
use super::memory::{GroupMemory, RememberedDifferences};
use super::response::Response;

/// Turns a yearly hazard into the power of a monthly survival.
const PER_MONTH: f64 = -1.0 / 12.0;

#[derive(Clone, Debug)]
pub(super) struct SegmentRows {
    behaviour: BaselineBehaviour,
    without: WorldRows,
    with: WorldRows,
}

/// What customers do as things are today.
#[derive(Clone, Debug)]
struct BaselineBehaviour {
    spend: Lane,
    /// Spend times margin.
    margin: Lane,
    /// Hazard apart from frictions, and what that of frictions is scaled by; both as powers of a monthly survival.
    base_power: Lane,
    fit_power: Lane,
    base_contacts: Lane,
    fit_contacts: Lane,
}

#[derive(Clone, Debug)]
struct WorldRows {
    customers: Lane,
    survival: Lane,
    /// The power of the survival.
    power: Lane,
}

impl WorldRows {
    const NOTHING: Self = Self {
        customers: all(0.0),
        survival: all(1.0),
        power: all(0.0),
    };
}

impl SegmentRows {
    pub(super) const NOTHING: Self = Self {
        behaviour: BaselineBehaviour {
            spend: all(0.0),
            margin: all(0.0),
            base_power: all(0.0),
            fit_power: all(0.0),
            base_contacts: all(0.0),
            fit_contacts: all(0.0),
        },
        without: WorldRows::NOTHING,
        with: WorldRows::NOTHING,
    };

    #[inline(always)]
    pub(super) fn begin(
        &mut self,
        block: TrialBlock<'_>,
        frictions: &FrictionRows,
        position: usize,
    ) {
        let segment = &block.model.segments[position];
        let churn = block.drawn(block.slots.churn(position));
        let spend = block.drawn(block.slots.annual_spend(position));
        let margin = block.drawn(block.slots.margin(position));
        let contacts = segment.contacts_per_year;
        let LaneRates {
            hazard: of_frictions,
            contacts: called_today,
        } = &frictions.today;
        let hazard = lanes(|lane| -ln(1.0 - churn[lane]));
        self.behaviour = BaselineBehaviour {
            spend: *spend,
            margin: lanes(|lane| spend[lane] * margin[lane]),
            base_power: lanes(|lane| unexplained(hazard[lane], of_frictions[lane]) * PER_MONTH),
            fit_power: lanes(|lane| held_within(hazard[lane], of_frictions[lane]) * PER_MONTH),
            base_contacts: lanes(|lane| unexplained(contacts, called_today[lane])),
            fit_contacts: lanes(|lane| held_within(contacts, called_today[lane])),
        };
        for world in [&mut self.without, &mut self.with] {
            *world = WorldRows {
                customers: all(segment.customers),
                ..WorldRows::NOTHING
            };
        }
    }

    /// Follows the customers through the month, and adds what they bring more with the options.
    #[inline(always)]
    pub(super) fn follow(
        &mut self,
        segment: &SimulatedSegment,
        response: &Response,
        memory: &GroupMemory,
        frictions: &FrictionRows,
        month: usize,
        experience: &mut Lane,
    ) {
        let behaviour = &self.behaviour;
        let price = response.price.as_ref();
        let month = SegmentMonth {
            segment,
            behaviour,
            price,
            growth: segment.spend_growth[month],
            contact_cost: segment.contact_cost[month],
        };
        let with = month.step_month(&mut self.with, &memory.with, &frictions.with);
        let without = month.step_month(&mut self.without, &memory.without, &frictions.today);
        for lane in 0..LANES {
            experience[lane] += with[lane] - without[lane];
        }
    }
}

/// A month of a segment.
struct SegmentMonth<'a> {
    segment: &'a SimulatedSegment,
    behaviour: &'a BaselineBehaviour,
    price: Option<&'a Lane>,
    growth: f64,
    contact_cost: f64,
}

impl SegmentMonth<'_> {
    /// What all customers of a world bring in the month, and how many they are after it.
    #[inline(always)]
    fn step_month(
        &self,
        world: &mut WorldRows,
        memory: &RememberedDifferences,
        frictions: &LaneRates,
    ) -> Lane {
        let Self {
            segment,
            behaviour,
            growth,
            contact_cost,
            ..
        } = *self;
        let growth = |lane: usize| growth * memory.spend[lane];
        let (spend, margin) = (&behaviour.spend, &behaviour.margin);
        let mut brought = match self.price {
            None => lanes(|lane| growth(lane) * margin[lane]),
            Some(price) => lanes(|lane| {
                let premium = price[lane] * memory.experience.difference[lane];
                earned(growth(lane), margin[lane], spend[lane] * premium)
            }),
        };
        if contact_cost != 0.0 {
            for (lane, brought) in brought.iter_mut().enumerate() {
                let of_frictions = behaviour.fit_contacts[lane] * frictions.contacts[lane];
                let base = behaviour.base_contacts[lane];
                *brought -= with_frictions(base, memory.contact[lane], of_frictions) * contact_cost;
            }
        }
        let customers = world.customers;
        for (brought, customers) in brought.iter_mut().zip(&customers) {
            *brought *= customers;
        }
        let power = lanes(|lane| {
            let of_frictions = behaviour.fit_power[lane] * frictions.hazard[lane];
            with_frictions(
                behaviour.base_power[lane],
                memory.retention[lane],
                of_frictions,
            )
        });
        let last = world.power;
        let reach = LaneExtent::of(&lanes(|lane| power[lane] - last[lane]));
        turn_exp(
            &mut world.survival,
            &reach,
            StepLimits::PLAIN,
            |lane| power[lane] - last[lane],
            |lane| power[lane],
        );
        world.power = power;
        let referral = |lane: usize| segment.referrals * memory.referral[lane];
        let conversion = |lane: usize| segment.conversions * memory.conversion[lane];
        let survival = &world.survival;
        world.customers = lanes(|lane| {
            let becomes = survival[lane] + referral(lane);
            let arriving = segment.arrivals + conversion(lane);
            next_customers(customers[lane], [becomes], arriving)
        });
        brought
    }
}
