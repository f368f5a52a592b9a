//! Where the cells of a grid stand: a header above, the first column at the left and totals below stay in sight.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::place::CellPlace;
use super::rows::GridColumn;

/// Height of a row.
pub(super) const ROW: f32 = 28.0;
/// Height of the header.
pub(super) const HEADER: f32 = 28.0;
/// Room for a scroll bar below the cells.
const BAR: f32 = 10.0;

/// The measures of a grid in one frame.
#[derive(Clone, Debug)]
pub(super) struct GridMeasure {
    /// Where each column begins, from the left of the contents, and where the last ends.
    edges: Vec<f32>,
    /// How many rows there are.
    rows: usize,
    /// Height of the totals.
    pub(super) totals: f32,
    /// Room for a scroll bar.
    bar: f32,
    /// What is seen of it.
    pub(super) view: Vec2,
    /// How large all of it is.
    pub(super) contents: Vec2,
}

impl GridMeasure {
    /// Fits columns into a width. Where there is more room than they ask for, the first gets it; where there is less, they
    /// scroll. `most` is the number of rows that are seen at once.
    pub(super) fn new(
        columns: &[GridColumn],
        rows: usize,
        most: usize,
        width: f32,
        totals: f32,
    ) -> Self {
        let asked: f32 = columns.iter().map(|column| column.width).sum();
        let spare = (width - asked).max(0.0).floor();
        let mut edges = vec![0.0];
        let mut edge = 0.0;
        for (position, column) in columns.iter().enumerate() {
            edge += column.width + if position == 0 { spare } else { 0.0 };
            edges.push(edge);
        }
        let bar = if edge > width { BAR } else { 0.0 };
        let around = HEADER + totals + bar;
        Self {
            edges,
            rows,
            totals,
            bar,
            view: vec2(width, rows.clamp(1, most) as f32 * ROW + around),
            contents: vec2(edge.max(width), rows.max(1) as f32 * ROW + around),
        }
    }

    /// Rows that are seen at once.
    pub(super) fn page(&self) -> usize {
        (self.body().y / ROW).floor().max(1.0) as usize
    }

    /// What is seen of the cells that scroll.
    fn body(&self) -> Vec2 {
        let around = vec2(self.first(), HEADER + self.totals + self.bar);
        (self.view - around).max(Vec2::ZERO)
    }

    /// Width of the first column.
    pub(super) fn first(&self) -> f32 {
        self.edges.get(1).copied().unwrap_or(0.0)
    }

    /// Where a column begins and ends.
    pub(super) fn column(&self, column: usize) -> (f32, f32) {
        (self.edges[column], self.edges[column + 1])
    }

    /// A cell among the contents.
    pub(super) fn cell(&self, place: CellPlace) -> Rect {
        let (left, right) = self.column(place.column);
        let top = HEADER + place.row as f32 * ROW;
        Rect::from_min_max(pos2(left, top), pos2(right, top + ROW))
    }

    /// The rows that are seen at an offset.
    pub(super) fn visible_rows(&self, offset: f32) -> std::ops::Range<usize> {
        let first = (offset / ROW).floor().max(0.0) as usize;
        let last = ((offset + self.body().y) / ROW).ceil().max(0.0) as usize;
        first.min(self.rows)..last.min(self.rows)
    }

    /// The offset nearest to this one at which a cell is seen.
    pub(super) fn following(&self, offset: Vec2, place: CellPlace) -> Vec2 {
        let body = self.body();
        let near = |offset: f32, from: f32, to: f32, seen: f32| {
            if from < offset {
                from
            } else if to > offset + seen {
                to - seen
            } else {
                offset
            }
        };
        let top = place.row as f32 * ROW;
        let y = near(offset.y, top, top + ROW, body.y);
        let x = if place.column == 0 {
            offset.x
        } else {
            let (left, right) = self.column(place.column);
            near(offset.x, left - self.first(), right - self.first(), body.x)
        };
        vec2(x, y).max(Vec2::ZERO)
    }

    /// The cell at a place in sight, `at` from the upper left of the view; the nearest one outside.
    pub(super) fn place_at(&self, at: Vec2, offset: Vec2) -> CellPlace {
        let x = if at.x < self.first() {
            at.x
        } else {
            at.x + offset.x
        };
        let inner = &self.edges[1..self.edges.len().max(2) - 1];
        let column = inner.iter().filter(|edge| **edge <= x).count();
        let row = ((at.y - HEADER + offset.y) / ROW).floor().max(0.0) as usize;
        CellPlace::new(row.min(self.rows.saturating_sub(1)), column)
    }

    /// Where the parts of the view are on screen, with its upper left corner at `corner`.
    pub(super) fn parts(&self, corner: Pos2) -> GridParts {
        let whole = Rect::from_min_size(corner, self.view);
        let below = (corner.y + self.contents.y).min(whole.bottom());
        let left = corner.x + self.first();
        let top = corner.y + HEADER;
        let bottom = (below - self.bar - self.totals).max(top);
        GridParts {
            whole,
            body: Rect::from_min_max(pos2(left, top), pos2(whole.right(), bottom)),
            first: Rect::from_min_max(pos2(corner.x, top), pos2(left, bottom)),
        }
    }
}

/// The parts of a grid on screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct GridParts {
    /// All of it.
    pub(super) whole: Rect,
    /// The cells that scroll both ways.
    pub(super) body: Rect,
    /// The first column.
    pub(super) first: Rect,
}

#[cfg(test)]
mod tests {
    use super::super::rows::{Alignment, CellKind, Filling};
    use super::*;

    fn columns(widths: &[f32]) -> Vec<GridColumn> {
        let column = |width: &f32| GridColumn {
            name: String::new(),
            unit: String::new(),
            help: String::new(),
            width: *width,
            alignment: Alignment::Left,
            kind: CellKind::Typed,
            filling: Filling::Required,
        };
        widths.iter().map(column).collect()
    }

    #[test]
    fn of_two_thousand_rows_only_those_in_sight_are_shown() {
        let measure = GridMeasure::new(&columns(&[100.0, 50.0]), 2_000, 10, 300.0, 0.0);
        assert_eq!(measure.page(), 10);
        assert_eq!(measure.visible_rows(0.0), 0..10);
        assert_eq!(measure.visible_rows(ROW * 1_500.5), 1_500..1_511);
        assert_eq!(measure.visible_rows(ROW * 1_990.0), 1_990..2_000);
    }

    #[test]
    fn the_view_follows_the_cursor_and_stays_where_it_is_in_sight() {
        let measure = GridMeasure::new(&columns(&[100.0, 80.0, 80.0, 80.0]), 100, 10, 200.0, 0.0);
        let stays = vec2(0.0, 5.0 * ROW);
        assert_eq!(measure.following(stays, CellPlace::new(7, 1)), stays);
        let down = measure.following(Vec2::ZERO, CellPlace::new(40, 0));
        assert!(measure.visible_rows(down.y).contains(&40));
        assert_eq!(measure.following(down, CellPlace::new(3, 0)).y, 3.0 * ROW);
        let right = measure.following(Vec2::ZERO, CellPlace::new(0, 3));
        assert_eq!(right.x, 140.0);
        assert_eq!(measure.following(right, CellPlace::new(0, 1)).x, 0.0);
    }

    #[test]
    fn a_cell_is_found_where_it_is_seen() {
        let measure = GridMeasure::new(&columns(&[100.0, 80.0, 80.0, 80.0]), 100, 10, 200.0, 0.0);
        let offset = vec2(100.0, 20.0 * ROW);
        let at = vec2(150.0, HEADER + 1.5 * ROW);
        assert_eq!(measure.place_at(at, offset), CellPlace::new(21, 2));
        assert_eq!(
            measure.place_at(vec2(50.0, at.y), offset),
            CellPlace::new(21, 0)
        );
        assert_eq!(
            measure.place_at(vec2(9e3, 9e9), offset),
            CellPlace::new(99, 3)
        );
    }
}
