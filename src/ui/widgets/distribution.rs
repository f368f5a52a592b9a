//! A small picture of an estimate: the thicker, the likelier; a tick at the likely value; one line where it is certain.

use egui::{Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::number_text::NumberText;
use crate::domain::{Estimate, Pert};
use crate::present::drawing::{Drawing, certainty, density};
use crate::ui::painter::Easel;
use crate::ui::theme::Tokens;

/// How much larger the picture is than on paper.
const SCALE: f32 = 1.6;

/// Shows the picture of an estimate. Where its values are not in order there is none.
pub(crate) fn distribution_ui(
    ui: &mut Ui,
    number: &NumberText<'_>,
    estimate: &Estimate,
    size: Vec2,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let shape = ShownDistribution::of(estimate);
    let words = shape.words(number, estimate);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
    if ui.is_rect_visible(rect) {
        let rect = rect.shrink2(Vec2::new(2.0, 4.0));
        let easel = Easel::new(rect.min, SCALE);
        if let Some(drawing) = shape.drawing(estimate.likely, easel.in_drawing(rect.max)) {
            easel.paint(ui.painter(), Tokens::of(ui), &drawing);
        }
    }
    response.on_hover_text(words)
}

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq)]
enum ShownDistribution {
    /// A curve.
    Curve(Pert),
    /// One line.
    Certain,
    /// Nothing: the values are not in order.
    Nothing,
}

impl ShownDistribution {
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

    fn drawing(self, likely: f64, size: [f64; 2]) -> Option<Drawing> {
        match self {
            Self::Nothing => None,
            Self::Certain => Some(certainty(size)),
            Self::Curve(pert) => Some(density(&pert, likely, size)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certain_is_a_line_and_what_is_out_of_order_nothing() {
        assert_eq!(
            ShownDistribution::of(&Estimate::certain(2.0)),
            ShownDistribution::Certain
        );
        assert_eq!(
            ShownDistribution::of(&Estimate::range(2.0, 2.0, 2.0)),
            ShownDistribution::Certain
        );
        assert_eq!(
            ShownDistribution::of(&Estimate::range(3.0, 2.0, 4.0)),
            ShownDistribution::Nothing
        );
        let half = Estimate {
            low: Some(1.0),
            ..Estimate::certain(2.0)
        };
        assert_eq!(ShownDistribution::of(&half), ShownDistribution::Nothing);
        assert!(matches!(
            ShownDistribution::of(&Estimate::range(1.0, 2.0, 4.0)),
            ShownDistribution::Curve(_)
        ));
    }
}
