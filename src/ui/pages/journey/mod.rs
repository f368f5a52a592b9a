//! The promise and the journey: the touchpoints in their order and the drivers met there, and what stands out of them.

mod drivers;
mod norm;
mod touchpoints;

use egui::{Id, Ui};

use crate::app::Document;
use crate::domain::Plan;
use crate::engine::journey::{ExperienceGap, experience_gap};
use crate::ui::case_text::CaseText;
use crate::ui::pages::list::Ranges;
use crate::ui::plots::{driver_scores, journey_curve, pillars};
use crate::ui::theme::{fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::grid::Grid;
use crate::ui::widgets::{card, label};

use drivers::driver_rows;
use touchpoints::touchpoint_rows;

/// Rows of drivers that are in sight at once.
const DRIVERS: usize = 14;
/// Rows of touchpoints that are in sight at once.
const TOUCHPOINTS: usize = 8;

/// Shows the page.
pub(crate) fn page_ui(ui: &mut Ui, text: &CaseText<'_>, document: &mut Document) {
    label::page_title_ui(ui, &text.get("page-journey"));
    label::remark_ui(ui, &text.get("journey-lead"));
    ui.add_space(space::TIGHT);
    let computed = document.shown().cloned();
    let problems = document.computation().problems().to_vec();
    if let Some(computed) = &computed {
        gap_ui(ui, text, &computed.plan);
        ui.add_space(space::TIGHT);
        card::card_ui(ui, |ui| {
            card::title_ui(
                ui,
                &text.get("journey-curve"),
                &text.get("journey-curve-remark"),
            );
            let curve = crate::engine::journey::curve(&computed.plan, &computed.result);
            journey_curve::journey_curve_ui(ui, text, &document.case, &curve);
        });
        ui.add_space(space::TIGHT);
    }
    card::card_ui(ui, |ui| {
        let ranges = drivers_title_ui(ui, text);
        let plan = computed.as_ref().map(|computed| computed.plan.as_ref());
        let mut rows = driver_rows(text, &mut document.case, &problems, plan, ranges);
        let (name, add) = (text.get("journey-drivers"), text.get("journey-add-driver"));
        Grid::new(text, "drivers", name, add)
            .most_rows(DRIVERS)
            .ui(ui, &mut rows);
    });
    ui.add_space(space::TIGHT);
    let Some(computed) = &computed else {
        card::card_ui(ui, |ui| touchpoints_ui(ui, text, document, &problems));
        return;
    };
    if document.case.drivers.len() == computed.plan.drivers.len() {
        card::card_ui(ui, |ui| {
            card::title_ui(
                ui,
                &text.get("journey-scores"),
                &text.get("journey-scores-remark"),
            );
            driver_scores::driver_scores_ui(ui, text, &document.case, &computed.plan);
        });
        ui.add_space(space::TIGHT);
        norm::norm_ui(ui, text, &document.case, &computed.result);
        ui.add_space(space::TIGHT);
    }
    let shortfalls = crate::engine::journey::pillar_shortfalls(&computed.plan, &computed.result);
    card::pair_ui(
        ui,
        "journey",
        0.5,
        |ui| touchpoints_ui(ui, text, document, &problems),
        |ui| {
            card::title_ui(
                ui,
                &text.get("journey-pillars"),
                &text.get("journey-pillars-remark"),
            );
            pillars::pillars_ui(ui, text, &shortfalls);
        },
    );
}

fn touchpoints_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    problems: &[crate::domain::Problem],
) {
    card::title_ui(
        ui,
        &text.get("journey-touchpoints"),
        &text.get("journey-touchpoints-remark"),
    );
    let mut rows = touchpoint_rows(text, &mut document.case, problems);
    let name = text.get("journey-touchpoints");
    Grid::new(
        text,
        "touchpoints",
        name,
        text.get("journey-add-touchpoint"),
    )
    .most_rows(TOUCHPOINTS)
    .ui(ui, &mut rows);
}

/// The title of the drivers, and the button that shows low and high values; returns whether these are shown.
fn drivers_title_ui(ui: &mut Ui, text: &CaseText<'_>) -> Ranges {
    let memory = Id::unique("ranges of the drivers");
    let ranges = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 200.0);
            card::title_ui(
                ui,
                &text.get("journey-drivers"),
                &text.get("journey-drivers-remark"),
            );
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let (key, other) = match ranges {
                Ranges::Hidden => ("list-show-ranges", Ranges::Shown),
                Ranges::Shown => ("list-hide-ranges", Ranges::Hidden),
            };
            if Button::quiet(&text.get(key)).ui(ui).clicked() {
                ui.data_mut(|data| data.insert_temp(memory, other));
                ui.ctx().request_discard("other columns");
            }
        });
    });
    ranges
}

/// What management believes against what customers say, in one line.
fn gap_ui(ui: &mut Ui, text: &CaseText<'_>, plan: &Plan) {
    card::card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        match experience_gap(plan) {
            Some(gap) => {
                let words = gap_sentence(text, gap);
                ui.label(egui::RichText::new(words).font(fonts::card_title()));
                let remark = text.with("journey-gap-remark", &[("count", gap.drivers.into())]);
                label::caption_ui(ui, &remark);
            }
            None => {
                label::strong_ui(ui, &text.get("journey-gap-none"));
                label::caption_ui(ui, &text.get("journey-gap-none-next"));
            }
        }
    });
}

/// The sentence about the experience gap. Means that read the same agree.
fn gap_sentence(text: &CaseText<'_>, gap: ExperienceGap) -> String {
    let mark = |value: f64| text.texts.number(value, 1);
    let tenths = |value: f64| (value * 10.0).round();
    let distance = (tenths(gap.believed) - tenths(gap.delivered)) / 10.0;
    let key = if distance > 0.0 {
        "journey-gap-over"
    } else if distance < 0.0 {
        "journey-gap-under"
    } else {
        "journey-gap-same"
    };
    text.with(
        key,
        &[
            ("believed", mark(gap.believed).into()),
            ("delivered", mark(gap.delivered).into()),
            ("distance", mark(distance.abs()).into()),
        ],
    )
}
