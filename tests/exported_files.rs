//! Results and register for other programs and as plain text.

use rox_case::domain::Plan;
use rox_case::engine::evaluate;
use rox_case::export::{Format, json};
use rox_case::text::{CaseText, Language, Texts};

use crate::support::golden;
use crate::support::known::Known;

/// The golden webshop, with names that could do harm, in a format.
fn exported(format: Format, language: Language) -> String {
    let mut case = golden("webshop.rox");
    case.options[0].name = "=HYPERLINK(\"http://x\")".to_owned();
    case.options[1].name = "**bold** | [link](x)\n# title".to_owned();
    String::from_utf8(Known::of(case).file(format, language)).unwrap()
}

#[test]
fn the_table_has_every_figure_in_full_and_no_formula() {
    let table = exported(Format::Csv, Language::Dutch);
    let expected = std::fs::read_to_string("tests/golden/webshop.expected.json").unwrap();
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    let npv = table.lines().find(|line| line.contains(",npv,")).unwrap();
    let npv: f64 = npv.split(',').nth(4).unwrap().parse().unwrap();
    let golden = expected["npv"].as_f64().unwrap();
    assert!((npv - golden).abs() < 1e-6 * golden.abs(), "{npv} {golden}");
    let named = table
        .lines()
        .find(|line| line.contains("HYPERLINK"))
        .unwrap();
    assert!(named.contains(",\"'=HYPERLINK("), "{named}");
    let formulas = table
        .split(['\n', ','])
        .filter(|cell| cell.starts_with('='));
    assert_eq!(formulas.count(), 0);
    assert!(
        table
            .lines()
            .any(|line| line.starts_with("assumption,segments["))
    );
}

#[test]
fn a_spreadsheet_in_dutch_gets_semicolons_decimal_commas_and_a_mark_of_unicode() {
    let [table, plain] =
        [Format::SpreadsheetCsv, Format::Csv].map(|format| exported(format, Language::Dutch));
    let table = table.strip_prefix('\u{feff}').unwrap();
    assert!(!plain.starts_with('\u{feff}'));
    let npv = |table: &str, separator: char| {
        let of_npv = format!("{separator}npv{separator}");
        let line = table.lines().find(|line| line.contains(&of_npv)).unwrap();
        line.split(separator).nth(4).unwrap().to_owned()
    };
    let (own, points) = (npv(table, ';'), npv(&plain, ','));
    assert!(own.contains(',') && !own.contains('.'), "{own}");
    assert_eq!(own.replace(',', "."), points);
    let cells = table.lines().next().unwrap().split(';');
    assert_eq!(cells.count(), 11);
}

#[test]
fn the_file_for_programs_holds_what_calc_says_and_the_register() {
    let file: serde_json::Value =
        serde_json::from_str(&exported(Format::Json, Language::English)).unwrap();
    assert_eq!(file["format"], json::FILE_FORMAT);
    assert_eq!(file["date"], "2026-11-21");
    let mut case = golden("webshop.rox");
    case.title = file["result"]["title"].as_str().unwrap().to_owned();
    let result = evaluate(&Plan::resolve(&case).unwrap());
    let calc: serde_json::Value =
        serde_json::from_str(&json::case_result(&case, &result, None)).unwrap();
    assert_eq!(file["result"]["npv"], calc["npv"]);
    assert_eq!(file["result"]["options"], calc["options"]);
    let register = file["register"].as_array().unwrap();
    assert!(register.len() > 50, "{}", register.len());
    let grades = register.iter().filter(|line| line["evidence"] == "Assumed");
    assert!(grades.count() > 3, "assumed defaults say so");
}

#[test]
fn the_plain_text_has_the_figures_of_the_screen_and_no_marks_of_the_case() {
    for language in Language::ALL {
        let words = exported(Format::Markdown, language);
        let case = golden("webshop.rox");
        let result = evaluate(&Plan::resolve(&case).unwrap());
        let text = CaseText {
            texts: Texts::of(language),
            currency: &case.currency,
            start: case.start,
        };
        assert!(words.contains(&text.money(result.npv)), "{words}");
        assert!(words.contains("\\*\\*bold\\*\\* \\| \\[link\\](x) \\# title"));
        assert!(!words.contains("\n# title"));
    }
}

#[test]
fn no_table_stands_there_without_rows() {
    let mut bare = golden("tiny.rox");
    bare.options.clear();
    bare.scenarios.clear();
    bare.measurements.clear();
    for case in [bare, golden("tiny.rox"), golden("corners.rox")] {
        let known = Known::of(case);
        for language in Language::ALL {
            let text = String::from_utf8(known.file(Format::Markdown, language)).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            for (place, line) in lines.iter().enumerate() {
                if line.starts_with("| ---") {
                    let next = lines.get(place + 1).copied().unwrap_or_default();
                    assert!(next.starts_with("| "), "{}", lines[place - 1]);
                }
            }
            // A heading has something below it.
            for pair in lines
                .windows(3)
                .filter(|lines| lines[0].starts_with("### "))
            {
                assert!(!pair[2].starts_with('#'), "{}", pair[0]);
            }
            for format in [Format::Pdf, Format::Pptx, Format::Xlsx] {
                assert!(!known.file(format, language).is_empty());
            }
        }
    }
}

#[test]
fn a_rate_of_return_over_a_thousand_percent_is_never_called_none() {
    let mut cheap = golden("tiny.rox");
    cheap.options[0].one_off_cost.likely = 5.0;
    let known = Known::of(cheap);
    let answer = json::case_result(&known.case, &known.analysis.judged, None);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert!(answer["irr"].is_null());
    assert_eq!(answer["irr_reason"], "above-range");
    for (language, words) in [
        (Language::English, "over 1,000\u{a0}%"),
        (Language::Dutch, "meer dan 1.000\u{a0}%"),
    ] {
        let text = String::from_utf8(known.file(Format::Markdown, language)).unwrap();
        assert!(text.contains(words), "{text}");
        let paper = known.file(Format::Pdf, language);
        let paper = pdf_extract::extract_text_from_mem(&paper).unwrap();
        let plain = |text: &str| text.replace([' ', '\u{a0}', '\n'], "");
        assert!(plain(&paper).contains(&plain(words)), "{paper}");
    }
}
