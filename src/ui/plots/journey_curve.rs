//! The journey as a curve that answers the pointer and the keyboard.

use egui::{CursorIcon, Response, Stroke, Tooltip, Ui, Vec2};

use crate::domain::BusinessCase;
use crate::engine::figure::TouchpointFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::journey::JourneyCurve;
use crate::present::charts::{
    Point, journey_summary, journey_table, moment_words, standing_words, touchpoint_name,
};
use crate::present::drawing::{
    JOURNEY_HEIGHT, LineFrame, journey_curve, journey_frame, journey_legend,
};
use crate::text::CaseText;
use crate::ui::painter::{Easel, ScreenLetters};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::label::caption_ui;
use crate::ui::widgets::legend::legend_ui;

use super::asking::{PlaceKeys, is_asked, walked};
use super::copying::{ChartView, Corner, copying_ui, place_ui};

/// Size of the words.
const WORDS: f32 = 12.0;
/// How much larger the curve is than on paper, where its words have a size of 7.5.
const SCALE: f32 = WORDS / 7.5;

/// Shows the curve with its legend.
pub(crate) fn journey_curve_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    curve: &JourneyCurve,
) {
    if curve.moments.is_empty() {
        caption_ui(ui, &text.get("journey-curve-empty"));
        return;
    }
    let size = Vec2::new(ui.available_width(), JOURNEY_HEIGHT as f32 * SCALE);
    let (rect, response, standing) = place_ui(ui, size, &journey_summary(text, case, curve));
    let easel = Easel::new(rect.min, SCALE);
    let [width, _] = easel.in_drawing(rect.max);
    if ui.is_rect_visible(rect) {
        let letters = ScreenLetters::new(ui, WORDS);
        let drawing = journey_curve(&letters, text, case, curve, width);
        easel.paint(ui.painter(), Tokens::of(ui), &drawing);
    }
    if standing == ChartView::Usual {
        let table = || journey_table(text, case, curve);
        copying_ui(ui, text.texts, &response, &table, Corner::Inside);
        let picture = CurvePicture {
            text,
            case,
            curve,
            frame: journey_frame(curve, width),
            easel,
        };
        picture.tell(ui, response);
    }
    legend_ui(ui, &journey_legend(text, curve));
}

/// A curve that is painted.
struct CurvePicture<'a> {
    text: &'a CaseText<'a>,
    case: &'a BusinessCase,
    curve: &'a JourneyCurve,
    frame: LineFrame,
    easel: Easel,
}

impl CurvePicture<'_> {
    /// The moment that is read: where the arrows led, or under the pointer; with which of its two values, today's before
    /// that of the plan, and whether that is asked why.
    fn reading(&self, ui: &Ui, response: &Response) -> Option<(usize, TouchpointFigure, bool)> {
        const FIGURES: [TouchpointFigure; 2] =
            [TouchpointFigure::ShownToday, TouchpointFigure::ShownPlan];
        let count = self.curve.moments.len();
        if let Some(position) = walked(ui, response, PlaceKeys::ACROSS, count) {
            let figure = walked(ui, response, PlaceKeys::DOWN, FIGURES.len()).unwrap_or(1);
            return Some((position, FIGURES[figure], is_asked(ui)));
        }
        let [x, y] = self.easel.in_drawing(response.hover_pos()?);
        let place = self.frame.value_across(x).round().max(0.0) as usize;
        let position = place.min(count - 1);
        let moment = &self.curve.moments[position];
        let away = |value: f64| (self.frame.up(value) - y).abs();
        let is_today = away(moment.today) < away(moment.plan);
        let figure = FIGURES[usize::from(!is_today)];
        Some((position, figure, response.clicked()))
    }

    /// Tells about the moment that is read, and asks its value why where that was wanted.
    fn tell(&self, ui: &Ui, response: Response) {
        let Some((position, figure, is_asked)) = self.reading(ui, &response) else {
            return;
        };
        let (text, moment) = (self.text, &self.curve.moments[position]);
        let value = match figure {
            TouchpointFigure::ShownToday => moment.today,
            _ => moment.plan,
        };
        let point = Point {
            x: position as f64,
            y: value,
        };
        let place = self.easel.on_screen(self.frame.at(&point));
        let accent = Tokens::of(ui).accent;
        let line = Stroke::new(space::HAIRLINE, Tokens::of(ui).axis);
        let up = self.easel.rect(&self.frame.area).y_range();
        ui.painter().vline(place.x, up, line);
        let ring = Stroke::new(1.5, accent);
        ui.painter()
            .circle(place, 10.0, accent.gamma_multiply(0.18), ring);
        if is_asked {
            let touchpoint = moment.touchpoint;
            why::ask(ui.ctx(), Quantity::Touchpoint { figure, touchpoint });
        }
        if egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let about = |ui: &mut Ui| {
            let name = touchpoint_name(self.case, moment);
            ui.label(egui::RichText::new(name).font(fonts::strong()));
            ui.label(moment_words(text, self.case, moment));
            let standing = standing_words(text, self.curve, position);
            if !standing.is_empty() {
                ui.label(standing);
            }
            let salience = text.texts.percent(moment.salience, 0);
            ui.label(text.with("journey-curve-salience", &[("share", salience.into())]));
        };
        if response.hovered() {
            response
                .on_hover_cursor(CursorIcon::Help)
                .on_hover_ui_at_pointer(about);
        } else {
            Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), response.id, response.rect)
                .show(about);
        }
    }
}
