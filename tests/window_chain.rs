//! Stories of the picture that leads from options to euros.

use std::path::PathBuf;

use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::store::{Sample, read_case, write_case};
use rox_case::text::{Language, Texts};

use crate::support::golden_path;
use crate::support::window::{
    ENGLISH, Look, Shown, document, go_to, harness, sample_files, says, screenshot, theme_name,
    wait_until, with_webshop,
};

const WHOLE: Look = Look {
    size: [1280.0, 1200.0],
    ..ENGLISH
};

/// A window with a case from a file, on the page of the result.
fn with_file(file: PathBuf, look: Look) -> Harness<'static, Shown> {
    let mut harness = harness(look, Some(file));
    wait_until(&mut harness, |window| window.document().is_some());
    harness.run();
    go_to(&mut harness, "page-result");
    harness
}

/// The names of everything, in the order of the keyboard.
fn names(harness: &Harness<'static, Shown>) -> Vec<String> {
    let nodes = harness.get_all_by(|_| true);
    nodes
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// The first thing whose name begins so.
fn find<'a>(harness: &'a Harness<'static, Shown>, begins: &'a str) -> egui_kittest::Node<'a> {
    let mut nodes = harness.get_all_by(move |node| {
        let label = node.label();
        label.is_some_and(|label| label.starts_with(begins))
    });
    nodes.next().unwrap()
}

fn click(harness: &mut Harness<'static, Shown>, begins: &str) {
    find(harness, begins).click();
    harness.run();
}

#[test]
fn every_sample_shows_its_chain_in_both_languages_and_themes_at_every_width() {
    let looks = [
        (Language::English, Theme::Light, 1280.0),
        (Language::English, Theme::Dark, 1280.0),
        (Language::Dutch, Theme::Dark, 900.0),
        (Language::Dutch, Theme::Light, 1920.0),
    ];
    let corners = ("corners", golden_path("corners.rox"));
    for (name, file) in sample_files().into_iter().chain([corners]) {
        for (language, theme, width) in looks {
            let look = Look {
                language,
                theme,
                size: [width, 1200.0],
            };
            let mut shown = with_file(file.clone(), look);
            let texts = Texts::of(language);
            shown.get_by_label(&texts.get("chain-title"));
            let theme = theme_name(theme);
            screenshot(&mut shown, &format!("chain-{name}-{width}-{theme}"));
        }
    }
}

#[test]
fn a_click_on_an_option_of_the_chain_says_why_it_brings_so_much_and_leads_to_it() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-result");
    let name = "Refund in 24 hours";
    click(&mut harness, &format!("{name}: "));
    harness.get_by_label_contains("Everything that the option brings");
    harness
        .get_by_role_and_label(Role::Button, "Go to where it is entered")
        .click();
    harness.run();
    let mut fields = harness.get_all_by_role(Role::TextInput);
    assert!(fields.any(|field| field.value().as_deref() == Some(name)));
}

#[test]
fn enter_on_what_customers_do_says_why_that_is_worth_so_much() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-result");
    let texts = Texts::of(Language::English);
    find(&harness, &format!("{}: ", texts.get("waterfall-retention"))).focus();
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    harness.get_by_label_contains(&texts.get("quantity-behaviour-retention-why"));
}

#[test]
fn the_keyboard_reads_the_chain_from_options_to_euros() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-result");
    let texts = Texts::of(Language::English);
    let case = document(&harness).case.clone();
    let place = |begins: &str| {
        let labels = names(&harness);
        let found = labels.iter().position(|label| label.starts_with(begins));
        found.unwrap_or_else(|| panic!("{begins} is not in {labels:?}"))
    };
    let option = place(&format!("{}: ", case.options[0].name));
    let remembered = place(&texts.get("chain-remembered"));
    let investment = place(&texts.get("waterfall-investment"));
    assert!(option < remembered && remembered < investment);
}

#[test]
fn of_many_options_and_drivers_only_the_largest_are_shown_one_by_one() {
    let sample = Sample::named("webshop").unwrap();
    let mut case = read_case(sample.text.as_bytes()).unwrap();
    let (option, driver) = (case.options[0].clone(), case.drivers[0].clone());
    for number in 0..60 {
        let mut driver = driver.clone();
        driver.id = format!("d{number}");
        driver.name = format!("Driver {number}");
        case.drivers.push(driver);
    }
    for number in 0..40 {
        let mut option = option.clone();
        option.id = format!("o{number}");
        option.name = format!("Option {number}");
        option.requires.clear();
        option.excludes.clear();
        for effect in &mut option.effects {
            effect.size.likely *= 1.0 / f64::from(number + 1);
            effect.size.low = None;
            effect.size.high = None;
        }
        let mut more = option.effects[0].clone();
        more.impact = rox_case::domain::Impact::Lift(format!("d{number}"));
        option.effects.push(more);
        case.options.push(option);
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("many.rox");
    std::fs::write(&file, write_case(&case).unwrap()).unwrap();
    let look = Look {
        size: [1280.0, 3_000.0],
        ..ENGLISH
    };
    let mut harness = with_file(file, look);
    screenshot(&mut harness, "chain-many-1280");
    let others = names(&harness).into_iter();
    let others: Vec<String> = others.filter(|label| label.contains(" other ")).collect();
    assert_eq!(others.len(), 2, "{others:?}");
    assert!(others[0].contains("other options") && others[1].contains("other drivers"));
    // Those that are taken together are asked together, and come one by one.
    click(&mut harness, &others[0]);
    screenshot(&mut harness, "chain-others-1280");
    assert!(says(&harness, "Taken together"));
    // Those in sight of the list.
    let members = names(&harness).into_iter();
    let members = members.filter(|label| label.starts_with("What an option brings, Option "));
    assert!(members.count() >= 10);
}

#[test]
fn what_is_pointed_at_shows_its_way_and_its_exact_amount() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-result");
    let gift = document(&harness)
        .case
        .options
        .iter()
        .find(|o| o.id == "gift");
    let begins = format!("{}: ", gift.unwrap().name);
    let result = document(&harness).computation().result().unwrap();
    let texts = Texts::of(Language::English);
    let direct = texts.money_whole(result.pv_direct, "EUR");
    find(&harness, &begins).hover();
    harness.run();
    screenshot(&mut harness, "chain-hover-option");
    assert!(harness.query_by_label(&direct).is_none());
    find(&harness, &format!("{}: ", texts.get("waterfall-saving"))).hover();
    harness.run();
    screenshot(&mut harness, "chain-hover-saving");
    harness.get_by_label(&direct);
}

#[test]
fn every_band_that_is_pointed_at_says_what_it_is() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-result");
    let texts = Texts::of(Language::English);
    let saving = find(&harness, &format!("{}: ", texts.get("waterfall-saving"))).rect();
    let option = find(&harness, "Refund in 24 hours: ").rect();
    let mut told = 0;
    let mut y = option.top() - 200.0;
    while y < saving.bottom() + 40.0 {
        // Between the first column and the second.
        harness.hover_at(egui::pos2(option.right() + 30.0, y));
        harness.run();
        told += usize::from(says(&harness, "Shared in proportion"));
        y += 4.0;
    }
    screenshot(&mut harness, "chain-hover-band");
    assert!(told > 3, "{told} bands");
}

#[test]
fn every_flow_goes_to_a_spreadsheet() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-result");
    find(&harness, "Copy for a spreadsheet").click();
    let mut copied = None;
    for _ in 0..4 {
        harness.step();
        for command in &harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    let copied = copied.unwrap();
    assert!(
        copied.starts_with("From\tTo\tWorth today\tRests on\n"),
        "{copied}"
    );
    assert!(
        copied.contains("\nGift in every parcel\tUnboxing is a treat\t"),
        "{copied}"
    );
}
