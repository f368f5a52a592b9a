//! Asking the figures of a table why. The table is one stop for the keyboard; the arrows go from figure to figure.

use egui::{
    CornerRadius, CursorIcon, EventFilter, Id, Key, Rect, Sense, Ui, Vec2, WidgetInfo,
    accesskit::Role,
};

use crate::present::charts::ChartTable;
use crate::ui::keys;
use crate::ui::theme::{Tokens, space};
use crate::ui::why;
use crate::ui::widgets::button::focus_ring_at;

/// A row and a column of a table.
type TablePlace = (usize, usize);

/// The figures of a table that can be asked, and the one that the keyboard is at.
pub(super) struct Asking<'a> {
    table: &'a ChartTable,
    id: Id,
    /// The figure that the keyboard is at; none while the table does not have it.
    chosen: Option<TablePlace>,
}

impl<'a> Asking<'a> {
    /// Lets a table that comes next have the keyboard, if any of its figures can be asked.
    pub(super) fn begin(ui: &mut Ui, table: &'a ChartTable, height: f32) -> Self {
        let id = ui.scope_id().with("asked").with(&table.heads);
        let mut asking = Self {
            table,
            id,
            chosen: None,
        };
        let Some(first) = asking.places().next() else {
            return asking;
        };
        let size = Vec2::new(ui.available_width(), height);
        let rect = Rect::from_min_size(ui.cursor().min, size);
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        let kept = ui
            .data(|data| data.get_temp::<TablePlace>(id))
            .unwrap_or(first);
        let kept = if asking.can_be_asked(kept) {
            kept
        } else {
            first
        };
        if response.has_focus() {
            let arrows = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
            let (mut chosen, mut asked) = (kept, None);
            keys::hear(ui, |key| {
                let is_asked = matches!(key, Key::Enter | Key::Space);
                let led = asking.led(key, chosen);
                if is_asked {
                    asked = Some(chosen);
                }
                chosen = led.unwrap_or(chosen);
                is_asked || led.is_some()
            });
            ui.data_mut(|data| data.insert_temp(id, chosen));
            asking.chosen = Some(chosen);
            if let Some(asked) = asked {
                asking.ask(ui, asked);
            }
        }
        let spoken = asking.words(asking.chosen.unwrap_or(kept));
        response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &spoken));
        asking
    }

    /// A figure in its area; `written` is where it stands.
    pub(super) fn cell_ui(&self, ui: &Ui, area: Rect, place: TablePlace, written: Rect) {
        if !self.can_be_asked(place) {
            return;
        }
        let response = ui.interact(area, self.id.with(("cell", place)), Sense::CLICK);
        let words = self.words(place);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
        if response.clicked() {
            self.ask(ui, place);
        }
        let around = written.expand2(Vec2::new(space::TIGHT, 2.0));
        if response.hovered() {
            let radius = CornerRadius::same(space::CONTROL_RADIUS);
            ui.painter()
                .rect_filled(around, radius, Tokens::of(ui).hover);
        }
        if self.chosen == Some(place) {
            focus_ring_at(ui, around);
            ui.scroll_to_rect(area, None);
        }
        response.on_hover_cursor(CursorIcon::Help);
    }

    fn places(&self) -> impl Iterator<Item = TablePlace> + '_ {
        let rows = self.table.asks.iter().enumerate();
        rows.flat_map(|(row, asks)| {
            let columns = asks.iter().enumerate();
            columns.filter_map(move |(column, ask)| ask.as_ref().map(|_| (row, column)))
        })
    }

    fn can_be_asked(&self, (row, column): TablePlace) -> bool {
        self.table.ask(row, column).is_some()
    }

    fn ask(&self, ui: &Ui, (row, column): TablePlace) {
        if let Some(figure) = self.table.ask(row, column) {
            why::ask_for(ui.ctx(), figure.clone());
        }
    }

    /// The figure that an arrow leads to: the next one in its direction that can be asked. None for other keys.
    fn led(&self, key: Key, from: TablePlace) -> Option<TablePlace> {
        let beside = |place: &TablePlace| place.0 == from.0;
        let in_column = |place: &TablePlace| place.1 == from.1;
        let places = self.places();
        let to = match key {
            Key::ArrowRight => places.filter(beside).find(|place| place.1 > from.1),
            Key::ArrowLeft => places
                .filter(|place| beside(place) && place.1 < from.1)
                .last(),
            Key::ArrowDown => places.filter(in_column).find(|place| place.0 > from.0),
            Key::ArrowUp => places
                .filter(|place| in_column(place) && place.0 < from.0)
                .last(),
            _ => return None,
        };
        Some(to.unwrap_or(from))
    }

    /// A figure with the heads of its row and its column.
    fn words(&self, (row, column): TablePlace) -> String {
        let totals = &self.table.totals;
        let cells = self.table.rows.get(row).unwrap_or(totals);
        let figure = cells.get(column).map_or("", String::as_str);
        let head = self.table.heads.get(column).map_or("", String::as_str);
        let names = cells
            .iter()
            .zip(&self.table.asks[row])
            .take_while(|(_, ask)| ask.is_none())
            .skip(1)
            .map(|(name, _)| name.as_str());
        let name = [head, self.name(row)].into_iter();
        let words: Vec<&str> = name.chain(names).chain([figure]).collect();
        words.join(", ")
    }

    /// The name of a row: its own, or that of the row above where it goes on with it.
    fn name(&self, row: usize) -> &str {
        let rows = self.table.rows.iter().chain([&self.table.totals]);
        let names = rows.take(row + 1).filter_map(|cells| cells.first());
        let named = names.filter(|name| !name.is_empty());
        named.last().map_or("", String::as_str)
    }
}
