use std::sync::{Arc, Barrier, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use super::*;
use crate::app::background::waiting::{PATIENCE, wait, wake};

type Work = dyn Fn(&CancelToken, &dyn Fn(u64)) -> Option<u64> + Send + Sync;

/// A question that is answered by a function.
#[derive(Clone, PartialEq)]
struct Asked(Shared<Box<Work>>);

impl JobQuestion for Asked {
    type Answer = u64;
    const NAME: &'static str = "test";

    fn answer(&self, token: &CancelToken, partial: &dyn Fn(u64)) -> Option<u64> {
        (self.0)(token, partial)
    }

    fn shown(partial: u64, before: Option<&u64>) -> u64 {
        partial + before.copied().unwrap_or_default()
    }
}

fn asked(
    work: impl Fn(&CancelToken, &dyn Fn(u64)) -> Option<u64> + Send + Sync + 'static,
) -> Option<Asked> {
    Some(Asked(Shared(Arc::new(Box::new(work)))))
}

fn number(number: u64) -> Option<Asked> {
    asked(move |_, _| Some(number))
}

/// Work that starts when the job meets it, and ends when it is met again.
fn meeting(number: u64) -> (Arc<Barrier>, Option<Asked>) {
    let barrier = Arc::new(Barrier::new(2));
    let met = Arc::clone(&barrier);
    let question = asked(move |_, _| {
        met.wait();
        met.wait();
        Some(number)
    });
    (barrier, question)
}

fn job() -> (Job<Asked>, mpsc::Receiver<()>) {
    let (wake, woken) = wake();
    (Job::new(wake), woken)
}

fn received(job: &mut Job<Asked>, woken: &mpsc::Receiver<()>) {
    wait(woken, || job.receive().then_some(()));
}

fn shown(job: &Job<Asked>) -> Option<u64> {
    job.answer().map(|answer| **answer)
}

#[test]
fn an_answer_wakes_and_is_shown_with_its_question() {
    let (mut job, woken) = job();
    assert!(!job.is_working(), "nothing was asked yet");
    let question = number(7);
    job.ask(question.clone());
    assert!(job.is_working() && job.state() == JobState::Stale);
    received(&mut job, &woken);
    assert_eq!((job.state(), shown(&job)), (JobState::Complete, Some(7)));
    assert!(job.answered().map(|(own, _)| own) == question.as_ref());
    assert!(!job.is_working() && !job.receive(), "it comes once");
}

#[test]
fn a_question_is_worked_on_again_only_where_that_is_wanted() {
    let (mut job, woken) = job();
    let counted = Arc::new(std::sync::atomic::AtomicU64::new(0));
    let question =
        asked(move |_, _| Some(1 + counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed)));
    job.ask(question.clone());
    received(&mut job, &woken);
    job.ask(question.clone());
    assert_eq!(job.state(), JobState::Complete);
    job.start(question.unwrap());
    received(&mut job, &woken);
    assert_eq!(shown(&job), Some(2));
}

#[test]
fn the_newest_question_wins_and_the_last_answer_stays_until_then() {
    let (mut job, woken) = job();
    job.ask(number(1));
    received(&mut job, &woken);
    let (barrier, slow) = meeting(2);
    job.ask(slow);
    barrier.wait();
    job.ask(asked(|_, _| unreachable!("a waiting question is replaced")));
    job.ask(number(4));
    assert_eq!((job.state(), shown(&job)), (JobState::Stale, Some(1)));
    barrier.wait();
    received(&mut job, &woken);
    assert_eq!((job.state(), shown(&job)), (JobState::Complete, Some(4)));
}

#[test]
fn an_answer_that_was_not_looked_at_is_dropped_by_a_newer_question() {
    let (mut job, woken) = job();
    job.ask(number(1));
    woken.recv_timeout(PATIENCE).unwrap();
    let (barrier, slow) = meeting(2);
    job.ask(slow);
    assert!(!job.receive());
    barrier.wait();
    barrier.wait();
    received(&mut job, &woken);
    assert_eq!(shown(&job), Some(2));
}

#[test]
fn answers_come_in_parts_each_shown_on_the_ground_of_the_one_before() {
    let (mut job, woken) = job();
    let barrier = Arc::new(Barrier::new(2));
    let met = Arc::clone(&barrier);
    job.ask(asked(move |token, partial| {
        token.set_progress(0.25);
        partial(10);
        met.wait();
        partial(1);
        met.wait();
        Some(5)
    }));
    received(&mut job, &woken);
    assert_eq!((job.state(), shown(&job)), (JobState::Partial, Some(10)));
    assert!(job.is_working());
    assert_eq!(job.progress(), 0.25);
    barrier.wait();
    received(&mut job, &woken);
    assert_eq!(shown(&job), Some(11));
    barrier.wait();
    received(&mut job, &woken);
    assert_eq!((job.state(), shown(&job)), (JobState::Complete, Some(5)));
}

#[test]
fn cancelled_work_stops_and_its_answers_so_far_stay_until_it_is_resumed() {
    let (mut job, woken) = job();
    let is_resumed = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let resumed = Arc::clone(&is_resumed);
    let question = asked(move |token, partial| {
        if resumed.load(std::sync::atomic::Ordering::Relaxed) {
            return Some(2);
        }
        partial(1);
        while !token.is_cancelled() {
            thread::yield_now();
        }
        None
    });
    job.ask(question.clone());
    received(&mut job, &woken);
    job.cancel();
    job.ask(question);
    assert_eq!((job.state(), shown(&job)), (JobState::Cancelled, Some(1)));
    is_resumed.store(true, std::sync::atomic::Ordering::Relaxed);
    job.resume();
    received(&mut job, &woken);
    assert_eq!((job.state(), shown(&job)), (JobState::Complete, Some(2)));
    job.cancel();
    assert_eq!(job.state(), JobState::Complete, "nothing was under way");
}

#[test]
fn without_a_question_or_an_answer_the_last_answer_stays_and_the_state_says_so() {
    let (mut job, woken) = job();
    job.ask(number(1));
    received(&mut job, &woken);
    job.ask(None);
    assert_eq!((job.state(), shown(&job)), (JobState::Impossible, Some(1)));
    job.ask(asked(|_, _| None));
    received(&mut job, &woken);
    assert_eq!((job.state(), shown(&job)), (JobState::Impossible, Some(1)));
}

#[test]
fn work_that_breaks_off_says_so_and_the_next_question_is_answered() {
    let (mut job, woken) = job();
    job.ask(asked(|_, _| panic!("a fault of ours")));
    let outcome = wait(&woken, || job.take());
    assert_eq!(outcome, Err(BrokenOff("a fault of ours".to_owned())));
    assert_eq!(job.state(), JobState::BrokenOff);
    job.ask(number(2));
    assert_eq!(wait(&woken, || job.take()), Ok(2));
    assert_eq!(
        (job.take(), shown(&job)),
        (None, None),
        "what is taken is not shown"
    );
}

/// A question that waits until nothing newer is asked.
#[derive(Clone, PartialEq)]
struct Unhurried(u64);

impl JobQuestion for Unhurried {
    type Answer = Instant;
    const NAME: &'static str = "unhurried";
    const QUIET: Duration = Duration::from_millis(40);

    fn answer(&self, _: &CancelToken, _: &dyn Fn(Instant)) -> Option<Instant> {
        assert_eq!(self.0, 6, "only the last question is worked on");
        Some(Instant::now())
    }
}

#[test]
fn work_starts_when_nothing_newer_was_asked_for_a_while() {
    let (wake, woken) = wake();
    let mut job = Job::new(wake);
    for question in 1..6 {
        job.ask(Some(Unhurried(question)));
    }
    let now = Instant::now();
    job.ask(Some(Unhurried(6)));
    let begun = wait(&woken, || job.take()).unwrap();
    assert!(begun >= now + Unhurried::QUIET);
}
