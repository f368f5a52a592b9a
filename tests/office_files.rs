//! Slides and workbooks are what an office opens as they are: whatever a case holds, nothing has to be repaired.

use rox_case::app::new_case::NewCase;
use rox_case::domain::{
    BusinessCase, CaseVisitor, Estimate, FieldPath, Month, inputs::Input, inputs::Unit, number_at,
    visit_case,
};
use rox_case::export::Format;
use rox_case::store::{SAMPLES, read_case};
use rox_case::text::{Language, Texts};

use crate::support::golden;
use crate::support::known::Known;
use crate::support::large_case::large_case;
use crate::support::long_names::{longest, with_long_names};
use crate::support::office::faults;

const FORMATS: [Format; 2] = [Format::Pptx, Format::Xlsx];

/// Names that are a reference, a formula, markup, too long or no name at all to one program or another.
const NAMES: [&str; 20] = [
    "Speed!SLA24",
    "Levering op tijd!Q3",
    "Money!A1",
    "Data!A1",
    "'Sweet spot'!$A$1:$B$2",
    "=[1]",
    "=(beter)",
    "={1}",
    "=HYPERLINK(\"http://example.com\")",
    "@x",
    "+1",
    "-1",
    "'apostrophe in front",
    "it's \"quoted\" & <b>bold</b>",
    "<r><t>runs</t></r>",
    "two\nlines\tand a tab",
    "\u{1f680}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
    "&L&P of &N",
    "_x0041_ | a pipe; a comma, [a link](x)",
    "control\u{1}\u{8}\u{ffff}",
];

/// The case with those names in turn.
fn with_odd_names(mut case: BusinessCase) -> BusinessCase {
    let mut names = NAMES.iter().cycle();
    let mut next = |name: &mut String| *name = (*names.next().unwrap()).to_owned();
    next(&mut case.title);
    let drivers = case.drivers.iter_mut().map(|own| &mut own.name);
    let options = case.options.iter_mut().map(|own| &mut own.name);
    let segments = case.segments.iter_mut().map(|own| &mut own.name);
    let touchpoints = case.touchpoints.iter_mut().map(|own| &mut own.name);
    let frictions = case.frictions.iter_mut().map(|own| &mut own.name);
    let all = drivers.chain(options).chain(segments);
    all.chain(touchpoints).chain(frictions).for_each(next);
    case.organisation = Some("=1+1".to_owned());
    case.author = Some("<r>x</r>".to_owned());
    case.summary = Some("Money!A1\nand more".to_owned());
    case
}

/// The amounts of a case, with their places.
#[derive(Default)]
struct Amounts(Vec<(FieldPath, f64)>);

impl CaseVisitor for Amounts {
    fn number(&mut self, path: FieldPath, input: &'static Input, value: f64) {
        if matches!(input.unit, Unit::Money | Unit::MoneyPerYear) {
            self.0.push((path, value));
        }
    }

    fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate) {
        self.number(path, input, value.likely);
    }
}

/// The case in a currency of which a euro is many.
fn in_rupiah(mut case: BusinessCase) -> BusinessCase {
    let mut amounts = Amounts::default();
    visit_case(&case, &mut amounts);
    assert!(amounts.0.len() > 5);
    for (path, value) in &amounts.0 {
        let amount = number_at(&mut case, path).unwrap();
        amount.set(20_000.0 * value);
    }
    case.currency = "IDR".to_owned();
    case
}

fn assert_opens(name: &str, known: &Known, formats: &[Format], languages: &[Language]) {
    for language in languages {
        for format in formats {
            let faults = faults(&known.file(*format, *language));
            assert!(
                faults.is_empty(),
                "{name}, {language:?}, {format:?}: {} faults, {:#?}",
                faults.len(),
                &faults[..faults.len().min(12)]
            );
        }
    }
}

#[test]
fn every_sample_opens_without_repairs() {
    for sample in SAMPLES {
        let known = Known::of(read_case(sample.text.as_bytes()).unwrap());
        assert_opens(sample.name, &known, &FORMATS, &Language::ALL);
    }
}

#[test]
fn every_golden_case_and_a_new_one_open_without_repairs() {
    for name in ["tiny", "hotel", "webshop", "corners"] {
        let known = Known::of(golden(&format!("{name}.rox")));
        assert_opens(name, &known, &FORMATS, &[Language::Dutch]);
    }
    let texts = Texts::of(Language::English);
    let new = NewCase::suggested(texts, Month::new(2027, 1).unwrap());
    let known = Known::of(new.case().unwrap());
    assert_opens("a new case", &known, &FORMATS, &Language::ALL);
}

#[test]
fn names_that_look_like_references_or_formulas_are_text_everywhere() {
    // Every name is that of something which has a chart.
    for turn in 0..4 {
        let mut case = with_odd_names(golden("webshop.rox"));
        for (place, driver) in case.drivers.iter_mut().enumerate() {
            driver.name = NAMES[(5 * turn + place) % NAMES.len()].to_owned();
        }
        let lifted = case.drivers[0].name.clone();
        let known = Known::of(case);
        assert_opens(&lifted, &known, &FORMATS, &[Language::English]);
    }
}

#[test]
fn a_chart_about_a_driver_has_its_name_as_the_title_whatever_it_looks_like() {
    for name in [
        "Speed!SLA24",
        "Levering op tijd!Q3",
        "Money!A1",
        "=[1]",
        "=(beter)",
    ] {
        let mut case = golden("webshop.rox");
        for driver in &mut case.drivers {
            driver.name = name.to_owned();
        }
        let workbook = Known::of(case).file(Format::Xlsx, Language::English);
        let charts = parts(&workbook, "xl/charts/chart");
        let title = format!("<a:t>{name}</a:t>");
        let titled = charts.iter().filter(|chart| chart.contains(&title));
        assert!(titled.count() > 0, "{name}");
    }
}

#[test]
fn curves_have_their_looks_before_their_marks_on_slides_and_in_their_workbooks() {
    let slides = Known::of(golden("webshop.rox")).file(Format::Pptx, Language::Dutch);
    let charts = parts(&slides, "ppt/charts/chart");
    let with_marks = charts.iter().filter(|chart| chart.contains("<c:marker>"));
    assert!(with_marks.count() > 2);
    for chart in &charts {
        assert!(!chart.contains("</c:marker><c:spPr>"), "{chart}");
    }
}

#[test]
fn the_curves_of_the_workbook_show_their_values_before_a_spreadsheet_computes() {
    let known = Known::of(golden("webshop.rox"));
    let charts = parts(
        &known.file(Format::Xlsx, Language::English),
        "xl/charts/chart",
    );
    let cash = &charts[0];
    let last = known.analysis.judged.monthly.cumulative_net.last().unwrap();
    let shown = cash.split("<c:pt idx=\"59\"><c:v>").skip(1);
    let shown: Vec<f64> = shown
        .filter_map(|rest| rest.split('<').next().unwrap().parse().ok())
        .collect();
    assert!(
        shown
            .iter()
            .any(|value| (value - last).abs() < 1e-6 * last.abs()),
        "{shown:?} {last}"
    );
}

#[test]
fn amounts_in_a_currency_of_many_digits_have_room() {
    let known = Known::of(in_rupiah(golden("webshop.rox")));
    assert_opens("rupiah", &known, &FORMATS, &[Language::Dutch]);
}

#[test]
fn cases_with_long_names_and_of_the_largest_size_open_without_repairs() {
    let known = Known::of(with_long_names(golden("webshop.rox")));
    assert_opens("long names", &known, &FORMATS, &[Language::Dutch]);
    assert_opens(
        "the longest",
        longest(),
        &[Format::Pptx],
        &[Language::Dutch],
    );
    let known = Known::of(large_case());
    assert_opens("the largest", &known, &[Format::Xlsx], &[Language::English]);
}

#[test]
fn no_word_of_a_table_on_a_slide_is_broken() {
    // The widths of the letters that amounts are made of, in thousandths of their size, as those who made Arial have it.
    let letter = |letter: char| match letter {
        '0'..='9' | '€' | 'n' => 556.0,
        '.' | ',' | '\u{a0}' => 278.0,
        'm' => 833.0,
        'l' => 222.0,
        _ => 0.0,
    };
    let mut amounts = 0;
    for sample in SAMPLES {
        let known = Known::of(read_case(sample.text.as_bytes()).unwrap());
        let file = known.file(Format::Pptx, Language::Dutch);
        for slide in parts(&file, "ppt/slides/slide") {
            for table in slide.split("<a:tbl>").skip(1) {
                let widths: Vec<f64> = table
                    .split("<a:gridCol w=\"")
                    .skip(1)
                    .map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap() / 12_700.0)
                    .collect();
                for row in table.split("<a:tr ").skip(1) {
                    for (cell, width) in row.split("<a:tc>").skip(1).zip(&widths) {
                        let size = cell.split("sz=\"").nth(1).unwrap();
                        let size: f64 = size.split('"').next().unwrap().parse().unwrap();
                        let words = cell.split("<a:t>").nth(1).unwrap();
                        let words = words.split('<').next().unwrap();
                        for word in words.split(' ').filter(|word| word.contains("mln")) {
                            amounts += 1;
                            let long = word.chars().map(letter).sum::<f64>() * size / 100_000.0;
                            assert!(
                                long + 2.0 * 72.0 * 0.079 <= width + 0.01,
                                "{}: {word} in {width}",
                                sample.name
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(amounts > 20, "{amounts}");
}

#[test]
fn sheets_of_months_are_left_out_of_print_but_for_their_heading() {
    for language in Language::ALL {
        let workbook = Known::of(golden("webshop.rox")).file(Format::Xlsx, language);
        let book = parts(&workbook, "xl/workbook.xml").remove(0);
        let areas: Vec<&str> = book
            .split("<definedName name=\"_xlnm.Print_Area\"")
            .skip(1)
            .map(|rest| rest.split_once('>').unwrap().1.split('<').next().unwrap())
            .collect();
        assert_eq!(areas.len(), 7, "{areas:?}");
        let headings = areas.iter().filter(|area| area.ends_with("$3"));
        assert_eq!(headings.count(), 6, "{areas:?}");
        let texts = Texts::of(language);
        let words = parts(&workbook, "xl/sharedStrings.xml").remove(0);
        for key in [
            "workbook-read-printing",
            "workbook-printed-months",
            "workbook-printed-irr",
        ] {
            assert!(words.contains(&texts.get(key)), "{key}");
        }
    }
}

/// The parts of a file, and of the workbooks in it, whose names begin so.
fn parts(file: &[u8], begin: &str) -> Vec<String> {
    use std::io::{Cursor, Read};

    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut found = Vec::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name.ends_with(".xlsx") {
            found.extend(parts(&bytes, "xl/charts/chart"));
        } else if name.starts_with(begin) {
            found.push(String::from_utf8(bytes).unwrap());
        }
    }
    found
}
