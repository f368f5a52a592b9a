//! Lists: rows of cells in declared columns below their heads.
//!
//! A list is one stop for the keyboard. The arrows, Home, End and the page keys go from row to row, Enter opens one, and
//! Space does the one thing that can be done to a row in place. Where there is no room for all columns beside one another,
//! those that are declared so stand on a second line. Tables of figures stand in the same columns, see [`table`].

mod asking;
mod cell;
mod columns;
mod heads;
pub(crate) mod table;

use egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Id, Key, Rect, Response, ScrollArea, Sense,
    Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, vec2,
};

pub(crate) use cell::ListCell;
pub(crate) use columns::{ListColumn, Width};
pub(crate) use heads::Sorted;

use columns::Places;

use super::button::{focus_ring, focus_ring_at};
use super::label;
use crate::ui::keys::{self, Beyond};
use crate::ui::theme::{Tokens, space};

/// Rows that a page key goes by where the whole list is in sight.
const PAGE: usize = 8;

/// The rows of a list.
pub(crate) trait ListRows {
    /// How many there are.
    fn count(&self) -> usize;

    /// The name of a row for a screen reader.
    fn name(&self, row: usize) -> String;

    /// The sentences about a row: shown on hover, below its name where there are several. None by default.
    fn sentences(&self, _row: usize) -> Vec<String> {
        Vec::new()
    }

    /// Shows one cell.
    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>);

    /// Shows what stands below a row; nothing by default.
    fn below_ui(&mut self, _ui: &mut Ui, _row: usize) {}

    /// Space was pressed on a row; nothing by default.
    fn space(&mut self, _row: usize) {}
}

/// What can be done with the rows of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Picking {
    /// They are read.
    Nothing,
    /// A click or an arrow selects one; a double click or Enter opens it.
    Selects,
    /// A click or Enter opens one.
    Opens,
}

/// What was asked of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListResponse {
    /// To select a row.
    Select(usize),
    /// To open a row.
    Open(usize),
    /// To sort by a head of a column.
    Sort(usize, usize),
}

/// A list that is about to be shown.
pub(crate) struct List<'a> {
    id: Id,
    name: &'a str,
    columns: &'a [ListColumn],
    picking: Picking,
    selected: Option<usize>,
    height: f32,
    most_rows: Option<f32>,
}

impl<'a> List<'a> {
    /// A list whose rows are read. `salt` tells it from other lists, and `name` is its name for a screen reader.
    pub(crate) fn new(salt: &str, name: &'a str, columns: &'a [ListColumn]) -> Self {
        Self {
            id: Self::id(salt),
            name,
            columns,
            picking: Picking::Nothing,
            selected: None,
            height: space::ROW + space::TIGHT,
            most_rows: None,
        }
    }

    /// Has the keyboard for a list.
    pub(crate) fn id(salt: &str) -> Id {
        Id::unique("list").with(salt)
    }

    /// The same with rows of this height.
    pub(crate) fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// The same with rows of which one is selected.
    pub(crate) fn selecting(mut self, selected: Option<usize>) -> Self {
        (self.picking, self.selected) = (Picking::Selects, selected);
        self
    }

    /// The same with rows that are opened.
    pub(crate) fn opening(mut self) -> Self {
        self.picking = Picking::Opens;
        self
    }

    /// The same with at most so many rows in sight; the others are scrolled to.
    pub(crate) fn most_rows(mut self, most: f32) -> Self {
        self.most_rows = Some(most);
        self
    }

    /// Shows the list; says what was asked of it.
    pub(crate) fn ui(mut self, ui: &mut Ui, rows: &mut impl ListRows) -> Option<ListResponse> {
        let count = rows.count();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let places = Places::of(self.columns, ui.available_width());
            let sorted = heads::heads_ui(ui, self.columns, &places);
            if self.picking == Picking::Opens {
                let kept = ui.data(|data| data.get_temp::<usize>(self.id));
                self.selected = Some(kept.unwrap_or(0));
            }
            self.selected = self.selected.filter(|selected| *selected < count);
            let before = self.selected;
            let keyed = self.keys(ui, rows);
            let has_moved = self.selected != before;
            let touched = self.rows_ui(ui, rows, &places, has_moved);
            if touched.is_some() {
                ui.memory_mut(|memory| memory.request_focus(self.id));
                ui.ctx().request_repaint();
            }
            if let (Picking::Opens, Some(selected)) = (self.picking, self.selected) {
                ui.data_mut(|data| data.insert_temp(self.id, selected));
            }
            sorted.or(keyed).or(touched)
        })
        .inner
    }

    /// Does what the keys ask for while the list has the keyboard.
    fn keys(&mut self, ui: &Ui, rows: &mut impl ListRows) -> Option<ListResponse> {
        let last = rows.count().checked_sub(1)?;
        if self.picking == Picking::Nothing || !ui.memory(|memory| memory.has_focus(self.id)) {
            return None;
        }
        let page = self.most_rows.map_or(PAGE, |most| most as usize - 1);
        let (mut place, mut opened, mut spaced) = (self.selected.unwrap_or(0), None, None);
        let mut has_moved = false;
        keys::hear(ui, |key| {
            let led = keys::led(key, Some(place), last, page, Beyond::Nothing);
            has_moved |= led.is_some();
            match (key, self.picking) {
                (Key::Enter, _) | (Key::Space, Picking::Opens) => opened = opened.or(Some(place)),
                (Key::Space, _) => spaced = Some(place),
                _ => place = led.unwrap_or(place),
            }
            led.is_some() || matches!(key, Key::Enter | Key::Space)
        });
        if let Some(spaced) = spaced {
            rows.space(spaced);
        }
        if has_moved || self.picking == Picking::Opens {
            self.selected = Some(place);
        }
        let moved = (self.picking == Picking::Selects && has_moved).then_some(place);
        opened
            .map(ListResponse::Open)
            .or(moved.map(ListResponse::Select))
    }

    fn rows_ui(
        &self,
        ui: &mut Ui,
        rows: &mut impl ListRows,
        places: &Places,
        has_moved: bool,
    ) -> Option<ListResponse> {
        let top = ui.cursor().top();
        let height = places.row_height(self.height);
        let mut touched = None;
        let mut all_ui = |ui: &mut Ui| {
            for row in 0..rows.count() {
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
                if has_moved && self.selected == Some(row) {
                    ui.scroll_to_rect(rect, None);
                }
                // What is scrolled away inside the list is not laid out, unless the keyboard may be on its way to it.
                let is_needed = self.most_rows.is_none() || self.picking == Picking::Nothing;
                if is_needed || ui.is_rect_visible(rect) {
                    touched = self.row_ui(ui, rows, places, row, rect).or(touched);
                }
                rows.below_ui(ui, row);
            }
        };
        match self.most_rows {
            None => all_ui(ui),
            Some(most) => {
                ScrollArea::vertical()
                    .id_salt(self.id)
                    .auto_shrink([false, true])
                    .max_height(most * height)
                    .min_scrolled_height(most * height)
                    .show(ui, all_ui);
            }
        }
        let bottom = ui.cursor().top();
        let whole = Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=bottom);
        self.whole_ui(ui, whole, rows.count());
        touched
    }

    /// The list as a whole, which has the keyboard for all its rows.
    fn whole_ui(&self, ui: &Ui, rect: Rect, count: usize) {
        let (sense, role) = match self.picking {
            Picking::Nothing => (Sense::hover(), Role::List),
            Picking::Selects | Picking::Opens if count > 0 => {
                (Sense::focusable_noninteractive(), Role::ListBox)
            }
            Picking::Selects | Picking::Opens => (Sense::hover(), Role::ListBox),
        };
        let response = ui.interact(rect, self.id, sense);
        response.widget_info(|| WidgetInfo::labeled(role, true, self.name));
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, arrows));
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_row_count(count);
            if let Some(selected) = self.selected {
                node.set_active_descendant(self.row_id(selected).accesskit_id());
            }
        });
        if self.selected.is_none() {
            focus_ring(ui, &response);
        }
    }

    fn row_id(&self, row: usize) -> Id {
        self.id.with(row)
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        rows: &mut impl ListRows,
        places: &Places,
        row: usize,
        rect: Rect,
    ) -> Option<ListResponse> {
        let is_selected = self.selected == Some(row);
        let response = self.ground_ui(ui, rows, row, rect);
        for (column, declared) in self.columns.iter().enumerate() {
            let cell = ListCell {
                row,
                column,
                area: places.area(column, rect, self.height),
                align: declared.align,
                head: places.head_in_cell(column, declared),
                is_selected: is_selected && self.picking == Picking::Selects,
            };
            rows.cell_ui(ui, &cell);
        }
        let has_keyboard = ui.memory(|memory| memory.has_focus(self.id));
        if is_selected && has_keyboard && self.picking != Picking::Nothing {
            focus_ring_at(ui, rect.shrink(space::FOCUS_RING));
        }
        let picked = match self.picking {
            Picking::Nothing => None,
            Picking::Opens => response.clicked().then_some(ListResponse::Open(row)),
            Picking::Selects if response.double_clicked() => Some(ListResponse::Open(row)),
            Picking::Selects => response.clicked().then_some(ListResponse::Select(row)),
        };
        hover_ui(response, rows, row);
        picked
    }

    /// What a row stands on, and what is hit where no cell takes the click.
    fn ground_ui(&self, ui: &Ui, rows: &impl ListRows, row: usize, rect: Rect) -> Response {
        let tokens = Tokens::of(ui);
        let is_selected = self.selected == Some(row) && self.picking == Picking::Selects;
        let (sense, role) = match self.picking {
            Picking::Nothing => (Sense::hover(), Role::ListItem),
            Picking::Selects | Picking::Opens => (Sense::CLICK, Role::ListBoxOption),
        };
        let response = ui.interact(rect, self.row_id(row), sense);
        response.widget_info(|| WidgetInfo::selected(role, true, is_selected, rows.name(row)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            let sentences = rows.sentences(row);
            if !sentences.is_empty() {
                node.set_value(sentences.join(" "));
            }
        });
        let is_hovered = self.picking != Picking::Nothing && response.hovered();
        let fill = match (is_selected, is_hovered) {
            (true, _) => tokens.selected,
            (false, true) => tokens.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
        if !is_selected {
            let stroke = Stroke::new(space::HAIRLINE, tokens.grid);
            ui.painter()
                .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
        }
        match self.picking {
            Picking::Nothing => response,
            Picking::Selects | Picking::Opens => response.on_hover_cursor(CursorIcon::PointingHand),
        }
    }
}

/// Shows the sentences about a row while the pointer is on it.
fn hover_ui(response: Response, rows: &impl ListRows, row: usize) {
    let sentences = if response.hovered() {
        rows.sentences(row)
    } else {
        Vec::new()
    };
    if sentences.is_empty() {
        return;
    }
    response.on_hover_ui(|ui| {
        label::strong_ui(ui, &rows.name(row));
        for sentence in sentences {
            label::body_ui(ui, &sentence);
        }
    });
}
