//! What leaves the program, free of any medium.
//!
//! [`charts`] says what a chart shows: its curves, marks, axes and words, and the table behind it. The window paints it,
//! and every other renderer draws the same chart. [`why`] explains a number, down to its inputs.

pub mod charts;
pub mod drawing;
pub mod figures;
pub mod palette;
pub mod register;
pub mod why;
