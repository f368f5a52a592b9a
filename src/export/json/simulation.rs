//! What a case may come to, for programs.

use serde::Serialize;

use crate::domain::BusinessCase;
use crate::engine::Verdict;
use crate::engine::sensitivity::TornadoBar;
use crate::engine::simulation::{
    Distribution, Factor, FactorResult, FanYear, Mass, Payback, SimulationResult,
};

use super::{ANSWER_FORMAT, ById, pretty};

/// What a simulation found. `scenario` is the name of the scenario that was simulated instead of the plan.
pub fn simulation(
    case: &BusinessCase,
    found: &SimulationResult,
    tornado: &[TornadoBar],
    scenario: Option<&str>,
) -> String {
    pretty(&SimulationFacts {
        scenario,
        tornado: Some(tornado.iter().map(BarFacts::of).collect()),
        ..SimulationFacts::of(case, found)
    })
}

impl<'a> SimulationFacts<'a> {
    /// What the trials say, without what each range does by itself.
    pub(super) fn of(case: &'a BusinessCase, found: &'a SimulationResult) -> Self {
        let study = found.study.as_ref();
        let overshoot = found.overshoot.iter().map(|driver| {
            let facts = Overshoot {
                chance: driver.chance,
                mean_months: driver.mean_months,
            };
            (driver.driver.as_str(), facts)
        });
        let verdicts = study.map_or(&[][..], |study| &study.verdicts);
        let verdicts = verdicts.iter().map(|own| {
            let facts = VerdictFacts {
                share_at_least_as_good: own.share_at_least_as_good,
                verdict: Verdict::name(own.verdict),
            };
            (own.option.as_str(), facts)
        });
        Self {
            format: ANSWER_FORMAT,
            title: &case.title,
            scenario: None,
            currency: &case.currency,
            trials: found.trials,
            seed: found.settings.seed,
            headline_npv: found.headline_npv,
            npv: Spread::of(&found.npv),
            rox: found.rox.as_ref().map(Spread::of),
            chance_of_loss: found.chance_of_loss,
            chance_of_loss_error: found.chance_of_loss_error,
            expected_shortfall: found.expected_shortfall,
            payback_months: PaybackFacts::of(&found.payback),
            cumulative_net: found.fan.iter().map(Year::of).collect(),
            overshoot: ById(overshoot.collect()),
            histogram: Bins {
                masses: found.histogram.masses.iter().map(MassFacts::of).collect(),
                from: found.histogram.from,
                width: found.histogram.width,
                shares: &found.histogram.shares,
            },
            evpi: found.evpi,
            evpi_error: found.evpi_error,
            factors: study.map_or_else(Vec::new, |study| {
                study.factors.iter().map(FactorFacts::of).collect()
            }),
            verdicts: ById(verdicts.collect()),
            mean_differs: study
                .and_then(|study| study.difference.as_ref())
                .map(|own| {
                    let most_lopsided = own.most_lopsided.iter();
                    Difference {
                        difference: own.difference,
                        from_lopsided_ranges: own.from_lopsided_ranges,
                        most_lopsided: most_lopsided
                            .map(|(path, change)| Lopsided {
                                path: path.to_string(),
                                change: *change,
                            })
                            .collect(),
                    }
                }),
            tornado: None,
        }
    }
}

#[derive(Serialize)]
pub(super) struct SimulationFacts<'a> {
    format: u32,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scenario: Option<&'a str>,
    currency: &'a str,
    trials: usize,
    seed: u64,
    headline_npv: f64,
    npv: Spread,
    rox: Option<Spread>,
    chance_of_loss: f64,
    chance_of_loss_error: Option<f64>,
    expected_shortfall: f64,
    payback_months: PaybackFacts<'a>,
    cumulative_net: Vec<Year>,
    overshoot: ById<'a, Overshoot>,
    histogram: Bins<'a>,
    evpi: f64,
    evpi_error: Option<f64>,
    factors: Vec<FactorFacts>,
    verdicts: ById<'a, VerdictFacts>,
    mean_differs: Option<Difference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tornado: Option<Vec<BarFacts>>,
}

#[derive(Serialize)]
struct Spread {
    mean: f64,
    standard_error: Option<f64>,
    standard_deviation: Option<f64>,
    p5: f64,
    p10: f64,
    p50: f64,
    p90: f64,
    p95: f64,
}

impl Spread {
    fn of(distribution: &Distribution) -> Self {
        let Distribution {
            mean,
            standard_error,
            standard_deviation,
            p5,
            p10,
            p50,
            p90,
            p95,
        } = *distribution;
        Self {
            mean,
            standard_error,
            standard_deviation,
            p5,
            p10,
            p50,
            p90,
            p95,
        }
    }
}

#[derive(Serialize)]
struct PaybackFacts<'a> {
    never: f64,
    p10: Option<f64>,
    p50: Option<f64>,
    p90: Option<f64>,
    by_year: &'a [f64],
}

impl<'a> PaybackFacts<'a> {
    fn of(payback: &'a Payback) -> Self {
        Self {
            never: payback.never,
            p10: payback.p10,
            p50: payback.p50,
            p90: payback.p90,
            by_year: &payback.by_year,
        }
    }
}

#[derive(Serialize)]
struct Year {
    year: usize,
    #[serde(flatten)]
    spread: Spread,
}

impl Year {
    fn of(year: &FanYear) -> Self {
        Self {
            year: year.year,
            spread: Spread::of(&year.cumulative_net),
        }
    }
}

#[derive(Serialize)]
struct Overshoot {
    chance: f64,
    mean_months: f64,
}

#[derive(Serialize)]
struct Bins<'a> {
    masses: Vec<MassFacts>,
    from: f64,
    width: f64,
    shares: &'a [f64],
}

#[derive(Serialize)]
struct MassFacts {
    kind: &'static str,
    share: f64,
    amount: f64,
    low: f64,
    high: f64,
}

impl MassFacts {
    fn of(mass: &Mass) -> Self {
        let Mass {
            kind,
            share,
            amount,
            low,
            high,
        } = *mass;
        Self {
            kind: kind.name(),
            share,
            amount,
            low,
            high,
        }
    }
}

#[derive(Serialize)]
struct FactorFacts {
    kind: &'static str,
    of: String,
    #[serde(flatten)]
    found: FactorNumbers,
}

#[derive(Serialize)]
struct FactorNumbers {
    share_of_variance: f64,
    share_error: f64,
    evppi: f64,
    evppi_error: f64,
}

impl FactorFacts {
    fn of(result: &FactorResult) -> Self {
        let (kind, of) = factor_name(&result.factor);
        Self {
            kind,
            of,
            found: FactorNumbers {
                share_of_variance: result.share_of_variance,
                share_error: result.share_error,
                evppi: result.evppi,
                evppi_error: result.evppi_error,
            },
        }
    }
}

/// The stable name of what kind of uncertainty a factor is, and what it is about.
pub fn factor_name(factor: &Factor) -> (&'static str, String) {
    match factor {
        Factor::Estimate(path) => ("estimate", path.to_string()),
        Factor::WorksAtDriver(id) => ("works_at_driver", id.clone()),
        Factor::WorksAtFriction(id) => ("works_at_friction", id.clone()),
        Factor::SavingWorks(id) => ("saving_works", id.clone()),
        Factor::Delivers(id) => ("delivers", id.clone()),
    }
}

#[derive(Serialize)]
struct VerdictFacts {
    share_at_least_as_good: f64,
    verdict: &'static str,
}

#[derive(Serialize)]
struct Difference {
    difference: f64,
    from_lopsided_ranges: f64,
    most_lopsided: Vec<Lopsided>,
}

#[derive(Serialize)]
struct Lopsided {
    path: String,
    change: f64,
}

#[derive(Serialize)]
struct BarFacts {
    path: String,
    low: f64,
    npv_change_at_low: Option<f64>,
    high: f64,
    npv_change_at_high: Option<f64>,
    switching_value: Option<f64>,
}

impl BarFacts {
    fn of(bar: &TornadoBar) -> Self {
        Self {
            path: bar.assumption.path.to_string(),
            low: bar.effect.low.value,
            npv_change_at_low: bar.effect.low.change,
            high: bar.effect.high.value,
            npv_change_at_high: bar.effect.high.change,
            switching_value: bar.switching_value,
        }
    }
}
