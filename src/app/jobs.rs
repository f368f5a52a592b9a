//! Work in the background: a mailbox with one slot for each kind of work.
//!
//! The newest request wins: it replaces the one that waits, tells the one that runs to stop, and the answer of an older one
//! is dropped. So an answer that comes out is always that of the last request, and carries its revision.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use thiserror::Error;

use crate::engine::batch::CancelToken;

/// Told whenever an answer has come, so that the window draws itself again.
pub type Wake = Box<dyn Fn() + Send>;

/// What came of a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<T> {
    /// The revision that the request was posted with.
    pub revision: u64,
    /// The outcome, unless the job broke off.
    pub outcome: Result<T, BrokenOff>,
}

/// A job ended without an outcome, by a fault of the program.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the work broke off: {0}")]
pub struct BrokenOff(pub String);

type Work<T> = Box<dyn FnOnce(&CancelToken) -> T + Send>;

struct Request<T> {
    revision: u64,
    not_before: Instant,
    ticket: CancelToken,
    work: Work<T>,
}

struct State<T> {
    waiting: Option<Request<T>>,
    running: Option<(u64, CancelToken)>,
    answer: Option<Answer<T>>,
    closed: bool,
}

struct Shared<T> {
    state: Mutex<State<T>>,
    came: Condvar,
}

impl<T> Shared<T> {
    fn state(&self) -> MutexGuard<'_, State<T>> {
        // Nothing panics while it holds the lock, so the state is sound even if the lock says otherwise.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The mailbox of one kind of work, with a thread of its own.
pub struct Mailbox<T> {
    shared: Arc<Shared<T>>,
}

impl<T: Send + 'static> Mailbox<T> {
    /// A mailbox and its thread, which sleeps until something is posted and ends with the mailbox.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn open(name: &str, wake: Wake) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                waiting: None,
                running: None,
                answer: None,
                closed: false,
            }),
            came: Condvar::new(),
        });
        let worker = Arc::clone(&shared);
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || work(&worker, &wake))?;
        Ok(Self { shared })
    }

    /// Asks for work on a revision of the case. Work asked for earlier is no longer wanted, nor is its answer.
    pub fn post(&self, revision: u64, work: impl FnOnce(&CancelToken) -> T + Send + 'static) {
        self.post_when_quiet(revision, Duration::ZERO, work);
    }

    /// The same, for work that begins when nothing newer was asked for during some time.
    pub fn post_when_quiet(
        &self,
        revision: u64,
        quiet: Duration,
        work: impl FnOnce(&CancelToken) -> T + Send + 'static,
    ) {
        let mut state = self.shared.state();
        drop_everything(&mut state);
        state.waiting = Some(Request {
            revision,
            not_before: Instant::now() + quiet,
            ticket: CancelToken::default(),
            work: Box::new(work),
        });
        self.shared.came.notify_one();
    }

    /// Takes the answer to the last request, once.
    pub fn take(&self) -> Option<Answer<T>> {
        self.shared.state().answer.take()
    }

    /// Gives up what was asked for.
    pub fn cancel(&self) {
        drop_everything(&mut self.shared.state());
    }

    /// The revision that is worked on or waits, and how far it is from 0 to 1. None when there is nothing to do.
    pub fn under_way(&self) -> Option<(u64, f64)> {
        let state = self.shared.state();
        if let Some(request) = &state.waiting {
            return Some((request.revision, 0.0));
        }
        state
            .running
            .as_ref()
            .filter(|(_, ticket)| !ticket.is_cancelled())
            .map(|(revision, ticket)| (*revision, ticket.progress()))
    }
}

impl<T> Drop for Mailbox<T> {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        drop_everything(&mut state);
        state.closed = true;
        self.shared.came.notify_one();
    }
}

impl<T> std::fmt::Debug for Mailbox<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mailbox").finish_non_exhaustive()
    }
}

fn drop_everything<T>(state: &mut State<T>) {
    state.waiting = None;
    state.answer = None;
    if let Some((_, ticket)) = &state.running {
        ticket.cancel();
    }
}

/// The thread of a mailbox.
fn work<T>(shared: &Shared<T>, wake: &Wake) {
    while let Some(Request {
        revision,
        ticket,
        work,
        ..
    }) = next(shared)
    {
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&ticket)))
            .map_err(|panic| BrokenOff(reason(panic.as_ref())));
        let mut state = shared.state();
        state.running = None;
        if ticket.is_cancelled() {
            continue;
        }
        state.answer = Some(Answer { revision, outcome });
        drop(state);
        wake();
    }
}

/// Waits for a request, and until it is to begin; none when the mailbox is gone.
fn next<T>(shared: &Shared<T>) -> Option<Request<T>> {
    let mut state = shared.state();
    loop {
        if state.closed {
            return None;
        }
        let wait = |request: &Request<T>| request.not_before.duration_since(Instant::now());
        state = match state.waiting.as_ref().map(wait) {
            Some(Duration::ZERO) => {
                let request = state.waiting.take()?;
                state.running = Some((request.revision, request.ticket.clone()));
                return Some(request);
            }
            Some(wait) => {
                let woken = shared.came.wait_timeout(state, wait);
                woken.unwrap_or_else(PoisonError::into_inner).0
            }
            None => {
                let woken = shared.came.wait(state);
                woken.unwrap_or_else(PoisonError::into_inner)
            }
        };
    }
}

/// What a panic said, for the log.
pub(super) fn reason(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no reason given".to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    /// A mailbox and a receiver that gets a message at each wake.
    fn mailbox<T: Send + 'static>() -> (Mailbox<T>, mpsc::Receiver<()>) {
        let (sender, receiver) = mpsc::channel();
        let wake = Box::new(move || {
            let _ = sender.send(());
        });
        (Mailbox::open("test", wake).unwrap(), receiver)
    }

    #[test]
    fn an_answer_comes_with_its_revision_and_wakes() {
        let (mailbox, woken) = mailbox();
        mailbox.post(7, |_| "done");
        woken.recv_timeout(PATIENCE).unwrap();
        let answer = mailbox.take().unwrap();
        assert_eq!((answer.revision, answer.outcome), (7, Ok("done")));
        assert_eq!(mailbox.take(), None, "an answer is taken once");
    }

    #[test]
    fn the_newest_request_wins_and_older_answers_are_dropped() {
        let (mailbox, woken) = mailbox();
        let (started, has_started) = mpsc::channel();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        mailbox.post(1, move |ticket: &CancelToken| {
            started.send(()).unwrap();
            may_go_on.recv_timeout(PATIENCE).unwrap();
            assert!(ticket.is_cancelled(), "the running job is told to stop");
            1
        });
        has_started.recv_timeout(PATIENCE).unwrap();
        mailbox.post(2, |_| unreachable!("a waiting request was replaced"));
        mailbox.post(3, |_| 3);
        go_on.send(()).unwrap();
        woken.recv_timeout(PATIENCE).unwrap();
        let answer = mailbox.take().unwrap();
        assert_eq!((answer.revision, answer.outcome), (3, Ok(3)));
    }

    #[test]
    fn what_waits_for_quiet_begins_when_nothing_newer_was_asked_for() {
        let (mailbox, woken) = mailbox();
        let quiet = Duration::from_millis(40);
        for revision in 1..=5 {
            mailbox.post_when_quiet(revision, quiet, move |_| (revision, Instant::now()));
        }
        let asked = Instant::now();
        mailbox.post_when_quiet(6, quiet, |_| (6, Instant::now()));
        woken.recv_timeout(PATIENCE).unwrap();
        let (revision, begun) = mailbox.take().unwrap().outcome.unwrap();
        assert_eq!(revision, 6);
        assert!(begun >= asked + quiet);
        // What is urgent does not wait behind what is not.
        mailbox.post_when_quiet(7, PATIENCE, |_| (7, Instant::now()));
        mailbox.post(8, |_| (8, Instant::now()));
        woken.recv_timeout(PATIENCE / 2).unwrap();
        assert_eq!(mailbox.take().unwrap().revision, 8);
    }

    #[test]
    fn an_answer_that_nobody_took_is_dropped_by_a_newer_request() {
        let (mailbox, woken) = mailbox();
        mailbox.post(1, |_| 1);
        woken.recv_timeout(PATIENCE).unwrap();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        mailbox.post(2, move |_| {
            may_go_on.recv_timeout(PATIENCE).unwrap();
            2
        });
        assert_eq!(mailbox.take(), None);
        go_on.send(()).unwrap();
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(mailbox.take().unwrap().revision, 2);
    }

    #[test]
    fn what_was_given_up_gives_no_answer() {
        let (mailbox, woken) = mailbox();
        let (started, has_started) = mpsc::channel();
        mailbox.post(1, move |ticket| {
            started.send(()).unwrap();
            while !ticket.is_cancelled() {
                thread::yield_now();
            }
        });
        has_started.recv_timeout(PATIENCE).unwrap();
        mailbox.cancel();
        assert_eq!(mailbox.under_way(), None);
        // The same thread answers the next request, so the first had its chance to answer.
        mailbox.post(2, |_| ());
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(mailbox.take().unwrap().revision, 2);
    }

    #[test]
    fn a_job_that_panics_says_so_and_the_next_one_runs() {
        let (mailbox, woken) = mailbox();
        mailbox.post(1, |_| -> u8 { panic!("a fault of ours") });
        woken.recv_timeout(PATIENCE).unwrap();
        let outcome = mailbox.take().unwrap().outcome;
        assert_eq!(outcome, Err(BrokenOff("a fault of ours".to_owned())));
        mailbox.post(2, |_| 2);
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(mailbox.take().unwrap().outcome, Ok(2));
    }

    #[test]
    fn progress_is_seen_while_the_job_runs() {
        let (mailbox, woken) = mailbox();
        let (started, has_started) = mpsc::channel();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        mailbox.post(4, move |ticket| {
            ticket.set_progress(0.25);
            started.send(()).unwrap();
            may_go_on.recv_timeout(PATIENCE).unwrap();
        });
        has_started.recv_timeout(PATIENCE).unwrap();
        assert_eq!(mailbox.under_way(), Some((4, 0.25)));
        go_on.send(()).unwrap();
        woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(mailbox.under_way(), None);
    }
}
