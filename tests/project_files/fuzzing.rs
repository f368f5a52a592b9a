//! Files and clipboards that chance makes, out of pieces of real ones: a deterministic fuzzer that needs no tool.
//!
//! A run of the tests tries a few thousand. With `ROX_CASE_FUZZING_MINUTES` set, and `-- --ignored --nocapture fuzzing`, it
//! goes on for so long and prints how many it tried. Whatever it finds becomes a file of [`CORPUS`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rox_case::domain::Plan;
use rox_case::engine::evaluate;
use rox_case::store::{self, SAMPLES, read_case, write_case};
use rox_case::text::{Language, Texts};

use super::{CORNERS, HOTEL, TINY, WEBSHOP};

/// How long to go on, in minutes.
const MINUTES: &str = "ROX_CASE_FUZZING_MINUTES";

/// From this number on goes what is not tried by every run of the tests.
const FIRST: u64 = 1_000_000;

/// What files and clipboards begin with, besides the samples: what once was trouble, or might be.
const CORPUS: [&str; 14] = [
    "(format: 1, title: \"\", currency: \"EUR\", start: \"2027-01\", horizon_years: 1)",
    "(format: 2, scenarios: [(id: \"a\", name: \"a\", overrides: [(path: \"finance.discount_rate\", value: NaN)])])",
    "(format: 1, finance: (discount_rate: 1e999, budget: Some(inf)))",
    "(format: 1, response: (retention: (likely: 0.1, low: 0.0)))",
    "(format: 1, title: r##\"raw \"# text\"##, /* a /* nested */ comment */)",
    "(format: 1, title: \"\\u{202e}\\u{0}\\n\\x07\")",
    "(format: 1, options: [(id: \"a\", requires: [\"b\"]), (id: \"b\", requires: [\"a\"])])",
    "1\t2\t3\n4\t5\t6\n",
    "€ 1.234,50\t12%\t-5\n(500)\t5k\t1,5M\n",
    "=cmd|'/c calc'!A0\t@SUM(1)\t+1\n",
    "2027-01\tmaart 2028\tMarch 2028\n",
    "\"quoted\ttab\"\t\"two\nlines\"\n",
    "1e308\t-1e308\t1e-308\t0x10\tnan\tinf\n",
    "\u{202e}12\u{202c}\t１２\t12 345\t1'234.50\n",
];

/// Pieces that mean something in a file or on a clipboard.
const PIECES: [&str; 40] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "\\",
    "\n",
    "\t",
    "//",
    "/*",
    "*/",
    "r#\"",
    "Some(",
    "None",
    "NaN",
    "inf",
    "-inf",
    "1e999",
    "-0.0",
    "18446744073709551616",
    "true",
    "format: 2",
    "likely: ",
    "low: 9",
    "id: \"a\"",
    "Lift(\"a\")",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "é",
    "🙂",
    "%",
    "€",
    "k",
    "2027-13",
    "''",
];

/// A source of chance: the generator `SplitMix64`.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}

/// What files are made of.
fn seeds() -> Vec<Vec<u8>> {
    let samples = SAMPLES.iter().map(|sample| sample.text);
    let all = samples.chain([TINY, HOTEL, WEBSHOP, CORNERS]).chain(CORPUS);
    all.map(|text| text.as_bytes().to_vec()).collect()
}

/// A file that chance made.
fn file(chance: &mut Chance, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = chance.of(seeds).clone();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(60)).min(bytes.len());
        match chance.below(8) {
            0 => bytes.truncate(at),
            1 => {
                bytes.drain(at..end);
            }
            2 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            3 | 4 => {
                let piece = chance.of(&PIECES).bytes();
                bytes.splice(at..end.min(at + 1), piece);
            }
            5 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = chance.next() as u8;
                }
            }
            6 => {
                let other = chance.of(seeds);
                let from = chance.below(other.len() + 1);
                let to = (from + chance.below(400)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            _ => {
                let piece = chance.of(&PIECES).repeat(1 + chance.below(300));
                bytes.splice(at..at, piece.into_bytes());
            }
        }
    }
    bytes
}

/// Opens a file, and goes as far with it as the program would.
fn open(bytes: &[u8]) {
    match store::open_bytes(bytes) {
        Err(error) => {
            for language in Language::ALL {
                let sentence = error.sentence(Texts::of(language));
                assert!(
                    !sentence.is_empty() && !sentence.contains('\n'),
                    "{sentence}"
                );
            }
        }
        Ok(opened) => {
            for problem in &opened.problems {
                let _ = problem.sentence(Texts::of(Language::Dutch), &opened.case);
            }
            if let Ok(written) = write_case(&opened.case) {
                assert_eq!(read_case(written.as_bytes()).unwrap(), opened.case);
            }
            if let Ok(plan) = Plan::resolve(&opened.case) {
                let _ = evaluate(&plan);
            }
        }
    }
}

/// Reads every cell of a clipboard in every way that fields read.
fn import(bytes: &[u8]) {
    let clipboard = String::from_utf8_lossy(bytes);
    for cell in clipboard.split(['\t', '\n']).take(500) {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for number in [texts.parse_number(cell), texts.parse_percent(cell)] {
                assert!(number.map_or(true, f64::is_finite), "{cell:?}");
            }
            let _ = texts.parse_month(cell);
        }
    }
}

/// The clipboard that the chance of a number makes.
pub(crate) fn clipboard(number: u64) -> String {
    let text = String::from_utf8_lossy(&file(&mut Chance(number), &seeds())).into_owned();
    // The tests of the window stop where a glyph is missing.
    let has_glyph = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '€' | 'é' | 'ë');
    text.chars().filter(has_glyph).collect()
}

/// Tries what the chance of a number makes; returns what was tried where it went wrong.
fn try_one(number: u64, seeds: &[Vec<u8>]) -> Result<(), Vec<u8>> {
    let bytes = file(&mut Chance(number), seeds);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        open(&bytes);
        import(&bytes);
    }));
    outcome.map_err(|_| bytes)
}

#[test]
fn files_and_clipboards_that_chance_makes_get_an_answer() {
    let seeds = seeds();
    for number in 0..2_000 {
        if let Err(bytes) = try_one(number, &seeds) {
            panic!("number {number}: {}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
#[ignore = "goes on for as long as it is told; .ci/run tells it a minute"]
fn files_and_clipboards_that_chance_makes_get_an_answer_for_as_long_as_is_asked() {
    let minutes: f64 = std::env::var(MINUTES).map_or(1.0, |minutes| minutes.parse().unwrap());
    let end = Instant::now() + Duration::from_secs_f64(60.0 * minutes);
    let seeds = seeds();
    let next = AtomicU64::new(FIRST);
    let found = AtomicU64::new(0);
    let slowest = Mutex::new((0, FIRST));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while Instant::now() < end {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let began = Instant::now();
                    if let Err(bytes) = try_one(number, &seeds) {
                        found.fetch_add(1, Ordering::Relaxed);
                        println!("FOUND at {number}: {:?}", String::from_utf8_lossy(&bytes));
                    }
                    let took = began.elapsed().as_millis() as u64;
                    let mut slowest = slowest.lock().unwrap();
                    *slowest = (*slowest).max((took, number));
                }
            });
        }
    });
    let (tried, found) = (next.into_inner() - FIRST, found.into_inner());
    let (slowest, number) = slowest.into_inner().unwrap();
    println!(
        "{tried} files and clipboards in {minutes} minutes, the slowest, number {number}, took {slowest} ms: \
         {found} found"
    );
    assert_eq!(found, 0);
}
