//! Drawing a flow chart: words in columns and the bands between them, hatched where something is assumed.

use crate::present::charts::Ink;
use crate::present::charts::flow::{
    FlowChart, FlowKind, FlowLink, FlowNode, FlowStyle, NAME_LINES,
};
use crate::present::palette;
use crate::text::Texts;

use super::hatch::hatch;
use super::words::{Anchor, Face, Letters, Weight};
use super::{Dashes, Drawing, Place, Shape};

/// Size of the words, points.
const WORDS: f64 = 7.0;
/// Height of a line of the chart.
const LINE: f64 = 8.6;
/// Height of a line in a chart of few lines, which needs not be small.
const ROOMY_LINE: f64 = 10.5;
/// A chart up to as many lines is one of few.
const FEW_LINES: f64 = 26.0;
/// Room for the heads of the columns.
const HEAD: f64 = 14.0;
/// Between two cuts of the drawn shape, in points.
const STEP: f64 = 3.0;
/// Between two lines of a hatching, in points.
const HATCH: f64 = 3.8;
/// Between the edge of a node and its words.
const PADDING: f64 = 4.5;
/// How far words may stand past the edge of their node.
const SPILL: f64 = 3.0;
/// A flow below this share of the height of its words is thin.
const THIN: f64 = 0.7;

/// Draws a chart at a width, in points; its height follows from its lines.
pub fn flow_chart(letters: &dyn Letters, chart: &FlowChart, width: f64) -> Drawing {
    let line = if chart.lines <= FEW_LINES {
        ROOMY_LINE
    } else {
        LINE
    };
    let height = HEAD + chart.lines * line + 2.0;
    let mut picture = Picture {
        letters,
        chart,
        line,
        drawing: Drawing::new(&chart.summary, width, height),
    };
    picture.heads();
    for link in &chart.links {
        picture.band(link);
    }
    for (position, node) in chart.nodes.iter().enumerate() {
        picture.ground(position, node);
    }
    for node in &chart.nodes {
        picture.words(node);
    }
    picture.drawing
}

/// What the looks of the bands mean, on one line.
pub fn flow_legend(letters: &dyn Letters, texts: &Texts, chart: &FlowChart) -> Drawing {
    let face = Face::new(WORDS, Weight::Regular, palette::SECONDARY);
    let mut drawing = Drawing::new("", 0.0, 10.0);
    let mut said = vec![texts.get("chain-legend-width")];
    let foot = 5.0 + face.drop();
    let mut left = drawing.words(letters, [0.0, foot], Anchor::Left, face, &said[0]) + 12.0;
    let styles = chart.styles().into_iter().map(|style| {
        let (key, color) = match style {
            FlowStyle::Own => ("chain-legend-own", palette::PLAN),
            FlowStyle::Published => ("chain-legend-published", palette::PLAN),
            FlowStyle::Assumed => ("chain-legend-assumed", palette::PLAN),
            FlowStyle::Computed => ("chain-legend-computed", palette::SECONDARY),
        };
        (style, key, color)
    });
    let harms = chart.links.iter().any(|link| link.value < 0.0);
    let harm = harms.then_some((FlowStyle::Own, "chain-legend-harms", palette::COST));
    for (style, key, color) in styles.chain(harm) {
        let edges = [left, left + 14.0].map(|x| ([x, 1.5], [x, 8.5]));
        paint(&mut drawing, &edges, color, style);
        left += 18.0;
        let words = texts.get(key);
        left += drawing.words(letters, [left, foot], Anchor::Left, face, &words) + 12.0;
        said.push(words);
    }
    drawing.width = left;
    drawing.summary = said.join(", ");
    drawing
}

struct Picture<'a> {
    letters: &'a dyn Letters,
    chart: &'a FlowChart,
    /// Height of a line.
    line: f64,
    drawing: Drawing,
}

impl Picture<'_> {
    fn across(&self, share: f64) -> f64 {
        share * self.drawing.width
    }

    fn down(&self, lines: f64) -> f64 {
        HEAD + lines * self.line
    }

    /// Where the flow of a node runs: its upper left and its lower right corner.
    fn flow(&self, node: &FlowNode) -> [Place; 2] {
        let column = &self.chart.columns[node.column];
        [
            [self.across(column.left), self.down(node.top)],
            [self.across(column.right), self.down(node.bottom)],
        ]
    }

    fn heads(&mut self) {
        let columns = &self.chart.columns;
        for (position, column) in columns.iter().enumerate() {
            if !self.chart.nodes.iter().any(|node| node.column == position) {
                continue;
            }
            let end = columns.get(position + 1).map_or(1.0, |next| next.left);
            let left = self.across(column.left);
            let room = self.across(end) - left - 4.0;
            let face = Face::new(WORDS, Weight::Regular, palette::SECONDARY);
            let words = face.cut(self.letters, &column.head, room);
            self.drawing
                .words(self.letters, [left, WORDS], Anchor::Left, face, &words);
        }
    }

    fn band(&mut self, link: &FlowLink) {
        let ends = [link.cuts.first(), link.cuts.last()];
        let [left, right] = ends.map(|cut| cut.map_or(0.0, |cut| cut.across));
        let count = (self.across(right - left) / STEP).ceil().max(1.0) as usize;
        let edges: Vec<(Place, Place)> = (0..=count)
            .filter_map(|step| {
                let share = left + (right - left) * step as f64 / count as f64;
                let (top, bottom) = link.edges_at(share)?;
                let x = self.across(share);
                Some(([x, self.down(top)], [x, self.down(bottom)]))
            })
            .collect();
        // Sums of what is planned stand back; other money keeps its colour.
        let color = match (link.ink, link.style) {
            (Ink::Plan, FlowStyle::Computed) => palette::SECONDARY,
            _ => color(link.ink),
        };
        paint(&mut self.drawing, &edges, color, link.style);
    }

    /// The ground of a node, with the edge at which bands leave or arrive.
    fn ground(&mut self, position: usize, node: &FlowNode) {
        let ink = if node.value < 0.0 {
            Ink::Cost
        } else {
            node.ink
        };
        let color = color(ink);
        let [[left, top], [right, bottom]] = self.flow(node);
        let lines = self.lines(node);
        // A flow that is thinner than its words goes on behind them, so that no line runs through letters.
        let is_thin = bottom - top < self.line * lines.len() as f64 * THIN;
        let from = if is_thin {
            let widest = lines
                .iter()
                .map(|(face, words)| face.width(self.letters, words));
            (left + PADDING + widest.fold(0.0, f64::max) + 3.0).min(right)
        } else {
            left
        };
        if !is_thin || self.chart.links.iter().any(|link| link.from == position) {
            self.drawing.shapes.push(Shape::Area {
                points: vec![[from, top], [right, top], [right, bottom], [from, bottom]],
                color,
                opacity: 0.11,
            });
        }
        let bottom = bottom.max(top + 1.2);
        self.drawing
            .rectangle([left, top], [left + 1.8, bottom], color);
    }

    /// The name and the amount of a node, line by line.
    fn lines(&self, node: &FlowNode) -> Vec<(Face, String)> {
        let [[left, _], [right, _]] = self.flow(node);
        let room = right - left - PADDING + SPILL;
        let is_money = matches!(node.kind, FlowKind::Money(_));
        let (name, amount) = if is_money {
            (Weight::Regular, Weight::Strong)
        } else {
            (Weight::Strong, Weight::Regular)
        };
        // The ground is tinted, so gain and cost are written in the inks that stand out on such grounds.
        let ink = match node.ink {
            _ if node.value < 0.0 => palette::PAST_SWEET_SPOT.ink,
            Ink::Gain => palette::BALANCED.ink,
            Ink::Cost => palette::PAST_SWEET_SPOT.ink,
            _ if is_money => palette::TEXT,
            _ => palette::SECONDARY,
        };
        let face = Face::new(WORDS, name, palette::TEXT);
        let mut lines: Vec<(Face, String)> = face
            .wrap(self.letters, &node.name, room, NAME_LINES)
            .into_iter()
            .map(|words| (face, words))
            .collect();
        let face = Face::new(WORDS, amount, ink);
        lines.push((face, face.cut(self.letters, &node.amount, room)));
        lines
    }

    /// Writes the name and the amount of a node in the middle of its flow.
    fn words(&mut self, node: &FlowNode) {
        let [[left, top], [_, bottom]] = self.flow(node);
        let lines = self.lines(node);
        let line = self.line.min(1.22 * WORDS);
        let middle = f64::midpoint(top, bottom);
        let first = middle - line * (lines.len() as f64 - 1.0) / 2.0;
        for (place, (face, words)) in lines.into_iter().enumerate() {
            let foot = first + line * place as f64 + face.drop();
            let at = [left + PADDING, foot];
            self.drawing
                .words(self.letters, at, Anchor::Left, face, &words);
        }
    }
}

fn color(ink: Ink) -> u32 {
    match ink {
        Ink::Gain | Ink::Cost | Ink::Saving | Ink::DoNothing | Ink::Text | Ink::Secondary => {
            palette::ink(ink)
        }
        Ink::Plan | Ink::FallsShort | Ink::SweetSpot | Ink::Overshoot => palette::PLAN,
    }
}

/// Draws a band in the colour of its kind.
fn paint(drawing: &mut Drawing, edges: &[(Place, Place)], color: u32, style: FlowStyle) {
    let opacity = match style {
        FlowStyle::Own => 0.50,
        FlowStyle::Published => 0.30,
        FlowStyle::Assumed => 0.13,
        FlowStyle::Computed => 0.22,
    };
    let (upper, lower): (Vec<Place>, Vec<Place>) = edges.iter().copied().unzip();
    drawing.shapes.push(Shape::Area {
        points: upper.into_iter().chain(lower.into_iter().rev()).collect(),
        color,
        opacity,
    });
    if style == FlowStyle::Assumed {
        drawing.shapes.push(Shape::Lines {
            lines: hatch(edges, HATCH),
            color,
            opacity: 0.55,
            width: 0.6,
            dashes: Dashes::None,
        });
    }
}
