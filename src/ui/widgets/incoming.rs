//! What is typed and pasted, made ready for the field that has the keyboard before the field sees it.

use egui::{Event, Key, Ui};

use super::grid::tabbed;
use crate::text::Texts;

/// Makes input ready for a field of a number. A block of cells that is pasted stays one: run together, its numbers would be
/// another.
pub(crate) fn number(ui: &Ui, texts: &Texts) {
    decimal_key(ui, texts);
    on_one_line(ui, |text| tabbed::joined(text, "\t"));
}

/// Makes input ready for a field of one line of words: a line break or a tab that is pasted becomes a blank.
pub(crate) fn words(ui: &Ui) {
    on_one_line(ui, tabbed::line);
}

/// The decimal key of the keypad types the decimal sign of the language, whatever the layout of the keyboard gives.
pub(crate) fn decimal_key(ui: &Ui, texts: &Texts) {
    let sign = texts.decimal_separator();
    ui.input_mut(|input| {
        let mut is_keypad = false;
        for event in &mut input.events {
            match event {
                Event::Text(text) if is_keypad && matches!(text.as_str(), "." | ",") => {
                    *text = sign.to_string();
                }
                _ => {}
            }
            is_keypad = is_decimal_key_of_keypad(event);
        }
    });
}

fn on_one_line(ui: &Ui, line: impl Fn(&str) -> String) {
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Paste(text) = event {
                *text = line(text);
            }
        }
    });
}

/// Of the keys that type a point or a comma, that of the keypad alone has no name by its place on the keyboard.
fn is_decimal_key_of_keypad(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Period | Key::Comma,
            physical_key: None,
            pressed: true,
            ..
        }
    )
}
