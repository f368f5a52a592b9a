//! Puts the result of a plan together.

use crate::domain::Plan;

use super::customers::SegmentRates;
use super::metrics::{cumulative, internal_rate_of_return, payback_months, peak_funding, yearly};
use super::projection::{Projector, SegmentWorlds};
use super::result::{CaseResult, CustomersEnd, DriverResult, Monthly, OptionResult, Verdict};
use super::rows::add_scaled;
use super::scenario::Scenario;
use super::schedule::cost_factor;
use super::searches::{self, Found};
use super::{attribution, checks, overshoot, verdicts};

/// Computes everything that follows from a plan at its likely values.
pub fn evaluate(plan: &Plan) -> CaseResult {
    let mut projector = Projector::new(plan);
    let planned = Scenario::planned(plan);
    let totals = projector.project(&planned);
    let npv = totals.npv();
    let monthly = monthly(&projector, plan, &planned);
    let customers_end = customers_end(&projector, plan);
    let by_behaviour = attribution::by_behaviour(&mut projector, &planned);
    let drivers = overshoot::drivers(&mut projector, plan, &planned);
    let active: Vec<usize> = (0..plan.options.len())
        .filter(|option| plan.options[*option].is_active())
        .collect();
    let found = searches::search(&projector, plan, &planned, &active, npv);
    let options = options(&projector, plan, &planned, &active, &found, &drivers);
    let numbered: Vec<(usize, &OptionResult)> = active.iter().copied().zip(&options).collect();
    let warnings = verdicts::warnings(&projector, plan, &numbered, &drivers);
    let recommendation = verdicts::recommendation(&mut projector, &planned, npv, &numbered);
    let ratio = |benefit: f64| (totals.cost != 0.0).then(|| benefit / totals.cost);

    let mut result = CaseResult {
        npv,
        pv_cost: totals.cost,
        pv_experience: totals.experience,
        pv_direct: totals.direct,
        rox: ratio(totals.experience).map(|ratio| ratio - 1.0),
        roi: ratio(totals.benefit()).map(|ratio| ratio - 1.0),
        benefit_cost_ratio: ratio(totals.benefit()),
        irr: internal_rate_of_return(&monthly.net),
        payback_months: payback_months(&monthly.cumulative_net),
        discounted_payback_months: payback_months(&discounted_cumulative(
            projector.discount(),
            &monthly.net,
        )),
        peak_funding: peak_funding(&monthly.cumulative_net),
        cost_of_inaction: cost_of_inaction(projector.discount(), &monthly),
        yearly: yearly(&benefit(&monthly), &monthly.cost, projector.discount()),
        customers_end,
        shapley_is_exact: found.shares.is_exact,
        by_behaviour,
        by_evidence: attribution::by_evidence(&mut projector, plan, &planned, totals.benefit()),
        break_even_lift: found.break_even_lift,
        drivers,
        monthly,
        recommendation,
        warnings,
        options,
        findings: Vec::new(),
    };
    result.findings = checks::run(plan, &result, &mut projector);
    result
}

fn options(
    projector: &Projector<'_>,
    plan: &Plan,
    planned: &Scenario,
    active: &[usize],
    found: &Found,
    drivers: &[DriverResult],
) -> Vec<OptionResult> {
    let mut results = Vec::with_capacity(active.len());
    for (place, &option) in active.iter().enumerate() {
        let factor = cost_factor(&plan.options[option], planned.scales[option]);
        let pv_cost = factor * projector.schedules().pv_cost[option];
        let lift = verdicts::lift_shares(plan, option, drivers);
        let (shares, sweet_spot) = (&found.shares, found.sweet_spots[place]);
        let mut result = OptionResult {
            id: plan.options[option].id.clone(),
            pv_cost,
            total_cost: factor * projector.schedules().total_cost[option],
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
        result.verdict = verdicts::verdict(plan, &result);
        results.push(result);
    }
    results
}

/// The money of the scenario that was projected last, month by month.
fn monthly(projector: &Projector<'_>, plan: &Plan, planned: &Scenario) -> Monthly {
    let zeros = || vec![0.0; plan.months];
    let mut monthly = Monthly {
        direct: (0..plan.months)
            .map(|month| projector.direct(month))
            .collect(),
        cost: zeros(),
        contribution_with: zeros(),
        contribution_without: zeros(),
        revenue_with: zeros(),
        revenue_without: zeros(),
        customers_with: zeros(),
        customers_without: zeros(),
        experience: zeros(),
        ..Monthly::default()
    };
    for (option, scale) in planned.scales.iter().enumerate() {
        let factor = cost_factor(&plan.options[option], *scale);
        add_scaled(
            &mut monthly.cost,
            factor,
            projector.schedules().cost.row(option),
        );
    }
    let mut still = zeros();
    for SegmentWorlds {
        rates,
        without,
        with,
        account_with,
        account_without,
    } in projector.segments()
    {
        add_scaled(
            &mut monthly.contribution_with,
            1.0,
            &account_with.contribution,
        );
        add_scaled(
            &mut monthly.contribution_without,
            1.0,
            &account_without.contribution,
        );
        add_scaled(&mut monthly.customers_with, 1.0, &account_with.customers);
        add_scaled(
            &mut monthly.customers_without,
            1.0,
            &account_without.customers,
        );
        account_with.add_revenue(rates, with.all(), &mut monthly.revenue_with);
        account_without.add_revenue(rates, without.all(), &mut monthly.revenue_without);
        add_scaled(&mut monthly.experience, 1.0, &account_with.contribution);
        add_scaled(&mut monthly.experience, -1.0, &account_without.contribution);
        add_scaled(
            &mut still,
            1.0,
            &contribution_if_expectations_stood_still(rates, without),
        );
    }
    let months = monthly
        .experience
        .iter()
        .zip(&monthly.direct)
        .zip(&monthly.cost);
    monthly.net = months
        .map(|((experience, direct), cost)| experience + direct - cost)
        .collect();
    monthly.cumulative_net = cumulative(&monthly.net);
    let inaction: Vec<f64> = monthly
        .contribution_without
        .iter()
        .zip(&still)
        .map(|(today, still)| today - still)
        .collect();
    monthly.cumulative_inaction = cumulative(&inaction);
    monthly
}

/// The contribution of a segment when every difference stays 0 and frictions are as today.
fn contribution_if_expectations_stood_still(
    rates: &SegmentRates,
    without: &super::customers::Behaviour,
) -> Vec<f64> {
    let months = without.spend.len();
    let mut still = super::customers::Behaviour::new(months);
    for row in [
        &mut still.retention,
        &mut still.spend,
        &mut still.referral,
        &mut still.conversion,
        &mut still.contact,
    ] {
        row.fill(1.0);
    }
    still
        .friction_hazard
        .copy_from_slice(&without.friction_hazard);
    still
        .friction_contacts
        .copy_from_slice(&without.friction_contacts);
    let mut account = super::customers::Account::new(months);
    account.run(rates, still.all());
    account.contribution
}

fn cost_of_inaction(discount: &[f64], monthly: &Monthly) -> f64 {
    let mut before = 0.0;
    let months = monthly.cumulative_inaction.iter().map(|total| {
        let month = total - before;
        before = *total;
        month
    });
    0.0 - discount
        .iter()
        .zip(months)
        .map(|(d, month)| d * month)
        .sum::<f64>()
}

fn customers_end(projector: &Projector<'_>, plan: &Plan) -> Vec<CustomersEnd> {
    let segments = plan.segments.iter().zip(projector.segments());
    segments
        .map(|(segment, worlds)| CustomersEnd {
            segment: segment.id.clone(),
            with_options: worlds.account_with.customers_end,
            without: worlds.account_without.customers_end,
        })
        .collect()
}

fn benefit(monthly: &Monthly) -> Vec<f64> {
    monthly
        .experience
        .iter()
        .zip(&monthly.direct)
        .map(|(experience, direct)| experience + direct)
        .collect()
}

fn discounted_cumulative(discount: &[f64], net: &[f64]) -> Vec<f64> {
    let discounted: Vec<f64> = discount.iter().zip(net).map(|(d, net)| d * net).collect();
    cumulative(&discounted)
}
