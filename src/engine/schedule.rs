//! What an option does over time: when it is active and what it costs (section 2 of the model).

use crate::domain::{FinancePlan, OptionPlan};

use super::rows::Rows;

/// Activity and cost of every option, month by month, before its scale.
#[derive(Clone, Debug)]
pub(super) struct Schedules {
    /// Activity per option, 0..=1.
    pub(super) activity: Rows,
    /// Cost per option at scale 1, contingency and uplift included.
    pub(super) cost: Rows,
    /// Present value of that cost.
    pub(super) pv_cost: Vec<f64>,
    /// The same undiscounted.
    pub(super) total_cost: Vec<f64>,
}

impl Schedules {
    pub(super) fn new(
        options: &[OptionPlan],
        finance: &FinancePlan,
        inflation: &[f64],
        discount: &[f64],
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
                *activity = timing.activity(month as f64 + 0.5);
            }
            let cost = schedules.cost.row_mut(position);
            fill_cost(option, finance, inflation, cost);
            schedules
                .pv_cost
                .push(cost.iter().zip(discount).map(|(cost, d)| cost * d).sum());
            schedules.total_cost.push(cost.iter().sum());
        }
        schedules
    }
}

/// The part of the cost at scale 1 that is paid at another scale; nothing at scale 0.
pub(super) fn cost_factor(option: &OptionPlan, scale: f64) -> f64 {
    if scale > 0.0 {
        option.fixed_share + (1.0 - option.fixed_share) * scale
    } else {
        0.0
    }
}

fn fill_cost(option: &OptionPlan, finance: &FinancePlan, inflation: &[f64], cost: &mut [f64]) {
    let uplift = (1.0 + finance.contingency) * (1.0 + option.cost_uplift);
    let build = option.build_months.max(1.0);
    let built = option.start_month + build;
    let live = option.live_month();
    let end = option.end_month().unwrap_or(f64::INFINITY);
    for ((month, cost), inflation) in cost.iter_mut().enumerate().zip(inflation) {
        let month = month as f64;
        if month >= option.start_month && month < built {
            *cost += option.one_off_cost / build;
        }
        let running = ((month + 1.0).min(end) - month.max(live)).max(0.0);
        *cost += option.annual_cost / 12.0 * running * inflation;
        *cost *= uplift;
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Category;

    use super::*;

    fn option() -> OptionPlan {
        OptionPlan {
            id: "o".to_owned(),
            category: Category::Process,
            included: true,
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
            success_probability: 1.0,
            effects: 0..0,
            requires: Vec::new(),
            excludes: Vec::new(),
        }
    }

    fn costs(option: &OptionPlan) -> Vec<f64> {
        let finance = FinancePlan {
            discount_rate: 0.0,
            contingency: 0.0,
            spend_growth: 0.0,
            cost_inflation: 0.0,
            budget: None,
            risk_adjust: true,
        };
        let mut cost = vec![0.0; 24];
        fill_cost(option, &finance, &[1.0; 24], &mut cost);
        cost
    }

    #[test]
    fn activity_ramps_up_holds_and_fades() {
        let option = option();
        assert_eq!(option.timing().activity(6.0), 0.0);
        assert_eq!(option.timing().activity(7.5), 0.5);
        assert_eq!(option.timing().activity(9.0), 1.0);
        assert_eq!(option.timing().activity(14.5), 0.5);
        assert_eq!(option.timing().activity(17.5), 0.25);
    }

    #[test]
    fn an_effect_without_half_life_is_gone_at_once() {
        let option = OptionPlan {
            fade_half_life_months: 0.0,
            ..option()
        };
        assert_eq!(option.timing().activity(11.4), 1.0);
        assert_eq!(option.timing().activity(11.5), 0.0);
    }

    #[test]
    fn an_option_that_stops_while_it_ramps_fades_from_where_it_was() {
        let option = OptionPlan {
            run_months: Some(1.0),
            ..option()
        };
        assert_eq!(option.timing().activity(7.5 + 3.0), 0.25);
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
