//! What stands around the work in the window: recent cases, searching, a new case, zoom and help.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, UiBuilder};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::app::{Page, Preferences};
use rox_case::store::{SettingsFile, WallTime};
use rox_case::text::{Language, Texts};
use rox_case::ui::{AskingForFiles, Window, prepare};

use crate::support::cpu_renderer::CpuRenderer;
use crate::support::golden_path;

/// Where screenshots go when this variable names a folder; otherwise none are made.
const SCREENSHOTS: &str = "ROX_CASE_SCREENSHOTS";

/// What a window begins with.
#[derive(Default)]
struct Beginning {
    language: Option<Language>,
    theme: Option<Theme>,
    file: Option<PathBuf>,
    preferences: Option<Preferences>,
}

/// A window as a test sees it: it begins with the first frame.
struct Shown {
    beginning: Beginning,
    window: Option<Window>,
}

type Desk = Harness<'static, Shown>;

fn desk(beginning: Beginning) -> Desk {
    let theme = beginning.theme.unwrap_or(Theme::Light);
    let shown = Shown {
        beginning,
        window: None,
    };
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_theme(theme)
        .with_max_steps(40)
        .with_render_cursor(false)
        .with_context_setup(prepare)
        .renderer(CpuRenderer::default())
        .build_ui_state(
            |ui, shown: &mut Shown| {
                let ctx = ui.ctx().clone();
                let mut whole = ui.new_child(UiBuilder::new().max_rect(ctx.content_rect()));
                whole.set_clip_rect(ctx.content_rect());
                let beginning = &mut shown.beginning;
                shown
                    .window
                    .get_or_insert_with(|| {
                        let language = beginning.language.unwrap_or(Language::English);
                        let file = beginning.file.take();
                        let preferences = beginning.preferences.take();
                        Window::new(&ctx, language, file, AskingForFiles::ByField).with_preferences(
                            &ctx,
                            preferences.unwrap_or_else(Preferences::disabled),
                        )
                    })
                    .ui(&mut whole);
            },
            shown,
        );
    harness.run();
    harness
}

/// A desk on which the webshop sample lies.
fn with_webshop(beginning: Beginning) -> Desk {
    let mut desk = desk(beginning);
    desk.get_by_role_and_label(Role::Button, "Webshop: keep the delivery promise")
        .click();
    desk.run();
    desk
}

fn window(desk: &Desk) -> &Window {
    desk.state().window.as_ref().unwrap()
}

fn press(desk: &mut Desk, modifiers: Modifiers, key: Key) {
    desk.key_press_modifiers(modifiers, key);
    desk.run();
}

/// Types into whatever has the keyboard.
fn type_text(desk: &mut Desk, text: &str) {
    desk.event(egui::Event::Text(text.to_owned()));
    desk.run();
}

fn wait_until(desk: &mut Desk, is_so: impl Fn(&Desk) -> bool) {
    for _ in 0..1000 {
        desk.step();
        if is_so(desk) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it did not come about");
}

/// The name of what has the keyboard.
fn focused(desk: &Desk) -> Option<String> {
    let node = desk
        .query_all(egui_kittest::kittest::By::new())
        .find(egui_kittest::Node::is_focused)?;
    node.accesskit_node().label()
}

fn screenshot(desk: &mut Desk, name: &str) {
    if let Some(folder) = std::env::var_os(SCREENSHOTS) {
        std::fs::create_dir_all(&folder).unwrap();
        let image = desk.render().unwrap();
        let file = PathBuf::from(folder).join(format!("{name}.png"));
        image.save(file).unwrap();
    }
}

fn kept_in(folder: &Path) -> Preferences {
    Preferences::kept_in(SettingsFile::at(folder.join("settings.ron")))
}

#[test]
fn a_new_case_is_made_by_keyboard_alone_from_nothing_to_its_worth() {
    let mut desk = desk(Beginning::default());
    press(&mut desk, Modifiers::COMMAND, Key::N);
    assert_eq!(focused(&desk).as_deref(), Some("Title"));
    type_text(&mut desk, "Faster help");
    press(&mut desk, Modifiers::NONE, Key::Tab);
    // The first letters mark a currency in the list, and Enter takes it.
    type_text(&mut desk, "gbp");
    press(&mut desk, Modifiers::NONE, Key::Enter);
    desk.get_by_label("Question 1 of 8");
    for question in 2..=8 {
        press(&mut desk, Modifiers::NONE, Key::Enter);
        desk.get_by_label(&format!("Question {question} of 8"));
        if question == 5 {
            assert_eq!(focused(&desk).as_deref(), Some("Spend per customer"));
            type_text(&mut desk, "1,200");
        }
    }
    press(&mut desk, Modifiers::NONE, Key::Enter);
    let document = window(&desk).document().unwrap();
    assert_eq!(document.case.title, "Faster help");
    assert_eq!(document.case.currency, "GBP");
    assert_eq!(document.case.segments[0].annual_spend.likely, 1200.0);
    assert!(document.unsaved(), "no file holds it yet");
    let npv = document.computation().result().unwrap().npv;
    assert_eq!(window(&desk).page(), Page::Result);
    let shown = Texts::of(Language::English).money_headline(npv, "GBP");
    assert!(desk.query_all_by_label(&shown).next().is_some(), "{shown}");
}

#[test]
fn an_answer_that_cannot_be_taken_keeps_the_question_and_gets_the_keyboard() {
    let mut desk = desk(Beginning::default());
    press(&mut desk, Modifiers::COMMAND, Key::N);
    type_text(&mut desk, " ");
    press(&mut desk, Modifiers::NONE, Key::Tab);
    press(&mut desk, Modifiers::NONE, Key::Enter);
    desk.get_by_label("Question 1 of 8");
    assert_eq!(focused(&desk).as_deref(), Some("Title"));
    type_text(&mut desk, "Faster help");
    press(&mut desk, Modifiers::NONE, Key::Enter);
    desk.get_by_label("Question 2 of 8");
    press(&mut desk, Modifiers::NONE, Key::Escape);
    assert!(window(&desk).document().is_none());
}

#[test]
fn searching_leads_to_the_checks_by_keyboard() {
    let mut desk = with_webshop(Beginning::default());
    press(&mut desk, Modifiers::COMMAND, Key::K);
    // Who is in the field hears what Enter would take.
    assert_eq!(focused(&desk).as_deref(), Some("New case, Command, Ctrl+N"));
    type_text(&mut desk, "check");
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&desk).page(), Page::Checks);
}

#[test]
fn searching_finds_an_option_by_a_part_of_its_name_and_arrows_choose() {
    let mut desk = with_webshop(Beginning::default());
    press(&mut desk, Modifiers::COMMAND, Key::K);
    type_text(&mut desk, "option");
    press(&mut desk, Modifiers::NONE, Key::ArrowDown);
    let chosen: Vec<String> = desk
        .get_all_by_role(Role::ListBoxOption)
        .filter(|row| row.accesskit_node().is_selected() == Some(true))
        .filter_map(|row| row.accesskit_node().label())
        .collect();
    assert_eq!(chosen.len(), 1, "{chosen:?}");
    for _ in 0..2 {
        press(&mut desk, Modifiers::NONE, Key::Backspace);
    }
    press(&mut desk, Modifiers::COMMAND, Key::A);
    type_text(&mut desk, "gift parcel");
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&desk).page(), Page::Options);
    desk.get_by_role_and_label(Role::TextInput, "Cost per year, likely");
}

#[test]
fn searching_finds_a_driver_and_shows_the_journey() {
    let mut desk = with_webshop(Beginning::default());
    press(&mut desk, Modifiers::COMMAND, Key::K);
    type_text(&mut desk, "unboxing driver");
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&desk).page(), Page::Journey);
}

#[test]
fn the_keyboard_returns_to_where_it_was_when_a_search_is_left() {
    let mut desk = with_webshop(Beginning::default());
    press(&mut desk, Modifiers::COMMAND, Key::Num4);
    desk.get_by_role_and_label(Role::TextInput, "Cost per year, likely")
        .focus();
    desk.run();
    press(&mut desk, Modifiers::COMMAND, Key::K);
    press(&mut desk, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&desk).as_deref(), Some("Cost per year, likely"));
    assert!(!window(&desk).document().unwrap().can_undo());
}

#[test]
fn a_file_that_was_opened_is_recent_the_next_time_and_opens_with_a_click() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.rox");
    std::fs::copy(golden_path("webshop.rox"), &path).unwrap();
    let mut first = desk(Beginning {
        file: Some(path.clone()),
        preferences: Some(kept_in(folder.path())),
        ..Beginning::default()
    });
    wait_until(&mut first, |desk| window(desk).document().is_some());
    let title = window(&first).document().unwrap().case.title.clone();
    drop(first);

    let mut second = desk(Beginning {
        preferences: Some(kept_in(folder.path())),
        ..Beginning::default()
    });
    let name = format!("{title}, {}, less than an hour ago", path.display());
    second
        .get_by_role_and_label(Role::ListBoxOption, &name)
        .click();
    wait_until(&mut second, |desk| window(desk).document().is_some());
    assert_eq!(window(&second).document().unwrap().path(), Some(&*path));
}

#[test]
fn a_recent_file_that_is_gone_says_so_and_can_be_taken_off_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let mut preferences = kept_in(folder.path());
    preferences.note_file(&folder.path().join("gone.rox"), "Gone", WallTime::now());
    let mut desk = desk(Beginning {
        preferences: Some(preferences),
        ..Beginning::default()
    });
    let remove = "Remove ‘Gone’ from the list";
    wait_until(&mut desk, |desk| {
        desk.query_by_role_and_label(Role::Button, remove).is_some()
    });
    desk.get_by_role_and_label(Role::Button, remove).click();
    desk.run();
    assert!(window(&desk).preferences().settings().recent.is_empty());
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
fn a_file_that_is_dropped_on_the_window_opens() {
    let mut desk = desk(Beginning::default());
    desk.input_mut()
        .dropped_files
        .push(std::sync::Arc::new(Dropped(golden_path("tiny.rox"))));
    wait_until(&mut desk, |desk| window(desk).document().is_some());
    assert_eq!(window(&desk).document().unwrap().case.title, "By hand");
}

#[test]
fn zoom_language_and_theme_are_as_they_were_when_the_program_starts_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = desk(Beginning {
        preferences: Some(kept_in(folder.path())),
        ..Beginning::default()
    });
    for _ in 0..3 {
        press(&mut first, Modifiers::COMMAND, Key::Plus);
    }
    press(&mut first, Modifiers::COMMAND, Key::Minus);
    press(&mut first, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    press(&mut first, Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    assert_eq!(first.ctx.zoom_factor(), 1.2);
    drop(first);

    let preferences = kept_in(folder.path());
    assert_eq!(preferences.settings().language, Some(Language::Dutch));
    let mut second = desk(Beginning {
        preferences: Some(preferences),
        ..Beginning::default()
    });
    assert_eq!(second.ctx.zoom_factor(), 1.2);
    assert_eq!(second.ctx.theme(), Theme::Dark);
    press(&mut second, Modifiers::COMMAND, Key::Num0);
    assert_eq!(second.ctx.zoom_factor(), 1.0);
}

#[test]
fn the_questions_of_a_new_case_stay_whole_at_the_largest_zoom() {
    let mut desk = desk(Beginning::default());
    for _ in 0..10 {
        press(&mut desk, Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(desk.ctx.zoom_factor(), 2.0);
    press(&mut desk, Modifiers::COMMAND, Key::N);
    for _ in 1..8 {
        press(&mut desk, Modifiers::NONE, Key::Enter);
    }
    screenshot(&mut desk, "new-case-zoomed");
    let whole = desk.ctx.content_rect();
    let next = desk.get_by_role_and_label(Role::Button, "Show what it is worth");
    assert!(whole.contains_rect(next.rect()), "{:?}", next.rect());
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert!(window(&desk).document().is_some());
}

#[test]
fn every_page_is_shown_at_the_largest_zoom() {
    let mut desk = with_webshop(Beginning::default());
    for _ in 0..10 {
        press(&mut desk, Modifiers::COMMAND, Key::Plus);
    }
    for (typed, page) in [
        ("Journey", Page::Journey),
        ("Options", Page::Options),
        ("Checks", Page::Checks),
        ("Start", Page::Start),
        ("Sweet spot", Page::SweetSpot),
        ("Risk", Page::Risk),
        ("Portfolio", Page::Portfolio),
        ("Result", Page::Result),
    ] {
        press(&mut desk, Modifiers::COMMAND, Key::K);
        type_text(&mut desk, typed);
        press(&mut desk, Modifiers::NONE, Key::Enter);
        assert_eq!(window(&desk).page(), page);
        screenshot(&mut desk, &format!("zoomed-{}", page.id()));
        let right = desk.ctx.content_rect().right();
        let over: Vec<_> = desk
            .get_all_by_role(Role::Button)
            .filter(|node| node.rect().top() < 104.0 && node.rect().right() > right)
            .map(|node| node.accesskit_node().label())
            .collect();
        assert!(over.is_empty(), "{over:?} run off the bar or the strip");
    }
    press(&mut desk, Modifiers::NONE, Key::F10);
    assert_eq!(focused(&desk).as_deref(), Some("New case"));
    screenshot(&mut desk, "zoomed-menu");
}

#[test]
fn help_lists_every_command_that_has_keys() {
    let mut desk = desk(Beginning::default());
    press(&mut desk, Modifiers::NONE, Key::F1);
    for spec in rox_case::app::commands::COMMANDS {
        let name = Texts::of(Language::English).get(spec.text_key);
        let listed = desk.query_all_by_label(&name).next().is_some();
        assert!(listed || spec.shortcuts.is_empty(), "{name}");
    }
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert!(desk.query_by_label("F1").is_none());
}

/// Shows everything around the work in a language and a theme. The harness stops where a glyph is missing or an input has
/// no name.
fn show_everything(language: Language, theme: Theme) {
    let name = |what: &str| {
        let theme = if theme == Theme::Dark {
            "dark"
        } else {
            "light"
        };
        format!("{what}-{}-{theme}", language.code())
    };
    let folder = tempfile::tempdir().unwrap();
    let beginning = || {
        let mut preferences = Preferences::disabled();
        let here = folder.path().join("here.rox");
        std::fs::write(&here, "").unwrap();
        let now = WallTime::now();
        for (number, title) in [
            "Loyalty",
            "Returns without a fuss, and a rather long title that has to be cut off",
            "Gone",
        ]
        .iter()
        .enumerate()
        {
            let path = match number {
                2 => folder.path().join("gone.rox"),
                _ => folder.path().join(format!("{number}.rox")),
            };
            if number < 2 {
                std::fs::write(&path, "").unwrap();
            }
            preferences.note_file(&path, title, WallTime(now.0 - 90_000 * number as i64));
        }
        Beginning {
            language: Some(language),
            theme: Some(theme),
            preferences: Some(preferences),
            ..Beginning::default()
        }
    };
    let mut shown = desk(beginning());
    let texts = Texts::of(language);
    let missing = texts.with("recent-remove-name", &[("title", "Gone".into())]);
    wait_until(&mut shown, |desk| {
        desk.query_by_role_and_label(Role::Button, &missing)
            .is_some()
    });
    shown.run();
    screenshot(&mut shown, &name("recent"));
    press(&mut shown, Modifiers::NONE, Key::F1);
    screenshot(&mut shown, &name("help"));
    press(&mut shown, Modifiers::NONE, Key::Escape);
    press(&mut shown, Modifiers::COMMAND, Key::N);
    for question in 1..=8 {
        screenshot(&mut shown, &name(&format!("new-case-{question}")));
        press(&mut shown, Modifiers::NONE, Key::Enter);
    }
    screenshot(&mut shown, &name("new-case-result"));
    let mut shown = with_webshop(beginning());
    press(&mut shown, Modifiers::COMMAND, Key::K);
    screenshot(&mut shown, &name("palette"));
    type_text(&mut shown, "gif");
    screenshot(&mut shown, &name("palette-found"));
}

#[test]
fn everything_around_the_work_is_shown_in_english_with_every_glyph() {
    show_everything(Language::English, Theme::Light);
    show_everything(Language::English, Theme::Dark);
}

#[test]
fn everything_around_the_work_is_shown_in_dutch_with_every_glyph() {
    show_everything(Language::Dutch, Theme::Light);
    show_everything(Language::Dutch, Theme::Dark);
}

#[test]
fn the_menus_are_walked_by_keyboard_and_give_the_keyboard_back() {
    let mut desk = with_webshop(Beginning::default());
    press(&mut desk, Modifiers::NONE, Key::F10);
    assert_eq!(focused(&desk).as_deref(), Some("New case"));
    press(&mut desk, Modifiers::NONE, Key::ArrowRight);
    // Nothing can be undone yet, so searching is the first thing to choose.
    assert_eq!(focused(&desk).as_deref(), Some("Search or command"));
    press(&mut desk, Modifiers::NONE, Key::ArrowRight);
    press(&mut desk, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(focused(&desk).as_deref(), Some("Start"));
    for _ in 0..5 {
        press(&mut desk, Modifiers::NONE, Key::ArrowDown);
    }
    screenshot(&mut desk, "menu-go-to");
    press(&mut desk, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&desk).page(), Page::Result);

    press(&mut desk, Modifiers::NONE, Key::F10);
    press(&mut desk, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&desk).as_deref(), Some("File"));
}

#[test]
fn a_menu_lists_its_commands_with_their_keys_and_does_what_is_clicked() {
    let mut desk = with_webshop(Beginning::default());
    desk.get_by_role_and_label(Role::Button, "View").click();
    desk.run();
    screenshot(&mut desk, "menu-view");
    desk.get_by_role_and_label(Role::MenuItem, "Nederlands")
        .click();
    desk.run();
    desk.get_by_role_and_label(Role::Button, "Bestand").click();
    desk.run();
    screenshot(&mut desk, "menu-file-nl");
    desk.get_by_role_and_label(Role::MenuItem, "Opslaan als…");
    desk.get_by_role_and_label(Role::MenuItem, "Case sluiten")
        .click();
    desk.run();
    assert!(window(&desk).document().is_none());
}
