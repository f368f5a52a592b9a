//! Customers: what frictions cost today, where the NPS goes, and the segments, frictions and measurements behind it.

mod frictions;
mod insight;
mod measurements;
mod segments;

use egui::Ui;

use crate::app::Document;
use crate::text::CaseText;
use crate::ui::theme::space;
use crate::ui::widgets::{card, label};

/// Shows the page.
pub(crate) fn page_ui(ui: &mut Ui, text: &CaseText<'_>, document: &mut Document) {
    label::page_title_ui(ui, &text.get("page-customers"));
    label::remark_ui(ui, &text.get("customers-lead"));
    ui.add_space(space::TIGHT);
    let problems = document.computation().problems().to_vec();
    let computed = document.shown().cloned();
    insight::insight_ui(ui, text, &document.case, computed.as_ref());
    ui.add_space(space::TIGHT);
    card::card_ui(ui, |ui| {
        segments::segments_ui(ui, text, document, &problems);
    });
    ui.add_space(space::TIGHT);
    card::card_ui(ui, |ui| {
        frictions::frictions_ui(ui, text, document, &problems, computed.as_ref());
    });
    ui.add_space(space::TIGHT);
    card::card_ui(ui, |ui| {
        measurements::measurements_ui(ui, text, document, &problems);
    });
}
