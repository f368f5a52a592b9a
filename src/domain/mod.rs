//! The business case: what a user types, what each input means, and the valid plan that comes of it.
//!
//! Plain data and pure functions. This layer reads no file, no clock, no environment, and knows no language: a problem with
//! the case is a [`Problem`] with a stable code and a [`FieldPath`]; the sentence for it is made in [`crate::text`].
//!
//! - [`BusinessCase`] is the case as it is typed and stored. It may be incomplete or out of range.
//! - `record` declares each of its types in one table: the fields as the file has them, what is known about every number
//!   ([`inputs`]: unit, permitted range, default and where that default comes from), and the fields of the plan.
//! - [`parameters`] are the numbers of the response one by one, to set and to take back.
//! - [`register`] lists every assumption of a case with what it rests on.
//! - [`validation`] collects every problem of a case.
//! - [`currency`] converts the amounts of a case.
//! - [`difference`] compares two cases.
//! - [`scenarios`] are named sets of other values for some of its numbers.
//! - [`Plan`] is the same case with every default filled in and every reference resolved; only a case without problems
//!   becomes one, and the engine takes nothing else.

mod case;
pub mod currency;
mod date;
pub mod difference;
mod driver;
mod effect;
mod estimate;
mod finance;
mod friction;
pub mod inputs;
mod measurement;
mod month;
mod number_at;
mod option;
pub mod parameters;
mod path;
mod pert;
mod plan;
mod problem;
mod record;
mod refused;
pub mod register;
mod response;
pub mod scenarios;
mod segment;
mod timing;
mod touchpoint;
pub mod validation;
mod visit;

pub use case::BusinessCase;
pub use date::{Date, DateError};
pub use driver::{Driver, DriverPlan, Kano, Pillar, Voice};
pub use effect::{Effect, Impact};
pub use estimate::{Basis, Estimate, Evidence};
pub use finance::{Finance, FinancePlan};
pub use friction::{Friction, FrictionPlan};
pub use measurement::{Measurement, Metric};
pub use month::{Month, MonthError};
pub use number_at::{NumberAt, NumberIn, PreviousNumber, number_at};
pub use option::{Category, InvestmentOption, OptionPlan};
pub use path::{FieldPath, Step};
pub use pert::Pert;
pub use plan::{EffectPlan, Plan, Target};
pub use problem::{ItemKind, Problem, ProblemKind};
pub(crate) use record::Record;
pub use refused::RefusedEntry;
pub use response::{Confidence, GainCurve, KanoPair, KanoWeights, Memory, Response, ResponsePlan};
pub use scenarios::{CaseScenario, Override};
pub use segment::{Segment, SegmentPlan};
pub use timing::Timing;
pub use touchpoint::{Stage, Touchpoint, TouchpointPlan};
pub use visit::{CaseVisitor, input_at, number_paths, visit_case};

/// The newest version of the file format that this program reads; what it writes is the oldest that holds the case.
pub const FORMAT: u32 = 3;
/// The newest version of the file format of which this program knows everything. Of a later one it reads the files that hold
/// nothing but what it knows; every other is opened as far as it is known, and never replaced.
pub const FORMAT_KNOWN_WHOLE: u32 = 2;

#[cfg(test)]
pub(crate) mod sample_cases;
