//! The experience that scenarios lead to, without what customers do with it.

use std::sync::Arc;

use super::Projector;
use super::current::Current;
use super::world::ProjectionPlan;
use crate::engine::model::rows::Rows;
use crate::engine::model::scenario::Scenario;

/// Value of the moments of the journey and rates of the frictions, scenario by scenario.
///
/// What a portfolio asks: the same few rows over and over, of which it puts millions of worlds together.
#[derive(Clone, Debug)]
pub(in crate::engine) struct ExperienceOnly<'a> {
    world: Arc<ProjectionPlan<'a>>,
    current: Current,
}

/// The value of one moment month by month, in one group of customers.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct MomentRows<'a> {
    /// V.
    pub(in crate::engine) value: &'a [f64],
    /// The same with mended frictions counted once.
    pub(in crate::engine) counted_once: &'a [f64],
    /// The same as prospects meet it.
    pub(in crate::engine) before: &'a [f64],
}

impl<'a> ExperienceOnly<'a> {
    /// Starts where nothing is done.
    pub(in crate::engine) fn new(projector: &Projector<'a>) -> Self {
        Self {
            current: Current::nothing(&projector.world),
            world: Arc::clone(&projector.world),
        }
    }

    /// Turns to a scenario, computing anew only what differs.
    pub(in crate::engine) fn update(&mut self, scenario: &Scenario) {
        self.current.turn_experience_to(&self.world, scenario);
    }

    /// A moment of the journey in a group of customers.
    pub(in crate::engine) fn moment(&self, group: usize, moment: usize) -> MomentRows<'_> {
        self.current.moment(group, moment)
    }

    /// Hazard and contacts of a friction, before they are held within what a segment observes.
    pub(in crate::engine) fn friction(&self, friction: usize) -> (&[f64], &[f64]) {
        self.current.friction(friction)
    }
}

/// The rows of one moment, of three blocks of rows.
pub(super) fn moment_rows<'a>(
    [value, counted_once, before]: [&'a Rows; 3],
    moment: usize,
) -> MomentRows<'a> {
    MomentRows {
        value: value.row(moment),
        counted_once: counted_once.row(moment),
        before: before.row(moment),
    }
}
