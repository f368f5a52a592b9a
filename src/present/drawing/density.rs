//! Drawing an estimate small: the thicker, the likelier; a tick at the likely value; one line where it is certain.

use crate::domain::Pert;
use crate::present::charts::Ink;
use crate::present::palette::Color;

use super::{Drawing, HAIRLINE, Place};

/// Pieces that the curve is drawn in.
const PIECES: usize = 32;
/// How strong the area below the curve is.
const AREA: f64 = 0.28;

/// Draws how likely the values of an estimate are, in points.
pub fn density(pert: &Pert, likely: f64, [width, height]: [f64; 2]) -> Drawing {
    let mut drawing = Drawing::new("", width, height);
    let (low, high) = pert.ends();
    let across = |value: f64| (value - low) / (high - low) * width;
    let edges: Vec<(Place, Place)> = (0..=PIECES)
        .map(|piece| low + (high - low) * piece as f64 / PIECES as f64)
        .map(|value| {
            let up = pert.relative_density(value) * (height - HAIRLINE);
            ([across(value), height - up], [across(value), height])
        })
        .collect();
    let curve = edges.iter().map(|(upper, _)| *upper).collect();
    let ink = Color::Line(Ink::Plan);
    drawing.band(edges, ink, AREA);
    floor(&mut drawing);
    drawing.line(curve, ink, 0.9);
    tick(&mut drawing, across(likely));
    drawing
}

/// Draws a value that is certain.
pub fn certainty([width, height]: [f64; 2]) -> Drawing {
    let mut drawing = Drawing::new("", width, height);
    floor(&mut drawing);
    tick(&mut drawing, width / 2.0);
    drawing
}

fn floor(drawing: &mut Drawing) {
    let line = vec![[0.0, drawing.height], [drawing.width, drawing.height]];
    drawing.line(line, Color::Axis, HAIRLINE);
}

fn tick(drawing: &mut Drawing, x: f64) {
    let line = vec![[x, 0.0], [x, drawing.height]];
    drawing.line(line, Color::Line(Ink::Text), 1.1);
}
