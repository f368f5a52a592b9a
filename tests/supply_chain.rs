//! What the program is built of: where it comes from, what it may be used for, and that none of it talks to a network.
//!
//! Everything is read from `Cargo.lock` and from what cargo has on this machine; nothing is fetched.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than to be named.
const LICENCES: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Packages with a licence that asks for more, and why that is no burden.
const EXCEPTIONS: [(&str, &str, &str); 2] = [
    (
        "option-ext",
        "MPL-2.0",
        "only changes to its own files have to be published; we change none",
    ),
    (
        "colored",
        "MPL-2.0",
        "used by tests alone, and nothing of it is distributed",
    ),
];

/// Where packages come from.
const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Packages whose work is to talk to a network.
const NETWORK: [&str; 34] = [
    "actix-web",
    "async-native-tls",
    "async-net",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "ehttp",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "sentry",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "tokio-rustls",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
    "webbrowser",
    "websocket",
    "ws",
];

/// How many packages may be there in several versions, each of which some other package still asks for. One more is to be
/// looked into: `cargo tree --duplicates` says who asks.
const MOST_DUPLICATES: usize = 52;

struct Locked {
    name: String,
    version: String,
    source: Option<String>,
    checksum: Option<String>,
}

/// The packages of `Cargo.lock`, for every system that the program can be built for.
fn locked() -> Vec<Locked> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let text = std::fs::read_to_string(path).unwrap();
    let packages = text.split("[[package]]").skip(1);
    packages
        .map(|package| {
            let value = |key: &str| {
                let line = package
                    .lines()
                    .find(|line| line.starts_with(&format!("{key} = ")))?;
                Some(line.split('"').nth(1)?.to_owned())
            };
            Locked {
                name: value("name").unwrap(),
                version: value("version").unwrap(),
                source: value("source"),
                checksum: value("checksum"),
            }
        })
        .collect()
}

/// What cargo says of the packages that are built on this system.
fn built() -> Vec<Value> {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let about = String::from_utf8(rustc.stdout).unwrap();
    let host = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--offline",
            "--filter-platform",
            host,
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let used: BTreeSet<&str> = nodes
        .iter()
        .map(|node| node["id"].as_str().unwrap())
        .collect();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .filter(|package| used.contains(package["id"].as_str().unwrap()))
        .cloned()
        .collect()
}

/// Whether an expression of licences leaves a choice that is allowed.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.trim();
    let whole = |inner: &str| {
        let mut depth = 0_i32;
        inner.chars().all(|character| {
            depth += match character {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth >= 0
        })
    };
    if let Some(inner) = expression
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        && whole(inner)
    {
        return is_allowed(inner);
    }
    let parts = |word: &str| -> Vec<String> {
        let mut depth = 0;
        let mut parts = vec![String::new()];
        for token in expression
            .replace('(', " ( ")
            .replace(')', " ) ")
            .split_whitespace()
        {
            match token {
                "(" => depth += 1,
                ")" => depth -= 1,
                _ => {}
            }
            if depth == 0 && token == word {
                parts.push(String::new());
            } else if let Some(last) = parts.last_mut() {
                last.push_str(token);
                last.push(' ');
            }
        }
        parts
    };
    let choices = parts("OR");
    if choices.len() > 1 {
        return choices.iter().any(|choice| is_allowed(choice));
    }
    let all = parts("AND");
    if all.len() > 1 {
        return all.iter().all(|part| is_allowed(part));
    }
    LICENCES.contains(&expression)
}

#[test]
fn licences_are_read_as_they_are_meant() {
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-2.0", false),
        ("(MIT) AND (GPL-2.0)", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true),
    ] {
        assert_eq!(is_allowed(expression), expected, "{expression}");
    }
}

#[test]
fn everything_that_is_built_may_be_used_and_distributed() {
    let packages = built();
    let mut offences = Vec::new();
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        // The older way to write a choice.
        let licence = package["license"]
            .as_str()
            .unwrap_or("none")
            .replace('/', " OR ");
        let is_exception = EXCEPTIONS
            .iter()
            .any(|(own, own_licence, _)| (*own, *own_licence) == (name, licence.as_str()));
        if !is_allowed(&licence) && !is_exception {
            offences.push(format!("{name}: {licence}"));
        }
    }
    println!(
        "{} packages, each with a licence that is allowed",
        packages.len()
    );
    assert!(packages.len() > 100, "{}", packages.len());
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
    for (name, ..) in EXCEPTIONS {
        assert!(
            packages.iter().any(|package| package["name"] == name),
            "{name} is used no more"
        );
    }
}

#[test]
fn everything_comes_from_one_registry_with_a_checksum() {
    for Locked {
        name,
        version,
        source,
        checksum,
    } in locked()
    {
        if name == env!("CARGO_PKG_NAME") {
            continue;
        }
        assert_eq!(source.as_deref(), Some(SOURCE), "{name} {version}");
        assert!(
            checksum.is_some_and(|sum| sum.len() == 64),
            "{name} {version}"
        );
    }
}

#[test]
fn no_more_packages_are_there_twice_than_were_looked_into() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in locked() {
        versions
            .entry(package.name)
            .or_default()
            .push(package.version);
    }
    versions.retain(|_, versions| versions.len() > 1);
    let list: Vec<String> = versions
        .iter()
        .map(|(name, versions)| format!("{name} {}", versions.join(" and ")))
        .collect();
    assert!(
        versions.len() <= MOST_DUPLICATES,
        "{}\n{}",
        versions.len(),
        list.join("\n")
    );
    for name in ["egui", "eframe", "typst", "ron", "serde"] {
        assert!(!versions.contains_key(name), "{name}: {:?}", versions[name]);
    }
}

#[test]
fn nothing_that_is_built_talks_to_a_network() {
    let packages = built();
    let names: BTreeSet<&str> = packages
        .iter()
        .map(|package| package["name"].as_str().unwrap())
        .collect();
    let talkers: Vec<&&str> = NETWORK
        .iter()
        .filter(|name| names.contains(*name))
        .collect();
    assert!(talkers.is_empty(), "{talkers:?}");
    // What is left with sockets reaches the display, the screen reader and the dialogs of the system, all on this machine:
    // they are sockets of the file system.
    assert!(
        names.contains("zbus") || !cfg!(target_os = "linux"),
        "the bus is gone: say so here"
    );
}

#[test]
fn no_source_of_ours_opens_a_connection() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut looked_at = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            looked_at += 1;
            for word in [
                "std::net",
                "TcpStream",
                "UdpSocket",
                "UnixStream",
                "ToSocketAddrs",
            ] {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
    }
    assert!(looked_at > 100, "{looked_at}");
}
