//! What no trial changes: prepared once for a plan, as the trials take it.

use crate::domain::{GainCurve, OptionPlan, Plan, Target, Timing};
use crate::engine::model::experience::{Journey, MomentWeight};
use crate::engine::model::finance::{discount_factors, growth_factors};
use crate::engine::model::frictions::FrictionToday;
use crate::engine::model::options::{cost_factor, one_off_in, uplift};
use crate::engine::model::scenario::planned_scale;
use crate::engine::number::Number;
use crate::engine::results::overshoot::segment_weights;

/// A plan as trials take it.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub(super) months: usize,
    pub(super) discount: Vec<f64>,
    /// Growth of costs until each month.
    pub(super) inflation: Vec<f64>,
    /// What the best and the worst moment weigh in the index M.
    pub(super) peak: f64,
    pub(super) friction_repeat: f64,
    pub(super) moments: Vec<DrawnTouchpoint>,
    /// The drivers of each moment.
    pub(super) drivers_of: Vec<Vec<usize>>,
    /// Customers who expect the same, by their expectation offset.
    pub(super) groups: Vec<SimulatedGroup>,
    pub(super) segments: Vec<SimulatedSegment>,
    pub(super) drivers: Vec<Driver>,
    pub(super) frictions: Vec<FrictionToday>,
    pub(super) options: Vec<InvestmentOption>,
    pub(super) effects: Vec<DrawnEffect>,
}

/// A touchpoint with weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct DrawnTouchpoint {
    pub(super) weight: MomentWeight,
    pub(super) share_before: f64,
}

/// Customers who expect the same.
#[derive(Clone, Debug)]
pub(super) struct SimulatedGroup {
    pub(super) offset: f64,
    /// What they weigh in an average over segments.
    pub(super) weight: f64,
    pub(super) segments: Vec<usize>,
    /// Whether any of them has referrals, prospects who convert, contacts that cost.
    pub(super) refers: bool,
    pub(super) converts: bool,
    pub(super) calls: bool,
}

#[derive(Clone, Debug)]
pub(super) struct SimulatedSegment {
    pub(super) customers: f64,
    /// Spend in a month for one unit of yearly spend, grown.
    pub(super) spend_growth: Vec<f64>,
    pub(super) arrivals: f64,
    /// Referrals per customer in a month.
    pub(super) referrals: f64,
    /// Converted prospects in a month.
    pub(super) conversions: f64,
    pub(super) contacts_per_year: f64,
    /// Cost of a contact in a month for one contact in a year, grown.
    pub(super) contact_cost: Vec<f64>,
}

#[derive(Clone, Debug)]
pub(super) struct Driver {
    /// Its moment and its part of it; none without weight.
    pub(super) place: Option<(usize, f64)>,
    pub(super) is_before: bool,
    pub(super) mirrors_friction: bool,
    pub(super) expectation_is_known: bool,
    pub(super) tolerance: f64,
    pub(super) loss: f64,
    pub(super) gain: Gain,
}

/// What a gap above the expectation is worth: a curve with its weight.
#[derive(Clone, Copy, Debug)]
pub(super) enum Gain {
    Nothing,
    Saturating(f64),
    Linear(f64),
    Convex(f64),
}

#[derive(Clone, Debug)]
pub(super) struct InvestmentOption {
    /// With the likely delay; a trial has one of its own.
    timing: Timing,
    plan: OptionPlan,
    /// The part of the cost once that falls into each month.
    pub(super) building: Vec<f64>,
    /// What costs come to with contingency and uplift.
    uplift: f64,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct DrawnEffect {
    pub(super) option: usize,
    pub(super) target: Target,
}

/// What one set of scales makes of the options.
#[derive(Clone, Debug)]
pub(super) struct ScaledOptions {
    /// Scale per option.
    pub(super) of_option: Vec<f64>,
    /// What of each option's cost is paid.
    pub(super) cost_factors: Vec<f64>,
    /// The effects on each driver that play a part.
    pub(super) of_driver: Vec<Vec<usize>>,
    /// The drivers that an effect changes.
    pub(super) touched: Vec<usize>,
    /// Whether an effect changes a driver of each moment.
    pub(super) is_touched: Vec<bool>,
    /// Whether an effect changes a driver that mirrors a friction.
    pub(super) counts_once: bool,
    /// The effects on each friction that play a part.
    pub(super) of_friction: Vec<Vec<usize>>,
    pub(super) savings: Vec<usize>,
}

impl Model {
    /// Whether each effect plays a part: its option has a scale.
    pub(super) fn effects_that_play_a_part(&self, scales: &ScaledOptions) -> Vec<bool> {
        let effects = self.effects.iter();
        effects
            .map(|effect| scales.of_option[effect.option] > 0.0)
            .collect()
    }

    pub(super) fn new(plan: &Plan) -> Self {
        let months = plan.months;
        let finance = &plan.finance;
        let inflation = growth_factors(finance.cost_inflation, months);
        let growth = growth_factors(finance.spend_growth, months);
        let journey = Journey::new(plan);
        Self {
            months,
            discount: discount_factors(finance.discount_rate, months),
            peak: journey.weight_of_peak(),
            friction_repeat: plan.response.friction_repeat,
            moments: journey
                .in_order()
                .iter()
                .zip(journey.weights_in_sum())
                .map(|(moment, weight)| DrawnTouchpoint {
                    weight,
                    share_before: moment.share_before,
                })
                .collect(),
            drivers_of: (0..journey.moments())
                .map(|moment| journey.drivers_of(moment).to_vec())
                .collect(),
            groups: groups(plan),
            segments: plan
                .segments
                .iter()
                .map(|segment| SimulatedSegment {
                    customers: segment.customers,
                    spend_growth: growth.iter().map(|growth| growth / 12.0).collect(),
                    arrivals: segment.new_customers_per_year / 12.0,
                    referrals: segment.referrals_per_year / 12.0,
                    conversions: segment.prospects_per_year * segment.conversion_rate / 12.0,
                    contacts_per_year: segment.contacts_per_year,
                    contact_cost: inflation
                        .iter()
                        .map(|inflation| segment.cost_per_contact / 12.0 * inflation)
                        .collect(),
                })
                .collect(),
            drivers: drivers(plan, &journey),
            frictions: plan.frictions.iter().map(FrictionToday::from).collect(),
            options: options(plan),
            effects: plan
                .effects
                .iter()
                .map(|effect| DrawnEffect {
                    option: effect.option,
                    target: effect.target,
                })
                .collect(),
            inflation,
        }
    }

    /// What a set of scales, one for each option, makes of the options.
    pub(super) fn scales(&self, of_option: &[f64]) -> ScaledOptions {
        let mut scales = ScaledOptions {
            of_option: of_option.to_vec(),
            cost_factors: self
                .options
                .iter()
                .zip(of_option)
                .map(|(option, scale)| option.uplift * cost_factor(&option.plan, *scale))
                .collect(),
            of_driver: vec![Vec::new(); self.drivers.len()],
            touched: Vec::new(),
            is_touched: vec![false; self.moments.len()],
            counts_once: false,
            of_friction: vec![Vec::new(); self.frictions.len()],
            savings: Vec::new(),
        };
        for (position, effect) in self.effects.iter().enumerate() {
            if of_option[effect.option] <= 0.0 {
                continue;
            }
            match (effect.target.driver(), effect.target.friction()) {
                (Some(driver), _) => scales.of_driver[driver].push(position),
                (None, Some(friction)) => scales.of_friction[friction].push(position),
                (None, None) => scales.savings.push(position),
            }
        }
        for (position, driver) in self.drivers.iter().enumerate() {
            if scales.of_driver[position].is_empty() {
                continue;
            }
            scales.touched.push(position);
            scales.counts_once |= driver.mirrors_friction;
            if let Some((moment, _)) = driver.place {
                scales.is_touched[moment] = true;
            }
        }
        scales
    }

    /// The scales of the plan: those of the included options.
    pub(super) fn planned(&self) -> Vec<f64> {
        let options = self.options.iter();
        options.map(|option| planned_scale(&option.plan)).collect()
    }
}

impl InvestmentOption {
    /// When it is built and live in a trial.
    #[inline(always)]
    pub(super) fn timing(&self, live: f64) -> Timing {
        Timing {
            live,
            end: self.plan.run_months.map(|run| live + run),
            ..self.timing
        }
    }

    /// When it is live after a delay.
    #[inline(always)]
    pub(super) fn live_after(&self, delay: f64) -> f64 {
        self.timing.built + delay
    }
}

fn groups(plan: &Plan) -> Vec<SimulatedGroup> {
    let mut groups: Vec<SimulatedGroup> = Vec::new();
    let weights = segment_weights(plan);
    for (position, segment) in plan.segments.iter().enumerate() {
        let offset = segment.expectation_offset;
        let known = groups.iter().position(|group| group.offset == offset);
        let group = known.unwrap_or_else(|| {
            groups.push(SimulatedGroup {
                offset,
                weight: 0.0,
                segments: Vec::new(),
                refers: false,
                converts: false,
                calls: false,
            });
            groups.len() - 1
        });
        let group = &mut groups[group];
        group.weight += weights[position];
        group.segments.push(position);
        group.refers |= segment.referrals_per_year != 0.0;
        group.converts |= segment.prospects_per_year * segment.conversion_rate != 0.0;
        group.calls |= segment.cost_per_contact != 0.0;
    }
    groups
}

fn drivers(plan: &Plan, journey: &Journey) -> Vec<Driver> {
    let drivers = plan.drivers.iter().zip(&journey.places);
    drivers
        .map(|(driver, place)| {
            let kano = plan.response.kano(driver.kano);
            Driver {
                place: place.map(|place| (place.moment, place.share)),
                is_before: place.is_some_and(|place| place.is_before),
                mirrors_friction: driver.friction.is_some(),
                expectation_is_known: driver.expected.is_some(),
                tolerance: plan.tolerance(driver),
                loss: kano.loss,
                gain: match plan.response.gain_curve {
                    _ if kano.gain == 0.0 => Gain::Nothing,
                    GainCurve::Saturating => Gain::Saturating(kano.gain),
                    GainCurve::Linear => Gain::Linear(kano.gain),
                    GainCurve::Convex => Gain::Convex(kano.gain),
                },
            }
        })
        .collect()
}

fn options(plan: &Plan) -> Vec<InvestmentOption> {
    plan.options
        .iter()
        .map(|option| {
            let build = option.build_months.at_least(1.0);
            let building = |month| one_off_in(month, 1.0, option.start_month, build);
            InvestmentOption {
                timing: option.timing(),
                plan: option.clone(),
                building: (0..plan.months).map(building).collect(),
                uplift: uplift(option, &plan.finance),
            }
        })
        .collect()
}
