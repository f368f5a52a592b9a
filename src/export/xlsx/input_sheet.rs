//! A sheet of inputs: how one is written, named, guarded and explained.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::DataValidationRule;

use crate::domain::inputs::Input;
use crate::domain::register::{Assumption, register};
use crate::domain::{BusinessCase, Impact};
use crate::text::Texts;

use super::input_words::{Rests, guarded, look_of};
use super::page::{CellContent, CellValue, DataValidation, LABEL, Sheet, column};
use super::style::{CellStyle, Role, Style};
use super::term::{Cells, Condition, Term};

/// The column of values.
pub(super) const VALUE: u16 = 1;
const UNIT: u16 = 2;
const LOW: u16 = 3;
const HIGH: u16 = 4;
/// The column of grades of evidence.
pub(super) const GRADE: u16 = 5;
const SOURCE: u16 = 6;
const OWNER: u16 = 7;
const AS_OF: u16 = 8;
const NAME: u16 = 9;

/// Longest name; a spreadsheet takes some more.
const LONGEST_NAME: usize = 200;

/// An input that may be left out.
#[derive(Clone, Debug)]
pub(super) struct Given {
    cell: CellValue,
    given: bool,
}

impl Given {
    /// Its value where it is given, else something else.
    pub(super) fn or(&self, otherwise: impl Into<Term>) -> Term {
        self.is_given().choose(self.cell.term(), otherwise)
    }

    /// Its value; 0 where it is not given.
    pub(super) fn term(&self) -> Term {
        self.cell.term()
    }

    pub(super) fn is_given(&self) -> Condition {
        Condition {
            text: format!("ISNUMBER({})", self.cell.text),
            holds: self.given,
        }
    }
}

/// The names that were given to cells, each once.
#[derive(Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
    /// Path in the case, name and cell.
    pub(super) given: Vec<(String, String, CellValue)>,
}

/// A sheet of inputs.
pub(super) struct InputSheet<'m> {
    pub(super) page: Sheet,
    pub(super) texts: &'static Texts,
    currency: &'m str,
    register: BTreeMap<String, Assumption>,
    pub(super) names: Names,
}

impl<'m> InputSheet<'m> {
    pub(super) fn new(
        mut page: Sheet,
        case: &'m BusinessCase,
        texts: &'static Texts,
        names: Names,
    ) -> Self {
        page.widths = vec![
            (LABEL, 46.0),
            (VALUE, 15.0),
            (UNIT, 18.0),
            (LOW, 11.0),
            (HIGH, 11.0),
            (GRADE, 20.0),
            (SOURCE, 48.0),
            (OWNER, 20.0),
            (AS_OF, 11.0),
            (NAME, 40.0),
        ];
        Self {
            page,
            texts,
            currency: &case.currency,
            register: register(case)
                .into_iter()
                .map(|line| (line.path.to_string(), line))
                .collect(),
            names,
        }
    }

    /// The title of the sheet and the heads of its columns.
    pub(super) fn begin(&mut self, title: &str, lead: &str) {
        let texts = self.texts;
        self.page
            .text(0, LABEL, texts.get(title), Style::of(CellStyle::Title));
        self.page
            .text(1, LABEL, texts.get(lead), Style::of(CellStyle::Subtitle));
        for (column, key, look) in [
            (LABEL, "register-head-name", CellStyle::Head),
            (VALUE, "register-head-value", CellStyle::HeadRight),
            (UNIT, "workbook-head-unit", CellStyle::Head),
            (LOW, "workbook-head-low", CellStyle::HeadRight),
            (HIGH, "workbook-head-high", CellStyle::HeadRight),
            (GRADE, "register-head-footing", CellStyle::Head),
            (SOURCE, "workbook-head-source", CellStyle::Head),
            (OWNER, "workbook-head-owner", CellStyle::Head),
            (AS_OF, "register-head-as-of", CellStyle::Head),
            (NAME, "workbook-head-name", CellStyle::Head),
        ] {
            self.page.text(3, column, texts.get(key), Style::of(look));
        }
        self.page.row = 4;
        self.page.freeze = (4, 1);
    }

    /// Begins a block of inputs.
    pub(super) fn block(&mut self, title: &str) {
        let words = self.texts.get(title);
        self.page.heading(words, CellStyle::Heading);
    }

    /// Begins the inputs of one item.
    pub(super) fn part(&mut self, name: &str) {
        self.page.heading(name, CellStyle::Part);
    }

    /// A number under the label of its input.
    pub(super) fn number(&mut self, path: &str, input: &'static Input, value: f64) -> CellValue {
        let label = self.texts.input_label(input);
        self.named(&label, path, input, value)
    }

    /// A number under a label of its own.
    pub(super) fn named(
        &mut self,
        label: &str,
        path: &str,
        input: &'static Input,
        value: f64,
    ) -> CellValue {
        self.row(label, path, input, Some(value))
    }

    /// A number that may be left out.
    pub(super) fn number_or_none(
        &mut self,
        path: &str,
        input: &'static Input,
        value: Option<f64>,
    ) -> Given {
        let label = self.texts.input_label(input);
        Given {
            cell: self.row(&label, path, input, value),
            given: value.is_some(),
        }
    }

    /// Yes or no, as 1 or 0.
    pub(super) fn yes_or_no(&mut self, path: &str, label: &str, value: bool) -> CellValue {
        let label = self.texts.get(label);
        let row = self.begin_row(&label);
        let value = if value { 1.0 } else { 0.0 };
        self.page
            .number(row, VALUE, value, Style::new(CellStyle::YesNo, Role::Input));
        let only = rust_xlsxwriter::DataValidation::new()
            .allow_whole_number(DataValidationRule::Between(0, 1));
        self.page
            .guards
            .push((row, VALUE, DataValidation::Rule(only)));
        self.page.text(
            row,
            UNIT,
            self.texts.get("workbook-unit-yes-no"),
            Style::of(CellStyle::Quiet),
        );
        self.name(path, row, value)
    }

    /// One of a few words: its place among them, from 1.
    pub(super) fn one_of(
        &mut self,
        path: &str,
        label: &str,
        words: &[String],
        place: Option<usize>,
    ) -> Term {
        let list = words
            .iter()
            .map(|word| format!("\"{}\"", word.replace('"', "\"\"")));
        let list = list.collect::<Vec<_>>().join(",");
        let cell = self.choice(path, label, words, place);
        if let Ok(allowed) = rust_xlsxwriter::DataValidation::new().allow_list_strings(words) {
            self.page
                .guards
                .push((self.page.row - 1, VALUE, DataValidation::Rule(allowed)));
        }
        Term::atom(format!("MATCH({},{{{list}}},0)", cell.text), cell.value)
    }

    /// One of the words that stand in a list of cells: its place among them, from 1.
    pub(super) fn one_in(
        &mut self,
        path: &str,
        label: &str,
        list: &Cells,
        words: &[String],
        place: Option<usize>,
    ) -> Term {
        let cell = self.choice(path, label, words, place);
        self.allow_list(self.page.row - 1, VALUE, list);
        Term::atom(format!("MATCH({},{},0)", cell.text, list.text), cell.value)
    }

    fn choice(
        &mut self,
        path: &str,
        label: &str,
        words: &[String],
        place: Option<usize>,
    ) -> CellValue {
        let row = self.begin_row(label);
        let word = place.and_then(|place| words.get(place)).cloned();
        self.page.text(
            row,
            VALUE,
            word.unwrap_or_default(),
            Style::new(CellStyle::General, Role::Input),
        );
        self.name(
            path,
            row,
            place.map_or(f64::NAN, |place| place as f64 + 1.0),
        )
    }

    /// Makes the grade of evidence of the last row an input: its place in the list, from 1.
    pub(super) fn grade_of_last(
        &mut self,
        list: &Cells,
        words: &[String],
        place: Option<usize>,
    ) -> Term {
        let row = self.page.row - 1;
        let word = place.and_then(|place| words.get(place)).cloned();
        self.page
            .entries
            .retain(|entry| (entry.row, entry.column) != (row, GRADE));
        self.page.text(
            row,
            GRADE,
            word.unwrap_or_default(),
            Style::new(CellStyle::Label, Role::Input),
        );
        self.allow_list(row, GRADE, list);
        let cell = self.page.cell(row, GRADE, 0.0).text;
        Term::atom(
            format!("MATCH({cell},{},0)", list.text),
            place.map_or(f64::NAN, |place| place as f64 + 1.0),
        )
    }

    fn allow_list(&mut self, row: u32, at: u16, list: &Cells) {
        self.page
            .guards
            .push((row, at, DataValidation::OneOf(list.text.clone())));
    }

    /// The labels of the last rows.
    pub(super) fn labels_of_last(&self, count: usize) -> Cells {
        let rows = self.page.row - count as u32..self.page.row;
        let cells: Vec<CellValue> = rows
            .map(|row| self.page.cell(row, LABEL, f64::NAN))
            .collect();
        column(&cells)
    }

    /// The values of the last rows, which hold these inputs.
    pub(super) fn values_of(&self, cells: &[CellValue]) -> Cells {
        let rows = self.page.row - cells.len() as u32..self.page.row;
        let placed: Vec<CellValue> = rows
            .zip(cells)
            .map(|(row, cell)| self.page.cell(row, VALUE, cell.value))
            .collect();
        column(&placed)
    }

    /// What an effect changes, in words.
    pub(super) fn effect_words(&self, case: &BusinessCase, impact: &Impact) -> String {
        effect_words(self.texts, case, impact)
    }

    fn begin_row(&mut self, label: &str) -> u32 {
        let row = self.page.row;
        self.page.row += 1;
        self.page
            .text(row, LABEL, label, Style::of(CellStyle::Label));
        row
    }

    fn row(
        &mut self,
        label: &str,
        path: &str,
        input: &'static Input,
        value: Option<f64>,
    ) -> CellValue {
        let row = self.begin_row(label);
        let style = Style::new(look_of(input.unit, value.unwrap_or(0.0)), Role::Input);
        match value {
            Some(value) => drop(self.page.number(row, VALUE, value, style)),
            None => self.page.put(row, VALUE, CellContent::Blank, style),
        }
        let unit = self.texts.unit(input.unit, self.currency);
        self.page.text(row, UNIT, unit, Style::of(CellStyle::Quiet));
        let guard = DataValidation::Rule(guarded(self.texts, input, row));
        self.page.guards.push((row, VALUE, guard));
        if let Some(line) = self.register.get(path).cloned() {
            self.basis(row, &line);
        }
        self.name(path, row, value.unwrap_or(0.0))
    }

    /// What a number rests on.
    fn basis(&mut self, row: u32, line: &Assumption) {
        let look = look_of(line.input.unit, line.value.likely);
        for (column, bound) in [(LOW, line.value.low), (HIGH, line.value.high)] {
            if let Some(bound) = bound {
                self.page.number(row, column, bound, Style::of(look));
            }
        }
        let words = Rests::of(line, self.texts);
        let quiet = Style::of(CellStyle::Quiet);
        self.page.text(row, GRADE, words.grade, quiet);
        for (column, text) in [
            (SOURCE, words.source),
            (OWNER, words.owner),
            (AS_OF, words.as_of),
        ] {
            if !text.is_empty() {
                self.page.text(row, column, text, quiet);
            }
        }
    }

    /// Gives the value of a row a name.
    fn name(&mut self, path: &str, row: u32, value: f64) -> CellValue {
        let name = self.names.unique(path);
        let place = self.page.cell(row, VALUE, value);
        self.page
            .text(row, NAME, name.clone(), Style::of(CellStyle::Quiet));
        self.names
            .given
            .push((path.to_owned(), name.clone(), place));
        CellValue { text: name, value }
    }
}

impl Names {
    /// A name for what stands at a path: letters, digits and low lines, as every spreadsheet takes it.
    fn unique(&mut self, path: &str) -> String {
        let mut name = String::new();
        for letter in path.chars().take(LONGEST_NAME) {
            let letter = if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            };
            if !(letter == '_' && name.ends_with('_')) {
                name.push(letter);
            }
        }
        let stem = name.trim_end_matches('_').to_owned();
        let mut name = stem.clone();
        let mut number = 1;
        // Spreadsheets take capitals and small letters for the same.
        while !self.taken.insert(name.to_lowercase()) {
            number += 1;
            name = format!("{stem}_nr{number}");
        }
        name
    }
}

/// The cell of every input, by its path in the case and under its name.
pub(super) fn by_path(
    inputs: &InputSheet<'_>,
    response: &InputSheet<'_>,
) -> BTreeMap<String, CellValue> {
    let given = inputs.names.given.iter().chain(&response.names.given);
    given
        .map(|(path, name, cell)| {
            let named = CellValue {
                text: name.clone(),
                value: cell.value,
            };
            (path.clone(), named)
        })
        .collect()
}

/// What an effect changes, in words.
pub(super) fn effect_words(texts: &Texts, case: &BusinessCase, impact: &Impact) -> String {
    let driver = impact.driver().and_then(|id| {
        let driver = case.drivers.iter().find(|driver| driver.id == id)?;
        Some(driver.name.as_str())
    });
    let friction = impact.friction().and_then(|id| {
        let friction = case.frictions.iter().find(|friction| friction.id == id)?;
        Some(friction.name.as_str())
    });
    match driver.or(friction) {
        Some(target) => format!("{}: {target}", texts.kind(impact)),
        None => texts.kind(impact),
    }
}
