//! The register of assumptions as lines to be read: what each number is called, what it rests on, and how much it asks to
//! be looked at.

use serde::{Serialize, Serializer};

use crate::domain::register::{Assumption, RestsOn, register};
use crate::domain::{BusinessCase, Evidence, FieldPath, Month, ResponsePlan, Step};
use crate::text::{Texts, effect_target};

/// What an assumption rests on, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceBasis {
    /// A grade of evidence.
    Grade(Evidence),
    /// A default whose size is our own judgement.
    Assumed,
    /// The word of the person who entered it, as a number of this kind takes no evidence.
    Entered,
}

impl EvidenceBasis {
    /// All of them, the strongest first.
    pub const ALL: [Self; 7] = [
        Self::Grade(Evidence::OwnExperiment),
        Self::Grade(Evidence::OwnTrend),
        Self::Grade(Evidence::OwnSurvey),
        Self::Grade(Evidence::PublishedStudy),
        Self::Grade(Evidence::Judgement),
        Self::Assumed,
        Self::Entered,
    ];

    fn of(rests_on: &RestsOn) -> Self {
        match rests_on {
            RestsOn::Default(source) if source.is_assumed() => Self::Assumed,
            RestsOn::Default(_) => Self::Grade(Evidence::PublishedStudy),
            RestsOn::Basis(basis) => Self::Grade(basis.evidence),
            RestsOn::Judgement => Self::Grade(Evidence::Judgement),
            RestsOn::Entry => Self::Entered,
        }
    }

    /// The grade that it counts as: what has no evidence counts as judgement.
    pub fn grade(self) -> Evidence {
        match self {
            Self::Grade(grade) => grade,
            Self::Assumed | Self::Entered => Evidence::Judgement,
        }
    }

    /// What it is called.
    pub fn words(self, texts: &Texts) -> String {
        match self {
            Self::Grade(grade) => texts.kind(grade),
            Self::Assumed => texts.get("register-assumed"),
            Self::Entered => texts.get("register-entered"),
        }
    }
}

impl Serialize for EvidenceBasis {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Grade(grade) => grade.serialize(serializer),
            Self::Assumed => "Assumed".serialize(serializer),
            Self::Entered => "Entered".serialize(serializer),
        }
    }
}

/// What an assumption is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AssumptionSubject {
    /// An option.
    Options,
    /// Segments and frictions.
    Customers,
    /// Touchpoints and drivers.
    Journey,
    /// How customers respond.
    Response,
    /// Horizon and rates.
    Finance,
}

impl AssumptionSubject {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Options,
        Self::Customers,
        Self::Journey,
        Self::Response,
        Self::Finance,
    ];

    fn of(path: &FieldPath) -> Self {
        match path.steps().first() {
            Some(Step::Field("options")) => Self::Options,
            Some(Step::Field("segments" | "frictions")) => Self::Customers,
            Some(Step::Field("touchpoints" | "drivers")) => Self::Journey,
            Some(Step::Field("response")) => Self::Response,
            _ => Self::Finance,
        }
    }

    /// Key of what it is called.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Options => "register-options",
            Self::Customers => "register-customers",
            Self::Journey => "register-journey",
            Self::Response => "register-response",
            Self::Finance => "register-finance",
        }
    }
}

/// One line of the list. Files for programs have what it rests on; the renderer adds the number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssumptionEntry {
    /// The assumption.
    #[serde(skip)]
    pub assumption: Assumption,
    /// What the number is called.
    #[serde(skip)]
    pub title: String,
    /// Where it stands.
    #[serde(skip)]
    pub place: String,
    /// Both in one.
    #[serde(skip)]
    pub name: String,
    /// What it rests on, in one word.
    #[serde(rename = "evidence")]
    pub footing: EvidenceBasis,
    /// What it is about.
    #[serde(skip)]
    pub subject: AssumptionSubject,
    /// Where it can be looked up; empty where not given.
    #[serde(serialize_with = "text_or_null")]
    pub source: String,
    /// Who answers for it; empty where not given.
    #[serde(serialize_with = "text_or_null")]
    pub owner: String,
    /// When it was last true.
    pub as_of: Option<Month>,
}

fn text_or_null<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    (!text.is_empty()).then_some(text).serialize(serializer)
}

/// Every assumption of a case as a line, in the order of the file.
pub fn lines(case: &BusinessCase, texts: &Texts) -> Vec<AssumptionEntry> {
    let lines = register(case).into_iter();
    lines
        .map(|line| AssumptionEntry::of(line, case, texts))
        .collect()
}

impl AssumptionEntry {
    fn of(assumption: Assumption, case: &BusinessCase, texts: &Texts) -> Self {
        let path = &assumption.path;
        let own = |text: &Option<String>| text.clone().unwrap_or_default();
        let (source, owner, as_of) = match &assumption.rests_on {
            RestsOn::Basis(basis) => (own(&basis.source), own(&basis.owner), basis.as_of),
            RestsOn::Default(_) => {
                let source = texts.input_source(assumption.input).unwrap_or_default();
                (source, String::new(), None)
            }
            RestsOn::Judgement | RestsOn::Entry => (String::new(), String::new(), None),
        };
        Self {
            title: texts.field(path),
            place: place(path, case, texts),
            name: texts.number_name(path, case),
            footing: EvidenceBasis::of(&assumption.rests_on),
            subject: AssumptionSubject::of(path),
            source,
            owner,
            as_of,
            assumption,
        }
    }

    /// How much it asks to be looked at: the largest change of net present value at either end, in money, times the chance
    /// that what it rests on is wrong, which is 1 less the confidence that the case has in that grade of evidence. What is
    /// chosen rather than known weighs nothing: it cannot be measured.
    pub fn weight(&self, effect: f64, response: &ResponsePlan) -> f64 {
        if self.assumption.input.is_chosen {
            return 0.0;
        }
        effect * (1.0 - response.confidence(self.footing.grade()))
    }
}

/// Where a number stands; of an effect, with what it changes.
fn place(path: &FieldPath, case: &BusinessCase, texts: &Texts) -> String {
    match path.steps() {
        [Step::Field("response"), ..] => texts.get(AssumptionSubject::Response.text_key()),
        [_, Step::Item { .. }, ..] => {
            let place = texts.path_in(&path.parent(), case);
            match effect_target(path, case) {
                Some(target) => texts.with(
                    "register-place-of-effect",
                    &[("place", place.into()), ("target", target.into())],
                ),
                None => place,
            }
        }
        _ => texts.get(AssumptionSubject::Finance.text_key()),
    }
}
