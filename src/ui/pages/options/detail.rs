//! Everything about one option but what it changes: name, costs, timing, sureness and scale.

use egui::{Align, Layout, Ui};

use super::{relations, starts_after_end};
use crate::app::CaseComputation;
use crate::domain::inputs::{self, Input};
use crate::domain::{Category, InvestmentOption, Record};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::captioned::captioned_ui;
use crate::ui::widgets::checkbox::checkbox_ui;
use crate::ui::widgets::estimate;
use crate::ui::widgets::fields::{ItemFields, message_ui};
use crate::ui::widgets::number_field::NumberInput;
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::record_fields::record_fields_ui;
use crate::ui::widgets::scale_slider::scale_slider_ui;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::text_field::{
    optional_long_text_field_ui, optional_text_field_ui, text_field_ui,
};
use crate::ui::widgets::{card, choice, label};

/// What it costs, once and per year.
const COSTS: [&Input; 4] = [
    &inputs::ONE_OFF_COST,
    &inputs::ANNUAL_COST,
    &inputs::FIXED_SHARE,
    &inputs::COST_UPLIFT,
];

/// When it is built, works and stops.
const TIMING: [&Input; 6] = [
    &inputs::START_MONTH,
    &inputs::BUILD_MONTHS,
    &inputs::RAMP_MONTHS,
    &inputs::RUN_MONTHS,
    &inputs::FADE_HALF_LIFE_MONTHS,
    &inputs::DELAY_MONTHS,
];

/// Shows the card of the option at `position`.
pub(super) fn detail_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    options: &mut [InvestmentOption],
    position: usize,
    computed: Option<&CaseComputation>,
    requests: &mut Requests,
) {
    let text = &fields.text;
    card::card_ui(ui, |ui| {
        let option = &mut options[position];
        name_ui(ui, fields, option, requests);
        identity_ui(ui, fields, option);
        description_ui(ui, fields, option);
        scale_head_ui(ui, text, option);
        scale_ui(ui, fields, option, computed);
        section_ui(ui, &text.get("detail-costs"));
        estimate::heads_ui(ui, text);
        record_fields_ui(ui, fields, option, COSTS, 2);
        section_ui(ui, &text.get("detail-timing"));
        record_fields_ui(ui, fields, option, TIMING, 2);
        if let Some(computed) = computed {
            starts_after_end::notice_ui(ui, text, computed, &option.id);
        }
        section_ui(ui, &text.get("detail-sureness"));
        let elsewhere = [&COSTS[..], &TIMING, &[&inputs::SCALE]].concat();
        let others = inputs::without(InvestmentOption::INPUTS, &elsewhere);
        record_fields_ui(ui, fields, option, others, 2);
        section_ui(ui, &text.get("detail-relations"));
        relations::relations_ui(ui, fields, options, position);
    });
}

/// The name, with what can be done with the option as a whole behind it.
fn name_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    option: &mut InvestmentOption,
    requests: &mut Requests,
) {
    let text = &fields.text;
    let whole = ui.available_width();
    let width = whole - 2.0 * (space::CONTROL + space::TIGHT);
    captioned_ui(ui, whole, &text.get("detail-name"), |ui, name| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            let path = fields.path.field("name");
            text_field_ui(ui, text.texts, &path, name, &mut option.name, width);
            let copy = text.get("options-duplicate");
            if Button::sign_only(Sign::Copy, &copy).ui(ui).clicked() {
                requests.ask(UserRequest::DuplicateOption(option.id.clone()));
            }
            let remove = text.get("options-remove");
            if Button::sign_only(Sign::Bin, &remove).ui(ui).clicked() {
                requests.ask(UserRequest::RemoveOption(option.id.clone()));
            }
        });
    });
}

/// A line, and what the fields below it are about.
fn section_ui(ui: &mut Ui, words: &str) {
    ui.add_space(space::TIGHT);
    ui.separator();
    let ink = Tokens::of(ui).text;
    label::cut_ui(ui, words, fonts::secondary_strong(), ink);
}

fn identity_ui(ui: &mut Ui, fields: &ItemFields<'_>, option: &mut InvestmentOption) {
    let text = &fields.text;
    let whole = ui.available_width();
    let half = ((whole - space::SMALL) / 2.0).floor();
    ui.horizontal_top(|ui| {
        captioned_ui(ui, half, &text.get("detail-category"), |ui, name| {
            let choices = Category::ALL.map(|category| (category, text.texts.kind(category)));
            let salt = ("category", &option.id);
            let current = Some(option.category);
            if let Some(chosen) = choice::choice_ui(ui, salt, name, half, current, &choices) {
                option.category = chosen;
            }
        });
        captioned_ui(ui, half, &text.get("detail-owner"), |ui, name| {
            let hint = text.get("detail-owner-hint");
            optional_text_field_ui(
                ui,
                text.texts,
                &fields.path.field("owner"),
                name,
                &hint,
                &mut option.owner,
                half,
            );
        });
    });
}

fn description_ui(ui: &mut Ui, fields: &ItemFields<'_>, option: &mut InvestmentOption) {
    let whole = ui.available_width();
    let caption = fields.text.get("detail-description");
    captioned_ui(ui, whole, &caption, |ui, name| {
        let path = fields.path.field("description");
        let texts = fields.text.texts;
        optional_long_text_field_ui(ui, texts, &path, name, &mut option.description, whole);
    });
}

/// The head of the scale, with whether the plan has the option.
fn scale_head_ui(ui: &mut Ui, text: &CaseText<'_>, option: &mut InvestmentOption) {
    ui.add_space(space::TIGHT);
    ui.separator();
    ui.horizontal(|ui| {
        let ink = Tokens::of(ui).text;
        label::cut_ui(
            ui,
            &text.get("detail-scale"),
            fonts::secondary_strong(),
            ink,
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = text.get("detail-included");
            label::caption_ui(ui, &name);
            checkbox_ui(ui, &mut option.included, &name);
        });
    });
}

/// The scale as a slider with the sweet spot marked on it, and as a field.
fn scale_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    option: &mut InvestmentOption,
    computed: Option<&CaseComputation>,
) {
    const FIELD: f32 = 72.0;
    let path = fields.path.field("scale");
    let name = fields.text.texts.field(&path);
    let number = NumberText {
        input: &inputs::SCALE,
        case: fields.text,
        digits: Digits::Any,
    };
    let best = computed
        .and_then(|computed| computed.result.option(&option.id))
        .filter(|result| result.is_live())
        .map(|result| result.sweet_spot_scale * option.scale);
    let mut message = None;
    ui.horizontal(|ui| {
        let width = ui.available_width() - FIELD - space::MEDIUM;
        let less = best.filter(|best| *best < option.scale - 0.005);
        let (slider, moved) = scale_slider_ui(ui, &name, option.scale, less, width);
        if let Some(best) = less {
            let best = fields.text.texts.percent(best, 0);
            slider.on_hover_text(
                fields
                    .text
                    .with("detail-best-scale", &[("scale", best.into())]),
            );
        }
        let problem = fields.problem(&path);
        let field = NumberInput::new(number, path.clone()).width(FIELD);
        let entry = field.problem(problem).ui(ui, option.scale);
        if let Some(new) = moved.or(entry.entered) {
            option.scale = new;
        }
        message = entry.message;
    });
    if let Some(message) = message {
        message_ui(ui, &message);
    }
}
