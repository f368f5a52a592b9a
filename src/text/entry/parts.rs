//! An entry taken apart: sign, currency, percent sign and magnitude around the digits.

use iso_currency::Currency;

use crate::text::{Language, Texts};

use super::separators::{GROUPING_SPACES, Separators, exchanged, is_digits};
use super::{NumberError, shortened};

/// Longer entries are refused unread; the longest exact text of a number has about thirty characters.
pub(super) const MOST_CHARACTERS: usize = 60;

const APOSTROPHES: [char; 2] = ['\'', '’'];
const SIGNS: [char; 3] = ['+', '-', '−'];
const MINUS_SIGNS: [char; 2] = ['-', '−'];
/// Dashes that stand for nothing: of an amount, or of its cents.
const DASHES: [char; 4] = ['-', '−', '–', '—'];
/// What is read where a dash stands for an amount.
const ZERO: &str = "0";

/// An entry taken apart: what stands around its digits, and the rest.
pub(super) struct EntryParts<'a> {
    /// All of it, trimmed.
    text: &'a str,
    /// Digits, separators and a power of ten, unread.
    core: &'a str,
    sign: NegativeSign,
    pub(super) is_negative: bool,
    pub(super) has_currency: bool,
    pub(super) is_percentage: bool,
    /// Power of ten of its k, m or mln.
    pub(super) magnitude: i32,
}

/// What says whether an entry is negative. It is said once.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NegativeSign {
    None,
    /// A sign, in front or behind.
    Written,
    /// A bracket that is still open.
    Bracket,
    /// Brackets around it, which make it negative as a minus sign does.
    Brackets,
}

impl<'a> EntryParts<'a> {
    pub(super) fn of(text: &'a str, texts: &Texts) -> Result<Self, NumberError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NumberError::Empty);
        }
        if text.chars().count() > MOST_CHARACTERS {
            return Err(NumberError::TooLong);
        }
        let mut entry = Self {
            text,
            core: text,
            sign: NegativeSign::None,
            is_negative: false,
            has_currency: false,
            is_percentage: false,
            magnitude: 0,
        };
        entry.take_front();
        entry.take_back(texts)?;
        entry.take_dash();
        let is_closed = entry.sign != NegativeSign::Bracket;
        if is_closed && entry.core.contains(|c: char| c.is_ascii_digit()) {
            Ok(entry)
        } else {
            Err(entry.not_a_number())
        }
    }

    /// Takes a sign or a bracket and a currency, each once, from the front.
    fn take_front(&mut self) {
        loop {
            let Some(first) = self.core.chars().next() else {
                return;
            };
            let rest = &self.core[first.len_utf8()..];
            if SIGNS.contains(&first) && self.sign == NegativeSign::None {
                self.sign = NegativeSign::Written;
                self.is_negative = first != '+';
                self.core = rest.trim_start();
            } else if first == '(' && self.sign == NegativeSign::None {
                self.sign = NegativeSign::Bracket;
                self.is_negative = true;
                self.core = rest.trim_start();
            } else if is_currency_sign(first) && !self.has_currency {
                self.has_currency = true;
                self.core = rest.trim_start();
            } else if let Some(rest) = self.without_leading_code().filter(|_| !self.has_currency) {
                self.has_currency = true;
                self.core = rest.trim_start();
            } else {
                return;
            }
        }
    }

    /// Takes a minus sign or a bracket, a currency, a percent sign, a magnitude and dashes for cents, each once, from the
    /// back.
    fn take_back(&mut self, texts: &Texts) -> Result<(), NumberError> {
        let mut has_magnitude = false;
        loop {
            let Some(last) = self.core.chars().next_back() else {
                return Ok(());
            };
            let rest = &self.core[..self.core.len() - last.len_utf8()];
            if is_currency_sign(last) && !self.has_currency {
                self.has_currency = true;
                self.core = rest.trim_end();
            } else if let Some(whole) = self.without_dashes_for_cents(texts) {
                self.has_currency = true;
                self.core = whole;
            } else if MINUS_SIGNS.contains(&last)
                && self.sign == NegativeSign::None
                && !rest.trim_end().is_empty()
                && !rest.trim_end().ends_with(DASHES)
            {
                self.sign = NegativeSign::Written;
                self.is_negative = true;
                self.core = rest.trim_end();
            } else if last == ')' && self.sign == NegativeSign::Bracket {
                self.sign = NegativeSign::Brackets;
                self.core = rest.trim_end();
            } else if last == '%' && !self.is_percentage {
                self.is_percentage = true;
                self.core = rest.trim_end();
            } else if last.is_alphabetic() {
                let word = trailing_word(self.core);
                let rest = &self.core[..self.core.len() - word.len()];
                if let Some(power) = magnitude(word, texts.language).filter(|_| !has_magnitude) {
                    has_magnitude = true;
                    self.magnitude = power;
                } else if is_currency_code(word) && !self.has_currency {
                    self.has_currency = true;
                } else if rest.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
                    return Err(NumberError::UnknownWord {
                        word: shortened(word),
                    });
                } else {
                    return Err(self.not_a_number());
                }
                self.core = rest.trim_end();
            } else {
                return Ok(());
            }
        }
    }

    /// The whole of an amount with dashes where its cents would stand, as "1.250,-".
    fn without_dashes_for_cents(&self, texts: &Texts) -> Option<&'a str> {
        let rest = self.core.trim_end_matches(DASHES);
        let dashes = self.core[rest.len()..].chars().count();
        let whole = rest.strip_suffix(texts.decimal_separator())?;
        let is_amount = (1..=2).contains(&dashes) && whole.ends_with(|c: char| c.is_ascii_digit());
        is_amount.then_some(whole)
    }

    /// Takes the dash that stands for no amount, as "€ -".
    fn take_dash(&mut self) {
        let is_dash = match self.sign {
            // It was taken for a sign.
            NegativeSign::Written => self.is_negative && self.core.is_empty(),
            NegativeSign::None => matches!(self.core, "–" | "—"),
            NegativeSign::Bracket | NegativeSign::Brackets => false,
        };
        if is_dash && self.has_currency && !self.is_percentage {
            self.is_negative = false;
            self.core = ZERO;
        }
    }

    fn without_leading_code(&self) -> Option<&'a str> {
        let end = self
            .core
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(self.core.len());
        let (word, rest) = self.core.split_at(end);
        is_currency_code(word).then_some(rest)
    }

    /// The digits with their separators, and the power of ten that follows them.
    pub(super) fn power(&self) -> Result<(&'a str, Option<i32>), NumberError> {
        let Some((mantissa, power)) = self.core.split_once(['e', 'E']) else {
            return Ok((self.core, None));
        };
        let (sign, digits) = match power.strip_prefix(['-', '−']) {
            Some(digits) => (-1, digits),
            None => (1, power.strip_prefix('+').unwrap_or(power)),
        };
        // Four digits are more than any number needs and keep the sum of powers far from its limits.
        if digits.is_empty() || digits.len() > 4 || !is_digits(digits) {
            return Err(self.not_a_number());
        }
        let power: i32 = digits.parse().map_err(|_| self.not_a_number())?;
        Ok((mantissa, Some(sign * power)))
    }

    /// The separator of digits that may be decimals or a group: the only one, with three digits behind it and up to three
    /// before it.
    pub(super) fn separator_before_three(&self) -> Option<char> {
        let (at, separator) = self.core.char_indices().find(|(_, c)| ".,".contains(*c))?;
        let (whole, three) = (&self.core[..at], &self.core[at + 1..]);
        let is_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        let is_doubtful = is_group && is_digits(whole) && three.len() == 3 && is_digits(three);
        (is_doubtful && self.magnitude == 0).then_some(separator)
    }

    /// Whether the three digits behind the only separator are noughts.
    pub(super) fn ends_in_noughts(&self) -> bool {
        self.core.ends_with("000")
    }

    pub(super) fn not_a_number(&self) -> NumberError {
        NumberError::NotANumber {
            text: shortened(self.text),
        }
    }

    /// Why the digits cannot be read with the separators of the language.
    pub(super) fn refusal(
        &self,
        mantissa: &str,
        power: Option<i32>,
        own: Separators,
    ) -> NumberError {
        if mantissa.contains(APOSTROPHES) {
            let plain = mantissa.replace(APOSTROPHES, "");
            if own.read(&plain, power).is_some() {
                return NumberError::Apostrophe {
                    meant: self.text.replace(APOSTROPHES, ""),
                };
            }
            if own.exchanged().read(&plain, power).is_some() {
                return NumberError::Apostrophe {
                    meant: exchanged(&self.text.replace(APOSTROPHES, "")),
                };
            }
            return self.not_a_number();
        }
        if own.exchanged().read(mantissa, power).is_some() {
            return NumberError::DecimalSeparator {
                meant: exchanged(self.text),
            };
        }
        let is_number_like = mantissa
            .chars()
            .all(|c| c.is_ascii_digit() || ".,".contains(c) || GROUPING_SPACES.contains(&c));
        if is_number_like {
            NumberError::Grouping
        } else {
            self.not_a_number()
        }
    }
}

fn trailing_word(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphabetic())
        .last()
        .map_or(text.len(), |(at, _)| at);
    &text[start..]
}

/// The power of ten that a word after a number stands for.
fn magnitude(word: &str, language: Language) -> Option<i32> {
    match (word.to_lowercase().as_str(), language) {
        ("k", _) | ("thousand", Language::English) | ("duizend", Language::Dutch) => Some(3),
        ("m" | "mln", _) | ("mn" | "million", Language::English) | ("miljoen", Language::Dutch) => {
            Some(6)
        }
        ("bn" | "billion", Language::English) | ("mld" | "miljard", Language::Dutch) => Some(9),
        _ => None,
    }
}

/// Whether a character is a currency symbol of Unicode (category Sc).
fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢'..='¥'
            | '\u{58f}'
            | '\u{60b}'
            | '\u{7fe}'..='\u{7ff}'
            | '\u{9f2}'..='\u{9f3}'
            | '\u{9fb}'
            | '\u{af1}'
            | '\u{bf9}'
            | '\u{e3f}'
            | '\u{17db}'
            | '\u{20a0}'..='\u{20cf}'
            | '\u{a838}'
            | '\u{fdfc}'
            | '\u{fe69}'
            | '\u{ff04}'
            | '\u{ffe0}'..='\u{ffe1}'
            | '\u{ffe5}'..='\u{ffe6}'
    )
}

fn is_currency_code(word: &str) -> bool {
    word.len() == 3
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && Currency::from_code(word).is_some()
}
