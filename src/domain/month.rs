//! A calendar month, the only kind of date that a case knows.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A calendar month between January of year 1 and December of year 9999, written `YYYY-MM`.
///
/// ```
/// use rox_case::domain::Month;
/// let november: Month = "2027-11".parse().unwrap();
/// assert_eq!(november.plus(3).to_string(), "2028-02");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: u16,
    /// 1 = January .. 12 = December.
    month: u8,
}

/// A text that is not a month.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("\"{0}\" is not a month; write year and month as in \"2027-01\"")]
pub struct MonthError(pub String);

impl Default for Month {
    /// January of year 1.
    fn default() -> Self {
        Self { year: 1, month: 1 }
    }
}

impl Month {
    /// The month of a year (1..=9999) with a number from 1 to 12, or nothing outside those ranges.
    pub const fn new(year: u16, month: u8) -> Option<Self> {
        if 1 <= year && year <= 9999 && 1 <= month && month <= 12 {
            Some(Self { year, month })
        } else {
            None
        }
    }

    /// The calendar year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The number of the month in its year, 1..=12.
    pub fn month_of_year(self) -> u8 {
        self.month
    }

    /// How many days it has, 28..=31, by the calendar of today.
    pub fn days(self) -> u8 {
        let is_leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// The month that lies `months` later, held at the last month of year 9999.
    #[must_use]
    pub fn plus(self, months: usize) -> Self {
        let last = 9999 * 12 + 11;
        let index = (usize::from(self.year) * 12 + usize::from(self.month) - 1)
            .saturating_add(months)
            .min(last);
        // Both casts hold: the index is at most that of December 9999.
        Self {
            year: (index / 12) as u16,
            month: (index % 12) as u8 + 1,
        }
    }

    /// Whole months from `earlier` to this one; negative when this one is the earlier.
    pub fn months_since(self, earlier: Self) -> i64 {
        let index = |m: Self| i64::from(m.year) * 12 + i64::from(m.month);
        index(self) - index(earlier)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let error = || MonthError(text.chars().take(40).collect());
        let (year, month) = text.split_once('-').ok_or_else(error)?;
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(month, 2) {
            return Err(error());
        }
        let year = year.parse().map_err(|_| error())?;
        let month = month.parse().map_err(|_| error())?;
        Self::new(year, month).ok_or_else(error)
    }
}

impl TryFrom<String> for Month {
    type Error = MonthError;

    fn try_from(text: String) -> Result<Self, MonthError> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reads_back_as_it_was_written() {
        for text in ["0001-01", "1999-12", "2027-06", "9999-12"] {
            assert_eq!(text.parse::<Month>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_month_is_refused() {
        for text in [
            "",
            "2027",
            "2027-13",
            "2027-00",
            "0000-01",
            "27-01",
            "2027-1",
            "2027-01-01",
            "+027-01",
            "2027‑01",
        ] {
            assert!(
                text.parse::<Month>().is_err(),
                "{text} was taken for a month"
            );
        }
    }

    #[test]
    fn counting_months_crosses_years_and_stops_at_the_end_of_time() {
        let start = Month::new(2027, 11).unwrap();
        assert_eq!(start.plus(0), start);
        assert_eq!(start.plus(14).to_string(), "2029-01");
        assert_eq!(start.plus(14).months_since(start), 14);
        assert_eq!(start.plus(usize::MAX).to_string(), "9999-12");
    }
}
