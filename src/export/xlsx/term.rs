//! Formulas that know their value: what is written in a cell and what it comes to are made by the same lines.
//!
//! A reference to a cell of sheet number 3 is written `§3!F12` here; the writer of the formula puts the name of the sheet
//! in its place, or leaves it out on the sheet itself.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// Stands before the number of a sheet.
pub(super) const SHEET_MARK: char = '§';

/// A formula or a part of one, with its value.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) text: String,
    pub(super) value: f64,
    strength: Precedence,
}

/// How strongly the parts of a formula hold together: what is weaker than its place asks for gets brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Precedence {
    Sum,
    Product,
    Atom,
}

/// Something that is so or not.
#[derive(Clone, Debug)]
pub(super) struct Condition {
    pub(super) text: String,
    pub(super) holds: bool,
}

/// Several cells beside or below each other.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    pub(super) text: String,
    pub(super) values: Vec<f64>,
}

impl Term {
    /// A reference, a call, or anything else that holds together by itself.
    pub(super) fn atom(text: impl Into<String>, value: f64) -> Self {
        Self {
            text: text.into(),
            value,
            strength: Precedence::Atom,
        }
    }

    fn call(function: &str, arguments: &[&str], value: f64) -> Self {
        Self::atom(format!("{function}({})", arguments.join(",")), value)
    }

    fn within(&self, strength: Precedence) -> String {
        if self.strength >= strength {
            self.text.clone()
        } else {
            format!("({})", self.text)
        }
    }

    fn joined(self, sign: char, other: &Self, place: [Precedence; 3], value: f64) -> Self {
        let [whole, left, right] = place;
        Self {
            text: format!("{}{sign}{}", self.within(left), other.within(right)),
            value,
            strength: whole,
        }
    }

    /// e to the power of this.
    pub(super) fn exp(&self) -> Self {
        Self::call("EXP", &[&self.text], self.value.exp())
    }

    /// The natural logarithm.
    pub(super) fn ln(&self) -> Self {
        Self::call("LN", &[&self.text], self.value.ln())
    }

    /// This to a power.
    pub(super) fn powf(&self, power: &Self) -> Self {
        let text = format!(
            "{}^{}",
            self.within(Precedence::Atom),
            power.within(Precedence::Atom)
        );
        Self {
            text,
            value: self.value.powf(power.value),
            strength: Precedence::Product,
        }
    }

    /// This, but at least another.
    pub(super) fn at_least(&self, low: impl Into<Self>) -> Self {
        let low = low.into();
        Self::call("MAX", &[&low.text, &self.text], self.value.max(low.value))
    }

    /// This, but at most another.
    pub(super) fn at_most(&self, high: impl Into<Self>) -> Self {
        let high = high.into();
        Self::call("MIN", &[&high.text, &self.text], self.value.min(high.value))
    }

    /// This, held between two numbers.
    pub(super) fn clamped(&self, low: f64, high: f64) -> Self {
        self.at_least(low).at_most(high)
    }

    pub(super) fn is_below(&self, other: impl Into<Self>) -> Condition {
        let other = other.into();
        Condition::new(self, "<", &other, self.value < other.value)
    }

    pub(super) fn is_above(&self, other: impl Into<Self>) -> Condition {
        let other = other.into();
        Condition::new(self, ">", &other, self.value > other.value)
    }

    pub(super) fn reaches(&self, other: impl Into<Self>) -> Condition {
        let other = other.into();
        Condition::new(self, ">=", &other, self.value >= other.value)
    }

    pub(super) fn equals(&self, other: impl Into<Self>) -> Condition {
        let other = other.into();
        Condition::new(self, "=", &other, self.value == other.value)
    }
}

impl Condition {
    fn new(left: &Term, sign: &str, right: &Term, holds: bool) -> Self {
        Self {
            text: format!("{}{sign}{}", left.text, right.text),
            holds,
        }
    }

    /// One of two terms.
    pub(super) fn choose(&self, yes: impl Into<Term>, no: impl Into<Term>) -> Term {
        let (yes, no) = (yes.into(), no.into());
        let value = if self.holds { yes.value } else { no.value };
        Term::call("IF", &[&self.text, &yes.text, &no.text], value)
    }

    /// Whether both are so.
    pub(super) fn and(&self, other: &Self) -> Self {
        Self {
            text: format!("AND({},{})", self.text, other.text),
            holds: self.holds && other.holds,
        }
    }
}

impl Cells {
    /// Their sum.
    pub(super) fn sum(&self) -> Term {
        Term::call("SUM", &[&self.text], self.values.iter().sum())
    }

    /// The highest.
    pub(super) fn highest(&self) -> Term {
        let value = self
            .values
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max);
        Term::call("MAX", &[&self.text], value)
    }

    /// The lowest.
    pub(super) fn lowest(&self) -> Term {
        let value = self.values.iter().copied().fold(f64::INFINITY, f64::min);
        Term::call("MIN", &[&self.text], value)
    }

    /// The one at a place, counted from 1.
    pub(super) fn at(&self, place: &Term) -> Term {
        let value = (place.value as usize)
            .checked_sub(1)
            .and_then(|place| self.values.get(place));
        Term::call(
            "INDEX",
            &[&self.text, &place.text],
            value.copied().unwrap_or(f64::NAN),
        )
    }

    /// The one with this rank, the highest being the first.
    pub(super) fn ranked(&self, rank: usize) -> Term {
        let mut sorted = self.values.clone();
        sorted.sort_by(|a, b| b.total_cmp(a));
        let value = sorted.get(rank - 1).copied().unwrap_or(f64::NAN);
        Term::call("LARGE", &[&self.text, &rank.to_string()], value)
    }

    /// The place of the first that holds a value, counted from 1.
    pub(super) fn place_of(&self, value: &Term) -> Term {
        let place = self.values.iter().position(|found| *found == value.value);
        Term::call(
            "MATCH",
            &[&value.text, &self.text, "0"],
            place.map_or(f64::NAN, |place| place as f64 + 1.0),
        )
    }

    /// The sum of the products with other cells.
    pub(super) fn times(&self, other: &Self) -> Term {
        let pairs = self.values.iter().zip(&other.values);
        let value = pairs.map(|(a, b)| a * b).sum();
        Term::call("SUMPRODUCT", &[&self.text, &other.text], value)
    }

    /// The sum of the products with two other rows of cells.
    pub(super) fn times_both(&self, second: &Self, third: &Self) -> Term {
        let triples = self.values.iter().zip(&second.values).zip(&third.values);
        let value = triples.map(|((a, b), c)| a * b * c).sum();
        Term::call(
            "SUMPRODUCT",
            &[&self.text, &second.text, &third.text],
            value,
        )
    }

    /// The sum of those whose partner among `keys` is at least a threshold.
    pub(super) fn sum_where(&self, keys: &Self, threshold: &Term) -> Term {
        let pairs = self.values.iter().zip(&keys.values);
        let value = pairs
            .filter(|(_, key)| **key >= threshold.value)
            .map(|(value, _)| value)
            .sum();
        let condition = format!("--({}>={})", keys.text, threshold.text);
        Term::call("SUMPRODUCT", &[&condition, &self.text], value)
    }

    /// The sum of those whose partner among `keys` equals a number.
    pub(super) fn sum_of(&self, keys: &Self, key: &Term) -> Term {
        let pairs = self.values.iter().zip(&keys.values);
        let value = pairs
            .filter(|(_, found)| **found == key.value)
            .map(|(value, _)| value)
            .sum();
        Term::call("SUMIF", &[&keys.text, &key.text, &self.text], value)
    }
}

/// Several terms added up; 0 for none.
pub(super) fn sum(terms: impl IntoIterator<Item = Term>) -> Term {
    terms
        .into_iter()
        .reduce(|sum, term| sum + term)
        .unwrap_or_else(|| 0.0.into())
}

impl From<f64> for Term {
    fn from(number: f64) -> Self {
        Self {
            // A zero has no sign.
            text: (number + 0.0).to_string(),
            value: number,
            strength: if number < 0.0 {
                Precedence::Sum
            } else {
                Precedence::Atom
            },
        }
    }
}

impl From<&Self> for Term {
    fn from(term: &Self) -> Self {
        term.clone()
    }
}

macro_rules! operators {
    ($($operator:ident, $method:ident, $sign:literal, $place:expr;)*) => {$(
        impl<T: Into<Term>> $operator<T> for Term {
            type Output = Term;
            fn $method(self, other: T) -> Term {
                let other = other.into();
                let value = self.value.$method(other.value);
                self.joined($sign, &other, $place, value)
            }
        }
        impl<T: Into<Term>> $operator<T> for &Term {
            type Output = Term;
            fn $method(self, other: T) -> Term {
                self.clone().$method(other)
            }
        }
        impl $operator<Term> for f64 {
            type Output = Term;
            fn $method(self, other: Term) -> Term {
                Term::from(self).$method(other)
            }
        }
        impl $operator<&Term> for f64 {
            type Output = Term;
            fn $method(self, other: &Term) -> Term {
                Term::from(self).$method(other)
            }
        }
    )*};
}

operators! {
    Add, add, '+', [Precedence::Sum, Precedence::Sum, Precedence::Product];
    Sub, sub, '-', [Precedence::Sum, Precedence::Sum, Precedence::Product];
    Mul, mul, '*', [Precedence::Product, Precedence::Product, Precedence::Atom];
    Div, div, '/', [Precedence::Product, Precedence::Product, Precedence::Atom];
}

impl Neg for &Term {
    type Output = Term;

    fn neg(self) -> Term {
        -self.clone()
    }
}

impl Neg for Term {
    type Output = Self;

    fn neg(self) -> Self {
        // A spreadsheet takes the minus before the power, so what is not whole gets brackets.
        Self {
            text: format!("-{}", self.within(Precedence::Atom)),
            value: -self.value,
            strength: Precedence::Sum,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(name: &str, value: f64) -> Term {
        Term::atom(name, value)
    }

    #[test]
    fn brackets_stand_where_the_arithmetic_needs_them() {
        let [a, b, c] = [cell("A1", 2.0), cell("B1", 3.0), cell("C1", 5.0)];
        for (term, text, value) in [
            ((&a + &b) * &c, "(A1+B1)*C1", 25.0),
            (&a - (&b - &c), "A1-(B1-C1)", 4.0),
            (&a / (&b * &c), "A1/(B1*C1)", 2.0 / 15.0),
            (-(&a + &b) * &c, "(-(A1+B1))*C1", -25.0),
            (1.0 - &a * -&b, "1-A1*(-B1)", 7.0),
            (
                (1.0 + &a).powf(&(&b / 12.0)),
                "(1+A1)^(B1/12)",
                3_f64.powf(0.25),
            ),
            (-(a.powf(&b)), "-(A1^B1)", -8.0),
        ] {
            assert_eq!(term.text, text);
            assert_eq!(term.value, value, "{text}");
        }
    }

    #[test]
    fn ranks_and_thresholds_read_cells_as_a_spreadsheet_does() {
        let weights = Cells {
            text: "A1:A3".to_owned(),
            values: vec![0.3, 0.9, 0.3],
        };
        let points = Cells {
            text: "B1:B3".to_owned(),
            values: vec![1.0, 10.0, 100.0],
        };
        assert_eq!(weights.ranked(1).value, 0.9);
        assert_eq!(weights.ranked(3).value, 0.3);
        let there = points.sum_where(&weights, &weights.ranked(2));
        assert_eq!(there.text, "SUMPRODUCT(--(A1:A3>=LARGE(A1:A3,2)),B1:B3)");
        assert_eq!(there.value, 111.0);
    }
}
