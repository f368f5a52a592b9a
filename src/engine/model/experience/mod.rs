//! From scores to what customers remember: gaps, their value, and the index of the journey (section 3 of the model).

mod gaps;
mod memory;
mod value;

pub(in crate::engine) use gaps::{Drift, GapPath, Start, delivered, held_against};
pub(in crate::engine) use memory::{IndexSum, Journey, MomentWeight, lag, lag_share, lag_step};
pub use value::gap_value;
pub(in crate::engine) use value::{ValueCurve, convex, saturating, value};

/// The top of the scale of report marks.
const TOP_SCORE: f64 = 10.0;
