//! How far a case leans on parameters that differ from the defaults: F19 (section 9 of the model).

use crate::domain::inputs::{self, Default, Input};
use crate::domain::{
    BusinessCase, Finance, GainCurve, KanoResponse, MemoryWeights, Plan, Response, ResponsePlan,
};
use crate::engine::projection::Projector;
use crate::engine::result::{CaseResult, OptionResult};
use crate::engine::scenario::Scenario;
use crate::engine::{overshoot, parallel, sweet_spot, verdicts};

use super::finding::{CheckCode, Fact, Finding, Subject};
use super::reading::exceeds;

/// Discount rate under which late money counts for more than companies usually let it.
const LOW_DISCOUNT_RATE: f64 = 0.04;
/// Where the form of the gain curve is set; it is no number, so the table of inputs does not have it.
const GAIN_CURVE_KEY: &str = "response.gain_curve";

/// F19: off the default ranges.
///
/// One finding for the discount rate when it is under 4 %, for the accepted chance of a loss when it is not the default, for
/// every parameter of the response whose likely value lies
/// outside its default range (or differs from a default without range), and for every driver's own tolerance that differs
/// from the default. Each states the net present value with all of them back at their defaults at once (the discount rate
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
    findings.extend(
        outside_default(&inputs::LOSS_ALERT, plan.finance.loss_alert)
            .map(|finding| finding.about(Subject::Finance("loss_alert"))),
    );
    for deviation in response_values(&plan.response) {
        match deviation {
            ResponseValue::Number(input, value) => findings.extend(
                outside_default(input, value)
                    .map(|finding| finding.about(Subject::Response(input.key))),
            ),
            ResponseValue::GainCurve(curve) if curve != GainCurve::default() => {
                findings
                    .push(Finding::new(CheckCode::F19).about(Subject::Response(GAIN_CURVE_KEY)));
            }
            ResponseValue::GainCurve(_) => {}
        }
    }
    for driver in plan.drivers.iter().filter(|d| d.has_own_tolerance) {
        let finding = outside_default(&inputs::TOLERANCE, driver.tolerance);
        findings.extend(finding.map(|finding| finding.about(driver)));
    }
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

/// The case that F19 holds against this one: the response, every driver's tolerance and the accepted chance of a loss at their
/// defaults, and the discount rate too where it is under 4 %.
pub fn at_defaults(case: &BusinessCase) -> BusinessCase {
    let mut case = case.clone();
    case.response = Response::default();
    case.finance.loss_alert = Finance::DEFAULT_LOSS_ALERT;
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

/// A parameter of the response as it is set.
enum ResponseValue {
    /// A number, with its entry in the table of inputs.
    Number(&'static Input, f64),
    /// The form of the gain curve.
    GainCurve(GainCurve),
}

/// Every parameter of the response, in the order of the file.
fn response_values(response: &ResponsePlan) -> Vec<ResponseValue> {
    use ResponseValue::{GainCurve, Number};
    let ResponsePlan {
        tolerance,
        loss_aversion,
        delight_cap,
        gain_curve,
        kano,
        memory,
        expectation_drift,
        expectation_adaptation,
        lag_months,
        retention,
        spend,
        price,
        price_high: _,
        referral,
        conversion,
        contact,
        friction_repeat,
        confidence,
        overshoot_alert,
    } = *response;
    let MemoryWeights { average, peak, end } = memory;
    let mut values = vec![
        Number(&inputs::TOLERANCE, tolerance),
        Number(&inputs::LOSS_AVERSION, loss_aversion),
        Number(&inputs::DELIGHT_CAP, delight_cap),
        GainCurve(gain_curve),
    ];
    let kano_inputs: [(&'static Input, &'static Input); 3] = [
        (&inputs::KANO_BASIC_LOSS, &inputs::KANO_BASIC_GAIN),
        (
            &inputs::KANO_PERFORMANCE_LOSS,
            &inputs::KANO_PERFORMANCE_GAIN,
        ),
        (&inputs::KANO_ATTRACTIVE_LOSS, &inputs::KANO_ATTRACTIVE_GAIN),
    ];
    for (KanoResponse { loss, gain }, (loss_input, gain_input)) in kano.into_iter().zip(kano_inputs)
    {
        values.extend([Number(loss_input, loss), Number(gain_input, gain)]);
    }
    values.extend([
        Number(&inputs::MEMORY_AVERAGE, average),
        Number(&inputs::MEMORY_PEAK, peak),
        Number(&inputs::MEMORY_END, end),
        Number(&inputs::EXPECTATION_DRIFT, expectation_drift),
        Number(&inputs::EXPECTATION_ADAPTATION, expectation_adaptation),
        Number(&inputs::LAG_MONTHS, lag_months),
        Number(&inputs::RETENTION, retention),
        Number(&inputs::SPEND, spend),
        Number(&inputs::PRICE, price),
        Number(&inputs::REFERRAL, referral),
        Number(&inputs::CONVERSION, conversion),
        Number(&inputs::CONTACT, contact),
        Number(&inputs::FRICTION_REPEAT, friction_repeat),
    ]);
    let confidence_inputs: [&'static Input; 5] = [
        &inputs::CONFIDENCE_OWN_EXPERIMENT,
        &inputs::CONFIDENCE_OWN_TREND,
        &inputs::CONFIDENCE_OWN_SURVEY,
        &inputs::CONFIDENCE_PUBLISHED_STUDY,
        &inputs::CONFIDENCE_JUDGEMENT,
    ];
    for (input, confidence) in confidence_inputs.into_iter().zip(confidence) {
        values.push(Number(input, confidence));
    }
    values.push(Number(&inputs::OVERSHOOT_ALERT, overshoot_alert));
    values
}
