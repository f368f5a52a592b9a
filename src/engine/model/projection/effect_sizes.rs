//! What a scenario asks of every effect.

use crate::domain::Plan;
use crate::engine::figure::EffectFigure;
use crate::engine::model::scenario::Scenario;
use crate::engine::number::Number;
use crate::engine::quantity::Quantity;

/// What a scenario asks of every effect.
#[derive(Clone, Debug)]
pub(super) struct EffectSizes<N = f64> {
    /// Whether the effect plays a part.
    active: Vec<bool>,
    /// Its planned size once its option is fully active.
    size: Vec<N>,
}

impl<N: Number> EffectSizes<N> {
    /// What nothing asks.
    pub(super) fn nothing(plan: &Plan<N>) -> Self {
        Self {
            active: vec![false; plan.effects.len()],
            size: vec![N::ZERO; plan.effects.len()],
        }
    }

    /// Turns to a scenario; `changed` hears of every effect that it asks something else of.
    pub(super) fn update(
        &mut self,
        plan: &Plan<N>,
        scenario: &Scenario<N>,
        mut changed: impl FnMut(usize),
    ) {
        let effects = plan.effects.iter().zip(&scenario.effect_factors);
        for (position, (effect, factor)) in effects.enumerate() {
            let scale = scenario.scales[effect.option];
            let active = scale.value() > 0.0 && factor.value() != 0.0;
            let figure = EffectFigure::Planned;
            let name = Quantity::Effect {
                figure,
                effect: position,
            };
            let size = (effect.size * *factor * scale).named(name);
            let was_active = std::mem::replace(&mut self.active[position], active);
            let size_before = std::mem::replace(&mut self.size[position], size);
            let is_same = active == was_active && (!active || size == size_before);
            if !is_same {
                changed(position);
            }
        }
    }

    /// Whether an effect plays a part.
    pub(super) fn is_active(&self, effect: usize) -> bool {
        self.active[effect]
    }

    /// The planned size of an effect once its option is fully active.
    pub(super) fn size(&self, effect: usize) -> N {
        self.size[effect]
    }
}
