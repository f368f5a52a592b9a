//! The case as the engine takes it: valid, every default filled in, every id resolved to a position.

use std::collections::BTreeMap;
use std::ops::{Add, Mul};

use super::inputs::{self, Input};
use super::record::Record;
use super::{
    BusinessCase, DriverPlan, Effect, Evidence, FieldPath, FinancePlan, FrictionPlan, Impact,
    InvestmentOption, Measurement, Month, OptionPlan, Problem, Response, ResponsePlan, SegmentPlan,
    Timing, TouchpointPlan, validation,
};

/// A case that can be computed, at likely values.
///
/// Only [`Plan::resolve`] makes one, so the holder of a plan knows that every number is finite and in range and that every
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
            Ok(Self::of(case))
        } else {
            Err(problems)
        }
    }

    /// Resolves a case that could be computed until one of its numbers was changed to a value that the number permits. Only
    /// what several numbers have to be together is looked at again, which makes this many times quicker.
    ///
    /// None where the numbers do not go together any more.
    pub fn resolve_again(case: &BusinessCase) -> Option<Self> {
        validation::goes_together(case).then(|| Self::of(case))
    }

    fn of(case: &BusinessCase) -> Self {
        let ids = ItemPositions::of(case);
        let options = case.options.iter().enumerate();
        let mut plan = Self {
            start: case.start,
            months: 12 * case.horizon_years as usize,
            finance: case.finance.planned(&ids),
            response: case.response.planned(&ids),
            segments: case.segments.iter().map(|s| s.planned(&ids)).collect(),
            touchpoints: case.touchpoints.iter().map(|t| t.planned(&ids)).collect(),
            drivers: case.drivers.iter().map(|d| d.planned(&ids)).collect(),
            frictions: case.frictions.iter().map(|f| f.planned(&ids)).collect(),
            options: case.options.iter().map(|o| o.planned(&ids)).collect(),
            effects: options.flat_map(|option| ids.effects(option)).collect(),
            measurements: case.measurements.clone(),
        };
        plan.weigh_effects();
        plan
    }

    /// The same plan in numbers that `make` makes of each number's place in the case and its value.
    ///
    /// A parameter that was left out stands where it would be set. The weights of the effects are derived anew. Code that
    /// changes values keeps to their ranges.
    pub fn with_numbers<N>(&self, mut make: impl FnMut(FieldPath, f64) -> N) -> Plan<N>
    where
        N: Copy + From<f64> + Into<f64> + Mul<Output = N>,
    {
        let root = FieldPath::root();
        let make = &mut |path, _: &'static Input, value| make(path, value);
        let response = self.response.with(&root.field("response"), make);
        let mut plan = Plan {
            start: self.start,
            months: self.months,
            finance: self.finance.with(&root.field("finance"), make),
            segments: each(
                "segments",
                &self.segments,
                |s| &s.id,
                |s, at| s.with(at, make),
            ),
            touchpoints: each(
                "touchpoints",
                &self.touchpoints,
                |t| &t.id,
                |t, at| t.with(at, make),
            ),
            drivers: each(
                "drivers",
                &self.drivers,
                |d| &d.id,
                |d, at| d.with(at, make),
            ),
            frictions: each(
                "frictions",
                &self.frictions,
                |f| &f.id,
                |f, at| f.with(at, make),
            ),
            options: each(
                "options",
                &self.options,
                |o| &o.id,
                |o, at| o.with(at, make),
            ),
            effects: Vec::with_capacity(self.effects.len()),
            measurements: self.measurements.clone(),
            response,
        };
        for (index, option) in self.options.iter().enumerate() {
            let at = root
                .field("options")
                .item(index, &option.id)
                .field("effects");
            for (place, effect) in self.effects[option.effects.clone()].iter().enumerate() {
                let path = at.item(place, "").field("size");
                plan.effects.push(EffectPlan {
                    option: effect.option,
                    target: effect.target,
                    size: make(path, &inputs::EFFECT_LIFT, effect.size),
                    weight: N::from(effect.weight),
                    evidence: effect.evidence,
                    named_evidence: effect.named_evidence,
                });
            }
        }
        plan.weigh_effects();
        plan
    }

    /// The same plan with every parameter of the response at its default: drivers lose a tolerance of their own, and the
    /// weights of the effects follow the default confidence.
    #[must_use]
    pub fn at_default_response(&self) -> Self {
        let mut plan = self.clone();
        plan.response = ResponsePlan::resolve(&Response::default());
        for driver in &mut plan.drivers {
            driver.tolerance = None;
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
    /// Width of the sweet spot of a driver: its own, else that of the response.
    pub fn tolerance(&self, driver: &DriverPlan<N>) -> N {
        driver.tolerance.unwrap_or(self.response.tolerance)
    }

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

    fn weigh_effects(&mut self) {
        let effects = self.effects.iter();
        let weights: Vec<N> = effects.map(|effect| self.weight(effect)).collect();
        for (effect, weight) in self.effects.iter_mut().zip(weights) {
            effect.weight = weight;
        }
    }
}

/// Each item of a list with its path.
fn each<T, U>(
    list: &'static str,
    items: &[T],
    id: fn(&T) -> &String,
    mut make: impl FnMut(&T, &FieldPath) -> U,
) -> Vec<U> {
    let list = FieldPath::root().field(list);
    let numbered = items.iter().enumerate();
    numbered
        .map(|(index, item)| make(item, &list.item(index, id(item))))
        .collect()
}

/// Positions of items by their ids. The case is known to be valid, so every id is found.
#[derive(Default)]
pub(super) struct ItemPositions<'a> {
    pub(super) touchpoints: BTreeMap<&'a str, usize>,
    pub(super) drivers: BTreeMap<&'a str, usize>,
    pub(super) frictions: BTreeMap<&'a str, usize>,
    pub(super) options: BTreeMap<&'a str, usize>,
    /// Positions of the effects of each option among those of all options.
    pub(super) effects: BTreeMap<&'a str, std::ops::Range<usize>>,
}

impl<'a> ItemPositions<'a> {
    fn of(case: &'a BusinessCase) -> Self {
        fn positions<R: Record>(items: &[R]) -> BTreeMap<&str, usize> {
            let numbered = items.iter().enumerate();
            numbered.map(|(place, item)| (item.id(), place)).collect()
        }
        let mut effects = BTreeMap::new();
        let mut first = 0;
        for option in &case.options {
            let end = first + option.effects.len();
            effects.insert(option.id.as_str(), first..end);
            first = end;
        }
        Self {
            touchpoints: positions(&case.touchpoints),
            drivers: positions(&case.drivers),
            frictions: positions(&case.frictions),
            options: positions(&case.options),
            effects,
        }
    }

    /// The positions of these options.
    pub(super) fn of_options(&self, ids: &[String]) -> Vec<usize> {
        ids.iter().map(|id| self.options[id.as_str()]).collect()
    }

    /// The effects of an option, not weighed yet.
    fn effects(&self, (position, option): (usize, &InvestmentOption)) -> Vec<EffectPlan> {
        let effect = |effect: &Effect| EffectPlan {
            option: position,
            target: self.target(&effect.impact),
            size: effect.size.likely,
            weight: 1.0,
            evidence: effect.size.sourced_evidence(),
            named_evidence: effect.size.evidence(),
        };
        option.effects.iter().map(effect).collect()
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
