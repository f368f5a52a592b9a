//! A sheet while it is made: what stands in its cells, and references to them.

use rust_xlsxwriter::Chart;

use super::context::Context;
use super::style::{CellStyle, Role, Style};
use super::term::{Cells, SHEET_MARK, Term};

/// The column of labels.
pub(super) const LABEL: u16 = 0;
/// The column of symbols, as in the model.
pub(super) const SYMBOL: u16 = 1;
/// The column of what holds for all months.
pub(super) const FIXED: u16 = 2;
/// The column of the first month.
pub(super) const FIRST_MONTH: u16 = 3;

/// Over how many months the heading of a sheet of months may run.
const HEADING_MONTHS: usize = 8;

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum CellContent {
    Text(String),
    Number(f64),
    Formula(Term),
    /// A formula whose value may be a text, with the value.
    Either {
        formula: String,
        shown: CachedValue,
    },
    /// A leap to a cell of another sheet.
    Hyperlink {
        to: String,
        words: String,
    },
    /// Nothing but its looks.
    Blank,
}

impl CellContent {
    /// Its number, or what its formula comes to; `None` for what is no number.
    pub(super) fn value(&self) -> Option<f64> {
        match self {
            Self::Number(value)
            | Self::Formula(Term { value, .. })
            | Self::Either {
                shown: CachedValue::Number(value),
                ..
            } => Some(*value),
            Self::Text(_)
            | Self::Either {
                shown: CachedValue::Text(_),
                ..
            }
            | Self::Hyperlink { .. }
            | Self::Blank => None,
        }
    }
}

/// The value of a formula.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CachedValue {
    Number(f64),
    Text(String),
}

/// What a cell takes.
pub(super) enum DataValidation {
    /// What a rule allows.
    Rule(rust_xlsxwriter::DataValidation),
    /// One of the words in these cells.
    OneOf(String),
}

/// How much of a sheet is printed.
#[derive(Clone, Copy)]
pub(super) enum Printed {
    /// All of it, as wide as a page.
    Whole,
    /// All of it, on one page.
    OnePage,
    /// All of it, on one page that is higher than wide.
    UprightPage,
    /// What stands down to a row and out to a column, on one page.
    Heading { row: u32, column: u16 },
}

/// A cell with its place.
#[derive(Clone, Debug)]
pub(super) struct PlacedCell {
    pub(super) row: u32,
    pub(super) column: u16,
    pub(super) content: CellContent,
    pub(super) style: Style,
}

/// A sheet while it is made.
pub(super) struct Sheet {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) entries: Vec<PlacedCell>,
    pub(super) guards: Vec<(u32, u16, DataValidation)>,
    pub(super) charts: Vec<(u32, u16, Chart)>,
    /// Rows that belong together and can be folded: from and to.
    pub(super) folds: Vec<(u32, u32)>,
    pub(super) widths: Vec<(u16, f64)>,
    /// Cells that are one for the eye: row, first and last column.
    pub(super) merges: Vec<(u32, u16, u16)>,
    pub(super) printed: Printed,
    pub(super) heights: Vec<(u32, f64)>,
    /// Rows and columns that stay in sight.
    pub(super) freeze: (u32, u16),
    /// A table that can be filtered: first row and column, last row and column.
    pub(super) filter: Option<(u32, u16, u32, u16)>,
    /// The next free row.
    pub(super) row: u32,
}

/// A cell with its value.
#[derive(Clone, Debug)]
pub(super) struct CellValue {
    pub(super) text: String,
    pub(super) value: f64,
}

impl From<f64> for CellValue {
    fn from(value: f64) -> Self {
        let text = value.to_string();
        Self { text, value }
    }
}

impl CellValue {
    /// Its reference.
    pub(super) fn term(&self) -> Term {
        Term::atom(self.text.clone(), self.value)
    }
}

/// A row of months.
#[derive(Clone, Debug)]
pub(super) struct MonthRow {
    sheet: usize,
    pub(super) row: u32,
    look: CellStyle,
    role: Role,
    pub(super) values: Vec<f64>,
}

impl MonthRow {
    /// The cell of a month; the reference moves along when the formula is copied.
    pub(super) fn at(&self, month: usize) -> Term {
        let column = column_name(FIRST_MONTH + month as u16);
        let text = format!("{SHEET_MARK}{}!{column}{}", self.sheet, self.row + 1);
        Term::atom(text, self.values[month])
    }

    /// All months.
    pub(super) fn all(&self) -> Cells {
        Cells {
            text: self.span(0, self.values.len()),
            values: self.values.clone(),
        }
    }

    /// Months of which the first is `from` and the last lies before `to`, as a fixed reference.
    pub(super) fn span(&self, from: usize, to: usize) -> String {
        let [first, last] = [from, to - 1].map(|month| column_name(FIRST_MONTH + month as u16));
        let row = self.row + 1;
        format!("{SHEET_MARK}{}!${first}${row}:${last}${row}", self.sheet)
    }
}

/// The cells of several lines in one month.
pub(super) fn down(lines: &[MonthRow], month: usize) -> Cells {
    let (first, last) = (&lines[0], &lines[lines.len() - 1]);
    let column = column_name(FIRST_MONTH + month as u16);
    Cells {
        text: format!(
            "{SHEET_MARK}{}!{column}{}:{column}{}",
            first.sheet,
            first.row + 1,
            last.row + 1
        ),
        values: lines.iter().map(|line| line.values[month]).collect(),
    }
}

/// Cells that stand below each other.
pub(super) fn column(cells: &[CellValue]) -> Cells {
    let (first, last) = (&cells[0].text, &cells[cells.len() - 1].text);
    let last = last.split_once('!').map_or(last.as_str(), |(_, cell)| cell);
    Cells {
        text: format!("{first}:{last}"),
        values: cells.iter().map(|cell| cell.value).collect(),
    }
}

impl Sheet {
    pub(super) fn new(number: usize, name: String) -> Self {
        Self {
            number,
            name,
            entries: Vec::new(),
            guards: Vec::new(),
            charts: Vec::new(),
            folds: Vec::new(),
            widths: Vec::new(),
            merges: Vec::new(),
            printed: Printed::Whole,
            heights: Vec::new(),
            freeze: (0, 0),
            filter: None,
            row: 0,
        }
    }

    /// Puts something in a cell.
    pub(super) fn put(&mut self, row: u32, column: u16, content: CellContent, style: Style) {
        self.entries.push(PlacedCell {
            row,
            column,
            content,
            style,
        });
    }

    pub(super) fn text(&mut self, row: u32, column: u16, words: impl Into<String>, style: Style) {
        self.put(row, column, CellContent::Text(words.into()), style);
    }

    pub(super) fn number(&mut self, row: u32, column: u16, number: f64, style: Style) -> CellValue {
        self.put(row, column, CellContent::Number(number), style);
        self.cell(row, column, number)
    }

    pub(super) fn formula(&mut self, row: u32, column: u16, term: Term, style: Style) -> CellValue {
        let value = term.value;
        self.put(row, column, CellContent::Formula(term), style);
        self.cell(row, column, value)
    }

    /// A reference to a cell of this sheet.
    pub(super) fn cell(&self, row: u32, column: u16, value: f64) -> CellValue {
        let column = column_name(column);
        CellValue {
            text: format!("{SHEET_MARK}{}!${column}${}", self.number, row + 1),
            value,
        }
    }

    /// A heading over a block, after a blank row.
    pub(super) fn heading(&mut self, words: impl Into<String>, look: CellStyle) {
        self.row += 1;
        let row = self.row;
        self.text(row, LABEL, words, Style::of(look));
        self.row += 1;
    }

    /// A row with one formula that holds for all months.
    pub(super) fn fixed(
        &mut self,
        label: &str,
        symbol: &str,
        term: Term,
        look: CellStyle,
    ) -> CellValue {
        let row = self.row;
        self.row += 1;
        self.text(row, LABEL, label, Style::of(CellStyle::Label));
        self.text(row, SYMBOL, symbol, Style::of(CellStyle::Symbol));
        self.formula(row, FIXED, term, Style::of(look))
    }

    /// Begins a row of months.
    pub(super) fn line(&mut self, label: &str, symbol: &str, look: CellStyle) -> MonthRow {
        let row = self.row;
        self.row += 1;
        self.text(row, LABEL, label, Style::of(CellStyle::Label));
        self.text(row, SYMBOL, symbol, Style::of(CellStyle::Symbol));
        MonthRow {
            sheet: self.number,
            row,
            look,
            role: Role::Plain,
            values: Vec::new(),
        }
    }

    /// Begins a row of months that others rest on.
    pub(super) fn total(&mut self, label: &str, symbol: &str, look: CellStyle) -> MonthRow {
        let mut line = self.line(label, symbol, look);
        line.role = Role::Total;
        let style = Style::new(CellStyle::Label, Role::Total);
        let count = self.entries.len();
        self.entries[count - 2].style = style;
        self.entries[count - 1].style = Style::new(CellStyle::Symbol, Role::Total);
        self.put(line.row, FIXED, CellContent::Blank, style);
        line
    }

    /// Writes the next month of a row.
    pub(super) fn next(&mut self, line: &mut MonthRow, term: Term) {
        let column = FIRST_MONTH + line.values.len() as u16;
        line.values.push(term.value);
        let style = Style::new(line.look, line.role);
        self.put(line.row, column, CellContent::Formula(term), style);
    }

    /// What holds for all months of a row.
    pub(super) fn beside(&mut self, line: &MonthRow, term: Term, look: CellStyle) -> CellValue {
        self.formula(line.row, FIXED, term, Style::new(look, line.role))
    }

    /// The title of a sheet of months, its heads, and the row that counts the months from 0.
    pub(super) fn timeline(&mut self, context: &Context<'_>, title: &str, lead: &str) -> MonthRow {
        let texts = context.texts;
        self.text(0, LABEL, texts.get(title), Style::of(CellStyle::Title));
        self.text(1, LABEL, texts.get(lead), Style::of(CellStyle::Subtitle));
        for (column, key, look) in [
            (LABEL, "workbook-head-figure", CellStyle::Head),
            (SYMBOL, "workbook-head-symbol", CellStyle::Head),
            (FIXED, "workbook-head-fixed", CellStyle::HeadRight),
        ] {
            self.text(3, column, texts.get(key), Style::of(look));
        }
        self.row = 4;
        let mut line = self.line(&texts.get("workbook-month-number"), "t", CellStyle::Count);
        for month in 0..context.months {
            let column = FIRST_MONTH + month as u16;
            let words = context.case_text.month(month);
            self.text(3, column, words, Style::of(CellStyle::HeadRight));
            self.number(line.row, column, month as f64, Style::of(CellStyle::Count));
            line.values.push(month as f64);
        }
        self.widths = vec![(LABEL, 52.0), (SYMBOL, 12.0), (FIXED, 14.0)];
        let months = (0..context.months).map(|month| (FIRST_MONTH + month as u16, 12.0));
        self.widths.extend(months);
        self.freeze = (5, FIRST_MONTH);
        let last = FIRST_MONTH + context.months.min(HEADING_MONTHS) as u16;
        self.heading_is_printed(texts.get("workbook-printed-months"), (2, last));
        line
    }

    /// Leaves the sheet out of print but for its heading, down to a row and out to a column; the last row says so.
    pub(super) fn heading_is_printed(&mut self, why: String, (row, column): (u32, u16)) {
        self.text(row, LABEL, why, Style::of(CellStyle::Aside));
        self.printed = Printed::Heading { row, column };
    }

    /// A whole row of months, each from the same formula.
    pub(super) fn months(
        &mut self,
        mut line: MonthRow,
        months: usize,
        formula: impl Fn(usize) -> Term,
    ) -> MonthRow {
        for month in 0..months {
            self.next(&mut line, formula(month));
        }
        line
    }
}

/// The letters of a column.
pub(super) fn column_name(column: u16) -> String {
    let (mut column, mut name) = (u32::from(column) + 1, Vec::new());
    while column > 0 {
        column -= 1;
        name.push(b'A' + (column % 26) as u8);
        column /= 26;
    }
    name.iter()
        .rev()
        .map(|letter| char::from(*letter))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (column, name) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
            (702, "AAA"),
        ] {
            assert_eq!(column_name(column), name);
        }
    }
}
