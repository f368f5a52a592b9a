//! Files and what belongs to them, in the window: earlier versions, and a file that is open twice.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rox_case::app::Page;
use rox_case::app::archive::Archive;
use rox_case::store::{self, Moment};
use rox_case::text::{Language, Texts};
use tempfile::TempDir;

use crate::support::golden;
use crate::support::window::{
    ENGLISH, Look, Shown, click, document, enter, go_to, keeping, npv, page, says, screenshot,
    settled, wait_until, window,
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
    // Nobody else has it open any more.
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
    let now = Moment::now().0;
    for number in 1..=9 {
        let mut case = golden("webshop.rox");
        let count = case.options.len();
        case.options[number % count].included = number % 2 == 0;
        case.options[(number + 1) % count].name =
            format!("A name of version {number} that is rather long");
        let saved = Moment(now - 86_400 * (10 - number as i64).pow(2));
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
