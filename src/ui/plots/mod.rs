//! The pictures. Each paints one result, answers the pointer with the values under it, and has a summary in words for
//! those who do not see it.

mod axes;
pub(crate) mod cumulative_cash;
pub(crate) mod driver_scores;
mod flow_band;
pub(crate) mod flow_chart;
pub(crate) mod friction_bars;
pub(crate) mod journey_curve;
pub(crate) mod line_chart;
pub(crate) mod nps;
pub(crate) mod pillars;
pub(crate) mod ratchet;
pub(crate) mod sparkline;
pub(crate) mod time_bars;
pub(crate) mod value_curve;
pub(crate) mod waterfall;
