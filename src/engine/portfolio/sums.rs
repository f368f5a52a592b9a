//! Parts added up to what behaviour follows from.

use super::layout::{LANES, LevelTerm, TermSubject};
use super::tables::WorldRow;
use crate::engine::model::experience::{IndexSum, Journey, MomentWeight};

/// What the moments of the journey weigh.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    /// By moment, in the order of the journey.
    pub(super) moments: Vec<TouchpointWeight>,
    /// Whether mended failures make a difference in any moment.
    pub(super) counts_once: bool,
}

/// What a moment weighs.
#[derive(Clone, Copy, Debug)]
pub(super) struct TouchpointWeight {
    pub(super) in_index: MomentWeight,
    /// Before the purchase.
    pub(super) before: f64,
}

impl Weights {
    pub(super) fn new(journey: &Journey, parts: &[LevelTerm]) -> Self {
        let moments = journey.in_order().iter().zip(journey.weights_in_sum());
        let counts_once = |part: &LevelTerm| match part.about {
            TermSubject::Moment {
                is_counted_once, ..
            } => is_counted_once,
            TermSubject::Friction(_) => false,
        };
        Self {
            moments: moments
                .map(|(moment, in_index)| TouchpointWeight {
                    in_index,
                    before: moment.share_before,
                })
                .collect(),
            counts_once: parts.iter().any(counts_once),
        }
    }
}

/// What has been added up so far: for one world, or for several in lanes.
#[derive(Clone, Debug)]
pub(super) struct Sums<const W: usize> {
    pub(super) groups: Vec<GroupSums<W>>,
    /// Hazard of all frictions.
    pub(super) hazard: Vec<[f64; W]>,
    /// Contacts of all frictions.
    pub(super) contacts: Vec<[f64; W]>,
}

/// The experience of a group of customers.
#[derive(Clone, Debug)]
pub(super) struct GroupSums<const W: usize> {
    /// For the index M.
    pub(super) whole: IndexSums<W>,
    /// For the index with mended failures counted once; not kept where that is the same.
    pub(super) counted_once: IndexSums<W>,
    /// The index B.
    pub(super) before: Vec<[f64; W]>,
}

/// What an index is made of.
#[derive(Clone, Debug)]
pub(super) struct IndexSums<const W: usize> {
    /// The average and the end: a weighted sum.
    pub(super) linear: Vec<[f64; W]>,
    /// The best moment.
    pub(super) best: Vec<[f64; W]>,
    /// The worst moment.
    pub(super) worst: Vec<[f64; W]>,
}

impl<const W: usize> Sums<W> {
    /// Nothing added yet.
    pub(super) fn nothing(groups: usize, months: usize) -> Self {
        let zeros = || vec![[0.0; W]; months];
        let index = || IndexSums {
            linear: zeros(),
            best: zeros(),
            worst: zeros(),
        };
        let group = || GroupSums {
            whole: index(),
            counted_once: index(),
            before: zeros(),
        };
        Self {
            groups: (0..groups).map(|_| group()).collect(),
            hazard: zeros(),
            contacts: zeros(),
        }
    }

    /// Adds the rows of a part.
    #[inline(always)]
    pub(super) fn add(&mut self, part: &LevelTerm, rows: &WorldRow<W>, weights: &Weights) {
        let months = self.hazard.len();
        let mut rows = rows.chunks_exact(months);
        let mut next = || rows.next().unwrap_or_default();
        match part.about {
            TermSubject::Moment {
                moment,
                is_counted_once,
                is_before,
            } => {
                let weight = weights.moments[moment];
                for group in &mut self.groups {
                    let value = next();
                    group.whole.add(weight.in_index, value);
                    if is_counted_once {
                        group.counted_once.add(weight.in_index, next());
                    } else if weights.counts_once {
                        group.counted_once.add(weight.in_index, value);
                    }
                    if is_before {
                        add_scaled(&mut group.before, weight.before, next());
                    }
                }
            }
            TermSubject::Friction(_) => {
                add_scaled(&mut self.hazard, 1.0, next());
                add_scaled(&mut self.contacts, 1.0, next());
            }
        }
    }

    /// Every row with the row of another that stands for the same.
    #[inline(always)]
    fn rows_beside<'a, const V: usize>(
        &'a mut self,
        other: &'a Sums<V>,
        counts_once: bool,
        mut each: impl FnMut(&'a mut [[f64; W]], &'a [[f64; V]]),
    ) {
        for (group, other) in self.groups.iter_mut().zip(&other.groups) {
            each(&mut group.whole.linear, &other.whole.linear);
            each(&mut group.whole.best, &other.whole.best);
            each(&mut group.whole.worst, &other.whole.worst);
            if counts_once {
                each(&mut group.counted_once.linear, &other.counted_once.linear);
                each(&mut group.counted_once.best, &other.counted_once.best);
                each(&mut group.counted_once.worst, &other.counted_once.worst);
            }
            each(&mut group.before, &other.before);
        }
        each(&mut self.hazard, &other.hazard);
        each(&mut self.contacts, &other.contacts);
    }
}

impl Sums<1> {
    /// Takes over what another has added up.
    pub(super) fn copy(&mut self, other: &Self, counts_once: bool) {
        self.rows_beside(other, counts_once, |row, other| row.copy_from_slice(other));
    }
}

impl Sums<LANES> {
    /// Starts every lane from what one world has added up.
    #[inline(always)]
    pub(super) fn start_from(&mut self, one: &Sums<1>, counts_once: bool) {
        self.rows_beside(one, counts_once, |row, one| {
            for (lanes, [value]) in row.iter_mut().zip(one) {
                *lanes = [*value; LANES];
            }
        });
    }
}

impl<const W: usize> IndexSums<W> {
    #[inline(always)]
    fn add(&mut self, weight: MomentWeight, values: &[[f64; W]]) {
        let rows = self.linear.as_flattened_mut().iter_mut();
        let rows = rows.zip(self.best.as_flattened_mut());
        let rows = rows.zip(self.worst.as_flattened_mut());
        for (((linear, best), worst), value) in rows.zip(values.as_flattened()) {
            let sum = IndexSum {
                linear: *linear,
                best: *best,
                worst: *worst,
            };
            let sum = sum.with(weight, *value);
            (*linear, *best, *worst) = (sum.linear, sum.best, sum.worst);
        }
    }
}

#[inline(always)]
fn add_scaled<const W: usize>(row: &mut [[f64; W]], scale: f64, values: &[[f64; W]]) {
    let rows = row.as_flattened_mut().iter_mut();
    for (row, value) in rows.zip(values.as_flattened()) {
        *row += scale * *value;
    }
}
