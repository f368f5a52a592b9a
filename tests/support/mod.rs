//! What several tests need: the golden cases, a large one, arbitrary valid ones, and arbitrary ones.

pub(crate) mod any_case;
pub(crate) mod arbitrary;
pub(crate) mod asked;
pub(crate) mod cpu_renderer;
pub(crate) mod known;
pub(crate) mod large_case;
pub(crate) mod long_names;
pub(crate) mod office;
pub(crate) mod thorough;
pub(crate) mod window;

use std::path::{Path, PathBuf};

use rox_case::domain::BusinessCase;

/// Where a golden case or its expected numbers stand.
pub(crate) fn golden_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

/// A case that comes with the program.
pub(crate) fn sample(name: &str) -> BusinessCase {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_projects");
    let bytes = std::fs::read(folder.join(format!("{name}.rox"))).unwrap();
    rox_case::store::read_case(&bytes).unwrap()
}

/// A golden case.
pub(crate) fn golden(name: &str) -> BusinessCase {
    let bytes = std::fs::read(golden_path(name)).unwrap();
    rox_case::store::read_case(&bytes).unwrap()
}
