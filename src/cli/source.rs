//! Where a command reads its case from: a file, or standard input where `-` stands in place of one.

use std::path::{Path, PathBuf};

use crate::store::{self, OpenFailure, OpenedCase};
use crate::text::Texts;

use super::{CommandError, console};

/// What stands on the command line for standard input.
const STANDARD_INPUT: &str = "-";

/// Where a case is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CaseSource {
    /// A file.
    File(PathBuf),
    /// Standard input.
    StandardInput,
}

impl From<PathBuf> for CaseSource {
    fn from(path: PathBuf) -> Self {
        if path == Path::new(STANDARD_INPUT) {
            Self::StandardInput
        } else {
            Self::File(path)
        }
    }
}

impl CaseSource {
    /// The name of the file, or what stands in its place.
    pub(super) fn name(&self, texts: &Texts) -> String {
        match self {
            Self::File(path) => {
                let name = path.file_name().unwrap_or(path.as_os_str());
                name.to_string_lossy().into_owned()
            }
            Self::StandardInput => texts.get("console-standard-input"),
        }
    }

    /// The same with the folders of the file, as it was typed.
    pub(super) fn path(&self, texts: &Texts) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::StandardInput => self.name(texts),
        }
    }

    /// Opens the case. Of one that a newer version made, standard error says what the answer leaves out.
    pub(super) fn open(&self, texts: &Texts) -> Result<OpenedCase, CommandError> {
        let opened = match self {
            Self::File(path) => store::open(path).map_err(|error| error.sentence(texts)),
            Self::StandardInput => {
                store::open_standard_input().map_err(|failure| self.sentence(&failure, texts))
            }
        };
        let opened = opened.map_err(CommandError::of)?;
        if let Some(newer) = &opened.newer {
            console::complain(&newer.warning(texts, Path::new(&self.name(texts))));
        }
        Ok(opened)
    }

    fn sentence(&self, failure: &OpenFailure, texts: &Texts) -> String {
        match failure {
            OpenFailure::Unreadable(error) => {
                let sentence = error.sentence(texts);
                let file = self.name(texts);
                let arguments = [("file", file.into()), ("sentence", sentence.into())];
                texts.with("files-in-file", &arguments)
            }
            OpenFailure::NotFound
            | OpenFailure::NotAFile
            | OpenFailure::NotAllowed
            | OpenFailure::Failed(_) => {
                let reason = ("reason", failure.to_string().into());
                texts.with("console-input-not-read", &[reason])
            }
        }
    }
}
