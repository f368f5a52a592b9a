//! Whether the money adds up and the plan can be carried out: F2, F5, F9, F10, F12, F20, F21, F27 and F28
//! (section 9 of the model).

use crate::domain::{OptionPlan, Plan, inputs};
use crate::engine::Chances;
use crate::engine::projection::Projector;
use crate::engine::result::CaseResult;
use crate::engine::scenario::Scenario;
use crate::engine::schedule::OneOffCost;

use super::finding::{CheckCode, Fact, Finding, Subject};
use super::reading::{active_options, exceeds};

/// Factor above which the do-nothing world grows beyond belief over the horizon.
const RUNAWAY_GROWTH: f64 = 1.5;
/// Factor under which the do-nothing world shrinks beyond belief over the horizon.
const RUNAWAY_DECLINE: f64 = 2.0 / 3.0;

/// F2: no payback within the horizon.
///
/// Cumulative net never comes to stay at or above zero. The fact is the horizon in months.
pub(super) fn no_payback(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    match result.payback_months {
        Some(_) => Vec::new(),
        None => vec![
            Finding::new(CheckCode::F2)
                .about(Subject::Case)
                .with("months", Fact::Count(plan.months)),
        ],
    }
}

/// F5: price is counted.
///
/// The price response is above 0 somewhere in its range; the fact is the highest value of that range. Willingness to pay
/// is flat in the middle of satisfaction, and what people say that they would pay is not what they pay.
/// Source: Homburg, Koschate & Hoyer 2005.
pub(super) fn price_is_counted(plan: &Plan) -> Vec<Finding> {
    if plan.response.price_high <= 0.0 {
        return Vec::new();
    }
    vec![
        Finding::new(CheckCode::F5)
            .about(Subject::Response(inputs::PRICE.key))
            .with("value", Fact::Number(plan.response.price_high)),
    ]
}

/// F9: no contingency, and no uplift on any option that takes part.
///
/// Costs are estimated too low more often than too high. It fires for a plan without options too.
/// Source: HM Treasury, The Green Book, on optimism bias.
pub(super) fn no_cost_reserve(plan: &Plan) -> Vec<Finding> {
    let has_uplift = active_options(plan).any(|option| option.cost_uplift > 0.0);
    if plan.finance.contingency > 0.0 || has_uplift {
        return Vec::new();
    }
    vec![Finding::new(CheckCode::F9).about(Subject::Finance("contingency"))]
}

/// F10: over budget.
///
/// The undiscounted cost of the options that take part, over the horizon and with contingency and uplift, is above the
/// budget. Silent without a budget.
pub(super) fn over_budget(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let cost: f64 = result.options.iter().map(|option| option.total_cost).sum();
    match plan.finance.budget {
        Some(budget) if exceeds(cost, budget) => vec![
            Finding::new(CheckCode::F10)
                .about(Subject::Finance("budget"))
                .with("cost", Fact::Money(cost))
                .with("budget", Fact::Money(budget)),
        ],
        Some(_) | None => Vec::new(),
    }
}

/// F12: an option stops within the horizon, and what customers came to expect stays.
///
/// One finding per option that takes part and ends before the horizon does, with the month in which it ends, and the net
/// present value as planned and if this option alone ran on.
/// Source: Boulding et al. 1993, expectations of what should be do not fall back; section 3 of the model.
pub(super) fn option_stops(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let stops = |option: &OptionPlan| option.end_month().filter(|end| *end < plan.months as f64);
    plan.options
        .iter()
        .enumerate()
        .filter(|(_, option)| option.is_active())
        .filter_map(|(position, option)| {
            let end = stops(option)?;
            // At least 0 and below 120, so the cast cuts the part of the month only.
            let finding = Finding::new(CheckCode::F12)
                .about(option)
                .with("month", Fact::Month(end as usize))
                .with("npv", Fact::Money(result.npv))
                .with(
                    "npv_without_stop",
                    Fact::Money(npv_without_stop(plan, position)),
                );
            Some(finding)
        })
        .collect()
}

fn npv_without_stop(plan: &Plan, option: usize) -> f64 {
    let mut runs_on = plan.clone();
    runs_on.options[option].run_months = None;
    let planned = Scenario::planned(&runs_on);
    Projector::new(&runs_on).project(&planned).npv()
}

/// F20: the do-nothing world runs away.
///
/// Customers at the end against the start, and revenue of the last month against the first, in the world without options:
/// over one and a half times or under two thirds. Every benefit is a share of these, so a base that doubles or halves by
/// itself decides the case. One finding for each of the two; the subjects are the segments, where both are set.
pub(super) fn do_nothing_runs_away(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let customers = plan.segments.iter().map(|segment| segment.customers).sum();
    let customers_end = result.customers_end.iter().map(|end| end.without).sum();
    let revenue = &result.monthly.revenue_without;
    let ends = |series: &[f64]| Some((*series.first()?, *series.last()?));
    let (revenue_first, revenue_last) = ends(revenue).unwrap_or_default();
    [
        ("customers", customers, customers_end),
        ("revenue", revenue_first, revenue_last),
    ]
    .into_iter()
    .filter(|(_, start, _)| *start > 0.0)
    .map(|(name, start, end): (_, f64, f64)| (name, end / start))
    .filter(|(_, factor)| exceeds(*factor, RUNAWAY_GROWTH) || exceeds(RUNAWAY_DECLINE, *factor))
    .map(|(name, factor)| {
        Finding::new(CheckCode::F20)
            .about_each(&plan.segments)
            .with(name, Fact::Number(factor))
    })
    .collect()
}

/// F21: the plan cannot be carried out.
///
/// An option that takes part requires one that does not, or excludes one that does. Two options that exclude each other
/// are named once, as is an option that is listed twice.
pub(super) fn plan_contradicts_itself(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut excluded = std::collections::BTreeSet::new();
    let mut missing = std::collections::BTreeSet::new();
    for (position, option) in plan.options.iter().enumerate() {
        if !option.is_active() {
            continue;
        }
        for &other in &option.requires {
            if !plan.options[other].is_active() && missing.insert((position, other)) {
                findings.push(conflict(option, &plan.options[other], "requires"));
            }
        }
        for &other in &option.excludes {
            let pair = (position.min(other), position.max(other));
            if plan.options[other].is_active() && excluded.insert(pair) {
                findings.push(conflict(option, &plan.options[other], "excludes"));
            }
        }
    }
    findings
}

/// F27: it pays at likely values, yet loses in more of the trials than the case accepts.
///
/// It is about the plan as it is, and fires once a simulation has run. The facts are the net present value at likely values,
/// the share of the trials in which it is below 0, and the share that is accepted.
pub(super) fn loses_too_often(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let alert = plan.finance.loss_alert;
    let loses = |chances: &Chances| chances.plan.chance_of_loss;
    match result.ask.chances.as_ref().map(loses) {
        Some(share) if result.npv > 0.0 && share > alert => vec![
            Finding::new(CheckCode::F27)
                .about(Subject::Case)
                .with("npv", Fact::Money(result.npv))
                .with("share", Fact::Share(share))
                .with("alert", Fact::Share(alert)),
        ],
        Some(_) | None => Vec::new(),
    }
}

fn conflict(option: &OptionPlan, other: &OptionPlan, how: &'static str) -> Finding {
    Finding::new(CheckCode::F21)
        .about(option)
        .about(other)
        .with(how, Fact::Count(1))
}

/// F28: behind the horizon.
///
/// One finding per option that takes part and is live in no month of the horizon: what it brings is not counted, and of its
/// one-off cost only what falls within the horizon is. Facts: the first whole month in which it is live, and, where there
/// is any, the one-off cost within the horizon and behind it, undiscounted. The last of building comes before an option is
/// live, so no other option has such cost behind the horizon; running cost without end always goes on behind it, as what it
/// pays for does.
pub(super) fn behind_the_horizon(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let starts_after_end =
        |option: &&OptionPlan| result.option(&option.id).is_some_and(|own| !own.is_live());
    let options = plan.options.iter().enumerate();
    options
        .filter(|(_, option)| starts_after_end(option))
        .map(|(position, option)| {
            // Not negative, and a month beyond all numbers is shown as the last of them.
            let live = option.live_month().ceil() as usize;
            let finding = Finding::new(CheckCode::F28)
                .about(option)
                .with("month", Fact::Month(live));
            let OneOffCost { within, behind } = OneOffCost::of(plan, position);
            let costs = [("within", within), ("behind", behind)].into_iter();
            costs
                .filter(|(_, cost)| *cost > 0.0)
                .fold(finding, |finding, (name, cost)| {
                    finding.with(name, Fact::Money(cost))
                })
        })
        .collect()
}
