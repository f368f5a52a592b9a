//! Case files: what can be read, what is said about what cannot, and that saving loses nothing.

mod damage;
mod formats;
pub(crate) mod fuzzing;
mod hostile;
mod newer;
mod no_case;
mod saving;
mod values;
mod writing;
mod written_wrongly;

use proptest::prelude::ProptestConfig;
use rox_case::domain::BusinessCase;
use rox_case::store::read_case;

const TINY: &str = include_str!("golden/tiny.rox");
const HOTEL: &str = include_str!("golden/hotel.rox");
const WEBSHOP: &str = include_str!("golden/webshop.rox");
const CORNERS: &str = include_str!("golden/corners.rox");

fn tiny() -> BusinessCase {
    read_case(TINY.as_bytes()).unwrap()
}

/// How often a property is tried. A failure prints what failed; no file is left behind.
fn tries(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
