//! The versions of the file format: what each added, and the way from an older one to the newest.
//!
//! # The format
//!
//! A case is a text in RON (Rusty Object Notation) in UTF-8, with the extension `.rox`. It begins with
//! `#![enable(implicit_some)]`, so that a field which may be left out needs no `Some(…)`. The outermost bracket holds the
//! fields of [`BusinessCase`], in its order when the program writes it and in any order when it reads:
//!
//! ```text
//! #![enable(implicit_some)]
//! (
//!     format: 2,
//!     title: "Webshop",
//!     currency: "EUR",
//!     start: "2027-01",
//!     horizon_years: 3,
//!     finance: (discount_rate: 0.09),
//!     segments: [(id: "consumers", name: "Consumers", customers: 12000.0, …)],
//!     touchpoints: […],
//!     drivers: […],
//!     frictions: […],
//!     options: […],
//!     measurements: […],
//!     scenarios: [
//!         (
//!             id: "lean",
//!             name: "Lean year",
//!             description: "Fewer customers stay.",
//!             overrides: [
//!                 (path: "segments[consumers].annual_churn.likely", value: 0.3),
//!                 (path: "options[gift].included", value: 0.0),
//!             ],
//!         ),
//!     ],
//! )
//! ```
//!
//! What every field means, its unit and what holds when it is left out stand at the types of [`crate::domain`], which follow
//! the file field by field; [`crate::domain::inputs`] has the permitted range of every number. Shares are fractions of 1,
//! months are texts (`"2027-01"`), money has no unit but the currency of the case. An estimate is
//! `(low: …, likely: …, high: …, basis: (evidence: OwnSurvey, source: "…", owner: "…", as_of: "2026-11"))`; only `likely` has
//! to be there. A field that no version knows is refused, as a misspelt field would otherwise be lost in silence.
//!
//! # Format 1
//!
//! Everything up to and including `measurements`.
//!
//! # Format 2
//!
//! Adds `scenarios`, a list of [`CaseScenario`](crate::domain::CaseScenario)s: `id`, `name`, `description` (may be left out)
//! and `overrides` (may be left out). An override is a `path` and a `value`. The path is that of a number as the messages of
//! the program write it: fields joined by points, an item of a list by its id in square brackets, an effect by its place in
//! its option from 1 (`options[gift].effects[2].size.likely`). It names a number that is certain by nature, the `likely` of
//! an estimate, a parameter of the response whether that is set or not, or whether an option is `included`, with 1 for yes
//! and 0 for no. A range is stretched where the value lies outside it. At most [`MOST_SCENARIOS`] scenarios, each with at
//! most [`MOST_OVERRIDES`] overrides.
//!
//! # Format 3
//!
//! Adds `loss_alert` to the finance: the chance of losing money that is accepted, a share, 0.33 where it is left out. The format
//! has more than that, of which this program knows nothing yet. Above all it takes customers to differ in what they expect:
//! `spread` in the response is how much, in points, and where it is left out they differ. This program takes all to be alike, so
//! it writes `response: (spread: (likely: 0.0))` and reads a file as its own only where that is what it says. A file of format 3
//! with anything else is treated as one of a newer format.
//!
//! # Reading and writing
//!
//! Every format up to [`FORMAT_KNOWN_WHOLE`] is read, and of format 3 what is known. Of a newer one everything is read that is known, as long as the rest fits: fields that
//! are not known are passed over and counted, and the file is never replaced. What is written is the oldest format that holds the case,
//! so that a file which needs nothing new stays readable for older programs and keeps every line.
//!
//! [`FORMAT_KNOWN_WHOLE`]: crate::domain::FORMAT_KNOWN_WHOLE
//! [`MOST_SCENARIOS`]: crate::domain::scenarios::MOST_SCENARIOS
//! [`MOST_OVERRIDES`]: crate::domain::scenarios::MOST_OVERRIDES

use crate::domain::scenarios::{Changeable, changeable};
use crate::domain::{BusinessCase, Estimate, FORMAT};

/// What a case is taken through from one format to the next.
type Migration = fn(BusinessCase) -> BusinessCase;

/// The way from each format to the next, beginning with that from 1 to 2. A format that is added adds its step here.
const STEPS: [Migration; FORMAT as usize - 1] = [from_1_to_2, from_2_to_3];

/// A field of a case that an older format does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Addition {
    /// Its name.
    pub(super) field: &'static str,
    /// The first format that has it.
    pub(super) format: u32,
}

/// Everything in a case that came after format 1.
fn additions(case: &BusinessCase) -> Vec<Addition> {
    let scenarios = (!case.scenarios.is_empty()).then_some(Addition {
        field: "scenarios",
        format: 2,
    });
    let spread = case.response.spread.is_some().then_some(Addition {
        field: "response.spread",
        format: 3,
    });
    let numbers = newer_numbers(case);
    let set = numbers.iter().filter(|(number, _)| !number.is_default);
    let set = set.map(|(_, addition)| *addition);
    scenarios.into_iter().chain(set).chain(spread).collect()
}

/// The numbers that came after format 1, whether they are set or not.
fn newer_numbers(case: &BusinessCase) -> Vec<(Changeable, Addition)> {
    let newer = |number: Changeable| {
        let input = number.input().filter(|input| input.since > 1)?;
        let addition = Addition {
            field: input.key,
            format: input.since,
        };
        Some((number, addition))
    };
    changeable(case).into_iter().filter_map(newer).collect()
}

/// The case as the newest format has it. One of an unknown format stays as it is, for validation to say so.
///
/// # Errors
/// The first field that the format of the file does not have.
pub(super) fn to_newest(case: BusinessCase) -> Result<BusinessCase, Addition> {
    let Some(done) = case.format.checked_sub(1) else {
        return Ok(case);
    };
    let additions = additions(&case).into_iter();
    let mut too_new = additions.filter(|addition| addition.format > case.format);
    if let Some(addition) = too_new.next() {
        return Err(addition);
    }
    let steps = STEPS.iter().skip(done as usize);
    let mut newest = steps.fold(case, |case, step| step(case));
    newest.format = newest.format.max(FORMAT);
    newest.response.spread = None;
    Ok(newest)
}

/// Whether a case of format 3 says that all customers are alike, as this program takes them to be. Where it says nothing, they
/// differ.
pub(super) fn takes_all_alike(case: &BusinessCase) -> bool {
    case.response.spread.as_ref() == Some(&Estimate::certain(0.0))
}

/// A case as it stands in a file of the oldest format that holds it; none where it is that already.
pub(super) fn as_written(case: &BusinessCase) -> Option<BusinessCase> {
    let format = oldest_that_holds(case);
    if format == case.format && format < 3 {
        return None;
    }
    let mut written = BusinessCase {
        format,
        ..case.clone()
    };
    if format == 3 {
        written.response.spread = Some(Estimate::certain(0.0));
    }
    Some(written)
}

/// Nothing changed its meaning: format 2 only adds.
fn from_1_to_2(case: BusinessCase) -> BusinessCase {
    BusinessCase { format: 2, ..case }
}

/// Nothing changed its meaning but the spread that is left out: a case in memory has none, which means that all are alike.
fn from_2_to_3(case: BusinessCase) -> BusinessCase {
    BusinessCase { format: 3, ..case }
}

/// The oldest format that holds everything in a case; that of the case itself where that is not known it.
pub(super) fn oldest_that_holds(case: &BusinessCase) -> u32 {
    if !(1..=FORMAT).contains(&case.format) {
        return case.format;
    }
    let numbers = newer_numbers(case);
    let overridden = case.scenarios.iter().flat_map(|own| &own.overrides);
    // An older program does not know the number that such a scenario changes.
    let overridden = overridden.filter_map(|entry| {
        let mut numbers = numbers.iter();
        let found = numbers.find(|(number, _)| number.path.to_string() == entry.path);
        found.map(|(_, addition)| addition.format)
    });
    let additions = additions(case).into_iter();
    let formats = additions.map(|addition| addition.format).chain(overridden);
    formats.max().unwrap_or(1)
}
