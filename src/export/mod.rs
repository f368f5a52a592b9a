//! What leaves the program.
//!
//! [`charts`] says what a chart shows, free of any medium: its curves, marks, axes and words, and the table behind it. The
//! window paints it, and every other renderer draws the same chart; [`drawing`] makes plain shapes of it. [`figures`],
//! [`register`] and [`palette`] are what screen and paper say and show alike. [`why`] explains a number, down to its inputs.
//! [`report`] is the paper for the board without a medium.
//!
//! [`Outlook`] is what is found out about a case before any of that: what its numbers do, what thousands of trials say, and
//! the best set of options.
//!
//! [`render()`] makes a file of a case in any [`Format`]. A renderer gets the [`Material`] and nothing else, says through
//! [`Progress`] how far it is, and gives the bytes of the file; writing them is not its business. It holds no user name,
//! no path and no time but the date of the material.

pub mod charts;
mod csv;
pub mod drawing;
pub mod figures;
mod format;
pub mod json;
mod markdown;
mod material;
mod outlook;
pub mod palette;
pub mod pdf;
mod pptx;
mod progress;
pub mod register;
mod render;
pub mod report;
pub mod why;
mod workbook_parts;
mod xlsx;

pub use csv::Dialect;
pub use format::Format;
pub use material::{Material, PROGRAM_VERSION, Section, Sections};
pub use outlook::Outlook;
pub use progress::{Cancelled, Progress};
pub use render::{ExportError, is_made, render};
