//! What every renderer gets: everything there is to say about a case, and in which words.

use std::collections::BTreeSet;

use super::Analysis;
use crate::domain::{BusinessCase, Date, Plan};
use crate::engine::CaseResult;
use crate::text::{CaseText, Texts};

/// The version of this program, as it stands on every exported file.
pub const PROGRAM_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a renderer renders. Equal input gives equal bytes: no renderer looks at a clock, a name or a path.
#[derive(Clone, Copy, Debug)]
pub struct ExportInput<'a> {
    /// The case as typed.
    pub case: &'a BusinessCase,
    /// The plan that it resolves to.
    pub plan: &'a Plan,
    /// What was found out about it.
    pub analysis: &'a Analysis,
    /// The words.
    pub texts: &'static Texts,
    /// The day that stands on the file, also as the time it was made.
    pub date: Date,
    /// What goes in, for renderers that can leave something out.
    pub sections: &'a Sections,
}

impl<'a> ExportInput<'a> {
    /// What follows from the plan, with the verdicts that the trials bear out and with the findings.
    pub fn result(&self) -> &'a CaseResult {
        &self.analysis.judged
    }

    /// How the figures of the case are written.
    pub fn case_text(&self) -> CaseText<'a> {
        CaseText {
            texts: self.texts,
            currency: &self.case.currency,
            start: self.case.start,
        }
    }
}

/// A part of what is exported. The ask, the headline figures and the warnings about overshoot are no sections: they
/// cannot be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Doing nothing, the minimum and the plan side by side.
    Alternatives,
    /// Where the money comes from, by option and by what customers do.
    Value,
    /// What the case may come to, from thousands of trials.
    Chances,
    /// The best set of options within the budget.
    Portfolio,
    /// What can go wrong and what the case rests on.
    Risks,
    /// The years.
    Years,
    /// Every assumption with its source.
    Assumptions,
    /// How it is computed.
    Method,
}

impl Section {
    /// Key of what it is called.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Alternatives => "section-alternatives",
            Self::Value => "section-value",
            Self::Chances => "section-chances",
            Self::Portfolio => "section-portfolio",
            Self::Risks => "section-risks",
            Self::Years => "section-years",
            Self::Assumptions => "section-assumptions",
            Self::Method => "section-method",
        }
    }

    /// Every section, in the order of the paper.
    pub const ALL: [Self; 8] = [
        Self::Alternatives,
        Self::Value,
        Self::Chances,
        Self::Portfolio,
        Self::Risks,
        Self::Years,
        Self::Assumptions,
        Self::Method,
    ];
}

/// The sections that were chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sections(BTreeSet<Section>);

impl Sections {
    /// All of them.
    pub fn all() -> Self {
        Self(BTreeSet::from(Section::ALL))
    }

    /// Some of them.
    pub fn of(sections: impl IntoIterator<Item = Section>) -> Self {
        Self(sections.into_iter().collect())
    }

    /// Whether a section was chosen.
    pub fn has(&self, section: Section) -> bool {
        self.0.contains(&section)
    }
}
