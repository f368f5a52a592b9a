//! Every sample damaged in every way that one byte can be, and cut off everywhere. Whatever a file holds, it is the same case,
//! another one that can be saved and opened, or a sentence.
//!
//! A run of the tests tries a part of them, always the same; with `ROX_CASE_NIGHTLY=1`,
//! `cargo test --test all damage -- --ignored --nocapture` tries all.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use rox_case::domain::Plan;
use rox_case::engine::evaluate;
use rox_case::store::{self, SAMPLES, read_case, write_case};
use rox_case::text::{Language, Texts};

use super::CORNERS;
use crate::support::thorough::Part;

/// Makes another byte of a byte.
type Change = fn(u8) -> u8;

/// The lowest bit, the letter case, the bit that plain text never has; and in its place nothing, a quote, a bracket, a digit.
const CHANGES: [Change; 7] = [
    |byte| byte ^ 0x01,
    |byte| byte ^ 0x20,
    |byte| byte ^ 0x80,
    |_| 0,
    |_| b'"',
    |_| b'(',
    |_| b'9',
];

/// What came of the files.
#[derive(Default)]
struct Tally {
    same: AtomicUsize,
    other: AtomicUsize,
    refused: AtomicUsize,
}

/// No sentence about a file is longer, in characters.
const LONGEST_SENTENCE: usize = 400;

/// Opens the bytes, and checks what is said of them or what they turn out to be.
fn try_one(bytes: &[u8], original: &str, tally: &Tally) {
    match store::open_bytes(bytes) {
        Err(error) => {
            tally.refused.fetch_add(1, Ordering::Relaxed);
            for language in Language::ALL {
                let sentence = error.sentence(Texts::of(language));
                let can_be_read = !sentence.is_empty()
                    && sentence.chars().count() <= LONGEST_SENTENCE
                    && !sentence.chars().any(is_unreadable);
                assert!(can_be_read, "{sentence:?}");
            }
        }
        Ok(opened) => {
            let written = write_case(&opened.case);
            let Ok(written) = written else {
                assert!(
                    !opened.problems.is_empty(),
                    "not finite, yet nothing is said"
                );
                return;
            };
            if written == original {
                tally.same.fetch_add(1, Ordering::Relaxed);
                return;
            }
            tally.other.fetch_add(1, Ordering::Relaxed);
            assert_eq!(read_case(written.as_bytes()).unwrap(), opened.case);
            for problem in &opened.problems {
                assert!(
                    !problem
                        .sentence(Texts::of(Language::English), &opened.case)
                        .is_empty()
                );
            }
        }
    }
}

/// Characters that do not show, or that turn the reading direction.
fn is_unreadable(character: char) -> bool {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    character.is_control() || turns
}

/// The files that are damaged, with the text that their case is written as.
fn originals() -> Vec<(&'static str, String)> {
    let samples = SAMPLES.iter().map(|sample| sample.text);
    let texts = samples.chain([CORNERS]);
    texts
        .map(|text| {
            (
                text,
                write_case(&read_case(text.as_bytes()).unwrap()).unwrap(),
            )
        })
        .collect()
}

/// Tries a part of the places of every file: its byte changed in so many ways, which take turns, and the file cut off there.
fn damage_everything(part: Part, ways: usize) -> Tally {
    let (first, step) = (part.first as usize, part.step as usize);
    let originals = originals();
    let places: Vec<(usize, usize)> = originals
        .iter()
        .enumerate()
        .flat_map(|(file, (text, _))| {
            ((file + first) % step..text.len())
                .step_by(step)
                .map(move |at| (file, at))
        })
        .collect();
    let next = AtomicUsize::new(0);
    let tally = Tally::default();
    let work = || {
        while let Some((file, at)) = places.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (text, original) = &originals[*file];
            let mut bytes = text.as_bytes().to_vec();
            let turn = at % CHANGES.len();
            for change in CHANGES.iter().cycle().skip(turn).take(ways) {
                bytes[*at] = change(text.as_bytes()[*at]);
                try_one(&bytes, original, &tally);
            }
            try_one(&text.as_bytes()[..*at], original, &tally);
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    let [same, other, refused] =
        [&tally.same, &tally.other, &tally.refused].map(|count| count.load(Ordering::Relaxed));
    println!(
        "{} damaged files of {} samples: {same} are the same case, {other} another one, {refused} get a sentence",
        same + other + refused,
        originals.len()
    );
    tally
}

#[test]
fn a_sample_with_a_damaged_byte_or_cut_off_is_a_case_or_a_sentence() {
    let tally = damage_everything(
        Part {
            first: 0,
            step: 211,
        },
        CHANGES.len(),
    );
    let refused = tally.refused.load(Ordering::Relaxed);
    assert!(refused > 1_000, "the test has tested little: {refused}");
}

#[test]
#[ignore = "takes minutes; .ci/run damages every tenth byte, and every byte at night"]
fn every_sample_with_every_byte_damaged_and_cut_off_everywhere_is_a_case_or_a_sentence() {
    damage_everything(Part::of_this_run(), 1);
}

#[test]
fn a_case_of_a_damaged_file_that_is_valid_can_be_computed() {
    let mut computed = 0;
    for (text, _) in originals() {
        for at in (0..text.len()).step_by(199) {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at] = b'9';
            let Ok(opened) = store::open_bytes(&bytes) else {
                continue;
            };
            if let Ok(plan) = Plan::resolve(&opened.case) {
                let _ = evaluate(&plan);
                computed += 1;
            }
        }
    }
    assert!(computed > 50, "{computed}");
}
