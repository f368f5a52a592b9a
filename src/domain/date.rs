//! A day of the calendar, for what is dated on a day and not in a month.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::Month;

/// A day, written `YYYY-MM-DD`.
///
/// ```
/// use rox_case::domain::Date;
/// let day: Date = "2027-11-05".parse().unwrap();
/// assert_eq!(day.day(), 5);
/// assert!("2027-02-29".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    month: Month,
    /// 1..=31
    day: u8,
}

/// A text that is not a day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("\"{0}\" is not a day; write year, month and day as in \"2027-01-31\"")]
pub struct DateError(pub String);

impl Date {
    /// The day of a month with a number from 1, or nothing where the month has no such day.
    pub fn new(month: Month, day: u8) -> Option<Self> {
        (1..=month.days())
            .contains(&day)
            .then_some(Self { month, day })
    }

    /// The month that it lies in.
    pub fn month(self) -> Month {
        self.month
    }

    /// The number of the day in its month, 1..=31.
    pub fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let date = || {
            let (month, day) = text.rsplit_once('-')?;
            let is_number = day.len() == 2 && day.bytes().all(|b| b.is_ascii_digit());
            let day = is_number.then(|| day.parse().ok()).flatten()?;
            Self::new(month.parse().ok()?, day)
        };
        date().ok_or_else(|| DateError(text.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_back_as_it_was_written() {
        for text in ["0001-01-01", "2000-02-29", "2026-12-31", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in [
            "",
            "2027-01",
            "2027-01-1",
            "2027-01-32",
            "1900-02-29",
            "2027-04-31",
            "2027-01-+1",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
