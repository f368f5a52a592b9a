//! What stands in and beside the cell of an input: how its number looks, what it takes, and what it rests on.

use rust_xlsxwriter::{DataValidation, Formula};

use crate::domain::Evidence;
use crate::domain::inputs::{Bound, Input, Range, Unit};
use crate::domain::register::{Assumption, RestsOn};
use crate::export::workbook_parts::cut;
use crate::text::Texts;

use super::style::CellStyle;

/// Longest texts that a spreadsheet takes beside a cell.
const LONGEST_MESSAGE: usize = 250;
const LONGEST_MESSAGE_TITLE: usize = 30;

/// What a number rests on, in words.
pub(super) struct Rests {
    pub(super) grade: String,
    pub(super) source: String,
    pub(super) owner: String,
    pub(super) as_of: String,
}

impl Rests {
    pub(super) fn of(line: &Assumption, texts: &Texts) -> Self {
        let mut words = Self {
            grade: String::new(),
            source: String::new(),
            owner: String::new(),
            as_of: String::new(),
        };
        match &line.rests_on {
            RestsOn::Default(source) => {
                words.grade = texts.kind(*source);
                words.source = texts.input_source(line.input).unwrap_or_default();
            }
            RestsOn::Basis(basis) => {
                words.grade = texts.kind(basis.evidence);
                words.source = basis.source.clone().unwrap_or_default();
                words.owner = basis.owner.clone().unwrap_or_default();
                words.as_of = basis
                    .as_of
                    .map(|month| texts.month(month))
                    .unwrap_or_default();
            }
            RestsOn::Judgement => words.grade = texts.kind(Evidence::Judgement),
            RestsOn::Entry => words.grade = texts.get("register-entered"),
        }
        words
    }
}

/// How a number counted in a unit is shown as it was typed.
pub(super) fn look_of(unit: Unit, value: f64) -> CellStyle {
    let is_whole = |times: f64| ((value * times).round() - value * times).abs() < 1e-9;
    match unit {
        Unit::Money | Unit::MoneyPerYear if is_whole(1.0) => CellStyle::Money,
        Unit::Money | Unit::MoneyPerYear => CellStyle::Price,
        Unit::People | Unit::PeoplePerYear => CellStyle::People,
        Unit::Share | Unit::SharePerYear if is_whole(1000.0) => CellStyle::Share,
        Unit::Share | Unit::SharePerYear => CellStyle::FineShare,
        Unit::Score
        | Unit::Points
        | Unit::PointsPerYear
        | Unit::PerPoint
        | Unit::TimesPerYear
        | Unit::Times
        | Unit::Months
        | Unit::MonthNumber
        | Unit::Years
        | Unit::Factor
        | Unit::Weight
        | Unit::Measured => CellStyle::General,
    }
}

/// Which values a cell takes, and what it says when it is chosen.
pub(super) fn guarded(texts: &Texts, input: &Input, row: u32) -> DataValidation {
    let cell = format!("B{}", row + 1);
    let rule = match input.range {
        Range {
            low: Bound::Open,
            high: Bound::Open,
        } => format!("ISNUMBER({cell})"),
        Range { low, high } => {
            let low = match low {
                Bound::Included(low) => format!("{cell}>={low}"),
                Bound::Excluded(low) => format!("{cell}>{low}"),
                Bound::Open => "TRUE".to_owned(),
            };
            let high = match high {
                Bound::Included(high) => format!("{cell}<={high}"),
                Bound::Excluded(high) => format!("{cell}<{high}"),
                Bound::Open => "TRUE".to_owned(),
            };
            format!("AND(ISNUMBER({cell}),{low},{high})")
        }
    };
    let title = cut(&texts.input_label(input), LONGEST_MESSAGE_TITLE);
    let help = cut(&texts.input_help(input), LONGEST_MESSAGE);
    let validation = DataValidation::new().allow_custom(Formula::new(rule));
    let explained = validation
        .clone()
        .set_input_title(title)
        .and_then(|validation| validation.set_input_message(help));
    explained.unwrap_or(validation)
}
