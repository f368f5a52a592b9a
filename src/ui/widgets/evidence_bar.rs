//! What the benefit rests on: one bar by grade of evidence, judgement hatched, with the shares in words below.

use egui::{
    CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2,
};

use crate::domain::Evidence;
use crate::engine::{CaseResult, evidence_shares};
use crate::present::figures::evidence_words;
use crate::present::why::told;
use crate::text::{CaseText, Texts};
use crate::ui::theme::{Tokens, space};
use crate::ui::why;

use super::{hatch, label};

const HEIGHT: f32 = 12.0;
const WIDE_HEIGHT: f32 = 24.0;

/// Shows the bar and its words, whose shares can be asked why.
pub(crate) fn evidence_bar_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    let shares = evidence_shares(&result.by_evidence);
    let words = evidence_words(text.texts, &shares);
    bar_ui(ui, &shares, &words, HEIGHT);
    let written = label::caption_ui(ui, &words).rect;
    let told = told::said_in(&words, told::of_evidence(text, result));
    why::offer_each(ui, text.texts, written, "evidence bar", &told);
}

/// Shows the bar alone, and higher, where it is what the page is about. Its words are only spoken. `by_evidence` is the
/// benefit lost without each grade.
pub(crate) fn wide_evidence_bar_ui(ui: &mut Ui, texts: &Texts, by_evidence: &[f64; 5]) -> Response {
    let shares = evidence_shares(by_evidence);
    let words = evidence_words(texts, &shares);
    bar_ui(ui, &shares, &words, WIDE_HEIGHT).on_hover_text(words)
}

fn bar_ui(ui: &mut Ui, shares: &[(Evidence, f64); 5], words: &str, height: f32) -> Response {
    let desired = Vec2::new(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(desired, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    paint(ui, rect, shares);
    response
}

fn paint(ui: &Ui, rect: Rect, shares: &[(Evidence, f64); 5]) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let mut left = rect.left();
    for (grade, share) in shares {
        let right = left + *share as f32 * rect.width();
        let part = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        left = right;
        if part.width() < 0.5 {
            continue;
        }
        painter.rect_filled(part, CornerRadius::ZERO, tokens.evidence(*grade));
        if *grade == Evidence::Judgement {
            hatch::paint(painter, part, tokens.secondary);
        }
        painter.vline(
            part.right(),
            part.y_range(),
            Stroke::new(1.0, tokens.surface),
        );
    }
    painter.rect_stroke(
        rect,
        CornerRadius::same(2),
        Stroke::new(space::HAIRLINE, tokens.control_border),
        StrokeKind::Outside,
    );
}
