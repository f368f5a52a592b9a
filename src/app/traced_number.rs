//! A number in the trace of its case: one of the results that are shown, or one of a case that differs from them.

use std::sync::Arc;

use crate::domain::{BusinessCase, Plan, number_at, scenarios};
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::trace::{NodeId, Trace, trace, trace_gap_value};
use crate::engine::{CaseResult, MinimumBasis, evaluate};
use crate::present::why::{InCase, WhyQuestion, WhySubject};

use super::Document;
use super::edits::{scale_in, take_at};

/// A number in its trace.
#[derive(Clone, Debug)]
pub struct TracedNumber {
    /// The case that was computed.
    pub case: Arc<BusinessCase>,
    /// Its numbers.
    pub trace: Arc<Trace>,
    /// The one that was asked.
    pub node: NodeId,
}

/// Why a number cannot be taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTraced {
    /// There are no results, or that case cannot be computed.
    NotComputed,
    /// The case has too many numbers for a trace.
    TooMany,
    /// The model gives it the same value whatever the case holds, mostly zero; or nothing depends on it.
    Constant,
}

impl Document {
    /// Finds a number that is asked in the trace of its case.
    ///
    /// # Errors
    /// When it cannot be taken apart.
    pub fn traced_number(&mut self, asked: &WhyQuestion) -> Result<TracedNumber, NotTraced> {
        let planned = self.snapshot();
        let shown = self.shown().map(|computed| Arc::clone(&computed.case));
        let case = shown.unwrap_or_else(|| Arc::clone(&planned));
        let (case, trace) = match &asked.case {
            InCase::Shown => {
                let trace = self.trace().ok_or(NotTraced::TooMany)?;
                (case, trace)
            }
            InCase::Minimum => {
                let computed = self.shown().ok_or(NotTraced::NotComputed)?;
                traced(minimum_of(&case, &computed.result)?)?
            }
            InCase::With(path, value) => {
                let mut other = BusinessCase::clone(&case);
                let number = number_at(&mut other, path).ok_or(NotTraced::NotComputed)?;
                number.set(*value);
                traced(other)?
            }
            InCase::Scaled(place, multiple) => {
                let option = case.options.get(*place).ok_or(NotTraced::NotComputed)?;
                let mut other = BusinessCase::clone(&case);
                scale_in(&mut other, &option.id, *multiple);
                traced(other)?
            }
            InCase::Set(multiples) => {
                let mut other = BusinessCase::clone(&case);
                for (option, multiple) in case.options.iter().zip(multiples.iter()) {
                    take_at(&mut other, &option.id, option.scale * multiple);
                }
                traced(other)?
            }
            InCase::AtGap(gap) => {
                let WhySubject::Quantity(Quantity::Curve { kind, .. }) = asked.what else {
                    return Err(NotTraced::NotComputed);
                };
                let computed = self.shown().ok_or(NotTraced::NotComputed)?;
                let trace = trace_gap_value(&computed.plan, kind, *gap);
                (case, Arc::new(trace))
            }
            InCase::Scenario(id) => {
                let known = planned.scenarios.iter().find(|scenario| scenario.id == *id);
                let scenario = known.ok_or(NotTraced::NotComputed)?;
                let applied = scenarios::apply(&planned, scenario);
                traced(applied.map_err(|_| NotTraced::NotComputed)?)?
            }
            InCase::Step(other, _) | InCase::Other(other, _) => traced(BusinessCase::clone(other))?,
        };
        let node = match &asked.what {
            WhySubject::Quantity(quantity) => trace.node(*quantity),
            WhySubject::Input(path) => trace.input_node(path),
            // What it depends on, or is made of, is found in the trace around the net present value.
            WhySubject::Simulated(_) | WhySubject::Composed(_) => {
                trace.node(Quantity::Case(CaseFigure::Npv))
            }
        };
        let node = node.ok_or(NotTraced::Constant)?;
        Ok(TracedNumber { case, trace, node })
    }
}

fn traced(case: BusinessCase) -> Result<(Arc<BusinessCase>, Arc<Trace>), NotTraced> {
    let plan = Plan::resolve(&case).map_err(|_| NotTraced::NotComputed)?;
    let trace = trace(&plan, &evaluate(&plan)).map_err(|_| NotTraced::TooMany)?;
    Ok((Arc::new(case), Arc::new(trace)))
}

/// The case that does the least that can be done.
fn minimum_of(case: &BusinessCase, result: &CaseResult) -> Result<BusinessCase, NotTraced> {
    let minimum = result.minimum.as_ref().ok_or(NotTraced::NotComputed)?;
    let mut other = case.clone();
    match &minimum.basis {
        MinimumBasis::Recommended => {
            for back in &result.ask.scale_back {
                scale_in(&mut other, &back.option, back.scale);
            }
        }
        MinimumBasis::CheapestAlone(id) => {
            for option in &mut other.options {
                option.included = option.id == *id;
            }
        }
    }
    Ok(other)
}
