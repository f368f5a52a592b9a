//! When an option is built, goes live, works in full and stops, as it is typed (section 2 of the model).

use super::InvestmentOption;

/// The moments of an option, in months from the start of the case. They may lie beyond the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing<N = f64> {
    /// Work starts.
    pub start: N,
    /// Building is done, were there no delay.
    pub built: N,
    /// It goes live, with the likely delay.
    pub live: N,
    /// It goes live at the earliest and at the latest, where the delay is not certain.
    pub live_range: Option<(N, N)>,
    /// How many months it takes from live to full effect.
    pub ramp: N,
    /// It stops; none where it runs to the end of the case.
    pub end: Option<N>,
    /// In how many months half of the effect is gone once it stops.
    pub fade_half_life: N,
}

impl Timing {
    /// The moments of an option; none where a number in it is negative or not finite.
    pub fn of(option: &InvestmentOption) -> Option<Self> {
        let delay = &option.delay_months;
        let numbers = [
            Some(option.ramp_months),
            option.run_months,
            Some(option.fade_half_life_months),
            Some(delay.likely),
            delay.low,
            delay.high,
        ];
        let is_sound = |number: &f64| number.is_finite() && *number >= 0.0;
        if !numbers.iter().flatten().all(is_sound) {
            return None;
        }
        let start = f64::from(option.start_month);
        let built = start + f64::from(option.build_months);
        let live = built + delay.likely;
        let range = delay
            .low
            .zip(delay.high)
            .filter(|(low, high)| low < high && *low <= delay.likely && delay.likely <= *high);
        Some(Self {
            start,
            built,
            live,
            live_range: range.map(|(low, high)| (built + low, built + high)),
            ramp: option.ramp_months,
            end: option.run_months.map(|run| live + run),
            fade_half_life: option.fade_half_life_months,
        })
    }

    /// It works in full, unless it stops before.
    pub fn full(&self) -> f64 {
        self.live + self.ramp
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Estimate, sample_cases};

    fn option() -> InvestmentOption {
        InvestmentOption {
            start_month: 2,
            build_months: 4,
            ramp_months: 2.0,
            run_months: Some(5.0),
            fade_half_life_months: 3.0,
            delay_months: Estimate::range(0.0, 0.5, 2.0),
            ..sample_cases::complete().options[0].clone()
        }
    }

    #[test]
    fn an_option_is_built_goes_live_works_in_full_and_stops() {
        let timing = Timing::of(&option()).unwrap();
        assert_eq!((timing.start, timing.built, timing.live), (2.0, 6.0, 6.5));
        assert_eq!(timing.live_range, Some((6.0, 8.0)));
        assert_eq!((timing.full(), timing.end), (8.5, Some(11.5)));
    }

    #[test]
    fn what_cannot_be_has_no_timing() {
        for delay in [f64::NAN, -1.0, f64::INFINITY] {
            let odd = InvestmentOption {
                delay_months: Estimate::certain(delay),
                ..option()
            };
            assert_eq!(Timing::of(&odd), None);
        }
    }
}
