//! What a block of trials is computed from.

use crate::engine::batch::lanes::Lane;
use crate::engine::simulation::inputs::Draws;
use crate::engine::simulation::model::{Model, Scales};
use crate::engine::simulation::slots::Slots;

/// What a block of trials is computed from.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    pub(super) model: &'a Model,
    pub(super) scales: &'a Scales,
    pub(super) draws: &'a Draws,
    pub(super) slots: Slots,
}

impl Block<'_> {
    /// The drawn values in a slot.
    #[inline(always)]
    pub(super) fn drawn(&self, slot: usize) -> &Lane {
        &self.draws.values[slot]
    }
}
