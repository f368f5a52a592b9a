//! How the figures of a case are written: in a language, a currency and a calendar.

use super::{Arg, Sentence, Texts};
use crate::domain::Month;
use crate::domain::inputs::Unit;

/// The most decimals that are shown of a number at rest; a field shows the rest when it is edited.
const MOST_DECIMALS: usize = 3;

/// Writes the figures of one case.
#[derive(Clone, Copy, Debug)]
pub struct CaseText<'a> {
    /// The language.
    pub texts: &'static Texts,
    /// ISO 4217 code of the currency.
    pub currency: &'a str,
    /// The first month, month 0.
    pub start: Month,
}

impl CaseText<'_> {
    /// The text with this key.
    pub fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The text with this key and what it is about.
    pub fn with(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        self.texts.with(key, arguments)
    }

    /// The same, which knows where its variables stand.
    pub fn sentence(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> Sentence {
        self.texts.sentence(key, arguments)
    }

    /// An amount for a headline: three digits.
    pub fn money(&self, amount: f64) -> String {
        self.texts.money_headline(amount, self.currency)
    }

    /// The same with its sign.
    pub fn money_change(&self, amount: f64) -> String {
        self.texts.money_change(amount, self.currency)
    }

    /// An amount for a table or on hover: whole.
    pub fn money_whole(&self, amount: f64) -> String {
        self.texts.money_whole(amount, self.currency)
    }

    /// A month of the case by its number from 0.
    pub fn month(&self, number: usize) -> String {
        self.texts.month(self.start.plus(number))
    }

    /// A month of the case by its number from 0, as "January 2027 (month 1)".
    pub fn month_and_number(&self, number: usize) -> String {
        let month = self.texts.month_long(self.start.plus(number));
        let count = (number + 1).to_string();
        let arguments = [("month", month.into()), ("number", count.into())];
        self.with("month-and-number", &arguments)
    }

    /// A number of the case counted in `unit`, for reading: with its unit where that is a sign, as `€ 520,000`, `32.5 %` or
    /// `Jan 2027`.
    pub fn input_value(&self, value: f64, unit: Unit) -> String {
        let texts = self.texts;
        let exact = texts.entry(value, unit);
        let decimals = exact
            .split_once(texts.decimal_separator())
            .map_or(0, |(_, decimals)| decimals.len().min(MOST_DECIMALS));
        match unit {
            Unit::Money | Unit::MoneyPerYear => {
                let cents = if decimals == 0 { 0 } else { 2 };
                texts.money(value, cents, self.currency)
            }
            Unit::Share | Unit::SharePerYear => texts.percent(value, decimals),
            Unit::MonthNumber => self.month(value.max(0.0) as usize),
            Unit::Score
            | Unit::Points
            | Unit::PointsPerYear
            | Unit::PerPoint
            | Unit::People
            | Unit::PeoplePerYear
            | Unit::TimesPerYear
            | Unit::Times
            | Unit::Months
            | Unit::Years
            | Unit::Factor
            | Unit::Weight
            | Unit::Measured => texts.number(value, decimals),
        }
    }
}
