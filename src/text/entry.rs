//! Reading the numbers that a person types.
//!
//! A text is read only when it can mean one thing in the language it was typed in; everything else is refused with a
//! reason, and where a likely meaning exists it is shown, never taken. What is read: digits with the decimal separator of
//! the language; groups of three by its own separator or by spaces; a sign in front, `-` or `−`; a power of ten (`1e6`); a
//! currency, before or after, that is skipped because every amount of a case is in one currency; and `k`, `m`, `mln` and
//! their like for thousands and millions.

mod parts;
mod separators;
#[cfg(test)]
mod tests;

use super::Texts;
use crate::domain::{BusinessCase, RefusedEntry};
use parts::Entry;
use separators::Separators;

/// How much of a refused entry is repeated in the reason.
const MOST_REPEATED: usize = 24;

/// Why an entry was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// There is nothing to read.
    Empty,
    /// It is longer than any number.
    TooLong,
    /// It is not a number.
    NotANumber {
        /// What was typed, shortened.
        text: String,
    },
    /// It has a word that does not belong to a number.
    UnknownWord {
        /// The word.
        word: String,
    },
    /// Its decimal separator is that of another language.
    DecimalSeparator {
        /// How the number that was probably meant is written in this language.
        meant: String,
    },
    /// Its points, commas or spaces do not group the digits by three.
    Grouping,
    /// Its digits are grouped by apostrophes.
    Apostrophe {
        /// How the number that was probably meant is written in this language.
        meant: String,
    },
    /// It stands in parentheses.
    Parentheses {
        /// The same as a negative number.
        meant: String,
    },
    /// It is a percentage where none belongs.
    Percentage,
    /// It is an amount of money where none belongs.
    Money,
    /// It is too large to compute with.
    TooLarge,
    /// It is so small that it would become zero.
    TooSmall,
    /// It is not a month.
    NotAMonth {
        /// What was typed, shortened.
        text: String,
    },
}

impl NumberError {
    /// The stable codes of all reasons.
    pub const CODES: [&'static str; 13] = [
        "empty",
        "too-long",
        "not-a-number",
        "unknown-word",
        "decimal-separator",
        "grouping",
        "apostrophe",
        "parentheses",
        "percentage",
        "money",
        "too-large",
        "too-small",
        "not-a-month",
    ];

    /// The stable code of the reason, for the key of its sentence.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::NotANumber { .. } => "not-a-number",
            Self::UnknownWord { .. } => "unknown-word",
            Self::DecimalSeparator { .. } => "decimal-separator",
            Self::Grouping => "grouping",
            Self::Apostrophe { .. } => "apostrophe",
            Self::Parentheses { .. } => "parentheses",
            Self::Percentage => "percentage",
            Self::Money => "money",
            Self::TooLarge => "too-large",
            Self::TooSmall => "too-small",
            Self::NotAMonth { .. } => "not-a-month",
        }
    }
}

impl Texts {
    /// The number that a text means.
    ///
    /// # Errors
    /// When it is not clear which number is meant, or when it is not one.
    pub fn parse_number(&self, text: &str) -> Result<f64, NumberError> {
        let entry = Entry::of(text, self.language)?;
        if entry.is_percentage {
            return Err(NumberError::Percentage);
        }
        self.value_of(&entry, entry.magnitude)
    }

    /// The share that a text means as a percentage: "12" and "12 %" are both 0.12, and "0.12" is 0.0012.
    ///
    /// # Errors
    /// When it is not clear which share is meant, or when it is not one.
    pub fn parse_percent(&self, text: &str) -> Result<f64, NumberError> {
        let entry = Entry::of(text, self.language)?;
        if entry.has_currency {
            return Err(NumberError::Money);
        }
        if entry.magnitude != 0 {
            return Err(entry.not_a_number());
        }
        self.value_of(&entry, -2)
    }

    /// Why an entry was refused and what to type instead.
    pub fn number_error(&self, error: &NumberError) -> String {
        let key = format!("number-error-{}", error.code());
        match error {
            NumberError::NotANumber { text } | NumberError::NotAMonth { text } => {
                self.with(&key, &[("text", text.into())])
            }
            NumberError::UnknownWord { word } => self.with(&key, &[("word", word.into())]),
            NumberError::DecimalSeparator { meant }
            | NumberError::Apostrophe { meant }
            | NumberError::Parentheses { meant } => self.with(&key, &[("meant", meant.into())]),
            NumberError::Empty
            | NumberError::TooLong
            | NumberError::Grouping
            | NumberError::Percentage
            | NumberError::Money
            | NumberError::TooLarge
            | NumberError::TooSmall => self.get(&key),
        }
    }

    /// The value of an entry, times ten to the power of `shift`.
    fn value_of(&self, entry: &Entry<'_>, shift: i32) -> Result<f64, NumberError> {
        let (mantissa, power) = entry.power()?;
        let own = Separators {
            decimal: self.decimal_separator(),
            group: self.group_separator(),
        };
        let digits = own
            .read(mantissa, power)
            .ok_or_else(|| entry.refusal(mantissa, power, own))?;
        let sign = if entry.is_negative { "-" } else { "" };
        let power = power.unwrap_or(0).saturating_add(shift);
        let value: f64 = format!("{sign}{digits}e{power}")
            .parse()
            .map_err(|_| entry.not_a_number())?;
        let is_written_zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        if !value.is_finite() {
            Err(NumberError::TooLarge)
        } else if value == 0.0 && !is_written_zero {
            Err(NumberError::TooSmall)
        } else {
            // A zero has no sign.
            Ok(value + 0.0)
        }
    }
}

impl Texts {
    /// A sentence about what was typed in a case and not taken: its field, what was typed, and why.
    pub fn refused(&self, key: &str, entry: &RefusedEntry, case: &BusinessCase) -> String {
        let parts = [
            ("field", self.path_in(&entry.path, case).into()),
            ("typed", shortened(&entry.typed).into()),
            ("reason", entry.reason.as_str().into()),
        ];
        self.with(key, &parts)
    }
}

/// The beginning of an entry, for repeating it in a sentence.
pub fn shortened(text: &str) -> String {
    if text.chars().count() <= MOST_REPEATED {
        text.to_owned()
    } else {
        let start: String = text.chars().take(MOST_REPEATED).collect();
        format!("{start}…")
    }
}
