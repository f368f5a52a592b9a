//! The journey of the customers of a case.

use serde::{Deserialize, Serialize};

use super::record::*;

record! {
    /// A touchpoint of the customer journey.
    Touchpoint("touchpoint" by id) as TouchpointPlan {
        /// Unique among the touchpoints.
        id: String as String;
        /// What it is called.
        name: String;
        /// Before, during or after the purchase.
        stage: Stage as Stage;
        /// Share of the customers who meet it; all when left out.
        reach: f64 as N = 1.0 => REACH: Share in SHARE;
    }
}

/// When a touchpoint comes, seen from the purchase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Before the purchase: prospects meet it too.
    Before,
    /// During the purchase.
    #[default]
    During,
    /// After the purchase.
    After,
}
