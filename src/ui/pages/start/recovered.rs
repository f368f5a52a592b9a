//! Work that was left behind when the program ended without a save.

use egui::{Align, Layout, Ui};

use crate::app::recovery::{Recovered, Recovery};
use crate::engine::Verdict;
use crate::store::{FileState, WallTime};
use crate::text::Texts;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::passed::when;
use crate::ui::widgets::{label, notice};

/// The most entries that are named of work in which some were refused.
const MOST_REFUSED: usize = 3;

/// Shows what was found; nothing where nothing was left behind.
pub(super) fn recovered_ui(
    ui: &mut Ui,
    texts: &Texts,
    recovery: &Recovery,
    requests: &mut Requests,
) {
    let found = recovery.found();
    let others = recovery.damaged() + recovery.newer();
    if found.is_empty() && others == 0 && !recovery.is_off() {
        return;
    }
    notice::notice_ui(ui, Verdict::AboveExpectation, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        if !found.is_empty() {
            let title = texts.with("recovery-title", &[("count", found.len().into())]);
            label::strong_ui(ui, &title);
            label::remark_ui(ui, &texts.get("recovery-lead"));
            let now = WallTime::now();
            for (place, recovered) in found.iter().enumerate() {
                ui.separator();
                work_ui(ui, texts, (place, recovered), now, requests);
            }
        }
        if recovery.is_off() {
            label::strong_ui(ui, &texts.get("recovery-off"));
            label::remark_ui(ui, &texts.get("recovery-not-kept"));
        }
        if recovery.damaged() > 0 {
            let count = [("count", recovery.damaged().into())];
            label::remark_ui(ui, &texts.with("recovery-damaged", &count));
        }
        if recovery.newer() > 0 {
            let count = [("count", recovery.newer().into())];
            label::remark_ui(ui, &texts.with("recovery-newer", &count));
        }
    });
    ui.add_space(space::LARGE);
}

fn work_ui(
    ui: &mut Ui,
    texts: &Texts,
    (place, recovered): (usize, &Recovered),
    now: WallTime,
    requests: &mut Requests,
) {
    let title = recovered.title(texts);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let of = |key: &str| texts.with(key, &[("title", title.as_str().into())]);
        let open = texts.get("recovery-open");
        let button = Button::primary(&open);
        if button.with_name(&of("recovery-open-name")).ui(ui).clicked() {
            requests.ask(UserRequest::Recover(place));
        }
        let discard = texts.get("recovery-discard");
        let button = Button::secondary(&discard);
        if button
            .with_name(&of("recovery-discard-name"))
            .ui(ui)
            .clicked()
        {
            requests.ask(UserRequest::DiscardRecovered(place));
        }
        if recovered.can_be_compared() {
            let compare = texts.get("recovery-compare");
            let button = Button::secondary(&compare);
            if button
                .with_name(&of("recovery-compare-name"))
                .ui(ui)
                .clicked()
            {
                requests.ask(UserRequest::CompareRecovered(place));
            }
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            label::strong_ui(ui, &title);
            let file = recovered.file().map_or_else(
                || texts.get("recovery-never-saved"),
                |file| file.display().to_string(),
            );
            let kept = when(texts, now, recovered.kept());
            let arguments = [("file", file.into()), ("when", kept.into())];
            label::remark_ui(ui, &texts.with("recovery-where", &arguments));
            if let Some(state) = recovered.state() {
                let (weight, key) = state_key(state, recovered);
                let words = texts.get(key);
                match weight {
                    SentenceWeight::Plain => {
                        label::remark_ui(ui, &words);
                    }
                    SentenceWeight::Strong => {
                        label::strong_ui(ui, &words);
                    }
                }
            }
            if let Some(changes) = recovered.changes(texts) {
                let arguments = [("changes", changes.into())];
                label::remark_ui(ui, &texts.with("recovery-changes", &arguments));
            }
            for entry in recovered.refused().iter().take(MOST_REFUSED) {
                label::remark_ui(
                    ui,
                    &texts.refused("recovery-refused", entry, recovered.case()),
                );
            }
        });
    });
}

/// How much a sentence stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SentenceWeight {
    Plain,
    Strong,
}

/// What is said of the file of work that was left behind.
fn state_key(state: FileState, recovered: &Recovered) -> (SentenceWeight, &'static str) {
    match state {
        FileState::Untouched => (SentenceWeight::Plain, "recovery-untouched"),
        FileState::Changed if recovered.can_be_compared() => {
            (SentenceWeight::Strong, "recovery-changed-since")
        }
        FileState::Changed => (SentenceWeight::Strong, "recovery-changed-unreadable"),
        FileState::Gone => (SentenceWeight::Strong, "recovery-gone"),
    }
}
