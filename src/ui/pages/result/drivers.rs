//! Every driver on its gauge: where it stands today, where the plan brings it, and where that stands at the end.

use egui::Ui;

use crate::domain::BusinessCase;
use crate::engine::figure::{DriverFigure, DriverShownFigure};
use crate::engine::quantity::Quantity;
use crate::engine::{CaseResult, DriverResult, Zone};
use crate::present::charts::{GaugeScale, gap_words, gauge_summary, gauge_table};
use crate::present::drawing::gauge_legend;
use crate::present::why::WhyQuestion;
use crate::text::{CaseText, Texts};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::gauge::{GaugeSize, gauge_ui};
use crate::ui::widgets::legend::legend_ui;
use crate::ui::widgets::list::{List, ListCell, ListColumn, ListRows, Width, table};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, chip};

const ROW: f32 = 36.0;
const CHIP: f32 = 132.0;
const WORDS: f32 = 150.0;
/// The narrowest gauge beside its name that can still be read, in points.
const NARROWEST_GAUGE: f32 = 48.0;

/// Shows the card.
pub(super) fn drivers_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
) {
    card::card_ui(ui, |ui| {
        table::title_ui(
            ui,
            text.texts,
            &text.get("result-drivers"),
            &text.get("result-drivers-remark"),
            || gauge_table(text, case, result),
        );
        let columns = [
            ListColumn::words(Width::Share(0.4, 90.0)),
            ListColumn::words(Width::Share(0.6, NARROWEST_GAUGE)).or_below(Width::Share(1.0, 0.0)),
            ListColumn::words(Width::Points(WORDS)).or_below(Width::Points(WORDS)),
            ListColumn::words(Width::Points(CHIP)),
        ];
        let name = text.get("result-drivers");
        let mut rows = Drivers {
            texts: text.texts,
            case,
            drivers: &result.drivers,
            scale: GaugeScale::of(&result.drivers),
        };
        List::new("gauges", &name, &columns)
            .height(ROW)
            .ui(ui, &mut rows);
        ui.add_space(space::SMALL);
        legend_ui(ui, &gauge_legend(text.texts));
    });
}

struct Drivers<'a> {
    texts: &'a Texts,
    case: &'a BusinessCase,
    drivers: &'a [DriverResult],
    scale: GaugeScale,
}

impl ListRows for Drivers<'_> {
    fn count(&self) -> usize {
        self.drivers.len()
    }

    fn name(&self, row: usize) -> String {
        gauge_summary(self.texts, self.named(row), &self.drivers[row])
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let (driver, tokens) = (&self.drivers[cell.row], Tokens::of(ui));
        match cell.column {
            0 => {
                cell.rows(ui, self.named(cell.row), (fonts::body(), tokens.text), 2);
            }
            1 => cell.inside(ui, |ui| {
                let (name, width) = (self.named(cell.row), cell.area.width());
                let size = GaugeSize::Row;
                gauge_ui(ui, self.texts, name, driver, self.scale, size, width);
            }),
            2 => {
                let words = gap_words(self.texts, driver);
                if driver.expectation_is_known {
                    let asked = WhyQuestion::shown(asked_gap(driver));
                    cell.offer(ui, self.texts, "driver", &asked, &words);
                }
                cell.words(ui, &words, tokens.secondary);
            }
            _ => cell.inside(ui, |ui| {
                let zone = driver.peak_zone;
                let words = self.texts.kind(zone);
                chip::chip_ui(ui, sign(zone), &words, tokens.zone_chip(zone))
                    .on_hover_text(self.texts.kind_help(zone));
            }),
        }
    }
}

impl Drivers<'_> {
    fn named(&self, row: usize) -> &str {
        self.case.drivers.get(row).map_or("", |driver| &driver.name)
    }
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
