//! A field for a month of the calendar.

use egui::Ui;

use super::number_field::NumberInput;
use super::number_text::{Digits, NumberText};
use crate::domain::inputs::{Input, Range, Unit};
use crate::domain::{FieldPath, Month};
use crate::text::CaseText;

/// A month as a number, so that the field for numbers takes it.
static CALENDAR_MONTH: Input = Input::new("case.start", Unit::MonthNumber, Range::NOT_NEGATIVE);

/// Months are counted from the first there is, which no case comes before.
fn number<'a>(text: &CaseText<'a>) -> Option<(Month, NumberText<'a>)> {
    let first = Month::new(1, 1)?;
    let number = NumberText {
        input: &CALENDAR_MONTH,
        case: CaseText {
            start: first,
            ..*text
        },
        digits: Digits::Any,
    };
    Some((first, number))
}

/// Shows a month; returns what is wrong with the entry, as a sentence. `name` is its accessible name.
pub(crate) fn month_field_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    path: FieldPath,
    name: &str,
    value: &mut Month,
    width: f32,
) -> Option<String> {
    let (first, number) = number(text)?;
    let field = NumberInput::new(number, path).named(name).width(width);
    let entry = field.ui(ui, value.months_since(first) as f64);
    if let Some(entered) = entry.entered {
        *value = first.plus(entered as usize);
    }
    entry.message
}

/// The same for a month that may be left out. `hint` stands in it while it is empty.
pub(crate) fn optional_month_field_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    path: FieldPath,
    name: &str,
    hint: &str,
    value: &mut Option<Month>,
    width: f32,
) -> Option<String> {
    let (first, number) = number(text)?;
    let field = NumberInput::new(number, path)
        .named(name)
        .width(width)
        .hint(hint);
    let entry = field.optional_ui(ui, value.map(|month| month.months_since(first) as f64));
    if let Some(entered) = entry.entered {
        *value = entered.map(|months| first.plus(months as usize));
    }
    entry.message
}
