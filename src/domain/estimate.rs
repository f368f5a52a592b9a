//! A number that is not known for sure, and what it rests on.

use serde::{Deserialize, Serialize};

use super::Month;

/// A number with, where it is uncertain, the lowest and highest value thought possible.
///
/// `low` and `high` come together or not at all; without them the number is certain. In a valid case
/// `low ≤ likely ≤ high`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// Lowest value thought possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The most likely value; every deterministic result uses it.
    pub likely: f64,
    /// Highest value thought possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What the number rests on; without it, judgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

impl Estimate {
    /// A number that is certain and rests on judgement.
    pub const fn certain(likely: f64) -> Self {
        Self {
            low: None,
            likely,
            high: None,
            basis: None,
        }
    }

    /// A number between `low` and `high`, resting on judgement.
    pub const fn range(low: f64, likely: f64, high: f64) -> Self {
        Self {
            low: Some(low),
            likely,
            high: Some(high),
            basis: None,
        }
    }

    /// The grade of evidence; judgement where none is named.
    pub fn evidence(&self) -> Evidence {
        self.basis
            .as_ref()
            .map_or(Evidence::Judgement, |basis| basis.evidence)
    }

    /// The grade as the checks read it: a grade of the company's own data without a source counts as judgement.
    pub fn sourced_evidence(&self) -> Evidence {
        let sourced = self
            .basis
            .as_ref()
            .is_some_and(|b| b.source.as_ref().is_some_and(|s| !s.trim().is_empty()));
        match self.evidence() {
            Evidence::OwnExperiment | Evidence::OwnTrend | Evidence::OwnSurvey if !sourced => {
                Evidence::Judgement
            }
            grade => grade,
        }
    }

    /// Whether the estimate has a width: `low < high`.
    pub fn is_uncertain(&self) -> bool {
        matches!((self.low, self.high), (Some(low), Some(high)) if low < high)
    }
}

impl From<f64> for Estimate {
    fn from(likely: f64) -> Self {
        Self::certain(likely)
    }
}

/// What an estimate rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The grade of the evidence.
    pub evidence: Evidence,
    /// Where it can be looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// When it was last true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Month>,
}

/// The grade of evidence, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Evidence {
    /// The company changed something for some customers and compared them with others.
    OwnExperiment,
    /// The company followed its own figures over time.
    OwnTrend,
    /// The company asked its own customers or staff.
    OwnSurvey,
    /// Somebody published it about other companies.
    PublishedStudy,
    /// Somebody thinks so.
    Judgement,
}

impl Evidence {
    /// All grades, strongest first.
    pub const ALL: [Self; 5] = [
        Self::OwnExperiment,
        Self::OwnTrend,
        Self::OwnSurvey,
        Self::PublishedStudy,
        Self::Judgement,
    ];

    /// Whether the grade stands for the company's own data.
    pub fn is_own(self) -> bool {
        matches!(self, Self::OwnExperiment | Self::OwnTrend | Self::OwnSurvey)
    }
}
