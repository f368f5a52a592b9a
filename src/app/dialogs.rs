//! Asking for a file name with the dialogs of the system.
//!
//! A dialog runs on a thread of its own, because it waits for the user. A system that has none gives the same answer as a user
//! who cancels, so a missing answer counts as cancelled only where a dialog is known to have been there: its window has taken
//! the keyboard from ours, or the system is known to have one. Otherwise the window asks with a field of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use crate::export::Format;
use crate::store::{self, EXTENSION};
use crate::text::Texts;

use super::background::Wake;

/// What came of asking for a file name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogOutcome {
    /// The user chose this path.
    Picked(PathBuf),
    /// The user chose none.
    Cancelled,
    /// The system did not ask, as far as can be told: the window asks with a field of its own.
    Unavailable,
}

/// Whether the system has dialogs for file names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemDialogs {
    /// It has none.
    Missing,
    /// It may have, which is seen when one is asked for.
    Possible,
    /// It has.
    There,
}

/// Whether the keyboard has left the window since a dialog was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyboardState {
    /// It has: another window had it, such as the dialog.
    HasLeft,
    /// It has not.
    Stayed,
}

/// How the system is asked for file names.
#[derive(Clone, Copy, Debug)]
pub struct FileDialogs {
    /// Finds out whether it has dialogs. It may take its time, and is asked once.
    pub look: fn() -> SystemDialogs,
    /// Asks and waits for the answer: the file; none where none was chosen, or there is no dialog.
    pub ask: fn(DialogPurpose, Option<PathBuf>, &Texts) -> Option<PathBuf>,
}

impl FileDialogs {
    /// Those of this system, and what finds out whether it has any.
    pub fn of_system(look: fn() -> SystemDialogs) -> Self {
        Self { look, ask }
    }
}

/// What is known of the dialogs of the system in this run.
#[derive(Clone, Debug)]
pub struct KnownDialogs {
    dialogs: FileDialogs,
    /// What a look found.
    looked: Arc<OnceLock<SystemDialogs>>,
    /// What asking has shown, which counts more.
    shown: Arc<Mutex<Option<SystemDialogs>>>,
}

impl KnownDialogs {
    /// Looks in the background what the system has.
    pub fn look(dialogs: FileDialogs) -> Self {
        let known = Self {
            dialogs,
            looked: Arc::default(),
            shown: Arc::default(),
        };
        let (look, looked) = (dialogs.look, Arc::clone(&known.looked));
        let thread = thread::Builder::new().name("look for dialogs".to_owned());
        let spawned = thread.spawn(move || {
            let _ = looked.set(look());
        });
        if let Err(error) = spawned {
            log::warn!("whether there are dialogs is seen when one is asked for: {error}");
        }
        known
    }

    /// Whether the system has dialogs, as far as is known.
    pub fn are_there(&self) -> SystemDialogs {
        let shown = *self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let looked = self.looked.get().copied();
        shown.or(looked).unwrap_or(SystemDialogs::Possible)
    }

    /// Opens a dialog. `folder` is where it starts.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn open(
        &self,
        question: DialogPurpose,
        folder: Option<PathBuf>,
        texts: &'static Texts,
        wake: Wake,
    ) -> std::io::Result<Dialog> {
        let ask = self.dialogs.ask;
        Dialog::run(move || ask(question, folder, texts), wake)
    }

    /// Remembers that the user has seen no dialog.
    pub fn note_missing(&self) {
        // Where one was seen before, this one was only not wanted.
        if self.are_there() == SystemDialogs::Possible {
            self.note(SystemDialogs::Missing);
        }
    }

    /// What came of a dialog, remembered for the next time.
    pub fn outcome(&self, picked: Option<PathBuf>, keyboard: KeyboardState) -> DialogOutcome {
        let outcome = outcome(picked, self.are_there(), keyboard);
        match outcome {
            DialogOutcome::Picked(_) => self.note(SystemDialogs::There),
            DialogOutcome::Cancelled => {}
            DialogOutcome::Unavailable => self.note(SystemDialogs::Missing),
        }
        outcome
    }

    fn note(&self, dialogs: SystemDialogs) {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = Some(dialogs);
    }
}

/// What the dialog is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogPurpose {
    /// Which case to open.
    Open,
    /// Where to save the case; the name is suggested, without folder.
    Save {
        /// The suggested file name.
        name: String,
    },
    /// Where to write a file that is exported; the name is suggested, without folder.
    Export {
        /// What kind of file.
        format: Format,
        /// The suggested file name.
        name: String,
    },
}

/// A dialog that is open.
#[derive(Debug)]
pub struct Dialog {
    answer: Receiver<Option<PathBuf>>,
}

impl Dialog {
    fn run(
        ask: impl FnOnce() -> Option<PathBuf> + Send + 'static,
        wake: Wake,
    ) -> std::io::Result<Self> {
        let (sender, answer) = mpsc::channel();
        thread::Builder::new()
            .name("dialog".to_owned())
            .spawn(move || {
                // The receiver is gone once the window is, or asks with its own field.
                let _ = sender.send(ask());
                wake();
            })?;
        Ok(Self { answer })
    }

    /// The answer, once: the file, or none. Nothing while the user is choosing.
    pub fn take(&mut self) -> Option<Option<PathBuf>> {
        match self.answer.try_recv() {
            Ok(picked) => Some(picked),
            Err(TryRecvError::Empty) => None,
            // The thread ended without an answer: the dialog of the system broke.
            Err(TryRecvError::Disconnected) => Some(None),
        }
    }
}

fn ask(question: DialogPurpose, folder: Option<PathBuf>, texts: &Texts) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new();
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let cases = texts.get("dialog-cases");
    match question {
        DialogPurpose::Open => dialog
            .set_title(texts.get("dialog-open-title"))
            .add_filter(cases, &[EXTENSION])
            .add_filter(texts.get("dialog-all-files"), &["*"])
            .pick_file(),
        DialogPurpose::Save { name } => dialog
            .set_title(texts.get("dialog-save-title"))
            .add_filter(cases, &[EXTENSION])
            .set_file_name(name)
            .save_file(),
        DialogPurpose::Export { format, name } => dialog
            .set_title(export_title(format, texts))
            .add_filter(name_of(format, texts), &[format.extension()])
            .set_file_name(name)
            .save_file(),
    }
}

/// What a dialog asks that names a file of a kind.
pub fn export_title(format: Format, texts: &Texts) -> String {
    texts.with(
        "dialog-export-title",
        &[("what", name_of(format, texts).into())],
    )
}

/// What a kind of file is called, without the mark of a button that asks on.
fn name_of(format: Format, texts: &Texts) -> String {
    let name = texts.get(format.text_key());
    name.trim_end_matches('…').to_owned()
}

fn outcome(
    picked: Option<PathBuf>,
    dialogs: SystemDialogs,
    keyboard: KeyboardState,
) -> DialogOutcome {
    match (picked, dialogs, keyboard) {
        (Some(path), _, _) => DialogOutcome::Picked(path),
        (None, SystemDialogs::There, _)
        | (None, SystemDialogs::Possible, KeyboardState::HasLeft) => DialogOutcome::Cancelled,
        (None, SystemDialogs::Missing, _)
        | (None, SystemDialogs::Possible, KeyboardState::Stayed) => DialogOutcome::Unavailable,
    }
}

/// The file that was typed: from the folder on where it names none of its own, and from the home folder on after `~`. What
/// other programs put around a path that is copied, quotes, is left out. None where no file is named.
pub fn typed_path(typed: &str, folder: &Path, home: Option<&Path>) -> Option<PathBuf> {
    let typed = typed.trim();
    let quoted = ['"', '\''].into_iter().find_map(|quote| {
        let inside = typed.strip_prefix(quote)?.strip_suffix(quote)?;
        Some(inside.trim())
    });
    let typed = quoted.unwrap_or(typed);
    if typed.is_empty() || typed.ends_with(std::path::is_separator) {
        return None;
    }
    let path = Path::new(typed);
    let path = match (path.strip_prefix("~"), home) {
        (Ok(inside), _) if inside.as_os_str().is_empty() => return None,
        (Ok(inside), Some(home)) => home.join(inside),
        (Ok(_) | Err(_), _) => folder.join(path),
    };
    path.file_name().is_some().then_some(path)
}

/// Who named the file to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedBy {
    /// The dialog of the system, which asks before it names a file that exists.
    System,
    /// The user, in a field of the window, without a question about a file in the way.
    Field,
}

/// Where a case is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveTarget {
    /// The path, with the extension of case files, which people leave out.
    pub path: PathBuf,
    /// Whether a file of that name may be replaced.
    pub replacing: Replacing,
}

/// Whether a file may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replacing {
    /// The user agreed to that, or it is the file that the case came from.
    Agreed,
    /// No question was asked: where a file is in the way, the user is asked first.
    NotAsked,
}

/// Where to save, given what was named.
///
/// The system asks about the name as it was typed. So when the extension is added, a file may be in the way that the
/// user was not asked about.
pub fn target(named: &Path, by: NamedBy) -> SaveTarget {
    target_of(named, by, EXTENSION)
}

/// The same for a file with another extension.
pub fn target_of(named: &Path, by: NamedBy, extension: &str) -> SaveTarget {
    let path = store::with_extension_of(named, extension);
    let replacing = match by {
        NamedBy::System if path == named => Replacing::Agreed,
        NamedBy::System | NamedBy::Field => Replacing::NotAsked,
    };
    SaveTarget { path, replacing }
}

/// A file name for a case with this title: what no file system takes is left out.
pub fn suggested_name(title: &str) -> String {
    suggested_name_of(title, EXTENSION)
}

/// The same for a file with another extension.
pub fn suggested_name_of(title: &str, extension: &str) -> String {
    /// Long enough to recognise, short enough for every file system.
    const LONGEST: usize = 80;
    let kept: String = title
        .chars()
        .map(|c| {
            if c.is_control() || "/\\:*?\"<>|".contains(c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST).collect();
    let name = name.trim_matches([' ', '.']);
    if name.is_empty() {
        format!("case.{extension}")
    } else {
        format!("{name}.{extension}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::sync::Barrier;

    fn known(look: fn() -> SystemDialogs) -> KnownDialogs {
        let known = KnownDialogs::look(FileDialogs {
            look,
            ask: |_, _, _| None,
        });
        known.looked.wait();
        known
    }

    #[test]
    fn no_answer_is_a_cancel_only_where_a_dialog_was_there() {
        use KeyboardState::{HasLeft, Stayed};
        use SystemDialogs::{Missing, Possible, There};

        let path = PathBuf::from("case.rox");
        for (dialogs, keyboard, expected) in [
            (Missing, Stayed, DialogOutcome::Unavailable),
            (Missing, HasLeft, DialogOutcome::Unavailable),
            (Possible, Stayed, DialogOutcome::Unavailable),
            (Possible, HasLeft, DialogOutcome::Cancelled),
            (There, Stayed, DialogOutcome::Cancelled),
            (There, HasLeft, DialogOutcome::Cancelled),
        ] {
            assert_eq!(outcome(None, dialogs, keyboard), expected, "{dialogs:?}");
            assert_eq!(
                outcome(Some(path.clone()), dialogs, keyboard),
                DialogOutcome::Picked(path.clone())
            );
        }
    }

    #[test]
    fn what_a_dialog_has_shown_is_remembered_for_the_run() {
        let seen = known(|| SystemDialogs::Possible);
        let path = PathBuf::from("case.rox");
        let _ = seen.outcome(Some(path), KeyboardState::Stayed);
        assert_eq!(seen.are_there(), SystemDialogs::There);
        assert_eq!(
            seen.outcome(None, KeyboardState::Stayed),
            DialogOutcome::Cancelled
        );

        let none = known(|| SystemDialogs::Possible);
        assert_eq!(
            none.outcome(None, KeyboardState::Stayed),
            DialogOutcome::Unavailable
        );
        assert_eq!(none.are_there(), SystemDialogs::Missing);
        assert_eq!(
            known(|| SystemDialogs::Missing).are_there(),
            SystemDialogs::Missing
        );
    }

    #[test]
    fn a_look_that_does_not_end_does_not_keep_the_window_from_asking() {
        let known = KnownDialogs::look(FileDialogs {
            // A program that never answers.
            look: || loop {
                thread::park();
            },
            ask: |_, _, _| None,
        });
        assert_eq!(known.are_there(), SystemDialogs::Possible);
        assert_eq!(
            known.outcome(None, KeyboardState::Stayed),
            DialogOutcome::Unavailable
        );
    }

    #[test]
    fn the_answer_arrives_from_the_other_thread_and_wakes() {
        let woken = Arc::new(Barrier::new(2));
        let wake = Arc::clone(&woken);
        let wake = Arc::new(move || {
            wake.wait();
        });
        let mut dialog = Dialog::run(|| Some(PathBuf::from("a.rox")), wake).unwrap();
        woken.wait();
        assert_eq!(dialog.take(), Some(Some(PathBuf::from("a.rox"))));
    }

    #[test]
    fn a_dialog_that_broke_counts_as_none() {
        let (sender, answer) = mpsc::channel();
        drop(sender);
        let mut dialog = Dialog { answer };
        assert_eq!(dialog.take(), Some(None));
    }

    #[cfg(unix)]
    #[test]
    fn a_typed_name_without_a_folder_goes_to_the_folder_that_is_shown() {
        let path = |typed| typed_path(typed, Path::new("/cases"), Some(Path::new("/home/me")));
        for (typed, expected) in [
            ("plan.rox", Some("/cases/plan.rox")),
            (" sub/plan ", Some("/cases/sub/plan")),
            ("/else/plan.rox", Some("/else/plan.rox")),
            ("~/plan.rox", Some("/home/me/plan.rox")),
            ("~plan.rox", Some("/cases/~plan.rox")),
            ("\"/else/my plan.rox\"", Some("/else/my plan.rox")),
            ("", None),
            ("  ", None),
            ("/else/", None),
            ("~", None),
            ("~/", None),
            ("..", None),
        ] {
            assert_eq!(path(typed).as_deref(), expected.map(Path::new), "{typed}");
        }
    }

    #[test]
    fn replacing_a_file_is_agreed_only_where_the_system_asked_about_that_very_name() {
        let replacing = |named: &str, by: NamedBy| target(Path::new(named), by).replacing;
        assert_eq!(replacing("plan.rox", NamedBy::System), Replacing::Agreed);
        assert_eq!(replacing("plan", NamedBy::System), Replacing::NotAsked);
        assert_eq!(replacing("plan.rox", NamedBy::Field), Replacing::NotAsked);
        let target = target(Path::new("folder/plan 2.1"), NamedBy::System);
        assert_eq!(target.path, Path::new("folder/plan 2.1.rox"));
    }

    #[test]
    fn a_title_becomes_a_name_that_every_file_system_takes() {
        assert_eq!(
            suggested_name("Webshop: keep the promise"),
            "Webshop keep the promise.rox"
        );
        assert_eq!(suggested_name(" ../\\.. "), "case.rox");
        assert!(suggested_name(&"é".repeat(500)).chars().count() < 100);
    }
}
