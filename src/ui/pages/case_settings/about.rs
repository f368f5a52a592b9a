//! What the case is about, and its finance.

use egui::Ui;

use crate::domain::{BusinessCase, Finance, Record, inputs};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::captioned::captioned_ui;
use crate::ui::widgets::checkbox::checkbox_ui;
use crate::ui::widgets::choice::OnEnter;
use crate::ui::widgets::currency::currency_ui;
use crate::ui::widgets::fields::{FieldOf, ItemFields, message_ui};
use crate::ui::widgets::month_field::month_field_ui;
use crate::ui::widgets::record_fields::record_fields_ui;
use crate::ui::widgets::text_field::{
    optional_long_text_field_ui, optional_text_field_ui, text_field_ui,
};
use crate::ui::widgets::{card, label};

/// Shows the card with what the case is about.
pub(super) fn about_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    case: &mut BusinessCase,
    requests: &mut Requests,
) {
    let text = &fields.text;
    card::card_ui(ui, |ui| {
        card::title_ui(ui, &text.get("settings-about"), "");
        let whole = ui.available_width();
        let half = ((whole - space::SMALL) / 2.0).floor();
        let label = |field: &'static str| text.texts.field(&fields.path.field(field));
        captioned_ui(ui, whole, &label("title"), |ui, name| {
            text_field_ui(
                ui,
                text.texts,
                &fields.path.field("title"),
                name,
                &mut case.title,
                whole,
            );
        });
        ui.horizontal_top(|ui| {
            captioned_ui(ui, half, &label("organisation"), |ui, name| {
                let path = fields.path.field("organisation");
                let organisation = &mut case.organisation;
                optional_text_field_ui(ui, text.texts, &path, name, "", organisation, half);
            });
            captioned_ui(ui, half, &label("author"), |ui, name| {
                let path = fields.path.field("author");
                let author = &mut case.author;
                optional_text_field_ui(ui, text.texts, &path, name, "", author, half);
            });
        });
        captioned_ui(ui, whole, &label("summary"), |ui, name| {
            let path = fields.path.field("summary");
            optional_long_text_field_ui(ui, text.texts, &path, name, &mut case.summary, whole);
        });
        calendar_ui(ui, fields, case, requests);
    });
}

/// Currency, first month and horizon.
fn calendar_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    case: &mut BusinessCase,
    requests: &mut Requests,
) {
    let text = &fields.text;
    let third = third(ui);
    ui.horizontal_top(|ui| {
        let path = fields.path.field("currency");
        captioned_ui(ui, third, &text.texts.field(&path), |ui, name| {
            let picked = currency_ui(ui, name, third, &case.currency, OnEnter::Unfold);
            if let Some(code) = picked.chosen {
                requests.ask(UserRequest::ChangeCurrency(code));
            }
            if let Some(problem) = fields.problem(&path) {
                message_ui(ui, &problem);
            }
        });
        let path = fields.path.field("start");
        captioned_ui(ui, third, &text.texts.field(&path), |ui, name| {
            if let Some(message) = month_field_ui(ui, text, path, name, &mut case.start, third) {
                message_ui(ui, &message);
            }
        });
        let horizon = FieldOf::from(&inputs::HORIZON_YEARS);
        fields.whole_ui(ui, horizon, &mut case.horizon_years, third);
    });
    label::caption_ui(ui, &text.get("settings-start-remark"));
}

/// Shows the card with the numbers of finance.
pub(super) fn finance_ui(ui: &mut Ui, fields: &ItemFields<'_>, case: &mut BusinessCase) {
    let text = &fields.text;
    let path = fields.path.field("finance");
    let fields = ItemFields {
        path: &path,
        ..*fields
    };
    let finance = &mut case.finance;
    card::card_ui(ui, |ui| {
        card::title_ui(ui, &text.get("settings-finance"), "");
        let first = [
            &inputs::DISCOUNT_RATE,
            &inputs::CONTINGENCY,
            &inputs::BUDGET,
        ];
        let others = inputs::without(Finance::INPUTS, &first);
        record_fields_ui(ui, &fields, finance, first.into_iter().chain(others), 3);
        ui.add_space(space::TIGHT);
        ui.horizontal(|ui| {
            let name = text.texts.field(&path.field("risk_adjust"));
            checkbox_ui(ui, &mut finance.risk_adjust, &name);
            label::body_ui(ui, &name).on_hover_text(text.get("settings-risk-adjust-help"));
        });
        label::caption_ui(ui, &text.get("settings-risk-adjust-help"));
    });
}

fn third(ui: &Ui) -> f32 {
    ((ui.available_width() - 2.0 * space::SMALL) / 3.0).floor()
}
