//! Lists of results as files for programs have them: one object, each part by its id, in the order of the case.

use serde::{Serialize, Serializer};

/// A part of a result that is known by an id, which its own fields do not repeat in files.
pub(super) trait HasId {
    /// The id of the part of the case that it is about.
    fn id(&self) -> &str;
}

/// Writes parts by their ids.
pub(super) fn by_id<T: HasId + Serialize, S: Serializer>(
    parts: &[T],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(parts.iter().map(|part| (part.id(), part)))
}
