//! The samples with what comes of them: at likely values one a frame, the decision on each in the background.

use std::sync::Arc;
use std::time::Duration;

use super::{Job, JobQuestion, Shared, Wake};
use crate::domain::{BusinessCase, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::simulation::SimulationSettings;
use crate::engine::{self, CaseResult, Decision};
use crate::store::SAMPLES;
use crate::text::Language;

/// A sample with its case and what comes of it.
#[derive(Debug)]
pub struct SampleCase {
    /// Its name.
    pub name: &'static str,
    /// The language that it is written in.
    pub language: Language,
    /// What it is.
    pub case: Shared<BusinessCase>,
    state: SampleState,
}

/// How far it is worked out.
#[derive(Debug)]
enum SampleState {
    Read,
    Impossible,
    Computed(Shared<Plan>, Shared<CaseResult>),
}

/// A sample that waits for its decision.
#[derive(Clone, Debug, PartialEq)]
struct SampleQuestion {
    place: usize,
    case: Shared<BusinessCase>,
    plan: Shared<Plan>,
    result: Shared<CaseResult>,
}

impl JobQuestion for SampleQuestion {
    type Answer = CaseResult;
    const NAME: &'static str = "samples";
    const QUIET: Duration = Duration::from_millis(150);

    fn answer(&self, token: &CancelToken, _: &dyn Fn(CaseResult)) -> Option<CaseResult> {
        let settings = SimulationSettings::default();
        let judged = engine::judge(&self.case, &self.plan, &self.result, settings, token)?;
        Some(judged.result)
    }
}

/// Every sample.
#[derive(Debug)]
pub struct SampleCases {
    all: Vec<SampleCase>,
    job: Job<SampleQuestion>,
}

impl SampleCases {
    /// Every sample that can be read. One that cannot is left out and logged; a test keeps that from happening. `wake` is told
    /// when a decision has come.
    pub fn new(wake: Wake) -> Self {
        let read = SAMPLES.iter().filter_map(|sample| {
            match crate::store::read_case(sample.text.as_bytes()) {
                Ok(case) => Some(SampleCase {
                    name: sample.name,
                    language: sample.language,
                    case: Shared(Arc::new(case)),
                    state: SampleState::Read,
                }),
                Err(error) => {
                    log::error!("the sample {} cannot be read: {error}", sample.name);
                    None
                }
            }
        });
        Self {
            all: read.collect(),
            job: Job::new(wake),
        }
    }

    /// All of them, in their order.
    pub fn all(&self) -> &[SampleCase] {
        &self.all
    }

    /// Computes one of the samples that are not computed yet; says whether there was one. One a frame keeps the first frame
    /// from waiting for all of them. Then takes a decision that has come, and asks for the next.
    pub fn update(&mut self) -> bool {
        if let Some(sample) = self.all.iter_mut().find(|sample| sample.is_only_read()) {
            sample.compute();
            return true;
        }
        let place = self.job.asked().map(|sample| sample.place);
        if let (Some(outcome), Some(place)) = (self.job.take(), place) {
            match outcome {
                Ok(judged) => self.all[place].take(judged),
                Err(_) => self.all[place].give_up(),
            }
        }
        if !self.job.is_working() {
            self.job.ask(self.undecided());
        }
        false
    }

    /// Stops what is being worked out; it begins anew when it is wanted again.
    pub fn stop(&mut self) {
        self.job.withdraw();
    }

    /// The first sample that waits for its decision.
    fn undecided(&self) -> Option<SampleQuestion> {
        self.all.iter().enumerate().find_map(|(place, sample)| {
            let (plan, result) = sample.undecided()?;
            Some(SampleQuestion {
                place,
                case: sample.case.clone(),
                plan: plan.clone(),
                result: result.clone(),
            })
        })
    }
}

impl SampleCase {
    /// What comes of it, once that is computed; none where it cannot be.
    pub fn result(&self) -> Option<&CaseResult> {
        match &self.state {
            SampleState::Read | SampleState::Impossible => None,
            SampleState::Computed(_, result) => Some(result),
        }
    }

    fn is_only_read(&self) -> bool {
        matches!(self.state, SampleState::Read)
    }

    fn compute(&mut self) {
        self.state = match Plan::resolve(&self.case) {
            Ok(plan) => {
                let result = engine::evaluate(&plan);
                SampleState::Computed(Shared(Arc::new(plan)), Shared(Arc::new(result)))
            }
            Err(_) => SampleState::Impossible,
        };
    }

    /// Its plan and result while the decision is still to come.
    fn undecided(&self) -> Option<(&Shared<Plan>, &Shared<CaseResult>)> {
        match &self.state {
            SampleState::Computed(plan, result) if result.ask.decision() == Decision::Awaited => {
                Some((plan, result))
            }
            SampleState::Read | SampleState::Impossible | SampleState::Computed(..) => None,
        }
    }

    fn take(&mut self, judged: CaseResult) {
        if let SampleState::Computed(_, result) = &mut self.state {
            *result = Shared(Arc::new(judged));
        }
    }

    fn give_up(&mut self) {
        self.state = SampleState::Impossible;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::background::waiting::{wait, wake};

    #[test]
    fn every_sample_is_decided_in_the_end_and_says_nothing_before() {
        let (wake, woken) = wake();
        let mut samples = SampleCases::new(wake);
        while samples.update() {}
        let undecided = |samples: &SampleCases| {
            let undecided = samples.all().iter().filter(|own| own.undecided().is_some());
            undecided.count()
        };
        assert_eq!(undecided(&samples), SAMPLES.len());
        wait(&woken, || {
            samples.update();
            (undecided(&samples) == 0).then_some(())
        });
        for sample in samples.all() {
            let plan = Plan::resolve(&sample.case).unwrap();
            let result = engine::evaluate(&plan);
            let token = CancelToken::default();
            let settings = SimulationSettings::default();
            let judged = engine::judge(&sample.case, &plan, &result, settings, &token).unwrap();
            assert_eq!(sample.result(), Some(&judged.result), "{}", sample.name);
        }
    }
}
