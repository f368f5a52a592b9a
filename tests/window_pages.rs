//! The pages of the window, shown without a screen.

mod cells;
mod customers;
mod journey;
mod rebuild;
mod reveal;

use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rox_case::text::{Language, Texts};

use crate::support::golden_path;
use crate::support::window::{
    ENGLISH, Look, SMALL, Shown, document, field, go_to, harness, screenshot, theme_name,
    wait_until, with_webshop,
};

/// The smallest that a window gets: the answer is a strip.
const NARROW: [f32; 2] = [900.0, 600.0];
/// A large screen, where pages have air around them.
const LARGE: [f32; 2] = [1920.0, 1080.0];
/// High enough for whole pages.
const HIGH: [f32; 2] = [1280.0, 2400.0];

fn every_look(language: Language) -> Vec<Look> {
    let mut looks = Vec::new();
    for theme in [Theme::Light, Theme::Dark] {
        for size in [NARROW, SMALL, LARGE] {
            looks.push(Look {
                language,
                theme,
                size,
            });
        }
    }
    looks
}

/// The pages of a case.
const PAGES: [&str; 11] = [
    "case-settings",
    "journey",
    "customers",
    "result",
    "compare",
    "risk",
    "sweet-spot",
    "portfolio",
    "options",
    "evidence",
    "checks",
];

/// Shows every page in both themes and two sizes. The harness stops where a glyph is missing or an input has no name.
fn show_every_page(language: Language) {
    for look in every_look(language) {
        let theme = theme_name(look.theme);
        let name = format!("{}-{theme}-{}", language.code(), look.size[0]);
        let mut start = harness(look, None);
        start.run();
        screenshot(&mut start, &format!("start-{name}"));
        let mut shown = with_webshop(look);
        for page in PAGES {
            go_to(&mut shown, &format!("page-{page}"));
            screenshot(&mut shown, &format!("{page}-{name}"));
        }
    }
}

#[test]
fn every_page_is_shown_in_english_with_every_glyph_and_every_input_named() {
    show_every_page(Language::English);
}

#[test]
fn every_page_is_shown_in_dutch_with_every_glyph_and_every_input_named() {
    show_every_page(Language::Dutch);
}

#[test]
fn cases_from_files_are_shown_whole_also_in_their_corners() {
    for (name, theme) in [
        ("hotel", Theme::Light),
        ("corners", Theme::Dark),
        ("tiny", Theme::Light),
        ("webshop", Theme::Light),
    ] {
        let look = Look {
            language: Language::Dutch,
            theme,
            size: HIGH,
        };
        let mut harness = harness(look, Some(golden_path(&format!("{name}.rox"))));
        wait_until(&mut harness, |window| window.document().is_some());
        harness.run();
        for page in PAGES {
            go_to(&mut harness, &format!("page-{page}"));
            screenshot(&mut harness, &format!("whole-{name}-{page}"));
        }
    }
}

/// The return on experience as the answer shows it.
fn shown_return(harness: &Harness<'static, Shown>) -> String {
    let result = document(harness).computation().result().unwrap();
    let text = Texts::of(Language::English).percent_change(result.rox.unwrap(), 0);
    harness.get_by_label(&text);
    text
}

/// A window with the webshop, on the page of its options, the gift selected.
fn at_the_gift() -> Harness<'static, Shown> {
    let mut harness = with_webshop(ENGLISH);
    go_to(&mut harness, "page-options");
    harness
}

#[test]
fn the_gift_overshoots_and_half_of_it_changes_the_answer_in_the_same_frame() {
    let mut harness = at_the_gift();
    let gift = "Gift in every parcel: adds −€\u{a0}2.25\u{a0}m, Overshoots";
    harness.get_by_role_and_label(Role::ListBoxOption, gift);
    let before = document(&harness).case.clone();
    let planned = shown_return(&harness);

    harness
        .get_by_role_and_label(Role::Slider, "Scale")
        .set_value_accesskit(0.5);
    harness.step();
    assert_eq!(document(&harness).case.options[2].scale, 0.5);
    let halved = shown_return(&harness);
    assert_ne!(halved, planned);

    harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[egui::Key::Z]);
    harness.run();
    assert_eq!(shown_return(&harness), planned);
    let after = &document(&harness).case;
    assert!(rox_case::domain::difference::is_same(&before, after));
    assert!(!document(&harness).unsaved());
}

#[test]
fn a_number_is_taken_once_when_it_is_typed_and_entered() {
    let mut harness = at_the_gift();
    field(&harness, "Cost per year, likely").focus();
    harness.run();
    assert_eq!(
        field(&harness, "Cost per year, likely").value().unwrap(),
        "520000"
    );
    field(&harness, "Cost per year, likely").type_text("500,000");
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        520_000.0
    );
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        500_000.0
    );
    let revision = document(&harness).revision();
    harness.run_steps(4);
    assert_eq!(document(&harness).revision(), revision);
}

#[test]
fn escape_brings_the_old_number_back_and_it_stays() {
    let mut harness = at_the_gift();
    field(&harness, "Cost per year, likely").focus();
    harness.run();
    field(&harness, "Cost per year, likely").type_text("1");
    harness.run();
    harness.key_press(egui::Key::Escape);
    harness.run();
    harness.run_steps(3);
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        520_000.0
    );
    let shown = field(&harness, "Cost per year, likely").value().unwrap();
    assert_eq!(shown, "€\u{a0}520,000");
}

#[test]
fn tabbing_through_the_whole_page_changes_nothing() {
    let mut harness = at_the_gift();
    let before = document(&harness).case.clone();
    for _ in 0..90 {
        harness.key_press(egui::Key::Tab);
        harness.run();
    }
    assert!(rox_case::domain::difference::is_same(
        &before,
        &document(&harness).case
    ));
    assert!(!document(&harness).can_undo());
}

#[test]
fn what_is_no_number_leaves_the_old_one_says_why_and_needs_attention() {
    let mut harness = at_the_gift();
    field(&harness, "Cost per year, likely").focus();
    harness.run();
    field(&harness, "Cost per year, likely").type_text("a lot");
    harness.run();
    harness.key_press(egui::Key::Tab);
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        520_000.0
    );
    assert_eq!(
        field(&harness, "Cost per year, likely").value().unwrap(),
        "a lot"
    );
    harness.get_by_label("1 input needs attention");
    screenshot(&mut harness, "bad-entry");
}

#[test]
fn a_number_that_is_being_typed_is_taken_before_it_is_left_behind() {
    let mut harness = at_the_gift();
    field(&harness, "Cost per year, likely").focus();
    harness.run();
    field(&harness, "Cost per year, likely").type_text("500000");
    harness.run();
    go_to(&mut harness, "page-result");
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        500_000.0
    );
}

#[test]
fn the_way_out_of_the_worst_warning_is_one_click_and_can_be_undone() {
    let mut harness = with_webshop(ENGLISH);
    let button = harness
        .get_all_by_role_and_label(Role::Button, "Leave it out")
        .next();
    button.unwrap().click();
    harness.run();
    assert!(!document(&harness).case.options[2].included);
    assert!(document(&harness).unsaved());
    screenshot(&mut harness, "after-way-out");
    harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[egui::Key::Z]);
    harness.run();
    assert!(document(&harness).case.options[2].included);
    assert!(!document(&harness).unsaved());
}

#[test]
fn changes_are_not_lost_without_a_question() {
    let mut harness = with_webshop(ENGLISH);
    let button = harness
        .get_all_by_role_and_label(Role::Button, "Leave it out")
        .next();
    button.unwrap().click();
    harness.run();
    harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[egui::Key::O]);
    harness.run();
    harness.get_by_label("Save the changes first?");
    screenshot(&mut harness, "unsaved");
    harness
        .get_by_role_and_label(Role::Button, "Cancel")
        .click();
    harness.run();
    assert!(document(&harness).unsaved());
}

#[test]
fn a_case_is_saved_where_the_user_says_and_counts_as_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = at_the_gift();
    harness
        .get_by_role_and_label(Role::Slider, "Scale")
        .set_value_accesskit(0.5);
    harness.run();
    harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[egui::Key::S]);
    harness.run();
    let path = folder.path().join("kept");
    let typed = field(&harness, "Path of the file");
    typed.set_text_value_accesskit(path.to_str().unwrap());
    harness.run();
    harness
        .get_all_by_role_and_label(Role::Button, "Save")
        .last()
        .unwrap()
        .click();
    wait_until(&mut harness, |window| !window.document().unwrap().unsaved());
    assert!(folder.path().join("kept.rox").is_file());
}

#[test]
fn up_and_down_step_a_number_and_each_step_can_be_undone() {
    let mut harness = at_the_gift();
    field(&harness, "Cost per year, likely").focus();
    harness.run();
    harness.key_press(egui::Key::ArrowUp);
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        530_000.0
    );
    harness.key_press(egui::Key::ArrowDown);
    harness.key_press(egui::Key::ArrowDown);
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        510_000.0
    );
    harness.key_press(egui::Key::Escape);
    harness.run();
    harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[egui::Key::Z]);
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        520_000.0
    );
}

#[test]
fn a_name_that_is_typed_letter_by_letter_is_one_step_to_undo() {
    let mut harness = at_the_gift();
    field(&harness, "Name").focus();
    harness.run();
    for letter in ["A", "B", "C"] {
        field(&harness, "Name").type_text(letter);
        harness.step();
    }
    harness.key_press(egui::Key::Enter);
    harness.run();
    let typed = document(&harness).case.options[2].name.clone();
    assert!(typed.contains("ABC"), "{typed}");
    harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[egui::Key::Z]);
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].name,
        "Gift in every parcel"
    );
    assert!(!document(&harness).can_undo());
}

#[test]
fn a_number_that_cannot_be_is_forgotten_when_undo_changes_what_it_stood_for() {
    let mut harness = at_the_gift();
    enter(&mut harness, "500000");
    enter(&mut harness, "a lot");
    harness.get_by_label("1 input needs attention");
    harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[egui::Key::Z]);
    harness.run();
    assert!(harness.query_by_label("1 input needs attention").is_none());
    let shown = field(&harness, "Cost per year, likely").value().unwrap();
    assert_eq!(shown, "€\u{a0}520,000");
}

/// Types into the yearly cost of the gift and presses Enter.
fn enter(harness: &mut Harness<'static, Shown>, typed: &str) {
    field(harness, "Cost per year, likely").focus();
    harness.run();
    field(harness, "Cost per year, likely").type_text(typed);
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
}

#[test]
fn a_number_is_typed_in_dutch_as_the_dutch_write_it() {
    let look = Look {
        language: Language::Dutch,
        ..ENGLISH
    };
    let mut harness = with_webshop(look);
    go_to(&mut harness, "page-options");
    let label = "Kosten per jaar, meest waarschijnlijk";
    field(&harness, label).focus();
    harness.run();
    field(&harness, label).type_text("1.250,50");
    harness.run();
    harness.key_press(egui::Key::Tab);
    harness.run();
    assert_eq!(
        document(&harness).case.options[2].annual_cost.likely,
        1250.5
    );
}
