//! A block of trials, month by month: sections 2 to 5 of the model with drawn numbers, in which every effect is there or
//! not.
//!
//! It says the same as [`crate::engine::projection`] of a plan with those numbers and with weights of 0 and 1; tests hold
//! the two together. All that a month needs of the month before stands in a few rows that stay in the nearest memory.

use crate::domain::{GainCurve, Target};

use super::inputs::Draws;
use super::lanes::{LANES, Lane, all, at_least, at_most, exp, lanes, ln, turn_exp};
use super::model::{Driver, Group, InvestmentOption, Model, Scales};
use super::slots::{self, Slots};

/// Turns a yearly hazard into the power of a monthly survival.
const PER_MONTH: f64 = -1.0 / 12.0;
/// The top of the scale of report marks.
const TOP_SCORE: f64 = 10.0;

/// What came of a block of trials.
#[derive(Clone, Debug)]
pub(super) struct Outcome {
    pub(super) pv_experience: Lane,
    pub(super) pv_direct: Lane,
    pub(super) pv_cost: Lane,
    /// Cumulative net at the end of each year.
    pub(super) cumulative: Vec<Lane>,
    /// Months until cumulative net is 0 or more and stays there; infinite where it never does.
    pub(super) payback: Lane,
    /// Months that each driver spends past the sweet spot while it is lifted.
    pub(super) overshoot_months: Vec<Lane>,
}

impl Outcome {
    pub(super) fn npv(&self) -> Lane {
        lanes(|lane| self.pv_experience[lane] + self.pv_direct[lane] - self.pv_cost[lane])
    }
}

/// Rows to compute a block of trials in.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    slots: Slots,
    response: ResponseRows,
    groups: Vec<GroupRows>,
    drivers: Vec<DriverRows>,
    segments: Vec<SegmentRows>,
    frictions: FrictionRows,
    options: Vec<OptionRows>,
    /// Planned size of each effect where it is there, else 0.
    sizes: Vec<Lane>,
    experience: Lane,
    cash: Cash,
    outcome: Outcome,
}

#[derive(Clone, Debug)]
struct ResponseRows {
    loss_aversion: Lane,
    cap: Lane,
    drift: Lane,
    adaptation: Lane,
    lag: Lane,
}

#[derive(Clone, Debug)]
struct GroupRows {
    /// Expectation of each driver without options.
    norms: Vec<Lane>,
    /// The same with them, where an option changes the driver.
    norms_with: Vec<Lane>,
    /// Values of the moments without options.
    values: Vec<Lane>,
    /// The same with them, where an option changes a driver of the moment.
    values_with: Vec<Lane>,
    /// The same with mended failures counted once.
    values_once: Vec<Lane>,
    /// What the options add before the purchase.
    added_before: Vec<Lane>,
    index_start: Lane,
    before_start: Lane,
    without: Remembered,
    with: Remembered,
}

/// The differences D, D^c and `D_B` of a world, and how far each moved in the month.
#[derive(Clone, Debug)]
struct Remembered {
    experience: Moving,
    once: Moving,
    before: Moving,
}

/// A lagged difference, and how far it moved in the month.
#[derive(Clone, Copy, Debug)]
struct Moving {
    difference: Lane,
    step: Lane,
}

impl Moving {
    const STILL: Self = Self {
        difference: all(0.0),
        step: all(0.0),
    };

    /// Follows an index, given as its difference from that of today.
    #[inline(always)]
    fn follow(&mut self, share: &Lane, index: &Lane) {
        let before = self.difference;
        self.step = lanes(|lane| share[lane] * (index[lane] - before[lane]));
        self.difference = lanes(|lane| before[lane] + self.step[lane]);
    }
}

impl Remembered {
    const NOTHING: Self = Self {
        experience: Moving::STILL,
        once: Moving::STILL,
        before: Moving::STILL,
    };
}

#[derive(Clone, Debug)]
struct DriverRows {
    start: Lane,
    /// The score that is delivered with the options, in the month.
    delivered: Lane,
    shift: Lane,
    /// Whether an effect on the expectation plays a part.
    shifts: bool,
    /// Loss aversion times the weight of a shortfall.
    loss: Lane,
    held_against: Lane,
}

#[derive(Clone, Debug)]
struct SegmentRows {
    base_hazard: Lane,
    base_contacts: Lane,
    fit_hazard: Lane,
    fit_contacts: Lane,
    without: WorldRows,
    with: WorldRows,
}

#[derive(Clone, Debug)]
struct WorldRows {
    customers: Lane,
    retention: Lane,
    spend: Lane,
    referral: Lane,
    conversion: Lane,
    contact: Lane,
    survival: Lane,
    /// The power of the survival.
    hazard: Lane,
}

impl WorldRows {
    #[inline(always)]
    fn begin(&mut self, customers: f64) {
        self.customers = all(customers);
        for factor in [
            &mut self.retention,
            &mut self.spend,
            &mut self.referral,
            &mut self.conversion,
            &mut self.contact,
            &mut self.survival,
        ] {
            *factor = all(1.0);
        }
        self.hazard = all(0.0);
    }
}

#[derive(Clone, Debug)]
struct FrictionRows {
    /// Hazard and contacts of all frictions as things are today.
    hazard_today: Lane,
    contacts_today: Lane,
    /// The same of the frictions that no option changes.
    hazard_still: Lane,
    contacts_still: Lane,
    /// The same of all, with the options, in the month.
    hazard: Lane,
    contacts: Lane,
}

#[derive(Clone, Debug)]
struct OptionRows {
    live: Lane,
    /// The month in which it is live, where that is the same in every trial, with activity and the part of each month that
    /// it runs then.
    sure: Option<(f64, Vec<(f64, f64)>)>,
    activity: Lane,
    /// The part of the month that it runs.
    running: Lane,
}

#[derive(Clone, Debug)]
struct Cash {
    cumulative: Lane,
    /// Month that ends with the first cumulative net from which it stays at 0 or more, and the totals around it.
    crossing: Lane,
    before: Lane,
    after: Lane,
}

impl Kernel {
    pub(super) fn new(model: &Model, slots: Slots) -> Self {
        let rows = |count: usize| vec![all(0.0); count];
        let (drivers, moments) = (model.drivers.len(), model.moments.len());
        let group = GroupRows {
            norms: rows(drivers),
            norms_with: rows(drivers),
            values: rows(moments),
            values_with: rows(moments),
            values_once: rows(moments),
            added_before: rows(moments),
            index_start: all(0.0),
            before_start: all(0.0),
            without: Remembered::NOTHING,
            with: Remembered::NOTHING,
        };
        let driver = DriverRows {
            start: all(0.0),
            delivered: all(0.0),
            shift: all(0.0),
            shifts: false,
            loss: all(0.0),
            held_against: all(0.0),
        };
        let world = WorldRows {
            customers: all(0.0),
            retention: all(1.0),
            spend: all(1.0),
            referral: all(1.0),
            conversion: all(1.0),
            contact: all(1.0),
            survival: all(1.0),
            hazard: all(0.0),
        };
        let segment = SegmentRows {
            base_hazard: all(0.0),
            base_contacts: all(0.0),
            fit_hazard: all(0.0),
            fit_contacts: all(0.0),
            without: world.clone(),
            with: world,
        };
        let option = OptionRows {
            live: all(0.0),
            sure: None,
            activity: all(0.0),
            running: all(0.0),
        };
        Self {
            slots,
            response: ResponseRows {
                loss_aversion: all(0.0),
                cap: all(0.0),
                drift: all(0.0),
                adaptation: all(0.0),
                lag: all(0.0),
            },
            groups: vec![group; model.groups.len()],
            drivers: vec![driver; drivers],
            segments: vec![segment; model.segments.len()],
            frictions: FrictionRows {
                hazard_today: all(0.0),
                contacts_today: all(0.0),
                hazard_still: all(0.0),
                contacts_still: all(0.0),
                hazard: all(0.0),
                contacts: all(0.0),
            },
            options: vec![option; model.options.len()],
            sizes: rows(model.effects.len()),
            experience: all(0.0),
            cash: Cash {
                cumulative: all(0.0),
                crossing: all(0.0),
                before: all(0.0),
                after: all(0.0),
            },
            outcome: Outcome {
                pv_experience: all(0.0),
                pv_direct: all(0.0),
                pv_cost: all(0.0),
                cumulative: rows(model.months / 12),
                payback: all(0.0),
                overshoot_months: rows(drivers),
            },
        }
    }

    /// What comes of the trials that were drawn, at some scales of the options.
    #[inline(always)]
    pub(super) fn run(&mut self, model: &Model, scales: &Scales, draws: &Draws) -> &Outcome {
        self.begin(model, scales, draws);
        for month in 0..model.months {
            self.follow_options(model, scales, month);
            self.follow_drivers(model, scales);
            self.follow_frictions(model, scales, draws);
            self.experience = all(0.0);
            for group in 0..model.groups.len() {
                self.remember(model, scales, group, month);
                for segment in &model.groups[group].segments {
                    self.follow_segment(model, draws, group, *segment, month);
                }
            }
            self.count_cash(model, scales, draws, month);
        }
        self.end();
        &self.outcome
    }

    #[inline(always)]
    fn begin(&mut self, model: &Model, scales: &Scales, draws: &Draws) {
        let values = &draws.values;
        let response = &mut self.response;
        response.loss_aversion = values[slots::LOSS_AVERSION];
        response.cap = values[slots::DELIGHT_CAP];
        response.drift = lanes(|lane| values[slots::EXPECTATION_DRIFT][lane] / 12.0);
        response.adaptation = lanes(|lane| {
            let yearly = values[slots::EXPECTATION_ADAPTATION][lane];
            // What is all gone within a year is gone within a month.
            let kept = exp(ln(at_least(1.0 - yearly, f64::MIN_POSITIVE)) / 12.0);
            if yearly < 1.0 { 1.0 - kept } else { 1.0 }
        });
        response.lag = lanes(|lane| {
            let lag = values[slots::LAG_MONTHS][lane];
            if lag > 0.0 {
                1.0 - exp(-3.0 / lag)
            } else {
                1.0
            }
        });
        for (effect, size) in self.sizes.iter_mut().enumerate() {
            let drawn = &values[self.slots.size(effect)];
            let scale = scales.of_option[model.effects[effect].option];
            let there = &draws.there[effect];
            *size = lanes(|lane| drawn[lane] * scale * there[lane]);
        }
        for (position, option) in self.options.iter_mut().enumerate() {
            let delay = &values[self.slots.delay(position)];
            let built = model.options[position].built;
            option.live = lanes(|lane| built + delay[lane]);
            option.find_sure(model, position);
        }
        self.begin_drivers(model, scales, draws);
        self.begin_frictions(model, scales, draws);
        self.begin_segments(model, draws);
        self.cash.cumulative = all(0.0);
        self.cash.crossing = all(0.0);
        self.cash.before = all(0.0);
        self.cash.after = all(0.0);
        let outcome = &mut self.outcome;
        outcome.pv_experience = all(0.0);
        outcome.pv_direct = all(0.0);
        outcome.pv_cost = all(0.0);
        outcome.overshoot_months.fill(all(0.0));
    }

    #[inline(always)]
    fn begin_drivers(&mut self, model: &Model, scales: &Scales, draws: &Draws) {
        for (position, (rows, driver)) in self.drivers.iter_mut().zip(&model.drivers).enumerate() {
            rows.start = draws.values[self.slots.delivered(position)];
            let aversion = &self.response.loss_aversion;
            rows.loss = lanes(|lane| aversion[lane] * driver.loss);
            rows.shifts = scales.of_driver[position]
                .iter()
                .any(|effect| matches!(model.effects[*effect].target, Target::Expectation(_)));
        }
        for (rows, group) in self.groups.iter_mut().zip(&model.groups) {
            for (position, driver) in model.drivers.iter().enumerate() {
                let expected = &draws.values[self.slots.expected(position)];
                rows.norms[position] = if driver.expectation_is_known {
                    let offset = group.offset;
                    lanes(|lane| at_most(at_least(expected[lane] + offset, 0.0), TOP_SCORE))
                } else {
                    self.drivers[position].start
                };
                rows.norms_with[position] = rows.norms[position];
            }
        }
    }

    #[inline(always)]
    fn begin_frictions(&mut self, model: &Model, scales: &Scales, draws: &Draws) {
        let (mut hazard_today, mut contacts_today) = (all(0.0), all(0.0));
        let (mut hazard_still, mut contacts_still) = (all(0.0), all(0.0));
        let (as_it_is, nothing) = (all(1.0), all(0.0));
        for position in 0..model.frictions.len() {
            let change = [&as_it_is, &nothing, &nothing];
            let (hazard, contacts) = load(model, self.slots, draws, position, change);
            add(&mut hazard_today, &hazard);
            add(&mut contacts_today, &contacts);
            if scales.of_friction[position].is_empty() {
                add(&mut hazard_still, &hazard);
                add(&mut contacts_still, &contacts);
            }
        }
        let rows = &mut self.frictions;
        rows.hazard_today = hazard_today;
        rows.contacts_today = contacts_today;
        rows.hazard_still = hazard_still;
        rows.contacts_still = contacts_still;
    }

    #[inline(always)]
    fn begin_segments(&mut self, model: &Model, draws: &Draws) {
        let (hazard_today, contacts_today) =
            (self.frictions.hazard_today, self.frictions.contacts_today);
        let fit = |observed: f64, explained: f64| {
            let share = observed / at_least(explained, f64::MIN_POSITIVE);
            if observed < explained { share } else { 1.0 }
        };
        let segments = self.segments.iter_mut().zip(&model.segments);
        for (position, (rows, segment)) in segments.enumerate() {
            let churn = &draws.values[self.slots.churn(position)];
            let contacts = segment.contacts_per_year;
            let hazard = lanes(|lane| -ln(1.0 - churn[lane]));
            rows.base_hazard = lanes(|lane| at_least(hazard[lane] - hazard_today[lane], 0.0));
            rows.fit_hazard = lanes(|lane| fit(hazard[lane], hazard_today[lane]));
            rows.base_contacts = lanes(|lane| at_least(contacts - contacts_today[lane], 0.0));
            rows.fit_contacts = lanes(|lane| fit(contacts, contacts_today[lane]));
            rows.without.begin(segment.customers);
            rows.with.begin(segment.customers);
        }
    }

    /// Activity, and the part of the month that an option runs.
    #[inline(always)]
    fn follow_options(&mut self, model: &Model, scales: &Scales, month: usize) {
        let options = self.options.iter_mut().zip(&model.options);
        for ((rows, option), scale) in options.zip(&scales.of_option) {
            if *scale <= 0.0 {
                continue;
            }
            if let Some((_, months)) = &rows.sure {
                let (activity, running) = months[month];
                rows.activity = all(activity);
                rows.running = all(running);
                continue;
            }
            let live = rows.live;
            let (start, middle, next) = (month as f64, month as f64 + 0.5, month as f64 + 1.0);
            if let Some(run) = option.run {
                rows.activity = lanes(|lane| activity(option, live[lane], middle));
                rows.running = lanes(|lane| {
                    let until = at_most(next, live[lane] + run);
                    at_least(until - at_least(start, live[lane]), 0.0)
                });
            } else {
                rows.activity = lanes(|lane| running(option, live[lane], middle));
                rows.running = lanes(|lane| at_least(next - at_least(start, live[lane]), 0.0));
            }
        }
    }

    /// What the gaps of all drivers are worth in every group, without options and with them.
    #[inline(always)]
    fn follow_drivers(&mut self, model: &Model, scales: &Scales) {
        for position in &scales.touched {
            self.change_driver(model, &scales.of_driver[*position], *position);
        }
        for (rows, group) in self.groups.iter_mut().zip(&model.groups) {
            for (moment, drivers) in model.drivers_of.iter().enumerate() {
                let mut values = MomentValues::NOTHING;
                for driver in drivers {
                    let is_touched = !scales.of_driver[*driver].is_empty();
                    let drivers = &mut self.drivers[*driver];
                    let response = &self.response;
                    rows.add_driver(
                        model,
                        response,
                        group,
                        *driver,
                        drivers,
                        is_touched,
                        &mut values,
                    );
                }
                rows.values[moment] = values.without;
                if scales.is_touched[moment] {
                    let MomentValues {
                        without,
                        added,
                        added_once,
                        added_before,
                    } = values;
                    rows.values_with[moment] = lanes(|lane| without[lane] + added[lane]);
                    rows.values_once[moment] = lanes(|lane| without[lane] + added_once[lane]);
                    rows.added_before[moment] = added_before;
                }
            }
            // Drivers without weight are followed for what is shown of them.
            let unplaced = |driver: &&usize| model.drivers[**driver].place.is_none();
            for driver in scales.touched.iter().filter(unplaced) {
                let (drivers, response) = (&mut self.drivers[*driver], &self.response);
                let mut unused = MomentValues::NOTHING;
                rows.add_driver(model, response, group, *driver, drivers, true, &mut unused);
            }
        }
        for position in &scales.touched {
            let driver = &model.drivers[*position];
            if !driver.expectation_is_known {
                continue;
            }
            let rows = &self.drivers[*position];
            let (delivered, held_against) = (rows.delivered, rows.held_against);
            let (start, tolerance) = (rows.start, driver.tolerance);
            let months = self.outcome.overshoot_months[*position];
            self.outcome.overshoot_months[*position] = lanes(|lane| {
                let is_past = (delivered[lane] - held_against[lane] > tolerance)
                    & (delivered[lane] > start[lane]);
                months[lane] + if is_past { 1.0 } else { 0.0 }
            });
        }
    }

    /// The score that is delivered with the options, and what they do to the expectation.
    #[inline(always)]
    fn change_driver(&mut self, model: &Model, effects: &[usize], position: usize) {
        let (mut lift, mut shift) = (all(0.0), all(0.0));
        for effect in effects {
            let Effectual { size, activity } = self.effectual(model, *effect);
            let target = if matches!(model.effects[*effect].target, Target::Expectation(_)) {
                &mut shift
            } else {
                &mut lift
            };
            for lane in 0..LANES {
                target[lane] += size[lane] * activity[lane];
            }
        }
        let rows = &mut self.drivers[position];
        let start = rows.start;
        rows.delivered = lanes(|lane| at_most(at_least(start[lane] + lift[lane], 0.0), TOP_SCORE));
        rows.shift = shift;
        rows.held_against = all(0.0);
    }

    #[inline(always)]
    fn effectual(&self, model: &Model, effect: usize) -> Effectual<'_> {
        Effectual {
            size: &self.sizes[effect],
            activity: &self.options[model.effects[effect].option].activity,
        }
    }

    #[inline(always)]
    fn follow_frictions(&mut self, model: &Model, scales: &Scales, draws: &Draws) {
        let (mut all_hazard, mut all_contacts) =
            (self.frictions.hazard_still, self.frictions.contacts_still);
        for (position, effects) in scales.of_friction.iter().enumerate() {
            if effects.is_empty() {
                continue;
            }
            let (mut left, mut resolved, mut complained) = (all(1.0), all(0.0), all(0.0));
            for effect in effects {
                let Effectual { size, activity } = self.effectual(model, *effect);
                match model.effects[*effect].target {
                    Target::Incidents(_) => {
                        for lane in 0..LANES {
                            let removed = at_least(size[lane] * activity[lane], 0.0);
                            left[lane] *= 1.0 - at_most(removed, 1.0);
                        }
                    }
                    Target::Resolution(_) => {
                        for lane in 0..LANES {
                            resolved[lane] += size[lane] * activity[lane];
                        }
                    }
                    Target::Complaints(_) => {
                        for lane in 0..LANES {
                            complained[lane] += size[lane] * activity[lane];
                        }
                    }
                    Target::Lift(_) | Target::Expectation(_) | Target::Saving => {}
                }
            }
            let change = [&left, &resolved, &complained];
            let (hazard, contacts) = load(model, self.slots, draws, position, change);
            add(&mut all_hazard, &hazard);
            add(&mut all_contacts, &contacts);
        }
        self.frictions.hazard = all_hazard;
        self.frictions.contacts = all_contacts;
    }

    /// What a group remembers in both worlds, lagged, as differences from today.
    #[inline(always)]
    fn remember(&mut self, model: &Model, scales: &Scales, group: usize, month: usize) {
        let rows = &mut self.groups[group];
        let mut before = all(0.0);
        for (moment, values) in model.moments.iter().zip(&rows.values) {
            if moment.share_before > 0.0 {
                add_scaled(&mut before, moment.share_before, values);
            }
        }
        let today = index(model, &rows.values);
        if month == 0 {
            rows.index_start = today;
            rows.before_start = before;
            rows.without = Remembered::NOTHING;
            rows.with = Remembered::NOTHING;
        }
        let lag = self.response.lag;
        let (start, before_start) = (rows.index_start, rows.before_start);
        let from = |index: &Lane, start: &Lane| lanes(|lane| index[lane] - start[lane]);
        rows.without.experience.follow(&lag, &from(&today, &start));
        rows.without.once = rows.without.experience;
        rows.without
            .before
            .follow(&lag, &from(&before, &before_start));
        // Where no option changes a moment, it is worth what it is worth without them.
        for (moment, is_touched) in scales.is_touched.iter().enumerate() {
            if !is_touched {
                rows.values_with[moment] = rows.values[moment];
                rows.values_once[moment] = rows.values[moment];
            }
        }
        let with = index(model, &rows.values_with);
        rows.with.experience.follow(&lag, &from(&with, &start));
        let once = index(model, &rows.values_once);
        rows.with.once.follow(&lag, &from(&once, &start));
        if scales.touches_before {
            for (position, moment) in model.moments.iter().enumerate() {
                if scales.is_touched[position] && moment.share_before > 0.0 {
                    add_scaled(
                        &mut before,
                        moment.share_before,
                        &rows.added_before[position],
                    );
                }
            }
            rows.with.before.follow(&lag, &from(&before, &before_start));
        } else {
            rows.with.before = rows.without.before;
        }
    }

    /// What the customers of a segment do and bring, in both worlds.
    #[inline(always)]
    fn follow_segment(
        &mut self,
        model: &Model,
        draws: &Draws,
        group: usize,
        segment: usize,
        month: usize,
    ) {
        let group_rows = &self.groups[group];
        let SegmentRows {
            base_hazard,
            base_contacts,
            fit_hazard,
            fit_contacts,
            without,
            with,
        } = &mut self.segments[segment];
        let own = &model.segments[segment];
        let values = &draws.values;
        let frictions = &self.frictions;
        let spend = &values[self.slots.annual_spend(segment)];
        let margin = &values[self.slots.margin(segment)];
        let (growth, contact_cost) = (own.spend_growth[month], own.contact_cost[month]);
        let worlds = [
            (
                with,
                &group_rows.with,
                &frictions.hazard,
                &frictions.contacts,
                1.0,
            ),
            (
                without,
                &group_rows.without,
                &frictions.hazard_today,
                &frictions.contacts_today,
                -1.0,
            ),
        ];
        for (world, remembered, hazard, contacts, sign) in worlds {
            let (of_all, of_once) = (&remembered.experience, &remembered.once);
            respond(&mut world.spend, &values[slots::SPEND], of_all, 1.0);
            respond(
                &mut world.retention,
                &values[slots::RETENTION],
                of_once,
                -1.0,
            );
            let price = &values[slots::PRICE];
            let factor = &world.spend;
            let mut contribution = lanes(|lane| {
                let premium = price[lane] * of_all.difference[lane];
                spend[lane] * growth * factor[lane] * (margin[lane] + premium)
            });
            if contact_cost != 0.0 {
                respond(&mut world.contact, &values[slots::CONTACT], of_once, -1.0);
                let factor = &world.contact;
                contribution = lanes(|lane| {
                    let all_contacts =
                        base_contacts[lane] * factor[lane] + fit_contacts[lane] * contacts[lane];
                    contribution[lane] - all_contacts * contact_cost
                });
            }
            let customers = world.customers;
            let experience = self.experience;
            self.experience =
                lanes(|lane| experience[lane] + sign * customers[lane] * contribution[lane]);
            let factor = &world.retention;
            let power = lanes(|lane| {
                let own_hazard = base_hazard[lane] * factor[lane];
                (own_hazard + fit_hazard[lane] * hazard[lane]) * PER_MONTH
            });
            let last = &world.hazard;
            let step = lanes(|lane| power[lane] - last[lane]);
            turn_exp(&mut world.survival, &step, &power);
            world.hazard = power;
            let mut kept = world.survival;
            if own.referrals != 0.0 {
                respond(&mut world.referral, &values[slots::REFERRAL], of_all, 1.0);
                add_scaled(&mut kept, own.referrals, &world.referral);
            }
            let mut arriving = all(own.arrivals);
            if own.conversions != 0.0 {
                let of_before = &remembered.before;
                respond(
                    &mut world.conversion,
                    &values[slots::CONVERSION],
                    of_before,
                    1.0,
                );
                add_scaled(&mut arriving, own.conversions, &world.conversion);
            }
            world.customers = lanes(|lane| customers[lane] * kept[lane] + arriving[lane]);
        }
    }

    /// Adds the money of the month up.
    #[inline(always)]
    fn count_cash(&mut self, model: &Model, scales: &Scales, draws: &Draws, month: usize) {
        let (mut direct, mut cost) = (all(0.0), all(0.0));
        let monthly = model.inflation[month] / 12.0;
        for effect in &scales.savings {
            let Effectual { size, activity } = self.effectual(model, *effect);
            for lane in 0..LANES {
                direct[lane] += size[lane] * activity[lane] * monthly;
            }
        }
        for (position, (option, rows)) in model.options.iter().zip(&self.options).enumerate() {
            let factor = scales.cost_factors[position];
            if factor == 0.0 {
                continue;
            }
            let once = &draws.values[self.slots.one_off_cost(position)];
            let yearly = &draws.values[self.slots.annual_cost(position)];
            let (of_once, of_year) = (factor * option.building[month], factor * monthly);
            for lane in 0..LANES {
                cost[lane] += of_once * once[lane] + of_year * yearly[lane] * rows.running[lane];
            }
        }
        let (discount, ends) = (model.discount[month], month as f64);
        let (outcome, cash) = (&mut self.outcome, &mut self.cash);
        for lane in 0..LANES {
            outcome.pv_experience[lane] += discount * self.experience[lane];
            outcome.pv_direct[lane] += discount * direct[lane];
            outcome.pv_cost[lane] += discount * cost[lane];
            let before = cash.cumulative[lane];
            let after = before + (self.experience[lane] + direct[lane] - cost[lane]);
            cash.cumulative[lane] = after;
            let crosses = (before < 0.0) & (after >= 0.0);
            cash.crossing[lane] = if crosses { ends } else { cash.crossing[lane] };
            cash.before[lane] = if crosses { before } else { cash.before[lane] };
            cash.after[lane] = if crosses { after } else { cash.after[lane] };
        }
        if (month + 1).is_multiple_of(12) {
            outcome.cumulative[month / 12] = cash.cumulative;
        }
    }

    #[inline(always)]
    fn end(&mut self) {
        let Cash {
            cumulative,
            crossing,
            before,
            after,
        } = &self.cash;
        // A crossing goes from below 0 to 0 or more, so the way is never nothing where there was one.
        self.outcome.payback = lanes(|lane| {
            let way = at_least(after[lane] - before[lane], f64::MIN_POSITIVE);
            let crossed = crossing[lane] - before[lane] / way;
            let never = if cumulative[lane] < 0.0 {
                f64::INFINITY
            } else {
                0.0
            };
            crossed + never
        });
    }
}

/// The size of an effect where it is there, and how active its option is.
struct Effectual<'a> {
    size: &'a Lane,
    activity: &'a Lane,
}

impl OptionRows {
    /// Finds out whether the option goes live in the same month in every trial, and what follows from that. Where it does,
    /// it does so in every block, and is found once.
    #[inline(always)]
    fn find_sure(&mut self, model: &Model, position: usize) {
        let live = self.live[0];
        if self.live.iter().any(|other| *other != live) {
            self.sure = None;
        } else if self.sure.as_ref().is_none_or(|(known, _)| *known != live) {
            self.sure = Some((live, months(model, position, live)));
        }
    }
}

/// How active an option is in each month, and the part of it that it runs.
#[inline(never)]
fn months(model: &Model, position: usize, live: f64) -> Vec<(f64, f64)> {
    let option = &model.options[position];
    (0..model.months)
        .map(|month| {
            let (start, next) = (month as f64, month as f64 + 1.0);
            let until = option.run.map_or(next, |run| at_most(next, live + run));
            let running = at_least(until - at_least(start, live), 0.0);
            (activity(option, live, start + 0.5), running)
        })
        .collect()
}

/// How active an option is at a moment that goes live in some month.
#[inline(always)]
fn activity(option: &InvestmentOption, live: f64, moment: f64) -> f64 {
    let Some(run) = option.run else {
        return running(option, live, moment);
    };
    let end = live + run;
    let fade = if option.fade_half_life > 0.0 {
        let halvings = at_least(moment - end, 0.0) / option.fade_half_life;
        exp(-std::f64::consts::LN_2 * halvings)
    } else {
        0.0
    };
    if moment < end {
        running(option, live, moment)
    } else {
        running(option, live, end) * fade
    }
}

/// The same as if it never stopped.
#[inline(always)]
fn running(option: &InvestmentOption, live: f64, moment: f64) -> f64 {
    // Without a ramp it is all there at once.
    let climb = if option.ramp > 0.0 {
        at_most((moment - live) * (1.0 / option.ramp), 1.0)
    } else {
        1.0
    };
    if moment < live { 0.0 } else { climb }
}

/// What the drivers of a moment are worth together, in one group.
struct MomentValues {
    without: Lane,
    added: Lane,
    added_once: Lane,
    added_before: Lane,
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
    /// Adds what a driver is worth to its moment.
    #[inline(always)]
    #[expect(
        clippy::too_many_arguments,
        reason = "a part of one loop, cut out to be read"
    )]
    fn add_driver(
        &mut self,
        model: &Model,
        response: &ResponseRows,
        group: &Group,
        position: usize,
        rows: &mut DriverRows,
        is_touched: bool,
        values: &mut MomentValues,
    ) {
        let driver = &model.drivers[position];
        let norms = (&mut self.norms[position], &mut self.norms_with[position]);
        let gains = driver.gain != 0.0;
        match model.curve {
            GainCurve::Saturating if gains => {
                follow_driver(
                    driver,
                    response,
                    group,
                    rows,
                    norms,
                    is_touched,
                    values,
                    |gap, cap| {
                        // Where the cap is 0 and the gap too, the gain is 0 as well.
                        cap * gap / at_least(cap + gap, f64::MIN_POSITIVE)
                    },
                );
            }
            GainCurve::Linear if gains => {
                follow_driver(
                    driver,
                    response,
                    group,
                    rows,
                    norms,
                    is_touched,
                    values,
                    |gap, _| gap,
                );
            }
            GainCurve::Convex if gains => {
                follow_driver(
                    driver,
                    response,
                    group,
                    rows,
                    norms,
                    is_touched,
                    values,
                    |gap, _| gap * (1.0 + gap / 2.0),
                );
            }
            GainCurve::Saturating | GainCurve::Linear | GainCurve::Convex => {
                follow_driver(
                    driver,
                    response,
                    group,
                    rows,
                    norms,
                    is_touched,
                    values,
                    |_, _| 0.0,
                );
            }
        }
    }
}

/// Follows a driver through a month in both worlds, and adds what it is worth to its moment.
#[inline(always)]
#[expect(
    clippy::too_many_arguments,
    reason = "a part of one loop, cut out to be read"
)]
fn follow_driver(
    driver: &Driver,
    response: &ResponseRows,
    group: &Group,
    rows: &mut DriverRows,
    (norms, norms_with): (&mut Lane, &mut Lane),
    is_touched: bool,
    values: &mut MomentValues,
    surplus: impl Fn(f64, f64) -> f64,
) {
    let (cap, drift, adaptation) = (response.cap, response.drift, response.adaptation);
    let (loss, start) = (rows.loss, rows.start);
    let share = driver.place.map_or(0.0, |(_, share)| share);
    let value = |gap: f64, lane: usize| {
        loss[lane] * at_most(gap, 0.0) + driver.gain * surplus(at_least(gap, 0.0), cap[lane])
    };
    let next = |norm: f64, gap: f64, lane: usize| {
        let risen = norm + drift[lane] + adaptation[lane] * at_least(gap, 0.0);
        at_most(risen, TOP_SCORE)
    };
    let norm = *norms;
    let (mut worth, mut risen) = (all(0.0), all(0.0));
    for lane in 0..LANES {
        let gap = start[lane] - norm[lane];
        worth[lane] = value(gap, lane);
        risen[lane] = next(norm[lane], gap, lane);
    }
    *norms = risen;
    add_scaled(&mut values.without, share, &worth);
    if !is_touched {
        return;
    }
    let (norm, delivered, shift) = (*norms_with, rows.delivered, rows.shift);
    let mut held_against = norm;
    if rows.shifts {
        held_against = lanes(|lane| {
            let promised = at_most(at_least(norm[lane] + shift[lane], 0.0), TOP_SCORE);
            // Promising less can close a shortfall, it cannot make a surprise.
            let floor = at_most(norm[lane], delivered[lane]);
            if shift[lane] < 0.0 {
                at_least(promised, floor)
            } else {
                promised
            }
        });
    }
    let mut added = all(0.0);
    for lane in 0..LANES {
        let gap = delivered[lane] - held_against[lane];
        added[lane] = value(gap, lane) - worth[lane];
        risen[lane] = next(norm[lane], gap, lane);
    }
    *norms_with = risen;
    add_scaled(&mut rows.held_against, group.weight, &held_against);
    add_scaled(&mut values.added, share, &added);
    if driver.is_before {
        let before = lanes(|lane| value(delivered[lane] - norm[lane], lane) - worth[lane]);
        add_scaled(&mut values.added_before, share, &before);
    }
    if driver.mirrors_friction {
        // One mended failure is not counted both as a score and as a friction.
        added = lanes(|lane| at_most(added[lane], 0.0));
    }
    add_scaled(&mut values.added_once, share, &added);
}

/// Turns the factor of a behaviour to the month: exp(±slope · difference).
#[inline(always)]
fn respond(factor: &mut Lane, slope: &Lane, to: &Moving, sign: f64) {
    let step = lanes(|lane| sign * slope[lane] * to.step[lane]);
    let power = lanes(|lane| sign * slope[lane] * to.difference[lane]);
    turn_exp(factor, &step, &power);
}

/// Hazard and contacts of a friction after a change.
#[inline(always)]
fn load(
    model: &Model,
    slots: Slots,
    draws: &Draws,
    position: usize,
    [left, resolved, complained]: [&Lane; 3],
) -> (Lane, Lane) {
    let friction = &model.frictions[position];
    let incidents = &draws.values[slots.incidents(position)];
    let silent = &draws.values[slots.leave_if_silent(position)];
    let unresolved = &draws.values[slots.leave_if_unresolved(position)];
    let if_resolved = &draws.values[slots.leave_if_resolved(position)];
    let share = |share: f64| at_most(at_least(share, 0.0), 1.0);
    let (mut hazard, mut contacts) = (all(0.0), all(0.0));
    for lane in 0..LANES {
        let incidents = incidents[lane] * left[lane];
        let complaining = share(friction.complaint_share + complained[lane]);
        let resolved = share(friction.resolution_share + resolved[lane]);
        let after_complaint = (1.0 - resolved) * unresolved[lane] + resolved * if_resolved[lane];
        let leave = (1.0 - complaining) * silent[lane] + complaining * after_complaint;
        hazard[lane] = incidents * (1.0 + model.friction_repeat * incidents) * leave;
        contacts[lane] = incidents * friction.contacts_per_incident;
    }
    (hazard, contacts)
}

/// The index M of what customers remember.
#[inline(always)]
fn index(model: &Model, values: &[Lane]) -> Lane {
    let (mut average, mut best, mut worst) = (all(0.0), all(0.0), all(0.0));
    for (moment, values) in model.moments.iter().zip(values) {
        for lane in 0..LANES {
            let salient = moment.salience * values[lane];
            average[lane] += moment.share * values[lane];
            best[lane] = at_least(salient, best[lane]);
            worst[lane] = at_most(salient, worst[lane]);
        }
    }
    let mut end = average;
    for (moment, values) in model.moments.iter().zip(values) {
        for lane in 0..LANES {
            end[lane] = moment.salience * values[lane] + (1.0 - moment.salience) * end[lane];
        }
    }
    let [of_average, of_peak, of_end] = model.memory;
    lanes(|lane| {
        of_average * average[lane] + of_peak * (best[lane] + worst[lane]) + of_end * end[lane]
    })
}

#[inline(always)]
fn add(row: &mut Lane, other: &Lane) {
    for (row, other) in row.iter_mut().zip(other) {
        *row += other;
    }
}

#[inline(always)]
fn add_scaled(row: &mut Lane, scale: f64, other: &Lane) {
    for (row, other) in row.iter_mut().zip(other) {
        *row += scale * other;
    }
}
