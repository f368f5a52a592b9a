//! Tests that a save leaves a whole file whatever fails: every operation in turn, before and after it was done.

use std::fs::{self, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

use super::disk::{Disk, RealDisk};
use super::save::{Mode, save_on, write_file_on};
use super::settings::{Settings, SettingsFile, Theme};
use super::{SaveFailure, read_case, write_case};
use crate::domain::BusinessCase;

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// It does nothing and says so.
    Refused,
    /// It is done, at least in part, and reports an error all the same.
    DoneBadly,
}

/// A disk whose operation number `at` fails.
struct FaultyDisk {
    at: usize,
    fault: Fault,
    operations: usize,
}

impl FaultyDisk {
    fn new(at: usize, fault: Fault) -> Self {
        Self {
            at,
            fault,
            operations: 0,
        }
    }

    fn step<T>(&mut self, operation: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        self.operations += 1;
        if self.operations != self.at {
            return operation();
        }
        if self.fault == Fault::DoneBadly {
            operation()?;
        }
        Err(io::ErrorKind::StorageFull.into())
    }
}

impl Disk for FaultyDisk {
    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.step(|| RealDisk.make_folder(folder))
    }

    fn set_aside(&mut self, file: &Path, aside: &Path) -> io::Result<()> {
        self.step(|| RealDisk.set_aside(file, aside))
    }

    fn target(&mut self, path: &Path) -> io::Result<PathBuf> {
        self.step(|| RealDisk.target(path))
    }

    fn permissions(&mut self, target: &Path) -> io::Result<Option<Permissions>> {
        self.step(|| RealDisk.permissions(target))
    }

    fn temporary_file(&mut self, folder: &Path) -> io::Result<NamedTempFile> {
        self.step(|| RealDisk.temporary_file(folder))
    }

    fn set_permissions(
        &mut self,
        file: &NamedTempFile,
        permissions: Permissions,
    ) -> io::Result<()> {
        self.step(|| RealDisk.set_permissions(file, permissions))
    }

    fn write(&mut self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
        // Done badly means half: the disk filled up in between.
        let half = match self.fault {
            Fault::DoneBadly if self.operations + 1 == self.at => &bytes[..bytes.len() / 2],
            Fault::DoneBadly | Fault::Refused => bytes,
        };
        self.step(|| RealDisk.write(file, half))
    }

    fn sync(&mut self, file: &NamedTempFile) -> io::Result<()> {
        self.step(|| RealDisk.sync(file))
    }

    fn read_back(&mut self, file: &mut NamedTempFile) -> io::Result<Vec<u8>> {
        self.step(|| RealDisk.read_back(file))
    }

    fn replace(&mut self, file: NamedTempFile, target: &Path) -> io::Result<()> {
        self.step(|| RealDisk.replace(file, target))
    }

    fn place(&mut self, file: NamedTempFile, target: &Path) -> io::Result<()> {
        self.step(|| RealDisk.place(file, target))
    }

    fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.step(|| RealDisk.sync_folder(folder))
    }
}

/// A disk that gives back a changed byte.
struct GarblingDisk;

impl Disk for GarblingDisk {
    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        RealDisk.make_folder(folder)
    }
    fn set_aside(&mut self, file: &Path, aside: &Path) -> io::Result<()> {
        RealDisk.set_aside(file, aside)
    }
    fn target(&mut self, path: &Path) -> io::Result<PathBuf> {
        RealDisk.target(path)
    }
    fn permissions(&mut self, target: &Path) -> io::Result<Option<Permissions>> {
        RealDisk.permissions(target)
    }
    fn temporary_file(&mut self, folder: &Path) -> io::Result<NamedTempFile> {
        RealDisk.temporary_file(folder)
    }
    fn set_permissions(
        &mut self,
        file: &NamedTempFile,
        permissions: Permissions,
    ) -> io::Result<()> {
        RealDisk.set_permissions(file, permissions)
    }
    fn write(&mut self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
        RealDisk.write(file, bytes)
    }
    fn sync(&mut self, file: &NamedTempFile) -> io::Result<()> {
        RealDisk.sync(file)
    }
    fn read_back(&mut self, file: &mut NamedTempFile) -> io::Result<Vec<u8>> {
        let mut bytes = RealDisk.read_back(file)?;
        if let Some(last) = bytes.last_mut() {
            *last ^= 1;
        }
        Ok(bytes)
    }
    fn replace(&mut self, file: NamedTempFile, target: &Path) -> io::Result<()> {
        RealDisk.replace(file, target)
    }
    fn place(&mut self, file: NamedTempFile, target: &Path) -> io::Result<()> {
        RealDisk.place(file, target)
    }
    fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        RealDisk.sync_folder(folder)
    }
}

fn old_case() -> BusinessCase {
    read_case(include_bytes!("../../tests/golden/tiny.rox")).unwrap()
}

fn new_case() -> BusinessCase {
    let mut case = old_case();
    case.title = "Changed".to_owned();
    case
}

fn names_in(folder: &TempDir) -> Vec<String> {
    fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// Saves over an old file with a fault at every operation in turn, until a save does not reach its fault.
fn fail_everywhere(mode: Mode, fault: Fault, check: impl Fn(&TempDir, &Path, usize)) -> usize {
    for at in 1.. {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("case.rox");
        if mode == Mode::Replace {
            fs::write(&path, write_case(&old_case()).unwrap()).unwrap();
        }
        let mut disk = FaultyDisk::new(at, fault);
        let saved = save_on(&mut disk, &path, &new_case(), mode);
        if disk.operations < at {
            assert!(saved.is_ok());
            return at - 1;
        }
        assert!(saved.is_err(), "{mode:?}: operation {at} failed unnoticed");
        check(&folder, &path, at);
    }
    0
}

#[test]
fn whichever_operation_fails_the_old_or_the_new_file_is_there_whole() {
    let [old, new] = [old_case(), new_case()].map(|case| write_case(&case).unwrap());
    for fault in [Fault::Refused, Fault::DoneBadly] {
        let operations = fail_everywhere(Mode::Replace, fault, |_, path, at| {
            let found = fs::read_to_string(path).unwrap();
            assert!(found == old || found == new, "{fault:?} at {at}");
        });
        assert_eq!(operations, 9, "a save has nine operations");
    }
}

#[test]
fn a_file_that_is_no_case_is_the_old_or_the_new_one_too() {
    for at in 1..=9 {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("paper.pdf");
        fs::write(&path, "old").unwrap();
        let mut disk = FaultyDisk::new(at, Fault::DoneBadly);
        assert!(
            write_file_on(&mut disk, &path, b"new", Mode::Replace).is_err(),
            "{at}"
        );
        let found = fs::read_to_string(&path).unwrap();
        assert!(found == "old" || found == "new", "{at}: {found}");
        assert_eq!(names_in(&folder), ["paper.pdf"], "{at}");
    }
}

#[test]
fn whichever_operation_fails_no_temporary_file_stays_behind() {
    for fault in [Fault::Refused, Fault::DoneBadly] {
        fail_everywhere(Mode::Replace, fault, |folder, _, at| {
            assert_eq!(names_in(folder), ["case.rox"], "{fault:?} at {at}");
        });
    }
}

#[test]
fn a_new_file_is_there_whole_or_not_at_all() {
    let new = write_case(&new_case()).unwrap();
    for fault in [Fault::Refused, Fault::DoneBadly] {
        let operations = fail_everywhere(Mode::Create, fault, |folder, path, at| {
            let names = names_in(folder);
            if !names.is_empty() {
                assert_eq!(names, ["case.rox"], "{fault:?} at {at}");
                assert_eq!(fs::read_to_string(path).unwrap(), new, "{fault:?} at {at}");
            }
        });
        assert_eq!(operations, 8, "creating has no permissions to take over");
    }
}

#[test]
fn a_disk_that_gives_back_something_else_does_not_replace_the_old_file() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("case.rox");
    fs::write(&path, "old").unwrap();
    let error = save_on(&mut GarblingDisk, &path, &new_case(), Mode::Replace).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::Garbled));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(names_in(&folder), ["case.rox"]);
}

#[test]
fn a_full_disk_is_called_a_full_disk() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("case.rox");
    let mut disk = FaultyDisk::new(4, Fault::DoneBadly);
    let error = save_on(&mut disk, &path, &new_case(), Mode::Replace).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::DiskFull));
}

fn settings_of(theme: Theme) -> Settings {
    Settings {
        theme: Some(theme),
        ..Settings::default()
    }
}

#[test]
fn whichever_operation_fails_the_old_or_the_new_settings_are_there_whole() {
    let (old, new) = (settings_of(Theme::Light), settings_of(Theme::Dark));
    for fault in [Fault::Refused, Fault::DoneBadly] {
        let mut operations = 0;
        for at in 1.. {
            let folder = TempDir::new().unwrap();
            let file = SettingsFile::at(folder.path().join("settings.ron"));
            file.save(&old).unwrap();
            let mut disk = FaultyDisk::new(at, fault);
            let saved = file.save_on(&mut disk, &new);
            if disk.operations < at {
                assert!(saved.is_ok());
                break;
            }
            assert!(saved.is_err(), "operation {at} failed unnoticed");
            let found = file.load();
            assert!(found == old || found == new, "{fault:?} at {at}");
            assert_eq!(names_in(&folder), ["settings.ron"], "{fault:?} at {at}");
            operations = at;
        }
        assert_eq!(operations, 10, "the folder, and the nine of a save");
    }
}

#[test]
fn damaged_settings_that_cannot_be_set_aside_are_defaults_and_stay_where_they_are() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("settings.ron");
    fs::write(&path, "(format: 1, theme: Purple)").unwrap();
    let mut disk = FaultyDisk::new(1, Fault::Refused);
    let found = SettingsFile::at(path).load_on(&mut disk);
    assert_eq!(found, Settings::default());
    assert_eq!(names_in(&folder), ["settings.ron"]);
}
