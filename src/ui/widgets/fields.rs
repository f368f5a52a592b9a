//! Fields for the numbers of one item of the case, with their labels above them and what is wrong with them below.

use egui::{RichText, Ui};

use super::label;
use super::number_field::{NumberEntry, NumberInput};
use super::number_text::{Digits, NumberText};
use crate::domain::inputs::{Input, Unit};
use crate::domain::{Estimate, FieldPath, Problem};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};

/// The fields of the item at a path.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ItemFields<'a> {
    /// How the case is written.
    pub(crate) text: CaseText<'a>,
    /// The item.
    pub(crate) path: &'a FieldPath,
    /// What is wrong with the case.
    pub(crate) problems: &'a [Problem],
}

/// A field of an item: its name in the file and what is known about its number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FieldOf {
    /// Its name in the file.
    pub(crate) field: &'static str,
    /// What is known about its number.
    pub(crate) input: &'static Input,
}

impl From<&'static Input> for FieldOf {
    fn from(input: &'static Input) -> Self {
        Self {
            field: input.field(),
            input,
        }
    }
}

impl<'a> ItemFields<'a> {
    /// A number with its label above it.
    pub(crate) fn number_ui(&self, ui: &mut Ui, of: FieldOf, value: &mut f64, width: f32) {
        let number = self.text_of(of, Digits::Any);
        self.labelled_ui(
            ui,
            of,
            width,
            |ui, field| {
                let entry = field.ui(ui, *value);
                take(&entry, |new| *value = new);
                entry.message
            },
            number,
        );
    }

    /// A count with its label above it.
    pub(crate) fn whole_ui(&self, ui: &mut Ui, of: FieldOf, value: &mut u32, width: f32) {
        let number = self.text_of(of, Digits::Whole);
        self.labelled_ui(
            ui,
            of,
            width,
            |ui, field| {
                let entry = field.ui(ui, f64::from(*value));
                // The field takes only whole numbers that fit.
                take(&entry, |new| *value = new as u32);
                entry.message
            },
            number,
        );
    }

    /// A number that may be left out, with its label above it.
    pub(crate) fn optional_ui(
        &self,
        ui: &mut Ui,
        of: FieldOf,
        value: &mut Option<f64>,
        hint: &str,
        width: f32,
    ) {
        let number = self.text_of(of, Digits::Any);
        let is_empty = value.is_none();
        self.labelled_ui(
            ui,
            of,
            width,
            |ui, field| {
                let field = if is_empty { field.suffix("") } else { field };
                let entry = field.hint(hint).optional_ui(ui, *value);
                take(&entry, |new| *value = new);
                entry.message
            },
            number,
        );
    }

    /// Lowest, likely and highest side by side, without labels; what is wrong comes back to be said below the row.
    pub(crate) fn estimate_ui(
        &self,
        ui: &mut Ui,
        of: FieldOf,
        about: &str,
        value: &mut Estimate,
        width: f32,
    ) -> Vec<String> {
        let number = self.text_of(of, Digits::Any);
        let path = self.path.field(of.field);
        let each = ((width - 2.0 * space::TIGHT) / 3.0).floor();
        let mut messages = Vec::new();
        let own = self.problem(&path);
        let field = |bound: &'static str| {
            let path = path.field(bound);
            let name = self.text.texts.field(&path);
            let name = if about.is_empty() {
                name
            } else {
                let arguments = [("field", name.into()), ("about", about.into())];
                self.text.with("field-about", &arguments)
            };
            let problem = self.problem(&path).or_else(|| own.clone());
            NumberInput::new(number, path)
                .named(name)
                .width(each)
                .problem(problem)
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            let entry = field("low").hint("–").optional_ui(ui, value.low);
            take(&entry, |new| value.low = new);
            messages.extend(entry.message);
            let entry = field("likely").ui(ui, value.likely);
            take(&entry, |new| value.likely = new);
            messages.extend(entry.message);
            let entry = field("high").hint("–").optional_ui(ui, value.high);
            take(&entry, |new| value.high = new);
            messages.extend(entry.message);
        });
        messages.dedup();
        messages
    }

    fn labelled_ui(
        &self,
        ui: &mut Ui,
        of: FieldOf,
        width: f32,
        show: impl FnOnce(&mut Ui, NumberInput<'a>) -> Option<String>,
        number: NumberText<'a>,
    ) {
        let path = self.path.field(of.field);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            label_ui(ui, &self.text, of.input);
            let field = NumberInput::new(number, path.clone())
                .width(width)
                .suffix(&self.suffix(of.input))
                .problem(self.problem(&path));
            if let Some(message) = show(ui, field) {
                message_ui(ui, &message);
            }
        });
    }

    /// What is wrong with the field at a path, as a sentence.
    pub(crate) fn problem(&self, path: &FieldPath) -> Option<String> {
        self.problems
            .iter()
            .find(|problem| problem.path == *path)
            .map(|problem| self.text.texts.problem_here(problem))
    }

    fn text_of(&self, of: FieldOf, digits: Digits) -> NumberText<'a> {
        NumberText {
            input: of.input,
            case: self.text,
            digits,
        }
    }

    /// What stands behind the number where its unit is a word.
    fn suffix(&self, input: &Input) -> String {
        match input.unit {
            Unit::Months => self.text.get("suffix-months"),
            Unit::Years => self.text.get("suffix-years"),
            Unit::Money
            | Unit::MoneyPerYear
            | Unit::Share
            | Unit::SharePerYear
            | Unit::Score
            | Unit::PointsPerYear
            | Unit::PerPoint
            | Unit::People
            | Unit::PeoplePerYear
            | Unit::TimesPerYear
            | Unit::Times
            | Unit::MonthNumber
            | Unit::Points
            | Unit::Factor
            | Unit::Weight
            | Unit::Measured => String::new(),
        }
    }
}

/// Takes a new value over where one was entered.
fn take<T: Copy>(entry: &NumberEntry<T>, set: impl FnOnce(T)) {
    if let Some(new) = entry.entered {
        set(new);
    }
}

/// The label of an input, with its help on hover.
pub(crate) fn label_ui(ui: &mut Ui, text: &CaseText<'_>, input: &Input) {
    let tokens = Tokens::of(ui);
    let label = text.texts.input_label(input);
    label::cut_ui(ui, &label, fonts::secondary(), tokens.secondary)
        .on_hover_text(text.texts.input_help(input));
}

/// What is wrong with a field, below it.
pub(crate) fn message_ui(ui: &mut Ui, message: &str) {
    let error = Tokens::of(ui).error;
    let text = RichText::new(message).font(fonts::secondary()).color(error);
    ui.add(egui::Label::new(text).wrap());
}
