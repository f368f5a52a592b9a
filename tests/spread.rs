//! How the worth of a case spreads: one chance of a loss wherever it is told, and amounts that many trials come to.

use rox_case::engine::batch::CancelToken;
use std::process::Command;

use egui::Theme;
use rox_case::app::new_case::NewCase;
use rox_case::domain::{BusinessCase, Estimate, Month, Plan};
use rox_case::engine::evaluate;
use rox_case::engine::portfolio::{
    OptionSet, Portfolio, PortfolioLimits, PortfolioSettings, ScaleChoices, judge, optimise,
};
use rox_case::engine::simulation::{MassKind, SimulationResult, SimulationSettings, simulate};
use rox_case::export::Format;
use rox_case::present::charts::{histogram_chart, mass_chart};
use rox_case::store::{SAMPLES, read_case, write_case};
use rox_case::text::{Language, Texts};
use serde_json::Value;

use crate::support::known::{FEW, Known};
use crate::support::window::{
    ENGLISH, Look, click, go_to, says, screenshot, settled, theme_name, with_case,
};
use crate::support::{golden, sample};

const PRECISE: SimulationSettings = SimulationSettings {
    trials: 3_000,
    seed: 5,
};

/// The case that the questions about a new one make where every suggestion stands.
fn guided(language: Language) -> BusinessCase {
    let first = Month::new(2026, 12).unwrap();
    let answers = NewCase::suggested(Texts::of(language), first);
    answers.case().unwrap()
}

/// The same with costs that have a range.
fn with_doubtful_costs() -> BusinessCase {
    let mut case = guided(Language::English);
    let cost = &mut case.options[0].one_off_cost;
    (cost.low, cost.high) = (Some(0.95 * cost.likely), Some(1.08 * cost.likely));
    case
}

fn simulated(case: &BusinessCase, settings: SimulationSettings) -> SimulationResult {
    let plan = Plan::resolve(case).unwrap();
    let token = CancelToken::default();
    simulate(case, &plan, &evaluate(&plan), settings, &token, |_| {}).unwrap()
}

fn judged(case: &BusinessCase, settings: SimulationSettings) -> Portfolio {
    let plan = Plan::resolve(case).unwrap();
    let token = CancelToken::default();
    let question = PortfolioSettings {
        scales: ScaleChoices::Whole,
        limits: PortfolioLimits {
            budget: plan.finance.budget,
            ..PortfolioLimits::default()
        },
    };
    let found = optimise(&plan, &question, &token).unwrap();
    judge(case, &plan, &found, settings, &token).unwrap()
}

/// What the program answers in JSON about a case.
fn answered(command: &str, case: &BusinessCase, settings: SimulationSettings) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    std::fs::write(&path, write_case(case).unwrap()).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_rox-case"))
        .args([command, path.to_str().unwrap(), "--json"])
        .args(["--trials", &settings.trials.to_string()])
        .args(["--seed", &settings.seed.to_string()])
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The samples, the golden webshop with more and with fewer options in its plan, and a first case.
fn cases() -> Vec<(String, BusinessCase)> {
    let samples = SAMPLES.iter().map(|sample| {
        let case = read_case(sample.text.as_bytes()).unwrap();
        (sample.name.to_owned(), case)
    });
    let webshop = golden("webshop.rox");
    let variants = (0..webshop.options.len()).map(|option| {
        let mut case = webshop.clone();
        case.options[option].included = !case.options[option].included;
        (format!("webshop, option {option} turned"), case)
    });
    let mut none = webshop.clone();
    none.options.iter_mut().for_each(|own| own.included = false);
    let others = [
        ("webshop without options", none),
        ("guided", guided(Language::English)),
        ("hotel", golden("hotel.rox")),
    ];
    let others = others.map(|(name, case)| (name.to_owned(), case));
    samples.chain(variants).chain(others).collect()
}

#[test]
fn a_plan_has_one_chance_of_a_loss_on_risk_on_portfolio_and_on_paper() {
    for (name, case) in cases() {
        let expected = simulated(&case, PRECISE).chance_of_loss;
        let portfolio = judged(&case, PRECISE);
        let told = |set: &OptionSet| {
            if set.multiples == portfolio.planned.multiples {
                assert!(
                    set.chance_of_loss.is_none_or(|own| own == expected),
                    "{name}"
                );
            }
        };
        assert_eq!(portfolio.planned.chance_of_loss, Some(expected), "{name}");
        portfolio.frontier.iter().for_each(told);
        let known = Known::simulated(case, PRECISE);
        assert_eq!(known.analysis.simulation.chance_of_loss, expected, "{name}");
        let on_paper = known.analysis.portfolio.as_ref().unwrap();
        assert_eq!(on_paper.planned.chance_of_loss, Some(expected), "{name}");
        // The best set too, which may have options that the plan has not.
        assert_eq!(on_paper.chosen(), portfolio.chosen(), "{name}");
        assert_eq!(on_paper.simulated, portfolio.simulated);
    }
}

#[test]
fn the_command_line_finds_one_chance_of_a_loss_by_simulating_and_by_optimising() {
    for (name, settings) in [
        ("webshop", SimulationSettings::default()),
        ("garden", PRECISE),
    ] {
        let case = sample(name);
        let found = answered("simulate", &case, settings);
        let best = answered("optimise", &case, settings);
        let chance = &found["chance_of_loss"];
        assert!(chance.is_f64(), "{found}");
        assert_eq!(&best["plan"]["chance_of_loss"], chance, "{name}");
        assert_eq!(best["trials"], found["trials"]);
        assert_eq!(best["seed"], found["seed"]);
    }
}

#[test]
fn a_first_case_is_mostly_the_loss_of_its_cost_and_the_rest_has_a_spread_of_its_own() {
    let case = guided(Language::English);
    let found = simulated(&case, SimulationSettings::default());
    let [mass] = found.histogram.masses.as_slice() else {
        panic!("{:?}", found.histogram.masses);
    };
    assert_eq!(mass.kind, MassKind::NothingWorks);
    // Its one effect rests on judgement: it is there in 3 trials of 10.
    assert!((mass.share - 0.7).abs() < 0.005, "{mass:?}");
    let plan = Plan::resolve(&case).unwrap();
    let cost = evaluate(&plan).pv_cost;
    assert!((mass.amount / -cost - 1.0).abs() < 1e-9, "{mass:?} {cost}");
    // The last digits are those of sums in another order.
    assert!((mass.high - mass.low).abs() < 1e-6, "{mass:?}");
    assert!((mass.low..=mass.high).contains(&mass.amount), "{mass:?}");
    let bins = &found.histogram.shares;
    assert!((bins.iter().sum::<f64>() + mass.share - 1.0).abs() < 1e-9);
    let highest = bins.iter().copied().fold(0.0, f64::max);
    let filled = bins.iter().filter(|share| **share > highest / 20.0).count();
    assert!(filled >= 20, "the bins show a spread: {bins:?}");
}

#[test]
fn a_first_case_says_in_words_that_it_may_not_work_here() {
    for (language, words) in [
        (Language::English, "70 %: it does not work here, −€"),
        (Language::Dutch, "70 %: het werkt hier niet, −€"),
    ] {
        let known = Known::simulated(guided(language), SimulationSettings::default());
        let (text, found) = (known.text(language), &known.analysis.simulation);
        let masses = mass_chart(&text, found);
        let plain = |words: &str| words.replace(['\u{a0}', '\u{202f}'], " ");
        let spread = histogram_chart(&text, found);
        for said in [&masses.bars[0].name, &masses.summary, &spread.summary] {
            assert!(plain(said).contains(words), "{said}");
        }
        let markdown = String::from_utf8(known.file(Format::Markdown, language)).unwrap();
        assert!(plain(&markdown).contains(words), "{markdown}");
        let paper = known.file(Format::Pdf, language);
        let pages = pdf_extract::extract_text_from_mem(&paper).unwrap();
        let pages: String = pages.split_whitespace().collect();
        let joined: String = words.split_whitespace().collect();
        assert!(pages.contains(&joined), "{pages}");
        if let Some(folder) = std::env::var_os("ROX_CASE_SCREENSHOTS") {
            let to = |end: &str| {
                std::path::Path::new(&folder).join(format!("guided-{}.{end}", language.code()))
            };
            std::fs::write(to("pdf"), paper).unwrap();
            std::fs::write(to("pptx"), known.file(Format::Pptx, language)).unwrap();
        }
    }
}

#[test]
fn every_percentile_is_marked_once_in_the_mass_or_where_the_rest_spreads() {
    for case in [
        guided(Language::English),
        with_doubtful_costs(),
        sample("webshop"),
        golden("tiny.rox"),
    ] {
        let known = Known::of(case);
        let (text, found) = (known.text(Language::English), &known.analysis.simulation);
        let masses = mass_chart(&text, found);
        let remarks: Vec<&str> = masses.bars.iter().map(|bar| bar.remark.as_str()).collect();
        let chart = histogram_chart(&text, found);
        for name in ["P5", "P50", "P95"] {
            let is_it = |words: &str| words.split([' ', ',']).any(|word| word == name);
            let marked = chart.guides.iter().filter(|guide| is_it(&guide.label));
            let marked = marked.count() + remarks.iter().filter(|words| is_it(words)).count();
            assert_eq!(marked, 1, "{name} of {}: {remarks:?}", known.case.title);
        }
        let across = &chart.across;
        for guide in &chart.guides {
            assert!((across.from..=across.to).contains(&guide.at), "{guide:?}");
        }
        for area in &chart.areas {
            assert!(area.upper[1].x > area.upper[0].x, "{area:?}");
        }
    }
}

#[test]
fn costs_with_a_range_leave_it_said_that_nothing_works() {
    let known = Known::of(with_doubtful_costs());
    let found = &known.analysis.simulation;
    let [mass] = found.histogram.masses.as_slice() else {
        panic!("{:?}", found.histogram.masses);
    };
    assert_eq!(mass.kind, MassKind::NothingWorks);
    assert!((mass.share - 0.7).abs() < 0.01 && mass.low < mass.high);
    let name = &mass_chart(&known.text(Language::English), found).bars[0].name;
    assert!(name.contains("it does not work here"), "{name}");
    assert!(name.ends_with("on average"), "{name}");
}

#[test]
fn a_case_without_uncertainty_has_one_amount_and_no_bins() {
    let mut case = guided(Language::English);
    case.finance.risk_adjust = false;
    let certain = |estimate: &mut Estimate| (estimate.low, estimate.high) = (None, None);
    for option in &mut case.options {
        option
            .effects
            .iter_mut()
            .for_each(|own| certain(&mut own.size));
    }
    case.options[0].included = false;
    let known = Known::of(case);
    let found = &known.analysis.simulation;
    assert!(!known.analysis.is_uncertain());
    let text = known.text(Language::English);
    let masses = mass_chart(&text, found);
    assert_eq!(masses.bars.len(), 1, "{:?}", found.histogram);
    assert!(masses.bars[0].name.starts_with("100"), "{masses:?}");
    assert!(!masses.bars[0].name.contains("work"), "{masses:?}");
    let chart = histogram_chart(&text, found);
    assert!(chart.areas.is_empty() && chart.guides.is_empty());
    for format in [Format::Pdf, Format::Pptx, Format::Csv, Format::Json] {
        assert!(!known.file(format, Language::English).is_empty());
    }
}

#[test]
fn programs_get_the_amounts_that_many_trials_come_to() {
    let case = guided(Language::English);
    let found = simulated(&case, FEW);
    let [mass] = found.histogram.masses.as_slice() else {
        panic!("{:?}", found.histogram.masses);
    };
    let told = answered("simulate", &case, FEW);
    let own = &told["histogram"]["masses"][0];
    assert_eq!(own["kind"], "nothing_works");
    let is_told = |key: &str, value: f64| {
        let told = own[key].as_f64().unwrap();
        assert!((told / value - 1.0).abs() < 1e-12, "{key}: {told} {value}");
    };
    is_told("share", mass.share);
    is_told("amount", mass.amount);
    let table = Known::of(case).file(Format::Csv, Language::English);
    let table = String::from_utf8(table).unwrap();
    let rows = |figure: &str| {
        let start = format!("simulation,mass_1,nothing_works,{figure},");
        table.lines().any(|line| line.starts_with(&start))
    };
    assert!(rows("share") && rows("npv_mean"), "{table}");
}

#[test]
fn slides_show_the_masses_and_the_spread_of_the_rest_as_native_charts() {
    for case in [guided(Language::English), with_doubtful_costs()] {
        let slides = Known::of(case).file(Format::Pptx, Language::English);
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(slides)).unwrap();
        let mut found = 0;
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).unwrap();
            if !file.name().unwrap().contains("charts/chart") {
                continue;
            }
            let mut chart = String::new();
            std::io::Read::read_to_string(&mut file, &mut chart).unwrap();
            let words = chart.replace(['\u{a0}', '\u{202f}'], " ");
            found += usize::from(words.contains(": it does not work here, "));
        }
        assert_eq!(found, 1);
    }
}

#[test]
fn the_page_about_risk_says_what_a_first_case_mostly_comes_to() {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let look = Look {
                language,
                theme,
                ..ENGLISH
            };
            let (_folder, mut harness) = with_case(look, &guided(language));
            go_to(&mut harness, "page-risk");
            settled(&mut harness);
            let words = match language {
                Language::English => "it does not work here",
                Language::Dutch => "het werkt hier niet",
            };
            assert!(says(&harness, words), "{words}");
            let name = format!("guided-risk-{}-{}", language.code(), theme_name(theme));
            screenshot(&mut harness, &name);
            go_to(&mut harness, "page-portfolio");
            settled(&mut harness);
            let name = format!("guided-portfolio-{}-{}", language.code(), theme_name(theme));
            screenshot(&mut harness, &name);
        }
    }
}

#[test]
fn other_draws_on_the_page_about_risk_are_those_of_the_portfolio() {
    let (_folder, mut harness) = with_case(ENGLISH, &sample("webshop"));
    go_to(&mut harness, "page-risk");
    settled(&mut harness);
    click(&mut harness, "Other draws");
    go_to(&mut harness, "page-portfolio");
    settled(&mut harness);
    assert!(says(&harness, "10,000 trials with seed 2"));
}
