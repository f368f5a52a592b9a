//! Stories of the page with the paper for the board.

use std::path::Path;

use egui::Theme;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use egui::accesskit::Role;
use rox_case::text::Language;

use crate::support::window::{
    ENGLISH, Look, Shown, click, field, go_to, harness, screenshot, settled, wait_until,
    with_webshop,
};

const WHOLE: Look = Look {
    size: [1280.0, 2400.0],
    ..ENGLISH
};

fn at_the_paper(look: Look) -> Harness<'static, Shown> {
    let mut harness = with_webshop(look);
    go_to(&mut harness, "page-board-paper");
    settled(&mut harness);
    harness
}

/// Hands the case out as a file at a path.
fn export(harness: &mut Harness<'static, Shown>, format: &str, path: &Path) {
    click(harness, format);
    let typed = field(harness, "Path of the file");
    typed.set_text_value_accesskit(path.to_str().unwrap());
    harness.run();
    let mut saves: Vec<_> = harness
        .get_all_by_role_and_label(Role::Button, "Save")
        .collect();
    saves.pop().unwrap().click();
    settled(harness);
}

#[test]
fn an_exported_file_is_simulated_as_on_the_page_about_risk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.json");
    let mut harness = with_webshop(ENGLISH);
    go_to(&mut harness, "page-risk");
    settled(&mut harness);
    click(&mut harness, "Other draws");
    go_to(&mut harness, "page-board-paper");
    settled(&mut harness);
    export(&mut harness, "JSON…", &path);
    let file: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(file["simulation"]["seed"], 2);
    assert_eq!(file["simulation"]["trials"], 10_000);
}

#[test]
fn the_pages_are_shown_and_there_are_fewer_when_sections_are_left_out() {
    let mut harness = at_the_paper(WHOLE);
    harness.get_by_role_and_label(Role::Image, "Page 1 of 6");
    for section in ["Year by year, in both worlds", "Register of assumptions"] {
        harness
            .get_by_role_and_label(Role::CheckBox, section)
            .click();
        settled(&mut harness);
    }
    let last = harness.query_by_role_and_label(Role::Image, "Page 6 of 6");
    assert!(last.is_none());
}

#[test]
fn a_file_is_exported_and_one_in_the_way_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper");
    let mut harness = at_the_paper(ENGLISH);
    let export = |harness: &mut Harness<'static, Shown>| export(harness, "PDF…", &path);
    export(&mut harness);
    // The extension that was left out is added.
    let written = folder.path().join("paper.pdf");
    assert!(std::fs::read(&written).unwrap().starts_with(b"%PDF"));
    harness.get_by_label(&format!("Made: {}", written.display()));
    std::fs::write(&written, "precious").unwrap();
    export(&mut harness);
    assert_eq!(std::fs::read(&written).unwrap(), b"precious");
    click(&mut harness, "Replace it");
    assert!(std::fs::read(&written).unwrap().starts_with(b"%PDF"));
}

#[test]
fn without_a_result_there_is_no_paper_and_the_page_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.rox");
    let text = std::fs::read_to_string("tests/golden/tiny.rox").unwrap();
    let broken = text.replacen("horizon_years: ", "horizon_years: 9", 1);
    assert_ne!(text, broken);
    std::fs::write(&path, broken).unwrap();
    let mut harness = harness(ENGLISH, Some(path));
    wait_until(&mut harness, |window| window.document().is_some());
    harness.run();
    go_to(&mut harness, "page-board-paper");
    harness.get_by_label("There is no paper yet: the case cannot be computed.");
    assert!(harness.query_by_label("PDF…").is_none());
}

#[test]
fn the_page_is_shown_in_every_language_theme_and_size() {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let look = Look {
                    language,
                    theme,
                    size,
                };
                let mut harness = at_the_paper(look);
                let name = match theme {
                    Theme::Light => "light",
                    Theme::Dark => "dark",
                };
                let name = format!("board-paper-{}-{name}-{}", language.code(), size[0]);
                screenshot(&mut harness, &name);
            }
        }
    }
}
