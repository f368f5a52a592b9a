//! The parameters of the response one by one: where each is kept, what it is when it is left out, and how to take it back.

use super::inputs::Input;
use super::record::Record;
use super::{Estimate, FieldPath, NumberAt, Response};

/// One parameter of the response.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// What is known about it; its key is its path.
    pub input: &'static Input,
}

/// A parameter as it is set; none where its default holds.
#[derive(Debug)]
pub enum Setting<'a> {
    /// A number that is certain by nature.
    Number(&'a mut Option<f64>),
    /// A number that may have a range.
    Estimate(&'a mut Option<Estimate>),
}

/// One of the numbers of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterPart {
    /// The lowest plausible value.
    Low,
    /// The value taken; the only part of a number without a range.
    Likely,
    /// The highest plausible value.
    High,
}

impl PartialEq for Parameter {
    fn eq(&self, other: &Self) -> bool {
        self.input.key == other.input.key
    }
}

impl Parameter {
    /// Its setting in a response.
    pub fn setting<'a>(&self, response: &'a mut Response) -> Setting<'a> {
        match response.number_at(&self.path().steps()[1..]) {
            Some(NumberAt::OptionalNumber(number)) => Setting::Number(number),
            Some(NumberAt::OptionalEstimate(estimate, _)) => Setting::Estimate(estimate),
            // The tests go through all of them.
            Some(NumberAt::Number(_) | NumberAt::Whole(_) | NumberAt::Estimate(_)) | None => {
                unreachable!("{} is no parameter", self.input.key)
            }
        }
    }

    /// Whether the user set it.
    pub fn is_set(&self, response: &mut Response) -> bool {
        match self.setting(response) {
            Setting::Number(number) => number.is_some(),
            Setting::Estimate(estimate) => estimate.is_some(),
        }
    }

    /// Makes its default hold again.
    pub fn reset(&self, response: &mut Response) {
        match self.setting(response) {
            Setting::Number(number) => *number = None,
            Setting::Estimate(estimate) => *estimate = None,
        }
    }

    /// Takes one of its numbers over as it was entered.
    ///
    /// The first number that is entered makes the default the user's own, with that number in it; a default range that
    /// would leave the new value out is widened to it. A likely value that is left empty makes the default hold again.
    pub fn enter(&self, response: &mut Response, part: ParameterPart, entered: Option<f64>) {
        match self.setting(response) {
            Setting::Number(number) => *number = entered,
            Setting::Estimate(setting) => {
                let from_default = setting.is_none();
                let mut estimate = setting
                    .take()
                    .unwrap_or_else(|| self.input.default_estimate());
                match (part, entered) {
                    (ParameterPart::Likely, None) => return,
                    (ParameterPart::Likely, Some(likely)) => {
                        estimate.likely = likely;
                        if from_default {
                            estimate.low = estimate.low.map(|low| low.min(likely));
                            estimate.high = estimate.high.map(|high| high.max(likely));
                        }
                    }
                    (ParameterPart::Low, low) => estimate.low = low,
                    (ParameterPart::High, high) => estimate.high = high,
                }
                *setting = Some(estimate);
            }
        }
    }

    /// Where it stands in the case.
    pub fn path(&self) -> FieldPath {
        FieldPath::dotted(self.input.key)
    }
}

/// Every parameter, in the order of the file.
pub fn all() -> impl Iterator<Item = Parameter> + Clone {
    Response::INPUTS.iter().map(|input| Parameter { input })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::inputs;
    use crate::domain::{BusinessCase, CaseVisitor, sample_cases, visit_case};

    /// Remembers the numbers of the response: where they stand, their input and their likely value.
    #[derive(Default)]
    struct ResponseNumbers(Vec<(FieldPath, &'static str, f64)>);

    impl CaseVisitor for ResponseNumbers {
        fn number(&mut self, path: FieldPath, input: &'static Input, value: f64) {
            if input.key.starts_with("response.") {
                self.0.push((path, input.key, value));
            }
        }

        fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate) {
            self.number(path, input, value.likely);
        }
    }

    fn numbers(case: &BusinessCase) -> Vec<(FieldPath, &'static str, f64)> {
        let mut numbers = ResponseNumbers::default();
        visit_case(case, &mut numbers);
        numbers.0
    }

    #[test]
    fn every_parameter_enters_its_own_number_and_no_other() {
        for parameter in all() {
            let mut case = sample_cases::complete();
            case.response = Response::default();
            parameter.enter(&mut case.response, ParameterPart::Likely, Some(0.125));
            let expected = (parameter.path(), parameter.input.key, 0.125);
            assert_eq!(numbers(&case), [expected]);
        }
    }

    #[test]
    fn a_parameter_that_is_taken_back_leaves_no_trace() {
        for parameter in all() {
            let mut response = Response::default();
            parameter.enter(&mut response, ParameterPart::Likely, Some(0.5));
            assert!(parameter.is_set(&mut response));
            parameter.reset(&mut response);
            assert!(response.is_default());
        }
    }

    #[test]
    fn the_range_of_the_default_comes_along_and_is_widened_where_it_must() {
        let mut response = Response::default();
        let loss_aversion = Parameter {
            input: &inputs::LOSS_AVERSION,
        };
        loss_aversion.enter(&mut response, ParameterPart::Likely, Some(2.2));
        assert_eq!(response.loss_aversion, Some(Estimate::range(1.3, 2.2, 2.4)));
        loss_aversion.reset(&mut response);
        loss_aversion.enter(&mut response, ParameterPart::Likely, Some(3.0));
        assert_eq!(response.loss_aversion, Some(Estimate::range(1.3, 3.0, 3.0)));
        loss_aversion.enter(&mut response, ParameterPart::High, Some(4.0));
        assert_eq!(response.loss_aversion, Some(Estimate::range(1.3, 3.0, 4.0)));
        loss_aversion.enter(&mut response, ParameterPart::Likely, Some(1.0));
        assert_eq!(response.loss_aversion, Some(Estimate::range(1.3, 1.0, 4.0)));
        loss_aversion.enter(&mut response, ParameterPart::Likely, None);
        assert_eq!(response.loss_aversion, None);
    }

    #[test]
    fn a_lowest_value_alone_makes_the_rest_of_the_default_ones_own() {
        let mut response = Response::default();
        let delight_cap = Parameter {
            input: &inputs::DELIGHT_CAP,
        };
        delight_cap.enter(&mut response, ParameterPart::Low, Some(0.4));
        assert_eq!(response.delight_cap, Some(Estimate::range(0.4, 0.8, 2.0)));
    }
}
