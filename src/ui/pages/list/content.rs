//! What stands in the cells of a column: how it is shown, and how the item takes what is typed or chosen.

use super::cell_text;
use super::field::At;
use super::items::Named;
use super::values::{self, EstimateBound, LikelyFirst, TextValue};
use crate::domain::inputs::Input;
use crate::domain::{
    BusinessCase, Estimate, Friction, Month, NumberAt, NumberIn, Record, Step, Touchpoint,
};
use crate::text::{CaseText, Kind};
use crate::ui::widgets::entries::NotTaken;
use crate::ui::widgets::grid::Filling;
use crate::ui::widgets::number_text::{Digits, NumberText};

/// One of what can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChoiceContent {
    /// The id of the item that is meant; empty for none and for what has no id.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: String,
}

impl ChoiceContent {
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
    fn bound(&self) -> Option<EstimateBound> {
        None
    }
    /// The estimate that it is a value of.
    fn estimate<'t>(&self, _item: &'t mut T) -> Option<&'t mut Estimate> {
        None
    }
    /// The number of a cell; `None` where there is none.
    fn value(&self, _item: &T) -> Option<f64> {
        None
    }
    /// How the number of a cell is written and read; `None` where it is no number.
    fn number<'t>(&self, _text: &CaseText<'t>, _item: &T) -> Option<NumberText<'t>> {
        None
    }
    /// The text of a cell for reading.
    fn shown(&self, text: &CaseText<'_>, _case: &BusinessCase, item: &T) -> String {
        let number = self.number(text, item).zip(self.value(item));
        number.map_or_else(String::new, |(text, value)| cell_text::shown(&text, value))
    }
    /// The text of a cell for editing.
    fn exact(&self, text: &CaseText<'_>, case: &BusinessCase, item: &T) -> String {
        match (self.number(text, item), self.value(item)) {
            (Some(number), Some(value)) => number.exact(value),
            (_, _) => self.shown(text, case, item),
        }
    }
    /// The text of a cell for a spreadsheet.
    fn copied(&self, text: &CaseText<'_>, case: &BusinessCase, item: &T) -> String {
        match (self.number(text, item), self.value(item)) {
            (Some(number), Some(value)) => number.copied(value),
            (_, _) => self.shown(text, case, item),
        }
    }
    /// What can be chosen; nothing where a text is typed.
    fn choices(&self, _text: &CaseText<'_>, _case: &BusinessCase) -> Option<Vec<ChoiceContent>> {
        None
    }
    /// Takes one of the choices.
    fn choose(&self, _item: &mut T, _place: usize, _choice: &ChoiceContent) {}
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

impl<T, V: TextValue> Content<T> for Text<T, V> {
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

/// A number of a record, or one value of an estimate.
pub(super) struct NumberContent {
    pub(super) field: &'static str,
    /// None for a number that has no range.
    pub(super) bound: Option<EstimateBound>,
}

impl NumberContent {
    fn bound_or_likely(&self) -> EstimateBound {
        self.bound.unwrap_or(EstimateBound::Likely)
    }

    fn at<'t>(&self, item: &'t mut impl Record) -> Option<NumberAt<'t>> {
        item.number_at(&[Step::Field(self.field)])
    }
}

impl<T: Record> Content<T> for NumberContent {
    fn field(&self) -> &'static str {
        self.field
    }

    fn bound(&self) -> Option<EstimateBound> {
        self.bound
    }

    fn estimate<'t>(&self, item: &'t mut T) -> Option<&'t mut Estimate> {
        match self.at(item)? {
            NumberAt::Estimate(estimate) => Some(estimate),
            NumberAt::OptionalEstimate(estimate, _) => estimate.as_mut(),
            NumberAt::Number(_) | NumberAt::OptionalNumber(_) | NumberAt::Whole(_) => None,
        }
    }

    fn value(&self, item: &T) -> Option<f64> {
        let (number, _) = item.number(self.field)?;
        values::value(number, self.bound_or_likely())
    }

    fn number<'t>(&self, text: &CaseText<'t>, item: &T) -> Option<NumberText<'t>> {
        let (number, input) = item.number(self.field)?;
        let digits = match number {
            NumberIn::Whole(_) => Digits::Whole,
            NumberIn::Number(_)
            | NumberIn::OptionalNumber(_)
            | NumberIn::Estimate(_)
            | NumberIn::OptionalEstimate(_) => Digits::Any,
        };
        Some(NumberText {
            input,
            case: *text,
            digits,
        })
    }

    fn set(&self, text: &CaseText<'_>, item: &mut T, typed: &str) -> Result<(), NotTaken> {
        let bound = self.bound_or_likely();
        let own = item.number(self.field);
        let filling = own.map(|(number, _)| values::filling(number, bound));
        let (Some(number), Some(filling)) = (self.number(text, item), filling) else {
            return Ok(());
        };
        let value = cell_text::parse(&number, filling, typed)?;
        let taken = self.at(item).map(|at| values::set(at, bound, value));
        let taken = taken.unwrap_or(Ok(()));
        taken.map_err(|LikelyFirst| text.get("list-likely-first").into())
    }
}

/// A count that the table of inputs does not have, as nothing is computed from it.
pub(super) struct Count<T> {
    pub(super) at: At<T, Option<u64>>,
    pub(super) input: &'static Input,
}

impl<T> Content<T> for Count<T> {
    fn field(&self) -> &'static str {
        self.at.field
    }

    fn value(&self, item: &T) -> Option<f64> {
        // Counts are far below 2^53.
        (self.at.of)(item).map(|count| count as f64)
    }

    fn number<'t>(&self, text: &CaseText<'t>, _: &T) -> Option<NumberText<'t>> {
        Some(NumberText {
            input: self.input,
            case: *text,
            digits: Digits::Count,
        })
    }

    fn set(&self, text: &CaseText<'_>, item: &mut T, typed: &str) -> Result<(), NotTaken> {
        if let Some(number) = self.number(text, item) {
            let value = cell_text::parse(&number, Filling::Optional, typed)?;
            *(self.at.of_mut)(item) = value.map(|value| value as u64);
        }
        Ok(())
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

    fn choices(&self, text: &CaseText<'_>, _: &BusinessCase) -> Option<Vec<ChoiceContent>> {
        let choice = |value: &V| ChoiceContent {
            id: String::new(),
            name: text.texts.kind(*value),
        };
        Some(self.values.iter().map(choice).collect())
    }

    fn choose(&self, item: &mut T, place: usize, _: &ChoiceContent) {
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

    fn choices(&self, text: &CaseText<'_>, _: &BusinessCase) -> Option<Vec<ChoiceContent>> {
        let choice = |name| ChoiceContent {
            id: String::new(),
            name,
        };
        Some((self.names)(text).into_iter().map(choice).collect())
    }

    fn choose(&self, item: &mut T, place: usize, _: &ChoiceContent) {
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
pub(super) struct ComputedContent<T> {
    pub(super) name: &'static str,
    pub(super) words: Box<Saying<T>>,
}

impl<T> Content<T> for ComputedContent<T> {
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
    pub(super) items: fn(&BusinessCase) -> Vec<ChoiceContent>,
}

impl<T, V: TextValue> Content<T> for Reference<T, V> {
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

    fn choices(&self, text: &CaseText<'_>, case: &BusinessCase) -> Option<Vec<ChoiceContent>> {
        let none = || ChoiceContent {
            id: String::new(),
            name: text.get("list-none"),
        };
        let none = (V::FILLING == Filling::Optional).then(none);
        Some(none.into_iter().chain((self.items)(case)).collect())
    }

    fn choose(&self, item: &mut T, _: usize, choice: &ChoiceContent) {
        (self.at.of_mut)(item).take(choice.id.clone());
    }

    fn set(&self, _: &CaseText<'_>, item: &mut T, _: &str) -> Result<(), NotTaken> {
        // Only an empty text comes here: nothing is meant.
        (self.at.of_mut)(item).take(String::new());
        Ok(())
    }
}
