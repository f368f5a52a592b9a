//! Drawings as data for the template.

use serde_json::{Value, json};

use crate::present::drawing::{Dashes, Drawing, FontWeight, Place, Shape, outline};
use crate::present::palette;

use super::printable::printable;

/// A drawing; words first made fit to be printed.
pub(super) fn drawing(drawing: &Drawing) -> Value {
    let shapes: Vec<Value> = drawing.shapes.iter().filter_map(shape).collect();
    json!({
        "alt": printable(&drawing.summary),
        "width": round(drawing.width),
        "height": round(drawing.height),
        "shapes": shapes,
    })
}

/// A colour as the template reads it.
pub(super) fn color(color: u32, opacity: f64) -> String {
    let alpha = (opacity.clamp(0.0, 1.0) * 255.0).round() as u32;
    if alpha == 255 {
        format!("#{color:06x}")
    } else {
        format!("#{color:06x}{alpha:02x}")
    }
}

/// None for what would not be seen.
fn shape(shape: &Shape) -> Option<Value> {
    Some(match shape {
        Shape::Area { points, .. } if points.len() < 3 => return None,
        Shape::Area {
            points,
            color: own,
            opacity,
        } => json!(["area", places(points), color(palette::of(*own), *opacity)]),
        Shape::Band { edges, .. } if edges.len() < 2 => return None,
        Shape::Band {
            edges,
            color: own,
            opacity,
        } => json!([
            "area",
            places(&outline(edges)),
            color(palette::of(*own), *opacity)
        ]),
        Shape::Lines { lines, .. } if !lines.iter().any(|line| line.len() > 1) => return None,
        Shape::Lines {
            lines,
            color: own,
            opacity,
            width,
            dashes,
        } => {
            let lines: Vec<Value> = lines.iter().map(|line| places(line)).collect();
            let is_dashed = *dashes == Dashes::Dashed;
            json!([
                "lines",
                lines,
                color(palette::of(*own), *opacity),
                width,
                is_dashed
            ])
        }
        Shape::Circle {
            middle,
            radius,
            fill,
            edge,
            width,
        } => json!([
            "circle",
            place(middle),
            radius,
            color(palette::of(*fill), 1.0),
            color(palette::of(*edge), 1.0),
            width
        ]),
        Shape::Words {
            place: at,
            words,
            size,
            weight,
            color: own,
        } => {
            let weight = match weight {
                FontWeight::Regular => 400,
                FontWeight::Strong => 600,
            };
            json!([
                "words",
                place(at),
                printable(words),
                size,
                weight,
                color(palette::of(*own), 1.0)
            ])
        }
    })
}

fn places(points: &[Place]) -> Value {
    points.iter().map(place).collect()
}

fn place([x, y]: &Place) -> Value {
    json!([round(*x), round(*y)])
}

/// Hundredths of a point are finer than any printer; what is no number has no place.
fn round(value: f64) -> f64 {
    if value.is_finite() {
        (value * 100.0).round() / 100.0
    } else {
        0.0
    }
}
