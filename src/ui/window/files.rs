//! Opening, saving, and what has to be asked in between.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, ViewportCommand};

use super::Window;
use super::around::release_keyboard;
use crate::app::archive::VersionKept;
use crate::app::background::comparison_job::OtherFile;
use crate::app::background::paper_job::{ExportOutcome, ExportQuestion, PaperInput};
use crate::app::background::sample_job::SampleCases;
use crate::app::background::version_job::VersionQuestion;
use crate::app::dialogs::{NamedBy, Replacing, SaveTarget, target, target_of};
use crate::app::files::{FileEvent, Precaution, SaveRequest};
use crate::app::new_case::empty;
use crate::app::recovery::Adopted;
use crate::app::{Document, Page, ReadOnly};
use crate::domain::BusinessCase;
use crate::export::Format;
use crate::store::{Claim, OpenedCase, WallTime};
use crate::ui::desk::{Arrival, own_question, wake};
use crate::ui::dialogs::{
    Changes, DialogAnswer, DialogQuestion, Earlier, Purpose, Then, about_file,
};
use crate::ui::pages::board_paper::BoardPaperState;
use crate::ui::pages::evidence::EvidenceState;
use crate::ui::request::UserRequest;
use crate::ui::widgets::{entries, said};

impl Window {
    pub(super) fn receive(&mut self, ctx: &Context) {
        if self.around.preferences.receive() {
            said::say(ctx, self.texts().get("settings-not-kept"));
        }
        if self.around.recovery.receive() {
            said::say(ctx, self.texts().get("recovery-not-kept"));
        }
        self.receive_export(ctx);
        self.receive_versions();
        while let Some(arrival) = self.desk.take() {
            match &arrival {
                Arrival::File(_) => {}
                Arrival::Named(..) | Arrival::AskByField(_) | Arrival::NothingNamed(_) => {
                    self.take_dialog_back();
                }
            }
            match arrival {
                Arrival::Named(Purpose::Open, path, _) => self.open_file(ctx, path),
                Arrival::Named(Purpose::Save, path, by) => self.save_at(&path, by),
                Arrival::Named(Purpose::Compare, path, _) => self.read_to_compare(path),
                Arrival::Named(Purpose::Export(format), path, by) => {
                    self.export_at(format, &path, by);
                }
                Arrival::AskByField(purpose) => self.ask_by_field(ctx, purpose),
                Arrival::NothingNamed(purpose) => self.nothing_named(ctx, purpose),
                Arrival::File(event) => self.file_event(ctx, event),
            }
        }
    }

    /// Asks for a file with our own field, below a question that came meanwhile.
    fn ask_by_field(&mut self, ctx: &Context, purpose: Purpose) {
        let (title, folder) = self.to_be_named(purpose);
        let question = own_question(purpose, &title, folder.as_deref());
        if self.question.is_none() {
            release_keyboard(ctx);
            self.question = Some(question);
        } else {
            self.interrupted = Some(question);
        }
    }

    /// Says that nothing was written, as no file was named.
    fn nothing_named(&mut self, ctx: &Context, purpose: Purpose) {
        self.desk.after_save = None;
        if let Some(key) = not_written(purpose) {
            said::say(ctx, self.texts().get(key));
        }
    }

    /// Takes the question away that says that a dialog of the system asks.
    fn take_dialog_back(&mut self) {
        for question in [&mut self.question, &mut self.interrupted] {
            question.take_if(|question| matches!(question, DialogQuestion::SystemDialog(_)));
        }
    }

    fn file_event(&mut self, ctx: &Context, event: FileEvent) {
        let texts = self.texts();
        match event {
            FileEvent::Opened { path, opened, .. }
                if self.session.comparison.awaited.as_ref() == Some(&path) =>
            {
                if let Some(newer) = &opened.newer {
                    self.question = Some(DialogQuestion::Message(newer.warning(texts, &path)));
                }
                let name = path.file_name().unwrap_or_default();
                self.session.comparison.take_other(OtherFile {
                    name: name.to_string_lossy().into_owned(),
                    case: Arc::new(opened.case),
                });
            }
            // The disk was slow, and the case was changed meanwhile.
            FileEvent::Opened { path, .. } if !self.gives_way() => {
                self.leave_case(ctx, Then::OpenFile(path));
            }
            FileEvent::Opened {
                path,
                opened,
                claim: Claim::Elsewhere,
            } => self.question = Some(DialogQuestion::OpenElsewhere(path, opened)),
            FileEvent::Opened {
                path,
                opened,
                claim,
            } => self.show_opened(ctx, path, *opened, claim),
            FileEvent::NotOpened { error, kept } => {
                self.session
                    .comparison
                    .awaited
                    .take_if(|path| *path == error.path);
                self.note_not_opened(&error);
                let words = error.sentence(texts);
                self.question = Some(match kept {
                    None => DialogQuestion::Message(words),
                    Some(version) => DialogQuestion::NotOpened {
                        words,
                        path: error.path,
                        version,
                    },
                });
            }
            FileEvent::Saved {
                path,
                case,
                fingerprint,
                claim,
                version,
            } => {
                self.note_file(&path, &case);
                let is_news = !self.desk.is_open_elsewhere(&path);
                if matches!(claim, Claim::Elsewhere) && is_news {
                    said::say(ctx, about_file(texts, "open-elsewhere-saved", &path));
                }
                self.desk.hold(&path, claim);
                if version == VersionKept::NotKept {
                    said::say(ctx, texts.get("versions-not-kept"));
                }
                self.say_saved(ctx, &path);
                if let Some(document) = &mut self.document {
                    document.mark_saved(path, case, fingerprint);
                }
                if let Some(then) = self.desk.after_save.take() {
                    // What was changed while the disk was busy is not in the file yet.
                    self.leave_case(ctx, then);
                }
            }
            FileEvent::InTheWay(request) => self.ask_at_once(DialogQuestion::Replace(request)),
            FileEvent::ChangedElsewhere(request) => {
                self.ask_at_once(DialogQuestion::Changed(request));
            }
            FileEvent::NotSaved { error, .. } => {
                self.desk.after_save = None;
                let sentence = ("sentence", error.sentence(texts).into());
                let words = texts.with("dialog-not-saved", &[sentence]);
                self.ask_at_once(DialogQuestion::Message(words));
            }
            FileEvent::Claimed { path, claim } => {
                let document = self.document.as_ref();
                if document.and_then(Document::path) != Some(path.as_path()) {
                    return;
                }
                if matches!(claim, Claim::Elsewhere) {
                    let words = about_file(texts, "open-elsewhere-recovered", &path);
                    self.ask_at_once(DialogQuestion::Message(words));
                }
                self.desk.hold(&path, claim);
            }
            FileEvent::FileChanged(_) | FileEvent::FileUnchanged(_) => {}
        }
    }

    /// Says that the case is in its file, and what is not.
    fn say_saved(&self, ctx: &Context, path: &Path) {
        let texts = self.texts();
        let refused = self
            .document
            .as_ref()
            .map_or(0, |document| document.refused().len());
        let words = if refused == 0 {
            about_file(texts, "files-saved", path)
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let parts = [
                ("file", name.into_owned().into()),
                ("count", refused.into()),
            ];
            texts.with("files-saved-but-refused", &parts)
        };
        said::say(ctx, words);
    }

    fn show_opened(&mut self, ctx: &Context, path: PathBuf, opened: OpenedCase, claim: Claim) {
        self.note_file(&path, &opened.case);
        self.desk.hold(&path, claim);
        if opened.has_comments && opened.newer.is_none() {
            said::say(ctx, self.texts().get("files-has-comments"));
        }
        self.show_document(ctx, Document::opened(opened, path));
    }

    /// Shows what the file of the case held before.
    pub(super) fn show_versions(&mut self) {
        let Some(document) = &mut self.document else {
            return;
        };
        let now = document.snapshot();
        let Some(path) = document.path() else {
            return;
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let current = document.computation().current();
        let npv = current.map(|computed| computed.result.npv);
        let earlier = Earlier::awaited(now, npv, name.into_owned());
        self.session.versions.start(VersionQuestion {
            archive: self.desk.archive.clone(),
            file: path.to_owned(),
        });
        self.question = Some(DialogQuestion::Earlier(Box::new(earlier)));
    }

    /// Puts versions in the list that waits for them.
    fn receive_versions(&mut self) {
        if let Some(versions) = self.session.versions.take()
            && let Some(DialogQuestion::Earlier(earlier)) = &mut self.question
        {
            earlier.show(versions.unwrap_or_default());
        }
    }

    /// The title that a file is named after, and the folder of the file of the case.
    fn to_be_named(&self, purpose: Purpose) -> (String, Option<PathBuf>) {
        let Some(document) = &self.document else {
            return Default::default();
        };
        let folder = document.path().and_then(Path::parent).map(Path::to_owned);
        let title = document.case.title.clone();
        if purpose == Purpose::Save && document.read_only().is_some() {
            let title = self.texts().with("copy-of", &[("name", title.into())]);
            return (title, folder);
        }
        (title, folder)
    }

    /// Goes on to something that closes the case, after asking where it is not saved.
    pub(super) fn leave_case(&mut self, ctx: &Context, then: Then) {
        let unsaved = self.document.as_ref().filter(|document| document.unsaved());
        let Some(document) = unsaved else {
            return self.go_on(ctx, then);
        };
        let changes = if document.differs() {
            Changes::Some
        } else {
            Changes::None
        };
        let texts = self.texts();
        let refused = document.refused().iter().map(|entry| {
            let words = texts.refused("dialog-refused-entry", entry, &document.case);
            (entry.path.clone(), words)
        });
        let question = DialogQuestion::Unsaved {
            then,
            refused: refused.collect(),
            changes,
        };
        self.ask_at_once(question);
    }

    /// Asks something that cannot wait. What was being asked comes back once this is called off or read.
    fn ask_at_once(&mut self, question: DialogQuestion) {
        let comes_back = |before: &DialogQuestion| match before {
            DialogQuestion::Unsaved { .. } | DialogQuestion::Message(_) => false,
            before => {
                before.writes().is_some()
                    || matches!(
                        before,
                        DialogQuestion::NewCase(_) | DialogQuestion::Path { .. }
                    )
            }
        };
        if let Some(before) = self.question.replace(question).filter(comes_back) {
            self.interrupted = Some(before);
        }
    }

    /// Closes the window, after what is on its way to the disk is there.
    pub(super) fn quit(&mut self, ctx: &Context) {
        if self.desk.is_saving() {
            self.desk.after_save = Some(Then::Quit);
        } else {
            self.leave_case(ctx, Then::Quit);
        }
    }

    fn go_on(&mut self, ctx: &Context, then: Then) {
        match then {
            Then::AskWhatToOpen => self.ask_for_file(ctx, Purpose::Open),
            Then::AskNewCase => self.ask_new_case(ctx),
            Then::EmptyCase => {
                let title = self.texts().get("new-case-title-suggested");
                let start = WallTime::now().month().plus(1);
                self.show_document(ctx, Document::untitled(empty(title, start)));
                self.page = Page::CaseSettings;
            }
            Then::OpenFile(path) => self.read(path),
            Then::OpenSample(name) => {
                let samples = self
                    .samples
                    .get_or_insert_with(|| SampleCases::new(wake(ctx)));
                if let Some(sample) = samples.all().iter().find(|sample| sample.name == name) {
                    let document = Document::untitled(BusinessCase::clone(&sample.case));
                    self.show_document(ctx, document);
                }
            }
            Then::Recover(place) => {
                self.recover(ctx, place);
            }
            Then::CompareRecovered(place) => {
                if let Some(other) = self.recover(ctx, place) {
                    self.session.comparison.take_other(other);
                    self.page = Page::Compare;
                }
            }
            Then::CloseCase => {
                self.document = None;
                self.desk.let_go_unless(None);
                self.forget_case();
                self.page = Page::Start;
                self.look_for_files(ctx);
                entries::forget_all(ctx);
            }
            Then::Quit => {
                self.may_quit = true;
                self.around.recovery.forget();
                ctx.send_viewport_cmd(ViewportCommand::Close);
                ctx.request_repaint();
            }
        }
    }

    /// Goes on with work that was left behind; returns what its file holds now.
    fn recover(&mut self, ctx: &Context, place: usize) -> Option<OtherFile> {
        let adopted = self.around.recovery.adopt(place)?;
        let Adopted {
            case,
            file,
            fingerprint,
            saved,
            newer,
            refused,
        } = adopted;
        if let Some(file) = &file {
            self.desk.claim(file.clone());
        }
        let name = file.as_deref().and_then(Path::file_name);
        let name = name.unwrap_or_default().to_string_lossy().into_owned();
        let document = Document::restored(case, file)
            .of_file_that_held(fingerprint)
            .of_newer(newer);
        self.show_document(ctx, document);
        for entry in refused {
            entries::keep(ctx, entry);
        }
        self.follow_entries(ctx);
        let case = Arc::new(*saved?);
        Some(OtherFile { name, case })
    }

    /// Lets what was refused stand in its fields, and count as unsaved.
    pub(super) fn follow_entries(&mut self, ctx: &Context) {
        if let Some(document) = &mut self.document {
            entries::follow(ctx, &document.case);
            document.note_refused(entries::all(ctx));
        }
    }

    fn show_document(&mut self, ctx: &Context, document: Document) {
        entries::forget_all(ctx);
        self.forget_case();
        // What is not decided yet of the samples can wait while a case is worked on.
        if let Some(samples) = &mut self.samples {
            samples.stop();
        }
        let worst = document
            .computation()
            .result()
            .and_then(|result| result.warnings.first());
        self.selected = worst.map(|warning| warning.option.clone());
        self.desk.let_go_unless(document.path());
        self.document = Some(document);
        self.page = Page::Result;
        self.show_again(ctx, "another case is open");
    }

    fn forget_case(&mut self) {
        self.session.forget_case();
        self.evidence = EvidenceState::default();
        self.board_paper = BoardPaperState::default();
    }

    pub(super) fn ask_for_file(&mut self, ctx: &Context, purpose: Purpose) {
        let texts = self.texts();
        let (title, folder) = self.to_be_named(purpose);
        release_keyboard(ctx);
        let folder = folder.as_deref();
        self.question = Some(self.desk.ask(ctx, texts, purpose, &title, folder));
    }

    fn open_file(&mut self, ctx: &Context, path: PathBuf) {
        self.leave_case(ctx, Then::OpenFile(path));
    }

    fn read_to_compare(&mut self, path: PathBuf) {
        self.session.comparison.awaited = Some(path.clone());
        if !self.desk.look_at(path) {
            self.busy();
        }
    }

    /// Whether the case is safe, or its user gave it up as it is now.
    fn gives_way(&self) -> bool {
        self.document.as_ref().is_none_or(|document| {
            !document.unsaved() || self.may_give_way == Some(document.revision())
        })
    }

    fn read(&mut self, path: PathBuf) {
        self.may_give_way = self.document.as_ref().map(Document::revision);
        if !self.desk.open(path) {
            self.busy();
        }
    }

    pub(super) fn save(&mut self, ctx: &Context) {
        let Some(document) = &mut self.document else {
            return;
        };
        if let Some(reason) = document.read_only() {
            let question = match reason {
                ReadOnly::Newer(_) => DialogQuestion::ReadOnly,
                ReadOnly::InUse => DialogQuestion::InUse,
            };
            self.question = document.path().map(|path| question(path.to_owned()));
            return;
        }
        match document.save_request() {
            Some(request) => self.write(request),
            None => self.ask_for_file(ctx, Purpose::Save),
        }
    }

    pub(super) fn save_as(&mut self, ctx: &Context) {
        if self.document.is_some() {
            self.ask_for_file(ctx, Purpose::Save);
        }
    }

    fn save_at(&mut self, path: &Path, by: NamedBy) {
        if let Some(document) = &mut self.document {
            let request = document.save_as_request(target(path, by));
            self.write(request);
        }
    }

    /// Makes a file under the name that was given.
    fn export_at(&mut self, format: Format, path: &Path, by: NamedBy) {
        let SaveTarget { path, replacing } = target_of(path, by, format.extension());
        self.export(format, &path, replacing);
    }

    fn export(&mut self, format: Format, path: &Path, replacing: Replacing) {
        let Some(document) = &self.document else {
            return;
        };
        self.board_paper.outcome = None;
        let settings = self.around.preferences.settings().simulation;
        let (session, today) = (&mut self.session, WallTime::now().date());
        let input = PaperInput::of(document, &session.paper, today, settings, &session.analysis);
        let Some(input) = input else {
            self.question = Some(DialogQuestion::Message(
                self.texts().get("board-paper-none"),
            ));
            return;
        };
        session.exports.start(ExportQuestion {
            input,
            format,
            path: path.to_owned(),
            replacing,
        });
    }

    /// Asks what to do about a file in the way of one that was made, and says what came of one where the page does not.
    fn receive_export(&mut self, ctx: &Context) {
        let is_shown = self.page == Page::BoardPaper;
        let outcome = self.session.take_export_outcome();
        if outcome.is_some() {
            self.board_paper.outcome.clone_from(&outcome);
        }
        match outcome {
            Some(ExportOutcome::InTheWay(format, path)) => {
                self.ask_at_once(DialogQuestion::ReplaceExport(format, path));
            }
            Some(ExportOutcome::Written(path)) if !is_shown => {
                let path = ("file", path.display().to_string().into());
                said::say(ctx, self.texts().with("board-paper-written", &[path]));
            }
            Some(ExportOutcome::Failed(sentence)) if !is_shown => {
                self.ask_at_once(DialogQuestion::Message(sentence));
            }
            Some(ExportOutcome::Written(_) | ExportOutcome::Failed(_)) | None => {}
        }
    }

    fn write(&mut self, request: SaveRequest) {
        if !self.desk.save(request) {
            self.busy();
        }
    }

    fn busy(&mut self) {
        self.question = Some(DialogQuestion::Message(
            self.texts().get("dialog-disk-busy"),
        ));
    }

    pub(super) fn answered(&mut self, ctx: &Context, answer: DialogAnswer) {
        let interrupted = self.interrupted.take();
        match answer {
            DialogAnswer::Cancel => {
                self.desk.after_save = None;
                if interrupted.is_none() {
                    self.desk.give_dialog_up();
                }
                self.question = interrupted;
            }
            DialogAnswer::TypePath(purpose) => {
                self.desk.give_dialog_up();
                self.desk.note_no_dialog();
                self.ask_by_field(ctx, purpose);
            }
            DialogAnswer::SaveFirst(then) => {
                self.desk.after_save = Some(then);
                self.save(ctx);
            }
            DialogAnswer::GiveUp(then) => self.go_on(ctx, then),
            DialogAnswer::Path(Purpose::Open, path) => self.read(path),
            DialogAnswer::Path(Purpose::Save, path) => self.save_at(&path, NamedBy::Field),
            DialogAnswer::Path(Purpose::Compare, path) => self.read_to_compare(path),
            DialogAnswer::Path(Purpose::Export(format), path) => {
                self.export_at(format, &path, NamedBy::Field);
            }
            DialogAnswer::ReplaceExport(format, path) => {
                self.export(format, &path, Replacing::Agreed);
            }
            DialogAnswer::ExportElsewhere(format) => {
                self.ask_for_file(ctx, Purpose::Export(format));
            }
            DialogAnswer::ChangeCurrency(code, amounts) => {
                self.change(|document| document.change_currency(&code, amounts));
            }
            DialogAnswer::Discard(place) => self.around.recovery.discard(place),
            DialogAnswer::OpenKept(path, case) => {
                self.desk.claim(path.clone());
                self.show_document(ctx, Document::restored(*case, Some(path)));
            }
            DialogAnswer::OpenHereToo(path, opened) => {
                self.show_opened(ctx, path, *opened, Claim::Elsewhere);
            }
            DialogAnswer::OpenReadOnly(path, opened) => {
                self.note_file(&path, &opened.case);
                self.desk.hold(&path, Claim::Elsewhere);
                let document = Document::opened(*opened, path).read_only_for(ReadOnly::InUse);
                self.show_document(ctx, document);
            }
            DialogAnswer::Restore(case) => {
                if let Some(document) = &mut self.document {
                    document.edit(|own| *own = BusinessCase::clone(&case));
                    said::say(ctx, self.texts().get("versions-restored"));
                }
            }
            DialogAnswer::CompareWith(case, name) => {
                self.session.comparison.take_other(OtherFile { name, case });
                self.page = Page::Compare;
            }
            DialogAnswer::Replace(request) => self.write(SaveRequest {
                precaution: Precaution::Replace,
                ..request
            }),
            DialogAnswer::SaveElsewhere => self.save_as(ctx),
            DialogAnswer::GoTo(target) => self.go_to(target),
            DialogAnswer::ShowField(path) => self.requests.ask(UserRequest::ShowField(path)),
            DialogAnswer::Create(case) => self.show_document(ctx, Document::restored(*case, None)),
        }
    }
}

/// What is said where a file for this was to be written and none was named; nothing where none was to be written.
pub(super) fn not_written(purpose: Purpose) -> Option<&'static str> {
    match purpose {
        Purpose::Save => Some("dialog-save-not-named"),
        Purpose::Export(_) => Some("dialog-export-not-named"),
        Purpose::Open | Purpose::Compare => None,
    }
}
