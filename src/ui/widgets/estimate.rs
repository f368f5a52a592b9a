//! An estimate: lowest, likely and highest, a small picture of the distribution between them, and what they rest on.

use egui::{Align, Layout, Ui, vec2};

use super::basis::{Grade, basis_ui, grade_ui, is_unfolded};
use super::distribution::distribution_ui;
use super::fields::{FieldOf, ItemFields, message_ui};
use super::label;
use super::number_text::{Digits, NumberText};
use crate::domain::Estimate;
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};

/// Width of the picture of a distribution.
pub(crate) const PICTURE: f32 = 44.0;

/// The field of an estimate.
#[derive(Clone, Copy, Debug)]
#[must_use = "a field has to be shown"]
pub(crate) struct EstimateField<'a> {
    fields: ItemFields<'a>,
    of: FieldOf,
    caption: &'a str,
    about: &'a str,
}

impl<'a> EstimateField<'a> {
    /// The field for an estimate of the item of `fields`, with what stands above it.
    pub(crate) fn new(fields: ItemFields<'a>, of: FieldOf, caption: &'a str) -> Self {
        Self {
            fields,
            of,
            caption,
            about: "",
        }
    }

    /// With what tells its accessible names from those of its neighbours.
    pub(crate) fn about(mut self, about: &'a str) -> Self {
        self.about = about;
        self
    }

    /// Shows it, as wide as there is room.
    pub(crate) fn ui(self, ui: &mut Ui, value: &mut Estimate) {
        let path = self.fields.path.field(self.of.field);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            ui.scope(|ui| self.head_ui(ui, value));
            let mut messages = Vec::new();
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::SMALL;
                let width = ui.available_width() - PICTURE - space::SMALL;
                messages = self
                    .fields
                    .estimate_ui(ui, self.of, self.about, value, width);
                let number = NumberText {
                    input: self.of.input,
                    case: self.fields.text,
                    digits: Digits::Any,
                };
                distribution_ui(ui, &number, value, vec2(PICTURE, space::CONTROL));
            });
            for message in messages {
                message_ui(ui, &message);
            }
            if is_unfolded(ui, &path) {
                let text = &self.fields.text;
                basis_ui(ui, text, &path, &self.name(), &mut value.basis);
            }
        });
    }

    /// What it is about, and at the right the grade of its evidence, which unfolds the rest.
    fn head_ui(&self, ui: &mut Ui, value: &Estimate) {
        let text = &self.fields.text;
        let path = self.fields.path.field(self.of.field);
        ui.spacing_mut().interact_size.y = 20.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let whole = ui.available_width();
            let room = (whole * 0.55).floor();
            let left = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(vec2(room, 20.0), left, |ui| {
                ui.set_min_width(room);
                let ink = Tokens::of(ui).secondary;
                label::cut_ui(ui, self.caption, fonts::secondary(), ink)
                    .on_hover_text(text.texts.input_help(self.of.input));
            });
            let right = Layout::right_to_left(Align::Center);
            ui.with_layout(right, |ui| {
                let grade = Grade {
                    text,
                    path: &path,
                    name: &self.name(),
                    evidence: value.evidence(),
                };
                grade_ui(ui, &grade);
            });
        });
    }

    /// What the estimate is of, for the names of what it rests on.
    fn name(&self) -> String {
        let text = &self.fields.text;
        let label = text.texts.input_label(self.of.input);
        if self.about.is_empty() {
            return label;
        }
        let arguments = [("field", label.into()), ("about", self.about.into())];
        text.with("field-about", &arguments)
    }
}

/// The heads above the three numbers of estimates that stand below one another.
pub(crate) fn heads_ui(ui: &mut Ui, text: &CaseText<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        let width = ui.available_width() - PICTURE - space::SMALL;
        ui.set_max_width(width);
        bounds_ui(ui, text, 0.0);
    });
}

/// Lowest, likely, highest: the heads of three columns.
pub(crate) fn bounds_ui(ui: &mut Ui, text: &CaseText<'_>, before: f32) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        let whole = ui.available_width() - before;
        ui.add_space(before);
        let each = ((whole - 2.0 * space::TIGHT) / 3.0).floor();
        for key in ["heading-lowest", "heading-likely", "heading-highest"] {
            ui.allocate_ui_with_layout(
                vec2(each, 16.0),
                Layout::right_to_left(Align::Center),
                |ui| {
                    ui.set_min_width(each);
                    // A long word takes room from the column before it rather than a second line.
                    let ink = Tokens::of(ui).secondary;
                    let head = label::line_galley(ui, &text.get(key), fonts::secondary(), ink);
                    ui.add(egui::Label::new(head).extend());
                },
            );
        }
    });
}
