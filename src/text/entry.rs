//! Reading the numbers that a person types.
//!
//! A text is read only when it can mean one thing in the language it was typed in; everything else is refused with a
//! reason, and where a likely meaning exists it is shown, never taken. What is read: digits with the decimal separator of
//! the language; groups of three by its own separator or by spaces; a sign in front, `-` or `−`; a power of ten (`1e6`); a
//! currency, before or after, that is skipped because every amount of a case is in one currency; `k`, `m`, `mln` and
//! their like for thousands and millions; and what accounts write: a minus sign behind (`1.250-`), brackets around a
//! negative amount, a dash for none (`€ -`) and dashes for no cents (`1.250,-`).
//!
//! Three digits behind a single separator are decimals in one language and a group in another. [`Texts::parse_entry`] knows
//! what an input counts, and asks where the meaning that the language gives them is an unlikely one: people and amounts
//! seldom have three decimals, marks and shares seldom are in the thousands.

mod parts;
mod separators;
#[cfg(test)]
mod tests;

use super::Texts;
use super::inputs::is_percentage;
use crate::domain::inputs::{Input, Unit};
use crate::domain::{BusinessCase, RefusedEntry};
use parts::EntryParts;
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
    /// Three digits behind its separator may be decimals or a group.
    TwoReadings {
        /// How to write what it means in this language, and what it would mean in another.
        readings: [String; 2],
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
        "two-readings",
        "percentage",
        "money",
        "too-large",
        "too-small",
        "not-a-month",
    ];

    /// What to type instead, for either meaning, where there are two.
    pub fn readings(self) -> Option<[String; 2]> {
        if let Self::TwoReadings { readings } = self {
            Some(readings)
        } else {
            None
        }
    }

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
            Self::TwoReadings { .. } => "two-readings",
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
        let entry = EntryParts::of(text, self)?;
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
        let entry = EntryParts::of(text, self)?;
        if entry.has_currency {
            return Err(NumberError::Money);
        }
        if entry.magnitude != 0 {
            return Err(entry.not_a_number());
        }
        self.value_of(&entry, -2)
    }

    /// What was typed for an input, as a percentage where it is a share.
    ///
    /// # Errors
    /// When it is not clear which number is meant, or when it is not one. Of two meanings only those count that the input
    /// permits.
    pub fn parse_entry(&self, text: &str, input: &Input) -> Result<f64, NumberError> {
        let own = if is_percentage(input.unit) {
            self.parse_percent(text)
        } else {
            self.parse_number(text)
        }?;
        let other = self
            .other_reading(text, input.unit)
            .filter(|other| input.range.contains(*other));
        match other {
            None => Ok(own),
            Some(other) if input.range.contains(own) => Err(NumberError::TwoReadings {
                readings: [own, other].map(|value| self.reading(value, input.unit)),
            }),
            Some(other) => Err(NumberError::DecimalSeparator {
                meant: self.reading(other, input.unit),
            }),
        }
    }

    /// What was given for an input on the command line: as in a field, or as programs write numbers where only that can be
    /// meant.
    ///
    /// # Errors
    /// As [`Texts::parse_entry`].
    pub fn parse_argument(&self, text: &str, input: &Input) -> Result<f64, NumberError> {
        let read = self.parse_entry(text, input);
        let may_be_program = matches!(read, Err(NumberError::DecimalSeparator { .. }));
        if may_be_program && !is_percentage(input.unit) {
            text.parse().or(read)
        } else {
            read
        }
    }

    /// The number that stands for a percentage without saying so; `None` with a percent sign, and where there is none.
    pub fn parse_bare_percentage(&self, text: &str) -> Option<f64> {
        let entry = EntryParts::of(text, self).ok()?;
        let is_bare = !entry.is_percentage && !entry.has_currency && entry.magnitude == 0;
        is_bare.then(|| self.value_of(&entry, 0).ok()).flatten()
    }

    /// What an entry would mean in another language, where what it means in this one is unlikely for the unit.
    pub(super) fn other_reading(&self, text: &str, unit: Unit) -> Option<f64> {
        let entry = EntryParts::of(text, self).ok()?;
        let has_decimals = entry.separator_before_three()? == self.decimal_separator();
        let is_unlikely = match unit {
            Unit::Money
            | Unit::MoneyPerYear
            | Unit::People
            | Unit::PeoplePerYear
            | Unit::Months
            | Unit::MonthNumber
            | Unit::Years => has_decimals,
            Unit::Share
            | Unit::SharePerYear
            | Unit::Score
            | Unit::Points
            | Unit::PointsPerYear
            | Unit::PerPoint
            | Unit::Factor
            | Unit::Weight => !has_decimals,
            Unit::TimesPerYear | Unit::Times => !has_decimals || entry.ends_in_noughts(),
            Unit::Measured => has_decimals && entry.ends_in_noughts(),
        };
        let shift = if is_percentage(unit) { -2 } else { 0 };
        let other = || self.read(&entry, shift, self.separators().exchanged()).ok();
        is_unlikely.then(other).flatten()
    }

    /// A number as it can be typed with one meaning, with its thousands apart where that is one.
    fn reading(&self, value: f64, unit: Unit) -> String {
        let grouped = self.number_exact_grouped(value);
        if is_percentage(unit) || self.other_reading(&grouped, unit).is_some() {
            self.entry(value, unit)
        } else {
            grouped
        }
    }

    /// Why an entry was refused and what to type instead.
    pub fn number_error(&self, error: &NumberError) -> String {
        let key = format!("number-error-{}", error.code());
        match error {
            NumberError::NotANumber { text } | NumberError::NotAMonth { text } => {
                self.with(&key, &[("text", text.into())])
            }
            NumberError::UnknownWord { word } => self.with(&key, &[("word", word.into())]),
            NumberError::DecimalSeparator { meant } | NumberError::Apostrophe { meant } => {
                self.with(&key, &[("meant", meant.into())])
            }
            NumberError::TwoReadings {
                readings: [own, other],
            } => self.with(&key, &[("own", own.into()), ("other", other.into())]),
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
    fn value_of(&self, entry: &EntryParts<'_>, shift: i32) -> Result<f64, NumberError> {
        self.read(entry, shift, self.separators())
    }

    fn separators(&self) -> Separators {
        Separators {
            decimal: self.decimal_separator(),
            group: self.group_separator(),
        }
    }

    fn read(
        &self,
        entry: &EntryParts<'_>,
        shift: i32,
        separators: Separators,
    ) -> Result<f64, NumberError> {
        let (mantissa, power) = entry.power()?;
        let digits = separators
            .read(mantissa, power)
            .ok_or_else(|| entry.refusal(mantissa, power, separators))?;
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
