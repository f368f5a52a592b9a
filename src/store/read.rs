//! From the bytes of a file to a case, or to the reason why not.
//!
//! What the file format itself cannot tell apart (empty, not text, half merged, from a newer program) is looked for first,
//! each with its own answer. Only then is the whole case read, by the ron crate, within its limit on depth.

use thiserror::Error;

use crate::domain::{BusinessCase, FORMAT, FORMAT_KNOWN_WHOLE, FieldPath};

use super::newer::has_unknown_fields;
use super::ron::{Fault, Header, Lines, Map, Scan, diagnose, dialect};
use super::versions::{Addition, takes_all_alike, to_newest};

/// The largest file that is read, in bytes. Larger than any case that a person writes, small enough to read at once.
pub const MAX_FILE_BYTES: u64 = 20_000_000;

/// The most values that are read: more than twice as many as 200 options and 500 drivers have, few enough to be read and
/// computed with in a moment.
pub const MAX_VALUES: usize = 100_000;

/// Why a text is not a case that this program can read.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ReadError {
    /// There is nothing in it, or nothing but blanks and comments.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`MAX_FILE_BYTES`].
    #[error("the file has {bytes} bytes, more than the {MAX_FILE_BYTES} that are read")]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// It holds more than [`MAX_VALUES`].
    #[error("the file holds more than {MAX_VALUES} values")]
    TooManyValues,
    /// It begins with a byte-order mark.
    #[error("the file begins with a byte-order mark")]
    ByteOrderMark,
    /// It holds bytes that are not UTF-8.
    #[error("line {line} is not UTF-8")]
    NotUtf8 {
        /// The line of the first such byte.
        line: usize,
    },
    /// It holds a NUL byte: a program's data, or a file that was damaged.
    #[error("line {line} holds a NUL byte")]
    NulByte {
        /// The line of the first one.
        line: usize,
    },
    /// Marks of a merge that was not finished are left in it.
    #[error("line {line} holds a merge mark")]
    MergeMark {
        /// The line of the first one.
        line: usize,
    },
    /// It is a text, but does not begin as a case does.
    #[error("the text does not begin as a case")]
    NotACase,
    /// It names no version of the file format.
    #[error("the format number is missing")]
    NoFormat,
    /// A newer version of this program wrote it. Opening a file reads what is known of it all the same, where it can.
    #[error("format {found} holds more than is known up to format {FORMAT_KNOWN_WHOLE}")]
    NewerFormat {
        /// The version that it names.
        found: u64,
    },
    /// It holds a field that its format does not have yet.
    #[error("line {line}: {field} needs format {format}")]
    NeedsFormat {
        /// The field.
        field: &'static str,
        /// The first format that has it.
        format: u32,
        /// The line of the field.
        line: usize,
    },
    /// Something in it is written wrongly.
    #[error(transparent)]
    Fault(#[from] Box<Fault>),
}

/// Reads a case from the bytes of its file. Values that make no sense are read as they are: see
/// [`crate::domain::validation`].
///
/// # Errors
/// The first reason found why this is not a case.
pub fn read_case(bytes: &[u8]) -> Result<BusinessCase, ReadError> {
    let text = readable_text(bytes)?;
    read_scanned(text, &Scan::of(text))
}

/// Reads a case from its text, of which this is the scan.
///
/// # Errors
/// The first reason found why this is not a case.
pub(super) fn read_scanned(text: &str, scan: &Scan<'_>) -> Result<BusinessCase, ReadError> {
    let header = scan.header();
    match header {
        Header::Empty => return Err(ReadError::Empty),
        Header::MergeMark { offset } => {
            let line = Lines::of(text).position(offset).line;
            return Err(ReadError::MergeMark { line });
        }
        Header::NotACase => return Err(ReadError::NotACase),
        Header::NoFormat => return Err(ReadError::NoFormat),
        Header::Format(found) if found > u64::from(FORMAT) => {
            return Err(ReadError::NewerFormat { found });
        }
        Header::Format(_) | Header::Unclear => {}
    }
    if has_too_many_values(text) {
        return Err(ReadError::TooManyValues);
    }
    let case: BusinessCase = dialect().from_str(text).map_err(|error| match header {
        // Fields that only a newer program knows are no fault of the file.
        Header::Format(found)
            if found > u64::from(FORMAT_KNOWN_WHOLE) && has_unknown_fields(text) =>
        {
            ReadError::NewerFormat { found }
        }
        _ => ReadError::Fault(Box::new(diagnose(scan, error))),
    })?;
    if case.format > FORMAT_KNOWN_WHOLE && !takes_all_alike(&case) {
        let found = u64::from(case.format);
        return Err(ReadError::NewerFormat { found });
    }
    to_newest(case).map_err(|Addition { field, format }| {
        let position = Map::of(scan).map(|map| map.locate(&FieldPath::dotted(field)));
        ReadError::NeedsFormat {
            field,
            format,
            line: position.map_or(1, |position| position.line),
        }
    })
}

/// The bytes as text, once nothing speaks against reading them.
pub(super) fn readable_text(bytes: &[u8]) -> Result<&str, ReadError> {
    let length = bytes.len() as u64;
    if length > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: length });
    }
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    const MARKS: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    if MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(ReadError::ByteOrderMark);
    }
    let line_of = |offset: usize| 1 + bytes[..offset].iter().filter(|&&b| b == b'\n').count();
    if let Some(offset) = bytes.iter().position(|&byte| byte == 0) {
        return Err(ReadError::NulByte {
            line: line_of(offset),
        });
    }
    std::str::from_utf8(bytes).map_err(|error| ReadError::NotUtf8 {
        line: line_of(error.valid_up_to()),
    })
}

/// Whether the text holds more values than are read. A comma follows each; those in texts count too, which is far from
/// enough to matter.
pub(super) fn has_too_many_values(text: &str) -> bool {
    text.bytes().filter(|&byte| byte == b',').count() > MAX_VALUES
}
