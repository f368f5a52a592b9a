//! The words, texts and brackets of a case file, with where each begins and ends.
//!
//! The reading itself is done by the ron crate, which forgets where a value stood. A scan finds it again, and is done once
//! for everything that is asked about a text. It knows strings, raw strings, characters, nested comments and attributes, so
//! that a bracket inside a title is no bracket. It never fails: what it does not know becomes a token of its own.

/// The most tokens of a file that are kept, which take 24 MB. No case that can be read has as many: of each of its values
/// there are fewer than 20.
const MOST_TOKENS: usize = 2_000_000;

/// A text and its tokens.
#[derive(Clone, Debug)]
pub(in crate::store) struct Scan<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its tokens in order, at most [`MOST_TOKENS`] of a file.
    pub(super) tokens: Vec<Token>,
    /// Whether there are comments among them, which are not kept when the case is saved.
    pub(in crate::store) has_comments: bool,
}

impl<'a> Scan<'a> {
    /// Scans the text of a file.
    pub(in crate::store) fn of(text: &'a str) -> Self {
        Self::up_to(text, MOST_TOKENS)
    }

    /// Scans a text that this program made, however many tokens it has.
    pub(in crate::store) fn whole(text: &'a str) -> Self {
        Self::up_to(text, usize::MAX)
    }

    /// All tokens, also those that are not kept.
    pub(super) fn all_tokens(&self) -> impl Iterator<Item = Token> {
        let rest = Tokens {
            source: self.text,
            at: self.tokens.last().map_or(0, |token| token.end()),
            has_comments: false,
        };
        self.tokens.iter().copied().chain(rest)
    }

    fn up_to(text: &'a str, most: usize) -> Self {
        let mut tokens = Tokens {
            source: text,
            at: 0,
            has_comments: false,
        };
        Self {
            text,
            tokens: tokens.by_ref().take(most).collect(),
            has_comments: tokens.has_comments,
        }
    }
}

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: TokenKind,
    /// Where it begins, in bytes. Files are limited to far less than 4 GB.
    start: u32,
    /// Where it has ended, in bytes.
    end: u32,
}

impl Token {
    /// Where it begins, in bytes.
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    /// Where it has ended, in bytes.
    pub(super) fn end(self) -> usize {
        self.end as usize
    }

    /// The token as it is written.
    pub(super) fn text(self, source: &str) -> &str {
        source.get(self.start()..self.end()).unwrap_or_default()
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A name or a number.
    Word,
    /// A string or a character.
    Text,
    /// A string whose closing quote is missing.
    UnclosedText,
    /// A comment whose end is missing.
    UnclosedComment,
    /// An attribute, as `#![enable(implicit_some)]`.
    Attribute,
    /// Anything else, one character.
    Other,
}

/// Walks over the tokens of a text.
struct Tokens<'a> {
    source: &'a str,
    at: usize,
    has_comments: bool,
}

impl<'a> Tokens<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn token(&mut self, kind: TokenKind, length: usize) -> Token {
        let start = self.at;
        self.at += length;
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Token {
            kind,
            start: place(start),
            end: place(self.at),
        }
    }

    /// Passes white space and comments; an unclosed comment comes back as a token.
    fn skip_blanks(&mut self) -> Option<Token> {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start_matches(is_blank).len();
            self.at += blank;
            let rest = self.rest();
            let comment = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                match block_comment_length(rest) {
                    Some(length) => length,
                    None => return Some(self.token(TokenKind::UnclosedComment, rest.len())),
                }
            } else {
                return None;
            };
            self.has_comments = true;
            self.at += comment;
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(unclosed) = self.skip_blanks() {
            return Some(unclosed);
        }
        let rest = self.rest();
        let first = rest.chars().next()?;
        let (kind, length) = match first {
            '(' | '[' | '{' => (TokenKind::Open, 1),
            ')' | ']' | '}' => (TokenKind::Close, 1),
            ',' => (TokenKind::Comma, 1),
            ':' => (TokenKind::Colon, 1),
            '#' if rest.starts_with("#!") => (TokenKind::Attribute, attribute_length(rest)),
            '"' => quoted(rest, 0),
            '\'' => character(rest),
            _ if is_word(first) => word_or_raw_text(rest),
            other => (TokenKind::Other, other.len_utf8()),
        };
        Some(self.token(kind, length))
    }
}

fn is_blank(c: char) -> bool {
    // The two marks are the ones that the file format counts as white space and Unicode does not.
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-')
}

fn block_comment_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0;
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

fn attribute_length(rest: &str) -> usize {
    let line = rest.find('\n').unwrap_or(rest.len());
    rest[..line].find(']').map_or(line, |bracket| bracket + 1)
}

/// A string that begins `prefix` bytes from here with its opening quote.
fn quoted(rest: &str, prefix: usize) -> (TokenKind, usize) {
    let mut escaped = false;
    for (at, c) in rest[prefix..].char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return (TokenKind::Text, prefix + at + 1),
            _ => {}
        }
    }
    (TokenKind::UnclosedText, rest.len())
}

fn character(rest: &str) -> (TokenKind, usize) {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        // An escape: whatever follows the backslash is inside, up to the next quote on the line.
        Some((_, '\\')) => {
            chars.next();
            for (at, c) in chars {
                match c {
                    '\'' => return (TokenKind::Text, at + 1),
                    '\n' => break,
                    _ => {}
                }
            }
            (TokenKind::Other, 1)
        }
        Some(_) => match chars.next() {
            Some((at, '\'')) => (TokenKind::Text, at + 1),
            _ => (TokenKind::Other, 1),
        },
        None => (TokenKind::Other, 1),
    }
}

/// A name or number, or a string that begins with `r`, `b` or `br`.
fn word_or_raw_text(rest: &str) -> (TokenKind, usize) {
    for prefix in ["br", "rb", "b", "r"] {
        let Some(after) = rest.strip_prefix(prefix) else {
            continue;
        };
        let hashes = after.len() - after.trim_start_matches('#').len();
        if after[hashes..].starts_with('"') {
            if prefix.contains('r') {
                return raw_text(rest, prefix.len(), hashes);
            }
            if hashes == 0 {
                return quoted(rest, prefix.len());
            }
        }
        // A raw identifier, `r#format`: the hash belongs to the word.
        if prefix == "r" && hashes == 1 && after[1..].starts_with(is_word) {
            return (TokenKind::Word, 2 + word_length(&after[1..]));
        }
    }
    (TokenKind::Word, word_length(rest))
}

fn word_length(rest: &str) -> usize {
    rest.find(|c| !is_word(c)).unwrap_or(rest.len())
}

fn raw_text(rest: &str, prefix: usize, hashes: usize) -> (TokenKind, usize) {
    let body = prefix + hashes + 1;
    let mut end = String::with_capacity(hashes + 1);
    end.push('"');
    end.extend(std::iter::repeat_n('#', hashes));
    rest[body..]
        .find(&end)
        .map_or((TokenKind::UnclosedText, rest.len()), |at| {
            (TokenKind::Text, body + at + end.len())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(source: &str) -> Vec<(TokenKind, &str)> {
        let tokens = Scan::of(source).tokens.into_iter();
        tokens
            .map(|token| (token.kind, token.text(source)))
            .collect()
    }

    #[test]
    fn brackets_inside_texts_and_comments_are_no_brackets() {
        use TokenKind::{Attribute, Close, Colon, Comma, Open, Text, Word};
        assert_eq!(
            kinds(
                "#![enable(implicit_some)]\n(a: \"(\\\"[\", // )]\n r#\"}\")\"#, /* ( /* [ */ */ ')', 1.5)"
            ),
            [
                (Attribute, "#![enable(implicit_some)]"),
                (Open, "("),
                (Word, "a"),
                (Colon, ":"),
                (Text, "\"(\\\"[\""),
                (Comma, ","),
                (Text, "r#\"}\")\"#"),
                (Comma, ","),
                (Text, "')'"),
                (Comma, ","),
                (Word, "1.5"),
                (Close, ")"),
            ]
        );
    }

    #[test]
    fn what_is_not_closed_runs_to_the_end() {
        assert_eq!(kinds("\"a\\\""), [(TokenKind::UnclosedText, "\"a\\\"")]);
        assert_eq!(kinds("r##\"a\"#"), [(TokenKind::UnclosedText, "r##\"a\"#")]);
        assert_eq!(
            kinds("/* a /* b */"),
            [(TokenKind::UnclosedComment, "/* a /* b */")]
        );
    }

    #[test]
    fn an_apostrophe_alone_is_one_character() {
        assert_eq!(
            kinds("'s x"),
            [
                (TokenKind::Other, "'"),
                (TokenKind::Word, "s"),
                (TokenKind::Word, "x")
            ]
        );
        assert_eq!(kinds("'\\''"), [(TokenKind::Text, "'\\''")]);
    }

    #[test]
    fn every_byte_is_blank_or_in_one_token() {
        let source = "é(“x”: r#x, b\"\\\\\", br#\"a\"#) @ // é";
        let mut at = 0;
        for token in Scan::of(source).tokens {
            assert!(source[at..token.start()].trim().is_empty());
            assert!(token.end > token.start);
            at = token.end();
        }
        assert_eq!(&source[at..], " // é");
    }
}
