//! The case as it is typed and stored.
//!
//! The types follow the file format field by field and in its order. A field that is left out of the file is 0, empty or
//! the default named beside it; a field that holds that value is left out again when the case is written, so that a file
//! is the same text whenever it holds the same case.

use serde::{Deserialize, Serialize};

use super::{CaseScenario, Estimate, FieldPath, ItemKind, Month, Response};

/// A return-on-experience business case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BusinessCase {
    /// Version of the file format: the newest once a case was read, whichever its file has.
    pub format: u32,
    /// What the case is called.
    pub title: String,
    /// Whose case it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// What it is about, in a few sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// ISO 4217 code of the currency of every amount.
    pub currency: String,
    /// The first month, month 0.
    pub start: Month,
    /// How many years count, 1..=10.
    pub horizon_years: u32,
    /// Discounting, growth and budget.
    pub finance: Finance,
    /// How customers respond to experience; what is not set takes its default.
    #[serde(default, skip_serializing_if = "Response::is_default")]
    pub response: Response,
    /// Groups of customers.
    pub segments: Vec<Segment>,
    /// The moments of the customer journey, in its order.
    pub touchpoints: Vec<Touchpoint>,
    /// The sub-scores of the experience.
    pub drivers: Vec<Driver>,
    /// Failures that recur.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frictions: Vec<Friction>,
    /// What could be invested in.
    pub options: Vec<InvestmentOption>,
    /// Measured scores over time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measurements: Vec<Measurement>,
    /// Other values for some of its numbers, under a name. Since format 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<CaseScenario>,
}

/// Discounting, growth and budget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finance {
    /// Yearly rate at which later money counts less; above −1.
    pub discount_rate: f64,
    /// Share added to every cost for what is not foreseen.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub contingency: f64,
    /// Yearly growth of what a customer spends.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub spend_growth: f64,
    /// Yearly growth of running costs, contact costs and savings.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub cost_inflation: f64,
    /// What may be spent over the horizon, undiscounted; no limit without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<f64>,
    /// Whether weak evidence counts for less.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub risk_adjust: bool,
    /// Chance of losing money up to which the case may be approved. Since format 3.
    #[serde(
        default = "default_loss_alert",
        skip_serializing_if = "is_default_loss_alert"
    )]
    pub loss_alert: f64,
}

impl Finance {
    /// The chance of losing money that is accepted where no other is set: one in three.
    pub const DEFAULT_LOSS_ALERT: f64 = 0.33;
}

/// A group of customers that behaves alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// Unique among the segments.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Customers at the start.
    pub customers: f64,
    /// Share of customers who leave in a year.
    pub annual_churn: Estimate,
    /// What a customer spends in a year.
    pub annual_spend: Estimate,
    /// Share of the spend that is left after the costs that come with it.
    pub contribution_margin: Estimate,
    /// Customers won in a year, without referrals and converted prospects.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub new_customers_per_year: f64,
    /// New customers that one customer brings in a year.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub referrals_per_year: f64,
    /// People who look in a year without being customers.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub prospects_per_year: f64,
    /// Share of the prospects who buy.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub conversion_rate: f64,
    /// Contacts with service per customer in a year.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub contacts_per_year: f64,
    /// What one contact costs.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub cost_per_contact: f64,
    /// How much more than average this group expects, in points.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub expectation_offset: f64,
}

/// A moment of the customer journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touchpoint {
    /// Unique among the touchpoints.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Before, during or after the purchase.
    pub stage: Stage,
    /// Share of the customers who meet it; all when left out.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub reach: f64,
}

/// When a touchpoint comes, seen from the purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Before the purchase: prospects meet it too.
    Before,
    /// During the purchase.
    During,
    /// After the purchase.
    After,
}

/// A sub-score of the experience at one touchpoint, as report marks from 0 to 10.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Driver {
    /// Unique among the drivers.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Id of the touchpoint where it is met.
    pub touchpoint: String,
    /// Which of the six pillars of experience it belongs to.
    pub pillar: Pillar,
    /// Whose data it is.
    pub voice: Voice,
    /// How customers take it when it falls short or exceeds.
    pub kano: Kano,
    /// How heavily it counts at its touchpoint and in the journey, from 0.
    pub importance: f64,
    /// The score that customers give.
    pub delivered: Estimate,
    /// The score that customers expected; missing when nobody asked them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Estimate>,
    /// The score that the brand promises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<f64>,
    /// The score that management believes customers give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub believed: Option<f64>,
    /// Width of the sweet spot above the expectation, in points; the response's when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<f64>,
    /// Id of the failure that this score mirrors, so that mending it is not counted twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub friction: Option<String>,
}

/// The six pillars of customer experience (KPMG Nunwood).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Pillar {
    /// Attention for the individual.
    Personalisation,
    /// Doing as promised; trust.
    Integrity,
    /// Managing and meeting expectations.
    Expectations,
    /// Turning a poor experience into a good one.
    Resolution,
    /// Asking little time and effort.
    TimeAndEffort,
    /// Understanding the customer's circumstances.
    Empathy,
}

impl Pillar {
    /// All pillars.
    pub const ALL: [Self; 6] = [
        Self::Personalisation,
        Self::Integrity,
        Self::Expectations,
        Self::Resolution,
        Self::TimeAndEffort,
        Self::Empathy,
    ];
}

/// Whose data a score is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Voice {
    /// Customers said it.
    Customer,
    /// Employees said it.
    Employee,
    /// The product or process was measured.
    Product,
    /// The brand was measured.
    Brand,
}

/// How customers take a driver (Kano 1984).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kano {
    /// Taken for granted: falling short hurts, exceeding does nothing.
    Basic,
    /// More is better, less is worse.
    Performance,
    /// Not asked for: hardly missed, welcome when there.
    Attractive,
}

/// A failure that recurs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Friction {
    /// Unique among the frictions.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Id of the touchpoint where it happens.
    pub touchpoint: String,
    /// How often it happens per customer of the whole base in a year.
    pub incidents_per_year: Estimate,
    /// Share of the incidents that customers tell the company about.
    pub complaint_share: f64,
    /// Share of those that are resolved.
    pub resolution_share: f64,
    /// Extra chance that a customer leaves after an incident nobody heard about.
    pub leave_if_silent: Estimate,
    /// Extra chance that a customer leaves after a complaint that was not resolved.
    pub leave_if_unresolved: Estimate,
    /// Extra chance that a customer leaves after a complaint that was resolved.
    pub leave_if_resolved: Estimate,
    /// Contacts with service that one incident causes.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub contacts_per_incident: f64,
}

/// Something that could be invested in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvestmentOption {
    /// Unique among the options.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it consists of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// What kind of investment it is.
    pub category: Category,
    /// Whether the plan has it.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub included: bool,
    /// How large it is made, as a multiple of what is described; 0..=2.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub scale: f64,
    /// The month in which work starts.
    pub start_month: u32,
    /// How many months it takes to build.
    pub build_months: u32,
    /// How many months it takes from live to full effect.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ramp_months: f64,
    /// How many months it runs once live; to the end when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_months: Option<f64>,
    /// In how many months half of the effect is gone once it stops.
    #[serde(default = "default_fade", skip_serializing_if = "is_default_fade")]
    pub fade_half_life_months: f64,
    /// How many months it goes live later than planned.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub delay_months: Estimate,
    /// What it costs once, before contingency and uplift.
    pub one_off_cost: Estimate,
    /// What it costs in a year while it runs, before contingency and uplift.
    pub annual_cost: Estimate,
    /// Part of the cost that does not shrink with the scale.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub fixed_share: f64,
    /// Share added to its costs against optimism.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub cost_uplift: f64,
    /// Chance that it delivers at all; certain when left out.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub success_probability: f64,
    /// What it changes.
    pub effects: Vec<Effect>,
    /// Ids of the options that it cannot do without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<String>,
    /// Ids of the options that it cannot go with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excludes: Vec<String>,
}

impl InvestmentOption {
    /// The half-life of the fade where the file names none, in months.
    pub const DEFAULT_FADE_HALF_LIFE_MONTHS: f64 = 6.0;
}

/// What kind of investment an option is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Category {
    /// The way of working.
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

impl BusinessCase {
    /// The position of the item of a kind with an id in its list.
    pub fn place_of(&self, kind: ItemKind, id: &str) -> Option<usize> {
        self.ids(kind).into_iter().position(|own| own == id)
    }

    /// Where the item of a kind with an id stands.
    pub fn path_of(&self, kind: ItemKind, id: &str) -> Option<FieldPath> {
        let index = self.place_of(kind, id)?;
        Some(FieldPath::root().field(kind.list()).item(index, id))
    }

    /// The path of the item at a position of its list.
    pub fn path_at(&self, kind: ItemKind, index: usize) -> Option<FieldPath> {
        let id = self.ids(kind).get(index).copied()?;
        Some(FieldPath::root().field(kind.list()).item(index, id))
    }

    /// The ids of a list, in its order.
    fn ids(&self, kind: ItemKind) -> Vec<&str> {
        match kind {
            ItemKind::Segment => self.segments.iter().map(|item| item.id.as_str()).collect(),
            ItemKind::Touchpoint => self
                .touchpoints
                .iter()
                .map(|item| item.id.as_str())
                .collect(),
            ItemKind::Driver => self.drivers.iter().map(|item| item.id.as_str()).collect(),
            ItemKind::Friction => self.frictions.iter().map(|item| item.id.as_str()).collect(),
            ItemKind::Option => self.options.iter().map(|item| item.id.as_str()).collect(),
            ItemKind::Scenario => self.scenarios.iter().map(|item| item.id.as_str()).collect(),
        }
    }
}

/// One thing that an option changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// What is changed.
    pub impact: Impact,
    /// By how much at scale 1 and full activity, in the unit of the impact.
    pub size: Estimate,
}

/// What an effect changes, by the id of its target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Impact {
    /// Raises the delivered score of a driver, in points.
    Lift(String),
    /// Changes what customers expect of a driver, in points.
    Expectation(String),
    /// Removes a share of the incidents of a friction.
    Incidents(String),
    /// Adds to the share of complaints about a friction that are resolved.
    Resolution(String),
    /// Adds to the share of incidents of a friction that customers complain about.
    Complaints(String),
    /// Saves money per year outside the experience.
    Saving,
}

impl Impact {
    /// The id of the driver that is changed.
    pub fn driver(&self) -> Option<&str> {
        match self {
            Self::Lift(id) | Self::Expectation(id) => Some(id),
            Self::Incidents(_) | Self::Resolution(_) | Self::Complaints(_) | Self::Saving => None,
        }
    }

    /// The id of the friction that is changed.
    pub fn friction(&self) -> Option<&str> {
        match self {
            Self::Incidents(id) | Self::Resolution(id) | Self::Complaints(id) => Some(id),
            Self::Lift(_) | Self::Expectation(_) | Self::Saving => None,
        }
    }
}

/// A measured score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// When it was measured.
    pub month: Month,
    /// What was measured.
    pub metric: Metric,
    /// The score; for NPS from −100 to 100.
    pub value: f64,
    /// How many people answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responses: Option<u64>,
    /// How many of them were promoters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promoters: Option<u64>,
    /// How many of them were detractors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detractors: Option<u64>,
}

/// What a measurement measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Metric {
    /// Net promoter score.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
    /// Another score, by its name.
    Other(String),
}

// The functions below name the values that the file format leaves out; serde takes them by reference.

fn yes() -> bool {
    true
}

fn is_yes(value: &bool) -> bool {
    *value
}

fn one() -> f64 {
    1.0
}

fn is_one(value: &f64) -> bool {
    *value == 1.0
}

fn is_zero(value: &f64) -> bool {
    *value == 0.0
}

fn default_fade() -> f64 {
    InvestmentOption::DEFAULT_FADE_HALF_LIFE_MONTHS
}

fn is_default_fade(value: &f64) -> bool {
    *value == InvestmentOption::DEFAULT_FADE_HALF_LIFE_MONTHS
}

fn default_loss_alert() -> f64 {
    Finance::DEFAULT_LOSS_ALERT
}

fn is_default_loss_alert(value: &f64) -> bool {
    *value == Finance::DEFAULT_LOSS_ALERT
}

fn is_nothing(value: &Estimate) -> bool {
    *value == Estimate::default()
}
