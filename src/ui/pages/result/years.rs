//! The years of the horizon as a table.

use egui::{Align, Layout, Ui};

use crate::engine::{CaseResult, YearResult};
use crate::export::charts::Table;
use crate::ui::case_text::CaseText;
use crate::ui::widgets::card;
use crate::ui::widgets::table::{Rows, TableColumn, copy_button_ui, table_ui};

const COLUMNS: [TableColumn; 5] = [
    TableColumn::words(28.0),
    TableColumn::figures(18.0),
    TableColumn::figures(18.0),
    TableColumn::figures(18.0),
    TableColumn::figures(18.0),
];

/// Shows the table.
pub(super) fn years_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    card::card_ui(ui, |ui| {
        let table = table(text, result);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            copy_button_ui(ui, text.texts, &table);
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                card::title_ui(
                    ui,
                    &text.get("result-years"),
                    &text.get("result-years-remark"),
                );
            });
        });
        table_ui(ui, &COLUMNS, &table, Rows::Still);
    });
}

fn table(text: &CaseText<'_>, result: &CaseResult) -> Table {
    let heads = [
        "years-year",
        "years-benefit",
        "years-cost",
        "years-net",
        "years-npv",
    ];
    let years = result.yearly.iter().map(|year| {
        let amounts = [year.benefit, -year.cost, year.net, year.npv_to_date];
        cells(text, year_name(text, year), amounts)
    });
    let sum = |part: fn(&YearResult) -> f64| result.yearly.iter().map(part).sum::<f64>();
    let totals = [
        sum(|year| year.benefit),
        -sum(|year| year.cost),
        sum(|year| year.net),
        result.npv,
    ];
    Table {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: years.collect(),
        totals: cells(text, text.get("years-total"), totals),
    }
}

fn year_name(text: &CaseText<'_>, year: &YearResult) -> String {
    let calendar = text.start.plus((year.year - 1) * 12);
    text.with(
        "years-name",
        &[
            ("number", year.year.to_string().into()),
            ("from", text.texts.month(calendar).into()),
        ],
    )
}

fn cells(text: &CaseText<'_>, name: String, amounts: [f64; 4]) -> Vec<String> {
    let amounts = amounts.map(|amount| text.money_whole(amount));
    std::iter::once(name).chain(amounts).collect()
}
