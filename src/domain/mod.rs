//! The business case: what a user types, what each input means, and the valid plan that comes of it.
//!
//! Plain data and pure functions. This layer reads no file, no clock, no environment, and knows no language: a problem with
//! the case is a [`Problem`] with a stable code and a [`FieldPath`]; the sentence for it is made in [`crate::text`].
//!
//! - [`BusinessCase`] is the case as it is typed and stored. It may be incomplete or out of range.
//! - [`inputs`] describes every number in it: unit, permitted range, default and where that default comes from.
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
mod estimate;
pub mod inputs;
mod month;
mod number_at;
pub mod parameters;
mod path;
mod pert;
mod plan;
mod plan_numbers;
mod problem;
mod refused;
pub mod register;
mod response;
pub mod scenarios;
mod timing;
pub mod validation;
mod visit;

pub use case::{
    BusinessCase, Category, Driver, Effect, Finance, Friction, Impact, InvestmentOption, Kano,
    Measurement, Metric, Pillar, Segment, Stage, Touchpoint, Voice,
};
pub use date::{Date, DateError};
pub use estimate::{Basis, Estimate, Evidence};
pub use month::{Month, MonthError};
pub use number_at::{Kept, NumberAt, number_at};
pub use path::{FieldPath, Step};
pub use pert::Pert;
pub use plan::{
    DriverPlan, EffectPlan, FinancePlan, FrictionPlan, OptionPlan, Plan, SegmentPlan, Target,
    TouchpointPlan,
};
pub use problem::{ItemKind, Problem, ProblemKind};
pub use refused::RefusedEntry;
pub use response::{
    Confidence, GainCurve, KanoPair, KanoResponse, KanoWeights, Memory, MemoryWeights, Response,
    ResponsePlan,
};
pub use scenarios::{CaseScenario, Override};
pub use timing::Timing;
pub use visit::{CaseVisitor, visit_case};

/// The newest version of the file format that this program reads; what it writes is the oldest that holds the case.
pub const FORMAT: u32 = 3;
/// The newest version of the file format of which this program knows everything. Of a later one it reads the files that hold
/// nothing but what it knows; every other is opened as far as it is known, and never replaced.
pub const FORMAT_KNOWN_WHOLE: u32 = 2;

#[cfg(test)]
pub(crate) mod sample_cases;
