//! The menus: every command of the table under the word where people look for it, with its keys.
//!
//! They unfold on a click, on Enter, or with F10; arrows walk through them, Escape folds them and gives the keyboard back.

use egui::{
    Align2, CornerRadius, EventFilter, Id, Key, Popup, PopupCloseBehavior, Response, Sense, Ui,
    Vec2, WidgetInfo, accesskit::Role, pos2,
};

use crate::app::commands::{COMMANDS, Command, CommandSpec, Menu};
use crate::app::{Document, Page};
use crate::text::Texts;
use crate::ui::keys::{self, Beyond};
use crate::ui::request::Requests;
use crate::ui::shell::steps::PAGES;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::label;
use crate::ui::widgets::sign::Sign;

/// Below this width of the bar, in points, one sign unfolds all menus.
const NARROW: f32 = 720.0;
/// Room between a name and its keys.
const BETWEEN: f32 = 40.0;
/// Keys that a menu uses itself.
const OWN_KEYS: EventFilter = EventFilter {
    tab: false,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: false,
};

/// A line of a menu.
#[derive(Clone, Debug)]
struct MenuItem {
    spec: &'static CommandSpec,
    name: String,
    enabled: bool,
}

/// Whether there is something to give the command to: a step without a page is not offered.
pub(crate) fn is_offered(command: Command) -> bool {
    match command {
        Command::GoTo(page) => page == Page::Start || PAGES.contains(&page),
        _ => true,
    }
}

/// The commands of a menu, in the order of the table.
fn items(menu: Menu, texts: &Texts, document: Option<&Document>) -> Vec<MenuItem> {
    let specs = COMMANDS.iter();
    specs
        .filter(|spec| spec.command.menu() == menu && is_offered(spec.command))
        .map(|spec| MenuItem {
            spec,
            name: texts.get(spec.text_key),
            enabled: spec.command.is_available(document),
        })
        .collect()
}

/// Shows the menus side by side.
pub(crate) fn menus_ui(
    ui: &mut Ui,
    texts: &Texts,
    document: Option<&Document>,
    requests: &mut Requests,
) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let heads = heads_ui(ui, texts);
        let ids: Vec<Id> = heads.iter().map(|(_, head)| popup_of(head)).collect();
        let open = ids.iter().position(|id| Popup::is_id_open(ui.ctx(), *id));
        hear(ui, &heads, &ids, open);
        for (menus, head) in &heads {
            let items: Vec<MenuItem> = menus
                .iter()
                .flat_map(|menu| items(*menu, texts, document))
                .collect();
            menu_ui(ui, texts, head, &items, requests);
        }
    });
}

/// A word or a sign that unfolds menus, with those that it unfolds.
type MenuHead = (&'static [Menu], Response);

/// Shows what unfolds the menus: a word for each, or one sign for all of them where there is little room.
fn heads_ui(ui: &mut Ui, texts: &Texts) -> Vec<MenuHead> {
    if ui.available_width() < NARROW {
        let name = texts.get("menu-all");
        return vec![(&Menu::ALL, Button::sign_only(Sign::Menu, &name).ui(ui))];
    }
    Menu::ALL
        .chunks(1)
        .map(|menu| {
            let name = texts.get(menu[0].text_key());
            (menu, Button::quiet(&name).ui(ui))
        })
        .collect()
}

/// Unfolds a menu with F10, and goes from one to the next with the arrows or by pointing.
fn hear(ui: &Ui, heads: &[MenuHead], ids: &[Id], open: Option<usize>) {
    let unfold = |place: usize| {
        Popup::open_id(ui.ctx(), ids[place]);
        heads[place].1.request_focus();
        ui.data_mut(|data| data.insert_temp(ids[place], Some(FirstItem::Wanted)));
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    // With Shift it is the menu of what has the keyboard.
    if ui.input(|input| input.modifiers.is_none()) && pressed(Key::F10) {
        unfold(0);
        return;
    }
    let Some(open) = open else {
        return;
    };
    let pointed = heads.iter().position(|(_, head)| head.hovered());
    if let Some(pointed) = pointed
        && pointed != open
    {
        Popup::open_id(ui.ctx(), ids[pointed]);
    } else if pressed(Key::ArrowRight) {
        unfold((open + 1) % ids.len());
    } else if pressed(Key::ArrowLeft) {
        unfold((open + ids.len() - 1) % ids.len());
    }
}

/// Whether the first item of a menu is to get the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FirstItem {
    Wanted,
}

fn popup_of(head: &Response) -> Id {
    Popup::default_response_id(head)
}

fn menu_ui(ui: &Ui, texts: &Texts, head: &Response, items: &[MenuItem], requests: &mut Requests) {
    let id = popup_of(head);
    let was_open = Popup::is_id_open(ui.ctx(), id);
    let by_key = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
    if head.clicked() && by_key {
        ui.data_mut(|data| data.insert_temp(id, Some(FirstItem::Wanted)));
        // The press that unfolds the menu is none on its items.
        let mut is_taken = false;
        keys::hear(ui, |key| {
            !is_taken && matches!(key, Key::Enter | Key::Space) && {
                is_taken = true;
                true
            }
        });
    }
    Popup::menu(head)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            let room = ui.ctx().content_rect().bottom() - head.rect.bottom() - space::LARGE;
            egui::ScrollArea::vertical()
                .max_height(room)
                .show(ui, |ui| items_ui(ui, texts, id, items, requests));
        });
    let is_closed = was_open && !Popup::is_id_open(ui.ctx(), id);
    if is_closed && ui.input(|input| input.key_pressed(Key::Escape)) {
        head.request_focus();
    }
}

fn items_ui(ui: &mut Ui, texts: &Texts, menu: Id, items: &[MenuItem], requests: &mut Requests) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let pressed = presses(ui);
    let width = items
        .iter()
        .map(|item| {
            let name = label::line_galley(ui, &item.name, fonts::body(), Tokens::of(ui).text);
            let keys = keys_of(texts, item);
            let keys = label::line_galley(ui, &keys, fonts::secondary(), Tokens::of(ui).text);
            name.size().x + keys.size().x
        })
        .fold(0.0, f32::max)
        + BETWEEN
        + 2.0 * space::MEDIUM;
    let rows: Vec<Response> = items
        .iter()
        .map(|item| {
            let row = item_ui(ui, texts, item, width);
            if row.clicked() {
                requests.command(item.spec.command);
                ui.close();
            }
            row
        })
        .collect();
    let (available, commands): (Vec<&Response>, Vec<Command>) = rows
        .iter()
        .zip(items)
        .filter(|(_, item)| item.enabled)
        .map(|(row, item)| (row, item.spec.command))
        .unzip();
    if let Some(taken) = walk(ui, menu, &available, &pressed) {
        requests.command(commands[taken]);
        ui.close();
    }
}

/// Takes the keys of a menu out of the events of this frame, in their order.
fn presses(ui: &Ui) -> Vec<Key> {
    let mut pressed = Vec::new();
    keys::hear(ui, |key| {
        let is_own = matches!(
            key,
            Key::ArrowDown | Key::ArrowUp | Key::Home | Key::End | Key::Enter | Key::Space
        );
        if is_own {
            pressed.push(key);
        }
        is_own
    });
    pressed
}

/// Arrows walk through the items that can be chosen, Enter takes the one that they have led to. Returns its place.
fn walk(ui: &Ui, menu: Id, rows: &[&Response], pressed: &[Key]) -> Option<usize> {
    let last = rows.len().checked_sub(1)?;
    let wanted = ui
        .data_mut(|data| data.remove_temp::<Option<FirstItem>>(menu))
        .flatten();
    let focused = rows.iter().position(|row| row.has_focus());
    let mut place = wanted.map(|_| 0).or(focused);
    let mut taken = None;
    for key in pressed {
        match keys::led(*key, place, last, rows.len(), Beyond::OtherEnd) {
            Some(led) => place = Some(led),
            None => taken = taken.or(place),
        }
    }
    if let Some(place) = place.filter(|place| Some(*place) != focused) {
        rows[place].request_focus();
    }
    for row in rows {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, OWN_KEYS));
    }
    taken
}

fn item_ui(ui: &mut Ui, texts: &Texts, item: &MenuItem, width: f32) -> Response {
    let tokens = Tokens::of(ui);
    let sense = if item.enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, space::ROW), sense);
    let enabled = item.enabled;
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, &item.name));
    let painter = ui.painter();
    if enabled && (response.hovered() || response.has_focus()) {
        let radius = CornerRadius::same(space::CONTROL_RADIUS);
        painter.rect_filled(rect, radius, tokens.hover);
    }
    let ink = if enabled {
        tokens.text
    } else {
        tokens.secondary.gamma_multiply(0.6)
    };
    let middle = rect.center().y;
    painter.text(
        pos2(rect.left() + space::MEDIUM, middle),
        Align2::LEFT_CENTER,
        &item.name,
        fonts::body(),
        ink,
    );
    painter.text(
        pos2(rect.right() - space::MEDIUM, middle),
        Align2::RIGHT_CENTER,
        keys_of(texts, item),
        fonts::secondary(),
        if enabled { tokens.secondary } else { ink },
    );
    focus_ring(ui, &response);
    response
}

fn keys_of(texts: &Texts, item: &MenuItem) -> String {
    let shortcut = item.spec.shortcut();
    shortcut.map_or_else(String::new, |shortcut| keys::name(texts, shortcut))
}
