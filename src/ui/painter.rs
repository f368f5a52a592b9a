//! The one painter of drawings: the shapes of [`crate::present::drawing`] in the colours of the theme, at a scale.
//!
//! A drawing is made for paper, where words are small; on screen all of it is as much larger as its words are.

use egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2,
    epaint::{BandPoint, BandShape, CircleShape},
    pos2, vec2,
};

use crate::present::drawing::{self, Bounds, Dashes, Drawing, FontWeight, Letters, Place};
use crate::ui::theme::{Tokens, fonts};

/// Lines look heavier on a screen than on paper: their share of the scale.
const STROKE: f32 = 0.85;
/// The thinnest line that is as dark as it should be.
const HAIRLINE: f32 = 1.0;
/// A dash and the gap after it, in points of the screen.
const DASH: [f32; 2] = [5.0, 4.0];
/// How far below the middle of capitals the foot of words is, in sizes.
const DROP: f32 = 0.36;
/// Sizes of fonts are multiples of this, so that each is kept once.
const FONT_STEP: f32 = 0.25;

/// The letters as they are wide on screen.
pub(crate) struct ScreenLetters {
    painter: Painter,
    /// The size of most words, in points of the screen.
    size: f32,
}

impl ScreenLetters {
    /// The letters of words of a size.
    pub(crate) fn new(ui: &Ui, size: f32) -> Self {
        Self {
            painter: ui.painter().clone(),
            size,
        }
    }
}

impl Letters for ScreenLetters {
    fn advance(&self, letter: char, weight: FontWeight) -> f64 {
        let font = fonts::drawn(self.size, weight);
        let width = self
            .painter
            .fonts_mut(|fonts| fonts.glyph_width(&font, letter));
        f64::from(width / self.size)
    }

    /// Words that were measured or painted a frame ago are kept by egui, so they are not laid out again.
    fn width(&self, words: &str, weight: FontWeight) -> f64 {
        let font = fonts::drawn(self.size, weight);
        let galley = self
            .painter
            .layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER);
        f64::from(galley.size().x / self.size)
    }
}

/// Where on screen a drawing stands, and how much larger it is than on paper.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Easel {
    origin: Pos2,
    scale: f32,
}

impl Easel {
    /// A drawing whose upper left corner is at `origin`.
    pub(crate) fn new(origin: Pos2, scale: f32) -> Self {
        Self { origin, scale }
    }

    /// A place of the drawing on screen.
    pub(crate) fn on_screen(&self, [x, y]: Place) -> Pos2 {
        self.origin + vec2(x as f32, y as f32) * self.scale
    }

    /// A place on screen in the drawing.
    pub(crate) fn in_drawing(&self, place: Pos2) -> Place {
        let Vec2 { x, y } = (place - self.origin) / self.scale;
        [f64::from(x), f64::from(y)]
    }

    /// A part of the drawing on screen.
    pub(crate) fn rect(&self, room: &Bounds) -> Rect {
        let corners = [[room.left, room.top], [room.right, room.bottom]];
        let [min, max] = corners.map(|corner| self.on_screen(corner));
        Rect::from_min_max(min, max)
    }

    /// Paints the drawing.
    pub(crate) fn paint(&self, painter: &Painter, tokens: &Tokens, drawing: &Drawing) {
        for shape in &drawing.shapes {
            self.shape(painter, tokens, shape);
        }
    }

    fn shape(&self, painter: &Painter, tokens: &Tokens, shape: &drawing::Shape) {
        match shape {
            drawing::Shape::Area {
                points,
                color,
                opacity,
            } => {
                let color = tokens.color(*color).gamma_multiply(*opacity as f32);
                let points: Vec<Pos2> = points.iter().map(|at| self.on_screen(*at)).collect();
                match upright(&points) {
                    Some(rect) => painter.rect_filled(rect, CornerRadius::ZERO, color),
                    None => painter.add(Shape::convex_polygon(points, color, Stroke::NONE)),
                };
            }
            drawing::Shape::Band {
                edges,
                color,
                opacity,
            } => {
                let color = tokens.color(*color).gamma_multiply(*opacity as f32);
                let points = edges.iter().map(|(upper, lower)| {
                    let [upper, lower] = [upper, lower].map(|at| self.on_screen(*at));
                    BandPoint::new(upper.x, upper.y.min(lower.y)..=upper.y.max(lower.y))
                });
                let band = BandShape::filled(points.collect(), color);
                // What shines through is seen however thin it is; what is opaque ends where it has no height.
                let edge = if *opacity < 1.0 { HAIRLINE } else { 0.0 };
                painter.add(Shape::Band(BandShape {
                    stroke: Stroke::new(edge, color),
                    stroke_kind: StrokeKind::Inside,
                    ..band
                }));
            }
            drawing::Shape::Lines {
                lines,
                color,
                opacity,
                width,
                dashes,
            } => {
                let color = tokens.color(*color).gamma_multiply(*opacity as f32);
                let stroke = self.stroke(*width, color);
                for line in lines {
                    let points: Vec<Pos2> = line.iter().map(|at| self.on_screen(*at)).collect();
                    match (dashes, points.as_slice()) {
                        (Dashes::Dashed, _) => {
                            let [dash, gap] = DASH;
                            painter.extend(Shape::dashed_line(&points, stroke, dash, gap));
                        }
                        // Level and upright lines lie on whole pixels.
                        (Dashes::None, [from, to]) => {
                            painter.line_segment([*from, *to], stroke);
                        }
                        (Dashes::None, _) => {
                            painter.add(Shape::line(points, stroke));
                        }
                    }
                }
            }
            drawing::Shape::Circle {
                middle,
                radius,
                fill,
                edge,
                width,
            } => {
                let stroke = if *width > 0.0 {
                    self.stroke(*width, tokens.color(*edge))
                } else {
                    Stroke::NONE
                };
                painter.add(CircleShape {
                    center: self.on_screen(*middle),
                    radius: *radius as f32 * self.scale,
                    fill: tokens.color(*fill),
                    stroke,
                });
            }
            drawing::Shape::Words {
                place,
                words,
                size,
                weight,
                color,
            } => {
                let size = *size as f32 * self.scale;
                let font = fonts::drawn((size / FONT_STEP).round() * FONT_STEP, *weight);
                let galley = painter.layout_no_wrap(words.clone(), font, Color32::PLACEHOLDER);
                let foot = self.on_screen(*place);
                let middle = foot.y - DROP * size;
                let corner = pos2(foot.x, middle - galley.size().y / 2.0);
                painter.galley(corner, galley, tokens.color(*color));
            }
        }
    }

    fn stroke(&self, width: f64, color: Color32) -> Stroke {
        let width = width as f32 * self.scale * STROKE;
        Stroke::new(width.max(HAIRLINE), color)
    }
}

/// The rectangle that four corners make, where its sides are level and upright.
fn upright(corners: &[Pos2]) -> Option<Rect> {
    let [one, _, other, _] = corners else {
        return None;
    };
    let rect = Rect::from_two_pos(*one, *other);
    let has = |corner: &Pos2| {
        (corner.x == rect.left() || corner.x == rect.right())
            && (corner.y == rect.top() || corner.y == rect.bottom())
    };
    corners.iter().all(has).then_some(rect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pointed_at_is_where_it_was_drawn() {
        let easel = Easel::new(pos2(40.0, 20.0), 1.6);
        let place = easel.on_screen([10.0, 5.0]);
        assert_eq!(place, pos2(56.0, 28.0));
        assert_eq!(easel.in_drawing(place), [10.0, 5.0]);
    }

    #[test]
    fn a_rectangle_is_known_by_its_corners_in_any_order_and_a_slanted_area_is_none() {
        let corners = |points: [[f32; 2]; 4]| points.map(|[x, y]| pos2(x, y));
        let level = corners([[0.0, 0.0], [4.0, 0.0], [4.0, 2.0], [0.0, 2.0]]);
        let rect = Rect::from_min_max(level[0], level[2]);
        assert_eq!(upright(&level), Some(rect));
        let turned = corners([[4.0, 2.0], [4.0, 0.0], [0.0, 0.0], [0.0, 2.0]]);
        assert_eq!(upright(&turned), Some(rect));
        let diamond = corners([[2.0, 0.0], [4.0, 1.0], [2.0, 2.0], [0.0, 1.0]]);
        assert_eq!(upright(&diamond), None);
        assert_eq!(upright(&level[..3]), None);
    }
}
