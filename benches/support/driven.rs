//! A window that is driven frame by frame, without a screen.

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Event, Id, Key, Modifiers, RawInput, Rect, pos2, vec2};
use rox_case::text::Language;
use rox_case::ui::{AskingForFiles, Window, prepare};

/// Frames within which the file has to be open.
const PATIENCE: usize = 1_000;

/// A window that is driven frame by frame.
pub(crate) struct Driven {
    ctx: Context,
    /// The window.
    pub(crate) window: Window,
    time: f64,
}

impl Driven {
    /// A window with the case of a file.
    pub(crate) fn with(file: PathBuf) -> Self {
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
                return driven;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the file was not opened");
    }

    /// Gives the keyboard to the grid of this name, as Tab would.
    pub(crate) fn focus_grid(&mut self, name: &str) {
        let grid = Id::unique("grid").with(name);
        self.ctx.memory_mut(|memory| memory.request_focus(grid));
        self.frame(Vec::new());
    }

    /// Shows one frame.
    pub(crate) fn frame(&mut self, events: Vec<Event>) {
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

    /// Shows one frame in which a key is pressed.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.frame(vec![Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        }]);
    }
}
