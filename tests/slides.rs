//! The slides: whole as a file, with everything that the board must see, and open to be edited.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::process::Command;

use rox_case::domain::BusinessCase;
use rox_case::export::{Format, Progress, Sections, render};
use rox_case::text::Language;

use crate::support::golden;
use crate::support::known::Known;

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

#[test]
fn money_past_the_sweet_spot_is_on_a_slide_whatever_was_chosen() {
    let known = Known::of(golden("webshop.rox"));
    let nothing = Sections::of([]);
    let material = known.material(Language::English, &nothing);
    let bytes = render(Format::Pptx, &material, &Progress::UNSEEN).unwrap();
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
