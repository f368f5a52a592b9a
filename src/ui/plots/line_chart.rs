//! A line chart that answers the pointer and the keyboard.

mod reading;

use egui::{Painter, Pos2, Rangef, Rect, Response, Stroke, Ui, Vec2};

use reading::{ReadingCause, reading, tell};

use crate::present::charts::{LineChart, LineStyle, Point};
use crate::present::drawing::{LineFrame, line_chart};
use crate::present::palette::Color;
use crate::text::Texts;
use crate::ui::painter::{Easel, ScreenLetters};
use crate::ui::theme::{Tokens, space};
use crate::ui::why;

use super::asking::is_asked;
use super::copying::{ChartView, Corner, copying_ui, place_ui};

/// Size of the words.
const WORDS: f32 = 12.0;
/// How much larger a chart is than on paper, where its words have a size of 7.5.
const SCALE: f32 = WORDS / 7.5;

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
        let picture = paint(ui, chart, rect);
        if standing == ChartView::Alone {
            return (response, None);
        }
        if let Some(reading) = reading(ui, &picture, &response) {
            under_pointer = (reading.by == ReadingCause::Pointer).then_some(reading.row);
            picture.point_out(chart.places[reading.row]);
            if let Some((column, point)) = reading.asked {
                picture.ring(point);
                let is_asked = match reading.by {
                    ReadingCause::Pointer => response.clicked(),
                    ReadingCause::Keyboard => is_asked(ui),
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

/// Paints a chart into a rectangle.
pub(super) fn paint<'a>(ui: &Ui, chart: &'a LineChart, rect: Rect) -> ChartPicture<'a> {
    let (letters, easel) = (ScreenLetters::new(ui, WORDS), Easel::new(rect.min, SCALE));
    let [width, height] = easel.in_drawing(rect.max);
    let picture = ChartPicture {
        painter: ui.painter_at(rect.expand(2.0)),
        tokens: Tokens::of(ui),
        chart,
        frame: LineFrame::new(&letters, chart, width, height),
        easel,
    };
    let drawing = line_chart(&letters, chart, width, height);
    easel.paint(&picture.painter, picture.tokens, &drawing);
    picture
}

/// A chart that is painted.
pub(super) struct ChartPicture<'a> {
    painter: Painter,
    tokens: &'static Tokens,
    chart: &'a LineChart,
    frame: LineFrame,
    easel: Easel,
}

impl ChartPicture<'_> {
    fn at(&self, point: Point) -> Pos2 {
        self.easel.on_screen(self.frame.at(&point))
    }

    /// Where a place along the bottom is, and how far up and down curves run there.
    fn upright(&self, x: f64) -> (f32, Rangef) {
        let area = self.easel.rect(&self.frame.area);
        let place = [self.frame.across(x), 0.0];
        (self.easel.on_screen(place).x, area.y_range())
    }

    /// Shows which point would be asked why.
    fn ring(&self, point: Point) {
        let stroke = Stroke::new(2.0, self.tokens.accent);
        self.painter.circle_stroke(self.at(point), 7.0, stroke);
    }

    /// Shows which place is asked about.
    fn point_out(&self, x: f64) {
        let stroke = Stroke::new(space::HAIRLINE, self.tokens.axis);
        let (place, line) = self.upright(x);
        self.painter.vline(place, line, stroke);
        for curve in &self.chart.curves {
            if curve.style != LineStyle::Solid {
                continue;
            }
            let near = |point: &&Point| (point.x - x).abs() < 1e-6;
            if let Some(point) = curve.points.iter().find(near) {
                let color = self.tokens.color(Color::Line(curve.ink));
                let edge = Stroke::new(1.5, self.tokens.surface);
                self.painter.circle(self.at(*point), 4.0, color, edge);
            }
        }
    }
}
