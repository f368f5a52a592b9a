//! The inverse of a PERT distribution as a table.
//!
//! A PERT between a lowest, a likely and a highest value is low + (high − low)·x, with x of a beta distribution whose
//! parameters add up to 6: α = 1 + 4s and β = 5 − 4s, where s = (likely − low)/(high − low). So one number, s, is its whole
//! shape. The table gives x from a standard normal number z, because x as a function of z is smooth to the very ends, which
//! x as a function of a probability is not; and what shares a factor is a normal number already.

use super::normal;
use crate::engine::batch::exponential::ROUNDING;
use crate::engine::batch::lanes::{LANES, Lane, all, lanes};
use crate::engine::number::Number;

/// The table reaches to this z on both sides; beyond it lies a probability under 10⁻¹⁶.
const REACH: f64 = 8.5;
/// Cells per unit of z.
const PER_UNIT: usize = 10;
/// Cells in all.
const CELLS: usize = 17 * PER_UNIT;
/// A step of Newton's method, as a share, after which nothing is left to do.
const CLOSE: f64 = 1e-8;
/// Rounds of Newton's method at most; two or three are needed.
const MOST_ROUNDS: usize = 60;

/// The inverse of one shape.
#[derive(Clone, Debug)]
pub(super) struct ShapeInverse {
    /// Per cell the coefficients of a polynomial in the place within the cell, 0..=1.
    cells: Vec<[f64; 6]>,
}

/// What every shape is built from: the points of the table.
#[derive(Clone, Debug)]
pub(super) struct Nodes {
    z: Vec<f64>,
    /// Probability of a value below z, exact in the lower half, and of one above it, exact in the upper half.
    tails: Vec<(f64, f64)>,
}

impl Nodes {
    pub(super) fn new() -> Self {
        let z: Vec<f64> = (0..=CELLS)
            .map(|node| node as f64 / PER_UNIT as f64 - REACH)
            .collect();
        let tails = z.iter().map(|z| (normal::below(*z), normal::below(-z)));
        Self {
            tails: tails.collect(),
            z,
        }
    }
}

impl ShapeInverse {
    /// The table of a shape, 0..=1.
    pub(super) fn new(nodes: &Nodes, likely_share: f64) -> Self {
        let (alpha, beta) = (1.0 + 4.0 * likely_share, 5.0 - 4.0 * likely_share);
        let low = Tail::new(alpha, beta);
        let high = Tail::new(beta, alpha);
        let mut knots = vec![Knot::default(); CELLS + 1];
        // From the middle to both ends: each point starts where the one before it ended.
        let middle = CELLS / 2;
        let mut near = 0.5;
        for node in (0..=middle).rev() {
            let x = Self::solve(&low, &high, nodes.tails[node], near);
            knots[node] = Knot::new(&low, nodes.z[node], x, 1.0 - x);
            near = knots[node].before();
        }
        near = 1.0 - knots[middle].after();
        let upper = nodes.tails.iter().zip(&nodes.z).zip(&mut knots);
        for ((&(below, above), z), knot) in upper.skip(middle + 1) {
            let rest = Self::solve(&high, &low, (above, below), near);
            *knot = Knot::new(&low, *z, 1.0 - rest, rest);
            near = knot.rest_after(rest);
        }
        let cells = knots.windows(2).map(|ends| cell(ends[0], ends[1]));
        Self {
            cells: cells.collect(),
        }
    }

    /// The place at which `tail` has gathered the probability `(within, beyond)`, from a start nearby.
    fn solve(tail: &Tail, other: &Tail, (within, beyond): (f64, f64), start: f64) -> f64 {
        let mut x = start;
        for _ in 0..MOST_ROUNDS {
            // Each tail is summed from its own end, where the sum is short and exact.
            let (gathered, wanted) = if x <= 0.5 {
                (tail.gathered(x), within)
            } else {
                (1.0 - other.gathered(1.0 - x), 1.0 - beyond)
            };
            let thickness = tail.density(x, 1.0 - x);
            // Newton's method on logarithms: near the end the tail is a power of x.
            let slope = x * thickness / gathered;
            let step = ((wanted / gathered).ln() / slope).clamp(-3.0, 3.0);
            x = (x * step.exp()).min(f64::midpoint(x, 1.0));
            // What is left after a step is about its square.
            if step.abs() < CLOSE {
                break;
            }
        }
        x
    }

    /// The share of the range, 0..=1, that belongs to each standard normal number.
    #[inline(always)]
    pub(super) fn shares(&self, z: &Lane) -> Lane {
        // Just inside the last cell.
        let last = CELLS as f64 * (1.0 - f64::EPSILON);
        let places = lanes(|lane| {
            let z = z[lane].within(-REACH, REACH);
            ((z + REACH) * PER_UNIT as f64).at_most(last)
        });
        let shifted = lanes(|lane| (places[lane] - 0.5) + ROUNDING);
        let t = lanes(|lane| places[lane] - (shifted[lane] - ROUNDING));
        let cells = &self.cells[..CELLS];
        let mut coefficients = [all(0.0); 6];
        for lane in 0..LANES {
            let cell = (shifted[lane].to_bits() & 0xffff) as usize;
            let of_cell = &cells[cell.min(CELLS - 1)];
            for (row, coefficient) in coefficients.iter_mut().zip(of_cell) {
                row[lane] = *coefficient;
            }
        }
        let [c0, c1, c2, c3, c4, c5] = &coefficients;
        lanes(|lane| {
            let high = (c5[lane] * t[lane] + c4[lane]) * t[lane] + c3[lane];
            ((high * t[lane] + c2[lane]) * t[lane] + c1[lane]) * t[lane] + c0[lane]
        })
    }

    /// Turns standard normal numbers into values between `low` and `low + width`.
    #[inline(always)]
    pub(super) fn spread(&self, z: &Lane, low: f64, width: f64, values: &mut Lane) {
        let shares = self.shares(z);
        *values = lanes(|lane| low + width * shares[lane]);
    }
}

/// The lower tail of a beta distribution whose parameters add up to 6, as a power series.
struct Tail {
    alpha: f64,
    beta: f64,
    /// 1 / B(α, β).
    scale: f64,
    /// Of the series, the lowest first.
    coefficients: Vec<f64>,
}

impl Tail {
    /// Terms of the series: at x = ½ what is left out is below 10⁻¹⁶.
    const TERMS: usize = 52;

    /// `I_x(α, β) = x^α/B · Σ (1 − β)(2 − β)…(n − β)/n!/(α + n)·xⁿ`.
    fn new(alpha: f64, beta: f64) -> Self {
        let mut product = 1.0;
        let mut coefficients = Vec::with_capacity(Self::TERMS);
        for n in 0..Self::TERMS {
            let n = n as f64;
            coefficients.push(product / (alpha + n));
            product *= (n + 1.0 - beta) / (n + 1.0);
        }
        let mut tail = Self {
            alpha,
            beta,
            scale: 1.0,
            coefficients,
        };
        tail.scale = 1.0 / (tail.gathered(0.5) + Self::half_of(beta, alpha));
        tail
    }

    /// The unscaled half of the distribution with these parameters.
    fn half_of(alpha: f64, beta: f64) -> f64 {
        let (mut product, mut sum, mut power) = (1.0, 0.0, 1.0);
        for n in 0..Self::TERMS {
            let n = n as f64;
            sum += product / (alpha + n) * power;
            product *= (n + 1.0 - beta) / (n + 1.0);
            power *= 0.5;
        }
        0.5_f64.powf(alpha) * sum
    }

    fn gathered(&self, x: f64) -> f64 {
        let series = self.coefficients.iter().rev();
        let sum = series.fold(0.0, |sum, coefficient| sum * x + coefficient);
        self.scale * x.powf(self.alpha) * sum
    }

    fn density(&self, x: f64, rest: f64) -> f64 {
        self.scale * x.powf(self.alpha - 1.0) * rest.powf(self.beta - 1.0)
    }
}

/// The inverse and its first two derivatives at a point of the table.
#[derive(Clone, Copy, Debug, Default)]
struct Knot {
    x: f64,
    slope: f64,
    bend: f64,
}

impl Knot {
    fn new(low: &Tail, z: f64, x: f64, rest: f64) -> Self {
        let thickness = low.density(x, rest);
        let slope = normal::density(z) / thickness;
        let leaning = (low.alpha - 1.0) / x - (low.beta - 1.0) / rest;
        Self {
            x,
            slope,
            bend: slope * (-z - slope * leaning),
        }
    }

    /// About where the point before this one lies, never below 0.
    fn before(self) -> f64 {
        let width = 1.0 / PER_UNIT as f64;
        let way = self.slope * width / self.x;
        self.x * (-way + self.curvature() * width * width / 2.0).exp()
    }

    /// About where the point after this one lies.
    fn after(self) -> f64 {
        let width = 1.0 / PER_UNIT as f64;
        self.x + self.slope * width + self.bend * width * width / 2.0
    }

    /// About how far from 1 the point after this one lies, when this one lies `rest` from it.
    fn rest_after(self, rest: f64) -> f64 {
        let width = 1.0 / PER_UNIT as f64;
        let mirrored = Self {
            x: rest,
            slope: self.slope,
            bend: -self.bend,
        };
        let way = self.slope * width / rest;
        rest * (-way + mirrored.curvature() * width * width / 2.0).exp()
    }

    /// The second derivative of the logarithm of x.
    fn curvature(self) -> f64 {
        let share = self.slope / self.x;
        self.bend / self.x - share * share
    }
}

/// The polynomial of the fifth degree that has the values and the derivatives of both ends.
fn cell(from: Knot, to: Knot) -> [f64; 6] {
    let width = 1.0 / PER_UNIT as f64;
    let slopes = [from.slope * width, to.slope * width];
    let bends = [from.bend * width * width, to.bend * width * width];
    let rise = to.x - from.x;
    [
        from.x,
        slopes[0],
        bends[0] / 2.0,
        10.0 * rise - 6.0 * slopes[0] - 4.0 * slopes[1] - 1.5 * bends[0] + 0.5 * bends[1],
        -15.0 * rise + 8.0 * slopes[0] + 7.0 * slopes[1] + 1.5 * bends[0] - bends[1],
        6.0 * rise - 3.0 * (slopes[0] + slopes[1]) + 0.5 * (bends[1] - bends[0]),
    ]
}

#[cfg(test)]
mod tests {
    use statrs::distribution::{Beta, ContinuousCDF};

    use super::*;

    #[test]
    fn the_table_inverts_the_distribution_of_another_library() {
        let nodes = Nodes::new();
        for likely_share in [0.0, 0.03, 0.25, 0.5, 0.6, 0.9, 1.0] {
            let shape = ShapeInverse::new(&nodes, likely_share);
            let beta = Beta::new(1.0 + 4.0 * likely_share, 5.0 - 4.0 * likely_share).unwrap();
            for step in -613..=613 {
                let z = f64::from(step) / 100.0;
                let [x, ..] = shape.shares(&all(z));
                // An error of 1e-9 in x is one of density · 1e-9 in the probability.
                let error = (beta.cdf(x) - normal::below(z)).abs();
                let bound = 1e-9 * statrs::distribution::Continuous::pdf(&beta, x) + 1e-12;
                assert!(
                    error <= bound,
                    "shape {likely_share} at {z}: {error} {bound}"
                );
            }
        }
    }

    #[test]
    fn the_ends_are_reached_and_never_passed() {
        let nodes = Nodes::new();
        for likely_share in [0.0, 0.3, 1.0] {
            let shape = ShapeInverse::new(&nodes, likely_share);
            let mut before = 0.0;
            for step in -900..=900 {
                let [x, ..] = shape.shares(&all(f64::from(step) / 100.0));
                assert!((0.0..=1.0).contains(&x), "{likely_share}: {x}");
                assert!(x >= before, "{likely_share} at {step}");
                before = x;
            }
        }
    }
}
