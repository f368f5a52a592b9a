//! The maths of the model: from a valid plan to its result.
//!
//! Pure functions over plain data: the engine reads no clock, no file and no global, draws no random number that is not
//! seeded by a constant, and gives the same bits for the same plan.
//!
//! At its ground stands what everything names: [`number`], the kinds of number that the model is written for; [`quantity`] and
//! [`figure`], what a number is called; [`finding`], what a check finds. The rooms above it:
//!
//! - [`model`] is sections 2 to 5 of the model, month by month. Its `projection` answers one question, a scenario, and is what
//!   all searches call. It computes anew only what differs from the question before.
//! - [`batch`] holds what many scenarios and draws share: lanes, tasks for threads, cancelling and progress.
//! - [`results`] is what follows from a plan: [`evaluate`] gives everything at likely values, with attribution, sweet spots
//!   and verdicts, and [`judge`] the decision once a simulation has run; `scaling` says more about one option, `sensitivity` how much depends on each assumption, `chain`
//!   how the money runs from options to what customers do.
//! - [`simulation`] draws what is uncertain and says what the case may come to.
//! - [`portfolio`] finds the best set of options.
//! - [`checks`] finds what a careful reader would question.
//! - [`trace`] says why: every number of an evaluation, with what it was made of. The model is written for any
//!   [`number::Number`], so what is traced is what is computed.

pub mod batch;
mod by_id;
pub mod checks;
pub mod figure;
pub mod finding;
pub mod model;
pub mod number;
pub mod portfolio;
pub mod quantity;
pub mod results;
pub mod simulation;
pub mod trace;

pub use model::experience::gap_value;
pub use model::options::{activity, is_live_within};
pub use results::ask::{Ask, AskReason, Chances, Decision, ScaleBack};
pub use results::attribution::EXACT_OPTIONS;
pub use results::evaluate::evaluate;
pub use results::judge::{Judged, asks_for_simulation, judge, judge_simulated};
pub use results::result::{
    BothWorlds, ByBehaviour, CaseResult, CustomerYear, CustomersEnd, DriverResult,
    FlippingAssumption, HorizonResult, Irr, Minimum, MinimumBasis, Monthly, OptionResult,
    OvershootWarning, Verdict, WorldYear, YearResult, Zone, evidence_shares,
};
