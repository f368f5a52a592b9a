//! Many scenarios or draws side by side: lanes for the widest instructions that the processor has, and tasks that
//! threads share.

pub(super) mod exponential;
pub(super) mod lanes;
pub(super) mod parallel;
mod progress;

pub use progress::{Cancelled, Progress};
