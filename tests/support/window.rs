//! A window without a screen, and what tests do in it.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, Theme, UiBuilder};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rox_case::app::archive::Archive;
use rox_case::app::dialogs::FileDialogs;
use rox_case::app::recovery::Recovery;
use rox_case::app::{Judgement, Preferences};
use rox_case::domain::BusinessCase;
use rox_case::store::{SAMPLES, SettingsFile};
use rox_case::text::{Language, Texts};
use rox_case::ui::{AskingForFiles, Window, prepare};

use super::cpu_renderer::CpuRenderer;

/// Where screenshots go when this variable names a folder; otherwise none are made.
const SCREENSHOTS: &str = "ROX_CASE_SCREENSHOTS";

/// A window as a test sees it: it begins with the first frame.
pub(crate) struct Shown {
    pub(crate) language: Language,
    file: Option<PathBuf>,
    kept: Option<Kept>,
    pub(crate) window: Option<Window>,
}

/// What a window keeps of its user; nothing at first.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) archive: Archive,
    pub(crate) recovery: Recovery,
    /// Where the settings are kept.
    pub(crate) settings: Option<SettingsFile>,
    /// What the system asks for files with; nothing where our own field always asks.
    pub(crate) dialogs: Option<FileDialogs>,
}

/// How a window is shown.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) size: [f32; 2],
}

/// The window as it opens.
pub(crate) const SMALL: [f32; 2] = [1280.0, 800.0];

pub(crate) const ENGLISH: Look = Look {
    language: Language::English,
    theme: Theme::Light,
    size: SMALL,
};

pub(crate) fn harness(look: Look, file: Option<PathBuf>) -> Harness<'static, Shown> {
    keeping(look, file, Archive::forgetful())
}

/// A window that keeps beside files what belongs to them.
pub(crate) fn keeping(
    look: Look,
    file: Option<PathBuf>,
    archive: Archive,
) -> Harness<'static, Shown> {
    let kept = Kept {
        archive,
        ..Kept::default()
    };
    keeping_all(look, file, kept)
}

/// A window that keeps beside files, of unsaved work and of its user what it is given.
pub(crate) fn keeping_all(
    look: Look,
    file: Option<PathBuf>,
    kept: Kept,
) -> Harness<'static, Shown> {
    let shown = Shown {
        language: look.language,
        file,
        kept: Some(kept),
        window: None,
    };
    Harness::builder()
        .with_size(look.size)
        .with_theme(look.theme)
        .with_max_steps(40)
        .with_render_cursor(false)
        .with_context_setup(prepare)
        .renderer(CpuRenderer::default())
        .build_ui_state(
            |ui, shown: &mut Shown| {
                let ctx = ui.ctx().clone();
                // The harness leaves a margin that a real window does not have.
                let mut whole = ui.new_child(UiBuilder::new().max_rect(ctx.content_rect()));
                whole.set_clip_rect(ctx.content_rect());
                let (language, file) = (shown.language, shown.file.take());
                let kept = shown.kept.take();
                shown
                    .window
                    .get_or_insert_with(|| {
                        let kept = kept.unwrap_or_default();
                        let asking = kept
                            .dialogs
                            .map_or(AskingForFiles::ByField, AskingForFiles::BySystem);
                        let window = Window::new(&ctx, language, file, asking)
                            .with_archive(&ctx, kept.archive)
                            .with_recovery(kept.recovery);
                        match kept.settings {
                            None => window,
                            Some(file) => window.with_preferences(&ctx, Preferences::kept_in(file)),
                        }
                    })
                    .ui(&mut whole);
            },
            shown,
        )
}

/// A window in which the webshop sample was opened by a click on its card.
pub(crate) fn with_webshop(look: Look) -> Harness<'static, Shown> {
    let mut harness = harness(look, None);
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Webshop: keep the delivery promise")
        .click();
    harness.run();
    harness
}

/// A window in which the file of a case was opened, and the folder of the file.
pub(crate) fn with_case(
    look: Look,
    case: &BusinessCase,
) -> (tempfile::TempDir, Harness<'static, Shown>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    std::fs::write(&path, rox_case::store::write_case(case).unwrap()).unwrap();
    let mut harness = harness(look, Some(path));
    wait_until(&mut harness, |window| window.document().is_some());
    harness.run();
    (folder, harness)
}

pub(crate) fn go_to(harness: &mut Harness<'static, Shown>, key: &str) {
    let texts = Texts::of(harness.state().language);
    let name = texts.get(key);
    let step = harness.get_all_by_role(Role::Tab).find(|node| {
        node.accesskit_node()
            .label()
            .is_some_and(|label| label.starts_with(&name))
    });
    step.unwrap().click();
    harness.run();
}

pub(crate) fn screenshot(harness: &mut Harness<'static, Shown>, name: &str) {
    let folder = std::env::var_os(SCREENSHOTS).filter(|folder| !folder.is_empty());
    let Some(folder) = folder.map(PathBuf::from) else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    let image = harness.render().unwrap();
    image.save(folder.join(format!("{name}.png"))).unwrap();
}

/// Shows frames until something in the background has come about.
pub(crate) fn wait_until(harness: &mut Harness<'static, Shown>, is_so: impl Fn(&Window) -> bool) {
    for _ in 0..3000 {
        harness.step();
        if is_so(harness.state().window.as_ref().unwrap()) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it did not come about");
}

pub(crate) fn window<'a>(harness: &'a Harness<'static, Shown>) -> &'a Window {
    harness.state().window.as_ref().unwrap()
}

pub(crate) fn document<'a>(harness: &'a Harness<'static, Shown>) -> &'a rox_case::app::Document {
    harness.state().window.as_ref().unwrap().document().unwrap()
}

/// The page that is shown.
pub(crate) fn page(harness: &Harness<'static, Shown>) -> rox_case::app::Page {
    harness.state().window.as_ref().unwrap().page()
}

pub(crate) fn field<'a>(
    harness: &'a Harness<'static, Shown>,
    label: &'a str,
) -> egui_kittest::Node<'a> {
    harness.get_by_role_and_label(Role::TextInput, label)
}

/// Shows frames until nothing is being computed any more.
pub(crate) fn settled(harness: &mut Harness<'static, Shown>) {
    harness.run();
    wait_until(harness, |window| !window.is_waiting());
    harness.run();
}

/// Shows frames until a simulation has had its say in the verdicts.
pub(crate) fn judged(harness: &mut Harness<'static, Shown>) {
    wait_until(harness, |window| {
        let shown = window.document().and_then(|document| document.shown());
        shown.is_some_and(|computed| computed.judgement != Judgement::Awaited)
    });
    harness.run();
}

/// Clicks on a button, and waits for what comes of it.
pub(crate) fn click(harness: &mut Harness<'static, Shown>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    settled(harness);
}

/// Types into a field, and enters it.
pub(crate) fn enter(harness: &mut Harness<'static, Shown>, label: &str, typed: &str) {
    field(harness, label).focus();
    harness.run();
    field(harness, label).type_text(typed);
    harness.run();
    harness.key_press(Key::Enter);
    settled(harness);
}

/// Whether something in the window is called so or says so, in part.
pub(crate) fn says(harness: &Harness<'static, Shown>, part: &str) -> bool {
    harness
        .query_all_by(|node| {
            let is_so = |words: Option<String>| words.is_some_and(|words| words.contains(part));
            is_so(node.label()) || is_so(node.value())
        })
        .next()
        .is_some()
}

/// What the case that is open is worth.
pub(crate) fn npv(harness: &Harness<'static, Shown>) -> f64 {
    document(harness).computation().result().unwrap().npv
}

/// The samples by name, each with its file.
pub(crate) fn sample_files() -> Vec<(&'static str, PathBuf)> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_projects"));
    let files = SAMPLES.iter();
    files
        .map(|sample| (sample.name, folder.join(format!("{}.rox", sample.name))))
        .collect()
}

/// What a theme is called in the names of screenshots.
pub(crate) fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Dark => "dark",
        Theme::Light => "light",
    }
}
