//! What the ends of each range do to the net present value, and at which value nothing is left of it.

use crate::domain::BusinessCase;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::sensitivity::TornadoBar;
use crate::present::why::{InCase, WhyQuestion};
use crate::text::{CaseText, NO_NUMBER};

use super::bar::{Arrangement, Bar, BarChart, BarKind};
use super::{ChartTable, Ink, MOST_RANKED};

/// What the ends of each range do to the net present value, the widest bars first.
pub fn tornado_chart(text: &CaseText<'_>, case: &BusinessCase, bars: &[TornadoBar]) -> BarChart {
    let shown = bars.iter().take(MOST_RANKED).map(|bar| {
        let (low, high) = (bar.effect.low, bar.effect.high);
        let (at_low, at_high) = (low.change.unwrap_or(0.0), high.change.unwrap_or(0.0));
        let unit = bar.assumption.input.unit;
        let value = |value: f64| text.texts.quantity_rounded(value, unit, text.currency);
        let name = text.texts.number_name_first(&bar.assumption.path, case);
        Bar {
            help: text.with(
                "risk-tornado-help",
                &[
                    ("low", value(low.value).into()),
                    ("at-low", text.money_change(at_low).into()),
                    ("high", value(high.value).into()),
                    ("at-high", text.money_change(at_high).into()),
                ],
            ),
            name,
            remark: String::new(),
            from: at_low.min(at_high).min(0.0),
            to: at_low.max(at_high).max(0.0),
            ink: Ink::Plan,
            kind: BarKind::Part,
            shown: text.with(
                "risk-tornado-range",
                &[
                    ("low", text.money_change(at_low.min(at_high)).into()),
                    ("high", text.money_change(at_low.max(at_high)).into()),
                ],
            ),
            exact: text.with(
                "risk-tornado-range",
                &[
                    (
                        "low",
                        text.texts.money_whole_change(at_low, text.currency).into(),
                    ),
                    (
                        "high",
                        text.texts.money_whole_change(at_high, text.currency).into(),
                    ),
                ],
            ),
            ask: Some(npv_with(
                bar,
                if at_low.abs() > at_high.abs() {
                    low.value
                } else {
                    high.value
                },
            )),
        }
    });
    let mut chart = BarChart::new(Arrangement::Below, shown.collect(), Vec::new());
    chart.table = tornado_table(text, case, bars);
    chart.summary = match chart.bars.first() {
        Some(bar) => text.with(
            "risk-tornado-summary",
            &[
                ("name", bar.name.as_str().into()),
                ("range", bar.shown.as_str().into()),
            ],
        ),
        None => text.get("risk-tornado-nothing"),
    };
    chart
}

/// The ends of each range, and what each of them does.
fn tornado_table(text: &CaseText<'_>, case: &BusinessCase, bars: &[TornadoBar]) -> ChartTable {
    let row = |bar: &TornadoBar| {
        let unit = bar.assumption.input.unit;
        let mut row = vec![text.texts.number_name_first(&bar.assumption.path, case)];
        for end in [bar.effect.low, bar.effect.high] {
            let change = end.change.unwrap_or(0.0);
            row.push(text.texts.quantity_rounded(end.value, unit, text.currency));
            row.push(text.texts.money_whole_change(change, text.currency));
        }
        row
    };
    let heads = [
        "risk-number",
        "risk-at-low",
        "risk-tornado-change-low",
        "risk-at-high",
        "risk-tornado-change-high",
    ];
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: bars.iter().take(MOST_RANKED).map(row).collect(),
        ..ChartTable::default()
    }
}

/// The value of each estimate at which the net present value is 0, for those that matter most.
pub fn switching_table(
    text: &CaseText<'_>,
    case: &BusinessCase,
    bars: &[TornadoBar],
) -> ChartTable {
    let row = |bar: &TornadoBar| {
        let unit = bar.assumption.input.unit;
        let value = |value: f64| text.texts.quantity_rounded(value, unit, text.currency);
        vec![
            text.texts.number_name_first(&bar.assumption.path, case),
            value(bar.assumption.value.likely),
            bar.switching_value
                .map_or_else(|| NO_NUMBER.to_owned(), value),
        ]
    };
    let asked = |bar: &TornadoBar| {
        let likely = WhyQuestion::input(bar.assumption.path.clone());
        let switching = bar.switching_value.map(|value| npv_with(bar, value));
        vec![None, Some(likely), switching]
    };
    ChartTable {
        heads: ["risk-number", "risk-likely", "risk-switching"]
            .map(|key| text.get(key))
            .to_vec(),
        rows: bars.iter().take(MOST_RANKED).map(row).collect(),
        asks: bars.iter().take(MOST_RANKED).map(asked).collect(),
        ..ChartTable::default()
    }
}

/// The net present value with another value of an estimate, to be asked why.
fn npv_with(bar: &TornadoBar, value: f64) -> WhyQuestion {
    let path = bar.assumption.path.clone();
    let npv = Quantity::Case(CaseFigure::Npv);
    WhyQuestion::in_case(npv, InCase::With(path, value))
}
