//! The sub-scores of the experience.

use serde::{Deserialize, Serialize};

use super::record::*;
use super::{Estimate, Evidence};

record! {
    /// A sub-score of the experience at one touchpoint, as report marks from 0 to 10.
    Driver("driver" by id) as DriverPlan {
        /// Unique among the drivers.
        id: String as String;
        /// What it is called.
        name: String;
        /// Id of the touchpoint where it is met.
        touchpoint: String;
        /// Which of the six pillars of experience it belongs to.
        pillar: Pillar as Pillar;
        /// Whose data it is.
        voice: Voice as Voice;
        /// How customers take it when it falls short or exceeds.
        kano: Kano as Kano;
        /// How heavily it counts at its touchpoint and in the journey, from 0.
        importance: f64 as N => IMPORTANCE: Weight in NOT_NEGATIVE;
        /// The score that customers give.
        delivered: Estimate as N => DELIVERED: Score in SCORE;
        /// The score that customers expected, before the offset of a segment; missing when customers were not asked.
        expected: Option<Estimate> as Option<N> = None => EXPECTED: Score in SCORE;
        /// The score that the brand promises.
        promised: Option<f64> as Option<N> = None => PROMISED: Score in SCORE, beside_the_money();
        /// The score that management believes customers give.
        believed: Option<f64> as Option<N> = None => BELIEVED: Score in SCORE, beside_the_money();
        /// Width of the sweet spot above the expectation, in points; the response's when left out.
        tolerance: Option<f64> as Option<N> = None => DRIVER_TOLERANCE: Points in NOT_NEGATIVE;
        /// Id of the failure that this score mirrors, so that mending it is not counted twice.
        friction: Option<String> = None;
    }
    plan |driver, ids| {
        /// Position of its touchpoint.
        touchpoint: usize = ids.touchpoints[driver.touchpoint.as_str()];
        /// Grade of the delivered score, as checks read it.
        delivered_evidence: Evidence = driver.delivered.sourced_evidence();
        /// Grade of the expected score, as checks read it.
        expected_evidence: Evidence =
            driver.expected.as_ref().map_or(Evidence::Judgement, Estimate::sourced_evidence);
        /// Position of the friction that it mirrors.
        friction: Option<usize> = driver.friction.as_ref().map(|id| ids.frictions[id.as_str()]);
    }
}

/// The six pillars of customer experience (KPMG Nunwood).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Pillar {
    /// Attention for the individual.
    Personalisation,
    /// Doing as promised; trust.
    Integrity,
    /// Managing and meeting expectations.
    #[default]
    Expectations,
    /// Turning a poor experience into a good one.
    Resolution,
    /// Asking little time and effort.
    TimeAndEffort,
    /// Understanding the customer's circumstances.
    Empathy,
}

impl Pillar {
    /// All pillars.
    pub const ALL: [Self; 6] = [
        Self::Personalisation,
        Self::Integrity,
        Self::Expectations,
        Self::Resolution,
        Self::TimeAndEffort,
        Self::Empathy,
    ];
}

/// Whose data a score is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Voice {
    /// Customers said it.
    #[default]
    Customer,
    /// Employees said it.
    Employee,
    /// The product or process was measured.
    Product,
    /// The brand was measured.
    Brand,
}

/// How customers take a driver (Kano 1984).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Kano {
    /// Taken for granted: falling short hurts, exceeding does nothing.
    Basic,
    /// More is better, less is worse.
    #[default]
    Performance,
    /// Not asked for: hardly missed, welcome when there.
    Attractive,
}
