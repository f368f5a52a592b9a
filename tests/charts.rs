//! The charts of a case and the tables behind them, in both languages.

use rox_case::domain::{BusinessCase, Plan};
use rox_case::engine::figure::CaseFigure;
use rox_case::engine::model::frictions::losses_today;
use rox_case::engine::quantity::Quantity;
use rox_case::engine::results::journey::pillar_shortfalls;
use rox_case::engine::{CaseResult, MinimumBasis, evaluate};
use rox_case::present::charts::{
    BarChart, BarKind, ChartTable, LineChart, MarkShape, YearsView, alternatives_table, cash_chart,
    friction_chart, nps_chart, pillar_chart, ratchet_chart, waterfall_by_behaviour,
    waterfall_by_option, years_table,
};
use rox_case::present::why::WhyQuestion;
use rox_case::text::{CaseText, Language, Texts};

use crate::support::golden;

struct Computed {
    case: BusinessCase,
    plan: Plan,
    result: CaseResult,
}

fn computed(name: &str) -> Computed {
    let case = golden(&format!("{name}.rox"));
    let plan = Plan::resolve(&case).unwrap();
    let result = evaluate(&plan);
    Computed { case, plan, result }
}

fn text(case: &BusinessCase, language: Language) -> CaseText<'_> {
    CaseText {
        texts: Texts::of(language),
        currency: &case.currency,
        start: case.start,
    }
}

/// Shows no-break spaces as plain ones.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn labels(chart: &LineChart) -> Vec<String> {
    chart.marks.iter().map(|mark| plain(&mark.label)).collect()
}

fn ticks(chart: &LineChart) -> Vec<String> {
    let ticks = chart.up.ticks.iter();
    ticks.map(|tick| plain(&tick.words)).collect()
}

/// What an amount or a number in a table stands for.
fn amount(texts: &Texts, cell: &str) -> f64 {
    texts.parse_number(cell.trim_start_matches('+')).unwrap()
}

#[test]
fn cumulative_cash_has_both_worlds_the_deepest_point_and_the_payback() {
    let Computed { case, result, .. } = computed("webshop");
    let english = cash_chart(&text(&case, Language::English), &result);
    let plan: Vec<f64> = english.curves[1].points.iter().map(|p| p.y).collect();
    assert_eq!(plan[0], 0.0);
    assert_eq!(plan[1..], result.monthly.cumulative_net);
    let payback = result.payback_months.unwrap();
    let dots: Vec<_> = english
        .marks
        .iter()
        .filter(|mark| mark.shape == MarkShape::Dot)
        .collect();
    assert_eq!(dots[0].at.y, -result.peak_funding);
    assert_eq!((dots[1].at.x, dots[1].at.y), (payback, 0.0));
    let month = format!("pays back, month {}", payback.ceil());
    assert!(labels(&english).contains(&month), "{:?}", labels(&english));

    let dutch = cash_chart(&text(&case, Language::Dutch), &result);
    let month = format!("terugverdiend, maand {}", payback.ceil());
    assert!(labels(&dutch).contains(&month), "{:?}", labels(&dutch));
    assert!(ticks(&english).contains(&"€ 0".to_owned()));
    assert!(ticks(&english).iter().all(|words| !words.contains(".0")));
    assert!(ticks(&dutch).iter().any(|words| words.ends_with("mln")));
}

#[test]
fn the_table_behind_cumulative_cash_has_a_row_for_each_month() {
    let Computed { case, result, .. } = computed("webshop");
    for (language, head) in [
        (Language::English, "Month\tOur plan\tDo nothing"),
        (Language::Dutch, "Maand\tOns plan\tNiets doen"),
    ] {
        let text = text(&case, language);
        let chart = cash_chart(&text, &result);
        let lines = chart.table.as_tabbed_text();
        assert_eq!(lines.lines().next(), Some(head));
        assert_eq!(lines.lines().count(), 1 + result.monthly.net.len());
        assert_eq!(chart.places.len(), chart.table.rows.len());
        let last = chart.table.rows.last().unwrap();
        let end = result.monthly.cumulative_net.last().unwrap();
        assert!((amount(text.texts, &last[1]) - end).abs() <= 0.5);
        assert_eq!(chart.row_at(12.2), Some(11));
    }
}

#[test]
fn the_ratchet_marks_the_month_in_which_the_surprise_is_the_norm() {
    let Computed { case, result, .. } = computed("webshop");
    let driver = result
        .drivers
        .iter()
        .find(|driver| driver.worn_off_month.is_some())
        .unwrap();
    let chart = ratchet_chart(&text(&case, Language::English), driver);
    let month = driver.worn_off_month.unwrap();
    assert_eq!(chart.guides[0].at, month as f64);
    let delivered = chart.curves.last().unwrap();
    assert_eq!(delivered.points[3].x, 3.5);
    assert_eq!(delivered.points[3].y, driver.delivered[3]);
    assert_eq!(chart.table.rows.len(), driver.delivered.len());
    assert_eq!(chart.areas.len(), 3);
}

#[test]
fn a_driver_without_a_measured_expectation_has_none_in_its_ratchet() {
    let Computed { case, result, .. } = computed("hotel");
    let driver = result
        .drivers
        .iter()
        .find(|driver| !driver.expectation_is_known)
        .unwrap();
    let chart = ratchet_chart(&text(&case, Language::English), driver);
    assert!(chart.areas.is_empty());
    assert_eq!(chart.table.rows[0][2], "unknown");
}

fn assert_steps(chart: &BarChart, npv: f64) {
    let (total, parts) = chart.bars.split_last().unwrap();
    assert_eq!(total.kind, BarKind::Total);
    assert_eq!((total.from, total.to), (0.0, npv));
    let mut at = 0.0;
    for bar in parts {
        assert_eq!(bar.from, at);
        at = bar.to;
    }
    let size = npv.abs().max(1.0);
    assert!((at - npv).abs() < 1e-6 * size, "{at} instead of {npv}");
}

#[test]
fn the_bars_step_from_nothing_to_the_net_present_value_both_ways() {
    for name in ["webshop", "hotel"] {
        let Computed { case, result, .. } = computed(name);
        let text = text(&case, Language::English);
        assert_steps(&waterfall_by_behaviour(&text, &result), result.npv);
        let by_option = waterfall_by_option(&text, &case, &result);
        assert_steps(&by_option, result.npv);
        assert_eq!(by_option.bars.len(), result.options.len() + 1);
        for option in &result.options {
            let name = &case
                .options
                .iter()
                .find(|o| o.id == option.id)
                .unwrap()
                .name;
            let bar = by_option.bars.iter().find(|bar| bar.name == *name).unwrap();
            let added = bar.to - bar.from;
            assert!((added - option.shapley).abs() < 1e-6 * option.shapley.abs().max(1.0));
        }
    }
}

#[test]
fn pillars_and_frictions_have_a_bar_each() {
    let Computed { case, plan, result } = computed("webshop");
    let text = text(&case, Language::Dutch);
    let pillars = pillar_chart(&text, &pillar_shortfalls(&plan, &result));
    assert_eq!(pillars.bars.len(), 6);
    assert!(pillars.from <= -1.0 && pillars.to >= 0.5);
    let losses = losses_today(&plan).frictions;
    let named = plan.frictions.iter().zip(losses);
    let named: Vec<_> = named.map(|(f, loss)| (f.id.clone(), loss)).collect();
    let frictions = friction_chart(&text, &named);
    let sizes: Vec<f64> = frictions.bars.iter().map(|bar| bar.to).collect();
    assert!(sizes.is_sorted_by(|one, other| one >= other), "{sizes:?}");
    assert_eq!(frictions.table.heads.len(), 3);
    assert!(frictions.table.rows.iter().all(|row| row.len() == 3));
}

#[test]
fn the_nps_has_a_range_for_each_measurement_of_which_the_margin_is_known() {
    let Computed { case, .. } = computed("corners");
    let text = text(&case, Language::English);
    if let Some(chart) = nps_chart(&text, &case.measurements) {
        assert_eq!(chart.table.rows.len(), chart.marks.len());
        assert_eq!(chart.places.len(), chart.marks.len());
    }
    assert_eq!(nps_chart(&text, &[]), None);
}

/// Every column of figures of a table of years, and which rows are of which world.
fn assert_adds_up(texts: &Texts, table: &ChartTable, columns: &[usize]) {
    let years = table.rows.len() / 3;
    let all: Vec<&Vec<String>> = table.rows.iter().chain([&table.totals]).collect();
    assert_eq!(all.len(), 3 * (years + 1));
    for &column in columns {
        let read = |row: usize| amount(texts, &all[row][column]);
        for year in 0..=years {
            let [with, without, difference] = [0, 1, 2].map(|world| read(3 * year + world));
            assert!(
                (with - without - difference).abs() <= 1.5,
                "column {column}, year {year}: {with} − {without} is not {difference}"
            );
        }
        for world in 0..3 {
            let sum: f64 = (0..years).map(|year| read(3 * year + world)).sum();
            let total = read(3 * years + world);
            assert!((sum - total).abs() <= 0.5 * (years + 1) as f64);
        }
    }
}

#[test]
fn the_years_add_up_in_both_languages() {
    let Computed { case, result, .. } = computed("webshop");
    for language in Language::ALL {
        let text = text(&case, language);
        let money = years_table(&text, &result, YearsView::Money);
        assert_adds_up(text.texts, &money, &[2, 3, 4, 5]);
        let npv = amount(text.texts, &money.totals[6]);
        assert!((npv - result.npv).abs() <= 0.5);
        let customers = years_table(&text, &result, YearsView::Customers);
        assert_adds_up(text.texts, &customers, &[3, 6]);
    }
}

#[test]
fn churn_of_a_year_is_its_leavers_over_those_at_its_start() {
    let Computed { case, result, .. } = computed("webshop");
    let text = text(&case, Language::English);
    let table = years_table(&text, &result, YearsView::Customers);
    let monthly = &result.monthly;
    // The second year without the plan, from the months.
    let start = monthly.customers_without[12];
    let end = monthly.customers_without[24];
    let lost: f64 = monthly.customers_lost_without[12..24].iter().sum();
    let row = &table.rows[4];
    assert_eq!(row[2], text.texts.number(start, 0));
    assert_eq!(row[3], text.texts.number(lost, 0));
    assert_eq!(row[4], text.texts.percent(lost / start, 1));
    assert_eq!(row[5], text.texts.number(end, 0));
    let revenue: f64 = monthly.revenue_without[12..24].iter().sum();
    assert_eq!(row[6], text.money_whole(revenue));
}

#[test]
fn customers_of_a_month_are_those_of_the_one_before_less_who_left_and_more_who_came() {
    // No customer is referred and no prospect is there: customers come by themselves.
    let mut case = golden("tiny.rox");
    let segment = &mut case.segments[0];
    segment.referrals_per_year = 0.0;
    segment.prospects_per_year = 0.0;
    let arrivals: f64 = case.segments.iter().map(|s| s.new_customers_per_year).sum();
    let result = evaluate(&Plan::resolve(&case).unwrap());
    let monthly = &result.monthly;
    for month in 1..monthly.customers_with.len() {
        let before = month - 1;
        let expected =
            monthly.customers_with[before] - monthly.customers_lost_with[before] + arrivals / 12.0;
        let difference = monthly.customers_with[month] - expected;
        assert!(difference.abs() < 1e-6, "month {month}: {difference}");
    }
}

#[test]
fn the_minimum_is_what_is_recommended_where_less_is() {
    let Computed { case, result, .. } = computed("webshop");
    assert!(!result.ask.scale_back.is_empty());
    let npv = result.ask.npv;
    let minimum = result.minimum.as_ref().unwrap();
    assert_eq!(minimum.basis, MinimumBasis::Recommended);
    assert!((minimum.npv - npv).abs() < 1e-6 * npv.abs());
    assert!(minimum.pv_cost < result.pv_cost);
    let table = alternatives_table(&text(&case, Language::English), &case, &result);
    assert_eq!(
        table.heads[1..],
        ["Do nothing", "Do the minimum", "Our plan"]
    );
    assert_eq!(plain(&table.rows[2][1]), "€ 0");
    assert_eq!(
        table.rows[2][3],
        text(&case, Language::English).money(result.npv)
    );
}

#[test]
fn otherwise_the_minimum_is_the_cheapest_option_that_pays_by_itself() {
    // Without what is too much, the plan is recommended as it is.
    let Computed {
        mut case, result, ..
    } = computed("webshop");
    for back in &result.ask.scale_back {
        let option = case
            .options
            .iter_mut()
            .find(|option| option.id == back.option);
        option.unwrap().included = false;
    }
    let result = evaluate(&Plan::resolve(&case).unwrap());
    assert_eq!(result.ask.scale_back, []);
    let minimum = result.minimum.as_ref().unwrap();
    let MinimumBasis::CheapestAlone(id) = &minimum.basis else {
        panic!("{:?}", minimum.basis);
    };
    let chosen = result.option(id).unwrap();
    assert!((minimum.npv - chosen.alone).abs() < 1e-6 * chosen.alone.abs());
    assert!(
        result
            .options
            .iter()
            .all(|option| { option.alone <= 0.0 || option.pv_cost >= chosen.pv_cost })
    );
    for (language, only) in [(Language::English, "only "), (Language::Dutch, "alleen ")] {
        let table = alternatives_table(&text(&case, language), &case, &result);
        assert!(table.rows[0][2].starts_with(only), "{:?}", table.rows[0]);
    }
}

#[test]
fn a_table_turned_on_its_side_asks_the_same_of_its_figures() {
    let npv = WhyQuestion::shown(Quantity::Case(CaseFigure::Npv));
    let words = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let table = ChartTable {
        heads: words(["Figure", "P5", "P95"]),
        rows: vec![words(["Worth", "1", "2"]), words(["Return", "3", "4"])],
        asks: vec![vec![None, None, Some(npv.clone())]],
        ..ChartTable::default()
    };
    let turned = table.transposed();
    assert_eq!(turned.heads, words(["Figure", "Worth", "Return"]));
    let rows = [words(["P5", "1", "3"]), words(["P95", "2", "4"])];
    assert_eq!(turned.rows, rows);
    assert_eq!(turned.ask(1, 1), Some(&npv));
    assert_eq!(turned.asks.iter().flatten().flatten().count(), 1);
    assert_eq!(turned.transposed().rows, table.rows);
}
