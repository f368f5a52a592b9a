//! From what the ron crate says about a text to what is wrong in terms of the case.
//!
//! The reader names what it was looking for and where it stopped, which is often one token too late and always in its own
//! words. What stands around that place tells what the writer meant.

use ron::error::{Error, SpannedError};
use strsim::osa_distance;

use super::fault::{ExpectedValue, Fault, FaultKind, FaultPart};
use super::locate::{Lines, Position};
use super::place::{Item, TextPlace};
use super::scan::{Scan, Token, TokenKind};

/// The longest word for which a likeness is looked for, in bytes; names in a case are shorter.
const LONGEST_WORD: usize = 40;

/// How much of the file a message repeats, in characters.
const LONGEST_QUOTE: usize = 40;

/// Translates what the reader says about a text.
pub(in crate::store) fn diagnose(scan: &Scan<'_>, error: SpannedError) -> Fault {
    let lines = Lines::of(scan.text);
    let offset = lines.offset(Position {
        line: error.span.start.line,
        column: error.span.start.col,
    });
    let place = scan.look_around(offset);
    let scene = Scene {
        scan,
        text: scan.text,
        lines: &lines,
        offset,
        place: &place,
    };
    let (at, kind) = scene.fault(error.code);
    Fault {
        position: lines.position(at),
        // A text without its closing quote may make an id of several lines.
        item: place.item.as_ref().map(|item| Item {
            id: quote(&item.id),
            ..item.clone()
        }),
        field: place.field.map(quote),
        kind,
    }
}

/// Where the reader stopped.
struct Scene<'a> {
    scan: &'a Scan<'a>,
    text: &'a str,
    lines: &'a Lines<'a>,
    offset: usize,
    place: &'a TextPlace<'a>,
}

impl Scene<'_> {
    /// The byte to point at, and what is wrong there.
    fn fault(&self, error: Error) -> (usize, FaultKind) {
        let here = self.place.token.map_or(self.text.len(), Token::start);
        let kind = match error {
            Error::NoSuchStructField {
                expected,
                found,
                outer,
            } => FaultKind::UnknownField {
                suggestion: nearest(&found, expected),
                found: quote(&found),
                part: FaultPart::of_type(outer.as_deref()),
            },
            Error::MissingStructField { field, outer } => {
                let kind = FaultKind::MissingField {
                    field,
                    part: FaultPart::of_type(outer.as_deref()),
                };
                return (self.place.open.map_or(here, Token::start), kind);
            }
            Error::DuplicateStructField { field, .. } => FaultKind::RepeatedField { field },
            Error::NoSuchEnumVariant {
                expected, found, ..
            } => FaultKind::UnknownChoice {
                suggestion: nearest(&found, expected),
                found: quote(&found),
                choices: expected,
            },
            Error::Eof | Error::ExpectedStringEnd => return self.unfinished(),
            Error::UnclosedBlockComment => FaultKind::UnclosedComment,
            Error::InvalidEscape(_) => FaultKind::UnknownEscape,
            Error::ExceededRecursionLimit => FaultKind::TooDeep,
            Error::TrailingCharacters => FaultKind::MoreAfterEnd {
                found: self.found(),
            },
            Error::ExpectedMapColon => return self.missing_colon(),
            Error::ExpectedComma
            | Error::ExpectedArrayEnd
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedOptionEnd
            | Error::ExpectedMapEnd => return self.missing_comma(),
            Error::ExpectedStructLike => return self.missing_target(),
            Error::SuggestRawIdentifier(_)
            | Error::InvalidIdentifier(_)
            | Error::ExpectedIdentifier => return self.missing_name(),
            other => match self.expected(&other) {
                Some(expected) => return self.wrong_value(expected),
                None => FaultKind::Unexpected {
                    found: self.found(),
                },
            },
        };
        (here, kind)
    }

    /// What kind of value the reader was looking for.
    fn expected(&self, error: &Error) -> Option<ExpectedValue> {
        match error {
            Error::ExpectedFloat | Error::FloatUnderscore | Error::UnderscoreAtBeginning => {
                Some(ExpectedValue::Number)
            }
            Error::ExpectedInteger
            | Error::IntegerOutOfBounds
            | Error::InvalidIntegerDigit { .. } => Some(ExpectedValue::WholeNumber),
            Error::ExpectedString if self.field_is_a_month() => Some(ExpectedValue::Month),
            Error::ExpectedString => Some(ExpectedValue::Text),
            Error::ExpectedBoolean => Some(ExpectedValue::YesOrNo),
            Error::ExpectedArray => Some(ExpectedValue::List),
            Error::ExpectedNamedStructLike(name) => {
                Some(ExpectedValue::Group(FaultPart::of_type(Some(name))))
            }
            // The only values with a rule of their own are months.
            Error::Message(_) => Some(ExpectedValue::Month),
            _ => None,
        }
    }

    fn field_is_a_month(&self) -> bool {
        matches!(self.place.field, Some("start" | "month" | "as_of"))
    }

    fn found(&self) -> String {
        self.place
            .token
            .map(|token| quote(token.text(self.text)))
            .unwrap_or_default()
    }

    fn before(&self) -> Option<Token> {
        self.place.before[0]
    }

    fn wrong_value(&self, expected: ExpectedValue) -> (usize, FaultKind) {
        match self.place.token {
            Some(token) if token.kind == TokenKind::UnclosedText => {
                (token.start(), FaultKind::UnclosedText)
            }
            Some(token) => {
                let found = quote(token.text(self.text));
                (token.start(), FaultKind::WrongValue { expected, found })
            }
            None => self.unfinished(),
        }
    }

    /// The text ended too early: at a text without its quote, or within a bracket.
    fn unfinished(&self) -> (usize, FaultKind) {
        let around = self.scan.look_around(self.text.len());
        let last = self.place.token.or(around.before[0]);
        match (last, around.open) {
            (Some(token), _) if token.kind == TokenKind::UnclosedText => {
                (token.start(), FaultKind::UnclosedText)
            }
            (_, Some(open)) => {
                let bracket = self.bracket(open);
                (open.start(), FaultKind::UnclosedBracket { bracket })
            }
            _ => (
                self.text.len(),
                FaultKind::Unexpected {
                    found: self.found(),
                },
            ),
        }
    }

    /// The value before has ended and something else than a comma or the closing bracket follows.
    fn missing_comma(&self) -> (usize, FaultKind) {
        let Some(token) = self.place.token else {
            return self.unfinished();
        };
        if let Some(before) = self.before()
            && before.kind == TokenKind::Text
            && before.text(self.text).contains('\n')
        {
            // A text over several lines is allowed, but here it swallowed what follows it.
            return (before.start(), FaultKind::UnclosedText);
        }
        let found = self.found();
        let kind = match token.kind {
            // The reader stopped inside a word: a whole number with decimals, a number with a unit.
            TokenKind::Word if token.start() < self.offset => FaultKind::WrongValue {
                expected: ExpectedValue::WholeNumber,
                found,
            },
            TokenKind::UnclosedText => FaultKind::UnclosedText,
            TokenKind::UnclosedComment => FaultKind::UnclosedComment,
            TokenKind::Close => return self.wrong_bracket(token),
            TokenKind::Word | TokenKind::Text | TokenKind::Open => {
                if let Some(before) = self.before() {
                    let after = quote(before.text(self.text));
                    return (before.start(), FaultKind::MissingComma { after });
                }
                FaultKind::Unexpected { found }
            }
            TokenKind::Comma | TokenKind::Colon | TokenKind::Attribute | TokenKind::Other => {
                FaultKind::Unexpected { found }
            }
        };
        (token.start(), kind)
    }

    fn wrong_bracket(&self, token: Token) -> (usize, FaultKind) {
        let found = self.bracket(token);
        let kind = match self.place.open {
            Some(open) => FaultKind::WrongBracket {
                found,
                opened: self.bracket(open),
                opened_line: self.lines.position(open.start()).line,
            },
            None => FaultKind::Unexpected {
                found: found.to_string(),
            },
        };
        (token.start(), kind)
    }

    fn missing_colon(&self) -> (usize, FaultKind) {
        match (self.place.token, self.before()) {
            (Some(_), Some(name)) => {
                let after = quote(name.text(self.text));
                (name.start(), FaultKind::MissingColon { after })
            }
            _ => self.unfinished(),
        }
    }

    fn missing_target(&self) -> (usize, FaultKind) {
        match self.before() {
            Some(choice) if choice.kind == TokenKind::Word => (
                choice.start(),
                FaultKind::MissingTarget {
                    choice: quote(choice.text(self.text)),
                },
            ),
            _ => self.wrong_value(ExpectedValue::Choice),
        }
    }

    /// A name should stand here: of a field, or one of a few words to choose from.
    fn missing_name(&self) -> (usize, FaultKind) {
        let [before, number, _] = self.place.before;
        let text = |token: Option<Token>| token.map_or("", |token| token.text(self.text));
        match self.place.token {
            None => self.unfinished(),
            Some(token) if token.kind == TokenKind::Close => self.wrong_bracket(token),
            Some(token) => match before.map(|token| token.kind) {
                Some(TokenKind::Colon) => self.wrong_value(ExpectedValue::Choice),
                Some(TokenKind::Comma)
                    if starts_with_digit(token.text(self.text))
                        && starts_with_digit(text(number).trim_start_matches(['-', '+'])) =>
                {
                    let found = format!("{},{}", text(number), token.text(self.text));
                    let start = number.map_or(token.start(), Token::start);
                    (
                        start,
                        FaultKind::DecimalComma {
                            found: quote(&found),
                        },
                    )
                }
                _ => self.wrong_value(ExpectedValue::FieldName),
            },
        }
    }

    fn bracket(&self, token: Token) -> char {
        token.text(self.text).chars().next().unwrap_or('(')
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// A piece of the file as a message shows it: on one line, without control characters, cut to size.
pub(in crate::store) fn quote(text: &str) -> String {
    let mut quoted: String = text
        .chars()
        .take(LONGEST_QUOTE)
        .map(|c| {
            if c.is_control() || turns_direction(c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    if text.chars().nth(LONGEST_QUOTE).is_some() {
        quoted.push('…');
    }
    quoted
}

/// Marks that turn the direction of writing could make a message say something else.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The candidate nearest to `word`, when at most a third of it has to be added, left out, replaced or swapped.
fn nearest(word: &str, candidates: &[&'static str]) -> Option<&'static str> {
    if word.len() > LONGEST_WORD {
        return None;
    }
    let word = word.to_ascii_lowercase();
    candidates
        .iter()
        .map(|candidate| {
            (
                osa_distance(&word, &candidate.to_ascii_lowercase()),
                *candidate,
            )
        })
        .filter(|(distance, candidate)| 3 * distance <= candidate.len().max(3))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_keys_leads_to_the_word_that_was_meant() {
        let fields = ["annual_churn", "annual_spend", "id", "name"];
        assert_eq!(nearest("annual_chrun", &fields), Some("annual_churn"));
        assert_eq!(nearest("anual_spend", &fields), Some("annual_spend"));
        assert_eq!(nearest("Name", &fields), Some("name"));
    }

    #[test]
    fn another_word_leads_nowhere() {
        let fields = ["annual_churn", "annual_spend", "id", "name"];
        for word in ["likely", "xx", "", "éé"] {
            assert_eq!(nearest(word, &fields), None, "{word}");
        }
        assert_eq!(nearest(&"annual_churn".repeat(100_000), &fields), None);
    }

    #[test]
    fn a_swap_of_neighbours_counts_once() {
        assert_eq!(nearest("nad", &["and"]), Some("and"));
        assert_eq!(nearest("dna", &["and"]), None);
    }
}
