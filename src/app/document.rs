//! The case that is being worked on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::difference::is_same;
use crate::domain::{BusinessCase, CaseScenario, RefusedEntry, scenarios};
use crate::engine;
use crate::engine::CaseResult;
use crate::engine::results::chain::Chain;
use crate::engine::results::scaling::Scaling;
use crate::engine::trace::Trace;
use crate::store::{Fingerprint, NewerFile, OpenedCase};
use crate::text::Texts;

use super::computation::{CaseComputation, Computation, Engine, Judgement};
use super::derived::Derived;
use super::dialogs::{Replacing, SaveTarget};
use super::files::{Precaution, SaveRequest};
use super::history::{History, StepView};
use super::labels::describe_step;

/// Whether the user is in the middle of something: a drag, a text that is not committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// One is going on: what changes is computed, and becomes one undo step when it ends.
    Open,
    /// None is.
    None,
}

/// What settling came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Settled {
    /// The case is the one that was computed last.
    Unchanged,
    /// The case changed and was computed anew: what was drawn before shows old results.
    Recomputed,
}

impl Settled {
    /// Whether results changed, so that the frame should be drawn again.
    pub fn changed(self) -> bool {
        self == Self::Recomputed
    }
}

/// A case that is being worked on, with its results, its history and what is known of its file.
#[derive(Clone, Debug)]
pub struct Document {
    /// The working copy. Widgets change it freely; [`Document::settle`] sees what changed.
    pub case: BusinessCase,
    /// The case that was computed last.
    computed: Arc<BusinessCase>,
    computation: Computation,
    revision: u64,
    history: History,
    /// The id of the scenario whose results are shown; none for those of the plan.
    scenario: Option<String>,
    /// What the file holds; none for a case that no file holds.
    saved: Option<Arc<BusinessCase>>,
    file: Option<DocumentFile>,
    /// What was typed and could not be taken; it stands in its fields.
    refused: Vec<RefusedEntry>,
    engine: Engine,
    derived: Derived,
}

/// The file of a document.
#[derive(Clone, Debug)]
struct DocumentFile {
    path: PathBuf,
    /// What it held when it was last read or written; none where that is not known.
    fingerprint: Option<Fingerprint>,
    /// Why it is not written; none where it may be.
    read_only: Option<ReadOnly>,
}

/// Why the file of a case is not written: the case can be changed, and saved under another name.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadOnly {
    /// A newer version made it, and it holds what this version does not know.
    Newer(NewerFile),
    /// Somebody else has it open, and its user wanted to look only.
    InUse,
}

impl Document {
    /// A new case without a file. It counts as unsaved once it is changed.
    pub fn untitled(case: BusinessCase) -> Self {
        let mut document = Self::start(case, engine::evaluate);
        document.saved = Some(Arc::clone(&document.computed));
        document
    }

    /// A case as it was read from a file.
    pub fn opened(opened: OpenedCase, path: PathBuf) -> Self {
        let mut document = Self::untitled(opened.case);
        document.file = Some(DocumentFile {
            path,
            fingerprint: Some(opened.fingerprint),
            read_only: opened.newer.map(ReadOnly::Newer),
        });
        document
    }

    /// A case that no file holds as it is: recovered, or made by answering questions. It counts as unsaved.
    ///
    /// `path` is the file that it belongs to. As the contents of that file are not known, saving there asks first.
    pub fn restored(case: BusinessCase, path: Option<PathBuf>) -> Self {
        let mut document = Self::start(case, engine::evaluate);
        document.file = path.map(|path| DocumentFile {
            path,
            fingerprint: None,
            read_only: None,
        });
        document
    }

    /// The same case, whose file is of a newer format where that is known.
    #[must_use]
    pub fn of_newer(self, newer: Option<NewerFile>) -> Self {
        match newer {
            Some(newer) => self.read_only_for(ReadOnly::Newer(newer)),
            None => self,
        }
    }

    /// The same case, whose file is not written.
    #[must_use]
    pub fn read_only_for(mut self, reason: ReadOnly) -> Self {
        if let Some(file) = &mut self.file {
            file.read_only.get_or_insert(reason);
        }
        self
    }

    /// The same case, whose file held this when the work on it began, where that is known.
    #[must_use]
    pub fn of_file_that_held(mut self, fingerprint: Option<Fingerprint>) -> Self {
        if let Some(file) = &mut self.file {
            file.fingerprint = fingerprint;
        }
        self
    }

    fn start(case: BusinessCase, engine: Engine) -> Self {
        let computed = Arc::new(case.clone());
        let revision = 1;
        Self {
            case,
            computation: Computation::of(&computed, revision, None, engine),
            revision,
            history: History::new(Arc::clone(&computed)),
            computed,
            scenario: None,
            saved: None,
            file: None,
            refused: Vec::new(),
            engine,
            derived: Derived::default(),
        }
    }

    /// Brings results and history up to date with the working copy. To be called once a frame, after the widgets.
    ///
    /// A change is computed at once. It becomes an undo step when no gesture is open.
    pub fn settle(&mut self, gesture: Gesture) -> Settled {
        if !is_same(&self.case, &self.computed) {
            scenarios::carry_along(&self.computed, &mut self.case);
        }
        let settled = self.compute();
        match gesture {
            Gesture::Open => {}
            Gesture::None => self.history.record(&self.computed),
        }
        settled
    }

    fn compute(&mut self) -> Settled {
        if is_same(&self.case, &self.computed) {
            return Settled::Unchanged;
        }
        self.computed = Arc::new(self.case.clone());
        if self.shown_scenario().is_none() {
            self.scenario = None;
        }
        self.compute_shown();
        Settled::Recomputed
    }

    /// Computes the plan, or the scenario that is shown.
    fn compute_shown(&mut self) {
        self.revision += 1;
        let last = self.computation.shown().cloned();
        let of = |case: &Arc<BusinessCase>, last| {
            Computation::of(case, self.revision, last, self.engine)
        };
        let scenario = self
            .scenario
            .as_deref()
            .and_then(|id| scenario(&self.computed, id));
        self.computation = match scenario {
            None => of(&self.computed, last),
            Some(scenario) => match scenarios::apply(&self.computed, scenario) {
                Ok(applied) => of(&Arc::new(applied), last),
                Err(problems) => Computation::Stale { problems, last },
            },
        };
    }

    /// Shows the results of a scenario instead of those of the plan, or those of the plan again. The case stays as it is, and
    /// what is changed while a scenario is shown is the plan: a scenario changes only what its own table has.
    pub fn show_scenario(&mut self, id: Option<&str>) {
        let _ = self.settle(Gesture::None);
        let known = id.filter(|id| scenario(&self.computed, id).is_some());
        if known != self.scenario.as_deref() {
            self.scenario = known.map(str::to_owned);
            self.compute_shown();
        }
    }

    /// The scenario whose results are shown; none for those of the plan.
    pub fn shown_scenario(&self) -> Option<&CaseScenario> {
        scenario(&self.computed, self.scenario.as_deref()?)
    }

    /// The case as it was computed last, without what is being typed.
    pub fn settled_case(&self) -> &Arc<BusinessCase> {
        &self.computed
    }

    /// What the file holds, or what a new case began with; none where that is not known.
    pub fn saved_case(&self) -> Option<&Arc<BusinessCase>> {
        self.saved.as_ref()
    }

    /// Changes the case in one undo step of its own. What was changed before it becomes a step first.
    pub fn edit<T>(&mut self, change: impl FnOnce(&mut BusinessCase) -> T) -> T {
        let _ = self.settle(Gesture::None);
        let outcome = change(&mut self.case);
        let _ = self.settle(Gesture::None);
        outcome
    }

    /// Takes the last step back; a change that is under way becomes a step first. Says whether there was one.
    pub fn undo(&mut self) -> Settled {
        let _ = self.settle(Gesture::None);
        let before = self.history.undo().map(Arc::clone);
        self.go_to(before)
    }

    /// Takes the step again that was taken back last.
    pub fn redo(&mut self) -> Settled {
        let _ = self.settle(Gesture::None);
        let after = self.history.redo().map(Arc::clone);
        self.go_to(after)
    }

    fn go_to(&mut self, snapshot: Option<Arc<BusinessCase>>) -> Settled {
        if let Some(snapshot) = snapshot {
            self.case = BusinessCase::clone(&snapshot);
        }
        self.compute()
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.history.undo_step().is_some()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        self.history.redo_step().is_some()
    }

    /// What undo would take back, in words.
    pub fn undo_label(&self, texts: &Texts) -> Option<String> {
        self.history.undo_step().map(|step| step_label(step, texts))
    }

    /// What redo would bring back, in words.
    pub fn redo_label(&self, texts: &Texts) -> Option<String> {
        self.history.redo_step().map(|step| step_label(step, texts))
    }

    /// Whether something is in no file: the case differs from what its file holds, or what was typed could not be taken.
    /// Undoing back to what the file holds is clean again.
    pub fn unsaved(&self) -> bool {
        self.differs() || !self.refused.is_empty()
    }

    /// Whether the case differs from what its file holds, apart from what could not be taken.
    pub fn differs(&self) -> bool {
        self.saved
            .as_ref()
            .is_none_or(|saved| !is_same(saved, &self.case))
    }

    /// What was typed and could not be taken, in the order of the fields.
    pub fn refused(&self) -> &[RefusedEntry] {
        &self.refused
    }

    /// Notes what was typed and could not be taken. To be called once a frame.
    pub fn note_refused(&mut self, refused: Vec<RefusedEntry>) {
        self.refused = refused;
    }

    /// The case as it is, to save, export or keep for recovery; what is under way becomes an undo step first.
    pub fn snapshot(&mut self) -> Arc<BusinessCase> {
        let _ = self.settle(Gesture::None);
        Arc::clone(&self.computed)
    }

    /// What to ask [`FileWorker`](super::files::FileWorker) for when the user saves; none while the case has no file.
    pub fn save_request(&mut self) -> Option<SaveRequest> {
        let case = self.snapshot();
        let file = self.file.as_ref()?;
        Some(SaveRequest {
            path: file.path.clone(),
            case,
            precaution: file.precaution(),
        })
    }

    /// What to ask for when the user has named a file.
    pub fn save_as_request(&mut self, target: SaveTarget) -> SaveRequest {
        let own = self.file.as_ref().filter(|file| file.path == target.path);
        let precaution = match (target.replacing, own) {
            (Replacing::Agreed, _) => Precaution::Replace,
            (Replacing::NotAsked, Some(file)) => file.precaution(),
            (Replacing::NotAsked, None) => Precaution::UnlessThere,
        };
        SaveRequest {
            path: target.path,
            case: self.snapshot(),
            precaution,
        }
    }

    /// Notes that a file now holds `saved`, which may be older than the case by now. Undo goes on across saves.
    pub fn mark_saved(
        &mut self,
        path: PathBuf,
        saved: Arc<BusinessCase>,
        fingerprint: Fingerprint,
    ) {
        self.saved = Some(saved);
        self.file = Some(DocumentFile {
            path,
            fingerprint: Some(fingerprint),
            read_only: None,
        });
    }

    /// The file, if the case has one.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// What the file holds that this version does not know, where a newer one made it. The case can be changed and saved under
    /// another name, but not in its file.
    pub fn newer(&self) -> Option<&NewerFile> {
        match self.read_only()? {
            ReadOnly::Newer(newer) => Some(newer),
            ReadOnly::InUse => None,
        }
    }

    /// Why the file is not written; none where it may be.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.file.as_ref()?.read_only.as_ref()
    }

    /// What the file held when it was last read or written, to notice that somebody else changed it.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        self.file.as_ref()?.fingerprint
    }

    /// Goes up with every change that was computed. Results of work in the background carry it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What the engine says about the case.
    pub fn computation(&self) -> &Computation {
        &self.computation
    }

    /// Takes what a simulation says of the verdicts, unless something changed since it was asked.
    pub(super) fn take_judgement(
        &mut self,
        revision: u64,
        result: CaseResult,
        judgement: Judgement,
    ) {
        let current = self.computation.current_mut();
        if let Some(computed) = current.filter(|computed| computed.revision == revision) {
            computed.take_judgement(result, judgement);
        }
    }

    /// What more or less of the option with this id does, in the plan that is shown; nothing where it leaves the option out.
    pub fn scaling(&mut self, option: &str) -> Option<Arc<Scaling>> {
        let computed = self.computation.shown()?;
        let mut options = computed.plan.options.iter();
        let position = options.position(|planned| planned.id == option)?;
        self.derived.scaling(computed, position)
    }

    /// How the money runs through the plan that is shown.
    pub fn chain(&mut self) -> Option<Arc<Chain>> {
        let computed = self.computation.shown()?;
        Some(self.derived.chain(computed))
    }

    /// Every number of the results that are shown, with what it was made of; nothing where there are too many.
    pub fn trace(&mut self) -> Option<Arc<Trace>> {
        let computed = self.computation.shown()?;
        self.derived.trace(computed)
    }

    /// The plan and result to show, which may be of an earlier state: see [`Computation::is_stale`].
    pub fn shown(&self) -> Option<&CaseComputation> {
        self.computation.shown()
    }
}

impl DocumentFile {
    fn precaution(&self) -> Precaution {
        self.fingerprint
            .map_or(Precaution::UnlessThere, Precaution::UnlessChanged)
    }
}

fn scenario<'a>(case: &'a BusinessCase, id: &str) -> Option<&'a CaseScenario> {
    case.scenarios.iter().find(|scenario| scenario.id == id)
}

fn step_label(step: StepView<'_>, texts: &Texts) -> String {
    describe_step(step.differences, step.before, step.after, texts)
}

#[cfg(test)]
mod tests;
