//! What can be asked why: a number of the results that are shown, one of a case that differs from them, or one that many
//! trials make.

use std::sync::Arc;

use crate::domain::{BusinessCase, FieldPath};
use crate::engine::quantity::Quantity;

use super::{Composed, Simulated};

/// A number that is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyQuestion {
    /// What it is.
    pub what: WhySubject,
    /// In which case.
    pub case: InCase,
}

/// What a number that is asked is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum WhySubject {
    /// A number that was computed.
    Quantity(Quantity),
    /// A number of the case.
    Input(FieldPath),
    /// A number that many trials make.
    Simulated(Simulated),
    /// Several of them taken together, compared or counted.
    Composed(Box<Composed>),
}

/// In which case a number is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum InCase {
    /// In the one whose results are shown.
    Shown,
    /// In the one that does the least that can be done instead of the plan.
    Minimum,
    /// In the one whose number at this path has another value.
    With(FieldPath, f64),
    /// In the one in which the option at this place has another scale: a multiple of the one that it has.
    Scaled(usize, f64),
    /// In the one whose plan is this set of options: a multiple of the planned scale for each, 0 for those left out.
    Set(Arc<[f64]>),
    /// On the response curve, at this gap.
    AtGap(f64),
    /// In the one of the scenario with this id.
    Scenario(String),
    /// In the one that the way from one case to another has come to after the step that is called so.
    Step(Arc<BusinessCase>, String),
    /// In another one, which is called so.
    Other(Arc<BusinessCase>, String),
}

impl WhyQuestion {
    /// A number of the results that are shown.
    pub fn shown(quantity: Quantity) -> Self {
        Self::in_case(quantity, InCase::Shown)
    }

    /// A number of the least that can be done instead of the plan.
    pub fn minimum(quantity: Quantity) -> Self {
        Self::in_case(quantity, InCase::Minimum)
    }

    /// A number of a case that differs.
    pub fn in_case(quantity: Quantity, case: InCase) -> Self {
        Self {
            what: WhySubject::Quantity(quantity),
            case,
        }
    }

    /// A number of the case that is shown.
    pub fn input(path: FieldPath) -> Self {
        Self {
            what: WhySubject::Input(path),
            case: InCase::Shown,
        }
    }

    /// Numbers of the results that are shown, taken together.
    pub fn composed(composed: Composed) -> Self {
        Self {
            what: WhySubject::Composed(Box::new(composed)),
            case: InCase::Shown,
        }
    }

    /// A number that many trials of the case that is shown make.
    pub fn simulated(simulated: Simulated) -> Self {
        Self {
            what: WhySubject::Simulated(simulated),
            case: InCase::Shown,
        }
    }
}
