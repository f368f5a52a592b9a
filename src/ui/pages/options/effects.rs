//! What an option changes: each effect with its target, its size and what that rests on.

use egui::{Align, Layout, Ui};

use crate::domain::inputs::{self, Input};
use crate::domain::{BusinessCase, Effect, Estimate, Impact};
use crate::ui::request::{Request, Requests};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::estimate::{self, EstimateField};
use crate::ui::widgets::fields::{FieldOf, Fields};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, choice, label};

/// The things that an effect can change, without what they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ImpactKind {
    Lift,
    Expectation,
    Incidents,
    Resolution,
    Complaints,
    Saving,
}

impl ImpactKind {
    const ALL: [Self; 6] = [
        Self::Lift,
        Self::Expectation,
        Self::Incidents,
        Self::Resolution,
        Self::Complaints,
        Self::Saving,
    ];

    fn of(impact: &Impact) -> Self {
        match impact {
            Impact::Lift(_) => Self::Lift,
            Impact::Expectation(_) => Self::Expectation,
            Impact::Incidents(_) => Self::Incidents,
            Impact::Resolution(_) => Self::Resolution,
            Impact::Complaints(_) => Self::Complaints,
            Impact::Saving => Self::Saving,
        }
    }

    fn about(self, target: String) -> Impact {
        match self {
            Self::Lift => Impact::Lift(target),
            Self::Expectation => Impact::Expectation(target),
            Self::Incidents => Impact::Incidents(target),
            Self::Resolution => Impact::Resolution(target),
            Self::Complaints => Impact::Complaints(target),
            Self::Saving => Impact::Saving,
        }
    }

    fn input(self) -> &'static Input {
        match self {
            Self::Lift => &inputs::EFFECT_LIFT,
            Self::Expectation => &inputs::EFFECT_EXPECTATION,
            Self::Incidents => &inputs::EFFECT_INCIDENTS,
            Self::Resolution => &inputs::EFFECT_RESOLUTION,
            Self::Complaints => &inputs::EFFECT_COMPLAINTS,
            Self::Saving => &inputs::EFFECT_SAVING,
        }
    }

    /// Ids and names of what it can be about; nothing for a saving.
    fn targets(self, case: &BusinessCase) -> Vec<(String, String)> {
        match self {
            Self::Lift | Self::Expectation => case
                .drivers
                .iter()
                .map(|d| (d.id.clone(), d.name.clone()))
                .collect(),
            Self::Incidents | Self::Resolution | Self::Complaints => case
                .frictions
                .iter()
                .map(|f| (f.id.clone(), f.name.clone()))
                .collect(),
            Self::Saving => Vec::new(),
        }
    }

    /// Whether a case has anything that it can be about.
    fn is_possible(self, case: &BusinessCase) -> bool {
        self == Self::Saving || !self.targets(case).is_empty()
    }
}

/// Shows the card with the effects of the option at `position`.
pub(super) fn effects_ui(
    ui: &mut Ui,
    fields: &Fields<'_>,
    case: &mut BusinessCase,
    position: usize,
    requests: &mut Requests,
) {
    let text = &fields.text;
    card::card_ui(ui, |ui| {
        card::title_ui(ui, &text.get("effects-title"), "");
        if case.options[position].effects.is_empty() {
            label::remark_ui(ui, &text.get("effects-empty"));
        } else {
            estimate::heads_ui(ui, text);
        }
        for place in 0..case.options[position].effects.len() {
            if place > 0 {
                ui.separator();
            }
            let path = fields.path.field("effects").item(place, "");
            let fields = Fields {
                path: &path,
                ..*fields
            };
            let shown = Shown {
                fields,
                position,
                place,
            };
            ui.push_id(place, |ui| shown.ui(ui, case, requests));
        }
        ui.add_space(space::TIGHT);
        let add = text.get("effects-add");
        if Button::quiet(&add).with_sign(Sign::Plus).ui(ui).clicked() {
            let id = case.options[position].id.clone();
            requests.ask(Request::AddEffect(id, new_effect(case, position)));
        }
    });
}

/// An effect to begin with: a lift of a driver that the option does not lift yet.
fn new_effect(case: &BusinessCase, position: usize) -> Effect {
    let lifted: Vec<_> = case.options[position]
        .effects
        .iter()
        .filter_map(|e| e.impact.driver())
        .collect();
    let driver = case
        .drivers
        .iter()
        .find(|driver| !lifted.contains(&driver.id.as_str()))
        .or(case.drivers.first());
    Effect {
        impact: driver.map_or(Impact::Saving, |driver| Impact::Lift(driver.id.clone())),
        size: Estimate::certain(0.0),
    }
}

/// One effect on screen.
struct Shown<'a> {
    fields: Fields<'a>,
    position: usize,
    place: usize,
}

impl Shown<'_> {
    fn ui(&self, ui: &mut Ui, case: &mut BusinessCase, requests: &mut Requests) {
        let about = self.impact_ui(ui, case, requests);
        let effect = &mut case.options[self.position].effects[self.place];
        let kind = ImpactKind::of(&effect.impact);
        let text = &self.fields.text;
        let of = FieldOf {
            field: "size",
            input: kind.input(),
        };
        let unit = text.texts.unit(kind.input().unit, text.currency);
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
                    requests.ask(Request::RemoveEffect(id, self.place));
                }
            });
        });
        if let Some(impact) = changed {
            case.options[self.position].effects[self.place].impact = impact;
        }
        about
    }
}

/// The impact of another kind, about the same thing where that is possible.
fn with_kind(case: &BusinessCase, kind: ImpactKind, target: &str) -> Impact {
    let targets = kind.targets(case);
    let same = targets.iter().find(|(id, _)| id == target);
    let id = same
        .or(targets.first())
        .map_or_else(String::new, |(id, _)| id.clone());
    kind.about(id)
}
