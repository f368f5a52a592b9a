//! How far a renderer is, and whether it should go on.

use std::sync::atomic::{AtomicBool, Ordering};

/// Progress of an export, and its cancelling.
#[derive(Clone, Copy)]
pub struct Progress<'a> {
    /// Set to cancel.
    cancelled: Option<&'a AtomicBool>,
    tell: &'a dyn Fn(f64),
}

/// The file is no longer wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

impl<'a> Progress<'a> {
    /// Reports to none and is never cancelled.
    pub const UNSEEN: Progress<'static> = Progress {
        cancelled: None,
        tell: &|_| {},
    };

    /// Tells how far it is, as a share from 0 to 1, and stops once `cancelled` is set.
    pub fn new(cancelled: &'a AtomicBool, tell: &'a dyn Fn(f64)) -> Self {
        Self {
            cancelled: Some(cancelled),
            tell,
        }
    }

    /// The flag itself, for work that is given a flag to look at.
    pub fn cancel_flag(&self) -> &'a AtomicBool {
        static NEVER: AtomicBool = AtomicBool::new(false);
        self.cancelled.unwrap_or(&NEVER)
    }

    /// Says how far the work is, from 0 to 1.
    ///
    /// # Errors
    /// When the file is no longer wanted.
    pub fn reached(&self, share: f64) -> Result<(), Cancelled> {
        let is_set = |flag: &AtomicBool| flag.load(Ordering::Relaxed);
        if self.cancelled.is_some_and(is_set) {
            return Err(Cancelled);
        }
        (self.tell)(share);
        Ok(())
    }
}
