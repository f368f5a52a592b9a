//! From scores to what customers remember: gaps, their value, and the index of the journey (section 3 of the model).

mod gaps;
mod memory;
mod value;

pub(in crate::engine) use gaps::{Drift, GapPath, Start};
pub(in crate::engine) use memory::{Journey, lag, lag_share};
pub(in crate::engine) use value::ValueCurve;
pub use value::gap_value;

/// The top of the scale of report marks.
const TOP_SCORE: f64 = 10.0;
