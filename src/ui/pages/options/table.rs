//! The list of options: what each costs, how far it goes, what it adds, and what to think of it.

use egui::{
    Align, Align2, Color32, CornerRadius, CursorIcon, EventFilter, FontId, Id, Key, Layout, Rect,
    Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, pos2,
};

use super::driver_card::main_driver;

use crate::app::{Computed, Document};
use crate::domain::{BusinessCase, FieldPath, InvestmentOption};
use crate::engine::trace::{OptionFigure, Quantity};
use crate::engine::{CaseResult, OptionResult};
use crate::export::charts::GaugeScale;
use crate::text::CaseText;
use crate::text::warnings::driver_name;
use crate::ui::keys;
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::gauge::{GaugeSize, gauge_ui};
use crate::ui::widgets::tick::tick_ui;
use crate::ui::widgets::{chip, label};

const HEADER: f32 = 28.0;
const ROW: f32 = 40.0;
/// Height of a row that is folded to two lines.
const FOLDED_ROW: f32 = 60.0;
const GAP: f32 = 10.0;
/// Below this width costs and gauge stand on a second line.
const FOLDS_BELOW: f32 = 720.0;

/// What has the keyboard for the row of an option.
pub(super) fn row_id(option: &str) -> Id {
    Id::unique("option row").with(option)
}

/// Shows the list; the option at `selected` is marked.
pub(super) fn table_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    computed: Option<&Computed>,
    selected: usize,
    requests: &mut Requests,
) {
    let result = computed.map(|computed| computed.result.as_ref());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let columns = Columns::in_width(ui.available_width());
        header_ui(ui, text, &columns);
        for position in 0..document.case.options.len() {
            let mut included = document.case.options[position].included;
            let row = Row {
                text,
                case: &document.case,
                option: &document.case.options[position],
                result,
                position,
                is_selected: position == selected,
            };
            let id = row.option.id.clone();
            match row.ui(ui, &columns, &mut included) {
                Some(Pressed::Click) => requests.ask(Request::ShowOption(id)),
                Some(Pressed::Enter(place)) => {
                    let last = document.case.options.len() - 1;
                    open(&document.case, place.min(last), requests);
                }
                Some(Pressed::Arrow(place)) => {
                    let last = document.case.options.len() - 1;
                    if let Some(other) = document.case.options.get(place.min(last)) {
                        ui.memory_mut(|memory| memory.request_focus(row_id(&other.id)));
                        requests.ask(Request::ShowOption(other.id.clone()));
                    }
                }
                None => {}
            }
            document.case.options[position].included = included;
        }
    });
}

/// Goes to the fields of an option with the keyboard.
pub(super) fn open(case: &BusinessCase, position: usize, requests: &mut Requests) {
    let id = &case.options[position].id;
    let path = FieldPath::root().field("options").item(position, id);
    requests.ask(Request::ShowField(path.field("name")));
}

/// How a row was pressed.
enum Pressed {
    /// With the mouse, or by assistive technology.
    Click,
    /// With Enter, on the row at this place, to which arrows may have led before.
    Enter(usize),
    /// With an arrow, which leads to the row at this place.
    Arrow(usize),
}

/// A column, from its left to its right edge, both from the left of the list.
type Column = (f32, f32);

/// Where the columns stand.
struct Columns {
    tick: Column,
    name: Column,
    adds: Column,
    verdict: Column,
    gauge: Column,
    costs: Costs,
}

/// Where costs and the month in which an option goes live stand.
enum Costs {
    /// In columns of their own.
    Columns {
        once: Column,
        annual: Column,
        live: Column,
    },
    /// Together on a second line.
    Folded(Column),
}

impl Columns {
    const TICK: f32 = 18.0;
    const ADDS: f32 = 76.0;
    const VERDICT: f32 = 128.0;

    fn in_width(width: f32) -> Self {
        if width < FOLDS_BELOW {
            Self::folded(width)
        } else {
            Self::side_by_side(width)
        }
    }

    fn side_by_side(width: f32) -> Self {
        // Where there is more room, the gauge gets some of it and the name the rest.
        let gauge = (width * 0.16).clamp(104.0, 200.0);
        let fixed = [
            Self::TICK,
            56.0,
            58.0,
            62.0,
            gauge,
            Self::ADDS,
            Self::VERDICT,
        ];
        let name = width - fixed.iter().sum::<f32>() - 7.0 * GAP - 2.0 * space::SMALL;
        let mut left = space::SMALL;
        let mut next = |width: f32| {
            let column = (left, left + width);
            left += width + GAP;
            column
        };
        Self {
            tick: next(fixed[0]),
            name: next(name.max(60.0)),
            costs: Costs::Columns {
                once: next(fixed[1]),
                annual: next(fixed[2]),
                live: next(fixed[3]),
            },
            gauge: next(fixed[4]),
            adds: next(fixed[5]),
            verdict: next(fixed[6]),
        }
    }

    fn folded(width: f32) -> Self {
        let right = width - space::SMALL;
        let verdict = (right - Self::VERDICT, right);
        let adds = (verdict.0 - GAP - Self::ADDS, verdict.0 - GAP);
        let tick = (space::SMALL, space::SMALL + Self::TICK);
        let name = (tick.1 + GAP, adds.0 - GAP);
        Self {
            tick,
            name,
            adds,
            verdict,
            gauge: (name.0, name.1.min(name.0 + 240.0)),
            costs: Costs::Folded((adds.0 - GAP, right)),
        }
    }

    fn row(&self) -> f32 {
        match self.costs {
            Costs::Columns { .. } => ROW,
            Costs::Folded(_) => FOLDED_ROW,
        }
    }

    /// The first line of a row; the whole of one that is not folded.
    fn first_line(&self, row: Rect) -> Rect {
        match self.costs {
            Costs::Columns { .. } => row,
            Costs::Folded(_) => Rect::from_min_max(row.min, pos2(row.right(), row.top() + 34.0)),
        }
    }

    /// The second line of a row; the whole of one that is not folded.
    fn second_line(&self, row: Rect) -> Rect {
        match self.costs {
            Costs::Columns { .. } => row,
            Costs::Folded(_) => Rect::from_min_max(pos2(row.left(), row.top() + 30.0), row.max),
        }
    }
}

fn cell(row: Rect, column: Column) -> Rect {
    Rect::from_min_max(
        pos2(row.left() + column.0, row.top()),
        pos2(row.left() + column.1, row.bottom()),
    )
}

fn header_ui(ui: &mut Ui, text: &CaseText<'_>, columns: &Columns) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, HEADER), Sense::hover());
    let mut heads = vec![("options-column-name", columns.name, Align::Min)];
    if let Costs::Columns { once, annual, live } = columns.costs {
        heads.extend([
            ("options-column-once", once, Align::Max),
            ("options-column-annual", annual, Align::Max),
            ("options-column-live", live, Align::Min),
            ("options-column-gauge", columns.gauge, Align::Min),
        ]);
    }
    heads.extend([
        ("options-column-adds", columns.adds, Align::Max),
        ("options-column-verdict", columns.verdict, Align::Min),
    ]);
    for (key, column, align) in heads {
        let area = cell(rect, column);
        let words = text.get(key);
        let id = ui.scope_id().with(key);
        let response = ui.interact(area, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &words));
        let ink = Tokens::of(ui).secondary;
        put_text(ui, area, align, &words, fonts::secondary_strong(), ink);
        response.on_hover_text(text.get(&format!("{key}-help")));
    }
    line(ui, rect);
}

fn line(ui: &Ui, row: Rect) {
    let stroke = Stroke::new(space::HAIRLINE, Tokens::of(ui).grid);
    ui.painter()
        .hline(row.x_range(), row.bottom() - 0.5, stroke);
}

/// Writes a text in a cell, cut off where it does not fit.
fn put_text(ui: &Ui, area: Rect, align: Align, words: &str, font: FontId, ink: Color32) {
    let galley = label::cut_galley(ui, words, font, area.width());
    let place = Align2([align, Align::Center]).align_size_within_rect(galley.size(), area);
    ui.painter().galley(place.min, galley, ink);
}

/// One option of the list.
struct Row<'a> {
    text: &'a CaseText<'a>,
    case: &'a BusinessCase,
    option: &'a InvestmentOption,
    result: Option<&'a CaseResult>,
    position: usize,
    is_selected: bool,
}

impl Row<'_> {
    /// Shows the row; says whether and how it was pressed.
    fn ui(&self, ui: &mut Ui, columns: &Columns, included: &mut bool) -> Option<Pressed> {
        let tokens = Tokens::of(ui);
        let size = Vec2::new(ui.available_width(), columns.row());
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let response = ui.interact(rect, row_id(&self.option.id), Sense::click());
        let spoken = self.spoken();
        response
            .widget_info(|| WidgetInfo::selected(Role::Button, true, self.is_selected, &spoken));
        let fill = match (self.is_selected, response.hovered()) {
            (true, _) => tokens.selected,
            (false, true) => tokens.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
        if !self.is_selected {
            line(ui, rect);
        }
        focus_ring(ui, &response);
        let is_cut = self.words(ui, rect, columns);
        self.pictures_ui(ui, rect, columns, included);
        let response = if is_cut {
            response.on_hover_text_at_pointer(&self.option.name)
        } else {
            response
        };
        let by_keys = response
            .has_focus()
            .then(|| self.keys(ui, response.id))
            .flatten();
        let is_clicked = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
        by_keys.or(is_clicked.then_some(Pressed::Click))
    }

    /// What the keys ask for while the row has the keyboard. Up and down lead to other rows, past the boxes in them.
    fn keys(&self, ui: &Ui, id: Id) -> Option<Pressed> {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let (mut place, mut entered) = (self.position, None);
        keys::hear(ui, |key| {
            match key {
                Key::Enter => entered = entered.or(Some(place)),
                Key::ArrowDown => place += 1,
                Key::ArrowUp => place = place.saturating_sub(1),
                _ => return false,
            }
            true
        });
        let moved = (place != self.position).then_some(Pressed::Arrow(place));
        entered.map(Pressed::Enter).or(moved)
    }

    fn spoken(&self) -> String {
        let name = self.option.name.as_str();
        match self
            .result
            .and_then(|result| result.option(&self.option.id))
        {
            Some(result) => {
                let mut arguments = vec![
                    ("option", name.into()),
                    ("adds", self.text.money_change(result.marginal).into()),
                    ("verdict", self.text.texts.kind(result.verdict).into()),
                ];
                let mut key = "options-row";
                if let Some(behind) = self.behind(result) {
                    arguments.push(("behind", behind.into()));
                    key = "options-row-after-end";
                }
                self.text.with(key, &arguments)
            }
            None => self
                .text
                .with("options-row-left-out", &[("option", name.into())]),
        }
    }

    /// How much of its cost is not counted, because it falls after the case; none where all of it is.
    fn behind(&self, result: &OptionResult) -> Option<String> {
        let cost = self.text.money(result.one_off_behind);
        (result.one_off_behind > 0.0).then(|| {
            self.text
                .with("options-row-behind", &[("cost", cost.into())])
        })
    }

    /// Writes the row; says whether the name was cut off.
    fn words(&self, ui: &Ui, rect: Rect, columns: &Columns) -> bool {
        let tokens = Tokens::of(ui);
        let ink = if self.option.included {
            tokens.text
        } else {
            tokens.secondary
        };
        let font = if self.is_selected {
            fonts::strong()
        } else {
            fonts::body()
        };
        let first = columns.first_line(rect);
        let put = |column, align, words: &str| {
            put_text(ui, cell(first, column), align, words, fonts::body(), ink);
        };
        let is_cut = self.name(ui, cell(first, columns.name), font, ink);
        let once = self.text.money(self.option.one_off_cost.likely);
        let annual = self.text.money(self.option.annual_cost.likely);
        match columns.costs {
            Costs::Columns {
                once: once_column,
                annual: annual_column,
                live,
            } => {
                put(once_column, Align::Max, &once);
                put(annual_column, Align::Max, &annual);
                put(live, Align::Min, &self.live());
            }
            Costs::Folded(column) => {
                let arguments = [
                    ("once", once.into()),
                    ("annual", annual.into()),
                    ("month", self.live().into()),
                ];
                let words = self.text.with("options-row-costs", &arguments);
                let area = cell(columns.second_line(rect), column);
                let ink = tokens.secondary;
                put_text(ui, area, Align::Max, &words, fonts::secondary(), ink);
            }
        }
        if let Some(result) = self
            .result
            .and_then(|result| result.option(&self.option.id))
        {
            let adds = self.text.money_change(result.marginal);
            let area = cell(first, columns.adds);
            let quantity = Quantity::Option {
                figure: OptionFigure::Marginal,
                option: self.position,
            };
            let asked = area.shrink2(Vec2::new(0.0, 8.0));
            why::offer(ui, self.text.texts, asked, "options", quantity, &adds);
            put(columns.adds, Align::Max, &adds);
            let gauge = cell(columns.second_line(rect), columns.gauge);
            self.write_behind(ui, gauge, result);
        }
        is_cut
    }

    /// Writes how much of its cost is not counted, where the gauge of what is counted stands otherwise.
    fn write_behind(&self, ui: &Ui, area: Rect, result: &OptionResult) {
        let Some(behind) = self.behind(result) else {
            return;
        };
        let cost = self.text.money(result.one_off_behind);
        let quantity = Quantity::Option {
            figure: OptionFigure::OneOffBehind,
            option: self.position,
        };
        let asked = area.shrink2(Vec2::new(0.0, 4.0));
        why::offer(ui, self.text.texts, asked, "options", quantity, &cost);
        let ink = Tokens::of(ui).secondary;
        let galley = label::rows_galley(ui, &behind, (fonts::secondary(), ink), area.width(), 2);
        let place = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), area);
        ui.painter().galley(place.min, galley, ink);
    }

    /// Writes the name, on two lines where one is too short for it; says whether two were too short as well.
    fn name(&self, ui: &Ui, area: Rect, font: FontId, ink: Color32) -> bool {
        let galley = label::rows_galley(ui, &self.option.name, (font, ink), area.width(), 2);
        let top = area.center().y - galley.size().y / 2.0;
        let is_cut = galley.elided;
        ui.painter().galley(pos2(area.left(), top), galley, ink);
        is_cut
    }

    /// The month in which it goes live.
    fn live(&self) -> String {
        let option = self.option;
        let built = f64::from(option.start_month) + f64::from(option.build_months);
        self.text
            .month((built + option.delay_months.likely).max(0.0).round() as usize)
    }

    fn pictures_ui(&self, ui: &mut Ui, rect: Rect, columns: &Columns, included: &mut bool) {
        let option = self.option;
        let (first, second) = (columns.first_line(rect), columns.second_line(rect));
        let mut inside = |area: Rect, salt: &str, show: &mut dyn FnMut(&mut Ui)| {
            let builder = UiBuilder::new()
                .id_salt((salt, &option.id))
                .max_rect(area)
                .layout(Layout::left_to_right(Align::Center));
            show(&mut ui.new_child(builder));
        };
        let name = self.text.with(
            "options-in-plan",
            &[("option", option.name.as_str().into())],
        );
        inside(cell(first, columns.tick), "tick", &mut |ui| {
            tick_ui(ui, included, &name);
        });
        let Some(result) = self.result else {
            return;
        };
        let is_counted = result
            .option(&option.id)
            .is_none_or(|own| self.behind(own).is_none());
        if is_counted && let Some(driver) = main_driver(self.case, result, option) {
            let scale = GaugeScale::of(&result.drivers);
            let name = driver_name(self.case, &driver.id);
            inside(cell(second, columns.gauge), "gauge", &mut |ui| {
                let width = columns.gauge.1 - columns.gauge.0;
                gauge_ui(
                    ui,
                    self.text.texts,
                    &name,
                    driver,
                    scale,
                    GaugeSize::Row,
                    width,
                );
            });
        }
        inside(
            cell(first, columns.verdict),
            "verdict",
            &mut |ui| match result.option(&option.id) {
                Some(result) => {
                    chip::verdict_ui(ui, self.text.texts, result.verdict);
                }
                None => {
                    label::caption_ui(ui, &self.text.get("options-left-out"));
                }
            },
        );
    }
}
