//! The settings of the user: a small file of its own in the folder that the system has for it.
//!
//! Settings are never worth an error on screen. A file that cannot be read is set aside under another name, so that nothing
//! in it is lost, and the program goes on with defaults.

use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::{Deserialize, Serialize};

use crate::engine::simulation::SimulationSettings;
use crate::text::Language;

use super::clock::WallTime;
use super::disk::{Disk, RealDisk, folder_of};
use super::envelope::{self, Envelope, Kept, Layout};
use super::save::{Mode, SaveError, SaveFailure};

/// How many files that were set aside are kept; then the last of them is replaced.
const MOST_ASIDE: usize = 9;

/// How many recent files are kept.
pub const MOST_RECENT: usize = 12;

/// The smallest and the largest zoom, in percent.
pub const ZOOM_PERCENT: (u32, u32) = (100, 200);

/// What the program remembers of its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language; that of the system when the user never chose one.
    pub language: Option<Language>,
    /// Light or dark; as the system has it when the user never chose.
    pub theme: Option<Theme>,
    /// How large everything is, in percent, within [`ZOOM_PERCENT`].
    pub zoom_percent: u32,
    /// The size of the window when it was last changed.
    pub window: Option<WindowSize>,
    /// How cases are simulated.
    pub simulation: SimulationSettings,
    /// The files that were open last, the newest first, at most [`MOST_RECENT`].
    pub recent: Vec<RecentFile>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: None,
            zoom_percent: ZOOM_PERCENT.0,
            window: None,
            simulation: SimulationSettings::default(),
            recent: Vec::new(),
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The size of the window, in points at 100 % zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowSize {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl WindowSize {
    /// The smallest window that shows everything.
    pub const SMALLEST: Self = Self {
        width: 900,
        height: 600,
    };

    /// Larger than any screen.
    const LARGEST: Self = Self {
        width: 16_000,
        height: 16_000,
    };

    /// The size held between the smallest window and the largest screen.
    #[must_use]
    pub fn sensible(self) -> Self {
        let (least, most) = (Self::SMALLEST, Self::LARGEST);
        Self {
            width: self.width.clamp(least.width, most.width),
            height: self.height.clamp(least.height, most.height),
        }
    }
}

/// A file that was open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecentFile {
    /// Where it is.
    pub path: PathBuf,
    /// What the case in it was called.
    pub title: String,
    /// When it was opened or saved last.
    pub opened: WallTime,
}

/// Settings as they stand in the file.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    format: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    theme: Option<Theme>,
    #[serde(default = "smallest_zoom")]
    zoom_percent: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    window: Option<WindowSize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trials: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    #[serde(default)]
    recent: Vec<RecentFile>,
}

fn smallest_zoom() -> u32 {
    ZOOM_PERCENT.0
}

impl Envelope for Stored {
    const FORMAT: u32 = 1;
    /// Far more than the program ever writes.
    const MOST_BYTES: u64 = 1_000_000;
    const LAYOUT: Layout = Layout::Lines;
}

impl From<&Settings> for Stored {
    fn from(settings: &Settings) -> Self {
        let Settings {
            language,
            theme,
            zoom_percent,
            window,
            simulation,
            recent,
        } = settings;
        let usual = SimulationSettings::default();
        Self {
            format: Self::FORMAT,
            language: language.map(|language| language.code().to_owned()),
            theme: *theme,
            zoom_percent: *zoom_percent,
            window: *window,
            trials: (simulation.trials != usual.trials).then_some(simulation.trials),
            seed: (simulation.seed != usual.seed).then_some(simulation.seed),
            recent: recent.clone(),
        }
    }
}

impl From<Stored> for Settings {
    /// Values that somebody typed into the file and that make no sense are held at what does: nothing depends on them.
    fn from(stored: Stored) -> Self {
        let Stored {
            format: _,
            language,
            theme,
            zoom_percent,
            window,
            trials,
            seed,
            mut recent,
        } = stored;
        let usual = SimulationSettings::default();
        recent.truncate(MOST_RECENT);
        Self {
            language: language.as_deref().and_then(Language::from_code),
            theme,
            zoom_percent: zoom_percent.clamp(ZOOM_PERCENT.0, ZOOM_PERCENT.1),
            window: window.map(WindowSize::sensible),
            simulation: SimulationSettings {
                trials: trials
                    .unwrap_or(usual.trials)
                    .clamp(1, SimulationSettings::MOST_TRIALS),
                seed: seed.unwrap_or(usual.seed),
            },
            recent,
        }
    }
}

/// The file that keeps the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFile {
    path: PathBuf,
}

impl SettingsFile {
    /// The file of this user, which need not exist; nothing where the system has no folder for it.
    pub fn of_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "rox-case")?;
        Some(Self::at(folders.config_dir().join("settings.ron")))
    }

    /// A file of one's own choice.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The settings in the file; defaults where there is none, or none that can be read. What cannot be read is set aside.
    pub fn load(&self) -> Settings {
        self.load_on(&mut RealDisk)
    }

    pub(super) fn load_on(&self, disk: &mut impl Disk) -> Settings {
        let path = self.path.display();
        match envelope::read::<Stored>(disk, &self.path) {
            Ok(Kept::Known(stored)) => return stored.into(),
            Ok(Kept::Newer(format)) => log::warn!("the settings in {path} have format {format}"),
            Ok(Kept::Damaged(reason)) => {
                log::warn!("the settings in {path} cannot be used: {reason}");
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Settings::default(),
            Err(error) => {
                log::warn!("the settings in {path} cannot be read: {error}");
                return Settings::default();
            }
        }
        let name = |number: usize| {
            let name = format!("settings-set-aside-{number}.ron");
            self.path.with_file_name(name)
        };
        let names = (1..MOST_ASIDE).map(name);
        envelope::set_aside(disk, &self.path, names, Some(name(MOST_ASIDE)));
        Settings::default()
    }

    /// Puts the settings in the file, which is made where there is none.
    ///
    /// # Errors
    /// When any step fails; the old settings are then still there and whole.
    pub fn save(&self, settings: &Settings) -> Result<(), SaveError> {
        self.save_on(&mut RealDisk, settings)
    }

    pub(super) fn save_on(
        &self,
        disk: &mut impl Disk,
        settings: &Settings,
    ) -> Result<(), SaveError> {
        let mut write = || {
            disk.make_folder(folder_of(&self.path))
                .map_err(SaveFailure::Failed)?;
            envelope::write(disk, &self.path, &Stored::from(settings), Mode::Replace)
        };
        write().map_err(|reason| SaveError {
            path: self.path.clone(),
            reason,
        })
    }
}

/// Whether it is certain that a file is gone. A disk that does not answer leaves it open.
pub fn is_missing(path: &Path) -> bool {
    path.try_exists().is_ok_and(|exists| !exists)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    fn complete() -> Settings {
        Settings {
            language: Some(Language::Dutch),
            theme: Some(Theme::Dark),
            zoom_percent: 130,
            window: Some(WindowSize {
                width: 1400,
                height: 900,
            }),
            simulation: SimulationSettings {
                trials: 2_000,
                seed: 9,
            },
            recent: vec![RecentFile {
                path: PathBuf::from("/home/me/Mijn \"case\" é.rox"),
                title: "Belofte\nnakomen".to_owned(),
                opened: WallTime(1_800_000_000),
            }],
        }
    }

    fn file_with(text: &str) -> (TempDir, SettingsFile) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("settings.ron");
        fs::write(&path, text).unwrap();
        (folder, SettingsFile::at(path))
    }

    #[test]
    fn settings_read_back_as_they_were_written_in_a_folder_that_was_not_there() {
        let folder = TempDir::new().unwrap();
        let file = SettingsFile::at(folder.path().join("new/rox-case/settings.ron"));
        assert_eq!(file.load(), Settings::default());
        for settings in [complete(), Settings::default()] {
            file.save(&settings).unwrap();
            assert_eq!(file.load(), settings);
        }
    }

    #[test]
    fn settings_that_cannot_be_used_are_set_aside_and_none_of_them_is_lost() {
        let broken = [
            "",
            "(format: 1, theme: Purple)",
            "(format: 1, unknown: 3)",
            "(format: 2, anything: [1, 2])",
            "(format: 0)",
            "((((((",
        ];
        for text in broken {
            let (folder, file) = file_with(text);
            assert_eq!(file.load(), Settings::default(), "{text}");
            assert!(!file.path().exists(), "{text}");
            let aside = folder.path().join("settings-set-aside-1.ron");
            assert_eq!(fs::read_to_string(aside).unwrap(), text);
        }
        let (folder, file) = file_with("first");
        file.load();
        fs::write(file.path(), b"\xff\xfe").unwrap();
        assert_eq!(file.load(), Settings::default());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn no_more_than_a_few_files_are_set_aside() {
        let (folder, file) = file_with("x");
        for _ in 0..MOST_ASIDE + 3 {
            fs::write(file.path(), "x").unwrap();
            file.load();
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), MOST_ASIDE);
    }

    #[test]
    fn settings_are_written_as_they_always_were() {
        let folder = TempDir::new().unwrap();
        let file = SettingsFile::at(folder.path().join("settings.ron"));
        file.save(&complete()).unwrap();
        let expected = r#"(
    format: 1,
    language: "nl",
    theme: Dark,
    zoom_percent: 130,
    window: (
        width: 1400,
        height: 900,
    ),
    trials: 2000,
    seed: 9,
    recent: [
        (
            path: "/home/me/Mijn \"case\" é.rox",
            title: "Belofte\nnakomen",
            opened: 1800000000,
        ),
    ],
)
"#;
        let written = fs::read_to_string(file.path()).unwrap();
        assert_eq!(written, expected);
    }

    #[test]
    fn values_out_of_range_are_held_at_what_makes_sense() {
        let (_folder, file) = file_with(
            "(format: 1, language: \"xx\", zoom_percent: 4000, window: (width: 1, height: 4000000000))",
        );
        let settings = file.load();
        assert_eq!(settings.language, None);
        assert_eq!(settings.zoom_percent, 200);
        assert_eq!(
            settings.window.unwrap(),
            WindowSize {
                width: 900,
                height: 16_000
            }
        );
    }

    #[test]
    fn a_folder_in_the_place_of_the_file_is_left_alone() {
        let folder = TempDir::new().unwrap();
        let file = SettingsFile::at(folder.path().to_owned());
        assert_eq!(file.load(), Settings::default());
        assert!(folder.path().is_dir());
        assert!(file.save(&complete()).is_err());
    }

    #[test]
    fn a_file_is_missing_only_when_it_is_certainly_gone() {
        let folder = TempDir::new().unwrap();
        assert!(!is_missing(folder.path()));
        assert!(is_missing(&folder.path().join("gone.rox")));
    }
}
