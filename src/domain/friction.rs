//! The failures that recur.

use super::record::*;
use super::{Estimate, Evidence};

record! {
    /// A failure that recurs.
    Friction("friction" by id) as FrictionPlan {
        /// Unique among the frictions.
        id: String as String;
        /// What it is called.
        name: String;
        /// Id of the touchpoint where it happens.
        touchpoint: String;
        /// How often it happens per customer of the whole base in a year.
        incidents_per_year: Estimate as N => INCIDENTS_PER_YEAR: TimesPerYear in NOT_NEGATIVE;
        /// Share of the incidents that customers tell the company about.
        complaint_share: f64 as N => COMPLAINT_SHARE: Share in SHARE;
        /// Share of those that are resolved.
        resolution_share: f64 as N => RESOLUTION_SHARE: Share in SHARE;
        /// Extra chance that a customer leaves after an incident that was not reported.
        leave_if_silent: Estimate as N => LEAVE_IF_SILENT: Share in SHARE;
        /// Extra chance that a customer leaves after a complaint that was not resolved.
        leave_if_unresolved: Estimate as N => LEAVE_IF_UNRESOLVED: Share in SHARE;
        /// Extra chance that a customer leaves after a complaint that was resolved.
        leave_if_resolved: Estimate as N => LEAVE_IF_RESOLVED: Share in SHARE;
        /// Contacts with service that one incident causes.
        contacts_per_incident: f64 as N = 0.0 => CONTACTS_PER_INCIDENT: Times in NOT_NEGATIVE;
    }
    plan |friction, ids| {
        /// Position of its touchpoint.
        touchpoint: usize = ids.touchpoints[friction.touchpoint.as_str()];
        /// The weakest grade of the three chances to leave, as checks read it.
        leave_evidence: Evidence = friction.leave_evidence();
    }
}

impl Friction {
    fn leave_evidence(&self) -> Evidence {
        let silent = self.leave_if_silent.sourced_evidence();
        let unresolved = self.leave_if_unresolved.sourced_evidence();
        let resolved = self.leave_if_resolved.sourced_evidence();
        silent.max(unresolved).max(resolved)
    }
}
