//! The simulation against plain Monte Carlo, written down a second time from section 7 of the model and nothing else.

use rox_case::engine::batch::CancelToken;
use std::collections::BTreeMap;

use rox_case::domain::register::register;
use rox_case::domain::{BusinessCase, Plan, Target};
use rox_case::engine::evaluate;
use rox_case::engine::model::projection::Projector;
use rox_case::engine::model::scenario::Scenario;
use rox_case::engine::simulation::{SimulationResult, SimulationSettings, simulate};
use statrs::distribution::{Beta, ContinuousCDF, Normal};

fn case(name: &str) -> BusinessCase {
    let text = std::fs::read_to_string(format!("tests/golden/{name}.rox")).unwrap();
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .unwrap()
}

fn simulated(case: &BusinessCase, trials: usize) -> SimulationResult {
    let plan = Plan::resolve(case).unwrap();
    let settings = SimulationSettings { trials, seed: 77 };
    let token = CancelToken::default();
    simulate(case, &plan, &evaluate(&plan), settings, &token, |_| {}).unwrap()
}

/// Knuth's linear congruential generator, top bits.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        let Self(state) = self;
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((*state >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }
}

/// Net present values of plain trials: each a case of its own, computed by the deterministic engine.
fn plain_trials(case: &BusinessCase, trials: usize) -> Vec<f64> {
    let plan = Plan::resolve(case).unwrap();
    let normal = Normal::new(0.0, 1.0).unwrap();
    let mut dice = Dice(20_260_101);
    let drawn: Vec<_> = register(case)
        .into_iter()
        .filter(|assumption| assumption.value.is_uncertain())
        .map(|assumption| {
            let (low, high) = assumption.value.low.zip(assumption.value.high).unwrap();
            let share = (assumption.value.likely - low) / (high - low);
            let beta = Beta::new(1.0 + 4.0 * share, 5.0 - 4.0 * share).unwrap();
            let path = assumption.path.to_string();
            // What shares a factor: the sizes of an option's effects, the chances to leave of a friction.
            let family = ["].effects[", "].leave_if_"]
                .iter()
                .find_map(|mark| path.split_once(mark).map(|(family, _)| family.to_owned()));
            (assumption.path, family, beta, low, high)
        })
        .collect();
    (0..trials)
        .map(|_| {
            let mut common: BTreeMap<String, f64> = BTreeMap::new();
            let mut values = BTreeMap::new();
            for (path, family, beta, low, high) in &drawn {
                let own = normal.inverse_cdf(dice.roll());
                let z = match family {
                    None => own,
                    Some(family) => {
                        let common = common
                            .entry(family.clone())
                            .or_insert_with(|| normal.inverse_cdf(dice.roll()));
                        (*common + own) / 2.0_f64.sqrt()
                    }
                };
                let share = beta.inverse_cdf(normal.cdf(z));
                values.insert(path.clone(), low + (high - low) * share);
            }
            let mut trial =
                plan.with_numbers(|path, likely| values.get(&path).copied().unwrap_or(likely));
            let delivers: Vec<f64> = plan.options.iter().map(|_| dice.roll()).collect();
            let mut works: BTreeMap<String, f64> = BTreeMap::new();
            for effect in &mut trial.effects {
                if !effect.target.helps(effect.size) {
                    effect.weight = 1.0;
                    continue;
                }
                let place = match effect.target {
                    Target::Lift(driver) | Target::Expectation(driver) => {
                        format!("driver {driver}")
                    }
                    Target::Incidents(friction)
                    | Target::Resolution(friction)
                    | Target::Complaints(friction) => format!("friction {friction}"),
                    Target::Saving => format!("option {}", effect.option),
                };
                let uniform = *works.entry(place).or_insert_with(|| dice.roll());
                let confidence = if plan.finance.risk_adjust {
                    plan.response.confidence(effect.named_evidence)
                } else {
                    1.0
                };
                let is_there = uniform < confidence
                    && delivers[effect.option] < plan.options[effect.option].success_probability;
                effect.weight = if is_there { 1.0 } else { 0.0 };
            }
            Projector::new(&trial)
                .project(&Scenario::planned(&trial))
                .npv()
        })
        .collect()
}

fn agrees_with_plain_trials(case: &BusinessCase) {
    const PLAIN: usize = 3_000;
    let mut plain = plain_trials(case, PLAIN);
    let found = simulated(case, 20_000);
    let count = PLAIN as f64;
    let mean = plain.iter().sum::<f64>() / count;
    let deviation =
        (plain.iter().map(|npv| (npv - mean).powi(2)).sum::<f64>() / (count - 1.0)).sqrt();
    let error = (deviation * deviation / count + found.npv.standard_error.unwrap().powi(2)).sqrt();
    let off = (found.npv.mean - mean).abs();
    assert!(
        off < 4.0 * error,
        "mean {} against {mean} ± {error}",
        found.npv.mean
    );
    let spread = found.npv.standard_deviation.unwrap() / deviation;
    assert!(
        (spread - 1.0).abs() < 4.0 * (1.0 / (2.0 * count)).sqrt() + 0.02,
        "spread {spread}"
    );
    plain.sort_by(f64::total_cmp);
    for (share, ours) in [
        (0.05, found.npv.p5),
        (0.1, found.npv.p10),
        (0.5, found.npv.p50),
        (0.9, found.npv.p90),
        (0.95, found.npv.p95),
    ] {
        // Of so many plain trials this share lies below, give or take four standard errors.
        let below = plain.partition_point(|npv| *npv <= ours) as f64 / count;
        let error = (share * (1.0 - share) / count).sqrt();
        assert!(
            (below - share).abs() < 4.0 * error + 1e-3,
            "{share}: {below}"
        );
    }
    let losses = plain.partition_point(|npv| *npv < 0.0) as f64 / count;
    let error = (losses * (1.0 - losses) / count).sqrt();
    assert!(
        (found.chance_of_loss - losses).abs() < 4.0 * error + 1e-3,
        "losses {losses}"
    );
}

#[test]
fn the_webshop_spreads_as_plain_trials_do() {
    agrees_with_plain_trials(&case("webshop"));
}

#[test]
fn a_case_that_may_fail_and_has_effects_of_every_kind_spreads_as_plain_trials_do() {
    let mut case = case("corners");
    for option in &mut case.options {
        option.success_probability = 0.8;
    }
    agrees_with_plain_trials(&case);
}

#[test]
fn the_standard_error_is_ten_times_smaller_than_that_of_plain_draws() {
    let found = simulated(&case("webshop"), 10_000);
    let plain = found.npv.standard_deviation.unwrap() / 100.0;
    assert!(
        found.npv.standard_error.unwrap() < plain / 8.0,
        "{:?}",
        found.npv
    );
}

#[test]
fn what_is_reported_hangs_together() {
    let found = simulated(&case("webshop"), 4_000);
    let npv = found.npv;
    let rising = [npv.p5, npv.p10, npv.p50, npv.p90, npv.p95];
    assert!(rising.is_sorted(), "{npv:?}");
    assert!(found.expected_shortfall < npv.p10);
    let masses: f64 = found.histogram.masses.iter().map(|own| own.share).sum();
    assert!((found.histogram.share_of_bins() + masses - 1.0).abs() < 1e-9);
    assert!(found.payback.by_year.is_sorted());
    let back = found.payback.by_year.last().unwrap();
    assert!((back + found.payback.never - 1.0).abs() < 1e-9);
    // Who knows beforehand avoids just the losses, where the mean is above 0.
    assert!(found.evpi >= 0.0 && found.evpi <= found.chance_of_loss * -found.histogram.from * 2.0);
    let study = found.study.unwrap();
    for factor in &study.factors {
        assert!(
            factor.evppi <= found.evpi + 3.0 * (found.evpi_error.unwrap() + factor.evppi_error),
            "{factor:?}"
        );
    }
    let gift = study
        .verdicts
        .iter()
        .find(|own| own.option == "gift")
        .unwrap();
    assert!(gift.share_at_least_as_good > 0.7);
}
