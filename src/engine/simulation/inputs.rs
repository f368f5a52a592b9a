//! What is uncertain in a case, and what a trial draws for it (section 7 of the model).

use crate::domain::scenarios::{ChangeableKind, changeable};
use crate::domain::{BusinessCase, EffectPlan, FieldPath, Pert, Plan, Step, Target};
use crate::engine::batch::lanes::{LANES, Lane, all};

use super::normal;
use super::result::Factor;
use super::shape::{Nodes, ShapeInverse};
use super::slots::NumberOrder;
use super::sobol::{Points, mixed};

/// The correlation between the normal numbers of what shares a factor.
const CORRELATION: f64 = 0.5;

/// What stands for no effect that helps.
pub(super) const NOTHING_WORKS: u64 = 0;

/// Everything that a trial draws.
#[derive(Clone, Debug)]
pub(super) struct Inputs {
    pub(super) slots: NumberOrder,
    /// Every number of the plan that may be an estimate, at its likely value, by slot.
    likely: Vec<f64>,
    estimates: Vec<DrawnEstimate>,
    /// Distributions, each with where in its range the likely value lies.
    shapes: Vec<(f64, ShapeInverse)>,
    /// Chances that effects are there, by effect.
    presences: Vec<Presence>,
    /// What each dimension of the draws is for.
    sources: Vec<UniformUse>,
    /// The dimension of the points that each source takes.
    dimensions: Vec<usize>,
}

/// An estimate that is drawn.
#[derive(Clone, Debug)]
struct DrawnEstimate {
    path: FieldPath,
    slot: usize,
    shape: usize,
    low: f64,
    high: f64,
    source: usize,
    /// The source of the factor that it shares, if it shares one.
    shared: Option<usize>,
}

/// When an effect that helps is there.
#[derive(Clone, Copy, Debug)]
struct Presence {
    target: Target,
    confidence: f64,
    /// The source that says whether it works here; none where that is sure.
    works: Option<usize>,
    /// The source that says whether its option delivers, and the chance that it does; none where that is sure.
    delivers: Option<(usize, f64)>,
}

/// What a uniform number decides.
#[derive(Clone, Debug, PartialEq)]
enum UniformUse {
    Estimate(usize),
    Shared,
    Works(SuccessSubject),
    Delivers(usize),
}

/// Where something works or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SuccessSubject {
    Driver(usize),
    Friction(usize),
    Saving(usize),
}

/// What a block of trials drew.
#[derive(Clone, Debug)]
pub(super) struct TrialDraws {
    /// The uniform number of each source.
    pub(super) uniforms: Vec<Lane>,
    /// The value in each slot.
    pub(super) values: Vec<Lane>,
    /// Whether each effect is there: 1 or 0.
    pub(super) there: Vec<Lane>,
    normals: Vec<Lane>,
    /// Room to write down which of them lie outside the centre.
    outside: Vec<usize>,
}

/// What one number of a trial is measured by, to find out what it explains.
#[derive(Clone, Debug)]
pub(super) enum InputMeasure {
    /// A number spread evenly over 0..1.
    Even,
    /// Classes, separated by these limits of the uniform number.
    Classes(Vec<f64>),
}

impl Inputs {
    /// What is uncertain about the options at positions for which `takes_part` holds, and about everything else.
    pub(super) fn of(case: &BusinessCase, plan: &Plan, takes_part: &[bool]) -> Self {
        let slots = NumberOrder::of(plan);
        let sure = |effect: &EffectPlan| Presence {
            target: effect.target,
            confidence: 1.0,
            works: None,
            delivers: None,
        };
        let mut inputs = Self {
            likely: slots.likely(plan),
            slots,
            estimates: Vec::new(),
            shapes: Vec::new(),
            presences: plan.effects.iter().map(sure).collect(),
            sources: Vec::new(),
            dimensions: Vec::new(),
        };
        inputs.find_presences(plan, takes_part);
        inputs.find_estimates(case, plan, |option| {
            option.is_none_or(|option| takes_part[option])
        });
        inputs.share_factors();
        inputs.dimensions = (0..inputs.sources.len()).collect();
        inputs
    }

    /// Adds what is uncertain about further options. It takes the dimensions after all others, so what was there before is
    /// drawn as without them.
    pub(super) fn add(&mut self, case: &BusinessCase, plan: &Plan, further: &[bool]) {
        self.find_presences(plan, further);
        self.find_estimates(case, plan, |option| {
            option.is_some_and(|option| further[option])
        });
        self.share_factors();
        let first = self.dimensions.len();
        self.dimensions.extend(first..self.sources.len());
    }

    /// How many uniform numbers a trial draws.
    pub(super) fn sources(&self) -> usize {
        self.sources.len()
    }

    /// Takes the sources from `first` on in the order of their importance for the dimensions from `first` on: the most
    /// important one for the most even. Those before stay where they are.
    pub(super) fn order_by(&mut self, importance: &[f64], first: usize) {
        let mut order: Vec<usize> = (first..self.sources.len()).collect();
        order.sort_by(|a, b| importance[*b].total_cmp(&importance[*a]));
        for (dimension, source) in (first..).zip(order) {
            self.dimensions[source] = dimension;
        }
    }

    /// Room for the draws of a block, with what is certain filled in.
    pub(super) fn room(&self) -> TrialDraws {
        TrialDraws {
            uniforms: vec![all(0.5); self.sources.len()],
            values: self.likely.iter().map(|value| all(*value)).collect(),
            there: vec![all(1.0); self.presences.len()],
            normals: vec![all(0.0); self.sources.len()],
            outside: vec![0; LANES * (self.sources.len() + 1)],
        }
    }

    /// Draws a block of trials.
    #[inline(always)]
    pub(super) fn draw(&self, points: &Points, block: usize, draws: &mut TrialDraws) {
        for (uniforms, dimension) in draws.uniforms.iter_mut().zip(&self.dimensions) {
            points.fill(block, *dimension, uniforms);
        }
        self.turn(draws);
    }

    /// Turns the uniform numbers of a block into what they decide.
    #[inline(always)]
    pub(super) fn turn(&self, draws: &mut TrialDraws) {
        let sources = self.sources.iter().zip(&draws.uniforms).enumerate();
        let mut count = 0;
        for ((position, (source, uniforms)), normals) in sources.zip(&mut draws.normals) {
            if matches!(source, UniformUse::Estimate(_) | UniformUse::Shared) {
                let outside = &mut draws.outside[count..];
                count += normal::invert_centre(uniforms, normals, LANES * position, outside);
            }
        }
        let (uniforms, normals) = (&draws.uniforms, &mut draws.normals);
        let outside = &draws.outside[..count];
        normal::invert_tails(uniforms.as_flattened(), normals.as_flattened_mut(), outside);
        for estimate in &self.estimates {
            let z = self.normal(estimate, draws);
            let (_, shape) = &self.shapes[estimate.shape];
            let values = &mut draws.values[estimate.slot];
            shape.spread(&z, estimate.low, estimate.high - estimate.low, values);
        }
        for effect in 0..self.presences.len() {
            self.find_there(effect, draws);
        }
    }

    #[inline(always)]
    fn normal(&self, estimate: &DrawnEstimate, draws: &TrialDraws) -> Lane {
        let mut z = draws.normals[estimate.source];
        if let Some(shared) = estimate.shared {
            let (own, common) = ((1.0 - CORRELATION).sqrt(), CORRELATION.sqrt());
            for (z, shared) in z.iter_mut().zip(&draws.normals[shared]) {
                *z = own * *z + common * shared;
            }
        }
        z
    }

    #[inline(always)]
    fn find_there(&self, effect: usize, draws: &mut TrialDraws) {
        let Presence {
            target,
            confidence,
            works,
            delivers,
        } = self.presences[effect];
        let sizes = &draws.values[self.slots.size(effect)];
        let there = &mut draws.there[effect];
        *there = all(1.0);
        for (source, chance) in works
            .map(|works| (works, confidence))
            .into_iter()
            .chain(delivers)
        {
            for (there, uniform) in there.iter_mut().zip(&draws.uniforms[source]) {
                *there = if *uniform < chance { *there } else { 0.0 };
            }
        }
        // What does not help is sure to be there. Whether it helps depends on the size that was drawn.
        match target {
            Target::Lift(_) | Target::Incidents(_) | Target::Resolution(_) | Target::Saving => {
                for (there, size) in there.iter_mut().zip(sizes) {
                    *there = if *size > 0.0 { *there } else { 1.0 };
                }
            }
            Target::Expectation(_) => {
                for (there, size) in there.iter_mut().zip(sizes) {
                    *there = if *size < 0.0 { *there } else { 1.0 };
                }
            }
            Target::Complaints(_) => {}
        }
    }

    /// Which of the effects that help are there in each trial of a block, among those for which `is_asked` holds: equal for
    /// trials with the same ones, and [`NOTHING_WORKS`] where there is none of them.
    #[inline(always)]
    pub(super) fn working(&self, draws: &TrialDraws, is_asked: &[bool]) -> [u64; LANES] {
        let mut working = [NOTHING_WORKS; LANES];
        for (effect, presence) in self.presences.iter().enumerate() {
            if !is_asked[effect] {
                continue;
            }
            let key = mixed(NOTHING_WORKS, effect as u64);
            let sizes = &draws.values[self.slots.size(effect)];
            for (lane, working) in working.iter_mut().enumerate() {
                let is_there = draws.there[effect][lane] > 0.0;
                if is_there && presence.target.helps(sizes[lane]) {
                    *working ^= key;
                }
            }
        }
        working
    }

    /// What the variance and the value of information are told about, by source; none for what several estimates share.
    pub(super) fn factors(&self, plan: &Plan) -> Vec<(usize, Factor, InputMeasure)> {
        let sources = self.sources.iter().enumerate();
        sources
            .filter_map(|(position, source)| {
                let (factor, measure) = match source {
                    UniformUse::Shared => return None,
                    UniformUse::Estimate(estimate) => {
                        let path = self.estimates[*estimate].path.clone();
                        (Factor::Estimate(path), InputMeasure::Even)
                    }
                    UniformUse::Works(subject) => (
                        match subject {
                            SuccessSubject::Driver(driver) => {
                                Factor::WorksAtDriver(plan.drivers[*driver].id.clone())
                            }
                            SuccessSubject::Friction(friction) => {
                                Factor::WorksAtFriction(plan.frictions[*friction].id.clone())
                            }
                            SuccessSubject::Saving(option) => {
                                Factor::SavingWorks(plan.options[*option].id.clone())
                            }
                        },
                        InputMeasure::Classes(self.limits(position)),
                    ),
                    UniformUse::Delivers(option) => (
                        Factor::Delivers(plan.options[*option].id.clone()),
                        InputMeasure::Classes(vec![plan.options[*option].success_probability]),
                    ),
                };
                Some((position, factor, measure))
            })
            .collect()
    }

    /// What a source gave to each trial of a block, spread over 0..1.
    pub(super) fn column(&self, points: &Points, block: usize, source: usize, row: &mut Lane) {
        points.fill(block, self.dimensions[source], row);
        let UniformUse::Estimate(estimate) = self.sources[source] else {
            return;
        };
        let Some(shared) = self.estimates[estimate].shared else {
            return;
        };
        let mut common = all(0.0);
        points.fill(block, self.dimensions[shared], &mut common);
        normal::invert(row);
        normal::invert(&mut common);
        for (value, common) in row.iter_mut().zip(&common) {
            let z = (1.0 - CORRELATION).sqrt() * *value + CORRELATION.sqrt() * common;
            *value = normal::roughly_below(z);
        }
    }

    /// The uniform numbers that divide what works from what does not.
    fn limits(&self, source: usize) -> Vec<f64> {
        let mut limits: Vec<f64> = self
            .presences
            .iter()
            .filter(|presence| presence.works == Some(source))
            .map(|presence| presence.confidence)
            .collect();
        limits.sort_by(f64::total_cmp);
        limits.dedup();
        limits
    }

    /// The values of a trial, to make an equal plan of them: by path, and whether each effect is there.
    #[cfg(test)]
    pub(super) fn trial(
        &self,
        draws: &TrialDraws,
        lane: usize,
    ) -> (Vec<(FieldPath, f64)>, Vec<f64>) {
        let values = self.estimates.iter().map(|estimate| {
            let value = draws.values[estimate.slot][lane];
            (estimate.path.clone(), value)
        });
        let there = draws.there.iter().map(|there| there[lane]);
        (values.collect(), there.collect())
    }

    /// The estimates that are drawn: where each stands in the case, and its lowest, likely and highest value.
    pub(super) fn estimates(&self) -> impl Iterator<Item = (&FieldPath, f64, f64, f64)> {
        self.estimates.iter().map(|drawn| {
            let likely = self.likely[drawn.slot];
            (&drawn.path, drawn.low, likely, drawn.high)
        })
    }

    fn add_source(&mut self, source: UniformUse) -> usize {
        if let Some(known) = self.sources.iter().position(|known| *known == source)
            && source != UniformUse::Shared
        {
            return known;
        }
        self.sources.push(source);
        self.sources.len() - 1
    }

    fn find_presences(&mut self, plan: &Plan, takes_part: &[bool]) {
        for (position, effect) in plan.effects.iter().enumerate() {
            if !takes_part[effect.option] {
                continue;
            }
            let confidence = if plan.finance.risk_adjust {
                plan.response.confidence(effect.named_evidence)
            } else {
                1.0
            };
            let subject = match effect.target {
                Target::Lift(driver) | Target::Expectation(driver) => {
                    SuccessSubject::Driver(driver)
                }
                Target::Incidents(friction)
                | Target::Resolution(friction)
                | Target::Complaints(friction) => SuccessSubject::Friction(friction),
                Target::Saving => SuccessSubject::Saving(effect.option),
            };
            let works = (confidence < 1.0).then(|| self.add_source(UniformUse::Works(subject)));
            let chance = plan.options[effect.option].success_probability;
            let delivers = (chance < 1.0)
                .then(|| (self.add_source(UniformUse::Delivers(effect.option)), chance));
            self.presences[position] = Presence {
                target: effect.target,
                confidence,
                works,
                delivers,
            };
        }
    }

    /// Takes in the estimates of the options for which `takes_part` holds, and those of none where it holds for none.
    fn find_estimates(
        &mut self,
        case: &BusinessCase,
        plan: &Plan,
        takes_part: impl Fn(Option<usize>) -> bool,
    ) {
        let nodes = Nodes::new();
        for number in changeable(case) {
            let path = number.label_path();
            let ChangeableKind::Estimate(_, estimate) = number.kind else {
                continue;
            };
            let option = match path.steps() {
                [Step::Field("options"), Step::Item { index, .. }, ..] => Some(*index),
                _ => None,
            };
            let (Some(pert), Some(slot), true) = (
                Pert::of(&estimate),
                self.slots.at(plan, &path),
                takes_part(option),
            ) else {
                continue;
            };
            let (low, high) = pert.ends();
            // Ranges that are typed alike have one shape, whatever the last bits of the division.
            let share = ((estimate.likely - low) / (high - low) * 1e12).round() / 1e12;
            let shape = self.shapes.iter().position(|(known, _)| *known == share);
            let shape = shape.unwrap_or_else(|| {
                self.shapes.push((share, ShapeInverse::new(&nodes, share)));
                self.shapes.len() - 1
            });
            let source = self.add_source(UniformUse::Estimate(self.estimates.len()));
            self.estimates.push(DrawnEstimate {
                path,
                slot,
                shape,
                low,
                high,
                source,
                shared: None,
            });
        }
    }

    /// Gives the sizes of one option's effects, and the chances to leave of one friction, a factor that they share.
    fn share_factors(&mut self) {
        let of = |drawn: &DrawnEstimate| match drawn.path.steps() {
            [
                Step::Field("options"),
                Step::Item { index, .. },
                Step::Field("effects"),
                ..,
            ] => Some((0, *index)),
            [
                Step::Field("frictions"),
                Step::Item { index, .. },
                Step::Field(field),
            ] if field.starts_with("leave_if_") => Some((1, *index)),
            _ => None,
        };
        let without = |drawn: &DrawnEstimate| drawn.shared.is_none().then(|| of(drawn)).flatten();
        let mut groups: Vec<(usize, usize)> = self.estimates.iter().filter_map(without).collect();
        groups.sort_unstable();
        groups.dedup();
        for group in groups {
            let members: Vec<usize> = (0..self.estimates.len())
                .filter(|position| without(&self.estimates[*position]) == Some(group))
                .collect();
            if members.len() > 1 {
                let shared = self.add_source(UniformUse::Shared);
                for member in members {
                    self.estimates[member].shared = Some(shared);
                }
            }
        }
    }

    /// How important each source is for a figure of single trials: how far the figure moves between a low and a high
    /// number of it, all else in the middle and every effect there.
    pub(super) fn importance(&self, figure: impl Fn(&mut TrialDraws) -> Lane) -> Vec<f64> {
        const LOW: f64 = 0.1;
        let mut importance = vec![0.0; self.sources.len()];
        let mut draws = self.room();
        // Two trials for each source, so many sources at a time.
        for first in (0..self.sources.len()).step_by(LANES / 2) {
            let of_block = first..(first + LANES / 2).min(self.sources.len());
            for (source, uniforms) in draws.uniforms.iter_mut().enumerate() {
                *uniforms = match self.sources[source] {
                    UniformUse::Estimate(_) | UniformUse::Shared => all(0.5),
                    UniformUse::Works(_) | UniformUse::Delivers(_) => all(0.0),
                };
                if of_block.contains(&source) {
                    let lane = 2 * (source - first);
                    uniforms[lane] = LOW;
                    uniforms[lane + 1] = 1.0 - LOW;
                    if matches!(
                        self.sources[source],
                        UniformUse::Works(_) | UniformUse::Delivers(_)
                    ) {
                        uniforms[lane] = 0.0;
                        uniforms[lane + 1] = 1.0 - 1e-9;
                    }
                }
            }
            self.turn(&mut draws);
            let figures = figure(&mut draws);
            for source in of_block {
                let lane = 2 * (source - first);
                importance[source] = (figures[lane + 1] - figures[lane]).abs();
            }
        }
        importance
    }
}
