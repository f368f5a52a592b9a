//! A block of trials, month by month: sections 2 to 5 of the model with drawn numbers, in which every effect is there or
//! not.
//!
//! It says the same as [`crate::engine::projection`] of a plan with those numbers and with weights of 0 and 1; tests hold
//! the two together. All that a month needs of the month before stands in a few rows that stay in the nearest memory.
//!
//! A month goes from `options`, by how active each is, over `drivers` and their values in each group of customers, `memory` of
//! these and `frictions`, to what the customers of each of the `segments` do, and adds its `cash` up.

mod cash;
mod drivers;
mod frictions;
mod memory;
mod options;
mod segments;

use super::inputs::Draws;
use super::lanes::{LANES, Lane, Limits, all, at_least, exp, lanes, largest, ln};
use super::model::{Model, Scales};
use super::slots::{self, Slots};

use cash::Cash;
use drivers::{DriverRows, GroupRows};
use frictions::FrictionRows;
use memory::Memory;
use options::{Effects, OptionRows};
use segments::SegmentRows;

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

/// What a block of trials is computed from.
#[derive(Clone, Copy)]
struct Block<'a> {
    model: &'a Model,
    scales: &'a Scales,
    draws: &'a Draws,
    slots: Slots,
}

impl Block<'_> {
    /// The drawn values in a slot.
    #[inline(always)]
    fn drawn(&self, slot: usize) -> &Lane {
        &self.draws.values[slot]
    }
}

/// Rows to compute a block of trials in.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    slots: Slots,
    response: Response,
    groups: Vec<GroupRows>,
    memories: Vec<Memory>,
    drivers: Vec<DriverRows>,
    segments: Vec<SegmentRows>,
    frictions: FrictionRows,
    options: Vec<OptionRows>,
    /// Planned size of each effect where it is there, else 0.
    sizes: Vec<Lane>,
    cash: Cash,
    outcome: Outcome,
}

/// How customers respond, in each trial.
#[derive(Clone, Debug)]
struct Response {
    loss_aversion: Lane,
    cap: Lane,
    /// How far expectations rise in a month by themselves, and by getting used to what is above them.
    drift: Lane,
    adaptation: Lane,
    /// The part of a difference that is remembered after a month.
    lag: Lane,
    spend: Slope,
    referral: Slope,
    conversion: Slope,
    retention: Slope,
    contact: Slope,
    /// None where no trial has a price premium.
    price: Option<Lane>,
}

/// What a behaviour does with an index point, as a power of e.
#[derive(Clone, Debug)]
struct Slope {
    row: Lane,
    /// Up to where steps of an index move it little.
    limits: Limits,
}

impl Slope {
    const NONE: Self = Self {
        row: all(0.0),
        limits: Limits::PLAIN,
    };

    #[inline(always)]
    fn of(drawn: &Lane, sign: f64) -> Self {
        Self {
            row: lanes(|lane| sign * drawn[lane]),
            limits: Limits::before(largest(drawn)),
        }
    }
}

impl Response {
    const NONE: Self = Self {
        loss_aversion: all(0.0),
        cap: all(0.0),
        drift: all(0.0),
        adaptation: all(0.0),
        lag: all(0.0),
        spend: Slope::NONE,
        referral: Slope::NONE,
        conversion: Slope::NONE,
        retention: Slope::NONE,
        contact: Slope::NONE,
        price: None,
    };

    #[inline(always)]
    fn begin(&mut self, block: Block<'_>) {
        self.loss_aversion = *block.drawn(slots::LOSS_AVERSION);
        self.cap = *block.drawn(slots::DELIGHT_CAP);
        let drift = block.drawn(slots::EXPECTATION_DRIFT);
        self.drift = lanes(|lane| drift[lane] / 12.0);
        let adaptation = block.drawn(slots::EXPECTATION_ADAPTATION);
        self.adaptation = lanes(|lane| {
            let yearly = adaptation[lane];
            // What is all gone within a year is gone within a month.
            let kept = exp(ln(at_least(1.0 - yearly, f64::MIN_POSITIVE)) / 12.0);
            if yearly < 1.0 { 1.0 - kept } else { 1.0 }
        });
        let months = block.drawn(slots::LAG_MONTHS);
        self.lag = lanes(|lane| {
            let lag = months[lane];
            if lag > 0.0 {
                1.0 - exp(-3.0 / lag)
            } else {
                1.0
            }
        });
        self.spend = Slope::of(block.drawn(slots::SPEND), 1.0);
        self.referral = Slope::of(block.drawn(slots::REFERRAL), 1.0);
        self.conversion = Slope::of(block.drawn(slots::CONVERSION), 1.0);
        self.retention = Slope::of(block.drawn(slots::RETENTION), -1.0);
        self.contact = Slope::of(block.drawn(slots::CONTACT), -1.0);
        let price = block.drawn(slots::PRICE);
        self.price = (largest(price) > 0.0).then_some(*price);
    }
}

impl Kernel {
    pub(super) fn new(model: &Model, slots: Slots) -> Self {
        let rows = |count: usize| vec![all(0.0); count];
        let (drivers, moments) = (model.drivers.len(), model.moments.len());
        Self {
            slots,
            response: Response::NONE,
            groups: vec![GroupRows::new(drivers, moments); model.groups.len()],
            memories: vec![Memory::NOTHING; model.groups.len()],
            drivers: vec![DriverRows::NOTHING; drivers],
            segments: vec![SegmentRows::NOTHING; model.segments.len()],
            frictions: FrictionRows::NOTHING,
            options: vec![OptionRows::NOTHING; model.options.len()],
            sizes: rows(model.effects.len()),
            cash: Cash::NOTHING,
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
        let block = Block {
            model,
            scales,
            draws,
            slots: self.slots,
        };
        self.begin(block);
        for month in 0..model.months {
            self.follow(block, month);
        }
        self.cash.end(&mut self.outcome);
        &self.outcome
    }

    #[inline(always)]
    fn begin(&mut self, block: Block<'_>) {
        let Block { model, scales, .. } = block;
        self.response.begin(block);
        for (effect, size) in self.sizes.iter_mut().enumerate() {
            let drawn = block.drawn(self.slots.size(effect));
            let scale = scales.of_option[model.effects[effect].option];
            let there = &block.draws.there[effect];
            *size = lanes(|lane| drawn[lane] * scale * there[lane]);
        }
        for (position, option) in self.options.iter_mut().enumerate() {
            option.begin(block, position);
        }
        for (position, driver) in self.drivers.iter_mut().enumerate() {
            driver.begin(block, &self.response, position);
        }
        for (rows, group) in self.groups.iter_mut().zip(&model.groups) {
            rows.begin(block, group);
        }
        self.frictions.begin(block);
        for (position, segment) in self.segments.iter_mut().enumerate() {
            segment.begin(block, &self.frictions, position);
        }
        self.cash = Cash::NOTHING;
        self.outcome.pv_experience = all(0.0);
        self.outcome.pv_direct = all(0.0);
        self.outcome.pv_cost = all(0.0);
        self.outcome.overshoot_months.fill(all(0.0));
    }

    #[inline(always)]
    fn follow(&mut self, block: Block<'_>, month: usize) {
        let Block { model, scales, .. } = block;
        for (position, option) in self.options.iter_mut().enumerate() {
            option.follow(block, position, month);
        }
        let effects = Effects {
            model,
            sizes: &self.sizes,
            options: &self.options,
        };
        for position in &scales.touched {
            self.drivers[*position].change(effects, &scales.of_driver[*position]);
        }
        self.frictions.follow(block, effects);
        let mut experience = all(0.0);
        for (position, group) in model.groups.iter().enumerate() {
            let (rows, memory) = (&mut self.groups[position], &mut self.memories[position]);
            rows.follow(block, &self.response, group, &mut self.drivers);
            memory.follow(block, &self.response, group, rows, month);
            for segment in &group.segments {
                let rows = &mut self.segments[*segment];
                let own = &model.segments[*segment];
                rows.follow(
                    own,
                    &self.response,
                    memory,
                    &self.frictions,
                    month,
                    &mut experience,
                );
            }
        }
        for position in &scales.touched {
            let months = &mut self.outcome.overshoot_months[*position];
            self.drivers[*position].count_overshoot(&model.drivers[*position], months);
        }
        self.cash
            .count(block, effects, &experience, month, &mut self.outcome);
    }
}

#[inline(always)]
fn add(row: &mut Lane, other: &Lane) {
    for lane in 0..LANES {
        row[lane] += other[lane];
    }
}

#[inline(always)]
fn add_scaled(row: &mut Lane, scale: f64, other: &Lane) {
    for lane in 0..LANES {
        row[lane] += scale * other[lane];
    }
}
