//! The page about the journey: its grid is filled in as a spreadsheet is.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::domain::difference::is_same;

use super::HIGH;
use super::cells::{cell, click_cell, copied, page_says, paste, press, press_with, type_in, undo};
use crate::project_files::fuzzing::clipboard;
use crate::support::window::{ENGLISH, Look, Shown, document, go_to, with_webshop};

fn at_the_journey() -> Harness<'static, Shown> {
    let mut harness = with_webshop(Look {
        size: HIGH,
        ..ENGLISH
    });
    go_to(&mut harness, "page-journey");
    harness
}

/// The delivered mark of each driver.
fn delivered(harness: &Harness<'static, Shown>) -> Vec<f64> {
    let drivers = &document(harness).case.drivers;
    drivers
        .iter()
        .map(|driver| driver.delivered.likely)
        .collect()
}

const CHECKOUT: &str = "Delivered of Checkout is quick: 7.0";
const SAMPLE: [f64; 8] = [6.9, 7.2, 7.0, 6.4, 6.6, 5.7, 6.2, 6.5];

#[test]
fn a_mark_is_typed_over_with_the_keyboard_and_the_result_follows() {
    let mut harness = at_the_journey();
    let npv = document(&harness).computation().result().unwrap().npv;
    click_cell(&mut harness, CHECKOUT);
    type_in(&mut harness, "7.1");
    press(&mut harness, Key::Enter);
    assert_eq!(delivered(&harness)[2], 7.1);
    assert_ne!(document(&harness).computation().result().unwrap().npv, npv);
    cell(&harness, "Delivered of Checkout is quick: 7.1");
    // Enter went on to the cell below.
    type_in(&mut harness, "6.5");
    press(&mut harness, Key::ArrowUp);
    assert_eq!(delivered(&harness)[2..4], [7.1, 6.5]);
}

#[test]
fn escape_and_going_through_every_cell_change_nothing() {
    let mut harness = at_the_journey();
    let before = document(&harness).case.clone();
    click_cell(
        &mut harness,
        "Name of Range is really in stock: Range is really in stock",
    );
    for _ in 0..30 {
        press(&mut harness, Key::F2);
        press(&mut harness, Key::Tab);
    }
    click_cell(&mut harness, CHECKOUT);
    type_in(&mut harness, "3");
    press(&mut harness, Key::Escape);
    harness.run_steps(3);
    assert!(is_same(&document(&harness).case, &before));
    assert!(!document(&harness).unsaved());
}

#[test]
fn a_bad_entry_keeps_the_old_value_and_says_why_at_the_cell() {
    let mut harness = at_the_journey();
    click_cell(&mut harness, CHECKOUT);
    type_in(&mut harness, "12");
    press(&mut harness, Key::Enter);
    assert_eq!(delivered(&harness), SAMPLE);
    press(&mut harness, Key::ArrowUp);
    let bad = cell(&harness, "Delivered of Checkout is quick: 12");
    assert!(bad.accesskit_node().description().is_some());
    assert!(page_says(&harness, "1 input needs attention"));
    press(&mut harness, Key::Escape);
    cell(&harness, CHECKOUT);
    assert!(!page_says(&harness, "input needs attention"));
}

#[test]
fn a_block_is_pasted_in_one_step_and_undo_takes_it_back_in_one() {
    let mut harness = at_the_journey();
    let before = document(&harness).case.clone();
    click_cell(&mut harness, CHECKOUT);
    paste(&mut harness, "7.2\t8.1\r\n6.6\t8.3\r\n");
    let drivers = &document(&harness).case.drivers;
    let pasted = [2, 3].map(|row| {
        let driver = &drivers[row];
        let expected = driver.expected.as_ref().unwrap().likely;
        (driver.delivered.likely, expected)
    });
    assert_eq!(pasted, [(7.2, 8.1), (6.6, 8.3)]);
    undo(&mut harness);
    assert!(is_same(&document(&harness).case, &before));
    assert!(!document(&harness).unsaved());
}

#[test]
fn a_bad_cell_refuses_the_whole_paste_and_says_which() {
    let mut harness = at_the_journey();
    click_cell(&mut harness, CHECKOUT);
    paste(&mut harness, "7.2\t8.1\n6.6\tsoon\n");
    assert_eq!(delivered(&harness), SAMPLE);
    assert!(!document(&harness).unsaved());
    assert!(page_says(
        &harness,
        "Nothing was changed. Expected of On time as promised does not take ‘soon’"
    ));
}

#[test]
fn what_is_copied_is_every_digit_of_the_range() {
    let mut harness = at_the_journey();
    click_cell(&mut harness, CHECKOUT);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(copied(&mut harness), "7\t7.8\n6.4\t8.1");
}

#[test]
fn a_range_is_filled_down_and_an_optional_mark_is_emptied() {
    let mut harness = at_the_journey();
    click_cell(&mut harness, CHECKOUT);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut harness, Modifiers::COMMAND, Key::D);
    assert_eq!(delivered(&harness)[3], 7.0);
    click_cell(&mut harness, "Believed of Checkout is quick: 8.2");
    press(&mut harness, Key::Delete);
    assert_eq!(document(&harness).case.drivers[2].believed, None);
    cell(&harness, "Believed of Checkout is quick: not filled in");
    click_cell(&mut harness, "Delivered of Search finds it: 7.2");
    press(&mut harness, Key::Delete);
    assert_eq!(delivered(&harness)[1], 7.2);
    assert!(page_says(&harness, "These cells cannot be empty"));
}

#[test]
fn a_row_is_added_moved_and_deleted_without_the_mouse() {
    let mut harness = at_the_journey();
    let ids = |harness: &Harness<'static, Shown>| -> Vec<String> {
        let drivers = &document(harness).case.drivers;
        drivers.iter().map(|driver| driver.id.clone()).collect()
    };
    let before = ids(&harness);
    click_cell(&mut harness, CHECKOUT);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(ids(&harness)[1..3], ["checkout", "search"]);
    undo(&mut harness);
    assert_eq!(ids(&harness), before);
    harness
        .get_by_role_and_label(Role::Button, "Add driver")
        .focus();
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(ids(&harness).len(), before.len() + 1);
    type_in(&mut harness, "Stock is shown");
    press(&mut harness, Key::Tab);
    assert_eq!(
        document(&harness).case.drivers.last().unwrap().name,
        "Stock is shown"
    );
}

#[test]
fn a_block_of_rows_moves_as_one_and_stops_at_the_edge() {
    let mut harness = at_the_journey();
    let ids = |harness: &Harness<'static, Shown>| -> Vec<String> {
        let drivers = &document(harness).case.drivers;
        drivers.iter().map(|driver| driver.id.clone()).collect()
    };
    let before = ids(&harness);
    click_cell(&mut harness, CHECKOUT);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowUp);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowUp);
    let moved = [&before[2..4], &before[..2], &before[4..]].concat();
    assert_eq!(ids(&harness), moved);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(ids(&harness), moved);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowDown);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(ids(&harness), before);
}

#[test]
fn the_friction_that_a_driver_mirrors_is_chosen_and_taken_away_again() {
    let mut harness = at_the_journey();
    let case = &document(&harness).case;
    let friction = case.frictions.last().unwrap().clone();
    assert_eq!(case.drivers[2].friction, None);
    let empty = "Mirrors friction of Checkout is quick: not filled in";
    click_cell(&mut harness, CHECKOUT);
    press(&mut harness, Key::End);
    cell(&harness, empty);
    paste(&mut harness, &friction.name);
    let mirrored = document(&harness).case.drivers[2].friction.as_ref();
    assert_eq!(mirrored, Some(&friction.id));
    press(&mut harness, Key::Delete);
    assert_eq!(document(&harness).case.drivers[2].friction, None);
    cell(&harness, empty);
    assert!(!document(&harness).unsaved());
}

#[test]
fn a_touchpoint_is_chosen_from_a_list_by_its_first_letter() {
    let mut harness = at_the_journey();
    let case = &document(&harness).case;
    let touchpoint = case.touchpoints.last().unwrap().clone();
    let old = case
        .touchpoints
        .iter()
        .find(|t| t.id == case.drivers[2].touchpoint);
    let label = format!("Touchpoint of Checkout is quick: {}", old.unwrap().name);
    click_cell(&mut harness, &label);
    type_in(&mut harness, &touchpoint.name[..4]);
    press(&mut harness, Key::Enter);
    assert_eq!(document(&harness).case.drivers[2].touchpoint, touchpoint.id);
}

#[test]
fn a_touchpoint_stays_while_drivers_belong_to_it() {
    let mut harness = at_the_journey();
    let touchpoints = document(&harness).case.touchpoints.clone();
    let name = &touchpoints[0].name;
    click_cell(&mut harness, &format!("Touchpoint of {name}: {name}"));
    let buttons = harness.get_all_by_role_and_label(Role::Button, "Delete row");
    buttons.last().unwrap().click();
    harness.run();
    assert_eq!(document(&harness).case.touchpoints, touchpoints);
    assert!(page_says(&harness, "Give these another touchpoint first"));
}

#[test]
fn the_page_says_the_experience_gap_and_every_picture_has_a_summary() {
    let harness = at_the_journey();
    assert!(page_says(
        &harness,
        "Management believes 8.0, customers say 6.7: 1.3 too high."
    ));
    assert!(page_says(&harness, "The journey, in index points"));
    assert!(page_says(
        &harness,
        "Checkout is quick: delivered 7.0, expected 7.8, promised not filled in, believed 8.2"
    ));
    assert!(page_says(&harness, "Integrity: "));
}

#[test]
fn whatever_chance_puts_on_the_clipboard_is_pasted_whole_or_refused_and_undone() {
    let mut harness = at_the_journey();
    let before = document(&harness).case.clone();
    for number in 0..40 {
        let first = harness
            .get_all_by_role(Role::GridCell)
            .nth(number % 5)
            .unwrap();
        first.click();
        harness.run();
        paste(&mut harness, &clipboard(number as u64));
        press(&mut harness, Key::Escape);
        while document(&harness).can_undo() {
            undo(&mut harness);
        }
        assert!(is_same(&document(&harness).case, &before), "{number}");
    }
}
