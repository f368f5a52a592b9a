//! Stories of the options: when they run, what they require, what their numbers rest on, and their tables.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::domain::difference::is_same;
use rox_case::domain::{Evidence, Impact, InvestmentOption};
use rox_case::text::{Language, Texts};

use crate::support::window::{
    ENGLISH, Look, Shown, document, field, go_to, screenshot, with_webshop,
};

type Window = Harness<'static, Shown>;

/// High enough for everything about an option.
const WHOLE: Look = Look {
    size: [1280.0, 2000.0],
    ..ENGLISH
};

const GIFT: usize = 2;

/// A window with the webshop on the page of its options, the gift selected.
fn at_the_gift(look: Look) -> Window {
    let mut window = with_webshop(look);
    go_to(&mut window, "page-options");
    show_option(&mut window, "Gift in every parcel");
    window
}

fn show_option(window: &mut Window, name: &str) {
    let row = window
        .get_all_by_role(Role::ListBoxOption)
        .find(|node| label(node).starts_with(&format!("{name}: ")));
    row.unwrap().click();
    window.run();
}

fn label(node: &egui_kittest::Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn option(window: &Window, place: usize) -> &InvestmentOption {
    &document(window).case.options[place]
}

fn view(window: &mut Window, name: &str) {
    window
        .get_by_role_and_label(Role::RadioButton, name)
        .click();
    window.run();
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn undo(window: &mut Window) {
    window.key_combination_modifiers(Modifiers::COMMAND, &[Key::Z]);
    window.run();
}

fn enter(window: &mut Window, name: &str, typed: &str) {
    field(window, name).focus();
    window.run();
    field(window, name).type_text(typed);
    window.run();
    press(window, Key::Enter);
}

/// Writes over what stands in a field for words.
fn write(window: &mut Window, name: &str, words: &str) {
    field(window, name).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    enter(window, name, words);
}

/// The bar of an option.
fn bar<'a>(window: &'a Window, name: &str) -> egui_kittest::Node<'a> {
    let beginning = format!("{name}. ");
    window
        .get_all_by_role(Role::Slider)
        .find(|node| label(node).starts_with(&beginning))
        .unwrap()
}

/// Chooses from a list that unfolds.
fn choose(window: &mut Window, list: &str, choice: &str) {
    window.get_by_role_and_label(Role::ComboBox, list).click();
    window.run();
    window.get_all_by_label(choice).last().unwrap().click();
    window.run();
}

fn focused(window: &Window) -> String {
    let all = egui_kittest::kittest::By::new();
    let node = window.query_all(all).find(egui_kittest::Node::is_focused);
    node.map(|node| label(&node)).unwrap_or_default()
}

fn says(window: &Window, words: &str) -> bool {
    let holds = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    window
        .query_all_by(|node| holds(node.label()) || holds(node.value()))
        .next()
        .is_some()
}

#[test]
fn a_bar_says_the_months_of_its_option_in_words() {
    let mut window = at_the_gift(WHOLE);
    view(&mut window, "When");
    let gift = label(&bar(&window, "Gift in every parcel"));
    assert_eq!(
        gift,
        "Gift in every parcel. Built from Jan 2027 to Feb 2027. Live in Mar 2027. In full from Apr 2027. Runs to the end."
    );
    window.get_by_label("6 options over the months from Jan 2027 to Dec 2031");
}

#[test]
fn dragging_a_bar_moves_the_start_by_whole_months_in_one_undo_step() {
    let mut window = at_the_gift(WHOLE);
    let before = document(&window).case.clone();
    view(&mut window, "When");
    let at = bar(&window, "Gift in every parcel").rect().left_center() + vec2(20.0, 0.0);
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    for distance in [10.0, 20.0, 29.0] {
        window.hover_at(at + vec2(distance, 0.0));
        window.step();
    }
    let moved = option(&window, GIFT).start_month;
    window.drop_at(at + vec2(29.0, 0.0));
    window.run();
    assert_eq!(option(&window, GIFT).start_month, moved);
    assert!((2..=5).contains(&moved), "{moved}");
    assert!(document(&window).unsaved());
    undo(&mut window);
    assert!(is_same(&before, &document(&window).case));
    assert!(!document(&window).can_undo());
}

#[test]
fn arrows_move_a_bar_by_a_month_and_not_before_the_case() {
    let mut window = at_the_gift(WHOLE);
    view(&mut window, "When");
    bar(&window, "Gift in every parcel").focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowRight);
    assert_eq!(option(&window, GIFT).start_month, 2);
    for _ in 0..4 {
        press(&mut window, Key::ArrowLeft);
    }
    assert_eq!(option(&window, GIFT).start_month, 0);
    assert!(focused(&window).starts_with("Gift in every parcel. "));
}

#[test]
fn what_an_option_requires_is_added_and_taken_off_and_each_can_be_undone() {
    let mut window = at_the_gift(WHOLE);
    let before = document(&window).case.clone();
    choose(&mut window, "Add a required option", "Refund in 24 hours");
    let refund = before.options[3].id.clone();
    assert_eq!(option(&window, GIFT).requires, [refund]);

    // What is required is not offered again, nor is the option itself.
    let list = window.get_by_role_and_label(Role::ComboBox, "Add an excluded option");
    list.click();
    window.run();
    let offered = |name: &str| window.query_all_by_label(name).count();
    assert_eq!(offered("Refund in 24 hours"), 0);
    assert_eq!(offered("Gift in every parcel"), 0);
    assert_eq!(offered("A card with a name, for first orders"), 1);
    press(&mut window, Key::Escape);

    let chip = "No longer require Refund in 24 hours";
    window.get_by_role_and_label(Role::Button, chip).focus();
    window.run();
    press(&mut window, Key::Delete);
    assert!(option(&window, GIFT).requires.is_empty());
    undo(&mut window);
    assert_eq!(option(&window, GIFT).requires.len(), 1);
    undo(&mut window);
    assert!(is_same(&before, &document(&window).case));
}

#[test]
fn a_circle_of_requirements_is_said_so_beside_every_option_in_it() {
    let mut window = at_the_gift(WHOLE);
    choose(&mut window, "Add a required option", "Refund in 24 hours");
    show_option(&mut window, "Refund in 24 hours");
    choose(&mut window, "Add a required option", "Gift in every parcel");
    assert!(document(&window).computation().is_stale());
    let circle = "Gift in every parcel, Refund in 24 hours";
    assert!(says(&window, circle));
    show_option(&mut window, "Gift in every parcel");
    assert!(says(&window, circle));
}

#[test]
fn the_picture_of_an_estimate_follows_its_numbers() {
    let mut window = at_the_gift(WHOLE);
    let picture = "Between €\u{a0}480,000 and €\u{a0}620,000, most likely €\u{a0}520,000";
    window.get_by_role_and_label(Role::Image, picture);
    enter(&mut window, "Cost per year, low", "600,000");
    assert!(says(&window, "Low, likely and high are not in this order."));
    window.get_by_label("No picture: the three values are not in order");
    for bound in ["Cost per year, low", "Cost per year, high"] {
        field(&window, bound).focus();
        window.run();
        press(&mut window, Key::Delete);
        press(&mut window, Key::Enter);
    }
    window.get_by_role_and_label(Role::Image, "€\u{a0}520,000, certain");
}

#[test]
fn everything_that_a_number_rests_on_can_be_entered() {
    let mut window = at_the_gift(WHOLE);
    let before = document(&window).case.clone();
    let unfold = "What it rests on: Cost per year";
    window.get_by_role_and_label(Role::Button, unfold).focus();
    window.run();
    press(&mut window, Key::Enter);
    choose(&mut window, "Evidence: Cost per year", "Own trend");
    write(&mut window, "Source: Cost per year", "Ledger of 2026");
    write(&mut window, "Owner: Cost per year", "Finance");
    enter(&mut window, "As of: Cost per year", "sep 2026");
    let basis = option(&window, GIFT).annual_cost.basis.clone().unwrap();
    assert_eq!(basis.evidence, Evidence::OwnTrend);
    assert_eq!(basis.source.as_deref(), Some("Ledger of 2026"));
    assert_eq!(basis.owner.as_deref(), Some("Finance"));
    assert_eq!(basis.as_of, Some("2026-09".parse().unwrap()));

    enter(&mut window, "As of: Cost per year", "last year");
    assert_eq!(option(&window, GIFT).annual_cost.basis, Some(basis));
    assert!(says(&window, "1 input needs attention"));
    for _ in 0..4 {
        undo(&mut window);
    }
    assert!(is_same(&before, &document(&window).case));
}

#[test]
fn a_parameter_of_ones_own_says_what_it_rests_on() {
    let mut window = with_webshop(Look {
        size: [1280.0, 3600.0],
        ..ENGLISH
    });
    go_to(&mut window, "page-case-settings");
    enter(&mut window, "Weight of a shortfall, likely", "2.2");
    let unfold = "What it rests on: Weight of a shortfall";
    window.get_by_role_and_label(Role::Button, unfold).click();
    window.run();
    enter(&mut window, "Source: Weight of a shortfall", "Our panel");
    let own = document(&window).case.response.loss_aversion.clone();
    let basis = own.unwrap().basis.unwrap();
    assert_eq!(basis.source.as_deref(), Some("Our panel"));
}

#[test]
fn the_keyboard_goes_from_the_list_to_the_details_and_back() {
    let mut window = at_the_gift(WHOLE);
    // The click gave the list the keyboard.
    assert!(focused(&window).starts_with("Gift in every parcel: "));
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    window.run_steps(3);
    assert_eq!(focused(&window), "Name");
    let shown = field(&window, "Name").value().unwrap();
    assert_ne!(shown, "Gift in every parcel");
    press(&mut window, Key::F6);
    assert!(focused(&window).starts_with(&format!("{shown}: ")));
    press(&mut window, Key::F6);
    window.run_steps(3);
    assert_eq!(focused(&window), "Name");
    for name in ["When", "As a table"] {
        view(&mut window, name);
        press(&mut window, Key::F6);
        window.run();
        press(&mut window, Key::F6);
        window.run_steps(3);
        assert_eq!(focused(&window), "Name", "{name}");
    }
}

#[test]
fn a_description_is_written_and_an_option_left_out_in_its_details() {
    let mut window = at_the_gift(WHOLE);
    let description = || egui_kittest::kittest::By::new().label("Description");
    let typed = window.query_all(description()).last().unwrap();
    typed.focus();
    window.run();
    window.event(Event::Text("Now smaller. ".to_owned()));
    window.run();
    let kept = option(&window, GIFT).description.clone().unwrap();
    assert!(kept.contains("Now smaller."), "{kept}");
    window
        .get_by_role_and_label(Role::CheckBox, "In the plan")
        .click();
    window.run();
    assert!(!option(&window, GIFT).included);
}

#[test]
fn options_are_filled_in_as_a_table_and_the_details_follow_the_cursor() {
    let mut window = at_the_gift(WHOLE);
    let before = document(&window).case.clone();
    view(&mut window, "As a table");
    let cell = window
        .get_all_by_role(Role::GridCell)
        .find(|node| label(node).ends_with(": Refund in 24 hours"));
    cell.unwrap().click();
    window.run();
    assert_eq!(
        field(&window, "Name").value().unwrap(),
        "Refund in 24 hours"
    );
    window.event(Event::Paste(
        "Refund today\tno\nStock per hour\tyes\n".to_owned(),
    ));
    window.run();
    let pasted = [3, 4].map(|place| {
        let option = option(&window, place);
        (option.name.clone(), option.included)
    });
    let refund = ("Refund today".to_owned(), false);
    let stock = ("Stock per hour".to_owned(), true);
    assert_eq!(pasted, [refund, stock]);
    undo(&mut window);
    assert!(is_same(&before, &document(&window).case));
    let cell = window
        .get_all_by_role(Role::GridCell)
        .find(|node| label(node).ends_with(": Refund in 24 hours"));
    cell.unwrap().click();
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    assert_eq!(option(&window, GIFT).name, "Refund in 24 hours");
}

#[test]
fn effects_are_filled_in_as_a_table() {
    let mut window = at_the_gift(WHOLE);
    let effects = |window: &Window| option(window, GIFT).effects.clone();
    let before = document(&window).case.clone();
    let button = window.get_all_by_role_and_label(Role::Button, "As a table");
    button.last().unwrap().click();
    window.run();
    let cell = window
        .get_all_by_role(Role::GridCell)
        .find(|node| label(node).starts_with("What changes of "));
    cell.unwrap().click();
    window.run();
    let lift = Texts::of(Language::English).kind(&Impact::Expectation(String::new()));
    let about = before.drivers[0].name.clone();
    let block = format!("{lift}: {about}\t−0.5\t−0.8\t−0.2\tOwn survey\tPanel\n");
    window.event(Event::Paste(block));
    window.run();
    let effect = effects(&window)[0].clone();
    assert_eq!(
        effect.impact,
        Impact::Expectation(before.drivers[0].id.clone())
    );
    let size = effect.size;
    assert_eq!(
        (size.low, size.likely, size.high),
        (Some(-0.8), -0.5, Some(-0.2))
    );
    assert_eq!(size.basis.unwrap().source.as_deref(), Some("Panel"));
    undo(&mut window);
    assert!(is_same(&before, &document(&window).case));
}

/// Everything on the page of options that reaches over its right edge. Cells of a grid scroll inside it.
fn over_the_edge(window: &Window) -> Vec<String> {
    let right = window.ctx.content_rect().right();
    let left = 176.0;
    window
        .query_all(egui_kittest::kittest::By::new())
        .filter(|node| {
            let role = node.accesskit_node().role();
            !matches!(role, Role::GridCell | Role::ColumnHeader | Role::Cell)
        })
        .filter(|node| node.accesskit_node().bounding_box().is_some())
        .filter(|node| node.rect().left() > left && node.rect().top() > 104.0)
        .filter(|node| !label(node).is_empty() && node.rect().right() > right)
        .map(|node| format!("{} {:?}", label(&node), node.rect()))
        .collect()
}

#[test]
fn nothing_runs_over_the_right_edge_in_a_narrow_window() {
    for language in Language::ALL {
        for width in [900.0, 640.0] {
            let look = Look {
                language,
                size: [width, 3000.0],
                ..ENGLISH
            };
            let mut window = with_webshop(look);
            go_to(&mut window, "page-options");
            let texts = Texts::of(language);
            for key in [
                "options-view-list",
                "options-view-time",
                "options-view-table",
            ] {
                view(&mut window, &texts.get(key));
                assert_eq!(
                    over_the_edge(&window),
                    Vec::<String>::new(),
                    "{width} {key}"
                );
                let name = format!("narrow-{}-{width}-{key}", language.code());
                screenshot(&mut window, &name);
            }
        }
    }
}

#[test]
fn every_view_of_the_options_is_shown_with_every_glyph_and_every_input_named() {
    for language in Language::ALL {
        for (theme, size) in [
            (Theme::Light, [1280.0, 1900.0]),
            (Theme::Dark, [1920.0, 1900.0]),
        ] {
            let mut window = with_webshop(Look {
                language,
                theme,
                size,
            });
            go_to(&mut window, "page-options");
            show_option(&mut window, "Honest delivery promise and live tracking");
            let texts = Texts::of(language);
            let unfold = texts.with(
                "basis-of",
                &[(
                    "field",
                    texts
                        .input_label(&rox_case::domain::inputs::ANNUAL_COST)
                        .into(),
                )],
            );
            window.get_by_role_and_label(Role::Button, &unfold).click();
            window.run();
            let table = texts.get("effects-as-table");
            for key in ["options-view-time", "options-view-table"] {
                view(&mut window, &texts.get(key));
                if key == "options-view-table" {
                    let buttons = window.get_all_by_role_and_label(Role::Button, &table);
                    buttons.last().unwrap().click();
                    window.run();
                }
                let name = format!("view-{}-{}-{key}", language.code(), size[0]);
                screenshot(&mut window, &name);
            }
        }
    }
}
