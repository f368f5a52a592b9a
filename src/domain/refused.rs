//! What was typed and could not be taken.

use super::FieldPath;

/// Something typed that is not a value of its field, which keeps its old value meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedEntry {
    /// The field.
    pub path: FieldPath,
    /// What was typed.
    pub typed: String,
    /// Why it cannot be taken, as a sentence in the language in which it was typed.
    pub reason: String,
}
