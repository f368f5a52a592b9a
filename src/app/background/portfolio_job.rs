//! The best set of options in the background: first the set and its frontier, then their chance of a loss.

use std::sync::Arc;

use super::{Job, JobQuestion, JobState, Shared, Wake};
use crate::app::Document;
use crate::app::edits::take_at;
use crate::domain::{BusinessCase, InvestmentOption, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::portfolio::{self, Portfolio, PortfolioLimits, PortfolioSettings, ScaleChoices};
use crate::engine::simulation::SimulationSettings;

/// A case whose best set of options is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PortfolioQuestion {
    case: Shared<BusinessCase>,
    question: PortfolioSettings,
}

impl JobQuestion for PortfolioQuestion {
    type Answer = Portfolio;
    const NAME: &'static str = "portfolio";

    fn answer(&self, token: &CancelToken, _: &dyn Fn(Portfolio)) -> Option<Portfolio> {
        let plan = Plan::resolve(&self.case).ok()?;
        portfolio::optimise(&plan, &self.question, token)
    }
}

/// A portfolio whose chances of a loss are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ChancesQuestion {
    case: Shared<BusinessCase>,
    portfolio: Shared<Portfolio>,
    settings: SimulationSettings,
}

impl JobQuestion for ChancesQuestion {
    type Answer = Portfolio;
    const NAME: &'static str = "chances of a portfolio";

    fn answer(&self, token: &CancelToken, _: &dyn Fn(Portfolio)) -> Option<Portfolio> {
        let plan = Plan::resolve(&self.case).ok()?;
        portfolio::judge(&self.case, &plan, &self.portfolio, self.settings, token)
    }
}

/// A portfolio, with the case that it belongs to.
#[derive(Clone, Debug)]
pub struct PortfolioAnswer {
    /// The case.
    pub case: Arc<BusinessCase>,
    /// The best set of its options, and the frontier.
    pub portfolio: Arc<Portfolio>,
}

/// The limits of the portfolio, and the search for the best set within them.
#[derive(Debug)]
pub struct PortfolioJob {
    /// The scales that every option may have.
    pub scales: ScaleChoices,
    /// Most that may be spent in any one year.
    pub budget_per_year: Option<f64>,
    /// The highest chance of a loss.
    pub chance_of_loss: Option<f64>,
    /// Position of the set on the frontier that is looked at; None for the best one.
    pub selected: Option<usize>,
    search: Job<PortfolioQuestion>,
    chances: Job<ChancesQuestion>,
}

impl PortfolioJob {
    /// Nothing searched yet. `wake` is called when an answer has come.
    pub fn new(wake: Wake) -> Self {
        Self {
            scales: ScaleChoices::Whole,
            budget_per_year: None,
            chance_of_loss: None,
            selected: None,
            search: Job::new(Arc::clone(&wake)),
            chances: Job::new(wake),
        }
    }

    /// The last portfolio; None before the first answer. Its chances of a loss are missing while they are worked out.
    pub fn found(&self) -> Option<PortfolioAnswer> {
        let (question, found) = self.search.answered()?;
        let judged = match self.chances.state() {
            JobState::Complete | JobState::Impossible => self.chances.answered(),
            JobState::Stale | JobState::Partial | JobState::Cancelled | JobState::BrokenOff => None,
        };
        let judged = judged.filter(|(own, _)| own.portfolio == *found);
        Some(PortfolioAnswer {
            case: Arc::clone(&question.case.0),
            portfolio: Arc::clone(&judged.map_or(found, |(_, judged)| judged).0),
        })
    }

    /// State of the search: partial while the chances of a loss are worked out.
    pub fn state(&self) -> JobState {
        match (self.search.state(), self.chances.state()) {
            (JobState::Complete, JobState::Stale) => JobState::Partial,
            (JobState::Complete, chances) => chances,
            (search, _) => search,
        }
    }

    /// Progress of the search, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.search.progress()
    }

    /// Stops the search. The last portfolio stays.
    pub fn cancel(&mut self) {
        self.search.cancel();
        self.chances.cancel();
    }

    /// Goes on with a search that was stopped.
    pub fn resume(&mut self) {
        self.search.resume();
        self.chances.resume();
    }

    /// Asks for the best set of the plan or the scenario that is shown, then for its chances of a loss, which are simulated
    /// with `settings` as everywhere else.
    pub fn update(&mut self, document: &Document, settings: SimulationSettings) {
        let shown = document.computation().current();
        let case = shown.map_or(document.settled_case(), |computed| &computed.case);
        let has_come = self.search.update(Some(PortfolioQuestion {
            case: Shared(Arc::clone(case)),
            question: PortfolioSettings {
                scales: self.scales,
                limits: PortfolioLimits {
                    budget: case.finance.budget,
                    budget_per_year: self.budget_per_year,
                    chance_of_loss: self.chance_of_loss,
                },
            },
        }));
        let found = self.search.answer();
        let found = found.filter(|_| self.search.state() == JobState::Complete);
        if has_come && found.is_some() {
            self.selected = None;
        }
        self.chances.update(found.map(|portfolio| ChancesQuestion {
            case: Shared(Arc::clone(case)),
            portfolio: portfolio.clone(),
            settings,
        }));
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

    use super::*;
    use crate::app::background::waiting::{wait, wake};
    use crate::domain::CaseScenario;
    use crate::domain::sample_cases::complete;
    use crate::domain::scenarios::Override;
    use crate::engine::simulation::simulate;

    const QUICK: SimulationSettings = SimulationSettings {
        trials: 1_000,
        seed: 3,
    };

    fn portfolio_job() -> (PortfolioJob, mpsc::Receiver<()>) {
        let (wake, woken) = wake();
        (PortfolioJob::new(wake), woken)
    }

    fn until_found(
        job: &mut PortfolioJob,
        document: &Document,
        settings: SimulationSettings,
        woken: &mpsc::Receiver<()>,
    ) {
        wait(woken, || {
            job.update(document, settings);
            (!job.state().is_waiting()).then_some(())
        });
    }

    #[test]
    fn the_best_set_comes_with_its_chance_of_a_loss_and_stays_in_sight_while_another_is_looked_for()
    {
        let mut document = Document::untitled(complete());
        let (mut job, woken) = portfolio_job();
        until_found(&mut job, &document, QUICK, &woken);
        assert_eq!(job.state(), JobState::Complete);
        let found = job.found().unwrap().clone();
        assert!(found.portfolio.chosen().chance_of_loss.is_some());
        document.edit(|case| case.finance.budget = Some(0.0));
        job.update(&document, QUICK);
        assert_eq!(job.state(), JobState::Stale);
        assert_eq!(job.found().unwrap().portfolio, found.portfolio);
        until_found(&mut job, &document, QUICK, &woken);
        let found = job.found().unwrap();
        assert_eq!(found.portfolio.chosen().spend, 0.0);
    }

    #[test]
    fn the_plan_has_the_chance_of_a_loss_that_a_simulation_with_the_same_settings_finds() {
        let document = Document::untitled(complete());
        let (mut job, woken) = portfolio_job();
        until_found(&mut job, &document, QUICK, &woken);
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
        let planned = |job: &PortfolioJob| {
            let found = job.found().unwrap().portfolio.clone();
            (found.planned.chance_of_loss, found.simulated)
        };
        let expected = (Some(simulated(QUICK)), Some(QUICK));
        assert_eq!(planned(&job), expected);
        // Other draws: the figure is being worked out until it is the new one, and the search is not done again.
        let other = SimulationSettings {
            trials: 3_000,
            seed: 8,
        };
        job.update(&document, other);
        assert_eq!(job.state(), JobState::Partial);
        assert_eq!(planned(&job), (None, None));
        until_found(&mut job, &document, other, &woken);
        assert_eq!(planned(&job), (Some(simulated(other)), Some(other)));
    }

    #[test]
    fn a_case_that_cannot_be_computed_has_no_best_set() {
        let mut document = Document::untitled(complete());
        document.edit(|case| case.segments[0].annual_churn.likely = 7.0);
        let (mut job, woken) = portfolio_job();
        until_found(&mut job, &document, QUICK, &woken);
        assert_eq!(job.state(), JobState::Impossible);
    }

    #[test]
    fn a_search_that_was_stopped_goes_on_when_it_is_resumed() {
        let document = Document::untitled(complete());
        let (mut job, woken) = portfolio_job();
        job.update(&document, QUICK);
        job.cancel();
        assert_eq!(job.state(), JobState::Cancelled);
        job.resume();
        until_found(&mut job, &document, QUICK, &woken);
        assert_eq!(job.state(), JobState::Complete);
    }

    #[test]
    fn a_scenario_that_is_shown_has_a_best_set_of_its_own_which_becomes_the_plan() {
        let text = include_str!("../../../sample_projects/webshop.rox");
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
        let (mut job, woken) = portfolio_job();
        until_found(&mut job, &document, QUICK, &woken);
        assert!(job.found().unwrap().portfolio.chosen().spend > 0.0);
        document.show_scenario(Some("poor"));
        until_found(&mut job, &document, QUICK, &woken);
        assert_eq!(job.found().unwrap().portfolio.chosen().spend, 0.0);
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
