//! What a simulation found.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::domain::FieldPath;
use crate::engine::Verdict;
use crate::engine::by_id::{HasId, by_id};

/// How a case is simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SimulationSettings {
    /// How many trials are drawn; at least 1.
    pub trials: usize,
    /// Where the draws begin: the same seed gives the same answer, bit for bit, at any number of threads.
    pub seed: u64,
}

impl SimulationSettings {
    /// Trials by default.
    pub const TRIALS: usize = 10_000;
    /// The most trials that can be asked for.
    pub const MOST_TRIALS: usize = 4_000_000;

    /// The trials that explain the spread and decide on verdicts: the first ones of those that are asked for.
    pub fn trials_of_study(self) -> usize {
        self.trials.clamp(1, Study::MOST_TRIALS)
    }
}

impl Default for SimulationSettings {
    fn default() -> Self {
        Self {
            trials: Self::TRIALS,
            seed: 1,
        }
    }
}

/// What a simulation found: section 7 of the model.
///
/// Money is in the currency of the case, shares and chances are 0..=1, standard errors are those of the figures before them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SimulationResult {
    /// Trials that were drawn so far.
    pub trials: usize,
    /// How it was simulated; its trials are those that were asked for.
    #[serde(rename = "seed", serialize_with = "seed")]
    pub settings: SimulationSettings,
    /// Net present value at likely values: what the headline says.
    pub headline_npv: f64,
    /// Net present value.
    pub npv: Distribution,
    /// Return on experience; none where nothing is spent.
    pub rox: Option<Distribution>,
    /// Chance that the net present value is below 0.
    pub chance_of_loss: f64,
    /// Its standard error; none for a single trial.
    pub chance_of_loss_error: Option<f64>,
    /// Mean net present value of the worst tenth of the trials.
    pub expected_shortfall: f64,
    /// When the money comes back.
    #[serde(rename = "payback_months")]
    pub payback: Payback,
    /// Cumulative net at the end of each year, from year 1.
    #[serde(rename = "cumulative_net")]
    pub fan: Vec<FanYear>,
    /// Chance of a month or more past the sweet spot, for every driver that the plan changes and whose expectation is known,
    /// in the order of the case.
    #[serde(serialize_with = "by_id")]
    pub overshoot: Vec<OvershootChance>,
    /// How the net present value spreads.
    pub histogram: Histogram,
    /// Expected value of perfect information: what it would be worth to know beforehand whether the case pays.
    pub evpi: f64,
    /// Its standard error; none for a single trial.
    pub evpi_error: Option<f64>,
    /// What is known once all trials were drawn; nothing before.
    #[serde(flatten, serialize_with = "study_or_empty")]
    pub study: Option<Study>,
}

fn seed<S: Serializer>(settings: &SimulationSettings, serializer: S) -> Result<S::Ok, S::Error> {
    settings.seed.serialize(serializer)
}

/// A study; one that found nothing before it is known.
fn study_or_empty<S: Serializer>(study: &Option<Study>, serializer: S) -> Result<S::Ok, S::Error> {
    match study {
        Some(study) => study.serialize(serializer),
        None => Study::default().serialize(serializer),
    }
}

/// `trials` and `seed`, which are null where nothing was simulated.
pub(crate) fn settings_or_null<S: Serializer>(
    settings: &Option<SimulationSettings>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut parts = serializer.serialize_struct("SimulationSettings", 2)?;
    parts.serialize_field("trials", &settings.map(|own| own.trials))?;
    parts.serialize_field("seed", &settings.map(|own| own.seed))?;
    parts.end()
}

/// What the trials say of the worth of one plan.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PlanChances {
    /// Mean net present value.
    pub mean_npv: f64,
    /// Its standard error; none for a single trial.
    pub mean_npv_error: Option<f64>,
    /// Chance that the net present value is below 0.
    pub chance_of_loss: f64,
    /// Its standard error; none for a single trial.
    pub chance_of_loss_error: Option<f64>,
}

impl SimulationResult {
    /// Whether trials have a cost to pay back: without any, half of them have done so in no time.
    pub fn has_cost(&self) -> bool {
        self.rox.is_some() || self.payback.p50 != Some(0.0)
    }

    /// What its trials say of the worth of the plan.
    pub fn chances(&self) -> PlanChances {
        PlanChances {
            mean_npv: self.npv.mean,
            mean_npv_error: self.npv.standard_error,
            chance_of_loss: self.chance_of_loss,
            chance_of_loss_error: self.chance_of_loss_error,
        }
    }
}

/// What is found when all trials were drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Study {
    /// What explains the spread of the net present value, and what it is worth to know: the largest share first.
    pub factors: Vec<FactorResult>,
    /// Trials that this rests on: the first ones, at most [`Study::MOST_TRIALS`].
    #[serde(skip)]
    pub trials: usize,
    /// Options past the sweet spot, with what the trials say of scaling them back.
    #[serde(serialize_with = "by_id")]
    pub verdicts: Vec<SimulatedVerdict>,
    /// Why the mean is another than the headline; none where they are within a tenth of the headline.
    #[serde(rename = "mean_differs")]
    pub difference: Option<MeanDifference>,
}

impl Study {
    /// The most trials that what explains the spread is taken from.
    pub const MOST_TRIALS: usize = 1 << 16;
}

/// How a figure spreads.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Distribution {
    /// Its mean.
    pub mean: f64,
    /// The standard error of the mean, from the spread of independent scramblings; none for a single trial.
    pub standard_error: Option<f64>,
    /// Its standard deviation; none for a single trial.
    pub standard_deviation: Option<f64>,
    /// Exceeded in 95 of 100 trials.
    pub p5: f64,
    /// Exceeded in 90 of 100 trials.
    pub p10: f64,
    /// The median.
    pub p50: f64,
    /// Exceeded in 10 of 100 trials.
    pub p90: f64,
    /// Exceeded in 5 of 100 trials.
    pub p95: f64,
}

/// How a figure spreads over the trials: amounts that many of them come to, and even bins of all others. The shares of both
/// come to 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Histogram {
    /// Amounts that many trials come to, the lowest first.
    pub masses: Vec<Mass>,
    /// Where the first bin begins.
    pub from: f64,
    /// How wide each is; above 0 where there are any.
    pub width: f64,
    /// The share of all trials in each; empty where all are in masses. Whatever lies beyond the ends counts with the bins at
    /// the ends.
    pub shares: Vec<f64>,
}

impl Histogram {
    /// Whether all trials come to the same.
    pub fn is_certain(&self) -> bool {
        self.shares.is_empty() && self.masses.len() <= 1
    }

    /// The share of all trials that the bins hold.
    pub fn share_of_bins(&self) -> f64 {
        self.shares.iter().sum()
    }

    /// Where the bins begin and end.
    pub fn ends(&self) -> [f64; 2] {
        [self.from, self.from + self.width * self.shares.len() as f64]
    }

    /// The mass that an amount lies in.
    pub fn mass_at(&self, amount: f64) -> Option<usize> {
        let holds = |mass: &Mass| (mass.low..=mass.high).contains(&amount);
        self.masses.iter().position(holds)
    }
}

/// Many trials that come to one amount, or nearly so.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Mass {
    /// What they have in common.
    pub kind: MassKind,
    /// The share of all trials.
    pub share: f64,
    /// Their mean.
    pub amount: f64,
    /// The lowest of them.
    pub low: f64,
    /// The highest of them.
    pub high: f64,
}

/// What the trials of a mass have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MassKind {
    /// Nothing that is to help works: what is left is the cost.
    NothingWorks,
    /// No more than their amount.
    OneAmount,
}

/// When cumulative net crosses to 0 or more and stays there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Payback {
    /// Share of the trials in which it never does within the horizon.
    pub never: f64,
    /// Months, in the best tenth of all trials; none where that many never pay back.
    pub p10: Option<f64>,
    /// Months, in half of all trials; none where that many never pay back.
    pub p50: Option<f64>,
    /// Months, in nine tenths of all trials; none where that many never pay back.
    pub p90: Option<f64>,
    /// Share of the trials that have paid back by the end of each year, from year 1.
    pub by_year: Vec<f64>,
}

/// Cumulative net at the end of a year, undiscounted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FanYear {
    /// The year, from 1.
    pub year: usize,
    /// Its spread.
    #[serde(flatten)]
    pub cumulative_net: Distribution,
}

/// How likely a driver is to be past the sweet spot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OvershootChance {
    /// Id of the driver.
    #[serde(skip)]
    pub driver: String,
    /// Chance of a month or more.
    pub chance: f64,
    /// Mean number of such months.
    pub mean_months: f64,
}

impl HasId for OvershootChance {
    fn id(&self) -> &str {
        &self.driver
    }
}

/// Something that is uncertain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Factor {
    /// An estimate with a range, by its place in the case.
    Estimate(FieldPath),
    /// Whether what is done for a driver, by its id, works there.
    WorksAtDriver(String),
    /// Whether what is done against a friction, by its id, works there.
    WorksAtFriction(String),
    /// Whether the saving of an option, by its id, comes.
    SavingWorks(String),
    /// Whether an option, by its id, delivers.
    Delivers(String),
}

/// What depends on something uncertain.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FactorResult {
    /// What is uncertain.
    #[serde(flatten)]
    pub factor: Factor,
    /// First-order Sobol index: the share of the variance of the net present value that it explains by itself. Estimates that
    /// share a factor explain part of each other, so the shares need not add up to 1.
    pub share_of_variance: f64,
    /// Its standard error.
    pub share_error: f64,
    /// Expected value of knowing it beforehand: the most that finding out is worth.
    pub evppi: f64,
    /// Its standard error.
    pub evppi_error: f64,
}

/// What the trials say of scaling an option back to its sweet spot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SimulatedVerdict {
    /// Id of the option.
    #[serde(skip)]
    pub option: String,
    /// Share of the trials in which the sweet-spot scale does at least as well as the plan.
    pub share_at_least_as_good: f64,
    /// The verdict with that known: condition C of section 6.
    pub verdict: Verdict,
}

impl HasId for SimulatedVerdict {
    fn id(&self) -> &str {
        &self.option
    }
}

/// Why the mean of the net present value is another than the headline, which takes likely values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeanDifference {
    /// Mean less headline.
    pub difference: f64,
    /// The part that comes of ranges which reach further to one side: net present value at the mean of every estimate, less
    /// the headline. The rest comes of what does not grow in proportion, and of effects that are there together or not at
    /// all.
    pub from_lopsided_ranges: f64,
    /// The ranges that do most of that, each alone, the largest first; at most three.
    #[serde(serialize_with = "paths_with_changes")]
    pub most_lopsided: Vec<(FieldPath, f64)>,
}

fn paths_with_changes<S: Serializer>(
    changes: &[(FieldPath, f64)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct PathWithChange<'a> {
        path: &'a FieldPath,
        change: f64,
    }
    let changes = changes.iter();
    serializer.collect_seq(changes.map(|(path, change)| PathWithChange {
        path,
        change: *change,
    }))
}
