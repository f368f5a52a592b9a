//! The versions of the file format: older ones are read, the oldest that holds the case is written.

use proptest::prelude::*;
use rox_case::domain::{CaseScenario, FORMAT, Override, inputs};
use rox_case::store::{self, ReadError, SAMPLES, read_case, write_case};
use rox_case::text::{Language, Texts};

use super::{CORNERS, HOTEL, TINY, WEBSHOP, tiny, tries};
use crate::support::any_case;

const SCENARIOS: &str = "    scenarios: [
        (
            id: \"lean\",
            name: \"Lean year\",
            description: \"Fewer customers stay.\",
            overrides: [
                (path: \"finance.discount_rate\", value: 0.12),
                (path: \"response.retention.likely\", value: 0.01),
            ],
        ),
        (id: \"own\", name: \"Own\"),
    ],
";

/// A case of the current layout with scenarios at its end, under this format.
fn with_scenarios(format: u32) -> String {
    let canonical = write_case(&tiny()).unwrap();
    let end = canonical.rfind(')').unwrap();
    let text = format!("{}{SCENARIOS}{}", &canonical[..end], &canonical[end..]);
    text.replacen("format: 1", &format!("format: {format}"), 1)
}

#[test]
fn a_case_without_scenarios_stays_in_format_1() {
    for text in [TINY, HOTEL, WEBSHOP, CORNERS] {
        let case = read_case(text.as_bytes()).unwrap();
        assert_eq!(case.format, FORMAT);
        let written = write_case(&case).unwrap();
        assert!(written.contains("    format: 1,\n"));
    }
    for sample in SAMPLES {
        let case = read_case(sample.text.as_bytes()).unwrap();
        assert_eq!(write_case(&case).unwrap(), sample.text);
    }
}

#[test]
fn a_file_of_format_2_is_written_as_it_was_read() {
    let text = with_scenarios(2);
    let opened = store::open_bytes(text.as_bytes()).unwrap();
    assert_eq!(opened.problems, []);
    assert_eq!(opened.case.scenarios.len(), 2);
    assert_eq!(opened.case.scenarios[0].overrides[0].value, 0.12);
    assert_eq!(write_case(&opened.case).unwrap(), text);
}

#[test]
fn a_case_gets_format_1_again_once_its_scenarios_are_gone() {
    let mut case = read_case(with_scenarios(2).as_bytes()).unwrap();
    case.scenarios.clear();
    assert_eq!(write_case(&case), write_case(&tiny()));
    let without = with_scenarios(2).replacen(SCENARIOS, "", 1);
    assert_eq!(read_case(without.as_bytes()).unwrap(), tiny());
}

#[test]
fn scenarios_in_a_file_of_format_1_are_refused_with_the_line_and_the_way_out() {
    let text = with_scenarios(1);
    let line = 1 + text
        .lines()
        .position(|line| line.contains("scenarios"))
        .unwrap();
    let error = read_case(text.as_bytes()).unwrap_err();
    assert_eq!(
        error,
        ReadError::NeedsFormat {
            field: "scenarios",
            format: 2,
            line,
        }
    );
    assert_eq!(
        error.sentence(Texts::of(Language::English)),
        format!(
            "Line {line}: `scenarios` came with format 2 of the file. \
             Write `format: 2` at the top, or take `scenarios` out."
        )
    );
    assert_eq!(
        error.sentence(Texts::of(Language::Dutch)),
        format!(
            "Regel {line}: `scenarios` hoort bij bestandsformaat 2. \
             Zet bovenaan `format: 2` of haal `scenarios` weg."
        )
    );
}

#[test]
fn a_newer_format_is_refused_also_with_unknown_fields() {
    let text = with_scenarios(3).replacen("overrides", "replacements", 1);
    assert_eq!(
        read_case(text.as_bytes()),
        Err(ReadError::NewerFormat { found: 3 })
    );
}

#[test]
fn a_number_that_a_scenario_cannot_change_is_told_with_its_line_and_the_case_still_opens() {
    let text = with_scenarios(2).replacen("discount_rate\"", "luck\"", 1);
    let line = 1 + text.lines().position(|line| line.contains("luck")).unwrap();
    let opened = store::open_bytes(text.as_bytes()).unwrap();
    let texts = Texts::of(Language::English);
    let sentences: Vec<String> = opened
        .problems
        .iter()
        .map(|problem| problem.sentence(texts, &opened.case))
        .collect();
    assert_eq!(
        sentences,
        [format!(
            "Line {line}: Scenarios, Lean year, number 1: which number – ‘finance.luck’ is not a \
             number of this case. Choose the number again, or remove it from the scenario."
        )]
    );
}

#[test]
fn a_field_of_a_scenario_that_is_written_wrongly_leads_to_the_right_one() {
    let text = with_scenarios(2).replacen("value: 0.12", "vale: 0.12", 1);
    let sentence = read_case(text.as_bytes())
        .unwrap_err()
        .sentence(Texts::of(Language::English));
    assert!(sentence.contains("scenario lean"), "{sentence}");
    assert!(sentence.contains("`value`"), "{sentence}");
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn every_case_is_written_in_the_oldest_format_that_holds_it(case in any_case::case()) {
        let written = write_case(&case).unwrap();
        let mut overrides = case.scenarios.iter().flat_map(|own| &own.overrides);
        let expected = if case.finance.loss_alert != inputs::LOSS_ALERT.default_value()
            || overrides.any(|own| own.path == "finance.loss_alert")
        {
            3
        } else if case.scenarios.is_empty() {
            1
        } else {
            2
        };
        let line = format!("    format: {expected},\n");
        prop_assert!(written.contains(&line));
        prop_assert_eq!(read_case(written.as_bytes()).unwrap(), case);
    }
}

#[test]
fn a_value_that_is_not_finite_is_never_written() {
    let mut case = tiny();
    case.scenarios.push(CaseScenario {
        id: "s".to_owned(),
        name: String::new(),
        description: None,
        overrides: vec![Override {
            path: "finance.discount_rate".to_owned(),
            value: f64::NAN,
        }],
    });
    let error = write_case(&case).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("scenarios[s].overrides[1].value")
    );
}

/// The small case with another accepted chance of a loss, as it is written.
fn with_loss_alert() -> String {
    let mut case = tiny();
    case.finance.loss_alert = 0.2;
    write_case(&case).unwrap()
}

#[test]
fn an_accepted_chance_of_a_loss_is_written_in_format_3_which_says_that_all_customers_are_alike() {
    let text = with_loss_alert();
    assert!(text.contains("    format: 3,\n"), "{text}");
    assert!(text.contains("loss_alert: 0.2"), "{text}");
    assert!(text.contains("spread: (likely: 0.0)"), "{text}");
    let opened = store::open_bytes(text.as_bytes()).unwrap();
    assert_eq!(opened.newer, None);
    assert_eq!(opened.problems, []);
    assert_eq!(opened.case.finance.loss_alert, 0.2);
    assert_eq!(write_case(&opened.case).unwrap(), text);
    // The usual one needs no newer format.
    let mut case = opened.case;
    case.finance.loss_alert = 0.33;
    assert_eq!(write_case(&case), write_case(&tiny()));
}

#[test]
fn a_scenario_that_changes_the_accepted_chance_of_a_loss_needs_format_3_too() {
    let mut case = tiny();
    let changed = Override {
        path: "finance.loss_alert".to_owned(),
        value: 0.1,
    };
    case.scenarios = vec![CaseScenario {
        id: "strict".to_owned(),
        name: "Strict".to_owned(),
        description: None,
        overrides: vec![changed],
    }];
    let text = write_case(&case).unwrap();
    assert!(text.contains("    format: 3,\n"), "{text}");
    let opened = store::open_bytes(text.as_bytes()).unwrap();
    assert_eq!((opened.newer, opened.problems), (None, Vec::new()));
    assert_eq!(write_case(&opened.case).unwrap(), text);
}

#[test]
fn a_file_of_format_3_that_means_more_than_is_known_opens_read_only_and_is_never_replaced() {
    let ours = with_loss_alert();
    let alike = "spread: (likely: 0.0)";
    for (text, names) in [
        (ours.replace(alike, "spread: (likely: 1.0)"), vec!["spread"]),
        (
            ours.replace(alike, "spread: (low: 0.0, likely: 0.0, high: 0.5)"),
            vec!["spread"],
        ),
        (ours.replace(alike, "tolerance: 0.6"), vec!["spread"]),
        (
            ours.replace("title:", "observations: [], title:"),
            vec!["observations"],
        ),
        (
            ours.replace("loss_alert", "tax_rate: 0.25, loss_alert")
                .replace(alike, "tolerance: 0.6"),
            vec!["tax_rate", "spread"],
        ),
    ] {
        let opened = store::open_bytes(text.as_bytes()).unwrap();
        let newer = opened.newer.unwrap();
        assert_eq!((newer.format, newer.unknown), (3, names.len()), "{text}");
        assert_eq!(newer.names, names);
        assert_eq!(opened.case.finance.loss_alert, 0.2);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        std::fs::write(&path, &text).unwrap();
        assert!(store::save(&path, &opened.case).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn a_fault_in_a_file_of_format_3_is_told_with_its_line() {
    let text = with_loss_alert().replacen("customers: ", "customers: many + ", 1);
    assert!(matches!(
        read_case(text.as_bytes()),
        Err(ReadError::Fault(_))
    ));
}

#[test]
fn what_came_with_format_3_is_refused_in_an_older_one_with_the_whole_way_out() {
    let text = with_loss_alert()
        .replacen("format: 3", "format: 2", 1)
        .replacen("    response: (spread: (likely: 0.0)),\n", "", 1);
    let error = read_case(text.as_bytes()).unwrap_err();
    assert!(matches!(
        error,
        ReadError::NeedsFormat {
            field: "finance.loss_alert",
            format: 3,
            ..
        }
    ));
    let sentence = error.sentence(Texts::of(Language::English));
    assert!(sentence.contains("spread: (likely: 0.0)"), "{sentence}");
}
