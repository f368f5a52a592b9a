//! The causal chain: how the present value of the benefit runs from options through what they change to what customers do.
//!
//! The exact parts of the chain are the present values by behaviour (Shapley shares, section 5 of the model) and the direct
//! saving. Who earned them is measured by leaving out: a flow from an option to a target starts as the present value that is
//! lost when the effects of that option on that target are left out, all else as planned. Because options share drivers and
//! customers' value levels off, these losses do not add up to the whole. So within each class of targets they are shared out:
//!
//! - flows into drivers sum to the present value of all behaviours but friction,
//! - flows into frictions sum to the present value of the friction behaviour,
//! - flows into savings sum to the present value of the direct saving. Savings do not interact, so these are exact.
//!
//! Sharing out keeps every sign and goes in proportion to what is lost: in each class the flows that help are multiplied by
//! one factor, and those that harm stay what they are. Where no factor does that, the first of these holds instead:
//!
//! 1. The harm is not large enough for the sum: the flows that harm are multiplied by one factor, those that help stay.
//! 2. Nothing harms and the sum is below zero, or nothing helps and it is above: all flows are multiplied by one factor,
//!    which turns their sign, because no share with the sign that was measured adds up to the sum.
//! 3. Nothing is lost without any of them: equal parts of the sum.

use crate::domain::{EffectPlan, Evidence, Plan, Target};
use crate::engine::batch::parallel;
use crate::engine::model::projection::{Projector, Totals};
use crate::engine::model::scenario::Scenario;
use crate::engine::quantity::ChainPlace;

use super::result::{ByBehaviour, CaseResult};

/// The causal chain of a plan; present values in the case's currency. Without options in the plan everything is empty or 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    /// Ids of the included options with a scale above 0, in the order of the case.
    pub options: Vec<String>,
    /// From options to what they change: options in the order of the case, and for each its drivers, frictions and saving.
    pub flows: Vec<ChainFlow>,
    /// What passes through the remembered experience: all behaviours but friction.
    pub remembered: f64,
    /// What customers then do.
    pub by_behaviour: ByBehaviour,
    /// Savings outside the experience.
    pub saving: f64,
    /// Everything that is earned.
    pub benefit: f64,
    /// What the options cost.
    pub cost: f64,
    /// What is left: benefit less cost.
    pub npv: f64,
}

/// What one option brings through one of the things that it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainFlow {
    /// Id of the option.
    pub option: String,
    /// What it changes.
    pub target: ChainTarget,
    /// Present value; below zero where it harms.
    pub value: f64,
    /// Grade of evidence of its effect, as the file names it; of the one that carries most where there are several.
    pub evidence: Evidence,
}

/// What an option changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChainTarget {
    /// A driver, by its id.
    Driver(String),
    /// A friction, by its id.
    Friction(String),
    /// Money outside the experience.
    Saving,
}

/// Targets whose flows sum to one part of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Drivers,
    Frictions,
    Savings,
}

/// An option and one of its targets, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OptionTarget {
    option: usize,
    target: ChainPlace,
}

/// The chain of a plan with its result.
pub fn chain(plan: &Plan, result: &CaseResult) -> Chain {
    let is_active = |option: &&crate::domain::OptionPlan| option.is_active();
    let ids = plan.options.iter().filter(is_active);
    let options: Vec<String> = ids.map(|option| option.id.clone()).collect();
    if options.is_empty() {
        return Chain::default();
    }
    let by_behaviour = result.by_behaviour;
    let mut chain = Chain {
        options,
        flows: Vec::new(),
        remembered: remembered(&by_behaviour),
        by_behaviour,
        saving: result.pv_direct,
        benefit: result.pv_experience + result.pv_direct,
        cost: result.pv_cost,
        npv: result.npv,
    };
    let mut study = ChainStudy::new(plan);
    let flows = study.shared_out(result);
    chain.flows = flows
        .into_iter()
        .map(|(cell, value)| ChainFlow {
            option: plan.options[cell.option].id.clone(),
            target: cell.target.named(plan),
            value,
            evidence: study.evidence(cell),
        })
        .collect();
    chain
}

/// What passes through the remembered experience: all behaviours but friction.
fn remembered(by_behaviour: &ByBehaviour) -> f64 {
    let behaviours = by_behaviour.entries();
    let all: f64 = behaviours.iter().map(|(_, value)| value).sum();
    all - by_behaviour.friction
}

/// What every option brings through each of its targets: by position, and as [`chain`] has it.
pub(in crate::engine) fn flows(plan: &Plan, result: &CaseResult) -> Vec<(usize, ChainPlace, f64)> {
    let shared = ChainStudy::new(plan).shared_out(result).into_iter();
    shared
        .map(|(cell, value)| (cell.option, cell.target, value))
        .collect()
}

/// Every option of the plan with each of its targets once.
fn cells(plan: &Plan) -> Vec<OptionTarget> {
    let mut cells = Vec::new();
    for (position, option) in plan.options.iter().enumerate() {
        if !option.is_active() {
            continue;
        }
        let effects = &plan.effects[option.effects.clone()];
        let mut targets: Vec<ChainPlace> = effects.iter().map(ChainPlace::of).collect();
        targets.sort_unstable();
        targets.dedup();
        cells.extend(targets.into_iter().map(|target| OptionTarget {
            option: position,
            target,
        }));
    }
    cells
}

impl ChainPlace {
    /// What an effect changes.
    pub(in crate::engine) fn of<N>(effect: &EffectPlan<N>) -> Self {
        match effect.target {
            Target::Lift(driver) | Target::Expectation(driver) => Self::Driver(driver),
            Target::Incidents(friction)
            | Target::Resolution(friction)
            | Target::Complaints(friction) => Self::Friction(friction),
            Target::Saving => Self::Saving,
        }
    }

    fn class(self) -> Class {
        match self {
            Self::Driver(_) => Class::Drivers,
            Self::Friction(_) => Class::Frictions,
            Self::Saving => Class::Savings,
        }
    }

    fn named(self, plan: &Plan) -> ChainTarget {
        match self {
            Self::Driver(driver) => ChainTarget::Driver(plan.drivers[driver].id.clone()),
            Self::Friction(friction) => ChainTarget::Friction(plan.frictions[friction].id.clone()),
            Self::Saving => ChainTarget::Saving,
        }
    }
}

impl OptionTarget {
    fn has(self, effect: &EffectPlan) -> bool {
        effect.option == self.option && ChainPlace::of(effect) == self.target
    }
}

#[derive(Clone)]
struct ChainStudy<'a> {
    projector: Projector<'a>,
    planned: Scenario,
    totals: Totals,
    plan: &'a Plan,
}

impl<'a> ChainStudy<'a> {
    fn new(plan: &'a Plan) -> Self {
        let mut projector = Projector::new(plan);
        let planned = Scenario::planned(plan);
        Self {
            totals: projector.project(&planned),
            projector,
            planned,
            plan,
        }
    }

    /// The flow of every cell.
    fn shared_out(&self, result: &CaseResult) -> Vec<(OptionTarget, f64)> {
        let cells = cells(self.plan);
        let lost = |study: &mut Self, place: usize| study.lost_without(cells[place]);
        let mut values = parallel::answers(cells.len(), || self.clone(), lost);
        for (class, sum) in [
            (Class::Drivers, remembered(&result.by_behaviour)),
            (Class::Frictions, result.by_behaviour.friction),
            (Class::Savings, result.pv_direct),
        ] {
            let members: Vec<usize> = (0..cells.len())
                .filter(|cell| cells[*cell].target.class() == class)
                .collect();
            let lost: Vec<f64> = members.iter().map(|cell| values[*cell]).collect();
            for (cell, value) in members.into_iter().zip(share_out(&lost, sum)) {
                values[cell] = value;
            }
        }
        cells.into_iter().zip(values).collect()
    }

    /// Present value of the benefit that is lost when the effects of a cell are left out. A saving touches no customer and
    /// the others touch no saving, so each is read from its own total.
    fn lost_without(&mut self, cell: OptionTarget) -> f64 {
        let without = self.without(|effect| cell.has(effect));
        match cell.target.class() {
            Class::Drivers | Class::Frictions => self.totals.experience - without.experience,
            Class::Savings => self.totals.direct - without.direct,
        }
    }

    fn without(&mut self, left_out: impl Fn(&EffectPlan) -> bool) -> Totals {
        let scenario = self.planned.without_effects(self.plan, left_out);
        self.projector.project(&scenario)
    }

    /// The grade of the effect of a cell that carries most; the weaker one where two carry the same.
    fn evidence(&mut self, cell: OptionTarget) -> Evidence {
        let plan = self.plan;
        let effects: Vec<&EffectPlan> = plan.effects.iter().filter(|e| cell.has(e)).collect();
        let [first, others @ ..] = effects.as_slice() else {
            return Evidence::Judgement;
        };
        let mut grade = first.named_evidence;
        if others.iter().all(|effect| effect.named_evidence == grade) {
            return grade;
        }
        let mut most = -1.0;
        for effect in effects {
            let without = self.without(|other| std::ptr::eq(other, effect));
            let carried = (self.totals.benefit() - without.benefit()).abs();
            if carried > most || (carried == most && effect.named_evidence > grade) {
                (most, grade) = (carried, effect.named_evidence);
            }
        }
        grade
    }
}

/// Shares a sum out in proportion to what is lost, as the head of this module says.
fn share_out(lost: &[f64], sum: f64) -> Vec<f64> {
    let helps: f64 = lost.iter().map(|value| value.max(0.0)).sum();
    let harms: f64 = lost.iter().map(|value| (-value).max(0.0)).sum();
    let scaled = |help: f64, harm: f64| {
        let share = |value: &f64| value * if *value > 0.0 { help } else { harm };
        lost.iter().map(share).collect()
    };
    if helps > 0.0 && (sum + harms >= 0.0 || harms == 0.0) {
        scaled((sum + harms) / helps, 1.0)
    } else if harms > 0.0 && helps > 0.0 {
        scaled(1.0, (helps - sum) / harms)
    } else if harms > 0.0 {
        scaled(1.0, -sum / harms)
    } else {
        vec![sum / lost.len().max(1) as f64; lost.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_helps_is_scaled_in_proportion() {
        assert_eq!(share_out(&[3.0, 1.0], 8.0), [6.0, 2.0]);
        assert_eq!(share_out(&[3.0, 1.0], 0.0), [0.0, 0.0]);
    }

    #[test]
    fn what_harms_stays_what_it_is_and_the_rest_makes_up_the_sum() {
        assert_eq!(share_out(&[3.0, -1.0], 5.0), [6.0, -1.0]);
        assert_eq!(share_out(&[3.0, -1.0], -0.5), [0.5, -1.0]);
    }

    #[test]
    fn where_the_sum_cannot_be_reached_so_the_harm_grows() {
        assert_eq!(share_out(&[3.0, -1.0], -2.0), [3.0, -5.0]);
        assert_eq!(share_out(&[0.0, -1.0], -2.0), [0.0, -2.0]);
    }

    #[test]
    fn signs_turn_only_where_no_other_share_adds_up() {
        assert_eq!(share_out(&[3.0, 1.0], -4.0), [-3.0, -1.0]);
        assert_eq!(share_out(&[-3.0, -1.0], 4.0), [3.0, 1.0]);
    }

    #[test]
    fn where_nothing_is_lost_everybody_has_an_equal_part() {
        assert_eq!(share_out(&[0.0, 0.0], 4.0), [2.0, 2.0]);
        assert!(share_out(&[], 0.0).is_empty());
    }
}
