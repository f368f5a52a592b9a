//! A field for a number that never changes it by itself.
//!
//! At rest it shows the number as it is read; with the keyboard in it, all of its digits. What is typed becomes the value
//! once: on Enter, on Tab or on a click elsewhere. Escape takes it back. What cannot be taken leaves the old value, marks
//! the field, says why, and counts among the inputs that need attention. Up and Down step.

use egui::{
    Align, Align2, Color32, CornerRadius, Frame, Id, Key, Margin, Response, RichText, Stroke,
    TextEdit, Ui, accesskit,
    text::{CCursor, CCursorRange},
    vec2,
};

use super::entries::{self, NotTaken};
use super::incoming;
use super::number_text::{Direction, NumberText};
use crate::domain::inputs::Unit;
use crate::domain::{FieldPath, RefusedEntry};
use crate::ui::keys;
use crate::ui::reveal;
use crate::ui::theme::{Tokens, fonts, space};

/// A field for one number of the case.
#[must_use = "a field has to be shown"]
pub(crate) struct NumberInput<'a> {
    text: NumberText<'a>,
    path: FieldPath,
    name: String,
    width: f32,
    problem: Option<String>,
    suffix: String,
    hint: String,
}

/// What a field showed and what came of it.
#[derive(Debug)]
pub(crate) struct NumberEntry<T> {
    /// The field itself.
    pub(crate) response: Response,
    /// The new value, once, when there is one.
    pub(crate) entered: Option<T>,
    /// What is wrong with it, as a sentence.
    pub(crate) message: Option<String>,
}

/// What stands in a field while it is edited.
#[derive(Clone, Debug)]
struct FieldEdit {
    typed: String,
    /// What stood there before anything was typed.
    before: String,
    /// The last pass in which the field was shown.
    pass: u64,
}

/// The most characters that stand in the field: far more than a number has, so that a text that is too long is refused and not
/// cut to another number.
const CHARACTERS: usize = 2_000;

impl<'a> NumberInput<'a> {
    /// A field for the number at `path`, whose label is its accessible name.
    pub(crate) fn new(text: NumberText<'a>, path: FieldPath) -> Self {
        Self {
            name: text.case.texts.field(&path),
            text,
            path,
            width: 96.0,
            problem: None,
            suffix: String::new(),
            hint: String::new(),
        }
    }

    /// With another accessible name, where the label alone would not tell it from its neighbours.
    pub(crate) fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// With a width of its own.
    pub(crate) fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// With what is wrong with the value as it stands, if anything.
    pub(crate) fn problem(mut self, problem: Option<String>) -> Self {
        self.problem = problem;
        self
    }

    /// With a unit behind the number.
    pub(crate) fn suffix(mut self, suffix: &str) -> Self {
        suffix.clone_into(&mut self.suffix);
        self
    }

    /// With what stands in the field while it is empty.
    pub(crate) fn hint(mut self, hint: &str) -> Self {
        hint.clone_into(&mut self.hint);
        self
    }

    /// Shows a number that has to be there.
    pub(crate) fn ui(self, ui: &mut Ui, value: f64) -> NumberEntry<f64> {
        let text = self.text;
        let entry = self.any_ui(ui, Some(value), |typed| text.parse(typed).map(Some));
        NumberEntry {
            response: entry.response,
            entered: entry.entered.flatten(),
            message: entry.message,
        }
    }

    /// Shows a number that may be left out: an empty field means none.
    pub(crate) fn optional_ui(self, ui: &mut Ui, value: Option<f64>) -> NumberEntry<Option<f64>> {
        let text = self.text;
        self.any_ui(ui, value, |typed| match typed.trim() {
            "" => Ok(None),
            typed => text.parse(typed).map(Some),
        })
    }

    fn any_ui(
        self,
        ui: &mut Ui,
        value: Option<f64>,
        parse: impl Fn(&str) -> Result<Option<f64>, NotTaken>,
    ) -> NumberEntry<Option<f64>> {
        let id = Id::unique("number").with(&self.path);
        let mut keeper = FieldMemory::load(ui, id, &self.path, value);
        let at_rest = |value: Option<f64>| value.map_or_else(String::new, |v| self.text.shown(v));
        let exact = |value: Option<f64>| value.map_or_else(String::new, |v| self.text.exact(v));

        if keeper.has_keyboard(ui) {
            match self.text.input.unit {
                Unit::MonthNumber => incoming::words(ui),
                _ => incoming::number(ui, self.text.case.texts),
            }
            if keeper.edit.is_none() {
                keeper.begin(ui, exact(value));
            }
        }
        let mut entered = self
            .stepped(ui, &mut keeper, value)
            .inspect(|next| keeper.begin(ui, exact(*next)));

        let mut typed = keeper.standing().unwrap_or_else(|| at_rest(value));
        let standing = typed.clone();
        let response = self.edit_ui(ui, id, &mut typed, keeper.bad.is_some());
        reveal::arrive(&response, &self.path);
        let changed = typed != standing;

        if keeper.has_keyboard(ui) {
            if keeper.edit.is_none() {
                // The keyboard came with this very pass: show all digits in it.
                keeper.begin(ui, exact(value));
                ui.ctx().request_discard("a field shows all digits");
            } else if changed {
                keeper.type_in(typed);
            }
        } else if keeper.edit.is_some() || changed {
            if changed {
                // Assistive technology sets a value without the keyboard being there.
                keeper.type_in(typed);
            }
            if let Some(typed) = keeper.end(ui) {
                match parse(&typed) {
                    Ok(new) => {
                        keeper.mend(ui);
                        if !same(new, value) {
                            entered = Some(new);
                        }
                    }
                    Err(refused) => keeper.refuse(ui, typed, refused.reason),
                }
            }
        }
        keeper.store(ui);
        let message = keeper
            .bad
            .map(|bad| bad.reason)
            .or_else(|| self.problem.clone());
        self.describe(ui, &response, message.as_deref());
        NumberEntry {
            response,
            entered,
            message,
        }
    }

    /// One step up or down where such a key was pressed, from what is typed if that is a number.
    fn stepped(
        &self,
        ui: &Ui,
        keeper: &mut FieldMemory,
        value: Option<f64>,
    ) -> Option<Option<f64>> {
        if !keeper.has_keyboard(ui) {
            return None;
        }
        let mut directions = Vec::new();
        keys::hear(ui, |key| {
            directions.push(match key {
                Key::ArrowUp => Direction::Up,
                Key::ArrowDown => Direction::Down,
                _ => return false,
            });
            true
        });
        if directions.is_empty() {
            return None;
        }
        let typed = keeper.edit.as_ref().map(|edit| edit.typed.as_str());
        let from = typed
            .and_then(|typed| self.text.parse(typed).ok())
            .or(value)?;
        let next = directions
            .into_iter()
            .try_fold(from, |from, direction| self.text.step(from, direction))?;
        keeper.mend(ui);
        Some(Some(next))
    }

    fn edit_ui(&self, ui: &mut Ui, id: Id, typed: &mut String, is_bad: bool) -> Response {
        let tokens = Tokens::of(ui);
        let focused = ui.memory(|memory| memory.has_focus(id));
        let hovered = ui.ctx().read_response(id).is_some_and(|r| r.hovered());
        let edge = if is_bad || self.problem.is_some() {
            Stroke::new(space::FOCUS_RING, tokens.error)
        } else if focused {
            Stroke::new(space::FOCUS_RING, tokens.accent)
        } else if hovered {
            Stroke::new(space::HAIRLINE, tokens.accent)
        } else {
            Stroke::new(space::HAIRLINE, tokens.control_border)
        };
        // The margin shrinks as the edge grows, so that nothing moves.
        let margin = Margin::symmetric(8, 0) - Margin::from(edge.width);
        let frame = Frame::new()
            .fill(tokens.field)
            .stroke(edge)
            .corner_radius(CornerRadius::same(space::CONTROL_RADIUS))
            .inner_margin(margin);
        let mut edit = TextEdit::singleline(typed);
        if !self.suffix.is_empty() {
            let unit = RichText::new(&self.suffix).color(tokens.secondary);
            edit = edit.suffix(unit);
        }
        edit.id(id)
            .hint_text(self.hint.as_str())
            .frame(frame)
            .font(fonts::body())
            .text_color(tokens.text)
            .background_color(Color32::TRANSPARENT)
            .desired_width(self.width)
            .min_size(vec2(self.width, space::CONTROL))
            .align(Align2([Align::Max, Align::Center]))
            .char_limit(CHARACTERS)
            .show(ui)
            .response
            .response
    }

    fn describe(&self, ui: &Ui, response: &Response, message: Option<&str>) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_label(self.name.as_str());
            if let Some(message) = message {
                node.set_invalid(accesskit::Invalid::True);
                node.set_description(message);
            }
        });
    }
}

/// Whether two values are the same to the bit.
fn same(one: Option<f64>, other: Option<f64>) -> bool {
    one.map(f64::to_bits) == other.map(f64::to_bits)
}

/// What is remembered of a field between frames.
struct FieldMemory {
    id: Id,
    path: FieldPath,
    edit: Option<FieldEdit>,
    bad: Option<RefusedEntry>,
}

impl FieldMemory {
    fn load(ui: &Ui, id: Id, path: &FieldPath, value: Option<f64>) -> Self {
        let pass = ui.ctx().cumulative_pass_nr();
        let edit = ui.data(|data| data.get_temp::<FieldEdit>(id));
        // A field that was away meanwhile begins anew: nothing typed long ago becomes a value now.
        let edit = edit.filter(|edit| edit.pass + PASSES_AWAY >= pass);
        let bad = match edit {
            Some(_) => entries::of(ui.ctx(), path),
            None => entries::about(ui.ctx(), path, "field", || {
                value.map_or_else(String::new, |value| format!("{:x}", value.to_bits()))
            }),
        };
        Self {
            id,
            path: path.clone(),
            edit,
            bad,
        }
    }

    fn has_keyboard(&self, ui: &Ui) -> bool {
        ui.memory(|memory| memory.has_focus(self.id))
    }

    /// What stands in the field, other than its value at rest.
    fn standing(&self) -> Option<String> {
        let edited = self.edit.as_ref().map(|edit| edit.typed.clone());
        edited.or_else(|| self.bad.as_ref().map(|bad| bad.typed.clone()))
    }

    /// Begins an edit with everything selected, so that typing replaces it.
    fn begin(&mut self, ui: &Ui, exact: String) {
        let typed = self.bad.as_ref().map_or(exact, |bad| bad.typed.clone());
        let mut state = TextEdit::load_state(ui.ctx(), self.id).unwrap_or_default();
        let end = CCursor::new(typed.chars().count());
        state
            .cursor
            .set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
        TextEdit::store_state(ui.ctx(), self.id, state);
        self.edit = Some(FieldEdit {
            before: typed.clone(),
            typed,
            pass: 0,
        });
    }

    fn type_in(&mut self, typed: String) {
        match &mut self.edit {
            Some(edit) => edit.typed = typed,
            None => {
                self.edit = Some(FieldEdit {
                    typed,
                    before: String::new(),
                    pass: 0,
                });
            }
        }
    }

    /// Ends the edit; what was typed, when something was and it was not taken back.
    fn end(&mut self, ui: &Ui) -> Option<String> {
        let edit = self.edit.take()?;
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            self.mend(ui);
            return None;
        }
        (edit.typed != edit.before).then_some(edit.typed)
    }

    fn mend(&mut self, ui: &Ui) {
        if self.bad.take().is_some() {
            entries::forget(ui.ctx(), &self.path);
        }
    }

    fn refuse(&mut self, ui: &Ui, typed: String, reason: String) {
        let bad = RefusedEntry {
            path: self.path.clone(),
            typed,
            reason,
        };
        entries::keep(ui.ctx(), bad.clone());
        self.bad = Some(bad);
    }

    fn store(&mut self, ui: &Ui) {
        let pass = ui.ctx().cumulative_pass_nr();
        let id = self.id;
        ui.data_mut(|data| match self.edit.take() {
            Some(edit) => {
                data.insert_temp(id, FieldEdit { pass, ..edit });
            }
            None => data.remove::<FieldEdit>(id),
        });
    }
}

/// A field may miss this many passes before what is typed in it is forgotten.
const PASSES_AWAY: u64 = 3;
