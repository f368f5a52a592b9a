//! A driver over the months: what is delivered against an expectation that rises with it.

use egui::{Id, Ui};

use crate::domain::BusinessCase;
use crate::engine::{CaseResult, DriverResult};
use crate::present::charts::ratchet_chart;
use crate::text::CaseText;
use crate::text::warnings::driver_name;
use crate::ui::plots::line_chart::line_chart_ui;
use crate::ui::theme::space;
use crate::ui::widgets::{card, choice, label};

const HEIGHT: f32 = 228.0;
/// Width of the choice of the driver.
const CHOICE: f32 = 280.0;

/// Shows the card: the choice of a driver and its picture.
pub(super) fn norm_ui(ui: &mut Ui, text: &CaseText<'_>, case: &BusinessCase, result: &CaseResult) {
    card::card_ui(ui, |ui| {
        let remark = text.get("journey-norm-remark");
        card::title_ui(ui, &text.get("journey-norm"), &remark);
        let Some(driver) = chosen_ui(ui, text, case, result) else {
            label::remark_ui(ui, &text.get("journey-norm-empty"));
            return;
        };
        ui.add_space(space::TIGHT);
        line_chart_ui(ui, text.texts, &ratchet_chart(text, driver), HEIGHT);
        if !driver.expectation_is_known {
            label::caption_ui(ui, &text.get("journey-norm-unknown"));
        }
    });
}

/// The driver that is shown: the one that was chosen, or else the one that tells most.
fn chosen_ui<'a>(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &'a CaseResult,
) -> Option<&'a DriverResult> {
    let memory = Id::unique("driver against its norm");
    let kept = ui.data(|data| data.get_temp::<String>(memory));
    let current = kept
        .and_then(|id| result.driver(&id))
        .or_else(|| telling(result))?;
    let drivers = &result.drivers;
    let choices: Vec<(usize, String)> = drivers
        .iter()
        .enumerate()
        .map(|(place, driver)| (place, driver_name(case, &driver.id)))
        .collect();
    let place = drivers.iter().position(|driver| driver.id == current.id);
    let name = text.get("driver-card-choice");
    match choice::choice_ui(ui, memory, &name, CHOICE, place, &choices) {
        Some(place) => {
            let chosen = &drivers[place];
            ui.data_mut(|data| data.insert_temp(memory, chosen.id.clone()));
            Some(chosen)
        }
        None => Some(current),
    }
}

/// The driver of the gravest warning, or else the one that the plan lifts furthest, or else the first.
fn telling(result: &CaseResult) -> Option<&DriverResult> {
    let warned = result.warnings.first();
    let warned = warned.and_then(|warning| result.driver(&warning.driver));
    let lifted = result.drivers.iter().filter(|driver| driver.is_lifted);
    warned
        .or_else(|| lifted.max_by(|one, other| one.peak_gap.total_cmp(&other.peak_gap)))
        .or_else(|| result.drivers.first())
}
