//! The least that can be done: what our plan is held against, beside doing nothing.
//!
//! Where the recommended plan has less than ours and pays, it is the least, because that is the choice to be made. Otherwise
//! it is the cheapest included option that pays by itself, at its planned scale.

use crate::domain::Plan;

use super::ask::Ask;
use super::figures::Figures;
use super::metrics::payback_months;
use super::projection::Projector;
use super::result::{Minimum, MinimumBasis, OptionResult};
use super::scenario::Scenario;

/// Which options the least that can be done has; none where no included option pays by itself and nothing less than the
/// plan is recommended.
pub(super) fn choose(
    plan: &Plan,
    planned: &Scenario,
    options: &[OptionResult],
    ask: &Ask,
) -> Option<(MinimumBasis, Scenario)> {
    if !ask.scale_back.is_empty() && ask.npv > 0.0 {
        return Some((MinimumBasis::Recommended, ask.scenario(plan, planned)));
    }
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
