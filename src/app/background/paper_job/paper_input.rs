//! What the paper is made of, and the analysis of it that was made last.

use std::sync::{Arc, Mutex, PoisonError};

use super::PaperChoice;
use crate::app::Document;
use crate::app::background::Shared;
use crate::app::computation::CaseComputation;
use crate::domain::{BusinessCase, Date};
use crate::engine::batch::{CancelToken, Cancelled};
use crate::engine::simulation::SimulationSettings;
use crate::export::ExportError;
use crate::present::{Analysis, ExportInput};
use crate::text::Texts;

/// What the paper is made of. Two are equal where nothing differs that would be seen on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperInput {
    computed: CaseComputation,
    /// The name of the scenario that is shown instead of the plan.
    scenario: Option<String>,
    pub(super) choice: PaperChoice,
    date: Date,
    simulation: SimulationSettings,
    known: KnownAnalysis,
}

/// The analysis of a case that was made last: another section, language or format asks for no new one.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownAnalysis(Shared<Mutex<Option<PaperFacts>>>);

impl Default for KnownAnalysis {
    fn default() -> Self {
        Self(Shared(Arc::default()))
    }
}

#[derive(Debug)]
struct PaperFacts {
    computed: CaseComputation,
    settings: SimulationSettings,
    analysis: Arc<Analysis>,
}

impl KnownAnalysis {
    /// The analysis of a case, made where it is not known already.
    fn of(
        &self,
        case: &BusinessCase,
        computed: &CaseComputation,
        settings: SimulationSettings,
        token: &CancelToken,
    ) -> Result<Arc<Analysis>, Cancelled> {
        let last = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = last().as_ref()
            && known.computed == *computed
            && known.settings == settings
        {
            return Ok(Arc::clone(&known.analysis));
        }
        let (plan, result) = (&computed.plan, computed.at_likely());
        let analysis = Arc::new(Analysis::of(case, plan, result, settings, token)?);
        *last() = Some(PaperFacts {
            computed: computed.clone(),
            settings,
            analysis: Arc::clone(&analysis),
        });
        Ok(analysis)
    }
}

impl PaperInput {
    /// The case as it is shown, dated on a day; None where it cannot be computed. `simulation` says how many trials its
    /// chances come from, and where they begin.
    pub fn of(
        document: &Document,
        choice: &PaperChoice,
        date: Date,
        simulation: SimulationSettings,
        known: &KnownAnalysis,
    ) -> Option<Self> {
        let computed = document.computation().current()?;
        let scenario = document.shown_scenario();
        Some(Self {
            computed: computed.clone(),
            scenario: scenario.map(|scenario| scenario.name.clone()),
            choice: choice.clone(),
            date,
            simulation,
            known: known.clone(),
        })
    }

    /// Does something with the input for renderers.
    pub(super) fn with_input<T>(
        &self,
        token: &CancelToken,
        work: impl FnOnce(&ExportInput<'_>) -> Result<T, ExportError>,
    ) -> Result<T, ExportError> {
        let texts = Texts::of(self.choice.language);
        let mut shown = BusinessCase::clone(&self.computed.case);
        let (computed, settings) = (&self.computed, self.simulation);
        let analysis = self.known.of(&shown, computed, settings, token)?;
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
            sections: &self.choice.sections,
        })
    }
}
