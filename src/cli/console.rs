//! Writes to the terminal.

use std::io::{self, Write};

/// Writes an answer to standard output, with a line end; nothing where there is nothing to say.
pub(super) fn print(text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let line = format!("{}\n", printable(text));
    let written = output::standard().and_then(|mut out| {
        out.write_all(line.as_bytes())?;
        out.flush()
    });
    match written {
        // The program that reads has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Standard output as it was given to the program.
///
/// The handle of the language takes an output that is closed or only for reading for one that takes everything, and where
/// none was given the language opens a device in its place before the program begins. An answer would be lost without a
/// word.
#[cfg(unix)]
mod output {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsFd;
    use std::sync::atomic::{AtomicBool, Ordering};

    /// What the system says of an output that was not given.
    const NOT_GIVEN: i32 = 9;

    static IS_MISSING: AtomicBool = AtomicBool::new(false);

    #[ctor::ctor]
    fn look_before_the_program_begins() {
        let is_missing = io::stdout().as_fd().try_clone_to_owned().is_err();
        IS_MISSING.store(is_missing, Ordering::Relaxed);
    }

    pub(super) fn standard() -> io::Result<File> {
        if IS_MISSING.load(Ordering::Relaxed) {
            return Err(io::Error::from_raw_os_error(NOT_GIVEN));
        }
        io::stdout().as_fd().try_clone_to_owned().map(File::from)
    }
}

/// Elsewhere only the handle of the language writes every letter to a terminal.
#[cfg(not(unix))]
mod output {
    use std::io;

    pub(super) fn standard() -> io::Result<io::StdoutLock<'static>> {
        Ok(io::stdout().lock())
    }
}

/// Writes a sentence to standard error. Where even that fails, only the exit status is left to tell.
pub(super) fn complain(text: &str) {
    let mut err = io::stderr().lock();
    if let Err(error) = writeln!(err, "{}", printable(text)) {
        log::debug!("standard error cannot be written: {error}");
    }
}

/// A text from a file may hold anything; a terminal would obey what a reader cannot see.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => c,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
            _ if c.is_control() => char::REPLACEMENT_CHARACTER,
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_gets_no_commands_from_a_file() {
        assert_eq!(
            printable("a\u{1b}[2J\nb\u{202e}"),
            "a\u{fffd}[2J\nb\u{fffd}"
        );
    }
}
