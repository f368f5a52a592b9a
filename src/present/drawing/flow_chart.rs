//! Drawing a flow chart: words in columns and the bands between them, hatched where something is assumed.

use crate::engine::Verdict;
use crate::present::charts::Ink;
use crate::present::charts::flow::{
    FlowChart, FlowKind, FlowLink, FlowNode, FlowStyle, NAME_LINES,
};
use crate::present::palette::Color;
use crate::text::Texts;

use super::hatch::hatch;
use super::legend::LegendEntry;
use super::placement::Bounds;
use super::words::{Anchor, Face, FontWeight, Letters};
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
/// How far from a band a place still means it.
const REACH: f64 = 1.2;

/// What of a chart stands out; what does not belong to it stands back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowFocus {
    /// Nothing does.
    None,
    /// A node, with all that flows to it and from it.
    Node(usize),
    /// A band, with its two nodes.
    Link(usize),
}

/// How strongly something is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strength {
    Plain,
    Shown,
    Faded,
}

/// Draws a chart at a width, in points; its height follows from its lines.
pub fn flow_chart(letters: &dyn Letters, chart: &FlowChart, width: f64) -> Drawing {
    FlowPicture::new(letters, chart, width).draw(FlowFocus::None)
}

/// What the looks of the bands mean.
pub fn flow_legend(texts: &Texts, chart: &FlowChart) -> Vec<LegendEntry> {
    let alone = LegendEntry::new(0.0, texts.get("chain-legend-width"));
    let styles = chart.styles().into_iter().map(|style| {
        let (key, ink) = match style {
            FlowStyle::Own => ("chain-legend-own", Ink::Plan),
            FlowStyle::Published => ("chain-legend-published", Ink::Plan),
            FlowStyle::Assumed => ("chain-legend-assumed", Ink::Plan),
            FlowStyle::Computed => ("chain-legend-computed", Ink::Secondary),
        };
        (style, key, ink)
    });
    let harms = chart.links.iter().any(|link| link.value < 0.0);
    let harm = harms.then_some((FlowStyle::Own, "chain-legend-harms", Ink::Cost));
    let entries = styles.chain(harm).map(|(style, key, ink)| {
        let mut entry = LegendEntry::new(15.0, texts.get(key));
        let edges = [0.0, 14.0].map(|x| ([x, 1.5], [x, 8.5])).to_vec();
        paint(&mut entry.sign, edges, Color::Line(ink), style, 1.0);
        entry
    });
    std::iter::once(alone).chain(entries).collect()
}

/// Where everything in a chart of a width stands, in points.
pub struct FlowPicture<'a> {
    letters: &'a dyn Letters,
    chart: &'a FlowChart,
    width: f64,
    /// Height of a line.
    line: f64,
    /// The name and the amount of each node, line by line.
    words: Vec<Vec<(Face, String)>>,
}

impl<'a> FlowPicture<'a> {
    /// Sets the words, and with them everything.
    pub fn new(letters: &'a dyn Letters, chart: &'a FlowChart, width: f64) -> Self {
        let line = if chart.lines <= FEW_LINES {
            ROOMY_LINE
        } else {
            LINE
        };
        let mut picture = Self {
            letters,
            chart,
            width,
            line,
            words: Vec::new(),
        };
        let words = chart.nodes.iter().map(|node| picture.lines(node));
        picture.words = words.collect();
        picture
    }

    /// How high the picture is.
    pub fn height(&self) -> f64 {
        HEAD + self.chart.lines * self.line + 2.0
    }

    /// What belongs to a node: its flow and its words.
    pub(crate) fn node(&self, position: usize) -> Bounds {
        let [[left, top], [right, bottom]] = self.flow(&self.chart.nodes[position]);
        let half = self.pitch() * self.words[position].len() as f64 / 2.0;
        let middle = f64::midpoint(top, bottom);
        Bounds {
            left,
            top: top.min(middle - half),
            right: right.max(left + PADDING + self.widest(position)),
            bottom: bottom.max(middle + half),
        }
    }

    /// The band at a place; the thinnest where several lie there.
    pub fn link_at(&self, [x, y]: Place) -> Option<usize> {
        let share = x / self.width;
        let hit = (0..self.chart.links.len()).filter(|link| {
            let edges = self.chart.links[*link].edges_at(share);
            edges.is_some_and(|(top, bottom)| {
                (self.down(top) - REACH..=self.down(bottom) + REACH).contains(&y)
            })
        });
        let size = |link: &usize| self.chart.links[*link].value.abs();
        hit.min_by(|one, other| size(one).total_cmp(&size(other)))
    }

    /// Draws it.
    pub fn draw(&self, focus: FlowFocus) -> Drawing {
        let mut drawing = Drawing::new(&self.chart.summary, self.width, self.height());
        let (nodes, links) = self.strengths(focus);
        self.heads(&mut drawing);
        for (link, strength) in self.chart.links.iter().zip(links) {
            self.band(&mut drawing, link, strength);
        }
        for (position, strength) in nodes.into_iter().enumerate() {
            self.ground(&mut drawing, position, strength);
        }
        for position in 0..self.chart.nodes.len() {
            self.write(&mut drawing, position);
        }
        drawing
    }

    /// How strongly each node and each band is drawn.
    fn strengths(&self, focus: FlowFocus) -> (Vec<Strength>, Vec<Strength>) {
        let FlowChart { nodes, links, .. } = self.chart;
        let (nodes, links) = match focus {
            FlowFocus::None => {
                let plain = |count| vec![Strength::Plain; count];
                return (plain(nodes.len()), plain(links.len()));
            }
            FlowFocus::Node(node) => self.chart.path_through(node),
            FlowFocus::Link(own) => {
                let link = &links[own];
                let ends = (0..nodes.len()).map(|node| node == link.from || node == link.to);
                (
                    ends.collect(),
                    (0..links.len()).map(|link| link == own).collect(),
                )
            }
        };
        let strength = |is_shown| {
            if is_shown {
                Strength::Shown
            } else {
                Strength::Faded
            }
        };
        let strengths = |shown: Vec<bool>| shown.into_iter().map(strength).collect();
        (strengths(nodes), strengths(links))
    }

    fn across(&self, share: f64) -> f64 {
        share * self.width
    }

    fn down(&self, lines: f64) -> f64 {
        HEAD + lines * self.line
    }

    /// From foot to foot of the words of a node.
    fn pitch(&self) -> f64 {
        self.line.min(1.22 * WORDS)
    }

    fn widest(&self, position: usize) -> f64 {
        let lines = self.words[position].iter();
        let widths = lines.map(|(face, words)| face.width(self.letters, words));
        widths.fold(0.0, f64::max)
    }

    /// Where the flow of a node runs: its upper left and its lower right corner.
    fn flow(&self, node: &FlowNode) -> [Place; 2] {
        let column = &self.chart.columns[node.column];
        [
            [self.across(column.left), self.down(node.top)],
            [self.across(column.right), self.down(node.bottom)],
        ]
    }

    fn heads(&self, drawing: &mut Drawing) {
        let columns = &self.chart.columns;
        for (position, column) in columns.iter().enumerate() {
            if !self.chart.nodes.iter().any(|node| node.column == position) {
                continue;
            }
            let end = columns.get(position + 1).map_or(1.0, |next| next.left);
            let left = self.across(column.left);
            let room = self.across(end) - left - 4.0;
            let face = Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Secondary));
            let words = face.cut(self.letters, &column.head, room);
            drawing.words(self.letters, [left, WORDS], Anchor::Left, face, &words);
        }
    }

    fn band(&self, drawing: &mut Drawing, link: &FlowLink, strength: Strength) {
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
            (Ink::Plan, FlowStyle::Computed) => Color::Line(Ink::Secondary),
            _ => color(link.ink),
        };
        let strength = match strength {
            Strength::Plain => 1.0,
            Strength::Shown => 1.35,
            Strength::Faded => 0.35,
        };
        paint(drawing, edges, color, link.style, strength);
    }

    /// The ground of a node, with the edge at which bands leave or arrive.
    fn ground(&self, drawing: &mut Drawing, position: usize, strength: Strength) {
        let node = &self.chart.nodes[position];
        let ink = if node.value < 0.0 {
            Ink::Cost
        } else {
            node.ink
        };
        let color = color(ink);
        let [[left, top], [right, bottom]] = self.flow(node);
        // A flow that is thinner than its words goes on behind them, so that no line runs through letters.
        let is_thin = bottom - top < self.line * self.words[position].len() as f64 * THIN;
        let from = if is_thin {
            (left + PADDING + self.widest(position) + 3.0).min(right)
        } else {
            left
        };
        if !is_thin || self.chart.links.iter().any(|link| link.from == position) {
            drawing.shapes.push(Shape::Area {
                points: vec![[from, top], [right, top], [right, bottom], [from, bottom]],
                color,
                opacity: match strength {
                    Strength::Plain => 0.11,
                    Strength::Shown => 0.2,
                    Strength::Faded => 0.05,
                },
            });
        }
        let bottom = bottom.max(top + 1.2);
        drawing.rectangle([left, top], [left + 1.8, bottom], color);
    }

    /// The name and the amount of a node, line by line.
    fn lines(&self, node: &FlowNode) -> Vec<(Face, String)> {
        let [[left, _], [right, _]] = self.flow(node);
        let room = right - left - PADDING + SPILL;
        let is_money = matches!(node.kind, FlowKind::Money(_));
        let (name, amount) = if is_money {
            (FontWeight::Regular, FontWeight::Strong)
        } else {
            (FontWeight::Strong, FontWeight::Regular)
        };
        // The ground is tinted, so gain and cost are written in the inks that stand out on such grounds.
        let ink = match node.ink {
            _ if node.value < 0.0 => Color::Verdict(Verdict::Overshoot),
            Ink::Gain => Color::Verdict(Verdict::Balanced),
            Ink::Cost => Color::Verdict(Verdict::Overshoot),
            _ if is_money => Color::Words(Ink::Text),
            _ => Color::Words(Ink::Secondary),
        };
        let face = Face::new(WORDS, name, Color::Words(Ink::Text));
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
    fn write(&self, drawing: &mut Drawing, position: usize) {
        let [[left, top], [_, bottom]] = self.flow(&self.chart.nodes[position]);
        let lines = &self.words[position];
        let line = self.pitch();
        let middle = f64::midpoint(top, bottom);
        let first = middle - line * (lines.len() as f64 - 1.0) / 2.0;
        for (place, (face, words)) in lines.iter().enumerate() {
            let foot = first + line * place as f64 + face.drop();
            let at = [left + PADDING, foot];
            drawing.words(self.letters, at, Anchor::Left, *face, words);
        }
    }
}

fn color(ink: Ink) -> Color {
    match ink {
        Ink::Gain | Ink::Cost | Ink::Saving | Ink::DoNothing | Ink::Text | Ink::Secondary => {
            Color::Line(ink)
        }
        Ink::Plan | Ink::FallsShort | Ink::SweetSpot | Ink::Overshoot => Color::Line(Ink::Plan),
    }
}

/// Draws a band in the colour of its kind, weaker or stronger than usual.
fn paint(
    drawing: &mut Drawing,
    edges: Vec<(Place, Place)>,
    color: Color,
    style: FlowStyle,
    strength: f64,
) {
    let opacity = match style {
        FlowStyle::Own => 0.50,
        FlowStyle::Published => 0.30,
        FlowStyle::Assumed => 0.13,
        FlowStyle::Computed => 0.22,
    };
    let hatching = (style == FlowStyle::Assumed).then(|| Shape::Lines {
        lines: hatch(&edges, HATCH),
        color,
        opacity: (0.55 * strength).min(1.0),
        width: 0.6,
        dashes: Dashes::None,
    });
    drawing.band(edges, color, opacity * strength);
    drawing.shapes.extend(hatching);
}
