//! What stands around the work: searching, a new case, help, and what is remembered of the user.

use std::path::Path;

use egui::{Context, Id};

use crate::app::archive::Archive;
use crate::app::commands::Command;
use crate::app::new_case::NewCase;
use crate::app::palette::{EntryTarget, entries};
use crate::app::recovery::Recovery;
use crate::app::traced_number::{NotTraced, TracedNumber};
use crate::app::{Page, Preferences, Zoom};
use crate::domain::{BusinessCase, ItemKind};
use crate::present::why::{
    Explanation, InCase, Simulated, WhyQuestion, WhySubject, explain_chance_of_set,
    explain_composed, explain_simulated,
};
use crate::store::{OpenError, OpenFailure, Theme, WallTime, WindowSize};
use crate::text::CaseText;
use crate::ui::Renderer;
use crate::ui::desk::wake;
use crate::ui::dialogs::{DialogAnswer, DialogQuestion, NewCaseGuide, Palette, Why};
use crate::ui::request::UserRequest;
use crate::ui::shell::menus;
use crate::ui::widgets::said;

use super::Window;

/// What is remembered of the user, and of the frame before.
#[derive(Debug)]
pub(super) struct Around {
    pub(super) preferences: Preferences,
    pub(super) recovery: Recovery,
    /// The size that the window had in the frame before.
    size: Option<WindowSize>,
    /// What had the keyboard when the user began to search.
    keyboard: Option<Id>,
    /// What gets the keyboard as soon as nothing lies over it any more.
    returning: Option<Id>,
}

impl Default for Around {
    fn default() -> Self {
        Self {
            preferences: Preferences::disabled(),
            recovery: Recovery::disabled(),
            size: None,
            keyboard: None,
            returning: None,
        }
    }
}

impl Window {
    /// The same window as its user left it: theme, zoom and recent files.
    #[must_use]
    pub fn with_preferences(mut self, ctx: &Context, preferences: Preferences) -> Self {
        let settings = preferences.settings();
        match settings.theme {
            Some(Theme::Light) => ctx.set_theme(egui::Theme::Light),
            Some(Theme::Dark) => ctx.set_theme(egui::Theme::Dark),
            None => {}
        }
        show_at(ctx, settings.zoom_percent);
        self.around.preferences = preferences;
        self.around.preferences.wake_by(wake(ctx));
        self.look_for_files(ctx);
        self
    }

    /// The same window with what keeps unsaved work against crashes, and what it found.
    #[must_use]
    pub fn with_recovery(mut self, recovery: Recovery) -> Self {
        self.around.recovery = recovery;
        self
    }

    /// The same window with what is kept beside the files of cases: earlier versions, and which of them are open.
    #[must_use]
    pub fn with_archive(mut self, ctx: &Context, archive: Archive) -> Self {
        self.desk.keep_in(ctx, archive);
        self
    }

    /// The same window, which says at first what draws it where that is not what should.
    #[must_use]
    pub fn drawn_by(self, ctx: &Context, renderer: Renderer) -> Self {
        match renderer {
            Renderer::Best | Renderer::Plain => {}
            Renderer::Software => said::say(ctx, self.texts().get("window-drawn-by-processor")),
        }
        self
    }

    /// What is remembered of the user.
    pub fn preferences(&self) -> &Preferences {
        &self.around.preferences
    }

    /// Looks in the background which recent files are gone.
    pub(super) fn look_for_files(&mut self, ctx: &Context) {
        self.around.preferences.look_for_files(|| wake(ctx));
    }

    pub(super) fn note_file(&mut self, path: &Path, case: &BusinessCase) {
        let now = WallTime::now();
        self.around.preferences.note_file(path, &case.title, now);
    }

    pub(super) fn note_not_opened(&mut self, error: &OpenError) {
        if matches!(error.reason, OpenFailure::NotFound) {
            self.around.preferences.note_missing(&error.path);
        }
    }

    pub(super) fn switch_language(&mut self) {
        self.language = self.language.other();
        self.session.paper.language = self.language;
        self.around.preferences.set_language(self.language);
    }

    pub(super) fn switch_theme(&mut self, ctx: &Context) {
        let (shown, kept) = match ctx.theme() {
            egui::Theme::Dark => (egui::Theme::Light, Theme::Light),
            egui::Theme::Light => (egui::Theme::Dark, Theme::Dark),
        };
        ctx.set_theme(shown);
        self.around.preferences.set_theme(kept);
    }

    pub(super) fn zoom(&mut self, ctx: &Context, zoom: Zoom) {
        self.around.preferences.zoom(zoom);
        show_at(ctx, self.around.preferences.settings().zoom_percent);
    }

    /// Remembers the size of the window once the user changes it.
    pub(super) fn remember_size(&mut self, ctx: &Context) {
        let size = ctx.input(|input| {
            let viewport = input.viewport();
            let fills_screen = [viewport.maximized, viewport.fullscreen, viewport.minimized]
                .into_iter()
                .any(|state| state == Some(true));
            (!fills_screen).then(|| input.viewport_rect().size())
        });
        let Some(size) = size else {
            return;
        };
        let at_100_percent = size * ctx.zoom_factor();
        let size = WindowSize {
            // No window is larger than what fits.
            width: at_100_percent.x.round() as u32,
            height: at_100_percent.y.round() as u32,
        };
        let before = self.around.size.replace(size);
        if before.is_some_and(|before| before != size) {
            self.around.preferences.set_window(size);
        }
    }

    // Searching.

    /// Notes what has the keyboard, so that it comes back after a search.
    pub(super) fn note_keyboard(&mut self, ctx: &Context) {
        // Heard again in the same frame, when what was typed has been taken already.
        let focused = ctx.memory(egui::Memory::focused);
        self.around.keyboard = focused.or(self.around.keyboard);
    }

    pub(super) fn search(&mut self, ctx: &Context) {
        release_keyboard(ctx);
        let case = self.document.as_ref().map(|document| &document.case);
        let is_offered = |command| {
            // Who searches need not find the search.
            command != Command::Search
                && menus::is_offered(command)
                && command.is_available(self.document.as_ref())
        };
        let entries = entries(case, is_offered, self.texts());
        self.question = Some(DialogQuestion::Search(Palette::new(entries)));
    }

    pub(super) fn help(&mut self, ctx: &Context) {
        release_keyboard(ctx);
        self.question = Some(DialogQuestion::Help);
    }

    /// Shows where a number comes from.
    pub(super) fn ask_why(&mut self, ctx: &Context, asked: &WhyQuestion) {
        let Some(document) = &mut self.document else {
            return;
        };
        release_keyboard(ctx);
        let found = document.traced_number(asked);
        self.question = Some(match found {
            Ok(found) => {
                let explained = match &asked.what {
                    WhySubject::Simulated(simulated) => {
                        self.explained(&found, *simulated, &asked.case)
                    }
                    WhySubject::Composed(composed) => {
                        let text = self.text_of(&found);
                        Some(explain_composed(&text, &found.case, &found.trace, composed))
                    }
                    WhySubject::Quantity(_) | WhySubject::Input(_) => None,
                };
                DialogQuestion::Why(Box::new(match explained {
                    Some(explanation) => Why::explained(explanation, found),
                    None => Why::new(found, asked.case.clone()),
                }))
            }
            Err(reason) => DialogQuestion::Message(self.texts().get(match reason {
                NotTraced::NotComputed => "why-not-computed",
                NotTraced::TooMany => "why-too-many",
                NotTraced::Constant => "why-constant-everywhere",
            })),
        });
    }

    /// Explains a number that many trials made; `found` is the evaluation at likely values.
    fn explained(
        &self,
        found: &TracedNumber,
        simulated: Simulated,
        case: &InCase,
    ) -> Option<Explanation> {
        let text = self.text_of(found);
        if let InCase::Set(multiples) = case {
            let portfolio = self.session.portfolio.found()?.portfolio.clone();
            let mut sets = portfolio.frontier.iter().chain([&portfolio.planned]);
            let set = sets.find(|set| set.multiples == **multiples)?;
            let (chance, settings) = set.chance_of_loss.zip(portfolio.simulated)?;
            let (case, trace) = (&found.case, &found.trace);
            return Some(explain_chance_of_set(&text, case, trace, chance, settings));
        }
        let outlook = self.session.simulation.answer()?;
        explain_simulated(&text, &found.case, &found.trace, &outlook.found, simulated)
    }

    fn text_of<'a>(&self, found: &'a TracedNumber) -> CaseText<'a> {
        CaseText {
            texts: self.texts(),
            currency: &found.case.currency,
            start: found.case.start,
        }
    }

    pub(super) fn go_to(&mut self, target: EntryTarget) {
        self.requests.ask(match target {
            EntryTarget::Do(command) => UserRequest::Do(command),
            EntryTarget::Option(id) => UserRequest::ShowOption(id),
            EntryTarget::Driver(id) => {
                let case = self.document.as_ref().map(|document| &document.case);
                match case.and_then(|case| case.path_of(ItemKind::Driver, &id)) {
                    Some(path) => UserRequest::ShowField(path),
                    None => UserRequest::Do(Command::GoTo(Page::Journey)),
                }
            }
        });
    }

    /// Notes that what had the keyboard before a search gets it back, unless the search led to another place.
    pub(super) fn return_keyboard(&mut self, ctx: &Context, answer: &DialogAnswer) {
        let before = self.around.keyboard.take();
        let stays = match answer {
            DialogAnswer::Cancel => true,
            DialogAnswer::GoTo(EntryTarget::Do(command)) => matches!(
                command,
                Command::SwitchLanguage | Command::SwitchTheme | Command::Zoom(_)
            ),
            DialogAnswer::GoTo(EntryTarget::Option(_) | EntryTarget::Driver(_))
            | DialogAnswer::SaveFirst(_)
            | DialogAnswer::GiveUp(_)
            | DialogAnswer::Path(..)
            | DialogAnswer::Replace(_)
            | DialogAnswer::ReplaceExport(..)
            | DialogAnswer::ExportElsewhere(_)
            | DialogAnswer::SaveElsewhere
            | DialogAnswer::TypePath(_)
            | DialogAnswer::OpenReadOnly(..)
            | DialogAnswer::OpenHereToo(..)
            | DialogAnswer::OpenKept(..)
            | DialogAnswer::Discard(_)
            | DialogAnswer::Restore(_)
            | DialogAnswer::CompareWith(..)
            | DialogAnswer::ChangeCurrency(..)
            | DialogAnswer::ShowField(_)
            | DialogAnswer::Create(_) => false,
        };
        self.around.returning = before.filter(|_| stays);
        ctx.request_repaint();
    }

    /// Does so once the question has gone: what lies under one cannot have the keyboard.
    pub(super) fn give_keyboard_back(&mut self, ctx: &Context) {
        let is_covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
        if !is_covered && let Some(id) = self.around.returning.take() {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    // A new case.

    pub(super) fn ask_new_case(&mut self, ctx: &Context) {
        release_keyboard(ctx);
        let new_case = NewCase::suggested(self.texts(), WallTime::now().month());
        self.question = Some(DialogQuestion::NewCase(Box::new(NewCaseGuide::new(
            new_case,
        ))));
    }
}

/// Shows everything at a size in percent.
fn show_at(ctx: &Context, percent: u32) {
    ctx.set_zoom_factor(percent as f32 / 100.0);
}

/// Takes the keyboard from whatever has it, so that a question can have it.
pub(super) fn release_keyboard(ctx: &Context) {
    ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
}
