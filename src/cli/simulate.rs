//! `rox-case simulate`: what a case may come to.

use crate::domain::BusinessCase;
use crate::engine::Verdict;
use crate::engine::batch::CancelToken;
use crate::engine::results::sensitivity::{TornadoBar, tornado};
use crate::engine::simulation::{SimulationResult, SimulationSettings, simulate as run};
use crate::export::json;
use crate::present::charts::masses_in_words;
use crate::text::{CaseText, Texts};

use super::table::{Align, ConsoleTable, wrap};
use super::{CaseSource, CommandError, CommandOutput, Format, calc, evaluate, plan, verdict};

/// Lines of a ranking at most.
const MOST_LINES: usize = 10;
/// What explains less of the spread is not listed.
const LEAST_SHARE: f64 = 0.005;

/// Simulates a case, or one of its scenarios, and says what it may come to.
pub(super) fn simulate(
    source: &CaseSource,
    scenario: Option<&str>,
    settings: SimulationSettings,
    format: Format,
    texts: &'static Texts,
) -> Result<CommandOutput, CommandError> {
    let opened = source.open(texts)?;
    let planned = plan(source, &opened, texts)?;
    let scenario = scenario
        .map(|name| calc::named(&opened.case, name, texts))
        .transpose()?;
    let (case, plan) = match scenario {
        None => (opened.case.clone(), planned),
        Some(scenario) => calc::apply(&opened.case, scenario, texts)?,
    };
    let result = evaluate(&case, &plan, texts)?;
    // On the command line only the end of the program cancels.
    let token = CancelToken::default();
    let Some(found) = run(&case, &plan, &result, settings, &token, |_| {}) else {
        return Err(CommandError::of(texts.get("console-unclear-arguments")));
    };
    let tornado = tornado(&case, &token).unwrap_or_default();
    let scenario = scenario.map(|scenario| scenario.name.as_str());
    let text = match format {
        Format::Json => json::simulation(&case, &found, &tornado, scenario),
        Format::Text => SimulatePage {
            case: &case,
            found: &found,
            tornado: &tornado,
            scenario,
            texts,
        }
        .text(),
    };
    Ok(CommandOutput::fine(text))
}

/// The parts of a page that are not empty, with a blank line between them.
fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim_end())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("\n\n")
}

/// The answer as a page for people: what may come of it first, then what that depends on.
struct SimulatePage<'a> {
    case: &'a BusinessCase,
    found: &'a SimulationResult,
    tornado: &'a [TornadoBar],
    /// The name of the scenario that was simulated instead of the plan.
    scenario: Option<&'a str>,
    texts: &'static Texts,
}

impl SimulatePage<'_> {
    fn text(&self) -> String {
        let scenario = self.scenario.map_or_else(String::new, |name| {
            let name = ("name", name.into());
            wrap(&self.texts.with("console-scenario", &[name]), "")
        });
        if self.found.trials == 1 {
            // One trial has no chances, percentiles or masses to speak of.
            let parts = [
                wrap(&self.case.title, ""),
                scenario,
                wrap(&self.only_trial(), ""),
                wrap(&self.how(), ""),
            ];
            return joined(&parts);
        }
        let parts = [
            wrap(&self.case.title, ""),
            scenario,
            wrap(&self.loss(), ""),
            self.masses(),
            self.headline(),
            self.difference(),
            self.fan(),
            self.overshoot(),
            self.verdicts(),
            self.bars(),
            self.factors(),
            wrap(&self.how(), ""),
        ];
        joined(&parts)
    }

    fn only_trial(&self) -> String {
        let npv = self.money(self.found.npv.mean);
        self.texts.with("risk-only-trial", &[("npv", npv.into())])
    }

    fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn money(&self, amount: f64) -> String {
        self.texts.money_headline(amount, &self.case.currency)
    }

    fn payback(&self, months: Option<f64>) -> String {
        match months {
            _ if !self.found.has_cost() => self.get("console-none"),
            Some(months) => self.texts.duration(months),
            None => self.get("console-not-within-horizon"),
        }
    }

    fn loss(&self) -> String {
        let words = self.texts.chances_in_words(self.found, &self.case.currency);
        words.into()
    }

    /// Amounts that many trials come to, and how far the rest spreads.
    fn masses(&self) -> String {
        let text = CaseText {
            texts: self.texts,
            currency: &self.case.currency,
            start: self.case.start,
        };
        let lines = masses_in_words(&text, self.found);
        lines.iter().map(|line| wrap(line, "  ")).collect()
    }

    fn headline(&self) -> String {
        let (found, texts) = (self.found, self.texts);
        let mut columns = [Align::Right; 7];
        columns[0] = Align::Left;
        let mut table = ConsoleTable::new(&columns);
        table.heads(
            [
                "risk-figure",
                "risk-mean",
                "risk-p5",
                "risk-p10",
                "risk-p50",
                "risk-p90",
                "risk-p95",
            ]
            .map(|key| self.get(key)),
        );
        let npv = found.npv;
        table.row(std::iter::once(self.get("console-npv")).chain(
            [npv.mean, npv.p5, npv.p10, npv.p50, npv.p90, npv.p95].map(|amount| self.money(amount)),
        ));
        if let Some(rox) = found.rox {
            table.row(
                std::iter::once(self.get("console-rox")).chain(
                    [rox.mean, rox.p5, rox.p10, rox.p50, rox.p90, rox.p95]
                        .map(|share| texts.percent_change(share, 0)),
                ),
            );
        }
        let mut more = ConsoleTable::new(&[Align::Left, Align::Right]);
        let never = texts.chance(found.payback.never);
        for (key, value) in [
            ("risk-headline", self.money(found.headline_npv)),
            (
                "risk-expected-shortfall",
                self.money(found.expected_shortfall),
            ),
            ("risk-payback-median", self.payback(found.payback.p50)),
            ("risk-payback-late", self.payback(found.payback.p90)),
            ("risk-payback-never", never),
            ("risk-evpi", self.money(found.evpi)),
        ] {
            more.row([self.get(key), value]);
        }
        format!("{}\n{}", table.render(), more.render())
    }

    fn difference(&self) -> String {
        let study = self.found.study.as_ref();
        let Some(own) = study.and_then(|study| study.difference.as_ref()) else {
            return String::new();
        };
        wrap(&self.texts.mean_differs(own, self.case), "")
    }

    fn fan(&self) -> String {
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right, Align::Right, Align::Right]);
        table.heads(["risk-fan-year", "risk-p5", "risk-p50", "risk-p95"].map(|key| self.get(key)));
        for year in &self.found.fan {
            let spread = year.cumulative_net;
            let amounts = [spread.p5, spread.p50, spread.p95].map(|amount| self.money(amount));
            table.row(std::iter::once(year.year.to_string()).chain(amounts));
        }
        table.render()
    }

    fn overshoot(&self) -> String {
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right]);
        table.heads([self.get("risk-overshoot"), self.get("risk-chance")]);
        let drivers = self.found.overshoot.iter();
        for driver in drivers.filter(|driver| driver.chance > 0.0) {
            let mut named = self.case.drivers.iter();
            let name = named.find(|own| own.id == driver.driver);
            let name = name.map_or(driver.driver.clone(), |own| own.name.clone());
            table.row([name, self.texts.chance(driver.chance)]);
        }
        table.render()
    }

    fn verdicts(&self) -> String {
        let verdicts = self.found.study.as_ref().map(|study| study.verdicts.iter());
        let sentences = verdicts.into_iter().flatten().map(|own| {
            let key = match own.verdict {
                Verdict::Overshoot => "risk-verdict-holds",
                Verdict::AboveExpectation
                | Verdict::Uneconomic
                | Verdict::Balanced
                | Verdict::CannotJudge
                | Verdict::StartsAfterEnd => "risk-verdict-softens",
            };
            let share = self.texts.chance(own.share_at_least_as_good);
            let option = verdict::option_name(self.case, &own.option);
            let arguments = [("option", option.into()), ("share", share.into())];
            wrap(&self.texts.with(key, &arguments), "")
        });
        sentences.collect()
    }

    fn bars(&self) -> String {
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right, Align::Right, Align::Right]);
        let heads = [
            "risk-tornado",
            "risk-at-low",
            "risk-at-high",
            "risk-switching",
        ];
        table.heads(heads.map(|key| self.get(key)));
        for bar in self.tornado.iter().take(MOST_LINES) {
            let change = |change: Option<f64>| {
                change.map_or_else(
                    || self.get("console-none"),
                    |change| self.texts.money_change(change, &self.case.currency),
                )
            };
            let unit = bar.assumption.input.unit;
            let switching = bar.switching_value.map_or_else(
                || self.get("console-none"),
                |value| {
                    self.texts
                        .quantity_rounded(value, unit, &self.case.currency)
                },
            );
            table.row([
                self.texts.number_name(&bar.assumption.path, self.case),
                change(bar.effect.low.change),
                change(bar.effect.high.change),
                switching,
            ]);
        }
        table.render()
    }

    fn factors(&self) -> String {
        let Some(study) = &self.found.study else {
            return String::new();
        };
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right, Align::Right]);
        let heads = ["risk-factor", "risk-share", "risk-worth"];
        table.heads(heads.map(|key| self.get(key)));
        let telling = |share: f64| share >= LEAST_SHARE;
        let factors = study.factors.iter().take(MOST_LINES);
        for own in factors.filter(|own| telling(own.share_of_variance)) {
            table.row([
                self.texts.factor_name(&own.factor, self.case),
                self.texts.percent(own.share_of_variance, 0),
                self.money(own.evppi),
            ]);
        }
        table.render()
    }

    fn how(&self) -> String {
        let words = self.texts.how_simulated(self.found, &self.case.currency);
        words.into()
    }
}
