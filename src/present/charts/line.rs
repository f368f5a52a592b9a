//! Curves over months, scales or points: cash, scores and values.

use super::{Axis, ChartTable, Ink, Point};

/// Curves over months, scales or points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineChart {
    /// What the chart shows, in words: for who cannot see it, and as its alternative text.
    pub summary: String,
    /// Along the bottom.
    pub across: Axis,
    /// Along the side.
    pub up: Axis,
    /// Areas, behind everything.
    pub areas: Vec<CurveArea>,
    /// Curves, the most important last.
    pub curves: Vec<Curve>,
    /// Lines from bottom to top.
    pub guides: Vec<GuideLine>,
    /// How far values reach up and down, as they are not certain.
    pub ranges: Vec<ErrorRange>,
    /// Points that stand out.
    pub marks: Vec<PointMark>,
    /// The figures behind it.
    pub table: ChartTable,
    /// Where along the bottom each row of the table stands, from left to right.
    pub places: Vec<f64>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineStyle {
    /// In one stroke.
    Solid,
    /// In one thin stroke: the edge of something.
    Thin,
    /// In dashes: not our plan, or beyond it.
    Dashed,
}

/// A curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its points from left to right.
    pub points: Vec<Point>,
    /// What its colour stands for.
    pub ink: Ink,
    /// How it is drawn.
    pub style: LineStyle,
    /// What is written at its right end; empty for nothing.
    pub label: String,
    /// The column of the table that has its figures, where it has one.
    pub column: Option<usize>,
}

impl Curve {
    /// Its value at a place along the bottom, where it runs there.
    pub fn at(&self, x: f64) -> Option<f64> {
        let after = self.points.iter().position(|point| point.x >= x)?;
        let right = self.points[after];
        if right.x == x {
            return Some(right.y);
        }
        let left = self.points[after.checked_sub(1)?];
        let share = (x - left.x) / (right.x - left.x);
        Some(left.y + share * (right.y - left.y))
    }
}

/// An area between two curves.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveArea {
    /// Its upper edge, from left to right.
    pub upper: Vec<Point>,
    /// Its lower edge at the same places.
    pub lower: Vec<Point>,
    /// What its colour stands for.
    pub ink: Ink,
    /// How strong its colour is.
    pub tone: Tone,
}

/// How strong a colour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    Full,
    /// As strong as a line: columns.
    Strong,
    /// Faint: ground that curves run over.
    Faint,
    /// Hatched: assumed.
    Hatched,
}

/// How far a value reaches up and down, as it is not certain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ErrorRange {
    /// Where along the bottom.
    pub at: f64,
    /// Its lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// What its colour stands for.
    pub ink: Ink,
    /// The column of the table that has its figures, where it has one.
    pub column: Option<usize>,
}

/// A line from bottom to top.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideLine {
    /// Where it stands along the bottom.
    pub at: f64,
    /// What its colour stands for.
    pub ink: Ink,
    /// What is written at its foot.
    pub label: String,
}

/// A point that stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct PointMark {
    /// Where.
    pub at: Point,
    /// Its shape.
    pub shape: MarkShape,
    /// What its colour stands for.
    pub ink: Ink,
    /// What is written at it.
    pub label: String,
    /// Where that is written.
    pub side: MarkSide,
}

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// A filled dot.
    Dot,
    /// A ring: today.
    Ring,
    /// A faint ring: the end, when expectations have risen.
    FaintRing,
    /// A filled triangle that points down: the plan.
    Triangle,
    /// Nothing but its words.
    Words,
}

/// At which side of a mark its words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkSide {
    /// Above it.
    Above,
    /// Below it.
    Below,
    /// To its left.
    Left,
    /// To its right.
    Right,
}

impl LineChart {
    /// Whether any of its points can be asked why.
    pub fn can_be_asked(&self) -> bool {
        let mut asks = self.table.asks.iter().flatten();
        asks.any(Option::is_some)
    }

    /// The curves and ranges that can be asked why at a row of the table: the column of each, and its value there.
    pub fn asked_at(&self, row: usize) -> Vec<(usize, Point)> {
        let Some(x) = self.places.get(row).copied() else {
            return Vec::new();
        };
        let curves = self.curves.iter().filter_map(|curve| {
            let column = curve.column?;
            self.table.ask(row, column)?;
            Some((column, Point { x, y: curve.at(x)? }))
        });
        let ranges = self.ranges.iter().filter_map(|range| {
            let column = range.column.filter(|_| range.at == x)?;
            self.table.ask(row, column)?;
            let y = f64::midpoint(range.from, range.to);
            Some((column, Point { x, y }))
        });
        let mut asked: Vec<(usize, Point)> = curves.chain(ranges).collect();
        if asked.is_empty() {
            // Columns of a histogram have no curve: they are asked at their foot.
            let asks = self.table.asks.get(row).into_iter().flatten();
            let columns = asks.enumerate().filter(|(_, ask)| ask.is_some());
            asked.extend(columns.map(|(column, _)| (column, Point { x, y: 0.0 })));
        }
        asked.sort_by_key(|(column, _)| *column);
        asked
    }

    /// The row of the table nearest to a place along the bottom.
    pub fn row_at(&self, x: f64) -> Option<usize> {
        let distance = |place: usize| (self.places[place] - x).abs();
        (0..self.places.len().min(self.table.rows.len()))
            .min_by(|one, other| distance(*one).total_cmp(&distance(*other)))
    }
}
