//! What comes of a block of trials.

use crate::engine::batch::lanes::{Lane, lanes};

/// What came of a block of trials.
#[derive(Clone, Debug)]
pub(in crate::engine::simulation) struct TrialOutcome {
    pub(in crate::engine::simulation) pv_experience: Lane,
    pub(in crate::engine::simulation) pv_direct: Lane,
    pub(in crate::engine::simulation) pv_cost: Lane,
    /// Cumulative net at the end of each year.
    pub(in crate::engine::simulation) cumulative: Vec<Lane>,
    /// Months until cumulative net is 0 or more and stays there; infinite where it never does.
    pub(in crate::engine::simulation) payback: Lane,
    /// Months that each driver spends past the sweet spot while it is lifted.
    pub(in crate::engine::simulation) overshoot_months: Vec<Lane>,
}

impl TrialOutcome {
    pub(in crate::engine::simulation) fn npv(&self) -> Lane {
        lanes(|lane| self.pv_experience[lane] + self.pv_direct[lane] - self.pv_cost[lane])
    }
}
