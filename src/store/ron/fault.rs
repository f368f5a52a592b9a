//! What is written wrongly in a case file, in terms of the case and not of the reader.

use super::locate::Position;
use super::place::Item;

/// Something that is written wrongly, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {}, column {}: {kind:?}", position.line, position.column)]
pub struct Fault {
    /// Where it stands.
    pub position: Position,
    /// The item of a list that it belongs to.
    pub item: Option<Item>,
    /// The field that it belongs to.
    pub field: Option<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with the text. Texts that stand in the file are cut to a length that fits a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A name that is not a field here.
    UnknownField {
        /// The name.
        found: String,
        /// What it stands in.
        part: FaultPart,
        /// The field that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A field that has to be there is missing.
    MissingField {
        /// Its name.
        field: &'static str,
        /// What lacks it.
        part: FaultPart,
    },
    /// A field stands twice.
    RepeatedField {
        /// Its name.
        field: &'static str,
    },
    /// A word that is none of those to choose from.
    UnknownChoice {
        /// The word.
        found: String,
        /// The words to choose from.
        choices: &'static [&'static str],
        /// The one that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// A value of the wrong kind.
    WrongValue {
        /// What should stand there.
        expected: ExpectedValue,
        /// What stands there.
        found: String,
    },
    /// A choice that needs an id or name in brackets.
    MissingTarget {
        /// The choice.
        choice: String,
    },
    /// A decimal comma instead of a point.
    DecimalComma {
        /// The number as written.
        found: String,
    },
    /// A comma is missing.
    MissingComma {
        /// What it should follow.
        after: String,
    },
    /// A colon is missing.
    MissingColon {
        /// What it should follow.
        after: String,
    },
    /// The file ends within a bracket.
    UnclosedBracket {
        /// The bracket.
        bracket: char,
    },
    /// A bracket closes another kind than was opened.
    WrongBracket {
        /// The bracket that stands there.
        found: char,
        /// The one that is open.
        opened: char,
        /// The line where that one stands.
        opened_line: usize,
    },
    /// A text has no closing quote.
    UnclosedText,
    /// A comment has no end.
    UnclosedComment,
    /// A backslash in a text is followed by something that has no meaning.
    UnknownEscape,
    /// Something stands after the end of the case.
    MoreAfterEnd {
        /// What.
        found: String,
    },
    /// Brackets stand too deep inside each other.
    TooDeep,
    /// Something that does not belong here.
    Unexpected {
        /// What.
        found: String,
    },
}

/// What should stand in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedValue {
    /// A number with or without decimals.
    Number,
    /// A whole number, zero or more.
    WholeNumber,
    /// A text in quotes.
    Text,
    /// `true` or `false`.
    YesOrNo,
    /// A month in quotes.
    Month,
    /// `[…]`
    List,
    /// `(…)` with fields.
    Group(FaultPart),
    /// One of a few words.
    Choice,
    /// The name of a field.
    FieldName,
}

/// The parts of a case that have fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultPart {
    /// The case itself.
    Case,
    /// The finance.
    Finance,
    /// The response, or one of its groups of weights.
    Response,
    /// A segment.
    Segment,
    /// A touchpoint.
    Touchpoint,
    /// A driver.
    Driver,
    /// A friction.
    Friction,
    /// An option.
    Option,
    /// An effect of an option.
    Effect,
    /// A measurement.
    Measurement,
    /// A scenario.
    Scenario,
    /// A number that a scenario changes.
    Override,
    /// A number with its range.
    Estimate,
    /// What an estimate rests on.
    Basis,
}

impl FaultPart {
    /// The part that the reader knows by the name of a type.
    pub(super) fn of_type(name: Option<&str>) -> Self {
        match name {
            Some("Finance") => Self::Finance,
            Some("Response" | "KanoWeights" | "KanoPair" | "Memory" | "Confidence") => {
                Self::Response
            }
            Some("Segment") => Self::Segment,
            Some("Touchpoint") => Self::Touchpoint,
            Some("Driver") => Self::Driver,
            Some("Friction") => Self::Friction,
            Some("InvestmentOption") => Self::Option,
            Some("Effect") => Self::Effect,
            Some("Measurement") => Self::Measurement,
            Some("CaseScenario") => Self::Scenario,
            Some("Override") => Self::Override,
            Some("Estimate") => Self::Estimate,
            Some("Basis") => Self::Basis,
            Some(_) | None => Self::Case,
        }
    }

    /// Its stable name, by which its sentence is chosen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Finance => "finance",
            Self::Response => "response",
            Self::Segment => "segment",
            Self::Touchpoint => "touchpoint",
            Self::Driver => "driver",
            Self::Friction => "friction",
            Self::Option => "option",
            Self::Effect => "effect",
            Self::Measurement => "measurement",
            Self::Scenario => "scenario",
            Self::Override => "override",
            Self::Estimate => "estimate",
            Self::Basis => "basis",
        }
    }
}
