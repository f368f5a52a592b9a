//! From scores to what customers remember: gaps, their value, and the index of the journey (section 3 of the model).

mod gaps;
mod memory;
mod value;

pub(super) use gaps::{Drift, GapPath, Start};
pub(super) use memory::{Journey, lag, lag_share};
pub(super) use value::ValueCurve;
pub use value::gap_value;

/// The top of the scale of report marks.
const TOP_SCORE: f64 = 10.0;
