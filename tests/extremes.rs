//! Numbers at the ends of what is allowed, in cases as large as they come: the results are finite, or say that there is none.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rox_case::domain::inputs::{Bound, Input};
use rox_case::domain::validation::too_large_together;
use rox_case::domain::{
    BusinessCase, CaseVisitor, Estimate, FieldPath, Plan, number_at, visit_case,
};
use rox_case::engine::{CaseResult, evaluate};
use rox_case::store::SAMPLES;
use rox_case::store::read_case;

use crate::support::arbitrary;
use crate::support::large_case::large_case;
use crate::support::thorough::Part;

/// An end that stands for none: more than there is of anything.
const NO_END: f64 = 1e12;

/// The numbers of a case, with what is known about each.
#[derive(Default)]
struct Numbers(Vec<(FieldPath, &'static Input)>);

impl CaseVisitor for Numbers {
    fn number(&mut self, path: FieldPath, input: &'static Input, _: f64) {
        self.0.push((path, input));
    }

    fn estimate(&mut self, path: FieldPath, input: &'static Input, _: &Estimate) {
        self.0.push((path, input));
    }
}

/// An end of the range of an input.
#[derive(Clone, Copy, Debug)]
enum End {
    Low,
    High,
}

/// Which end each number is set to, by its place in the case, and a name for it.
type Pattern = (&'static str, fn(usize) -> End);

fn end(input: &Input, which: End) -> f64 {
    let (bound, inwards, open) = match which {
        End::Low => (input.range.low, 1e-9, -NO_END),
        End::High => (input.range.high, -1e-9, NO_END),
    };
    match bound {
        Bound::Included(value) => value,
        Bound::Excluded(value) => value + inwards,
        Bound::Open => open,
    }
}

/// Sets every number of a case to an end of its range; the parts of memory, which have to add up, stay.
fn stretched(case: &BusinessCase, mut which: impl FnMut(usize) -> End) -> BusinessCase {
    let mut numbers = Numbers::default();
    visit_case(case, &mut numbers);
    let mut stretched = case.clone();
    for (place, (path, input)) in numbers.0.iter().enumerate() {
        let value = end(input, which(place));
        if path.to_string().contains("memory") {
            continue;
        }
        if let Some(number) = number_at(&mut stretched, path) {
            number.set(value);
        }
    }
    stretched
}

/// Whether every number of a result is finite; what it shows of itself has every one of them.
fn first_not_finite(result: &CaseResult) -> Option<String> {
    let shown = format!("{result:?}");
    let words = shown.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '.');
    let mut before = "";
    for word in words {
        if matches!(word, "NaN" | "inf") {
            return Some(format!("{word} after {before}"));
        }
        if !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()) {
            before = word;
        }
    }
    None
}

fn cases() -> Vec<(String, BusinessCase)> {
    let samples = SAMPLES.iter().map(|sample| {
        let case = read_case(sample.text.as_bytes()).unwrap();
        (sample.name.to_owned(), case)
    });
    samples
        .chain([("large".to_owned(), large_case())])
        .collect()
}

#[test]
fn with_all_numbers_at_an_end_of_their_range_results_are_finite_or_none() {
    let mut found = Vec::new();
    let (mut tried, mut none) = (0, 0);
    for (name, case) in cases() {
        let patterns: [Pattern; 5] = [
            ("low", |_| End::Low),
            ("high", |_| End::High),
            ("in turn", |at| [End::Low, End::High][at % 2]),
            ("in turn from high", |at| [End::High, End::Low][at % 2]),
            ("by threes", |at| [End::High, End::High, End::Low][at % 3]),
        ];
        for (pattern, which) in patterns {
            let mut case = stretched(&case, which);
            // An end that makes the case invalid is refused in words, which is an answer too.
            case.horizon_years = case.horizon_years.clamp(1, 10);
            let Ok(plan) = Plan::resolve(&case) else {
                continue;
            };
            tried += 1;
            let result = evaluate(&plan);
            match first_not_finite(&result) {
                // That they are too large together is said of the largest of them.
                _ if !result.is_finite() => {
                    assert_ne!(too_large_together(&case).path, FieldPath::root());
                    none += 1;
                }
                Some(what) => found.push(format!("{name}, {pattern}: {what}")),
                None => {}
            }
        }
    }
    println!("{tried} cases at the ends of their ranges, {none} of them without a result");
    assert!(tried > 10 && none < tried, "{tried} {none}");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The large case with so many drivers and options.
fn larger(drivers: usize, options: usize) -> BusinessCase {
    let mut case = large_case();
    let (first_drivers, first_options) = (case.drivers.clone(), case.options.clone());
    for index in case.drivers.len()..drivers {
        let mut driver = first_drivers[index % first_drivers.len()].clone();
        driver.id = format!("driver{index}");
        case.drivers.push(driver);
    }
    for index in case.options.len()..options {
        let mut option = first_options[index % first_options.len()].clone();
        option.id = format!("option{index}");
        option.requires.clear();
        option.excludes.clear();
        case.options.push(option);
    }
    case.horizon_years = 10;
    case
}

#[test]
#[ignore = "takes minutes; .ci/run runs it"]
fn two_hundred_options_and_five_hundred_drivers_over_ten_years_have_finite_results() {
    let case = larger(500, 200);
    let began = std::time::Instant::now();
    let result = evaluate(&Plan::resolve(&case).unwrap());
    println!(
        "200 options, 500 drivers, 10 years: {:.1} s",
        began.elapsed().as_secs_f64()
    );
    assert_eq!(first_not_finite(&result), None);
    assert_eq!(result.options.len(), 200);
}

/// How many random cases come from one seed.
const CHUNK: usize = 100;

/// Computes the random cases of a seed.
fn compute_chunk(seed: u64) {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = arbitrary::case();
    for _ in 0..CHUNK {
        let case = strategy.new_tree(&mut runner).unwrap().current();
        let result = evaluate(&Plan::resolve(&case).unwrap());
        let is_sound = result.is_finite() && first_not_finite(&result).is_none();
        assert!(is_sound, "{:?} in {case:?}", first_not_finite(&result));
    }
}

/// Computes a part of so many chunks, on all cores.
fn compute_random(chunks: u64, part: Part) {
    let next = AtomicU64::new(0);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = part.first + next.fetch_add(part.step, Ordering::Relaxed);
                    if seed >= chunks {
                        break;
                    }
                    compute_chunk(seed);
                }
            });
        }
    });
    println!("{} random valid cases", chunks / part.step * CHUNK as u64);
}

#[test]
fn random_valid_cases_have_finite_results() {
    compute_random(3, Part { first: 0, step: 1 });
}

#[test]
#[ignore = "takes minutes; .ci/run runs a tenth of it, and all of it at night"]
fn a_hundred_thousand_random_valid_cases_have_finite_results() {
    compute_random(1_000, Part::of_this_run());
}
