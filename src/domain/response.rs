//! How customers respond to experience: what the user set, and the same with every default filled in.

use serde::{Deserialize, Serialize};

use super::inputs::{self, Input};
use super::{Estimate, Evidence, Kano};

/// What the user set of the response. Every field left out takes its default from [`inputs`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Response {
    /// Width of the sweet spot above the expectation, points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<f64>,
    /// How much heavier a shortfall weighs than an equal surplus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loss_aversion: Option<Estimate>,
    /// The value that delight approaches, points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delight_cap: Option<Estimate>,
    /// How value grows above the expectation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gain_curve: Option<GainCurve>,
    /// Weights of shortfall and surplus per Kano kind.
    #[serde(skip_serializing_if = "is_unset")]
    pub kano: KanoWeights,
    /// What stays in memory.
    #[serde(skip_serializing_if = "is_unset")]
    pub memory: Memory,
    /// How fast expectations rise by themselves, points per year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expectation_drift: Option<Estimate>,
    /// Share of a surplus that has become the norm after a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expectation_adaptation: Option<Estimate>,
    /// Months until behaviour has followed experience.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lag_months: Option<Estimate>,
    /// How much lower churn is per index point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<Estimate>,
    /// How much higher spend is per index point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spend: Option<Estimate>,
    /// How much higher the price may be per index point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Estimate>,
    /// How many more referrals there are per index point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral: Option<Estimate>,
    /// How many more prospects buy per point of the pre-purchase index.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversion: Option<Estimate>,
    /// How many fewer contacts there are per index point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Estimate>,
    /// How much worse a repeated failure is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friction_repeat: Option<f64>,
    /// Chance that an effect is there, per grade of evidence.
    #[serde(skip_serializing_if = "is_unset")]
    pub confidence: Confidence,
    /// Overshoot share from which an option is said to overshoot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overshoot_alert: Option<f64>,
    /// How much customers differ in what they expect, points. Since format 3, where leaving it out does not mean that all are
    /// alike. This program takes all to be alike: a case in memory never has it, and a file of format 3 says 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<Estimate>,
}

impl Response {
    /// Whether nothing was set.
    pub fn is_default(&self) -> bool {
        is_unset(self)
    }
}

/// How value grows above the expectation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GainCurve {
    /// It soon levels off: K·g/(K + g).
    #[default]
    Saturating,
    /// Every point counts alike.
    Linear,
    /// Every point counts for more: g·(1 + g/2).
    Convex,
}

/// Weights of shortfall and surplus per Kano kind, as set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct KanoWeights {
    /// For basic drivers.
    #[serde(skip_serializing_if = "is_unset")]
    pub basic: KanoPair,
    /// For performance drivers.
    #[serde(skip_serializing_if = "is_unset")]
    pub performance: KanoPair,
    /// For attractive drivers.
    #[serde(skip_serializing_if = "is_unset")]
    pub attractive: KanoPair,
}

/// Weights of a shortfall and a surplus, as set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct KanoPair {
    /// Weight of a shortfall.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loss: Option<f64>,
    /// Weight of a surplus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gain: Option<f64>,
}

/// What stays in memory, as set; the three parts sum to 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Memory {
    /// Part that is the average of the journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average: Option<f64>,
    /// Part that is its best and worst moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak: Option<f64>,
    /// Part that is how it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<f64>,
}

/// Chance that an effect is there, per grade of evidence, as set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Confidence {
    /// For [`Evidence::OwnExperiment`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_experiment: Option<f64>,
    /// For [`Evidence::OwnTrend`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_trend: Option<f64>,
    /// For [`Evidence::OwnSurvey`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_survey: Option<f64>,
    /// For [`Evidence::PublishedStudy`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_study: Option<f64>,
    /// For [`Evidence::Judgement`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judgement: Option<f64>,
}

/// The response with every default filled in, at likely values.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponsePlan<N = f64> {
    /// Width of the sweet spot above the expectation, points.
    pub tolerance: N,
    /// How much heavier a shortfall weighs than an equal surplus.
    pub loss_aversion: N,
    /// The value that delight approaches, points.
    pub delight_cap: N,
    /// How value grows above the expectation.
    pub gain_curve: GainCurve,
    /// Weights of shortfall and surplus per Kano kind.
    pub kano: [KanoResponse<N>; 3],
    /// What stays in memory.
    pub memory: MemoryWeights<N>,
    /// How fast expectations rise by themselves, points per year.
    pub expectation_drift: N,
    /// Share of a surplus that has become the norm after a year.
    pub expectation_adaptation: N,
    /// Months until behaviour has followed experience.
    pub lag_months: N,
    /// How much lower churn is per index point.
    pub retention: N,
    /// How much higher spend is per index point.
    pub spend: N,
    /// How much higher the price may be per index point.
    pub price: N,
    /// The highest that the price response is thought to be; [`Self::price`] where that is certain.
    pub price_high: f64,
    /// How many more referrals there are per index point.
    pub referral: N,
    /// How many more prospects buy per point of the pre-purchase index.
    pub conversion: N,
    /// How many fewer contacts there are per index point.
    pub contact: N,
    /// How much worse a repeated failure is.
    pub friction_repeat: N,
    /// Chance that an effect is there, in the order of [`Evidence::ALL`].
    pub confidence: [N; 5],
    /// Overshoot share from which an option is said to overshoot.
    pub overshoot_alert: f64,
}

/// Weights of a shortfall and a surplus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KanoResponse<N = f64> {
    /// Weight of a shortfall.
    pub loss: N,
    /// Weight of a surplus.
    pub gain: N,
}

/// What stays in memory; the parts sum to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MemoryWeights<N = f64> {
    /// Part that is the average of the journey.
    pub average: N,
    /// Part that is its best and worst moment.
    pub peak: N,
    /// Part that is how it ended.
    pub end: N,
}

impl ResponsePlan {
    /// Fills in the defaults.
    pub fn resolve(response: &Response) -> Self {
        let Response {
            tolerance,
            loss_aversion,
            delight_cap,
            gain_curve,
            kano,
            memory,
            expectation_drift,
            expectation_adaptation,
            lag_months,
            retention,
            spend,
            price,
            referral,
            conversion,
            contact,
            friction_repeat,
            confidence,
            overshoot_alert,
            spread: _,
        } = response;
        Self {
            tolerance: number(*tolerance, &inputs::TOLERANCE),
            loss_aversion: likely(loss_aversion.as_ref(), &inputs::LOSS_AVERSION),
            delight_cap: likely(delight_cap.as_ref(), &inputs::DELIGHT_CAP),
            gain_curve: gain_curve.unwrap_or_default(),
            kano: [
                kano.basic
                    .resolve(&inputs::KANO_BASIC_LOSS, &inputs::KANO_BASIC_GAIN),
                kano.performance.resolve(
                    &inputs::KANO_PERFORMANCE_LOSS,
                    &inputs::KANO_PERFORMANCE_GAIN,
                ),
                kano.attractive
                    .resolve(&inputs::KANO_ATTRACTIVE_LOSS, &inputs::KANO_ATTRACTIVE_GAIN),
            ],
            memory: memory.resolve(),
            expectation_drift: likely(expectation_drift.as_ref(), &inputs::EXPECTATION_DRIFT),
            expectation_adaptation: likely(
                expectation_adaptation.as_ref(),
                &inputs::EXPECTATION_ADAPTATION,
            ),
            lag_months: likely(lag_months.as_ref(), &inputs::LAG_MONTHS),
            retention: likely(retention.as_ref(), &inputs::RETENTION),
            spend: likely(spend.as_ref(), &inputs::SPEND),
            price: likely(price.as_ref(), &inputs::PRICE),
            price_high: highest(price.as_ref(), &inputs::PRICE),
            referral: likely(referral.as_ref(), &inputs::REFERRAL),
            conversion: likely(conversion.as_ref(), &inputs::CONVERSION),
            contact: likely(contact.as_ref(), &inputs::CONTACT),
            friction_repeat: number(*friction_repeat, &inputs::FRICTION_REPEAT),
            confidence: confidence.resolve(),
            overshoot_alert: number(*overshoot_alert, &inputs::OVERSHOOT_ALERT),
        }
    }
}

impl<N: Copy> ResponsePlan<N> {
    /// The weights of a Kano kind.
    pub fn kano(&self, kind: Kano) -> KanoResponse<N> {
        let [basic, performance, attractive] = self.kano;
        match kind {
            Kano::Basic => basic,
            Kano::Performance => performance,
            Kano::Attractive => attractive,
        }
    }

    /// The chance that an effect of a grade of evidence is there.
    pub fn confidence(&self, evidence: Evidence) -> N {
        self.confidence[evidence as usize]
    }
}

impl KanoPair {
    fn resolve(&self, loss: &Input, gain: &Input) -> KanoResponse {
        KanoResponse {
            loss: number(self.loss, loss),
            gain: number(self.gain, gain),
        }
    }
}

impl Memory {
    /// The three parts with defaults filled in.
    pub fn resolve(&self) -> MemoryWeights {
        MemoryWeights {
            average: number(self.average, &inputs::MEMORY_AVERAGE),
            peak: number(self.peak, &inputs::MEMORY_PEAK),
            end: number(self.end, &inputs::MEMORY_END),
        }
    }
}

impl Confidence {
    fn resolve(&self) -> [f64; 5] {
        [
            number(self.own_experiment, &inputs::CONFIDENCE_OWN_EXPERIMENT),
            number(self.own_trend, &inputs::CONFIDENCE_OWN_TREND),
            number(self.own_survey, &inputs::CONFIDENCE_OWN_SURVEY),
            number(self.published_study, &inputs::CONFIDENCE_PUBLISHED_STUDY),
            number(self.judgement, &inputs::CONFIDENCE_JUDGEMENT),
        ]
    }
}

fn number(set: Option<f64>, input: &Input) -> f64 {
    set.unwrap_or_else(|| input.default_value())
}

fn likely(set: Option<&Estimate>, input: &Input) -> f64 {
    set.map_or_else(|| input.default_value(), |estimate| estimate.likely)
}

fn highest(set: Option<&Estimate>, input: &Input) -> f64 {
    set.map_or_else(
        || input.default_value(),
        |estimate| estimate.high.unwrap_or(estimate.likely),
    )
}

fn is_unset<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
