//! The lists of a case.

use std::marker::PhantomData;

use crate::app::items;
use crate::domain::{
    BusinessCase, Driver, FieldPath, Friction, InvestmentOption, ItemKind, Segment, Touchpoint,
};
use crate::text::CaseText;

/// A list of a case: its items, and what can be done with them as a whole.
pub(crate) trait CaseList {
    /// What stands in it.
    type Item;

    /// The items.
    fn items<'c>(&self, case: &'c BusinessCase) -> &'c [Self::Item];
    /// The items, to change them.
    fn items_mut<'c>(&self, case: &'c mut BusinessCase) -> &'c mut [Self::Item];
    /// Where the item in a row stands.
    fn path(&self, case: &BusinessCase, row: usize) -> FieldPath;
    /// What the item in a row is called.
    fn name(&self, text: &CaseText<'_>, case: &BusinessCase, row: usize) -> String;
    /// Adds an item at the end.
    fn add(&self, text: &CaseText<'_>, case: &mut BusinessCase);
    /// Puts a copy of an item behind it.
    fn duplicate(&self, text: &CaseText<'_>, case: &mut BusinessCase, row: usize);
    /// Removes an item.
    ///
    /// # Errors
    /// Why it has to stay, as a sentence.
    fn remove(
        &self,
        text: &CaseText<'_>,
        case: &mut BusinessCase,
        row: usize,
    ) -> Result<(), String>;
    /// Moves an item to another row.
    fn shift(&self, case: &mut BusinessCase, from: usize, to: usize);
}

/// An item that has an id and a name.
pub(crate) trait Named: Sized {
    /// What it is.
    const KIND: ItemKind;
    /// All of them in a case.
    fn all(case: &BusinessCase) -> &[Self];
    /// The same, to change them.
    fn all_mut(case: &mut BusinessCase) -> &mut [Self];
    /// Its id.
    fn id(&self) -> &str;
    /// Its name.
    fn name(&self) -> &str;
}

macro_rules! named {
    ($($type:ty: $kind:ident in $list:ident),* $(,)?) => {$(
        impl Named for $type {
            const KIND: ItemKind = ItemKind::$kind;
            fn all(case: &BusinessCase) -> &[Self] {
                &case.$list
            }
            fn all_mut(case: &mut BusinessCase) -> &mut [Self] {
                &mut case.$list
            }
            fn id(&self) -> &str {
                &self.id
            }
            fn name(&self) -> &str {
                &self.name
            }
        }
    )*};
}

named! {
    Segment: Segment in segments,
    Touchpoint: Touchpoint in touchpoints,
    Driver: Driver in drivers,
    Friction: Friction in frictions,
    InvestmentOption: Option in options,
}

/// Every item of a kind that has an id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Items<T>(PhantomData<T>);

impl<T> Items<T> {
    /// All of them.
    pub(crate) const ALL: Self = Self(PhantomData);
}

impl<T: Named> CaseList for Items<T> {
    type Item = T;

    fn items<'c>(&self, case: &'c BusinessCase) -> &'c [T] {
        T::all(case)
    }

    fn items_mut<'c>(&self, case: &'c mut BusinessCase) -> &'c mut [T] {
        T::all_mut(case)
    }

    fn path(&self, case: &BusinessCase, row: usize) -> FieldPath {
        let list = FieldPath::root().field(T::KIND.list());
        list.item(row, T::all(case)[row].id())
    }

    fn name(&self, _text: &CaseText<'_>, case: &BusinessCase, row: usize) -> String {
        T::all(case)[row].name().to_owned()
    }

    fn add(&self, text: &CaseText<'_>, case: &mut BusinessCase) {
        let name = text.get(items::new_name_key(T::KIND));
        items::add(case, T::KIND, &name);
    }

    fn duplicate(&self, text: &CaseText<'_>, case: &mut BusinessCase, row: usize) {
        let id = T::all(case)[row].id().to_owned();
        let copy_name = |name: &str| text.with("copy-of", &[("name", name.into())]);
        items::duplicate(case, T::KIND, &id, copy_name);
    }

    fn remove(
        &self,
        text: &CaseText<'_>,
        case: &mut BusinessCase,
        row: usize,
    ) -> Result<(), String> {
        let item = &T::all(case)[row];
        let (id, name) = (item.id().to_owned(), item.name().to_owned());
        items::remove(case, T::KIND, &id).map_err(|used| {
            text.with(
                "list-touchpoint-used",
                &[
                    ("name", name.into()),
                    ("drivers", used.drivers.len().into()),
                    ("frictions", used.frictions.len().into()),
                ],
            )
        })
    }

    fn shift(&self, case: &mut BusinessCase, from: usize, to: usize) {
        items::shift(case, T::KIND, from, to);
    }
}
