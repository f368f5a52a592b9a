//! How the case is simulated: trials, seed, how exact that is, and how far it is.

use egui::{Ui, Vec2};

use crate::app::background::JobState;
use crate::app::background::simulation_job::SimulationJob;
use crate::engine::simulation::{SimulationResult, SimulationSettings};
use crate::text::{CaseText, Sentence};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::switch::switch_ui;

/// Numbers of trials to choose from.
const TRIALS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// Shows it, with what can be chosen.
pub(super) fn trials_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    found: Option<&SimulationResult>,
    job: &SimulationJob,
    settings: SimulationSettings,
    requests: &mut Requests,
) {
    if let Some(found) = found {
        let sentence = words(text, found, job);
        let written = label::remark_ui(ui, &sentence).rect;
        super::said_ui(ui, text, written, &sentence);
    }
    ui.add_space(space::TIGHT);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(space::SMALL, space::TIGHT);
        let name = text.get("risk-trials");
        label::strong_ui(ui, &name);
        let parts = TRIALS.map(|trials| (trials, text.texts.number(trials as f64, 0)));
        if let Some(trials) = switch_ui(ui, &name, settings.trials, &parts) {
            requests.ask(UserRequest::SimulateWith(SimulationSettings {
                trials,
                ..settings
            }));
        }
        let next = settings.seed.wrapping_add(1);
        let seed = text.get("risk-new-seed");
        let help = text.with("risk-new-seed-help", &[("seed", next.to_string().into())]);
        let button = Button::quiet(&seed).ui(ui).on_hover_text(help);
        if button.clicked() {
            requests.ask(UserRequest::SimulateWith(SimulationSettings {
                seed: next,
                ..settings
            }));
        }
        match job.state() {
            JobState::Stale | JobState::Partial => {
                if Button::quiet(&text.get("risk-stop")).ui(ui).clicked() {
                    requests.ask(UserRequest::StopSimulating);
                }
            }
            JobState::Cancelled => {
                if Button::secondary(&text.get("risk-resume")).ui(ui).clicked() {
                    requests.ask(UserRequest::SimulateAgain);
                }
            }
            JobState::Complete | JobState::Impossible | JobState::BrokenOff => {}
        }
    });
}

/// How exact it is and how far.
fn words(text: &CaseText<'_>, found: &SimulationResult, job: &SimulationJob) -> Sentence {
    let trials = || text.texts.trials(found.trials);
    match job.state() {
        JobState::Stale | JobState::Impossible | JobState::BrokenOff => {
            text.sentence("risk-stale", &[])
        }
        JobState::Partial => {
            let share = text.texts.percent(job.progress(), 0);
            let arguments = [("trials", trials().into()), ("share", share.into())];
            text.sentence("risk-refining", &arguments)
        }
        JobState::Cancelled => text.sentence("risk-stopped", &[("trials", trials().into())]),
        JobState::Complete => text.texts.how_simulated(found, text.currency),
    }
}
