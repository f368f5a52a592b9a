//! Formulas in the symbols of the model, which are the same in every language; only decimals are written as people do.

use crate::domain::Step;
use crate::engine::trace::{Formula, NodeId, Trace};
use crate::text::CaseText;

/// Most characters of a formula; what is longer ends in dots.
const MOST_CHARACTERS: usize = 420;
/// From this many terms on, equal ones are written once.
const FEW_TERMS: usize = 4;

/// How tightly the parts of a formula hold together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Whole,
}

/// The symbol of a number.
pub(super) fn of(text: &CaseText<'_>, trace: &Trace, node: NodeId) -> String {
    if let Some(quantity) = trace.quantity(node) {
        return text.texts.quantity_symbol(quantity).to_owned();
    }
    match trace.input(node) {
        Some(path) => {
            let mut fields = path.steps().iter().rev().filter_map(|step| match step {
                Step::Field(name) if !matches!(*name, "likely" | "low" | "high") => Some(*name),
                Step::Field(_) | Step::Item { .. } => None,
            });
            fields.next().unwrap_or("?").to_owned()
        }
        None => constant(text, trace.value(node)),
    }
}

fn constant(text: &CaseText<'_>, value: f64) -> String {
    let rounded = (value * 1e6).round() / 1e6;
    text.texts.number_exact(rounded)
}

/// A formula as one line.
pub(super) fn written(text: &CaseText<'_>, trace: &Trace, formula: &Formula) -> String {
    let whole = SymbolWriter { text, trace }.part(formula, Binding::Sum);
    if whole.chars().count() <= MOST_CHARACTERS {
        return whole;
    }
    whole.chars().take(MOST_CHARACTERS).chain(['…']).collect()
}

struct SymbolWriter<'a> {
    text: &'a CaseText<'a>,
    trace: &'a Trace,
}

impl SymbolWriter<'_> {
    /// A part of a formula, in brackets where it holds together less tightly than what is around it.
    fn part(&self, formula: &Formula, around: Binding) -> String {
        let (written, own) = self.bound(formula);
        if own < around {
            format!("({written})")
        } else {
            written
        }
    }

    fn bound(&self, formula: &Formula) -> (String, Binding) {
        let tight = |formula: &Formula| self.part(formula, Binding::Whole);
        match formula {
            Formula::Number(node) => {
                let symbol = of(self.text, self.trace, *node);
                // A symbol may be a small formula itself.
                let is_plain = !symbol.contains([' ', '/', '−']);
                (
                    symbol,
                    if is_plain {
                        Binding::Whole
                    } else {
                        Binding::Sum
                    },
                )
            }
            Formula::Constant(value) => (constant(self.text, *value), Binding::Whole),
            Formula::Sum(terms) => self.sum(terms),
            Formula::Difference(one, other) => {
                let one = self.part(one, Binding::Sum);
                (
                    format!("{one} − {}", self.part(other, Binding::Product)),
                    Binding::Sum,
                )
            }
            Formula::Product(factors) => {
                let factors: Vec<String> = factors
                    .iter()
                    .map(|factor| self.part(factor, Binding::Product))
                    .collect();
                (factors.join(" · "), Binding::Product)
            }
            Formula::Quotient(one, other) => {
                let one = self.part(one, Binding::Product);
                (format!("{one} / {}", tight(other)), Binding::Product)
            }
            Formula::Negative(one) => (format!("−{}", tight(one)), Binding::Sum),
            Formula::Exponential(one) => (
                format!("exp({})", self.part(one, Binding::Sum)),
                Binding::Whole,
            ),
            Formula::Logarithm(one) => (
                format!("ln({})", self.part(one, Binding::Sum)),
                Binding::Whole,
            ),
            Formula::Power(one, other) => {
                (format!("{}^{}", tight(one), tight(other)), Binding::Whole)
            }
            Formula::Highest(parts) => (self.function("max", parts), Binding::Whole),
            Formula::Lowest(parts) => (self.function("min", parts), Binding::Whole),
            Formula::Choice {
                left,
                right,
                is_below,
                chosen,
            } => {
                let sign = if *is_below { "<" } else { "≥" };
                let left = self.part(left, Binding::Sum);
                let right = self.part(right, Binding::Sum);
                let chosen = self.part(chosen, Binding::Product);
                (
                    format!("{chosen} [{left} {sign} {right}]"),
                    Binding::Product,
                )
            }
            Formula::Found(search, nodes) => {
                let among: Vec<Formula> = nodes.iter().copied().map(Formula::Number).collect();
                (self.function(search.key(), &among), Binding::Whole)
            }
        }
    }

    fn function(&self, name: &str, parts: &[Formula]) -> String {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| self.part(part, Binding::Sum))
            .collect();
        format!("{name}({})", runs(parts).join("; "))
    }

    /// A sum; many terms that read the same, as those of the months, are written once with how many there are.
    fn sum(&self, terms: &[Formula]) -> (String, Binding) {
        if terms.len() < FEW_TERMS {
            let terms: Vec<String> = terms
                .iter()
                .map(|term| self.part(term, Binding::Sum))
                .collect();
            return (terms.join(" + "), Binding::Sum);
        }
        let terms: Vec<String> = terms
            .iter()
            .map(|term| self.part(term, Binding::Product))
            .collect();
        (runs(terms).join(" + "), Binding::Sum)
    }
}

/// Neighbours that read the same, written once with their number.
fn runs(parts: Vec<String>) -> Vec<String> {
    let mut runs: Vec<(String, usize)> = Vec::new();
    for part in parts {
        match runs.last_mut() {
            Some((last, count)) if *last == part => *count += 1,
            _ => runs.push((part, 1)),
        }
    }
    let written = runs.into_iter().flat_map(|(part, count)| {
        if count < FEW_TERMS {
            vec![part; count]
        } else {
            vec![format!("Σ {part} ({count})")]
        }
    });
    written.collect()
}
