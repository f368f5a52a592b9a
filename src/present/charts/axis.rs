//! Axes that several charts share: money, and the years along the bottom.

use super::{Axis, Tick, round_steps};
use crate::domain::Month;
use crate::text::CaseText;

/// About as many amounts are written along the side.
const AMOUNTS: usize = 4;
/// About as many along the bottom of a chart that is read along it.
const FINER: usize = 6;

/// An axis of money between two amounts, at round steps.
pub fn money_axis(text: &CaseText<'_>, from: f64, to: f64) -> Axis {
    money_axis_of(text, from, to, AMOUNTS)
}

/// The same in smaller steps.
pub fn finer_money_axis(text: &CaseText<'_>, from: f64, to: f64) -> Axis {
    money_axis_of(text, from, to, FINER)
}

fn money_axis_of(text: &CaseText<'_>, from: f64, to: f64, about: usize) -> Axis {
    let steps = round_steps(from, to, about);
    let words = text.texts.money_steps(&steps, text.currency);
    let ticks = steps.into_iter().zip(words);
    Axis {
        name: String::new(),
        from,
        to,
        ticks: ticks.map(|(at, words)| Tick { at, words }).collect(),
    }
}

/// An axis of plain numbers, written by `words`.
pub(super) fn number_axis(from: f64, to: f64, about: usize, words: impl Fn(f64) -> String) -> Axis {
    let steps = round_steps(from, to, about).into_iter();
    Axis {
        name: String::new(),
        from,
        to,
        ticks: steps
            .map(|at| Tick {
                at,
                words: words(at),
            })
            .collect(),
    }
}

/// The months of the case, with the years written at their Januaries.
pub(super) fn months_axis(text: &CaseText<'_>, months: usize) -> Axis {
    Axis {
        name: String::new(),
        from: 0.0,
        to: months as f64,
        ticks: years(text.start, months),
    }
}

/// The Januaries within so many months from `start`.
pub fn years(start: Month, months: usize) -> Vec<Tick> {
    let first = (13 - usize::from(start.month_of_year())) % 12;
    (first..=months)
        .step_by(12)
        .map(|month| Tick {
            at: month as f64,
            words: start.plus(month).year().to_string(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: Month, months: usize) -> Vec<(f64, String)> {
        let ticks = years(start, months).into_iter();
        ticks.map(|tick| (tick.at, tick.words)).collect()
    }

    #[test]
    fn years_stand_at_their_januaries() {
        let year = |at: f64, year: &str| (at, year.to_owned());
        let november = Month::new(2027, 11).unwrap();
        let expected = [year(2.0, "2028"), year(14.0, "2029"), year(26.0, "2030")];
        assert_eq!(at(november, 36), expected);
        let january = Month::new(2027, 1).unwrap();
        assert_eq!(at(january, 12), [year(0.0, "2027"), year(12.0, "2028")]);
    }
}
