//! The numbers of a case where they stand: as they are seen, changed, and planned.

use super::inputs::Input;
use super::record::Record;
use super::{BusinessCase, Estimate, FieldPath, Step};

/// A number of a case as it stands there.
#[derive(Clone, Copy, Debug)]
pub enum NumberIn<'a> {
    /// One that is certain by nature.
    Number(f64),
    /// One that is certain by nature and may be left out.
    OptionalNumber(Option<f64>),
    /// One that counts something, without decimals.
    Whole(u32),
    /// One that may have a range.
    Estimate(&'a Estimate),
    /// One that may have a range and may be left out.
    OptionalEstimate(Option<&'a Estimate>),
}

impl NumberIn<'_> {
    /// Its likely value; none where it is left out.
    pub fn likely(self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(value),
            Self::OptionalNumber(value) => value,
            Self::Whole(value) => Some(f64::from(value)),
            Self::Estimate(estimate) => Some(estimate.likely),
            Self::OptionalEstimate(estimate) => estimate.map(|estimate| estimate.likely),
        }
    }
}

/// A number of a case where it stands, to be changed. One that is left out can be entered.
#[derive(Debug)]
pub enum NumberAt<'a> {
    /// One that is certain by nature.
    Number(&'a mut f64),
    /// One that is certain by nature and may be left out.
    OptionalNumber(&'a mut Option<f64>),
    /// One that counts something, without decimals.
    Whole(&'a mut u32),
    /// One that may have a range.
    Estimate(&'a mut Estimate),
    /// One that may have a range and may be left out, with what is known about it.
    OptionalEstimate(&'a mut Option<Estimate>, &'static Input),
}

/// What a number was, to make it that again.
#[derive(Clone, Debug)]
pub struct PreviousNumber(Holding);

#[derive(Clone, Debug)]
enum Holding {
    Number(f64),
    OptionalNumber(Option<f64>),
    Whole(u32),
    Estimate(Estimate),
    OptionalEstimate(Option<Estimate>),
}

impl NumberAt<'_> {
    /// Sets it; of an estimate, the likely value, and a range is stretched where it would leave that out. Of a number that
    /// counts something the decimals are dropped.
    pub fn set(self, value: f64) {
        match self {
            Self::Number(number) => *number = value,
            Self::OptionalNumber(number) => *number = Some(value),
            Self::Whole(number) => *number = value as u32,
            Self::Estimate(estimate) => stretch(estimate, value),
            Self::OptionalEstimate(estimate, input) => {
                stretch(
                    estimate.get_or_insert_with(|| input.default_estimate()),
                    value,
                );
            }
        }
    }

    /// What it is now.
    pub fn keep(&self) -> PreviousNumber {
        PreviousNumber(match self {
            Self::Number(number) => Holding::Number(**number),
            Self::OptionalNumber(number) => Holding::OptionalNumber(**number),
            Self::Whole(number) => Holding::Whole(**number),
            Self::Estimate(estimate) => Holding::Estimate((**estimate).clone()),
            Self::OptionalEstimate(estimate, _) => Holding::OptionalEstimate((**estimate).clone()),
        })
    }

    /// Makes it what it was. What was kept of a number of another kind changes nothing.
    pub fn restore(self, kept: PreviousNumber) {
        match (self, kept.0) {
            (Self::Number(number), Holding::Number(was)) => *number = was,
            (Self::OptionalNumber(number), Holding::OptionalNumber(was)) => *number = was,
            (Self::Whole(number), Holding::Whole(was)) => *number = was,
            (Self::Estimate(estimate), Holding::Estimate(was)) => *estimate = was,
            (Self::OptionalEstimate(estimate, _), Holding::OptionalEstimate(was)) => {
                *estimate = was;
            }
            (_, _) => {}
        }
    }
}

fn stretch(estimate: &mut Estimate, likely: f64) {
    estimate.likely = likely;
    estimate.low = estimate.low.map(|low| low.min(likely));
    estimate.high = estimate.high.map(|high| high.max(likely));
}

/// The number at a path, without the word that tells the likely value of an estimate from the ends of its range. An item is
/// found by its place, and has to have the id that the path says. Measured scores are not there: they happened.
pub fn number_at<'a>(case: &'a mut BusinessCase, path: &FieldPath) -> Option<NumberAt<'a>> {
    match path.steps() {
        [Step::Field("measurements"), ..] => None,
        way => case.number_at(way),
    }
}

/// A field that holds a number.
pub(super) trait NumberField {
    /// The number of a new item.
    fn new(input: &Input) -> Self;
    /// The number as it stands.
    fn seen(&self) -> NumberIn<'_>;
    /// The number, to be changed.
    fn at(&mut self, input: &'static Input) -> NumberAt<'_>;
}

/// A number as the plan takes it.
pub(super) trait PlannedAs<P>: NumberField {
    /// Its likely value; the default where it is left out and the plan needs one.
    fn planned(&self, input: &Input) -> P;
}

/// A number of a plan, which may be left out.
pub(super) trait Planned {
    /// The same in numbers of another kind.
    type Of<N>;
    /// Makes it a number of another kind.
    fn made<N>(self, make: impl FnOnce(f64) -> N) -> Self::Of<N>;
}

impl NumberField for f64 {
    fn new(input: &Input) -> Self {
        input.default_value()
    }
    fn seen(&self) -> NumberIn<'_> {
        NumberIn::Number(*self)
    }
    fn at(&mut self, _: &'static Input) -> NumberAt<'_> {
        NumberAt::Number(self)
    }
}

impl NumberField for u32 {
    fn new(input: &Input) -> Self {
        input.default_value() as u32
    }
    fn seen(&self) -> NumberIn<'_> {
        NumberIn::Whole(*self)
    }
    fn at(&mut self, _: &'static Input) -> NumberAt<'_> {
        NumberAt::Whole(self)
    }
}

impl NumberField for Option<f64> {
    fn new(_: &Input) -> Self {
        None
    }
    fn seen(&self) -> NumberIn<'_> {
        NumberIn::OptionalNumber(*self)
    }
    fn at(&mut self, _: &'static Input) -> NumberAt<'_> {
        NumberAt::OptionalNumber(self)
    }
}

impl NumberField for Estimate {
    fn new(input: &Input) -> Self {
        input.default_estimate()
    }
    fn seen(&self) -> NumberIn<'_> {
        NumberIn::Estimate(self)
    }
    fn at(&mut self, _: &'static Input) -> NumberAt<'_> {
        NumberAt::Estimate(self)
    }
}

impl NumberField for Option<Estimate> {
    fn new(_: &Input) -> Self {
        None
    }
    fn seen(&self) -> NumberIn<'_> {
        NumberIn::OptionalEstimate(self.as_ref())
    }
    fn at(&mut self, input: &'static Input) -> NumberAt<'_> {
        NumberAt::OptionalEstimate(self, input)
    }
}

impl<F: NumberField> PlannedAs<f64> for F {
    fn planned(&self, input: &Input) -> f64 {
        let likely = self.seen().likely();
        likely.unwrap_or_else(|| input.default_value())
    }
}

impl<F: NumberField> PlannedAs<Option<f64>> for F {
    fn planned(&self, _: &Input) -> Option<f64> {
        self.seen().likely()
    }
}

impl Planned for f64 {
    type Of<N> = N;
    fn made<N>(self, make: impl FnOnce(f64) -> N) -> N {
        make(self)
    }
}

impl Planned for Option<f64> {
    type Of<N> = Option<N>;
    fn made<N>(self, make: impl FnOnce(f64) -> N) -> Option<N> {
        self.map(make)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::{bare, complete};
    use crate::domain::scenarios::{ChangeableKind, apply, changeable};
    use crate::domain::{CaseScenario, Override};

    #[test]
    fn a_number_that_is_set_where_it_stands_is_what_a_scenario_makes_of_it_and_goes_back() {
        for case in [bare(), complete()] {
            for number in changeable(&case) {
                if number.kind == ChangeableKind::Included {
                    continue;
                }
                let path = number.label_path();
                let value = match &number.kind {
                    ChangeableKind::Whole(_) => number.planned + 1.0,
                    _ => number.planned * 0.875,
                };
                let scenario = CaseScenario {
                    id: String::new(),
                    name: String::new(),
                    description: None,
                    overrides: vec![Override {
                        path: number.path.to_string(),
                        value,
                    }],
                };
                let mut changed = case.clone();
                let kept = number_at(&mut changed, &path).unwrap().keep();
                number_at(&mut changed, &path).unwrap().set(value);
                assert_eq!(changed, apply(&case, &scenario).unwrap(), "{path}");
                number_at(&mut changed, &path).unwrap().restore(kept);
                assert_eq!(changed, case, "{path}");
            }
        }
    }

    #[test]
    fn a_path_to_something_else_leads_to_no_number() {
        let mut case = complete();
        let options = FieldPath::root().field("options");
        let first = options.item(0, &case.options[0].id.clone());
        for path in [
            FieldPath::root().field("title"),
            first.clone(),
            first.field("included"),
            options.item(0, "another").field("scale"),
            FieldPath::root().field("finance").field("risk_adjust"),
        ] {
            assert!(number_at(&mut case, &path).is_none(), "{path}");
        }
    }
}
