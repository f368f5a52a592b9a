//! The sheet that compares what the workbook computes with what the program found when it was made.

use crate::engine::figure::CaseFigure;

use super::context::Context;
use super::customers::SegmentCells;
use super::money::{CashRows, FigureCell, quoted};
use super::page::{CachedValue, CellContent, CellValue, Sheet};
use super::result::Results;
use super::style::{CellStyle, Role, Style};
use super::sweet_spot::SweetSpotCells;

/// How far two figures may lie apart, as a part of the one that is stated, or of one where that is smaller.
const TOLERANCE: f64 = 1e-9;
/// How far two sums of money may lie apart whatever their size, in the case's currency: what two worlds differ by is the
/// small rest of large sums, of which a millionth is past what numbers of double precision hold.
const TOLERANCE_OF_MONEY: f64 = 1e-6;

const NAME: u16 = 0;
const LIVE: u16 = 1;
const STATED: u16 = 2;
const DIFFERENCE: u16 = 3;
const EQUAL: u16 = 4;

/// The first row of figures.
const FIRST_ROW: u32 = 6;

/// What is compared.
pub(super) struct ComparedFigures<'a> {
    pub(super) money: &'a CashRows,
    pub(super) results: &'a Results,
    pub(super) irr: &'a FigureCell,
    pub(super) segments: &'a [SegmentCells],
    pub(super) sweet_spot: &'a SweetSpotCells,
}

/// Writes the sheet; the cell that says whether all is equal.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    compared: &ComparedFigures<'_>,
) -> CellValue {
    let texts = context.texts;
    page.widths = vec![
        (NAME, 62.0),
        (LIVE, 20.0),
        (STATED, 20.0),
        (DIFFERENCE, 18.0),
        (EQUAL, 14.0),
    ];
    page.text(
        0,
        NAME,
        texts.get("workbook-check"),
        Style::of(CellStyle::Title),
    );
    page.text(
        1,
        NAME,
        texts.get("workbook-check-lead"),
        Style::of(CellStyle::Subtitle),
    );
    for (column, key, look) in [
        (NAME, "workbook-head-figure", CellStyle::Head),
        (LIVE, "workbook-head-live", CellStyle::HeadRight),
        (STATED, "workbook-head-stated", CellStyle::HeadRight),
        (DIFFERENCE, "workbook-head-difference", CellStyle::HeadRight),
        (EQUAL, "workbook-head-equal", CellStyle::HeadRight),
    ] {
        page.text(FIRST_ROW - 1, column, texts.get(key), Style::of(look));
    }
    page.freeze = (FIRST_ROW, 1);
    page.row = FIRST_ROW;
    let mut rows = ComparedRows {
        page,
        context,
        differing: 0,
    };
    rows.headline(compared);
    rows.years(compared.results);
    rows.options(compared.sweet_spot);
    rows.drivers(compared.sweet_spot);
    rows.segments(compared.segments);
    let differing = rows.differing;
    verdict(page, context, differing)
}

/// Says in a line whether all is equal.
fn verdict(page: &mut Sheet, context: &Context<'_>, differing: usize) -> CellValue {
    let texts = context.texts;
    let last = page.row;
    page.text(
        3,
        NAME,
        texts.get("workbook-check-differing"),
        Style::of(CellStyle::Part),
    );
    let count = format!("COUNTIF(E{}:E{last},0)", FIRST_ROW + 1);
    let content = CellContent::Either {
        formula: count,
        shown: CachedValue::Number(differing as f64),
    };
    page.put(3, LIVE, content, Style::new(CellStyle::Count, Role::Total));
    let words = format!(
        "IF(B4=0,{},{})",
        quoted(&texts.get("workbook-check-equal")),
        quoted(&texts.get("workbook-check-differs"))
    );
    let content = CellContent::Either {
        formula: words,
        shown: CachedValue::Text(texts.get(if differing == 0 {
            "workbook-check-equal"
        } else {
            "workbook-check-differs"
        })),
    };
    page.put(3, STATED, content, Style::of(CellStyle::Part));
    page.cell(3, STATED, differing as f64)
}

struct ComparedRows<'p, 'c> {
    page: &'p mut Sheet,
    context: &'c Context<'c>,
    /// How many figures differ.
    differing: usize,
}

impl ComparedRows<'_, '_> {
    fn headline(&mut self, compared: &ComparedFigures<'_>) {
        let (context, results, money) = (self.context, compared.results, compared.money);
        let result = context.result;
        let name = |figure: CaseFigure| context.name(figure.key());
        for (figure, cell, stated) in [
            (CaseFigure::Npv, &money.npv, result.npv),
            (CaseFigure::PvCost, &money.pv_cost, result.pv_cost),
            (
                CaseFigure::PvExperience,
                &money.pv_experience,
                result.pv_experience,
            ),
            (CaseFigure::PvDirect, &money.pv_direct, result.pv_direct),
            (
                CaseFigure::PeakFunding,
                &money.peak_funding,
                result.peak_funding,
            ),
            (
                CaseFigure::CostOfInaction,
                &money.cost_of_inaction,
                result.cost_of_inaction,
            ),
        ] {
            self.number(&name(figure), cell, stated, CellStyle::Price);
        }
        let (payback, discounted) = (&money.payback, &money.discounted_payback);
        let ratio = result.benefit_cost_ratio;
        let paid_back = |months: Option<f64>| months.filter(|_| result.has_cost());
        for (figure, answer, stated, look) in [
            (
                CaseFigure::Rox,
                &results.rox,
                result.rox,
                CellStyle::FineShare,
            ),
            (
                CaseFigure::Roi,
                &results.roi,
                result.roi,
                CellStyle::FineShare,
            ),
            (
                CaseFigure::BenefitCostRatio,
                &results.ratio,
                ratio,
                CellStyle::Index,
            ),
            (
                CaseFigure::PaybackMonths,
                payback,
                paid_back(result.payback_months),
                CellStyle::Index,
            ),
            (
                CaseFigure::DiscountedPaybackMonths,
                discounted,
                paid_back(result.discounted_payback_months),
                CellStyle::Index,
            ),
        ] {
            let otherwise = || missing(answer, &context.texts.get("console-none"));
            let stated = stated.map_or_else(|| CachedValue::Text(otherwise()), CachedValue::Number);
            self.row(&name(figure), &answer.text, &answer.shown, stated, look);
        }
        let stated = match result.irr.rate() {
            Some(rate) => CachedValue::Number(rate),
            None => CachedValue::Text(context.texts.kind(result.irr)),
        };
        let irr = compared.irr;
        let name = name(CaseFigure::Irr);
        self.row(&name, &irr.text, &irr.shown, stated, CellStyle::FineShare);
    }

    fn years(&mut self, results: &Results) {
        let context = self.context;
        for (year, cells) in context.result.yearly.iter().zip(&results.years) {
            let number = context.texts.number(year.year as f64, 0);
            let whose = context
                .texts
                .with("quantity-year", &[("number", number.into())]);
            let stated = [year.benefit, year.cost, year.net, year.npv_to_date];
            let keys = ["year-benefit", "year-cost", "year-net", "year-npv-to-date"];
            for ((key, cell), stated) in keys.into_iter().zip(cells).zip(stated) {
                self.number(
                    &context.name_of(key, &whose),
                    cell,
                    stated,
                    CellStyle::Price,
                );
            }
        }
    }

    fn options(&mut self, sweet_spot: &SweetSpotCells) {
        let context = self.context;
        for (option, cells) in context.case.options.iter().zip(&sweet_spot.options) {
            let Some(result) = context.result.option(&option.id) else {
                continue;
            };
            let (money, share) = (CellStyle::Price, CellStyle::FineShare);
            let total = context.texts.get("workbook-total-cost");
            let unknown = context.texts.get("workbook-unknown-share");
            let name = |key: &str| context.name(key);
            self.of_item(
                &option.name,
                [
                    (
                        name("option-pv-cost"),
                        &cells.pv_cost,
                        result.pv_cost,
                        money,
                    ),
                    (total, &cells.total_cost, result.total_cost, money),
                    (
                        name("option-overshoot-share"),
                        &cells.overshoot_share,
                        result.overshoot_share,
                        share,
                    ),
                    (unknown, &cells.unknown_share, result.unknown_share, share),
                    (
                        name("option-overshoot-cost"),
                        &cells.overshoot_cost,
                        result.overshoot_cost,
                        money,
                    ),
                ],
            );
        }
    }

    fn drivers(&mut self, sweet_spot: &SweetSpotCells) {
        let context = self.context;
        let drivers = context.case.drivers.iter().zip(&context.result.drivers);
        for ((driver, result), cells) in drivers.zip(&sweet_spot.drivers) {
            let name = |key: &str| context.texts.get(key);
            let over = context.name("driver-overshoot-share");
            let (first, peak, last) = (
                name("workbook-first-gap"),
                name("workbook-peak-gap"),
                name("workbook-last-gap"),
            );
            self.of_item(
                &driver.name,
                [
                    (first, &cells.first_gap, result.first_gap, CellStyle::Index),
                    (peak, &cells.peak_gap, result.peak_gap, CellStyle::Index),
                    (last, &cells.last_gap, result.last_gap, CellStyle::Index),
                    (
                        over,
                        &cells.overshoot_share,
                        result.overshoot_share,
                        CellStyle::FineShare,
                    ),
                ],
            );
        }
    }

    fn segments(&mut self, segments: &[SegmentCells]) {
        let context = self.context;
        let items = context.case.segments.iter();
        for ((end, item), cells) in context.result.customers_end.iter().zip(items).zip(segments) {
            let name = |key: &str| context.name(key);
            let (without, with) = (
                name("segment-customers-end-without"),
                name("segment-customers-end-with"),
            );
            let ends = [&cells.without.customers_end, &cells.with.customers_end];
            self.of_item(
                &item.name,
                [
                    (without, ends[0], end.without, CellStyle::Price),
                    (with, ends[1], end.with_options, CellStyle::Price),
                ],
            );
        }
    }

    /// Figures of one item, under their names and its own.
    fn of_item<const N: usize>(
        &mut self,
        whose: &str,
        figures: [(String, &CellValue, f64, CellStyle); N],
    ) {
        for (name, cell, stated, look) in figures {
            self.number(&format!("{name} · {whose}"), cell, stated, look);
        }
    }

    fn number(&mut self, name: &str, cell: &CellValue, stated: f64, look: CellStyle) {
        let live = CachedValue::Number(cell.value);
        self.row(name, &cell.text, &live, CachedValue::Number(stated), look);
    }

    fn row(
        &mut self,
        name: &str,
        live: &str,
        value: &CachedValue,
        stated: CachedValue,
        look: CellStyle,
    ) {
        let page = &mut *self.page;
        let row = page.row;
        page.row += 1;
        let number = row + 1;
        page.text(row, NAME, name, Style::of(CellStyle::Label));
        let content = CellContent::Either {
            formula: live.to_owned(),
            shown: value.clone(),
        };
        page.put(row, LIVE, content, Style::of(look));
        let quiet = Style::new(look, Role::Stated);
        let least = match look {
            CellStyle::Price => TOLERANCE_OF_MONEY,
            _ => TOLERANCE,
        };
        let (difference, is_equal) = match (value, &stated) {
            (CachedValue::Number(live), CachedValue::Number(stated)) => {
                let difference = live - stated;
                let allowed = (TOLERANCE * stated.abs()).max(least);
                (difference, difference.abs() <= allowed)
            }
            (CachedValue::Text(live), CachedValue::Text(stated)) => (0.0, live == stated),
            (CachedValue::Text(_), CachedValue::Number(_))
            | (CachedValue::Number(_), CachedValue::Text(_)) => (0.0, false),
        };
        match stated {
            CachedValue::Number(stated) => drop(page.number(row, STATED, stated, quiet)),
            CachedValue::Text(words) => page.text(row, STATED, words, quiet),
        }
        let both = format!("AND(ISNUMBER(B{number}),ISNUMBER(C{number}))");
        let formula = format!("IF({both},B{number}-C{number},0)");
        let content = CellContent::Either {
            formula,
            shown: CachedValue::Number(difference),
        };
        page.put(row, DIFFERENCE, content, Style::of(CellStyle::Rate));
        let near = format!("ABS(B{number}-C{number})<=MAX({least:E},{TOLERANCE:E}*ABS(C{number}))");
        let formula = format!("IF({both},IF({near},1,0),IF(B{number}=C{number},1,0))");
        let content = CellContent::Either {
            formula,
            shown: CachedValue::Number(if is_equal { 1.0 } else { 0.0 }),
        };
        self.differing += usize::from(!is_equal);
        page.put(row, EQUAL, content, Style::of(CellStyle::Equal));
    }
}

/// The words that stand for a figure that is missing.
fn missing(answer: &FigureCell, otherwise: &str) -> String {
    match &answer.shown {
        CachedValue::Text(words) => words.clone(),
        CachedValue::Number(_) => otherwise.to_owned(),
    }
}
