//! The plan beside another version of it: which one, the figures of both, and the way between.

use egui::Ui;

use super::bridge::bridge_ui;
use super::headlines::headlines_ui;
use super::list::unnamed;
use crate::app::Document;
use crate::app::background::comparison_job::{ComparisonJob, Pair, With};
use crate::app::compare::CompareError;
use crate::domain::{BusinessCase, Problem};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields::message_ui;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, choice, label};

/// The most problems that are told of a case that cannot be computed.
const MOST_PROBLEMS: usize = 3;

/// Shows the card.
pub(super) fn against_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    job: &mut ComparisonJob,
    requests: &mut Requests,
) {
    card::card_ui(ui, |ui| {
        card::title_ui(ui, &text.get("compare-against"), "");
        choose_ui(ui, text, document, job, requests);
        ui.add_space(space::SMALL);
        let Some(compared) = job.shown() else {
            label::remark_ui(ui, &text.get("compare-under-way"));
            return;
        };
        let Some(pair) = &compared.pair else {
            let key = match &job.with {
                With::Saved => "compare-never-saved",
                With::OtherFile => "compare-no-file",
                With::Scenario(_) => "compare-scenario-not-computed",
            };
            label::remark_ui(ui, &text.get(key));
            return;
        };
        if !job.is_current() {
            ui.set_opacity(0.55);
        }
        pair_ui(ui, text, job, pair);
    });
}

/// What can be compared with, and a button for another file.
fn choose_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    job: &mut ComparisonJob,
    requests: &mut Requests,
) {
    let mut choices = vec![(With::Saved, text.get("compare-with-saved"))];
    for scenario in &document.case.scenarios {
        let name = unnamed(text, &scenario.name);
        let words = text.with("compare-with-scenario", &[("name", name.into())]);
        choices.push((With::Scenario(scenario.id.clone()), words));
    }
    if let Some(other) = job.other() {
        let words = text.with("compare-with-file", &[("file", (&other.name).into())]);
        choices.push((With::OtherFile, words));
    }
    let current = choices.iter().position(|(with, _)| *with == job.with);
    let by_place: Vec<(usize, String)> = choices
        .iter()
        .enumerate()
        .map(|(place, (_, words))| (place, words.clone()))
        .collect();
    ui.horizontal(|ui| {
        let words = text.get("compare-choose-file");
        let button = Button::secondary(&words).with_sign(Sign::File);
        let width = (ui.available_width() - button.width(ui) - space::SMALL).min(420.0);
        let name = text.get("compare-with");
        if let Some(place) = choice::choice_ui(ui, "with", &name, width, current, &by_place) {
            job.with = choices[place].0.clone();
        }
        if button.ui(ui).clicked() {
            requests.ask(UserRequest::CompareWithFile);
        }
    });
}

fn pair_ui(ui: &mut Ui, text: &CaseText<'_>, job: &ComparisonJob, pair: &Pair) {
    let names = names(text, job, pair);
    let names = [names[0].as_str(), names[1].as_str()];
    match &pair.bridge {
        Ok(comparison) if comparison.steps.is_empty() => {
            let key = match &job.with {
                With::Saved => "compare-same-as-saved",
                With::OtherFile => "compare-same-as-file",
                With::Scenario(_) => "compare-same-as-plan",
            };
            label::remark_ui(ui, &text.get(key));
        }
        Ok(comparison) => {
            headlines_ui(ui, text, pair, names);
            if pair.cases[0].currency != pair.cases[1].currency {
                label::caption_ui(ui, &text.get("compare-currencies"));
            }
            ui.add_space(space::MEDIUM);
            bridge_ui(ui, text, comparison, &pair.cases, names);
        }
        Err(CompareError::First(problems)) => {
            not_computed_ui(ui, text, names[0], problems, &pair.cases[0]);
        }
        Err(CompareError::Second(problems)) => {
            not_computed_ui(ui, text, names[1], problems, &pair.cases[1]);
        }
        Err(CompareError::Apply(error)) => {
            log::error!("{error}");
            message_ui(ui, &text.get("compare-failed"));
        }
    }
}

fn not_computed_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    name: &str,
    problems: &[Problem],
    case: &BusinessCase,
) {
    message_ui(
        ui,
        &text.with("compare-side-not-computed", &[("name", name.into())]),
    );
    for problem in problems.iter().take(MOST_PROBLEMS) {
        label::body_ui(ui, &text.texts.problem_in(problem, case));
    }
}

/// What the two cases are called.
fn names(text: &CaseText<'_>, job: &ComparisonJob, pair: &Pair) -> [String; 2] {
    match &job.with {
        With::Saved => [text.get("compare-saved"), text.get("compare-now")],
        With::OtherFile => [
            job.other()
                .map_or_else(String::new, |other| other.name.clone()),
            text.get("compare-this"),
        ],
        With::Scenario(id) => {
            let mut scenarios = pair.cases[0].scenarios.iter();
            let name = scenarios
                .find(|own| own.id == *id)
                .map_or_else(String::new, |own| unnamed(text, &own.name));
            [text.get("compare-plan"), name]
        }
    }
}
