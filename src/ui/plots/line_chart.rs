//! Painting a line chart: the same look for every one.

use egui::{
    Align2, Color32, Mesh, Pos2, Rangef, Rect, Response, Sense, Shape, Stroke, Ui, Vec2,
    WidgetInfo, accesskit::Role, pos2,
};

use super::axes::{Axes, dashed, label};
use crate::engine::Zone;
use crate::export::charts::{Area, Curve, Ink, LineChart, LineStyle, Mark, MarkShape, Point, Side};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::sign::plan_marker;

/// Height of the words along the bottom.
const FOOT: f32 = 22.0;
/// What the name of the bottom axis adds to it.
const NAME: f32 = 16.0;
/// Words this close to the right edge end at their place instead of standing in the middle of it.
const EDGE: f32 = 20.0;

/// Shows a chart. Under the pointer it says the figures of that place.
pub(crate) fn line_chart_ui(ui: &mut Ui, chart: &LineChart, height: f32) -> Response {
    let desired = Vec2::new(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(desired, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &chart.summary));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let picture = Picture::new(ui, chart, rect);
    picture.areas();
    picture.grid();
    picture.guides();
    picture.curves();
    picture.marks();
    let Some(pointed) = response.hover_pos() else {
        return response;
    };
    let x = picture.axes.value_across(pointed.x);
    let Some(row) = chart.row_at(x) else {
        return response;
    };
    picture.point_out(chart.places()[row]);
    response.on_hover_ui_at_pointer(|ui| {
        let cells = chart.table.heads.iter().zip(&chart.table.rows[row]);
        for (place, (head, cell)) in cells.enumerate() {
            let font = if place == 0 {
                fonts::secondary_strong()
            } else {
                fonts::body()
            };
            ui.label(egui::RichText::new(format!("{head}: {cell}")).font(font));
        }
    })
}

struct Picture<'a> {
    painter: egui::Painter,
    tokens: &'static Tokens,
    chart: &'a LineChart,
    axes: Axes,
    rect: Rect,
}

impl<'a> Picture<'a> {
    fn new(ui: &Ui, chart: &'a LineChart, rect: Rect) -> Self {
        let painter = ui.painter_at(rect.expand(2.0));
        let widest = chart
            .up
            .ticks
            .iter()
            .map(|tick| {
                let words = tick.words.clone();
                let galley =
                    painter.layout_no_wrap(words, fonts::secondary(), Color32::PLACEHOLDER);
                galley.size().x
            })
            .fold(0.0, f32::max);
        let foot = FOOT
            + if chart.across.name.is_empty() {
                0.0
            } else {
                NAME
            };
        let area = Rect::from_min_max(
            pos2(rect.left() + widest + 8.0, rect.top() + 4.0),
            pos2(rect.right() - 12.0, rect.bottom() - foot),
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
        }
    }

    fn at(&self, point: Point) -> Pos2 {
        self.axes.at(point.x, point.y)
    }

    fn color(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Plan => self.tokens.accent,
            Ink::DoNothing => self.tokens.do_nothing,
            Ink::Text => self.tokens.mark,
            Ink::Secondary => self.tokens.secondary,
            Ink::FallsShort => self.tokens.zone(Zone::FallsShort).line,
            Ink::SweetSpot => self.tokens.zone(Zone::SweetSpot).line,
            Ink::Overshoot => self.tokens.zone(Zone::Overshoot).line,
            Ink::Gain => self.tokens.gain,
            Ink::Cost => self.tokens.cost,
            Ink::Saving => self.tokens.saving,
        }
    }

    fn fill(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Plan => self.tokens.selected,
            Ink::DoNothing | Ink::Text | Ink::Secondary | Ink::Saving => self.tokens.hover,
            Ink::FallsShort => self.tokens.zone(Zone::FallsShort).fill,
            Ink::SweetSpot | Ink::Gain => self.tokens.zone(Zone::SweetSpot).fill,
            Ink::Overshoot | Ink::Cost => self.tokens.zone(Zone::Overshoot).fill,
        }
    }

    fn areas(&self) {
        for area in &self.chart.areas {
            self.painter.add(Shape::mesh(self.mesh(area)));
        }
    }

    fn mesh(&self, area: &Area) -> Mesh {
        let fill = self.fill(area.ink);
        let mut mesh = Mesh::default();
        for (upper, lower) in area.upper.iter().zip(&area.lower) {
            mesh.colored_vertex(self.at(*upper), fill);
            mesh.colored_vertex(self.at(*lower), fill);
        }
        for step in 1..(mesh.vertices.len() / 2) as u32 {
            let first = 2 * (step - 1);
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 2, first + 3);
        }
        mesh
    }

    fn grid(&self) {
        let Self {
            painter,
            axes,
            tokens,
            chart,
            ..
        } = self;
        for tick in &chart.up.ticks {
            let y = axes.up(tick.at);
            let color = if tick.at == 0.0 {
                tokens.axis
            } else {
                tokens.grid
            };
            painter.hline(axes.area.x_range(), y, Stroke::new(space::HAIRLINE, color));
            let place = pos2(axes.area.left() - 8.0, y);
            let words = &tick.words;
            let ink = tokens.secondary;
            painter.text(place, Align2::RIGHT_CENTER, words, fonts::secondary(), ink);
        }
        let foot = axes.area.bottom();
        for tick in &chart.across.ticks {
            let x = axes.across(tick.at);
            let mark = Rangef::new(foot, foot + 4.0);
            painter.vline(x, mark, Stroke::new(space::HAIRLINE, tokens.axis));
            let place = pos2(x, foot + 6.0);
            let words = &tick.words;
            let ink = tokens.secondary;
            let (place, align) = if x > self.rect.right() - EDGE {
                (pos2(self.rect.right(), place.y), Align2::RIGHT_TOP)
            } else {
                (place, Align2::CENTER_TOP)
            };
            painter.text(place, align, words, fonts::secondary(), ink);
        }
        if !chart.across.name.is_empty() {
            let place = pos2(axes.area.center().x, self.rect.bottom());
            let name = &chart.across.name;
            let ink = tokens.secondary;
            painter.text(place, Align2::CENTER_BOTTOM, name, fonts::secondary(), ink);
        }
    }

    fn guides(&self) {
        for guide in &self.chart.guides {
            let color = self.color(guide.ink);
            let x = self.axes.across(guide.at);
            let area = self.axes.area;
            let line = [pos2(x, area.top()), pos2(x, area.bottom())];
            self.painter.extend(dashed(&line, color, 1.5));
            let place = pos2(x, area.bottom() - 3.0);
            self.words(place, Align2::CENTER_BOTTOM, &guide.label, color);
        }
    }

    fn curves(&self) {
        for curve in &self.chart.curves {
            let points: Vec<Pos2> = curve.points.iter().map(|point| self.at(*point)).collect();
            let color = self.color(curve.ink);
            match curve.style {
                LineStyle::Solid => {
                    self.painter.line(points, Stroke::new(2.25, color));
                }
                LineStyle::Dashed => {
                    self.painter.extend(dashed(&points, color, 1.75));
                }
            }
            self.curve_label(curve, color);
        }
    }

    fn curve_label(&self, curve: &Curve, color: Color32) {
        if let Some(last) = curve.points.last()
            && !curve.label.is_empty()
        {
            let place = self.at(*last) - Vec2::new(0.0, 4.0);
            self.words(place, Align2::RIGHT_BOTTOM, &curve.label, color);
        }
    }

    fn marks(&self) {
        for mark in &self.chart.marks {
            self.mark(mark);
        }
    }

    fn mark(&self, mark: &Mark) {
        let place = self.at(mark.at);
        let color = self.color(mark.ink);
        let surface = self.tokens.surface;
        match mark.shape {
            MarkShape::Dot => {
                self.painter
                    .circle(place, 5.5, color, Stroke::new(1.5, surface));
            }
            MarkShape::Ring => {
                self.painter
                    .circle(place, 5.0, surface, Stroke::new(2.0, color));
            }
            MarkShape::Triangle => {
                plan_marker(&self.painter, place - Vec2::new(0.0, 1.0), 11.0, color);
            }
        }
        let ink = match mark.ink {
            Ink::Text => self.tokens.text,
            _ => color,
        };
        let (place, align) = match mark.side {
            Side::Above => (place - Vec2::new(0.0, 13.0), Align2::CENTER_BOTTOM),
            Side::Below => (place + Vec2::new(0.0, 8.0), Align2::CENTER_TOP),
        };
        self.words(place, align, &mark.label, ink);
    }

    fn words(&self, place: Pos2, align: Align2, words: &str, ink: Color32) {
        if words.is_empty() {
            return;
        }
        let bounds = Rect::from_min_max(
            self.axes.area.min,
            pos2(self.rect.right(), self.axes.area.bottom()),
        );
        let colors = (ink, self.tokens.surface);
        let font = fonts::secondary();
        label(&self.painter, bounds, place, align, words, font, colors);
    }

    fn point_out(&self, x: f64) {
        let line = self.axes.area.y_range();
        let stroke = Stroke::new(space::HAIRLINE, self.tokens.axis);
        self.painter.vline(self.axes.across(x), line, stroke);
    }
}
