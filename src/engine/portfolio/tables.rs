//! The rows of every part in every state: computed once, read in every world.

use crate::domain::Plan;
use crate::engine::batch::parallel;
use crate::engine::model::projection::{ExperienceOnly, Projector};
use crate::engine::model::scenario::Scenario;

use super::choices::Choices;
use super::layout::{DecisionOrder, LANES, LevelTerm, TermSubject};

/// Numbers that all tables together may hold (256 MB). What does not fit is computed wherever it is needed.
const MOST_NUMBERS: usize = 32 << 20;

/// Months side by side, each with one number or with one for each world in lanes.
pub(super) type WorldRow<const W: usize> = [[f64; W]];

/// The rows of every part in every state.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    /// One for each part; nothing for parts whose states do not fit.
    tables: Vec<Option<WorthTable>>,
}

#[derive(Clone, Debug)]
enum WorthTable {
    /// For parts that walked options settle.
    One(Vec<[f64; 1]>),
    /// For parts that the options in lanes settle: for each state of the walked options, all blocks of combinations.
    InLanes(Vec<[f64; LANES]>),
}

/// Computes rows of parts where there is no table.
#[derive(Clone, Debug)]
pub(super) struct RowMaker<'a> {
    plan: &'a Plan,
    experience: ExperienceOnly<'a>,
    /// What the options without choice do.
    settled: Scenario,
    months: usize,
    groups: usize,
}

impl<'a> RowMaker<'a> {
    pub(super) fn new(plan: &'a Plan, projector: &Projector<'a>, choices: &Choices) -> Self {
        let lowest = choices.levels(|_| 0);
        Self {
            plan,
            experience: ExperienceOnly::new(projector),
            settled: choices.scenario(plan, &lowest),
            months: plan.months,
            groups: projector.groups(),
        }
    }

    /// Looks at one part only: nothing else is computed until another part is looked at.
    fn look_at(&mut self, part: &LevelTerm, drivers: &[usize]) {
        let effects = self
            .settled
            .effect_factors
            .iter_mut()
            .zip(&self.plan.effects);
        for (factor, effect) in effects {
            let touches = match part.about {
                TermSubject::Moment { .. } => {
                    effect.target.driver().is_some_and(|d| drivers.contains(&d))
                }
                TermSubject::Friction(friction) => effect.target.friction() == Some(friction),
            };
            *factor = if touches { 1.0 } else { 0.0 };
        }
    }

    /// The rows of a part in all of its states, one after the other; nothing else is computed from then on.
    pub(super) fn every_state(
        &mut self,
        projector: &Projector<'_>,
        choices: &Choices,
        part: &LevelTerm,
    ) -> Vec<[f64; 1]> {
        let drivers = match part.about {
            TermSubject::Moment { moment, .. } => projector.journey().drivers_of(moment),
            TermSubject::Friction(_) => &[],
        };
        self.look_at(part, drivers);
        all_states(self, choices, part)
    }

    /// Puts an option at a scale.
    pub(super) fn set(&mut self, option: usize, scale: f64) {
        self.settled.scales[option] = scale;
    }

    /// Looks at everything.
    pub(super) fn look_at_everything(&mut self) {
        self.settled.effect_factors.fill(1.0);
    }

    /// Writes the rows of a part into one lane of `rows`.
    pub(super) fn write<const W: usize>(
        &mut self,
        part: &LevelTerm,
        rows: &mut WorldRow<W>,
        lane: usize,
    ) {
        self.experience.update(&self.settled);
        let mut written = rows.chunks_exact_mut(self.months);
        let mut write = |values: &[f64]| {
            let row = written.next().into_iter().flatten();
            for (number, value) in row.zip(values) {
                number[lane] = *value;
            }
        };
        match part.about {
            TermSubject::Moment {
                moment,
                is_counted_once,
                is_before,
            } => {
                for group in 0..self.groups {
                    let rows = self.experience.moment(group, moment);
                    write(rows.value);
                    if is_counted_once {
                        write(rows.counted_once);
                    }
                    if is_before {
                        write(rows.before);
                    }
                }
            }
            TermSubject::Friction(friction) => {
                let (hazard, contacts) = self.experience.friction(friction);
                write(hazard);
                write(contacts);
            }
        }
    }
}

impl Tables {
    pub(super) fn new(
        plan: &Plan,
        projector: &Projector<'_>,
        choices: &Choices,
        layout: &DecisionOrder,
        threads: usize,
    ) -> Self {
        let fits = which_fit(layout, projector.groups(), plan.months);
        let maker = RowMaker::new(plan, projector, choices);
        let tables = parallel::answers_on(
            threads,
            layout.parts.len(),
            || maker.clone(),
            |maker, position| {
                let part = &layout.parts[position];
                fits[position].then(|| {
                    let one = maker.every_state(projector, choices, part);
                    if layout.settled_in_lanes.contains(&position) {
                        WorthTable::InLanes(spread(layout, part, &one))
                    } else {
                        WorthTable::One(one)
                    }
                })
            },
        );
        Self { tables }
    }

    /// Whether a part has a table.
    pub(super) fn has(&self, part: usize) -> bool {
        self.tables[part].is_some()
    }

    /// The rows of a part that walked options settle, in a state; nothing without a table.
    pub(super) fn one(&self, part: usize, state: usize, length: usize) -> Option<&WorldRow<1>> {
        match self.tables[part].as_ref()? {
            WorthTable::One(rows) => rows.get(state * length..(state + 1) * length),
            WorthTable::InLanes(_) => None,
        }
    }

    /// The rows of a part for a block of the combinations in lanes; `walked` is the state of the walked options. Nothing
    /// without a table.
    pub(super) fn in_lanes(
        &self,
        part: usize,
        walked: usize,
        block: (usize, usize),
        length: usize,
    ) -> Option<&WorldRow<LANES>> {
        match self.tables[part].as_ref()? {
            WorthTable::InLanes(rows) => {
                let (block, blocks) = block;
                let first = (walked * blocks + block) * length;
                rows.get(first..first + length)
            }
            WorthTable::One(_) => None,
        }
    }
}

/// The tables that fit beside each other, the smallest first.
fn which_fit(layout: &DecisionOrder, groups: usize, months: usize) -> Vec<bool> {
    let numbers = |position: usize| {
        let part = &layout.parts[position];
        let walked = part.states / part.states_in_lanes;
        let in_lanes = if layout.settled_in_lanes.contains(&position) {
            layout.blocks() * LANES
        } else {
            part.states_in_lanes
        };
        // While a table is spread out, both of its forms are there.
        (walked.saturating_mul(in_lanes).saturating_add(part.states))
            .saturating_mul(part.rows(groups) * months)
    };
    let mut order: Vec<usize> = (0..layout.parts.len()).collect();
    order.sort_by_key(|position| numbers(*position));
    let mut fits = vec![false; layout.parts.len()];
    let mut left = MOST_NUMBERS;
    for position in order {
        if let Some(less) = left.checked_sub(numbers(position)) {
            left = less;
            fits[position] = true;
        }
    }
    fits
}

/// The rows of a part in all of its states, one after the other.
fn all_states(maker: &mut RowMaker<'_>, choices: &Choices, part: &LevelTerm) -> Vec<[f64; 1]> {
    let length = part.rows(maker.groups) * maker.months;
    let mut rows = vec![[0.0]; part.states * length];
    let options: Vec<usize> = part
        .touched_by
        .iter()
        .map(|place| choices.free[*place])
        .collect();
    let mut levels = vec![0; options.len()];
    for option in &options {
        maker.set(*option, choices.options[*option].levels[0].scale);
    }
    for step in 0..part.states {
        if step > 0 {
            let turned = next_in_reflected_order(&mut levels, step, |place| {
                choices.options[options[place]].levels.len()
            });
            let option = options[turned];
            maker.set(option, choices.options[option].levels[levels[turned]].scale);
        }
        let state = levels
            .iter()
            .zip(&options)
            .fold(0, |state, (level, option)| {
                state * choices.options[*option].levels.len() + level
            });
        maker.write(part, &mut rows[state * length..(state + 1) * length], 0);
    }
    for option in &options {
        maker.set(*option, choices.options[*option].levels[0].scale);
    }
    rows
}

/// Takes the next step through all combinations of levels, in which one level changes by one (the reflected order of
/// Gray, in mixed bases); which place changed.
fn next_in_reflected_order(
    levels: &mut [usize],
    step: usize,
    bases: impl Fn(usize) -> usize,
) -> usize {
    let mut rest = step;
    for place in (0..levels.len()).rev() {
        let base = bases(place);
        if !rest.is_multiple_of(base) {
            // Every second round goes backwards.
            if (rest / base).is_multiple_of(2) {
                levels[place] += 1;
            } else {
                levels[place] -= 1;
            }
            return place;
        }
        rest /= base;
    }
    0
}

/// Puts the states side by side in which the combinations in lanes leave a part.
fn spread(layout: &DecisionOrder, part: &LevelTerm, one: &[[f64; 1]]) -> Vec<[f64; LANES]> {
    let length = one.len() / part.states;
    let (walked, blocks) = (part.states / part.states_in_lanes, layout.blocks());
    let mut rows = vec![[0.0; LANES]; walked * blocks * length];
    for (place, rows) in rows.chunks_exact_mut(length).enumerate() {
        let (walked, block) = (place / blocks, place % blocks);
        for lane in 0..LANES {
            let (combination, _) = layout.in_lane(block, lane);
            let state = walked * part.states_in_lanes + part.offsets[combination];
            let source = &one[state * length..(state + 1) * length];
            for (number, [value]) in rows.iter_mut().zip(source) {
                number[lane] = *value;
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reflected_order_meets_every_combination_once_and_turns_one_level_at_a_time() {
        let bases = [2, 3, 2, 3];
        let mut levels = vec![0; 4];
        let mut met = std::collections::BTreeSet::from([levels.clone()]);
        for step in 1..36 {
            let before = levels.clone();
            let turned = next_in_reflected_order(&mut levels, step, |place| bases[place]);
            for (place, (before, after)) in before.iter().zip(&levels).enumerate() {
                let distance = before.abs_diff(*after);
                assert_eq!(distance, usize::from(place == turned), "{step}");
            }
            met.insert(levels.clone());
        }
        assert_eq!(met.len(), 36);
    }
}
