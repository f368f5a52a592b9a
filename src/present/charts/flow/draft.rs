//! A flow chart before it has its places: everything that flows, from which the table is made; then only the largest of each
//! column, and from those the picture.

use crate::present::charts::{ChartTable, Ink};
use crate::text::CaseText;

use super::layout::{FlowBand, NodePlace, layout};
use super::{FlowChart, FlowColumn, FlowCut, FlowKind, FlowLink, FlowNode, FlowStyle, NAME_LINES};

/// Letters that fit on a line of a node at the least width of the picture.
const LETTERS: usize = 16;
/// What is left free above and below the words of a node, in lines.
const AIR: f64 = 0.25;
/// Most flows that a node names one by one.
const MOST_NAMED: usize = 6;

/// A node without a place.
#[derive(Clone, Debug)]
pub(super) struct DraftNode {
    pub(super) kind: FlowKind,
    pub(super) column: usize,
    /// Nodes of a lower group stand above those of a higher one.
    pub(super) group: u8,
    pub(super) name: String,
    /// What it means, where its name does not say it.
    pub(super) help: String,
    pub(super) value: f64,
    pub(super) ink: Ink,
}

/// A band without a place.
#[derive(Clone, Debug)]
pub(super) struct DraftLink {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Which end says more about it.
    pub(super) about: usize,
    pub(super) value: f64,
    pub(super) style: FlowStyle,
    pub(super) ink: Ink,
    /// What it rests on.
    pub(super) evidence: String,
    /// How its amount was found; empty where that goes without saying.
    pub(super) note: String,
}

/// A flow chart without places.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) nodes: Vec<DraftNode>,
    pub(super) links: Vec<DraftLink>,
}

impl Draft {
    /// Adds a node and says where it is.
    pub(super) fn node(&mut self, node: DraftNode) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// Every flow with what it rests on.
    pub(super) fn table(&self, text: &CaseText<'_>) -> ChartTable {
        let heads = ["chain-from", "chain-to", "chain-worth", "chain-evidence"];
        let row = |link: &DraftLink| {
            vec![
                self.nodes[link.from].name.clone(),
                self.nodes[link.to].name.clone(),
                text.money_whole(link.value),
                link.evidence.clone(),
            ]
        };
        ChartTable {
            heads: heads.map(|key| text.get(key)).to_vec(),
            rows: self.links.iter().map(row).collect(),
            ..ChartTable::default()
        }
    }

    /// Takes all but the `most` largest of a group of a column together in one node with this name. Flows that help and
    /// flows that harm stay apart.
    pub(super) fn gather(
        &mut self,
        column: usize,
        group: u8,
        most: usize,
        name: impl Fn(usize) -> String,
    ) {
        let mut members: Vec<usize> = (0..self.nodes.len())
            .filter(|node| self.nodes[*node].column == column && self.nodes[*node].group == group)
            .collect();
        if members.len() <= most {
            return;
        }
        let size = |node: &usize| self.nodes[*node].value.abs();
        members.sort_by(|one, other| size(other).total_cmp(&size(one)));
        let gathered = members.split_off(most.saturating_sub(1));
        let first = &self.nodes[gathered[0]];
        let kinds = gathered.iter().map(|node| self.nodes[*node].kind.clone());
        let others = DraftNode {
            kind: FlowKind::Others(kinds.collect()),
            group: group + 1,
            name: name(gathered.len()),
            help: String::new(),
            value: gathered.iter().map(|node| self.nodes[*node].value).sum(),
            ..first.clone()
        };
        let others = self.node(others);
        for link in &mut self.links {
            for end in [&mut link.from, &mut link.to, &mut link.about] {
                if gathered.contains(end) {
                    *end = others;
                }
            }
        }
        self.merge_links();
        self.drop_nodes(&gathered);
    }

    /// Makes one link of those with the same ends and sign; it looks like the largest of them.
    fn merge_links(&mut self) {
        let mut merged: Vec<(DraftLink, f64)> = Vec::new();
        for link in self.links.drain(..) {
            let size = link.value.abs();
            let same = merged.iter_mut().find(|(known, _)| {
                (known.from, known.to) == (link.from, link.to)
                    && (known.value < 0.0) == (link.value < 0.0)
            });
            match same {
                Some((known, largest)) => {
                    let value = known.value + link.value;
                    if size > *largest {
                        (*known, *largest) = (link, size);
                    }
                    known.value = value;
                }
                None => merged.push((link, size)),
            }
        }
        self.links = merged.into_iter().map(|(link, _)| link).collect();
    }

    fn drop_nodes(&mut self, dropped: &[usize]) {
        let mut kept = 0;
        let moved: Vec<usize> = (0..self.nodes.len())
            .map(|node| {
                let position = kept;
                kept += usize::from(!dropped.contains(&node));
                position
            })
            .collect();
        let mut position = 0;
        self.nodes.retain(|_| {
            position += 1;
            !dropped.contains(&(position - 1))
        });
        for link in &mut self.links {
            for end in [&mut link.from, &mut link.to, &mut link.about] {
                *end = moved[*end];
            }
        }
    }

    /// Puts everything in its place.
    pub(super) fn chart(
        self,
        text: &CaseText<'_>,
        columns: Vec<FlowColumn>,
        summary: String,
        table: ChartTable,
    ) -> FlowChart {
        let mut places: Vec<NodePlace> = self.nodes.iter().map(place).collect();
        let mut segments = Vec::new();
        // A band that passes a column has a place there, so that nothing else stands in its way.
        let runs: Vec<std::ops::Range<usize>> = self
            .links
            .iter()
            .map(|link| {
                let first = segments.len();
                let mut from = link.from;
                for column in self.nodes[link.from].column + 1..self.nodes[link.to].column {
                    let group = self.nodes[link.from].group;
                    places.push(NodePlace {
                        column,
                        group,
                        room: 0.0,
                    });
                    let to = places.len() - 1;
                    let size = link.value.abs();
                    segments.push(FlowBand { from, to, size });
                    from = to;
                }
                let (to, size) = (link.to, link.value.abs());
                segments.push(FlowBand { from, to, size });
                first..segments.len()
            })
            .collect();
        let laid = layout(&places, &segments);
        let order: Vec<usize> = laid
            .columns
            .iter()
            .flatten()
            .copied()
            .filter(|place| *place < self.nodes.len())
            .collect();
        let position = |node: usize| order.iter().position(|n| *n == node).unwrap_or(node);
        let links = self.links.iter().zip(runs);
        let links = links
            .map(|(link, run)| {
                let mut cuts = Vec::with_capacity(2 * run.len());
                for segment in run {
                    let [from, to] = laid.ends[segment];
                    let column = |place: usize| &columns[places[place].column];
                    for (across, span) in [
                        (column(segments[segment].from).right, from),
                        (column(segments[segment].to).left, to),
                    ] {
                        cuts.push(FlowCut {
                            across,
                            top: span.top,
                            bottom: span.bottom,
                        });
                    }
                }
                FlowLink {
                    from: position(link.from),
                    to: position(link.to),
                    about: position(link.about),
                    value: link.value,
                    style: link.style,
                    ink: link.ink,
                    details: self.link_details(text, link),
                    cuts,
                }
            })
            .collect();
        let nodes = order
            .iter()
            .map(|&node| {
                let span = laid.places[node];
                let details = self.node_details(text, node);
                let draft = &self.nodes[node];
                FlowNode {
                    kind: draft.kind.clone(),
                    column: draft.column,
                    name: draft.name.clone(),
                    amount: text.money(draft.value),
                    details,
                    value: draft.value,
                    ink: draft.ink,
                    top: span.top,
                    bottom: span.bottom,
                }
            })
            .collect();
        FlowChart {
            summary,
            lines: laid.lines,
            columns,
            nodes,
            links,
            table,
        }
    }

    fn link_details(&self, text: &CaseText<'_>, link: &DraftLink) -> Vec<String> {
        let [from, to] = [link.from, link.to].map(|node| self.nodes[node].name.as_str());
        let amount = text.money_whole(link.value);
        let flow = [
            ("from", from.into()),
            ("to", to.into()),
            ("amount", amount.into()),
        ];
        let mut details = vec![text.with("chain-flow", &flow)];
        if !link.evidence.is_empty() {
            let rests = [("evidence", link.evidence.as_str().into())];
            details.push(text.with("chain-rests-on", &rests));
        }
        if !link.note.is_empty() {
            details.push(link.note.clone());
        }
        details
    }

    /// The amount in full, what it means, and the flows of the side that says more: where an option's money goes, where
    /// that of anything else comes from.
    fn node_details(&self, text: &CaseText<'_>, node: usize) -> Vec<String> {
        let draft = &self.nodes[node];
        let mut details = vec![text.money_whole(draft.value)];
        if !draft.help.is_empty() {
            details.push(draft.help.clone());
        }
        let (key, mut flows): (&str, Vec<(usize, f64)>) = if draft.column == 0 {
            let out = self.links.iter().filter(|link| link.from == node);
            (
                "chain-to-one",
                out.map(|link| (link.to, link.value)).collect(),
            )
        } else {
            let into = self.links.iter().filter(|link| link.to == node);
            let into = into.map(|link| (link.from, link.value)).collect();
            ("chain-from-one", into)
        };
        flows.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
        details.extend(flows.iter().take(MOST_NAMED).map(|(other, value)| {
            let name = self.nodes[*other].name.as_str();
            let amount = text.money_whole(*value);
            text.with(key, &[("name", name.into()), ("amount", amount.into())])
        }));
        if flows.len() > MOST_NAMED {
            let count = flows.len() - MOST_NAMED;
            details.push(text.with("chain-and-more", &[("count", count.into())]));
        }
        details
    }
}

fn place(node: &DraftNode) -> NodePlace {
    let letters = node.name.chars().count();
    let lines = letters.div_ceil(LETTERS).clamp(1, NAME_LINES);
    NodePlace {
        column: node.column,
        group: node.group,
        room: lines as f64 + 1.0 + AIR,
    }
}
