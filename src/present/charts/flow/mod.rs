//! Flows between columns: how much of something goes where, as bands whose width is the amount.
//!
//! Where everything stands is settled here, so that screen and paper draw the same: across in shares of the width, down in
//! lines of text, because every node has room for the words that stand in it.

mod basis;
mod chain;
mod draft;
mod layout;

pub use chain::chain_chart;

use crate::engine::figure::CaseFigure;
use crate::engine::results::chain::ChainTarget;

use super::{ChartTable, Ink};

/// Lines that the name of a node takes at most; its amount has one more.
pub const NAME_LINES: usize = 2;

/// Nodes in columns and the bands between them.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowChart {
    /// What the chart shows, in words: for who cannot see it, and as its alternative text.
    pub summary: String,
    /// How high it is, in lines of text.
    pub lines: f64,
    /// The columns from left to right.
    pub columns: Vec<FlowColumn>,
    /// The nodes in reading order: column by column, from top to bottom.
    pub nodes: Vec<FlowNode>,
    /// The bands.
    pub links: Vec<FlowLink>,
    /// Every flow, also those that the picture takes together.
    pub table: ChartTable,
}

/// A column: its head, and between which shares of the width its words stand.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowColumn {
    /// What it holds.
    pub head: String,
    /// Left edge, share of the width.
    pub left: f64,
    /// Right edge, share of the width.
    pub right: f64,
}

/// A place where flows come together.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowNode {
    /// What it is.
    pub kind: FlowKind,
    /// Position of its column.
    pub column: usize,
    /// Its name.
    pub name: String,
    /// Its amount, in three digits.
    pub amount: String,
    /// The amount in full and where it comes from or goes, line by line.
    pub details: Vec<String>,
    /// The amount; below zero where it harms.
    pub value: f64,
    /// What its colour stands for.
    pub ink: Ink,
    /// Upper edge of its flow, in lines.
    pub top: f64,
    /// Lower edge of its flow, in lines.
    pub bottom: f64,
}

/// What a node stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlowKind {
    /// An option, by its id.
    Option(String),
    /// A driver, by its id.
    Driver(String),
    /// A friction, by its id.
    Friction(String),
    /// Several of the smallest of a column, taken together.
    Others(Vec<FlowKind>),
    /// Savings outside the experience.
    Saving,
    /// What customers remember.
    Remembered,
    /// What customers do: the name that the result gives it.
    Behaviour(&'static str),
    /// Money, which follows from the rest.
    Money(CaseFigure),
}

impl FlowKind {
    /// The node of what an option changes.
    pub fn of_target(target: &ChainTarget) -> Self {
        match target {
            ChainTarget::Driver(id) => Self::Driver(id.clone()),
            ChainTarget::Friction(id) => Self::Friction(id.clone()),
            ChainTarget::Saving => Self::Saving,
        }
    }
}

/// A band from one node to another.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowLink {
    /// Position of the node that it leaves.
    pub from: usize,
    /// Position of the node that it reaches.
    pub to: usize,
    /// Position of the node that says more about it.
    pub about: usize,
    /// The amount; below zero where it harms.
    pub value: f64,
    /// How sure it is.
    pub style: FlowStyle,
    /// What its colour stands for.
    pub ink: Ink,
    /// From where, to where, how much, and what that rests on, line by line.
    pub details: Vec<String>,
    /// Through which upright cuts it runs, from left to right; between them it bends smoothly.
    pub cuts: Vec<FlowCut>,
}

/// Where a band stands at a place across.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowCut {
    /// Share of the width.
    pub across: f64,
    /// Its upper edge, in lines.
    pub top: f64,
    /// Its lower edge, in lines.
    pub bottom: f64,
}

/// How sure a flow is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowStyle {
    /// Evidence of the company's own.
    Own,
    /// Published about others.
    Published,
    /// Judgement, or a default that is our own.
    Assumed,
    /// A sum: as sure as what it is made of.
    Computed,
}

impl FlowChart {
    /// Which nodes and links lie on the way to or from a node: for each node and each link whether it does.
    pub fn path_through(&self, node: usize) -> (Vec<bool>, Vec<bool>) {
        let mut nodes = vec![false; self.nodes.len()];
        let mut links = vec![false; self.links.len()];
        nodes[node] = true;
        let mut forwards = nodes.clone();
        let mut backwards = nodes.clone();
        // No way has more links than there are columns.
        for _ in 0..self.columns.len() {
            for (link, marked) in self.links.iter().zip(&mut links) {
                if forwards[link.from] {
                    forwards[link.to] = true;
                    *marked = true;
                }
                if backwards[link.to] {
                    backwards[link.from] = true;
                    *marked = true;
                }
            }
        }
        for ((node, forwards), backwards) in nodes.iter_mut().zip(forwards).zip(backwards) {
            *node = forwards || backwards;
        }
        (nodes, links)
    }

    /// The styles that the bands have, the surest first.
    pub fn styles(&self) -> Vec<FlowStyle> {
        let mut styles: Vec<FlowStyle> = self.links.iter().map(|link| link.style).collect();
        styles.sort_unstable();
        styles.dedup();
        styles
    }
}

impl FlowLink {
    /// Its upper and lower edge at a share of the width, in lines; nothing where it does not run.
    pub fn edges_at(&self, across: f64) -> Option<(f64, f64)> {
        let pair = self
            .cuts
            .windows(2)
            .find(|pair| pair[0].across <= across && across <= pair[1].across)?;
        let [left, right] = pair else {
            return None;
        };
        let share = (across - left.across) / (right.across - left.across).max(f64::MIN_POSITIVE);
        // Level at both ends: 3u² − 2u³.
        let bend = share * share * (3.0 - 2.0 * share);
        let between = |from: f64, to: f64| from + bend * (to - from);
        Some((
            between(left.top, right.top),
            between(left.bottom, right.bottom),
        ))
    }
}
