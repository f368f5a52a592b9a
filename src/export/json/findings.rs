//! What the checks found, for programs.

use serde::{Serialize, Serializer};

use crate::engine::finding::{Fact, Finding, Subject};
use crate::text::FindingText;

use super::{ById, pretty};

/// What the checks found, with the words for it.
pub fn findings(findings: &[(&Finding, FindingText)]) -> String {
    let list: Vec<Explained<'_>> = findings
        .iter()
        .map(|(finding, text)| Explained {
            facts: FindingFacts::of(finding),
            title: &text.title,
            found: &text.found,
            why: &text.why,
            way_out: &text.way_out,
        })
        .collect();
    pretty(&list)
}

#[derive(Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    facts: FindingFacts<'a>,
    title: &'a str,
    found: &'a str,
    why: &'a str,
    way_out: &'a str,
}

#[derive(Serialize)]
pub(super) struct FindingFacts<'a> {
    code: &'static str,
    severity: &'static str,
    subjects: Vec<About<'a>>,
    facts: ById<'a, FactValue>,
}

impl<'a> FindingFacts<'a> {
    pub(super) fn of(finding: &'a Finding) -> Self {
        let facts = finding
            .facts
            .iter()
            .map(|(name, fact)| (*name, FactValue(*fact)))
            .collect();
        Self {
            code: finding.code.name(),
            severity: finding.severity.name(),
            subjects: finding.subjects.iter().map(About::of).collect(),
            facts: ById(facts),
        }
    }
}

/// What a finding is about: a kind of thing and, where there are several of that kind, which.
#[derive(Serialize)]
struct About<'a> {
    kind: &'static str,
    id: Option<&'a str>,
}

impl<'a> About<'a> {
    fn of(subject: &'a Subject) -> Self {
        let (kind, id) = match subject {
            Subject::Case => ("case", None),
            Subject::Finance(field) => ("finance", Some(*field)),
            Subject::Response(key) => ("response", Some(*key)),
            Subject::Segment(id) => ("segment", Some(id.as_str())),
            Subject::Touchpoint(id) => ("touchpoint", Some(id.as_str())),
            Subject::Driver(id) => ("driver", Some(id.as_str())),
            Subject::Friction(id) => ("friction", Some(id.as_str())),
            Subject::Option(id) => ("option", Some(id.as_str())),
            Subject::Measurements => ("measurements", None),
        };
        Self { kind, id }
    }
}

/// A fact as a number; its name and the code of the finding tell what it counts.
struct FactValue(Fact);

impl Serialize for FactValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Fact::Money(value) | Fact::Share(value) | Fact::Points(value) | Fact::Number(value) => {
                serializer.serialize_f64(value)
            }
            Fact::Count(count) | Fact::Month(count) => count.serialize(serializer),
        }
    }
}
