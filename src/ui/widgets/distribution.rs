//! A small picture of an estimate: the thicker, the likelier; a tick at the likely value; one line where it is certain.

use egui::{Color32, Mesh, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2};
use egui::{accesskit::Role, epaint::Vertex};

use super::number_text::NumberText;
use crate::domain::{Estimate, Pert};
use crate::ui::theme::{Tokens, space};

/// Pieces that the curve is drawn in.
const PIECES: usize = 32;

/// Shows the picture of an estimate. Where its values are not in order there is none.
pub(crate) fn distribution_ui(
    ui: &mut Ui,
    number: &NumberText<'_>,
    estimate: &Estimate,
    size: Vec2,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let shape = Shown::of(estimate);
    let words = shape.words(number, estimate);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
    if ui.is_rect_visible(rect) {
        shape.paint(ui, rect.shrink2(Vec2::new(2.0, 4.0)), estimate.likely);
    }
    response.on_hover_text(words)
}

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shown {
    /// A curve.
    Curve(Pert),
    /// One line.
    Certain,
    /// Nothing: the values are not in order.
    Nothing,
}

impl Shown {
    fn of(estimate: &Estimate) -> Self {
        let likely = estimate.likely;
        match (estimate.low, estimate.high) {
            (None, None) if likely.is_finite() => Self::Certain,
            (Some(low), Some(high)) if low == likely && likely == high => Self::Certain,
            _ => Pert::of(estimate).map_or(Self::Nothing, Self::Curve),
        }
    }

    fn words(self, number: &NumberText<'_>, estimate: &Estimate) -> String {
        let text = &number.case;
        let likely = number.shown(estimate.likely);
        match self {
            Self::Curve(pert) => {
                let (low, high) = pert.ends();
                let arguments = [
                    ("low", number.shown(low).into()),
                    ("high", number.shown(high).into()),
                    ("likely", likely.into()),
                ];
                text.with("estimate-picture", &arguments)
            }
            Self::Certain => text.with("estimate-certain", &[("value", likely.into())]),
            Self::Nothing => text.get("estimate-picture-unclear"),
        }
    }

    fn paint(self, ui: &Ui, rect: Rect, likely: f64) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter();
        let floor = Stroke::new(space::HAIRLINE, tokens.axis);
        let tick = Stroke::new(1.5, tokens.mark);
        match self {
            Self::Nothing => {}
            Self::Certain => {
                painter.hline(rect.x_range(), rect.bottom(), floor);
                painter.vline(rect.center().x, rect.y_range(), tick);
            }
            Self::Curve(pert) => {
                let (low, high) = pert.ends();
                let across =
                    |value: f64| rect.left() + ((value - low) / (high - low)) as f32 * rect.width();
                let curve: Vec<egui::Pos2> = (0..=PIECES)
                    .map(|piece| low + (high - low) * piece as f64 / PIECES as f64)
                    .map(|value| {
                        let up = pert.relative_density(value) as f32 * (rect.height() - 1.0);
                        pos2(across(value), rect.bottom() - up)
                    })
                    .collect();
                let fill = tokens.accent.gamma_multiply(0.28);
                painter.add(area_below(&curve, rect.bottom(), fill));
                painter.hline(rect.x_range(), rect.bottom(), floor);
                painter.add(Shape::line(curve, Stroke::new(1.25, tokens.accent)));
                painter.vline(across(likely), rect.y_range(), tick);
            }
        }
    }
}

/// The area between a curve and the floor.
fn area_below(curve: &[egui::Pos2], floor: f32, color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for point in curve {
        for pos in [*point, pos2(point.x, floor)] {
            mesh.vertices.push(Vertex {
                pos,
                uv: egui::epaint::WHITE_UV,
                color,
            });
        }
    }
    for piece in 0..curve.len().saturating_sub(1) as u32 {
        let first = 2 * piece;
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 3, first + 2);
    }
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certain_is_a_line_and_what_is_out_of_order_nothing() {
        assert_eq!(Shown::of(&Estimate::certain(2.0)), Shown::Certain);
        assert_eq!(Shown::of(&Estimate::range(2.0, 2.0, 2.0)), Shown::Certain);
        assert_eq!(Shown::of(&Estimate::range(3.0, 2.0, 4.0)), Shown::Nothing);
        let half = Estimate {
            low: Some(1.0),
            ..Estimate::certain(2.0)
        };
        assert_eq!(Shown::of(&half), Shown::Nothing);
        assert!(matches!(
            Shown::of(&Estimate::range(1.0, 2.0, 4.0)),
            Shown::Curve(_)
        ));
    }
}
