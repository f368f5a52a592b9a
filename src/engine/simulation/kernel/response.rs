//! How customers respond, in each trial of a block.

use crate::engine::batch::exponential::{StepLimits, exp, ln};
use crate::engine::batch::lanes::{Lane, all, lanes, largest};
use crate::engine::model::experience::Drift;
use crate::engine::number::Number;
use crate::engine::simulation::slots;

use super::block::TrialBlock;

/// How customers respond, in each trial.
#[derive(Clone, Debug)]
pub(super) struct Response {
    pub(super) loss_aversion: Lane,
    pub(super) cap: Lane,
    /// How far expectations rise in a month by themselves, and by getting used to what is above them.
    pub(super) drift: Lane,
    pub(super) adaptation: Lane,
    /// The part of a difference that is remembered after a month.
    pub(super) lag: Lane,
    pub(super) spend: Slope,
    pub(super) referral: Slope,
    pub(super) conversion: Slope,
    pub(super) retention: Slope,
    pub(super) contact: Slope,
    /// None where no trial has a price premium.
    pub(super) price: Option<Lane>,
}

/// What a behaviour does with an index point, as a power of e.
#[derive(Clone, Debug)]
pub(super) struct Slope {
    pub(super) row: Lane,
    /// Up to where steps of an index move it little.
    pub(super) limits: StepLimits,
}

impl Slope {
    pub(super) const NONE: Self = Self {
        row: all(0.0),
        limits: StepLimits::PLAIN,
    };

    #[inline(always)]
    pub(super) fn of(drawn: &Lane, sign: f64) -> Self {
        Self {
            row: lanes(|lane| sign * drawn[lane]),
            limits: StepLimits::before(largest(drawn)),
        }
    }
}

impl Response {
    pub(super) const NONE: Self = Self {
        loss_aversion: all(0.0),
        cap: all(0.0),
        drift: all(0.0),
        adaptation: all(0.0),
        lag: all(0.0),
        spend: Slope::NONE,
        referral: Slope::NONE,
        conversion: Slope::NONE,
        retention: Slope::NONE,
        contact: Slope::NONE,
        price: None,
    };

    #[inline(always)]
    pub(super) fn begin(&mut self, block: TrialBlock<'_>) {
        self.loss_aversion = *block.drawn(slots::LOSS_AVERSION);
        self.cap = *block.drawn(slots::DELIGHT_CAP);
        let drift = block.drawn(slots::EXPECTATION_DRIFT);
        self.drift = lanes(|lane| drift[lane] / 12.0);
        let adaptation = block.drawn(slots::EXPECTATION_ADAPTATION);
        self.adaptation = lanes(|lane| {
            let yearly = adaptation[lane];
            // What is all gone within a year is gone within a month.
            let kept = exp(ln((1.0 - yearly).at_least(f64::MIN_POSITIVE)) / 12.0);
            if yearly < 1.0 { 1.0 - kept } else { 1.0 }
        });
        let months = block.drawn(slots::LAG_MONTHS);
        self.lag = lanes(|lane| {
            let lag = months[lane];
            if lag > 0.0 {
                1.0 - exp(-3.0 / lag)
            } else {
                1.0
            }
        });
        self.spend = Slope::of(block.drawn(slots::SPEND), 1.0);
        self.referral = Slope::of(block.drawn(slots::REFERRAL), 1.0);
        self.conversion = Slope::of(block.drawn(slots::CONVERSION), 1.0);
        self.retention = Slope::of(block.drawn(slots::RETENTION), -1.0);
        self.contact = Slope::of(block.drawn(slots::CONTACT), -1.0);
        let price = block.drawn(slots::PRICE);
        self.price = (largest(price) > 0.0).then_some(*price);
    }

    /// How expectations move from month to month in a trial.
    #[inline(always)]
    pub(super) fn drift_in(&self, lane: usize) -> Drift {
        Drift {
            per_month: self.drift[lane],
            adaptation: self.adaptation[lane],
        }
    }
}
