//! Answers and files for other programs: keys are the names of the model, numbers are exact, what does not exist is `null`.
//!
//! This is a stable interface. What `calc --json` answers is an object whose `format` is [`ANSWER_FORMAT`]. What to do is its
//! `ask`: `CannotJudge`, `Stop`, `TryFirst`, `GoWithLess` or `Go`, with a stable code as its `ask_reason` and what it rests on
//! as its `ask_figures`. Where no simulation has run, its figures are `null`. A file that is exported is an object with
//!
//! - `format`: [`FILE_FORMAT`]. It goes up when a key is gone or changes its meaning; keys may be added without that.
//! - `program`, `date` (`YYYY-MM-DD`): what made it, and the day that it is dated.
//! - `result`: the object that `calc --json` answers, with the verdicts that the trials bear out.
//! - `simulation`: the object that `simulate --json` answers, without `tornado`: what each number does stands in the register.
//! - `portfolio`: the object that `optimise --json` answers for the budget of the case; `null` without options. Only the plan
//!   and the best set have a chance of a loss, from the draws of `simulation`.
//! - `register`: every assumption in the order of the case, each with `path` (where it stands in the file), `input` (its key
//!   in the table of inputs), `name` (in the language of the file, for people), `value`, `low`, `high`, `evidence` (a grade of
//!   the model, `Assumed` for a default whose size is an assumption of the program, `Entered` for a number that takes no
//!   evidence), `source`, `owner`, `as_of` (`YYYY-MM`), and `effect`: what NPV changes by when it alone is at the lower and
//!   the higher end that was tried, those of its range or a tenth to either side.

mod ask;
mod findings;
mod layout;
mod portfolio;
mod simulation;

use serde::{Serialize, Serializer};

use super::ExportError;
use crate::domain::{BusinessCase, Evidence, GainCurve};
use crate::engine::batch::CancelToken;
use crate::engine::results::sensitivity::Effect;
use crate::engine::{
    CaseResult, DriverResult, FlippingAssumption, OptionResult, OvershootWarning, Verdict, Zone,
};
use crate::present::register::{Footing, Line, lines};
use crate::present::{ExportInput, PROGRAM_VERSION};
use ask::AskFigures;
use findings::FindingFacts;
use layout::Layout;
use portfolio::PortfolioFacts;
use simulation::SimulationFacts;

/// The version of the answer about a whole case: goes up when a key is gone or changes its meaning.
pub const ANSWER_FORMAT: u32 = 2;
/// The version of a file that is exported: goes up when a key is gone or changes its meaning.
pub const FILE_FORMAT: u32 = 2;

pub use findings::findings;
pub use portfolio::{portfolio, reason_name};
pub use simulation::{factor_name, simulation};

/// Writes a value with two blanks for each level, as people read it too.
pub fn pretty(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut bytes, Layout::default());
    // The values below have text keys and plain numbers only, which cannot fail.
    match value.serialize(&mut writer) {
        Ok(()) => String::from_utf8(bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// The result of a case.
///
/// `scenario` is the name of the scenario that was computed instead of the plan.
pub fn case_result(case: &BusinessCase, result: &CaseResult, scenario: Option<&str>) -> String {
    pretty(&Whole {
        scenario,
        ..Whole::of(case, result)
    })
}

/// The bytes of a file with the result and the register.
///
/// # Errors
/// When it was stopped.
pub(super) fn render(input: &ExportInput<'_>, token: &CancelToken) -> Result<Vec<u8>, ExportError> {
    let lines = lines(input.case, input.texts);
    token.reached(0.5)?;
    let analysis = input.analysis;
    let file = File {
        format: FILE_FORMAT,
        program: format!("ROX Case {PROGRAM_VERSION}"),
        date: input.date.to_string(),
        result: Whole::of(input.case, input.result()),
        simulation: SimulationFacts::of(input.case, &analysis.simulation),
        portfolio: analysis
            .portfolio
            .as_ref()
            .map(|portfolio| PortfolioFacts::of(input.case, portfolio)),
        register: lines
            .iter()
            .zip(&analysis.effects)
            .map(|(line, effect)| RegisterLine::of(line, effect))
            .collect(),
    };
    let mut text = pretty(&file);
    text.push('\n');
    Ok(text.into_bytes())
}

/// The stable name of what an assumption rests on.
pub(super) fn footing_name(footing: Footing) -> &'static str {
    match footing {
        Footing::Grade(grade) => evidence_name(grade),
        Footing::Assumed => "Assumed",
        Footing::Entered => "Entered",
    }
}

#[derive(Serialize)]
struct File<'a> {
    format: u32,
    program: String,
    date: String,
    result: Whole<'a>,
    simulation: SimulationFacts<'a>,
    portfolio: Option<PortfolioFacts<'a>>,
    register: Vec<RegisterLine<'a>>,
}

#[derive(Serialize)]
struct RegisterLine<'a> {
    path: String,
    input: &'static str,
    name: &'a str,
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
    evidence: &'static str,
    source: Option<&'a str>,
    owner: Option<&'a str>,
    as_of: Option<String>,
    effect: EffectFacts,
}

#[derive(Serialize)]
struct EffectFacts {
    low: f64,
    npv_change_at_low: Option<f64>,
    high: f64,
    npv_change_at_high: Option<f64>,
}

impl<'a> RegisterLine<'a> {
    fn of(line: &'a Line, effect: &Effect) -> Self {
        let said = |text: &'a str| (!text.is_empty()).then_some(text);
        let value = &line.assumption.value;
        Self {
            path: line.assumption.path.to_string(),
            input: line.assumption.input.key,
            name: &line.name,
            value: value.likely,
            low: value.low,
            high: value.high,
            evidence: footing_name(line.footing),
            source: said(&line.source),
            owner: said(&line.owner),
            as_of: line.as_of.map(|month| month.to_string()),
            effect: EffectFacts {
                low: effect.low.value,
                npv_change_at_low: effect.low.change,
                high: effect.high.value,
                npv_change_at_high: effect.high.change,
            },
        }
    }
}

#[derive(Serialize)]
struct Whole<'a> {
    format: u32,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scenario: Option<&'a str>,
    currency: &'a str,
    start: String,
    horizon_years: u32,
    npv: f64,
    pv_cost: f64,
    pv_experience: f64,
    pv_direct: f64,
    rox: Option<f64>,
    roi: Option<f64>,
    benefit_cost_ratio: Option<f64>,
    irr: Option<f64>,
    irr_reason: Option<&'static str>,
    payback_months: Option<f64>,
    discounted_payback_months: Option<f64>,
    peak_funding: f64,
    cost_of_inaction: f64,
    yearly: Vec<Year>,
    customers_end: ById<'a, Customers>,
    options: ById<'a, OptionFacts>,
    shapley_is_exact: bool,
    by_behaviour: ById<'a, f64>,
    by_evidence: ById<'a, f64>,
    break_even_lift: Option<f64>,
    drivers: ById<'a, DriverFacts>,
    ask: Option<&'static str>,
    ask_reason: Option<&'static str>,
    ask_figures: AskFigures<'a>,
    warnings: Vec<Warning<'a>>,
    findings: Vec<FindingFacts<'a>>,
}

impl<'a> Whole<'a> {
    fn of(case: &'a BusinessCase, result: &'a CaseResult) -> Self {
        let evidence = Evidence::ALL.map(evidence_name);
        Self {
            format: ANSWER_FORMAT,
            title: &case.title,
            scenario: None,
            currency: &case.currency,
            start: case.start.to_string(),
            horizon_years: case.horizon_years,
            npv: result.npv,
            pv_cost: result.pv_cost,
            pv_experience: result.pv_experience,
            pv_direct: result.pv_direct,
            rox: result.rox,
            roi: result.roi,
            benefit_cost_ratio: result.benefit_cost_ratio,
            irr: result.irr.rate(),
            irr_reason: result.irr.reason(),
            payback_months: result.payback_months,
            discounted_payback_months: result.discounted_payback_months,
            peak_funding: result.peak_funding,
            cost_of_inaction: result.cost_of_inaction,
            yearly: years(result),
            customers_end: customers(result),
            options: ById(
                result
                    .options
                    .iter()
                    .map(|option| (option.id.as_str(), OptionFacts::of(option)))
                    .collect(),
            ),
            shapley_is_exact: result.shapley_is_exact,
            by_behaviour: ById(result.by_behaviour.entries().to_vec()),
            by_evidence: ById(evidence.into_iter().zip(result.by_evidence).collect()),
            break_even_lift: result.break_even_lift,
            drivers: ById(
                result
                    .drivers
                    .iter()
                    .map(|driver| (driver.id.as_str(), DriverFacts::of(driver)))
                    .collect(),
            ),
            ask: result.ask.decision().name(),
            ask_reason: result.ask.reason.name(),
            ask_figures: AskFigures::of(case, result),
            warnings: result.warnings.iter().map(Warning::of).collect(),
            findings: result.findings.iter().map(FindingFacts::of).collect(),
        }
    }
}

/// Values by name, in the order of the case and not of the alphabet.
struct ById<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for ById<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

#[derive(Serialize)]
struct Year {
    year: usize,
    benefit: f64,
    cost: f64,
    net: f64,
    npv_to_date: f64,
}

fn years(result: &CaseResult) -> Vec<Year> {
    result
        .yearly
        .iter()
        .map(|year| Year {
            year: year.year,
            benefit: year.benefit,
            cost: year.cost,
            net: year.net,
            npv_to_date: year.npv_to_date,
        })
        .collect()
}

#[derive(Serialize)]
struct Customers {
    with_options: f64,
    without: f64,
}

fn customers(result: &CaseResult) -> ById<'_, Customers> {
    let end = result.customers_end.iter().map(|end| {
        let customers = Customers {
            with_options: end.with_options,
            without: end.without,
        };
        (end.segment.as_str(), customers)
    });
    ById(end.collect())
}

#[derive(Serialize)]
struct OptionFacts {
    pv_cost: f64,
    total_cost: f64,
    /// Undiscounted one-off cost after the horizon, which is not counted.
    one_off_behind: f64,
    alone: f64,
    marginal: f64,
    shapley: f64,
    overshoot_share: f64,
    unknown_share: f64,
    overshoot_cost: f64,
    sweet_spot_scale: f64,
    sweet_spot_gain: f64,
    /// None where there is no verdict.
    verdict: Option<&'static str>,
    /// Why there is none.
    verdict_reason: Option<&'static str>,
}

impl OptionFacts {
    fn of(option: &OptionResult) -> Self {
        let OptionResult {
            id: _,
            pv_cost,
            total_cost,
            one_off_behind,
            alone,
            marginal,
            shapley,
            overshoot_share,
            unknown_share,
            overshoot_cost,
            sweet_spot_scale,
            sweet_spot_gain,
            verdict,
        } = *option;
        Self {
            pv_cost,
            total_cost,
            one_off_behind,
            alone,
            marginal,
            shapley,
            overshoot_share,
            unknown_share,
            overshoot_cost,
            sweet_spot_scale,
            sweet_spot_gain,
            verdict: verdict.or_reason().ok(),
            verdict_reason: verdict.or_reason().err(),
        }
    }
}

#[derive(Serialize)]
struct DriverFacts {
    peak_gap: f64,
    first_gap: f64,
    last_gap: f64,
    first_zone: &'static str,
    peak_zone: &'static str,
    last_zone: &'static str,
    overshoot_months: usize,
    overshoot_share: f64,
    worn_off_month: Option<usize>,
}

impl DriverFacts {
    fn of(driver: &DriverResult) -> Self {
        Self {
            peak_gap: driver.peak_gap,
            first_gap: driver.first_gap,
            last_gap: driver.last_gap,
            first_zone: zone_name(driver.first_zone),
            peak_zone: zone_name(driver.peak_zone),
            last_zone: zone_name(driver.last_zone),
            overshoot_months: driver.overshoot_months,
            overshoot_share: driver.overshoot_share,
            worn_off_month: driver.worn_off_month,
        }
    }
}

#[derive(Serialize)]
struct Warning<'a> {
    option: &'a str,
    verdict: &'static str,
    driver: &'a str,
    overshoot_cost: f64,
    overshoot_share: f64,
    sweet_spot_scale: f64,
    saves: f64,
    gains: f64,
    overshoot_months: usize,
    worn_off_month: Option<usize>,
    flips_at: Option<Flip<'a>>,
    shared_with: &'a [String],
}

#[derive(Serialize)]
#[serde(untagged)]
enum Flip<'a> {
    Expected { driver: &'a str, at_least: f64 },
    GainCurve { gain_curve: GainCurve },
}

impl<'a> Warning<'a> {
    fn of(warning: &'a OvershootWarning) -> Self {
        Self {
            option: &warning.option,
            verdict: Verdict::name(warning.verdict),
            driver: &warning.driver,
            overshoot_cost: warning.overshoot_cost,
            overshoot_share: warning.overshoot_share,
            sweet_spot_scale: warning.sweet_spot_scale,
            saves: warning.saves,
            gains: warning.gains,
            overshoot_months: warning.overshoot_months,
            worn_off_month: warning.worn_off_month,
            flips_at: warning.flips_at.as_ref().map(|flip| match flip {
                FlippingAssumption::Expected { driver, at_least } => Flip::Expected {
                    driver,
                    at_least: *at_least,
                },
                FlippingAssumption::GainCurve(curve) => Flip::GainCurve { gain_curve: *curve },
            }),
            shared_with: &warning.shared_with,
        }
    }
}

fn zone_name(zone: Zone) -> &'static str {
    match zone {
        Zone::Unknown => "Unknown",
        Zone::FallsShort => "FallsShort",
        Zone::SweetSpot => "SweetSpot",
        Zone::Overshoot => "Overshoot",
    }
}

pub(super) fn evidence_name(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::OwnExperiment => "OwnExperiment",
        Evidence::OwnTrend => "OwnTrend",
        Evidence::OwnSurvey => "OwnSurvey",
        Evidence::PublishedStudy => "PublishedStudy",
        Evidence::Judgement => "Judgement",
    }
}
