//! The selected line: its number and what it rests on, to be changed here, and the way to its field.

use egui::{Align, Layout, Ui};

use crate::app::Document;
use crate::app::assumptions::{AssumptionEntry, EvidenceBasis};
use crate::domain::inputs::Input;
use crate::domain::register::RestsOn;
use crate::domain::{Estimate, FieldPath, NumberAt, Problem, Step, number_at};
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::present::why::{InCase, WhyQuestion, WhySubject};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::why;
use crate::ui::widgets::basis::basis_row_ui;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::distribution::distribution_ui;
use crate::ui::widgets::estimate::{PICTURE, bounds_ui};
use crate::ui::widgets::fields::{FieldOf, ItemFields, message_ui};
use crate::ui::widgets::number_field::NumberInput;
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::{card, label};

use super::state::EvidenceState;

/// Width of a number that stands alone.
const NUMBER: f32 = 140.0;
/// The widest that the three numbers of an estimate get.
const NUMBERS: f32 = 420.0;

/// Shows the card.
pub(super) fn selected_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    state: &EvidenceState,
    requests: &mut Requests,
) {
    let Some(line) = state.selected_line() else {
        return;
    };
    card::card_ui(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let words = text.get("register-show-field");
            if Button::secondary(&words).ui(ui).clicked() {
                requests.ask(UserRequest::ShowField(line.assumption.path.clone()));
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                card::title_ui(ui, &line.name, "");
            });
        });
        label::caption_ui(ui, &text.texts.input_help(line.assumption.input));
        default_ui(ui, text, line);
        asking_ui(ui, text, state, line);
        ui.add_space(space::TIGHT);
        let of_number: Vec<Problem> = document
            .computation()
            .problems()
            .iter()
            .filter(|problem| line.assumption.path.leads_into(&problem.path))
            .cloned()
            .collect();
        let editor = AssumptionEditor {
            text,
            line,
            problems: &of_number,
        };
        editor.ui(ui, document);
    });
}

/// Where a default comes from, and that it is ours where it is.
fn default_ui(ui: &mut Ui, text: &CaseText<'_>, line: &AssumptionEntry) {
    if !matches!(line.assumption.rests_on, RestsOn::Default(_)) {
        return;
    }
    let key = match line.footing {
        EvidenceBasis::Assumed => "register-default-assumed",
        EvidenceBasis::Grade(_) | EvidenceBasis::Entered => "register-default",
    };
    let source = ("source", (&line.source).into());
    label::body_ui(ui, &text.with(key, &[source]));
}

/// Where the number is used, and why its ends come to what they do.
fn asking_ui(ui: &mut Ui, text: &CaseText<'_>, state: &EvidenceState, line: &AssumptionEntry) {
    let path = &line.assumption.path;
    let npv = WhySubject::Quantity(Quantity::Case(CaseFigure::Npv));
    let ask = |ui: &Ui, what, case| why::ask_for(ui.ctx(), WhyQuestion { what, case });
    ui.horizontal_wrapped(|ui| {
        if Button::secondary(&text.get("register-used"))
            .ui(ui)
            .clicked()
        {
            ask(ui, WhySubject::Input(path.clone()), InCase::Shown);
        }
        let effect = state.sensitivity.effect(path);
        for end in effect
            .into_iter()
            .flat_map(|effect| [effect.low, effect.high])
        {
            let Some(change) = end.change.filter(|change| *change != 0.0) else {
                continue;
            };
            let number = NumberText {
                input: line.assumption.input,
                case: *text,
                digits: Digits::Any,
            };
            let arguments = [
                ("value", number.shown(end.value).into()),
                ("amount", text.money_change(change).into()),
            ];
            let words = text.with("register-why-end", &arguments);
            if Button::secondary(&words).ui(ui).clicked() {
                ask(ui, npv.clone(), InCase::With(path.clone(), end.value));
            }
        }
    });
}

struct AssumptionEditor<'a> {
    text: &'a CaseText<'a>,
    line: &'a AssumptionEntry,
    problems: &'a [Problem],
}

impl AssumptionEditor<'_> {
    fn path(&self) -> &FieldPath {
        &self.line.assumption.path
    }

    fn input(&self) -> &'static Input {
        self.line.assumption.input
    }

    fn ui(&self, ui: &mut Ui, document: &mut Document) {
        let Some(number) = number_at(&mut document.case, self.path()) else {
            return;
        };
        match number {
            NumberAt::Number(number) => self.number_ui(ui, Digits::Any, *number, |new| {
                *number = new;
            }),
            NumberAt::OptionalNumber(number) => {
                let shown = number.unwrap_or(self.line.assumption.value.likely);
                self.number_ui(ui, Digits::Any, shown, |new| *number = Some(new));
            }
            NumberAt::Whole(number) => {
                self.number_ui(ui, Digits::Whole, f64::from(*number), |new| {
                    // The field takes only whole numbers that fit.
                    *number = new as u32;
                });
            }
            NumberAt::Estimate(estimate) => self.estimate_ui(ui, estimate),
            NumberAt::OptionalEstimate(setting, _) => {
                let before = setting.clone();
                let default = || self.line.assumption.value.clone();
                let mut estimate = before.clone().unwrap_or_else(default);
                let shown = estimate.clone();
                self.estimate_ui(ui, &mut estimate);
                if estimate != shown {
                    if before.is_none() {
                        widen(&mut estimate);
                    }
                    *setting = Some(estimate);
                }
            }
        }
    }

    fn number_ui(&self, ui: &mut Ui, digits: Digits, value: f64, set: impl FnOnce(f64)) {
        let text = self.text;
        let number = NumberText {
            input: self.input(),
            case: *text,
            digits,
        };
        let mut message = None;
        ui.horizontal(|ui| {
            let problem = self.problems.first();
            let problem = problem.map(|problem| text.texts.problem_here(problem));
            let entry = NumberInput::new(number, self.path().clone())
                .named(&self.line.name)
                .width(NUMBER)
                .problem(problem)
                .ui(ui, value);
            if let Some(new) = entry.entered {
                set(new);
            }
            message = entry.message;
            label::caption_ui(ui, &text.texts.unit(self.input().unit, text.currency));
        });
        if let Some(message) = message {
            message_ui(ui, &message);
        }
        label::caption_ui(ui, &text.get("register-takes-no-evidence"));
    }

    fn estimate_ui(&self, ui: &mut Ui, value: &mut Estimate) {
        let text = self.text;
        let Some(Step::Field(field)) = self.path().steps().last() else {
            return;
        };
        let parent = self.path().parent();
        let fields = ItemFields {
            text: *text,
            path: &parent,
            problems: self.problems,
        };
        let of = FieldOf {
            field,
            input: self.input(),
        };
        let width = NUMBERS.min(ui.available_width() - PICTURE - space::SMALL);
        ui.scope(|ui| {
            ui.set_max_width(width);
            bounds_ui(ui, text, 0.0);
        });
        let mut messages = Vec::new();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            messages = fields.estimate_ui(ui, of, "", value, width);
            let number = NumberText {
                input: self.input(),
                case: *text,
                digits: Digits::Any,
            };
            distribution_ui(ui, &number, value, egui::vec2(PICTURE, space::CONTROL));
            label::caption_ui(ui, &text.texts.unit(self.input().unit, text.currency));
        });
        for message in messages {
            message_ui(ui, &message);
        }
        ui.add_space(space::TIGHT);
        basis_row_ui(ui, text, self.path(), &self.line.title, &mut value.basis);
    }
}

/// Stretches the range of a default that has become one's own where the new value would lie outside it.
fn widen(estimate: &mut Estimate) {
    let likely = estimate.likely;
    estimate.low = estimate.low.map(|low| low.min(likely));
    estimate.high = estimate.high.map(|high| high.max(likely));
}
