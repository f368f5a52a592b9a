//! Changes of several cells at once: all of them are taken, or none is and each reason is given.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{CellPlace, Selection};
use super::rows::{CellKind, Filling, GridRows};
use super::tabbed;
use crate::ui::widgets::entries::NotTaken;

/// A cell that did not take what it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The cell as it is called: its column and its row.
    pub(crate) column: String,
    /// What its row is called.
    pub(crate) row: String,
    /// What it was given.
    pub(crate) typed: String,
    /// Why it does not take it, as a sentence.
    pub(crate) reason: String,
}

/// Why nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Some cells do not take what they would get.
    Cells(Vec<Refusal>),
    /// The block is wider than the columns from here on.
    TooWide {
        /// Columns of the block.
        given: usize,
        /// Columns from here on.
        room: usize,
    },
    /// The block has more rows than a list can get at once.
    TooLong,
    /// None of the cells may be empty.
    NothingOptional,
    /// The cells of a column have two meanings.
    TwoReadings(Doubt),
}

/// A column of a block of which the cells have two meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Doubt {
    /// Its place in the grid.
    pub(crate) column: usize,
    /// What it is called.
    pub(crate) name: String,
    /// What one of its cells would get.
    pub(crate) typed: String,
    /// Both meanings of that cell.
    pub(crate) readings: [String; 2],
    /// How many of its cells have two meanings.
    pub(crate) cells: usize,
}

/// Which of two meanings is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PasteMeaning {
    /// The first.
    First,
    /// The second.
    Second,
}

impl PasteMeaning {
    /// Both, in their order.
    pub(crate) const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// It, of two meanings.
    fn of(self, [first, second]: [String; 2]) -> String {
        match self {
            Self::First => first,
            Self::Second => second,
        }
    }
}

/// What is meant in the columns that were asked about.
pub(crate) type Answers = BTreeMap<usize, PasteMeaning>;

/// The most rows that are pasted at once.
pub(crate) const MOST_ROWS: usize = 5_000;

/// What is selected, as text for a spreadsheet.
pub(crate) fn copy<R: GridRows>(rows: &R, selection: Selection) -> String {
    tabbed::write(selection.rows().map(|row| {
        let cells = selection
            .columns()
            .map(|column| rows.copied(CellPlace::new(row, column)));
        cells.collect::<Vec<_>>()
    }))
}

/// Pastes a block from the upper left cell of the selection on, and returns what it covers. Rows that are missing below are
/// added. A single cell fills everything selected. `answers` tells what is meant in columns with two meanings.
///
/// # Errors
/// Why nothing was pasted, which may be that a column has to be asked about first.
pub(crate) fn paste<R: GridRows>(
    rows: &mut R,
    selection: Selection,
    text: &str,
    answers: &Answers,
) -> Result<Selection, Refused> {
    let block = tabbed::read(text);
    if let [row] = block.as_slice()
        && let [cell] = row.as_slice()
        && rows.count() > 0
    {
        let cells = selection.places().map(|place| (place, cell.clone()));
        set_all(rows, cells.collect(), answers)?;
        return Ok(selection);
    }
    let start = if rows.count() == 0 {
        CellPlace::default()
    } else {
        selection.start()
    };
    let given = block.iter().map(Vec::len).max().unwrap_or(0);
    let room = rows.columns().len() - start.column;
    if given > room {
        return Err(Refused::TooWide { given, room });
    }
    if block.len() > MOST_ROWS {
        return Err(Refused::TooLong);
    }
    let end = CellPlace::new(start.row + block.len() - 1, start.column + given - 1);
    let mut cells = Vec::new();
    for (down, row) in block.into_iter().enumerate() {
        for (across, cell) in row.into_iter().enumerate() {
            cells.push((
                CellPlace::new(start.row + down, start.column + across),
                cell,
            ));
        }
    }
    set_all(rows, cells, answers)?;
    Ok(Selection::between(start, end))
}

/// Fills the rows of the selection from its first row; a single row from the row above it.
///
/// # Errors
/// Why nothing was filled.
pub(crate) fn fill_down<R: GridRows>(rows: &mut R, selection: Selection) -> Result<(), Refused> {
    let (first, last) = (*selection.rows().start(), *selection.rows().end());
    let (source, first) = match (first == last, first.checked_sub(1)) {
        (true, None) => return Ok(()),
        (true, Some(above)) => (above, first),
        (false, _) => (first, first + 1),
    };
    let mut cells = Vec::new();
    for row in first..=last {
        for column in selection.columns() {
            if rows.columns()[column].kind == CellKind::Computed {
                continue;
            }
            let text = rows.copied(CellPlace::new(source, column));
            cells.push((CellPlace::new(row, column), text));
        }
    }
    set_all(rows, cells, &Answers::new())
}

/// Empties the cells of the selection that may be empty.
///
/// # Errors
/// When none of them may.
pub(crate) fn clear<R: GridRows>(rows: &mut R, selection: Selection) -> Result<(), Refused> {
    let columns = rows.columns();
    let optional: Vec<_> = selection
        .places()
        .filter(|place| columns[place.column].filling == Filling::Optional)
        .map(|place| (place, String::new()))
        .collect();
    if optional.is_empty() {
        return Err(Refused::NothingOptional);
    }
    set_all(rows, optional, &Answers::new())
}

/// Sets cells, and adds the rows that are missing for them; or leaves everything as it is.
fn set_all<R: GridRows>(
    rows: &mut R,
    cells: Vec<(CellPlace, String)>,
    answers: &Answers,
) -> Result<(), Refused> {
    let saved = rows.save();
    let last = cells.iter().map(|(place, _)| place.row).max();
    while last.is_some_and(|last| rows.count() <= last) {
        rows.add();
    }
    let shares = bare_shares(rows, &cells);
    let mut refusals = Vec::new();
    let mut doubts: BTreeMap<usize, Doubt> = BTreeMap::new();
    for (place, typed) in cells {
        // What a cell holds already is not typed anew, whatever it is.
        if rows.exact(place) == typed || rows.copied(place) == typed {
            continue;
        }
        let readings = shares
            .contains(&place.column)
            .then(|| rows.bare_share(place, &typed))
            .flatten()
            .map(|share| share.readings);
        let refused = match readings {
            Some(readings) => two_readings(readings),
            None => match rows.set(place, &typed) {
                Ok(()) => continue,
                Err(refused) => refused,
            },
        };
        let name = rows.columns()[place.column].name.clone();
        let reason = match (refused.readings, answers.get(&place.column)) {
            (Some(readings), Some(reading)) => {
                let meant = reading.of(readings);
                match rows.set(place, &meant) {
                    Ok(()) => continue,
                    Err(refused) => refused.reason,
                }
            }
            (Some(readings), None) => {
                let doubt = doubts.entry(place.column).or_insert_with(|| Doubt {
                    column: place.column,
                    name,
                    typed,
                    readings,
                    cells: 0,
                });
                doubt.cells += 1;
                continue;
            }
            (None, _) => refused.reason,
        };
        refusals.push(Refusal {
            column: name,
            row: rows.row_name(place.row),
            typed,
            reason,
        });
    }
    let refused = if refusals.is_empty() {
        doubts.into_values().next().map(Refused::TwoReadings)
    } else {
        Some(Refused::Cells(refusals))
    };
    match refused {
        None => Ok(()),
        Some(refused) => {
            rows.restore(saved);
            Err(refused)
        }
    }
}

fn two_readings(readings: [String; 2]) -> NotTaken {
    NotTaken {
        reason: String::new(),
        readings: Some(readings),
    }
}

/// The columns in which every number is a percentage without its sign that looks like a share of one: none is above 1, and
/// one at least lies between 0 and 1.
fn bare_shares<R: GridRows>(rows: &R, cells: &[(CellPlace, String)]) -> BTreeSet<usize> {
    let mut numbers: BTreeMap<usize, Vec<Option<f64>>> = BTreeMap::new();
    for (place, typed) in cells.iter().filter(|(_, typed)| !typed.trim().is_empty()) {
        let share = rows.bare_share(*place, typed);
        let number = share.map(|share| share.number.abs());
        numbers.entry(place.column).or_default().push(number);
    }
    let look_like_shares = |numbers: &Vec<Option<f64>>| {
        let is_at_most_one = |number: &Option<f64>| number.is_some_and(|number| number <= 1.0);
        let is_between = |number: &f64| 0.0 < *number && *number < 1.0;
        numbers.iter().all(is_at_most_one) && numbers.iter().flatten().any(is_between)
    };
    numbers.retain(|_, numbers| look_like_shares(numbers));
    numbers.into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::super::rows::{Alignment, GridColumn};
    use super::*;
    use crate::domain::FieldPath;

    /// Numbers from 0 to 10 in three columns, the last of which may be empty.
    #[derive(Clone, Debug, PartialEq)]
    struct Marks {
        columns: Vec<GridColumn>,
        rows: Vec<[Option<u32>; 3]>,
    }

    impl Marks {
        fn of(rows: &[[u32; 3]]) -> Self {
            let column = |name: &str, filling| GridColumn {
                name: name.to_owned(),
                unit: String::new(),
                help: String::new(),
                width: 80.0,
                alignment: Alignment::Right,
                kind: CellKind::Typed,
                filling,
            };
            Self {
                columns: vec![
                    column("first", Filling::Required),
                    column("second", Filling::Required),
                    column("third", Filling::Optional),
                ],
                rows: rows.iter().map(|row| row.map(Some)).collect(),
            }
        }

        fn filled(&self) -> Vec<[u32; 3]> {
            self.rows
                .iter()
                .map(|row| row.map(|c| c.unwrap()))
                .collect()
        }
    }

    impl GridRows for Marks {
        type Saved = Self;

        fn columns(&self) -> &[GridColumn] {
            &self.columns
        }
        fn count(&self) -> usize {
            self.rows.len()
        }
        fn path(&self, _: CellPlace) -> FieldPath {
            FieldPath::root()
        }
        fn row_name(&self, row: usize) -> String {
            format!("row {row}")
        }
        fn shown(&self, place: CellPlace) -> String {
            self.exact(place)
        }
        fn exact(&self, place: CellPlace) -> String {
            self.rows[place.row][place.column].map_or_else(String::new, |mark| mark.to_string())
        }
        fn set(&mut self, place: CellPlace, typed: &str) -> Result<(), NotTaken> {
            let mark = match typed {
                "" if place.column == 2 => None,
                typed => Some(
                    typed
                        .parse()
                        .ok()
                        .filter(|mark| *mark <= 10)
                        .ok_or_else(|| "A mark is 0 to 10.".to_owned())?,
                ),
            };
            self.rows[place.row][place.column] = mark;
            Ok(())
        }
        fn choices(&self, _: usize) -> Vec<String> {
            Vec::new()
        }
        fn choose(&mut self, _: CellPlace, _: usize) {}
        fn problem(&self, _: CellPlace) -> Option<String> {
            None
        }
        fn total(&self, _: usize) -> Option<String> {
            None
        }
        fn add(&mut self) {
            self.rows.push([Some(0), Some(0), None]);
        }
        fn duplicate(&mut self, row: usize) {
            self.rows.insert(row, self.rows[row]);
        }
        fn remove(&mut self, row: usize) -> Result<(), String> {
            self.rows.remove(row);
            Ok(())
        }
        fn shift(&mut self, from: usize, to: usize) {
            let row = self.rows.remove(from);
            self.rows.insert(to, row);
        }
        fn save(&self) -> Self {
            self.clone()
        }
        fn restore(&mut self, saved: Self) {
            *self = saved;
        }
    }

    fn range(from: (usize, usize), to: (usize, usize)) -> Selection {
        Selection::between(CellPlace::new(from.0, from.1), CellPlace::new(to.0, to.1))
    }

    fn paste_plain(
        marks: &mut Marks,
        selection: Selection,
        text: &str,
    ) -> Result<Selection, Refused> {
        paste(marks, selection, text, &Answers::new())
    }

    #[test]
    fn a_block_goes_where_the_selection_begins() {
        let mut marks = Marks::of(&[[1, 1, 1], [1, 1, 1]]);
        let covered = paste_plain(&mut marks, range((0, 1), (0, 1)), "5\t6\n7\t8\n");
        assert_eq!(covered, Ok(range((0, 1), (1, 2))));
        assert_eq!(marks.filled(), [[1, 5, 6], [1, 7, 8]]);
    }

    #[test]
    fn one_bad_cell_refuses_the_whole_block_and_says_which() {
        let mut marks = Marks::of(&[[1, 1, 1], [1, 1, 1]]);
        let before = marks.clone();
        let refused = paste_plain(&mut marks, range((0, 0), (0, 0)), "5\t6\n7\t11\n8\t9\n");
        let refusal = Refusal {
            column: "second".to_owned(),
            row: "row 1".to_owned(),
            typed: "11".to_owned(),
            reason: "A mark is 0 to 10.".to_owned(),
        };
        assert_eq!(refused, Err(Refused::Cells(vec![refusal])));
        assert_eq!(marks, before);
    }

    #[test]
    fn a_block_that_is_longer_than_the_list_adds_rows() {
        let mut marks = Marks::of(&[[1, 1, 1]]);
        paste_plain(&mut marks, range((0, 0), (0, 0)), "2\t2\t2\n3\t3\t3\n").unwrap();
        assert_eq!(marks.filled(), [[2, 2, 2], [3, 3, 3]]);
    }

    #[test]
    fn a_block_goes_into_an_empty_list() {
        let mut marks = Marks::of(&[]);
        paste_plain(&mut marks, range((0, 2), (0, 2)), "2\t2\t2").unwrap();
        assert_eq!(marks.filled(), [[2, 2, 2]]);
    }

    #[test]
    fn a_block_that_is_too_wide_is_refused_with_the_room_there_is() {
        let mut marks = Marks::of(&[[1, 1, 1]]);
        let refused = paste_plain(&mut marks, range((0, 1), (0, 1)), "2\t2\t2");
        assert_eq!(refused, Err(Refused::TooWide { given: 3, room: 2 }));
        assert_eq!(marks.filled(), [[1, 1, 1]]);
    }

    #[test]
    fn a_ragged_block_leaves_alone_what_it_does_not_hold() {
        let mut marks = Marks::of(&[[1, 1, 1], [1, 1, 1]]);
        paste_plain(&mut marks, range((0, 0), (0, 0)), "2\t2\t2\n3\n").unwrap();
        assert_eq!(marks.filled(), [[2, 2, 2], [3, 1, 1]]);
    }

    #[test]
    fn one_cell_fills_everything_selected() {
        let mut marks = Marks::of(&[[1, 1, 1], [1, 1, 1]]);
        paste_plain(&mut marks, range((1, 1), (0, 0)), "9\n").unwrap();
        assert_eq!(marks.filled(), [[9, 9, 1], [9, 9, 1]]);
    }

    #[test]
    fn what_is_copied_pastes_as_the_same_cells() {
        let marks = Marks::of(&[[1, 2, 3], [4, 5, 6]]);
        let mut other = Marks::of(&[[0, 0, 0]]);
        let text = copy(&marks, range((0, 0), (1, 2)));
        paste_plain(&mut other, Selection::default(), &text).unwrap();
        assert_eq!(other, marks);
    }

    #[test]
    fn filling_down_takes_the_first_row_or_the_row_above() {
        let mut marks = Marks::of(&[[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
        fill_down(&mut marks, range((0, 1), (2, 1))).unwrap();
        assert_eq!(marks.filled(), [[1, 2, 3], [4, 2, 6], [7, 2, 9]]);
        fill_down(&mut marks, range((1, 2), (1, 2))).unwrap();
        assert_eq!(marks.filled()[1], [4, 2, 3]);
        let before = marks.clone();
        fill_down(&mut marks, range((0, 0), (0, 0))).unwrap();
        assert_eq!(marks, before);
    }

    #[test]
    fn only_cells_that_may_be_empty_are_emptied() {
        let mut marks = Marks::of(&[[1, 2, 3]]);
        clear(&mut marks, range((0, 0), (0, 2))).unwrap();
        assert_eq!(marks.rows, [[Some(1), Some(2), None]]);
        let refused = clear(&mut marks, range((0, 0), (0, 1)));
        assert_eq!(refused, Err(Refused::NothingOptional));
    }
}
