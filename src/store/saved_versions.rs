//! What files held before: the last versions that were saved, kept in the folder of the user and not beside the file.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::{Deserialize, Serialize};

use crate::domain::BusinessCase;

use super::clock::WallTime;
use super::disk::{Disk, RealDisk};
use super::envelope::{self, Envelope, Kept, Layout};
use super::fingerprint::stable_name;
use super::save::{Mode, SaveFailure, text_of};

/// How many versions of a file are kept.
pub const MOST_VERSIONS: usize = 10;

/// The extension of the files in the folder.
const EXTENSION: &str = "version";

/// The folder in which versions are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionFolder {
    path: PathBuf,
}

/// What a file held.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedVersion {
    /// The case.
    pub case: BusinessCase,
    /// When it was saved.
    pub saved: WallTime,
}

/// What stands in a file of the folder.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptVersion {
    version: u32,
    saved: WallTime,
    case: String,
}

impl Envelope for KeptVersion {
    const FORMAT: u32 = 1;
    const LAYOUT: Layout = Layout::OneLine;
}

impl VersionFolder {
    /// The folder of this user, which need not exist; nothing where the system has no place for it.
    pub fn of_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "rox-case")?;
        Some(Self::at(folders.data_local_dir().join("versions")))
    }

    /// A folder of one's own choice.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Keeps what a file holds, unless it is what was kept last; the oldest version goes when there are more than
    /// [`MOST_VERSIONS`].
    ///
    /// # Errors
    /// When any step fails; the versions that were kept before are then still there.
    pub fn keep(
        &self,
        file: &Path,
        case: &BusinessCase,
        saved: WallTime,
    ) -> Result<(), SaveFailure> {
        self.keep_on(&mut RealDisk, file, case, saved)
    }

    pub(super) fn keep_on(
        &self,
        disk: &mut impl Disk,
        file: &Path,
        case: &BusinessCase,
        saved: WallTime,
    ) -> Result<(), SaveFailure> {
        let text = text_of(case)?;
        let folder = self.folder_for(disk, file);
        disk.make_folder(&folder).map_err(SaveFailure::Failed)?;
        let files = numbered(disk, &folder)?;
        let newest = files.last();
        if let Some((_, newest)) = newest
            && matches!(read(disk, newest), Kept::Known(kept) if kept.case == text)
        {
            return Ok(());
        }
        let number = newest.map_or(1, |(number, _)| number.saturating_add(1));
        let kept = KeptVersion {
            version: KeptVersion::FORMAT,
            saved,
            case: text,
        };
        let path = folder.join(format!("{number:010}.{EXTENSION}"));
        envelope::write(disk, &path, &kept, Mode::Create)?;
        let too_many = (files.len() + 1).saturating_sub(MOST_VERSIONS);
        for (_, oldest) in &files[..too_many] {
            if let Err(error) = disk.remove(oldest) {
                log::warn!("{} cannot be removed: {error}", oldest.display());
            }
        }
        Ok(())
    }

    /// The versions of a file that can be read, the newest first, at most [`MOST_VERSIONS`].
    pub fn versions(&self, file: &Path) -> Vec<SavedVersion> {
        self.versions_on(&mut RealDisk, file)
    }

    pub(super) fn versions_on(&self, disk: &mut impl Disk, file: &Path) -> Vec<SavedVersion> {
        let folder = self.folder_for(disk, file);
        let files = numbered(disk, &folder).unwrap_or_else(|error| {
            log::warn!("no versions can be looked for: {error}");
            Vec::new()
        });
        let newest_first = files.iter().rev();
        newest_first
            .filter_map(
                |(_, path)| match read(disk, path).with_case(|kept| &kept.case) {
                    Kept::Known((KeptVersion { saved, .. }, case)) => {
                        Some(SavedVersion { case, saved })
                    }
                    Kept::Newer(_) | Kept::Damaged(_) => None,
                },
            )
            .take(MOST_VERSIONS)
            .collect()
    }

    fn folder_for(&self, disk: &mut impl Disk, file: &Path) -> PathBuf {
        let target = disk.target(file).unwrap_or_else(|_| file.to_owned());
        self.path.join(stable_name(&target))
    }
}

/// The versions in a folder by their number, the oldest first.
fn numbered(disk: &mut impl Disk, folder: &Path) -> Result<Vec<(u64, PathBuf)>, SaveFailure> {
    let files = disk.files_in(folder).map_err(SaveFailure::Failed)?;
    let number = |path: PathBuf| {
        let is_version = path.extension() == Some(OsStr::new(EXTENSION));
        let number = path.file_stem()?.to_str()?.parse().ok()?;
        is_version.then_some((number, path))
    };
    let mut numbered: Vec<(u64, PathBuf)> = files.into_iter().filter_map(number).collect();
    numbered.sort();
    Ok(numbered)
}

/// A version; one that the disk does not give counts as damaged.
fn read(disk: &mut impl Disk, path: &Path) -> Kept<KeptVersion> {
    envelope::read(disk, path).unwrap_or_else(|error| {
        log::warn!("{} cannot be read: {error}", path.display());
        Kept::Damaged(error.to_string())
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::domain::sample_cases::complete;

    fn titled(title: &str) -> BusinessCase {
        BusinessCase {
            title: title.to_owned(),
            ..complete()
        }
    }

    fn titles(folder: &VersionFolder, file: &Path) -> Vec<String> {
        let versions = folder.versions(file).into_iter();
        versions.map(|version| version.case.title).collect()
    }

    #[test]
    fn the_last_ten_versions_are_kept_the_newest_first() {
        let temporary = TempDir::new().unwrap();
        let folder = VersionFolder::at(temporary.path().join("versions"));
        let file = temporary.path().join("plan.rox");
        assert!(folder.versions(&file).is_empty());
        for number in 1..=13 {
            let case = titled(&number.to_string());
            folder.keep(&file, &case, WallTime(number)).unwrap();
        }
        let expected: Vec<String> = (4..=13).rev().map(|n: i64| n.to_string()).collect();
        assert_eq!(titles(&folder, &file), expected);
        assert_eq!(folder.versions(&file)[0].saved, WallTime(13));
        assert!(
            folder
                .versions(&temporary.path().join("other.rox"))
                .is_empty()
        );
    }

    #[test]
    fn what_is_saved_twice_is_one_version() {
        let temporary = TempDir::new().unwrap();
        let folder = VersionFolder::at(temporary.path().to_owned());
        let file = temporary.path().join("plan.rox");
        for title in ["a", "a", "b", "a"] {
            folder.keep(&file, &titled(title), WallTime(1)).unwrap();
        }
        assert_eq!(titles(&folder, &file), ["a", "b", "a"]);
    }

    #[test]
    fn a_version_that_cannot_be_read_does_not_hide_the_others() {
        let temporary = TempDir::new().unwrap();
        let folder = VersionFolder::at(temporary.path().to_owned());
        let file = temporary.path().join("plan.rox");
        for title in ["a", "b", "c"] {
            folder.keep(&file, &titled(title), WallTime(1)).unwrap();
        }
        let kept = folder.folder_for(&mut RealDisk, &file);
        fs::write(kept.join("0000000002.version"), b"\xff").unwrap();
        fs::write(kept.join("notes.txt"), "of somebody").unwrap();
        assert_eq!(titles(&folder, &file), ["c", "a"]);
        fs::write(kept.join("0000000003.version"), "").unwrap();
        folder.keep(&file, &titled("d"), WallTime(1)).unwrap();
        assert_eq!(titles(&folder, &file), ["d", "a"]);
    }
    #[test]
    fn versions_are_written_as_they_always_were() {
        let temporary = TempDir::new().unwrap();
        let folder = VersionFolder::at(temporary.path().to_owned());
        let file = temporary.path().join("plan.rox");
        folder.keep(&file, &complete(), WallTime(7)).unwrap();
        let kept = folder.folder_for(&mut RealDisk, &file);
        let kept = fs::read_to_string(kept.join("0000000001.version")).unwrap();
        let text = ron::to_string(&text_of(&complete()).unwrap()).unwrap();
        assert_eq!(kept, format!("(version:1,saved:7,case:{text})"));
    }

    #[test]
    fn a_version_that_a_newer_program_kept_is_passed_over_and_stays() {
        let temporary = TempDir::new().unwrap();
        let folder = VersionFolder::at(temporary.path().to_owned());
        let file = temporary.path().join("plan.rox");
        folder.keep(&file, &titled("a"), WallTime(1)).unwrap();
        let kept = folder.folder_for(&mut RealDisk, &file);
        let newer = kept.join("0000000002.version");
        fs::write(&newer, "(version:9,brand:\"new\")").unwrap();
        folder.keep(&file, &titled("b"), WallTime(1)).unwrap();
        assert_eq!(titles(&folder, &file), ["b", "a"]);
        assert!(newer.exists());
    }
}
