//! Case files: open and save.
//!
//! A case is a text in RON, with the extension `.rox`. Whatever is wrong with a file becomes a typed error with the line
//! where it stands, and a sentence for it in each language; nothing is mended silently and nothing panics.
//!
//! - [`open()`] and [`read_case`] read. Values out of range are read as they are and reported beside the case.
//! - [`write_case`] makes the one text that stands for a case, [`save()`] puts it on disk as a whole or not at all.
//! - [`versions`] describes the format and what each version of it added.
//! - [`locate()`] leads from a field of the case to its line.
//! - [`recovery`] keeps work that no file holds yet, [`saved_versions`] what files held before.
//! - [`Claims`] notices that a file is open twice.
//! - [`SAMPLES`] are the cases that come with the program.
//! - [`SettingsFile`] keeps the [`Settings`] of the user, [`WallTime`] says what time it is.
//! - [`open_standard_input()`] and [`standard_output()`] are the streams of the program.
//!
//! Everything goes through one door, the `disk` module, so that tests can make each operation fail in turn, and pull the
//! plug between any two.

mod claim;
mod clock;
mod disk;
mod envelope;
mod explain;
mod fingerprint;
mod folders;
mod newer;
mod open;
mod output;
mod read;
pub mod recovery;
mod ron;
mod samples;
mod save;
pub mod saved_versions;
mod settings;
pub mod versions;
mod write;

pub use self::ron::{ExpectedValue, Fault, FaultKind, FaultPart, Item, Position, locate};
pub use claim::{Claim, Claims, HeldLocks, let_go_of_claims};
pub use clock::WallTime;
pub use disk::Lock;
pub use fingerprint::{Fingerprint, NoFingerprint};
pub use folders::{home_folder, own_folder};
pub use newer::NewerFile;
pub use open::{
    FileState, LocatedProblem, OpenError, OpenFailure, OpenedCase, changed_since, open, open_bytes,
    open_standard_input, state_since,
};
pub use output::standard_output;
pub use read::{MAX_FILE_BYTES, MAX_VALUES, ReadError, read_case};
pub use samples::{SAMPLES, Sample};
pub use save::{
    EXTENSION, SaveError, SaveFailure, create, create_file, save, with_extension,
    with_extension_of, write_file,
};
pub use settings::{
    MOST_RECENT, RecentFile, Settings, SettingsFile, Theme, WindowSize, ZOOM_PERCENT, is_missing,
};
pub use write::{WriteError, write_case};

#[cfg(test)]
mod disk_faults;
#[cfg(test)]
mod memory_disk;
