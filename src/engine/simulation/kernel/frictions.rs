//! What frictions do in a month: customers who leave over them, and contacts.

use crate::domain::Target;
use crate::engine::batch::lanes::{LANES, Lane, add, all};
use crate::engine::model::frictions::{
    FrictionChange, FrictionToday, friction_rates, incidents_left,
};

use super::block::TrialBlock;
use super::options::Effects;

#[derive(Clone, Debug)]
pub(super) struct FrictionRows {
    /// All frictions as things are today.
    pub(super) today: LaneRates,
    /// Those that no option changes.
    still: LaneRates,
    /// All, with the options, in the month.
    pub(super) with: LaneRates,
}

/// Hazard and contacts of frictions.
#[derive(Clone, Debug)]
pub(super) struct LaneRates {
    pub(super) hazard: Lane,
    pub(super) contacts: Lane,
}

impl LaneRates {
    const NOTHING: Self = Self {
        hazard: all(0.0),
        contacts: all(0.0),
    };

    #[inline(always)]
    fn add(&mut self, other: &Self) {
        add(&mut self.hazard, &other.hazard);
        add(&mut self.contacts, &other.contacts);
    }
}

/// What options change about a friction.
struct Change {
    /// The part of the incidents that is left.
    left: Lane,
    /// What is added to the share that is resolved.
    resolved: Lane,
    /// What is added to the share that is complained about.
    complained: Lane,
}

impl Change {
    const NOTHING: Self = Self {
        left: all(1.0),
        resolved: all(0.0),
        complained: all(0.0),
    };

    #[inline(always)]
    fn of(effects: Effects<'_>, of_friction: &[usize]) -> Self {
        let mut change = Self::NOTHING;
        for effect in of_friction {
            let now = effects.now(*effect);
            match effects.model.effects[*effect].target {
                Target::Incidents(_) => {
                    for (left, removed) in change.left.iter_mut().zip(&now) {
                        *left = incidents_left(*left, *removed);
                    }
                }
                Target::Resolution(_) => add(&mut change.resolved, &now),
                Target::Complaints(_) => add(&mut change.complained, &now),
                Target::Lift(_) | Target::Expectation(_) | Target::Saving => {}
            }
        }
        change
    }
}

impl FrictionRows {
    pub(super) const NOTHING: Self = Self {
        today: LaneRates::NOTHING,
        still: LaneRates::NOTHING,
        with: LaneRates::NOTHING,
    };

    #[inline(always)]
    pub(super) fn begin(&mut self, block: TrialBlock<'_>) {
        *self = Self::NOTHING;
        for (position, effects) in block.scales.of_friction.iter().enumerate() {
            let rates = rates_in_lanes(block, position, &Change::NOTHING);
            self.today.add(&rates);
            if effects.is_empty() {
                self.still.add(&rates);
            }
        }
    }

    #[inline(always)]
    pub(super) fn follow(&mut self, block: TrialBlock<'_>, effects: Effects<'_>) {
        self.with = self.still.clone();
        for (position, of_friction) in block.scales.of_friction.iter().enumerate() {
            if !of_friction.is_empty() {
                let change = Change::of(effects, of_friction);
                self.with.add(&rates_in_lanes(block, position, &change));
            }
        }
    }
}

/// Hazard and contacts of a friction after a change.
#[inline(always)]
fn rates_in_lanes(block: TrialBlock<'_>, position: usize, change: &Change) -> LaneRates {
    let friction = &block.model.frictions[position];
    let repeat = block.model.friction_repeat;
    let incidents = block.drawn(block.slots.incidents(position));
    let silent = block.drawn(block.slots.leave_if_silent(position));
    let unresolved = block.drawn(block.slots.leave_if_unresolved(position));
    let resolved = block.drawn(block.slots.leave_if_resolved(position));
    let mut lanes = LaneRates::NOTHING;
    for lane in 0..LANES {
        let today = FrictionToday {
            incidents_per_year: incidents[lane],
            leave_if_silent: silent[lane],
            leave_if_unresolved: unresolved[lane],
            leave_if_resolved: resolved[lane],
            ..*friction
        };
        let change = FrictionChange {
            incidents: change.left[lane],
            resolution: change.resolved[lane],
            complaints: change.complained[lane],
        };
        let rates = friction_rates(today, repeat, change);
        lanes.hazard[lane] = rates.hazard;
        lanes.contacts[lane] = rates.contacts;
    }
    lanes
}
