//! What stands in the cells of a column: how it is shown, and how the item takes what is typed or chosen.

use super::cell_text;
use super::field::{At, InputOf};
use super::items::Named;
use super::values::{Bound, Estimated, Figure, LikelyFirst, Words};
use crate::domain::{BusinessCase, Estimate, Friction, Month, Touchpoint};
use crate::text::{CaseText, Kind};
use crate::ui::widgets::entries::NotTaken;
use crate::ui::widgets::grid::Filling;
use crate::ui::widgets::number_text::{Digits, NumberText};

/// One of what can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The id of the item that is meant; empty for none and for what has no id.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: String,
}

impl Choice {
    /// The touchpoints of a case.
    pub(crate) fn touchpoints(case: &BusinessCase) -> Vec<Self> {
        Self::all::<Touchpoint>(case)
    }

    /// The frictions of a case.
    pub(crate) fn frictions(case: &BusinessCase) -> Vec<Self> {
        Self::all::<Friction>(case)
    }

    fn all<T: Named>(case: &BusinessCase) -> Vec<Self> {
        let choice = |item: &T| Self {
            id: item.id().to_owned(),
            name: item.name().to_owned(),
        };
        T::all(case).iter().map(choice).collect()
    }
}

/// What stands in the cells of a column over items `T`.
pub(crate) trait Content<T> {
    /// Its field in the file.
    fn field(&self) -> &'static str;
    /// Which value of an estimate it is.
    fn bound(&self) -> Option<Bound> {
        None
    }
    /// The estimate that it is a value of.
    fn estimate<'t>(&self, _item: &'t mut T) -> Option<&'t mut Estimate> {
        None
    }
    /// The text of a cell for reading.
    fn shown(&self, text: &CaseText<'_>, case: &BusinessCase, item: &T) -> String;
    /// The text of a cell for editing.
    fn exact(&self, text: &CaseText<'_>, case: &BusinessCase, item: &T) -> String {
        self.shown(text, case, item)
    }
    /// How the number of a cell is written and read; `None` where it is no number.
    fn number<'t>(&self, _text: &CaseText<'t>, _item: &T) -> Option<NumberText<'t>> {
        None
    }
    /// The text of a cell for a spreadsheet.
    fn copied(&self, text: &CaseText<'_>, case: &BusinessCase, item: &T) -> String {
        self.exact(text, case, item)
    }
    /// What can be chosen; nothing where a text is typed.
    fn choices(&self, _text: &CaseText<'_>, _case: &BusinessCase) -> Option<Vec<Choice>> {
        None
    }
    /// Takes one of the choices.
    fn choose(&self, _item: &mut T, _place: usize, _choice: &Choice) {}
    /// Takes what was typed, where nothing is chosen.
    ///
    /// # Errors
    /// Why it cannot.
    fn set(&self, _text: &CaseText<'_>, _item: &mut T, _typed: &str) -> Result<(), NotTaken> {
        Ok(())
    }
}

/// Text.
pub(super) struct Text<T, V>(pub(super) At<T, V>);

impl<T, V: Words> Content<T> for Text<T, V> {
    fn field(&self) -> &'static str {
        self.0.field
    }

    fn shown(&self, _: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        (self.0.of)(item).words().to_owned()
    }

    fn set(&self, text: &CaseText<'_>, item: &mut T, typed: &str) -> Result<(), NotTaken> {
        let words = match V::FILLING {
            Filling::Required => cell_text::parse_name(text, typed)?,
            Filling::Optional => cell_text::parse_words(text, typed)?,
        };
        (self.0.of_mut)(item).take(words);
        Ok(())
    }
}

/// A number.
pub(super) struct Number<T, V> {
    pub(super) at: At<T, V>,
    pub(super) input: InputOf<T>,
}

impl<T, V: Figure> Number<T, V> {
    fn text<'t>(&self, text: &CaseText<'t>, item: &T) -> NumberText<'t> {
        NumberText {
            input: self.input.of(item),
            case: *text,
            digits: V::DIGITS,
        }
    }
}

impl<T, V: Figure> Content<T> for Number<T, V> {
    fn field(&self) -> &'static str {
        self.at.field
    }

    fn shown(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        let value = (self.at.of)(item).figure();
        let number = self.text(text, item);
        value.map_or_else(String::new, |value| cell_text::shown(&number, value))
    }

    fn exact(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        let value = (self.at.of)(item).figure();
        let number = self.text(text, item);
        value.map_or_else(String::new, |value| number.exact(value))
    }

    fn number<'t>(&self, text: &CaseText<'t>, item: &T) -> Option<NumberText<'t>> {
        Some(self.text(text, item))
    }

    fn copied(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        let value = (self.at.of)(item).figure();
        let number = self.text(text, item);
        value.map_or_else(String::new, |value| number.copied(value))
    }

    fn set(&self, text: &CaseText<'_>, item: &mut T, typed: &str) -> Result<(), NotTaken> {
        let value = cell_text::parse(&self.text(text, item), V::FILLING, typed)?;
        (self.at.of_mut)(item).take(value);
        Ok(())
    }
}

/// One value of an estimate.
pub(super) struct OfEstimate<T, V> {
    pub(super) at: At<T, V>,
    pub(super) input: InputOf<T>,
    pub(super) bound: Bound,
}

impl<T, V: Estimated> OfEstimate<T, V> {
    fn text<'t>(&self, text: &CaseText<'t>, item: &T) -> NumberText<'t> {
        NumberText {
            input: self.input.of(item),
            case: *text,
            digits: Digits::Any,
        }
    }

    fn value(&self, item: &T) -> Option<f64> {
        let estimate = (self.at.of)(item).estimate();
        estimate.and_then(|estimate| self.bound.of(estimate))
    }
}

impl<T, V: Estimated + 'static> Content<T> for OfEstimate<T, V> {
    fn field(&self) -> &'static str {
        self.at.field
    }

    fn bound(&self) -> Option<Bound> {
        Some(self.bound)
    }

    fn estimate<'t>(&self, item: &'t mut T) -> Option<&'t mut Estimate> {
        (self.at.of_mut)(item).estimate_mut()
    }

    fn shown(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        let number = self.text(text, item);
        let value = self.value(item);
        value.map_or_else(String::new, |value| cell_text::shown(&number, value))
    }

    fn exact(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        let number = self.text(text, item);
        let value = self.value(item);
        value.map_or_else(String::new, |value| number.exact(value))
    }

    fn number<'t>(&self, text: &CaseText<'t>, item: &T) -> Option<NumberText<'t>> {
        Some(self.text(text, item))
    }

    fn copied(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        let number = self.text(text, item);
        let value = self.value(item);
        value.map_or_else(String::new, |value| number.copied(value))
    }

    fn set(&self, text: &CaseText<'_>, item: &mut T, typed: &str) -> Result<(), NotTaken> {
        let filling = match self.bound {
            Bound::Likely => V::FILLING,
            Bound::Low | Bound::High => Filling::Optional,
        };
        let value = cell_text::parse(&self.text(text, item), filling, typed)?;
        let taken = (self.at.of_mut)(item).take(self.bound, value);
        taken.map_err(|LikelyFirst| text.get("list-likely-first").into())
    }
}

/// One of a few values that have a name.
pub(super) struct OneOf<T, V: 'static> {
    pub(super) at: At<T, V>,
    pub(super) values: &'static [V],
}

impl<T, V: Kind> Content<T> for OneOf<T, V> {
    fn field(&self) -> &'static str {
        self.at.field
    }

    fn shown(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        text.texts.kind(*(self.at.of)(item))
    }

    fn choices(&self, text: &CaseText<'_>, _: &BusinessCase) -> Option<Vec<Choice>> {
        let choice = |value: &V| Choice {
            id: String::new(),
            name: text.texts.kind(*value),
        };
        Some(self.values.iter().map(choice).collect())
    }

    fn choose(&self, item: &mut T, place: usize, _: &Choice) {
        if let Some(value) = self.values.get(place) {
            *(self.at.of_mut)(item) = *value;
        }
    }
}

/// One of a few, by its place among them.
pub(super) struct OneOfNamed<T> {
    pub(super) field: &'static str,
    pub(super) names: fn(&CaseText<'_>) -> Vec<String>,
    pub(super) place: fn(&T) -> usize,
    pub(super) choose: fn(&mut T, usize),
}

impl<T> Content<T> for OneOfNamed<T> {
    fn field(&self) -> &'static str {
        self.field
    }

    fn shown(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        let names = (self.names)(text);
        let name = names.into_iter().nth((self.place)(item));
        name.unwrap_or_default()
    }

    fn choices(&self, text: &CaseText<'_>, _: &BusinessCase) -> Option<Vec<Choice>> {
        let choice = |name| Choice {
            id: String::new(),
            name,
        };
        Some((self.names)(text).into_iter().map(choice).collect())
    }

    fn choose(&self, item: &mut T, place: usize, _: &Choice) {
        (self.choose)(item, place);
    }
}

/// A month of the calendar.
pub(super) struct CalendarMonth<T>(pub(super) At<T, Month>);

impl<T> Content<T> for CalendarMonth<T> {
    fn field(&self) -> &'static str {
        self.0.field
    }

    fn shown(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        text.texts.month(*(self.0.of)(item))
    }

    fn set(&self, text: &CaseText<'_>, item: &mut T, typed: &str) -> Result<(), NotTaken> {
        let month = text.texts.parse_month(typed);
        *(self.0.of_mut)(item) = month.map_err(|error| text.texts.number_error(&error))?;
        Ok(())
    }
}

/// Says something that follows from an item.
type Saying<T> = dyn Fn(&CaseText<'_>, &T) -> String;

/// What follows from the item, to be read only.
pub(super) struct Computed<T> {
    pub(super) name: &'static str,
    pub(super) words: Box<Saying<T>>,
}

impl<T> Content<T> for Computed<T> {
    fn field(&self) -> &'static str {
        self.name
    }

    fn shown(&self, text: &CaseText<'_>, _: &BusinessCase, item: &T) -> String {
        (self.words)(text, item)
    }

    fn set(&self, text: &CaseText<'_>, _: &mut T, _: &str) -> Result<(), NotTaken> {
        Err(text.get("list-computed").into())
    }
}

/// Another item of the case, by its id.
pub(super) struct Reference<T, V> {
    pub(super) at: At<T, V>,
    pub(super) items: fn(&BusinessCase) -> Vec<Choice>,
}

impl<T, V: Words> Content<T> for Reference<T, V> {
    fn field(&self) -> &'static str {
        self.at.field
    }

    fn shown(&self, text: &CaseText<'_>, case: &BusinessCase, item: &T) -> String {
        let id = (self.at.of)(item).words();
        if id.is_empty() {
            return String::new();
        }
        let choices = self.choices(text, case).unwrap_or_default();
        let found = choices.into_iter().find(|choice| choice.id == id);
        found.map_or_else(|| id.to_owned(), |choice| choice.name)
    }

    fn choices(&self, text: &CaseText<'_>, case: &BusinessCase) -> Option<Vec<Choice>> {
        let none = || Choice {
            id: String::new(),
            name: text.get("list-none"),
        };
        let none = (V::FILLING == Filling::Optional).then(none);
        Some(none.into_iter().chain((self.items)(case)).collect())
    }

    fn choose(&self, item: &mut T, _: usize, choice: &Choice) {
        (self.at.of_mut)(item).take(choice.id.clone());
    }

    fn set(&self, _: &CaseText<'_>, item: &mut T, _: &str) -> Result<(), NotTaken> {
        // Only an empty text comes here: nothing is meant.
        (self.at.of_mut)(item).take(String::new());
        Ok(())
    }
}
