//! Questions that have to be answered before the work goes on, in a modal of our own.

mod currency;
mod earlier;
mod help;
mod new_case;
mod palette;
mod why;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{
    Align, Align2, Context, Frame, Id, Key, Layout, Margin, Modal, Response, Stroke, Ui, Vec2,
};

use crate::app::AmountsEdit;
use crate::app::dialogs::{NamedBy, export_title, target_of, typed_path};
use crate::app::files::SaveRequest;
use crate::app::palette::EntryTarget;
use crate::domain::{BusinessCase, FieldPath};
use crate::export::Format;
use crate::store::saved_versions::SavedVersion;
use crate::store::{self, EXTENSION, OpenedCase, WallTime};
use crate::text::Texts;
use crate::ui::theme::{Tokens, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::passed::when;
use crate::ui::widgets::text_field::path_field_ui;

pub(crate) use currency::CurrencyChange;
pub(crate) use earlier::Earlier;
pub(crate) use new_case::NewCaseGuide;
pub(crate) use palette::Palette;
pub(crate) use why::Why;

/// What the user is asked.
#[derive(Clone, Debug)]
pub(crate) enum DialogQuestion {
    /// The case is not saved, and something would lose it.
    Unsaved {
        /// What would.
        then: Then,
        /// What was typed and not taken, which saving does not keep: its field, and both in words.
        refused: Vec<(FieldPath, String)>,
        /// Whether there is anything that saving does keep.
        changes: Changes,
    },
    /// A dialog of the system asks which file.
    SystemDialog(Purpose),
    /// Which file, where the system has no dialog for it.
    Path {
        /// What for.
        purpose: Purpose,
        /// What was typed so far.
        typed: String,
        /// The folder of a name that is typed without one.
        folder: PathBuf,
    },
    /// A file is in the way.
    Replace(SaveRequest),
    /// Somebody else changed the file meanwhile.
    Changed(SaveRequest),
    /// A file is in the way of one that is exported.
    ReplaceExport(Format, PathBuf),
    /// The file of the case is of a newer version and stays as it is.
    ReadOnly(PathBuf),
    /// The file of the case is open elsewhere and was opened here to look only.
    InUse(PathBuf),
    /// A file cannot be opened, of which a version was kept.
    NotOpened {
        /// Why.
        words: String,
        /// The file.
        path: PathBuf,
        /// What it held when it was saved last.
        version: Box<SavedVersion>,
    },
    /// Work that was left behind is about to be given up.
    Discard {
        /// Its place in the list.
        place: usize,
        /// The title of the case.
        title: String,
    },
    /// Something went wrong, or has to be known.
    Message(String),
    /// What to do or to see.
    Search(Palette),
    /// The questions of a new case.
    NewCase(Box<NewCaseGuide>),
    /// What becomes of the amounts in another currency.
    Currency(Box<CurrencyChange>),
    /// Every command with its keys.
    Help,
    /// Where a number comes from.
    Why(Box<Why>),
    /// What the file held before.
    Earlier(Box<Earlier>),
    /// Another window has the file open.
    OpenElsewhere(PathBuf, Box<OpenedCase>),
}

impl DialogQuestion {
    /// What the file is for that is about to be written; none where none is.
    pub(crate) fn writes(&self) -> Option<Purpose> {
        match self {
            Self::SystemDialog(purpose) | Self::Path { purpose, .. } => Some(*purpose),
            Self::Replace(_) | Self::Changed(_) | Self::ReadOnly(_) | Self::InUse(_) => {
                Some(Purpose::Save)
            }
            Self::ReplaceExport(format, _) => Some(Purpose::Export(*format)),
            Self::Unsaved { .. }
            | Self::NotOpened { .. }
            | Self::Discard { .. }
            | Self::Message(_)
            | Self::Search(_)
            | Self::NewCase(_)
            | Self::Help
            | Self::Why(_)
            | Self::Earlier(_)
            | Self::Currency(_)
            | Self::OpenElsewhere(..) => None,
        }
    }

    /// How wide it is, in points.
    fn width(&self) -> f32 {
        match self {
            Self::Unsaved { .. }
            | Self::SystemDialog(_)
            | Self::InUse(_)
            | Self::Replace(_)
            | Self::Changed(_)
            | Self::ReplaceExport(..)
            | Self::ReadOnly(_)
            | Self::NotOpened { .. }
            | Self::Discard { .. }
            | Self::OpenElsewhere(..)
            | Self::Currency(_)
            | Self::Message(_) => 440.0,
            Self::Path { .. } | Self::Search(_) => 560.0,
            Self::NewCase(_) => 540.0,
            Self::Help | Self::Why(_) | Self::Earlier(_) => 680.0,
        }
    }
}

/// Whether the case differs from its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Changes {
    /// It does.
    Some,
    /// It does not: only what could not be taken stands in no file.
    None,
}

/// What a file name is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To open a case.
    Open,
    /// To save the case.
    Save,
    /// To compare the case with another.
    Compare,
    /// To hand the case out as a file of this kind.
    Export(Format),
}

/// What goes on once the case is safe or given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    /// Ask which file to open.
    AskWhatToOpen,
    /// Ask the questions of a new case.
    AskNewCase,
    /// Show a case without anything in it.
    EmptyCase,
    /// Open a file.
    OpenFile(PathBuf),
    /// Open a sample.
    OpenSample(&'static str),
    /// Go on with work that was left behind, by its place in the list.
    Recover(usize),
    /// Go on with it, and compare it with its file.
    CompareRecovered(usize),
    /// Close the case.
    CloseCase,
    /// Close the window.
    Quit,
}

/// What the user answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DialogAnswer {
    /// Leave everything as it is.
    Cancel,
    /// Save first, then go on.
    SaveFirst(Then),
    /// Give the changes up and go on.
    GiveUp(Then),
    /// This file.
    Path(Purpose, PathBuf),
    /// Replace what is there.
    Replace(SaveRequest),
    /// Replace what is there by a file that is exported.
    ReplaceExport(Format, PathBuf),
    /// Export under another name.
    ExportElsewhere(Format),
    /// Save under another name.
    SaveElsewhere,
    /// Type the path, as no dialog of the system is seen.
    TypePath(Purpose),
    /// Go there, or do this.
    GoTo(EntryTarget),
    /// Show a field of the case.
    ShowField(FieldPath),
    /// Open this new case.
    Create(Box<BusinessCase>),
    /// Count in this currency.
    ChangeCurrency(String, AmountsEdit),
    /// Give up work that was left behind, by its place in the list.
    Discard(usize),
    /// Go on with the version that was kept of a file.
    OpenKept(PathBuf, Box<BusinessCase>),
    /// Open a file here that another window has open.
    OpenHereToo(PathBuf, Box<OpenedCase>),
    /// Open it to look only.
    OpenReadOnly(PathBuf, Box<OpenedCase>),
    /// Take an earlier version of the case.
    Restore(Arc<BusinessCase>),
    /// Compare with an earlier version, of this name.
    CompareWith(Arc<BusinessCase>, String),
}

/// What stays free beside a question in a small or much enlarged window, with its margins, in points.
const AROUND: f32 = 72.0;

/// Shows the question; returns the answer once there is one.
pub(crate) fn question_ui(
    ctx: &Context,
    texts: &'static Texts,
    question: &mut DialogQuestion,
) -> Option<DialogAnswer> {
    let tokens = Tokens::of_theme(ctx.theme());
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(space::HAIRLINE, tokens.border))
        .corner_radius(space::CARD_RADIUS)
        .inner_margin(Margin::same(space::WIDE as i8));
    let id = Id::unique("question");
    let mut modal = Modal::new(id);
    if matches!(question, DialogQuestion::Search(_)) {
        // What is found grows and shrinks below the field, which stays where it is.
        let below_the_bar = Vec2::new(0.0, space::TOP_BAR + space::SMALL);
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, below_the_bar);
        modal = modal.area(area);
    }
    let modal = modal
        .frame(frame)
        .backdrop_color(tokens.backdrop)
        .show(ctx, |ui| {
            let room = ui.ctx().content_rect().width() - AROUND;
            ui.set_width(question.width().min(room));
            contents_ui(ui, texts, question)
        });
    let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
    modal
        .inner
        .or_else(|| escaped.then_some(DialogAnswer::Cancel))
}

fn contents_ui(
    ui: &mut Ui,
    texts: &'static Texts,
    question: &mut DialogQuestion,
) -> Option<DialogAnswer> {
    match question {
        DialogQuestion::Unsaved {
            then,
            refused,
            changes,
        } => match changes {
            Changes::Some => unsaved_ui(ui, texts, then, refused),
            Changes::None => only_refused_ui(ui, texts, then, refused),
        },
        DialogQuestion::SystemDialog(purpose) => system_dialog_ui(ui, texts, *purpose),
        DialogQuestion::Path {
            purpose,
            typed,
            folder,
        } => path_ui(ui, texts, *purpose, typed, folder),
        DialogQuestion::Replace(request) => {
            let words = about_file(texts, "dialog-replace", &request.path);
            replace_ui(
                ui,
                texts,
                &texts.get("dialog-replace-title"),
                &words,
                request,
            )
        }
        DialogQuestion::Changed(request) => {
            let words = about_file(texts, "dialog-changed", &request.path);
            replace_ui(
                ui,
                texts,
                &texts.get("dialog-changed-title"),
                &words,
                request,
            )
        }
        DialogQuestion::ReplaceExport(format, path) => {
            let words = about_file(texts, "dialog-replace", path);
            label::page_title_ui(ui, &texts.get("dialog-replace-title"));
            label::body_ui(ui, &words);
            let [elsewhere, replace, cancel] = [
                "dialog-save-elsewhere",
                "dialog-replace-it",
                "dialog-cancel",
            ]
            .map(|key| texts.get(key));
            buttons_ui(
                ui,
                &[
                    (&elsewhere, DialogAnswer::ExportElsewhere(*format)),
                    (&replace, DialogAnswer::ReplaceExport(*format, path.clone())),
                    (&cancel, DialogAnswer::Cancel),
                ],
            )
        }
        DialogQuestion::ReadOnly(path) => {
            label::page_title_ui(ui, &texts.get("newer-stays-title"));
            label::body_ui(ui, &about_file(texts, "newer-stays", path));
            let [copy, cancel] =
                ["dialog-save-elsewhere", "dialog-cancel"].map(|key| texts.get(key));
            buttons_ui(
                ui,
                &[
                    (&copy, DialogAnswer::SaveElsewhere),
                    (&cancel, DialogAnswer::Cancel),
                ],
            )
        }
        DialogQuestion::InUse(path) => {
            label::page_title_ui(ui, &texts.get("in-use-stays-title"));
            label::body_ui(ui, &about_file(texts, "in-use-stays", path));
            let [copy, cancel] =
                ["dialog-save-elsewhere", "dialog-cancel"].map(|key| texts.get(key));
            buttons_ui(
                ui,
                &[
                    (&copy, DialogAnswer::SaveElsewhere),
                    (&cancel, DialogAnswer::Cancel),
                ],
            )
        }
        DialogQuestion::NotOpened {
            words,
            path,
            version,
        } => {
            label::body_ui(ui, words);
            let saved = when(texts, WallTime::now(), version.saved);
            label::body_ui(
                ui,
                &texts.with("not-opened-kept", &[("when", saved.into())]),
            );
            let [open, leave] =
                ["not-opened-open-kept", "dialog-understood"].map(|key| texts.get(key));
            let kept = DialogAnswer::OpenKept(path.clone(), Box::new(version.case.clone()));
            buttons_ui(ui, &[(&open, kept), (&leave, DialogAnswer::Cancel)])
        }
        DialogQuestion::Discard { place, title } => {
            label::page_title_ui(ui, &texts.get("recovery-discard-title"));
            let title = ("title", title.as_str().into());
            label::body_ui(ui, &texts.with("recovery-discard-sure", &[title]));
            let [keep, discard] =
                ["recovery-discard-not", "recovery-discard"].map(|key| texts.get(key));
            let given_up = DialogAnswer::Discard(*place);
            buttons_ui(ui, &[(&keep, DialogAnswer::Cancel), (&discard, given_up)])
        }
        DialogQuestion::Message(message) => {
            label::body_ui(ui, message);
            buttons_ui(
                ui,
                &[(&texts.get("dialog-understood"), DialogAnswer::Cancel)],
            )
        }
        DialogQuestion::Search(palette) => palette::contents_ui(ui, texts, palette),
        DialogQuestion::NewCase(guide) => new_case::contents_ui(ui, texts, guide),
        DialogQuestion::Currency(change) => currency::contents_ui(ui, texts, change),
        DialogQuestion::Help => help::contents_ui(ui, texts),
        DialogQuestion::Why(why) => why::contents_ui(ui, texts, why),
        DialogQuestion::Earlier(earlier) => earlier::contents_ui(ui, texts, earlier),
        DialogQuestion::OpenElsewhere(path, opened) => {
            label::page_title_ui(ui, &texts.get("open-elsewhere-title"));
            label::body_ui(ui, &about_file(texts, "open-elsewhere", path));
            let [look, leave, too] = [
                "open-elsewhere-read-only",
                "open-elsewhere-leave",
                "open-elsewhere-too",
            ]
            .map(|key| texts.get(key));
            let read_only = DialogAnswer::OpenReadOnly(path.clone(), opened.clone());
            let open = DialogAnswer::OpenHereToo(path.clone(), opened.clone());
            buttons_ui(
                ui,
                &[
                    (&look, read_only),
                    (&too, open),
                    (&leave, DialogAnswer::Cancel),
                ],
            )
        }
    }
}

/// A sentence about a file, by its name without its folder.
pub(crate) fn about_file(texts: &Texts, key: &str, path: &Path) -> String {
    let name = path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    );
    texts.with(key, &[("file", name.into())])
}

fn unsaved_ui(
    ui: &mut Ui,
    texts: &Texts,
    then: &Then,
    refused: &[(FieldPath, String)],
) -> Option<DialogAnswer> {
    label::page_title_ui(ui, &texts.get("dialog-unsaved-title"));
    label::body_ui(ui, &texts.get("dialog-unsaved"));
    if !refused.is_empty() {
        let count = [("count", refused.len().into())];
        label::body_ui(ui, &texts.with("dialog-refused-too", &count));
        refused_ui(ui, texts, refused);
    }
    let [save, give_up, cancel] =
        ["dialog-save-first", "dialog-give-up", "dialog-cancel"].map(|key| texts.get(key));
    buttons_ui(
        ui,
        &[
            (&save, DialogAnswer::SaveFirst(then.clone())),
            (&give_up, DialogAnswer::GiveUp(then.clone())),
            (&cancel, DialogAnswer::Cancel),
        ],
    )
}

/// The most entries that are named; the rest is counted.
const NAMED: usize = 4;

/// Names what was typed and not taken.
fn refused_ui(ui: &mut Ui, texts: &Texts, refused: &[(FieldPath, String)]) {
    for (_, words) in refused.iter().take(NAMED) {
        label::body_ui(ui, words);
    }
    let more = refused.len().saturating_sub(NAMED);
    if more > 0 {
        label::body_ui(
            ui,
            &texts.with("dialog-refused-more", &[("count", more.into())]),
        );
    }
}

/// Asks about what was typed and not taken, where everything else is saved.
fn only_refused_ui(
    ui: &mut Ui,
    texts: &Texts,
    then: &Then,
    refused: &[(FieldPath, String)],
) -> Option<DialogAnswer> {
    let count = [("count", refused.len().into())];
    label::page_title_ui(ui, &texts.with("dialog-refused-title", &count));
    label::body_ui(ui, &texts.with("dialog-refused", &count));
    refused_ui(ui, texts, refused);
    let [show, give_up, cancel] = [
        "dialog-refused-show",
        "dialog-refused-give-up",
        "dialog-cancel",
    ]
    .map(|key| texts.get(key));
    let (first, _) = refused.first()?.clone();
    buttons_ui(
        ui,
        &[
            (&show, DialogAnswer::ShowField(first)),
            (&give_up, DialogAnswer::GiveUp(then.clone())),
            (&cancel, DialogAnswer::Cancel),
        ],
    )
}

/// The title of a question for a file, and what its answer does.
fn naming(purpose: Purpose, texts: &Texts) -> (String, &'static str) {
    match purpose {
        Purpose::Open => (texts.get("dialog-open-title"), "dialog-open"),
        Purpose::Compare => (texts.get("compare-file-title"), "compare-file-open"),
        Purpose::Save => (texts.get("dialog-save-title"), "dialog-save"),
        Purpose::Export(format) => (export_title(format, texts), "dialog-save"),
    }
}

/// Says that a dialog of the system asks, and what to do where none is seen.
fn system_dialog_ui(ui: &mut Ui, texts: &Texts, purpose: Purpose) -> Option<DialogAnswer> {
    label::page_title_ui(ui, &naming(purpose, texts).0);
    label::body_ui(ui, &texts.get("dialog-of-system"));
    let [type_it, cancel] = ["dialog-type-path", "dialog-cancel"].map(|key| texts.get(key));
    let by_field = DialogAnswer::TypePath(purpose);
    buttons_ui(ui, &[(&type_it, by_field), (&cancel, DialogAnswer::Cancel)])
}

fn path_ui(
    ui: &mut Ui,
    texts: &Texts,
    purpose: Purpose,
    typed: &mut String,
    folder: &Path,
) -> Option<DialogAnswer> {
    let (title, act) = naming(purpose, texts);
    label::page_title_ui(ui, &title);
    label::remark_ui(ui, &texts.get("dialog-path"));
    let name = texts.get("dialog-path-name");
    let width = ui.available_width();
    let field = path_field_ui(ui, "path", &name, typed, width);
    // Enter takes the keyboard from the field, which is given back below.
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    first_focus(ui, &field);
    let path = typed_path(typed, folder, store::home_folder().as_deref());
    let (key, shown) = match (&path, purpose) {
        (None, _) => ("dialog-path-no-name", String::new()),
        (Some(path), Purpose::Open | Purpose::Compare) => {
            ("dialog-path-opens", path.display().to_string())
        }
        (Some(path), Purpose::Save) => ("dialog-path-goes-to", written_at(path, EXTENSION)),
        (Some(path), Purpose::Export(format)) => {
            ("dialog-path-goes-to", written_at(path, format.extension()))
        }
    };
    label::remark_ui(ui, &texts.with(key, &[("path", shown.into())]));
    let [act, cancel] = [act, "dialog-cancel"].map(|key| texts.get(key));
    let answer = path.map(|path| DialogAnswer::Path(purpose, path));
    let pressed = buttons_ui(
        ui,
        &[
            (&act, answer.clone()),
            (&cancel, Some(DialogAnswer::Cancel)),
        ],
    );
    if entered { answer } else { pressed.flatten() }
}

/// The file that a case or a paper is written to under a name that was typed.
fn written_at(named: &Path, extension: &str) -> String {
    let target = target_of(named, NamedBy::Field, extension);
    target.path.display().to_string()
}

fn replace_ui(
    ui: &mut Ui,
    texts: &Texts,
    title: &str,
    words: &str,
    request: &SaveRequest,
) -> Option<DialogAnswer> {
    label::page_title_ui(ui, title);
    label::body_ui(ui, words);
    let [elsewhere, replace, cancel] = [
        "dialog-save-elsewhere",
        "dialog-replace-it",
        "dialog-cancel",
    ]
    .map(|key| texts.get(key));
    buttons_ui(
        ui,
        &[
            (&elsewhere, DialogAnswer::SaveElsewhere),
            (&replace, DialogAnswer::Replace(request.clone())),
            (&cancel, DialogAnswer::Cancel),
        ],
    )
}

/// The buttons, the recommended one first in the order of the keyboard and rightmost on screen.
fn buttons_ui<T: Clone>(ui: &mut Ui, buttons: &[(&str, T)]) -> Option<T> {
    ui.add_space(space::MEDIUM);
    let mut pressed = None;
    let row = Vec2::new(ui.available_width(), space::CONTROL);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        for (place, (words, answer)) in buttons.iter().enumerate() {
            let button = if place == 0 {
                Button::primary(words)
            } else {
                Button::secondary(words)
            };
            let response = button.ui(ui);
            if place == 0 {
                first_focus(ui, &response);
            }
            if response.clicked() {
                pressed = Some(answer.clone());
            }
        }
    });
    pressed
}

/// Gives the keyboard to the first thing that can have it, once.
fn first_focus(ui: &Ui, response: &Response) {
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}
