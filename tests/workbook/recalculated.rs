//! The workbook as LibreOffice recalculates it. These tests need it and are run by `.ci/workbook-test`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use rox_case::domain::{BusinessCase, Plan};
use rox_case::text::Language;

use super::changes::{self, Change};
use super::file::{Compared, Workbook};
use super::{cases, day, workbook_of};
use crate::support::golden;

/// Makes LibreOffice recalculate every formula of a file from elsewhere; by itself it shows what stands in the file.
const ALWAYS_RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Every sheet as text: full precision, separated by commas, quoted.
const EVERY_SHEET: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// Recalculates workbooks and gives the rows of their sheets that compare, by the name of the file.
fn recalculated(books: &[(String, Vec<u8>)]) -> BTreeMap<String, Vec<Compared>> {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile/user");
    fs::create_dir_all(&profile).unwrap();
    fs::write(
        profile.join("registrymodifications.xcu"),
        ALWAYS_RECALCULATE,
    )
    .unwrap();
    let mut command = Command::new("soffice");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.path().join("profile").display()
        ))
        .args(["--headless", "--convert-to", EVERY_SHEET, "--outdir"])
        .arg(folder.path());
    for (name, bytes) in books {
        let path = folder.path().join(format!("{name}.xlsx"));
        fs::write(&path, bytes).unwrap();
        command.arg(path);
    }
    let output = command.output().unwrap_or_else(|error| {
        panic!("LibreOffice (soffice) is needed for this test and cannot be started: {error}")
    });
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    books
        .iter()
        .map(|(name, _)| (name.clone(), rows_of(folder.path(), name)))
        .collect()
}

fn rows_of(folder: &Path, name: &str) -> Vec<Compared> {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        if file.starts_with(&format!("{name}-")) && file.ends_with(".csv") {
            let text = fs::read_to_string(&path).unwrap();
            for fault in [
                "Err:", "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!",
            ] {
                assert!(!text.contains(fault), "{file} holds {fault}");
            }
        }
    }
    let text = fs::read_to_string(folder.join(format!("{name}-Check.csv"))).unwrap();
    let rows: Vec<Compared> = text
        .lines()
        .skip(6)
        .map(|line| {
            let cells = cells(line);
            Compared {
                name: cells[0].clone(),
                live: cells[1].clone(),
                stated: cells[2].clone(),
            }
        })
        .collect();
    assert!(rows.len() > 10, "{name}");
    rows
}

/// The cells of a line, with or without quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut inside = false;
    for letter in line.chars() {
        match letter {
            '"' => inside = !inside,
            ',' if !inside => cells.push(String::new()),
            letter => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

fn english(case: &BusinessCase) -> Vec<u8> {
    workbook_of(case, Language::English, day())
}

#[test]
#[ignore = "needs LibreOffice; .ci/workbook-test runs it"]
fn recalculated_workbooks_agree_with_the_program() {
    let books: Vec<(String, Vec<u8>)> = cases()
        .into_iter()
        .map(|(name, case)| (name, english(&case)))
        .collect();
    for (name, rows) in recalculated(&books) {
        for row in rows {
            row.assert_equal(&name);
        }
    }
}

/// Changes that are made in one workbook.
const CHANGES_AT_ONCE: usize = 6;

#[test]
#[ignore = "needs LibreOffice; .ci/workbook-test runs it"]
fn changed_inputs_give_what_the_program_finds_for_the_changed_case() {
    let (mut books, mut expected) = (Vec::new(), Vec::new());
    for name in ["webshop", "corners", "hotel"] {
        let case = golden(&format!("{name}.rox"));
        let original = english(&case);
        for (place, changes) in at_once(changes::of(&case)).into_iter().enumerate() {
            let mut book = Workbook::read(&original);
            let (mut changed, mut told) = (case.clone(), format!("{name} with"));
            for change in changes {
                let before = changed.clone();
                (change.apply)(&mut changed);
                if Plan::resolve(&changed).is_err() {
                    changed = before;
                    continue;
                }
                book.with_value(&change.name, change.column, &change.typed);
                told.push_str(&format!(
                    " · {} ({} = {})",
                    change.what, change.name, change.typed
                ));
            }
            assert!(changed != case, "{told}");
            books.push((format!("{name}-{place:03}"), book.bytes()));
            expected.push((told, Workbook::read(&english(&changed)).check()));
        }
    }
    assert!(books.len() >= 30, "{}", books.len());
    let found = recalculated(&books);
    for ((file, _), (told, expected)) in books.iter().zip(&expected) {
        assert_changed(told, &found[file], expected);
    }
}

/// Spreads changes over workbooks, so that each changes a cell once at most and changes of one item are apart.
fn at_once(changes: Vec<Change>) -> Vec<Vec<Change>> {
    let count = changes.len().div_ceil(CHANGES_AT_ONCE);
    let mut spread: Vec<Vec<Change>> = (0..count).map(|_| Vec::new()).collect();
    for (place, change) in changes.into_iter().enumerate() {
        let takes = |chunk: &Vec<Change>| {
            let same = |other: &Change| other.name == change.name && other.column == change.column;
            !chunk.iter().any(same)
        };
        let free = (0..count)
            .map(|step| (place + step) % count)
            .find(|at| takes(&spread[*at]));
        spread[free.expect("more workbooks than changes of one cell")].push(change);
    }
    spread
}

fn assert_changed(told: &str, found: &[Compared], expected: &[Compared]) {
    let live: BTreeMap<&str, &str> = found
        .iter()
        .map(|row| (row.name.as_str(), row.live.as_str()))
        .collect();
    let mut compared = 0;
    for row in expected {
        // An option that comes in with the change has no rows in the workbook of before.
        let Some(live) = live.get(row.name.as_str()) else {
            continue;
        };
        compared += 1;
        let row = Compared {
            name: row.name.clone(),
            live: (*live).to_owned(),
            stated: row.stated.clone(),
        };
        row.assert_equal(told);
    }
    assert!(compared > 10, "{told}");
}
