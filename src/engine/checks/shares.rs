//! What the benefits rest on: F1, F3, F4 and F16 (section 9 of the model).
//!
//! The benefit of a set of effects is what PV(experience + direct) loses when they are left out together; "the benefits"
//! are what it loses when all effects are. Shares are judged only where both are positive: a share of a loss means nothing.

use crate::domain::{EffectPlan, Evidence, FrictionPlan, Plan, Target, inputs};
use crate::engine::finding::{CheckCode, Fact, Finding, Subject};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;
use crate::engine::results::result::{ByBehaviour, CaseResult};

use super::reading::{active_effects, active_options_with, exceeds, is_acted_on};

/// Share of the benefits above which judgement carries the case.
const HIGH_JUDGEMENT_SHARE: f64 = 0.5;
/// Share of the experience benefit above which referral carries much.
const HIGH_REFERRAL_SHARE: f64 = 0.10;
/// Share of the experience benefit above which one behaviour carries it.
const HIGH_BEHAVIOUR_SHARE: f64 = 0.60;
/// Share of the positive Shapley shares above which one option carries them.
const HIGH_OPTION_SHARE: f64 = 0.75;
/// Share of the benefits above which lower expectations carry much.
const HIGH_LOWERED_SHARE: f64 = 0.25;

/// Measures sets of effects against all of them, with one projection for a set and none for an empty one.
pub(super) struct BenefitShares<'a, 'p> {
    plan: &'a Plan,
    projector: &'a mut Projector<'p>,
    planned: Scenario,
    /// PV(experience + direct) as planned: all of it is lost when all effects are left out.
    of_all: f64,
}

impl<'a, 'p> BenefitShares<'a, 'p> {
    /// Prepares; `result` is that of `plan`.
    pub(super) fn new(
        plan: &'a Plan,
        result: &CaseResult,
        projector: &'a mut Projector<'p>,
    ) -> Self {
        Self {
            plan,
            projector,
            planned: Scenario::planned(plan),
            of_all: result.pv_experience + result.pv_direct,
        }
    }

    /// The share of the benefits that the effects in `set` bring, negative when they do harm; none when none of them takes
    /// part or when all benefits together are not positive.
    pub(super) fn of(&mut self, set: impl Fn(&EffectPlan) -> bool) -> Option<f64> {
        if self.of_all <= 0.0 || !active_effects(self.plan).any(&set) {
            return None;
        }
        let without = self.planned.without_effects(self.plan, set);
        let of_set = self.of_all - self.projector.project(&without).benefit();
        Some(of_set / self.of_all)
    }
}

/// F1: judgement carries the benefits.
///
/// Fires when the effects graded Judgement bring over half of the benefits. An effect on a friction has the weaker of its
/// own grade and those of the friction's chances to leave, and an own grade without a source counts as Judgement.
/// Subjects: the options with such effects. Source: sections 2 and 8 of the model; cf. Forrester TEI risk adjustment.
pub(super) fn judgement_carries(plan: &Plan, shares: &mut BenefitShares<'_, '_>) -> Vec<Finding> {
    let is_judged = |effect: &EffectPlan| is_judged(plan, effect);
    match shares.of(is_judged) {
        Some(share) if exceeds(share, HIGH_JUDGEMENT_SHARE) => vec![
            Finding::new(CheckCode::F1)
                .about_each(active_options_with(plan, is_judged))
                .with("share", Fact::Share(share)),
        ],
        Some(_) | None => Vec::new(),
    }
}

/// Whether an effect stands on judgement, as F1 reads it.
pub fn is_judged(plan: &Plan, effect: &EffectPlan) -> bool {
    grade(plan, effect) == Evidence::Judgement
}

/// Whether an effect lowers what customers expect, as F16 reads it.
pub fn lowers_expectation(effect: &EffectPlan) -> bool {
    matches!(effect.target, Target::Expectation(_)) && effect.size < 0.0
}

/// The grade on which an effect stands.
fn grade(plan: &Plan, effect: &EffectPlan) -> Evidence {
    match effect.target.friction() {
        // Grades are ordered strongest first.
        Some(friction) => effect.evidence.max(plan.frictions[friction].leave_evidence),
        None => effect.evidence,
    }
}

/// F3: referral carries much.
///
/// Fires when over a tenth of the experience benefit comes from referrals: many say that they would recommend, few do, and
/// fewer of those whom they tell become profitable. Source: Kumar, Petersen & Leone 2007.
pub(super) fn referral_carries_much(result: &CaseResult) -> Vec<Finding> {
    match share_of_experience(result, result.by_behaviour.referral) {
        Some(share) if exceeds(share, HIGH_REFERRAL_SHARE) => vec![
            Finding::new(CheckCode::F3)
                .about(Subject::Response(inputs::REFERRAL.key))
                .with("share", Fact::Share(share)),
        ],
        Some(_) | None => Vec::new(),
    }
}

/// F4: one behaviour or one option carries most.
///
/// Fires for a behaviour with over 60 % of the experience benefit (the fact has its name) and for an option with over 75 %
/// of the positive Shapley shares (fact "share"), so always for the only option that pays: when that one disappoints,
/// nothing else holds the case up. Behaviours come first.
pub(super) fn one_carries_most(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (behaviour, benefit, slope) in behaviours(&result.by_behaviour) {
        match share_of_experience(result, benefit) {
            Some(share) if exceeds(share, HIGH_BEHAVIOUR_SHARE) => {
                let finding = Finding::new(CheckCode::F4).with(behaviour, Fact::Share(share));
                findings.push(match slope {
                    Some(key) => finding.about(Subject::Response(key)),
                    None => finding.about_each(frictions_acted_on(plan)),
                });
            }
            Some(_) | None => {}
        }
    }
    let positive: f64 = result.options.iter().map(|o| o.shapley.max(0.0)).sum();
    for option in result.options.iter().filter(|option| option.shapley > 0.0) {
        let share = option.shapley / positive;
        if exceeds(share, HIGH_OPTION_SHARE) {
            findings.push(
                Finding::new(CheckCode::F4)
                    .about(Subject::Option(option.id.clone()))
                    .with("share", Fact::Share(share)),
            );
        }
    }
    findings
}

/// Every behaviour: its name, its benefit, and the slope behind it in the table of inputs; failures have none.
fn behaviours(by: &ByBehaviour) -> [(&'static str, f64, Option<&'static str>); 7] {
    let ByBehaviour {
        retention,
        spend,
        price,
        referral,
        conversion,
        contact,
        friction,
    } = *by;
    [
        ("retention", retention, Some(inputs::RETENTION.key)),
        ("spend", spend, Some(inputs::SPEND.key)),
        ("price", price, Some(inputs::PRICE.key)),
        ("referral", referral, Some(inputs::REFERRAL.key)),
        ("conversion", conversion, Some(inputs::CONVERSION.key)),
        ("contact", contact, Some(inputs::CONTACT.key)),
        ("friction", friction, None),
    ]
}

/// The frictions that the plan changes, in the order of the case.
fn frictions_acted_on(plan: &Plan) -> impl Iterator<Item = &FrictionPlan> {
    plan.frictions
        .iter()
        .enumerate()
        .filter(|(position, _)| is_acted_on(plan, *position))
        .map(|(_, friction)| friction)
}

/// The share of a part in the experience benefit; none where that benefit is not positive.
fn share_of_experience(result: &CaseResult, part: f64) -> Option<f64> {
    (result.pv_experience > 0.0).then(|| part / result.pv_experience)
}

/// F16: lower expectations carry much.
///
/// Fires when the effects that lower expectations bring over a quarter of the benefits: promising less closes a gap on
/// paper, but will prospects still come? Subjects: the options with such effects.
/// Source: section 3 of the model, where promising less earns no prospects.
pub(super) fn lower_expectations_carry_much(
    plan: &Plan,
    shares: &mut BenefitShares<'_, '_>,
) -> Vec<Finding> {
    match shares.of(lowers_expectation) {
        Some(share) if exceeds(share, HIGH_LOWERED_SHARE) => vec![
            Finding::new(CheckCode::F16)
                .about_each(active_options_with(plan, lowers_expectation))
                .with("share", Fact::Share(share)),
        ],
        Some(_) | None => Vec::new(),
    }
}
