//! The pictures that answer. The painter of [`crate::ui::painter`] paints their drawings; here each says what is under the
//! pointer or where the arrows led, is asked why, and has a summary in words for those who do not see it.
//!
//! `asking` is the way with the keyboard, `copying` takes a chart along.

mod asking;
pub(crate) mod bar_chart;
pub(crate) mod copying;
pub(crate) mod driver_scores;
pub(crate) mod flow_chart;
pub(crate) mod journey_curve;
pub(crate) mod line_chart;
pub(crate) mod sparkline;
pub(crate) mod time_bars;
