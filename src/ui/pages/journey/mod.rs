//! The promise and the journey: the touchpoints in their order and the drivers met there, and what stands out of them.

mod drivers;
mod norm;
mod touchpoints;

use egui::Ui;

use crate::app::Document;
use crate::domain::Plan;
use crate::engine::results::journey::{ExperienceGap, experience_gap};
use crate::present::charts::{pillar_chart, scores_table};
use crate::present::why::told;
use crate::text::{CaseText, Sentence};
use crate::ui::pages::list::{grid_with_basis_ui, title_with_ranges_ui};
use crate::ui::plots::{bar_chart, driver_scores, journey_curve};
use crate::ui::theme::{fonts, space};
use crate::ui::why;
use crate::ui::widgets::grid::Grid;
use crate::ui::widgets::list::table;
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
            let curve = crate::engine::results::journey::curve(&computed.plan, &computed.result);
            journey_curve::journey_curve_ui(ui, text, &document.case, &curve);
        });
        ui.add_space(space::TIGHT);
    }
    card::card_ui(ui, |ui| {
        let (title, remark) = (
            text.get("journey-drivers"),
            text.get("journey-drivers-remark"),
        );
        let ranges = title_with_ranges_ui(ui, text, "drivers", &title, &remark);
        let plan = computed.as_ref().map(|computed| computed.plan.as_ref());
        let mut rows = driver_rows(text, &mut document.case, &problems, plan, ranges);
        let add = text.get("journey-add-driver");
        let grid = Grid::new(text, "drivers", title, add).most_rows(DRIVERS);
        grid_with_basis_ui(ui, text, grid, &mut rows);
    });
    ui.add_space(space::TIGHT);
    let Some(computed) = &computed else {
        card::card_ui(ui, |ui| touchpoints_ui(ui, text, document, &problems));
        return;
    };
    if document.case.drivers.len() == computed.plan.drivers.len() {
        card::card_ui(ui, |ui| {
            table::title_ui(
                ui,
                text.texts,
                &text.get("journey-scores"),
                &text.get("journey-scores-remark"),
                || scores_table(text, &document.case, &computed.plan),
            );
            driver_scores::driver_scores_ui(ui, text, &document.case, &computed.plan);
        });
        ui.add_space(space::TIGHT);
        norm::norm_ui(ui, text, &document.case, &computed.result);
        ui.add_space(space::TIGHT);
    }
    let shortfalls =
        crate::engine::results::journey::pillar_shortfalls(&computed.plan, &computed.result);
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
            bar_chart::bar_chart_ui(ui, text.texts, &pillar_chart(text, &shortfalls));
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

/// What management believes against what customers say, in one line.
fn gap_ui(ui: &mut Ui, text: &CaseText<'_>, plan: &Plan) {
    card::card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        match experience_gap(plan) {
            Some(gap) => {
                let words = gap_sentence(text, gap);
                let told = told::of_experience_gap(&words);
                let sentence = egui::RichText::new(&*words).font(fonts::card_title());
                let written = ui.label(sentence).rect;
                why::offer_each(ui, text.texts, written, "experience gap", &told);
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
fn gap_sentence(text: &CaseText<'_>, gap: ExperienceGap) -> Sentence {
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
    text.sentence(
        key,
        &[
            ("believed", mark(gap.believed).into()),
            ("delivered", mark(gap.delivered).into()),
            ("distance", mark(distance.abs()).into()),
        ],
    )
}
