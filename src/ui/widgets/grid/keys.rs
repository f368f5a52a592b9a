//! From keys to what they do in a grid, as spreadsheets have them.

use egui::{Event, Key, Modifiers, Ui};

use super::place::{Onward, Reach, Step};

/// Something to do in a grid.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    /// Move the cursor.
    Move(Step, Reach),
    /// Go on to the next cell.
    Onward(Onward),
    /// Select everything.
    SelectAll,
    /// Edit what the cell holds.
    Edit,
    /// Type over what the cell holds.
    Type(String),
    /// Empty the cells.
    Clear,
    /// Fill the cells from the first row.
    FillDown,
    /// Put the cells on the clipboard.
    Copy,
    /// The same, and empty them.
    Cut,
    /// Take what the clipboard holds.
    Paste(String),
    /// Move the selected rows up or down.
    ShiftRows(Shift),
    /// Stop what is going on.
    Escape,
}

/// Which way rows go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// Up.
    Up,
    /// Down.
    Down,
}

/// Takes what is meant for the grid out of the events of this frame, in their order.
pub(super) fn actions(ui: &Ui, page: usize) -> Vec<Action> {
    let mut actions = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match action(event, page) {
            Some(action) => {
                actions.push(action);
                false
            }
            None => true,
        });
    });
    actions
}

fn action(event: &Event, page: usize) -> Option<Action> {
    match event {
        Event::Copy => Some(Action::Copy),
        Event::Cut => Some(Action::Cut),
        Event::Paste(text) => Some(Action::Paste(text.clone())),
        Event::Text(text) if !text.chars().all(char::is_control) => {
            Some(Action::Type(text.clone()))
        }
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => key_action(*key, *modifiers, page),
        _ => None,
    }
}

/// What a key does; also asked while a cell is typed in, to see which keys leave it.
pub(super) fn key_action(key: Key, held: Modifiers, page: usize) -> Option<Action> {
    if held.alt {
        return match key {
            Key::ArrowUp => Some(Action::ShiftRows(Shift::Up)),
            Key::ArrowDown => Some(Action::ShiftRows(Shift::Down)),
            _ => None,
        };
    }
    let reach = if held.shift {
        Reach::Extend
    } else {
        Reach::One
    };
    let go = |step| Some(Action::Move(step, reach));
    if held.command {
        return match key {
            Key::Home => go(Step::First),
            Key::End => go(Step::Last),
            Key::A => Some(Action::SelectAll),
            Key::D => Some(Action::FillDown),
            _ => None,
        };
    }
    match key {
        Key::ArrowLeft => go(Step::Left),
        Key::ArrowRight => go(Step::Right),
        Key::ArrowUp => go(Step::Up),
        Key::ArrowDown => go(Step::Down),
        Key::PageUp => go(Step::PageUp(page)),
        Key::PageDown => go(Step::PageDown(page)),
        Key::Home => go(Step::RowStart),
        Key::End => go(Step::RowEnd),
        Key::Tab if held.shift => Some(Action::Onward(Onward::Previous)),
        Key::Tab => Some(Action::Onward(Onward::Next)),
        Key::Enter | Key::F2 => Some(Action::Edit),
        Key::Delete | Key::Backspace => Some(Action::Clear),
        Key::Escape => Some(Action::Escape),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_what_they_do_in_a_spreadsheet() {
        let none = Modifiers::NONE;
        let one = |step| Some(Action::Move(step, Reach::One));
        assert_eq!(key_action(Key::ArrowDown, none, 9), one(Step::Down));
        assert_eq!(key_action(Key::Home, none, 9), one(Step::RowStart));
        assert_eq!(
            key_action(Key::Home, Modifiers::COMMAND, 9),
            one(Step::First)
        );
        assert_eq!(key_action(Key::End, Modifiers::COMMAND, 9), one(Step::Last));
        assert_eq!(key_action(Key::PageDown, none, 9), one(Step::PageDown(9)));
        assert_eq!(
            key_action(Key::ArrowUp, Modifiers::SHIFT, 9),
            Some(Action::Move(Step::Up, Reach::Extend))
        );
        assert_eq!(
            key_action(Key::ArrowUp, Modifiers::ALT, 9),
            Some(Action::ShiftRows(Shift::Up))
        );
        assert_eq!(
            key_action(Key::D, Modifiers::COMMAND, 9),
            Some(Action::FillDown)
        );
        assert_eq!(key_action(Key::D, none, 9), None);
    }
}
