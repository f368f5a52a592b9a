//! What follows from a plan: its figures, who earned them, sweet spots, verdicts and what to do.

pub(super) mod ask;
pub(super) mod attribution;
pub(super) mod break_even;
pub mod chain;
pub(super) mod customer_years;
pub(super) mod evaluate;
pub(super) mod figures;
pub mod journey;
pub(super) mod judge;
pub(super) mod minimum;
pub(super) mod overshoot;
pub mod result;
pub mod scaling;
pub(super) mod searches;
pub mod sensitivity;
pub mod sweet_spot;
pub(super) mod verdicts;
