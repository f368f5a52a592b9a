//! The pictures. Each paints one result, answers the pointer with the values under it, and has a summary in words for
//! those who do not see it.
//!
//! `line_chart` and `bar_chart` paint the charts of [`crate::present::charts`], `copying` takes them along, and with
//! `asking` they answer the keyboard.

mod asking;
mod axes;
pub(crate) mod bar_chart;
pub(crate) mod copying;
pub(crate) mod driver_scores;
pub(crate) mod flow_chart;
pub(crate) mod journey_curve;
pub(crate) mod line_chart;
pub(crate) mod sparkline;
pub(crate) mod time_bars;
