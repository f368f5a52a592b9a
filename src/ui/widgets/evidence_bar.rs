//! What the benefit rests on: one bar by grade of evidence, judgement hatched, with the shares in words below.

use egui::{
    CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
};

use crate::domain::Evidence;
use crate::engine::{CaseResult, evidence_shares};
use crate::present::drawing::{evidence_parts, share_bar};
use crate::present::figures::evidence_words;
use crate::present::why::told;
use crate::text::{CaseText, Texts};
use crate::ui::painter::Easel;
use crate::ui::theme::{Tokens, space};
use crate::ui::why;

use super::label;

const HEIGHT: f32 = 12.0;
const WIDE_HEIGHT: f32 = 24.0;
/// How much larger the bar is than on paper.
const SCALE: f32 = 1.6;

/// Shows the bar and its words, whose shares can be asked why.
pub(crate) fn evidence_bar_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    let shares = evidence_shares(&result.by_evidence);
    let words = evidence_words(text.texts, &shares);
    bar_ui(ui, text.texts, &shares, &words, HEIGHT);
    let written = label::caption_ui(ui, &words).rect;
    let told = told::of_evidence(text.texts, &shares);
    why::offer_each(ui, text.texts, written, "evidence bar", &told);
}

/// Shows the bar alone, and higher, where it is what the page is about. Its words are only spoken. `by_evidence` is the
/// benefit lost without each grade.
pub(crate) fn wide_evidence_bar_ui(ui: &mut Ui, texts: &Texts, by_evidence: &[f64; 5]) -> Response {
    let shares = evidence_shares(by_evidence);
    let words = evidence_words(texts, &shares);
    bar_ui(ui, texts, &shares, &words, WIDE_HEIGHT).on_hover_text(words)
}

fn bar_ui(
    ui: &mut Ui,
    texts: &Texts,
    shares: &[(Evidence, f64)],
    words: &str,
    height: f32,
) -> Response {
    let desired = Vec2::new(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(desired, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    let (tokens, painter) = (Tokens::of(ui), ui.painter());
    let easel = Easel::new(rect.min, SCALE);
    let [width, height] = easel.in_drawing(rect.max);
    let bar = share_bar(words, &evidence_parts(texts, shares), width, height);
    easel.paint(painter, tokens, &bar);
    let edge = Stroke::new(space::HAIRLINE, tokens.control_border);
    painter.rect_stroke(rect, CornerRadius::same(2), edge, StrokeKind::Outside);
    response
}
