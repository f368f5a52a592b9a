//! From what customers remember to what they do and what that brings (section 4 of the model).

use crate::domain::{FinancePlan, ResponsePlan, SegmentPlan};

use super::frictions::{FrictionLoad, churn_hazard, fit};

/// What a segment is like before anything changes, per month where time matters.
#[derive(Clone, Debug)]
pub(super) struct SegmentRates {
    customers: f64,
    /// Yearly hazard of leaving that no friction explains.
    base_hazard: f64,
    /// Yearly contacts that no friction explains.
    base_contacts: f64,
    /// Factors that hold frictions within what is observed.
    pub(super) fit: FrictionLoad,
    margin: f64,
    /// Monthly new customers who come by themselves.
    arrivals: f64,
    /// Yearly referrals per customer.
    referrals: f64,
    /// Yearly converted prospects.
    conversions: f64,
    /// Monthly spend per customer, grown.
    spend: Vec<f64>,
    /// Cost of a contact a month for one contact a year, grown.
    contact_cost: Vec<f64>,
}

impl SegmentRates {
    pub(super) fn new(
        segment: &SegmentPlan,
        finance: &FinancePlan,
        inflation: &[f64],
        today: FrictionLoad,
    ) -> Self {
        let fit = fit(segment, today);
        let growth = |month: usize| (1.0 + finance.spend_growth).powf(month as f64 / 12.0);
        Self {
            customers: segment.customers,
            base_hazard: (churn_hazard(segment.annual_churn) - today.hazard).max(0.0),
            base_contacts: (segment.contacts_per_year - today.contacts).max(0.0),
            fit,
            margin: segment.contribution_margin,
            arrivals: segment.new_customers_per_year / 12.0,
            referrals: segment.referrals_per_year,
            conversions: segment.prospects_per_year * segment.conversion_rate,
            spend: (0..inflation.len())
                .map(|month| segment.annual_spend / 12.0 * growth(month))
                .collect(),
            contact_cost: inflation
                .iter()
                .map(|inflation| segment.cost_per_contact / 12.0 * inflation)
                .collect(),
        }
    }
}

/// What customers do, relative to today, in one world: one row per behaviour.
#[derive(Clone, Debug)]
pub(super) struct Behaviour {
    /// Factor on the hazard that no friction explains.
    pub(super) retention: Vec<f64>,
    /// Factor on spend.
    pub(super) spend: Vec<f64>,
    /// Price premium π.
    pub(super) price: Vec<f64>,
    /// Factor on referrals.
    pub(super) referral: Vec<f64>,
    /// Factor on conversions.
    pub(super) conversion: Vec<f64>,
    /// Factor on contacts that no friction explains.
    pub(super) contact: Vec<f64>,
    /// Hazard of frictions.
    pub(super) friction_hazard: Vec<f64>,
    /// Contacts of frictions.
    pub(super) friction_contacts: Vec<f64>,
}

/// The differences D that behaviour responds to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Differences<'a> {
    /// D: of the remembered experience.
    pub(super) experience: &'a [f64],
    /// D^c: the same with mended failures counted once.
    pub(super) counted_once: &'a [f64],
    /// `D_B`: of what prospects meet.
    pub(super) before: &'a [f64],
}

/// What changed of what behaviour responds to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Changed {
    /// D.
    pub(super) experience: bool,
    /// D^c.
    pub(super) counted_once: bool,
    /// `D_B`.
    pub(super) before: bool,
    /// Hazard and contacts of frictions.
    pub(super) frictions: bool,
}

impl Changed {
    /// All of it.
    const ALL: Self = Self {
        experience: true,
        counted_once: true,
        before: true,
        frictions: true,
    };

    /// Whether anything changed.
    pub(super) fn any(self) -> bool {
        self != Self::default()
    }
}

impl Behaviour {
    pub(super) fn new(months: usize) -> Self {
        let zeros = || vec![0.0; months];
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

    /// How customers of a segment respond to the differences and to the frictions of a world.
    pub(super) fn respond(
        &mut self,
        response: &ResponsePlan,
        differences: Differences<'_>,
        frictions: (&[f64], &[f64]),
        fit: FrictionLoad,
    ) {
        self.respond_to(response, differences, frictions, fit, Changed::ALL);
    }

    /// The same where only some of it changed.
    pub(super) fn respond_to(
        &mut self,
        response: &ResponsePlan,
        differences: Differences<'_>,
        frictions: (&[f64], &[f64]),
        fit: FrictionLoad,
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

    /// Every behaviour as it is in this world.
    pub(super) fn all(&self) -> Mix<'_> {
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
fn fill_factor(row: &mut [f64], slope: f64, differences: &[f64]) {
    if slope == 0.0 {
        row.fill(1.0);
        return;
    }
    for (factor, difference) in row.iter_mut().zip(differences) {
        *factor = (slope * difference).exp();
    }
}

fn fill_scaled(row: &mut [f64], scale: f64, values: &[f64]) {
    for (row, value) in row.iter_mut().zip(values) {
        *row = scale * value;
    }
}

/// One row per behaviour, each from the world that is asked about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mix<'a> {
    pub(super) retention: &'a [f64],
    pub(super) spend: &'a [f64],
    pub(super) price: &'a [f64],
    pub(super) referral: &'a [f64],
    pub(super) conversion: &'a [f64],
    pub(super) contact: &'a [f64],
    pub(super) friction_hazard: &'a [f64],
    pub(super) friction_contacts: &'a [f64],
}

/// Customers and money of one segment in one world.
#[derive(Clone, Debug)]
pub(super) struct Account {
    /// Customers at the start of each month.
    pub(super) customers: Vec<f64>,
    /// Contribution of each month.
    pub(super) contribution: Vec<f64>,
    /// Customers after the last month.
    pub(super) customers_end: f64,
    survival: Vec<f64>,
}

impl Account {
    pub(super) fn new(months: usize) -> Self {
        Self {
            customers: vec![0.0; months],
            contribution: vec![0.0; months],
            customers_end: 0.0,
            survival: vec![0.0; months],
        }
    }

    /// Runs a segment through the months.
    pub(super) fn run(&mut self, rates: &SegmentRates, mix: Mix<'_>) {
        for ((survival, factor), friction) in self
            .survival
            .iter_mut()
            .zip(mix.retention)
            .zip(mix.friction_hazard)
        {
            *survival = (-(rates.base_hazard * factor + friction) / 12.0).exp();
        }
        let mut customers = rates.customers;
        for (month, survival) in self.survival.iter().enumerate() {
            self.customers[month] = customers;
            let referrals = rates.referrals * mix.referral[month] / 12.0;
            let conversions = rates.conversions * mix.conversion[month] / 12.0;
            customers =
                customers * survival + customers * referrals + (rates.arrivals + conversions);
        }
        self.customers_end = customers;
        for (month, contribution) in self.contribution.iter_mut().enumerate() {
            let spend = rates.spend[month] * mix.spend[month];
            let contacts = rates.base_contacts * mix.contact[month] + mix.friction_contacts[month];
            *contribution = self.customers[month]
                * (spend * (rates.margin + mix.price[month])
                    - contacts * rates.contact_cost[month]);
        }
    }

    /// Present value of what it contributes more than another.
    pub(super) fn pv_above(&self, other: &Self, discount: &[f64]) -> f64 {
        let months = self.contribution.iter().zip(&other.contribution);
        months
            .zip(discount)
            .map(|((with, without), d)| d * (with - without))
            .sum()
    }

    /// Adds the revenue of each month.
    pub(super) fn add_revenue(&self, rates: &SegmentRates, mix: Mix<'_>, revenue: &mut [f64]) {
        for (month, revenue) in revenue.iter_mut().enumerate() {
            *revenue += self.customers[month]
                * rates.spend[month]
                * mix.spend[month]
                * (1.0 + mix.price[month]);
        }
    }
}
