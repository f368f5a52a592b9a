//! Asking for a file name with the dialogs of the system.
//!
//! A dialog runs on a thread of its own, because it waits for the user. Where the system has none, it gives the same answer
//! as a user who cancels, only much sooner than any user could: then the window asks with a field of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;
use std::time::{Duration, Instant};

use crate::export::Format;
use crate::store::{self, EXTENSION};
use crate::text::Texts;

use super::jobs::Wake;

/// No user cancels a dialog within this time; a system without dialogs answers within a third of it.
const FASTEST_CANCEL: Duration = Duration::from_millis(60);

/// What came of asking for a file name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogOutcome {
    /// The user chose this path.
    Picked(PathBuf),
    /// The user chose none.
    Cancelled,
    /// The system could not ask: the window asks with a field of its own.
    Unavailable,
}

/// What the dialog is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which case to open.
    Open,
    /// Where to save the case; the name is suggested, without folder.
    Save {
        /// The suggested file name.
        name: String,
    },
    /// Where to write a file that is handed out; the name is suggested, without folder.
    HandOut {
        /// What kind of file.
        format: Format,
        /// The suggested file name.
        name: String,
    },
}

/// A dialog that is open.
#[derive(Debug)]
pub struct Dialog {
    answer: Receiver<DialogOutcome>,
}

impl Dialog {
    /// Opens a dialog of the system. `folder` is where it starts.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn open(
        question: Question,
        folder: Option<PathBuf>,
        texts: &'static Texts,
        wake: Wake,
    ) -> std::io::Result<Self> {
        Self::run(move || ask(question, folder, texts), wake)
    }

    fn run(
        ask: impl FnOnce() -> Option<PathBuf> + Send + 'static,
        wake: Wake,
    ) -> std::io::Result<Self> {
        let (sender, answer) = mpsc::channel();
        thread::Builder::new()
            .name("dialog".to_owned())
            .spawn(move || {
                let asked = Instant::now();
                let picked = ask();
                // Nobody listens any more once the window is gone.
                let _ = sender.send(outcome(picked, asked.elapsed()));
                wake();
            })?;
        Ok(Self { answer })
    }

    /// The outcome, once. None while the user is choosing.
    pub fn take(&mut self) -> Option<DialogOutcome> {
        match self.answer.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            // The thread ended without an answer: the dialog of the system broke.
            Err(TryRecvError::Disconnected) => Some(DialogOutcome::Unavailable),
        }
    }
}

fn ask(question: Question, folder: Option<PathBuf>, texts: &Texts) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new();
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let cases = texts.get("dialog-cases");
    match question {
        Question::Open => dialog
            .set_title(texts.get("dialog-open-title"))
            .add_filter(cases, &[EXTENSION])
            .add_filter(texts.get("dialog-all-files"), &["*"])
            .pick_file(),
        Question::Save { name } => dialog
            .set_title(texts.get("dialog-save-title"))
            .add_filter(cases, &[EXTENSION])
            .set_file_name(name)
            .save_file(),
        Question::HandOut { format, name } => dialog
            .set_title(hand_out_title(format, texts))
            .add_filter(texts.get(format.text_key()), &[format.extension()])
            .set_file_name(name)
            .save_file(),
    }
}

/// What a dialog asks that names a file of a kind.
pub fn hand_out_title(format: Format, texts: &Texts) -> String {
    let what = texts.get(format.text_key());
    let what = what.trim_end_matches('…').to_owned();
    texts.with("dialog-hand-out-title", &[("what", what.into())])
}

fn outcome(picked: Option<PathBuf>, took: Duration) -> DialogOutcome {
    match picked {
        Some(path) => DialogOutcome::Picked(path),
        None if took < FASTEST_CANCEL => DialogOutcome::Unavailable,
        None => DialogOutcome::Cancelled,
    }
}

/// Who named the file to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedBy {
    /// The dialog of the system, which asks before it names a file that exists.
    System,
    /// The user, in a field of the window: nobody asked yet.
    Field,
}

/// Where a case is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
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
    /// Nobody asked: where a file is in the way, the user is asked first.
    NotAsked,
}

/// Where to save, given what was named.
///
/// The system asks about the name as it was typed. So when the extension is added, a file may be in the way that nobody asked
/// about.
pub fn target(named: &Path, by: NamedBy) -> Target {
    target_of(named, by, EXTENSION)
}

/// The same for a file with another extension.
pub fn target_of(named: &Path, by: NamedBy, extension: &str) -> Target {
    let path = store::with_extension_of(named, extension);
    let replacing = match by {
        NamedBy::System if path == named => Replacing::Agreed,
        NamedBy::System | NamedBy::Field => Replacing::NotAsked,
    };
    Target { path, replacing }
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

    #[test]
    fn an_answer_sooner_than_any_user_means_that_the_system_could_not_ask() {
        let soon = Duration::from_millis(17);
        let later = Duration::from_millis(400);
        let path = PathBuf::from("case.rox");
        assert_eq!(outcome(None, soon), DialogOutcome::Unavailable);
        assert_eq!(outcome(None, later), DialogOutcome::Cancelled);
        for took in [soon, later] {
            assert_eq!(
                outcome(Some(path.clone()), took),
                DialogOutcome::Picked(path.clone())
            );
        }
    }

    #[test]
    fn the_outcome_arrives_from_the_other_thread_and_wakes() {
        let (sender, woken) = mpsc::channel();
        let wake = Box::new(move || {
            let _ = sender.send(());
        });
        let mut dialog = Dialog::run(|| Some(PathBuf::from("a.rox")), wake).unwrap();
        woken.recv_timeout(Duration::from_secs(20)).unwrap();
        assert_eq!(
            dialog.take(),
            Some(DialogOutcome::Picked(PathBuf::from("a.rox")))
        );
    }

    #[test]
    fn a_dialog_that_broke_counts_as_none() {
        let (sender, answer) = mpsc::channel();
        drop(sender);
        let mut dialog = Dialog { answer };
        assert_eq!(dialog.take(), Some(DialogOutcome::Unavailable));
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
