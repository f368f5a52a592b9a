//! Stories of the page that says how much of each option is enough.

use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use rox_case::domain::difference::is_same;
use rox_case::text::{Language, Texts};

use crate::support::window::{
    ENGLISH, Look, document, go_to, harness, sample_files, says, screenshot, theme_name,
    wait_until, with_webshop,
};

const WHOLE: Look = Look {
    size: [1280.0, 1400.0],
    ..ENGLISH
};

#[test]
fn the_option_that_overshoots_is_shown_first_and_can_be_left_out_and_brought_back() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-sweet-spot");
    let before = document(&harness).case.clone();
    let result = document(&harness).computation().result().unwrap();
    let gift = result.option("gift").unwrap();
    let better = result.npv + gift.sweet_spot_gain;
    harness
        .query_all_by_role_and_label(Role::Button, "Leave it out")
        .next()
        .unwrap()
        .click();
    harness.run();
    let npv = document(&harness).computation().result().unwrap().npv;
    assert!(
        (npv - better).abs() < 1e-6 * better,
        "{npv} is not {better}"
    );
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run();
    assert!(is_same(&before, &document(&harness).case));
}

#[test]
fn another_option_is_shown_when_its_row_is_chosen() {
    let mut harness = with_webshop(WHOLE);
    go_to(&mut harness, "page-sweet-spot");
    let texts = Texts::of(Language::English);
    let balanced = texts.get("sweet-spot-balanced");
    assert!(harness.query_by_label(&balanced).is_none());
    let option = document(&harness).case.options[0].name.clone();
    harness
        .get_all_by_role(Role::ListBoxOption)
        .find(|node| {
            use egui_kittest::kittest::NodeT as _;
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(&option))
        })
        .unwrap()
        .click();
    harness.run();
    harness.get_by_label(&balanced);
}

#[test]
fn every_sample_shows_its_sweet_spots_in_both_languages_and_themes() {
    for (name, file) in sample_files() {
        for language in Language::ALL {
            for theme in [Theme::Light, Theme::Dark] {
                let look = Look {
                    language,
                    theme,
                    size: [1280.0, 1250.0],
                };
                let mut shown = harness(look, Some(file.clone()));
                wait_until(&mut shown, |window| window.document().is_some());
                shown.run();
                go_to(&mut shown, "page-sweet-spot");
                let texts = Texts::of(language);
                let title = texts.get("sweet-spot-scale");
                assert!(says(&shown, &title), "{name}");
                let theme = theme_name(theme);
                let code = language.code();
                screenshot(&mut shown, &format!("sweet-spot-{name}-{code}-{theme}"));
            }
        }
    }
}

#[test]
fn the_list_is_looked_at_at_the_largest_zoom() {
    for language in Language::ALL {
        let look = Look {
            language,
            // 1280×800 at 200 %, and high enough for the whole page.
            size: [640.0, 2400.0],
            ..ENGLISH
        };
        let mut shown = with_webshop(look);
        go_to(&mut shown, "page-sweet-spot");
        screenshot(
            &mut shown,
            &format!("sweet-spot-zoomed-{}", language.code()),
        );
        let rows = shown.get_all_by_role(Role::ListBoxOption);
        let ends: Vec<f32> = rows.map(|row| row.rect().right()).collect();
        assert!(ends.len() > 1 && ends.iter().all(|end| *end <= 640.0));
    }
}
