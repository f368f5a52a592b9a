//! How long a frame of the page about the journey takes when the case has 2,000 drivers: at rest, and while the cursor
//! goes down its grid.

use std::path::{Path, PathBuf};

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Key, Modifiers};
use rox_case::app::Page;
use rox_case::store;

#[path = "support/driven.rs"]
mod driven;

use driven::Driven;

/// Drivers of the case.
const DRIVERS: usize = 2_000;

/// A window on the journey of a case with many drivers.
fn on_the_journey(file: PathBuf) -> Driven {
    let mut driven = Driven::with(file);
    driven.press(Modifiers::COMMAND, Key::Num2);
    assert_eq!(driven.window.page(), Page::Journey);
    driven.frame(Vec::new());
    driven.focus_grid("drivers");
    driven
}

/// The golden webshop with many drivers, as a file.
fn large(folder: &Path) -> PathBuf {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/webshop.rox");
    let bytes = std::fs::read(golden).expect("the golden case is there");
    let mut case = store::read_case(&bytes).expect("the golden case can be read");
    let known = case.drivers.clone();
    for number in known.len()..DRIVERS {
        let mut driver = known[number % known.len()].clone();
        driver.id = format!("{}-{number}", driver.id);
        driver.name = format!("{} {number}", driver.name);
        case.drivers.push(driver);
    }
    let path = folder.join("large.rox");
    let text = store::write_case(&case).expect("the case can be written");
    std::fs::write(&path, text).expect("the folder can be written to");
    path
}

fn grid(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("there is room for a file");
    let mut driven = on_the_journey(large(folder.path()));
    criterion.bench_function("2,000 drivers: a frame at rest", |bencher| {
        bencher.iter(|| driven.frame(Vec::new()));
    });
    criterion.bench_function(
        "2,000 drivers: a frame in which the cursor moves",
        |bencher| {
            bencher.iter(|| driven.press(Modifiers::NONE, Key::ArrowDown));
        },
    );
}

criterion_group!(benches, grid);
criterion_main!(benches);
