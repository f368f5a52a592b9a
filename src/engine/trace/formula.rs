//! A number as a formula over numbers that have a name.

use std::cell::Cell;

use super::super::number::Number;
use super::Trace;
use super::searched::Search;
use super::tape::{NodeId, Operation};

/// Parts of a formula at most; what lies deeper is told as a number.
const MOST_PARTS: usize = 20_000;

/// How a number was made, down to numbers that have a name and inputs.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// Another number: one with a name, or an input.
    Number(NodeId),
    /// A number of the model itself.
    Constant(f64),
    /// The sum of the terms.
    Sum(Vec<Formula>),
    /// The first less the second.
    Difference(Box<Formula>, Box<Formula>),
    /// The product of the factors.
    Product(Vec<Formula>),
    /// The first divided by the second.
    Quotient(Box<Formula>, Box<Formula>),
    /// The negative.
    Negative(Box<Formula>),
    /// e to the power.
    Exponential(Box<Formula>),
    /// The natural logarithm.
    Logarithm(Box<Formula>),
    /// The first to the power of the second.
    Power(Box<Formula>, Box<Formula>),
    /// The highest.
    Highest(Vec<Formula>),
    /// The lowest.
    Lowest(Vec<Formula>),
    /// `chosen`, because `left` is below `right`, or is not.
    Choice {
        /// What is compared.
        left: Box<Formula>,
        /// With what.
        right: Box<Formula>,
        /// Whether it is below.
        is_below: bool,
        /// What it is because of that.
        chosen: Box<Formula>,
    },
    /// Found by a search among numbers.
    Found(Search, Vec<NodeId>),
}

impl Formula {
    /// The value of the formula, from the values of the numbers in it. None where that takes a search.
    pub fn value(&self, trace: &Trace) -> Option<f64> {
        let all = |parts: &[Self]| -> Option<Vec<f64>> {
            parts.iter().map(|part| part.value(trace)).collect()
        };
        Some(match self {
            Self::Number(node) => trace.value(*node),
            Self::Constant(value) => *value,
            Self::Sum(terms) => f64::sum(all(terms)?.into_iter()),
            Self::Difference(a, b) => a.value(trace)? - b.value(trace)?,
            Self::Product(factors) => all(factors)?.into_iter().product(),
            Self::Quotient(a, b) => a.value(trace)? / b.value(trace)?,
            Self::Negative(a) => -a.value(trace)?,
            Self::Exponential(a) => a.value(trace)?.exp(),
            Self::Logarithm(a) => a.value(trace)?.ln(),
            Self::Power(a, b) => a.value(trace)?.powf(b.value(trace)?),
            Self::Highest(numbers) => all(numbers)?.into_iter().reduce(Number::at_least)?,
            Self::Lowest(numbers) => all(numbers)?.into_iter().reduce(Number::at_most)?,
            Self::Choice { chosen, .. } => chosen.value(trace)?,
            Self::Found(search, nodes) => {
                let values: Vec<f64> = nodes.iter().map(|node| trace.value(*node)).collect();
                return search.among(&values);
            }
        })
    }
}

/// Writes the formula of a number.
pub(super) struct FormulaWriter<'t> {
    trace: &'t Trace,
    parts: Cell<usize>,
}

impl<'t> FormulaWriter<'t> {
    pub(super) fn new(trace: &'t Trace) -> Self {
        Self {
            trace,
            parts: Cell::new(0),
        }
    }

    /// A number inside of a formula: a reference where the formula stops, else how it was made.
    fn part(&self, node: NodeId) -> Formula {
        if self.trace.is_reference(node) || self.parts.get() >= MOST_PARTS {
            Formula::Number(node)
        } else {
            self.made(node)
        }
    }

    pub(super) fn made(&self, node: NodeId) -> Formula {
        self.parts.set(self.parts.get() + 1);
        let part = |node| Box::new(self.part(node));
        match self.trace.operation(node) {
            Operation::Input(_) => Formula::Number(node),
            Operation::Constant => Formula::Constant(self.trace.value(node)),
            Operation::Same(other) => self.part(other),
            Operation::Add(a, b) => {
                joined(
                    self.part(a),
                    self.part(b),
                    Formula::Sum,
                    |formula| match formula {
                        Formula::Sum(terms) => Ok(terms),
                        other => Err(other),
                    },
                )
            }
            Operation::Multiply(a, b) => joined(
                self.part(a),
                self.part(b),
                Formula::Product,
                |formula| match formula {
                    Formula::Product(factors) => Ok(factors),
                    other => Err(other),
                },
            ),
            Operation::AtLeast(a, b) => joined(
                self.part(a),
                self.part(b),
                Formula::Highest,
                |formula| match formula {
                    Formula::Highest(numbers) => Ok(numbers),
                    other => Err(other),
                },
            ),
            Operation::AtMost(a, b) => joined(
                self.part(a),
                self.part(b),
                Formula::Lowest,
                |formula| match formula {
                    Formula::Lowest(numbers) => Ok(numbers),
                    other => Err(other),
                },
            ),
            Operation::Subtract(a, b) => Formula::Difference(part(a), part(b)),
            Operation::Divide(a, b) => Formula::Quotient(part(a), part(b)),
            Operation::Negate(a) => Formula::Negative(part(a)),
            Operation::Exponential(a) => Formula::Exponential(part(a)),
            Operation::Logarithm(a) => Formula::Logarithm(part(a)),
            Operation::Power(a, b) => Formula::Power(part(a), part(b)),
            Operation::Sum(terms) => {
                let terms = self.trace.records.terms(terms).iter();
                Formula::Sum(terms.map(|term| self.part(*term)).collect())
            }
            Operation::ChosenBelow {
                left,
                right,
                chosen,
            } => Formula::Choice {
                left: part(left),
                right: part(right),
                is_below: true,
                chosen: part(chosen),
            },
            Operation::ChosenOtherwise {
                left,
                right,
                chosen,
            } => Formula::Choice {
                left: part(left),
                right: part(right),
                is_below: false,
                chosen: part(chosen),
            },
            Operation::Found(search, terms) => {
                Formula::Found(search, self.trace.records.terms(terms).to_vec())
            }
        }
    }
}

/// Two formulas joined by an operation that is written once for a whole chain: (a + b) + c is a + b + c.
fn joined(
    first: Formula,
    second: Formula,
    join: impl Fn(Vec<Formula>) -> Formula,
    chain: impl Fn(Formula) -> Result<Vec<Formula>, Formula>,
) -> Formula {
    let mut parts = chain(first).unwrap_or_else(|single| vec![single]);
    parts.push(second);
    join(parts)
}
