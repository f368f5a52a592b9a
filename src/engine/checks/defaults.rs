//! How far a case leans on parameters that differ from the defaults: F19 (section 9 of the model).

use crate::domain::inputs::{self, Default, Input};
use crate::domain::{
    BusinessCase, FieldPath, Finance, GainCurve, Plan, Record, Response, ResponsePlan, Step,
};
use crate::engine::batch::parallel;
use crate::engine::finding::{CheckCode, Fact, Finding, Subject};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;
use crate::engine::results::result::{CaseResult, OptionResult};
use crate::engine::results::{overshoot, sweet_spot, verdicts};

use super::reading::exceeds;

/// Discount rate under which late money counts for more than companies usually let it.
const LOW_DISCOUNT_RATE: f64 = 0.04;
/// Where the form of the gain curve is set; it is no number, so the table of inputs does not have it.
const GAIN_CURVE_KEY: &str = "response.gain_curve";

/// F19: off the default ranges.
///
/// One finding for the discount rate when it is under 4 %, for every number of the finance whose default is our judgement and
/// for every parameter of the response whose likely value lies outside its default range (or differs from a default without
/// range), and for every driver's own tolerance that differs from the default. Each states the net present value with all of them back at their defaults at once (the discount rate
/// at 9 % when it was under 4 %, else as it is) and names, behind its own subject, the options whose verdict is another
/// there. Source: section 8 of the model.
pub(super) fn off_the_defaults(plan: &Plan, result: &CaseResult) -> Vec<Finding> {
    let mut findings = deviations(plan);
    if findings.is_empty() {
        return findings;
    }
    let at_defaults = AtDefaults::of(plan, result);
    for finding in &mut findings {
        let npv = Fact::Money(at_defaults.npv);
        finding.facts.push(("npv_at_defaults", npv));
        let options = at_defaults.other_verdicts.iter().cloned();
        finding.subjects.extend(options.map(Subject::Option));
    }
    findings
}

/// What deviates, in the order of the case: finance, response, drivers.
fn deviations(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let rate = plan.finance.discount_rate;
    if exceeds(LOW_DISCOUNT_RATE, rate) {
        let low = Fact::Number(LOW_DISCOUNT_RATE);
        let finding = Finding::new(CheckCode::F19)
            .about(Subject::Finance("discount_rate"))
            .with("value", Fact::Number(rate))
            .with("low", low);
        findings.push(finding);
    }
    let finance = FieldPath::root().field("finance");
    plan.finance.with(&finance, &mut |_, input, value| {
        let finding = outside_default(input, value).filter(|_| input.source.is_assumed());
        findings.extend(finding.map(|own| own.about(Subject::Finance(input.field()))));
        value
    });
    findings.extend(of_response(&plan.response));
    for driver in &plan.drivers {
        let finding = driver
            .tolerance
            .and_then(|own| outside_default(&inputs::TOLERANCE, own));
        findings.extend(finding.map(|finding| finding.about(driver)));
    }
    findings
}

/// What deviates in the response, in the order of the file.
fn of_response(response: &ResponsePlan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let about = |key| Subject::Response(key);
    response.with(&FieldPath::root(), &mut |_, input, value| {
        if input.key == inputs::KANO_BASIC_LOSS.key && response.gain_curve != GainCurve::default() {
            findings.push(Finding::new(CheckCode::F19).about(about(GAIN_CURVE_KEY)));
        }
        let finding = outside_default(input, value);
        findings.extend(finding.map(|finding| finding.about(about(input.key))));
        value
    });
    findings
}

/// A finding with its numbers when a value lies outside its default range.
fn outside_default(input: &Input, value: f64) -> Option<Finding> {
    let (low, high) = match input.default? {
        Default::Number(value) => (value, value),
        Default::Range { low, high, .. } => (low, high),
    };
    (exceeds(value, high) || exceeds(low, value)).then(|| {
        Finding::new(CheckCode::F19)
            .with("value", Fact::Number(value))
            .with("low", Fact::Number(low))
            .with("high", Fact::Number(high))
    })
}

/// The case that F19 holds against this one: the response, every driver's tolerance and the numbers of the finance whose default
/// is our judgement at their defaults, and the discount rate too where it is under 4 %.
pub fn at_defaults(case: &BusinessCase) -> BusinessCase {
    let mut case = case.clone();
    case.response = Response::default();
    for input in Finance::INPUTS.iter().filter(|own| own.source.is_assumed()) {
        if let Some(number) = case.finance.number_at(&[Step::Field(input.field())]) {
            number.set(input.default_value());
        }
    }
    for driver in &mut case.drivers {
        driver.tolerance = None;
    }
    if exceeds(LOW_DISCOUNT_RATE, case.finance.discount_rate) {
        case.finance.discount_rate = inputs::DISCOUNT_RATE.default_value();
    }
    case
}

/// The plan with everything that deviates back at its default.
struct AtDefaults {
    npv: f64,
    /// Ids of the options whose verdict is another there, in the order of the case.
    other_verdicts: Vec<String>,
}

impl AtDefaults {
    fn of(plan: &Plan, result: &CaseResult) -> Self {
        let mut plan = plan.at_default_response();
        let finance = FieldPath::root().field("finance");
        plan.finance = plan.finance.with(&finance, &mut |_, input, value| {
            if input.source.is_assumed() {
                input.default_value()
            } else {
                value
            }
        });
        if exceeds(LOW_DISCOUNT_RATE, plan.finance.discount_rate) {
            plan.finance.discount_rate = inputs::DISCOUNT_RATE.default_value();
        }
        let planned = Scenario::planned(&plan);
        let mut projector = Projector::new(&plan);
        let totals = projector.project(&planned);
        let drivers = overshoot::drivers(&mut projector, &plan, &planned);
        let verdict_of = |projector: &mut Projector<'_>, before: &OptionResult| {
            let option = plan.options.iter().position(|o| o.id == before.id)?;
            let lift =
                verdicts::lift_shares(&plan, option, |driver| drivers[driver].overshoot_share);
            let pv_cost = projector.pv_cost_of(option, planned.scales[option]);
            let npv = totals.npv();
            let sweet_spot = sweet_spot::find_until(projector, &planned, option, npv, |rough| {
                verdicts::decides(rough, pv_cost)
            });
            let after = OptionResult {
                pv_cost,
                overshoot_share: lift.overshoot,
                unknown_share: lift.unknown,
                sweet_spot_scale: sweet_spot.scale,
                sweet_spot_gain: sweet_spot.gain,
                ..before.clone()
            };
            Some(verdicts::verdict(&plan, option, &after))
        };
        let verdicts = parallel::answers(
            result.options.len(),
            || projector.clone(),
            |projector, option| verdict_of(projector, &result.options[option]),
        );
        let others = result.options.iter().zip(verdicts);
        let other_verdicts = others
            .filter(|(before, after)| after.is_some_and(|after| after != before.verdict))
            .map(|(before, _)| before.id.clone())
            .collect();
        Self {
            npv: totals.npv(),
            other_verdicts,
        }
    }
}
