//! The owner of background work of one kind.

use std::fmt::{self, Debug, Formatter};
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;

use super::worker::{JobOutcome, Wake, Worker};
use crate::engine::batch::CancelToken;

/// A question that is answered in the background: the declaration of a kind of job.
///
/// Equal questions have the same answer, so a job works only on one that differs from the last.
pub trait JobQuestion: Clone + PartialEq + Send + 'static {
    /// The answer.
    type Answer: Send + 'static;
    /// Name of the thread, and of the job in the log.
    const NAME: &'static str;
    /// Time without a newer question before work starts.
    const QUIET: Duration = Duration::ZERO;

    /// Works the answer out; `partial` takes answers that are still refined. None when cancelled, or where there is no answer.
    fn answer(&self, token: &CancelToken, partial: &dyn Fn(Self::Answer)) -> Option<Self::Answer>;

    /// What is shown of a partial answer, given the answer that was shown before it.
    fn shown(partial: Self::Answer, _before: Option<&Self::Answer>) -> Self::Answer {
        partial
    }
}

/// State of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    /// There is no answer to the question yet; the one that is shown is of an earlier question.
    Stale,
    /// The answer that is shown is that to the question, and is still refined.
    Partial,
    /// The answer is there.
    Complete,
    /// The user stopped the work; what was shown stays.
    Cancelled,
    /// The question has no answer, or there is no question.
    Impossible,
    /// The work ended by a fault of the program.
    BrokenOff,
}

impl JobState {
    /// Whether an answer is still to come.
    pub fn is_waiting(self) -> bool {
        match self {
            Self::Stale | Self::Partial => true,
            Self::Complete | Self::Cancelled | Self::Impossible | Self::BrokenOff => false,
        }
    }

    /// Whether there is no answer to the question, and none to come.
    pub fn has_failed(self) -> bool {
        match self {
            Self::Impossible | Self::BrokenOff => true,
            Self::Stale | Self::Partial | Self::Complete | Self::Cancelled => false,
        }
    }
}

/// Work ended without an outcome, by a fault of the program.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the work broke off: {0}")]
pub struct BrokenOff(pub String);

/// A shared value. Two are equal where they are the same in memory, so that comparing costs nothing.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Background work of one kind: the question asked last, and the answer that is shown.
pub struct Job<Q: JobQuestion> {
    wake: Wake,
    /// None before the first question.
    worker: Option<Worker<Q>>,
    asked: Option<Q>,
    token: CancelToken,
    state: JobState,
    answered: Option<(Q, Shared<Q::Answer>)>,
}

impl<Q: JobQuestion> Job<Q> {
    /// A job that was asked nothing yet. `wake` is called whenever an answer has come.
    pub fn new(wake: Wake) -> Self {
        Self {
            wake,
            worker: None,
            asked: None,
            token: CancelToken::default(),
            state: JobState::Stale,
            answered: None,
        }
    }

    /// Asks a question where it differs from the last, and shows an answer that has come; says whether one has. Without a
    /// question, nothing is worked on.
    pub fn update(&mut self, question: Option<Q>) -> bool {
        self.ask(question);
        self.receive()
    }

    /// Asks a question where it differs from the last.
    pub fn ask(&mut self, question: Option<Q>) {
        match question {
            None => self.withdraw(),
            Some(question) if self.asked.as_ref() == Some(&question) => {}
            Some(question) => self.start(question),
        }
    }

    /// Asks a question, also where it is the last one again.
    pub fn start(&mut self, question: Q) {
        self.drop_work();
        self.token = CancelToken::default();
        self.asked = Some(question.clone());
        self.state = JobState::Stale;
        if self.worker.is_none() {
            match Worker::start(Arc::clone(&self.wake)) {
                Ok(worker) => self.worker = Some(worker),
                Err(error) => {
                    log::error!("the system gives no thread for {}: {error}", Q::NAME);
                    self.state = JobState::BrokenOff;
                }
            }
        }
        if let Some(worker) = &self.worker {
            worker.request(question, self.token.clone());
        }
    }

    /// Asks nothing any more.
    pub fn withdraw(&mut self) {
        self.drop_work();
        self.asked = None;
        self.state = JobState::Impossible;
    }

    /// Stops the work on the question, if any is under way. It starts again when another question is asked.
    pub fn cancel(&mut self) {
        if self.is_working() {
            self.drop_work();
            self.state = JobState::Cancelled;
        }
    }

    /// Works on a question again that was cancelled.
    pub fn resume(&mut self) {
        if self.state == JobState::Cancelled
            && let Some(question) = self.asked.clone()
        {
            self.start(question);
        }
    }

    /// Shows an answer that has come; says whether one has, or it was found that there is none.
    pub fn receive(&mut self) -> bool {
        let Some(outcome) = self.outcome() else {
            return false;
        };
        if let (Ok(Some(answer)), Some(question)) = (outcome, self.asked.clone()) {
            let before = self.answered.take();
            let answer = match self.state {
                JobState::Partial => Q::shown(answer, before.as_ref().map(|(_, own)| &**own)),
                _ => answer,
            };
            self.answered = Some((question, Shared(Arc::new(answer))));
        }
        true
    }

    /// Takes the answer to the last question, once, instead of showing it.
    pub fn take(&mut self) -> Option<Result<Q::Answer, BrokenOff>> {
        self.outcome()?.transpose()
    }

    fn outcome(&mut self) -> Option<Result<Option<Q::Answer>, BrokenOff>> {
        let (state, outcome) = match self.worker.as_ref()?.take()? {
            JobOutcome::Partial(answer) => (JobState::Partial, Ok(Some(answer))),
            JobOutcome::Complete(Some(answer)) => (JobState::Complete, Ok(Some(answer))),
            JobOutcome::Complete(None) => (JobState::Impossible, Ok(None)),
            JobOutcome::BrokenOff(error) => {
                log::error!("{}: {error}", Q::NAME);
                (JobState::BrokenOff, Err(error))
            }
        };
        self.state = state;
        Some(outcome)
    }

    /// State of the work on the last question.
    pub fn state(&self) -> JobState {
        self.state
    }

    /// Whether a question was asked whose answer is still to come.
    pub fn is_working(&self) -> bool {
        self.asked.is_some() && self.state.is_waiting()
    }

    /// The question that was asked last.
    pub fn asked(&self) -> Option<&Q> {
        self.asked.as_ref()
    }

    /// Progress of the work on the last question, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.token.progress()
    }

    /// The answer that is shown, which may be that to an earlier question: see [`Job::state`].
    pub fn answer(&self) -> Option<&Shared<Q::Answer>> {
        self.answered().map(|(_, answer)| answer)
    }

    /// The answer that is shown, and its question.
    pub fn answered(&self) -> Option<(&Q, &Shared<Q::Answer>)> {
        self.answered
            .as_ref()
            .map(|(question, answer)| (question, answer))
    }

    fn drop_work(&mut self) {
        self.token.cancel();
        if let Some(worker) = &self.worker {
            worker.clear();
        }
    }
}

impl<Q: JobQuestion> Drop for Job<Q> {
    fn drop(&mut self) {
        self.token.cancel();
    }
}

impl<Q: JobQuestion> Debug for Job<Q> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct(Q::NAME)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
