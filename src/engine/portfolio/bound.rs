//! What the best set of options can be worth at most, where there are too many sets to look at all of them.
//!
//! By [`WorthSlopes`] the worth of a set is at most a sum over the moments of the journey and the frictions, each of which depends on the
//! few options that touch it, plus what each option saves and costs. The most that such a sum comes to is bounded by Lagrangian
//! decomposition: every part chooses for itself among the states of its options, pays its share of what each option costs, and a
//! price on spend holds them to the budget. Whatever the shares and the price are, that is a bound, so they are moved for a number
//! of rounds to where it is lowest (the subgradient method with Polyak's steps). What options require and exclude, the limits per
//! year and the chance of a loss are left out, which can only make the bound higher.

use crate::domain::Plan;
use crate::engine::batch::{CancelToken, parallel};
use crate::engine::model::projection::Projector;

use super::answer::{PortfolioLimits, PortfolioSettings, exceeds};
use super::choices::Choices;
use super::layout::{DecisionOrder, LevelTerm};
use super::slopes::{Extremes, SlopeBasis, WorthSlopes};
use super::sums::Weights;
use super::tables::RowMaker;

/// Numbers that the rows of all states together may have (256 MB); beyond that no bound is looked for.
const MOST_NUMBERS: usize = 32 << 20;
/// Rounds in which the shares and the price are moved.
const ROUNDS: usize = 400;
/// Rounds without a lower bound after which steps get smaller.
const PATIENCE: usize = 12;
/// What rounding may take off a bound, as a part of the amounts that it is made of.
const ROUNDING: f64 = 1e-9;

/// What no set of options within the budget is worth more than; nothing where none can be given, or when cancelled.
///
/// `reached` is a worth that a set is known to have.
pub(super) fn bound(
    plan: &Plan,
    projector: &Projector<'_>,
    question: &PortfolioSettings,
    reached: f64,
    token: &CancelToken,
    threads: usize,
) -> Option<f64> {
    let scales = question.scales.multiples();
    let choices = Choices::new(plan, projector, |_| scales.to_vec());
    let layout = DecisionOrder::new(plan, projector.journey(), &choices);
    let parts = part_worths(plan, projector, &choices, &layout, token, threads)?;
    let bound = Relaxed::new(&choices, &layout, parts, question.limits).lowest(reached);
    (!token.is_cancelled()).then(|| bound.max(reached))
}

/// What each part brings at most in each of its states.
fn part_worths(
    plan: &Plan,
    projector: &Projector<'_>,
    choices: &Choices,
    layout: &DecisionOrder,
    token: &CancelToken,
    threads: usize,
) -> Option<Vec<Vec<f64>>> {
    let (groups, months) = (projector.groups(), plan.months);
    let numbers = |part: &LevelTerm| part.states.saturating_mul(part.rows(groups) * months);
    let all = layout.parts.iter().map(numbers);
    if all.fold(0, usize::saturating_add) > MOST_NUMBERS {
        return None;
    }
    let maker = RowMaker::new(plan, projector, choices);
    let states = parallel::answers_on(
        threads,
        layout.parts.len(),
        || maker.clone(),
        |maker, position| {
            (!token.is_cancelled())
                .then(|| maker.every_state(projector, choices, &layout.parts[position]))
        },
    );
    let states: Vec<Vec<[f64; 1]>> = states.into_iter().collect::<Option<_>>()?;
    let weights = Weights::new(projector.journey(), &layout.parts);
    let ground = SlopeBasis {
        plan,
        projector,
        weights: &weights,
    };
    let of_state = |position: usize, state: usize| {
        let length = layout.parts[position].rows(groups) * months;
        &states[position][state * length..(state + 1) * length]
    };
    let extremes = |rows: &[Vec<[f64; 1]>]| {
        let parts = layout.parts.iter().zip(rows);
        let parts = parts.map(|(part, rows)| (part, rows.as_slice()));
        Extremes::of(parts, &weights, groups, months)
    };
    let today: Vec<Vec<[f64; 1]>> = (0..states.len())
        .map(|position| of_state(position, 0).to_vec())
        .collect();
    let best: Vec<Vec<[f64; 1]>> = layout
        .parts
        .iter()
        .zip(&states)
        .map(|(part, rows)| best_of(part, rows, part.rows(groups) * months))
        .collect();
    let (nothing, best) = (extremes(&today), extremes(&best));
    let slopes = WorthSlopes::between(&ground, &nothing, &best)?;
    let worths = layout.parts.iter().enumerate().map(|(position, part)| {
        let worth = |state| {
            let rows = of_state(position, state);
            slopes.at_most(&ground, &nothing, part, rows, &today[position])
        };
        (0..part.states).map(worth).collect()
    });
    Some(worths.collect())
}

/// The best of all states, number by number: the highest value of a moment, the lowest rates of a friction.
fn best_of(part: &LevelTerm, rows: &[[f64; 1]], length: usize) -> Vec<[f64; 1]> {
    let mut best = rows[..length].to_vec();
    for state in rows.chunks_exact(length) {
        for ([best], [value]) in best.iter_mut().zip(state) {
            *best = if part.is_friction() {
                best.min(*value)
            } else {
                best.max(*value)
            };
        }
    }
    best
}

/// The problem whose best answer is a bound, with the shares and the price as they are.
struct Relaxed {
    parts: Vec<RelaxedPart>,
    options: Vec<RelaxedOption>,
    budget: Option<f64>,
    /// What the price is counted in, so that it moves as far as the shares do.
    spend_unit: f64,
}

struct RelaxedPart {
    /// What it brings at most in each state.
    worths: Vec<f64>,
    /// The options that touch it, by place among the free.
    options: Vec<usize>,
    /// What it pays for each level of each of them beyond an even share.
    shares: Vec<Vec<f64>>,
    /// The level of each of them that it chose.
    chosen: Vec<usize>,
}

struct RelaxedOption {
    /// What each level brings apart from the experience, and what it spends.
    levels: Vec<(f64, f64)>,
    /// Parts that it touches.
    parts: usize,
}

impl Relaxed {
    fn new(
        choices: &Choices,
        layout: &DecisionOrder,
        worths: Vec<Vec<f64>>,
        limits: PortfolioLimits,
    ) -> Self {
        let mut options: Vec<RelaxedOption> = choices
            .free
            .iter()
            .map(|option| {
                let levels = choices.options[*option].levels.iter().map(|level| {
                    // What costs more than the whole budget is in no set.
                    let is_over = |budget| level.is_on() && exceeds(level.spend, budget);
                    if limits.budget.is_some_and(is_over) {
                        (f64::NEG_INFINITY, 0.0)
                    } else {
                        (level.pv_apart, level.spend)
                    }
                });
                RelaxedOption {
                    levels: levels.collect(),
                    parts: 0,
                }
            })
            .collect();
        let parts: Vec<RelaxedPart> = layout
            .parts
            .iter()
            .zip(worths)
            .map(|(part, worths)| RelaxedPart {
                worths,
                shares: part
                    .touched_by
                    .iter()
                    .map(|place| vec![0.0; options[*place].levels.len()])
                    .collect(),
                chosen: vec![0; part.touched_by.len()],
                options: part.touched_by.clone(),
            })
            .collect();
        for place in parts.iter().flat_map(|part| &part.options) {
            options[*place].parts += 1;
        }
        let spends = options
            .iter()
            .flat_map(|option| option.levels.iter().map(|(_, spend)| *spend));
        let spend_unit = spends.fold(1.0, f64::max);
        Self {
            parts,
            options,
            budget: limits.budget,
            spend_unit,
        }
    }

    /// The lowest bound that was found.
    fn lowest(mut self, reached: f64) -> f64 {
        let mut lowest = f64::INFINITY;
        let (mut price, mut pace, mut since) = (0.0_f64, 1.0, 0);
        for _ in 0..ROUNDS {
            let (value, spend) = self.choose(price);
            let paid = self.budget.map_or(0.0, |budget| price * budget.abs());
            let bound = value + ROUNDING * (value.abs() + paid);
            since += 1;
            if bound < lowest {
                (lowest, since) = (bound, 0);
            } else if since > PATIENCE {
                (pace, since) = (pace / 2.0, 0);
            }
            let over = self
                .budget
                .map_or(0.0, |budget| (spend - budget) / self.spend_unit);
            // A price of nothing cannot fall, and a budget that is met to the last penny moves none.
            let is_met = over.abs() < ROUNDING || over < 0.0 && price == 0.0;
            let pull = if is_met { 0.0 } else { over };
            let squares = pull * pull + self.disagreement();
            if squares < ROUNDING || bound <= reached {
                break;
            }
            let step = pace * (value - reached) / squares;
            price = (price + step * pull / self.spend_unit).max(0.0);
            self.agree(step);
        }
        lowest
    }

    /// Lets every part and every option that touches none choose its best. What that comes to, and what it spends.
    fn choose(&mut self, price: f64) -> (f64, f64) {
        let priced = |(apart, spend): &(f64, f64)| apart - price * spend;
        let mut value = self.budget.map_or(0.0, |budget| price * budget);
        let mut spend = 0.0;
        for option in self.options.iter().filter(|option| option.parts == 0) {
            let levels = option.levels.iter();
            let best = levels.max_by(|one, other| priced(one).total_cmp(&priced(other)));
            if let Some(level) = best {
                value += priced(level);
                spend += level.1;
            }
        }
        for part in &mut self.parts {
            let mut sums = vec![0.0];
            for (place, shares) in part.options.iter().zip(&part.shares) {
                let option = &self.options[*place];
                let levels: Vec<f64> = option
                    .levels
                    .iter()
                    .zip(shares)
                    .map(|(level, share)| priced(level) / option.parts as f64 + share)
                    .collect();
                sums = sums
                    .iter()
                    .flat_map(|sum| levels.iter().map(move |level| sum + level))
                    .collect();
            }
            let states = sums
                .iter()
                .zip(&part.worths)
                .map(|(sum, worth)| sum + worth);
            let (state, best) = states
                .enumerate()
                .max_by(|one, other| one.1.total_cmp(&other.1))
                .unwrap_or_default();
            value += best;
            let mut rest = state;
            for (chosen, place) in part.chosen.iter_mut().zip(&part.options).rev() {
                let option = &self.options[*place];
                *chosen = rest % option.levels.len();
                rest /= option.levels.len();
                spend += option.levels[*chosen].1 / option.parts as f64;
            }
        }
        (value, spend)
    }

    /// How often each level of each option was chosen, as a share of the parts that it touches.
    fn agreed(&self) -> Vec<Vec<f64>> {
        let levels = self
            .options
            .iter()
            .map(|option| vec![0.0; option.levels.len()]);
        let mut agreed: Vec<Vec<f64>> = levels.collect();
        for part in &self.parts {
            for (place, chosen) in part.options.iter().zip(&part.chosen) {
                agreed[*place][*chosen] += 1.0 / self.options[*place].parts as f64;
            }
        }
        agreed
    }

    /// The squares of what the choices of the parts differ by from those that they agree on.
    fn disagreement(&self) -> f64 {
        let agreed = self.agreed();
        let mut squares = 0.0;
        for part in &self.parts {
            for (place, chosen) in part.options.iter().zip(&part.chosen) {
                for (level, agreed) in agreed[*place].iter().enumerate() {
                    let own = f64::from(u8::from(level == *chosen));
                    squares += (own - agreed).powi(2);
                }
            }
        }
        squares
    }

    /// Makes what a part chose dearer to it where others did not, and cheaper to them: in all, shares stay nothing.
    fn agree(&mut self, step: f64) {
        let agreed = self.agreed();
        for part in &mut self.parts {
            let choices = part.options.iter().zip(&part.chosen).zip(&mut part.shares);
            for ((place, chosen), shares) in choices {
                for (level, (share, agreed)) in shares.iter_mut().zip(&agreed[*place]).enumerate() {
                    let own = f64::from(u8::from(level == *chosen));
                    *share -= step * (own - agreed);
                }
            }
        }
    }
}
