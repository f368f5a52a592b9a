//! Comparing in the background: the plan with its scenarios, and the case with another one.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Job, JobQuestion, JobState, Shared, Wake};
use crate::app::Document;
use crate::app::compare::{CasePair, CompareError, compare};
use crate::app::scenarios::{Headline, SideBySide, side_by_side};
use crate::domain::{BusinessCase, Problem, scenarios};
use crate::engine::batch::CancelToken;

/// What the plan is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum With {
    /// What its file holds.
    Saved,
    /// The case of another file.
    OtherFile,
    /// The scenario with this id.
    Scenario(String),
}

/// A case from another file.
#[derive(Clone, Debug)]
pub struct OtherFile {
    /// The name of the file, without its folder.
    pub name: String,
    /// The case in it.
    pub case: Arc<BusinessCase>,
}

/// Everything that is computed for comparing.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The plan and its scenarios.
    pub side_by_side: SideBySide,
    /// The two cases that are compared; none where there is nothing to compare with.
    pub pair: Option<Pair>,
}

/// Two cases and the way from the first to the second.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The cases.
    pub cases: [Arc<BusinessCase>; 2],
    /// The headline of each, or what keeps it from being computed.
    pub headlines: [Result<Headline, Vec<Problem>>; 2],
    /// The way.
    pub bridge: Result<CasePair, CompareError>,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonQuestion {
    plan: Shared<BusinessCase>,
    first: Option<Shared<BusinessCase>>,
    with: With,
}

impl JobQuestion for ComparisonQuestion {
    type Answer = Compared;
    const NAME: &'static str = "comparison";

    fn answer(&self, token: &CancelToken, _: &dyn Fn(Compared)) -> Option<Compared> {
        Some(Compared {
            side_by_side: side_by_side(&self.plan, token),
            pair: self.pair(),
        })
    }
}

impl ComparisonQuestion {
    fn pair(&self) -> Option<Pair> {
        let first = Arc::clone(&self.first.as_ref()?.0);
        let plan = &self.plan.0;
        let second = match &self.with {
            With::Saved | With::OtherFile => Arc::clone(plan),
            With::Scenario(id) => {
                let scenario = plan.scenarios.iter().find(|own| own.id == *id)?;
                // One that cannot be applied is said so beside it.
                Arc::new(scenarios::apply(plan, scenario).ok()?)
            }
        };
        let cases = [first, second];
        Some(Pair {
            headlines: [Headline::of_case(&cases[0]), Headline::of_case(&cases[1])],
            bridge: compare(&cases[0], &cases[1]),
            cases,
        })
    }
}

/// What is compared, and the result.
#[derive(Debug)]
pub struct ComparisonJob {
    /// What the plan is compared with.
    pub with: With,
    /// The scenario whose numbers are edited.
    pub edited: Option<String>,
    /// Text typed to find a number to change; None while none is looked for.
    pub search: Option<String>,
    /// The file that was asked for and is being read.
    pub awaited: Option<PathBuf>,
    other: Option<OtherFile>,
    job: Job<ComparisonQuestion>,
}

impl ComparisonJob {
    /// Nothing compared yet. `wake` is called when an answer has come.
    pub fn new(wake: Wake) -> Self {
        Self {
            with: With::Saved,
            edited: None,
            search: None,
            awaited: None,
            other: None,
            job: Job::new(wake),
        }
    }

    /// Compares with the case of another file from now on.
    pub fn take_other(&mut self, other: OtherFile) {
        self.other = Some(other);
        self.with = With::OtherFile;
        self.awaited = None;
    }

    /// The case of another file.
    pub fn other(&self) -> Option<&OtherFile> {
        self.other.as_ref()
    }

    /// What was computed last; None before the first answer.
    pub fn shown(&self) -> Option<&Compared> {
        self.job.answer().map(|compared| &**compared)
    }

    /// State of the comparison with the case as it is.
    pub fn state(&self) -> JobState {
        self.job.state()
    }

    /// Whether what is shown belongs to the case as it is.
    pub fn is_current(&self) -> bool {
        self.state() == JobState::Complete
    }

    /// Asks for what is not computed yet and takes the answer that has come.
    pub fn update(&mut self, document: &Document) {
        let plan = document.settled_case();
        self.keep_to_what_is_there(plan);
        let first = match &self.with {
            With::Saved => document.saved_case().cloned(),
            With::OtherFile => self.other.as_ref().map(|other| Arc::clone(&other.case)),
            With::Scenario(_) => Some(Arc::clone(plan)),
        };
        self.job.update(Some(ComparisonQuestion {
            plan: Shared(Arc::clone(plan)),
            first: first.map(Shared),
            with: self.with.clone(),
        }));
    }

    /// Lets go of scenarios that the case no longer has.
    fn keep_to_what_is_there(&mut self, plan: &BusinessCase) {
        let is_there = |id: &String| plan.scenarios.iter().any(|own| own.id == *id);
        if matches!(&self.with, With::Scenario(id) if !is_there(id)) {
            self.with = With::Saved;
        }
        if !self.edited.as_ref().is_some_and(is_there) {
            self.edited = plan.scenarios.first().map(|first| first.id.clone());
            self.search = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::app::background::waiting::{wait, wake};
    use crate::domain::sample_cases::complete;

    /// Shows frames until what is compared is up to date.
    fn updated(comparison: &mut ComparisonJob, document: &Document, woken: &mpsc::Receiver<()>) {
        wait(woken, || {
            comparison.update(document);
            comparison.is_current().then_some(())
        });
    }

    fn comparison() -> (ComparisonJob, mpsc::Receiver<()>) {
        let (wake, woken) = wake();
        (ComparisonJob::new(wake), woken)
    }

    fn change_of(comparison: &ComparisonJob) -> f64 {
        let pair = comparison.shown().unwrap().pair.as_ref().unwrap();
        let bridge = pair.bridge.as_ref().unwrap();
        bridge.npv_b - bridge.npv_a
    }

    #[test]
    fn the_plan_is_compared_with_its_file_with_a_scenario_and_with_another_case() {
        let mut document = Document::untitled(complete());
        let (mut comparison, woken) = comparison();
        updated(&mut comparison, &document, &woken);
        assert_eq!(change_of(&comparison), 0.0);

        document.edit(|case| case.segments[0].customers *= 2.0);
        updated(&mut comparison, &document, &woken);
        let since_saved = change_of(&comparison);
        assert_ne!(since_saved, 0.0);

        comparison.with = With::Scenario("lean".to_owned());
        updated(&mut comparison, &document, &woken);
        let in_scenario = change_of(&comparison);
        assert_ne!(in_scenario, since_saved);

        comparison.take_other(OtherFile {
            name: "other.rox".to_owned(),
            case: Arc::new(complete()),
        });
        updated(&mut comparison, &document, &woken);
        assert_eq!(change_of(&comparison), since_saved);
    }

    #[test]
    fn a_scenario_that_is_removed_is_no_longer_compared_with_or_edited() {
        let mut document = Document::untitled(complete());
        let (mut comparison, woken) = comparison();
        comparison.with = With::Scenario("lean".to_owned());
        comparison.edited = Some("lean".to_owned());
        document.edit(|case| case.scenarios.remove(0));
        updated(&mut comparison, &document, &woken);
        assert_eq!(comparison.with, With::Saved);
        assert_eq!(comparison.edited.as_deref(), Some("rich"));
    }
}
