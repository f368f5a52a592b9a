//! The figures that two cases are compared by, in words.

use std::sync::Arc;

use egui::Ui;

use crate::app::background::comparison_job::Pair;
use crate::app::scenarios::Headline;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::present::charts::ChartTable;
use crate::present::why::{InCase, WhyQuestion};
use crate::text::CaseText;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{TableColumn, table_ui};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::words(34.0),
    TableColumn::figures(22.0),
    TableColumn::figures(22.0),
    TableColumn::figures(22.0),
];

/// One of the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadlineFigure {
    Npv,
    Rox,
    Cost,
    Payback,
    Verdict,
}

impl HeadlineFigure {
    const ALL: [Self; 5] = [
        Self::Npv,
        Self::Rox,
        Self::Cost,
        Self::Payback,
        Self::Verdict,
    ];

    /// Key of its name, as short as a column head.
    pub(super) fn text_key(self) -> &'static str {
        match self {
            Self::Npv => "compare-npv",
            Self::Rox => "figure-rox-short",
            Self::Cost => "compare-cost",
            Self::Payback => "compare-payback",
            Self::Verdict => "compare-verdict",
        }
    }
}

/// A figure of a headline in words.
pub(super) fn figure_words(
    text: &CaseText<'_>,
    figure: HeadlineFigure,
    headline: &Headline,
) -> String {
    let none = || "–".to_owned();
    match figure {
        HeadlineFigure::Npv => text.money(headline.npv),
        HeadlineFigure::Cost => text.money(headline.pv_cost),
        HeadlineFigure::Rox => headline
            .rox
            .map_or_else(none, |rox| text.texts.percent_change(rox, 0)),
        HeadlineFigure::Payback => match headline.payback_months {
            // What costs nothing has nothing to pay back.
            _ if headline.pv_cost == 0.0 => none(),
            Some(months) => text.texts.duration(months),
            None => text.get("payback-never"),
        },
        HeadlineFigure::Verdict => headline
            .worst
            .map_or_else(none, |worst| text.texts.kind(worst)),
    }
}

/// The difference of a figure between two headlines in words; a dash where there is nothing to subtract.
fn change_words(text: &CaseText<'_>, figure: HeadlineFigure, [a, b]: [&Headline; 2]) -> String {
    let none = || "–".to_owned();
    match figure {
        HeadlineFigure::Npv => text.money_change(b.npv - a.npv),
        HeadlineFigure::Cost => text.money_change(b.pv_cost - a.pv_cost),
        HeadlineFigure::Rox => match (a.rox, b.rox) {
            (Some(a), Some(b)) => {
                let change = ((b - a) * 100.0).round();
                let points = text.texts.number_change(change, 0);
                let arguments = [("count", change.into()), ("points", points.into())];
                text.with("compare-percent-points", &arguments)
            }
            (_, _) => none(),
        },
        HeadlineFigure::Payback => match (a.payback_months, b.payback_months) {
            (Some(_), Some(_)) if a.pv_cost == 0.0 || b.pv_cost == 0.0 => none(),
            (Some(a), Some(b)) => {
                let change = (b - a).round();
                let months = text.texts.number_change(change, 0);
                let arguments = [("count", change.into()), ("months", months.into())];
                text.with("compare-months", &arguments)
            }
            (_, _) => none(),
        },
        HeadlineFigure::Verdict => String::new(),
    }
}

/// The number behind a figure; a verdict has none.
pub(super) fn quantity(figure: HeadlineFigure) -> Option<Quantity> {
    let figure = match figure {
        HeadlineFigure::Npv => CaseFigure::Npv,
        HeadlineFigure::Rox => CaseFigure::Rox,
        HeadlineFigure::Cost => CaseFigure::PvCost,
        HeadlineFigure::Payback => CaseFigure::PaybackMonths,
        HeadlineFigure::Verdict => return None,
    };
    Some(Quantity::Case(figure))
}

/// Shows the figures of two cases with their differences; `names` are those of the cases.
pub(super) fn headlines_ui(ui: &mut Ui, text: &CaseText<'_>, pair: &Pair, names: [&str; 2]) {
    let [Ok(a), Ok(b)] = &pair.headlines else {
        return;
    };
    let row = |figure: HeadlineFigure| {
        vec![
            text.get(figure.text_key()),
            figure_words(text, figure, a),
            figure_words(text, figure, b),
            change_words(text, figure, [a, b]),
        ]
    };
    let asks = |figure: HeadlineFigure| {
        let cases = pair.cases.iter().zip(names);
        let asked = cases.map(|(case, name)| {
            let other = InCase::Other(Arc::clone(case), name.to_owned());
            Some(WhyQuestion::in_case(quantity(figure)?, other))
        });
        std::iter::once(None).chain(asked).collect()
    };
    let [first, second] = names.map(str::to_owned);
    let table = ChartTable {
        heads: vec![String::new(), first, second, text.get("compare-difference")],
        rows: HeadlineFigure::ALL.map(row).into(),
        asks: HeadlineFigure::ALL.map(asks).into(),
        ..ChartTable::default()
    };
    table_ui(ui, &COLUMNS, &table, Picking::Nothing);
}
