//! The sheet that compares what the workbook computes with what the program found when it was made.

use crate::engine::trace::CaseFigure;

use super::context::Context;
use super::customers::Segment;
use super::money::{Answer, Money, quoted};
use super::page::{Cell, Content, Page, Shown};
use super::result::Results;
use super::style::{Look, Role, Style};
use super::sweet_spot::SweetSpot;

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
pub(super) struct Compared<'a> {
    pub(super) money: &'a Money,
    pub(super) results: &'a Results,
    pub(super) irr: &'a Answer,
    pub(super) segments: &'a [Segment],
    pub(super) sweet_spot: &'a SweetSpot,
}

/// Writes the sheet; the cell that says whether all is equal.
pub(super) fn write(page: &mut Page, context: &Context<'_>, compared: &Compared<'_>) -> Cell {
    let texts = context.texts;
    page.widths = vec![
        (NAME, 62.0),
        (LIVE, 20.0),
        (STATED, 20.0),
        (DIFFERENCE, 18.0),
        (EQUAL, 14.0),
    ];
    page.text(0, NAME, texts.get("workbook-check"), Style::of(Look::Title));
    page.text(
        1,
        NAME,
        texts.get("workbook-check-lead"),
        Style::of(Look::Subtitle),
    );
    for (column, key, look) in [
        (NAME, "workbook-head-figure", Look::Head),
        (LIVE, "workbook-head-live", Look::HeadRight),
        (STATED, "workbook-head-stated", Look::HeadRight),
        (DIFFERENCE, "workbook-head-difference", Look::HeadRight),
        (EQUAL, "workbook-head-equal", Look::HeadRight),
    ] {
        page.text(FIRST_ROW - 1, column, texts.get(key), Style::of(look));
    }
    page.freeze = (FIRST_ROW, 1);
    page.row = FIRST_ROW;
    let mut rows = Rows {
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
fn verdict(page: &mut Page, context: &Context<'_>, differing: usize) -> Cell {
    let texts = context.texts;
    let last = page.row;
    page.text(
        3,
        NAME,
        texts.get("workbook-check-differing"),
        Style::of(Look::Part),
    );
    let count = format!("COUNTIF(E{}:E{last},0)", FIRST_ROW + 1);
    let content = Content::Either {
        formula: count,
        shown: Shown::Number(differing as f64),
    };
    page.put(3, LIVE, content, Style::new(Look::Count, Role::Total));
    let words = format!(
        "IF(B4=0,{},{})",
        quoted(&texts.get("workbook-check-equal")),
        quoted(&texts.get("workbook-check-differs"))
    );
    let content = Content::Either {
        formula: words,
        shown: Shown::Text(texts.get(if differing == 0 {
            "workbook-check-equal"
        } else {
            "workbook-check-differs"
        })),
    };
    page.put(3, STATED, content, Style::of(Look::Part));
    page.cell(3, STATED, differing as f64)
}

struct Rows<'p, 'c> {
    page: &'p mut Page,
    context: &'c Context<'c>,
    /// How many figures differ.
    differing: usize,
}

impl Rows<'_, '_> {
    fn headline(&mut self, compared: &Compared<'_>) {
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
            self.number(&name(figure), cell, stated, Look::Price);
        }
        let (payback, discounted) = (&money.payback, &money.discounted_payback);
        let ratio = result.benefit_cost_ratio;
        let paid_back = |months: Option<f64>| months.filter(|_| result.has_cost());
        for (figure, answer, stated, look) in [
            (CaseFigure::Rox, &results.rox, result.rox, Look::FineShare),
            (CaseFigure::Roi, &results.roi, result.roi, Look::FineShare),
            (
                CaseFigure::BenefitCostRatio,
                &results.ratio,
                ratio,
                Look::Index,
            ),
            (
                CaseFigure::PaybackMonths,
                payback,
                paid_back(result.payback_months),
                Look::Index,
            ),
            (
                CaseFigure::DiscountedPaybackMonths,
                discounted,
                paid_back(result.discounted_payback_months),
                Look::Index,
            ),
        ] {
            let otherwise = || missing(answer, &context.texts.get("console-none"));
            let stated = stated.map_or_else(|| Shown::Text(otherwise()), Shown::Number);
            self.row(&name(figure), &answer.text, &answer.shown, stated, look);
        }
        let stated = match result.irr.rate() {
            Some(rate) => Shown::Number(rate),
            None => Shown::Text(context.texts.kind(result.irr)),
        };
        let irr = compared.irr;
        let name = name(CaseFigure::Irr);
        self.row(&name, &irr.text, &irr.shown, stated, Look::FineShare);
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
                self.number(&context.name_of(key, &whose), cell, stated, Look::Price);
            }
        }
    }

    fn options(&mut self, sweet_spot: &SweetSpot) {
        let context = self.context;
        for (option, cells) in context.case.options.iter().zip(&sweet_spot.options) {
            let Some(result) = context.result.option(&option.id) else {
                continue;
            };
            let (money, share) = (Look::Price, Look::FineShare);
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

    fn drivers(&mut self, sweet_spot: &SweetSpot) {
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
                    (first, &cells.first_gap, result.first_gap, Look::Index),
                    (peak, &cells.peak_gap, result.peak_gap, Look::Index),
                    (last, &cells.last_gap, result.last_gap, Look::Index),
                    (
                        over,
                        &cells.overshoot_share,
                        result.overshoot_share,
                        Look::FineShare,
                    ),
                ],
            );
        }
    }

    fn segments(&mut self, segments: &[Segment]) {
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
                    (without, ends[0], end.without, Look::Price),
                    (with, ends[1], end.with_options, Look::Price),
                ],
            );
        }
    }

    /// Figures of one item, under their names and its own.
    fn of_item<const N: usize>(&mut self, whose: &str, figures: [(String, &Cell, f64, Look); N]) {
        for (name, cell, stated, look) in figures {
            self.number(&format!("{name} · {whose}"), cell, stated, look);
        }
    }

    fn number(&mut self, name: &str, cell: &Cell, stated: f64, look: Look) {
        let live = Shown::Number(cell.value);
        self.row(name, &cell.text, &live, Shown::Number(stated), look);
    }

    fn row(&mut self, name: &str, live: &str, value: &Shown, stated: Shown, look: Look) {
        let page = &mut *self.page;
        let row = page.row;
        page.row += 1;
        let number = row + 1;
        page.text(row, NAME, name, Style::of(Look::Label));
        let content = Content::Either {
            formula: live.to_owned(),
            shown: value.clone(),
        };
        page.put(row, LIVE, content, Style::of(look));
        let quiet = Style::new(look, Role::Stated);
        let least = match look {
            Look::Price => TOLERANCE_OF_MONEY,
            _ => TOLERANCE,
        };
        let (difference, is_equal) = match (value, &stated) {
            (Shown::Number(live), Shown::Number(stated)) => {
                let difference = live - stated;
                let allowed = (TOLERANCE * stated.abs()).max(least);
                (difference, difference.abs() <= allowed)
            }
            (Shown::Text(live), Shown::Text(stated)) => (0.0, live == stated),
            (Shown::Text(_), Shown::Number(_)) | (Shown::Number(_), Shown::Text(_)) => (0.0, false),
        };
        match stated {
            Shown::Number(stated) => drop(page.number(row, STATED, stated, quiet)),
            Shown::Text(words) => page.text(row, STATED, words, quiet),
        }
        let both = format!("AND(ISNUMBER(B{number}),ISNUMBER(C{number}))");
        let formula = format!("IF({both},B{number}-C{number},0)");
        let content = Content::Either {
            formula,
            shown: Shown::Number(difference),
        };
        page.put(row, DIFFERENCE, content, Style::of(Look::Rate));
        let near = format!("ABS(B{number}-C{number})<=MAX({least:E},{TOLERANCE:E}*ABS(C{number}))");
        let formula = format!("IF({both},IF({near},1,0),IF(B{number}=C{number},1,0))");
        let content = Content::Either {
            formula,
            shown: Shown::Number(if is_equal { 1.0 } else { 0.0 }),
        };
        self.differing += usize::from(!is_equal);
        page.put(row, EQUAL, content, Style::of(Look::Equal));
    }
}

/// The words that stand for a figure that is missing.
fn missing(answer: &Answer, otherwise: &str) -> String {
    match &answer.shown {
        Shown::Text(words) => words.clone(),
        Shown::Number(_) => otherwise.to_owned(),
    }
}
