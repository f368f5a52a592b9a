//! The chain: from options through what they change and what customers do to euros.

use std::sync::Arc;

use egui::{Align, Id, Layout, Ui};

use crate::app::Document;
use crate::domain::{BusinessCase, ItemKind};
use crate::engine::figure::{BehaviourFigure, CaseFigure, ChainFigure};
use crate::engine::quantity::{ChainPlace, Quantity};
use crate::engine::results::chain::Chain;
use crate::present::charts::flow::{FlowChart, FlowKind, chain_chart};
use crate::present::drawing::flow_legend;
use crate::present::why::{Component, Composed, ComposedKind, WhyQuestion};
use crate::text::{CaseText, Language};
use crate::ui::plots::flow_chart::{Clicked, flow_chart_ui};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::list::table::copy_button_ui;
use crate::ui::widgets::{card, label, legend};

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
        let asked = clicked.and_then(|clicked| {
            let asker = Asker {
                text,
                case,
                chain,
                chart: &chart,
            };
            asker.asked(clicked)
        });
        if let Some(asked) = asked {
            requests.ask(UserRequest::Why(Box::new(asked)));
        }
        ui.add_space(space::SMALL);
        legend::legend_ui(ui, &flow_legend(text.texts, &chart));
    });
}

/// The picture of a state of the case, laid out once.
#[derive(Clone)]
struct DrawnChain {
    revision: u64,
    language: Language,
    /// Also tells one document from another: as long as it is kept, no other chain stands in its place.
    chain: Arc<Chain>,
    chart: Arc<FlowChart>,
}

fn chart(ui: &Ui, text: &CaseText<'_>, document: &Document, chain: &Arc<Chain>) -> Arc<FlowChart> {
    let id = Id::unique("chain that is drawn");
    let (revision, language) = (document.revision(), text.texts.language());
    let drawn = ui
        .data(|data| data.get_temp::<DrawnChain>(id))
        .filter(|drawn| {
            (drawn.revision, drawn.language) == (revision, language)
                && Arc::ptr_eq(&drawn.chain, chain)
        });
    if let Some(drawn) = drawn {
        return drawn.chart;
    }
    let chart = Arc::new(chain_chart(text, &document.case, chain));
    let drawn = DrawnChain {
        revision,
        language,
        chain: Arc::clone(chain),
        chart: Arc::clone(&chart),
    };
    ui.data_mut(|data| data.insert_temp(id, drawn));
    chart
}

/// Finds out what was clicked.
struct Asker<'a> {
    text: &'a CaseText<'a>,
    case: &'a BusinessCase,
    chain: &'a Chain,
    chart: &'a FlowChart,
}

impl Asker<'_> {
    fn asked(&self, clicked: Clicked<'_>) -> Option<WhyQuestion> {
        match clicked {
            Clicked::Node(kind) => self.node(kind),
            Clicked::Link { from, to, about } => self.link(from, to).or_else(|| self.node(about)),
        }
    }

    fn node(&self, kind: &FlowKind) -> Option<WhyQuestion> {
        let node = self.chart.nodes.iter().find(|node| node.kind == *kind)?;
        let members = members(kind).iter();
        let amounts = members.filter_map(|kind| quantity_of(self.case, kind));
        self.together(node.value, &node.name, amounts.collect())
    }

    /// What flows from options to what they change; nothing for other bands.
    fn link(&self, from: &FlowKind, to: &FlowKind) -> Option<WhyQuestion> {
        let (nodes, links) = (&self.chart.nodes, &self.chart.links);
        let link = links
            .iter()
            .find(|link| nodes[link.from].kind == *from && nodes[link.to].kind == *to)?;
        let flows = self.chain.flows.iter().filter(|flow| {
            let is_from = |kind: &FlowKind| *kind == FlowKind::Option(flow.option.clone());
            let is_to = |kind: &FlowKind| *kind == FlowKind::of_target(&flow.target);
            // What helps and what harms are bands of their own.
            (flow.value < 0.0) == (link.value < 0.0)
                && members(from).iter().any(is_from)
                && members(to).iter().any(is_to)
        });
        let flows = flows.filter_map(|flow| {
            Some(Quantity::Chain {
                figure: ChainFigure::Flow,
                option: self.case.place_of(ItemKind::Option, &flow.option),
                target: Some(place_of(self.case, &FlowKind::of_target(&flow.target))?),
            })
        });
        let name = format!("{} – {}", nodes[link.from].name, nodes[link.to].name);
        self.together(link.value, &name, flows.collect())
    }

    /// One amount, or several that are taken together.
    fn together(&self, value: f64, name: &str, amounts: Vec<Quantity>) -> Option<WhyQuestion> {
        if let [one] = amounts.as_slice() {
            return Some(WhyQuestion::shown(*one));
        }
        let parts: Vec<Component> = amounts.into_iter().map(Component::Quantity).collect();
        (!parts.is_empty()).then(|| {
            let shown = self.text.money_whole(value);
            let together = Composed::of(ComposedKind::Together, shown, parts);
            WhyQuestion::composed(together.about(name))
        })
    }
}

/// What a node stands for, one by one.
fn members(kind: &FlowKind) -> &[FlowKind] {
    match kind {
        FlowKind::Others(members) => members,
        one => std::slice::from_ref(one),
    }
}

/// The amount of a node.
fn quantity_of(case: &BusinessCase, kind: &FlowKind) -> Option<Quantity> {
    Some(match kind {
        FlowKind::Option(id) => Quantity::Chain {
            figure: ChainFigure::FromOption,
            option: Some(case.place_of(ItemKind::Option, id)?),
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
        FlowKind::Others(_) => return None,
    })
}

fn place_of(case: &BusinessCase, kind: &FlowKind) -> Option<ChainPlace> {
    match kind {
        FlowKind::Driver(id) => {
            let place = case.place_of(ItemKind::Driver, id);
            place.map(ChainPlace::Driver)
        }
        FlowKind::Friction(id) => {
            let place = case.place_of(ItemKind::Friction, id);
            place.map(ChainPlace::Friction)
        }
        FlowKind::Saving => Some(ChainPlace::Saving),
        FlowKind::Option(_)
        | FlowKind::Others(_)
        | FlowKind::Remembered
        | FlowKind::Behaviour(_)
        | FlowKind::Money(_) => None,
    }
}
