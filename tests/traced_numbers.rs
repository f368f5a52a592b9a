//! Every figure that can be asked why is the number that it shows, in whichever case it is asked.

use rox_case::engine::batch::CancelToken;

use rox_case::app::Document;
use rox_case::app::scenarios::ScenarioStart;
use rox_case::app::traced_number::NotTraced;
use rox_case::domain::{BusinessCase, FieldPath, Kano, Plan};
use rox_case::engine::figure::{
    CaseFigure, ChainFigure, CurveFigure, EvidenceFigure, TouchpointFigure,
};
use rox_case::engine::model::frictions::{FrictionLoss, losses_today};
use rox_case::engine::quantity::Quantity;
use rox_case::engine::results::chain::chain;
use rox_case::engine::results::journey::{curve, experience_gap, pillar_shortfalls};
use rox_case::engine::simulation::{SimulationSettings, simulate};
use rox_case::engine::trace::trace;
use rox_case::engine::{CaseResult, evaluate, evidence_shares, gap_value};
use rox_case::present::charts::{
    ChartTable, YearsView, alternatives_table, cash_chart, fan_chart, friction_chart,
    histogram_chart, nps_chart, overshoot_chart, ratchet_chart, share_chart, spread_table,
    value_chart, waterfall_by_behaviour, waterfall_by_option, worth_table, years_table,
};
use rox_case::present::why::told;
use rox_case::present::why::{ComposedKind, InCase, WhyQuestion, WhySubject, explain_simulated};
use rox_case::store::{SAMPLES, read_case};

use rox_case::text::{Language, Texts};

use crate::support::asked::{assert_can_be_asked, digits, english, looks};
use crate::support::golden;

const NPV: WhySubject = WhySubject::Quantity(Quantity::Case(CaseFigure::Npv));

fn asked(case: InCase) -> WhyQuestion {
    WhyQuestion { what: NPV, case }
}

fn npv(document: &mut Document, case: InCase) -> f64 {
    let found = document.traced_number(&asked(case)).unwrap();
    found.trace.value(found.node)
}

fn samples() -> impl Iterator<Item = (&'static str, BusinessCase)> {
    let read = |text: &str| read_case(text.as_bytes()).unwrap();
    SAMPLES
        .iter()
        .map(move |sample| (sample.name, read(sample.text)))
}

/// Asks every figure of a table; returns how many were found.
fn ask_all(document: &mut Document, case: &BusinessCase, table: &ChartTable) -> usize {
    let text = english(case);
    let rows: Vec<&Vec<String>> = table.rows.iter().chain([&table.totals]).collect();
    let mut found = 0;
    for (row, asks) in table.asks.iter().enumerate() {
        for (column, ask) in asks.iter().enumerate() {
            let Some(ask) = ask else { continue };
            let shown = &rows[row][column];
            match document.traced_number(ask) {
                Ok(number) => {
                    found += 1;
                    let value = number.trace.value(number.node);
                    let looks = looks(&text, value);
                    let shown = digits(shown);
                    assert!(looks.contains(&shown), "{ask:?}: {value} shown as {shown}");
                }
                // What is nothing whatever the case holds, as savings without any, or does not exist, as a payback.
                Err(NotTraced::Constant) => {
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

fn tables(case: &BusinessCase, result: &CaseResult) -> Vec<ChartTable> {
    let text = english(case);
    let mut tables = vec![
        years_table(&text, result, YearsView::Money),
        years_table(&text, result, YearsView::Customers),
        alternatives_table(&text, case, result),
        cash_chart(&text, result).table,
        waterfall_by_behaviour(&text, result).table,
        waterfall_by_option(&text, case, result).table,
    ];
    let plan = Plan::resolve(case).unwrap();
    let losses = losses_today(&plan).frictions.into_iter();
    let names = case.frictions.iter().map(|friction| friction.name.clone());
    let losses: Vec<(String, FrictionLoss)> = names.zip(losses).collect();
    tables.push(friction_chart(&text, &losses).table);
    tables.push(value_chart(&text, &plan.response, Kano::Performance, None).table);
    tables.extend(nps_chart(&text, &case.measurements).map(|chart| chart.table));
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
fn what_lies_beside_the_money_is_the_number_that_is_shown_too() {
    for (name, case) in samples() {
        let mut document = Document::untitled(case.clone());
        let computed = document.shown().unwrap();
        let (plan, result) = (computed.plan.clone(), computed.result.clone());
        let mut agrees = |what: String, quantity: Quantity, shown: f64| {
            let found = document.traced_number(&WhyQuestion::shown(quantity));
            let found = found.unwrap_or_else(|reason| panic!("{name} {what}: {reason:?}"));
            let value = found.trace.value(found.node);
            let near = (value - shown).abs() <= 1e-9 * shown.abs().max(1.0);
            assert!(near, "{name} {what}: {value} is shown as {shown}");
        };
        for (pillar, shortfall) in pillar_shortfalls(&plan, &result) {
            if let Some(shortfall) = shortfall {
                let quantity = Quantity::PillarShortfall(pillar);
                agrees(format!("{pillar:?}"), quantity, shortfall);
            }
        }
        for moment in curve(&plan, &result).moments {
            for (figure, shown) in [
                (TouchpointFigure::ShownToday, moment.today),
                (TouchpointFigure::ShownPlan, moment.plan),
            ] {
                let touchpoint = moment.touchpoint;
                let quantity = Quantity::Touchpoint { figure, touchpoint };
                agrees(format!("{figure:?} {touchpoint}"), quantity, shown);
            }
        }
        for (grade, shown) in evidence_shares(&result.by_evidence) {
            let figure = EvidenceFigure::Share;
            agrees(
                format!("{grade:?}"),
                Quantity::Evidence { figure, grade },
                shown,
            );
        }
        let chain = chain(&plan, &result);
        agrees(
            "remembered".to_owned(),
            Quantity::Case(CaseFigure::Remembered),
            chain.remembered,
        );
        for (place, option) in case.options.iter().enumerate() {
            let flows = chain.flows.iter().filter(|flow| flow.option == option.id);
            let all: f64 = flows.clone().map(|flow| flow.value).sum();
            if flows.count() > 0 {
                let quantity = Quantity::Chain {
                    figure: ChainFigure::FromOption,
                    option: Some(place),
                    target: None,
                };
                agrees(option.id.clone(), quantity, all);
            }
        }
        if let Some(gap) = experience_gap(&plan) {
            agrees(
                "gap".to_owned(),
                Quantity::Case(CaseFigure::ExperienceGap),
                gap.believed - gap.delivered,
            );
        }
    }
}

#[test]
fn a_number_of_many_trials_says_what_it_is_and_what_it_hangs_on() {
    for (name, case) in samples() {
        let text = english(&case);
        let plan = Plan::resolve(&case).unwrap();
        let result = evaluate(&plan);
        let trace = trace(&plan, &result).unwrap();
        let settings = SimulationSettings {
            trials: 1_000,
            seed: 1,
        };
        let token = CancelToken::default();
        let found = simulate(&case, &plan, &result, settings, &token, |_| {}).unwrap();
        let study = found.study.as_ref().unwrap();
        let tables = [
            spread_table(&text, &found),
            histogram_chart(&text, &found).table,
            fan_chart(&text, &found, &result).table,
            worth_table(&text, &case, study),
            share_chart(&text, &case, study).table,
            overshoot_chart(&text, &case, &found).table,
        ];
        let mut explained = 0;
        for table in &tables {
            for (row, asks) in table.asks.iter().enumerate() {
                for (column, ask) in asks.iter().enumerate() {
                    let Some(WhySubject::Simulated(simulated)) = ask.as_ref().map(|ask| &ask.what)
                    else {
                        continue;
                    };
                    let value = simulated.value(&found).unwrap();
                    let shown = digits(&table.rows[row][column]);
                    assert!(
                        looks(&text, value).contains(&shown),
                        "{name} {simulated:?}: {value} is shown as {shown}"
                    );
                    let why = explain_simulated(&text, &case, &trace, &found, *simulated).unwrap();
                    assert!(!why.words.is_empty() && !why.symbols.is_empty());
                    assert!(
                        why.parts.iter().any(|part| part.path.is_some()),
                        "{name} {simulated:?} leads to no number of the case"
                    );
                    explained += 1;
                }
            }
        }
        assert!(explained > 30, "{name}: only {explained}");
    }
}

#[test]
fn a_number_is_asked_in_a_set_of_options_and_at_a_gap() {
    let mut document = Document::untitled(golden("webshop.rox"));
    let options = document.case.options.len();
    let planned = npv(&mut document, InCase::Shown);
    let all: Vec<f64> = vec![1.0; options];
    let none: Vec<f64> = vec![0.0; options];
    let included = document.case.options.iter().all(|option| option.included);
    assert!(included, "the set of all options is the plan");
    assert_eq!(npv(&mut document, InCase::Set(all.into())), planned);
    let nothing = document
        .traced_number(&asked(InCase::Set(none.into())))
        .unwrap();
    assert_eq!(nothing.trace.value(nothing.node), 0.0);
    let quantity = Quantity::Curve {
        figure: CurveFigure::Value,
        kind: Kano::Performance,
    };
    let at = |gap| WhyQuestion::in_case(quantity, InCase::AtGap(gap));
    let short = document.traced_number(&at(-1.5)).unwrap();
    let plan = document.shown().unwrap().plan.clone();
    let expected = gap_value(&plan.response, Kano::Performance, -1.5);
    assert_eq!(short.trace.value(short.node), expected);
}

#[test]
fn a_sentence_offers_the_right_one_of_two_numbers_that_begin_or_end_alike() {
    for language in Language::ALL {
        let values = [
            ("accepted", "2 %".into()),
            ("chance", "12 %".into()),
            ("better", "€ 2".into()),
        ];
        let sentence = Texts::of(language).sentence("verdict-try-first-reason", &values);
        let shown: Vec<_> = sentence.values().collect();
        let expected = [("better", "€ 2"), ("chance", "12 %"), ("accepted", "2 %")];
        assert_eq!(shown, expected, "{language:?}: {}", &*sentence);
        let [_, chance, accepted] = sentence.spans() else {
            panic!("{language:?}: {}", &*sentence);
        };
        let first = sentence.find("2 %").unwrap();
        assert!(
            chance.range.contains(&first),
            "the search finds the wrong one"
        );
        assert_eq!(accepted.range.start, sentence.rfind("2 %").unwrap());
        let case = golden("webshop.rox");
        let result = evaluate(&Plan::resolve(&case).unwrap());
        let said = told::of_verdict(&result, &sentence);
        let kinds = said.iter().map(|(asked, shown)| match &asked.what {
            WhySubject::Composed(composed) => (Some(composed.kind), shown.as_str()),
            _ => (None, shown.as_str()),
        });
        let expected = [
            (Some(ComposedKind::ChanceOfLoss), "12 %"),
            (Some(ComposedKind::Setting), "2 %"),
        ];
        let composed: Vec<_> = kinds.filter(|(kind, _)| kind.is_some()).collect();
        assert_eq!(composed, expected, "{language:?}");
    }
}

#[test]
fn a_sentence_within_a_sentence_keeps_its_numbers() {
    let texts = Texts::of(Language::English);
    let found = texts.sentence("check-f1-found", &[("share", "12 %".into())]);
    let whole = [
        ("found", found.into()),
        ("count", 2usize.into()),
        ("options", "‘12 %’".into()),
    ];
    let whole = texts.sentence("check-f19-found-verdicts", &whole);
    let [_, share, _] = whole.spans() else {
        panic!("{:?}", whole.spans());
    };
    assert_eq!((share.name, &whole[share.range.clone()]), ("share", "12 %"));
    assert_eq!(whole.find("12 %"), Some(share.range.start));
}

#[test]
fn the_least_that_can_be_done_is_asked_in_its_own_case() {
    for (name, case) in samples() {
        let mut document = Document::untitled(case);
        let Some(minimum) = document.shown().unwrap().result.minimum.clone() else {
            let reason = document.traced_number(&asked(InCase::Minimum)).unwrap_err();
            assert_eq!(reason, NotTraced::NotComputed);
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
        document.traced_number(&asked(beyond)).unwrap_err(),
        NotTraced::NotComputed
    );
}

#[test]
fn a_number_is_asked_in_a_scenario_and_in_another_case() {
    let mut document = Document::untitled(golden("webshop.rox"));
    let planned = npv(&mut document, InCase::Shown);
    let texts = Texts::of(Language::English);
    let id = document
        .add_scenario(ScenarioStart::WorseEnds, texts)
        .unwrap();
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
    let input = WhyQuestion {
        what: WhySubject::Input(FieldPath::dotted("finance.discount_rate")),
        case: InCase::Shown,
    };
    let found = document.traced_number(&input).unwrap();
    assert_eq!(
        found.trace.value(found.node),
        document.case.finance.discount_rate
    );
    assert!(!found.trace.parents(found.node).is_empty());
}

#[test]
fn every_number_that_a_check_says_can_be_asked() {
    let golden = ["webshop.rox", "corners.rox"].map(golden).into_iter();
    for case in samples().map(|(_, case)| case).chain(golden) {
        let result = evaluate(&Plan::resolve(&case).unwrap());
        for finding in &result.findings {
            assert_can_be_asked(&case, finding);
        }
    }
}
