//! A sample as a card: what it is about, and what comes of it.

use egui::{
    Align, CornerRadius, CursorIcon, Layout, Margin, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo, accesskit::Role,
};

use crate::app::background::sample_job::SampleCase;
use crate::present::figures::return_words;
use crate::text::verdict;
use crate::text::{CaseText, Texts};
use crate::ui::plots::sparkline::sparkline_ui;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::label;

/// The height of a card.
pub(super) const HEIGHT: f32 = 284.0;

/// The most lines of its summary; the whole is shown on hover.
const SUMMARY: usize = 4;

/// A sample as a card.
pub(super) struct SampleCard<'a>(pub(super) &'a SampleCase);

impl SampleCard<'_> {
    /// Shows the card; says whether it was clicked.
    pub(super) fn ui(&self, ui: &mut Ui, texts: &'static Texts, size: Vec2) -> bool {
        let tokens = Tokens::of(ui);
        let SampleCase { name, case, .. } = self.0;
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &case.title));
        let edge = if response.hovered() {
            tokens.accent
        } else {
            tokens.border
        };
        ui.painter().rect(
            rect,
            CornerRadius::same(space::CARD_RADIUS),
            tokens.surface,
            Stroke::new(space::HAIRLINE, edge),
            StrokeKind::Inside,
        );
        focus_ring(ui, &response);
        let inside = UiBuilder::new()
            .id_salt(*name)
            .max_rect(rect - Margin::same(space::LARGE as i8))
            .layout(Layout::top_down(Align::Min));
        let mut inside = ui.new_child(inside);
        self.contents_ui(&mut inside, texts);
        response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    }

    fn contents_ui(&self, ui: &mut Ui, texts: &'static Texts) {
        let tokens = Tokens::of(ui);
        let SampleCase { case, language, .. } = self.0;
        let text = CaseText {
            texts,
            currency: &case.currency,
            start: case.start,
        };
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        label::cut_ui(ui, &case.title, fonts::card_title(), tokens.text);
        let whose = text.with(
            "sample-whose",
            &[
                (
                    "organisation",
                    case.organisation.as_deref().unwrap_or_default().into(),
                ),
                ("language", language.own_name().into()),
            ],
        );
        label::caption_ui(ui, &whose);
        if let Some(summary) = &case.summary {
            label::lines_ui(ui, summary, SUMMARY);
        }
        let size = text.with(
            "sample-size",
            &[
                ("options", case.options.len().into()),
                ("drivers", case.drivers.len().into()),
                ("years", (case.horizon_years as usize).into()),
            ],
        );
        label::caption_ui(ui, &size);
        let Some(result) = self.0.result() else {
            return;
        };
        ui.add_space(space::TIGHT);
        sparkline_ui(ui, &text, result, 72.0);
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let verdict = verdict::words(&text, case, result);
            label::cut_ui(ui, &verdict.title, fonts::strong(), tokens.text)
                .on_hover_text(&*verdict.reason);
            let returns = text.with(
                "sample-returns",
                &[
                    ("rox", return_words(&text, result).into()),
                    ("npv", text.money(result.npv).into()),
                ],
            );
            label::caption_ui(ui, &returns);
        });
    }
}
