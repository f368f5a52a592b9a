//! Each sample shows what its summary says.

use rox_case::engine::batch::CancelToken;

use rox_case::domain::{BusinessCase, Impact, Plan};
use rox_case::engine::model::frictions::load_today;
use rox_case::engine::simulation::SimulationSettings;
use rox_case::engine::{CaseResult, Decision, OptionResult, Verdict, judge};

use super::{case, compute};
use crate::support;

/// A case in which only the options named take part.
fn with_only(case: &BusinessCase, options: &[&str]) -> BusinessCase {
    let mut case = case.clone();
    for option in &mut case.options {
        option.included = options.contains(&option.id.as_str());
    }
    case
}

/// The case with an option made another multiple of its plan.
fn scaled(case: &BusinessCase, option: &str, scale: f64) -> BusinessCase {
    let mut case = case.clone();
    let place = case.options.iter().position(|o| o.id == option).unwrap();
    case.options[place].scale = scale;
    case
}

fn option<'a>(result: &'a CaseResult, id: &str) -> &'a OptionResult {
    result.option(id).unwrap()
}

fn verdict(result: &CaseResult, id: &str) -> Verdict {
    option(result, id).verdict
}

/// Whether the included options together cost no more than the budget, without discounting.
fn is_within_budget(case: &BusinessCase) -> bool {
    let cost: f64 = compute(case).options.iter().map(|o| o.total_cost).sum();
    cost <= case.finance.budget.unwrap()
}

// Webshop: a gift without a need

#[test]
fn the_webshop_has_the_numbers_of_the_golden_case() {
    let golden = compute(&support::golden("webshop.rox"));
    let sample = compute(&case("webshop"));
    assert!((sample.npv / golden.npv - 1.0).abs() < 1e-12);
    assert_eq!(
        option(&sample, "gift").verdict,
        option(&golden, "gift").verdict
    );
}

#[test]
fn the_gift_overshoots_and_its_sweet_spot_is_to_leave_it_out() {
    let result = compute(&case("webshop"));
    let warning = result.warning("gift").unwrap();
    assert_eq!(warning.verdict, Verdict::Overshoot);
    assert_eq!(warning.sweet_spot_scale, 0.0);
    assert_eq!(warning.overshoot_months, 45);
    assert!((warning.overshoot_cost - 1.69e6).abs() < 5e3);
}

#[test]
fn only_without_the_gift_does_the_webshop_fit_its_budget() {
    let case = case("webshop");
    assert!(!is_within_budget(&case));
    assert!(is_within_budget(&scaled(&case, "gift", 0.0)));
}

#[test]
fn without_the_gift_the_webshop_earns_more_than_twice_as_much() {
    let case = case("webshop");
    assert!(compute(&scaled(&case, "gift", 0.0)).npv > 2.0 * compute(&case).npv);
}

// Hotel: pictures that promise too much

#[test]
fn the_honest_pictures_earn_most_in_the_hotel() {
    let case = case("hotel");
    let result = compute(&case);
    let best = result
        .options
        .iter()
        .max_by(|a, b| a.shapley.total_cmp(&b.shapley));
    assert_eq!(best.unwrap().id, "photos");
    assert_eq!(verdict(&result, "photos"), Verdict::Balanced);
}

#[test]
fn the_honest_pictures_earn_more_by_promising_less_than_by_looking_better() {
    let photos_without = |is_taken_out: fn(&Impact) -> bool| {
        let mut case = case("hotel");
        for option in &mut case.options {
            option
                .effects
                .retain(|effect| !is_taken_out(&effect.impact));
        }
        compute(&with_only(&case, &["photos"])).npv
    };
    let whole = photos_without(|_| false);
    let promising_less = whole - photos_without(|i| matches!(i, Impact::Expectation(_)));
    let looking_better = whole - photos_without(|i| matches!(i, Impact::Lift(_)));
    assert!(promising_less > looking_better);
}

#[test]
fn most_of_the_concierge_lies_past_the_sweet_spot() {
    let result = compute(&case("hotel"));
    let concierge = option(&result, "concierge");
    assert_eq!(concierge.verdict, Verdict::Overshoot);
    assert!(concierge.overshoot_share > 0.5);
    assert!(result.npv > 0.0 && concierge.marginal < 0.0);
}

// Telecom: small failures that come back every month

#[test]
fn wrong_bills_cost_more_customers_than_the_large_outage() {
    let plan = Plan::resolve(&case("telecom")).unwrap();
    let hazard = |id: &str| {
        let friction = plan.frictions.iter().find(|f| f.id == id).unwrap();
        load_today(friction, plan.response.friction_repeat).hazard
    };
    assert!(hazard("factuurfout") > 3.0 * hazard("storing"));
}

#[test]
fn mending_the_bills_earns_more_than_the_second_network_route() {
    let result = compute(&case("telecom"));
    assert!(option(&result, "rekening").shapley > 0.0);
    assert!(option(&result, "rekening").shapley > option(&result, "route").shapley);
    assert_eq!(verdict(&result, "rekening"), Verdict::Balanced);
}

#[test]
fn the_second_network_route_costs_more_than_it_brings_without_overshooting() {
    let result = compute(&case("telecom"));
    assert_eq!(verdict(&result, "route"), Verdict::Uneconomic);
    assert_eq!(option(&result, "route").overshoot_share, 0.0);
}

// Fashion: look in the shop, buy on the internet

#[test]
fn one_stock_and_one_price_pay_and_the_luxury_refit_overshoots() {
    let result = compute(&case("fashion"));
    for kept_promise in ["voorraad", "eenprijs"] {
        assert_eq!(verdict(&result, kept_promise), Verdict::Balanced);
        assert!(option(&result, kept_promise).shapley > 0.0);
    }
    assert_eq!(verdict(&result, "verbouwing"), Verdict::Overshoot);
}

#[test]
fn people_who_leave_the_fashion_shop_without_buying_count_in_the_benefit() {
    let result = compute(&case("fashion"));
    assert!(result.by_behaviour.conversion > 0.1 * result.pv_experience);
}

#[test]
fn ordering_from_the_fitting_room_needs_one_stock_and_adds_to_it() {
    let case = case("fashion");
    let ordering = case.options.iter().find(|o| o.id == "bestellen").unwrap();
    assert_eq!(ordering.requires, ["voorraad"]);
    let both = compute(&with_only(&case, &["voorraad", "bestellen"])).npv;
    let stock_only = compute(&with_only(&case, &["voorraad"])).npv;
    assert!(both > stock_only);
}

#[test]
fn only_without_the_refit_does_the_fashion_chain_fit_its_budget() {
    let case = case("fashion");
    assert!(!is_within_budget(&case));
    assert!(is_within_budget(&scaled(&case, "verbouwing", 0.0)));
}

// Garden centre: the last moment makes the memory

#[test]
fn hosts_at_both_ends_of_the_visit_cost_the_same_and_lift_the_same() {
    let case = case("garden");
    let [entrance, goodbye] = ["entrance", "goodbye"]
        .map(|id| case.options.iter().find(|option| option.id == id).unwrap());
    assert_eq!(entrance.one_off_cost.likely, goodbye.one_off_cost.likely);
    assert_eq!(entrance.annual_cost.likely, goodbye.annual_cost.likely);
    assert_eq!(entrance.effects[0].size, goodbye.effects[0].size);
    let importance = |id: &str| case.drivers.iter().find(|d| d.id == id).unwrap().importance;
    assert_eq!(importance("welcome"), importance("leave"));
}

#[test]
fn the_same_money_brings_three_times_as_much_at_the_end_of_the_visit_as_at_its_beginning() {
    let case = case("garden");
    let benefit = |id: &str| compute(&with_only(&case, &[id])).pv_experience;
    assert!(benefit("goodbye") > 3.0 * benefit("entrance"));
}

#[test]
fn without_memory_for_peak_and_end_the_end_would_bring_no_more_than_the_beginning() {
    let mut case = case("garden");
    case.response.memory.average = Some(1.0);
    case.response.memory.peak = Some(0.0);
    case.response.memory.end = Some(0.0);
    let benefit = |id: &str| compute(&with_only(&case, &[id])).pv_experience;
    assert!((benefit("goodbye") / benefit("entrance") - 1.0).abs() < 0.02);
}

// Service contracts: half of it is the sweet spot

#[test]
fn the_sweet_spot_of_the_technician_with_a_name_lies_inside() {
    let result = compute(&case("service"));
    let named = option(&result, "named");
    assert_eq!(named.verdict, Verdict::Overshoot);
    assert!((0.35..=0.7).contains(&named.sweet_spot_scale));
}

#[test]
fn about_half_of_the_technicians_earns_more_than_all_and_more_than_none() {
    let case = case("service");
    let npv = |scale: f64| compute(&scaled(&case, "named", scale)).npv;
    assert!(npv(0.5) > npv(1.0));
    assert!(npv(0.5) > npv(0.0));
}

#[test]
fn the_service_company_is_told_to_do_less() {
    let result = compute(&case("service"));
    let steps: Vec<&str> = result
        .ask
        .scale_back
        .iter()
        .map(|step| step.option.as_str())
        .collect();
    assert_eq!(steps, ["named"]);
    assert!(result.ask.npv > result.npv);
}

// What each is told to do, with the chances known

#[test]
fn every_sample_is_told_what_its_lesson_says_once_the_chances_are_known() {
    for (name, decision, less) in [
        ("fashion", Decision::GoWithLess, vec!["verbouwing"]),
        ("garden", Decision::GoWithLess, vec!["entrance"]),
        ("hotel", Decision::GoWithLess, vec!["concierge"]),
        ("insurer", Decision::Go, vec![]),
        ("service", Decision::GoWithLess, vec!["named"]),
        ("telecom", Decision::GoWithLess, vec!["route"]),
        ("webshop", Decision::GoWithLess, vec!["gift"]),
    ] {
        let case = case(name);
        let plan = Plan::resolve(&case).unwrap();
        let (settings, token) = (SimulationSettings::default(), CancelToken::default());
        let judged = judge(&case, &plan, &compute(&case), settings, &token).unwrap();
        let ask = judged.result.ask;
        assert_eq!(ask.decision(), decision, "{name}");
        let steps: Vec<&str> = ask
            .scale_back
            .iter()
            .map(|step| step.option.as_str())
            .collect();
        assert_eq!(steps, less, "{name}");
    }
}

// Insurer: it pays, but it wears off; and what was not asked

#[test]
fn same_day_payment_goes_above_expectation_and_is_worth_its_full_size() {
    let result = compute(&case("insurer"));
    let sameday = option(&result, "sameday");
    assert_eq!(sameday.verdict, Verdict::AboveExpectation);
    assert_eq!(sameday.sweet_spot_scale, 1.0);
    assert!(sameday.marginal > 0.0);
}

#[test]
fn the_surprise_of_same_day_payment_wears_off_within_the_horizon() {
    let result = compute(&case("insurer"));
    assert!(result.warning("sameday").unwrap().worn_off_month.is_some());
}

#[test]
fn the_personal_video_cannot_be_judged() {
    let case = case("insurer");
    let message = case.drivers.iter().find(|d| d.id == "message").unwrap();
    assert_eq!(message.expected, None);
    assert_eq!(verdict(&compute(&case), "video"), Verdict::CannotJudge);
}
