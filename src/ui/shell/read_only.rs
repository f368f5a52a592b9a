//! Says above every page that the file is not written: why, and what can be done.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::{Document, ReadOnly};
use crate::engine::Verdict;
use crate::text::Texts;
use crate::ui::request::Requests;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::notice::notice_ui;

/// Shows it; nothing where the file may be written.
pub(crate) fn read_only_ui(
    ui: &mut Ui,
    texts: &Texts,
    document: &Document,
    requests: &mut Requests,
) {
    let Some(reason) = document.read_only() else {
        return;
    };
    let (title, why, next) = match reason {
        ReadOnly::Newer(newer) => ("newer-title", newer.sentence(texts), "newer-next"),
        ReadOnly::InUse => ("in-use-title", texts.get("in-use-why"), "in-use-next"),
    };
    notice_ui(ui, Verdict::AboveExpectation, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        label::strong_ui(ui, &texts.get(title));
        label::body_ui(ui, &why);
        label::body_ui(ui, &texts.get(next));
        if Button::secondary(&texts.get("newer-save-copy"))
            .ui(ui)
            .clicked()
        {
            requests.command(Command::SaveAs);
        }
    });
    ui.add_space(space::SMALL);
}
