//! The thread that keeps unsaved work, and what has to be kept before the program ends.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::Recovered;
use crate::app::background::Wake;
use crate::domain::{BusinessCase, RefusedEntry};
use crate::store::recovery::{RecoveryFolder, RecoverySlot, UnsavedWork, keep_work};
use crate::store::{self, Fingerprint, SaveFailure, WallTime};

/// How long nothing has to change before work is kept.
const STILLNESS: Duration = Duration::from_millis(400);
/// How long keeping waits for that at most.
const LONGEST: Duration = Duration::from_millis(1_200);
/// How long closing waits for the disk.
const PATIENCE: Duration = Duration::from_secs(2);

/// Work to be kept.
#[derive(Clone, Debug)]
pub(super) struct KeeperWork {
    pub(super) case: Arc<BusinessCase>,
    pub(super) file: Option<PathBuf>,
    pub(super) fingerprint: Option<Fingerprint>,
    pub(super) refused: Arc<[RefusedEntry]>,
}

impl KeeperWork {
    /// Keeps it in the file of a slot.
    fn keep(&self, slot: &Path) -> Result<(), SaveFailure> {
        let work = UnsavedWork {
            case: &self.case,
            file: self.file.as_deref(),
            fingerprint: self.fingerprint,
            refused: &self.refused,
        };
        keep_work(slot, work, WallTime::now())
    }
}

/// What the thread is asked.
#[derive(Debug)]
pub(super) enum Message {
    Keep(KeeperWork),
    /// Nothing is unsaved any more.
    Forget,
    /// What is there is kept at once, without waiting for a moment of stillness.
    Hurry,
    /// Go on in a slot that was left behind.
    Adopt(RecoverySlot),
    /// Nothing may wait any more: keep what is there, then say so.
    Finish(Sender<()>),
}

/// What the thread tells.
#[derive(Debug)]
pub(super) enum KeeperMessage {
    /// What was left behind, how many files cannot be read, and how many are of a newer version.
    Found {
        found: Vec<Recovered>,
        damaged: usize,
        newer: usize,
    },
    /// Work cannot be kept.
    NotKept,
}

/// The thread that keeps.
#[derive(Debug)]
pub(super) struct KeeperThread {
    pub(super) messages: Option<Sender<Message>>,
    pub(super) told: Receiver<KeeperMessage>,
    done: Receiver<()>,
}

/// Whom to ask when the program is about to end.
static KEEPER: Mutex<Option<Sender<Message>>> = Mutex::new(None);

/// What a panic writes: the newest work and where it stands.
static LAST: Mutex<Option<(PathBuf, KeeperWork)>> = Mutex::new(None);

impl KeeperThread {
    pub(super) fn start(folder: RecoveryFolder, wake: Wake) -> std::io::Result<Self> {
        let (messages, to_do) = mpsc::channel();
        *KEEPER.lock().unwrap_or_else(PoisonError::into_inner) = Some(messages.clone());
        let (tell, told) = mpsc::channel();
        let (finished, done) = mpsc::channel();
        thread::Builder::new()
            .name("recovery".to_owned())
            .spawn(move || {
                let mut keeping = Keeping {
                    folder,
                    slot: None,
                    tell,
                    wake,
                    has_told: false,
                };
                keeping.look();
                keeping.take_slot();
                keeping.work(&to_do);
                // A waiting caller may want the slot.
                drop(keeping);
                // The receiver may be gone.
                let _ = finished.send(());
            })?;
        Ok(Self {
            messages: Some(messages),
            told,
            done,
        })
    }
}

impl Drop for KeeperThread {
    /// What changed last is kept before the program ends, unless the disk has stopped answering.
    fn drop(&mut self) {
        self.messages = None;
        *KEEPER.lock().unwrap_or_else(PoisonError::into_inner) = None;
        if self.done.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            log::error!("the disk did not take unsaved work in time");
        }
    }
}

/// The work of the thread.
struct Keeping {
    folder: RecoveryFolder,
    slot: Option<RecoverySlot>,
    tell: Sender<KeeperMessage>,
    wake: Wake,
    /// Whether it was told that work is not kept.
    has_told: bool,
}

impl Keeping {
    /// Looks for work that was left behind, and reads the files that it belongs to.
    fn look(&self) {
        let found = self.folder.look();
        let recovered = found.left_behind.into_iter().map(|work| {
            let file = work.file.as_deref();
            let state = file.and_then(|file| Some(store::state_since(file, work.fingerprint?)));
            let opened = file.and_then(|file| store::open(file).ok());
            let (saved, newer) = opened.map_or((None, None), |opened| {
                (Some(Box::new(opened.case)), opened.newer)
            });
            Recovered {
                work,
                saved,
                state,
                newer,
            }
        });
        self.tell(KeeperMessage::Found {
            found: recovered.collect(),
            damaged: found.damaged.len(),
            newer: found.newer,
        });
    }

    fn tell(&self, told: KeeperMessage) {
        let _ = self.tell.send(told);
        (self.wake)();
    }

    fn work(&mut self, messages: &Receiver<Message>) {
        while let Ok(message) = messages.recv() {
            let mut next = Some(message);
            while let Some(message) = next.take() {
                match message {
                    Message::Adopt(slot) => self.slot = Some(slot),
                    Message::Forget => self.forget(),
                    // Whatever waited has just been kept because of it.
                    Message::Hurry => {}
                    Message::Finish(done) => {
                        let _ = done.send(());
                    }
                    Message::Keep(work) => {
                        let (newest, other) = newest(work, messages);
                        self.keep(&newest);
                        next = other;
                    }
                }
            }
        }
    }

    fn keep(&mut self, work: &KeeperWork) {
        self.take_slot();
        let Some(slot) = &self.slot else { return };
        set_last(Some((slot.path().to_owned(), work.clone())));
        match work.keep(slot.path()) {
            Ok(()) => self.has_told = false,
            Err(reason) => self.fail(&reason.to_string()),
        }
    }

    /// Takes a slot, unless there is one: before anything is unsaved, so that its user knows early where none can be had.
    fn take_slot(&mut self) {
        if self.slot.is_none() {
            match self.folder.slot() {
                Ok(slot) => self.slot = Some(slot),
                Err(error) => self.fail(&error.to_string()),
            }
        }
    }

    /// Tells that work is not kept, once as long as it goes on.
    fn fail(&mut self, reason: &str) {
        log::warn!("unsaved work cannot be kept: {reason}");
        if !std::mem::replace(&mut self.has_told, true) {
            self.tell(KeeperMessage::NotKept);
        }
    }

    fn forget(&mut self) {
        set_last(None);
        if let Some(slot) = &self.slot {
            slot.forget();
        }
    }
}

/// The newest work once nothing changes for a moment, and the message that came instead of more work.
fn newest(mut work: KeeperWork, messages: &Receiver<Message>) -> (KeeperWork, Option<Message>) {
    let latest = Instant::now() + LONGEST;
    loop {
        let left = latest.saturating_duration_since(Instant::now());
        match messages.recv_timeout(STILLNESS.min(left)) {
            Ok(Message::Keep(newer)) => work = newer,
            Ok(other) => return (work, Some(other)),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                return (work, None);
            }
        }
    }
}

fn set_last(last: Option<(PathBuf, KeeperWork)>) {
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = last;
}

/// Keeps at once what would have waited for a moment of stillness; returns when it is on the disk, or the disk does not
/// answer.
fn keep_at_once() {
    let keeper = KEEPER
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    let (done, finished) = mpsc::channel();
    if let Some(keeper) = keeper
        && keeper.send(Message::Finish(done)).is_ok()
        && finished.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout)
    {
        log::error!("the disk did not take unsaved work in time");
    }
}

/// Keeps unsaved work when the system ends the program: when its user logs off, the computer shuts down, or the terminal
/// goes that it was started from.
#[cfg(unix)]
pub fn keep_work_at_the_end() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    let watch = || {
        let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
        thread::Builder::new()
            .name("end".to_owned())
            .spawn(move || {
                if let Some(signal) = signals.forever().next() {
                    keep_at_once();
                    store::let_go_of_claims();
                    // The caller sees that it was asked for.
                    let _ = signal_hook::low_level::emulate_default_handler(signal);
                }
            })
    };
    if let Err(error) = watch() {
        log::warn!("the end of the program is not noticed: {error}");
    }
}

/// Keeps unsaved work when the system ends the program, which is not noticed here: what was changed in the last second may be
/// missing, unless the window was left before, which is when work is kept at once.
#[cfg(not(unix))]
pub fn keep_work_at_the_end() {}

/// Makes a panic write the newest unsaved work before it goes on.
pub fn keep_work_in_a_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // A thread that panics while holding the lock has just written it.
        if let Ok(last) = LAST.try_lock()
            && let Some((path, work)) = last.as_ref()
        {
            let _ = work.keep(path);
        }
        before(panic);
    }));
}
