//! From a field of the case to its line in the file.

use std::cell::Cell;

use crate::domain::{FieldPath, Step};

use super::outline::Node;
use super::scan::Scan;

/// A place in a text, as an editor counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in its line, from 1.
    pub column: usize,
}

/// Where in the text of a case a field stands.
///
/// Leads to the field's name, or to the item itself for items of a list. A field that was left out leads to the nearest
/// thing around it that is there. Nothing when the text is not a case that can be read.
pub fn locate(text: &str, path: &FieldPath) -> Option<Position> {
    Map::of(&Scan::of(text)).map(|map| map.locate(path))
}

/// A text that was read once, so that many fields can be found in it.
pub(in crate::store) struct Map<'a> {
    text: &'a str,
    whole: Node,
    lines: Lines<'a>,
}

impl<'a> Map<'a> {
    /// The map of a text; none when its brackets do not match.
    pub(in crate::store) fn of(scan: &Scan<'a>) -> Option<Self> {
        Some(Self {
            text: scan.text,
            whole: scan.outline()?,
            lines: Lines::of(scan.text),
        })
    }

    /// Where the field stands, or the nearest thing around it.
    pub(in crate::store) fn locate(&self, path: &FieldPath) -> Position {
        let mut node = &self.whole;
        for step in path.steps() {
            let next = match step {
                Step::Field(name) => node.field(self.text, name),
                Step::Item { index, .. } => node.item(self.text, *index),
            };
            match next {
                Some(inner) => node = inner,
                None => break,
            }
        }
        self.lines.position(node.anchor)
    }
}

/// Where the lines of a text begin.
pub(in crate::store) struct Lines<'a> {
    text: &'a str,
    starts: Vec<u32>,
    /// A byte and its position: counting goes on from there, for a line may be as long as the file.
    last: Cell<(usize, Position)>,
}

impl<'a> Lines<'a> {
    pub(in crate::store) fn of(text: &'a str) -> Self {
        // Files are limited to far less than 4 GB.
        let after_breaks = text
            .match_indices('\n')
            .map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
        Self {
            text,
            starts: std::iter::once(0).chain(after_breaks).collect(),
            last: Cell::new((0, Position { line: 1, column: 1 })),
        }
    }

    /// The line and column of a byte of the text.
    pub(in crate::store) fn position(&self, offset: usize) -> Position {
        let line = self
            .starts
            .partition_point(|&start| start as usize <= offset);
        let (known, at) = match self.last.get() {
            last @ (known, at) if at.line == line && known <= offset => last,
            _ => (self.starts[line - 1] as usize, Position { line, column: 1 }),
        };
        let between = self.text.get(known..offset).unwrap_or_default();
        let position = Position {
            line,
            column: at.column + between.chars().count(),
        };
        self.last.set((offset, position));
        position
    }

    /// The byte at a line and column, held within the text.
    pub(super) fn offset(&self, position: Position) -> usize {
        let line = position.line.saturating_sub(1);
        let Some(&start) = self.starts.get(line) else {
            return self.text.len();
        };
        let start = start as usize;
        self.text[start..]
            .char_indices()
            .nth(position.column.saturating_sub(1))
            .map_or(self.text.len(), |(at, _)| start + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = include_str!("../../../tests/golden/webshop.rox");

    fn line(path: &FieldPath) -> usize {
        locate(TEXT, path).unwrap().line
    }

    fn line_with(piece: &str, occurrence: usize) -> usize {
        let mut found = TEXT.lines().enumerate().filter(|(_, l)| l.contains(piece));
        found.nth(occurrence).unwrap().0 + 1
    }

    #[test]
    fn a_field_of_an_item_is_found_on_its_own_line() {
        let root = FieldPath::root();
        let churn = root
            .field("segments")
            .item(1, "business")
            .field("annual_churn");
        assert_eq!(line(&churn.field("low")), line_with("annual_churn:", 1));
        assert_eq!(
            line(&root.field("horizon_years")),
            line_with("horizon_years:", 0)
        );
    }

    #[test]
    fn an_effect_is_found_by_its_place() {
        let effects = FieldPath::root()
            .field("options")
            .item(0, "promise")
            .field("effects");
        let size = effects.item(2, "").field("size");
        assert_eq!(
            line(&size),
            line_with("impact: Expectation(\"ontime\")", 0) + 1
        );
    }

    #[test]
    fn a_field_that_was_left_out_leads_to_what_would_hold_it() {
        let root = FieldPath::root();
        let memory = root.field("response").field("memory");
        assert_eq!(line(&memory), line_with("response:", 0));
        let reach = root.field("touchpoints").item(1, "order").field("reach");
        assert_eq!(line(&reach), line_with("id: \"order\"", 0));
    }

    #[test]
    fn positions_are_right_in_any_order() {
        let text = "aé\nbb\n";
        let lines = Lines::of(text);
        for (offset, line, column) in [(5, 2, 2), (3, 1, 3), (0, 1, 1), (1, 1, 2), (4, 2, 1)] {
            assert_eq!(lines.position(offset), Position { line, column });
            let position = Position { line, column };
            assert_eq!(lines.offset(position), offset);
        }
    }

    #[test]
    fn the_column_counts_characters() {
        let text = "(title: \"é\", start: \"x\")";
        let start = locate(text, &FieldPath::root().field("start")).unwrap();
        assert_eq!(
            start,
            Position {
                line: 1,
                column: 14
            }
        );
        assert_eq!(&text[Lines::of(text).offset(start)..][..5], "start");
    }
}
