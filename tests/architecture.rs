//! Folders are layers, and imports run one way.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every layer, with the layers that it may import from. A layer that is not named here does not exist.
const LAYERS: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("engine", &["domain"]),
    ("text", &["domain", "engine"]),
    ("store", &["domain", "engine", "text"]),
    ("present", &["domain", "engine", "text"]),
    ("export", &["domain", "engine", "text", "present"]),
    (
        "app",
        &["domain", "engine", "text", "store", "present", "export"],
    ),
    (
        "ui",
        &[
            "domain", "engine", "text", "store", "present", "export", "app",
        ],
    ),
    (
        "cli",
        &[
            "domain", "engine", "text", "store", "present", "export", "app", "ui",
        ],
    ),
    ("main", &["cli"]),
];

/// Crates that only some layers may name.
const CRATES: [(&str, &[&str]); 9] = [
    ("directories", &["store"]),
    ("egui", &["ui"]),
    ("eframe", &["ui"]),
    ("clap", &["cli"]),
    ("rfd", &["app"]),
    ("ron", &["store"]),
    ("rust_xlsxwriter", &["export"]),
    ("tempfile", &["store"]),
    ("zip", &["export"]),
];

/// What only some layers may reach for: the outside world stays behind one door.
const REACHES: [(&str, &[&str]); 5] = [
    ("std::fs", &["store"]),
    ("std::env", &["text", "cli", "main"]),
    ("std::time::SystemTime", &["store"]),
    ("std::net", &[]),
    ("std::process::Command", &["cli"]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file with its layer and its text without comments and without its tests.
fn files() -> Vec<(String, PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![source()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name == "tests.rs") {
                // The tests of a module in a file of their own.
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(source()).unwrap();
                let first = inside.iter().next().unwrap().to_str().unwrap();
                let layer = first.trim_end_matches(".rs").to_owned();
                let code = production_code(&fs::read_to_string(&path).unwrap());
                found.push((layer, inside.to_path_buf(), code));
            }
        }
    }
    found.sort();
    found
}

fn production_code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    before_tests
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether `code` names the path `path` as a whole word: `ron::` but not `neuron::`.
fn names(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + path.len()..].chars().next();
        let continues =
            |character: Option<char>| character.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !continues(before) && !continues(after)
    })
}

/// Whether `code` uses a path that begins with the crate `name`.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(&format!("{name}::")).any(|(at, _)| {
        !code[..at]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}

#[test]
fn a_layer_imports_only_from_the_layers_below_it() {
    let allowed: BTreeMap<&str, &[&str]> = LAYERS.into_iter().collect();
    let mut offences = Vec::new();
    for (layer, file, code) in files().into_iter().filter(|(layer, ..)| layer != "lib") {
        let Some(below) = allowed.get(layer.as_str()) else {
            offences.push(format!("{} is in no layer", file.display()));
            continue;
        };
        for (other, _) in LAYERS
            .iter()
            .filter(|(other, _)| *other != layer && !below.contains(other))
        {
            for root in ["crate", "rox_case"] {
                if names(&code, &format!("{root}::{other}")) {
                    offences.push(format!("{} imports from {other}", file.display()));
                }
            }
        }
    }
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
}

#[test]
fn imports_name_one_layer_at_a_time_so_that_they_can_be_checked() {
    for (_, file, code) in files() {
        assert!(
            !code.contains("use crate::{"),
            "{} imports several layers in one statement",
            file.display()
        );
    }
}

#[test]
fn crates_with_a_place_are_named_only_there() {
    let mut offences = Vec::new();
    for (layer, file, code) in files() {
        for (name, places) in CRATES {
            if !places.contains(&layer.as_str()) && names_crate(&code, name) {
                offences.push(format!("{} names {name}", file.display()));
            }
        }
    }
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
}

#[test]
fn the_outside_world_is_reached_through_one_door() {
    let mut offences = Vec::new();
    for (layer, file, code) in files() {
        for (path, places) in REACHES {
            if !places.contains(&layer.as_str()) && names(&code, path) {
                offences.push(format!("{} reaches for {path}", file.display()));
            }
        }
    }
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
}

#[test]
fn no_module_is_named_after_nothing() {
    for (_, file, _) in files() {
        let stem = file.file_stem().unwrap().to_str().unwrap();
        assert!(
            !["utils", "util", "common", "helpers", "types", "misc"].contains(&stem),
            "{}",
            file.display()
        );
    }
}

#[test]
fn the_top_of_the_project_holds_what_it_should() {
    let expected = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "assets",
        "benches",
        "sample_projects",
        "src",
        "tests",
    ];
    let mut found: Vec<String> = fs::read_dir(env!("CARGO_MANIFEST_DIR"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.') && name != "target")
        .collect();
    found.sort();
    assert_eq!(found, expected);
}
