//! The bar at the top: what is open, whether it is saved, and what can be done with it from everywhere.

use std::sync::Arc;

use egui::{Align, Galley, Layout, Sense, Ui, Vec2};

use crate::app::commands::Command;
use crate::app::{Document, Page};
use crate::text::Texts;
use crate::ui::keys;
use crate::ui::request::Requests;
use crate::ui::shell::menus;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::sign::Sign;

/// The widest that the name of what undo takes back grows.
const UNDO: f32 = 320.0;
/// Below this width that name is not shown.
const SHORTEST: f32 = 110.0;
/// The least that is left for the title.
const TITLE: f32 = 200.0;

/// Something that can be done from the bar.
struct BarAction {
    command: Command,
    text: String,
    name: String,
    sign: Option<Sign>,
    look: BarLook,
    enabled: bool,
    max_width: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BarLook {
    Main,
    Framed,
    Bare,
}

impl BarAction {
    fn new(texts: &Texts, command: Command, look: BarLook) -> Self {
        Self {
            text: texts.get(command.spec().text_key),
            name: with_shortcut(texts, command),
            command,
            sign: None,
            look,
            enabled: true,
            max_width: f32::INFINITY,
        }
    }

    fn button(&self) -> Button<'_> {
        let button = match (self.look, self.sign, self.text.is_empty()) {
            (_, Some(sign), true) => Button::sign_only(sign, &self.name),
            (BarLook::Main, _, _) => Button::primary(&self.text),
            (BarLook::Framed, _, _) => Button::secondary(&self.text),
            (BarLook::Bare, _, _) => Button::quiet(&self.text),
        };
        let button = match self.sign {
            Some(sign) => button.with_sign(sign),
            None => button,
        };
        button
            .with_name(&self.name)
            .available(self.enabled)
            .at_most(self.max_width)
    }
}

/// Shows the bar.
pub(crate) fn top_bar_ui(
    ui: &mut Ui,
    texts: &Texts,
    document: Option<&Document>,
    requests: &mut Requests,
) {
    let start = texts.get("top-start");
    if Button::sign_only(Sign::Home, &start).ui(ui).clicked() {
        requests.command(Command::GoTo(Page::Start));
    }
    menus::menus_ui(ui, texts, document, requests);
    let mut actions = actions(ui, texts, document);
    let taken = |ui: &Ui, actions: &[BarAction]| -> f32 {
        let width = |action: &BarAction| action.button().width(ui) + space::SMALL;
        actions.iter().map(width).sum()
    };
    let over = |ui: &Ui, actions: &[BarAction]| taken(ui, actions) + TITLE - ui.available_width();
    // Where there is too little room, the words of the search go first, then those of undo.
    if over(ui, &actions) > 0.0
        && let Some(search) = actions
            .iter_mut()
            .find(|action| action.command == Command::Search)
    {
        search.text.clear();
    }
    let over = over(ui, &actions);
    if let Some(undo) = actions
        .iter_mut()
        .find(|action| action.command == Command::Undo)
    {
        let room = undo.button().width(ui).min(UNDO) - over.max(0.0);
        if room < SHORTEST {
            undo.text.clear();
        }
        undo.max_width = room.max(space::CONTROL);
    }
    let width = ui.available_width() - taken(ui, &actions);
    ui.allocate_ui_with_layout(
        Vec2::new(width.max(0.0), space::CONTROL),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_min_width(width.max(0.0));
            title_ui(ui, texts, document);
        },
    );
    for action in &actions {
        if action.button().ui(ui).clicked() {
            requests.command(action.command);
        }
    }
}

fn title_ui(ui: &mut Ui, texts: &Texts, document: Option<&Document>) {
    let tokens = Tokens::of(ui);
    let Some(document) = document else {
        let name = texts.get("product-name");
        label::cut_ui(ui, &name, fonts::card_title(), tokens.text);
        return;
    };
    let [unsaved, read_only] = ["top-unsaved", "top-read-only"]
        .map(|key| label::line_galley(ui, &texts.get(key), fonts::body(), tokens.secondary));
    let read_only = document.read_only().map(|_| read_only);
    let unsaved = document.unsaved().then_some(unsaved);
    let beside = |words: &Arc<Galley>| words.size().x + space::SMALL;
    let dot = 8.0 + space::SMALL;
    let mark = read_only.as_ref().map_or(0.0, beside)
        + unsaved.as_ref().map_or(0.0, |words| beside(words) + dot);
    let room = ui.available_width() - mark;
    let title = label::cut_galley(ui, &document.case.title, fonts::card_title(), room);
    ui.add(egui::Label::new(title));
    if let Some(words) = read_only {
        ui.add(egui::Label::new(words));
    }
    if let Some(words) = unsaved {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(8.0), Sense::hover());
        ui.painter()
            .circle_filled(rect.center(), 4.0, tokens.unsaved);
        ui.add(egui::Label::new(words));
    }
}

/// What can be done, from left to right.
fn actions(ui: &Ui, texts: &Texts, document: Option<&Document>) -> Vec<BarAction> {
    let theme = if ui.visuals().dark_mode {
        Sign::Sun
    } else {
        Sign::Moon
    };
    let search = with_shortcut(texts, Command::Search);
    let appearance = [
        BarAction {
            text: search,
            sign: Some(Sign::Search),
            ..BarAction::new(texts, Command::Search, BarLook::Framed)
        },
        BarAction {
            text: texts.language().other().code().to_uppercase(),
            ..BarAction::new(texts, Command::SwitchLanguage, BarLook::Bare)
        },
        BarAction {
            text: String::new(),
            sign: Some(theme),
            ..BarAction::new(texts, Command::SwitchTheme, BarLook::Bare)
        },
    ];
    let Some(document) = document else {
        return appearance.into();
    };
    let save = if document.unsaved() {
        BarLook::Main
    } else {
        BarLook::Framed
    };
    history(texts, document)
        .into_iter()
        .chain(appearance)
        .chain([BarAction::new(texts, Command::Save, save)])
        .collect()
}

/// Undo with the name of what it takes back, and redo.
fn history(texts: &Texts, document: &Document) -> [BarAction; 2] {
    let undo = document.undo_label(texts);
    let redo = document.redo_label(texts);
    [
        BarAction {
            name: step_name(texts, Command::Undo, undo.as_deref()),
            enabled: undo.is_some(),
            text: undo.unwrap_or_default(),
            sign: Some(Sign::Undo),
            ..BarAction::new(texts, Command::Undo, BarLook::Bare)
        },
        BarAction {
            name: step_name(texts, Command::Redo, redo.as_deref()),
            enabled: redo.is_some(),
            text: String::new(),
            sign: Some(Sign::Redo),
            ..BarAction::new(texts, Command::Redo, BarLook::Bare)
        },
    ]
}

/// The name of undo or redo with what it is about.
fn step_name(texts: &Texts, command: Command, step: Option<&str>) -> String {
    let name = with_shortcut(texts, command);
    match step {
        Some(step) => texts.with(
            "top-step",
            &[("command", name.into()), ("step", step.into())],
        ),
        None => name,
    }
}

/// The name of a command with its keys.
fn with_shortcut(texts: &Texts, command: Command) -> String {
    let spec = command.spec();
    let name = texts.get(spec.text_key);
    match spec.shortcut() {
        Some(shortcut) => texts.with(
            "top-with-keys",
            &[
                ("command", name.into()),
                ("keys", keys::name(texts, shortcut).into()),
            ],
        ),
        None => name,
    }
}
