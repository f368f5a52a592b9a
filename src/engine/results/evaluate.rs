//! Puts the result of a plan together.

use crate::domain::Plan;
use crate::engine::checks;
use crate::engine::model::finance::{internal_rate_of_return, payback_months};
use crate::engine::model::options::{OneOffCost, cost_factor};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

use super::ask::Ask;
use super::figures::Figures;
use super::result::{CaseResult, CustomersEnd, DriverResult, OptionResult, Verdict};
use super::searches::{self, SearchResults};
use super::{attribution, minimum, overshoot, verdicts};

/// Computes everything that follows from a plan at its likely values.
pub fn evaluate(plan: &Plan) -> CaseResult {
    let mut projector = Projector::new(plan);
    let planned = Scenario::planned(plan);
    let figures = Figures::of(&mut projector, plan, &planned);
    let (totals, npv) = (figures.totals, figures.npv);
    let by_behaviour = attribution::by_behaviour(&mut projector, &planned);
    let drivers = overshoot::drivers(&mut projector, plan, &planned);
    let active: Vec<usize> = (0..plan.options.len())
        .filter(|option| plan.options[*option].is_active())
        .collect();
    let found = searches::search(&projector, plan, &planned, &active, npv);
    let options = options(&projector, plan, &planned, &active, &found, &drivers);
    let numbered: Vec<(usize, &OptionResult)> = active.iter().copied().zip(&options).collect();
    let warnings = verdicts::warnings(&projector, plan, &numbered, &drivers);
    let loss_alert = plan.finance.loss_alert;
    let ask = Ask::at_likely(&mut projector, &planned, npv, &numbered, loss_alert);

    let minimum = minimum::choose(plan, &planned, &options, &ask)
        .map(|(basis, scenario)| minimum::evaluate(&mut projector, plan, basis, &scenario));
    let customers_end = customers_end(plan, &figures.customers_end);

    let mut result = CaseResult {
        npv,
        pv_cost: totals.cost,
        pv_experience: totals.experience,
        pv_direct: totals.direct,
        rox: figures.rox,
        roi: figures.roi,
        benefit_cost_ratio: figures.benefit_cost_ratio,
        irr: internal_rate_of_return(&figures.monthly.net),
        payback_months: payback_months(&figures.monthly.cumulative_net),
        discounted_payback_months: payback_months(&figures.discounted_cumulative_net),
        peak_funding: figures.peak_funding,
        cost_of_inaction: figures.cost_of_inaction,
        yearly: figures.yearly,
        customer_years: figures.customer_years,
        horizon: figures.horizon,
        minimum,
        customers_end,
        shapley_is_exact: found.shares.is_exact,
        by_behaviour,
        by_evidence: attribution::by_evidence(&mut projector, plan, &planned, totals.benefit()),
        break_even_lift: found.break_even_lift,
        drivers,
        monthly: figures.monthly,
        ask,
        warnings,
        options,
        findings: Vec::new(),
    };
    result.findings = checks::run(plan, &result, &mut projector);
    result
}

fn customers_end(plan: &Plan, ends: &[(f64, f64)]) -> Vec<CustomersEnd> {
    let segments = plan.segments.iter().zip(ends);
    segments
        .map(|(segment, (without, with))| CustomersEnd {
            segment: segment.id.clone(),
            with_options: *with,
            without: *without,
        })
        .collect()
}

fn options(
    projector: &Projector<'_>,
    plan: &Plan,
    planned: &Scenario,
    active: &[usize],
    found: &SearchResults,
    drivers: &[DriverResult],
) -> Vec<OptionResult> {
    let mut results = Vec::with_capacity(active.len());
    for (place, &option) in active.iter().enumerate() {
        let factor = cost_factor(&plan.options[option], planned.scales[option]);
        let pv_cost = factor * projector.schedules().pv_cost[option];
        let lift = verdicts::lift_shares(plan, option, |driver| drivers[driver].overshoot_share);
        let (shares, sweet_spot) = (&found.shares, found.sweet_spots[place]);
        let mut result = OptionResult {
            id: plan.options[option].id.clone(),
            pv_cost,
            total_cost: factor * projector.schedules().total_cost[option],
            one_off_behind: OneOffCost::of(plan, option).behind,
            alone: shares.alone[place],
            marginal: shares.marginal[place],
            shapley: shares.shapley[place],
            overshoot_share: lift.overshoot,
            unknown_share: lift.unknown,
            overshoot_cost: verdicts::overshoot_cost(plan, option, lift.overshoot, pv_cost),
            sweet_spot_scale: sweet_spot.scale,
            sweet_spot_gain: sweet_spot.gain,
            verdict: Verdict::Balanced,
        };
        result.verdict = verdicts::verdict(plan, option, &result);
        results.push(result);
    }
    results
}
