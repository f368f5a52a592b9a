//! From keys to commands, by the one table of commands.

use egui::{Context, Event, Modifiers, Ui};

use crate::app::commands::{COMMANDS, Command, HeldModifiers, Key, Shortcut};
use crate::text::Texts;

/// The commands that were asked for by keys in this frame.
pub(crate) fn commands(ctx: &Context) -> Vec<Command> {
    let is_typing = ctx.text_edit_focused();
    let mut shortcuts: Vec<(Command, Shortcut)> = COMMANDS
        .iter()
        .filter(|spec| !is_typing || !undoes_typing(spec.command))
        .flat_map(|spec| {
            spec.shortcuts
                .iter()
                .map(|shortcut| (spec.command, *shortcut))
        })
        .collect();
    // Control with Z also holds while Shift is down, so what needs Shift is asked for first.
    shortcuts.sort_by_key(|(_, shortcut)| match shortcut.held {
        HeldModifiers::PrimaryShift => 0,
        HeldModifiers::Primary | HeldModifiers::Nothing => 1,
    });
    ctx.input_mut(|input| {
        shortcuts
            .into_iter()
            .filter(|(_, shortcut)| {
                let held = held(shortcut.held);
                egui_key(shortcut.key).is_some_and(|key| input.consume_key(held, key))
                    // On most keyboards the plus is on the upper plane of the equals sign.
                    || (shortcut.key == Key::Plus && input.consume_key(held, egui::Key::Equals))
            })
            .map(|(command, _)| command)
            .collect()
    })
}

/// Tells `take` of every press of a key by itself in this frame, in the order in which they came; what it takes goes
/// no further. So none is lost where several come in one frame.
pub(crate) fn hear(ui: &Ui, mut take: impl FnMut(egui::Key) -> bool) {
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() => !take(*key),
            _ => true,
        });
    });
}

/// What is beyond the ends of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beyond {
    /// Nothing.
    Nothing,
    /// Its other end.
    OtherEnd,
}

/// The place in a list that a key leads to from another one, or from outside; none for other keys. A page has so many lines.
pub(crate) fn led(
    key: egui::Key,
    from: Option<usize>,
    last: usize,
    page: usize,
    beyond: Beyond,
) -> Option<usize> {
    use egui::Key;

    let around = |place: usize| match beyond {
        Beyond::Nothing => None,
        Beyond::OtherEnd => Some(place),
    };
    let Some(from) = from else {
        return match key {
            Key::ArrowDown | Key::Home => Some(0),
            Key::ArrowUp | Key::End => Some(last),
            _ => None,
        };
    };
    match key {
        Key::ArrowDown if from >= last => Some(around(0).unwrap_or(last)),
        Key::ArrowDown => Some(from + 1),
        Key::ArrowUp if from == 0 => Some(around(last).unwrap_or(0)),
        Key::ArrowUp => Some(from - 1),
        Key::PageDown => Some((from + page).min(last)),
        Key::PageUp => Some(from.saturating_sub(page)),
        Key::Home => Some(0),
        Key::End => Some(last),
        _ => None,
    }
}

/// A field has an undo of its own for what is typed in it.
fn undoes_typing(command: Command) -> bool {
    matches!(command, Command::Undo | Command::Redo)
}

fn held(held: HeldModifiers) -> Modifiers {
    match held {
        HeldModifiers::Nothing => Modifiers::NONE,
        HeldModifiers::Primary => Modifiers::COMMAND,
        HeldModifiers::PrimaryShift => Modifiers::COMMAND | Modifiers::SHIFT,
    }
}

/// The keys of a shortcut as people write them: `Ctrl+Shift+S`.
pub(crate) fn name(texts: &Texts, shortcut: Shortcut) -> String {
    let key = match shortcut.key {
        Key::Letter(letter) => letter.to_string(),
        Key::Digit(digit) => digit.to_string(),
        Key::Plus => texts.get("key-plus"),
        Key::Minus => texts.get("key-minus"),
        Key::Function(number) => {
            texts.with("key-function", &[("number", number.to_string().into())])
        }
    };
    let held = match shortcut.held {
        HeldModifiers::Nothing => return key,
        HeldModifiers::Primary => "keys-primary",
        HeldModifiers::PrimaryShift => "keys-primary-shift",
    };
    texts.with(held, &[("key", key.into())])
}

fn egui_key(key: Key) -> Option<egui::Key> {
    let name = match key {
        Key::Letter(letter) => letter.to_string(),
        Key::Digit(digit) => digit.to_string(),
        Key::Plus => return Some(egui::Key::Plus),
        Key::Minus => return Some(egui::Key::Minus),
        Key::Function(number) => format!("F{number}"),
    };
    egui::Key::from_name(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_through_a_list_and_around_its_ends_where_they_meet() {
        use egui::Key;

        let stops = |key, from| led(key, from, 9, 4, Beyond::Nothing);
        assert_eq!(stops(Key::ArrowDown, Some(3)), Some(4));
        assert_eq!(stops(Key::ArrowDown, Some(9)), Some(9));
        assert_eq!(stops(Key::ArrowUp, Some(0)), Some(0));
        assert_eq!(stops(Key::PageDown, Some(7)), Some(9));
        assert_eq!(stops(Key::PageUp, Some(2)), Some(0));
        assert_eq!(stops(Key::ArrowUp, None), Some(9));
        assert_eq!(stops(Key::Enter, Some(3)), None);
        let meets = |key, from| led(key, from, 9, 4, Beyond::OtherEnd);
        assert_eq!(meets(Key::ArrowDown, Some(9)), Some(0));
        assert_eq!(meets(Key::ArrowUp, Some(0)), Some(9));
    }

    #[test]
    fn every_shortcut_of_the_table_has_a_key() {
        for shortcut in COMMANDS.iter().flat_map(|spec| spec.shortcuts) {
            assert!(egui_key(shortcut.key).is_some(), "{shortcut:?}");
        }
    }
}
