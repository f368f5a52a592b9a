//! What every driver delivers against what customers expect, the brand promises and management believes: one row each.

use egui::{Align2, Color32, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::domain::{BusinessCase, DriverPlan, Plan};
use crate::engine::figure::DriverFigure;
use crate::engine::quantity::Quantity;
use crate::present::charts::Against;
use crate::present::drawing::{SCORE_ROW, score_legend, score_marks, score_place, score_ticks};
use crate::text::CaseText;
use crate::ui::painter::Easel;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::label::{caption_ui, cut_galley};
use crate::ui::widgets::legend::legend_ui;

const ROW: f32 = 28.0;
const HEADER: f32 = 24.0;
/// Width of a column of gaps.
const GAP: f32 = 94.0;
const TOP_SCORE: f64 = 10.0;

/// How much larger marks are than on paper.
const SCALE: f32 = ROW / SCORE_ROW as f32;

/// What delivered lies above or below a score, as a number of the case.
fn figure(against: Against) -> DriverFigure {
    match against {
        Against::Expected => DriverFigure::GapExpected,
        Against::Promised => DriverFigure::GapPromised,
        Against::Believed => DriverFigure::GapBelieved,
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
            let others = Against::ALL.iter().filter_map(|against| against.of(driver));
            others.chain([driver.delivered])
        })
        .fold(TOP_SCORE - 2.0, f64::min);
    let scale = [(lowest - 0.5).floor().max(0.0), TOP_SCORE];
    header_ui(ui, text, scale);
    let drivers = plan.drivers.iter().zip(&case.drivers);
    for (position, (driver, named)) in drivers.enumerate() {
        let driver = (driver, plan.tolerance(driver));
        row_ui(ui, text, position, driver, &named.name, scale);
    }
    ui.add_space(space::SMALL);
    legend_ui(ui, &score_legend(text.texts));
}

/// Where the parts of a row stand: the names, the scale, and the right edges of the gaps.
fn parts(rect: Rect) -> (f32, Rect, [f32; 3]) {
    let names = (rect.width() * 0.24).floor();
    let gaps = rect.right() - 3.0 * GAP;
    let area = Rect::from_x_y_ranges(
        rect.left() + names + space::LARGE..=gaps - space::LARGE,
        rect.y_range(),
    );
    let columns = [1.0, 2.0, 3.0].map(|nth| gaps + nth * GAP);
    (names, area, columns)
}

fn header_ui(ui: &mut Ui, text: &CaseText<'_>, scale: [f64; 2]) {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), HEADER);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let (_, area, columns) = parts(rect);
    let font = fonts::secondary();
    for mark in score_ticks(scale) {
        let right = score_place(scale, f64::from(area.width()), mark) as f32;
        let at = pos2(area.left() + right, rect.center().y);
        let words = text.texts.number(mark, 0);
        ui.painter().text(
            at,
            Align2::CENTER_CENTER,
            words,
            font.clone(),
            tokens.secondary,
        );
    }
    for (against, right) in Against::ALL.into_iter().zip(columns) {
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
    scale: [f64; 2],
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
    let (names, area, columns) = parts(rect);
    let painter = ui.painter();
    let line = Stroke::new(space::HAIRLINE, tokens.grid);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
    let drawing = score_marks((driver, tolerance), scale, f64::from(area.width() / SCALE));
    Easel::new(area.min, SCALE).paint(painter, tokens, &drawing);
    let middle = rect.center().y;
    let galley = cut_galley(ui, name, fonts::body(), names);
    let at = pos2(rect.left(), middle - galley.size().y / 2.0);
    painter.galley(at, galley, tokens.text);
    for (against, right) in Against::ALL.into_iter().zip(columns) {
        let (words, color) = gap(text, tokens, driver, against);
        let written = painter.text(
            pos2(right, middle),
            Align2::RIGHT_CENTER,
            &words,
            fonts::body(),
            color,
        );
        if against.of(driver).is_some() {
            let figure = figure(against);
            let quantity = Quantity::Driver {
                figure,
                driver: position,
            };
            why::offer(ui, text.texts, written, "score", quantity, &words);
        }
    }
    response.on_hover_text_at_pointer(words);
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
