//! What one evaluation records: every number, and what it was made of.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::domain::FieldPath;
use crate::engine::quantity::Quantity;

use super::searched::Search;

/// Numbers that are recorded at most; a record of this size takes about 120 MB.
pub const MOST_NODES: usize = 4_000_000;

/// A number in a [`super::Trace`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

impl NodeId {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// How a number was made. Numbers are made of earlier ones only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Operation {
    /// Typed, or a default: the place in the list of inputs.
    Input(u32),
    /// Of the model itself.
    Constant,
    /// Another number, by another name.
    Same(NodeId),
    Add(NodeId, NodeId),
    Subtract(NodeId, NodeId),
    Multiply(NodeId, NodeId),
    Divide(NodeId, NodeId),
    Negate(NodeId),
    Exponential(NodeId),
    Logarithm(NodeId),
    Power(NodeId, NodeId),
    AtLeast(NodeId, NodeId),
    AtMost(NodeId, NodeId),
    /// The sum of a run of terms.
    Sum(Terms),
    /// `chosen`, because `left` is below `right`.
    ChosenBelow {
        left: NodeId,
        right: NodeId,
        chosen: NodeId,
    },
    /// `chosen`, because `left` is not below `right`.
    ChosenOtherwise {
        left: NodeId,
        right: NodeId,
        chosen: NodeId,
    },
    /// Found by a search among a run of terms.
    Found(Search, Terms),
}

/// A run in the list of terms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Terms {
    first: u32,
    count: u32,
}

/// Everything that was recorded.
#[derive(Debug, Default)]
pub(super) struct Records {
    pub(super) values: Vec<f64>,
    pub(super) operations: Vec<Operation>,
    /// For every number the place of its name in `quantities`; [`NAMELESS`] for those without.
    pub(super) names: Vec<u32>,
    pub(super) quantities: Vec<(Quantity, NodeId)>,
    pub(super) inputs: Vec<(FieldPath, NodeId)>,
    pub(super) terms: Vec<NodeId>,
    constants: BTreeMap<u64, NodeId>,
    pub(super) is_full: bool,
}

/// The name of a number that has none.
pub(super) const NAMELESS: u32 = u32::MAX;

impl Records {
    fn push(&mut self, value: f64, operation: Operation) -> NodeId {
        if self.values.len() >= MOST_NODES {
            self.is_full = true;
            return NodeId(0);
        }
        let node = NodeId(self.values.len() as u32);
        self.values.push(value);
        self.operations.push(operation);
        self.names.push(NAMELESS);
        node
    }

    pub(super) fn terms(&self, terms: Terms) -> &[NodeId] {
        let first = terms.first as usize;
        &self.terms[first..first + terms.count as usize]
    }

    pub(super) fn is_named(&self, node: NodeId) -> bool {
        self.names[node.index()] != NAMELESS
    }
}

/// Where traced numbers are recorded.
#[derive(Debug, Default)]
pub(super) struct Tape(RefCell<Records>);

impl Tape {
    pub(super) fn record(&self, value: f64, operation: Operation) -> NodeId {
        self.0.borrow_mut().push(value, operation)
    }

    pub(super) fn input(&self, path: FieldPath, value: f64) -> NodeId {
        let mut records = self.0.borrow_mut();
        let place = records.inputs.len() as u32;
        let node = records.push(value, Operation::Input(place));
        records.inputs.push((path, node));
        node
    }

    pub(super) fn constant(&self, value: f64) -> NodeId {
        let mut records = self.0.borrow_mut();
        if let Some(known) = records.constants.get(&value.to_bits()) {
            return *known;
        }
        let node = records.push(value, Operation::Constant);
        records.constants.insert(value.to_bits(), node);
        node
    }

    pub(super) fn terms(&self, nodes: impl Iterator<Item = NodeId>) -> Terms {
        let mut records = self.0.borrow_mut();
        let first = records.terms.len();
        records.terms.extend(nodes);
        Terms {
            first: first as u32,
            count: (records.terms.len() - first) as u32,
        }
    }

    /// Names a number: itself where it was computed and has no name yet, else a new one that is the same.
    pub(super) fn name(&self, node: NodeId, quantity: Quantity) -> NodeId {
        let mut records = self.0.borrow_mut();
        let was_computed = !matches!(
            records.operations[node.index()],
            Operation::Input(_) | Operation::Constant
        );
        let node = if was_computed && !records.is_named(node) {
            node
        } else {
            let value = records.values[node.index()];
            records.push(value, Operation::Same(node))
        };
        let place = records.quantities.len() as u32;
        records.names[node.index()] = place;
        records.quantities.push((quantity, node));
        node
    }

    pub(super) fn into_records(self) -> Records {
        self.0.into_inner()
    }
}
