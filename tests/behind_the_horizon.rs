//! Plans of which something, or everything, starts after the case ends, on every way out of the program.

use std::process::Command;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::domain::{BusinessCase, Category, Effect, Estimate, Impact, InvestmentOption, Plan};
use rox_case::engine::batch::CancelToken;
use rox_case::engine::evaluate;
use rox_case::engine::portfolio::{
    PortfolioLimits, PortfolioSettings, Reason, ScaleChoices, optimise,
};
use rox_case::engine::results::scaling::scaling;
use rox_case::export::Format;
use rox_case::present::charts::scale_chart;
use rox_case::store;
use rox_case::text::{Language, Texts};

use crate::support::golden;
use crate::support::known::Known;
use crate::support::window::{
    ENGLISH, Look, document, enter, go_to, says, screenshot, with_case, with_webshop,
};

/// The webshop over one year, with only a saving that starts when that is over.
fn nothing_in_time() -> BusinessCase {
    let mut case = golden("webshop.rox");
    let saving = InvestmentOption {
        id: "late".to_owned(),
        name: "Late saving".to_owned(),
        category: Category::Process,
        start_month: 12,
        build_months: 0,
        delay_months: Estimate::certain(0.0),
        one_off_cost: Estimate::certain(100_000.0),
        annual_cost: Estimate::certain(0.0),
        cost_uplift: 0.0,
        requires: Vec::new(),
        excludes: Vec::new(),
        effects: vec![Effect {
            impact: Impact::Saving,
            size: Estimate::certain(40_000.0),
        }],
        ..case.options[0].clone()
    };
    case.options = vec![saving];
    case.scenarios.clear();
    case.finance.contingency = 0.0;
    case.horizon_years = 1;
    case
}

/// The webshop over three years, with an option of which a quarter is built by then.
fn a_quarter_in_time() -> BusinessCase {
    let mut case = golden("webshop.rox");
    case.horizon_years = 3;
    case.finance.contingency = 0.0;
    let gift = case.options.iter_mut().find(|option| option.id == "gift");
    let gift = gift.unwrap();
    gift.start_month = 30;
    gift.build_months = 24;
    gift.one_off_cost = Estimate::certain(240_000.0);
    case
}

fn words(case: BusinessCase, format: Format, language: Language) -> String {
    String::from_utf8(Known::of(case).file(format, language)).unwrap()
}

/// Whether a paper says a number that is not the end of a longer one, as "0 m" is of "3.00 m".
fn says_number(paper: &str, number: &str) -> bool {
    paper.match_indices(number).any(|(at, _)| {
        let before = paper[..at].chars().next_back();
        !before.is_some_and(|c| c.is_ascii_digit() || c == '.' || c == ',')
    })
}

fn told(case: &BusinessCase, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    std::fs::write(&path, store::write_case(case).unwrap()).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_rox-case"));
    program.env("LC_ALL", "en_GB.UTF-8").env_remove("RUST_LOG");
    let (command, flags) = arguments.split_first().unwrap();
    let output = program.arg(command).arg(&path).args(flags).output();
    let told = String::from_utf8(output.unwrap().stdout).unwrap();
    told.replace('\u{a0}', " ")
}

fn calc(case: &BusinessCase) -> serde_json::Value {
    serde_json::from_str(&told(case, &["calc", "--json"])).unwrap()
}

#[test]
fn no_paper_approves_what_costs_nothing_because_it_starts_after_the_case_ends() {
    for language in Language::ALL {
        let paper = words(nothing_in_time(), Format::Markdown, language);
        let text = Texts::of(language);
        assert!(paper.contains(&text.get("paper-ask-nothing-within-horizon")));
        assert!(paper.contains(&text.get("verdict-starts-after-end")));
        assert!(paper.contains(&text.get("check-f28-title")));
        let at_once = text.duration(0.0);
        assert!(!says_number(&paper, &at_once), "{at_once}: {paper}");
    }
}

#[test]
fn every_file_can_be_made_of_a_plan_of_which_nothing_starts_in_time() {
    let known = Known::of(nothing_in_time());
    for format in Format::ALL {
        for language in Language::ALL {
            assert!(!known.file(format, language).is_empty());
        }
    }
}

#[test]
fn the_console_says_of_a_saving_after_the_end_that_there_is_nothing_to_decide() {
    let calc = told(&nothing_in_time(), &["calc"]);
    assert!(calc.contains("Nothing is planned within the horizon"));
    assert!(calc.contains("→ Starts after the case ends"), "{calc}");
    assert!(!calc.contains("Go ahead"), "{calc}");
    assert!(!calc.contains("0 m\n"), "{calc}");
    let check = told(&nothing_in_time(), &["check"]);
    let check = check.split_whitespace().collect::<Vec<_>>().join(" ");
    let behind = "Its one-off cost of € 100 k lies behind the end and is not counted";
    assert!(check.contains(behind), "{check}");
}

#[test]
fn other_programs_get_no_verdict_but_the_reason_why_there_is_none() {
    let answer = calc(&nothing_in_time());
    let late = &answer["options"]["late"];
    assert!(late["verdict"].is_null());
    assert_eq!(late["verdict_reason"], "StartsAfterEnd");
    assert_eq!(answer["ask"], "Stop");
    assert_eq!(answer["ask_reason"], "nothing_within_horizon");
    let findings = answer["findings"].as_array().unwrap();
    assert!(findings.iter().any(|finding| finding["code"] == "F28"));
    let judged = calc(&golden("webshop.rox"));
    let gift = &judged["options"]["gift"];
    assert_eq!(gift["verdict"], "Overshoot");
    assert!(gift["verdict_reason"].is_null());
    let table = words(nothing_in_time(), Format::Csv, Language::English);
    let row = table.lines().find(|line| line.contains(",verdict_reason,"));
    assert!(row.unwrap().contains("StartsAfterEnd"), "{table}");
    assert!(!table.contains(",verdict,"));
}

#[test]
fn a_cost_that_is_half_behind_the_horizon_is_told_whole() {
    let gift = &calc(&a_quarter_in_time())["options"]["gift"];
    assert!(gift["verdict"].is_null());
    assert!((gift["total_cost"].as_f64().unwrap() - 60_000.0).abs() < 1e-6);
    assert!((gift["one_off_behind"].as_f64().unwrap() - 180_000.0).abs() < 1e-6);
}

#[test]
fn promise_and_gift_after_a_year_of_one_are_not_balanced() {
    let mut case = golden("webshop.rox");
    case.horizon_years = 1;
    for option in &mut case.options {
        option.included = ["promise", "gift"].contains(&option.id.as_str());
        option.start_month = 14;
    }
    let answer = calc(&case);
    for id in ["promise", "gift"] {
        assert_eq!(answer["options"][id]["verdict_reason"], "StartsAfterEnd");
    }
    let findings = answer["findings"].as_array().unwrap();
    let behind = findings.iter().filter(|finding| finding["code"] == "F28");
    assert_eq!(behind.count(), 2);
}

#[test]
fn the_best_set_leaves_out_what_starts_after_the_case_ends_and_says_why() {
    for case in [nothing_in_time(), a_quarter_in_time()] {
        let plan = Plan::resolve(&case).unwrap();
        let late = |id: &str| ["late", "gift"].contains(&id);
        let place = plan.options.iter().position(|option| late(&option.id));
        let token = CancelToken::default();
        let question = PortfolioSettings {
            scales: ScaleChoices::Whole,
            limits: PortfolioLimits::default(),
        };
        let best = optimise(&plan, &question, &token).unwrap();
        let lost = best.lost.iter().find(|lost| Some(lost.option) == place);
        let lost = lost.unwrap();
        assert_eq!(lost.multiple, 0.0);
        assert_eq!(lost.reason, Reason::StartsAfterEnd);
    }
}

#[test]
fn the_picture_of_scales_marks_no_sweet_spot_of_what_starts_after_the_case_ends() {
    let known = Known::of(a_quarter_in_time());
    let result = evaluate(&known.plan);
    let options = known.plan.options.iter();
    let marks = options.enumerate().filter_map(|(place, option)| {
        let own = result.option(&option.id)?;
        let scaling = scaling(&known.plan, &result, place)?;
        let text = known.text(Language::English);
        let chart = scale_chart(&text, &scaling, own, (place, option.scale));
        (!own.is_live()).then_some(chart.marks.len())
    });
    assert_eq!(marks.collect::<Vec<_>>(), [1]);
}

#[test]
fn a_plan_with_less_without_cost_does_not_pay_back_in_no_time() {
    let mut case = nothing_in_time();
    let mut free = case.options[0].clone();
    free.id = "free".to_owned();
    free.start_month = 0;
    free.one_off_cost = Estimate::certain(0.0);
    case.options.push(free);
    for language in Language::ALL {
        let paper = words(case.clone(), Format::Markdown, language);
        let text = Texts::of(language);
        let at_once = text.duration(0.0);
        assert!(!says_number(&paper, &at_once), "{at_once}: {paper}");
        // What starts too late is no part of our plan.
        let [one, two] = [1, 2]
            .map(|count: usize| text.with("alternatives-options", &[("count", count.into())]));
        assert!(
            paper.contains(&format!("| {one} |")) && !paper.contains(&two),
            "{paper}"
        );
    }
}

/// High enough for everything about an option.
const WHOLE: Look = Look {
    size: [1280.0, 2000.0],
    ..ENGLISH
};

#[test]
fn an_option_that_is_moved_behind_the_horizon_is_marked_in_the_list_at_once() {
    let mut window = with_webshop(WHOLE);
    go_to(&mut window, "page-options");
    let row = |window: &egui_kittest::Harness<'static, _>| {
        let mut rows = window
            .get_all_by_role(Role::ListBoxOption)
            .filter_map(|node| {
                let label = node.accesskit_node().label()?;
                label.starts_with("Gift in every parcel: ").then_some(label)
            });
        rows.next().unwrap()
    };
    assert!(!row(&window).contains("Starts after the case ends"));
    window
        .get_all_by_role(Role::ListBoxOption)
        .find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with("Gift in every parcel: "))
        })
        .unwrap()
        .click();
    window.run();
    enter(&mut window, "Work starts in", "Jan 2033");
    let row = row(&window);
    screenshot(&mut window, "behind-moved");
    assert!(row.contains("Starts after the case ends"), "{row}");
    assert!(row.contains("of its cost is not counted"), "{row}");
    assert!(says(
        &window,
        "Lengthen the horizon, or let the option start earlier."
    ));
    assert!(
        document(&window)
            .case
            .options
            .iter()
            .any(|own| own.start_month > 60)
    );
}

#[test]
fn what_starts_after_the_case_ends_is_shown_on_every_page_that_judges_options() {
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        for language in Language::ALL {
            let look = Look {
                theme,
                language,
                ..ENGLISH
            };
            let (_folder, mut window) = with_case(look, &a_quarter_in_time());
            let word = Texts::of(language).get("verdict-starts-after-end");
            for page in ["page-options", "page-sweet-spot", "page-checks"] {
                go_to(&mut window, page);
                screenshot(
                    &mut window,
                    &format!("behind-{page}-{theme:?}-{}", language.code()),
                );
                let said = if page == "page-checks" {
                    Texts::of(language).get("check-f28-title")
                } else {
                    word.clone()
                };
                assert!(says(&window, &said), "{page} {}", language.code());
                if page == "page-sweet-spot" {
                    let gift = window.get_all_by_role(Role::ListBoxOption).find(|node| {
                        let label = node.accesskit_node().label();
                        label.is_some_and(|label| label.starts_with("Gift in every parcel: "))
                    });
                    gift.unwrap().click();
                    window.run();
                    let shot = format!("behind-gift-{theme:?}-{}", language.code());
                    screenshot(&mut window, &shot);
                    assert!(says(&window, "180"), "{}", language.code());
                }
            }
        }
    }
}
