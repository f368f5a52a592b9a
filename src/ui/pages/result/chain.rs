//! The chain: from options through what they change and what customers do to euros.

use std::sync::Arc;

use egui::{Align, Id, Layout, Ui};

use crate::app::Document;
use crate::domain::BusinessCase;
use crate::engine::chain::Chain;
use crate::engine::trace::{BehaviourFigure, CaseFigure, ChainFigure, ChainPlace, Quantity};
use crate::export::charts::flow::{FlowChart, FlowKind, chain_chart};
use crate::export::why::Asked;
use crate::text::{CaseText, Language};
use crate::ui::plots::flow_chart::{Clicked, flow_chart_ui, flow_legend_ui};
use crate::ui::request::{Request, Requests};
use crate::ui::theme::space;
use crate::ui::widgets::table::copy_button_ui;
use crate::ui::widgets::{card, label};

/// Shows the card. What is clicked says why it is what it is.
pub(super) fn chain_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    chain: &Arc<Chain>,
    requests: &mut Requests,
) {
    let case = &document.case;
    let chart = chart(ui, text, document, chain);
    card::card_ui(ui, |ui| {
        let (title, remark) = (text.get("chain-title"), text.get("chain-title-remark"));
        if chart.nodes.is_empty() {
            card::title_ui(ui, &title, &remark);
            label::body_ui(ui, &text.get("chain-empty"));
            label::remark_ui(ui, &text.get("chain-empty-next"));
            return;
        }
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - space::ROW);
                card::title_ui(ui, &title, &remark);
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                copy_button_ui(ui, text.texts, || &chart.table);
            });
        });
        ui.add_space(space::TIGHT);
        let clicked = flow_chart_ui(ui, text, &chart);
        if let Some(request) = clicked.and_then(|clicked| why_of(case, clicked)) {
            requests.ask(request);
        }
        ui.add_space(space::SMALL);
        flow_legend_ui(ui, text, &chart);
    });
}

/// The picture of a state of the case, laid out once.
#[derive(Clone)]
struct Drawn {
    revision: u64,
    language: Language,
    /// Also tells one document from another: as long as it is kept, no other chain stands in its place.
    chain: Arc<Chain>,
    chart: Arc<FlowChart>,
}

fn chart(ui: &Ui, text: &CaseText<'_>, document: &Document, chain: &Arc<Chain>) -> Arc<FlowChart> {
    let id = Id::unique("chain that is drawn");
    let (revision, language) = (document.revision(), text.texts.language());
    let drawn = ui.data(|data| data.get_temp::<Drawn>(id)).filter(|drawn| {
        (drawn.revision, drawn.language) == (revision, language) && Arc::ptr_eq(&drawn.chain, chain)
    });
    if let Some(drawn) = drawn {
        return drawn.chart;
    }
    let chart = Arc::new(chain_chart(text, &document.case, chain));
    let drawn = Drawn {
        revision,
        language,
        chain: Arc::clone(chain),
        chart: Arc::clone(&chart),
    };
    ui.data_mut(|data| data.insert_temp(id, drawn));
    chart
}

/// Why what was clicked is what it is; nothing for several things taken together.
fn why_of(case: &BusinessCase, clicked: Clicked<'_>) -> Option<Request> {
    let quantity = match clicked {
        Clicked::Node(kind) => quantity_of(case, kind)?,
        Clicked::Link { from, to, about } => {
            flow_of(case, from, to).or_else(|| quantity_of(case, about))?
        }
    };
    Some(Request::Why(Box::new(Asked::shown(quantity))))
}

/// What flows from an option to one of the things that it changes; nothing for other bands.
fn flow_of(case: &BusinessCase, from: &FlowKind, to: &FlowKind) -> Option<Quantity> {
    let FlowKind::Option(id) = from else {
        return None;
    };
    Some(Quantity::Chain {
        figure: ChainFigure::Flow,
        option: Some(option_place(case, id)?),
        target: Some(place_of(case, to)?),
    })
}

/// The amount of a node.
fn quantity_of(case: &BusinessCase, kind: &FlowKind) -> Option<Quantity> {
    Some(match kind {
        FlowKind::Option(id) => Quantity::Chain {
            figure: ChainFigure::FromOption,
            option: Some(option_place(case, id)?),
            target: None,
        },
        FlowKind::Driver(_) | FlowKind::Friction(_) | FlowKind::Saving => Quantity::Chain {
            figure: ChainFigure::ThroughTarget,
            option: None,
            target: Some(place_of(case, kind)?),
        },
        FlowKind::Behaviour(name) => Quantity::ByBehaviour(BehaviourFigure::named(name)?),
        FlowKind::Remembered => Quantity::Case(CaseFigure::Remembered),
        FlowKind::Money(figure) => Quantity::Case(*figure),
        FlowKind::Others => return None,
    })
}

fn option_place(case: &BusinessCase, id: &str) -> Option<usize> {
    case.options.iter().position(|option| option.id == id)
}

fn place_of(case: &BusinessCase, kind: &FlowKind) -> Option<ChainPlace> {
    match kind {
        FlowKind::Driver(id) => {
            let place = case.drivers.iter().position(|driver| driver.id == *id);
            place.map(ChainPlace::Driver)
        }
        FlowKind::Friction(id) => {
            let mut frictions = case.frictions.iter();
            let place = frictions.position(|friction| friction.id == *id);
            place.map(ChainPlace::Friction)
        }
        FlowKind::Saving => Some(ChainPlace::Saving),
        FlowKind::Option(_)
        | FlowKind::Others
        | FlowKind::Remembered
        | FlowKind::Behaviour(_)
        | FlowKind::Money(_) => None,
    }
}
