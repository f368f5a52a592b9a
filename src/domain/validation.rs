//! Finds everything that keeps a case from being computed.
//!
//! Problems are collected, never stopped at: a case with five faults shows five sentences. Each has a stable
//! code ([`super::ProblemKind::code`]) and the path of the field that has to change.

use std::collections::{BTreeMap, BTreeSet};

use super::inputs::Input;
use super::{
    BusinessCase, CaseVisitor, Estimate, FORMAT, FieldPath, Impact, InvestmentOption, ItemKind,
    Problem, ProblemKind, ResponsePlan, scenarios, visit_case,
};

/// How far the parts of memory may be from 1 together and still count as 1.
const MEMORY_SUM_TOLERANCE: f64 = 1e-9;

/// The most options of a case.
pub const MOST_OPTIONS: usize = 200;
/// The most drivers; there are at most as many touchpoints and frictions, and far fewer segments.
pub const MOST_DRIVERS: usize = 500;
/// The most segments.
pub const MOST_SEGMENTS: usize = 100;

/// So many problems are collected.
pub const MOST_PROBLEMS: usize = 1_000;

/// Every problem of a case up to [`MOST_PROBLEMS`], in the order of the file. Empty means that the case can be computed.
pub fn problems(case: &BusinessCase) -> Vec<Problem> {
    let mut found = Problems::default();
    found.format(case);
    visit_case(case, &mut found);
    found.memory(case);
    found.customers(case);
    found.sizes(case);
    let ids = CaseIds::of(case, &mut found);
    found.references(case, &ids);
    found.requires_cycles(&case.options);
    for problem in scenarios::problems(case) {
        found.add(problem.path, problem.kind);
    }
    found.list
}

/// That no result can be computed of a case although each of its numbers is allowed: they are too large together. Its path
/// is that of the largest.
pub fn too_large_together(case: &BusinessCase) -> Problem {
    let mut largest = Largest {
        path: FieldPath::root(),
        size: 0.0,
    };
    visit_case(case, &mut largest);
    Problem {
        path: largest.path,
        kind: ProblemKind::TooLargeTogether,
    }
}

/// The number furthest from zero.
struct Largest {
    path: FieldPath,
    size: f64,
}

impl CaseVisitor for Largest {
    fn number(&mut self, path: FieldPath, _: &'static Input, value: f64) {
        if value.abs() > self.size {
            self.size = value.abs();
            self.path = path;
        }
    }

    fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate) {
        self.number(path.field("likely"), input, value.likely);
    }
}

/// Whether the numbers are sound together that each have to be sound alone: the parts of memory, and the customers.
pub(super) fn goes_together(case: &BusinessCase) -> bool {
    let mut found = Problems::default();
    found.memory(case);
    found.customers(case);
    found.list.is_empty()
}

/// Whether a text is the code of a currency in ISO 4217.
pub fn is_currency(code: &str) -> bool {
    iso_currency::Currency::from_code(code).is_some()
}

#[derive(Default)]
struct Problems {
    list: Vec<Problem>,
}

impl CaseVisitor for Problems {
    fn number(&mut self, path: FieldPath, input: &'static Input, value: f64) {
        if !value.is_finite() {
            self.add(path, ProblemKind::NotFinite);
        } else if !input.range.contains(value) {
            self.add(path, ProblemKind::OutOfRange { value, input });
        }
    }

    fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate) {
        let before = self.list.len();
        self.number(path.field("likely"), input, value.likely);
        for (field, bound) in [("low", value.low), ("high", value.high)] {
            if let Some(bound) = bound {
                self.number(path.field(field), input, bound);
            }
        }
        match (value.low, value.high) {
            (Some(low), Some(high)) => {
                let numbers_are_sound = self.list.len() == before;
                if numbers_are_sound && !(low <= value.likely && value.likely <= high) {
                    self.add(path, ProblemKind::RangeOutOfOrder);
                }
            }
            (None, None) => {}
            (Some(_), None) | (None, Some(_)) => self.add(path, ProblemKind::HalfRange),
        }
    }
}

impl Problems {
    fn add(&mut self, path: FieldPath, kind: ProblemKind) {
        if self.list.len() < MOST_PROBLEMS {
            self.list.push(Problem { path, kind });
        }
    }

    fn format(&mut self, case: &BusinessCase) {
        let root = FieldPath::root();
        if !(1..=FORMAT).contains(&case.format) {
            self.add(
                root.field("format"),
                ProblemKind::UnknownFormat {
                    format: case.format,
                },
            );
        }
        if !is_currency(&case.currency) {
            self.add(
                root.field("currency"),
                ProblemKind::UnknownCurrency {
                    code: case.currency.clone(),
                },
            );
        }
    }

    fn sizes(&mut self, case: &BusinessCase) {
        for (list, length, most) in [
            ("segments", case.segments.len(), MOST_SEGMENTS),
            ("touchpoints", case.touchpoints.len(), MOST_DRIVERS),
            ("drivers", case.drivers.len(), MOST_DRIVERS),
            ("frictions", case.frictions.len(), MOST_DRIVERS),
            ("options", case.options.len(), MOST_OPTIONS),
        ] {
            if length > most {
                let path = FieldPath::root().field(list);
                self.add(path, ProblemKind::TooManyItems { most });
            }
        }
    }

    fn memory(&mut self, case: &BusinessCase) {
        let memory = ResponsePlan::resolve(&case.response).memory;
        let sum = memory.average + memory.peak + memory.end;
        if sum.is_finite() && (sum - 1.0).abs() > MEMORY_SUM_TOLERANCE {
            self.add(
                FieldPath::root().field("response").field("memory"),
                ProblemKind::MemorySum { sum },
            );
        }
    }

    fn customers(&mut self, case: &BusinessCase) {
        let total: f64 = case.segments.iter().map(|segment| segment.customers).sum();
        if total <= 0.0 {
            self.add(
                FieldPath::root().field("segments"),
                ProblemKind::NoCustomers,
            );
        }
    }

    fn references(&mut self, case: &BusinessCase, ids: &CaseIds<'_>) {
        let root = FieldPath::root();
        for (index, driver) in case.drivers.iter().enumerate() {
            let path = root.field("drivers").item(index, &driver.id);
            self.reference(
                &path.field("touchpoint"),
                &driver.touchpoint,
                ItemKind::Touchpoint,
                ids,
            );
            if let Some(friction) = &driver.friction {
                self.reference(&path.field("friction"), friction, ItemKind::Friction, ids);
            }
        }
        for (index, friction) in case.frictions.iter().enumerate() {
            let path = root.field("frictions").item(index, &friction.id);
            self.reference(
                &path.field("touchpoint"),
                &friction.touchpoint,
                ItemKind::Touchpoint,
                ids,
            );
        }
        for (index, option) in case.options.iter().enumerate() {
            let path = root.field("options").item(index, &option.id);
            for (effect_index, effect) in option.effects.iter().enumerate() {
                let path = path.field("effects").item(effect_index, "").field("impact");
                match &effect.impact {
                    Impact::Lift(id) | Impact::Expectation(id) => {
                        self.reference(&path, id, ItemKind::Driver, ids);
                    }
                    Impact::Incidents(id) | Impact::Resolution(id) | Impact::Complaints(id) => {
                        self.reference(&path, id, ItemKind::Friction, ids);
                    }
                    Impact::Saving => {}
                }
            }
            for (field, list) in [
                ("requires", &option.requires),
                ("excludes", &option.excludes),
            ] {
                for (position, id) in list.iter().enumerate() {
                    self.reference(
                        &path.field(field).item(position, ""),
                        id,
                        ItemKind::Option,
                        ids,
                    );
                }
            }
        }
    }

    fn reference(&mut self, path: &FieldPath, id: &str, kind: ItemKind, ids: &CaseIds<'_>) {
        if !ids.known(kind, id) {
            self.add(
                path.clone(),
                ProblemKind::UnknownId {
                    id: id.to_owned(),
                    kind,
                },
            );
        }
    }

    /// Reports circles of requirements, each at the first of its options in the order of the file. An option that is part
    /// of several circles is reported with one of them; mending it brings out the next.
    fn requires_cycles(&mut self, options: &[InvestmentOption]) {
        let position: BTreeMap<&str, usize> = options
            .iter()
            .enumerate()
            .map(|(index, option)| (option.id.as_str(), index))
            .collect();
        let requires: Vec<Vec<usize>> = options
            .iter()
            .map(|option| {
                option
                    .requires
                    .iter()
                    .filter_map(|id| position.get(id.as_str()).copied())
                    .collect()
            })
            .collect();
        for circle in circles(&requires) {
            let first = circle[0];
            let path = FieldPath::root()
                .field("options")
                .item(first, &options[first].id)
                .field("requires");
            let options = circle
                .iter()
                .map(|&index| options[index].id.clone())
                .collect();
            self.add(path, ProblemKind::RequiresCycle { options });
        }
    }
}

/// How far the search for circles has come with an option.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CircleMark {
    New,
    /// On the way that is being followed.
    OnTheWay,
    /// Everything it requires has been looked at.
    Done,
}

/// Circles in a graph, no two of which share a member, each beginning with its smallest member. Takes time in proportion to
/// the graph, however deep it is.
fn circles(requires: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut marks = vec![CircleMark::New; requires.len()];
    let mut in_a_circle = vec![false; requires.len()];
    let mut circles = Vec::new();
    for start in 0..requires.len() {
        // The way that is being followed: each option with how many of its requirements have been looked at.
        let mut way = Vec::new();
        if marks[start] == CircleMark::New {
            marks[start] = CircleMark::OnTheWay;
            way.push((start, 0));
        }
        while let Some((at, looked_at)) = way.last_mut() {
            let Some(&next) = requires[*at].get(*looked_at) else {
                marks[*at] = CircleMark::Done;
                way.pop();
                continue;
            };
            *looked_at += 1;
            match marks[next] {
                CircleMark::New => {
                    marks[next] = CircleMark::OnTheWay;
                    way.push((next, 0));
                }
                CircleMark::OnTheWay if in_a_circle[next] => {}
                CircleMark::OnTheWay => {
                    let from = way
                        .iter()
                        .rposition(|(option, _)| *option == next)
                        .unwrap_or_default();
                    let mut circle: Vec<usize> =
                        way[from..].iter().map(|(option, _)| *option).collect();
                    if circle.iter().all(|option| !in_a_circle[*option]) {
                        circle.iter().for_each(|option| in_a_circle[*option] = true);
                        let smallest = circle
                            .iter()
                            .enumerate()
                            .min_by_key(|(_, option)| **option)
                            .map_or(0, |(place, _)| place);
                        circle.rotate_left(smallest);
                        circles.push(circle);
                    }
                }
                CircleMark::Done => {}
            }
        }
    }
    circles.sort();
    circles
}

/// The ids of a case, by kind.
struct CaseIds<'a> {
    known: BTreeSet<(ItemKind, &'a str)>,
}

impl<'a> CaseIds<'a> {
    /// Collects the ids and reports those that are empty or used twice.
    fn of(case: &'a BusinessCase, problems: &mut Problems) -> Self {
        let mut ids = Self {
            known: BTreeSet::new(),
        };
        for kind in ItemKind::ALL {
            ids.collect(kind, &case.ids(kind), problems);
        }
        ids
    }

    fn collect(&mut self, kind: ItemKind, ids: &[&'a str], problems: &mut Problems) {
        for (index, &id) in ids.iter().enumerate() {
            let path = || {
                FieldPath::root()
                    .field(kind.list())
                    .item(index, id)
                    .field("id")
            };
            if id.trim().is_empty() {
                problems.add(path(), ProblemKind::EmptyId);
            } else if !self.known.insert((kind, id)) {
                problems.add(
                    path(),
                    ProblemKind::DuplicateId {
                        id: id.to_owned(),
                        kind,
                    },
                );
            }
        }
    }

    fn known(&self, kind: ItemKind, id: &str) -> bool {
        self.known.contains(&(kind, id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_found_once_and_begin_with_the_first_option() {
        assert_eq!(circles(&[vec![1], vec![2], vec![0]]), [vec![0, 1, 2]]);
        assert_eq!(circles(&[vec![1], vec![2], vec![1]]), [vec![1, 2]]);
        assert_eq!(circles(&[vec![0], vec![1]]), [vec![0], vec![1]]);
    }

    #[test]
    fn options_that_share_a_requirement_are_no_circle() {
        assert!(circles(&[vec![1, 2], vec![3], vec![3], vec![]]).is_empty());
    }

    #[test]
    fn a_very_long_chain_is_followed_to_its_end() {
        let length = 200_000;
        let mut chain: Vec<Vec<usize>> = (1..length).map(|next| vec![next]).collect();
        chain.push(vec![0]);
        assert_eq!(circles(&chain).len(), 1);
    }
}
