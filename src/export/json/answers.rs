//! What the commands answer: results as they are, each with the case that it is about.

use serde::{Serialize, Serializer};

use crate::domain::{BusinessCase, Month};
use crate::engine::CaseResult;
use crate::engine::finding::Finding;
use crate::engine::portfolio::{Certainty, Lost, OptionSet, Portfolio, PortfolioLimits, Reason};
use crate::engine::results::sensitivity::TornadoBar;
use crate::engine::simulation::{SimulationResult, SimulationSettings, settings_or_null};
use crate::text::FindingText;

use super::pretty;

/// The version of the answer about a whole case: goes up when a key is gone or changes its meaning.
pub const ANSWER_FORMAT: u32 = 2;

/// The result of a case.
///
/// `scenario` is the name of the scenario that was computed instead of the plan.
pub fn case_result(case: &BusinessCase, result: &CaseResult, scenario: Option<&str>) -> String {
    pretty(&CaseAnswer::of(case, result, scenario))
}

/// What a simulation found. `scenario` is the name of the scenario that was simulated instead of the plan.
pub fn simulation(
    case: &BusinessCase,
    found: &SimulationResult,
    tornado: &[TornadoBar],
    scenario: Option<&str>,
) -> String {
    pretty(&SimulationAnswer {
        head: AnswerHead::of(case, scenario),
        found,
        tornado: Some(tornado),
    })
}

/// The best set of options of a case, the frontier, and why options lost.
///
/// `options` of a set gives the scale of each option that it has. `is_exact` is false where a search looked for it;
/// `npv_at_most` is what no set within the limits is worth more than, null where that is not known.
pub fn portfolio(case: &BusinessCase, portfolio: &Portfolio) -> String {
    pretty(&PortfolioFile::of(case, portfolio))
}

/// What the checks found, with the words for it.
pub fn findings(findings: &[(&Finding, FindingText)]) -> String {
    #[derive(Serialize)]
    struct FindingInWords<'a> {
        #[serde(flatten)]
        finding: &'a Finding,
        #[serde(flatten)]
        text: &'a FindingText,
    }
    let findings = findings.iter();
    let findings = findings.map(|(finding, text)| FindingInWords { finding, text });
    pretty(&findings.collect::<Vec<_>>())
}

/// What every answer begins with.
#[derive(Serialize)]
struct AnswerHead<'a> {
    format: u32,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scenario: Option<&'a str>,
    currency: &'a str,
}

impl<'a> AnswerHead<'a> {
    fn of(case: &'a BusinessCase, scenario: Option<&'a str>) -> Self {
        Self {
            format: ANSWER_FORMAT,
            title: &case.title,
            scenario,
            currency: &case.currency,
        }
    }
}

/// The answer of `calc`.
#[derive(Serialize)]
pub(super) struct CaseAnswer<'a> {
    #[serde(flatten)]
    head: AnswerHead<'a>,
    start: Month,
    horizon_years: u32,
    #[serde(flatten)]
    result: &'a CaseResult,
}

impl<'a> CaseAnswer<'a> {
    pub(super) fn of(
        case: &'a BusinessCase,
        result: &'a CaseResult,
        scenario: Option<&'a str>,
    ) -> Self {
        Self {
            head: AnswerHead::of(case, scenario),
            start: case.start,
            horizon_years: case.horizon_years,
            result,
        }
    }
}

/// The answer of `simulate`.
#[derive(Serialize)]
pub(super) struct SimulationAnswer<'a> {
    #[serde(flatten)]
    head: AnswerHead<'a>,
    #[serde(flatten)]
    found: &'a SimulationResult,
    #[serde(skip_serializing_if = "Option::is_none")]
    tornado: Option<&'a [TornadoBar]>,
}

impl<'a> SimulationAnswer<'a> {
    /// What the trials say, without what each range does by itself.
    pub(super) fn of(case: &'a BusinessCase, found: &'a SimulationResult) -> Self {
        Self {
            head: AnswerHead::of(case, None),
            found,
            tornado: None,
        }
    }
}

/// The answer of `optimise`.
#[derive(Serialize)]
pub(super) struct PortfolioFile<'a> {
    #[serde(flatten)]
    head: AnswerHead<'a>,
    #[serde(flatten)]
    limits: PortfolioLimits,
    #[serde(flatten, serialize_with = "settings_or_null")]
    simulated: Option<SimulationSettings>,
    scales: &'a [f64],
    is_exact: bool,
    npv_at_most: Option<f64>,
    chosen: SetWithScales<'a>,
    plan: SetWithScales<'a>,
    lost: ById<'a, LostWithScale<'a>>,
    frontier: Vec<SetWithScales<'a>>,
}

#[derive(Serialize)]
struct SetWithScales<'a> {
    #[serde(flatten)]
    set: &'a OptionSet,
    options: ById<'a, f64>,
}

#[derive(Serialize)]
struct LostWithScale<'a> {
    #[serde(flatten)]
    reason: &'a Reason,
    scale: f64,
    #[serde(flatten)]
    lost: &'a Lost,
}

impl<'a> PortfolioFile<'a> {
    pub(super) fn of(case: &'a BusinessCase, portfolio: &'a Portfolio) -> Self {
        let lost = portfolio.lost.iter().map(|lost| {
            let option = &case.options[lost.option];
            let with_scale = LostWithScale {
                reason: &lost.reason,
                scale: lost.multiple * option.scale,
                lost,
            };
            (option.id.as_str(), with_scale)
        });
        let frontier = portfolio.frontier.iter();
        Self {
            head: AnswerHead::of(case, None),
            limits: portfolio.question.limits,
            simulated: portfolio.simulated,
            scales: portfolio.question.scales.multiples(),
            is_exact: portfolio.certainty == Certainty::Exact,
            npv_at_most: match portfolio.certainty {
                Certainty::Exact => Some(portfolio.chosen().npv),
                Certainty::Searched { at_most, .. } => at_most,
            },
            chosen: SetWithScales::of(portfolio.chosen(), case),
            plan: SetWithScales::of(&portfolio.planned, case),
            lost: ById(lost.collect()),
            frontier: frontier.map(|set| SetWithScales::of(set, case)).collect(),
        }
    }
}

impl<'a> SetWithScales<'a> {
    fn of(set: &'a OptionSet, case: &'a BusinessCase) -> Self {
        let options = case.options.iter().zip(&set.multiples);
        let chosen = options.filter(|(_, multiple)| **multiple > 0.0);
        let scales = chosen.map(|(option, multiple)| (option.id.as_str(), option.scale * multiple));
        Self {
            set,
            options: ById(scales.collect()),
        }
    }
}

/// Values by id, in the order of the case and not of the alphabet.
struct ById<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for ById<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}
