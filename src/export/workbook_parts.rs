//! What the writer of workbooks gets wrong, put right: text that it takes for something else, and charts whose parts stand
//! in another order than the schema of the format wants (ECMA-376), without the values that previews show.
//!
//! The workbook of a case and those that go along with the charts of slides take the same way.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::ExportError;

/// The most that a cell takes, in units of UTF-16.
const LONGEST_CELL: usize = 32_000;
/// Stands in front of the words of a chart, and for each of their exclamation marks, until the chart is written. No text
/// uses these two: Unicode keeps them for the inside of programs.
const FRONT: char = '\u{fdd0}';
const EXCLAMATION: char = '\u{fdd1}';
/// What a series of a chart holds, in the order of the schema: that of lines, bars and points has a part of it each.
const SERIES: [&str; 16] = [
    "c:idx",
    "c:order",
    "c:tx",
    "c:spPr",
    "c:invertIfNegative",
    "c:marker",
    "c:dPt",
    "c:dLbls",
    "c:trendline",
    "c:errBars",
    "c:cat",
    "c:xVal",
    "c:val",
    "c:yVal",
    "c:smooth",
    "c:extLst",
];

/// Text in one line, without what a file of XML cannot hold.
pub(super) fn plain(text: &str) -> String {
    let kept = text.chars().filter_map(|letter| match letter {
        '\n' | '\r' | '\t' => Some(' '),
        FRONT | EXCLAMATION | '\u{fffe}' | '\u{ffff}' => None,
        _ if letter.is_control() => None,
        _ => Some(letter),
    });
    kept.collect()
}

/// The beginning of a text, as so many units of UTF-16 hold it, which is how offices count.
pub(super) fn cut(text: &str, longest: usize) -> String {
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= longest
    };
    text.chars().take_while(fits).collect()
}

/// Text as a cell takes it: line ends stay, and nothing of it is markup.
pub(super) fn cell_text(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(plain).collect();
    let mut text = cut(&lines.join("\n"), LONGEST_CELL);
    // The writer takes such a text for runs of several looks that it has written itself.
    if text.starts_with("<r>") && text.ends_with("</r>") {
        text.push(' ');
    }
    text
}

/// Words of a chart, which the writer would take for a reference where they look like one (`Speed!A1`, `=[1]`).
/// [`mended`] makes words of them again.
pub(super) fn chart_words(text: &str) -> String {
    let own = plain(text).replace('!', &EXCLAMATION.to_string());
    format!("{FRONT}{own}")
}

/// A cell of a sheet: its row and its column, from 0.
pub(super) type CellPosition = (u32, u16);

/// The workbook with its charts as the schema has them: their parts in order, their words as they are, and the values of
/// their cells, where the writer knew none. `value_of` is the number in a cell of a sheet.
///
/// # Errors
/// When the workbook cannot be read or written, which is a fault of this program.
pub(super) fn mended(
    workbook: &[u8],
    value_of: &dyn Fn(&str, CellPosition) -> Option<f64>,
) -> Result<Vec<u8>, ExportError> {
    let failed = |error: &dyn std::fmt::Display| ExportError::Failed(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(workbook)).map_err(|error| failed(&error))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    // The same moment in every file: equal input gives equal bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).map_err(|error| failed(&error))?;
        let name = part.name().map_err(|error| failed(&error))?.into_owned();
        if !name.starts_with("xl/charts/chart") {
            drop(part);
            let part = archive
                .by_index_raw(place)
                .map_err(|error| failed(&error))?;
            writer.raw_copy_file(part).map_err(|error| failed(&error))?;
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml)
            .map_err(|error| failed(&error))?;
        let xml = chart(&xml, value_of);
        writer
            .start_file(name, options)
            .map_err(|error| failed(&error))?;
        writer
            .write_all(xml.as_bytes())
            .map_err(|error| failed(&error))?;
    }
    let written = writer.finish().map_err(|error| failed(&error))?;
    Ok(written.into_inner())
}

fn chart(xml: &str, value_of: &dyn Fn(&str, CellPosition) -> Option<f64>) -> String {
    let ordered = each(xml, "c:ser", in_order);
    let valued = each(&ordered, "c:numRef", |reference| {
        with_values(reference, value_of)
    });
    valued.replace(FRONT, "").replace(EXCLAMATION, "!")
}

/// The XML with another inside for each element of a name, which has no attributes and none of its own name inside.
fn each(xml: &str, name: &str, changed: impl Fn(&str) -> String) -> String {
    let (begin, end) = (format!("<{name}>"), format!("</{name}>"));
    let mut parts = xml.split(begin.as_str());
    let mut own = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (inside, rest) = part.split_once(end.as_str()).unwrap_or((part, ""));
        own.push_str(&format!("{begin}{}{end}{rest}", changed(inside)));
    }
    own
}

/// The elements of a series in their order.
fn in_order(series: &str) -> String {
    let mut parts = elements(series);
    // Those of one name keep their order.
    parts.sort_by_key(|part| {
        let name = part.trim_start_matches('<');
        let name = name.split(['>', ' ', '/']).next().unwrap_or_default();
        let place = SERIES.iter().position(|own| *own == name);
        place.unwrap_or(SERIES.len())
    });
    parts.concat()
}

/// The elements side by side in XML without comments.
fn elements(xml: &str) -> Vec<&str> {
    let (mut found, mut from, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, _) in xml.match_indices('<') {
        let Some(length) = xml[at..].find('>') else {
            break;
        };
        let tag = &xml[at..=at + length];
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !tag.ends_with("/>") {
            depth += 1;
        }
        if depth == 0 {
            let end = at + tag.len();
            found.push(&xml[from..end]);
            from = end;
        }
    }
    found
}

/// A reference to numbers with those numbers, where it has none.
fn with_values(reference: &str, value_of: &dyn Fn(&str, CellPosition) -> Option<f64>) -> String {
    let formula = reference
        .split_once("<c:f>")
        .and_then(|(_, rest)| rest.split_once("</c:f>"))
        .map(|(formula, _)| formula);
    let has_values = reference.contains("<c:pt ");
    let Some(formula) = formula.filter(|_| !has_values) else {
        return reference.to_owned();
    };
    let Some((sheet, cells)) = cells(formula) else {
        return reference.to_owned();
    };
    let points: String = cells
        .iter()
        .enumerate()
        .filter_map(|(place, cell)| {
            let value = value_of(&sheet, *cell).filter(|value| value.is_finite())?;
            Some(format!("<c:pt idx=\"{place}\"><c:v>{value}</c:v></c:pt>"))
        })
        .collect();
    let count = cells.len();
    format!(
        "<c:f>{formula}</c:f><c:numCache><c:formatCode>General</c:formatCode>\
         <c:ptCount val=\"{count}\"/>{points}</c:numCache>"
    )
}

/// The sheet and the cells that a reference in XML stands for (`'Sweet spot'!$D$12:$BK$12`).
fn cells(formula: &str) -> Option<(String, Vec<CellPosition>)> {
    let (sheet, range) = formula.rsplit_once('!')?;
    let quoted = sheet
        .strip_prefix('\'')
        .and_then(|sheet| sheet.strip_suffix('\''));
    let sheet = quoted
        .unwrap_or(sheet)
        .replace("''", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
    let rows = top..=bottom;
    let cells = rows.flat_map(|row| (left..=right).map(move |column| (row, column)));
    Some((sheet, cells.collect()))
}

fn place(cell: &str) -> Option<CellPosition> {
    let cell = cell.replace('$', "");
    let digits = cell.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    let column = letters.bytes().try_fold(0_u16, |column, letter| {
        let digit = letter.checked_sub(b'A').filter(|digit| *digit < 26)?;
        column.checked_mul(26)?.checked_add(u16::from(digit) + 1)
    })?;
    Some((
        row.parse::<u32>().ok()?.checked_sub(1)?,
        column.checked_sub(1)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_has_its_parts_in_the_order_of_the_schema() {
        let written = "<c:idx val=\"0\"/><c:marker><c:symbol val=\"none\"/></c:marker><c:spPr><a:ln/></c:spPr>\
             <c:dPt><c:idx val=\"0\"/></c:dPt><c:dPt><c:idx val=\"1\"/></c:dPt><c:smooth val=\"0\"/><c:yVal/>";
        assert_eq!(
            in_order(written),
            "<c:idx val=\"0\"/><c:spPr><a:ln/></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>\
             <c:dPt><c:idx val=\"0\"/></c:dPt><c:dPt><c:idx val=\"1\"/></c:dPt><c:yVal/><c:smooth val=\"0\"/>"
        );
    }

    #[test]
    fn a_reference_without_values_gets_those_of_its_cells() {
        let value = |sheet: &str, (row, column): CellPosition| {
            assert_eq!((sheet, row), ("Sweet & 'spot'", 11));
            (column != 4).then_some(f64::from(column) + 0.5)
        };
        let reference = "<c:f>'Sweet &amp; ''spot'''!$D$12:$F$12</c:f><c:numCache><c:ptCount val=\"3\"/></c:numCache>";
        let own = with_values(reference, &value);
        assert!(own.ends_with(
            "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>3.5</c:v></c:pt><c:pt idx=\"2\"><c:v>5.5</c:v></c:pt></c:numCache>"
        ), "{own}");
        let known = "<c:f>A!$A$1</c:f><c:numCache><c:pt idx=\"0\"/></c:numCache>";
        assert_eq!(with_values(known, &value), known);
    }

    #[test]
    fn cells_are_found_by_their_letters() {
        assert_eq!(place("$BK$12"), Some((11, 62)));
        assert_eq!(place("A1"), Some((0, 0)));
        for wrong in ["", "A", "12", "$A$0", "a1", "ZZZZZ1"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn words_that_look_like_a_reference_come_back_as_they_were() {
        for words in ["Speed!SLA24", "=[1]", "=(beter)", "Money!A1", "plain", ""] {
            let hidden = chart_words(words);
            assert!(
                !hidden.contains('!') && !hidden.starts_with('='),
                "{hidden}"
            );
            assert_eq!(chart(&hidden, &|_, _| None), words);
        }
    }

    #[test]
    fn text_of_a_cell_is_no_markup_and_no_longer_than_a_cell() {
        assert_eq!(cell_text("<r>bold</r>"), "<r>bold</r> ");
        assert_eq!(cell_text("two\r\nlines\u{1}\u{ffff}"), "two\nlines");
        let long = cell_text(&"\u{1f600}".repeat(40_000));
        assert_eq!(long.encode_utf16().count(), LONGEST_CELL);
    }
}
