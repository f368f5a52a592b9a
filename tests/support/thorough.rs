//! How much of the long tests a run tries: a seeded tenth for a change, all of it at night.

use std::env;

/// Set to 1 for the whole of the long tests.
const NIGHTLY: &str = "ROX_CASE_NIGHTLY";

/// The seed of all random cases; `.cargo/config.toml` sets it.
const SEED: &str = "PROPTEST_RNG_SEED";

/// So many parts a long test is cut into, of which a change has one.
const PARTS: u64 = 10;

/// The part of the long tests that a run tries: every `step`th, from the `first` on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) first: u64,
    pub(crate) step: u64,
}

impl Part {
    /// The tenth that the seed tells, or all of it at night.
    pub(crate) fn of_this_run() -> Self {
        if env::var(NIGHTLY).is_ok_and(|value| value == "1") {
            return Self { first: 0, step: 1 };
        }
        let seed: u64 = env::var(SEED).map_or(0, |seed| seed.parse().unwrap());
        Self {
            first: seed % PARTS,
            step: PARTS,
        }
    }
}
