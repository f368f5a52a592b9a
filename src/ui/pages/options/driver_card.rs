//! The driver that an option lifts most: its gauge and its ratchet.

use egui::{Id, Ui};

use crate::app::CaseComputation;
use crate::domain::{BusinessCase, Impact, InvestmentOption};
use crate::engine::{CaseResult, DriverResult};
use crate::present::charts::GaugeScale;
use crate::present::charts::ratchet_chart;
use crate::text::CaseText;
use crate::text::warnings::driver_name;
use crate::ui::plots::line_chart::line_chart_ui;
use crate::ui::theme::space;
use crate::ui::widgets::gauge::{GaugeSize, gauge_ui};
use crate::ui::widgets::{card, choice, label};

const HEIGHT: f32 = 212.0;

/// The driver to show for an option: the one that it lifts furthest past the sweet spot, or else the one that it lifts most.
pub(super) fn main_driver<'a>(
    case: &BusinessCase,
    result: &'a CaseResult,
    option: &InvestmentOption,
) -> Option<&'a DriverResult> {
    if let Some(warning) = result.warning(&option.id) {
        return result.driver(&warning.driver);
    }
    let importance = |id: &str| {
        case.drivers
            .iter()
            .find(|d| d.id == id)
            .map_or(0.0, |d| d.importance)
    };
    lifts(option)
        .max_by(|one, other| {
            let weight = |(id, size): &(&str, f64)| size * importance(id);
            weight(one).total_cmp(&weight(other))
        })
        .and_then(|(id, _)| result.driver(id))
}

/// The drivers that an option lifts, with the points.
fn lifts(option: &InvestmentOption) -> impl Iterator<Item = (&str, f64)> {
    option
        .effects
        .iter()
        .filter_map(|effect| match &effect.impact {
            Impact::Lift(driver) => Some((driver.as_str(), effect.size.likely)),
            Impact::Expectation(_)
            | Impact::Incidents(_)
            | Impact::Resolution(_)
            | Impact::Complaints(_)
            | Impact::Saving => None,
        })
}

/// Shows the card for the option at `position`.
pub(super) fn driver_card_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    position: usize,
    computed: Option<&CaseComputation>,
) {
    let option = &case.options[position];
    card::card_ui(ui, |ui| {
        let main = computed.and_then(|computed| main_driver(case, &computed.result, option));
        let (Some(computed), Some(main)) = (computed, main) else {
            card::title_ui(ui, &text.get("driver-card-title"), "");
            label::remark_ui(ui, &text.get("driver-card-empty"));
            return;
        };
        let result = computed.result.as_ref();
        let chosen = chosen_driver(ui, text, case, option, main);
        let driver = result.driver(&chosen).unwrap_or(main);
        let name = driver_name(case, &driver.id);
        card::title_ui(
            ui,
            &name,
            &lift_words(text, option, computed, position, &driver.id),
        );
        let scale = GaugeScale::of(&result.drivers);
        let width = ui.available_width();
        gauge_ui(ui, text.texts, &name, driver, scale, GaugeSize::Card, width);
        ui.add_space(space::TIGHT);
        line_chart_ui(ui, text.texts, &ratchet_chart(text, driver), HEIGHT);
    });
}

/// Which of the lifted drivers is shown; the user can choose where there are several.
fn chosen_driver(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    option: &InvestmentOption,
    main: &DriverResult,
) -> String {
    let memory = Id::unique("driver shown").with(&option.id);
    let kept = ui.data(|data| data.get_temp::<String>(memory));
    let lifted: Vec<&str> = lifts(option).map(|(id, _)| id).collect();
    let current = kept
        .filter(|id| lifted.contains(&id.as_str()))
        .unwrap_or_else(|| main.id.clone());
    if lifted.len() < 2 {
        return current;
    }
    let choices: Vec<(usize, String)> = lifted
        .iter()
        .enumerate()
        .map(|(place, id)| (place, driver_name(case, id)))
        .collect();
    let place = lifted.iter().position(|id| *id == current);
    let name = text.get("driver-card-choice");
    let width = ui.available_width();
    match choice::choice_ui(ui, memory, &name, width, place, &choices) {
        Some(place) => {
            let chosen = lifted[place].to_owned();
            ui.data_mut(|data| data.insert_temp(memory, chosen.clone()));
            chosen
        }
        None => current,
    }
}

/// By how much the option lifts the driver, and how surely.
fn lift_words(
    text: &CaseText<'_>,
    option: &InvestmentOption,
    computed: &CaseComputation,
    position: usize,
    driver: &str,
) -> String {
    let lift: f64 = lifts(option)
        .filter(|(id, _)| *id == driver)
        .map(|(_, size)| size * option.scale)
        .sum();
    let weight = computed.plan.options.get(position).and_then(|planned| {
        let at = computed.plan.drivers.iter().position(|d| d.id == driver)?;
        computed.plan.effects[planned.effects.clone()]
            .iter()
            .find(|effect| effect.target == crate::domain::Target::Lift(at))
            .map(|effect| effect.weight)
    });
    text.with(
        "driver-card-lift",
        &[
            ("points", text.texts.number_change(lift, 1).into()),
            (
                "weight",
                text.texts.percent(weight.unwrap_or(1.0), 0).into(),
            ),
        ],
    )
}
