//! Painting a line chart: the same look for every one.

mod ground;
mod marks;
mod reading;

use egui::{Color32, Pos2, Rect, Response, Stroke, Ui, Vec2, pos2};

use reading::{By, reading, tell};

use crate::present::charts::{LineChart, LineStyle, Point, Tick};
use crate::text::Texts;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;

use super::asking::is_asked;
use super::axes::Axes;
use super::copying::{ChartView, Corner, copying_ui, place_ui};
use super::ink;
use super::placement::Placed;

/// Height of the words along the bottom.
const FOOT: f32 = 22.0;
/// What the name of the bottom axis adds to it.
const NAME: f32 = 16.0;

/// Shows a chart. Under the pointer, or where the arrows lead, it says the figures of that place, and a click or Enter asks
/// them why. It can be copied as a picture and as a table.
pub(crate) fn line_chart_ui(
    ui: &mut Ui,
    texts: &Texts,
    chart: &LineChart,
    height: f32,
) -> Response {
    shown_ui(ui, texts, chart, height).0
}

/// Shows a chart whose places can be chosen; returns the row of the place that was clicked on.
pub(crate) fn line_chart_row_ui(
    ui: &mut Ui,
    texts: &Texts,
    chart: &LineChart,
    height: f32,
) -> Option<usize> {
    let (response, pointed) = shown_ui(ui, texts, chart, height);
    pointed.filter(|_| response.clicked())
}

/// Shows a chart; with the row of the place under the pointer.
fn shown_ui(
    ui: &mut Ui,
    texts: &Texts,
    chart: &LineChart,
    height: f32,
) -> (Response, Option<usize>) {
    let mut under_pointer = None;
    let desired = Vec2::new(ui.available_width(), height);
    let (rect, response, standing) = place_ui(ui, desired, &chart.summary);
    if ui.is_rect_visible(rect) {
        let mut picture = Picture::new(ui, chart, rect);
        picture.paint();
        if standing == ChartView::Alone {
            return (response, None);
        }
        if let Some(reading) = reading(ui, &picture, &response) {
            under_pointer = (reading.by == By::Pointer).then_some(reading.row);
            picture.point_out(chart.places[reading.row]);
            if let Some((column, point)) = reading.asked {
                picture.ring(point);
                let is_asked = match reading.by {
                    By::Pointer => response.clicked(),
                    By::Keyboard => is_asked(ui),
                };
                if let Some(figure) = chart.table.ask(reading.row, column).filter(|_| is_asked) {
                    why::ask_for(ui.ctx(), figure.clone());
                }
            }
            tell(ui, texts, &response, &picture, &reading);
        }
    }
    if standing == ChartView::Usual {
        copying_ui(
            ui,
            texts,
            &response,
            &|| chart.table.clone(),
            Corner::Inside,
        );
    }
    (response, under_pointer)
}

struct Picture<'a> {
    painter: egui::Painter,
    tokens: &'static Tokens,
    chart: &'a LineChart,
    axes: Axes,
    rect: Rect,
    placed: Placed,
}

impl<'a> Picture<'a> {
    fn new(ui: &Ui, chart: &'a LineChart, rect: Rect) -> Self {
        let painter = ui.painter_at(rect.expand(2.0));
        let widest = widest(&painter, &chart.up.ticks);
        let foot = if chart.across.name.is_empty() {
            FOOT
        } else {
            FOOT + NAME
        };
        let area = Rect::from_min_max(
            pos2(rect.left() + widest + 8.0, rect.top() + 6.0),
            pos2(rect.right() - 6.0, rect.bottom() - foot),
        );
        Self {
            painter,
            tokens: Tokens::of(ui),
            chart,
            axes: Axes {
                area,
                x: (chart.across.from, chart.across.to),
                y: (chart.up.from, chart.up.to),
            },
            rect,
            placed: Placed::default(),
        }
    }

    fn paint(&mut self) {
        for area in &self.chart.areas {
            self.area(area);
        }
        self.grid();
        self.across();
        self.guides();
        self.curves();
        for range in &self.chart.ranges {
            self.range(range);
        }
        for mark in &self.chart.marks {
            self.mark(mark);
        }
        self.words();
    }

    fn at(&self, point: Point) -> Pos2 {
        self.axes.at(point.x, point.y)
    }

    /// Shows which point would be asked why.
    fn ring(&self, point: Point) {
        let stroke = Stroke::new(2.0, self.tokens.accent);
        self.painter.circle_stroke(self.at(point), 7.0, stroke);
    }

    /// Shows which place is asked about.
    fn point_out(&self, x: f64) {
        let line = self.axes.area.y_range();
        let stroke = Stroke::new(space::HAIRLINE, self.tokens.axis);
        self.painter.vline(self.axes.across(x), line, stroke);
        for curve in &self.chart.curves {
            if curve.style != LineStyle::Solid {
                continue;
            }
            let near = |point: &&Point| (point.x - x).abs() < 1e-6;
            if let Some(point) = curve.points.iter().find(near) {
                let color = ink::line(self.tokens, curve.ink);
                let edge = Stroke::new(1.5, self.tokens.surface);
                self.painter.circle(self.at(*point), 4.0, color, edge);
            }
        }
    }
}

/// The width of the widest words of an axis.
fn widest(painter: &egui::Painter, ticks: &[Tick]) -> f32 {
    let width = |tick: &Tick| {
        let words = tick.words.clone();
        let galley = painter.layout_no_wrap(words, fonts::secondary(), Color32::PLACEHOLDER);
        galley.size().x
    };
    ticks.iter().map(width).fold(0.0, f32::max)
}
