//! Simulating in the background what the decision on the case depends on: whether each warning of an overshoot stands, and the
//! chances of the recommended plan (section 6 of the model).
//!
//! It begins when nothing has changed for a moment, and the newest case wins. Until it has answered, the verdicts are those at
//! likely values, and are shown as such, and there is no decision.

use std::sync::Arc;
use std::time::Duration;

use super::computation::{Computed, Judgement};
use super::jobs::{Mailbox, Wake};
use super::{Document, Gesture};
use crate::domain::BusinessCase;
use crate::engine::batch::CancelToken;
use crate::engine::simulation::SimulationSettings;
use crate::engine::{CaseResult, Judged, judge};

/// How long nothing may change before a simulation begins.
const QUIET: Duration = Duration::from_millis(150);

/// What a simulation says, and how the case is to be judged then; none when it was called off.
type Answer = Option<(CaseResult, Judgement)>;

/// Asks for verdicts, and hands them to the document.
#[derive(Debug)]
pub struct VerdictJob {
    mailbox: Option<Mailbox<Answer>>,
    asked: Option<(Arc<BusinessCase>, SimulationSettings)>,
    quiet: Duration,
}

impl VerdictJob {
    /// Nothing asked yet. `wake` is told when an answer has come.
    pub fn new(wake: Wake) -> Self {
        let mailbox = Mailbox::open("judging", wake);
        if let Err(error) = &mailbox {
            log::error!("the system gives no thread for judging: {error}");
        }
        Self {
            mailbox: mailbox.ok(),
            asked: None,
            quiet: QUIET,
        }
    }

    /// Forgets everything that belongs to the case that was open.
    pub fn forget(&mut self) {
        self.asked = None;
        if let Some(mailbox) = &self.mailbox {
            mailbox.cancel();
        }
    }

    /// Asks for what is not judged yet, unless the user is in the middle of something, and gives the document what has come.
    pub fn update(
        &mut self,
        document: &mut Document,
        settings: SimulationSettings,
        gesture: Gesture,
    ) {
        self.ask(document, settings, gesture);
        let answer = self.mailbox.as_ref().and_then(Mailbox::take);
        match answer.map(|answer| (answer.revision, answer.outcome)) {
            None | Some((_, Ok(None))) => {}
            Some((revision, Ok(Some((result, judgement))))) => {
                document.take_judgement(revision, result, judgement);
            }
            Some((_, Err(error))) => log::error!("{error}"),
        }
    }

    fn ask(&mut self, document: &Document, settings: SimulationSettings, gesture: Gesture) {
        let Some(computed) = document.computation().current() else {
            return self.forget();
        };
        let is_asked = self
            .asked
            .as_ref()
            .is_some_and(|(case, with)| Arc::ptr_eq(case, &computed.case) && *with == settings);
        if is_asked {
            return;
        }
        // What was asked is of no use any more, whether or not something else is asked now.
        self.forget();
        if gesture == Gesture::Open {
            return;
        }
        self.asked = Some((Arc::clone(&computed.case), settings));
        if computed.judgement == Judgement::NotNeeded {
            return;
        }
        let (revision, computed) = (computed.revision, computed.clone());
        if let Some(mailbox) = &self.mailbox {
            let work = move |ticket: &CancelToken| judged(&computed, settings, ticket);
            mailbox.post_when_quiet(revision, self.quiet, work);
        }
    }
}

fn judged(computed: &Computed, settings: SimulationSettings, ticket: &CancelToken) -> Answer {
    let (plan, result) = (&computed.plan, computed.at_likely());
    let cancel = ticket;
    let Judged { result, verdicts } = judge(&computed.case, plan, result, settings, cancel)?;
    Some((result, Judgement::Simulated { settings, verdicts }))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::domain::scenarios::Override;
    use crate::domain::{CaseScenario, Estimate};
    use crate::engine::simulation::simulate;
    use crate::engine::{Decision, Verdict};

    const QUICK: SimulationSettings = SimulationSettings {
        trials: 1_000,
        seed: 1,
    };

    fn judging() -> (VerdictJob, mpsc::Receiver<()>) {
        let (sender, woken) = mpsc::channel();
        let wake = Box::new(move || {
            let _ = sender.send(());
        });
        let judging = VerdictJob {
            quiet: Duration::ZERO,
            ..VerdictJob::new(wake)
        };
        (judging, woken)
    }

    /// The webshop with a gift that is past the sweet spot at likely values, yet cheap enough that less of it is worth more in
    /// two trials of three only.
    fn doubtful() -> BusinessCase {
        let text = include_str!("../../sample_projects/webshop.rox");
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

    fn until_judged(judging: &mut VerdictJob, document: &mut Document, woken: &mpsc::Receiver<()>) {
        judging.update(document, QUICK, Gesture::None);
        while *judgement(document) == Judgement::Awaited {
            woken.recv_timeout(Duration::from_secs(60)).unwrap();
            judging.update(document, QUICK, Gesture::None);
        }
    }

    #[test]
    fn a_warning_that_does_not_stand_in_enough_trials_softens_everywhere() {
        let mut document = Document::untitled(doubtful());
        let (mut judging, woken) = judging();
        assert_eq!(gift(&document), Verdict::Overshoot);
        assert_eq!(*judgement(&document), Judgement::Awaited);
        let revision = document.revision();
        until_judged(&mut judging, &mut document, &woken);
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
        let (mut judging, woken) = judging();
        judging.update(&mut document, QUICK, Gesture::None);
        woken.recv_timeout(Duration::from_secs(60)).unwrap();
        let dear = |case: &mut BusinessCase| {
            let mut options = case.options.iter_mut();
            let gift = options.find(|option| option.id == "gift").unwrap();
            gift.annual_cost = Estimate::certain(500_000.0);
        };
        document.edit(dear);
        judging.update(&mut document, QUICK, Gesture::None);
        until_judged(&mut judging, &mut document, &woken);
        assert_eq!(gift(&document), Verdict::Overshoot);
        let computed = document.shown().unwrap();
        assert_eq!(computed.result.options, computed.at_likely().options);
    }

    #[test]
    fn nothing_is_simulated_in_the_middle_of_a_gesture_or_where_nothing_is_planned() {
        let mut document = Document::untitled(doubtful());
        let (mut judging, _woken) = judging();
        judging.update(&mut document, QUICK, Gesture::Open);
        assert!(judging.asked.is_none());
        let without = |case: &mut BusinessCase| {
            for option in &mut case.options {
                option.included = false;
            }
        };
        document.edit(without);
        judging.update(&mut document, QUICK, Gesture::None);
        assert_eq!(*judgement(&document), Judgement::NotNeeded);
        let mailbox = judging.mailbox.as_ref().unwrap();
        assert_eq!(mailbox.under_way(), None);
    }

    #[test]
    fn the_verdicts_are_those_of_the_whole_simulation_with_the_same_settings() {
        let document = Document::untitled(doubtful());
        let computed = document.shown().unwrap();
        let Some((_, Judgement::Simulated { verdicts, .. })) =
            judged(computed, QUICK, &CancelToken::default())
        else {
            panic!("it was judged");
        };
        let cancel = CancelToken::default();
        let (case, plan) = (&computed.case, &computed.plan);
        let whole = simulate(case, plan, computed.at_likely(), QUICK, &cancel, |_| {});
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
        let (mut judging, woken) = judging();
        document.show_scenario(Some("dear"));
        until_judged(&mut judging, &mut document, &woken);
        assert_eq!(gift(&document), Verdict::Overshoot);
        document.show_scenario(None);
        until_judged(&mut judging, &mut document, &woken);
        assert_eq!(gift(&document), Verdict::AboveExpectation);
    }
}
