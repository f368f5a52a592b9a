//! What the program reads from standard input, and what it does where its output cannot be written.

use std::fs::File;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use crate::support::golden_path;

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rox-case"));
    program.env("LC_ALL", "en_GB.UTF-8").env_remove("RUST_LOG");
    program
}

fn tiny() -> String {
    golden_path("tiny.rox").to_str().unwrap().to_owned()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Runs the program with bytes on its standard input.
fn fed(arguments: &[&str], bytes: &[u8]) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that has read enough may end before it has all.
    let _ = stdin.write_all(bytes);
    drop(stdin);
    child.wait_with_output().unwrap()
}

#[test]
fn a_case_on_standard_input_has_the_answer_of_its_file() {
    let bytes = std::fs::read(tiny()).unwrap();
    for command in ["calc", "check", "simulate", "optimise"] {
        let flags: &[&str] = match command {
            "simulate" => &["--json", "--trials", "64"],
            _ => &["--json"],
        };
        let of_file = program()
            .args([command, &tiny()])
            .args(flags)
            .output()
            .unwrap();
        let mut arguments = vec![command, "-"];
        arguments.extend(flags);
        let read = fed(&arguments, &bytes);
        assert_eq!(read.status, of_file.status, "{}", stderr(&read));
        assert_eq!(stdout(&read), stdout(&of_file), "{command}");
    }
    let compared = fed(&["compare", "-", &tiny()], &bytes);
    assert!(stdout(&compared).contains("same"), "{compared:?}");
}

#[test]
fn a_case_on_standard_input_is_exported_to_a_file_that_has_to_be_named() {
    let bytes = std::fs::read(tiny()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tiny.md");
    let made = fed(
        &[
            "export",
            "-",
            "--to",
            path.to_str().unwrap(),
            "--trials",
            "64",
        ],
        &bytes,
    );
    assert!(made.status.success(), "{}", stderr(&made));
    assert!(path.exists());
    let refused = fed(&["export", "-"], &bytes);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("--to"), "{}", stderr(&refused));
}

#[test]
fn what_is_wrong_on_standard_input_is_said_of_it_and_not_of_a_file() {
    for (bytes, expected) in [
        (&b""[..], "empty"),
        (&b"no case"[..], "not a case"),
        (&[0xff; 8][..], "Line 1"),
    ] {
        let output = fed(&["calc", "-"], bytes);
        let sentence = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{sentence}");
        assert!(sentence.starts_with("standard input: "), "{sentence}");
        assert!(sentence.contains(expected), "{sentence}");
    }
    let too_large = vec![b' '; 20_000_001];
    let output = fed(&["check", "-"], &too_large);
    assert!(stderr(&output).contains("20 MB"), "{}", stderr(&output));
    let text = std::fs::read_to_string(tiny()).unwrap();
    let broken = text.replacen("horizon_years: ", "horizon_years: 9", 1);
    let output = fed(&["calc", "-"], broken.as_bytes());
    assert!(
        stderr(&output).starts_with("standard input cannot be computed"),
        "{output:?}"
    );
}

/// Runs a line of the shell, in which `$0` is the program and `$1` a case.
#[cfg(unix)]
fn in_shell(line: &str) -> Output {
    Command::new("sh")
        .args(["-c", line, env!("CARGO_BIN_EXE_rox-case"), &tiny()])
        .env("LC_ALL", "en_GB.UTF-8")
        .output()
        .unwrap()
}

#[cfg(unix)]
#[test]
fn an_answer_for_an_output_that_is_closed_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made");
    let made = made.display();
    for arguments in [
        "calc \"$1\"".to_owned(),
        "calc \"$1\" --json".to_owned(),
        "check \"$1\"".to_owned(),
        "compare \"$1\" \"$1\"".to_owned(),
        "optimise \"$1\"".to_owned(),
        "simulate \"$1\" --trials 64".to_owned(),
        format!("export \"$1\" --trials 64 --to {made}.csv"),
        format!("new --template webshop {made}.rox"),
        "--help".to_owned(),
        "--version".to_owned(),
    ] {
        for closed in [">&-", "1</dev/null"] {
            let output = in_shell(&format!("rm -f {made}.rox; \"$0\" {arguments} {closed}"));
            let sentence = stderr(&output);
            assert_eq!(
                output.status.code(),
                Some(2),
                "{arguments} {closed}: {sentence}"
            );
            assert!(sentence.contains("could not be written"), "{sentence}");
        }
    }
    let thrown_away = in_shell("\"$0\" calc \"$1\" 1<>/dev/null");
    assert_eq!(thrown_away.status.code(), Some(0), "{thrown_away:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_for_a_full_disk_is_an_error_and_one_that_is_read_in_part_is_none() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = program()
        .args(["calc", &tiny()])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("could not be written"),
        "{output:?}"
    );
    let output = in_shell("{ \"$0\" calc \"$1\"; echo \"status $?\" >&2; } | true");
    assert_eq!(stderr(&output), "status 0\n");
}

#[test]
fn a_single_trial_is_said_in_the_singular_and_has_no_standard_error() {
    let one = |flags: &[&str]| {
        let output = program()
            .args(["simulate", &tiny(), "--trials", "1"])
            .args(flags)
            .output();
        stdout(&output.unwrap())
    };
    let text = one(&[]);
    assert!(text.contains("1 trial, seed"), "{text}");
    // It has an amount, and no chances or percentiles.
    assert!(text.contains("The only trial comes to"), "{text}");
    assert!(!text.contains('%'), "{text}");
    assert!(
        !text.contains("standard error") && !text.contains("NaN"),
        "{text}"
    );
    let dutch = one(&["--language", "nl"]);
    assert!(dutch.contains("1 trekking, startgetal"), "{dutch}");
    let json: serde_json::Value = serde_json::from_str(&one(&["--json"])).unwrap();
    assert_eq!(json["trials"], 1);
    assert!(json["npv"]["standard_error"].is_null());
    assert!(json["npv"]["standard_deviation"].is_null());
    assert!(json["chance_of_loss_error"].is_null());
    assert!(json["npv"]["mean"].is_number());
}

#[cfg(unix)]
#[test]
fn the_day_on_a_file_is_that_of_the_user_and_not_of_greenwich() {
    let folder = tempfile::tempdir().unwrap();
    let day = |zone: &str| {
        let path = folder.path().join("dated.json");
        let output = program()
            .args([
                "export",
                &tiny(),
                "--trials",
                "64",
                "--to",
                path.to_str().unwrap(),
            ])
            .env("TZ", zone)
            .env_remove("SOURCE_DATE_EPOCH")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        let text = std::fs::read_to_string(path).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        json["date"].as_str().unwrap().to_owned()
    };
    // These zones are 26 hours apart, so their days differ at every moment.
    let (west, east) = (day("<-12>12"), day("<+14>-14"));
    assert!(west < east, "{west} and {east}");
}
