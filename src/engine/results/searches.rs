//! Everything that is searched for around the plan: sweet spots, who earned it, how far the lifts could disappoint.
//!
//! Each search asks for many projections, and no search needs another, so they are spread over the processors.

use crate::domain::Plan;
use crate::engine::batch::parallel;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

use super::attribution::{self, OptionShares};
use super::break_even::break_even_lift;
use super::sweet_spot::{self, SweetSpot};

/// What the searches found.
pub(in crate::engine) struct SearchResults {
    /// The smallest multiple of the lifts at which the case does not lose money.
    pub(in crate::engine) break_even_lift: Option<f64>,
    /// The sweet spot of each active option.
    pub(in crate::engine) sweet_spots: Vec<SweetSpot>,
    /// What each active option adds.
    pub(in crate::engine) shares: OptionShares,
}

/// What is searched for.
#[derive(Clone, Copy)]
enum SearchGoal {
    BreakEven,
    SweetSpot(usize),
    Shares(usize),
}

/// What one search found.
enum Solution {
    BreakEven(Option<f64>),
    SweetSpot(SweetSpot),
    Shares(Vec<f64>),
}

/// Searches around a plan whose net present value is `npv`; `active` are the positions of its active options.
pub(in crate::engine) fn search(
    projector: &Projector<'_>,
    plan: &Plan,
    planned: &Scenario,
    active: &[usize],
    npv: f64,
) -> SearchResults {
    // The longest search comes first, so that no thread is left alone with it.
    let searches: Vec<SearchGoal> = std::iter::once(SearchGoal::BreakEven)
        .chain((0..attribution::parts(active.len())).map(SearchGoal::Shares))
        .chain(active.iter().copied().map(SearchGoal::SweetSpot))
        .collect();
    let answer = |projector: &mut Projector<'_>, search: usize| match searches[search] {
        SearchGoal::BreakEven => Solution::BreakEven(break_even_lift(projector, plan, planned)),
        SearchGoal::SweetSpot(option) => {
            Solution::SweetSpot(sweet_spot::find(projector, planned, option, npv))
        }
        SearchGoal::Shares(part) => {
            Solution::Shares(attribution::part(projector, planned, active, part))
        }
    };
    let answers = parallel::answers(searches.len(), || projector.clone(), answer);
    let mut break_even = None;
    let mut sweet_spots = Vec::with_capacity(active.len());
    let mut parts = Vec::new();
    for answer in answers {
        match answer {
            Solution::BreakEven(lift) => break_even = lift,
            Solution::SweetSpot(found) => sweet_spots.push(found),
            Solution::Shares(part) => parts.push(part),
        }
    }
    SearchResults {
        break_even_lift: break_even,
        sweet_spots,
        shares: attribution::put_together(active.len(), npv, &parts),
    }
}
