//! The maths of the model: from a valid plan to its result.
//!
//! Pure functions over plain data: the engine reads no clock, no file and no global, draws no random number that is not
//! seeded by a constant, and gives the same bits for the same plan.
//!
//! - [`evaluate`] gives everything that follows from a plan at its likely values, [`judge`] what a simulation makes of it: the
//!   verdicts that it bears out, and one decision for the whole case, the [`Ask`].
//! - [`projection`] answers one question, a [`scenario::Scenario`], and is what all searches call. It computes anew only what
//!   differs from the question before.
//! - [`trace`] says why: every number of an evaluation, with what it was made of. Sections 2 to 5 of the model are written for
//!   any [`number::Number`], so what is traced is what is computed.
//! - [`scaling`] says more about one option: its worth at every scale, and its money elsewhere.
//! - [`sensitivity`] says how much hangs on each assumption, one at a time.
//! - [`simulation`] draws what is uncertain and says what the case may come to.
//! - [`chain`] says how the money runs from options to what customers do.
//! - The modules below follow the sections of the model: what an option does over time, the experience, what customers
//!   do, the figures of finance, who earned it, the sweet spot, verdicts and [`checks`].

mod ask;
mod attribution;
mod break_even;
pub mod chain;
pub mod checks;
mod customer_years;
mod customers;
mod evaluate;
mod experience;
mod figures;
pub mod frictions;
pub mod journey;
mod judge;
pub mod metrics;
mod minimum;
pub mod number;
mod overshoot;
mod parallel;
pub mod portfolio;
pub mod projection;
mod result;
mod rows;
pub mod scaling;
pub mod scenario;
mod schedule;
mod searches;
pub mod sensitivity;
pub mod simulation;
pub mod sweet_spot;
pub mod trace;
mod verdicts;

pub use ask::{Ask, AskReason, Chances, Decision, ScaleBack};
pub use attribution::EXACT_OPTIONS;
pub use evaluate::evaluate;
pub use experience::gap_value;
pub use judge::{Judged, asks_for_simulation, judge, judge_simulated};
pub use result::{
    BothWorlds, ByBehaviour, CaseResult, CustomerYear, CustomersEnd, DriverResult,
    FlippingAssumption, HorizonResult, Irr, Minimum, MinimumBasis, Monthly, OptionResult,
    OvershootWarning, Verdict, WorldYear, YearResult, Zone, evidence_shares,
};
pub use schedule::{activity, is_live_within};
