//! One set of options against the plan, and taking it over.

use egui::Ui;

use crate::app::background::portfolio_job::PortfolioAnswer;
use crate::engine::figure::{CaseFigure, YearFigure};
use crate::engine::portfolio::{OptionSet, Portfolio};
use crate::engine::quantity::{Period, Quantity};
use crate::present::charts::{ChartTable, chance_words, rox_words};
use crate::present::why::{InCase, Simulated, WhyQuestion, WhySubject};
use crate::text::CaseText;
use crate::text::warnings::option_name;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{TableColumn, table_ui};
use crate::ui::widgets::{card, label};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::words(56.0),
    TableColumn::figures(13.0),
    TableColumn::figures(13.0),
    TableColumn::words(18.0),
];
const FIGURES: [TableColumn; 4] = [
    TableColumn::words(32.0),
    TableColumn::figures(22.0),
    TableColumn::figures(22.0),
    TableColumn::figures(24.0),
];

/// Shows what the set of the frontier at a position comes to, against the plan.
pub(super) fn set_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    found: &PortfolioAnswer,
    selected: usize,
    requests: &mut Requests,
) {
    let portfolio = found.portfolio.as_ref();
    let (set, planned) = (&portfolio.frontier[selected], &portfolio.planned);
    let title = if selected == portfolio.chosen {
        "portfolio-best-set"
    } else {
        "portfolio-selected-set"
    };
    card::title_ui(ui, &text.get(title), "");
    table_ui(
        ui,
        &FIGURES,
        &figures(text, portfolio, set),
        Picking::Nothing,
    );
    ui.add_space(space::SMALL);
    if set.multiples == planned.multiples {
        label::remark_ui(ui, &text.get("portfolio-is-plan"));
    } else if Button::primary(&text.get("portfolio-take"))
        .ui(ui)
        .clicked()
    {
        let options = found.case.options.iter().zip(&set.multiples);
        let taken = options.map(|(option, multiple)| (option.id.clone(), *multiple));
        requests.ask(UserRequest::TakeOptions(taken.collect()));
    }
}

/// Shows what the set at a position of the frontier changes in the plan, and what it keeps.
pub(super) fn options_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    found: &PortfolioAnswer,
    selected: usize,
) {
    card::title_ui(ui, &text.get("portfolio-options"), "");
    let table = options(text, found, &found.portfolio.frontier[selected]);
    if table.rows.is_empty() {
        label::remark_ui(ui, &text.get("portfolio-none-of-them"));
    } else {
        table_ui(ui, &COLUMNS, &table, Picking::Nothing);
    }
}

/// What goes in, what goes out, and what gets smaller; then what stays.
fn options(text: &CaseText<'_>, found: &PortfolioAnswer, set: &OptionSet) -> ChartTable {
    let planned = &found.portfolio.planned;
    let is_changed = |position: &usize| planned.multiples[*position] != set.multiples[*position];
    let (changed, kept): (Vec<usize>, Vec<usize>) = (0..set.multiples.len()).partition(is_changed);
    let heads = [
        "portfolio-option",
        "portfolio-in-plan",
        "portfolio-in-set",
        "portfolio-change",
    ];
    let rows = changed.into_iter().chain(kept).filter_map(|position| {
        let option = &found.case.options[position];
        let (before, after) = (planned.multiples[position], set.multiples[position]);
        if before == 0.0 && after == 0.0 {
            return None;
        }
        let change = if before == after {
            String::new()
        } else if after == 0.0 {
            text.get("portfolio-goes-out")
        } else if before == 0.0 {
            text.get("portfolio-goes-in")
        } else {
            text.get("portfolio-gets-smaller")
        };
        let share = |multiple: f64| {
            if multiple == 0.0 {
                text.get("portfolio-left-out")
            } else {
                text.texts.percent(multiple * option.scale, 0)
            }
        };
        Some(vec![
            option_name(&found.case, &option.id),
            share(before),
            share(after),
            change,
        ])
    });
    ChartTable {
        rows: rows.collect(),
        heads: heads.map(|key| text.get(key)).to_vec(),
        ..ChartTable::default()
    }
}

/// The figures of the set beside those of the plan.
fn figures(text: &CaseText<'_>, portfolio: &Portfolio, set: &OptionSet) -> ChartTable {
    let planned = &portfolio.planned;
    let heads = [
        "portfolio-figure",
        "portfolio-in-plan",
        "portfolio-in-set",
        "portfolio-difference",
    ];
    let money = |key: &str, before: f64, after: f64| {
        vec![
            text.get(key),
            text.money(before),
            text.money(after),
            text.money_change(after - before),
        ]
    };
    let difference = |before: Option<f64>, after: Option<f64>| {
        let points = before
            .zip(after)
            .map(|(before, after)| 100.0 * (after - before));
        points.map_or_else(String::new, |points| {
            let points = text.texts.number_change(points, 0);
            text.with("portfolio-points", &[("points", points.into())])
        })
    };
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: vec![
            money("portfolio-worth", planned.npv, set.npv),
            money("portfolio-spend", planned.spend, set.spend),
            vec![
                text.get("portfolio-rox"),
                rox_words(text, planned),
                rox_words(text, set),
                difference(planned.rox, set.rox),
            ],
            vec![
                text.get("portfolio-loss"),
                chance_words(text, portfolio, planned),
                chance_words(text, portfolio, set),
                difference(planned.chance_of_loss, set.chance_of_loss),
            ],
        ],
        asks: asks([planned, set]),
        ..ChartTable::default()
    }
}

/// What the figures of two sets are, row by row, to be asked why.
fn asks(sets: [&OptionSet; 2]) -> Vec<Vec<Option<WhyQuestion>>> {
    let in_set = |set: &OptionSet, quantity| {
        let multiples = set.multiples.as_slice().into();
        WhyQuestion::in_case(quantity, InCase::Set(multiples))
    };
    let spend = Quantity::Year {
        figure: YearFigure::Cost,
        period: Period::Horizon,
    };
    let npv = Quantity::Case(CaseFigure::Npv);
    let rox = Quantity::Case(CaseFigure::Rox);
    let row = |asked: &dyn Fn(&OptionSet) -> Option<WhyQuestion>| {
        let both = sets.map(asked);
        std::iter::once(None).chain(both).chain([None]).collect()
    };
    vec![
        row(&|set| Some(in_set(set, npv))),
        row(&|set| Some(in_set(set, spend))),
        row(&|set| set.rox.map(|_| in_set(set, rox))),
        row(&|set| {
            let loss = Simulated::ChanceOfLoss;
            set.chance_of_loss.map(|_| WhyQuestion {
                what: WhySubject::Simulated(loss),
                case: in_set(set, npv).case,
            })
        }),
    ]
}
