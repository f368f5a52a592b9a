//! Every number of the golden cases, computed independently of this program.

use rox_case::domain::Plan;
use rox_case::engine::{CaseResult, evaluate};
use serde_json::Value;

use crate::support;

/// Relative agreement asked of computed numbers.
const COMPUTED: f64 = 1e-9;
/// Absolute agreement asked of scales that are searched for.
const SEARCHED_SCALE: f64 = 1e-3;
/// Relative agreement asked of gains at scales that are searched for.
const SEARCHED_GAIN: f64 = 1e-4;

fn result(name: &str) -> CaseResult {
    evaluate(&Plan::resolve(&support::golden(&format!("{name}.rox"))).unwrap())
}

fn expected(name: &str) -> Value {
    let text =
        std::fs::read_to_string(support::golden_path(&format!("{name}.expected.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Parts with a key for each item of the case: none of them may be missing, and none too many.
const COMPLETE: [&str; 4] = ["customers_end", "options", "by_behaviour", "drivers"];

/// Compares what the expected file has, and that a part with a key for each item has no more.
fn compare(path: &str, ours: &Value, expected: &Value, differences: &mut Vec<String>) {
    match (ours, expected) {
        (Value::Object(ours), Value::Object(expected)) => {
            let part = path.rsplit('.').next();
            if part.is_some_and(|part| COMPLETE.contains(&part)) && ours.len() != expected.len() {
                differences.push(format!("{path}: it has {:?}", ours.keys()));
            }
            for (key, expected) in expected {
                let path = format!("{path}.{key}");
                match ours.get(key) {
                    Some(ours) => compare(&path, ours, expected, differences),
                    None => differences.push(format!("{path} is missing")),
                }
            }
        }
        (Value::Array(ours), Value::Array(expected)) if ours.len() == expected.len() => {
            for (index, (ours, expected)) in ours.iter().zip(expected).enumerate() {
                compare(&format!("{path}[{index}]"), ours, expected, differences);
            }
        }
        (Value::Number(ours), Value::Number(expected)) => {
            let (ours, expected) = (ours.as_f64().unwrap(), expected.as_f64().unwrap());
            if !agree(path, ours, expected) {
                differences.push(format!("{path}: {ours} instead of {expected}"));
            }
        }
        _ if ours == expected => {}
        _ => differences.push(format!("{path}: {ours} instead of {expected}")),
    }
}

fn agree(path: &str, ours: f64, expected: f64) -> bool {
    let difference = (ours - expected).abs();
    let size = expected.abs().max(1e-6);
    if path.ends_with("sweet_spot_scale") {
        difference <= SEARCHED_SCALE
    } else if path.ends_with("sweet_spot_gain") {
        difference <= SEARCHED_GAIN * size
    } else {
        // Sums of large amounts that cancel keep an absolute error in the last places.
        difference <= COMPUTED * size.max(1e-3)
    }
}

/// Every number of a golden case stands in an answer about it.
pub(crate) fn assert_holds(name: &str, ours: &Value) {
    let mut differences = Vec::new();
    compare(name, ours, &expected(name), &mut differences);
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

fn assert_golden(name: &str) {
    assert_holds(name, &serde_json::to_value(result(name)).unwrap());
}

#[test]
fn the_case_that_can_be_done_by_hand_agrees() {
    assert_golden("tiny");
}

#[test]
fn the_hotel_agrees() {
    assert_golden("hotel");
}

#[test]
fn the_webshop_agrees() {
    assert_golden("webshop");
}

#[test]
fn the_case_of_corners_agrees() {
    assert_golden("corners");
}
