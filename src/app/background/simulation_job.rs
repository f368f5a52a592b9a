//! Simulating in the background: the first answer within a frame, then finer ones, then what explains them.

use std::sync::Arc;

use super::{Job, JobQuestion};
use crate::app::Document;
use crate::app::computation::CaseComputation;
use crate::engine::batch::CancelToken;
use crate::engine::results::sensitivity::{TornadoBar, tornado};
use crate::engine::simulation::{SimulationResult, SimulationSettings, simulate};

/// A plan to be simulated.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulationQuestion {
    computed: CaseComputation,
    settings: SimulationSettings,
}

impl SimulationQuestion {
    /// The plan or the scenario that is shown; None for a case that cannot be computed.
    pub fn of(document: &Document, settings: SimulationSettings) -> Option<Self> {
        let computed = document.computation().current()?.clone();
        Some(Self { computed, settings })
    }
}

/// Results of a simulation.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulationState {
    /// Results of the trials.
    pub found: SimulationResult,
    /// The effect of each range by itself; empty until it is known.
    pub tornado: Arc<Vec<TornadoBar>>,
}

/// Simulates what is shown.
pub type SimulationJob = Job<SimulationQuestion>;

impl JobQuestion for SimulationQuestion {
    type Answer = SimulationState;
    const NAME: &'static str = "simulation";

    fn answer(
        &self,
        token: &CancelToken,
        partial: &dyn Fn(SimulationState),
    ) -> Option<SimulationState> {
        let Self { computed, settings } = self;
        let (case, plan, result) = (&computed.case, &computed.plan, computed.at_likely());
        let hear = |found: &SimulationResult| {
            token.set_progress(found.trials as f64 / settings.trials as f64);
            partial(SimulationState {
                found: found.clone(),
                tornado: Arc::default(),
            });
        };
        Some(SimulationState {
            found: simulate(case, plan, result, *settings, token, hear)?,
            tornado: Arc::new(tornado(case, token)?),
        })
    }

    /// The explanation of the case as it was stays until that of the case as it is is known, so that nothing jumps.
    fn shown(mut partial: SimulationState, before: Option<&SimulationState>) -> SimulationState {
        if let Some(before) = before {
            partial.tornado = Arc::clone(&before.tornado);
            let study = &mut partial.found.study;
            *study = study.take().or_else(|| before.found.study.clone());
        }
        partial
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::domain::BusinessCase;
    use crate::domain::sample_cases::complete;

    const QUICK: SimulationSettings = SimulationSettings {
        trials: 3_000,
        seed: 1,
    };

    /// All answers about the case that is shown, the last one at the end.
    fn answers(document: &Document) -> Vec<SimulationState> {
        let question = SimulationQuestion::of(document, QUICK).unwrap();
        let answers = RefCell::new(Vec::new());
        let partial = |answer| answers.borrow_mut().push(answer);
        let last = question.answer(&CancelToken::default(), &partial).unwrap();
        partial(last);
        answers.into_inner()
    }

    #[test]
    fn coarse_answers_come_before_fine_ones_and_what_explained_the_case_before_stays_until_the_last()
     {
        let mut document = Document::untitled(complete());
        let before = answers(&document).pop().unwrap();
        assert!(before.found.study.is_some() && !before.tornado.is_empty());
        document.edit(|case| case.segments[0].customers *= 2.0);
        let seen = answers(&document);
        assert!(seen.is_sorted_by_key(|answer| answer.found.trials));
        let last = seen.last().unwrap();
        assert_eq!(last.found.trials, QUICK.trials);
        assert_ne!(last.found.npv, before.found.npv);
        let headline = document.computation().result().unwrap().npv;
        assert_eq!(last.found.headline_npv, headline);
        let shown = SimulationQuestion::shown(seen[0].clone(), Some(&before));
        assert_eq!(shown.found.npv, seen[0].found.npv);
        assert_eq!(shown.found.study, before.found.study);
        assert_eq!(shown.tornado, before.tornado);
    }

    #[test]
    fn a_scenario_that_is_shown_is_simulated_by_its_own_numbers() {
        let mut document = Document::untitled(complete());
        let of_plan = answers(&document).pop().unwrap();
        document.show_scenario(Some("lean"));
        let of_scenario = answers(&document).pop().unwrap();
        let applied = &document.shown().unwrap().case;
        assert!(!Arc::ptr_eq(applied, document.settled_case()));
        let mut alone = Document::untitled(BusinessCase::clone(applied));
        alone.show_scenario(None);
        assert_eq!(answers(&alone).pop().unwrap(), of_scenario);
        assert_ne!(of_plan.found.npv, of_scenario.found.npv);
    }

    #[test]
    fn a_case_that_cannot_be_computed_is_not_simulated() {
        let mut document = Document::untitled(complete());
        document.edit(|case| case.segments[0].annual_churn.likely = 7.0);
        assert_eq!(SimulationQuestion::of(&document, QUICK), None);
    }
}
