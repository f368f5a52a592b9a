//! Amounts that many trials come to: a spread that has them is not a curve, and bins would hide all else behind one column.
//!
//! A trial in which nothing works costs what it costs, whatever else was drawn. So most trials of a case that rests on one
//! doubtful effect come to one amount, or nearly so where costs have a range. Such a mass is told by itself, and the bins
//! show how all other trials spread, at a scale of their own. Three kinds of trials make one, in this order:
//!
//! - those that come to the same amount, up to rounding, where they are [`LEAST_SHARE`] of all or more;
//! - those in which nothing that helps works, where they are as many and lie close together;
//! - those in which the same effects work, where they are [`LEAST_NEAR_SHARE`] or more and would all fall into one bin.
//!
//! The share of a mass and its amount are counted from its trials. Together with the bins it comes to all of them.

use super::inputs::NOTHING_WORKS;
use super::result::{Histogram, Mass, MassKind};
use super::summary::percentiles;

/// Bins of a histogram.
const BINS: usize = 40;
/// The part of the trials at either end that a histogram does not make room for.
const BEYOND_BINS: f64 = 0.002;
/// The least share of the trials that is told by itself.
const LEAST_SHARE: f64 = 0.05;
/// The same where they neither come to one amount nor have a name.
const LEAST_NEAR_SHARE: f64 = 0.15;
/// The most masses that are told by themselves.
const MOST_MASSES: usize = 4;
/// Amounts that differ by less than this part of the largest are the same.
const ROUNDING: f64 = 1e-9;
/// How wide nine in ten of the trials without any effect may lie, as a part of all that spreads.
const NEAR_WITHOUT_EFFECT: f64 = 0.125;
/// The same for those in which the same effects work: no wider than a bin.
const NEAR: f64 = 1.0 / BINS as f64;

/// What a trial came to, with what stands for the effects that worked.
#[derive(Clone, Copy, Debug)]
struct MassTrial {
    npv: f64,
    working: u64,
}

/// How the net present values of trials spread. `working` stands for the effects that helped in each, as
/// [`super::inputs::Inputs::working`] has it.
pub(super) fn histogram(npv: &[f64], working: &[u64]) -> Histogram {
    let trials = npv.iter().zip(working);
    let mut trials: Vec<MassTrial> = trials
        .map(|(npv, working)| MassTrial {
            npv: *npv,
            working: *working,
        })
        .collect();
    trials.sort_unstable_by(|a, b| a.npv.total_cmp(&b.npv));
    let mut search = MassSearch::new(trials);
    search.take_same_amounts();
    search.take_without_effect();
    search.take_near();
    search.take_what_is_left_of_one_amount();
    search.masses.sort_by(|a, b| a.amount.total_cmp(&b.amount));
    let (from, width, shares) = search.bins();
    Histogram {
        masses: search.masses,
        from,
        width,
        shares,
    }
}

/// Trials on their way into masses.
struct MassSearch {
    /// Those in none so far, the lowest first.
    left: Vec<MassTrial>,
    masses: Vec<Mass>,
    /// How many there were.
    count: usize,
    /// Amounts this close to each other are the same.
    rounding: f64,
    /// Whether an effect works in any of them: otherwise there is none that could.
    can_work: bool,
}

impl MassSearch {
    fn new(trials: Vec<MassTrial>) -> Self {
        let ends = [trials.first(), trials.last()].into_iter().flatten();
        let largest = ends.map(|trial| trial.npv.abs()).fold(0.0, f64::max);
        Self {
            count: trials.len(),
            rounding: ROUNDING * largest,
            can_work: trials.iter().any(|trial| trial.working != NOTHING_WORKS),
            left: trials,
            masses: Vec::new(),
        }
    }

    /// Whether so many trials are a share of all.
    fn are(&self, trials: usize, share: f64) -> bool {
        trials as f64 >= share * self.count as f64
    }

    fn take_same_amounts(&mut self) {
        let mut runs = Vec::new();
        let (mut from, mut to) = (0, 0);
        while from < self.left.len() {
            let limit = self.left[from].npv + self.rounding;
            while self.left.get(to).is_some_and(|trial| trial.npv <= limit) {
                to += 1;
            }
            // An amount that is no number equals nothing, itself included.
            let end = to.max(from + 1);
            if self.are(end - from, LEAST_SHARE) {
                runs.push(from..end);
                from = end;
            } else {
                from += 1;
            }
            to = to.max(from);
        }
        runs.sort_by_key(|run| std::cmp::Reverse(run.len()));
        runs.truncate(MOST_MASSES);
        runs.sort_by_key(|run| run.start);
        for run in runs.into_iter().rev() {
            let trials: Vec<MassTrial> = self.left.drain(run).collect();
            self.add(&trials);
        }
    }

    fn take_without_effect(&mut self) {
        let is_told = |mass: &Mass| mass.kind == MassKind::NothingWorks;
        if !self.can_work || self.masses.iter().any(is_told) {
            return;
        }
        let is_one = |trial: &&MassTrial| trial.working == NOTHING_WORKS;
        let trials: Vec<MassTrial> = self.left.iter().filter(is_one).copied().collect();
        if self.are(trials.len(), LEAST_SHARE) && self.are_near(&trials, NEAR_WITHOUT_EFFECT) {
            self.take(NOTHING_WORKS, &trials);
        }
    }

    fn take_near(&mut self) {
        let mut by_effects = self.left.clone();
        by_effects.sort_by_key(|trial| trial.working);
        let mut kinds: Vec<&[MassTrial]> = by_effects
            .chunk_by(|one, other| one.working == other.working)
            .filter(|kind| self.are(kind.len(), LEAST_NEAR_SHARE) && self.are_near(kind, NEAR))
            .collect();
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.len()));
        for kind in kinds {
            // What is all that is left spreads, however little.
            if self.masses.len() < MOST_MASSES && kind.len() < self.left.len() {
                self.take(kind[0].working, kind);
            }
        }
    }

    /// A histogram of one amount would have no width.
    fn take_what_is_left_of_one_amount(&mut self) {
        if let [lowest, .., highest] = self.left.as_slice()
            && highest.npv - lowest.npv > self.rounding
        {
            return;
        }
        let trials = std::mem::take(&mut self.left);
        if !trials.is_empty() {
            self.add(&trials);
        }
    }

    /// Whether nine in ten of some trials lie within a part of what all that are left spread over.
    fn are_near(&self, trials: &[MassTrial], part: f64) -> bool {
        let span = |trials: &[MassTrial], shares: [f64; 2]| {
            let mut values: Vec<f64> = trials.iter().map(|trial| trial.npv).collect();
            let [low, high] = percentiles(&mut values, shares);
            high - low
        };
        let all = span(&self.left, [BEYOND_BINS, 1.0 - BEYOND_BINS]);
        span(trials, [0.05, 0.95]) <= part * all
    }

    fn take(&mut self, working: u64, trials: &[MassTrial]) {
        self.left.retain(|trial| trial.working != working);
        self.add(trials);
    }

    /// Notes a mass of trials in rising order; there is one at least.
    fn add(&mut self, trials: &[MassTrial]) {
        let (Some(lowest), Some(highest)) = (trials.first(), trials.last()) else {
            return;
        };
        let without = trials.iter();
        let without = without.filter(|trial| trial.working == NOTHING_WORKS);
        let is_without = self.can_work && 2 * without.count() > trials.len();
        let sum: f64 = trials.iter().map(|trial| trial.npv).sum();
        let mean = sum / trials.len() as f64;
        self.masses.push(Mass {
            kind: if is_without {
                MassKind::NothingWorks
            } else {
                MassKind::OneAmount
            },
            share: trials.len() as f64 / self.count as f64,
            // A sum of many equal amounts is rounded, none of them is.
            amount: if lowest.npv == highest.npv {
                lowest.npv
            } else {
                mean
            },
            low: lowest.npv,
            high: highest.npv,
        });
    }

    /// Even bins over all but the outermost trials that are left: where they begin, how wide each is, and its share of all.
    fn bins(&self) -> (f64, f64, Vec<f64>) {
        let mut values: Vec<f64> = self.left.iter().map(|trial| trial.npv).collect();
        let [Some(lowest), Some(highest)] =
            [values.first(), values.last()].map(Option::<&f64>::copied)
        else {
            return (0.0, 0.0, Vec::new());
        };
        let mut ends = percentiles(&mut values, [BEYOND_BINS, 1.0 - BEYOND_BINS]);
        if ends[1] - ends[0] <= self.rounding {
            ends = [lowest, highest];
        }
        let width = (ends[1] - ends[0]) / BINS as f64;
        let mut counts = vec![0_usize; BINS];
        for value in values {
            let bin = ((value - ends[0]) / width).clamp(0.0, (BINS - 1) as f64) as usize;
            counts[bin] += 1;
        }
        let shares = counts
            .into_iter()
            .map(|count| count as f64 / self.count as f64);
        (ends[0], width, shares.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Amounts evenly over a range, with some effect at work.
    fn even(from: f64, to: f64, count: usize) -> Vec<(f64, u64)> {
        let step = (to - from) / count as f64;
        (0..count)
            .map(|n| (from + step * (n as f64 + 0.5), 7))
            .collect()
    }

    fn histogram_of(trials: &[(f64, u64)]) -> Histogram {
        let (npv, working): (Vec<f64>, Vec<u64>) = trials.iter().copied().unzip();
        let found = histogram(&npv, &working);
        let masses: f64 = found.masses.iter().map(|mass| mass.share).sum();
        let bins: f64 = found.shares.iter().sum();
        assert!((masses + bins - 1.0).abs() < 1e-12, "{found:?}");
        assert!(found.shares.is_empty() || found.width > 0.0, "{found:?}");
        found
    }

    #[test]
    fn trials_in_which_nothing_works_are_a_mass_and_the_rest_has_bins_of_its_own() {
        let mut trials = vec![(-75_500.0, NOTHING_WORKS); 700];
        trials.extend(even(-50_000.0, 350_000.0, 300));
        let found = histogram_of(&trials);
        let expected = Mass {
            kind: MassKind::NothingWorks,
            share: 0.7,
            amount: -75_500.0,
            low: -75_500.0,
            high: -75_500.0,
        };
        assert_eq!(found.masses, [expected]);
        assert!(found.from > -50_000.0 && found.width < 10_001.0);
        // The bins are even now: the mass no longer hides them.
        let most = found.shares.iter().copied().fold(0.0, f64::max);
        assert!(most < 0.01, "{most}");
    }

    #[test]
    fn costs_with_a_range_do_not_hide_that_nothing_works() {
        let costs = even(-80_000.0, -70_000.0, 700).into_iter();
        let mut trials: Vec<(f64, u64)> = costs.map(|(npv, _)| (npv, NOTHING_WORKS)).collect();
        trials.extend(even(-50_000.0, 350_000.0, 300));
        let found = histogram_of(&trials);
        let [mass] = found.masses.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!((mass.kind, mass.share), (MassKind::NothingWorks, 0.7));
        assert!((mass.amount + 75_000.0).abs() < 1.0);
        assert!(mass.low < -79_000.0 && mass.high > -71_000.0);
    }

    #[test]
    fn costs_that_spread_as_far_as_all_else_stay_in_the_bins() {
        let costs = even(-200_000.0, -50_000.0, 500).into_iter();
        let mut trials: Vec<(f64, u64)> = costs.map(|(npv, _)| (npv, NOTHING_WORKS)).collect();
        trials.extend(even(-50_000.0, 150_000.0, 500));
        let found = histogram_of(&trials);
        assert!(found.masses.is_empty());
    }

    #[test]
    fn several_amounts_are_several_masses_the_lowest_first() {
        let mut trials = vec![(20.0, 3); 200];
        trials.extend([(-10.0, NOTHING_WORKS); 500]);
        trials.extend([(90.0, 5); 60]);
        trials.extend(even(0.0, 100.0, 240));
        let found = histogram_of(&trials);
        let told: Vec<_> = found
            .masses
            .iter()
            .map(|mass| (mass.kind, mass.share, mass.amount))
            .collect();
        assert_eq!(
            told,
            [
                (MassKind::NothingWorks, 0.5, -10.0),
                (MassKind::OneAmount, 0.2, 20.0),
                (MassKind::OneAmount, 0.06, 90.0),
            ]
        );
    }

    #[test]
    fn effects_that_leave_nothing_uncertain_but_a_little_are_a_mass_too() {
        let near = even(40.0, 40.5, 400).into_iter();
        let mut trials: Vec<(f64, u64)> = near.map(|(npv, _)| (npv, 9)).collect();
        trials.extend(even(0.0, 100.0, 600));
        let found = histogram_of(&trials);
        let [mass] = found.masses.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!((mass.kind, mass.share), (MassKind::OneAmount, 0.4));
        assert!((mass.amount - 40.25).abs() < 0.01);
    }

    #[test]
    fn a_case_without_uncertainty_is_one_mass_and_no_bins() {
        for amount in [0.0, -4.0, 1e300] {
            for working in [NOTHING_WORKS, 7] {
                let found = histogram_of(&[(amount, working); 7]);
                let [mass] = found.masses.as_slice() else {
                    panic!("{found:?}");
                };
                let told = (mass.kind, mass.share, mass.amount);
                assert_eq!(told, (MassKind::OneAmount, 1.0, amount));
                assert!(found.shares.is_empty());
            }
        }
    }

    #[test]
    fn what_spreads_without_a_mass_is_all_in_the_bins() {
        for trials in [
            even(-5.0, 5.0, 1_000),
            even(-1e-9, 1e9, 1_000),
            even(1.0, 2.0, 2),
        ] {
            let trials: Vec<(f64, u64)> = trials
                .into_iter()
                .enumerate()
                .map(|(n, (npv, _))| (npv, n as u64 % 64))
                .collect();
            let found = histogram_of(&trials);
            assert_eq!(found.masses.len(), if trials.len() == 2 { 2 } else { 0 });
        }
    }

    #[test]
    fn a_few_trials_of_one_amount_beside_a_mass_are_no_bin_without_width() {
        let mut trials = vec![(-10.0, NOTHING_WORKS); 980];
        trials.extend([(40.0, 3); 20]);
        let found = histogram_of(&trials);
        assert_eq!(found.masses.len(), 2);
        assert!(found.shares.is_empty());
        // Nearly all the same: the middle of what is left has no width, its ends have.
        trials.push((50.0, 3));
        let found = histogram_of(&trials);
        assert_eq!((found.masses.len(), found.from), (1, 40.0));
    }
}
