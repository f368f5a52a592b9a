//! Opens a case file.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::domain::{BusinessCase, Problem, validation};

use super::disk::{Contents, Disk, RealDisk};
use super::fingerprint::Fingerprint;
use super::newer::{NewerFile, read_known};
use super::read::{MAX_FILE_BYTES, ReadError, read_scanned, readable_text};
use super::ron::{Map, Position, Scan};

/// A case as it was read, with what is wrong with its values.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedCase {
    /// The case, its values as they stand in the file.
    pub case: BusinessCase,
    /// What keeps it from being computed, in the order of the file.
    pub problems: Vec<LocatedProblem>,
    /// What the file held, to notice later that somebody else changed it.
    pub fingerprint: Fingerprint,
    /// Whether the file holds comments, which saving will not keep.
    pub has_comments: bool,
    /// What a newer format holds that was not read; nothing where the format is known. Such a file is never replaced.
    pub newer: Option<NewerFile>,
}

/// A problem of a case and where in the file it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct LocatedProblem {
    /// What is wrong.
    pub problem: Problem,
    /// Where; nothing when the place could not be found.
    pub position: Option<Position>,
}

/// Why a file could not be opened.
#[derive(Debug, Error)]
#[error("{} cannot be opened: {reason}", path.display())]
pub struct OpenError {
    /// The file.
    pub path: PathBuf,
    /// What is the matter.
    #[source]
    pub reason: OpenFailure,
}

/// What keeps a file from being opened.
#[derive(Debug, Error)]
pub enum OpenFailure {
    /// There is no such file.
    #[error("there is no such file")]
    NotFound,
    /// It is a folder or a device.
    #[error("it is not a file")]
    NotAFile,
    /// The system does not let this user read it.
    #[error("reading it is not allowed")]
    NotAllowed,
    /// The system could not read it for another reason.
    #[error(transparent)]
    Failed(io::Error),
    /// What it holds is not a case that can be read.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
}

/// Opens the case in a file.
///
/// # Errors
/// When the file cannot be read or does not hold a case; a case with problems opens.
pub fn open(path: &Path) -> Result<OpenedCase, OpenError> {
    let opened = read_file(path).and_then(|bytes| Ok(open_bytes(&bytes)?));
    opened.map_err(|reason| OpenError {
        path: path.to_owned(),
        reason,
    })
}

/// Opens the case that standard input holds, read to its end.
///
/// # Errors
/// When it cannot be read or does not hold a case; a case with problems opens.
pub fn open_standard_input() -> Result<OpenedCase, OpenFailure> {
    Ok(open_bytes(&bytes_of(io::stdin().lock())?)?)
}

/// Opens a case from the bytes of its file. Of a newer format everything is read that this version knows.
///
/// # Errors
/// When the bytes do not hold a case.
pub fn open_bytes(bytes: &[u8]) -> Result<OpenedCase, ReadError> {
    let text = readable_text(bytes)?;
    let scan = Scan::of(text);
    let (case, newer) = match read_scanned(text, &scan) {
        Ok(case) => (case, None),
        Err(ReadError::NewerFormat { found }) => {
            let known = read_known(text, found).ok_or(ReadError::NewerFormat { found })?;
            (known.0, Some(known.1))
        }
        Err(error) => return Err(error),
    };
    let problems = validation::problems(&case);
    // Only a case with problems needs a map of its text.
    let map = if problems.is_empty() {
        None
    } else {
        Map::of(&scan)
    };
    let located = |problem: Problem| LocatedProblem {
        position: map.as_ref().map(|map| map.locate(&problem.path)),
        problem,
    };
    Ok(OpenedCase {
        case,
        problems: problems.into_iter().map(located).collect(),
        fingerprint: Fingerprint::of(bytes),
        has_comments: scan.has_comments,
        newer,
    })
}

/// Whether a file no longer holds what it held: somebody else has changed or removed it.
pub fn changed_since(path: &Path, fingerprint: Fingerprint) -> bool {
    state_since(path, fingerprint) != FileState::Untouched
}

/// What became of a file since it held something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It holds the same.
    Untouched,
    /// It holds something else, or can no longer be read.
    Changed,
    /// There is none any more.
    Gone,
}

/// What became of a file since it held something.
pub fn state_since(path: &Path, fingerprint: Fingerprint) -> FileState {
    match read_file(path) {
        Ok(bytes) if Fingerprint::of(&bytes) == fingerprint => FileState::Untouched,
        Err(OpenFailure::NotFound) => FileState::Gone,
        Ok(_) | Err(_) => FileState::Changed,
    }
}

/// The bytes of a file, if it is one and not too large.
fn read_file(path: &Path) -> Result<Vec<u8>, OpenFailure> {
    match RealDisk.read(path, MAX_FILE_BYTES).map_err(failure)? {
        Contents::Bytes(bytes) => Ok(bytes),
        Contents::TooLarge(bytes) => Err(ReadError::TooLarge { bytes }.into()),
    }
}

/// All that a stream holds, if it is not too large.
fn bytes_of(stream: impl Read) -> Result<Vec<u8>, OpenFailure> {
    let mut bytes = Vec::new();
    let limited = stream.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes);
    let length = limited.map_err(OpenFailure::Failed)? as u64;
    if length > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: length }.into());
    }
    Ok(bytes)
}

fn failure(error: io::Error) -> OpenFailure {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => OpenFailure::NotFound,
        io::ErrorKind::PermissionDenied => OpenFailure::NotAllowed,
        io::ErrorKind::IsADirectory => OpenFailure::NotAFile,
        _ => OpenFailure::Failed(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_without_an_end_is_not_read_for_ever() {
        let read = bytes_of(io::repeat(b'a'));
        let Err(OpenFailure::Unreadable(ReadError::TooLarge { bytes })) = read else {
            panic!("{read:?}");
        };
        assert_eq!(bytes, MAX_FILE_BYTES + 1);
        assert_eq!(bytes_of(&b"abc"[..]).unwrap(), b"abc");
    }
}
