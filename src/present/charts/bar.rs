//! Bars by name: money by what brings it, shares and gaps.

use crate::present::why::WhyQuestion;

use super::{ChartTable, Ink};

/// Bars below one another.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// What the chart shows, in words: for who cannot see it, and as its alternative text.
    pub summary: String,
    /// How the bars stand.
    pub arrangement: Arrangement,
    /// The value at the left edge.
    pub from: f64,
    /// The value at the right edge.
    pub to: f64,
    /// The bars from top to bottom.
    pub bars: Vec<Bar>,
    /// The figures behind it: a row for each bar.
    pub table: ChartTable,
}

/// How bars stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Each begins where the one before ends, beside its name.
    Steps,
    /// Each by itself, beside its name.
    Beside,
    /// Each by itself, below its name.
    Below,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub name: String,
    /// What is written opposite the name; empty for nothing.
    pub remark: String,
    /// What it means, in a sentence; empty for nothing.
    pub help: String,
    /// The value that it begins at.
    pub from: f64,
    /// The value that it ends at.
    pub to: f64,
    /// What its colour stands for.
    pub ink: Ink,
    /// Whether it is one of many or the outcome.
    pub kind: BarKind,
    /// Its figure, as it is written beside it.
    pub shown: String,
    /// The same in full.
    pub exact: String,
    /// What its figure is, to be asked why.
    pub ask: Option<WhyQuestion>,
}

/// What a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// One of many.
    Part,
    /// What they come to.
    Total,
    /// There is nothing to show.
    Nothing,
}

impl BarChart {
    /// A chart of bars that reaches over all of them and over zero.
    pub(crate) fn new(arrangement: Arrangement, bars: Vec<Bar>, heads: Vec<String>) -> Self {
        let ends = || bars.iter().flat_map(|bar| [bar.from, bar.to]);
        let from = ends().fold(0.0, f64::min);
        let to = ends().fold(0.0, f64::max);
        let row = |bar: &Bar| vec![bar.name.clone(), bar.exact.clone()];
        let table = ChartTable {
            heads,
            rows: bars.iter().map(row).collect(),
            asks: bars.iter().map(|bar| vec![None, bar.ask.clone()]).collect(),
            ..ChartTable::default()
        };
        Self {
            summary: String::new(),
            arrangement,
            from,
            // A chart of nothing still has a width.
            to: if to > from { to } else { from + 1.0 },
            bars,
            table,
        }
    }
}
