//! The bands of a flow chart: smooth, translucent, solid where there is evidence of one's own, hatched where something is
//! assumed.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, pos2};

use crate::present::charts::flow::{FlowLink, FlowStyle};

/// Between two cuts of the painted shape, in points.
const STEP: f32 = 2.0;
/// Between two lines of a hatching, in points.
const HATCH_STEP: f32 = 6.0;

/// How strongly a band is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// As it is.
    Plain,
    /// It is what the reader looks at.
    Shown,
    /// Something else is.
    Faded,
}

/// A band on the screen.
#[derive(Clone, Debug)]
pub(super) struct Band {
    /// Upper and lower edge from left to right.
    edges: Vec<[Pos2; 2]>,
}

impl Band {
    /// The band of a link in an area; `line` is the height of a line.
    pub(super) fn of(link: &FlowLink, area: Rect, line: f32) -> Self {
        let across = |share: f64| area.left() + share as f32 * area.width();
        let ends = [link.cuts.first(), link.cuts.last()];
        let [left, right] = ends.map(|cut| cut.map_or(0.0, |cut| cut.across));
        let count = ((across(right) - across(left)) / STEP).ceil().max(1.0) as usize;
        let edges = (0..=count).filter_map(|step| {
            let share = left + (right - left) * step as f64 / count as f64;
            let (top, bottom) = link.edges_at(share)?;
            let at = |y: f64| pos2(across(share), area.top() + y as f32 * line);
            Some([at(top), at(bottom)])
        });
        Self {
            edges: edges.collect(),
        }
    }

    /// A band that fills a rectangle.
    pub(super) fn straight(rect: Rect) -> Self {
        let count = (rect.width() / STEP).ceil().max(1.0) as usize;
        let edges = (0..=count).map(|step| {
            let x = rect.left() + rect.width() * step as f32 / count as f32;
            [pos2(x, rect.top()), pos2(x, rect.bottom())]
        });
        Self {
            edges: edges.collect(),
        }
    }

    /// Whether a place lies in it, or so close that it is meant.
    pub(super) fn contains(&self, place: Pos2) -> bool {
        const REACH: f32 = 2.0;
        let near = self.edges.windows(2).find(|pair| {
            let [[left, _], [right, _]] = [pair[0], pair[1]];
            left.x <= place.x && place.x <= right.x
        });
        near.is_some_and(|pair| {
            let [top, bottom] = pair[0];
            (top.y - REACH..=bottom.y + REACH).contains(&place.y)
        })
    }

    /// Paints it in the colour of its kind.
    pub(super) fn paint(
        &self,
        painter: &Painter,
        color: Color32,
        style: FlowStyle,
        strength: Strength,
    ) {
        let fill = match style {
            FlowStyle::Own => 0.50,
            FlowStyle::Published => 0.30,
            FlowStyle::Assumed => 0.13,
            FlowStyle::Computed => 0.22,
        };
        let strength = match strength {
            Strength::Plain => 1.0,
            Strength::Shown => 1.35,
            Strength::Faded => 0.35,
        };
        let ink = color.gamma_multiply(fill * strength);
        let mut mesh = Mesh::default();
        for [top, bottom] in &self.edges {
            mesh.colored_vertex(*top, ink);
            mesh.colored_vertex(*bottom, ink);
        }
        for step in 1..self.edges.len() as u32 {
            let first = 2 * (step - 1);
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 2, first + 3);
        }
        painter.add(Shape::mesh(mesh));
        // A mesh has ragged edges; a thin line of the same colour smooths them.
        for side in [0, 1] {
            let line = self.edges.iter().map(|edge| edge[side]).collect();
            painter.add(Shape::line(line, Stroke::new(1.0, ink)));
        }
        if style == FlowStyle::Assumed {
            self.hatch(painter, color.gamma_multiply((0.55 * strength).min(1.0)));
        }
    }

    /// Slanted lines inside the band. They lie on one grid for all bands, so that they meet where bands do.
    fn hatch(&self, painter: &Painter, color: Color32) {
        let sums = || self.edges.iter().flatten().map(|place| place.x + place.y);
        let low = sums().fold(f32::MAX, f32::min);
        let high = sums().fold(f32::MIN, f32::max);
        let stroke = Stroke::new(1.0, color);
        let mut sum = (low / HATCH_STEP).ceil() * HATCH_STEP;
        while sum <= high {
            let mut run: Option<[Pos2; 2]> = None;
            for [top, bottom] in &self.edges {
                let y = sum - top.x;
                // Where a band is thinner than a step, its line is as short as the band is high.
                if y >= top.y - STEP / 2.0 && y <= bottom.y + STEP / 2.0 {
                    let place = pos2(top.x, y.clamp(top.y, bottom.y));
                    run = Some([run.map_or(place, |[first, _]| first), place]);
                } else if let Some(line) = run.take() {
                    painter.line_segment(line, stroke);
                }
            }
            if let Some(line) = run {
                painter.line_segment(line, stroke);
            }
            sum += HATCH_STEP;
        }
    }
}
