//! One projection: the world with a set of options against the world without any.
//!
//! Simulation, sweet-spot search, attribution and portfolio all ask the same question millions of times, and mostly about
//! scenarios that differ in one option. So what no scenario changes is prepared once, a projection allocates nothing, and
//! it computes anew only what differs from the scenario before it.
//!
//! - `world`: what no scenario changes, the do-nothing world included.
//! - `asked`: what a scenario asks of every effect, and what that changes.
//! - `drivers`: what the effects change in the value of each driver.
//! - `frictions`: what they change in each friction.
//! - `experience_only`: the experience alone, for who puts worlds together of its rows.
//! - `current`: the world with the options of the scenario that was projected last, and the way from it to the next.

mod current;
mod drivers;
mod effect_sizes;
mod experience_only;
mod frictions;
mod world;

use std::sync::Arc;

use crate::domain::Plan;
use crate::engine::figure::{CaseFigure, OptionFigure};
use crate::engine::number::Number;
use crate::engine::quantity::Quantity;

use super::customers::{Account, Behaviour, Mix, SegmentRates};
use super::experience::{GapPath, Journey, Start};
use super::options::{Schedules, cost_factor};
use super::scenario::Scenario;

use current::Current;
use world::ProjectionPlan;

pub(in crate::engine) use experience_only::ExperienceOnly;

/// Present values of one projection.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals<N = f64> {
    /// Of the contribution that better experience brings.
    pub experience: N,
    /// Of savings outside the experience.
    pub direct: N,
    /// Of what the options cost.
    pub cost: N,
}

impl<N: Number> Totals<N> {
    /// Net present value.
    pub fn npv(&self) -> N {
        self.benefit() - self.cost
    }

    /// Experience and direct benefit together.
    pub fn benefit(&self) -> N {
        self.experience + self.direct
    }
}

/// Projects scenarios of one plan, over and over, without allocating.
///
/// What it answers does not depend on what it was asked before, bit for bit; how fast it answers does. Clones share what
/// was prepared, so that each thread can have one.
#[derive(Clone, Debug)]
pub struct Projector<'a, N = f64> {
    world: Arc<ProjectionPlan<'a, N>>,
    current: Current<N>,
}

/// One segment in both worlds.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct SegmentWorlds<'a, N = f64> {
    pub(in crate::engine) rates: &'a SegmentRates<N>,
    pub(in crate::engine) without: &'a Behaviour<N>,
    pub(in crate::engine) with: &'a Behaviour<N>,
    pub(in crate::engine) account_without: &'a Account<N>,
    pub(in crate::engine) account_with: &'a Account<N>,
}

impl<'a, N: Number> Projector<'a, N> {
    /// Prepares everything that no scenario changes, the do-nothing world included.
    pub fn new(plan: &'a Plan<N>) -> Self {
        let world = ProjectionPlan::new(plan);
        let current = Current::nothing(&world);
        Self {
            world: Arc::new(world),
            current,
        }
    }

    /// Projects a scenario against the do-nothing world.
    pub fn project(&mut self, scenario: &Scenario<N>) -> Totals<N> {
        let experience = self.current.update(&self.world, scenario);
        let case = Quantity::Case;
        Totals {
            experience: experience.named(case(CaseFigure::PvExperience)),
            direct: self.current.pv_direct.named(case(CaseFigure::PvDirect)),
            cost: self.pv_cost(scenario).named(case(CaseFigure::PvCost)),
        }
    }

    /// Present value of the cost of a scenario.
    pub fn pv_cost(&self, scenario: &Scenario<N>) -> N {
        let scales = scenario.scales.iter().enumerate();
        N::sum(scales.map(|(option, scale)| {
            let figure = OptionFigure::PvCost;
            self.pv_cost_of(option, *scale)
                .named(Quantity::Option { figure, option })
        }))
    }

    /// Present value of the cost of an option at a scale.
    pub(in crate::engine) fn pv_cost_of(&self, option: usize, scale: N) -> N {
        let factor = cost_factor(&self.world.plan.options[option], scale);
        factor * self.world.schedules.pv_cost[option]
    }

    /// Direct benefit per month of the scenario that was projected last.
    pub(in crate::engine) fn direct(&self) -> &[N] {
        &self.current.direct
    }

    /// Where a driver stands in a group of customers when all effects of the scenario that was projected last are there.
    pub(in crate::engine) fn follow_driver(&mut self, group: usize, driver: usize) -> &GapPath<N> {
        self.current.follow_driver(&self.world, group, driver)
    }

    /// The expectation of a driver in the do-nothing world of a group when it starts from another score.
    pub(in crate::engine) fn norm_from(
        &mut self,
        group: usize,
        driver: usize,
        expected: N,
    ) -> &[N] {
        let delivered = self.world.plan.drivers[driver].delivered;
        let offset = self.world.groups[group].offset;
        let start = Start::new(delivered, Some(expected), offset);
        self.current.norm_from(&self.world, start)
    }

    /// The expectation of a driver in the do-nothing world of a group.
    pub(in crate::engine) fn norm_without(&self, group: usize, driver: usize) -> &[N] {
        self.world.groups[group].norms_without.row(driver)
    }

    /// The group of customers that a segment belongs to.
    pub(in crate::engine) fn group_of(&self, segment: usize) -> usize {
        self.world.segments[segment].group
    }

    /// What a unit of money is worth today, for each month in which it comes.
    pub(in crate::engine) fn discount(&self) -> &[N] {
        &self.world.discount
    }

    /// What a unit of cost has grown to in each month.
    pub(in crate::engine) fn inflation(&self) -> &[N] {
        &self.world.inflation
    }

    /// The share α by which behaviour follows experience within a month.
    pub(in crate::engine) fn lag_share(&self) -> N {
        self.world.lag_share
    }

    /// The moments of the journey and what they weigh in memory.
    pub(in crate::engine) fn journey(&self) -> &Journey<N> {
        &self.world.journey
    }

    /// How many groups of customers there are.
    pub(in crate::engine) fn groups(&self) -> usize {
        self.world.groups.len()
    }

    /// The indices M₀ and B₀ of today in a group of customers.
    pub(in crate::engine) fn index_today(&self, group: usize) -> (N, N) {
        let start = self.world.groups[group].start;
        (start.experience, start.before)
    }

    /// Activity and cost of every option.
    pub(in crate::engine) fn schedules(&self) -> &Schedules<N> {
        &self.world.schedules
    }

    /// The segments, with what the scenario that was projected last does to them.
    pub(in crate::engine) fn segments(&self) -> impl Iterator<Item = SegmentWorlds<'_, N>> {
        let segments = self.world.segments.iter().zip(&self.current.segments);
        segments.map(|(prepared, current)| SegmentWorlds {
            rates: &prepared.rates,
            without: &prepared.without,
            with: &current.with,
            account_without: &prepared.account_without,
            account_with: &current.account,
        })
    }

    /// Present value of what all segments bring more than in the do-nothing world when each behaviour is taken from the
    /// world that `choose` names: the do-nothing world, or that of the scenario that was projected last.
    pub(in crate::engine) fn pv_contribution_of(
        &self,
        scratch: &mut Account<N>,
        choose: impl for<'w> Fn(&'w Behaviour<N>, &'w Behaviour<N>) -> Mix<'w, N>,
    ) -> N {
        let mut total = N::ZERO;
        for segment in self.segments() {
            scratch.run(segment.rates, choose(segment.without, segment.with));
            total += scratch.pv_above(segment.account_without, &self.world.discount);
        }
        total
    }
}
