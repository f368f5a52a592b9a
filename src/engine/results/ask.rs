//! The ask: one decision for the whole case (section 6 of the model), and what it rests on.
//!
//! It is about the recommended plan: the plan with what the verdicts say scaled back or left out. At likely values it is known
//! what that plan is; what to decide follows from its simulation, and until that has run the decision is
//! [`Decision::Awaited`].

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::domain::Plan;
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;
use crate::engine::simulation::{
    Factor, FactorResult, PlanChances, SimulationSettings, settings_or_null,
};

use super::result::{OptionResult, Verdict};

/// One decision for the whole case.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Why it is what it is; the decision follows.
    pub reason: AskReason,
    /// What the recommended plan has less of than the plan, the largest gain first. Empty where they are the same.
    pub scale_back: Vec<ScaleBack>,
    /// Net present value of the recommended plan at likely values.
    pub npv: f64,
    /// That of the plan as it is.
    pub planned_npv: f64,
    /// The chance of a loss that the case accepts.
    pub loss_alert: f64,
    /// What the trials say; none before they are drawn, and where there is nothing to draw.
    pub chances: Option<Chances>,
    /// What to measure before anything else, where that is the decision: what it is worth most to know. None where nothing
    /// is uncertain, or there are too few trials to tell.
    pub measure_first: Option<FactorResult>,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Decision {
    /// Nothing yet: the chances are still being worked out.
    Awaited,
    /// Find out first: there is no telling what it brings.
    CannotJudge,
    /// Do not do it.
    Stop,
    /// Do not commit yet: measure or try first.
    TryFirst,
    /// Do it, with something scaled back or left out.
    GoWithLess,
    /// Do it as planned.
    Go,
}

/// Why the decision is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AskReason {
    /// The simulation has not run.
    Awaited,
    /// No option is part of the plan.
    NothingPlanned,
    /// Options are part of the plan, but none of them is live within the horizon.
    NothingWithinHorizon,
    /// Of every included option most lifts drivers without a measured expectation.
    EveryOptionUnknown,
    /// The numbers of some trials are too large to be counted with.
    NumbersTooLarge,
    /// On average over the trials the recommended plan brings nothing.
    #[serde(rename = "mean_npv_not_positive")]
    MeanNotPositive,
    /// The recommended plan loses money in more of the trials than the case accepts.
    ChanceOfLoss,
    /// It pays once something is scaled back or left out.
    ScaledBack,
    /// It pays as planned.
    Pays,
}

/// What the trials say of the plan and of the recommended plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chances {
    /// How they were drawn.
    pub settings: SimulationSettings,
    /// The plan as it is.
    pub plan: PlanChances,
    /// The recommended plan; the same where nothing is scaled back.
    pub recommended: PlanChances,
}

/// An option and the multiple of its planned scale to go back to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScaleBack {
    /// Id of the option.
    pub option: String,
    /// Multiple of its planned scale; 0 leaves it out.
    pub scale: f64,
    /// Net present value gained, all else as planned.
    pub gain: f64,
}

impl Decision {
    /// Every decision.
    pub const ALL: [Self; 6] = [
        Self::Awaited,
        Self::CannotJudge,
        Self::Stop,
        Self::TryFirst,
        Self::GoWithLess,
        Self::Go,
    ];
}

impl AskReason {
    /// The decision that it leads to.
    pub fn decision(self) -> Decision {
        match self {
            Self::Awaited => Decision::Awaited,
            Self::EveryOptionUnknown | Self::NumbersTooLarge => Decision::CannotJudge,
            Self::NothingPlanned | Self::NothingWithinHorizon | Self::MeanNotPositive => {
                Decision::Stop
            }
            Self::ChanceOfLoss => Decision::TryFirst,
            Self::ScaledBack => Decision::GoWithLess,
            Self::Pays => Decision::Go,
        }
    }
}

impl Serialize for Ask {
    /// `ask` and `ask_reason`, which are null before there is a decision, and `ask_figures`: what it rests on.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_decided = self.reason != AskReason::Awaited;
        let mut parts = serializer.serialize_struct("Ask", 3)?;
        parts.serialize_field("ask", &is_decided.then(|| self.decision()))?;
        parts.serialize_field("ask_reason", &is_decided.then_some(self.reason))?;
        parts.serialize_field("ask_figures", &AskFigures::of(self))?;
        parts.end()
    }
}

/// The ask as files have it: the recommended plan beside the plan as it is.
#[derive(Serialize)]
struct AskFigures<'a> {
    #[serde(flatten, serialize_with = "settings_or_null")]
    settings: Option<SimulationSettings>,
    loss_alert: f64,
    plan: PlanFigures,
    recommended: PlanFigures,
    scale_back: &'a [ScaleBack],
    measure_first: Option<MeasureFirst<'a>>,
}

#[derive(Serialize)]
struct PlanFigures {
    npv: f64,
    #[serde(flatten, serialize_with = "chances_or_null")]
    chances: Option<PlanChances>,
}

#[derive(Serialize)]
struct MeasureFirst<'a> {
    #[serde(flatten)]
    factor: &'a Factor,
    evppi: f64,
    evppi_error: f64,
}

impl<'a> AskFigures<'a> {
    fn of(ask: &'a Ask) -> Self {
        let figures = |npv, chances| PlanFigures { npv, chances };
        let chances = ask.chances;
        Self {
            settings: chances.map(|own| own.settings),
            loss_alert: ask.loss_alert,
            plan: figures(ask.planned_npv, chances.map(|own| own.plan)),
            recommended: figures(ask.npv, chances.map(|own| own.recommended)),
            scale_back: &ask.scale_back,
            measure_first: ask.measure_first.as_ref().map(|first| MeasureFirst {
                factor: &first.factor,
                evppi: first.evppi,
                evppi_error: first.evppi_error,
            }),
        }
    }
}

/// The chances of a plan; what is no number is null, so all are before they are drawn.
fn chances_or_null<S: Serializer>(
    chances: &Option<PlanChances>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let unknown = PlanChances {
        mean_npv: f64::NAN,
        mean_npv_error: None,
        chance_of_loss: f64::NAN,
        chance_of_loss_error: None,
    };
    chances.unwrap_or(unknown).serialize(serializer)
}

impl Ask {
    /// What to do.
    pub fn decision(&self) -> Decision {
        self.reason.decision()
    }

    /// What is known at likely values: the recommended plan, and what is to be decided whatever its chances are.
    ///
    /// Options are scaled back one after the other, the largest gain first, as far as each still gains once those before it
    /// are: where several lift one driver, one of them should shrink, not each. An option that is not live within the horizon
    /// does not count as included; it is left out only where that is what makes the case pay.
    pub(in crate::engine) fn at_likely(
        projector: &mut Projector<'_>,
        planned: &Scenario,
        npv: f64,
        options: &[(usize, &OptionResult)],
        loss_alert: f64,
    ) -> Self {
        let mut too_much: Vec<&(usize, &OptionResult)> = options
            .iter()
            .filter(|(_, result)| match result.verdict {
                Verdict::Overshoot | Verdict::Uneconomic => true,
                Verdict::StartsAfterEnd => npv < 0.0 && result.sweet_spot_gain > 0.0,
                Verdict::CannotJudge | Verdict::AboveExpectation | Verdict::Balanced => false,
            })
            .collect();
        too_much.sort_by(|(_, a), (_, b)| b.sweet_spot_gain.total_cmp(&a.sweet_spot_gain));
        let mut less = planned.clone();
        let (mut scale_back, mut best) = (Vec::new(), npv);
        for &&(option, result) in &too_much {
            let before = less.scales[option];
            less.scales[option] *= result.sweet_spot_scale;
            let npv = projector.project(&less).npv();
            if npv > best {
                best = npv;
                scale_back.push(ScaleBack {
                    option: result.id.clone(),
                    scale: result.sweet_spot_scale,
                    gain: result.sweet_spot_gain,
                });
            } else {
                less.scales[option] = before;
            }
        }
        let live = options.iter().filter(|(_, result)| result.is_live());
        let mut verdicts = live.map(|(_, result)| result.verdict).peekable();
        let reason = if options.is_empty() {
            AskReason::NothingPlanned
        } else if verdicts.peek().is_none() {
            AskReason::NothingWithinHorizon
        } else if verdicts.all(|verdict| verdict == Verdict::CannotJudge) {
            AskReason::EveryOptionUnknown
        } else {
            AskReason::Awaited
        };
        Self {
            reason,
            scale_back,
            npv: best,
            planned_npv: npv,
            loss_alert,
            chances: None,
            measure_first: None,
        }
    }

    /// Decides by what the trials say, in the order of the model.
    pub(in crate::engine) fn decide(&mut self, chances: Chances) {
        self.chances = Some(chances);
        let PlanChances {
            mean_npv,
            chance_of_loss,
            ..
        } = chances.recommended;
        if self.reason != AskReason::Awaited {
            return;
        }
        self.reason = if !mean_npv.is_finite() {
            AskReason::NumbersTooLarge
        } else if mean_npv <= 0.0 {
            AskReason::MeanNotPositive
        } else if chance_of_loss > self.loss_alert {
            AskReason::ChanceOfLoss
        } else if self.scale_back.is_empty() {
            AskReason::Pays
        } else {
            AskReason::ScaledBack
        };
    }

    /// The scales of the recommended plan.
    pub(in crate::engine) fn scenario(&self, plan: &Plan, planned: &Scenario) -> Scenario {
        let mut less = planned.clone();
        for (option, scale) in plan.options.iter().zip(&mut less.scales) {
            *scale *= self.multiple(&option.id);
        }
        less
    }

    /// The recommended plan; none where it is the plan.
    pub(in crate::engine) fn recommended_plan(&self, plan: &Plan) -> Option<Plan> {
        if self.scale_back.is_empty() {
            return None;
        }
        let mut less = plan.clone();
        for option in &mut less.options {
            option.scale *= self.multiple(&option.id);
        }
        Some(less)
    }

    fn multiple(&self, option: &str) -> f64 {
        let mut steps = self.scale_back.iter();
        let step = steps.find(|back| back.option == option);
        step.map_or(1.0, |back| back.scale)
    }
}
