//! The small cumulative cash curve of the answer.

use egui::{CursorIcon, Response, Ui, Vec2};

use crate::engine::CaseResult;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::present::charts::{cash_chart, small_cash_chart};
use crate::text::CaseText;
use crate::ui::why;

use super::asking::is_asked;
use super::copying::{ChartView, Corner, copying_ui, place_ui};
use super::line_chart::paint;

/// Shows cumulative cash, small, with the month in which the case pays back: that can be asked why.
pub(crate) fn sparkline_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    result: &CaseResult,
    height: f32,
) -> Response {
    let desired = Vec2::new(ui.available_width(), height);
    let chart = small_cash_chart(text, result);
    let (rect, response, standing) = place_ui(ui, desired, &chart.summary);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    paint(ui, &chart, rect);
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
        .on_hover_text(chart.summary)
}
