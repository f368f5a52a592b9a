//! How customers respond: every parameter, by what it is about.

use egui::Ui;

use super::curve;
use super::parameter::{self, heads_ui};
use crate::app::{Computed, Reset};
use crate::domain::inputs::{self, Input};
use crate::domain::parameters::{self, Parameter};
use crate::domain::{BusinessCase, Response, ResponsePlan};
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields::{Fields, message_ui};
use crate::ui::widgets::{card, label};

/// What a group of parameters is about, as a key of the catalogue, and the parameters.
type Group = (&'static str, &'static [&'static Input]);

const VALUE: Group = (
    "settings-group-value",
    &[
        &inputs::TOLERANCE,
        &inputs::LOSS_AVERSION,
        &inputs::DELIGHT_CAP,
    ],
);

const KANO: Group = (
    "settings-group-kano",
    &[
        &inputs::KANO_BASIC_LOSS,
        &inputs::KANO_BASIC_GAIN,
        &inputs::KANO_PERFORMANCE_LOSS,
        &inputs::KANO_PERFORMANCE_GAIN,
        &inputs::KANO_ATTRACTIVE_LOSS,
        &inputs::KANO_ATTRACTIVE_GAIN,
    ],
);

const MEMORY: Group = (
    "settings-group-memory",
    &[
        &inputs::MEMORY_AVERAGE,
        &inputs::MEMORY_PEAK,
        &inputs::MEMORY_END,
    ],
);

const OTHERS: [Group; 4] = [
    (
        "settings-group-expectation",
        &[&inputs::EXPECTATION_DRIFT, &inputs::EXPECTATION_ADAPTATION],
    ),
    (
        "settings-group-behaviour",
        &[
            &inputs::LAG_MONTHS,
            &inputs::RETENTION,
            &inputs::SPEND,
            &inputs::PRICE,
            &inputs::REFERRAL,
            &inputs::CONVERSION,
            &inputs::CONTACT,
            &inputs::FRICTION_REPEAT,
        ],
    ),
    (
        "settings-group-confidence",
        &[
            &inputs::CONFIDENCE_OWN_EXPERIMENT,
            &inputs::CONFIDENCE_OWN_TREND,
            &inputs::CONFIDENCE_OWN_SURVEY,
            &inputs::CONFIDENCE_PUBLISHED_STUDY,
            &inputs::CONFIDENCE_JUDGEMENT,
        ],
    ),
    ("settings-group-alert", &[&inputs::OVERSHOOT_ALERT]),
];

/// Shows the cards with the parameters of the response.
pub(super) fn response_ui(
    ui: &mut Ui,
    fields: &Fields<'_>,
    case: &mut BusinessCase,
    computed: Option<&Computed>,
    requests: &mut Requests,
) {
    head_ui(ui, fields, &mut case.response, requests);
    ui.add_space(space::SMALL);
    group_ui(
        ui,
        fields,
        VALUE,
        &mut case.response,
        requests,
        |ui, response, requests| {
            curve::curve_ui(ui, fields, &case.drivers, response, computed, requests);
        },
    );
    ui.add_space(space::SMALL);
    group_ui(ui, fields, KANO, &mut case.response, requests, |_, _, _| ());
    ui.add_space(space::SMALL);
    group_ui(
        ui,
        fields,
        MEMORY,
        &mut case.response,
        requests,
        |ui, response, _| {
            memory_sum_ui(ui, fields, response);
        },
    );
    for group in OTHERS {
        ui.add_space(space::SMALL);
        group_ui(
            ui,
            fields,
            group,
            &mut case.response,
            requests,
            |_, _, _| (),
        );
    }
}

/// How many parameters are the user's own, and the way back to all defaults.
fn head_ui(ui: &mut Ui, fields: &Fields<'_>, response: &mut Response, requests: &mut Requests) {
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
                requests.ask(Request::ResetResponse(Reset::Everything));
            }
        }
    });
}

/// A card with a group of parameters and what comes with them.
fn group_ui(
    ui: &mut Ui,
    fields: &Fields<'_>,
    (title, inputs): Group,
    response: &mut Response,
    requests: &mut Requests,
    below: impl FnOnce(&mut Ui, &mut Response, &mut Requests),
) {
    card::card_ui(ui, |ui| {
        card::title_ui(ui, &fields.text.get(title), "");
        let parameters = inputs.iter().map(|input| Parameter { input });
        heads_ui(ui, &fields.text, parameters.clone(), response);
        for parameter in parameters {
            parameter::parameter_ui(ui, fields, parameter, response, requests);
        }
        below(ui, response, requests);
    });
}

/// The parts of the memory together.
fn memory_sum_ui(ui: &mut Ui, fields: &Fields<'_>, response: &Response) {
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
