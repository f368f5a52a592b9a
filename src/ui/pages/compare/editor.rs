//! What one scenario changes: its name, its numbers beside those of the plan, and finding another number to change.

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui};

use super::list::unnamed;
use crate::app::Document;
use crate::app::background::comparison_job::ComparisonJob;
use crate::app::palette::occurs_in;
use crate::domain::inputs::{Input, Unit};
use crate::domain::scenarios::{Changeable, ChangeableKind, changeable};
use crate::domain::{BusinessCase, FieldPath, Override, Problem};
use crate::text::{CaseText, NO_NUMBER};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields::message_ui;
use crate::ui::widgets::list::{List, ListCell, ListColumn, ListRows, Width};
use crate::ui::widgets::number_field::NumberInput;
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::text_field::{
    hinted_text_field_ui, optional_long_text_field_ui, text_field_ui,
};
use crate::ui::widgets::{card, choice, label};

/// How wide the field of a number is, in points.
const VALUE: f32 = 124.0;
/// How many numbers are listed at most; more are found by typing.
const MOST_FOUND: usize = 60;
/// How high the list of changed numbers is at most, in rows: what comes below it has to stay in reach.
const MOST_ROWS: f32 = 12.5;
/// How high the list of numbers to choose from is, in rows.
const ROWS: f32 = 7.0;

/// Shows the card of the scenario that is chosen.
pub(super) fn editor_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    job: &mut ComparisonJob,
    requests: &mut Requests,
) {
    let chosen = job.edited.as_deref();
    let mut scenarios = document.case.scenarios.iter();
    let Some(place) = scenarios.position(|own| Some(own.id.as_str()) == chosen) else {
        return;
    };
    let numbers = changeable(&document.case);
    let problems = document.computation().problems().to_vec();
    let path = FieldPath::root()
        .field("scenarios")
        .item(place, &document.case.scenarios[place].id);
    let editor = ScenarioEditor {
        text: *text,
        path,
        place,
        numbers: &numbers,
        problems: &problems,
    };
    ui.push_id(("scenario", chosen.map(str::to_owned)), |ui| {
        card::card_ui(ui, |ui| {
            editor.head_ui(ui, document, requests);
            ui.add_space(space::SMALL);
            editor.overrides_ui(ui, &mut document.case, requests);
            ui.add_space(space::SMALL);
            editor.find_ui(ui, &document.case, job, requests);
        });
    });
}

struct ScenarioEditor<'a> {
    text: CaseText<'a>,
    path: FieldPath,
    place: usize,
    numbers: &'a [Changeable],
    problems: &'a [Problem],
}

impl ScenarioEditor<'_> {
    /// Name, what can be done with the whole, and what happens in it.
    fn head_ui(&self, ui: &mut Ui, document: &mut Document, requests: &mut Requests) {
        let text = &self.text;
        let may_copy = document.can_add_scenario();
        let scenario = &mut document.case.scenarios[self.place];
        let id = scenario.id.clone();
        let name = unnamed(text, &scenario.name);
        let named = |key: &str| text.with(key, &[("name", name.as_str().into())]);
        let (copy, remove) = (named("compare-copy"), named("compare-remove"));
        card::title_ui(ui, &named("compare-editor"), "");
        ui.horizontal(|ui| {
            let width = ui.available_width() - 2.0 * (space::CONTROL + space::SMALL);
            let label = text.get("compare-name");
            let path = self.path.field("name");
            text_field_ui(ui, text.texts, &path, &label, &mut scenario.name, width);
            let button = Button::sign_only(Sign::Copy, &copy).available(may_copy);
            if button.ui(ui).clicked() {
                requests.ask(UserRequest::DuplicateScenario(id.clone()));
            }
            if Button::sign_only(Sign::Bin, &remove).ui(ui).clicked() {
                requests.ask(UserRequest::RemoveScenario(id.clone()));
            }
        });
        ui.add_space(space::TIGHT);
        label::caption_ui(ui, &text.get("compare-description"));
        let label = text.get("compare-description");
        let path = self.path.field("description");
        let width = ui.available_width();
        let description = &mut scenario.description;
        optional_long_text_field_ui(ui, text.texts, &path, &label, description, width);
    }

    fn overrides_ui(&self, ui: &mut Ui, case: &mut BusinessCase, requests: &mut Requests) {
        let text = &self.text;
        if case.scenarios[self.place].overrides.is_empty() {
            label::remark_ui(ui, &text.get("compare-overrides-none"));
            return;
        }
        let by_path: BTreeMap<String, &Changeable> = self
            .numbers
            .iter()
            .map(|number| (number.path.to_string(), number))
            .collect();
        let names: Vec<String> = case.scenarios[self.place]
            .overrides
            .iter()
            .map(|entry| match by_path.get(&entry.path) {
                Some(number) => text.texts.path_in(&number.label_path(), case),
                None => entry.path.clone(),
            })
            .collect();
        let id = case.scenarios[self.place].id.clone();
        let mut rows = ScenarioNumbers {
            editor: self,
            scenario: &id,
            overrides: &mut case.scenarios[self.place].overrides,
            by_path: &by_path,
            names: &names,
            message: None,
            requests,
        };
        let (columns, name) = (columns(text), text.get("compare-here"));
        let list = List::new("overrides", &name, &columns).most_rows(MOST_ROWS);
        list.ui(ui, &mut rows);
    }

    /// The field to find a number by and what was found.
    fn find_ui(
        &self,
        ui: &mut Ui,
        case: &BusinessCase,
        job: &mut ComparisonJob,
        requests: &mut Requests,
    ) {
        let text = &self.text;
        let scenario = &case.scenarios[self.place];
        let Some(typed) = &mut job.search else {
            let words = text.get("compare-find");
            if Button::secondary(&words)
                .with_sign(Sign::Plus)
                .ui(ui)
                .clicked()
            {
                job.search = Some(String::new());
            }
            return;
        };
        let name = text.get("compare-find");
        let hint = text.get("compare-find-hint");
        let mut is_done = false;
        ui.horizontal(|ui| {
            let done = text.get("compare-find-done");
            let button = Button::secondary(&done);
            let width = ui.available_width() - button.width(ui) - space::SMALL;
            hinted_text_field_ui(ui, "find a number", &name, &hint, typed, width);
            is_done = button.ui(ui).clicked();
        });
        let found: Vec<(&Changeable, String)> = self
            .numbers
            .iter()
            .filter(|number| {
                let path = number.path.to_string();
                scenario.overrides.iter().all(|entry| entry.path != path)
            })
            .map(|number| (number, text.texts.path_in(&number.label_path(), case)))
            .filter(|(_, name)| occurs_in(name, typed))
            .take(MOST_FOUND + 1)
            .collect();
        if found.is_empty() {
            label::remark_ui(ui, &text.get("compare-find-nothing"));
        }
        ScrollArea::vertical()
            .id_salt("numbers to change")
            .max_height(ROWS * space::ROW)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (number, name) in found.iter().take(MOST_FOUND) {
                    let planned = value_words(text, number, number.planned);
                    let arguments = [
                        ("number", name.as_str().into()),
                        ("planned", planned.into()),
                    ];
                    let words = text.with("compare-found", &arguments);
                    let width = ui.available_width();
                    if Button::quiet(&words).at_most(width).ui(ui).clicked() {
                        let path = number.path.to_string();
                        requests.ask(UserRequest::AddOverride(scenario.id.clone(), path));
                    }
                }
                if found.len() > MOST_FOUND {
                    label::caption_ui(ui, &text.get("compare-find-more"));
                }
            });
        if is_done {
            job.search = None;
        }
    }
}

/// The columns; their order is that of [`ListRows::cell_ui`].
fn columns(text: &CaseText<'_>) -> [ListColumn; 4] {
    let head = |column: ListColumn, key: &str| column.head(text.get(key), String::new());
    [
        head(
            ListColumn::words(Width::Share(1.0, 100.0)),
            "compare-number",
        ),
        head(ListColumn::figures(Width::Points(136.0)), "compare-plan")
            .or_below(Width::Share(1.0, 0.0)),
        head(ListColumn::figures(Width::Points(VALUE)), "compare-here"),
        ListColumn::figures(Width::Points(32.0)),
    ]
}

/// The numbers of the scenario.
struct ScenarioNumbers<'a> {
    editor: &'a ScenarioEditor<'a>,
    scenario: &'a str,
    overrides: &'a mut [Override],
    by_path: &'a BTreeMap<String, &'a Changeable>,
    names: &'a [String],
    /// What is wrong with the number of the row that is being shown.
    message: Option<String>,
    requests: &'a mut Requests,
}

impl ListRows for ScenarioNumbers<'_> {
    fn count(&self) -> usize {
        self.names.len()
    }

    fn name(&self, row: usize) -> String {
        self.names[row].clone()
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let (text, tokens) = (&self.editor.text, Tokens::of(ui));
        let entry = &mut self.overrides[cell.row];
        let row = ScenarioRow {
            editor: self.editor,
            path: self.editor.path.field("overrides").item(cell.row, ""),
            number: self.by_path.get(&entry.path).copied(),
            name: &self.names[cell.row],
        };
        match cell.column {
            0 => {
                cell.rows(ui, row.name, (fonts::body(), tokens.text), 2);
            }
            1 => {
                let words = |number: &Changeable| value_words(text, number, number.planned);
                let planned = row.number.map_or_else(|| NO_NUMBER.to_owned(), words);
                cell.words(ui, &planned, tokens.secondary);
            }
            2 => self.message = cell.inside(ui, |ui| row.value_ui(ui, entry)),
            _ => {
                let name = text.with("compare-no-longer", &[("number", row.name.into())]);
                let button = Button::sign_only(Sign::Bin, &name);
                if cell.inside(ui, |ui| button.ui(ui).clicked()) {
                    let id = self.scenario.to_owned();
                    self.requests.ask(UserRequest::RemoveOverride(id, cell.row));
                }
            }
        }
    }

    fn below_ui(&mut self, ui: &mut Ui, _: usize) {
        if let Some(message) = self.message.take() {
            message_ui(ui, &message);
        }
    }
}

/// One number of the scenario.
struct ScenarioRow<'a> {
    editor: &'a ScenarioEditor<'a>,
    path: FieldPath,
    /// None for a path that leads nowhere.
    number: Option<&'a Changeable>,
    name: &'a str,
}

impl ScenarioRow<'_> {
    /// The value in the scenario; what is wrong comes back to be said below the row.
    fn value_ui(&self, ui: &mut Ui, entry: &mut Override) -> Option<String> {
        let text = self.editor.text;
        let problem = self.problem();
        let Some(number) = self.number else {
            return problem;
        };
        let width = VALUE;
        let name = text.with("compare-value-of", &[("number", self.name.into())]);
        let Some(input) = number.input() else {
            let choices = [1.0, 0.0].map(|value| (value, value_words(&text, number, value)));
            let current = Some(entry.value);
            if let Some(chosen) = choice::choice_ui(ui, "included", &name, width, current, &choices)
            {
                entry.value = chosen;
            }
            return problem;
        };
        let field = NumberInput::new(number_text(text, number, input), self.path.field("value"))
            .named(name)
            .width(width)
            .problem(problem);
        let shown = field.ui(ui, entry.value);
        if let Some(value) = shown.entered {
            entry.value = value;
        }
        shown.message
    }

    fn problem(&self) -> Option<String> {
        let problems = self.editor.problems.iter();
        let mut own = problems.filter(|problem| self.path.leads_into(&problem.path));
        own.next()
            .map(|problem| self.editor.text.texts.problem_here(problem))
    }
}

fn number_text<'a>(
    text: CaseText<'a>,
    number: &Changeable,
    input: &'static Input,
) -> NumberText<'a> {
    NumberText {
        input,
        case: text,
        digits: match number.kind {
            ChangeableKind::Whole(_) => Digits::Whole,
            ChangeableKind::Number(_) | ChangeableKind::Estimate(..) | ChangeableKind::Included => {
                Digits::Any
            }
        },
    }
}

/// A value of a number in words, with its unit. That it is per year is said by its name.
fn value_words(text: &CaseText<'_>, number: &Changeable, value: f64) -> String {
    let quantity = |unit| text.texts.quantity(value, unit, text.currency);
    match number.input() {
        Some(input) => match input.unit {
            Unit::MonthNumber => number_text(*text, number, input).shown(value),
            Unit::SharePerYear => quantity(Unit::Share),
            Unit::MoneyPerYear => quantity(Unit::Money),
            unit => quantity(unit),
        },
        None if value == 0.0 => text.get("compare-left-out"),
        None => text.get("compare-included"),
    }
}
