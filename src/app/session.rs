//! The jobs about the case that is open.

use std::mem;
use std::sync::Arc;

use super::Page;
use super::background::comparison_job::ComparisonJob;
use super::background::paper_job::{ExportJob, KnownAnalysis, PaperChoice, PreviewJob};
use super::background::portfolio_job::PortfolioJob;
use super::background::sensitivity_job::SensitivityJob;
use super::background::simulation_job::SimulationJob;
use super::background::verdict_job::VerdictJob;
use super::background::version_job::VersionJob;
use super::background::{Job, Wake};
use crate::text::Language;

/// The jobs about the case that is open, which go with it.
pub struct Session {
    wake: Wake,
    /// Verdicts and the decision.
    pub verdicts: VerdictJob,
    /// Chances.
    pub simulation: SimulationJob,
    /// Effects of the assumptions.
    pub sensitivity: SensitivityJob,
    /// Scenarios and other cases.
    pub comparison: ComparisonJob,
    /// The best set of options.
    pub portfolio: PortfolioJob,
    /// Earlier versions of the file.
    pub versions: VersionJob,
    /// Pages of the paper.
    pub previews: PreviewJob,
    /// The analysis that previews and exports share.
    pub analysis: KnownAnalysis,
    /// Language and sections of the paper.
    pub paper: PaperChoice,
    /// Files that are written.
    pub exports: ExportJob,
}

impl Session {
    /// Nothing asked yet. `wake` is called whenever an answer has come.
    pub fn new(language: Language, wake: Wake) -> Self {
        Self {
            verdicts: Job::new(Arc::clone(&wake)),
            simulation: Job::new(Arc::clone(&wake)),
            sensitivity: Job::new(Arc::clone(&wake)),
            comparison: ComparisonJob::new(Arc::clone(&wake)),
            portfolio: PortfolioJob::new(Arc::clone(&wake)),
            versions: Job::new(Arc::clone(&wake)),
            previews: Job::new(Arc::clone(&wake)),
            analysis: KnownAnalysis::default(),
            paper: PaperChoice::new(language),
            exports: Job::new(Arc::clone(&wake)),
            wake,
        }
    }

    /// Forgets everything about the case that was open. The choice for the paper stays, and a file on its way is still
    /// written.
    pub fn forget_case(&mut self) {
        let empty = Self::new(self.paper.language, Arc::clone(&self.wake));
        let Self { paper, exports, .. } = mem::replace(self, empty);
        self.paper = paper;
        self.exports = exports;
    }

    /// Whether an answer is still to come that a page shows, or a file is being read or written.
    pub fn is_waiting(&self, page: Page) -> bool {
        let is_page_waiting = match page {
            Page::Compare => self.comparison.state().is_waiting(),
            Page::Risk => self.simulation.state().is_waiting(),
            Page::Portfolio => self.portfolio.state().is_waiting(),
            Page::Evidence => self.sensitivity.state().is_waiting(),
            Page::BoardPaper => self.previews.state().is_waiting(),
            Page::Start
            | Page::CaseSettings
            | Page::Journey
            | Page::Customers
            | Page::Options
            | Page::Result
            | Page::SweetSpot
            | Page::Checks => false,
        };
        let is_reading = self.comparison.awaited.is_some() || self.versions.is_working();
        is_page_waiting || is_reading || self.exports.is_working()
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::background::comparison_job::With;
    use crate::app::background::waiting::wake;
    use crate::present::Section;

    #[test]
    fn with_another_case_only_the_choice_for_the_paper_stays() {
        let mut session = Session::new(Language::Dutch, wake().0);
        session.paper.toggle(Section::Years);
        session.comparison.with = With::OtherFile;
        session.portfolio.budget_per_year = Some(1.0);
        session.forget_case();
        assert!(!session.paper.has(Section::Years));
        assert_eq!(session.paper.language, Language::Dutch);
        assert_eq!(session.comparison.with, With::Saved);
        assert_eq!(session.portfolio.budget_per_year, None);
    }
}
