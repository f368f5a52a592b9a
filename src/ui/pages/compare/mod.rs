//! Scenarios side by side, and the plan beside another version of it: what differs and what each difference is worth.

mod against;
mod bridge;
mod editor;
mod headlines;
mod list;

use egui::Ui;

use crate::app::Document;
use crate::app::background::comparison_job::ComparisonJob;
use crate::engine::Verdict;
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::notice::notice_ui;

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    job: &mut ComparisonJob,
    requests: &mut Requests,
) {
    label::page_title_ui(ui, &text.get("page-compare"));
    label::remark_ui(ui, &text.get("compare-lead"));
    ui.add_space(space::TIGHT);
    list::scenarios_ui(ui, text, document, job, requests);
    if !document.case.scenarios.is_empty() {
        ui.add_space(space::SMALL);
        editor::editor_ui(ui, text, document, job, requests);
    }
    ui.add_space(space::SMALL);
    against::against_ui(ui, text, document, job, requests);
}

/// Says on every page that what is shown are the results of a scenario, and leads back to the plan.
pub(crate) fn shown_scenario_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    requests: &mut Requests,
) {
    let Some(scenario) = document.shown_scenario() else {
        return;
    };
    notice_ui(ui, Verdict::AboveExpectation, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        let name = ("name", scenario.name.as_str().into());
        label::strong_ui(ui, &text.with("compare-shown", &[name]));
        label::body_ui(ui, &text.get("compare-shown-remark"));
        if Button::secondary(&text.get("compare-show-plan"))
            .ui(ui)
            .clicked()
        {
            requests.ask(UserRequest::ShowScenario(None));
        }
    });
    ui.add_space(space::SMALL);
}
