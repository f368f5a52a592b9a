//! The settings of the case: what it is about, its finance, and how customers respond.

mod about;
mod curve;
mod parameter;
mod response;

use egui::Ui;

use crate::app::Document;
use crate::domain::FieldPath;
use crate::text::CaseText;
use crate::ui::request::Requests;
use crate::ui::theme::space;
use crate::ui::widgets::fields::ItemFields;
use crate::ui::widgets::label;

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    requests: &mut Requests,
) {
    label::page_title_ui(ui, &text.get("page-case-settings"));
    label::remark_ui(ui, &text.get("settings-lead"));
    ui.add_space(space::TIGHT);
    let problems = document.computation().problems().to_vec();
    let computed = document.shown().cloned();
    let path = FieldPath::root();
    let fields = ItemFields {
        text: *text,
        path: &path,
        problems: &problems,
    };
    about::about_ui(ui, &fields, &mut document.case, requests);
    ui.add_space(space::SMALL);
    about::finance_ui(ui, &fields, &mut document.case);
    ui.add_space(space::SMALL);
    response::response_ui(ui, &fields, &mut document.case, computed.as_ref(), requests);
}
