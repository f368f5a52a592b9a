//! Whether the scores and failures can be believed: F6, F7, F8, F11, F14, F15, F17 and F18 (section 9 of the model).

use std::collections::BTreeSet;

use crate::domain::{DriverPlan, Evidence, Plan, SegmentPlan};
use crate::engine::finding::{CheckCode, Fact, Finding, Subject};
use crate::engine::model::frictions::{churn_hazard, total_load_today};
use crate::engine::results::result::{CaseResult, Verdict};

use super::reading::{active_options_with, exceeds, is_acted_on, is_lifted, lifts};

/// Points by which management may think better of a score than customers do.
const WIDE_BELIEF_GAP: f64 = 1.0;
/// The top of the scale of report marks.
const TOP_SCORE: f64 = 10.0;
/// Share of the observed churn or contacts above which frictions explain most of it.
const HIGH_FRICTION_SHARE: f64 = 0.5;

/// F6: more promised than delivered.
///
/// The brand's promise for a driver is above what customers say that they get, by more than the driver's tolerance. What
/// is promised sets what is expected. Source: Parasuraman, Zeithaml & Berry 1985, the gap between delivery and communication.
pub(super) fn promised_above_delivered(plan: &Plan) -> Vec<Finding> {
    let finding = |driver: &DriverPlan| {
        let promised = driver.promised?;
        exceeds(promised, driver.delivered + plan.tolerance(driver)).then(|| {
            Finding::new(CheckCode::F6)
                .about(driver)
                .with("promised", Fact::Points(promised))
                .with("delivered", Fact::Points(driver.delivered))
        })
    };
    plan.drivers.iter().filter_map(finding).collect()
}

/// F7: more believed than delivered.
///
/// Management thinks that customers score a driver more than a point better than they do: the experience gap.
/// Source: Parasuraman, Zeithaml & Berry 1985, the gap between management's perception and the customer's.
pub(super) fn believed_above_delivered(plan: &Plan) -> Vec<Finding> {
    let finding = |driver: &DriverPlan| {
        let believed = driver.believed?;
        exceeds(believed, driver.delivered + WIDE_BELIEF_GAP).then(|| {
            Finding::new(CheckCode::F7)
                .about(driver)
                .with("believed", Fact::Points(believed))
                .with("delivered", Fact::Points(driver.delivered))
        })
    };
    plan.drivers.iter().filter_map(finding).collect()
}

/// F8: a score reaches the top of the scale.
///
/// Delivered reaches 10 in the world with the options; the fact is the first month in which it does. No real average does,
/// and lift above 10 is cut off while its cost is not. It fires for a score that is 10 today, too.
pub(super) fn score_at_the_top(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    plan.drivers
        .iter()
        .zip(&result.drivers)
        .filter_map(|(driver, outcome)| {
            let month = outcome
                .delivered
                .iter()
                .position(|score| !exceeds(TOP_SCORE, *score))?;
            let finding = Finding::new(CheckCode::F8)
                .about(driver)
                .with("month", Fact::Month(month));
            Some(finding)
        })
        .collect()
}

/// F11: an expectation that was not measured, or that rests on judgement.
///
/// Fact "asked": 0 when the expectation was not measured, 1 when the user filled in a number on judgement (an own grade
/// without a source counts as such). Whether a lift meets or overshoots an expectation rests on that number.
/// Source: section 6 of the model.
pub(super) fn expectation_not_measured(plan: &Plan) -> Vec<Finding> {
    let finding = |driver: &DriverPlan| {
        let asked = match (driver.expected, driver.expected_evidence) {
            (None, _) => 0,
            (Some(_), Evidence::Judgement) => 1,
            (Some(_), _) => return None,
        };
        let finding = Finding::new(CheckCode::F11)
            .about(driver)
            .with("asked", Fact::Count(asked));
        Some(finding)
    };
    plan.drivers.iter().filter_map(finding).collect()
}

/// F14: one voice only.
///
/// All drivers have the same voice. A brand promise can be judged only from customer, employee, product and brand data
/// together. Silent without drivers.
pub(super) fn one_voice(plan: &Plan) -> Vec<Finding> {
    let voices: BTreeSet<_> = plan.drivers.iter().map(|driver| driver.voice).collect();
    if voices.len() == 1 {
        vec![Finding::new(CheckCode::F14).about(Subject::Case)]
    } else {
        Vec::new()
    }
}

/// F15: a failure and its score may be counted twice.
///
/// One finding per driver and friction at the same touchpoint that options which take part, one or several, lift and change,
/// while the driver does not name that friction as the failure that it mirrors. Where it does, the model counts the mended
/// failure once (section 3).
pub(super) fn counted_twice(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (position, driver) in plan.drivers.iter().enumerate() {
        if !is_lifted(plan, position) {
            continue;
        }
        for (failure, friction) in plan.frictions.iter().enumerate() {
            if friction.touchpoint == driver.touchpoint
                && driver.friction != Some(failure)
                && is_acted_on(plan, failure)
            {
                findings.push(Finding::new(CheckCode::F15).about(driver).about(friction));
            }
        }
    }
    findings
}

/// F17: frictions explain most churn or contacts.
///
/// Per segment, the churn hazard (or the contacts) that all frictions cause today against what is observed, at likely
/// values and before the model scales them down: over half. Above 1 the inputs contradict each other. A segment that
/// no customer leaves while frictions drive customers away has share 1; contacts are not judged where none are observed.
/// Source: section 4 of the model.
pub(super) fn frictions_explain_most(plan: &Plan) -> Vec<Finding> {
    let today = total_load_today(&plan.frictions, plan.response.friction_repeat);
    let mut findings = Vec::new();
    for segment in &plan.segments {
        let shares = [
            ("churn", Some(share_of_churn(today.hazard, segment))),
            ("contacts", share_of_contacts(today.contacts, segment)),
        ];
        for (name, share) in shares {
            match share {
                Some(share) if exceeds(share, HIGH_FRICTION_SHARE) => findings.push(
                    Finding::new(CheckCode::F17)
                        .about(segment)
                        .with(name, Fact::Share(share)),
                ),
                Some(_) | None => {}
            }
        }
    }
    findings
}

fn share_of_churn(hazard: f64, segment: &SegmentPlan) -> f64 {
    let observed = churn_hazard(segment.annual_churn);
    if observed > 0.0 {
        hazard / observed
    } else if hazard > 0.0 {
        1.0
    } else {
        0.0
    }
}

fn share_of_contacts(contacts: f64, segment: &SegmentPlan) -> Option<f64> {
    (segment.contacts_per_year > 0.0).then(|| contacts / segment.contacts_per_year)
}

/// F18: a bundle that overshoots together.
///
/// A lifted driver goes past the sweet spot for at least the share at which an option is said to overshoot, yet no option
/// that lifts it has that verdict: each dilutes it with other lifts. The parts should be priced apart. Subjects: the
/// driver, then the options that lift it. Source: section 6 of the model.
pub(super) fn bundle_overshoots(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let is_past = |id: &str| {
        let verdict = result.option(id).map(|option| option.verdict);
        matches!(
            verdict,
            Some(Verdict::Overshoot | Verdict::AboveExpectation)
        )
    };
    plan.drivers
        .iter()
        .enumerate()
        .zip(&result.drivers)
        .filter_map(|((position, driver), outcome)| {
            let share = outcome.overshoot_share;
            let lifters: Vec<_> =
                active_options_with(plan, |effect| lifts(effect, position)).collect();
            let overshoots = share > 0.0 && share >= plan.response.overshoot_alert;
            if !overshoots || lifters.iter().any(|o| is_past(&o.id)) {
                return None;
            }
            let finding = Finding::new(CheckCode::F18)
                .about(driver)
                .about_each(lifters)
                .with("share", Fact::Share(share));
            Some(finding)
        })
        .collect()
}
