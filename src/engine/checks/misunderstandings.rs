//! The nine misunderstandings about customer experience, M1 to M9 (section 9 of the model).

use crate::domain::{Category, DriverPlan, EffectPlan, Kano, Metric, Pillar, Plan, Stage, Target};
use crate::engine::frictions::load_today;
use crate::engine::journey::{pillar_shortfalls, shortfall};
use crate::engine::result::{CaseResult, DriverResult, Verdict};

use super::finding::{CheckCode, Fact, Finding, Severity, Subject};
use super::reading::{active_effects, active_options_with, exceeds, is_acted_on, is_lifted};

/// Drivers that must rest on the company's own data before their scores describe its customers.
const FEWEST_OWN_DRIVERS: usize = 3;
/// Share of failures complained about under which silence hides most of them.
const LOW_COMPLAINT_SHARE: f64 = 0.10;
/// Share of all lift that may go to personalisation while another pillar falls short.
const HIGH_PERSONALISATION_SHARE: f64 = 0.25;
/// Share of complaints resolved under which most customers get no second chance.
const LOW_RESOLUTION_SHARE: f64 = 0.5;

/// M1: a reward that is said to lift the experience.
///
/// Looks for options of category Reward that take part and have a Lift. Rewards buy transactions, not loyalty: what a
/// gift brings stops with the gift. Source: Dowling & Uncles 1997, "Do customer loyalty programs really work?".
pub(super) fn reward_as_experience(plan: &Plan) -> Vec<Finding> {
    let is_lift = |target| matches!(target, Target::Lift(_));
    active_options_with(plan, |effect| is_lift(effect.target) && effect.size > 0.0)
        .filter(|option| option.category == Category::Reward)
        .map(|option| Finding::new(CheckCode::M1).about(option))
        .collect()
}

/// M2: one number, or hardly any data of one's own.
///
/// Fires when no measurement is of anything but the NPS (also when there are none), or when fewer than three drivers have
/// a delivered score from own data that names its source. A single score says that something changed, not what.
/// Source: Morgan & Rego 2006; Keiningham et al. 2007 on the NPS as the one number.
pub(super) fn one_number(plan: &Plan) -> Vec<Finding> {
    let measures = plan
        .measurements
        .iter()
        .filter(|measurement| measurement.metric != Metric::Nps)
        .count();
    let (own, others): (Vec<_>, Vec<_>) = plan
        .drivers
        .iter()
        .partition(|driver| driver.delivered_evidence.is_own());
    let lacks_measures = measures == 0;
    let lacks_drivers = own.len() < FEWEST_OWN_DRIVERS;
    if !lacks_measures && !lacks_drivers {
        return Vec::new();
    }
    let mut finding = Finding::new(CheckCode::M2)
        .with("drivers", Fact::Count(own.len()))
        .with("measures", Fact::Count(measures));
    if lacks_measures {
        finding = finding.about(Subject::Measurements);
    }
    if lacks_drivers {
        finding = finding.about_each(others);
    }
    if finding.subjects.is_empty() {
        finding = finding.about(Subject::Case);
    }
    vec![finding]
}

/// M3: delight while a basic falls short.
///
/// One finding for every Attractive driver that is lifted while a Basic one is below its expectation in the last month of
/// the world with the options. Of several Basic drivers it names the one with the largest importance times shortfall; the
/// fact is that driver's gap (negative). What is taken for granted has to be there first. Source: Kano 1984.
pub(super) fn delight_before_basics(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let weighted = |driver: &DriverPlan, outcome: &DriverResult| {
        let weight = driver.importance * -outcome.last_gap;
        (weight, -outcome.last_gap)
    };
    let basics = plan
        .drivers
        .iter()
        .zip(&result.drivers)
        .filter(|(driver, outcome)| {
            driver.kano == Kano::Basic
                && outcome.expectation_is_known
                && exceeds(0.0, outcome.last_gap)
        });
    let widest = basics.reduce(|widest, other| {
        if weighted(other.0, other.1) > weighted(widest.0, widest.1) {
            other
        } else {
            widest
        }
    });
    let Some((basic, outcome)) = widest else {
        return Vec::new();
    };
    plan.drivers
        .iter()
        .enumerate()
        .filter(|(position, driver)| driver.kano == Kano::Attractive && is_lifted(plan, *position))
        .map(|(_, attractive)| {
            Finding::new(CheckCode::M3)
                .about(attractive)
                .about(basic)
                .with("gap", Fact::Points(outcome.last_gap))
        })
        .collect()
}

/// M4: more than customers expect.
///
/// One finding per option past the sweet spot, graver when less of it would be worth more (verdict Overshoot) than when it
/// still pays (`AboveExpectation`). Facts: the money that buys the overshoot, and the share of the lift that does.
/// Source: Dixon, Freeman & Toman 2010; Matzler et al. 2005; section 6 of the model.
pub(super) fn beyond_the_sweet_spot(result: &CaseResult) -> Vec<Finding> {
    let severity = |verdict| match verdict {
        Verdict::Overshoot => Some(Severity::Overshoot),
        Verdict::AboveExpectation => Some(Severity::Caution),
        Verdict::CannotJudge
        | Verdict::Uneconomic
        | Verdict::Balanced
        | Verdict::StartsAfterEnd => None,
    };
    result
        .options
        .iter()
        .filter_map(|option| {
            let severity = severity(option.verdict)?;
            let finding = Finding::new(CheckCode::M4)
                .with_severity(severity)
                .about(Subject::Option(option.id.clone()))
                .with("money", Fact::Money(option.overshoot_cost))
                .with("share", Fact::Share(option.overshoot_share));
            Some(finding)
        })
        .collect()
}

/// M5: people who leave without buying are missing.
///
/// Fires when no touchpoint comes before the purchase (subject: the case), or when one does but no segment has prospects
/// (subjects: those touchpoints, then the segments). Who asks only customers never hears those who turned away.
pub(super) fn prospects_are_missing(plan: &Plan) -> Vec<Finding> {
    let before: Vec<_> = plan
        .touchpoints
        .iter()
        .filter(|touchpoint| touchpoint.stage == Stage::Before)
        .collect();
    if before.is_empty() {
        return vec![Finding::new(CheckCode::M5).about(Subject::Case)];
    }
    if plan.segments.iter().any(|s| s.prospects_per_year > 0.0) {
        return Vec::new();
    }
    let finding = Finding::new(CheckCode::M5)
        .about_each(before)
        .about_each(&plan.segments);
    vec![finding]
}

/// M6: silence taken for satisfaction.
///
/// Looks for frictions of which under a tenth is complained about, at a touchpoint that falls short of what customers
/// expect: few complaints there mean that people have given up. Facts: the complaint share and the shortfall (positive).
/// Source: Best & Andreasen 1977, most dissatisfied customers never complain.
pub(super) fn silence_as_satisfaction(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let gap = |driver: usize| result.drivers[driver].gap_today;
    plan.frictions
        .iter()
        .filter(|friction| friction.complaint_share < LOW_COMPLAINT_SHARE)
        .filter_map(|friction| {
            let gap = shortfall(plan, gap, |d| d.touchpoint == friction.touchpoint)?;
            exceeds(gap, 0.0).then(|| {
                Finding::new(CheckCode::M6)
                    .about(friction)
                    .with("share", Fact::Share(friction.complaint_share))
                    .with("gap", Fact::Points(gap))
            })
        })
        .collect()
}

/// M7: personalisation while trust, ease or expectations fall short.
///
/// Fires when over a quarter of Σ importance·reach·size of all lifts goes to Personalisation while the pillar with the
/// widest shortfall today is Integrity, Time and effort or Expectations. Sizes are as in the file, whatever the scale.
/// Subjects: the options that lift Personalisation. Source: the six pillars of KPMG Nunwood.
pub(super) fn personal_before_reliable(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let (mut personal, mut total) = (0.0, 0.0);
    for effect in active_effects(plan).filter(|effect| effect.size > 0.0) {
        let Target::Lift(driver) = effect.target else {
            continue;
        };
        let driver = &plan.drivers[driver];
        let lift = driver.importance * plan.touchpoints[driver.touchpoint].reach * effect.size;
        total += lift;
        if driver.pillar == Pillar::Personalisation {
            personal += lift;
        }
    }
    if total <= 0.0 || !exceeds(personal / total, HIGH_PERSONALISATION_SHARE) {
        return Vec::new();
    }
    let Some((pillar, gap)) = widest_shortfall(plan, result) else {
        return Vec::new();
    };
    let name = match pillar {
        Pillar::Integrity => "pillar-integrity",
        Pillar::TimeAndEffort => "pillar-time-and-effort",
        Pillar::Expectations => "pillar-expectations",
        Pillar::Personalisation | Pillar::Resolution | Pillar::Empathy => return Vec::new(),
    };
    let lifts_personalisation = |effect: &EffectPlan| match effect.target {
        Target::Lift(driver) => {
            effect.size > 0.0 && plan.drivers[driver].pillar == Pillar::Personalisation
        }
        _ => false,
    };
    let finding = Finding::new(CheckCode::M7)
        .about_each(active_options_with(plan, lifts_personalisation))
        .with("share", Fact::Share(personal / total))
        .with(name, Fact::Points(gap));
    vec![finding]
}

/// The pillar that falls furthest short today, and by how much; none when none does. The first of [`Pillar::ALL`] where
/// several fall equally short.
fn widest_shortfall(plan: &Plan, result: &CaseResult) -> Option<(Pillar, f64)> {
    let mut widest: Option<(Pillar, f64)> = None;
    for (pillar, gap) in pillar_shortfalls(plan, result) {
        let Some(gap) = gap else { continue };
        if exceeds(gap, widest.map_or(0.0, |(_, gap)| gap)) {
            widest = Some((pillar, gap));
        }
    }
    widest
}

/// M8: the gravest failure is left alone.
///
/// The friction with the highest extra chance to leave per customer and year, at likely values, is changed by no option
/// that takes part. Silent when no friction makes anybody leave. The first friction of the case where several are equal.
/// Source: section 4 of the model; Keaveney 1995, failures of the core service are the main reason to switch.
pub(super) fn gravest_failure_left_alone(plan: &Plan) -> Vec<Finding> {
    let mut gravest = None;
    let mut highest = 0.0;
    for (position, friction) in plan.frictions.iter().enumerate() {
        let hazard = load_today(friction, plan.response.friction_repeat).hazard;
        if hazard > highest {
            (gravest, highest) = (Some((position, friction)), hazard);
        }
    }
    match gravest {
        Some((position, friction)) if !is_acted_on(plan, position) => {
            vec![
                Finding::new(CheckCode::M8)
                    .about(friction)
                    .with("hazard", Fact::Share(highest)),
            ]
        }
        Some(_) | None => Vec::new(),
    }
}

/// M9: no second chance.
///
/// Looks for frictions of which under half of the complaints are resolved, and that no option which takes part resolves
/// better. A failure that is put right keeps most customers, one that is not loses them.
/// Source: Hart, Heskett & Sasser 1990; Smith & Bolton 1998.
pub(super) fn no_second_chance(plan: &Plan) -> Vec<Finding> {
    plan.frictions
        .iter()
        .enumerate()
        .filter(|(position, friction)| {
            let improves = |effect: &EffectPlan| {
                effect.target == Target::Resolution(*position) && effect.size > 0.0
            };
            friction.resolution_share < LOW_RESOLUTION_SHARE && !active_effects(plan).any(improves)
        })
        .map(|(_, friction)| {
            Finding::new(CheckCode::M9)
                .about(friction)
                .with("share", Fact::Share(friction.resolution_share))
        })
        .collect()
}
