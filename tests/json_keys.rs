//! The keys of everything that is written for programs, pinned by a list: programs of others read by them.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use rox_case::engine::batch::CancelToken;
use rox_case::engine::portfolio::{self, PortfolioLimits, PortfolioSettings, ScaleChoices};
use rox_case::engine::results::sensitivity::tornado;
use rox_case::export::{Format, json};
use rox_case::store::SAMPLES;
use rox_case::text::{Language, Texts};
use serde_json::Value;

use crate::support::known::Known;
use crate::support::{golden, golden_path};

const LIST: &str = "json_keys.txt";
/// Set in the environment, it has the list written anew.
const ACCEPT: &str = "ROX_CASE_ACCEPT";

/// Objects that have a key for each item of the case, or for each fact of a check, and what is written of the case itself.
const BY_ID: [&str; 7] = [
    "customers_end",
    "drivers",
    "facts",
    "lost",
    "options",
    "overshoot",
    "verdicts",
];
const OF_CASE: [&str; 2] = ["before", "after"];

/// Adds the paths of all keys below a value.
fn collect(path: &str, value: &Value, paths: &mut BTreeSet<String>) {
    match value {
        Value::Object(parts) => {
            let last = path.rsplit('.').next().unwrap();
            for (key, part) in parts {
                let key = if BY_ID.contains(&last) { "*" } else { key };
                let below = format!("{path}.{key}");
                if !OF_CASE.contains(&key) {
                    collect(&below, part, paths);
                }
                paths.insert(below);
            }
        }
        Value::Array(parts) => {
            for part in parts {
                collect(&format!("{path}[]"), part, paths);
            }
        }
        _ => {}
    }
}

/// Every document about a case, by the command that answers it.
fn documents(known: &Known) -> [(&'static str, String); 5] {
    let Known {
        case,
        plan,
        analysis,
    } = known;
    let token = CancelToken::default();
    let found = analysis.judged.findings.iter();
    let texts = Texts::of(Language::English);
    let found: Vec<_> = found
        .map(|finding| (finding, texts.finding(finding, case)))
        .collect();
    let spend = analysis.portfolio.as_ref().map(|own| own.planned.spend);
    let question = PortfolioSettings {
        scales: ScaleChoices::Halves,
        limits: PortfolioLimits {
            budget: spend.map(|spend| 0.5 * spend),
            budget_per_year: spend.map(|spend| 0.1 * spend),
            chance_of_loss: None,
        },
    };
    let best = portfolio::optimise(plan, &question, &token).unwrap();
    let simulation = &analysis.simulation;
    let bars = tornado(case, &token).unwrap();
    let file = known.file(Format::Json, Language::English);
    [
        (
            "calc",
            json::case_result(case, &analysis.judged, Some("Lean")),
        ),
        ("check", json::findings(&found)),
        (
            "simulate",
            json::simulation(case, simulation, &bars, Some("Lean")),
        ),
        ("optimise", json::portfolio(case, &best)),
        ("export", String::from_utf8(file).unwrap()),
    ]
}

fn comparison() -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rox-case"));
    let files = ["tiny.rox", "webshop.rox"].map(golden_path);
    let output = program.arg("compare").args(files).arg("--json").output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

#[test]
fn the_keys_are_those_that_other_programs_read_by() {
    let samples = SAMPLES.iter().map(|sample| Known::sample(sample.name));
    let corners = ["corners.rox", "tiny.rox"].map(|name| Known::of(golden(name)));
    // A loss is never accepted, so that something is to be measured first.
    let mut wary = golden("webshop.rox");
    wary.finance.loss_alert = 0.0;
    let mut paths = BTreeSet::new();
    let mut add = |name: &str, text: &str| {
        collect(name, &serde_json::from_str(text).unwrap(), &mut paths);
    };
    for known in samples.chain(corners).chain([Known::of(wary)]) {
        for (name, text) in documents(&known) {
            add(name, &text);
        }
    }
    add("compare", &comparison());
    let ours: String = paths.iter().map(|path| format!("{path}\n")).collect();
    let list = golden_path(LIST);
    if std::env::var_os(ACCEPT).is_some() {
        fs::write(&list, &ours).unwrap();
    }
    let pinned = fs::read_to_string(&list).unwrap_or_default();
    let pinned: BTreeSet<String> = pinned.lines().map(str::to_owned).collect();
    let gone: Vec<_> = pinned.difference(&paths).collect();
    let new: Vec<_> = paths.difference(&pinned).collect();
    assert!(
        gone.is_empty() && new.is_empty(),
        "keys that are gone (raise the format): {gone:#?}\nnew keys: {new:#?}\n\
         to accept them, run this test with {ACCEPT}=1 in the environment"
    );
}
