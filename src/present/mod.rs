//! What screen and exports both show, without a medium.
//!
//! [`charts`] says what a chart shows: its curves, marks, axes and words, and the table behind it. The window paints it, and
//! every other renderer draws the same chart; [`drawing`] makes plain shapes of it. [`figures`], [`register`] and [`palette`] are
//! what screen and paper say and show alike. [`why`] explains a number, down to its inputs. [`report`] is the paper for the board
//! without a medium, made of a [`Material`].
//!
//! [`Outlook`] is what is found out about a case before any of that: what its numbers do, what thousands of trials say, and
//! the best set of options.

pub mod charts;
pub mod drawing;
pub mod figures;
mod material;
mod outlook;
pub mod palette;
pub mod register;
pub mod report;
pub mod why;

pub use material::{Material, PROGRAM_VERSION, Section, Sections};
pub use outlook::Outlook;
