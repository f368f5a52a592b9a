//! The distribution of an estimate: a PERT with shape 4 (section 7 of the model).

use super::Estimate;

/// How strongly a PERT leans on its likely value.
const SHAPE: f64 = 4.0;

/// A PERT distribution: a beta distribution between the lowest and the highest value, with its top at the likely one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pert {
    low: f64,
    likely: f64,
    high: f64,
}

impl Pert {
    /// The distribution of an estimate; none where it is certain, or where its values are not finite and in order.
    pub fn of(estimate: &Estimate) -> Option<Self> {
        let (low, high) = estimate.low.zip(estimate.high)?;
        let likely = estimate.likely;
        let is_sound = low < high && low <= likely && likely <= high && (high - low).is_finite();
        is_sound.then_some(Self { low, likely, high })
    }

    /// The lowest and the highest value.
    pub fn ends(&self) -> (f64, f64) {
        (self.low, self.high)
    }

    /// How thick the distribution is at `value`, as a share of how thick it is at the likely value: 0..=1, 0 outside.
    ///
    /// That is t^(α−1)·(1−t)^(β−1), t from 0 at the lowest value a to 1 at the highest b, α = 1 + 4(m−a)/(b−a) and
    /// β = 1 + 4(b−m)/(b−a), divided by the same at the likely value m.
    ///
    /// ```
    /// use rox_case::domain::{Estimate, Pert};
    /// let even = Pert::of(&Estimate::range(0.0, 5.0, 10.0)).unwrap();
    /// assert_eq!(even.relative_density(5.0), 1.0);
    /// assert_eq!(even.relative_density(0.0), 0.0);
    /// ```
    pub fn relative_density(&self, value: f64) -> f64 {
        let share = |value: f64| (value - self.low) / (self.high - self.low);
        let (t, top) = (share(value), share(self.likely));
        if !(0.0..=1.0).contains(&t) {
            return 0.0;
        }
        let density = |t: f64| t.powf(SHAPE * top) * (1.0 - t).powf(SHAPE * (1.0 - top));
        density(t) / density(top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pert(low: f64, likely: f64, high: f64) -> Pert {
        Pert::of(&Estimate::range(low, likely, high)).unwrap()
    }

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-12
    }

    #[test]
    fn the_density_is_that_of_the_beta_distribution_by_hand() {
        // α = β = 3: (t(1 − t))², at a quarter 9/256 against 1/16 at the top.
        assert!(close(pert(0.0, 2.0, 4.0).relative_density(1.0), 9.0 / 16.0));
        // α = 2, β = 4: t(1 − t)³, at the middle 1/16 against 27/256 at the top.
        assert!(close(
            pert(10.0, 11.0, 14.0).relative_density(12.0),
            16.0 / 27.0
        ));
        // α = 1, β = 5: (1 − t)⁴, at the middle 1/16 against 1 at the top.
        assert!(close(pert(0.0, 0.0, 1.0).relative_density(0.5), 1.0 / 16.0));
    }

    #[test]
    fn the_top_is_at_the_likely_value_and_nothing_lies_outside() {
        for likely in [-3.0, -1.0, 0.5, 2.0] {
            let pert = pert(-3.0, likely, 2.0);
            assert!(close(pert.relative_density(likely), 1.0), "{likely}");
            for step in 0..=100 {
                let value = -3.0 + 5.0 * f64::from(step) / 100.0;
                let density = pert.relative_density(value);
                assert!((0.0..=1.0 + 1e-12).contains(&density), "{value}: {density}");
            }
            assert_eq!(pert.relative_density(-3.1), 0.0);
            assert_eq!(pert.relative_density(2.1), 0.0);
        }
    }

    #[test]
    fn what_is_certain_or_out_of_order_has_no_distribution() {
        for estimate in [
            Estimate::certain(1.0),
            Estimate::range(1.0, 1.0, 1.0),
            Estimate::range(2.0, 1.0, 3.0),
            Estimate::range(0.0, 4.0, 3.0),
            Estimate::range(f64::NEG_INFINITY, 0.0, 1.0),
            Estimate::range(0.0, f64::NAN, 1.0),
            Estimate::range(-f64::MAX, 0.0, f64::MAX),
        ] {
            assert_eq!(Pert::of(&estimate), None, "{estimate:?}");
        }
    }
}
