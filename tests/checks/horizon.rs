//! What lies behind the horizon is said, has no verdict, and does not count in what to do.

use super::*;
use rox_case::domain::Category;
use rox_case::engine::finding::Severity;
use rox_case::engine::{AskReason, Verdict};

/// An option that saves money outside the experience, in the calm case of 48 months.
fn saving(id: &str, start_month: u32, build_months: u32) -> InvestmentOption {
    InvestmentOption {
        id: id.to_owned(),
        name: "A saving".to_owned(),
        category: Category::Process,
        start_month,
        build_months,
        one_off_cost: Estimate::certain(240_000.0),
        annual_cost: Estimate::certain(0.0),
        effects: vec![effect(Impact::Saving, 40_000.0)],
        ..calm().options[3].clone()
    }
}

/// Adds such an option to the plan.
fn with(case: &mut BusinessCase, start_month: u32, build_months: u32) -> &mut InvestmentOption {
    let mut option = saving("late", start_month, build_months);
    option.included = true;
    case.options.push(option);
    case.options.last_mut().unwrap()
}

#[test]
fn f28_says_how_much_of_the_cost_is_counted_and_how_much_lies_behind_the_horizon() {
    let late = |case: &mut BusinessCase| {
        let option = with(case, 42, 24);
        option.scale = 0.5;
        option.fixed_share = 0.2;
        option.cost_uplift = 0.25;
    };
    let found = finding(CheckCode::F28, late);
    assert_eq!(found.severity, Severity::Caution);
    assert_eq!(found.subjects, [option_subject("late")]);
    assert_eq!(found.fact("month"), Some(Fact::Month(66)));
    let whole = 240_000.0 * (0.2 + 0.8 * 0.5) * 1.1 * 1.25;
    assert_money(found.fact("within"), whole * 6.0 / 24.0);
    assert_money(found.fact("behind"), whole * 18.0 / 24.0);
    let mut case = calm();
    late(&mut case);
    let result = result(&case);
    let own = result.option("late").unwrap();
    assert_money(found.fact("within"), own.total_cost);
    assert_money(found.fact("behind"), own.one_off_behind);
}

#[test]
fn f28_says_that_a_cost_behind_the_horizon_is_not_counted_at_all() {
    let found = finding(CheckCode::F28, |case| {
        with(case, 48, 0);
    });
    assert_eq!(found.fact("within"), None);
    assert_money(found.fact("behind"), 1.1 * 240_000.0);
}

#[test]
fn f28_says_that_a_cost_is_counted_and_what_it_is_for_is_not() {
    let found = finding(CheckCode::F28, |case| {
        with(case, 40, 6).delay_months = Estimate::certain(2.0);
    });
    assert_money(found.fact("within"), 1.1 * 240_000.0);
    assert_eq!(found.fact("behind"), None);
}

#[test]
fn f28_speaks_of_an_option_that_costs_nothing_too() {
    let found = finding(CheckCode::F28, |case| {
        with(case, 60, 0).one_off_cost = Estimate::certain(0.0);
    });
    assert_eq!(found.facts, [("month", Fact::Month(60))]);
}

#[test]
fn f28_is_silent_about_what_is_live_in_the_last_month() {
    silent(CheckCode::F28, |case| {
        with(case, 47, 0);
    });
    silent(CheckCode::F28, |case| {
        with(case, 35, 12).delay_months = Estimate::certain(0.5);
    });
}

#[test]
fn f28_speaks_of_what_is_not_active_yet_in_the_last_month() {
    finding(CheckCode::F28, |case| {
        with(case, 35, 12).delay_months = Estimate::certain(0.6);
    });
    finding(CheckCode::F28, |case| {
        let option = with(case, 35, 12);
        option.delay_months = Estimate::certain(0.5);
        option.ramp_months = 3.0;
    });
}

#[test]
fn f28_is_silent_about_what_stops_at_once() {
    silent(CheckCode::F28, |case| {
        with(case, 0, 0).run_months = Some(0.0);
    });
}

#[test]
fn f28_is_silent_about_what_is_left_out() {
    silent(CheckCode::F28, |case| with(case, 60, 0).included = false);
    silent(CheckCode::F28, |case| with(case, 60, 0).scale = 0.0);
}

#[test]
fn shortening_the_horizon_takes_the_verdict_away_and_lengthening_it_brings_it_back() {
    let mut case = calm();
    with(&mut case, 42, 24).effects = vec![lift("works", 0.9)];
    case.horizon_years = 8;
    let of = |case: &BusinessCase| {
        let result = result(case);
        let option = result.option("late").unwrap();
        (option.verdict, option.is_live(), option.one_off_behind)
    };
    let long = of(&case);
    assert_ne!(long.0, Verdict::StartsAfterEnd);
    assert!(long.1);
    assert_eq!(long.2, 0.0);
    case.horizon_years = 4;
    let (verdict, is_live, behind) = of(&case);
    assert_eq!(verdict, Verdict::StartsAfterEnd);
    assert!(!is_live);
    assert!((behind - 1.1 * 180_000.0).abs() < 1e-6);
    case.horizon_years = 8;
    assert_eq!(of(&case), long);
}

#[test]
fn an_option_whose_expectation_was_not_measured_starts_after_the_case_ends_before_it_cannot_be_judged()
 {
    let mut case = calm();
    driver(&mut case, "works").expected = None;
    with(&mut case, 60, 0).effects = vec![lift("works", 0.9)];
    let result = result(&case);
    assert_eq!(
        result.option("late").unwrap().verdict,
        Verdict::StartsAfterEnd
    );
}

#[test]
fn a_plan_of_which_nothing_starts_in_time_is_not_told_to_go_ahead() {
    let mut case = calm();
    case.options.clear();
    with(&mut case, 48, 0);
    let result = result(&case);
    assert_eq!(result.ask.reason, AskReason::NothingWithinHorizon);
    assert_eq!(result.live_options().count(), 0);
    assert_eq!(result.rox, None);
}

#[test]
fn what_starts_too_late_does_not_change_what_to_do_with_the_rest() {
    let planned = result(&calm()).ask;
    assert_eq!(planned.reason, AskReason::Awaited);
    assert!(planned.scale_back.is_empty());
    for (start, build) in [(48, 0), (47, 2)] {
        let mut case = calm();
        with(&mut case, start, build);
        let ask = result(&case).ask;
        assert_eq!(ask.reason, planned.reason);
        assert_eq!(ask.scale_back, planned.scale_back);
    }
}

#[test]
fn what_starts_too_late_is_left_out_where_its_cost_alone_makes_the_case_lose() {
    let mut case = calm();
    with(&mut case, 40, 9).one_off_cost = Estimate::certain(2_000_000.0);
    let result = result(&case);
    assert!(result.npv < 0.0);
    let scale_back = result.ask.scale_back;
    assert!(result.ask.npv > 0.0);
    assert_eq!(scale_back.len(), 1);
    assert_eq!(scale_back[0].option, "late");
    assert_eq!(scale_back[0].scale, 0.0);
}
