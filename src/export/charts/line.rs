//! Curves over months, scales or points: cash, scores and values.

use super::{Axis, Ink, Point, Table};

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
    pub areas: Vec<Area>,
    /// Curves, the most important last.
    pub curves: Vec<Curve>,
    /// Lines from bottom to top.
    pub guides: Vec<Guide>,
    /// How far values reach up and down, as they are not certain.
    pub ranges: Vec<Range>,
    /// Points that stand out.
    pub marks: Vec<Mark>,
    /// The figures behind it.
    pub table: Table,
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
}

/// An area between two curves.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
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
pub struct Range {
    /// Where along the bottom.
    pub at: f64,
    /// Its lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// What its colour stands for.
    pub ink: Ink,
}

/// A line from bottom to top.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// Where it stands along the bottom.
    pub at: f64,
    /// What its colour stands for.
    pub ink: Ink,
    /// What is written at its foot.
    pub label: String,
}

/// A point that stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub at: Point,
    /// Its shape.
    pub shape: MarkShape,
    /// What its colour stands for.
    pub ink: Ink,
    /// What is written at it.
    pub label: String,
    /// Where that is written.
    pub side: Side,
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
pub enum Side {
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
    /// The row of the table nearest to a place along the bottom.
    pub fn row_at(&self, x: f64) -> Option<usize> {
        let distance = |place: usize| (self.places[place] - x).abs();
        (0..self.places.len().min(self.table.rows.len()))
            .min_by(|one, other| distance(*one).total_cmp(&distance(*other)))
    }
}
