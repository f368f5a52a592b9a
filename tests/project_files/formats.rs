//! The versions of the file format: older ones are read, the oldest that holds the case is written.

use proptest::prelude::*;
use rox_case::domain::{CaseScenario, FORMAT, Override};
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
fn a_newer_format_is_refused_also_with_fields_that_nobody_knows() {
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
        let expected = if case.scenarios.is_empty() { 1 } else { 2 };
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
