//! A grid on a page: its cells, what was refused, and the buttons for its rows.

use egui::{
    EventFilter, Id, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, accesskit::Role,
    scroll_area,
};

use super::cells::{Canvas, GridFocus, Touch, cell_id};
use super::keys;
use super::measure::{GridMeasure, ROW};
use super::place::{CellPlace, Selection};
use super::rows::{CellKind, GridRows};
use super::said;
use super::state::{Follow, GridState};
use super::work::GridFrame;
use crate::text::CaseText;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields;
use crate::ui::widgets::incoming;
use crate::ui::widgets::sign::Sign;

/// Keys that are the grid's own while it has the keyboard.
const OWN_KEYS: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

/// Below this width the buttons for rows are signs.
const NARROW: f32 = 520.0;

/// A grid to show.
#[must_use = "a grid has to be shown"]
pub(crate) struct Grid<'a> {
    text: &'a CaseText<'a>,
    salt: &'static str,
    name: String,
    add: String,
    most_rows: usize,
    leads_to: LeadsTo,
}

/// Where a field that is wanted from elsewhere is gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LeadsTo {
    /// Its cell.
    Cell,
    /// The details beside the grid, which have it too.
    Details,
}

impl<'a> Grid<'a> {
    /// A grid with an accessible name, and the text of the button that adds a row. `salt` tells it from other grids.
    pub(crate) fn new(
        text: &'a CaseText<'a>,
        salt: &'static str,
        name: impl Into<String>,
        add: impl Into<String>,
    ) -> Self {
        Self {
            text,
            salt,
            name: name.into(),
            add: add.into(),
            most_rows: 12,
            leads_to: LeadsTo::Cell,
        }
    }

    /// With this many rows in sight at once.
    pub(crate) fn most_rows(mut self, most: usize) -> Self {
        self.most_rows = most;
        self
    }

    /// With details of the row beside it: a field that is asked for is shown there instead of in a cell.
    pub(crate) fn with_details(mut self) -> Self {
        self.leads_to = LeadsTo::Details;
        self
    }

    /// What has the keyboard for the grid with this salt.
    pub(crate) fn id(salt: &'static str) -> Id {
        Id::unique("grid").with(salt)
    }

    /// Shows it, and does what was asked for by keys and clicks. Returns the cell that keys act on, if there is one.
    pub(crate) fn ui<R: GridRows>(self, ui: &mut Ui, rows: &mut R) -> Option<CellPlace> {
        let id = Self::id(self.salt);
        let mut work = GridFrame {
            text: self.text,
            state: GridState::load(ui, id),
            rows,
            id,
            was_touched: false,
        };
        work.state.selection = work.state.selection.within(work.rows.size());
        let measure = self.measure(ui, &work);
        if ui.memory(|memory| memory.has_focus(id)) {
            if work.kind_at_cursor() == Some(CellKind::Number) {
                incoming::decimal_key(ui, self.text.texts);
            }
            for action in keys::actions(ui, measure.page()) {
                work.perform(ui, action);
            }
        }
        if self.leads_to == LeadsTo::Cell {
            work.reveal(ui);
        }
        work.state.selection = work.state.selection.within(work.rows.size());
        let measure = self.measure(ui, &work);
        let (whole, cursor) = scroll_ui(ui, &mut work, &measure);
        keyboard_ui(ui, &work, &measure, whole, &self.name);
        ui.add_space(space::TIGHT);
        let has_keyboard = ui.memory(|memory| memory.has_focus(id));
        if has_keyboard || work.was_touched || work.state.asked.is_some() {
            said::said_ui(ui, &mut work, cursor, whole);
        } else if let Some(message) = &work.state.message {
            fields::message_ui(ui, message);
        }
        self.buttons_ui(ui, &mut work);
        let selection = work.state.selection.within(work.rows.size());
        let cursor = (work.rows.count() > 0).then_some(selection.cursor);
        work.state.store(ui, id);
        cursor
    }

    fn measure<R: GridRows>(&self, ui: &Ui, work: &GridFrame<'_, R>) -> GridMeasure {
        let columns = work.rows.columns();
        let has_totals = (0..columns.len()).any(|column| work.rows.total(column).is_some());
        let totals = if has_totals { ROW } else { 0.0 };
        let width = ui.available_width();
        GridMeasure::new(columns, work.rows.count(), self.most_rows, width, totals)
    }

    fn buttons_ui<R: GridRows>(&self, ui: &mut Ui, work: &mut GridFrame<'_, R>) {
        let text = self.text;
        let has_rows = work.rows.count() > 0;
        let duplicate = text.get("grid-duplicate");
        let delete = text.get("grid-delete");
        // Where there is little room, a sign has to do.
        let is_narrow = ui.available_width() < NARROW;
        let button = |sign, words| {
            if is_narrow {
                Button::sign_only(sign, words)
            } else {
                Button::quiet(words).with_sign(sign)
            }
        };
        ui.horizontal(|ui| {
            let add = Button::quiet(&self.add).with_sign(Sign::Plus);
            if add.ui(ui).clicked() {
                work.add();
                work.take_keyboard(ui);
            }
            let duplicate = button(Sign::Copy, duplicate.as_str());
            if duplicate.available(has_rows).ui(ui).clicked() {
                work.duplicate(ui);
                work.take_keyboard(ui);
            }
            let delete = button(Sign::Bin, delete.as_str());
            if delete.available(has_rows).ui(ui).clicked() {
                work.remove(ui);
                work.take_keyboard(ui);
            }
        });
    }
}

/// Shows the cells in what room there is; returns where, and where the cell of the cursor stands.
fn scroll_ui<R: GridRows>(
    ui: &mut Ui,
    work: &mut GridFrame<'_, R>,
    measure: &GridMeasure,
) -> (Rect, Rect) {
    let (room, _) = ui.allocate_exact_size(measure.view, Sense::hover());
    let mut inside = ui.new_child(UiBuilder::new().id_salt(work.id).max_rect(room));
    let mut area = ScrollArea::both()
        .id_salt(work.id)
        .auto_shrink([false, false])
        .max_width(measure.view.x)
        .max_height(measure.view.y)
        .min_scrolled_height(measure.view.y)
        .scroll_source(scroll_area::ScrollSource {
            drag: scroll_area::DragScroll::Never,
            ..scroll_area::ScrollSource::default()
        });
    let follows = work.state.follow == Follow::Cursor;
    if follows {
        let offset = measure.following(work.state.offset, work.state.selection.cursor);
        area = area.scroll_offset(offset);
    }
    work.state.follow = Follow::No;
    let shown = area.show_viewport(&mut inside, |ui, viewport| {
        ui.set_min_size(measure.contents);
        let corner = ui.min_rect().min + viewport.min.to_vec2();
        let has_keyboard = ui.memory(|memory| memory.has_focus(work.id));
        let canvas = Canvas {
            measure,
            parts: measure.parts(corner),
            offset: viewport.min.to_vec2(),
            keyboard: if has_keyboard {
                GridFocus::Here
            } else {
                GridFocus::Elsewhere
            },
        };
        let touches = canvas.cells_ui(ui, work);
        canvas.header_ui(ui, work);
        canvas.totals_ui(ui, work);
        canvas.editor_ui(ui, work);
        for touch in touches {
            touched(ui, work, &canvas, touch);
        }
        canvas.list_ui(ui, work);
        (canvas.parts.whole, canvas.rect(work.state.selection.cursor))
    });
    let (whole, cursor) = shown.inner;
    work.state.offset = shown.state.clamped_offset();
    if follows || work.state.follow == Follow::Cursor {
        ui.scroll_to_rect(cursor.expand(space::LARGE), None);
    }
    if work.state.follow == Follow::Cursor {
        ui.ctx().request_repaint();
    }
    (whole, cursor)
}

fn touched<R: GridRows>(ui: &Ui, work: &mut GridFrame<'_, R>, canvas: &Canvas<'_>, touch: Touch) {
    match touch {
        Touch::Select(place) => {
            let is_stretched = ui.input(|input| input.modifiers.shift);
            let anchor = if is_stretched {
                work.state.selection.anchor
            } else {
                place
            };
            work.commit(ui);
            work.state.fall_silent();
            work.state.selection = Selection::between(anchor, place);
            work.was_touched = true;
        }
        Touch::Drag(at) => {
            if work.state.edit.is_none() {
                let from = at - canvas.parts.whole.min;
                let place: CellPlace = canvas.measure.place_at(from, canvas.offset);
                work.state.selection.cursor = place;
            }
        }
        Touch::Edit(place) => {
            work.was_touched = true;
            work.begin(ui, place, None);
            ui.ctx().request_repaint();
        }
    }
}

/// What has the keyboard for all cells.
fn keyboard_ui<R: GridRows>(
    ui: &Ui,
    work: &GridFrame<'_, R>,
    measure: &GridMeasure,
    whole: Rect,
    name: &str,
) {
    let response = ui.interact(whole, work.id, Sense::focusable_noninteractive());
    if work.was_touched {
        // A press on a cell is one beside whatever has the keyboard, the grid as a whole included.
        work.take_keyboard(ui);
    }
    ui.memory_mut(|memory| memory.set_focus_lock_filter(work.id, OWN_KEYS));
    response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, name));
    let cursor = work.state.selection.cursor;
    let is_in_sight = measure
        .visible_rows(work.state.offset.y)
        .contains(&cursor.row);
    ui.ctx().accesskit_node_builder(work.id, |node| {
        node.set_row_count(work.rows.count());
        node.set_column_count(work.rows.columns().len());
        if is_in_sight {
            node.set_active_descendant(cell_id(work.id, cursor).accesskit_id());
        }
    });
}
