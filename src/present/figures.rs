//! The headline figures of a result: what they are called, and how they are written.

use serde::Serialize;

use crate::domain::{BusinessCase, Evidence};
use crate::engine::figure::CaseFigure;
use crate::engine::{CaseResult, Irr};
use crate::text::{CaseText, NO_NUMBER, Texts};

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// Key of its name; its explanation has the same key with `-help`.
    pub key: &'static str,
    /// What it is, to be asked why.
    #[serde(skip)]
    pub figure: CaseFigure,
    /// Its value.
    pub value: String,
    /// What the value means, in a few words.
    pub remark: String,
    /// Something that cannot be told has no figure but a word, which stands back.
    pub is_word: bool,
}

/// The headline figures, the most important first: worth and return, then when and how much money it takes, then what
/// speaks for the case.
pub fn headline_figures(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
) -> Vec<Figure> {
    let years = case.horizon_years as usize;
    let percent = |share: f64| text.texts.percent_change(share, 0);
    vec![
        Figure {
            key: "figure-npv",
            figure: CaseFigure::Npv,
            value: text.money(result.npv),
            remark: text.with("figure-npv-remark", &[("years", years.into())]),
            is_word: false,
        },
        Figure {
            key: "figure-rox",
            figure: CaseFigure::Rox,
            value: return_words(text, result),
            remark: text.get("figure-rox-remark"),
            is_word: false,
        },
        Figure {
            key: "figure-roi",
            figure: CaseFigure::Roi,
            value: result.roi.map_or_else(|| NO_NUMBER.to_owned(), percent),
            remark: text.get("figure-roi-remark"),
            is_word: false,
        },
        irr(text, result),
        payback(text, result),
        Figure {
            key: "figure-funding",
            figure: CaseFigure::PeakFunding,
            value: text.money(result.peak_funding),
            remark: text.get("figure-funding-remark"),
            is_word: false,
        },
        Figure {
            key: "figure-inaction",
            figure: CaseFigure::CostOfInaction,
            value: text.money(result.cost_of_inaction),
            remark: text.get("figure-inaction-remark"),
            is_word: false,
        },
        break_even(text, result),
    ]
}

/// The return on experience, or a dash.
pub fn return_words(text: &CaseText<'_>, result: &CaseResult) -> String {
    result.rox.map_or_else(
        || NO_NUMBER.to_owned(),
        |rox| text.texts.percent_change(rox, 0),
    )
}

/// When the case pays back, in words; a dash where nothing is spent that could be.
pub fn payback_words(text: &CaseText<'_>, result: &CaseResult) -> String {
    match result.payback_months {
        _ if !result.has_cost() => NO_NUMBER.to_owned(),
        Some(months) => text.texts.duration(months),
        None => text.get("payback-never"),
    }
}

/// What the benefit rests on: the grades that carry something, the strongest first, with their shares.
pub fn evidence_words(texts: &Texts, shares: &[(Evidence, f64); 5]) -> String {
    let parts: Vec<String> = evidence_in_sight(shares)
        .map(|(grade, share)| {
            let arguments = [
                ("grade", texts.kind(grade).into()),
                ("share", texts.percent(share, 0).into()),
            ];
            texts.with("evidence-share", &arguments)
        })
        .collect();
    if parts.is_empty() {
        texts.get("evidence-nothing")
    } else {
        parts.join(" · ")
    }
}

/// The grades of evidence whose share does not round to nothing.
pub fn evidence_in_sight(shares: &[(Evidence, f64)]) -> impl Iterator<Item = (Evidence, f64)> {
    shares.iter().copied().filter(|(_, share)| *share >= 0.005)
}

fn irr(text: &CaseText<'_>, result: &CaseResult) -> Figure {
    let (value, remark) = match result.irr {
        Irr::Rate(rate) => (text.texts.percent(rate, 0), text.get("figure-irr-remark")),
        Irr::NoRoot => (text.get("irr-no-root"), text.get("figure-irr-no-root")),
        Irr::AboveRange => (text.get("irr-above-range"), text.get("figure-irr-remark")),
        Irr::SeveralRoots => (
            text.get("irr-several-roots"),
            text.get("figure-irr-several-roots"),
        ),
    };
    Figure {
        key: "figure-irr",
        figure: CaseFigure::Irr,
        value,
        remark,
        is_word: matches!(result.irr, Irr::NoRoot | Irr::SeveralRoots),
    }
}

/// A figure that a plan without live options, or without cost, does not have.
fn none(key: &'static str, figure: CaseFigure) -> Figure {
    Figure {
        key,
        figure,
        value: NO_NUMBER.to_owned(),
        remark: String::new(),
        is_word: false,
    }
}

fn payback(text: &CaseText<'_>, result: &CaseResult) -> Figure {
    if !result.has_cost() {
        return Figure {
            remark: text.get("figure-payback-nothing"),
            ..none("figure-payback", CaseFigure::PaybackMonths)
        };
    }
    let remark = match result.payback_months {
        Some(months) => {
            let month = (months.ceil() as usize).to_string();
            text.with("month-number", &[("month", month.into())])
        }
        None => text.get("figure-payback-none"),
    };
    Figure {
        key: "figure-payback",
        figure: CaseFigure::PaybackMonths,
        value: payback_words(text, result),
        remark,
        is_word: result.payback_months.is_none(),
    }
}

fn break_even(text: &CaseText<'_>, result: &CaseResult) -> Figure {
    if result.live_options().next().is_none() {
        return none("figure-break-even", CaseFigure::BreakEvenLift);
    }
    match result.break_even_lift {
        Some(factor) => Figure {
            key: "figure-break-even",
            figure: CaseFigure::BreakEvenLift,
            value: text.texts.percent(factor, 0),
            remark: text.get("figure-break-even-remark"),
            is_word: false,
        },
        None => Figure {
            key: "figure-break-even",
            figure: CaseFigure::BreakEvenLift,
            value: text.get("figure-break-even-none"),
            remark: text.get("figure-break-even-none-remark"),
            is_word: true,
        },
    }
}
