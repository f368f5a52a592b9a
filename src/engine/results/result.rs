//! What the engine says about a plan. Names are those of the model; money is in the case's currency, before tax.

use serde::{Serialize, Serializer};

use crate::domain::{Evidence, GainCurve};
use crate::engine::by_id::{HasId, by_id};
use crate::engine::finding::{CheckCode, Finding, Subject};
pub use crate::engine::model::finance::{Irr, YearResult};

use crate::engine::number::Number;

use super::ask::Ask;

/// Everything that follows from a plan at its likely values. Its fields have the order and the names of files for programs;
/// what is not written there is only shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseResult {
    /// Net present value: experience and direct benefit less cost, discounted.
    pub npv: f64,
    /// Present value of what the included options cost.
    pub pv_cost: f64,
    /// Present value of the contribution that better experience brings.
    pub pv_experience: f64,
    /// Present value of savings outside the experience.
    pub pv_direct: f64,
    /// Return on experience, PV(experience)/PV(cost) − 1; none without cost.
    pub rox: Option<f64>,
    /// Return on investment, direct benefit included; none without cost.
    pub roi: Option<f64>,
    /// Benefit per unit of cost; none without cost.
    pub benefit_cost_ratio: Option<f64>,
    /// Internal rate of return, per year.
    #[serde(flatten)]
    pub irr: Irr,
    /// Months until cumulative net stays at or above zero; none if it never does.
    pub payback_months: Option<f64>,
    /// The same with discounted money.
    pub discounted_payback_months: Option<f64>,
    /// The deepest that cumulative net falls below zero, as a positive amount.
    pub peak_funding: f64,
    /// What rising expectations alone cost when nothing is done.
    pub cost_of_inaction: f64,
    /// The years of the horizon.
    pub yearly: Vec<YearResult>,
    /// The same years: customers and what they bring, in both worlds.
    #[serde(skip)]
    pub customer_years: Vec<CustomerYear>,
    /// All years together.
    #[serde(skip)]
    pub horizon: HorizonResult,
    /// The least that can be done; none where nothing less than the plan pays.
    #[serde(skip)]
    pub minimum: Option<Minimum>,
    /// Customers per segment at the end, in the order of the case.
    #[serde(serialize_with = "by_id")]
    pub customers_end: Vec<CustomersEnd>,
    /// The included options with a scale above 0, in the order of the case.
    #[serde(serialize_with = "by_id")]
    pub options: Vec<OptionResult>,
    /// Whether the Shapley shares of the options are exact; beyond ten options they are sampled.
    pub shapley_is_exact: bool,
    /// The present value of the experience benefit by what customers do.
    pub by_behaviour: ByBehaviour,
    /// What the benefit rests on: benefit lost when the effects of a grade are left out, in the order of
    /// [`Evidence::ALL`].
    #[serde(serialize_with = "by_grade")]
    pub by_evidence: [f64; 5],
    /// Smallest multiple of all lifts at which the case breaks even, in 0..=3; none if there is none.
    pub break_even_lift: Option<f64>,
    /// Every driver, in the order of the case.
    #[serde(serialize_with = "by_id")]
    pub drivers: Vec<DriverResult>,
    /// Money month by month.
    #[serde(skip)]
    pub monthly: Monthly,
    /// What to do about the case as a whole.
    #[serde(flatten)]
    pub ask: Ask,
    /// Warnings about options past the sweet spot, the most money first.
    pub warnings: Vec<OvershootWarning>,
    /// What the checks found, in the order of their codes.
    pub findings: Vec<Finding>,
}

impl CaseResult {
    /// The included options that are live within the horizon, in the order of the case: those that can be judged by it.
    pub fn live_options(&self) -> impl Iterator<Item = &OptionResult> {
        self.options.iter().filter(|option| option.is_live())
    }

    /// Whether anything is spent within the horizon: without cost there is no return on it, and nothing to pay back.
    pub fn has_cost(&self) -> bool {
        self.pv_cost != 0.0
    }

    /// Whether its numbers are: where those of a plan are too large together, it says nothing.
    pub fn is_finite(&self) -> bool {
        let Self {
            npv,
            pv_cost,
            pv_experience,
            pv_direct,
            rox,
            roi,
            benefit_cost_ratio,
            peak_funding,
            cost_of_inaction,
            yearly,
            customer_years,
            customers_end,
            options,
            by_behaviour,
            by_evidence,
            ..
        } = self;
        let headline = [
            npv,
            pv_cost,
            pv_experience,
            pv_direct,
            peak_funding,
            cost_of_inaction,
        ];
        let ratios = [rox, roi, benefit_cost_ratio].into_iter().flatten();
        let years = yearly.iter().flat_map(|year| {
            let YearResult {
                year: _,
                benefit,
                direct,
                cost,
                net,
                npv_to_date,
            } = year;
            [benefit, direct, cost, net, npv_to_date]
        });
        let customers = customer_years.iter().flat_map(|year| {
            let BothWorlds {
                with_options,
                without,
            } = &year.worlds;
            [with_options, without]
                .into_iter()
                .flat_map(|world| [&world.customers_lost, &world.revenue, &world.contribution])
        });
        let ends = customers_end
            .iter()
            .flat_map(|end| [&end.with_options, &end.without]);
        let options = options.iter().flat_map(|option| {
            [
                &option.total_cost,
                &option.one_off_behind,
                &option.alone,
                &option.marginal,
                &option.shapley,
                &option.overshoot_share,
                &option.sweet_spot_gain,
            ]
        });
        let behaviours = by_behaviour.entries();
        let behaviours = behaviours.iter().map(|(_, value)| value);
        headline
            .into_iter()
            .chain(ratios)
            .chain(years)
            .chain(customers)
            .chain(ends)
            .chain(options)
            .chain(behaviours)
            .chain(by_evidence)
            .all(|number| number.is_finite())
    }

    /// The result of the option with this id, if it is included.
    pub fn option(&self, id: &str) -> Option<&OptionResult> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The result of the driver with this id.
    pub fn driver(&self, id: &str) -> Option<&DriverResult> {
        self.drivers.iter().find(|driver| driver.id == id)
    }

    /// The warning about the option with this id.
    pub fn warning(&self, option: &str) -> Option<&OvershootWarning> {
        self.warnings
            .iter()
            .find(|warning| warning.option == option)
    }

    /// The finding that the option with this id starts after the case ends.
    pub fn starts_after_end(&self, option: &str) -> Option<&Finding> {
        let is_about = |subject: &Subject| matches!(subject, Subject::Option(id) if id == option);
        self.findings
            .iter()
            .find(|finding| finding.code == CheckCode::F28 && finding.subjects.iter().any(is_about))
    }
}

/// All years of the horizon together, undiscounted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HorizonResult<N = f64> {
    /// What is saved outside the experience.
    pub direct: N,
    /// What the options cost.
    pub cost: N,
    /// Benefit less cost.
    pub net: N,
    /// Customers and what they bring, in both worlds.
    pub customers: BothWorlds<N>,
}

/// Customers and what they bring in one year of the horizon; undiscounted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CustomerYear<N = f64> {
    /// The number of the year, from 1.
    pub year: usize,
    /// In both worlds.
    pub worlds: BothWorlds<N>,
}

/// Customers and what they bring over some time, in both worlds; undiscounted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BothWorlds<N = f64> {
    /// With the included options.
    pub with_options: WorldYear<N>,
    /// Without any.
    pub without: WorldYear<N>,
}

/// Customers and what they bring in one year of one world, or in all its years; all segments together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WorldYear<N = f64> {
    /// Customers at its start.
    pub customers_start: N,
    /// Customers at its end.
    pub customers_end: N,
    /// Customers who left in it, those who came in it included.
    pub customers_lost: N,
    /// What customers spent.
    pub revenue: N,
    /// What they contributed: revenue times margin, less the cost of their contacts.
    pub contribution: N,
}

impl<N: Number> WorldYear<N> {
    /// The churn of the year: customers who left in it over the customers at its start. Above 1 where more leave than were
    /// there, because those who come leave too; none without customers at the start.
    pub fn churn(&self) -> Option<N> {
        (self.customers_start.value() > 0.0).then(|| self.customers_lost / self.customers_start)
    }
}

/// The least that can be done instead of our plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Minimum {
    /// What it is.
    pub basis: MinimumBasis,
    /// Net present value.
    pub npv: f64,
    /// Present value of its cost.
    pub pv_cost: f64,
    /// Return on experience; none without cost.
    pub rox: Option<f64>,
    /// Months until cumulative net stays at or above zero; none if it never does.
    pub payback_months: Option<f64>,
    /// The deepest that cumulative net falls below zero, as a positive amount.
    pub peak_funding: f64,
}

/// What the least that can be done is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinimumBasis {
    /// The plan with less, as recommended.
    Recommended,
    /// The option with this id by itself: the cheapest of those that pay alone.
    CheapestAlone(String),
}

/// Customers of a segment at the end of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CustomersEnd {
    /// Id of the segment.
    #[serde(skip)]
    pub segment: String,
    /// With the included options.
    pub with_options: f64,
    /// Without any.
    pub without: f64,
}

impl HasId for CustomersEnd {
    fn id(&self) -> &str {
        &self.segment
    }
}

/// What one included option does.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionResult {
    /// Id of the option.
    #[serde(skip)]
    pub id: String,
    /// Present value of its cost.
    pub pv_cost: f64,
    /// Its undiscounted cost over the horizon.
    pub total_cost: f64,
    /// The undiscounted part of its one-off cost that falls after the horizon and so is not counted.
    pub one_off_behind: f64,
    /// Net present value of the option without any other.
    pub alone: f64,
    /// Net present value that is lost when it is left out.
    pub marginal: f64,
    /// Its Shapley share of the net present value.
    pub shapley: f64,
    /// Share of its lift that goes past the sweet spot, 0..=1.
    pub overshoot_share: f64,
    /// Share of its lift on drivers without a measured expectation, 0..=1.
    pub unknown_share: f64,
    /// Present value of the cost that buys the overshoot.
    pub overshoot_cost: f64,
    /// Multiple of its planned scale with the highest net present value, 0..=1.
    pub sweet_spot_scale: f64,
    /// Net present value gained by going there.
    pub sweet_spot_gain: f64,
    /// What all of this comes to.
    #[serde(flatten, serialize_with = "verdict_or_reason")]
    pub verdict: Verdict,
}

impl HasId for OptionResult {
    fn id(&self) -> &str {
        &self.id
    }
}

impl OptionResult {
    /// Whether it is live in any month of the horizon. One that is not has no verdict, and does not count as included for
    /// what to do about the case.
    pub fn is_live(&self) -> bool {
        self.verdict != Verdict::StartsAfterEnd
    }
}

/// What to think of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Verdict {
    /// Most of its lift is on drivers without a measured expectation.
    CannotJudge,
    /// It lifts far past the sweet spot, and less of it would be worth more.
    Overshoot,
    /// It lifts past the sweet spot, yet pays: the surprise will wear off.
    AboveExpectation,
    /// Less of it would be worth more, though it does not overshoot.
    Uneconomic,
    /// Neither.
    Balanced,
    /// No verdict: it is live in no month of the horizon, so the case has nothing of what it brings.
    StartsAfterEnd,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Self; 6] = [
        Self::CannotJudge,
        Self::Overshoot,
        Self::AboveExpectation,
        Self::Uneconomic,
        Self::Balanced,
        Self::StartsAfterEnd,
    ];

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::CannotJudge => "CannotJudge",
            Self::Overshoot => "Overshoot",
            Self::AboveExpectation => "AboveExpectation",
            Self::Uneconomic => "Uneconomic",
            Self::Balanced => "Balanced",
            Self::StartsAfterEnd => "StartsAfterEnd",
        }
    }
}

/// `verdict`, or the `verdict_reason` why there is none.
fn verdict_or_reason<S: Serializer>(verdict: &Verdict, serializer: S) -> Result<S::Ok, S::Error> {
    let (verdict, reason) = match verdict {
        Verdict::StartsAfterEnd => (None, Some(verdict)),
        Verdict::CannotJudge
        | Verdict::Overshoot
        | Verdict::AboveExpectation
        | Verdict::Uneconomic
        | Verdict::Balanced => (Some(verdict), None),
    };
    serializer.collect_map([("verdict", verdict), ("verdict_reason", reason)])
}

/// One amount for each grade of evidence, by its name.
fn by_grade<S: Serializer>(amounts: &[f64; 5], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(Evidence::ALL.into_iter().zip(amounts))
}

/// The present value of the experience benefit by what customers do; exact Shapley shares that sum to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct ByBehaviour {
    /// They stay longer.
    pub retention: f64,
    /// They spend more.
    pub spend: f64,
    /// They pay more.
    pub price: f64,
    /// They bring others.
    pub referral: f64,
    /// Prospects become customers.
    pub conversion: f64,
    /// They need less help.
    pub contact: f64,
    /// Fewer failures drive them away or make them call.
    pub friction: f64,
}

impl ByBehaviour {
    /// Stable names and values, in a fixed order.
    pub fn entries(&self) -> [(&'static str, f64); 7] {
        let Self {
            retention,
            spend,
            price,
            referral,
            conversion,
            contact,
            friction,
        } = *self;
        [
            ("retention", retention),
            ("spend", spend),
            ("price", price),
            ("referral", referral),
            ("conversion", conversion),
            ("contact", contact),
            ("friction", friction),
        ]
    }
}

/// Where delivered stands against expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Zone {
    /// The expectation was not measured.
    Unknown,
    /// Below the expectation.
    FallsShort,
    /// At the expectation or above it within the tolerance.
    SweetSpot,
    /// Above the tolerance.
    Overshoot,
}

impl Zone {
    /// Every zone, the lowest gap first.
    pub const ALL: [Self; 4] = [
        Self::Unknown,
        Self::FallsShort,
        Self::SweetSpot,
        Self::Overshoot,
    ];
}

/// How one driver fares. Series hold one value per month; expectations are averaged over the segments by revenue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DriverResult {
    /// Id of the driver.
    #[serde(skip)]
    pub id: String,
    /// Its place among the drivers of the case.
    #[serde(skip)]
    pub position: usize,
    /// Whether customers were asked what they expect.
    #[serde(skip)]
    pub expectation_is_known: bool,
    /// Width of the sweet spot, points.
    #[serde(skip)]
    pub tolerance: f64,
    /// Highest gap.
    pub peak_gap: f64,
    /// The month of the highest gap.
    #[serde(skip)]
    pub peak_month: usize,
    /// Gap in month 0 with the options, points.
    pub first_gap: f64,
    /// Gap in the last month.
    pub last_gap: f64,
    /// Zone in month 0.
    pub first_zone: Zone,
    /// Zone at the highest gap.
    pub peak_zone: Zone,
    /// Zone in the last month.
    pub last_zone: Zone,
    /// Months in the overshoot zone while delivered is lifted.
    pub overshoot_months: usize,
    /// Share of the lift that goes past the sweet spot.
    pub overshoot_share: f64,
    /// The month from which the surprise has worn off; none if it never overshoots or still does at the end.
    pub worn_off_month: Option<usize>,
    /// Whether an included option lifts it.
    #[serde(skip)]
    pub is_lifted: bool,
    /// Gap today, before any option: delivered less expected in month 0 of the do-nothing world.
    #[serde(skip)]
    pub gap_today: f64,
    /// Gap in the last month of the do-nothing world.
    #[serde(skip)]
    pub last_gap_without: f64,
    /// Delivered score with the options.
    #[serde(skip)]
    pub delivered: Vec<f64>,
    /// Expected score with the options.
    #[serde(skip)]
    pub expected: Vec<f64>,
    /// Expected score without any.
    #[serde(skip)]
    pub expected_without: Vec<f64>,
}

impl HasId for DriverResult {
    fn id(&self) -> &str {
        &self.id
    }
}

impl DriverResult {
    /// The zone of a gap at this driver.
    pub fn zone(&self, gap: f64) -> Zone {
        if !self.expectation_is_known {
            Zone::Unknown
        } else if gap < 0.0 {
            Zone::FallsShort
        } else if gap <= self.tolerance {
            Zone::SweetSpot
        } else {
            Zone::Overshoot
        }
    }
}

/// Undiscounted money, month by month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Monthly<N = f64> {
    /// Experience benefit.
    pub experience: Vec<N>,
    /// Direct benefit.
    pub direct: Vec<N>,
    /// Cost.
    pub cost: Vec<N>,
    /// Benefit less cost.
    pub net: Vec<N>,
    /// Cumulative net at the end of each month.
    pub cumulative_net: Vec<N>,
    /// Cumulative contribution of the do-nothing world against one in which expectations stand still: at or below zero
    /// while expectations rise.
    pub cumulative_inaction: Vec<N>,
    /// Contribution of all customers with the options.
    pub contribution_with: Vec<N>,
    /// Contribution of all customers without any.
    pub contribution_without: Vec<N>,
    /// Revenue with the options.
    pub revenue_with: Vec<N>,
    /// Revenue without any.
    pub revenue_without: Vec<N>,
    /// Customers at the start of each month with the options.
    pub customers_with: Vec<N>,
    /// Customers at the start of each month without any.
    pub customers_without: Vec<N>,
    /// Customers who leave in each month with the options.
    pub customers_lost_with: Vec<N>,
    /// Customers who leave in each month without any.
    pub customers_lost_without: Vec<N>,
}

/// An option that goes past the sweet spot, in money.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OvershootWarning {
    /// Id of the option.
    pub option: String,
    /// Its verdict: overshoot or above expectation.
    pub verdict: Verdict,
    /// Id of the driver that it lifts furthest past the sweet spot.
    pub driver: String,
    /// Present value of the cost that buys the overshoot.
    pub overshoot_cost: f64,
    /// Share of its lift past the sweet spot.
    pub overshoot_share: f64,
    /// Multiple of its planned scale to go back to.
    pub sweet_spot_scale: f64,
    /// Present value of the cost saved there.
    pub saves: f64,
    /// Net present value gained there.
    pub gains: f64,
    /// Months in overshoot of that driver.
    pub overshoot_months: usize,
    /// The month from which its surprise has worn off.
    pub worn_off_month: Option<usize>,
    /// The assumption that would take the warning away.
    pub flips_at: Option<FlippingAssumption>,
    /// Ids of other included options that lift the same driver: one of them should shrink, not each.
    pub shared_with: Vec<String>,
}

/// An assumption that would change a verdict, and the value at which it does.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FlippingAssumption {
    /// Value above the expectation grows in another way.
    GainCurve(GainCurve),
    /// Customers expect at least this much of a driver.
    #[serde(untagged)]
    Expected {
        /// Id of the driver.
        driver: String,
        /// The score from which on the lift no longer overshoots.
        at_least: f64,
    },
}

/// The share of the benefit per grade of evidence, in the order of [`Evidence::ALL`], of the positive parts only.
pub fn evidence_shares<N: Number>(by_evidence: &[N; 5]) -> [(Evidence, N); 5] {
    let carried = by_evidence.map(|benefit| benefit.at_least(N::ZERO));
    let total = N::sum(carried.into_iter());
    let mut shares = Evidence::ALL.map(|grade| (grade, N::ZERO));
    if total.value() > 0.0 {
        for (share, benefit) in shares.iter_mut().zip(carried) {
            share.1 = benefit / total;
        }
    }
    shares
}
