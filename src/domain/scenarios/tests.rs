use super::*;
use crate::domain::difference::differences;
use crate::domain::sample_cases::{bare, complete};
use crate::domain::{Estimate, Impact, validation};

fn scenario(overrides: &[(&str, f64)]) -> CaseScenario {
    CaseScenario {
        id: "own".to_owned(),
        name: "Own".to_owned(),
        description: None,
        overrides: overrides
            .iter()
            .map(|(path, value)| Override {
                path: (*path).to_owned(),
                value: *value,
            })
            .collect(),
    }
}

fn problems_of(overrides: &[(&str, f64)]) -> Vec<(String, &'static str)> {
    let mut case = complete();
    case.scenarios = vec![scenario(overrides)];
    let found = apply(&case, &case.scenarios[0]).unwrap_err();
    assert_eq!(validation::problems(&case), found);
    found
        .iter()
        .map(|problem| (problem.path.to_string(), problem.kind.code()))
        .collect()
}

fn paths(scenario: &CaseScenario) -> Vec<&str> {
    let overrides = scenario.overrides.iter();
    overrides.map(|entry| entry.path.as_str()).collect()
}

#[test]
fn a_scenario_changes_its_numbers_and_nothing_else() {
    let case = complete();
    let changes = [
        ("finance.discount_rate", 0.11),
        ("segments[business].annual_spend.likely", 210.0),
        ("options[gift].effects[2].size.likely", 0.3),
        ("options[repair].build_months", 7.0),
        ("options[repair].included", 0.0),
    ];
    let applied = apply(&case, &scenario(&changes)).unwrap();
    let mut expected = case.clone();
    expected.finance.discount_rate = 0.11;
    let spend = &mut expected.segments[1].annual_spend;
    spend.likely = 210.0;
    spend.low = spend.low.map(|low| low.min(210.0));
    spend.high = spend.high.map(|high| high.max(210.0));
    expected.options[0].effects[1].size.likely = 0.3;
    expected.options[1].build_months = 7;
    expected.options[1].included = false;
    assert_eq!(applied, expected);
}

#[test]
fn a_scenario_without_overrides_is_the_plan() {
    assert_eq!(apply(&complete(), &scenario(&[])), Ok(complete()));
}

#[test]
fn every_number_can_be_changed_by_the_path_that_is_listed_for_it() {
    for case in [complete(), bare()] {
        for number in changeable(&case) {
            let mut value = number.planned;
            value = if value == 0.0 { 1.0 } else { value / 2.0 };
            if number.problem_with(value).is_some() {
                value = 1.0 - number.planned.min(1.0);
            }
            if number.problem_with(value).is_some() || value == number.planned {
                continue;
            }
            let path = number.path.to_string();
            let applied = apply(&case, &scenario(&[(&path, value)])).unwrap();
            let found = find(&applied, &path).unwrap();
            assert_eq!(found.planned, value, "{path}");
            assert_eq!(differences(&case, &applied).len(), 1, "{path}");
        }
    }
}

#[test]
fn a_parameter_that_is_left_out_can_be_changed_and_keeps_the_range_of_its_default() {
    let applied = apply(
        &bare(),
        &scenario(&[("response.loss_aversion.likely", 3.0)]),
    );
    let loss_aversion = applied.unwrap().response.loss_aversion;
    assert_eq!(loss_aversion, Some(Estimate::range(1.3, 3.0, 3.0)));
}

#[test]
fn a_range_is_stretched_to_the_new_value() {
    let path = "segments[consumers].annual_churn.likely";
    let applied = apply(&complete(), &scenario(&[(path, 0.01)])).unwrap();
    let churn = &applied.segments[0].annual_churn;
    assert_eq!((churn.low, churn.likely), (Some(0.01), 0.01));
    assert_eq!(validation::problems(&applied), []);
}

#[test]
fn what_cannot_be_changed_is_collected_with_its_place() {
    let found = problems_of(&[
        ("segments[nobody].annual_churn.likely", 0.3),
        ("segments[consumers].name", 1.0),
        ("segments[consumers].annual_churn.likely", 3.0),
        ("segments[consumers].annual_churn.likely", 0.3),
        ("options[gift].build_months", 2.5),
        ("options[gift].included", 0.5),
        ("finance.discount_rate", f64::NAN),
        ("measurements[1].value", 3.0),
    ]);
    let expected = [
        ("[1].path", "unknown-override"),
        ("[2].path", "unknown-override"),
        ("[3].value", "out-of-range"),
        ("[4].path", "repeated-override"),
        ("[5].value", "not-whole"),
        ("[6].value", "not-yes-or-no"),
        ("[7].value", "not-finite"),
        ("[8].path", "unknown-override"),
    ]
    .map(|(place, code)| (format!("scenarios[own].overrides{place}"), code));
    assert_eq!(found, expected);
}

#[test]
fn more_than_the_most_is_one_problem() {
    let many = vec![("finance.discount_rate", 0.1); MOST_OVERRIDES + 1];
    let found = problems_of(&many);
    assert_eq!(
        found,
        [("scenarios[own].overrides".to_owned(), "too-many-overrides")]
    );
    let mut case = complete();
    for number in 0..=MOST_SCENARIOS {
        case.scenarios.push(CaseScenario {
            id: format!("s{number}"),
            ..scenario(&[])
        });
    }
    let codes: Vec<_> = validation::problems(&case)
        .iter()
        .map(|problem| problem.kind.code())
        .collect();
    assert_eq!(codes, ["too-many-scenarios"]);
}

#[test]
fn numbers_with_a_width_are_listed_with_their_ends_and_the_defaults_are_among_them() {
    let found = uncertain(&bare());
    let loss_aversion = found
        .iter()
        .find(|number| number.path.to_string() == "response.loss_aversion.likely")
        .unwrap();
    assert_eq!((loss_aversion.low, loss_aversion.high), (1.3, 2.4));
    assert!(found.iter().all(|number| number.low < number.high));
}

/// The paths that the first scenario changes after the case was changed.
fn carried(overrides: &[(&str, f64)], change: impl FnOnce(&mut BusinessCase)) -> Vec<String> {
    let mut before = complete();
    before.scenarios = vec![scenario(overrides)];
    let mut after = before.clone();
    change(&mut after);
    carry_along(&before, &mut after);
    let paths = paths(&after.scenarios[0]).into_iter();
    paths.map(str::to_owned).collect()
}

#[test]
fn overrides_go_with_the_item_that_is_removed() {
    let left = carried(
        &[
            ("segments[consumers].annual_churn.likely", 0.3),
            ("segments[business].customers", 700.0),
            ("drivers[quick].importance", 1.0),
        ],
        |case| {
            case.segments.remove(0);
            case.drivers.remove(1);
        },
    );
    assert_eq!(left, ["segments[business].customers"]);
}

#[test]
fn overrides_of_effects_follow_them_to_their_new_place() {
    let overrides = [
        ("options[gift].effects[1].size.likely", 0.5),
        ("options[gift].effects[2].size.likely", 0.1),
        ("options[gift].effects[4].size.likely", 0.2),
        ("options[repair].effects[2].size.likely", 0.1),
    ];
    let left = carried(&overrides, |case| {
        case.options[0].effects.remove(1);
    });
    assert_eq!(
        left,
        [
            "options[gift].effects[1].size.likely",
            "options[gift].effects[3].size.likely",
            "options[repair].effects[2].size.likely",
        ]
    );
    let two_gone = carried(&overrides, |case| {
        case.options[0].effects.remove(2);
        case.options[0].effects.remove(0);
    });
    assert_eq!(
        two_gone,
        [
            "options[gift].effects[1].size.likely",
            "options[gift].effects[2].size.likely",
            "options[repair].effects[2].size.likely",
        ]
    );
}

#[test]
fn the_override_of_an_effect_that_changes_something_else_now_goes() {
    let left = carried(&[("options[gift].effects[1].size.likely", 0.5)], |case| {
        case.options[0].effects[0].impact = Impact::Saving;
    });
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn the_override_of_a_number_that_is_left_out_now_goes() {
    let left = carried(&[("finance.budget", 5.0)], |case| {
        case.finance.budget = None;
    });
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn an_override_that_led_nowhere_stays_as_a_problem() {
    let left = carried(&[("finance.luck", 5.0)], |case| {
        case.title = "Other".to_owned();
    });
    assert_eq!(left, ["finance.luck"]);
}

#[test]
fn a_scenario_added_together_with_the_change_is_left_alone() {
    let before = bare();
    let mut after = complete();
    let expected = after.scenarios.clone();
    carry_along(&before, &mut after);
    assert_eq!(after.scenarios, expected);
}
