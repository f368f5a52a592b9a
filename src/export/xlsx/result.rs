//! The sheet of results: the figures of the case, its years, what each option and driver does, and the charts.

use crate::engine::figure::{CaseFigure, YearFigure};

use super::context::Context;
use super::money::{CashRows, FigureCell, Time};
use super::options::OptionFigureCells;
use super::page::{CachedValue, CellContent, CellValue, Sheet};
use super::style::{CellStyle, Role, Style};
use super::sweet_spot::SweetSpotCells;
use super::term::Term;

/// The sheet's column of names.
const NAME: u16 = 0;
/// The first column of figures.
const FIGURE: u16 = 1;
/// The column of verdicts on options.
const VERDICT: usize = FIGURE as usize + 10;

/// What stands on the sheet, for the cover and the check.
pub(super) struct Results {
    pub(super) rox: FigureCell,
    pub(super) roi: FigureCell,
    pub(super) ratio: FigureCell,
    /// Benefit, cost, net and net present value to date of each year.
    pub(super) years: Vec<[CellValue; 4]>,
    /// The ways to the net present value, by what customers do and by option.
    pub(super) bridges: [BridgeTable; 2],
}

/// A table of steps to the net present value.
pub(super) struct BridgeTable {
    pub(super) title: String,
    /// The first and the last row of its steps.
    pub(super) rows: (u32, u32),
    /// Which steps add; the last row is the whole.
    pub(super) gains: Vec<bool>,
}

/// Writes the sheet.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    money: &CashRows,
    irr: &FigureCell,
    (time, options): (&Time, &OptionFigureCells),
    (sweet_spot, alert): (&SweetSpotCells, &CellValue),
) -> Results {
    let texts = context.texts;
    page.widths = vec![(NAME, 46.0)];
    page.widths
        .extend((FIGURE..12).map(|column| (column, 16.0)));
    page.widths.push((FIGURE + 10, 26.0));
    page.text(
        0,
        NAME,
        texts.get("workbook-result"),
        Style::of(CellStyle::Title),
    );
    page.text(
        1,
        NAME,
        texts.get("workbook-result-lead"),
        Style::of(CellStyle::Subtitle),
    );
    page.row = 2;
    let [rox, roi, ratio] = headline(page, context, money, irr);
    let years = years(page, context, money, time);
    self::options(page, context, options, sweet_spot, alert);
    drivers(page, context, sweet_spot);
    let bridges = bridges(page, context);
    Results {
        rox,
        roi,
        ratio,
        years,
        bridges,
    }
}

fn headline(
    page: &mut Sheet,
    context: &Context<'_>,
    money: &CashRows,
    irr: &FigureCell,
) -> [FigureCell; 3] {
    let texts = context.texts;
    page.heading(texts.get("workbook-headline"), CellStyle::Heading);
    let none = texts.get("console-none");
    let cost = money.pv_cost.term();
    let ratio_of = |page: &mut Sheet, figure: CaseFigure, part: &Term, less: f64, look| {
        let ratio = part / &cost - less;
        let formula = format!(
            "IF({cost}=0,{none},{ratio})",
            cost = cost.text,
            none = super::money::quoted(&none),
            ratio = ratio.text
        );
        let shown = if cost.value == 0.0 {
            CachedValue::Text(none.clone())
        } else {
            CachedValue::Number(ratio.value)
        };
        answer(page, &context.name(figure.key()), formula, shown, look)
    };
    let experience = money.pv_experience.term();
    let benefit = &experience + money.pv_direct.term();
    let money_of = |page: &mut Sheet, figure: CaseFigure, cell: &CellValue| {
        row(
            page,
            &context.name(figure.key()),
            cell.term(),
            CellStyle::Money,
        );
    };
    let rox = ratio_of(page, CaseFigure::Rox, &experience, 1.0, CellStyle::Share);
    money_of(page, CaseFigure::Npv, &money.npv);
    money_of(page, CaseFigure::PvExperience, &money.pv_experience);
    money_of(page, CaseFigure::PvDirect, &money.pv_direct);
    money_of(page, CaseFigure::PvCost, &money.pv_cost);
    let roi = ratio_of(page, CaseFigure::Roi, &benefit, 1.0, CellStyle::Share);
    let ratio = ratio_of(
        page,
        CaseFigure::BenefitCostRatio,
        &benefit,
        0.0,
        CellStyle::Score,
    );
    let name = |figure: CaseFigure| context.name(figure.key());
    repeat(page, &name(CaseFigure::Irr), irr, CellStyle::Share);
    let in_months = |figure| format!("{} ({})", name(figure), texts.get("unit-months"));
    repeat(
        page,
        &in_months(CaseFigure::PaybackMonths),
        &money.payback,
        CellStyle::Months,
    );
    let label = in_months(CaseFigure::DiscountedPaybackMonths);
    repeat(page, &label, &money.discounted_payback, CellStyle::Months);
    money_of(page, CaseFigure::PeakFunding, &money.peak_funding);
    money_of(page, CaseFigure::CostOfInaction, &money.cost_of_inaction);
    note(page, &texts.get("console-inaction-note"));
    let lift = context.result.break_even_lift;
    let label = format!(
        "{} · {}",
        name(CaseFigure::BreakEvenLift),
        texts.get("workbook-stated")
    );
    let stated = Style::new(CellStyle::Share, Role::Stated);
    page.text(page.row, NAME, label, Style::of(CellStyle::Label));
    match lift {
        Some(lift) => drop(page.number(page.row, FIGURE, lift, stated)),
        None => page.text(page.row, FIGURE, none, stated),
    }
    page.row += 1;
    [rox, roi, ratio]
}

fn years(
    page: &mut Sheet,
    context: &Context<'_>,
    money: &CashRows,
    time: &Time,
) -> Vec<[CellValue; 4]> {
    let texts = context.texts;
    page.heading(texts.get("workbook-years"), CellStyle::Heading);
    let name = |figure: YearFigure| context.name(figure.key());
    let heads = [
        texts.get("console-year"),
        name(YearFigure::Benefit),
        name(YearFigure::Cost),
        name(YearFigure::Net),
        name(YearFigure::NpvToDate),
        format!(
            "{} · {}",
            context.name("world-contribution"),
            texts.get("quantity-world-with")
        ),
        format!(
            "{} · {}",
            context.name("world-contribution"),
            texts.get("quantity-world-without")
        ),
        format!(
            "{} · {}",
            context.name("world-revenue"),
            texts.get("quantity-world-with")
        ),
        format!(
            "{} · {}",
            context.name("world-revenue"),
            texts.get("quantity-world-without")
        ),
    ];
    self::heads(page, &heads);
    let year_of_month = time.year.all();
    let mut years: Vec<[CellValue; 4]> = Vec::new();
    for year in 1..=context.plan.years() {
        let row = page.row;
        page.row += 1;
        let number = page
            .number(row, NAME, year as f64, Style::of(CellStyle::Count))
            .term();
        let total = |line: &super::page::MonthRow| line.all().sum_of(&year_of_month, &number);
        let plain = Style::of(CellStyle::Money);
        let benefit = total(&money.experience) + total(&money.direct);
        let benefit = page.formula(row, FIGURE, benefit, plain);
        let cost = page.formula(row, FIGURE + 1, total(&money.cost), plain);
        let net = page.formula(row, FIGURE + 2, benefit.term() - cost.term(), plain);
        let worth = to_date(money, time, year, years.last().map(|year| &year[3]));
        let to_date = page.formula(row, FIGURE + 3, worth, plain);
        for (column, line) in [
            &money.contribution_with,
            &money.contribution_without,
            &money.revenue_with,
            &money.revenue_without,
        ]
        .into_iter()
        .enumerate()
        {
            page.formula(row, FIGURE + 4 + column as u16, total(line), plain);
        }
        years.push([benefit, cost, net, to_date]);
    }
    years
}

/// What the case would be worth if it ended with a year.
fn to_date(money: &CashRows, time: &Time, year: usize, before: Option<&CellValue>) -> Term {
    let (from, to) = (12 * (year - 1), 12 * year);
    let part = |line: &super::page::MonthRow| super::term::Cells {
        text: line.span(from, to),
        values: line.values[from..to].to_vec(),
    };
    let worth = part(&time.discount).times(&part(&money.net));
    match before {
        Some(before) => before.term() + worth,
        None => worth,
    }
}

fn options(
    page: &mut Sheet,
    context: &Context<'_>,
    options: &OptionFigureCells,
    sweet_spot: &SweetSpotCells,
    alert: &CellValue,
) {
    let texts = context.texts;
    page.heading(texts.get("register-options"), CellStyle::Heading);
    let stated = |key: &str| format!("{} · {}", context.name(key), texts.get("workbook-stated"));
    heads_of(
        page,
        &[
            texts.get("console-option"),
            texts.get("workbook-scale-in-use"),
            context.name("option-pv-cost"),
            context.name("option-overshoot-share"),
            context.name("option-overshoot-cost"),
            texts.get("workbook-unknown-share"),
            texts.get("workbook-reaches-alert"),
            stated("option-marginal"),
            stated("option-shapley"),
            stated("option-sweet-spot-scale"),
            stated("option-sweet-spot-gain"),
            format!(
                "{} · {}",
                texts.get("console-option-verdict"),
                texts.get("workbook-stated")
            ),
        ],
        &[0, VERDICT],
    );
    for (position, option) in context.case.options.iter().enumerate() {
        let row = page.row;
        page.row += 1;
        page.text(row, NAME, &option.name, Style::of(CellStyle::Label));
        let figures = &sweet_spot.options[position];
        for (column, cell, look) in [
            (0, &options.scale[position], CellStyle::Share),
            (1, &figures.pv_cost, CellStyle::Money),
            (2, &figures.overshoot_share, CellStyle::Share),
            (3, &figures.overshoot_cost, CellStyle::Money),
            (4, &figures.unknown_share, CellStyle::Share),
        ] {
            page.formula(row, FIGURE + column, cell.term(), Style::of(look));
        }
        let reaches = figures.overshoot_share.term().reaches(alert.term());
        let reaches = reaches.and(&options.scale[position].term().is_above(0.0));
        page.formula(
            row,
            FIGURE + 5,
            reaches.choose(1.0, 0.0),
            Style::of(CellStyle::YesNo),
        );
        let Some(result) = context.result.option(&option.id) else {
            continue;
        };
        let stated = |look| Style::new(look, Role::Stated);
        for (column, number, look) in [
            (6, result.marginal, CellStyle::Money),
            (7, result.shapley, CellStyle::Money),
            (8, result.sweet_spot_scale, CellStyle::Share),
            (9, result.sweet_spot_gain, CellStyle::Money),
        ] {
            page.number(row, FIGURE + column, number, stated(look));
        }
        page.text(
            row,
            VERDICT as u16,
            texts.kind(result.verdict),
            stated(CellStyle::Quiet),
        );
    }
    note(page, &texts.get("workbook-stated-note"));
}

fn drivers(page: &mut Sheet, context: &Context<'_>, sweet_spot: &SweetSpotCells) {
    let texts = context.texts;
    page.heading(texts.get("workbook-drivers"), CellStyle::Heading);
    heads(
        page,
        &[
            texts.get("workbook-driver"),
            texts.get("workbook-first-gap"),
            texts.get("workbook-peak-gap"),
            texts.get("workbook-last-gap"),
            context.name("driver-overshoot-share"),
        ],
    );
    for (driver, figures) in context.case.drivers.iter().zip(&sweet_spot.drivers) {
        let row = page.row;
        page.row += 1;
        page.text(row, NAME, &driver.name, Style::of(CellStyle::Label));
        for (column, cell, look) in [
            (0, &figures.first_gap, CellStyle::Score),
            (1, &figures.peak_gap, CellStyle::Score),
            (2, &figures.last_gap, CellStyle::Score),
            (3, &figures.overshoot_share, CellStyle::Share),
        ] {
            page.formula(row, FIGURE + column, cell.term(), Style::of(look));
        }
    }
}

/// The way to the net present value by what customers do, and by option, as the program shared it out.
fn bridges(page: &mut Sheet, context: &Context<'_>) -> [BridgeTable; 2] {
    let texts = context.texts;
    let result = context.result;
    let behaviours = result.by_behaviour.entries().into_iter();
    let mut steps: Vec<(String, f64)> = behaviours
        .filter(|(_, amount)| *amount != 0.0)
        .map(|(name, amount)| (texts.behaviour(name), amount))
        .collect();
    if result.pv_direct != 0.0 {
        steps.push((context.name("case-pv-direct"), result.pv_direct));
    }
    steps.push((context.name("case-pv-cost"), -result.pv_cost));
    let by_behaviour = bridge(page, context, "workbook-by-behaviour", &steps);
    let steps: Vec<(String, f64)> = context
        .case
        .options
        .iter()
        .filter_map(|option| {
            let found = result.option(&option.id)?;
            Some((option.name.clone(), found.shapley))
        })
        .collect();
    [
        by_behaviour,
        bridge(page, context, "workbook-by-option", &steps),
    ]
}

/// A table of steps that lead from nothing to the net present value, with what a stacked chart needs beside them: what
/// stands under a bar and above zero, the bar above zero, and the same below zero.
fn bridge(
    page: &mut Sheet,
    context: &Context<'_>,
    title: &str,
    steps: &[(String, f64)],
) -> BridgeTable {
    let texts = context.texts;
    page.heading(texts.get(title), CellStyle::Heading);
    heads(
        page,
        &[
            texts.get("workbook-step"),
            texts.get("workbook-stated"),
            texts.get("workbook-bridge-under"),
            texts.get("workbook-bridge-bar"),
            texts.get("workbook-bridge-above"),
            texts.get("workbook-bridge-bar-below"),
        ],
    );
    let first = page.row;
    let mut before = 0.0;
    for (label, amount) in steps {
        let after = before + amount;
        step(page, label, *amount, [before, after]);
        before = after;
    }
    step(page, &context.name("case-npv"), before, [0.0, before]);
    BridgeTable {
        title: texts.get(title),
        rows: (first, page.row - 1),
        gains: steps.iter().map(|(_, amount)| *amount >= 0.0).collect(),
    }
}

fn step(page: &mut Sheet, label: &str, amount: f64, [from, to]: [f64; 2]) {
    let row = page.row;
    page.row += 1;
    page.text(row, NAME, label, Style::of(CellStyle::Label));
    let stated = Style::new(CellStyle::Money, Role::Stated);
    page.number(row, FIGURE, amount, stated);
    let (low, high) = (from.min(to), from.max(to));
    let (under, above) = (low.max(0.0), high.min(0.0));
    let bars = [under, high.max(0.0) - under, above, low.min(0.0) - above];
    for (column, value) in bars.into_iter().enumerate() {
        page.number(row, FIGURE + 1 + column as u16, value, stated);
    }
}

fn heads(page: &mut Sheet, words: &[String]) {
    heads_of(page, words, &[0]);
}

/// Heads, those of columns of words to the left.
fn heads_of(page: &mut Sheet, words: &[String], of_words: &[usize]) {
    for (column, words) in words.iter().enumerate() {
        let look = if of_words.contains(&column) {
            CellStyle::Head
        } else {
            CellStyle::HeadRight
        };
        page.text(page.row, column as u16, words, Style::of(look));
    }
    page.heights.push((page.row, 56.0));
    page.row += 1;
}

fn note(page: &mut Sheet, words: &str) {
    page.text(page.row, NAME, words, Style::of(CellStyle::Aside));
    page.row += 1;
}

fn row(page: &mut Sheet, label: &str, term: Term, look: CellStyle) {
    page.text(page.row, NAME, label, Style::of(CellStyle::Label));
    page.formula(page.row, FIGURE, term, Style::of(look));
    page.row += 1;
}

fn answer(
    page: &mut Sheet,
    label: &str,
    formula: String,
    shown: CachedValue,
    look: CellStyle,
) -> FigureCell {
    let row = page.row;
    page.row += 1;
    page.text(row, NAME, label, Style::of(CellStyle::Label));
    let content = CellContent::Either {
        formula,
        shown: shown.clone(),
    };
    page.put(row, FIGURE, content, Style::of(look));
    FigureCell {
        text: page.cell(row, FIGURE, 0.0).text,
        shown,
    }
}

fn repeat(page: &mut Sheet, label: &str, found: &FigureCell, look: CellStyle) {
    answer(page, label, found.text.clone(), found.shown.clone(), look);
}
