//! Cancelling of work, and its progress.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Tells work to stop, and tells those who wait how far it is. Clones share both.
#[derive(Clone, Debug, Default)]
pub struct CancelToken {
    cancelled: Arc<AtomicBool>,
    /// Progress, in thousandths.
    progress: Arc<AtomicU32>,
    /// Progress at which the token cancels itself, in thousandths.
    limit: Option<u32>,
}

/// The result is no longer wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

impl CancelToken {
    /// A token that cancels itself once the work has come so far, from 0 to 1.
    pub fn cancelled_at(share: f64) -> Self {
        Self {
            limit: Some(thousandths(share)),
            ..Self::default()
        }
    }

    /// The same token for a part of the work whose progress is not told.
    #[must_use]
    pub fn without_progress(&self) -> Self {
        Self {
            progress: Arc::default(),
            ..self.clone()
        }
    }

    /// Tells the work to stop.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the result is no longer wanted. Long work looks at this often and then returns without a result.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Progress of the work, from 0 to 1; not always rising.
    pub fn progress(&self) -> f64 {
        f64::from(self.progress.load(Ordering::Relaxed)) / 1000.0
    }

    /// Sets the progress of the work, from 0 to 1.
    pub fn set_progress(&self, share: f64) {
        let thousandths = thousandths(share);
        self.progress.store(thousandths, Ordering::Relaxed);
        if self.limit.is_some_and(|limit| thousandths >= limit) {
            self.cancel();
        }
    }

    /// Sets the progress of the work, unless it has to stop.
    ///
    /// # Errors
    /// When cancelled before.
    pub fn reached(&self, share: f64) -> Result<(), Cancelled> {
        if self.is_cancelled() {
            return Err(Cancelled);
        }
        self.set_progress(share);
        Ok(())
    }
}

fn thousandths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u32
}
