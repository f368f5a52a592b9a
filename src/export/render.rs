//! Makes a file of a case in any of the formats.

use thiserror::Error;

use crate::engine::batch::{CancelToken, Cancelled};
use crate::present::ExportInput;
use crate::text::Texts;

use super::csv::Dialect;
use super::{Format, csv, json, markdown, pdf, pptx, xlsx};

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExportError {
    /// It was stopped.
    #[error("it was stopped")]
    Cancelled,
    /// This version of the program does not make such files.
    #[error("this version does not make files of this kind: {0:?}")]
    NotMadeHere(Format),
    /// The renderer failed, which is a fault of this program; the text is for the log.
    #[error("the renderer failed: {0}")]
    Failed(String),
}

impl From<Cancelled> for ExportError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl ExportError {
    /// What to tell.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Cancelled => texts.get("export-cancelled"),
            Self::NotMadeHere(format) => {
                let made = Format::ALL.into_iter().filter(|format| is_made(*format));
                let extension = format!(".{}", format.extension());
                let made = ("made", Format::extensions(made).into());
                texts.with(
                    "export-not-made-here",
                    &[("extension", extension.into()), made],
                )
            }
            Self::Failed(_) => texts.get("export-failed"),
        }
    }
}

/// Whether this version of the program makes files of a format.
pub fn is_made(format: Format) -> bool {
    match format {
        Format::Pdf
        | Format::Xlsx
        | Format::Pptx
        | Format::SpreadsheetCsv
        | Format::Csv
        | Format::Markdown
        | Format::Json => true,
    }
}

/// The bytes of a file; equal for equal input.
///
/// # Errors
/// When it was stopped, or there is no file for a reason of ours.
pub fn render(
    format: Format,
    input: &ExportInput<'_>,
    token: &CancelToken,
) -> Result<Vec<u8>, ExportError> {
    token.reached(0.0)?;
    // A renderer has an arm of its own here, and in `is_made`.
    let bytes = match format {
        Format::Pdf => pdf::render(input, token)?,
        Format::Xlsx => xlsx::render(input, token)?,
        Format::SpreadsheetCsv => {
            let dialect = Dialect::of_spreadsheet(input.texts);
            csv::render(input, dialect, token)?
        }
        Format::Csv => csv::render(input, Dialect::PROGRAMS, token)?,
        Format::Markdown => markdown::render(input, token)?,
        Format::Json => json::render(input, token)?,
        Format::Pptx => pptx::render(input, token)?,
    };
    token.reached(1.0)?;
    Ok(bytes)
}
