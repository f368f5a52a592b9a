//! Sixteen stories of what is typed into numbers, each through the window: nothing typed is lost, nothing that was not typed
//! changes, and nothing is read as something else.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rox_case::domain::difference::is_same;
use rox_case::domain::{BusinessCase, FieldPath};
use rox_case::engine::finding::{CheckCode, Finding};
use rox_case::text::{Language, Texts};

use crate::support::golden;
use crate::support::window::{
    ENGLISH, Look, Shown, document, field, go_to, harness, wait_until, with_webshop,
};

type Window = Harness<'static, Shown>;

/// The gift, whose numbers the stories are about.
const GIFT: usize = 2;

/// Every field of a page in sight.
fn whole(language: Language) -> Look {
    Look {
        language,
        size: [1280.0, 2400.0],
        ..ENGLISH
    }
}

fn at_the_gift(language: Language) -> Window {
    let mut window = with_webshop(whole(language));
    go_to(&mut window, "page-options");
    window
}

/// The name that a field of the gift has in a language.
fn named(language: Language, fields: [&'static str; 2]) -> String {
    let mut path = FieldPath::root().field("options").item(GIFT, "gift");
    for field in fields.into_iter().filter(|field| !field.is_empty()) {
        path = path.field(field);
    }
    Texts::of(language).field(&path)
}

fn annual_cost(language: Language) -> String {
    named(language, ["annual_cost", "likely"])
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn press_with(window: &mut Window, held: Modifiers, key: Key) {
    window.key_press_modifiers(held, key);
    window.run();
}

fn undo(window: &mut Window) {
    press_with(window, Modifiers::COMMAND, Key::Z);
}

/// Types over what stands in a field, without leaving it.
fn type_in(window: &mut Window, name: &str, typed: &str) {
    // Leaving it first: a field selects all of it when it gets the keyboard.
    press(window, Key::Escape);
    field(window, name).focus();
    window.run();
    if typed.is_empty() {
        window.key_press(Key::Delete);
    } else {
        field(window, name).type_text(typed);
    }
    window.run();
}

fn enter(window: &mut Window, name: &str, typed: &str) {
    type_in(window, name, typed);
    press(window, Key::Enter);
}

fn says(window: &Window, words: &str) -> bool {
    let holds = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    window
        .query_all_by(|node| holds(node.label()) || holds(node.value()))
        .next()
        .is_some()
}

/// How many inputs need attention, as the window says.
fn needs_attention(window: &Window, language: Language) -> bool {
    let words = Texts::of(language).with("answer-attention", &[("count", 1_usize.into())]);
    says(window, &words)
}

fn cost(window: &Window) -> f64 {
    document(window).case.options[GIFT].annual_cost.likely
}

fn fixed_share(window: &Window) -> f64 {
    document(window).case.options[GIFT].fixed_share
}

fn focused(window: &Window) -> String {
    let node = window
        .query_all(By::new())
        .find(egui_kittest::Node::is_focused);
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// A window with a case from a file, on the page of its options.
fn with_case(case: &BusinessCase, folder: &tempfile::TempDir) -> (Window, PathBuf) {
    let path = folder.path().join("case.rox");
    std::fs::write(&path, rox_case::store::write_case(case).unwrap()).unwrap();
    let mut window = harness(whole(Language::English), Some(path.clone()));
    wait_until(&mut window, |window| window.document().is_some());
    window.run();
    go_to(&mut window, "page-options");
    (window, path)
}

/// Enters each text and sees that it becomes the value.
fn takes(language: Language, cases: &[(&str, f64)]) {
    let mut window = at_the_gift(language);
    let name = annual_cost(language);
    // Without a range, so that any amount may stand there.
    for bound in ["low", "high"] {
        enter(&mut window, &named(language, ["annual_cost", bound]), "");
    }
    for (typed, value) in cases {
        enter(&mut window, &name, typed);
        assert_eq!(cost(&window), *value, "{language:?} {typed:?}");
        assert!(
            !needs_attention(&window, language),
            "{language:?} {typed:?}"
        );
    }
}

/// Enters each text and sees that the old value stays and the window says why.
fn refuses(language: Language, name: &str, entries: &[&str]) {
    let mut window = at_the_gift(language);
    let before = document(&window).case.clone();
    for typed in entries {
        enter(&mut window, name, typed);
        assert!(
            is_same(&before, &document(&window).case),
            "{language:?} {typed:?}"
        );
        assert!(needs_attention(&window, language), "{language:?} {typed:?}");
        let node = field(&window, name);
        assert!(node.accesskit_node().description().is_some(), "{typed:?}");
    }
}

#[test]
fn a_decimal_comma_is_dutch_and_a_point_english_and_neither_is_read_as_the_other() {
    takes(Language::Dutch, &[("5,3", 5.3)]);
    takes(Language::English, &[("5.3", 5.3)]);
    refuses(Language::Dutch, &annual_cost(Language::Dutch), &["5.3"]);
    refuses(Language::English, &annual_cost(Language::English), &["5,3"]);
}

#[test]
fn grouped_amounts_are_right_in_their_language_and_an_ambiguous_one_is_shown_as_understood() {
    let (dutch, english) = (Language::Dutch, Language::English);
    takes(
        dutch,
        &[
            ("1.234,50", 1234.5),
            ("1\u{a0}234,50", 1234.5),
            ("1\u{202f}234,50", 1234.5),
        ],
    );
    takes(english, &[("1,234.50", 1234.5), ("1\u{a0}234.50", 1234.5)]);
    refuses(dutch, &annual_cost(dutch), &["1,234.50", "1'234.50"]);
    refuses(
        english,
        &annual_cost(english),
        &["1.234,50", "1\u{a0}234,50", "1'234.50"],
    );
    let mut window = at_the_gift(dutch);
    let name = annual_cost(dutch);
    enter(&mut window, &name, "1.234");
    assert_eq!(cost(&window), 1234.0);
    assert_eq!(field(&window, &name).value().unwrap(), "€\u{a0}1.234");
    refuses(english, &annual_cost(english), &["1.234"]);
}

#[test]
fn an_amount_with_three_decimals_is_asked_about_and_neither_meaning_is_taken() {
    for (language, typed, asked, thousands) in [
        (Language::Dutch, "424,000", "424 of 424.000", "424.000"),
        (Language::English, "424.000", "424 or 424,000", "424,000"),
    ] {
        let mut window = at_the_gift(language);
        let name = annual_cost(language);
        for bound in ["low", "high"] {
            enter(&mut window, &named(language, ["annual_cost", bound]), "");
        }
        let before = cost(&window);
        enter(&mut window, &name, typed);
        assert_eq!(cost(&window), before, "{language:?}");
        assert!(says(&window, asked), "{language:?}");
        assert!(needs_attention(&window, language), "{language:?}");
        enter(&mut window, &name, thousands);
        assert_eq!(cost(&window), 424_000.0, "{language:?}");
        assert!(!says(&window, asked), "{language:?}");
    }
}

/// Presses the decimal key of the keypad, under a layout of the keyboard that gives `text` for it.
fn press_decimal_of_keypad(window: &mut Window, text: &str) {
    let key = |pressed| Event::Key {
        key: if text == "." { Key::Period } else { Key::Comma },
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // What was typed before comes first.
    window.run();
    // A key and what it types come in one frame.
    let events = [key(true), Event::Text(text.to_owned()), key(false)];
    window.input_mut().events.extend(events);
    window.run();
}

#[test]
fn the_decimal_key_of_the_keypad_types_the_decimal_sign_of_the_language() {
    for language in Language::ALL {
        for layout in [".", ","] {
            let mut window = at_the_gift(language);
            let share = named(language, ["fixed_share", ""]);
            type_in(&mut window, &share, "6");
            press_decimal_of_keypad(&mut window, layout);
            window.event(Event::Text("125".to_owned()));
            press(&mut window, Key::Enter);
            assert_eq!(fixed_share(&window), 0.06125, "{language:?} {layout:?}");

            as_effects_table(&mut window, language);
            press(&mut window, Key::ArrowRight);
            window.event(Event::Text("1".to_owned()));
            press_decimal_of_keypad(&mut window, layout);
            window.event(Event::Text("7".to_owned()));
            press(&mut window, Key::Enter);
            let lift = |window: &Window| document(window).case.options[GIFT].effects[0].size.likely;
            assert_eq!(lift(&window), 1.7, "{language:?} {layout:?}");
            // Typing that begins with the key.
            press(&mut window, Key::ArrowUp);
            press_decimal_of_keypad(&mut window, layout);
            window.event(Event::Text("5".to_owned()));
            press(&mut window, Key::Enter);
            assert_eq!(lift(&window), 0.5, "{language:?} {layout:?}");
        }
    }
}

#[test]
fn what_is_typed_fast_into_a_cell_keeps_its_order() {
    let mut window = at_the_gift(Language::Dutch);
    as_effects_table(&mut window, Language::Dutch);
    press(&mut window, Key::ArrowRight);
    // Both in the frame in which typing begins.
    let events = ["1", ","].map(|text| Event::Text(text.to_owned()));
    window.input_mut().events.extend(events);
    window.run();
    window.event(Event::Text("7".to_owned()));
    press(&mut window, Key::Enter);
    let lift = document(&window).case.options[GIFT].effects[0].size.likely;
    assert_eq!(lift, 1.7);
}

#[test]
fn the_keys_beside_the_letters_type_what_stands_on_them() {
    let mut window = at_the_gift(Language::Dutch);
    let share = named(Language::Dutch, ["fixed_share", ""]);
    let before = fixed_share(&window);
    type_in(&mut window, &share, "6");
    let key = Event::Key {
        key: Key::Period,
        physical_key: Some(Key::Period),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = [key, Event::Text(".".to_owned())];
    window.input_mut().events.extend(events);
    window.event(Event::Text("7".to_owned()));
    press(&mut window, Key::Enter);
    assert_eq!(fixed_share(&window), before);
    assert!(says(&window, "6,7"));
}

#[test]
fn two_cells_pasted_into_one_field_never_become_one_number() {
    let mut window = at_the_gift(Language::English);
    let before = document(&window).case.clone();
    for block in ["1\t234", "1\n234\n", "1\r\n234"] {
        type_in(&mut window, &annual_cost(Language::English), "");
        window.event(Event::Paste(block.to_owned()));
        press(&mut window, Key::Enter);
        assert!(is_same(&before, &document(&window).case), "{block:?}");
        assert!(needs_attention(&window, Language::English), "{block:?}");
    }
}

fn as_effects_table(window: &mut Window, language: Language) {
    let table = Texts::of(language).get("effects-as-table");
    let buttons = window.get_all_by_role_and_label(Role::Button, &table);
    buttons.last().unwrap().click();
    window.run();
    click_cell(window, ": Unboxing is a treat");
}

#[test]
fn percentages_money_short_amounts_and_brackets_mean_one_thing_or_are_refused() {
    for language in Language::ALL {
        let mut window = at_the_gift(language);
        let share = named(language, ["fixed_share", ""]);
        for typed in ["12%", "12 %", "12"] {
            enter(&mut window, &share, typed);
            assert_eq!(fixed_share(&window), 0.12, "{language:?} {typed:?}");
            enter(&mut window, &share, "50");
        }
        // In a field of percents a number is a percentage, however small.
        let decimal = if language == Language::Dutch {
            "0,12"
        } else {
            "0.12"
        };
        enter(&mut window, &share, decimal);
        assert_eq!(fixed_share(&window), 0.0012, "{language:?}");
        takes(language, &[("€ 5", 5.0), ("5k", 5000.0)]);
        refuses(
            language,
            &annual_cost(language),
            &["12%", "(500)", "500-", "−5"],
        );
        takes(language, &[("€ -", 0.0)]);
    }
    takes(Language::Dutch, &[("1,5M", 1.5e6)]);
    takes(Language::English, &[("1.5M", 1.5e6)]);
    refuses(
        Language::English,
        &annual_cost(Language::English),
        &["1,5M"],
    );
}

#[test]
fn what_is_no_finite_number_is_refused_and_the_old_value_stays() {
    for language in Language::ALL {
        let entries = ["nan", "inf", "1e999", "0x10", "", "   "];
        refuses(language, &annual_cost(language), &entries);
    }
}

#[test]
fn going_over_every_field_without_typing_changes_not_a_bit() {
    for page in ["page-options", "page-case-settings", "page-journey"] {
        let mut window = with_webshop(whole(Language::English));
        go_to(&mut window, page);
        let before = document(&window).case.clone();
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..150 {
            window.key_press(Key::Tab);
            window.step();
            seen.insert(focused(&window));
        }
        window.run();
        assert!(seen.len() > 20, "{page}: {seen:?}");
        assert!(is_same(&before, &document(&window).case), "{page}");
        assert!(!document(&window).unsaved() && !document(&window).can_undo());
    }
}

#[test]
fn escape_takes_back_what_was_typed_and_it_stays_taken_back() {
    let mut window = at_the_gift(Language::English);
    let before = document(&window).case.clone();
    let name = annual_cost(Language::English);
    let shown = field(&window, &name).value();
    type_in(&mut window, &name, "77");
    window.key_press(Key::Escape);
    for _ in 0..3 {
        window.step();
        assert!(is_same(&before, &document(&window).case));
    }
    assert_eq!(field(&window, &name).value(), shown);
    assert!(!document(&window).can_undo());
}

#[test]
fn leaving_a_field_by_any_way_takes_the_number_exactly_once() {
    type Way = fn(&mut Window);
    let ways: [(&str, Way); 6] = [
        ("tab", |window| press(window, Key::Tab)),
        ("enter", |window| press(window, Key::Enter)),
        ("a click elsewhere", |window| {
            let title = window.get_all_by_label("Options").last().unwrap();
            title.click();
            window.run();
        }),
        ("a command", |window| {
            press_with(window, Modifiers::COMMAND, Key::K);
        }),
        ("saving", |window| {
            press_with(window, Modifiers::COMMAND, Key::S);
        }),
        ("another page", |window| {
            press_with(window, Modifiers::COMMAND, Key::Num5);
        }),
    ];
    for (way, leave) in ways {
        let mut window = at_the_gift(Language::English);
        let revision = document(&window).revision();
        let name = annual_cost(Language::English);
        type_in(&mut window, &name, "500000");
        assert_eq!(document(&window).revision(), revision, "{way}");
        leave(&mut window);
        window.run_steps(4);
        assert_eq!(cost(&window), 500_000.0, "{way}");
        assert_eq!(document(&window).revision(), revision + 1, "{way}");
    }
}

#[test]
fn saving_with_an_entry_that_cannot_be_taken_is_never_silent() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, path) = with_case(&golden("webshop.rox"), &folder);
    show_gift(&mut window);
    let name = annual_cost(Language::English);
    enter(&mut window, "Cost once, likely", "61,000");
    type_in(&mut window, &name, "a lot");
    press_with(&mut window, Modifiers::COMMAND, Key::S);
    let kept = || {
        let case = rox_case::store::read_case(&std::fs::read(&path).unwrap()).unwrap();
        let mut options = case.options.into_iter();
        options.find(|option| option.id == "gift").unwrap()
    };
    wait_until(&mut window, |_| kept().one_off_cost.likely == 61_000.0);
    window.run();
    // What was refused is not in the file, so that there is still something to save.
    assert!(document(&window).unsaved());
    assert!(needs_attention(&window, Language::English));
    assert_eq!(field(&window, &name).value().unwrap(), "a lot");
    assert_eq!(kept().annual_cost.likely, 520_000.0);
}

/// Shows the gift of a case that came from a file.
fn show_gift(window: &mut Window) {
    let is_gift = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with("Gift in every parcel: ")
    };
    let row = window.get_all_by_role(Role::ListBoxOption).find(is_gift);
    row.unwrap().click();
    window.run();
}

#[test]
fn a_number_out_of_range_from_a_file_is_shown_and_flagged_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut case = golden("webshop.rox");
    case.options[0].fixed_share = 1.5;
    let (mut window, _) = with_case(&case, &folder);
    let name = named(Language::English, ["fixed_share", ""]);
    assert_eq!(field(&window, &name).value().unwrap(), "150\u{a0}%");
    let node = field(&window, &name);
    assert!(node.accesskit_node().description().is_some());
    assert!(needs_attention(&window, Language::English));
    field(&window, &name).focus();
    window.run();
    for _ in 0..40 {
        window.key_press(Key::Tab);
        window.step();
    }
    window.run();
    assert!(is_same(&case, &document(&window).case));
    assert!(!document(&window).unsaved());
}

#[test]
fn a_block_is_pasted_into_a_table_and_never_squeezed_into_one_number() {
    let mut window = at_the_gift(Language::English);
    let before = document(&window).case.clone();
    let name = annual_cost(Language::English);
    field(&window, &name).focus();
    window.run();
    window.event(Event::Paste("1\t2\n3\t4\n".to_owned()));
    window.run();
    press(&mut window, Key::Enter);
    assert!(is_same(&before, &document(&window).case));
    assert!(needs_attention(&window, Language::English));

    let mut window = at_the_gift(Language::English);
    as_a_table(&mut window);
    let names = |window: &Window| -> Vec<(String, bool)> {
        let options = document(window).case.options.iter();
        options.map(|o| (o.name.clone(), o.included)).collect()
    };
    let one = |name: &str, included| (name.to_owned(), included);
    paste_at(&mut window, ": Refund in 24 hours", "A\tno\nB\tno\n");
    assert_eq!(names(&window)[3..5], [one("A", false), one("B", false)]);
    // A row that is shorter leaves the rest of its cells as they are.
    paste_at(&mut window, ": A", "C\tyes\nD\n");
    assert_eq!(names(&window)[3..5], [one("C", true), one("D", false)]);
    // What is longer than the table makes it longer.
    let last = before.options.last().unwrap().name.clone();
    paste_at(&mut window, &format!(": {last}"), "E\tyes\nF\tno\n");
    assert_eq!(names(&window)[5..], [one("E", true), one("F", false)]);
    // One bad cell refuses all of it.
    let so_far = document(&window).case.clone();
    paste_at(&mut window, ": C", "G\tyes\nH\tperhaps\n");
    assert!(is_same(&so_far, &document(&window).case));
    assert!(says(&window, "Nothing was changed."));
    for _ in 0..3 {
        undo(&mut window);
    }
    assert!(is_same(&before, &document(&window).case));
}

fn as_a_table(window: &mut Window) {
    window
        .get_by_role_and_label(Role::RadioButton, "As a table")
        .click();
    window.run();
}

fn click_cell(window: &mut Window, ending: &str) {
    let ends = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.ends_with(ending)
    };
    let cell = window.get_all_by_role(Role::GridCell).find(ends);
    cell.unwrap().click();
    window.run();
}

fn paste_at(window: &mut Window, ending: &str, block: &str) {
    click_cell(window, ending);
    window.event(Event::Paste(block.to_owned()));
    window.run();
}

#[test]
fn a_range_is_copied_as_a_spreadsheet_of_the_same_language_reads_it() {
    for (language, numbers) in [
        (Language::English, "2.6\t1.5\t3.2"),
        (Language::Dutch, "2,6\t1,5\t3,2"),
    ] {
        let mut window = at_the_gift(language);
        as_effects_table(&mut window, language);
        press(&mut window, Key::ArrowRight);
        for _ in 0..2 {
            press_with(&mut window, Modifiers::SHIFT, Key::ArrowRight);
        }
        window.event(Event::Copy);
        window.step();
        let commands = &window.output().platform_output.commands;
        let copied = commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        assert_eq!(copied.as_deref(), Some(numbers), "{language:?}");
    }
}

#[test]
fn typing_pasting_dragging_deleting_and_moving_are_undone_and_done_again() {
    let mut window = at_the_gift(Language::English);
    let mut states = vec![document(&window).case.clone()];
    let keep = |window: &Window, states: &mut Vec<BusinessCase>| {
        let case = document(window).case.clone();
        assert!(!is_same(&case, states.last().unwrap()));
        states.push(case);
    };
    let name = annual_cost(Language::English);
    enter(&mut window, &name, "500000");
    keep(&window, &mut states);

    let slider = window.get_by_role_and_label(Role::Slider, "Scale");
    let at = slider.rect().center();
    window.drag_at(at);
    window.run();
    for distance in [20.0, 40.0, 60.0] {
        window.hover_at(at - egui::vec2(distance, 0.0));
        window.step();
    }
    window.drop_at(at - egui::vec2(60.0, 0.0));
    window.run();
    keep(&window, &mut states);

    as_a_table(&mut window);
    paste_at(&mut window, ": Refund in 24 hours", "A\tno\n");
    keep(&window, &mut states);
    press_with(&mut window, Modifiers::ALT, Key::ArrowUp);
    keep(&window, &mut states);
    let delete = window.get_by_role_and_label(Role::Button, "Delete row");
    delete.click();
    window.run();
    keep(&window, &mut states);

    for before in states.iter().rev().skip(1) {
        undo(&mut window);
        assert!(is_same(before, &document(&window).case));
    }
    assert!(!document(&window).can_undo() && !document(&window).unsaved());
    for after in &states[1..] {
        press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        assert!(is_same(after, &document(&window).case));
    }
}

#[test]
fn undo_while_a_field_has_the_keyboard_belongs_to_the_field() {
    let mut window = at_the_gift(Language::English);
    let name = annual_cost(Language::English);
    enter(&mut window, &name, "500000");
    type_in(&mut window, "Cost once, likely", "7");
    undo(&mut window);
    assert_eq!(cost(&window), 500_000.0);
    press(&mut window, Key::Escape);
    undo(&mut window);
    assert_eq!(cost(&window), 520_000.0);
}

#[test]
fn what_contradicts_itself_is_said_beside_the_field_and_marks_the_results() {
    let mut window = at_the_gift(Language::English);
    let low = named(Language::English, ["annual_cost", "low"]);
    enter(&mut window, &low, "600000");
    assert!(says(&window, "Low, likely and high are not in this order."));
    assert!(document(&window).computation().is_stale());
    let node = field(&window, &low);
    assert!(node.accesskit_node().description().is_some());
    go_to(&mut window, "page-result");
    assert!(says(&window, "These figures are those of before"));

    // Without any importance there is no experience to gain, and nothing that is not a number.
    let folder = tempfile::tempdir().unwrap();
    let mut case = golden("webshop.rox");
    for driver in &mut case.drivers {
        driver.importance = 0.0;
    }
    let (mut window, _) = with_case(&case, &folder);
    go_to(&mut window, "page-result");
    assert!(!says(&window, "NaN") && !says(&window, "inf"));
    let result = document(&window).computation().result().unwrap();
    assert!(result.npv.is_finite() && result.npv < 0.0);

    // More leave because of frictions than leave at all: the checks say so.
    let mut case = golden("webshop.rox");
    case.frictions[0].incidents_per_year.likely = 50.0;
    case.frictions[0].incidents_per_year.high = Some(60.0);
    let (window, _) = with_case(&case, &folder);
    let result = document(&window).computation().result().unwrap();
    let is_it = |finding: &Finding| finding.code == CheckCode::F17;
    assert!(result.findings.iter().any(is_it));
}

#[test]
fn a_number_is_changed_and_saved_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = harness(whole(Language::English), None);
    window.run();
    tab_to(&mut window, "Webshop: keep the delivery promise");
    press(&mut window, Key::Enter);
    press_with(&mut window, Modifiers::COMMAND, Key::Num4);
    press(&mut window, Key::F6);
    press(&mut window, Key::Enter);
    window.run_steps(3);
    assert_eq!(focused(&window), "Name");
    tab_to(&mut window, "Cost per year, likely");
    window.event(Event::Text("500000".to_owned()));
    window.run();
    press_with(&mut window, Modifiers::COMMAND, Key::S);
    tab_to(&mut window, "Path of the file");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    let path = folder.path().join("kept.rox");
    window.event(Event::Text(path.to_str().unwrap().to_owned()));
    window.run();
    let typed = field(&window, "Path of the file").value();
    assert_eq!(typed.as_deref(), path.to_str());
    tab_to(&mut window, "Save");
    press(&mut window, Key::Enter);
    wait_until(&mut window, |window| !window.document().unwrap().unsaved());
    let kept = rox_case::store::read_case(&std::fs::read(path).unwrap()).unwrap();
    let changed = kept
        .options
        .iter()
        .filter(|o| o.annual_cost.likely == 500_000.0);
    assert_eq!(changed.count(), 1);
}

/// Presses Tab until something has the keyboard.
fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..200 {
        if focused(window) == name {
            return;
        }
        window.key_press(Key::Tab);
        window.run();
    }
    panic!("{name} cannot be reached");
}

#[test]
fn another_language_size_or_theme_while_a_field_is_edited_changes_no_value() {
    let both = Modifiers::COMMAND | Modifiers::SHIFT;
    for (held, key) in [
        (both, Key::L),
        (both, Key::T),
        (Modifiers::COMMAND, Key::Plus),
    ] {
        let mut window = at_the_gift(Language::English);
        let before = document(&window).case.clone();
        field(&window, &annual_cost(Language::English)).focus();
        window.run();
        press_with(&mut window, held, key);
        window.run_steps(3);
        assert!(is_same(&before, &document(&window).case), "{key:?}");
        assert!(!document(&window).can_undo(), "{key:?}");
    }
    // What was typed before is read in the language in which it was typed.
    let mut window = at_the_gift(Language::English);
    type_in(&mut window, &annual_cost(Language::English), "1,234.5");
    press_with(&mut window, both, Key::L);
    window.run_steps(3);
    assert_eq!(cost(&window), 1234.5);
    let shown = field(&window, &annual_cost(Language::Dutch)).value();
    assert_eq!(shown.unwrap(), "€\u{a0}1.234,50");
}

#[test]
fn a_result_that_does_not_belong_to_the_inputs_is_never_shown_as_current() {
    let mut window = at_the_gift(Language::English);
    let npv = document(&window).computation().result().unwrap().npv;
    let low = named(Language::English, ["annual_cost", "low"]);
    enter(&mut window, &low, "600000");
    assert!(document(&window).computation().is_stale());
    assert!(says(
        &window,
        "Until then these figures are those of before."
    ));
    enter(&mut window, &low, "400000");
    let result = document(&window).computation().result().unwrap();
    assert_eq!(result.npv.to_bits(), npv.to_bits());
    assert!(!says(&window, "those of before"));
}
