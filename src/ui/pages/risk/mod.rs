//! What the case may come to: chances in words, how worth and cash spread, what that depends on, and what to find out first.

mod pictures;
mod trials;

use egui::{Rect, Ui};

use crate::app::Document;
use crate::app::background::JobState;
use crate::app::background::simulation_job::{SimulationJob, SimulationState};
use crate::engine::simulation::SimulationSettings;
use crate::present::why::told;
use crate::text::{CaseText, Sentence};
use crate::ui::request::Requests;
use crate::ui::theme::space;
use crate::ui::why;
use crate::ui::widgets::{card, label};

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    job: &SimulationJob,
    settings: SimulationSettings,
    requests: &mut Requests,
) {
    let state = job.state();
    let Some(outlook) = job.answer() else {
        let (title, remark) = if state.has_failed() {
            ("page-risk", "risk-lead-none")
        } else {
            ("risk-waiting", "risk-first")
        };
        label::page_title_ui(ui, &text.get(title));
        label::remark_ui(ui, &text.get(remark));
        trials::trials_ui(ui, text, None, job, settings, requests);
        return;
    };
    let title = text.texts.chances_in_words(&outlook.found, text.currency);
    let written = label::page_title_ui(ui, &title).rect;
    said_ui(ui, text, written, &title);
    if let Some(scenario) = document.shown_scenario() {
        let name = ("name", scenario.name.as_str().into());
        label::caption_ui(ui, &text.with("answer-scenario", &[name]));
    }
    trials::trials_ui(ui, text, Some(&outlook.found), job, settings, requests);
    ui.scope(|ui| {
        if state == JobState::Stale || state.has_failed() {
            ui.set_opacity(0.55);
        }
        outlook_ui(ui, text, document, outlook);
    });
}

/// Lets the numbers of a sentence be asked why.
fn said_ui(ui: &Ui, text: &CaseText<'_>, rect: Rect, sentence: &Sentence) {
    why::offer_each(ui, text.texts, rect, sentence, &told::of_trials(sentence));
}

fn outlook_ui(ui: &mut Ui, text: &CaseText<'_>, document: &Document, outlook: &SimulationState) {
    let found = &outlook.found;
    let case = &document.case;
    if let Some(own) = found
        .study
        .as_ref()
        .and_then(|study| study.difference.as_ref())
    {
        label::remark_ui(ui, &text.texts.mean_differs(own, case));
    }
    ui.add_space(space::TIGHT);
    card::pair_ui(
        ui,
        "spread and cash",
        0.5,
        |ui| pictures::spread_ui(ui, text, found),
        |ui| pictures::cash_ui(ui, text, document, found),
    );
    ui.add_space(space::SMALL);
    card::card_ui(ui, |ui| pictures::figures_ui(ui, text, found));
    ui.add_space(space::SMALL);
    card::pair_ui(
        ui,
        "worth and overshoot",
        0.5,
        |ui| pictures::worth_ui(ui, text, case, found),
        |ui| pictures::overshoot_ui(ui, text, case, found),
    );
    ui.add_space(space::SMALL);
    card::pair_ui(
        ui,
        "tornado and shares",
        0.5,
        |ui| pictures::tornado_ui(ui, text, case, &outlook.tornado),
        |ui| pictures::shares_ui(ui, text, case, found),
    );
    ui.add_space(space::SMALL);
    card::card_ui(ui, |ui| {
        pictures::switching_ui(ui, text, case, &outlook.tornado);
    });
}
