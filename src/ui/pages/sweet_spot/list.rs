//! The options of the plan: what each costs, how much of that is past the sweet spot, and what less of it is worth.

use egui::{
    Align, Align2, Color32, CornerRadius, CursorIcon, FontId, Rect, Sense, Stroke, Ui, Vec2,
    WidgetInfo, accesskit::Role, pos2,
};

use crate::domain::BusinessCase;
use crate::engine::figure::OptionFigure;
use crate::engine::quantity::Quantity;
use crate::engine::{CaseResult, OptionResult, Verdict};
use crate::present::charts::Ink;
use crate::present::drawing::{LegendEntry, Look, Share, share_bar, share_key};
use crate::present::palette::Color;
use crate::text::warnings::{LEAVES_OUT, option_name};
use crate::text::{CaseText, NO_NUMBER};
use crate::ui::painter::Easel;
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::legend::legend_ui;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, label};

const HEADER: f32 = 28.0;
const ROW: f32 = 36.0;
const GAP: f32 = space::MEDIUM;
const BAR: f32 = 14.0;
/// How much larger a bar is than on paper.
const SCALE: f32 = 1.6;

/// The option that is shown: the one that is selected, or else the one that is warned about most, or else the first.
pub(super) fn shown<'a>(result: &'a CaseResult, selected: Option<&str>) -> &'a OptionResult {
    let warned = result.warnings.first();
    selected
        .and_then(|id| result.option(id))
        .or_else(|| warned.and_then(|warning| result.option(&warning.option)))
        .unwrap_or(&result.options[0])
}

/// Shows the list; the option that is shown in detail is marked.
pub(super) fn list_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
    shown: &OptionResult,
    requests: &mut Requests,
) {
    card::frame(ui)
        .inner_margin(egui::Margin::same(space::SMALL as i8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let columns = Columns::in_width(ui.available_width());
            header_ui(ui, text, &columns);
            let costs = result.options.iter().map(|option| option.pv_cost);
            let widest = costs.fold(0.0, f64::max);
            for option in &result.options {
                let row = Row {
                    text,
                    name: option_name(case, &option.id),
                    scale: scale_of(case, &option.id),
                    option,
                    place: place_of(case, &option.id),
                    widest,
                    is_shown: option.id == shown.id,
                };
                if row.ui(ui, &columns) {
                    requests.ask(Request::ShowSweetSpot(option.id.clone()));
                }
            }
            ui.add_space(space::SMALL);
            ui.horizontal(|ui| {
                ui.add_space(space::SMALL);
                legend_ui(ui, &legend(text));
            });
        });
}

fn place_of(case: &BusinessCase, id: &str) -> usize {
    let mut options = case.options.iter();
    options.position(|option| option.id == id).unwrap_or(0)
}

/// The planned scale of an option.
pub(super) fn scale_of(case: &BusinessCase, id: &str) -> f64 {
    let mut options = case.options.iter();
    options
        .find(|option| option.id == id)
        .map_or(1.0, |option| option.scale)
}

/// Where the columns stand, from the left of the list.
struct Columns {
    name: (f32, f32),
    bar: (f32, f32),
    past: (f32, f32),
    best: (f32, f32),
    gain: (f32, f32),
    verdict: (f32, f32),
}

impl Columns {
    fn in_width(width: f32) -> Self {
        let room = width - 5.0 * GAP - 2.0 * space::SMALL;
        let (past, best, gain, verdict) = (66.0, 74.0, 80.0, 148.0);
        let rest = (room - past - best - gain - verdict).max(160.0);
        let mut left = space::SMALL;
        let mut next = |width: f32| {
            let column = (left, left + width);
            left += width + GAP;
            column
        };
        Self {
            name: next(rest * 0.64),
            bar: next(rest * 0.36),
            past: next(past),
            best: next(best),
            gain: next(gain),
            verdict: next(verdict),
        }
    }
}

fn cell(row: Rect, column: (f32, f32)) -> Rect {
    let (left, right) = (row.left() + column.0, row.left() + column.1);
    Rect::from_min_max(pos2(left, row.top()), pos2(right, row.bottom()))
}

fn put(ui: &Ui, area: Rect, align: Align, words: &str, font: FontId, ink: Color32) {
    let galley = label::cut_galley(ui, words, font, area.width());
    let place = Align2([align, Align::Center]).align_size_within_rect(galley.size(), area);
    ui.painter().galley(place.min, galley, ink);
}

fn header_ui(ui: &mut Ui, text: &CaseText<'_>, columns: &Columns) {
    let desired = Vec2::new(ui.available_width(), HEADER);
    let (rect, _) = ui.allocate_exact_size(desired, Sense::hover());
    let heads = [
        ("sweet-spot-column-name", columns.name, Align::Min),
        ("sweet-spot-column-cost", columns.bar, Align::Min),
        ("sweet-spot-column-past", columns.past, Align::Max),
        ("sweet-spot-column-best", columns.best, Align::Max),
        ("sweet-spot-column-gain", columns.gain, Align::Max),
        ("sweet-spot-column-verdict", columns.verdict, Align::Min),
    ];
    let ink = Tokens::of(ui).secondary;
    for (key, column, align) in heads {
        let area = cell(rect, column);
        let words = text.get(key);
        let response = ui.interact(area, ui.scope_id().with(key), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &words));
        put(ui, area, align, &words, fonts::secondary_strong(), ink);
        response.on_hover_text(text.get(&format!("{key}-help")));
    }
    line(ui, rect);
}

fn line(ui: &Ui, row: Rect) {
    let stroke = Stroke::new(space::HAIRLINE, Tokens::of(ui).grid);
    ui.painter()
        .hline(row.x_range(), row.bottom() - 0.5, stroke);
}

struct Row<'a> {
    text: &'a CaseText<'a>,
    name: String,
    scale: f64,
    option: &'a OptionResult,
    /// The place of the option in the case.
    place: usize,
    widest: f64,
    is_shown: bool,
}

impl Row<'_> {
    fn ui(&self, ui: &mut Ui, columns: &Columns) -> bool {
        let tokens = Tokens::of(ui);
        let desired = Vec2::new(ui.available_width(), ROW);
        let (rect, response) = ui.allocate_exact_size(desired, Sense::click());
        let spoken = self.spoken();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.is_shown, &spoken));
        let fill = match (self.is_shown, response.hovered()) {
            (true, _) => tokens.selected,
            (false, true) => tokens.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
        if !self.is_shown {
            line(ui, rect);
        }
        focus_ring(ui, &response);
        let font = if self.is_shown {
            fonts::strong()
        } else {
            fonts::body()
        };
        put(
            ui,
            cell(rect, columns.name),
            Align::Min,
            &self.name,
            font,
            tokens.text,
        );
        self.bar(ui, cell(rect, columns.bar));
        let figures = [
            (columns.past, self.past(), OptionFigure::OvershootCost),
            (columns.best, self.best(), OptionFigure::SweetSpotScale),
            (columns.gain, self.gain(), OptionFigure::SweetSpotGain),
        ];
        for (column, words, figure) in figures {
            if words != NO_NUMBER {
                let option = self.place;
                let quantity = Quantity::Option { figure, option };
                let area = cell(rect, column).shrink2(Vec2::new(0.0, 4.0));
                why::offer(ui, self.text.texts, area, "sweet spot", quantity, &words);
            }
            put(
                ui,
                cell(rect, column),
                Align::Max,
                &words,
                fonts::body(),
                tokens.text,
            );
        }
        self.verdict(ui, cell(rect, columns.verdict));
        response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    }

    fn is_known(&self) -> bool {
        match self.option.verdict {
            Verdict::CannotJudge | Verdict::StartsAfterEnd => false,
            Verdict::Overshoot
            | Verdict::AboveExpectation
            | Verdict::Uneconomic
            | Verdict::Balanced => true,
        }
    }

    fn past(&self) -> String {
        if self.is_known() && self.option.overshoot_cost > 0.0 {
            self.text.money(self.option.overshoot_cost)
        } else {
            NO_NUMBER.to_owned()
        }
    }

    fn best(&self) -> String {
        let best = self.option.sweet_spot_scale;
        if !self.option.is_live() {
            NO_NUMBER.to_owned()
        } else if best < LEAVES_OUT {
            self.text.get("sweet-spot-none-of-it")
        } else {
            self.text.texts.percent(best * self.scale, 0)
        }
    }

    fn gain(&self) -> String {
        if self.option.is_live() && self.option.sweet_spot_gain > 0.0 {
            self.text.money_change(self.option.sweet_spot_gain)
        } else {
            NO_NUMBER.to_owned()
        }
    }

    fn spoken(&self) -> String {
        self.text.with(
            "sweet-spot-row",
            &[
                ("option", self.name.as_str().into()),
                ("cost", self.text.money(self.option.pv_cost).into()),
                ("past", self.past().into()),
                ("best", self.best().into()),
                ("verdict", self.text.texts.kind(self.option.verdict).into()),
            ],
        )
    }

    /// The cost as a bar: what is past the sweet spot is hot, what cannot be judged is hatched.
    fn bar(&self, ui: &Ui, area: Rect) {
        let tokens = Tokens::of(ui);
        let amount = self.text.money(self.option.pv_cost);
        let galley = label::cut_galley(ui, &amount, fonts::secondary(), area.width());
        let room = area.width() - 64.0;
        let share = |money: f64| (money / self.widest.max(f64::MIN_POSITIVE)) as f32;
        let top = area.center().y - BAR / 2.0;
        let width = (room * share(self.option.pv_cost)).max(2.0);
        let whole = Rect::from_min_size(pos2(area.left(), top), Vec2::new(width, BAR));
        let past = self.option.overshoot_cost / self.option.pv_cost.max(f64::MIN_POSITIVE);
        let parts = if self.is_known() {
            vec![
                part(1.0 - past, Color::Line(Ink::Plan), Look::Plain),
                part(past, Color::Line(Ink::Overshoot), Look::Plain),
            ]
        } else {
            vec![part(1.0, Color::UnknownGround, Look::Hatched)]
        };
        let (painter, easel) = (ui.painter(), Easel::new(whole.min, SCALE));
        let [width, height] = easel.in_drawing(whole.max);
        easel.paint(painter, tokens, &share_bar("", &parts, width, height));
        let place = pos2(whole.right() + 6.0, area.center().y - galley.size().y / 2.0);
        painter.galley(place, galley, tokens.secondary);
    }

    fn verdict(&self, ui: &Ui, area: Rect) {
        let ink = Tokens::of(ui).verdict(self.option.verdict).ink;
        let center = pos2(area.left() + 5.0, area.center().y);
        Sign::of_verdict(self.option.verdict).paint(ui.painter(), center, 9.0, ink);
        let words = self.text.texts.kind(self.option.verdict);
        let area = area.with_min_x(area.left() + 16.0);
        let galley = label::rows_galley(ui, &words, (fonts::strong(), ink), area.width(), 2);
        let place = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), area);
        ui.painter().galley(place.min, galley, ink);
    }
}

fn part(share: f64, color: Color, look: Look) -> Share {
    Share {
        words: String::new(),
        share,
        color,
        look,
    }
}

fn legend(text: &CaseText<'_>) -> [LegendEntry; 2] {
    let entries = [
        (Ink::Plan, "sweet-spot-legend-within"),
        (Ink::Overshoot, "sweet-spot-legend-past"),
    ];
    entries.map(|(ink, key)| LegendEntry {
        sign: share_key(&part(1.0, Color::Line(ink), Look::Plain), 7.5),
        words: text.get(key),
    })
}
