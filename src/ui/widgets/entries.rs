//! What was typed and could not be taken: kept until it is mended, so that nothing typed is lost without a word.

use std::collections::BTreeMap;

use egui::{Context, Id};

use crate::domain::FieldPath;

/// Why something typed cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotTaken {
    /// The reason, as a sentence.
    pub(crate) reason: String,
    /// What to type instead, where it has two meanings and it is not known which.
    pub(crate) readings: Option<[String; 2]>,
}

impl From<String> for NotTaken {
    fn from(reason: String) -> Self {
        Self {
            reason,
            readings: None,
        }
    }
}

/// Something typed that is not a value of its field. The field keeps its old value meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BadEntry {
    /// The field.
    pub(crate) path: FieldPath,
    /// What was typed.
    pub(crate) typed: String,
    /// Why it cannot be taken, as a sentence.
    pub(crate) reason: String,
}

/// The most entries that are kept; beyond it the field still says what is wrong while it is on screen.
const LIMIT: usize = 200;

type Entries = BTreeMap<FieldPath, BadEntry>;

fn memory() -> Id {
    Id::unique("entries that could not be taken")
}

/// Every entry that could not be taken, in the order of their fields.
pub(crate) fn all(ctx: &Context) -> Vec<BadEntry> {
    read(ctx, |entries| entries.values().cloned().collect())
}

/// The entry of a field.
pub(crate) fn of(ctx: &Context, path: &FieldPath) -> Option<BadEntry> {
    read(ctx, |entries| entries.get(path).cloned())
}

/// Keeps an entry.
pub(super) fn keep(ctx: &Context, entry: BadEntry) {
    write(ctx, |entries| {
        if entries.len() < LIMIT || entries.contains_key(&entry.path) {
            entries.insert(entry.path.clone(), entry);
        }
    });
}

/// Forgets the entry of a field: it was mended or taken back.
pub(super) fn forget(ctx: &Context, path: &FieldPath) {
    write(ctx, |entries| {
        entries.remove(path);
    });
}

/// Forgets everything: another case is shown.
pub(crate) fn forget_all(ctx: &Context) {
    write(ctx, Entries::clear);
}

fn read<R>(ctx: &Context, reader: impl FnOnce(&Entries) -> R) -> R {
    ctx.data_mut(|data| reader(data.get_temp_mut_or_default::<Entries>(memory())))
}

fn write(ctx: &Context, writer: impl FnOnce(&mut Entries)) {
    ctx.data_mut(|data| writer(data.get_temp_mut_or_default::<Entries>(memory())));
}
