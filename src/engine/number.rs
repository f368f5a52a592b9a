//! The numbers that the maths is done in.
//!
//! Sections 2 to 5 of the model are written once, for any [`Number`]: plain ones for speed, and traced ones, which remember
//! what they were made of, for explanations.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use super::quantity::Quantity;

/// A number of the model.
///
/// What differs between numbers is asked with [`Number::select_less`] and its kin rather than with `if`, so that a number
/// can remember what was asked.
pub trait Number:
    Copy
    + Debug
    + PartialEq
    + From<f64>
    + Into<f64>
    + AddAssign
    + Neg<Output = Self>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
{
    /// Nothing.
    const ZERO: Self;
    /// One.
    const ONE: Self;
    /// Whether numbers remember what they were made of, so that work whose outcome is known must be done all the same.
    const IS_TRACED: bool;

    /// The plain number.
    fn value(self) -> f64 {
        self.into()
    }

    /// The number, or `floor` where that is higher.
    #[must_use]
    fn at_least(self, floor: Self) -> Self;

    /// The number, or `ceiling` where that is lower.
    #[must_use]
    fn at_most(self, ceiling: Self) -> Self;

    /// The number, held between two others.
    #[inline(always)]
    #[must_use]
    fn within(self, low: Self, high: Self) -> Self {
        self.at_least(low).at_most(high)
    }

    /// e to the power of the number.
    #[must_use]
    fn exp(self) -> Self;

    /// The natural logarithm.
    #[must_use]
    fn ln(self) -> Self;

    /// The number to a power.
    #[must_use]
    fn powf(self, power: Self) -> Self;

    /// The sum of numbers.
    #[must_use]
    fn sum(terms: impl Iterator<Item = Self>) -> Self;

    /// What `below` gives where `left` is below `right`, and what `otherwise` gives where it is not.
    #[must_use]
    fn select_less(
        left: Self,
        right: Self,
        below: impl FnOnce() -> Self,
        otherwise: impl FnOnce() -> Self,
    ) -> Self;

    /// Whether nothing that is computed from one number can tell it from the other.
    fn is_one_with(self, other: Self) -> bool;

    /// The number, known by a name from now on.
    #[must_use]
    fn named(self, quantity: Quantity) -> Self;
}

/// Comparisons are written as a choice of one of two values, which processors do in one step; [`f64::max`] also asks for
/// numbers that are none, which a valid plan does not lead to.
impl Number for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    const IS_TRACED: bool = false;

    #[inline(always)]
    fn at_least(self, floor: Self) -> Self {
        if self > floor { self } else { floor }
    }

    #[inline(always)]
    fn at_most(self, ceiling: Self) -> Self {
        if self < ceiling { self } else { ceiling }
    }

    #[inline]
    fn exp(self) -> Self {
        Self::exp(self)
    }

    fn ln(self) -> Self {
        Self::ln(self)
    }

    /// Compilers compute a power of two in a way of its own wherever they see one. Here it is always done that way, so that
    /// its bits do not depend on what a compiler saw.
    fn powf(self, power: Self) -> Self {
        if self == 2.0 {
            power.exp2()
        } else {
            self.powf(power)
        }
    }

    #[inline]
    fn sum(terms: impl Iterator<Item = Self>) -> Self {
        terms.sum()
    }

    #[inline(always)]
    fn select_less(
        left: Self,
        right: Self,
        below: impl FnOnce() -> Self,
        otherwise: impl FnOnce() -> Self,
    ) -> Self {
        if left < right { below() } else { otherwise() }
    }

    #[inline]
    fn is_one_with(self, other: Self) -> bool {
        self == other
    }

    #[inline]
    fn named(self, _: Quantity) -> Self {
        self
    }
}

/// Names every number of a row by its month.
pub(super) fn name_row<N: Number>(row: &mut [N], quantity: impl Fn(usize) -> Quantity) {
    if N::IS_TRACED {
        for (month, number) in row.iter_mut().enumerate() {
            *number = number.named(quantity(month));
        }
    }
}
