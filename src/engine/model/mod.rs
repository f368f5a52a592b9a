//! Sections 2 to 5 of the model, month by month: what an option does over time, the experience, what customers do, and
//! the figures of finance.
//!
//! [`projection`] answers one question, a [`scenario::Scenario`], and is what all searches call.

pub(super) mod customers;
pub(super) mod experience;
pub mod finance;
pub mod frictions;
pub(super) mod options;
pub mod projection;
pub(super) mod rows;
pub mod scenario;
