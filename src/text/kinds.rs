//! The words for the kinds of things: verdicts, zones, grades of evidence, pillars and the like.

use crate::domain::inputs::Source;
use crate::domain::{
    Category, Evidence, GainCurve, Impact, ItemKind, Kano, Metric, Pillar, Stage, Voice,
};
use crate::engine::checks::Severity;
use crate::engine::{Decision, Irr, Verdict, Zone};

use super::Texts;

/// A kind of thing that the catalogue has a word and an explanation for.
pub trait Kind: Copy {
    /// Key of the word; the explanation has the same key with `-help`.
    fn text_key(self) -> &'static str;
}

impl Texts {
    /// The word for a kind, as it stands in a list.
    pub fn kind(&self, kind: impl Kind) -> String {
        self.get(kind.text_key())
    }

    /// What a kind means, in a sentence or two.
    pub fn kind_help(&self, kind: impl Kind) -> String {
        self.get(&format!("{}-help", kind.text_key()))
    }

    /// What customers do, by the name that [`crate::engine::ByBehaviour::entries`] gives it.
    pub fn behaviour(&self, name: &str) -> String {
        self.get(&format!("behaviour-{name}"))
    }

    /// What a behaviour means, in a sentence.
    pub fn behaviour_help(&self, name: &str) -> String {
        self.get(&format!("behaviour-{name}-help"))
    }

    /// What a measurement measures; a score with a name of its own has that name.
    pub fn metric(&self, metric: &Metric) -> String {
        match metric {
            Metric::Other(name) if !name.trim().is_empty() => name.clone(),
            Metric::Nps | Metric::Csat | Metric::Ces | Metric::Other(_) => self.kind(metric),
        }
    }
}

impl Kind for Verdict {
    fn text_key(self) -> &'static str {
        match self {
            Self::CannotJudge => "verdict-cannot-judge",
            Self::Overshoot => "verdict-overshoot",
            Self::AboveExpectation => "verdict-above-expectation",
            Self::Uneconomic => "verdict-uneconomic",
            Self::Balanced => "verdict-balanced",
            Self::StartsAfterEnd => "verdict-starts-after-end",
        }
    }
}

impl Kind for Zone {
    fn text_key(self) -> &'static str {
        match self {
            Self::Unknown => "zone-unknown",
            Self::FallsShort => "zone-falls-short",
            Self::SweetSpot => "zone-sweet-spot",
            Self::Overshoot => "zone-overshoot",
        }
    }
}

impl Kind for Severity {
    fn text_key(self) -> &'static str {
        match self {
            Self::Note => "severity-note",
            Self::Caution => "severity-caution",
            Self::Overshoot => "severity-overshoot",
        }
    }
}

impl Kind for Evidence {
    fn text_key(self) -> &'static str {
        match self {
            Self::OwnExperiment => "evidence-own-experiment",
            Self::OwnTrend => "evidence-own-trend",
            Self::OwnSurvey => "evidence-own-survey",
            Self::PublishedStudy => "evidence-published-study",
            Self::Judgement => "evidence-judgement",
        }
    }
}

impl Kind for Source {
    fn text_key(self) -> &'static str {
        match self {
            Self::User => "source-user",
            Self::Published(_) => "source-published",
            Self::SizeAssumed(_) => "source-size-assumed",
            Self::Assumed(_) => "source-assumed",
        }
    }
}

impl Kind for Category {
    fn text_key(self) -> &'static str {
        match self {
            Self::Process => "category-process",
            Self::Technology => "category-technology",
            Self::People => "category-people",
            Self::Product => "category-product",
            Self::Communication => "category-communication",
            Self::Reward => "category-reward",
        }
    }
}

impl Kind for Pillar {
    fn text_key(self) -> &'static str {
        match self {
            Self::Personalisation => "pillar-personalisation",
            Self::Integrity => "pillar-integrity",
            Self::Expectations => "pillar-expectations",
            Self::Resolution => "pillar-resolution",
            Self::TimeAndEffort => "pillar-time-and-effort",
            Self::Empathy => "pillar-empathy",
        }
    }
}

impl Kind for Voice {
    fn text_key(self) -> &'static str {
        match self {
            Self::Customer => "voice-customer",
            Self::Employee => "voice-employee",
            Self::Product => "voice-product",
            Self::Brand => "voice-brand",
        }
    }
}

impl Kind for Kano {
    fn text_key(self) -> &'static str {
        match self {
            Self::Basic => "kano-basic",
            Self::Performance => "kano-performance",
            Self::Attractive => "kano-attractive",
        }
    }
}

impl Kind for Stage {
    fn text_key(self) -> &'static str {
        match self {
            Self::Before => "stage-before",
            Self::During => "stage-during",
            Self::After => "stage-after",
        }
    }
}

impl Kind for GainCurve {
    fn text_key(self) -> &'static str {
        match self {
            Self::Saturating => "gain-curve-saturating",
            Self::Linear => "gain-curve-linear",
            Self::Convex => "gain-curve-convex",
        }
    }
}

impl Kind for ItemKind {
    fn text_key(self) -> &'static str {
        match self {
            Self::Segment => "item-segment",
            Self::Touchpoint => "item-touchpoint",
            Self::Driver => "item-driver",
            Self::Friction => "item-friction",
            Self::Option => "item-option",
            Self::Scenario => "item-scenario",
        }
    }
}

impl Kind for &Impact {
    fn text_key(self) -> &'static str {
        match self {
            Impact::Lift(_) => "impact-lift",
            Impact::Expectation(_) => "impact-expectation",
            Impact::Incidents(_) => "impact-incidents",
            Impact::Resolution(_) => "impact-resolution",
            Impact::Complaints(_) => "impact-complaints",
            Impact::Saving => "impact-saving",
        }
    }
}

impl Kind for &Metric {
    fn text_key(self) -> &'static str {
        match self {
            Metric::Nps => "metric-nps",
            Metric::Csat => "metric-csat",
            Metric::Ces => "metric-ces",
            Metric::Other(_) => "metric-other",
        }
    }
}

impl Kind for Irr {
    fn text_key(self) -> &'static str {
        match self {
            Self::Rate(_) => "irr-rate",
            Self::NoRoot => "irr-no-root",
            Self::AboveRange => "irr-above-range",
            Self::SeveralRoots => "irr-several-roots",
        }
    }
}

impl Kind for Decision {
    fn text_key(self) -> &'static str {
        match self {
            Self::Awaited => "decision-awaited",
            Self::CannotJudge => "decision-cannot-judge",
            Self::Stop => "decision-stop",
            Self::TryFirst => "decision-try-first",
            Self::GoWithLess => "decision-go-with-less",
            Self::Go => "decision-go",
        }
    }
}
