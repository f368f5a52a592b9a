//! Painting a line chart: the same look for every one.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, FontId, Mesh, Pos2, Rangef, Rect, Response, Shape,
    Stroke, Tooltip, Ui, Vec2, pos2, vec2,
};

use super::asking::{Steps, is_asked, walked};
use super::axes::{Axes, dashed};
use super::copying::{Corner, Standing, copying_ui, place_ui};
use super::ink;
use super::placement::Placed;
use crate::export::charts::{
    Area, Ink, LineChart, LineStyle, Mark, MarkShape, Point, Range, Side, Tick, Tone,
};
use crate::text::Texts;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::label::caption_ui;
use crate::ui::widgets::sign::plan_marker;

/// Height of the words along the bottom.
const FOOT: f32 = 22.0;
/// What the name of the bottom axis adds to it.
const NAME: f32 = 16.0;
/// Words this close to an edge begin or end at their place instead of standing in the middle of it.
const EDGE: f32 = 20.0;
/// The least room between two words along the bottom.
const BETWEEN: f32 = 14.0;
/// How strong a faint area is.
const FAINT: f32 = 0.45;
/// Distance between the lines of a hatched area, points.
const HATCH: f32 = 6.0;
/// Half the width of the ends of a range.
const RANGE_END: f32 = 4.0;

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
        if standing == Standing::Alone {
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
    if standing == Standing::Usual {
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

/// What leads to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Pointer,
    Keyboard,
}

/// A place of a chart that is read.
struct Reading {
    by: By,
    row: usize,
    /// The figure there that would be asked why: its column, and where it stands.
    asked: Option<(usize, Point)>,
}

/// The place that is read: where the arrows led, or under the pointer.
fn reading(ui: &Ui, picture: &Picture<'_>, response: &Response) -> Option<Reading> {
    let chart = picture.chart;
    let rows = chart.places.len().min(chart.table.rows.len());
    if let Some(row) = walked(ui, response, Steps::ACROSS, rows) {
        let curves = chart.asked_at(row);
        let curve = walked(ui, response, Steps::DOWN, curves.len()).unwrap_or(0);
        return Some(Reading {
            by: By::Keyboard,
            row,
            asked: curves.get(curve).copied(),
        });
    }
    let pointed = response.hover_pos()?;
    let row = chart.row_at(picture.axes.value_across(pointed.x))?;
    let away = |point: Point| (picture.at(point).y - pointed.y).abs();
    let curves = chart.asked_at(row).into_iter();
    Some(Reading {
        by: By::Pointer,
        row,
        asked: curves.min_by(|one, other| away(one.1).total_cmp(&away(other.1))),
    })
}

/// Says the figures of a place beside it.
fn tell(ui: &Ui, texts: &Texts, response: &Response, picture: &Picture<'_>, reading: &Reading) {
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
        By::Pointer => {
            let response = response.clone();
            let response = match reading.asked {
                Some(_) => response.on_hover_cursor(CursorIcon::Help),
                None => response,
            };
            response.on_hover_ui_at_pointer(contents);
        }
        By::Keyboard => {
            let spoken = lines.join(", ");
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_value(spoken));
            let x = picture.axes.across(picture.chart.places[reading.row]);
            let line = Rect::from_x_y_ranges(x..=x, picture.axes.area.y_range());
            Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), response.id, line).show(contents);
        }
    }
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

    fn area(&self, area: &Area) {
        let fill = ink::area(self.tokens, area.ink);
        match area.tone {
            Tone::Strong => self.fill(area, ink::line(self.tokens, area.ink)),
            Tone::Full => self.fill(area, fill),
            Tone::Faint => self.fill(area, fill.gamma_multiply(FAINT)),
            Tone::Hatched => self.hatch(area),
        }
    }

    fn fill(&self, area: &Area, fill: Color32) {
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
        self.painter.add(Shape::mesh(mesh));
    }

    /// Slanted lines, each as far as it runs inside the area.
    fn hatch(&self, area: &Area) {
        let edges: Vec<(Pos2, Pos2)> = area
            .upper
            .iter()
            .zip(&area.lower)
            .map(|(upper, lower)| (self.at(*upper), self.at(*lower)))
            .collect();
        let color = ink::line(self.tokens, area.ink).gamma_multiply(0.4);
        let stroke = Stroke::new(space::HAIRLINE, color);
        let inside = self.axes.area;
        let mut foot = inside.left() - inside.height();
        while foot < inside.right() {
            let mut drawn: Option<(Pos2, Pos2)> = None;
            for pair in edges.windows(2) {
                let [left, right] = [pair[0], pair[1]];
                let across = Rangef::new(left.0.x, right.0.x);
                let Some(piece) = slanted(foot, inside.bottom(), across, left, right) else {
                    continue;
                };
                drawn = match drawn {
                    Some((from, to)) if (to.x - piece.0.x).abs() < 0.5 => Some((from, piece.1)),
                    Some((from, to)) => {
                        self.painter.line_segment([from, to], stroke);
                        Some(piece)
                    }
                    None => Some(piece),
                };
            }
            if let Some((from, to)) = drawn {
                self.painter.line_segment([from, to], stroke);
            }
            foot += HATCH;
        }
    }

    fn grid(&self) {
        let (axes, tokens) = (&self.axes, self.tokens);
        for tick in &self.chart.up.ticks {
            let y = axes.up(tick.at);
            let color = if tick.at == 0.0 {
                tokens.axis
            } else {
                tokens.grid
            };
            let stroke = Stroke::new(space::HAIRLINE, color);
            self.painter.hline(axes.area.x_range(), y, stroke);
            let place = pos2(axes.area.left() - 8.0, y);
            self.axis_words(place, Align2::RIGHT_CENTER, &tick.words);
        }
    }

    /// The words along the bottom: every second, third … where all have no room.
    fn across(&self) {
        let (axes, across) = (&self.axes, &self.chart.across);
        let foot = axes.area.bottom();
        let room = widest(&self.painter, &across.ticks) + BETWEEN;
        let apart = match across.ticks.as_slice() {
            [first, second, ..] => axes.across(second.at) - axes.across(first.at),
            _ => room,
        };
        let every = (room / apart.max(1.0)).ceil().max(1.0) as usize;
        for tick in across.ticks.iter().step_by(every) {
            let x = axes.across(tick.at);
            let mark = Rangef::new(foot, foot + 4.0);
            let stroke = Stroke::new(space::HAIRLINE, self.tokens.axis);
            self.painter.vline(x, mark, stroke);
            let (x, align) = if x > self.rect.right() - EDGE {
                (self.rect.right(), Align2::RIGHT_TOP)
            } else if x < self.rect.left() + EDGE {
                (self.rect.left(), Align2::LEFT_TOP)
            } else {
                (x, Align2::CENTER_TOP)
            };
            self.axis_words(pos2(x, foot + 6.0), align, &tick.words);
        }
        if !across.name.is_empty() {
            let place = pos2(axes.area.center().x, self.rect.bottom());
            self.axis_words(place, Align2::CENTER_BOTTOM, &across.name);
        }
    }

    fn axis_words(&self, place: Pos2, align: Align2, words: &str) {
        let (font, color) = (fonts::secondary(), self.tokens.secondary);
        self.painter.text(place, align, words, font, color);
    }

    fn guides(&self) {
        for guide in &self.chart.guides {
            let color = ink::line(self.tokens, guide.ink);
            let x = self.axes.across(guide.at);
            let area = self.axes.area;
            let line = [pos2(x, area.top()), pos2(x, area.bottom())];
            self.painter.extend(dashed(&line, color, 1.5));
        }
    }

    fn curves(&self) {
        for curve in &self.chart.curves {
            let points: Vec<Pos2> = curve.points.iter().map(|point| self.at(*point)).collect();
            let color = ink::line(self.tokens, curve.ink);
            match curve.style {
                LineStyle::Solid => {
                    self.painter.line(points, Stroke::new(2.25, color));
                }
                LineStyle::Thin => {
                    self.painter.line(points, Stroke::new(1.0, color));
                }
                LineStyle::Dashed => {
                    self.painter.extend(dashed(&points, color, 1.75));
                }
            }
        }
    }

    fn range(&self, range: &Range) {
        let x = self.axes.across(range.at);
        let (top, bottom) = (self.axes.up(range.to), self.axes.up(range.from));
        let stroke = Stroke::new(1.5, ink::line(self.tokens, range.ink));
        self.painter.vline(x, top..=bottom, stroke);
        for end in [top, bottom] {
            let across = Rangef::new(x - RANGE_END, x + RANGE_END);
            self.painter.hline(across, end, stroke);
        }
    }

    fn mark(&mut self, mark: &Mark) {
        let place = self.at(mark.at);
        let color = ink::line(self.tokens, mark.ink);
        let surface = self.tokens.surface;
        match mark.shape {
            MarkShape::Dot => {
                self.painter
                    .circle(place, 5.0, color, Stroke::new(1.5, surface));
            }
            MarkShape::Ring => {
                self.painter
                    .circle(place, 4.5, surface, Stroke::new(2.0, color));
            }
            MarkShape::FaintRing => {
                self.painter
                    .circle(place, 4.5, surface, Stroke::new(1.25, color));
            }
            MarkShape::Triangle => {
                plan_marker(&self.painter, place - Vec2::new(0.0, 1.0), 11.0, color);
            }
            MarkShape::Words => return,
        }
        let taken = Rect::from_center_size(place, Vec2::splat(9.0));
        self.placed.keep_free(taken);
    }

    /// The words at guides, curves and marks, none over another.
    fn words(&mut self) {
        let chart = self.chart;
        for guide in &chart.guides {
            let place = pos2(self.axes.across(guide.at), self.axes.area.bottom() - 3.0);
            let ink = guide.ink;
            self.direct(place, Align2::CENTER_BOTTOM, &guide.label, ink, plain());
        }
        for mark in &chart.marks {
            let (away, align) = beside(mark);
            let place = self.at(mark.at) + away;
            let font = match mark.shape {
                MarkShape::Triangle => fonts::secondary_strong(),
                MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Words => {
                    plain()
                }
            };
            self.direct(place, align, &mark.label, mark.ink, font);
        }
        for curve in &chart.curves {
            let Some(last) = curve.points.last() else {
                continue;
            };
            let place = self.at(*last) - Vec2::new(0.0, 4.0);
            self.direct(
                place,
                Align2::RIGHT_BOTTOM,
                &curve.label,
                curve.ink,
                plain(),
            );
        }
    }

    /// Writes words on ground of their own, so that they can be read across curves.
    fn direct(&mut self, place: Pos2, align: Align2, words: &str, ink: Ink, font: FontId) {
        if words.is_empty() {
            return;
        }
        let color = ink::words(self.tokens, ink);
        let galley = self.painter.layout_no_wrap(words.to_owned(), font, color);
        let bounds = Rect::from_min_max(
            self.axes.area.min,
            pos2(self.rect.right(), self.axes.area.bottom()),
        );
        let wanted = align.anchor_size(place, galley.size());
        let rect = self.placed.place(wanted, bounds);
        let ground = self.tokens.surface.gamma_multiply(0.86);
        let behind = rect.expand2(vec2(2.0, 0.0));
        self.painter
            .rect_filled(behind, CornerRadius::same(2), ground);
        self.painter.galley(rect.min, galley, color);
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

fn plain() -> FontId {
    fonts::secondary()
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

/// How far from a mark its words stand, and how.
fn beside(mark: &Mark) -> (Vec2, Align2) {
    let away = match mark.shape {
        MarkShape::Words => 4.0,
        MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Triangle => 8.0,
    };
    match mark.side {
        // A triangle stands above its point.
        Side::Above if mark.shape == MarkShape::Triangle => {
            (vec2(0.0, -13.0), Align2::CENTER_BOTTOM)
        }
        Side::Above => (vec2(0.0, -away), Align2::CENTER_BOTTOM),
        Side::Below => (vec2(0.0, away), Align2::CENTER_TOP),
        Side::Left => (vec2(-away, -away / 2.0), Align2::RIGHT_BOTTOM),
        Side::Right => (vec2(away, 0.0), Align2::LEFT_CENTER),
    }
}

/// The part of a slanted line, from `foot` at the height `bottom` up to the right, that runs between the upper and the
/// lower edge within `across`. Edges are straight there.
fn slanted(
    foot: f32,
    bottom: f32,
    across: Rangef,
    left: (Pos2, Pos2),
    right: (Pos2, Pos2),
) -> Option<(Pos2, Pos2)> {
    let y = |x: f32| bottom - (x - foot);
    let width = across.max - across.min;
    if width <= 0.0 {
        return None;
    }
    // Above zero where the line is below the upper edge, and where it is above the lower edge.
    let under = |x: f32, edge: &dyn Fn(&(Pos2, Pos2)) -> f32| {
        let share = (x - across.min) / width;
        let there = edge(&left) + share * (edge(&right) - edge(&left));
        y(x) - there
    };
    let below_upper = [across.min, across.max].map(|x| under(x, &|edge| edge.0.y));
    let above_lower = [across.min, across.max].map(|x| -under(x, &|edge| edge.1.y));
    let (mut from, mut to) = (0.0_f32, 1.0_f32);
    for [start, end] in [below_upper, above_lower] {
        match (start >= 0.0, end >= 0.0) {
            (true, true) => {}
            (false, false) => return None,
            (false, true) => from = from.max(start / (start - end)),
            (true, false) => to = to.min(start / (start - end)),
        }
    }
    let point = |share: f32| {
        let x = across.min + share * width;
        pos2(x, y(x))
    };
    (from < to).then(|| (point(from), point(to)))
}
