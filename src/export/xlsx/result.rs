//! The sheet of results: the figures of the case, its years, what each option and driver does, and the charts.

use crate::engine::figure::{CaseFigure, YearFigure};

use super::context::Context;
use super::money::{Answer, Money, Time};
use super::options::Options;
use super::page::{Cell, Content, Page, Shown};
use super::style::{Look, Role, Style};
use super::sweet_spot::SweetSpot;
use super::term::Term;

/// The sheet's column of names.
const NAME: u16 = 0;
/// The first column of figures.
const FIGURE: u16 = 1;
/// The column of verdicts on options.
const VERDICT: usize = FIGURE as usize + 10;

/// What stands on the sheet, for the cover and the check.
pub(super) struct Results {
    pub(super) rox: Answer,
    pub(super) roi: Answer,
    pub(super) ratio: Answer,
    /// Benefit, cost, net and net present value to date of each year.
    pub(super) years: Vec<[Cell; 4]>,
    /// The ways to the net present value, by what customers do and by option.
    pub(super) bridges: [Bridge; 2],
}

/// A table of steps to the net present value.
pub(super) struct Bridge {
    pub(super) title: String,
    /// The first and the last row of its steps.
    pub(super) rows: (u32, u32),
    /// Which steps add; the last row is the whole.
    pub(super) gains: Vec<bool>,
}

/// Writes the sheet.
pub(super) fn write(
    page: &mut Page,
    context: &Context<'_>,
    money: &Money,
    irr: &Answer,
    (time, options): (&Time, &Options),
    (sweet_spot, alert): (&SweetSpot, &Cell),
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
        Style::of(Look::Title),
    );
    page.text(
        1,
        NAME,
        texts.get("workbook-result-lead"),
        Style::of(Look::Subtitle),
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

fn headline(page: &mut Page, context: &Context<'_>, money: &Money, irr: &Answer) -> [Answer; 3] {
    let texts = context.texts;
    page.heading(texts.get("workbook-headline"), Look::Heading);
    let none = texts.get("console-none");
    let cost = money.pv_cost.term();
    let ratio_of = |page: &mut Page, figure: CaseFigure, part: &Term, less: f64, look| {
        let ratio = part / &cost - less;
        let formula = format!(
            "IF({cost}=0,{none},{ratio})",
            cost = cost.text,
            none = super::money::quoted(&none),
            ratio = ratio.text
        );
        let shown = if cost.value == 0.0 {
            Shown::Text(none.clone())
        } else {
            Shown::Number(ratio.value)
        };
        answer(page, &context.name(figure.key()), formula, shown, look)
    };
    let experience = money.pv_experience.term();
    let benefit = &experience + money.pv_direct.term();
    let money_of = |page: &mut Page, figure: CaseFigure, cell: &Cell| {
        row(page, &context.name(figure.key()), cell.term(), Look::Money);
    };
    let rox = ratio_of(page, CaseFigure::Rox, &experience, 1.0, Look::Share);
    money_of(page, CaseFigure::Npv, &money.npv);
    money_of(page, CaseFigure::PvExperience, &money.pv_experience);
    money_of(page, CaseFigure::PvDirect, &money.pv_direct);
    money_of(page, CaseFigure::PvCost, &money.pv_cost);
    let roi = ratio_of(page, CaseFigure::Roi, &benefit, 1.0, Look::Share);
    let ratio = ratio_of(
        page,
        CaseFigure::BenefitCostRatio,
        &benefit,
        0.0,
        Look::Score,
    );
    let name = |figure: CaseFigure| context.name(figure.key());
    repeat(page, &name(CaseFigure::Irr), irr, Look::Share);
    let in_months = |figure| format!("{} ({})", name(figure), texts.get("unit-months"));
    repeat(
        page,
        &in_months(CaseFigure::PaybackMonths),
        &money.payback,
        Look::Months,
    );
    let label = in_months(CaseFigure::DiscountedPaybackMonths);
    repeat(page, &label, &money.discounted_payback, Look::Months);
    money_of(page, CaseFigure::PeakFunding, &money.peak_funding);
    money_of(page, CaseFigure::CostOfInaction, &money.cost_of_inaction);
    note(page, &texts.get("console-inaction-note"));
    let lift = context.result.break_even_lift;
    let label = format!(
        "{} · {}",
        name(CaseFigure::BreakEvenLift),
        texts.get("workbook-stated")
    );
    let stated = Style::new(Look::Share, Role::Stated);
    page.text(page.row, NAME, label, Style::of(Look::Label));
    match lift {
        Some(lift) => drop(page.number(page.row, FIGURE, lift, stated)),
        None => page.text(page.row, FIGURE, none, stated),
    }
    page.row += 1;
    [rox, roi, ratio]
}

fn years(page: &mut Page, context: &Context<'_>, money: &Money, time: &Time) -> Vec<[Cell; 4]> {
    let texts = context.texts;
    page.heading(texts.get("workbook-years"), Look::Heading);
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
    let mut years: Vec<[Cell; 4]> = Vec::new();
    for year in 1..=context.plan.years() {
        let row = page.row;
        page.row += 1;
        let number = page
            .number(row, NAME, year as f64, Style::of(Look::Count))
            .term();
        let total = |line: &super::page::Line| line.all().sum_of(&year_of_month, &number);
        let plain = Style::of(Look::Money);
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
fn to_date(money: &Money, time: &Time, year: usize, before: Option<&Cell>) -> Term {
    let (from, to) = (12 * (year - 1), 12 * year);
    let part = |line: &super::page::Line| super::term::Cells {
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
    page: &mut Page,
    context: &Context<'_>,
    options: &Options,
    sweet_spot: &SweetSpot,
    alert: &Cell,
) {
    let texts = context.texts;
    page.heading(texts.get("register-options"), Look::Heading);
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
        page.text(row, NAME, &option.name, Style::of(Look::Label));
        let figures = &sweet_spot.options[position];
        for (column, cell, look) in [
            (0, &options.scale[position], Look::Share),
            (1, &figures.pv_cost, Look::Money),
            (2, &figures.overshoot_share, Look::Share),
            (3, &figures.overshoot_cost, Look::Money),
            (4, &figures.unknown_share, Look::Share),
        ] {
            page.formula(row, FIGURE + column, cell.term(), Style::of(look));
        }
        let reaches = figures.overshoot_share.term().reaches(alert.term());
        let reaches = reaches.and(&options.scale[position].term().is_above(0.0));
        page.formula(
            row,
            FIGURE + 5,
            reaches.choose(1.0, 0.0),
            Style::of(Look::YesNo),
        );
        let Some(result) = context.result.option(&option.id) else {
            continue;
        };
        let stated = |look| Style::new(look, Role::Stated);
        for (column, number, look) in [
            (6, result.marginal, Look::Money),
            (7, result.shapley, Look::Money),
            (8, result.sweet_spot_scale, Look::Share),
            (9, result.sweet_spot_gain, Look::Money),
        ] {
            page.number(row, FIGURE + column, number, stated(look));
        }
        page.text(
            row,
            VERDICT as u16,
            texts.kind(result.verdict),
            stated(Look::Quiet),
        );
    }
    note(page, &texts.get("workbook-stated-note"));
}

fn drivers(page: &mut Page, context: &Context<'_>, sweet_spot: &SweetSpot) {
    let texts = context.texts;
    page.heading(texts.get("workbook-drivers"), Look::Heading);
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
        page.text(row, NAME, &driver.name, Style::of(Look::Label));
        for (column, cell, look) in [
            (0, &figures.first_gap, Look::Score),
            (1, &figures.peak_gap, Look::Score),
            (2, &figures.last_gap, Look::Score),
            (3, &figures.overshoot_share, Look::Share),
        ] {
            page.formula(row, FIGURE + column, cell.term(), Style::of(look));
        }
    }
}

/// The way to the net present value by what customers do, and by option, as the program shared it out.
fn bridges(page: &mut Page, context: &Context<'_>) -> [Bridge; 2] {
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
fn bridge(page: &mut Page, context: &Context<'_>, title: &str, steps: &[(String, f64)]) -> Bridge {
    let texts = context.texts;
    page.heading(texts.get(title), Look::Heading);
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
    Bridge {
        title: texts.get(title),
        rows: (first, page.row - 1),
        gains: steps.iter().map(|(_, amount)| *amount >= 0.0).collect(),
    }
}

fn step(page: &mut Page, label: &str, amount: f64, [from, to]: [f64; 2]) {
    let row = page.row;
    page.row += 1;
    page.text(row, NAME, label, Style::of(Look::Label));
    let stated = Style::new(Look::Money, Role::Stated);
    page.number(row, FIGURE, amount, stated);
    let (low, high) = (from.min(to), from.max(to));
    let (under, above) = (low.max(0.0), high.min(0.0));
    let bars = [under, high.max(0.0) - under, above, low.min(0.0) - above];
    for (column, value) in bars.into_iter().enumerate() {
        page.number(row, FIGURE + 1 + column as u16, value, stated);
    }
}

fn heads(page: &mut Page, words: &[String]) {
    heads_of(page, words, &[0]);
}

/// Heads, those of columns of words to the left.
fn heads_of(page: &mut Page, words: &[String], of_words: &[usize]) {
    for (column, words) in words.iter().enumerate() {
        let look = if of_words.contains(&column) {
            Look::Head
        } else {
            Look::HeadRight
        };
        page.text(page.row, column as u16, words, Style::of(look));
    }
    page.heights.push((page.row, 56.0));
    page.row += 1;
}

fn note(page: &mut Page, words: &str) {
    page.text(page.row, NAME, words, Style::of(Look::Aside));
    page.row += 1;
}

fn row(page: &mut Page, label: &str, term: Term, look: Look) {
    page.text(page.row, NAME, label, Style::of(Look::Label));
    page.formula(page.row, FIGURE, term, Style::of(look));
    page.row += 1;
}

fn answer(page: &mut Page, label: &str, formula: String, shown: Shown, look: Look) -> Answer {
    let row = page.row;
    page.row += 1;
    page.text(row, NAME, label, Style::of(Look::Label));
    let content = Content::Either {
        formula,
        shown: shown.clone(),
    };
    page.put(row, FIGURE, content, Style::of(look));
    Answer {
        text: page.cell(row, FIGURE, 0.0).text,
        shown,
    }
}

fn repeat(page: &mut Page, label: &str, found: &Answer, look: Look) {
    answer(page, label, found.text.clone(), found.shown.clone(), look);
}
