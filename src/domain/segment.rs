//! The groups of customers of a case.

use super::Estimate;
use super::record::*;

record! {
    /// A group of customers that behaves alike.
    Segment("segment" by id) as SegmentPlan {
        /// Unique among the segments.
        id: String as String;
        /// What it is called.
        name: String;
        /// Customers at the start.
        customers: f64 as N => CUSTOMERS: People in NOT_NEGATIVE;
        /// Share of customers who leave in a year.
        annual_churn: Estimate as N => ANNUAL_CHURN: SharePerYear in BELOW_ONE;
        /// What a customer spends in a year.
        annual_spend: Estimate as N => ANNUAL_SPEND: MoneyPerYear in NOT_NEGATIVE;
        /// Share of the spend that is left after the costs that come with it.
        contribution_margin: Estimate as N => CONTRIBUTION_MARGIN: Share in UP_TO_ONE;
        /// Customers won in a year, without referrals and converted prospects.
        new_customers_per_year: f64 as N = 0.0 => NEW_CUSTOMERS_PER_YEAR: PeoplePerYear in NOT_NEGATIVE;
        /// New customers that one customer brings in a year.
        referrals_per_year: f64 as N = 0.0 => REFERRALS_PER_YEAR: TimesPerYear in NOT_NEGATIVE;
        /// People who look in a year without being customers.
        prospects_per_year: f64 as N = 0.0 => PROSPECTS_PER_YEAR: PeoplePerYear in NOT_NEGATIVE;
        /// Share of the prospects who buy.
        conversion_rate: f64 as N = 0.0 => CONVERSION_RATE: Share in SHARE;
        /// Contacts with service per customer in a year.
        contacts_per_year: f64 as N = 0.0 => CONTACTS_PER_YEAR: TimesPerYear in NOT_NEGATIVE;
        /// What one contact costs.
        cost_per_contact: f64 as N = 0.0 => COST_PER_CONTACT: Money in NOT_NEGATIVE;
        /// How much more than average this group expects, in points.
        expectation_offset: f64 as N = 0.0 => EXPECTATION_OFFSET: Points in ANY;
    }
}
