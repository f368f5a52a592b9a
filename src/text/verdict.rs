//! The verdict on the case, as a sentence with its reason.

use crate::domain::BusinessCase;
use crate::engine::{CaseResult, Recommendation, ScaleBack};

use super::CaseText;
use super::warnings::{LEAVES_OUT, option_name};

/// A verdict in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictWords {
    /// What to do.
    pub title: String,
    /// Why.
    pub reason: String,
}

/// Keys of the texts of a verdict that asks for less.
struct WithLess {
    /// One option is to be left out.
    without: &'static str,
    /// One option is to be made smaller.
    smaller: &'static str,
    /// Several options are.
    several: &'static str,
    reason: &'static str,
}

const GO_WITH_LESS: WithLess = WithLess {
    without: "verdict-go-with-less-without",
    smaller: "verdict-go-with-less-smaller",
    several: "verdict-go-with-less-several",
    reason: "verdict-go-with-less-reason",
};

const ONLY_WITH_LESS: WithLess = WithLess {
    without: "verdict-only-with-less-without",
    smaller: "verdict-only-with-less-smaller",
    several: "verdict-only-with-less-several",
    reason: "verdict-only-with-less-reason",
};

/// What to do about the case, and why.
pub fn words(text: &CaseText<'_>, case: &BusinessCase, result: &CaseResult) -> VerdictWords {
    let plain = |title: &str, reason: &str| plain(text, result, title, reason);
    match &result.recommendation {
        Recommendation::NothingPlanned => {
            plain("verdict-nothing-planned", "verdict-nothing-planned-reason")
        }
        Recommendation::NothingWithinHorizon => plain(
            "verdict-nothing-within-horizon",
            "verdict-nothing-within-horizon-reason",
        ),
        Recommendation::Go => plain("verdict-go", "verdict-go-reason"),
        Recommendation::NotYet => plain("verdict-not-yet", "verdict-not-yet-reason"),
        Recommendation::CannotJudge => plain("verdict-unclear", "verdict-unclear-reason"),
        Recommendation::GoWithLess { scale_back, npv } => {
            with_less(text, case, &GO_WITH_LESS, scale_back, [result.npv, *npv])
        }
        Recommendation::OnlyWithLess { scale_back, npv } => {
            with_less(text, case, &ONLY_WITH_LESS, scale_back, [result.npv, *npv])
        }
    }
}

fn plain(text: &CaseText<'_>, result: &CaseResult, title: &str, reason: &str) -> VerdictWords {
    let gained = result.pv_experience + result.pv_direct;
    let reason = text.with(
        reason,
        &[
            ("npv", text.money(result.npv).into()),
            ("shortfall", text.money(-result.npv).into()),
            ("gained", text.money(gained).into()),
            ("spent", text.money(result.pv_cost).into()),
        ],
    );
    VerdictWords {
        title: text.get(title),
        reason,
    }
}

/// `npv` as planned and with less.
fn with_less(
    text: &CaseText<'_>,
    case: &BusinessCase,
    keys: &WithLess,
    scale_back: &[ScaleBack],
    npv: [f64; 2],
) -> VerdictWords {
    let largest = scale_back.first();
    let multiple = largest.map_or(0.0, |back| back.scale);
    let option = largest.map_or("", |back| back.option.as_str());
    let planned = case.options.iter().find(|planned| planned.id == option);
    let scale = multiple * planned.map_or(1.0, |planned| planned.scale);
    let title = if scale_back.len() > 1 {
        keys.several
    } else if multiple >= LEAVES_OUT {
        keys.smaller
    } else {
        keys.without
    };
    let [planned, better] = npv;
    let arguments = [
        ("option", option_name(case, option).into()),
        ("scale", text.texts.percent(scale, 0).into()),
        ("count", scale_back.len().into()),
        ("npv", text.money(planned).into()),
        ("better", text.money(better).into()),
        ("gain", text.money(better - planned).into()),
    ];
    VerdictWords {
        title: text.with(title, &arguments),
        reason: text.with(keys.reason, &arguments),
    }
}
