//! Choosing one of a few: a list that unfolds.

use egui::{
    ComboBox, CornerRadius, Event, EventFilter, Id, Key, Popup, Response, Sense, Ui, WidgetInfo,
    accesskit::Role,
};

use super::button::focus_ring;
use super::label;
use super::sign::Sign;
use crate::ui::keys::{self, Beyond};
use crate::ui::theme::{Tokens, fonts, space};

/// Height of a line of an unfolded list.
pub(crate) const LINE: f32 = 28.0;
/// Lines that are seen at once.
pub(crate) const MOST_LINES: f32 = 9.0;

/// Lets the user choose one of `choices`; returns the new one once when another is chosen. `name` is its accessible name.
pub(crate) fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    width: f32,
    current: Option<T>,
    choices: &[(T, String)],
) -> Option<T> {
    let shown = choices
        .iter()
        .find(|(value, _)| Some(*value) == current)
        .map_or_else(|| "–".to_owned(), |(_, text)| text.clone());
    list_ui(
        ui,
        salt,
        name,
        width,
        &shown,
        current,
        choices,
        OnEnter::Unfold,
    )
    .chosen
}

/// What Enter does while the list is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnEnter {
    /// It unfolds the list, as elsewhere.
    Unfold,
    /// It goes on to what comes after the list; other keys unfold it.
    GoOn,
}

/// A list that unfolds, and what was chosen from it.
#[derive(Debug)]
pub(crate) struct ChoiceResponse<T> {
    /// What unfolds it.
    pub(crate) response: Response,
    /// What was chosen just now.
    pub(crate) chosen: Option<T>,
    /// Whether Enter went on from it.
    pub(crate) is_left: bool,
}

/// Lets the user take one of `choices`, none of which is taken yet; `prompt` stands in the field.
pub(crate) fn pick_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    prompt: &str,
    width: f32,
    choices: &[(T, String)],
) -> ChoiceResponse<T> {
    list_ui(
        ui,
        salt,
        name,
        width,
        prompt,
        None,
        choices,
        OnEnter::Unfold,
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "a list with all that can be said of it; the functions above say less"
)]
pub(crate) fn list_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    width: f32,
    shown: &str,
    current: Option<T>,
    choices: &[(T, String)],
    on_enter: OnEnter,
) -> ChoiceResponse<T> {
    let salt = egui::IdSalt::new(salt);
    let place = choices
        .iter()
        .position(|(value, _)| Some(*value) == current);
    let (mut taken, mut is_left) = (None, false);
    // In room of exactly its width, so that a long text is cut off instead of making the list wider.
    let room = egui::vec2(width, space::CONTROL);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let response: Response = ui
        .allocate_ui_with_layout(room, layout, |ui| {
            ui.set_max_width(width);
            let lines: Vec<&str> = choices.iter().map(|(_, text)| text.as_str()).collect();
            let heard = hear(ui, id_of(ui, salt), place, &lines, on_enter);
            (taken, is_left) = (heard.taken, heard.is_left);
            let mut marked_line = None;
            let response = ComboBox::from_id_salt(salt)
                .width(width)
                .height(MOST_LINES * LINE)
                .truncate()
                .selected_text(egui::RichText::new(shown).font(fonts::body()))
                .icon(|ui, rect, _, _| {
                    let ink = Tokens::of(ui).secondary;
                    Sign::ChevronDown.paint(ui.painter(), rect.center(), 10.0, ink);
                })
                .show_ui(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let width = lines_width(ui, &lines).max(ui.available_width());
                    let marked = heard.marked.or(place);
                    for (position, (_, text)) in choices.iter().enumerate() {
                        let line = line_ui(ui, text, width, marked == Some(position));
                        if line.clicked() {
                            taken = Some(position);
                        }
                        if marked == Some(position) {
                            marked_line = Some(line.id);
                            if heard.has_moved {
                                line.scroll_to_me(None);
                            }
                        }
                    }
                })
                .response
                .accessible_name(name);
            if let Some(line) = marked_line {
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_active_descendant(line.accesskit_id());
                });
            }
            if response.clicked() {
                response.request_focus();
            }
            response
        })
        .inner;
    focus_ring(ui, &response);
    let chosen = taken.filter(|position| Some(*position) != place);
    ChoiceResponse {
        response,
        chosen: chosen.map(|position| choices[position].0),
        is_left,
    }
}

/// The id that a list with this salt has the keyboard by: that which it takes itself.
fn id_of(ui: &Ui, salt: egui::IdSalt) -> Id {
    ui.make_persistent_id(egui::IdSalt::new(salt))
}

/// What the keys did in a list.
#[derive(Default)]
struct Heard {
    /// The line that is marked while the list is unfolded by keys.
    marked: Option<usize>,
    /// The line that was taken.
    taken: Option<usize>,
    /// Whether the marked line is another than in the frame before.
    has_moved: bool,
    /// Whether Enter went on from the folded list.
    is_left: bool,
}

/// What is kept of an unfolded list from frame to frame.
#[derive(Clone, Debug, Default)]
struct Marked {
    line: usize,
    /// The first letters of a line, as far as they were typed.
    typed: String,
}

impl Marked {
    /// Goes to the next line that begins with what is typed, or with the last letters where none begins with all.
    fn find(&mut self, letters: &str, lines: &[&str]) {
        let begins = |typed: &str, line: &str| line.to_lowercase().starts_with(typed);
        let letters = letters.to_lowercase();
        for typed in [format!("{}{letters}", self.typed), letters] {
            let after = self.line + usize::from(self.typed.is_empty());
            let places = (after..lines.len()).chain(0..after.min(lines.len()));
            if let Some(line) = places
                .into_iter()
                .find(|place| begins(&typed, lines[*place]))
            {
                (self.line, self.typed) = (line, typed);
                return;
            }
        }
    }
}

/// Hears the keys of a list while what unfolds it has the keyboard, one after the other, so that each counts where several
/// come in one frame. Enter takes the marked line and folds the list.
fn hear(ui: &Ui, id: Id, current: Option<usize>, lines: &[&str], on_enter: OnEnter) -> Heard {
    let popup = id.with("popup");
    let was_open = Popup::is_id_open(ui.ctx(), popup);
    let kept = ui.data(|data| data.get_temp::<Marked>(id));
    if !ui.memory(|memory| memory.has_focus(id)) {
        // The keyboard has gone on.
        if kept.is_some() {
            ui.data_mut(|data| data.remove::<Marked>(id));
            Popup::close_id(ui.ctx(), popup);
        }
        return Heard::default();
    }
    let Some(last) = lines.len().checked_sub(1) else {
        return Heard::default();
    };
    let own_keys = EventFilter {
        vertical_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, own_keys));
    let first = || Marked {
        line: current.unwrap_or(0).min(last),
        typed: String::new(),
    };
    let mut marked = was_open.then(|| kept.unwrap_or_else(first));
    let before = marked.as_ref().map(|marked| marked.line);
    let mut heard = Heard::default();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(letters) if letters.chars().any(char::is_alphanumeric) => {
                marked.get_or_insert_with(first).find(letters, lines);
                false
            }
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() => match (&mut marked, key) {
                (None, Key::Enter) if on_enter == OnEnter::GoOn => {
                    heard.is_left = true;
                    false
                }
                (None, Key::Enter | Key::Space | Key::ArrowDown | Key::ArrowUp) => {
                    marked = Some(first());
                    false
                }
                (None, _) => true,
                (Some(own), Key::Enter | Key::Space) => {
                    heard.taken = Some(own.line);
                    marked = None;
                    false
                }
                (Some(_), Key::Escape) => {
                    marked = None;
                    false
                }
                (Some(own), key) => {
                    let page = MOST_LINES as usize;
                    match keys::led(*key, Some(own.line), last, page, Beyond::Nothing) {
                        Some(line) => {
                            *own = Marked {
                                line,
                                typed: String::new(),
                            };
                            false
                        }
                        None => true,
                    }
                }
            },
            _ => true,
        });
    });
    heard.marked = marked.as_ref().map(|marked| marked.line);
    heard.has_moved = heard.marked != before;
    match marked {
        Some(marked) => {
            ui.data_mut(|data| data.insert_temp(id, marked));
            if !was_open {
                Popup::open_id(ui.ctx(), popup);
            }
        }
        None => {
            ui.data_mut(|data| data.remove::<Marked>(id));
            if was_open {
                Popup::close_id(ui.ctx(), popup);
            }
        }
    }
    heard
}

/// How wide the longest line of an unfolded list is.
fn lines_width(ui: &Ui, lines: &[&str]) -> f32 {
    let ink = Tokens::of(ui).text;
    let width = |line: &&str| label::line_galley(ui, line, fonts::strong(), ink).size().x;
    lines.iter().map(width).fold(0.0, f32::max) + 2.0 * space::SMALL
}

/// A line of an unfolded list.
pub(crate) fn line_ui(ui: &mut Ui, words: &str, width: f32, is_marked: bool) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, LINE), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_marked, words));
    if is_marked || response.hovered() {
        let fill = if is_marked {
            tokens.selected
        } else {
            tokens.hover
        };
        ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
    }
    let font = if is_marked {
        fonts::strong()
    } else {
        fonts::body()
    };
    let galley = label::cut_galley(ui, words, font, rect.width() - 2.0 * space::SMALL);
    let top = rect.center().y - galley.size().y / 2.0;
    let left = rect.left() + space::SMALL;
    ui.painter()
        .galley(egui::pos2(left, top), galley, tokens.text);
    response
}
