//! The thread of a job, with a slot for one request and one for its outcome.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::{BrokenOff, JobQuestion};
use crate::engine::batch::CancelToken;

/// Called whenever an answer has come, so that the window draws itself again.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Outcome of a request.
pub(super) enum JobOutcome<A> {
    /// An answer that is still refined.
    Partial(A),
    /// The answer; None where the question has none.
    Complete(Option<A>),
    /// A fault of the program.
    BrokenOff(BrokenOff),
}

struct JobRequest<Q> {
    question: Q,
    not_before: Instant,
    token: CancelToken,
}

struct JobSlots<Q: JobQuestion> {
    request: Option<JobRequest<Q>>,
    outcome: Option<JobOutcome<Q::Answer>>,
    is_closed: bool,
}

struct Common<Q: JobQuestion> {
    slots: Mutex<JobSlots<Q>>,
    changed: Condvar,
    wake: Wake,
}

/// A thread that works on one request at a time, the newest.
pub(super) struct Worker<Q: JobQuestion>(Arc<Common<Q>>);

impl<Q: JobQuestion> Worker<Q> {
    /// Starts the thread, which sleeps until something is requested and ends with this value.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub(super) fn start(wake: Wake) -> std::io::Result<Self> {
        let common = Arc::new(Common {
            slots: Mutex::new(JobSlots {
                request: None,
                outcome: None,
                is_closed: false,
            }),
            changed: Condvar::new(),
            wake,
        });
        let worker = Arc::clone(&common);
        thread::Builder::new()
            .name(Q::NAME.to_owned())
            .spawn(move || worker.run())?;
        Ok(Self(common))
    }

    /// Requests work, in place of a request that waits. The token of the request before has to be cancelled.
    pub(super) fn request(&self, question: Q, token: CancelToken) {
        let mut slots = self.0.slots();
        slots.outcome = None;
        slots.request = Some(JobRequest {
            question,
            not_before: Instant::now() + Q::QUIET,
            token,
        });
        self.0.changed.notify_one();
    }

    /// Drops a request that waits, and an outcome.
    pub(super) fn clear(&self) {
        let mut slots = self.0.slots();
        slots.request = None;
        slots.outcome = None;
    }

    /// Takes the outcome of the last request, once.
    pub(super) fn take(&self) -> Option<JobOutcome<Q::Answer>> {
        self.0.slots().outcome.take()
    }
}

impl<Q: JobQuestion> Drop for Worker<Q> {
    fn drop(&mut self) {
        self.clear();
        self.0.slots().is_closed = true;
        self.0.changed.notify_one();
    }
}

impl<Q: JobQuestion> Common<Q> {
    fn slots(&self) -> MutexGuard<'_, JobSlots<Q>> {
        // Nothing panics while it holds the lock, so the slots are sound even if the lock says otherwise.
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self) {
        while let Some(request) = self.next() {
            let (question, token) = (&request.question, &request.token);
            let partial = |answer| self.put(JobOutcome::Partial(answer), token);
            let answer = catch_unwind(AssertUnwindSafe(|| question.answer(token, &partial)));
            let outcome = match answer {
                Ok(answer) => JobOutcome::Complete(answer),
                Err(panic) => JobOutcome::BrokenOff(BrokenOff(reason(panic.as_ref()))),
            };
            self.put(outcome, token);
        }
    }

    /// Puts an outcome in its slot, unless it is no longer wanted.
    fn put(&self, outcome: JobOutcome<Q::Answer>, token: &CancelToken) {
        let mut slots = self.slots();
        if token.is_cancelled() {
            return;
        }
        slots.outcome = Some(outcome);
        drop(slots);
        (self.wake)();
    }

    /// Waits for a request, and until it is to start; None when the owner is gone.
    fn next(&self) -> Option<JobRequest<Q>> {
        let mut slots = self.slots();
        loop {
            if slots.is_closed {
                return None;
            }
            let wait = |request: &JobRequest<Q>| request.not_before.duration_since(Instant::now());
            slots = match slots.request.as_ref().map(wait) {
                Some(Duration::ZERO) => return slots.request.take(),
                Some(wait) => {
                    let woken = self.changed.wait_timeout(slots, wait);
                    woken.unwrap_or_else(PoisonError::into_inner).0
                }
                None => {
                    let woken = self.changed.wait(slots);
                    woken.unwrap_or_else(PoisonError::into_inner)
                }
            };
        }
    }
}

/// Words of a panic, for the log.
pub(in crate::app) fn reason(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no reason given".to_owned())
}
