//! The slides: whole as a file, with everything that the board must see, and open to be edited.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::process::Command;

use rox_case::domain::{BusinessCase, Estimate};
use rox_case::engine::batch::CancelToken;
use rox_case::export::{Format, render};
use rox_case::present::Sections;
use rox_case::text::Language;

use crate::support::golden;
use crate::support::known::Known;
use crate::support::long_names::{longest, with_long_names};

const GOLDEN: [&str; 4] = ["tiny", "hotel", "webshop", "corners"];

fn slides_of(case: &BusinessCase, language: Language) -> Vec<u8> {
    Known::of(case.clone()).file(Format::Pptx, language)
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut file = archive.by_index(place).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn text(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let part = parts
        .get(name)
        .unwrap_or_else(|| panic!("there is no {name}"));
    String::from_utf8(part.clone()).unwrap()
}

#[test]
fn every_part_that_is_named_is_there_and_every_part_is_named() {
    for name in GOLDEN {
        let parts = parts(&slides_of(
            &golden(&format!("{name}.rox")),
            Language::English,
        ));
        let types = text(&parts, "[Content_Types].xml");
        let mut reached: BTreeSet<String> = BTreeSet::new();
        for (part, content) in parts.iter().filter(|(part, _)| part.ends_with(".rels")) {
            let content = String::from_utf8(content.clone()).unwrap();
            let folder = part.replace("_rels/", "");
            let folder = folder
                .rsplit_once('/')
                .map_or("", |(folder, _)| folder)
                .to_owned();
            for target in content.split("Target=\"").skip(1) {
                let target = target.split('"').next().unwrap();
                let mut path: Vec<&str> =
                    folder.split('/').filter(|step| !step.is_empty()).collect();
                for step in target.split('/') {
                    if step == ".." {
                        path.pop();
                    } else {
                        path.push(step);
                    }
                }
                let path = path.join("/");
                assert!(parts.contains_key(&path), "{part} names {path}");
                reached.insert(path);
            }
        }
        for part in parts
            .keys()
            .filter(|part| part.starts_with("ppt/") && part.ends_with(".xml"))
        {
            assert!(
                types.contains(&format!("PartName=\"/{part}\"")),
                "{part} has no type"
            );
            assert!(reached.contains(part), "{part} is reached from nowhere");
        }
    }
}

#[test]
fn there_are_five_to_seven_slides_each_with_a_title_and_notes() {
    for name in GOLDEN {
        for language in Language::ALL {
            let parts = parts(&slides_of(&golden(&format!("{name}.rox")), language));
            let slides = parts
                .keys()
                .filter(|part| part.starts_with("ppt/slides/slide"))
                .count();
            assert!((5..=7).contains(&slides), "{name}: {slides}");
            for number in 1..=slides {
                let slide = text(&parts, &format!("ppt/slides/slide{number}.xml"));
                assert_eq!(
                    slide.matches("type=\"title\"").count(),
                    1,
                    "{name}: {number}"
                );
                let notes = text(&parts, &format!("ppt/notesSlides/notesSlide{number}.xml"));
                assert!(
                    notes.contains("<a:t>") || number == 5,
                    "{name}: slide {number} has no notes"
                );
            }
        }
    }
}

/// Cases with too much or too little of everything, by what they are.
fn extremes() -> Vec<(&'static str, BusinessCase)> {
    let mut empty = golden("webshop.rox");
    empty.options.clear();
    empty.frictions.clear();
    empty.measurements.clear();
    for driver in &mut empty.drivers {
        driver.friction = None;
    }
    let mut too_dear = golden("webshop.rox");
    for option in &mut too_dear.options {
        option.one_off_cost = Estimate::certain(40e6);
    }
    vec![
        ("long names", with_long_names(golden("webshop.rox"))),
        ("nothing planned", empty),
        ("too dear", too_dear),
    ]
}

/// The shapes of a slide that have a place: their XML, and left, top, width and height in inches.
fn shapes(slide: &str) -> Vec<(&str, [f64; 4])> {
    let number = |shape: &str, name: &str| {
        let value = shape.split_once(&format!("{name}=\"")).unwrap().1;
        value.split('"').next().unwrap().parse::<f64>().unwrap() / 914_400.0
    };
    let of = |shape: &'_ str| {
        let place = shape.split_once("<a:off")?.1;
        Some(["x", "y", "cx", "cy"].map(|name| number(place, &format!(" {name}"))))
    };
    // The shapes of a drawing have places within it.
    let outside = slide
        .split("<p:grpSp>")
        .enumerate()
        .flat_map(|(place, part)| {
            let own = part.split_once("</p:grpSp>").filter(|_| place > 0);
            own.map_or(part, |(_, after)| after).split("<p:nv").skip(1)
        });
    outside
        .filter_map(|shape| Some((shape, of(shape)?)))
        .collect()
}

/// The paragraphs of a shape: their words, and their size in points.
fn paragraphs(shape: &str) -> Vec<(String, f64)> {
    let paragraph = |part: &str| {
        let size = part.split_once("sz=\"")?.1.split('"').next()?;
        let words = part.split_once("<a:t>")?.1.split('<').next()?;
        Some((words.to_owned(), size.parse::<f64>().ok()? / 100.0))
    };
    shape.split("<a:p>").skip(1).filter_map(paragraph).collect()
}

#[test]
fn a_case_with_too_much_or_too_little_has_five_to_seven_slides_and_no_words_spill() {
    // Letters of an office typeface are wider than this on average, and lines stand further apart.
    const LETTER: f64 = 0.42;
    const LINE: f64 = 1.1;
    let known = extremes().into_iter();
    let known: Vec<(&str, Known)> = known.map(|(name, case)| (name, Known::of(case))).collect();
    let known = known.iter().map(|(name, known)| (*name, known));
    for (name, known) in known.chain([("forty options and ten years", longest())]) {
        for language in Language::ALL {
            let parts = parts(&known.file(Format::Pptx, language));
            let slides = parts.iter();
            let slides: Vec<String> = slides
                .filter(|(part, _)| part.starts_with("ppt/slides/slide"))
                .map(|(_, content)| String::from_utf8(content.clone()).unwrap())
                .collect();
            assert!((5..=7).contains(&slides.len()), "{name}: {}", slides.len());
            for slide in &slides {
                for (shape, [left, top, width, height]) in shapes(slide) {
                    let is_inside =
                        left >= 0.0 && top >= 0.0 && left + width <= 13.34 && top + height <= 7.51;
                    assert!(is_inside, "{name}: {left} {top} {width} {height}: {shape}");
                    if shape.contains("<a:tbl>") {
                        continue;
                    }
                    let high = |(words, size): &(String, f64)| {
                        let letters = words.chars().count() as f64;
                        let lines = (letters * LETTER * size / 72.0 / width).ceil();
                        lines.max(1.0) * LINE * size / 72.0
                    };
                    let all: f64 = paragraphs(shape).iter().map(high).sum();
                    assert!(all <= height + 0.02, "{name}: {all} in {height}: {shape}");
                }
            }
        }
    }
}

#[test]
fn tables_are_as_high_as_their_rows_and_say_what_they_leave_out() {
    let known = Known::of(golden("webshop.rox"));
    let parts = parts(&known.file(Format::Pptx, Language::English));
    let mut tables = 0;
    for (_, content) in parts
        .iter()
        .filter(|(part, _)| part.starts_with("ppt/slides/slide"))
    {
        let slide = String::from_utf8(content.clone()).unwrap();
        for (shape, [.., height]) in shapes(&slide) {
            if !shape.contains("<a:tbl>") {
                continue;
            }
            tables += 1;
            let rows = shape.split("<a:tr h=\"").skip(1);
            let rows = rows.map(|row| row.split('"').next().unwrap().parse::<f64>().unwrap());
            let all = rows.sum::<f64>() / 914_400.0;
            assert!((all - height).abs() < 0.001, "{all} in {height}");
        }
    }
    assert!(tables >= 2, "{tables}");
}

#[test]
fn what_is_copied_from_a_slide_has_no_letter_that_cannot_be_seen() {
    let known = Known::of(golden("webshop.rox"));
    for language in Language::ALL {
        let mut negative = 0;
        for (part, content) in parts(&known.file(Format::Pptx, language)) {
            let Ok(text) = String::from_utf8(content) else {
                continue;
            };
            let unseen = text.find(['\u{200b}', '\u{2060}', '\u{ad}', '\u{feff}']);
            assert_eq!(unseen, None, "{part}");
            negative += text.matches("−€").count();
        }
        assert!(negative > 2, "{negative}");
    }
}

#[test]
fn words_of_charts_lie_flat_and_in_one_line() {
    let known = Known::of(with_long_names(golden("webshop.rox")));
    let parts = parts(&known.file(Format::Pptx, Language::Dutch));
    let is_chart = |part: &str| part.starts_with("ppt/charts/chart") && part.ends_with(".xml");
    let mut labels = 0;
    for (part, content) in parts.iter().filter(|(part, _)| is_chart(part)) {
        let chart = String::from_utf8(content.clone()).unwrap();
        for axis in chart.split("<c:txPr>").skip(1) {
            assert!(
                axis.starts_with("<a:bodyPr rot=\"0\""),
                "{part}: {axis:.80}"
            );
        }
        for label in chart.split("<c:rich>").skip(1) {
            labels += 1;
            let body = label.split('>').next().unwrap();
            assert!(body.contains("wrap=\"none\""), "{part}: {body}");
            let words = label
                .split_once("<a:t>")
                .unwrap()
                .1
                .split('<')
                .next()
                .unwrap();
            assert!(!words.contains(' '), "{part}: {words}");
        }
    }
    assert!(labels > 5, "{labels}");
}

#[test]
fn money_past_the_sweet_spot_is_on_a_slide_whatever_was_chosen() {
    let known = Known::of(golden("webshop.rox"));
    let nothing = Sections::of([]);
    let input = known.input(Language::English, &nothing);
    let bytes = render(Format::Pptx, &input, &CancelToken::default()).unwrap();
    let parts = parts(&bytes);
    let slides: String = parts
        .keys()
        .filter(|part| part.starts_with("ppt/slides/slide"))
        .map(|part| text(&parts, part))
        .collect();
    assert!(
        slides
            .replace('\u{a0}', " ")
            .contains("€ 1.69 m buys experience")
    );
    assert!(slides.contains("Gift in every parcel"));
}

#[test]
fn charts_bring_their_numbers_along_and_show_them() {
    let parts = parts(&slides_of(&golden("webshop.rox"), Language::English));
    let charts: Vec<&String> = parts
        .keys()
        .filter(|part| part.starts_with("ppt/charts/chart") && part.ends_with(".xml"))
        .collect();
    assert!(charts.len() >= 2, "{charts:?}");
    for chart in charts {
        let xml = text(&parts, chart);
        assert!(xml.contains("<c:externalData r:id=\"rId1\">"), "{chart}");
        assert!(
            xml.contains("<c:numCache>"),
            "{chart} has no numbers to show"
        );
        let workbook = chart
            .replace("charts/", "embeddings/")
            .replace(".xml", ".xlsx");
        assert!(parts[&workbook].starts_with(b"PK"), "{workbook}");
    }
}

#[test]
fn equal_material_gives_equal_slides() {
    let case = golden("hotel.rox");
    let first = slides_of(&case, Language::Dutch);
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert!(
        first == slides_of(&case, Language::Dutch),
        "a clock was read"
    );
}

#[test]
fn words_of_a_case_cannot_break_a_slide() {
    let mut case = golden("tiny.rox");
    case.title = "<a:t>&\"'\u{1}]]>".to_owned();
    case.options[0].name = "A & B < C".to_owned();
    let parts = parts(&slides_of(&case, Language::English));
    let first = text(&parts, "ppt/slides/slide1.xml");
    assert!(first.contains("&lt;a:t&gt;&amp;"), "{first}");
    assert!(!first.contains('\u{1}'));
}

mod opened {
    use super::*;

    #[test]
    #[ignore = "needs LibreOffice; .ci/workbook-test runs it"]
    fn libreoffice_shows_every_slide() {
        let folder = tempfile::tempdir().unwrap();
        for name in GOLDEN {
            let bytes = slides_of(&golden(&format!("{name}.rox")), Language::English);
            let path = folder.path().join(format!("{name}.pptx"));
            fs::write(&path, bytes).unwrap();
            let profile = folder.path().join("profile");
            let output = Command::new("soffice")
                .arg(format!("-env:UserInstallation=file://{}", profile.display()))
                .args(["--headless", "--convert-to", "pdf", "--outdir"])
                .arg(folder.path())
                .arg(&path)
                .output()
                .unwrap_or_else(|error| {
                    panic!("LibreOffice (soffice) is needed for this test and cannot be started: {error}")
                });
            assert!(output.status.success(), "{name}");
            let made = fs::read(folder.path().join(format!("{name}.pdf"))).unwrap();
            assert!(made.len() > 10_000, "{name}: {} bytes", made.len());
        }
    }
}
