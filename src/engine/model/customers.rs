//! From what customers remember to what they do and what that brings (section 4 of the model).

use crate::domain::{FinancePlan, ResponsePlan, SegmentPlan};
use crate::engine::figure::{SegmentFigure, SegmentMonthFigure};
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::{Quantity, SegmentWorld};

use super::finance::growth_factors;
use super::frictions::{FrictionRates, churn_hazard, fit, unexplained};

/// What a segment is like before anything changes, per month where time matters.
#[derive(Clone, Debug)]
pub(in crate::engine) struct SegmentRates<N = f64> {
    /// Customers at the start.
    pub(in crate::engine) customers: N,
    /// Yearly hazard of leaving that no friction explains.
    pub(in crate::engine) base_hazard: N,
    /// Yearly contacts that no friction explains.
    pub(in crate::engine) base_contacts: N,
    /// Factors that hold frictions within what is observed.
    pub(in crate::engine) fit: FrictionRates<N>,
    /// Share of spend that is left.
    pub(in crate::engine) margin: N,
    /// Monthly new customers who come by themselves.
    pub(in crate::engine) arrivals: N,
    /// Yearly referrals per customer.
    pub(in crate::engine) referrals: N,
    /// Yearly converted prospects.
    pub(in crate::engine) conversions: N,
    /// Monthly spend per customer, grown.
    pub(in crate::engine) spend: Vec<N>,
    /// Cost of a contact a month for one contact a year, grown.
    pub(in crate::engine) contact_cost: Vec<N>,
}

impl<N: Number> SegmentRates<N> {
    pub(in crate::engine) fn new(
        segment: &SegmentPlan<N>,
        finance: &FinancePlan<N>,
        inflation: &[N],
        today: FrictionRates<N>,
        owner: SegmentWorld,
    ) -> Self {
        let named = |number: N, figure| {
            let segment = owner.segment;
            number.named(Quantity::Segment { figure, segment })
        };
        let FrictionRates { hazard, contacts } = fit(segment, today);
        let fit = FrictionRates {
            hazard: named(hazard, SegmentFigure::HazardFit),
            contacts: named(contacts, SegmentFigure::ContactsFit),
        };
        let base_hazard = unexplained(churn_hazard(segment.annual_churn), today.hazard);
        let base_contacts = unexplained(segment.contacts_per_year, today.contacts);
        let mut rates = Self {
            customers: segment.customers,
            base_hazard: named(base_hazard, SegmentFigure::BaseHazard),
            base_contacts: named(base_contacts, SegmentFigure::BaseContacts),
            fit,
            margin: segment.contribution_margin,
            arrivals: segment.new_customers_per_year / 12.0,
            referrals: segment.referrals_per_year,
            conversions: segment.prospects_per_year * segment.conversion_rate,
            spend: growth_factors(finance.spend_growth, inflation.len())
                .into_iter()
                .map(|growth| segment.annual_spend / 12.0 * growth)
                .collect(),
            contact_cost: inflation
                .iter()
                .map(|inflation| segment.cost_per_contact / 12.0 * *inflation)
                .collect(),
        };
        for (row, figure) in [
            (&mut rates.spend, SegmentMonthFigure::BaseSpend),
            (&mut rates.contact_cost, SegmentMonthFigure::ContactCost),
        ] {
            name_row(row, |month| owner.in_month(figure, month));
        }
        rates
    }
}

/// What customers do, relative to today, in one world: one row per behaviour.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Behaviour<N = f64> {
    /// Factor on the hazard that no friction explains.
    pub(in crate::engine) retention: Vec<N>,
    /// Factor on spend.
    pub(in crate::engine) spend: Vec<N>,
    /// Price premium π.
    pub(in crate::engine) price: Vec<N>,
    /// Factor on referrals.
    pub(in crate::engine) referral: Vec<N>,
    /// Factor on conversions.
    pub(in crate::engine) conversion: Vec<N>,
    /// Factor on contacts that no friction explains.
    pub(in crate::engine) contact: Vec<N>,
    /// Hazard of frictions.
    pub(in crate::engine) friction_hazard: Vec<N>,
    /// Contacts of frictions.
    pub(in crate::engine) friction_contacts: Vec<N>,
}

/// The differences D that behaviour responds to.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Differences<'a, N = f64> {
    /// D: of the remembered experience.
    pub(in crate::engine) experience: &'a [N],
    /// D^c: the same with mended failures counted once.
    pub(in crate::engine) counted_once: &'a [N],
    /// `D_B`: of what prospects meet.
    pub(in crate::engine) before: &'a [N],
}

/// What changed of what behaviour responds to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::engine) struct Changed {
    /// D.
    pub(in crate::engine) experience: bool,
    /// D^c.
    pub(in crate::engine) counted_once: bool,
    /// `D_B`.
    pub(in crate::engine) before: bool,
    /// Hazard and contacts of frictions.
    pub(in crate::engine) frictions: bool,
}

impl Changed {
    /// All of it.
    pub(in crate::engine) const ALL: Self = Self {
        experience: true,
        counted_once: true,
        before: true,
        frictions: true,
    };

    /// Whether anything changed.
    pub(in crate::engine) fn any(self) -> bool {
        self != Self::default()
    }
}

impl<N: Number> Behaviour<N> {
    pub(in crate::engine) fn new(months: usize) -> Self {
        let zeros = || vec![N::ZERO; months];
        Self {
            retention: zeros(),
            spend: zeros(),
            price: zeros(),
            referral: zeros(),
            conversion: zeros(),
            contact: zeros(),
            friction_hazard: zeros(),
            friction_contacts: zeros(),
        }
    }

    /// How customers of a segment respond to the differences and to the frictions of a world, where these changed.
    pub(in crate::engine) fn respond(
        &mut self,
        response: &ResponsePlan<N>,
        differences: Differences<'_, N>,
        frictions: (&[N], &[N]),
        fit: FrictionRates<N>,
        changed: Changed,
    ) {
        let Differences {
            experience,
            counted_once,
            before,
        } = differences;
        if changed.counted_once {
            fill_factor(&mut self.retention, -response.retention, counted_once);
            fill_factor(&mut self.contact, -response.contact, counted_once);
        }
        if changed.experience {
            fill_factor(&mut self.spend, response.spend, experience);
            fill_factor(&mut self.referral, response.referral, experience);
            fill_scaled(&mut self.price, response.price, experience);
        }
        if changed.before {
            fill_factor(&mut self.conversion, response.conversion, before);
        }
        if changed.frictions {
            fill_scaled(&mut self.friction_hazard, fit.hazard, frictions.0);
            fill_scaled(&mut self.friction_contacts, fit.contacts, frictions.1);
        }
    }

    /// Names every behaviour.
    pub(in crate::engine) fn name(&mut self, owner: SegmentWorld) {
        use SegmentMonthFigure as Figure;
        for (row, figure) in [
            (&mut self.retention, Figure::RetentionFactor),
            (&mut self.spend, Figure::SpendFactor),
            (&mut self.price, Figure::PricePremium),
            (&mut self.referral, Figure::ReferralFactor),
            (&mut self.conversion, Figure::ConversionFactor),
            (&mut self.contact, Figure::ContactFactor),
            (&mut self.friction_hazard, Figure::FrictionHazard),
            (&mut self.friction_contacts, Figure::FrictionContacts),
        ] {
            name_row(row, |month| owner.in_month(figure, month));
        }
    }

    /// Every behaviour as it is in this world.
    pub(in crate::engine) fn all(&self) -> Mix<'_, N> {
        Mix {
            retention: &self.retention,
            spend: &self.spend,
            price: &self.price,
            referral: &self.referral,
            conversion: &self.conversion,
            contact: &self.contact,
            friction_hazard: &self.friction_hazard,
            friction_contacts: &self.friction_contacts,
        }
    }
}

/// exp(slope · difference), without the exponential where there is no slope.
fn fill_factor<N: Number>(row: &mut [N], slope: N, differences: &[N]) {
    if slope.value() == 0.0 && !N::IS_TRACED {
        row.fill(N::ONE);
        return;
    }
    for (factor, difference) in row.iter_mut().zip(differences) {
        *factor = (slope * *difference).exp();
    }
}

fn fill_scaled<N: Number>(row: &mut [N], scale: N, values: &[N]) {
    for (row, value) in row.iter_mut().zip(values) {
        *row = scale * *value;
    }
}

/// One row per behaviour, each from the world that is asked about.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Mix<'a, N = f64> {
    pub(in crate::engine) retention: &'a [N],
    pub(in crate::engine) spend: &'a [N],
    pub(in crate::engine) price: &'a [N],
    pub(in crate::engine) referral: &'a [N],
    pub(in crate::engine) conversion: &'a [N],
    pub(in crate::engine) contact: &'a [N],
    pub(in crate::engine) friction_hazard: &'a [N],
    pub(in crate::engine) friction_contacts: &'a [N],
}

/// Hazard of leaving, or contacts, of a customer: those that no friction explains, times what the experience makes of them,
/// and those of frictions.
#[inline(always)]
pub(in crate::engine) fn with_frictions<N: Number>(base: N, factor: N, of_frictions: N) -> N {
    base * factor + of_frictions
}

/// What is left of what a customer spends, with a price premium; margin and premium may be shares of the spend, or amounts of
/// which `spend` is the multiple.
#[inline(always)]
pub(in crate::engine) fn earned<N: Number>(spend: N, margin: N, premium: N) -> N {
    spend * (margin + premium)
}

/// Customers after a month: what each becomes, by staying and by referring others, and those who arrive by themselves or
/// convert.
#[inline(always)]
pub(in crate::engine) fn next_customers<N: Number, const PARTS: usize>(
    customers: N,
    each_becomes: [N; PARTS],
    arriving: N,
) -> N {
    let grown = each_becomes.into_iter().map(|part| customers * part);
    grown.reduce(|sum, part| sum + part).unwrap_or(N::ZERO) + arriving
}

/// Customers and money of one segment in one world.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Account<N = f64> {
    /// Customers at the start of each month.
    pub(in crate::engine) customers: Vec<N>,
    /// Contribution of each month.
    pub(in crate::engine) contribution: Vec<N>,
    /// Customers after the last month.
    pub(in crate::engine) customers_end: N,
    survival: Vec<N>,
}

impl<N: Number> Account<N> {
    pub(in crate::engine) fn new(months: usize) -> Self {
        Self {
            customers: vec![N::ZERO; months],
            contribution: vec![N::ZERO; months],
            customers_end: N::ZERO,
            survival: vec![N::ZERO; months],
        }
    }

    /// Runs a segment through the months.
    pub(in crate::engine) fn run(&mut self, rates: &SegmentRates<N>, mix: Mix<'_, N>) {
        for ((survival, factor), friction) in self
            .survival
            .iter_mut()
            .zip(mix.retention)
            .zip(mix.friction_hazard)
        {
            *survival = (-with_frictions(rates.base_hazard, *factor, *friction) / 12.0).exp();
        }
        let mut customers = rates.customers;
        for (month, survival) in self.survival.iter().enumerate() {
            self.customers[month] = customers;
            let referrals = rates.referrals * mix.referral[month] / 12.0;
            let conversions = rates.conversions * mix.conversion[month] / 12.0;
            customers = next_customers(
                customers,
                [*survival, referrals],
                rates.arrivals + conversions,
            );
        }
        self.customers_end = customers;
        for (month, contribution) in self.contribution.iter_mut().enumerate() {
            let spend = rates.spend[month] * mix.spend[month];
            let contacts = with_frictions(
                rates.base_contacts,
                mix.contact[month],
                mix.friction_contacts[month],
            );
            *contribution = self.customers[month]
                * (earned(spend, rates.margin, mix.price[month])
                    - contacts * rates.contact_cost[month]);
        }
    }

    /// Names its numbers.
    pub(in crate::engine) fn name(&mut self, owner: SegmentWorld) {
        for (row, figure) in [
            (&mut self.survival, SegmentMonthFigure::Survival),
            (&mut self.customers, SegmentMonthFigure::Customers),
            (&mut self.contribution, SegmentMonthFigure::Contribution),
        ] {
            name_row(row, |month| owner.in_month(figure, month));
        }
    }

    /// Present value of what it contributes more than another.
    pub(in crate::engine) fn pv_above(&self, other: &Self, discount: &[N]) -> N {
        let months = self.contribution.iter().zip(&other.contribution);
        N::sum(
            months
                .zip(discount)
                .map(|((with, without), d)| *d * (*with - *without)),
        )
    }

    /// Adds the customers who leave in each month.
    pub(in crate::engine) fn add_lost(&self, lost: &mut [N]) {
        let months = self.customers.iter().zip(&self.survival);
        for (lost, (customers, survival)) in lost.iter_mut().zip(months) {
            *lost += *customers * (N::ONE - *survival);
        }
    }

    /// Adds the revenue of each month.
    pub(in crate::engine) fn add_revenue(
        &self,
        rates: &SegmentRates<N>,
        mix: Mix<'_, N>,
        revenue: &mut [N],
    ) {
        for (month, revenue) in revenue.iter_mut().enumerate() {
            *revenue += self.customers[month]
                * rates.spend[month]
                * mix.spend[month]
                * (N::ONE + mix.price[month]);
        }
    }
}
