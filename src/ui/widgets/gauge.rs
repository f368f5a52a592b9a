//! The gauge: falls short, sweet spot and overshoot as one bar, with today, the plan and the end on it.

use egui::{
    CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2,
};

use crate::engine::{DriverResult, Zone};
use crate::present::charts::{GaugeMarks, GaugeScale, gauge_summary};
use crate::text::Texts;
use crate::ui::theme::{Tokens, space};

use super::sign::plan_marker;

/// How large a gauge is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GaugeSize {
    /// In a row of a list.
    Row,
    /// By itself in a card.
    Card,
}

impl GaugeSize {
    fn height(self) -> f32 {
        match self {
            Self::Row => 24.0,
            Self::Card => 32.0,
        }
    }

    fn bar(self) -> f32 {
        match self {
            Self::Row => 8.0,
            Self::Card => 10.0,
        }
    }

    fn ring(self) -> f32 {
        match self {
            Self::Row => 4.0,
            Self::Card => 5.0,
        }
    }
}

/// Shows the gauge of a driver, `width` wide. Where it stands is said on hover, in words.
pub(crate) fn gauge_ui(
    ui: &mut Ui,
    texts: &Texts,
    name: &str,
    driver: &DriverResult,
    scale: GaugeScale,
    size: GaugeSize,
    width: f32,
) -> Response {
    let desired = Vec2::new(width, size.height());
    let (rect, response) = ui.allocate_exact_size(desired, Sense::hover());
    let summary = gauge_summary(texts, name, driver);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &summary));
    if ui.is_rect_visible(rect) {
        paint(ui, rect, GaugeMarks::of(driver), scale, size);
    }
    response.on_hover_text(summary)
}

fn paint(ui: &Ui, rect: Rect, marks: GaugeMarks, scale: GaugeScale, size: GaugeSize) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let middle = rect.center().y + size.height() / 8.0;
    let bar = Rect::from_x_y_ranges(
        rect.x_range(),
        middle - size.bar() / 2.0..=middle + size.bar() / 2.0,
    );
    paint_zones(ui, bar, marks, scale);

    let radius = size.ring();
    let at = |mark: f64| pos2(x(scale, rect, mark), middle);
    let ink = Stroke::new(1.5, tokens.mark);
    if marks.is_lifted {
        let tip = pos2(at(marks.plan).x, bar.top() + 1.0);
        painter.line_segment([at(marks.today), at(marks.plan)], ink);
        if marks.end_differs() {
            let faint = Stroke::new(1.25, tokens.secondary);
            painter.circle(at(marks.end), radius - 0.5, tokens.surface, faint);
        }
        plan_marker(painter, tip, radius * 1.9, tokens.mark);
    }
    painter.circle(
        at(marks.today),
        radius,
        tokens.surface,
        Stroke::new(1.75, tokens.mark),
    );
}

fn x(scale: GaugeScale, rect: Rect, mark: f64) -> f32 {
    rect.left() + scale.share(mark) as f32 * rect.width()
}

/// The bar itself: pale areas, each with its edge below, so that they can be told apart without colour; the sweet spot
/// stands out above and below.
fn paint_zones(ui: &Ui, bar: Rect, marks: GaugeMarks, scale: GaugeScale) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let edge = |from: f32, to: f32, zone: Zone| {
        if to - from < 0.5 {
            return;
        }
        let colors = tokens.zone(zone);
        let area = Rect::from_x_y_ranges(from..=to, bar.y_range());
        painter.rect_filled(area, CornerRadius::ZERO, colors.fill);
        let line = Rect::from_x_y_ranges(from..=to, bar.bottom() - 1.5..=bar.bottom());
        painter.rect_filled(line, CornerRadius::ZERO, colors.line);
    };
    if !marks.is_known {
        edge(bar.left(), bar.right(), Zone::Unknown);
        super::hatch::paint(painter, bar, tokens.zone(Zone::Unknown).line);
        return;
    }
    let from = x(scale, bar, marks.expected);
    let to = x(scale, bar, marks.expected + marks.tolerance);
    edge(bar.left(), from, Zone::FallsShort);
    edge(to, bar.right(), Zone::Overshoot);
    let colors = tokens.zone(Zone::SweetSpot);
    let spot = Rect::from_x_y_ranges(from..=to.max(from + 2.0), bar.y_range())
        .expand2(Vec2::new(0.0, 2.0));
    painter.rect(
        spot,
        CornerRadius::same(1),
        colors.fill,
        Stroke::new(space::HAIRLINE, colors.line),
        StrokeKind::Inside,
    );
}

/// What the marks and areas of a gauge mean, as one line of small pictures with their words.
pub(crate) fn legend_ui(ui: &mut Ui, texts: &Texts) {
    let tokens = Tokens::of(ui);
    let picture = |ui: &mut Ui, key: &str, paint: &dyn Fn(&egui::Painter, Rect)| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(14.0, 16.0), Sense::hover());
        paint(ui.painter(), rect);
        super::label::caption_ui(ui, &texts.get(key));
        ui.add_space(space::TIGHT);
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        picture(ui, "gauge-legend-today", &|painter, rect| {
            painter.circle(
                rect.center(),
                4.0,
                tokens.surface,
                Stroke::new(1.75, tokens.mark),
            );
        });
        picture(ui, "gauge-legend-plan", &|painter, rect| {
            plan_marker(
                painter,
                rect.center() + Vec2::new(0.0, 4.0),
                8.0,
                tokens.mark,
            );
        });
        picture(ui, "gauge-legend-end", &|painter, rect| {
            let faint = Stroke::new(1.25, tokens.secondary);
            painter.circle(rect.center(), 3.5, tokens.surface, faint);
        });
        picture(ui, "gauge-legend-sweet-spot", &|painter, rect| {
            let colors = tokens.zone(Zone::SweetSpot);
            let area = Rect::from_center_size(rect.center(), Vec2::new(12.0, 10.0));
            painter.rect(
                area,
                CornerRadius::same(1),
                colors.fill,
                Stroke::new(space::HAIRLINE, colors.line),
                StrokeKind::Inside,
            );
        });
    });
}
