//! Saves a case so that at every moment a whole file is there: the old one or the new one.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use thiserror::Error;

use crate::domain::{BusinessCase, FieldPath};

use super::disk::{Disk, Existing, NotPlaced, RealDisk, folder_of, is_in_use};
use super::fingerprint::Fingerprint;
use super::newer::is_newer;
use super::read::{MAX_FILE_BYTES, has_too_many_values};
use super::write::{WriteError, write_case};

/// The extension of case files, without its point.
pub const EXTENSION: &str = "rox";

/// How long is waited before a file that another program keeps is tried again, in milliseconds: half a second in all.
const WAITS: [u64; 5] = [20, 40, 80, 160, 240];

/// Why a case could not be saved. The file is as it was, except for [`SaveFailure::NotConfirmed`].
#[derive(Debug, Error)]
#[error("{} cannot be saved: {reason}", path.display())]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// What is the matter.
    #[source]
    pub reason: SaveFailure,
}

/// What keeps a case from being saved.
#[derive(Debug, Error)]
pub enum SaveFailure {
    /// A number in the case is infinite or not a number.
    #[error("{0} is not a finite number")]
    NotFinite(FieldPath),
    /// The file would be larger than the program reads again.
    #[error("the file would have {bytes} bytes")]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// The file would hold more values than the program reads again.
    #[error("the file would hold too many values")]
    TooManyValues,
    /// The case could not be turned into text, which is a fault of this program.
    #[error("the case could not be turned into text")]
    Internal,
    /// The file, or the disk that it is on, may only be read.
    #[error("it may only be read")]
    ReadOnly,
    /// The system does not let this user write there.
    #[error("writing there is not allowed")]
    NotAllowed,
    /// The folder does not exist.
    #[error("the folder does not exist")]
    FolderMissing,
    /// Something that is not a file has this name.
    #[error("it is not a file")]
    NotAFile,
    /// The file that is there is of a newer format: replacing it would lose what this version cannot see.
    #[error("it was made by a newer version")]
    NewerFormat,
    /// There is a file already where a new one was to be made.
    #[error("there is a file already")]
    AlreadyExists,
    /// There is no room.
    #[error("the disk is full")]
    DiskFull,
    /// What came back from the disk is not what was written.
    #[error("the disk gave back something else than was written")]
    Garbled,
    /// The new file is in its place, but the disk did not confirm that it will stay there.
    #[error("the disk did not confirm the new file")]
    NotConfirmed,
    /// Another program keeps the file open.
    #[error("another program uses it")]
    InUse,
    /// The system could not write it for another reason.
    #[error(transparent)]
    Failed(io::Error),
}

/// Saves a case in a file, in the place of what was there, unless that is of a newer format.
///
/// The new file is written beside the old one, brought to the disk, read back and compared, given the permissions of the
/// old one, and then put in its place in one step. A link is followed: what it leads to is replaced, the link stays.
///
/// # Errors
/// When any step fails; the old file is then still there and whole.
pub fn save(path: &Path, case: &BusinessCase) -> Result<Fingerprint, SaveError> {
    save_on(&mut RealDisk, path, case, Mode::Replace)
}

/// Saves a case in a new file.
///
/// # Errors
/// When there is something with this name already, or any step fails.
pub fn create(path: &Path, case: &BusinessCase) -> Result<Fingerprint, SaveError> {
    save_on(&mut RealDisk, path, case, Mode::Create)
}

/// Writes bytes that are not a case in a file, in the place of what was there and in the same way as [`save()`].
///
/// # Errors
/// When any step fails; the old file is then still there and whole.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write_file_on(&mut RealDisk, path, bytes, Mode::Replace)
}

/// Writes bytes that are not a case in a new file.
///
/// # Errors
/// When any step fails, also because there is a file already.
pub fn create_file(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write_file_on(&mut RealDisk, path, bytes, Mode::Create)
}

/// The path with the extension of case files added, unless it has it.
#[must_use]
pub fn with_extension(path: &Path) -> PathBuf {
    with_extension_of(path, EXTENSION)
}

/// The path with an extension added, unless it has it.
#[must_use]
pub fn with_extension_of(path: &Path, extension: &str) -> PathBuf {
    let has_it = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(extension));
    match path.file_name() {
        Some(name) if !has_it => {
            // Added and not replaced: "plan 2.1" becomes "plan 2.1.rox".
            let mut name = OsString::from(name);
            name.push(".");
            name.push(extension);
            path.with_file_name(name)
        }
        Some(_) | None => path.to_owned(),
    }
}

/// What to do with a file that is already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Replace,
    Create,
}

pub(super) fn save_on(
    disk: &mut impl Disk,
    path: &Path,
    case: &BusinessCase,
    mode: Mode,
) -> Result<Fingerprint, SaveError> {
    write_case_on(disk, path, case, mode).map_err(|reason| SaveError {
        path: path.to_owned(),
        reason,
    })
}

fn write_case_on(
    disk: &mut impl Disk,
    path: &Path,
    case: &BusinessCase,
    mode: Mode,
) -> Result<Fingerprint, SaveFailure> {
    let text = text_of(case)?;
    if mode == Mode::Replace && is_newer(disk, path) {
        return Err(SaveFailure::NewerFormat);
    }
    write_whole(disk, path, text.as_bytes(), mode)
}

pub(super) fn write_file_on(
    disk: &mut impl Disk,
    path: &Path,
    bytes: &[u8],
    mode: Mode,
) -> Result<(), SaveError> {
    write_whole(disk, path, bytes, mode)
        .map(drop)
        .map_err(|reason| SaveError {
            path: path.to_owned(),
            reason,
        })
}

pub(super) fn text_of(case: &BusinessCase) -> Result<String, SaveFailure> {
    let text = write_case(case).map_err(|error| match error {
        WriteError::NotFinite(path) => SaveFailure::NotFinite(path),
        WriteError::Internal => SaveFailure::Internal,
    })?;
    let bytes = text.len() as u64;
    if bytes > MAX_FILE_BYTES {
        return Err(SaveFailure::TooLarge { bytes });
    }
    if has_too_many_values(&text) {
        return Err(SaveFailure::TooManyValues);
    }
    Ok(text)
}

/// Puts bytes in a file so that it holds the old or the new ones at every moment.
pub(super) fn write_whole(
    disk: &mut impl Disk,
    path: &Path,
    bytes: &[u8],
    mode: Mode,
) -> Result<Fingerprint, SaveFailure> {
    let target = disk.target(path).map_err(failure)?;
    let folder = folder_of(&target);
    let existing = disk.existing(&target).map_err(failure)?;
    match (existing, mode) {
        (Existing::File | Existing::ReadOnlyFile, Mode::Create) => {
            return Err(SaveFailure::AlreadyExists);
        }
        // Replacing would get around the protection, for it is the folder that has to allow it.
        (Existing::ReadOnlyFile, Mode::Replace) => return Err(SaveFailure::ReadOnly),
        (Existing::Nothing, _) | (Existing::File, Mode::Replace) => {}
    }
    sweep(disk, folder);
    let mut file = disk.new_file(folder).map_err(failure)?;
    disk.write(&mut file, bytes).map_err(failure)?;
    if existing == Existing::File {
        disk.take_permissions(&file, &target).map_err(failure)?;
    }
    disk.sync(&file).map_err(failure)?;
    if disk.read_back(&mut file).map_err(failure)? != bytes {
        return Err(SaveFailure::Garbled);
    }
    put(disk, file, &target, mode)?;
    confirm(disk.sync_folder(folder))?;
    Ok(Fingerprint::of(bytes))
}

/// Removes what programs left in the folder that ended in the middle of a save. That it cannot be removed is no reason not
/// to save.
fn sweep(disk: &mut impl Disk, folder: &Path) {
    for file in disk.left_over(folder).unwrap_or_default() {
        match disk.remove(&file) {
            Ok(()) => log::info!("{} was left over and is gone", file.display()),
            Err(error) => log::warn!("{} cannot be removed: {error}", file.display()),
        }
    }
}

/// Puts a new file in its place, and tries again for a moment where another program keeps it.
fn put<D: Disk>(
    disk: &mut D,
    mut file: D::NewFile,
    target: &Path,
    mode: Mode,
) -> Result<(), SaveFailure> {
    let mut waits = WAITS.into_iter();
    loop {
        let placed = match mode {
            Mode::Replace => disk.replace(file, target),
            Mode::Create => disk.place(file, target),
        };
        match placed {
            Ok(()) => return Ok(()),
            Err(NotPlaced { file: again, error }) if is_in_use(&error) => match waits.next() {
                Some(wait) => {
                    disk.pause(Duration::from_millis(wait));
                    file = again;
                }
                None => {
                    log::warn!("{} is in use: {error}", target.display());
                    return Err(SaveFailure::InUse);
                }
            },
            Err(NotPlaced { error, .. }) => return Err(failure(error)),
        }
    }
}

/// Some network disks cannot sync a folder at all; that is no reason to call a save unsure.
fn confirm(synced: io::Result<()>) -> Result<(), SaveFailure> {
    match synced {
        Ok(()) => Ok(()),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput
                    | io::ErrorKind::Unsupported
                    | io::ErrorKind::PermissionDenied
            ) =>
        {
            log::info!("the folder cannot be synced: {error}");
            Ok(())
        }
        Err(error) => {
            log::warn!("the folder was not synced: {error}");
            Err(SaveFailure::NotConfirmed)
        }
    }
}

fn failure(error: io::Error) -> SaveFailure {
    match error.kind() {
        io::ErrorKind::StorageFull
        | io::ErrorKind::QuotaExceeded
        | io::ErrorKind::FileTooLarge
        | io::ErrorKind::WriteZero => SaveFailure::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem => SaveFailure::ReadOnly,
        io::ErrorKind::PermissionDenied => SaveFailure::NotAllowed,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => SaveFailure::FolderMissing,
        io::ErrorKind::IsADirectory => SaveFailure::NotAFile,
        io::ErrorKind::AlreadyExists => SaveFailure::AlreadyExists,
        _ => SaveFailure::Failed(error),
    }
}
