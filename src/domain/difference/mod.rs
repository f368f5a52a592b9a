//! What differs between two cases, and a case with some of those differences applied.
//!
//! - Both cases become trees of [`Value`]s by serialisation, so a field that is added to the case is compared at once.
//! - An [`Estimate`](super::Estimate) is one difference, with its range and basis: it is one answer of the user.
//! - A record or list that the file leaves out counts as one without fields or items. So setting the first parameter of the
//!   response is a difference of that parameter, and the first friction is an added item.
//! - Items with ids are matched by id, as long as every item in both lists has one of its own. All other items are matched by
//!   place, after leaving aside what the lists have in common at the start and at the end.
//! - Differences come in the order of the file. Within a list of items with ids: what was removed, then what was changed or
//!   added in the order of the second case, then the order itself.

mod apply;
mod tree;

use std::collections::BTreeSet;

use serde::Serialize;

use super::{BusinessCase, FieldPath};

pub use apply::{ApplyError, apply, apply_all};
pub use tree::Value;

/// One thing in which two cases differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Where it is. The place of an item is that in the second case; of a removed one, that in the first.
    #[serde(rename = "field")]
    pub path: FieldPath,
    /// What kind of difference it is.
    pub kind: DifferenceKind,
    /// The value in the first case; none where it is left out there or the item is not there.
    pub before: Option<Value>,
    /// The value in the second case; none where it is left out there or the item is not there.
    pub after: Option<Value>,
}

/// What kind of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// A field has another value, or an item of a list without ids stands in the place of another.
    Changed,
    /// The second case has an item that the first lacks.
    Added,
    /// The first case has an item that the second lacks.
    Removed,
    /// The items of a list stand in another order; before and after are lists of their ids.
    Reordered,
}

/// What differs between two cases, in the order of the file.
///
/// Applying all of it to `a`, in order, gives `b`. Numbers are compared by their bits, so this also holds for a case with a
/// number that is not finite. Only a negative zero in a field that the file leaves out at zero counts as zero.
pub fn differences(a: &BusinessCase, b: &BusinessCase) -> Vec<Difference> {
    let mut comparison = CaseComparison { found: Vec::new() };
    comparison.value(&FieldPath::root(), Some(&Value::of(a)), Some(&Value::of(b)));
    comparison.found
}

/// Whether two cases are the same, also where they hold a number that is not a number.
pub fn is_same(a: &BusinessCase, b: &BusinessCase) -> bool {
    // Only a case that does not equal itself needs the slow comparison by bits.
    a == b || (!equals_itself(a) && Value::of(a) == Value::of(b))
}

/// Whether no number of a case is "not a number", which equals nothing.
#[expect(
    clippy::eq_op,
    reason = "comparing a value with itself is how to find what equals nothing"
)]
fn equals_itself(case: &BusinessCase) -> bool {
    case == case
}

struct CaseComparison {
    found: Vec<Difference>,
}

impl CaseComparison {
    fn value(&mut self, path: &FieldPath, a: Option<&Value>, b: Option<&Value>) {
        if a == b {
            return;
        }
        match (a, b) {
            (Some(one), _) | (None, Some(one)) if one.is_estimate() => {
                self.add(path.clone(), DifferenceKind::Changed, a, b);
            }
            (Some(Value::Record { fields: a, .. }), Some(Value::Record { fields: b, .. })) => {
                self.fields(path, a, b);
            }
            (Some(Value::Record { fields: a, .. }), None) => self.fields(path, a, &[]),
            (None, Some(Value::Record { fields: b, .. })) => self.fields(path, &[], b),
            (Some(Value::List(a)), Some(Value::List(b))) => self.list(path, a, b),
            (Some(Value::List(a)), None) => self.list(path, a, &[]),
            (None, Some(Value::List(b))) => self.list(path, &[], b),
            (_, _) => self.add(path.clone(), DifferenceKind::Changed, a, b),
        }
    }

    /// Compares fields. Both sides follow the order of the same type, each without the fields it leaves out.
    fn fields(
        &mut self,
        path: &FieldPath,
        mut a: &[(&'static str, Value)],
        mut b: &[(&'static str, Value)],
    ) {
        loop {
            match (a, b) {
                ([(name_a, value_a), rest_a @ ..], [(name_b, value_b), rest_b @ ..])
                    if name_a == name_b =>
                {
                    if value_a != value_b {
                        self.value(&path.field(name_a), Some(value_a), Some(value_b));
                    }
                    (a, b) = (rest_a, rest_b);
                }
                ([(name_a, _), ..], [(name_b, value_b), rest_b @ ..])
                    if b.iter().any(|(name, _)| name == name_a) =>
                {
                    self.value(&path.field(name_b), None, Some(value_b));
                    b = rest_b;
                }
                ([(name_a, value_a), rest_a @ ..], _) => {
                    self.value(&path.field(name_a), Some(value_a), None);
                    a = rest_a;
                }
                ([], [(name_b, value_b), rest_b @ ..]) => {
                    self.value(&path.field(name_b), None, Some(value_b));
                    b = rest_b;
                }
                ([], []) => return,
            }
        }
    }

    fn list(&mut self, path: &FieldPath, a: &[Value], b: &[Value]) {
        match (ids(a), ids(b)) {
            (Some(ids_a), Some(ids_b)) => self.items_with_ids(path, (a, &ids_a), (b, &ids_b)),
            (_, _) => self.items_by_place(path, a, b),
        }
    }

    fn items_with_ids(
        &mut self,
        path: &FieldPath,
        (a, ids_a): (&[Value], &[&str]),
        (b, ids_b): (&[Value], &[&str]),
    ) {
        let known_a: BTreeSet<&str> = ids_a.iter().copied().collect();
        let known_b: BTreeSet<&str> = ids_b.iter().copied().collect();
        // The order that comes of removing and adding, to see whether it still differs.
        let mut order = Vec::with_capacity(ids_b.len());
        for (place, (item, id)) in a.iter().zip(ids_a).enumerate() {
            if known_b.contains(id) {
                order.push(*id);
            } else {
                self.add(
                    path.item(place, id),
                    DifferenceKind::Removed,
                    Some(item),
                    None,
                );
            }
        }
        for (place, (item, id)) in b.iter().zip(ids_b).enumerate() {
            if known_a.contains(id) {
                let before = ids_a.iter().position(|known| known == id).map(|at| &a[at]);
                if before != Some(item) {
                    self.value(&path.item(place, id), before, Some(item));
                }
            } else {
                self.add(
                    path.item(place, id),
                    DifferenceKind::Added,
                    None,
                    Some(item),
                );
                order.insert(place.min(order.len()), id);
            }
        }
        if order != ids_b {
            let list = |ids: &[&str]| {
                Value::List(ids.iter().map(|id| Value::Text((*id).to_owned())).collect())
            };
            self.add(
                path.clone(),
                DifferenceKind::Reordered,
                Some(&list(ids_a)),
                Some(&list(ids_b)),
            );
        }
    }

    fn items_by_place(&mut self, path: &FieldPath, a: &[Value], b: &[Value]) {
        let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        let (a, b) = (&a[start..], &b[start..]);
        let end = a
            .iter()
            .rev()
            .zip(b.iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
        let both = a.len().min(b.len());
        for (place, (a, b)) in a.iter().zip(b).enumerate() {
            self.value(&path.item(start + place, ""), Some(a), Some(b));
        }
        // From the back, so that each place is the one in the first case when it comes to be removed.
        for (place, item) in a.iter().enumerate().skip(both).rev() {
            self.add(
                path.item(start + place, ""),
                DifferenceKind::Removed,
                Some(item),
                None,
            );
        }
        for (place, item) in b.iter().enumerate().skip(both) {
            self.add(
                path.item(start + place, ""),
                DifferenceKind::Added,
                None,
                Some(item),
            );
        }
    }

    fn add(
        &mut self,
        path: FieldPath,
        kind: DifferenceKind,
        before: Option<&Value>,
        after: Option<&Value>,
    ) {
        self.found.push(Difference {
            path,
            kind,
            before: before.cloned(),
            after: after.cloned(),
        });
    }
}

/// The ids of a list, if every item has one and no two have the same.
fn ids(list: &[Value]) -> Option<Vec<&str>> {
    let ids: Vec<&str> = list.iter().map(Value::id).collect::<Option<_>>()?;
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    (distinct.len() == ids.len() && !distinct.contains("")).then_some(ids)
}

#[cfg(test)]
mod tests;
