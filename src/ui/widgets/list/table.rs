//! Tables to read: figures in columns, right-aligned, that go to a spreadsheet as they stand. Figures that know what they
//! are can be asked why: with the pointer, or with the arrows and Enter once the table has the keyboard.

use std::borrow::Borrow;
use std::ops::RangeInclusive;

use egui::{
    Align, Align2, CornerRadius, CursorIcon, FontId, Layout, Rect, Response, ScrollArea, Sense,
    Stroke, Ui, Vec2, WidgetInfo, accesskit::Role,
};

use super::Picking;
use super::asking::Asking;
use super::columns::{Width, needed, places};

use crate::present::charts::ChartTable;
use crate::text::Texts;
use crate::ui::theme::{Tokens, fonts, space};

use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, label};

const ROW: f32 = space::ROW - 4.0;
/// So much of a column of words is kept in sight.
const WORDS: f32 = 110.0;

/// A column: its share of the width, and at which side its text stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumn {
    share: f32,
    align: Align,
}

impl TableColumn {
    /// A column of words.
    pub(crate) const fn words(share: f32) -> Self {
        Self {
            share,
            align: Align::Min,
        }
    }

    /// A column of figures, which are never cut off.
    pub(crate) const fn figures(share: f32) -> Self {
        Self {
            share,
            align: Align::Max,
        }
    }
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowKind {
    Head,
    Body,
    Total,
}

/// Shows a table; returns the row that was opened where rows can be. Few long rows that only are read stand below one another
/// as columns where there is no room for them.
pub(crate) fn table_ui(
    ui: &mut Ui,
    columns: &[TableColumn],
    table: &ChartTable,
    picking: Picking,
) -> Option<usize> {
    let is_read = picking == Picking::Nothing && table.totals.is_empty();
    if is_read
        && table.rows.len() + 1 < columns.len()
        && needed(&widths(ui, columns, table)) > ui.available_width()
    {
        let table = table.transposed();
        let mut columns = vec![TableColumn::words(1.0)];
        columns.resize(table.heads.len(), TableColumn::figures(1.0));
        return explained_table_ui(ui, &columns, &table, picking, &|_| Vec::new());
    }
    explained_table_ui(ui, columns, table, picking, &|_| Vec::new())
}

/// The same with sentences about each row, which are shown on hover.
pub(crate) fn explained_table_ui(
    ui: &mut Ui,
    columns: &[TableColumn],
    table: &ChartTable,
    picking: Picking,
    sentences: &dyn Fn(usize) -> Vec<String>,
) -> Option<usize> {
    let widths = widths(ui, columns, table);
    let needed = needed(&widths);
    let shown_ui = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width().max(needed);
        let shown = ShownTable {
            columns,
            places: places(&widths, width, 0.0),
            picking,
            width,
        };
        shown.ui(ui, table, sentences)
    };
    if needed <= ui.available_width() {
        return ui.scope(shown_ui).inner;
    }
    // No figure is cut off: it is scrolled to instead.
    let salt = &table.heads;
    let area = ScrollArea::horizontal()
        .id_salt(salt)
        .auto_shrink([false, true]);
    area.show(ui, shown_ui).inner
}

fn widths(ui: &Ui, columns: &[TableColumn], table: &ChartTable) -> Vec<Width> {
    let columns = columns.iter().enumerate();
    columns
        .map(|(place, column)| column.width(ui, table, place))
        .collect()
}

impl TableColumn {
    /// Its share of the width; figures are never cut off, and of words at least so much is kept that they can be told apart.
    fn width(&self, ui: &Ui, table: &ChartTable, place: usize) -> Width {
        let rows = table.rows.iter().chain([&table.totals]);
        let widest = |cells: &Vec<String>, font: FontId| {
            let words = cells.get(place).map_or("", String::as_str);
            let ink = egui::Color32::PLACEHOLDER;
            label::line_galley(ui, words, font, ink).size().x
        };
        let rows = rows.map(|cells| widest(cells, fonts::strong()));
        let needed = rows.fold(widest(&table.heads, fonts::secondary_strong()), f32::max);
        let least = match self.align {
            Align::Max => needed,
            Align::Min | Align::Center => needed.min(WORDS),
        };
        Width::Share(self.share, least.ceil())
    }
}

/// A button that copies a table for a spreadsheet.
pub(crate) fn copy_button_ui<T: Borrow<ChartTable>>(
    ui: &mut Ui,
    texts: &Texts,
    table: impl FnOnce() -> T,
) {
    let name = texts.get("table-copy");
    if Button::sign_only(Sign::Copy, &name).ui(ui).clicked() {
        ui.ctx().copy_text(table().borrow().as_tabbed_text());
    }
}

/// The title of a card about a table, and at its right the button that copies it.
pub(crate) fn title_ui<T: Borrow<ChartTable>>(
    ui: &mut Ui,
    texts: &Texts,
    title: &str,
    remark: &str,
    table: impl FnOnce() -> T,
) {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        copy_button_ui(ui, texts, table);
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            card::title_ui(ui, title, remark);
        });
    });
}

/// A table that is being shown.
struct ShownTable<'a> {
    columns: &'a [TableColumn],
    places: Vec<RangeInclusive<f32>>,
    picking: Picking,
    width: f32,
}

impl ShownTable<'_> {
    fn ui(
        &self,
        ui: &mut Ui,
        table: &ChartTable,
        sentences: &dyn Fn(usize) -> Vec<String>,
    ) -> Option<usize> {
        let lines = 1 + table.rows.len() + usize::from(!table.totals.is_empty());
        let asking = Asking::begin(ui, table, ROW * lines as f32);
        self.row_ui(ui, &table.heads, RowKind::Head, None);
        let mut opened = None;
        for (place, cells) in table.rows.iter().enumerate() {
            let row = self.row_ui(ui, cells, RowKind::Body, Some((&asking, place)));
            if self.picking != Picking::Nothing && row.clicked() {
                opened = Some(place);
            }
            if row.hovered() {
                let sentences = sentences(place);
                if !sentences.is_empty() {
                    row.on_hover_text(sentences.join("\n"));
                }
            }
        }
        if !table.totals.is_empty() {
            let place = Some((&asking, table.rows.len()));
            self.row_ui(ui, &table.totals, RowKind::Total, place);
        }
        opened
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        cells: &[String],
        kind: RowKind,
        asked: Option<(&Asking<'_>, usize)>,
    ) -> Response {
        let tokens = Tokens::of(ui);
        let (sense, role) = match (kind, self.picking) {
            (RowKind::Body, Picking::Selects | Picking::Opens) => (Sense::click(), Role::Button),
            (RowKind::Body, Picking::Nothing) | (RowKind::Head | RowKind::Total, _) => {
                (Sense::hover(), Role::Row)
            }
        };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(self.width, ROW), sense);
        let spoken = cells.join(", ");
        response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
        if role == Role::Button && response.hovered() {
            let radius = CornerRadius::same(space::CONTROL_RADIUS);
            ui.painter().rect_filled(rect, radius, tokens.hover);
        }
        let (font, ink) = match kind {
            RowKind::Head => (fonts::secondary_strong(), tokens.secondary),
            RowKind::Body => (fonts::body(), tokens.text),
            RowKind::Total => (fonts::strong(), tokens.text),
        };
        let mut cut = None;
        let columns = self.columns.iter().zip(&self.places);
        for (position, ((column, place), words)) in columns.zip(cells).enumerate() {
            let (left, right) = (rect.left() + place.start(), rect.left() + place.end());
            let area = Rect::from_x_y_ranges(left..=right, rect.y_range());
            let galley = label::cut_galley(ui, words, font.clone(), area.width());
            if galley.elided {
                cut = Some(words);
            }
            let align = Align2([column.align, Align::Center]);
            let written = align.align_size_within_rect(galley.size(), area);
            if let Some((asking, row)) = asked {
                asking.cell_ui(ui, area, (row, position), written);
            }
            ui.painter().galley(written.min, galley, ink);
        }
        let above = match kind {
            RowKind::Head => None,
            // A row without a name of its own goes on with what stands above it.
            RowKind::Body if cells.first().is_some_and(String::is_empty) => None,
            RowKind::Body => Some(tokens.grid),
            RowKind::Total => Some(tokens.axis),
        };
        if let Some(color) = above {
            let line = Stroke::new(space::HAIRLINE, color);
            ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
        }
        focus_ring(ui, &response);
        let response = match cut {
            Some(words) => response.on_hover_text(words),
            None => response,
        };
        match role {
            Role::Button => response.on_hover_cursor(CursorIcon::PointingHand),
            _ => response,
        }
    }
}
