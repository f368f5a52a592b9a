//! What more or less of one option does, and what its money would do elsewhere (section 6 of the model).
//!
//! [`evaluate`](crate::engine::evaluate) gives the sweet spot of every option. This gives what a reader wants to see of one of them:
//! the worth at every scale, where the expectation is met, what stopping costs, and the same money in the other options.

use crate::domain::Plan;
use crate::engine::model::options::cost_factor;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

use super::overshoot;
use super::result::{CaseResult, OptionResult};
use super::verdicts::lift_weights;

/// The largest multiple of the planned scale that is shown; beyond 1 it is more than the plan.
const LARGEST: f64 = 1.5;
/// Steps of the scale per planned scale.
const STEPS_PER_PLAN: usize = 20;
/// The largest scale that an option can have.
const LARGEST_SCALE: f64 = 2.0;
/// Halvings in the search for the scale at which the expectation is met.
const HALVINGS: usize = 30;
/// Months that an option runs before it is stopped where no surprise wears off.
const TRIED_MONTHS: f64 = 12.0;

/// What more or less of one option does.
#[derive(Clone, Debug, PartialEq)]
pub struct Scaling {
    /// Net present value of the case at multiples of the planned scale, from 0 up; past 1 it is beyond the plan.
    pub curve: Vec<ScalePoint>,
    /// Position of the driver that the option lifts most, weighed by importance, reach and points.
    pub main_driver: Option<usize>,
    /// The smallest multiple at which that driver, at its best, is up to what customers expect; none where it is up to it
    /// without the option, where 1.5 times the plan is not enough, or where the expectation was not measured.
    pub met_at: Option<f64>,
    /// What stopping the option comes to; none where it would stop by then anyway.
    pub stopping: Option<Stopping>,
    /// The same money in other options: what scaling back to the sweet spot saves, spent there. The best first.
    pub elsewhere: Vec<Elsewhere>,
}

/// The worth of the case at a scale of one option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScalePoint {
    /// Multiple of the planned scale.
    pub multiple: f64,
    /// Net present value of the case.
    pub npv: f64,
}

/// What comes of an option that is stopped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stopping {
    /// The month from which on it does not run: the one in which its surprise has worn off, or else a year after it went
    /// live.
    pub month: usize,
    /// Present value of the cost that is saved.
    pub saves: f64,
    /// Months that it then runs after it is live.
    pub run_months: f64,
    /// Net present value of the case then, less that of the plan: below 0 when stopping costs more than it saves.
    pub npv_change: f64,
}

/// Money that is spent on another option instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// The other option.
    pub option: String,
    /// Its scale in the plan; 0 where it is left out.
    pub from_scale: f64,
    /// The scale that the money buys, at most 2.
    pub to_scale: f64,
    /// Present value of what is spent on it: no more than what was saved.
    pub spent: f64,
    /// Net present value that this adds.
    pub npv_change: f64,
}

/// What more or less of the option at a position does; nothing where the plan leaves it out.
pub fn scaling(plan: &Plan, result: &CaseResult, option: usize) -> Option<Scaling> {
    let of_option = result.option(&plan.options[option].id)?;
    let mut study = ScalingStudy {
        projector: Projector::new(plan),
        planned: Scenario::planned(plan),
        plan,
        option,
        npv: result.npv,
    };
    let main_driver = lift_weights(plan, option)
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(driver, _)| driver);
    Some(Scaling {
        curve: study.curve(),
        main_driver,
        met_at: main_driver.and_then(|driver| study.met_at(driver)),
        stopping: study.stopping(result, main_driver),
        elsewhere: study.elsewhere(of_option),
    })
}

struct ScalingStudy<'a> {
    projector: Projector<'a>,
    planned: Scenario,
    plan: &'a Plan,
    option: usize,
    npv: f64,
}

impl ScalingStudy<'_> {
    /// The planned scenario with the option at a multiple of its scale.
    fn at(&self, multiple: f64) -> Scenario {
        let planned = self.planned.scales[self.option];
        self.planned.with_scale(self.option, planned * multiple)
    }

    fn largest(&self) -> f64 {
        LARGEST.min(LARGEST_SCALE / self.planned.scales[self.option])
    }

    fn curve(&mut self) -> Vec<ScalePoint> {
        let largest = self.largest();
        (0..)
            .map(|step| f64::from(step) / STEPS_PER_PLAN as f64)
            .take_while(|multiple| *multiple <= largest + f64::EPSILON)
            .map(|multiple| ScalePoint {
                multiple,
                npv: self.projector.project(&self.at(multiple)).npv(),
            })
            .collect()
    }

    fn met_at(&mut self, driver: usize) -> Option<f64> {
        self.plan.drivers[driver].expected?;
        let (plan, largest) = (self.plan, self.largest());
        let mut is_met = |multiple: f64| {
            let scenario = self.at(multiple);
            overshoot::driver(&mut self.projector, plan, driver, &scenario).peak_gap >= 0.0
        };
        if is_met(0.0) || !is_met(largest) {
            return None;
        }
        let (mut low, mut high) = (0.0, largest);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if is_met(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(high)
    }

    fn stopping(&self, result: &CaseResult, main_driver: Option<usize>) -> Option<Stopping> {
        let option = &self.plan.options[self.option];
        let live = option.live_month();
        let worn_off = main_driver.and_then(|driver| result.drivers[driver].worn_off_month);
        let stop = worn_off.map_or(live + TRIED_MONTHS, |month| (month as f64).max(live));
        let stop = stop.round();
        let ends = option.end_month().unwrap_or(f64::INFINITY);
        if stop >= ends.min(self.plan.months as f64) {
            return None;
        }
        let mut stopped = self.plan.clone();
        stopped.options[self.option].run_months = Some(stop - live);
        let totals = Projector::new(&stopped).project(&self.planned);
        Some(Stopping {
            month: stop as usize,
            run_months: stop - live,
            saves: self.projector.pv_cost(&self.planned) - totals.cost,
            npv_change: totals.npv() - self.npv,
        })
    }

    fn elsewhere(&mut self, of_option: &OptionResult) -> Vec<Elsewhere> {
        let less = self.at(of_option.sweet_spot_scale);
        let with_less = self.projector.project(&less);
        let saved = self.projector.pv_cost(&self.planned) - with_less.cost;
        if saved <= 0.0 {
            return Vec::new();
        }
        let others: Vec<usize> = (0..self.plan.options.len())
            .filter(|other| *other != self.option && self.goes_with(*other, &less))
            .collect();
        let mut elsewhere: Vec<Elsewhere> = others
            .into_iter()
            .filter_map(|other| {
                let scale = self.scale_for(other, less.scales[other], saved)?;
                let totals = self.projector.project(&less.with_scale(other, scale));
                Some(Elsewhere {
                    option: self.plan.options[other].id.clone(),
                    from_scale: less.scales[other],
                    to_scale: scale,
                    spent: totals.cost - with_less.cost,
                    npv_change: totals.npv() - with_less.npv(),
                })
            })
            .collect();
        elsewhere.sort_by(|one, other| other.npv_change.total_cmp(&one.npv_change));
        elsewhere
    }

    /// Whether another option can be carried out beside what is left of the plan.
    fn goes_with(&self, other: usize, left: &Scenario) -> bool {
        let runs = |option: &usize| left.scales[*option] > 0.0;
        let option = &self.plan.options[other];
        let excluded = (0..self.plan.options.len())
            .filter(runs)
            .any(|one| self.plan.options[one].excludes.contains(&other));
        option.requires.iter().all(runs) && !option.excludes.iter().any(runs) && !excluded
    }

    /// The scale to which an amount on top takes an option; none where the amount does not do, or it is at its largest.
    fn scale_for(&self, other: usize, now: f64, amount: f64) -> Option<f64> {
        let option = &self.plan.options[other];
        let whole = self.projector.schedules().pv_cost[other];
        let factor = cost_factor(option, now) + amount / whole;
        let variable = 1.0 - option.fixed_share;
        // What has only fixed cost grows for nothing; how far is not a question of money.
        if whole <= 0.0 || variable <= 0.0 {
            return None;
        }
        let scale = ((factor - option.fixed_share) / variable).min(LARGEST_SCALE);
        (scale > now && scale > 0.0).then_some(scale)
    }
}
