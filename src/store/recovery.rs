//! Work that no file holds yet, kept where the next start of the program finds it.
//!
//! Each running program has a slot of its own: a file with the work, and beside it a lock that the system lets go of when the
//! program ends, however it ends. A slot without a lock was left behind. A program that takes one over goes on in the same slot,
//! so that there is no moment at which the work is nowhere.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::{Deserialize, Serialize};

use crate::domain::{BusinessCase, FieldPath, RefusedEntry, Step};

use super::clock::WallTime;
use super::disk::{Disk, Existing, Lock, RealDisk};
use super::envelope::{self, Envelope, Kept, Layout};
use super::fingerprint::Fingerprint;
use super::save::{Mode, SaveFailure, text_of};

/// The extension of the work.
const WORK: &str = "work";
/// The extension of the lock beside it.
const LOCK: &str = "lock";
/// The extension of work that cannot be read.
const DAMAGED: &str = "damaged";
/// At most so many slots are made; more means that they cannot be locked here.
const MOST_SLOTS: usize = 100;

/// The folder in which work is kept.
#[derive(Clone, Debug)]
pub struct RecoveryFolder {
    path: PathBuf,
}

/// A place for the work of one running program. It stays locked as long as this value lives.
#[derive(Debug)]
pub struct RecoverySlot<L = Lock> {
    work: PathBuf,
    /// Holds the lock.
    _lock: L,
}

/// Work that was left behind.
#[derive(Debug)]
pub struct LeftBehind<L = Lock> {
    /// The case as it was.
    pub case: BusinessCase,
    /// The file that it belongs to; none for a case that was never saved.
    pub file: Option<PathBuf>,
    /// What that file held when it was last read or written; none where that was not known.
    pub fingerprint: Option<Fingerprint>,
    /// What was typed and not taken.
    pub refused: Vec<RefusedEntry>,
    /// When it was kept.
    pub kept: WallTime,
    /// Where it is.
    pub slot: RecoverySlot<L>,
}

/// Work to be kept.
#[derive(Clone, Copy, Debug)]
pub struct UnsavedWork<'a> {
    /// The case as it is.
    pub case: &'a BusinessCase,
    /// The file that it belongs to; none for a case that was never saved.
    pub file: Option<&'a Path>,
    /// What that file held when it was last read or written; none where that is not known.
    pub fingerprint: Option<Fingerprint>,
    /// What was typed and not taken.
    pub refused: &'a [RefusedEntry],
}

impl<'a> UnsavedWork<'a> {
    /// A case without entries that were refused, whose file is not known to have held anything.
    pub fn of(case: &'a BusinessCase, file: Option<&'a Path>) -> Self {
        Self {
            case,
            file,
            fingerprint: None,
            refused: &[],
        }
    }
}

/// What a look into the folder found.
#[derive(Debug)]
pub struct Found<L = Lock> {
    /// Work that was left behind, the newest first.
    pub left_behind: Vec<LeftBehind<L>>,
    /// Files that cannot be read and were set aside.
    pub damaged: Vec<PathBuf>,
    /// How many files a newer version of the program kept. They stay where they are, for it to find them.
    pub newer: usize,
}

/// What stands in a file of the folder.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptWork {
    version: u32,
    kept: WallTime,
    file: Option<PathBuf>,
    #[serde(default)]
    fingerprint: Option<Fingerprint>,
    #[serde(default)]
    refused: Vec<KeptEntry>,
    case: String,
}

impl Envelope for KeptWork {
    /// The first held neither entries nor fingerprints.
    const FORMAT: u32 = 2;
    const LAYOUT: Layout = Layout::OneLine;
}

/// An entry that was refused, as it stands in a file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptEntry {
    path: Vec<KeptStep>,
    typed: String,
    reason: String,
}

/// A step on the way to a field, as it stands in a file.
#[derive(Serialize, Deserialize)]
enum KeptStep {
    Field(String),
    Item(usize, String),
}

impl From<&RefusedEntry> for KeptEntry {
    fn from(entry: &RefusedEntry) -> Self {
        let steps = entry.path.steps().iter().map(|step| match step {
            Step::Field(name) => KeptStep::Field((*name).to_owned()),
            Step::Item { index, id } => KeptStep::Item(*index, id.clone()),
        });
        Self {
            path: steps.collect(),
            typed: entry.typed.clone(),
            reason: entry.reason.clone(),
        }
    }
}

impl KeptEntry {
    /// The entry; none where its path leads to no field.
    fn entry(self) -> Option<RefusedEntry> {
        let steps = self.path.into_iter().map(|step| match step {
            KeptStep::Field(name) => Step::field_named(&name),
            KeptStep::Item(index, id) => Some(Step::Item { index, id }),
        });
        let steps: Option<Vec<Step>> = steps.collect();
        Some(RefusedEntry {
            path: FieldPath::of_steps(steps?),
            typed: self.typed,
            reason: self.reason,
        })
    }
}

impl RecoveryFolder {
    /// The folder of this user, which need not exist; nothing where the system has no place for it.
    pub fn of_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "rox-case")?;
        Some(Self::at(folders.data_local_dir().join("recovery")))
    }

    /// A folder of one's own choice.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// What was left behind by programs that no longer run. What cannot be read is set aside and not looked at again.
    pub fn look(&self) -> Found {
        self.look_on(&mut RealDisk)
    }

    pub(super) fn look_on<D: Disk>(&self, disk: &mut D) -> Found<D::Lock> {
        let mut found = Found {
            left_behind: Vec::new(),
            damaged: Vec::new(),
            newer: 0,
        };
        let files = disk.files_in(&self.path).unwrap_or_else(|error| {
            log::warn!("no work can be looked for: {error}");
            Vec::new()
        });
        let works = files
            .into_iter()
            .filter(|path| path.extension() == Some(OsStr::new(WORK)));
        for work in works {
            let Ok(Some(slot)) = RecoverySlot::lock(disk, work.clone()) else {
                continue;
            };
            let kept = match envelope::read::<KeptWork>(disk, &work) {
                Ok(kept) => kept.with_case(|kept| &kept.case),
                Err(error) => {
                    // The next start tries again.
                    log::warn!("{} cannot be read: {error}", work.display());
                    continue;
                }
            };
            match kept {
                Kept::Known((kept, case)) => {
                    let refused = kept.refused.into_iter().filter_map(KeptEntry::entry);
                    found.left_behind.push(LeftBehind {
                        case,
                        file: kept.file,
                        fingerprint: kept.fingerprint,
                        refused: refused.collect(),
                        kept: kept.kept,
                        slot,
                    });
                }
                Kept::Newer(_) => found.newer += 1,
                Kept::Damaged(_) => {
                    let name = |number| work.with_extension(format!("{DAMAGED}-{number}"));
                    let names = (0..MOST_SLOTS).map(name);
                    let aside = envelope::set_aside(disk, &work, names, None);
                    found.damaged.extend(aside);
                }
            }
        }
        found
            .left_behind
            .sort_by_key(|work| std::cmp::Reverse(work.kept));
        found
    }

    /// A slot for the work of this program.
    ///
    /// # Errors
    /// When the folder cannot be written to, or nothing in it can be locked.
    pub fn slot(&self) -> io::Result<RecoverySlot> {
        self.slot_on(&mut RealDisk)
    }

    pub(super) fn slot_on<D: Disk>(&self, disk: &mut D) -> io::Result<RecoverySlot<D::Lock>> {
        disk.make_folder(&self.path)?;
        for number in 0..MOST_SLOTS {
            let name = format!("{}-{number}.{WORK}", std::process::id());
            let work = self.path.join(name);
            if disk.existing(&work)? != Existing::Nothing {
                continue;
            }
            let slot = RecoverySlot::lock(disk, work.clone())?;
            // The last holder of the lock may have left something behind.
            let is_free = disk.existing(&work)? == Existing::Nothing;
            if let Some(slot) = slot.filter(|_| is_free) {
                return Ok(slot);
            }
        }
        Err(io::Error::other("no place in the folder is free"))
    }
}

impl<L> RecoverySlot<L> {
    /// Locks a slot; nothing where another program holds it.
    fn lock<D: Disk<Lock = L>>(disk: &mut D, work: PathBuf) -> io::Result<Option<Self>> {
        let lock = disk.lock(&work.with_extension(LOCK))?;
        Ok(lock.map(|lock| Self { work, _lock: lock }))
    }

    /// Where the work stands.
    pub fn path(&self) -> &Path {
        &self.work
    }

    /// Forgets the work. The slot can be used again.
    pub fn forget(&self) {
        self.forget_on(&mut RealDisk);
    }

    pub(super) fn forget_on(&self, disk: &mut impl Disk) {
        if let Err(error) = disk.remove(&self.work) {
            log::warn!("kept work cannot be removed: {error}");
        }
    }
}

/// Keeps work in the file of a slot: the old or the new work stands in it at every moment.
///
/// # Errors
/// When the case holds a number that is none, or the disk refuses.
pub fn keep_work(slot: &Path, work: UnsavedWork<'_>, kept: WallTime) -> Result<(), SaveFailure> {
    keep_work_on(&mut RealDisk, slot, work, kept)
}

pub(super) fn keep_work_on(
    disk: &mut impl Disk,
    slot: &Path,
    work: UnsavedWork<'_>,
    kept: WallTime,
) -> Result<(), SaveFailure> {
    let kept = KeptWork {
        version: KeptWork::FORMAT,
        kept,
        // A path that is no text cannot be written down; the work is kept without it.
        file: work
            .file
            .filter(|path| path.to_str().is_some())
            .map(Path::to_owned),
        fingerprint: work.fingerprint,
        refused: work.refused.iter().map(KeptEntry::from).collect(),
        case: text_of(work.case)?,
    };
    envelope::write(disk, slot, &kept, Mode::Replace)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::domain::sample_cases::complete;

    fn folder() -> (TempDir, RecoveryFolder) {
        let temporary = TempDir::new().unwrap();
        let folder = RecoveryFolder::at(temporary.path().join("recovery"));
        (temporary, folder)
    }

    #[test]
    fn work_is_found_once_the_program_that_kept_it_has_ended() {
        let (_temporary, folder) = folder();
        let slot = folder.slot().unwrap();
        let file = Path::new("/cases/plan.rox");
        keep_work(
            slot.path(),
            UnsavedWork::of(&complete(), Some(file)),
            WallTime(7),
        )
        .unwrap();
        assert!(
            folder.look().left_behind.is_empty(),
            "its program still runs"
        );
        drop(slot);
        let found = folder.look();
        let [work] = found.left_behind.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(work.case, complete());
        assert_eq!(work.file.as_deref(), Some(file));
        assert_eq!(work.kept, WallTime(7));
        assert!(folder.look().left_behind.is_empty(), "it is taken already");
    }

    #[test]
    fn entries_that_were_refused_and_what_the_file_held_are_kept_with_the_work() {
        let (_temporary, folder) = folder();
        let slot = folder.slot().unwrap();
        let path = FieldPath::root().field("segments").item(0, "consumers");
        let refused = [RefusedEntry {
            path: path.field("annual_churn").field("likely"),
            typed: "7.1".to_owned(),
            reason: "Write 7,1.".to_owned(),
        }];
        let case = complete();
        let work = UnsavedWork {
            fingerprint: Some(Fingerprint::of(b"what it held")),
            refused: &refused,
            ..UnsavedWork::of(&case, None)
        };
        keep_work(slot.path(), work, WallTime(7)).unwrap();
        drop(slot);
        let found = folder.look();
        let [work] = found.left_behind.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(work.refused, refused);
        assert_eq!(work.fingerprint, Some(Fingerprint::of(b"what it held")));
    }

    #[test]
    fn work_that_the_first_version_kept_is_still_found() {
        let (_temporary, folder) = folder();
        let slot = folder.slot().unwrap();
        let text = text_of(&complete()).unwrap();
        let first = format!("(version:1,kept:7,file:Some(\"/cases/plan.rox\"),case:{text:?})");
        fs::write(slot.path(), first).unwrap();
        drop(slot);
        let found = folder.look();
        let [work] = found.left_behind.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!((&work.case, work.fingerprint), (&complete(), None));
    }

    #[test]
    fn what_is_kept_is_written_as_it_always_was() {
        let (_temporary, folder) = folder();
        let slot = folder.slot().unwrap();
        let case = complete();
        let path = FieldPath::root().field("segments").item(0, "consumers");
        let refused = [RefusedEntry {
            path: path.field("name"),
            typed: "7.1".to_owned(),
            reason: "Write 7,1.".to_owned(),
        }];
        let work = UnsavedWork {
            fingerprint: Some(Fingerprint::of(b"(format: 1)")),
            refused: &refused,
            ..UnsavedWork::of(&case, Some(Path::new("/cases/plan.rox")))
        };
        keep_work(slot.path(), work, WallTime(7)).unwrap();
        let text = ron::to_string(&text_of(&case).unwrap()).unwrap();
        let expected = format!(
            "(version:2,kept:7,file:Some(\"/cases/plan.rox\"),\
             fingerprint:Some(\"11-eb893122a02e062aed2bedffb0093300\"),refused:[(path:[Field(\"segments\"),\
             Item(0,\"consumers\"),Field(\"name\")],typed:\"7.1\",reason:\"Write 7,1.\")],case:{text})"
        );
        assert_eq!(fs::read_to_string(slot.path()).unwrap(), expected);
    }

    #[test]
    fn what_is_forgotten_is_gone_and_leaves_nothing_behind() {
        let (temporary, folder) = folder();
        let slot = folder.slot().unwrap();
        keep_work(slot.path(), UnsavedWork::of(&complete(), None), WallTime(1)).unwrap();
        slot.forget();
        drop(slot);
        assert!(folder.look().left_behind.is_empty());
        let left = fs::read_dir(temporary.path().join("recovery")).unwrap();
        assert_eq!(left.count(), 0);
    }

    #[test]
    fn two_programs_have_slots_of_their_own() {
        let (_temporary, folder) = folder();
        let (one, other) = (folder.slot().unwrap(), folder.slot().unwrap());
        keep_work(one.path(), UnsavedWork::of(&complete(), None), WallTime(1)).unwrap();
        keep_work(
            other.path(),
            UnsavedWork::of(&complete(), None),
            WallTime(2),
        )
        .unwrap();
        drop((one, other));
        let kept: Vec<WallTime> = folder.look().left_behind.iter().map(|w| w.kept).collect();
        assert_eq!(kept, [WallTime(2), WallTime(1)]);
    }

    #[test]
    fn work_that_cannot_be_read_is_set_aside_whole() {
        let (_temporary, folder) = folder();
        let slot = folder.slot().unwrap();
        keep_work(slot.path(), UnsavedWork::of(&complete(), None), WallTime(1)).unwrap();
        let whole = fs::read(slot.path()).unwrap();
        let path = slot.path().to_owned();
        drop(slot);
        for bytes in [&whole[..whole.len() / 2], b"", b"\xff\xfe", b"(version: 0)"] {
            fs::write(&path, bytes).unwrap();
            let found = folder.look();
            assert!(found.left_behind.is_empty());
            let [aside] = found.damaged.as_slice() else {
                panic!("{found:?}");
            };
            assert_eq!(fs::read(aside).unwrap(), bytes);
            assert!(!path.exists());
        }
    }

    #[test]
    fn work_that_a_newer_version_kept_stays_where_that_version_finds_it() {
        let (_temporary, folder) = folder();
        let slot = folder.slot().unwrap();
        keep_work(slot.path(), UnsavedWork::of(&complete(), None), WallTime(1)).unwrap();
        let path = slot.path().to_owned();
        let whole = fs::read_to_string(&path).unwrap();
        drop(slot);
        for newer in [
            "(version: 9, brand: \"new\")".to_owned(),
            whole.replacen("format: ", "format: 9", 1),
        ] {
            fs::write(&path, &newer).unwrap();
            for _ in 0..2 {
                let found = folder.look();
                assert_eq!((found.newer, found.left_behind.len()), (1, 0), "{newer}");
                assert!(found.damaged.is_empty(), "{newer}");
            }
            let own = folder.slot().unwrap();
            assert_ne!(own.path(), path, "its place is taken");
            assert_eq!(fs::read_to_string(&path).unwrap(), newer);
        }
    }
}
