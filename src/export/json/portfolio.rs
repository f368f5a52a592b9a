//! The best set of options for programs.

use serde::Serialize;

use crate::domain::BusinessCase;
use crate::engine::portfolio::{Certainty, Lost, OptionSet, Portfolio, Reason};

use super::{ANSWER_FORMAT, ById, pretty};

/// The best set of options of a case, the frontier, and why options lost.
///
/// `options` of a set gives the scale of each option that it has. `is_exact` is false where a search looked for it;
/// `npv_at_most` is what no set within the limits is worth more than, null where that is not known.
pub fn portfolio(case: &BusinessCase, portfolio: &Portfolio) -> String {
    pretty(&PortfolioFacts::of(case, portfolio))
}

impl<'a> PortfolioFacts<'a> {
    pub(super) fn of(case: &'a BusinessCase, portfolio: &'a Portfolio) -> Self {
        let limits = portfolio.question.limits;
        let lost = portfolio.lost.iter().map(|lost| {
            let id = case.options[lost.option].id.as_str();
            (id, LostFacts::of(lost, case))
        });
        Self {
            format: ANSWER_FORMAT,
            title: &case.title,
            currency: &case.currency,
            budget: limits.budget,
            budget_per_year: limits.budget_per_year,
            max_loss_probability: limits.chance_of_loss,
            trials: portfolio.simulated.map(|settings| settings.trials),
            seed: portfolio.simulated.map(|settings| settings.seed),
            scales: portfolio.question.scales.multiples(),
            is_exact: portfolio.certainty == Certainty::Exact,
            npv_at_most: match portfolio.certainty {
                Certainty::Exact => Some(portfolio.chosen().npv),
                Certainty::Searched { at_most, .. } => at_most,
            },
            chosen: Set::of(portfolio.chosen(), case),
            plan: Set::of(&portfolio.planned, case),
            lost: ById(lost.collect()),
            frontier: portfolio
                .frontier
                .iter()
                .map(|set| Set::of(set, case))
                .collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct PortfolioFacts<'a> {
    format: u32,
    title: &'a str,
    currency: &'a str,
    budget: Option<f64>,
    budget_per_year: Option<f64>,
    max_loss_probability: Option<f64>,
    trials: Option<usize>,
    seed: Option<u64>,
    scales: &'a [f64],
    is_exact: bool,
    npv_at_most: Option<f64>,
    chosen: Set<'a>,
    plan: Set<'a>,
    lost: ById<'a, LostFacts<'a>>,
    frontier: Vec<Set<'a>>,
}

#[derive(Serialize)]
struct Set<'a> {
    npv: f64,
    spend: f64,
    spend_by_year: &'a [f64],
    pv_cost: f64,
    rox: Option<f64>,
    chance_of_loss: Option<f64>,
    options: ById<'a, f64>,
}

impl<'a> Set<'a> {
    fn of(set: &'a OptionSet, case: &'a BusinessCase) -> Self {
        let options = case.options.iter().zip(&set.multiples);
        let runs = options.filter(|(_, multiple)| **multiple > 0.0);
        Self {
            npv: set.npv,
            spend: set.spend,
            spend_by_year: &set.by_year,
            pv_cost: set.pv_cost,
            rox: set.rox,
            chance_of_loss: set.chance_of_loss,
            options: ById(
                runs.map(|(option, multiple)| (option.id.as_str(), option.scale * multiple))
                    .collect(),
            ),
        }
    }
}

#[derive(Serialize)]
struct LostFacts<'a> {
    reason: &'static str,
    /// Options that the reason is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<usize>,
    /// NPV without any other option but those it needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    alone: Option<f64>,
    scale: f64,
    adds: f64,
    spend: f64,
    needs: Vec<&'a str>,
}

impl<'a> LostFacts<'a> {
    fn of(lost: &Lost, case: &'a BusinessCase) -> Self {
        let ids = |positions: &[usize]| {
            let options = positions.iter().map(|position| &case.options[*position]);
            options.map(|option| option.id.as_str()).collect()
        };
        let mut facts = Self {
            reason: reason_name(&lost.reason),
            options: Vec::new(),
            year: None,
            alone: None,
            scale: lost.multiple * case.options[lost.option].scale,
            adds: lost.adds,
            spend: lost.spend,
            needs: ids(&lost.needs),
        };
        match &lost.reason {
            Reason::OverBudgetInYear(year) => facts.year = Some(*year),
            Reason::DoesNotPayAlone(alone) => facts.alone = Some(*alone),
            Reason::Overlaps { with, alone } => {
                (facts.options, facts.alone) = (ids(with), Some(*alone));
            }
            Reason::Impossible(options) | Reason::ExcludedBy(options) | Reason::Needs(options) => {
                facts.options = ids(options);
            }
            Reason::NoScale
            | Reason::StartsAfterEnd
            | Reason::OverBudget
            | Reason::CrowdedOut
            | Reason::TooRisky
            | Reason::Enough => {}
        }
        facts
    }
}

/// The stable name of why an option lost.
pub fn reason_name(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoScale => "NoScale",
        Reason::StartsAfterEnd => "StartsAfterEnd",
        Reason::Impossible(_) => "Impossible",
        Reason::OverBudget => "OverBudget",
        Reason::OverBudgetInYear(_) => "OverBudgetInYear",
        Reason::ExcludedBy(_) => "ExcludedBy",
        Reason::DoesNotPayAlone(_) => "DoesNotPayAlone",
        Reason::Needs(_) => "Needs",
        Reason::Overlaps { .. } => "Overlaps",
        Reason::CrowdedOut => "CrowdedOut",
        Reason::TooRisky => "TooRisky",
        Reason::Enough => "Enough",
    }
}
