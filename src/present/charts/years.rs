//! The years of the horizon as a table: each with the plan, when nothing is done, and the difference.

use crate::engine::figure::{CaseFigure, WorldYearFigure, YearFigure};
use crate::engine::quantity::{Period, Quantity, World};
use crate::engine::{BothWorlds, CaseResult, WorldYear};
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::ChartTable;

/// Where a figure does not apply.
const NONE: &str = "–";

/// What the table of the years says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearsView {
    /// What customers contribute, savings, costs and what is left.
    Money,
    /// Customers, how many leave, and what they spend.
    Customers,
}

/// The table of the years. Each year has three rows, and so have all years together, of which the difference is the total.
pub fn years_table(text: &CaseText<'_>, result: &CaseResult, view: YearsView) -> ChartTable {
    match view {
        YearsView::Money => money(text, result),
        YearsView::Customers => customers(text, result),
    }
}

/// The same with the name of a year only where it begins: what is read, not what is reckoned with.
pub fn named_once(mut table: ChartTable) -> ChartTable {
    let mut before = String::new();
    for row in table.rows.iter_mut().chain([&mut table.totals]) {
        let Some(name) = row.first_mut() else {
            continue;
        };
        if *name == before {
            name.clear();
        } else {
            before.clone_from(name);
        }
    }
    table
}

fn year_name(text: &CaseText<'_>, year: usize) -> String {
    let calendar = text.start.plus((year - 1) * 12);
    let arguments = [
        ("number", year.to_string().into()),
        ("from", text.texts.month(calendar).into()),
    ];
    text.with("years-name", &arguments)
}

fn heads(text: &CaseText<'_>, columns: [&str; 5]) -> Vec<String> {
    let first = ["years-year", "years-world"].into_iter();
    first.chain(columns).map(|key| text.get(key)).collect()
}

/// A figure, and what it is to be asked why.
struct YearCell {
    words: String,
    ask: Option<WhyQuestion>,
}

impl YearCell {
    /// Where a figure does not apply.
    fn none() -> Self {
        Self {
            words: NONE.to_owned(),
            ask: None,
        }
    }

    fn new(words: String, ask: Quantity) -> Self {
        Self {
            words,
            ask: Some(WhyQuestion::shown(ask)),
        }
    }
}

/// The rows of a year or of all of them: with the plan, when nothing is done, and the difference.
type YearWorlds = [[YearCell; 5]; 3];

fn table(
    text: &CaseText<'_>,
    columns: [&str; 5],
    periods: Vec<(String, YearWorlds)>,
) -> ChartTable {
    let names = ["years-with", "years-without", "years-difference"];
    let mut rows = Vec::new();
    let mut asks = Vec::new();
    for (period, worlds) in periods {
        for (world, cells) in names.iter().zip(worlds) {
            let mut words = vec![period.clone(), text.get(world)];
            let mut asked = vec![None, None];
            for cell in cells {
                words.push(cell.words);
                asked.push(cell.ask);
            }
            rows.push(words);
            asks.push(asked);
        }
    }
    let totals = rows.pop().unwrap_or_default();
    ChartTable {
        heads: heads(text, columns),
        rows,
        totals,
        asks,
    }
}

/// The money of a year, or of all of them.
struct Money<'a> {
    period: Period,
    customers: &'a BothWorlds,
    savings: f64,
    cost: f64,
    npv_to_date: f64,
}

impl Money<'_> {
    fn worlds(&self, text: &CaseText<'_>) -> YearWorlds {
        let period = self.period;
        let world = |amount: f64, figure, world| {
            let ask = Quantity::WorldYear {
                figure,
                world,
                period,
            };
            YearCell::new(text.money_whole(amount), ask)
        };
        let year = |words, figure| YearCell::new(words, Quantity::Year { figure, period });
        let change = |amount: f64| text.texts.money_whole_change(amount, text.currency);
        let (savings, cost) = (self.savings, self.cost);
        let with = self.customers.with_options.contribution;
        let without = self.customers.without.contribution;
        let left = with + savings - cost;
        let zero = || YearCell {
            words: text.money_whole(0.0),
            ask: None,
        };
        let npv = YearCell::new(
            text.money_whole(self.npv_to_date),
            match period {
                Period::Year(_) => Quantity::Year {
                    figure: YearFigure::NpvToDate,
                    period,
                },
                Period::Horizon => Quantity::Case(CaseFigure::Npv),
            },
        );
        [
            [
                world(with, WorldYearFigure::Contribution, World::With),
                year(text.money_whole(savings), YearFigure::Direct),
                year(text.money_whole(-cost), YearFigure::Cost),
                world(left, WorldYearFigure::Left, World::With),
                YearCell::none(),
            ],
            [
                world(without, WorldYearFigure::Contribution, World::Without),
                zero(),
                zero(),
                world(without, WorldYearFigure::Left, World::Without),
                YearCell::none(),
            ],
            [
                year(change(with - without), YearFigure::Experience),
                year(change(savings), YearFigure::Direct),
                year(change(-cost), YearFigure::Cost),
                year(change(left - without), YearFigure::Net),
                npv,
            ],
        ]
    }
}

fn money(text: &CaseText<'_>, result: &CaseResult) -> ChartTable {
    let years = result.yearly.iter().zip(&result.customer_years);
    let mut periods: Vec<(String, YearWorlds)> = years
        .map(|(year, customers)| {
            let money = Money {
                period: Period::Year(year.year),
                customers: &customers.worlds,
                savings: year.direct,
                cost: year.cost,
                npv_to_date: year.npv_to_date,
            };
            (year_name(text, year.year), money.worlds(text))
        })
        .collect();
    let all = Money {
        period: Period::Horizon,
        customers: &result.horizon.customers,
        savings: result.horizon.direct,
        cost: result.horizon.cost,
        npv_to_date: result.npv,
    };
    periods.push((text.get("years-total"), all.worlds(text)));
    let columns = [
        "years-contribution",
        "years-savings",
        "years-cost",
        "years-left",
        "years-npv",
    ];
    table(text, columns, periods)
}

fn customers(text: &CaseText<'_>, result: &CaseResult) -> ChartTable {
    let mut periods: Vec<(String, YearWorlds)> = result
        .customer_years
        .iter()
        .map(|year| {
            let worlds = customer_worlds(text, &year.worlds, Period::Year(year.year));
            (year_name(text, year.year), worlds)
        })
        .collect();
    let all = customer_worlds(text, &result.horizon.customers, Period::Horizon);
    periods.push((text.get("years-total"), all));
    let columns = [
        "years-customers-start",
        "years-customers-lost",
        "years-churn",
        "years-customers-end",
        "years-revenue",
    ];
    table(text, columns, periods)
}

/// A churn is of one year.
fn churn(year: &WorldYear, period: Period) -> Option<f64> {
    match period {
        Period::Year(_) => year.churn(),
        Period::Horizon => None,
    }
}

fn customer_worlds(text: &CaseText<'_>, worlds: &BothWorlds, period: Period) -> YearWorlds {
    let BothWorlds {
        with_options,
        without,
    } = worlds;
    [
        customer_world(text, with_options, World::With, period),
        customer_world(text, without, World::Without, period),
        customer_changes(text, worlds, period),
    ]
}

fn customer_world(
    text: &CaseText<'_>,
    year: &WorldYear,
    world: World,
    period: Period,
) -> [YearCell; 5] {
    let texts = text.texts;
    let cell = |words, figure| {
        let ask = Quantity::WorldYear {
            figure,
            world,
            period,
        };
        YearCell::new(words, ask)
    };
    let people = |count, figure| cell(texts.number(count, 0), figure);
    [
        people(year.customers_start, WorldYearFigure::CustomersStart),
        people(year.customers_lost, WorldYearFigure::CustomersLost),
        churn(year, period).map_or_else(YearCell::none, |churn| {
            cell(texts.percent(churn, 1), WorldYearFigure::Churn)
        }),
        people(year.customers_end, WorldYearFigure::CustomersEnd),
        cell(text.money_whole(year.revenue), WorldYearFigure::Revenue),
    ]
}

fn customer_changes(text: &CaseText<'_>, worlds: &BothWorlds, period: Period) -> [YearCell; 5] {
    let texts = text.texts;
    let (with, without) = (&worlds.with_options, &worlds.without);
    let cell = |words, figure| YearCell::new(words, Quantity::Year { figure, period });
    let people = |part: fn(&WorldYear) -> f64, figure| {
        cell(texts.number_change(part(with) - part(without), 0), figure)
    };
    let points = match (churn(with, period), churn(without, period)) {
        (Some(with), Some(without)) => {
            let points = texts.number_change(100.0 * (with - without), 1);
            let words = text.with("years-points", &[("points", points.into())]);
            cell(words, YearFigure::MoreChurn)
        }
        _ => YearCell::none(),
    };
    let revenue = with.revenue - without.revenue;
    [
        people(|year| year.customers_start, YearFigure::MoreCustomersStart),
        people(|year| year.customers_lost, YearFigure::MoreCustomersLost),
        points,
        people(|year| year.customers_end, YearFigure::MoreCustomersEnd),
        cell(
            texts.money_whole_change(revenue, text.currency),
            YearFigure::MoreRevenue,
        ),
    ]
}
