//! What could be invested in.

use serde::{Deserialize, Serialize};

use super::record::*;
use super::{Effect, Estimate};

record! {
    /// Something that could be invested in.
    InvestmentOption("option" by id) as OptionPlan {
        /// Unique among the options.
        id: String as String;
        /// What it is called.
        name: String;
        /// What it consists of.
        description: Option<String> = None;
        /// Who answers for it.
        owner: Option<String> = None;
        /// What kind of investment it is.
        category: Category as Category;
        /// Whether the plan has it.
        included: bool as bool = true;
        /// How large it is made, as a multiple of what is described; 0..=2.
        scale: f64 as N = 1.0 => SCALE: Share in between(0.0, 2.0), chosen();
        /// The month in which work starts.
        start_month: u32 as N => START_MONTH: MonthNumber in NOT_NEGATIVE, chosen();
        /// How many months it takes to build.
        build_months: u32 as N => BUILD_MONTHS: Months in NOT_NEGATIVE;
        /// How many months it takes from live to full effect.
        ramp_months: f64 as N = 0.0 => RAMP_MONTHS: Months in NOT_NEGATIVE;
        /// How many months it runs once live; to the end when left out.
        run_months: Option<f64> as Option<N> = None => RUN_MONTHS: Months in NOT_NEGATIVE;
        /// In how many months half of the effect is gone once it stops.
        fade_half_life_months: f64 as N = 6.0 => FADE_HALF_LIFE_MONTHS: Months in NOT_NEGATIVE;
        /// How many months it goes live later than planned.
        delay_months: Estimate as N = 0.0 => DELAY_MONTHS: Months in NOT_NEGATIVE;
        /// What it costs once, before contingency and uplift.
        one_off_cost: Estimate as N => ONE_OFF_COST: Money in NOT_NEGATIVE;
        /// What it costs in a year while it runs, before contingency and uplift.
        annual_cost: Estimate as N => ANNUAL_COST: MoneyPerYear in NOT_NEGATIVE;
        /// Part of the cost that does not shrink with the scale.
        fixed_share: f64 as N = 0.0 => FIXED_SHARE: Share in SHARE;
        /// Share added to its costs against optimism.
        cost_uplift: f64 as N = 0.0 => COST_UPLIFT: Share in NOT_NEGATIVE;
        /// Chance that it delivers at all; certain when left out.
        success_probability: f64 as N = 1.0 => SUCCESS_PROBABILITY: Share in SHARE;
        /// What it changes.
        effects: Vec<Effect>;
        /// Ids of the options that it cannot do without.
        requires: Vec<String> = (Vec::<String>::new());
        /// Ids of the options that it cannot go with.
        excludes: Vec<String> = (Vec::<String>::new());
    }
    plan |option, ids| {
        /// Positions of its effects in [`Plan::effects`](super::Plan::effects).
        effects: std::ops::Range<usize> = ids.effects[option.id.as_str()].clone();
        /// Positions of the options that it needs.
        requires: Vec<usize> = ids.of_options(&option.requires);
        /// Positions of the options that it cannot go with.
        excludes: Vec<usize> = ids.of_options(&option.excludes);
    }
}

/// What kind of investment an option is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Category {
    /// The way of working.
    #[default]
    Process,
    /// Systems.
    Technology,
    /// Staff.
    People,
    /// What is sold.
    Product,
    /// What is said and promised.
    Communication,
    /// Gifts, points and discounts.
    Reward,
}

impl Category {
    /// All categories.
    pub const ALL: [Self; 6] = [
        Self::Process,
        Self::Technology,
        Self::People,
        Self::Product,
        Self::Communication,
        Self::Reward,
    ];
}
