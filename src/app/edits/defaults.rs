//! Taking back what was set of the response.

use crate::app::Document;
use crate::domain::Response;
use crate::domain::parameters::Parameter;

/// What is made to take its default again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reset {
    /// One parameter.
    Parameter(Parameter),
    /// The curve of the value above expectation.
    GainCurve,
    /// The whole response.
    Everything,
}

impl Document {
    /// Makes a default of the response hold again, as one undo step.
    pub fn reset_response(&mut self, what: Reset) {
        self.edit(|case| match what {
            Reset::Parameter(parameter) => parameter.reset(&mut case.response),
            Reset::GainCurve => case.response.gain_curve = None,
            Reset::Everything => case.response = Response::default(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::difference::is_same;
    use crate::domain::parameters::{self, ParameterPart};
    use crate::domain::{GainCurve, sample_cases};

    #[test]
    fn a_default_comes_back_to_the_bit_in_one_step() {
        let mut case = sample_cases::complete();
        case.response = Response::default();
        let mut document = Document::untitled(case.clone());
        for parameter in parameters::all() {
            parameter.enter(
                &mut document.case.response,
                ParameterPart::Likely,
                Some(0.25),
            );
            document.reset_response(Reset::Parameter(parameter));
            assert!(is_same(&document.case, &case));
        }
        document.case.response.gain_curve = Some(GainCurve::Linear);
        document.reset_response(Reset::GainCurve);
        assert!(is_same(&document.case, &case));
    }

    #[test]
    fn everything_comes_back_at_once_and_one_undo_brings_all_of_it_again() {
        let case = sample_cases::complete();
        assert!(!case.response.is_default());
        let mut document = Document::untitled(case.clone());
        document.reset_response(Reset::Everything);
        assert!(document.case.response.is_default());
        let _ = document.undo();
        assert!(is_same(&document.case, &case));
        assert!(!document.can_undo());
    }
}
