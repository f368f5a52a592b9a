//! Charts without a medium: what they show, in the words and figures of a language, and the table behind them.
//!
//! A chart knows no pixels and no colours, only what a colour stands for. So the same chart is on screen, on paper and in
//! the clipboard, and it is built once.
//!
//! [`LineChart`] and [`BarChart`] are the models; every other module builds one of them from results.

mod alternatives;
mod axis;
mod bar;
mod cash;
mod factors;
pub mod flow;
mod frictions;
mod frontier;
mod gauge;
mod journey;
mod line;
mod masses;
mod nps;
mod pillars;
mod ratchet;
mod scale;
mod spread;
mod timing;
mod tornado;
mod value_curve;
mod waterfall;
mod years;

pub use alternatives::{alternatives_table, alternatives_title};
pub use axis::{finer_money_axis, money_axis, years};
pub use bar::{Arrangement, Bar, BarChart, BarKind};
pub use cash::{cash_chart, cash_summary, small_cash_chart};
pub use factors::{overshoot_chart, share_chart, worth_table};
pub use frictions::friction_chart;
pub use frontier::{chance_words, frontier_chart, frontier_table, rox_words};
pub use gauge::{GaugeMarks, GaugeScale, gap_words, gauge_summary};
pub use journey::{
    Against, journey_summary, journey_table, moment_words, scores_table, standing_words,
    touchpoint_name,
};
pub use line::{
    Curve, CurveArea, ErrorRange, GuideLine, LineChart, LineStyle, MarkShape, MarkSide, PointMark,
    Tone,
};
pub use masses::{mass_chart, mass_words, masses_in_words, rest_share_words};
pub use nps::{course_words, nps_chart};
pub use pillars::pillar_chart;
pub use ratchet::ratchet_chart;
pub use scale::scale_chart;
pub use spread::{fan_chart, histogram_chart, spread_table};
pub use timing::{gauge_table, timing_table};
pub use tornado::{switching_table, tornado_chart};
pub use value_curve::{DriverPoints, value_chart};
pub use waterfall::{BridgeBar, bridge_chart, waterfall_by_behaviour, waterfall_by_option};
pub use years::{YearsView, named_once, years_table};

use serde::Serialize;

use super::why::WhyQuestion;

/// Bars and rows of a ranking at most.
const MOST_RANKED: usize = 10;

/// An axis: what it spans, and where something is written along it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// What it counts; empty where that goes without saying.
    pub name: String,
    /// Its lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// Where something is written.
    pub ticks: Vec<Tick>,
}

/// A place on an axis, with what is written there.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub at: f64,
    /// What is written.
    pub words: String,
}

/// A point of a chart: a value across and a value up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Along the bottom.
    pub x: f64,
    /// Along the side.
    pub y: f64,
}

/// What a colour stands for. Each theme and each medium has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Our plan, and what can be acted on.
    Plan,
    /// The world in which nothing is done.
    DoNothing,
    /// Words and main lines.
    Text,
    /// Words and lines that stand back.
    Secondary,
    /// Less than customers expect.
    FallsShort,
    /// What customers expect, within tolerance.
    SweetSpot,
    /// More than customers expect.
    Overshoot,
    /// Money that is left.
    Gain,
    /// Money spent or lost.
    Cost,
    /// Savings outside the experience.
    Saving,
}

/// The figures behind a chart, as text in the formats of its language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChartTable {
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// The rows; behind a chart, one per place along the bottom.
    pub rows: Vec<Vec<String>>,
    /// What stands below the columns; empty for nothing.
    pub totals: Vec<String>,
    /// What its figures are, to be asked why: row by row, that of the totals last. Shorter where nothing can be asked.
    #[serde(skip)]
    pub asks: Vec<Vec<Option<WhyQuestion>>>,
}

impl ChartTable {
    /// What a figure is, to be asked why. The row of the totals comes after all others.
    pub fn ask(&self, row: usize, column: usize) -> Option<&WhyQuestion> {
        self.asks.get(row)?.get(column)?.as_ref()
    }

    /// The same with a row for each column, and a column for each row. Without what stands below the columns.
    pub fn transposed(&self) -> Self {
        let (corner, names) = match self.heads.split_first() {
            Some((corner, names)) => (corner.clone(), names),
            None => (String::new(), &[][..]),
        };
        let cell = |cells: &Vec<String>, column: usize| cells.get(column).cloned();
        let named = self.rows.iter().filter_map(|cells| cell(cells, 0));
        let columns = names.iter().zip(1..);
        let rows = columns.clone().map(|(name, column)| {
            let cells = self.rows.iter().filter_map(|cells| cell(cells, column));
            std::iter::once(name.clone()).chain(cells).collect()
        });
        let asks = columns.map(|(_, column)| {
            let asks = (0..self.rows.len()).map(|row| self.ask(row, column).cloned());
            std::iter::once(None).chain(asks).collect()
        });
        Self {
            heads: std::iter::once(corner).chain(named).collect(),
            rows: rows.collect(),
            totals: Vec::new(),
            asks: asks.collect(),
        }
    }

    /// The table for a spreadsheet: columns parted by tabs, rows by line ends.
    pub fn as_tabbed_text(&self) -> String {
        let lines = std::iter::once(&self.heads)
            .chain(&self.rows)
            .chain(std::iter::once(&self.totals));
        let lines: Vec<String> = lines
            .filter(|cells| !cells.is_empty())
            .map(|cells| cells.join("\t"))
            .collect();
        lines.join("\n")
    }
}

/// Round numbers between two values, about as many as asked for.
pub fn round_steps(low: f64, high: f64, about: usize) -> Vec<f64> {
    let span = high - low;
    if !(span.is_finite() && span > 0.0) || about == 0 {
        return Vec::new();
    }
    let rough = span / about as f64;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= rough)
        .unwrap_or(10.0 * power);
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|n| n as f64 * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_lie_inside() {
        assert_eq!(round_steps(-1.6, 4.2, 4), [0.0, 2.0, 4.0]);
        let fifths = [0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0];
        assert_eq!(round_steps(0.0, 1.0, 5), fifths);
        assert!(round_steps(1.0, 1.0, 4).is_empty());
        assert!(round_steps(f64::NAN, 1.0, 4).is_empty());
    }

    #[test]
    fn a_table_becomes_lines_and_tabs() {
        let table = ChartTable {
            heads: vec!["Month".to_owned(), "Cash".to_owned()],
            rows: vec![vec!["Jan 2027".to_owned(), "−€ 12".to_owned()]],
            ..ChartTable::default()
        };
        assert_eq!(table.as_tabbed_text(), "Month\tCash\nJan 2027\t−€ 12");
    }
}
