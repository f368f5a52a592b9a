//! Customers and what they bring, year by year, in both worlds.

use super::result::{CustomerYear, CustomersEnd, Monthly, WorldYear};

/// The months of a year.
const YEAR: usize = 12;

/// The years of a case, from its months and the customers of each segment at the end.
pub(super) fn customer_years(monthly: &Monthly, ends: &[CustomersEnd]) -> Vec<CustomerYear> {
    let with = World {
        customers: &monthly.customers_with,
        lost: &monthly.customers_lost_with,
        revenue: &monthly.revenue_with,
        contribution: &monthly.contribution_with,
        end: ends.iter().map(|end| end.with_options).sum(),
    };
    let without = World {
        customers: &monthly.customers_without,
        lost: &monthly.customers_lost_without,
        revenue: &monthly.revenue_without,
        contribution: &monthly.contribution_without,
        end: ends.iter().map(|end| end.without).sum(),
    };
    let years = monthly.customers_with.len().div_ceil(YEAR);
    (0..years)
        .map(|year| CustomerYear {
            year: year + 1,
            with_options: with.year(year),
            without: without.year(year),
        })
        .collect()
}

/// The months of one world.
struct World<'a> {
    customers: &'a [f64],
    lost: &'a [f64],
    revenue: &'a [f64],
    contribution: &'a [f64],
    /// Customers after the last month.
    end: f64,
}

impl World<'_> {
    fn year(&self, year: usize) -> WorldYear {
        let first = YEAR * year;
        let last = (first + YEAR).min(self.customers.len());
        let sum = |months: &[f64]| months[first..last].iter().sum();
        WorldYear {
            customers_start: self.customers[first],
            customers_end: self.customers.get(last).copied().unwrap_or(self.end),
            customers_lost: sum(self.lost),
            revenue: sum(self.revenue),
            contribution: sum(self.contribution),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_begins_where_the_one_before_ended_and_loses_what_its_months_lose() {
        let flat = |value: f64| vec![value; 24];
        let monthly = Monthly {
            customers_with: (0..24).map(|month| 1000.0 + f64::from(month)).collect(),
            customers_without: flat(1000.0),
            customers_lost_with: flat(5.0),
            customers_lost_without: flat(10.0),
            revenue_with: flat(300.0),
            revenue_without: flat(200.0),
            contribution_with: flat(30.0),
            contribution_without: flat(20.0),
            ..Monthly::default()
        };
        let ends = [CustomersEnd {
            segment: "all".to_owned(),
            with_options: 1024.0,
            without: 1000.0,
        }];
        let years = customer_years(&monthly, &ends);
        assert_eq!(years.len(), 2);
        let second = years[1].with_options;
        assert_eq!(years[0].with_options.customers_end, 1012.0);
        assert_eq!(second.customers_start, 1012.0);
        assert_eq!(second.customers_end, 1024.0);
        assert_eq!(second.customers_lost, 60.0);
        assert_eq!(second.churn(), Some(60.0 / 1012.0));
        assert_eq!(second.revenue, 3600.0);
        assert_eq!(years[1].without.churn(), Some(0.12));
    }

    #[test]
    fn where_there_are_no_customers_there_is_no_churn() {
        assert_eq!(WorldYear::default().churn(), None);
    }
}
