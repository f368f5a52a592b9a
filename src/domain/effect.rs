//! What an option changes.

use serde::{Deserialize, Serialize};

use super::record::*;
use super::{Estimate, inputs};

record! {
    /// One thing that an option changes.
    Effect("effect") {
        /// What is changed.
        impact: Impact;
        /// By how much at scale 1 and full activity, in the unit of the impact.
        size: Estimate => |effect| effect.impact.size_input();
    }
}

/// What an effect changes, by the id of its target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Impact {
    /// Raises the delivered score of a driver, in points.
    Lift(String),
    /// Changes what customers expect of a driver, in points.
    Expectation(String),
    /// Removes a share of the incidents of a friction.
    Incidents(String),
    /// Adds to the share of complaints about a friction that are resolved.
    Resolution(String),
    /// Adds to the share of incidents of a friction that customers complain about.
    Complaints(String),
    /// Saves money per year outside the experience.
    Saving,
}

impl Default for Impact {
    fn default() -> Self {
        Self::Lift(String::new())
    }
}

impl Impact {
    /// The id of the driver that is changed.
    pub fn driver(&self) -> Option<&str> {
        match self {
            Self::Lift(id) | Self::Expectation(id) => Some(id),
            Self::Incidents(_) | Self::Resolution(_) | Self::Complaints(_) | Self::Saving => None,
        }
    }

    /// The id of the friction that is changed.
    pub fn friction(&self) -> Option<&str> {
        match self {
            Self::Incidents(id) | Self::Resolution(id) | Self::Complaints(id) => Some(id),
            Self::Lift(_) | Self::Expectation(_) | Self::Saving => None,
        }
    }

    /// The entry of the table of inputs for the size of an effect with this impact.
    pub fn size_input(&self) -> &'static Input {
        match self {
            Self::Lift(_) => &inputs::EFFECT_LIFT,
            Self::Expectation(_) => &inputs::EFFECT_EXPECTATION,
            Self::Incidents(_) => &inputs::EFFECT_INCIDENTS,
            Self::Resolution(_) => &inputs::EFFECT_RESOLUTION,
            Self::Complaints(_) => &inputs::EFFECT_COMPLAINTS,
            Self::Saving => &inputs::EFFECT_SAVING,
        }
    }
}
