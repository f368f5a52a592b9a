//! How long ago something was, in words.

use crate::store::WallTime;
use crate::text::Texts;

/// From this many days on it is said in which month it was.
const DAYS: usize = 45;

/// How long ago it was: hours, then days, then the month.
pub(crate) fn when(texts: &Texts, now: WallTime, then: WallTime) -> String {
    let hours = now.hours_since(then);
    let days = hours / 24;
    if hours == 0 {
        texts.get("recent-now")
    } else if days == 0 {
        texts.with("recent-hours", &[("count", hours.into())])
    } else if days < DAYS {
        texts.with("recent-days", &[("count", days.into())])
    } else {
        texts.month(then.month())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn it_is_said_how_long_ago_a_file_was_open() {
        let texts = Texts::of(Language::English);
        let now = WallTime(1_800_000_000);
        let ago = |hours: i64| when(texts, now, WallTime(now.0 - hours * 3600));
        assert_eq!(ago(0), "less than an hour ago");
        assert_eq!(ago(1), "1 hour ago");
        assert_eq!(ago(47), "1 day ago");
        assert_eq!(ago(24 * 44), "44 days ago");
        assert!(ago(24 * 60).contains("2026"));
    }
}
