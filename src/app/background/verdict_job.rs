//! Simulating in the background what the decision on the case depends on: whether each warning of an overshoot stands, and the
//! chances of the recommended plan (section 6 of the model).
//!
//! It begins when nothing has changed for a moment. Until it has answered, the verdicts are those at likely values, and are
//! shown as such, and there is no decision.

use std::time::Duration;

use super::{Job, JobQuestion};
use crate::app::computation::{CaseComputation, Judgement};
use crate::app::{Document, Gesture};
use crate::engine::batch::CancelToken;
use crate::engine::simulation::SimulationSettings;
use crate::engine::{CaseResult, Judged, judge};

/// A plan that waits for its verdicts.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictQuestion {
    computed: CaseComputation,
    settings: SimulationSettings,
}

/// What a simulation says of a revision of the document.
#[derive(Debug)]
pub struct Verdicts {
    revision: u64,
    result: CaseResult,
    judgement: Judgement,
}

impl JobQuestion for VerdictQuestion {
    type Answer = Verdicts;
    const NAME: &'static str = "verdicts";
    const QUIET: Duration = Duration::from_millis(150);

    fn answer(&self, token: &CancelToken, _: &dyn Fn(Verdicts)) -> Option<Verdicts> {
        let Self { computed, settings } = self;
        let (plan, at_likely) = (&computed.plan, computed.at_likely());
        let Judged { result, verdicts } = judge(&computed.case, plan, at_likely, *settings, token)?;
        Some(Verdicts {
            revision: computed.revision,
            result,
            judgement: Judgement::Simulated {
                settings: *settings,
                verdicts,
            },
        })
    }
}

/// Asks for verdicts, and gives them to the document.
pub type VerdictJob = Job<VerdictQuestion>;

impl VerdictJob {
    /// Asks for verdicts that are not there yet, unless the user is in the middle of something, and gives the document those
    /// that have come.
    pub fn judge(
        &mut self,
        document: &mut Document,
        settings: SimulationSettings,
        gesture: Gesture,
    ) {
        let computed = document.computation().current();
        let question = computed
            .filter(|computed| computed.judgement != Judgement::NotNeeded)
            .map(|computed| VerdictQuestion {
                computed: computed.clone(),
                settings,
            });
        match gesture {
            Gesture::Open if self.asked() != question.as_ref() => self.withdraw(),
            Gesture::Open | Gesture::None => self.ask(question),
        }
        if let Some(Ok(verdicts)) = self.take() {
            let Verdicts {
                revision,
                result,
                judgement,
            } = verdicts;
            document.take_judgement(revision, result, judgement);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::app::background::waiting::{PATIENCE, wait, wake};
    use crate::domain::BusinessCase;
    use crate::domain::scenarios::Override;
    use crate::domain::{CaseScenario, Estimate};
    use crate::engine::simulation::simulate;
    use crate::engine::{Decision, Verdict};

    const QUICK: SimulationSettings = SimulationSettings {
        trials: 1_000,
        seed: 1,
    };

    fn verdict_job() -> (VerdictJob, mpsc::Receiver<()>) {
        let (wake, woken) = wake();
        (VerdictJob::new(wake), woken)
    }

    /// The webshop with a gift that is past the sweet spot at likely values, yet cheap enough that less of it is worth more in
    /// two trials of three only.
    fn doubtful() -> BusinessCase {
        let text = include_str!("../../../sample_projects/webshop.rox");
        let mut case = crate::store::read_case(text.as_bytes()).unwrap();
        case.finance.risk_adjust = false;
        let mut options = case.options.iter_mut();
        let gift = options.find(|option| option.id == "gift").unwrap();
        let range = |likely| Estimate {
            low: Some(0.0),
            high: Some(likely),
            ..Estimate::certain(likely)
        };
        (gift.one_off_cost, gift.annual_cost) = (range(60_000.0), range(50_000.0));
        case
    }

    fn judgement(document: &Document) -> &Judgement {
        &document.computation().current().unwrap().judgement
    }

    fn gift(document: &Document) -> Verdict {
        let result = document.computation().result().unwrap();
        result.option("gift").unwrap().verdict
    }

    fn until_judged(job: &mut VerdictJob, document: &mut Document, woken: &mpsc::Receiver<()>) {
        wait(woken, || {
            job.judge(document, QUICK, Gesture::None);
            (*judgement(document) != Judgement::Awaited).then_some(())
        });
    }

    #[test]
    fn a_warning_that_does_not_stand_in_enough_trials_softens_everywhere() {
        let mut document = Document::untitled(doubtful());
        let (mut job, woken) = verdict_job();
        assert_eq!(gift(&document), Verdict::Overshoot);
        assert_eq!(*judgement(&document), Judgement::Awaited);
        let revision = document.revision();
        until_judged(&mut job, &mut document, &woken);
        assert_eq!(gift(&document), Verdict::AboveExpectation);
        let Judgement::Simulated { settings, verdicts } = judgement(&document) else {
            panic!("it was judged");
        };
        assert_eq!(*settings, QUICK);
        assert!(verdicts[0].share_at_least_as_good < 0.7);
        let computed = document.shown().unwrap();
        let (before, after) = (computed.at_likely(), &computed.result);
        assert_eq!(before.ask.decision(), Decision::Awaited);
        assert_ne!(before.ask.scale_back, after.ask.scale_back);
        assert_ne!(before.findings, after.findings);
        assert_eq!(before.npv, after.npv);
        assert_eq!(document.revision(), revision);
        assert!(!document.unsaved() && !document.can_undo());
    }

    #[test]
    fn what_was_asked_before_an_edit_says_nothing_of_the_case_after_it() {
        let mut document = Document::untitled(doubtful());
        let (mut job, woken) = verdict_job();
        job.judge(&mut document, QUICK, Gesture::None);
        woken.recv_timeout(PATIENCE).unwrap();
        let dear = |case: &mut BusinessCase| {
            let mut options = case.options.iter_mut();
            let gift = options.find(|option| option.id == "gift").unwrap();
            gift.annual_cost = Estimate::certain(500_000.0);
        };
        document.edit(dear);
        job.judge(&mut document, QUICK, Gesture::None);
        until_judged(&mut job, &mut document, &woken);
        assert_eq!(gift(&document), Verdict::Overshoot);
        let computed = document.shown().unwrap();
        assert_eq!(computed.result.options, computed.at_likely().options);
    }

    #[test]
    fn nothing_is_simulated_in_the_middle_of_a_gesture_or_where_nothing_is_planned() {
        let mut document = Document::untitled(doubtful());
        let (mut job, _woken) = verdict_job();
        job.judge(&mut document, QUICK, Gesture::Open);
        assert!(!job.is_working());
        let without = |case: &mut BusinessCase| {
            for option in &mut case.options {
                option.included = false;
            }
        };
        document.edit(without);
        job.judge(&mut document, QUICK, Gesture::None);
        assert_eq!(*judgement(&document), Judgement::NotNeeded);
        assert!(!job.is_working());
    }

    #[test]
    fn the_verdicts_are_those_of_the_whole_simulation_with_the_same_settings() {
        let document = Document::untitled(doubtful());
        let computed = document.shown().unwrap();
        let token = CancelToken::default();
        let question = VerdictQuestion {
            computed: computed.clone(),
            settings: QUICK,
        };
        let Judgement::Simulated { verdicts, .. } =
            question.answer(&token, &|_| ()).unwrap().judgement
        else {
            panic!("it was judged");
        };
        let (case, plan) = (&computed.case, &computed.plan);
        let whole = simulate(case, plan, computed.at_likely(), QUICK, &token, |_| {});
        assert_eq!(whole.unwrap().study.unwrap().verdicts, verdicts);
    }

    #[test]
    fn a_scenario_that_is_shown_is_judged_by_its_own_numbers() {
        let mut case = doubtful();
        case.scenarios = vec![CaseScenario {
            id: "dear".to_owned(),
            name: "Dear gifts".to_owned(),
            description: None,
            overrides: vec![Override {
                path: "options[gift].annual_cost.likely".to_owned(),
                value: 400_000.0,
            }],
        }];
        let mut document = Document::untitled(case);
        let (mut job, woken) = verdict_job();
        document.show_scenario(Some("dear"));
        until_judged(&mut job, &mut document, &woken);
        assert_eq!(gift(&document), Verdict::Overshoot);
        document.show_scenario(None);
        until_judged(&mut job, &mut document, &woken);
        assert_eq!(gift(&document), Verdict::AboveExpectation);
    }
}
