//! Files of a format that came after this version: read as far as they are understood.
//!
//! What a newer format added are fields that are not known here. They are passed over, counted and named, so that it can be
//! said what is not shown. Everything else is read as it always is: where the rest does not fit our structure, the file is
//! not read at all.

use std::path::Path;

use crate::domain::{BusinessCase, FORMAT};

use super::disk::{Contents, Disk};
use super::read::{MAX_FILE_BYTES, ReadError, has_too_many_values, read_case};
use super::ron::{UnknownFields, quote, read_known_fields};
use super::versions::takes_all_alike;

/// What a file of a newer format holds that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewerFile {
    /// The format that it names.
    pub format: u64,
    /// How many fields were passed over.
    pub unknown: usize,
    /// The names of the first of them, each once, in the order of the file.
    pub names: Vec<String>,
}

/// Reads what is known of a file that names a newer format; nothing where the rest does not fit our structure either.
pub(super) fn read_known(text: &str, format: u64) -> Option<(BusinessCase, NewerFile)> {
    if has_too_many_values(text) {
        return None;
    }
    let unknown = UnknownFields::default();
    let mut case: BusinessCase = match read_known_fields(text, &unknown) {
        Ok(case) => case,
        Err(error) => {
            log::info!("a file of format {format} does not fit what is known: {error}");
            return None;
        }
    };
    // In format 3 leaving it out means that customers differ; what a later format means by that is not known here.
    let is_said_or_meant = case.response.spread.is_some() || format == 3;
    if is_said_or_meant && !takes_all_alike(&case) {
        unknown.note("spread".to_owned());
    }
    // Saved elsewhere it becomes a case of ours.
    case.format = FORMAT;
    case.response.spread = None;
    let (unknown, names) = unknown.into_parts();
    let newer = NewerFile {
        format,
        unknown,
        names: names.into_iter().map(|name| quote(&name)).collect(),
    };
    Some((case, newer))
}

/// Whether a case has fields that are not known here, as far as it can be read.
pub(super) fn has_unknown_fields(text: &str) -> bool {
    let unknown = UnknownFields::default();
    // Where the rest does not fit, the fields before that place tell as much.
    let _ = read_known_fields::<BusinessCase>(text, &unknown);
    !unknown.is_empty()
}

/// Whether a file is of a newer format, or of ours with more in it than is known: replacing it could lose what is not understood here and cannot
/// see.
pub(super) fn is_newer(disk: &mut impl Disk, path: &Path) -> bool {
    let Ok(Contents::Bytes(bytes)) = disk.read(path, MAX_FILE_BYTES) else {
        return false;
    };
    matches!(read_case(&bytes), Err(ReadError::NewerFormat { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::complete;
    use crate::store::write_case;

    /// A complete case under format 9, with something put after the first field of this name.
    fn newer(after: &str, more: &str) -> String {
        let text = write_case(&complete()).unwrap();
        let format = format!(
            "format: {}",
            crate::store::versions::oldest_that_holds(&complete())
        );
        let text = text.replacen(&format, "format: 9", 1);
        let line = text
            .lines()
            .find(|line| line.trim_start().starts_with(after));
        let line = line.unwrap();
        text.replacen(line, &format!("{line}\n{more}"), 1)
    }

    fn read(text: &str) -> (BusinessCase, NewerFile) {
        read_known(text, 9).unwrap()
    }

    #[test]
    fn whatever_stands_in_an_unknown_field_is_passed_over_and_the_rest_is_read() {
        for value in [
            "1",
            "-1.5e3",
            "\"text with, (brackets\"",
            "r#\"raw \" text\"#",
            "'c'",
            "true",
            "None",
            "Some(3)",
            "()",
            "[]",
            "[1, 2, [3, \"4\"]]",
            "(a: 1, b: (c: [Word, Other(\"x\"), Third(y: 2)]))",
            "(1, 2)",
            "{\"a\": 1, \"b\": (c: 2)}",
            "Word",
            "Word(\"of something\")",
            "Word(inside: (deeper: true))",
        ] {
            let (case, found) = read(&newer("title:", &format!("brand_new: {value},")));
            assert_eq!(case, complete(), "{value}");
            assert_eq!(found.unknown, 1, "{value}");
            assert_eq!(found.names, ["brand_new"], "{value}");
            assert_eq!(found.format, 9, "{value}");
        }
    }

    #[test]
    fn unknown_fields_are_found_at_every_depth_and_named_once() {
        let text = newer("title:", "brand_new: 1,").replace("likely:", "mode: 3, likely:");
        let (case, found) = read(&text);
        assert_eq!(case, complete());
        assert_eq!(found.names, ["brand_new", "mode"]);
        assert_eq!(found.unknown, 1 + text.matches("mode:").count());
    }

    #[test]
    fn a_newer_file_without_anything_new_is_read_whole() {
        let (case, found) = read(&newer("title:", ""));
        assert_eq!(case, complete());
        assert_eq!((found.unknown, found.names.len()), (0, 0));
    }

    #[test]
    fn no_more_names_are_kept_than_fit_a_sentence_and_none_that_could_deceive() {
        let many: String = (0..50).map(|number| format!("new_{number}: 0,")).collect();
        let (_, found) = read(&newer("title:", &many));
        assert_eq!(found.unknown, 50);
        assert!(found.names.len() < 10, "{:?}", found.names);
        let long = format!("{}: 1,", "n".repeat(5_000));
        let (_, found) = read(&newer("title:", &long));
        assert!(found.names[0].chars().count() < 50);
    }

    #[test]
    fn what_does_not_fit_our_structure_is_not_read() {
        for text in [
            newer("title:", "").replacen("likely: ", "most_likely: ", 1),
            newer("title:", "").replacen("title: ", "title: 3, name: ", 1),
            newer("title:", "brand_new: [1, 2"),
            "(format: 9)".to_owned(),
        ] {
            assert_eq!(read_known(&text, 9), None);
        }
    }
}
