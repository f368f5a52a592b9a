//! From keys to what they do in a grid, as spreadsheets have them.

use egui::{Event, Key, Modifiers, Ui};

use super::place::{CursorMove, MoveReach, Onward};

/// Something to do in a grid.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum GridAction {
    /// Move the cursor.
    Move(CursorMove, MoveReach),
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
pub(super) fn actions(ui: &Ui, page: usize) -> Vec<GridAction> {
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

fn action(event: &Event, page: usize) -> Option<GridAction> {
    match event {
        Event::Copy => Some(GridAction::Copy),
        Event::Cut => Some(GridAction::Cut),
        Event::Paste(text) => Some(GridAction::Paste(text.clone())),
        Event::Text(text) if !text.chars().all(char::is_control) => {
            Some(GridAction::Type(text.clone()))
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
pub(super) fn key_action(key: Key, held: Modifiers, page: usize) -> Option<GridAction> {
    if held.alt {
        return match key {
            Key::ArrowUp => Some(GridAction::ShiftRows(Shift::Up)),
            Key::ArrowDown => Some(GridAction::ShiftRows(Shift::Down)),
            _ => None,
        };
    }
    let reach = if held.shift {
        MoveReach::Extend
    } else {
        MoveReach::One
    };
    let go = |step| Some(GridAction::Move(step, reach));
    if held.command {
        return match key {
            Key::Home => go(CursorMove::First),
            Key::End => go(CursorMove::Last),
            Key::A => Some(GridAction::SelectAll),
            Key::D => Some(GridAction::FillDown),
            _ => None,
        };
    }
    match key {
        Key::ArrowLeft => go(CursorMove::Left),
        Key::ArrowRight => go(CursorMove::Right),
        Key::ArrowUp => go(CursorMove::Up),
        Key::ArrowDown => go(CursorMove::Down),
        Key::PageUp => go(CursorMove::PageUp(page)),
        Key::PageDown => go(CursorMove::PageDown(page)),
        Key::Home => go(CursorMove::RowStart),
        Key::End => go(CursorMove::RowEnd),
        Key::Tab if held.shift => Some(GridAction::Onward(Onward::Previous)),
        Key::Tab => Some(GridAction::Onward(Onward::Next)),
        Key::Enter | Key::F2 => Some(GridAction::Edit),
        Key::Delete | Key::Backspace => Some(GridAction::Clear),
        Key::Escape => Some(GridAction::Escape),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_what_they_do_in_a_spreadsheet() {
        let none = Modifiers::NONE;
        let one = |step| Some(GridAction::Move(step, MoveReach::One));
        assert_eq!(key_action(Key::ArrowDown, none, 9), one(CursorMove::Down));
        assert_eq!(key_action(Key::Home, none, 9), one(CursorMove::RowStart));
        assert_eq!(
            key_action(Key::Home, Modifiers::COMMAND, 9),
            one(CursorMove::First)
        );
        assert_eq!(
            key_action(Key::End, Modifiers::COMMAND, 9),
            one(CursorMove::Last)
        );
        assert_eq!(
            key_action(Key::PageDown, none, 9),
            one(CursorMove::PageDown(9))
        );
        assert_eq!(
            key_action(Key::ArrowUp, Modifiers::SHIFT, 9),
            Some(GridAction::Move(CursorMove::Up, MoveReach::Extend))
        );
        assert_eq!(
            key_action(Key::ArrowUp, Modifiers::ALT, 9),
            Some(GridAction::ShiftRows(Shift::Up))
        );
        assert_eq!(
            key_action(Key::D, Modifiers::COMMAND, 9),
            Some(GridAction::FillDown)
        );
        assert_eq!(key_action(Key::D, none, 9), None);
    }
}
