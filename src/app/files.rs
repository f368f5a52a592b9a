//! Opening and saving cases in the background, one after the other.
//!
//! Unlike a [job](super::background), nothing here is dropped when something newer comes: every request ends in one
//! event, and closing the window waits for a save until [`FileWorker::is_saving`] says no.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread;

use thiserror::Error;

use crate::domain::BusinessCase;
use crate::store::saved_versions::SavedVersion;
use crate::store::{
    self, Claim, Fingerprint, OpenError, OpenFailure, OpenedCase, ReadError, SaveError,
    SaveFailure, WallTime,
};

use super::archive::{Archive, VersionKept};
use super::background::{Wake, reason};

/// How many requests may wait. More than a few means that the disk has stopped answering.
pub const QUEUE_LIMIT: usize = 16;

/// A case to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveRequest {
    /// The file, with its extension.
    pub path: PathBuf,
    /// The case as it was when the user asked.
    pub case: Arc<BusinessCase>,
    /// What must not be replaced.
    pub precaution: Precaution,
}

/// What must not be replaced without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precaution {
    /// A file with other contents than these, which is what it held when the case was read or saved last.
    UnlessChanged(Fingerprint),
    /// Any file.
    UnlessThere,
    /// Nothing: the user agreed to replace whatever is there.
    Replace,
}

/// Whether a file is to be claimed, so that other windows notice that it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claiming {
    /// It is.
    Claim,
    /// It is claimed already, or only looked at.
    Leave,
}

/// What came of a request.
#[derive(Debug)]
pub enum FileEvent {
    /// A case was read.
    Opened {
        /// The file.
        path: PathBuf,
        /// The case, with what is to be said about the file.
        opened: Box<OpenedCase>,
        /// Whether another window has the file open; [`Claim::Unknown`] where that was not asked.
        claim: Claim,
    },
    /// A file could not be opened.
    NotOpened {
        /// Why not.
        error: OpenError,
        /// What it held when it was saved last, where that was kept and the file was to be worked on.
        kept: Option<Box<SavedVersion>>,
    },
    /// A case was saved; the document is told so by [`super::Document::mark_saved`].
    Saved {
        /// The file.
        path: PathBuf,
        /// The case that the file holds now.
        case: Arc<BusinessCase>,
        /// What the file holds now.
        fingerprint: Fingerprint,
        /// Whether another window has the file open; [`Claim::Unknown`] where that was not asked.
        claim: Claim,
        /// Whether it can be had again once the file holds something else.
        version: VersionKept,
    },
    /// There is a file that the user was not asked about. To go on, the same request is made again with [`Precaution::Replace`].
    InTheWay(SaveRequest),
    /// Somebody else has changed or removed the file since. To go on, likewise.
    ChangedElsewhere(SaveRequest),
    /// The case could not be saved.
    NotSaved {
        /// What was asked for.
        request: SaveRequest,
        /// Why not.
        error: SaveError,
    },
    /// What came of claiming a file by itself.
    Claimed {
        /// The file.
        path: PathBuf,
        /// Whether another window has it open.
        claim: Claim,
    },
    /// Somebody else has changed or removed a file that was looked at.
    FileChanged(PathBuf),
    /// A file that was looked at is as it was.
    FileUnchanged(PathBuf),
}

/// Too much is waiting already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the disk is not keeping up")]
pub struct Busy;

#[derive(Debug)]
enum FileRequest {
    Open(PathBuf, Claiming),
    Save(SaveRequest, Claiming),
    Claim(PathBuf),
    Check(PathBuf, Fingerprint),
}

/// Opens and saves on a thread of its own.
#[derive(Debug)]
pub struct FileWorker {
    requests: SyncSender<FileRequest>,
    events: Receiver<FileEvent>,
    saves_under_way: usize,
}

impl FileWorker {
    /// Starts the thread. It ends with this value, after what was asked for is done.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(archive: Archive, wake: Wake) -> std::io::Result<Self> {
        let (requests, to_do) = mpsc::sync_channel(QUEUE_LIMIT);
        let (done, events) = mpsc::channel();
        thread::Builder::new()
            .name("files".to_owned())
            .spawn(move || work(&archive, &to_do, &done, &wake))?;
        Ok(Self {
            requests,
            events,
            saves_under_way: 0,
        })
    }

    /// Asks for a case to be opened.
    ///
    /// # Errors
    /// When too much is waiting.
    pub fn open(&mut self, path: PathBuf, claiming: Claiming) -> Result<(), Busy> {
        self.ask(FileRequest::Open(path, claiming))
    }

    /// Asks for a case to be saved.
    ///
    /// # Errors
    /// When too much is waiting; the case is not saved then.
    pub fn save(&mut self, request: SaveRequest, claiming: Claiming) -> Result<(), Busy> {
        self.ask(FileRequest::Save(request, claiming))?;
        self.saves_under_way += 1;
        Ok(())
    }

    /// Asks for a file to be claimed that a case belongs to which was not read from it.
    ///
    /// # Errors
    /// When too much is waiting.
    pub fn claim(&mut self, path: PathBuf) -> Result<(), Busy> {
        self.ask(FileRequest::Claim(path))
    }

    /// Asks whether a file still holds what it held, for when the window comes to the front again.
    ///
    /// # Errors
    /// When too much is waiting.
    pub fn check(&mut self, path: PathBuf, fingerprint: Fingerprint) -> Result<(), Busy> {
        self.ask(FileRequest::Check(path, fingerprint))
    }

    /// The next event, if one has come.
    pub fn take(&mut self) -> Option<FileEvent> {
        let event = self.events.try_recv().ok()?;
        match event {
            FileEvent::Saved { .. }
            | FileEvent::InTheWay(_)
            | FileEvent::ChangedElsewhere(_)
            | FileEvent::NotSaved { .. } => self.saves_under_way -= 1,
            FileEvent::Opened { .. }
            | FileEvent::NotOpened { .. }
            | FileEvent::Claimed { .. }
            | FileEvent::FileChanged(_)
            | FileEvent::FileUnchanged(_) => {}
        }
        Some(event)
    }

    /// Whether a case is being saved, or its event was not taken yet.
    pub fn is_saving(&self) -> bool {
        self.saves_under_way > 0
    }

    fn ask(&self, request: FileRequest) -> Result<(), Busy> {
        self.requests.try_send(request).map_err(|_| Busy)
    }
}

fn work(
    archive: &Archive,
    requests: &Receiver<FileRequest>,
    events: &Sender<FileEvent>,
    wake: &Wake,
) {
    while let Ok(request) = requests.recv() {
        // The receiver may be gone, yet what was asked for is still done.
        let _ = events.send(answer(archive, request));
        wake();
    }
}

fn answer(archive: &Archive, request: FileRequest) -> FileEvent {
    match request {
        FileRequest::Open(path, claiming) => match guarded(|| store::open(&path)) {
            Ok(Ok(opened)) => FileEvent::Opened {
                claim: claim(archive, &path, claiming),
                path,
                opened: Box::new(opened),
            },
            Ok(Err(error)) => FileEvent::NotOpened {
                kept: kept(archive, &error, claiming),
                error,
            },
            Err(fault) => FileEvent::NotOpened {
                error: OpenError {
                    path,
                    reason: OpenFailure::Failed(fault),
                },
                kept: None,
            },
        },
        FileRequest::Save(request, claiming) => save(archive, request, claiming),
        FileRequest::Claim(path) => FileEvent::Claimed {
            claim: claim(archive, &path, Claiming::Claim),
            path,
        },
        FileRequest::Check(path, fingerprint) => {
            match guarded(|| store::changed_since(&path, fingerprint)) {
                Ok(true) => FileEvent::FileChanged(path),
                // That it could not be told is in the log; the next save looks again.
                Ok(false) | Err(_) => FileEvent::FileUnchanged(path),
            }
        }
    }
}

/// The newest version that was kept of a file that cannot be opened.
fn kept(archive: &Archive, error: &OpenError, claiming: Claiming) -> Option<Box<SavedVersion>> {
    let is_newer = matches!(
        error.reason,
        OpenFailure::Unreadable(ReadError::NewerFormat { .. })
    );
    match claiming {
        Claiming::Claim if !is_newer => {
            let versions = guarded(|| archive.versions(&error.path)).ok()?;
            versions.into_iter().next().map(Box::new)
        }
        Claiming::Claim | Claiming::Leave => None,
    }
}

fn claim(archive: &Archive, path: &Path, claiming: Claiming) -> Claim {
    match claiming {
        Claiming::Claim => guarded(|| archive.claim(path)).unwrap_or(Claim::Unknown),
        Claiming::Leave => Claim::Unknown,
    }
}

fn save(archive: &Archive, request: SaveRequest, claiming: Claiming) -> FileEvent {
    let SaveRequest {
        path,
        case,
        precaution,
    } = &request;
    if let Precaution::UnlessChanged(fingerprint) = precaution
        && guarded(|| store::changed_since(path, *fingerprint)).unwrap_or(true)
    {
        return FileEvent::ChangedElsewhere(request);
    }
    let mut version = match precaution {
        Precaution::UnlessThere => VersionKept::Kept,
        Precaution::UnlessChanged(_) | Precaution::Replace => {
            guarded(|| archive.keep_what_is_there(path)).unwrap_or(VersionKept::NotKept)
        }
    };
    let saved = guarded(|| match precaution {
        Precaution::UnlessThere => store::create(path, case),
        Precaution::UnlessChanged(_) | Precaution::Replace => store::save(path, case),
    })
    .unwrap_or_else(|fault| {
        Err(SaveError {
            path: path.clone(),
            reason: SaveFailure::Failed(fault),
        })
    });
    match saved {
        Ok(fingerprint) => {
            let kept = guarded(|| archive.keep(path, case, WallTime::now()));
            if kept.unwrap_or(VersionKept::NotKept) == VersionKept::NotKept {
                version = VersionKept::NotKept;
            }
            FileEvent::Saved {
                claim: claim(archive, path, claiming),
                path: request.path,
                case: request.case,
                fingerprint,
                version,
            }
        }
        Err(SaveError {
            reason: SaveFailure::AlreadyExists,
            ..
        }) => FileEvent::InTheWay(request),
        Err(error) => FileEvent::NotSaved { request, error },
    }
}

/// Turns a fault of ours into an error: without it the thread would end, and saving with it.
fn guarded<T>(work: impl FnOnce() -> T) -> std::io::Result<T> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let reason = reason(panic.as_ref());
        log::error!("reading or writing a file broke off: {reason}");
        std::io::Error::other(reason)
    })
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::domain::sample_cases::complete;

    /// Waits for the next event.
    fn next(files: &mut FileWorker) -> FileEvent {
        let patience = Instant::now() + Duration::from_secs(20);
        loop {
            if let Some(event) = files.take() {
                return event;
            }
            assert!(Instant::now() < patience, "no event came");
            thread::sleep(Duration::from_millis(2));
        }
    }

    fn files() -> FileWorker {
        FileWorker::start(Archive::disabled(), Arc::new(|| {})).unwrap()
    }

    fn request(path: &Path, precaution: Precaution) -> SaveRequest {
        SaveRequest {
            path: path.to_owned(),
            case: Arc::new(complete()),
            precaution,
        }
    }

    fn saved(event: FileEvent) -> Fingerprint {
        match event {
            FileEvent::Saved { fingerprint, .. } => fingerprint,
            other => panic!("not saved: {other:?}"),
        }
    }

    #[test]
    fn a_case_that_was_saved_opens_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        let mut files = files();
        files
            .save(request(&path, Precaution::UnlessThere), Claiming::Claim)
            .unwrap();
        assert!(files.is_saving());
        let fingerprint = saved(next(&mut files));
        assert!(!files.is_saving());
        files.open(path, Claiming::Claim).unwrap();
        match next(&mut files) {
            FileEvent::Opened { opened, .. } => {
                assert_eq!(opened.case, complete());
                assert_eq!(opened.fingerprint, fingerprint);
            }
            other => panic!("not opened: {other:?}"),
        }
    }

    #[test]
    fn a_file_that_the_user_was_not_asked_about_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        std::fs::write(&path, "of somebody").unwrap();
        let mut files = files();
        files
            .save(request(&path, Precaution::UnlessThere), Claiming::Claim)
            .unwrap();
        let FileEvent::InTheWay(refused) = next(&mut files) else {
            panic!("the file was not noticed");
        };
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "of somebody");
        files
            .save(
                SaveRequest {
                    precaution: Precaution::Replace,
                    ..refused
                },
                Claiming::Claim,
            )
            .unwrap();
        saved(next(&mut files));
    }

    #[test]
    fn a_file_that_somebody_else_changed_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        let mut files = files();
        files
            .save(request(&path, Precaution::UnlessThere), Claiming::Claim)
            .unwrap();
        let ours = saved(next(&mut files));

        files.check(path.clone(), ours).unwrap();
        assert!(matches!(next(&mut files), FileEvent::FileUnchanged(_)));
        files
            .save(
                request(&path, Precaution::UnlessChanged(ours)),
                Claiming::Claim,
            )
            .unwrap();
        saved(next(&mut files));

        std::fs::write(&path, "of somebody").unwrap();
        files.check(path.clone(), ours).unwrap();
        assert!(matches!(next(&mut files), FileEvent::FileChanged(_)));
        files
            .save(
                request(&path, Precaution::UnlessChanged(ours)),
                Claiming::Claim,
            )
            .unwrap();
        assert!(matches!(next(&mut files), FileEvent::ChangedElsewhere(_)));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "of somebody");
    }

    #[test]
    fn what_cannot_be_opened_or_saved_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("missing").join("case.rox");
        let mut files = files();
        files.open(nowhere.clone(), Claiming::Claim).unwrap();
        assert!(matches!(next(&mut files), FileEvent::NotOpened { .. }));
        files
            .save(request(&nowhere, Precaution::Replace), Claiming::Claim)
            .unwrap();
        assert!(matches!(next(&mut files), FileEvent::NotSaved { .. }));
        assert!(!files.is_saving());
    }

    #[test]
    fn a_fault_of_ours_is_an_error_and_not_the_end_of_the_thread() {
        let outcome = guarded(|| -> u8 { panic!("a fault") });
        assert_eq!(outcome.unwrap_err().to_string(), "a fault");
    }

    #[test]
    fn what_somebody_else_wrote_can_still_be_had_after_it_was_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        let archive = Archive::kept_in(&folder.path().join("archive"));
        let mut files = FileWorker::start(archive.clone(), Arc::new(|| {})).unwrap();
        let mut theirs = complete();
        theirs.title = "Of somebody".to_owned();
        store::save(&path, &theirs).unwrap();
        files
            .save(request(&path, Precaution::Replace), Claiming::Claim)
            .unwrap();
        saved(next(&mut files));
        let versions = archive.versions(&path).into_iter();
        let titles: Vec<String> = versions.map(|version| version.case.title).collect();
        assert_eq!(titles, [complete().title, theirs.title]);
    }

    #[test]
    fn of_a_file_that_is_gone_or_damaged_the_version_that_was_saved_last_can_be_had() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        let archive = Archive::kept_in(&folder.path().join("archive"));
        let mut files = FileWorker::start(archive, Arc::new(|| {})).unwrap();
        let request = request(&path, Precaution::UnlessThere);
        files.save(request, Claiming::Claim).unwrap();
        saved(next(&mut files));
        for damaged in [Some("(format: 1, tit"), None] {
            match damaged {
                Some(text) => std::fs::write(&path, text).unwrap(),
                None => std::fs::remove_file(&path).unwrap(),
            }
            files.open(path.clone(), Claiming::Claim).unwrap();
            let FileEvent::NotOpened { kept, .. } = next(&mut files) else {
                panic!("it was opened");
            };
            assert_eq!(kept.unwrap().case, complete());
        }
    }

    #[test]
    fn a_file_of_a_newer_format_is_never_replaced_even_where_that_was_agreed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        let archive = Archive::kept_in(&folder.path().join("archive"));
        let newer = "(format: 99, brand_new: true)";
        std::fs::write(&path, newer).unwrap();
        let mut files = FileWorker::start(archive.clone(), Arc::new(|| {})).unwrap();
        let request = request(&path, Precaution::Replace);
        files.save(request, Claiming::Claim).unwrap();
        let FileEvent::NotSaved { error, .. } = next(&mut files) else {
            panic!("it was replaced");
        };
        assert!(matches!(error.reason, SaveFailure::NewerFormat));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
        assert!(archive.versions(&path).is_empty());
    }

    #[test]
    fn where_no_version_can_be_kept_the_case_is_saved_and_that_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        // A file stands where the folder would be.
        let nowhere = folder.path().join("archive");
        std::fs::write(&nowhere, "").unwrap();
        let mut files = FileWorker::start(Archive::kept_in(&nowhere), Arc::new(|| {})).unwrap();
        files
            .save(request(&path, Precaution::Replace), Claiming::Claim)
            .unwrap();
        let FileEvent::Saved { version, claim, .. } = next(&mut files) else {
            panic!("not saved");
        };
        assert_eq!(version, VersionKept::NotKept);
        // The lock beside the case needs no folder of the user.
        assert!(matches!(claim, Claim::Ours(_)));
        assert_eq!(store::open(&path).unwrap().case, complete());
    }

    #[test]
    fn a_file_that_is_open_in_another_window_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("case.rox");
        store::save(&path, &complete()).unwrap();
        let archive = Archive::kept_in(&folder.path().join("archive"));
        let open = |files: &mut FileWorker| {
            files.open(path.clone(), Claiming::Claim).unwrap();
            match next(files) {
                FileEvent::Opened { claim, .. } => claim,
                other => panic!("not opened: {other:?}"),
            }
        };
        let mut one = FileWorker::start(archive.clone(), Arc::new(|| {})).unwrap();
        let mut other = FileWorker::start(archive, Arc::new(|| {})).unwrap();
        let held = open(&mut one);
        assert!(matches!(held, Claim::Ours(_)));
        assert!(matches!(open(&mut other), Claim::Elsewhere));
        drop(held);
        assert!(matches!(open(&mut other), Claim::Ours(_)));
    }
}
