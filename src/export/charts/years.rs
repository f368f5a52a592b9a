//! The years of the horizon as a table: each with the plan, when nothing is done, and the difference.

use super::Table;
use crate::engine::{CaseResult, CustomerYear, WorldYear, YearResult};
use crate::text::CaseText;

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
pub fn years_table(text: &CaseText<'_>, result: &CaseResult, view: YearsView) -> Table {
    match view {
        YearsView::Money => money(text, result),
        YearsView::Customers => customers(text, result),
    }
}

/// The same with the name of a year only where it begins: what is read, not what is reckoned with.
pub fn named_once(mut table: Table) -> Table {
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

/// The rows of a year, or of all of them, under its name.
fn rows(text: &CaseText<'_>, name: &str, figures: [[String; 5]; 3]) -> [Vec<String>; 3] {
    let worlds = ["years-with", "years-without", "years-difference"];
    let mut worlds = worlds.map(|key| text.get(key)).into_iter();
    figures.map(|figures| {
        let world = worlds.next().unwrap_or_default();
        [name.to_owned(), world]
            .into_iter()
            .chain(figures)
            .collect()
    })
}

fn table(
    text: &CaseText<'_>,
    columns: [&str; 5],
    years: Vec<[Vec<String>; 3]>,
    all: [[String; 5]; 3],
) -> Table {
    let [with, without, difference] = rows(text, &text.get("years-total"), all);
    Table {
        heads: heads(text, columns),
        rows: years.into_iter().flatten().chain([with, without]).collect(),
        totals: difference,
    }
}

/// The money of a year, or of all of them.
#[derive(Clone, Copy, Default)]
struct Money {
    with: f64,
    without: f64,
    savings: f64,
    cost: f64,
}

impl Money {
    fn of(year: &YearResult, customers: &CustomerYear) -> Self {
        let with = customers.with_options.contribution;
        let without = customers.without.contribution;
        Self {
            with,
            without,
            savings: year.benefit - (with - without),
            cost: year.cost,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            with: self.with + other.with,
            without: self.without + other.without,
            savings: self.savings + other.savings,
            cost: self.cost + other.cost,
        }
    }

    fn figures(self, text: &CaseText<'_>, npv_to_date: f64) -> [[String; 5]; 3] {
        let Self {
            with,
            without,
            savings,
            cost,
        } = self;
        let whole = |amounts: [f64; 4]| amounts.map(|amount| text.money_whole(amount));
        let change = |amount: f64| text.texts.money_whole_change(amount, text.currency);
        let ended =
            |[one, two, three, four]: [String; 4], last: String| [one, two, three, four, last];
        let left = with + savings - cost;
        let net = left - without;
        [
            ended(whole([with, savings, -cost, left]), NONE.to_owned()),
            ended(whole([without, 0.0, 0.0, without]), NONE.to_owned()),
            ended(
                [with - without, savings, -cost, net].map(change),
                text.money_whole(npv_to_date),
            ),
        ]
    }
}

fn money(text: &CaseText<'_>, result: &CaseResult) -> Table {
    let pairs = || result.yearly.iter().zip(&result.customer_years);
    let years = pairs().map(|(year, customers)| {
        let figures = Money::of(year, customers).figures(text, year.npv_to_date);
        rows(text, &year_name(text, year.year), figures)
    });
    let all = pairs()
        .map(|(year, customers)| Money::of(year, customers))
        .fold(Money::default(), Money::plus);
    let columns = [
        "years-contribution",
        "years-savings",
        "years-cost",
        "years-left",
        "years-npv",
    ];
    table(
        text,
        columns,
        years.collect(),
        all.figures(text, result.npv),
    )
}

fn customers(text: &CaseText<'_>, result: &CaseResult) -> Table {
    let years = result.customer_years.iter().map(|year| {
        let worlds = [year.with_options, year.without];
        rows(
            text,
            &year_name(text, year.year),
            customer_figures(text, worlds, worlds.map(|world| world.churn())),
        )
    });
    let columns = [
        "years-customers-start",
        "years-customers-lost",
        "years-churn",
        "years-customers-end",
        "years-revenue",
    ];
    let all = [
        all_years(result, |year| year.with_options),
        all_years(result, |year| year.without),
    ];
    // A churn is of one year.
    table(
        text,
        columns,
        years.collect(),
        customer_figures(text, all, [None, None]),
    )
}

/// All years of a world together: from the start of the first to the end of the last.
fn all_years(result: &CaseResult, world: impl Fn(&CustomerYear) -> WorldYear) -> WorldYear {
    let years: Vec<WorldYear> = result.customer_years.iter().map(world).collect();
    let sum = |part: fn(&WorldYear) -> f64| years.iter().map(part).sum();
    WorldYear {
        customers_start: years.first().map_or(0.0, |year| year.customers_start),
        customers_end: years.last().map_or(0.0, |year| year.customers_end),
        customers_lost: sum(|year| year.customers_lost),
        revenue: sum(|year| year.revenue),
        contribution: sum(|year| year.contribution),
    }
}

fn customer_figures(
    text: &CaseText<'_>,
    [with, without]: [WorldYear; 2],
    churn: [Option<f64>; 2],
) -> [[String; 5]; 3] {
    let texts = text.texts;
    let world = |year: WorldYear, churn: Option<f64>| {
        [
            texts.number(year.customers_start, 0),
            texts.number(year.customers_lost, 0),
            churn.map_or_else(|| NONE.to_owned(), |churn| texts.percent(churn, 1)),
            texts.number(year.customers_end, 0),
            text.money_whole(year.revenue),
        ]
    };
    let points = match churn {
        [Some(with), Some(without)] => {
            let points = texts.number_change(100.0 * (with - without), 1);
            text.with("years-points", &[("points", points.into())])
        }
        _ => NONE.to_owned(),
    };
    let change = |part: fn(&WorldYear) -> f64| texts.number_change(part(&with) - part(&without), 0);
    [
        world(with, churn[0]),
        world(without, churn[1]),
        [
            change(|year| year.customers_start),
            change(|year| year.customers_lost),
            points,
            change(|year| year.customers_end),
            texts.money_whole_change(with.revenue - without.revenue, text.currency),
        ],
    ]
}
