//! Every figure that can be asked why is the number that it shows, in whichever case it is asked.

use rox_case::app::Document;
use rox_case::app::asking::{Asked, InCase, NotFound, What};
use rox_case::app::scenarios::Beginning;
use rox_case::domain::{BusinessCase, FieldPath};
use rox_case::engine::CaseResult;
use rox_case::engine::trace::{CaseFigure, Quantity};
use rox_case::export::charts::{
    Ask, Table, YearsView, alternatives_table, cash_chart, ratchet_chart, waterfall_by_behaviour,
    waterfall_by_option, years_table,
};
use rox_case::store::{SAMPLES, read_case};
use rox_case::text::{CaseText, Language, Texts};

use crate::support::golden;

const NPV: What = What::Quantity(Quantity::Case(CaseFigure::Npv));

fn text(case: &BusinessCase) -> CaseText<'_> {
    CaseText {
        texts: Texts::of(Language::English),
        currency: &case.currency,
        start: case.start,
    }
}

fn asked(case: InCase) -> Asked {
    Asked { what: NPV, case }
}

fn npv(document: &mut Document, case: InCase) -> f64 {
    let found = document.find(&asked(case)).unwrap();
    found.trace.value(found.node)
}

fn samples() -> impl Iterator<Item = (&'static str, BusinessCase)> {
    let read = |text: &str| read_case(text.as_bytes()).unwrap();
    SAMPLES
        .iter()
        .map(move |sample| (sample.name, read(sample.text)))
}

/// Without signs, as money that is spent is shown below zero, and differences with their sign.
fn digits(words: &str) -> String {
    words.trim_start_matches(['+', '−']).replace(['+', '−'], "")
}

/// What a value may look like in a table.
fn looks(text: &CaseText<'_>, value: f64) -> Vec<String> {
    let texts = text.texts;
    let mut looks = vec![
        text.money_whole(value),
        text.money(value),
        texts.duration(value),
    ];
    for places in 0..=2 {
        looks.push(texts.number(value, places));
        looks.push(texts.percent(value, places));
        looks.push(format!("{} points", texts.number(100.0 * value, places)));
    }
    looks.iter().map(|look| digits(look)).collect()
}

/// Asks every figure of a table; returns how many were found.
fn ask_all(document: &mut Document, case: &BusinessCase, table: &Table) -> usize {
    let text = text(case);
    let rows: Vec<&Vec<String>> = table.rows.iter().chain([&table.totals]).collect();
    let mut found = 0;
    for (row, asks) in table.asks.iter().enumerate() {
        for (column, ask) in asks.iter().enumerate() {
            let Some(ask) = ask else { continue };
            let asked = match *ask {
                Ask::Plan(quantity) => Asked::shown(quantity),
                Ask::Minimum(quantity) => Asked {
                    what: What::Quantity(quantity),
                    case: InCase::Minimum,
                },
                Ask::AtScale { .. } => continue,
            };
            let shown = &rows[row][column];
            match document.find(&asked) {
                Ok(number) => {
                    found += 1;
                    let value = number.trace.value(number.node);
                    let looks = looks(&text, value);
                    let shown = digits(shown);
                    assert!(looks.contains(&shown), "{ask:?}: {value} shown as {shown}");
                }
                // What is nothing whatever the case holds, as savings without any, or does not exist, as a payback.
                Err(NotFound::Constant) => {
                    let is_nothing = ["0", "€ 0", "+€ 0", "–", "never", "0.0 %"];
                    let plain = digits(shown).replace('\u{a0}', " ");
                    let known = is_nothing.iter().any(|words| digits(words) == plain);
                    assert!(
                        known || plain.starts_with("0"),
                        "{ask:?} is shown as {shown}"
                    );
                }
                Err(reason) => panic!("{ask:?}: {reason:?}"),
            }
        }
    }
    found
}

fn tables(case: &BusinessCase, result: &CaseResult) -> Vec<Table> {
    let text = text(case);
    let mut tables = vec![
        years_table(&text, result, YearsView::Money),
        years_table(&text, result, YearsView::Customers),
        alternatives_table(&text, case, result),
        cash_chart(&text, result).table,
        waterfall_by_behaviour(&text, result).table,
        waterfall_by_option(&text, case, result).table,
    ];
    // The zone that stands in the last column is no number.
    tables.extend(result.drivers.iter().map(|driver| {
        let mut table = ratchet_chart(&text, driver).table;
        for asks in &mut table.asks {
            asks.truncate(3);
        }
        table
    }));
    tables
}

#[test]
fn a_figure_that_is_asked_is_the_number_that_is_shown() {
    for (name, case) in samples() {
        let mut document = Document::untitled(case.clone());
        let result = document.shown().unwrap().result.clone();
        let found: usize = tables(&case, &result)
            .iter()
            .map(|table| ask_all(&mut document, &case, table))
            .sum();
        assert!(found > 300, "{name}: only {found} figures can be asked");
    }
}

#[test]
fn the_least_that_can_be_done_is_asked_in_its_own_case() {
    for (name, case) in samples() {
        let mut document = Document::untitled(case);
        let Some(minimum) = document.shown().unwrap().result.minimum.clone() else {
            let reason = document.find(&asked(InCase::Minimum)).unwrap_err();
            assert_eq!(reason, NotFound::NotComputed);
            continue;
        };
        let found = npv(&mut document, InCase::Minimum);
        assert!(
            (found - minimum.npv).abs() < 1e-6 * minimum.npv.abs(),
            "{name}"
        );
    }
}

#[test]
fn a_number_is_asked_as_it_would_be_with_another_value_or_scale() {
    let mut document = Document::untitled(golden("webshop.rox"));
    let planned = npv(&mut document, InCase::Shown);
    let path = FieldPath::dotted("finance.discount_rate");
    let dearer = npv(&mut document, InCase::With(path.clone(), 0.2));
    let gift = document
        .case
        .options
        .iter()
        .position(|option| option.id == "gift")
        .unwrap();
    let smaller = npv(&mut document, InCase::Scaled(gift, 0.0));
    let gain = document
        .shown()
        .unwrap()
        .result
        .option("gift")
        .unwrap()
        .sweet_spot_gain;
    assert!((smaller - planned - gain).abs() < 1e-6 * planned.abs());
    let before = document.case.clone();
    document.case.finance.discount_rate = 0.2;
    assert_eq!(npv(&mut document, InCase::Shown), dearer);
    document.case = before;
    assert_eq!(npv(&mut document, InCase::Shown), planned);
    let beyond = InCase::With(path, -3.0);
    assert_eq!(
        document.find(&asked(beyond)).unwrap_err(),
        NotFound::NotComputed
    );
}

#[test]
fn a_number_is_asked_in_a_scenario_and_in_another_case() {
    let mut document = Document::untitled(golden("webshop.rox"));
    let planned = npv(&mut document, InCase::Shown);
    let texts = Texts::of(Language::English);
    let id = document.add_scenario(Beginning::WorseEnds, texts).unwrap();
    let worse = npv(&mut document, InCase::Scenario(id.clone()));
    assert!(worse < planned, "{worse} {planned}");
    document.show_scenario(Some(&id));
    assert_eq!(npv(&mut document, InCase::Shown), worse);
    let other = std::sync::Arc::new(golden("hotel.rox"));
    let mut of_other = Document::untitled(golden("hotel.rox"));
    let expected = npv(&mut of_other, InCase::Shown);
    let found = npv(&mut document, InCase::Other(other, "hotel".to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn an_input_is_asked_where_it_is_used() {
    let mut document = Document::untitled(golden("webshop.rox"));
    let input = Asked {
        what: What::Input(FieldPath::dotted("finance.discount_rate")),
        case: InCase::Shown,
    };
    let found = document.find(&input).unwrap();
    assert_eq!(
        found.trace.value(found.node),
        document.case.finance.discount_rate
    );
    assert!(!found.trace.parents(found.node).is_empty());
}
