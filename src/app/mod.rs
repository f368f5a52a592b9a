//! Behaviour without widgets: the document and its history, the commands, work in the background, and comparing cases.
//!
//! - [`Document`] is the case that is being worked on. Widgets change its working copy; once a frame it settles, which
//!   recomputes and keeps what undo needs.
//! - [`commands`] is the one table of commands for menus, shortcuts and the palette.
//! - [`jobs`] runs long work beside the window: one slot per kind of work, the newest request wins.
//! - [`files`] opens and saves cases in the background, [`dialogs`] asks for file names. [`archive`] keeps what files held
//!   before, and [`earlier`] shows it.
//! - [`recovery`] keeps unsaved work against crashes.
//! - [`Preferences`] is what the program remembers of its user, [`palette`] finds commands and places by what is typed.
//! - [`new_case`] makes a first case of eight answers.
//! - [`labels`] puts differences into words, for undo and for comparing.
//! - [`scenarios`] makes them of the ends of ranges and puts all of them side by side.
//! - [`compare`] says what differs between two cases and what each difference is worth, [`comparing`] does so beside the
//!   window.
//! - [`assumptions`] lists what the case rests on, [`weighing`] asks beside the window how much hangs on each assumption.
//! - [`samples`] works out what comes of the samples.
//! - [`simulating`] simulates beside the window, and [`judging`] asks a simulation what the decision on the case is.
//! - [`portfolios`] finds the best set of options beside the window.
//! - [`board_paper`] makes the pages of the paper for the board and files to hand out.
//!
//! This layer knows no widgets, and nothing here waits while the window is being drawn.

pub mod archive;
pub mod asking;
pub mod assumptions;
pub mod board_paper;
mod chains;
pub mod commands;
pub mod compare;
pub mod comparing;
mod computation;
pub mod dialogs;
pub mod document;
pub mod earlier;
mod edits;
pub mod files;
mod history;
pub mod jobs;
pub mod judging;
pub mod labels;
pub mod new_case;
mod page;
pub mod palette;
pub mod portfolios;
mod preferences;
pub mod recovery;
pub mod samples;
mod scalings;
pub mod scenarios;
pub mod simulating;
mod traces;
pub mod weighing;

pub use computation::{Computation, Computed, Judgement};
pub use document::{Document, Gesture, ReadOnly, Settled};
pub use edits::{Amounts, Reset, StillUsed, items, measurements};
pub use history::HISTORY_LIMIT;
pub use page::{Page, PageGroup};
pub use preferences::{Preferences, Zoom};
