//! What to think of each option (section 6 of the model).

use crate::domain::{GainCurve, Plan, Target};

use super::number::Number;
use super::overshoot::share_if_expected;
use super::parallel;
use super::projection::Projector;
use super::result::{DriverResult, FlippingAssumption, OptionResult, OvershootWarning, Verdict};
use super::scenario::Scenario;
use super::schedule::{cost_factor, is_live_within};
use super::sweet_spot::{self, SweetSpot};

/// A sweet spot above this multiple of the plan is the plan.
const SWEET_SPOT_IS_BELOW: f64 = 0.95;
/// A gain below this share of the cost is not worth a change of plan.
const GAIN_PER_COST: f64 = 0.05;
/// From this share of unmeasured lift on an option cannot be judged.
const UNKNOWN_LIMIT: f64 = 0.5;
/// Less does at least as well as the plan in this share of the trials, or nothing is said about it.
const SURE_SHARE: f64 = 0.7;
/// Halvings in the search for the expectation that takes a warning away.
const HALVINGS: usize = 40;

/// Shares of an option's lift past the sweet spot and on drivers whose expectation nobody measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LiftShares<N = f64> {
    pub(super) overshoot: N,
    pub(super) unknown: N,
}

/// Averages the overshoot of the drivers that an option lifts by importance, reach and size; `overshoot_share` gives that
/// of each driver.
pub(super) fn lift_shares<N: Number>(
    plan: &Plan<N>,
    option: usize,
    overshoot_share: impl Fn(usize) -> N,
) -> LiftShares<N> {
    let (mut total, mut overshoot, mut unknown) = (N::ZERO, N::ZERO, N::ZERO);
    for (driver, weight) in lift_weights(plan, option) {
        total += weight;
        overshoot += weight * overshoot_share(driver);
        if plan.drivers[driver].expected.is_none() {
            unknown += weight;
        }
    }
    let share = |part: N| N::where_below(N::ZERO, total, || part / total, || N::ZERO);
    LiftShares {
        overshoot: share(overshoot),
        unknown: share(unknown),
    }
}

/// The drivers that an option lifts, with importance · reach · size.
pub(super) fn lift_weights<N: Number>(
    plan: &Plan<N>,
    option: usize,
) -> impl Iterator<Item = (usize, N)> + '_ {
    plan.effects[plan.options[option].effects.clone()]
        .iter()
        .filter_map(|effect| match effect.target {
            Target::Lift(driver) if effect.size.value() > 0.0 => {
                let reach = plan.touchpoints[plan.drivers[driver].touchpoint].reach;
                Some((
                    driver,
                    plan.drivers[driver].importance * reach * effect.size,
                ))
            }
            Target::Lift(_)
            | Target::Expectation(_)
            | Target::Incidents(_)
            | Target::Resolution(_)
            | Target::Complaints(_)
            | Target::Saving => None,
        })
}

/// The present value of the cost that buys the overshoot: only what shrinks with the scale.
pub(super) fn overshoot_cost<N: Number>(
    plan: &Plan<N>,
    option: usize,
    overshoot_share: N,
    pv_cost: N,
) -> N {
    let option = &plan.options[option];
    let variable = (N::ONE - option.fixed_share) * option.scale;
    let whole = option.fixed_share + variable;
    N::where_below(
        N::ZERO,
        whole,
        || overshoot_share * pv_cost * variable / whole,
        || N::ZERO,
    )
}

/// The verdict on the option at a position of the plan. Before a simulation has run, condition C of the model is condition
/// B.
pub(super) fn verdict(plan: &Plan, option: usize, result: &OptionResult) -> Verdict {
    let past_the_sweet_spot = result.overshoot_share >= plan.response.overshoot_alert;
    let less_is_worth_more = result.sweet_spot_scale <= SWEET_SPOT_IS_BELOW
        && result.sweet_spot_gain >= GAIN_PER_COST * result.pv_cost;
    if !is_live_within(&plan.options[option].timing(), plan.months) {
        Verdict::StartsAfterEnd
    } else if result.unknown_share > UNKNOWN_LIMIT {
        Verdict::CannotJudge
    } else if past_the_sweet_spot && less_is_worth_more {
        Verdict::Overshoot
    } else if past_the_sweet_spot {
        Verdict::AboveExpectation
    } else if less_is_worth_more {
        Verdict::Uneconomic
    } else {
        Verdict::Balanced
    }
}

/// The verdict once a simulation has said in which share of its trials the sweet-spot scale does at least as well as the
/// plan: condition C of the model.
pub(super) fn after_simulation(verdict: Verdict, share_at_least_as_good: f64) -> Verdict {
    match verdict {
        Verdict::Overshoot if share_at_least_as_good < SURE_SHARE => Verdict::AboveExpectation,
        Verdict::Overshoot
        | Verdict::AboveExpectation
        | Verdict::Uneconomic
        | Verdict::Balanced
        | Verdict::CannotJudge
        | Verdict::StartsAfterEnd => verdict,
    }
}

/// Warnings about the options past the sweet spot, the most money first.
pub(super) fn warnings(
    projector: &Projector<'_>,
    plan: &Plan,
    options: &[(usize, &OptionResult)],
    drivers: &[DriverResult],
) -> Vec<OvershootWarning> {
    let past: Vec<&(usize, &OptionResult)> = options
        .iter()
        .filter(|(_, result)| {
            matches!(
                result.verdict,
                Verdict::Overshoot | Verdict::AboveExpectation
            )
        })
        .collect();
    let found = parallel::answers(
        past.len(),
        || projector.clone(),
        |projector, warned| {
            let (option, result) = *past[warned];
            warning(projector, plan, option, result, options, drivers)
        },
    );
    let mut warnings: Vec<OvershootWarning> = found.into_iter().flatten().collect();
    warnings.sort_by(|a, b| {
        (a.verdict == Verdict::AboveExpectation)
            .cmp(&(b.verdict == Verdict::AboveExpectation))
            .then(b.overshoot_cost.total_cmp(&a.overshoot_cost))
    });
    warnings
}

fn warning(
    projector: &mut Projector<'_>,
    plan: &Plan,
    option: usize,
    result: &OptionResult,
    options: &[(usize, &OptionResult)],
    drivers: &[DriverResult],
) -> Option<OvershootWarning> {
    let past = |(driver, weight): (usize, f64)| (driver, weight * drivers[driver].overshoot_share);
    let (driver, _) = lift_weights(plan, option)
        .map(past)
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    let plan_option = &plan.options[option];
    let factor = |multiple: f64| cost_factor(plan_option, plan_option.scale * multiple);
    let lifts_it_too = |&&(other, _): &&(usize, &OptionResult)| {
        other != option && lift_weights(plan, other).any(|(lifted, _)| lifted == driver)
    };
    Some(OvershootWarning {
        option: result.id.clone(),
        verdict: result.verdict,
        driver: drivers[driver].id.clone(),
        overshoot_cost: result.overshoot_cost,
        overshoot_share: result.overshoot_share,
        sweet_spot_scale: result.sweet_spot_scale,
        saves: result.pv_cost * (1.0 - factor(result.sweet_spot_scale) / factor(1.0)),
        gains: result.sweet_spot_gain,
        overshoot_months: drivers[driver].overshoot_months,
        worn_off_month: drivers[driver].worn_off_month,
        flips_at: flipping_assumption(projector, plan, option, result, driver, &drivers[driver]),
        shared_with: options
            .iter()
            .filter(lifts_it_too)
            .map(|(_, other)| other.id.clone())
            .collect(),
    })
}

/// The assumption that would take a warning away: an expectation of the driver that is high enough, or another shape of
/// the value above the expectation.
fn flipping_assumption(
    projector: &mut Projector<'_>,
    plan: &Plan,
    option: usize,
    result: &OptionResult,
    driver: usize,
    driver_result: &DriverResult,
) -> Option<FlippingAssumption> {
    let others =
        result.overshoot_share - own_part(plan, option, driver, driver_result.overshoot_share);
    let mut overshoots = |expected: f64| {
        let share = share_if_expected(projector, plan, driver, &driver_result.delivered, expected);
        others + own_part(plan, option, driver, share) >= plan.response.overshoot_alert
    };
    let today = plan.drivers[driver].expected?;
    if !overshoots(10.0) {
        let (mut low, mut high) = (today, 10.0);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if overshoots(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Some(FlippingAssumption::Expected {
            driver: driver_result.id.clone(),
            at_least: high,
        });
    }
    let curves = [GainCurve::Linear, GainCurve::Convex];
    let flips = |curve: &GainCurve| {
        *curve != plan.response.gain_curve && pays_with_curve(plan, option, *curve)
    };
    (result.verdict == Verdict::Overshoot)
        .then(|| curves.into_iter().find(flips))?
        .map(FlippingAssumption::GainCurve)
}

/// The part of an option's overshoot share that one driver contributes when its own share is `share`.
fn own_part(plan: &Plan, option: usize, driver: usize, share: f64) -> f64 {
    let (mut own, mut total) = (0.0, 0.0);
    for (lifted, weight) in lift_weights(plan, option) {
        total += weight;
        if lifted == driver {
            own += weight;
        }
    }
    if total > 0.0 {
        own / total * share
    } else {
        0.0
    }
}

/// Whether an option is worth its planned scale when value above the expectation grows along another curve.
fn pays_with_curve(plan: &Plan, option: usize, curve: GainCurve) -> bool {
    let mut other = plan.clone();
    other.response.gain_curve = curve;
    let planned = Scenario::planned(&other);
    let mut projector = Projector::new(&other);
    let npv = projector.project(&planned).npv();
    let side_is_clear = |rough: SweetSpot| {
        rough.is_surely_above(SWEET_SPOT_IS_BELOW) || rough.is_surely_at_most(SWEET_SPOT_IS_BELOW)
    };
    let found = sweet_spot::find_until(&mut projector, &planned, option, npv, side_is_clear);
    found.scale > SWEET_SPOT_IS_BELOW
}

/// Whether a sweet spot that was found by even steps is known well enough for the verdict on an option that costs
/// `pv_cost`: refining it moves it by less than a step, and never lowers its gain.
pub(super) fn decides(rough: SweetSpot, pv_cost: f64) -> bool {
    rough.is_surely_above(SWEET_SPOT_IS_BELOW)
        || rough.is_surely_at_most(SWEET_SPOT_IS_BELOW) && rough.gain >= GAIN_PER_COST * pv_cost
}
