//! The figures that two cases are compared by, in words.

use std::sync::Arc;

use egui::{Ui, Vec2};

use crate::app::background::comparison_job::Pair;
use crate::app::scenarios::Headline;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::present::why::{Asked, InCase, What};
use crate::text::CaseText;
use crate::ui::why;

use super::table::{Columns, RowKind};

/// One of the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    Npv,
    Rox,
    Cost,
    Payback,
    Verdict,
}

impl Figure {
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
pub(super) fn figure_words(text: &CaseText<'_>, figure: Figure, headline: &Headline) -> String {
    let none = || "–".to_owned();
    match figure {
        Figure::Npv => text.money(headline.npv),
        Figure::Cost => text.money(headline.pv_cost),
        Figure::Rox => headline
            .rox
            .map_or_else(none, |rox| text.texts.percent_change(rox, 0)),
        Figure::Payback => match headline.payback_months {
            // What costs nothing has nothing to pay back.
            _ if headline.pv_cost == 0.0 => none(),
            Some(months) => text.texts.duration(months),
            None => text.get("payback-never"),
        },
        Figure::Verdict => headline
            .worst
            .map_or_else(none, |worst| text.texts.kind(worst)),
    }
}

/// The difference of a figure between two headlines in words; a dash where there is nothing to subtract.
fn change_words(text: &CaseText<'_>, figure: Figure, [a, b]: [&Headline; 2]) -> String {
    let none = || "–".to_owned();
    match figure {
        Figure::Npv => text.money_change(b.npv - a.npv),
        Figure::Cost => text.money_change(b.pv_cost - a.pv_cost),
        Figure::Rox => match (a.rox, b.rox) {
            (Some(a), Some(b)) => {
                let change = ((b - a) * 100.0).round();
                let points = text.texts.number_change(change, 0);
                let arguments = [("count", change.into()), ("points", points.into())];
                text.with("compare-percent-points", &arguments)
            }
            (_, _) => none(),
        },
        Figure::Payback => match (a.payback_months, b.payback_months) {
            (Some(_), Some(_)) if a.pv_cost == 0.0 || b.pv_cost == 0.0 => none(),
            (Some(a), Some(b)) => {
                let change = (b - a).round();
                let months = text.texts.number_change(change, 0);
                let arguments = [("count", change.into()), ("months", months.into())];
                text.with("compare-months", &arguments)
            }
            (_, _) => none(),
        },
        Figure::Verdict => String::new(),
    }
}

/// The number behind a figure; a verdict has none.
pub(super) fn quantity(figure: Figure) -> Option<Quantity> {
    let figure = match figure {
        Figure::Npv => CaseFigure::Npv,
        Figure::Rox => CaseFigure::Rox,
        Figure::Cost => CaseFigure::PvCost,
        Figure::Payback => CaseFigure::PaybackMonths,
        Figure::Verdict => return None,
    };
    Some(Quantity::Case(figure))
}

/// Shows the figures of two cases with their differences; `names` are those of the cases.
pub(super) fn headlines_ui(ui: &mut Ui, text: &CaseText<'_>, pair: &Pair, names: [&str; 2]) {
    let [Ok(a), Ok(b)] = &pair.headlines else {
        return;
    };
    let each = (ui.available_width() * 0.22).floor();
    let columns = Columns::of(ui, &[each, each, each]);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let head = [
            String::new(),
            names[0].to_owned(),
            names[1].to_owned(),
            text.get("compare-difference"),
        ];
        columns.words_ui(ui, &head, RowKind::Head);
        for figure in Figure::ALL {
            let cells = [
                text.get(figure.text_key()),
                figure_words(text, figure, a),
                figure_words(text, figure, b),
                change_words(text, figure, [a, b]),
            ];
            let row = columns.words_ui(ui, &cells, RowKind::Body).rect;
            let Some(quantity) = quantity(figure) else {
                continue;
            };
            for (place, (case, name)) in pair.cases.iter().zip(names).enumerate() {
                let area = columns.cell(row, place).shrink2(Vec2::new(0.0, 3.0));
                let salt = ["first case", "second case"][place];
                let asked = || Asked {
                    what: What::Quantity(quantity),
                    case: InCase::Other(Arc::clone(case), name.to_owned()),
                };
                why::offer_in(ui, text.texts, area, salt, &cells[place + 1], asked);
            }
        }
    });
}
