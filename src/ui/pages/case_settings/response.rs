//! How customers respond: every parameter, by what it is about.

use egui::Ui;

use super::curve;
use super::parameter::{self, heads_ui};
use crate::app::{CaseComputation, Reset};
use crate::domain::parameters::{self, Parameter};
use crate::domain::{BusinessCase, Response, ResponsePlan};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields::{ItemFields, message_ui};
use crate::ui::widgets::{card, label};

const VALUE: &str = "settings-group-value";
const KANO: &str = "settings-group-kano";
const MEMORY: &str = "settings-group-memory";
const EXPECTATION: &str = "settings-group-expectation";
const BEHAVIOUR: &str = "settings-group-behaviour";
const CONFIDENCE: &str = "settings-group-confidence";
const ALERT: &str = "settings-group-alert";

/// The cards, by the key of the catalogue of what their parameters are about.
const CARDS: [&str; 7] = [
    VALUE,
    KANO,
    MEMORY,
    EXPECTATION,
    BEHAVIOUR,
    CONFIDENCE,
    ALERT,
];

/// The card that a parameter stands on.
fn card_of(parameter: &Parameter) -> &'static str {
    match parameter.input.key.split('.').nth(1) {
        Some("tolerance" | "loss_aversion" | "delight_cap") => VALUE,
        Some("kano") => KANO,
        Some("memory") => MEMORY,
        Some("expectation_drift" | "expectation_adaptation") => EXPECTATION,
        Some("confidence") => CONFIDENCE,
        Some("overshoot_alert") => ALERT,
        Some(_) | None => BEHAVIOUR,
    }
}

/// Shows the cards with the parameters of the response.
pub(super) fn response_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    case: &mut BusinessCase,
    computed: Option<&CaseComputation>,
    requests: &mut Requests,
) {
    let response = &mut case.response;
    head_ui(ui, fields, response, requests);
    for title in CARDS {
        ui.add_space(space::SMALL);
        card::card_ui(ui, |ui| {
            card::title_ui(ui, &fields.text.get(title), "");
            let parameters = parameters::all().filter(|own| card_of(own) == title);
            heads_ui(ui, &fields.text, parameters.clone(), response);
            for parameter in parameters {
                parameter::parameter_ui(ui, fields, parameter, response, requests);
            }
            match title {
                VALUE => curve::curve_ui(ui, fields, &case.drivers, response, computed, requests),
                MEMORY => memory_sum_ui(ui, fields, response),
                _ => {}
            }
        });
    }
}

/// How many parameters are the user's own, and the way back to all defaults.
fn head_ui(ui: &mut Ui, fields: &ItemFields<'_>, response: &mut Response, requests: &mut Requests) {
    let text = &fields.text;
    ui.add_space(space::SMALL);
    label::page_title_ui(ui, &text.get("settings-response"));
    label::remark_ui(ui, &text.get("settings-response-lead"));
    let of_parameters = parameters::all()
        .filter(|parameter| parameter.is_set(response))
        .count();
    let set = of_parameters + usize::from(response.gain_curve.is_some());
    ui.horizontal(|ui| {
        let words = if set == 0 {
            text.get("settings-all-default")
        } else {
            text.with("settings-count-set", &[("count", set.into())])
        };
        let ink = Tokens::of(ui).text;
        label::cut_ui(ui, &words, fonts::strong(), ink);
        if set > 0 {
            let words = text.get("settings-reset-all");
            if Button::secondary(&words).ui(ui).clicked() {
                requests.ask(UserRequest::ResetResponse(Reset::Everything));
            }
        }
    });
}

/// The parts of the memory together.
fn memory_sum_ui(ui: &mut Ui, fields: &ItemFields<'_>, response: &Response) {
    let text = &fields.text;
    let memory = ResponsePlan::resolve(response).memory;
    let sum = memory.average + memory.peak + memory.end;
    let sum = text.texts.percent(sum, 1);
    let words = text.with("settings-memory-sum", &[("sum", sum.into())]);
    ui.separator();
    let ink = Tokens::of(ui).text;
    label::cut_ui(ui, &words, fonts::strong(), ink);
    if let Some(problem) = fields.problem(&fields.path.field("response").field("memory")) {
        message_ui(ui, &problem);
    }
}
