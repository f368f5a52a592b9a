//! What the parts of a bar mean.

use egui::{CornerRadius, Painter, Rect, Sense, Shape, Stroke, StrokeKind, Ui, vec2};

use crate::text::CaseText;
use crate::ui::theme::{Tokens, space};
use crate::ui::widgets::{hatch, label};

/// What the parts of a bar mean, as one line of small pictures with their words.
pub(crate) fn legend_ui(ui: &mut Ui, text: &CaseText<'_>) {
    let tokens = Tokens::of(ui);
    let ink = tokens.accent;
    let picture = |ui: &mut Ui, key: &str, paint: &dyn Fn(&Painter, Rect)| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 16.0), Sense::hover());
        paint(ui.painter(), rect.shrink2(vec2(2.0, 3.0)));
        label::caption_ui(ui, &text.get(key));
        ui.add_space(space::SMALL);
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        picture(ui, "time-legend-built", &|painter, rect| {
            hatch::paint(painter, rect, ink.gamma_multiply(0.55));
            let edge = Stroke::new(space::HAIRLINE, ink);
            painter.rect_stroke(rect, CornerRadius::same(2), edge, StrokeKind::Inside);
        });
        picture(ui, "time-legend-delay", &|painter, rect| {
            let stroke = Stroke::new(1.25, tokens.mark);
            let y = rect.center().y;
            painter.hline(rect.x_range(), y, stroke);
            for x in [rect.left(), rect.right()] {
                painter.vline(x, y - 2.5..=y + 2.5, stroke);
            }
            painter.circle_filled(rect.center(), 2.0, tokens.mark);
        });
        picture(ui, "time-legend-rising", &|painter, rect| {
            let points = vec![rect.left_bottom(), rect.right_top(), rect.right_bottom()];
            painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
        });
        picture(ui, "time-legend-full", &|painter, rect| {
            painter.rect_filled(rect, CornerRadius::ZERO, ink);
        });
        picture(ui, "time-legend-left-out", &|painter, rect| {
            let ink = tokens.do_nothing;
            painter.rect_filled(rect, CornerRadius::ZERO, ink.gamma_multiply(0.35));
            painter.hline(
                rect.x_range(),
                rect.top(),
                Stroke::new(space::HAIRLINE, ink),
            );
        });
    });
}
