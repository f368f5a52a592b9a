//! The checks: what a careful reader would question in a case, each with a stable code (section 9 of the model).
//!
//! [`run`] looks at a plan and its result and returns findings without words: which check, how grave, about what, and the
//! numbers that triggered it. The sentences, reasons and ways out are in the catalogue of texts.
//!
//! Where the model leaves room, the checks read it like this:
//! - "included" means that an option takes part: included at a scale above 0;
//! - a Lift is one with a likely size above 0, as in the file, whatever the scale;
//! - shares are judged only where the part and the whole are positive;
//! - differences that rounding explains trigger nothing;
//! - F27 needs a simulation, and is silent until one has run: see [`super::judge`].

mod defaults;
mod finance;
mod finding;
mod misunderstandings;
pub(super) mod reading;
mod scores;
mod shares;
pub mod trend;

use crate::domain::Plan;

use super::projection::Projector;
use super::result::CaseResult;

pub use defaults::at_defaults;
pub use finding::{CheckCode, Fact, Finding, Severity, Subject};
pub use reading::active_effects;
pub use shares::{is_judged, lowers_expectation};

use shares::BenefitShares;

/// Runs every check: findings in the order of the codes, those of one code in the order of the case.
///
/// `result` and `projector` are those of `plan`; the findings in `result` are not read.
pub fn run(plan: &Plan, result: &CaseResult, projector: &mut Projector<'_>) -> Vec<Finding> {
    let mut shares = BenefitShares::new(plan, result, projector);
    CheckCode::ALL
        .into_iter()
        .flat_map(|code| check(code, plan, result, &mut shares))
        .collect()
}

fn check(
    code: CheckCode,
    plan: &Plan,
    result: &CaseResult,
    shares: &mut BenefitShares<'_, '_>,
) -> Vec<Finding> {
    match code {
        CheckCode::M1 => misunderstandings::reward_as_experience(plan),
        CheckCode::M2 => misunderstandings::one_number(plan),
        CheckCode::M3 => misunderstandings::delight_before_basics(plan, result),
        CheckCode::M4 => misunderstandings::beyond_the_sweet_spot(result),
        CheckCode::M5 => misunderstandings::prospects_are_missing(plan),
        CheckCode::M6 => misunderstandings::silence_as_satisfaction(plan, result),
        CheckCode::M7 => misunderstandings::personal_before_reliable(plan, result),
        CheckCode::M8 => misunderstandings::gravest_failure_left_alone(plan),
        CheckCode::M9 => misunderstandings::no_second_chance(plan),
        CheckCode::F1 => shares::judgement_carries(plan, shares),
        CheckCode::F2 => finance::no_payback(plan, result),
        CheckCode::F3 => shares::referral_carries_much(result),
        CheckCode::F4 => shares::one_carries_most(plan, result),
        CheckCode::F5 => finance::price_is_counted(plan),
        CheckCode::F6 => scores::promised_above_delivered(plan),
        CheckCode::F7 => scores::believed_above_delivered(plan),
        CheckCode::F8 => scores::score_at_the_top(plan, result),
        CheckCode::F9 => finance::no_cost_reserve(plan),
        CheckCode::F10 => finance::over_budget(plan, result),
        CheckCode::F11 => scores::expectation_not_measured(plan),
        CheckCode::F12 => finance::option_stops(plan, result),
        CheckCode::F13 => trend::no_nps_trend(plan),
        CheckCode::F14 => scores::one_voice(plan),
        CheckCode::F15 => scores::counted_twice(plan),
        CheckCode::F16 => shares::lower_expectations_carry_much(plan, shares),
        CheckCode::F17 => scores::frictions_explain_most(plan),
        CheckCode::F18 => scores::bundle_overshoots(plan, result),
        CheckCode::F19 => defaults::off_the_defaults(plan, result),
        CheckCode::F20 => finance::do_nothing_runs_away(plan, result),
        CheckCode::F21 => finance::plan_contradicts_itself(plan),
        CheckCode::F27 => finance::loses_too_often(plan, result),
        CheckCode::F28 => finance::behind_the_horizon(plan, result),
    }
}
