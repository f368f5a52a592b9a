//! What actions come to: moves of the cursor, changes of the rows, and the beginning and end of edits.

use egui::{Id, TextEdit, Ui, text::CCursor, text::CCursorRange};

use super::edits::{self, Answers, Doubt, MOST_ROWS, PasteMeaning, Refused};
use super::keys::{GridAction, Shift};
use super::place::{CellPlace, CursorMove, MoveReach, Onward, Selection};
use super::rows::{CellKind, GridRows};
use super::state::{Arrows, CellEdit, EditBy, EditStage, Follow, GridState, PasteQuestion};
use crate::domain::{self, FieldPath, RefusedEntry};
use crate::text::{CaseText, shortened};
use crate::ui::reveal;
use crate::ui::widgets::entries;

/// A grid at work in one frame.
pub(super) struct GridFrame<'a, R: GridRows> {
    pub(super) text: &'a CaseText<'a>,
    pub(super) rows: &'a mut R,
    pub(super) state: GridState,
    /// The id that has the keyboard while no cell is typed in.
    pub(super) id: Id,
    /// Whether a cell was touched in this frame, so that the keyboard comes to the grid.
    pub(super) was_touched: bool,
}

impl<R: GridRows> GridFrame<'_, R> {
    /// The id of the field in which a cell is typed.
    pub(super) fn editor(&self) -> Id {
        self.id.with("editor")
    }

    /// What stands in the cell of the cursor; `None` without rows.
    pub(super) fn kind_at_cursor(&self) -> Option<CellKind> {
        let CellPlace { row, column } = self.state.selection.cursor;
        let column = self.rows.columns().get(column)?;
        (row < self.rows.count()).then_some(column.kind)
    }

    /// Gives the keyboard to the grid.
    pub(super) fn take_keyboard(&self, ui: &Ui) {
        ui.memory_mut(|memory| memory.request_focus(self.id));
    }

    /// Does one thing.
    pub(super) fn perform(&mut self, ui: &Ui, action: GridAction) {
        match &mut self.state.edit {
            // Keys that come in the frame in which typing began belong to what is typed.
            Some(CellEdit {
                by: EditBy::Typing { typed, .. },
                ..
            }) => {
                if let GridAction::Type(more) = action {
                    typed.push_str(&more);
                    let end = typed.chars().count();
                    self.put_cursor(ui, end, end);
                } else {
                    self.leave(ui, &action);
                }
                return;
            }
            Some(CellEdit {
                by: EditBy::Choosing(_),
                ..
            }) => return self.perform_in_list(ui, action),
            None => {}
        }
        self.state.fall_silent();
        let size = self.rows.size();
        let selection = self.state.selection;
        if size.rows == 0 {
            match action {
                GridAction::Paste(block) => self.paste(ui, &block),
                GridAction::Onward(onward) => leave_grid(ui, onward),
                _ => {}
            }
            return;
        }
        match action {
            GridAction::Move(step, reach) => self.state.select(selection.moved(step, reach, size)),
            GridAction::Onward(onward) => self.go_on(ui, onward),
            GridAction::SelectAll => {
                self.state.selection = Selection::between(
                    CellPlace::new(size.rows - 1, size.columns - 1),
                    CellPlace::default(),
                );
            }
            GridAction::Edit => self.begin(ui, selection.cursor, None),
            GridAction::Type(typed) => self.begin(ui, selection.cursor, Some(typed)),
            GridAction::Clear => {
                let outcome = edits::clear(self.rows, selection);
                self.say(outcome);
            }
            GridAction::FillDown => {
                let outcome = edits::fill_down(self.rows, selection);
                self.say(outcome);
            }
            GridAction::Copy => ui.ctx().copy_text(edits::copy(self.rows, selection)),
            GridAction::Cut => {
                ui.ctx().copy_text(edits::copy(self.rows, selection));
                let outcome = edits::clear(self.rows, selection);
                self.say(outcome);
            }
            GridAction::Paste(block) => self.paste(ui, &block),
            GridAction::ShiftRows(shift) => self.shift(ui, shift),
            GridAction::Escape => {
                self.state.selection = Selection::at(selection.cursor);
                self.take_back(ui, selection.cursor);
            }
        }
    }

    fn go_on(&mut self, ui: &Ui, onward: Onward) {
        match self.state.selection.onward(onward, self.rows.size()) {
            Some(selection) => self.state.select(selection),
            None => leave_grid(ui, onward),
        }
    }

    /// Goes to a field that is wanted from outside, and takes the keyboard.
    pub(super) fn reveal(&mut self, ui: &Ui) {
        let Some(wanted) = reveal::wanted(ui.ctx()) else {
            return;
        };
        let Some(place) = self.place_of(&wanted) else {
            return;
        };
        self.commit(ui);
        self.state.fall_silent();
        self.state.select(Selection::at(place));
        self.take_keyboard(ui);
        reveal::reached(ui.ctx());
    }

    /// The first cell at a path, of the item there, or of what it is a part of.
    fn place_of(&self, wanted: &FieldPath) -> Option<CellPlace> {
        let size = self.rows.size();
        let places = (0..size.rows)
            .flat_map(|row| (0..size.columns).map(move |column| CellPlace::new(row, column)));
        places
            .map(|place| (place, self.rows.path(place)))
            .find(|(_, path)| wanted.leads_into(path) || path.leads_into(wanted))
            .map(|(place, _)| place)
    }

    // Rows.

    /// Adds a row and goes there.
    pub(super) fn add(&mut self) {
        self.rows.add();
        let row = self.rows.count().saturating_sub(1);
        self.state.select(Selection::at(CellPlace::new(row, 0)));
    }

    /// Copies the row of the cursor and goes to the copy.
    pub(super) fn duplicate(&mut self, ui: &Ui) {
        self.forget_nameless(ui);
        let CellPlace { row, column } = self.state.selection.cursor;
        self.rows.duplicate(row);
        self.state
            .select(Selection::at(CellPlace::new(row + 1, column)));
    }

    /// Removes the selected rows; stops at the first that has to stay.
    pub(super) fn remove(&mut self, ui: &Ui) {
        self.forget_nameless(ui);
        self.state.fall_silent();
        let selection = self.state.selection;
        for row in selection.rows().rev() {
            if let Err(reason) = self.rows.remove(row) {
                self.state.message = Some(reason);
                break;
            }
        }
        let place = CellPlace::new(selection.start().row, selection.cursor.column);
        let selection = Selection::at(place).within(self.rows.size());
        self.state.select(selection);
    }

    fn shift(&mut self, ui: &Ui, shift: Shift) {
        let selection = self.state.selection;
        let (first, last) = (*selection.rows().start(), *selection.rows().end());
        // The row beside the selected ones goes to their other side.
        let (from, to) = match shift {
            Shift::Up if first > 0 => (first - 1, last),
            Shift::Down if last + 1 < self.rows.count() => (last + 1, first),
            Shift::Up | Shift::Down => return,
        };
        self.forget_nameless(ui);
        self.rows.shift(from, to);
        let moved = |place: CellPlace| match shift {
            Shift::Up => CellPlace::new(place.row - 1, place.column),
            Shift::Down => CellPlace::new(place.row + 1, place.column),
        };
        let Selection { anchor, cursor } = selection;
        self.state
            .select(Selection::between(moved(anchor), moved(cursor)));
    }

    fn paste(&mut self, ui: &Ui, block: &str) {
        self.paste_as_meant(ui, self.state.selection, block.to_owned(), Answers::new());
    }

    fn paste_as_meant(&mut self, ui: &Ui, selection: Selection, block: String, answers: Answers) {
        self.state.fall_silent();
        match edits::paste(self.rows, selection, &block, &answers) {
            Ok(covered) => {
                for place in covered.places() {
                    self.forget(ui, &self.rows.path(place));
                }
                self.state.selection = covered;
            }
            Err(Refused::TwoReadings(doubt)) => {
                self.state.follow = Follow::Cursor;
                self.state.asked = Some(PasteQuestion {
                    block,
                    selection,
                    answers,
                    doubt,
                    stage: EditStage::Begins,
                    pass: ui.ctx().cumulative_pass_nr(),
                });
            }
            Err(refused) => self.say(Err(refused)),
        }
    }

    /// Pastes the block that was asked about, in one of its meanings; or not at all.
    pub(super) fn answer(&mut self, ui: &Ui, answer: Option<PasteMeaning>) {
        let Some(mut asked) = self.state.asked.take() else {
            return;
        };
        self.take_keyboard(ui);
        if let Some(reading) = answer {
            asked.answers.insert(asked.doubt.column, reading);
            let selection = asked.selection.within(self.rows.size());
            self.paste_as_meant(ui, selection, asked.block, asked.answers);
        }
    }

    /// Keeps the sentence that says why nothing was changed.
    fn say(&mut self, outcome: Result<(), Refused>) {
        self.state.message = outcome.err().map(|refused| sentence(self.text, refused));
        if self.state.message.is_some() {
            self.state.follow = Follow::Cursor;
        }
    }

    // Edits.

    /// Begins to edit a cell, with all of what it holds or with what was typed over it.
    pub(super) fn begin(&mut self, ui: &Ui, place: CellPlace, typed: Option<String>) {
        let kind = self.rows.columns()[place.column].kind;
        if kind == CellKind::Computed {
            return;
        }
        let path = self.rows.path(place);
        self.state.selection = Selection::at(place);
        self.state.follow = Follow::Cursor;
        self.state.fall_silent();
        let by = match kind {
            CellKind::Computed => return,
            CellKind::Choice => {
                let choices = self.rows.choices(place.column);
                let shown = self.rows.shown(place);
                let beginning = typed.unwrap_or_default().to_lowercase();
                let marked = match beginning.as_str() {
                    "" => choices.iter().position(|choice| *choice == shown),
                    beginning => choices
                        .iter()
                        .position(|choice| choice.to_lowercase().starts_with(beginning)),
                };
                EditBy::Choosing(marked.unwrap_or(0))
            }
            CellKind::Typed | CellKind::Number => {
                let holds = entries::of(ui.ctx(), &path)
                    .map_or_else(|| self.rows.exact(place), |bad| bad.typed);
                let (typed, arrows, from) = match typed {
                    Some(typed) => {
                        let end = typed.chars().count();
                        (typed, Arrows::Leave, end)
                    }
                    None => (holds.clone(), Arrows::Stay, 0),
                };
                self.put_cursor(ui, from, typed.chars().count());
                EditBy::Typing {
                    typed,
                    before: holds,
                    arrows,
                    stage: EditStage::Begins,
                }
            }
        };
        self.state.edit = Some(CellEdit { place, path, by });
    }

    fn put_cursor(&self, ui: &Ui, from: usize, to: usize) {
        let mut state = TextEdit::load_state(ui.ctx(), self.editor()).unwrap_or_default();
        state.clear_undoer();
        let range = CCursorRange::two(CCursor::new(from), CCursor::new(to));
        state.cursor.set_char_range(Some(range));
        TextEdit::store_state(ui.ctx(), self.editor(), state);
    }

    /// Ends typing with a key: takes what is typed, or not, and goes on.
    pub(super) fn leave(&mut self, ui: &Ui, action: &GridAction) {
        match action {
            GridAction::Escape => self.cancel(ui),
            _ => self.commit(ui),
        }
        let size = self.rows.size();
        match action {
            GridAction::Edit => {
                let below = self
                    .state
                    .selection
                    .moved(CursorMove::Down, MoveReach::One, size);
                self.state.select(below);
            }
            GridAction::Move(step, _) => {
                let next = self.state.selection.moved(*step, MoveReach::One, size);
                self.state.select(next);
            }
            GridAction::Onward(onward) => self.go_on(ui, *onward),
            _ => {}
        }
        self.take_keyboard(ui);
    }

    /// Takes what is typed, if anything was.
    pub(super) fn commit(&mut self, ui: &Ui) {
        let Some(edit) = self.state.edit.take() else {
            return;
        };
        let EditBy::Typing { typed, before, .. } = edit.by else {
            return;
        };
        let is_there = edit.place.row < self.rows.count();
        if typed == before || !is_there || self.rows.path(edit.place) != edit.path {
            return;
        }
        match self.rows.set(edit.place, &typed) {
            Ok(()) => self.forget(ui, &edit.path),
            Err(refused) => {
                entries::keep(
                    ui.ctx(),
                    RefusedEntry {
                        path: edit.path,
                        typed,
                        reason: refused.reason,
                    },
                );
            }
        }
    }

    /// Ends an edit without taking anything; a refused entry is taken back with it.
    fn cancel(&mut self, ui: &Ui) {
        if let Some(edit) = self.state.edit.take() {
            self.forget(ui, &edit.path);
        }
    }

    fn take_back(&mut self, ui: &Ui, place: CellPlace) {
        let path = self.rows.path(place);
        self.forget(ui, &path);
    }

    /// Forgets the refused entry of a cell.
    pub(super) fn forget(&mut self, ui: &Ui, path: &FieldPath) {
        entries::forget(ui.ctx(), path);
    }

    /// Forgets the refused entries of rows without an id, which are about to change places: an entry would stand in another
    /// row. Those of rows with an id follow them.
    fn forget_nameless(&self, ui: &Ui) {
        let is_nameless = |path: &FieldPath| match path.steps().last() {
            Some(domain::Step::Item { id, .. }) => id.is_empty(),
            Some(domain::Step::Field(_)) | None => false,
        };
        let rows =
            (0..self.rows.count()).map(|row| self.rows.path(CellPlace::new(row, 0)).parent());
        for row in rows.filter(is_nameless) {
            entries::forget_below(ui.ctx(), &row);
        }
    }

    // The list of choices.

    fn perform_in_list(&mut self, ui: &Ui, action: GridAction) {
        let Some(CellEdit {
            place,
            by: EditBy::Choosing(marked),
            ..
        }) = &mut self.state.edit
        else {
            return;
        };
        let place = *place;
        let choices = self.rows.choices(place.column);
        match action {
            GridAction::Move(CursorMove::Up, _) => *marked = marked.saturating_sub(1),
            GridAction::Move(CursorMove::Down, _) => {
                *marked = (*marked + 1).min(choices.len().max(1) - 1);
            }
            GridAction::Move(
                CursorMove::RowStart | CursorMove::First | CursorMove::PageUp(_),
                _,
            ) => *marked = 0,
            GridAction::Move(
                CursorMove::RowEnd | CursorMove::Last | CursorMove::PageDown(_),
                _,
            ) => {
                *marked = choices.len().max(1) - 1;
            }
            GridAction::Type(letters) => {
                let letters = letters.to_lowercase();
                let after = *marked + 1;
                let order = (after..choices.len()).chain(0..after.min(choices.len()));
                let found = order
                    .into_iter()
                    .find(|place| choices[*place].to_lowercase().starts_with(&letters));
                *marked = found.unwrap_or(*marked);
            }
            GridAction::Edit => {
                let marked = *marked;
                self.choose(place, marked);
            }
            GridAction::Onward(onward) => {
                let marked = *marked;
                self.choose(place, marked);
                self.go_on(ui, onward);
            }
            GridAction::Escape => self.state.edit = None,
            _ => {}
        }
    }

    /// Takes a choice and closes the list.
    pub(super) fn choose(&mut self, place: CellPlace, choice: usize) {
        self.state.edit = None;
        let choices = self.rows.choices(place.column);
        if choices
            .get(choice)
            .is_some_and(|text| *text != self.rows.shown(place))
        {
            self.rows.choose(place, choice);
        }
    }
}

fn leave_grid(ui: &Ui, onward: Onward) {
    let direction = match onward {
        Onward::Next => egui::FocusDirection::Next,
        Onward::Previous => egui::FocusDirection::Previous,
    };
    ui.memory_mut(|memory| memory.move_focus(direction));
}

/// Most refused cells that are named; the rest is counted.
const NAMED: usize = 3;

/// What is asked about a column that can mean two things.
pub(super) fn question(text: &CaseText<'_>, doubt: &Doubt) -> String {
    let [first, second] = &doubt.readings;
    text.with(
        "grid-two-readings",
        &[
            ("column", doubt.name.as_str().into()),
            ("typed", doubt.typed.as_str().into()),
            ("first", first.as_str().into()),
            ("second", second.as_str().into()),
            ("cells", doubt.cells.into()),
            ("number", text.texts.number(doubt.cells as f64, 0).into()),
        ],
    )
}

fn sentence(text: &CaseText<'_>, refused: Refused) -> String {
    match refused {
        Refused::Cells(cells) => {
            let named: Vec<String> = cells
                .iter()
                .take(NAMED)
                .map(|cell| {
                    text.with(
                        "grid-refused-cell",
                        &[
                            ("column", cell.column.as_str().into()),
                            ("row", cell.row.as_str().into()),
                            ("typed", shortened(&cell.typed).into()),
                            ("reason", cell.reason.as_str().into()),
                        ],
                    )
                })
                .collect();
            text.with(
                "grid-refused",
                &[
                    ("cells", named.join(" ").into()),
                    ("more", cells.len().saturating_sub(NAMED).into()),
                ],
            )
        }
        Refused::TooWide { given, room } => text.with(
            "grid-too-wide",
            &[("given", given.into()), ("room", room.into())],
        ),
        Refused::TooLong => {
            let most = text.texts.number(MOST_ROWS as f64, 0);
            text.with("grid-too-long", &[("most", most.into())])
        }
        Refused::NothingOptional => text.get("grid-not-empty"),
        Refused::TwoReadings(doubt) => question(text, &doubt),
    }
}
