//! What more or less of one option does.

use rox_case::domain::Plan;
use rox_case::engine::results::scaling::{Scaling, scaling};
use rox_case::engine::{CaseResult, evaluate};

use crate::support::golden;

fn of(case: &str, option: &str) -> (Plan, CaseResult, Scaling) {
    let plan = Plan::resolve(&golden(case)).unwrap();
    let result = evaluate(&plan);
    let place = plan.options.iter().position(|o| o.id == option).unwrap();
    let scaling = scaling(&plan, &result, place).unwrap();
    (plan, result, scaling)
}

/// The worth of the golden case after a change to it.
fn npv_after(case: &str, change: impl FnOnce(&mut rox_case::domain::BusinessCase)) -> f64 {
    let mut case = golden(case);
    change(&mut case);
    evaluate(&Plan::resolve(&case).unwrap()).npv
}

fn is_close(one: f64, other: f64) {
    assert!(
        (one - other).abs() <= 1e-9 * one.abs().max(1.0),
        "{one} is not {other}"
    );
}

#[test]
fn the_curve_is_the_worth_of_the_case_at_each_scale() {
    let (_, result, scaling) = of("webshop.rox", "gift");
    let at = |multiple: f64| {
        let mut points = scaling.curve.iter();
        let near = points.find(|point| (point.multiple - multiple).abs() < 1e-9);
        near.unwrap().npv
    };
    is_close(at(1.0), result.npv);
    for multiple in [0.5, 1.5] {
        let npv = npv_after("webshop.rox", |case| {
            let gift = case
                .options
                .iter_mut()
                .find(|option| option.id == "gift")
                .unwrap();
            gift.scale *= multiple;
        });
        is_close(at(multiple), npv);
    }
    assert_eq!(scaling.curve.first().unwrap().multiple, 0.0);
    assert!((scaling.curve.last().unwrap().multiple - 1.5).abs() < 1e-9);
}

#[test]
fn stopping_an_option_is_worth_what_the_case_is_with_it_stopped() {
    let (plan, result, scaling) = of("webshop.rox", "gift");
    let stopping = scaling.stopping.unwrap();
    let worn_off = result.driver("unboxing").unwrap().worn_off_month;
    assert_eq!(
        Some(stopping.month),
        worn_off,
        "it is stopped when its surprise has worn off"
    );
    let gift = plan
        .options
        .iter()
        .find(|option| option.id == "gift")
        .unwrap();
    let run = stopping.month as f64 - gift.live_month();
    let npv = npv_after("webshop.rox", |case| {
        let gift = case
            .options
            .iter_mut()
            .find(|option| option.id == "gift")
            .unwrap();
        gift.run_months = Some(run);
    });
    is_close(result.npv + stopping.npv_change, npv);
    assert!(stopping.saves > 0.0);
}

#[test]
fn the_money_that_is_saved_is_spent_elsewhere_and_no_more_of_it() {
    let (_, result, scaling) = of("webshop.rox", "gift");
    let gift = result.option("gift").unwrap();
    let saved = result.warning("gift").unwrap().saves;
    assert!(!scaling.elsewhere.is_empty());
    for other in &scaling.elsewhere {
        assert!(other.spent <= saved * (1.0 + 1e-9), "{other:?}");
        assert!(
            other.to_scale > other.from_scale && other.to_scale <= 2.0,
            "{other:?}"
        );
        let npv = npv_after("webshop.rox", |case| {
            for option in &mut case.options {
                if option.id == "gift" {
                    option.scale *= gift.sweet_spot_scale;
                } else if option.id == other.option {
                    option.included = true;
                    option.scale = other.to_scale;
                }
            }
        });
        is_close(result.npv + gift.sweet_spot_gain + other.npv_change, npv);
    }
    let changes: Vec<f64> = scaling.elsewhere.iter().map(|e| e.npv_change).collect();
    assert!(
        changes.is_sorted_by(|one, other| one >= other),
        "the best comes first"
    );
}

#[test]
fn the_expectation_is_met_where_the_best_gap_is_nothing() {
    let mut met = 0;
    for name in ["webshop.rox", "hotel.rox", "corners.rox"] {
        let case = golden(name);
        let plan = Plan::resolve(&case).unwrap();
        let result = evaluate(&plan);
        for place in 0..plan.options.len() {
            let scaling = scaling(&plan, &result, place);
            let Some((met_at, driver)) = scaling.and_then(|s| s.met_at.zip(s.main_driver)) else {
                continue;
            };
            let mut at = case.clone();
            at.options[place].scale *= met_at;
            let changed = evaluate(&Plan::resolve(&at).unwrap());
            let gap = changed.drivers[driver].peak_gap;
            assert!(gap.abs() < 1e-6, "{name} {place}: {gap}");
            met += 1;
        }
    }
    assert!(met > 0, "no option of these cases meets an expectation");
}
