//! The warnings about money past the sweet spot, each with its way out.

use egui::{Sense, Ui, Vec2};

use crate::app::commands::Command;
use crate::app::{Document, Page};
use crate::engine::CaseResult;
use crate::present::why::told;
use crate::text::CaseText;
use crate::text::warnings;
use crate::ui::request::Requests;
use crate::ui::shell::answer::{warning_sentence_ui, ways_out_ui};
use crate::ui::theme::{Tokens, space};
use crate::ui::why;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::notice::notice_ui;
use crate::ui::widgets::sign::Sign;

/// Most warnings that are shown; the others are one click away.
const MOST_WARNINGS: usize = 5;

/// Shows the warnings, the most money first.
pub(super) fn warnings_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    result: &CaseResult,
    requests: &mut Requests,
) {
    let shown = match result.warnings.len() {
        // A button instead of one warning saves nothing.
        few if few <= MOST_WARNINGS + 1 => few,
        _ => MOST_WARNINGS,
    };
    let (shown, others) = result.warnings.split_at(shown);
    for warning in shown {
        let remarks = warnings::remarks(text, &document.case, warning);
        notice_ui(ui, warning.verdict, |ui| {
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 17.0), Sense::hover());
                let ink = Tokens::of(ui).verdict(warning.verdict).ink;
                Sign::of_verdict(warning.verdict).paint(ui.painter(), rect.center(), 10.0, ink);
                label::strong_ui(ui, &warnings::title(text, &document.case, warning));
            });
            warning_sentence_ui(ui, text, document, warning, "result");
            for (place, remark) in remarks.iter().enumerate() {
                let written = label::remark_ui(ui, remark).rect;
                let told = told::of_warning(&document.case, result, warning, remark);
                let salt = format!("remark {place} {}", warning.option);
                why::offer_each(ui, text.texts, written, &salt, &told);
            }
            ui.add_space(space::TIGHT);
            ui.horizontal(|ui| ways_out_ui(ui, text, document, warning, requests));
        });
        ui.add_space(space::SMALL);
    }
    if !others.is_empty() {
        let words = text.with("result-more-warnings", &[("count", others.len().into())]);
        if Button::secondary(&words).ui(ui).clicked() {
            requests.command(Command::GoTo(Page::SweetSpot));
        }
        ui.add_space(space::SMALL);
    }
}
