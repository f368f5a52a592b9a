//! Every driver on its gauge: where it stands today, where the plan brings it, and where that stands at the end.

use egui::{Align, Align2, Layout, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, pos2};

use crate::domain::BusinessCase;
use crate::engine::figure::{DriverFigure, DriverShownFigure};
use crate::engine::quantity::Quantity;
use crate::engine::{CaseResult, DriverResult, Zone};
use crate::present::charts::{GaugeScale, gap_words, gauge_table};
use crate::present::drawing::gauge_legend;
use crate::text::{CaseText, Texts};
use crate::ui::theme::{Tokens, VerdictColors, fonts, space};
use crate::ui::why;
use crate::ui::widgets::gauge::{GaugeSize, gauge_ui};
use crate::ui::widgets::legend::legend_ui;
use crate::ui::widgets::list::table::copy_button_ui;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, chip, label};

const ROW: f32 = 36.0;
const CHIP: f32 = 132.0;
const WORDS: f32 = 150.0;

/// Shows the card.
pub(super) fn drivers_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
) {
    card::card_ui(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            copy_button_ui(ui, text.texts, || gauge_table(text, case, result));
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                card::title_ui(
                    ui,
                    &text.get("result-drivers"),
                    &text.get("result-drivers-remark"),
                );
            });
        });
        let scale = GaugeScale::of(&result.drivers);
        ui.spacing_mut().item_spacing.y = 0.0;
        for (driver, shown) in case.drivers.iter().zip(&result.drivers) {
            row_ui(ui, text.texts, &driver.name, shown, scale);
        }
        ui.add_space(space::SMALL);
        legend_ui(ui, &gauge_legend(text.texts));
    });
}

/// The narrowest gauge that can still be read, in points.
const NARROWEST_GAUGE: f32 = 48.0;

fn row_ui(ui: &mut Ui, texts: &Texts, name: &str, driver: &DriverResult, scale: GaugeScale) {
    let tokens = Tokens::of(ui);
    let desired = Vec2::new(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(desired, Sense::hover());
    let line = Stroke::new(space::HAIRLINE, tokens.grid);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);

    let names = (rect.width() * 0.27).floor();
    let gauge_left = rect.left() + names + space::MEDIUM;
    let gauge_right = rect.right() - CHIP - WORDS - 2.0 * space::MEDIUM;
    let galley = label::cut_galley(ui, name, fonts::body(), names);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter()
        .galley(pos2(rect.left(), top), galley, tokens.text);

    let area = Rect::from_x_y_ranges(gauge_left..=gauge_right, rect.y_range());
    // In a much enlarged window the words have to do.
    if area.width() >= NARROWEST_GAUGE {
        let mut inside = child(ui, area, "gauge", name);
        gauge_ui(
            &mut inside,
            texts,
            name,
            driver,
            scale,
            GaugeSize::Row,
            area.width(),
        );
    }

    let words = gap_words(texts, driver);
    let written = ui.painter().text(
        pos2(gauge_right + space::MEDIUM, rect.center().y),
        Align2::LEFT_CENTER,
        &words,
        fonts::body(),
        tokens.secondary,
    );
    if driver.expectation_is_known {
        why::offer(ui, texts, written, "driver", asked_gap(driver), &words);
    }
    let area = Rect::from_x_y_ranges(rect.right() - CHIP..=rect.right(), rect.y_range());
    let mut inside = child(ui, area, "chip", name);
    let zone = driver.peak_zone;
    chip::chip_ui(
        &mut inside,
        sign(zone),
        &texts.kind(zone),
        colors(tokens, zone),
    )
    .on_hover_text(texts.kind_help(zone));
}

fn child(ui: &mut Ui, area: Rect, part: &str, name: &str) -> Ui {
    ui.new_child(
        UiBuilder::new()
            .id_salt((part, name))
            .max_rect(area)
            .layout(Layout::left_to_right(Align::Center)),
    )
}

/// The gap that the words end with: at its highest where the plan changes it, else today.
fn asked_gap(driver: &DriverResult) -> Quantity {
    if driver.is_lifted {
        Quantity::DriverShown {
            figure: DriverShownFigure::Gap,
            driver: driver.position,
            month: driver.peak_month,
        }
    } else {
        Quantity::Driver {
            figure: DriverFigure::GapToday,
            driver: driver.position,
        }
    }
}

/// The sign of a zone: down, level, up.
fn sign(zone: Zone) -> Sign {
    match zone {
        Zone::FallsShort => Sign::TriangleDown,
        Zone::SweetSpot => Sign::Disc,
        Zone::Overshoot => Sign::Triangle,
        Zone::Unknown => Sign::Question,
    }
}

fn colors(tokens: &Tokens, zone: Zone) -> VerdictColors {
    tokens.zone_chip(zone)
}
