//! Months and durations, shown and read.

use crate::domain::{Date, Month};

use super::entry::shortened;
use super::numbers::MINUS;
use super::{Language, NO_NUMBER, NumberError, Texts};

/// A duration this little over a whole number of months is that number: the rest is rounding in the arithmetic.
const ROUNDING_MONTHS: f64 = 1e-9;

impl Texts {
    /// A month in short, as "Jul 2027".
    pub fn month(&self, month: Month) -> String {
        self.month_and_year("month-short", month)
    }

    /// A month in full, as "July 2027".
    pub fn month_long(&self, month: Month) -> String {
        self.month_and_year("month-full", month)
    }

    /// A day in full, as "5 July 2027".
    pub fn date(&self, date: Date) -> String {
        let month = self.month_long(date.month());
        let day = date.day().to_string();
        self.with(
            "day-of-month",
            &[("day", day.into()), ("month", month.into())],
        )
    }

    /// A number of months in years and months, rounded up, as "3 y 1 m".
    pub fn duration(&self, months: f64) -> String {
        // Beyond this many months a float no longer counts them one by one.
        let whole = (months.abs() - ROUNDING_MONTHS).ceil().max(0.0);
        if !months.is_finite() || whole > 1e15 {
            return NO_NUMBER.to_owned();
        }
        let years = self.number((whole / 12.0).floor(), 0);
        let rest = self.number(whole % 12.0, 0);
        let sign = if months < 0.0 && whole > 0.0 {
            MINUS
        } else {
            ""
        };
        let key = match (whole >= 12.0, whole % 12.0 > 0.0) {
            (true, true) => "duration-years-months",
            (true, false) => "duration-years",
            (false, _) => "duration-months",
        };
        let text = self.with(key, &[("years", years.into()), ("months", rest.into())]);
        format!("{sign}{text}")
    }

    /// The month that a text means: by its name in any of the languages or by its number, with a year of four digits, as
    /// "Jul 2027", "juli 2027", "2027-07", "07-2027" or "7/2027".
    ///
    /// # Errors
    /// When it is not clear which month is meant.
    pub fn parse_month(&self, text: &str) -> Result<Month, NumberError> {
        month_of(text).ok_or_else(|| NumberError::NotAMonth {
            text: shortened(text.trim()),
        })
    }

    fn month_and_year(&self, key: &str, month: Month) -> String {
        let number = usize::from(month.month_of_year());
        let name = self.with(key, &[("month", number.into())]);
        let year = month.year().to_string();
        self.with(
            "month-of-year",
            &[("month", name.into()), ("year", year.into())],
        )
    }
}

fn month_of(text: &str) -> Option<Month> {
    let text = text.trim();
    let (first, second) = text
        .split_once(['-', '/'])
        .or_else(|| text.split_once(char::is_whitespace))?;
    let (first, second) = (first.trim(), second.trim());
    match (year(first), year(second)) {
        (Some(year), None) => Month::new(year, number_of_month(second)?),
        (None, Some(year)) => {
            Month::new(year, number_of_month(first).or_else(|| named_month(first))?)
        }
        (Some(_), Some(_)) | (None, None) => None,
    }
}

fn year(part: &str) -> Option<u16> {
    (part.len() == 4 && is_digits(part))
        .then(|| part.parse().ok())
        .flatten()
}

fn number_of_month(part: &str) -> Option<u8> {
    (part.len() <= 2 && is_digits(part))
        .then(|| part.parse().ok())
        .flatten()
}

fn is_digits(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of a month by its short or full name; a name means the same month in every language that has it.
fn named_month(part: &str) -> Option<u8> {
    let name = part.trim_end_matches('.').to_lowercase();
    (1..=12).find(|&number| {
        let args = [("month", usize::from(number).into())];
        Language::ALL.into_iter().any(|language| {
            ["month-short", "month-full"]
                .into_iter()
                .any(|key| Texts::of(language).with(key, &args).to_lowercase() == name)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn july() -> Month {
        Month::new(2027, 7).unwrap()
    }

    fn spaced(text: &str) -> String {
        text.replace('\u{a0}', "_")
    }

    #[test]
    fn a_month_has_its_name_and_year() {
        let (english, dutch) = (Texts::of(Language::English), Texts::of(Language::Dutch));
        assert_eq!(english.month(july()), "Jul 2027");
        assert_eq!(dutch.month(july()), "jul 2027");
        assert_eq!(english.month_long(july()), "July 2027");
        assert_eq!(dutch.month_long(july()), "juli 2027");
    }

    #[test]
    fn every_month_reads_back_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for number in 1..=12 {
                let month = Month::new(2031, number).unwrap();
                assert_eq!(texts.parse_month(&texts.month(month)), Ok(month));
                assert_eq!(texts.parse_month(&texts.month_long(month)), Ok(month));
            }
        }
    }

    #[test]
    fn a_month_is_read_in_every_way_that_is_clear() {
        for language in Language::ALL {
            for text in [
                "Jul 2027",
                "jul 2027",
                "JULI 2027",
                " July  2027 ",
                "jul. 2027",
                "2027-07",
                "2027-7",
                "07-2027",
                "7/2027",
                "2027/07",
                "7 2027",
                "juli-2027",
            ] {
                assert_eq!(
                    Texts::of(language).parse_month(text),
                    Ok(july()),
                    "{text:?}"
                );
            }
        }
    }

    #[test]
    fn a_month_that_is_not_clear_is_refused() {
        for text in [
            "",
            "2027",
            "7",
            "07-27",
            "2027-13",
            "0-2027",
            "2027-2028",
            "2027 jul",
            "1-7-2027",
            "2027-07-01",
            "2027--07",
            "-7-2027",
            "Smarch 2027",
            "jul 27",
            "jul 20277",
            "٠٧-2027",
        ] {
            assert!(
                Texts::of(Language::English).parse_month(text).is_err(),
                "{text:?} was taken for a month"
            );
        }
    }

    #[test]
    fn a_duration_is_in_whole_months_rounded_up() {
        let (english, dutch) = (Texts::of(Language::English), Texts::of(Language::Dutch));
        for (months, text) in [
            (0.0, "0_m"),
            (-0.0, "0_m"),
            (0.2, "1_m"),
            (11.0, "11_m"),
            (12.0, "1_y"),
            (12.0 + 1e-12, "1_y"),
            (36.2, "3_y 1_m"),
            (-13.0, "−1_y 1_m"),
        ] {
            assert_eq!(spaced(&english.duration(months)), text, "{months}");
        }
        assert_eq!(spaced(&dutch.duration(36.2)), "3_j 1_mnd");
        for months in [f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(dutch.duration(months), "–");
        }
    }
}
