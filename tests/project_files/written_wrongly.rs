//! What is written wrongly, and the sentence that leads to it.

use rox_case::store::read_case;
use rox_case::text::{Language, Texts};

use super::TINY;

/// What a person is told about a text that is not a case.
fn sentence(text: &str) -> String {
    read_case(text.as_bytes())
        .unwrap_err()
        .sentence(Texts::of(Language::English))
}

/// What a person is told when one piece of the small case is written differently.
fn sentence_after(from: &str, to: &str) -> String {
    let changed = TINY.replacen(from, to, 1);
    assert_ne!(changed, TINY, "{from} does not stand in the case");
    sentence(&changed)
}

#[test]
fn a_misspelt_field_leads_to_the_field_that_was_meant() {
    assert_eq!(
        sentence_after("annual_churn", "annual_chrun"),
        "Line 28, segment all: `annual_chrun` is not a field of a segment. Did you mean `annual_churn`?"
    );
    assert_eq!(
        sentence_after("discount_rate", "hurdle"),
        "Line 8: `hurdle` is not a field of the finance. Check the spelling, or whether a closing bracket is missing before it."
    );
}

#[test]
fn fields_that_are_missing_or_stand_twice_are_named() {
    assert_eq!(
        sentence_after("            customers: 1000.0,\n", ""),
        "Line 24, segment all: `customers` is missing from a segment. Add it."
    );
    assert_eq!(
        sentence_after("(likely: 0.2)", "(likely: 0.2, likely: 0.3)"),
        "Line 28, segment all: `likely` stands here for the second time. Keep one of the two."
    );
    assert_eq!(
        sentence_after("title:", "title: \"a\", title:"),
        "Line 4: `title` stands here for the second time. Keep one of the two."
    );
}

#[test]
fn a_word_that_is_no_choice_leads_to_one_that_is() {
    assert_eq!(
        sentence_after("During", "Durng"),
        "Line 34, touchpoint t: `Durng` is not one of the choices. Did you mean `During`?"
    );
    assert_eq!(
        sentence_after("During", "Tomorrow"),
        "Line 34, touchpoint t: `Tomorrow` is not one of the choices. Choose from Before, During, After."
    );
    assert_eq!(
        sentence_after("stage: During", "stage: \"During\""),
        "Line 34, touchpoint t: `\"During\"` cannot be the value of `stage`. Write one of the choices, without quotes."
    );
}

#[test]
fn a_value_of_the_wrong_kind_is_named_with_what_should_stand_there() {
    for (from, to, expected) in [
        (
            "customers: 1000.0",
            "customers: \"many\"",
            "Line 27, segment all: `\"many\"` cannot be the value of `customers`. Write a number, with a decimal point.",
        ),
        (
            "horizon_years: 1",
            "horizon_years: 1.5",
            "Line 7: `1.5` cannot be the value of `horizon_years`. Write a whole number, without decimals.",
        ),
        (
            "horizon_years: 1",
            "horizon_years: 99999999999",
            "Line 7: `99999999999` cannot be the value of `horizon_years`. Write a whole number, without decimals.",
        ),
        (
            "horizon_years: 1",
            "horizon_years: -1",
            "Line 7: `-1` cannot be the value of `horizon_years`. Write a whole number, without decimals.",
        ),
        (
            "title: \"By hand\"",
            "title: By hand",
            "Line 4: `By` cannot be the value of `title`. Write a text in double quotes.",
        ),
        (
            "risk_adjust: false",
            "risk_adjust: maybe",
            "Line 8: `maybe` cannot be the value of `risk_adjust`. Write `true` or `false`.",
        ),
        (
            "start: \"2027-01\"",
            "start: \"2027-13\"",
            "Line 6: `\"2027-13\"` cannot be the value of `start`. Write year and month in double quotes, as in \"2027-01\".",
        ),
        (
            "start: \"2027-01\"",
            "start: 2027-01",
            "Line 6: `2027-01` cannot be the value of `start`. Write year and month in double quotes, as in \"2027-01\".",
        ),
        (
            "annual_churn: (likely: 0.2)",
            "annual_churn: 0.2",
            "Line 28, segment all: `0.2` cannot be the value of `annual_churn`. Write an estimate in brackets, as in `(likely: 0.5)`.",
        ),
        (
            "annual_churn: (likely: 0.2)",
            "annual_churn: (0.2)",
            "Line 28, segment all: `0.2` cannot stand here. Write the name of a field with a colon, as in `likely:`.",
        ),
        (
            "segments: [",
            "segments: (",
            "Line 23: `(` cannot be the value of `segments`. Write a list in square brackets, as in `[…]`.",
        ),
        (
            "impact: Lift(\"d\")",
            "impact: Lift",
            "Line 59, option o: `Lift` does not say what it changes. Put the id of that between brackets, as in `Lift(\"id\")`.",
        ),
    ] {
        assert_eq!(sentence_after(from, to), expected);
    }
}

#[test]
fn signs_that_are_missing_or_wrong_are_named() {
    for (from, to, expected) in [
        (
            "customers: 1000.0,",
            "customers: 1000.0",
            "Line 27, segment all: after `1000.0` a comma is missing. Add it.",
        ),
        (
            "customers: 1000.0",
            "customers 1000.0",
            "Line 27, segment all: after `customers` a colon is missing. Add it.",
        ),
        (
            "customers: 1000.0",
            "customers: 1,5",
            "Line 27, segment all: `1,5` has a decimal comma. In the file every number has a decimal point.",
        ),
        (
            "customers: 1000.0",
            "customers: 5%",
            "Line 27, segment all: `%` does not belong here. Remove it, or check what stands before it.",
        ),
        (
            "\"By hand\"",
            "\"By hand",
            "Line 4: the text that begins here has no closing quote. Add it.",
        ),
        (
            "\"By hand\"",
            "\"By \\q hand\"",
            "Line 4: the text holds a backslash with something after it that has no meaning. Write `\\\\` for a backslash and `\\\"` for a quote.",
        ),
        (
            "format: 1,",
            "format: 1, /* never mind",
            "Line 3: the comment that begins here has no end. Add `*/`.",
        ),
        (
            "    ],\n)",
            "    ],\n) tail",
            "Line 63: `tail` stands after the end of the case. Remove it, or check whether a bracket is closed too early.",
        ),
        (
            "    ],\n)",
            "    ],\n]",
            "Line 63: `]` does not close the bracket `(` that opens on line 2. Close that one first.",
        ),
        (
            "    ],\n)",
            "    ],\n",
            "Line 2: the bracket `(` that opens here is not closed before the end of the file. Close it, or see whether the end of the file was lost.",
        ),
    ] {
        assert_eq!(sentence_after(from, to), expected);
    }
}

#[test]
fn what_a_message_repeats_of_a_file_is_short_and_harmless() {
    let long = "x".repeat(1_000_000);
    let text = sentence_after("customers", &long);
    assert!(text.chars().count() < 250, "{} characters", text.len());
    let text = sentence_after("\"2027-01\"", "\"\u{1b}[2J\u{202e}\"");
    assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
}

#[test]
fn an_id_without_its_closing_quote_does_not_break_the_message_into_lines() {
    let said = sentence_after("id: \"all\"", "id: \"all");
    assert!(!said.contains('\n'), "{said}");
    assert!(
        said.ends_with("the text that begins here has no closing quote. Add it."),
        "{said}"
    );
}
