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
