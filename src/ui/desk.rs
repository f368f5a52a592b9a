//! Files on the way in and out: what the system or the user is asked, what the disk is asked, and what goes on after.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Event};

use super::dialogs::{DialogQuestion, Purpose, Then};
use crate::app::archive::Archive;
use crate::app::background::Wake;
use crate::app::dialogs::{
    Dialog, DialogOutcome, DialogPurpose as SystemQuestion, FileDialogs, KeyboardState,
    KnownDialogs, NamedBy, SystemDialogs, suggested_name, suggested_name_of,
};
use crate::app::files::{Claiming, FileEvent, FileWorker, SaveRequest};
use crate::store::{self, Claim};
use crate::text::Texts;

/// How the user is asked for a file name.
#[derive(Clone, Copy, Debug)]
pub enum AskingForFiles {
    /// With the dialogs of the system, or with our own field where it has none.
    BySystem(FileDialogs),
    /// With our own field.
    ByField,
}

/// What comes from the desk.
#[derive(Debug)]
pub(crate) enum Arrival {
    /// Something happened to a file.
    File(FileEvent),
    /// The user named a file.
    Named(Purpose, PathBuf, NamedBy),
    /// The system could not ask: our own field has to.
    AskByField(Purpose),
    /// The user closed the dialog without naming a file.
    NothingNamed(Purpose),
}

/// What is under way with files.
#[derive(Debug)]
pub(crate) struct Desk {
    files: Option<FileWorker>,
    /// What is kept beside the files of cases.
    pub(crate) archive: Archive,
    /// The file that is open, and what other windows notice of it.
    claim: Option<(PathBuf, Claim)>,
    dialog: Option<SystemDialog>,
    /// The dialogs of the system; none where our own field always asks.
    dialogs: Option<KnownDialogs>,
    /// What goes on once the case is saved.
    pub(crate) after_save: Option<Then>,
}

/// A dialog of the system that was asked for.
#[derive(Debug)]
struct SystemDialog {
    purpose: Purpose,
    dialog: Dialog,
    /// Whether the keyboard has left our window since.
    keyboard: KeyboardState,
}

impl Desk {
    /// A desk with nothing on it.
    pub(crate) fn new(ctx: &Context, asking: AskingForFiles) -> Self {
        let archive = Archive::disabled();
        Self {
            files: start(ctx, archive.clone()),
            archive,
            claim: None,
            dialog: None,
            dialogs: match asking {
                AskingForFiles::BySystem(dialogs) => Some(KnownDialogs::look(dialogs)),
                AskingForFiles::ByField => None,
            },
            after_save: None,
        }
    }

    /// Keeps beside files what belongs to them from now on.
    pub(crate) fn keep_in(&mut self, ctx: &Context, archive: Archive) {
        self.files = start(ctx, archive.clone());
        self.archive = archive;
    }

    /// Notes what came of claiming a file that is shown from now on.
    pub(crate) fn hold(&mut self, path: &Path, claim: Claim) {
        match claim {
            // It was not asked for, as it is held already.
            Claim::Unknown if self.holds(path) => {}
            claim => self.claim = Some((path.to_owned(), claim)),
        }
    }

    /// Lets go of the file that was open, unless it is this one.
    pub(crate) fn let_go_unless(&mut self, path: Option<&Path>) {
        if path.is_none_or(|path| !self.holds(path)) {
            self.claim = None;
        }
    }

    fn holds(&self, path: &Path) -> bool {
        let held = self.claim.as_ref();
        held.is_some_and(|(held, claim)| held == path && matches!(claim, Claim::Ours(_)))
    }

    fn claiming(&self, path: &Path) -> Claiming {
        if self.holds(path) {
            Claiming::Leave
        } else {
            Claiming::Claim
        }
    }

    /// Whether the file is known to be open elsewhere.
    pub(crate) fn is_open_elsewhere(&self, path: &Path) -> bool {
        let held = self.claim.as_ref();
        held.is_some_and(|(held, claim)| held == path && matches!(claim, Claim::Elsewhere))
    }

    /// Asks the user for a file name: with a dialog of the system, which our question says until there is an answer, or with a
    /// question of ours alone where the system has none.
    pub(crate) fn ask(
        &mut self,
        ctx: &Context,
        texts: &'static Texts,
        purpose: Purpose,
        title: &str,
        folder: Option<&Path>,
    ) -> DialogQuestion {
        let by_field = || own_question(purpose, title, folder);
        let are_missing = |known: &&KnownDialogs| known.are_there() == SystemDialogs::Missing;
        let Some(known) = self.dialogs.as_ref().filter(|known| !are_missing(known)) else {
            return by_field();
        };
        let question = match purpose {
            Purpose::Open | Purpose::Compare => SystemQuestion::Open,
            Purpose::Save => SystemQuestion::Save {
                name: suggested_name(title),
            },
            Purpose::Export(format) => SystemQuestion::Export {
                format,
                name: suggested_name_of(title, format.extension()),
            },
        };
        let folder = folder.map(Path::to_owned);
        match known.open(question, folder, texts, wake(ctx)) {
            Ok(dialog) => {
                self.dialog = Some(SystemDialog {
                    purpose,
                    dialog,
                    keyboard: KeyboardState::Stayed,
                });
                DialogQuestion::SystemDialog(purpose)
            }
            Err(_) => by_field(),
        }
    }

    /// Notes when the keyboard leaves the window while a dialog of the system is open: then the dialog is there.
    pub(crate) fn note_keyboard(&mut self, ctx: &Context) {
        if let Some(asked) = &mut self.dialog
            && ctx.input(|input| input.events.contains(&Event::WindowFocused(false)))
        {
            asked.keyboard = KeyboardState::HasLeft;
        }
    }

    /// Waits for the dialog of the system no longer: the user sees none, or wants none.
    pub(crate) fn give_dialog_up(&mut self) {
        self.dialog = None;
    }

    /// Remembers that no dialog of the system is seen here.
    pub(crate) fn note_no_dialog(&self) {
        if let Some(known) = &self.dialogs {
            known.note_missing();
        }
    }

    /// Whether a dialog of the system is open: the window waits for it.
    pub(crate) fn is_asking(&self) -> bool {
        self.dialog.is_some()
    }

    /// Whether a case is on its way to the disk.
    pub(crate) fn is_saving(&self) -> bool {
        self.files.as_ref().is_some_and(FileWorker::is_saving)
    }

    /// Asks the disk for a case to be worked on; says whether it could be asked.
    pub(crate) fn open(&mut self, path: PathBuf) -> bool {
        let claiming = self.claiming(&path);
        self.read(path, claiming)
    }

    /// Asks the disk for a case that is only looked at; says whether it could be asked.
    pub(crate) fn look_at(&mut self, path: PathBuf) -> bool {
        self.read(path, Claiming::Leave)
    }

    fn read(&mut self, path: PathBuf, claiming: Claiming) -> bool {
        self.files
            .as_mut()
            .is_some_and(|files| files.open(path, claiming).is_ok())
    }

    /// Asks the disk to keep a case; says whether it could be asked.
    pub(crate) fn save(&mut self, request: SaveRequest) -> bool {
        let claiming = self.claiming(&request.path);
        self.files
            .as_mut()
            .is_some_and(|files| files.save(request, claiming).is_ok())
    }

    /// Claims the file of a case that was not read from it, unless it is held already.
    pub(crate) fn claim(&mut self, path: PathBuf) {
        let asked = match (&mut self.files, self.claim.as_ref()) {
            (_, Some((held, Claim::Ours(_)))) if *held == path => return,
            (Some(files), _) => files.claim(path).is_ok(),
            (None, _) => false,
        };
        if !asked {
            log::warn!("whether the file is open twice cannot be told");
        }
    }

    /// What has arrived since, one at a time.
    pub(crate) fn take(&mut self) -> Option<Arrival> {
        if let (Some(asked), Some(known)) = (&mut self.dialog, &self.dialogs)
            && let Some(picked) = asked.dialog.take()
        {
            let (purpose, keyboard) = (asked.purpose, asked.keyboard);
            self.dialog = None;
            return Some(match known.outcome(picked, keyboard) {
                DialogOutcome::Picked(path) => Arrival::Named(purpose, path, NamedBy::System),
                DialogOutcome::Unavailable => Arrival::AskByField(purpose),
                DialogOutcome::Cancelled => Arrival::NothingNamed(purpose),
            });
        }
        self.files
            .as_mut()
            .and_then(FileWorker::take)
            .map(Arrival::File)
    }
}

fn start(ctx: &Context, archive: Archive) -> Option<FileWorker> {
    let files = FileWorker::start(archive, wake(ctx));
    if let Err(error) = &files {
        log::error!("the system gives no thread for files: {error}");
    }
    files.ok()
}

/// Our own question for a file name, with a suggestion where a case is saved.
pub(crate) fn own_question(purpose: Purpose, title: &str, folder: Option<&Path>) -> DialogQuestion {
    let folder = folder.map(Path::to_owned).or_else(store::own_folder);
    let folder = folder.unwrap_or_default();
    let typed = match purpose {
        Purpose::Open | Purpose::Compare => folder.join(""),
        Purpose::Save => folder.join(suggested_name(title)),
        Purpose::Export(format) => folder.join(suggested_name_of(title, format.extension())),
    };
    DialogQuestion::Path {
        purpose,
        typed: typed.display().to_string(),
        folder,
    }
}

/// Draws the window again when something has come from another thread.
pub(crate) fn wake(ctx: &Context) -> Wake {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint())
}
