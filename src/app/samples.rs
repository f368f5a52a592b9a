//! The samples with what comes of them: at likely values one a frame, the decision on each in the background.

use std::time::Duration;

use super::jobs::{Mailbox, Wake};
use crate::domain::{BusinessCase, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::simulation::SimulationSettings;
use crate::engine::{self, CaseResult, Decision};
use crate::store::SAMPLES;
use crate::text::Language;

/// How long a sample has to be in sight before its decision is worked out.
const QUIET: Duration = Duration::from_millis(150);

/// A sample with its case and what comes of it.
#[derive(Debug)]
pub struct SampleCase {
    /// Its name.
    pub name: &'static str,
    /// The language that it is written in.
    pub language: Language,
    /// What it is.
    pub case: BusinessCase,
    state: State,
}

/// How far it is worked out.
#[derive(Debug)]
enum State {
    Read,
    Impossible,
    Computed(Box<(Plan, CaseResult)>),
}

/// Every sample.
#[derive(Debug)]
pub struct Samples {
    all: Vec<SampleCase>,
    mailbox: Option<Mailbox<Option<CaseResult>>>,
}

impl Samples {
    /// Every sample that can be read. One that cannot is left out and logged; a test keeps that from happening. `wake` is told
    /// when a decision has come.
    pub fn new(wake: Wake) -> Self {
        let mailbox = Mailbox::open("samples", wake);
        if let Err(error) = &mailbox {
            log::error!("the system gives no thread for the samples: {error}");
        }
        let read = SAMPLES.iter().filter_map(|sample| {
            match crate::store::read_case(sample.text.as_bytes()) {
                Ok(case) => Some(SampleCase {
                    name: sample.name,
                    language: sample.language,
                    case,
                    state: State::Read,
                }),
                Err(error) => {
                    log::error!("the sample {} cannot be read: {error}", sample.name);
                    None
                }
            }
        });
        Self {
            all: read.collect(),
            mailbox: mailbox.ok(),
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
        if let Some(mailbox) = &self.mailbox {
            let is_idle = mailbox.under_way().is_none();
            if let Some(answer) = mailbox.take() {
                match (answer.outcome, self.all.get_mut(answer.revision as usize)) {
                    (Ok(Some(judged)), Some(sample)) => sample.take(judged),
                    (Ok(_), _) => {}
                    (Err(error), sample) => {
                        log::error!("{error}");
                        sample.into_iter().for_each(SampleCase::give_up);
                    }
                }
            }
            if is_idle {
                self.ask_for_next(mailbox);
            }
        }
        false
    }

    /// Gives up what is being worked out; it begins anew when it is wanted again.
    pub fn stop(&self) {
        if let Some(mailbox) = &self.mailbox {
            mailbox.cancel();
        }
    }

    fn ask_for_next(&self, mailbox: &Mailbox<Option<CaseResult>>) {
        let next = self.all.iter().enumerate().find_map(|(place, sample)| {
            let (plan, result) = sample.undecided()?;
            Some((place, sample.case.clone(), plan.clone(), result.clone()))
        });
        if let Some((place, case, plan, result)) = next {
            mailbox.post_when_quiet(place as u64, QUIET, move |ticket: &CancelToken| {
                let settings = SimulationSettings::default();
                let judged = engine::judge(&case, &plan, &result, settings, ticket)?;
                Some(judged.result)
            });
        }
    }
}

impl SampleCase {
    /// What comes of it, once that is computed; none where it cannot be.
    pub fn result(&self) -> Option<&CaseResult> {
        match &self.state {
            State::Read | State::Impossible => None,
            State::Computed(computed) => Some(&computed.1),
        }
    }

    fn is_only_read(&self) -> bool {
        matches!(self.state, State::Read)
    }

    fn compute(&mut self) {
        self.state = match Plan::resolve(&self.case) {
            Ok(plan) => {
                let result = engine::evaluate(&plan);
                State::Computed(Box::new((plan, result)))
            }
            Err(_) => State::Impossible,
        };
    }

    /// Its plan and result while the decision is still to come.
    fn undecided(&self) -> Option<(&Plan, &CaseResult)> {
        match &self.state {
            State::Computed(computed) if computed.1.ask.decision() == Decision::Awaited => {
                Some((&computed.0, &computed.1))
            }
            State::Read | State::Impossible | State::Computed(_) => None,
        }
    }

    fn take(&mut self, judged: CaseResult) {
        if let State::Computed(computed) = &mut self.state {
            computed.1 = judged;
        }
    }

    fn give_up(&mut self) {
        self.state = State::Impossible;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn every_sample_is_decided_in_the_end_and_says_nothing_before() {
        let (sender, woken) = mpsc::channel();
        let mut samples = Samples::new(Box::new(move || {
            let _ = sender.send(());
        }));
        while samples.update() {}
        let undecided = |samples: &Samples| {
            let undecided = samples.all().iter().filter(|own| own.undecided().is_some());
            undecided.count()
        };
        assert_eq!(undecided(&samples), SAMPLES.len());
        while undecided(&samples) > 0 {
            woken.recv_timeout(Duration::from_secs(120)).unwrap();
            samples.update();
        }
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
