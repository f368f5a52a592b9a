//! Our plan beside doing nothing and the least that can be done.

use crate::domain::BusinessCase;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::{CaseResult, Minimum, MinimumBasis, ScaleBack};
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::ChartTable;

/// Where a figure does not apply.
const NONE: &str = "–";
/// An option that goes back to less than this multiple of its scale is left out.
const LEFT_OUT: f64 = 0.005;

/// The figures of one way to go.
#[derive(Clone, Copy)]
struct AlternativeFigures {
    cost: f64,
    npv: f64,
    rox: Option<f64>,
    payback_months: Option<f64>,
    peak_funding: f64,
}

/// Cost, worth, return, payback and funding of doing nothing, the least that can be done, and our plan. Without a least
/// that pays there is no column for it.
pub fn alternatives_table(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
) -> ChartTable {
    let plan = AlternativeFigures {
        cost: result.pv_cost,
        npv: result.npv,
        rox: result.rox,
        payback_months: result.payback_months,
        peak_funding: result.peak_funding,
    };
    let mut heads = vec![String::new(), text.get("alternatives-nothing")];
    let mut columns = vec![nothing(text)];
    if let Some(minimum) = &result.minimum {
        heads.push(text.get("alternatives-minimum"));
        let what = match &minimum.basis {
            MinimumBasis::Recommended => less_words(text, case, &result.ask.scale_back),
            MinimumBasis::CheapestAlone(id) => {
                let arguments = [("option", option_name(case, id).into())];
                text.with("alternatives-minimum-only", &arguments)
            }
        };
        columns.push(column(text, what, of(minimum)));
    }
    heads.push(text.get("alternatives-plan"));
    let count = result.live_options().count();
    let what = text.with("alternatives-options", &[("count", count.into())]);
    columns.push(column(text, what, plan));
    let names = [
        "alternatives-what",
        "alternatives-cost",
        "figure-npv",
        "figure-rox-short",
        "figure-payback",
        "figure-funding",
    ];
    let rows = names.iter().enumerate().map(|(row, name)| {
        let cells = columns.iter().map(|column| column[row].clone());
        std::iter::once(text.get(name)).chain(cells).collect()
    });
    ChartTable {
        heads,
        rows: rows.collect(),
        asks: asks(columns.len()),
        ..ChartTable::default()
    }
}

/// What the table is called: how many ways there are to go.
pub fn alternatives_title(text: &CaseText<'_>, table: &ChartTable) -> String {
    let ways = table.heads.len().saturating_sub(1);
    text.with("alternatives-title", &[("count", ways.into())])
}

/// What the figures are: doing nothing has nothing to be asked.
fn asks(columns: usize) -> Vec<Vec<Option<WhyQuestion>>> {
    let figures = [
        None,
        Some(CaseFigure::PvCost),
        Some(CaseFigure::Npv),
        Some(CaseFigure::Rox),
        Some(CaseFigure::PaybackMonths),
        Some(CaseFigure::PeakFunding),
    ];
    let row = |figure: Option<CaseFigure>| {
        let quantity = figure.map(Quantity::Case);
        let minimum = (columns > 2).then(|| quantity.map(WhyQuestion::minimum));
        [None, None]
            .into_iter()
            .chain(minimum)
            .chain([quantity.map(WhyQuestion::shown)])
            .collect()
    };
    figures.into_iter().map(row).collect()
}

/// What is less than planned where that is recommended, in words.
fn less_words(text: &CaseText<'_>, case: &BusinessCase, scale_back: &[ScaleBack]) -> String {
    let [back] = scale_back else {
        let arguments = [("count", scale_back.len().into())];
        return text.with("alternatives-minimum-less", &arguments);
    };
    let name = option_name(case, &back.option);
    if back.scale < LEFT_OUT {
        return text.with("alternatives-minimum-without", &[("option", name.into())]);
    }
    let planned = case.options.iter().find(|option| option.id == back.option);
    let scale = back.scale * planned.map_or(1.0, |option| option.scale);
    let arguments = [
        ("option", name.into()),
        ("scale", text.texts.percent(scale, 0).into()),
    ];
    text.with("alternatives-minimum-smaller", &arguments)
}

fn option_name<'a>(case: &'a BusinessCase, id: &'a str) -> &'a str {
    let known = case.options.iter().find(|option| option.id == id);
    known.map_or(id, |option| &option.name)
}

fn of(minimum: &Minimum) -> AlternativeFigures {
    AlternativeFigures {
        cost: minimum.pv_cost,
        npv: minimum.npv,
        rox: minimum.rox,
        payback_months: minimum.payback_months,
        peak_funding: minimum.peak_funding,
    }
}

/// Doing nothing costs and earns nothing: it is what the others are measured by.
fn nothing(text: &CaseText<'_>) -> [String; 6] {
    let none = || NONE.to_owned();
    let zero = || text.money(0.0);
    let what = text.get("alternatives-nothing-what");
    [what, zero(), zero(), none(), none(), zero()]
}

fn column(text: &CaseText<'_>, what: String, figures: AlternativeFigures) -> [String; 6] {
    let rox = |rox| text.texts.percent_change(rox, 0);
    let payback = match figures.payback_months {
        // What costs nothing has nothing to pay back.
        _ if figures.cost == 0.0 => NONE.to_owned(),
        Some(months) => text.texts.duration(months),
        None => text.get("payback-never"),
    };
    [
        what,
        text.money(figures.cost),
        text.money(figures.npv),
        figures.rox.map_or_else(|| NONE.to_owned(), rox),
        payback,
        text.money(figures.peak_funding),
    ]
}
