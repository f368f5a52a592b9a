//! What a grid remembers between frames.

use egui::{Id, Ui, Vec2};

use super::edits::{Answers, Doubt};
use super::place::{CellPlace, Selection};
use crate::domain::FieldPath;

/// What is selected, what is being edited, and what went wrong.
#[derive(Clone, Debug, Default)]
pub(super) struct GridState {
    /// What is selected.
    pub(super) selection: Selection,
    /// The cell that is being edited.
    pub(super) edit: Option<CellEdit>,
    /// Why the last change of several cells was refused.
    pub(super) message: Option<String>,
    /// The block that waits until it is known what it means.
    pub(super) asked: Option<PasteQuestion>,
    /// How far the cells are scrolled.
    pub(super) offset: Vec2,
    /// Whether the cursor is to be scrolled into sight.
    pub(super) follow: Follow,
}

/// A block that can mean two things, and what is asked about it.
#[derive(Clone, Debug)]
pub(super) struct PasteQuestion {
    /// The block.
    pub(super) block: String,
    /// Where it goes.
    pub(super) selection: Selection,
    /// What was answered so far.
    pub(super) answers: Answers,
    /// The column that is asked about.
    pub(super) doubt: Doubt,
    /// Whether the question has had the keyboard.
    pub(super) stage: EditStage,
    /// The last pass in which it was shown.
    pub(super) pass: u64,
}

/// Whether the view follows the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Follow {
    /// It stays where it is.
    #[default]
    No,
    /// It goes where the cursor is.
    Cursor,
}

/// A cell that is being edited.
#[derive(Clone, Debug)]
pub(super) struct CellEdit {
    /// The cell.
    pub(super) place: CellPlace,
    /// Where in the case it stands: another row may have taken its place meanwhile.
    pub(super) path: FieldPath,
    /// How it is edited.
    pub(super) by: EditBy,
}

/// How a cell is edited.
#[derive(Clone, Debug)]
pub(super) enum EditBy {
    /// By typing.
    Typing {
        /// What stands in the field.
        typed: String,
        /// What stood there before anything was typed.
        before: String,
        /// What arrows do.
        arrows: Arrows,
        /// Whether the field has had the keyboard.
        stage: EditStage,
    },
    /// By choosing from a list, of which this one is marked.
    Choosing(usize),
}

/// What arrows do while a cell is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrows {
    /// They take what is typed and go to the next cell: typing began it.
    Leave,
    /// They move within the text.
    Stay,
}

/// How far an edit has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditStage {
    /// The field gets the keyboard in this frame.
    Begins,
    /// It has it.
    GoesOn,
}

impl GridState {
    /// What the grid with this id remembers.
    pub(super) fn load(ui: &Ui, id: Id) -> Self {
        ui.data(|data| data.get_temp(id)).unwrap_or_default()
    }

    /// Remembers it.
    pub(super) fn store(self, ui: &Ui, id: Id) {
        ui.data_mut(|data| data.insert_temp(id, self));
    }

    /// Forgets what was said and asked about the last change of several cells.
    pub(super) fn fall_silent(&mut self) {
        self.message = None;
        self.asked = None;
    }

    /// Selects, and follows with the view.
    pub(super) fn select(&mut self, selection: Selection) {
        self.selection = selection;
        self.follow = Follow::Cursor;
    }
}
