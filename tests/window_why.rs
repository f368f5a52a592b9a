//! Numbers that are asked why: every one has words in both languages, and the way leads down to a field.

use std::collections::BTreeSet;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::app::Page;
use rox_case::domain::Plan;
use rox_case::engine::evaluate;
use rox_case::engine::figure::CaseFigure;
use rox_case::engine::quantity::Quantity;
use rox_case::engine::trace::trace;
use rox_case::present::why::explain;
use rox_case::text::{CaseText, Language, Texts};

use crate::support::golden;
use crate::support::window::{
    ENGLISH, Look, Shown, go_to, page, says, screenshot, settled, with_webshop,
};

#[test]
fn every_number_of_a_case_has_a_name_words_and_a_symbol_in_both_languages() {
    for name in ["webshop.rox", "corners.rox", "hotel.rox"] {
        let plan = Plan::resolve(&golden(name)).unwrap();
        let trace = trace(&plan, &evaluate(&plan)).unwrap();
        let quantities: BTreeSet<Quantity> = trace.quantities().map(|(q, _)| q).collect();
        for language in Language::ALL {
            let texts = Texts::of(language);
            for quantity in &quantities {
                assert_ne!(texts.quantity_symbol(*quantity), "?", "{quantity:?}");
                for key in ["", "-why"] {
                    let key = format!("quantity-{}{key}", quantity.key());
                    assert!(texts.has(&key), "{key} in {}", language.code());
                }
            }
        }
    }
}

#[test]
fn net_present_value_is_explained_by_what_it_is_made_of() {
    let case = golden("webshop.rox");
    let plan = Plan::resolve(&case).unwrap();
    let trace = trace(&plan, &evaluate(&plan)).unwrap();
    let text = CaseText {
        texts: Texts::of(Language::English),
        currency: "EUR",
        start: case.start,
    };
    let of = |figure| trace.node(Quantity::Case(figure)).unwrap();
    let npv = explain(&text, &case, &trace, of(CaseFigure::Npv));
    assert_eq!(npv.symbols, "NPV = PV(benefit) − PV(cost)");
    let parts: Vec<&str> = npv.parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(parts, ["Benefit", "Cost"]);
    let benefit = explain(&text, &case, &trace, of(CaseFigure::PvBenefit));
    assert_eq!(benefit.symbols, "PV(benefit) = PV(experience) + PV(direct)");
    let uses: Vec<&str> = npv.uses.iter().map(|line| line.name.as_str()).collect();
    assert!(uses.contains(&"Best scale"), "{uses:?}");
    let rox = explain(&text, &case, &trace, of(CaseFigure::Rox));
    assert_eq!(rox.symbols, "ROX = PV(experience) / PV(cost) − 1");
}

#[test]
fn asking_why_leads_from_the_answer_down_to_a_field_of_the_case() {
    let mut window = with_webshop(ENGLISH);
    let ask = |window: &mut Harness<'static, _>, beginning: &str| {
        let button = window
            .get_all_by_role(Role::Button)
            .find(|node| {
                let label = node.accesskit_node().label().unwrap_or_default();
                label.starts_with(beginning)
            })
            .unwrap_or_else(|| panic!("nothing begins with {beginning}"));
        button.click();
        window.run();
    };
    ask(&mut window, "Why is Return on experience");
    window.get_by_label("ROX = PV(experience) / PV(cost) − 1");
    screenshot(&mut window, "why-rox");
    ask(&mut window, "Cost, €");
    screenshot(&mut window, "why-cost");
    ask(&mut window, "Cost, Gift in every parcel");
    ask(&mut window, "Options, Gift in every parcel");
    screenshot(&mut window, "why-input");
    // Back to the cost of the gift, and there again.
    window.key_press(Key::Backspace);
    window.run();
    ask(&mut window, "Options, Gift in every parcel");
    window
        .get_by_role_and_label(Role::Button, "Go to the field")
        .click();
    window.run_steps(4);
    assert_eq!(page(&window), Page::Options);
}

/// The page of the result, high enough for all of it.
fn whole_result() -> Harness<'static, Shown> {
    let whole = Look {
        size: [1280.0, 2800.0],
        ..ENGLISH
    };
    let mut window = with_webshop(whole);
    go_to(&mut window, "page-result");
    window
}

fn press(window: &mut Harness<'static, Shown>, keys: &[Key]) {
    for key in keys {
        window.key_press(*key);
        window.run();
    }
}

#[test]
fn a_figure_of_the_years_is_asked_with_the_pointer() {
    let mut window = whole_result();
    window
        .get_by_role_and_label(
            Role::Button,
            "Cost, 2 (Jan 2028), With the plan, −€\u{a0}995,246",
        )
        .click();
    window.run();
    screenshot(&mut window, "why-year");
    window.get_by_label("Cost, not discounted");
    window.get_by_label("year 2");
}

#[test]
fn figures_of_a_table_are_asked_with_the_arrows() {
    let mut window = whole_result();
    window
        .get_all_by_role(Role::Table)
        .find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with("Contribution, 1 (Jan 2027), With the plan")
        })
        .unwrap()
        .focus();
    window.run();
    press(
        &mut window,
        &[
            Key::ArrowDown,
            Key::ArrowDown,
            Key::ArrowRight,
            Key::ArrowRight,
        ],
    );
    screenshot(&mut window, "why-table-keyboard");
    press(&mut window, &[Key::ArrowRight, Key::ArrowRight, Key::Enter]);
    window.get_by_label("NPV to the end of the year");
    window.get_by_label("year 1");
}

#[test]
fn points_of_a_chart_are_asked_with_the_arrows() {
    let mut window = whole_result();
    let focus = |window: &mut Harness<'static, Shown>, begins: &str| {
        window
            .get_all_by_role(Role::Image)
            .filter(|node| node.rect().height() > 120.0)
            .find(|node| {
                let label = node.accesskit_node().label();
                label.is_some_and(|label| label.starts_with(begins))
            })
            .unwrap()
            .focus();
        window.run();
    };
    focus(&mut window, "Cumulative cash");
    press(
        &mut window,
        &[
            Key::ArrowRight,
            Key::ArrowRight,
            Key::ArrowRight,
            Key::ArrowDown,
            Key::ArrowDown,
        ],
    );
    screenshot(&mut window, "why-chart-keyboard");
    press(&mut window, &[Key::Enter]);
    window.get_by_label("Mar 2027");
    press(&mut window, &[Key::Escape]);
    focus(&mut window, "Fewer failures");
    press(&mut window, &[Key::ArrowDown, Key::ArrowDown]);
    screenshot(&mut window, "why-bar-keyboard");
    press(&mut window, &[Key::Enter]);
    window.get_by_label_contains("Its share of the experience benefit, by Shapley.");
}

/// A page of the webshop, high enough for all of it.
fn whole(name: &str) -> Harness<'static, Shown> {
    let look = Look {
        size: [1280.0, 2400.0],
        ..ENGLISH
    };
    let mut window = with_webshop(look);
    go_to(&mut window, name);
    settled(&mut window);
    window
}

/// Clicks on the button whose name begins so.
fn ask(window: &mut Harness<'static, Shown>, begins: &str) {
    let named = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(begins))
    };
    window
        .get_all_by_role(Role::Button)
        .find(named)
        .unwrap_or_else(|| panic!("nothing begins with {begins}"))
        .click();
    window.run();
}

#[test]
fn what_many_trials_say_is_asked_and_leads_to_the_uncertain_numbers() {
    let mut window = whole("page-risk");
    ask(&mut window, "P5, Worth today");
    window.get_by_label("Exceeded in 95 of 100 trials");
    assert!(says(&window, "Counted over 10,000 trials"));
    assert!(says(&window, "P(x < P5) = 0.05"));
    screenshot(&mut window, "why-simulated");
    // The heaviest uncertain number comes after the headline, and is explained in turn.
    ask(&mut window, "Net present value, at likely values");
    assert!(says(&window, "What better experience and savings bring"));
}

#[test]
fn a_sentence_with_several_numbers_lets_one_of_them_be_asked() {
    let mut window = whole("page-risk");
    ask(&mut window, "Ask a number of this sentence why");
    screenshot(&mut window, "why-sentence");
    ask(&mut window, "Chance of a loss: ");
    window.get_by_label("Chance of a loss");
    assert!(says(&window, "P(NPV < 0)"));
}

#[test]
fn a_set_of_the_portfolio_is_asked_in_its_own_case() {
    let mut window = whole("page-portfolio");
    ask(&mut window, "Set, Worth today");
    assert!(says(&window, "in the chosen set of options"));
    window.get_by_label("Net present value");
}

#[test]
fn scores_pillars_and_losses_are_asked_where_they_stand() {
    let mut window = whole("page-journey");
    ask(&mut window, "Why is Delivered against expected");
    window.get_by_label("Delivered against expected");
    press(&mut window, &[Key::Escape]);
    ask(&mut window, "Ask a number of this sentence why");
    ask(&mut window, "Experience gap: ");
    window.get_by_label("Experience gap");
    let mut window = whole("page-customers");
    ask(&mut window, "Why is Part of leaving that frictions explain");
    assert!(says(&window, "divided by all who leave in a year"));
}

#[test]
fn what_a_check_says_is_asked_where_it_says_it() {
    let mut window = whole("page-checks");
    ask(&mut window, "Ask a number of this sentence why");
    screenshot(&mut window, "why-check");
    ask(&mut window, "Share past the sweet spot: ");
    assert!(says(&window, "Used in"));
    press(&mut window, &[Key::Escape]);
    ask(&mut window, "Why is Part of the experience benefit");
    assert!(says(&window, "PV(behaviour)/PV(experience)"));
    screenshot(&mut window, "why-behaviour-share");
}

#[test]
fn the_month_in_which_a_surprise_wears_off_is_asked() {
    let mut window = whole("page-sweet-spot");
    ask(&mut window, "Why is When the surprise has worn off");
    window.get_by_label("When the surprise has worn off");
    screenshot(&mut window, "why-worn-off");
}
