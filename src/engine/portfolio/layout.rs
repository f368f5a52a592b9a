//! In which order options are decided, and what each decision settles.
//!
//! A walk decides one option after the other and goes back, so that what is decided first is computed rarely. A moment of
//! the journey (or a friction) is settled as soon as the last option that touches it is decided: so options that touch much
//! come first, and the last few, which touch little, are decided in lanes, each combination of them in a lane of its own.

use crate::domain::Plan;
use crate::engine::model::experience::Journey;

use super::choices::{Choices, Members, member};

/// Worlds that are computed in lanes.
pub(super) const LANES: usize = 8;
/// So many combinations of the last options are worth deciding in lanes.
const ENOUGH_IN_LANES: usize = 16;

/// In which order options are decided, and what each decision settles.
#[derive(Clone, Debug)]
pub(super) struct DecisionOrder {
    /// Places among the free options, in the order in which they are decided one by one.
    pub(super) walked: Vec<usize>,
    /// Combinations of the options that are decided in lanes.
    pub(super) in_lanes: Vec<Combination>,
    /// What is settled together.
    pub(super) parts: Vec<LevelTerm>,
    /// Parts that are settled once so many walked options are decided, and not by those in lanes.
    pub(super) settled_after: Vec<Vec<usize>>,
    /// Parts that are settled by the options in lanes.
    pub(super) settled_in_lanes: Vec<usize>,
}

/// The levels of the options that are decided in lanes.
#[derive(Clone, Debug)]
pub(super) struct Combination {
    /// Free place and level of each.
    pub(super) levels: Vec<(usize, usize)>,
    /// Which of them run.
    pub(super) on: Members,
    /// Free options that these cannot do without.
    pub(super) needs: Members,
    /// Free options that these cannot go with.
    pub(super) bans: Members,
}

/// What a part is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TermSubject {
    /// A moment of the journey.
    Moment {
        moment: usize,
        /// Whether mended failures make a difference.
        is_counted_once: bool,
        /// Whether prospects meet it.
        is_before: bool,
    },
    /// A friction.
    Friction(usize),
}

/// Something that depends on the levels of a few options only.
#[derive(Clone, Debug)]
pub(super) struct LevelTerm {
    /// What it is about.
    pub(super) about: TermSubject,
    /// Places of the free options that touch it, in the order of deciding: those in lanes last.
    pub(super) touched_by: Vec<usize>,
    /// How far a level of each walked option goes in the states of the part.
    pub(super) strides: Vec<usize>,
    /// Where each combination in lanes stands in the states of the part.
    pub(super) offsets: Vec<usize>,
    /// Combinations that differ for the part: the states are this times those of the walked options.
    pub(super) states_in_lanes: usize,
    /// How many states there are; too many to count is the largest number.
    pub(super) states: usize,
}

impl DecisionOrder {
    pub(super) fn new(plan: &Plan, journey: &Journey, choices: &Choices) -> Self {
        let touched = touched_parts(plan, journey, choices);
        let weight = |place: &usize| {
            let parts = touched.iter().filter(|(_, by)| by.contains(place));
            parts.count()
        };
        let mut order: Vec<usize> = (0..choices.free.len()).collect();
        order.sort_by_key(|place| std::cmp::Reverse(weight(place)));
        let levels = |place: usize| choices.options[choices.free[place]].levels.len();
        let mut combinations = 1;
        let mut walked = order.clone();
        let mut last = Vec::new();
        while combinations < ENOUGH_IN_LANES {
            let Some(place) = walked.pop() else { break };
            combinations *= levels(place);
            last.insert(0, place);
        }
        let in_lanes = combinations_of(choices, &last);
        let parts: Vec<LevelTerm> = touched
            .into_iter()
            .map(|(about, by)| part(choices, about, &by, &walked, &last, &in_lanes))
            .collect();
        let mut layout = Self {
            settled_after: vec![Vec::new(); walked.len() + 1],
            settled_in_lanes: Vec::new(),
            walked,
            in_lanes,
            parts,
        };
        for (position, part) in layout.parts.iter().enumerate() {
            if part.touched_by.iter().any(|place| last.contains(place)) {
                layout.settled_in_lanes.push(position);
            } else {
                let touches = |place: &usize| part.touched_by.contains(place);
                let after = layout.walked.iter().rposition(touches);
                layout.settled_after[after.map_or(0, |place| place + 1)].push(position);
            }
        }
        layout
    }

    /// How many times [`LANES`] worlds it takes for all combinations in lanes.
    pub(super) fn blocks(&self) -> usize {
        self.in_lanes.len().div_ceil(LANES)
    }

    /// The combination in a lane; lanes to spare repeat the first one.
    pub(super) fn in_lane(&self, block: usize, lane: usize) -> (usize, bool) {
        let position = block * LANES + lane;
        if position < self.in_lanes.len() {
            (position, true)
        } else {
            (0, false)
        }
    }
}

impl LevelTerm {
    /// Whether it is a friction, of which less is better.
    pub(super) fn is_friction(&self) -> bool {
        matches!(self.about, TermSubject::Friction(_))
    }

    /// Rows of months that a state has for each group of customers, and beside the groups.
    pub(super) fn rows(&self, groups: usize) -> usize {
        match self.about {
            TermSubject::Moment {
                is_counted_once,
                is_before,
                ..
            } => groups * (1 + usize::from(is_counted_once) + usize::from(is_before)),
            TermSubject::Friction(_) => 2,
        }
    }
}

/// Every moment and friction with the free options that touch it.
fn touched_parts(
    plan: &Plan,
    journey: &Journey,
    choices: &Choices,
) -> Vec<(TermSubject, Vec<usize>)> {
    let by = |touches: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let touches_it = |option: usize| plan.options[option].effects.clone().any(touches);
        let free = choices.free.iter().enumerate();
        free.filter(|(_, option)| touches_it(**option))
            .map(|(place, _)| place)
            .collect()
    };
    let moments = journey
        .in_order()
        .iter()
        .enumerate()
        .map(|(moment, place)| {
            let drivers = journey.drivers_of(moment);
            let touches = |effect: usize| {
                let driver = plan.effects[effect].target.driver();
                driver.is_some_and(|driver| drivers.contains(&driver))
            };
            let mirrors_one = drivers.iter().any(|&driver| {
                let is_lifted =
                    |effect: usize| plan.effects[effect].target.driver() == Some(driver);
                plan.drivers[driver].friction.is_some() && (0..plan.effects.len()).any(is_lifted)
            });
            let about = TermSubject::Moment {
                moment,
                is_counted_once: mirrors_one,
                is_before: place.is_before(),
            };
            (about, by(&touches))
        });
    let frictions = (0..plan.frictions.len()).map(|friction| {
        let touches = |effect: usize| plan.effects[effect].target.friction() == Some(friction);
        (TermSubject::Friction(friction), by(&touches))
    });
    moments.chain(frictions).collect()
}

fn combinations_of(choices: &Choices, places: &[usize]) -> Vec<Combination> {
    let mut combinations = vec![Combination {
        levels: Vec::new(),
        on: 0,
        needs: 0,
        bans: 0,
    }];
    for &place in places {
        let choice = &choices.options[choices.free[place]];
        let mut longer = Vec::new();
        for combination in &combinations {
            for (level, found) in choice.levels.iter().enumerate() {
                let mut with = combination.clone();
                with.levels.push((place, level));
                if found.is_on() {
                    with.on |= member(place);
                    with.needs |= choice.needs;
                    with.bans |= choice.bans;
                }
                longer.push(with);
            }
        }
        combinations = longer;
    }
    combinations
}

fn part(
    choices: &Choices,
    about: TermSubject,
    by: &[usize],
    walked: &[usize],
    last: &[usize],
    in_lanes: &[Combination],
) -> LevelTerm {
    let levels = |place: usize| choices.options[choices.free[place]].levels.len();
    let mut touched_by = Vec::new();
    touched_by.extend(walked.iter().filter(|place| by.contains(place)));
    touched_by.extend(last.iter().filter(|place| by.contains(place)));
    // The last one to be decided goes in the smallest steps.
    let mut stride = 1_usize;
    let mut stride_of = vec![0; choices.free.len()];
    let mut states_in_lanes = 1;
    for &place in touched_by.iter().rev() {
        stride_of[place] = stride;
        stride = stride.saturating_mul(levels(place));
        if last.contains(&place) {
            states_in_lanes = stride;
        }
    }
    let offset = |combination: &Combination| {
        let levels = combination.levels.iter();
        levels.map(|(place, level)| stride_of[*place] * level).sum()
    };
    LevelTerm {
        about,
        strides: walked.iter().map(|place| stride_of[*place]).collect(),
        offsets: in_lanes.iter().map(offset).collect(),
        touched_by,
        states_in_lanes,
        states: stride,
    }
}
