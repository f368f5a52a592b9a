//! Blocks of cells as text, the way spreadsheets put them on the clipboard: cells between tabs, rows between line ends, and
//! in quotes what holds one of these itself.

/// A block of cells read from text. Rows may differ in length.
pub(crate) fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = read_cell(rest);
        row.push(cell);
        match after.chars().next() {
            Some('\t') => rest = &after[1..],
            Some(_) => {
                rows.push(std::mem::take(&mut row));
                rest = after
                    .strip_prefix("\r\n")
                    .unwrap_or_else(|| after.get(1..).unwrap_or_default());
            }
            None => break,
        }
    }
    rows.push(row);
    // Spreadsheets end the last row too; what follows is no row.
    if rows.len() > 1
        && rows
            .last()
            .is_some_and(|row| row.len() == 1 && row[0].is_empty())
    {
        rows.pop();
    }
    rows
}

/// The first cell of a text, and the text from its end on.
fn read_cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"')
        && let Some((cell, after)) = read_quoted(quoted)
    {
        return (cell, after);
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// What stands before the closing quote, and the text behind it. Nothing when this is no quoted cell after all but one that
/// begins with a quotation mark.
fn read_quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let quote = rest.find('"')?;
        cell.push_str(&rest[..quote]);
        rest = &rest[quote + 1..];
        if let Some(after) = rest.strip_prefix('"') {
            cell.push('"');
            rest = after;
        } else if rest.is_empty() || rest.starts_with(['\t', '\n', '\r']) {
            return Some((cell, rest));
        } else {
            return None;
        }
    }
}

/// A text on one line: a line break or a tab becomes a blank, and a single cell with one of these loses its quotes.
pub(crate) fn line(text: &str) -> String {
    let text = match read(text).as_slice() {
        [row] if row.len() == 1 && row[0].contains(is_break) => row[0].clone(),
        _ => text.to_owned(),
    };
    joined(&text, " ")
}

/// A text with `between` in place of line breaks and tabs; those at its ends are dropped.
pub(crate) fn joined(text: &str, between: &str) -> String {
    let parts: Vec<&str> = text
        .split(is_break)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(between)
}

/// Whether a character ends a line, a page or a cell.
fn is_break(c: char) -> bool {
    matches!(
        c,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The text of a block of cells. [`read`] reads it back.
pub(crate) fn write<Row: AsRef<[String]>>(rows: impl IntoIterator<Item = Row>) -> String {
    let rows: Vec<String> = rows
        .into_iter()
        .map(|row| {
            let cells: Vec<String> = row.as_ref().iter().map(|cell| write_cell(cell)).collect();
            cells.join("\t")
        })
        .collect();
    rows.join("\n")
}

fn write_cell(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r']) || cell.starts_with('"') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect()
    }

    #[test]
    fn a_block_is_split_on_tabs_and_on_line_ends_of_every_kind() {
        let cells = block(&[&["1", "2"], &["3", "4"]]);
        for text in ["1\t2\n3\t4", "1\t2\r\n3\t4\r\n", "1\t2\r3\t4\r"] {
            assert_eq!(read(text), cells, "{text:?}");
        }
    }

    #[test]
    fn only_the_row_that_spreadsheets_add_is_dropped() {
        assert_eq!(read("1\n\n"), block(&[&["1"], &[""]]));
        assert_eq!(read(""), block(&[&[""]]));
        assert_eq!(read("1\n\t\n"), block(&[&["1"], &["", ""]]));
    }

    #[test]
    fn what_stands_in_quotes_is_one_cell() {
        let cells = block(&[&["two\nlines", "a\ttab"], &["say \"yes\"", "7"]]);
        let text = "\"two\nlines\"\t\"a\ttab\"\n\"say \"\"yes\"\"\"\t7\n";
        assert_eq!(read(text), cells);
    }

    #[test]
    fn a_quotation_mark_that_opens_nothing_is_part_of_the_cell() {
        assert_eq!(
            read("\"soon\" is late\t5\""),
            block(&[&["\"soon\" is late", "5\""]])
        );
        assert_eq!(
            read("\"never closed\t5"),
            block(&[&["\"never closed", "5"]])
        );
    }

    #[test]
    fn a_name_with_a_line_break_or_a_tab_comes_on_one_line() {
        for (text, line_of_it) in [
            ("two\nlines", "two lines"),
            ("two\r\nlines\r\n", "two lines"),
            ("a\ttab", "a tab"),
            ("\"two\nlines\"\r\n", "two lines"),
            ("\"say \"\"yes\"\"\nnow\"", "say \"yes\" now"),
            ("\"quoted\"", "\"quoted\""),
            ("soft\u{2028}break", "soft break"),
            ("as it is", "as it is"),
        ] {
            assert_eq!(line(text), line_of_it, "{text:?}");
        }
    }

    #[test]
    fn ragged_rows_stay_ragged() {
        assert_eq!(read("1\t2\t3\n4\n"), block(&[&["1", "2", "3"], &["4"]]));
    }

    #[test]
    fn what_is_written_reads_back_as_the_same_cells() {
        let cells = block(&[&["plain", "", "a\tb"], &["\"quoted\"", "x\r\ny", "5,3"]]);
        assert_eq!(read(&write(&cells)), cells);
    }
}
