//! What a grid shows and changes: rows of something, in columns.

use super::place::{CellPlace, Size};
use crate::domain::FieldPath;
use crate::ui::widgets::entries::NotTaken;
use crate::ui::widgets::number_text::BareShare;

/// A column of a grid.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GridColumn {
    /// What stands above it.
    pub(crate) name: String,
    /// What its numbers are counted in; empty where that goes without saying.
    pub(crate) unit: String,
    /// What it means, in a sentence.
    pub(crate) help: String,
    /// Width in points.
    pub(crate) width: f32,
    /// At which side its text stands.
    pub(crate) alignment: Alignment,
    /// What stands in its cells.
    pub(crate) kind: CellKind,
    /// Whether its cells may be left empty.
    pub(crate) filling: Filling,
}

/// At which side the text of a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alignment {
    /// Left, as words.
    Left,
    /// Right, as figures.
    Right,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// Words that are typed.
    Typed,
    /// A number that is typed.
    Number,
    /// One of a list.
    Choice,
    /// What follows from other cells, to be read only.
    Computed,
}

/// Whether a cell may be left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filling {
    /// It has to hold something.
    Required,
    /// It may be empty.
    Optional,
}

/// Rows that a grid shows and changes.
pub(crate) trait GridRows {
    /// Everything as it was, to go back to.
    type Saved;

    /// The columns; the first names the row.
    fn columns(&self) -> &[GridColumn];
    /// How many rows there are.
    fn count(&self) -> usize;
    /// Where in the case a cell stands.
    fn path(&self, place: CellPlace) -> FieldPath;
    /// What a row is called.
    fn row_name(&self, row: usize) -> String;
    /// The text of a cell for reading.
    fn shown(&self, place: CellPlace) -> String;
    /// The text of a cell for editing: everything there is to it. [`GridRows::set`] takes it back as it is.
    fn exact(&self, place: CellPlace) -> String;
    /// The same for a spreadsheet, with the sign that tells what it is. [`GridRows::set`] takes it back as well.
    fn copied(&self, place: CellPlace) -> String {
        self.exact(place)
    }
    /// A percentage that a cell is given without its sign; `None` where it has one, and where it is no percentage.
    fn bare_share(&self, _place: CellPlace, _typed: &str) -> Option<BareShare> {
        None
    }
    /// Sets a cell from what was typed. Empty text means none where the column is optional.
    ///
    /// # Errors
    /// Why that cannot be; the cell then keeps what it holds.
    fn set(&mut self, place: CellPlace, typed: &str) -> Result<(), NotTaken>;
    /// What can be chosen in a column of that kind.
    fn choices(&self, column: usize) -> Vec<String>;
    /// Sets a cell to one of the choices of its column, by its place in the list.
    fn choose(&mut self, place: CellPlace, choice: usize);
    /// What is wrong with a cell as it stands, as a sentence.
    fn problem(&self, place: CellPlace) -> Option<String>;
    /// What stands below a column.
    fn total(&self, column: usize) -> Option<String>;
    /// Adds a row at the end.
    fn add(&mut self);
    /// Puts a copy of a row behind it.
    fn duplicate(&mut self, row: usize);
    /// Removes a row.
    ///
    /// # Errors
    /// Why it has to stay, as a sentence.
    fn remove(&mut self, row: usize) -> Result<(), String>;
    /// Moves a row to another place.
    fn shift(&mut self, from: usize, to: usize);
    /// Keeps everything as it is.
    fn save(&self) -> Self::Saved;
    /// Goes back to what was kept.
    fn restore(&mut self, saved: Self::Saved);

    /// How many rows and columns there are.
    fn size(&self) -> Size {
        Size {
            rows: self.count(),
            columns: self.columns().len(),
        }
    }
}
