//! A number that remembers what it was made of.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use crate::engine::quantity::Quantity;

use super::super::number::Number;
use super::tape::{NodeId, Operation, Tape};

/// A number that remembers what it was made of. Its value is that of the plain number, bit for bit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Traced<'t> {
    value: f64,
    /// Where it is recorded; nowhere as long as it is made of constants only.
    record: Option<(NodeId, &'t Tape)>,
}

impl<'t> Traced<'t> {
    /// A number of the case.
    pub(super) fn input(tape: &'t Tape, path: crate::domain::FieldPath, value: f64) -> Self {
        Self {
            value,
            record: Some((tape.input(path, value), tape)),
        }
    }

    /// Where it is recorded.
    pub(super) fn on(self, tape: &Tape) -> NodeId {
        match self.record {
            Some((node, _)) => node,
            None => tape.constant(self.value),
        }
    }

    /// Whether no number of the case is in it.
    pub(super) fn is_made_of_constants(self) -> bool {
        self.record.is_none()
    }

    /// A number that is the same for every case, recorded all the same.
    pub(super) fn recorded_constant(tape: &'t Tape, value: f64) -> Self {
        Self {
            value,
            record: Some((tape.constant(value), tape)),
        }
    }

    fn constant(value: f64) -> Self {
        Self {
            value,
            record: None,
        }
    }

    fn is_constant(self, value: f64) -> bool {
        self.record.is_none() && self.value.to_bits() == value.to_bits()
    }

    fn tape(self) -> Option<&'t Tape> {
        self.record.map(|(_, tape)| tape)
    }

    pub(super) fn recorded(tape: &'t Tape, value: f64, operation: Operation) -> Self {
        Self {
            value,
            record: Some((tape.record(value, operation), tape)),
        }
    }

    fn made_of(self, value: f64, operation: impl FnOnce(NodeId) -> Operation) -> Self {
        match self.record {
            Some((node, tape)) => Self::recorded(tape, value, operation(node)),
            None => Self::constant(value),
        }
    }

    fn with(
        self,
        other: Self,
        value: f64,
        operation: impl FnOnce(NodeId, NodeId) -> Operation,
    ) -> Self {
        match self.tape().or(other.tape()) {
            Some(tape) => Self::recorded(tape, value, operation(self.on(tape), other.on(tape))),
            None => Self::constant(value),
        }
    }
}

impl PartialEq for Traced<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.is_one_with(*other)
    }
}

impl From<f64> for Traced<'_> {
    fn from(value: f64) -> Self {
        Self::constant(value)
    }
}

impl From<Traced<'_>> for f64 {
    fn from(number: Traced<'_>) -> Self {
        number.value
    }
}

impl Add for Traced<'_> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let value = self.value + other.value;
        if self.is_constant(0.0) && value.to_bits() == other.value.to_bits() {
            other
        } else if other.is_constant(0.0) && value.to_bits() == self.value.to_bits() {
            self
        } else {
            self.with(other, value, Operation::Add)
        }
    }
}

impl AddAssign for Traced<'_> {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Traced<'_> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        if other.is_constant(0.0) {
            self
        } else {
            self.with(other, self.value - other.value, Operation::Subtract)
        }
    }
}

impl Mul for Traced<'_> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        if self.is_constant(1.0) {
            other
        } else if other.is_constant(1.0) {
            self
        } else {
            self.with(other, self.value * other.value, Operation::Multiply)
        }
    }
}

impl Mul<f64> for Traced<'_> {
    type Output = Self;

    fn mul(self, other: f64) -> Self {
        self * Self::constant(other)
    }
}

impl Div for Traced<'_> {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        self.with(other, self.value / other.value, Operation::Divide)
    }
}

impl Div<f64> for Traced<'_> {
    type Output = Self;

    fn div(self, other: f64) -> Self {
        self / Self::constant(other)
    }
}

impl Neg for Traced<'_> {
    type Output = Self;

    fn neg(self) -> Self {
        self.made_of(-self.value, Operation::Negate)
    }
}

impl Number for Traced<'_> {
    const ZERO: Self = Self {
        value: 0.0,
        record: None,
    };
    const ONE: Self = Self {
        value: 1.0,
        record: None,
    };
    const IS_TRACED: bool = true;

    fn at_least(self, floor: Self) -> Self {
        let value = self.value.at_least(floor.value);
        self.with(floor, value, Operation::AtLeast)
    }

    fn at_most(self, ceiling: Self) -> Self {
        let value = self.value.at_most(ceiling.value);
        self.with(ceiling, value, Operation::AtMost)
    }

    fn exp(self) -> Self {
        self.made_of(self.value.exp(), Operation::Exponential)
    }

    fn ln(self) -> Self {
        self.made_of(self.value.ln(), Operation::Logarithm)
    }

    fn powf(self, power: Self) -> Self {
        self.with(power, self.value.powf(power.value), Operation::Power)
    }

    fn sum(terms: impl Iterator<Item = Self>) -> Self {
        let terms: Vec<Self> = terms.collect();
        let value = f64::sum(terms.iter().map(|term| term.value));
        match terms.iter().find_map(|term| term.tape()) {
            Some(tape) => {
                let nodes: Vec<NodeId> = terms.iter().map(|term| term.on(tape)).collect();
                let operation = Operation::Sum(tape.terms(nodes.into_iter()));
                Self::recorded(tape, value, operation)
            }
            None => Self::constant(value),
        }
    }

    fn select_less(
        left: Self,
        right: Self,
        below: impl FnOnce() -> Self,
        otherwise: impl FnOnce() -> Self,
    ) -> Self {
        let is_below = left.value < right.value;
        let chosen = if is_below { below() } else { otherwise() };
        let Some(tape) = left.tape().or(right.tape()) else {
            return chosen;
        };
        let (left, right, node) = (left.on(tape), right.on(tape), chosen.on(tape));
        let operation = if is_below {
            Operation::ChosenBelow {
                left,
                right,
                chosen: node,
            }
        } else {
            Operation::ChosenOtherwise {
                left,
                right,
                chosen: node,
            }
        };
        Self::recorded(tape, chosen.value, operation)
    }

    fn is_one_with(self, other: Self) -> bool {
        match (self.record, other.record) {
            (Some((node, _)), Some((other, _))) => node == other,
            (None, None) => self.value == other.value,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    fn named(self, quantity: Quantity) -> Self {
        match self.record {
            Some((node, tape)) => Self {
                value: self.value,
                record: Some((tape.name(node, quantity), tape)),
            },
            None => self,
        }
    }
}
