//! Work that was left behind when the program ended without a save.

use egui::{Align, Layout, Ui};

use crate::app::recovery::{Recovered, Recovery};
use crate::engine::Verdict;
use crate::store::Moment;
use crate::text::Texts;
use crate::ui::request::{Request, Requests};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::passed::when;
use crate::ui::widgets::{label, notice};

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
            let now = Moment::now();
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
    now: Moment,
    requests: &mut Requests,
) {
    let title = recovered.title(texts);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let of = |key: &str| texts.with(key, &[("title", title.as_str().into())]);
        let open = texts.get("recovery-open");
        let button = Button::primary(&open);
        if button.with_name(&of("recovery-open-name")).ui(ui).clicked() {
            requests.ask(Request::Recover(place));
        }
        let discard = texts.get("recovery-discard");
        let button = Button::secondary(&discard);
        if button
            .with_name(&of("recovery-discard-name"))
            .ui(ui)
            .clicked()
        {
            requests.ask(Request::DiscardRecovered(place));
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
            if let Some(changes) = recovered.changes(texts) {
                let arguments = [("changes", changes.into())];
                label::remark_ui(ui, &texts.with("recovery-changes", &arguments));
            }
        });
    });
}
