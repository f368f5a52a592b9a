//! What was measured over time.

use serde::{Deserialize, Serialize};

use super::record::*;
use super::{Month, inputs};

record! {
    /// A measured score.
    Measurement("measurement") {
        /// When it was measured.
        month: Month;
        /// What was measured.
        metric: Metric;
        /// The score; for NPS from −100 to 100.
        value: f64 => |measurement| measurement.metric.value_input();
        /// How many people answered.
        responses: Option<u64> = None;
        /// How many of them were promoters.
        promoters: Option<u64> = None;
        /// How many of them were detractors.
        detractors: Option<u64> = None;
    }
}

/// What a measurement measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Metric {
    /// Net promoter score.
    #[default]
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
    /// Another score, by its name.
    Other(String),
}

impl Metric {
    /// The entry of the table of inputs for a score of this kind.
    fn value_input(&self) -> &'static Input {
        match self {
            Self::Nps => &inputs::MEASUREMENT_NPS,
            Self::Csat | Self::Ces | Self::Other(_) => &inputs::MEASUREMENT_VALUE,
        }
    }
}
