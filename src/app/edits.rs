//! Changes of a case that concern more than one value. Each is one undo step.

mod currency;
mod defaults;
pub mod items;
pub mod measurements;
mod scenarios;

use crate::domain::{BusinessCase, Effect, InvestmentOption, ItemKind};
use crate::text::Texts;

use super::Document;

pub use currency::AmountsEdit;
pub use defaults::Reset;
pub use items::StillUsed;

/// Below this multiple of its planned scale an option is left out of the plan instead of made that small.
const LEAVE_OUT_BELOW: f64 = 0.005;

/// Makes an option of a case smaller or larger, as [`Document::scale_option`] does.
pub(super) fn scale_in(case: &mut BusinessCase, id: &str, multiple: f64) {
    if let Some(option) = option(&mut case.options, id) {
        if multiple < LEAVE_OUT_BELOW {
            option.included = false;
        } else {
            option.scale *= multiple;
        }
    }
}

/// Takes an option into the plan of a case at a scale; at 0 it is left out and keeps the scale that it has.
pub(super) fn take_at(case: &mut BusinessCase, id: &str, scale: f64) {
    if let Some(option) = option(&mut case.options, id) {
        option.included = scale > 0.0;
        if scale > 0.0 {
            option.scale = scale;
        }
    }
}

impl Document {
    /// Makes an option smaller or larger: `multiple` is of the scale it has now. At 0 or hardly more it is left out of the
    /// plan and keeps its scale, so that including it again brings back what was planned.
    pub fn scale_option(&mut self, id: &str, multiple: f64) {
        self.scale_options([(id, multiple)]);
    }

    /// The same for several options, as one undo step.
    pub fn scale_options<'a>(&mut self, multiples: impl IntoIterator<Item = (&'a str, f64)>) {
        self.edit(|case| {
            for (id, multiple) in multiples {
                scale_in(case, id, multiple);
            }
        });
    }

    /// Adds an item with a new id and hardly anything filled in, and returns its id.
    pub fn add_item(&mut self, kind: ItemKind, texts: &Texts) -> String {
        let name = texts.get(items::new_name_key(kind));
        self.edit(|case| items::add(case, kind, &name))
    }

    /// Puts a copy of an item behind it and returns the copy's id; nothing when there is no such item.
    pub fn duplicate_item(&mut self, kind: ItemKind, id: &str, texts: &Texts) -> Option<String> {
        let copy_name = |name: &str| texts.with("copy-of", &[("name", name.into())]);
        self.edit(|case| items::duplicate(case, kind, id, copy_name))
    }

    /// Removes an item, and with it whatever in other items means nothing without it: effects on a driver or friction, and
    /// mentions of an option in what others require or exclude.
    ///
    /// # Errors
    /// A touchpoint stays while drivers or frictions stand at it.
    pub fn remove_item(&mut self, kind: ItemKind, id: &str) -> Result<(), StillUsed> {
        self.edit(|case| items::remove(case, kind, id))
    }

    /// Moves an item from one place in its list to another, both from 0 and counted without gaps. Places that do not exist
    /// change nothing.
    pub fn move_item(&mut self, kind: ItemKind, from: usize, to: usize) {
        self.edit(|case| items::shift(case, kind, from, to));
    }

    /// Adds an option; as [`Document::add_item`].
    pub fn add_option(&mut self, texts: &Texts) -> String {
        self.add_item(ItemKind::Option, texts)
    }

    /// Copies an option; as [`Document::duplicate_item`].
    pub fn duplicate_option(&mut self, id: &str, texts: &Texts) -> Option<String> {
        self.duplicate_item(ItemKind::Option, id, texts)
    }

    /// Removes an option and every mention of it in what others require or exclude.
    pub fn remove_option(&mut self, id: &str) {
        // Only a touchpoint can be kept back.
        let _ = self.remove_item(ItemKind::Option, id);
    }

    /// Moves an option; as [`Document::move_item`].
    pub fn move_option(&mut self, from: usize, to: usize) {
        self.move_item(ItemKind::Option, from, to);
    }

    /// Adds an effect to an option, behind those it has.
    pub fn add_effect(&mut self, option_id: &str, effect: Effect) {
        self.edit(|case| {
            if let Some(option) = option(&mut case.options, option_id) {
                option.effects.push(effect);
            }
        });
    }

    /// Removes an effect of an option by its place, from 0.
    pub fn remove_effect(&mut self, option_id: &str, place: usize) {
        self.edit(|case| {
            if let Some(option) = option(&mut case.options, option_id)
                && place < option.effects.len()
            {
                option.effects.remove(place);
            }
        });
    }
}

fn option<'a>(options: &'a mut [InvestmentOption], id: &str) -> Option<&'a mut InvestmentOption> {
    options.iter_mut().find(|option| option.id == id)
}

#[cfg(test)]
mod tests;
