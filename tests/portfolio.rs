//! The best set of options: against every combination, one by one, and against what it says about itself.

use crate::support::{self, arbitrary, large_case};
use proptest::prelude::*;
use rox_case::domain::{BusinessCase, Plan};
use rox_case::engine::batch::CancelToken;
use rox_case::engine::model::projection::Projector;
use rox_case::engine::model::scenario::Scenario;
use rox_case::engine::portfolio::{
    Certainty, OptionSet, Portfolio, PortfolioLimits, PortfolioSettings, Reason, ScaleChoices,
    at_most, judge, optimise,
};
use rox_case::engine::simulation::SimulationSettings;

fn answer(plan: &Plan, scales: ScaleChoices, limits: PortfolioLimits) -> Portfolio {
    let token = CancelToken::default();
    optimise(plan, &PortfolioSettings { scales, limits }, &token).unwrap()
}

/// A set that was looked at the slow way.
#[derive(Clone, Debug)]
struct Looked {
    multiples: Vec<f64>,
    npv: f64,
    spend: f64,
}

/// What a plan pays in each month at scales, written out from section 2 of the model.
fn monthly_cost(plan: &Plan, scales: &[f64]) -> Vec<f64> {
    let mut months = vec![0.0; plan.months];
    for (option, &scale) in plan
        .options
        .iter()
        .zip(scales)
        .filter(|(_, scale)| **scale > 0.0)
    {
        let factor = (option.fixed_share + (1.0 - option.fixed_share) * scale)
            * (1.0 + plan.finance.contingency)
            * (1.0 + option.cost_uplift);
        let build = option.build_months.max(1.0);
        let live = option.start_month + option.build_months + option.delay_months;
        let end = option.run_months.map_or(f64::INFINITY, |run| live + run);
        for (month, cost) in months.iter_mut().enumerate() {
            let t = month as f64;
            if t >= option.start_month && t < option.start_month + build {
                *cost += factor * option.one_off_cost / build;
            }
            let runs = ((t + 1.0).min(end) - t.max(live)).max(0.0);
            let inflation = (1.0 + plan.finance.cost_inflation).powf(t / 12.0);
            *cost += factor * option.annual_cost / 12.0 * runs * inflation;
        }
    }
    months
}

/// Whether a set has all that it requires and nothing that it excludes.
fn can_be_carried_out(plan: &Plan, multiples: &[f64]) -> bool {
    let runs = |option: usize| multiples[option] > 0.0 && plan.options[option].scale > 0.0;
    plan.options
        .iter()
        .enumerate()
        .filter(|(at, _)| runs(*at))
        .all(|(_, option)| {
            option.requires.iter().all(|&one| runs(one))
                && !option.excludes.iter().any(|&one| runs(one))
        })
}

/// Every set that can be carried out within a yearly limit, one by one.
fn every_set(plan: &Plan, scales: ScaleChoices, per_year: Option<f64>) -> Vec<Looked> {
    let multiples = scales.multiples();
    let count = multiples.len().pow(plan.options.len() as u32);
    let mut projector = Projector::new(plan);
    let mut looked = Vec::new();
    for position in 0..count {
        let mut rest = position;
        let of_set: Vec<f64> = (0..plan.options.len())
            .map(|_| {
                let multiple = multiples[rest % multiples.len()];
                rest /= multiples.len();
                multiple
            })
            .collect();
        let options = plan.options.iter().zip(&of_set);
        let mut scenario = Scenario::nothing(plan);
        scenario.scales = options
            .map(|(option, multiple)| option.scale * multiple)
            .collect();
        let months = monthly_cost(plan, &scenario.scales);
        let mut years = months.chunks(12).map(|year| year.iter().sum::<f64>());
        let is_within =
            per_year.is_none_or(|limit| years.all(|year| year <= limit + 1e-9 * limit.max(1.0)));
        if is_within && can_be_carried_out(plan, &of_set) {
            looked.push(Looked {
                multiples: of_set,
                npv: projector.project(&scenario).npv(),
                spend: months.iter().sum(),
            });
        }
    }
    looked
}

/// What all customers bring and all options cost: the size of the amounts in a case.
fn size(plan: &Plan) -> f64 {
    let customers = plan
        .segments
        .iter()
        .map(|segment| segment.customers * segment.annual_spend);
    customers.sum::<f64>() * plan.years() as f64
        + monthly_cost(plan, &vec![2.0; plan.options.len()])
            .iter()
            .sum::<f64>()
}

/// A case whose options require and exclude each other, and a budget and a yearly limit that bind or not.
fn related_case() -> impl Strategy<Value = (BusinessCase, PortfolioLimits, ScaleChoices)> {
    let limit = || prop_oneof![Just(None), (0.0..1.2_f64).prop_map(Some)];
    (
        arbitrary::case(),
        proptest::collection::vec(any::<(u8, u8)>(), 4),
        (limit(), limit()),
        any::<bool>(),
        any::<[bool; 3]>(),
    )
        .prop_map(
            |(mut case, relations, (budget, per_year), halves, twists)| {
                let ids: Vec<String> = case
                    .options
                    .iter()
                    .map(|option| option.id.clone())
                    .collect();
                for (at, option) in case.options.iter_mut().enumerate() {
                    let (requires, excludes) = relations[at];
                    // One in four requires an earlier one; one in four excludes another.
                    if at > 0 && requires % 4 == 0 {
                        option.requires = vec![ids[usize::from(requires / 4) % at].clone()];
                    }
                    let other = usize::from(excludes / 4) % ids.len();
                    if excludes % 4 == 0 && other != at {
                        option.excludes = vec![ids[other].clone()];
                    }
                }
                if let (true, Some(first)) = (twists[0], case.options.first().cloned()) {
                    // A twin: the same option once more.
                    case.options.push(rox_case::domain::InvestmentOption {
                        id: "twin".to_owned(),
                        ..first
                    });
                }
                if let (true, Some(last)) = (twists[1], case.options.last_mut()) {
                    last.included = false;
                }
                if let (true, Some(first)) = (twists[2], case.options.first_mut()) {
                    first.scale = 0.0;
                }
                let plan = Plan::resolve(&case).unwrap();
                let scales: Vec<f64> = plan.options.iter().map(|option| option.scale).collect();
                let cost = monthly_cost(&plan, &scales);
                let most = cost
                    .chunks(12)
                    .map(|year| year.iter().sum())
                    .fold(0.0, f64::max);
                let limits = PortfolioLimits {
                    budget: budget.map(|share| share * cost.iter().sum::<f64>()),
                    budget_per_year: per_year.map(|share| share * most),
                    chance_of_loss: None,
                };
                let scales = if halves {
                    ScaleChoices::Halves
                } else {
                    ScaleChoices::Whole
                };
                (case, limits, scales)
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_set_beats_the_frontier_and_the_chosen_one_is_the_best_within_the_limits(
        (case, limits, scales) in related_case()
    ) {
        let plan = Plan::resolve(&case).unwrap();
        let rounding = 1e-10 * size(&plan);
        let portfolio = answer(&plan, scales, limits);
        let looked = every_set(&plan, scales, limits.budget_per_year);
        prop_assert_eq!(portfolio.certainty, Certainty::Exact);

        for point in &portfolio.frontier {
            prop_assert!(can_be_carried_out(&plan, &point.multiples));
            // A multiple of an empty option is as good as none.
            let is_it = |set: &&Looked| {
                let options = plan.options.iter().zip(set.multiples.iter().zip(&point.multiples));
                options.filter(|(option, _)| option.scale > 0.0).all(|(_, (one, other))| one == other)
            };
            let same = looked.iter().find(is_it);
            prop_assert!(same.is_some(), "a set that cannot be carried out: {:?}", point);
            let same = same.unwrap();
            prop_assert_eq!(same.npv, point.npv);
            prop_assert!((same.spend - point.spend).abs() <= rounding);
        }
        for pair in portfolio.frontier.windows(2) {
            prop_assert!(pair[0].spend < pair[1].spend && pair[0].npv < pair[1].npv, "{:?}", pair);
        }
        for set in &looked {
            let beats = |point: &OptionSet| point.spend <= set.spend + rounding && point.npv >= set.npv - rounding;
            prop_assert!(portfolio.frontier.iter().any(beats), "beaten by {:?}", set);
        }
        let affordable = looked.iter().filter(|set| limits.budget.is_none_or(|budget| set.spend <= budget + rounding));
        let best = affordable.map(|set| set.npv).fold(f64::NEG_INFINITY, f64::max);
        prop_assert!((portfolio.chosen().npv - best).abs() <= rounding);
        prop_assert!(limits.budget.is_none_or(|budget| portfolio.chosen().spend <= budget + rounding));
    }

    #[test]
    fn no_set_within_the_budget_is_worth_more_than_the_bound((case, limits, scales) in related_case()) {
        let plan = Plan::resolve(&case).unwrap();
        let token = CancelToken::default();
        let limits = PortfolioLimits {
            budget_per_year: None,
            ..limits
        };
        let bound = at_most(&plan, &PortfolioSettings { scales, limits }, &token);
        let within = |set: &Looked| limits.budget.is_none_or(|budget| set.spend <= budget);
        let sets = every_set(&plan, scales, None);
        let best = sets.iter().filter(|set| within(set));
        let best = best.map(|set| set.npv).fold(0.0, f64::max);
        // Where customers cost more than they bring, there is none.
        if let Some(bound) = bound {
            prop_assert!(best <= bound + 1e-12 * size(&plan), "{best} is over {bound}");
        }
    }

    #[test]
    fn each_reason_holds_when_it_is_tried((case, limits, scales) in related_case()) {
        let plan = Plan::resolve(&case).unwrap();
        let portfolio = answer(&plan, scales, limits);
        holds(&plan, &portfolio)?;
    }
}

/// Tries every reason by which an option lost.
fn holds(plan: &Plan, portfolio: &Portfolio) -> Result<(), TestCaseError> {
    let chosen = portfolio.chosen();
    let rounding = 1e-8 * size(plan).max(1.0);
    let limits = portfolio.question.limits;
    let npv = |multiples: &[f64]| {
        let mut scenario = Scenario::nothing(plan);
        let options = plan.options.iter().zip(multiples);
        scenario.scales = options
            .map(|(option, multiple)| option.scale * multiple)
            .collect();
        let cost = monthly_cost(plan, &scenario.scales);
        (Projector::new(plan).project(&scenario).npv(), cost)
    };
    let only = |members: &[usize]| {
        let member = |option| f64::from(u8::from(members.contains(&option)));
        npv(&(0..plan.options.len()).map(member).collect::<Vec<_>>())
    };
    let lost: Vec<usize> = portfolio.lost.iter().map(|lost| lost.option).collect();
    let expected: Vec<usize> = (0..plan.options.len())
        .filter(|&at| chosen.multiples[at] < 1.0)
        .collect();
    prop_assert_eq!(lost, expected, "each option that lost has a reason");
    let positions = |ids: &[String]| -> Vec<usize> {
        let position = |id: &String| plan.options.iter().position(|option| option.id == *id);
        ids.iter().filter_map(position).collect()
    };
    for lost in &portfolio.lost {
        let mut with = chosen.multiples.clone();
        with[lost.option] = 1.0;
        for needed in positions(&lost.needs) {
            with[needed] = 1.0;
        }
        let mut closure = vec![lost.option];
        closure.extend(plan.options[lost.option].requires.iter());
        let grows = |closure: &Vec<usize>| {
            let more = closure
                .iter()
                .flat_map(|&one| plan.options[one].requires.clone());
            more.collect::<Vec<_>>()
        };
        for _ in 0..plan.options.len() {
            let more = grows(&closure);
            closure.extend(more);
        }
        match &lost.reason {
            Reason::NoScale => prop_assert_eq!(plan.options[lost.option].scale, 0.0),
            Reason::StartsAfterEnd => {
                let live = plan.options[lost.option].live_month();
                prop_assert!(live + 0.5 >= plan.months as f64);
            }
            Reason::Impossible { options } => {
                let others = positions(options);
                let clash = |one: usize| {
                    let excludes = |other: &usize| {
                        plan.options[one].excludes.contains(other)
                            || plan.options[*other].excludes.contains(&one)
                    };
                    plan.options[one].scale == 0.0 || closure.iter().any(excludes)
                };
                prop_assert!(
                    !others.is_empty()
                        && others
                            .iter()
                            .all(|&one| closure.contains(&one) && clash(one))
                );
            }
            Reason::OverBudget => {
                let cost: f64 = only(&closure).1.iter().sum();
                prop_assert!(cost > limits.budget.unwrap());
            }
            Reason::OverBudgetInYear { year } => {
                let cost = only(&closure).1;
                let of_year: f64 = cost[12 * (year - 1)..12 * year].iter().sum();
                prop_assert!(of_year > limits.budget_per_year.unwrap());
            }
            Reason::ExcludedBy { options } => {
                let others = positions(options);
                prop_assert!(!others.is_empty());
                for other in others {
                    prop_assert!(chosen.multiples[other] > 0.0);
                    let clash = closure.iter().any(|&one| {
                        plan.options[one].excludes.contains(&other)
                            || plan.options[other].excludes.contains(&one)
                    });
                    prop_assert!(clash);
                }
            }
            Reason::DoesNotPayAlone { alone } => {
                prop_assert!(*alone <= 0.0);
                prop_assert!((only(&closure).0 - alone).abs() <= rounding);
                prop_assert!(npv(&with).0 <= chosen.npv + rounding);
            }
            Reason::Needs { options } => {
                let needed = positions(options);
                prop_assert!(
                    needed
                        .iter()
                        .all(|one| closure.contains(one) && chosen.multiples[*one] == 0.0)
                );
                prop_assert!(npv(&with).0 <= chosen.npv + rounding);
            }
            Reason::Overlaps {
                with: options,
                alone,
            } => {
                let others = positions(options);
                prop_assert!(*alone > 0.0 && (only(&closure).0 - alone).abs() <= rounding);
                prop_assert!(npv(&with).0 <= chosen.npv + rounding);
                prop_assert!(others.iter().all(|other| chosen.multiples[*other] > 0.0));
            }
            Reason::CrowdedOut => {
                let (worth, cost) = npv(&with);
                prop_assert!(worth > chosen.npv);
                let years = cost.chunks(12).map(|year| year.iter().sum::<f64>());
                let is_over = limits
                    .budget
                    .is_some_and(|budget| cost.iter().sum::<f64>() > budget)
                    || limits
                        .budget_per_year
                        .is_some_and(|limit| years.into_iter().any(|year| year > limit));
                prop_assert!(is_over, "it would fit: {:?}", lost);
            }
            Reason::TooRisky => prop_assert!(limits.chance_of_loss.is_some()),
            Reason::Enough => {
                prop_assert!(lost.multiple > 0.0);
                prop_assert!(npv(&with).0 <= chosen.npv + rounding);
            }
        }
        if !matches!(
            lost.reason,
            Reason::NoScale
                | Reason::Impossible { .. }
                | Reason::ExcludedBy { .. }
                | Reason::OverBudget
                | Reason::OverBudgetInYear { .. }
        ) {
            let adds = npv(&with).0 - chosen.npv;
            prop_assert!(
                (adds - lost.adds).abs() <= rounding,
                "it adds {adds}: {lost:?} beside {chosen:?}"
            );
        }
    }
    Ok(())
}

/// The large case with so many options, one large group of customers and two years: quick to compute often.
fn large(options: usize) -> BusinessCase {
    let mut case = large_case::large_case();
    case.options.truncate(options);
    case.segments.truncate(1);
    case.segments[0].customers = 2e7;
    case.horizon_years = 2;
    case
}

#[test]
fn of_equal_sets_the_first_in_the_case_is_taken_and_no_twin_doubles_another() {
    let mut case = support::golden("webshop.rox");
    for option in &mut case.options {
        option.requires.clear();
        option.excludes.clear();
    }
    let twins: Vec<_> = case
        .options
        .iter()
        .map(|option| rox_case::domain::InvestmentOption {
            id: format!("{}-twin", option.id),
            ..option.clone()
        })
        .collect();
    let count = twins.len();
    case.options.extend(twins);
    // Either of the two, never both.
    for at in 0..count {
        case.options[at].excludes = vec![case.options[at + count].id.clone()];
    }
    let plan = Plan::resolve(&case).unwrap();
    let portfolio = answer(&plan, ScaleChoices::Whole, PortfolioLimits::default());
    assert!(portfolio.frontier.len() > 2);
    for set in &portfolio.frontier {
        let twins = &set.multiples[count..];
        assert!(twins.iter().all(|multiple| *multiple == 0.0), "{set:?}");
    }
}

#[test]
fn an_option_that_changes_nothing_and_costs_nothing_stays_out() {
    let mut case = support::golden("webshop.rox");
    let mut nothing = case.options[0].clone();
    nothing.id = "nothing".to_owned();
    nothing.effects.clear();
    nothing.requires.clear();
    nothing.excludes.clear();
    nothing.one_off_cost = rox_case::domain::Estimate::certain(0.0);
    nothing.annual_cost = rox_case::domain::Estimate::certain(0.0);
    case.options.insert(0, nothing);
    let plan = Plan::resolve(&case).unwrap();
    let portfolio = answer(&plan, ScaleChoices::Whole, PortfolioLimits::default());
    assert!(portfolio.frontier.iter().all(|set| set.multiples[0] == 0.0));
    assert_eq!(
        portfolio.lost[0].reason,
        Reason::DoesNotPayAlone { alone: 0.0 }
    );
}

#[test]
fn a_search_says_that_it_is_one_is_never_better_than_the_exact_answer_and_comes_near_it() {
    let case = large(21);
    let plan = Plan::resolve(&case).unwrap();
    let searched = answer(&plan, ScaleChoices::Whole, PortfolioLimits::default());
    let Certainty::Searched {
        options: 21,
        at_most: Some(at_most),
    } = searched.certainty
    else {
        panic!("{:?}", searched.certainty);
    };
    let best = searched.chosen().npv;
    println!("found {best:.0}, at most {at_most:.0}");
    assert!(at_most >= best && at_most < 1.5 * best);
    // An option whose scale is 0 does not take part: so many can be looked at in every combination.
    let mut without = case.clone();
    without.options[20].scale = 0.0;
    let without = Plan::resolve(&without).unwrap();
    let without = answer(&without, ScaleChoices::Whole, PortfolioLimits::default());
    assert_eq!(without.certainty, Certainty::Exact);
    let rounding = 1e-9 * size(&plan);
    // Whatever leaves the last option out is known exactly: the search does not beat it.
    for set in searched
        .frontier
        .iter()
        .filter(|set| set.multiples[20] == 0.0)
    {
        let best = without
            .frontier
            .iter()
            .filter(|one| one.spend <= set.spend + rounding);
        let best = best.map(|one| one.npv).fold(0.0, f64::max);
        assert!(set.npv <= best + rounding, "{} beats {best}", set.npv);
    }
    assert!(without.frontier.len() > 4);
    assert!(searched.chosen().npv >= without.chosen().npv - rounding);
}

#[test]
fn more_options_than_a_word_has_bits_are_searched_too() {
    let mut case = large(40);
    case.horizon_years = 1;
    case.segments.truncate(1);
    for copy in 0..30 {
        let mut option = case.options[copy].clone();
        option.id = format!("copy-{copy}");
        (option.requires, option.excludes) = (Vec::new(), Vec::new());
        case.options.push(option);
    }
    let plan = Plan::resolve(&case).unwrap();
    let portfolio = answer(&plan, ScaleChoices::Whole, PortfolioLimits::default());
    assert!(matches!(
        portfolio.certainty,
        Certainty::Searched { options: 70, .. }
    ));
}

#[test]
fn the_bound_holds_at_every_budget_of_the_samples_and_is_near_the_best_set_of_the_webshop() {
    for name in ["webshop", "fashion", "hotel", "service"] {
        let plan = Plan::resolve(&support::sample(name)).unwrap();
        let all = answer(&plan, ScaleChoices::Whole, PortfolioLimits::default());
        let most = all.frontier.last().unwrap().npv;
        for share in [0.25, 0.5, 1.0, 2.0] {
            let limits = PortfolioLimits {
                budget: Some(share * all.chosen().spend),
                ..PortfolioLimits::default()
            };
            let best = answer(&plan, ScaleChoices::Whole, limits).chosen().npv;
            let token = CancelToken::default();
            let question = PortfolioSettings {
                scales: ScaleChoices::Whole,
                limits,
            };
            let bound = at_most(&plan, &question, &token).unwrap();
            assert!(best <= bound);
            // A budget that binds may leave a part of an option over, which no set can have.
            let over = (bound - best) / most;
            assert!(
                over < 0.3 || name != "webshop",
                "{share}: {best} of {bound}"
            );
        }
    }
}

#[test]
fn a_search_in_halves_keeps_to_requires_excludes_and_the_limits() {
    let mut case = large(14);
    let ids: Vec<String> = case
        .options
        .iter()
        .map(|option| option.id.clone())
        .collect();
    for at in [3, 7, 11] {
        case.options[at].requires = vec![ids[at - 2].clone()];
        case.options[at].excludes = vec![ids[at - 1].clone()];
    }
    let plan = Plan::resolve(&case).unwrap();
    let limits = PortfolioLimits {
        budget: Some(1.5e6),
        budget_per_year: Some(1e6),
        chance_of_loss: None,
    };
    let portfolio = answer(&plan, ScaleChoices::Halves, limits);
    assert!(matches!(
        portfolio.certainty,
        Certainty::Searched { options: 14, at_most: Some(at_most) } if at_most >= portfolio.chosen().npv
    ));
    assert!(portfolio.chosen().spend <= 1.5e6 && portfolio.chosen().npv > 0.0);
    for set in &portfolio.frontier {
        assert!(can_be_carried_out(&plan, &set.multiples));
        assert!(set.by_year.iter().all(|spend| *spend <= 1e6 + 1e-3));
    }
    holds(&plan, &portfolio).unwrap();
}

#[test]
fn who_gives_up_gets_no_answer() {
    let plan = Plan::resolve(&large(16)).unwrap();
    let token = CancelToken::default();
    token.cancel();
    let question = PortfolioSettings {
        scales: ScaleChoices::Whole,
        limits: PortfolioLimits::default(),
    };
    assert_eq!(optimise(&plan, &question, &token), None);
}

#[test]
fn a_limit_on_the_chance_of_a_loss_takes_the_best_set_that_keeps_to_it() {
    let case = support::golden("webshop.rox");
    let plan = Plan::resolve(&case).unwrap();
    let token = CancelToken::default();
    let settings = SimulationSettings {
        trials: 256,
        ..SimulationSettings::default()
    };
    let judged = |limit| {
        let limits = PortfolioLimits {
            chance_of_loss: limit,
            ..PortfolioLimits::default()
        };
        let found = answer(&plan, ScaleChoices::Halves, limits);
        judge(&case, &plan, &found, settings, &token).unwrap()
    };
    let free = judged(None);
    let chances: Vec<f64> = free
        .frontier
        .iter()
        .filter_map(|set| set.chance_of_loss)
        .collect();
    assert_eq!(chances[0], 0.0, "who does nothing loses nothing");
    let most = free.chosen().chance_of_loss.unwrap();
    let limit = most / 2.0;
    let limited = judged(Some(limit));
    assert!(limited.chosen().chance_of_loss.unwrap() <= limit);
    for set in &limited.frontier[limited.chosen + 1..] {
        assert!(set.chance_of_loss.unwrap() > limit, "{set:?}");
    }
    // The same draws whichever sets are simulated together.
    for (one, other) in free.frontier.iter().zip(&limited.frontier) {
        let both = one.chance_of_loss.zip(other.chance_of_loss);
        assert!(both.is_none_or(|(one, other)| one == other));
    }
}
