//! Standard output as it was given to the program.
//!
//! The handle of the language takes an output that is closed or only for reading for one that takes everything, and where
//! none was given the language opens a device in its place before the program begins. An answer would be lost without a
//! word.

use std::io::{self, Write};

#[cfg(unix)]
use std::{
    fs::File,
    os::fd::AsFd,
    sync::atomic::{AtomicBool, Ordering},
};

/// What the system says of an output that was not given.
#[cfg(unix)]
const NOT_GIVEN: i32 = 9;

#[cfg(unix)]
static IS_MISSING: AtomicBool = AtomicBool::new(false);

#[cfg(unix)]
#[ctor::ctor]
fn look_before_the_program_begins() {
    let is_missing = io::stdout().as_fd().try_clone_to_owned().is_err();
    IS_MISSING.store(is_missing, Ordering::Relaxed);
}

/// Standard output, of which every failure to write is told.
///
/// # Errors
/// When none was given.
#[cfg(unix)]
pub fn standard_output() -> io::Result<impl Write> {
    if IS_MISSING.load(Ordering::Relaxed) {
        return Err(io::Error::from_raw_os_error(NOT_GIVEN));
    }
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}

/// Standard output. Only the handle of the language writes every letter to a terminal here.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn standard_output() -> io::Result<impl Write> {
    Ok(io::stdout().lock())
}
