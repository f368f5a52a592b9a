//! What the paper is made of, and what was found out about it last.

use std::sync::{Arc, Mutex, PoisonError};

use crate::app::computation::Computed;
use crate::domain::{BusinessCase, Date};
use crate::engine::batch::{CancelToken, Cancelled};
use crate::engine::simulation::SimulationSettings;
use crate::export::ExportError;
use crate::present::{Analysis, ExportInput, Sections};
use crate::text::{Language, Texts};

/// What the paper is made of.
#[derive(Clone, Debug)]
pub(super) struct PaperInput {
    pub(super) computed: Computed,
    /// The name of the scenario that is shown instead of the plan.
    pub(super) scenario: Option<String>,
    pub(super) language: Language,
    pub(super) sections: Sections,
    pub(super) date: Date,
    pub(super) simulation: SimulationSettings,
    pub(super) known: Known,
}

/// What was found out last, with what it is about: a section, a language or a format more asks for nothing new.
#[derive(Clone, Debug, Default)]
pub(super) struct Known(Arc<Mutex<Option<Found>>>);

/// An analysis, and of what.
#[derive(Debug)]
struct Found {
    computed: Computed,
    settings: SimulationSettings,
    analysis: Arc<Analysis>,
}

impl Known {
    /// What is found out about a case, unless it is known already.
    fn analysis(
        &self,
        case: &BusinessCase,
        computed: &Computed,
        settings: SimulationSettings,
        token: &CancelToken,
    ) -> Result<Arc<Analysis>, Cancelled> {
        let last = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = last().as_ref()
            && Arc::ptr_eq(found.computed.at_likely(), computed.at_likely())
            && found.settings == settings
        {
            return Ok(Arc::clone(&found.analysis));
        }
        let (plan, result) = (&computed.plan, computed.at_likely());
        let analysis = Arc::new(Analysis::of(case, plan, result, settings, token)?);
        *last() = Some(Found {
            computed: computed.clone(),
            settings,
            analysis: Arc::clone(&analysis),
        });
        Ok(analysis)
    }
}

impl PaperInput {
    /// Whether nothing differs that would be seen on paper.
    pub(super) fn is_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.computed.case, &other.computed.case)
            && Arc::ptr_eq(self.computed.at_likely(), other.computed.at_likely())
            && self.scenario == other.scenario
            && self.language == other.language
            && self.sections == other.sections
            && self.date == other.date
            && self.simulation == other.simulation
    }

    /// Does something with the input for renderers.
    pub(super) fn with_material<T>(
        &self,
        token: &CancelToken,
        work: impl FnOnce(&ExportInput<'_>) -> Result<T, ExportError>,
    ) -> Result<T, ExportError> {
        let texts = Texts::of(self.language);
        let mut shown = BusinessCase::clone(&self.computed.case);
        let (computed, settings) = (&self.computed, self.simulation);
        let analysis = self.known.analysis(&shown, computed, settings, token)?;
        if let Some(scenario) = &self.scenario {
            let arguments = [
                ("title", shown.title.as_str().into()),
                ("scenario", scenario.as_str().into()),
            ];
            shown.title = texts.with("paper-title-of-scenario", &arguments);
        }
        work(&ExportInput {
            case: &shown,
            plan: &self.computed.plan,
            analysis: &analysis,
            texts,
            date: self.date,
            sections: &self.sections,
        })
    }
}
