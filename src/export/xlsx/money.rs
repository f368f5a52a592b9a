//! The sheet of money: the months, what comes in and goes out, and what that is worth today (section 5 of the model).

use crate::domain::Target;
use crate::engine::figure::{CaseFigure, MonthFigure};
use crate::text::NO_NUMBER;

use super::context::Context;
use super::customers::{Account, Segment};
use super::inputs::Inputs;
use super::options::Options;
use super::page::{Cell, Content, Line, Page, Shown};
use super::style::{Look, Role, Style};
use super::term::{Term, sum};

/// What only depends on the month.
pub(super) struct Time {
    /// The number of the month, from 0.
    pub(super) t: Line,
    /// The number of the year, from 1.
    pub(super) year: Line,
    pub(super) inflation: Line,
    /// Growth of spend.
    pub(super) growth: Line,
    pub(super) discount: Line,
}

/// Money month by month, and what it comes to.
pub(super) struct Money {
    pub(super) contribution_with: Line,
    pub(super) contribution_without: Line,
    pub(super) revenue_with: Line,
    pub(super) revenue_without: Line,
    pub(super) experience: Line,
    pub(super) direct: Line,
    pub(super) cost: Line,
    pub(super) net: Line,
    pub(super) cumulative: Line,
    pub(super) cumulative_inaction: Line,
    pub(super) pv_experience: Cell,
    pub(super) pv_direct: Cell,
    pub(super) pv_cost: Cell,
    pub(super) npv: Cell,
    /// A text where there is none.
    pub(super) payback: Answer,
    pub(super) discounted_payback: Answer,
    pub(super) peak_funding: Cell,
    pub(super) cost_of_inaction: Cell,
}

/// A figure that may be missing, in a cell.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) text: String,
    pub(super) shown: Shown,
}

/// Begins the sheet: what only depends on the month.
pub(super) fn time(page: &mut Page, context: &Context<'_>, inputs: &Inputs) -> Time {
    let t = page.timeline(context, "workbook-money", "workbook-money-lead");
    let mut year = page.line(&context.texts.get("console-year"), "", Look::Count);
    for month in 0..context.months {
        let number = (month / 12 + 1) as f64;
        let column = super::page::FIRST_MONTH + month as u16;
        page.number(year.row, column, number, Style::of(Look::Count));
        year.values.push(number);
    }
    let finance = &inputs.finance.numbers;
    let mut grown = |label: String, symbol: &str, rate: &Cell| {
        let line = page.line(&label, symbol, Look::Factor);
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
        Look::Factor,
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
    page: &mut Page,
    context: &Context<'_>,
    time: &Time,
    options: &Options,
    segments: &[Segment],
) -> Money {
    let months = context.months;
    let texts = context.texts;
    let total_of = |page: &mut Page,
                    label: &str,
                    key: &str,
                    look: Look,
                    line_of: &dyn Fn(&Segment) -> Line| {
        let lines: Vec<Line> = segments.iter().map(line_of).collect();
        let label = format!("{label} · {}", texts.get(key));
        let line = page.line(&label, "", look);
        page.months(line, months, |month| {
            sum(lines.iter().map(|line| line.at(month)))
        })
    };
    page.heading(texts.get("workbook-two-worlds"), Look::Heading);
    let both = |page: &mut Page, label: &str, look: Look, line_of: fn(&Account) -> &Line| {
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
        Look::People,
        |account| &account.customers,
    );
    let (revenue_without, revenue_with) = both(
        page,
        &context.name("world-revenue"),
        Look::Money,
        |account| &account.revenue,
    );
    let contribution = context.name("world-contribution");
    let (contribution_without, contribution_with) =
        both(page, &contribution, Look::Money, |account| {
            &account.contribution
        });
    let still = total_of(
        page,
        &contribution,
        "quantity-world-still",
        Look::Money,
        &|segment| segment.still.clone(),
    );

    page.heading(texts.get("workbook-cash"), Look::Heading);
    let named = |figure: MonthFigure| context.name(figure.key());
    let line = page.line(&named(MonthFigure::Experience), "", Look::Money);
    let experience = page.months(line, months, |month| {
        contribution_with.at(month) - contribution_without.at(month)
    });
    let savings = options.effects.on(|target| target == Target::Saving);
    let line = page.line(&named(MonthFigure::Direct), "", Look::Money);
    let direct = page.months(line, months, |month| {
        let each = savings
            .each()
            .map(|(weight, planned)| planned.at(month) * weight.term());
        sum(each) / 12.0 * time.inflation.at(month)
    });
    let line = page.line(&named(MonthFigure::Cost), "", Look::Money);
    let cost = page.months(line, months, |month| {
        sum(options.cost.iter().map(|cost| cost.at(month)))
    });
    let line = page.total(&named(MonthFigure::Net), "net", Look::Money);
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

    page.heading(texts.get("workbook-worth-today"), Look::Heading);
    let mut figure = |figure: CaseFigure, symbol: &str, term: Term| {
        page.fixed(&context.name(figure.key()), symbol, term, Look::Money)
    };
    let pv = |line: &Line| time.discount.all().times(&line.all());
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
    Money {
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
    page: &mut Page,
    context: &Context<'_>,
    figure: MonthFigure,
    added: impl Fn(usize) -> Term,
) -> Line {
    let mut line = page.line(&context.name(figure.key()), "\u{3a3}", Look::Money);
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
    page: &mut Page,
    context: &Context<'_>,
    figure: CaseFigure,
    (cumulative, cost): (&Line, &Term),
    t: &Line,
) -> Answer {
    let months = context.months;
    let line = page.line(&context.texts.get("workbook-below-zero"), "", Look::Count);
    let below = page.months(line, months, |month| {
        cumulative
            .at(month)
            .is_below(0.0)
            .choose(t.at(month) + 1.0, 0.0)
    });
    let label = context.texts.get("workbook-last-below-zero");
    let last = page
        .fixed(&label, "", below.all().highest(), Look::Count)
        .term();
    let total = cumulative.all();
    let before = total.at(&last);
    let crossing = &last - &before / (total.at(&(&last + 1.0)) - &before);
    let shown = if cost.value == 0.0 {
        Shown::Text(NO_NUMBER.to_owned())
    } else if last.value == 0.0 {
        Shown::Number(0.0)
    } else if last.value >= months as f64 {
        Shown::Text(context.texts.get("console-not-within-horizon"))
    } else {
        Shown::Number(crossing.value)
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
    answer(page, &label, "", formula, shown, Look::Months)
}

/// Writes a figure that may be missing.
pub(super) fn answer(
    page: &mut Page,
    label: &str,
    symbol: &str,
    formula: String,
    shown: Shown,
    look: Look,
) -> Answer {
    let row = page.row;
    page.row += 1;
    page.text(row, super::page::LABEL, label, Style::of(Look::Label));
    page.text(row, super::page::SYMBOL, symbol, Style::of(Look::Symbol));
    let content = Content::Either {
        formula,
        shown: shown.clone(),
    };
    page.put(
        row,
        super::page::FIXED,
        content,
        Style::new(look, Role::Plain),
    );
    Answer {
        text: page.cell(row, super::page::FIXED, 0.0).text,
        shown,
    }
}

/// A text within a formula.
pub(super) fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}
