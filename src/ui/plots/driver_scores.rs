//! What every driver delivers against what customers expect, the brand promises and management believes: one row each.

use egui::{
    Align2, Color32, CornerRadius, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::domain::{BusinessCase, DriverPlan, Plan};
use crate::engine::Zone;
use crate::engine::figure::DriverFigure;
use crate::engine::quantity::Quantity;
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::label::{caption_ui, cut_galley};
use crate::ui::widgets::sign::Sign;

use super::axes::Axes;
use crate::present::charts::round_steps as ticks;

const ROW: f32 = 28.0;
const HEADER: f32 = 24.0;
/// Width of a column of gaps.
const GAP: f32 = 94.0;
const TOP_SCORE: f64 = 10.0;

/// One of the scores that delivered is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Against {
    Expected,
    Promised,
    Believed,
}

const AGAINST: [Against; 3] = [Against::Expected, Against::Promised, Against::Believed];

impl Against {
    fn of(self, driver: &DriverPlan) -> Option<f64> {
        match self {
            Self::Expected => driver.expected,
            Self::Promised => driver.promised,
            Self::Believed => driver.believed,
        }
    }

    fn gap_key(self) -> &'static str {
        match self {
            Self::Expected => "journey-gap-expected",
            Self::Promised => "journey-gap-promised",
            Self::Believed => "journey-gap-believed",
        }
    }

    fn figure(self) -> DriverFigure {
        match self {
            Self::Expected => DriverFigure::GapExpected,
            Self::Promised => DriverFigure::GapPromised,
            Self::Believed => DriverFigure::GapBelieved,
        }
    }

    fn legend_key(self) -> &'static str {
        match self {
            Self::Expected => "journey-mark-expected",
            Self::Promised => "journey-mark-promised",
            Self::Believed => "journey-mark-believed",
        }
    }

    fn paint(self, painter: &Painter, tokens: &Tokens, at: Pos2) {
        let stroke = |color| Stroke::new(1.75, color);
        match self {
            Self::Expected => {
                let bar = Rect::from_center_size(at, vec2(3.0, 15.0));
                painter.rect_filled(bar, CornerRadius::same(1), tokens.mark);
            }
            Self::Promised => Sign::Diamond.paint(painter, at, 9.0, tokens.accent),
            Self::Believed => {
                let square = Rect::from_center_size(at, Vec2::splat(8.0));
                let color = tokens.cost;
                painter.rect(
                    square,
                    CornerRadius::same(1),
                    tokens.surface,
                    stroke(color),
                    StrokeKind::Inside,
                );
            }
        }
    }
}

/// Shows the picture. `plan` is that of `case`.
pub(crate) fn driver_scores_ui(ui: &mut Ui, text: &CaseText<'_>, case: &BusinessCase, plan: &Plan) {
    if plan.drivers.is_empty() {
        caption_ui(ui, &text.get("journey-scores-empty"));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let lowest = plan
        .drivers
        .iter()
        .flat_map(|driver| {
            let others = AGAINST.iter().filter_map(|against| against.of(driver));
            others.chain([driver.delivered])
        })
        .fold(TOP_SCORE - 2.0, f64::min);
    let scale = ((lowest - 0.5).floor().max(0.0), TOP_SCORE);
    header_ui(ui, text, scale);
    let drivers = plan.drivers.iter().zip(&case.drivers);
    for (position, (driver, named)) in drivers.enumerate() {
        let driver = (driver, plan.tolerance(driver));
        row_ui(ui, text, position, driver, &named.name, scale);
    }
    ui.add_space(space::SMALL);
    legend_ui(ui, text);
}

/// Where the parts of a row stand.
fn parts(rect: Rect, scale: (f64, f64)) -> (f32, Axes, [f32; 3]) {
    let names = (rect.width() * 0.24).floor();
    let gaps = rect.right() - 3.0 * GAP;
    let area = Rect::from_x_y_ranges(
        rect.left() + names + space::LARGE..=gaps - space::LARGE,
        rect.y_range(),
    );
    let axes = Axes { area, x: scale };
    let columns = [1.0, 2.0, 3.0].map(|nth| gaps + nth * GAP);
    (names, axes, columns)
}

fn header_ui(ui: &mut Ui, text: &CaseText<'_>, scale: (f64, f64)) {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), HEADER);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (_, axes, columns) = parts(rect, scale);
    let font = fonts::secondary();
    for mark in ticks(scale.0, scale.1, 6) {
        let at = pos2(axes.across(mark), rect.center().y);
        let words = text.texts.number(mark, 0);
        ui.painter().text(
            at,
            Align2::CENTER_CENTER,
            words,
            font.clone(),
            tokens.secondary,
        );
    }
    for (against, right) in AGAINST.into_iter().zip(columns) {
        let words = text.get(against.gap_key());
        let galley = cut_galley(ui, &words, fonts::secondary_strong(), GAP - 6.0);
        let at = pos2(
            right - galley.size().x,
            rect.center().y - galley.size().y / 2.0,
        );
        ui.painter().galley(at, galley, tokens.secondary);
    }
    let line = Stroke::new(space::HAIRLINE, tokens.border);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

fn row_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    position: usize,
    (driver, tolerance): (&DriverPlan, f64),
    name: &str,
    scale: (f64, f64),
) {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    // Thousands of rows fit on the page, and some tens in sight.
    if !ui.is_rect_visible(rect) {
        return;
    }
    let words = summary(text, driver, name);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
    let (names, axes, columns) = parts(rect, scale);
    let painter = ui.painter();
    let line = Stroke::new(space::HAIRLINE, tokens.grid);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
    for mark in ticks(scale.0, scale.1, 6) {
        painter.vline(axes.across(mark), rect.y_range(), line);
    }
    let middle = rect.center().y;
    let galley = cut_galley(ui, name, fonts::body(), names);
    let at = pos2(rect.left(), middle - galley.size().y / 2.0);
    painter.galley(at, galley, tokens.text);
    paint_marks(painter, tokens, (driver, tolerance), &axes, middle);
    for (against, right) in AGAINST.into_iter().zip(columns) {
        let (words, color) = gap(text, tokens, driver, against);
        let written = painter.text(
            pos2(right, middle),
            Align2::RIGHT_CENTER,
            &words,
            fonts::body(),
            color,
        );
        if against.of(driver).is_some() {
            let figure = against.figure();
            let quantity = Quantity::Driver {
                figure,
                driver: position,
            };
            why::offer(ui, text.texts, written, "score", quantity, &words);
        }
    }
    response.on_hover_text_at_pointer(words);
}

fn paint_marks(
    painter: &Painter,
    tokens: &Tokens,
    (driver, tolerance): (&DriverPlan, f64),
    axes: &Axes,
    middle: f32,
) {
    let at = |score: f64| pos2(axes.across(score), middle);
    let others = AGAINST.map(|against| against.of(driver));
    let known = others.iter().flatten().copied();
    let low = known.clone().fold(driver.delivered, f64::min);
    let high = known.fold(driver.delivered, f64::max);
    let thin = Stroke::new(1.5, tokens.axis);
    painter.line_segment([at(low), at(high)], thin);
    if let Some(expected) = driver.expected {
        let color = tokens
            .zone(zone(driver.delivered - expected, tolerance))
            .line;
        let thick = Stroke::new(4.0, color);
        painter.line_segment([at(driver.delivered), at(expected)], thick);
    }
    for (against, score) in AGAINST.into_iter().zip(others) {
        if let Some(score) = score {
            against.paint(painter, tokens, at(score));
        }
    }
    painter.circle_filled(at(driver.delivered), 5.0, tokens.mark);
}

/// The zone of a driver against what customers expect on average.
fn zone(gap: f64, tolerance: f64) -> Zone {
    if gap < 0.0 {
        Zone::FallsShort
    } else if gap <= tolerance {
        Zone::SweetSpot
    } else {
        Zone::Overshoot
    }
}

/// What delivered lies above or below a score, with its colour.
fn gap(
    text: &CaseText<'_>,
    tokens: &Tokens,
    driver: &DriverPlan,
    against: Against,
) -> (String, Color32) {
    match against.of(driver) {
        Some(score) => (
            text.texts.number_change(driver.delivered - score, 1),
            tokens.text,
        ),
        None => ("–".to_owned(), tokens.secondary),
    }
}

fn summary(text: &CaseText<'_>, driver: &DriverPlan, name: &str) -> String {
    let mark = |score: Option<f64>| match score {
        Some(score) => text.texts.number(score, 1),
        None => text.get("journey-mark-unknown"),
    };
    text.with(
        "journey-scores-driver",
        &[
            ("driver", name.into()),
            ("delivered", mark(Some(driver.delivered)).into()),
            ("expected", mark(driver.expected).into()),
            ("promised", mark(driver.promised).into()),
            ("believed", mark(driver.believed).into()),
        ],
    )
}

fn legend_ui(ui: &mut Ui, text: &CaseText<'_>) {
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        let mut entry = |key: &str, paint: &dyn Fn(&Painter, Pos2)| {
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
            paint(ui.painter(), rect.center());
            caption_ui(ui, &text.get(key));
            ui.add_space(space::SMALL);
        };
        entry("journey-mark-delivered", &|painter, at| {
            painter.circle_filled(at, 5.0, tokens.mark);
        });
        for against in AGAINST {
            entry(against.legend_key(), &|painter, at| {
                against.paint(painter, tokens, at);
            });
        }
    });
}
