//! What screen and exports both show, without a medium.
//!
//! [`charts`] says what a chart shows: its curves, marks, axes and words, and the table behind it. [`drawing`] makes plain
//! shapes of it, which window and paper paint alike; slides have charts of their own program. [`figures`], [`register`] and
//! [`palette`] are what screen and paper say and show alike. [`why`] explains a number, down to its inputs. [`report`] is the
//! paper for the board without a medium, made of a [`ExportInput`].
//!
//! [`Analysis`] is what is found out about a case before any of that: what its numbers do, what thousands of trials say, and
//! the best set of options.

mod analysis;
pub mod charts;
pub mod drawing;
mod export_input;
pub mod figures;
pub mod palette;
pub mod register;
pub mod report;
pub mod why;

pub use analysis::Analysis;
pub use export_input::{ExportInput, PROGRAM_VERSION, Section, Sections};
