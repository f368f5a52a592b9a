//! What to tell a person about a file that cannot be opened or saved: what, where, and what now.

use std::path::Path;

use crate::domain::{BusinessCase, FORMAT_KNOWN_WHOLE, ItemKind};
use crate::text::{Arg, Texts};

use super::newer::NewerFile;
use super::open::{LocatedProblem, OpenError, OpenFailure};
use super::read::{MAX_FILE_BYTES, MAX_VALUES, ReadError};
use super::ron::{ExpectedValue, Fault, FaultKind, FaultPart, Item};
use super::save::{SaveError, SaveFailure};

const BYTES_PER_MEGABYTE: f64 = 1_000_000.0;

impl OpenError {
    /// What to tell, with the name of the file.
    pub fn sentence(&self, texts: &Texts) -> String {
        let file = file_name(&self.path);
        let about_file = |key| texts.with(key, &[("file", Arg::from(&file))]);
        match &self.reason {
            OpenFailure::NotFound => about_file("files-not-found"),
            OpenFailure::NotAFile => about_file("files-not-a-file"),
            OpenFailure::NotAllowed => about_file("files-reading-not-allowed"),
            OpenFailure::Failed(error) => texts.with(
                "files-reading-failed",
                &[("file", file.into()), ("reason", error.to_string().into())],
            ),
            OpenFailure::Unreadable(error) => {
                let key = match error {
                    // Who did not write the file cannot mend it.
                    ReadError::Fault(_) => "files-in-file-not-opened",
                    _ => "files-in-file",
                };
                let sentence = error.sentence(texts);
                let arguments = [("file", file.into()), ("sentence", sentence.into())];
                texts.with(key, &arguments)
            }
        }
    }
}

impl NewerFile {
    /// What of the file is not shown.
    pub fn sentence(&self, texts: &Texts) -> String {
        let names: Vec<String> = self.names.iter().map(|name| format!("`{name}`")).collect();
        texts.with(
            "newer-unknown",
            &[
                ("count", self.unknown.into()),
                ("number", texts.number(self.unknown as f64, 0).into()),
                ("names", names.join(", ").into()),
            ],
        )
    }

    /// What to tell who gets an answer about the file without seeing it.
    pub fn warning(&self, texts: &Texts, file: &Path) -> String {
        texts.with(
            "newer-warning",
            &[
                ("file", file_name(file).into()),
                ("found", self.format.to_string().into()),
                ("format", FORMAT_KNOWN_WHOLE.to_string().into()),
                ("unknown", self.sentence(texts).into()),
            ],
        )
    }
}

impl ReadError {
    /// What to tell, without the name of a file.
    pub fn sentence(&self, texts: &Texts) -> String {
        let at_line = |key, line: usize| texts.with(key, &[("line", line.to_string().into())]);
        let format = ("format", Arg::from(FORMAT_KNOWN_WHOLE.to_string()));
        match self {
            Self::Empty => texts.get("files-empty"),
            Self::TooLarge { bytes } => {
                let [megabytes, most] = sizes(texts, *bytes);
                texts.with("files-too-large", &[megabytes, most])
            }
            Self::TooManyValues => texts.with("files-too-many-values", &[most_values(texts)]),
            Self::ByteOrderMark => texts.get("files-byte-order-mark"),
            Self::NotUtf8 { line } => at_line("files-not-utf8", *line),
            Self::NulByte { line } => at_line("files-nul-byte", *line),
            Self::MergeMark { line } => at_line("files-merge-mark", *line),
            Self::NotACase => texts.get("files-not-a-case"),
            Self::NoFormat => texts.with("files-no-format", &[format]),
            Self::NewerFormat { found } => texts.with(
                "files-newer-format",
                &[format, ("found", found.to_string().into())],
            ),
            Self::NeedsFormat {
                field,
                format,
                line,
            } => texts.with(
                if *format > FORMAT_KNOWN_WHOLE {
                    "files-needs-format-in-part"
                } else {
                    "files-needs-format"
                },
                &[
                    ("line", line.to_string().into()),
                    ("field", Arg::from(*field)),
                    ("format", format.to_string().into()),
                ],
            ),
            Self::Fault(fault) => fault.sentence(texts),
        }
    }
}

impl LocatedProblem {
    /// What to tell, with the names of its case and the line where it is known.
    pub fn sentence(&self, texts: &Texts, case: &BusinessCase) -> String {
        let what = texts.problem_in(&self.problem, case);
        match self.position {
            Some(position) => at_line(texts, position.line, None, what),
            None => what,
        }
    }
}

impl Fault {
    /// What to tell, with the line and the item.
    pub fn sentence(&self, texts: &Texts) -> String {
        let what = self.what(texts);
        at_line(texts, self.position.line, self.item.as_ref(), what)
    }

    fn what(&self, texts: &Texts) -> String {
        let quoted = |key, name, text: &str| texts.with(key, &[(name, Arg::from(text))]);
        match &self.kind {
            FaultKind::UnknownField {
                found,
                part,
                suggestion,
            } => {
                let found = ("found", Arg::from(found));
                let part = ("part", part_name(texts, *part).into());
                match suggestion {
                    Some(name) => texts.with(
                        "files-fault-unknown-field-suggestion",
                        &[found, part, ("suggestion", Arg::from(*name))],
                    ),
                    None => texts.with("files-fault-unknown-field", &[found, part]),
                }
            }
            FaultKind::MissingField { field, part } => texts.with(
                "files-fault-missing-field",
                &[
                    ("field", Arg::from(*field)),
                    ("part", part_name(texts, *part).into()),
                ],
            ),
            FaultKind::RepeatedField { field } => {
                quoted("files-fault-repeated-field", "field", field)
            }
            FaultKind::UnknownChoice {
                found,
                choices,
                suggestion,
            } => {
                let found = ("found", Arg::from(found));
                match suggestion {
                    Some(name) => texts.with(
                        "files-fault-unknown-choice-suggestion",
                        &[found, ("suggestion", Arg::from(*name))],
                    ),
                    None => {
                        let choices = choices.join(", ");
                        texts.with(
                            "files-fault-unknown-choice",
                            &[found, ("choices", choices.into())],
                        )
                    }
                }
            }
            FaultKind::WrongValue { expected, found } => self.wrong_value(texts, *expected, found),
            FaultKind::MissingTarget { choice } => {
                quoted("files-fault-missing-target", "choice", choice)
            }
            FaultKind::DecimalComma { found } => {
                quoted("files-fault-decimal-comma", "found", found)
            }
            FaultKind::MissingComma { after } => {
                quoted("files-fault-missing-comma", "after", after)
            }
            FaultKind::MissingColon { after } => {
                quoted("files-fault-missing-colon", "after", after)
            }
            FaultKind::UnclosedBracket { bracket } => texts.with(
                "files-fault-unclosed-bracket",
                &[("bracket", bracket.to_string().into())],
            ),
            FaultKind::WrongBracket {
                found,
                opened,
                opened_line,
            } => texts.with(
                "files-fault-wrong-bracket",
                &[
                    ("found", found.to_string().into()),
                    ("opened", opened.to_string().into()),
                    ("line", opened_line.to_string().into()),
                ],
            ),
            FaultKind::UnclosedText => texts.get("files-fault-unclosed-text"),
            FaultKind::UnclosedComment => texts.get("files-fault-unclosed-comment"),
            FaultKind::UnknownEscape => texts.get("files-fault-unknown-escape"),
            FaultKind::MoreAfterEnd { found } => {
                quoted("files-fault-more-after-end", "found", found)
            }
            FaultKind::TooDeep => texts.get("files-fault-too-deep"),
            FaultKind::Unexpected { found } => quoted("files-fault-unexpected", "found", found),
        }
    }

    fn wrong_value(&self, texts: &Texts, expected: ExpectedValue, found: &str) -> String {
        let found = ("found", Arg::from(found));
        let expected_text = ("expected", Arg::from(texts.get(expected_key(expected))));
        match (&self.field, expected) {
            (_, ExpectedValue::FieldName) | (None, _) => {
                texts.with("files-fault-wrong-value", &[found, expected_text])
            }
            (Some(field), _) => texts.with(
                "files-fault-wrong-value-of-field",
                &[found, expected_text, ("field", Arg::from(field))],
            ),
        }
    }
}

impl SaveError {
    /// What to tell, with the name of the file.
    pub fn sentence(&self, texts: &Texts) -> String {
        let file = ("file", Arg::from(file_name(&self.path)));
        let key = match &self.reason {
            SaveFailure::NotFinite(path) => {
                let field = ("field", texts.path(path).into());
                return texts.with("files-save-not-finite", &[file, field]);
            }
            SaveFailure::TooLarge { bytes } => {
                let [megabytes, most] = sizes(texts, *bytes);
                return texts.with("files-save-too-large", &[file, megabytes, most]);
            }
            SaveFailure::TooManyValues => {
                let most = most_values(texts);
                return texts.with("files-save-too-many-values", &[file, most]);
            }
            SaveFailure::Failed(error) => {
                let reason = ("reason", error.to_string().into());
                return texts.with("files-save-failed", &[file, reason]);
            }
            SaveFailure::Internal => "files-save-internal",
            SaveFailure::ReadOnly => "files-save-read-only",
            SaveFailure::NotAllowed => "files-save-not-allowed",
            SaveFailure::FolderMissing => "files-save-folder-missing",
            SaveFailure::NotAFile => "files-save-not-a-file",
            SaveFailure::NewerFormat => "files-save-newer-format",
            SaveFailure::AlreadyExists => "files-save-already-exists",
            SaveFailure::DiskFull => "files-save-disk-full",
            SaveFailure::Garbled => "files-save-garbled",
            SaveFailure::NotConfirmed => "files-save-not-confirmed",
            SaveFailure::InUse => "files-save-in-use",
        };
        texts.with(key, &[file])
    }
}

fn most_values<'a>(texts: &Texts) -> (&'static str, Arg<'a>) {
    ("most", texts.number(MAX_VALUES as f64, 0).into())
}

fn at_line(texts: &Texts, line: usize, item: Option<&Item>, what: String) -> String {
    let line = ("line", Arg::from(line.to_string()));
    let what = ("what", Arg::from(what));
    let Some(item) = item else {
        return texts.with("files-at-line", &[line, what]);
    };
    let kind = match item.kind {
        ItemKind::Segment => "segment",
        ItemKind::Touchpoint => "touchpoint",
        ItemKind::Driver => "driver",
        ItemKind::Friction => "friction",
        ItemKind::Option => "option",
        ItemKind::Scenario => "scenario",
    };
    let name = if item.id.is_empty() {
        item.number.to_string()
    } else {
        item.id.clone()
    };
    texts.with(
        "files-at-line-of-item",
        &[line, ("kind", kind.into()), ("name", name.into()), what],
    )
}

fn part_name(texts: &Texts, part: FaultPart) -> String {
    texts.get(&format!("files-part-{}", part.name()))
}

fn expected_key(expected: ExpectedValue) -> &'static str {
    match expected {
        ExpectedValue::Number => "files-expected-number",
        ExpectedValue::WholeNumber => "files-expected-whole-number",
        ExpectedValue::Text => "files-expected-text",
        ExpectedValue::YesOrNo => "files-expected-yes-or-no",
        ExpectedValue::Month => "files-expected-month",
        ExpectedValue::List => "files-expected-list",
        ExpectedValue::Group(FaultPart::Estimate) => "files-expected-estimate",
        ExpectedValue::Group(_) => "files-expected-group",
        ExpectedValue::Choice => "files-expected-choice",
        ExpectedValue::FieldName => "files-expected-field-name",
    }
}

/// The size of a file and the largest that is read, in megabytes.
fn sizes<'a>(texts: &Texts, bytes: u64) -> [(&'static str, Arg<'a>); 2] {
    let megabytes = |bytes: u64| texts.number(bytes as f64 / BYTES_PER_MEGABYTE, 0);
    // Rounded up, so that a file just over the limit is not said to be of the size of the limit.
    let size = bytes.saturating_add(BYTES_PER_MEGABYTE as u64 - 1);
    [
        ("megabytes", megabytes(size - size % 1_000_000).into()),
        ("most", megabytes(MAX_FILE_BYTES).into()),
    ]
}

/// The name of a file without its folder, which does not belong on paper or on a shared screen.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
