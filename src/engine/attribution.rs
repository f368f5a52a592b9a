//! Who earned it: exact Shapley shares by behaviour and by option (section 5 of the model).

use crate::domain::{Evidence, Plan};

use super::customers::{Account, Behaviour, Mix};
use super::projection::Projector;
use super::result::ByBehaviour;
use super::scenario::Scenario;

/// Up to so many included options the shares are exact; beyond that they are sampled.
pub const EXACT_OPTIONS: usize = 10;
/// Orders of options that are sampled beyond it, each together with its reverse.
const SAMPLED_ORDERS: usize = 16;
/// Where the sampled orders start, so that equal cases have equal shares.
const SAMPLE_SEED: u64 = 0x524f_585f_4341_5345;

/// What each active option adds, in the order of the positions given.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OptionShares {
    /// NPV of the option without any other.
    pub(super) alone: Vec<f64>,
    /// NPV lost when it is left out.
    pub(super) marginal: Vec<f64>,
    /// Its Shapley share of the NPV.
    pub(super) shapley: Vec<f64>,
    /// Whether the shares are exact.
    pub(super) is_exact: bool,
}

/// Shares the NPV of the planned scenario over its active options.
pub(super) fn by_option(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    active: &[usize],
    npv: f64,
) -> OptionShares {
    if active.len() <= EXACT_OPTIONS {
        exact_shares(projector, planned, active)
    } else {
        sampled_shares(projector, planned, active, npv)
    }
}

fn exact_shares(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    active: &[usize],
) -> OptionShares {
    let players = active.len();
    let mut worth = vec![0.0; 1 << players];
    for (coalition, worth) in worth.iter_mut().enumerate().skip(1) {
        let members = (0..players)
            .filter(|player| coalition & (1 << player) != 0)
            .map(|player| active[player]);
        *worth = npv_of(projector, planned, members);
    }
    let everybody = worth.len() - 1;
    OptionShares {
        alone: (0..players).map(|player| worth[1 << player]).collect(),
        marginal: (0..players)
            .map(|player| worth[everybody] - worth[everybody & !(1 << player)])
            .collect(),
        shapley: shapley(players, &worth),
        is_exact: true,
    }
}

fn sampled_shares(
    projector: &mut Projector<'_>,
    planned: &Scenario,
    active: &[usize],
    npv: f64,
) -> OptionShares {
    let players = active.len();
    let alone = active
        .iter()
        .map(|&option| npv_of(projector, planned, [option]))
        .collect();
    let marginal = active
        .iter()
        .map(|&left_out| {
            npv - npv_of(
                projector,
                planned,
                active.iter().copied().filter(|&option| option != left_out),
            )
        })
        .collect();
    let mut shapley = vec![0.0; players];
    let mut order: Vec<usize> = (0..players).collect();
    let mut random = SplitMix(SAMPLE_SEED);
    for _ in 0..SAMPLED_ORDERS {
        for place in (1..players).rev() {
            order.swap(place, random.below(place + 1));
        }
        for _ in 0..2 {
            order.reverse();
            let mut worth = 0.0;
            for joined in 1..=players {
                let members = order[..joined].iter().map(|&player| active[player]);
                let with = if joined == players {
                    npv
                } else {
                    npv_of(projector, planned, members)
                };
                shapley[order[joined - 1]] += (with - worth) / (2 * SAMPLED_ORDERS) as f64;
                worth = with;
            }
        }
    }
    OptionShares {
        alone,
        marginal,
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
pub(super) fn by_behaviour(projector: &mut Projector<'_>, planned: &Scenario) -> ByBehaviour {
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
pub(super) fn by_evidence(
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
