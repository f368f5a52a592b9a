//! Notices that a file is open twice.
//!
//! Each window takes two locks that stand for the file while the file is open: one in the folder of its user, which tells
//! the windows of one user, and a file beside the case, which tells those who share its folder. The file beside the case
//! says of which computer the window is, as a short hash and nothing else. Where the lock on it reaches, on one computer and
//! on most servers, that lock is the truth: it goes with the program that holds it. Between computers whose locks do not
//! reach each other the file counts while it is touched, which its window does every minute.

use std::collections::BTreeSet;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use directories::ProjectDirs;

use super::disk::{Contents, Disk, Lock, RealDisk, folder_of};
use super::fingerprint::{stable_hash, stable_name};
use super::save::{Mode, write_whole};

/// What the name of the file beside the case begins with; the name of the case and the end follow.
const BESIDE_BEGIN: &str = ".~rox.";
/// What it ends with.
const BESIDE_END: &str = "#";
/// What it holds, before the computer.
const BESIDE_HEAD: &str = "rox-case lock 1 ";
/// The most bytes that are read of it.
const MOST_BYTES: u64 = 200;

/// How often a window touches the file beside its case.
const BEAT: Duration = Duration::from_secs(60);
/// From this age on the file of another computer was left behind: many beats were missed, or the clocks differ too much to
/// tell.
const LEFT_BEHIND: Duration = Duration::from_secs(10 * 60);

/// Where a computer says which one it is, the best first.
const COMPUTER: [&str; 2] = ["/etc/machine-id", "/proc/sys/kernel/random/boot_id"];

/// The folder in which the locks of this user stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    folder: PathBuf,
}

/// What came of claiming a file.
#[derive(Debug)]
pub enum Claim<L = Lock> {
    /// No other window has it open. It stays claimed as long as this lives.
    Ours(HeldLocks<L>),
    /// Another window has it open: of this user, or of somebody who shares its folder.
    Elsewhere,
    /// It cannot be told on this computer.
    Unknown,
}

/// The locks of a file that is claimed.
#[derive(Debug)]
pub struct HeldLocks<L = Lock> {
    /// Keeps the file beside the case fresh.
    beat: Option<Beat>,
    /// In the folder of the user; none where that cannot be locked.
    _own: Option<L>,
    /// Beside the case; none where its folder cannot be written or locked.
    beside: Option<L>,
}

/// The files beside cases that this program has made, to be removed when the system ends it.
static BESIDE: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Touches a file from time to time, on a thread of its own, until this value goes.
#[derive(Debug)]
struct Beat {
    path: PathBuf,
    _until: Sender<()>,
}

impl Beat {
    /// Begins; none where the system gives no thread or no second handle.
    fn of(lock: &Lock) -> Option<Self> {
        let file = lock.handle().ok()?;
        let (until, ends) = mpsc::channel();
        let beat = move || {
            while ends.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                touch(&file);
            }
        };
        let thread = thread::Builder::new().name("lock".to_owned());
        thread.spawn(beat).ok()?;
        let path = lock.path().to_owned();
        beside().insert(path.clone());
        Some(Self {
            path,
            _until: until,
        })
    }
}

impl Drop for Beat {
    fn drop(&mut self) {
        beside().remove(&self.path);
    }
}

fn touch(file: &File) {
    if let Err(error) = file.set_modified(SystemTime::now()) {
        log::info!("that a file is open cannot be told any longer: {error}");
    }
}

fn beside() -> std::sync::MutexGuard<'static, BTreeSet<PathBuf>> {
    BESIDE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes what stands beside cases because they are open. To be called when the system ends the program.
pub fn let_go_of_claims() {
    for path in std::mem::take(&mut *beside()) {
        if let Err(error) = RealDisk.remove(&path) {
            log::info!("a lock stays behind: {error}");
        }
    }
}

impl Claims {
    /// The folder of this user, which need not exist; nothing where the system has no place for it.
    pub fn of_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "rox-case")?;
        Some(Self::at(folders.data_local_dir().join("open")))
    }

    /// A folder of one's own choice.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Claims a file, whichever way a path leads to it.
    pub fn claim(&self, file: &Path) -> Claim {
        let mut claim = self.claim_on(&mut RealDisk, file);
        if let Claim::Ours(held) = &mut claim {
            held.beat = held.beside.as_ref().and_then(Beat::of);
        }
        claim
    }

    pub(super) fn claim_on<D: Disk>(&self, disk: &mut D, file: &Path) -> Claim<D::Lock> {
        let target = match disk.target(file) {
            Ok(target) => target,
            Err(error) => return cannot_be_told(&error),
        };
        let own = self.lock_own(disk, &target);
        if matches!(own, Ok(None)) {
            return Claim::Elsewhere;
        }
        let beside = self.lock_beside(disk, &target);
        match (own, beside) {
            (_, Ok(None)) => Claim::Elsewhere,
            (Err(_), Err(error)) => cannot_be_told(&error),
            (own, beside) => {
                if let Err(error) = &beside {
                    log::info!("others cannot be told that the file is open: {error}");
                }
                Claim::Ours(HeldLocks {
                    _own: own.ok().flatten(),
                    beside: beside.ok().flatten(),
                    beat: None,
                })
            }
        }
    }

    fn lock_own<D: Disk>(&self, disk: &mut D, target: &Path) -> io::Result<Option<D::Lock>> {
        disk.make_folder(&self.folder)?;
        let name = format!("{}.lock", stable_name(target));
        disk.lock(&self.folder.join(name))
    }

    /// Locks the file beside the case; nothing where somebody else has the case open.
    fn lock_beside<D: Disk>(&self, disk: &mut D, target: &Path) -> io::Result<Option<D::Lock>> {
        let path = lock_file(target).ok_or(io::ErrorKind::InvalidFilename)?;
        let ours = format!("{BESIDE_HEAD}{}\n", self.computer(disk));
        let holds = match disk.read(&path, MOST_BYTES) {
            Ok(Contents::Bytes(bytes)) => Some(bytes),
            Ok(Contents::TooLarge(_)) => Some(Vec::new()),
            // None is there, or one that is locked where locks keep others from reading.
            Err(_) => None,
        };
        let is_of_another = holds.is_some_and(|bytes| bytes != ours.as_bytes());
        if is_of_another && disk.age(&path)? < LEFT_BEHIND {
            return Ok(None);
        }
        let Some(mut lock) = disk.lock(&path)? else {
            return Ok(None);
        };
        disk.fill_lock(&mut lock, ours.as_bytes())?;
        Ok(Some(lock))
    }

    /// Which computer this is, as a hash too short to lead back to it.
    fn computer(&self, disk: &mut impl Disk) -> String {
        let own = self.folder.join("computer");
        let known = COMPUTER.iter().map(Path::new).chain([own.as_path()]);
        let known = known
            .into_iter()
            .find_map(|file| match disk.read(file, MOST_BYTES) {
                Ok(Contents::Bytes(bytes)) if !bytes.is_empty() => Some(bytes),
                Ok(_) | Err(_) => None,
            });
        let name = known.unwrap_or_else(|| {
            let made = format!("{:016x}", RandomState::new().hash_one(0));
            if let Err(reason) = write_whole(disk, &own, made.as_bytes(), Mode::Replace) {
                log::info!("this computer cannot be told from others: {reason}");
            }
            made.into_bytes()
        });
        format!("{:08x}", stable_hash(&name) as u32)
    }
}

fn cannot_be_told<L>(error: &io::Error) -> Claim<L> {
    log::info!("whether the file is open twice cannot be told: {error}");
    Claim::Unknown
}

/// The file beside a case that tells that it is open; nothing for a path without a name.
fn lock_file(case: &Path) -> Option<PathBuf> {
    let mut name = std::ffi::OsString::from(BESIDE_BEGIN);
    name.push(case.file_name()?);
    name.push(BESIDE_END);
    Some(folder_of(case).join(name))
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_file_is_claimed_by_one_window_at_a_time() {
        let folder = TempDir::new().unwrap();
        let claims = Claims::at(folder.path().join("open"));
        let file = folder.path().join("plan.rox");
        let claim = claims.claim(&file);
        assert!(matches!(claim, Claim::Ours(_)));
        assert!(matches!(claims.claim(&file), Claim::Elsewhere));
        let other = folder.path().join("other.rox");
        assert!(matches!(claims.claim(&other), Claim::Ours(_)));
        drop(claim);
        assert!(matches!(claims.claim(&file), Claim::Ours(_)));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_is_the_same_file() {
        let folder = TempDir::new().unwrap();
        let claims = Claims::at(folder.path().join("open"));
        let file = folder.path().join("plan.rox");
        let link = folder.path().join("link.rox");
        std::os::unix::fs::symlink("plan.rox", &link).unwrap();
        let _held = claims.claim(&file);
        assert!(matches!(claims.claim(&link), Claim::Elsewhere));
    }

    #[test]
    fn where_nothing_can_be_locked_it_is_not_known() {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("open");
        std::fs::write(&file, "").unwrap();
        let nowhere = folder.path().join("missing").join("plan.rox");
        assert!(matches!(Claims::at(file).claim(&nowhere), Claim::Unknown));
    }

    /// The claims of two users who share a folder, and a file in it.
    fn shared() -> (TempDir, [Claims; 2], PathBuf) {
        let folder = TempDir::new().unwrap();
        let of = |user: &str| Claims::at(folder.path().join(user).join("open"));
        let claims = [of("one"), of("other")];
        let file = folder.path().join("plan.rox");
        (folder, claims, file)
    }

    #[test]
    fn a_second_user_of_one_file_is_noticed_and_nothing_stays_beside_it() {
        let (folder, [one, other], file) = shared();
        let held = one.claim(&file);
        assert!(matches!(held, Claim::Ours(_)));
        let beside = folder.path().join(".~rox.plan.rox#");
        assert!(beside.exists());
        assert!(matches!(other.claim(&file), Claim::Elsewhere));
        drop(held);
        assert!(!beside.exists());
        assert!(matches!(other.claim(&file), Claim::Ours(_)));
    }

    #[test]
    fn the_file_beside_a_case_names_neither_its_user_nor_the_computer() {
        let (folder, [one, _], file) = shared();
        let _held = one.claim(&file);
        let text = std::fs::read_to_string(folder.path().join(".~rox.plan.rox#")).unwrap();
        let computer = text.strip_prefix("rox-case lock 1 ").unwrap().trim_end();
        assert_eq!(computer.len(), 8, "{text}");
        assert!(u32::from_str_radix(computer, 16).is_ok(), "{text}");
    }

    #[test]
    fn what_a_program_left_behind_that_ended_does_not_count() {
        let (folder, [one, other], file) = shared();
        drop(one.claim(&file));
        // As after the power went: the file is there, without a lock.
        let beside = folder.path().join(".~rox.plan.rox#");
        let text = format!("{BESIDE_HEAD}{}\n", one.computer(&mut RealDisk));
        std::fs::write(&beside, text).unwrap();
        assert!(matches!(other.claim(&file), Claim::Ours(_)));
        assert!(!beside.exists(), "the claim has gone, and its file with it");
    }

    #[test]
    fn when_the_system_ends_the_program_nothing_stays_beside_a_case() {
        let (folder, [one, _], file) = shared();
        let held = one.claim(&file);
        let beside = folder.path().join(".~rox.plan.rox#");
        assert!(super::beside().contains(&beside));
        drop(held);
        assert!(!super::beside().contains(&beside));
    }
}
