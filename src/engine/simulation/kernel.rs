//! A block of trials, month by month: sections 2 to 5 of the model with drawn numbers, in which every effect is there or
//! not.
//!
//! It says the same as [`crate::engine::projection`] of a plan with those numbers and with weights of 0 and 1; tests hold
//! the two together. All that a month needs of the month before stands in a few rows that stay in the nearest memory.

use crate::domain::{GainCurve, Target};

use super::inputs::Draws;
use super::lanes::{LANES, Lane, SteadyExp, all, at_least, at_most, exp, lanes};
use super::model::{Model, Scales};
use super::slots::{self, Slots};

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
    /// Values of the moments without options, and what options add to them.
    values: Vec<Lane>,
    added: Vec<Lane>,
    added_once: Vec<Lane>,
    added_before: Vec<Lane>,
    index_start: Lane,
    before_start: Lane,
    without: Remembered,
    with: Remembered,
}

/// The lagged indices of a world.
#[derive(Clone, Debug)]
struct Remembered {
    experience: Lane,
    once: Lane,
    before: Lane,
}

impl Remembered {
    const NOTHING: Self = Self {
        experience: all(0.0),
        once: all(0.0),
        before: all(0.0),
    };
}

#[derive(Clone, Debug)]
struct DriverRows {
    start: Lane,
    lift: Lane,
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
    retention: SteadyExp,
    spend: SteadyExp,
    referral: SteadyExp,
    conversion: SteadyExp,
    contact: SteadyExp,
    survival: SteadyExp,
}

impl WorldRows {
    fn new(customers: f64) -> Self {
        Self {
            customers: all(customers),
            retention: SteadyExp::ONE,
            spend: SteadyExp::ONE,
            referral: SteadyExp::ONE,
            conversion: SteadyExp::ONE,
            contact: SteadyExp::ONE,
            survival: SteadyExp::ONE,
        }
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
    /// Whether the month in which it is live is the same in every trial.
    is_sure: bool,
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
            added: rows(moments),
            added_once: rows(moments),
            added_before: rows(moments),
            index_start: all(0.0),
            before_start: all(0.0),
            without: Remembered::NOTHING,
            with: Remembered::NOTHING,
        };
        let driver = DriverRows {
            start: all(0.0),
            lift: all(0.0),
            shift: all(0.0),
            shifts: false,
            loss: all(0.0),
            held_against: all(0.0),
        };
        let segment = |customers: f64| SegmentRows {
            base_hazard: all(0.0),
            base_contacts: all(0.0),
            fit_hazard: all(0.0),
            fit_contacts: all(0.0),
            without: WorldRows::new(customers),
            with: WorldRows::new(customers),
        };
        let option = OptionRows {
            live: all(0.0),
            is_sure: false,
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
            segments: model
                .segments
                .iter()
                .map(|own| segment(own.customers))
                .collect(),
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
                self.remember(model, group, month);
                for segment in &model.groups[group].segments {
                    self.follow_segment(model, draws, group, *segment, month);
                }
            }
            self.count_cash(model, scales, draws, month);
        }
        self.end(model);
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
            1.0 - (1.0 - yearly).powf(1.0 / 12.0)
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
            option.is_sure = delay.iter().all(|other| *other == delay[0]);
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
        let rows = &mut self.frictions;
        rows.hazard_today = all(0.0);
        rows.contacts_today = all(0.0);
        rows.hazard_still = all(0.0);
        rows.contacts_still = all(0.0);
        for position in 0..model.frictions.len() {
            let (hazard, contacts) = load(
                model,
                self.slots,
                draws,
                position,
                &all(1.0),
                &all(0.0),
                &all(0.0),
            );
            add(&mut rows.hazard_today, &hazard);
            add(&mut rows.contacts_today, &contacts);
            if scales.of_friction[position].is_empty() {
                add(&mut rows.hazard_still, &hazard);
                add(&mut rows.contacts_still, &contacts);
            }
        }
    }

    #[inline(always)]
    fn begin_segments(&mut self, model: &Model, draws: &Draws) {
        let today = &self.frictions;
        for (position, (rows, segment)) in self.segments.iter_mut().zip(&model.segments).enumerate()
        {
            let churn = &draws.values[self.slots.churn(position)];
            let contacts = segment.contacts_per_year;
            for lane in 0..LANES {
                let (hazard_today, contacts_today) =
                    (today.hazard_today[lane], today.contacts_today[lane]);
                let hazard = -(1.0 - churn[lane]).ln();
                rows.base_hazard[lane] = at_least(hazard - hazard_today, 0.0);
                rows.fit_hazard[lane] = if hazard < hazard_today {
                    hazard / hazard_today
                } else {
                    1.0
                };
                rows.base_contacts[lane] = at_least(contacts - contacts_today, 0.0);
                rows.fit_contacts[lane] = if contacts < contacts_today {
                    contacts / contacts_today
                } else {
                    1.0
                };
            }
            rows.without = WorldRows::new(segment.customers);
            rows.with = WorldRows::new(segment.customers);
        }
    }

    /// Activity, and the part of the month that an option runs.
    #[inline(always)]
    fn follow_options(&mut self, model: &Model, scales: &Scales, month: usize) {
        let start = month as f64;
        let options = self.options.iter_mut().zip(&model.options);
        for ((rows, option), scale) in options.zip(&scales.of_option) {
            if *scale <= 0.0 {
                continue;
            }
            let (live, middle) = (&rows.live, start + 0.5);
            let of = |live: f64| {
                let running = |moment: f64| {
                    let climb = if option.ramp > 0.0 {
                        at_most((moment - live) / option.ramp, 1.0)
                    } else {
                        1.0
                    };
                    if moment < live { 0.0 } else { climb }
                };
                let Some(run) = option.run else {
                    let until = start + 1.0;
                    return (
                        running(middle),
                        at_least(until - at_least(start, live), 0.0),
                    );
                };
                let end = live + run;
                let fade = if option.fade_half_life > 0.0 {
                    let halvings = at_least(middle - end, 0.0) / option.fade_half_life;
                    exp(-std::f64::consts::LN_2 * halvings)
                } else {
                    0.0
                };
                let activity = if middle < end {
                    running(middle)
                } else {
                    running(end) * fade
                };
                let until = at_most(start + 1.0, end);
                (activity, at_least(until - at_least(start, live), 0.0))
            };
            if rows.is_sure {
                let (activity, running) = of(live[0]);
                rows.activity = all(activity);
                rows.running = all(running);
            } else {
                for lane in 0..LANES {
                    (rows.activity[lane], rows.running[lane]) = of(live[lane]);
                }
            }
        }
    }

    /// What the gaps of all drivers are worth in every group, without options and with them.
    #[inline(always)]
    fn follow_drivers(&mut self, model: &Model, scales: &Scales) {
        for rows in &mut self.groups {
            rows.values.fill(all(0.0));
            rows.added.fill(all(0.0));
            rows.added_once.fill(all(0.0));
            rows.added_before.fill(all(0.0));
        }
        for (position, driver) in model.drivers.iter().enumerate() {
            let effects = &scales.of_driver[position];
            if driver.place.is_none() && effects.is_empty() {
                continue;
            }
            self.drivers[position].lift = all(0.0);
            self.drivers[position].shift = all(0.0);
            self.drivers[position].held_against = all(0.0);
            for effect in effects {
                let Effectual { size, activity } = self.effectual(model, *effect);
                let planned = lanes(|lane| size[lane] * activity[lane]);
                let rows = &mut self.drivers[position];
                if matches!(model.effects[*effect].target, Target::Expectation(_)) {
                    add(&mut rows.shift, &planned);
                } else {
                    add(&mut rows.lift, &planned);
                }
            }
            match model.curve {
                GainCurve::Saturating if driver.gain != 0.0 => {
                    self.follow_driver(model, position, !effects.is_empty(), |gap, cap| {
                        // Where the cap is 0 and the gap too, the gain is 0 as well.
                        cap * gap / at_least(cap + gap, f64::MIN_POSITIVE)
                    });
                }
                GainCurve::Linear if driver.gain != 0.0 => {
                    self.follow_driver(model, position, !effects.is_empty(), |gap, _| gap);
                }
                GainCurve::Convex if driver.gain != 0.0 => {
                    self.follow_driver(model, position, !effects.is_empty(), |gap, _| {
                        gap * (1.0 + gap / 2.0)
                    });
                }
                GainCurve::Saturating | GainCurve::Linear | GainCurve::Convex => {
                    self.follow_driver(model, position, !effects.is_empty(), |_, _| 0.0);
                }
            }
            if !effects.is_empty() && driver.expectation_is_known {
                let rows = &self.drivers[position];
                let months = &mut self.outcome.overshoot_months[position];
                for lane in 0..LANES {
                    let delivered = rows.delivered(lane);
                    let is_past = (delivered - rows.held_against[lane] > driver.tolerance)
                        & (delivered > rows.start[lane]);
                    months[lane] += if is_past { 1.0 } else { 0.0 };
                }
            }
        }
    }

    #[inline(always)]
    fn follow_driver(
        &mut self,
        model: &Model,
        position: usize,
        is_touched: bool,
        surplus: impl Fn(f64, f64) -> f64,
    ) {
        let driver = &model.drivers[position];
        let rows = &mut self.drivers[position];
        let ResponseRows {
            cap,
            drift,
            adaptation,
            ..
        } = &self.response;
        let (moment, share) = driver.place.unwrap_or((0, 0.0));
        let value = |gap: f64, lane: usize| {
            rows.loss[lane] * at_most(gap, 0.0)
                + driver.gain * surplus(at_least(gap, 0.0), cap[lane])
        };
        let next = |norm: f64, gap: f64, lane: usize| {
            let risen = norm + drift[lane] + adaptation[lane] * at_least(gap, 0.0);
            at_most(risen, TOP_SCORE)
        };
        for (group_rows, group) in self.groups.iter_mut().zip(&model.groups) {
            let norms = &mut group_rows.norms[position];
            let mut values = all(0.0);
            for lane in 0..LANES {
                let gap = rows.start[lane] - norms[lane];
                values[lane] = value(gap, lane);
                norms[lane] = next(norms[lane], gap, lane);
            }
            if driver.place.is_some() {
                add_scaled(&mut group_rows.values[moment], share, &values);
            }
            if !is_touched {
                continue;
            }
            let norms = &mut group_rows.norms_with[position];
            let (mut added, mut before) = (all(0.0), all(0.0));
            for lane in 0..LANES {
                let delivered = rows.delivered(lane);
                let norm = norms[lane];
                let held_against = if rows.shifts {
                    let promised = at_most(at_least(norm + rows.shift[lane], 0.0), TOP_SCORE);
                    // Promising less can close a shortfall, it cannot make a surprise.
                    let floor = at_most(norm, delivered);
                    if rows.shift[lane] < 0.0 {
                        at_least(promised, floor)
                    } else {
                        promised
                    }
                } else {
                    at_most(at_least(norm, 0.0), TOP_SCORE)
                };
                let gap = delivered - held_against;
                added[lane] = value(gap, lane) - values[lane];
                if driver.is_before {
                    before[lane] = value(delivered - norm, lane) - values[lane];
                }
                norms[lane] = next(norm, gap, lane);
                rows.held_against[lane] += group.weight * held_against;
            }
            if driver.place.is_none() {
                continue;
            }
            add_scaled(&mut group_rows.added[moment], share, &added);
            if driver.is_before {
                add_scaled(&mut group_rows.added_before[moment], share, &before);
            }
            if driver.mirrors_friction {
                // One mended failure is not counted both as a score and as a friction.
                added = lanes(|lane| at_most(added[lane], 0.0));
            }
            add_scaled(&mut group_rows.added_once[moment], share, &added);
        }
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
            let (hazard, contacts) = load(
                model,
                self.slots,
                draws,
                position,
                &left,
                &resolved,
                &complained,
            );
            add(&mut all_hazard, &hazard);
            add(&mut all_contacts, &contacts);
        }
        self.frictions.hazard = all_hazard;
        self.frictions.contacts = all_contacts;
    }

    /// What a group remembers in both worlds, lagged.
    #[inline(always)]
    fn remember(&mut self, model: &Model, group: usize, month: usize) {
        let rows = &mut self.groups[group];
        let mut before = all(0.0);
        for (moment, values) in model.moments.iter().zip(&rows.values) {
            add_scaled(&mut before, moment.share_before, values);
        }
        let index = index(model, |moment, lane| rows.values[moment][lane]);
        if month == 0 {
            rows.index_start = index;
            rows.before_start = before;
            for world in [&mut rows.without, &mut rows.with] {
                world.experience = index;
                world.once = index;
                world.before = before;
            }
        }
        let lag = &self.response.lag;
        follow(&mut rows.without.experience, lag, &index);
        follow(&mut rows.without.before, lag, &before);
        let with = self::index(model, |moment, lane| {
            rows.values[moment][lane] + rows.added[moment][lane]
        });
        follow(&mut rows.with.experience, lag, &with);
        let once = self::index(model, |moment, lane| {
            rows.values[moment][lane] + rows.added_once[moment][lane]
        });
        follow(&mut rows.with.once, lag, &once);
        for (moment, added) in model.moments.iter().zip(&rows.added_before) {
            add_scaled(&mut before, moment.share_before, added);
        }
        follow(&mut rows.with.before, lag, &before);
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
        let rows = &mut self.segments[segment];
        let own = &model.segments[segment];
        let values = &draws.values;
        let spend = &values[self.slots.annual_spend(segment)];
        let margin = &values[self.slots.margin(segment)];
        let frictions = &self.frictions;
        let worlds = [
            (
                &mut rows.with,
                &group_rows.with.experience,
                &group_rows.with.once,
                &group_rows.with.before,
                &frictions.hazard,
                &frictions.contacts,
                1.0,
            ),
            (
                &mut rows.without,
                &group_rows.without.experience,
                &group_rows.without.experience,
                &group_rows.without.before,
                &frictions.hazard_today,
                &frictions.contacts_today,
                -1.0,
            ),
        ];
        let (growth, contact_cost) = (own.spend_growth[month], own.contact_cost[month]);
        for (world, remembered, once, before, hazard, contacts, sign) in worlds {
            let difference = lanes(|lane| remembered[lane] - group_rows.index_start[lane]);
            let once = lanes(|lane| once[lane] - group_rows.index_start[lane]);
            world
                .spend
                .turn_to(&product(&values[slots::SPEND], &difference));
            world
                .retention
                .turn_to(&lanes(|lane| -values[slots::RETENTION][lane] * once[lane]));
            let mut contribution = lanes(|lane| {
                let premium = values[slots::PRICE][lane] * difference[lane];
                spend[lane] * growth * world.spend.value[lane] * (margin[lane] + premium)
            });
            if contact_cost != 0.0 {
                world
                    .contact
                    .turn_to(&lanes(|lane| -values[slots::CONTACT][lane] * once[lane]));
                for lane in 0..LANES {
                    let all_contacts = rows.base_contacts[lane] * world.contact.value[lane]
                        + rows.fit_contacts[lane] * contacts[lane];
                    contribution[lane] -= all_contacts * contact_cost;
                }
            }
            for lane in 0..LANES {
                self.experience[lane] += sign * world.customers[lane] * contribution[lane];
            }
            world.survival.turn_to(&lanes(|lane| {
                let own_hazard = rows.base_hazard[lane] * world.retention.value[lane];
                (own_hazard + rows.fit_hazard[lane] * hazard[lane]) / -12.0
            }));
            let mut kept = world.survival.value;
            if own.referrals != 0.0 {
                world
                    .referral
                    .turn_to(&product(&values[slots::REFERRAL], &difference));
                add_scaled(&mut kept, own.referrals, &world.referral.value);
            }
            let mut arriving = all(own.arrivals);
            if own.conversions != 0.0 {
                let before = lanes(|lane| before[lane] - group_rows.before_start[lane]);
                world
                    .conversion
                    .turn_to(&product(&values[slots::CONVERSION], &before));
                add_scaled(&mut arriving, own.conversions, &world.conversion.value);
            }
            for lane in 0..LANES {
                world.customers[lane] = world.customers[lane] * kept[lane] + arriving[lane];
            }
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
    fn end(&mut self, _: &Model) {
        let cash = &self.cash;
        self.outcome.payback = lanes(|lane| {
            let (before, after) = (cash.before[lane], cash.after[lane]);
            let crossed = if before < 0.0 {
                cash.crossing[lane] + before / (before - after)
            } else {
                0.0
            };
            if cash.cumulative[lane] < 0.0 {
                f64::INFINITY
            } else {
                crossed
            }
        });
    }
}

/// The size of an effect where it is there, and how active its option is.
struct Effectual<'a> {
    size: &'a Lane,
    activity: &'a Lane,
}

impl DriverRows {
    /// The score that is delivered with the options.
    #[inline(always)]
    fn delivered(&self, lane: usize) -> f64 {
        at_most(at_least(self.start[lane] + self.lift[lane], 0.0), TOP_SCORE)
    }
}

/// Hazard and contacts of a friction after a change.
#[inline(always)]
fn load(
    model: &Model,
    slots: Slots,
    draws: &Draws,
    position: usize,
    left: &Lane,
    resolved: &Lane,
    complained: &Lane,
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
fn index(model: &Model, value: impl Fn(usize, usize) -> f64) -> Lane {
    let (mut average, mut best, mut worst) = (all(0.0), all(0.0), all(0.0));
    for (position, moment) in model.moments.iter().enumerate() {
        for lane in 0..LANES {
            let value = value(position, lane);
            let salient = moment.salience * value;
            average[lane] += moment.share * value;
            best[lane] = at_least(salient, best[lane]);
            worst[lane] = at_most(salient, worst[lane]);
        }
    }
    let mut end = average;
    for (position, moment) in model.moments.iter().enumerate() {
        for lane in 0..LANES {
            let value = value(position, lane);
            end[lane] = moment.salience * value + (1.0 - moment.salience) * end[lane];
        }
    }
    let [of_average, of_peak, of_end] = model.memory;
    lanes(|lane| {
        of_average * average[lane] + of_peak * (best[lane] + worst[lane]) + of_end * end[lane]
    })
}

#[inline(always)]
fn follow(remembered: &mut Lane, share: &Lane, index: &Lane) {
    for lane in 0..LANES {
        remembered[lane] += share[lane] * (index[lane] - remembered[lane]);
    }
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

#[inline(always)]
fn product(one: &Lane, other: &Lane) -> Lane {
    lanes(|lane| one[lane] * other[lane])
}
