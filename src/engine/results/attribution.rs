//! Who earned it: exact Shapley shares by behaviour and by option (section 5 of the model).

use crate::domain::{Evidence, Plan};
use crate::engine::model::customers::{Account, Behaviour, Mix};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

use super::result::ByBehaviour;

/// Up to so many included options the shares are exact; beyond that they are sampled.
pub const EXACT_OPTIONS: usize = 10;
/// Orders of options that are sampled beyond it, each together with its reverse.
const SAMPLED_ORDERS: usize = 15;
/// Coalitions whose worth is computed in one go.
const COALITIONS_PER_PART: usize = 64;
/// Where the sampled orders start, so that equal cases have equal shares.
const SAMPLE_SEED: u64 = 0x524f_585f_4341_5345;

/// What each active option adds, in the order of the positions given.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::engine) struct OptionShares {
    /// NPV of the option without any other.
    pub(in crate::engine) alone: Vec<f64>,
    /// NPV lost when it is left out.
    pub(in crate::engine) marginal: Vec<f64>,
    /// Its Shapley share of the NPV.
    pub(in crate::engine) shapley: Vec<f64>,
    /// Whether the shares are exact.
    pub(in crate::engine) is_exact: bool,
}

/// How many parts there are to compute for the shares of so many options.
pub(in crate::engine) fn parts(options: usize) -> usize {
    if options <= EXACT_OPTIONS {
        (1_usize << options).div_ceil(COALITIONS_PER_PART)
    } else {
        2 * SAMPLED_ORDERS + 1
    }
}

/// One part of what [`put_together`] needs; the parts do not depend on each other.
pub(in crate::engine) fn part(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    active: &[usize],
    part: usize,
) -> Vec<f64> {
    if active.len() <= EXACT_OPTIONS {
        worth_of_coalitions(projector, planned, active, part)
    } else if part < 2 * SAMPLED_ORDERS {
        worth_in_order(projector, planned, active, part)
    } else {
        alone_and_left_out(projector, planned, active)
    }
}

/// Shares the NPV of the planned scenario over its active options.
pub(in crate::engine) fn put_together(
    options: usize,
    npv: f64,
    parts: &[Vec<f64>],
) -> OptionShares {
    if options <= EXACT_OPTIONS {
        exact_shares(options, &parts.concat())
    } else {
        sampled_shares(options, npv, parts)
    }
}

/// What the coalitions of one part are worth, by their bit pattern.
fn worth_of_coalitions(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    active: &[usize],
    part: usize,
) -> Vec<f64> {
    let first = part * COALITIONS_PER_PART;
    let end = (first + COALITIONS_PER_PART).min(1 << active.len());
    let mut worth = vec![0.0; end - first];
    for place in 0..worth.len() {
        // In this order each coalition differs from the one before it in one option (Gray 1953).
        let coalition = first + (place ^ (place >> 1));
        let members = (0..active.len()).filter(|player| coalition & (1 << player) != 0);
        if coalition != 0 {
            let members = members.map(|player| active[player]);
            worth[coalition - first] = npv_of(projector, planned, members);
        }
    }
    worth
}

fn exact_shares(players: usize, worth: &[f64]) -> OptionShares {
    let everybody = worth.len() - 1;
    OptionShares {
        alone: (0..players).map(|player| worth[1 << player]).collect(),
        marginal: (0..players)
            .map(|player| worth[everybody] - worth[everybody & !(1 << player)])
            .collect(),
        shapley: shapley(players, worth),
        is_exact: true,
    }
}

/// The order of a sample: every second one is the reverse of the one before it.
fn sampled_order(players: usize, sample: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..players).collect();
    let mut random = SplitMix(SAMPLE_SEED);
    for _ in 0..=sample / 2 {
        for place in (1..players).rev() {
            order.swap(place, random.below(place + 1));
        }
    }
    if sample.is_multiple_of(2) {
        order.reverse();
    }
    order
}

/// What the first options of a sampled order are worth together: from the first two to all but the last two. What the first
/// is worth alone and what all are worth without the last is known from [`alone_and_left_out`].
fn worth_in_order(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    active: &[usize],
    sample: usize,
) -> Vec<f64> {
    let order = sampled_order(active.len(), sample);
    (2..order.len() - 1)
        .map(|joined| {
            let members = order[..joined].iter().map(|&player| active[player]);
            npv_of(projector, planned, members)
        })
        .collect()
}

/// What each option is worth alone, then what all are worth without it.
fn alone_and_left_out(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    active: &[usize],
) -> Vec<f64> {
    let mut worth: Vec<f64> = active
        .iter()
        .map(|&option| npv_of(projector, planned, [option]))
        .collect();
    worth.extend(active.iter().map(|&left_out| {
        let others = active.iter().copied().filter(|&option| option != left_out);
        npv_of(projector, planned, others)
    }));
    worth
}

fn sampled_shares(players: usize, npv: f64, parts: &[Vec<f64>]) -> OptionShares {
    let mut shapley = vec![0.0; players];
    let (samples, rest) = parts.split_at(2 * SAMPLED_ORDERS);
    let (alone, left_out) = rest[0].split_at(players);
    for (sample, between) in samples.iter().enumerate() {
        let order = sampled_order(players, sample);
        let [first, last] = [order[0], order[players - 1]];
        let mut before = 0.0;
        let worth = std::iter::once(alone[first])
            .chain(between.iter().copied())
            .chain([left_out[last], npv]);
        for (player, worth) in order.into_iter().zip(worth) {
            shapley[player] += (worth - before) / (2 * SAMPLED_ORDERS) as f64;
            before = worth;
        }
    }
    OptionShares {
        alone: alone.to_vec(),
        marginal: left_out.iter().map(|others| npv - others).collect(),
        shapley,
        is_exact: false,
    }
}

fn npv_of(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    members: impl IntoIterator<Item = usize>,
) -> f64 {
    let mut scenario = planned.clone();
    scenario.scales.fill(0.0);
    for option in members {
        scenario.scales[option] = planned.scales[option];
    }
    projector.project(&scenario).npv()
}

/// Shapley values of a game in which the coalition with bit pattern c is worth `worth[c]`; the empty one is worth nothing.
fn shapley(players: usize, worth: &[f64]) -> Vec<f64> {
    // Weight of a coalition of s others: s!(n − s − 1)!/n!.
    let mut weights = vec![0.0; players];
    for (others, weight) in weights.iter_mut().enumerate() {
        let choices = (0..others).fold(1.0, |product, k| {
            product * (players - 1 - k) as f64 / (k + 1) as f64
        });
        *weight = 1.0 / (players as f64 * choices);
    }
    let share = |player: usize| {
        let bit = 1_usize << player;
        let without = (0..worth.len()).filter(|coalition| coalition & bit == 0);
        without
            .map(|coalition| {
                weights[coalition.count_ones() as usize]
                    * (worth[coalition | bit] - worth[coalition])
            })
            .sum()
    };
    (0..players).map(share).collect()
}

/// Shares the experience benefit of the planned scenario over what customers do.
pub(in crate::engine) fn by_behaviour(
    projector: &mut Projector<'_>,
    planned: &Scenario,
) -> ByBehaviour {
    const BEHAVIOURS: usize = 7;
    projector.project(planned);
    let mut scratch = Account::new(projector.discount().len());
    let worth: Vec<f64> = (0..1_usize << BEHAVIOURS)
        .map(|on| {
            projector.pv_contribution_of(&mut scratch, |without, with| mix(on, without, with))
        })
        .collect();
    let shares = shapley(BEHAVIOURS, &worth);
    ByBehaviour {
        retention: shares[0],
        spend: shares[1],
        price: shares[2],
        referral: shares[3],
        conversion: shares[4],
        contact: shares[5],
        friction: shares[6],
    }
}

/// Behaviours whose bit is set are taken from the world with options, the others from the world without.
fn mix<'w>(on: usize, without: &'w Behaviour, with: &'w Behaviour) -> Mix<'w> {
    let world = |behaviour: usize| {
        if on & (1 << behaviour) == 0 {
            without
        } else {
            with
        }
    };
    Mix {
        retention: &world(0).retention,
        spend: &world(1).spend,
        price: &world(2).price,
        referral: &world(3).referral,
        conversion: &world(4).conversion,
        contact: &world(5).contact,
        friction_hazard: &world(6).friction_hazard,
        friction_contacts: &world(6).friction_contacts,
    }
}

/// Benefit lost when the effects of each grade of evidence are left out, in the order of [`Evidence::ALL`].
pub(in crate::engine) fn by_evidence(
    projector: &mut Projector<'_>,
    plan: &Plan,
    planned: &Scenario,
    benefit: f64,
) -> [f64; 5] {
    Evidence::ALL.map(|grade| {
        if !plan
            .effects
            .iter()
            .any(|effect| effect.named_evidence == grade)
        {
            return 0.0;
        }
        let scenario = planned.without_effects(plan, |effect| effect.named_evidence == grade);
        benefit - projector.project(&scenario).benefit()
    })
}

/// The `SplitMix64` generator (Steele, Lea & Flood 2014): small, and the same everywhere.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`; the bias is far below what a sample of orders can show.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glove_game_is_shared_as_in_the_textbook() {
        // Two own a left glove, one the right one; only a pair is worth something (Shapley & Shubik 1969).
        let worth = [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0];
        let shares = shapley(3, &worth);
        for (share, expected) in shares.iter().zip([1.0 / 6.0, 1.0 / 6.0, 4.0 / 6.0]) {
            assert!((share - expected).abs() < 1e-15);
        }
    }
}
