//! Weighing the assumptions in the background: first the effect of each, then the switching values, the heaviest first.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::register::{Assumption, register};
use crate::domain::{BusinessCase, FieldPath};
use crate::engine::results::sensitivity::{Effect, effects, switching_values};

use super::Document;
use super::jobs::{Mailbox, Wake};
use crate::engine::batch::CancelToken;

/// So many switching values are looked for before those that were found are shown.
const BATCH: usize = 48;

/// What the assumptions of a case weigh.
#[derive(Clone, Debug, Default)]
pub struct Weighed {
    effects: BTreeMap<FieldPath, Effect>,
    switching: BTreeMap<FieldPath, Option<f64>>,
}

impl Weighed {
    /// The effects of a case; none for one that cannot be computed, or when cancelled.
    pub fn of(case: &BusinessCase, ticket: &CancelToken) -> Option<Self> {
        let assumptions = register(case);
        let found = effects(case, &assumptions, ticket)?;
        let paths = assumptions.into_iter().map(|assumption| assumption.path);
        Some(Self {
            effects: paths.zip(found).collect(),
            switching: BTreeMap::new(),
        })
    }

    /// What the number at a path does to the net present value.
    pub fn effect(&self, path: &FieldPath) -> Option<&Effect> {
        self.effects.get(path)
    }

    /// The value of the number at a path at which the net present value is 0, or that there is none; nothing while it is
    /// being looked for.
    pub fn switching(&self, path: &FieldPath) -> Option<Option<f64>> {
        self.switching.get(path).copied()
    }

    /// The largest effect of all, in money.
    pub fn largest(&self) -> f64 {
        let sizes = self.effects.values().map(Effect::size);
        sizes.fold(0.0, f64::max)
    }
}

/// What has come of a request.
#[derive(Debug)]
enum Answer {
    Effects(Option<Weighed>),
    Switching(Vec<(FieldPath, Option<f64>)>),
}

/// How far what is shown belongs to the case as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It belongs to the case as it was.
    Stale,
    /// The effects belong to the case, and some switching values are still looked for.
    Effects,
    /// Everything is there.
    Complete,
    /// The case cannot be computed, so there is nothing to come.
    Impossible,
}

/// What is weighed, and what has come of it.
#[derive(Debug)]
pub struct SensitivityJob {
    mailbox: Option<Mailbox<Answer>>,
    /// The case that was asked about. It counts as the same while it is the same in memory.
    asked: Option<Arc<BusinessCase>>,
    /// The assumptions whose switching value was not asked for yet, the heaviest last.
    waiting: Vec<Assumption>,
    requests: u64,
    shown: Weighed,
    progress: Progress,
    /// Goes up with every answer.
    version: u64,
}

impl SensitivityJob {
    /// Nothing weighed yet. `wake` is told when an answer has come.
    pub fn new(wake: Wake) -> Self {
        let mailbox = Mailbox::open("weighing", wake);
        if let Err(error) = &mailbox {
            log::error!("the system gives no thread for weighing assumptions: {error}");
        }
        Self {
            mailbox: mailbox.ok(),
            asked: None,
            waiting: Vec::new(),
            requests: 0,
            shown: Weighed::default(),
            progress: Progress::Stale,
            version: 0,
        }
    }

    /// Forgets everything that belongs to the case that was open.
    pub fn forget(&mut self) {
        if let Some(mailbox) = &self.mailbox {
            mailbox.cancel();
        }
        self.asked = None;
        self.waiting.clear();
        self.shown = Weighed::default();
        self.progress = Progress::Stale;
        self.version += 1;
    }

    /// What was weighed last.
    pub fn shown(&self) -> &Weighed {
        &self.shown
    }

    /// How far that belongs to the case as it is.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// Goes up whenever something new has come.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Asks for what is not weighed yet and takes the answer that has come.
    pub fn update(&mut self, document: &Document) {
        let case = document.settled_case();
        let is_asked = self
            .asked
            .as_ref()
            .is_some_and(|asked| Arc::ptr_eq(asked, case));
        if !is_asked {
            self.asked = Some(Arc::clone(case));
            self.waiting.clear();
            self.progress = Progress::Stale;
            let case = Arc::clone(case);
            self.post(move |ticket| Answer::Effects(Weighed::of(&case, ticket)));
        }
        let answer = self.mailbox.as_ref().and_then(Mailbox::take);
        match answer.map(|answer| answer.outcome) {
            None => {}
            Some(Ok(answer)) => self.receive(answer, document.settled_case()),
            Some(Err(error)) => {
                log::error!("{error}");
                self.progress = Progress::Impossible;
            }
        }
    }

    fn receive(&mut self, answer: Answer, case: &Arc<BusinessCase>) {
        self.version += 1;
        match answer {
            Answer::Effects(None) => {
                self.progress = Progress::Impossible;
                return;
            }
            Answer::Effects(Some(weighed)) => {
                self.waiting = register(case);
                let size = |line: &Assumption| weighed.effect(&line.path).map_or(0.0, Effect::size);
                self.waiting
                    .sort_by(|one, other| size(one).total_cmp(&size(other)));
                self.shown = weighed;
            }
            Answer::Switching(found) => self.shown.switching.extend(found),
        }
        if self.waiting.is_empty() {
            self.progress = Progress::Complete;
            return;
        }
        self.progress = Progress::Effects;
        let rest = self.waiting.len().saturating_sub(BATCH);
        let batch = self.waiting.split_off(rest);
        let case = Arc::clone(case);
        self.post(move |ticket| {
            let found = switching_values(&case, &batch, ticket).unwrap_or_default();
            let paths = batch.into_iter().map(|assumption| assumption.path);
            Answer::Switching(paths.zip(found).collect())
        });
    }

    fn post(&mut self, work: impl FnOnce(&CancelToken) -> Answer + Send + 'static) {
        self.requests += 1;
        if let Some(mailbox) = &self.mailbox {
            mailbox.post(self.requests, work);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::domain::sample_cases::complete;

    fn weighing() -> (SensitivityJob, mpsc::Receiver<()>) {
        let (sender, woken) = mpsc::channel();
        let wake = Box::new(move || {
            let _ = sender.send(());
        });
        (SensitivityJob::new(wake), woken)
    }

    fn until(
        weighing: &mut SensitivityJob,
        document: &Document,
        woken: &mpsc::Receiver<()>,
        progress: Progress,
    ) {
        weighing.update(document);
        while weighing.progress() != progress {
            woken.recv_timeout(Duration::from_secs(60)).unwrap();
            weighing.update(document);
        }
    }

    #[test]
    fn effects_come_first_then_every_switching_value() {
        let document = Document::untitled(complete());
        let (mut weighing, woken) = weighing();
        until(&mut weighing, &document, &woken, Progress::Effects);
        let lines = register(&document.case);
        let has_effect = |line: &Assumption| weighing.shown().effect(&line.path).is_some();
        assert!(lines.iter().all(has_effect));
        until(&mut weighing, &document, &woken, Progress::Complete);
        let is_looked_for = |line: &Assumption| weighing.shown().switching(&line.path).is_some();
        assert!(lines.iter().all(is_looked_for));
    }

    #[test]
    fn what_was_weighed_stays_in_sight_while_a_change_is_weighed() {
        let mut document = Document::untitled(complete());
        let (mut weighing, woken) = weighing();
        until(&mut weighing, &document, &woken, Progress::Effects);
        let churn = register(&document.case)
            .into_iter()
            .find(|line| line.path.to_string() == "segments[consumers].annual_churn")
            .unwrap();
        let effect = |weighing: &SensitivityJob| weighing.shown().effect(&churn.path).copied();
        let before = effect(&weighing);
        document.edit(|case| case.segments[0].customers *= 2.0);
        weighing.update(&document);
        assert_eq!(weighing.progress(), Progress::Stale);
        assert_eq!(effect(&weighing), before);
        until(&mut weighing, &document, &woken, Progress::Effects);
        assert_ne!(effect(&weighing), before);
    }

    #[test]
    fn a_case_that_cannot_be_computed_is_said_to_be_one_until_it_can() {
        let mut document = Document::untitled(complete());
        let (mut weighing, woken) = weighing();
        let churn = document.case.segments[0].annual_churn.likely;
        document.edit(|case| case.segments[0].annual_churn.likely = 7.0);
        until(&mut weighing, &document, &woken, Progress::Impossible);
        document.edit(|case| case.segments[0].annual_churn.likely = churn);
        until(&mut weighing, &document, &woken, Progress::Complete);
    }
}
