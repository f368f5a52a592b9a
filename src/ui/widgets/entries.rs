//! What was typed and could not be taken: kept until it is mended, so that nothing typed is lost without a word.

use std::collections::BTreeMap;

use egui::{Context, Id};

use crate::domain::{BusinessCase, FieldPath, RefusedEntry};

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

/// An entry that stands in its field.
#[derive(Clone, Debug)]
struct Standing {
    entry: RefusedEntry,
    /// What the field held when the entry was seen first, by those who show the field: each writes it in its own way.
    holds: BTreeMap<String, String>,
}

/// The most entries that are kept; beyond it the field still says what is wrong while it is on screen.
const LIMIT: usize = 200;

type Entries = BTreeMap<FieldPath, Standing>;

fn memory() -> Id {
    Id::unique("entries that could not be taken")
}

/// Every entry that could not be taken, in the order of their fields.
pub(crate) fn all(ctx: &Context) -> Vec<RefusedEntry> {
    read(ctx, |entries| {
        let entries = entries.values();
        entries.map(|standing| standing.entry.clone()).collect()
    })
}

/// The entry of a field.
pub(super) fn of(ctx: &Context, path: &FieldPath) -> Option<RefusedEntry> {
    read(ctx, |entries| Some(entries.get(path)?.entry.clone()))
}

/// The entry of a field that holds what it held. An entry is about the value that stood there: once undo or another field
/// has changed that, the entry is forgotten. `shown_by` tells those apart who show the field.
pub(super) fn about(
    ctx: &Context,
    path: &FieldPath,
    shown_by: &str,
    holds: impl FnOnce() -> String,
) -> Option<RefusedEntry> {
    let known = read(ctx, |entries| {
        let standing = entries.get(path)?;
        Some(standing.holds.get(shown_by).cloned())
    })?;
    let holds = holds();
    match known {
        Some(known) if known != holds => {
            forget(ctx, path);
            None
        }
        Some(_) => of(ctx, path),
        None => write(ctx, |entries| {
            let standing = entries.get_mut(path)?;
            standing.holds.insert(shown_by.to_owned(), holds);
            Some(standing.entry.clone())
        }),
    }
}

/// Keeps an entry, in the place of one that stood in its field before.
pub(crate) fn keep(ctx: &Context, entry: RefusedEntry) {
    write(ctx, |entries| {
        if entries.len() < LIMIT || entries.contains_key(&entry.path) {
            let holds = BTreeMap::new();
            entries.insert(entry.path.clone(), Standing { entry, holds });
        }
    });
}

/// Forgets the entry of a field: it was mended or taken back.
pub(super) fn forget(ctx: &Context, path: &FieldPath) {
    write(ctx, |entries| {
        entries.remove(path);
    });
}

/// Forgets the entries of every field below a path, whose items change places.
pub(crate) fn forget_below(ctx: &Context, path: &FieldPath) {
    write(ctx, |entries| {
        entries.retain(|field, _| !path.leads_into(field));
    });
}

/// Forgets everything: another case is shown.
pub(crate) fn forget_all(ctx: &Context) {
    write(ctx, Entries::clear);
}

/// Follows the items of a case to their places; the entries of items that are gone go with them.
pub(crate) fn follow(ctx: &Context, case: &BusinessCase) {
    write(ctx, |entries| {
        let moved = std::mem::take(entries).into_iter();
        let moved = moved.filter_map(|(path, mut standing)| {
            standing.entry.path = path.in_case(case)?;
            Some((standing.entry.path.clone(), standing))
        });
        *entries = moved.collect();
    });
}

fn read<R>(ctx: &Context, reader: impl FnOnce(&Entries) -> R) -> R {
    ctx.data_mut(|data| reader(data.get_temp_mut_or_default::<Entries>(memory())))
}

fn write<R>(ctx: &Context, writer: impl FnOnce(&mut Entries) -> R) -> R {
    ctx.data_mut(|data| writer(data.get_temp_mut_or_default::<Entries>(memory())))
}
