//! Scores, promises and failures that can or cannot be believed.

use super::*;
use rox_case::domain::{Basis, Evidence, Voice};

#[test]
fn f6_names_a_promise_above_what_is_delivered() {
    let found = finding(CheckCode::F6, |case| {
        driver(case, "clear").promised = Some(7.2);
    });
    assert_eq!(found.subjects, [driver_subject("clear")]);
    assert_eq!(
        found.facts,
        [
            ("promised", Fact::Points(7.2)),
            ("delivered", Fact::Points(6.5))
        ]
    );
}

#[test]
fn f6_lets_a_promise_within_the_tolerance_pass() {
    silent(CheckCode::F6, |case| {
        driver(case, "clear").promised = Some(7.1);
    });
}

#[test]
fn f6_lets_a_promise_at_the_tolerance_pass_where_rounding_puts_it_above() {
    silent(CheckCode::F6, |case| {
        let clear = driver(case, "clear");
        clear.delivered.likely = 6.6;
        clear.promised = Some(7.2);
        let sum = clear.delivered.likely + 0.6;
        assert!(sum < 7.2, "{sum} no longer shows the rounding");
    });
}

#[test]
fn f6_goes_by_the_tolerance_of_the_driver() {
    silent(CheckCode::F6, |case| {
        driver(case, "clear").promised = Some(7.2);
        driver(case, "clear").tolerance = Some(0.7);
    });
}

#[test]
fn f7_names_a_score_that_management_thinks_too_well_of() {
    let found = finding(CheckCode::F7, |case| {
        driver(case, "clear").believed = Some(7.6);
    });
    assert_eq!(found.subjects, [driver_subject("clear")]);
    assert_eq!(
        found.facts,
        [
            ("believed", Fact::Points(7.6)),
            ("delivered", Fact::Points(6.5))
        ]
    );
}

#[test]
fn f7_lets_one_point_pass() {
    silent(CheckCode::F7, |case| {
        driver(case, "clear").believed = Some(7.5);
    });
}

#[test]
fn f8_names_the_month_in_which_a_score_reaches_the_top() {
    let found = finding(CheckCode::F8, |case| {
        option(case, "quality").effects[0].size.likely = 3.6;
    });
    assert_eq!(found.subjects, [driver_subject("works")]);
    // Live in month 3 and three months to full effect: the middle of month 6 is the first with all of it.
    assert_eq!(found.facts, [("month", Fact::Month(6))]);
}

#[test]
fn f8_is_silent_just_under_the_top() {
    silent(CheckCode::F8, |case| {
        option(case, "quality").effects[0].size.likely = 3.59;
    });
}

#[test]
fn f11_names_an_expectation_that_was_not_measured() {
    let found = finding(CheckCode::F11, |case| {
        driver(case, "treat").expected = None;
    });
    assert_eq!(found.subjects, [driver_subject("treat")]);
    assert_eq!(found.facts, [("asked", Fact::Count(0))]);
}

#[test]
fn f11_takes_a_survey_without_a_source_for_judgement() {
    let found = finding(CheckCode::F11, |case| {
        expected_basis(case).source = None;
    });
    assert_eq!(found.subjects, [driver_subject("treat")]);
    assert_eq!(found.facts, [("asked", Fact::Count(1))]);
}

#[test]
fn f11_is_content_with_a_published_study() {
    silent(CheckCode::F11, |case| {
        expected_basis(case).source = None;
        expected_basis(case).evidence = Evidence::PublishedStudy;
    });
}

fn expected_basis(case: &mut BusinessCase) -> &mut Basis {
    let expected = driver(case, "treat").expected.as_mut().unwrap();
    expected.basis.as_mut().unwrap()
}

#[test]
fn f14_hears_one_voice_only() {
    let found = finding(CheckCode::F14, |case| {
        for driver in &mut case.drivers {
            driver.voice = Voice::Employee;
        }
    });
    assert_eq!(found.subjects, [Subject::Case]);
}

#[test]
fn f14_is_content_with_two_voices() {
    silent(CheckCode::F14, |case| {
        for driver in &mut case.drivers {
            driver.voice = Voice::Employee;
        }
        driver(case, "treat").voice = Voice::Brand;
    });
}

#[test]
fn f15_names_a_score_and_a_failure_that_are_both_mended_at_one_touchpoint() {
    let found = finding(CheckCode::F15, |case| {
        driver(case, "solved").friction = None;
    });
    assert_eq!(
        found.subjects,
        [driver_subject("solved"), friction_subject("breaks")]
    );
}

#[test]
fn f15_is_silent_when_they_are_at_different_touchpoints() {
    silent(CheckCode::F15, |case| {
        driver(case, "solved").friction = None;
        friction(case, "breaks").touchpoint = "use".to_owned();
        option(case, "quality").included = false;
    });
}

#[test]
fn f17_names_the_segment_whose_churn_frictions_explain() {
    let found = finding(CheckCode::F17, |case| {
        case.segments[1].annual_churn.likely = 0.05;
    });
    assert_eq!(found.subjects, [segment_subject("firms")]);
    let breaks = 0.5 * 1.075 * (0.6 * 0.06 + 0.4 * (0.4 * 0.05 + 0.6 * 0.01));
    let slow = 0.2 * 1.03 * (0.8 * 0.02 + 0.2 * (0.3 * 0.02 + 0.7 * 0.01));
    assert_share(found.fact("churn"), (breaks + slow) / -(0.95_f64.ln()));
}

#[test]
fn f17_is_silent_when_frictions_explain_less_than_half_of_the_churn() {
    silent(CheckCode::F17, |case| {
        case.segments[1].annual_churn.likely = 0.06;
    });
}

#[test]
fn f17_names_the_segment_whose_contacts_frictions_explain() {
    let found = finding(CheckCode::F17, |case| {
        case.segments[0].contacts_per_year = 0.39;
    });
    assert_eq!(found.subjects, [segment_subject("people")]);
    assert_share(found.fact("contacts"), 0.2 / 0.39);
}

#[test]
fn f17_is_silent_when_frictions_explain_half_of_the_contacts() {
    silent(CheckCode::F17, |case| {
        case.segments[0].contacts_per_year = 0.4;
    });
}

#[test]
fn f17_does_not_judge_contacts_where_none_are_observed() {
    silent(CheckCode::F17, |case| {
        case.segments[0].contacts_per_year = 0.0;
    });
}

#[test]
fn f17_gives_a_finite_share_where_no_customer_leaves() {
    let found = finding(CheckCode::F17, |case| {
        case.segments[1].annual_churn.likely = 0.0;
    });
    assert_share(found.fact("churn"), 1.0);
}

/// "quality" lifts "treat" past its sweet spot, diluted by its lift of "works".
fn bundle(case: &mut BusinessCase) {
    option(case, "quality").effects.push(lift("treat", 1.4));
}

#[test]
fn f18_names_a_driver_that_a_bundle_lifts_too_far() {
    let found = finding(CheckCode::F18, bundle);
    assert_eq!(
        found.subjects,
        [driver_subject("treat"), option_subject("quality")]
    );
    let mut case = calm();
    bundle(&mut case);
    let share = result(&case).driver("treat").unwrap().overshoot_share;
    assert!((0.1..0.3).contains(&share));
    assert_share(found.fact("share"), share);
}

#[test]
fn f18_is_silent_while_the_lift_stays_under_the_alert() {
    silent(CheckCode::F18, |case| {
        option(case, "quality").effects.push(lift("treat", 1.2));
    });
}

#[test]
fn f18_leaves_it_to_m4_when_an_option_is_past_the_sweet_spot_itself() {
    let alone = |case: &mut BusinessCase| {
        option(case, "spare").included = true;
        option(case, "spare").effects.push(lift("treat", 1.4));
    };
    silent(CheckCode::F18, alone);
    finding(CheckCode::M4, alone);
}

#[test]
fn f18_does_not_judge_a_driver_without_measured_expectation_even_at_an_alert_of_zero() {
    silent(CheckCode::F18, |case| {
        case.response.overshoot_alert = Some(0.0);
        driver(case, "works").expected = None;
    });
}
