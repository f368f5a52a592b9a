//! The gauge: falls short, sweet spot and overshoot as one bar, with today, the plan and the end on it.

use egui::{Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, vec2};

use crate::engine::DriverResult;
use crate::present::charts::{GaugeScale, gauge_summary};
use crate::present::drawing::gauge;
use crate::text::Texts;
use crate::ui::painter::Easel;
use crate::ui::theme::Tokens;

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

    /// How much larger it is than on paper.
    fn scale(self) -> f32 {
        match self {
            Self::Row => 1.6,
            Self::Card => 2.0,
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
        let drawing = gauge(driver, scale, &summary, f64::from(width / size.scale()));
        let air = size.height() - drawing.height as f32 * size.scale();
        let corner = rect.min + vec2(0.0, air / 2.0);
        Easel::new(corner, size.scale()).paint(ui.painter(), Tokens::of(ui), &drawing);
    }
    response.on_hover_text(summary)
}
