//! How long the window takes to show what an edit does: everything is computed anew, checks included, and the page is laid
//! out again with its charts. It is to stay under 16 ms for the webshop and under 50 ms for 40 options and 60 drivers, on
//! two processors.

use std::path::{Path, PathBuf};

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Event, Key, Modifiers};
use rox_case::app::Page;
use rox_case::domain::BusinessCase;
use rox_case::store;

#[path = "support/driven.rs"]
mod driven;
#[path = "../tests/support/large_case.rs"]
mod large_case;

use driven::Driven;

/// The pages whose pictures follow from the results, with the keys that lead to them.
const PAGES: [(Page, Key, &str); 3] = [
    (Page::Options, Key::Num4, "options"),
    (Page::Result, Key::Num5, "result"),
    (Page::SweetSpot, Key::Num6, "sweet spot"),
];

fn webshop() -> BusinessCase {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/webshop.rox");
    let bytes = std::fs::read(golden).expect("the golden case is there");
    store::read_case(&bytes).expect("the golden case can be read")
}

fn written(folder: &Path, name: &str, case: &BusinessCase) -> PathBuf {
    let path = folder.join(format!("{name}.rox"));
    let text = store::write_case(case).expect("the case can be written");
    std::fs::write(&path, text).expect("the folder can be written to");
    path
}

/// A window with a change of the case that can be taken back and made again.
fn with_a_change(file: PathBuf) -> Driven {
    let mut driven = Driven::with(file);
    driven.press(Modifiers::COMMAND, Key::Num2);
    driven.frame(Vec::new());
    driven.focus_grid("drivers");
    // The mark that is delivered, behind the name and the touchpoint.
    driven.press(Modifiers::NONE, Key::ArrowRight);
    driven.press(Modifiers::NONE, Key::ArrowRight);
    driven.frame(vec![Event::Text("5".to_owned())]);
    driven.press(Modifiers::NONE, Key::Enter);
    driven.frame(Vec::new());
    let document = driven.window.document().expect("a case is open");
    assert!(document.unsaved(), "nothing was changed");
    driven
}

fn refresh(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("there is room for a file");
    for (name, case) in [
        ("webshop", webshop()),
        ("40 options", large_case::large_case()),
    ] {
        let mut driven = with_a_change(written(folder.path(), name, &case));
        let mut group = criterion.benchmark_group(format!("{name}: a frame with an edit"));
        group.sample_size(20);
        for (page, key, words) in PAGES {
            driven.press(Modifiers::COMMAND, key);
            driven.frame(Vec::new());
            assert_eq!(driven.window.page(), page);
            let mut is_undone = false;
            group.bench_function(words, |bencher| {
                bencher.iter(|| {
                    let modifiers = if is_undone {
                        Modifiers::COMMAND | Modifiers::SHIFT
                    } else {
                        Modifiers::COMMAND
                    };
                    driven.press(modifiers, Key::Z);
                    is_undone = !is_undone;
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, refresh);
criterion_main!(benches);
