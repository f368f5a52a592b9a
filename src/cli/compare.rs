//! `rox-case compare`: how two cases differ, and what each difference is worth.

use serde::Serialize;

use crate::app::compare::{self as bridge, BridgeStep, CasePair};
use crate::app::labels::describe_step;
use crate::domain::BusinessCase;
use crate::export::json;
use crate::text::Texts;

use super::table::{Align, ConsoleTable, wrap};
use super::{CaseSource, CommandError, CommandOutput, Format, plan};

/// Compares two cases: the way from the worth of the first to that of the second, one difference after the other.
pub(super) fn compare(
    first: &CaseSource,
    second: &CaseSource,
    format: Format,
    texts: &Texts,
) -> Result<CommandOutput, CommandError> {
    let cases = [computable(first, texts)?, computable(second, texts)?];
    let comparison = bridge::compare(&cases[0], &cases[1])
        .map_err(|_| CommandError::of(texts.get("console-not-comparable")))?;
    let text = match format {
        Format::Json => json::pretty(&BridgeJson::of(&comparison, &cases, texts)),
        Format::Text => page(&comparison, &cases, [first, second], texts),
    };
    Ok(CommandOutput::fine(text))
}

/// A case that has a worth to compare.
fn computable(source: &CaseSource, texts: &Texts) -> Result<BusinessCase, CommandError> {
    let opened = source.open(texts)?;
    plan(source, &opened, texts)?;
    Ok(opened.case)
}

fn page(
    comparison: &CasePair,
    cases: &[BusinessCase; 2],
    sources: [&CaseSource; 2],
    texts: &Texts,
) -> String {
    let CasePair {
        npv_a,
        npv_b,
        steps,
    } = comparison;
    let [before, after] = cases;
    if steps.is_empty() {
        return texts.get("console-compare-same");
    }
    let npv_of = |source: &CaseSource| {
        let file = ("file", source.path(texts).into());
        texts.with("console-compare-npv", &[file])
    };
    let mut table = ConsoleTable::new(&[Align::Left, Align::Right]);
    table.row([
        npv_of(sources[0]),
        texts.money_whole(*npv_a, &before.currency),
    ]);
    for step in steps {
        let worth = step.npv_change.map_or_else(String::new, |change| {
            texts.money_whole_change(change, &after.currency)
        });
        table.row([label(step, cases, texts), worth]);
    }
    table.row([
        npv_of(sources[1]),
        texts.money_whole(*npv_b, &after.currency),
    ]);
    let mut notes = wrap(&texts.get("console-compare-note"), "");
    if let Some(amount) = comparison.interaction()
        && amount.abs() >= 0.5
    {
        let amount = texts.money_whole_change(amount, &after.currency);
        let words = texts.with("console-compare-interaction", &[("amount", amount.into())]);
        notes.push_str(&wrap(&words, ""));
    }
    if before.currency != after.currency {
        notes.push_str(&wrap(&texts.get("console-compare-currencies"), ""));
    }
    format!("{}\n{}", table.render(), notes.trim_end())
}

fn label(step: &BridgeStep, [before, after]: &[BusinessCase; 2], texts: &Texts) -> String {
    describe_step(&step.differences, before, after, texts)
}

#[derive(Serialize)]
struct BridgeJson<'a> {
    npv_a: f64,
    npv_b: f64,
    interaction: Option<f64>,
    steps: Vec<StepJson<'a>>,
}

#[derive(Serialize)]
struct StepJson<'a> {
    label: String,
    #[serde(flatten)]
    step: &'a BridgeStep,
}

impl<'a> BridgeJson<'a> {
    fn of(comparison: &'a CasePair, cases: &[BusinessCase; 2], texts: &Texts) -> Self {
        let steps = comparison.steps.iter();
        Self {
            npv_a: comparison.npv_a,
            npv_b: comparison.npv_b,
            interaction: comparison.interaction(),
            steps: steps
                .map(|step| StepJson {
                    label: label(step, cases, texts),
                    step,
                })
                .collect(),
        }
    }
}
