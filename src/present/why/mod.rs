//! Why a number is what it is: its formula in words and in symbols, what it is made of, down to inputs with their sources,
//! and where it is used.
//!
//! Everything comes out of one [`Trace`]: nothing is explained that was not computed so.

mod asked;
mod composed;
mod found;
mod simulated;
mod symbols;
pub mod told;

pub use asked::{InCase, WhyQuestion, WhySubject};
pub use composed::{Component, Composed, ComposedKind, explain_composed};
pub use found::of_finding;
pub use simulated::{
    Simulated, SpreadFigure, SpreadSubject, explain_chance_of_set, explain_simulated,
};

use crate::domain::register::{RestsOn, register};
use crate::domain::{BusinessCase, Evidence, FieldPath};
use crate::engine::trace::{Formula, NodeId, Trace};
use crate::text::CaseText;

/// Most parts that are listed; the rest is counted.
const MOST_PARTS: usize = 240;
/// Most places of use that are listed; the rest is counted.
const MOST_USES: usize = 24;

/// What there is to say about one number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explanation {
    /// The number itself.
    pub number: WhyLine,
    /// How it is made, in a sentence.
    pub words: String,
    /// The same in the symbols of the model; empty for an input.
    pub symbols: String,
    /// For an input: what it rests on, a line each.
    pub rests_on: Vec<String>,
    /// What it is made of, in the order of the formula.
    pub parts: Vec<WhyLine>,
    /// How many parts are left out.
    pub more_parts: usize,
    /// Where it is used.
    pub uses: Vec<WhyLine>,
    /// How many uses are left out.
    pub more_uses: usize,
}

/// A number in a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhyLine {
    /// Its place in the trace; none where it is not of a single evaluation.
    pub node: Option<NodeId>,
    /// What it is called.
    pub name: String,
    /// Whose it is, and when; empty for the whole case.
    pub about: String,
    /// Its value with its unit.
    pub value: String,
    /// Where it stands in the case, for an input.
    pub path: Option<FieldPath>,
    /// Where that stands in the case which it is a number of, for one that was computed.
    pub item: Option<FieldPath>,
}

/// Explains a number of a trace.
pub fn explain(
    text: &CaseText<'_>,
    case: &BusinessCase,
    trace: &Trace,
    node: NodeId,
) -> Explanation {
    let line = |node: NodeId| line(text, case, trace, node);
    let children = trace.children(node);
    let parents = trace.parents(node);
    let number = line(node);
    let formula = trace.formula(node);
    Explanation {
        words: words(text, trace, node, formula.as_ref()),
        symbols: formula.map_or_else(String::new, |formula| {
            let of = symbols::of(text, trace, node);
            let made = symbols::written(text, trace, &formula);
            text.with(
                "why-equation",
                &[("number", of.into()), ("made", made.into())],
            )
        }),
        rests_on: number
            .path
            .as_ref()
            .map_or_else(Vec::new, |path| rests_on(text, case, path)),
        more_parts: children.len().saturating_sub(MOST_PARTS),
        parts: children.into_iter().take(MOST_PARTS).map(line).collect(),
        more_uses: parents.len().saturating_sub(MOST_USES),
        uses: parents.into_iter().take(MOST_USES).map(line).collect(),
        number,
    }
}

fn line(text: &CaseText<'_>, case: &BusinessCase, trace: &Trace, node: NodeId) -> WhyLine {
    let value = trace.value(node);
    if let Some(quantity) = trace.quantity(node) {
        return WhyLine {
            node: Some(node),
            name: text.texts.quantity_name(quantity),
            about: text.quantity_about(quantity, case),
            value: text.quantity_value(quantity, value),
            path: None,
            item: quantity
                .item()
                .and_then(|(kind, place)| case.path_at(kind, place)),
        };
    }
    match trace.input(node) {
        Some(path) => WhyLine {
            node: Some(node),
            name: text.texts.path_in(path, case),
            about: String::new(),
            value: input_value(text, case, path, value),
            path: Some(path.clone()),
            item: None,
        },
        None => WhyLine {
            node: Some(node),
            name: text.get("why-constant"),
            about: String::new(),
            value: text.texts.number_exact(value),
            path: None,
            item: None,
        },
    }
}

/// The value of an input in its unit.
fn input_value(text: &CaseText<'_>, case: &BusinessCase, path: &FieldPath, value: f64) -> String {
    let assumption = register(case)
        .into_iter()
        .find(|assumption| assumption.path.leads_into(path));
    match assumption {
        Some(assumption) => text
            .texts
            .quantity(value, assumption.input.unit, text.currency),
        None => text.texts.number_exact(value),
    }
}

fn words(text: &CaseText<'_>, trace: &Trace, node: NodeId, formula: Option<&Formula>) -> String {
    let Some(quantity) = trace.quantity(node) else {
        return text.get("why-input");
    };
    let words = text.texts.quantity_words(quantity);
    match formula {
        Some(Formula::Found(..)) => {
            let searched = text.get("why-searched");
            text.with(
                "why-found",
                &[("words", words.into()), ("searched", searched.into())],
            )
        }
        _ => words,
    }
}

/// What an input rests on: grade, source, who answers for it, and since when.
fn rests_on(text: &CaseText<'_>, case: &BusinessCase, path: &FieldPath) -> Vec<String> {
    let assumption = register(case)
        .into_iter()
        .find(|assumption| assumption.path.leads_into(path));
    let Some(assumption) = assumption else {
        return Vec::new();
    };
    let texts = text.texts;
    match assumption.rests_on {
        RestsOn::Default(_) => {
            let source = texts.input_source(assumption.input);
            let source = source.unwrap_or_else(|| texts.kind(Evidence::Judgement));
            vec![text.with("why-default", &[("source", source.into())])]
        }
        RestsOn::Judgement => {
            let grade = texts.kind(Evidence::Judgement);
            vec![text.with("why-rests-on", &[("basis", grade.into())])]
        }
        RestsOn::Entry => Vec::new(),
        RestsOn::Basis(basis) => {
            let grade = texts.kind(basis.evidence);
            let mut lines = vec![text.with("why-rests-on", &[("basis", grade.into())])];
            if let Some(source) = basis.source {
                lines.push(text.with("why-source", &[("source", source.into())]));
            }
            if let Some(owner) = basis.owner {
                lines.push(text.with("why-owner", &[("owner", owner.into())]));
            }
            if let Some(month) = basis.as_of {
                let month = texts.month_long(month);
                lines.push(text.with("why-as-of", &[("month", month.into())]));
            }
            lines
        }
    }
}
