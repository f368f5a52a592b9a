//! The first page: what is asked, what it brings, what else there is to do, and where it goes past the sweet spot.

use crate::domain::BusinessCase;
use crate::engine::{
    AskReason, CaseResult, DriverResult, Minimum, MinimumBasis, OvershootWarning, evidence_shares,
};
use crate::present::charts::{
    alternatives_table, alternatives_title, cash_chart, gap_words, gauge_summary,
};
use crate::present::figures::{evidence_words, headline_figures, payback_words};
use crate::present::{ExportInput, Section};
use crate::text::warnings::{self, WayOut, driver_name};
use crate::text::{CaseText, verdict};

use super::{Alternatives, DecisionPage, EvidenceBar, Gauge, Titled, WarningText};

pub(super) fn decision(input: &ExportInput<'_>) -> DecisionPage {
    let text = &input.case_text();
    let (case, result) = (input.case, input.result());
    let verdict = verdict::words(text, case, result);
    let shares = evidence_shares(&result.by_evidence);
    DecisionPage {
        ask: ask(text, case, result),
        verdict: verdict.title,
        reason: verdict.reason.into(),
        chance: if input.sections.has(Section::Chances) && input.analysis.is_uncertain() {
            input.analysis.in_words(text)
        } else {
            String::new()
        },
        figures: headline_figures(text, case, result),
        alternatives: input
            .sections
            .has(Section::Alternatives)
            .then(|| alternatives(input)),
        cash: Titled {
            title: text.get("result-cash"),
            remark: String::new(),
            content: cash_chart(text, result),
        },
        warnings: result
            .warnings
            .iter()
            .map(|warning| words(text, case, result, warning))
            .collect(),
        evidence: EvidenceBar {
            title: text.get("paper-rests-on"),
            words: evidence_words(text.texts, &shares),
            shares: shares.to_vec(),
        },
    }
}

/// A driver on its gauge, by its id.
pub(super) fn gauge(text: &CaseText<'_>, case: &BusinessCase, driver: &DriverResult) -> Gauge {
    let name = driver_name(case, &driver.id);
    Gauge {
        summary: gauge_summary(text.texts, &name, driver),
        gap: gap_words(text.texts, driver),
        zone: driver.peak_zone,
        zone_name: text.texts.kind(driver.peak_zone),
        driver: driver.clone(),
        name,
    }
}

/// What is asked of the board, in one sentence.
fn ask(text: &CaseText<'_>, case: &BusinessCase, result: &CaseResult) -> String {
    let ask = &result.ask;
    let years = ("years", (case.horizon_years as usize).into());
    match ask.reason {
        AskReason::NothingPlanned => text.get("paper-ask-nothing"),
        AskReason::NothingWithinHorizon => text.get("paper-ask-nothing-within-horizon"),
        AskReason::Awaited => text.get("paper-ask-awaited"),
        AskReason::EveryOptionUnknown | AskReason::NumbersTooLarge => {
            text.get("paper-ask-cannot-judge")
        }
        AskReason::Pays => {
            let key = if result.has_cost() && result.payback_months.is_some() {
                "paper-ask-go"
            } else {
                "paper-ask-go-without-payback"
            };
            let arguments = [
                ("count", result.live_options().count().into()),
                years,
                ("cost", text.money(result.pv_cost).into()),
                ("npv", text.money(result.npv).into()),
                ("payback", payback_words(text, result).into()),
            ];
            text.with(key, &arguments)
        }
        AskReason::ScaledBack => {
            let change = verdict::change_words(text, case, &ask.scale_back);
            let change = ("change", change.into());
            let worth = ("npv", text.money(ask.npv).into());
            match &result.minimum {
                Some(
                    minimum @ Minimum {
                        basis: MinimumBasis::Recommended,
                        payback_months: Some(months),
                        ..
                    },
                ) if minimum.pv_cost != 0.0 => {
                    let arguments = [
                        change,
                        years,
                        worth,
                        ("cost", text.money(minimum.pv_cost).into()),
                        ("payback", text.texts.duration(*months).into()),
                    ];
                    text.with("paper-ask-with-less", &arguments)
                }
                Some(_) | None => text.with("paper-ask-with-less-short", &[change, years, worth]),
            }
        }
        AskReason::ChanceOfLoss => match &ask.measure_first {
            Some(first) => {
                let what = text.texts.factor_name(&first.factor, case);
                text.with("paper-ask-try-first", &[("what", what.into())])
            }
            None => text.get("paper-ask-find-out"),
        },
        AskReason::MeanNotPositive => {
            let arguments = [
                ("cost", text.money(result.pv_cost).into()),
                (
                    "gained",
                    text.money(result.pv_experience + result.pv_direct).into(),
                ),
            ];
            let key = if result.npv > 0.0 || ask.npv > 0.0 {
                "paper-ask-stop-on-average"
            } else {
                "paper-ask-stop"
            };
            text.with(key, &arguments)
        }
    }
}

fn alternatives(input: &ExportInput<'_>) -> Alternatives {
    let text = &input.case_text();
    let result = input.result();
    let drift = input.plan.response.expectation_drift;
    let inaction = text.with(
        "alternatives-inaction",
        &[
            ("amount", text.money(result.cost_of_inaction).into()),
            ("points", text.texts.number(drift, 2).into()),
        ],
    );
    let minimum = match &result.minimum {
        Some(_) => "alternatives-minimum-help",
        None => "alternatives-minimum-none",
    };
    let table = alternatives_table(text, input.case, result);
    Alternatives {
        title: alternatives_title(text, &table),
        table,
        notes: vec![inaction, text.get(minimum)],
    }
}

fn words(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
    warning: &OvershootWarning,
) -> WarningText {
    let driver = result.driver(&warning.driver);
    WarningText {
        verdict: warning.verdict,
        title: warnings::title(text, case, warning),
        sentence: warnings::sentence(text, warning).into(),
        remarks: warnings::remarks(text, case, warning)
            .into_iter()
            .map(String::from)
            .collect(),
        way_out: WayOut::of(case, warning).map_or_else(String::new, |out| out.words(text)),
        gauge: driver.map(|driver| gauge(text, case, driver)),
    }
}
