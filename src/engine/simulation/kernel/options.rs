//! How active each option is in a month, and what its effects come to then.

use crate::domain::Timing;
use crate::engine::batch::exponential::exp;
use crate::engine::batch::lanes::{Lane, all, lanes};
use crate::engine::model::options::{activity_by, part_of_month};
use crate::engine::number::Number;
use crate::engine::simulation::model::Model;

use super::block::TrialBlock;

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
    pub(super) fn begin(&mut self, block: TrialBlock<'_>, position: usize) {
        let delay = block.drawn(block.slots.delay(position));
        let option = &block.model.options[position];
        self.live = lanes(|lane| option.live_after(delay[lane]));
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
    pub(super) fn follow(&mut self, block: TrialBlock<'_>, position: usize, month: usize) {
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
        let (live, middle) = (self.live, month as f64 + 0.5);
        self.activity = lanes(|lane| activity(&option.timing(live[lane]), middle));
        self.running = lanes(|lane| {
            let timing = option.timing(live[lane]);
            part_of_month(timing.live, timing.end, month)
        });
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
    let timing = model.options[position].timing(live);
    let month = |month: usize| {
        let running = part_of_month(timing.live, timing.end, month);
        (activity(&timing, month as f64 + 0.5), running)
    };
    (0..model.months).map(month).collect()
}

/// How active an option is at a moment, by divisions and powers that lanes share.
#[inline(always)]
fn activity(timing: &Timing, moment: f64) -> f64 {
    let climbed = |months: f64| months * (1.0 / timing.ramp);
    let left =
        |months: f64| exp(-std::f64::consts::LN_2 * (months.at_least(0.0) / timing.fade_half_life));
    activity_by(timing, moment, climbed, left)
}
