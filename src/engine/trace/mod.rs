//! Why: every number of one evaluation, with what it was made of, down to the inputs.
//!
//! [`trace`] runs the same maths as [`crate::engine::evaluate`], in numbers that remember. Nothing is told beside it: a
//! number that was computed has its formula because it was computed so.
//!
//! A [`Trace`] is asked for the node of a [`Quantity`]; for the value of a node; for its [`Formula`] over the numbers it was
//! made of, for these numbers alone ([`Trace::children`]), and for where it is used ([`Trace::parents`]). It ends at inputs,
//! which know their place in the case, and so their source, owner, date and grade.

mod formula;
mod searched;
mod shown;
mod tape;
mod traced;

use crate::domain::{FieldPath, Kano, Plan};

use super::model::options::OneOffCost;
use super::model::projection::Projector;
use super::model::scenario::Scenario;
use super::number::Number;
use super::results::figures::Figures;
use super::results::overshoot;
use super::results::overshoot::DriverStudy;
use super::results::result::CaseResult;
use super::results::verdicts;

use super::figure::{CaseFigure, EffectFigure, OptionFigure};
use super::quantity::Quantity;
pub use formula::Formula;

pub use searched::Search;
pub use tape::{MOST_NODES, NodeId};

use tape::{NAMELESS, Operation, Records, Tape};
use traced::Traced;

/// The numbers of one evaluation.
#[derive(Debug)]
pub struct Trace {
    records: Records,
    /// Every name with its number, in the order of the names.
    by_quantity: Vec<(Quantity, NodeId)>,
    /// Every input with its number, in the order of the paths.
    by_path: Vec<(FieldPath, NodeId)>,
}

/// The case has more numbers than a trace holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the case has more than {MOST_NODES} numbers")]
pub struct TooManyNumbers;

/// Traces the evaluation of a plan; `result` is its result.
///
/// # Errors
/// When there are more than [`MOST_NODES`] numbers.
pub fn trace(plan: &Plan, result: &CaseResult) -> Result<Trace, TooManyNumbers> {
    let tape = Tape::default();
    record(&tape, plan, result);
    let records = tape.into_records();
    if records.is_full {
        return Err(TooManyNumbers);
    }
    Ok(Trace::of(records))
}

fn record(tape: &Tape, plan: &Plan, result: &CaseResult) {
    let mut traced = plan.with_numbers(|path, value| Traced::input(tape, path, value));
    for (effect, effect_plan) in traced.effects.iter_mut().enumerate() {
        let figure = EffectFigure::Weight;
        effect_plan.weight = effect_plan
            .weight
            .named(Quantity::Effect { figure, effect });
    }
    let planned = Scenario::planned(&traced);
    let mut projector = Projector::new(&traced);
    let figures = Figures::of(&mut projector, &traced, &planned);
    record_even_where_constant(tape, &figures);
    let drivers = record_overshoot(&traced, &mut projector);
    searched::record(tape, &traced, &figures, result);
    shown::record(tape, plan, &traced, projector.journey(), &drivers, result);
}

/// Traces the value of one gap to customers, for drivers of a kind, on the response curve of a plan.
pub fn trace_gap_value(plan: &Plan, kind: Kano, gap: f64) -> Trace {
    let tape = Tape::default();
    shown::record_gap_value(&tape, plan, kind, gap);
    Trace::of(tape.into_records())
}

/// Gives the totals their names also where the model makes them zero for all cases, as the cost without options.
fn record_even_where_constant(tape: &Tape, figures: &Figures<Traced<'_>>) {
    let totals = figures.totals;
    for (number, figure) in [
        (figures.npv, CaseFigure::Npv),
        (totals.experience, CaseFigure::PvExperience),
        (totals.direct, CaseFigure::PvDirect),
        (totals.cost, CaseFigure::PvCost),
        (figures.peak_funding, CaseFigure::PeakFunding),
        (figures.cost_of_inaction, CaseFigure::CostOfInaction),
    ] {
        if number.is_made_of_constants() {
            tape.name(number.on(tape), Quantity::Case(figure));
        }
    }
}

/// Records how far lifts go past the sweet spot, and what buys that; returns how the drivers fare.
fn record_overshoot<'a, 't>(
    plan: &'a Plan<Traced<'t>>,
    projector: &mut Projector<'_, Traced<'t>>,
) -> Vec<DriverStudy<'a, Traced<'t>>> {
    let weights = overshoot::segment_weights(plan);
    let studies: Vec<_> = (0..plan.drivers.len())
        .map(|driver| DriverStudy::new(projector, plan, driver, &weights))
        .collect();
    for option in (0..plan.options.len()).filter(|option| plan.options[*option].is_active()) {
        let named = |number: Traced<'t>, figure| number.named(Quantity::Option { figure, option });
        let lift = verdicts::lift_shares(plan, option, |driver| studies[driver].overshoot_share);
        let share = named(lift.overshoot, OptionFigure::OvershootShare);
        let pv_cost = projector.pv_cost_of(option, plan.options[option].scale);
        let cost = verdicts::overshoot_cost(plan, option, share, pv_cost);
        named(cost, OptionFigure::OvershootCost);
        OneOffCost::of(plan, option);
    }
    studies
}

impl Trace {
    fn of(records: Records) -> Self {
        let mut by_quantity = records.quantities.clone();
        by_quantity.sort();
        let mut by_path = records.inputs.clone();
        by_path.sort();
        Self {
            records,
            by_quantity,
            by_path,
        }
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.records.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.values.is_empty()
    }

    /// Every number, what it is made of before it.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        (0..self.len() as u32).map(NodeId)
    }

    /// Every name, with its number.
    pub fn quantities(&self) -> impl Iterator<Item = (Quantity, NodeId)> + '_ {
        self.by_quantity.iter().copied()
    }

    /// The number of that name. None where the case has none, or where it is the same for all cases, as the hazard of
    /// frictions where there are none.
    pub fn node(&self, quantity: Quantity) -> Option<NodeId> {
        let place = self
            .by_quantity
            .partition_point(|(other, _)| *other < quantity);
        let (found, node) = *self.by_quantity.get(place)?;
        (found == quantity).then_some(node)
    }

    /// The number that an input of the case is.
    pub fn input_node(&self, path: &FieldPath) -> Option<NodeId> {
        let place = self.by_path.partition_point(|(other, _)| other < path);
        let (found, node) = self.by_path.get(place)?;
        (found == path).then_some(*node)
    }

    /// The value of a number.
    pub fn value(&self, node: NodeId) -> f64 {
        self.records.values[node.index()]
    }

    /// The name of a number.
    pub fn quantity(&self, node: NodeId) -> Option<Quantity> {
        let name = self.records.names[node.index()];
        (name != NAMELESS).then(|| self.records.quantities[name as usize].0)
    }

    /// The place in the case of a number that is an input.
    pub fn input(&self, node: NodeId) -> Option<&FieldPath> {
        match self.operation(node) {
            Operation::Input(place) => Some(&self.records.inputs[place as usize].0),
            _ => None,
        }
    }

    /// The numbers with a name and the inputs that a number is made of, through arithmetic without a name: each once, in
    /// the order of the formula.
    pub fn children(&self, node: NodeId) -> Vec<NodeId> {
        let mut children = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        let mut ahead = self.operands(node);
        ahead.reverse();
        while let Some(next) = ahead.pop() {
            if !seen.insert(next) {
                continue;
            }
            if self.is_reference(next) {
                children.push(next);
            } else {
                let mut operands = self.operands(next);
                operands.reverse();
                ahead.extend(operands);
            }
        }
        children
    }

    /// The numbers with a name that a number is used in, through arithmetic without a name: each once.
    pub fn parents(&self, node: NodeId) -> Vec<NodeId> {
        let mut parents = Vec::new();
        let mut leads_here = vec![false; self.len()];
        for later in self.nodes().skip(node.index() + 1) {
            let uses = |operand: &NodeId| *operand == node || leads_here[operand.index()];
            if self.operands(later).iter().any(uses) {
                if self.is_reference(later) {
                    parents.push(later);
                } else {
                    leads_here[later.index()] = true;
                }
            }
        }
        parents
    }

    /// How a number was made. None for inputs and constants.
    pub fn formula(&self, node: NodeId) -> Option<Formula> {
        match self.operation(node) {
            Operation::Input(_) | Operation::Constant => None,
            _ => Some(formula::FormulaWriter::new(self).made(node)),
        }
    }

    /// What a number comes to when it is made again from the values of what it was made of. None where that takes a search
    /// through the whole plan.
    pub fn recompute(&self, node: NodeId) -> Option<f64> {
        let value = |node: NodeId| self.value(node);
        let values = |terms| {
            self.records
                .terms(terms)
                .iter()
                .map(|node| self.value(*node))
        };
        Some(match self.operation(node) {
            Operation::Input(_) | Operation::Constant => value(node),
            Operation::Same(other) => value(other),
            Operation::Add(a, b) => value(a) + value(b),
            Operation::Subtract(a, b) => value(a) - value(b),
            Operation::Multiply(a, b) => value(a) * value(b),
            Operation::Divide(a, b) => value(a) / value(b),
            Operation::Negate(a) => -value(a),
            Operation::Exponential(a) => value(a).exp(),
            Operation::Logarithm(a) => value(a).ln(),
            Operation::Power(a, b) => value(a).powf(value(b)),
            Operation::AtLeast(a, b) => value(a).at_least(value(b)),
            Operation::AtMost(a, b) => value(a).at_most(value(b)),
            Operation::Sum(terms) => f64::sum(values(terms)),
            Operation::ChosenBelow {
                left,
                right,
                chosen,
            } => return (value(left) < value(right)).then(|| value(chosen)),
            Operation::ChosenOtherwise {
                left,
                right,
                chosen,
            } => return (value(left) >= value(right)).then(|| value(chosen)),
            Operation::Found(search, terms) => {
                return search.among(&values(terms).collect::<Vec<_>>());
            }
        })
    }

    fn operation(&self, node: NodeId) -> Operation {
        self.records.operations[node.index()]
    }

    /// Whether formulas stop here.
    fn is_reference(&self, node: NodeId) -> bool {
        self.records.is_named(node) || matches!(self.operation(node), Operation::Input(_))
    }

    fn operands(&self, node: NodeId) -> Vec<NodeId> {
        match self.operation(node) {
            Operation::Input(_) | Operation::Constant => Vec::new(),
            Operation::Same(a)
            | Operation::Negate(a)
            | Operation::Exponential(a)
            | Operation::Logarithm(a) => vec![a],
            Operation::Add(a, b)
            | Operation::Subtract(a, b)
            | Operation::Multiply(a, b)
            | Operation::Divide(a, b)
            | Operation::Power(a, b)
            | Operation::AtLeast(a, b)
            | Operation::AtMost(a, b) => vec![a, b],
            Operation::ChosenBelow {
                left,
                right,
                chosen,
            }
            | Operation::ChosenOtherwise {
                left,
                right,
                chosen,
            } => vec![left, right, chosen],
            Operation::Sum(terms) | Operation::Found(_, terms) => {
                self.records.terms(terms).to_vec()
            }
        }
    }
}
