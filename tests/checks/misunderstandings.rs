//! The nine misunderstandings.

use super::*;
use rox_case::domain::{Category, Kano, Metric, Stage};
use rox_case::engine::finding::Severity;

#[test]
fn m1_names_a_reward_that_lifts() {
    let found = finding(CheckCode::M1, |case| {
        option(case, "quality").category = Category::Reward;
    });
    assert_eq!(found.subjects, [option_subject("quality")]);
    assert_eq!(found.severity, Severity::Caution);
}

#[test]
fn m1_lets_a_reward_without_a_lift_pass() {
    silent(CheckCode::M1, |case| {
        option(case, "quality").category = Category::Reward;
        option(case, "quality").effects[0].size.likely = 0.0;
    });
}

#[test]
fn m2_asks_for_more_than_the_nps() {
    let found = finding(CheckCode::M2, |case| {
        case.measurements.retain(|m| m.metric == Metric::Nps);
    });
    assert_eq!(found.subjects, [Subject::Measurements]);
    assert_eq!(
        found.facts,
        [("drivers", Fact::Count(4)), ("measures", Fact::Count(0))]
    );
}

#[test]
fn m2_names_the_drivers_without_sourced_data_when_fewer_than_three_have_it() {
    let found = finding(CheckCode::M2, |case| {
        unsourced(driver(case, "works"));
        unsourced(driver(case, "treat"));
    });
    assert_eq!(
        found.subjects,
        [driver_subject("works"), driver_subject("treat")]
    );
    assert_eq!(
        found.facts,
        [("drivers", Fact::Count(2)), ("measures", Fact::Count(1))]
    );
}

#[test]
fn m2_is_content_with_three_drivers_on_sourced_data() {
    silent(CheckCode::M2, |case| unsourced(driver(case, "works")));
}

fn unsourced(driver: &mut Driver) {
    driver.delivered.basis.as_mut().unwrap().source = None;
}

#[test]
fn m3_names_the_delight_and_the_basic_that_falls_short() {
    let change = |case: &mut BusinessCase| {
        option(case, "website").effects.push(lift("treat", 0.2));
    };
    let found = finding(CheckCode::M3, change);
    assert_eq!(
        found.subjects,
        [driver_subject("treat"), driver_subject("works")]
    );
    let mut case = calm();
    change(&mut case);
    let gap = result(&case).driver("works").unwrap().last_gap;
    assert!(gap < 0.0);
    assert_points(found.fact("gap"), gap);
}

#[test]
fn m3_names_the_basic_that_matters_most_and_not_the_widest_gap() {
    let found = finding(CheckCode::M3, |case| {
        option(case, "website").effects.push(lift("treat", 0.2));
        driver(case, "clear").kano = Kano::Basic;
        driver(case, "clear").importance = 0.1;
        driver(case, "clear").expected.as_mut().unwrap().likely = 9.5;
    });
    assert_eq!(found.subjects[1], driver_subject("works"));
}

#[test]
fn m3_is_silent_once_the_basic_is_met() {
    silent(CheckCode::M3, |case| {
        option(case, "website").effects.push(lift("treat", 0.2));
        driver(case, "works").expected.as_mut().unwrap().likely = 6.0;
    });
}

#[test]
fn m3_is_silent_when_the_delight_is_made_less() {
    silent(CheckCode::M3, |case| {
        option(case, "website").effects.push(lift("treat", -0.2));
    });
}

#[test]
fn m3_does_not_judge_a_basic_whose_expectation_was_not_measured() {
    silent(CheckCode::M3, |case| {
        option(case, "website").effects.push(lift("treat", 0.2));
        option(case, "quality").included = false;
        driver(case, "works").expected = None;
    });
}

#[test]
fn m4_is_graver_when_less_would_be_worth_more() {
    let change = |case: &mut BusinessCase| {
        let spare = option(case, "spare");
        spare.included = true;
        spare.annual_cost.likely = 200_000.0;
        spare.effects.push(lift("treat", 2.5));
    };
    let found = finding(CheckCode::M4, change);
    assert_eq!(found.subjects, [option_subject("spare")]);
    assert_eq!(found.severity, Severity::Overshoot);
    let mut case = calm();
    change(&mut case);
    let result = result(&case);
    let spare = result.option("spare").unwrap();
    assert!(spare.overshoot_cost > 100_000.0);
    assert_money(found.fact("money"), spare.overshoot_cost);
    assert_share(found.fact("share"), spare.overshoot_share);
}

#[test]
fn m4_is_a_caution_when_the_surprise_still_pays() {
    let found = finding(CheckCode::M4, |case| {
        let spare = option(case, "spare");
        spare.included = true;
        spare.effects.push(lift("treat", 2.5));
    });
    assert_eq!(found.subjects, [option_subject("spare")]);
    assert_eq!(found.severity, Severity::Caution);
}

#[test]
fn m4_is_silent_within_the_sweet_spot() {
    silent(CheckCode::M4, |case| {
        let spare = option(case, "spare");
        spare.included = true;
        spare.effects.push(lift("treat", 0.5));
    });
}

#[test]
fn m5_misses_a_touchpoint_before_the_purchase() {
    let found = finding(CheckCode::M5, |case| {
        case.touchpoints[0].stage = Stage::During;
    });
    assert_eq!(found.subjects, [Subject::Case]);
    assert_eq!(found.severity, Severity::Note);
}

#[test]
fn m5_misses_prospects_who_meet_that_touchpoint() {
    let found = finding(CheckCode::M5, |case| {
        case.segments[0].prospects_per_year = 0.0;
    });
    let look = Subject::Touchpoint("look".to_owned());
    assert_eq!(
        found.subjects,
        [look, segment_subject("people"), segment_subject("firms")]
    );
}

#[test]
fn m5_is_content_with_prospects_in_any_segment() {
    silent(CheckCode::M5, |case| {
        case.segments[0].prospects_per_year = 0.0;
        case.segments[1].prospects_per_year = 1.0;
    });
}

#[test]
fn m6_does_not_take_silence_for_satisfaction() {
    let found = finding(CheckCode::M6, |case| {
        friction(case, "breaks").complaint_share = 0.09;
    });
    assert_eq!(found.subjects, [friction_subject("breaks")]);
    assert_share(found.fact("share"), 0.09);
    // 7.4 expected less 6.2 delivered, and firms, with 6 of the 26 million of revenue, expect 0.2 more.
    assert_points(found.fact("gap"), 1.2 + 0.2 * 6.0 / 26.0);
}

#[test]
fn m6_is_silent_when_a_tenth_complains() {
    silent(CheckCode::M6, |case| {
        friction(case, "breaks").complaint_share = 0.10;
    });
}

#[test]
fn m6_believes_silence_where_customers_get_what_they_expect() {
    silent(CheckCode::M6, |case| {
        friction(case, "breaks").complaint_share = 0.09;
        driver(case, "solved").delivered.likely = 7.7;
    });
}

#[test]
fn m7_names_the_pillar_that_personalisation_passes_over() {
    let found = finding(CheckCode::M7, |case| {
        driver(case, "solved").expected.as_mut().unwrap().likely = 7.3;
        option(case, "website").effects.push(lift("treat", 1.8));
    });
    assert_eq!(found.subjects, [option_subject("website")]);
    // Importance, reach and size: works 3 × 0.9, solved 3 × 0.4 × 1, clear 2 × 0.6, treat 1 × 1.8.
    assert_share(found.fact("share"), 1.8 / 6.9);
    assert_points(found.fact("pillar-expectations"), 1.2 + 0.2 * 6.0 / 26.0);
}

#[test]
fn m7_is_silent_under_a_quarter() {
    silent(CheckCode::M7, |case| {
        driver(case, "solved").expected.as_mut().unwrap().likely = 7.3;
        option(case, "website").effects.push(lift("treat", 1.6));
    });
}

#[test]
fn m7_is_silent_when_another_pillar_falls_further_short() {
    silent(CheckCode::M7, |case| {
        driver(case, "solved").expected.as_mut().unwrap().likely = 7.5;
        option(case, "website").effects.push(lift("treat", 1.8));
    });
}

#[test]
fn m8_names_the_gravest_failure_when_nothing_is_done_about_it() {
    let found = finding(CheckCode::M8, |case| {
        friction(case, "slow").leave_if_silent.likely = 0.2;
    });
    assert_eq!(found.subjects, [friction_subject("slow")]);
    // n(1 + 0.15 n) × [0.8 × 0.2 + 0.2 × (0.3 × 0.02 + 0.7 × 0.01)] with n = 0.2.
    assert_share(found.fact("hazard"), 0.2 * 1.03 * (0.16 + 0.2 * 0.013));
}

#[test]
fn m8_does_not_take_an_effect_of_nothing_for_action() {
    let found = finding(CheckCode::M8, |case| {
        option(case, "service").effects[1].size.likely = 0.0;
    });
    assert_eq!(found.subjects, [friction_subject("breaks")]);
}

#[test]
fn m8_is_silent_while_the_gravest_failure_is_the_one_acted_on() {
    silent(CheckCode::M8, |case| {
        friction(case, "slow").leave_if_silent.likely = 0.1;
    });
}

#[test]
fn m8_is_silent_when_no_failure_drives_anybody_away() {
    silent(CheckCode::M8, |case| {
        option(case, "service").included = false;
        for friction in &mut case.frictions {
            friction.incidents_per_year.likely = 0.0;
        }
    });
}

#[test]
fn m9_asks_for_a_second_chance() {
    let found = finding(CheckCode::M9, |case| {
        friction(case, "breaks").resolution_share = 0.49;
    });
    assert_eq!(found.subjects, [friction_subject("breaks")]);
    assert_share(found.fact("share"), 0.49);
}

#[test]
fn m9_is_silent_when_half_is_resolved() {
    silent(CheckCode::M9, |case| {
        friction(case, "breaks").resolution_share = 0.5;
    });
}

#[test]
fn m9_is_silent_when_an_option_resolves_more() {
    silent(CheckCode::M9, |case| {
        friction(case, "breaks").resolution_share = 0.49;
        let more = effect(Impact::Resolution("breaks".to_owned()), 0.1);
        option(case, "service").effects.push(more);
    });
}
