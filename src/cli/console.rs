//! Writes to the terminal.

use std::io::{self, Write};

use crate::store::standard_output;

/// Writes an answer to standard output, with a line end; nothing where there is nothing to say.
pub(super) fn print(text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let line = format!("{}\n", printable(text));
    let written = standard_output().and_then(|mut out| {
        out.write_all(line.as_bytes())?;
        out.flush()
    });
    match written {
        // The program that reads has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
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
