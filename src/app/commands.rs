//! The commands of the program: one table for menus, shortcuts, the palette and help.

use super::preferences::Zoom;
use super::{Document, Page};

/// Something that the user can have done, from anywhere in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Command {
    /// Begin a case with a few questions.
    New,
    /// Begin a case without anything in it.
    NewEmpty,
    /// Open a case from a file.
    Open,
    /// Save the case to its file.
    Save,
    /// Save the case to another file.
    SaveAs,
    /// Show what the file held before.
    Versions,
    /// Close the case.
    Close,
    /// Take the last change back.
    Undo,
    /// Make the change again that was taken back.
    Redo,
    /// Go on in the other language.
    SwitchLanguage,
    /// Go on in light or dark.
    SwitchTheme,
    /// Make everything larger or smaller.
    Zoom(Zoom),
    /// Search for something to do or to see.
    Search,
    /// Show every command with its keys.
    Help,
    /// Show a page.
    GoTo(Page),
}

/// Where people look for a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Cases and their files.
    File,
    /// Changes.
    Edit,
    /// How it looks.
    View,
    /// The pages.
    GoTo,
    /// How it works.
    Help,
}

impl Menu {
    /// All menus, from left to right.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::GoTo, Self::Help];

    /// Key of its name in the text catalogue.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::GoTo => "menu-go-to",
            Self::Help => "menu-help",
        }
    }
}

/// A command as menus, the palette and help list it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandSpec {
    /// The command.
    pub command: Command,
    /// Key of its name in the text catalogue.
    pub text_key: &'static str,
    /// The keys that give it. The first is the one to show.
    pub shortcuts: &'static [Shortcut],
}

impl CommandSpec {
    /// The shortcut to show.
    pub fn shortcut(&self) -> Option<Shortcut> {
        self.shortcuts.first().copied()
    }
}

/// Keys pressed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shortcut {
    /// What is held down.
    pub held: HeldModifiers,
    /// What is pressed then.
    pub key: Key,
}

/// What is held down while a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeldModifiers {
    /// Nothing.
    Nothing,
    /// Control, or Command on a Mac.
    Primary,
    /// The same and Shift.
    PrimaryShift,
}

/// A key of a shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A letter from `A` to `Z`.
    Letter(char),
    /// A digit.
    Digit(u8),
    /// The key with a plus on it, on whichever plane.
    Plus,
    /// The minus.
    Minus,
    /// A function key from 1.
    Function(u8),
}

const fn primary(letter: char) -> Shortcut {
    Shortcut {
        held: HeldModifiers::Primary,
        key: Key::Letter(letter),
    }
}

const fn primary_shift(letter: char) -> Shortcut {
    Shortcut {
        held: HeldModifiers::PrimaryShift,
        key: Key::Letter(letter),
    }
}

const fn with_primary(key: Key) -> Shortcut {
    Shortcut {
        held: HeldModifiers::Primary,
        key,
    }
}

const fn digit(digit: u8) -> Shortcut {
    with_primary(Key::Digit(digit))
}

const HELP: Shortcut = Shortcut {
    held: HeldModifiers::Nothing,
    key: Key::Function(1),
};

const fn spec(
    command: Command,
    text_key: &'static str,
    shortcuts: &'static [Shortcut],
) -> CommandSpec {
    CommandSpec {
        command,
        text_key,
        shortcuts,
    }
}

/// Every command, in the order of menus and palette.
pub const COMMANDS: &[CommandSpec] = &[
    spec(Command::New, "command-new", &[primary('N')]),
    spec(
        Command::NewEmpty,
        "command-new-empty",
        &[primary_shift('N')],
    ),
    spec(Command::Open, "command-open", &[primary('O')]),
    spec(Command::Save, "command-save", &[primary('S')]),
    spec(Command::SaveAs, "command-save-as", &[primary_shift('S')]),
    spec(Command::Versions, "command-versions", &[]),
    spec(Command::Close, "command-close", &[primary('W')]),
    spec(Command::Undo, "command-undo", &[primary('Z')]),
    spec(
        Command::Redo,
        "command-redo",
        &[primary_shift('Z'), primary('Y')],
    ),
    spec(
        Command::SwitchLanguage,
        "command-switch-language",
        &[primary_shift('L')],
    ),
    spec(
        Command::SwitchTheme,
        "command-switch-theme",
        &[primary_shift('T')],
    ),
    spec(
        Command::Zoom(Zoom::In),
        "command-zoom-in",
        &[with_primary(Key::Plus)],
    ),
    spec(
        Command::Zoom(Zoom::Out),
        "command-zoom-out",
        &[with_primary(Key::Minus)],
    ),
    spec(
        Command::Zoom(Zoom::Reset),
        "command-zoom-reset",
        &[digit(0)],
    ),
    spec(Command::Search, "command-search", &[primary('K')]),
    spec(Command::Help, "command-help", &[HELP]),
    // There are more pages than digits: the last ones are reached by searching.
    spec(Command::GoTo(Page::Start), "page-start", &[digit(1)]),
    spec(Command::GoTo(Page::CaseSettings), "page-case-settings", &[]),
    spec(Command::GoTo(Page::Journey), "page-journey", &[digit(2)]),
    spec(
        Command::GoTo(Page::Customers),
        "page-customers",
        &[digit(3)],
    ),
    spec(Command::GoTo(Page::Options), "page-options", &[digit(4)]),
    spec(Command::GoTo(Page::Result), "page-result", &[digit(5)]),
    spec(
        Command::GoTo(Page::SweetSpot),
        "page-sweet-spot",
        &[digit(6)],
    ),
    spec(Command::GoTo(Page::Compare), "page-compare", &[]),
    spec(Command::GoTo(Page::Risk), "page-risk", &[digit(7)]),
    spec(
        Command::GoTo(Page::Portfolio),
        "page-portfolio",
        &[digit(8)],
    ),
    spec(Command::GoTo(Page::Evidence), "page-evidence", &[digit(9)]),
    spec(Command::GoTo(Page::Checks), "page-checks", &[]),
    spec(Command::GoTo(Page::BoardPaper), "page-board-paper", &[]),
];

impl Command {
    /// The menu that lists it.
    pub fn menu(self) -> Menu {
        match self {
            Self::New
            | Self::NewEmpty
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::Versions
            | Self::Close => Menu::File,
            Self::Undo | Self::Redo | Self::Search => Menu::Edit,
            Self::SwitchLanguage | Self::SwitchTheme | Self::Zoom(_) => Menu::View,
            Self::GoTo(_) => Menu::GoTo,
            Self::Help => Menu::Help,
        }
    }

    /// Whether it can be given while this document is open, or none.
    pub fn is_available(self, document: Option<&Document>) -> bool {
        match self {
            Self::New
            | Self::NewEmpty
            | Self::Open
            | Self::SwitchLanguage
            | Self::SwitchTheme
            | Self::Zoom(_)
            | Self::Search
            | Self::Help
            | Self::GoTo(Page::Start) => true,
            Self::Save | Self::SaveAs | Self::Close | Self::GoTo(_) => document.is_some(),
            Self::Versions => document.is_some_and(|document| document.path().is_some()),
            Self::Undo => document.is_some_and(Document::can_undo),
            Self::Redo => document.is_some_and(Document::can_redo),
        }
    }

    /// Its line in the table.
    pub fn spec(self) -> &'static CommandSpec {
        match COMMANDS.iter().find(|spec| spec.command == self) {
            Some(spec) => spec,
            None => unreachable!("every command is in the table"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_page_has_its_command_in_the_table_in_the_order_of_the_work() {
        let pages: Vec<Page> = COMMANDS
            .iter()
            .filter_map(|spec| match spec.command {
                Command::GoTo(page) => {
                    assert_eq!(spec.text_key, page.text_key());
                    Some(page)
                }
                _ => None,
            })
            .collect();
        assert_eq!(pages, Page::ALL);
    }

    #[test]
    fn no_two_commands_share_a_shortcut_or_a_name() {
        let mut keys = BTreeSet::new();
        let mut names = BTreeSet::new();
        for spec in COMMANDS {
            assert!(names.insert(spec.text_key), "{:?}", spec.command);
            for shortcut in spec.shortcuts {
                assert!(keys.insert(shortcut), "{:?}", spec.command);
            }
        }
    }

    #[test]
    fn every_command_finds_its_line() {
        for spec in COMMANDS {
            assert_eq!(spec.command.spec(), spec);
        }
    }
}
