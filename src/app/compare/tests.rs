use super::*;
use crate::app::Document;
use crate::domain::sample_cases::{Dice, change_at_random, complete};
use crate::domain::{Estimate, ItemKind};
use crate::engine::evaluate;

/// Beyond this the cent is lost in the digits of a number.
const LARGEST: f64 = 1e10;

/// A case that can be computed, some random changes away from the one with every field.
fn valid_case(dice: &mut Dice) -> BusinessCase {
    let mut case = complete();
    for _ in 0..1 + dice.below(6) {
        let mut changed = case.clone();
        for _ in 0..1 + dice.below(3) {
            change_at_random(&mut changed, dice);
        }
        let npv = Plan::resolve(&changed).map(|plan| planned_npv(&plan));
        if npv.is_ok_and(|npv| npv.abs() < LARGEST) {
            case = changed;
        }
    }
    case
}

#[test]
fn the_steps_add_up_to_the_difference_to_the_cent() {
    let mut dice = Dice(11);
    let mut compared = 0;
    while compared < 200 {
        let (a, b) = (valid_case(&mut dice), valid_case(&mut dice));
        let comparison = compare(&a, &b).unwrap();
        let largest = comparison
            .steps
            .iter()
            .map(|step| step.npv_change().abs())
            .fold(0.0, f64::max);
        if largest < LARGEST {
            let sum: f64 = comparison.steps.iter().map(BridgeStep::npv_change).sum();
            let whole = comparison.npv_b - comparison.npv_a;
            assert!((sum - whole).abs() < 0.005, "{sum} is not {whole}");
            compared += 1;
        }
    }
}

#[test]
fn every_difference_is_in_the_bridge_once_and_in_order() {
    let mut dice = Dice(12);
    for _ in 0..40 {
        let (a, b) = (valid_case(&mut dice), valid_case(&mut dice));
        let comparison = compare(&a, &b).unwrap();
        let mut in_bridge: Vec<_> = comparison
            .steps
            .iter()
            .flat_map(|step| &step.differences)
            .collect();
        let mut expected = differences(&a, &b);
        assert_eq!(in_bridge.len(), expected.len());
        in_bridge.sort_by(|a, b| a.path.cmp(&b.path).then(a.kind.cmp(&b.kind)));
        expected.sort_by(|a, b| a.path.cmp(&b.path).then(a.kind.cmp(&b.kind)));
        assert!(in_bridge.into_iter().eq(&expected));
    }
}

#[test]
fn both_ends_are_what_the_engine_says_about_the_cases() {
    let a = complete();
    let mut b = a.clone();
    b.options[0].scale = 0.4;
    let comparison = compare(&a, &b).unwrap();
    let npv = |case: &BusinessCase| evaluate(&Plan::resolve(case).unwrap()).npv;
    assert_eq!(comparison.npv_a, npv(&a));
    assert_eq!(comparison.npv_b, npv(&b));
}

#[test]
fn words_have_no_money() {
    let a = complete();
    let mut b = a.clone();
    b.title = "Another".to_owned();
    b.options[0].name = "Another".to_owned();
    b.options[0].annual_cost = Estimate::certain(0.0);
    let money: Vec<_> = compare(&a, &b)
        .unwrap()
        .steps
        .iter()
        .map(|step| step.npv_change.is_some())
        .collect();
    assert_eq!(money, [false, false, true]);
}

#[test]
fn what_cannot_be_computed_alone_is_one_joined_step() {
    let mut a = complete();
    a.scenarios.clear();
    let mut document = Document::untitled(a.clone());
    document.remove_item(ItemKind::Driver, "quick").unwrap();
    let comparison = compare(&a, &document.case).unwrap();
    assert_eq!(comparison.steps.len(), 1);
    assert!(comparison.steps[0].differences.len() > 1);
    let back = compare(&document.case, &a).unwrap();
    let sum: f64 = back.steps.iter().map(BridgeStep::npv_change).sum();
    assert!((sum - (comparison.npv_a - comparison.npv_b)).abs() < 0.005);
}

#[test]
fn a_case_with_problems_is_not_compared_in_money() {
    let a = complete();
    let mut b = a.clone();
    b.segments.clear();
    assert!(matches!(compare(&a, &b), Err(CompareError::Second(_))));
    assert!(matches!(compare(&b, &a), Err(CompareError::First(_))));
}

#[test]
fn a_case_compared_with_itself_has_no_steps() {
    assert_eq!(compare(&complete(), &complete()).unwrap().steps, []);
}

#[test]
fn what_a_step_is_worth_alone_stands_beside_it_and_the_rest_is_not_hidden() {
    let a = complete();
    let mut b = a.clone();
    b.segments[0].customers *= 2.0;
    b.segments[0].annual_spend = Estimate::certain(900.0);
    let comparison = compare(&a, &b).unwrap();
    let alone = |change: fn(&mut BusinessCase, &BusinessCase)| {
        let mut case = a.clone();
        change(&mut case, &b);
        evaluate(&Plan::resolve(&case).unwrap()).npv - comparison.npv_a
    };
    let customers = alone(|case, b| case.segments[0].customers = b.segments[0].customers);
    let spend = alone(|case, b| {
        case.segments[0].annual_spend = b.segments[0].annual_spend.clone();
    });
    let steps: Vec<_> = comparison.steps.iter().map(|step| step.npv_alone).collect();
    assert_eq!(steps, [Some(customers), Some(spend)]);
    let together = comparison.npv_b - comparison.npv_a - customers - spend;
    assert!(together.abs() > 1.0);
    assert!((comparison.interaction().unwrap() - together).abs() < 0.005);
}

#[test]
fn what_only_one_of_them_has_is_told_apart_from_other_values() {
    let mut a = complete();
    a.scenarios.clear();
    let mut b = a.clone();
    b.finance.discount_rate = 0.1;
    b.options.remove(0);
    b.options[0].excludes.clear();
    b.options[0].effects.pop();
    let comparison = compare(&a, &b).unwrap();
    let structural: Vec<_> = comparison
        .structural()
        .map(|difference| difference.path.to_string())
        .collect();
    assert_eq!(
        structural,
        [
            "options[gift]",
            "options[repair].effects[6]",
            "options[repair].excludes[1]"
        ]
    );
}

#[test]
fn scenarios_come_last_and_have_no_money() {
    let a = complete();
    let mut b = a.clone();
    b.options.remove(2);
    b.options[0].requires.clear();
    b.options[1].excludes.clear();
    b.scenarios[0].overrides.truncate(1);
    b.scenarios.remove(1);
    let comparison = compare(&a, &b).unwrap();
    let money: Vec<_> = comparison
        .steps
        .iter()
        .map(|step| step.npv_change.is_some())
        .collect();
    let of_scenarios = money.iter().filter(|has_money| !**has_money).count();
    assert_eq!(of_scenarios, 3);
    assert!(money[..money.len() - 3].iter().all(|has_money| *has_money));
}

#[test]
fn a_scenario_is_compared_with_the_plan_number_by_number() {
    let plan = complete();
    let scenario = &plan.scenarios[0];
    let applied = crate::domain::scenarios::apply(&plan, scenario).unwrap();
    let comparison = compare(&plan, &applied).unwrap();
    let paths: Vec<_> = comparison
        .steps
        .iter()
        .map(|step| step.differences[0].path.to_string())
        .collect();
    assert_eq!(
        paths,
        [
            "segments[consumers].annual_churn",
            "options[gift].effects[2].size",
            "options[track].included"
        ]
    );
}
