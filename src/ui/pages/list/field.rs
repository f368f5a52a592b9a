//! The columns of a list, as they are declared.

use super::content::{
    CalendarMonth, ChoiceContent, ComputedContent, Content, Count, NumberContent, OneOf,
    OneOfNamed, Reference, Text,
};
use super::values::{self, EstimateBound, TextValue};
use crate::domain::inputs::{self, Input, Unit};
use crate::domain::{BusinessCase, Month, NumberIn, Record};
use crate::text::{CaseText, Kind};
use crate::ui::widgets::grid::{Alignment, CellKind, Filling, GridColumn};

/// Width of a column of numbers where nothing else is said, in points.
const NUMBERS: f32 = 72.0;
/// Width of a column of low or high values.
const BOUNDS: f32 = 96.0;
/// Width of a column of amounts.
const AMOUNTS: f32 = 112.0;
/// Width of a column of words where nothing else is said.
const WORDS: f32 = 112.0;

/// Width of a letter of the heads, about.
const LETTER: f32 = 6.6;
/// Room beside a head.
const AROUND: f32 = 18.0;
/// Width up to which a column grows for its head.
const WIDEST: f32 = 190.0;

/// A field of items `T` that holds a `V`: its name in the file, and how it is reached.
pub(crate) struct At<T, V> {
    /// Its name in the file.
    pub(crate) field: &'static str,
    /// The field of an item.
    pub(crate) of: fn(&T) -> &V,
    /// The same, to change it.
    pub(crate) of_mut: fn(&mut T) -> &mut V,
}

impl<T, V> Clone for At<T, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, V> Copy for At<T, V> {}

/// The field of a type of items by its name, which is also that in the file.
macro_rules! at {
    ($item:ty, $field:ident) => {
        $crate::ui::pages::list::At::<$item, _> {
            field: stringify!($field),
            of: |item| &item.$field,
            of_mut: |item| &mut item.$field,
        }
    };
}
pub(crate) use at;

/// Whether the low and high values of estimates have columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ranges {
    /// Only the likely value is shown.
    #[default]
    Hidden,
    /// Both have a column of their own.
    Shown,
}

/// What stands above a column.
#[derive(Clone, Copy)]
enum ColumnHeading {
    /// The text with this key; the help has the same key with `-help`.
    Text(&'static str),
    /// The label of an input.
    Input(&'static Input),
}

/// One column over items `T`.
pub(crate) struct ItemColumn<T> {
    head: ColumnHeading,
    short: Option<&'static str>,
    width: f32,
    alignment: Alignment,
    kind: CellKind,
    filling: Filling,
    pub(super) content: Box<dyn Content<T>>,
}

impl<T: Record + 'static> ItemColumn<T> {
    /// Every number of the items in the table of inputs, in the order of the file but for those that come first and last.
    pub(crate) fn numbers(
        ranges: Ranges,
        first: &[&'static Input],
        last: &[&'static Input],
    ) -> Vec<Self> {
        let ends = [first, last].concat();
        let between = inputs::without(T::INPUTS, &ends);
        let all = first.iter().copied().chain(between);
        let all = all.chain(last.iter().copied());
        all.flat_map(|input| Self::number(input.field(), ranges))
            .collect()
    }

    /// The number in a field: a column, and for an estimate two more where ranges are shown.
    pub(crate) fn number(field: &'static str, ranges: Ranges) -> Vec<Self> {
        let new = T::default();
        let Some((number, input)) = new.number(field) else {
            return Vec::new();
        };
        let bounds = match (number, ranges) {
            (NumberIn::Number(_) | NumberIn::OptionalNumber(_) | NumberIn::Whole(_), _) => {
                vec![None]
            }
            (NumberIn::Estimate(_) | NumberIn::OptionalEstimate(_), Ranges::Hidden) => {
                vec![Some(EstimateBound::Likely)]
            }
            (NumberIn::Estimate(_) | NumberIn::OptionalEstimate(_), Ranges::Shown) => [
                EstimateBound::Likely,
                EstimateBound::Low,
                EstimateBound::High,
            ]
            .map(Some)
            .into(),
        };
        let width = |bound| match (input.unit, bound) {
            (Unit::Money | Unit::MoneyPerYear, _) => AMOUNTS,
            (_, Some(EstimateBound::Low | EstimateBound::High)) => BOUNDS,
            (_, Some(EstimateBound::Likely) | None) => NUMBERS,
        };
        let column = |bound: Option<EstimateBound>| {
            let filling = values::filling(number, bound.unwrap_or(EstimateBound::Likely));
            let content = Box::new(NumberContent { field, bound });
            Self::new(ColumnHeading::Input(input), filling, content).of_figures(width(bound))
        };
        bounds.into_iter().map(column).collect()
    }
}

impl<T: 'static> ItemColumn<T> {
    /// Words that are typed.
    pub(crate) fn words<V: TextValue + 'static>(at: At<T, V>, key: &'static str) -> Self {
        let content = Box::new(Text(at));
        Self::new(ColumnHeading::Text(key), V::FILLING, content)
    }

    /// A count that the table of inputs does not have.
    pub(crate) fn count(at: At<T, Option<u64>>, input: &'static Input) -> Self {
        let content = Box::new(Count { at, input });
        Self::new(ColumnHeading::Input(input), Filling::Optional, content).of_figures(NUMBERS)
    }

    /// One of a few values that have a name.
    pub(crate) fn one_of<V: Kind + 'static>(
        at: At<T, V>,
        key: &'static str,
        values: &'static [V],
    ) -> Self {
        let content = Box::new(OneOf { at, values });
        Self {
            kind: CellKind::Choice,
            ..Self::new(ColumnHeading::Text(key), Filling::Required, content)
        }
    }

    /// Another item of the case, by its id.
    pub(crate) fn reference<V: TextValue + 'static>(
        at: At<T, V>,
        key: &'static str,
        items: fn(&BusinessCase) -> Vec<ChoiceContent>,
    ) -> Self {
        let content = Box::new(Reference { at, items });
        Self {
            kind: CellKind::Choice,
            ..Self::new(ColumnHeading::Text(key), V::FILLING, content)
        }
    }

    /// One of a few, by its place among them.
    pub(crate) fn one_of_named(
        field: &'static str,
        key: &'static str,
        names: fn(&CaseText<'_>) -> Vec<String>,
        place: fn(&T) -> usize,
        choose: fn(&mut T, usize),
    ) -> Self {
        let content = Box::new(OneOfNamed {
            field,
            names,
            place,
            choose,
        });
        Self {
            kind: CellKind::Choice,
            ..Self::new(ColumnHeading::Text(key), Filling::Required, content)
        }
    }

    /// A month of the calendar.
    pub(crate) fn month(at: At<T, Month>, key: &'static str) -> Self {
        let content = Box::new(CalendarMonth(at));
        Self::new(ColumnHeading::Text(key), Filling::Required, content).of_numbers(NUMBERS)
    }

    /// What follows from the item, to be read only. `name` tells it from the fields of the item.
    pub(crate) fn computed(
        name: &'static str,
        key: &'static str,
        words: impl Fn(&CaseText<'_>, &T) -> String + 'static,
    ) -> Self {
        let words = Box::new(words);
        let content = Box::new(ComputedContent { name, words });
        Self {
            kind: CellKind::Computed,
            ..Self::new(ColumnHeading::Text(key), Filling::Required, content).of_numbers(NUMBERS)
        }
    }

    /// What a page knows how to show and to choose by itself.
    pub(crate) fn chosen(
        key: &'static str,
        filling: Filling,
        content: impl Content<T> + 'static,
    ) -> Self {
        Self {
            kind: CellKind::Choice,
            ..Self::new(ColumnHeading::Text(key), filling, Box::new(content))
        }
    }

    /// With this name instead of that of its input, which is longer.
    pub(crate) fn called(self, key: &'static str) -> Self {
        Self {
            short: Some(key),
            ..self
        }
    }

    /// With this text above it, and the one with `-help` to explain it, instead of those of its input.
    pub(crate) fn headed(self, key: &'static str) -> Self {
        Self {
            head: ColumnHeading::Text(key),
            ..self
        }
    }

    /// With this width, in points.
    pub(crate) fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    fn new(head: ColumnHeading, filling: Filling, content: Box<dyn Content<T>>) -> Self {
        Self {
            head,
            short: None,
            width: WORDS,
            alignment: Alignment::Left,
            kind: CellKind::Typed,
            filling,
            content,
        }
    }

    /// Of numbers that are typed.
    fn of_figures(self, width: f32) -> Self {
        Self {
            kind: CellKind::Number,
            ..self.of_numbers(width)
        }
    }

    /// At the right, as figures stand.
    fn of_numbers(self, width: f32) -> Self {
        Self {
            width,
            alignment: Alignment::Right,
            ..self
        }
    }

    /// What the column is called, low and high values aside.
    pub(super) fn name(&self, text: &CaseText<'_>) -> String {
        match (self.short, self.head) {
            (Some(key), _) | (None, ColumnHeading::Text(key)) => text.get(key),
            (None, ColumnHeading::Input(input)) => text.texts.input_head(input),
        }
    }

    /// The column as the grid has it.
    pub(super) fn column(&self, text: &CaseText<'_>) -> GridColumn {
        let name = self.name(text);
        let help = match self.head {
            ColumnHeading::Text(key) => text.get(&format!("{key}-help")),
            ColumnHeading::Input(input) => text.texts.input_help(input),
        };
        let bounded = |key| text.with(key, &[("field", name.as_str().into())]);
        let name = match self.content.bound() {
            None | Some(EstimateBound::Likely) => name,
            Some(EstimateBound::Low) => bounded("list-low"),
            Some(EstimateBound::High) => bounded("list-high"),
        };
        // A name that is not read in full says nothing.
        let needed = name.chars().count() as f32 * LETTER + AROUND;
        GridColumn {
            name,
            unit: String::new(),
            help,
            width: self.width.max(needed.min(WIDEST)),
            alignment: self.alignment,
            kind: self.kind,
            filling: self.filling,
        }
    }
}
