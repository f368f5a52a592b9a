//! The warnings about money past the sweet spot, each with its way out.

use egui::{Sense, Ui, Vec2};

use crate::app::Document;
use crate::engine::CaseResult;
use crate::export::why::told;
use crate::text::CaseText;
use crate::text::warnings;
use crate::ui::request::Requests;
use crate::ui::shell::answer::{warning_sentence_ui, ways_out_ui};
use crate::ui::theme::{Tokens, space};
use crate::ui::why;
use crate::ui::widgets::label;
use crate::ui::widgets::notice::notice_ui;
use crate::ui::widgets::sign::Sign;

/// Shows every warning, the most money first.
pub(super) fn warnings_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    result: &CaseResult,
    requests: &mut Requests,
) {
    for warning in &result.warnings {
        let remarks = warnings::remarks(text, &document.case, warning);
        let numbers = told::of_warning(text, &document.case, result, warning);
        notice_ui(ui, warning.verdict, |ui| {
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 17.0), Sense::hover());
                let ink = Tokens::of(ui).verdict(warning.verdict).ink;
                Sign::of_verdict(warning.verdict).paint(ui.painter(), rect.center(), 10.0, ink);
                label::strong_ui(ui, &warnings::title(text, &document.case, warning));
            });
            warning_sentence_ui(ui, text, document, result, warning, "result");
            for (place, remark) in remarks.iter().enumerate() {
                let written = label::remark_ui(ui, remark).rect;
                let told = told::said_in(remark, numbers.iter().cloned());
                let salt = format!("remark {place} {}", warning.option);
                why::offer_each(ui, text.texts, written, &salt, &told);
            }
            ui.add_space(space::TIGHT);
            ui.horizontal(|ui| ways_out_ui(ui, text, document, warning, requests));
        });
        ui.add_space(space::SMALL);
    }
}
