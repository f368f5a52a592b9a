//! How much of an option is worth most (section 6 of the model).

use std::cell::Cell;
use std::ops::Range;

use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

/// Even steps of the scale that are tried first.
const STEPS: usize = 20;
/// Golden sections around the best step: they narrow 0.1 to below 1e-5.
const SECTIONS: usize = 20;
/// A gain below this share of the amounts at stake is rounding, and the plan wins the tie.
const TIE: f64 = 1e-12;

/// The multiple of an option's planned scale that is worth most, all else as planned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SweetSpot {
    /// Multiple of the planned scale, 0..=1.
    pub scale: f64,
    /// Net present value gained there over the plan, never negative.
    pub gain: f64,
}

/// Finds the sweet spot of an option in a scenario whose net present value is `npv`.
pub fn find(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    option: usize,
    npv: f64,
) -> SweetSpot {
    find_until(projector, planned, option, npv, |_| false)
}

/// The same, but refined only where the best of the even steps is not enough to know.
pub(in crate::engine) fn find_until(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    option: usize,
    npv: f64,
    is_enough: impl FnOnce(SweetSpot) -> bool,
) -> SweetSpot {
    let mut scenario = planned.clone();
    let full = planned.scales[option];
    let stakes = Cell::new(npv.abs());
    let mut npv_at = |multiple: f64| {
        scenario.scales[option] = full * multiple;
        let totals = projector.project(&scenario);
        stakes.set(f64::max(stakes.get(), totals.cost + totals.benefit().abs()));
        totals.npv()
    };
    // From the plan downwards, so that the scale closest to the plan wins a tie.
    let (mut best, mut best_npv) = (1.0, npv);
    for step in (0..STEPS).rev() {
        let multiple = step as f64 / STEPS as f64;
        let value = npv_at(multiple);
        if value > best_npv {
            (best, best_npv) = (multiple, value);
        }
    }
    let rough = SweetSpot {
        scale: best,
        gain: best_npv - npv,
    };
    if (rough.gain == 0.0 || rough.gain > TIE * stakes.get()) && is_enough(rough) {
        return rough;
    }
    let Range {
        start: low,
        end: high,
    } = rough.surroundings();
    let (refined, refined_npv) = golden_section(low, high, &mut npv_at);
    if refined_npv > best_npv {
        (best, best_npv) = (refined, refined_npv);
    }
    let gain = best_npv - npv;
    if gain > TIE * stakes.get() {
        SweetSpot { scale: best, gain }
    } else {
        SweetSpot {
            scale: 1.0,
            gain: 0.0,
        }
    }
}

impl SweetSpot {
    /// Where the sweet spot lies that was found by even steps: between the steps beside it.
    fn surroundings(self) -> Range<f64> {
        let step = 1.0 / STEPS as f64;
        f64::max(self.scale - step, 0.0)..f64::min(self.scale + step, 1.0)
    }

    /// Whether a sweet spot that was found by even steps lies above a scale wherever exactly it lies.
    pub(in crate::engine) fn is_surely_above(self, scale: f64) -> bool {
        // A refined one lies inside of its surroundings, never at their edge.
        self.surroundings().start >= scale
    }

    /// Whether a sweet spot that was found by even steps lies at a scale or below wherever exactly it lies.
    pub(in crate::engine) fn is_surely_at_most(self, scale: f64) -> bool {
        self.surroundings().end <= scale
    }
}

/// The highest point of a function with one peak between `low` and `high` (Kiefer 1953).
fn golden_section(mut low: f64, mut high: f64, mut value_at: impl FnMut(f64) -> f64) -> (f64, f64) {
    let ratio = (5.0_f64.sqrt() - 1.0) / 2.0;
    let mut left = high - ratio * (high - low);
    let mut right = low + ratio * (high - low);
    let (mut value_left, mut value_right) = (value_at(left), value_at(right));
    for _ in 0..SECTIONS {
        if value_left > value_right {
            (high, right, value_right) = (right, left, value_left);
            left = high - ratio * (high - low);
            value_left = value_at(left);
        } else {
            (low, left, value_left) = (left, right, value_right);
            right = low + ratio * (high - low);
            value_right = value_at(right);
        }
    }
    if value_left > value_right {
        (left, value_left)
    } else {
        (right, value_right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Plan;

    /// The samples with the most options.
    fn plans() -> [Plan; 2] {
        [
            include_str!("../../../sample_projects/webshop.rox"),
            include_str!("../../../sample_projects/fashion.rox"),
        ]
        .map(|text| Plan::resolve(&crate::store::read_case(text.as_bytes()).unwrap()).unwrap())
    }

    #[test]
    fn a_rough_search_says_on_which_side_of_a_scale_the_sweet_spot_lies() {
        for plan in plans() {
            let planned = Scenario::planned(&plan);
            let mut projector = Projector::new(&plan);
            let npv = projector.project(&planned).npv();
            for (option, limit) in (0..plan.options.len()).flat_map(|o| [(o, 0.5), (o, 0.95)]) {
                let exact = find(&mut projector, &planned, option, npv);
                let rough = find_until(&mut projector, &planned, option, npv, |rough| {
                    rough.is_surely_above(limit) || rough.is_surely_at_most(limit)
                });
                assert_eq!(
                    rough.scale <= limit,
                    exact.scale <= limit,
                    "{exact:?} {rough:?}"
                );
                assert!(rough.gain <= exact.gain);
            }
        }
    }

    #[test]
    fn the_top_of_a_parabola_is_found() {
        let (at, value) = golden_section(0.3, 0.4, |x| 5.0 - (x - 0.3712) * (x - 0.3712));
        assert!(
            (at - 0.3712).abs() < 1e-5 && (value - 5.0).abs() < 1e-9,
            "{at} {value}"
        );
    }
}
