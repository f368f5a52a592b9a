//! A sample as a card: what it is about, and what comes of it.

use std::cell::OnceCell;

use egui::{
    Align, CornerRadius, CursorIcon, Layout, Margin, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo, accesskit::Role,
};

use crate::domain::{BusinessCase, Plan};
use crate::engine::{self, CaseResult};
use crate::export::figures::return_words;
use crate::store::SAMPLES;
use crate::text::verdict;
use crate::text::{CaseText, Language, Texts};
use crate::ui::plots::sparkline::sparkline_ui;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::label;

/// The height of a card.
pub(super) const HEIGHT: f32 = 284.0;

/// The most lines of its summary; the whole is shown on hover.
const SUMMARY: usize = 4;

/// A sample with its case and what comes of it.
#[derive(Debug)]
pub(crate) struct SampleCard {
    /// Its name.
    pub(crate) name: &'static str,
    language: Language,
    case: BusinessCase,
    /// What comes of it, once that is computed; nothing where it cannot be.
    result: OnceCell<Option<CaseResult>>,
}

impl SampleCard {
    /// Every sample that can be read. One that cannot is left out and logged; a test keeps that from happening.
    pub(crate) fn all() -> Vec<Self> {
        SAMPLES
            .iter()
            .filter_map(
                |sample| match crate::store::read_case(sample.text.as_bytes()) {
                    Ok(case) => Some(Self {
                        name: sample.name,
                        language: sample.language,
                        result: OnceCell::new(),
                        case,
                    }),
                    Err(error) => {
                        log::error!("the sample {} cannot be read: {error}", sample.name);
                        None
                    }
                },
            )
            .collect()
    }

    /// Computes one of the samples that are not computed yet; says whether there was one. One a frame keeps the first
    /// frame from waiting for all of them.
    pub(crate) fn compute_one(samples: &[Self]) -> bool {
        let next = samples.iter().find(|sample| sample.result.get().is_none());
        next.is_some_and(|sample| {
            sample.result.get_or_init(|| {
                let plan = Plan::resolve(&sample.case).ok()?;
                Some(engine::evaluate(&plan))
            });
            true
        })
    }

    /// Its case.
    pub(crate) fn case(&self) -> &BusinessCase {
        &self.case
    }

    /// Shows the card; says whether it was clicked.
    pub(super) fn ui(&self, ui: &mut Ui, texts: &'static Texts, size: Vec2) -> bool {
        let tokens = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.case.title));
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
            .id_salt(self.name)
            .max_rect(rect - Margin::same(space::LARGE as i8))
            .layout(Layout::top_down(Align::Min));
        let mut inside = ui.new_child(inside);
        self.contents_ui(&mut inside, texts);
        response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    }

    fn contents_ui(&self, ui: &mut Ui, texts: &'static Texts) {
        let tokens = Tokens::of(ui);
        let text = CaseText {
            texts,
            currency: &self.case.currency,
            start: self.case.start,
        };
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        label::cut_ui(ui, &self.case.title, fonts::card_title(), tokens.text);
        let whose = text.with(
            "sample-whose",
            &[
                (
                    "organisation",
                    self.case.organisation.as_deref().unwrap_or_default().into(),
                ),
                ("language", self.language.own_name().into()),
            ],
        );
        label::caption_ui(ui, &whose);
        if let Some(summary) = &self.case.summary {
            label::lines_ui(ui, summary, SUMMARY);
        }
        let size = text.with(
            "sample-size",
            &[
                ("options", self.case.options.len().into()),
                ("drivers", self.case.drivers.len().into()),
                ("years", (self.case.horizon_years as usize).into()),
            ],
        );
        label::caption_ui(ui, &size);
        let Some(Some(result)) = self.result.get() else {
            return;
        };
        ui.add_space(space::TIGHT);
        sparkline_ui(ui, &text, result, 72.0);
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let verdict = verdict::words(&text, &self.case, result);
            label::cut_ui(ui, &verdict.title, fonts::strong(), tokens.text);
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
