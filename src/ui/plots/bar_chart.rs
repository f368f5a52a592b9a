//! A bar chart that answers the pointer and the keyboard.

use egui::{CursorIcon, Rect, Response, Tooltip, Ui, Vec2};

use crate::present::charts::{Bar, BarChart};
use crate::present::drawing::{bar_chart, bar_row};
use crate::text::Texts;
use crate::ui::painter::{Easel, ScreenLetters};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::focus_ring_at;
use crate::ui::widgets::label::caption_ui;

use super::asking::{PlaceKeys, is_asked, walked};
use super::copying::{ChartView, Corner, copying_ui, place_ui};

/// Size of the words.
const WORDS: f32 = 14.0;
/// How much larger a chart is than on paper, where its words have a size of 7.5.
const SCALE: f32 = WORDS / 7.5;

/// Shows a chart; each bar says what it stands for under the pointer, or where the arrows lead, and a click or Enter asks it
/// why. It can be copied as a picture and as a table.
pub(crate) fn bar_chart_ui(ui: &mut Ui, texts: &Texts, chart: &BarChart) -> Response {
    let row = bar_row(chart.arrangement) as f32 * SCALE;
    let height = row * chart.bars.len() as f32;
    let desired = Vec2::new(ui.available_width(), height);
    let (rect, response, standing) = place_ui(ui, desired, &chart.summary);
    if ui.is_rect_visible(rect) {
        let (letters, easel) = (ScreenLetters::new(ui, WORDS), Easel::new(rect.min, SCALE));
        let [width, _] = easel.in_drawing(rect.max);
        let drawing = bar_chart(&letters, chart, width);
        easel.paint(ui.painter(), Tokens::of(ui), &drawing);
        if standing == ChartView::Usual {
            let walked = walked(ui, &response, PlaceKeys::DOWN, chart.bars.len());
            if let Some(place) = walked {
                let top = rect.top() + row * place as f32;
                let row = rect.with_min_y(top).with_max_y(top + row);
                focus_ring_at(ui, row.expand2(Vec2::new(space::TIGHT, -2.0)));
                tell_beside(ui, texts, &chart.bars[place], &response, row);
                if is_asked(ui) {
                    ask(ui, &chart.bars[place]);
                }
            } else if let Some(pointed) = response.hover_pos() {
                let place = ((pointed.y - rect.top()) / row).max(0.0) as usize;
                if let Some(bar) = chart.bars.get(place) {
                    tell(ui, texts, bar, &response);
                    if response.clicked() {
                        ask(ui, bar);
                    }
                }
            }
        }
    }
    if standing == ChartView::Usual {
        copying_ui(ui, texts, &response, &|| chart.table.clone(), Corner::Above);
    }
    response
}

fn ask(ui: &Ui, bar: &Bar) {
    if let Some(figure) = &bar.ask {
        why::ask_for(ui.ctx(), figure.clone());
    }
}

/// Says at the pointer what a bar stands for.
fn tell(ui: &Ui, texts: &Texts, bar: &Bar, response: &Response) {
    if egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let response = response.clone();
    let response = match bar.ask {
        Some(_) => response.on_hover_cursor(CursorIcon::Help),
        None => response,
    };
    response.on_hover_ui_at_pointer(|ui| contents_ui(ui, texts, bar));
}

/// Says beside a bar that the keyboard is at what it stands for.
fn tell_beside(ui: &Ui, texts: &Texts, bar: &Bar, response: &Response, row: Rect) {
    if egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let spoken = [&bar.name, &bar.exact].map(String::as_str).join(", ");
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_value(spoken));
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), response.id, row)
        .show(|ui| contents_ui(ui, texts, bar));
}

fn contents_ui(ui: &mut Ui, texts: &Texts, bar: &Bar) {
    ui.label(egui::RichText::new(&bar.name).font(fonts::strong()));
    ui.label(&bar.exact);
    for words in [&bar.remark, &bar.help] {
        if !words.is_empty() {
            ui.label(words);
        }
    }
    if bar.ask.is_some() {
        caption_ui(ui, &texts.get("chart-ask-why"));
    }
}
