//! Comparing in the background: the plan with its scenarios, and the case with another one.

use std::path::PathBuf;
use std::sync::Arc;

use super::Document;
use super::compare::{CompareError, Comparison, compare};
use super::jobs::{Mailbox, Wake};
use super::scenarios::{Headline, SideBySide, side_by_side};
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
    pub bridge: Result<Comparison, CompareError>,
}

/// What an answer belongs to. Cases count as the same where they are the same in memory, which the document keeps as long as
/// nothing changes.
#[derive(Clone, Debug)]
struct Asked {
    plan: Arc<BusinessCase>,
    first: Option<Arc<BusinessCase>>,
    with: With,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        let is_same_first = match (&self.first, &other.first) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        Arc::ptr_eq(&self.plan, &other.plan) && is_same_first && self.with == other.with
    }
}

/// What is compared, and what has come of it.
#[derive(Debug)]
pub struct Comparing {
    /// What the plan is compared with.
    pub with: With,
    /// The scenario whose numbers are edited.
    pub edited: Option<String>,
    /// What is typed to find a number to change; none while none is looked for.
    pub search: Option<String>,
    /// The file that was asked for and is being read.
    pub awaited: Option<PathBuf>,
    other: Option<OtherFile>,
    mailbox: Option<Mailbox<Compared>>,
    asked: Option<Asked>,
    requests: u64,
    shown: Option<Compared>,
    is_current: bool,
}

impl Comparing {
    /// Nothing compared yet. `wake` is told when an answer has come.
    pub fn new(wake: Wake) -> Self {
        let mailbox = Mailbox::open("comparing", wake);
        if let Err(error) = &mailbox {
            log::error!("the system gives no thread for comparing: {error}");
        }
        Self {
            with: With::Saved,
            edited: None,
            search: None,
            awaited: None,
            other: None,
            mailbox: mailbox.ok(),
            asked: None,
            requests: 0,
            shown: None,
            is_current: false,
        }
    }

    /// Forgets everything that belongs to the case that was open.
    pub fn forget(&mut self) {
        if let Some(mailbox) = &self.mailbox {
            mailbox.cancel();
        }
        self.with = With::Saved;
        self.edited = None;
        self.search = None;
        self.awaited = None;
        self.other = None;
        self.asked = None;
        self.shown = None;
        self.is_current = false;
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

    /// What was computed last; nothing before the first answer.
    pub fn shown(&self) -> Option<&Compared> {
        self.shown.as_ref()
    }

    /// Whether what is shown belongs to the case as it is.
    pub fn is_current(&self) -> bool {
        self.is_current
    }

    /// Asks for what is not computed yet and takes the answer that has come.
    pub fn update(&mut self, document: &Document) {
        let plan = document.settled_case();
        self.keep_to_what_is_there(plan);
        let asked = Asked {
            plan: Arc::clone(plan),
            first: match &self.with {
                With::Saved => document.saved_case().cloned(),
                With::OtherFile => self.other.as_ref().map(|other| Arc::clone(&other.case)),
                With::Scenario(_) => Some(Arc::clone(plan)),
            },
            with: self.with.clone(),
        };
        let Some(mailbox) = &self.mailbox else {
            return;
        };
        if self.asked.as_ref() != Some(&asked) {
            self.requests += 1;
            self.is_current = false;
            let work = asked.clone();
            mailbox.post(self.requests, move |ticket| compared(&work, ticket));
            self.asked = Some(asked);
        }
        if let Some(answer) = mailbox.take() {
            match answer.outcome {
                Ok(compared) => {
                    self.shown = Some(compared);
                    self.is_current = true;
                }
                Err(error) => log::error!("{error}"),
            }
        }
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

fn compared(asked: &Asked, ticket: &CancelToken) -> Compared {
    Compared {
        side_by_side: side_by_side(&asked.plan, ticket),
        pair: pair(asked),
    }
}

fn pair(asked: &Asked) -> Option<Pair> {
    let first = Arc::clone(asked.first.as_ref()?);
    let second = match &asked.with {
        With::Saved | With::OtherFile => Arc::clone(&asked.plan),
        With::Scenario(id) => {
            let scenario = asked.plan.scenarios.iter().find(|own| own.id == *id)?;
            // One that cannot be applied is said so beside it.
            Arc::new(scenarios::apply(&asked.plan, scenario).ok()?)
        }
    };
    let cases = [first, second];
    Some(Pair {
        headlines: [Headline::of_case(&cases[0]), Headline::of_case(&cases[1])],
        bridge: compare(&cases[0], &cases[1]),
        cases,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::domain::sample_cases::complete;

    /// Shows frames until what is compared is up to date.
    fn updated(comparing: &mut Comparing, document: &Document, woken: &mpsc::Receiver<()>) {
        comparing.update(document);
        while !comparing.is_current() {
            woken.recv_timeout(Duration::from_secs(20)).unwrap();
            comparing.update(document);
        }
    }

    fn comparing() -> (Comparing, mpsc::Receiver<()>) {
        let (sender, woken) = mpsc::channel();
        let wake = Box::new(move || {
            let _ = sender.send(());
        });
        (Comparing::new(wake), woken)
    }

    fn change_of(comparing: &Comparing) -> f64 {
        let pair = comparing.shown().unwrap().pair.as_ref().unwrap();
        let bridge = pair.bridge.as_ref().unwrap();
        bridge.npv_b - bridge.npv_a
    }

    #[test]
    fn the_plan_is_compared_with_its_file_with_a_scenario_and_with_another_case() {
        let mut document = Document::untitled(complete());
        let (mut comparing, woken) = comparing();
        updated(&mut comparing, &document, &woken);
        assert_eq!(change_of(&comparing), 0.0);

        document.edit(|case| case.segments[0].customers *= 2.0);
        updated(&mut comparing, &document, &woken);
        let since_saved = change_of(&comparing);
        assert_ne!(since_saved, 0.0);

        comparing.with = With::Scenario("lean".to_owned());
        updated(&mut comparing, &document, &woken);
        let in_scenario = change_of(&comparing);
        assert_ne!(in_scenario, since_saved);

        comparing.take_other(OtherFile {
            name: "other.rox".to_owned(),
            case: Arc::new(complete()),
        });
        updated(&mut comparing, &document, &woken);
        assert_eq!(change_of(&comparing), since_saved);
    }

    #[test]
    fn a_scenario_that_is_removed_is_no_longer_compared_with_or_edited() {
        let mut document = Document::untitled(complete());
        let (mut comparing, woken) = comparing();
        comparing.with = With::Scenario("lean".to_owned());
        comparing.edited = Some("lean".to_owned());
        document.edit(|case| case.scenarios.remove(0));
        updated(&mut comparing, &document, &woken);
        assert_eq!(comparing.with, With::Saved);
        assert_eq!(comparing.edited.as_deref(), Some("rich"));
    }

    #[test]
    fn nothing_is_computed_again_while_nothing_changes() {
        let document = Document::untitled(complete());
        let (mut comparing, woken) = comparing();
        updated(&mut comparing, &document, &woken);
        let requests = comparing.requests;
        for _ in 0..5 {
            comparing.update(&document);
        }
        assert_eq!(comparing.requests, requests);
        comparing.forget();
        assert!(comparing.shown().is_none());
    }
}
