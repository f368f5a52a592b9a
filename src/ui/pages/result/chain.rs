//! The chain: from options through what they change and what customers do to euros.

use std::sync::Arc;

use egui::{Align, Id, Layout, Ui};

use crate::app::Document;
use crate::app::asking::Asked;
use crate::domain::{BusinessCase, FieldPath, ItemKind};
use crate::engine::chain::Chain;
use crate::engine::trace::{BehaviourFigure, CaseFigure, Quantity};
use crate::export::charts::flow::{FlowChart, FlowKind, chain_chart};
use crate::text::Language;
use crate::ui::case_text::CaseText;
use crate::ui::plots::flow_chart::{flow_chart_ui, flow_legend_ui};
use crate::ui::request::{Request, Requests};
use crate::ui::theme::space;
use crate::ui::widgets::table::copy_button_ui;
use crate::ui::widgets::{card, label};

/// Shows the card. What is clicked leads to where it can be changed, or says why it is what it is.
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
                copy_button_ui(ui, text.texts, &chart.table);
            });
        });
        ui.add_space(space::TIGHT);
        if let Some(request) = flow_chart_ui(ui, text, &chart).and_then(|kind| leads_to(case, kind))
        {
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

/// Where a click on something leads: to where it can be changed, and for what follows from that to why it is what it is.
fn leads_to(case: &BusinessCase, kind: &FlowKind) -> Option<Request> {
    let field = |path: Option<FieldPath>| path.map(Request::ShowField);
    let why = |quantity| Request::Why(Box::new(Asked::shown(quantity)));
    match kind {
        FlowKind::Option(id) => Some(Request::ShowOption(id.clone())),
        FlowKind::Driver(id) => field(case.path_of(ItemKind::Driver, id)),
        FlowKind::Friction(id) => field(case.path_of(ItemKind::Friction, id)),
        FlowKind::Behaviour(name) => {
            let figure = BehaviourFigure::named(name)?;
            Some(why(Quantity::ByBehaviour(figure)))
        }
        FlowKind::Saving => Some(why(Quantity::Case(CaseFigure::PvDirect))),
        FlowKind::Money(figure) => Some(why(Quantity::Case(*figure))),
        FlowKind::Others | FlowKind::Remembered => None,
    }
}
