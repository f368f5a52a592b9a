//! One parameter of the response: its numbers, whether they are the default, where that comes from, and the way back to it.

use egui::{Align, Layout, Sense, Ui, Vec2, vec2};

use crate::app::Reset;
use crate::domain::inputs::{Input, Unit};
use crate::domain::parameters::{Parameter, ParameterPart, Setting};
use crate::domain::{Estimate, Evidence, FieldPath, Response};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::basis::{Grade, basis_ui, grade_ui, is_unfolded, paint_grade};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::distribution::distribution_ui;
use crate::ui::widgets::estimate::PICTURE;
use crate::ui::widgets::fields::{ItemFields, message_ui};
use crate::ui::widgets::label;
use crate::ui::widgets::number_field::NumberInput;
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::sign::Sign;

/// Width of a field.
const FIELD: f32 = 76.0;
/// Width of what a number is counted in.
const UNIT: f32 = 96.0;
/// Width of whether it is the default.
const STATE: f32 = 136.0;

/// Width of the fields of a parameter, with the picture of what lies between them.
const FIELDS: f32 = 3.0 * FIELD + 3.0 * space::TIGHT + PICTURE;

/// Width of everything but the name.
const OTHERS: f32 = FIELDS + UNIT + STATE + space::CONTROL + 4.0 * space::SMALL;

/// The narrowest that a name is; where it would be narrower it stands on a line of its own.
const LEAST_NAME: f32 = 120.0;

/// Lowest, likely, highest: the heads of the columns, where a parameter has a range.
pub(super) fn heads_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    mut parameters: impl Iterator<Item = Parameter>,
    response: &mut Response,
) {
    let has_range =
        |parameter: Parameter| matches!(parameter.setting(response), Setting::Estimate(_));
    if !parameters.any(has_range) {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        if let Some(width) = name_width(ui) {
            ui.add_space(width + space::TIGHT);
        }
        for key in ["heading-lowest", "heading-likely", "heading-highest"] {
            cell_ui(
                ui,
                FIELD,
                16.0,
                Layout::right_to_left(Align::Center),
                |ui| {
                    label::caption_ui(ui, &text.get(key));
                },
            );
        }
    });
}

/// Room for the name before the fields; none where it has to stand above them.
fn name_width(ui: &Ui) -> Option<f32> {
    let width = (ui.max_rect().width() - OTHERS).floor();
    (width >= LEAST_NAME).then_some(width)
}

fn cell_ui(ui: &mut Ui, width: f32, height: f32, layout: Layout, show: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
        ui.set_min_width(width);
        show(ui);
    });
}

/// Shows a parameter.
pub(super) fn parameter_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    parameter: Parameter,
    response: &mut Response,
    requests: &mut Requests,
) {
    let text = &fields.text;
    let is_set = parameter.is_set(response);
    ui.spacing_mut().item_spacing.y = 2.0;
    let name_width = name_width(ui);
    if name_width.is_none() {
        name_ui(ui, text, parameter);
    }
    let mut messages = Vec::new();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let left = Layout::left_to_right(Align::Center);
        if let Some(width) = name_width {
            cell_ui(ui, width, space::CONTROL, left, |ui| {
                name_ui(ui, text, parameter);
            });
        }
        cell_ui(ui, FIELDS, space::CONTROL, left, |ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            messages = numbers_ui(ui, fields, parameter, response);
        });
        if name_width.is_some() {
            state_and_unit_ui(ui, text, parameter, is_set, requests);
        }
    });
    if name_width.is_none() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            state_and_unit_ui(ui, text, parameter, is_set, requests);
        });
    }
    for message in messages {
        message_ui(ui, &message);
    }
    label::caption_ui(ui, &origin(text, parameter.input));
    own_basis_ui(ui, text, parameter, response);
    ui.spacing_mut().item_spacing.y = space::SMALL;
    ui.add_space(space::SMALL);
}

fn name_ui(ui: &mut Ui, text: &CaseText<'_>, parameter: Parameter) {
    let name = text.texts.input_label(parameter.input);
    let ink = Tokens::of(ui).text;
    label::cut_ui(ui, &name, fonts::body(), ink)
        .on_hover_text(text.texts.input_help(parameter.input));
}

/// What a number is counted in, whether it is the default, and the way back to that.
fn state_and_unit_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    parameter: Parameter,
    is_set: bool,
    requests: &mut Requests,
) {
    let left = Layout::left_to_right(Align::Center);
    cell_ui(ui, UNIT, space::CONTROL, left, |ui| {
        // A share says so itself.
        let unit = match parameter.input.unit {
            Unit::Share => String::new(),
            unit => text.texts.unit(unit, text.currency),
        };
        let ink = Tokens::of(ui).secondary;
        label::cut_ui(ui, &unit, fonts::secondary(), ink);
    });
    cell_ui(ui, STATE, space::CONTROL, left, |ui| {
        state_ui(ui, text, parameter.input, is_set);
    });
    if is_set {
        let name = text.texts.input_label(parameter.input);
        let words = text.with("settings-reset", &[("parameter", name.into())]);
        if Button::sign_only(Sign::Undo, &words).ui(ui).clicked() {
            requests.ask(UserRequest::ResetResponse(Reset::Parameter(parameter)));
        }
    }
}

/// What an estimate of the user's own rests on; a default has its source beside it.
fn own_basis_ui(ui: &mut Ui, text: &CaseText<'_>, parameter: Parameter, response: &mut Response) {
    let Setting::Estimate(Some(estimate)) = parameter.setting(response) else {
        return;
    };
    let (path, name) = (parameter.path(), text.texts.input_label(parameter.input));
    let grade = Grade {
        text,
        path: &path,
        name: &name,
        evidence: estimate.evidence(),
    };
    grade_ui(ui, &grade);
    if is_unfolded(ui, &path) {
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(MOST_BASIS));
            basis_ui(ui, text, &path, &name, &mut estimate.basis);
        });
    }
}

/// The widest that the fields of a basis get.
const MOST_BASIS: f32 = 560.0;

/// The fields for the numbers of a parameter. What is left out shows the default in grey.
fn numbers_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    parameter: Parameter,
    response: &mut Response,
) -> Vec<String> {
    let default = parameter.input.default_estimate();
    let path = parameter.path();
    let likely = (ParameterPart::Likely, default.likely);
    let shown: Vec<(ParameterPart, FieldPath, Option<f64>, Option<f64>)> =
        match parameter.setting(response) {
            Setting::Number(number) => {
                vec![(ParameterPart::Likely, path.clone(), *number, Some(likely.1))]
            }
            Setting::Estimate(setting) => {
                let of = |part: fn(&Estimate) -> Option<f64>| setting.as_ref().and_then(part);
                // A range of the default is not there any more beside numbers of one's own.
                let hint = |bound: Option<f64>| bound.filter(|_| setting.is_none());
                vec![
                    (
                        ParameterPart::Low,
                        path.field("low"),
                        of(|e| e.low),
                        hint(default.low),
                    ),
                    (
                        ParameterPart::Likely,
                        path.field("likely"),
                        of(|e| Some(e.likely)),
                        Some(likely.1),
                    ),
                    (
                        ParameterPart::High,
                        path.field("high"),
                        of(|e| e.high),
                        hint(default.high),
                    ),
                ]
            }
        };
    if shown.len() == 1 {
        ui.add_space(FIELD + space::TIGHT);
    }
    let number = NumberText {
        input: parameter.input,
        case: fields.text,
        digits: Digits::Any,
    };
    let mut messages = Vec::new();
    let of_range = fields.problem(&path);
    for (part, path, value, hint) in shown {
        let hint = hint.map_or_else(|| "–".to_owned(), |hint| number.shown(hint));
        let problem = fields.problem(&path).or_else(|| of_range.clone());
        let entry = NumberInput::new(number, path)
            .width(FIELD)
            .hint(&hint)
            .problem(problem)
            .optional_ui(ui, value);
        if let Some(entered) = entry.entered {
            parameter.enter(response, part, entered);
        }
        messages.extend(entry.message);
    }
    messages.dedup();
    let shown = match parameter.setting(response) {
        Setting::Number(_) => None,
        Setting::Estimate(Some(own)) => Some(own.clone()),
        Setting::Estimate(None) => Some(default),
    };
    if let Some(estimate) = shown {
        distribution_ui(ui, &number, &estimate, vec2(PICTURE, space::CONTROL));
    }
    messages
}

/// Whether a parameter is the default, and hatched where that is our own judgement.
pub(super) fn state_ui(ui: &mut Ui, text: &CaseText<'_>, input: &Input, is_set: bool) {
    let tokens = Tokens::of(ui);
    if is_set {
        label::cut_ui(
            ui,
            &text.get("settings-set"),
            fonts::secondary_strong(),
            tokens.accent,
        );
        return;
    }
    let key = if input.source.is_assumed() {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
        paint_grade(ui, rect, Evidence::Judgement);
        "settings-default-assumed"
    } else {
        "settings-default"
    };
    label::cut_ui(ui, &text.get(key), fonts::secondary(), tokens.secondary);
}

/// The default with its range, and where it comes from.
fn origin(text: &CaseText<'_>, input: &'static Input) -> String {
    let number = NumberText {
        input,
        case: *text,
        digits: Digits::Any,
    };
    let default = input.default_estimate();
    let range = default.low.zip(default.high);
    let source = text.texts.input_source(input).unwrap_or_default();
    let likely = number.shown(default.likely);
    match range {
        Some((low, high)) => text.with(
            "settings-origin-range",
            &[
                ("likely", likely.into()),
                ("low", number.shown(low).into()),
                ("high", number.shown(high).into()),
                ("source", source.into()),
            ],
        ),
        None => text.with(
            "settings-origin",
            &[("likely", likely.into()), ("source", source.into())],
        ),
    }
}
