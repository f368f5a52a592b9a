//! The columns of a list: what is declared of each, and where they stand in a width.

use std::ops::RangeInclusive;

use egui::{Align, Rect};

use super::heads::{ColumnHead, Sorted};
use crate::ui::theme::space;

/// Between columns.
const GAP: f32 = space::MEDIUM;
/// At both sides of a row, inside its ground.
const SIDE: f32 = space::SMALL;
/// How much higher a row is that has a second line.
const SECOND_LINE: f32 = 20.0;
/// How far the two lines of a row reach into one another.
const SHARED: f32 = 4.0;
/// How much of the first line of two is lost.
const LOST: f32 = 6.0;

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Width {
    /// So many points.
    Points(f32),
    /// Such a share of what the others leave, and at least so many points.
    Share(f32, f32),
}

impl Width {
    fn least(self) -> f32 {
        match self {
            Self::Points(points) | Self::Share(_, points) => points,
        }
    }
}

/// On which line of a row a column stands where there is no room for all beside one another.
#[derive(Clone, Copy, Debug, PartialEq)]
enum RowLine {
    First,
    /// With this width.
    Second(Width),
}

/// A column of a list.
#[derive(Clone, Debug)]
pub(crate) struct ListColumn {
    pub(super) heads: Vec<ColumnHead>,
    pub(super) align: Align,
    width: Width,
    line: RowLine,
}

impl ListColumn {
    /// A column of words.
    pub(crate) fn words(width: Width) -> Self {
        Self {
            heads: Vec::new(),
            align: Align::Min,
            width,
            line: RowLine::First,
        }
    }

    /// A column of figures, which stand at its right side.
    pub(crate) fn figures(width: Width) -> Self {
        Self {
            align: Align::Max,
            ..Self::words(width)
        }
    }

    /// The same below a head; `help` is shown on hover, where there is any.
    pub(crate) fn head(self, words: String, help: String) -> Self {
        self.sorted_head(words, help, None)
    }

    /// The same below a head that sorts the list, named `spoken` for a screen reader; below the heads that it has already.
    pub(crate) fn sorting_head(
        self,
        words: String,
        help: String,
        spoken: String,
        sorted: Sorted,
    ) -> Self {
        self.sorted_head(words, help, Some((spoken, sorted)))
    }

    fn sorted_head(mut self, words: String, help: String, sorts: Option<(String, Sorted)>) -> Self {
        self.heads.push(ColumnHead { words, help, sorts });
        self
    }

    /// The same on the second line of a row where there is no room beside the others, with this width.
    pub(crate) fn or_below(mut self, width: Width) -> Self {
        self.line = RowLine::Second(width);
        self
    }
}

/// Where the columns stand in a row.
#[derive(Debug)]
pub(super) struct Places {
    /// From the left of the row.
    places: Vec<RangeInclusive<f32>>,
    /// The columns on the second line; none where all stand beside one another.
    below: Vec<usize>,
}

impl Places {
    /// The places of columns in a row of this width.
    pub(super) fn of(columns: &[ListColumn], width: f32) -> Self {
        let room = width - 2.0 * SIDE;
        let widths: Vec<Width> = columns.iter().map(|column| column.width).collect();
        let beside = Self {
            places: places(&widths, room, SIDE),
            below: Vec::new(),
        };
        let is_below = |place: &usize| columns[*place].line != RowLine::First;
        if needed(&widths) <= room || !(0..columns.len()).any(|place| is_below(&place)) {
            return beside;
        }
        let (below, above): (Vec<usize>, Vec<usize>) = (0..columns.len()).partition(is_below);
        let mut folded = beside;
        for line in [&above, &below] {
            let width = |place: &usize| match columns[*place].line {
                RowLine::First => columns[*place].width,
                RowLine::Second(width) => width,
            };
            let widths: Vec<Width> = line.iter().map(width).collect();
            for (place, range) in line.iter().zip(places(&widths, room, SIDE)) {
                folded.places[*place] = range;
            }
        }
        folded.below = below;
        folded
    }

    /// Whether a column stands on the second line.
    pub(super) fn is_below(&self, column: usize) -> bool {
        self.below.contains(&column)
    }

    /// How high a row is whose cells are as high as this.
    pub(super) fn row_height(&self, height: f32) -> f32 {
        if self.below.is_empty() {
            height
        } else {
            height + SECOND_LINE
        }
    }

    /// Where a cell stands in a row whose cells are as high as this.
    pub(super) fn area(&self, column: usize, row: Rect, height: f32) -> Rect {
        let line = match (self.below.is_empty(), self.is_below(column)) {
            (true, _) => row.y_range(),
            (false, false) => (row.top()..=row.top() + height - LOST).into(),
            (false, true) => (row.top() + height - LOST - SHARED..=row.bottom()).into(),
        };
        let place = &self.places[column];
        let (left, right) = (row.left() + place.start(), row.left() + place.end());
        Rect::from_x_y_ranges(left..=right, line)
    }

    /// The head of a column that has none above it, because it stands on the second line.
    pub(super) fn head_in_cell<'a>(
        &self,
        column: usize,
        declared: &'a ListColumn,
    ) -> Option<&'a str> {
        let head = declared.heads.first().filter(|_| self.is_below(column))?;
        Some(&head.words)
    }
}

/// The least room that columns need beside one another.
pub(super) fn needed(widths: &[Width]) -> f32 {
    let least: f32 = widths.iter().map(|width| width.least()).sum();
    least + GAP * widths.len().saturating_sub(1) as f32
}

/// Where columns of these widths stand beside one another in a room that begins at `left`.
pub(super) fn places(widths: &[Width], room: f32, left: f32) -> Vec<RangeInclusive<f32>> {
    let mut sizes: Vec<f32> = widths.iter().map(|width| width.least()).collect();
    let mut sharing: Vec<(usize, f32)> = Vec::new();
    for (place, width) in widths.iter().enumerate() {
        if let Width::Share(share, _) = width {
            sharing.push((place, *share));
        }
    }
    let gaps = GAP * widths.len().saturating_sub(1) as f32;
    // Whose share is below the least that it needs has that, and the others share the rest.
    loop {
        let shares: f32 = sharing.iter().map(|(_, share)| share).sum();
        let is_sharing = |place: usize| sharing.iter().any(|(own, _)| *own == place);
        let taken: f32 = (0..sizes.len())
            .filter(|place| !is_sharing(*place))
            .map(|place| sizes[place])
            .sum();
        let rest = room - gaps - taken;
        let part = |share: f32| rest * share / shares;
        let least = |place: usize| widths[place].least();
        let before = sharing.len();
        let enough: Vec<(usize, f32)> = sharing
            .iter()
            .copied()
            .filter(|(place, share)| part(*share) >= least(*place))
            .collect();
        if enough.len() == before {
            for (place, share) in &sharing {
                sizes[*place] = part(*share);
            }
            break;
        }
        sharing = enough;
    }
    let mut left = left;
    let next = |size: &f32| {
        let place = left..=left + size;
        left += size + GAP;
        place
    };
    sizes.iter().map(next).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_room_and_none_is_narrower_than_it_needs() {
        let widths = [
            Width::Share(3.0, 50.0),
            Width::Points(60.0),
            Width::Share(1.0, 90.0),
        ];
        let stand = |room| {
            let places = places(&widths, room, 8.0);
            places
                .iter()
                .map(|place| place.end() - place.start())
                .collect::<Vec<f32>>()
        };
        assert_eq!(stand(564.0), [360.0, 60.0, 120.0]);
        assert_eq!(stand(284.0), [110.0, 60.0, 90.0]);
        assert_eq!(stand(100.0), [50.0, 60.0, 90.0]);
        assert_eq!(needed(&widths), 224.0);
    }

    #[test]
    fn columns_stand_on_a_second_line_where_there_is_no_room_for_all() {
        let columns = [
            ListColumn::words(Width::Share(1.0, 100.0)),
            ListColumn::figures(Width::Points(80.0))
                .head("Once".to_owned(), String::new())
                .or_below(Width::Points(100.0)),
            ListColumn::figures(Width::Points(80.0)),
        ];
        let wide = Places::of(&columns, 400.0);
        assert_eq!(wide.row_height(40.0), 40.0);
        assert_eq!(wide.head_in_cell(1, &columns[1]), None);
        let narrow = Places::of(&columns, 260.0);
        assert_eq!(narrow.row_height(40.0), 60.0);
        assert_eq!(narrow.head_in_cell(1, &columns[1]), Some("Once"));
        let row = Rect::from_x_y_ranges(0.0..=260.0, 0.0..=60.0);
        let [name, once, last] = [0, 1, 2].map(|column| narrow.area(column, row, 40.0));
        assert!(name.right() < last.left() && last.right() <= 252.0);
        assert!(once.top() > name.top() && once.left() == name.left());
    }
}
