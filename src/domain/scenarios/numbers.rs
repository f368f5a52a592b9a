//! The numbers of a case that a scenario can change.

use std::collections::BTreeMap;

use crate::domain::difference::{Difference, DifferenceKind, Value};
use crate::domain::inputs::{self, Input};
use crate::domain::record::Record;
use crate::domain::{BusinessCase, Estimate, FieldPath, NumberIn, ProblemKind, Step};

/// A number that a scenario can change.
#[derive(Clone, Debug, PartialEq)]
pub struct Changeable {
    /// Where it stands; of an estimate, its likely value.
    pub path: FieldPath,
    /// What the plan has there; 1 or 0 for an option that is or is not part of it.
    pub planned: f64,
    /// Whether it is left out, so that its default holds.
    pub is_default: bool,
    /// What kind of number it is.
    pub kind: ChangeableKind,
}

/// What kind of number it is.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeableKind {
    /// One that is certain by nature.
    Number(&'static Input),
    /// One that counts something, without decimals.
    Whole(&'static Input),
    /// The likely value of one that may have a range.
    Estimate(&'static Input, Estimate),
    /// Whether an option is part of the plan: 1 or 0.
    Included,
}

/// A number with a range: what could be meant by "worse" and "better".
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertain {
    /// Where its likely value stands.
    pub path: FieldPath,
    /// Lowest value thought possible.
    pub low: f64,
    /// Highest value thought possible.
    pub high: f64,
}

/// Every number that a scenario can change, in the order of the file. Parameters of the response are there whether they are
/// set or not; measured scores are not, as they happened.
pub fn changeable(case: &BusinessCase) -> Vec<Changeable> {
    let mut collector = Collector {
        case,
        found: Vec::new(),
    };
    case.visit(&FieldPath::root(), &mut |path, input, number| {
        collector.number(path, input, number);
    });
    collector.found
}

/// Every number of the case with a range that has a width, in the order of the file.
pub fn uncertain(case: &BusinessCase) -> Vec<Uncertain> {
    let with_range = |number: Changeable| match &number.kind {
        ChangeableKind::Estimate(_, estimate) if estimate.is_uncertain() => Some(Uncertain {
            low: estimate.low?,
            high: estimate.high?,
            path: number.path,
        }),
        ChangeableKind::Estimate(..)
        | ChangeableKind::Number(_)
        | ChangeableKind::Whole(_)
        | ChangeableKind::Included => None,
    };
    changeable(case)
        .into_iter()
        .filter_map(with_range)
        .collect()
}

struct Collector<'a> {
    case: &'a BusinessCase,
    found: Vec<Changeable>,
}

impl Collector<'_> {
    /// Whether the option at a path is part of the plan; it stands before its scale.
    fn included(&mut self, scale: &FieldPath) {
        let [list, Step::Item { index, id }, ..] = scale.steps() else {
            return;
        };
        let (Step::Field(list), Some(option)) = (list, self.case.options.get(*index)) else {
            return;
        };
        self.found.push(Changeable {
            path: FieldPath::root()
                .field(list)
                .item(*index, id)
                .field("included"),
            planned: f64::from(u8::from(option.included)),
            is_default: false,
            kind: ChangeableKind::Included,
        });
    }

    fn number(&mut self, path: FieldPath, input: &'static Input, number: NumberIn<'_>) {
        let is_measured = matches!(path.steps(), [Step::Field("measurements"), ..]);
        let has_default = || input.default.is_some();
        let (kind, planned) = match number {
            _ if is_measured => return,
            NumberIn::Number(value) | NumberIn::OptionalNumber(Some(value)) => {
                (ChangeableKind::Number(input), value)
            }
            NumberIn::Whole(value) => (ChangeableKind::Whole(input), f64::from(value)),
            NumberIn::Estimate(value) | NumberIn::OptionalEstimate(Some(value)) => {
                (ChangeableKind::Estimate(input, value.clone()), value.likely)
            }
            NumberIn::OptionalNumber(None) if has_default() => {
                (ChangeableKind::Number(input), input.default_value())
            }
            NumberIn::OptionalEstimate(None) if has_default() => {
                let estimate = input.default_estimate();
                (
                    ChangeableKind::Estimate(input, estimate),
                    input.default_value(),
                )
            }
            NumberIn::OptionalNumber(None) | NumberIn::OptionalEstimate(None) => return,
        };
        if input.key == inputs::SCALE.key {
            self.included(&path);
        }
        let path = match kind {
            ChangeableKind::Estimate(..) => path.field("likely"),
            ChangeableKind::Number(_) | ChangeableKind::Whole(_) | ChangeableKind::Included => path,
        };
        let is_at_default =
            input.is_left_out_at_default && input.default_estimate() == Estimate::from(planned);
        self.found.push(Changeable {
            path,
            planned,
            is_default: number.likely().is_none() || is_at_default,
            kind,
        });
    }
}

/// The number of the case at a path as it is written, if a scenario can change it.
pub fn find(case: &BusinessCase, path: &str) -> Option<Changeable> {
    changeable(case)
        .into_iter()
        .find(|number| number.path.to_string() == path)
}

impl Changeable {
    /// The path to name it by: without the word that tells the likely value of an estimate from the ends of its range.
    pub fn label_path(&self) -> FieldPath {
        match &self.kind {
            ChangeableKind::Estimate(..) => self.path.parent(),
            ChangeableKind::Number(_) | ChangeableKind::Whole(_) | ChangeableKind::Included => {
                self.path.clone()
            }
        }
    }

    /// What is known about it; nothing for whether an option is part of the plan.
    pub fn input(&self) -> Option<&'static Input> {
        match &self.kind {
            ChangeableKind::Number(input)
            | ChangeableKind::Whole(input)
            | ChangeableKind::Estimate(input, _) => Some(*input),
            ChangeableKind::Included => None,
        }
    }

    /// What is wrong with a value for it.
    pub fn problem_with(&self, value: f64) -> Option<ProblemKind> {
        if !value.is_finite() {
            return Some(ProblemKind::NotFinite);
        }
        if let Some(input) = self.input()
            && !input.range.contains(value)
        {
            return Some(ProblemKind::OutOfRange { value, input });
        }
        let fits = value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value);
        match &self.kind {
            ChangeableKind::Whole(_) if !fits => Some(ProblemKind::NotWhole { value }),
            ChangeableKind::Included if value != 0.0 && value != 1.0 => {
                Some(ProblemKind::NotYesOrNo { value })
            }
            ChangeableKind::Number(_)
            | ChangeableKind::Whole(_)
            | ChangeableKind::Estimate(..)
            | ChangeableKind::Included => None,
        }
    }

    /// The change to a value that fits it.
    pub(super) fn changed_to(&self, value: f64) -> Difference {
        let (path, after) = match &self.kind {
            ChangeableKind::Number(_) => (self.path.clone(), Value::Number(value)),
            ChangeableKind::Whole(_) => (self.path.clone(), Value::Whole(value as u64)),
            ChangeableKind::Included => (self.path.clone(), Value::Flag(value != 0.0)),
            ChangeableKind::Estimate(_, estimate) => {
                let stretched = Estimate {
                    likely: value,
                    low: estimate.low.map(|low| low.min(value)),
                    high: estimate.high.map(|high| high.max(value)),
                    basis: estimate.basis.clone(),
                };
                (self.path.parent(), Value::of(&stretched))
            }
        };
        Difference {
            path,
            kind: DifferenceKind::Changed,
            before: None,
            after: Some(after),
        }
    }
}

/// The numbers that can be changed, by their paths as they are written.
pub(super) struct ByPath {
    numbers: BTreeMap<String, Changeable>,
}

impl ByPath {
    pub(super) fn of(case: &BusinessCase) -> Self {
        let mut numbers = BTreeMap::new();
        for number in changeable(case) {
            // Where two items have the same id, the first is meant, as everywhere.
            numbers.entry(number.path.to_string()).or_insert(number);
        }
        Self { numbers }
    }

    pub(super) fn get(&self, path: &str) -> Option<&Changeable> {
        self.numbers.get(path)
    }
}
