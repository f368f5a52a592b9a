//! The response curve: what a gap between delivered and expected is worth to customers.

use egui::{
    Align2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, pos2,
};

use super::axes::{Axes, label, ticks};
use crate::domain::{Kano, ResponsePlan};
use crate::engine::{Zone, gap_value};
use crate::ui::case_text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::sign::plan_marker;

/// Where a driver stands on the curve.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DriverPoints {
    /// Its name.
    pub(crate) name: String,
    /// Its gap today, points.
    pub(crate) today: f64,
    /// Its highest gap with the plan, points; none when the plan does not lift it.
    pub(crate) plan: Option<f64>,
    /// Its gap in the last month, when expectations have risen, points.
    pub(crate) end: f64,
    /// Width of its sweet spot, points.
    pub(crate) tolerance: f64,
}

/// The gaps that are shown at least, points.
const REACH: f64 = 2.0;
/// Pieces that the curve is drawn in.
const PIECES: usize = 96;

/// Shows the curve for a kind of driver, and where a driver stands on it today and with the plan.
pub(crate) fn value_curve_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    response: &ResponsePlan,
    kind: Kano,
    driver: Option<&DriverPoints>,
    height: f32,
) -> Response {
    let desired = Vec2::new(ui.available_width(), height);
    let (rect, shown) = ui.allocate_exact_size(desired, Sense::hover());
    let words = summary(text, response, kind, driver);
    shown.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
    if ui.is_rect_visible(rect) {
        let value = |gap: f64| gap_value(response, kind, gap);
        paint(ui, text, rect, &value, response.tolerance, driver);
    }
    shown
}

fn summary(
    text: &CaseText<'_>,
    response: &ResponsePlan,
    kind: Kano,
    driver: Option<&DriverPoints>,
) -> String {
    let value = |gap: f64| text.texts.number_change(gap_value(response, kind, gap), 2);
    let mut sentences = vec![text.with(
        "curve-summary",
        &[
            ("kind", text.texts.kind(kind).into()),
            ("loss", value(-1.0).into()),
            ("gain", value(1.0).into()),
        ],
    )];
    if let Some(driver) = driver {
        for (key, gap) in [
            ("curve-summary-today", Some(driver.today)),
            ("curve-summary-plan", driver.plan),
            ("curve-summary-end", Some(driver.end)),
        ] {
            let Some(gap) = gap else { continue };
            let arguments = [
                ("driver", driver.name.as_str().into()),
                ("gap", text.texts.number_change(gap, 1).into()),
                ("value", value(gap).into()),
            ];
            sentences.push(text.with(key, &arguments));
        }
    }
    sentences.join(" ")
}

fn paint(
    ui: &Ui,
    text: &CaseText<'_>,
    rect: Rect,
    value: &dyn Fn(f64) -> f64,
    tolerance: f64,
    driver: Option<&DriverPoints>,
) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter_at(rect.expand(2.0));
    let reach = driver
        .iter()
        .flat_map(|driver| [Some(driver.today), driver.plan, Some(driver.end)])
        .flatten()
        .fold(REACH, |reach, gap| reach.max(gap.abs() + 0.6));
    let axes = axes(rect, reach, value);
    let tolerance = driver.map_or(tolerance, |driver| driver.tolerance);
    for (zone, from, to) in [
        (Zone::FallsShort, -reach, 0.0),
        (Zone::SweetSpot, 0.0, tolerance.min(reach)),
        (Zone::Overshoot, tolerance.min(reach), reach),
    ] {
        let area = Rect::from_x_y_ranges(axes.across(from)..=axes.across(to), axes.area.y_range());
        let fill = tokens.zone(zone).fill.gamma_multiply(0.45);
        painter.rect_filled(area, 0.0, fill);
    }
    let line = Stroke::new(space::HAIRLINE, tokens.axis);
    painter.hline(axes.area.x_range(), axes.up(0.0), line);
    painter.vline(axes.across(0.0), axes.area.y_range(), line);
    for step in ticks(axes.y.0, axes.y.1, 4) {
        let place = pos2(axes.area.left() - 6.0, axes.up(step));
        let words = text.texts.number(step, 1);
        painter.text(
            place,
            Align2::RIGHT_CENTER,
            words,
            fonts::secondary(),
            tokens.secondary,
        );
    }
    for step in ticks(-reach, reach, 4) {
        let place = pos2(axes.across(step), axes.area.bottom() + 4.0);
        let words = match step {
            0.0 => text.texts.number(step, 0),
            step => text.texts.number_change(step, decimals(reach)),
        };
        painter.text(
            place,
            Align2::CENTER_TOP,
            words,
            fonts::secondary(),
            tokens.secondary,
        );
    }
    let below = pos2(axes.area.center().x, rect.bottom());
    let words = text.get("curve-axis");
    painter.text(
        below,
        Align2::CENTER_BOTTOM,
        words,
        fonts::secondary(),
        tokens.secondary,
    );
    let curve = (0..=PIECES)
        .map(|piece| -reach + 2.0 * reach * piece as f64 / PIECES as f64)
        .map(|gap| axes.at(gap, value(gap)))
        .collect();
    painter.add(Shape::line(curve, Stroke::new(2.0, tokens.accent)));
    if let Some(driver) = driver {
        paint_points(&painter, text, &axes, tokens, value, driver);
    }
}

fn decimals(reach: f64) -> usize {
    usize::from(reach < 2.0)
}

fn axes(rect: Rect, reach: f64, value: &dyn Fn(f64) -> f64) -> Axes {
    let (low, high) = (value(-reach).min(-0.5), value(reach).max(0.5));
    let room = (high - low) * 0.12;
    Axes {
        area: Rect::from_min_max(
            pos2(rect.left() + 36.0, rect.top() + 4.0),
            pos2(rect.right() - 4.0, rect.bottom() - 40.0),
        ),
        x: (-reach, reach),
        y: (low - room, high + room),
    }
}

/// Today as a ring, the plan as a triangle, and a faint ring where it ends, each with its word.
fn paint_points(
    painter: &egui::Painter,
    text: &CaseText<'_>,
    axes: &Axes,
    tokens: &Tokens,
    value: &dyn Fn(f64) -> f64,
    driver: &DriverPoints,
) {
    let word = |place, align, key, font| {
        let colors = (tokens.text, tokens.surface);
        label(
            painter,
            axes.area,
            place,
            align,
            &text.get(key),
            font,
            colors,
        );
    };
    let below = |point: egui::Pos2| point + Vec2::new(0.0, 8.0);
    let today = axes.at(driver.today, value(driver.today));
    let end = axes.at(driver.end, value(driver.end));
    let faint = Stroke::new(1.25, tokens.secondary);
    painter.circle(end, 4.5, tokens.surface, faint);
    painter.circle(today, 5.0, tokens.surface, Stroke::new(2.0, tokens.mark));
    word(
        below(today),
        Align2::CENTER_TOP,
        "curve-today",
        fonts::secondary(),
    );
    // Where the two words would meet, the later one stands a line lower.
    let meets = (end.x - today.x).abs() < WORD && (end.y - today.y).abs() < LINE;
    let lower = if meets { LINE } else { 0.0 };
    let place = below(end) + Vec2::new(0.0, lower);
    word(place, Align2::CENTER_TOP, "curve-end", fonts::secondary());
    let Some(plan) = driver.plan else { return };
    let place = axes.at(plan, value(plan));
    plan_marker(painter, place - Vec2::new(0.0, 2.0), 10.0, tokens.mark);
    let place = place - Vec2::new(0.0, 14.0);
    word(
        place,
        Align2::CENTER_BOTTOM,
        "curve-plan",
        fonts::secondary_strong(),
    );
}

/// The most that a word below a point is wide.
const WORD: f32 = 64.0;
/// The height of a line of words.
const LINE: f32 = 16.0;
