//! Opening, saving, and what has to be asked in between.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, ViewportCommand};

use super::Window;
use crate::app::archive::VersionKept;
use crate::app::board_paper::HandedOut;
use crate::app::comparing::OtherFile;
use crate::app::dialogs::{NamedBy, Replacing, Target, target, target_of};
use crate::app::files::{FileEvent, Precaution, SaveRequest};
use crate::app::new_case::empty;
use crate::app::recovery::Adopted;
use crate::app::{Document, Page};
use crate::domain::BusinessCase;
use crate::export::Format;
use crate::store::{Claim, Moment, OpenedCase};
use crate::ui::desk::{Arrival, own_question, wake};
use crate::ui::dialogs::{Answer, Earlier, Purpose, Question, Then, about_file};
use crate::ui::pages::start::SampleCard;
use crate::ui::request::Request;
use crate::ui::widgets::{entries, said};

impl Window {
    pub(super) fn receive(&mut self, ctx: &Context) {
        if self.around.preferences.receive() {
            said::say(ctx, self.texts().get("settings-not-kept"));
        }
        if self.around.recovery.receive() {
            said::say(ctx, self.texts().get("recovery-not-kept"));
        }
        self.receive_handed_out();
        self.receive_versions();
        while let Some(arrival) = self.desk.take() {
            match arrival {
                Arrival::Named(Purpose::Open, path, _) => self.open_file(ctx, path),
                Arrival::Named(Purpose::Save, path, by) => self.save_at(&path, by),
                Arrival::Named(Purpose::Compare, path, _) => self.read_to_compare(path),
                Arrival::Named(Purpose::HandOut(format), path, by) => {
                    self.hand_out_at(format, &path, by);
                }
                Arrival::AskByField(purpose) => {
                    let (title, folder) = self.place();
                    self.question = Some(own_question(purpose, &title, folder.as_deref()));
                }
                Arrival::File(event) => self.file_event(ctx, event),
            }
        }
    }

    fn file_event(&mut self, ctx: &Context, event: FileEvent) {
        let texts = self.texts();
        match event {
            FileEvent::Opened { path, opened, .. }
                if self.comparing.awaited.as_ref() == Some(&path) =>
            {
                if let Some(newer) = &opened.newer {
                    self.question = Some(Question::Message(newer.warning(texts, &path)));
                }
                let name = path.file_name().unwrap_or_default();
                self.comparing.take_other(OtherFile {
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
            } => self.question = Some(Question::OpenElsewhere(path, opened)),
            FileEvent::Opened {
                path,
                opened,
                claim,
            } => self.show_opened(ctx, path, *opened, claim),
            FileEvent::NotOpened { error, kept } => {
                self.comparing.awaited.take_if(|path| *path == error.path);
                self.note_not_opened(&error);
                let words = error.sentence(texts);
                self.question = Some(match kept {
                    None => Question::Message(words),
                    Some(version) => Question::NotOpened {
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
                self.desk.hold(&path, claim);
                if version == VersionKept::NotKept {
                    said::say(ctx, texts.get("versions-not-kept"));
                }
                if let Some(document) = &mut self.document {
                    document.mark_saved(path, case, fingerprint);
                }
                if let Some(then) = self.desk.after_save.take() {
                    // What was changed while the disk was busy is not in the file yet.
                    self.leave_case(ctx, then);
                }
            }
            FileEvent::InTheWay(request) => self.question = Some(Question::Replace(request)),
            FileEvent::ChangedElsewhere(request) => {
                self.question = Some(Question::Changed(request));
            }
            FileEvent::NotSaved { error, .. } => {
                self.desk.after_save = None;
                let sentence = ("sentence", error.sentence(texts).into());
                let words = texts.with("dialog-not-saved", &[sentence]);
                self.question = Some(Question::Message(words));
            }
            FileEvent::Claimed { path, claim } => {
                let document = self.document.as_ref();
                if document.and_then(Document::path) != Some(path.as_path()) {
                    return;
                }
                if matches!(claim, Claim::Elsewhere) {
                    let words = about_file(texts, "open-elsewhere-recovered", &path);
                    self.question = Some(Question::Message(words));
                }
                self.desk.hold(&path, claim);
            }
            FileEvent::FileChanged(_) | FileEvent::FileUnchanged(_) => {}
        }
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
    pub(super) fn show_versions(&mut self, ctx: &Context) {
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
        self.earlier
            .look(&self.desk.archive, path.to_owned(), || wake(ctx));
        self.question = Some(Question::Earlier(Box::new(earlier)));
    }

    /// Puts versions in the list that waits for them.
    fn receive_versions(&mut self) {
        if let Some(versions) = self.earlier.take()
            && let Some(Question::Earlier(earlier)) = &mut self.question
        {
            earlier.show(versions);
        }
    }

    /// The title of the case and the folder of its file.
    fn place(&self) -> (String, Option<PathBuf>) {
        self.document
            .as_ref()
            .map_or_else(Default::default, |document| {
                let folder = document.path().and_then(Path::parent);
                (document.case.title.clone(), folder.map(Path::to_owned))
            })
    }

    /// Goes on to something that closes the case, after asking where it is not saved.
    pub(super) fn leave_case(&mut self, ctx: &Context, then: Then) {
        if self.document.as_ref().is_some_and(Document::unsaved) {
            self.question = Some(Question::Unsaved(then));
        } else {
            self.go_on(ctx, then);
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
                let start = Moment::now().month().plus(1);
                self.show_document(ctx, Document::untitled(empty(title, start)));
                self.page = Page::CaseSettings;
            }
            Then::OpenFile(path) => self.read(path),
            Then::OpenSample(name) => {
                let samples = self.samples.get_or_insert_with(SampleCard::all);
                if let Some(sample) = samples.iter().find(|sample| sample.name == name) {
                    let document = Document::untitled(sample.case().clone());
                    self.show_document(ctx, document);
                }
            }
            Then::Recover(place) => {
                if let Some(adopted) = self.around.recovery.adopt(place) {
                    let Adopted { case, file, newer } = adopted;
                    if let Some(file) = &file {
                        self.desk.claim(file.clone());
                    }
                    let document = Document::restored(case, file).of_newer(newer);
                    self.show_document(ctx, document);
                }
            }
            Then::CloseCase => {
                self.document = None;
                self.desk.let_go_unless(None);
                self.comparing.forget();
                self.evidence.forget();
                self.judging.forget();
                self.simulating.forget();
                self.portfolios.forget();
                self.board_paper.forget();
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

    fn show_document(&mut self, ctx: &Context, document: Document) {
        entries::forget_all(ctx);
        self.comparing.forget();
        self.evidence.forget();
        self.judging.forget();
        self.simulating.forget();
        self.portfolios.forget();
        self.board_paper.forget();
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

    pub(super) fn ask_for_file(&mut self, ctx: &Context, purpose: Purpose) {
        let (mut title, folder) = self.place();
        let texts = self.texts();
        let is_newer = |document: &Document| document.newer().is_some();
        if purpose == Purpose::Save && self.document.as_ref().is_some_and(is_newer) {
            title = texts.with("copy-of", &[("name", title.into())]);
        }
        self.question = self
            .desk
            .ask(ctx, texts, purpose, &title, folder.as_deref());
    }

    fn open_file(&mut self, ctx: &Context, path: PathBuf) {
        self.leave_case(ctx, Then::OpenFile(path));
    }

    fn read_to_compare(&mut self, path: PathBuf) {
        self.comparing.awaited = Some(path.clone());
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
        if document.newer().is_some() {
            self.question = document
                .path()
                .map(|path| Question::ReadOnly(path.to_owned()));
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
    fn hand_out_at(&mut self, format: Format, path: &Path, by: NamedBy) {
        let Target { path, replacing } = target_of(path, by, format.extension());
        self.hand_out(format, &path, replacing);
    }

    fn hand_out(&mut self, format: Format, path: &Path, replacing: Replacing) {
        let Some(document) = &self.document else {
            return;
        };
        self.board_paper.outcome = None;
        let paper = &mut self.board_paper.paper;
        if !paper.hand_out(document, format, path, replacing) {
            self.question = Some(Question::Message(self.texts().get("board-paper-none")));
        }
    }

    /// Asks what to do about a file in the way of one that was made.
    fn receive_handed_out(&mut self) {
        if let Some(HandedOut::InTheWay(format, path)) = self.board_paper.receive() {
            self.question = Some(Question::ReplaceHandedOut(format, path));
        }
    }

    fn write(&mut self, request: SaveRequest) {
        if !self.desk.save(request) {
            self.busy();
        }
    }

    fn busy(&mut self) {
        self.question = Some(Question::Message(self.texts().get("dialog-disk-busy")));
    }

    pub(super) fn answered(&mut self, ctx: &Context, answer: Answer) {
        match answer {
            Answer::Cancel => self.desk.after_save = None,
            Answer::SaveFirst(then) => {
                self.desk.after_save = Some(then);
                self.save(ctx);
            }
            Answer::GiveUp(then) => self.go_on(ctx, then),
            Answer::Path(Purpose::Open, path) => self.read(path),
            Answer::Path(Purpose::Save, path) => self.save_at(&path, NamedBy::Field),
            Answer::Path(Purpose::Compare, path) => self.read_to_compare(path),
            Answer::Path(Purpose::HandOut(format), path) => {
                self.hand_out_at(format, &path, NamedBy::Field);
            }
            Answer::ReplaceHandedOut(format, path) => {
                self.hand_out(format, &path, Replacing::Agreed);
            }
            Answer::HandOutElsewhere(format) => {
                self.ask_for_file(ctx, Purpose::HandOut(format));
            }
            Answer::ChangeCurrency(code, amounts) => {
                self.change(|document| document.change_currency(&code, amounts));
            }
            Answer::Discard(place) => self.around.recovery.discard(place),
            Answer::OpenKept(path, case) => {
                self.desk.claim(path.clone());
                self.show_document(ctx, Document::restored(*case, Some(path)));
            }
            Answer::OpenHereToo(path, opened) => {
                self.show_opened(ctx, path, *opened, Claim::Elsewhere);
            }
            Answer::Restore(case) => {
                if let Some(document) = &mut self.document {
                    document.edit(|own| *own = BusinessCase::clone(&case));
                    said::say(ctx, self.texts().get("versions-restored"));
                }
            }
            Answer::CompareWith(case, name) => {
                self.comparing.take_other(OtherFile { name, case });
                self.page = Page::Compare;
            }
            Answer::Replace(request) => self.write(SaveRequest {
                precaution: Precaution::Replace,
                ..request
            }),
            Answer::SaveElsewhere => self.save_as(ctx),
            Answer::GoTo(target) => self.go_to(target),
            Answer::ShowField(path) => self.requests.ask(Request::ShowField(path)),
            Answer::Create(case) => self.show_document(ctx, Document::restored(*case, None)),
        }
    }
}
