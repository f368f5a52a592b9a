//! Says above every page that the file is of a newer version: what is not shown, and what can be done.

use egui::Ui;

use crate::app::Document;
use crate::app::commands::Command;
use crate::engine::Verdict;
use crate::text::Texts;
use crate::ui::request::Requests;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::notice::notice_ui;

/// Shows it; nothing where the file is one of ours.
pub(crate) fn read_only_ui(
    ui: &mut Ui,
    texts: &Texts,
    document: &Document,
    requests: &mut Requests,
) {
    let Some(newer) = document.newer() else {
        return;
    };
    notice_ui(ui, Verdict::AboveExpectation, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        label::strong_ui(ui, &texts.get("newer-title"));
        label::body_ui(ui, &newer.sentence(texts));
        label::body_ui(ui, &texts.get("newer-next"));
        if Button::secondary(&texts.get("newer-save-copy"))
            .ui(ui)
            .clicked()
        {
            requests.command(Command::SaveAs);
        }
    });
    ui.add_space(space::SMALL);
}
