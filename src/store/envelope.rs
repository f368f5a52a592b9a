//! Files that the program keeps for itself: unsaved work, saved versions, settings.
//!
//! Each holds one value in RON with the number of its format, `version` or `format`, at its head. One rule holds for all: a
//! file of a newer format is told from one that is damaged whatever else it holds, and neither is lost. Where the program
//! needs the place, the file gets another name.

use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::BusinessCase;

use super::disk::{Contents, Disk, Existing};
use super::read::{MAX_FILE_BYTES, ReadError, read_case};
use super::ron::dialect;
use super::save::{Mode, SaveFailure, write_whole};

/// What stands in a file that the program keeps for itself, with the number of its format in a field.
pub(super) trait Envelope: Serialize + DeserializeOwned {
    /// The format that is written. All from 1 on are read.
    const FORMAT: u32;
    /// The largest file that is read, in bytes. A case stands in it as a text, which may double it.
    const MOST_BYTES: u64 = 2 * MAX_FILE_BYTES;
    /// How it is written.
    const LAYOUT: Layout;
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// On one line.
    OneLine,
    /// One field per line, for a person who wants to see or change something.
    Lines,
}

/// What came of reading a file.
#[derive(Debug)]
pub(super) enum Kept<T> {
    /// What it holds.
    Known(T),
    /// A newer version of the program made it, in this format.
    Newer(u64),
    /// It cannot be read, for this reason.
    Damaged(String),
}

/// What every format of every file begins with.
#[derive(Deserialize)]
struct Head {
    #[serde(alias = "format")]
    version: u32,
}

impl<T> Kept<T> {
    /// With the case that stands in it as a text.
    pub(super) fn with_case(self, text: impl FnOnce(&T) -> &str) -> Kept<(T, BusinessCase)> {
        match self {
            Self::Known(kept) => match read_case(text(&kept).as_bytes()) {
                Ok(case) => Kept::Known((kept, case)),
                Err(ReadError::NewerFormat { found }) => Kept::Newer(found),
                Err(error) => Kept::Damaged(error.to_string()),
            },
            Self::Newer(format) => Kept::Newer(format),
            Self::Damaged(reason) => Kept::Damaged(reason),
        }
    }
}

/// Reads a file.
///
/// # Errors
/// When the disk does not give it: it may well be whole.
pub(super) fn read<T: Envelope>(disk: &mut impl Disk, path: &Path) -> io::Result<Kept<T>> {
    Ok(match disk.read(path, T::MOST_BYTES)? {
        Contents::Bytes(bytes) => of_bytes(&bytes),
        Contents::TooLarge(bytes) => Kept::Damaged(format!("it has {bytes} bytes")),
    })
}

fn of_bytes<T: Envelope>(bytes: &[u8]) -> Kept<T> {
    match dialect().from_bytes::<Head>(bytes) {
        Ok(Head { version: 0 }) => return Kept::Damaged("there is no format 0".to_owned()),
        Ok(Head { version }) if version > T::FORMAT => return Kept::Newer(version.into()),
        // Where the head cannot be read, the whole tells why.
        Ok(_) | Err(_) => {}
    }
    match dialect().from_bytes(bytes) {
        Ok(value) => Kept::Known(value),
        Err(error) => Kept::Damaged(error.to_string()),
    }
}

/// Writes a file: the old or the new one stands there at every moment.
///
/// # Errors
/// When the disk refuses.
pub(super) fn write<T: Envelope>(
    disk: &mut impl Disk,
    path: &Path,
    value: &T,
    mode: Mode,
) -> Result<(), SaveFailure> {
    let text = text_of(value).map_err(|_| SaveFailure::Internal)?;
    write_whole(disk, path, text.as_bytes(), mode).map(drop)
}

fn text_of<T: Envelope>(value: &T) -> ron::Result<String> {
    match T::LAYOUT {
        Layout::OneLine => ron::to_string(value),
        Layout::Lines => {
            let pretty = ron::ser::PrettyConfig::new().new_line("\n");
            Ok(dialect().to_string_pretty(value, pretty)? + "\n")
        }
    }
}

/// Gives a file the first of these names that is free, otherwise the last resort; none where there is none or the disk
/// refuses. Returns the name.
pub(super) fn set_aside(
    disk: &mut impl Disk,
    file: &Path,
    mut names: impl Iterator<Item = PathBuf>,
    last_resort: Option<PathBuf>,
) -> Option<PathBuf> {
    let free = names.find(|name| matches!(disk.existing(name), Ok(Existing::Nothing)));
    let aside = free.or(last_resort)?;
    match disk.set_aside(file, &aside) {
        Ok(()) => {
            log::warn!("{} is kept as {}", file.display(), aside.display());
            Some(aside)
        }
        Err(error) => {
            log::warn!("{} cannot be set aside: {error}", file.display());
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Note {
        version: u32,
        text: Option<String>,
    }

    impl Envelope for Note {
        const FORMAT: u32 = 2;
        const LAYOUT: Layout = Layout::OneLine;
    }

    #[test]
    fn every_format_up_to_ours_is_read() {
        for text in ["(version:1,text:Some(\"a\"))", "(version: 2, text: \"a\")"] {
            let Kept::Known(note) = of_bytes::<Note>(text.as_bytes()) else {
                panic!("{text}");
            };
            assert_eq!(note.text.as_deref(), Some("a"), "{text}");
        }
    }

    #[test]
    fn a_newer_format_is_told_from_a_damaged_file_whatever_else_it_holds() {
        for text in ["(version:3,text:[Word(a:1)])", "(format: 3, brand: {1: 2})"] {
            let kept = of_bytes::<Note>(text.as_bytes());
            assert!(matches!(kept, Kept::Newer(3)), "{text}: {kept:?}");
        }
        for text in [
            "",
            "(version:0,text:None)",
            "(version:2,text:3)",
            "(version:3,",
            "\u{0}",
        ] {
            let kept = of_bytes::<Note>(text.as_bytes());
            assert!(matches!(kept, Kept::Damaged(_)), "{text}: {kept:?}");
        }
        assert!(matches!(of_bytes::<Note>(b"\xff"), Kept::Damaged(_)));
    }
}
