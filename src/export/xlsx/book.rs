//! Puts the sheets in a file.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Formula, Url, Workbook, Worksheet, XlsxError,
};

use crate::domain::Date;
use crate::export::ExportError;
use crate::export::workbook_parts::{CellPosition, cell_text, mended};
use crate::present::PROGRAM_VERSION;

use super::page::{
    CachedValue, CellContent, CellValue, DataValidation, PlacedCell, Printed, Sheet,
};
use super::style::{Formats, GAIN, NOTHING, PAST, PLAN};
use super::term::SHEET_MARK;

/// How wide a column is of which nothing is said.
const USUAL_WIDTH: f64 = 8.43;
/// The widest column that there is.
const WIDEST: f64 = 255.0;
/// Paper size A4.
const A4: u8 = 9;

/// What the workbook as a whole says of itself.
pub(super) struct WorkbookProperties {
    pub(super) title: String,
    pub(super) subject: String,
    pub(super) date: Date,
}

/// The bytes of a workbook.
pub(super) fn bytes(
    pages: &[Sheet],
    names: &[(String, CellValue)],
    formats: &mut Formats,
    about: &WorkbookProperties,
) -> Result<Vec<u8>, ExportError> {
    let written = written(pages, names, formats, about)
        .map_err(|error| ExportError::Failed(error.to_string()))?;
    let values: BTreeMap<&str, BTreeMap<CellPosition, f64>> = pages
        .iter()
        .map(|page| {
            let values = page.entries.iter().filter_map(|entry| {
                let value = entry.content.value()?;
                Some(((entry.row, entry.column), value))
            });
            (page.name.as_str(), values.collect())
        })
        .collect();
    mended(&written, &|sheet, place| {
        values.get(sheet)?.get(&place).copied()
    })
}

fn written(
    pages: &[Sheet],
    names: &[(String, CellValue)],
    formats: &mut Formats,
    about: &WorkbookProperties,
) -> Result<Vec<u8>, XlsxError> {
    let sheets: Vec<String> = pages.iter().map(|page| page.name.clone()).collect();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(about)?);
    for (name, cell) in names {
        let place = resolved(&cell.text, &sheets, None);
        workbook.define_name(name, &format!("={place}"))?;
    }
    for page in pages {
        workbook.push_worksheet(worksheet(page, &sheets, formats)?);
    }
    workbook.save_to_buffer()
}

fn properties(about: &WorkbookProperties) -> Result<DocProperties, XlsxError> {
    let date = about.date;
    let month = date.month();
    // Spreadsheets know no years before 1900.
    let year = month.year().max(1900);
    // At noon it is the same day almost everywhere: programs show it in the zone of their user.
    let made =
        ExcelDateTime::from_ymd(year, month.month_of_year(), date.day())?.and_hms(12, 0, 0)?;
    Ok(DocProperties::new()
        .set_title(&about.title)
        .set_subject(&about.subject)
        .set_comment(format!("ROX Case {PROGRAM_VERSION}"))
        .set_creation_datetime(&made))
}

fn worksheet(
    page: &Sheet,
    sheets: &[String],
    formats: &mut Formats,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(&page.name)?;
    sheet.set_screen_gridlines(false);
    sheet.set_tab_color(Color::RGB(tab_colour(page.number)));
    sheet.set_landscape().set_paper_size(A4);
    match page.printed {
        Printed::Whole => {
            sheet.set_print_fit_to_pages(1, 0);
            // The heads are those that stay in sight.
            if let Some(heads) = page.freeze.0.checked_sub(1) {
                sheet.set_repeat_rows(heads, heads)?;
            }
        }
        Printed::OnePage => {
            sheet.set_print_fit_to_pages(1, 1);
        }
        Printed::UprightPage => {
            sheet.set_portrait().set_print_fit_to_pages(1, 1);
        }
        Printed::Heading { row, column } => {
            sheet.set_print_area(0, 0, row, column)?;
            sheet.set_print_fit_to_pages(1, 1);
        }
    }
    sheet.set_footer(format!("&L&8{}&R&8&P / &N", page.name.replace('&', "&&")));
    for (column, width) in widths(page) {
        sheet.set_column_width(column, width)?;
    }
    for (row, height) in &page.heights {
        sheet.set_row_height(*row, *height)?;
    }
    if page.freeze != (0, 0) {
        sheet.set_freeze_panes(page.freeze.0, page.freeze.1)?;
    }
    for (row, first, last) in &page.merges {
        let words = rust_xlsxwriter::Format::new();
        sheet.merge_range(*row, *first, *row, *last, "", &words)?;
    }
    for entry in &page.entries {
        write(&mut sheet, entry, sheets, page.number, formats)?;
    }
    for (row, column, guard) in &page.guards {
        let validation = match guard {
            DataValidation::Rule(validation) => validation.clone(),
            DataValidation::OneOf(list) => {
                let list = resolved(list, sheets, None);
                rust_xlsxwriter::DataValidation::new()
                    .allow_list_formula(Formula::new(format!("={list}")))
            }
        };
        sheet.add_data_validation(*row, *column, *row, *column, &validation)?;
    }
    for (from, to) in &page.folds {
        sheet.group_rows(*from, *to)?;
    }
    if let Some((first_row, first_column, last_row, last_column)) = page.filter {
        sheet.autofilter(first_row, first_column, last_row, last_column)?;
    }
    for (row, column, chart) in &page.charts {
        sheet.insert_chart(*row, *column, chart)?;
    }
    Ok(sheet)
}

/// The widths of the columns: as wide as they are meant to be, and as their numbers need, which are shown as `###` where
/// they have no room.
fn widths(page: &Sheet) -> BTreeMap<u16, f64> {
    let mut widths: BTreeMap<u16, f64> = page.widths.iter().copied().collect();
    for entry in &page.entries {
        if let Some(value) = entry.content.value().filter(|value| value.is_finite()) {
            let width = widths.entry(entry.column).or_insert(USUAL_WIDTH);
            *width = width.max(entry.style.width(value)).min(WIDEST);
        }
    }
    widths
}

/// Sheets to read, to change, to follow and to check have tabs of different colours.
fn tab_colour(number: usize) -> u32 {
    match number {
        0..=2 => PLAN,
        3 | 4 => PAST,
        12 | 13 => GAIN,
        _ => NOTHING,
    }
}

fn write(
    sheet: &mut Worksheet,
    entry: &PlacedCell,
    sheets: &[String],
    own: usize,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    let (row, column) = (entry.row, entry.column);
    let format = formats.of(entry.style);
    match &entry.content {
        CellContent::Text(words) => {
            sheet.write_string_with_format(row, column, cell_text(words), format)?;
        }
        CellContent::Number(number) => {
            sheet.write_number_with_format(row, column, unsigned_zero(*number), format)?;
        }
        CellContent::Formula(term) => {
            let text = resolved(&term.text, sheets, Some(own));
            let formula =
                Formula::new(format!("={text}")).set_result(unsigned_zero(term.value).to_string());
            sheet.write_formula_with_format(row, column, formula, format)?;
        }
        CellContent::Either { formula, shown } => {
            let text = resolved(formula, sheets, Some(own));
            let result = match shown {
                CachedValue::Number(number) => unsigned_zero(*number).to_string(),
                CachedValue::Text(words) => words.clone(),
            };
            let formula = Formula::new(format!("={text}")).set_result(result);
            sheet.write_formula_with_format(row, column, formula, format)?;
        }
        CellContent::Hyperlink { to, words } => {
            let link = Url::new(to).set_text(words);
            sheet.write_url_with_format(row, column, link, format)?;
        }
        CellContent::Blank => {
            sheet.write_blank(row, column, format)?;
        }
    }
    Ok(())
}

/// The same number; a zero has no sign.
fn unsigned_zero(number: f64) -> f64 {
    number + 0.0
}

/// A formula with the names of sheets in place of their marks; without a name for cells of the sheet itself.
fn resolved(text: &str, sheets: &[String], own: Option<usize>) -> String {
    let mut parts = text.split(SHEET_MARK);
    let mut resolved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((number, rest)) = part.split_once('!') else {
            resolved.push_str(part);
            continue;
        };
        let number = number.parse().ok();
        if number != own
            && let Some(name) = number.and_then(|number| sheets.get(number))
        {
            resolved.push_str(&format!("'{name}'!"));
        }
        resolved.push_str(rest);
    }
    resolved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_names_other_sheets_only() {
        let sheets = ["Cover".to_owned(), "Money".to_owned()];
        let text = "§1!$D$5*§0!D6+SUM(§1!D7:D9)";
        assert_eq!(
            resolved(text, &sheets, Some(1)),
            "$D$5*'Cover'!D6+SUM(D7:D9)"
        );
        assert_eq!(resolved("1+2", &sheets, None), "1+2");
    }
}
