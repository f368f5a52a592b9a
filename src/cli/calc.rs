//! `rox-case calc`: what a case comes to, and what to do.

use crate::domain::{BusinessCase, CaseScenario, Plan, scenarios};
use crate::engine::finding::Severity;
use crate::engine::{CaseResult, Irr};
use crate::export::json;
use crate::text::verdict::words;
use crate::text::{CaseText, NO_NUMBER, Texts};

use super::table::{Align, ConsoleTable, wrap};
use super::{CaseSource, CommandError, CommandOutput, Format, compute, judged, verdict};

/// Computes a case, or one of its scenarios, and says what it comes to.
pub(super) fn calc(
    source: &CaseSource,
    scenario: Option<&str>,
    format: Format,
    texts: &'static Texts,
) -> Result<CommandOutput, CommandError> {
    let (plan, planned) = compute(source, texts)?;
    let scenario = scenario.map(|name| named(&plan, name, texts)).transpose()?;
    let (case, result) = match scenario {
        None => (plan.clone(), planned),
        Some(scenario) => compute_scenario(&plan, scenario, texts)?,
    };
    let scenario = scenario.map(|scenario| scenario.name.as_str());
    let text = match format {
        Format::Json => json::case_result(&case, &result, scenario),
        Format::Text => CalcPage {
            case: &case,
            result: &result,
            scenario,
            texts,
        }
        .text(),
    };
    Ok(CommandOutput::fine(text))
}

/// The scenario with this id, or with this name in whichever case.
pub(super) fn named<'a>(
    case: &'a BusinessCase,
    name: &str,
    texts: &Texts,
) -> Result<&'a CaseScenario, CommandError> {
    let mut by_id = case.scenarios.iter().filter(|own| own.id == name);
    let mut by_name = case
        .scenarios
        .iter()
        .filter(|own| own.name.to_lowercase() == name.to_lowercase());
    by_id.next().or_else(|| by_name.next()).ok_or_else(|| {
        if case.scenarios.is_empty() {
            return CommandError::of(texts.get("console-no-scenarios"));
        }
        let known: Vec<&str> = case.scenarios.iter().map(|own| own.name.as_str()).collect();
        let arguments = [("name", name.into()), ("known", known.join(", ").into())];
        CommandError::of(texts.with("console-unknown-scenario", &arguments))
    })
}

fn compute_scenario(
    plan: &BusinessCase,
    scenario: &CaseScenario,
    texts: &Texts,
) -> Result<(BusinessCase, CaseResult), CommandError> {
    let (case, plan) = apply(plan, scenario, texts)?;
    let result = judged(&case, &plan, texts)?;
    Ok((case, result))
}

/// The case of a scenario and its plan, or what keeps it from being computed.
pub(super) fn apply(
    plan: &BusinessCase,
    scenario: &CaseScenario,
    texts: &Texts,
) -> Result<(BusinessCase, Plan), CommandError> {
    let applied = scenarios::apply(plan, scenario).and_then(|case| {
        let plan = Plan::resolve(&case)?;
        Ok((case, plan))
    });
    applied.map_err(|problems| CommandError {
        lines: problems
            .iter()
            .map(|problem| texts.problem_in(problem, plan))
            .collect(),
    })
}

/// The answer as a page for people: the verdict first, then what it rests on.
struct CalcPage<'a> {
    case: &'a BusinessCase,
    result: &'a CaseResult,
    /// The name of the scenario that was computed instead of the plan.
    scenario: Option<&'a str>,
    texts: &'static Texts,
}

impl CalcPage<'_> {
    fn text(&self) -> String {
        let text = CaseText {
            texts: self.texts,
            currency: &self.case.currency,
            start: self.case.start,
        };
        let ask = words(&text, self.case, self.result).in_one();
        let scenario = self.scenario.map_or_else(String::new, |name| {
            let name = ("name", name.into());
            wrap(&self.texts.with("console-scenario", &[name]), "")
        });
        let parts = [
            wrap(&self.case.title, ""),
            scenario,
            wrap(&ask, ""),
            self.headline(),
            self.options(),
            self.warnings(),
            self.years(),
            self.findings(),
        ];
        let parts: Vec<&str> = parts
            .iter()
            .map(|part| part.trim_end())
            .filter(|part| !part.is_empty())
            .collect();
        parts.join("\n\n")
    }

    fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn money(&self, amount: f64) -> String {
        self.texts.money_whole(amount, &self.case.currency)
    }

    fn headline(&self) -> String {
        let Self { result, texts, .. } = self;
        let none = || self.get("console-none");
        let change =
            |share: Option<f64>| share.map_or_else(none, |share| texts.percent_change(share, 0));
        let payback = match result.payback_months {
            _ if !result.has_cost() => none(),
            Some(months) => texts.duration(months),
            None => self.get("console-not-within-horizon"),
        };
        let money = |amount| texts.money_headline(amount, &self.case.currency);
        let irr = match result.irr {
            Irr::Rate(rate) => texts.percent(rate, 1),
            Irr::NoRoot | Irr::AboveRange | Irr::SeveralRoots => texts.kind(result.irr),
        };
        let break_even = result
            .break_even_lift
            .map_or_else(none, |lift| texts.percent(lift, 0));
        let mut table = ConsoleTable::new(&[Align::Left, Align::Right]);
        for (key, value) in [
            ("console-rox", change(result.rox)),
            ("console-npv", money(result.npv)),
            ("console-roi", change(result.roi)),
            ("console-cost", money(result.pv_cost)),
            ("console-irr", irr),
            ("console-payback", payback),
            ("console-peak-funding", money(result.peak_funding)),
            ("console-break-even-lift", break_even),
            ("console-cost-of-inaction", money(result.cost_of_inaction)),
        ] {
            table.row([self.get(key), value]);
        }
        // What doing nothing costs is never shown without what it rests on.
        let note = wrap(&self.get("console-inaction-note"), "");
        format!("{}{note}", table.render())
    }

    fn options(&self) -> String {
        if self.result.options.is_empty() {
            return String::new();
        }
        let mut table = ConsoleTable::new(&[
            Align::Left,
            Align::Left,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Right,
        ]);
        table.heads(
            [
                "console-option",
                "console-option-verdict",
                "console-option-cost",
                "console-option-adds",
                "console-option-overshoot",
                "console-option-scale",
            ]
            .map(|key| self.get(key)),
        );
        for option in &self.result.options {
            let sign = verdict::sign(option.verdict);
            let word = self.texts.kind(option.verdict);
            let judged = |figure: String| {
                if option.is_live() {
                    figure
                } else {
                    NO_NUMBER.to_owned()
                }
            };
            table.row([
                verdict::option_name(self.case, &option.id).to_owned(),
                format!("{sign} {word}"),
                self.money(option.pv_cost),
                self.money(option.marginal),
                judged(self.money(option.overshoot_cost)),
                judged(self.texts.percent(option.sweet_spot_scale, 0)),
            ]);
        }
        table.render()
    }

    fn warnings(&self) -> String {
        self.result
            .warnings
            .iter()
            .map(|warning| wrap(&verdict::warning(self.case, warning, self.texts), ""))
            .collect()
    }

    fn years(&self) -> String {
        let mut table = ConsoleTable::new(&[
            Align::Left,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Right,
        ]);
        table.heads(
            [
                "console-year",
                "console-year-benefit",
                "console-year-cost",
                "console-year-net",
                "console-year-npv",
            ]
            .map(|key| self.get(key)),
        );
        for year in &self.result.yearly {
            table.row([
                year.year.to_string(),
                self.money(year.benefit),
                self.money(year.cost),
                self.money(year.net),
                self.money(year.npv_to_date),
            ]);
        }
        table.render()
    }

    fn findings(&self) -> String {
        let count = |severity| {
            let found = self.result.findings.iter();
            found.filter(|finding| finding.severity == severity).count()
        };
        let counts = [
            ("overshoot", Severity::Overshoot),
            ("cautions", Severity::Caution),
            ("notes", Severity::Note),
        ]
        .map(|(name, severity)| (name, count(severity).into()));
        wrap(&self.texts.with("console-findings", &counts), "")
    }
}
