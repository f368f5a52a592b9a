//! The maths of the model: from a valid plan to its result.
//!
//! Pure functions over plain data: the engine reads no clock, no file and no global, draws no random number that is not
//! seeded by a constant, and gives the same bits for the same plan.
//!
//! - [`evaluate`] gives everything that follows from a plan at its likely values.
//! - [`projection`] answers one question, a [`scenario::Scenario`], and is what all searches call.
//! - [`scaling`] says more about one option: its worth at every scale, and its money elsewhere.
//! - [`chain`] says how the money runs from options to what customers do.
//! - The modules below follow the sections of the model: what an option does over time, the experience, what customers
//!   do, the figures of finance, who earned it, the sweet spot, verdicts and [`checks`].

mod attribution;
mod break_even;
pub mod chain;
pub mod checks;
mod customers;
mod evaluate;
mod experience;
pub mod frictions;
pub mod journey;
pub mod metrics;
mod overshoot;
pub mod projection;
mod result;
mod rows;
pub mod scaling;
pub mod scenario;
mod schedule;
pub mod sweet_spot;
mod verdicts;

pub use attribution::EXACT_OPTIONS;
pub use evaluate::evaluate;
pub use experience::gap_value;
pub use result::{
    ByBehaviour, CaseResult, CustomersEnd, DriverResult, FlippingAssumption, Irr, Monthly,
    OptionResult, OvershootWarning, Recommendation, ScaleBack, Verdict, YearResult, Zone,
    evidence_shares,
};
