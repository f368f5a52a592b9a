//! The states that a document went through, to go back to and forth.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::BusinessCase;
use crate::domain::difference::{Difference, differences, is_same};

/// How many steps can be undone; older ones are forgotten.
pub const HISTORY_LIMIT: usize = 200;

/// Snapshots of a case: the newest, those before it, and those that were undone.
#[derive(Clone, Debug)]
pub(super) struct History {
    newest: Arc<BusinessCase>,
    undo: VecDeque<UndoStep>,
    redo: Vec<UndoStep>,
}

/// The way between two snapshots that follow each other.
#[derive(Clone, Debug)]
struct UndoStep {
    /// The snapshot on the far side: the earlier one in the undo list, the later one in the redo list.
    far: Arc<BusinessCase>,
    /// What differs, from the earlier to the later snapshot.
    differences: Arc<[Difference]>,
}

/// A step that can be undone or redone.
#[derive(Clone, Copy, Debug)]
pub(super) struct StepView<'a> {
    /// The case without the step.
    pub(super) before: &'a BusinessCase,
    /// The case with the step.
    pub(super) after: &'a BusinessCase,
    /// What differs.
    pub(super) differences: &'a [Difference],
}

impl History {
    /// A history that begins with this case.
    pub(super) fn new(case: Arc<BusinessCase>) -> Self {
        Self {
            newest: case,
            undo: VecDeque::new(),
            redo: Vec::new(),
        }
    }

    /// Takes a new snapshot, unless nothing changed. What was undone is forgotten then.
    pub(super) fn record(&mut self, case: &Arc<BusinessCase>) {
        if Arc::ptr_eq(case, &self.newest) || is_same(case, &self.newest) {
            return;
        }
        let differences = differences(&self.newest, case).into();
        let far = std::mem::replace(&mut self.newest, Arc::clone(case));
        self.undo.push_back(UndoStep { far, differences });
        if self.undo.len() > HISTORY_LIMIT {
            self.undo.pop_front();
        }
        self.redo.clear();
    }

    /// Goes one step back: the snapshot that is the newest then.
    pub(super) fn undo(&mut self) -> Option<&Arc<BusinessCase>> {
        let UndoStep { far, differences } = self.undo.pop_back()?;
        let far = std::mem::replace(&mut self.newest, far);
        self.redo.push(UndoStep { far, differences });
        Some(&self.newest)
    }

    /// Goes one step forth: the snapshot that is the newest then.
    pub(super) fn redo(&mut self) -> Option<&Arc<BusinessCase>> {
        let UndoStep { far, differences } = self.redo.pop()?;
        let far = std::mem::replace(&mut self.newest, far);
        self.undo.push_back(UndoStep { far, differences });
        Some(&self.newest)
    }

    /// The step that undo would take back.
    pub(super) fn undo_step(&self) -> Option<StepView<'_>> {
        self.undo.back().map(|step| StepView {
            before: &step.far,
            after: &self.newest,
            differences: &step.differences,
        })
    }

    /// The step that redo would take again.
    pub(super) fn redo_step(&self) -> Option<StepView<'_>> {
        self.redo.last().map(|step| StepView {
            before: &self.newest,
            after: &step.far,
            differences: &step.differences,
        })
    }
}
