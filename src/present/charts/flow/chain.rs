//! The causal chain as a picture: options, what they change, what customers remember and then do, and euros.

use crate::domain::BusinessCase;
use crate::engine::figure::CaseFigure;
use crate::engine::results::chain::{Chain, ChainTarget};
use crate::present::charts::Ink;
use crate::text::CaseText;

use super::basis::{self, FlowBasis, response_to_experience};
use super::draft::{Draft, DraftLink, DraftNode};
use super::{FlowChart, FlowColumn, FlowKind};

/// Most options that are shown one by one; the others are taken together.
const MOST_OPTIONS: usize = 10;
/// Most drivers that are.
const MOST_DRIVERS: usize = 10;
/// Most frictions that are.
const MOST_FRICTIONS: usize = 5;
/// Flows that the summary names.
const NAMED_FLOWS: usize = 3;

/// Shares of the width that the words of each column take.
const WIDTHS: [f64; 6] = [0.155, 0.155, 0.11, 0.12, 0.108, 0.12];
const HEADS: [&str; 6] = [
    "chain-column-options",
    "chain-column-targets",
    "chain-column-remembered",
    "chain-column-behaviour",
    "chain-column-benefit",
    "chain-column-money",
];

/// Groups of a column, from top to bottom. After each there is one for those taken together.
const MAIN: u8 = 0;
const FRICTION: u8 = 2;
const SAVING: u8 = 4;

/// The picture of a chain. Names are those of `case`; a chain without options has no nodes.
pub fn chain_chart(text: &CaseText<'_>, case: &BusinessCase, chain: &Chain) -> FlowChart {
    let mut builder = ChainBuilder {
        text,
        case,
        chain,
        draft: Draft::default(),
        remembered: None,
    };
    if !chain.options.is_empty() {
        builder.build();
    }
    let mut draft = builder.draft;
    let table = draft.table(text);
    let others = |key: &'static str| move |count: usize| text.with(key, &[("count", count.into())]);
    draft.gather(0, MAIN, MOST_OPTIONS, others("chain-other-options"));
    draft.gather(1, MAIN, MOST_DRIVERS, others("chain-other-drivers"));
    draft.gather(1, FRICTION, MOST_FRICTIONS, others("chain-other-frictions"));
    draft.chart(text, columns(text), summary(text, case, chain), table)
}

fn columns(text: &CaseText<'_>) -> Vec<FlowColumn> {
    let between = (1.0 - WIDTHS.iter().sum::<f64>()) / (WIDTHS.len() - 1) as f64;
    let mut left = 0.0;
    let columns = WIDTHS.iter().zip(HEADS).map(|(width, head)| {
        let column = FlowColumn {
            head: text.get(head),
            left,
            right: left + width,
        };
        left += width + between;
        column
    });
    columns.collect()
}

/// What a chain says in words: what is earned, and its largest flows.
fn summary(text: &CaseText<'_>, case: &BusinessCase, chain: &Chain) -> String {
    if chain.options.is_empty() {
        return text.get("chain-empty");
    }
    let mut flows: Vec<_> = chain.flows.iter().collect();
    flows.sort_by(|one, other| other.value.abs().total_cmp(&one.value.abs()));
    let flows = flows.into_iter().take(NAMED_FLOWS).map(|flow| {
        let from = option_name(case, &flow.option);
        let to = target_name(text, case, &flow.target);
        let amount = text.money(flow.value);
        let flow = [
            ("from", from.into()),
            ("to", to.into()),
            ("amount", amount.into()),
        ];
        text.with("chain-flow", &flow)
    });
    let flows: Vec<String> = flows.collect();
    let arguments = [
        ("benefit", text.money(chain.benefit).into()),
        ("cost", text.money(chain.cost).into()),
        ("npv", text.money(chain.npv).into()),
        ("flows", flows.join("; ").into()),
    ];
    let key = if flows.is_empty() {
        "chain-summary-nothing"
    } else {
        "chain-summary"
    };
    text.with(key, &arguments)
}

fn option_name(case: &BusinessCase, id: &str) -> String {
    let found = case.options.iter().find(|option| option.id == id);
    found.map_or_else(|| id.to_owned(), |option| option.name.clone())
}

fn target_name(text: &CaseText<'_>, case: &BusinessCase, target: &ChainTarget) -> String {
    match target {
        ChainTarget::Driver(id) => {
            let found = case.drivers.iter().find(|driver| driver.id == *id);
            found.map_or_else(|| id.clone(), |driver| driver.name.clone())
        }
        ChainTarget::Friction(id) => {
            let found = case.frictions.iter().find(|friction| friction.id == *id);
            found.map_or_else(|| id.clone(), |friction| friction.name.clone())
        }
        ChainTarget::Saving => text.get("chain-saving"),
    }
}

struct ChainBuilder<'a> {
    text: &'a CaseText<'a>,
    case: &'a BusinessCase,
    chain: &'a Chain,
    draft: Draft,
    /// The node of what customers remember, where something passes through it.
    remembered: Option<usize>,
}

impl ChainBuilder<'_> {
    fn build(&mut self) {
        let targets = self.options_and_targets();
        let behaviours = self.behaviours(&targets);
        self.money(&behaviours);
    }

    /// Options, what they change, and the flows between them. Returns what they change with its node, in the order of the
    /// case.
    fn options_and_targets(&mut self) -> Vec<(ChainTarget, usize)> {
        let (text, case, chain) = (self.text, self.case, self.chain);
        let sum_of = |is_part: &dyn Fn(&crate::engine::results::chain::ChainFlow) -> bool| {
            let part = chain.flows.iter().filter(|flow| is_part(flow));
            part.map(|flow| flow.value).sum::<f64>()
        };
        let options: Vec<usize> = chain
            .options
            .iter()
            .map(|option| {
                self.draft.node(DraftNode {
                    kind: FlowKind::Option(option.clone()),
                    column: 0,
                    group: MAIN,
                    name: option_name(case, option),
                    help: String::new(),
                    value: sum_of(&|flow| flow.option == *option),
                    ink: Ink::Plan,
                })
            })
            .collect();
        let mut targets: Vec<(ChainTarget, usize)> = Vec::new();
        for target in self.targets() {
            let (group, ink, help) = match &target {
                ChainTarget::Driver(_) => (MAIN, Ink::Plan, String::new()),
                ChainTarget::Friction(_) => (FRICTION, Ink::Plan, String::new()),
                ChainTarget::Saving => (SAVING, Ink::Saving, text.get("waterfall-saving-help")),
            };
            let node = self.draft.node(DraftNode {
                kind: FlowKind::of_target(&target),
                column: 1,
                group,
                name: target_name(text, case, &target),
                help,
                value: sum_of(&|flow| flow.target == target),
                ink,
            });
            targets.push((target, node));
        }
        for flow in &chain.flows {
            let from = chain.options.iter().position(|id| *id == flow.option);
            let to = targets.iter().find(|(target, _)| *target == flow.target);
            let (Some(from), Some((target, to))) = (from, to) else {
                continue;
            };
            let (ink, note) = match target {
                ChainTarget::Driver(_) | ChainTarget::Friction(_) => {
                    (Ink::Plan, text.get("chain-shared"))
                }
                ChainTarget::Saving => (Ink::Saving, String::new()),
            };
            let basis = basis::graded(text, flow.evidence);
            self.link(
                [options[from], *to],
                options[from],
                flow.value,
                basis,
                ink,
                note,
            );
        }
        targets
    }

    /// Everything that is changed, in the order of the case: drivers, frictions, saving.
    fn targets(&self) -> Vec<ChainTarget> {
        let case = self.case;
        let drivers = case
            .drivers
            .iter()
            .map(|d| ChainTarget::Driver(d.id.clone()));
        let frictions = case
            .frictions
            .iter()
            .map(|f| ChainTarget::Friction(f.id.clone()));
        let known = drivers.chain(frictions).chain([ChainTarget::Saving]);
        let is_reached =
            |target: &ChainTarget| self.chain.flows.iter().any(|flow| flow.target == *target);
        known.filter(is_reached).collect()
    }

    /// What customers remember and do, and the flows to it. Returns the nodes of everything that is earned.
    fn behaviours(&mut self, targets: &[(ChainTarget, usize)]) -> Vec<usize> {
        let text = self.text;
        let is_driver =
            |(target, _): &(ChainTarget, usize)| matches!(target, ChainTarget::Driver(_));
        if targets.iter().any(is_driver) {
            self.remembered = Some(self.draft.node(DraftNode {
                kind: FlowKind::Remembered,
                column: 2,
                group: MAIN,
                name: text.get("chain-remembered"),
                help: text.get("chain-remembered-help"),
                value: self.chain.remembered,
                ink: Ink::Plan,
            }));
        }
        let mut earned = Vec::new();
        for (name, value) in self.chain.by_behaviour.entries() {
            let comes_from_frictions = name == "friction";
            let is_fed = if comes_from_frictions {
                targets
                    .iter()
                    .any(|(t, _)| matches!(t, ChainTarget::Friction(_)))
            } else {
                self.remembered.is_some()
            };
            if value == 0.0 || !is_fed {
                continue;
            }
            let node = self.draft.node(DraftNode {
                kind: FlowKind::Behaviour(name),
                column: 3,
                group: if comes_from_frictions { FRICTION } else { MAIN },
                name: text.get(&format!("waterfall-{name}")),
                help: text.texts.behaviour_help(name),
                value,
                ink: Ink::Plan,
            });
            earned.push(node);
            if let (Some(remembered), Some((set, input))) =
                (self.remembered, response_to_experience(self.case, name))
            {
                let basis = basis::response(text, set, input);
                let note = text.get("chain-behaviour-exact");
                self.link([remembered, node], node, value, basis, Ink::Plan, note);
            }
        }
        if self.chain.saving != 0.0 {
            earned.push(self.draft.node(DraftNode {
                kind: FlowKind::Saving,
                column: 3,
                group: SAVING,
                name: text.get("waterfall-saving"),
                help: text.get("waterfall-saving-help"),
                value: self.chain.saving,
                ink: Ink::Saving,
            }));
        }
        for (target, node) in targets {
            self.onwards(target, *node, &earned);
        }
        earned
    }

    /// From what an option changes to what comes of it.
    fn onwards(&mut self, target: &ChainTarget, node: usize, earned: &[usize]) {
        let value = self.draft.nodes[node].value;
        let to = |group: u8| {
            let nodes = &self.draft.nodes;
            let mut earned = earned.iter().copied();
            earned.find(|position| nodes[*position].group == group)
        };
        let (to, basis, ink) = match target {
            ChainTarget::Driver(id) => {
                let weakest = basis::weakest_of_driver(self.case, id);
                let basis = basis::graded(self.text, weakest);
                (self.remembered, basis, Ink::Plan)
            }
            ChainTarget::Friction(id) => {
                let weakest = basis::weakest_of_friction(self.case, id);
                let basis = basis::graded(self.text, weakest);
                (to(FRICTION), basis, Ink::Plan)
            }
            ChainTarget::Saving => (to(SAVING), basis::computed(self.text), Ink::Saving),
        };
        if let Some(to) = to {
            self.link([node, to], node, value, basis, ink, String::new());
        }
    }

    /// The benefit, the investment and what is left. What the benefit does not pay is a flow of its own.
    fn money(&mut self, earned: &[usize]) {
        let (text, chain) = (self.text, self.chain);
        let mut money = |column: usize,
                         group: u8,
                         (figure, key, help): (CaseFigure, &str, &str),
                         value: f64,
                         ink: Ink| {
            self.draft.node(DraftNode {
                kind: FlowKind::Money(figure),
                column,
                group,
                name: text.get(key),
                help: text.get(help),
                value,
                ink,
            })
        };
        let benefit = (!earned.is_empty()).then(|| {
            money(
                4,
                MAIN,
                (CaseFigure::PvBenefit, "chain-benefit", "chain-benefit-help"),
                chain.benefit,
                Ink::Plan,
            )
        });
        let (column, group, ink) = if chain.npv < 0.0 {
            (4, FRICTION, Ink::Cost)
        } else {
            (5, MAIN, Ink::Gain)
        };
        let npv = money(
            column,
            group,
            (CaseFigure::Npv, "figure-npv", "figure-npv-help"),
            chain.npv,
            ink,
        );
        let cost = (
            CaseFigure::PvCost,
            "waterfall-investment",
            "waterfall-investment-help",
        );
        let investment = money(5, FRICTION, cost, chain.cost, Ink::Cost);
        for &node in earned {
            let (value, ink) = (self.draft.nodes[node].value, self.draft.nodes[node].ink);
            if let Some(benefit) = benefit {
                self.link(
                    [node, benefit],
                    node,
                    value,
                    basis::computed(self.text),
                    ink,
                    String::new(),
                );
            }
        }
        let mut flow = |from: usize, to: usize, value: f64, ink: Ink| {
            if value != 0.0 {
                self.link(
                    [from, to],
                    to,
                    value,
                    basis::computed(self.text),
                    ink,
                    String::new(),
                );
            }
        };
        if chain.npv < 0.0 {
            if let Some(benefit) = benefit {
                flow(benefit, investment, chain.benefit, Ink::Plan);
            }
            flow(npv, investment, -chain.npv, Ink::Cost);
        } else if let Some(benefit) = benefit {
            flow(benefit, npv, chain.npv, Ink::Gain);
            flow(benefit, investment, chain.cost, Ink::Cost);
        }
    }

    fn link(
        &mut self,
        [from, to]: [usize; 2],
        about: usize,
        value: f64,
        (style, evidence): FlowBasis,
        ink: Ink,
        note: String,
    ) {
        self.draft.links.push(DraftLink {
            from,
            to,
            about,
            value,
            style,
            ink: if value < 0.0 { Ink::Cost } else { ink },
            evidence,
            note,
        });
    }
}
