//! Money that adds up, and plans that can be carried out.

use super::*;
use rox_case::engine::checks::Severity;

#[test]
fn f2_finds_no_payback() {
    let found = finding(CheckCode::F2, |case| {
        option(case, "quality").one_off_cost.likely = 800_000.0;
    });
    assert_eq!(found.subjects, [Subject::Case]);
    assert_eq!(found.facts, [("months", Fact::Count(48))]);
    assert_eq!(found.severity, Severity::Caution);
}

#[test]
fn f2_is_silent_when_it_pays_back_late() {
    silent(CheckCode::F2, |case| {
        option(case, "quality").one_off_cost.likely = 700_000.0;
    });
}

#[test]
fn f5_notices_a_price_that_may_be_positive() {
    let found = finding(CheckCode::F5, |case| {
        case.response.price = Some(Estimate::range(0.0, 0.0, 0.01));
    });
    assert_eq!(found.subjects, [Subject::Response("response.price")]);
    assert_eq!(found.facts, [("value", Fact::Number(0.01))]);
    assert_eq!(found.severity, Severity::Note);
}

#[test]
fn f5_is_silent_when_the_price_is_set_to_nothing() {
    silent(CheckCode::F5, |case| {
        case.response.price = Some(Estimate::range(0.0, 0.0, 0.0));
    });
}

#[test]
fn f9_asks_for_a_reserve() {
    let found = finding(CheckCode::F9, |case| case.finance.contingency = 0.0);
    assert_eq!(found.subjects, [Subject::Finance("contingency")]);
}

#[test]
fn f9_is_content_with_an_uplift_on_an_option_that_takes_part() {
    silent(CheckCode::F9, |case| {
        case.finance.contingency = 0.0;
        option(case, "quality").cost_uplift = 0.1;
    });
}

#[test]
fn f9_does_not_count_the_uplift_of_an_option_that_is_left_out() {
    finding(CheckCode::F9, |case| {
        case.finance.contingency = 0.0;
        option(case, "spare").cost_uplift = 0.1;
    });
}

/// What the calm case costs: once, and 45, 44 and 46 months of running, with 10 % contingency.
fn calm_cost() -> f64 {
    let once = 80_000.0 + 40_000.0 + 30_000.0;
    let running = (20_000.0 * 45.0 + 40_000.0 * 44.0 + 5_000.0 * 46.0) / 12.0;
    1.1 * (once + running)
}

#[test]
fn f10_sets_cost_against_budget() {
    let budget = calm_cost() - 1.0;
    let found = finding(CheckCode::F10, |case| case.finance.budget = Some(budget));
    assert_eq!(found.subjects, [Subject::Finance("budget")]);
    assert_money(found.fact("cost"), calm_cost());
    assert_money(found.fact("budget"), budget);
}

#[test]
fn f10_lets_a_plan_that_fits_the_budget_exactly_pass() {
    let costs = result(&calm()).options;
    let budget = costs.iter().map(|option| option.total_cost).sum();
    silent(CheckCode::F10, |case| case.finance.budget = Some(budget));
}

#[test]
fn f10_is_silent_without_a_budget() {
    silent(CheckCode::F10, |case| {
        case.finance.budget = None;
        option(case, "quality").one_off_cost.likely = 1e9;
    });
}

#[test]
fn f12_states_the_value_with_and_without_the_stop() {
    let stop = |case: &mut BusinessCase| option(case, "quality").run_months = Some(20.5);
    let found = finding(CheckCode::F12, stop);
    assert_eq!(found.subjects, [option_subject("quality")]);
    assert_eq!(found.fact("month"), Some(Fact::Month(23)));
    let mut stopped = calm();
    stop(&mut stopped);
    assert_money(found.fact("npv"), result(&stopped).npv);
    assert_money(found.fact("npv_without_stop"), result(&calm()).npv);
    assert!(result(&stopped).npv < result(&calm()).npv - 1_000.0);
}

#[test]
fn f12_takes_away_one_stop_at_a_time() {
    let stop = |case: &mut BusinessCase, id| option(case, id).run_months = Some(20.0);
    let found = findings(CheckCode::F12, |case| {
        stop(case, "quality");
        stop(case, "website");
    });
    let mut only_website = calm();
    stop(&mut only_website, "website");
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].subjects, [option_subject("quality")]);
    assert_money(found[0].fact("npv_without_stop"), result(&only_website).npv);
}

#[test]
fn f12_is_silent_when_an_option_stops_with_the_horizon() {
    silent(CheckCode::F12, |case| {
        // Live from month 3 to month 48.
        option(case, "quality").run_months = Some(45.0);
    });
}

#[test]
fn f12_is_silent_about_an_option_that_is_left_out() {
    silent(CheckCode::F12, |case| {
        option(case, "spare").run_months = Some(5.0);
    });
}

#[test]
fn f20_finds_customers_who_multiply_by_themselves() {
    let change = |case: &mut BusinessCase| case.segments[0].new_customers_per_year = 37_000.0;
    let found = findings(CheckCode::F20, change);
    let mut case = calm();
    change(&mut case);
    let result = result(&case);
    let end: f64 = result.customers_end.iter().map(|end| end.without).sum();
    let first = &found[0];
    assert_eq!(
        first.subjects,
        [segment_subject("people"), segment_subject("firms")]
    );
    assert!(end / 104_000.0 > 1.5);
    assert_eq!(first.facts, [("customers", Fact::Number(end / 104_000.0))]);
}

#[test]
fn f20_is_silent_when_customers_grow_by_less_than_half() {
    silent(CheckCode::F20, |case| {
        case.segments[0].new_customers_per_year = 33_000.0;
    });
}

#[test]
fn f20_finds_revenue_that_grows_by_itself() {
    let found = finding(CheckCode::F20, |case| case.finance.spend_growth = 0.15);
    let Some(Fact::Number(factor)) = found.fact("revenue") else {
        panic!("{found:?}");
    };
    assert!((1.5..1.8).contains(&factor), "{factor}");
}

#[test]
fn f20_is_silent_when_revenue_grows_by_less_than_half() {
    silent(CheckCode::F20, |case| case.finance.spend_growth = 0.10);
}

#[test]
fn f20_finds_customers_who_vanish() {
    let found = findings(CheckCode::F20, |case| {
        case.segments[0].annual_churn.likely = 0.4;
    });
    let factor = |finding: &Finding, name| match finding.fact(name) {
        Some(Fact::Number(factor)) => factor,
        other => panic!("{other:?}"),
    };
    assert_eq!(found.len(), 2);
    assert!(factor(&found[0], "customers") < 2.0 / 3.0);
    assert!(factor(&found[1], "revenue") < 2.0 / 3.0);
}

#[test]
fn f21_names_an_option_and_what_it_lacks() {
    let found = finding(CheckCode::F21, |case| {
        option(case, "quality").requires = vec!["spare".to_owned()];
    });
    assert_eq!(
        found.subjects,
        [option_subject("quality"), option_subject("spare")]
    );
    assert_eq!(found.facts, [("requires", Fact::Count(1))]);
}

#[test]
fn f21_is_silent_when_what_is_required_takes_part() {
    silent(CheckCode::F21, |case| {
        option(case, "quality").requires = vec!["spare".to_owned()];
        option(case, "spare").included = true;
    });
}

#[test]
fn f21_takes_scale_zero_for_left_out() {
    finding(CheckCode::F21, |case| {
        option(case, "quality").requires = vec!["spare".to_owned()];
        option(case, "spare").included = true;
        option(case, "spare").scale = 0.0;
    });
}

#[test]
fn f21_names_two_options_that_exclude_each_other_once() {
    let found = finding(CheckCode::F21, |case| {
        option(case, "quality").excludes = vec!["website".to_owned()];
        option(case, "website").excludes = vec!["quality".to_owned()];
    });
    assert_eq!(
        found.subjects,
        [option_subject("quality"), option_subject("website")]
    );
    assert_eq!(found.facts, [("excludes", Fact::Count(1))]);
}

#[test]
fn f21_lets_an_excluded_option_that_is_left_out_pass() {
    silent(CheckCode::F21, |case| {
        option(case, "quality").excludes = vec!["spare".to_owned()];
    });
}

#[test]
fn f21_asks_nothing_of_an_option_that_is_left_out() {
    silent(CheckCode::F21, |case| {
        option(case, "website").included = false;
        option(case, "spare").requires = vec!["website".to_owned()];
        option(case, "spare").excludes = vec!["quality".to_owned()];
    });
}

/// The calm case with effects that stand on judgement alone: it pays at likely values, and each of them is seldom there.
fn all_on_judgement() -> BusinessCase {
    let mut case = calm();
    for option in &mut case.options {
        for effect in &mut option.effects {
            effect.size.basis = None;
        }
    }
    // Costs take three quarters of what it brings at likely values.
    let npv = |once: f64| {
        let mut costing = case.clone();
        for option in &mut costing.options {
            option.one_off_cost = Estimate::certain(once);
            option.annual_cost = Estimate::certain(0.0);
        }
        (result(&costing).npv, costing)
    };
    let (free, _) = npv(0.0);
    let (_, costing) = npv(0.75 * free / (free - npv(1.0).0));
    costing
}

fn f27(case: &BusinessCase) -> Vec<Finding> {
    let mut findings = simulated(case).findings;
    findings.retain(|finding| finding.code == CheckCode::F27);
    findings
}

#[test]
fn f27_says_that_what_pays_at_likely_values_loses_in_most_trials() {
    let case = all_on_judgement();
    let result = simulated(&case);
    let share = result.ask.chances.unwrap().plan.chance_of_loss;
    assert!(result.npv > 0.0 && share > 0.33, "{} {share}", result.npv);
    let found = f27(&case);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].subjects, [Subject::Case]);
    assert_money(found[0].fact("npv"), result.npv);
    assert_share(found[0].fact("share"), share);
    assert_share(found[0].fact("alert"), 0.33);
    assert_can_be_asked(&case, &found[0]);
}

#[test]
fn f27_is_silent_before_a_simulation_has_run_and_where_more_is_accepted() {
    let mut case = all_on_judgement();
    let codes = result(&case).findings;
    assert!(codes.iter().all(|finding| finding.code != CheckCode::F27));
    let share = simulated(&case).ask.chances.unwrap().plan.chance_of_loss;
    case.finance.loss_alert = share;
    assert_eq!(f27(&case), [], "as much as is accepted is not more");
    case.finance.loss_alert = share - 0.0001;
    assert_eq!(f27(&case).len(), 1);
}

#[test]
fn f27_is_silent_where_it_does_not_pay_at_likely_values_either() {
    let mut case = all_on_judgement();
    for option in &mut case.options {
        option.one_off_cost = Estimate::certain(1e7);
    }
    assert!(simulated(&case).npv < 0.0);
    assert_eq!(f27(&case), []);
    assert_eq!(f27(&calm()), []);
}
