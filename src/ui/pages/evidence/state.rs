//! What the page remembers: the sensitivity, which lines are in sight, and which one is selected.

use std::sync::Arc;

use crate::app::Document;
use crate::app::assumptions::{AssumptionEntry, AssumptionView, lines, weight};
use crate::app::background::sensitivity_job::{Sensitivity, SensitivityJob, SensitivityQuestion};
use crate::app::background::{JobState, Shared};
use crate::domain::{BusinessCase, FieldPath, ResponsePlan};
use crate::text::{Language, Texts};

/// What the page remembers.
#[derive(Debug)]
pub(crate) struct EvidenceState {
    /// Sensitivity to the assumptions, as far as it is known.
    pub(super) sensitivity: Shared<Sensitivity>,
    /// How far that belongs to the case as it is.
    pub(super) job: JobState,
    /// Which lines are in sight.
    pub(super) view: AssumptionView,
    /// The line that is selected.
    pub(super) selected: Option<FieldPath>,
    listed: Option<Listed>,
}

/// The lines, for as long as nothing changes that they come of.
#[derive(Debug)]
struct Listed {
    case: Arc<BusinessCase>,
    language: Language,
    view: AssumptionView,
    sensitivity: Shared<Sensitivity>,
    lines: Vec<AssumptionEntry>,
    /// Those in sight, in their order.
    places: Vec<usize>,
    /// The one that is weakest and heaviest, if any weighs something.
    heaviest: Option<usize>,
}

impl Default for EvidenceState {
    fn default() -> Self {
        Self {
            sensitivity: Shared(Arc::default()),
            job: JobState::Stale,
            view: AssumptionView::default(),
            selected: None,
            listed: None,
        }
    }
}

impl EvidenceState {
    /// Brings the sensitivity and the lines up to date.
    pub(crate) fn refresh(&mut self, document: &Document, job: &mut SensitivityJob, texts: &Texts) {
        let case = document.settled_case();
        job.update(Some(SensitivityQuestion(Shared(Arc::clone(case)))));
        self.job = job.state();
        if let Some(found) = job.answer() {
            self.sensitivity = found.clone();
        }
        let same_lines = self
            .listed
            .as_ref()
            .is_some_and(|own| Arc::ptr_eq(&own.case, case) && own.language == texts.language());
        let is_same = same_lines
            && self
                .listed
                .as_ref()
                .is_some_and(|own| own.view == self.view && own.sensitivity == self.sensitivity);
        if is_same {
            return;
        }
        let lines = match self.listed.take() {
            Some(listed) if same_lines => listed.lines,
            Some(_) | None => lines(case, texts),
        };
        let sensitivity = &self.sensitivity;
        let response = ResponsePlan::resolve(&case.response);
        let weights = lines
            .iter()
            .map(|line| weight(line, &response, sensitivity));
        let heaviest = weights
            .enumerate()
            .filter(|(_, weight)| *weight > 0.0)
            // The first of those that weigh the same.
            .reduce(|one, other| if other.1 > one.1 { other } else { one });
        self.listed = Some(Listed {
            places: self.view.arrange(&lines, &case.response, sensitivity),
            heaviest: heaviest.map(|(place, _)| place),
            case: Arc::clone(case),
            language: texts.language(),
            view: self.view.clone(),
            sensitivity: sensitivity.clone(),
            lines,
        });
    }

    /// Every line, in the order of the file.
    pub(super) fn lines(&self) -> &[AssumptionEntry] {
        self.listed.as_ref().map_or(&[], |listed| &listed.lines)
    }

    /// How many lines are in sight.
    pub(super) fn count(&self) -> usize {
        self.listed.as_ref().map_or(0, |listed| listed.places.len())
    }

    /// The line at a place of those in sight.
    pub(super) fn line(&self, place: usize) -> Option<&AssumptionEntry> {
        let listed = self.listed.as_ref()?;
        listed.lines.get(*listed.places.get(place)?)
    }

    /// The place of the selected line among those in sight.
    pub(super) fn selected_place(&self) -> Option<usize> {
        let selected = &self.selected_line()?.assumption.path;
        let listed = self.listed.as_ref()?;
        let is_selected = |place: &usize| listed.lines[*place].assumption.path == *selected;
        listed.places.iter().position(is_selected)
    }

    /// The selected line; the first in sight where none was selected.
    pub(super) fn selected_line(&self) -> Option<&AssumptionEntry> {
        let selected = self.selected.as_ref();
        selected
            .and_then(|path| {
                let mut lines = self.lines().iter();
                lines.find(|line| line.assumption.path == *path)
            })
            .or_else(|| self.line(0))
    }

    /// The line that is weakest and heaviest, whatever is in sight; none while no effect is known, or none is above 0.
    pub(super) fn heaviest(&self, document: &Document) -> Option<&AssumptionEntry> {
        let listed = self.listed.as_ref()?;
        let is_of_case = Arc::ptr_eq(&listed.case, document.settled_case());
        listed.lines.get(listed.heaviest.filter(|_| is_of_case)?)
    }
}
