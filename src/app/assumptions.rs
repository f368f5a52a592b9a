//! The register of assumptions as a list to look at: what each line says, which lines are in sight, and in which order.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::domain::{Month, Response, ResponsePlan};
use crate::engine::results::sensitivity::Effect;
pub use crate::present::register::{AssumptionEntry, AssumptionSubject, EvidenceBasis, lines};

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
pub enum SortOrder {
    /// As [`SortBy`] says.
    Natural,
    /// The other way round.
    Reversed,
}

/// How much a line asks to be looked at, given the sensitivity to it.
pub fn weight(line: &AssumptionEntry, response: &ResponsePlan, sensitivity: &Sensitivity) -> f64 {
    let size = sensitivity
        .effect(&line.assumption.path)
        .map_or(0.0, Effect::size);
    line.weight(size, response)
}

/// Which lines are in sight, and in which order.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumptionView {
    /// By what they are sorted.
    pub sort: SortBy,
    /// Which way.
    pub order: SortOrder,
    /// Only these; all where it is empty.
    pub footings: BTreeSet<EvidenceBasis>,
    /// Only these; all where it is empty.
    pub subjects: BTreeSet<AssumptionSubject>,
    /// Only those that have every word of this in their name, source or owner.
    pub search: String,
}

impl Default for AssumptionView {
    fn default() -> Self {
        Self {
            sort: SortBy::Weight,
            order: SortOrder::Natural,
            footings: BTreeSet::new(),
            subjects: BTreeSet::new(),
            search: String::new(),
        }
    }
}

impl AssumptionView {
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
        self.order = if self.sort != sort || self.order == SortOrder::Reversed {
            SortOrder::Natural
        } else {
            SortOrder::Reversed
        };
        self.sort = sort;
    }

    /// The places of the lines in sight, in their order. Lines that are equal stand in the order of the file.
    pub fn arrange(
        &self,
        lines: &[AssumptionEntry],
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
        let keys: Vec<SortKey> = lines
            .iter()
            .map(|line| self.key(line, &response, sensitivity))
            .collect();
        places.sort_by(|one, other| {
            let order = keys[*one].compare(&keys[*other]);
            match self.order {
                SortOrder::Natural => order,
                SortOrder::Reversed => order.reverse(),
            }
        });
        places
    }

    fn is_in_sight(&self, line: &AssumptionEntry, words: &[String]) -> bool {
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

    fn key(
        &self,
        line: &AssumptionEntry,
        response: &ResponsePlan,
        sensitivity: &Sensitivity,
    ) -> SortKey {
        let path = &line.assumption.path;
        match self.sort {
            SortBy::Weight => SortKey::Number(-weight(line, response, sensitivity)),
            SortBy::Name => SortKey::Words(line.name.to_lowercase()),
            SortBy::Value => SortKey::Number(line.assumption.value.likely),
            SortBy::Footing => {
                let place = EvidenceBasis::ALL
                    .iter()
                    .position(|own| *own == line.footing);
                SortKey::Number(-(place.unwrap_or(0) as f64))
            }
            SortBy::AsOf => SortKey::Month(line.as_of),
            SortBy::Source => SortKey::Words(line.source.to_lowercase()),
            SortBy::Owner => SortKey::Words(line.owner.to_lowercase()),
            SortBy::Effect => {
                let size = sensitivity.effect(path).map_or(0.0, Effect::size);
                SortKey::Number(-size)
            }
            SortBy::Switching => {
                let likely = line.assumption.value.likely;
                let distance = sensitivity.switching(path).flatten().map(|value| {
                    let whole = likely.abs().max(f64::MIN_POSITIVE);
                    (value - likely).abs() / whole
                });
                SortKey::Number(distance.unwrap_or(f64::INFINITY))
            }
        }
    }
}

/// What a line is sorted by.
enum SortKey {
    Number(f64),
    Words(String),
    Month(Option<Month>),
}

impl SortKey {
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

    fn arranged(case: &BusinessCase, view: &AssumptionView) -> Vec<AssumptionEntry> {
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
        let mut view = AssumptionView::default();
        let weights = |lines: &[AssumptionEntry]| -> Vec<f64> {
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
        let first = arranged(&case, &AssumptionView::default()).swap_remove(0);
        let response = ResponsePlan::resolve(&case.response);
        let sensitivity = Sensitivity::effects_of(&case, &CancelToken::default()).unwrap();
        let judged = AssumptionEntry {
            footing: EvidenceBasis::Grade(Evidence::Judgement),
            ..first.clone()
        };
        let proved = AssumptionEntry {
            footing: EvidenceBasis::Grade(Evidence::OwnExperiment),
            ..first
        };
        let of = |line: &AssumptionEntry| weight(line, &response, &sensitivity);
        assert!(of(&judged) > 5.0 * of(&proved));
        case.horizon_years = 4;
        let horizon = arranged(&case, &AssumptionView::default());
        let horizon = horizon
            .iter()
            .find(|line| line.name.contains("orizon"))
            .unwrap();
        assert_eq!(of(horizon), 0.0, "a choice weighs nothing");
    }

    #[test]
    fn lines_are_found_by_grade_by_subject_and_by_words() {
        let case = complete();
        let all = arranged(&case, &AssumptionView::default()).len();
        let mut view = AssumptionView::default();
        view.subjects.insert(AssumptionSubject::Options);
        view.footings.insert(EvidenceBasis::Entered);
        let found = arranged(&case, &view);
        assert!(!found.is_empty() && found.len() < all);
        let fits = |line: &AssumptionEntry| {
            line.subject == AssumptionSubject::Options && line.footing == EvidenceBasis::Entered
        };
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
