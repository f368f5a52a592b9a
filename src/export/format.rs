//! The kinds of files that a case can be handed out as.

use std::path::Path;

/// A kind of file, known by its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A paper for the board.
    Pdf,
    /// A workbook that computes the case in live formulas.
    Xlsx,
    /// Slides.
    Pptx,
    /// Results and assumptions as a table for other programs.
    Csv,
    /// Results and assumptions as text.
    Markdown,
    /// Results and assumptions for other programs.
    Json,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Pdf,
        Self::Xlsx,
        Self::Pptx,
        Self::Csv,
        Self::Markdown,
        Self::Json,
    ];

    /// The extension of its files, without the point.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// Key of what its files are called; what they are for has the same key with `-help`.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Pdf => "format-pdf",
            Self::Xlsx => "format-xlsx",
            Self::Pptx => "format-pptx",
            Self::Csv => "format-csv",
            Self::Markdown => "format-md",
            Self::Json => "format-json",
        }
    }

    /// The format that the extension of a path stands for, in capitals or not.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?;
        Self::ALL
            .into_iter()
            .find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_the_extension() {
        assert_eq!(Format::of_path(Path::new("a/b.XLSX")), Some(Format::Xlsx));
        assert_eq!(
            Format::of_path(Path::new("paper.md")),
            Some(Format::Markdown)
        );
        for other in ["case.rox", "pdf", "plan.pdf.bak", ""] {
            assert_eq!(Format::of_path(Path::new(other)), None, "{other}");
        }
    }
}
