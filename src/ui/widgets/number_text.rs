//! How a number is shown, edited and understood, by its input.

use crate::domain::inputs::{Input, Unit};
use crate::domain::{FieldPath, Problem, ProblemKind};
use crate::text::CaseText;
use crate::ui::widgets::entries::NotTaken;

/// How one input is written and read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NumberText<'a> {
    /// What is known about the number.
    pub(crate) input: &'static Input,
    /// How the case is written.
    pub(crate) case: CaseText<'a>,
    /// Which numbers make sense.
    pub(crate) digits: Digits,
}

/// Whether a number may have decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digits {
    /// It may.
    Any,
    /// It is counted in whole.
    Whole,
    /// It counts people: in whole, and there may be many.
    Count,
}

/// A number for a percentage that was given without its sign: as a share, or as hundredths.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BareShare {
    /// The number.
    pub(crate) number: f64,
    /// What to type instead for the number as a share, and for the number as hundredths.
    pub(crate) readings: [String; 2],
}

/// Which way a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// More.
    Up,
    /// Less.
    Down,
}

impl NumberText<'_> {
    /// The number for reading, with its unit where that is a sign: `€ 520,000`, `32.5 %`, `Jan 2027`.
    pub(crate) fn shown(&self, value: f64) -> String {
        self.case.input_value(value, self.input.unit)
    }

    /// The number for editing: everything there is to it, and nothing else. [`NumberText::parse`] reads it back.
    pub(crate) fn exact(&self, value: f64) -> String {
        match self.input.unit {
            Unit::MonthNumber => self.shown(value),
            unit => self.case.texts.entry(value, unit),
        }
    }

    /// The number for a spreadsheet: a percentage with its sign, which says that it is one. [`NumberText::parse`] reads it
    /// back.
    pub(crate) fn copied(&self, value: f64) -> String {
        let exact = self.exact(value);
        if self.is_percentage() {
            format!("{exact}{PERCENT}")
        } else {
            exact
        }
    }

    /// A percentage that was typed without its sign; `None` with one, and where it is no percentage.
    pub(crate) fn bare_share(&self, typed: &str) -> Option<BareShare> {
        let texts = self.case.texts;
        let number = texts
            .parse_bare_percentage(typed)
            .filter(|_| self.is_percentage())?;
        let as_share = texts.percent_exact(number);
        let readings = [as_share, texts.number_exact(number)];
        Some(BareShare {
            number,
            readings: readings.map(|text| format!("{text}\u{a0}{PERCENT}")),
        })
    }

    fn is_percentage(&self) -> bool {
        matches!(self.input.unit, Unit::Share | Unit::SharePerYear)
    }

    /// What was typed, as a number that the input permits.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub(crate) fn parse(&self, typed: &str) -> Result<f64, NotTaken> {
        let texts = self.case.texts;
        let parsed = match self.input.unit {
            Unit::MonthNumber => texts
                .parse_month(typed)
                .map(|month| month.months_since(self.case.start) as f64),
            _ => texts.parse_entry(typed, self.input),
        };
        let value = parsed.map_err(|error| NotTaken {
            reason: texts.number_error(&error),
            readings: error.readings(),
        })?;
        if self.input.unit == Unit::MonthNumber && value < 0.0 {
            let start = texts.month_long(self.case.start);
            let reason = texts.with("entry-before-start", &[("start", start.into())]);
            return Err(reason.into());
        }
        if !self.input.range.contains(value) {
            return Err(self.out_of_range(value).into());
        }
        let most = match self.digits {
            Digits::Any => return Ok(value),
            Digits::Whole => f64::from(MOST_WHOLE),
            Digits::Count => MOST_PEOPLE,
        };
        if !(0.0..=most).contains(&value) {
            return Err(texts.get("entry-too-large").into());
        }
        if value.fract() != 0.0 {
            return Err(texts.get("entry-whole-number").into());
        }
        Ok(value)
    }

    /// The next number up or down, where the input permits it.
    pub(crate) fn step(&self, value: f64, direction: Direction) -> Option<f64> {
        let steps_per_unit = match self.input.unit {
            Unit::Share | Unit::SharePerYear => 100.0,
            Unit::Money | Unit::MoneyPerYear => 1.0 / money_step(value),
            Unit::Score
            | Unit::Points
            | Unit::PointsPerYear
            | Unit::Times
            | Unit::TimesPerYear
            | Unit::Factor
            | Unit::Weight => 10.0,
            Unit::PerPoint => 1000.0,
            Unit::People
            | Unit::PeoplePerYear
            | Unit::Months
            | Unit::MonthNumber
            | Unit::Years
            | Unit::Measured => 1.0,
        };
        // On the grid of the steps, so that 0.1 three times over is 0.3.
        let place = value * steps_per_unit;
        let next = match direction {
            Direction::Up => (place + 1e-9).floor() + 1.0,
            Direction::Down => (place - 1e-9).ceil() - 1.0,
        };
        let next = next / steps_per_unit;
        self.input.range.contains(next).then_some(next)
    }

    fn out_of_range(&self, value: f64) -> String {
        self.case.texts.problem_here(&Problem {
            path: FieldPath::root(),
            kind: ProblemKind::OutOfRange {
                value,
                input: self.input,
            },
        })
    }
}

/// The sign of a percentage. A spreadsheet gets it without a space before it, which not every one reads over.
const PERCENT: char = '%';
/// More than any count in a case can be.
const MOST_WHOLE: u32 = 10_000;
/// More people than there are.
const MOST_PEOPLE: f64 = 1e10;

/// One step of an amount: its second digit.
fn money_step(value: f64) -> f64 {
    if value.abs() < 100.0 {
        return 10.0;
    }
    10_f64.powf(value.abs().log10().floor() - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Month, inputs};
    use crate::text::{Language, Texts};

    fn text(input: &'static Input, language: Language) -> NumberText<'static> {
        NumberText {
            input,
            case: CaseText {
                texts: Texts::of(language),
                currency: "EUR",
                start: Month::new(2027, 1).unwrap(),
            },
            digits: Digits::Any,
        }
    }

    #[test]
    fn what_a_field_shows_for_editing_reads_back_as_the_same_number() {
        for language in Language::ALL {
            for input in inputs::ALL.iter() {
                for value in [
                    0.0,
                    0.29,
                    1.0 / 3.0,
                    0.000_123_45,
                    5.0,
                    6.125,
                    424.125,
                    1234.5,
                    520_000.0,
                ] {
                    let text = text(input, language);
                    if input.unit == Unit::MonthNumber || !input.range.contains(value) {
                        continue;
                    }
                    for typed in [text.exact(value), text.copied(value)] {
                        let read = text.parse(&typed).map(f64::to_bits);
                        assert_eq!(read, Ok(value.to_bits()), "{} shows {typed}", input.key);
                    }
                }
            }
        }
    }

    #[test]
    fn a_month_is_typed_by_its_name_and_counted_from_the_start_of_the_case() {
        let start = text(&inputs::START_MONTH, Language::English);
        assert_eq!(start.parse(&start.exact(14.0)), Ok(14.0));
        assert!(start.parse("Dec 2026").is_err());
    }

    #[test]
    fn steps_stay_on_their_grid_and_inside_the_range() {
        let points = text(&inputs::EFFECT_LIFT, Language::English);
        assert_eq!(points.step(0.2, Direction::Up), Some(0.3));
        assert_eq!(points.step(2.65, Direction::Down), Some(2.6));
        let share = text(&inputs::FIXED_SHARE, Language::English);
        assert_eq!(share.step(1.0, Direction::Up), None);
        assert_eq!(share.step(0.0, Direction::Down), None);
        let money = text(&inputs::ANNUAL_COST, Language::English);
        assert_eq!(money.step(520_000.0, Direction::Up), Some(530_000.0));
    }

    #[test]
    fn a_number_outside_its_range_is_refused_with_the_range() {
        let share = text(&inputs::FIXED_SHARE, Language::English);
        let refusal = share.parse("150").unwrap_err().reason;
        assert!(refusal.contains("100"), "{refusal}");
    }

    #[test]
    fn a_count_is_whole() {
        let build = NumberText {
            digits: Digits::Whole,
            ..text(&inputs::BUILD_MONTHS, Language::English)
        };
        assert_eq!(build.parse("2"), Ok(2.0));
        assert!(build.parse("2.5").is_err());
        assert!(build.parse("99999999").is_err());
    }
}
