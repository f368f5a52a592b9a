//! RON, the notation of case files: scanned once, with where each piece stands.
//!
//! - [`Scan`] holds the tokens of a text; everything else here asks it.
//! - [`Header`] is the first look: a case at all, and of which format?
//! - [`Map`] and [`locate()`] lead from a field of the case to its line.
//! - [`diagnose`] turns what the ron crate says into a [`Fault`], in terms of the case.
//! - [`read_known_fields`] reads what is known of a newer format.
//! - [`lay_out`] is the one layout in which a case is written.

mod diagnosis;
mod fault;
mod header;
mod known_fields;
mod layout;
mod locate;
mod outline;
mod place;
mod scan;

use ron::extensions::Extensions;

pub use fault::{ExpectedValue, Fault, FaultKind, FaultPart};
pub use locate::{Position, locate};
pub use place::Item;

pub(super) use diagnosis::{diagnose, quote};
pub(super) use header::Header;
pub(super) use known_fields::{UnknownFields, read_known_fields};
pub(super) use layout::lay_out;
pub(super) use locate::{Lines, Map};
pub(super) use scan::Scan;

/// How cases are read and written: fields that may be left out need no `Some(…)`.
pub(super) fn dialect() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
