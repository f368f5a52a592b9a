//! What is looked at: every combination, or where there are too many, the ones that seem best.
//!
//! The search grows a first frontier by adding whatever brings most for its money. Then, around sets along the frontier, it
//! looks at every combination of the options that are most in doubt there, the others as they are, and takes up what is
//! better, round after round until nothing is. It draws no random numbers, so that equal cases have equal answers.

use std::cmp::Reverse;

use crate::domain::Plan;
use crate::engine::batch::CancelToken;
use crate::engine::model::projection::Projector;

use super::answer::{
    Certainty, OptionSet, PortfolioLimits, PortfolioSettings, ScaleChoices, exceeds,
};
use super::choices::{Choices, excludes};
use super::frontier::{Candidate, Frontier, Grain};
use super::set::set;
use super::walk;

/// Sets along the frontier that each round looks around.
const LOOKED_AROUND: usize = 8;
/// Rounds at most.
const MOST_ROUNDS: usize = 3;

/// The multiples of the sets that no other one beats, the one with the least spend first; nothing when the caller cancelled it
/// any more.
pub(super) fn search(
    plan: &Plan,
    projector: &Projector<'_>,
    question: &PortfolioSettings,
    token: &CancelToken,
    threads: usize,
) -> Option<(Vec<Vec<f64>>, Certainty)> {
    let multiples = question.scales.multiples();
    let choices = Choices::new(plan, projector, |_| multiples.to_vec());
    let options = choices.free.len();
    if options <= question.scales.exact_to() {
        let per_year = question.limits.budget_per_year;
        let sets = every_set(plan, projector, &choices, per_year, token, threads)?;
        Some((sets, Certainty::Exact))
    } else {
        let search = PortfolioSearch::new(plan, projector, question, token, threads, choices);
        Some((
            search.run()?,
            Certainty::Searched {
                options,
                at_most: None,
            },
        ))
    }
}

/// Looks at every combination of choices.
fn every_set(
    plan: &Plan,
    projector: &Projector<'_>,
    choices: &Choices,
    budget_per_year: Option<f64>,
    token: &CancelToken,
    threads: usize,
) -> Option<Vec<Vec<f64>>> {
    let frontier = walk::frontier(plan, projector, choices, budget_per_year, token, threads)?;
    let sets = frontier.sets().iter();
    let multiples = |code| {
        let levels = walk::levels_of_code(choices, code);
        let options = choices.options.iter().zip(levels);
        options
            .map(|(option, level)| option.levels[level].multiple)
            .collect()
    };
    Some(sets.map(|set| multiples(set.rank.code())).collect())
}

/// The same order as that of [`super::frontier::Rank`], for any number of options: fewer of them, then less scale (in
/// halves), then the first in the case.
type LongRank = (usize, usize, Reverse<Vec<u8>>);

struct PortfolioSearch<'a, 'p> {
    plan: &'a Plan,
    projector: Projector<'p>,
    prepared: &'a Projector<'p>,
    scales: ScaleChoices,
    limits: PortfolioLimits,
    token: &'a CancelToken,
    threads: usize,
    choices: Choices,
    grain: Grain,
    frontier: Frontier<LongRank>,
}

/// What comes of putting one option of a set at another multiple.
struct Turn {
    option: usize,
    set: OptionSet,
    /// NPV that it brings, for each unit of money that it takes.
    per_money: f64,
}

impl<'a, 'p> PortfolioSearch<'a, 'p> {
    fn new(
        plan: &'a Plan,
        prepared: &'a Projector<'p>,
        question: &PortfolioSettings,
        token: &'a CancelToken,
        threads: usize,
        choices: Choices,
    ) -> Self {
        Self {
            grain: walk::grain(plan, prepared, &choices),
            projector: prepared.clone(),
            scales: question.scales,
            limits: question.limits,
            frontier: Frontier::default(),
            plan,
            prepared,
            token,
            threads,
            choices,
        }
    }

    fn run(mut self) -> Option<Vec<Vec<f64>>> {
        self.grow()?;
        for round in 0..MOST_ROUNDS {
            let before: Vec<(i64, i64)> = self.places();
            let around = self.along();
            let count = around.len();
            for (at, multiples) in around.iter().enumerate() {
                self.look_around(multiples)?;
                let done = round * count + at + 1;
                self.token
                    .set_progress(done as f64 / (MOST_ROUNDS * count) as f64);
            }
            if self.places() == before {
                break;
            }
        }
        self.polish()?;
        let sets = self.frontier.sets().iter();
        Some(sets.map(|set| multiples_of(&set.rank)).collect())
    }

    fn places(&self) -> Vec<(i64, i64)> {
        let sets = self.frontier.sets().iter();
        sets.map(|set| (set.spend, set.npv)).collect()
    }

    /// Takes a set up unless a better one is known; whether it can be carried out.
    fn offer(&mut self, found: &OptionSet) {
        let per_year = self.limits.budget_per_year;
        let is_over = |spend: &f64| per_year.is_some_and(|limit| exceeds(*spend, limit));
        if found.by_year.iter().any(is_over) {
            return;
        }
        let halves: Vec<u8> = found.multiples.iter().map(|m| (2.0 * m) as u8).collect();
        let options = halves.iter().filter(|halves| **halves > 0).count();
        let scale = halves.iter().map(|halves| usize::from(*halves)).sum();
        self.frontier.offer(Candidate {
            npv: self.grain.count(found.npv),
            spend: self.grain.count(found.spend),
            rank: (options, scale, Reverse(halves)),
        });
    }

    /// Adds what brings most for its money, again and again, until nothing brings anything.
    fn grow(&mut self) -> Option<()> {
        let mut now = self.set(vec![0.0; self.plan.options.len()]);
        self.offer(&now);
        loop {
            let turns = self.turns(&now)?;
            for turn in &turns {
                self.offer(&turn.set);
            }
            let adds = turns
                .into_iter()
                .filter(|turn| turn.set.spend >= now.spend && turn.set.npv > now.npv);
            match adds.max_by(|one, other| one.per_money.total_cmp(&other.per_money)) {
                Some(best) => now = best.set,
                None => return Some(()),
            }
        }
    }

    /// Sets along the frontier, evenly by spend, with the best one within the budget.
    fn along(&self) -> Vec<Vec<f64>> {
        let sets = self.frontier.sets();
        let mut places: Vec<usize> = (0..LOOKED_AROUND)
            .map(|part| (sets.len() - 1) * (part + 1) / LOOKED_AROUND)
            .collect();
        places.push(self.best_place());
        places.sort_unstable();
        places.dedup();
        places
            .into_iter()
            .map(|place| multiples_of(&sets[place].rank))
            .collect()
    }

    fn best_place(&self) -> usize {
        let limit = self.limits.budget.map(|budget| self.grain.count(budget));
        let is_within = |set: &Candidate<LongRank>| limit.is_none_or(|limit| set.spend <= limit);
        self.frontier
            .sets()
            .iter()
            .rposition(is_within)
            .unwrap_or(0)
    }

    /// Looks at every combination of the options that are most in doubt in a set, the others as they are.
    fn look_around(&mut self, multiples: &[f64]) -> Option<()> {
        let now = self.set(multiples.to_vec());
        let mut turns = self.turns(&now)?;
        for turn in &turns {
            self.offer(&turn.set);
        }
        // What is added for most per money, and what is dropped for least, is most in doubt.
        turns.sort_by(|one, other| {
            other
                .per_money
                .total_cmp(&one.per_money)
                .then(one.option.cmp(&other.option))
        });
        let mut doubtful: Vec<usize> = turns.iter().map(|turn| turn.option).collect();
        let mut seen = std::collections::BTreeSet::new();
        doubtful.retain(|option| seen.insert(*option));
        doubtful.truncate(match self.scales {
            ScaleChoices::Whole => 14,
            ScaleChoices::Halves => 8,
        });
        let scales = self.scales.multiples();
        let choices = Choices::new(self.plan, self.prepared, |option| {
            if doubtful.contains(&option) {
                scales.to_vec()
            } else {
                vec![multiples[option]]
            }
        });
        let quiet = self.token.without_progress();
        let per_year = self.limits.budget_per_year;
        let sets = every_set(
            self.plan,
            self.prepared,
            &choices,
            per_year,
            &quiet,
            self.threads,
        )?;
        for multiples in sets {
            let found = self.set(multiples);
            self.offer(&found);
        }
        Some(())
    }

    /// Adds to the best set within the budget whatever still fits and pays.
    fn polish(&mut self) -> Option<()> {
        loop {
            let best = self.best_place();
            let sets = self.frontier.sets();
            let now = sets.get(best).map(|set| multiples_of(&set.rank))?;
            let before = self.places();
            let now = self.set(now);
            for turn in self.turns(&now)? {
                self.offer(&turn.set);
            }
            if self.places() == before {
                return Some(());
            }
        }
    }

    /// Everything that comes of putting one option at another multiple, with what it then needs and without what cannot
    /// stay. None when cancelled.
    fn turns(&mut self, now: &OptionSet) -> Option<Vec<Turn>> {
        let mut turns = Vec::new();
        for option in self.choices.free.clone() {
            if self.token.is_cancelled() {
                return None;
            }
            let here = now.multiples[option];
            for &multiple in self
                .scales
                .multiples()
                .iter()
                .filter(|multiple| **multiple != here)
            {
                let mut multiples = now.multiples.clone();
                multiples[option] = multiple;
                self.repair(&mut multiples, option);
                let set = self.set(multiples);
                let (brings, takes) = (set.npv - now.npv, set.spend - now.spend);
                let per_money = brings / takes.abs().max(f64::MIN_POSITIVE);
                turns.push(Turn {
                    option,
                    set,
                    per_money,
                });
            }
        }
        Some(turns)
    }

    /// Brings along what an option needs, and leaves out what it excludes or what lacks something.
    fn repair(&self, multiples: &mut [f64], turned: usize) {
        let options = &self.plan.options;
        let mut coming = vec![turned];
        while let Some(option) = coming.pop() {
            if multiples[option] == 0.0 {
                continue;
            }
            for (other, multiple) in multiples.iter_mut().enumerate() {
                if excludes(self.plan, option, other) {
                    *multiple = 0.0;
                }
            }
            for &required in &options[option].requires {
                if multiples[required] == 0.0 && options[required].scale > 0.0 {
                    multiples[required] = 1.0;
                    coming.push(required);
                }
            }
        }
        loop {
            let lacks_one = |option: &usize| {
                let mut requires = options[*option].requires.iter();
                multiples[*option] > 0.0 && requires.any(|&required| multiples[required] == 0.0)
            };
            let Some(lacking) = (0..multiples.len()).find(lacks_one) else {
                return;
            };
            multiples[lacking] = 0.0;
        }
    }

    fn set(&mut self, multiples: Vec<f64>) -> OptionSet {
        set(self.plan, &mut self.projector, multiples)
    }
}

fn multiples_of(rank: &LongRank) -> Vec<f64> {
    rank.2
        .0
        .iter()
        .map(|halves| f64::from(*halves) / 2.0)
        .collect()
}
