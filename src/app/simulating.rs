//! Simulating in the background: the first answer within a frame, then finer ones, then what explains them.

use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::BusinessCase;
use crate::engine::results::sensitivity::{TornadoBar, tornado};
use crate::engine::simulation::{SimulationResult, SimulationSettings, simulate};

use super::Document;
use super::computation::Computed;
use super::jobs::{Mailbox, Wake};
use crate::engine::batch::CancelToken;

/// What is known of what a case may come to.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulationState {
    /// What the trials say.
    pub found: Arc<SimulationResult>,
    /// What each range does by itself; empty until it is known.
    pub tornado: Arc<Vec<TornadoBar>>,
}

/// How far what is shown belongs to the case as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SimulationProgress {
    /// It belongs to the case as it was, and something newer comes.
    Stale,
    /// It belongs to the case, and something finer comes; the share of the way, 0..=1.
    Refining(f64),
    /// Everything is there.
    Complete,
    /// The user wanted no more of it.
    Stopped,
    /// The case cannot be computed, so there is nothing to come.
    Impossible,
}

/// What a job has found so far.
#[derive(Debug, Default)]
struct Interim {
    request: u64,
    found: Option<Arc<SimulationResult>>,
}

/// What is simulated, and what has come of it.
#[derive(Debug)]
pub struct Simulating {
    mailbox: Option<Mailbox<Option<SimulationState>>>,
    interim: Arc<Mutex<Interim>>,
    wake: Arc<Mutex<WakeUp>>,
    asked: Option<(Arc<BusinessCase>, SimulationSettings)>,
    requests: u64,
    shown: Option<SimulationState>,
    progress: SimulationProgress,
}

struct WakeUp(Wake);

impl std::fmt::Debug for WakeUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("WakeUp").finish()
    }
}

impl Simulating {
    /// Nothing simulated yet. `wake` makes what is told whenever an answer has come.
    pub fn new(wake: impl Fn() -> Wake) -> Self {
        let mailbox = Mailbox::open("simulation", wake());
        if let Err(error) = &mailbox {
            log::error!("the system gives no thread for simulating: {error}");
        }
        Self {
            mailbox: mailbox.ok(),
            interim: Arc::default(),
            wake: Arc::new(Mutex::new(WakeUp(wake()))),
            asked: None,
            requests: 0,
            shown: None,
            progress: SimulationProgress::Stale,
        }
    }

    /// Forgets everything that belongs to the case that was open.
    pub fn forget(&mut self) {
        self.give_up();
        self.asked = None;
        self.shown = None;
        self.progress = SimulationProgress::Stale;
    }

    /// What was found last.
    pub fn shown(&self) -> Option<&SimulationState> {
        self.shown.as_ref()
    }

    /// How far that belongs to the case as it is.
    pub fn progress(&self) -> SimulationProgress {
        match self.progress {
            SimulationProgress::Refining(_) => SimulationProgress::Refining(self.share()),
            other => other,
        }
    }

    /// Whether something is still to come.
    pub fn is_waiting(&self) -> bool {
        match self.progress {
            SimulationProgress::Stale | SimulationProgress::Refining(_) => true,
            SimulationProgress::Complete
            | SimulationProgress::Stopped
            | SimulationProgress::Impossible => false,
        }
    }

    /// Stops what is under way; what was found so far stays.
    pub fn stop(&mut self) {
        self.give_up();
        self.progress = SimulationProgress::Stopped;
    }

    /// Simulates the case once more, after it was stopped.
    pub fn resume(&mut self) {
        self.asked = None;
    }

    /// Asks for what is not simulated yet, the plan or the scenario that is shown, and takes what has come.
    pub fn update(&mut self, document: &Document, settings: SimulationSettings) {
        let shown = document.computation().current();
        let case = shown.map_or(document.settled_case(), |computed| &computed.case);
        let is_asked = self
            .asked
            .as_ref()
            .is_some_and(|(asked, with)| Arc::ptr_eq(asked, case) && *with == settings);
        if !is_asked {
            self.asked = Some((Arc::clone(case), settings));
            match shown {
                Some(computed) => self.ask(computed.clone(), settings),
                None => {
                    self.give_up();
                    self.progress = SimulationProgress::Impossible;
                }
            }
        }
        self.take_interim();
        let answer = self.mailbox.as_ref().and_then(Mailbox::take);
        match answer.map(|answer| answer.outcome) {
            None | Some(Ok(None)) => {}
            Some(Ok(Some(outlook))) => {
                self.shown = Some(outlook);
                self.progress = SimulationProgress::Complete;
            }
            Some(Err(error)) => {
                log::error!("{error}");
                self.progress = SimulationProgress::Impossible;
            }
        }
    }

    fn ask(&mut self, computed: Computed, settings: SimulationSettings) {
        self.requests += 1;
        self.progress = SimulationProgress::Stale;
        let (request, interim) = (self.requests, Arc::clone(&self.interim));
        let wake = Arc::clone(&self.wake);
        let work = move |ticket: &CancelToken| {
            let Computed { case, plan, .. } = &computed;
            let result = computed.at_likely();
            let tell = |found: &SimulationResult| {
                ticket.set_progress(found.trials as f64 / settings.trials as f64);
                if ticket.is_cancelled() {
                    return;
                }
                *interim.lock().unwrap_or_else(PoisonError::into_inner) = Interim {
                    request,
                    found: Some(Arc::new(found.clone())),
                };
                (wake.lock().unwrap_or_else(PoisonError::into_inner).0)();
            };
            let cancel = ticket;
            let found = simulate(case, plan, result, settings, cancel, tell)?;
            Some(SimulationState {
                found: Arc::new(found),
                tornado: Arc::new(tornado(case, cancel)?),
            })
        };
        if let Some(mailbox) = &self.mailbox {
            mailbox.post(request, work);
        }
    }

    /// Takes what the job has found so far.
    fn take_interim(&mut self) {
        let mut interim = self.interim.lock().unwrap_or_else(PoisonError::into_inner);
        let is_wanted = interim.request == self.requests && self.is_waiting();
        let Some(found) = interim.found.take().filter(|_| is_wanted) else {
            return;
        };
        // What explains the case as it was stays in sight until what explains the case as it is is known: nothing jumps.
        let before = self.shown.take();
        let study = before.as_ref().and_then(|shown| shown.found.study.clone());
        let found = SimulationResult {
            study: found.study.clone().or(study),
            ..found.as_ref().clone()
        };
        self.shown = Some(SimulationState {
            found: Arc::new(found),
            tornado: before.map(|shown| shown.tornado).unwrap_or_default(),
        });
        self.progress = SimulationProgress::Refining(0.0);
    }

    fn share(&self) -> f64 {
        let under_way = self.mailbox.as_ref().and_then(Mailbox::under_way);
        under_way.map_or(1.0, |(_, share)| share)
    }

    fn give_up(&mut self) {
        self.requests += 1;
        if let Some(mailbox) = &self.mailbox {
            mailbox.cancel();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::domain::sample_cases::complete;

    const QUICK: SimulationSettings = SimulationSettings {
        trials: 3_000,
        seed: 1,
    };

    fn simulating() -> (Simulating, mpsc::Receiver<()>) {
        let (sender, woken) = mpsc::channel();
        let wake = move || -> Wake {
            let sender = sender.clone();
            Box::new(move || {
                let _ = sender.send(());
            })
        };
        (Simulating::new(wake), woken)
    }

    fn until_complete(
        simulating: &mut Simulating,
        document: &Document,
        woken: &mpsc::Receiver<()>,
    ) -> Vec<usize> {
        let mut seen = Vec::new();
        simulating.update(document, QUICK);
        while simulating.is_waiting() {
            woken.recv_timeout(Duration::from_secs(120)).unwrap();
            simulating.update(document, QUICK);
            if let Some(shown) = simulating.shown() {
                seen.push(shown.found.trials);
            }
        }
        seen
    }

    #[test]
    fn coarse_answers_come_before_fine_ones_and_an_edit_starts_anew() {
        let mut document = Document::untitled(complete());
        let (mut simulating, woken) = simulating();
        let seen = until_complete(&mut simulating, &document, &woken);
        assert!(seen.is_sorted(), "{seen:?}");
        assert_eq!(seen.last(), Some(&QUICK.trials));
        let first = simulating.shown().unwrap().clone();
        assert!(first.found.study.is_some() && !first.tornado.is_empty());
        document.edit(|case| case.segments[0].customers *= 2.0);
        simulating.update(&document, QUICK);
        // What was found stays in sight, as what was.
        assert_eq!(simulating.shown(), Some(&first));
        assert_eq!(simulating.progress(), SimulationProgress::Stale);
        until_complete(&mut simulating, &document, &woken);
        let second = simulating.shown().unwrap();
        assert_ne!(second.found.npv, first.found.npv);
        let headline = document.computation().result().unwrap().npv;
        assert_eq!(second.found.headline_npv, headline);
    }

    #[test]
    fn a_scenario_that_is_shown_is_simulated_by_its_own_numbers() {
        let mut document = Document::untitled(complete());
        let (mut simulating, woken) = simulating();
        until_complete(&mut simulating, &document, &woken);
        let of_plan = simulating.shown().unwrap().clone();
        document.show_scenario(Some("lean"));
        until_complete(&mut simulating, &document, &woken);
        let of_scenario = simulating.shown().unwrap();
        let applied = &document.shown().unwrap().case;
        assert!(!Arc::ptr_eq(applied, document.settled_case()));
        let mut alone = Document::untitled(BusinessCase::clone(applied));
        alone.show_scenario(None);
        let (mut other, woken) = self::simulating();
        until_complete(&mut other, &alone, &woken);
        assert_eq!(other.shown(), Some(of_scenario));
        assert_ne!(of_plan.found.npv, of_scenario.found.npv);
    }

    #[test]
    fn whoever_stops_it_keeps_what_there_is_until_it_is_wanted_again() {
        let document = Document::untitled(complete());
        let (mut simulating, woken) = simulating();
        simulating.update(&document, QUICK);
        simulating.stop();
        simulating.update(&document, QUICK);
        assert_eq!(simulating.progress(), SimulationProgress::Stopped);
        simulating.resume();
        until_complete(&mut simulating, &document, &woken);
        assert_eq!(simulating.progress(), SimulationProgress::Complete);
    }

    #[test]
    fn a_case_that_cannot_be_computed_has_no_outlook() {
        let mut document = Document::untitled(complete());
        document.edit(|case| case.segments[0].annual_churn.likely = 7.0);
        let (mut simulating, _woken) = simulating();
        simulating.update(&document, QUICK);
        assert_eq!(simulating.progress(), SimulationProgress::Impossible);
        assert_eq!(simulating.shown(), None);
    }
}
