//! What is asked of a portfolio, and what is answered.

use serde::Serialize;

use crate::engine::simulation::SimulationSettings;

/// Rounding that does not count when an amount is held against a limit, as a part of that limit.
const ROUNDING: f64 = 1e-9;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PortfolioSettings {
    /// The scales that every option may have.
    pub scales: ScaleChoices,
    /// What may be spent and risked.
    pub limits: PortfolioLimits,
}

/// The scales that every option may have, as multiples of its planned scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleChoices {
    /// 0 and 1.
    #[default]
    Whole,
    /// 0, ½ and 1.
    Halves,
}

impl ScaleChoices {
    /// The multiples, rising.
    pub fn multiples(self) -> &'static [f64] {
        match self {
            Self::Whole => &[0.0, 1.0],
            Self::Halves => &[0.0, 0.5, 1.0],
        }
    }

    /// So many options can be looked at in every combination.
    pub fn exact_to(self) -> usize {
        match self {
            Self::Whole => 20,
            Self::Halves => 12,
        }
    }
}

/// What may be spent and risked; what is none is not limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct PortfolioLimits {
    /// Spend over the horizon, undiscounted.
    pub budget: Option<f64>,
    /// Spend in any one year, undiscounted.
    pub budget_per_year: Option<f64>,
    /// The chance that the NPV is below 0, 0..=1.
    #[serde(rename = "max_loss_probability")]
    pub chance_of_loss: Option<f64>,
}

/// The best set of options within the limits, and what each budget would buy.
#[derive(Clone, Debug, PartialEq)]
pub struct Portfolio {
    /// What was asked.
    pub question: PortfolioSettings,
    /// Whether nothing better can exist.
    pub certainty: Certainty,
    /// The sets that no other one beats within the yearly limit, the one with the least spend first: each is worth more
    /// than all that cost less or as much. It begins with doing nothing and goes on beyond the budget.
    pub frontier: Vec<OptionSet>,
    /// Position in the frontier of the best set within all limits.
    pub chosen: usize,
    /// The plan as it is.
    pub planned: OptionSet,
    /// Every option that the chosen set leaves out or has at less than its planned scale, in the order of the case.
    pub lost: Vec<Lost>,
    /// How the chances of a loss were simulated: that of the plan is what a simulation of the case with the same settings
    /// finds. None before they are known.
    pub simulated: Option<SimulationSettings>,
}

impl Portfolio {
    /// The best set within all limits.
    pub fn chosen(&self) -> &OptionSet {
        &self.frontier[self.chosen]
    }

    /// The same before any chance of a loss is known.
    pub fn without_chances(mut self) -> Self {
        self.simulated = None;
        for set in self.frontier.iter_mut().chain([&mut self.planned]) {
            set.chance_of_loss = None;
        }
        self
    }
}

/// Whether nothing better can exist.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Certainty {
    /// Every combination was looked at.
    Exact,
    /// There were too many: a search looked where it seemed best.
    Searched {
        /// Options that take part.
        options: usize,
        /// Net present value that no set within the limits is worth more than: at least that of the chosen set. None where
        /// it is not known.
        at_most: Option<f64>,
    },
}

/// Options at scales, with what they come to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionSet {
    /// The multiple of its planned scale that each option has, in the order of the case; 0 for those left out.
    #[serde(skip)]
    pub multiples: Vec<f64>,
    /// Net present value.
    pub npv: f64,
    /// What is spent over the horizon, undiscounted.
    pub spend: f64,
    /// What is spent in each year, undiscounted.
    #[serde(rename = "spend_by_year")]
    pub by_year: Vec<f64>,
    /// Present value of the cost.
    pub pv_cost: f64,
    /// PV(experience)/PV(cost) − 1; none without cost.
    pub rox: Option<f64>,
    /// The chance that the NPV is below 0; none before a simulation has run.
    pub chance_of_loss: Option<f64>,
}

/// An option that is left out of the chosen set, or has less than its planned scale.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lost {
    /// Position of the option.
    #[serde(skip)]
    pub option: usize,
    /// The multiple of its planned scale that it has.
    #[serde(skip)]
    pub multiple: f64,
    /// Why.
    #[serde(skip)]
    pub reason: Reason,
    /// NPV that the chosen set would gain with it at its planned scale, together with what it needs and without what
    /// excludes it: below 0 where it would lose.
    pub adds: f64,
    /// What more would then be spent.
    pub spend: f64,
    /// Ids of options that would have to come along.
    pub needs: Vec<String>,
}

/// Why an option lost; other options by their ids.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "reason")]
pub enum Reason {
    /// Its planned scale is 0, so there is nothing of it to choose.
    NoScale,
    /// It is live in no month of the horizon, so there is nothing that it could bring.
    StartsAfterEnd,
    /// It can never run.
    Impossible {
        /// What it needs and what has a planned scale of 0, or excludes it or each other.
        options: Vec<String>,
    },
    /// It costs more than the whole budget, with what it needs.
    OverBudget,
    /// It costs more in a year than may be spent in one, with what it needs.
    OverBudgetInYear {
        /// The year, counted from 1.
        year: usize,
    },
    /// Options of the chosen set exclude it.
    ExcludedBy {
        /// Those.
        options: Vec<String>,
    },
    /// Without any other option but those it needs, it is worth nothing or less.
    DoesNotPayAlone {
        /// What it is worth then.
        alone: f64,
    },
    /// Alone it would pay, but options that are not in the set have to come along, and then it does not.
    Needs {
        /// Those.
        options: Vec<String>,
    },
    /// Alone it would be worth something, but beside options of the set it adds nothing.
    Overlaps {
        /// Options of the set that take its worth away, the one that takes most first.
        #[serde(rename = "options", skip_serializing_if = "Vec::is_empty")]
        with: Vec<String>,
        /// Its worth without any other option.
        alone: f64,
    },
    /// It would add to the set, but the money does more elsewhere.
    CrowdedOut,
    /// It would add to the set, but with it a loss is too likely.
    TooRisky,
    /// At less than its planned scale it does as much: the rest would cost more than it brings.
    Enough,
}

/// Whether an amount is above a limit by more than rounding.
pub(super) fn exceeds(value: f64, limit: f64) -> bool {
    value > limit + ROUNDING * limit.abs().max(1.0)
}
