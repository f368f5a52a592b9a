//! What a gap is worth to customers (section 3 of the model).

use crate::domain::{GainCurve, Kano, KanoPair, ResponsePlan};
use crate::engine::number::Number;

/// What a gap is worth to customers of a driver: falling short hurts more than exceeding helps.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct ValueCurve<N = f64> {
    /// Value per point of shortfall.
    loss: N,
    /// Weight of the gain.
    gain: N,
    curve: GainCurve,
    /// The value K that a saturating gain approaches.
    cap: N,
}

impl<N: Number> ValueCurve<N> {
    pub(in crate::engine) fn new(response: &ResponsePlan<N>, kano: KanoPair<N>) -> Self {
        Self {
            loss: response.loss_aversion * kano.loss,
            gain: kano.gain,
            curve: response.gain_curve,
            cap: response.delight_cap,
        }
    }

    /// Writes v(gap) for every gap.
    pub(in crate::engine) fn fill(&self, gaps: &[N], values: &mut [N]) {
        let cap = self.cap;
        match self.curve {
            GainCurve::Saturating if cap.value() == 0.0 => {
                self.fill_with(gaps, values, |_| N::ZERO);
            }
            GainCurve::Saturating => self.fill_with(gaps, values, |g| saturating(cap, g)),
            GainCurve::Linear => self.fill_with(gaps, values, |g| g),
            GainCurve::Convex => self.fill_with(gaps, values, convex),
        }
    }

    /// Generic over the gain so that each curve becomes a loop of its own without a branch inside.
    fn fill_with(&self, gaps: &[N], values: &mut [N], surplus_value: impl Fn(N) -> N) {
        for (value, gap) in values.iter_mut().zip(gaps) {
            *value = self::value(self.loss, self.gain, *gap, &surplus_value);
        }
    }
}

/// The value v of a gap: `loss` for each point of a shortfall, `gain` times the value of a surplus.
#[inline(always)]
pub(in crate::engine) fn value<N: Number>(
    loss: N,
    gain: N,
    gap: N,
    surplus_value: impl Fn(N) -> N,
) -> N {
    loss * gap.at_most(N::ZERO) + gain * surplus_value(gap.at_least(N::ZERO))
}

/// The value C of a surplus that approaches a cap above 0.
#[inline(always)]
pub(in crate::engine) fn saturating<N: Number>(cap: N, surplus: N) -> N {
    cap * surplus / (cap + surplus)
}

/// The value C of a surplus of which each further point is worth more.
#[inline(always)]
pub(in crate::engine) fn convex<N: Number>(surplus: N) -> N {
    surplus * (N::ONE + surplus / 2.0)
}

/// The value v of one gap at a driver of a kind: what being `gap` points above (or, when negative, below) the expectation
/// is worth to customers, in points of the experience index (section 3 of the model).
///
/// Below 0 it is `loss_aversion · loss · gap`. From 0 on it is `gain · C(gap)`, with C the gain curve of the response.
pub fn gap_value(response: &ResponsePlan, kind: Kano, gap: f64) -> f64 {
    let mut values = [0.0];
    ValueCurve::new(response, response.kano(kind)).fill(&[gap], &mut values);
    values[0]
}

#[cfg(test)]
mod tests {
    use crate::domain::Response;

    use super::*;

    fn response() -> ResponsePlan {
        ResponsePlan::resolve(&Response::default())
    }

    fn value(curve: &ValueCurve, gap: f64) -> f64 {
        let mut values = [0.0];
        curve.fill(&[gap], &mut values);
        values[0]
    }

    #[test]
    fn a_shortfall_hurts_more_than_an_equal_surplus_helps() {
        let curve = ValueCurve::new(&response(), response().kano(Kano::Performance));
        assert_eq!(value(&curve, -1.0), -2.0);
        assert!((value(&curve, 1.0) - 0.8 / 1.8).abs() < 1e-15);
        assert_eq!(value(&curve, 0.0), 0.0);
    }

    #[test]
    fn delight_never_exceeds_its_cap_and_a_cap_of_zero_means_none() {
        let curve = ValueCurve::new(&response(), response().kano(Kano::Attractive));
        assert!(value(&curve, 1e6) < 0.8);
        let none = ValueCurve::new(
            &ResponsePlan {
                delight_cap: 0.0,
                ..response()
            },
            response().kano(Kano::Attractive),
        );
        assert_eq!(value(&none, 5.0), 0.0);
        assert_eq!(value(&none, 0.0), 0.0);
    }

    #[test]
    fn the_value_of_a_gap_follows_the_kind_and_the_curve() {
        // Loss aversion 2; attractive: weight 0.3 below, 1 above.
        assert!((gap_value(&response(), Kano::Attractive, -1.5) - -0.9).abs() < 1e-15);
        assert_eq!(gap_value(&response(), Kano::Basic, 3.0), 0.0);
        let convex = ResponsePlan {
            gain_curve: GainCurve::Convex,
            ..response()
        };
        // 2 · (1 + 2/2)
        assert_eq!(gap_value(&convex, Kano::Performance, 2.0), 4.0);
        let linear = ResponsePlan {
            gain_curve: GainCurve::Linear,
            ..response()
        };
        assert_eq!(gap_value(&linear, Kano::Performance, 2.0), 2.0);
    }
}
