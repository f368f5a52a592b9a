//! Work in the background: one owner, [`Job`], and the kinds of jobs, each declared by its [`JobQuestion`].
//!
//! A job is asked the question as it stands, as often as a frame is shown. It starts when the question differs from the last
//! one; the newest question wins, the last answer stays until a newer one comes, and answers may come in parts. The jobs about
//! the case that is open belong to the [`Session`](super::session::Session), which forgets them with the case.
//!
//! A new kind of job is a type of question with its answer, and a field of the session.

pub mod comparison_job;
mod job;
pub mod paper_job;
pub mod portfolio_job;
pub mod sample_job;
pub mod sensitivity_job;
pub mod simulation_job;
pub mod verdict_job;
pub mod version_job;
mod worker;

pub use job::{BrokenOff, Job, JobQuestion, JobState, Shared};
pub use worker::Wake;
pub(super) use worker::reason;

#[cfg(test)]
pub(super) mod waiting {
    //! Waiting for jobs in tests.

    use std::sync::{Arc, mpsc};
    use std::time::Duration;

    use super::Wake;

    /// Longer than any job of a test takes.
    pub(in crate::app) const PATIENCE: Duration = Duration::from_secs(120);

    /// What wakes, and a receiver that gets a message each time.
    pub(in crate::app) fn wake() -> (Wake, mpsc::Receiver<()>) {
        let (sender, woken) = mpsc::channel();
        let wake = Arc::new(move || {
            let _ = sender.send(());
        });
        (wake, woken)
    }

    /// Looks again whenever something has come, until it is there.
    pub(in crate::app) fn wait<T>(
        woken: &mpsc::Receiver<()>,
        mut ready: impl FnMut() -> Option<T>,
    ) -> T {
        loop {
            if let Some(found) = ready() {
                return found;
            }
            woken.recv_timeout(PATIENCE).unwrap();
        }
    }
}
