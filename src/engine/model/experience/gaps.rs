//! What is delivered against what customers expect, month by month (section 3 of the model).

use crate::domain::ResponsePlan;
use crate::engine::figure::{CaseFigure, DriverMonthFigure};
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::{DriverLevel, Quantity};

use super::TOP_SCORE;

/// How expectations move from month to month.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Drift<N = f64> {
    /// Points per month by which they rise anyway.
    pub(in crate::engine) per_month: N,
    /// Share of a surplus that becomes the norm within a month.
    pub(in crate::engine) adaptation: N,
}

impl<N: Number> Drift<N> {
    pub(in crate::engine) fn new(response: &ResponsePlan<N>) -> Self {
        let kept = (N::ONE - response.expectation_adaptation).powf(N::from(1.0 / 12.0));
        Self {
            per_month: (response.expectation_drift / 12.0)
                .named(Quantity::Case(CaseFigure::DriftPerMonth)),
            adaptation: (N::ONE - kept).named(Quantity::Case(CaseFigure::AdaptationPerMonth)),
        }
    }

    /// The expectation a month after it was `expected` and the gap was `gap`.
    #[inline(always)]
    pub(in crate::engine) fn next(self, expected: N, gap: N) -> N {
        (expected + self.per_month + self.adaptation * gap.at_least(N::ZERO))
            .at_most(N::from(TOP_SCORE))
    }
}

/// The score x that is delivered once a score is lifted.
#[inline(always)]
pub(in crate::engine) fn delivered<N: Number>(score: N, lift: N) -> N {
    on_scale(score + lift)
}

/// The expectation ê that delivery is held against, given the one that customers have come to and what it is shifted by.
#[inline(always)]
pub(in crate::engine) fn held_against<N: Number>(norm: N, shift: N, delivered: N) -> N {
    let promised = on_scale(norm + shift);
    N::select_less(
        shift,
        N::ZERO,
        // Promising less can close a shortfall, it cannot make a surprise.
        || promised.at_least(norm.at_most(delivered)),
        || promised,
    )
}

#[inline(always)]
fn on_scale<N: Number>(score: N) -> N {
    score.within(N::ZERO, N::from(TOP_SCORE))
}

/// Where a driver starts in one group of customers.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Start<N = f64> {
    /// Delivered score.
    pub(in crate::engine) delivered: N,
    /// Expected score.
    pub(in crate::engine) expected: N,
}

impl<N: Number> Start<N> {
    /// The start of a driver for customers who expect `offset` points more than average. Without a measurement, what is
    /// delivered counts as expected.
    #[inline(always)]
    pub(in crate::engine) fn new(delivered: N, expected: Option<N>, offset: N) -> Self {
        Self {
            delivered,
            expected: expected.map_or(delivered, |expected| on_scale(expected + offset)),
        }
    }
}

/// One driver in one world for one group of customers, month by month.
#[derive(Clone, Debug)]
pub(in crate::engine) struct GapPath<N = f64> {
    /// Delivered score x.
    pub(in crate::engine) delivered: Vec<N>,
    /// Expectation e before what is promised on top or less.
    pub(in crate::engine) norm: Vec<N>,
    /// Expectation ê that delivery is held against.
    pub(in crate::engine) expected: Vec<N>,
    /// Gap g = x − ê.
    pub(in crate::engine) gap: Vec<N>,
}

impl<N: Number> GapPath<N> {
    pub(in crate::engine) fn new(months: usize) -> Self {
        let zeros = || vec![N::ZERO; months];
        Self {
            delivered: zeros(),
            norm: zeros(),
            expected: zeros(),
            gap: zeros(),
        }
    }

    /// Follows a driver whose score is lifted and whose expectation is shifted by these points.
    pub(in crate::engine) fn follow(
        &mut self,
        start: Start<N>,
        drift: Drift<N>,
        lift: &[N],
        shift: &[N],
    ) {
        Self::follow_in_lanes(std::array::from_mut(self), [start], drift, lift, shift);
    }

    /// Follows a driver in several groups of customers. Each month depends on the month before, so that a processor which
    /// has several groups in hand waits less.
    fn follow_in_lanes<const GROUPS: usize>(
        paths: &mut [Self; GROUPS],
        starts: [Start<N>; GROUPS],
        drift: Drift<N>,
        lift: &[N],
        shift: &[N],
    ) {
        let months = lift.len();
        let shift = &shift[..months];
        let mut rows = paths.each_mut().map(|path| {
            let Self {
                delivered,
                norm,
                expected,
                gap,
            } = path;
            (
                &mut delivered[..months],
                &mut norm[..months],
                &mut expected[..months],
                &mut gap[..months],
            )
        });
        let mut norms = starts.map(|start| start.expected);
        for month in 0..months {
            for ((rows, norm), start) in rows.iter_mut().zip(&mut norms).zip(&starts) {
                let (delivered_row, norm_row, expected, gap) = rows;
                let x = delivered(start.delivered, lift[month]);
                delivered_row[month] = x;
                norm_row[month] = *norm;
                let against = held_against(*norm, shift[month], x);
                expected[month] = against;
                gap[month] = x - against;
                *norm = drift.next(*norm, gap[month]);
            }
        }
    }

    /// Follows a driver in every group of customers: one path and one start for each.
    pub(in crate::engine) fn follow_groups(
        paths: &mut [Self],
        mut starts: impl Iterator<Item = Start<N>>,
        drift: Drift<N>,
        lift: &[N],
        shift: &[N],
    ) {
        let mut next = || starts.next().expect("every group has a start");
        let (fours, rest) = paths.as_chunks_mut::<4>();
        for four in fours {
            let starts = std::array::from_fn(|_| next());
            Self::follow_in_lanes(four, starts, drift, lift, shift);
        }
        let (twos, rest) = rest.as_chunks_mut::<2>();
        for two in twos {
            let starts = std::array::from_fn(|_| next());
            Self::follow_in_lanes(two, starts, drift, lift, shift);
        }
        for path in rest {
            path.follow(next(), drift, lift, shift);
        }
    }

    /// Names its numbers.
    pub(in crate::engine) fn name(&mut self, level: DriverLevel) {
        for (row, figure) in [
            (&mut self.delivered, DriverMonthFigure::Delivered),
            (&mut self.norm, DriverMonthFigure::Norm),
            (&mut self.expected, DriverMonthFigure::Expected),
            (&mut self.gap, DriverMonthFigure::Gap),
        ] {
            name_row(row, |month| level.in_month(figure, month));
        }
    }

    /// Follows a driver that no option acts on.
    pub(in crate::engine) fn follow_untouched(&mut self, start: Start<N>, drift: Drift<N>) {
        let mut norm = start.expected;
        self.delivered.fill(start.delivered);
        for ((norm_row, expected), gap) in self
            .norm
            .iter_mut()
            .zip(&mut self.expected)
            .zip(&mut self.gap)
        {
            *norm_row = norm;
            *expected = norm;
            *gap = start.delivered - norm;
            norm = drift.next(norm, *gap);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Response;

    use super::*;

    fn response() -> ResponsePlan {
        ResponsePlan::resolve(&Response::default())
    }

    #[test]
    fn promising_less_closes_a_shortfall_but_makes_no_surprise() {
        let still = Drift {
            per_month: 0.0,
            adaptation: 0.0,
        };
        let start = Start {
            delivered: 6.0,
            expected: 7.0,
        };
        let mut path = GapPath::new(3);
        path.follow(start, still, &[0.0; 3], &[-0.5, -1.0, -3.0]);
        assert_eq!(path.gap, [-0.5, 0.0, 0.0]);
    }

    #[test]
    fn a_surprise_becomes_the_norm_and_a_norm_does_not_fall_back() {
        let yearly = ResponsePlan {
            expectation_drift: 0.0,
            expectation_adaptation: 0.5,
            ..response()
        };
        let start = Start {
            delivered: 6.0,
            expected: 6.0,
        };
        let mut lift = vec![1.0; 12];
        lift.extend([0.0; 12]);
        let mut path = GapPath::new(24);
        path.follow(start, Drift::new(&yearly), &lift, &[0.0; 24]);
        assert!(
            (path.norm[12] - 6.5).abs() < 1e-12,
            "half of the surplus is the norm after a year"
        );
        assert_eq!(path.norm[23], path.norm[12]);
        assert!(path.gap[23] < 0.0);
    }

    #[test]
    fn an_unmeasured_expectation_is_what_is_delivered_whatever_the_segment() {
        let start = Start::new(6.5, None, 1.0);
        assert_eq!(start.expected, 6.5);
        assert_eq!(Start::new(6.5, Some(9.8), 0.6).expected, 10.0);
    }
}
