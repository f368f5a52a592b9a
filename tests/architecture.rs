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

/// The most files of the engine that import each other in a circle.
const LARGEST_CIRCLE: usize = 3;

/// The paths of an import, one for each name: `a::{b, c::d}` becomes `a::b` and `a::c::d`.
fn paths_of(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((before, inside)) = tree.split_once('{') else {
        return vec![tree.to_owned()];
    };
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for letter in inside.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if letter == ',' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let inner = parts.iter().filter(|part| !part.trim().is_empty());
    inner
        .flat_map(|part| paths_of(part))
        .map(|path| format!("{}{path}", before.trim()))
        .collect()
}

/// The module that a path leads to, as far as it is one of `modules`.
fn module_of(path: &str, from: &[String], modules: &BTreeMap<Vec<String>, String>) -> Vec<String> {
    let mut steps: Vec<&str> = path.split("::").map(str::trim).collect();
    let mut module = from.to_vec();
    match steps[0] {
        "crate" => {
            module.clear();
            steps.remove(0);
        }
        "self" => {
            steps.remove(0);
        }
        "super" => {
            while steps.first() == Some(&"super") {
                module.pop();
                steps.remove(0);
            }
        }
        _ => {}
    }
    let mut found = module.clone();
    for step in steps {
        module.push(step.to_owned());
        if modules.contains_key(&module) {
            found.clone_from(&module);
        } else {
            break;
        }
    }
    found
}

#[test]
fn files_of_the_engine_hardly_import_each_other_in_circles() {
    let modules: BTreeMap<Vec<String>, String> = files()
        .into_iter()
        .filter(|(layer, ..)| layer == "engine")
        .map(|(_, file, code)| {
            let path = file.with_extension("");
            let mut module: Vec<String> = path
                .iter()
                .map(|part| part.to_str().unwrap().to_owned())
                .collect();
            if module.last().is_some_and(|last| last == "mod") {
                module.pop();
            }
            (module, code)
        })
        .collect();
    let mut imports: BTreeMap<&[String], Vec<Vec<String>>> = BTreeMap::new();
    for (module, code) in &modules {
        let statements = code.split(';').filter_map(|statement| {
            let import = statement.trim_start();
            import.strip_prefix("use ")
        });
        let paths = statements.flat_map(paths_of);
        let ours = paths.filter(|path| {
            let first = path.split("::").next().unwrap_or_default().trim();
            let child = [module.as_slice(), &[first.to_owned()]].concat();
            ["crate", "self", "super"].contains(&first) || modules.contains_key(&child)
        });
        let found = ours.map(|path| module_of(&path, module, &modules));
        imports.insert(module, found.filter(|other| other != module).collect());
    }
    let reach = |from: &[String]| {
        let (mut seen, mut open) = (std::collections::BTreeSet::new(), vec![from.to_vec()]);
        while let Some(module) = open.pop() {
            for other in imports.get(module.as_slice()).into_iter().flatten() {
                if seen.insert(other.clone()) {
                    open.push(other.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&[String], _> = imports.keys().map(|from| (*from, reach(from))).collect();
    assert!(reached.len() > 60, "{}", reached.len());
    for (module, others) in &reached {
        let circle: Vec<String> = others
            .iter()
            .filter(|other| {
                let back = reached.get(other.as_slice());
                back.is_some_and(|back| back.contains(*module))
            })
            .map(|other| other.join("/"))
            .collect();
        assert!(circle.len() <= LARGEST_CIRCLE, "{circle:?}");
    }
}
