//! What is wrong with a case, and where, as sentences.

use crate::domain::inputs::{self, Bound, Input, Unit};
use crate::domain::{BusinessCase, FieldPath, ItemKind, Problem, ProblemKind, Step};

use super::inputs::is_percentage;
use super::{Arg, Texts};

impl Texts {
    /// Where, what and what now, with the ids of the items that it is about.
    pub fn problem(&self, problem: &Problem) -> String {
        self.problem_at(problem, None)
    }

    /// The same with the names that the items have in their case.
    pub fn problem_in(&self, problem: &Problem, case: &BusinessCase) -> String {
        self.problem_at(problem, Some(case))
    }

    /// What and what now, for a place that already shows which field it is.
    pub fn problem_here(&self, problem: &Problem) -> String {
        self.problem_kind(&problem.kind, None)
    }

    /// A readable label of a field, as "Options, gift: cost per year, high".
    pub fn path(&self, path: &FieldPath) -> String {
        self.place_and_field(path, None)
    }

    /// The same with the name that the item has in its case.
    pub fn path_in(&self, path: &FieldPath, case: &BusinessCase) -> String {
        self.place_and_field(path, Some(case))
    }

    /// The label of a field without where it stands, as "Cost per year, high".
    pub fn field(&self, path: &FieldPath) -> String {
        let place = PathParts::of(path);
        match place.field.last() {
            Some(_) => self.field_label(&place),
            None => self.place(&place, None),
        }
    }

    /// Which values an input takes, as a request.
    pub fn range(&self, input: &Input) -> String {
        let value = |value: f64| self.plain_value(value, input.unit);
        let (key, low, high) = match (input.range.low, input.range.high) {
            (Bound::Included(low), Bound::Included(high)) => ("range-from-to", low, high),
            (Bound::Included(low), Bound::Excluded(high)) => ("range-from-below", low, high),
            (Bound::Included(low), Bound::Open) => ("range-from", low, 0.0),
            (Bound::Excluded(low), Bound::Included(high)) => ("range-above-to", low, high),
            (Bound::Excluded(low), Bound::Excluded(high)) => ("range-above-below", low, high),
            (Bound::Excluded(low), Bound::Open) => ("range-above", low, 0.0),
            (Bound::Open, Bound::Included(high)) => ("range-to", 0.0, high),
            (Bound::Open, Bound::Excluded(high)) => ("range-below", 0.0, high),
            (Bound::Open, Bound::Open) => ("range-any", 0.0, 0.0),
        };
        self.with(
            key,
            &[("low", value(low).into()), ("high", value(high).into())],
        )
    }

    fn problem_at(&self, problem: &Problem, case: Option<&BusinessCase>) -> String {
        let place = self.place_and_field(&problem.path, case);
        let sentence = self.problem_kind(&problem.kind, case);
        self.with(
            "problem-at",
            &[("where", place.into()), ("problem", sentence.into())],
        )
    }

    fn problem_kind(&self, kind: &ProblemKind, case: Option<&BusinessCase>) -> String {
        let args: Vec<(&str, Arg<'_>)> = match kind {
            ProblemKind::NotFinite
            | ProblemKind::HalfRange
            | ProblemKind::RangeOutOfOrder
            | ProblemKind::EmptyId
            | ProblemKind::NoCustomers
            | ProblemKind::TooLargeTogether
            | ProblemKind::NotWhole { value: _ }
            | ProblemKind::NotYesOrNo { value: _ } => Vec::new(),
            ProblemKind::UnknownOverride { path } | ProblemKind::RepeatedOverride { path } => {
                vec![("path", path.into())]
            }
            ProblemKind::TooManyItems { most }
            | ProblemKind::TooManyScenarios { most }
            | ProblemKind::TooManyOverrides { most } => {
                vec![("most", most.to_string().into())]
            }
            ProblemKind::OutOfRange { value, input } => vec![
                ("value", self.plain_value(*value, input.unit).into()),
                ("range", self.range(input).into()),
            ],
            ProblemKind::DuplicateId { id, kind } | ProblemKind::UnknownId { id, kind } => {
                vec![("id", id.into()), ("kind", kind_name(*kind).into())]
            }
            ProblemKind::RequiresCycle { options } => {
                let names: Vec<_> = options
                    .iter()
                    .map(|id| item_name(case, ItemKind::Option, id))
                    .collect();
                vec![
                    ("options", names.join(", ").into()),
                    ("count", options.len().into()),
                ]
            }
            ProblemKind::MemorySum { sum } => vec![("sum", self.percent_text(*sum).into())],
            ProblemKind::UnknownCurrency { code } => vec![("code", code.into())],
            ProblemKind::UnknownFormat { format } => vec![("format", format.to_string().into())],
        };
        self.with(&format!("problem-{}", kind.code()), &args)
    }

    fn place_and_field(&self, path: &FieldPath, case: Option<&BusinessCase>) -> String {
        let place = PathParts::of(path);
        let where_it_is = self.place(&place, case);
        if place.field.is_empty() {
            return where_it_is;
        }
        let field = self.field_label(&place);
        if place.list.is_empty() {
            return field;
        }
        self.with(
            "path-field",
            &[
                ("place", where_it_is.into()),
                ("field", within_sentence(&field).into()),
            ],
        )
    }

    /// The list, the item in it, and the effect of the item.
    fn place(&self, place: &PathParts<'_>, case: Option<&BusinessCase>) -> String {
        if place.list.is_empty() {
            return self.get("path-case");
        }
        let list = self.get(&field_key(place.list));
        let Some((index, id)) = place.item else {
            return list;
        };
        let item = if id.trim().is_empty() {
            let number = (index + 1).to_string();
            let args = [("list", list.into()), ("number", number.into())];
            self.with("path-numbered-item", &args)
        } else {
            let name = match kind_of_list(place.list) {
                Some(kind) => item_name(case, kind, id),
                None => id.to_owned(),
            };
            let args = [("list", list.into()), ("item", name.into())];
            self.with("path-list-item", &args)
        };
        let numbered = |key, index: usize| {
            let number = (index + 1).to_string();
            let args = [("item", Arg::from(&item)), ("number", number.into())];
            self.with(key, &args)
        };
        match (place.effect, place.changed) {
            (Some(index), _) => numbered("path-effect", index),
            (None, Some(index)) => numbered("path-override", index),
            (None, None) => item,
        }
    }

    fn field_label(&self, place: &PathParts<'_>) -> String {
        let (fields, bound) = match place.field.as_slice() {
            [fields @ .., last] if !fields.is_empty() => match bound_key(last) {
                Some(key) => (fields, Some(key)),
                None => (place.field.as_slice(), None),
            },
            fields => (fields, None),
        };
        let label = match place.input(fields) {
            Some(input) => self.input_label(input),
            None if place.changed.is_some() => self.get(match fields.last() {
                Some(&"value") => "field-override-value",
                _ => "field-override-path",
            }),
            None => self.get(&field_key(fields.last().copied().unwrap_or(place.list))),
        };
        match bound {
            Some(key) => {
                let args = [("field", label.into()), ("bound", self.get(key).into())];
                self.with("path-bound", &args)
            }
            None => label,
        }
    }

    /// A value as it is typed, with a percent sign where it is a share.
    pub(super) fn plain_value(&self, value: f64, unit: Unit) -> String {
        if is_percentage(unit) {
            self.percent_text(value)
        } else {
            self.number_exact_grouped(value)
        }
    }

    /// A share as an exact percentage with its sign.
    pub(super) fn percent_text(&self, share: f64) -> String {
        let number = self.percent_exact(share);
        self.with("percentage", &[("number", number.into())])
    }
}

/// A path taken apart.
struct PathParts<'a> {
    /// The field of the case that it leads into; empty for the case itself and for its own fields.
    list: &'a str,
    /// Position and id of the item in that list.
    item: Option<(usize, &'a str)>,
    /// Position of the effect in an option.
    effect: Option<usize>,
    /// Position of the changed number in a scenario.
    changed: Option<usize>,
    /// The field of the item and what is below it.
    field: Vec<&'static str>,
}

impl<'a> PathParts<'a> {
    fn of(path: &'a FieldPath) -> Self {
        let mut place = Self {
            list: "",
            item: None,
            effect: None,
            changed: None,
            field: Vec::new(),
        };
        for (position, step) in path.steps().iter().enumerate() {
            match step {
                Step::Field(name) if position == 0 && is_section(name) => place.list = name,
                Step::Field(name) => place.field.push(name),
                Step::Item { index, id } if position == 1 => place.item = Some((*index, id)),
                Step::Item { index, .. } if place.field == ["effects"] => {
                    place.effect = Some(*index);
                    place.field.clear();
                }
                Step::Item { index, .. } if place.field == ["overrides"] => {
                    place.changed = Some(*index);
                    place.field.clear();
                }
                // The position in a list of ids says nothing to a reader.
                Step::Item { .. } => {}
            }
        }
        place
    }

    /// The entry of the table of inputs for a field.
    fn input(&self, fields: &[&str]) -> Option<&'static Input> {
        let owner = match self.list {
            "" => "case",
            list => match kind_of_list(list) {
                Some(kind) => kind_name(kind),
                None => list,
            },
        };
        inputs::find(&format!("{owner}.{}", fields.join(".")))
    }
}

/// Whether a field of the case holds other fields.
fn is_section(name: &str) -> bool {
    matches!(name, "finance" | "response" | "measurements") || kind_of_list(name).is_some()
}

fn kind_of_list(list: &str) -> Option<ItemKind> {
    let mut kinds = ItemKind::ALL.into_iter();
    kinds.find(|kind| kind.list() == list)
}

/// The name of a kind that texts and the table of inputs use.
fn kind_name(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Segment => "segment",
        ItemKind::Touchpoint => "touchpoint",
        ItemKind::Driver => "driver",
        ItemKind::Friction => "friction",
        ItemKind::Option => "option",
        ItemKind::Scenario => "scenario",
    }
}

/// The name of an item in its case; its id where there is no case or no name.
pub(super) fn item_name(case: Option<&BusinessCase>, kind: ItemKind, id: &str) -> String {
    let name = case.and_then(|case| case.name_of(kind, id));
    let name = name.filter(|name| !name.trim().is_empty());
    name.unwrap_or(id).to_owned()
}

fn field_key(field: &str) -> String {
    format!("field-{}", field.replace('_', "-"))
}

fn bound_key(field: &str) -> Option<&'static str> {
    match field {
        "low" => Some("bound-low"),
        "likely" => Some("bound-likely"),
        "high" => Some("bound-high"),
        _ => None,
    }
}

/// A label as it stands within a sentence: with a small letter, unless it begins with an abbreviation.
fn within_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}
