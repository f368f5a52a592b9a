//! Finds out whether the system has dialogs for file names.

use crate::app::dialogs::SystemDialogs;

/// Looks what there is. On Linux a dialog comes from the portal of the desktop, which answers on the bus of the session, or
/// from the program `zenity`. Where there is no bus and no such program that works, there is none; where there is a bus,
/// only asking shows whether a portal answers on it.
#[cfg(target_os = "linux")]
pub(super) fn look() -> SystemDialogs {
    use std::env;
    use std::path::Path;

    let set = |name| env::var_os(name).filter(|value| !value.is_empty());
    let has_bus = match set("DBUS_SESSION_BUS_ADDRESS") {
        Some(addresses) => addresses.to_string_lossy().split(';').any(may_answer),
        None => set("XDG_RUNTIME_DIR").is_none_or(|folder| {
            let bus = Path::new(&folder).join("bus");
            may_answer(&format!("unix:path={}", bus.display()))
        }),
    };
    if has_bus || has_zenity() {
        SystemDialogs::Possible
    } else {
        SystemDialogs::Missing
    }
}

/// Whether a bus may answer at an address of a bus: something stands there, or that cannot be told.
#[cfg(target_os = "linux")]
fn may_answer(address: &str) -> bool {
    use std::path::Path;

    let Some(parameters) = address.trim().strip_prefix("unix:") else {
        return !address.trim().is_empty();
    };
    let mut parameters = parameters.split(',');
    match parameters.find_map(|parameter| parameter.strip_prefix("path=")) {
        // Characters that are written in another way than they are cannot be followed.
        Some(path) if path.contains('%') => true,
        Some(path) => Path::new(path).exists(),
        None => true,
    }
}

/// Whether there is a `zenity` that works: it says its version, which needs no dialog.
#[cfg(target_os = "linux")]
fn has_zenity() -> bool {
    use std::process::{Command, Stdio};

    let mut command = Command::new("zenity");
    let command = command.arg("--version").stdin(Stdio::null());
    command.output().is_ok_and(|said| {
        let begins = said.stdout.first();
        said.status.success() && begins.is_some_and(u8::is_ascii_digit)
    })
}

/// The dialogs of macOS are a part of it.
#[cfg(target_os = "macos")]
pub(super) fn look() -> SystemDialogs {
    SystemDialogs::There
}

/// Elsewhere the system has dialogs that may fail to open.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn look() -> SystemDialogs {
    SystemDialogs::Possible
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    #[test]
    fn a_bus_that_is_not_there_does_not_answer() {
        use std::os::unix::net::UnixListener;

        assert!(!may_answer("unix:path=/nonexistent"));
        assert!(!may_answer("unix:path=/nonexistent,guid=12"));
        assert!(!may_answer(""));
        // It cannot be told without asking.
        assert!(may_answer("unix:abstract=/tmp/dbus-x"));
        assert!(may_answer("tcp:host=localhost"));
        let folder = tempfile::tempdir().unwrap();
        let bus = folder.path().join("bus");
        let _listener = UnixListener::bind(&bus).unwrap();
        assert!(may_answer(&format!("unix:path={},guid=12", bus.display())));
    }
}
