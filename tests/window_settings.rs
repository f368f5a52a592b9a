//! Stories of the settings of the case, told by the labels that a user sees.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::domain::BusinessCase;
use rox_case::domain::FieldPath;
use rox_case::domain::difference::is_same;
use rox_case::text::{Language, Texts};

use crate::support::window::{
    ENGLISH, Look, Shown, click, document, enter, field, go_to, harness, npv, sample_files, says,
    screenshot, settled, wait_until, with_webshop,
};

/// High enough to show every field: what is scrolled away cannot be clicked on.
const WHOLE: Look = Look {
    size: [1280.0, 3600.0],
    ..ENGLISH
};

fn on_page(look: Look, page: &str) -> Harness<'static, Shown> {
    let mut harness = with_webshop(look);
    go_to(&mut harness, page);
    harness
}

#[test]
fn a_discount_rate_typed_in_dutch_changes_what_the_case_is_worth() {
    let dutch = Look {
        language: Language::Dutch,
        ..WHOLE
    };
    let mut harness = on_page(dutch, "page-case-settings");
    let before = npv(&harness);
    enter(&mut harness, "Disconteringsvoet", "12,5");
    assert_eq!(document(&harness).case.finance.discount_rate, 0.125);
    let after = npv(&harness);
    assert!(after < before, "{after} is not below {before}");
    let shown = Texts::of(Language::Dutch).money_headline(after, "EUR");
    assert!(harness.query_all_by_label(&shown).next().is_some());
}

#[test]
fn a_title_that_is_pasted_with_line_breaks_or_tabs_comes_on_one_line() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    let title = Texts::of(Language::English).field(&FieldPath::root().field("title"));
    for (pasted, wanted) in [
        ("Keep\r\nthe promise\r\n", "Keep the promise"),
        ("Keep\tthe\npromise", "Keep the promise"),
        ("\"Keep\nthe \"\"promise\"\"\"\r\n", "Keep the \"promise\""),
    ] {
        field(&harness, &title).focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.run();
        harness.event(Event::Paste(pasted.to_owned()));
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(document(&harness).case.title, wanted, "{pasted:?}");
    }
}

#[test]
fn a_parameter_of_ones_own_goes_back_to_its_default_to_the_bit() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    let before = document(&harness).case.clone();
    assert_eq!(before.response.loss_aversion, None);
    enter(&mut harness, "Weight of a shortfall, likely", "2.2");
    let set = document(&harness).case.response.loss_aversion.clone();
    let set = set.unwrap();
    assert_eq!((set.low, set.likely, set.high), (Some(1.3), 2.2, Some(2.4)));

    let reset = "Reset to default: Weight of a shortfall";
    harness.get_by_role_and_label(Role::Button, reset).click();
    harness.run();
    assert!(is_same(&before, &document(&harness).case));
    assert!(!document(&harness).unsaved());
}

#[test]
fn emptying_a_field_of_ones_own_brings_the_default_back() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    let before = document(&harness).case.clone();
    enter(&mut harness, "Weight of a repeat", "0.4");
    assert_eq!(document(&harness).case.response.friction_repeat, Some(0.4));
    field(&harness, "Weight of a repeat").focus();
    harness.run();
    harness.key_press(Key::Delete);
    harness.key_press(Key::Enter);
    harness.run();
    assert!(is_same(&before, &document(&harness).case));
}

#[test]
fn everything_goes_back_to_default_in_one_undo_step() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    enter(&mut harness, "Weight of a repeat", "0.4");
    enter(&mut harness, "Width of the sweet spot", "0.9");
    let set = document(&harness).case.clone();
    let reset = "Reset everything to default";
    harness.get_by_role_and_label(Role::Button, reset).click();
    harness.run();
    assert!(document(&harness).case.response.is_default());
    harness.key_combination_modifiers(Modifiers::COMMAND, &[Key::Z]);
    harness.run();
    assert!(is_same(&set, &document(&harness).case));
}

#[test]
fn parts_of_the_memory_that_do_not_make_a_whole_are_said_so_beside_their_sum() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    enter(&mut harness, "Memory: how it ended", "35");
    let sum = "Together 110.0\u{a0}%; the three parts make 100\u{a0}%.";
    harness.get_by_label(sum);
    assert!(document(&harness).computation().is_stale());
}

#[test]
fn the_first_month_is_typed_as_a_month() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    enter(&mut harness, "First month", "mar 2030");
    let start = document(&harness).case.start;
    assert_eq!(start, "2030-03".parse().unwrap());
}

/// Goes over every field with the keyboard and says how many there were.
fn tab_through(harness: &mut Harness<'static, Shown>) -> usize {
    let fields = harness.query_all_by_role(Role::TextInput).count();
    let mut visited = BTreeSet::new();
    for _ in 0..4 * fields {
        harness.key_press(Key::Tab);
        harness.step();
        let focused = harness
            .query_all_by_role(Role::TextInput)
            .map(|node| node.accesskit_node())
            .find(egui_kittest::kittest::AccessKitNode::is_focused);
        visited.extend(focused.map(|node| format!("{:?}", node.id())));
    }
    harness.run();
    assert!(visited.len() >= fields, "{} of {fields}", visited.len());
    fields
}

#[test]
fn tabbing_over_every_field_changes_nothing() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    let before = document(&harness).case.clone();
    assert!(tab_through(&mut harness) > 40);
    assert!(is_same(&before, &document(&harness).case));
    assert!(!document(&harness).can_undo());
}

/// Presses keys that all come in one frame.
fn press_at_once(harness: &mut Harness<'static, Shown>, keys: &[Key]) {
    for key in keys {
        harness.input_mut().events.push(Event::Key {
            key: *key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run();
}

fn is_unfolded(harness: &Harness<'static, Shown>) -> bool {
    harness
        .query_all_by_role(Role::ListBoxOption)
        .next()
        .is_some()
}

fn focus(harness: &mut Harness<'static, Shown>, list: &str) {
    harness.get_by_role_and_label(Role::ComboBox, list).focus();
    harness.run();
}

#[test]
fn enter_closes_a_list_and_keys_that_come_in_one_frame_all_count() {
    let list = "Value above expectation";
    let curve = |harness: &Harness<'static, Shown>| document(harness).case.response.gain_curve;
    let mut harness = on_page(WHOLE, "page-case-settings");
    focus(&mut harness, list);
    press_at_once(&mut harness, &[Key::Enter]);
    assert!(is_unfolded(&harness));
    let before = curve(&harness);
    press_at_once(&mut harness, &[Key::ArrowDown, Key::Enter]);
    assert!(!is_unfolded(&harness), "Enter closes the list");
    let second = curve(&harness);
    assert_ne!(second, before, "Down and Enter both count");
    // From folded to folded again within one frame, two lines further.
    focus(&mut harness, list);
    press_at_once(
        &mut harness,
        &[Key::Enter, Key::ArrowUp, Key::ArrowUp, Key::Enter],
    );
    assert!(!is_unfolded(&harness));
    assert_ne!(curve(&harness), second);
    // Escape closes it and changes nothing.
    let kept = curve(&harness);
    focus(&mut harness, list);
    press_at_once(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::Escape]);
    assert!(!is_unfolded(&harness));
    assert_eq!(curve(&harness), kept);
    // Tab goes on, and takes nothing.
    press_at_once(&mut harness, &[Key::Enter, Key::ArrowDown]);
    assert!(is_unfolded(&harness));
    press_at_once(&mut harness, &[Key::Tab]);
    assert!(!is_unfolded(&harness));
    assert_eq!(curve(&harness), kept);
}

#[test]
fn another_currency_says_that_nothing_is_converted_and_offers_a_rate() {
    let mut harness = on_page(WHOLE, "page-case-settings");
    let before = document(&harness).case.clone();
    let choose = |harness: &mut Harness<'static, Shown>| {
        focus(harness, "Currency");
        press_at_once(harness, &[Key::Enter, Key::ArrowDown, Key::Enter]);
    };
    choose(&mut harness);
    assert!(is_same(&document(&harness).case, &before), "asked first");
    assert!(says(&harness, "Nothing is converted by itself"));
    click(&mut harness, "Cancel");
    assert!(is_same(&document(&harness).case, &before));

    choose(&mut harness);
    click(&mut harness, "Keep the amounts");
    assert_eq!(document(&harness).case.currency, "USD");
    assert_eq!(document(&harness).case.segments, before.segments);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();

    choose(&mut harness);
    enter(&mut harness, "How many USD is 1 EUR?", "0");
    assert!(says(&harness, "A rate is above 0"));
    assert!(is_same(&document(&harness).case, &before));
    let rate = field(&harness, "How many USD is 1 EUR?");
    rate.focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    enter(&mut harness, "How many USD is 1 EUR?", "1.25");
    let after = document(&harness).case.clone();
    assert_eq!(after.currency, "USD");
    let spend = |case: &BusinessCase| case.segments[0].annual_spend.likely;
    assert_eq!(spend(&after), spend(&before) * 1.25);
    let label = document(&harness).undo_label(Texts::of(Language::English));
    assert!(label.unwrap().contains("amounts converted"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(is_same(&document(&harness).case, &before), "one step");
}

#[test]
fn headline_figures_keep_their_unit_in_a_much_enlarged_window() {
    // 1280×800 at 200 %.
    let size = [640.0, 400.0];
    for language in Language::ALL {
        let look = Look {
            language,
            size,
            ..ENGLISH
        };
        let (_, file) = sample_files().swap_remove(0);
        let mut harness = harness(look, Some(file));
        wait_until(&mut harness, |window| window.document().is_some());
        settled(&mut harness);
        let result = document(&harness).computation().result().unwrap();
        let npv = Texts::of(language).money_headline(result.npv, "EUR");
        for page in [
            "result",
            "journey",
            "options",
            "sweet-spot",
            "risk",
            "portfolio",
        ] {
            go_to(&mut harness, &format!("page-{page}"));
            settled(&mut harness);
            assert!(says(&harness, &npv), "{page}");
            let name = format!("enlarged-{page}-{}", language.code());
            screenshot(&mut harness, &name);
        }
    }
}
