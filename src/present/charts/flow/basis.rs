//! What each flow of the chain rests on: how it is drawn, and in words.

use super::FlowStyle;
use crate::domain::inputs::{Input, Source, Unit};
use crate::domain::{BusinessCase, Estimate, Evidence, NumberIn, Record};
use crate::text::CaseText;

/// How a flow is drawn, and what it rests on in words.
pub(super) type FlowBasis = (FlowStyle, String);

/// A flow that rests on a grade of evidence.
pub(super) fn graded(text: &CaseText<'_>, evidence: Evidence) -> FlowBasis {
    let style = match evidence {
        Evidence::OwnExperiment | Evidence::OwnTrend | Evidence::OwnSurvey => FlowStyle::Own,
        Evidence::PublishedStudy => FlowStyle::Published,
        Evidence::Judgement => FlowStyle::Assumed,
    };
    (style, text.texts.kind(evidence))
}

/// A flow that is a sum.
pub(super) fn computed(text: &CaseText<'_>) -> FlowBasis {
    (FlowStyle::Computed, text.get("chain-computed"))
}

/// What a response rests on: the grade of an own value, or where the default comes from.
pub(super) fn response(text: &CaseText<'_>, set: Option<&Estimate>, input: &Input) -> FlowBasis {
    if let Some(estimate) = set {
        return graded(text, estimate.evidence());
    }
    let style = match input.source {
        Source::Published(_) => FlowStyle::Published,
        Source::SizeAssumed(_) | Source::Assumed(_) | Source::User => FlowStyle::Assumed,
    };
    let source = text.texts.kind(input.source);
    let default = [("source", source.into())];
    (style, text.with("chain-default", &default))
}

/// The weaker grade of what a driver delivers and what customers expect of it.
pub(super) fn weakest_of_driver(case: &BusinessCase, id: &str) -> Evidence {
    let driver = case.drivers.iter().find(|driver| driver.id == id);
    driver.map_or(Evidence::Judgement, |driver| {
        let expected = driver.expected.as_ref();
        let expected = expected.map_or(Evidence::Judgement, Estimate::evidence);
        driver.delivered.evidence().max(expected)
    })
}

/// The weakest grade of the chances that a friction drives customers away.
pub(super) fn weakest_of_friction(case: &BusinessCase, id: &str) -> Evidence {
    let friction = case.frictions.iter().find(|friction| friction.id == id);
    friction.map_or(Evidence::Judgement, |friction| {
        let silent = friction.leave_if_silent.evidence();
        let unresolved = friction.leave_if_unresolved.evidence();
        silent
            .max(unresolved)
            .max(friction.leave_if_resolved.evidence())
    })
}

/// The input by which a behaviour follows the remembered experience, and its own value where the case has one; nothing for
/// behaviour that follows failures.
pub(super) fn response_to_experience<'a>(
    case: &'a BusinessCase,
    behaviour: &str,
) -> Option<(Option<&'a Estimate>, &'static Input)> {
    let (number, input) = case.response.number(behaviour)?;
    let set = match number {
        NumberIn::OptionalEstimate(set) if input.unit == Unit::PerPoint => set,
        _ => return None,
    };
    Some((set, input))
}
