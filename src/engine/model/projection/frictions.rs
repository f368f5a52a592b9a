//! What the effects of a scenario change in the frictions (section 4 of the model).

use crate::domain::Target;
use crate::engine::figure::{FrictionFigure, MonthFigure};
use crate::engine::model::frictions::{FrictionChange, friction_rates, incidents_left};
use crate::engine::model::rows::Rows;
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::Quantity;

use super::drivers::active;
use super::effect_sizes::EffectSizes;
use super::world::ProjectionPlan;

/// Hazard and contacts of frictions month by month, before they are held within what a segment observes.
#[derive(Clone, Debug)]
pub(super) struct FrictionMonths<N = f64> {
    /// Of all frictions together.
    pub(super) hazard: Vec<N>,
    /// Of all frictions together.
    pub(super) contacts: Vec<N>,
    /// Of each friction.
    hazards: Rows<N>,
    /// Of each friction.
    contacts_of_each: Rows<N>,
    changes: Vec<FrictionChange<N>>,
    incidents_left: Vec<N>,
}

impl<N: Number> FrictionMonths<N> {
    /// As things are today.
    pub(super) fn today(world: &ProjectionPlan<'_, N>) -> Self {
        let (months, frictions) = (world.plan.months, world.plan.frictions.len());
        let mut frictions = Self {
            hazard: vec![N::ZERO; months],
            contacts: vec![N::ZERO; months],
            hazards: Rows::zeros(frictions, months),
            contacts_of_each: Rows::zeros(frictions, months),
            changes: vec![FrictionChange::NONE; months],
            incidents_left: vec![N::ZERO; months],
        };
        for (friction, today) in world.friction_rates_today.iter().enumerate() {
            frictions.hazards.row_mut(friction).fill(today.hazard);
            frictions
                .contacts_of_each
                .row_mut(friction)
                .fill(today.contacts);
        }
        frictions.add_up();
        frictions
    }

    /// Computes one friction anew.
    pub(super) fn change(
        &mut self,
        world: &ProjectionPlan<'_, N>,
        asked: &EffectSizes<N>,
        friction: usize,
    ) {
        let hazards = self.hazards.row_mut(friction);
        let contacts = self.contacts_of_each.row_mut(friction);
        if active(&world.friction_effects[friction], asked)
            .next()
            .is_none()
        {
            let today = world.friction_rates_today[friction];
            hazards.fill(today.hazard);
            contacts.fill(today.contacts);
            return;
        }
        fill_incidents(
            world,
            asked,
            friction,
            &mut self.changes,
            &mut self.incidents_left,
        );
        add_shares(world, asked, friction, &mut self.changes);
        let plan = &world.plan.frictions[friction];
        let repeat = world.plan.response.friction_repeat;
        for ((hazard, contacts), change) in hazards.iter_mut().zip(contacts).zip(&self.changes) {
            let rates = friction_rates(plan.into(), repeat, *change);
            *hazard = rates.hazard;
            *contacts = rates.contacts;
        }
        self.name(friction);
    }

    /// Names what is changed in a friction, and what comes of it.
    fn name(&mut self, friction: usize) {
        let name = |figure| {
            move |month| Quantity::Friction {
                figure,
                friction,
                month,
            }
        };
        name_row(self.hazards.row_mut(friction), name(FrictionFigure::Hazard));
        name_row(
            self.contacts_of_each.row_mut(friction),
            name(FrictionFigure::Contacts),
        );
        if N::IS_TRACED {
            for (month, change) in self.changes.iter_mut().enumerate() {
                let named = |number: N, figure| number.named(name(figure)(month));
                named(change.incidents, FrictionFigure::IncidentsLeft);
                named(change.resolution, FrictionFigure::ResolvedMore);
                named(change.complaints, FrictionFigure::ComplainedMore);
            }
        }
    }

    /// Names the sums.
    pub(super) fn name_sums(&mut self) {
        for (row, figure) in [
            (&mut self.hazard, MonthFigure::FrictionHazard),
            (&mut self.contacts, MonthFigure::FrictionContacts),
        ] {
            name_row(row, |month| Quantity::Month { figure, month });
        }
    }

    /// Hazard and contacts of one friction.
    pub(super) fn of(&self, friction: usize) -> (&[N], &[N]) {
        (
            self.hazards.row(friction),
            self.contacts_of_each.row(friction),
        )
    }

    /// Adds the frictions up.
    pub(super) fn add_up(&mut self) {
        self.hazards.add_up(&mut self.hazard);
        self.contacts_of_each.add_up(&mut self.contacts);
    }
}

/// Fills in which multiple of the incidents is left. Of several effects on them, the surest is there whenever a less sure
/// one is.
fn fill_incidents<N: Number>(
    world: &ProjectionPlan<'_, N>,
    asked: &EffectSizes<N>,
    friction: usize,
    changes: &mut [FrictionChange<N>],
    left_row: &mut [N],
) {
    let mut surest = N::ZERO;
    left_row.fill(N::ONE);
    changes.fill(FrictionChange {
        incidents: N::ZERO,
        ..FrictionChange::NONE
    });
    let plan = world.plan;
    let mut incidents = active(&world.friction_effects[friction], asked)
        .filter(|&effect| matches!(plan.effects[effect].target, Target::Incidents(_)))
        .peekable();
    while let Some(effect) = incidents.next() {
        let weight = plan.effects[effect].weight;
        let next = incidents
            .peek()
            .map_or(N::ZERO, |&next| plan.effects[next].weight);
        surest = surest.at_least(weight);
        let size = asked.size(effect);
        let activity = world.schedules.activity.row(plan.effects[effect].option);
        let months = left_row.iter_mut().zip(&mut *changes).zip(activity);
        for ((left, change), activity) in months {
            *left = incidents_left(*left, size * *activity);
            change.incidents += (weight - next) * *left;
        }
    }
    for change in changes.iter_mut() {
        change.incidents += N::ONE - surest;
    }
}

/// Adds what is resolved and complained about more or less.
fn add_shares<N: Number>(
    world: &ProjectionPlan<'_, N>,
    asked: &EffectSizes<N>,
    friction: usize,
    changes: &mut [FrictionChange<N>],
) {
    for effect in active(&world.friction_effects[friction], asked) {
        let plan = &world.plan.effects[effect];
        let size = asked.size(effect) * plan.weight;
        let activity = world.schedules.activity.row(plan.option);
        for (change, activity) in changes.iter_mut().zip(activity) {
            match plan.target {
                Target::Resolution(_) => change.resolution += size * *activity,
                Target::Complaints(_) => change.complaints += size * *activity,
                Target::Incidents(_)
                | Target::Lift(_)
                | Target::Expectation(_)
                | Target::Saving => {}
            }
        }
    }
}
