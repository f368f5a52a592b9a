//! Why a number that many trials make is what it is: what it says of the trials, how many there were, and the uncertain
//! numbers of the case that it depends on, the heaviest first.

use crate::domain::{BusinessCase, FieldPath, ItemKind};
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::simulation::{Distribution, Factor, SimulationResult, SimulationSettings};
use crate::engine::trace::Trace;
use crate::present::charts::mass_words;
use crate::text::{CaseText, Texts};

use super::{Explanation, WhyLine, line};

/// Most uncertain numbers that are listed; the rest is counted.
const MOST_FACTORS: usize = 24;

/// A number that many trials make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Simulated {
    /// How a figure spreads.
    Spread {
        /// Of what.
        of: SpreadSubject,
        /// Which of its figures.
        figure: SpreadFigure,
    },
    /// The chance that the net present value is below 0.
    ChanceOfLoss,
    /// The mean of the worst tenth of the net present values.
    ExpectedShortfall,
    /// The share of the trials in a bin of the histogram, from 0.
    ShareOfBin(usize),
    /// The share of the trials in the mass at this place of the answer.
    ShareOfMass(usize),
    /// The month in which half of the trials have paid back.
    MiddlePayback,
    /// The share of the trials that never pay back.
    NeverPaysBack,
    /// The chance that the driver at this place of the answer is past the sweet spot for a month or more.
    OvershootChance(usize),
    /// The share of the spread that the factor at this place of the answer explains by itself.
    ShareOfVariance(usize),
    /// What it is worth to know everything beforehand.
    PerfectInformation,
    /// What it is worth to know the factor at this place of the answer beforehand.
    PartialInformation(usize),
    /// The share of the trials in which the option at this place of the answer does at least as well scaled back.
    AtLeastAsGood(usize),
}

/// What spreads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpreadSubject {
    /// The net present value.
    Npv,
    /// The return on experience.
    Rox,
    /// Cumulative cash at the end of the year at this place, from 0.
    CumulativeNet(usize),
}

/// A figure of a spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpreadFigure {
    /// The mean.
    Mean,
    /// The standard error of the mean.
    StandardError,
    /// Exceeded in 95 of 100 trials.
    P5,
    /// Exceeded in 90 of 100 trials.
    P10,
    /// The median.
    P50,
    /// Exceeded in 10 of 100 trials.
    P90,
    /// Exceeded in 5 of 100 trials.
    P95,
}

impl SpreadFigure {
    /// From the lowest percentile to the highest.
    pub const PERCENTILES: [Self; 5] = [Self::P5, Self::P10, Self::P50, Self::P90, Self::P95];

    /// Its value. None where a single trial has no such figure.
    pub fn of(self, spread: &Distribution) -> Option<f64> {
        Some(match self {
            Self::Mean => spread.mean,
            Self::StandardError => return spread.standard_error,
            Self::P5 => spread.p5,
            Self::P10 => spread.p10,
            Self::P50 => spread.p50,
            Self::P90 => spread.p90,
            Self::P95 => spread.p95,
        })
    }

    /// Key of its short name in the text catalogue.
    pub(crate) fn text_key(self) -> &'static str {
        match self {
            Self::Mean => "risk-mean",
            Self::StandardError => "risk-standard-error",
            Self::P5 => "risk-p5",
            Self::P10 => "risk-p10",
            Self::P50 => "risk-p50",
            Self::P90 => "risk-p90",
            Self::P95 => "risk-p95",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::StandardError => "standard-error",
            Self::P5 => "p5",
            Self::P10 => "p10",
            Self::P50 => "p50",
            Self::P90 => "p90",
            Self::P95 => "p95",
        }
    }

    fn symbols(self) -> &'static str {
        match self {
            Self::Mean => "E[x] = Σx/n",
            Self::StandardError => "s = √(Σ(E[i] − E)²/(m·(m − 1)))",
            Self::P5 => "P(x < P5) = 0.05",
            Self::P10 => "P(x < P10) = 0.10",
            Self::P50 => "P(x < P50) = 0.50",
            Self::P90 => "P(x < P90) = 0.90",
            Self::P95 => "P(x < P95) = 0.95",
        }
    }
}

impl Simulated {
    /// What it is called.
    pub fn name(self, texts: &Texts) -> String {
        texts.get(&format!("simulated-{}", self.key()))
    }

    fn key(self) -> &'static str {
        match self {
            Self::Spread { figure, .. } => figure.key(),
            Self::ChanceOfLoss => "chance-of-loss",
            Self::ExpectedShortfall => "expected-shortfall",
            Self::ShareOfBin(_) => "share-of-bin",
            Self::ShareOfMass(_) => "share-of-mass",
            Self::MiddlePayback => "middle-payback",
            Self::NeverPaysBack => "never-pays-back",
            Self::OvershootChance(_) => "overshoot-chance",
            Self::ShareOfVariance(_) => "share-of-variance",
            Self::PerfectInformation => "perfect-information",
            Self::PartialInformation(_) => "partial-information",
            Self::AtLeastAsGood(_) => "at-least-as-good",
        }
    }

    fn symbols(self) -> &'static str {
        match self {
            Self::Spread { figure, .. } => figure.symbols(),
            Self::ChanceOfLoss => "P(NPV < 0)",
            Self::ExpectedShortfall => "E[NPV | NPV ≤ P10]",
            Self::ShareOfBin(_) => "P(from ≤ NPV < to)",
            Self::ShareOfMass(_) => "P(NPV = x)",
            Self::MiddlePayback => "P(payback ≤ t) = 0.50",
            Self::NeverPaysBack => "1 − P(payback ≤ T)",
            Self::OvershootChance(_) => "P(months past the sweet spot ≥ 1)",
            Self::ShareOfVariance(_) => "S = Var(E[NPV | x])/Var(NPV)",
            Self::PerfectInformation => "EVPI = E[max(0, NPV)] − max(0, E[NPV])",
            Self::PartialInformation(_) => "EVPPI = E[max(0, E[NPV | x])] − max(0, E[NPV])",
            Self::AtLeastAsGood(_) => "P(NPV(scale*) ≥ NPV(plan))",
        }
    }

    /// Its value. None where there is no such number.
    pub fn value(self, found: &SimulationResult) -> Option<f64> {
        let study = found.study.as_ref();
        let factor = |place: usize| study.and_then(|study| study.factors.get(place));
        Some(match self {
            Self::Spread { of, figure } => figure.of(match of {
                SpreadSubject::Npv => &found.npv,
                SpreadSubject::Rox => found.rox.as_ref()?,
                SpreadSubject::CumulativeNet(year) => &found.fan.get(year)?.cumulative_net,
            })?,
            Self::ChanceOfLoss => found.chance_of_loss,
            Self::ExpectedShortfall => found.expected_shortfall,
            Self::ShareOfBin(bin) => *found.histogram.shares.get(bin)?,
            Self::ShareOfMass(place) => found.histogram.masses.get(place)?.share,
            Self::MiddlePayback => found.payback.p50?,
            Self::NeverPaysBack => found.payback.never,
            Self::OvershootChance(place) => found.overshoot.get(place)?.chance,
            Self::ShareOfVariance(place) => factor(place)?.share_of_variance,
            Self::PerfectInformation => found.evpi,
            Self::PartialInformation(place) => factor(place)?.evppi,
            Self::AtLeastAsGood(place) => study?.verdicts.get(place)?.share_at_least_as_good,
        })
    }

    /// Its standard error, where that is known.
    fn error(self, found: &SimulationResult) -> Option<f64> {
        let study = found.study.as_ref();
        let factor = |place: usize| study.and_then(|study| study.factors.get(place));
        Some(match self {
            Self::Spread {
                of: SpreadSubject::Npv,
                figure: SpreadFigure::Mean,
            } => found.npv.standard_error?,
            Self::ChanceOfLoss => found.chance_of_loss_error?,
            Self::ShareOfVariance(place) => factor(place)?.share_error,
            Self::PerfectInformation => found.evpi_error?,
            Self::PartialInformation(place) => factor(place)?.evppi_error,
            _ => return None,
        })
    }

    /// A value of this kind as people write it.
    fn shown(self, text: &CaseText<'_>, value: f64) -> String {
        match self {
            Self::Spread {
                of: SpreadSubject::Npv | SpreadSubject::CumulativeNet(_),
                ..
            }
            | Self::ExpectedShortfall
            | Self::PerfectInformation
            | Self::PartialInformation(_) => text.money_whole(value),
            Self::MiddlePayback => text.texts.duration(value),
            Self::Spread {
                of: SpreadSubject::Rox,
                ..
            }
            | Self::ChanceOfLoss
            | Self::ShareOfBin(_)
            | Self::ShareOfMass(_)
            | Self::NeverPaysBack
            | Self::OvershootChance(_)
            | Self::ShareOfVariance(_)
            | Self::AtLeastAsGood(_) => text.texts.percent(value, 2),
        }
    }

    /// Of what it is; empty where that goes without saying.
    fn about(
        self,
        text: &CaseText<'_>,
        case: &BusinessCase,
        found: &SimulationResult,
    ) -> Option<String> {
        let study = found.study.as_ref();
        Some(match self {
            Self::Spread { of, .. } => match of {
                SpreadSubject::Npv => text.texts.quantity_name(Quantity::Case(CaseFigure::Npv)),
                SpreadSubject::Rox => text.texts.quantity_name(Quantity::Case(CaseFigure::Rox)),
                SpreadSubject::CumulativeNet(year) => {
                    let number = found.fan.get(year)?.year.to_string();
                    text.with("simulated-of-cash", &[("year", number.into())])
                }
            },
            Self::ShareOfBin(bin) => {
                let edge = |bin: usize| {
                    let edge = found.histogram.from + found.histogram.width * bin as f64;
                    text.money_whole(edge)
                };
                let arguments = [("from", edge(bin).into()), ("to", edge(bin + 1).into())];
                text.with("simulated-of-bin", &arguments)
            }
            Self::ShareOfMass(place) => mass_words(text, found.histogram.masses.get(place)?),
            Self::OvershootChance(place) => {
                let id = &found.overshoot.get(place)?.driver;
                let mut drivers = case.drivers.iter();
                drivers.find(|driver| driver.id == *id)?.name.clone()
            }
            Self::ShareOfVariance(place) | Self::PartialInformation(place) => text
                .texts
                .factor_name(&study?.factors.get(place)?.factor, case),
            Self::AtLeastAsGood(place) => {
                let id = &study?.verdicts.get(place)?.option;
                let mut options = case.options.iter();
                options.find(|option| option.id == *id)?.name.clone()
            }
            Self::ChanceOfLoss
            | Self::ExpectedShortfall
            | Self::MiddlePayback
            | Self::NeverPaysBack
            | Self::PerfectInformation => return None,
        })
    }
}

/// Explains a number that the trials of a case make. `trace` is that of the case at likely values.
pub fn explain_simulated(
    text: &CaseText<'_>,
    case: &BusinessCase,
    trace: &Trace,
    found: &SimulationResult,
    simulated: Simulated,
) -> Option<Explanation> {
    let value = simulated.value(found)?;
    let about = simulated.about(text, case, found).unwrap_or_default();
    let mut explanation = trials(text, simulated, value, about, found.trials);
    explanation.rests_on = rests_on(text, found, simulated);
    let (parts, more) = hangs_on(text, case, trace, found);
    explanation.parts = parts;
    explanation.more_parts = more;
    Some(explanation)
}

/// Explains the chance of a loss of a set of options, from trials of that set.
pub fn explain_chance_of_set(
    text: &CaseText<'_>,
    case: &BusinessCase,
    trace: &Trace,
    chance: f64,
    settings: SimulationSettings,
) -> Explanation {
    let simulated = Simulated::ChanceOfLoss;
    let about = text.get("simulated-of-set");
    let mut explanation = trials(text, simulated, chance, about, settings.trials);
    explanation.rests_on = vec![seed(text, settings)];
    explanation.parts.extend(headline(text, case, trace));
    explanation
}

fn trials(
    text: &CaseText<'_>,
    simulated: Simulated,
    value: f64,
    about: String,
    number_of_trials: usize,
) -> Explanation {
    let key = simulated.key();
    let count = text.texts.trials(number_of_trials);
    let words = text.get(&format!("simulated-{key}-why"));
    let arguments = [("words", words.into()), ("trials", count.into())];
    Explanation {
        number: WhyLine {
            node: None,
            name: simulated.name(text.texts),
            about,
            value: simulated.shown(text, value),
            path: None,
            item: None,
        },
        words: text.with("simulated-words", &arguments),
        symbols: simulated.symbols().to_owned(),
        ..Explanation::default()
    }
}

/// The seed of the draws, and how sure the number is.
fn rests_on(text: &CaseText<'_>, found: &SimulationResult, simulated: Simulated) -> Vec<String> {
    let mut lines = vec![seed(text, found.settings)];
    if let Some(error) = simulated.error(found) {
        let error = simulated.shown(text, error);
        lines.push(text.with("simulated-error", &[("error", error.into())]));
    }
    lines
}

fn seed(text: &CaseText<'_>, settings: SimulationSettings) -> String {
    let seed = settings.seed.to_string();
    text.with("simulated-seed", &[("seed", seed.into())])
}

/// The net present value at likely values, then what is uncertain, the heaviest first; with how many are left out.
fn hangs_on(
    text: &CaseText<'_>,
    case: &BusinessCase,
    trace: &Trace,
    found: &SimulationResult,
) -> (Vec<WhyLine>, usize) {
    let factors = found.study.iter().flat_map(|study| &study.factors);
    let factors = factors.filter_map(|own| {
        let path = path_of(case, &own.factor)?;
        let mut shown = line(text, case, trace, trace.input_node(&path)?);
        let share = text.texts.percent(own.share_of_variance, 0);
        shown.about = text.with("simulated-factor", &[("share", share.into())]);
        Some(shown)
    });
    let all: Vec<WhyLine> = headline(text, case, trace)
        .into_iter()
        .chain(factors)
        .collect();
    let more = all.len().saturating_sub(MOST_FACTORS);
    (all.into_iter().take(MOST_FACTORS).collect(), more)
}

fn headline(text: &CaseText<'_>, case: &BusinessCase, trace: &Trace) -> Option<WhyLine> {
    let node = trace.node(Quantity::Case(CaseFigure::Npv))?;
    Some(WhyLine {
        about: text.get("simulated-at-likely"),
        ..line(text, case, trace, node)
    })
}

/// The number of the case that says how uncertain a factor is.
fn path_of(case: &BusinessCase, factor: &Factor) -> Option<FieldPath> {
    match factor {
        Factor::Estimate(path) => Some(path.clone()),
        Factor::Delivers(id) => {
            let option = case.path_of(ItemKind::Option, id)?;
            Some(option.field("success_probability"))
        }
        // A claim is as sure as the surest effect that makes it; none of these numbers is it alone.
        Factor::WorksAtDriver(_) | Factor::WorksAtFriction(_) | Factor::SavingWorks(_) => None,
    }
}
