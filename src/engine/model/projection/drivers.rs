//! What the effects of a scenario change in the value of a driver (section 3 of the model).

use crate::domain::Target;
use crate::engine::figure::{DriverMonthFigure, MomentFigure};
use crate::engine::model::experience::{Drift, GapPath, Start};
use crate::engine::model::rows::{Rows, add_scaled};
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::{DriverLevel, EffectsThere, Quantity};

use super::effect_sizes::EffectSizes;
use super::world::ProjectionPlan;

/// Rows to follow a driver in.
#[derive(Clone, Debug)]
pub(super) struct DriverScratch<N = f64> {
    lift: Vec<N>,
    shift: Vec<N>,
    /// One for each group of customers.
    paths: Vec<GapPath<N>>,
    gap_before: Vec<N>,
    value: Vec<N>,
}

/// Which effects on a driver are there.
#[derive(Clone, Copy)]
struct PresentEffects {
    /// How many of the active ones, the surest first.
    effects: usize,
    /// Whether one of them changes the expectation.
    shifts_expectation: bool,
}

/// What a scenario changes in the value of every driver in one group of customers, month by month. Nothing is read of
/// drivers without active effects.
#[derive(Clone, Debug)]
pub(super) struct ValueChanges<N = f64> {
    /// v̄ − v(g₀).
    pub(super) change: Rows<N>,
    /// The same before the purchase. Filled in for drivers of that stage only.
    pub(super) before: Rows<N>,
}

impl<N: Number> ValueChanges<N> {
    pub(super) fn new(drivers: usize, months: usize) -> Self {
        Self {
            change: Rows::zeros(drivers, months),
            before: Rows::zeros(drivers, months),
        }
    }
}

impl<N: Number> DriverScratch<N> {
    pub(super) fn new(groups: usize, months: usize) -> Self {
        let zeros = || vec![N::ZERO; months];
        Self {
            lift: zeros(),
            shift: zeros(),
            paths: vec![GapPath::new(months); groups],
            gap_before: zeros(),
            value: zeros(),
        }
    }

    /// Follows a driver in a group of customers with all effects there.
    pub(super) fn follow_all(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        asked: &EffectSizes<N>,
        group: usize,
        driver: usize,
    ) -> &GapPath<N> {
        self.begin();
        for &effect in &world.driver_effects[driver] {
            self.add_planned(world, asked, effect);
        }
        let start = world.groups[group].starts[driver];
        let path = &mut self.paths[group];
        path.follow(start, world.drift, &self.lift, &self.shift);
        path.name(DriverLevel {
            driver,
            segment: group,
            effects: EffectsThere::All,
        });
        path
    }

    /// Follows a driver that no option acts on from a start of its own.
    pub(super) fn follow_untouched(&mut self, start: Start<N>, drift: Drift<N>) -> &GapPath<N> {
        self.paths[0].follow_untouched(start, drift);
        &self.paths[0]
    }

    /// Fills in what the active effects change in the value of a driver, in each group.
    ///
    /// With effects sorted by how sure they are, v̄ = v(g₀) + Σ (wᵢ − wᵢ₊₁)·(v(gᵢ) − v(g₀)), where gᵢ is the gap when only
    /// the first i of them are there.
    pub(super) fn fill_change(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        asked: &EffectSizes<N>,
        driver: usize,
        changes: &mut [ValueChanges<N>],
    ) {
        for changes in changes.iter_mut() {
            changes.change.row_mut(driver).fill(N::ZERO);
            changes.before.row_mut(driver).fill(N::ZERO);
        }
        self.begin();
        let mut level = PresentEffects {
            effects: 0,
            shifts_expectation: false,
        };
        let mut effects = active(&world.driver_effects[driver], asked).peekable();
        while let Some(effect) = effects.next() {
            let effect_plan = &world.plan.effects[effect];
            level.effects += 1;
            level.shifts_expectation |= matches!(effect_plan.target, Target::Expectation(_));
            self.add_planned(world, asked, effect);
            let next = effects.peek();
            let weight =
                effect_plan.weight - next.map_or(N::ZERO, |&next| world.plan.effects[next].weight);
            if weight.value() > 0.0 || N::IS_TRACED {
                self.add_level(world, driver, weight, level, changes);
            }
        }
        name_changes(world, driver, changes);
    }

    /// Adds `weight` times the change in value when the effects collected so far are there.
    fn add_level(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        driver: usize,
        weight: N,
        level: PresentEffects,
        changes: &mut [ValueChanges<N>],
    ) {
        let is_before = world.journey.places[driver].is_some_and(|place| place.is_before);
        let starts = world.groups.iter().map(|group| group.starts[driver]);
        let Self {
            lift,
            shift,
            paths,
            gap_before,
            value,
        } = self;
        GapPath::follow_groups(paths, starts, world.drift, lift, shift);
        let groups = paths.iter_mut().zip(&world.groups).zip(changes);
        for (segment, ((path, group), changes)) in groups.enumerate() {
            let name = DriverLevel {
                driver,
                segment,
                effects: EffectsThere::Surest(level.effects),
            };
            path.name(name);
            let without = group.values_without.row(driver);
            world.curves[driver].fill(&path.gap, value);
            name_row(value, |month| {
                name.in_month(DriverMonthFigure::Value, month)
            });
            add_weighted_difference(changes.change.row_mut(driver), weight, value, without);
            if is_before {
                if level.shifts_expectation {
                    // Promising less earns no prospects: they are held against the expectation before the promise.
                    let months = path.delivered.iter().zip(&path.norm);
                    for (gap, (delivered, norm)) in gap_before.iter_mut().zip(months) {
                        *gap = *delivered - *norm;
                    }
                    name_row(gap_before, |month| {
                        name.in_month(DriverMonthFigure::GapBefore, month)
                    });
                    world.curves[driver].fill(gap_before, value);
                    name_row(value, |month| {
                        name.in_month(DriverMonthFigure::ValueBefore, month)
                    });
                }
                add_weighted_difference(changes.before.row_mut(driver), weight, value, without);
            }
        }
    }

    fn begin(&mut self) {
        self.lift.fill(N::ZERO);
        self.shift.fill(N::ZERO);
    }

    /// Adds the planned points of an effect to the lift or the shift.
    fn add_planned(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        asked: &EffectSizes<N>,
        effect: usize,
    ) {
        let plan = &world.plan.effects[effect];
        let row = match plan.target {
            Target::Lift(_) => &mut self.lift,
            Target::Expectation(_) => &mut self.shift,
            Target::Incidents(_)
            | Target::Resolution(_)
            | Target::Complaints(_)
            | Target::Saving => return,
        };
        add_scaled(
            row,
            asked.size(effect),
            world.schedules.activity.row(plan.option),
        );
    }
}

/// The effects among `effects` that play a part.
pub(super) fn active<'a, N: Number>(
    effects: &'a [usize],
    asked: &'a EffectSizes<N>,
) -> impl Iterator<Item = usize> + 'a {
    effects
        .iter()
        .copied()
        .filter(|&effect| asked.is_active(effect))
}

fn name_changes<N: Number>(
    world: &ProjectionPlan<'_, N>,
    driver: usize,
    changes: &mut [ValueChanges<N>],
) {
    let is_before = world.journey.places[driver].is_some_and(|place| place.is_before);
    for (segment, changes) in changes.iter_mut().enumerate() {
        let named = |figure| {
            move |month| Quantity::ValueChange {
                figure,
                driver,
                segment,
                month,
            }
        };
        name_row(changes.change.row_mut(driver), named(MomentFigure::Value));
        if is_before {
            name_row(changes.before.row_mut(driver), named(MomentFigure::Before));
        }
    }
}

fn add_weighted_difference<N: Number>(row: &mut [N], weight: N, values: &[N], base: &[N]) {
    for ((row, value), base) in row.iter_mut().zip(values).zip(base) {
        *row += weight * (*value - *base);
    }
}
