//! Many scenarios or draws side by side: lanes for the widest instructions that the processor has, and tasks that
//! threads share.

mod cancel_token;
pub(super) mod exponential;
pub(super) mod lanes;
pub(super) mod parallel;

pub use cancel_token::{CancelToken, Cancelled};
