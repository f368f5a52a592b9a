//! Differences between cases in words: for undo, and for comparing.

mod values;

use crate::domain::difference::{Difference, DifferenceKind, Value};
use crate::domain::{BusinessCase, FieldPath, ItemKind, Step};
use crate::text::Texts;

use values::{Sides, input_of};

/// Texts of a case that are longer than this, in characters, are not repeated in a label.
const LONGEST_TEXT: usize = 40;

/// What a step changes, in a few words: the difference itself, the item that was removed with all that depends on it, or how
/// many changes there are.
pub fn describe_step(
    differences: &[Difference],
    before: &BusinessCase,
    after: &BusinessCase,
    texts: &Texts,
) -> String {
    match differences {
        [one] => describe(one, before, after, texts),
        _ => {
            if let Some(currency) = converted(differences) {
                let what = describe(currency, before, after, texts);
                return texts.with("difference-converted", &[("what", what.into())]);
            }
            match the_removed_item(differences).or_else(|| the_removed_number(differences)) {
                Some(removed) => describe(removed, before, after, texts),
                None => match chosen_options(differences) {
                    Some(count) => texts.with("difference-options", &[("count", count.into())]),
                    None => texts.with("difference-many", &[("count", differences.len().into())]),
                },
            }
        }
    }
}

/// How many options there are whose place in the plan differs, where nothing else does: whether each is included, and its
/// scale.
fn chosen_options(differences: &[Difference]) -> Option<usize> {
    let chosen = |difference: &Difference| match difference.path.steps() {
        [
            Step::Field("options"),
            Step::Item { index, .. },
            Step::Field("included" | "scale"),
        ] => Some(*index),
        _ => None,
    };
    let options: Option<std::collections::BTreeSet<usize>> =
        differences.iter().map(chosen).collect();
    options.map(|options| options.len())
}

/// The change of the currency, where all other differences are values that go with it.
fn converted(differences: &[Difference]) -> Option<&Difference> {
    let is_currency =
        |difference: &&Difference| difference.path.steps() == [Step::Field("currency")];
    let only_values = differences
        .iter()
        .all(|difference| difference.kind == DifferenceKind::Changed);
    differences.iter().find(is_currency).filter(|_| only_values)
}

/// The one effect or number whose removal brings overrides of scenarios with it.
fn the_removed_number(differences: &[Difference]) -> Option<&Difference> {
    let mut others = differences
        .iter()
        .filter(|difference| !is_override(difference));
    let number = others.next().filter(|_| others.next().is_none())?;
    let is_gone = number.kind == DifferenceKind::Removed || number.after.is_none();
    is_gone.then_some(number)
}

fn is_override(difference: &Difference) -> bool {
    matches!(
        difference.path.steps(),
        [Step::Field("scenarios"), _, Step::Field("overrides"), ..]
    )
}

/// The one item whose removal brings all other differences with it: effects and mentions that go.
fn the_removed_item(differences: &[Difference]) -> Option<&Difference> {
    let is_item = |difference: &&Difference| difference.path.steps().len() == 2;
    let removed = |difference: &Difference| difference.kind == DifferenceKind::Removed;
    let mut items = differences
        .iter()
        .filter(|difference| removed(difference) && is_item(difference));
    let item = items.next().filter(|_| items.next().is_none())?;
    let rest_goes = differences.iter().all(|difference| {
        let clears_mark = difference.after.is_none()
            && difference.path.steps().last() == Some(&Step::Field("friction"));
        // Overrides are matched by place: those behind a removed one count as changed.
        removed(difference) || clears_mark || is_override(difference)
    });
    rest_goes.then_some(item)
}

/// One difference in words, with names from the cases and values in the language: "Churn of Consumers 32 % → 30 %".
pub fn describe(
    difference: &Difference,
    before: &BusinessCase,
    after: &BusinessCase,
    texts: &Texts,
) -> String {
    let sides = Sides {
        before,
        after,
        texts,
    };
    match difference.kind {
        DifferenceKind::Changed => changed(difference, &sides),
        DifferenceKind::Added => added_or_removed(
            "difference-added",
            difference.after.as_ref(),
            difference,
            &sides,
        ),
        DifferenceKind::Removed => added_or_removed(
            "difference-removed",
            difference.before.as_ref(),
            difference,
            &sides,
        ),
        DifferenceKind::Reordered => {
            let list = list_name(&difference.path);
            texts.get(&format!("difference-reordered-{list}"))
        }
    }
}

/// A field has another value.
fn changed(difference: &Difference, sides: &Sides<'_>) -> String {
    let texts = sides.texts;
    let what = subject(difference, sides);
    let (old, new) = (difference.before.as_ref(), difference.after.as_ref());
    let Some(Step::Field(field)) = difference.path.steps().last() else {
        return texts.with("difference-changed", &[("what", what.into())]);
    };
    if *field == "included" {
        let key = match new {
            Some(Value::Flag(false)) => "difference-left-out",
            _ => "difference-included",
        };
        let name = sides.item_name(&difference.path).unwrap_or_default();
        return texts.with(key, &[("name", name.into())]);
    }
    let from_to = |key: &str, old: String, new: String| {
        let args = [
            ("what", what.as_str().into()),
            ("before", old.into()),
            ("after", new.into()),
        ];
        texts.with(key, &args)
    };
    if let Some(input) = input_of(difference, sides) {
        let estimates = (old.and_then(Value::estimate), new.and_then(Value::estimate));
        if let (Some(old), Some(new)) = &estimates
            && old.likely.to_bits() == new.likely.to_bits()
        {
            return if (old.low, old.high) == (new.low, new.high) {
                texts.with("difference-basis", &[("what", what.into())])
            } else {
                from_to(
                    "difference-range",
                    sides.range(old, input),
                    sides.range(new, input),
                )
            };
        }
        let (old, new) = sides.amounts((old, new), input);
        return from_to("difference-from-to", old, new);
    }
    match (sides.word(field, old), sides.word(field, new)) {
        (Some(old), Some(new)) => from_to("difference-from-to", old, new),
        (_, _) => texts.with("difference-changed", &[("what", what.into())]),
    }
}

/// What a difference is about: "Churn of Consumers".
fn subject(difference: &Difference, sides: &Sides<'_>) -> String {
    let texts = sides.texts;
    if let (Some(number), Some(scenario)) = (
        sides.overridden(&difference.path),
        sides.item_name(&difference.path),
    ) {
        let field = texts.path_in(&number.label_path(), sides.after);
        let args = [("field", field.into()), ("item", scenario.into())];
        return texts.with("difference-in-scenario", &args);
    }
    let field = match (input_of(difference, sides), difference.path.steps()) {
        (Some(input), _) => texts.input_label(input),
        (None, [Step::Field("drivers"), _, Step::Field("kano")]) => texts.get("difference-kano"),
        (None, [_, _, Step::Field("effects"), ..]) => texts.get("difference-effect"),
        (None, _) => texts.field(&difference.path),
    };
    let is_name = difference.path.steps().last() == Some(&Step::Field("name"));
    match sides.item_name(&difference.path) {
        // A new name says itself which item it is about.
        Some(_) if is_name => field,
        Some(item) => texts.with(
            "difference-field-of-item",
            &[("field", field.into()), ("item", item.into())],
        ),
        None => field,
    }
}

/// An item or a part of an item was added or removed.
fn added_or_removed(
    key: &str,
    item: Option<&Value>,
    difference: &Difference,
    sides: &Sides<'_>,
) -> String {
    let texts = sides.texts;
    let list = list_name(&difference.path);
    let of = sides.item_name(&difference.path).unwrap_or_default();
    let name = match list {
        "requires" | "excludes" => item
            .and_then(Value::text)
            .map(|id| sides.name_of(ItemKind::Option, id)),
        "overrides" => item
            .and_then(|item| item.field("path"))
            .and_then(Value::text)
            .map(|path| sides.overridden_name(path)),
        _ => item
            .and_then(|item| item.field("name"))
            .and_then(Value::text)
            .map(str::to_owned),
    };
    let month = item
        .and_then(|item| item.field("month"))
        .and_then(Value::text)
        .and_then(|month| month.parse().ok())
        .map_or_else(String::new, |month| texts.month(month));
    texts.with(
        &format!("{key}-{list}"),
        &[
            ("name", name.unwrap_or_default().into()),
            ("item", of.into()),
            ("month", month.into()),
        ],
    )
}

/// The name of the innermost list that a path leads to, as in the file.
fn list_name(path: &FieldPath) -> &'static str {
    path.steps()
        .iter()
        .rev()
        .find_map(|step| match step {
            Step::Field(name) => Some(*name),
            Step::Item { .. } => None,
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
