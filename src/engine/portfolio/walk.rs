//! The walk over all sets of options.
//!
//! It decides one option after the other and goes back, adding up what each decision settles, and looks at no set that
//! could not be carried out. The first few decisions make tasks that threads share; what they find does not depend on
//! who went.

use std::sync::atomic::{AtomicUsize, Ordering};

use pulp::Arch;

use crate::domain::Plan;
use crate::engine::batch::{CancelToken, parallel};
use crate::engine::model::projection::Projector;

use super::answer::exceeds;
use super::choices::{Choices, Members, OptionLevel, member};
use super::frontier::{Candidate, Frontier, Grain, Rank};
use super::layout::{DecisionOrder, LANES};
use super::sums::{Sums, Weights};
use super::tables::{RowMaker, Tables};
use super::worth::{Apart, FixedWorth, Lanes, WorldBlock, WorthScratch};

/// So many tasks are enough to keep all threads busy to the end.
const ENOUGH_TASKS: usize = 64;

/// The frontier of all sets that can be carried out; None when cancelled.
pub(super) fn frontier(
    plan: &Plan,
    projector: &Projector<'_>,
    choices: &Choices,
    budget_per_year: Option<f64>,
    token: &CancelToken,
    threads: usize,
) -> Option<Frontier> {
    let found = walk::<Frontier>(plan, projector, choices, budget_per_year, token, threads)?;
    let mut frontier = Frontier::default();
    for found in &found {
        frontier.merge(found);
    }
    Some(frontier)
}

/// How finely the amounts of a case are told apart.
pub(super) fn grain(plan: &Plan, projector: &Projector<'_>, choices: &Choices) -> Grain {
    let options = choices
        .options
        .iter()
        .filter_map(|choice| choice.levels.last());
    let apart = options.map(|level| level.spend + level.pv_apart.abs());
    Grain::of(FixedWorth::new(plan, projector).size() + apart.sum::<f64>())
}

/// What is kept of the sets on the way.
pub(super) trait SetRetention: Default + Send {
    /// Looks at a set that can be carried out.
    fn offer(&mut self, set: Candidate);
}

impl SetRetention for Frontier {
    fn offer(&mut self, set: Candidate) {
        self.offer(set);
    }
}

/// Walks over all sets that can be carried out: what each task kept, in their order.
fn walk<K: SetRetention>(
    plan: &Plan,
    projector: &Projector<'_>,
    choices: &Choices,
    budget_per_year: Option<f64>,
    token: &CancelToken,
    threads: usize,
) -> Option<Vec<K>> {
    let layout = DecisionOrder::new(plan, projector.journey(), choices);
    let tables = Tables::new(plan, projector, choices, &layout, threads);
    let ground = FixedWorth::new(plan, projector);
    let walk = Walk {
        weights: Weights::new(projector.journey(), &layout.parts),
        grain: grain(plan, projector, choices),
        maker: RowMaker::new(plan, projector, choices),
        groups: projector.groups(),
        months: plan.months,
        years: plan.years(),
        budget_per_year,
        choices,
        layout,
        tables,
        ground,
        token,
    };
    let (depth, tasks) = walk.tasks();
    let done = AtomicUsize::new(0);
    let found = parallel::answers_on(
        threads,
        tasks,
        || Walker::new(&walk),
        |walker, task| {
            let kept = walker.go(depth, task);
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            token.set_progress(done as f64 / tasks as f64);
            kept
        },
    );
    (!token.is_cancelled()).then_some(found)
}

/// What all walkers share.
struct Walk<'a> {
    choices: &'a Choices,
    layout: DecisionOrder,
    tables: Tables,
    ground: FixedWorth<'a>,
    weights: Weights,
    grain: Grain,
    maker: RowMaker<'a>,
    groups: usize,
    months: usize,
    years: usize,
    budget_per_year: Option<f64>,
    token: &'a CancelToken,
}

impl Walk<'_> {
    fn levels_of(&self, place: usize) -> &[OptionLevel] {
        &self.choices.options[self.choices.free[place]].levels
    }

    /// How many decisions make a task, and how many tasks there are.
    fn tasks(&self) -> (usize, usize) {
        let (mut depth, mut tasks) = (0, 1);
        for &place in &self.layout.walked {
            if tasks >= ENOUGH_TASKS {
                break;
            }
            tasks *= self.levels_of(place).len();
            depth += 1;
        }
        (depth, tasks)
    }
}

/// Decisions taken so far.
#[derive(Clone, Copy, Debug, Default)]
struct Taken {
    on: Members,
    off: Members,
    needs: Members,
    bans: Members,
    code: u64,
    spend: f64,
    pv_apart: f64,
}

/// Enumeration state of one thread, with the sums at every depth.
struct Walker<'a, K> {
    walk: &'a Walk<'a>,
    arch: Arch,
    sums: Vec<Sums<1>>,
    in_lanes: Sums<LANES>,
    scratch: WorthScratch,
    /// The state of every part, as far as it is decided.
    states: Vec<usize>,
    /// What is spent in each year, at every depth.
    by_year: Vec<Vec<f64>>,
    maker: RowMaker<'a>,
    made: Vec<Vec<[f64; 1]>>,
    made_in_lanes: Vec<Vec<Lanes>>,
    kept: K,
}

impl<'a, K: SetRetention> Walker<'a, K> {
    fn new(walk: &'a Walk<'a>) -> Self {
        let depths = walk.layout.walked.len() + 1;
        let mut maker = walk.maker.clone();
        maker.look_at_everything();
        let length = |position: usize| walk.layout.parts[position].rows(walk.groups) * walk.months;
        let parts = 0..walk.layout.parts.len();
        let is_in_lanes = |part: &usize| walk.layout.settled_in_lanes.contains(part);
        let made = |part: usize| {
            let has_table = walk.tables.has(part) || is_in_lanes(&part);
            vec![[0.0; 1]; if has_table { 0 } else { length(part) }]
        };
        let made_in_lanes = |part: usize| {
            let has_table = walk.tables.has(part) || !is_in_lanes(&part);
            vec![[0.0; LANES]; if has_table { 0 } else { length(part) }]
        };
        let settled = walk
            .choices
            .options
            .iter()
            .filter(|choice| choice.levels.len() == 1);
        let mut by_year = vec![0.0; walk.years];
        for choice in settled {
            add(&mut by_year, &choice.levels[0].by_year);
        }
        Self {
            arch: Arch::new(),
            sums: vec![Sums::nothing(walk.groups, walk.months); depths],
            in_lanes: Sums::nothing(walk.groups, walk.months),
            scratch: WorthScratch::new(walk.months),
            states: vec![0; walk.layout.parts.len()],
            by_year: vec![by_year; depths],
            made: parts.clone().map(made).collect(),
            made_in_lanes: parts.map(made_in_lanes).collect(),
            maker,
            kept: K::default(),
            walk,
        }
    }

    /// Runs a task: all sets that begin with its decisions.
    fn go(&mut self, depth: usize, task: usize) -> K {
        let walk = self.walk;
        let mut taken = Taken::default();
        for choice in walk
            .choices
            .options
            .iter()
            .filter(|choice| choice.levels.len() == 1)
        {
            taken.spend += choice.levels[0].spend;
            taken.pv_apart += choice.levels[0].pv_apart;
        }
        self.states.fill(0);
        let nothing = Sums::nothing(walk.groups, walk.months);
        self.sums[0].copy(&nothing, walk.weights.counts_once);
        self.add_settled(0);
        let mut rest = task;
        let mut possible = true;
        for at in 0..depth {
            let levels = walk.levels_of(walk.layout.walked[at]).len();
            if possible {
                match self.decide(at, rest % levels, taken) {
                    Some(next) => taken = next,
                    None => possible = false,
                }
            }
            rest /= levels;
        }
        if possible {
            self.descend(depth, taken);
        }
        std::mem::take(&mut self.kept)
    }

    fn descend(&mut self, depth: usize, taken: Taken) {
        let walk = self.walk;
        let Some(&place) = walk.layout.walked.get(depth) else {
            self.finish(depth, taken);
            return;
        };
        for level in 0..walk.levels_of(place).len() {
            if let Some(next) = self.decide(depth, level, taken) {
                self.descend(depth + 1, next);
                self.take_back(depth, level);
            }
        }
    }

    /// Decides the walked option at a depth; nothing where that cannot be carried out, and then nothing has changed.
    fn decide(&mut self, depth: usize, level: usize, taken: Taken) -> Option<Taken> {
        let walk = self.walk;
        let place = walk.layout.walked[depth];
        let option = walk.choices.free[place];
        let choice = &walk.choices.options[option];
        let found = &choice.levels[level];
        let mut next = taken;
        if found.is_on() {
            next.on |= member(place);
            next.needs |= choice.needs;
            next.bans |= choice.bans;
        } else {
            next.off |= member(place);
        }
        if next.needs & next.off != 0 || next.bans & next.on != 0 {
            return None;
        }
        next.code |= (level as u64) << shift(walk.choices, place);
        next.spend += found.spend;
        next.pv_apart += found.pv_apart;
        let (before, after) = self.by_year.split_at_mut(depth + 1);
        let (before, after) = (&before[depth], &mut after[0]);
        after.copy_from_slice(before);
        add(after, &found.by_year);
        if is_over(walk.budget_per_year, after) {
            return None;
        }
        for (state, part) in self.states.iter_mut().zip(&walk.layout.parts) {
            *state += part.strides[depth] * level;
        }
        self.maker.set(option, found.scale);
        let (before, after) = self.sums.split_at_mut(depth + 1);
        after[0].copy(&before[depth], walk.weights.counts_once);
        self.add_settled(depth + 1);
        Some(next)
    }

    fn take_back(&mut self, depth: usize, level: usize) {
        for (state, part) in self.states.iter_mut().zip(&self.walk.layout.parts) {
            *state -= part.strides[depth] * level;
        }
    }

    /// Adds the parts that so many decisions settle.
    fn add_settled(&mut self, depth: usize) {
        let walk = self.walk;
        for &position in &walk.layout.settled_after[depth] {
            let part = &walk.layout.parts[position];
            let length = part.rows(walk.groups) * walk.months;
            let rows = match walk.tables.one(position, self.states[position], length) {
                Some(rows) => rows,
                None => {
                    let rows = &mut self.made[position];
                    self.maker.write(part, rows, 0);
                    rows
                }
            };
            self.sums[depth].add(part, rows, &walk.weights);
        }
    }

    /// Looks at every combination of the options in lanes.
    fn finish(&mut self, depth: usize, taken: Taken) {
        let walk = self.walk;
        if walk.token.is_cancelled() {
            return;
        }
        for block in 0..walk.layout.blocks() {
            let lanes: [Option<Taken>; LANES] = std::array::from_fn(|lane| {
                let (combination, is_there) = walk.layout.in_lane(block, lane);
                is_there
                    .then(|| self.complete(depth, taken, combination))
                    .flatten()
            });
            if lanes.iter().all(Option::is_none) {
                continue;
            }
            self.make_in_lanes(block);
            let worth = WorldBlock {
                ground: &walk.ground,
                weights: &walk.weights,
                sums: &mut self.in_lanes,
                scratch: &mut self.scratch,
                shared: &self.sums[depth],
                apart: Apart {
                    layout: &walk.layout,
                    tables: &walk.tables,
                    states: &self.states,
                    block: (block, walk.layout.blocks()),
                    made: &self.made_in_lanes,
                    groups: walk.groups,
                },
            }
            .worth(self.arch);
            for (taken, worth) in lanes.into_iter().zip(worth) {
                if let Some(taken) = taken {
                    self.kept.offer(Candidate {
                        npv: walk.grain.count(worth + taken.pv_apart),
                        spend: walk.grain.count(taken.spend),
                        rank: Rank::of(taken.code),
                    });
                }
            }
        }
    }

    /// Decides the options in lanes; nothing where that cannot be carried out.
    fn complete(&self, depth: usize, taken: Taken, combination: usize) -> Option<Taken> {
        let walk = self.walk;
        let combination = &walk.layout.in_lanes[combination];
        let mut next = Taken {
            on: taken.on | combination.on,
            needs: taken.needs | combination.needs,
            bans: taken.bans | combination.bans,
            ..taken
        };
        if next.needs & !next.on != 0 || next.bans & next.on != 0 {
            return None;
        }
        for &(place, level) in &combination.levels {
            let found = &walk.levels_of(place)[level];
            next.code |= (level as u64) << shift(walk.choices, place);
            next.spend += found.spend;
            next.pv_apart += found.pv_apart;
        }
        if walk.budget_per_year.is_some() {
            let mut by_year = self.by_year[depth].clone();
            for &(place, level) in &combination.levels {
                add(&mut by_year, &walk.levels_of(place)[level].by_year);
            }
            if is_over(walk.budget_per_year, &by_year) {
                return None;
            }
        }
        Some(next)
    }

    /// Computes the rows of the parts without a table for a block.
    fn make_in_lanes(&mut self, block: usize) {
        let walk = self.walk;
        for &position in &walk.layout.settled_in_lanes {
            if walk.tables.has(position) {
                continue;
            }
            for lane in 0..LANES {
                let (combination, _) = walk.layout.in_lane(block, lane);
                for &(place, level) in &walk.layout.in_lanes[combination].levels {
                    self.maker
                        .set(walk.choices.free[place], walk.levels_of(place)[level].scale);
                }
                let rows = &mut self.made_in_lanes[position];
                self.maker.write(&walk.layout.parts[position], rows, lane);
            }
        }
    }
}

/// How far the level of a free option stands to the left in the code of a set.
fn shift(choices: &Choices, place: usize) -> usize {
    2 * (choices.free.len() - 1 - place)
}

/// The levels of the free options in the code of a set, by place.
pub(super) fn levels_of_code(choices: &Choices, code: u64) -> Vec<usize> {
    choices.levels(|place| (code >> shift(choices, place) & 3) as usize)
}

fn is_over(budget_per_year: Option<f64>, by_year: &[f64]) -> bool {
    budget_per_year.is_some_and(|budget| by_year.iter().any(|spend| exceeds(*spend, budget)))
}

fn add(sums: &mut [f64], amounts: &[f64]) {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum += amount;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases;

    /// Every set that was offered.
    #[derive(Default)]
    struct Everything(Vec<Candidate>);

    impl SetRetention for Everything {
        fn offer(&mut self, set: Candidate) {
            self.0.push(set);
        }
    }

    fn plans() -> Vec<Plan> {
        let texts = [
            include_str!("../../../sample_projects/webshop.rox"),
            include_str!("../../../sample_projects/fashion.rox"),
            include_str!("../../../sample_projects/hotel.rox"),
            include_str!("../../../tests/golden/corners.rox"),
        ];
        let read = |text: &str| crate::store::read_case(text.as_bytes()).unwrap();
        let cases = texts.into_iter().map(read);
        cases
            .chain([sample_cases::complete()])
            .map(|case| Plan::resolve(&case).unwrap())
            .collect()
    }

    #[test]
    fn every_set_is_met_once_and_is_worth_what_a_projection_says() {
        let token = CancelToken::default();
        for mut plan in plans() {
            for option in &mut plan.options {
                option.requires.clear();
                option.excludes.clear();
            }
            plan.options.truncate(7);
            plan.effects
                .truncate(plan.options.last().map_or(0, |option| option.effects.end));
            let mut projector = Projector::new(&plan);
            let choices = Choices::new(&plan, &projector, |_| vec![0.0, 0.5, 1.0]);
            let met = walk::<Everything>(&plan, &projector, &choices, None, &token, 2).unwrap();
            let mut codes = std::collections::BTreeSet::new();
            let grain = grain(&plan, &projector, &choices);
            for set in met.iter().flat_map(|met| &met.0) {
                codes.insert(set.rank.code());
                let levels = levels_of_code(&choices, set.rank.code());
                let totals = projector.project(&choices.scenario(&plan, &levels));
                let off = grain.count(totals.npv()).abs_diff(set.npv);
                assert!(off <= 1, "{off} of {grain:?}");
            }
            let bases = choices
                .free
                .iter()
                .map(|&option| choices.options[option].levels.len());
            assert_eq!(codes.len(), bases.product::<usize>());
            assert_eq!(
                codes.len(),
                met.iter().map(|met| met.0.len()).sum::<usize>()
            );
        }
    }
}
