//! What can be wrong with a case.

use super::FieldPath;
use super::inputs::Input;

/// One thing that keeps a case from being computed, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The field that has to change.
    pub path: FieldPath,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// The number is infinite or not a number.
    NotFinite,
    /// The number lies outside the permitted range of its input.
    OutOfRange {
        /// The number as it stands.
        value: f64,
        /// What is permitted.
        input: &'static Input,
    },
    /// Low and high come together or not at all.
    HalfRange,
    /// `low ≤ likely ≤ high` does not hold.
    RangeOutOfOrder,
    /// An id is empty.
    EmptyId,
    /// Another item of the same kind has the same id.
    DuplicateId {
        /// The id.
        id: String,
        /// What kind of item it names.
        kind: ItemKind,
    },
    /// An id that is used does not exist.
    UnknownId {
        /// The id.
        id: String,
        /// What kind of item it should name.
        kind: ItemKind,
    },
    /// Options require each other in a circle.
    RequiresCycle {
        /// Ids of the options on the circle, in order.
        options: Vec<String>,
    },
    /// All segments together have no customers.
    NoCustomers,
    /// The three parts of memory do not sum to 1.
    MemorySum {
        /// What they sum to.
        sum: f64,
    },
    /// The currency is not a code of ISO 4217.
    UnknownCurrency {
        /// The code as typed.
        code: String,
    },
    /// A scenario changes a number that the case does not have.
    UnknownOverride {
        /// Where the number should stand, as typed.
        path: String,
    },
    /// A scenario changes the same number twice.
    RepeatedOverride {
        /// Where the number stands.
        path: String,
    },
    /// The number has to be a whole one, and small enough to count with.
    NotWhole {
        /// The number as it stands.
        value: f64,
    },
    /// Whether an option is part of the plan is 1 or 0.
    NotYesOrNo {
        /// The number as it stands.
        value: f64,
    },
    /// A list has more items than a result can be computed of in a moment.
    TooManyItems {
        /// So many are allowed.
        most: usize,
    },
    /// There are more scenarios than a case may have.
    TooManyScenarios {
        /// So many are allowed.
        most: usize,
    },
    /// A scenario changes more numbers than one may.
    TooManyOverrides {
        /// So many are allowed.
        most: usize,
    },
    /// The numbers of the case are too large together to be computed with; this is the largest.
    TooLargeTogether,
    /// The file format is not one that this program knows.
    UnknownFormat {
        /// The format as typed.
        format: u32,
    },
}

impl ProblemKind {
    /// The stable code of the problem, for logs, `--json` and the key of its sentence.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFinite => "not-finite",
            Self::OutOfRange { .. } => "out-of-range",
            Self::HalfRange => "half-range",
            Self::RangeOutOfOrder => "range-out-of-order",
            Self::EmptyId => "empty-id",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::UnknownId { .. } => "unknown-id",
            Self::RequiresCycle { .. } => "requires-cycle",
            Self::NoCustomers => "no-customers",
            Self::MemorySum { .. } => "memory-sum",
            Self::UnknownCurrency { .. } => "unknown-currency",
            Self::UnknownOverride { .. } => "unknown-override",
            Self::RepeatedOverride { .. } => "repeated-override",
            Self::NotWhole { .. } => "not-whole",
            Self::NotYesOrNo { .. } => "not-yes-or-no",
            Self::TooManyItems { .. } => "too-many-items",
            Self::TooManyScenarios { .. } => "too-many-scenarios",
            Self::TooManyOverrides { .. } => "too-many-overrides",
            Self::TooLargeTogether => "too-large-together",
            Self::UnknownFormat { .. } => "unknown-format",
        }
    }
}

/// The kinds of things that have an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A group of customers.
    Segment,
    /// A moment of the journey.
    Touchpoint,
    /// A sub-score.
    Driver,
    /// A failure that recurs.
    Friction,
    /// An investment option.
    Option,
    /// A named set of other values.
    Scenario,
}

impl ItemKind {
    /// All of them, in the order of the file.
    pub const ALL: [Self; 6] = [
        Self::Segment,
        Self::Touchpoint,
        Self::Driver,
        Self::Friction,
        Self::Option,
        Self::Scenario,
    ];

    /// The name of its list in the file.
    pub fn list(self) -> &'static str {
        match self {
            Self::Segment => "segments",
            Self::Touchpoint => "touchpoints",
            Self::Driver => "drivers",
            Self::Friction => "frictions",
            Self::Option => "options",
            Self::Scenario => "scenarios",
        }
    }
}
