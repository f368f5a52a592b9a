//! The workbook: its figures are those of the program, before a spreadsheet has touched it and after it has recalculated,
//! with the inputs of the case and with others.

mod changes;
mod file;
mod one_figure;
mod recalculated;

use proptest::prelude::*;
use rox_case::domain::{BusinessCase, Date};
use rox_case::engine::batch::CancelToken;
use rox_case::export::{ExportError, Format};
use rox_case::store::{self, SAMPLES};
use rox_case::text::Language;

use crate::support::known::Known;
use crate::support::{arbitrary, golden};
use file::Workbook;

/// The golden cases.
const GOLDEN: [&str; 4] = ["tiny", "hotel", "webshop", "corners"];

fn day() -> Date {
    "2026-11-22".parse().unwrap()
}

/// The workbook of a case.
fn workbook_of(case: &BusinessCase, language: Language, date: Date) -> Vec<u8> {
    rendered(case, language, date, &CancelToken::default()).unwrap()
}

fn rendered(
    case: &BusinessCase,
    language: Language,
    date: Date,
    token: &CancelToken,
) -> Result<Vec<u8>, ExportError> {
    Known::of(case.clone()).file_of(Format::Xlsx, language, date, token)
}

/// Every sample and every golden case, by name.
fn cases() -> Vec<(String, BusinessCase)> {
    let samples = SAMPLES.iter().map(|sample| {
        let case = store::read_case(sample.text.as_bytes()).unwrap();
        (format!("sample-{}", sample.name), case)
    });
    let golden = GOLDEN.map(|name| (name.to_owned(), golden(&format!("{name}.rox"))));
    samples.chain(golden).collect()
}

#[test]
fn what_is_shown_before_recalculating_is_what_the_program_found() {
    for (name, case) in cases() {
        for language in Language::ALL {
            let book = Workbook::read(&workbook_of(&case, language, day()));
            let rows = book.check();
            assert!(rows.len() > 10, "{name}");
            for row in rows {
                row.assert_equal(&name);
            }
            assert_eq!(book.differing(), "0", "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn formulas_agree_with_the_engine_on_any_case(case in arbitrary::case()) {
        let book = Workbook::read(&workbook_of(&case, Language::English, day()));
        for row in book.check() {
            row.assert_equal("an arbitrary case");
        }
        prop_assert_eq!(book.differing(), "0");
    }
}

#[test]
fn equal_material_gives_equal_bytes_and_another_day_others() {
    let case = golden("webshop.rox");
    let first = workbook_of(&case, Language::Dutch, day());
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert!(
        first == workbook_of(&case, Language::Dutch, day()),
        "a clock was read"
    );
    let later = workbook_of(&case, Language::Dutch, "2026-11-23".parse().unwrap());
    assert!(first != later);
}

#[test]
fn a_workbook_holds_no_macro_no_link_outside_and_no_name_of_a_person() {
    let book = Workbook::read(&workbook_of(
        &golden("webshop.rox"),
        Language::English,
        day(),
    ));
    for (name, text) in &book.parts {
        let lower = name.to_lowercase();
        assert!(
            !lower.contains("vba") && !lower.contains("externallink"),
            "{name}"
        );
        for outside in [
            "TargetMode=\"External\"",
            "file:",
            "/home",
            "/root",
            "\\Users",
        ] {
            assert!(!text.contains(outside), "{name} holds {outside}");
        }
        if let Ok(user) = std::env::var("USER")
            && user.len() > 3
        {
            assert!(!text.contains(&user), "{name} holds the name of the user");
        }
    }
    let core = &book.parts["docProps/core.xml"];
    assert!(core.contains("2026-11-22T12:00:00Z"), "{core}");
    assert!(
        core.contains("<dc:creator></dc:creator>") || !core.contains("dc:creator"),
        "{core}"
    );
}

#[test]
fn every_input_has_a_name_and_a_formula_that_uses_it() {
    let book = Workbook::read(&workbook_of(
        &golden("webshop.rox"),
        Language::English,
        day(),
    ));
    assert!(book.names.len() > 100, "{}", book.names.len());
    let formulas = book.formulas_without_register();
    // Weights by kind and by grade are looked up in the list of them.
    let is_in_a_list = |name: &str| {
        ["response_kano_", "response_confidence_"]
            .iter()
            .any(|list| name.starts_with(list))
    };
    assert!(formulas.contains("INDEX('Response'!$B$"));
    let unused: Vec<&String> = book
        .names
        .keys()
        .filter(|name| !name.contains("xlnm") && !is_in_a_list(name))
        .filter(|name| !formulas.contains(name.as_str()))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn text_of_a_case_stays_text() {
    let mut case = golden("tiny.rox");
    case.title = "=HYPERLINK(\"http://example.com\")".to_owned();
    case.options[0].name = "+1+1 <&> \"quoted\" 'single'".to_owned();
    case.organisation = Some("@SUM(A1)".to_owned());
    let book = Workbook::read(&workbook_of(&case, Language::English, day()));
    for row in book.check() {
        row.assert_equal("texts like formulas");
    }
    for (name, text) in &book.parts {
        assert!(!text.contains("<f>HYPERLINK"), "{name}");
        assert!(!text.contains("<f>+1+1"), "{name}");
    }
}

#[test]
fn a_cancelled_workbook_is_not_finished() {
    let token = CancelToken::cancelled_at(0.3);
    let found = rendered(&golden("tiny.rox"), Language::English, day(), &token);
    assert_eq!(found, Err(ExportError::Cancelled));
}
