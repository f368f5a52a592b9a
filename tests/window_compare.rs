//! Stories of scenarios and of comparing, told by the labels that a user sees.

use egui::accesskit::Role;
use egui::{Key, OutputCommand, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rox_case::app::Page;
use rox_case::text::Language;

use crate::support::golden_path;
use crate::support::window::{
    ENGLISH, Look, Shown, click, document, enter, field, go_to, npv, screenshot, settled,
    wait_until, window, with_webshop,
};

/// High enough to show everything: what is scrolled away cannot be clicked on.
const WHOLE: Look = Look {
    size: [1280.0, 2600.0],
    ..ENGLISH
};

fn at_compare(look: Look) -> Harness<'static, Shown> {
    let mut harness = with_webshop(look);
    go_to(&mut harness, "page-compare");
    settled(&mut harness);
    harness
}

#[test]
fn a_scenario_of_the_bad_ends_is_worse_and_is_shown_on_every_page_until_told_otherwise() {
    let mut harness = at_compare(WHOLE);
    let planned = npv(&harness);
    click(&mut harness, "All on the bad side");
    assert_eq!(document(&harness).case.scenarios[0].name, "Pessimistic");
    assert_eq!(npv(&harness), planned);

    click(
        &mut harness,
        "Show the results of Pessimistic on every page",
    );
    let pessimistic = npv(&harness);
    assert!(pessimistic < planned);
    go_to(&mut harness, "page-result");
    harness.get_by_label("These are the results of ‘Pessimistic’");
    harness.get_by_label("Scenario ‘Pessimistic’");
    screenshot(&mut harness, "scenario-shown-result");

    click(&mut harness, "Back to the plan");
    assert_eq!(npv(&harness), planned);
    assert!(
        harness
            .query_by_label("These are the results of ‘Pessimistic’")
            .is_none()
    );
}

#[test]
fn a_number_is_found_by_a_part_of_its_name_changed_and_taken_out_again() {
    let mut harness = at_compare(WHOLE);
    click(&mut harness, "Own scenario");
    harness.get_by_label("Nothing yet, so it gives the same results as the plan.");
    click(&mut harness, "Change another number");
    field(&harness, "Change another number").focus();
    harness.run();
    field(&harness, "Change another number").type_text("discount");
    settled(&mut harness);
    screenshot(&mut harness, "compare-find");
    click(&mut harness, "Finance: discount rate (9\u{a0}%)");
    let scenario = &document(&harness).case.scenarios[0];
    assert_eq!(scenario.overrides[0].path, "finance.discount_rate");
    assert_eq!(scenario.overrides[0].value, 0.09);

    enter(
        &mut harness,
        "Finance: discount rate, in this scenario",
        "12",
    );
    let scenario = &document(&harness).case.scenarios[0];
    assert_eq!(scenario.overrides[0].value, 0.12);
    assert_eq!(document(&harness).case.finance.discount_rate, 0.09);

    click(&mut harness, "No longer change Finance: discount rate");
    assert_eq!(document(&harness).case.scenarios[0].overrides, []);
    for _ in 0..4 {
        harness.key_combination_modifiers(egui::Modifiers::COMMAND, &[Key::Z]);
        settled(&mut harness);
    }
    assert_eq!(document(&harness).case.scenarios, []);
    assert!(!document(&harness).unsaved());
}

#[test]
fn what_has_changed_since_the_save_is_shown_step_by_step_and_can_be_copied() {
    let mut harness = at_compare(WHOLE);
    harness.get_by_label("Nothing has changed since the case was saved.");
    go_to(&mut harness, "page-case-settings");
    enter(&mut harness, "Discount rate", "12");
    go_to(&mut harness, "page-compare");
    settled(&mut harness);
    harness.get_by_label("What each change is worth");
    harness
        .get_by_role_and_label(Role::Button, "Copy table")
        .click();
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap();
    let rows: Vec<Vec<&str>> = copied
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert!(rows.iter().all(|row| row.len() == 4), "{copied}");
    assert_eq!(rows[2][0], "Discount rate 9\u{a0}% → 12\u{a0}%");
    let number = |cell: &str| cell.replace('−', "-").parse::<f64>().unwrap();
    let [start, step, end] = [rows[1][3], rows[2][1], rows[3][3]].map(number);
    assert!((start + step - end).abs() < 0.011, "{copied}");
}

#[test]
fn the_case_is_compared_with_another_file_without_opening_it() {
    let mut harness = at_compare(WHOLE);
    let title = document(&harness).case.title.clone();
    click(&mut harness, "Another file…");
    let path = golden_path("hotel.rox");
    field(&harness, "Path of the file").set_text_value_accesskit(path.to_str().unwrap());
    harness.run();
    harness
        .get_all_by_role_and_label(Role::Button, "Compare")
        .last()
        .unwrap()
        .click();
    settled(&mut harness);
    wait_until(&mut harness, |window| !window.is_waiting());
    harness.run();
    harness.get_by_label("Added, removed or put in another order");
    assert_eq!(document(&harness).case.title, title);
    assert_eq!(window(&harness).page(), Page::Compare);
    screenshot(&mut harness, "compare-file");
}

#[test]
fn the_page_with_scenarios_is_shown_in_every_look() {
    let english = [
        "All on the bad side",
        "All on the good side",
        "Compare with",
        "The plan with scenario ‘Pessimistic’",
    ];
    let dutch = [
        "Alles tegen",
        "Alles mee",
        "Vergelijken met",
        "Het plan met scenario ‘Pessimistisch’",
    ];
    let high = |width| [width, 2800.0];
    for (language, words, theme, size) in [
        (Language::English, english, Theme::Light, high(1280.0)),
        (Language::English, english, Theme::Dark, high(1920.0)),
        (Language::Dutch, dutch, Theme::Dark, high(1280.0)),
        (Language::Dutch, dutch, Theme::Light, high(900.0)),
    ] {
        let mut harness = at_compare(Look {
            language,
            theme,
            size,
        });
        let [worse, better, with, choice] = words;
        click(&mut harness, worse);
        click(&mut harness, better);
        assert!(document(&harness).case.scenarios[1].overrides.len() > 10);
        harness.get_by_role_and_label(Role::ComboBox, with).click();
        harness.run();
        harness.get_by_label(choice).click();
        settled(&mut harness);
        harness.get_by_role_and_label(Role::ComboBox, with);
        let name = format!(
            "compare-scenarios-{}-{theme:?}-{}",
            language.code(),
            size[0]
        );
        screenshot(&mut harness, &name);
    }
}
