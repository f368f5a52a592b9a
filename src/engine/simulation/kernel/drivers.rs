//! What is delivered and expected of each driver, and what that is worth at each moment of the journey.

use crate::domain::Target;
use crate::engine::batch::lanes::{Lane, add, add_scaled, all, any_above, lanes};
use crate::engine::model::experience::{Start, convex, delivered, held_against, saturating, value};
use crate::engine::number::Number;
use crate::engine::simulation::model::{Driver, Gain, SimulatedGroup};

use super::block::TrialBlock;
use super::options::Effects;
use super::response::Response;

#[derive(Clone, Debug)]
pub(super) struct DriverRows {
    start: Lane,
    /// The score that is delivered with the options, in the month.
    delivered: Lane,
    shift: Lane,
    /// Whether an effect on the expectation plays a part.
    shifts: bool,
    /// Loss aversion times the weight of a shortfall.
    loss: Lane,
    /// The expectation that it is held against with the options, on average over the groups.
    held_against: Lane,
}

impl DriverRows {
    pub(super) const NOTHING: Self = Self {
        start: all(0.0),
        delivered: all(0.0),
        shift: all(0.0),
        shifts: false,
        loss: all(0.0),
        held_against: all(0.0),
    };

    #[inline(always)]
    pub(super) fn begin(&mut self, block: TrialBlock<'_>, response: &Response, position: usize) {
        self.start = *block.drawn(block.slots.delivered(position));
        let (aversion, weight) = (&response.loss_aversion, block.model.drivers[position].loss);
        self.loss = lanes(|lane| aversion[lane] * weight);
        let effects = block.scales.of_driver[position].iter();
        let mut targets = effects.map(|effect| block.model.effects[*effect].target);
        self.shifts = targets.any(|target| matches!(target, Target::Expectation(_)));
    }

    /// Finds the score that is delivered with the options, and what they do to the expectation.
    #[inline(always)]
    pub(super) fn change(&mut self, effects: Effects<'_>, of_driver: &[usize]) {
        let (mut lift, mut shift) = (all(0.0), all(0.0));
        for effect in of_driver {
            let target = effects.model.effects[*effect].target;
            if matches!(target, Target::Expectation(_)) {
                add(&mut shift, &effects.now(*effect));
            } else {
                add(&mut lift, &effects.now(*effect));
            }
        }
        let start = &self.start;
        self.delivered = lanes(|lane| delivered(start[lane], lift[lane]));
        self.shift = shift;
        self.held_against = all(0.0);
    }

    /// Counts the month where the driver is past the sweet spot while it is lifted.
    #[inline(always)]
    pub(super) fn count_overshoot(&self, driver: &Driver, months: &mut Lane) {
        if !driver.expectation_is_known {
            return;
        }
        for (lane, months) in months.iter_mut().enumerate() {
            let is_past = (self.delivered[lane] - self.held_against[lane] > driver.tolerance)
                & (self.delivered[lane] > self.start[lane]);
            *months += if is_past { 1.0 } else { 0.0 };
        }
    }

    /// The expectation that the driver is held against, given the one that customers have come to.
    #[inline(always)]
    fn held_against(&self, norm: &Lane) -> Lane {
        if !self.shifts {
            return *norm;
        }
        let (delivered, shift) = (&self.delivered, &self.shift);
        lanes(|lane| held_against(norm[lane], shift[lane], delivered[lane]))
    }
}

/// What a group of customers expects, and what the moments of the journey are worth to it.
#[derive(Clone, Debug)]
pub(super) struct GroupRows {
    /// Expectation of each driver without options.
    norms: Vec<Lane>,
    /// The same with them, where an option changes the driver.
    norms_with: Vec<Lane>,
    /// What the moments are worth in the month.
    pub(super) values: Vec<MomentValues>,
}

/// What the drivers of a moment are worth together.
#[derive(Clone, Debug)]
pub(super) struct MomentValues {
    pub(super) without: Lane,
    /// What the options add.
    pub(super) added: Lane,
    /// The same with mended failures counted once.
    pub(super) added_once: Lane,
    /// The same before the purchase.
    pub(super) added_before: Lane,
}

impl MomentValues {
    const NOTHING: Self = Self {
        without: all(0.0),
        added: all(0.0),
        added_once: all(0.0),
        added_before: all(0.0),
    };
}

impl GroupRows {
    pub(super) fn new(drivers: usize, moments: usize) -> Self {
        Self {
            norms: vec![all(0.0); drivers],
            norms_with: vec![all(0.0); drivers],
            values: vec![MomentValues::NOTHING; moments],
        }
    }

    #[inline(always)]
    pub(super) fn begin(&mut self, block: TrialBlock<'_>, group: &SimulatedGroup) {
        for (position, driver) in block.model.drivers.iter().enumerate() {
            let delivered = block.drawn(block.slots.delivered(position));
            let expected = block.drawn(block.slots.expected(position));
            let norm = lanes(|lane| {
                let expected = driver.expectation_is_known.then_some(expected[lane]);
                Start::new(delivered[lane], expected, group.offset).expected
            });
            self.norms[position] = norm;
            self.norms_with[position] = norm;
        }
    }

    /// What the gaps of all drivers are worth to the group, without options and with them.
    #[inline(always)]
    pub(super) fn follow(
        &mut self,
        block: TrialBlock<'_>,
        response: &Response,
        group: &SimulatedGroup,
        drivers: &mut [DriverRows],
    ) {
        let TrialBlock { model, scales, .. } = block;
        for (moment, of_moment) in model.drivers_of.iter().enumerate() {
            let mut values = MomentValues::NOTHING;
            for position in of_moment {
                let driver = &model.drivers[*position];
                let share = driver.place.map_or(0.0, |(_, share)| share);
                let rows = &mut drivers[*position];
                let norm = &mut self.norms[*position];
                let gap = lanes(|lane| rows.start[lane] - norm[lane]);
                let worth = step_month(driver, response, &rows.loss, &gap, norm);
                add_scaled(&mut values.without, share, &worth);
                if !scales.of_driver[*position].is_empty() {
                    let norm = &mut self.norms_with[*position];
                    let place = Some((share, &worth, &mut values));
                    follow_changed(driver, response, group, rows, norm, place);
                }
            }
            self.values[moment] = values;
        }
        // Drivers without weight are followed for what is shown of them.
        let unplaced = |position: &&usize| model.drivers[**position].place.is_none();
        for position in scales.touched.iter().filter(unplaced) {
            let (driver, rows) = (&model.drivers[*position], &mut drivers[*position]);
            let norm = &mut self.norms_with[*position];
            follow_changed(driver, response, group, rows, norm, None);
        }
    }
}

/// Follows a driver that options change through a month. `place` is its share of its moment, what it is worth without them, and
/// the values of the moment.
#[inline(always)]
fn follow_changed(
    driver: &Driver,
    response: &Response,
    group: &SimulatedGroup,
    rows: &mut DriverRows,
    norm: &mut Lane,
    place: Option<(f64, &Lane, &mut MomentValues)>,
) {
    let before = *norm;
    let held_against = rows.held_against(&before);
    add_scaled(&mut rows.held_against, group.weight, &held_against);
    let delivered = &rows.delivered;
    let gap = lanes(|lane| delivered[lane] - held_against[lane]);
    let worth = step_month(driver, response, &rows.loss, &gap, norm);
    let Some((share, without, values)) = place else {
        return;
    };
    let added = lanes(|lane| worth[lane] - without[lane]);
    add_scaled(&mut values.added, share, &added);
    if driver.mirrors_friction {
        // One mended failure is not counted both as a score and as a friction.
        let once = lanes(|lane| added[lane].at_most(0.0));
        add_scaled(&mut values.added_once, share, &once);
    } else {
        add_scaled(&mut values.added_once, share, &added);
    }
    if driver.is_before && rows.shifts {
        // Promising less earns no prospects.
        let gap = lanes(|lane| delivered[lane] - before[lane]);
        let worth = worth_of(driver, response, &rows.loss, &gap);
        let added = lanes(|lane| worth[lane] - without[lane]);
        add_scaled(&mut values.added_before, share, &added);
    } else if driver.is_before {
        add_scaled(&mut values.added_before, share, &added);
    }
}

/// What a gap is worth in a month, and where the expectation goes in it.
#[inline(always)]
fn step_month(
    driver: &Driver,
    response: &Response,
    loss: &Lane,
    gap: &Lane,
    norm: &mut Lane,
) -> Lane {
    let now = *norm;
    *norm = lanes(|lane| response.drift_in(lane).next(now[lane], gap[lane]));
    worth_of(driver, response, loss, gap)
}

/// What a gap is worth.
#[inline(always)]
fn worth_of(driver: &Driver, response: &Response, loss: &Lane, gap: &Lane) -> Lane {
    // Most drivers fall short in every trial of a block: then nothing is above expectation.
    if !any_above(gap, 0.0) {
        return lanes(|lane| loss[lane] * gap[lane]);
    }
    match driver.gain {
        Gain::Nothing => lanes(|lane| value(loss[lane], 0.0, gap[lane], |_| 0.0)),
        Gain::Saturating(gain) => lanes(|lane| {
            let cap = response.cap[lane];
            value(loss[lane], gain, gap[lane], |surplus| {
                if cap > 0.0 {
                    saturating(cap, surplus)
                } else {
                    0.0
                }
            })
        }),
        Gain::Linear(gain) => lanes(|lane| value(loss[lane], gain, gap[lane], |surplus| surplus)),
        Gain::Convex(gain) => lanes(|lane| value(loss[lane], gain, gap[lane], convex)),
    }
}
