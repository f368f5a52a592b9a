//! What an option changes: each effect with its target, its size and what that rests on.

use egui::{Align, Layout, Ui};

use super::effect_grid::{self, EffectGridShape};
use super::impact::{ImpactKind, new_effect, with_kind};
use crate::domain::BusinessCase;
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::estimate::{self, EstimateField};
use crate::ui::widgets::fields::{FieldOf, ItemFields};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, choice, label};

/// Shows the card with the effects of the option at `position`.
pub(super) fn effects_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    case: &mut BusinessCase,
    position: usize,
    requests: &mut Requests,
) {
    let text = &fields.text;
    card::card_ui(ui, |ui| {
        let shape = title_ui(ui, text);
        if case.options[position].effects.is_empty() {
            label::remark_ui(ui, &text.get("effects-empty"));
        }
        match shape {
            EffectGridShape::Grid => effect_grid::effect_grid_ui(ui, fields, case, position),
            EffectGridShape::Cards => cards_ui(ui, fields, case, position, requests),
        }
    });
}

/// The title, and the button that shows the effects the other way; returns how they are shown.
fn title_ui(ui: &mut Ui, text: &CaseText<'_>) -> EffectGridShape {
    let mut shape = EffectGridShape::current(ui.ctx());
    ui.horizontal(|ui| {
        let title = text.get("effects-title");
        let response = ui.label(egui::RichText::new(&title).font(fonts::card_title()));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_label(title);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = text.get(shape.other().text_key());
            if Button::quiet(&words).ui(ui).clicked() {
                shape = shape.other();
                shape.keep(ui.ctx());
            }
        });
    });
    shape
}

/// The effects one below the other, each with the picture of its size and what that rests on.
fn cards_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    case: &mut BusinessCase,
    position: usize,
    requests: &mut Requests,
) {
    for place in 0..case.options[position].effects.len() {
        if place > 0 {
            ui.separator();
        }
        let path = fields.path.field("effects").item(place, "");
        let fields = ItemFields {
            path: &path,
            ..*fields
        };
        let shown = ShownEffect {
            fields,
            position,
            place,
        };
        ui.push_id(place, |ui| shown.ui(ui, case, requests));
    }
    ui.add_space(space::TIGHT);
    let add = fields.text.get("effects-add");
    if Button::quiet(&add).with_sign(Sign::Plus).ui(ui).clicked() {
        let id = case.options[position].id.clone();
        requests.ask(UserRequest::AddEffect(id, new_effect(case, position)));
    }
}

/// One effect on screen.
struct ShownEffect<'a> {
    fields: ItemFields<'a>,
    position: usize,
    place: usize,
}

impl ShownEffect<'_> {
    fn ui(&self, ui: &mut Ui, case: &mut BusinessCase, requests: &mut Requests) {
        let about = self.impact_ui(ui, case, requests);
        let effect = &mut case.options[self.position].effects[self.place];
        let input = effect.impact.size_input();
        let text = &self.fields.text;
        if self.place == 0 {
            estimate::heads_ui(ui, text);
        }
        let of = FieldOf {
            field: "size",
            input,
        };
        let unit = text.texts.unit(input.unit, text.currency);
        EstimateField::new(self.fields, of, &unit)
            .about(&about)
            .ui(ui, &mut effect.size);
    }

    /// What is changed and about what; returns what the effect is about, for the names of its fields.
    fn impact_ui(&self, ui: &mut Ui, case: &mut BusinessCase, requests: &mut Requests) -> String {
        let text = &self.fields.text;
        let impact = &case.options[self.position].effects[self.place].impact;
        let kind = ImpactKind::of(impact);
        let target = impact
            .driver()
            .or(impact.friction())
            .unwrap_or_default()
            .to_owned();
        let targets = kind.targets(case);
        let about = targets
            .iter()
            .find(|(id, _)| *id == target)
            .map_or_else(|| target.clone(), |(_, name)| name.clone());
        let mut changed = None;
        ui.horizontal(|ui| {
            let room = ui.available_width() - space::CONTROL - 2.0 * space::SMALL;
            let first = (room * 0.56).floor();
            let kinds: Vec<(ImpactKind, String)> = ImpactKind::ALL
                .into_iter()
                .filter(|kind| kind.is_possible(case))
                .map(|kind| (kind, text.texts.kind(&kind.about(String::new()))))
                .collect();
            let name = text.get("effects-kind");
            if let Some(new) = choice::choice_ui(ui, "kind", &name, first, Some(kind), &kinds) {
                changed = Some(with_kind(case, new, &target));
            }
            if !targets.is_empty() {
                let places: Vec<(usize, String)> = targets
                    .iter()
                    .enumerate()
                    .map(|(place, (_, name))| (place, name.clone()))
                    .collect();
                let current = targets.iter().position(|(id, _)| *id == target);
                let name = text.get("effects-target");
                if let Some(place) =
                    choice::choice_ui(ui, "target", &name, room - first, current, &places)
                {
                    changed = Some(kind.about(targets[place].0.clone()));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let arguments = [("effect", about.as_str().into())];
                let remove = text.with("effects-remove", &arguments);
                if Button::sign_only(Sign::Bin, &remove).ui(ui).clicked() {
                    let id = case.options[self.position].id.clone();
                    requests.ask(UserRequest::RemoveEffect(id, self.place));
                }
            });
        });
        if let Some(impact) = changed {
            case.options[self.position].effects[self.place].impact = impact;
        }
        about
    }
}
