//! Keeping unsaved work against crashes, in the background.
//!
//! Every change of the case reaches the disk within two seconds, on a thread of its own: it waits for a moment in which
//! nothing changes, and not longer than a little over a second, or until its user leaves the window. Once the case is saved
//! or given up, what was kept goes. A panic writes the last state before anything else is done, and so does the system when
//! it ends the program.

mod keeper;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::difference::differences;
use crate::domain::{BusinessCase, RefusedEntry};
use crate::store::recovery::{LeftBehind, RecoveryFolder};
use crate::store::{FileState, Fingerprint, NewerFile, WallTime};
use crate::text::Texts;

use super::Document;
use super::background::Wake;
use super::labels::describe_step;
use keeper::{KeeperMessage, KeeperThread, KeeperWork, Message};

pub use keeper::{keep_work_at_the_end, keep_work_in_a_panic};

/// Work that was left behind, and how it differs from its file.
#[derive(Debug)]
pub struct Recovered {
    work: LeftBehind,
    /// What the file holds; none where there is no file, or it cannot be read.
    saved: Option<Box<BusinessCase>>,
    /// What became of the file since the work on it began; none where there is no file, or that is not known.
    state: Option<FileState>,
    /// What its file holds that this version does not know.
    newer: Option<NewerFile>,
}

/// Work that is gone on with.
#[derive(Debug)]
pub struct Adopted {
    /// The case as it was.
    pub case: BusinessCase,
    /// The file that it belongs to.
    pub file: Option<PathBuf>,
    /// What that file held when the work on it began; none where that is not known.
    pub fingerprint: Option<Fingerprint>,
    /// What that file holds now; none where there is no file, or it cannot be read.
    pub saved: Option<Box<BusinessCase>>,
    /// What that file holds that this version does not know.
    pub newer: Option<NewerFile>,
    /// What was typed and could not be taken, to stand in its fields again.
    pub refused: Vec<RefusedEntry>,
}

/// Unsaved work, as it is kept and as it was found.
#[derive(Debug, Default)]
pub struct Recovery {
    keeper: Option<KeeperThread>,
    found: Vec<Recovered>,
    /// Files with work that could not be read and were set aside.
    damaged: usize,
    /// Files with work that a newer version of the program kept.
    newer: usize,
    noted: Option<KeeperWork>,
    is_kept: bool,
    has_failed: bool,
    is_off: bool,
}

impl Recovered {
    /// The case as it was.
    pub fn case(&self) -> &BusinessCase {
        &self.work.case
    }

    /// What to call it.
    pub fn title(&self, texts: &Texts) -> String {
        match self.work.case.title.trim() {
            "" => texts.get("recovery-untitled"),
            title => title.to_owned(),
        }
    }

    /// The file that it belongs to.
    pub fn file(&self) -> Option<&Path> {
        self.work.file.as_deref()
    }

    /// When it was kept.
    pub fn kept(&self) -> WallTime {
        self.work.kept
    }

    /// What became of its file since the work on it began; none where there is no file, or that is not known.
    pub fn state(&self) -> Option<FileState> {
        self.state
    }

    /// Whether there is a file to compare it with.
    pub fn can_be_compared(&self) -> bool {
        self.saved.is_some()
    }

    /// What was typed and could not be taken.
    pub fn refused(&self) -> &[RefusedEntry] {
        &self.work.refused
    }

    /// What it holds that its file does not, in a few words; none where there is no file to compare with, or
    /// nothing differs.
    pub fn changes(&self, texts: &Texts) -> Option<String> {
        let saved = self.saved.as_deref()?;
        let differences = differences(saved, &self.work.case);
        (!differences.is_empty())
            .then(|| describe_step(&differences, saved, &self.work.case, texts))
    }
}

impl Recovery {
    /// Keeps nothing.
    pub fn disabled() -> Self {
        Self::default()
    }

    /// Keeps the work of this user.
    pub fn of_user(wake: Wake) -> Self {
        match RecoveryFolder::of_user() {
            Some(folder) => Self::kept_in(folder, wake),
            None => {
                log::warn!("the system has no folder for unsaved work");
                Self {
                    has_failed: true,
                    ..Self::default()
                }
            }
        }
    }

    /// Keeps work in a folder. `wake` is told when something was found there.
    pub fn kept_in(folder: RecoveryFolder, wake: Wake) -> Self {
        let keeper = KeeperThread::start(folder, wake);
        if let Err(error) = &keeper {
            log::error!("the system gives no thread for unsaved work: {error}");
        }
        Self {
            has_failed: keeper.is_err(),
            keeper: keeper.ok(),
            ..Self::default()
        }
    }

    /// Takes note of what the thread has to tell. Returns whether it is time to say that work is not kept: once.
    pub fn receive(&mut self) -> bool {
        let mut fails_now = std::mem::take(&mut self.has_failed);
        self.is_off |= fails_now;
        while let Some(told) = self
            .keeper
            .as_ref()
            .and_then(|keeper| keeper.told.try_recv().ok())
        {
            match told {
                KeeperMessage::Found {
                    found,
                    damaged,
                    newer,
                } => {
                    self.found = found;
                    self.damaged = damaged;
                    self.newer = newer;
                }
                KeeperMessage::NotKept => {
                    fails_now = true;
                    self.is_off = true;
                }
            }
        }
        fails_now
    }

    /// Work that was left behind.
    pub fn found(&self) -> &[Recovered] {
        &self.found
    }

    /// Whether work could not be kept in this run.
    pub fn is_off(&self) -> bool {
        self.is_off
    }

    /// How many files with work could not be read and were set aside.
    pub fn damaged(&self) -> usize {
        self.damaged
    }

    /// How many files with work a newer version of the program kept, for which they stay where they are.
    pub fn newer(&self) -> usize {
        self.newer
    }

    /// Keeps the case as it is, or forgets what was kept when nothing is unsaved. To be called once a frame; it costs
    /// nothing as long as nothing changes.
    pub fn note(&mut self, document: Option<&Document>) {
        let unsaved = document.filter(|document| document.unsaved());
        let Some(document) = unsaved else {
            if self.is_kept {
                self.forget();
            }
            return;
        };
        let case = document.settled_case();
        let is_known = self.noted.as_ref().is_some_and(|noted| {
            Arc::ptr_eq(&noted.case, case)
                && noted.file.as_deref() == document.path()
                && *noted.refused == *document.refused()
        });
        if is_known {
            return;
        }
        let work = KeeperWork {
            case: Arc::clone(case),
            file: document.path().map(Path::to_owned),
            fingerprint: document.fingerprint(),
            refused: document.refused().into(),
        };
        self.noted = Some(work.clone());
        self.is_kept = true;
        self.send(Message::Keep(work));
    }

    /// Keeps at once what would have waited for a moment of stillness: its user has turned to something else, which may be the
    /// end of the session.
    pub fn hurry(&self) {
        if self.is_kept {
            self.send(Message::Hurry);
        }
    }

    /// Forgets what was kept: it is saved, or its user gave it up.
    pub fn forget(&mut self) {
        self.noted = None;
        self.is_kept = false;
        self.send(Message::Forget);
    }

    /// Goes on with work that was left behind. It stays where it is until it is saved or given up.
    pub fn adopt(&mut self, place: usize) -> Option<Adopted> {
        if place >= self.found.len() {
            return None;
        }
        if self.is_kept {
            // Its user gave up what was open.
            self.send(Message::Forget);
        }
        let Recovered {
            work, saved, newer, ..
        } = self.found.remove(place);
        self.send(Message::Adopt(work.slot));
        self.is_kept = true;
        Some(Adopted {
            case: work.case,
            file: work.file,
            fingerprint: work.fingerprint,
            saved,
            newer,
            refused: work.refused,
        })
    }

    /// Gives up work that was left behind.
    pub fn discard(&mut self, place: usize) {
        if place < self.found.len() {
            self.found.remove(place).work.slot.forget();
        }
    }

    fn send(&self, message: Message) {
        if let Some(messages) = self
            .keeper
            .as_ref()
            .and_then(|keeper| keeper.messages.as_ref())
        {
            // Where the thread is gone it has said so.
            let _ = messages.send(message);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::{Duration, Instant};

    use tempfile::TempDir;

    use super::*;
    use crate::app::Gesture;
    use crate::domain::sample_cases::complete;
    use crate::store;

    fn silent() -> Wake {
        Arc::new(|| {})
    }

    fn kept_in(folder: &TempDir) -> Recovery {
        let folder = RecoveryFolder::at(folder.path().join("recovery"));
        let mut recovery = Recovery::kept_in(folder, silent());
        // The look into the folder is the first thing that the thread does.
        let told = recovery.keeper.as_ref().unwrap().told.recv().unwrap();
        if let KeeperMessage::Found { found, damaged, .. } = told {
            recovery.found = found;
            recovery.damaged = damaged;
        }
        recovery
    }

    fn changed() -> Document {
        let mut document = Document::untitled(complete());
        document.case.title = "Changed".to_owned();
        let _ = document.settle(Gesture::None);
        document
    }

    #[test]
    fn unsaved_work_is_there_when_the_program_starts_again() {
        let folder = TempDir::new().unwrap();
        let mut recovery = kept_in(&folder);
        assert!(recovery.found().is_empty());
        recovery.note(Some(&changed()));
        drop(recovery);
        let mut recovery = kept_in(&folder);
        assert_eq!(recovery.found().len(), 1);
        let adopted = recovery.adopt(0).unwrap();
        assert_eq!(
            (adopted.case.title.as_str(), adopted.file),
            ("Changed", None)
        );
        // A crash right now loses nothing: the work is still where it was.
        drop(recovery);
        assert_eq!(kept_in(&folder).found().len(), 1);
    }

    #[test]
    fn work_that_was_saved_or_given_up_is_not_offered_again() {
        let folder = TempDir::new().unwrap();
        let mut recovery = kept_in(&folder);
        let mut document = changed();
        recovery.note(Some(&document));
        let _ = document.undo();
        let _ = document.settle(Gesture::None);
        recovery.note(Some(&document));
        drop(recovery);
        assert!(kept_in(&folder).found().is_empty());
        let mut recovery = kept_in(&folder);
        recovery.note(Some(&changed()));
        drop(recovery);
        let mut recovery = kept_in(&folder);
        recovery.discard(0);
        drop(recovery);
        assert!(kept_in(&folder).found().is_empty());
    }

    #[test]
    fn what_differs_from_the_file_is_said() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("plan.rox");
        store::save(&path, &complete()).unwrap();
        let mut document = Document::opened(store::open(&path).unwrap(), path.clone());
        document.case.title = "Changed".to_owned();
        let _ = document.settle(Gesture::None);
        let mut recovery = kept_in(&folder);
        recovery.note(Some(&document));
        drop(recovery);
        let recovery = kept_in(&folder);
        let [recovered] = recovery.found() else {
            panic!("{recovery:?}");
        };
        assert_eq!(recovered.file(), Some(path.as_path()));
        let texts = Texts::of(crate::text::Language::English);
        let changes = recovered.changes(texts).unwrap();
        assert!(changes.contains("Changed"), "{changes}");
    }

    #[test]
    fn what_became_of_the_file_since_the_work_began_is_known() {
        type Meanwhile = fn(&Path);
        let cases: [(Meanwhile, FileState); 3] = [
            (|_| {}, FileState::Untouched),
            (
                |path| {
                    let mut theirs = complete();
                    theirs.title = "Theirs".to_owned();
                    store::save(path, &theirs).unwrap();
                },
                FileState::Changed,
            ),
            (|path| std::fs::remove_file(path).unwrap(), FileState::Gone),
        ];
        for (meanwhile, state) in cases {
            let folder = TempDir::new().unwrap();
            let path = folder.path().join("plan.rox");
            store::save(&path, &complete()).unwrap();
            let mut document = Document::opened(store::open(&path).unwrap(), path.clone());
            document.case.title = "Changed".to_owned();
            let _ = document.settle(Gesture::None);
            let mut recovery = kept_in(&folder);
            recovery.note(Some(&document));
            drop(recovery);
            meanwhile(&path);
            let mut recovery = kept_in(&folder);
            assert_eq!(recovery.found()[0].state(), Some(state));
            // What is known of the file outlives a second crash.
            let adopted = recovery.adopt(0).unwrap();
            assert_eq!(adopted.fingerprint, document.fingerprint());
            assert_eq!(adopted.saved.is_some(), state != FileState::Gone);
        }
    }

    #[test]
    fn an_entry_that_was_refused_counts_as_unsaved_and_is_kept() {
        let folder = TempDir::new().unwrap();
        let mut recovery = kept_in(&folder);
        let mut document = Document::untitled(complete());
        recovery.note(Some(&document));
        let refused = RefusedEntry {
            path: crate::domain::FieldPath::dotted("finance.discount_rate"),
            typed: "7.1".to_owned(),
            reason: "Write 7,1.".to_owned(),
        };
        document.note_refused(vec![refused.clone()]);
        assert!(document.unsaved() && !document.differs());
        recovery.note(Some(&document));
        drop(recovery);
        let mut recovery = kept_in(&folder);
        assert_eq!(recovery.adopt(0).unwrap().refused, [refused]);
    }

    #[test]
    fn where_nothing_can_be_written_that_is_said_once() {
        let folder = TempDir::new().unwrap();
        // A file stands where the folder would be.
        std::fs::write(folder.path().join("recovery"), "").unwrap();
        let mut recovery = kept_in(&folder);
        recovery.note(Some(&changed()));
        let patience = Instant::now() + Duration::from_secs(20);
        while !recovery.receive() {
            assert!(Instant::now() < patience, "nothing was said");
            thread::sleep(Duration::from_millis(10));
        }
        assert!(!recovery.receive());
    }
}
