//! The world with the options of the scenario that was projected last, and the way from it to the next.
//!
//! Sums are built again in their order, never corrected by a difference, so that the same scenario always has the same
//! bits, whatever was projected before it.

use super::drivers::{DriverScratch, ValueChanges, active};
use super::effect_sizes::EffectSizes;
use super::experience_only::{MomentRows, moment_rows};
use super::frictions::FrictionMonths;
use super::world::{DifferenceRows, ExpectationGroup, ProjectionPlan};
use crate::engine::figure::{MomentFigure, MonthFigure, SegmentFigure, SegmentMonthFigure};
use crate::engine::model::customers::{Account, Behaviour, Changed};
use crate::engine::model::experience::{GapPath, Start, lag};
use crate::engine::model::finance::present_value;
use crate::engine::model::rows::{Rows, add_scaled};
use crate::engine::model::scenario::Scenario;
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::{Quantity, SegmentWorld};

/// The world with the options of the scenario that was projected last.
#[derive(Clone, Debug)]
pub(super) struct Current<N = f64> {
    asked: EffectSizes<N>,
    frictions: FrictionMonths<N>,
    /// What is changed in the value of each driver, in each group.
    changes: Vec<ValueChanges<N>>,
    groups: Vec<CurrentGroup<N>>,
    pub(super) segments: Vec<CurrentSegment<N>>,
    /// Direct benefit per month.
    pub(super) direct: Vec<N>,
    /// Present value of the direct benefit.
    pub(super) pv_direct: N,
    stale: Stale,
    scratch: ProjectionScratch<N>,
}

/// The experience of one group of customers.
#[derive(Clone, Debug)]
struct CurrentGroup<N = f64> {
    moments: Rows<N>,
    moments_counted_once: Rows<N>,
    moments_before: Rows<N>,
    with: DifferenceRows<N>,
}

/// One segment with the options.
#[derive(Clone, Debug)]
pub(super) struct CurrentSegment<N = f64> {
    pub(super) with: Behaviour<N>,
    pub(super) account: Account<N>,
    /// Present value of what it brings more than in the do-nothing world.
    benefit: N,
}

/// What has to be computed anew.
#[derive(Clone, Debug)]
struct Stale {
    drivers: Vec<bool>,
    moments: Vec<bool>,
    frictions: Vec<bool>,
    savings: bool,
}

#[derive(Clone, Debug)]
struct ProjectionScratch<N = f64> {
    driver: DriverScratch<N>,
    index: Vec<N>,
}

impl<N: Number> Current<N> {
    /// The world in which nothing is done.
    pub(super) fn nothing(world: &ProjectionPlan<'_, N>) -> Self {
        let plan = world.plan;
        let group = |group: &ExpectationGroup<N>| CurrentGroup {
            moments: group.moments_without.clone(),
            moments_counted_once: group.moments_without.clone(),
            moments_before: group.moments_without.clone(),
            with: group.without.clone(),
        };
        let mut nothing = Self {
            asked: EffectSizes::nothing(plan),
            frictions: FrictionMonths::today(world),
            changes: vec![ValueChanges::new(plan.drivers.len(), plan.months); world.groups.len()],
            groups: world.groups.iter().map(group).collect(),
            segments: world
                .segments
                .iter()
                .map(|segment| CurrentSegment {
                    with: segment.without.clone(),
                    account: segment.account_without.clone(),
                    benefit: N::ZERO,
                })
                .collect(),
            direct: vec![N::ZERO; plan.months],
            pv_direct: N::ZERO,
            stale: Stale {
                drivers: vec![false; plan.drivers.len()],
                moments: vec![false; world.journey.moments()],
                frictions: vec![false; plan.frictions.len()],
                savings: false,
            },
            scratch: ProjectionScratch {
                driver: DriverScratch::new(world.groups.len(), plan.months),
                index: vec![N::ZERO; plan.months],
            },
        };
        nothing.fill_direct(world);
        nothing
    }

    /// Turns to a scenario: the present value of the contribution that better experience brings.
    pub(super) fn update(&mut self, world: &ProjectionPlan<'_, N>, scenario: &Scenario<N>) -> N {
        self.find_stale(world, scenario);
        let frictions = self.update_frictions(world);
        self.turn_drivers(world);
        for group in 0..self.groups.len() {
            let changed = Changed {
                frictions,
                ..self.turn_group(world, group)
            };
            if changed.any() {
                self.turn_segments(world, group, changed);
            }
        }
        self.turn_savings(world);
        let mut experience = N::ZERO;
        for segment in &self.segments {
            experience += segment.benefit;
        }
        experience
    }

    /// Turns to a scenario as far as the moments of the journey and the frictions go. What follows from them stays where it
    /// was.
    pub(super) fn turn_experience_to(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        scenario: &Scenario<N>,
    ) {
        self.find_stale(world, scenario);
        self.update_frictions(world);
        self.turn_drivers(world);
        for group in 0..self.groups.len() {
            self.turn_moments(world, group);
        }
    }

    /// Where a driver stands in a group of customers when all effects are there.
    pub(super) fn follow_driver(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        group: usize,
        driver: usize,
    ) -> &GapPath<N> {
        let scratch = &mut self.scratch.driver;
        scratch.follow_all(world, &self.asked, group, driver)
    }

    /// The expectation of a driver that no option acts on.
    pub(super) fn norm_from(&mut self, world: &ProjectionPlan<'_, N>, start: Start<N>) -> &[N] {
        let scratch = &mut self.scratch.driver;
        &scratch.follow_untouched(start, world.drift).norm
    }

    /// Finds out what a scenario changes.
    fn find_stale(&mut self, world: &ProjectionPlan<'_, N>, scenario: &Scenario<N>) {
        let Stale {
            drivers,
            moments,
            frictions,
            savings,
        } = &mut self.stale;
        drivers.fill(false);
        moments.fill(false);
        frictions.fill(false);
        *savings = false;
        self.asked.update(world.plan, scenario, |effect| {
            let target = world.plan.effects[effect].target;
            match (target.driver(), target.friction()) {
                (Some(driver), _) => {
                    if let Some(place) = world.journey.places[driver] {
                        drivers[driver] = true;
                        moments[place.moment] = true;
                    }
                }
                (None, Some(friction)) => frictions[friction] = true,
                (None, None) => *savings = true,
            }
        });
        if N::IS_TRACED {
            // Every number of this world gets a name of its own, also where nothing changes it.
            moments.fill(true);
            frictions.fill(true);
            *savings = true;
        }
    }

    /// Computes the frictions that the scenario changes; whether there are any.
    fn update_frictions(&mut self, world: &ProjectionPlan<'_, N>) -> bool {
        let stale = positions(&self.stale.frictions);
        let mut any = false;
        for friction in stale {
            self.frictions.change(world, &self.asked, friction);
            any = true;
        }
        if any {
            self.frictions.add_up();
            self.frictions.name_sums();
        }
        any || N::IS_TRACED
    }

    /// Computes the drivers that the scenario changes.
    fn turn_drivers(&mut self, world: &ProjectionPlan<'_, N>) {
        let scratch = &mut self.scratch.driver;
        for driver in positions(&self.stale.drivers) {
            scratch.fill_change(world, &self.asked, driver, &mut self.changes);
        }
    }

    /// Computes what the scenario changes in the experience of a group.
    fn turn_group(&mut self, world: &ProjectionPlan<'_, N>, group: usize) -> Changed {
        let changed = self.turn_moments(world, group);
        if changed.experience {
            let owner = SegmentWorld::with(group);
            let (prepared, index) = (&world.groups[group], &mut self.scratch.index);
            self.groups[group].remember(world, prepared, index, changed, owner);
        }
        changed
    }

    /// Computes the moments of the journey that the scenario changes for a group.
    fn turn_moments(&mut self, world: &ProjectionPlan<'_, N>, group: usize) -> Changed {
        let Self {
            asked,
            changes,
            groups,
            stale,
            ..
        } = self;
        let (prepared, current) = (&world.groups[group], &mut groups[group]);
        let mut changed = Changed::default();
        for moment in positions(&stale.moments) {
            let without = prepared.moments_without.row(moment);
            current.add_up_moment(world, asked, &changes[group], without, moment);
            current.name_moment(world, SegmentWorld::with(group), moment);
            changed.experience = true;
            changed.counted_once = true;
            changed.before |= world.journey.in_order()[moment].is_before();
        }
        changed
    }

    /// Computes what the segments of a group do.
    fn turn_segments(&mut self, world: &ProjectionPlan<'_, N>, group: usize, changed: Changed) {
        let differences = self.groups[group].with.as_differences();
        let frictions = (
            self.frictions.hazard.as_slice(),
            self.frictions.contacts.as_slice(),
        );
        let segments = world.segments.iter().zip(&mut self.segments).enumerate();
        for (segment, (prepared, current)) in
            segments.filter(|(_, (prepared, _))| prepared.group == group)
        {
            let CurrentSegment {
                with,
                account,
                benefit,
            } = current;
            let fit = prepared.rates.fit;
            let owner = SegmentWorld::with(segment);
            with.respond(&world.plan.response, differences, frictions, fit, changed);
            with.name(owner);
            account.run(&prepared.rates, with.all());
            account.name(owner);
            let figure = SegmentFigure::PvExperience;
            *benefit = account
                .pv_above(&prepared.account_without, &world.discount)
                .named(Quantity::Segment { figure, segment });
        }
    }

    fn turn_savings(&mut self, world: &ProjectionPlan<'_, N>) {
        if !self.stale.savings {
            return;
        }
        self.fill_direct(world);
        let figure = MonthFigure::Direct;
        name_row(&mut self.direct, |month| Quantity::Month { figure, month });
        self.pv_direct = if active(&world.saving_effects, &self.asked).next().is_none() {
            N::ZERO
        } else {
            present_value(&world.discount, &self.direct)
        };
    }

    fn fill_direct(&mut self, world: &ProjectionPlan<'_, N>) {
        for (month, direct) in self.direct.iter_mut().enumerate() {
            let savings = world.saving_effects.iter().map(|&effect| {
                let plan = &world.plan.effects[effect];
                let activity = world.schedules.activity.row(plan.option)[month];
                self.asked.size(effect) * plan.weight * activity
            });
            *direct = N::sum(savings) / 12.0 * world.inflation[month];
        }
    }
}

impl Current {
    /// A moment of the journey in a group of customers.
    pub(super) fn moment(&self, group: usize, moment: usize) -> MomentRows<'_> {
        let group = &self.groups[group];
        let rows = [
            &group.moments,
            &group.moments_counted_once,
            &group.moments_before,
        ];
        moment_rows(rows, moment)
    }

    /// Hazard and contacts of a friction.
    pub(super) fn friction(&self, friction: usize) -> (&[f64], &[f64]) {
        self.frictions.of(friction)
    }
}

impl<N: Number> CurrentGroup<N> {
    /// Adds up the value of a moment of the journey: that of the do-nothing world, and what its drivers change.
    fn add_up_moment(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        asked: &EffectSizes<N>,
        changes: &ValueChanges<N>,
        without: &[N],
        moment: usize,
    ) {
        let value = self.moments.row_mut(moment);
        let counted_once = self.moments_counted_once.row_mut(moment);
        let before = self.moments_before.row_mut(moment);
        value.copy_from_slice(without);
        counted_once.copy_from_slice(without);
        before.copy_from_slice(without);
        for &driver in world.journey.drivers_of(moment) {
            let Some(place) = world.journey.places[driver] else {
                continue;
            };
            if active(&world.driver_effects[driver], asked)
                .next()
                .is_none()
            {
                continue;
            }
            let change = changes.change.row(driver);
            add_scaled(value, place.share, change);
            if place.is_before {
                add_scaled(before, place.share, changes.before.row(driver));
            }
            if world.plan.drivers[driver].friction.is_some() {
                // One mended failure is not counted both as a score and as a friction.
                for (row, change) in counted_once.iter_mut().zip(change) {
                    *row += place.share * change.at_most(N::ZERO);
                }
            } else {
                add_scaled(counted_once, place.share, change);
            }
        }
    }

    fn name_moment(&mut self, world: &ProjectionPlan<'_, N>, owner: SegmentWorld, moment: usize) {
        let place = &world.journey.in_order()[moment];
        for (rows, figure) in [
            (&mut self.moments, MomentFigure::Value),
            (&mut self.moments_counted_once, MomentFigure::CountedOnce),
            (&mut self.moments_before, MomentFigure::Before),
        ] {
            if figure != MomentFigure::Before || place.is_before() {
                name_row(rows.row_mut(moment), |month| {
                    owner.moment(figure, place.touchpoint, month)
                });
            }
        }
    }

    /// Turns the values of the moments into the differences that behaviour responds to.
    fn remember(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        prepared: &ExpectationGroup<N>,
        index: &mut [N],
        changed: Changed,
        owner: SegmentWorld,
    ) {
        use SegmentMonthFigure as Figure;
        let (start, with, share) = (prepared.start, &mut self.with, world.lag_share);
        let journey = &world.journey;
        let lagged = |index: &mut [N], start, difference: &mut [N], figures: [Figure; 3]| {
            name_row(index, |month| owner.in_month(figures[0], month));
            lag(index, start, share, difference, |month| {
                owner.in_month(figures[1], month)
            });
            name_row(difference, |month| owner.in_month(figures[2], month));
        };
        journey.remember(&self.moments, index, |part, month| {
            owner.index_part(MomentFigure::Value, part, month)
        });
        let figures = [Figure::Index, Figure::Remembered, Figure::Difference];
        lagged(index, start.experience, &mut with.experience, figures);
        if self.moments_counted_once == self.moments {
            with.counted_once.copy_from_slice(&with.experience);
        } else {
            journey.remember(&self.moments_counted_once, index, |part, month| {
                owner.index_part(MomentFigure::CountedOnce, part, month)
            });
            let figures = [
                Figure::IndexCountedOnce,
                Figure::RememberedCountedOnce,
                Figure::DifferenceCountedOnce,
            ];
            lagged(index, start.experience, &mut with.counted_once, figures);
        }
        if changed.before {
            journey.remember_before(&self.moments_before, index);
            let figures = [
                Figure::IndexBefore,
                Figure::RememberedBefore,
                Figure::DifferenceBefore,
            ];
            lagged(index, start.before, &mut with.before, figures);
        }
    }
}

/// The positions that are marked.
fn positions(marks: &[bool]) -> impl Iterator<Item = usize> + '_ {
    let marked = marks.iter().enumerate().filter(|(_, mark)| **mark);
    marked.map(|(position, _)| position)
}
