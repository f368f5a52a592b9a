//! Fields for the numbers of a record, by the table of inputs.

use egui::Ui;

use super::estimate::EstimateField;
use super::fields::{FieldOf, ItemFields};
use crate::domain::inputs::{Input, Unit};
use crate::domain::{NumberAt, NumberIn, Record, Step};
use crate::ui::theme::space;

/// Shows fields for these numbers of a record in rows of so many columns. An estimate has a row of its own.
pub(crate) fn record_fields_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    record: &mut impl Record,
    inputs: impl IntoIterator<Item = &'static Input>,
    columns: usize,
) {
    let between = (columns - 1) as f32 * space::SMALL;
    let width = ((ui.available_width() - between) / columns as f32).floor();
    let mut row = Vec::new();
    for input in inputs {
        let own = record.number(input.field());
        let is_estimate = own.is_some_and(|(number, _)| match number {
            NumberIn::Estimate(_) | NumberIn::OptionalEstimate(_) => true,
            NumberIn::Number(_) | NumberIn::OptionalNumber(_) | NumberIn::Whole(_) => false,
        });
        if is_estimate {
            row_ui(ui, fields, record, &mut row, width);
        }
        row.push(input);
        if is_estimate || row.len() == columns {
            row_ui(ui, fields, record, &mut row, width);
        }
    }
    row_ui(ui, fields, record, &mut row, width);
}

/// Shows a row, if there is anything in it, and empties it.
fn row_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    record: &mut impl Record,
    row: &mut Vec<&'static Input>,
    width: f32,
) {
    match row.as_slice() {
        [] => {}
        [input] => field_ui(ui, fields, record, input, width),
        several => {
            ui.horizontal_top(|ui| {
                for input in several {
                    field_ui(ui, fields, record, input, width);
                }
            });
        }
    }
    row.clear();
}

/// Shows the field of one number. An estimate that may be left out has none: it stands in a grid or among the parameters.
fn field_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    record: &mut impl Record,
    input: &'static Input,
    width: f32,
) {
    let of = FieldOf::from(input);
    match record.number_at(&[Step::Field(of.field)]) {
        Some(NumberAt::Number(value)) => fields.number_ui(ui, of, value, width),
        Some(NumberAt::Whole(value)) => fields.whole_ui(ui, of, value, width),
        Some(NumberAt::OptionalNumber(value)) => {
            let hint = fields.text.texts.input_left_out(input);
            fields.optional_ui(ui, of, value, &hint, width);
        }
        Some(NumberAt::Estimate(value)) => {
            EstimateField::new(*fields, of, &caption(fields, input)).ui(ui, value);
        }
        Some(NumberAt::OptionalEstimate(..)) | None => {}
    }
}

/// The name of an estimate, and its unit where the numbers do not say it.
fn caption(fields: &ItemFields<'_>, input: &Input) -> String {
    let texts = fields.text.texts;
    let label = texts.input_label(input);
    match input.unit {
        Unit::Months => {
            let unit = texts.unit(input.unit, fields.text.currency);
            let arguments = [("field", label.into()), ("unit", unit.into())];
            fields.text.with("detail-with-unit", &arguments)
        }
        _ => label,
    }
}
