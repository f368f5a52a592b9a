//! What each assumption does to the net present value, against the engine on the changed case.

use rox_case::engine::batch::CancelToken;

use rox_case::app::assumptions::lines;
use rox_case::domain::inputs;
use rox_case::domain::register::{Assumption, register};
use rox_case::domain::scenarios::{apply, uncertain};
use rox_case::domain::{BusinessCase, CaseScenario, Override, Plan};
use rox_case::engine::evaluate;
use rox_case::engine::results::sensitivity::{Ends, effects, switching_values};
use rox_case::store::{SAMPLES, read_case};
use rox_case::text::{Language, Texts};

use crate::support::golden;

const GOLDEN: [&str; 4] = ["tiny", "webshop", "hotel", "corners"];

fn npv(case: &BusinessCase) -> f64 {
    evaluate(&Plan::resolve(case).unwrap()).npv
}

/// What the engine makes of the case with one number changed as a scenario changes it.
fn npv_with(case: &BusinessCase, assumption: &Assumption, value: f64) -> f64 {
    let path = assumption.path.to_string();
    let numbers = rox_case::domain::scenarios::changeable(case);
    let number = numbers
        .iter()
        .find(|own| own.label_path().to_string() == path);
    let scenario = CaseScenario {
        id: String::new(),
        name: String::new(),
        description: None,
        overrides: vec![Override {
            path: number.unwrap().path.to_string(),
            value,
        }],
    };
    npv(&apply(case, &scenario).unwrap())
}

#[test]
fn the_effect_of_each_assumption_is_what_the_engine_says_about_the_changed_case() {
    for name in GOLDEN {
        let case = golden(&format!("{name}.rox"));
        let planned = npv(&case);
        let assumptions = register(&case);
        let found = effects(&case, &assumptions, &CancelToken::default()).unwrap();
        assert_eq!(found.len(), assumptions.len());
        for (assumption, effect) in assumptions.iter().zip(&found) {
            let range = assumption.value.low.zip(assumption.value.high);
            match effect.ends {
                Ends::Range => assert_eq!(range, Some((effect.low.value, effect.high.value))),
                Ends::Tenth => assert!(!assumption.value.is_uncertain(), "{}", assumption.path),
            }
            for end in [effect.low, effect.high] {
                let Some(change) = end.change else {
                    let is_memory = assumption.path.to_string().starts_with("response.memory");
                    assert!(is_memory, "{name}: {}", assumption.path);
                    continue;
                };
                let expected = npv_with(&case, assumption, end.value) - planned;
                let near = 1e-9 * planned.abs().max(expected.abs()).max(1.0);
                assert!(
                    (change - expected).abs() <= near,
                    "{name}: {} at {}: {change} is not {expected}",
                    assumption.path,
                    end.value,
                );
            }
        }
    }
}

#[test]
fn at_its_switching_value_every_number_makes_the_case_worth_nothing() {
    for name in GOLDEN {
        let case = golden(&format!("{name}.rox"));
        let planned = npv(&case);
        let assumptions = register(&case);
        let found = switching_values(&case, &assumptions, &CancelToken::default()).unwrap();
        let mut count = 0;
        for (assumption, value) in assumptions.iter().zip(found) {
            let Some(value) = value else { continue };
            assert!(
                assumption.input.range.contains(value),
                "{}",
                assumption.path
            );
            let worth = npv_with(&case, assumption, value);
            let is_whole = [
                &inputs::HORIZON_YEARS,
                &inputs::START_MONTH,
                &inputs::BUILD_MONTHS,
            ]
            .contains(&assumption.input);
            if is_whole {
                let one_nearer = value - (value - assumption.value.likely).signum();
                let nearer = npv_with(&case, assumption, one_nearer);
                assert!(worth * planned <= 0.0 && nearer * planned > 0.0);
            } else {
                let path = &assumption.path;
                assert!(
                    worth.abs() <= 1e-6 * planned.abs(),
                    "{name}: {path} at {value}: {worth}"
                );
            }
            count += 1;
        }
        assert!(count > 3, "{name} has {count} switching values");
    }
}

#[test]
fn the_cost_at_which_the_case_is_worth_nothing_follows_from_its_net_present_value() {
    // Present value is a straight line in a cost that is paid at once: twice as far from 0 is twice the change.
    let case = golden("webshop.rox");
    let assumptions = register(&case);
    let costs: Vec<Assumption> = assumptions
        .into_iter()
        .filter(|own| own.input == &inputs::ONE_OFF_COST && own.value.likely > 0.0)
        .collect();
    let token = CancelToken::default();
    let effects = effects(&case, &costs, &token).unwrap();
    let found = switching_values(&case, &costs, &token).unwrap();
    let mut count = 0;
    for ((cost, effect), found) in costs.iter().zip(effects).zip(found) {
        let (Some(change), Some(found)) = (effect.high.change, found) else {
            continue;
        };
        if change == 0.0 {
            continue;
        }
        let slope = change / (effect.high.value - cost.value.likely);
        let expected = cost.value.likely - npv(&case) / slope;
        assert!(
            (found / expected - 1.0).abs() < 1e-6,
            "{found} is not {expected}"
        );
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn every_uncertain_number_of_every_sample_is_a_line_with_a_name_of_its_own() {
    for language in Language::ALL {
        for sample in SAMPLES {
            let case = read_case(sample.text.as_bytes()).unwrap();
            let lines = lines(&case, Texts::of(language));
            for number in uncertain(&case) {
                let path = number.path.parent();
                let found = lines.iter().filter(|line| line.assumption.path == path);
                assert_eq!(found.count(), 1, "{path}");
            }
            let mut names: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
            names.sort_unstable();
            let all = names.len();
            names.dedup();
            assert_eq!(names.len(), all);
        }
    }
}
