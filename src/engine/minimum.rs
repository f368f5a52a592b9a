//! The least that can be done: what our plan is held against, beside doing nothing.
//!
//! Where the recommendation is to do less, the least is what it recommends, because that is the choice to be made. Otherwise
//! it is the cheapest included option that pays by itself, at its planned scale.

use crate::domain::Plan;

use super::figures::Figures;
use super::metrics::payback_months;
use super::projection::Projector;
use super::result::{Minimum, MinimumBasis, OptionResult, Recommendation};
use super::scenario::Scenario;

/// Which options the least that can be done has; none where no included option pays by itself and nothing less than the
/// plan is recommended.
pub(super) fn choose(
    plan: &Plan,
    planned: &Scenario,
    options: &[OptionResult],
    recommendation: &Recommendation,
) -> Option<(MinimumBasis, Scenario)> {
    match recommendation {
        Recommendation::GoWithLess { scale_back, .. }
        | Recommendation::OnlyWithLess { scale_back, .. } => {
            let mut less = planned.clone();
            for (option, scale) in plan.options.iter().zip(&mut less.scales) {
                let back = scale_back.iter().find(|back| back.option == option.id);
                *scale *= back.map_or(1.0, |back| back.scale);
            }
            Some((MinimumBasis::Recommended, less))
        }
        Recommendation::NothingPlanned
        | Recommendation::NothingWithinHorizon
        | Recommendation::Go
        | Recommendation::NotYet
        | Recommendation::CannotJudge => {
            let cheapest = options
                .iter()
                .filter(|option| option.alone > 0.0)
                .min_by(|one, other| one.pv_cost.total_cmp(&other.pv_cost))?;
            let place = plan
                .options
                .iter()
                .position(|option| option.id == cheapest.id)?;
            let alone = Scenario::nothing(plan).with_scale(place, planned.scales[place]);
            Some((MinimumBasis::CheapestAlone(cheapest.id.clone()), alone))
        }
    }
}

/// The figures of the least that can be done.
pub(super) fn evaluate(
    projector: &mut Projector<'_>,
    plan: &Plan,
    basis: MinimumBasis,
    scenario: &Scenario,
) -> Minimum {
    let figures = Figures::of(projector, plan, scenario);
    Minimum {
        basis,
        npv: figures.npv,
        pv_cost: figures.totals.cost,
        rox: figures.rox,
        payback_months: payback_months(&figures.monthly.cumulative_net),
        peak_funding: figures.peak_funding,
    }
}
