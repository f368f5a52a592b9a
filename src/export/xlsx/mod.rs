//! The workbook: the whole deterministic model in live formulas, from the inputs to the net present value.
//!
//! Every sheet is made in memory first, of formulas that know their value: the same lines that write a formula compute what
//! it comes to, so what is shown before a spreadsheet has recalculated is what it will compute. The order of the sheets is
//! that of the model.

mod assumptions;
mod book;
mod charts;
mod check;
mod context;
mod cover;
mod customers;
mod experience;
mod input_sheet;
mod input_words;
mod inputs;
mod journey;
mod money;
mod options;
mod page;
mod rate_of_return;
mod result;
mod style;
mod sweet_spot;
mod term;

use crate::engine::batch::CancelToken;
use crate::present::ExportInput;

use super::ExportError;
use super::workbook_parts::{cut, plain};
use context::Context;
use input_sheet::{InputSheet, Names};
use page::Sheet;
use style::Formats;

/// The sheets in their order: the key of the name, and that of what it is for.
const SHEETS: [(&str, &str); 14] = [
    ("workbook-sheet-cover", "workbook-cover-kind"),
    ("workbook-sheet-result", "workbook-result-lead"),
    ("workbook-sheet-charts", "workbook-charts-lead"),
    ("workbook-sheet-inputs", "workbook-inputs-lead"),
    ("workbook-sheet-response", "workbook-response-lead"),
    ("workbook-sheet-options", "workbook-options-lead"),
    ("workbook-sheet-experience", "workbook-experience-lead"),
    ("workbook-sheet-journey", "workbook-journey-lead"),
    ("workbook-sheet-customers", "workbook-customers-lead"),
    ("workbook-sheet-money", "workbook-money-lead"),
    ("workbook-sheet-sweet-spot", "workbook-sweet-spot-lead"),
    ("workbook-sheet-irr", "workbook-irr-lead"),
    ("workbook-sheet-check", "workbook-check-lead"),
    ("workbook-sheet-assumptions", "workbook-assumptions-lead"),
];

/// The bytes of the workbook of a case.
///
/// # Errors
/// When it was stopped, or the file cannot be made.
pub(super) fn render(input: &ExportInput<'_>, token: &CancelToken) -> Result<Vec<u8>, ExportError> {
    let context = Context::of(input);
    let texts = input.texts;
    let sheets: Vec<(String, &str)> = SHEETS
        .iter()
        .map(|(name, about)| (texts.get(name), *about))
        .collect();
    let mut numbers = 0..;
    let pages = SHEETS.map(|(name, _)| {
        let number = numbers.next().unwrap_or_default();
        Sheet::new(number, texts.get(name))
    });
    let [
        mut cover,
        mut result,
        mut charts,
        inputs,
        response,
        mut options,
        mut experience,
        mut journey,
        mut customers,
        mut money,
        mut sweet_spot,
        mut irr,
        mut check,
        mut assumptions,
    ] = pages;

    let mut response = InputSheet::new(response, context.case, texts, Names::default());
    response.begin("register-response", "workbook-response-lead");
    let mut inputs = InputSheet::new(inputs, context.case, texts, Names::default());
    inputs.begin("workbook-inputs", "workbook-inputs-lead");
    let given = inputs::write(&mut inputs, &mut response, context.case, context.plan);
    token.reached(0.1)?;

    let time = money::time(&mut money, &context, &given);
    let in_options = options::write(&mut options, &context, &given, &time);
    let drivers = experience::write(&mut experience, &context, &given, &in_options);
    token.reached(0.3)?;
    let responses = journey::write(&mut journey, &context, &given, &drivers);
    let segments = customers::write(
        &mut customers,
        &context,
        &given,
        &in_options,
        &responses,
        &time,
    );
    let cash = money::write(&mut money, &context, &time, &in_options, &segments);
    let past = sweet_spot::write(
        &mut sweet_spot,
        &context,
        &given,
        &in_options,
        &drivers,
        &time,
    );
    let rate = rate_of_return::write(&mut irr, &context, &cash, &time);
    token.reached(0.5)?;

    let results = result::write(
        &mut result,
        &context,
        &cash,
        &rate,
        (&time, &in_options),
        (&past, &given.response.overshoot_alert),
    );
    let shown = charts::ChartSources {
        money: &cash,
        money_sheet: &money.name,
        bridges: &results.bridges,
        result_sheet: &result.name,
        sweet_spot: &past,
        sweet_spot_sheet: &sweet_spot.name,
    };
    charts::write(&mut charts, &context, &shown);
    let compared = check::ComparedFigures {
        money: &cash,
        results: &results,
        irr: &rate,
        segments: &segments,
        sweet_spot: &past,
    };
    let equal = check::write(&mut check, &context, &compared);
    assumptions::write(
        &mut assumptions,
        &context,
        &input_sheet::by_path(&inputs, &response),
    );
    let figures = (&cash, &results, &rate, &equal);
    cover::write(&mut cover, &context, input.date, figures, &sheets);
    token.reached(0.6)?;

    let names: Vec<_> = [&inputs, &response]
        .into_iter()
        .flat_map(|sheet| {
            sheet
                .names
                .given
                .iter()
                .map(|(_, name, cell)| (name.clone(), cell.clone()))
        })
        .collect();
    let pages = vec![
        cover,
        result,
        charts,
        inputs.page,
        response.page,
        options,
        experience,
        journey,
        customers,
        money,
        sweet_spot,
        irr,
        check,
        assumptions,
    ];
    let mut formats = Formats::new(texts.get("workbook-yes"), texts.get("workbook-no"));
    let about = book::WorkbookProperties {
        title: cut(&plain(&input.case.title), 250),
        subject: texts.get("workbook-cover-kind"),
        date: input.date,
    };
    book::bytes(&pages, &names, &mut formats, &about)
}
