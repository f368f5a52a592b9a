//! The case as the engine takes it: valid, every default filled in, every id resolved to a position.

use std::collections::BTreeMap;
use std::ops::{Add, Mul};

use super::{
    BusinessCase, Category, Evidence, Impact, Kano, Measurement, Month, Pillar, Problem, Response,
    ResponsePlan, Stage, Timing, Voice, validation,
};

/// A case that can be computed, at likely values.
///
/// Only [`Plan::resolve`] makes one, so whoever holds a plan knows that every number is finite and in range and that every
/// position exists. Lists keep the order of the case.
///
/// `N` is what its numbers are: plain ones, or such that remember where they come from ([`Plan::with_numbers`]).
#[derive(Clone, Debug)]
pub struct Plan<N = f64> {
    /// The first month.
    pub start: Month,
    /// Months that count: 12 for every year of the horizon.
    pub months: usize,
    /// Discounting, growth and budget.
    pub finance: FinancePlan<N>,
    /// How customers respond.
    pub response: ResponsePlan<N>,
    /// Groups of customers.
    pub segments: Vec<SegmentPlan<N>>,
    /// Moments of the journey, in its order.
    pub touchpoints: Vec<TouchpointPlan<N>>,
    /// Sub-scores.
    pub drivers: Vec<DriverPlan<N>>,
    /// Failures that recur.
    pub frictions: Vec<FrictionPlan<N>>,
    /// What could be invested in.
    pub options: Vec<OptionPlan<N>>,
    /// The effects of all options, those of one option together and in its order.
    pub effects: Vec<EffectPlan<N>>,
    /// Measured scores.
    pub measurements: Vec<Measurement>,
}

/// Discounting, growth and budget.
#[derive(Clone, Debug)]
pub struct FinancePlan<N = f64> {
    /// Yearly discount rate.
    pub discount_rate: N,
    /// Share added to every cost.
    pub contingency: N,
    /// Yearly growth of spend.
    pub spend_growth: N,
    /// Yearly growth of costs.
    pub cost_inflation: N,
    /// Undiscounted limit on what may be spent.
    pub budget: Option<f64>,
    /// Whether weak evidence counts for less.
    pub risk_adjust: bool,
    /// Chance of losing money up to which the case may be approved.
    pub loss_alert: f64,
}

/// A group of customers.
#[derive(Clone, Debug)]
pub struct SegmentPlan<N = f64> {
    /// Its id.
    pub id: String,
    /// Customers at the start.
    pub customers: N,
    /// Share who leave in a year.
    pub annual_churn: N,
    /// Spend per customer in a year.
    pub annual_spend: N,
    /// Share of spend that is left.
    pub contribution_margin: N,
    /// New customers in a year.
    pub new_customers_per_year: N,
    /// Referrals per customer in a year.
    pub referrals_per_year: N,
    /// Prospects in a year.
    pub prospects_per_year: N,
    /// Share of prospects who buy.
    pub conversion_rate: N,
    /// Contacts per customer in a year.
    pub contacts_per_year: N,
    /// Cost of a contact.
    pub cost_per_contact: N,
    /// Expectation above average, points.
    pub expectation_offset: N,
}

/// A moment of the journey.
#[derive(Clone, Debug)]
pub struct TouchpointPlan<N = f64> {
    /// Its id.
    pub id: String,
    /// Before, during or after the purchase.
    pub stage: Stage,
    /// Share of customers who meet it.
    pub reach: N,
}

/// A sub-score.
#[derive(Clone, Debug)]
pub struct DriverPlan<N = f64> {
    /// Its id.
    pub id: String,
    /// Position of its touchpoint.
    pub touchpoint: usize,
    /// Its pillar.
    pub pillar: Pillar,
    /// Whose data it is.
    pub voice: Voice,
    /// How customers take it.
    pub kano: Kano,
    /// Its weight.
    pub importance: N,
    /// Delivered score.
    pub delivered: N,
    /// Grade of the delivered score, as checks read it.
    pub delivered_evidence: Evidence,
    /// Expected score before the segment's offset; nothing when nobody asked.
    pub expected: Option<N>,
    /// Grade of the expected score, as checks read it.
    pub expected_evidence: Evidence,
    /// What the brand promises.
    pub promised: Option<N>,
    /// What management believes.
    pub believed: Option<N>,
    /// Width of its sweet spot.
    pub tolerance: N,
    /// Whether the width is its own and not the response's.
    pub has_own_tolerance: bool,
    /// Position of the friction that it mirrors.
    pub friction: Option<usize>,
}

/// A failure that recurs.
#[derive(Clone, Debug)]
pub struct FrictionPlan<N = f64> {
    /// Its id.
    pub id: String,
    /// Position of its touchpoint.
    pub touchpoint: usize,
    /// Incidents per customer in a year.
    pub incidents_per_year: N,
    /// Share complained about.
    pub complaint_share: N,
    /// Share of complaints resolved.
    pub resolution_share: N,
    /// Extra chance to leave after silence.
    pub leave_if_silent: N,
    /// Extra chance to leave after an unresolved complaint.
    pub leave_if_unresolved: N,
    /// Extra chance to leave after a resolved complaint.
    pub leave_if_resolved: N,
    /// The weakest grade of the three chances to leave, as checks read it.
    pub leave_evidence: Evidence,
    /// Contacts per incident.
    pub contacts_per_incident: N,
}

/// What could be invested in.
#[derive(Clone, Debug)]
pub struct OptionPlan<N = f64> {
    /// Its id.
    pub id: String,
    /// What kind of investment it is.
    pub category: Category,
    /// Whether the plan has it.
    pub included: bool,
    /// Its scale, 0..=2.
    pub scale: N,
    /// Month in which work starts.
    pub start_month: N,
    /// Months of building.
    pub build_months: N,
    /// Months from live to full effect.
    pub ramp_months: N,
    /// Months that it runs.
    pub run_months: Option<N>,
    /// Months in which half of the effect fades.
    pub fade_half_life_months: N,
    /// Months of delay.
    pub delay_months: N,
    /// Cost once, before contingency and uplift.
    pub one_off_cost: N,
    /// Cost per year, before contingency and uplift.
    pub annual_cost: N,
    /// Part of the cost that does not shrink.
    pub fixed_share: N,
    /// Share added to its costs.
    pub cost_uplift: N,
    /// Chance to deliver.
    pub success_probability: N,
    /// Positions of its effects in [`Plan::effects`].
    pub effects: std::ops::Range<usize>,
    /// Positions of the options that it needs.
    pub requires: Vec<usize>,
    /// Positions of the options that it cannot go with.
    pub excludes: Vec<usize>,
}

impl<N: Copy + Add<Output = N>> OptionPlan<N> {
    /// The month in which it goes live, counted from the start of the case.
    pub fn live_month(&self) -> N {
        self.start_month + self.build_months + self.delay_months
    }

    /// The month in which it stops, if it does.
    pub fn end_month(&self) -> Option<N> {
        self.run_months.map(|run| self.live_month() + run)
    }

    /// Its moments at likely values.
    pub fn timing(&self) -> Timing<N> {
        Timing {
            start: self.start_month,
            built: self.start_month + self.build_months,
            live: self.live_month(),
            live_range: None,
            ramp: self.ramp_months,
            end: self.end_month(),
            fade_half_life: self.fade_half_life_months,
        }
    }
}

impl<N: Copy + Into<f64>> OptionPlan<N> {
    /// Whether it takes part in the plan: included and at a scale above 0.
    pub fn is_active(&self) -> bool {
        self.included && self.scale.into() > 0.0
    }
}

/// One effect of an option.
#[derive(Clone, Debug)]
pub struct EffectPlan<N = f64> {
    /// Position of its option.
    pub option: usize,
    /// What it changes.
    pub target: Target,
    /// By how much at scale 1 and full activity.
    pub size: N,
    /// Chance that it is there: 1 for effects that do not help.
    pub weight: N,
    /// Grade of its size, as checks read it.
    pub evidence: Evidence,
    /// Grade of its size, as the file names it.
    pub named_evidence: Evidence,
}

/// What an effect changes, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The delivered score of a driver.
    Lift(usize),
    /// The expectation of a driver.
    Expectation(usize),
    /// The incidents of a friction.
    Incidents(usize),
    /// The resolved share of a friction.
    Resolution(usize),
    /// The complaint share of a friction.
    Complaints(usize),
    /// Money outside the experience.
    Saving,
}

impl Target {
    /// The driver that is changed.
    pub fn driver(self) -> Option<usize> {
        match self {
            Self::Lift(driver) | Self::Expectation(driver) => Some(driver),
            Self::Incidents(_) | Self::Resolution(_) | Self::Complaints(_) | Self::Saving => None,
        }
    }

    /// The friction that is changed.
    pub fn friction(self) -> Option<usize> {
        match self {
            Self::Incidents(friction) | Self::Resolution(friction) | Self::Complaints(friction) => {
                Some(friction)
            }
            Self::Lift(_) | Self::Expectation(_) | Self::Saving => None,
        }
    }

    /// Whether an effect of this size helps customers or the company, so that weak evidence for it counts for less.
    pub fn helps(self, size: f64) -> bool {
        match self {
            Self::Lift(_) | Self::Incidents(_) | Self::Resolution(_) | Self::Saving => size > 0.0,
            Self::Expectation(_) => size < 0.0,
            // Whether hearing more complaints helps depends on how they are resolved.
            Self::Complaints(_) => true,
        }
    }
}

impl Plan {
    /// Resolves a case to a plan at likely values.
    ///
    /// # Errors
    /// Every problem of the case when it has any.
    pub fn resolve(case: &BusinessCase) -> Result<Self, Vec<Problem>> {
        let problems = validation::problems(case);
        if problems.is_empty() {
            Ok(Resolver::new(case).plan())
        } else {
            Err(problems)
        }
    }

    /// Resolves a case that could be computed until one of its numbers was changed to a value that the number permits. Only
    /// what several numbers have to be together is looked at again, which makes this many times quicker.
    ///
    /// None where the numbers do not go together any more.
    pub fn resolve_again(case: &BusinessCase) -> Option<Self> {
        validation::goes_together(case).then(|| Resolver::new(case).plan())
    }

    /// The same plan with every parameter of the response at its default: drivers lose a tolerance of their own, and the
    /// weights of the effects follow the default confidence.
    #[must_use]
    pub fn at_default_response(&self) -> Self {
        let mut plan = self.clone();
        plan.response = ResponsePlan::resolve(&Response::default());
        for driver in &mut plan.drivers {
            driver.tolerance = plan.response.tolerance;
            driver.has_own_tolerance = false;
        }
        plan.weigh_effects();
        plan
    }

    /// Undiscounted and discounted results are counted over this many whole years.
    pub fn years(&self) -> usize {
        self.months / 12
    }
}

impl<N: Copy + From<f64> + Into<f64> + Mul<Output = N>> Plan<N> {
    /// The chance that an effect is there: the confidence of its grade times its option's chance to deliver; 1 for an
    /// effect that does not help, and confidence 1 without risk adjustment (section 2 of the model).
    pub fn weight(&self, effect: &EffectPlan<N>) -> N {
        if !effect.target.helps(effect.size.into()) {
            return N::from(1.0);
        }
        let success_probability = self.options[effect.option].success_probability;
        if self.finance.risk_adjust {
            self.response.confidence(effect.named_evidence) * success_probability
        } else {
            success_probability
        }
    }

    pub(super) fn weigh_effects(&mut self) {
        let effects = self.effects.iter();
        let weights: Vec<N> = effects.map(|effect| self.weight(effect)).collect();
        for (effect, weight) in self.effects.iter_mut().zip(weights) {
            effect.weight = weight;
        }
    }
}

/// Turns ids into positions. The case is known to be valid, so every id is found.
struct Resolver<'a> {
    case: &'a BusinessCase,
    touchpoints: BTreeMap<&'a str, usize>,
    drivers: BTreeMap<&'a str, usize>,
    frictions: BTreeMap<&'a str, usize>,
    options: BTreeMap<&'a str, usize>,
}

impl<'a> Resolver<'a> {
    fn new(case: &'a BusinessCase) -> Self {
        fn positions<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeMap<&'a str, usize> {
            ids.enumerate()
                .map(|(position, id)| (id.as_str(), position))
                .collect()
        }
        Self {
            case,
            touchpoints: positions(case.touchpoints.iter().map(|item| &item.id)),
            drivers: positions(case.drivers.iter().map(|item| &item.id)),
            frictions: positions(case.frictions.iter().map(|item| &item.id)),
            options: positions(case.options.iter().map(|item| &item.id)),
        }
    }

    fn plan(&self) -> Plan {
        let case = self.case;
        let response = ResponsePlan::resolve(&case.response);
        let mut plan = Plan {
            start: case.start,
            months: 12 * case.horizon_years as usize,
            finance: self.finance(),
            segments: case.segments.iter().map(segment).collect(),
            touchpoints: case
                .touchpoints
                .iter()
                .map(|item| TouchpointPlan {
                    id: item.id.clone(),
                    stage: item.stage,
                    reach: item.reach,
                })
                .collect(),
            drivers: case
                .drivers
                .iter()
                .map(|item| self.driver(item, &response))
                .collect(),
            frictions: case
                .frictions
                .iter()
                .map(|item| self.friction(item))
                .collect(),
            options: self.options(),
            effects: self.effects(),
            measurements: case.measurements.clone(),
            response,
        };
        plan.weigh_effects();
        plan
    }

    fn finance(&self) -> FinancePlan {
        let finance = &self.case.finance;
        FinancePlan {
            discount_rate: finance.discount_rate,
            contingency: finance.contingency,
            spend_growth: finance.spend_growth,
            cost_inflation: finance.cost_inflation,
            budget: finance.budget,
            risk_adjust: finance.risk_adjust,
            loss_alert: finance.loss_alert,
        }
    }

    fn driver(&self, driver: &super::Driver, response: &ResponsePlan) -> DriverPlan {
        DriverPlan {
            id: driver.id.clone(),
            touchpoint: self.touchpoints[driver.touchpoint.as_str()],
            pillar: driver.pillar,
            voice: driver.voice,
            kano: driver.kano,
            importance: driver.importance,
            delivered: driver.delivered.likely,
            delivered_evidence: driver.delivered.sourced_evidence(),
            expected: driver.expected.as_ref().map(|expected| expected.likely),
            expected_evidence: driver
                .expected
                .as_ref()
                .map_or(Evidence::Judgement, super::Estimate::sourced_evidence),
            promised: driver.promised,
            believed: driver.believed,
            tolerance: driver.tolerance.unwrap_or(response.tolerance),
            has_own_tolerance: driver.tolerance.is_some(),
            friction: driver
                .friction
                .as_ref()
                .map(|id| self.frictions[id.as_str()]),
        }
    }

    fn friction(&self, friction: &super::Friction) -> FrictionPlan {
        let leave = [
            &friction.leave_if_silent,
            &friction.leave_if_unresolved,
            &friction.leave_if_resolved,
        ];
        let weakest = leave
            .map(super::Estimate::sourced_evidence)
            .into_iter()
            .max();
        FrictionPlan {
            id: friction.id.clone(),
            touchpoint: self.touchpoints[friction.touchpoint.as_str()],
            incidents_per_year: friction.incidents_per_year.likely,
            complaint_share: friction.complaint_share,
            resolution_share: friction.resolution_share,
            leave_if_silent: friction.leave_if_silent.likely,
            leave_if_unresolved: friction.leave_if_unresolved.likely,
            leave_if_resolved: friction.leave_if_resolved.likely,
            leave_evidence: weakest.unwrap_or(Evidence::Judgement),
            contacts_per_incident: friction.contacts_per_incident,
        }
    }

    fn options(&self) -> Vec<OptionPlan> {
        let mut first_effect = 0;
        let positions = |ids: &[String]| ids.iter().map(|id| self.options[id.as_str()]).collect();
        let mut options = Vec::with_capacity(self.case.options.len());
        for option in &self.case.options {
            let effects = first_effect..first_effect + option.effects.len();
            first_effect = effects.end;
            options.push(OptionPlan {
                id: option.id.clone(),
                category: option.category,
                included: option.included,
                scale: option.scale,
                start_month: f64::from(option.start_month),
                build_months: f64::from(option.build_months),
                ramp_months: option.ramp_months,
                run_months: option.run_months,
                fade_half_life_months: option.fade_half_life_months,
                delay_months: option.delay_months.likely,
                one_off_cost: option.one_off_cost.likely,
                annual_cost: option.annual_cost.likely,
                fixed_share: option.fixed_share,
                cost_uplift: option.cost_uplift,
                success_probability: option.success_probability,
                effects,
                requires: positions(&option.requires),
                excludes: positions(&option.excludes),
            });
        }
        options
    }

    /// The effects, not weighed yet.
    fn effects(&self) -> Vec<EffectPlan> {
        let mut effects = Vec::new();
        for (position, option) in self.case.options.iter().enumerate() {
            for effect in &option.effects {
                effects.push(EffectPlan {
                    option: position,
                    target: self.target(&effect.impact),
                    size: effect.size.likely,
                    weight: 1.0,
                    evidence: effect.size.sourced_evidence(),
                    named_evidence: effect.size.evidence(),
                });
            }
        }
        effects
    }

    fn target(&self, impact: &Impact) -> Target {
        match impact {
            Impact::Lift(id) => Target::Lift(self.drivers[id.as_str()]),
            Impact::Expectation(id) => Target::Expectation(self.drivers[id.as_str()]),
            Impact::Incidents(id) => Target::Incidents(self.frictions[id.as_str()]),
            Impact::Resolution(id) => Target::Resolution(self.frictions[id.as_str()]),
            Impact::Complaints(id) => Target::Complaints(self.frictions[id.as_str()]),
            Impact::Saving => Target::Saving,
        }
    }
}

fn segment(segment: &super::Segment) -> SegmentPlan {
    SegmentPlan {
        id: segment.id.clone(),
        customers: segment.customers,
        annual_churn: segment.annual_churn.likely,
        annual_spend: segment.annual_spend.likely,
        contribution_margin: segment.contribution_margin.likely,
        new_customers_per_year: segment.new_customers_per_year,
        referrals_per_year: segment.referrals_per_year,
        prospects_per_year: segment.prospects_per_year,
        conversion_rate: segment.conversion_rate,
        contacts_per_year: segment.contacts_per_year,
        cost_per_contact: segment.cost_per_contact,
        expectation_offset: segment.expectation_offset,
    }
}
