//! Pictures as plain shapes, in points from the upper left corner: what a chart looks like on paper and in the window.
//!
//! A chart of [`super::charts`] says what is shown; here it gets a size and its places. A renderer has only to draw areas,
//! lines, circles and words, in the colours of its medium; the window draws all of it larger. Words are measured first, by
//! the [`Letters`] of the medium, so that none stands on another or past the edge. What is pointed at is found with the
//! same places: [`LineFrame`], [`FlowPicture`], [`TimeFrame`].

mod bar_chart;
mod density;
mod flow_chart;
mod gauge;
mod hatch;
mod journey_curve;
mod legend;
mod line_chart;
mod placement;
mod scores;
mod shares;
mod signs;
mod time_bar;
mod words;

use super::charts::Ink;
use super::palette::Color;

pub use bar_chart::{bar_chart, bar_row};
pub use density::{certainty, density};
pub use flow_chart::{FlowFocus, FlowPicture, flow_chart, flow_legend};
pub use gauge::{gauge, gauge_legend};
pub use journey_curve::{JOURNEY_HEIGHT, journey_curve, journey_frame, journey_legend};
pub use legend::{LegendEntry, legend};
pub use line_chart::{LineFrame, line_chart};
pub(crate) use placement::{Bounds, Placed, apart};
pub use scores::{SCORE_ROW, score_legend, score_marks, score_place, score_ticks};
pub use shares::{PartStyle, Share, evidence_parts, share_bar, share_key};
pub use signs::{severity_sign, verdict_sign, zone_sign};
pub use time_bar::{TIME_ROW, TimeFrame, time_axis, time_bar, time_legend};
pub use words::{FontWeight, Letters};

/// A picture with its alternative text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// What it shows, in words.
    pub summary: String,
    /// Its width, in points.
    pub width: f64,
    /// Its height, in points.
    pub height: f64,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
}

/// A place, in points: to the right and down.
pub type Place = [f64; 2];

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled area with straight edges and no corner that points inwards.
    Area {
        /// Its corners.
        points: Vec<Place>,
        /// Its colour.
        color: Color,
        /// How strong the colour is, 0..=1.
        opacity: f64,
    },
    /// The area between two edges.
    Band {
        /// Places of the upper and the lower edge, each pair below one another, from left to right.
        edges: Vec<(Place, Place)>,
        /// Its colour.
        color: Color,
        /// How strong the colour is, 0..=1.
        opacity: f64,
    },
    /// Lines of one stroke, each from point to point.
    Lines {
        /// The points of each line.
        lines: Vec<Vec<Place>>,
        /// Their colour.
        color: Color,
        /// How strong the colour is, 0..=1.
        opacity: f64,
        /// Width of the stroke, points.
        width: f64,
        /// In one stroke or in dashes.
        dashes: Dashes,
    },
    /// A circle.
    Circle {
        /// Its middle.
        middle: Place,
        /// Its radius, points.
        radius: f64,
        /// Inside it.
        fill: Color,
        /// Its edge.
        edge: Color,
        /// Width of its edge, points.
        width: f64,
    },
    /// Words on one line.
    Words {
        /// Where they begin, on the line that they stand on.
        place: Place,
        /// What is written.
        words: String,
        /// How large, points.
        size: f64,
        /// How heavy.
        weight: FontWeight,
        /// Their colour.
        color: Color,
    },
}

/// How a stroke is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dashes {
    /// In one stroke.
    None,
    /// In dashes: not our plan, or beyond it.
    Dashed,
}

/// Lines of a small hatching, points apart.
const HATCH: f64 = 3.2;
/// Width of thin lines, points.
const HAIRLINE: f64 = 0.5;

/// The outline of a band: its upper edge, and its lower one back.
pub(crate) fn outline(edges: &[(Place, Place)]) -> Vec<Place> {
    let upper = edges.iter().map(|(upper, _)| *upper);
    let lower = edges.iter().rev().map(|(_, lower)| *lower);
    upper.chain(lower).collect()
}

impl Drawing {
    fn new(summary: &str, width: f64, height: f64) -> Self {
        Self {
            summary: summary.to_owned(),
            width,
            height,
            shapes: Vec::new(),
        }
    }

    /// Adds another drawing at a place.
    fn add(&mut self, other: Self, [right, down]: Place) {
        let moved = |place: Place| [right + place[0], down + place[1]];
        self.shapes
            .extend(other.shapes.into_iter().map(|mut shape| {
                match &mut shape {
                    Shape::Area { points, .. } => points.iter_mut().for_each(|at| *at = moved(*at)),
                    Shape::Band { edges, .. } => edges.iter_mut().for_each(|(upper, lower)| {
                        (*upper, *lower) = (moved(*upper), moved(*lower));
                    }),
                    Shape::Lines { lines, .. } => {
                        lines.iter_mut().flatten().for_each(|at| *at = moved(*at));
                    }
                    Shape::Circle { middle: at, .. } | Shape::Words { place: at, .. } => {
                        *at = moved(*at);
                    }
                }
                shape
            }));
    }

    fn area(&mut self, points: Vec<Place>, color: Color) {
        self.shapes.push(Shape::Area {
            points,
            color,
            opacity: 1.0,
        });
    }

    fn band(&mut self, edges: Vec<(Place, Place)>, color: Color, opacity: f64) {
        self.shapes.push(Shape::Band {
            edges,
            color,
            opacity,
        });
    }

    fn rectangle(&mut self, [left, top]: Place, [right, bottom]: Place, color: Color) {
        self.area(
            vec![[left, top], [right, top], [right, bottom], [left, bottom]],
            color,
        );
    }

    /// The edge of a rectangle.
    fn outline(&mut self, [left, top]: Place, [right, bottom]: Place, color: Color, width: f64) {
        let [first, second] = [[left, top], [right, top]];
        let edge = vec![first, second, [right, bottom], [left, bottom], first];
        self.line(edge, color, width);
    }

    fn line(&mut self, points: Vec<Place>, color: Color, width: f64) {
        self.lines(vec![points], color, width);
    }

    fn lines(&mut self, lines: Vec<Vec<Place>>, color: Color, width: f64) {
        self.shapes.push(Shape::Lines {
            lines,
            color,
            opacity: 1.0,
            width,
            dashes: Dashes::None,
        });
    }

    fn dashed(&mut self, points: Vec<Place>, color: Color, width: f64) {
        self.shapes.push(Shape::Lines {
            lines: vec![points],
            color,
            opacity: 1.0,
            width,
            dashes: Dashes::Dashed,
        });
    }

    /// Hatches a rectangle: what it stands for is assumed, or not known.
    fn unknown(&mut self, [left, top]: Place, [right, bottom]: Place) {
        let edges = [left, right].map(|x| ([x, top], [x, bottom]));
        self.shapes.push(Shape::Lines {
            lines: hatch::hatch(&edges, HATCH),
            color: Color::Unknown,
            opacity: 1.0,
            width: 0.6,
            dashes: Dashes::None,
        });
    }

    fn circle(&mut self, middle: Place, radius: f64, fill: Color, edge: Color, width: f64) {
        self.shapes.push(Shape::Circle {
            middle,
            radius,
            fill,
            edge,
            width,
        });
    }

    /// Our plan on a scale: a filled triangle that stands on its tip.
    fn plan_mark(&mut self, tip: Place, size: f64, ink: Ink) {
        let [x, y] = tip;
        let half = size * 0.55;
        let points = vec![[x, y], [x - half, y - size], [x + half, y - size]];
        self.area(points, Color::Line(ink));
    }
}
