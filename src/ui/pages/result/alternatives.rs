//! Our plan beside doing nothing and the least that can be done.

use egui::Ui;

use crate::app::{CaseComputation, Document};
use crate::present::charts::{alternatives_table, alternatives_title};
use crate::present::why::told;
use crate::text::CaseText;
use crate::ui::theme::space;
use crate::ui::why;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{self, TableColumn, table_ui};
use crate::ui::widgets::{card, label};

/// Shows the card.
pub(super) fn alternatives_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    computed: &CaseComputation,
) {
    let result = computed.result.as_ref();
    card::card_ui(ui, |ui| {
        let table = alternatives_table(text, &document.case, result);
        table::title_ui(
            ui,
            text.texts,
            &alternatives_title(text, &table),
            &text.get("alternatives-remark"),
            || &table,
        );
        let mut columns = vec![TableColumn::words(22.0)];
        columns.resize(table.heads.len(), TableColumn::figures(26.0));
        table_ui(ui, &columns, &table, Picking::Nothing);
        ui.add_space(space::SMALL);
        let drift = computed.plan.response.expectation_drift;
        let inaction = text.sentence(
            "alternatives-inaction",
            &[
                ("amount", text.money(result.cost_of_inaction).into()),
                ("points", text.texts.number(drift, 2).into()),
            ],
        );
        let written = label::caption_ui(ui, &inaction).rect;
        let told = told::of_inaction(&inaction);
        why::offer_each(ui, text.texts, written, "inaction", &told);
        let minimum = match &result.minimum {
            Some(_) => "alternatives-minimum-help",
            None => "alternatives-minimum-none",
        };
        label::caption_ui(ui, &text.get(minimum));
    });
}
