//! What a block of trials is computed from.

use crate::engine::batch::lanes::Lane;
use crate::engine::simulation::inputs::TrialDraws;
use crate::engine::simulation::model::{Model, ScaledOptions};
use crate::engine::simulation::slots::NumberOrder;

/// What a block of trials is computed from.
#[derive(Clone, Copy)]
pub(super) struct TrialBlock<'a> {
    pub(super) model: &'a Model,
    pub(super) scales: &'a ScaledOptions,
    pub(super) draws: &'a TrialDraws,
    pub(super) slots: NumberOrder,
}

impl TrialBlock<'_> {
    /// The drawn values in a slot.
    #[inline(always)]
    pub(super) fn drawn(&self, slot: usize) -> &Lane {
        &self.draws.values[slot]
    }
}
