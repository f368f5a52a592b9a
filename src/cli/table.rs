//! Columns of text that stand straight in a terminal.

use unicode_width::UnicodeWidthStr;

/// The widest that anything is written, in columns of the terminal.
pub(super) const WIDEST: usize = 100;
const GAP: &str = "  ";
/// A column of names is not made narrower than this.
const NARROWEST_NAME: usize = 12;

/// On which side the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Rows of cells. The first column holds names and gives way when the table is too wide.
#[derive(Debug)]
pub(super) struct ConsoleTable {
    columns: Vec<Align>,
    /// Heads of the columns; empty where the rows speak for themselves.
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl ConsoleTable {
    pub(super) fn new(columns: &[Align]) -> Self {
        Self {
            columns: columns.to_vec(),
            heads: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Names the columns.
    pub(super) fn heads(&mut self, cells: impl IntoIterator<Item = String>) {
        self.heads = cells.into_iter().collect();
    }

    /// Adds a row; cells that are missing stay empty.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The heads and the rows as lines, each with its line end; nothing where there are no rows.
    pub(super) fn render(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let widths = self.widths();
        let mut text = String::new();
        for row in self.lines() {
            let mut line = String::new();
            for (column, align) in self.columns.iter().enumerate() {
                if column > 0 {
                    line.push_str(GAP);
                }
                let cell = row.get(column).map_or("", String::as_str);
                let cell = cut(cell, widths[column]);
                let blank = " ".repeat(widths[column] - cell.width());
                match align {
                    Align::Left => line.extend([cell.as_str(), &blank]),
                    Align::Right => line.extend([blank.as_str(), &cell]),
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    fn lines(&self) -> impl Iterator<Item = &Vec<String>> {
        let heads = Some(&self.heads).filter(|heads| !heads.is_empty());
        heads.into_iter().chain(&self.rows)
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths = vec![0; self.columns.len()];
        for row in self.lines() {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        let gaps = GAP.len() * widths.len().saturating_sub(1);
        let excess = (widths.iter().sum::<usize>() + gaps).saturating_sub(WIDEST);
        if let Some(first) = widths.first_mut() {
            let narrowest = NARROWEST_NAME.min(*first);
            *first = first.saturating_sub(excess).max(narrowest);
        }
        widths
    }
}

/// The text cut to a width, with a mark where something was cut off.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if kept.width() + 1 > width {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}

/// Breaks a text into lines at its spaces, each behind the indent. No-break spaces hold.
pub(super) fn wrap(text: &str, indent: &str) -> String {
    let mut lines = String::new();
    let mut line = String::from(indent);
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let is_first = line.len() == indent.len();
        if !is_first && line.width() + 1 + word.width() > WIDEST {
            lines.push_str(&line);
            lines.push('\n');
            line = String::from(indent);
        } else if !is_first {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push_str(&line);
    lines.push('\n');
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_right_whatever_letters_their_names_have() {
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right]);
        table.row(["Café 日本".to_owned(), "1".to_owned()]);
        table.row(["x".to_owned(), "−€ 1,000".to_owned()]);
        assert_eq!(table.render(), "Café 日本         1\nx          −€ 1,000\n");
    }

    #[test]
    fn a_table_without_rows_is_left_out_with_its_heads() {
        let mut table = ConsoleTable::new(&[Align::Left]);
        table.heads(["Option".to_owned()]);
        assert_eq!(table.render(), "");
        table.row(["Gift".to_owned()]);
        assert_eq!(table.render(), "Option\nGift\n");
    }

    #[test]
    fn a_long_name_gives_way_to_the_numbers() {
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right]);
        table.row(["n".repeat(200), "12345".to_owned()]);
        let line = table.render();
        assert_eq!(line.trim_end().width(), WIDEST);
        assert!(line.ends_with("…  12345\n"));
    }

    #[test]
    fn a_sentence_is_wrapped_within_the_width() {
        let text = wrap(&"word ".repeat(50), "    ");
        assert!(text.lines().count() > 2);
        for line in text.lines() {
            assert!(line.width() <= WIDEST && line.starts_with("    word"));
        }
        assert_eq!(wrap("", "  "), "  \n");
    }
}
