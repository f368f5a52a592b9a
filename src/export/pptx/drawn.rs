//! Drawings as groups of shapes that can be edited.

use crate::present::drawing::{Dashes, Drawing, FontWeight, Place, Shape, outline};
use crate::present::palette::{self, Color};

use super::slide::{SlideFrame, emu, escaped, fill};
use super::typeface::NAME as TYPEFACE;

/// English Metric Units in a point.
const PER_POINT: f64 = 12_700.0;

/// A group with the shapes of a drawing, at a place on the slide.
pub(super) fn group(drawing: &Drawing, id: usize, frame: SlideFrame, shapes: &str) -> String {
    format!(
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{id}\" name=\"{id}\" descr=\"{}\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
         <p:grpSpPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/><a:chOff x=\"0\" y=\"0\"/>\
         <a:chExt cx=\"{}\" cy=\"{}\"/></a:xfrm></p:grpSpPr>{shapes}</p:grpSp>",
        escaped(&drawing.summary),
        emu(frame.x),
        emu(frame.y),
        emu(frame.width),
        emu(frame.height),
        units(drawing.width),
        units(drawing.height),
    )
}

/// A shape within its group.
pub(super) fn shape(shape: &Shape, id: usize, language: &str) -> String {
    match shape {
        Shape::Area {
            points,
            color,
            opacity,
        } => area(id, points, &filled(*color, *opacity)),
        Shape::Band {
            edges,
            color,
            opacity,
        } => area(id, &outline(edges), &filled(*color, *opacity)),
        Shape::Lines {
            lines,
            color,
            opacity,
            width,
            dashes,
        } => {
            let dash = match dashes {
                Dashes::None => "",
                Dashes::Dashed => "<a:prstDash val=\"dash\"/>",
            };
            let stroke = format!(
                "<a:ln w=\"{}\">{}{dash}</a:ln>",
                units(*width),
                filled(*color, *opacity)
            );
            freeform(id, lines, "<a:noFill/>", &stroke)
        }
        Shape::Circle {
            middle: [x, y],
            radius,
            fill: inside,
            edge,
            width,
        } => {
            let corner = [x - radius, y - radius];
            let place = placed(corner, [2.0 * radius, 2.0 * radius]);
            let stroke = format!(
                "<a:ln w=\"{}\">{}</a:ln>",
                units(*width),
                fill(palette::of(*edge))
            );
            let round = "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>";
            wrapped(
                id,
                &format!("{place}{round}{}{stroke}", fill(palette::of(*inside))),
                "",
            )
        }
        Shape::Words {
            place: [x, y],
            words,
            size,
            weight,
            color,
        } => {
            let place = placed(
                [*x, y - size],
                [size * 0.62 * words.chars().count() as f64, size * 1.3],
            );
            let bold = u8::from(*weight == FontWeight::Strong);
            let box_of = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>";
            let text = format!(
                "<p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/><a:p><a:r>\
                 <a:rPr lang=\"{language}\" sz=\"{}\" b=\"{bold}\">{}<a:latin typeface=\"{TYPEFACE}\"/></a:rPr>\
                 <a:t>{}</a:t></a:r></a:p></p:txBody>",
                (size * 100.0).round(),
                fill(palette::of(*color)),
                escaped(words)
            );
            wrapped(id, &format!("{place}{box_of}"), &text)
        }
    }
}

fn area(id: usize, points: &Vec<Place>, inside: &str) -> String {
    let lines = std::slice::from_ref(points);
    freeform(id, lines, inside, "<a:ln><a:noFill/></a:ln>")
}

fn units(points: f64) -> i64 {
    (points * PER_POINT).round() as i64
}

fn filled(color: Color, opacity: f64) -> String {
    let color = palette::of(color);
    let alpha = (opacity.clamp(0.0, 1.0) * 100_000.0).round();
    format!(
        "<a:solidFill><a:srgbClr val=\"{color:06X}\"><a:alpha val=\"{alpha}\"/></a:srgbClr></a:solidFill>"
    )
}

fn placed([x, y]: Place, [width, height]: [f64; 2]) -> String {
    format!(
        "<a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
        units(x),
        units(y),
        units(width),
        units(height)
    )
}

fn wrapped(id: usize, properties: &str, text: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{id}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{properties}</p:spPr>{text}</p:sp>"
    )
}

/// Lines from point to point, closed where they are an area.
fn freeform(id: usize, lines: &[Vec<Place>], inside: &str, stroke: &str) -> String {
    let all = || lines.iter().flatten();
    let ends = |axis: usize| {
        let values = all().map(|point| point[axis]);
        let low = values.clone().fold(f64::INFINITY, f64::min);
        (low, values.fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (ends(0), ends(1));
    if !(left.is_finite() && top.is_finite()) {
        return String::new();
    }
    let point =
        |[x, y]: &Place| format!("<a:pt x=\"{}\" y=\"{}\"/>", units(x - left), units(y - top));
    let mut path = String::new();
    for line in lines {
        for (place, own) in line.iter().enumerate() {
            let tag = if place == 0 { "moveTo" } else { "lnTo" };
            path.push_str(&format!("<a:{tag}>{}</a:{tag}>", point(own)));
        }
        if inside != "<a:noFill/>" {
            path.push_str("<a:close/>");
        }
    }
    let place = placed([left, top], [right - left, bottom - top]);
    let outline = format!(
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>\
         <a:path w=\"{}\" h=\"{}\">{path}</a:path></a:pathLst></a:custGeom>",
        units(right - left),
        units(bottom - top)
    );
    wrapped(id, &format!("{place}{outline}{inside}{stroke}"), "")
}
