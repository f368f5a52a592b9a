//! A case with everything that is known of it, ready to be exported.

use rox_case::domain::{BusinessCase, Date, Plan};
use rox_case::engine::batch::CancelToken;
use rox_case::engine::evaluate;
use rox_case::engine::simulation::SimulationSettings;
use rox_case::export::{ExportError, Format, render};
use rox_case::present::{Analysis, ExportInput, Sections};
use rox_case::store::{SAMPLES, read_case};
use rox_case::text::{CaseText, Language, Texts};

/// So many trials keep tests quick; what is exported takes more.
pub(crate) const FEW: SimulationSettings = SimulationSettings {
    trials: 1_000,
    seed: 1,
};

/// A case with what follows from it.
pub(crate) struct Known {
    pub(crate) case: BusinessCase,
    pub(crate) plan: Plan,
    pub(crate) analysis: Analysis,
}

impl Known {
    pub(crate) fn of(case: BusinessCase) -> Self {
        Self::simulated(case, FEW)
    }

    pub(crate) fn simulated(case: BusinessCase, settings: SimulationSettings) -> Self {
        let plan = Plan::resolve(&case).unwrap();
        let result = evaluate(&plan);
        let analysis =
            Analysis::of(&case, &plan, &result, settings, &CancelToken::default()).unwrap();
        Self {
            case,
            plan,
            analysis,
        }
    }

    pub(crate) fn sample(name: &str) -> Self {
        let sample = SAMPLES.iter().find(|sample| sample.name == name).unwrap();
        Self::of(read_case(sample.text.as_bytes()).unwrap())
    }

    /// How the figures of the case are written.
    pub(crate) fn text(&self, language: Language) -> CaseText<'_> {
        CaseText {
            texts: Texts::of(language),
            currency: &self.case.currency,
            start: self.case.start,
        }
    }

    pub(crate) fn input<'a>(
        &'a self,
        language: Language,
        sections: &'a Sections,
    ) -> ExportInput<'a> {
        ExportInput {
            case: &self.case,
            plan: &self.plan,
            analysis: &self.analysis,
            texts: Texts::of(language),
            date: day(),
            sections,
        }
    }

    /// A file with every section.
    pub(crate) fn file(&self, format: Format, language: Language) -> Vec<u8> {
        let sections = Sections::all();
        let made = render(
            format,
            &self.input(language, &sections),
            &CancelToken::default(),
        );
        made.unwrap()
    }

    /// A file of a day, with every section, watched on its way.
    pub(crate) fn file_of(
        &self,
        format: Format,
        language: Language,
        date: Date,
        token: &CancelToken,
    ) -> Result<Vec<u8>, ExportError> {
        let sections = Sections::all();
        let input = ExportInput {
            date,
            ..self.input(language, &sections)
        };
        render(format, &input, token)
    }
}

/// The day that stands on what tests export.
pub(crate) fn day() -> Date {
    "2026-11-21".parse().unwrap()
}
