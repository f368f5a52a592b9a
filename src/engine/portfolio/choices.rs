//! What every option may do: its scales, what they cost, and which options go together.

use crate::domain::{Plan, Target};
use crate::engine::model::finance::present_value;
use crate::engine::model::options::cost_factor;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

/// Positions of free options as bits.
pub(super) type Members = u64;

/// The bit of the free option at a place. The number of options that are enumerated leaves one.
pub(super) fn member(place: usize) -> Members {
    u32::try_from(place)
        .ok()
        .and_then(|place| 1_u64.checked_shl(place))
        .unwrap_or(0)
}

/// What every option may do.
#[derive(Clone, Debug)]
pub(super) struct Choices {
    /// One for each option of the plan, in its order.
    pub(super) options: Vec<OptionChoice>,
    /// Positions of the options that have more than one level, in the order of the plan.
    pub(super) free: Vec<usize>,
}

/// What one option may do.
#[derive(Clone, Debug)]
pub(super) struct OptionChoice {
    /// The levels that it may have, the lowest first.
    pub(super) levels: Vec<OptionLevel>,
    /// Free options that it cannot do without.
    pub(super) needs: Members,
    /// Free options that it cannot go with.
    pub(super) bans: Members,
}

/// One level of an option, with what it adds whatever the other options do.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OptionLevel {
    /// Multiple of the planned scale.
    pub(super) multiple: f64,
    /// The scale itself.
    pub(super) scale: f64,
    /// What is spent over the horizon, undiscounted.
    pub(super) spend: f64,
    /// What is spent in each year, undiscounted.
    pub(super) by_year: Vec<f64>,
    /// Present value of direct benefit less cost.
    pub(super) pv_apart: f64,
}

impl OptionLevel {
    /// Whether the option runs.
    pub(super) fn is_on(&self) -> bool {
        self.scale > 0.0
    }
}

impl Choices {
    /// What the options may do when each may have the multiples of its planned scale that `multiples` gives, rising. An
    /// option whose planned scale is 0 stays out, for every multiple of it is 0.
    pub(super) fn new(
        plan: &Plan,
        projector: &Projector<'_>,
        multiples: impl Fn(usize) -> Vec<f64>,
    ) -> Self {
        let options = (0..plan.options.len()).map(|option| {
            let is_empty = plan.options[option].scale == 0.0;
            let multiples = if is_empty {
                vec![0.0]
            } else {
                multiples(option)
            };
            let levels = multiples.into_iter();
            OptionChoice {
                levels: levels
                    .map(|multiple| level(plan, projector, option, multiple))
                    .collect(),
                needs: 0,
                bans: 0,
            }
        });
        let mut choices = Self {
            options: options.collect(),
            free: Vec::new(),
        };
        choices.settle(plan);
        choices.free = (0..plan.options.len())
            .filter(|&option| choices.options[option].levels.len() > 1)
            .collect();
        choices.relate(plan);
        choices
    }

    /// The level that each option has when the free ones have those that `level_of` gives by their place among the free.
    pub(super) fn levels(&self, level_of: impl Fn(usize) -> usize) -> Vec<usize> {
        let mut levels = vec![0; self.options.len()];
        for (place, &option) in self.free.iter().enumerate() {
            levels[option] = level_of(place);
        }
        levels
    }

    /// The scenario in which every option has a level.
    pub(super) fn scenario(&self, plan: &Plan, levels: &[usize]) -> Scenario {
        let mut scenario = Scenario::nothing(plan);
        let options = self.options.iter().zip(levels);
        for (scale, (option, level)) in scenario.scales.iter_mut().zip(options) {
            *scale = option.levels[*level].scale;
        }
        scenario
    }

    /// Takes away what cannot be beside the options that have no choice.
    fn settle(&mut self, plan: &Plan) {
        loop {
            let can = |option: usize| self.options[option].levels.iter().any(OptionLevel::is_on);
            let must = |option: usize| self.options[option].levels.iter().all(OptionLevel::is_on);
            let all = 0..plan.options.len();
            let cannot = all.clone().find(|&option| {
                let is_banned = |other: usize| must(other) && excludes(plan, option, other);
                let lacks_one = plan.options[option].requires.iter().any(|&one| !can(one));
                can(option) && !must(option) && (lacks_one || all.clone().any(is_banned))
            });
            if let Some(option) = cannot {
                self.options[option].levels.retain(|level| !level.is_on());
                continue;
            }
            let has_to = all.clone().find(|&option| {
                let needs_it = |other: usize| plan.options[other].requires.contains(&option);
                can(option)
                    && !must(option)
                    && all.clone().any(|other| must(other) && needs_it(other))
            });
            match has_to {
                Some(option) => self.options[option].levels.retain(OptionLevel::is_on),
                None => return,
            }
        }
    }

    fn relate(&mut self, plan: &Plan) {
        let members = |of: &dyn Fn(usize) -> bool| {
            let bits = self.free.iter().enumerate();
            bits.filter(|(_, option)| of(**option))
                .fold(0, |members, (place, _)| members | member(place))
        };
        let related: Vec<(Members, Members)> = (0..plan.options.len())
            .map(|option| {
                let requires = &plan.options[option].requires;
                (
                    members(&|other| requires.contains(&other)),
                    members(&|other| excludes(plan, option, other)),
                )
            })
            .collect();
        for (choice, (needs, bans)) in self.options.iter_mut().zip(related) {
            (choice.needs, choice.bans) = (needs, bans);
        }
    }
}

/// Whether two options cannot go together, whichever of them says so.
pub(super) fn excludes(plan: &Plan, one: usize, other: usize) -> bool {
    plan.options[one].excludes.contains(&other) || plan.options[other].excludes.contains(&one)
}

fn level(plan: &Plan, projector: &Projector<'_>, option: usize, multiple: f64) -> OptionLevel {
    let scale = plan.options[option].scale * multiple;
    let factor = cost_factor(&plan.options[option], scale);
    let schedules = projector.schedules();
    let years = schedules.cost.row(option).chunks(12);
    OptionLevel {
        multiple,
        scale,
        spend: factor * schedules.total_cost[option],
        by_year: years
            .map(|year| factor * year.iter().sum::<f64>())
            .collect(),
        pv_apart: scale * pv_direct(plan, projector, option) - factor * schedules.pv_cost[option],
    }
}

/// Present value of the savings of an option at scale 1.
fn pv_direct(plan: &Plan, projector: &Projector<'_>, option: usize) -> f64 {
    let savings = plan.effects[plan.options[option].effects.clone()].iter();
    let a_year: f64 = savings
        .filter(|effect| effect.target == Target::Saving)
        .map(|effect| effect.size * effect.weight)
        .sum();
    let activity = projector.schedules().activity.row(option);
    let months = activity.iter().zip(projector.inflation());
    let a_month: Vec<f64> = months
        .map(|(activity, inflation)| a_year * activity / 12.0 * inflation)
        .collect();
    present_value(projector.discount(), &a_month)
}
