//! The simulation against the deterministic engine, trial by trial, and against itself.

use std::collections::BTreeMap;

use crate::domain::{BusinessCase, Estimate, Evidence, FieldPath, GainCurve, Plan, sample_cases};
use crate::engine::batch::CancelToken;
use crate::engine::batch::lanes::LANES;
use crate::engine::batch::parallel;
use crate::engine::model::finance::payback_months;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;
use crate::engine::results::overshoot;
use crate::engine::{CaseResult, Decision, Verdict, evaluate, judge, judge_simulated};

use super::kernel::Kernel;
use super::*;

fn samples() -> Vec<(&'static str, BusinessCase)> {
    [
        ("webshop", include_str!("../../../tests/golden/webshop.rox")),
        ("corners", include_str!("../../../tests/golden/corners.rox")),
        ("hotel", include_str!("../../../tests/golden/hotel.rox")),
        ("tiny", include_str!("../../../tests/golden/tiny.rox")),
        (
            "fashion",
            include_str!("../../../sample_projects/fashion.rox"),
        ),
    ]
    .into_iter()
    .map(|(name, text)| (name, crate::store::read_case(text.as_bytes()).unwrap()))
    .chain([("complete", sample_cases::complete())])
    .collect()
}

/// Every estimate gets a range, every option may fail, and everything that can act takes part.
fn everything_uncertain(case: &BusinessCase) -> BusinessCase {
    let mut case = case.clone();
    let widen = |estimate: &mut Estimate| {
        if estimate.low.is_none() {
            let spread = 0.2 * estimate.likely.abs();
            estimate.low = Some(estimate.likely - spread);
            estimate.high = Some((estimate.likely + spread).min(10.0_f64.max(estimate.likely)));
        }
    };
    for segment in &mut case.segments {
        widen(&mut segment.annual_churn);
        widen(&mut segment.annual_spend);
    }
    for driver in &mut case.drivers {
        widen(&mut driver.delivered);
        if let Some(expected) = &mut driver.expected {
            widen(expected);
        }
    }
    for option in &mut case.options {
        option.included = true;
        option.scale = option.scale.max(0.5);
        option.success_probability = 0.7;
        option.delay_months = Estimate::range(0.0, 1.5, 5.0);
        for effect in &mut option.effects {
            widen(&mut effect.size);
        }
    }
    case.response.price = Some(Estimate::range(0.0, 0.01, 0.02));
    case
}

/// The plan of one trial: the numbers that it drew, and effects that are there or not.
fn plan_of_trial(plan: &Plan, values: &[(FieldPath, f64)], there: &[f64]) -> Plan {
    let values: BTreeMap<&FieldPath, f64> = values.iter().map(|(path, v)| (path, *v)).collect();
    let mut drawn = plan.with_numbers(|path, value| values.get(&path).copied().unwrap_or(value));
    for (effect, there) in drawn.effects.iter_mut().zip(there) {
        effect.weight = *there;
    }
    drawn
}

/// Compares some trials of a case with the deterministic engine.
fn agrees(name: &str, case: &BusinessCase, blocks: &[usize]) {
    let plan = Plan::resolve(case).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
    let settings = SimulationSettings {
        trials: 64,
        seed: 3,
    };
    let simulation = Simulation::new(case, &plan, settings, 1);
    let Machine {
        inputs,
        model,
        points,
        ..
    } = &simulation.machine;
    let mut kernel = Kernel::new(model, inputs.slots);
    let mut draws = inputs.room();
    for block in blocks {
        inputs.draw(points, *block, &mut draws);
        let outcome = kernel.run(model, &simulation.planned, &draws);
        for lane in (0..LANES).step_by(3) {
            let (values, there) = inputs.trial(&draws, lane);
            let drawn = plan_of_trial(&plan, &values, &there);
            let planned = Scenario::planned(&drawn);
            let mut projector = Projector::new(&drawn);
            let totals = projector.project(&planned);
            // What flows through the segments is far larger than the difference between the worlds.
            let scale = totals.cost + totals.benefit().abs() + totals.npv().abs();
            let close = |ours: f64, theirs: f64, of: &str| {
                let off = (ours - theirs).abs();
                assert!(
                    off <= 1e-9 * scale + 1e-6,
                    "{name} {block}/{lane} {of}: {ours} {theirs}"
                );
                assert!(
                    off <= 1e-10 * totals.npv().abs().max(1e-3 * scale) + 1e-6,
                    "{name} {block}/{lane} {of}: {ours} {theirs}"
                );
            };
            close(outcome.pv_cost[lane], totals.cost, "cost");
            close(outcome.pv_direct[lane], totals.direct, "direct");
            close(outcome.pv_experience[lane], totals.experience, "experience");
            close(outcome.npv()[lane], totals.npv(), "npv");

            let result =
                crate::engine::results::figures::Figures::of(&mut projector, &drawn, &planned);
            let cumulative = &result.monthly.cumulative_net;
            for (year, ours) in outcome.cumulative.iter().enumerate() {
                close(ours[lane], cumulative[12 * year + 11], "cumulative");
            }
            let payback = payback_months(cumulative).unwrap_or(f64::INFINITY);
            let ours = outcome.payback[lane];
            assert!(
                ours == payback || (ours - payback).abs() < 1e-4,
                "{name}: {ours} {payback}"
            );
        }
    }
}

#[test]
fn every_trial_is_the_deterministic_case_with_its_numbers() {
    for (name, case) in samples() {
        agrees(name, &case, &[0, 9]);
        agrees(name, &everything_uncertain(&case), &[0, 5]);
    }
}

#[test]
fn every_gain_curve_and_a_stop_within_the_horizon_agree_too() {
    for curve in [GainCurve::Saturating, GainCurve::Linear, GainCurve::Convex] {
        let mut case = everything_uncertain(&samples()[0].1);
        case.response.gain_curve = Some(curve);
        case.response.delight_cap = Some(Estimate::certain(0.0));
        case.options[0].run_months = Some(20.0);
        case.options[1].run_months = Some(9.5);
        case.options[1].fade_half_life_months = 0.0;
        case.options[2].ramp_months = 0.0;
        agrees("curve", &case, &[1]);
    }
}

#[test]
fn months_past_the_sweet_spot_are_those_of_the_deterministic_engine() {
    let case = samples()[0].1.clone();
    let plan = Plan::resolve(&case).unwrap();
    let settings = SimulationSettings {
        trials: 64,
        seed: 8,
    };
    let simulation = Simulation::new(&case, &plan, settings, 1);
    let Machine {
        inputs,
        model,
        points,
        ..
    } = &simulation.machine;
    let mut kernel = Kernel::new(model, inputs.slots);
    let mut draws = inputs.room();
    inputs.draw(points, 2, &mut draws);
    let outcome = kernel.run(model, &simulation.planned, &draws);
    for lane in 0..LANES {
        let (values, there) = inputs.trial(&draws, lane);
        let mut drawn = plan_of_trial(&plan, &values, &there);
        // Planned lifts are shown in full: what is not there is taken out.
        for (effect, there) in drawn.effects.iter_mut().zip(&there) {
            effect.size *= there;
        }
        let planned = Scenario::planned(&drawn);
        let shown = overshoot::drivers(&mut Projector::new(&drawn), &drawn, &planned);
        for (driver, shown) in shown.iter().enumerate() {
            let ours = outcome.overshoot_months[driver][lane];
            // Segments weigh as they do at likely values, not as drawn.
            let off = (ours - shown.overshoot_months as f64).abs();
            assert!(
                off <= 1.0,
                "{} {lane}: {ours} {}",
                shown.id,
                shown.overshoot_months
            );
        }
    }
}

fn simulated(case: &BusinessCase, trials: usize, seed: u64, threads: usize) -> SimulationResult {
    let plan = Plan::resolve(case).unwrap();
    let result = evaluate(&plan);
    Simulation::new(case, &plan, SimulationSettings { trials, seed }, threads)
        .run(&result, &CancelToken::default(), |_| {})
        .unwrap()
}

#[test]
fn the_same_seed_gives_the_same_bits_at_any_number_of_threads() {
    let case = &samples()[0].1;
    let one = simulated(case, 1_500, 42, 1);
    for threads in [2, 7] {
        assert_eq!(one, simulated(case, 1_500, 42, threads), "{threads}");
    }
    assert_ne!(one.npv, simulated(case, 1_500, 43, 1).npv);
}

#[test]
fn a_cancelled_simulation_has_no_result() {
    let case = &samples()[0].1;
    let plan = Plan::resolve(case).unwrap();
    let result = evaluate(&plan);
    let token = CancelToken::default();
    let settings = SimulationSettings {
        trials: 100_000,
        seed: 1,
    };
    let mut answers = 0;
    let found = simulate(case, &plan, &result, settings, &token, |found| {
        answers += 1;
        assert_eq!(found.trials, FIRST_TRIALS);
        token.cancel();
    });
    assert_eq!((found, answers), (None, 1));
}

#[test]
fn a_case_without_uncertainty_is_its_own_mean() {
    let mut case = samples()[0].1.clone();
    case.finance.risk_adjust = false;
    let certain = |estimate: &mut Estimate| (estimate.low, estimate.high) = (None, None);
    for path in crate::domain::scenarios::changeable(&case) {
        use crate::domain::NumberAt;
        match crate::domain::number_at(&mut case, &path.label_path()) {
            Some(NumberAt::OptionalEstimate(estimate, input)) if input.default.is_some() => {
                certain(estimate.get_or_insert_with(|| input.default_estimate()));
            }
            Some(NumberAt::Estimate(estimate) | NumberAt::OptionalEstimate(Some(estimate), _)) => {
                certain(estimate);
            }
            _ => {}
        }
    }
    let found = simulated(&case, 300, 1, 1);
    assert!(
        (found.npv.mean / found.headline_npv - 1.0).abs() < 1e-9,
        "{found:?}"
    );
    assert!(found.npv.standard_deviation.unwrap() < 1e-6 * found.headline_npv.abs());
    let study = found.study.unwrap();
    assert!(study.difference.is_none());
    assert!(study.factors.iter().all(|factor| factor.evppi == 0.0));
}

#[test]
fn a_warning_softens_where_scaling_back_is_not_surely_as_good() {
    let case = &samples()[0].1;
    let plan = Plan::resolve(case).unwrap();
    let result = evaluate(&plan);
    let found = simulated(case, 100, 1, 1);
    let token = CancelToken::default();
    let judged = |share: f64| {
        let study = Study {
            factors: Vec::new(),
            trials: 100,
            verdicts: vec![SimulatedVerdict {
                option: "gift".to_owned(),
                share_at_least_as_good: share,
                verdict: crate::engine::results::verdicts::after_simulation(
                    Verdict::Overshoot,
                    share,
                ),
            }],
            difference: None,
        };
        let found = SimulationResult {
            study: Some(study),
            ..found.clone()
        };
        judge_simulated(case, &plan, &result, &found, &token).unwrap()
    };
    let stands = judged(0.7);
    assert_eq!(stands.options, result.options);
    assert_eq!(stands.warnings, result.warnings);
    let softened = judged(0.69);
    let verdict = |result: &CaseResult| result.option("gift").unwrap().verdict;
    assert_eq!(verdict(&result), Verdict::Overshoot);
    assert_eq!(verdict(&softened), Verdict::AboveExpectation);
    assert_eq!(softened.npv, result.npv);
    assert!(
        softened
            .warnings
            .iter()
            .any(|own| own.verdict == Verdict::AboveExpectation)
    );
    let scales_gift_back = |result: &CaseResult| {
        let mut steps = result.ask.scale_back.iter();
        steps.any(|step| step.option == "gift")
    };
    assert!(scales_gift_back(&stands) && !scales_gift_back(&softened));
}

#[test]
fn the_ask_rests_on_the_figures_of_the_whole_simulation_of_the_recommended_plan() {
    let token = CancelToken::default();
    for (name, case) in samples() {
        let plan = Plan::resolve(&case).unwrap();
        let result = evaluate(&plan);
        let settings = SimulationSettings {
            trials: 1_500,
            seed: 3,
        };
        let judged = judge(&case, &plan, &result, settings, &token).unwrap();
        let whole = simulated(&case, settings.trials, settings.seed, 2);
        let again = judge_simulated(&case, &plan, &result, &whole, &token).unwrap();
        assert_eq!(judged.result, again, "{name}");
        let chances = again.ask.chances.unwrap();
        assert_eq!(chances.plan, whole.chances(), "{name}");
        // The recommended plan, made a case of its own: what stands on its page about risk.
        let mut recommended = case.clone();
        for option in &mut recommended.options {
            let mut steps = again.ask.scale_back.iter();
            if let Some(step) = steps.find(|step| step.option == option.id) {
                option.scale *= step.scale;
            }
        }
        let own = simulated(&recommended, settings.trials, settings.seed, 1);
        assert_eq!(chances.recommended, own.chances(), "{name}");
        assert!((again.ask.npv - own.headline_npv).abs() < 1e-6, "{name}");
        assert_ne!(again.ask.decision(), Decision::Awaited, "{name}");
    }
}

#[test]
fn scales_that_are_those_of_the_plan_have_the_outlook_of_the_plan() {
    let case = &samples()[0].1;
    let plan = Plan::resolve(case).unwrap();
    let settings = SimulationSettings {
        trials: 2_000,
        seed: 5,
    };
    let planned = Scenario::planned(&plan).scales;
    let nothing = vec![0.0; planned.len()];
    let token = CancelToken::default();
    let scales = [planned, nothing];
    let outlooks = simulate_scales(case, &plan, settings, &scales, &token).unwrap();
    let whole = simulated(case, 2_000, 5, parallel::threads());
    assert_eq!(outlooks[0].npv, whole.npv);
    assert_eq!(outlooks[0].chance_of_loss, whole.chance_of_loss);
    assert_eq!(
        (outlooks[1].npv.mean, outlooks[1].chance_of_loss),
        (0.0, 0.0)
    );
}

#[test]
fn options_outside_the_plan_leave_its_trials_as_they_are() {
    for (name, mut case) in samples() {
        for option in 0..case.options.len() {
            case.options[option].included = !case.options[option].included;
            let plan = Plan::resolve(&case).unwrap();
            let settings = SimulationSettings {
                trials: 1_000,
                seed: 11,
            };
            let planned = Scenario::planned(&plan).scales;
            let all: Vec<f64> = plan.options.iter().map(|option| option.scale).collect();
            let token = CancelToken::default();
            let outlooks = |scales: &[Vec<f64>]| {
                simulate_scales(&case, &plan, settings, scales, &token).unwrap()
            };
            let [own, of_all] = outlooks(&[planned, all.clone()])[..] else {
                panic!("two sets");
            };
            let whole = simulated(&case, 1_000, 11, 2);
            assert_eq!(own.npv, whole.npv, "{name} without option {option}");
            // A set is drawn alike whichever sets are asked together.
            assert_eq!(outlooks(&[all])[0], of_all);
        }
    }
}

#[test]
fn a_claim_made_twice_is_not_surer_and_a_stronger_one_is_there_wherever_a_weaker_one_is() {
    let mut case = samples()[0].1.clone();
    let lift = case.options[2].effects[0].clone();
    case.options[0].effects.push(lift.clone());
    case.options[0].effects.push(lift);
    let strong = case.options[0].effects.len() - 1;
    if let Some(basis) = &mut case.options[0].effects[strong].size.basis {
        basis.evidence = Evidence::OwnExperiment;
    }
    let plan = Plan::resolve(&case).unwrap();
    let settings = SimulationSettings {
        trials: 64,
        seed: 2,
    };
    let simulation = Simulation::new(&case, &plan, settings, 1);
    let Machine { inputs, points, .. } = &simulation.machine;
    let mut draws = inputs.room();
    let gift = plan.options[2].effects.start;
    let (weak, strong) = (strong - 1, strong);
    let mut met = [0, 0];
    for block in 0..64 {
        inputs.draw(points, block, &mut draws);
        for lane in 0..LANES {
            let there = |effect: usize| draws.there[effect][lane];
            assert_eq!(there(gift), there(weak));
            assert!(there(strong) >= there(weak));
            met[0] += usize::from(there(weak) > 0.5);
            met[1] += usize::from(there(strong) > 0.5);
        }
    }
    let shares = met.map(|count| count as f64 / (64 * LANES) as f64);
    assert!(
        (shares[0] - 0.65).abs() < 0.01 && (shares[1] - 0.95).abs() < 0.01,
        "{shares:?}"
    );
}

#[test]
fn drawn_values_have_the_means_and_the_ranks_that_the_model_says() {
    // A PERT of shape 4 has mean (a + 4m + b)/6 and variance (mean − a)(b − mean)/7. A Gaussian copula of correlation ½
    // has a rank correlation of 6/π·asin(¼) = 0.4826 (Kruskal 1958).
    let case = &samples()[0].1;
    let plan = Plan::resolve(case).unwrap();
    let settings = SimulationSettings {
        trials: 64,
        seed: 9,
    };
    let simulation = Simulation::new(case, &plan, settings, 1);
    let Machine { inputs, points, .. } = &simulation.machine;
    const BLOCKS: usize = 256;
    let mut draws = inputs.room();
    let mut columns: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for block in 0..BLOCKS {
        inputs.draw(points, block, &mut draws);
        for lane in 0..LANES {
            for (path, value) in inputs.trial(&draws, lane).0 {
                columns.entry(path.to_string()).or_default().push(value);
            }
        }
    }
    let count = (BLOCKS * LANES) as f64;
    for (path, low, likely, high) in inputs.estimates() {
        let column = &columns[&path.to_string()];
        let mean = (low + 4.0 * likely + high) / 6.0;
        let variance = (mean - low) * (high - mean) / 7.0;
        let found = column.iter().sum::<f64>() / count;
        let spread = column.iter().map(|v| (v - found).powi(2)).sum::<f64>() / count;
        assert!(
            (found - mean).abs() < 0.01 * (high - low),
            "{path}: {found} {mean}"
        );
        assert!(
            (spread / variance - 1.0).abs() < 0.05,
            "{path}: {spread} {variance}"
        );
        assert!(column.iter().all(|v| (low..=high).contains(v)), "{path}");
    }
    let ranks = |path: &str| {
        let column = &columns[path];
        let mut order: Vec<usize> = (0..column.len()).collect();
        order.sort_by(|a, b| column[*a].total_cmp(&column[*b]));
        let mut ranks = vec![0.0; column.len()];
        for (rank, trial) in order.into_iter().enumerate() {
            ranks[trial] = (rank as f64 + 0.5) / count - 0.5;
        }
        ranks
    };
    let correlation = |one: &str, other: &str| {
        let pairs = ranks(one).into_iter().zip(ranks(other));
        12.0 * pairs.map(|(x, y)| x * y).sum::<f64>() / count
    };
    let size = |effect: usize| format!("options[promise].effects[{effect}].size");
    assert!((correlation(&size(1), &size(2)) - 0.4826).abs() < 0.03);
    assert!(
        (correlation(
            "frictions[late].leave_if_silent",
            "frictions[late].leave_if_resolved"
        ) - 0.4826)
            .abs()
            < 0.03
    );
    assert!(correlation(&size(1), "options[gift].effects[1].size").abs() < 0.04);
    assert!(correlation("response.retention", "segments[consumers].annual_churn").abs() < 0.04);
}
