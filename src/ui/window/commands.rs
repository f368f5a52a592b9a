//! Doing what was asked for.

use egui::Context;

use super::Window;
use crate::app::commands::Command;
use crate::app::{Document, Page};
use crate::domain::ItemKind;
use crate::ui::dialogs::{CurrencyChange, DialogQuestion, Purpose, Then};
use crate::ui::request::UserRequest;
use crate::ui::reveal;
use crate::ui::shell::steps::PAGES;
use crate::ui::widgets::entries;

impl Window {
    pub(super) fn perform(&mut self, ctx: &Context, request: UserRequest) {
        let texts = self.texts();
        match request {
            UserRequest::Do(command) => self.command(ctx, command),
            UserRequest::OpenSample(name) => self.leave_case(ctx, Then::OpenSample(name)),
            UserRequest::OpenFile(path) => self.leave_case(ctx, Then::OpenFile(path)),
            UserRequest::Recover(place) => self.leave_case(ctx, Then::Recover(place)),
            UserRequest::CompareRecovered(place) => {
                self.leave_case(ctx, Then::CompareRecovered(place));
            }
            UserRequest::Quit => self.quit(ctx),
            UserRequest::DiscardRecovered(place) => {
                let found = self.around.recovery.found().get(place);
                self.question = found.map(|found| DialogQuestion::Discard {
                    place,
                    title: found.title(texts),
                });
            }
            UserRequest::ForgetFile(path) => self.around.preferences.forget_file(&path),
            UserRequest::ShowOption(id) => {
                self.selected = Some(id);
                self.page = Page::Options;
            }
            UserRequest::ShowSweetSpot(id) => {
                self.selected = Some(id);
                self.page = Page::SweetSpot;
            }
            UserRequest::Why(asked) => self.ask_why(ctx, &asked),
            UserRequest::ShowField(path) => {
                if let Some(option) = path.item_of("options") {
                    self.selected = Some(option.to_owned());
                }
                if let Some(scenario) = path.item_of("scenarios") {
                    self.session.comparison.edited = Some(scenario.to_owned());
                }
                self.page = Page::of(&path);
                reveal::ask(ctx, path);
            }
            UserRequest::ShowWhy(id) => {
                self.about = Some(id);
                self.page = Page::Checks;
            }
            UserRequest::ScaleBack(options) => {
                self.change(|document| {
                    document.scale_options(
                        options
                            .iter()
                            .map(|(id, multiple)| (id.as_str(), *multiple)),
                    );
                });
            }
            UserRequest::TakeOptions(options) => {
                let options = options.iter();
                let options = options.map(|(id, multiple)| (id.as_str(), *multiple));
                self.change(|document| document.take_options(options));
            }
            UserRequest::AddOption => {
                let added = self
                    .document
                    .as_mut()
                    .map(|document| document.add_item(ItemKind::Option, texts));
                self.show_added(added);
            }
            UserRequest::DuplicateOption(id) => {
                let added = self
                    .document
                    .as_mut()
                    .and_then(|document| document.duplicate_item(ItemKind::Option, &id, texts));
                self.show_added(added);
            }
            UserRequest::RemoveOption(id) => self.change(|document| {
                if let Err(used) = document.remove_item(ItemKind::Option, &id) {
                    log::error!("an option is never in use: {used:?}");
                }
            }),
            UserRequest::AddEffect(id, effect) => {
                self.change(|document| document.add_effect(&id, effect));
            }
            UserRequest::RemoveEffect(id, place) => {
                self.forget_entries_of(ctx, ItemKind::Option, &id, "effects");
                self.change(|document| document.remove_effect(&id, place));
            }
            UserRequest::ChangeCurrency(code) => {
                if let Some(document) = &self.document {
                    let from = document.case.currency.clone();
                    let change = CurrencyChange::new(from, code);
                    self.question = Some(DialogQuestion::Currency(Box::new(change)));
                }
            }
            UserRequest::ResetResponse(what) => {
                self.change(|document| document.reset_response(what));
            }
            UserRequest::AddScenario(beginning) => {
                let added = self
                    .document
                    .as_mut()
                    .and_then(|document| document.add_scenario(beginning, texts));
                self.edit_scenario(added);
            }
            UserRequest::DuplicateScenario(id) => {
                let added = self
                    .document
                    .as_mut()
                    .filter(|document| document.can_add_scenario())
                    .and_then(|document| document.duplicate_item(ItemKind::Scenario, &id, texts));
                self.edit_scenario(added);
            }
            UserRequest::RemoveScenario(id) => self.change(|document| {
                if let Err(used) = document.remove_item(ItemKind::Scenario, &id) {
                    log::error!("a scenario is never in use: {used:?}");
                }
            }),
            UserRequest::ShowScenario(id) => {
                self.change(|document| document.show_scenario(id.as_deref()));
            }
            UserRequest::SimulateWith(settings) => {
                self.around.preferences.set_simulation(settings);
            }
            UserRequest::StopSimulating => self.session.simulation.cancel(),
            UserRequest::SimulateAgain => self.session.simulation.resume(),
            UserRequest::AddOverride(id, path) => {
                self.change(|document| document.add_override(&id, &path));
            }
            UserRequest::RemoveOverride(id, place) => {
                self.forget_entries_of(ctx, ItemKind::Scenario, &id, "overrides");
                self.change(|document| document.remove_override(&id, place));
            }
            UserRequest::CompareWithFile => self.ask_for_file(ctx, Purpose::Compare),
            UserRequest::Export(format) => self.ask_for_file(ctx, Purpose::Export(format)),
        }
    }

    /// Forgets what was refused in a list of an item, whose parts are about to change places.
    fn forget_entries_of(&self, ctx: &Context, kind: ItemKind, id: &str, list: &'static str) {
        let case = self.document.as_ref().map(|document| &document.case);
        if let Some(item) = case.and_then(|case| case.path_of(kind, id)) {
            entries::forget_below(ctx, &item.field(list));
        }
    }

    pub(super) fn change(&mut self, change: impl FnOnce(&mut Document)) {
        if let Some(document) = &mut self.document {
            change(document);
        }
    }

    fn edit_scenario(&mut self, added: Option<String>) {
        if added.is_some() {
            self.session.comparison.edited = added;
            self.session.comparison.search = None;
        }
    }

    fn show_added(&mut self, added: Option<String>) {
        if added.is_some() {
            self.selected = added;
            self.page = Page::Options;
        }
    }

    fn command(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::New => self.leave_case(ctx, Then::AskNewCase),
            Command::NewEmpty => self.leave_case(ctx, Then::EmptyCase),
            Command::Open => self.leave_case(ctx, Then::AskWhatToOpen),
            Command::Save => self.save(ctx),
            Command::SaveAs => self.save_as(ctx),
            Command::Versions => self.show_versions(),
            Command::Close => self.leave_case(ctx, Then::CloseCase),
            Command::Undo => self.change(|document| {
                let _ = document.undo();
            }),
            Command::Redo => self.change(|document| {
                let _ = document.redo();
            }),
            Command::SwitchLanguage => self.switch_language(),
            Command::SwitchTheme => self.switch_theme(ctx),
            Command::Zoom(zoom) => self.zoom(ctx, zoom),
            Command::Search => self.search(ctx),
            Command::Help => self.help(ctx),
            Command::GoTo(Page::Start) => {
                self.page = Page::Start;
                self.look_for_files(ctx);
            }
            Command::GoTo(page) => {
                if self.document.is_some() && PAGES.contains(&page) {
                    self.page = page;
                }
            }
        }
    }
}
