//! The sheet of money: the months, what comes in and goes out, and what that is worth today (section 5 of the model).

use crate::domain::Target;
use crate::engine::figure::{CaseFigure, MonthFigure};
use crate::text::NO_NUMBER;

use super::context::Context;
use super::customers::{AccountRows, SegmentCells};
use super::inputs::InputCells;
use super::options::OptionFigureCells;
use super::page::{CachedValue, CellContent, CellValue, MonthRow, Sheet};
use super::style::{CellStyle, Role, Style};
use super::term::{Term, sum};

/// What only depends on the month.
pub(super) struct Time {
    /// The number of the month, from 0.
    pub(super) t: MonthRow,
    /// The number of the year, from 1.
    pub(super) year: MonthRow,
    pub(super) inflation: MonthRow,
    /// Growth of spend.
    pub(super) growth: MonthRow,
    pub(super) discount: MonthRow,
}

/// Money month by month, and what it comes to.
pub(super) struct CashRows {
    pub(super) contribution_with: MonthRow,
    pub(super) contribution_without: MonthRow,
    pub(super) revenue_with: MonthRow,
    pub(super) revenue_without: MonthRow,
    pub(super) experience: MonthRow,
    pub(super) direct: MonthRow,
    pub(super) cost: MonthRow,
    pub(super) net: MonthRow,
    pub(super) cumulative: MonthRow,
    pub(super) cumulative_inaction: MonthRow,
    pub(super) pv_experience: CellValue,
    pub(super) pv_direct: CellValue,
    pub(super) pv_cost: CellValue,
    pub(super) npv: CellValue,
    /// A text where there is none.
    pub(super) payback: FigureCell,
    pub(super) discounted_payback: FigureCell,
    pub(super) peak_funding: CellValue,
    pub(super) cost_of_inaction: CellValue,
}

/// A figure that may be missing, in a cell.
#[derive(Clone, Debug)]
pub(super) struct FigureCell {
    pub(super) text: String,
    pub(super) shown: CachedValue,
}

/// Begins the sheet: what only depends on the month.
pub(super) fn time(page: &mut Sheet, context: &Context<'_>, inputs: &InputCells) -> Time {
    let t = page.timeline(context, "workbook-money", "workbook-money-lead");
    let mut year = page.line(&context.texts.get("console-year"), "", CellStyle::Count);
    for month in 0..context.months {
        let number = (month / 12 + 1) as f64;
        let column = super::page::FIRST_MONTH + month as u16;
        page.number(year.row, column, number, Style::of(CellStyle::Count));
        year.values.push(number);
    }
    let finance = &inputs.finance.numbers;
    let mut grown = |label: String, symbol: &str, rate: &CellValue| {
        let line = page.line(&label, symbol, CellStyle::Factor);
        page.months(line, context.months, |month| {
            (1.0 + rate.term()).powf(&(t.at(month) / 12.0))
        })
    };
    let inflation = grown(
        context.name(MonthFigure::Inflation.key()),
        "",
        &finance.cost_inflation,
    );
    let growth = grown(
        context.texts.get("workbook-spend-growth"),
        "",
        &finance.spend_growth,
    );
    let line = page.line(
        &context.name(MonthFigure::Discount.key()),
        "d",
        CellStyle::Factor,
    );
    let discount = page.months(line, context.months, |month| {
        let years = (t.at(month) + 0.5) / 12.0;
        (1.0 + finance.discount_rate.term()).powf(&-years)
    });
    Time {
        t,
        year,
        inflation,
        growth,
        discount,
    }
}

/// Goes on with the sheet once customers and options are known.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    time: &Time,
    options: &OptionFigureCells,
    segments: &[SegmentCells],
) -> CashRows {
    let months = context.months;
    let texts = context.texts;
    let total_of = |page: &mut Sheet,
                    label: &str,
                    key: &str,
                    look: CellStyle,
                    line_of: &dyn Fn(&SegmentCells) -> MonthRow| {
        let lines: Vec<MonthRow> = segments.iter().map(line_of).collect();
        let label = format!("{label} · {}", texts.get(key));
        let line = page.line(&label, "", look);
        page.months(line, months, |month| {
            sum(lines.iter().map(|line| line.at(month)))
        })
    };
    page.heading(texts.get("workbook-two-worlds"), CellStyle::Heading);
    let both =
        |page: &mut Sheet, label: &str, look: CellStyle, line_of: fn(&AccountRows) -> &MonthRow| {
            let without = total_of(page, label, "quantity-world-without", look, &|segment| {
                line_of(&segment.without).clone()
            });
            let with = total_of(page, label, "quantity-world-with", look, &|segment| {
                line_of(&segment.with).clone()
            });
            (without, with)
        };
    both(
        page,
        &context.name("world-customers"),
        CellStyle::People,
        |account| &account.customers,
    );
    let (revenue_without, revenue_with) = both(
        page,
        &context.name("world-revenue"),
        CellStyle::Money,
        |account| &account.revenue,
    );
    let contribution = context.name("world-contribution");
    let (contribution_without, contribution_with) =
        both(page, &contribution, CellStyle::Money, |account| {
            &account.contribution
        });
    let still = total_of(
        page,
        &contribution,
        "quantity-world-still",
        CellStyle::Money,
        &|segment| segment.still.clone(),
    );

    page.heading(texts.get("workbook-cash"), CellStyle::Heading);
    let named = |figure: MonthFigure| context.name(figure.key());
    let line = page.line(&named(MonthFigure::Experience), "", CellStyle::Money);
    let experience = page.months(line, months, |month| {
        contribution_with.at(month) - contribution_without.at(month)
    });
    let savings = options.effects.on(|target| target == Target::Saving);
    let line = page.line(&named(MonthFigure::Direct), "", CellStyle::Money);
    let direct = page.months(line, months, |month| {
        let each = savings
            .each()
            .map(|(weight, planned)| planned.at(month) * weight.term());
        sum(each) / 12.0 * time.inflation.at(month)
    });
    let line = page.line(&named(MonthFigure::Cost), "", CellStyle::Money);
    let cost = page.months(line, months, |month| {
        sum(options.cost.iter().map(|cost| cost.at(month)))
    });
    let line = page.total(&named(MonthFigure::Net), "net", CellStyle::Money);
    let net = page.months(line, months, |month| {
        experience.at(month) + direct.at(month) - cost.at(month)
    });
    let cumulative = running_total(page, context, MonthFigure::CumulativeNet, |month| {
        net.at(month)
    });
    let discounted = running_total(
        page,
        context,
        MonthFigure::DiscountedCumulativeNet,
        |month| time.discount.at(month) * net.at(month),
    );
    let cumulative_inaction =
        running_total(page, context, MonthFigure::CumulativeInaction, |month| {
            contribution_without.at(month) - still.at(month)
        });

    page.heading(texts.get("workbook-worth-today"), CellStyle::Heading);
    let mut figure = |figure: CaseFigure, symbol: &str, term: Term| {
        page.fixed(&context.name(figure.key()), symbol, term, CellStyle::Money)
    };
    let pv = |line: &MonthRow| time.discount.all().times(&line.all());
    let pv_experience = figure(CaseFigure::PvExperience, "PV", pv(&experience));
    let pv_direct = figure(CaseFigure::PvDirect, "PV", pv(&direct));
    let pv_cost = figure(CaseFigure::PvCost, "PV", pv(&cost));
    let npv = figure(
        CaseFigure::Npv,
        "NPV",
        pv_experience.term() + pv_direct.term() - pv_cost.term(),
    );
    let peak_funding = figure(
        CaseFigure::PeakFunding,
        "",
        -(cumulative.all().lowest().at_most(0.0)),
    );
    let cost_of_inaction = figure(
        CaseFigure::CostOfInaction,
        "",
        pv(&still) - pv(&contribution_without),
    );
    let payback = payback(
        page,
        context,
        CaseFigure::PaybackMonths,
        (&cumulative, &pv_cost.term()),
        &time.t,
    );
    let discounted_payback = self::payback(
        page,
        context,
        CaseFigure::DiscountedPaybackMonths,
        (&discounted, &pv_cost.term()),
        &time.t,
    );
    CashRows {
        contribution_with,
        contribution_without,
        revenue_with,
        revenue_without,
        experience,
        direct,
        cost,
        net,
        cumulative,
        cumulative_inaction,
        pv_experience,
        pv_direct,
        pv_cost,
        npv,
        payback,
        discounted_payback,
        peak_funding,
        cost_of_inaction,
    }
}

fn running_total(
    page: &mut Sheet,
    context: &Context<'_>,
    figure: MonthFigure,
    added: impl Fn(usize) -> Term,
) -> MonthRow {
    let mut line = page.line(&context.name(figure.key()), "\u{3a3}", CellStyle::Money);
    for month in 0..context.months {
        let term = match month.checked_sub(1) {
            None => added(month),
            Some(before) => line.at(before) + added(month),
        };
        page.next(&mut line, term);
    }
    line
}

/// Months until a running total is at or above zero for good; a dash where nothing is spent that could be paid back.
fn payback(
    page: &mut Sheet,
    context: &Context<'_>,
    figure: CaseFigure,
    (cumulative, cost): (&MonthRow, &Term),
    t: &MonthRow,
) -> FigureCell {
    let months = context.months;
    let line = page.line(
        &context.texts.get("workbook-below-zero"),
        "",
        CellStyle::Count,
    );
    let below = page.months(line, months, |month| {
        cumulative
            .at(month)
            .is_below(0.0)
            .choose(t.at(month) + 1.0, 0.0)
    });
    let label = context.texts.get("workbook-last-below-zero");
    let last = page
        .fixed(&label, "", below.all().highest(), CellStyle::Count)
        .term();
    let total = cumulative.all();
    let before = total.at(&last);
    let crossing = &last - &before / (total.at(&(&last + 1.0)) - &before);
    let shown = if cost.value == 0.0 {
        CachedValue::Text(NO_NUMBER.to_owned())
    } else if last.value == 0.0 {
        CachedValue::Number(0.0)
    } else if last.value >= months as f64 {
        CachedValue::Text(context.texts.get("console-not-within-horizon"))
    } else {
        CachedValue::Number(crossing.value)
    };
    let none = quoted(&context.texts.get("console-not-within-horizon"));
    let formula = format!(
        "IF({cost}=0,{nothing},IF({last}=0,0,IF({last}={months},{none},{crossing})))",
        cost = cost.text,
        nothing = quoted(NO_NUMBER),
        last = last.text,
        crossing = crossing.text
    );
    let label = context.name(figure.key());
    answer(page, &label, "", formula, shown, CellStyle::Months)
}

/// Writes a figure that may be missing.
pub(super) fn answer(
    page: &mut Sheet,
    label: &str,
    symbol: &str,
    formula: String,
    shown: CachedValue,
    look: CellStyle,
) -> FigureCell {
    let row = page.row;
    page.row += 1;
    page.text(row, super::page::LABEL, label, Style::of(CellStyle::Label));
    page.text(
        row,
        super::page::SYMBOL,
        symbol,
        Style::of(CellStyle::Symbol),
    );
    let content = CellContent::Either {
        formula,
        shown: shown.clone(),
    };
    page.put(
        row,
        super::page::FIXED,
        content,
        Style::new(look, Role::Plain),
    );
    FigureCell {
        text: page.cell(row, super::page::FIXED, 0.0).text,
        shown,
    }
}

/// A text within a formula.
pub(super) fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}
