//! The ask, as a sentence with its reason: the same on screen, on paper and in the terminal.

use crate::domain::BusinessCase;
use crate::engine::{Ask, AskReason, CaseResult, Chances, ScaleBack};

use super::warnings::{LEAVES_OUT, option_name};
use super::{Arg, CaseText, Sentence};

/// The ask in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictWords {
    /// What to do.
    pub title: String,
    /// Why.
    pub reason: Sentence,
}

impl VerdictWords {
    /// Both, for where there is one line.
    pub fn in_one(&self) -> String {
        format!("{}. {}", self.title, self.reason)
    }
}

/// Keys of the titles that ask for less.
struct WithLess {
    /// One option is to be left out.
    without: &'static str,
    /// One option is to be made smaller.
    smaller: &'static str,
    /// Several options are.
    several: &'static str,
}

const GO_WITH_LESS: WithLess = WithLess {
    without: "verdict-go-with-less-without",
    smaller: "verdict-go-with-less-smaller",
    several: "verdict-go-with-less-several",
};

const ONLY_WITH_LESS: WithLess = WithLess {
    without: "verdict-only-with-less-without",
    smaller: "verdict-only-with-less-smaller",
    several: "verdict-only-with-less-several",
};

/// What to do about the case, and why.
pub fn words(text: &CaseText<'_>, case: &BusinessCase, result: &CaseResult) -> VerdictWords {
    let ask = &result.ask;
    let arguments = arguments(text, case, result);
    let say = |key: &str| text.with(key, &arguments);
    let (title, reasons) = match ask.reason {
        AskReason::Awaited => (say("verdict-awaited"), vec!["verdict-awaited-reason"]),
        AskReason::NothingPlanned => (
            say("verdict-nothing-planned"),
            vec!["verdict-nothing-planned-reason"],
        ),
        AskReason::NothingWithinHorizon => (
            say("verdict-nothing-within-horizon"),
            vec!["verdict-nothing-within-horizon-reason"],
        ),
        AskReason::EveryOptionUnknown => (say("verdict-unclear"), vec!["verdict-unclear-reason"]),
        AskReason::NumbersTooLarge => (say("verdict-unclear"), vec!["verdict-too-large-reason"]),
        AskReason::MeanNotPositive => {
            let mut reasons = if pays_at_likely(result) {
                vec!["verdict-stop-on-average"]
            } else {
                vec!["verdict-stop-reason"]
            };
            reasons.extend(if_less_pays(ask));
            (say("verdict-stop"), reasons)
        }
        AskReason::ChanceOfLoss => {
            let mut reasons = if ask.npv > 0.0 {
                vec!["verdict-try-first-reason"]
            } else {
                vec!["verdict-try-first-on-average"]
            };
            reasons.push(match ask.measure_first {
                Some(_) => "verdict-measure-first",
                None => "verdict-measure-something",
            });
            reasons.extend(if_less_pays(ask));
            (say("verdict-try-first"), reasons)
        }
        AskReason::ScaledBack => {
            let (keys, reason) = if result.npv >= 0.0 {
                (&GO_WITH_LESS, "verdict-go-with-less-reason")
            } else {
                (&ONLY_WITH_LESS, "verdict-only-with-less-reason")
            };
            let title = say(less_key(keys, &ask.scale_back));
            (title, vec![reason, "verdict-loses-with-less"])
        }
        AskReason::Pays => (
            say("verdict-go"),
            vec!["verdict-go-reason", "verdict-loses"],
        ),
    };
    let reasons = reasons
        .into_iter()
        .map(|key| text.sentence(key, &arguments));
    VerdictWords {
        title,
        reason: Sentence::joined(reasons, " "),
    }
}

/// What the recommended plan changes in the plan: the option that is left out or made smaller, or how many are.
pub fn change_words(text: &CaseText<'_>, case: &BusinessCase, scale_back: &[ScaleBack]) -> String {
    const CHANGE: WithLess = WithLess {
        without: "paper-change-without",
        smaller: "paper-change-smaller",
        several: "paper-change-several",
    };
    let arguments = largest_step(text, case, scale_back);
    text.with(less_key(&CHANGE, scale_back), &arguments)
}

/// The chance of a loss of the recommended plan and that which the case accepts, so exact that they look different where they
/// are.
pub fn chance_words(text: &CaseText<'_>, chances: &Chances, loss_alert: f64) -> [String; 2] {
    text.texts
        .chances_apart([chances.recommended.chance_of_loss, loss_alert])
}

/// Whether the plan, or what is recommended of it, brings more than it costs at likely values.
fn pays_at_likely(result: &CaseResult) -> bool {
    result.npv > 0.0 || result.ask.npv > 0.0
}

/// That all of it is said of the smaller plan, where that is the one that could pay.
fn if_less_pays(ask: &Ask) -> Option<&'static str> {
    (!ask.scale_back.is_empty() && ask.npv > 0.0).then_some("verdict-with-less")
}

fn less_key(keys: &WithLess, scale_back: &[ScaleBack]) -> &'static str {
    match scale_back {
        [back] if back.scale >= LEAVES_OUT => keys.smaller,
        [_] => keys.without,
        _ => keys.several,
    }
}

/// The option that is scaled back most, and how many are.
fn largest_step(
    text: &CaseText<'_>,
    case: &BusinessCase,
    scale_back: &[ScaleBack],
) -> [(&'static str, Arg<'static>); 3] {
    let largest = scale_back.first();
    let multiple = largest.map_or(0.0, |back| back.scale);
    let option = largest.map_or("", |back| back.option.as_str());
    let planned = case.options.iter().find(|planned| planned.id == option);
    let scale = multiple * planned.map_or(1.0, |planned| planned.scale);
    [
        ("option", option_name(case, option).into()),
        ("scale", text.texts.percent(scale, 0).into()),
        ("count", scale_back.len().into()),
    ]
}

/// Everything that the texts of the ask may mention.
fn arguments(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
) -> Vec<(&'static str, Arg<'static>)> {
    let ask = &result.ask;
    let mut arguments: Vec<(&'static str, Arg<'static>)> = vec![
        ("npv", text.money(result.npv).into()),
        ("better", text.money(ask.npv).into()),
        ("gain", text.money(ask.npv - result.npv).into()),
        ("shortfall", text.money(-result.npv).into()),
        (
            "gained",
            text.money(result.pv_experience + result.pv_direct).into(),
        ),
        ("spent", text.money(result.pv_cost).into()),
        ("change", change_words(text, case, &ask.scale_back).into()),
    ];
    arguments.extend(largest_step(text, case, &ask.scale_back));
    if let Some(chances) = &ask.chances {
        let [chance, accepted] = chance_words(text, chances, case.finance.loss_alert);
        let mean = chances.recommended.mean_npv;
        let planned = text.texts.chance(chances.plan.chance_of_loss);
        arguments.extend([
            ("chance", chance.into()),
            ("accepted", accepted.into()),
            ("planned", planned.into()),
            ("mean", text.money(mean).into()),
            ("lost", text.money(-mean).into()),
        ]);
    }
    if let Some(first) = &ask.measure_first {
        let what = text.texts.factor_name(&first.factor, case);
        arguments.push(("what", what.into()));
    }
    arguments
}
