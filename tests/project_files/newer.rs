//! Files that a newer version of the program made: read as far as they are known, and never replaced.

use std::fs;

use rox_case::domain::FORMAT;
use rox_case::store::{self, OpenFailure, ReadError, SAMPLES, SaveFailure, open_bytes, read_case};
use rox_case::text::{Language, Texts};

/// A sample as a newer version would have written it, with a field of its own at the top and one in each estimate.
fn newer(text: &str) -> String {
    let begin = text.find("format:").unwrap();
    let end = begin + text[begin..].find(',').unwrap();
    let text = format!(
        "{}format: 7, climate: (cost: 3, note: \"new\"){}",
        &text[..begin],
        &text[end..]
    );
    text.replace("likely: ", "spread: Wide, likely: ")
}

#[test]
fn every_sample_of_a_newer_format_opens_as_far_as_it_is_known() {
    for sample in SAMPLES {
        let known = read_case(sample.text.as_bytes()).unwrap();
        let text = newer(sample.text);
        let opened = open_bytes(text.as_bytes()).unwrap();
        assert_eq!(opened.case, known, "{}", sample.name);
        assert_eq!(opened.case.format, FORMAT);
        assert_eq!(opened.problems, []);
        let found = opened.newer.unwrap();
        assert_eq!(found.format, 7);
        assert_eq!(found.names[0], "climate");
        assert_eq!(found.unknown, 1 + text.matches("spread:").count());
    }
}

#[test]
fn a_file_of_a_known_format_is_not_newer_and_its_unknown_fields_stay_an_error() {
    let text = SAMPLES[0].text;
    assert_eq!(open_bytes(text.as_bytes()).unwrap().newer, None);
    let unknown = text.replacen("title:", "climate: 1, title:", 1);
    let Err(ReadError::Fault(fault)) = open_bytes(unknown.as_bytes()) else {
        panic!("it was opened");
    };
    assert_eq!(fault.position.line, 4);
}

#[test]
fn what_is_left_out_is_said_in_both_languages() {
    let text = SAMPLES[0].text;
    let sentence = |text: &str, language| {
        let opened = open_bytes(text.as_bytes()).unwrap();
        opened.newer.unwrap().sentence(Texts::of(language))
    };
    let nothing_new = text.replacen("format: 1", "format: 7", 1);
    assert!(sentence(&nothing_new, Language::English).starts_with("Everything in it is shown"));
    let one = text.replacen("format: 1", "format: 7, climate: 1", 1);
    assert!(sentence(&one, Language::English).starts_with("One thing in it"));
    assert!(sentence(&one, Language::Dutch).contains("weggelaten: `climate`"));
    assert!(sentence(&newer(text), Language::Dutch).contains("`climate`, `spread`"));
}

#[test]
fn what_cannot_be_understood_is_refused_with_the_sentence_about_the_newer_version() {
    for text in [
        "(format: 7)".to_owned(),
        newer(SAMPLES[0].text).replacen("segments: [", "segments: {", 1),
        newer(SAMPLES[0].text).replacen("category: ", "category: Robots, // ", 1),
    ] {
        assert_eq!(
            open_bytes(text.as_bytes()),
            Err(ReadError::NewerFormat { found: 7 })
        );
    }
}

#[test]
fn a_newer_file_is_never_replaced_and_a_copy_of_it_is_a_case_of_ours() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    let text = newer(SAMPLES[0].text);
    fs::write(&path, &text).unwrap();
    let opened = store::open(&path).unwrap();
    let error = store::save(&path, &opened.case).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::NewerFormat));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);

    let copy = folder.path().join("copy.rox");
    store::create(&copy, &opened.case).unwrap();
    assert_eq!(fs::read_to_string(&copy).unwrap(), SAMPLES[0].text);
}

#[test]
fn one_that_was_put_in_the_place_of_ours_meanwhile_is_left_alone_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    let case = read_case(SAMPLES[0].text.as_bytes()).unwrap();
    store::save(&path, &case).unwrap();
    let of_the_future = "(format: 99999999999999999999, everything: Different)";
    fs::write(&path, of_the_future).unwrap();
    assert!(store::save(&path, &case).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), of_the_future);
    let error = store::open(&path).unwrap_err();
    assert!(matches!(
        error.reason,
        OpenFailure::Unreadable(ReadError::NewerFormat { .. })
    ));
}

#[test]
fn a_newer_file_that_is_cut_off_or_damaged_anywhere_is_a_case_or_a_sentence() {
    let text = newer(SAMPLES[0].text).into_bytes();
    for at in (0..text.len()).step_by(61) {
        let mut damaged = text.clone();
        damaged[at] ^= 0x15;
        for bytes in [&text[..at], &damaged] {
            if let Err(error) = open_bytes(bytes) {
                let sentence = error.sentence(Texts::of(Language::Dutch));
                assert!(sentence.ends_with('.'), "{sentence}");
            }
        }
    }
}
