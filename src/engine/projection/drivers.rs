//! What the effects of a scenario change in the value of a driver (section 3 of the model).

use crate::domain::Target;

use super::super::experience::GapPath;
use super::super::rows::add_scaled;
use super::asked::Asked;
use super::world::{Group, World};

/// Rows to follow a driver in.
#[derive(Clone, Debug)]
pub(super) struct DriverScratch {
    lift: Vec<f64>,
    shift: Vec<f64>,
    pub(super) path: GapPath,
    gap_before: Vec<f64>,
    value: Vec<f64>,
}

/// What a scenario changes in the value of a driver, month by month.
pub(super) struct ValueChange<'a> {
    /// v̄ − v(g₀).
    pub(super) change: &'a mut [f64],
    /// The same before the purchase. Filled in for drivers of that stage only.
    pub(super) change_before: &'a mut [f64],
}

impl DriverScratch {
    pub(super) fn new(months: usize) -> Self {
        let zeros = || vec![0.0; months];
        Self {
            lift: zeros(),
            shift: zeros(),
            path: GapPath::new(months),
            gap_before: zeros(),
            value: zeros(),
        }
    }

    /// Follows a driver in a group of customers with all effects there.
    pub(super) fn follow_all(
        &mut self,
        world: &World<'_>,
        asked: &Asked,
        group: &Group,
        driver: usize,
    ) {
        self.begin();
        for &effect in &world.driver_effects[driver] {
            self.add_planned(world, asked, effect);
        }
        self.follow(world, group, driver);
    }

    /// Fills in what the active effects change in the value of a driver.
    ///
    /// With effects sorted by how sure they are, v̄ = v(g₀) + Σ (wᵢ − wᵢ₊₁)·(v(gᵢ) − v(g₀)), where gᵢ is the gap when only
    /// the first i of them are there.
    pub(super) fn fill_change(
        &mut self,
        world: &World<'_>,
        asked: &Asked,
        group: &Group,
        driver: usize,
        into: ValueChange<'_>,
    ) {
        let ValueChange {
            change,
            change_before,
        } = into;
        let is_before = world.journey.places[driver].is_some_and(|place| place.is_before);
        let value_without = group.values_without.row(driver);
        change.fill(0.0);
        change_before.fill(0.0);
        self.begin();
        let mut shifts_expectation = false;
        let mut effects = active(&world.driver_effects[driver], asked).peekable();
        while let Some(effect) = effects.next() {
            let effect_plan = &world.plan.effects[effect];
            shifts_expectation |= matches!(effect_plan.target, Target::Expectation(_));
            self.add_planned(world, asked, effect);
            let next = effects.peek();
            let weight =
                effect_plan.weight - next.map_or(0.0, |&next| world.plan.effects[next].weight);
            if weight <= 0.0 {
                continue;
            }
            self.follow(world, group, driver);
            world.curves[driver].fill(&self.path.gap, &mut self.value);
            add_weighted_difference(change, weight, &self.value, value_without);
            if is_before {
                if shifts_expectation {
                    self.value_before_the_promise(world, driver);
                }
                add_weighted_difference(change_before, weight, &self.value, value_without);
            }
        }
    }

    /// Values the gaps as prospects see them: promising less earns none, they hold what is delivered against the
    /// expectation before the promise.
    fn value_before_the_promise(&mut self, world: &World<'_>, driver: usize) {
        let months = self.path.delivered.iter().zip(&self.path.norm);
        for (gap, (delivered, norm)) in self.gap_before.iter_mut().zip(months) {
            *gap = delivered - norm;
        }
        world.curves[driver].fill(&self.gap_before, &mut self.value);
    }

    fn begin(&mut self) {
        self.lift.fill(0.0);
        self.shift.fill(0.0);
    }

    /// Adds the planned points of an effect to the lift or the shift.
    fn add_planned(&mut self, world: &World<'_>, asked: &Asked, effect: usize) {
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

    fn follow(&mut self, world: &World<'_>, group: &Group, driver: usize) {
        let start = group.starts[driver];
        self.path
            .follow(start, world.drift, &self.lift, &self.shift);
    }
}

/// The effects among `effects` that play a part.
pub(super) fn active<'a>(
    effects: &'a [usize],
    asked: &'a Asked,
) -> impl Iterator<Item = usize> + 'a {
    effects
        .iter()
        .copied()
        .filter(|&effect| asked.is_active(effect))
}

fn add_weighted_difference(row: &mut [f64], weight: f64, values: &[f64], base: &[f64]) {
    for ((row, value), base) in row.iter_mut().zip(values).zip(base) {
        *row += weight * (value - base);
    }
}
