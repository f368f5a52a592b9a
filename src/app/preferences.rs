//! What the program remembers of its user, kept up to date on disk in the background.
//!
//! Whatever changes here is written a moment later on a thread of its own, and at the latest when this value goes. Whether
//! recent files are still there is looked up on another, because a network disk may not answer.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::engine::batch::CancelToken;
use crate::engine::simulation::SimulationSettings;
use crate::store::{
    self, MOST_RECENT, RecentFile, Settings, SettingsFile, Theme, WallTime, WindowSize,
    ZOOM_PERCENT,
};
use crate::text::Language;

use super::background::{Job, JobQuestion, Wake};

/// How long nothing has to change before settings are written: a window that is being resized changes with every frame.
const STILLNESS: Duration = Duration::from_millis(400);

/// How long closing waits for the disk.
const PATIENCE: Duration = Duration::from_secs(2);

/// By how much one step of the zoom goes, in percent.
const ZOOM_STEP: u32 = 10;

/// The settings, and what keeps them.
#[derive(Debug)]
pub struct Preferences {
    settings: Settings,
    writer: Option<PreferenceWriter>,
    looker: Option<Job<MissingQuestion>>,
    missing: BTreeSet<PathBuf>,
    /// Whether it is still to be said that nothing keeps the settings.
    has_failed: bool,
}

/// The thread that writes.
#[derive(Debug)]
struct PreferenceWriter {
    orders: Option<Sender<WriteRequest>>,
    /// Something comes once settings could not be written.
    failed: Receiver<()>,
    done: Receiver<()>,
}

/// What the thread is told.
enum WriteRequest {
    /// Write these settings.
    Write(Settings),
    /// Wake the window in this way when they cannot be written.
    WakeBy(Wake),
}

/// Recent files, of which some may be gone.
#[derive(Clone, Debug, PartialEq)]
struct MissingQuestion(Vec<PathBuf>);

impl JobQuestion for MissingQuestion {
    type Answer = BTreeSet<PathBuf>;
    const NAME: &'static str = "recent files";

    fn answer(&self, _: &CancelToken, _: &dyn Fn(Self::Answer)) -> Option<Self::Answer> {
        let paths = self.0.iter().filter(|path| store::is_missing(path));
        Some(paths.cloned().collect())
    }
}

impl Preferences {
    /// Preferences that nothing keeps.
    pub fn disabled() -> Self {
        Self {
            settings: Settings::default(),
            writer: None,
            looker: None,
            missing: BTreeSet::new(),
            has_failed: false,
        }
    }

    /// The preferences of this user.
    pub fn of_user() -> Self {
        match SettingsFile::of_user() {
            Some(file) => Self::kept_in(file),
            None => {
                log::warn!("the system has no folder for settings");
                Self {
                    has_failed: true,
                    ..Self::disabled()
                }
            }
        }
    }

    /// The preferences in a file.
    pub fn kept_in(file: SettingsFile) -> Self {
        let settings = file.load();
        let writer = PreferenceWriter::start(file);
        if let Err(error) = &writer {
            log::error!("the system gives no thread for settings: {error}");
        }
        Self {
            settings,
            has_failed: writer.is_err(),
            writer: writer.ok(),
            ..Self::disabled()
        }
    }

    /// The settings as they are.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Remembers the language.
    pub fn set_language(&mut self, language: Language) {
        self.change(|settings| settings.language = Some(language));
    }

    /// Remembers the theme.
    pub fn set_theme(&mut self, theme: Theme) {
        self.change(|settings| settings.theme = Some(theme));
    }

    /// Remembers how cases are simulated.
    pub fn set_simulation(&mut self, simulation: SimulationSettings) {
        self.change(|settings| settings.simulation = simulation);
    }

    /// Remembers the size of the window.
    pub fn set_window(&mut self, size: WindowSize) {
        self.change(|settings| settings.window = Some(size.sensible()));
    }

    /// Makes everything larger, smaller, or as it was in the beginning.
    pub fn zoom(&mut self, zoom: Zoom) {
        let (least, most) = ZOOM_PERCENT;
        self.change(|settings| {
            let percent = match zoom {
                Zoom::In => settings.zoom_percent + ZOOM_STEP,
                Zoom::Out => settings.zoom_percent.saturating_sub(ZOOM_STEP),
                Zoom::Reset => least,
            };
            settings.zoom_percent = percent.clamp(least, most);
        });
    }

    /// Puts a file at the head of the recent ones; the oldest goes when there are too many.
    pub fn note_file(&mut self, path: &Path, title: &str, opened: WallTime) {
        // A path that was given relative to the folder of today means nothing tomorrow.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.missing.remove(&path);
        self.change(|settings| {
            settings.recent.retain(|recent| recent.path != path);
            let title = title.to_owned();
            settings.recent.insert(
                0,
                RecentFile {
                    path,
                    title,
                    opened,
                },
            );
            settings.recent.truncate(MOST_RECENT);
        });
    }

    /// Takes a file off the recent ones.
    pub fn forget_file(&mut self, path: &Path) {
        self.missing.remove(path);
        self.change(|settings| settings.recent.retain(|recent| recent.path != path));
    }

    /// Looks in the background which recent files are gone.
    pub fn look_for_files(&mut self, wake: impl FnOnce() -> Wake) {
        if self.settings.recent.is_empty() {
            return;
        }
        let recent = self.settings.recent.iter();
        let paths = recent.map(|recent| recent.path.clone()).collect();
        let looker = self.looker.get_or_insert_with(|| Job::new(wake()));
        looker.start(MissingQuestion(paths));
    }

    /// Wakes the window in this way when settings cannot be written.
    pub fn wake_by(&mut self, wake: Wake) {
        self.order(WriteRequest::WakeBy(wake));
    }

    /// Takes over what was found, if anything was. Returns whether it is time to say that settings are not kept: once.
    pub fn receive(&mut self) -> bool {
        if let Some(Ok(missing)) = self.looker.as_mut().and_then(Job::take) {
            self.missing = missing;
        }
        let writer = self.writer.as_ref();
        let fails_now = writer.is_some_and(|writer| writer.failed.try_recv().is_ok());
        std::mem::take(&mut self.has_failed) || fails_now
    }

    /// Notes that a file could not be found.
    pub fn note_missing(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.missing.insert(path);
    }

    /// Whether a recent file is gone, as far as is known.
    pub fn is_missing(&self, path: &Path) -> bool {
        self.missing.contains(path)
    }

    fn change(&mut self, change: impl FnOnce(&mut Settings)) {
        let before = self.settings.clone();
        change(&mut self.settings);
        if self.settings == before {
            return;
        }
        self.order(WriteRequest::Write(self.settings.clone()));
    }

    fn order(&self, order: WriteRequest) {
        let orders = self
            .writer
            .as_ref()
            .and_then(|writer| writer.orders.as_ref());
        if let Some(orders) = orders
            && orders.send(order).is_err()
        {
            log::error!("settings are not written any more");
        }
    }
}

/// What is done to the size of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoom {
    /// Larger.
    In,
    /// Smaller.
    Out,
    /// As in the beginning.
    Reset,
}

impl PreferenceWriter {
    fn start(file: SettingsFile) -> std::io::Result<Self> {
        let (orders, to_do) = mpsc::channel();
        let (fail, failed) = mpsc::channel();
        let (finished, done) = mpsc::channel();
        thread::Builder::new()
            .name("settings".to_owned())
            .spawn(move || {
                write_changes(&file, &to_do, &fail);
                // The receiver may be gone.
                let _ = finished.send(());
            })?;
        Ok(Self {
            orders: Some(orders),
            failed,
            done,
        })
    }
}

impl Drop for PreferenceWriter {
    /// What changed last is written before the program ends, unless the disk has stopped answering.
    fn drop(&mut self) {
        self.orders = None;
        if self.done.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            log::error!("the disk did not take the settings in time");
        }
    }
}

fn write_changes(file: &SettingsFile, orders: &Receiver<WriteRequest>, fail: &Sender<()>) {
    let mut wake: Option<Wake> = None;
    let mut has_failed = false;
    while let Ok(order) = orders.recv() {
        let mut newest = None;
        let mut next = Some(order);
        while let Some(order) = next {
            match order {
                WriteRequest::Write(settings) => newest = Some(settings),
                WriteRequest::WakeBy(by) => wake = Some(by),
            }
            next = orders.recv_timeout(STILLNESS).ok();
        }
        let Some(newest) = newest else { continue };
        let Err(error) = file.save(&newest) else {
            continue;
        };
        log::warn!("{error}");
        if !std::mem::replace(&mut has_failed, true) {
            // The receiver may be gone.
            let _ = fail.send(());
            if let Some(wake) = &wake {
                wake();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Instant;

    use tempfile::TempDir;

    use super::*;

    fn file_in(folder: &TempDir) -> SettingsFile {
        SettingsFile::at(folder.path().join("settings.ron"))
    }

    fn titles(preferences: &Preferences) -> Vec<&str> {
        let recent = preferences.settings().recent.iter();
        recent.map(|recent| recent.title.as_str()).collect()
    }

    #[test]
    fn what_changed_is_there_when_the_program_starts_again() {
        let folder = TempDir::new().unwrap();
        let mut preferences = Preferences::kept_in(file_in(&folder));
        preferences.set_language(Language::Dutch);
        preferences.set_theme(Theme::Dark);
        preferences.zoom(Zoom::In);
        preferences.note_file(Path::new("/a.rox"), "A", WallTime(5));
        let settings = preferences.settings().clone();
        drop(preferences);
        assert_eq!(Preferences::kept_in(file_in(&folder)).settings(), &settings);
    }

    #[test]
    fn a_change_is_written_without_waiting_for_the_end() {
        let folder = TempDir::new().unwrap();
        let file = file_in(&folder);
        let mut preferences = Preferences::kept_in(file.clone());
        preferences.set_language(Language::Dutch);
        let patience = Instant::now() + Duration::from_secs(20);
        while file.load().language != Some(Language::Dutch) {
            assert!(Instant::now() < patience, "nothing was written");
            thread::sleep(Duration::from_millis(20));
        }
    }

    #[test]
    fn that_settings_cannot_be_written_is_said_once_and_wakes_the_window() {
        let folder = TempDir::new().unwrap();
        // A file stands where the folder would be.
        std::fs::write(folder.path().join("file"), "").unwrap();
        let file = SettingsFile::at(folder.path().join("file/settings.ron"));
        let mut preferences = Preferences::kept_in(file);
        let (wake, woken) = mpsc::channel();
        preferences.wake_by(Arc::new(move || {
            let _ = wake.send(());
        }));
        assert!(!preferences.receive(), "nothing was to be written yet");
        preferences.set_language(Language::Dutch);
        woken.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(preferences.receive());
        preferences.set_language(Language::English);
        drop(preferences.writer.as_mut().unwrap().orders.take());
        let done = &preferences.writer.as_ref().unwrap().done;
        done.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(!preferences.receive(), "it was said already");
    }

    #[test]
    fn nothing_is_written_where_nothing_changed() {
        let folder = TempDir::new().unwrap();
        let mut preferences = Preferences::kept_in(file_in(&folder));
        preferences.zoom(Zoom::Out);
        preferences.forget_file(Path::new("/never.rox"));
        drop(preferences);
        assert!(!folder.path().join("settings.ron").exists());
    }

    #[test]
    fn recent_files_stand_newest_first_once_each_and_not_more_than_twelve() {
        let mut preferences = Preferences::disabled();
        for number in 1..=14 {
            let path = format!("/{number}.rox");
            preferences.note_file(Path::new(&path), &number.to_string(), WallTime(number));
        }
        assert_eq!(preferences.settings().recent.len(), MOST_RECENT);
        assert_eq!(titles(&preferences)[..2], ["14", "13"]);
        preferences.note_file(Path::new("/13.rox"), "13 again", WallTime(20));
        assert_eq!(titles(&preferences)[..3], ["13 again", "14", "12"]);
        assert_eq!(preferences.settings().recent.len(), MOST_RECENT);
        preferences.forget_file(Path::new("/14.rox"));
        assert_eq!(titles(&preferences)[..2], ["13 again", "12"]);
    }

    #[test]
    fn a_recent_file_that_is_gone_is_known_to_be_missing() {
        let folder = TempDir::new().unwrap();
        let (here, gone) = (folder.path().join("a.rox"), folder.path().join("b.rox"));
        std::fs::write(&here, "").unwrap();
        let mut preferences = Preferences::disabled();
        preferences.note_file(&here, "A", WallTime(1));
        preferences.note_file(&gone, "B", WallTime(2));
        preferences.look_for_files(|| Arc::new(|| {}));
        let patience = Instant::now() + Duration::from_secs(20);
        while !preferences.is_missing(&gone) {
            assert!(
                Instant::now() < patience,
                "there was no look into the folder"
            );
            thread::sleep(Duration::from_millis(2));
            preferences.receive();
        }
        assert!(!preferences.is_missing(&here));
        preferences.note_file(&gone, "B", WallTime(3));
        assert!(!preferences.is_missing(&gone), "it was opened just now");
    }

    #[test]
    fn zoom_goes_in_steps_and_stops_at_its_ends() {
        let mut preferences = Preferences::disabled();
        preferences.zoom(Zoom::Out);
        assert_eq!(preferences.settings().zoom_percent, 100);
        for _ in 0..3 {
            preferences.zoom(Zoom::In);
        }
        assert_eq!(preferences.settings().zoom_percent, 130);
        for _ in 0..20 {
            preferences.zoom(Zoom::In);
        }
        assert_eq!(preferences.settings().zoom_percent, 200);
        preferences.zoom(Zoom::Reset);
        assert_eq!(preferences.settings().zoom_percent, 100);
    }
}
