//! `rox-case [FILE]`: the window.
//!
//! What draws it is tried in turn, from the graphics card down to the processor. For the last, the program starts once more
//! in its own place: the graphics library asks only when it is loaded.

use std::env;
use std::ffi::OsStr;
use std::path::Path;

use crate::app::dialogs::FileDialogs;
use crate::text::{Language, Texts};
use crate::ui::{self, Renderer, WindowError};

use super::{CommandError, CommandOutput, file_dialogs};

/// Set to `software` when the program has started once more to draw with the processor.
const RENDERER: &str = "ROX_CASE_RENDERER";
/// Its value.
const SOFTWARE: &str = "software";

/// Opens the window and waits until it is closed. Where none can be opened, says how to do the job without one.
pub(super) fn open(
    file: Option<&Path>,
    language: Option<Language>,
    texts: &Texts,
) -> Result<CommandOutput, CommandError> {
    ui::keep_work();
    let Err(error) = try_in_turn(file, language) else {
        return Ok(CommandOutput::fine(String::new()));
    };
    let shown = file.map_or_else(
        || texts.get("console-value-file"),
        |file| file.display().to_string(),
    );
    let key = match error {
        WindowError::NoDisplay(_) if has_display() => "console-cannot-draw",
        WindowError::NoDisplay(_) => "console-no-window",
        WindowError::BrokeOff => "console-window-broke-off",
        WindowError::WentAway => "console-window-went-away",
    };
    Err(CommandError::of(texts.with(key, &[("file", shown.into())])))
}

fn try_in_turn(file: Option<&Path>, language: Option<Language>) -> Result<(), WindowError> {
    let renderers: &[Renderer] = if env::var_os(RENDERER).as_deref() == Some(OsStr::new(SOFTWARE)) {
        &[Renderer::Software]
    } else {
        &[Renderer::Best, Renderer::Plain]
    };
    let mut first_error = None;
    for renderer in renderers {
        let dialogs = FileDialogs::of_system(file_dialogs::look);
        match ui::run(file.map(Path::to_path_buf), language, *renderer, dialogs) {
            Ok(()) => return Ok(()),
            // Drawing differently does not bring back what was there, and its user has seen it go.
            Err(WindowError::WentAway) => return Err(WindowError::WentAway),
            Err(error) => {
                // The system's own words name source files; they are for the log.
                log::info!("{renderer:?}: {error}");
                first_error.get_or_insert(error);
            }
        }
    }
    if renderers.contains(&Renderer::Best) && has_display() {
        start_with_software();
    }
    first_error.map_or(Ok(()), Err)
}

/// Whether there is anything to draw on at all.
fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
            .into_iter()
            .any(is_set)
}

/// Starts the program once more in its own place, with a graphics library that uses the processor. Returns only where that
/// is not possible.
#[cfg(unix)]
fn start_with_software() {
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    let Ok(program) = env::current_exe() else {
        return;
    };
    let error = Command::new(program)
        .args(env::args_os().skip(1))
        .env(RENDERER, SOFTWARE)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("GALLIUM_DRIVER", "llvmpipe")
        .env_remove("MESA_LOADER_DRIVER_OVERRIDE")
        .exec();
    log::warn!("the program cannot start once more: {error}");
}

/// Elsewhere the graphics library has nothing to fall back on.
#[cfg(not(unix))]
fn start_with_software() {}
