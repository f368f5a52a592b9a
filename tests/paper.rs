//! The paper for the board: it reads back with the figures of the program, validates, and nothing in a case can break it.

use std::process::Command;

use rox_case::domain::Estimate;
use rox_case::engine::batch::CancelToken;
use rox_case::export::pdf::Paper;
use rox_case::export::{Format, render};
use rox_case::present::{ExportInput, Section, Sections};
use rox_case::store::SAMPLES;
use rox_case::text::verdict;
use rox_case::text::{Language, Texts};

use crate::support::golden;
use crate::support::known::Known;
use crate::support::large_case::large_case;
use crate::support::long_names::longest;

/// Where papers go when this variable names a folder; otherwise none are kept.
const PAPERS: &str = "ROX_CASE_SCREENSHOTS";

fn paper(known: &Known, language: Language, sections: &Sections) -> Vec<u8> {
    let input = known.input(language, sections);
    render(Format::Pdf, &input, &CancelToken::default()).unwrap()
}

/// The text of every page of a whole paper.
fn pages_of(known: &Known, language: Language) -> Vec<String> {
    let pdf = known.file(Format::Pdf, language);
    if let Some(folder) = std::env::var_os(PAPERS) {
        let title: String = known.case.title.chars().take(24).collect();
        let title = title.replace(|c: char| !c.is_alphanumeric(), "-");
        let name = format!("{title}-{}.pdf", language.code());
        std::fs::write(std::path::Path::new(&folder).join(name), &pdf).unwrap();
    }
    pages(&pdf)
}

/// The text of every page, with single blanks.
fn pages(pdf: &[u8]) -> Vec<String> {
    let pages = pdf_extract::extract_text_from_mem_by_pages(pdf).unwrap();
    pages.iter().map(|page| plain(page)).collect()
}

#[test]
fn what_is_copied_from_the_paper_has_no_letter_that_cannot_be_seen() {
    for name in ["webshop.rox", "hotel.rox"] {
        let known = Known::of(golden(name));
        for language in Language::ALL {
            let pdf = known.file(Format::Pdf, language);
            let text = pdf_extract::extract_text_from_mem(&pdf).unwrap();
            assert!(!text.contains(['\u{2060}', '\u{feff}']), "{name}");
            assert!(text.contains("−€"), "{name}");
        }
    }
}

/// Text without the differences that setting makes: kinds of blanks, line ends and places where a word may break.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{200b}', '\u{2060}', '\u{ad}'], "");
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The same without any blank, for texts that are wider than their place.
fn joined(text: &str) -> String {
    plain(text).replace([' ', '-'], "")
}

/// What `calc --json` says about a file.
fn calc(file: &str) -> serde_json::Value {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rox-case"));
    let output = program.args(["calc", file, "--json"]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_first_page_says_what_calc_says_in_every_language() {
    for sample in SAMPLES {
        let known = Known::sample(sample.name);
        let json = calc(&format!("sample_projects/{}.rox", sample.name));
        let number = |key: &str| json[key].as_f64().unwrap();
        for language in Language::ALL {
            let text = known.text(language);
            let texts = text.texts;
            let pages = pages_of(&known, language);
            let first = &pages[0];
            let figures = [
                text.money(number("npv")),
                text.money(number("peak_funding")),
                text.money(number("cost_of_inaction")),
                texts.percent_change(number("rox"), 0),
                texts.percent_change(number("roi"), 0),
                json["payback_months"].as_f64().map_or_else(
                    || texts.get("payback-never"),
                    |months| texts.duration(months),
                ),
            ];
            for figure in figures {
                let figure = plain(&figure);
                assert!(first.contains(&figure), "{} {figure}: {first}", sample.name);
            }
            for year in json["yearly"].as_array().unwrap() {
                let npv = plain(&text.money_whole(year["npv_to_date"].as_f64().unwrap()));
                assert!(pages.iter().any(|page| page.contains(&npv)), "{npv}");
            }
            let verdict = verdict::words(&text, &known.case, &known.analysis.judged);
            for words in [
                verdict.title,
                verdict.reason.into(),
                known.case.title.clone(),
            ] {
                assert!(joined(first).contains(&joined(&words)), "{words}: {first}");
            }
            assert!(
                (2..=6).contains(&pages.len()),
                "{}: {} pages",
                sample.name,
                pages.len()
            );
        }
    }
}

#[test]
fn the_largest_case_and_the_longest_still_make_six_pages_at_most() {
    let mut ten_years = golden("webshop.rox");
    ten_years.horizon_years = 10;
    ten_years.title = "Ten years".to_owned();
    for known in [longest(), &Known::of(ten_years)] {
        let pages = pages_of(known, Language::Dutch);
        assert!((2..=6).contains(&pages.len()), "{} pages", pages.len());
        assert!(
            pages[0].contains("Waar de opbrengst op berust"),
            "{}",
            pages[0]
        );
    }
}

#[test]
fn the_paper_says_what_the_case_may_come_to_and_from_how_many_draws() {
    let known = Known::sample("webshop");
    let found = &known.analysis.simulation;
    for language in Language::ALL {
        let text = known.text(language);
        let pages = pages_of(&known, language);
        let draws = plain(&known.analysis.draws(text.texts));
        assert!(pages.iter().all(|page| page.contains(&draws)), "{draws}");
        let words = joined(&known.analysis.in_words(&text));
        assert!(joined(&pages[0]).contains(&words), "{words}");
        let all = pages.join(" ");
        for amount in [
            found.npv.p5,
            found.npv.p50,
            found.npv.p95,
            found.expected_shortfall,
        ] {
            let amount = plain(&text.money(amount));
            assert!(all.contains(&amount), "{amount}");
        }
        let portfolio = known.analysis.portfolio.as_ref().unwrap();
        for lost in &portfolio.lost {
            let reason = text.texts.lost(lost, &known.case);
            assert!(joined(&all).contains(&joined(&reason)), "{reason}");
        }
    }
}

#[test]
fn a_letter_that_the_typeface_lacks_is_explained_and_any_of_europe_is_printed() {
    let mut case = golden("tiny.rox");
    case.title = "Ελληνικά, кириллица, Łódź, İstanbul, ĲĳĐþ".to_owned();
    let note = plain(&Texts::of(Language::English).get("paper-no-glyph"));
    let europe = Known::of(case.clone());
    let pages = pages_of(&europe, Language::English);
    assert!(
        joined(&pages[0]).contains(&joined(&europe.case.title)),
        "{}",
        pages[0]
    );
    assert!(!pages[0].contains(&note));
    case.title = "客户".to_owned();
    let pages = pages_of(&Known::of(case), Language::English);
    assert!(
        pages.iter().all(|page| page.contains(&note)),
        "{}",
        pages[0]
    );
}

#[test]
fn the_register_says_how_many_assumptions_it_leaves_out_and_where_they_are() {
    let known = Known::sample("webshop");
    let all = rox_case::domain::register::register(&known.case).len();
    let text = pages_of(&known, Language::English).join(" ");
    let rest = format!(
        "{} more assumptions are in the case file and the workbook",
        all - 16
    );
    assert!(text.contains(&rest), "{rest}");
}

#[test]
fn empty_parts_leave_a_paper_that_validates() {
    let mut empty = golden("tiny.rox");
    empty.options.clear();
    empty.frictions.clear();
    empty.measurements.clear();
    let mut bare = golden("tiny.rox");
    bare.frictions.clear();
    for driver in &mut bare.drivers {
        driver.friction = None;
        driver.expected = None;
    }
    for option in &mut bare.options {
        option.effects.clear();
    }
    for case in [empty, bare] {
        let known = Known::of(case);
        for language in Language::ALL {
            assert!(pages_of(&known, language).len() >= 2);
        }
    }
}

#[test]
fn a_plan_without_options_has_no_payback_and_two_ways_to_go() {
    let mut empty = golden("tiny.rox");
    empty.options.clear();
    let pages = pages_of(&Known::of(empty), Language::English);
    assert!(pages[0].contains("Two ways to go"), "{}", pages[0]);
    assert!(
        !pages[0].contains("0 m ") && !pages[0].contains("month 0"),
        "{}",
        pages[0]
    );
}

#[test]
fn a_plan_that_costs_more_than_it_brings_says_what_is_short() {
    let mut case = golden("tiny.rox");
    case.options[0].one_off_cost = Estimate::certain(50e6);
    let known = Known::of(case);
    let text = known.text(Language::English);
    let short = plain(&text.money(known.analysis.judged.npv.abs()));
    let pages = pages_of(&known, Language::English).join(" ");
    assert!(pages.contains(&format!("that is {short} short")), "{pages}");
    assert!(!pages.contains("is left."), "{pages}");
}

#[test]
fn warnings_and_what_is_assumed_stay_whatever_is_left_out() {
    let known = Known::sample("webshop");
    assert!(
        !known.analysis.judged.warnings.is_empty(),
        "the sample has a warning"
    );
    let text = plain(&pages(&paper(&known, Language::English, &Sections::of([]))).join(" "));
    assert!(
        text.contains("Over-invested: Gift in every parcel"),
        "{text}"
    );
    assert!(!text.contains("Register of assumptions"), "{text}");
    let register = Sections::of([Section::Assumptions]);
    let text = plain(&pages(&paper(&known, Language::English, &register)).join(" "));
    assert!(text.contains("Assumed by us"), "{text}");
}

#[test]
fn every_warning_of_a_case_with_many_is_on_paper() {
    let known = Known::of(large_case());
    let text = joined(&pages(&paper(&known, Language::English, &Sections::of([]))).join(" "));
    assert!(
        known.analysis.judged.warnings.len() > 2,
        "{}",
        known.analysis.judged.warnings.len()
    );
    for warning in &known.analysis.judged.warnings {
        let name = &known
            .case
            .options
            .iter()
            .find(|o| o.id == warning.option)
            .unwrap()
            .name;
        assert!(text.contains(&joined(name)), "{name}");
    }
}

#[test]
fn text_of_a_case_is_never_markup() {
    let hostile = [
        "#eval(\"1+1\") #read(\"/etc/passwd\")",
        "$x^2$ *bold* _it_ `raw` = Title",
        "[content] #[x] \\u{41} // no comment /* none */",
        "quote \" and ' and \\ and <label> @ref ~ --- ...",
        "\u{202e}turned\u{202c} \u{0}\u{7}\u{1b}[31m",
    ];
    let mut case = golden("webshop.rox");
    case.title = hostile[0].to_owned();
    case.organisation = Some(hostile[1].to_owned());
    case.author = Some(hostile[2].to_owned());
    for (option, name) in case.options.iter_mut().zip(hostile.iter().cycle()) {
        option.name = (*name).to_owned();
    }
    for (driver, name) in case.drivers.iter_mut().zip(hostile.iter().cycle()) {
        driver.name = (*name).to_owned();
    }
    let known = Known::of(case);
    let pages = pages_of(&known, Language::English);
    let first = joined(&pages[0]);
    for text in &hostile[..3] {
        assert!(first.contains(&joined(text)), "{text}: {first}");
    }
    let all = pages.join(" ");
    assert!(all.contains("turned") && !all.contains('\u{202e}'));
    assert!(!all.contains("root:"), "no file is read");
}

#[test]
fn very_long_and_foreign_names_still_make_a_paper() {
    let mut case = golden("webshop.rox");
    case.title = "Onafgebrokenlangwoord".repeat(30);
    case.summary = Some("字".repeat(4_000));
    for option in &mut case.options {
        option.name = "W".repeat(300);
    }
    for driver in &mut case.drivers {
        driver.name = format!("客户 العربية ✈ {}", "very long name ".repeat(20));
    }
    let known = Known::of(case);
    for language in Language::ALL {
        let pages = pages_of(&known, language);
        assert!((2..=6).contains(&pages.len()), "{} pages", pages.len());
        let note = plain(&Texts::of(language).get("paper-no-glyph"));
        assert!(pages[0].contains(&note), "{}", pages[0]);
    }
}

#[test]
fn equal_material_gives_equal_bytes_and_another_day_does_not() {
    let known = Known::sample("hotel");
    let sections = Sections::all();
    let first = paper(&known, Language::Dutch, &sections);
    assert!(first == paper(&known, Language::Dutch, &sections));
    let later = ExportInput {
        date: "2026-11-22".parse().unwrap(),
        ..known.input(Language::Dutch, &sections)
    };
    assert!(first != render(Format::Pdf, &later, &CancelToken::default()).unwrap());
}

#[test]
fn the_file_says_what_it_is_and_names_no_user_and_no_path() {
    let known = Known::sample("webshop");
    let bytes = paper(&known, Language::Dutch, &Sections::all());
    let raw = String::from_utf8_lossy(&bytes);
    // The metadata packet is written in the clear.
    for tag in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "Webshop: keep the delivery promise",
        "2026-11-21T00:00:00",
    ] {
        assert!(raw.contains(tag), "{tag}");
    }
    assert!(raw.contains("/Lang"), "the language is set");
    let home = env!("CARGO_MANIFEST_DIR");
    assert!(!raw.contains(home) && !raw.contains("/home/"));
}

#[test]
fn a_page_becomes_a_picture_of_its_size() {
    let known = Known::sample("hotel");
    let sections = Sections::all();
    let paper = Paper::of(
        &known.input(Language::English, &sections),
        &CancelToken::default(),
    );
    let paper = paper.unwrap();
    let picture = paper.picture(0, 0.5).unwrap();
    assert_eq!((picture.width, picture.height), (298, 421));
    assert_eq!(picture.pixels.len(), 4 * 298 * 421);
    let dark = picture
        .pixels
        .chunks(4)
        .filter(|pixel| pixel[0] < 128)
        .count();
    assert!((300..60_000).contains(&dark), "{dark} dark pixels");
    assert_eq!(paper.picture(paper.page_count(), 0.5), None);
}
