//! What the case is worth: the verdict in a sentence, the figures, the warnings, and the pictures behind them.

mod alternatives;
mod chain;
mod drivers;
mod figures;
mod warnings;
mod waterfall;
mod years;

use egui::Ui;

use crate::app::Document;
use crate::present::charts::cash_chart;
use crate::present::why::told;
use crate::text::CaseText;
use crate::text::verdict;
use crate::ui::plots::line_chart::line_chart_ui;
use crate::ui::request::Requests;
use crate::ui::theme::space;
use crate::ui::why;
use crate::ui::widgets::{card, judgement, label};

const CASH_HEIGHT: f32 = 250.0;

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    requests: &mut Requests,
) {
    let shown = document.chain().zip(document.shown());
    let Some((chain, computed)) = shown else {
        label::page_title_ui(ui, &text.get("page-result"));
        label::remark_ui(ui, &text.get("answer-none"));
        return;
    };
    let document = &*document;
    let result = computed.result.as_ref();
    let verdict = verdict::words(text, &document.case, result);
    label::page_title_ui(ui, &verdict.title);
    let reason = label::remark_ui(ui, &verdict.reason).rect;
    let told = told::of_verdict(result, &verdict.reason);
    why::offer_each(ui, text.texts, reason, "verdict", &told);
    judgement::judgement_ui(ui, text, &document.case, computed);
    if document.computation().is_stale() {
        label::caption_ui(ui, &text.get("result-stale"));
        ui.set_opacity(0.55);
    }
    ui.add_space(space::TIGHT);
    figures::figures_ui(ui, text, document, result);
    ui.add_space(space::SMALL);
    warnings::warnings_ui(ui, text, document, result, requests);
    chain::chain_ui(ui, text, document, &chain, requests);
    ui.add_space(space::SMALL);
    card::pair_ui(
        ui,
        "cash and waterfall",
        0.52,
        |ui| {
            card::title_ui(ui, &text.get("result-cash"), "");
            line_chart_ui(ui, text.texts, &cash_chart(text, result), CASH_HEIGHT);
        },
        |ui| waterfall::waterfall_ui(ui, text, &document.case, result),
    );
    ui.add_space(space::SMALL);
    alternatives::alternatives_ui(ui, text, document, computed);
    ui.add_space(space::SMALL);
    drivers::drivers_ui(ui, text, &document.case, result);
    ui.add_space(space::SMALL);
    years::years_ui(ui, text, result);
}
