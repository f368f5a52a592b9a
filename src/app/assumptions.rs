//! The register of assumptions as a list to look at: what each line says, which lines are in sight, and in which order.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::domain::{Month, Response, ResponsePlan};
use crate::engine::results::sensitivity::Effect;
pub use crate::present::register::{Footing, Line, Subject, lines};

use super::background::sensitivity_job::Sensitivity;

/// By what lines are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// What is weak and heavy comes first: see [`weight`].
    Weight,
    /// What it is called.
    Name,
    /// The number, whatever its unit.
    Value,
    /// What it rests on, the weakest first.
    Footing,
    /// When it was last true, the oldest first; what has no date comes before all.
    AsOf,
    /// Where it can be looked up; what has no source comes first.
    Source,
    /// Who answers for it; what has no owner comes first.
    Owner,
    /// The largest change of net present value, the largest first.
    Effect,
    /// How far the switching value is from the number, the nearest first; what has none comes last.
    Switching,
}

/// Which way lines are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As [`SortBy`] says.
    Natural,
    /// The other way round.
    Reversed,
}

/// How much a line asks to be looked at, given the sensitivity to it.
pub fn weight(line: &Line, response: &ResponsePlan, sensitivity: &Sensitivity) -> f64 {
    let size = sensitivity
        .effect(&line.assumption.path)
        .map_or(0.0, Effect::size);
    line.weight(size, response)
}

/// Which lines are in sight, and in which order.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// By what they are sorted.
    pub sort: SortBy,
    /// Which way.
    pub order: Order,
    /// Only these; all where it is empty.
    pub footings: BTreeSet<Footing>,
    /// Only these; all where it is empty.
    pub subjects: BTreeSet<Subject>,
    /// Only those that have every word of this in their name, source or owner.
    pub search: String,
}

impl Default for View {
    fn default() -> Self {
        Self {
            sort: SortBy::Weight,
            order: Order::Natural,
            footings: BTreeSet::new(),
            subjects: BTreeSet::new(),
            search: String::new(),
        }
    }
}

impl View {
    /// Whether some lines are out of sight.
    pub fn is_filtered(&self) -> bool {
        !self.footings.is_empty() || !self.subjects.is_empty() || !self.search.trim().is_empty()
    }

    /// Brings all lines into sight.
    pub fn show_all(&mut self) {
        self.footings.clear();
        self.subjects.clear();
        self.search.clear();
    }

    /// Sorts by something; by the same again turns the order round.
    pub fn sort_by(&mut self, sort: SortBy) {
        self.order = if self.sort != sort || self.order == Order::Reversed {
            Order::Natural
        } else {
            Order::Reversed
        };
        self.sort = sort;
    }

    /// The places of the lines in sight, in their order. Lines that are equal stand in the order of the file.
    pub fn arrange(
        &self,
        lines: &[Line],
        response: &Response,
        sensitivity: &Sensitivity,
    ) -> Vec<usize> {
        let words: Vec<String> = self
            .search
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        let mut places: Vec<usize> = (0..lines.len())
            .filter(|place| self.is_in_sight(&lines[*place], &words))
            .collect();
        let response = ResponsePlan::resolve(response);
        let keys: Vec<Key> = lines
            .iter()
            .map(|line| self.key(line, &response, sensitivity))
            .collect();
        places.sort_by(|one, other| {
            let order = keys[*one].compare(&keys[*other]);
            match self.order {
                Order::Natural => order,
                Order::Reversed => order.reverse(),
            }
        });
        places
    }

    fn is_in_sight(&self, line: &Line, words: &[String]) -> bool {
        if !self.footings.is_empty() && !self.footings.contains(&line.footing) {
            return false;
        }
        if !self.subjects.is_empty() && !self.subjects.contains(&line.subject) {
            return false;
        }
        if words.is_empty() {
            return true;
        }
        let all = [line.name.as_str(), &line.source, &line.owner].map(str::to_lowercase);
        let has = |word: &String| all.iter().any(|text| text.contains(word.as_str()));
        words.iter().all(has)
    }

    fn key(&self, line: &Line, response: &ResponsePlan, sensitivity: &Sensitivity) -> Key {
        let path = &line.assumption.path;
        match self.sort {
            SortBy::Weight => Key::Number(-weight(line, response, sensitivity)),
            SortBy::Name => Key::Words(line.name.to_lowercase()),
            SortBy::Value => Key::Number(line.assumption.value.likely),
            SortBy::Footing => {
                let place = Footing::ALL.iter().position(|own| *own == line.footing);
                Key::Number(-(place.unwrap_or(0) as f64))
            }
            SortBy::AsOf => Key::Month(line.as_of),
            SortBy::Source => Key::Words(line.source.to_lowercase()),
            SortBy::Owner => Key::Words(line.owner.to_lowercase()),
            SortBy::Effect => {
                let size = sensitivity.effect(path).map_or(0.0, Effect::size);
                Key::Number(-size)
            }
            SortBy::Switching => {
                let likely = line.assumption.value.likely;
                let distance = sensitivity.switching(path).flatten().map(|value| {
                    let whole = likely.abs().max(f64::MIN_POSITIVE);
                    (value - likely).abs() / whole
                });
                Key::Number(distance.unwrap_or(f64::INFINITY))
            }
        }
    }
}

/// What a line is sorted by.
enum Key {
    Number(f64),
    Words(String),
    Month(Option<Month>),
}

impl Key {
    fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Words(one), Self::Words(other)) => one.cmp(other),
            (Self::Month(one), Self::Month(other)) => one.cmp(other),
            (_, _) => Ordering::Equal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::complete;
    use crate::domain::{BusinessCase, Evidence};
    use crate::engine::batch::CancelToken;
    use crate::text::{Language, Texts};

    fn arranged(case: &BusinessCase, view: &View) -> Vec<Line> {
        let lines = lines(case, Texts::of(Language::English));
        let sensitivity = Sensitivity::effects_of(case, &CancelToken::default()).unwrap();
        let places = view.arrange(&lines, &case.response, &sensitivity);
        places.iter().map(|place| lines[*place].clone()).collect()
    }

    #[test]
    fn what_is_weak_and_heavy_comes_first_and_the_other_way_round_last() {
        let case = complete();
        let sensitivity = Sensitivity::effects_of(&case, &CancelToken::default()).unwrap();
        let response = ResponsePlan::resolve(&case.response);
        let mut view = View::default();
        let weights = |lines: &[Line]| -> Vec<f64> {
            let weight = |line| weight(line, &response, &sensitivity);
            lines.iter().map(weight).collect()
        };
        let natural = weights(&arranged(&case, &view));
        assert!(natural[0] > 0.0 && natural.is_sorted_by(|one, next| one >= next));
        view.sort_by(SortBy::Weight);
        let reversed = weights(&arranged(&case, &view));
        assert!(reversed.is_sorted());
    }

    #[test]
    fn better_evidence_takes_weight_off() {
        let mut case = complete();
        let first = arranged(&case, &View::default()).swap_remove(0);
        let response = ResponsePlan::resolve(&case.response);
        let sensitivity = Sensitivity::effects_of(&case, &CancelToken::default()).unwrap();
        let judged = Line {
            footing: Footing::Grade(Evidence::Judgement),
            ..first.clone()
        };
        let proved = Line {
            footing: Footing::Grade(Evidence::OwnExperiment),
            ..first
        };
        let of = |line: &Line| weight(line, &response, &sensitivity);
        assert!(of(&judged) > 5.0 * of(&proved));
        case.horizon_years = 4;
        let horizon = arranged(&case, &View::default());
        let horizon = horizon
            .iter()
            .find(|line| line.name.contains("orizon"))
            .unwrap();
        assert_eq!(of(horizon), 0.0, "a choice weighs nothing");
    }

    #[test]
    fn lines_are_found_by_grade_by_subject_and_by_words() {
        let case = complete();
        let all = arranged(&case, &View::default()).len();
        let mut view = View::default();
        view.subjects.insert(Subject::Options);
        view.footings.insert(Footing::Entered);
        let found = arranged(&case, &view);
        assert!(!found.is_empty() && found.len() < all);
        let fits =
            |line: &Line| line.subject == Subject::Options && line.footing == Footing::Entered;
        assert!(found.iter().all(fits));
        view.show_all();
        view.search = "  CHURN ".to_owned();
        let found = arranged(&case, &view);
        assert!(!found.is_empty());
        assert!(
            found
                .iter()
                .all(|line| line.name.to_lowercase().contains("churn"))
        );
        view.search = "nothing of the kind".to_owned();
        assert_eq!(arranged(&case, &view), []);
    }
}
