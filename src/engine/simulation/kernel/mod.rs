//! A block of trials, month by month: sections 2 to 5 of the model with drawn numbers, in which every effect is there or
//! not.
//!
//! It says the same as [`crate::engine::model::projection`] of a plan with those numbers and with weights of 0 and 1; tests hold
//! the two together. All that a month needs of the month before stands in a few rows that stay in the nearest memory.
//!
//! A month goes from `options`, by how active each is, over `drivers` and their values in each group of customers, `memory` of
//! these and `frictions`, to what the customers of each of the `segments` do, and adds its `cash` up.

mod block;
mod cash;
mod drivers;
mod frictions;
mod memory;
mod options;
mod outcome;
mod response;
mod segments;

use crate::engine::batch::lanes::{Lane, all, lanes};

use super::inputs::TrialDraws;
use super::model::{Model, ScaledOptions};
use super::slots::NumberOrder;

use block::TrialBlock;
use cash::Cash;
use drivers::{DriverRows, GroupRows};
use frictions::FrictionRows;
use memory::GroupMemory;
use options::{Effects, OptionRows};
use outcome::TrialOutcome;
use response::Response;
use segments::SegmentRows;

/// Rows to compute a block of trials in.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    slots: NumberOrder,
    response: Response,
    groups: Vec<GroupRows>,
    memories: Vec<GroupMemory>,
    drivers: Vec<DriverRows>,
    segments: Vec<SegmentRows>,
    frictions: FrictionRows,
    options: Vec<OptionRows>,
    /// Planned size of each effect where it is there, else 0.
    sizes: Vec<Lane>,
    cash: Cash,
    outcome: TrialOutcome,
}

impl Kernel {
    pub(super) fn new(model: &Model, slots: NumberOrder) -> Self {
        let rows = |count: usize| vec![all(0.0); count];
        let (drivers, moments) = (model.drivers.len(), model.moments.len());
        Self {
            slots,
            response: Response::NONE,
            groups: vec![GroupRows::new(drivers, moments); model.groups.len()],
            memories: vec![GroupMemory::NOTHING; model.groups.len()],
            drivers: vec![DriverRows::NOTHING; drivers],
            segments: vec![SegmentRows::NOTHING; model.segments.len()],
            frictions: FrictionRows::NOTHING,
            options: vec![OptionRows::NOTHING; model.options.len()],
            sizes: rows(model.effects.len()),
            cash: Cash::NOTHING,
            outcome: TrialOutcome {
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
    pub(super) fn run(
        &mut self,
        model: &Model,
        scales: &ScaledOptions,
        draws: &TrialDraws,
    ) -> &TrialOutcome {
        let block = TrialBlock {
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
    fn begin(&mut self, block: TrialBlock<'_>) {
        let TrialBlock { model, scales, .. } = block;
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
    fn follow(&mut self, block: TrialBlock<'_>, month: usize) {
        let TrialBlock { model, scales, .. } = block;
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
