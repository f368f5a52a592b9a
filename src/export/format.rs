//! The kinds of files that a case can be handed out as.

use std::path::Path;

use crate::text::Texts;

use super::csv::Dialect;

/// A kind of file, known by its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A paper for the board.
    Pdf,
    /// A workbook that computes the case in live formulas.
    Xlsx,
    /// Slides.
    Pptx,
    /// Results and assumptions as a table that a spreadsheet opens right in the language of the file.
    SpreadsheetCsv,
    /// Results and assumptions as a table for other programs, the same in every language.
    Csv,
    /// Results and assumptions as text.
    Markdown,
    /// Results and assumptions for other programs.
    Json,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Pdf,
        Self::Xlsx,
        Self::Pptx,
        Self::SpreadsheetCsv,
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
            Self::SpreadsheetCsv | Self::Csv => "csv",
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
            Self::SpreadsheetCsv => "format-csv-spreadsheet",
            Self::Csv => "format-csv",
            Self::Markdown => "format-md",
            Self::Json => "format-json",
        }
    }

    /// The format that the extension of a path stands for, in capitals or not: of two, the one for other programs.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?;
        Self::ALL
            .into_iter()
            .rfind(|format| extension.eq_ignore_ascii_case(format.extension()))
    }

    /// The extensions of some formats, each with its point and once.
    pub fn extensions(formats: impl IntoIterator<Item = Self>) -> String {
        let mut all: Vec<String> = Vec::new();
        for format in formats {
            let own = format!(".{}", format.extension());
            if !all.contains(&own) {
                all.push(own);
            }
        }
        all.join(", ")
    }

    /// What its files are for, in the words of `texts`; the files themselves are in those of `written`.
    pub fn help(self, texts: &Texts, written: &Texts) -> String {
        let key = format!("{}-help", self.text_key());
        match self.dialect(written) {
            Some(dialect) => texts.with(&key, &dialect.arguments()),
            None => texts.get(&key),
        }
    }

    /// How its tables are written, for those that are.
    pub fn dialect(self, texts: &Texts) -> Option<Dialect> {
        match self {
            Self::SpreadsheetCsv => Some(Dialect::of_spreadsheet(texts)),
            Self::Csv => Some(Dialect::PROGRAMS),
            Self::Pdf | Self::Xlsx | Self::Pptx | Self::Markdown | Self::Json => None,
        }
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
        assert_eq!(Format::of_path(Path::new("a.csv")), Some(Format::Csv));
        assert_eq!(
            Format::extensions(Format::ALL),
            ".pdf, .xlsx, .pptx, .csv, .md, .json"
        );
        for other in ["case.rox", "pdf", "plan.pdf.bak", ""] {
            assert_eq!(Format::of_path(Path::new(other)), None, "{other}");
        }
    }
}
