//! Axes of charts that can be edited: between which values they run, in which steps, and how those are written.

use crate::domain::Month;
use crate::present::charts::{Axis, Tick};

/// The most of an axis that is room for words.
const MOST_ROOM: f64 = 0.45;

/// So many years have a number each.
const MOST_YEARS: f64 = 8.0;

/// How an axis is divided.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// Its number format, as spreadsheets have it.
    pub(super) format: String,
    /// Where it begins and ends, both on a step; none to leave that to the program that shows it.
    pub(super) ends: Option<[f64; 2]>,
    /// How far apart its steps are; none to leave that open.
    pub(super) step: Option<f64>,
}

impl Scale {
    /// The scale of an axis whose words are made of numbers.
    pub(super) fn of(axis: &Axis) -> Self {
        let step = match axis.ticks.as_slice() {
            [first, second, ..] => Some((second.at - first.at).abs()).filter(|step| *step > 0.0),
            _ => None,
        };
        let ends = step.map(|step| {
            let from = (axis.from / step + 1e-9).floor() * step;
            [from, (axis.to / step - 1e-9).ceil() * step]
        });
        Self {
            format: number_format(&axis.ticks),
            ends,
            step,
        }
    }

    /// A scale of years for an axis of months that begins in one.
    pub(super) fn of_years(axis: &Axis, start: Month) -> Self {
        let [from, to] = [axis.from, axis.to].map(|months| year(start, months));
        Self {
            format: "0".to_owned(),
            ends: Some([from.floor(), to.ceil()]),
            step: Some(if to.ceil() - from.floor() > MOST_YEARS {
                2.0
            } else {
                1.0
            }),
        }
    }
}

impl Scale {
    /// The same with room behind its end for words, where no number stands: a share of the whole axis.
    pub(super) fn with_room(self, share: f64) -> Self {
        let Some([from, to]) = self.ends else {
            return self;
        };
        let share = share.clamp(0.0, MOST_ROOM);
        let room = (to - from) * share / (1.0 - share);
        Self {
            format: format!("[>{to}]\"\";{}", self.format),
            ends: Some([from, to + room]),
            ..self
        }
    }

    /// The same with so many steps at most, each of so many of the steps before.
    pub(super) fn with_steps(self, most: usize) -> Self {
        let (Some([from, to]), Some(step)) = (self.ends, self.step) else {
            return self;
        };
        let widened = [1.0, 2.0, 5.0, 10.0].map(|times| step * times);
        let own = |step: f64| [(from / step + 1e-9).floor(), (to / step - 1e-9).ceil()];
        let count = |step: f64| own(step)[1] - own(step)[0];
        let fitting = widened.into_iter().find(|step| count(*step) <= most as f64);
        let step = fitting.unwrap_or(10.0 * step);
        Self {
            ends: Some(own(step).map(|steps| steps * step)),
            step: Some(step),
            ..self
        }
    }
}

/// So many months after the start, in years.
pub(super) fn year(start: Month, months: f64) -> f64 {
    let begins = f64::from(start.year()) + f64::from(start.month_of_year() - 1) / 12.0;
    begins + months / 12.0
}

/// The number format that writes values as the words of an axis do: the sign of the currency, the magnitude, the decimals.
///
/// Separators follow the program that shows it. Words that are no such number get a plain format.
fn number_format(ticks: &[Tick]) -> String {
    const PLAIN: &str = "#,##0.##";
    let Some(tick) = ticks.iter().rev().find(|tick| tick.at != 0.0) else {
        return PLAIN.to_owned();
    };
    let is_digit = |letter: char| letter.is_ascii_digit();
    let words = tick.words.trim_start_matches(['+', '−']);
    let (Some(first), Some(last)) = (words.find(is_digit), words.rfind(is_digit)) else {
        return PLAIN.to_owned();
    };
    let (before, number, after) = (&words[..first], &words[first..=last], &words[last + 1..]);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let Ok(digits) = digits.parse::<f64>() else {
        return PLAIN.to_owned();
    };
    let is_percent = after.contains('%');
    for thousands in 0..4 {
        for decimals in 0..4 {
            let shown = digits / 10_f64.powi(decimals);
            let meant = shown * 1_000_f64.powi(thousands) * if is_percent { 0.01 } else { 1.0 };
            if (meant - tick.at.abs()).abs() > 1e-9 * tick.at.abs() {
                continue;
            }
            let places = match decimals {
                0 => String::new(),
                _ => format!(".{}", "0".repeat(decimals as usize)),
            };
            let magnitude = ",".repeat(thousands as usize);
            let number = format!("#,##0{places}{magnitude}");
            let amount = if is_percent {
                format!("{number}{}", after.replace('\u{a0}', " "))
            } else {
                format!("{}{number}{}", quoted(before), quoted(after))
            };
            let nothing = format!("{}0{}", quoted(before), if is_percent { after } else { "" });
            return format!("{amount};\"−\"{amount};{nothing}");
        }
    }
    PLAIN.to_owned()
}

/// Words of a number format, as they are.
fn quoted(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("\"{}\"", words.replace('"', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format_of(at: f64, words: &str) -> String {
        let words = words.to_owned();
        number_format(&[Tick { at, words }])
    }

    #[test]
    fn a_number_format_writes_what_the_axis_says() {
        assert_eq!(
            format_of(2e6, "€ 2 m"),
            "\"€ \"#,##0,,\" m\";\"−\"\"€ \"#,##0,,\" m\";\"€ \"0"
        );
        assert_eq!(
            format_of(500.0, "€ 0,5 k"),
            "\"€ \"#,##0.0,\" k\";\"−\"\"€ \"#,##0.0,\" k\";\"€ \"0"
        );
        assert_eq!(format_of(1.5, "150 %"), "#,##0 %;\"−\"#,##0 %;0 %");
        assert_eq!(format_of(8.0, "8"), "#,##0;\"−\"#,##0;0");
        assert_eq!(format_of(8.0, "eight"), "#,##0.##");
        // An axis with nothing above zero.
        assert_eq!(format_of(-5e6, "−€ 5 m"), format_of(5e6, "€ 5 m"));
    }

    #[test]
    fn room_for_words_has_no_numbers() {
        let years = Scale {
            format: "0".to_owned(),
            ends: Some([2027.0, 2032.0]),
            step: Some(1.0),
        };
        let roomy = years.with_room(0.2);
        assert_eq!(roomy.format, "[>2032]\"\";0");
        assert_eq!(roomy.ends, Some([2027.0, 2033.25]));
    }

    #[test]
    fn an_axis_without_room_has_fewer_steps() {
        let scale = Scale {
            format: "0".to_owned(),
            ends: Some([-2.0, 5.0]),
            step: Some(1.0),
        };
        assert_eq!(scale.clone().with_steps(7), scale);
        let fewer = scale.with_steps(4);
        assert_eq!((fewer.ends, fewer.step), (Some([-2.0, 6.0]), Some(2.0)));
    }

    #[test]
    fn of_many_years_every_second_has_a_number() {
        let step = |months: f64| {
            let axis = Axis {
                to: months,
                ..Axis::default()
            };
            Scale::of_years(&axis, Month::new(2027, 3).unwrap()).step
        };
        assert_eq!((step(60.0), step(120.0)), (Some(1.0), Some(2.0)));
    }

    #[test]
    fn an_axis_begins_and_ends_on_a_step() {
        let tick = |at: f64| Tick {
            at,
            words: format!("{at}"),
        };
        let axis = Axis {
            name: String::new(),
            from: -2.3,
            to: 4.1,
            ticks: vec![tick(-2.0), tick(0.0), tick(2.0), tick(4.0)],
        };
        let scale = Scale::of(&axis);
        assert_eq!((scale.ends, scale.step), (Some([-4.0, 6.0]), Some(2.0)));
    }
}
