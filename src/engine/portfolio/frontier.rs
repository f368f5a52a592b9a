//! The sets of options that no other set beats: none is worth as much for less.

use std::cmp::Reverse;

/// Binary digits that two amounts must share to count as equal, of the largest amount there can be. Rounding of sums stays
/// far below.
const DIGITS: i32 = 38;

/// How finely money is told apart, so that sums in another order do not decide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grain {
    per_grain: f64,
}

impl Grain {
    /// The grain for amounts up to a size.
    pub(super) fn of(largest: f64) -> Self {
        let exponent = largest.max(f64::MIN_POSITIVE).log2().ceil() as i32;
        Self {
            per_grain: 2_f64.powi((exponent - DIGITS).max(-1_000)),
        }
    }

    /// An amount in whole grains; what is no number is worth less than anything.
    pub(super) fn count(self, amount: f64) -> i64 {
        if amount.is_nan() {
            return i64::MIN;
        }
        (amount / self.per_grain).round() as i64
    }
}

/// A set of options with what it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate<R = Rank> {
    /// Net present value in grains.
    pub(super) npv: i64,
    /// Spend in grains.
    pub(super) spend: i64,
    /// What decides between sets that are worth and cost the same.
    pub(super) rank: R,
}

/// What decides between sets that are worth and cost the same: the lower one is taken.
///
/// Fewer options, then less scale, then the one whose first option in the order of the case comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    options: u32,
    levels: u32,
    code: Reverse<u64>,
}

impl Rank {
    /// The rank of a set by the level of each free option, in the order of the case: two bits each, the first option
    /// highest.
    pub(super) fn of(code: u64) -> Self {
        const LOW_BITS: u64 = 0x5555_5555_5555_5555;
        let (low, high) = (code & LOW_BITS, (code >> 1) & LOW_BITS);
        Self {
            options: (low | high).count_ones(),
            levels: low.count_ones() + 2 * high.count_ones(),
            code: Reverse(code),
        }
    }

    /// The level of each free option, as [`Rank::of`] takes it.
    pub(super) fn code(self) -> u64 {
        self.code.0
    }
}

/// The sets that no other set beats, the one with the least spend first.
#[derive(Clone, Debug)]
pub(super) struct Frontier<R = Rank> {
    /// Both spend and worth rise.
    sets: Vec<Candidate<R>>,
}

impl<R> Default for Frontier<R> {
    fn default() -> Self {
        Self { sets: Vec::new() }
    }
}

impl<R: Ord + Clone> Frontier<R> {
    /// Takes a set in unless another beats it.
    pub(super) fn offer(&mut self, set: Candidate<R>) {
        let after = self.sets.partition_point(|other| other.spend <= set.spend);
        if let Some(before) = after.checked_sub(1).map(|place| &self.sets[place]) {
            if before.npv > set.npv {
                return;
            }
            if before.npv == set.npv && (before.spend, &before.rank) <= (set.spend, &set.rank) {
                return;
            }
        }
        let from = self.sets[..after].partition_point(|other| other.spend < set.spend);
        let beaten = self.sets[after..].partition_point(|other| other.npv <= set.npv);
        self.sets.splice(from..after + beaten, [set]);
    }

    /// Takes in what another frontier holds.
    pub(super) fn merge(&mut self, other: &Self) {
        for set in &other.sets {
            self.offer(set.clone());
        }
    }

    /// The sets, the one with the least spend first.
    pub(super) fn sets(&self) -> &[Candidate<R>] {
        &self.sets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(spend: i64, npv: i64, code: u64) -> Candidate {
        Candidate {
            npv,
            spend,
            rank: Rank::of(code),
        }
    }

    fn frontier(sets: &[Candidate]) -> Vec<(i64, i64, u64)> {
        let mut frontier = Frontier::default();
        for set in sets {
            frontier.offer(*set);
        }
        let sets = frontier.sets().iter();
        sets.map(|set| (set.spend, set.npv, set.rank.code()))
            .collect()
    }

    #[test]
    fn only_what_is_worth_more_for_more_stays() {
        let sets = [
            set(0, 0, 0),
            set(5, 3, 1),
            set(5, 4, 4),
            set(7, 4, 5),
            set(6, 2, 16),
            set(9, 8, 17),
            set(8, 8, 20),
        ];
        let expected = vec![(0, 0, 0), (5, 4, 4), (8, 8, 20)];
        assert_eq!(frontier(&sets), expected);
        let backwards: Vec<Candidate> = sets.iter().rev().copied().collect();
        assert_eq!(frontier(&backwards), expected);
    }

    #[test]
    fn equal_sets_are_told_apart_by_fewer_options_less_scale_and_the_order_of_the_case() {
        // Three options, two bits each, the first one highest.
        let (first_and_second, third) = (set(4, 9, 0b01_01_00), set(4, 9, 0b00_00_01));
        let (first, third_full) = (set(4, 9, 0b01_00_00), set(4, 9, 0b00_00_10));
        for sets in [
            vec![first_and_second, third, first, third_full],
            vec![third_full, first, third, first_and_second],
        ] {
            assert_eq!(frontier(&sets), [(4, 9, 0b01_00_00)]);
        }
    }

    #[test]
    fn rounding_does_not_tell_amounts_apart() {
        let grain = Grain::of(1e9);
        assert_eq!(grain.count(0.1 + 0.2), grain.count(0.3));
        assert_ne!(grain.count(0.31), grain.count(0.3));
        assert_eq!(grain.count(f64::NAN), i64::MIN);
    }
}
