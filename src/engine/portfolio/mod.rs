//! The best set of options within a budget (section 7 of the model).
//!
//! Over all options, those that the plan leaves out too, at scales 0 and 1 of their plan (or 0, ½ and 1), the set with the
//! highest NPV that can be carried out: whose spend stays within the budget, in all and in each year, with everything that
//! its options require and nothing that they exclude. With it comes the whole frontier of NPV over spend, and why each
//! option that is not in the set lost.
//!
//! Up to [`ScaleChoices::exact_to`] options every combination is looked at; beyond, a search looks where it seems best and says
//! that it is one ([`Certainty`]).
//!
//! - Spend is undiscounted, over the horizon, with contingency and uplift, as the budget of the case is meant.
//! - An option whose planned scale is 0 stays out: every multiple of it is 0.
//! - Sets that are worth the same are told apart by less spend, then fewer options, then less scale, then by the option that
//!   comes first in the case. Amounts are the same when they differ by less than 2⁻³⁸ of what all customers bring.
//! - What is shown of a set is projected anew, so that it is what the same plan would show, to the last bit.
//!
//! How a million sets are looked at in about a second:
//!
//! - `choices`: what every option may do, and what goes together.
//! - `layout`: in which order options are decided, so that little has to be done again.
//! - `tables`: the value of each moment of the journey, and the rates of each friction, in every state that the few options
//!   which touch it can bring about.
//! - `sums`: those rows added up along a walk over all sets.
//! - `worth`: from the sums to money, several sets in lanes.
//! - `walk`: the walk itself, shared out over threads.
//! - `frontier`: the sets that no other one beats.
//! - `search`: what is looked at where there are too many sets; `bound`, `slopes`: what the best of them can be worth at most.
//! - `lost`: why each option lost.
//! - `risk`: the chance of a loss of the sets on the frontier, from one simulation of all of them.

mod answer;
mod bound;
mod choices;
mod frontier;
mod layout;
mod lost;
mod risk;
mod search;
mod set;
mod slopes;
mod sums;
mod tables;
mod walk;
mod worth;

use crate::domain::Plan;

use super::batch::{CancelToken, parallel};
use super::model::projection::Projector;

/// What no set of options within the limits is worth more than; nothing where that is not known, or the caller cancelled it any
/// more. It is at least what the best set is worth, but may be a good deal more.
pub fn at_most(plan: &Plan, question: &PortfolioSettings, token: &CancelToken) -> Option<f64> {
    let projector = Projector::new(plan);
    bound::bound(plan, &projector, question, 0.0, token, parallel::threads())
}

pub use answer::{
    Certainty, Lost, OptionSet, Portfolio, PortfolioLimits, PortfolioSettings, Reason, ScaleChoices,
};

pub use risk::judge;

use answer::exceeds;
use set::set;

/// The best set of options within the limits; None when cancelled.
///
/// The chance of a loss is not looked at before [`judge`] has found it.
pub fn optimise(
    plan: &Plan,
    question: &PortfolioSettings,
    token: &CancelToken,
) -> Option<Portfolio> {
    optimise_on(parallel::threads(), plan, question, token)
}

fn optimise_on(
    threads: usize,
    plan: &Plan,
    question: &PortfolioSettings,
    token: &CancelToken,
) -> Option<Portfolio> {
    let mut projector = Projector::new(plan);
    let (found, certainty) = search::search(plan, &projector, question, token, threads)?;
    let frontier: Vec<OptionSet> = found
        .into_iter()
        .map(|multiples| set(plan, &mut projector, multiples))
        .collect();
    let mut portfolio = Portfolio {
        question: question.clone(),
        certainty,
        chosen: 0,
        planned: planned(plan, &mut projector),
        lost: Vec::new(),
        simulated: None,
        frontier,
    };
    portfolio.choose(plan, &mut projector);
    if let Certainty::Searched { options, .. } = portfolio.certainty {
        let reached = portfolio.chosen().npv;
        let at_most = bound::bound(plan, &projector, question, reached, token, threads);
        portfolio.certainty = Certainty::Searched { options, at_most };
    }
    Some(portfolio)
}

impl Portfolio {
    /// Chooses the best set of the frontier within the limits, and says why options lost.
    fn choose(&mut self, plan: &Plan, projector: &mut Projector<'_>) {
        let limits = self.question.limits;
        let is_within = |set: &OptionSet| {
            let is_affordable = limits
                .budget
                .is_none_or(|budget| !exceeds(set.spend, budget));
            let chances = limits.chance_of_loss.zip(set.chance_of_loss);
            is_affordable && chances.is_none_or(|(limit, chance)| chance <= limit)
        };
        // Worth rises along the frontier. Doing nothing costs nothing and loses nothing.
        self.chosen = self.frontier.iter().rposition(is_within).unwrap_or(0);
        self.lost = lost::lost(plan, projector, self);
    }

    /// Positions of at most so many sets of the frontier (at least 2), evenly by what they are worth, with the first, the
    /// last and the chosen one.
    pub fn listed(&self, most: usize) -> Vec<usize> {
        let npv = |position: usize| self.frontier[position].npv;
        let last = self.frontier.len() - 1;
        if last < most {
            return (0..=last).collect();
        }
        let steps = most.saturating_sub(1).max(1);
        let mut listed: Vec<usize> = (0..steps)
            .map(|step| {
                let aim = npv(0) + (npv(last) - npv(0)) * step as f64 / (steps - 1).max(1) as f64;
                let after = self.frontier.partition_point(|set| set.npv < aim);
                after.min(last)
            })
            .collect();
        listed.extend([0, last, self.chosen]);
        listed.sort_unstable();
        listed.dedup();
        listed
    }
}

/// The plan as it is.
fn planned(plan: &Plan, projector: &mut Projector<'_>) -> OptionSet {
    let options = plan.options.iter();
    let multiples = options.map(|option| f64::from(u8::from(option.is_active())));
    set(plan, projector, multiples.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_threads_gives_the_same_answer() {
        let text = include_str!("../../../sample_projects/webshop.rox");
        let case = crate::store::read_case(text.as_bytes()).unwrap();
        let plan = Plan::resolve(&case).unwrap();
        let token = CancelToken::default();
        let question = PortfolioSettings {
            scales: ScaleChoices::Halves,
            limits: PortfolioLimits {
                budget: plan.finance.budget,
                ..PortfolioLimits::default()
            },
        };
        let on = |threads| optimise_on(threads, &plan, &question, &token).unwrap();
        let one = on(1);
        assert!(one.frontier.len() > 5);
        assert_eq!(on(2), one);
        assert_eq!(on(7), one);
    }
}
