//! What the fields of items hold: words and ids by their type, numbers by how the table of inputs declares them.

use crate::domain::{Estimate, NumberAt, NumberIn};
use crate::ui::widgets::grid::Filling;

/// Text.
pub(crate) trait TextValue {
    /// Whether there has to be some.
    const FILLING: Filling;
    /// The text; empty where there is none.
    fn words(&self) -> &str;
    /// Takes a text, which is empty only where that is permitted.
    fn take(&mut self, words: String);
}

impl TextValue for String {
    const FILLING: Filling = Filling::Required;
    fn words(&self) -> &str {
        self
    }
    fn take(&mut self, words: String) {
        *self = words;
    }
}

impl TextValue for Option<String> {
    const FILLING: Filling = Filling::Optional;
    fn words(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }
    fn take(&mut self, words: String) {
        *self = Some(words).filter(|words| !words.is_empty());
    }
}

/// Which value of an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EstimateBound {
    /// The likely one.
    Likely,
    /// The lowest.
    Low,
    /// The highest.
    High,
}

impl EstimateBound {
    /// Its name in the file.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::Low => "low",
            Self::High => "high",
        }
    }

    /// It, of an estimate.
    pub(crate) fn of(self, estimate: &Estimate) -> Option<f64> {
        match self {
            Self::Likely => Some(estimate.likely),
            Self::Low => estimate.low,
            Self::High => estimate.high,
        }
    }

    /// Sets it. A likely value that is none changes nothing.
    fn set(self, estimate: &mut Estimate, value: Option<f64>) {
        match self {
            Self::Likely => estimate.likely = value.unwrap_or(estimate.likely),
            Self::Low => estimate.low = value,
            Self::High => estimate.high = value,
        }
    }
}

/// There is no likely value yet that a low or high one could go with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LikelyFirst;

/// A number, or one value of an estimate.
pub(super) fn value(number: NumberIn<'_>, bound: EstimateBound) -> Option<f64> {
    match number {
        NumberIn::Estimate(estimate) | NumberIn::OptionalEstimate(Some(estimate)) => {
            bound.of(estimate)
        }
        NumberIn::Number(_)
        | NumberIn::OptionalNumber(_)
        | NumberIn::Whole(_)
        | NumberIn::OptionalEstimate(None) => number.likely(),
    }
}

/// Whether there has to be a number, or this value of an estimate.
pub(super) fn filling(number: NumberIn<'_>, bound: EstimateBound) -> Filling {
    match (number, bound) {
        (NumberIn::OptionalNumber(_) | NumberIn::OptionalEstimate(_), _)
        | (NumberIn::Estimate(_), EstimateBound::Low | EstimateBound::High) => Filling::Optional,
        (NumberIn::Number(_) | NumberIn::Whole(_) | NumberIn::Estimate(_), _) => Filling::Required,
    }
}

/// Sets a number, or one value of an estimate; none only where that is permitted, and whole where it has to be.
///
/// # Errors
/// A low or high value needs a likely one.
pub(super) fn set(
    number: NumberAt<'_>,
    bound: EstimateBound,
    value: Option<f64>,
) -> Result<(), LikelyFirst> {
    match number {
        NumberAt::Number(number) => *number = value.unwrap_or(*number),
        NumberAt::OptionalNumber(number) => *number = value,
        NumberAt::Whole(number) => *number = value.map_or(*number, |value| value as u32),
        NumberAt::Estimate(estimate) => bound.set(estimate, value),
        NumberAt::OptionalEstimate(own, _) => match (own.as_mut(), bound, value) {
            (_, EstimateBound::Likely, None) => *own = None,
            (None, EstimateBound::Likely, Some(likely)) => *own = Some(Estimate::certain(likely)),
            (Some(estimate), bound, value) => bound.set(estimate, value),
            (None, EstimateBound::Low | EstimateBound::High, None) => {}
            (None, EstimateBound::Low | EstimateBound::High, Some(_)) => return Err(LikelyFirst),
        },
    }
    Ok(())
}
