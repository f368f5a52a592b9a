//! Taking charts along, and the page of the result, shown without a screen.

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::window::{ENGLISH, Look, Shown, go_to, screenshot, settled, with_webshop};

/// High enough for the whole page.
const WHOLE: Look = Look {
    size: [1280.0, 2800.0],
    ..ENGLISH
};

fn at_result() -> Harness<'static, Shown> {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-result");
    // Nothing moves below the pointer any more.
    settled(&mut harness);
    harness
}

/// The chart of which the words begin like this.
fn focus_chart(harness: &mut Harness<'static, Shown>, begins: &str) {
    harness
        .get_all_by_role(Role::Image)
        .filter(|node| node.rect().height() > 120.0)
        .find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(begins))
        })
        .unwrap()
        .focus();
    harness.run();
}

fn click(harness: &mut Harness<'static, Shown>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.step();
}

fn copied(harness: &Harness<'static, Shown>) -> Option<String> {
    let commands = &harness.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn a_chart_is_copied_as_a_table_with_the_keyboard() {
    let mut harness = at_result();
    focus_chart(&mut harness, "Cumulative cash");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    harness.run();
    screenshot(&mut harness, "chart-menu");
    harness
        .get_by_role_and_label(Role::Button, "Copy as table")
        .click();
    let mut table = None;
    for _ in 0..3 {
        harness.step();
        table = table.or_else(|| copied(&harness));
    }
    let table = table.unwrap();
    assert!(
        table.starts_with("Month\tOur plan\tDo nothing\n"),
        "{table}"
    );
    assert_eq!(table.lines().count(), 61);
    harness.run();
    screenshot(&mut harness, "chart-copied");
    harness.get_by_label("The figures are on the clipboard. Paste them into a spreadsheet.");
}

#[test]
fn the_charts_of_risk_and_of_the_best_set_are_copied_as_tables() {
    let risk = [
        ("Spread of NPV", "From\tTo\tShare of the trials\n"),
        ("Cumulative cash", "Cumulative cash, end of year\tP5\t"),
        (
            "The range that does most",
            "Number\tLow\tChange of NPV at low\t",
        ),
        ("What explains most", "What explains the spread\tShare\n"),
    ];
    let portfolio = [("Worth against spend", "Spend\tWorth today (NPV)\t")];
    for (page, charts) in [
        ("page-risk", risk.as_slice()),
        ("page-portfolio", portfolio.as_slice()),
    ] {
        let mut harness = with_webshop(WHOLE);
        go_to(&mut harness, page);
        settled(&mut harness);
        for (begins, heads) in charts {
            focus_chart(&mut harness, begins);
            harness.key_press_modifiers(Modifiers::SHIFT, Key::F10);
            harness.run();
            harness.get_by_role_and_label(Role::Button, "Copy as picture");
            harness
                .get_by_role_and_label(Role::Button, "Copy as table")
                .click();
            let mut table = None;
            for _ in 0..3 {
                harness.step();
                table = table.or_else(|| copied(&harness));
            }
            let table = table.unwrap();
            assert!(table.starts_with(heads), "{table}");
            assert!(table.lines().count() > 3, "{table}");
            harness.run();
        }
    }
}

#[test]
fn a_chart_asks_the_window_for_a_picture_once_the_menu_is_closed() {
    let mut harness = at_result();
    focus_chart(&mut harness, "Cumulative cash");
    harness.key_press(Key::Menu);
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Copy as picture")
        .click();
    let mut asked = 0;
    for _ in 0..6 {
        harness.step();
        let viewports = &harness.output().viewport_output;
        let commands = viewports.values().flat_map(|viewport| &viewport.commands);
        asked += commands
            .filter(|command| matches!(command, egui::ViewportCommand::Screenshot(_)))
            .count();
    }
    assert_eq!(asked, 1);
    assert!(harness.query_by_label("Copy as picture").is_none());
}

#[test]
fn the_bars_can_be_seen_by_option() {
    let mut harness = at_result();
    click(&mut harness, Role::RadioButton, "By option");
    harness.run();
    screenshot(&mut harness, "result-by-option");
    focus_chart(&mut harness, "Honest delivery promise");
}

#[test]
fn the_years_can_be_seen_in_customers() {
    let mut harness = at_result();
    click(&mut harness, Role::RadioButton, "Customers, revenue, churn");
    harness.run();
    screenshot(&mut harness, "result-customers");
    let rows: Vec<String> = harness
        .get_all_by_role(Role::Row)
        .filter_map(|row| row.accesskit_node().label())
        .collect();
    let heads = "Year, World, Customers at start, Lost, Churn, At the end, Revenue";
    assert!(rows.iter().any(|row| row == heads), "{rows:?}");
}

#[test]
fn a_figure_says_what_it_means_when_it_has_the_keyboard() {
    let mut harness = at_result();
    harness
        .get_all_by_role(Role::Button)
        .find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with("Deepest funding:"))
        })
        .unwrap()
        .focus();
    harness.run();
    screenshot(&mut harness, "result-help");
    harness.get_by_label(
        "The most that has to be advanced before the benefits catch up (peak funding).",
    );
}
