//! Painting a bar chart: the same look for every one.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Pos2, Rangef, Rect, Response, Stroke, Tooltip, Ui,
    Vec2, pos2,
};

use crate::present::charts::{Arrangement, Bar, BarChart, BarKind};
use crate::text::Texts;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::focus_ring_at;
use crate::ui::widgets::label::{caption_ui, cut_galley};

use super::asking::{Steps, is_asked, walked};
use super::axes::Axes;
use super::copying::{ChartView, Corner, copying_ui, place_ui};
use super::ink;

/// The most of the width that names beside their bars take.
const NAMES: f32 = 0.42;
/// How far below the top of its row a bar below its name stands.
const BELOW: f32 = 28.0;

/// Shows a chart; each bar says what it stands for under the pointer, or where the arrows lead, and a click or Enter asks it
/// why. It can be copied as a picture and as a table.
pub(crate) fn bar_chart_ui(ui: &mut Ui, texts: &Texts, chart: &BarChart) -> Response {
    let row = row(chart.arrangement);
    let height = row * chart.bars.len() as f32;
    let desired = Vec2::new(ui.available_width(), height);
    let (rect, response, standing) = place_ui(ui, desired, &chart.summary);
    if ui.is_rect_visible(rect) {
        let picture = Picture::new(ui, chart, rect);
        let mut last = None;
        for (place, bar) in chart.bars.iter().enumerate() {
            last = Some(picture.bar(ui, bar, picture.row(place), last));
        }
        if standing == ChartView::Usual {
            let walked = walked(ui, &response, Steps::DOWN, chart.bars.len());
            if let Some(place) = walked {
                let row = picture.row(place);
                picture.ring(ui, row);
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

/// Height of a bar with its name.
fn row(arrangement: Arrangement) -> f32 {
    match arrangement {
        Arrangement::Steps => 26.0,
        Arrangement::Beside => 32.0,
        Arrangement::Below => 46.0,
    }
}

/// Thickness of a bar.
fn thickness(arrangement: Arrangement) -> f32 {
    match arrangement {
        Arrangement::Steps => 16.0,
        Arrangement::Beside => 14.0,
        Arrangement::Below => 12.0,
    }
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

struct Picture<'a> {
    tokens: &'static Tokens,
    chart: &'a BarChart,
    rect: Rect,
    axes: Axes,
    /// Room for a name beside its bar.
    names: f32,
}

impl<'a> Picture<'a> {
    fn new(ui: &Ui, chart: &'a BarChart, rect: Rect) -> Self {
        let width = |words: &str| {
            let font = fonts::strong();
            let galley = ui
                .painter()
                .layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER);
            galley.size().x
        };
        let bars = chart.bars.iter();
        let names = bars.clone().map(|bar| width(&bar.name)).fold(0.0, f32::max);
        let names = names.min(rect.width() * NAMES);
        let figures = bars.map(|bar| width(&bar.shown)).fold(0.0, f32::max);
        let left = match chart.arrangement {
            Arrangement::Steps | Arrangement::Beside => names + space::MEDIUM,
            Arrangement::Below => 0.0,
        };
        let area = Rect::from_min_max(
            pos2(rect.left() + left, rect.top()),
            pos2(rect.right() - figures - space::SMALL, rect.bottom()),
        );
        Self {
            tokens: Tokens::of(ui),
            chart,
            rect,
            axes: Axes {
                area,
                x: (chart.from, chart.to),
                y: (0.0, 1.0),
            },
            names,
        }
    }

    fn row(&self, place: usize) -> Rect {
        let height = row(self.chart.arrangement);
        let top = self.rect.top() + height * place as f32;
        Rect::from_min_size(
            pos2(self.rect.left(), top),
            Vec2::new(self.rect.width(), height),
        )
    }

    /// Shows which bar the keyboard is at.
    fn ring(&self, ui: &Ui, row: Rect) {
        focus_ring_at(ui, row.expand2(Vec2::new(space::TIGHT, -2.0)));
    }

    /// Paints one bar; returns where it ends, for the thin line to the next.
    fn bar(&self, ui: &Ui, bar: &Bar, row: Rect, last: Option<Pos2>) -> Pos2 {
        let painter = ui.painter();
        let tokens = self.tokens;
        let hairline = |color| Stroke::new(space::HAIRLINE, color);
        let arrangement = self.chart.arrangement;
        let middle = match arrangement {
            Arrangement::Steps | Arrangement::Beside => row.center().y,
            Arrangement::Below => row.top() + BELOW,
        };
        let (from, to) = (self.axes.across(bar.from), self.axes.across(bar.to));
        let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.5));
        let half = thickness(arrangement) / 2.0;
        let area = Rect::from_x_y_ranges(left..=right, middle - half..=middle + half);
        if bar.kind == BarKind::Total {
            painter.hline(row.x_range(), row.top() + 1.0, hairline(tokens.border));
        }
        if let Some(last) = last
            && arrangement == Arrangement::Steps
        {
            painter.vline(last.x, last.y..=area.top(), hairline(tokens.axis));
        }
        match bar.kind {
            BarKind::Part | BarKind::Total => {
                let color = ink::line(tokens, bar.ink);
                painter.rect_filled(area, CornerRadius::same(1), color);
            }
            BarKind::Nothing => {}
        }
        if let Some(range) = self.zero_line(row, area) {
            let zero = self.axes.across(0.0);
            let ink = match arrangement {
                Arrangement::Steps | Arrangement::Beside => tokens.axis,
                // It runs across the bars.
                Arrangement::Below => tokens.text,
            };
            painter.vline(zero, range, hairline(ink));
        }
        match arrangement {
            Arrangement::Steps | Arrangement::Beside => self.words_beside(ui, bar, row),
            Arrangement::Below => self.words_above(ui, bar, row, area),
        }
        pos2(to, area.bottom())
    }

    /// How far the line at zero runs in a row; nothing where all bars begin there below their names.
    fn zero_line(&self, row: Rect, bar: Rect) -> Option<Rangef> {
        match self.chart.arrangement {
            Arrangement::Steps | Arrangement::Beside => Some(row.y_range()),
            Arrangement::Below if self.chart.from < 0.0 => Some(bar.expand(3.0).y_range()),
            Arrangement::Below => None,
        }
    }

    fn words_beside(&self, ui: &Ui, bar: &Bar, row: Rect) {
        let (font, color) = match bar.kind {
            BarKind::Total => (fonts::strong(), self.tokens.text),
            BarKind::Part => (fonts::body(), self.tokens.text),
            BarKind::Nothing => (fonts::body(), self.tokens.secondary),
        };
        let middle = row.center().y;
        let name = cut_galley(ui, &bar.name, font.clone(), self.names);
        let place = pos2(row.left(), middle - name.size().y / 2.0);
        ui.painter().galley(place, name, self.tokens.text);
        let right = pos2(row.right(), middle);
        ui.painter()
            .text(right, Align2::RIGHT_CENTER, &bar.shown, font, color);
    }

    /// The name and what is opposite it above the bar, the figure at its end.
    fn words_above(&self, ui: &Ui, bar: &Bar, row: Rect, area: Rect) {
        let painter = ui.painter();
        let (font, color) = (fonts::secondary(), self.tokens.secondary);
        let right = pos2(row.right(), row.top());
        let remark = painter.text(right, Align2::RIGHT_TOP, &bar.remark, font, color);
        let room = remark.left() - row.left() - space::SMALL;
        let name = cut_galley(ui, &bar.name, fonts::body(), room);
        let top = (remark.bottom() - name.size().y).max(row.top());
        painter.galley(pos2(row.left(), top), name, self.tokens.text);
        let place = pos2(area.right() + space::SMALL, area.center().y);
        let (font, color) = (fonts::strong(), self.tokens.text);
        painter.text(place, Align2::LEFT_CENTER, &bar.shown, font, color);
    }
}
