//! How active each option is in a month, and what its effects come to then.

use crate::engine::batch::lanes::{Lane, all, at_least, at_most, exp, lanes};
use crate::engine::simulation::model::{InvestmentOption, Model};

use super::block::Block;

#[derive(Clone, Debug)]
pub(super) struct OptionRows {
    live: Lane,
    /// The month in which it is live, where that is the same in every trial, with activity and the part of each month that
    /// it runs then.
    sure: Option<(f64, Vec<(f64, f64)>)>,
    activity: Lane,
    /// The part of the month that it runs.
    pub(super) running: Lane,
}

impl OptionRows {
    pub(super) const NOTHING: Self = Self {
        live: all(0.0),
        sure: None,
        activity: all(0.0),
        running: all(0.0),
    };

    #[inline(always)]
    pub(super) fn begin(&mut self, block: Block<'_>, position: usize) {
        let delay = block.drawn(block.slots.delay(position));
        let built = block.model.options[position].built;
        self.live = lanes(|lane| built + delay[lane]);
        self.find_sure(block.model, position);
    }

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

    #[inline(always)]
    pub(super) fn follow(&mut self, block: Block<'_>, position: usize, month: usize) {
        if block.scales.of_option[position] <= 0.0 {
            return;
        }
        if let Some((_, months)) = &self.sure {
            let (activity, running) = months[month];
            self.activity = all(activity);
            self.running = all(running);
            return;
        }
        let option = &block.model.options[position];
        let live = self.live;
        let (start, middle, next) = (month as f64, month as f64 + 0.5, month as f64 + 1.0);
        if let Some(run) = option.run {
            self.activity = lanes(|lane| activity(option, live[lane], middle));
            self.running = lanes(|lane| {
                let until = at_most(next, live[lane] + run);
                at_least(until - at_least(start, live[lane]), 0.0)
            });
        } else {
            self.activity = lanes(|lane| running(option, live[lane], middle));
            self.running = lanes(|lane| at_least(next - at_least(start, live[lane]), 0.0));
        }
    }
}

/// What all effects come to in a month.
#[derive(Clone, Copy)]
pub(super) struct Effects<'a> {
    pub(super) model: &'a Model,
    pub(super) sizes: &'a [Lane],
    pub(super) options: &'a [OptionRows],
}

impl Effects<'_> {
    /// What an effect comes to: its size where it is there, times how active its option is.
    #[inline(always)]
    pub(super) fn now(&self, effect: usize) -> Lane {
        let size = &self.sizes[effect];
        let activity = &self.options[self.model.effects[effect].option].activity;
        lanes(|lane| size[lane] * activity[lane])
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
