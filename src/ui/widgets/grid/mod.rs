//! A grid to fill in lists, with the keys of a spreadsheet.
//!
//! - [`place`] is what is selected and how it moves, [`tabbed`] blocks of cells as text, [`edits`] changes of several cells at
//!   once. These know no widgets.
//! - [`rows`] is what a grid shows and changes; a page brings its own rows.
//! - [`Grid`] shows it. The keyboard is with the grid as a whole, which has one cursor; a field takes its place while a cell
//!   is typed in.
//!
//! A cell changes when something was typed, chosen or pasted, and never otherwise. What cannot be taken leaves the old value,
//! stands in the cell with the reason below it, and counts among the inputs that need attention.

mod cells;
mod editing;
mod edits;
mod keys;
mod list;
mod measure;
mod place;
mod rows;
mod said;
mod show;
mod state;
pub(crate) mod tabbed;
mod work;

pub(crate) use place::CellPlace;
pub(crate) use rows::{Alignment, CellKind, Filling, GridColumn, GridRows};
pub(crate) use show::Grid;
