//! Places in a grid, what is selected, and how keys move it.

use std::ops::RangeInclusive;

/// A cell, by its row and column from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CellPlace {
    /// Its row.
    pub(crate) row: usize,
    /// Its column.
    pub(crate) column: usize,
}

impl CellPlace {
    /// The cell in this row and column.
    pub(crate) fn new(row: usize, column: usize) -> Self {
        Self { row, column }
    }
}

/// How many rows and columns there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// Rows.
    pub(crate) rows: usize,
    /// Columns.
    pub(crate) columns: usize,
}

impl Size {
    fn last(self) -> CellPlace {
        CellPlace::new(self.rows.saturating_sub(1), self.columns.saturating_sub(1))
    }
}

/// A rectangle of cells: from where it was begun to where the cursor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    /// Where it was begun.
    pub(crate) anchor: CellPlace,
    /// The cell that keys act on.
    pub(crate) cursor: CellPlace,
}

/// One move of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CursorMove {
    /// One column back.
    Left,
    /// One column on.
    Right,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// This many rows up.
    PageUp(usize),
    /// This many rows down.
    PageDown(usize),
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first cell.
    First,
    /// To the last cell.
    Last,
}

/// What a move does to the rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MoveReach {
    /// It becomes the one cell that the cursor goes to.
    One,
    /// It stretches to where the cursor goes.
    Extend,
}

/// Which way Tab goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Onward {
    /// To the next cell.
    Next,
    /// To the one before.
    Previous,
}

impl Selection {
    /// One cell.
    pub(crate) fn at(place: CellPlace) -> Self {
        Self {
            anchor: place,
            cursor: place,
        }
    }

    /// The rectangle between two cells.
    pub(crate) fn between(anchor: CellPlace, cursor: CellPlace) -> Self {
        Self { anchor, cursor }
    }

    /// Its rows, from top to bottom.
    pub(crate) fn rows(self) -> RangeInclusive<usize> {
        let (one, other) = (self.anchor.row, self.cursor.row);
        one.min(other)..=one.max(other)
    }

    /// Its columns, from first to last.
    pub(crate) fn columns(self) -> RangeInclusive<usize> {
        let (one, other) = (self.anchor.column, self.cursor.column);
        one.min(other)..=one.max(other)
    }

    /// Its upper left cell.
    pub(crate) fn start(self) -> CellPlace {
        CellPlace::new(*self.rows().start(), *self.columns().start())
    }

    /// Its cells, row by row.
    pub(crate) fn places(self) -> impl Iterator<Item = CellPlace> {
        self.rows().flat_map(move |row| {
            self.columns()
                .map(move |column| CellPlace::new(row, column))
        })
    }

    /// Whether a cell lies in it.
    pub(crate) fn contains(self, place: CellPlace) -> bool {
        self.rows().contains(&place.row) && self.columns().contains(&place.column)
    }

    /// The same inside a grid that may have become smaller.
    pub(crate) fn within(self, size: Size) -> Self {
        let last = size.last();
        let inside = |place: CellPlace| {
            CellPlace::new(place.row.min(last.row), place.column.min(last.column))
        };
        Self {
            anchor: inside(self.anchor),
            cursor: inside(self.cursor),
        }
    }

    /// After a move. The cursor stops at the edges.
    pub(crate) fn moved(self, step: CursorMove, reach: MoveReach, size: Size) -> Self {
        let CellPlace { row, column } = self.cursor;
        let last = size.last();
        let cursor = match step {
            CursorMove::Left => CellPlace::new(row, column.saturating_sub(1)),
            CursorMove::Right => CellPlace::new(row, column + 1),
            CursorMove::Up => CellPlace::new(row.saturating_sub(1), column),
            CursorMove::Down => CellPlace::new(row + 1, column),
            CursorMove::PageUp(rows) => CellPlace::new(row.saturating_sub(rows), column),
            CursorMove::PageDown(rows) => CellPlace::new(row + rows, column),
            CursorMove::RowStart => CellPlace::new(row, 0),
            CursorMove::RowEnd => CellPlace::new(row, last.column),
            CursorMove::First => CellPlace::default(),
            CursorMove::Last => last,
        };
        let anchor = match reach {
            MoveReach::One => cursor,
            MoveReach::Extend => self.anchor,
        };
        Self { anchor, cursor }.within(size)
    }

    /// After Tab: the next or the previous cell, row by row; none where it leaves the grid.
    pub(crate) fn onward(self, onward: Onward, size: Size) -> Option<Self> {
        let place = self.cursor.row * size.columns + self.cursor.column;
        let next = match onward {
            Onward::Next => place + 1,
            Onward::Previous => place.checked_sub(1)?,
        };
        (next < size.rows * size.columns)
            .then(|| Self::at(CellPlace::new(next / size.columns, next % size.columns)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        rows: 3,
        columns: 4,
    };

    fn at(row: usize, column: usize) -> Selection {
        Selection::at(CellPlace::new(row, column))
    }

    #[test]
    fn arrows_move_one_cell_and_stop_at_the_edges() {
        assert_eq!(
            at(1, 1).moved(CursorMove::Left, MoveReach::One, SIZE),
            at(1, 0)
        );
        assert_eq!(
            at(1, 0).moved(CursorMove::Left, MoveReach::One, SIZE),
            at(1, 0)
        );
        assert_eq!(
            at(2, 3).moved(CursorMove::Down, MoveReach::One, SIZE),
            at(2, 3)
        );
        assert_eq!(
            at(2, 3).moved(CursorMove::Right, MoveReach::One, SIZE),
            at(2, 3)
        );
        assert_eq!(
            at(0, 2).moved(CursorMove::Up, MoveReach::One, SIZE),
            at(0, 2)
        );
    }

    #[test]
    fn home_and_end_go_to_the_ends_of_the_row_or_of_the_grid() {
        assert_eq!(
            at(1, 2).moved(CursorMove::RowStart, MoveReach::One, SIZE),
            at(1, 0)
        );
        assert_eq!(
            at(1, 2).moved(CursorMove::RowEnd, MoveReach::One, SIZE),
            at(1, 3)
        );
        assert_eq!(
            at(1, 2).moved(CursorMove::First, MoveReach::One, SIZE),
            at(0, 0)
        );
        assert_eq!(
            at(1, 2).moved(CursorMove::Last, MoveReach::One, SIZE),
            at(2, 3)
        );
    }

    #[test]
    fn a_stretched_range_keeps_its_anchor_and_covers_everything_between() {
        let range = at(1, 2)
            .moved(CursorMove::Up, MoveReach::Extend, SIZE)
            .moved(CursorMove::Left, MoveReach::Extend, SIZE);
        assert_eq!(range.anchor, CellPlace::new(1, 2));
        assert_eq!(range.start(), CellPlace::new(0, 1));
        let places: Vec<_> = range.places().map(|p| (p.row, p.column)).collect();
        assert_eq!(places, [(0, 1), (0, 2), (1, 1), (1, 2)]);
        assert!(!range.contains(CellPlace::new(2, 2)));
    }

    #[test]
    fn tab_goes_on_in_the_next_row_and_leaves_at_the_end() {
        assert_eq!(at(0, 3).onward(Onward::Next, SIZE), Some(at(1, 0)));
        assert_eq!(at(1, 0).onward(Onward::Previous, SIZE), Some(at(0, 3)));
        assert_eq!(at(2, 3).onward(Onward::Next, SIZE), None);
        assert_eq!(at(0, 0).onward(Onward::Previous, SIZE), None);
    }

    #[test]
    fn a_selection_stays_inside_a_grid_that_shrank() {
        let small = Size {
            rows: 1,
            columns: 4,
        };
        assert_eq!(at(2, 3).within(small), at(0, 3));
        let none = Size {
            rows: 0,
            columns: 4,
        };
        assert_eq!(at(2, 3).within(none), at(0, 3));
    }
}
