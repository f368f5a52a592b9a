//! Labels, help, units and entries of the numbers in a case.

use crate::domain::inputs::{Input, Source, Unit};

use super::Texts;

impl Texts {
    /// What an input is called.
    pub fn input_label(&self, input: &Input) -> String {
        self.get(&input.text_key())
    }

    /// What an input is called above a column: its short name where it has one.
    pub fn input_head(&self, input: &Input) -> String {
        let short = format!("{}-short", input.text_key());
        if self.has(&short) {
            self.get(&short)
        } else {
            self.input_label(input)
        }
    }

    /// What stands in the field of an input that is left out; empty where there is nothing to say.
    pub fn input_left_out(&self, input: &Input) -> String {
        let none = format!("{}-none", input.text_key());
        if self.has(&none) {
            self.get(&none)
        } else {
            String::new()
        }
    }

    /// What an input means: plain words first, then the term.
    pub fn input_help(&self, input: &Input) -> String {
        self.get(&format!("{}-help", input.text_key()))
    }

    /// Where the default of an input comes from, in a sentence; nothing where there is no default to defend.
    pub fn input_source(&self, input: &Input) -> Option<String> {
        match input.source {
            Source::User => None,
            Source::Published(_) | Source::SizeAssumed(_) | Source::Assumed(_) => {
                Some(self.get(&format!("{}-source", input.text_key())))
            }
        }
    }

    /// What stands beside a number counted in `unit`; money in the currency with this ISO 4217 code.
    pub fn unit(&self, unit: Unit, currency: &str) -> String {
        let symbol = self.currency_symbol(currency);
        self.with(
            &format!("unit-{}", unit_name(unit)),
            &[("currency", symbol.into())],
        )
    }

    /// A number with its unit, as a sentence mentions it: "32 %", "€ 210 per year", "3 months".
    pub fn quantity(&self, value: f64, unit: Unit, currency: &str) -> String {
        let number = self.number_exact_grouped(value);
        let number = if is_percentage(unit) {
            self.percent_exact(value)
        } else {
            number
        };
        let cents = if value.fract() == 0.0 { 0 } else { 2 };
        self.with(
            &format!("quantity-{}", unit_name(unit)),
            &[
                ("number", number.into()),
                ("amount", self.money(value, cents, currency).into()),
                ("count", value.into()),
            ],
        )
    }

    /// The text of a field that holds a number counted in `unit`: a percentage without its sign for a share, the plain
    /// number for everything else. [`Texts::parse_entry`] reads it back bit for bit.
    pub fn entry(&self, value: f64, unit: Unit) -> String {
        let mut text = if is_percentage(unit) {
            self.percent_exact(value)
        } else {
            self.number_exact(value)
        };
        if self.other_reading(&text, unit).is_some() {
            // A fourth decimal keeps the other three from being taken for thousands.
            text.push('0');
        }
        text
    }
}

/// Whether a number counted in `unit` is shown and typed as a percentage.
pub(super) fn is_percentage(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::SharePerYear)
}

/// The name of a unit in the keys of the catalogue.
fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "money",
        Unit::MoneyPerYear => "money-per-year",
        Unit::Share => "share",
        Unit::SharePerYear => "share-per-year",
        Unit::Score => "score",
        Unit::Points => "points",
        Unit::PointsPerYear => "points-per-year",
        Unit::PerPoint => "per-point",
        Unit::People => "people",
        Unit::PeoplePerYear => "people-per-year",
        Unit::TimesPerYear => "times-per-year",
        Unit::Times => "times",
        Unit::Months => "months",
        Unit::MonthNumber => "month-number",
        Unit::Years => "years",
        Unit::Factor => "factor",
        Unit::Weight => "weight",
        Unit::Measured => "measured",
    }
}
