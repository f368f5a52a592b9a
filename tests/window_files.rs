//! Files and what belongs to them, in the window: earlier versions, and a file that is open twice.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rox_case::app::Page;
use rox_case::app::archive::Archive;
use rox_case::app::dialogs::{FileDialogs, SystemDialogs};
use rox_case::export::Format;
use rox_case::store::{self, WallTime};
use rox_case::text::{Language, Texts};
use tempfile::TempDir;

use crate::support::golden;
use crate::support::window::{
    ENGLISH, Kept, Look, Shown, click, document, enter, go_to, keeping, keeping_all, npv, page,
    says, screenshot, settled, wait_until, window,
};

/// A folder with a case in a file, and what is kept beside it.
struct Place {
    folder: TempDir,
    file: PathBuf,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.rox");
    store::save(&file, &golden("webshop.rox")).unwrap();
    Place { folder, file }
}

impl Place {
    fn archive(&self) -> Archive {
        Archive::kept_in(&self.folder.path().join("archive"))
    }

    fn window(&self, look: Look) -> Harness<'static, Shown> {
        let mut harness = keeping(look, Some(self.file.clone()), self.archive());
        wait_until(&mut harness, |window| !window.is_waiting());
        harness.run();
        harness
    }

    /// The same, once the file is open.
    fn opened(&self, look: Look) -> Harness<'static, Shown> {
        let mut harness = self.window(look);
        wait_until(&mut harness, |window| window.document().is_some());
        settled(&mut harness);
        harness
    }
}

fn save(harness: &mut Harness<'static, Shown>) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    settled(harness);
    assert!(!document(harness).unsaved());
}

/// Makes the option cheaper that is shown, and saves.
fn change_and_save(harness: &mut Harness<'static, Shown>) {
    go_to(harness, "page-options");
    enter(harness, "Cost per year, likely", "500,000");
    save(harness);
}

fn show_versions(harness: &mut Harness<'static, Shown>) {
    let texts = Texts::of(harness.state().language);
    let (file, versions) = (texts.get("menu-file"), texts.get("command-versions"));
    harness.get_by_role_and_label(Role::Button, &file).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MenuItem, &versions)
        .click();
    settled(harness);
}

/// The name of the first button whose name begins so.
fn button(harness: &Harness<'static, Shown>, begin: &str) -> String {
    let buttons = harness.get_all_by_role(Role::Button);
    let names =
        buttons.filter_map(|node| egui_kittest::kittest::NodeT::accesskit_node(&node).label());
    let mut names = names.filter(|name| name.starts_with(begin));
    names.next().unwrap()
}

#[test]
fn an_earlier_version_is_taken_back_in_one_step_that_can_be_undone() {
    let place = place();
    let mut harness = place.opened(ENGLISH);
    let before = npv(&harness);
    change_and_save(&mut harness);
    let after = npv(&harness);
    assert_ne!(before, after);
    show_versions(&mut harness);
    let texts = Texts::of(Language::English);
    for worth in [before, after] {
        assert!(
            says(&harness, &texts.money_headline(worth, "EUR")),
            "{worth}"
        );
    }
    assert!(says(&harness, "The same as the case now"));
    assert!(says(&harness, "Changed since: "));
    let restore = button(&harness, "Take back the version of");
    click(&mut harness, &restore);
    assert_eq!(npv(&harness), before);
    assert!(document(&harness).unsaved());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settled(&mut harness);
    assert_eq!(npv(&harness), after);
    assert!(!document(&harness).unsaved());
}

#[test]
fn an_earlier_version_is_compared_with_the_case_as_it_is() {
    let place = place();
    let mut harness = place.opened(ENGLISH);
    change_and_save(&mut harness);
    show_versions(&mut harness);
    let compare = button(&harness, "Compare with the version of");
    click(&mut harness, &compare);
    assert_eq!(page(&harness), Page::Compare);
    assert!(says(&harness, "ago"), "the version is named by its time");
}

#[test]
fn where_nothing_was_saved_yet_that_is_said() {
    let place = place();
    let mut harness = place.opened(ENGLISH);
    show_versions(&mut harness);
    assert!(says(&harness, "There are none yet."));
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert!(!says(&harness, "There are none yet."), "Enter closes it");
}

#[test]
fn a_case_without_a_file_has_no_versions_to_offer() {
    let place = place();
    let mut harness = crate::support::window::with_webshop(ENGLISH);
    harness.get_by_role_and_label(Role::Button, "File").click();
    harness.run();
    let offered = harness.query_by_role_and_label(Role::MenuItem, "Earlier versions…");
    let is_disabled = |node: egui_kittest::Node<'_>| {
        egui_kittest::kittest::NodeT::accesskit_node(&node).is_disabled()
    };
    assert!(offered.is_none_or(is_disabled));
    drop(place);
}

/// A file as the system drops it.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("only its path is of use".to_owned())
    }
}

#[test]
fn a_file_that_another_window_has_open_is_left_there_or_opened_here_too() {
    let place = place();
    let first = place.opened(ENGLISH);
    let mut second = place.window(ENGLISH);
    for _ in 0..200 {
        if says(&second, "The file is open in another window") {
            break;
        }
        second.step();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    screenshot(&mut second, "open-elsewhere");
    assert!(window(&second).document().is_none());
    click(&mut second, "Open it here too");
    assert_eq!(document(&second).path(), Some(place.file.as_path()));
    drop(first);
    // It is open nowhere else any more.
    let mut third = place.opened(ENGLISH);
    assert!(!says(&third, "The file is open in another window"));
    // A window may open its own file again.
    go_to(&mut third, "page-options");
    let dropped = std::sync::Arc::new(Dropped(place.file.clone()));
    third.input_mut().dropped_files.push(dropped);
    settled(&mut third);
    wait_until(&mut third, |window| window.page() == Page::Result);
    assert!(!says(&third, "The file is open in another window"));
}

/// Keeps versions of the file as if they had been saved over the last months.
fn keep_many(place: &Place) {
    let folder =
        store::saved_versions::VersionFolder::at(place.folder.path().join("archive/versions"));
    let now = WallTime::now().0;
    for number in 1..=9 {
        let mut case = golden("webshop.rox");
        let count = case.options.len();
        case.options[number % count].included = number % 2 == 0;
        case.options[(number + 1) % count].name =
            format!("A name of version {number} that is rather long");
        let saved = WallTime(now - 86_400 * (10 - number as i64).pow(2));
        folder.keep(Path::new(&place.file), &case, saved).unwrap();
    }
}

#[test]
fn the_versions_are_shown_in_both_languages_and_themes_with_every_glyph() {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let place = place();
            keep_many(&place);
            let mut harness = place.opened(Look {
                language,
                theme,
                ..ENGLISH
            });
            show_versions(&mut harness);
            let theme = if theme == Theme::Dark {
                "dark"
            } else {
                "light"
            };
            screenshot(
                &mut harness,
                &format!("versions-{}-{theme}", language.code()),
            );
        }
    }
}

// Naming a file

/// A window with the webshop sample that asks for files as a system does whose dialogs are these.
fn asking(dialogs: FileDialogs, look: Look) -> Harness<'static, Shown> {
    let kept = Kept {
        dialogs: Some(dialogs),
        ..Kept::default()
    };
    let mut harness = keeping_all(look, None, kept);
    harness.run();
    click(&mut harness, "Webshop: keep the delivery promise");
    harness
}

/// A system without dialogs that knows it.
const MISSING: FileDialogs = FileDialogs {
    look: || SystemDialogs::Missing,
    ask: |_, _, _| panic!("it is known that there is none"),
};

/// A system that may have dialogs, whose program for them ends at once.
const SILENT: FileDialogs = FileDialogs {
    look: || SystemDialogs::Possible,
    ask: |_, _, _| None,
};

/// A system with dialogs that its user cancels.
const CANCELLED: FileDialogs = FileDialogs {
    look: || SystemDialogs::There,
    ask: |_, _, _| None,
};

/// A system whose program for dialogs shows nothing and does not end.
const STUCK: FileDialogs = FileDialogs {
    look: || SystemDialogs::Possible,
    ask: |_, _, _| loop {
        std::thread::park();
    },
};

/// What asks for a file in the window.
type AskForFile = fn(&mut Harness<'static, Shown>);

/// Everything that asks for a file: how it is asked for.
fn ask_for_files() -> Vec<(&'static str, AskForFile)> {
    fn press(harness: &mut Harness<'static, Shown>, modifiers: Modifiers, key: Key) {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
    }
    fn export(harness: &mut Harness<'static, Shown>, format: Format) {
        go_to(harness, "page-board-paper");
        settled(harness);
        let texts = Texts::of(harness.state().language);
        harness
            .get_by_role_and_label(Role::Button, &texts.get(format.text_key()))
            .click();
        harness.run();
    }
    vec![
        ("open", |harness| press(harness, Modifiers::COMMAND, Key::O)),
        ("save", |harness| press(harness, Modifiers::COMMAND, Key::S)),
        ("save as", |harness| {
            press(harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
        }),
        ("pdf", |harness| export(harness, Format::Pdf)),
        ("xlsx", |harness| export(harness, Format::Xlsx)),
        ("pptx", |harness| export(harness, Format::Pptx)),
        ("csv", |harness| export(harness, Format::Csv)),
        ("markdown", |harness| export(harness, Format::Markdown)),
        ("json", |harness| export(harness, Format::Json)),
    ]
}

#[test]
fn a_system_without_dialogs_never_answers_with_silence() {
    for (name, dialogs) in [("missing", MISSING), ("silent", SILENT)] {
        for (what, ask) in ask_for_files() {
            let mut harness = asking(dialogs, ENGLISH);
            ask(&mut harness);
            wait_until(&mut harness, |_| true);
            for _ in 0..500 {
                if says(&harness, "No file dialog of the system came") {
                    break;
                }
                harness.step();
                std::thread::sleep(std::time::Duration::from_millis(2));
            }
            harness.run();
            assert!(
                says(&harness, "No file dialog of the system came"),
                "{name}, {what}"
            );
            let path = harness.get_by_role_and_label(Role::TextInput, "Path of the file");
            assert!(
                path.is_focused(),
                "{name}, {what}: the field has the keyboard"
            );
        }
    }
}

#[test]
fn a_dialog_that_was_cancelled_is_not_asked_again_and_a_save_says_that_nothing_was_saved() {
    for (what, ask) in ask_for_files() {
        let mut harness = asking(CANCELLED, ENGLISH);
        ask(&mut harness);
        settled(&mut harness);
        assert!(
            !says(&harness, "No file dialog of the system came"),
            "{what}"
        );
        let words = match what {
            "open" => continue,
            "save" | "save as" => "Not saved, as no file was chosen.",
            _ => "No file was made, as none was chosen.",
        };
        assert!(says(&harness, words), "{what}");
    }
}

#[test]
fn while_a_dialog_of_the_system_is_awaited_the_path_can_be_typed_all_the_same() {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let look = Look {
                language,
                theme,
                ..ENGLISH
            };
            let texts = Texts::of(language);
            let mut harness = asking(STUCK, look);
            harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
            harness.run();
            assert!(says(&harness, &texts.get("dialog-of-system")));
            let theme = crate::support::window::theme_name(theme);
            let name = format!("system-dialog-{}-{theme}", language.code());
            screenshot(&mut harness, &name);
            let type_it = texts.get("dialog-type-path");
            harness
                .get_by_role_and_label(Role::Button, &type_it)
                .click();
            harness.run();
            let field = texts.get("dialog-path-name");
            assert!(
                harness
                    .get_by_role_and_label(Role::TextInput, &field)
                    .is_focused()
            );
            screenshot(&mut harness, &format!("path-{}-{theme}", language.code()));
        }
    }
}

fn type_path(harness: &mut Harness<'static, Shown>, typed: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Path of the file")
        .type_text(typed);
    harness.run();
}

#[test]
fn enter_in_the_field_for_a_path_saves_there_and_says_so() {
    let place = place();
    let mut harness = place.opened(ENGLISH);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    harness.run();
    // A name without a folder says where it will go, with the extension that it will have.
    type_path(&mut harness, "second");
    let second = place.folder.path().join("second.rox");
    assert!(says(
        &harness,
        &format!("It will be written to {}", second.display())
    ));
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert!(second.exists());
    assert!(says(&harness, "Saved in second.rox"));
    assert_eq!(document(&harness).path(), Some(second.as_path()));
    // A name that is taken is asked about, and taking that back says that nothing was saved.
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    harness.run();
    type_path(&mut harness, "plan");
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert!(says(&harness, "Replace the file?"));
    harness.key_press(Key::Escape);
    settled(&mut harness);
    assert!(says(&harness, "Not saved, as no file was chosen."));
}

#[test]
fn without_a_name_enter_says_that_it_is_missing_and_keeps_the_keyboard() {
    let place = place();
    let mut harness = place.opened(ENGLISH);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    harness.run();
    assert!(says(&harness, "The name of the file is still missing"));
    harness.key_press(Key::Enter);
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Path of the file");
    assert!(field.is_focused());
}

#[test]
fn a_path_longer_than_a_name_is_not_cut() {
    let place = place();
    let mut harness = place.opened(ENGLISH);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    harness.run();
    let long = format!("/{}/plan.rox", vec!["a-folder"; 60].join("/"));
    type_path(&mut harness, &long);
    assert!(says(&harness, &format!("It will be written to {long}")));
}

#[test]
fn the_field_for_a_path_comes_back_with_the_keyboard_when_closing_was_called_off() {
    let place = place();
    let mut harness = place.opened(ENGLISH);
    go_to(&mut harness, "page-options");
    enter(&mut harness, "Cost per year, likely", "500,000");
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    harness.run();
    type_path(&mut harness, "second");
    let root = harness.input_mut().viewports.entry(egui::ViewportId::ROOT);
    root.or_default().events.push(egui::ViewportEvent::Close);
    harness.step();
    let root = harness.input_mut().viewports.entry(egui::ViewportId::ROOT);
    root.or_default().events.clear();
    harness.run();
    assert!(says(&harness, "Save the changes first?"));
    click(&mut harness, "Cancel");
    let field = harness.get_by_role_and_label(Role::TextInput, "Path of the file");
    assert!(field.is_focused());
    assert_eq!(field.value().as_deref(), Some("second"));
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert!(place.folder.path().join("second.rox").exists());
}

// Somebody else who has the file open

#[test]
fn a_file_that_another_user_has_open_can_be_opened_to_look_only() {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let place = place();
            let theirs = Archive::kept_in(&place.folder.path().join("theirs"));
            let _held = theirs.claim(&place.file);
            let look = Look {
                language,
                theme,
                ..ENGLISH
            };
            let texts = Texts::of(language);
            let mut harness = place.window(look);
            for _ in 0..500 {
                if says(&harness, &texts.get("open-elsewhere-title")) {
                    break;
                }
                harness.step();
                std::thread::sleep(std::time::Duration::from_millis(2));
            }
            harness.run();
            let name = format!(
                "in-use-{}-{}",
                language.code(),
                crate::support::window::theme_name(theme)
            );
            screenshot(&mut harness, &name);
            click(&mut harness, &texts.get("open-elsewhere-read-only"));
            assert!(says(&harness, &texts.get("in-use-title")));
            screenshot(&mut harness, &format!("{name}-read-only"));
            harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
            settled(&mut harness);
            assert!(says(&harness, &texts.get("in-use-stays-title")));
        }
    }
}
