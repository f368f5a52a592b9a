//! How long a frame of the page about the journey takes when the case has 2,000 drivers: at rest, and while the cursor
//! goes down its grid.

use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Event, Key, Modifiers, RawInput, Rect, pos2, vec2};
use rox_case::app::Page;
use rox_case::store;
use rox_case::text::Language;
use rox_case::ui::{AskingForFiles, Window, prepare};

/// Drivers of the case.
const DRIVERS: usize = 2_000;
/// Frames within which the file has to be open.
const PATIENCE: usize = 1_000;

/// A window that is driven frame by frame.
struct Driven {
    ctx: Context,
    window: Window,
    time: f64,
}

impl Driven {
    /// A window on the journey of a case with many drivers.
    fn on_the_journey(file: PathBuf) -> Self {
        let ctx = Context::default();
        prepare(&ctx);
        let window = Window::new(&ctx, Language::English, Some(file), AskingForFiles::ByField);
        let mut driven = Self {
            ctx,
            window,
            time: 0.0,
        };
        for _ in 0..PATIENCE {
            driven.frame(Vec::new());
            if driven.window.document().is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        driven.press(Modifiers::COMMAND, Key::Num2);
        assert_eq!(driven.window.page(), Page::Journey);
        driven.frame(Vec::new());
        // As Tab would: the grid of the drivers has the keyboard.
        let grid = egui::Id::unique("grid").with("drivers");
        driven.ctx.memory_mut(|memory| memory.request_focus(grid));
        driven.frame(Vec::new());
        driven
    }

    /// Shows one frame.
    fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let window = &mut self.window;
        let mut output = self.ctx.run_ui(input, |ui| window.ui(ui));
        std::hint::black_box(output.shapes.len());
        // Nothing is painted.
        output.textures_delta.clear();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.frame(vec![Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        }]);
    }
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
    let mut driven = Driven::on_the_journey(large(folder.path()));
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
