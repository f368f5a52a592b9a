//! The paper for the board: what goes in, the exports, and the pages as they will be printed.

mod choices;
mod export;
mod preview;
mod state;

pub(crate) use state::BoardPaperState;

use egui::Ui;

use crate::app::Document;
use crate::app::session::Session;
use crate::text::Texts;
use crate::ui::request::Requests;
use crate::ui::theme::space;
use crate::ui::widgets::{card, label};

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    texts: &Texts,
    document: &Document,
    session: &mut Session,
    state: &BoardPaperState,
    requests: &mut Requests,
) {
    label::page_title_ui(ui, &texts.get("page-board-paper"));
    label::remark_ui(ui, &texts.get("board-paper-lead"));
    if document.computation().current().is_none() {
        ui.add_space(space::SMALL);
        card::card_ui(ui, |ui| {
            label::body_ui(ui, &texts.get("board-paper-none"));
            label::remark_ui(ui, &texts.get("board-paper-none-next"));
        });
        return;
    }
    ui.add_space(space::TIGHT);
    let Session {
        paper,
        previews,
        exports,
        ..
    } = session;
    let export_progress = exports.is_working().then(|| exports.progress());
    let written = paper.language;
    let mut stop = false;
    card::pair_ui(
        ui,
        "paper",
        0.5,
        |ui| choices::choices_ui(ui, texts, paper),
        |ui| {
            stop = {
                let words = (texts, written);
                export::export_ui(ui, words, export_progress, state.outcome.as_ref(), requests)
            }
        },
    );
    if stop {
        exports.cancel();
    }
    ui.add_space(space::LARGE);
    preview::preview_ui(ui, texts, previews, &state.pages);
}
