//! The pages of the program, in the order of the work.

use crate::domain::{FieldPath, Step};

/// A page of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Recent files, templates, samples and recovered work.
    Start,
    /// Title, finance, and how customers respond.
    CaseSettings,
    /// The promise and the customer journey.
    Journey,
    /// Segments, frictions and measured scores.
    Customers,
    /// What could be invested in.
    Options,
    /// What the case is worth.
    Result,
    /// Where each option goes past the sweet spot.
    SweetSpot,
    /// Scenarios, and what differs from another version of the case.
    Compare,
    /// What uncertainty does to the result.
    Risk,
    /// The best set of options within the budget.
    Portfolio,
    /// What every assumption rests on.
    Evidence,
    /// The misunderstandings and the finance checks.
    Checks,
    /// Preview and export of the paper for the board.
    BoardPaper,
}

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageGroup {
    /// Entering the case.
    Build,
    /// Seeing what follows from it.
    Understand,
    /// Standing up for it.
    Defend,
}

impl PageGroup {
    /// All groups, in the order of the work.
    pub const ALL: [Self; 3] = [Self::Build, Self::Understand, Self::Defend];

    /// Key of its name in the text catalogue.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Build => "page-group-build",
            Self::Understand => "page-group-understand",
            Self::Defend => "page-group-defend",
        }
    }
}

impl Page {
    /// All pages, in the order of the work.
    pub const ALL: [Self; 13] = [
        Self::Start,
        Self::CaseSettings,
        Self::Journey,
        Self::Customers,
        Self::Options,
        Self::Result,
        Self::SweetSpot,
        Self::Compare,
        Self::Risk,
        Self::Portfolio,
        Self::Evidence,
        Self::Checks,
        Self::BoardPaper,
    ];

    /// The page on which a field of the case is edited.
    pub fn of(path: &FieldPath) -> Self {
        match path.steps().first() {
            Some(Step::Field("touchpoints" | "drivers")) => Self::Journey,
            Some(Step::Field("segments" | "frictions" | "measurements")) => Self::Customers,
            Some(Step::Field("options")) => Self::Options,
            Some(Step::Field("scenarios")) => Self::Compare,
            Some(Step::Field("portfolio")) => Self::Portfolio,
            _ => Self::CaseSettings,
        }
    }

    /// What the page is for.
    pub fn group(self) -> PageGroup {
        match self {
            Self::Start | Self::CaseSettings | Self::Journey | Self::Customers | Self::Options => {
                PageGroup::Build
            }
            Self::Result | Self::SweetSpot | Self::Compare | Self::Risk | Self::Portfolio => {
                PageGroup::Understand
            }
            Self::Evidence | Self::Checks | Self::BoardPaper => PageGroup::Defend,
        }
    }

    /// Its stable name, as settings keep it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::CaseSettings => "case-settings",
            Self::Journey => "journey",
            Self::Customers => "customers",
            Self::Options => "options",
            Self::Result => "result",
            Self::SweetSpot => "sweet-spot",
            Self::Compare => "compare",
            Self::Risk => "risk",
            Self::Portfolio => "portfolio",
            Self::Evidence => "evidence",
            Self::Checks => "checks",
            Self::BoardPaper => "board-paper",
        }
    }

    /// Key of its name in the text catalogue.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Start => "page-start",
            Self::CaseSettings => "page-case-settings",
            Self::Journey => "page-journey",
            Self::Customers => "page-customers",
            Self::Options => "page-options",
            Self::Result => "page-result",
            Self::SweetSpot => "page-sweet-spot",
            Self::Compare => "page-compare",
            Self::Risk => "page-risk",
            Self::Portfolio => "page-portfolio",
            Self::Evidence => "page-evidence",
            Self::Checks => "page-checks",
            Self::BoardPaper => "page-board-paper",
        }
    }
}
