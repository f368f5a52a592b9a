//! One field to find everything by: commands, options and drivers.
//!
//! The keyboard is in the field from the first frame on and stays there; Up and Down choose among what was found.

use egui::{
    Align2, CornerRadius, CursorIcon, Event, Id, Key, Response, ScrollArea, Sense, Ui, Vec2,
    WidgetInfo, accesskit::Role, pos2,
};

use super::DialogAnswer;
use crate::app::palette::{EntryTarget, PaletteEntry, matching};
use crate::text::Texts;
use crate::ui::keys::{self, Beyond};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::label;
use crate::ui::widgets::text_field::hinted_text_field_ui;

/// How many rows are in sight.
const ROWS: f32 = 10.0;

/// What stands above and below the rows, in points.
const AROUND: f32 = 190.0;

/// By how many rows a page goes.
const PAGE: usize = 9;

/// What can be found, and how far the user is with it.
#[derive(Clone, Debug)]
pub(crate) struct Palette {
    entries: Vec<PaletteEntry>,
    typed: String,
    /// The place of what Enter takes among what was found.
    chosen: usize,
    is_new: bool,
}

impl Palette {
    /// Everything that can be found, with nothing typed yet.
    pub(crate) fn new(entries: Vec<PaletteEntry>) -> Self {
        Self {
            entries,
            typed: String::new(),
            chosen: 0,
            is_new: true,
        }
    }
}

/// Shows the field and what was found; returns where to go once that is chosen.
pub(super) fn contents_ui(
    ui: &mut Ui,
    texts: &Texts,
    palette: &mut Palette,
) -> Option<DialogAnswer> {
    ui.spacing_mut().item_spacing.y = space::SMALL;
    let pressed = pressed(ui);
    let (field, is_new) = field_ui(ui, texts, palette);
    if field.changed() {
        palette.chosen = 0;
    }

    let found = matching(&palette.entries, &palette.typed);
    let last = found.len().saturating_sub(1);
    let mut chosen = palette.chosen.min(last);
    for key in &pressed.moves {
        let led = keys::led(*key, Some(chosen), last, PAGE, Beyond::OtherEnd);
        chosen = led.unwrap_or(chosen);
    }
    let has_moved = chosen != palette.chosen;
    palette.chosen = chosen;
    // A field that has just come up is not meant by the Enter that brought it up.
    let entered = pressed.is_entered && !is_new;
    if let Some(entry) = found.get(chosen) {
        let row = row_id(chosen);
        ui.ctx().accesskit_node_builder(field.id, |node| {
            node.set_active_descendant(row.accesskit_id());
            node.set_description(name_of(texts, entry));
        });
    }
    let clicked = found_ui(ui, texts, &found, chosen, has_moved || field.changed());
    label::caption_ui(ui, &texts.get("palette-keys"));
    let taken = clicked.or_else(|| entered.then(|| found.get(chosen)).flatten().copied());
    taken.map(|entry| DialogAnswer::GoTo(entry.target.clone()))
}

/// Shows the field; says whether it has just come up.
fn field_ui(ui: &mut Ui, texts: &Texts, palette: &mut Palette) -> (Response, bool) {
    let name = texts.get("palette-title");
    let hint = texts.get("palette-hint");
    let width = ui.available_width();
    let field = hinted_text_field_ui(ui, "palette", &name, &hint, &mut palette.typed, width);
    let is_new = std::mem::take(&mut palette.is_new);
    if is_new || !field.has_focus() {
        field.request_focus();
    }
    (field, is_new)
}

/// The keys of the rows that were pressed in a frame.
#[derive(Default)]
struct Pressed {
    /// Those that lead to another row, since something was typed and before Enter.
    moves: Vec<Key>,
    is_entered: bool,
}

/// Takes the keys of the rows out of the events of this frame. What is typed brings up other rows, begun at the first.
fn pressed(ui: &Ui) -> Pressed {
    let mut pressed = Pressed::default();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(_) | Event::Paste(_) | Event::Cut => {
                pressed.moves.clear();
                true
            }
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() => match key {
                Key::Backspace | Key::Delete => {
                    pressed.moves.clear();
                    true
                }
                Key::Enter => {
                    pressed.is_entered = true;
                    false
                }
                Key::ArrowDown | Key::ArrowUp | Key::PageDown | Key::PageUp => {
                    if !pressed.is_entered {
                        pressed.moves.push(*key);
                    }
                    false
                }
                _ => true,
            },
            _ => true,
        });
    });
    pressed
}

/// Shows what was found; returns what was clicked.
fn found_ui<'a>(
    ui: &mut Ui,
    texts: &Texts,
    found: &[&'a PaletteEntry],
    chosen: usize,
    has_moved: bool,
) -> Option<&'a PaletteEntry> {
    if found.is_empty() {
        label::remark_ui(ui, &texts.get("palette-none"));
        return None;
    }
    let mut clicked = None;
    let room = ui.ctx().content_rect().height() - AROUND;
    ScrollArea::vertical()
        .max_height((ROWS * space::ROW).min(room))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (place, entry) in found.iter().enumerate() {
                let row = row_ui(ui, texts, entry, place, place == chosen);
                if row.clicked() {
                    clicked = Some(*entry);
                }
                if place == chosen && has_moved {
                    ui.scroll_to_rect(row.rect, None);
                }
            }
        });
    clicked
}

fn row_id(place: usize) -> Id {
    Id::unique("palette row").with(place)
}

fn row_ui(
    ui: &mut Ui,
    texts: &Texts,
    entry: &PaletteEntry,
    place: usize,
    is_chosen: bool,
) -> Response {
    let tokens = Tokens::of(ui);
    let size = Vec2::new(ui.available_width(), space::ROW);
    let (_, rect) = ui.allocate_space(size);
    // Not to be reached by Tab: the keyboard stays in the field.
    let response = ui.interact(rect, row_id(place), Sense::CLICK);
    let name = name_of(texts, entry);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(is_chosen);
    });
    let painter = ui.painter();
    let fill = match (is_chosen, response.hovered()) {
        (true, _) => Some(tokens.selected),
        (false, true) => Some(tokens.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, CornerRadius::same(space::CONTROL_RADIUS), fill);
    }
    let kind = painter.text(
        pos2(rect.right() - 10.0, rect.center().y),
        Align2::RIGHT_CENTER,
        &entry.kind,
        fonts::secondary(),
        tokens.secondary,
    );
    let mut left = kind.left();
    if let Some(keys) = keys_of(texts, entry) {
        // In a column of their own, left of the longest kind.
        let keys = painter.text(
            pos2(rect.right() - 96.0, rect.center().y),
            Align2::RIGHT_CENTER,
            keys,
            fonts::secondary(),
            tokens.secondary,
        );
        left = keys.left();
    }
    let room = left - rect.left() - 20.0;
    let (font, ink) = if is_chosen {
        (fonts::strong(), tokens.accent)
    } else {
        (fonts::body(), tokens.text)
    };
    let galley = label::cut_galley(ui, &entry.name, font, room);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter()
        .galley(pos2(rect.left() + 10.0, top), galley, ink);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What a screen reader says of an entry.
fn name_of(texts: &Texts, entry: &PaletteEntry) -> String {
    let name = ("name", entry.name.as_str().into());
    let kind = ("kind", entry.kind.as_str().into());
    match keys_of(texts, entry) {
        Some(keys) => texts.with(
            "palette-entry-with-keys",
            &[name, kind, ("keys", keys.into())],
        ),
        None => texts.with("palette-entry", &[name, kind]),
    }
}

fn keys_of(texts: &Texts, entry: &PaletteEntry) -> Option<String> {
    let EntryTarget::Do(command) = &entry.target else {
        return None;
    };
    let shortcut = command.spec().shortcut()?;
    Some(keys::name(texts, shortcut))
}
