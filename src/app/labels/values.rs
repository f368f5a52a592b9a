//! Names and values of two cases in words.

use crate::domain::difference::{Difference, Value};
use crate::domain::inputs::{Input, Unit};
use crate::domain::scenarios::{self, Changeable};
use crate::domain::{
    BusinessCase, Category, Estimate, FieldPath, GainCurve, ItemKind, Kano, Month, Pillar, Stage,
    Step, Voice, input_at,
};
use crate::text::Texts;

use super::LONGEST_TEXT;

/// The two cases that are compared, and the language to speak of them.
pub(super) struct Sides<'a> {
    pub(super) before: &'a BusinessCase,
    pub(super) after: &'a BusinessCase,
    pub(super) texts: &'a Texts,
}

impl Sides<'_> {
    /// The name of the item that a path leads into.
    pub(super) fn item_name(&self, path: &FieldPath) -> Option<String> {
        let kinds = [
            ItemKind::Segment,
            ItemKind::Touchpoint,
            ItemKind::Driver,
            ItemKind::Friction,
            ItemKind::Option,
            ItemKind::Scenario,
        ];
        kinds
            .into_iter()
            .find_map(|kind| path.item_of(kind.list()).map(|id| self.name_of(kind, id)))
    }

    /// The name of an item: as it is now, or as it was where it is gone; its id where it has no name.
    pub(super) fn name_of(&self, kind: ItemKind, id: &str) -> String {
        self.after
            .name_of(kind, id)
            .or_else(|| self.before.name_of(kind, id))
            .filter(|name| !name.trim().is_empty())
            .map_or_else(|| id.to_owned(), shortened)
    }

    /// The number that a scenario changes at a path, as one of the cases has it.
    pub(super) fn overridden(&self, path: &FieldPath) -> Option<Changeable> {
        let [
            Step::Field("scenarios"),
            Step::Item { id, .. },
            Step::Field("overrides"),
            Step::Item { index, .. },
            ..,
        ] = path.steps()
        else {
            return None;
        };
        [self.after, self.before].into_iter().find_map(|case| {
            let scenario = case.scenarios.iter().find(|own| own.id == *id)?;
            scenarios::find(case, &scenario.overrides.get(*index)?.path)
        })
    }

    /// The name of the number at a path as a scenario has it.
    pub(super) fn overridden_name(&self, path: &str) -> String {
        [self.after, self.before]
            .into_iter()
            .find_map(|case| {
                let number = scenarios::find(case, path)?;
                Some(self.texts.path_in(&number.label_path(), case))
            })
            .unwrap_or_else(|| self.texts.get("difference-override-number"))
    }

    /// The amounts of a field before and after, so exact that they look different.
    pub(super) fn amounts(
        &self,
        (old, new): (Option<&Value>, Option<&Value>),
        input: &Input,
    ) -> (String, String) {
        let was_left_out = (old.is_none(), new.is_none());
        let (old, new) = (number_or_default(old, input), number_or_default(new, input));
        let short = |number: Option<f64>| match number {
            Some(number) => self.amount(number, input.unit),
            None => self.texts.get("difference-value-none"),
        };
        match (short(old), short(new), old, new) {
            (old_text, new_text, Some(old), Some(new)) if old_text == new_text => {
                let exact = |number: f64, is_default: bool| {
                    let value = self.texts.number_exact(number);
                    if is_default {
                        self.texts
                            .with("difference-value-default", &[("value", value.into())])
                    } else {
                        value
                    }
                };
                (exact(old, was_left_out.0), exact(new, was_left_out.1))
            }
            (old_text, new_text, _, _) => (old_text, new_text),
        }
    }

    /// The range of an estimate.
    pub(super) fn range(&self, estimate: &Estimate, input: &Input) -> String {
        match (estimate.low, estimate.high) {
            (Some(low), Some(high)) => self.texts.with(
                "difference-value-range",
                &[
                    ("low", self.amount(low, input.unit).into()),
                    ("high", self.amount(high, input.unit).into()),
                ],
            ),
            (_, _) => self.texts.get("difference-value-none"),
        }
    }

    /// The word for a value that is not a number.
    pub(super) fn word(&self, field: &str, value: Option<&Value>) -> Option<String> {
        let texts = self.texts;
        let read_text = |value: &Value| value.text().map(str::to_owned);
        match (field, value) {
            ("stage", Some(value)) => value.clone().read().ok().map(|v: Stage| texts.kind(v)),
            ("pillar", Some(value)) => value.clone().read().ok().map(|v: Pillar| texts.kind(v)),
            ("voice", Some(value)) => value.clone().read().ok().map(|v: Voice| texts.kind(v)),
            ("kano", Some(value)) => value.clone().read().ok().map(|v: Kano| texts.kind(v)),
            ("category", Some(value)) => value.clone().read().ok().map(|v: Category| texts.kind(v)),
            ("gain_curve", Some(value)) => {
                value.clone().read().ok().map(|v: GainCurve| texts.kind(v))
            }
            ("gain_curve", None) => Some(texts.kind(GainCurve::default())),
            ("risk_adjust", Some(Value::Flag(false))) => Some(texts.get("difference-value-off")),
            ("risk_adjust", _) => Some(texts.get("difference-value-on")),
            ("touchpoint", Some(value)) => {
                Some(self.name_of(ItemKind::Touchpoint, &read_text(value)?))
            }
            ("friction", Some(value)) => Some(self.name_of(ItemKind::Friction, &read_text(value)?)),
            ("start", Some(value)) => {
                let month: Month = value.text()?.parse().ok()?;
                Some(texts.month(month))
            }
            (_, None) => Some(texts.get("difference-value-none")),
            (_, Some(value)) => {
                let text = value.text()?;
                let short = text.chars().count() <= LONGEST_TEXT;
                short.then(|| texts.with("difference-value-quoted", &[("text", text.into())]))
            }
        }
    }

    /// A number with its unit, as short as it can be.
    fn amount(&self, number: f64, unit: Unit) -> String {
        // What the field is called says that it is per year.
        let unit = match unit {
            Unit::SharePerYear => Unit::Share,
            Unit::MoneyPerYear => Unit::Money,
            other => other,
        };
        if number.is_finite() {
            self.texts.quantity(number, unit, &self.after.currency)
        } else {
            self.texts.get("difference-value-not-a-number")
        }
    }
}

/// The number of a field, with what holds when it is left out.
fn number_or_default(value: Option<&Value>, input: &Input) -> Option<f64> {
    match value {
        Some(value) => value
            .number()
            .or_else(|| value.estimate().map(|estimate| estimate.likely)),
        None => input.default.is_some().then(|| input.default_value()),
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_TEXT {
        name.to_owned()
    } else {
        let start: String = name.chars().take(LONGEST_TEXT - 1).collect();
        format!("{}…", start.trim_end())
    }
}

/// The entry of the table of inputs for the field that a difference is about.
pub(super) fn input_of(difference: &Difference, sides: &Sides<'_>) -> Option<&'static Input> {
    if let Some(number) = sides.overridden(&difference.path) {
        return number.input();
    }
    input_at(sides.after, &difference.path)
}
