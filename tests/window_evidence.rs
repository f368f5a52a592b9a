//! Stories of the register of assumptions, told by the labels that a user sees.

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, OutputCommand, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::app::Page;
use rox_case::domain::Evidence;
use rox_case::text::Language;

use crate::support::window::{
    ENGLISH, Look, SMALL, Shown, document, field, go_to, screenshot, settled, window, with_webshop,
};

/// High enough to show everything: what is scrolled away cannot be clicked on.
const WHOLE: Look = Look {
    size: [1280.0, 1600.0],
    ..ENGLISH
};

fn at_evidence(look: Look) -> Harness<'static, Shown> {
    let mut harness = with_webshop(look);
    go_to(&mut harness, "page-evidence");
    settled(&mut harness);
    harness
}

fn click(harness: &mut Harness<'static, Shown>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    settled(harness);
}

/// The names of the lines in sight, from the top.
fn names(harness: &Harness<'static, Shown>) -> Vec<String> {
    let lines = harness.get_all_by_role(Role::ListBoxOption);
    let mut placed: Vec<(f32, String)> = lines
        .map(|line| {
            let name = line.accesskit_node().label().unwrap_or_default();
            (line.rect().top(), name)
        })
        .collect();
    placed.sort_by(|one, other| one.0.total_cmp(&other.0));
    placed.into_iter().map(|(_, name)| name).collect()
}

fn selected(harness: &Harness<'static, Shown>) -> String {
    let mut lines = harness.get_all_by_role(Role::ListBoxOption);
    let line = lines.find(|line| {
        let node = line.accesskit_node();
        node.is_selected() == Some(true) || node.toggled() == Some(Toggled::True)
    });
    line.unwrap().accesskit_node().label().unwrap_or_default()
}

fn search(harness: &mut Harness<'static, Shown>, words: &str) {
    field(harness, "Search the register").focus();
    harness.run();
    field(harness, "Search the register").type_text(words);
    settled(harness);
}

#[test]
fn what_to_measure_first_is_said_and_leads_to_its_field() {
    let mut harness = at_evidence(WHOLE);
    let first = names(&harness)[0].clone();
    let is_about_it = |label: &str| label.contains(&first) && label.contains("NPV");
    let sentences = harness.get_all_by_role(Role::Label);
    let said = sentences.filter(|node| {
        let node = node.accesskit_node();
        let words = node.value().or_else(|| node.label());
        words.is_some_and(|words| is_about_it(&words))
    });
    assert_eq!(said.count(), 1, "{first}");
    harness
        .get_all_by_role_and_label(Role::Button, "Show the field")
        .next()
        .unwrap()
        .click();
    settled(&mut harness);
    assert_ne!(window(&harness).page(), Page::Evidence);
}

#[test]
fn lines_are_sorted_by_every_head_and_back_to_weak_and_heavy() {
    let mut harness = at_evidence(WHOLE);
    let heaviest = names(&harness);
    click(&mut harness, Role::Button, "Sort by Assumption");
    let by_name = names(&harness);
    let lower: Vec<String> = by_name.iter().map(|name| name.to_lowercase()).collect();
    assert!(lower.is_sorted(), "{by_name:?}");
    click(&mut harness, Role::Button, "Sort by Assumption");
    let lower: Vec<String> = names(&harness).iter().map(|n| n.to_lowercase()).collect();
    assert!(lower.is_sorted_by(|one, next| one >= next));
    assert_ne!(names(&harness), by_name);
    for head in [
        "Value",
        "Evidence",
        "As of",
        "Source",
        "Owner",
        "Effect on NPV",
        "Zero at",
    ] {
        let before = names(&harness);
        click(&mut harness, Role::Button, &format!("Sort by {head}"));
        assert_ne!(names(&harness), before, "{head}");
    }
    click(&mut harness, Role::Button, "Weak and heavy first");
    assert_eq!(names(&harness), heaviest);
}

#[test]
fn chips_and_words_narrow_the_register_down_until_all_is_shown_again() {
    let mut harness = at_evidence(WHOLE);
    let all = names(&harness);
    click(&mut harness, Role::CheckBox, "Customers");
    let found = names(&harness);
    let is_of_customers =
        |name: &String| name.starts_with("Segments") || name.starts_with("Frictions");
    assert!(found.iter().all(is_of_customers), "{found:?}");
    search(&mut harness, "churn");
    let found = names(&harness);
    assert!(
        found
            .iter()
            .all(|name| name.to_lowercase().contains("churn"))
    );
    click(&mut harness, Role::CheckBox, "Assumed by us");
    assert_eq!(harness.query_all_by_role(Role::ListBoxOption).count(), 0);
    harness.get_by_label("No assumption fits. Take a filter off or search for something else.");
    screenshot(&mut harness, "evidence-nothing-found");
    click(&mut harness, Role::Button, "Show all");
    assert_eq!(names(&harness), all);
}

#[test]
fn arrows_go_from_line_to_line_and_enter_goes_to_the_field() {
    let mut harness = at_evidence(WHOLE);
    let lines = names(&harness);
    assert!(lines.len() < 12, "only lines in sight are laid out");
    click(&mut harness, Role::ListBoxOption, &lines[1]);
    assert_eq!(selected(&harness), lines[1]);
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(selected(&harness), lines[2]);
    harness.key_press(Key::ArrowUp);
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.run();
    for _ in 0..20 {
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    let far = selected(&harness);
    assert!(!lines.contains(&far), "it is scrolled into sight: {far}");
    harness.key_press(Key::Home);
    harness.run();
    assert_eq!(selected(&harness), lines[0]);
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert_ne!(window(&harness).page(), Page::Evidence);
    assert!(!document(&harness).unsaved());
}

#[test]
fn grade_source_owner_and_value_are_edited_in_place_and_undone() {
    let mut harness = at_evidence(WHOLE);
    search(&mut harness, "churn");
    let line = names(&harness)[0].clone();
    click(&mut harness, Role::ListBoxOption, &line);
    let before = document(&harness).case.clone();

    let combo = "Evidence: Churn per year";
    harness.get_by_role_and_label(Role::ComboBox, combo).click();
    harness.run();
    let current = before.segments[0].annual_churn.evidence();
    let (grade, words) = if current == Evidence::OwnExperiment {
        (Evidence::OwnTrend, "Own trend")
    } else {
        (Evidence::OwnExperiment, "Own experiment")
    };
    let choices = harness.get_all_by_label(words);
    choices.last().unwrap().click();
    settled(&mut harness);
    let has_grade = |harness: &Harness<'static, Shown>| {
        let segments = &document(harness).case.segments;
        segments
            .iter()
            .any(|own| own.annual_churn.evidence() == grade)
    };
    assert!(has_grade(&harness));

    field(&harness, "Owner: Churn per year").focus();
    harness.run();
    field(&harness, "Owner: Churn per year").type_text("Finance, ");
    harness.key_press(Key::Enter);
    settled(&mut harness);
    let owners = document(&harness).case.segments.clone();
    let owns = |basis: &Option<rox_case::domain::Basis>| {
        let owner = basis.as_ref().and_then(|basis| basis.owner.clone());
        owner.is_some_and(|owner| owner.contains("Finance, "))
    };
    assert!(owners.iter().any(|own| owns(&own.annual_churn.basis)));

    field(&harness, "Churn per year, likely").focus();
    harness.run();
    field(&harness, "Churn per year, likely").type_text("30");
    harness.run();
    harness.key_press(Key::Enter);
    settled(&mut harness);
    let segments = &document(&harness).case.segments;
    assert!(segments.iter().any(|own| own.annual_churn.likely == 0.30));
    screenshot(&mut harness, "evidence-edited");

    for _ in 0..4 {
        harness.key_combination_modifiers(Modifiers::COMMAND, &[Key::Z]);
        settled(&mut harness);
    }
    assert_eq!(document(&harness).case, before);
    assert!(!document(&harness).unsaved());
}

#[test]
fn a_default_becomes_ones_own_when_its_evidence_is_given() {
    let mut harness = at_evidence(WHOLE);
    search(&mut harness, "referral");
    click(&mut harness, Role::CheckBox, "How customers respond");
    let line = names(&harness)[0].clone();
    click(&mut harness, Role::ListBoxOption, &line);
    assert!(document(&harness).case.response.referral.is_none());
    screenshot(&mut harness, "evidence-default");
    {
        let combos = harness.get_all_by_role(Role::ComboBox);
        let mut of_basis = combos.filter(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with("Evidence: "))
        });
        of_basis.next_back().unwrap().click();
    }
    harness.run();
    let choices = harness.get_all_by_label("Own survey");
    choices.last().unwrap().click();
    settled(&mut harness);
    let own = document(&harness).case.response.referral.clone().unwrap();
    assert_eq!(own.evidence(), Evidence::OwnSurvey);
    let default = rox_case::domain::inputs::REFERRAL.default_estimate();
    assert_eq!(
        (own.low, own.likely, own.high),
        (default.low, default.likely, default.high)
    );
}

#[test]
fn what_is_in_sight_is_copied_for_a_spreadsheet() {
    let mut harness = at_evidence(WHOLE);
    search(&mut harness, "churn");
    let shown = names(&harness);
    harness
        .get_by_role_and_label(Role::Button, "Copy for a spreadsheet")
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
    assert_eq!(rows.len(), shown.len() + 1);
    assert!(rows.iter().all(|row| row.len() == 14), "{copied}");
    assert_eq!(rows[0][0], "Assumption");
    for (row, name) in rows[1..].iter().zip(&shown) {
        assert_eq!(row[0], name);
        let churn: f64 = row[1].parse().unwrap();
        assert!((0.0..1.0).contains(&churn));
        assert!(row[10].replace('−', "-").parse::<f64>().is_ok(), "{row:?}");
    }
}

#[test]
fn the_page_is_shown_in_every_look() {
    let high = |width| [width, 1500.0];
    for (language, theme, size) in [
        (Language::English, Theme::Light, SMALL),
        (Language::English, Theme::Light, high(1280.0)),
        (Language::English, Theme::Dark, high(1920.0)),
        (Language::Dutch, Theme::Dark, high(1280.0)),
        (Language::Dutch, Theme::Light, high(900.0)),
    ] {
        let mut harness = at_evidence(Look {
            language,
            theme,
            size,
        });
        assert!(names(&harness).len() > 3);
        let name = format!(
            "evidence-whole-{}-{theme:?}-{}-{}",
            language.code(),
            size[0],
            size[1]
        );
        screenshot(&mut harness, &name);
    }
}
