//! The small cumulative cash curve of the answer.

use egui::{Align2, CursorIcon, Response, Stroke, Ui, Vec2};

use crate::engine::CaseResult;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::present::charts::{cash_chart, cash_summary};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;

use super::asking::is_asked;
use super::axes::{Axes, label};
use super::copying::{ChartView, Corner, copying_ui, place_ui};

/// Shows cumulative cash, small, with the month in which the case pays back: that can be asked why.
pub(crate) fn sparkline_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    result: &CaseResult,
    height: f32,
) -> Response {
    let desired = Vec2::new(ui.available_width(), height);
    let words = cash_summary(text, result);
    let (rect, response, standing) = place_ui(ui, desired, &words);
    let cash = &result.monthly.cumulative_net;
    if cash.is_empty() || !ui.is_rect_visible(rect) {
        return response;
    }
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let low = cash.iter().copied().fold(0.0, f64::min);
    let high = cash.iter().copied().fold(0.0, f64::max);
    let axes = Axes {
        area: rect.shrink2(Vec2::new(2.0, 6.0)),
        x: (0.0, cash.len() as f64),
        y: (low, high.max(low + 1.0)),
    };
    let zero = axes.up(0.0);
    painter.hline(
        rect.x_range(),
        zero,
        Stroke::new(space::HAIRLINE, tokens.axis),
    );
    let mut curve = vec![axes.at(0.0, 0.0)];
    curve.extend(axes.curve(1.0, cash));
    painter.line(curve, Stroke::new(2.0, tokens.accent));
    // What never costs more than it brings has nothing to pay back.
    if let Some(months) = result.payback_months.filter(|months| *months > 0.0) {
        let point = axes.at(months, 0.0);
        painter.circle_filled(point, 4.0, tokens.accent);
        let month = (months.ceil() as usize).to_string();
        label(
            painter,
            rect,
            point + Vec2::new(6.0, 4.0),
            Align2::LEFT_TOP,
            &text.with("month-number", &[("month", month.into())]),
            fonts::secondary(),
            (tokens.secondary, tokens.surface),
        );
    }
    if standing == ChartView::Alone {
        return response;
    }
    if response.clicked() || (response.has_focus() && is_asked(ui)) {
        let figure = CaseFigure::PaybackMonths;
        why::ask(ui.ctx(), Quantity::Case(figure));
    }
    let table = || cash_chart(text, result).table;
    copying_ui(ui, text.texts, &response, &table, Corner::Inside);
    response
        .on_hover_cursor(CursorIcon::Help)
        .on_hover_text(words)
}
