//! What a group of customers remembers in both worlds, and how far that moves what they do.

use crate::engine::batch::lanes::{LANES, Lane, LaneExtent, add_scaled, all, lanes, turn_exp};
use crate::engine::model::experience::{IndexSum, lag_step};
use crate::engine::simulation::model::{Model, SimulatedGroup};

use super::block::TrialBlock;
use super::drivers::GroupRows;
use super::response::{Response, Slope};

/// The memory of a group: of the do-nothing world and with the options.
#[derive(Clone, Debug)]
pub(super) struct GroupMemory {
    index_start: Lane,
    before_start: Lane,
    pub(super) without: RememberedDifferences,
    pub(super) with: RememberedDifferences,
}

/// The differences D, D^c and `D_B` of a world, and what they make of each behaviour.
#[derive(Clone, Debug)]
pub(super) struct RememberedDifferences {
    pub(super) experience: Moving,
    once: Moving,
    before: Moving,
    pub(super) spend: Lane,
    pub(super) referral: Lane,
    pub(super) retention: Lane,
    pub(super) contact: Lane,
    pub(super) conversion: Lane,
}

/// A lagged difference, and how far it moved in the month.
#[derive(Clone, Debug)]
pub(super) struct Moving {
    pub(super) difference: Lane,
    step: Lane,
    reach: LaneExtent,
}

impl Moving {
    const STILL: Self = Self {
        difference: all(0.0),
        step: all(0.0),
        reach: LaneExtent::NOTHING,
    };

    /// Follows an index, given with that of today.
    #[inline(always)]
    fn follow(&mut self, share: &Lane, index: &Lane, today: &Lane) {
        let before = &self.difference;
        let step = lanes(|lane| lag_step(share[lane], before[lane], index[lane] - today[lane]));
        self.difference = lanes(|lane| before[lane] + step[lane]);
        self.reach = LaneExtent::of(&step);
        self.step = step;
    }

    /// Turns the factor of a behaviour to the month: exp(slope · difference).
    #[inline(always)]
    fn turn(&self, factor: &mut Lane, slope: &Slope) {
        let row = &slope.row;
        turn_exp(
            factor,
            &self.reach,
            slope.limits,
            |lane| row[lane] * self.step[lane],
            |lane| row[lane] * self.difference[lane],
        );
    }
}

impl RememberedDifferences {
    const NOTHING: Self = Self {
        experience: Moving::STILL,
        once: Moving::STILL,
        before: Moving::STILL,
        spend: all(1.0),
        referral: all(1.0),
        retention: all(1.0),
        contact: all(1.0),
        conversion: all(1.0),
    };

    /// Turns what customers do to what they remember.
    #[inline(always)]
    fn respond(&mut self, response: &Response, group: &SimulatedGroup) {
        self.experience.turn(&mut self.spend, &response.spend);
        self.once.turn(&mut self.retention, &response.retention);
        if group.refers {
            self.experience.turn(&mut self.referral, &response.referral);
        }
        if group.calls {
            self.once.turn(&mut self.contact, &response.contact);
        }
        if group.converts {
            self.before.turn(&mut self.conversion, &response.conversion);
        }
    }
}

impl GroupMemory {
    pub(super) const NOTHING: Self = Self {
        index_start: all(0.0),
        before_start: all(0.0),
        without: RememberedDifferences::NOTHING,
        with: RememberedDifferences::NOTHING,
    };

    /// Remembers the month, lagged, as differences from today.
    #[inline(always)]
    pub(super) fn follow(
        &mut self,
        block: TrialBlock<'_>,
        response: &Response,
        group: &SimulatedGroup,
        rows: &GroupRows,
        month: usize,
    ) {
        let TrialBlock { model, scales, .. } = block;
        let values = &rows.values;
        let today = index(model, |moment| values[moment].without);
        let mut before = all(0.0);
        if group.converts {
            for (moment, values) in model.moments.iter().zip(values) {
                if moment.share_before > 0.0 {
                    add_scaled(&mut before, moment.share_before, &values.without);
                }
            }
        }
        if month == 0 {
            *self = Self {
                index_start: today,
                before_start: before,
                ..Self::NOTHING
            };
        }
        let (lag, start, before_start) = (&response.lag, &self.index_start, &self.before_start);
        let (without, with) = (&mut self.without, &mut self.with);
        without.experience.follow(lag, &today, start);
        without.once = without.experience.clone();
        if group.converts {
            without.before.follow(lag, &before, before_start);
        }
        without.respond(response, group);

        // Where no option changes a moment, it is worth what it is worth without them.
        let index_with = |added: fn(&super::drivers::MomentValues) -> &Lane| {
            index(model, |moment| {
                let values = &values[moment];
                if scales.is_touched[moment] {
                    let added = added(values);
                    lanes(|lane| values.without[lane] + added[lane])
                } else {
                    values.without
                }
            })
        };
        with.experience
            .follow(lag, &index_with(|values| &values.added), start);
        if scales.counts_once {
            with.once
                .follow(lag, &index_with(|values| &values.added_once), start);
        } else {
            with.once = with.experience.clone();
        }
        if group.converts {
            for (moment, values) in model.moments.iter().zip(values) {
                if moment.share_before > 0.0 {
                    add_scaled(&mut before, moment.share_before, &values.added_before);
                }
            }
            with.before.follow(lag, &before, before_start);
        }
        with.respond(response, group);
    }
}

/// The index M of what customers remember, from the value of each moment.
#[inline(always)]
fn index(model: &Model, value: impl Fn(usize) -> Lane) -> Lane {
    let mut sums = [IndexSum::NOTHING; LANES];
    for (position, moment) in model.moments.iter().enumerate() {
        let value = value(position);
        for lane in 0..LANES {
            sums[lane] = sums[lane].with(moment.weight, value[lane]);
        }
    }
    lanes(|lane| sums[lane].index(model.peak))
}
