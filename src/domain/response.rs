//! How customers respond to experience.

use serde::{Deserialize, Serialize};

use super::record::*;
use super::{Estimate, Evidence, Kano};

const KANO: &str = "Kano 1984";
const MEMORY: &str =
    "Alaybek et al. 2022: peak-end r ≈ .58, about as good as the average; split assumed";
const CONFIDENCE: &str = "cf. Forrester TEI risk adjustment";

record! {
    /// What the user set of the response. Every field left out takes its default.
    Response("response") as ResponsePlan {
        /// Width of the sweet spot above the expectation, points.
        tolerance: Option<f64> as N = None
            => TOLERANCE: Points in NOT_NEGATIVE, or(0.6), size_assumed("zone of tolerance, Zeithaml, Berry & Parasuraman 1993");
        /// How much heavier a shortfall weighs than an equal surplus.
        loss_aversion: Option<Estimate> as N = None
            => LOSS_AVERSION: Factor in NOT_NEGATIVE, or_range(1.3, 2.0, 2.4), published("Walasek et al. 2024 1.31; Brown et al. 2024 meta-analysis 1.955 [1.82–2.10]; Malshe et al. 2020 2.39");
        /// The value that delight approaches and never reaches, points.
        delight_cap: Option<Estimate> as N = None
            => DELIGHT_CAP: Points in NOT_NEGATIVE, or_range(0.2, 0.8, 2.0), size_assumed("Dixon, Freeman & Toman 2010, Matzler et al. 2005, KPMG CX Journey Economics");
        /// How value grows above the expectation.
        gain_curve: Option<GainCurve> = None;
        /// Weights of shortfall and surplus per Kano kind.
        kano: KanoWeights as KanoWeights<N> = (KanoWeights::default()) {
            /// Weight of a shortfall of a basic driver.
            basic.loss => KANO_BASIC_LOSS: Weight in NOT_NEGATIVE, or(1.0), size_assumed(super::KANO);
            /// Weight of a surplus of a basic driver.
            basic.gain => KANO_BASIC_GAIN: Weight in NOT_NEGATIVE, or(0.0), size_assumed(super::KANO);
            /// Weight of a shortfall of a performance driver.
            performance.loss => KANO_PERFORMANCE_LOSS: Weight in NOT_NEGATIVE, or(1.0), size_assumed(super::KANO);
            /// Weight of a surplus of a performance driver.
            performance.gain => KANO_PERFORMANCE_GAIN: Weight in NOT_NEGATIVE, or(1.0), size_assumed(super::KANO);
            /// Weight of a shortfall of an attractive driver.
            attractive.loss => KANO_ATTRACTIVE_LOSS: Weight in NOT_NEGATIVE, or(0.3), size_assumed(super::KANO);
            /// Weight of a surplus of an attractive driver.
            attractive.gain => KANO_ATTRACTIVE_GAIN: Weight in NOT_NEGATIVE, or(1.0), size_assumed(super::KANO);
        };
        /// What stays in memory.
        memory: Memory as Memory<N> = (Memory::default()) {
            /// Part of the memory that is the average of the journey.
            average => MEMORY_AVERAGE: Share in SHARE, or(0.5), size_assumed(super::MEMORY);
            /// Part of the memory that is its best and worst moment.
            peak => MEMORY_PEAK: Share in SHARE, or(0.25), size_assumed(super::MEMORY);
            /// Part of the memory that is how it ended.
            end => MEMORY_END: Share in SHARE, or(0.25), size_assumed(super::MEMORY);
        };
        /// How fast expectations rise by themselves, points per year.
        expectation_drift: Option<Estimate> as N = None
            => EXPECTATION_DRIFT: PointsPerYear in NOT_NEGATIVE, or_range(0.0, 0.1, 0.3), assumed("Salesforce 2018: 67 % say their standard is higher than ever");
        /// Share of a surplus that has become expected after a year.
        expectation_adaptation: Option<Estimate> as N = None
            => EXPECTATION_ADAPTATION: SharePerYear in SHARE, or_range(0.1, 0.3, 0.6), size_assumed("Rust & Oliver 2000");
        /// Months until behaviour has followed experience for 95 %.
        lag_months: Option<Estimate> as N = None
            => LAG_MONTHS: Months in NOT_NEGATIVE, or_range(3.0, 9.0, 18.0), published("Matzler et al. 2005: strongest after three quarters");
        /// How much lower churn is per index point.
        retention: Option<Estimate> as N = None
            => RETENTION: PerPoint in NOT_NEGATIVE, or_range(0.025, 0.05, 0.10), published("derived from 0.04/0.08/0.16 logit per mark at 80 % retention, losses counted double");
        /// How much higher spend is per index point.
        spend: Option<Estimate> as N = None
            => SPEND: PerPoint in NOT_NEGATIVE, or_range(0.0, 0.01, 0.03), assumed("cautious");
        /// How much higher the price may be per index point.
        price: Option<Estimate> as N = None
            => PRICE: PerPoint in NOT_NEGATIVE, or(0.0), published("off unless turned on: willingness to pay is flat in the middle (Homburg et al. 2005); PwC 2018's \"up to 16 %\" is stated, not paid");
        /// How many more referrals there are per index point.
        referral: Option<Estimate> as N = None => REFERRAL: PerPoint in NOT_NEGATIVE, or_range(0.0, 0.05, 0.10), assumed("");
        /// How many more prospects buy per point of the pre-purchase index.
        conversion: Option<Estimate> as N = None
            => CONVERSION: PerPoint in NOT_NEGATIVE, or_range(0.0, 0.02, 0.05), assumed("");
        /// How many fewer contacts there are per index point.
        contact: Option<Estimate> as N = None => CONTACT: PerPoint in NOT_NEGATIVE, or_range(0.0, 0.02, 0.05), assumed("");
        /// How much worse a repeated failure is.
        friction_repeat: Option<f64> as N = None
            => FRICTION_REPEAT: Factor in NOT_NEGATIVE, or(0.15), size_assumed("Maxham & Netemeyer 2002");
        /// Chance that an effect is there, per grade of evidence.
        confidence: Confidence as Confidence<N> = (Confidence::default()) {
            /// Chance that an effect from an experiment of one's own is there.
            own_experiment => CONFIDENCE_OWN_EXPERIMENT: Share in SHARE, or(0.95), assumed(super::CONFIDENCE);
            /// Chance that an effect from a trend of one's own is there.
            own_trend => CONFIDENCE_OWN_TREND: Share in SHARE, or(0.85), assumed(super::CONFIDENCE);
            /// Chance that an effect from a survey of one's own is there.
            own_survey => CONFIDENCE_OWN_SURVEY: Share in SHARE, or(0.65), assumed(super::CONFIDENCE);
            /// Chance that an effect from a published study is there.
            published_study => CONFIDENCE_PUBLISHED_STUDY: Share in SHARE, or(0.50), assumed(super::CONFIDENCE);
            /// Chance that an effect that somebody thinks of is there.
            judgement => CONFIDENCE_JUDGEMENT: Share in SHARE, or(0.30), assumed(super::CONFIDENCE);
        };
        /// Overshoot share from which an option is said to overshoot.
        overshoot_alert: Option<f64> as N = None
            => OVERSHOOT_ALERT: Share in SHARE, or(0.10), assumed(""), beside_the_money(), chosen();
        /// How much customers differ in what they expect, points. Since format 3, where leaving it out does not mean that all are
        /// alike. This program takes all to be alike: a case in memory never has it, and a file of format 3 says 0.
        spread: Option<Estimate> = None;
    }
    plan |response, _ids| {
        /// How value grows above the expectation.
        gain_curve: GainCurve = response.gain_curve.unwrap_or_default();
        /// The highest that the price response is thought to be; [`Self::price`] where that is certain.
        price_high: f64 = response.price_high();
    }
}

impl Response {
    /// Whether nothing was set.
    pub fn is_default(&self) -> bool {
        is_unset(self)
    }

    fn price_high(&self) -> f64 {
        let highest = |price: &Estimate| price.high.unwrap_or(price.likely);
        self.price
            .as_ref()
            .map_or_else(|| numbers::PRICE.default_value(), highest)
    }
}

impl ResponsePlan {
    /// Fills in the defaults.
    pub fn resolve(response: &Response) -> Self {
        response.planned(&ItemPositions::default())
    }
}

impl<N: Copy> ResponsePlan<N> {
    /// The weights of a Kano kind.
    pub fn kano(&self, kind: Kano) -> KanoPair<N> {
        match kind {
            Kano::Basic => self.kano.basic,
            Kano::Performance => self.kano.performance,
            Kano::Attractive => self.kano.attractive,
        }
    }

    /// The chance that an effect of a grade of evidence is there.
    pub fn confidence(&self, evidence: Evidence) -> N {
        match evidence {
            Evidence::OwnExperiment => self.confidence.own_experiment,
            Evidence::OwnTrend => self.confidence.own_trend,
            Evidence::OwnSurvey => self.confidence.own_survey,
            Evidence::PublishedStudy => self.confidence.published_study,
            Evidence::Judgement => self.confidence.judgement,
        }
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

/// Weights of shortfall and surplus per Kano kind: as set, or as a plan has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    bound(
        serialize = "N: Default + PartialEq + Serialize",
        deserialize = "N: Default + Deserialize<'de>"
    )
)]
pub struct KanoWeights<N = Option<f64>> {
    /// For basic drivers.
    #[serde(skip_serializing_if = "is_unset")]
    pub basic: KanoPair<N>,
    /// For performance drivers.
    #[serde(skip_serializing_if = "is_unset")]
    pub performance: KanoPair<N>,
    /// For attractive drivers.
    #[serde(skip_serializing_if = "is_unset")]
    pub attractive: KanoPair<N>,
}

/// Weights of a shortfall and a surplus: as set, or as a plan has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    bound(
        serialize = "N: Default + PartialEq + Serialize",
        deserialize = "N: Default + Deserialize<'de>"
    )
)]
pub struct KanoPair<N = Option<f64>> {
    /// Weight of a shortfall.
    #[serde(skip_serializing_if = "is_unset")]
    pub loss: N,
    /// Weight of a surplus.
    #[serde(skip_serializing_if = "is_unset")]
    pub gain: N,
}

/// What stays in memory: as set, or as a plan has it, where the three parts sum to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    bound(
        serialize = "N: Default + PartialEq + Serialize",
        deserialize = "N: Default + Deserialize<'de>"
    )
)]
pub struct Memory<N = Option<f64>> {
    /// Part that is the average of the journey.
    #[serde(skip_serializing_if = "is_unset")]
    pub average: N,
    /// Part that is its best and worst touchpoint.
    #[serde(skip_serializing_if = "is_unset")]
    pub peak: N,
    /// Part that is how it ended.
    #[serde(skip_serializing_if = "is_unset")]
    pub end: N,
}

/// Chance that an effect is there, per grade of evidence: as set, or as a plan has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    bound(
        serialize = "N: Default + PartialEq + Serialize",
        deserialize = "N: Default + Deserialize<'de>"
    )
)]
pub struct Confidence<N = Option<f64>> {
    /// For [`Evidence::OwnExperiment`].
    #[serde(skip_serializing_if = "is_unset")]
    pub own_experiment: N,
    /// For [`Evidence::OwnTrend`].
    #[serde(skip_serializing_if = "is_unset")]
    pub own_trend: N,
    /// For [`Evidence::OwnSurvey`].
    #[serde(skip_serializing_if = "is_unset")]
    pub own_survey: N,
    /// For [`Evidence::PublishedStudy`].
    #[serde(skip_serializing_if = "is_unset")]
    pub published_study: N,
    /// For [`Evidence::Judgement`].
    #[serde(skip_serializing_if = "is_unset")]
    pub judgement: N,
}

impl<N: Clone> NumberGroup<N> for KanoWeights<N> {
    fn all(number: N) -> Self {
        Self {
            basic: NumberGroup::all(number.clone()),
            performance: NumberGroup::all(number.clone()),
            attractive: NumberGroup::all(number),
        }
    }
}

impl<N: Clone> NumberGroup<N> for KanoPair<N> {
    fn all(number: N) -> Self {
        Self {
            loss: number.clone(),
            gain: number,
        }
    }
}

impl<N: Clone> NumberGroup<N> for Memory<N> {
    fn all(number: N) -> Self {
        Self {
            average: number.clone(),
            peak: number.clone(),
            end: number,
        }
    }
}

impl<N: Clone> NumberGroup<N> for Confidence<N> {
    fn all(number: N) -> Self {
        Self {
            own_experiment: number.clone(),
            own_trend: number.clone(),
            own_survey: number.clone(),
            published_study: number.clone(),
            judgement: number,
        }
    }
}

fn is_unset<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
