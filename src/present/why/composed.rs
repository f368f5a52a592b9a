//! Why a number is what it is that stands in no formula of the model: numbers of the results taken together, compared or
//! counted, or a setting that only a check reads.

use crate::domain::{BusinessCase, FieldPath};
use crate::engine::figure::DriverShownFigure;
use crate::engine::quantity::Quantity;
use crate::engine::trace::Trace;
use crate::text::{CaseText, Texts};

use super::{Explanation, MOST_PARTS, WhyLine, line};

/// Such a number, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Composed {
    /// What it is.
    pub kind: ComposedKind,
    /// Whose it is; empty for the whole case.
    pub about: String,
    /// Its value with its unit, as it stands where it was asked.
    pub shown: String,
    /// What is known of it besides, a line each.
    pub rests_on: Vec<String>,
    /// Where it stands in the case, where it does.
    pub path: Option<FieldPath>,
    /// What it is made of.
    pub parts: Vec<Component>,
}

/// What a composed number is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Component {
    /// A number that was computed.
    Quantity(Quantity),
    /// A number of the case.
    Input(FieldPath),
}

impl Component {
    /// A figure of a driver in the month before the one in which something comes about, where there is one, and in that.
    pub(super) fn around(figure: DriverShownFigure, driver: usize, month: usize) -> Vec<Self> {
        let months = [month.checked_sub(1), Some(month)].into_iter().flatten();
        let shown = months.map(|month| Quantity::DriverShown {
            figure,
            driver,
            month,
        });
        shown.map(Self::Quantity).collect()
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $key:literal, $symbols:literal;)*) => {
        /// What a composed number is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ComposedKind {
            $($(#[$doc])* $kind,)*
        }

        impl ComposedKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// The end of the keys of its texts.
            fn key(self) -> &'static str {
                match self { $(Self::$kind => $key,)* }
            }

            fn symbols(self) -> &'static str {
                match self { $(Self::$kind => $symbols,)* }
            }
        }
    };
}

kinds! {
    /// Several flows of the causal chain: their sum.
    Together = "together", "Σ x";
    /// The month from which a surprise has worn off.
    WornOff = "worn-off", "g(t) ≤ tolerance < g(t − 1)";
    /// The expectation from which on a lift no longer overshoots.
    FlipsAt = "flips-at", "min { e : overshoot share(e) < alert }";
    /// The first month in which a score is at the top of the scale.
    AtTheTop = "at-the-top", "min { t : x(t) = 10 }";
    /// The month in which an option stops.
    Stops = "stops", "start + build + delay + run";
    /// The first whole month in which an option is live.
    GoesLive = "goes-live", "⌈start + build + delay⌉";
    /// Drivers with a score from own data that names its source: their number.
    OwnScores = "own-scores", "";
    /// Measurements of anything but the NPS: their number.
    OtherMeasures = "other-measures", "";
    /// NPS measurements: their number.
    NpsMeasures = "nps-measures", "";
    /// The last NPS less the first.
    NpsDifference = "nps-difference", "|NPS(last) − NPS(first)|";
    /// The margin of that difference.
    NpsJointMargin = "nps-joint-margin", "√(m₁² + m₂²)";
    /// The part of the planned lift that goes to personalisation.
    PersonalShare = "personal-share", "Σ(Personalisation) importance·reach·size/Σ importance·reach·size";
    /// The part of the benefit that is lost without what stands on judgement.
    JudgedShare = "judged-share", "(PV(all) − PV(without these))/PV(all)";
    /// The part of the benefit that is lost without what lowers expectations.
    LoweredShare = "lowered-share", "(PV(all) − PV(without these))/PV(all)";
    /// The part of the experience benefit that one behaviour brings.
    BehaviourShare = "behaviour-share", "PV(behaviour)/PV(experience)";
    /// The part of what the options that help bring that one of them brings.
    OptionShare = "option-share", "shapley/Σ max(0, shapley)";
    /// The part of the churn of a segment that frictions explain.
    ExplainedChurn = "explained-churn", "H/−ln(1 − churn)";
    /// The part of the contacts of a segment that frictions explain.
    ExplainedContacts = "explained-contacts", "C/contacts";
    /// Customers at the end of the do-nothing world over those at its start.
    CustomersFactor = "customers-factor", "N(T)/N(0)";
    /// Revenue in the last month of the do-nothing world over that in the first.
    RevenueFactor = "revenue-factor", "revenue(T − 1)/revenue(0)";
    /// The share of the trials in which money is lost.
    ChanceOfLoss = "chance-of-loss", "P(NPV < 0)";
    /// The mean net present value of the trials.
    MeanNpv = "mean-npv", "E[NPV] = ΣNPV/n";
    /// A setting that is compared with what was computed.
    Setting = "setting", "";
    /// A default, or an end of its range.
    ByDefault = "by-default", "";
}

impl Composed {
    /// A number that is made of these.
    pub fn of(kind: ComposedKind, shown: String, parts: Vec<Component>) -> Self {
        Self {
            kind,
            about: String::new(),
            shown,
            rests_on: Vec::new(),
            path: None,
            parts,
        }
    }

    /// The same, of this item.
    #[must_use]
    pub fn about(mut self, name: impl Into<String>) -> Self {
        self.about = name.into();
        self
    }

    /// The same, which stands there in the case.
    #[must_use]
    pub fn at(mut self, path: FieldPath) -> Self {
        self.path = Some(path);
        self
    }

    /// What it is called.
    pub fn name(&self, texts: &Texts) -> String {
        match &self.path {
            Some(path) if self.kind == ComposedKind::Setting => texts.path(path),
            _ => texts.get(&format!("composed-{}", self.kind.key())),
        }
    }
}

/// Explains a composed number; `trace` is that of the case in which it was asked.
pub fn explain_composed(
    text: &CaseText<'_>,
    case: &BusinessCase,
    trace: &Trace,
    composed: &Composed,
) -> Explanation {
    let node = |part: &Component| match part {
        Component::Quantity(quantity) => trace.node(*quantity),
        Component::Input(path) => trace.input_node(path),
    };
    // What the model gives the same value whatever the case holds has no node.
    let parts: Vec<WhyLine> = composed
        .parts
        .iter()
        .filter_map(node)
        .map(|node| line(text, case, trace, node))
        .collect();
    let name = match &composed.path {
        Some(path) if composed.kind == ComposedKind::Setting => text.texts.path_in(path, case),
        _ => composed.name(text.texts),
    };
    Explanation {
        number: WhyLine {
            name,
            about: composed.about.clone(),
            value: composed.shown.clone(),
            path: composed.path.clone(),
            ..WhyLine::default()
        },
        words: text.get(&format!("composed-{}-why", composed.kind.key())),
        symbols: composed.kind.symbols().to_owned(),
        rests_on: composed.rests_on.clone(),
        more_parts: parts.len().saturating_sub(MOST_PARTS),
        parts: parts.into_iter().take(MOST_PARTS).collect(),
        ..Explanation::default()
    }
}
