//! The money of every month, added up.

use crate::engine::batch::lanes::{LANES, Lane, add_scaled, all, lanes};
use crate::engine::number::Number;

use super::block::TrialBlock;
use super::options::Effects;
use super::outcome::TrialOutcome;

#[derive(Clone, Debug)]
pub(super) struct Cash {
    cumulative: Lane,
    /// Month that ends with the first cumulative net from which it stays at 0 or more, and the totals around it.
    crossing: Lane,
    before: Lane,
    after: Lane,
}

impl Cash {
    pub(super) const NOTHING: Self = Self {
        cumulative: all(0.0),
        crossing: all(0.0),
        before: all(0.0),
        after: all(0.0),
    };

    /// Adds the money of a month, with what better experience brings in it.
    #[inline(always)]
    pub(super) fn count(
        &mut self,
        block: TrialBlock<'_>,
        effects: Effects<'_>,
        experience: &Lane,
        month: usize,
        outcome: &mut TrialOutcome,
    ) {
        let TrialBlock { model, scales, .. } = block;
        let (mut direct, mut cost) = (all(0.0), all(0.0));
        let monthly = model.inflation[month] / 12.0;
        for effect in &scales.savings {
            add_scaled(&mut direct, monthly, &effects.now(*effect));
        }
        for (position, (option, rows)) in model.options.iter().zip(effects.options).enumerate() {
            let factor = scales.cost_factors[position];
            if factor == 0.0 {
                continue;
            }
            if option.building[month] != 0.0 {
                let once = block.drawn(block.slots.one_off_cost(position));
                add_scaled(&mut cost, factor * option.building[month], once);
            }
            let yearly = block.drawn(block.slots.annual_cost(position));
            let of_year = factor * monthly;
            for lane in 0..LANES {
                cost[lane] += of_year * yearly[lane] * rows.running[lane];
            }
        }
        let (discount, ends) = (model.discount[month], month as f64);
        add_scaled(&mut outcome.pv_experience, discount, experience);
        add_scaled(&mut outcome.pv_direct, discount, &direct);
        add_scaled(&mut outcome.pv_cost, discount, &cost);
        for lane in 0..LANES {
            let before = self.cumulative[lane];
            let after = before + (experience[lane] + direct[lane] - cost[lane]);
            self.cumulative[lane] = after;
            let crosses = (before < 0.0) & (after >= 0.0);
            self.crossing[lane] = if crosses { ends } else { self.crossing[lane] };
            self.before[lane] = if crosses { before } else { self.before[lane] };
            self.after[lane] = if crosses { after } else { self.after[lane] };
        }
        if (month + 1).is_multiple_of(12) {
            outcome.cumulative[month / 12] = self.cumulative;
        }
    }

    /// Finds out when the money came back.
    #[inline(always)]
    pub(super) fn end(&self, outcome: &mut TrialOutcome) {
        // A crossing goes from below 0 to 0 or more, so the way is never nothing where there was one.
        outcome.payback = lanes(|lane| {
            let way = (self.after[lane] - self.before[lane]).at_least(f64::MIN_POSITIVE);
            let crossed = self.crossing[lane] - self.before[lane] / way;
            let never = if self.cumulative[lane] < 0.0 {
                f64::INFINITY
            } else {
                0.0
            };
            crossed + never
        });
    }
}
