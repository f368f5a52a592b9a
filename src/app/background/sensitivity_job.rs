//! Sensitivity to the assumptions in the background: first the effect of each, then the switching values, the largest effect
//! first.

use std::collections::BTreeMap;

use super::{Job, JobQuestion, Shared};
use crate::domain::register::{Assumption, register};
use crate::domain::{BusinessCase, FieldPath};
use crate::engine::batch::CancelToken;
use crate::engine::results::sensitivity::{Effect, effects, switching_values};

/// So many switching values are found before they are shown.
const BATCH: usize = 48;

/// Sensitivity of a case to its assumptions.
#[derive(Clone, Debug, Default)]
pub struct Sensitivity {
    effects: BTreeMap<FieldPath, Effect>,
    switching: BTreeMap<FieldPath, Option<f64>>,
}

impl Sensitivity {
    /// The effects of the assumptions of a case; None for one that cannot be computed, or when cancelled.
    pub fn effects_of(case: &BusinessCase, token: &CancelToken) -> Option<Self> {
        let assumptions = register(case);
        let found = effects(case, &assumptions, token)?;
        let paths = assumptions.into_iter().map(|assumption| assumption.path);
        Some(Self {
            effects: paths.zip(found).collect(),
            switching: BTreeMap::new(),
        })
    }

    /// The effect of the number at a path on the net present value.
    pub fn effect(&self, path: &FieldPath) -> Option<&Effect> {
        self.effects.get(path)
    }

    /// The value of the number at a path at which the net present value is 0, or that there is none; None while it is not
    /// known.
    pub fn switching(&self, path: &FieldPath) -> Option<Option<f64>> {
        self.switching.get(path).copied()
    }

    /// The largest effect of all, in money.
    pub fn largest(&self) -> f64 {
        let sizes = self.effects.values().map(Effect::size);
        sizes.fold(0.0, f64::max)
    }
}

/// A case whose sensitivity is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SensitivityQuestion(pub Shared<BusinessCase>);

/// Finds the sensitivity of the plan.
pub type SensitivityJob = Job<SensitivityQuestion>;

impl JobQuestion for SensitivityQuestion {
    type Answer = Sensitivity;
    const NAME: &'static str = "sensitivity";

    fn answer(&self, token: &CancelToken, partial: &dyn Fn(Sensitivity)) -> Option<Sensitivity> {
        let mut found = Sensitivity::effects_of(&self.0, token)?;
        let mut assumptions = register(&self.0);
        let size = |line: &Assumption| found.effect(&line.path).map_or(0.0, Effect::size);
        assumptions.sort_by(|one, other| size(other).total_cmp(&size(one)));
        for batch in assumptions.chunks(BATCH) {
            partial(found.clone());
            let values = switching_values(&self.0, batch, token)?;
            let paths = batch.iter().map(|assumption| assumption.path.clone());
            found.switching.extend(paths.zip(values));
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::sync::Arc;

    use super::*;
    use crate::domain::sample_cases::complete;

    #[test]
    fn effects_come_first_then_every_switching_value() {
        let case = complete();
        let lines = register(&case);
        let parts = RefCell::new(Vec::new());
        let partial = |part| parts.borrow_mut().push(part);
        let question = SensitivityQuestion(Shared(Arc::new(case)));
        let all = question.answer(&CancelToken::default(), &partial).unwrap();
        let parts = parts.into_inner();
        let has_effect = |line: &Assumption| parts[0].effect(&line.path).is_some();
        assert!(lines.iter().all(has_effect) && parts[0].switching.is_empty());
        assert!(parts.is_sorted_by_key(|part| part.switching.len()));
        assert!(lines.iter().all(|line| all.switching(&line.path).is_some()));
    }

    #[test]
    fn a_case_that_cannot_be_computed_has_no_sensitivity() {
        let mut case = complete();
        case.segments[0].annual_churn.likely = 7.0;
        let question = SensitivityQuestion(Shared(Arc::new(case)));
        let found = question.answer(&CancelToken::default(), &|_| panic!("there is a part"));
        assert!(found.is_none());
    }
}
