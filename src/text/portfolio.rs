//! What is said of the best set of options, and why the others lost.

use crate::domain::BusinessCase;
use crate::domain::inputs::Unit;
use crate::engine::portfolio::{Certainty, Lost, Portfolio, Reason};

use super::{Arg, Sentence, Texts};

/// Below this part of what a set is worth, nothing better is worth mentioning.
const HARDLY_MORE: f64 = 1e-6;

impl Texts {
    /// What the best set is worth, and what it spends.
    pub fn portfolio_headline(&self, portfolio: &Portfolio, case: &BusinessCase) -> Sentence {
        let money = |amount| Arg::from(self.money_headline(amount, &case.currency));
        let chosen = portfolio.chosen();
        if chosen.multiples.iter().all(|multiple| *multiple == 0.0) {
            return self.sentence("portfolio-nothing-pays", &[]);
        }
        let (npv, spend) = (("npv", money(chosen.npv)), ("spend", money(chosen.spend)));
        match portfolio.question.limits.budget {
            Some(budget) => self.sentence(
                "portfolio-best-within",
                &[("budget", money(budget)), npv, spend],
            ),
            None => self.sentence("portfolio-best", &[npv, spend]),
        }
    }

    /// The limits that the set keeps to, as they were understood; without any, that there are none.
    pub fn portfolio_limits(&self, portfolio: &Portfolio, case: &BusinessCase) -> String {
        let limits = portfolio.question.limits;
        let amount = |value| self.quantity(value, Unit::Money, &case.currency);
        let limit = |key: &str, value: Option<String>| {
            value.map(|value| self.with(key, &[("limit", value.into())]))
        };
        let known = [
            limit("portfolio-limit-budget", limits.budget.map(amount)),
            limit(
                "portfolio-limit-per-year",
                limits.budget_per_year.map(amount),
            ),
            limit(
                "portfolio-limit-chance",
                limits
                    .chance_of_loss
                    .map(|chance| self.quantity(chance, Unit::Share, &case.currency)),
            ),
        ];
        let known: Vec<String> = known.into_iter().flatten().collect();
        if known.is_empty() {
            return self.get("portfolio-no-limits");
        }
        let limits = ("limits", known.join("; ").into());
        self.with("portfolio-limits", &[limits])
    }

    /// How the best set compares with the plan.
    pub fn portfolio_against_plan(&self, portfolio: &Portfolio, case: &BusinessCase) -> Sentence {
        let money = |amount| Arg::from(self.money_headline(amount, &case.currency));
        let (chosen, planned) = (portfolio.chosen(), &portfolio.planned);
        let spends = ("planned", money(planned.spend));
        let more = chosen.npv - planned.npv;
        if chosen.multiples == planned.multiples {
            self.sentence("portfolio-as-plan", &[])
        } else if more > 0.0 {
            self.sentence("portfolio-more-than-plan", &[("more", money(more)), spends])
        } else if more < 0.0 {
            self.sentence(
                "portfolio-plan-beyond",
                &[("planned-npv", money(planned.npv))],
            )
        } else {
            self.sentence("portfolio-as-good", &[spends])
        }
    }

    /// How the chances of a loss were simulated; empty before they are known.
    pub fn portfolio_chances(&self, portfolio: &Portfolio) -> String {
        let Some(settings) = portfolio.simulated else {
            return String::new();
        };
        let arguments = [
            ("trials", self.trials(settings.trials).into()),
            ("seed", settings.seed.to_string().into()),
        ];
        self.with("portfolio-chance-remark", &arguments)
    }

    /// Whether something better can exist, and how much better it can be.
    pub fn portfolio_certainty(&self, portfolio: &Portfolio, case: &BusinessCase) -> String {
        let Certainty::Searched { options, at_most } = portfolio.certainty else {
            return self.get("portfolio-exact");
        };
        let options = ("options", Arg::from(self.number(options as f64, 0)));
        let Some(at_most) = at_most else {
            return self.with("portfolio-searched", &[options]);
        };
        let more = at_most - portfolio.chosen().npv;
        if more > HARDLY_MORE * at_most.abs() {
            let more = self.money_headline(more, &case.currency);
            self.with(
                "portfolio-searched-at-most",
                &[options, ("more", more.into())],
            )
        } else {
            self.with("portfolio-searched-best", &[options])
        }
    }

    /// Why an option lost, in a sentence, with the names and the currency of its case.
    pub fn lost(&self, lost: &Lost, case: &BusinessCase) -> String {
        let money = |amount| Arg::from(self.money_headline(amount, &case.currency));
        let options = |ids: &[String]| {
            let known = ids
                .iter()
                .filter_map(|id| case.options.iter().find(|option| option.id == *id));
            let names = known.map(|option| self.quoted_name(&option.name, &option.id));
            Arg::from(names.collect::<Vec<_>>().join(", "))
        };
        let falls = ("falls", money(-lost.adds));
        let with =
            |key: &str, args: &[(&str, Arg<'_>)]| self.with(&format!("portfolio-lost-{key}"), args);
        match &lost.reason {
            Reason::NoScale => with("no-scale", &[]),
            Reason::StartsAfterEnd => with("starts-after-end", &[]),
            Reason::Impossible { options: others } => {
                with("impossible", &[("options", options(others))])
            }
            Reason::OverBudget => with("over-budget", &[]),
            Reason::OverBudgetInYear { year } => {
                let year = self.number(*year as f64, 0);
                with("over-budget-in-year", &[("year", year.into())])
            }
            Reason::ExcludedBy { options: others } => {
                with("excluded-by", &[("options", options(others))])
            }
            Reason::DoesNotPayAlone { alone } => {
                with("does-not-pay-alone", &[("alone", money(*alone))])
            }
            Reason::Needs { options: others } => {
                with("needs", &[("options", options(others)), falls])
            }
            Reason::Overlaps {
                with: others,
                alone,
            } => {
                let key = if others.is_empty() {
                    "overlaps-many"
                } else {
                    "overlaps"
                };
                let alone = ("alone", money(*alone));
                with(key, &[("options", options(others)), alone, falls])
            }
            Reason::CrowdedOut => {
                let per_money = lost.adds / lost.spend;
                let arguments = [
                    ("adds", money(lost.adds)),
                    ("spend", money(lost.spend)),
                    ("per", self.money(per_money, 2, &case.currency).into()),
                    ("one", self.money(1.0, 0, &case.currency).into()),
                ];
                with("crowded-out", &arguments)
            }
            Reason::TooRisky => with("too-risky", &[("adds", money(lost.adds))]),
            Reason::Enough => with("enough", &[falls]),
        }
    }

    fn quoted_name(&self, name: &str, id: &str) -> String {
        let name = if name.trim().is_empty() { id } else { name };
        self.with("portfolio-quoted", &[("name", name.into())])
    }
}
