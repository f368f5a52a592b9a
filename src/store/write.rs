//! From a case to the text of its file.

use thiserror::Error;

use crate::domain::inputs::Input;
use crate::domain::{BusinessCase, CaseVisitor, Estimate, FieldPath, visit_case};

use super::ron::{dialect, lay_out};
use super::versions::as_written;

/// Why a case cannot be written.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum WriteError {
    /// A number is infinite or not a number; a file never holds one, however it came into the case.
    #[error("{0} is not a finite number")]
    NotFinite(FieldPath),
    /// The case could not be turned into text, which is a fault of this program.
    #[error("the case could not be turned into text")]
    Internal,
}

/// The text of the file that holds this case: always the same text for the same case.
///
/// The format is the oldest that holds the case. What a case holds that the format leaves out (zero, empty, or the default of
/// a field) is not written. Numbers have the shortest form that reads back as the same number.
///
/// # Errors
/// The first number that is not finite.
pub fn write_case(case: &BusinessCase) -> Result<String, WriteError> {
    let mut finite = FiniteNumbers::default();
    visit_case(case, &mut finite);
    if let Some(path) = finite.first_that_is_not {
        return Err(WriteError::NotFinite(path));
    }
    for (index, scenario) in case.scenarios.iter().enumerate() {
        let list = FieldPath::root().field("scenarios");
        let overrides = list.item(index, &scenario.id).field("overrides");
        for (place, entry) in scenario.overrides.iter().enumerate() {
            if !entry.value.is_finite() {
                let path = overrides.item(place, "").field("value");
                return Err(WriteError::NotFinite(path));
            }
        }
    }
    let written = as_written(case);
    let compact = dialect()
        .to_string(written.as_ref().unwrap_or(case))
        .map_err(|_| WriteError::Internal)?;
    lay_out(&compact).ok_or(WriteError::Internal)
}

#[derive(Default)]
struct FiniteNumbers {
    first_that_is_not: Option<FieldPath>,
}

impl CaseVisitor for FiniteNumbers {
    fn number(&mut self, path: FieldPath, _: &'static Input, value: f64) {
        if !value.is_finite() && self.first_that_is_not.is_none() {
            self.first_that_is_not = Some(path);
        }
    }

    fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate) {
        let Estimate {
            low,
            likely,
            high,
            basis: _,
        } = value;
        self.number(path.field("likely"), input, *likely);
        for (field, bound) in [("low", low), ("high", high)] {
            if let Some(bound) = bound {
                self.number(path.field(field), input, *bound);
            }
        }
    }
}
