//! Behaviour without widgets: the document and its history, the commands, work in the background, and comparing cases.
//!
//! - [`Document`] is the case that is being worked on. Widgets change its working copy; once a frame it settles, which
//!   recomputes and keeps what undo needs.
//! - [`commands`] is the one table of commands for menus, shortcuts and the palette.
//! - [`background`] owns work in the background, one job of each kind; the newest question wins. [`session`] holds the jobs
//!   about the case that is open.
//! - [`files`] opens and saves cases in the background, [`dialogs`] asks for file names. [`archive`] keeps what files held
//!   before.
//! - [`recovery`] keeps unsaved work against crashes.
//! - [`Preferences`] is what the program remembers of its user, [`palette`] finds commands and places by what is typed.
//! - [`new_case`] makes a first case of eight answers.
//! - [`labels`] puts differences into words, for undo and for comparing.
//! - [`scenarios`] makes them of the ends of ranges and puts all of them side by side.
//! - [`compare`] says what differs between two cases and what each difference is worth.
//! - [`assumptions`] lists what the case rests on.
//! - [`traced_number`] finds a number that is shown in the trace of its case.
//!
//! This layer knows no widgets, and nothing here waits while the window is being drawn.

pub mod archive;
pub mod assumptions;
pub mod background;
pub mod commands;
pub mod compare;
mod computation;
mod derived;
pub mod dialogs;
pub mod document;
mod edits;
pub mod files;
mod history;
pub mod labels;
pub mod new_case;
mod page;
pub mod palette;
mod preferences;
pub mod recovery;
pub mod scenarios;
pub mod session;
pub mod traced_number;

pub use computation::{CaseComputation, Computation, Judgement};
pub use document::{Document, Gesture, ReadOnly, Settled};
pub use edits::{AmountsEdit, Reset, StillUsed, items, measurements};
pub use history::HISTORY_LIMIT;
pub use page::{Page, PageGroup};
pub use preferences::{Preferences, Zoom};
