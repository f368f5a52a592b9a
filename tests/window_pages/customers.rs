//! The page about customers: its lists are filled in as a spreadsheet is.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rox_case::domain::difference::is_same;
use rox_case::domain::{Evidence, Metric};
use rox_case::text::Language;

use super::cells::{cell, click_cell, copied, page_says, paste, press, press_with, type_in, undo};
use crate::support::window::{
    ENGLISH, Look, Shown, document, field, go_to, screenshot, with_webshop,
};

/// High enough for the whole page.
const WHOLE: Look = Look {
    size: [1280.0, 2400.0],
    ..ENGLISH
};

fn at_the_customers(look: Look) -> Harness<'static, Shown> {
    let mut harness = with_webshop(look);
    go_to(&mut harness, "page-customers");
    harness
}

/// Puts the cursor of a grid in this many columns behind the name of its row.
fn right_of(harness: &mut Harness<'static, Shown>, name: &str, columns: usize) {
    click_cell(harness, name);
    for _ in 0..columns {
        press(harness, Key::ArrowRight);
    }
}

const CONSUMERS: &str = "Segment of Consumers: Consumers";
/// Three segments with their customers and churn, the middle one with more churn than there can be.
const BAD: &str = "Young\t1000\t30%\r\nMiddle\t2000\t120%\r\nOld\t3000\t10%\r\n";

#[test]
fn a_block_with_a_bad_cell_changes_nothing_and_a_good_one_is_one_step() {
    let mut harness = at_the_customers(WHOLE);
    let before = document(&harness).case.clone();
    click_cell(&mut harness, CONSUMERS);
    paste(&mut harness, BAD);
    assert!(is_same(&document(&harness).case, &before));
    assert!(page_says(
        &harness,
        "Nothing was changed. Churn per year of Middle does not take ‘120%’"
    ));
    paste(&mut harness, &BAD.replace("120%", "20%"));
    let segments = &document(&harness).case.segments;
    let pasted: Vec<_> = segments
        .iter()
        .map(|s| (s.name.as_str(), s.customers, s.annual_churn.likely))
        .collect();
    let wanted = [
        ("Young", 1000.0, 0.3),
        ("Middle", 2000.0, 0.2),
        ("Old", 3000.0, 0.1),
    ];
    assert_eq!(pasted, wanted);
    undo(&mut harness);
    assert!(is_same(&document(&harness).case, &before));
    assert!(!document(&harness).unsaved());
}

/// The churn of every segment.
fn churn(harness: &Harness<'static, Shown>) -> Vec<f64> {
    let segments = document(harness).case.segments.iter();
    segments.map(|s| s.annual_churn.likely).collect()
}

#[test]
fn a_pasted_column_of_shares_below_one_is_asked_about_and_answered_by_keys_as_one_step() {
    for (language, block, name, words) in [
        (
            Language::English,
            "0.12\r\n0.3\r\n",
            "Segment of",
            "‘0.12’ mean 12\u{a0}% or 0.12\u{a0}%",
        ),
        (
            Language::Dutch,
            "0,12\n0,3\n",
            "Segment van",
            "‘0,12’ 12\u{a0}% of 0,12\u{a0}% bedoeld",
        ),
    ] {
        let mut harness = at_the_customers(Look { language, ..WHOLE });
        let before = document(&harness).case.clone();
        let begin = |harness: &mut _| {
            right_of(harness, &format!("{name} Consumers: Consumers"), 2);
            paste(harness, block);
        };
        begin(&mut harness);
        assert!(page_says(&harness, words), "{language:?}");
        assert!(is_same(&document(&harness).case, &before));
        // The first answer has the keyboard.
        press(&mut harness, Key::Enter);
        assert_eq!(churn(&harness)[..2], [0.12, 0.3], "{language:?}");
        assert!(!page_says(&harness, words), "{language:?}");
        undo(&mut harness);
        assert!(is_same(&document(&harness).case, &before));
        assert!(!document(&harness).can_undo());

        begin(&mut harness);
        press(&mut harness, Key::Tab);
        press(&mut harness, Key::Enter);
        assert_eq!(churn(&harness)[..2], [0.0012, 0.003], "{language:?}");
        undo(&mut harness);

        begin(&mut harness);
        press(&mut harness, Key::Escape);
        assert!(!page_says(&harness, words), "{language:?}");
        assert!(is_same(&document(&harness).case, &before));
        // The keyboard is back in the grid.
        type_in(&mut harness, "25");
        press(&mut harness, Key::Enter);
        assert_eq!(churn(&harness)[0], 0.25, "{language:?}");
    }
}

#[test]
fn shares_with_their_sign_and_columns_with_larger_numbers_are_not_asked_about() {
    for (block, wanted) in [
        ("0.12%\n0.3 %\n", [0.0012, 0.003]),
        ("0.5\n12\n", [0.005, 0.12]),
        ("0\n0\n", [0.0, 0.0]),
    ] {
        let mut harness = at_the_customers(WHOLE);
        right_of(&mut harness, CONSUMERS, 2);
        paste(&mut harness, block);
        assert_eq!(churn(&harness)[..2], wanted, "{block:?}");
    }
}

#[test]
fn every_column_with_two_meanings_is_asked_about_once_and_all_are_taken_in_one_step() {
    let dutch = Look {
        language: Language::Dutch,
        ..WHOLE
    };
    let mut harness = at_the_customers(dutch);
    let before = document(&harness).case.clone();
    right_of(&mut harness, "Segment van Consumers: Consumers", 1);
    paste(&mut harness, "424,000\t0,12\n16,000\t0,3\n");
    assert!(page_says(&harness, "‘424,000’ 424 of 424.000 bedoeld"));
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert!(is_same(&document(&harness).case, &before));
    assert!(page_says(
        &harness,
        "‘0,12’ 12\u{a0}% of 0,12\u{a0}% bedoeld"
    ));
    press(&mut harness, Key::Enter);
    let segments = &document(&harness).case.segments;
    assert_eq!(
        [segments[0].customers, segments[1].customers],
        [424_000.0, 16_000.0]
    );
    assert_eq!(churn(&harness)[..2], [0.12, 0.3]);
    undo(&mut harness);
    assert!(is_same(&document(&harness).case, &before));
    assert!(!document(&harness).can_undo());
}

#[test]
fn a_count_typed_with_three_noughts_in_a_cell_is_asked_about() {
    let dutch = Look {
        language: Language::Dutch,
        ..WHOLE
    };
    let mut harness = at_the_customers(dutch);
    let before = document(&harness).case.clone();
    right_of(&mut harness, "Segment van Consumers: Consumers", 1);
    type_in(&mut harness, "424,000");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::ArrowUp);
    assert!(page_says(&harness, "424 of 424.000"));
    assert!(is_same(&document(&harness).case, &before));
    type_in(&mut harness, "424.000");
    press(&mut harness, Key::Enter);
    assert_eq!(document(&harness).case.segments[0].customers, 424_000.0);
}

#[test]
fn percentages_are_copied_with_their_sign_and_come_back_to_the_bit() {
    for (language, name, third) in [
        (Language::English, "Segment of", "33.33333333333333%"),
        (Language::Dutch, "Segment van", "33,33333333333333%"),
    ] {
        let mut harness = at_the_customers(Look { language, ..WHOLE });
        let consumers = format!("{name} Consumers: Consumers");
        right_of(&mut harness, &consumers, 2);
        paste(&mut harness, third);
        press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
        let before = document(&harness).case.clone();
        let block = copied(&mut harness);
        assert_eq!(block, format!("{third}\n16%"), "{language:?}");
        paste(&mut harness, &block);
        assert!(is_same(&document(&harness).case, &before), "{language:?}");
        paste(&mut harness, "5%\n6%\n");
        paste(&mut harness, &block);
        assert!(is_same(&document(&harness).case, &before), "{language:?}");
    }
}

#[test]
fn a_refused_paste_says_so_at_the_cursor_and_not_below_the_fold() {
    let mut harness = at_the_customers(ENGLISH);
    click_cell(&mut harness, CONSUMERS);
    let many: String = (0..40).map(|row| format!("Group {row}\t1000\n")).collect();
    paste(&mut harness, &many);
    click_cell(&mut harness, "Segment of Group 0: Group 0");
    for _ in 0..30 {
        press(&mut harness, Key::ArrowDown);
    }
    paste(&mut harness, "Group\tmany people\n");
    harness.run();
    let said = |node: &egui_kittest::Node<'_>| {
        let words = node
            .accesskit_node()
            .label()
            .or(node.accesskit_node().value());
        words.is_some_and(|words| words.contains("Nothing was changed"))
    };
    let all: Vec<_> = harness.query_all(By::new()).filter(said).collect();
    assert_eq!(all.len(), 1);
    let said = all[0].rect();
    let cursor = cell(&harness, "Segment of Group 30: Group 30").rect();
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, ENGLISH.size.into());
    assert!(screen.contains_rect(said), "{said:?}");
    assert!(screen.contains_rect(cursor), "{cursor:?}");
    let gap = (said.top() - cursor.bottom()).max(cursor.top() - said.bottom());
    assert!(
        (0.0..40.0).contains(&gap),
        "{said:?} is away from {cursor:?}"
    );
    // It goes when the cursor does.
    press(&mut harness, Key::ArrowUp);
    assert!(!page_says(&harness, "Nothing was changed"));
}

#[test]
fn a_line_break_or_a_tab_in_a_pasted_name_becomes_a_blank() {
    let mut harness = at_the_customers(WHOLE);
    click_cell(&mut harness, CONSUMERS);
    paste(
        &mut harness,
        "\"Young\r\nfamilies\"\t1000\r\n\"Old\tfirms\"\t2000\r\n",
    );
    let names = |harness: &Harness<'static, Shown>| -> Vec<String> {
        let segments = document(harness).case.segments.iter();
        segments.map(|segment| segment.name.clone()).collect()
    };
    assert_eq!(names(&harness)[..2], ["Young families", "Old firms"]);
    // Into a cell that is typed in.
    press(&mut harness, Key::Home);
    press(&mut harness, Key::F2);
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    paste(&mut harness, "\"Two\nlines\"\n");
    press(&mut harness, Key::Enter);
    assert_eq!(names(&harness)[1], "Two lines");
}

#[test]
fn a_ragged_block_leaves_cells_alone_and_one_that_is_too_wide_is_refused() {
    let mut harness = at_the_customers(WHOLE);
    let before = document(&harness).case.clone();
    click_cell(&mut harness, CONSUMERS);
    paste(&mut harness, "Families\t5000\nFirms\n");
    let segments = &document(&harness).case.segments;
    assert_eq!(segments[0].customers, 5000.0);
    assert_eq!(segments[1].name, "Firms");
    assert_eq!(segments[1].customers, before.segments[1].customers);
    undo(&mut harness);
    press(&mut harness, Key::End);
    paste(&mut harness, "0.1\t0.2\n");
    assert!(is_same(&document(&harness).case, &before));
    assert!(page_says(
        &harness,
        "Nothing was pasted: the block has 2 columns"
    ));
}

#[test]
fn what_is_copied_in_dutch_has_dutch_numbers() {
    let dutch = Look {
        language: Language::Dutch,
        ..WHOLE
    };
    let mut harness = at_the_customers(dutch);
    let referrals = document(&harness).case.segments[0].referrals_per_year;
    assert_eq!(referrals, 0.03);
    click_cell(&mut harness, "Segment van Consumers: Consumers");
    press(&mut harness, Key::End);
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(copied(&mut harness), "0,03");
    type_in(&mut harness, "1,25");
    press(&mut harness, Key::Enter);
    assert_eq!(document(&harness).case.segments[0].referrals_per_year, 1.25);
}

#[test]
fn going_through_every_cell_of_every_grid_changes_nothing() {
    let mut harness = at_the_customers(WHOLE);
    for _ in ["segments", "frictions"] {
        let show = harness
            .get_all_by_role_and_label(Role::Button, "Show low and high")
            .next();
        show.unwrap().click();
        harness.run();
    }
    let before = document(&harness).case.clone();
    let case = &before;
    let cells = case.segments.len() * 18 + case.frictions.len() * 20 + case.measurements.len() * 8;
    click_cell(&mut harness, CONSUMERS);
    for _ in 0..cells + 60 {
        harness.key_press(Key::Tab);
        harness.step();
    }
    harness.run();
    assert!(is_same(&document(&harness).case, &before));
    assert!(!document(&harness).unsaved());
    assert!(!document(&harness).can_undo());
}

#[test]
fn an_estimate_says_below_its_grid_where_it_comes_from() {
    let mut harness = at_the_customers(WHOLE);
    right_of(&mut harness, CONSUMERS, 2);
    assert!(page_says(&harness, "Churn per year of Consumers"));
    field(&harness, "Source: Churn per year of Consumers").focus();
    harness.run();
    field(&harness, "Source: Churn per year of Consumers").type_text(", filed");
    harness.run();
    press(&mut harness, Key::Tab);
    field(&harness, "As of: Churn per year of Consumers").focus();
    harness.run();
    field(&harness, "As of: Churn per year of Consumers").type_text("jun 2026");
    harness.run();
    press(&mut harness, Key::Enter);
    let churn = &document(&harness).case.segments[0].annual_churn;
    let basis = churn.basis.as_ref().unwrap();
    assert_eq!(
        basis.source.as_deref(),
        Some("Customer and sales ledger 2023 to 2026, filed")
    );
    assert_eq!(basis.as_of, Some("2026-06".parse().unwrap()));
    assert_eq!(basis.evidence, Evidence::OwnTrend);
    screenshot(&mut harness, "basis");
}

#[test]
fn a_measurement_is_added_named_and_removed_again() {
    let mut harness = at_the_customers(WHOLE);
    let before = document(&harness).case.clone();
    let count = before.measurements.len();
    harness
        .get_by_role_and_label(Role::Button, "Add measurement")
        .click();
    harness.run();
    assert_eq!(
        document(&harness).case.measurements[count].metric,
        Metric::Nps
    );
    press(&mut harness, Key::ArrowRight);
    type_in(&mut harness, "Trust");
    press(&mut harness, Key::Tab);
    type_in(&mut harness, "mar 2027");
    press(&mut harness, Key::Tab);
    type_in(&mut harness, "7.5");
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::ArrowRight);
    type_in(&mut harness, "25,000");
    press(&mut harness, Key::Enter);
    let added = &document(&harness).case.measurements[count];
    assert_eq!(added.metric, Metric::Other("Trust".to_owned()));
    assert_eq!(
        (added.month, added.value),
        ("2027-03".parse().unwrap(), 7.5)
    );
    assert_eq!(added.responses, Some(25_000));
    let delete = harness.get_all_by_role_and_label(Role::Button, "Delete row");
    delete.last().unwrap().click();
    harness.run();
    assert!(is_same(&document(&harness).case, &before));
}

#[test]
fn the_margin_of_an_nps_stands_beside_it_and_is_not_typed_over() {
    let mut harness = at_the_customers(WHOLE);
    let before = document(&harness).case.clone();
    let margin = "Margin of NPS, Jan 2026: ±\u{a0}7.6";
    click_cell(&mut harness, margin);
    type_in(&mut harness, "5");
    press(&mut harness, Key::Enter);
    paste(&mut harness, "5");
    assert!(page_says(&harness, "This follows from other cells"));
    assert!(is_same(&document(&harness).case, &before));
    cell(&harness, margin);
}

#[test]
fn rows_of_frictions_are_filled_down_without_their_losses() {
    let mut harness = at_the_customers(WHOLE);
    let frictions = document(&harness).case.frictions.clone();
    let name = &frictions[0].name;
    right_of(&mut harness, &format!("Friction of {name}: {name}"), 2);
    press_with(&mut harness, Modifiers::SHIFT, Key::End);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut harness, Modifiers::COMMAND, Key::D);
    let filled = &document(&harness).case.frictions;
    let first = filled[0].incidents_per_year.likely;
    assert_eq!(filled[1].incidents_per_year.likely, first);
    assert_eq!(filled[1].complaint_share, filled[0].complaint_share);
    assert_eq!(filled[1].name, frictions[1].name);
}
