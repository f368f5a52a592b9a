//! What an option does over time: when it is active and what it costs (section 2 of the model).

use crate::domain::{FinancePlan, OptionPlan, Plan, Timing};
use crate::engine::figure::{OptionFigure, OptionMonthFigure};
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::Quantity;

use super::rows::Rows;

/// Activity and cost of every option, month by month, before its scale.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Schedules<N = f64> {
    /// Activity per option, 0..=1.
    pub(in crate::engine) activity: Rows<N>,
    /// Cost per option at scale 1, contingency and uplift included.
    pub(in crate::engine) cost: Rows<N>,
    /// Present value of that cost.
    pub(in crate::engine) pv_cost: Vec<N>,
    /// The same undiscounted.
    pub(in crate::engine) total_cost: Vec<N>,
}

impl<N: Number> Schedules<N> {
    pub(in crate::engine) fn new(
        options: &[OptionPlan<N>],
        finance: &FinancePlan<N>,
        inflation: &[N],
        discount: &[N],
    ) -> Self {
        let months = discount.len();
        let mut schedules = Self {
            activity: Rows::zeros(options.len(), months),
            cost: Rows::zeros(options.len(), months),
            pv_cost: Vec::with_capacity(options.len()),
            total_cost: Vec::with_capacity(options.len()),
        };
        for (position, option) in options.iter().enumerate() {
            let timing = option.timing();
            for (month, activity) in schedules.activity.row_mut(position).iter_mut().enumerate() {
                *activity = self::activity(&timing, N::from(month as f64 + 0.5));
            }
            let name = |figure| {
                move |month| Quantity::OptionMonth {
                    figure,
                    option: position,
                    month,
                }
            };
            name_row(
                schedules.activity.row_mut(position),
                name(OptionMonthFigure::Activity),
            );
            let cost = schedules.cost.row_mut(position);
            fill_cost(option, finance, inflation, cost);
            name_row(cost, name(OptionMonthFigure::CostAtScaleOne));
            let discounted = cost.iter().zip(discount).map(|(cost, d)| *cost * *d);
            let pv_cost = Quantity::Option {
                figure: OptionFigure::PvCostAtScaleOne,
                option: position,
            };
            schedules.pv_cost.push(N::sum(discounted).named(pv_cost));
            schedules.total_cost.push(N::sum(cost.iter().copied()));
        }
        schedules
    }
}

/// The part of the cost at scale 1 that is paid at another scale; nothing at scale 0.
pub(in crate::engine) fn cost_factor<N: Number>(option: &OptionPlan<N>, scale: N) -> N {
    N::select_less(
        N::ZERO,
        scale,
        || option.fixed_share + (N::ONE - option.fixed_share) * scale,
        || N::ZERO,
    )
}

/// The one-off cost of an option at its planned scale, contingency and uplift included, undiscounted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine) struct OneOffCost<N = f64> {
    /// What falls within the horizon.
    pub(in crate::engine) within: N,
    /// What falls after it, and so is not counted.
    pub(in crate::engine) behind: N,
}

impl<N: Number> OneOffCost<N> {
    /// That of the option at a position of the plan.
    pub(in crate::engine) fn of(plan: &Plan<N>, option: usize) -> Self {
        let option_plan = &plan.options[option];
        let horizon = N::from(plan.months as f64);
        let build = option_plan.build_months.at_least(N::ONE);
        let start = option_plan.start_month;
        let months_behind = (start + build - start.at_least(horizon)).at_least(N::ZERO);
        let scaled = option_plan.one_off_cost * cost_factor(option_plan, option_plan.scale);
        let monthly = scaled * uplift(option_plan, &plan.finance) / build;
        let named = |number: N, figure| number.named(Quantity::Option { figure, option });
        Self {
            within: named(
                monthly * (build - months_behind),
                OptionFigure::OneOffWithin,
            ),
            behind: named(monthly * months_behind, OptionFigure::OneOffBehind),
        }
    }
}

/// Whether an option is active in any of so many months from the start of the case, whether or not it stops within them.
pub fn is_live_within<N: Number>(timing: &Timing<N>, months: usize) -> bool {
    // Before it stops its activity only rises, so the last month tells.
    let last = N::from(months as f64 - 0.5);
    let timing = Timing {
        end: None,
        ..*timing
    };
    activity(&timing, last).value() > 0.0
}

/// How active an option is at a moment, a(u), 0..=1: nothing before it is live, then rising, full, and fading once it stops.
/// Moments count in months from the start of the case.
pub fn activity<N: Number>(timing: &Timing<N>, moment: N) -> N {
    let climbed = |months: N| months / timing.ramp;
    let left = |months: N| N::from(2.0).powf(-(months / timing.fade_half_life));
    activity_by(timing, moment, climbed, left)
}

/// The same, given the part of a ramp that so many months climb, and the part of the activity that is left so many months
/// after the end. Neither is asked where it takes no time.
#[inline(always)]
pub(in crate::engine) fn activity_by<N: Number>(
    timing: &Timing<N>,
    moment: N,
    climbed: impl Fn(N) -> N,
    left: impl Fn(N) -> N,
) -> N {
    // As if the option never stopped.
    let running = |moment: N| {
        let climb = || climbed(moment - timing.live).at_most(N::ONE);
        let climbing = || N::select_less(N::ZERO, timing.ramp, climb, || N::ONE);
        N::select_less(moment, timing.live, || N::ZERO, climbing)
    };
    let Some(end) = timing.end else {
        return running(moment);
    };
    let fading = || {
        let left = || left(moment - end);
        let left = N::select_less(N::ZERO, timing.fade_half_life, left, || N::ZERO);
        running(end) * left
    };
    N::select_less(moment, end, || running(moment), fading)
}

/// The factor on the cost of an option for contingency and optimism.
pub(in crate::engine) fn uplift<N: Number>(option: &OptionPlan<N>, finance: &FinancePlan<N>) -> N {
    (N::ONE + finance.contingency) * (N::ONE + option.cost_uplift)
}

fn fill_cost<N: Number>(
    option: &OptionPlan<N>,
    finance: &FinancePlan<N>,
    inflation: &[N],
    cost: &mut [N],
) {
    let uplift = uplift(option, finance);
    let build = option.build_months.at_least(N::ONE);
    let live = option.live_month();
    let end = option.end_month();
    for ((month, cost), inflation) in cost.iter_mut().enumerate().zip(inflation) {
        *cost += one_off_in(month, option.one_off_cost, option.start_month, build);
        let running = part_of_month(live, end, month);
        *cost += option.annual_cost / 12.0 * running * *inflation;
        *cost = *cost * uplift;
    }
}

/// What of a one-off cost falls into a month, spread evenly over the months of building from `start` on.
pub(in crate::engine) fn one_off_in<N: Number>(month: usize, cost: N, start: N, build: N) -> N {
    let month = N::from(month as f64);
    let building = || N::select_less(month, start + build, || cost / build, || N::ZERO);
    N::select_less(month, start, || N::ZERO, building)
}

/// The part of a month in which an option runs.
#[inline(always)]
pub(in crate::engine) fn part_of_month<N: Number>(live: N, end: Option<N>, month: usize) -> N {
    let (month, next) = (N::from(month as f64), N::from(month as f64 + 1.0));
    let until = end.map_or(next, |end| next.at_most(end));
    (until - month.at_least(live)).at_least(N::ZERO)
}

#[cfg(test)]
mod tests {
    use crate::domain::Plan;
    use crate::domain::sample_cases::{bare, complete};

    use super::*;

    fn option() -> OptionPlan {
        OptionPlan {
            id: "o".to_owned(),
            scale: 1.0,
            start_month: 2.0,
            build_months: 4.0,
            ramp_months: 2.0,
            run_months: Some(5.0),
            fade_half_life_months: 3.0,
            delay_months: 0.5,
            one_off_cost: 400.0,
            annual_cost: 120.0,
            fixed_share: 0.25,
            cost_uplift: 0.0,
            ..Plan::resolve(&complete()).unwrap().options[0].clone()
        }
    }

    fn costs(option: &OptionPlan) -> Vec<f64> {
        let finance = FinancePlan {
            discount_rate: 0.0,
            ..Plan::resolve(&bare()).unwrap().finance
        };
        let mut cost = vec![0.0; 24];
        fill_cost(option, &finance, &[1.0; 24], &mut cost);
        cost
    }

    #[test]
    fn activity_ramps_up_holds_and_fades() {
        let option = option();
        assert_eq!(activity(&option.timing(), 6.0), 0.0);
        assert_eq!(activity(&option.timing(), 7.5), 0.5);
        assert_eq!(activity(&option.timing(), 9.0), 1.0);
        assert_eq!(activity(&option.timing(), 14.5), 0.5);
        assert_eq!(activity(&option.timing(), 17.5), 0.25);
    }

    #[test]
    fn an_effect_without_half_life_is_gone_at_once() {
        let option = OptionPlan {
            fade_half_life_months: 0.0,
            ..option()
        };
        assert_eq!(activity(&option.timing(), 11.4), 1.0);
        assert_eq!(activity(&option.timing(), 11.5), 0.0);
    }

    #[test]
    fn an_option_that_stops_while_it_ramps_fades_from_where_it_was() {
        let option = OptionPlan {
            run_months: Some(1.0),
            ..option()
        };
        assert_eq!(activity(&option.timing(), 7.5 + 3.0), 0.25);
    }

    #[test]
    fn money_is_spread_over_building_and_over_the_parts_of_months_that_it_runs() {
        let cost = costs(&option());
        assert_eq!(cost[..7], [0.0, 0.0, 100.0, 100.0, 100.0, 100.0, 5.0]);
        assert_eq!(cost[7..13], [10.0, 10.0, 10.0, 10.0, 5.0, 0.0]);
        assert_eq!(cost.iter().sum::<f64>(), 450.0);
    }

    #[test]
    fn what_is_not_built_is_paid_in_the_month_of_the_start() {
        let option = OptionPlan {
            build_months: 0.0,
            annual_cost: 0.0,
            ..option()
        };
        assert_eq!(costs(&option)[1..4], [0.0, 400.0, 0.0]);
    }

    #[test]
    fn only_the_part_that_is_not_fixed_shrinks_with_the_scale() {
        let option = option();
        assert_eq!(cost_factor(&option, 0.5), 0.625);
        assert_eq!(cost_factor(&option, 2.0), 1.75);
        assert_eq!(cost_factor(&option, 0.0), 0.0);
    }
}
