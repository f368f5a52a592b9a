//! Independent questions, spread over the processors.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads at most, however many processors there are.
const MOST_THREADS: usize = 8;

/// Answers the questions `0..count`, in their order.
///
/// Every thread has a worker of its own. An answer must not depend on what its worker was asked before; then answers are
/// the same at any number of threads.
pub(in crate::engine) fn answers<W, A: Send>(
    count: usize,
    worker: impl Fn() -> W + Sync,
    answer: impl Fn(&mut W, usize) -> A + Sync,
) -> Vec<A> {
    answers_on(threads(), count, worker, answer)
}

/// So many threads answer by themselves: one for each processor.
pub(in crate::engine) fn threads() -> usize {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    processors.min(MOST_THREADS)
}

/// The same on so many threads.
pub(in crate::engine) fn answers_on<W, A: Send>(
    threads: usize,
    count: usize,
    worker: impl Fn() -> W + Sync,
    answer: impl Fn(&mut W, usize) -> A + Sync,
) -> Vec<A> {
    if threads.min(count) <= 1 {
        let mut worker = worker();
        return (0..count)
            .map(|question| answer(&mut worker, question))
            .collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut worker = worker();
        let mut answers = Vec::new();
        loop {
            let question = next.fetch_add(1, Ordering::Relaxed);
            if question >= count {
                return answers;
            }
            answers.push((question, answer(&mut worker, question)));
        }
    };
    let mut numbered = thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(count)).map(|_| scope.spawn(work)).collect();
        let mut numbered = work();
        for other in others {
            match other.join() {
                Ok(answers) => numbered.extend(answers),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        numbered
    });
    numbered.sort_by_key(|(question, _)| *question);
    numbered.into_iter().map(|(_, answer)| answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_the_questions_at_any_number_of_threads() {
        for threads in 1..5 {
            let answers = answers_on(threads, 100, || (), |(), question| question * question);
            let expected: Vec<usize> = (0..100).map(|question| question * question).collect();
            assert_eq!(answers, expected, "{threads}");
        }
    }

    #[test]
    fn no_question_has_no_answer() {
        assert!(answers_on(4, 0, || (), |(), question| question).is_empty());
    }
}
