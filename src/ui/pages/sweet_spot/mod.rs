//! How much of each option is enough: money past the sweet spot, the scale that is worth most, and when surprises wear off.

mod detail;
mod list;

use egui::Ui;

use crate::app::commands::Command;
use crate::app::{Document, Page};
use crate::text::CaseText;
use crate::ui::request::Requests;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, judgement, label};

/// Shows the page. `selected` is the id of the option that is shown in detail.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    selected: Option<&str>,
    requests: &mut Requests,
) {
    label::page_title_ui(ui, &text.get("page-sweet-spot"));
    label::remark_ui(ui, &text.get("sweet-spot-lead"));
    let Some(computed) = document.shown().cloned() else {
        ui.add_space(space::TIGHT);
        label::remark_ui(ui, &text.get("answer-none"));
        return;
    };
    judgement::judgement_ui(ui, text, &document.case, &computed);
    ui.add_space(space::TIGHT);
    let result = computed.result.as_ref();
    if document.computation().is_stale() {
        label::caption_ui(ui, &text.get("result-stale"));
        ui.set_opacity(0.55);
    }
    if result.options.is_empty() {
        card::card_ui(ui, |ui| {
            label::strong_ui(ui, &text.get("sweet-spot-empty"));
            label::remark_ui(ui, &text.get("sweet-spot-empty-next"));
            ui.add_space(space::TIGHT);
            let go = text.get("page-options");
            if Button::primary(&go).ui(ui).clicked() {
                requests.command(Command::GoTo(Page::Options));
            }
        });
        return;
    }
    let shown = list::shown(result, selected);
    list::list_ui(ui, text, &document.case, result, shown, requests);
    ui.add_space(space::SMALL);
    detail::detail_ui(ui, text, document, &computed, shown, requests);
}
