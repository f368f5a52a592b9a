//! A disk in memory, whose operations can be made to fail and whose plug can be pulled.
//!
//! As on a real disk, what was written but not synced may be lost or torn when the power goes, and so may new names that no
//! folder was synced for: [`MemoryDisk::after_a_power_cut`] gives every disk that can be found then.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use super::disk::{Contents, Disk, Existing, NotPlaced, folder_of};

/// What goes wrong, and at which operation, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Trouble {
    Nothing,
    /// It does nothing and says so.
    Refused(usize),
    /// It is done, at least in part, and reports an error all the same.
    DoneBadly(usize),
    /// From here on every operation fails.
    ForEver(usize),
    /// The power goes before this operation.
    PowerCut(usize),
}

/// Faults of a disk that no operation reports.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Flaw {
    #[default]
    None,
    /// It gives back a changed byte.
    Garbles,
    /// It says that it has synced, and has not.
    OnlyClaimsToSync,
    /// Another program keeps the target of a new name so many times.
    Busy(usize),
}

#[derive(Clone, Debug, Default)]
struct DiskState {
    /// Files by name, as programs see them.
    names: BTreeMap<PathBuf, usize>,
    /// Files by name, as they are after a power cut at the worst moment.
    synced_names: BTreeMap<PathBuf, usize>,
    /// What happened to names since their folder was synced.
    pending: Vec<Renaming>,
    files: Vec<MemoryFile>,
    read_only: BTreeSet<PathBuf>,
    /// Files that were begun by a program that is no more.
    left_over: BTreeSet<PathBuf>,
    locks: BTreeSet<PathBuf>,
    /// How long ago files were touched, where that is not now.
    ages: BTreeMap<PathBuf, Duration>,
    is_dead: bool,
    refuses_everything: bool,
}

#[derive(Clone, Debug, Default)]
struct MemoryFile {
    bytes: Vec<u8>,
    synced: Option<Vec<u8>>,
}

#[derive(Clone, Debug)]
enum Renaming {
    Added(PathBuf, usize),
    Moved(PathBuf, PathBuf),
    Removed(PathBuf),
}

/// What becomes of bytes that were not synced.
#[derive(Clone, Copy, Debug)]
enum Unsynced {
    Dropped,
    Torn,
    Kept,
}

/// The disk.
#[derive(Debug, Default)]
pub(super) struct MemoryDisk {
    state: Rc<RefCell<DiskState>>,
    trouble: Cell<Option<Trouble>>,
    flaw: Flaw,
    busy: usize,
    pub(super) operations: usize,
    pub(super) pauses: usize,
}

/// A file that is not in its place yet.
#[derive(Debug)]
pub(super) struct NewFile {
    state: Rc<RefCell<DiskState>>,
    path: PathBuf,
    file: usize,
}

/// A lock in memory.
#[derive(Debug)]
pub(super) struct MemoryLock {
    state: Rc<RefCell<DiskState>>,
    path: PathBuf,
}

impl DiskState {
    fn apply(names: &mut BTreeMap<PathBuf, usize>, renaming: &Renaming) {
        match renaming {
            Renaming::Added(path, file) => {
                names.insert(path.clone(), *file);
            }
            Renaming::Moved(from, to) => {
                if let Some(file) = names.remove(from) {
                    names.insert(to.clone(), file);
                }
            }
            Renaming::Removed(path) => {
                names.remove(path);
            }
        }
    }

    fn rename(&mut self, renaming: Renaming) {
        Self::apply(&mut self.names, &renaming);
        self.pending.push(renaming);
    }

    fn bytes(&self, path: &Path) -> Option<&[u8]> {
        let file = self.names.get(path)?;
        Some(&self.files[*file].bytes)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        let mut state = self.state.borrow_mut();
        let is_mine = state.names.get(&self.path) == Some(&self.file);
        if is_mine && !state.is_dead && !state.refuses_everything {
            state.rename(Renaming::Removed(self.path.clone()));
        }
    }
}

impl Drop for MemoryLock {
    fn drop(&mut self) {
        let mut state = self.state.borrow_mut();
        state.locks.remove(&self.path);
        let is_filled = state.names.contains_key(&self.path);
        if is_filled && !state.is_dead && !state.refuses_everything {
            state.rename(Renaming::Removed(self.path.clone()));
        }
    }
}

impl MemoryDisk {
    /// An empty disk without trouble.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// The same files on a disk with trouble ahead.
    pub(super) fn with(&self, trouble: Trouble) -> Self {
        let mut state = self.state.borrow().clone();
        state.locks.clear();
        Self {
            state: Rc::new(RefCell::new(state)),
            trouble: Cell::new(Some(trouble)),
            ..Self::default()
        }
    }

    /// The same disk with a flaw.
    pub(super) fn with_flaw(mut self, flaw: Flaw) -> Self {
        self.flaw = flaw;
        if let Flaw::Busy(times) = flaw {
            self.busy = times;
        }
        self
    }

    /// Puts a file on the disk, synced.
    pub(super) fn put(&self, path: &str, bytes: &[u8]) {
        let mut state = self.state.borrow_mut();
        let file = state.files.len();
        state.files.push(MemoryFile {
            bytes: bytes.to_vec(),
            synced: Some(bytes.to_vec()),
        });
        state.names.insert(path.into(), file);
        state.synced_names.insert(path.into(), file);
    }

    /// Lets a file have been touched last so long ago.
    pub(super) fn let_age(&self, path: &str, age: Duration) {
        self.state.borrow_mut().ages.insert(path.into(), age);
    }

    /// Lets a file only be read.
    pub(super) fn protect(&self, path: &str) {
        self.state.borrow_mut().read_only.insert(path.into());
    }

    /// What a file holds; nothing where there is none.
    pub(super) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.state
            .borrow()
            .bytes(Path::new(path))
            .map(<[u8]>::to_vec)
    }

    /// The names of all files.
    pub(super) fn names(&self) -> Vec<String> {
        let state = self.state.borrow();
        let names = state.names.keys();
        names.map(|path| path.display().to_string()).collect()
    }

    /// Whether the trouble ahead has come about.
    pub(super) fn has_had_trouble(&self) -> bool {
        match self.trouble.get() {
            None | Some(Trouble::Nothing) => false,
            Some(
                Trouble::Refused(at)
                | Trouble::DoneBadly(at)
                | Trouble::ForEver(at)
                | Trouble::PowerCut(at),
            ) => self.operations >= at,
        }
    }

    /// Every disk that can be found when the power goes now: with what was not synced lost, torn or there after all, and
    /// with the first of the new names or none.
    pub(super) fn after_a_power_cut(&self) -> Vec<Self> {
        let state = self.state.borrow();
        let mut found = Vec::new();
        for unsynced in [Unsynced::Dropped, Unsynced::Torn, Unsynced::Kept] {
            let mut names = state.synced_names.clone();
            found.push(Self::found(&state, &names, unsynced));
            for renaming in &state.pending {
                DiskState::apply(&mut names, renaming);
                found.push(Self::found(&state, &names, unsynced));
            }
        }
        found
    }

    fn found(state: &DiskState, names: &BTreeMap<PathBuf, usize>, unsynced: Unsynced) -> Self {
        let disk = Self::new();
        for (path, file) in names {
            let MemoryFile { bytes, synced } = &state.files[*file];
            let is_synced = synced.as_ref() == Some(bytes);
            let bytes = match unsynced {
                _ if is_synced => bytes.clone(),
                Unsynced::Dropped => synced.clone().unwrap_or_default(),
                Unsynced::Torn => bytes[..bytes.len() / 2].to_vec(),
                Unsynced::Kept => bytes.clone(),
            };
            let name = path.display().to_string();
            disk.put(&name, &bytes);
            if name.contains(".rox-case-") {
                disk.state.borrow_mut().left_over.insert(path.clone());
            }
        }
        disk.state.borrow_mut().read_only = state.read_only.clone();
        disk
    }

    fn step<T>(
        &mut self,
        operation: impl FnOnce(&mut DiskState) -> io::Result<T>,
    ) -> io::Result<T> {
        self.operations += 1;
        let now = self.operations;
        let mut state = self.state.borrow_mut();
        let full = || Err(io::ErrorKind::StorageFull.into());
        match self.trouble.get().unwrap_or(Trouble::Nothing) {
            _ if state.is_dead => full(),
            Trouble::Refused(at) if at == now => full(),
            Trouble::DoneBadly(at) if at == now => {
                operation(&mut state)?;
                full()
            }
            Trouble::ForEver(at) if now >= at => {
                state.refuses_everything = true;
                full()
            }
            Trouble::PowerCut(at) if now >= at => {
                state.is_dead = true;
                full()
            }
            _ => operation(&mut state),
        }
    }

    fn put_in_place(
        &mut self,
        file: NewFile,
        target: &Path,
        over: bool,
    ) -> Result<(), NotPlaced<NewFile>> {
        let path = file.path.clone();
        let placed = self.step(|state| {
            if !over && state.names.contains_key(target) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            state.rename(Renaming::Moved(path, target.to_owned()));
            Ok(())
        });
        placed.map_err(|error| NotPlaced { file, error })
    }
}

impl Disk for MemoryDisk {
    type NewFile = NewFile;
    type Lock = MemoryLock;

    fn make_folder(&mut self, _folder: &Path) -> io::Result<()> {
        self.step(|_| Ok(()))
    }

    fn files_in(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step(|state| {
            let files = state.names.keys().filter(|path| folder_of(path) == folder);
            Ok(files.cloned().collect())
        })
    }

    fn read(&mut self, file: &Path, most: u64) -> io::Result<Contents> {
        self.step(|state| {
            let bytes = state.bytes(file).ok_or(io::ErrorKind::NotFound)?;
            let length = bytes.len() as u64;
            Ok(if length > most {
                Contents::TooLarge(length)
            } else {
                Contents::Bytes(bytes.to_vec())
            })
        })
    }

    fn set_aside(&mut self, file: &Path, aside: &Path) -> io::Result<()> {
        self.step(|state| {
            state.rename(Renaming::Moved(file.to_owned(), aside.to_owned()));
            Ok(())
        })
    }

    fn remove(&mut self, file: &Path) -> io::Result<()> {
        self.step(|state| {
            state.rename(Renaming::Removed(file.to_owned()));
            Ok(())
        })
    }

    fn lock(&mut self, file: &Path) -> io::Result<Option<MemoryLock>> {
        let is_free = self.step(|state| Ok(state.locks.insert(file.to_owned())))?;
        Ok(is_free.then(|| MemoryLock {
            state: Rc::clone(&self.state),
            path: file.to_owned(),
        }))
    }

    fn fill_lock(&mut self, lock: &mut MemoryLock, bytes: &[u8]) -> io::Result<()> {
        let path = lock.path.clone();
        self.step(|state| {
            let file = state.files.len();
            state.files.push(MemoryFile {
                bytes: bytes.to_vec(),
                synced: None,
            });
            state.rename(Renaming::Added(path, file));
            Ok(())
        })
    }

    fn age(&mut self, file: &Path) -> io::Result<Duration> {
        self.step(|state| {
            let is_there = state.names.contains_key(file);
            let age = state.ages.get(file).copied().unwrap_or_default();
            is_there
                .then_some(age)
                .ok_or(io::ErrorKind::NotFound.into())
        })
    }

    fn target(&mut self, path: &Path) -> io::Result<PathBuf> {
        self.step(|_| Ok(path.to_owned()))
    }

    fn existing(&mut self, target: &Path) -> io::Result<Existing> {
        self.step(|state| {
            Ok(match state.bytes(target) {
                None => Existing::Nothing,
                Some(_) if state.read_only.contains(target) => Existing::ReadOnlyFile,
                Some(_) => Existing::File,
            })
        })
    }

    fn left_over(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step(|state| {
            let files = state.left_over.iter();
            let files =
                files.filter(|path| folder_of(path) == folder && state.names.contains_key(*path));
            Ok(files.cloned().collect())
        })
    }

    fn new_file(&mut self, folder: &Path) -> io::Result<NewFile> {
        // One that was made although the system says otherwise has no name that anybody knows: it counts as not made.
        if self.trouble.get() == Some(Trouble::DoneBadly(self.operations + 1)) {
            self.operations += 1;
            return Err(io::ErrorKind::StorageFull.into());
        }
        let (path, file) = self.step(|state| {
            let file = state.files.len();
            let path = folder.join(format!(".rox-case-{file}.part"));
            state.files.push(MemoryFile::default());
            state.rename(Renaming::Added(path.clone(), file));
            Ok((path, file))
        })?;
        Ok(NewFile {
            state: Rc::clone(&self.state),
            path,
            file,
        })
    }

    fn write(&mut self, file: &mut NewFile, bytes: &[u8]) -> io::Result<()> {
        // Done badly means half: the disk filled up in between.
        let half = match self.trouble.get() {
            Some(Trouble::DoneBadly(at)) if at == self.operations + 1 => &bytes[..bytes.len() / 2],
            _ => bytes,
        };
        let file = file.file;
        self.step(|state| {
            state.files[file].bytes.extend_from_slice(half);
            Ok(())
        })
    }

    fn take_permissions(&mut self, _file: &NewFile, _from: &Path) -> io::Result<()> {
        self.step(|_| Ok(()))
    }

    fn sync(&mut self, file: &NewFile) -> io::Result<()> {
        let only_claims = self.flaw == Flaw::OnlyClaimsToSync;
        self.step(|state| {
            if !only_claims {
                let file = &mut state.files[file.file];
                file.synced = Some(file.bytes.clone());
            }
            Ok(())
        })
    }

    fn read_back(&mut self, file: &mut NewFile) -> io::Result<Vec<u8>> {
        let garbles = self.flaw == Flaw::Garbles;
        self.step(|state| {
            let mut bytes = state.files[file.file].bytes.clone();
            if let Some(last) = bytes.last_mut().filter(|_| garbles) {
                *last ^= 1;
            }
            Ok(bytes)
        })
    }

    fn replace(&mut self, file: NewFile, target: &Path) -> Result<(), NotPlaced<NewFile>> {
        if self.busy > 0 {
            self.busy -= 1;
            let error = io::ErrorKind::ResourceBusy.into();
            return Err(NotPlaced { file, error });
        }
        self.put_in_place(file, target, true)
    }

    fn place(&mut self, file: NewFile, target: &Path) -> Result<(), NotPlaced<NewFile>> {
        self.put_in_place(file, target, false)
    }

    fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.step(|state| {
            let is_in_folder = |renaming: &Renaming| match renaming {
                Renaming::Added(path, _) | Renaming::Moved(_, path) | Renaming::Removed(path) => {
                    folder_of(path) == folder
                }
            };
            let (synced, pending) = std::mem::take(&mut state.pending)
                .into_iter()
                .partition(is_in_folder);
            state.pending = pending;
            let synced: Vec<Renaming> = synced;
            for renaming in synced {
                DiskState::apply(&mut state.synced_names, &renaming);
            }
            Ok(())
        })
    }

    fn pause(&mut self, _time: Duration) {
        self.pauses += 1;
    }
}
