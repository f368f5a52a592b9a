//! What the paper is made of, and what was found out about it last.

use std::sync::{Arc, Mutex, PoisonError};

use crate::app::computation::Computed;
use crate::domain::{BusinessCase, Date};
use crate::engine::batch::{Cancelled, Progress};
use crate::engine::simulation::SimulationSettings;
use crate::export::ExportError;
use crate::present::{Material, Outlook, Sections};
use crate::text::{Language, Texts};

/// What the paper is made of.
#[derive(Clone, Debug)]
pub(super) struct Matter {
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

/// An outlook, and of what.
#[derive(Debug)]
struct Found {
    computed: Computed,
    settings: SimulationSettings,
    outlook: Arc<Outlook>,
}

impl Known {
    /// What is found out about a case, unless it is known already.
    fn outlook(
        &self,
        case: &BusinessCase,
        computed: &Computed,
        settings: SimulationSettings,
        progress: &Progress<'_>,
    ) -> Result<Arc<Outlook>, Cancelled> {
        let last = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = last().as_ref()
            && Arc::ptr_eq(found.computed.at_likely(), computed.at_likely())
            && found.settings == settings
        {
            return Ok(Arc::clone(&found.outlook));
        }
        let (plan, result) = (&computed.plan, computed.at_likely());
        let outlook = Arc::new(Outlook::of(case, plan, result, settings, progress)?);
        *last() = Some(Found {
            computed: computed.clone(),
            settings,
            outlook: Arc::clone(&outlook),
        });
        Ok(outlook)
    }
}

impl Matter {
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

    /// Does something with the material for renderers.
    pub(super) fn with_material<T>(
        &self,
        progress: &Progress<'_>,
        work: impl FnOnce(&Material<'_>) -> Result<T, ExportError>,
    ) -> Result<T, ExportError> {
        let texts = Texts::of(self.language);
        let mut shown = BusinessCase::clone(&self.computed.case);
        let (computed, settings) = (&self.computed, self.simulation);
        let outlook = self.known.outlook(&shown, computed, settings, progress)?;
        if let Some(scenario) = &self.scenario {
            let arguments = [
                ("title", shown.title.as_str().into()),
                ("scenario", scenario.as_str().into()),
            ];
            shown.title = texts.with("paper-title-of-scenario", &arguments);
        }
        work(&Material {
            case: &shown,
            plan: &self.computed.plan,
            outlook: &outlook,
            texts,
            date: self.date,
            sections: &self.sections,
        })
    }
}
