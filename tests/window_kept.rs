//! What is kept of work and of its user, in the window: files that a newer version made, recovered work, what a file held
//! when it cannot be opened any more, closing in the middle of typing, and settings that nothing can keep.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rox_case::app::archive::Archive;
use rox_case::app::recovery::Recovery;
use rox_case::store::recovery::{RecoveryFolder, UnsavedWork, keep_work};
use rox_case::store::{self, SettingsFile, WallTime};
use rox_case::text::Language;
use tempfile::TempDir;

use crate::support::golden;
use crate::support::window::{
    ENGLISH, Kept, Look, Shown, click, document, enter, field, go_to, keeping_all, says,
    screenshot, settled, theme_name, wait_until, window,
};

/// A folder with files, and what is kept beside it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// One with a case in a file.
    fn with_case() -> (Self, PathBuf) {
        let place = Self::new();
        let file = place.path("plan.rox");
        store::save(&file, &golden("webshop.rox")).unwrap();
        (place, file)
    }

    /// One with a file that a newer version made, and what that holds.
    fn with_newer() -> (Self, PathBuf, String) {
        let (place, file) = Self::with_case();
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.replacen("format: 1,", "format: 7,\n    climate: (cost: 3),", 1);
        let text = text.replacen("likely: ", "spread: Wide, likely: ", 3);
        std::fs::write(&file, &text).unwrap();
        (place, file, text)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn recovery(&self) -> RecoveryFolder {
        RecoveryFolder::at(self.path("recovery"))
    }

    fn kept(&self) -> Kept {
        Kept {
            archive: Archive::kept_in(&self.path("archive")),
            recovery: Recovery::kept_in(self.recovery(), Arc::new(|| {})),
            ..Kept::default()
        }
    }

    /// A window that keeps everything in the folder, once something was asked of it.
    fn window(&self, look: Look, file: Option<&Path>) -> Harness<'static, Shown> {
        let mut harness = keeping_all(look, file.map(Path::to_owned), self.kept());
        settled(&mut harness);
        harness
    }

    /// The same, once the file is open.
    fn opened(&self, look: Look, file: &Path) -> Harness<'static, Shown> {
        let mut harness = self.window(look, Some(file));
        wait_until(&mut harness, |window| window.document().is_some());
        settled(&mut harness);
        harness
    }
}

/// Shows frames until something is said.
fn wait_for(harness: &mut Harness<'static, Shown>, words: &str) {
    for _ in 0..1_000 {
        if says(harness, words) {
            return;
        }
        harness.step();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("nobody says {words}");
}

fn press(harness: &mut Harness<'static, Shown>, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    settled(harness);
}

/// The system wishes the window to close; returns whether it does.
fn close(harness: &mut Harness<'static, Shown>) -> bool {
    let root = harness.input_mut().viewports.entry(ViewportId::ROOT);
    root.or_default().events.push(ViewportEvent::Close);
    harness.step();
    let root = harness.input_mut().viewports.entry(ViewportId::ROOT);
    root.or_default().events.clear();
    let output = harness.output().viewport_output.get(&ViewportId::ROOT);
    let commands = output.map_or(&[][..], |output| &output.commands);
    !commands.contains(&ViewportCommand::CancelClose) || commands.contains(&ViewportCommand::Close)
}

// Files that a newer version made

#[test]
fn a_newer_file_opens_read_only_and_says_what_is_left_out_and_what_to_do() {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let (place, file, _) = Place::with_newer();
            let look = Look {
                language,
                theme,
                ..ENGLISH
            };
            let mut harness = place.opened(look, &file);
            assert_eq!(document(&harness).newer().unwrap().unknown, 4);
            assert!(says(&harness, "`climate`, `spread`"));
            let name = format!("newer-{}-{}", language.code(), theme_name(theme));
            screenshot(&mut harness, &name);
            press(&mut harness, Key::S);
            screenshot(&mut harness, &format!("{name}-saved"));
        }
    }
}

#[test]
fn saving_a_newer_file_offers_a_copy_and_never_touches_the_file() {
    let (place, file, text) = Place::with_newer();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-options");
    enter(&mut harness, "Cost per year, likely", "500,000");
    assert!(document(&harness).unsaved());
    press(&mut harness, Key::S);
    assert!(says(&harness, "This file stays as it is"));
    click(&mut harness, "Save under another name…");
    // The same name again gets no further.
    let suggested = field(&harness, "Path of the file").value().unwrap();
    assert!(suggested.contains("(copy)"), "{suggested}");
    enter_path(&mut harness, &file);
    wait_for(&mut harness, "It was not replaced");
    assert!(says(&harness, "Your case is still open here"));
    click(&mut harness, "Close");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);

    click(&mut harness, "Save a copy…");
    let copy = place.path("copy.rox");
    enter_path(&mut harness, &copy);
    wait_until(&mut harness, |window| {
        window
            .document()
            .is_some_and(|document| !document.unsaved())
    });
    settled(&mut harness);
    assert!(document(&harness).newer().is_none());
    assert!(!says(&harness, "read-only"));
    assert_eq!(document(&harness).path(), Some(copy.as_path()));
    assert_eq!(store::open(&copy).unwrap().case, document(&harness).case);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

/// Enters the path of a file in the question for one.
fn enter_path(harness: &mut Harness<'static, Shown>, path: &Path) {
    type_path(harness, path.to_str().unwrap());
    harness.key_press(Key::Enter);
    settled(harness);
}

/// Types over what stands in the question for a file.
fn type_path(harness: &mut Harness<'static, Shown>, typed: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    field(harness, "Path of the file").type_text(typed);
    harness.run();
}

#[test]
fn work_on_a_newer_file_that_was_left_behind_stays_read_only() {
    let (place, file, text) = Place::with_newer();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-options");
    enter(&mut harness, "Cost per year, likely", "500,000");
    let changed = document(&harness).case.clone();
    drop(harness);

    let mut harness = place.window(ENGLISH, None);
    wait_for(&mut harness, "Work of yours was not saved");
    click(&mut harness, &format!("Go on with ‘{}’", changed.title));
    assert_eq!(document(&harness).case, changed);
    assert!(document(&harness).newer().is_some());
    press(&mut harness, Key::S);
    assert!(says(&harness, "This file stays as it is"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

// Recovered work

/// Work that a program left behind which ended.
fn leave_work(place: &Place, title: &str, file: Option<&Path>) {
    let mut case = golden("webshop.rox");
    case.title = title.to_owned();
    let slot = place.recovery().slot().unwrap();
    keep_work(slot.path(), UnsavedWork::of(&case, file), WallTime::now()).unwrap();
}

#[test]
fn work_that_one_window_has_found_is_not_offered_by_another_and_is_lost_in_neither() {
    let place = Place::new();
    leave_work(&place, "Left behind", None);
    let mut first = place.window(ENGLISH, None);
    wait_for(&mut first, "Left behind");
    let mut second = place.window(ENGLISH, None);
    assert!(!says(&second, "Left behind"));
    click(&mut first, "Go on with ‘Left behind’");
    // Neither what the second window does nor its end takes anything away.
    click(&mut second, "Webshop: keep the delivery promise");
    go_to(&mut second, "page-options");
    enter(&mut second, "Cost per year, likely", "500,000");
    drop(second);
    drop(first);
    let found = place.recovery().look();
    let mut titles: Vec<&str> = found
        .left_behind
        .iter()
        .map(|it| it.case.title.as_str())
        .collect();
    titles.sort_unstable();
    assert_eq!(
        titles,
        ["Left behind", "Webshop: keep the delivery promise"]
    );
}

#[test]
fn recovered_work_claims_its_file_at_once() {
    let (place, file) = Place::with_case();
    leave_work(&place, "Left behind", Some(&file));
    let mut first = place.window(ENGLISH, None);
    wait_for(&mut first, "Left behind");
    click(&mut first, "Go on with ‘Left behind’");
    for _ in 0..20 {
        first.step();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let mut second = place.window(ENGLISH, Some(&file));
    wait_for(&mut second, "The file is open in another window");
    assert!(window(&second).document().is_none());
}

#[test]
fn recovered_work_whose_file_another_window_has_open_says_so() {
    let (place, file) = Place::with_case();
    leave_work(&place, "Left behind", Some(&file));
    // A window that did not find the work, which is left to the second.
    let kept = Kept {
        archive: Archive::kept_in(&place.path("archive")),
        ..Kept::default()
    };
    let mut first = keeping_all(ENGLISH, Some(file.clone()), kept);
    wait_until(&mut first, |window| window.document().is_some());
    let mut second = place.window(ENGLISH, None);
    wait_for(&mut second, "Left behind");
    click(&mut second, "Go on with ‘Left behind’");
    wait_for(&mut second, "Another window has plan.rox open as well");
    assert_eq!(document(&second).case.title, "Left behind");
}

#[test]
fn work_that_was_left_behind_is_discarded_only_after_a_question() {
    let place = Place::new();
    leave_work(&place, "Left behind", None);
    let mut harness = place.window(ENGLISH, None);
    wait_for(&mut harness, "Left behind");
    click(&mut harness, "Discard the unsaved work on ‘Left behind’");
    screenshot(&mut harness, "discard");
    click(&mut harness, "Keep it");
    assert!(says(&harness, "Left behind"));
    click(&mut harness, "Discard the unsaved work on ‘Left behind’");
    click(&mut harness, "Discard");
    assert!(!says(&harness, "Left behind"));
    drop(harness);
    assert!(place.recovery().look().left_behind.is_empty());
}

// Files that cannot be opened any more

#[test]
fn a_damaged_file_is_gone_on_with_from_what_was_saved_last() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-options");
    enter(&mut harness, "Cost per year, likely", "500,000");
    press(&mut harness, Key::S);
    let saved = document(&harness).case.clone();
    drop(harness);
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, &text[..text.len() / 2]).unwrap();

    let mut harness = place.window(ENGLISH, Some(&file));
    wait_for(&mut harness, "was not opened and not changed");
    settled(&mut harness);
    screenshot(&mut harness, "damaged-file");
    click(&mut harness, "Open what was kept");
    assert_eq!(document(&harness).case, saved);
    assert!(document(&harness).unsaved());
    press(&mut harness, Key::S);
    assert!(says(&harness, "Replace the file?"));
    click(&mut harness, "Replace it");
    assert_eq!(store::open(&file).unwrap().case, saved);
}

// Closing

#[test]
fn a_number_that_is_still_being_typed_is_not_lost_when_the_window_closes() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-options");
    field(&harness, "Cost per year, likely").focus();
    harness.run();
    field(&harness, "Cost per year, likely").type_text("500,000");
    harness.run();
    assert!(!document(&harness).unsaved(), "it was not entered yet");
    assert!(!close(&mut harness));
    settled(&mut harness);
    assert!(document(&harness).unsaved());
    assert!(says(&harness, "Save the changes first?"));
}

#[test]
fn a_case_that_is_saved_closes_without_a_question() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(ENGLISH, &file);
    assert!(close(&mut harness));
    let mut empty = place.window(ENGLISH, None);
    assert!(close(&mut empty));
}

// Settings

#[test]
fn that_neither_settings_nor_work_can_be_kept_is_said_in_the_window() {
    for language in Language::ALL {
        let place = Place::new();
        // A file stands where every folder would be.
        std::fs::write(place.path("file"), "").unwrap();
        let nowhere = RecoveryFolder::at(place.path("file/recovery"));
        let kept = Kept {
            recovery: Recovery::kept_in(nowhere, Arc::new(|| {})),
            settings: Some(SettingsFile::at(place.path("file/settings.ron"))),
            ..Kept::default()
        };
        let look = Look {
            language,
            ..ENGLISH
        };
        let mut harness = keeping_all(look, None, kept);
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
        let (settings, work) = match language {
            Language::English => ("Your cases are safe", "Save often"),
            Language::Dutch => ("Je cases zijn veilig", "Sla vaak op"),
        };
        wait_for(&mut harness, settings);
        assert!(says(&harness, work));
        screenshot(&mut harness, &format!("nothing-kept-{}", language.code()));
        let buttons = harness.get_all_by_role(Role::Button);
        assert!(buttons.count() > 3, "the start page is there all the same");
    }
}

// Entries that were refused

/// Types into the field of the yearly cost what is no number in Dutch, and enters it.
fn refuse(harness: &mut Harness<'static, Shown>) {
    go_to(harness, "page-options");
    enter(harness, "Kosten per jaar, meest waarschijnlijk", "7.1");
}

/// What the window shows in Dutch.
const DUTCH: Look = Look {
    language: Language::Dutch,
    ..ENGLISH
};

#[test]
fn an_entry_that_was_refused_does_not_vanish_when_the_window_closes() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(DUTCH, &file);
    refuse(&mut harness);
    assert!(document(&harness).unsaved() && !document(&harness).differs());
    assert!(says(&harness, "niet opgeslagen"), "the bar says it");
    press(&mut harness, Key::S);
    assert!(says(&harness, "op één invoer na"));
    assert!(!close(&mut harness));
    settled(&mut harness);
    assert!(says(&harness, "Eén invoer is niet overgenomen"));
    assert!(says(&harness, "‘7.1’"));
    screenshot(&mut harness, "refused-nl-light");
    click(&mut harness, "Toon het veld");
    assert_eq!(
        field(&harness, "Kosten per jaar, meest waarschijnlijk")
            .value()
            .as_deref(),
        Some("7.1")
    );
    assert!(!close(&mut harness));
    settled(&mut harness);
    click(&mut harness, "Laten vervallen");
    assert!(close(&mut harness), "it was given up");
}

#[test]
fn saving_first_does_not_close_over_an_entry_that_was_refused() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(DUTCH, &file);
    go_to(&mut harness, "page-options");
    enter(
        &mut harness,
        "Kosten per jaar, meest waarschijnlijk",
        "500000",
    );
    refuse(&mut harness);
    assert!(!close(&mut harness));
    settled(&mut harness);
    assert!(says(&harness, "Eerst de wijzigingen opslaan?") && says(&harness, "‘7.1’"));
    screenshot(&mut harness, "unsaved-and-refused-nl-light");
    // The button of the question stands after that of the bar.
    let saves = harness.get_all_by_role_and_label(Role::Button, "Opslaan");
    saves.last().unwrap().click();
    settled(&mut harness);
    wait_for(&mut harness, "Eén invoer is niet overgenomen");
    assert!(!document(&harness).differs());
    press(&mut harness, Key::Escape);
}

#[cfg(unix)]
#[test]
fn a_file_that_was_named_from_one_folder_is_found_from_another() {
    let (place, file) = Place::with_case();
    let here = std::env::current_dir().unwrap();
    let up: PathBuf = here.components().skip(1).map(|_| "..").collect();
    let relative = up.join(file.strip_prefix("/").unwrap());
    let harness = place.opened(ENGLISH, &relative);
    assert!(document(&harness).path().unwrap().is_absolute());
}

#[test]
fn an_entry_that_was_refused_stands_in_its_field_again_after_a_crash() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(DUTCH, &file);
    refuse(&mut harness);
    drop(harness);

    let mut harness = place.window(DUTCH, None);
    wait_for(&mut harness, "Niet overgenomen: ");
    assert!(!says(&harness, "Verschilt van het bestand"));
    screenshot(&mut harness, "recovered-refused-nl-light");
    let title = golden("webshop.rox").title;
    click(&mut harness, &format!("Verdergaan met ‘{title}’"));
    go_to(&mut harness, "page-options");
    assert_eq!(
        field(&harness, "Kosten per jaar, meest waarschijnlijk")
            .value()
            .as_deref(),
        Some("7.1")
    );
    assert_eq!(document(&harness).refused().len(), 1);
    // Another language does not take it for something else.
    harness.key_press(Key::Escape);
    enter(
        &mut harness,
        "Kosten per jaar, meest waarschijnlijk",
        "500.000",
    );
    assert!(document(&harness).refused().is_empty());
}

#[test]
fn an_entry_in_a_cell_that_was_refused_survives_another_language_and_a_crash() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-customers");
    let cell = harness
        .get_all_by_role(Role::GridCell)
        .find(|node| {
            egui_kittest::kittest::NodeT::accesskit_node(node)
                .label()
                .is_some_and(|label| label.starts_with("Customers of "))
        })
        .unwrap();
    cell.click();
    harness.run();
    harness.event(egui::Event::Text("many".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    settled(&mut harness);
    assert_eq!(document(&harness).refused().len(), 1);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    settled(&mut harness);
    assert_eq!(document(&harness).refused().len(), 1);
    assert!(says(&harness, ": many"), "it stands in its cell");
    drop(harness);

    let mut harness = place.window(ENGLISH, None);
    wait_for(&mut harness, "Not taken: ");
    let title = golden("webshop.rox").title;
    click(&mut harness, &format!("Go on with ‘{title}’"));
    go_to(&mut harness, "page-customers");
    assert!(says(&harness, ": many"), "it stands in its cell again");
    assert_eq!(document(&harness).refused().len(), 1);
}

#[test]
fn a_text_that_is_too_long_is_refused_and_not_cut() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-options");
    let before = document(&harness).case.clone();
    let long = "x".repeat(201);
    field(&harness, "Name").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.event(egui::Event::Paste(long.clone()));
    settled(&mut harness);
    assert_eq!(document(&harness).case, before);
    assert_eq!(document(&harness).refused()[0].typed, long);
    assert_eq!(field(&harness, "Name").value(), Some(long));
    harness.key_press(Key::Backspace);
    settled(&mut harness);
    assert!(document(&harness).refused().is_empty());
    assert_ne!(document(&harness).case, before, "what fits is taken");
}

// Recovered work whose file somebody changed

#[test]
fn work_over_a_file_that_changed_since_says_so_and_leads_to_the_comparison() {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let (place, file) = Place::with_case();
            let look = Look {
                language,
                theme,
                ..ENGLISH
            };
            let mut harness = place.opened(look, &file);
            let field = match language {
                Language::English => "Cost per year, likely",
                Language::Dutch => "Kosten per jaar, meest waarschijnlijk",
            };
            go_to(&mut harness, "page-options");
            enter(&mut harness, field, "500000");
            drop(harness);
            let mut theirs = golden("webshop.rox");
            theirs.finance.discount_rate += 0.01;
            store::save(&file, &theirs).unwrap();

            let texts = rox_case::text::Texts::of(language);
            let mut harness = place.window(look, None);
            wait_for(&mut harness, &texts.get("recovery-changed-since"));
            assert!(!says(&harness, &texts.get("recovery-untouched")));
            let name = format!(
                "recovered-changed-{}-{}",
                language.code(),
                theme_name(theme)
            );
            screenshot(&mut harness, &name);
            let compare = ("title", theirs.title.as_str().into());
            click(
                &mut harness,
                &texts.with("recovery-compare-name", &[compare]),
            );
            assert_eq!(window(&harness).page(), rox_case::app::Page::Compare);
            assert!(
                says(&harness, "plan.rox"),
                "the file is what it is compared with"
            );
            screenshot(&mut harness, &format!("{name}-compared"));
            press(&mut harness, Key::S);
            assert!(says(&harness, &texts.get("dialog-changed-title")));
        }
    }
}

#[test]
fn work_over_a_file_that_is_untouched_says_so_and_saves_without_a_question() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-options");
    enter(&mut harness, "Cost per year, likely", "500,000");
    let changed = document(&harness).case.clone();
    drop(harness);
    let mut harness = place.window(ENGLISH, None);
    wait_for(&mut harness, "Its file is as it was when you worked on it.");
    click(&mut harness, &format!("Go on with ‘{}’", changed.title));
    press(&mut harness, Key::S);
    wait_until(&mut harness, |window| {
        window
            .document()
            .is_some_and(|document| !document.unsaved())
    });
    assert_eq!(store::open(&file).unwrap().case, changed);
}

#[test]
fn work_whose_file_is_gone_says_so() {
    let (place, file) = Place::with_case();
    let mut harness = place.opened(ENGLISH, &file);
    go_to(&mut harness, "page-options");
    enter(&mut harness, "Cost per year, likely", "500,000");
    drop(harness);
    std::fs::remove_file(&file).unwrap();
    let mut harness = place.window(ENGLISH, None);
    wait_for(&mut harness, "Its file is gone");
    assert!(
        !says(&harness, "Compare"),
        "there is nothing to compare with"
    );
}
