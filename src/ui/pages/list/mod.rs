//! The lists of a case as rows of a grid, from a declaration of their columns.
//!
//! - [`items::List`] is a list of the case: where its items stand, and how they are added, copied, removed and moved. [`Items`] is
//!   every list of which the items have an id; a page brings its own for another.
//! - [`ItemColumn`] is one column: its field in the file, how the item is read and changed there, and how it looks. Columns of
//!   numbers come from the table of inputs; what may stand in another field follows from its type: see [`values`].
//! - [`ListRows`] makes rows of both.

mod basis;
mod cell_text;
mod content;
mod field;
pub(crate) mod items;
mod rows;
mod title;
pub(crate) mod values;

pub(crate) use basis::grid_with_basis_ui;
pub(crate) use content::{ChoiceContent, Content};
pub(crate) use field::{At, ItemColumn, Ranges, at};
pub(crate) use items::Items;
pub(crate) use rows::ListRows;
pub(crate) use title::title_with_ranges_ui;
