//! Choosing one of a few: a list that unfolds.

use egui::{ComboBox, Response, Ui};

use super::button::focus_ring;
use super::sign::Sign;
use crate::ui::theme::{Tokens, fonts, space};

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
    list_ui(ui, salt, name, width, &shown, current, choices).chosen
}

/// A list that unfolds, and what was chosen from it.
#[derive(Debug)]
pub(crate) struct Picked<T> {
    /// What unfolds it.
    pub(crate) response: Response,
    /// What was chosen just now.
    pub(crate) chosen: Option<T>,
}

/// Lets the user take one of `choices`, none of which is taken yet; `prompt` stands in the field.
pub(crate) fn pick_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    prompt: &str,
    width: f32,
    choices: &[(T, String)],
) -> Picked<T> {
    list_ui(ui, salt, name, width, prompt, None, choices)
}

fn list_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    width: f32,
    shown: &str,
    current: Option<T>,
    choices: &[(T, String)],
) -> Picked<T> {
    let mut chosen = None;
    let salt = egui::IdSalt::new(salt);
    // In room of exactly its width, so that a long text is cut off instead of making the list wider.
    let room = egui::vec2(width, space::CONTROL);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let response: Response = ui
        .allocate_ui_with_layout(room, layout, |ui| {
            ui.set_max_width(width);
            ComboBox::from_id_salt(salt)
                .width(width)
                .truncate()
                .selected_text(egui::RichText::new(shown).font(fonts::body()))
                .icon(|ui, rect, _, _| {
                    let ink = Tokens::of(ui).secondary;
                    Sign::ChevronDown.paint(ui.painter(), rect.center(), 10.0, ink);
                })
                .show_ui(ui, |ui| {
                    for (value, text) in choices {
                        let selected = Some(*value) == current;
                        if ui.selectable_label(selected, text).clicked() && !selected {
                            chosen = Some(*value);
                        }
                    }
                })
                .response
                .accessible_name(name)
        })
        .inner;
    focus_ring(ui, &response);
    Picked { response, chosen }
}
