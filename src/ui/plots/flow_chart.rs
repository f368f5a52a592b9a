//! A flow chart that answers the pointer and the keyboard: what lies on the way of one thing stands out.

use egui::{CursorIcon, Response, RichText, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use crate::present::charts::flow::{FlowChart, FlowKind};
use crate::present::drawing::{FlowFocus, FlowPicture};
use crate::text::CaseText;
use crate::ui::painter::{Easel, ScreenLetters};
use crate::ui::theme::{Tokens, fonts};
use crate::ui::widgets::button::focus_ring;

/// Size of the words.
const WORDS: f32 = 12.0;
/// How much larger a chart is than on paper, where its words have a size of 7.
pub(crate) const SCALE: f32 = WORDS / 7.0;

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
    let letters = ScreenLetters::new(ui, WORDS);
    let width = ui.available_width();
    let picture = FlowPicture::new(&letters, chart, f64::from(width / SCALE));
    let desired = Vec2::new(width, picture.height() as f32 * SCALE);
    // It takes clicks for its bands, yet the keyboard goes from node to node.
    let (rect, response) = ui.allocate_exact_size(desired, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &chart.summary));
    let easel = Easel::new(rect.min, SCALE);
    let nodes: Vec<Response> = (0..chart.nodes.len())
        .map(|node| {
            let node_rect = easel.rect(&picture.node(node));
            // A bare number would be the id of what is told of the whole picture.
            let node_id = response.id.with(("node", node));
            let node_response = ui.interact(node_rect, node_id, Sense::click());
            describe(text, chart, node, &node_response);
            node_response
        })
        .collect();
    let pointed = response.hover_pos().map(|place| easel.in_drawing(place));
    let focus = if let Some(node) = nodes.iter().position(Response::hovered) {
        FlowFocus::Node(node)
    } else if let Some(link) = pointed.and_then(|place| picture.link_at(place)) {
        FlowFocus::Link(link)
    } else if let Some(node) = nodes.iter().position(Response::has_focus) {
        FlowFocus::Node(node)
    } else {
        FlowFocus::None
    };
    easel.paint(ui.painter(), Tokens::of(ui), &picture.draw(focus));
    for response in &nodes {
        focus_ring(ui, response);
    }
    tell(chart, nodes, &response, focus)
}

fn describe(text: &CaseText<'_>, chart: &FlowChart, node: usize, response: &Response) {
    let node = &chart.nodes[node];
    let name = [
        ("name", node.name.as_str().into()),
        ("amount", node.amount.as_str().into()),
    ];
    let words = text.with("chain-node", &name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
}

/// Says what is pointed at, and returns what was clicked.
fn tell<'a>(
    chart: &'a FlowChart,
    nodes: Vec<Response>,
    whole: &Response,
    focus: FlowFocus,
) -> Option<Clicked<'a>> {
    let mut clicked = None;
    for (node, response) in chart.nodes.iter().zip(nodes) {
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
    let FlowFocus::Link(link) = focus else {
        return clicked;
    };
    let link = &chart.links[link];
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
        let kind = |node: usize| &chart.nodes[node].kind;
        clicked = Some(Clicked::Link {
            from: kind(link.from),
            to: kind(link.to),
            about: kind(link.about),
        });
    }
    clicked
}
