//! The program without a window, run as it is: answers, exit status, and what goes where.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::golden_numbers::assert_holds;
use crate::support::golden_path;

const GOLDEN: [&str; 4] = ["tiny", "hotel", "webshop", "corners"];

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rox-case"));
    program.env("LC_ALL", "en_GB.UTF-8").env_remove("RUST_LOG");
    program
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn on_file(command: &str, name: &str, flags: &[&str]) -> Output {
    let path = golden_path(&format!("{name}.rox"));
    let mut arguments = vec![command, path.to_str().unwrap()];
    arguments.extend(flags);
    run(&arguments)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&stdout(output)).unwrap()
}

/// A case file that holds `text`, in a folder of its own.
fn file_with(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn changed(name: &str, from: &str, to: &str) -> (tempfile::TempDir, PathBuf) {
    let text = fs::read_to_string(golden_path(&format!("{name}.rox"))).unwrap();
    let changed = text.replacen(from, to, 1);
    assert_ne!(changed, text, "{from} does not stand in {name}");
    file_with(&changed)
}

/// There is no answer: one line of words on standard error, nothing on standard output, and status 2.
fn assert_refused(output: &Output) -> String {
    let sentence = stderr(output);
    assert_eq!(output.status.code(), Some(2), "{sentence}");
    assert_eq!(stdout(output), "");
    assert_eq!(sentence.lines().count(), 1, "{sentence}");
    assert!(sentence.trim_end().ends_with(['.', '?']), "{sentence}");
    sentence.trim_end().to_owned()
}

// calc --json

#[test]
fn calc_answers_in_json_with_the_golden_numbers() {
    for name in GOLDEN {
        let output = on_file("calc", name, &["--json"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_holds(name, &json(&output));
    }
}

#[test]
fn json_keeps_the_order_of_the_case_and_says_why_a_figure_is_missing() {
    let (_folder, path) = changed("tiny", "likely: 500.0", "likely: 0.0");
    let output = run(&["calc", path.to_str().unwrap(), "--json"]);
    let answer = json(&output);
    assert_eq!(answer["rox"], Value::Null);
    assert_eq!(answer["irr"], Value::Null);
    assert_eq!(answer["irr_reason"], "no-root");
    assert_eq!(answer["currency"], "EUR");
    let text = stdout(&on_file("calc", "webshop", &["--json"]));
    let options = &text[text.find("\"options\"").unwrap()..];
    assert!(options.find("\"promise\"") < options.find("\"callback\""));
}

#[test]
fn json_is_the_same_in_every_language() {
    let english = on_file("calc", "webshop", &["--json", "--language", "en"]);
    let dutch = on_file("calc", "webshop", &["--json", "--language", "nl"]);
    assert_eq!(stdout(&english), stdout(&dutch));
}

// calc

#[test]
fn calc_begins_with_the_title_and_the_verdict() {
    let text = stdout(&on_file("calc", "webshop", &[]));
    let verdict: Vec<&str> = text
        .lines()
        .skip(2)
        .take_while(|line| !line.is_empty())
        .collect();
    assert!(text.starts_with("Webshop: keep the delivery promise\n\n"));
    assert_eq!(
        verdict.join(" ").replace('\u{a0}', " "),
        "Go, if ‘Gift in every parcel’ is left out. As planned it is worth € 1.74 m today. With less it is worth € 3.99 m: \
         € 2.25 m more. With less it loses money in 1 % of the trials, and as planned in 13 %."
    );
}

#[test]
fn calc_warns_in_money_about_what_goes_past_the_sweet_spot() {
    let text = stdout(&on_file("calc", "webshop", &[])).replace('\u{a0}', " ");
    assert!(text.contains("▲ Gift in every parcel: € 1.69 m buys experience above"));
    assert!(text.contains("▲ Overshoots"));
    assert!(!stdout(&on_file("calc", "tiny", &[])).contains('▲'));
}

#[test]
fn calc_is_at_most_a_hundred_columns_wide_in_every_language() {
    for name in GOLDEN {
        for language in ["en", "nl"] {
            let text = stdout(&on_file("calc", name, &["--language", language]));
            assert!(!text.contains("console-"), "{text}");
            for line in text.lines() {
                assert!(line.chars().count() <= 100, "{line}");
            }
        }
    }
}

#[test]
fn numbers_of_a_table_end_in_one_column() {
    let text = stdout(&on_file("calc", "webshop", &[]));
    let years: Vec<usize> = text
        .lines()
        .skip_while(|line| !line.starts_with("Year"))
        .take(6)
        .map(|line| line.chars().count())
        .collect();
    assert_eq!(years.len(), 6);
    assert!(years.iter().all(|width| *width == years[0]), "{years:?}");
}

#[test]
fn dutch_speaks_dutch_and_writes_numbers_so() {
    let text = stdout(&on_file("calc", "webshop", &["--language", "nl"]));
    assert!(text.contains("Rendement op ervaring"));
    assert!(text.contains("1.737.068"));
}

#[test]
fn the_language_of_the_system_counts_when_none_is_asked_for() {
    let output = program()
        .env("LC_ALL", "nl_NL.UTF-8")
        .args(["calc", golden_path("tiny.rox").to_str().unwrap()])
        .output()
        .unwrap();
    assert!(stdout(&output).contains("Terugverdientijd"));
}

// What has no answer

#[test]
fn a_file_that_cannot_be_read_is_refused_in_one_sentence() {
    let sentence = assert_refused(&run(&["calc", "nowhere.rox"]));
    assert_eq!(
        sentence,
        "There is no file nowhere.rox here. Check its name, its folder, and whether its disk is connected, or \
         open a copy."
    );
    let (_folder, path) = changed("tiny", "annual_churn", "annual_chrun");
    for command in ["calc", "check"] {
        for flags in [&[][..], &["--json"]] {
            let mut arguments = vec![command, path.to_str().unwrap()];
            arguments.extend(flags);
            assert_eq!(
                assert_refused(&run(&arguments)),
                "case.rox was not opened and not changed. Line 28, segment all: `annual_chrun` is not a field of \
                 a segment. Did you mean `annual_churn`? If nobody edited it by hand, it was damaged: \
                 open an earlier copy, or ask for it again."
            );
        }
    }
}

#[test]
fn a_file_of_a_newer_version_is_answered_with_a_warning_on_standard_error() {
    let known = fs::read_to_string(golden_path("webshop.rox")).unwrap();
    let (_folder, known) = file_with(&known);
    let more = "format: 9, brand_new: (a: 1), more: [2]";
    let (_other, newer) = changed("webshop", "format: 1", more);
    for command in [&["calc"][..], &["check"], &["simulate", "--trials", "500"]] {
        for flags in [&[][..], &["--json"]] {
            let of = |path: &Path| {
                let mut arguments = vec![command[0], path.to_str().unwrap()];
                arguments.extend(&command[1..]);
                arguments.extend(flags);
                run(&arguments)
            };
            let (ours, theirs) = (of(&known), of(&newer));
            assert_eq!(stdout(&ours), stdout(&theirs), "{command:?}");
            assert_eq!(ours.status, theirs.status);
            assert_eq!(stderr(&ours), "");
            assert_eq!(
                stderr(&theirs).trim_end(),
                "case.rox was made by a newer version of ROX Case (format 9; this version knows all of the formats \
                 up to 2). 2 things in it are unknown to this version and are left out here, among them `brand_new`, \
                 `more`. The figures may differ from those of the newer version. Use the newer version for figures to rely on."
            );
        }
    }
}

#[test]
fn a_file_of_a_newer_version_that_cannot_be_understood_is_refused() {
    let (_folder, path) = changed("webshop", "format: 1", "format: 9, title: 4, name");
    let sentence = assert_refused(&run(&["calc", path.to_str().unwrap()]));
    assert!(
        sentence.starts_with("case.rox: A newer version of ROX Case made this file"),
        "{sentence}"
    );
}

#[test]
fn a_case_that_cannot_be_computed_is_refused_with_the_line_of_each_problem() {
    let (_folder, path) = changed(
        "tiny",
        "annual_churn: (likely: 0.2)",
        "annual_churn: (likely: 1.2)",
    );
    for command in ["calc", "check"] {
        let output = run(&[command, path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(stdout(&output), "");
        let said = stderr(&output);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(
            lines[0],
            "case.rox cannot be computed: 1 input needs attention."
        );
        assert!(lines[1].starts_with("Line 28: "), "{said}");
        assert_eq!(lines.len(), 2);
    }
}

#[test]
fn arguments_that_cannot_be_meant_are_refused_in_one_sentence() {
    for arguments in [
        &["calc"][..],
        &["calc", "a", "b"],
        &["calc", "--jsn", "a"],
        &["--language", "de"],
        &["compare", "a"],
        &["new"],
        &["new", "--template", "unheard-of", "x"],
        &["new", "--template", "webshop"],
        &["a.rox", "calc"],
    ] {
        for language in ["en", "nl"] {
            let mut arguments = arguments.to_vec();
            if !arguments.contains(&"--language") {
                arguments.extend(["--language", language]);
            }
            let sentence = assert_refused(&run(&arguments));
            assert!(!sentence.contains("console-"), "{sentence}");
        }
    }
}

#[test]
fn a_name_in_a_file_cannot_command_the_terminal() {
    let (_folder, path) = changed("tiny", "By hand", "\\u{1b}[31mBy hand");
    let text = stdout(&run(&["calc", path.to_str().unwrap()]));
    assert!(text.starts_with("\u{fffd}[31mBy hand"));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_how_to_do_without() {
    let output = program()
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .arg("plan.rox")
        .output()
        .unwrap();
    let sentence = assert_refused(&output);
    assert!(sentence.contains("`rox-case calc plan.rox`"), "{sentence}");
}

// check

#[test]
fn check_ends_with_the_status_that_its_findings_ask_for() {
    for name in GOLDEN {
        let output = on_file("check", name, &["--json"]);
        let findings = json(&output);
        let overshoots = findings
            .as_array()
            .unwrap()
            .iter()
            .any(|finding| finding["severity"] == "overshoot");
        let expected = i32::from(overshoots);
        assert_eq!(output.status.code(), Some(expected), "{name}");
        let in_words = on_file("check", name, &[]);
        assert_eq!(in_words.status.code(), Some(expected), "{name}");
    }
}

#[test]
fn help_and_version_are_answers() {
    for language in ["en", "nl"] {
        let help = run(&["--help", "--language", language]);
        assert_eq!(help.status.code(), Some(0));
        for command in ["calc", "check", "compare", "new"] {
            assert!(stdout(&help).contains(command));
        }
    }
    let version = run(&["--version"]);
    let expected = format!("rox-case {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(stdout(&version), expected);
}

// new

#[test]
fn new_makes_a_case_from_a_template_and_never_replaces_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine");
    let arguments = ["new", "--template", "webshop", path.to_str().unwrap()];
    let output = run(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let made = folder.path().join("mine.rox");
    assert_eq!(
        run(&["calc", made.to_str().unwrap()]).status.code(),
        Some(0)
    );
    fs::write(&made, "precious").unwrap();
    assert_eq!(
        assert_refused(&run(&arguments)),
        "There is a file mine.rox already; it was not changed. Choose another name."
    );
    assert_eq!(fs::read_to_string(&made).unwrap(), "precious");
}

// scenarios

#[test]
fn calc_computes_a_scenario_by_its_name_and_says_which_there_are() {
    let text = fs::read_to_string(golden_path("webshop.rox")).unwrap();
    let scenarios = "scenarios: [(id: \"s\", name: \"Lean year\", overrides: [\
        (path: \"finance.discount_rate\", value: 0.2)])],\n)";
    let end = text.rfind(')').unwrap();
    let text = format!("{}{scenarios}\n", &text[..end]).replacen("format: 1", "format: 2", 1);
    let (_folder, path) = file_with(&text);
    let file = path.to_str().unwrap();
    let planned = json(&run(&["calc", file, "--json"]));
    let lean = json(&run(&["calc", file, "--scenario", "lean year", "--json"]));
    assert_eq!(planned.get("scenario"), None);
    assert_eq!(lean["scenario"], "Lean year");
    assert!(lean["npv"].as_f64().unwrap() < planned["npv"].as_f64().unwrap());
    let words = stdout(&run(&["calc", file, "--scenario", "s"]));
    assert!(words.contains("Scenario: Lean year"), "{words}");
    assert_eq!(
        assert_refused(&run(&["calc", file, "--scenario", "fat"])),
        "The case has no scenario ‘fat’. Choose from: Lean year."
    );
    let tiny = golden_path("tiny.rox");
    let none = run(&["calc", tiny.to_str().unwrap(), "--scenario", "s"]);
    assert!(assert_refused(&none).starts_with("The case has no scenarios."));
}

// compare

#[test]
fn compare_leads_from_one_worth_to_the_other() {
    let (_folder, path) = changed("webshop", "high: 0.36, basis", "high: 0.37, basis");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replacen(
        "annual_cost: (low: 480000.0, likely: 520000.0",
        "annual_cost: (low: 480000.0, likely: 500000.0",
        1,
    );
    fs::write(&path, text.replacen("Webshop:", "Shop:", 1)).unwrap();
    let first = golden_path("webshop.rox");
    let files = [first.to_str().unwrap(), path.to_str().unwrap()];
    let answer = json(&run(&["compare", files[0], files[1], "--json"]));
    let steps = answer["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 3);
    let total: f64 = steps
        .iter()
        .filter_map(|step| step["npv_change"].as_f64())
        .sum();
    let whole = answer["npv_b"].as_f64().unwrap() - answer["npv_a"].as_f64().unwrap();
    assert!(whole > 0.0 && (total - whole).abs() < 1e-6);
    let fields: Vec<&str> = steps
        .iter()
        .map(|step| step["changes"][0]["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields[0], "title");
    assert!(fields[2].starts_with("options[gift].annual_cost"));
    let alone: f64 = steps
        .iter()
        .filter_map(|step| step["npv_alone"].as_f64())
        .sum();
    let interaction = answer["interaction"].as_f64().unwrap();
    assert!((alone + interaction - whole).abs() < 1e-6);
    let words = run(&["compare", files[0], files[1]]);
    assert_eq!(words.status.code(), Some(0));
    assert_eq!(stdout(&words).lines().count(), 7, "{}", stdout(&words));
}

#[test]
fn compare_says_when_nothing_differs_and_which_file_cannot_be_computed() {
    let tiny = golden_path("tiny.rox");
    let tiny = tiny.to_str().unwrap();
    assert_eq!(
        stdout(&run(&["compare", tiny, tiny])),
        "The two cases are the same.\n"
    );
    let (_folder, path) = changed("tiny", "likely: 0.2", "likely: 2.0");
    let output = run(&["compare", tiny, path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("case.rox cannot be computed: 1 input"));
}

#[test]
fn the_best_set_keeps_to_the_budget_and_its_figures_are_those_of_calc() {
    let output = on_file("optimise", "webshop", &["--json", "--budget", "1e12"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let free = json(&output);
    let spend = free["chosen"]["spend"].as_f64().unwrap();
    assert_eq!(free["is_exact"], true);
    let planned = json(&on_file("calc", "webshop", &["--json"]));
    assert_eq!(free["plan"]["npv"], planned["npv"]);
    assert_eq!(free["plan"]["pv_cost"], planned["pv_cost"]);

    let half = (spend / 2.0).to_string();
    let limited = json(&on_file(
        "optimise",
        "webshop",
        &["--json", "--budget", &half],
    ));
    let chosen = &limited["chosen"];
    assert!(chosen["spend"].as_f64().unwrap() <= spend / 2.0);
    assert!(chosen["npv"].as_f64() < free["chosen"]["npv"].as_f64());
    assert_eq!(
        limited["frontier"], free["frontier"],
        "the frontier goes on beyond the budget"
    );
    let lost = limited["lost"].as_object().unwrap();
    assert!(lost.values().all(|lost| lost["reason"].is_string()));
}

#[test]
fn the_best_set_is_told_in_both_languages() {
    for (language, words) in [
        ("en", "Why the others lost"),
        ("nl", "Waarom de andere afvielen"),
    ] {
        let output = on_file("optimise", "webshop", &["--language", language]);
        assert!(stdout(&output).contains(words), "{}", stdout(&output));
    }
}

#[test]
fn an_amount_that_is_none_is_refused_in_a_sentence() {
    let output = on_file("optimise", "webshop", &["--budget", "5,3"]);
    assert!(assert_refused(&output).contains("5,3"));
    for share in ["20", "120%", "-0.1", "many"] {
        let output = on_file("optimise", "webshop", &["--max-loss-probability", share]);
        assert!(assert_refused(&output).contains(share));
    }
}

#[test]
fn a_budget_is_read_in_the_language_and_the_answer_repeats_it() {
    for (language, typed, budget, repeated) in [
        ("nl", "750.000", 750_000.0, "€ 750.000"),
        ("nl", "€ 750.000,-", 750_000.0, "€ 750.000"),
        ("nl", "750000.5", 750_000.5, "€ 750.000,50"),
        ("nl", "0,75 mln", 750_000.0, "€ 750.000"),
        ("en", "750,000", 750_000.0, "€ 750,000"),
        ("en", "750000", 750_000.0, "€ 750,000"),
        ("en", "EUR 750,000.50", 750_000.5, "€ 750,000.50"),
    ] {
        let arguments = ["--language", language, "--budget", typed];
        let answer = stdout(&on_file("optimise", "webshop", &arguments)).replace('\u{a0}', " ");
        assert!(answer.contains(repeated), "{language} {typed}: {answer}");
        let arguments = ["--language", language, "--json", "--budget", typed];
        let answer = json(&on_file("optimise", "webshop", &arguments));
        assert_eq!(
            answer["budget"].as_f64(),
            Some(budget),
            "{language} {typed}"
        );
    }
}

#[test]
fn a_budget_that_can_be_two_amounts_is_refused_with_both() {
    for (language, typed, readings) in [
        ("en", "750.000", ["750", "750,000"]),
        ("nl", "750,000", ["750", "750.000"]),
    ] {
        let arguments = ["--language", language, "--budget", typed];
        let refusal = assert_refused(&on_file("optimise", "webshop", &arguments));
        for reading in readings {
            assert!(refusal.contains(reading), "{refusal}");
        }
    }
}

#[test]
fn every_number_of_the_command_line_is_read_as_in_the_window() {
    for (language, share) in [
        ("nl", "0,2"),
        ("nl", "20 %"),
        ("en", "0.2"),
        ("en", "20%"),
        ("nl", "0.2"),
    ] {
        let arguments = [
            "--language",
            language,
            "--json",
            "--budget-per-year",
            "1e6",
            "--max-loss-probability",
            share,
        ];
        let answer = json(&on_file("optimise", "webshop", &arguments));
        assert_eq!(
            answer["max_loss_probability"].as_f64(),
            Some(0.2),
            "{language} {share}"
        );
        assert_eq!(answer["budget_per_year"].as_f64(), Some(1e6));
    }
    for (language, trials, seed) in [
        ("nl", "2.000", "1.007"),
        ("en", "2,000", "1,007"),
        ("en", "2000", "1007"),
    ] {
        let arguments = [
            "--language",
            language,
            "--json",
            "--trials",
            trials,
            "--seed",
            seed,
        ];
        let answer = json(&on_file("simulate", "webshop", &arguments));
        assert_eq!(answer["trials"].as_u64(), Some(2000), "{language} {trials}");
        assert_eq!(answer["seed"].as_u64(), Some(1007), "{language} {seed}");
    }
    let refusal = assert_refused(&on_file(
        "simulate",
        "webshop",
        &["--language", "en", "--trials", "2.000"],
    ));
    assert!(refusal.contains("2,000"), "{refusal}");
}

#[test]
fn simulate_says_what_the_case_may_come_to_in_both_languages() {
    let english = on_file("simulate", "webshop", &["--trials", "2000"]);
    assert_eq!(english.status.code(), Some(0), "{}", stderr(&english));
    let text = stdout(&english);
    assert!(text.contains("The case loses money in"), "{text}");
    assert!(text.contains("2,000 trials, seed 1"), "{text}");
    assert!(text.contains("Refund chased: does it help?"), "{text}");
    let dutch = on_file(
        "simulate",
        "webshop",
        &["--trials", "500", "--language", "nl"],
    );
    assert!(stdout(&dutch).contains("trekkingen"), "{}", stdout(&dutch));
}

#[test]
fn simulate_answers_programs_the_same_each_time_and_otherwise_with_another_seed() {
    let ask = |seed: &str| {
        let flags = ["--trials", "1500", "--json", "--seed", seed];
        stdout(&on_file("simulate", "webshop", &flags))
    };
    let first = ask("5");
    assert_eq!(first, ask("5"));
    assert_ne!(first, ask("6"));
    let answer: Value = serde_json::from_str(&first).unwrap();
    assert_eq!(answer["trials"], 1500);
    assert_eq!(answer["seed"], 5);
    for key in ["mean", "standard_error", "p5", "p10", "p50", "p90", "p95"] {
        assert!(answer["npv"][key].is_number(), "{key}");
        assert!(answer["rox"][key].is_number(), "{key}");
    }
    let share = |key: &str| answer[key].as_f64().unwrap();
    assert!((0.0..=1.0).contains(&share("chance_of_loss")));
    assert!(answer["overshoot"]["unboxing"]["chance"].as_f64().unwrap() > 0.3);
    assert_eq!(answer["cumulative_net"].as_array().unwrap().len(), 5);
    assert_eq!(answer["verdicts"]["gift"]["verdict"], "Overshoot");
    let bars = answer["tornado"].as_array().unwrap();
    assert!(bars.iter().any(|bar| bar["path"] == "response.spend"));
}

#[test]
fn simulate_refuses_numbers_of_trials_that_cannot_be_meant() {
    let sentence = assert_refused(&on_file("simulate", "tiny", &["--trials", "0"]));
    assert!(sentence.contains("--trials"), "{sentence}");
    let sentence = assert_refused(&on_file("simulate", "tiny", &["--scenario", "none such"]));
    assert!(sentence.contains("no scenario"), "{sentence}");
}

// export

/// Exports the tiny case in a folder of its own.
fn export(name: &str, flags: &[&str]) -> (Output, tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    let mut arguments = vec!["--to", path.to_str().unwrap()];
    arguments.extend(flags);
    let output = on_file("export", "tiny", &arguments);
    (output, folder, path)
}

#[test]
fn what_to_make_is_clear_from_the_name_or_asked_for() {
    for name in ["paper", "paper.doc", "case.rox"] {
        let (output, _folder, path) = export(name, &[]);
        let sentence = assert_refused(&output);
        assert!(sentence.contains(".pdf, .xlsx, .pptx"), "{sentence}");
        assert!(!path.exists());
    }
}

#[test]
fn a_file_is_dated_only_by_a_day_that_exists() {
    let (output, _folder, path) = export("book.xlsx", &["--date", "2027-02-30"]);
    let sentence = assert_refused(&output);
    assert!(sentence.contains("2027-02-30"), "{sentence}");
    assert!(!path.exists());
}

#[test]
fn chances_come_from_as_many_draws_as_were_asked_for_and_say_so() {
    let flags = ["--date", "2027-02-03", "--trials", "1500", "--seed", "7"];
    let made = || {
        let (output, _folder, path) = export("paper.md", &flags);
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(path).unwrap()
    };
    let text = made();
    assert!(text.contains("1,500 trials, seed 7"), "{text}");
    assert_eq!(text, made());
    let (output, _folder, path) = export("paper.md", &["--trials", "none"]);
    assert!(assert_refused(&output).contains("none"));
    assert!(!path.exists());
}

#[test]
fn a_table_has_points_in_every_language_unless_a_spreadsheet_reads_it_and_says_which() {
    for (flags, begin, said) in [
        (&["--language", "nl"][..], "part,item", "‘,’"),
        (
            &["--csv", "programs", "--language", "nl"],
            "part,item",
            "‘.’",
        ),
        (
            &["--csv", "spreadsheet", "--language", "nl"],
            "\u{feff}part;item",
            "‘;’",
        ),
        (
            &["--csv", "spreadsheet", "--language", "en"],
            "\u{feff}part,item",
            "“.”",
        ),
    ] {
        let (output, _folder, path) = export("table.csv", flags);
        assert!(output.status.success(), "{output:?}");
        let table = fs::read_to_string(path).unwrap();
        assert!(table.starts_with(begin), "{flags:?}: {table:.40}");
        let words = String::from_utf8(output.stdout).unwrap();
        assert!(words.contains(said), "{flags:?}: {words}");
    }
    let (output, _folder, path) = export("paper.md", &["--csv", "spreadsheet"]);
    assert!(assert_refused(&output).contains("--csv"));
    assert!(!path.exists());
}

#[test]
fn a_moment_from_outside_that_is_none_is_named() {
    let path = golden_path("tiny.rox");
    let output = program()
        .env("SOURCE_DATE_EPOCH", "yesterday")
        .args(["export", path.to_str().unwrap(), "--to", "never.xlsx"])
        .output()
        .unwrap();
    let sentence = assert_refused(&output);
    assert!(sentence.contains("SOURCE_DATE_EPOCH"), "{sentence}");
}
