//! Finding the best set of options in the background: first the set and its frontier, then their chance of a loss.

use std::sync::Arc;

use super::Document;
use super::edits::take_at;
use super::jobs::{Mailbox, Wake};
use crate::domain::{BusinessCase, InvestmentOption, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::portfolio::{self, Limits, Portfolio, Question, Scales};
use crate::engine::simulation::SimulationSettings;

/// What has come of a request; none for a case that cannot be computed.
#[derive(Debug)]
enum Answer {
    Found(Option<Portfolio>),
    Judged(Option<Portfolio>),
}

/// What an answer belongs to. Cases count as the same while they are the same in memory.
#[derive(Clone, Debug)]
struct Asked {
    case: Arc<BusinessCase>,
    question: Question,
    settings: SimulationSettings,
}

/// What was found, with the case that it belongs to.
#[derive(Clone, Debug)]
pub struct Found {
    /// The case.
    pub case: Arc<BusinessCase>,
    /// The best set of its options, and the frontier.
    pub portfolio: Arc<Portfolio>,
}

/// How far what is shown belongs to the case and the limits as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It belongs to what was before; the new one is being looked for.
    Looking,
    /// It is the answer; the chance of a loss of each set is still being found.
    VerdictJob,
    /// Everything is there.
    Complete,
    /// The search was given up by the user.
    GivenUp,
    /// The case cannot be computed, so there is nothing to come.
    Impossible,
}

/// What is looked for, and what has come of it.
#[derive(Debug)]
pub struct Portfolios {
    /// The scales that every option may have.
    pub scales: Scales,
    /// What may be spent in any one year.
    pub budget_per_year: Option<f64>,
    /// The highest chance of a loss.
    pub chance_of_loss: Option<f64>,
    /// Position of the set on the frontier that is looked at; none for the best one.
    pub selected: Option<usize>,
    mailbox: Option<Mailbox<Answer>>,
    asked: Option<Asked>,
    requests: u64,
    found: Option<Found>,
    progress: Progress,
}

impl Portfolios {
    /// Nothing looked for yet. `wake` is told when an answer has come.
    pub fn new(wake: Wake) -> Self {
        let mailbox = Mailbox::open("portfolio", wake);
        if let Err(error) = &mailbox {
            log::error!("the system gives no thread for portfolios: {error}");
        }
        Self {
            scales: Scales::Whole,
            budget_per_year: None,
            chance_of_loss: None,
            selected: None,
            mailbox: mailbox.ok(),
            asked: None,
            requests: 0,
            found: None,
            progress: Progress::Looking,
        }
    }

    /// Forgets everything that belongs to the case that was open.
    pub fn forget(&mut self) {
        if let Some(mailbox) = &self.mailbox {
            mailbox.cancel();
        }
        self.scales = Scales::Whole;
        self.budget_per_year = None;
        self.chance_of_loss = None;
        self.selected = None;
        self.asked = None;
        self.found = None;
        self.progress = Progress::Looking;
    }

    /// What was found last; nothing before the first answer.
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref()
    }

    /// How far that belongs to the case and the limits as they are.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// Whether something is still to come.
    pub fn is_waiting(&self) -> bool {
        matches!(self.progress, Progress::Looking | Progress::VerdictJob)
    }

    /// How far the search is, from 0 to 1.
    pub fn share_done(&self) -> f64 {
        let under_way = self.mailbox.as_ref().and_then(Mailbox::under_way);
        under_way.map_or(0.0, |(_, share)| share)
    }

    /// Gives up what is being looked for. What was found before stays.
    pub fn give_up(&mut self) {
        if let Some(mailbox) = &self.mailbox {
            mailbox.cancel();
        }
        self.progress = Progress::GivenUp;
    }

    /// Looks once more for what was given up.
    pub fn look_again(&mut self) {
        self.asked = None;
    }

    /// Asks for what was not looked for yet, in the plan or the scenario that is shown, and takes the answer that has come.
    /// The chance of a loss is simulated with `settings`, as everywhere else.
    pub fn update(&mut self, document: &Document, settings: SimulationSettings) {
        let shown = document.computation().current();
        let case = shown.map_or(document.settled_case(), |computed| &computed.case);
        let question = Question {
            scales: self.scales,
            limits: Limits {
                budget: case.finance.budget,
                budget_per_year: self.budget_per_year,
                chance_of_loss: self.chance_of_loss,
            },
        };
        let is_asked = self
            .asked
            .as_ref()
            .is_some_and(|asked| Arc::ptr_eq(&asked.case, case) && asked.question == question);
        if is_asked {
            self.judge_with(settings);
        } else {
            self.look(Asked {
                case: Arc::clone(case),
                question,
                settings,
            });
        }
        let answer = self.mailbox.as_ref().and_then(Mailbox::take);
        match answer.map(|answer| answer.outcome) {
            None => {}
            Some(Ok(Answer::Found(found))) => self.receive(found, Progress::VerdictJob),
            Some(Ok(Answer::Judged(judged))) => self.receive(judged, Progress::Complete),
            Some(Err(error)) => {
                log::error!("{error}");
                self.progress = Progress::Impossible;
            }
        }
    }

    fn look(&mut self, asked: Asked) {
        self.asked = Some(asked.clone());
        self.progress = Progress::Looking;
        self.post(move |ticket| {
            let plan = Plan::resolve(&asked.case).ok();
            Answer::Found(plan.and_then(|plan| portfolio::optimise(&plan, &asked.question, ticket)))
        });
    }

    /// Simulates anew what was found, where that was done with other settings.
    fn judge_with(&mut self, settings: SimulationSettings) {
        let Some(asked) = self.asked.as_mut().filter(|own| own.settings != settings) else {
            return;
        };
        asked.settings = settings;
        if !matches!(self.progress, Progress::VerdictJob | Progress::Complete) {
            return;
        }
        if let Some(found) = &mut self.found {
            let before = found.portfolio.as_ref().clone();
            found.portfolio = Arc::new(before.without_chances());
            let (asked, portfolio) = (asked.clone(), Arc::clone(&found.portfolio));
            self.progress = Progress::VerdictJob;
            self.judge(asked, portfolio);
        }
    }

    fn judge(&mut self, asked: Asked, portfolio: Arc<Portfolio>) {
        let Asked { case, settings, .. } = asked;
        self.post(move |ticket| {
            let plan = Plan::resolve(&case).ok();
            let cancelled = ticket;
            Answer::Judged(
                plan.and_then(|plan| {
                    portfolio::judge(&case, &plan, &portfolio, settings, cancelled)
                }),
            )
        });
    }

    fn receive(&mut self, found: Option<Portfolio>, progress: Progress) {
        let (Some(portfolio), Some(asked)) = (found, self.asked.clone()) else {
            self.progress = Progress::Impossible;
            return;
        };
        let portfolio = Arc::new(portfolio);
        self.progress = progress;
        if progress == Progress::VerdictJob {
            self.selected = None;
            self.judge(asked.clone(), Arc::clone(&portfolio));
        }
        self.found = Some(Found {
            case: asked.case,
            portfolio,
        });
    }

    fn post(&mut self, work: impl FnOnce(&CancelToken) -> Answer + Send + 'static) {
        self.requests += 1;
        if let Some(mailbox) = &self.mailbox {
            mailbox.post(self.requests, work);
        }
    }
}

impl Document {
    /// Takes a set of options into the plan: ids with the multiple of the scale that each has in what is shown, the plan or a
    /// scenario. Those at 0 are left out and keep their scale, the others are included. One undo step, in which a scenario
    /// stays as it is.
    pub fn take_options<'a>(&mut self, set: impl IntoIterator<Item = (&'a str, f64)>) {
        let shown = self.shown().map(|computed| Arc::clone(&computed.case));
        let shown = shown.unwrap_or_else(|| Arc::clone(self.settled_case()));
        self.edit(|case| {
            for (id, multiple) in set {
                let is_it = |option: &&InvestmentOption| option.id == id;
                if let Some(option) = shown.options.iter().find(is_it) {
                    take_at(case, id, option.scale * multiple);
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::domain::CaseScenario;
    use crate::domain::sample_cases::complete;
    use crate::domain::scenarios::Override;
    use crate::engine::simulation::simulate;

    const QUICK: SimulationSettings = SimulationSettings {
        trials: 1_000,
        seed: 3,
    };

    fn portfolios() -> (Portfolios, mpsc::Receiver<()>) {
        let (sender, woken) = mpsc::channel();
        let wake = Box::new(move || {
            let _ = sender.send(());
        });
        (Portfolios::new(wake), woken)
    }

    fn until(portfolios: &mut Portfolios, document: &Document, woken: &mpsc::Receiver<()>) {
        portfolios.update(document, QUICK);
        while portfolios.is_waiting() {
            woken.recv_timeout(Duration::from_secs(60)).unwrap();
            portfolios.update(document, QUICK);
        }
    }

    #[test]
    fn the_best_set_comes_with_its_chance_of_a_loss_and_stays_in_sight_while_another_is_looked_for()
    {
        let mut document = Document::untitled(complete());
        let (mut portfolios, woken) = portfolios();
        until(&mut portfolios, &document, &woken);
        assert_eq!(portfolios.progress(), Progress::Complete);
        let found = portfolios.found().unwrap().clone();
        assert!(found.portfolio.chosen().chance_of_loss.is_some());
        document.edit(|case| case.finance.budget = Some(0.0));
        portfolios.update(&document, QUICK);
        assert_eq!(portfolios.progress(), Progress::Looking);
        assert_eq!(portfolios.found().unwrap().portfolio, found.portfolio);
        until(&mut portfolios, &document, &woken);
        let found = portfolios.found().unwrap();
        assert_eq!(found.portfolio.chosen().spend, 0.0);
    }

    #[test]
    fn the_plan_has_the_chance_of_a_loss_that_a_simulation_with_the_same_settings_finds() {
        let document = Document::untitled(complete());
        let (mut portfolios, woken) = portfolios();
        until(&mut portfolios, &document, &woken);
        let computed = document.computation().current().unwrap().clone();
        let simulated = |settings| {
            let token = CancelToken::default();
            let result = computed.at_likely();
            let found = simulate(
                &computed.case,
                &computed.plan,
                result,
                settings,
                &token,
                |_| {},
            );
            found.unwrap().chance_of_loss
        };
        let planned = |portfolios: &Portfolios| {
            let found = portfolios.found().unwrap().portfolio.clone();
            (found.planned.chance_of_loss, found.simulated)
        };
        let expected = (Some(simulated(QUICK)), Some(QUICK));
        assert_eq!(planned(&portfolios), expected);
        // Other draws: the figure is being worked out until it is the new one, and the search is not done again.
        let other = SimulationSettings {
            trials: 3_000,
            seed: 8,
        };
        portfolios.update(&document, other);
        assert_eq!(portfolios.progress(), Progress::VerdictJob);
        assert_eq!(planned(&portfolios), (None, None));
        while portfolios.is_waiting() {
            woken.recv_timeout(Duration::from_secs(60)).unwrap();
            portfolios.update(&document, other);
        }
        assert_eq!(planned(&portfolios), (Some(simulated(other)), Some(other)));
    }

    #[test]
    fn a_case_that_cannot_be_computed_has_no_best_set() {
        let mut document = Document::untitled(complete());
        document.edit(|case| case.segments[0].annual_churn.likely = 7.0);
        let (mut portfolios, woken) = portfolios();
        until(&mut portfolios, &document, &woken);
        assert_eq!(portfolios.progress(), Progress::Impossible);
    }

    #[test]
    fn what_was_given_up_is_looked_for_again_when_asked() {
        let document = Document::untitled(complete());
        let (mut portfolios, woken) = portfolios();
        portfolios.update(&document, QUICK);
        portfolios.give_up();
        assert!(!portfolios.is_waiting());
        portfolios.look_again();
        until(&mut portfolios, &document, &woken);
        assert_eq!(portfolios.progress(), Progress::Complete);
    }

    #[test]
    fn a_scenario_that_is_shown_has_a_best_set_of_its_own_which_becomes_the_plan() {
        let text = include_str!("../../sample_projects/webshop.rox");
        let mut case = crate::store::read_case(text.as_bytes()).unwrap();
        let option = case.options[0].id.clone();
        case.scenarios = vec![CaseScenario {
            id: "poor".to_owned(),
            name: "Poor".to_owned(),
            description: None,
            overrides: vec![
                Override {
                    path: "finance.budget".to_owned(),
                    value: 0.0,
                },
                Override {
                    path: format!("options[{option}].scale"),
                    value: 0.5,
                },
            ],
        }];
        let scenarios = case.scenarios.clone();
        let mut document = Document::untitled(case);
        let (mut portfolios, woken) = portfolios();
        until(&mut portfolios, &document, &woken);
        assert!(portfolios.found().unwrap().portfolio.chosen().spend > 0.0);
        document.show_scenario(Some("poor"));
        until(&mut portfolios, &document, &woken);
        assert_eq!(portfolios.found().unwrap().portfolio.chosen().spend, 0.0);
        // The set is one of the scenario, where the option has another scale: half of that is a quarter.
        document.take_options([(option.as_str(), 0.5)]);
        assert_eq!(document.case.options[0].scale, 0.25);
        assert_eq!(document.case.scenarios, scenarios);
    }

    #[test]
    fn a_set_is_taken_into_the_plan_in_one_step() {
        let mut document = Document::untitled(complete());
        let before = document.case.clone();
        let ids: Vec<String> = before
            .options
            .iter()
            .map(|option| option.id.clone())
            .collect();
        document.take_options([(ids[0].as_str(), 0.5), (ids[1].as_str(), 0.0)]);
        assert_eq!(
            document.case.options[0].scale,
            0.5 * before.options[0].scale
        );
        assert!(!document.case.options[1].included);
        assert_eq!(document.case.options[1].scale, before.options[1].scale);
        let _ = document.undo();
        assert_eq!(document.case, before);
    }
}
