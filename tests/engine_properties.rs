//! What must hold for every case, whatever its numbers.

use crate::support::{self, arbitrary};
use proptest::prelude::*;
use rox_case::domain::{BusinessCase, Estimate, Impact, Plan};
use rox_case::engine::model::projection::Projector;
use rox_case::engine::model::scenario::Scenario;
use rox_case::engine::{CaseResult, evaluate};

fn result(case: &BusinessCase) -> CaseResult {
    evaluate(&Plan::resolve(case).unwrap())
}

fn npv(case: &BusinessCase) -> f64 {
    let plan = Plan::resolve(case).unwrap();
    Projector::new(&plan)
        .project(&Scenario::planned(&plan))
        .npv()
}

/// Whether two amounts of a case agree, given the size of the amounts that they are made of.
fn close(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-9 * size.abs().max(a.abs()).max(1.0)
}

/// The size of the amounts in a case: what all customers bring.
fn turnover(case: &BusinessCase) -> f64 {
    case.segments
        .iter()
        .map(|segment| segment.customers * segment.annual_spend.likely)
        .sum::<f64>()
        + case
            .options
            .iter()
            .map(|option| option.one_off_cost.likely)
            .sum::<f64>()
}

fn scale_estimate(estimate: &mut Estimate, factor: f64) {
    estimate.likely *= factor;
    estimate.low = estimate.low.map(|low| low * factor);
    estimate.high = estimate.high.map(|high| high * factor);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_effect_means_no_benefit(mut case in arbitrary::case()) {
        for option in &mut case.options {
            option.effects.clear();
        }
        let result = result(&case);
        prop_assert_eq!(result.pv_experience, 0.0);
        prop_assert_eq!(result.pv_direct, 0.0);
        prop_assert_eq!(result.npv, -result.pv_cost);
    }

    #[test]
    fn permuting_lists_other_than_the_journey_changes_nothing(case in arbitrary::case()) {
        let mut turned = case.clone();
        turned.segments.reverse();
        turned.drivers.reverse();
        turned.frictions.reverse();
        turned.options.reverse();
        for option in &mut turned.options {
            option.effects.reverse();
        }
        let (ours, theirs) = (result(&case), result(&turned));
        let size = turnover(&case);
        prop_assert!(close(ours.npv, theirs.npv, size), "{} {}", ours.npv, theirs.npv);
        for option in &ours.options {
            let other = theirs.option(&option.id).unwrap();
            prop_assert!(close(option.shapley, other.shapley, size));
            prop_assert!(close(option.overshoot_share, other.overshoot_share, 1.0));
            prop_assert!(close(option.sweet_spot_gain, other.sweet_spot_gain, 1e3 * size));
        }
        for driver in &ours.drivers {
            prop_assert!(close(driver.peak_gap, theirs.driver(&driver.id).unwrap().peak_gap, 1.0));
        }
    }

    #[test]
    fn shapley_parts_sum_to_the_whole(case in arbitrary::case()) {
        let result = result(&case);
        let size = turnover(&case);
        let behaviours: f64 = result.by_behaviour.entries().iter().map(|(_, value)| value).sum();
        prop_assert!(close(behaviours, result.pv_experience, size));
        let options: f64 = result.options.iter().map(|option| option.shapley).sum();
        prop_assert!(close(options, result.npv, size));
    }

    #[test]
    fn scaling_all_customers_scales_all_benefit(case in arbitrary::case(), factor in 0.1..20.0_f64) {
        let mut larger = case.clone();
        for segment in &mut larger.segments {
            segment.customers *= factor;
            segment.new_customers_per_year *= factor;
            segment.prospects_per_year *= factor;
        }
        let (ours, theirs) = (result(&case), result(&larger));
        let size = turnover(&case) * factor;
        prop_assert!(close(ours.pv_experience * factor, theirs.pv_experience, size));
        prop_assert!(close(ours.cost_of_inaction * factor, theirs.cost_of_inaction, size));
        prop_assert!(close(ours.pv_cost, theirs.pv_cost, 1.0));
    }

    #[test]
    fn counting_in_cents_changes_no_ratio(case in arbitrary::case()) {
        let mut cents = case.clone();
        for segment in &mut cents.segments {
            scale_estimate(&mut segment.annual_spend, 100.0);
            segment.cost_per_contact *= 100.0;
        }
        for option in &mut cents.options {
            scale_estimate(&mut option.one_off_cost, 100.0);
            scale_estimate(&mut option.annual_cost, 100.0);
            for effect in option.effects.iter_mut().filter(|effect| effect.impact == Impact::Saving) {
                scale_estimate(&mut effect.size, 100.0);
            }
        }
        let (ours, theirs) = (result(&case), result(&cents));
        prop_assert!(close(100.0 * ours.npv, theirs.npv, 100.0 * turnover(&case)));
        if ours.pv_cost > 1.0 {
            let size = turnover(&case) / ours.pv_cost;
            prop_assert!(close(ours.rox.unwrap(), theirs.rox.unwrap(), size));
        }
    }

    #[test]
    fn more_drift_never_lowers_the_cost_of_inaction(case in arbitrary::case(), drift in 0.0..0.3, more in 0.0..0.3) {
        let with = |points: f64| {
            let mut case = case.clone();
            case.response.expectation_drift = Some(Estimate::certain(points));
            result(&case).cost_of_inaction
        };
        let size = turnover(&case);
        prop_assert!(with(drift + more) >= with(drift) - 1e-9 * size);
        prop_assert!(with(drift) >= -1e-9 * size || case.drivers.iter().any(|d| d.expected.is_some()));
    }

    #[test]
    fn an_option_left_out_is_an_option_that_is_not_there(case in arbitrary::case()) {
        let mut absent = case.clone();
        absent.options.retain(|option| option.included);
        prop_assert_eq!(result(&case).npv, result(&absent).npv);
    }

    #[test]
    fn the_value_to_date_is_the_value_of_a_shorter_case(case in arbitrary::case()) {
        let whole = result(&case);
        for year in &whole.yearly {
            let mut shorter = case.clone();
            shorter.horizon_years = u32::try_from(year.year).unwrap();
            prop_assert!(close(npv(&shorter), year.npv_to_date, turnover(&case)));
        }
    }

    #[test]
    fn without_discounting_the_value_is_the_sum_of_the_years(mut case in arbitrary::case()) {
        case.finance.discount_rate = 0.0;
        let result = result(&case);
        let sum: f64 = result.yearly.iter().map(|year| year.net).sum();
        prop_assert!(close(sum, result.npv, turnover(&case)));
    }

    #[test]
    fn shares_are_shares_and_the_sweet_spot_never_loses(case in arbitrary::case()) {
        let result = result(&case);
        for option in &result.options {
            prop_assert!((0.0..=1.0 + 1e-12).contains(&option.overshoot_share));
            prop_assert!((0.0..=1.0 + 1e-12).contains(&option.unknown_share));
            prop_assert!((0.0..=1.0).contains(&option.sweet_spot_scale));
            prop_assert!(option.sweet_spot_gain >= 0.0);
            prop_assert!(option.overshoot_cost <= option.pv_cost * (1.0 + 1e-12));
        }
    }

    #[test]
    fn the_gain_at_the_sweet_spot_is_what_the_case_gains_by_going_there(case in arbitrary::case()) {
        let before = result(&case);
        for option in &before.options {
            let mut less = case.clone();
            let there = less.options.iter_mut().find(|other| other.id == option.id).unwrap();
            there.scale *= option.sweet_spot_scale;
            prop_assert!(close(npv(&less) - before.npv, option.sweet_spot_gain, turnover(&case)));
        }
    }

    #[test]
    fn promising_less_makes_no_surprise(mut case in arbitrary::case()) {
        for option in &mut case.options {
            option.effects.retain(|effect| matches!(effect.impact, Impact::Expectation(_)) && effect.size.likely < 0.0);
        }
        let result = result(&case);
        for driver in &result.drivers {
            prop_assert_eq!(driver.overshoot_share, 0.0);
            prop_assert_eq!(driver.overshoot_months, 0);
        }
    }

    #[test]
    fn what_was_projected_before_changes_no_bit(case in arbitrary::case(), turns in turns()) {
        assert_no_memory(&case, &turns);
    }

    #[test]
    fn equal_cases_have_equal_bits(case in arbitrary::case()) {
        prop_assert_eq!(result(&case), result(&case.clone()));
    }
}

/// How a series of scenarios goes from one to the next: an option gets another scale, an effect another factor.
fn turns() -> impl Strategy<Value = Vec<(usize, f64, usize, f64)>> {
    let factor = || prop::sample::select(vec![0.0, 0.3, 0.5, 1.0, 1.7]);
    prop::collection::vec((0..40_usize, factor(), 0..200_usize, factor()), 1..20)
}

/// Asserts that a projector that answers one scenario after the other says the same as one that was never asked before.
fn assert_no_memory(case: &BusinessCase, turns: &[(usize, f64, usize, f64)]) {
    let plan = Plan::resolve(case).unwrap();
    let mut scenario = Scenario::planned(&plan);
    let mut projector = Projector::new(&plan);
    for &(option, scale, effect, factor) in turns {
        if !plan.options.is_empty() {
            scenario.scales[option % plan.options.len()] = scale;
        }
        if !plan.effects.is_empty() {
            scenario.effect_factors[effect % plan.effects.len()] = factor;
        }
        assert_eq!(
            projector.project(&scenario),
            Projector::new(&plan).project(&scenario)
        );
    }
}

#[test]
fn what_was_projected_before_changes_no_bit_of_a_large_case_either() {
    let turns: Vec<_> = (0..60)
        .map(|turn| {
            let factor = [0.0, 1.0, 0.4, 1.0][turn % 4];
            (turn * 7, factor, turn * 13, [1.0, 0.0, 0.6][turn % 3])
        })
        .collect();
    assert_no_memory(&support::large_case::large_case(), &turns);
}

/// The golden case with one segment and one driver, at another score and lift.
fn one_driver(delivered: f64, lift: f64) -> BusinessCase {
    let mut case = support::golden("tiny.rox");
    case.drivers[0].delivered.likely = delivered;
    case.options[0].effects[0].size.likely = lift;
    case
}

#[test]
fn a_lift_below_the_expectation_is_worth_more_than_the_same_lift_above() {
    let below = result(&one_driver(5.5, 1.0)).pv_experience;
    let above = result(&one_driver(7.0, 1.0)).pv_experience;
    assert!(below > 2.0 * above && above > 0.0, "{below} {above}");
}

#[test]
fn twice_the_lift_above_the_expectation_is_worth_less_than_twice() {
    let once = result(&one_driver(7.0, 1.0)).pv_experience;
    let twice = result(&one_driver(7.0, 2.0)).pv_experience;
    assert!(twice < 1.6 * once && twice > once, "{once} {twice}");
}

#[test]
fn the_case_by_hand_agrees_with_the_closed_form() {
    // One lift of a point from below: the index rises from −2 to 0 at once, so churn falls by the share 1 − exp(−0.2).
    let hazard = -(0.8_f64).ln();
    let (without, with) = (
        (-hazard / 12.0).exp(),
        (-hazard * (-0.2_f64).exp() / 12.0).exp(),
    );
    let customers = |survival: f64| {
        (0..12)
            .map(|month| 1000.0 * survival.powi(month))
            .sum::<f64>()
    };
    let by_hand = (customers(with) - customers(without)) * 10.0 * 0.5 - 500.0;
    let ours = result(&support::golden("tiny.rox")).npv;
    assert!((ours - by_hand).abs() < 1e-9, "{ours} {by_hand}");
}

#[test]
fn beyond_ten_options_the_shares_are_sampled_and_still_sum_to_the_whole() {
    let mut case = support::golden("webshop.rox");
    for copy in 0..12 {
        let mut option = case.options[copy % 4].clone();
        option.id = format!("copy{copy}");
        option.scale = 0.1;
        case.options.push(option);
    }
    let result = result(&case);
    assert!(!result.shapley_is_exact);
    let sum: f64 = result.options.iter().map(|option| option.shapley).sum();
    assert!((sum - result.npv).abs() < 1e-6 * result.npv.abs());
}
