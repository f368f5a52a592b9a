//! Customers and what they bring, year by year and over all years, in both worlds.

use super::result::{BothWorlds, CustomerYear, Monthly, WorldYear};
use crate::engine::figure::{WorldYearFigure, YearFigure};
use crate::engine::number::Number;
use crate::engine::quantity::{Period, Quantity, World};

/// The months of a year.
const YEAR: usize = 12;

/// What customers bring, from its months.
pub(in crate::engine) struct CustomerMonths<'a, N> {
    with_options: Months<'a, N>,
    without: Months<'a, N>,
}

impl<'a, N: Number> CustomerMonths<'a, N> {
    /// The months of a case, and all customers after the last of them, without any option and with them.
    pub(in crate::engine) fn new(monthly: &'a Monthly<N>, (without, with_options): (N, N)) -> Self {
        Self {
            with_options: Months {
                customers: &monthly.customers_with,
                lost: &monthly.customers_lost_with,
                revenue: &monthly.revenue_with,
                contribution: &monthly.contribution_with,
                end: with_options,
            },
            without: Months {
                customers: &monthly.customers_without,
                lost: &monthly.customers_lost_without,
                revenue: &monthly.revenue_without,
                contribution: &monthly.contribution_without,
                end: without,
            },
        }
    }

    /// The years.
    pub(in crate::engine) fn years(&self) -> Vec<CustomerYear<N>> {
        let years = self.without.customers.len().div_ceil(YEAR);
        (1..=years)
            .map(|year| CustomerYear {
                year,
                worlds: self.over(Period::Year(year)),
            })
            .collect()
    }

    /// A year, or all of them.
    pub(in crate::engine) fn over(&self, period: Period) -> BothWorlds<N> {
        let worlds = BothWorlds {
            with_options: self.with_options.over(period),
            without: self.without.over(period),
        };
        if N::IS_TRACED {
            named(worlds, period)
        } else {
            worlds
        }
    }
}

/// The months of one world.
struct Months<'a, N> {
    customers: &'a [N],
    lost: &'a [N],
    revenue: &'a [N],
    contribution: &'a [N],
    /// Customers after the last month.
    end: N,
}

impl<N: Number> Months<'_, N> {
    fn over(&self, period: Period) -> WorldYear<N> {
        let months = self.customers.len();
        let (first, last) = match period {
            Period::Year(year) => (YEAR * (year - 1), (YEAR * year).min(months)),
            Period::Horizon => (0, months),
        };
        let sum = |row: &[N]| N::sum(row[first..last].iter().copied());
        WorldYear {
            customers_start: self.customers[first],
            customers_end: self.customers.get(last).copied().unwrap_or(self.end),
            customers_lost: sum(self.lost),
            revenue: sum(self.revenue),
            contribution: sum(self.contribution),
        }
    }
}

/// Names the numbers, and those that are shown beside them: churn and what the options change.
fn named<N: Number>(worlds: BothWorlds<N>, period: Period) -> BothWorlds<N> {
    let with_options = named_world(worlds.with_options, World::With, period);
    let without = named_world(worlds.without, World::Without, period);
    let more = |figure, part: fn(&WorldYear<N>) -> N| {
        let difference = part(&with_options) - part(&without);
        difference.named(Quantity::Year { figure, period })
    };
    more(YearFigure::Experience, |year| year.contribution);
    more(YearFigure::MoreCustomersStart, |year| year.customers_start);
    more(YearFigure::MoreCustomersLost, |year| year.customers_lost);
    more(YearFigure::MoreCustomersEnd, |year| year.customers_end);
    more(YearFigure::MoreRevenue, |year| year.revenue);
    name_churn(&with_options, &without, period);
    BothWorlds {
        with_options,
        without,
    }
}

/// Names the churn of a year; all years together have none.
fn name_churn<N: Number>(with_options: &WorldYear<N>, without: &WorldYear<N>, period: Period) {
    let named = |churn: N, quantity| churn.named(quantity);
    let of_world = |world| Quantity::WorldYear {
        figure: WorldYearFigure::Churn,
        world,
        period,
    };
    if let (Period::Year(_), Some(with), Some(without)) =
        (period, with_options.churn(), without.churn())
    {
        let figure = YearFigure::MoreChurn;
        let with = named(with, of_world(World::With));
        let without = named(without, of_world(World::Without));
        named(with - without, Quantity::Year { figure, period });
    }
}

fn named_world<N: Number>(year: WorldYear<N>, world: World, period: Period) -> WorldYear<N> {
    let named = |number: N, figure| {
        number.named(Quantity::WorldYear {
            figure,
            world,
            period,
        })
    };
    WorldYear {
        customers_start: named(year.customers_start, WorldYearFigure::CustomersStart),
        customers_end: named(year.customers_end, WorldYearFigure::CustomersEnd),
        customers_lost: named(year.customers_lost, WorldYearFigure::CustomersLost),
        revenue: named(year.revenue, WorldYearFigure::Revenue),
        contribution: named(year.contribution, WorldYearFigure::Contribution),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monthly() -> Monthly {
        let flat = |value: f64| vec![value; 24];
        Monthly {
            customers_with: (0..24).map(|month| 1000.0 + f64::from(month)).collect(),
            customers_without: flat(1000.0),
            customers_lost_with: flat(5.0),
            customers_lost_without: flat(10.0),
            revenue_with: flat(300.0),
            revenue_without: flat(200.0),
            contribution_with: flat(30.0),
            contribution_without: flat(20.0),
            ..Monthly::default()
        }
    }

    #[test]
    fn a_year_begins_where_the_one_before_ended_and_loses_what_its_months_lose() {
        let monthly = monthly();
        let years = CustomerMonths::new(&monthly, (1000.0, 1024.0)).years();
        assert_eq!(years.len(), 2);
        let second = years[1].worlds.with_options;
        assert_eq!(years[0].worlds.with_options.customers_end, 1012.0);
        assert_eq!(second.customers_start, 1012.0);
        assert_eq!(second.customers_end, 1024.0);
        assert_eq!(second.customers_lost, 60.0);
        assert_eq!(second.churn(), Some(60.0 / 1012.0));
        assert_eq!(second.revenue, 3600.0);
        assert_eq!(years[1].worlds.without.churn(), Some(0.12));
    }

    #[test]
    fn all_years_run_from_the_first_start_to_the_last_end() {
        let monthly = monthly();
        let all = CustomerMonths::new(&monthly, (1000.0, 1024.0)).over(Period::Horizon);
        let with = all.with_options;
        assert_eq!((with.customers_start, with.customers_end), (1000.0, 1024.0));
        assert_eq!((with.revenue, with.contribution), (7200.0, 720.0));
        assert_eq!(all.without.customers_lost, 240.0);
    }

    #[test]
    fn where_there_are_no_customers_there_is_no_churn() {
        assert_eq!(WorldYear::<f64>::default().churn(), None);
    }
}
