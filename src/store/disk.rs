//! The door to the disk: one method for each operation, so that a test can make any of them fail, or pull the plug in between.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

/// How many links are followed before they are taken for a circle.
const MOST_LINKS: usize = 40;

/// How often a file is locked that its last holder takes away at the same moment.
const MOST_TIMES_LOCKED: usize = 10;

/// What the names of files begin with that are not in their place yet.
const PART_BEGIN: &str = ".rox-case-";
/// What they end with.
const PART_END: &str = ".part";

/// From this age on a file that is not in its place belongs to a program that ended before it was done. No save takes nearly
/// as long, and no two clocks of one disk differ by as much.
const LEFT_OVER_AGE: Duration = Duration::from_secs(24 * 3600);

/// The operations of everything that reads and writes.
pub(super) trait Disk {
    /// A new file that is not in its place yet; it goes away again unless it is put somewhere.
    type NewFile;
    /// A lock, held as long as this lives.
    type Lock;

    /// Makes a folder and those above it, unless they are there.
    fn make_folder(&mut self, folder: &Path) -> io::Result<()>;
    /// The files in a folder, in the order of their names; none where there is no such folder.
    fn files_in(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// What a file holds, read only if it is a file and has at most so many bytes.
    fn read(&mut self, file: &Path, most: u64) -> io::Result<Contents>;
    /// Gives a file another name, which nothing has yet.
    fn set_aside(&mut self, file: &Path, aside: &Path) -> io::Result<()>;
    /// Removes a file; it may be gone already.
    fn remove(&mut self, file: &Path) -> io::Result<()>;
    /// Locks a file, which is made where there is none; nothing where another holds it.
    fn lock(&mut self, file: &Path) -> io::Result<Option<Self::Lock>>;
    /// Fills the file of a lock that is held, for others to read.
    fn fill_lock(&mut self, lock: &mut Self::Lock, bytes: &[u8]) -> io::Result<()>;
    /// How long ago a file was changed or touched last, by the clock of this computer.
    fn age(&mut self, file: &Path) -> io::Result<Duration>;

    /// The file that a path stands for, links followed; it need not exist.
    fn target(&mut self, path: &Path) -> io::Result<PathBuf>;
    /// What is at the path.
    fn existing(&mut self, target: &Path) -> io::Result<Existing>;
    /// Files in the folder that a program of ours did not put in their place before it ended.
    fn left_over(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Begins a new file in a folder.
    fn new_file(&mut self, folder: &Path) -> io::Result<Self::NewFile>;
    /// Fills the new file.
    fn write(&mut self, file: &mut Self::NewFile, bytes: &[u8]) -> io::Result<()>;
    /// Gives the new file the permissions of the one it will replace.
    fn take_permissions(&mut self, file: &Self::NewFile, from: &Path) -> io::Result<()>;
    /// Waits until the new file has reached the disk.
    fn sync(&mut self, file: &Self::NewFile) -> io::Result<()>;
    /// What the new file holds.
    fn read_back(&mut self, file: &mut Self::NewFile) -> io::Result<Vec<u8>>;
    /// Puts the new file in the place of the old one, in one step.
    fn replace(
        &mut self,
        file: Self::NewFile,
        target: &Path,
    ) -> Result<(), NotPlaced<Self::NewFile>>;
    /// Puts the new file where no file is yet, in one step; fails when there is one after all.
    fn place(&mut self, file: Self::NewFile, target: &Path)
    -> Result<(), NotPlaced<Self::NewFile>>;
    /// Waits until the folder knows the new file.
    fn sync_folder(&mut self, folder: &Path) -> io::Result<()>;
    /// Lets some time pass.
    fn pause(&mut self, time: Duration);
}

/// What a file holds.
#[derive(Debug)]
pub(super) enum Contents {
    /// All of it.
    Bytes(Vec<u8>),
    /// More than was wanted: so many bytes at least.
    TooLarge(u64),
}

/// What is where a file is to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// Nothing.
    Nothing,
    /// A file.
    File,
    /// A file that may only be read.
    ReadOnlyFile,
}

/// A new file that could not be put in its place, and why.
#[derive(Debug)]
pub(super) struct NotPlaced<F> {
    pub(super) file: F,
    pub(super) error: io::Error,
}

/// The disk as it is.
#[derive(Debug)]
pub(super) struct RealDisk;

/// A lock on a file of its own.
#[derive(Debug)]
pub struct Lock {
    /// Holds the lock.
    file: File,
    path: PathBuf,
}

impl Lock {
    /// The file that is locked.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The open file, to touch it from another thread.
    pub(super) fn handle(&self) -> io::Result<File> {
        self.file.try_clone()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Who takes the lock next makes the file again.
        let _ = fs::remove_file(&self.path);
        // A thread that touches the file may have it open for a moment longer.
        let _ = self.file.unlock();
    }
}

impl Disk for RealDisk {
    type NewFile = NamedTempFile;
    type Lock = Lock;

    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn files_in(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut files: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        files.sort();
        Ok(files)
    }

    fn read(&mut self, file: &Path, most: u64) -> io::Result<Contents> {
        let metadata = fs::metadata(file)?;
        // A pipe or a device could be read for ever.
        if !metadata.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if metadata.len() > most {
            return Ok(Contents::TooLarge(metadata.len()));
        }
        let mut bytes = Vec::new();
        // The file may grow while it is read.
        File::open(file)?.take(most + 1).read_to_end(&mut bytes)?;
        let length = bytes.len() as u64;
        if length > most {
            return Ok(Contents::TooLarge(length));
        }
        Ok(Contents::Bytes(bytes))
    }

    fn set_aside(&mut self, file: &Path, aside: &Path) -> io::Result<()> {
        fs::rename(file, aside)
    }

    fn remove(&mut self, file: &Path) -> io::Result<()> {
        match fs::remove_file(file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            outcome => outcome,
        }
    }

    fn lock(&mut self, file: &Path) -> io::Result<Option<Lock>> {
        for _ in 0..MOST_TIMES_LOCKED {
            let own = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(file);
            // One of another user may only be read, which is enough to see whether it is locked.
            let is_own = own.is_ok();
            let lock = own.or_else(|refused| File::open(file).map_err(|_| refused))?;
            match lock.try_lock() {
                Ok(()) if !stands_at(&lock, file) => {}
                Ok(()) if is_own => {
                    return Ok(Some(Lock {
                        file: lock,
                        path: file.to_owned(),
                    }));
                }
                Ok(()) => fs::remove_file(file)?,
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Ok(None)
    }

    fn fill_lock(&mut self, lock: &mut Lock, bytes: &[u8]) -> io::Result<()> {
        lock.file.set_len(0)?;
        lock.file.seek(SeekFrom::Start(0))?;
        lock.file.write_all(bytes)
    }

    fn age(&mut self, file: &Path) -> io::Result<Duration> {
        let touched = fs::metadata(file)?.modified()?;
        let now = SystemTime::now();
        // The clock of another computer may be ahead.
        Ok(now
            .duration_since(touched)
            .unwrap_or_else(|ahead| ahead.duration()))
    }

    fn target(&mut self, path: &Path) -> io::Result<PathBuf> {
        let mut target = path.to_owned();
        for _ in 0..MOST_LINKS {
            let Ok(link) = fs::read_link(&target) else {
                return Ok(target);
            };
            // A link is relative to the folder that it stands in.
            target = folder_of(&target).join(link);
        }
        Err(io::Error::other("the links lead in a circle"))
    }

    fn existing(&mut self, target: &Path) -> io::Result<Existing> {
        match fs::metadata(target) {
            Ok(metadata) if !metadata.is_file() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(metadata) if metadata.permissions().readonly() => Ok(Existing::ReadOnlyFile),
            Ok(_) => Ok(Existing::File),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Existing::Nothing),
            Err(error) => Err(error),
        }
    }

    fn left_over(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let now = SystemTime::now();
        let is_left_over = |entry: &fs::DirEntry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            // The metadata of a link are its own: its target is not touched.
            let metadata = || entry.metadata().ok().filter(fs::Metadata::is_file);
            name.starts_with(PART_BEGIN)
                && name.ends_with(PART_END)
                && metadata()
                    .and_then(|metadata| now.duration_since(metadata.modified().ok()?).ok())
                    .is_some_and(|age| age >= LEFT_OVER_AGE)
        };
        let entries = fs::read_dir(folder)?.filter_map(Result::ok);
        Ok(entries
            .filter(is_left_over)
            .map(|entry| entry.path())
            .collect())
    }

    fn new_file(&mut self, folder: &Path) -> io::Result<NamedTempFile> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PART_BEGIN).suffix(PART_END);
        // As readable as any new file; the system takes away what the user's mask forbids.
        #[cfg(unix)]
        let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        builder.tempfile_in(folder)
    }

    fn write(&mut self, file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn take_permissions(&mut self, file: &NamedTempFile, from: &Path) -> io::Result<()> {
        let permissions = fs::metadata(from)?.permissions();
        file.as_file().set_permissions(permissions)
    }

    fn sync(&mut self, file: &NamedTempFile) -> io::Result<()> {
        file.as_file().sync_all()
    }

    fn read_back(&mut self, file: &mut NamedTempFile) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn replace(
        &mut self,
        file: NamedTempFile,
        target: &Path,
    ) -> Result<(), NotPlaced<NamedTempFile>> {
        file.persist(target).map(drop).map_err(|refused| NotPlaced {
            file: refused.file,
            error: refused.error,
        })
    }

    fn place(
        &mut self,
        file: NamedTempFile,
        target: &Path,
    ) -> Result<(), NotPlaced<NamedTempFile>> {
        file.persist_noclobber(target)
            .map(drop)
            .map_err(|refused| NotPlaced {
                file: refused.file,
                error: refused.error,
            })
    }

    fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        if cfg!(unix) {
            File::open(folder)?.sync_all()
        } else {
            // Elsewhere a folder cannot be opened like this, and the system orders the steps itself.
            Ok(())
        }
    }

    fn pause(&mut self, time: Duration) {
        thread::sleep(time);
    }
}

/// Whether an open file still stands at its path. The holder of a lock takes its file away when it lets go; a lock on that file would not
/// keep another program from making and locking a new one.
#[cfg(unix)]
fn stands_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => identity(held) == identity(there),
        (Err(_), _) | (_, Err(_)) => false,
    }
}

/// Elsewhere a file that is open keeps its name.
#[cfg(not(unix))]
fn stands_at(_: &File, path: &Path) -> bool {
    path.exists()
}

/// Whether it is another program that keeps the file for now: a virus scanner, a synchroniser, a preview.
pub(super) fn is_in_use(error: &io::Error) -> bool {
    // A violation of sharing or of a lock; a new name over a file that somebody else has open is called not allowed.
    const IN_USE_ON_WINDOWS: [i32; 3] = [5, 32, 33];
    if cfg!(windows)
        && let Some(code) = error.raw_os_error()
    {
        return IN_USE_ON_WINDOWS.contains(&code);
    }
    matches!(
        error.kind(),
        io::ErrorKind::ResourceBusy
            | io::ErrorKind::ExecutableFileBusy
            | io::ErrorKind::Interrupted
            | io::ErrorKind::WouldBlock
            | io::ErrorKind::TimedOut
    )
}

/// The folder that a file stands in; the current one for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn only_files_of_ours_that_are_a_day_old_count_as_left_over() {
        let folder = TempDir::new().unwrap();
        let old = SystemTime::now() - LEFT_OVER_AGE - Duration::from_secs(60);
        for (name, time) in [
            (".rox-case-old.part", old),
            (".rox-case-new.part", SystemTime::now()),
            (".rox-case-old.rox", old),
            ("other.part", old),
        ] {
            let file = File::create(folder.path().join(name)).unwrap();
            file.set_modified(time).unwrap();
        }
        fs::create_dir(folder.path().join(".rox-case-folder.part")).unwrap();
        let found = RealDisk.left_over(folder.path()).unwrap();
        assert_eq!(found, [folder.path().join(".rox-case-old.part")]);
    }

    #[test]
    fn a_lock_is_held_by_one_at_a_time_and_leaves_nothing_behind() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.lock");
        let held = RealDisk.lock(&path).unwrap();
        assert!(held.is_some());
        assert!(RealDisk.lock(&path).unwrap().is_none());
        drop(held);
        assert!(!path.exists());
        assert!(RealDisk.lock(&path).unwrap().is_some());
    }

    #[test]
    fn many_who_take_and_leave_a_lock_at_once_never_hold_it_together() {
        use std::sync::atomic::{AtomicUsize, Ordering};

        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.lock");
        let (holders, together) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..2_000 {
                        if let Ok(Some(held)) = RealDisk.lock(&path) {
                            let others = holders.fetch_add(1, Ordering::SeqCst);
                            together.fetch_add(others, Ordering::SeqCst);
                            thread::yield_now();
                            holders.fetch_sub(1, Ordering::SeqCst);
                            drop(held);
                        }
                    }
                });
            }
        });
        assert_eq!(together.into_inner(), 0);
    }
}
