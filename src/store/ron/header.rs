//! A first look at a text: is it a case at all, and of which version?
//!
//! Looks only at the outermost fields, so that a file of a newer version is recognised whatever else it holds.

use super::scan::{Scan, Token, TokenKind};

/// What the first look tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Header {
    /// There is nothing to read.
    Empty,
    /// A merge was not finished.
    MergeMark {
        /// Where its first mark begins, in bytes.
        offset: usize,
    },
    /// It does not begin with the bracket of a case.
    NotACase,
    /// The outermost bracket has no format number.
    NoFormat,
    /// The format number.
    Format(u64),
    /// Something is in the way that only reading the whole will tell.
    Unclear,
}

const MERGE_MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

impl Scan<'_> {
    /// Takes the first look.
    pub(in crate::store) fn header(&self) -> Header {
        let mut tokens = self.all_tokens();
        let Some(first) = tokens.find(|token| token.kind != TokenKind::Attribute) else {
            return Header::Empty;
        };
        if let Some(offset) = self.merge_mark() {
            return Header::MergeMark { offset };
        }
        let opening = match first.kind {
            // A case may carry its name: `BusinessCase(…)`.
            TokenKind::Word => tokens.find(|token| token.kind != TokenKind::Attribute),
            TokenKind::UnclosedComment => return Header::Unclear,
            TokenKind::Open
            | TokenKind::Close
            | TokenKind::Comma
            | TokenKind::Colon
            | TokenKind::Text
            | TokenKind::UnclosedText
            | TokenKind::Attribute
            | TokenKind::Other => Some(first),
        };
        if opening.is_none_or(|token| token.text(self.text) != "(") {
            return Header::NotACase;
        }
        self.format_number(tokens)
    }

    /// Looks for `format: N` directly inside the bracket that has just been opened.
    fn format_number(&self, tokens: impl Iterator<Item = Token>) -> Header {
        let mut depth = 1_usize;
        // The last two tokens at this depth: a name and its colon.
        let mut before = [""; 2];
        for token in tokens {
            match token.kind {
                TokenKind::Attribute => continue,
                TokenKind::Open => depth += 1,
                TokenKind::Close => depth -= 1,
                TokenKind::UnclosedText | TokenKind::UnclosedComment => return Header::Unclear,
                TokenKind::Comma
                | TokenKind::Colon
                | TokenKind::Word
                | TokenKind::Text
                | TokenKind::Other => {}
            }
            if depth == 0 {
                break;
            }
            if depth == 1 {
                let text = token.text(self.text);
                if before == ["format", ":"] {
                    return whole_number(text).map_or(Header::Unclear, Header::Format);
                }
                before = [before[1], text];
            }
        }
        Header::NoFormat
    }

    /// Where the first merge mark begins: at the start of a line, outside texts and comments.
    fn merge_mark(&self) -> Option<usize> {
        if !MERGE_MARKS.iter().any(|mark| self.text.contains(mark)) {
            return None;
        }
        let others = self
            .all_tokens()
            .filter(|token| token.kind == TokenKind::Other);
        others.map(Token::start).find(|&start| {
            let (before, rest) = self.text.split_at(start);
            (before.is_empty() || before.ends_with('\n'))
                && MERGE_MARKS.iter().any(|mark| rest.starts_with(mark))
        })
    }
}

fn whole_number(word: &str) -> Option<u64> {
    let digits = word.replace('_', "");
    match digits.parse::<u64>() {
        Ok(number) => Some(number),
        // More digits than a version will ever have: newer, whatever it is.
        Err(error) if *error.kind() == std::num::IntErrorKind::PosOverflow => Some(u64::MAX),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(text: &str) -> Header {
        Scan::of(text).header()
    }

    #[test]
    fn the_format_is_found_wherever_it_stands_at_the_top() {
        for text in [
            "(format: 7)",
            "#![enable(implicit_some)]\n// format: 3\n(title: \"format: 4\", inner: (format: 5), format: 7)",
            "BusinessCase(what: {1: 2}, format: 0_7",
            "(brand new ~ syntax, format: 7",
        ] {
            assert_eq!(header(text), Header::Format(7), "{text}");
        }
        assert_eq!(
            header("(format: 99999999999999999999999)"),
            Header::Format(u64::MAX)
        );
    }

    #[test]
    fn a_format_that_is_not_a_whole_number_is_left_to_the_reader() {
        for text in [
            "(format: \"1\")",
            "(format: 1.5)",
            "(format: -1)",
            "(a: \"x",
            "/* (",
        ] {
            assert_eq!(header(text), Header::Unclear, "{text}");
        }
    }

    #[test]
    fn a_case_without_format_is_told_from_what_is_no_case() {
        assert_eq!(
            header("(title: \"a\", inner: (format: 1))"),
            Header::NoFormat
        );
        for text in ["{\"format\": 1}", "[1]", "hello there", "42", "<html>", "x"] {
            assert_eq!(header(text), Header::NotACase, "{text}");
        }
        assert_eq!(header(" \n// only this\n"), Header::Empty);
    }

    #[test]
    fn merge_marks_count_at_the_start_of_a_line_and_not_in_texts() {
        let text = "(\n<<<<<<< HEAD\n  format: 1,\n=======\n  format: 2,\n>>>>>>> b\n)";
        assert_eq!(header(text), Header::MergeMark { offset: 2 });
        let text = "(title: \"a\n======= b\", // c\n/*\n>>>>>>> d */ format: 1)";
        assert_eq!(header(text), Header::Format(1));
    }
}
