//! What lies behind the marks of a line chart: areas, grid, axes, guides and curves.

use egui::{Align2, Color32, Mesh, Pos2, Rangef, Shape, Stroke, pos2};

use crate::present::charts::{Area, LineStyle, Tone};
use crate::ui::plots::axes::dashed;
use crate::ui::plots::ink;
use crate::ui::theme::{fonts, space};

use super::{Picture, widest};

/// Words this close to an edge begin or end at their place instead of standing in the middle of it.
const EDGE: f32 = 20.0;
/// The least room between two words along the bottom.
const BETWEEN: f32 = 14.0;
/// How strong a faint area is.
const FAINT: f32 = 0.45;
/// Distance between the lines of a hatched area, points.
const HATCH: f32 = 6.0;

impl Picture<'_> {
    pub(super) fn area(&self, area: &Area) {
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

    pub(super) fn grid(&self) {
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
    pub(super) fn across(&self) {
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

    pub(super) fn guides(&self) {
        for guide in &self.chart.guides {
            let color = ink::line(self.tokens, guide.ink);
            let x = self.axes.across(guide.at);
            let area = self.axes.area;
            let line = [pos2(x, area.top()), pos2(x, area.bottom())];
            self.painter.extend(dashed(&line, color, 1.5));
        }
    }

    pub(super) fn curves(&self) {
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
