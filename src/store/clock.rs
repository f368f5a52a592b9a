//! What time it is: the one place that reads the clock, and that knows in which time zone the user is.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::domain::{Date, Month};

/// A moment, in seconds since the beginning of 1970 in Greenwich.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct WallTime(pub i64);

impl WallTime {
    /// This moment, by the clock of the system. A clock that stands before 1970 counts as its beginning.
    pub fn now() -> Self {
        let passed = SystemTime::now().duration_since(UNIX_EPOCH);
        Self(passed.map_or(0, |passed| {
            i64::try_from(passed.as_secs()).unwrap_or(i64::MAX)
        }))
    }

    /// When a file was changed last, as far as its disk knows.
    pub fn of_last_change(file: &Path) -> Option<Self> {
        let changed = std::fs::metadata(file).ok()?.modified().ok()?;
        let passed = changed.duration_since(UNIX_EPOCH).ok()?;
        i64::try_from(passed.as_secs()).ok().map(Self)
    }

    /// Whole hours from `earlier` to this moment; 0 where it lies after it, as after a clock was set back.
    pub fn hours_since(self, earlier: Self) -> usize {
        let seconds = self.0.saturating_sub(earlier.0).max(0);
        usize::try_from(seconds / 3600).unwrap_or(usize::MAX)
    }

    /// The month that it lies in, where the user is.
    pub fn month(self) -> Month {
        self.date().month()
    }

    /// The day that it lies in, where the user is: by the time zone of the system, or that of Greenwich where it tells none.
    pub fn date(self) -> Date {
        self.date_in(&TimeZone::system())
    }

    fn date_in(self, zone: &TimeZone) -> Date {
        // Further away than the calendar goes, a day more or less does not count.
        let offset = Timestamp::from_second(self.0)
            .map_or(0, |timestamp| zone.to_offset(timestamp).seconds().into());
        Self(self.0.saturating_add(offset)).date_in_greenwich()
    }

    /// The day that it lies in, by the calendar of Greenwich: the same on every machine.
    pub fn date_in_greenwich(self) -> Date {
        let mut days = self.0.max(0) / SECONDS_PER_DAY;
        let mut month = FIRST_MONTH;
        while days >= i64::from(month.days()) && month != month.plus(1) {
            days -= i64::from(month.days());
            month = month.plus(1);
        }
        // Beyond the last month that there is, its last day.
        let day = days.min(i64::from(month.days()) - 1) as u8 + 1;
        match Date::new(month, day) {
            Some(date) => date,
            None => unreachable!("the month has this day"),
        }
    }
}

const SECONDS_PER_DAY: i64 = 86_400;

const FIRST_MONTH: Month = match Month::new(1970, 1) {
    Some(month) => month,
    None => unreachable!(),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_knows_its_month() {
        for (seconds, month) in [
            (0, "1970-01"),
            (951_782_400, "2000-02"),
            (951_868_800, "2000-03"),
            (1_798_761_599, "2026-12"),
            (1_798_761_600, "2027-01"),
            (-5, "1970-01"),
            (i64::MAX, "9999-12"),
        ] {
            let date = WallTime(seconds).date_in_greenwich();
            assert_eq!(date.month().to_string(), month, "{seconds}");
        }
    }

    #[test]
    fn a_moment_knows_its_day() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_798_761_599, "2026-12-31"),
            (i64::MAX, "9999-12-31"),
        ] {
            let date = WallTime(seconds).date_in_greenwich();
            assert_eq!(date.to_string(), day, "{seconds}");
        }
    }

    #[test]
    fn the_day_is_that_of_the_user_and_not_of_greenwich() {
        let day = |seconds, zone: &TimeZone| WallTime(seconds).date_in(zone).to_string();
        // 2026-11-28 at 23:30 and 2026-11-29 at 00:30, by the calendar of Greenwich.
        let (late, early) = (1_795_908_600, 1_795_912_200);
        assert_eq!(day(late, &TimeZone::UTC), "2026-11-28");
        assert_eq!(day(early, &TimeZone::UTC), "2026-11-29");
        let amsterdam = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        assert_eq!(day(late, &amsterdam), "2026-11-29");
        assert_eq!(day(late - 3_600, &amsterdam), "2026-11-28");
        let new_york = TimeZone::posix("EST5EDT,M3.2.0,M11.1.0").unwrap();
        assert_eq!(day(early, &new_york), "2026-11-28");
        // In summer the clock stands an hour further.
        let summer = 1_782_857_400;
        assert_eq!(day(summer, &TimeZone::UTC), "2026-06-30");
        assert_eq!(day(summer, &amsterdam), "2026-07-01");
        assert_eq!(day(summer - 3_600, &amsterdam), "2026-06-30");
    }

    #[test]
    fn a_moment_that_no_calendar_has_still_has_a_day() {
        let amsterdam = TimeZone::posix("CET-1").unwrap();
        for seconds in [i64::MIN, i64::MAX] {
            let own = WallTime(seconds);
            assert_eq!(own.date_in(&amsterdam), own.date_in_greenwich());
        }
    }

    #[test]
    fn hours_are_counted_whole_and_never_backwards() {
        assert_eq!(WallTime(7_200).hours_since(WallTime(1)), 1);
        assert_eq!(WallTime(7_200).hours_since(WallTime(0)), 2);
        assert_eq!(WallTime(0).hours_since(WallTime(7_200)), 0);
    }
}
