//! Stories of the page that says what a case may come to.

use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::app::Judgement;
use rox_case::domain::{BusinessCase, Estimate};
use rox_case::engine::Verdict;
use rox_case::text::Language;

use crate::support::sample;
use crate::support::window::{
    ENGLISH, Look, Shown, click, document, go_to, judged, npv, says, screenshot, settled, window,
    with_case, with_webshop,
};

/// High enough for the whole page.
const WHOLE: Look = Look {
    size: [1280.0, 2000.0],
    ..ENGLISH
};

fn at_risk(look: Look) -> Harness<'static, Shown> {
    let mut harness = with_webshop(look);
    go_to(&mut harness, "page-risk");
    settled(&mut harness);
    harness
}

#[test]
fn the_chance_of_a_loss_the_pictures_and_what_to_find_out_are_said_in_words() {
    let harness = at_risk(WHOLE);
    for part in [
        "The case loses money in",
        "10,000 trials, seed 1",
        "Spread of NPV: a loss in",
        "Cumulative cash at the end of the horizon",
        "The range that does most to NPV",
        "What explains most of the spread",
        "Chance of a month or more past the sweet spot",
        "Knowing everything beforehand would be worth",
    ] {
        assert!(says(&harness, part), "{part}");
    }
}

#[test]
fn other_trials_and_other_draws_are_a_click_away_and_stay() {
    let mut harness = at_risk(WHOLE);
    harness
        .get_all_by_role(Role::RadioButton)
        .find(|node| node.accesskit_node().label().as_deref() == Some("1,000"))
        .unwrap()
        .click();
    settled(&mut harness);
    assert!(says(&harness, "1,000 trials, seed 1"));
    harness
        .get_by_role_and_label(Role::Button, "Other draws")
        .click();
    settled(&mut harness);
    assert!(says(&harness, "1,000 trials, seed 2"));
    go_to(&mut harness, "page-result");
    go_to(&mut harness, "page-risk");
    settled(&mut harness);
    assert!(says(&harness, "1,000 trials, seed 2"));
}

#[test]
fn an_edit_is_simulated_as_soon_as_it_has_settled() {
    let mut harness = at_risk(WHOLE);
    let title = |harness: &Harness<'static, Shown>| {
        let headings = harness.get_all_by_role(Role::Heading);
        let labels = headings.filter_map(|node| node.accesskit_node().label());
        labels
            .into_iter()
            .find(|label| label.starts_with("The case loses money"))
    };
    let before = title(&harness).unwrap();
    go_to(&mut harness, "page-sweet-spot");
    harness
        .query_all_by_role_and_label(Role::Button, "Leave it out")
        .next()
        .unwrap()
        .click();
    harness.run();
    go_to(&mut harness, "page-risk");
    settled(&mut harness);
    assert_ne!(title(&harness).unwrap(), before);
    assert!(!window(&harness).is_waiting());
}

/// The webshop with a gift that is past the sweet spot at likely values, yet cheap enough that less of it is worth more in two
/// trials of three only.
fn doubtful() -> BusinessCase {
    let mut case = sample("webshop");
    case.finance.risk_adjust = false;
    let gift = case.options.iter_mut().find(|option| option.id == "gift");
    let range = |likely| Estimate {
        low: Some(0.0),
        high: Some(likely),
        ..Estimate::certain(likely)
    };
    let gift = gift.unwrap();
    (gift.one_off_cost, gift.annual_cost) = (range(60_000.0), range(50_000.0));
    case
}

fn gift(harness: &Harness<'static, Shown>) -> Verdict {
    let result = document(harness).computation().result().unwrap();
    result.option("gift").unwrap().verdict
}

#[test]
fn a_warning_that_does_not_stand_in_enough_trials_softens_on_every_page() {
    let (_folder, mut harness) = with_case(WHOLE, &doubtful());
    let worth = npv(&harness);
    judged(&mut harness);
    assert_eq!(gift(&harness), Verdict::AboveExpectation);
    assert_eq!(npv(&harness), worth);
    let softens = "Gift in every parcel: scaling back does at least as well as the plan in only";
    for page in ["page-result", "page-sweet-spot", "page-options"] {
        go_to(&mut harness, page);
        assert!(says(&harness, softens), "{page}");
        assert!(
            says(&harness, "Judged with 10,000 simulated trials"),
            "{page}"
        );
        screenshot(&mut harness, &format!("judged-{page}"));
    }
    go_to(&mut harness, "page-risk");
    settled(&mut harness);
    assert!(says(&harness, softens));
}

#[test]
fn verdicts_are_marked_until_a_simulation_has_had_its_say() {
    let mut harness = with_webshop(WHOLE);
    // On a quick machine the simulation may have had its say by now.
    let shown = document(&harness).shown().unwrap();
    if shown.judgement == Judgement::Awaited {
        assert!(says(&harness, "Working out the chances"));
        assert!(says(&harness, "The chances are still being worked out"));
        assert!(!says(&harness, "Go:") && !says(&harness, "Go,"));
        assert!(says(&harness, "Whether they stand is being simulated."));
    }
    judged(&mut harness);
    assert!(says(
        &harness,
        "The warning stands after 10,000 simulated trials."
    ));
    assert_eq!(gift(&harness), Verdict::Overshoot);
    go_to(&mut harness, "page-sweet-spot");
    harness
        .query_all_by_role_and_label(Role::Button, "Leave it out")
        .next()
        .unwrap()
        .click();
    settled(&mut harness);
    judged(&mut harness);
    go_to(&mut harness, "page-result");
    assert!(says(&harness, "Go: it pays as planned"));
    assert!(!says(&harness, "The warning stands"));
}

#[test]
fn a_scenario_that_is_shown_is_simulated_and_named() {
    let mut harness = at_risk(WHOLE);
    let title = |harness: &Harness<'static, Shown>| {
        let headings = harness.get_all_by_role(Role::Heading);
        let labels = headings.filter_map(|node| node.accesskit_node().label());
        labels
            .into_iter()
            .find(|label| label.starts_with("The case loses money"))
    };
    let of_plan = title(&harness).unwrap();
    go_to(&mut harness, "page-compare");
    settled(&mut harness);
    click(&mut harness, "All on the bad side");
    click(
        &mut harness,
        "Show the results of Pessimistic on every page",
    );
    go_to(&mut harness, "page-risk");
    settled(&mut harness);
    assert_ne!(title(&harness).unwrap(), of_plan);
    assert!(says(&harness, "Scenario ‘Pessimistic’"));
    screenshot(&mut harness, "risk-of-scenario");
}

#[test]
fn the_page_is_shown_in_both_languages_and_themes_and_in_every_size() {
    use Language::{Dutch, English};
    use Theme::{Dark, Light};
    for (language, theme, size) in [
        (English, Light, [1280.0, 800.0]),
        (Dutch, Dark, [1920.0, 1080.0]),
        (English, Dark, [900.0, 600.0]),
        (Dutch, Light, [1280.0, 2000.0]),
    ] {
        let look = Look {
            language,
            theme,
            size,
        };
        let mut harness = at_risk(look);
        let name = format!("risk-{}-{}", language.code(), size[0]);
        screenshot(&mut harness, &name);
    }
}

#[test]
fn no_figure_of_the_spread_runs_off_the_page_at_the_largest_zoom() {
    // 1280×800 at 200 %, and high enough for the whole page.
    let mut harness = at_risk(Look {
        size: [640.0, 3600.0],
        ..ENGLISH
    });
    screenshot(&mut harness, "risk-zoomed");
    for figure in [", P5, ", ", P95, "] {
        let cell = harness.get_all_by_role(Role::Button).find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.contains(figure))
        });
        let right = cell.unwrap_or_else(|| panic!("no {figure}")).rect().right();
        assert!(right <= 640.0, "{figure} ends at {right}");
    }
}
