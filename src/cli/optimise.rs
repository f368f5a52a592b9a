//! `rox-case optimise`: the best set of options within a budget.

use crate::domain::{BusinessCase, Plan};
use crate::engine::batch::CancelToken;
use crate::engine::portfolio::{self, OptionSet, Portfolio, PortfolioSettings};
use crate::engine::simulation::SimulationSettings;
use crate::text::Texts;

use super::table::{Align, ConsoleTable, wrap};
use super::verdict::option_name;
use super::{CaseSource, CommandError, CommandOutput, Format, plan};
use crate::export::json;

/// Steps of the frontier that are listed.
const LISTED: usize = 12;

/// Finds the best set of options of a case.
pub(super) fn optimise(
    source: &CaseSource,
    mut question: PortfolioSettings,
    settings: SimulationSettings,
    format: Format,
    texts: &Texts,
) -> Result<CommandOutput, CommandError> {
    let opened = source.open(texts)?;
    let plan = plan(source, &opened, texts)?;
    let case = opened.case;
    let budget = &mut question.limits.budget;
    *budget = budget.or(plan.finance.budget);
    let found = find(&case, &plan, &question, settings);
    // The command line cancels nothing.
    let found = found.ok_or_else(|| CommandError::of(texts.get("console-unclear-arguments")))?;
    let text = match format {
        Format::Json => json::portfolio(&case, &found),
        Format::Text => OptimisePage {
            case: &case,
            portfolio: &found,
            texts,
        }
        .text(),
    };
    Ok(CommandOutput::fine(text))
}

fn find(
    case: &BusinessCase,
    plan: &Plan,
    question: &PortfolioSettings,
    settings: SimulationSettings,
) -> Option<Portfolio> {
    let token = CancelToken::default();
    let found = portfolio::optimise(plan, question, &token)?;
    portfolio::judge(case, plan, &found, settings, &token)
}

struct OptimisePage<'a> {
    case: &'a BusinessCase,
    portfolio: &'a Portfolio,
    texts: &'a Texts,
}

impl OptimisePage<'_> {
    fn text(&self) -> String {
        if self.case.options.is_empty() {
            return self.texts.get("portfolio-no-options");
        }
        let limits = self.texts.portfolio_limits(self.portfolio, self.case);
        let parts = [
            wrap(&limits, ""),
            self.headline(),
            self.options(),
            self.lost(),
            self.frontier(),
            wrap(&self.texts.portfolio_chances(self.portfolio), ""),
        ];
        let parts = parts.iter().map(|part| part.trim_end());
        parts
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n")
    }

    fn headline(&self) -> String {
        let sentences = [
            self.texts
                .portfolio_headline(self.portfolio, self.case)
                .into(),
            self.texts
                .portfolio_against_plan(self.portfolio, self.case)
                .into(),
            self.texts.portfolio_certainty(self.portfolio, self.case),
        ];
        wrap(&sentences.join(" "), "")
    }

    fn options(&self) -> String {
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right, Align::Right]);
        table.heads(
            ["portfolio-option", "portfolio-in-plan", "portfolio-in-best"]
                .map(|key| self.texts.get(key)),
        );
        for (position, option) in self.case.options.iter().enumerate() {
            table.row([
                option_name(self.case, &option.id).to_owned(),
                self.share(&self.portfolio.planned, position),
                self.share(self.portfolio.chosen(), position),
            ]);
        }
        let sets = [&self.portfolio.planned, self.portfolio.chosen()];
        let row = |key: &str, cell: &dyn Fn(&OptionSet) -> String| {
            [self.texts.get(key), cell(sets[0]), cell(sets[1])]
        };
        table.row(row("portfolio-spend", &|set| self.money(set.spend)));
        table.row(row("portfolio-npv", &|set| self.money(set.npv)));
        table.row(row("portfolio-rox", &|set| self.rox(set)));
        table.row(row("portfolio-chance", &|set| self.chance(set)));
        table.render()
    }

    fn lost(&self) -> String {
        if self.portfolio.lost.is_empty() {
            return String::new();
        }
        let mut text = format!("{}\n", self.texts.get("portfolio-why-lost"));
        for lost in &self.portfolio.lost {
            let option = &self.case.options[lost.option];
            let reason = self.texts.lost(lost, self.case);
            text.push_str(&wrap(
                &format!("{}: {reason}", option_name(self.case, &option.id)),
                "  ",
            ));
        }
        text
    }

    fn frontier(&self) -> String {
        let all = &self.portfolio.frontier;
        let listed = self.portfolio.listed(LISTED);
        let mut table = ConsoleTable::new(&[
            Align::Left,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Right,
        ]);
        let columns = [
            "portfolio-spend",
            "portfolio-npv",
            "portfolio-rox",
            "portfolio-chance",
            "portfolio-set",
        ];
        table.heads(columns.map(|key| self.texts.get(key)));
        for &position in &listed {
            let set = &all[position];
            let options = set
                .multiples
                .iter()
                .filter(|multiple| **multiple > 0.0)
                .count();
            table.row([
                self.money(set.spend),
                self.money(set.npv),
                self.rox(set),
                self.chance(set),
                self.texts.number(options as f64, 0),
            ]);
        }
        if listed.is_empty() {
            return String::new();
        }
        let title = self.texts.with(
            "portfolio-frontier-title",
            &[
                ("shown", self.texts.number(listed.len() as f64, 0).into()),
                ("all", all.len().into()),
            ],
        );
        format!("{title}\n{}", table.render())
    }

    fn share(&self, set: &OptionSet, option: usize) -> String {
        let multiple = set.multiples[option];
        if multiple == 0.0 {
            return self.texts.get("portfolio-left-out");
        }
        self.texts
            .percent(multiple * self.case.options[option].scale, 0)
    }

    fn money(&self, amount: f64) -> String {
        self.texts.money_whole(amount, &self.case.currency)
    }

    fn rox(&self, set: &OptionSet) -> String {
        let none = || self.texts.get("portfolio-left-out");
        set.rox
            .map_or_else(none, |rox| self.texts.percent_change(rox, 0))
    }

    fn chance(&self, set: &OptionSet) -> String {
        let none = || self.texts.get("portfolio-left-out");
        set.chance_of_loss
            .map_or_else(none, |chance| self.texts.chance(chance))
    }
}
