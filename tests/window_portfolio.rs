//! Stories of the page that finds the best set of options.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::domain::difference::is_same;
use rox_case::text::Language;

use crate::support::large_case;
use crate::support::window::{
    ENGLISH, Look, Shown, click, document, field, go_to, npv, says, screenshot, settled, window,
    with_case, with_webshop,
};

const WHOLE: Look = Look {
    size: [1280.0, 1700.0],
    ..ENGLISH
};

fn at_portfolio(look: Look) -> Harness<'static, Shown> {
    let mut harness = with_webshop(look);
    go_to(&mut harness, "page-portfolio");
    settled(&mut harness);
    harness
}

#[test]
fn the_best_set_becomes_the_plan_in_one_step_and_can_be_taken_back() {
    let mut harness = at_portfolio(WHOLE);
    let (before, worth) = (document(&harness).case.clone(), npv(&harness));
    harness
        .get_by_role_and_label(Role::Button, "Make this the plan")
        .click();
    settled(&mut harness);
    assert!(npv(&harness) > worth);
    assert!(
        !document(&harness)
            .case
            .options
            .iter()
            .any(|one| one.id == "gift" && one.included)
    );
    assert!(says(&harness, "This is the plan as it is."));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settled(&mut harness);
    assert!(is_same(&before, &document(&harness).case));
}

#[test]
fn the_best_set_of_a_scenario_is_said_to_be_one_and_changes_the_plan() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-compare");
    settled(&mut harness);
    click(&mut harness, "All on the bad side");
    let show = "Show the results of Pessimistic on every page";
    click(&mut harness, show);
    let scenarios = document(&harness).case.scenarios.clone();
    go_to(&mut harness, "page-portfolio");
    settled(&mut harness);
    assert!(says(&harness, "Scenario ‘Pessimistic’"));
    assert!(says(&harness, "This changes the plan."));
    screenshot(&mut harness, "portfolio-of-scenario");
    let worth = npv(&harness);
    click(&mut harness, "Make this the plan");
    assert!(npv(&harness) > worth);
    assert!(says(&harness, "This is the plan as it is."));
    assert_eq!(document(&harness).case.scenarios, scenarios);
    assert!(document(&harness).shown_scenario().is_some());
}

#[test]
fn a_smaller_budget_is_typed_and_gives_a_smaller_set() {
    let mut harness = at_portfolio(WHOLE);
    field(&harness, "Budget").focus();
    harness.run();
    field(&harness, "Budget").type_text("1000000");
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert_eq!(document(&harness).case.finance.budget, Some(1e6));
    assert!(says(&harness, "Within a budget of €\u{a0}1.00\u{a0}m"));
}

#[test]
fn limits_of_the_page_are_kept_out_of_the_case_and_a_bad_one_is_refused() {
    let mut harness = at_portfolio(WHOLE);
    let before = document(&harness).case.clone();
    field(&harness, "Budget per year").focus();
    harness.run();
    field(&harness, "Budget per year").type_text("1");
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert!(says(&harness, "Over the limit per year"));
    field(&harness, "Highest chance of a loss").focus();
    harness.run();
    field(&harness, "Highest chance of a loss").type_text("250");
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert!(is_same(&before, &document(&harness).case));
    assert!(!document(&harness).unsaved() || document(&harness).case == before);
}

#[test]
fn everything_works_by_keyboard() {
    let mut harness = at_portfolio(WHOLE);
    let worth = npv(&harness);
    for _ in 0..200 {
        harness.key_press(Key::Tab);
        harness.run();
        let focused = harness.query_all_by_role(Role::Button).find(|node| {
            let node = node.accesskit_node();
            node.is_focused() && node.label().as_deref() == Some("Make this the plan")
        });
        if focused.is_some() {
            harness.key_press(Key::Enter);
            settled(&mut harness);
            assert!(npv(&harness) > worth);
            return;
        }
    }
    panic!("the keyboard does not get there");
}

#[test]
fn another_step_of_the_frontier_is_shown_when_it_is_chosen() {
    let mut harness = at_portfolio(WHOLE);
    assert!(harness.query_by_label("The set that you chose").is_none());
    harness
        .get_all_by_role(Role::Button)
        .find(|node| {
            node.accesskit_node()
                .label()
                .is_some_and(|label| label.starts_with("€\u{a0}0, "))
        })
        .unwrap()
        .click();
    harness.run();
    harness.get_by_label("The set that you chose");
}

#[test]
fn a_case_without_options_says_what_comes_next() {
    let mut case = large_case::large_case();
    case.options.clear();
    let (_folder, mut harness) = with_case(WHOLE, &case);
    go_to(&mut harness, "page-portfolio");
    harness.get_by_label("The case has no options to choose from.");
}

#[test]
fn twenty_options_and_more_than_can_all_be_looked_at_are_shown_in_both_languages() {
    for (options, language, theme, size) in [
        (18, Language::English, Theme::Light, [1280.0, 800.0]),
        (22, Language::Dutch, Theme::Dark, [1920.0, 1080.0]),
    ] {
        let mut case = large_case::large_case();
        case.options.truncate(options);
        case.segments.truncate(1);
        case.segments[0].customers = 2e7;
        case.horizon_years = 2;
        case.finance.budget = Some(2e6);
        let look = Look {
            language,
            theme,
            size,
        };
        let (_folder, mut harness) = with_case(look, &case);
        go_to(&mut harness, "page-portfolio");
        for _ in 0..20 {
            if !window(&harness).is_waiting() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_secs(1));
            harness.step();
        }
        settled(&mut harness);
        screenshot(&mut harness, &format!("portfolio-{options}-options"));
        let is_searched = ["a search found", "een zoektocht vond"]
            .iter()
            .any(|words| says(&harness, words));
        assert_eq!(is_searched, options > 20);
    }
}

#[test]
fn it_is_looked_at_whole() {
    for (language, theme, name) in [
        (Language::English, Theme::Light, "light"),
        (Language::Dutch, Theme::Dark, "dark"),
    ] {
        for size in [
            [1280.0, 800.0],
            [1920.0, 1080.0],
            [1280.0, 1700.0],
            [900.0, 600.0],
            // 1280×800 at 200 %.
            [640.0, 3600.0],
        ] {
            let look = Look {
                language,
                theme,
                size,
            };
            let mut harness = at_portfolio(look);
            screenshot(
                &mut harness,
                &format!(
                    "portfolio-{}-{name}-{}x{}",
                    language.code(),
                    size[0],
                    size[1]
                ),
            );
            assert!(harness.get_all_by_role(Role::Heading).count() > 1);
        }
    }
}
