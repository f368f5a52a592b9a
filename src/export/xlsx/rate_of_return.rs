//! The sheet of the internal rate of return: the yearly rate at which the net present value is zero, looked for where there
//! can be none, one or several (section 5 of the model).

use super::context::Context;
use super::money::{CashRows, FigureCell, Time, answer, quoted};
use super::page::{CachedValue, CellValue, Sheet, column};
use super::style::{CellStyle, Style};
use super::term::{Cells, Term};
use crate::engine::Irr;

/// Even steps of ln(1 + rate), as the program takes them.
const STEPS: usize = 2_000;
/// Steps of Newton's from a change of sign; each doubles the digits.
const REFINEMENTS: usize = 5;
/// The lowest and the highest rate looked at.
const RATES: [f64; 2] = [-0.99, 10.0];

const STEP: u16 = 0;
const LOG_RATE: u16 = 1;
const WORTH: u16 = 2;
const SIGN: u16 = 3;
const CROSSING: u16 = 4;

/// Writes the sheet.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    money: &CashRows,
    time: &Time,
) -> FigureCell {
    let texts = context.texts;
    page.text(0, 0, context.name("case-irr"), Style::of(CellStyle::Title));
    page.text(
        1,
        0,
        texts.get("workbook-irr-lead"),
        Style::of(CellStyle::Subtitle),
    );
    page.widths = vec![
        (STEP, 52.0),
        (LOG_RATE, 16.0),
        (WORTH, 18.0),
        (SIGN, 12.0),
        (CROSSING, 12.0),
    ];
    let first_step = 16;
    let columns = grid(page, context, money, time, first_step);
    page.row = 3;
    let found = refine(page, context, money, time, &columns);
    let first = first_money(page, context, money, time);
    page.freeze = (first_step, 0);
    let above_the_grid = (first_step - 2, CROSSING);
    page.heading_is_printed(texts.get("workbook-printed-irr"), above_the_grid);
    page.row = 12;
    let words = |irr: Irr| texts.kind(irr);
    let none = words(Irr::NoRoot);
    let above = words(Irr::AboveRange);
    let several = words(Irr::SeveralRoots);
    let (count, rate) = found;
    // Worth something at the highest rate, and money goes out first: the rate is higher still.
    let worth = columns.worths.at(&Term::from(STEPS as f64 + 1.0));
    let shown = if count.value == 1.0 {
        CachedValue::Number(rate.value)
    } else if count.value > 1.0 {
        CachedValue::Text(several.clone())
    } else if first.value < 0.0 && worth.value > 0.0 {
        CachedValue::Text(above.clone())
    } else {
        CachedValue::Text(none.clone())
    };
    let formula = format!(
        "IF({count}=1,{rate},IF({count}=0,IF(AND({first}<0,{worth}>0),{above},{none}),{several}))",
        count = count.text,
        rate = rate.text,
        first = first.text,
        worth = worth.text,
        above = quoted(&above),
        none = quoted(&none),
        several = quoted(&several),
    );
    answer(
        page,
        &context.name("case-irr"),
        "IRR",
        formula,
        shown,
        CellStyle::Share,
    )
}

/// The columns of the grid.
struct RateColumns {
    log_rates: Cells,
    worths: Cells,
    crossings: Cells,
}

/// What the case is worth at a rate given as ln(1 + rate).
fn worth(money: &CashRows, time: &Time, log_rate: &Term) -> Term {
    let (net, t) = (money.net.all(), time.t.all());
    // Month by month from behind, as a product of factors: no power has to be taken.
    let monthly = (-log_rate.value / 12.0).exp();
    let value = net
        .values
        .iter()
        .rev()
        .fold(0.0, |sum, net| sum * monthly + net);
    Term::atom(
        format!(
            "SUMPRODUCT({},EXP(-{}*{}/12))",
            net.text, log_rate.text, t.text
        ),
        value,
    )
}

fn grid(
    page: &mut Sheet,
    context: &Context<'_>,
    money: &CashRows,
    time: &Time,
    first_step: u32,
) -> RateColumns {
    let texts = context.texts;
    for (column, key) in [
        (STEP, "workbook-irr-step"),
        (LOG_RATE, "workbook-irr-log-rate"),
        (WORTH, "workbook-irr-worth"),
        (SIGN, "workbook-irr-sign"),
        (CROSSING, "workbook-irr-crossing"),
    ] {
        page.text(
            first_step - 1,
            column,
            texts.get(key),
            Style::of(CellStyle::HeadRight),
        );
    }
    let [from, to] = RATES.map(f64::ln_1p);
    let mut log_rates = Vec::new();
    let mut worths = Vec::new();
    let mut crossings: Vec<CellValue> = Vec::new();
    let mut sign: Option<CellValue> = None;
    for step in 0..=STEPS {
        let row = first_step + step as u32;
        page.number(row, STEP, step as f64, Style::of(CellStyle::Count));
        let log_rate = from + (to - from) * step as f64 / STEPS as f64;
        let log_rate = page.number(row, LOG_RATE, log_rate, Style::of(CellStyle::Rate));
        let worth = page.formula(
            row,
            WORTH,
            worth(money, time, &log_rate.term()),
            Style::of(CellStyle::Money),
        );
        let before = sign.as_ref().map_or(Term::from(0.0), CellValue::term);
        let own = worth.term().is_below(0.0).choose(-1.0, 1.0);
        let now = worth.term().equals(0.0).choose(&before, own);
        let now = page.formula(row, SIGN, now, Style::of(CellStyle::Count));
        let crosses = (&before * now.term()).is_below(0.0).choose(1.0, 0.0);
        crossings.push(page.formula(row, CROSSING, crosses, Style::of(CellStyle::Count)));
        sign = Some(now);
        log_rates.push(log_rate);
        worths.push(worth);
    }
    RateColumns {
        log_rates: column(&log_rates),
        worths: column(&worths),
        crossings: column(&crossings),
    }
}

/// How often the worth changes its sign, and the rate where it first does.
fn refine(
    page: &mut Sheet,
    context: &Context<'_>,
    money: &CashRows,
    time: &Time,
    columns: &RateColumns,
) -> (Term, Term) {
    let texts = context.texts;
    let label = texts.get("workbook-irr-count");
    let count = page
        .fixed(&label, "", columns.crossings.sum(), CellStyle::Count)
        .term();
    let one = Term::from(1.0);
    let place = columns.crossings.place_of(&one);
    // Without a change of sign any place will do: the rate is not shown.
    let place = count.is_above(0.0).choose(place, 2.0);
    let place = page
        .fixed(
            &texts.get("workbook-irr-place"),
            "",
            place,
            CellStyle::Count,
        )
        .term();
    let before = &place - 1.0;
    let (low, high) = (columns.log_rates.at(&before), columns.log_rates.at(&place));
    let (worth_low, worth_high) = (columns.worths.at(&before), columns.worths.at(&place));
    let rise = &worth_high - &worth_low;
    let part = rise.equals(0.0).choose(0.5, -(&worth_low / &rise));
    let start = &low + (high - &low) * part;
    let mut guess = page
        .fixed(&texts.get("workbook-irr-guess"), "", start, CellStyle::Rate)
        .term();
    for _ in 0..REFINEMENTS {
        let worth = worth(money, time, &guess);
        let slope = slope(money, time, &guess);
        let next = slope.equals(0.0).choose(&guess, &guess - &worth / &slope);
        guess = page
            .fixed(&texts.get("workbook-irr-guess"), "", next, CellStyle::Rate)
            .term();
    }
    (count, guess.exp() - 1.0)
}

/// The first money that comes in or goes out; 0 where there is none.
fn first_money(page: &mut Sheet, context: &Context<'_>, money: &CashRows, time: &Time) -> Term {
    /// Later than any month.
    const NEVER: f64 = 1e6;
    let (net, t) = (money.net.all(), time.t.all());
    let pairs = || net.values.iter().zip(&t.values);
    let month = pairs().find(|(net, _)| **net != 0.0);
    let month = Term::atom(
        format!("SUMPRODUCT(MIN({NEVER}*({}=0)+{}))", net.text, t.text),
        month.map_or_else(|| NEVER + t.values.first().unwrap_or(&0.0), |(_, t)| *t),
    );
    let label = context.texts.get("workbook-irr-first");
    let month = page.fixed(&label, "", month, CellStyle::Months).term();
    net.sum_of(&t, &month)
}

/// How fast the worth changes with ln(1 + rate).
fn slope(money: &CashRows, time: &Time, log_rate: &Term) -> Term {
    let (net, t) = (money.net.all(), time.t.all());
    let terms = net.values.iter().zip(&t.values);
    let value = terms
        .map(|(net, t)| net * t * (-log_rate.value * t / 12.0).exp())
        .sum();
    let text = format!(
        "SUMPRODUCT({},{t},EXP(-{}*{t}/12))",
        net.text,
        log_rate.text,
        t = t.text
    );
    -Term::atom(text, value) / 12.0
}
