//! What one scenario changes: its name, its numbers beside those of the plan, and finding another number to change.

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui};

use super::list::unnamed;
use super::table::{Columns, RowKind};
use crate::app::Document;
use crate::app::background::comparison_job::ComparisonJob;
use crate::app::palette::occurs_in;
use crate::domain::inputs::{Input, Unit};
use crate::domain::scenarios::{Changeable, ChangeableKind, changeable};
use crate::domain::{BusinessCase, FieldPath, Override, Problem};
use crate::text::CaseText;
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields::message_ui;
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::text_field::{
    hinted_text_field_ui, optional_long_text_field_ui, text_field_ui,
};
use crate::ui::widgets::{card, choice, label};

/// How wide the columns behind the name of a number are: the plan, the scenario, the button; in points.
const WIDTHS: [f32; 3] = [136.0, 124.0, 32.0];
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
    let editor = Editor {
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

struct Editor<'a> {
    text: CaseText<'a>,
    path: FieldPath,
    place: usize,
    numbers: &'a [Changeable],
    problems: &'a [Problem],
}

impl Editor<'_> {
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
                requests.ask(Request::DuplicateScenario(id.clone()));
            }
            if Button::sign_only(Sign::Bin, &remove).ui(ui).clicked() {
                requests.ask(Request::RemoveScenario(id.clone()));
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
        let columns = Columns::of(ui, &WIDTHS);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let [number, plan, here] =
                ["compare-number", "compare-plan", "compare-here"].map(|key| text.get(key));
            let head = [number, plan, here, String::new()];
            columns.words_ui(ui, &head, RowKind::Head);
            let id = case.scenarios[self.place].id.clone();
            ScrollArea::vertical()
                .id_salt("numbers that are changed")
                .max_height(MOST_ROWS * (space::ROW + space::TIGHT))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let overrides = &mut case.scenarios[self.place].overrides;
                    for (place, (entry, name)) in overrides.iter_mut().zip(&names).enumerate() {
                        let row = Row {
                            editor: self,
                            path: self.path.field("overrides").item(place, ""),
                            number: by_path.get(&entry.path).copied(),
                            name,
                        };
                        let remove = Request::RemoveOverride(id.clone(), place);
                        ui.push_id(place, |ui| row.ui(ui, &columns, entry, remove, requests));
                    }
                });
        });
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
                        requests.ask(Request::AddOverride(scenario.id.clone(), path));
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

/// One number of the scenario.
struct Row<'a> {
    editor: &'a Editor<'a>,
    path: FieldPath,
    /// None for a path that leads nowhere.
    number: Option<&'a Changeable>,
    name: &'a str,
}

impl Row<'_> {
    fn ui(
        &self,
        ui: &mut Ui,
        columns: &Columns,
        entry: &mut Override,
        remove: Request,
        requests: &mut Requests,
    ) {
        let text = &self.editor.text;
        let tokens = Tokens::of(ui);
        let mut message = None;
        let mut remove = Some(remove);
        columns.widgets_ui(ui, |ui, place| match place {
            0 => {
                label::cut_ui(ui, self.name, fonts::body(), tokens.text);
            }
            1 => {
                let planned = self.number.map_or_else(
                    || "–".to_owned(),
                    |number| value_words(text, number, number.planned),
                );
                label::cut_ui(ui, &planned, fonts::body(), tokens.secondary);
            }
            2 => message = self.value_ui(ui, entry),
            _ => {
                let name = text.with("compare-no-longer", &[("number", self.name.into())]);
                if Button::sign_only(Sign::Bin, &name).ui(ui).clicked()
                    && let Some(remove) = remove.take()
                {
                    requests.ask(remove);
                }
            }
        });
        if let Some(message) = message {
            message_ui(ui, &message);
        }
    }

    /// The value in the scenario; what is wrong comes back to be said below the row.
    fn value_ui(&self, ui: &mut Ui, entry: &mut Override) -> Option<String> {
        let text = self.editor.text;
        let problem = self.problem();
        let Some(number) = self.number else {
            return problem;
        };
        let width = WIDTHS[1];
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
        let field = NumberField::new(number_text(text, number, input), self.path.field("value"))
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
