//! What is no case at all, and what is told about it.

use std::fs;

use rox_case::store::{self, MAX_FILE_BYTES, OpenFailure, ReadError, read_case};
use rox_case::text::{Language, Texts};

use super::TINY;

#[test]
fn what_is_no_case_is_told_apart() {
    let read = |bytes: &[u8]| read_case(bytes).unwrap_err();
    assert_eq!(read(b""), ReadError::Empty);
    assert_eq!(read(b" \n // nothing\n"), ReadError::Empty);
    assert_eq!(read(b"\xef\xbb\xbf(format: 1)"), ReadError::ByteOrderMark);
    assert_eq!(read(b"\xff\xfe(\0f\0"), ReadError::ByteOrderMark);
    assert_eq!(read(b"(\n\xe9)"), ReadError::NotUtf8 { line: 2 });
    assert_eq!(read(b"(\n\n\0)"), ReadError::NulByte { line: 3 });
    assert_eq!(read(b"{\"format\": 1}"), ReadError::NotACase);
    assert_eq!(read(b"(title: \"x\")"), ReadError::NoFormat);
    assert_eq!(
        read(b"(format: 3, unheard_of: yes)"),
        ReadError::NewerFormat { found: 3 }
    );
    let merge = TINY.replace("    horizon", "<<<<<<< HEAD\n    horizon");
    assert_eq!(read(merge.as_bytes()), ReadError::MergeMark { line: 7 });
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.rox");
    let file = fs::File::create(&path).unwrap();
    file.set_len(MAX_FILE_BYTES + 1).unwrap();
    let error = store::open(&path).unwrap_err();
    assert_eq!(
        error.sentence(Texts::of(Language::English)),
        "large.rox: The file is 21 MB large, and at most 20 MB is read, which is far more than a case needs. \
         Check whether it is the file that you meant."
    );
}

#[test]
fn a_missing_file_and_a_folder_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let missing = store::open(&folder.path().join("none.rox")).unwrap_err();
    assert!(matches!(missing.reason, OpenFailure::NotFound));
    let not_a_file = store::open(folder.path()).unwrap_err();
    assert!(matches!(not_a_file.reason, OpenFailure::NotAFile));
}
