//! The one layout in which a case is written, so that equal cases are equal texts and a change shows as few lines.
//!
//! The case itself has one field per line. Lists have one item per line. A bracket without a list inside stays on one line
//! when it is short, and otherwise has one field per line.

use std::borrow::Cow;

use super::outline::{Node, ValueShape};
use super::scan::Scan;

/// A bracket longer than this, in characters, is broken into lines.
const LONGEST_ON_ONE_LINE: usize = 99;
const INDENT: &str = "    ";

/// Lays out a text that holds one value as a file: the attribute, the value and a line end. None when it holds something else.
pub(in crate::store) fn lay_out(source: &str) -> Option<String> {
    let whole = Scan::whole(source).outline()?;
    let mut page = LayoutPage {
        source,
        text: String::from("#![enable(implicit_some)]\n"),
    };
    page.broken(&whole, 0);
    page.text.push('\n');
    Some(page.text)
}

struct LayoutPage<'a> {
    source: &'a str,
    text: String,
}

impl LayoutPage<'_> {
    /// A value at its place on a line that has begun.
    fn value(&mut self, node: &Node, depth: usize) {
        match self.on_one_line(node) {
            Some(line) => self.text.push_str(&line),
            None => self.broken(node, depth),
        }
    }

    /// A bracket with a line for each value in it.
    fn broken(&mut self, node: &Node, depth: usize) {
        let (opening, closing) = brackets(node.shape);
        self.text.push_str(node.head(self.source));
        self.text.push_str(opening);
        for child in &node.children {
            self.new_line(depth + 1);
            self.key(child);
            self.value(child, depth + 1);
            self.text.push(',');
        }
        self.new_line(depth);
        self.text.push_str(closing);
    }

    fn new_line(&mut self, depth: usize) {
        self.text.push('\n');
        for _ in 0..depth {
            self.text.push_str(INDENT);
        }
    }

    fn key(&mut self, node: &Node) {
        let key = node.key(self.source);
        if !key.is_empty() {
            self.text.push_str(key);
            self.text.push_str(": ");
        }
    }

    /// The value on one line, if it may stand there. Plain values always may.
    fn on_one_line(&self, node: &Node) -> Option<String> {
        let mut line = LayoutPage {
            source: self.source,
            text: String::new(),
        };
        line.inline(node)?;
        let fits =
            node.shape == ValueShape::Plain || line.text.chars().count() <= LONGEST_ON_ONE_LINE;
        fits.then_some(line.text)
    }

    /// Writes without line ends; nothing when there is a list with items inside.
    fn inline(&mut self, node: &Node) -> Option<()> {
        if node.shape == ValueShape::List && !node.children.is_empty() {
            return None;
        }
        let head = node.head(self.source);
        if node.shape == ValueShape::Plain {
            self.text.push_str(&with_decimal_point(head));
            return Some(());
        }
        self.text.push_str(head);
        let (opening, closing) = brackets(node.shape);
        self.text.push_str(opening);
        for (position, child) in node.children.iter().enumerate() {
            if position > 0 {
                self.text.push_str(", ");
            }
            self.key(child);
            self.inline(child)?;
        }
        self.text.push_str(closing);
        Some(())
    }
}

/// A number with an exponent, with a decimal point as every other number has: `1e300` becomes `1.0e300`.
fn with_decimal_point(plain: &str) -> Cow<'_, str> {
    let is_number = plain.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    match plain.split_once('e') {
        Some((digits, exponent)) if is_number && !digits.contains('.') => {
            Cow::Owned(format!("{digits}.0e{exponent}"))
        }
        _ => Cow::Borrowed(plain),
    }
}

fn brackets(shape: ValueShape) -> (&'static str, &'static str) {
    match shape {
        ValueShape::Plain => ("", ""),
        ValueShape::Group => ("(", ")"),
        ValueShape::List => ("[", "]"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_the_canonical_layout_keeps_every_line_break() {
        for text in [
            include_str!("../../../tests/golden/tiny.rox"),
            include_str!("../../../tests/golden/hotel.rox"),
            include_str!("../../../tests/golden/webshop.rox"),
            include_str!("../../../tests/golden/corners.rox"),
        ] {
            assert_eq!(lay_out(text).unwrap(), text);
        }
    }

    #[test]
    fn an_empty_list_stays_on_its_line_and_the_outermost_bracket_is_always_broken() {
        let text = "(a: [], b: (c: [], d: 1))";
        assert_eq!(
            lay_out(text).unwrap(),
            "#![enable(implicit_some)]\n(\n    a: [],\n    b: (c: [], d: 1),\n)\n"
        );
    }

    #[test]
    fn only_numbers_get_a_decimal_point() {
        for (plain, expected) in [
            ("1e300", "1.0e300"),
            ("-5e-324", "-5.0e-324"),
            ("1.5e16", "1.5e16"),
            ("3", "3"),
            ("Judgement", "Judgement"),
            ("\"1e5\"", "\"1e5\""),
        ] {
            assert_eq!(with_decimal_point(plain), expected);
        }
    }
}
