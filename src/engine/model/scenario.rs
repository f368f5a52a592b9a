//! Which options run, how large, and which effects count: what a projection is asked.

use crate::domain::{EffectPlan, OptionPlan, Plan};
use crate::engine::number::Number;

/// A variation of a plan: the question that one projection answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario<N = f64> {
    /// Scale of every option; an option at 0 is left out, with its cost.
    pub scales: Vec<N>,
    /// Factor on the size of every effect; an effect at 0 is left out, its cost stays.
    pub effect_factors: Vec<N>,
}

/// The scale at which the plan runs an option: 0 where it leaves it out.
pub(in crate::engine) fn planned_scale<N: Number>(option: &OptionPlan<N>) -> N {
    if option.included {
        option.scale
    } else {
        N::ZERO
    }
}

impl<N: Number> Scenario<N> {
    /// The included options at their planned scales.
    pub fn planned(plan: &Plan<N>) -> Self {
        Self {
            scales: plan.options.iter().map(planned_scale).collect(),
            effect_factors: vec![N::ONE; plan.effects.len()],
        }
    }

    /// Nothing is done.
    pub fn nothing(plan: &Plan<N>) -> Self {
        Self {
            scales: vec![N::ZERO; plan.options.len()],
            effect_factors: vec![N::ONE; plan.effects.len()],
        }
    }
}

impl Scenario {
    /// The same without the effects for which `left_out` holds.
    #[must_use]
    pub fn without_effects(&self, plan: &Plan, left_out: impl Fn(&EffectPlan) -> bool) -> Self {
        let mut scenario = self.clone();
        for (factor, effect) in scenario.effect_factors.iter_mut().zip(&plan.effects) {
            if left_out(effect) {
                *factor = 0.0;
            }
        }
        scenario
    }

    /// The same with one option at another scale.
    #[must_use]
    pub fn with_scale(&self, option: usize, scale: f64) -> Self {
        let mut scenario = self.clone();
        scenario.scales[option] = scale;
        scenario
    }
}
