//! The window: what is open in it, which page is shown, and how a frame goes.
//!
//! In a frame everything is shown first, then the case settles, then what was asked for is done. When results changed, the
//! same frame is shown again with them.

mod around;
mod commands;
mod files;

use std::path::PathBuf;

use egui::{Context, Event, Ui, ViewportCommand};

use around::Around;
use files::not_written;

use crate::app::background::sample_job::SampleCases;
use crate::app::background::simulation_job::SimulationQuestion;
use crate::app::commands::Command;
use crate::app::session::Session;
use crate::app::{Document, Gesture, Page};
use crate::engine::finding::Severity;
use crate::text::{CaseText, Language, Texts};
use crate::ui::desk::{AskingForFiles, Desk, wake};
use crate::ui::dialogs::{self, DialogAnswer, DialogQuestion};
use crate::ui::keys;
use crate::ui::pages::board_paper::{self, BoardPaperState};
use crate::ui::pages::evidence::EvidenceState;
use crate::ui::pages::{
    case_settings, checks, compare, customers, evidence, journey, options, portfolio, result, risk,
    start, sweet_spot,
};
use crate::ui::plots::copying;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::reveal;
use crate::ui::shell::read_only::read_only_ui;
use crate::ui::shell::shield::shielded_ui;
use crate::ui::shell::steps::{Attention, PAGES};
use crate::ui::shell::{Areas, Surroundings, answer, steps, top_bar};
use crate::ui::why;
use crate::ui::widgets::text_field::typing;
use crate::ui::widgets::{entries, said};

/// The window and everything that it remembers.
#[derive(Debug)]
pub struct Window {
    language: Language,
    document: Option<Document>,
    page: Page,
    /// The option whose details are shown.
    selected: Option<String>,
    /// The option whose finding is to be scrolled to.
    about: Option<String>,
    samples: Option<SampleCases>,
    requests: Requests,
    question: Option<DialogQuestion>,
    /// What was being asked when something more urgent had to be.
    interrupted: Option<DialogQuestion>,
    desk: Desk,
    session: Session,
    evidence: EvidenceState,
    board_paper: BoardPaperState,
    around: Around,
    /// The title that the window has.
    title: String,
    /// Whether the case may be lost: the user said so, or it is saved.
    may_quit: bool,
    /// The revision of the case that may give way to the file that is being read.
    may_give_way: Option<u64>,
    /// Frames in a row that were shown twice.
    repeated: u32,
}

impl Window {
    /// A window on its start page, or with a file that is being opened.
    pub fn new(
        ctx: &Context,
        language: Language,
        file: Option<PathBuf>,
        asking: AskingForFiles,
    ) -> Self {
        let mut window = Self {
            language,
            document: None,
            page: Page::Start,
            selected: None,
            about: None,
            samples: None,
            requests: Requests::default(),
            question: None,
            interrupted: None,
            desk: Desk::new(ctx, asking),
            session: Session::new(language, wake(ctx)),
            evidence: EvidenceState::default(),
            board_paper: BoardPaperState::default(),
            around: Around::default(),
            title: String::new(),
            may_quit: false,
            may_give_way: None,
            repeated: 0,
        };
        if let Some(file) = file {
            // A path from the command line may begin where the program was started.
            let file = std::path::absolute(&file).unwrap_or(file);
            window.requests.ask(UserRequest::OpenFile(file));
        }
        window
    }

    /// The case that is open.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// The page that is shown.
    pub fn page(&self) -> Page {
        self.page
    }

    /// Whether a file is being read or written, a dialog of the system is open, or an answer is still to come.
    pub fn is_waiting(&self) -> bool {
        self.desk.is_asking() || self.desk.is_saving() || self.session.is_waiting(self.page)
    }

    /// Shows a frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.give_keyboard_back(&ctx);
        self.desk.note_keyboard(&ctx);
        self.receive(&ctx);
        self.judge(&ctx);
        self.hear(&ctx);
        self.show_ui(ui);
        reveal::pass(&ctx);
        if let Some(asked) = why::take_asked(&ctx) {
            self.requests.ask(UserRequest::Why(Box::new(asked)));
        }
        copying::pass(&ctx, self.texts());
        said::said_ui(&ctx);
        self.ask_ui(&ctx);
        self.settle(&ctx);
        self.act(&ctx);
        if !self.may_quit {
            self.around.recovery.note(self.document.as_ref());
        }
        if ctx.input(|input| input.events.contains(&Event::WindowFocused(false))) {
            self.around.recovery.hurry();
        }
        self.name_window(&ctx);
        self.remember_size(&ctx);
    }

    fn texts(&self) -> &'static Texts {
        Texts::of(self.language)
    }

    // What comes from outside.

    /// Asks a simulation whether the warnings stand, and takes what it says.
    fn judge(&mut self, ctx: &Context) {
        let settings = self.around.preferences.settings().simulation;
        if let Some(document) = &mut self.document {
            let verdicts = &mut self.session.verdicts;
            verdicts.judge(document, settings, gesture(ctx));
        }
    }

    /// Keys, dropped files, and the wish to close the window.
    fn hear(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_quit {
            self.hear_close(ctx);
        }
        if self.question.is_some() || self.desk.is_asking() {
            return;
        }
        for command in keys::commands(ctx) {
            if command == Command::Search {
                self.note_keyboard(ctx);
            }
            self.requests.command(command);
        }
        let dropped = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_owned()).next_back()
        });
        if let Some(path) = dropped {
            self.requests.ask(UserRequest::OpenFile(path));
        }
    }

    /// The wish to close the window waits until what is being typed is taken, like everything else that is asked for.
    fn hear_close(&mut self, ctx: &Context) {
        let may_lose = self.document.is_some() || self.desk.is_saving();
        // A frame that is shown again hears the same wish again.
        if may_lose && ctx.current_pass_index() == 0 {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.requests.ask(UserRequest::Quit);
        }
    }

    // What is shown.

    fn show_ui(&mut self, ui: &mut Ui) {
        let texts = self.texts();
        let window = ui.ctx().content_rect();
        // The steps that have no page yet are not offered; their place shows the start page.
        let surroundings = match &self.document {
            None => Surroundings::Nothing,
            Some(_) if PAGES.contains(&self.page) => Surroundings::in_width(window.width()),
            Some(_) => Surroundings::Steps,
        };
        let areas = Areas::of(window, surroundings);
        let Self {
            document,
            requests,
            page,
            ..
        } = self;
        areas.top_ui(ui, |ui| {
            top_bar::top_bar_ui(ui, texts, document.as_ref(), requests);
        });
        if let Some(document) = document {
            let attention = attention(ui.ctx(), document);
            areas.steps_ui(ui, |ui| {
                steps::steps_ui(ui, texts, *page, &attention, requests);
            });
        }
        match surroundings {
            Surroundings::Nothing | Surroundings::Steps => self.start_ui(ui, texts, &areas),
            Surroundings::AnswerColumn | Surroundings::AnswerStrip => {
                self.case_ui(ui, texts, &areas, surroundings);
            }
        }
    }

    fn start_ui(&mut self, ui: &mut Ui, texts: &'static Texts, areas: &Areas) {
        let samples = self
            .samples
            .get_or_insert_with(|| SampleCases::new(wake(ui.ctx())));
        if samples.update() {
            ui.ctx().request_repaint();
        }
        let samples = samples.all();
        let (preferences, recovery) = (&self.around.preferences, &self.around.recovery);
        let requests = &mut self.requests;
        areas.page_ui(ui, Page::Start.id(), |ui| {
            start::page_ui(ui, texts, samples, preferences, recovery, requests);
        });
    }

    fn case_ui(
        &mut self,
        ui: &mut Ui,
        texts: &'static Texts,
        areas: &Areas,
        surroundings: Surroundings,
    ) {
        let Self {
            document: Some(document),
            requests,
            page,
            selected,
            about,
            session,
            evidence,
            around,
            board_paper,
            ..
        } = self
        else {
            return;
        };
        let currency = document.case.currency.clone();
        let text = CaseText {
            texts,
            currency: &currency,
            start: document.case.start,
        };
        let bad = entries::all(ui.ctx());
        let open = document.computation().problems().len() + bad.len();
        if surroundings == Surroundings::AnswerStrip {
            areas.answer_strip_ui(ui, |ui| {
                answer::answer_strip_ui(ui, &text, document, open, requests);
            });
        }
        if *page == Page::Compare {
            session.comparison.update(document);
        }
        let settings = around.preferences.settings().simulation;
        if *page == Page::Risk {
            let question = SimulationQuestion::of(document, settings);
            session.simulation.update(question);
        }
        areas.page_ui(ui, page.id(), |ui| {
            read_only_ui(ui, texts, document, requests);
            compare::shown_scenario_ui(ui, &text, document, requests);
            shielded_ui(ui, texts, page.id(), |ui| match page {
                Page::Journey => journey::page_ui(ui, &text, document),
                Page::CaseSettings => case_settings::page_ui(ui, &text, document, requests),
                Page::Customers => customers::page_ui(ui, &text, document),
                Page::Options => {
                    options::page_ui(ui, &text, document, selected.as_deref(), requests);
                }
                Page::SweetSpot => {
                    sweet_spot::page_ui(ui, &text, document, selected.as_deref(), requests);
                }
                Page::Checks => {
                    checks::page_ui(ui, &text, document, &bad, about.as_deref(), requests);
                }
                Page::Compare => {
                    compare::page_ui(ui, &text, document, &mut session.comparison, requests);
                }
                Page::Portfolio => {
                    let portfolio_job = &mut session.portfolio;
                    portfolio::page_ui(ui, &text, document, portfolio_job, settings, requests);
                }
                Page::Evidence => {
                    evidence.refresh(document, &mut session.sensitivity, texts);
                    evidence::page_ui(ui, &text, document, evidence, requests);
                }
                Page::Risk => {
                    risk::page_ui(ui, &text, document, &session.simulation, settings, requests);
                }
                Page::BoardPaper => {
                    board_paper.update(ui.ctx(), document, session, settings);
                    board_paper::page_ui(ui, texts, document, session, board_paper, requests);
                }
                _ => result::page_ui(ui, &text, document, requests),
            });
        });
        if surroundings == Surroundings::AnswerColumn {
            areas.answer_column_ui(ui, |ui| {
                answer::answer_ui(ui, &text, document, open, requests);
            });
        }
        if !ui.ctx().will_discard() {
            *about = None;
        }
    }

    fn ask_ui(&mut self, ctx: &Context) {
        let texts = self.texts();
        let Some(question) = &mut self.question else {
            return;
        };
        let Some(answer) = dialogs::question_ui(ctx, texts, question) else {
            return;
        };
        if answer == DialogAnswer::Cancel
            && let Some(key) = question.writes().and_then(not_written)
        {
            said::say(ctx, texts.get(key));
        }
        self.question = None;
        ctx.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        self.return_keyboard(ctx, &answer);
        self.answered(ctx, answer);
        self.show_again(ctx, "a question was answered");
    }

    // What comes of it.

    fn settle(&mut self, ctx: &Context) {
        let Some(document) = &mut self.document else {
            return;
        };
        let settled = document.settle(gesture(ctx));
        self.follow_entries(ctx);
        if settled.changed() {
            self.show_again(ctx, "results changed");
        } else if !ctx.will_discard() {
            self.repeated = 0;
        }
    }

    /// Shows the same frame again. A debug build complains on screen when that happens in many frames in a row, as it does
    /// while a slider is dragged; there every third time the next frame has to do.
    fn show_again(&mut self, ctx: &Context, reason: &'static str) {
        self.repeated += 1;
        if cfg!(debug_assertions) && self.repeated > 2 {
            self.repeated = 0;
            ctx.request_repaint();
            return;
        }
        ctx.request_discard(reason);
        if !ctx.will_discard() {
            ctx.request_repaint();
        }
    }

    /// Does what was asked for, once nothing is being typed: what stands in a field is taken first.
    fn act(&mut self, ctx: &Context) {
        if self.requests.is_empty() {
            return;
        }
        // What is typed in a question is no part of the case, and its field takes the keyboard again at once.
        if self.question.is_none()
            && ctx.text_edit_focused()
            && let Some(id) = ctx.memory(egui::Memory::focused)
        {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
            self.show_again(ctx, "what is typed is taken first");
            return;
        }
        for request in self.requests.take() {
            self.perform(ctx, request);
        }
        self.show_again(ctx, "something was done");
    }

    /// The title of the window: the case, with a mark while it is not saved.
    fn name_window(&mut self, ctx: &Context) {
        let texts = self.texts();
        let title = match &self.document {
            None => texts.get("product-name"),
            Some(document) => {
                let key = match (document.read_only(), document.unsaved()) {
                    (Some(_), _) => "window-title-read-only",
                    (None, true) => "window-title-unsaved",
                    (None, false) => "window-title",
                };
                texts.with(key, &[("title", document.case.title.as_str().into())])
            }
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// Whether the user is in the middle of something.
fn gesture(ctx: &Context) -> Gesture {
    let is_dragging = ctx.input(|input| input.pointer.any_down());
    if is_dragging || typing::is_going_on(ctx) {
        Gesture::Open
    } else {
        Gesture::None
    }
}

/// What needs attention, per page.
fn attention(ctx: &Context, document: &Document) -> Vec<Attention> {
    let Some(result) = document.computation().result() else {
        return Vec::new();
    };
    let worst = result.warnings.iter().map(|warning| match warning.verdict {
        crate::engine::Verdict::Overshoot => Severity::Overshoot,
        _ => Severity::Caution,
    });
    let open = document.computation().problems().len() + entries::all(ctx).len();
    let found = result
        .findings
        .iter()
        .filter(|finding| finding.severity > Severity::Note);
    vec![
        Attention {
            page: Page::Options,
            count: result.warnings.len(),
            severity: worst.max().unwrap_or(Severity::Note),
        },
        Attention {
            page: Page::Checks,
            count: found.clone().count() + open,
            severity: found
                .map(|finding| finding.severity)
                .max()
                .unwrap_or(Severity::Caution),
        },
    ]
}
