//! What leaves the program.
//!
//! [`render()`] makes a file of a case in any [`Format`]. A renderer gets the [`ExportInput`](crate::present::ExportInput) and nothing else, says through
//! a [`CancelToken`](crate::engine::batch::CancelToken) how far it is, and gives the bytes of the file; writing them is not its business. It holds no user name,
//! no path and no time but the date of the input.

mod csv;
mod format;
pub mod json;
mod markdown;
pub mod pdf;
mod pptx;
mod render;
mod workbook_parts;
mod xlsx;

pub use csv::Dialect;
pub use format::Format;
pub use render::{ExportError, is_made, render};
