//! The years of the horizon as a table: in money, or in customers.

use egui::{Align, Id, Layout, Ui};

use crate::engine::CaseResult;
use crate::present::charts::{YearsView, named_once, years_table};
use crate::text::CaseText;
use crate::ui::theme::space;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{TableColumn, copy_button_ui, table_ui};
use crate::ui::widgets::switch::switch_ui;
use crate::ui::widgets::{card, label};

const COLUMNS: [TableColumn; 7] = [
    TableColumn::words(16.0),
    TableColumn::words(14.0),
    TableColumn::figures(17.0),
    TableColumn::figures(11.5),
    TableColumn::figures(14.5),
    TableColumn::figures(17.0),
    TableColumn::figures(15.0),
];

/// Shows the table.
pub(super) fn years_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    card::card_ui(ui, |ui| {
        let memory = Id::unique("view of the years");
        let kept = ui.data(|data| data.get_temp::<YearsView>(memory));
        let view = kept.unwrap_or(YearsView::Money);
        let table = years_table(text, result, view);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            copy_button_ui(ui, text.texts, || &table);
            let parts = [
                (YearsView::Money, text.get("years-view-money")),
                (YearsView::Customers, text.get("years-view-customers")),
            ];
            if let Some(chosen) = switch_ui(ui, &text.get("years-view"), view, &parts) {
                ui.data_mut(|data| data.insert_temp(memory, chosen));
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                card::title_ui(ui, &text.get("result-years"), "");
            });
        });
        let remark = match view {
            YearsView::Money => "years-money-remark",
            YearsView::Customers => "years-customers-remark",
        };
        label::caption_ui(ui, &text.get(remark));
        ui.add_space(space::TIGHT);
        table_ui(ui, &COLUMNS, &named_once(table), Picking::Nothing);
    });
}
