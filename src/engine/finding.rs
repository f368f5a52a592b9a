//! What a check found, without words.

use serde::{Serialize, Serializer};

use crate::domain::{DriverPlan, FrictionPlan, OptionPlan, SegmentPlan, TouchpointPlan};

/// What a check found: which check, how grave, where, and the facts that triggered it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Which check.
    pub code: CheckCode,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about, most important first: where the click goes.
    pub subjects: Vec<Subject>,
    /// The numbers that triggered it, by the name that its sentence uses.
    #[serde(serialize_with = "by_name")]
    pub facts: Vec<(&'static str, Fact)>,
}

impl Finding {
    /// A finding without subjects and facts yet, as grave as findings of this check are by rule.
    pub(super) fn new(code: CheckCode) -> Self {
        Self {
            code,
            severity: code.severity(),
            subjects: Vec::new(),
            facts: Vec::new(),
        }
    }

    /// The same, also about `subject`.
    pub(super) fn about(mut self, subject: impl Into<Subject>) -> Self {
        self.subjects.push(subject.into());
        self
    }

    /// The same, also about each of `subjects`.
    pub(super) fn about_each(
        mut self,
        subjects: impl IntoIterator<Item = impl Into<Subject>>,
    ) -> Self {
        self.subjects.extend(subjects.into_iter().map(Into::into));
        self
    }

    /// The same with one more number that triggered it.
    pub(super) fn with(mut self, name: &'static str, fact: Fact) -> Self {
        self.facts.push((name, fact));
        self
    }

    /// The same with another severity than the check's usual one.
    pub(super) fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The fact with this name.
    pub fn fact(&self, name: &str) -> Option<Fact> {
        self.facts
            .iter()
            .find_map(|(known, fact)| (*known == name).then_some(*fact))
    }
}

/// Facts as one object.
fn by_name<S: Serializer>(
    facts: &[(&'static str, Fact)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(facts.iter().copied())
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something to know.
    Note,
    /// Something that weakens the case.
    Caution,
    /// Money goes past the sweet spot.
    Overshoot,
}

impl Severity {
    /// Every severity, the gravest last.
    pub const ALL: [Self; 3] = [Self::Note, Self::Caution, Self::Overshoot];
}

/// What a finding is about: a kind of thing and, where there are several of that kind, which.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Subject {
    /// The whole case, its finance or response.
    #[serde(serialize_with = "Serializer::serialize_unit")]
    Case,
    /// A field of the finance, by its name in the file.
    Finance(&'static str),
    /// A parameter of the response, by its key in the table of inputs.
    Response(&'static str),
    /// A segment.
    Segment(String),
    /// A touchpoint.
    Touchpoint(String),
    /// A driver.
    Driver(String),
    /// A friction.
    Friction(String),
    /// An option.
    Option(String),
    /// The measurements.
    #[serde(serialize_with = "Serializer::serialize_unit")]
    Measurements,
}

impl From<&SegmentPlan> for Subject {
    fn from(segment: &SegmentPlan) -> Self {
        Self::Segment(segment.id.clone())
    }
}

impl From<&TouchpointPlan> for Subject {
    fn from(touchpoint: &TouchpointPlan) -> Self {
        Self::Touchpoint(touchpoint.id.clone())
    }
}

impl From<&DriverPlan> for Subject {
    fn from(driver: &DriverPlan) -> Self {
        Self::Driver(driver.id.clone())
    }
}

impl From<&FrictionPlan> for Subject {
    fn from(friction: &FrictionPlan) -> Self {
        Self::Friction(friction.id.clone())
    }
}

impl From<&OptionPlan> for Subject {
    fn from(option: &OptionPlan) -> Self {
        Self::Option(option.id.clone())
    }
}

/// A number in a finding, with what it is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// Money of the case's currency.
    Money(f64),
    /// A share of a whole.
    Share(f64),
    /// A report mark or a difference of them.
    Points(f64),
    /// A plain count.
    Count(usize),
    /// A month, counted from the start of the case.
    Month(usize),
    /// A plain number.
    Number(f64),
}

macro_rules! check_codes {
    ($($(#[$doc:meta])* $code:ident,)*) => {
        /// The stable code of a check: M for the nine misunderstandings, F for finance.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum CheckCode {
            $($(#[$doc])* $code,)*
        }

        impl CheckCode {
            /// Every check.
            pub const ALL: [Self; 32] = [$(Self::$code),*];

            /// Whether it is one of the nine misunderstandings, and not a check of finance.
            pub fn is_misunderstanding(self) -> bool {
                self.name().starts_with('M')
            }

            /// The code as it is written.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => stringify!($code),)* }
            }
        }
    };
}

check_codes! {
    /// A reward is expected to lift the experience.
    M1,
    /// One number, or hardly any data of one's own.
    M2,
    /// Delight while a basic falls short.
    M3,
    /// More than customers expect.
    M4,
    /// People who leave without buying are missing.
    M5,
    /// Silence taken for satisfaction.
    M6,
    /// Personalisation while trust or ease falls short.
    M7,
    /// The gravest failure is left alone.
    M8,
    /// No second chance.
    M9,
    /// Judgement carries the benefits.
    F1,
    /// No payback within the horizon.
    F2,
    /// Referral carries much.
    F3,
    /// One behaviour or option carries most.
    F4,
    /// Price is counted.
    F5,
    /// More promised than delivered.
    F6,
    /// More believed than delivered.
    F7,
    /// A score reaches the top of the scale.
    F8,
    /// No contingency and no uplift.
    F9,
    /// Over budget.
    F10,
    /// An expectation that was not measured.
    F11,
    /// An option stops within the horizon.
    F12,
    /// No trend in the NPS.
    F13,
    /// One voice only.
    F14,
    /// A failure and its score may be counted twice.
    F15,
    /// Lower expectations carry much.
    F16,
    /// Frictions explain most churn or contacts.
    F17,
    /// A bundle that overshoots together.
    F18,
    /// Off the default ranges.
    F19,
    /// The do-nothing world runs away.
    F20,
    /// The plan cannot be carried out.
    F21,
    /// It pays at likely values, and loses too often.
    F27,
    /// Behind the horizon.
    F28,
}

impl CheckCode {
    /// How grave its findings are by rule: a caution where the case is weaker for it, a note where it is only something to
    /// know. Findings of [`CheckCode::M4`] about money past the sweet spot are graver.
    pub fn severity(self) -> Severity {
        match self {
            Self::M5 | Self::F3 | Self::F5 | Self::F7 | Self::F12 | Self::F14 => Severity::Note,
            Self::M1
            | Self::M2
            | Self::M3
            | Self::M4
            | Self::M6
            | Self::M7
            | Self::M8
            | Self::M9
            | Self::F1
            | Self::F2
            | Self::F4
            | Self::F6
            | Self::F8
            | Self::F9
            | Self::F10
            | Self::F11
            | Self::F13
            | Self::F15
            | Self::F16
            | Self::F17
            | Self::F18
            | Self::F19
            | Self::F20
            | Self::F21
            | Self::F27
            | Self::F28 => Severity::Caution,
        }
    }
}
