//! How the checks read a plan: what takes part in it, who lifts what, how far a group of drivers falls short.
//!
//! An option takes part when it is included at a scale above 0; the model says "included", and an option at scale 0 has
//! no cost and no effect (section 2).

use crate::domain::{EffectPlan, OptionPlan, Plan, Target};

/// Differences below this share of the limit, or below this amount for limits under 1, come from rounding.
const ROUNDING: f64 = 1e-9;

/// Whether `value` lies above `limit` by more than rounding explains, so that 7.2 is not above 6.6 + 0.6.
pub(super) fn exceeds(value: f64, limit: f64) -> bool {
    value > limit + ROUNDING * limit.abs().max(1.0)
}

/// The options that take part, in the order of the case.
pub(super) fn active_options(plan: &Plan) -> impl Iterator<Item = &OptionPlan> {
    plan.options.iter().filter(|option| option.is_active())
}

/// The effects of the options that take part, in the order of the case.
pub fn active_effects(plan: &Plan) -> impl Iterator<Item = &EffectPlan> {
    active_options(plan).flat_map(|option| &plan.effects[option.effects.clone()])
}

/// The options that take part and have an effect for which `matches` holds, in the order of the case.
pub(super) fn active_options_with(
    plan: &Plan,
    matches: impl Fn(&EffectPlan) -> bool,
) -> impl Iterator<Item = &OptionPlan> {
    active_options(plan)
        .filter(move |option| plan.effects[option.effects.clone()].iter().any(&matches))
}

/// Whether an effect is a Lift as checks mean it: of the driver at this position, by more than 0.
pub(super) fn lifts(effect: &EffectPlan, driver: usize) -> bool {
    effect.target == Target::Lift(driver) && effect.size > 0.0
}

/// Whether an option that takes part lifts the driver at this position.
pub(super) fn is_lifted(plan: &Plan, driver: usize) -> bool {
    active_effects(plan).any(|effect| lifts(effect, driver))
}

/// Whether an option that takes part changes the friction at this position, for better or worse.
pub(super) fn is_acted_on(plan: &Plan, friction: usize) -> bool {
    active_effects(plan)
        .any(|effect| effect.target.friction() == Some(friction) && effect.size != 0.0)
}
