//! What an effect changes, and what it can be about.

use crate::domain::{BusinessCase, Effect, Estimate, Impact};

/// The things that an effect can change, without what they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImpactKind {
    /// Delivered goes up.
    Lift,
    /// Expected changes.
    Expectation,
    /// Fewer incidents.
    Incidents,
    /// More complaints are resolved.
    Resolution,
    /// More or fewer incidents are complained about.
    Complaints,
    /// Money is saved outside the experience.
    Saving,
}

impl ImpactKind {
    /// All of them.
    pub(super) const ALL: [Self; 6] = [
        Self::Lift,
        Self::Expectation,
        Self::Incidents,
        Self::Resolution,
        Self::Complaints,
        Self::Saving,
    ];

    /// That of an impact.
    pub(super) fn of(impact: &Impact) -> Self {
        match impact {
            Impact::Lift(_) => Self::Lift,
            Impact::Expectation(_) => Self::Expectation,
            Impact::Incidents(_) => Self::Incidents,
            Impact::Resolution(_) => Self::Resolution,
            Impact::Complaints(_) => Self::Complaints,
            Impact::Saving => Self::Saving,
        }
    }

    /// The impact of this kind on a target.
    pub(super) fn about(self, target: String) -> Impact {
        match self {
            Self::Lift => Impact::Lift(target),
            Self::Expectation => Impact::Expectation(target),
            Self::Incidents => Impact::Incidents(target),
            Self::Resolution => Impact::Resolution(target),
            Self::Complaints => Impact::Complaints(target),
            Self::Saving => Impact::Saving,
        }
    }

    /// Ids and names of what it can be about; nothing for a saving.
    pub(super) fn targets(self, case: &BusinessCase) -> Vec<(String, String)> {
        match self {
            Self::Lift | Self::Expectation => case
                .drivers
                .iter()
                .map(|d| (d.id.clone(), d.name.clone()))
                .collect(),
            Self::Incidents | Self::Resolution | Self::Complaints => case
                .frictions
                .iter()
                .map(|f| (f.id.clone(), f.name.clone()))
                .collect(),
            Self::Saving => Vec::new(),
        }
    }

    /// Whether a case has anything that it can be about.
    pub(super) fn is_possible(self, case: &BusinessCase) -> bool {
        self == Self::Saving || !self.targets(case).is_empty()
    }
}

/// An effect to begin with: a lift of a driver that the option does not lift yet.
pub(super) fn new_effect(case: &BusinessCase, position: usize) -> Effect {
    let lifted: Vec<_> = case.options[position]
        .effects
        .iter()
        .filter_map(|e| e.impact.driver())
        .collect();
    let driver = case
        .drivers
        .iter()
        .find(|driver| !lifted.contains(&driver.id.as_str()))
        .or(case.drivers.first());
    Effect {
        impact: driver.map_or(Impact::Saving, |driver| Impact::Lift(driver.id.clone())),
        size: Estimate::certain(0.0),
    }
}

/// The impact of another kind, about the same thing where that is possible.
pub(super) fn with_kind(case: &BusinessCase, kind: ImpactKind, target: &str) -> Impact {
    let targets = kind.targets(case);
    let same = targets.iter().find(|(id, _)| id == target);
    let id = same
        .or(targets.first())
        .map_or_else(String::new, |(id, _)| id.clone());
    kind.about(id)
}
