//! Opens the window and waits until it is closed.
//!
//! What draws it is tried in turn: see [`Renderer`]. Who opens the window goes on to the next one where a window fails before
//! its first frame.

use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui_glow::{GlowConfiguration, HardwareAcceleration};
use eframe::{App, Frame, NativeOptions};
use egui::{Context, Theme, Ui, ViewportBuilder};
use thiserror::Error;

use super::desk::wake;
use super::theme;
use super::{AskingForFiles, Window};
use crate::app::Preferences;
use crate::app::archive::Archive;
use crate::app::dialogs::FileDialogs;
use crate::app::recovery::{Recovery, keep_work_at_the_end, keep_work_in_a_panic};
use crate::store::WindowSize;
use crate::text::{Language, Texts};

/// How often a frame may be shown before it is painted: once to hear what is typed, once to take it, once with results.
const PASSES: NonZeroUsize = NonZeroUsize::new(3).expect("three is not zero");

/// The name by which the system knows the program.
const APP_ID: &str = "rox-case";

/// The size of the window as long as its user never changed it, in points.
const FIRST_SIZE: WindowSize = WindowSize {
    width: 1280,
    height: 800,
};

/// Why there is no window.
#[derive(Debug, Error)]
pub enum WindowError {
    /// The system has no display or nothing that can draw on it.
    #[error("no window can be opened: {0}")]
    NoDisplay(String),
    /// Something that opens windows broke off.
    #[error("opening the window broke off")]
    BrokeOff,
    /// The window was there, and then what draws it broke off.
    #[error("the window went away")]
    WentAway,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// The graphics card, as its driver likes it best.
    Best,
    /// The least that a driver can do.
    Plain,
    /// The processor; the graphics library was told so by a setting.
    Software,
}

/// Opens the window, with a file where one is given, and waits until it is closed.
///
/// `dialogs` are what the system asks for files with. `language` is the one for this run; without it the window speaks the one that its user chose, or that of the system.
///
/// # Errors
/// When the system has no display, or the renderer cannot draw on it.
pub fn run(
    file: Option<PathBuf>,
    language: Option<Language>,
    renderer: Renderer,
    dialogs: FileDialogs,
) -> Result<(), WindowError> {
    // Before there is a window nothing waits for this one small file.
    let preferences = Preferences::of_user();
    let settings = preferences.settings();
    let language = language
        .or(settings.language)
        .unwrap_or_else(Language::from_system);
    let size = settings.window.unwrap_or(FIRST_SIZE);
    let least = WindowSize::SMALLEST;
    let (hardware_acceleration, vsync) = match renderer {
        Renderer::Best => (HardwareAcceleration::Preferred, true),
        Renderer::Plain | Renderer::Software => (HardwareAcceleration::Off, false),
    };
    let options = NativeOptions {
        glow_options: GlowConfiguration {
            hardware_acceleration,
            vsync,
            ..GlowConfiguration::default()
        },
        viewport: ViewportBuilder::default()
            .with_title(Texts::of(language).get("product-name"))
            .with_app_id(APP_ID)
            .with_inner_size([size.width as f32, size.height as f32])
            .with_min_inner_size([least.width as f32, least.height as f32])
            .with_drag_and_drop(true),
        centered: true,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let is_shown = Arc::new(AtomicBool::new(false));
    let shown = Arc::clone(&is_shown);
    // Where a library of the system is missing, what opens windows panics instead of saying so.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            APP_ID,
            options,
            Box::new(move |creation| {
                prepare(&creation.egui_ctx);
                let asking = AskingForFiles::BySystem(dialogs);
                let window = Window::new(&creation.egui_ctx, language, file, asking)
                    .with_preferences(&creation.egui_ctx, preferences)
                    .with_archive(&creation.egui_ctx, Archive::of_user())
                    .with_recovery(Recovery::of_user(wake(&creation.egui_ctx)))
                    .drawn_by(&creation.egui_ctx, renderer);
                Ok(Box::new(ShownWindow {
                    window,
                    is_shown: shown,
                }))
            }),
        )
    }));
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if !is_shown.load(Ordering::Relaxed) => {
            Err(WindowError::NoDisplay(error.to_string()))
        }
        Err(_) if !is_shown.load(Ordering::Relaxed) => Err(WindowError::BrokeOff),
        Ok(Err(_)) | Err(_) => Err(WindowError::WentAway),
    }
}

/// Gives a context our fonts, our themes and our way to show a frame. To be called once, before the first frame.
pub fn prepare(ctx: &Context) {
    theme::install(ctx);
    ctx.options_mut(|options| {
        options.max_passes = PASSES;
        // Zooming is a command of ours, with limits and a memory.
        options.zoom_with_keyboard = false;
        // Where the system does not say what it prefers.
        options.fallback_theme = Theme::Light;
    });
}

/// To be called once, before the first window: a panic or the end of the program must not lose unsaved work.
pub fn keep_work() {
    keep_work_in_a_panic();
    keep_work_at_the_end();
}

/// A window in the frame that the system gives it.
struct ShownWindow {
    window: Window,
    /// Becomes true with the second frame: by then the first has been drawn.
    is_shown: Arc<AtomicBool>,
}

impl App for ShownWindow {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        if ui.ctx().cumulative_frame_nr() > 0 {
            self.is_shown.store(true, Ordering::Relaxed);
        }
        self.window.ui(ui);
    }
}
