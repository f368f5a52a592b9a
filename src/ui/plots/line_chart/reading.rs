//! Reading a line chart: the place that is under the pointer or that the arrows led to, and its figures beside it.

use egui::{CursorIcon, Rect, Response, Tooltip, Ui};

use crate::present::charts::Point;
use crate::text::Texts;
use crate::ui::plots::asking::{PlaceKeys, walked};
use crate::ui::theme::fonts;
use crate::ui::widgets::label::caption_ui;

use super::ChartPicture;

/// What leads to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReadingCause {
    Pointer,
    Keyboard,
}

/// A place of a chart that is read.
pub(super) struct ChartReading {
    pub(super) by: ReadingCause,
    pub(super) row: usize,
    /// The figure there that would be asked why: its column, and where it stands.
    pub(super) asked: Option<(usize, Point)>,
}

/// The place that is read: where the arrows led, or under the pointer.
pub(super) fn reading(
    ui: &Ui,
    picture: &ChartPicture<'_>,
    response: &Response,
) -> Option<ChartReading> {
    let chart = picture.chart;
    let rows = chart.places.len().min(chart.table.rows.len());
    if let Some(row) = walked(ui, response, PlaceKeys::ACROSS, rows) {
        let curves = chart.asked_at(row);
        let curve = walked(ui, response, PlaceKeys::DOWN, curves.len()).unwrap_or(0);
        return Some(ChartReading {
            by: ReadingCause::Keyboard,
            row,
            asked: curves.get(curve).copied(),
        });
    }
    let pointed = response.hover_pos()?;
    let [across, _] = picture.easel.in_drawing(pointed);
    let row = chart.row_at(picture.frame.value_across(across))?;
    let away = |point: Point| (picture.at(point).y - pointed.y).abs();
    let curves = chart.asked_at(row).into_iter();
    Some(ChartReading {
        by: ReadingCause::Pointer,
        row,
        asked: curves.min_by(|one, other| away(one.1).total_cmp(&away(other.1))),
    })
}

/// Says the figures of a place beside it.
pub(super) fn tell(
    ui: &Ui,
    texts: &Texts,
    response: &Response,
    picture: &ChartPicture<'_>,
    reading: &ChartReading,
) {
    if egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let table = &picture.chart.table;
    let cells = table.heads.iter().zip(&table.rows[reading.row]);
    let lines: Vec<String> = cells
        .map(|(head, cell)| {
            let arguments = [("head", head.into()), ("value", cell.into())];
            texts.with("chart-reading", &arguments)
        })
        .collect();
    let contents = |ui: &mut Ui| {
        for (place, line) in lines.iter().enumerate() {
            let font = if place == 0 {
                fonts::secondary_strong()
            } else {
                fonts::body()
            };
            ui.label(egui::RichText::new(line).font(font));
        }
        if reading.asked.is_some() {
            caption_ui(ui, &texts.get("chart-ask-why"));
        }
    };
    match reading.by {
        ReadingCause::Pointer => {
            let response = response.clone();
            let response = match reading.asked {
                Some(_) => response.on_hover_cursor(CursorIcon::Help),
                None => response,
            };
            response.on_hover_ui_at_pointer(contents);
        }
        ReadingCause::Keyboard => {
            let spoken = lines.join(", ");
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_value(spoken));
            let (x, up) = picture.upright(picture.chart.places[reading.row]);
            let line = Rect::from_x_y_ranges(x..=x, up);
            Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), response.id, line).show(contents);
        }
    }
}
