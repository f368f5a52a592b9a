//! Painting a flow chart: words in columns, bands between them, and the way of one thing when it is pointed at.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, FontId, Galley, Rect, Response, RichText, Sense, Ui,
    Vec2, WidgetInfo,
    accesskit::Role,
    pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
};
use std::sync::Arc;

use crate::engine::Verdict;
use crate::present::charts::Ink;
use crate::present::charts::flow::{FlowChart, FlowKind, FlowNode, FlowStyle, NAME_LINES};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::label::{caption_ui, cut_galley};

use super::flow_band::{Band, Strength};

/// Height of a line of the chart.
const LINE: f32 = 15.0;
/// Room for the heads of the columns.
const HEAD: f32 = 26.0;

/// What was clicked.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Clicked<'a> {
    /// A node.
    Node(&'a FlowKind),
    /// A band.
    Link {
        /// The node that it leaves.
        from: &'a FlowKind,
        /// The node that it reaches.
        to: &'a FlowKind,
        /// The node that says more about it.
        about: &'a FlowKind,
    },
}

/// Shows a chart and returns what was clicked.
pub(crate) fn flow_chart_ui<'a>(
    ui: &mut Ui,
    text: &CaseText<'_>,
    chart: &'a FlowChart,
) -> Option<Clicked<'a>> {
    let height = HEAD + chart.lines as f32 * LINE;
    let desired = Vec2::new(ui.available_width(), height);
    // It takes clicks for its bands, yet the keyboard goes from node to node.
    let (rect, response) = ui.allocate_exact_size(desired, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &chart.summary));
    let area = Rect::from_min_max(pos2(rect.left(), rect.top() + HEAD), rect.max);
    let picture = Picture {
        tokens: Tokens::of(ui),
        chart,
        area,
        bands: chart
            .links
            .iter()
            .map(|link| Band::of(link, area, LINE))
            .collect(),
    };
    let nodes: Vec<Response> = (0..chart.nodes.len())
        .map(|node| picture.node_response(ui, text, node, response.id))
        .collect();
    let pointed = nodes
        .iter()
        .position(|node| node.hovered() || node.has_focus());
    let link = if nodes.iter().any(Response::hovered) {
        None
    } else {
        picture.link_at(&response)
    };
    picture.heads(ui);
    picture.paint(ui, pointed.filter(|_| link.is_none()), link);
    for (node, response) in chart.nodes.iter().zip(&nodes) {
        picture.words(ui, node);
        focus_ring(ui, response);
    }
    picture.tell(nodes, &response, link)
}

struct Picture<'a> {
    tokens: &'static Tokens,
    chart: &'a FlowChart,
    area: Rect,
    bands: Vec<Band>,
}

impl<'a> Picture<'a> {
    fn across(&self, share: f64) -> f32 {
        self.area.left() + share as f32 * self.area.width()
    }

    fn color(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Gain => self.tokens.gain,
            Ink::Cost => self.tokens.cost,
            Ink::Saving => self.tokens.saving,
            Ink::DoNothing => self.tokens.do_nothing,
            Ink::Text => self.tokens.mark,
            Ink::Secondary => self.tokens.secondary,
            Ink::Plan | Ink::FallsShort | Ink::SweetSpot | Ink::Overshoot => self.tokens.accent,
        }
    }

    /// Sums of what is planned stand back; other money keeps its colour.
    fn band_color(&self, ink: Ink, style: FlowStyle) -> Color32 {
        match (ink, style) {
            (Ink::Plan, FlowStyle::Computed) => self.tokens.secondary,
            _ => self.color(ink),
        }
    }

    /// Where the flow of a node runs.
    fn flow(&self, node: &FlowNode) -> Rect {
        let column = &self.chart.columns[node.column];
        let y = |lines: f64| self.area.top() + lines as f32 * LINE;
        Rect::from_min_max(
            pos2(self.across(column.left), y(node.top)),
            pos2(self.across(column.right), y(node.bottom)),
        )
    }

    /// A node to point at: its flow and its words.
    fn node_response(&self, ui: &Ui, text: &CaseText<'_>, node: usize, id: egui::Id) -> Response {
        let shown = &self.chart.nodes[node];
        let flow = self.flow(shown);
        let rect = flow.union(self.words_rect(ui, shown));
        // A bare number would be the id of what is told of the whole picture.
        let response = ui.interact(rect, id.with(("node", node)), Sense::click());
        let name = [
            ("name", shown.name.as_str().into()),
            ("amount", shown.amount.as_str().into()),
        ];
        let words = text.with("chain-node", &name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
        response
    }

    /// The band under the pointer; the thinnest where several lie there.
    fn link_at(&self, response: &Response) -> Option<usize> {
        let place = response.hover_pos()?;
        let hit = (0..self.bands.len()).filter(|link| self.bands[*link].contains(place));
        let size = |link: &usize| self.chart.links[*link].value.abs();
        hit.min_by(|one, other| size(one).total_cmp(&size(other)))
    }

    fn heads(&self, ui: &Ui) {
        let columns = &self.chart.columns;
        for (position, column) in columns.iter().enumerate() {
            if !self.chart.nodes.iter().any(|node| node.column == position) {
                continue;
            }
            let end = columns.get(position + 1).map_or(1.0, |next| next.left);
            let left = self.across(column.left);
            let width = self.across(end) - left - space::SMALL;
            let head = cut_galley(ui, &column.head, fonts::secondary(), width);
            let place = pos2(left, self.area.top() - HEAD);
            ui.painter().galley(place, head, self.tokens.secondary);
        }
    }

    /// Paints bands and the ground of nodes; what does not lie on the way of what is pointed at stands back.
    fn paint(&self, ui: &Ui, node: Option<usize>, link: Option<usize>) {
        let painter = ui.painter();
        let path = node.map(|node| self.chart.path_through(node));
        let strength = |is_on_the_way: Option<bool>| match is_on_the_way {
            None => Strength::Plain,
            Some(true) => Strength::Shown,
            Some(false) => Strength::Faded,
        };
        for (position, (band, flow)) in self.bands.iter().zip(&self.chart.links).enumerate() {
            let of_node = path.as_ref().map(|(_, links)| links[position]);
            let of_link = link.map(|link| link == position);
            let color = self.band_color(flow.ink, flow.style);
            band.paint(painter, color, flow.style, strength(of_link.or(of_node)));
        }
        for (position, node) in self.chart.nodes.iter().enumerate() {
            let of_node = path.as_ref().map(|(nodes, _)| nodes[position]);
            let of_link = link.map(|link| {
                let link = &self.chart.links[link];
                link.from == position || link.to == position
            });
            let share = match strength(of_link.or(of_node)) {
                Strength::Plain => 0.11,
                Strength::Shown => 0.2,
                Strength::Faded => 0.05,
            };
            let ink = if node.value < 0.0 {
                Ink::Cost
            } else {
                node.ink
            };
            let color = self.color(ink);
            let rect = self.flow(node);
            let words = self.words_rect(ui, node);
            // A flow that is thinner than its words goes on behind them, so that no line runs through letters.
            let is_thin = rect.height() < words.height() * THIN;
            let ground = if is_thin {
                rect.with_min_x((words.right() + space::TIGHT).min(rect.right()))
            } else {
                rect
            };
            if !is_thin || self.chart.links.iter().any(|link| link.from == position) {
                painter.rect_filled(ground, CornerRadius::ZERO, color.gamma_multiply(share));
            }
            // The edge at which bands leave or arrive.
            let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height().max(2.0)));
            painter.rect_filled(edge, CornerRadius::ZERO, color);
        }
    }

    /// The name and the amount of a node, laid out.
    fn galleys(&self, ui: &Ui, node: &FlowNode) -> [Arc<Galley>; 2] {
        let width = self.flow(node).width() - PADDING + SPILL;
        let is_money = matches!(node.kind, FlowKind::Money(_));
        let (name, amount) = if is_money {
            (fonts::secondary(), fonts::secondary_strong())
        } else {
            (fonts::secondary_strong(), fonts::secondary())
        };
        [
            wrapped(ui, &node.name, name, width, NAME_LINES),
            wrapped(ui, &node.amount, amount, width, 1),
        ]
    }

    /// Where the words of a node stand: in the middle of its flow.
    fn words_rect(&self, ui: &Ui, node: &FlowNode) -> Rect {
        let [name, amount] = self.galleys(ui, node);
        let size = Vec2::new(
            name.size().x.max(amount.size().x),
            name.size().y + amount.size().y,
        );
        let flow = self.flow(node);
        let inner = flow.with_min_x(flow.left() + PADDING);
        Align2::LEFT_CENTER.align_size_within_rect(size, inner)
    }

    /// Writes the name and the amount of a node in their place.
    fn words(&self, ui: &Ui, node: &FlowNode) {
        let [name, amount] = self.galleys(ui, node);
        let place = self.words_rect(ui, node).min;
        let below = pos2(place.x, place.y + name.size().y);
        let is_money = matches!(node.kind, FlowKind::Money(_));
        // The ground is tinted, so gain and cost are written in the inks that stand out on such grounds.
        let ink = match node.ink {
            _ if node.value < 0.0 => self.tokens.verdict(Verdict::Overshoot).ink,
            Ink::Gain => self.tokens.verdict(Verdict::Balanced).ink,
            Ink::Cost => self.tokens.verdict(Verdict::Overshoot).ink,
            _ if is_money => self.tokens.text,
            _ => self.tokens.secondary,
        };
        ui.painter().galley(place, name, self.tokens.text);
        ui.painter().galley(below, amount, ink);
    }

    /// Says what is pointed at, and returns what was clicked.
    fn tell(
        &self,
        nodes: Vec<Response>,
        whole: &Response,
        link: Option<usize>,
    ) -> Option<Clicked<'a>> {
        let mut clicked = None;
        for (node, response) in self.chart.nodes.iter().zip(nodes) {
            if response.clicked() {
                clicked = Some(Clicked::Node(&node.kind));
            }
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            response.on_hover_ui(|ui| {
                ui.label(RichText::new(&node.name).font(fonts::strong()));
                for line in &node.details {
                    ui.label(line);
                }
            });
        }
        let Some(link) = link else {
            return clicked;
        };
        let link = &self.chart.links[link];
        whole.clone().on_hover_ui_at_pointer(|ui| {
            for (place, line) in link.details.iter().enumerate() {
                let font = if place == 0 {
                    fonts::strong()
                } else {
                    fonts::body()
                };
                ui.label(RichText::new(line).font(font));
            }
        });
        if whole.clicked() {
            let kind = |node: usize| &self.chart.nodes[node].kind;
            clicked = Some(Clicked::Link {
                from: kind(link.from),
                to: kind(link.to),
                about: kind(link.about),
            });
        }
        clicked
    }
}

/// A flow below this share of the height of its words is thin.
const THIN: f32 = 0.7;
/// Between the edge of a node and its words.
const PADDING: f32 = 7.0;

/// How far words may stand past the edge of their node.
const SPILL: f32 = 4.0;

/// Lays text out on at most so many lines, cut off with "…".
fn wrapped(ui: &Ui, words: &str, font: FontId, width: f32, lines: usize) -> Arc<Galley> {
    let format = TextFormat::simple(font, Color32::PLACEHOLDER);
    let mut job = LayoutJob::single_section(words.to_owned(), format);
    job.wrap = TextWrapping {
        max_width: width.max(0.0),
        max_rows: lines,
        break_anywhere: false,
        overflow_character: Some('…'),
    };
    ui.painter().layout_job(job)
}

/// Says what the looks of the bands mean.
pub(crate) fn flow_legend_ui(ui: &mut Ui, text: &CaseText<'_>, chart: &FlowChart) {
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::TIGHT);
        ui.spacing_mut().interact_size.y = LINE;
        caption_ui(ui, &text.get("chain-legend-width"));
        ui.add_space(space::MEDIUM);
        for style in chart.styles() {
            let key = match style {
                FlowStyle::Own => "chain-legend-own",
                FlowStyle::Published => "chain-legend-published",
                FlowStyle::Assumed => "chain-legend-assumed",
                FlowStyle::Computed => "chain-legend-computed",
            };
            let color = match style {
                FlowStyle::Own | FlowStyle::Published | FlowStyle::Assumed => tokens.accent,
                FlowStyle::Computed => tokens.secondary,
            };
            entry_ui(ui, &text.get(key), color, style);
        }
        if chart.links.iter().any(|link| link.value < 0.0) {
            let words = text.get("chain-legend-harms");
            entry_ui(ui, &words, tokens.cost, FlowStyle::Own);
        }
    });
}

fn entry_ui(ui: &mut Ui, words: &str, color: Color32, style: FlowStyle) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(22.0, 12.0), Sense::hover());
    Band::straight(rect).paint(ui.painter(), color, style, Strength::Plain);
    caption_ui(ui, words);
    ui.add_space(space::MEDIUM);
}
