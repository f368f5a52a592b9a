//! One walk over every number of a case, with its path and its entry in the table of inputs.

use super::inputs::Input;
use super::record::Record;
use super::{BusinessCase, Estimate, FieldPath, NumberIn};

/// Receives every number of a case. Numbers that were left out are not visited.
pub trait CaseVisitor {
    /// A number that is certain by nature.
    fn number(&mut self, path: FieldPath, input: &'static Input, value: f64);
    /// A number that may have a range.
    fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate);
}

/// Leads a visitor past every number of a case, in the order of the file.
pub fn visit_case(case: &BusinessCase, visitor: &mut impl CaseVisitor) {
    case.visit(
        &FieldPath::root(),
        &mut |path, input, number| match number {
            NumberIn::Number(value) | NumberIn::OptionalNumber(Some(value)) => {
                visitor.number(path, input, value);
            }
            NumberIn::Whole(value) => visitor.number(path, input, f64::from(value)),
            NumberIn::Estimate(value) | NumberIn::OptionalEstimate(Some(value)) => {
                visitor.estimate(path, input, value);
            }
            NumberIn::OptionalNumber(None) | NumberIn::OptionalEstimate(None) => {}
        },
    );
}

/// Paths of every number of a case, whether it is set or left out, in the order of the file.
pub fn number_paths(case: &BusinessCase) -> Vec<FieldPath> {
    let mut paths = Vec::new();
    case.visit(&FieldPath::root(), &mut |path, _, _| paths.push(path));
    paths
}

/// What is known about the number at a path; None where there is no number.
pub fn input_at(case: &BusinessCase, path: &FieldPath) -> Option<&'static Input> {
    let mut found = None;
    case.visit(&FieldPath::root(), &mut |own, input, _| {
        if own == *path {
            found = Some(input);
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::{bare, complete};
    use crate::domain::{number_at, register};

    #[test]
    fn every_number_is_found_by_its_path_with_what_is_known_about_it() {
        let mut case = complete();
        for path in number_paths(&case) {
            let is_measured = path.item_of("measurements").is_some();
            assert_eq!(
                number_at(&mut case, &path).is_some(),
                !is_measured,
                "{path}"
            );
            assert!(input_at(&case, &path).is_some(), "{path}");
        }
        for line in register::register(&case) {
            assert_eq!(
                input_at(&case, &line.path),
                Some(line.input),
                "{}",
                line.path
            );
        }
        assert_eq!(input_at(&case, &FieldPath::root().field("title")), None);
    }

    #[test]
    fn a_new_record_has_its_numbers_at_their_defaults_and_leaves_out_those_that_may_be() {
        let case = BusinessCase::default();
        case.visit(&FieldPath::root(), &mut |path, input, number| {
            let likely = number.likely();
            assert!(
                likely.is_none_or(|own| own == input.default_value()),
                "{path}"
            );
        });
        assert_eq!(case.finance, bare().finance);
    }
}
