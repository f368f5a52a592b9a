//! How the figures of a case are written: in a language, a currency and a calendar.

use super::{Arg, Texts};
use crate::domain::Month;

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
}
