//! Chips: a sign and a word on a ground of their own colour.

use egui::{CornerRadius, Response, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::label::rows_galley;
use super::sign::Sign;
use crate::engine::Verdict;
use crate::engine::checks::Severity;
use crate::text::Texts;
use crate::ui::theme::{Tokens, VerdictColors, fonts};

const HEIGHT: f32 = 20.0;
const SIGN: f32 = 8.0;
const GAP: f32 = 5.0;
const PADDING: f32 = 8.0;
/// Above and below a word on two lines.
const MARGIN: f32 = 2.0;

/// The chip of a verdict; what the verdict means is shown on hover.
pub(crate) fn verdict_ui(ui: &mut Ui, texts: &Texts, verdict: Verdict) -> Response {
    let colors = Tokens::of(ui).verdict(verdict);
    chip_ui(ui, Sign::of_verdict(verdict), &texts.kind(verdict), colors)
        .on_hover_text(texts.kind_help(verdict))
}

/// The chip of a severity.
pub(crate) fn severity_ui(ui: &mut Ui, texts: &Texts, severity: Severity) -> Response {
    let colors = Tokens::of(ui).severity(severity);
    chip_ui(
        ui,
        Sign::of_severity(severity),
        &texts.kind(severity),
        colors,
    )
}

/// A sign and a word, on two lines where one is too short for it.
pub(crate) fn chip_ui(ui: &mut Ui, sign: Sign, word: &str, colors: VerdictColors) -> Response {
    let around = PADDING + SIGN + GAP + PADDING;
    let font = (fonts::secondary_strong(), colors.ink);
    let galley = rows_galley(ui, word, font, ui.available_width() - around, 2);
    let height = (galley.size().y + 2.0 * MARGIN).max(HEIGHT);
    let size = vec2(around + galley.size().x, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(HEIGHT as u8 / 2), colors.fill);
    let center = pos2(rect.left() + PADDING + SIGN / 2.0, rect.center().y);
    sign.paint(painter, center, SIGN, colors.ink);
    let text = pos2(
        rect.left() + PADDING + SIGN + GAP,
        rect.center().y - galley.size().y / 2.0,
    );
    painter.galley(text, galley, colors.ink);
    response
}
