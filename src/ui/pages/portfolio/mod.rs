//! The best set of options within the budget, what each budget would buy, and why each option lost.

mod limits;
mod set;

use egui::{RichText, Ui};

use crate::app::background::JobState;
use crate::app::background::portfolio_job::{PortfolioAnswer, PortfolioJob};
use crate::app::commands::Command;
use crate::app::{Document, Page};
use crate::engine::simulation::SimulationSettings;
use crate::present::charts::{frontier_chart, frontier_table};
use crate::present::why::told;
use crate::text::CaseText;
use crate::text::warnings::option_name;
use crate::ui::plots::line_chart::line_chart_row_ui;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{TableColumn, table_ui};
use crate::ui::widgets::{card, label};

const HEIGHT: f32 = 300.0;
/// The share of the width for the frontier: beside it, "meer dan 99 %" stands twice in a row.
const FRONTIER: f32 = 0.43;
/// Steps of the frontier that are listed.
const LISTED: usize = 12;
const STEPS: [TableColumn; 5] = [
    TableColumn::figures(22.0),
    TableColumn::figures(24.0),
    TableColumn::figures(16.0),
    TableColumn::figures(22.0),
    TableColumn::figures(16.0),
];

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    job: &mut PortfolioJob,
    settings: SimulationSettings,
    requests: &mut Requests,
) {
    label::page_title_ui(ui, &text.get("page-portfolio"));
    label::remark_ui(ui, &text.get("portfolio-lead"));
    ui.add_space(space::TIGHT);
    if document.case.options.is_empty() {
        empty_ui(ui, text, requests);
        return;
    }
    card::card_ui(ui, |ui| {
        limits::limits_ui(ui, text, document, job, settings);
    });
    ui.add_space(space::SMALL);
    if job.state().has_failed() {
        label::remark_ui(ui, &text.get("answer-none"));
        return;
    }
    let Some(found) = job.found() else {
        return;
    };
    if matches!(job.state(), JobState::Stale | JobState::Cancelled) {
        label::caption_ui(ui, &text.get("portfolio-stale"));
        ui.set_opacity(0.55);
    }
    let scenario = document.shown_scenario();
    let scenario = scenario.map(|scenario| scenario.name.as_str());
    found_ui(ui, text, &found, scenario, job, requests);
}

fn empty_ui(ui: &mut Ui, text: &CaseText<'_>, requests: &mut Requests) {
    card::card_ui(ui, |ui| {
        label::strong_ui(ui, &text.get("portfolio-no-options"));
        label::remark_ui(ui, &text.get("portfolio-empty-next"));
        ui.add_space(space::TIGHT);
        if Button::primary(&text.get("page-options")).ui(ui).clicked() {
            requests.command(Command::GoTo(Page::Options));
        }
    });
}

fn found_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    found: &PortfolioAnswer,
    scenario: Option<&str>,
    job: &mut PortfolioJob,
    requests: &mut Requests,
) {
    let portfolio = found.portfolio.as_ref();
    let last = portfolio.frontier.len() - 1;
    let selected = job.selected.unwrap_or(portfolio.chosen).min(last);
    let mut pointed = None;
    card::card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        if let Some(name) = scenario {
            label::caption_ui(ui, &text.with("answer-scenario", &[("name", name.into())]));
        }
        let headline = text.texts.portfolio_headline(portfolio, &found.case);
        let against = text.texts.portfolio_against_plan(portfolio, &found.case);
        let certainty = text.texts.portfolio_certainty(portfolio, &found.case);
        let title = label::strong_ui(ui, &headline).rect;
        let remark = label::body_ui(ui, &format!("{against} {certainty}")).rect;
        for (rect, sentence) in [(title, &headline), (remark, &against)] {
            let told = told::of_portfolio(portfolio, sentence);
            why::offer_each(ui, text.texts, rect, sentence, &told);
        }
    });
    ui.add_space(space::SMALL);
    card::pair_ui(
        ui,
        "frontier and set",
        FRONTIER,
        |ui| {
            card::title_ui(ui, &text.get("portfolio-frontier"), "");
            let chart = frontier_chart(text, portfolio, selected);
            pointed = line_chart_row_ui(ui, text.texts, &chart, HEIGHT);
            label::caption_ui(ui, &text.get("portfolio-frontier-remark"));
        },
        |ui| {
            set::set_ui(ui, text, found, selected, requests);
            if scenario.is_some() {
                ui.add_space(space::TIGHT);
                label::caption_ui(ui, &text.get("portfolio-take-in-scenario"));
            }
        },
    );
    ui.add_space(space::SMALL);
    card::pair_ui(
        ui,
        "options and lost",
        0.54,
        |ui| set::options_ui(ui, text, found, selected),
        |ui| lost_ui(ui, text, found, requests),
    );
    ui.add_space(space::SMALL);
    card::card_ui(ui, |ui| {
        let listed = portfolio.listed(LISTED);
        let numbers = [
            ("shown", text.texts.number(listed.len() as f64, 0).into()),
            ("all", text.texts.number((last + 1) as f64, 0).into()),
        ];
        card::title_ui(ui, &text.with("portfolio-steps", &numbers), "");
        let table = frontier_table(text, portfolio, &listed);
        if let Some(row) = table_ui(ui, &STEPS, &table, Picking::Opens) {
            pointed = Some(listed[row]);
        }
        ui.add_space(space::TIGHT);
        label::caption_ui(ui, &text.texts.portfolio_chances(portfolio));
    });
    if pointed.is_some() {
        job.selected = pointed;
        ui.ctx().request_repaint();
    }
}

/// Why options lost: each leads to its option.
fn lost_ui(ui: &mut Ui, text: &CaseText<'_>, found: &PortfolioAnswer, requests: &mut Requests) {
    card::title_ui(ui, &text.get("portfolio-lost"), "");
    label::caption_ui(ui, &text.get("portfolio-lost-remark"));
    ui.add_space(space::TIGHT);
    let lost = &found.portfolio.lost;
    if lost.is_empty() {
        label::remark_ui(ui, &text.get("portfolio-lost-none"));
        return;
    }
    for one in lost {
        let option = &found.case.options[one.option];
        let name = option_name(&found.case, &option.id);
        ui.push_id(&option.id, |ui| {
            ui.horizontal_top(|ui| {
                let show = text.get("portfolio-show-option");
                let spoken = format!("{show}: {name}");
                let button = Button::quiet(&show).with_name(&spoken);
                let room = ui.available_width() - button.width(ui) - space::LARGE;
                ui.vertical(|ui| {
                    ui.set_width(room);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.label(RichText::new(&name).font(fonts::strong()));
                    label::body_ui(ui, &text.texts.lost(one, &found.case));
                });
                if button.ui(ui).clicked() {
                    requests.ask(UserRequest::ShowOption(option.id.clone()));
                }
            });
        });
        ui.add_space(space::TIGHT);
    }
}
